// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The compiler on one screen. In: the name of the root file. Out: checked generic MIR, then instance MIR for a back end.
**
** Each step reads one structure and makes the next: text -> AST -> Typed -> generic MIR -> instance MIR.
** The surprises: ownership is checked even where types are wrong. A function with a syntax or type error has no body in
** MIR, all others go on, so one run reports what can be known. And bodies of the library come last, one by one, when the
** instance stage reaches them (make_library_body): `check` needs none of them, a program few. */
#include "front/compile.h"
#include "front/damage.h"

#include "lower/lower.h"

#include <string.h>

typedef struct {
  Program *program;
  const FrontOptions *options;
  bool instances_decide; /* a body that was not kept asks for them */
} Front;

/* A phase begins: its name goes to the crash report and to --time. */
static void phase_begin(const Front *front, const char *phase) {
  const PassOptions *passes = &front->options->passes;
  front->program->context->phase = phase;
  if (passes->timer) passes->timer(passes->timer_self, phase, true);
}

/* It ends. False: --stop names it. */
static bool phase_end(const Front *front, const char *phase) {
  const PassOptions *passes = &front->options->passes;
  if (passes->timer) passes->timer(passes->timer_self, phase, false);
  return !front->options->stop || strcmp(front->options->stop, phase) != 0;
}

static bool check_types(const Front *front) {
  Program *program = front->program;
  SemaInput input = {.units = program->units,
                     .count = program->unit_count,
                     .names = program->names,
                     .name_count = program->name_count,
                     .model = front->options->model,
                     .overflow_wraps = front->options->overflow_wraps,
                     .bench = front->options->entry != NULL,
                     .whole_library = front->options->whole_library,
                     .library_home = library_home};
  phase_begin(front, "sema");
  program->typed = sema_check(program->context, program->arena, &input);
  return phase_end(front, "sema");
}

static bool lower_bodies(const Front *front) {
  Program *program = front->program;
  phase_begin(front, "lower");
  program->mir = mir_program_new(program->context, program->arena, program->typed->decls);
  lower_program(program->context, program->typed, program->mir);
  return phase_end(front, "lower");
}

static bool run_stage(const Front *front, PassStage stage) {
  PassOptions passes = front->options->passes;
  passes.stop_after = front->options->stop;
  front->program->context->phase = stage == STAGE_GENERIC ? "generic passes" : "instance passes";
  return passes_run(front->program->mir, stage, &passes);
}

/* A function of the library that the program reaches: the way of all bodies, for this one. */
static void make_library_body(void *self, FnDeclId fn) {
  const Front *front = self;
  Program *program = front->program;
  const char *phase = program->context->phase;
  phase_begin(front, "sema");
  sema_check_library(program->typed, fn);
  phase_end(front, "sema");
  phase_begin(front, "lower");
  lower_added(program->context, program->typed, program->mir);
  phase_end(front, "lower");
  passes_run(program->mir, STAGE_GENERIC, &front->options->passes);
  program->context->phase = phase;
}

/* A body that was not kept, for advice about one of its callers: what it reports was reported, or will be. */
static void make_body_again(void *self, FnDeclId fn) {
  const Front *front = self;
  const Program *program = front->program;
  const char *phase = program->context->phase;
  uint32_t mark = diag_detach(program->context->diags);
  lower_again(program->typed, program->mir, fn);
  diag_discard(program->context->diags, mark);
  program->context->phase = phase;
}

/* The tree of the next function stands behind this one's, and what sema found there behind its parameters: both were written
** long ago, and half of the time of `lower` was waiting for them. */
static void look_ahead(const Typed *typed, uint32_t fn) {
  const TypedFn *fns = typed->fns.items;
  if (fn + 1 < typed->fns.count) arena_ahead(fns[fn].ast, fns[fn + 1].ast);
  if (fn + 2 < typed->fns.count) arena_ahead(fns[fn + 1].params, fns[fn + 2].params);
}

/* Each body on its whole way before the next one begins, and none is kept: a large program needs the memory of its largest
** function, and finds it in the cache. */
static bool check_bodies_alone(Front *front) {
  Program *program = front->program;
  const Typed *typed = program->typed;
  MirProgram *mir = mir_program_new(program->context, program->arena, typed->decls);
  Arena *work = arena_new(), *scratch = arena_new();
  program->mir = mir;
  mir->make_body = make_body_again;
  mir->make_self = front;
  for (uint32_t i = 0; i < typed->fns.count; i++) {
    look_ahead(typed, i);
    if (typed->fns.items[i].broken) continue;
    ArenaMark mark = arena_mark(work);
    phase_begin(front, "lower");
    MirBody *body = lower_alone(typed, mir, &typed->fns.items[i], work);
    phase_end(front, "lower");
    passes_run_alone(mir, body, &front->options->passes, scratch);
    front->instances_decide = front->instances_decide || passes_instance_decides(body);
    arena_rewind(work, mark);
  }
  mir->make_body = NULL;
  mir->checked = mir->bodies.count;
  arena_free(work);
  arena_free(scratch);
  lower_dynamic(program->context, typed, mir);
  return run_stage(front, STAGE_GENERIC);
}

static bool check(Front *front) {
  Program *program = front->program;
  /* The root file and what it imports, parsed. */
  phase_begin(front, "load");
  bool loaded = units_load(program, front->options);
  if (!phase_end(front, "load") || !loaded) return false;
  /* Syntax errors that hide declarations end it here: no guessing. */
  if (!damage_is_local(program)) return false;
  /* Names and types; what is wrong is poisoned. */
  if (!check_types(front)) return false;
  if (front->options->forget_bodies)
    return check_bodies_alone(front) && diag_errors(program->context->diags) == 0;
  /* Each body without such an error becomes MIR. */
  if (!lower_bodies(front)) return false;
  /* Ownership: moves, drops, and the proof that they balance. */
  if (!run_stage(front, STAGE_GENERIC)) return false;
  return diag_errors(program->context->diags) == 0;
}

/* From `main` on; bodies of the library are made on the way. */
static bool run_instances(Front *front) {
  MirProgram *mir = front->program->mir;
  mir->make_body = make_library_body;
  mir->make_self = front;
  bool whole = run_stage(front, STAGE_INSTANCE);
  mir->make_body = NULL;
  return whole && diag_errors(front->program->context->diags) == 0;
}

bool compile_check(Program *program, const FrontOptions *options) {
  return check(&(Front){.program = program, .options = options});
}

bool compile_check_whole(Program *program, const FrontOptions *options) {
  Front front = {.program = program, .options = options};
  if (!check(&front)) return false;
  if (!front.instances_decide && !passes_instances_decide(program->mir)) return true;
  FrontOptions only = *options;
  front.options = &only;
  /* Rare: the bodies are made a second time, and kept. */
  if (only.forget_bodies && (!lower_bodies(&front) || !run_stage(&front, STAGE_GENERIC)))
    return false;
  only.stop = "instances";
  run_instances(&front);
  return diag_errors(program->context->diags) == 0;
}

bool compile(Program *program, const FrontOptions *options) {
  FrontOptions kept = *options;
  kept.forget_bodies = false;
  Front front = {.program = program, .options = &kept};
  return check(&front) && run_instances(&front);
}
