// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc run`. In: instance MIR. Out: the program's own output and exit status; nothing on disk.
** Invariant: diagnostics come out before the program starts. The surprise: the program runs in this process, so the
** compiler's signal handlers are taken down first: a crash of the program is the program's. */
#include "driver/link.h"
#include "driver/output.h"

#include "own/own.h"

#include <dlfcn.h>
#include <string.h>
#include <unistd.h>

/* argv[0] is the source file, as with python3. */
static char **program_arguments(Driver *driver, int *count) {
  const Options *options = &driver->options;
  char **argv = arena_make_many(driver->arena, char *, options->program_arg_count + 2);
  *count = options->program_arg_count + 1;
  argv[0] = arena_text(driver->arena, options->file, strlen(options->file));
  for (int i = 0; i < options->program_arg_count; i++)
    argv[i + 1] = options->program_args[i];
  return argv;
}

/* Every C function the program calls is in this process: the runtime's, or libc's. */
static bool externs_found(Driver *driver, const MirProgram *mir) {
  bool found = true;
  for (uint32_t i = 1; i < mir->instances.count; i++) {
    if (mir->instances.items[i]) continue;
    const FnDecl *fn = decl_fn(mir->decls, mir->instance_decls.items[i]);
    const char *name = symbol_text(driver->context->symbols, fn->name);
    if (!fn->is_extern) continue;
    if (own_runtime_symbol(name) || dlsym(RTLD_DEFAULT, name)) continue;
    Diag *diag = diag_extern_missing(driver->context->diags, fn->span, name);
    diag_reason(driver->context->diags, diag,
                "`ownc run` finds the functions of libc and of Own's runtime");
    found = false;
  }
  return found;
}

int verb_run(Driver *driver) {
  const Options *options = &driver->options;
  Program program = driver_program(driver);
  FrontOptions front = driver_front_options(driver);
  bool compiled = compile(&program, &front);
  compiled = compiled && externs_found(driver, program.mir);
  int status = driver_finish(driver, &program);
  if (!compiled || status != STATUS_DONE || driver_makes_nothing(driver)) return status;
  int count;
  char **argv = program_arguments(driver, &count);
  EmitOptions emit = driver_emit_options(driver);
  const char *error = NULL;
  driver->context->phase = "back end";
  own_runtime_mode(options->checked, options->stats);
  crash_uninstall();
  RunInput input = {count, argv, own_runtime_symbol};
  status = llvm_run(program.mir, &emit, &input, driver->arena, &error);
  if (!error) return status;
  Diags *diags = driver->context->diags;
  diag_backend_failed(diags, (Span){0, 0}, error);
  return driver_finish(driver, &program);
}
