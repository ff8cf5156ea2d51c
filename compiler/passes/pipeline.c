// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The pipeline: passes.def in order. Passes over one function run body by body, so what they
** find out lives no longer than that body needs it; passes over the program run in between.
**
** In: bodies with CFG. Out: checked bodies (GENERIC), instances ready for a back end (INSTANCE).
** Invariant: a pass runs only on a body that has the facts it needs. A body with an ownership
** error leaves after the pass that reported it. */
#include "base/check.h"
#include "mir/text.h"
#include "passes/count.h"
#include "passes/expected.h"
#include "passes/passes_internal.h"

#include <string.h>

typedef enum {
#define PASS(name, stage, each, when, needs, gives, breaks, text) PASS_##name,
#include "passes/passes.def"
  PASS_COUNT
} Pass;

const char *passes_elision(uint32_t rule) {
  static const char *const names[] = {
#define ELISION(id, name, reason) name,
#include "own/elisions.def"
      NULL};
  return names[rule];
}

typedef struct {
  const char *name;
  PassStage stage;
  bool program; /* over the whole program, else over one function */
  bool always;
  uint32_t needs, gives, breaks;
  const char *text;
  const char *misplaced;
} PassInfo;

enum { FN = 0, PROGRAM = 1, O1 = 0, ALWAYS = 1 };
enum {
  CFG = MIR_FACT_CFG,
  MOVES = MIR_FACT_MOVES,
  INIT = MIR_FACT_INIT,
  CHECKED = MIR_FACT_CHECKED,
  DROPS = MIR_FACT_DROPS,
  MONO = MIR_FACT_MONO,
  GLUE = MIR_FACT_GLUE,
  COUNTS = MIR_FACT_COUNTS
};

static const PassInfo passes[PASS_COUNT] = {
#define PASS(name, stage, each, when, needs, gives, breaks, text)                                  \
  {#name,  STAGE_##stage, each,                                                                    \
   when,   needs,         gives,                                                                   \
   breaks, text,          "the pass `" #name "` stands before what it needs"},
#include "passes/passes.def"
};

uint32_t passes_count(void) { return PASS_COUNT; }
const char *passes_name(uint32_t index) { return passes[index].name; }
const char *passes_text(uint32_t index) { return passes[index].text; }

const char *passes_check_order(void) {
  uint32_t always = CFG,
           optional = CFG; /* facts without and with the passes that may be left out */
  for (uint32_t i = 0; i < PASS_COUNT; i++) {
    const PassInfo *pass = &passes[i];
    uint32_t have = pass->always ? always : optional;
    bool backwards = i > 0 && pass->stage < passes[i - 1].stage;
    if ((pass->needs & ~have) || backwards) return pass->misplaced;
    optional = (optional & ~pass->breaks) | pass->gives;
    always &= ~pass->breaks;
    if (pass->always) always |= pass->gives;
  }
  return NULL;
}

typedef struct {
  MirProgram *program;
  const PassOptions *options;
  Arena *scratch;
  Instances *instances;
  Arena *closed_arena;
  Closed *closed;
  const Expected *expected;
  bool changed; /* by the pass inline */
} Pipeline;

/* ── around each pass ── */

static bool wants_dump(const PassOptions *options, const MirBody *body) {
  if (options->dump_fn) {
    size_t length = strlen(options->dump_fn);
    return strncmp(body->name, options->dump_fn, length) == 0 &&
           (!body->name[length] || body->name[length] == '[');
  }
  return !body->decl.index || !decl_fn(body->decls, body->decl)->builtin;
}

static void dump(const Pipeline *pipeline, const char *pass, const MirBody *body) {
  const PassOptions *options = pipeline->options;
  if (!options->dump_pass || strcmp(options->dump_pass, pass) != 0 || !wants_dump(options, body))
    return;
  mir_print(options->dump_out, body);
}

static void verify(const Pipeline *pipeline, const char *pass, const MirBody *body) {
  if (!pipeline->options->verify) return;
  ArenaMark mark = arena_mark(pipeline->scratch);
  const char *wrong = mir_verify(body, pipeline->scratch);
  if (wrong) {
    Text report = text_new(pipeline->scratch);
    text_format(&report, "MIR of `%s` after %s: %s\n", body->name, pass, wrong);
    mir_print(&report, body);
    own_check_failed(__FILE__, __LINE__, report.data);
  }
  arena_rewind(pipeline->scratch, mark);
}

static void begin(const Pipeline *pipeline, Pass pass) {
  pipeline->program->context->phase = passes[pass].name;
  if (pipeline->options->timer)
    pipeline->options->timer(pipeline->options->timer_self, passes[pass].name, true);
}

static void end(const Pipeline *pipeline, Pass pass) {
  if (pipeline->options->timer)
    pipeline->options->timer(pipeline->options->timer_self, passes[pass].name, false);
}

static bool stops_after(const Pipeline *pipeline, Pass pass) {
  return pipeline->options->stop_after &&
         strcmp(pipeline->options->stop_after, passes[pass].name) == 0;
}

static void finish(const Pipeline *pipeline, Pass pass, MirBody *body) {
  body->facts = (body->facts & ~passes[pass].breaks) | passes[pass].gives;
  dump(pipeline, passes[pass].name, body);
  verify(pipeline, passes[pass].name, body);
}

/* ── running ── */

static void run_on_body(Pass pass, PassBody *body) {
  switch (pass) {
  case PASS_moves: moves_run(body); break;
  case PASS_init: init_run(body); break;
  case PASS_permissions: permissions_run(body); break;
  case PASS_borrow: borrow_run(body); break;
  case PASS_rust: rust_run(body); break;
  case PASS_lints: lints_run(body); break;
  case PASS_drops: drops_run(body); break;
  case PASS_last_use: last_use_run(body); break;
  case PASS_balance: balance_run(body); break;
  case PASS_suspend: suspend_run(body); break;
  case PASS_specials: specials_run(body); break;
  case PASS_shapes: shapes_run(body); break;
  case PASS_unbox: unbox_run(body); break;
  case PASS_count_insert: count_insert_run(body); break;
  case PASS_count_elide: count_elide_run(body); break;
  case PASS_count_balance: count_balance_run(body); break;
  case PASS_simplify: simplify_run(body); break;
  case PASS_instances:
  case PASS_represent:
  case PASS_glue:
  case PASS_inline:
  case PASS_tuples:
  case PASS_expected:
  case PASS_ranges:
  case PASS_COUNT: own_unreachable("a pass over the program runs on one body");
  }
}

static void find_expected(Pipeline *pipeline) {
  pipeline->expected = expected_find(pipeline->program, pipeline->options, pipeline->closed_arena);
}

static void run_on_program(Pipeline *pipeline, Pass pass) {
  switch (pass) {
  case PASS_instances: instances_run(pipeline->instances); break;
  case PASS_represent: represent_run(pipeline->instances, pipeline->options->mark_elided); break;
  case PASS_glue: glue_run(pipeline->instances); break;
  case PASS_inline:
    pipeline->changed =
        inline_run(pipeline->program, pipeline->options, pipeline->closed, pipeline->closed_arena);
    break;
  case PASS_tuples:
    /* What was found is of other locals then. */
    if (tuples_run(pipeline->program, pipeline->options) || pipeline->changed)
      find_expected(pipeline);
    break;
  case PASS_expected: find_expected(pipeline); break;
  case PASS_ranges: ranges_run(pipeline->program, pipeline->options->wraps); break;
  case PASS_moves:
  case PASS_init:
  case PASS_permissions:
  case PASS_borrow:
  case PASS_rust:
  case PASS_lints:
  case PASS_drops:
  case PASS_last_use:
  case PASS_balance:
  case PASS_suspend:
  case PASS_specials:
  case PASS_shapes:
  case PASS_unbox:
  case PASS_count_insert:
  case PASS_count_elide:
  case PASS_count_balance:
  case PASS_simplify:
  case PASS_COUNT: own_unreachable("a pass over one body runs on the program");
  }
}

/* What the passes before have found does not hold any more: its memory serves the next ones. */
static void forget(PassBody *state, ArenaMark mark) {
  arena_rewind(state->scratch, mark);
  state->cfg = NULL;
  state->paths = NULL;
  state->init = NULL;
}

/* Runs passes [from, to) on one body. */
static void run_body(const Pipeline *pipeline, MirBody *body, const Expect *expected, uint32_t from,
                     uint32_t to) {
  ArenaMark mark = arena_mark(pipeline->scratch);
  PassBody state = {.program = pipeline->program, .body = body, .scratch = pipeline->scratch};
  state.options = pipeline->options;
  state.closed = pipeline->closed;
  state.expected = expected;
  state.whole = pipeline->expected;
  for (uint32_t i = from; i < to && !body->broken; i++) {
    own_check((passes[i].needs & ~body->facts) == 0, "a pass finds the facts it needs");
    begin(pipeline, (Pass)i);
    run_on_body((Pass)i, &state);
    end(pipeline, (Pass)i);
    finish(pipeline, (Pass)i, body);
    if (passes[i].breaks & MIR_FACT_INIT) forget(&state, mark);
  }
  arena_rewind(pipeline->scratch, mark);
}

static void run_bodies(Pipeline *pipeline, PassStage stage, uint32_t from, uint32_t to) {
  const MirProgram *program = pipeline->program;
  if (stage == STAGE_INSTANCE && !pipeline->closed)
    pipeline->closed = closed_world(program, pipeline->closed_arena);
  uint32_t count = stage == STAGE_GENERIC ? program->bodies.count : program->instances.count;
  for (uint32_t i = stage == STAGE_GENERIC ? program->checked : 0; i < count; i++) {
    MirBody *body = stage == STAGE_GENERIC ? program->bodies.items[i] : program->instances.items[i];
    bool told = stage == STAGE_INSTANCE && pipeline->expected;
    if (body && !body->broken)
      run_body(pipeline, body, told ? pipeline->expected->locals[i] : NULL, from, to);
  }
}

static void run_program(Pipeline *pipeline, Pass pass) {
  begin(pipeline, pass);
  run_on_program(pipeline, pass);
  end(pipeline, pass);
  for (uint32_t i = 1;
       i < pipeline->program->instances.count && !instances_full(pipeline->instances); i++) {
    MirBody *body = pipeline->program->instances.items[i];
    if (body) finish(pipeline, pass, body);
  }
}

static void begin_stage(Pipeline *pipeline, PassStage stage) {
  const MirProgram *program = pipeline->program;
  if (stage == STAGE_INSTANCE) {
    pipeline->instances = instances_new(pipeline->program);
    return;
  }
  for (uint32_t i = program->checked; i < program->bodies.count; i++) {
    if (!program->bodies.items[i] || program->bodies.items[i]->broken) continue;
    dump(pipeline, "lower", program->bodies.items[i]);
    verify(pipeline, "lower", program->bodies.items[i]);
  }
}

static bool run_stage(Pipeline *pipeline, PassStage stage) {
  begin_stage(pipeline, stage);
  for (uint32_t i = 0; i < PASS_COUNT;) {
    if (passes[i].stage != stage) {
      i++;
      continue;
    }
    bool stop = false;
    if (passes[i].program) {
      run_program(pipeline, (Pass)i);
      if (instances_full(pipeline->instances)) return true;
      stop = stops_after(pipeline, (Pass)i++);
    } else {
      uint32_t to = i;
      while (to < PASS_COUNT && passes[to].stage == stage && !passes[to].program && !stop)
        stop = stops_after(pipeline, (Pass)to++);
      run_bodies(pipeline, stage, i, to);
      i = to;
    }
    if (stop) return false;
  }
  return true;
}

bool passes_run(MirProgram *program, PassStage stage, const PassOptions *options) {
  Pipeline pipeline = {.program = program, .options = options, .scratch = arena_new()};
  pipeline.closed_arena = arena_new();
  bool whole = run_stage(&pipeline, stage);
  if (stage == STAGE_GENERIC) program->checked = program->bodies.count;
  arena_free(pipeline.closed_arena);
  arena_free(pipeline.scratch);
  return whole;
}

/* From `drops` on the passes make what a back end needs, and prove it. They tell the user something only of values whose type
** says how they must end. */
static bool ends_are_told(const MirProgram *program, const PassOptions *options) {
  return program->decls->any_linear || program->decls->any_scoped || options->verify ||
         options->stop_after;
}

void passes_run_alone(MirProgram *program, MirBody *body, const PassOptions *options,
                      Arena *scratch) {
  Pipeline pipeline = {.program = program, .options = options, .scratch = scratch};
  verify(&pipeline, "lower", body);
  run_body(&pipeline, body, NULL, 0, ends_are_told(program, options) ? PASS_instances : PASS_drops);
}
