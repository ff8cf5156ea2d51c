// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc run`. In: instance MIR. Out: the program's own output and exit status; nothing on disk.
** Invariant: diagnostics come out before the program starts. The surprise: the program runs in this process, so the
** compiler's signal handlers are taken down first: a crash of the program is the program's. */
#include "driver/link.h"
#include "driver/output.h"

#include "interp/interp.h"

#include "own/own.h"

#include <dlfcn.h>
#include <stdlib.h>
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
                "`ownc run` finds the functions of libc and of Own's runtime; --link=NAME adds a "
                "library");
    found = false;
  }
  return found;
}

/* These are in this process already; their files are texts for the linker. */
static bool is_part_of_libc(const char *name) {
  static const char *const names[] = {"-lc", "-lm", "-lpthread", "-ldl", "-lrt"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], name) == 0) return true;
  return false;
}

/* --link and --link-file: their functions are then found in this process. */
static bool libraries_loaded(Driver *driver) {
  const Options *options = &driver->options;
  for (uint32_t i = 0; i < options->links.count; i++) {
    const char *link = options->links.items[i];
    bool named = link[0] == '-';
    if (is_part_of_libc(link)) continue;
    const char *file = named               ? arena_format(driver->arena, "lib%s.so", link + 2)
                       : strchr(link, '/') ? link
                                           : arena_format(driver->arena, "./%s", link);
    if (dlopen(file, RTLD_NOW | RTLD_GLOBAL)) continue;
    const char *why = dlerror();
    Diag *diag =
        diag_library_missing(driver->context->diags, (Span){0, 0}, named ? link + 2 : link);
    diag_reason(driver->context->diags, diag, "%s", why ? why : "the reason is unknown");
    diag_reason(driver->context->diags, diag,
                "`ownc run` loads shared libraries; `ownc build` links objects and archives, too");
    return false;
  }
  return true;
}

/* The interpreter knows values in place only. */
static bool model_fits(Driver *driver) {
  const Options *options = &driver->options;
  if (options->model == MODEL_OWN || !options->interp) return true;
  diag_options_conflict(driver->context->diags, (Span){0, 0}, "--interp",
                        options->model == MODEL_GC ? "--model=gc" : "--model=rc");
  return false;
}

static bool can_start(Driver *driver, const Program *program) {
  if (!model_fits(driver)) return false;
  if (!driver_makes_nothing(driver) && abi_is_library(program->mir)) {
    link_report_no_main(driver);
    return false;
  }
  return libraries_loaded(driver) && externs_found(driver, program->mir);
}

/* What a name means to the program: an entry of the runtime, or a C function of this process. */
static void *find_symbol(const char *name) {
  void *entry = own_runtime_symbol(name);
  return entry ? entry : dlsym(RTLD_DEFAULT, name);
}

static bool can_interpret(Driver *driver, const Program *program) {
  Span span = {0, 0};
  const char *feature = interp_unbuilt(program->mir, &span);
  if (feature) diag_not_built(driver->context->diags, span, feature);
  return !feature;
}

static int interpret(Driver *driver, const Program *program, int argc, char **argv) {
  const Options *options = &driver->options;
  InterpInput input = {.argc = argc,
                       .argv = argv,
                       .symbol = find_symbol,
                       .overflow_wraps = options->overflow_wraps,
                       .steps = options->interp_steps,
                       .drop_log = getenv("OWN_DROP_LOG") != NULL};
  driver->context->phase = "interpreter";
  return interp_run(program->mir, &input, driver->arena);
}

int verb_run(Driver *driver) {
  const Options *options = &driver->options;
  Program program = driver_program(driver);
  FrontOptions front = driver_front_options(driver);
  bool compiled = compile(&program, &front);
  compiled = compiled && can_start(driver, &program);
  if (compiled && options->interp) compiled = can_interpret(driver, &program);
  int status = driver_finish(driver, &program);
  if (!compiled || status != STATUS_DONE || driver_makes_nothing(driver)) return status;
  int count;
  char **argv = program_arguments(driver, &count);
  EmitOptions emit = driver_emit_options(driver);
  const char *error = NULL;
  driver->context->phase = "back end";
  own_runtime_mode(options->checked || options->interp, options->stats);
  crash_uninstall();
  if (options->interp) return interpret(driver, &program, count, argv);
  RunInput input = {count, argv, own_runtime_symbol};
  status = llvm_run(program.mir, &emit, &input, driver->arena, &error);
  if (!error) return status;
  Diags *diags = driver->context->diags;
  diag_backend_failed(diags, (Span){0, 0}, error);
  return driver_finish(driver, &program);
}
