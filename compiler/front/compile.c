// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The compiler on one screen. In: the name of the root file. Out: checked generic MIR, then instance MIR for a back end.
**
** Each step reads one structure and makes the next: text -> AST -> Typed -> generic MIR -> instance MIR.
** The surprise: ownership is checked even where types are wrong. A function with a syntax or type error has no body in
** MIR, all others go on, so one run reports what can be known. */
#include "front/compile.h"
#include "front/damage.h"

#include "lower/lower.h"

#include <string.h>

typedef struct {
  Program *program;
  const FrontOptions *options;
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
  SemaInput input = {program->units, program->unit_count, front->options->overflow_wraps,
                     front->options->entry != NULL, library_home};
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

bool compile_check(Program *program, const FrontOptions *options) {
  Front front = {program, options};
  /* The root file and what it imports, parsed. */
  phase_begin(&front, "load");
  bool loaded = units_load(program, options);
  if (!phase_end(&front, "load") || !loaded) return false;
  /* Syntax errors that hide declarations end it here: no guessing. */
  if (!damage_is_local(program)) return false;
  /* Names and types; what is wrong is poisoned. */
  if (!check_types(&front)) return false;
  /* Each body without such an error becomes MIR. */
  if (!lower_bodies(&front)) return false;
  /* Ownership: moves, drops, and the proof that they balance. */
  if (!run_stage(&front, STAGE_GENERIC)) return false;
  return diag_errors(program->context->diags) == 0;
}

bool compile_check_whole(Program *program, const FrontOptions *options) {
  if (!compile_check(program, options)) return false;
  if (!passes_instances_decide(program->mir)) return true;
  FrontOptions only = *options;
  only.stop = "instances";
  Front front = {program, &only};
  run_stage(&front, STAGE_INSTANCE);
  return diag_errors(program->context->diags) == 0;
}

bool compile(Program *program, const FrontOptions *options) {
  if (!compile_check(program, options)) return false;
  Front front = {program, options};
  return run_stage(&front, STAGE_INSTANCE) && diag_errors(program->context->diags) == 0;
}
