// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The verbs that need neither LLVM nor a linker: check, view, explain, help. */
#include "driver/output.h"

#include "tools/tools.h"

#include <string.h>
#include <unistd.h>

static int print_and_finish(Driver *driver, Program *program, const Text *out) {
  int status = driver_finish(driver, program);
  if (out->length && !driver_write(STDOUT_FILENO, out->data, out->length))
    return STATUS_ENVIRONMENT;
  return status;
}

/* Dumps of instance passes need the instances. */
static bool needs_instances(const char *pass) {
  static const char *const names[] = {
#define INSTANCE(name) #name,
#define GENERIC(name)
#define PASS(name, stage, each, when, needs, gives, breaks, text) stage(name)
#include "passes/passes.def"
#undef INSTANCE
#undef GENERIC
  };
  for (size_t i = 0; pass && i < sizeof names / sizeof *names; i++)
    if (strcmp(names[i], pass) == 0) return true;
  return false;
}

int verb_check(Driver *driver) {
  if (driver->options.fix && !repair_files(driver)) return driver_finish(driver, NULL);
  Program program = driver_program(driver);
  FrontOptions options = driver_front_options(driver);
  bool instances =
      needs_instances(driver->options.dump_pass) || needs_instances(driver->options.stop);
  options.forget_bodies = !driver_makes_nothing(driver);
  if (instances)
    compile(&program, &options);
  else
    compile_check_whole(&program, &options);
  return driver_finish(driver, &program);
}

/* FILE[:FUNCTION]: cuts the function off and returns it, or NULL. */
static const char *split_function(Driver *driver) {
  char *file = arena_text(driver->arena, driver->options.file, strlen(driver->options.file));
  char *colon = strrchr(file, ':');
  if (!colon || strchr(colon, '/') || access(file, F_OK) == 0) return NULL;
  *colon = '\0';
  driver->options.file = file;
  return colon + 1;
}

/* What --html, --svg or --json asked for; `path` NULL: standard output. */
typedef struct {
  ViewForm form;
  OutputKind kind;
  const char *path;
} ViewTarget;

/* False: two forms at once; reported. */
static bool view_target(Driver *driver, ViewTarget *target) {
  const Options *options = &driver->options;
  const struct {
    bool asked;
    const char *flag;
    ViewTarget target;
  } forms[] = {{options->html, "--html", {VIEW_HTML, OUTPUT_HTML, options->html_path}},
               {options->svg, "--svg", {VIEW_SVG, OUTPUT_SVG, options->svg_path}},
               {options->json, "--json", {VIEW_JSON, OUTPUT_JSON, options->json_path}}};
  const char *before = NULL;
  *target = (ViewTarget){VIEW_TEXT, OUTPUT_SOURCE, NULL};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
    if (!forms[i].asked) continue;
    if (before) {
      diag_options_conflict(driver->context->diags, (Span){0, 0}, before, forms[i].flag);
      return false;
    }
    before = forms[i].flag;
    *target = forms[i].target;
  }
  return true;
}

static int write_view(Driver *driver, Program *program, const ViewTarget *target,
                      const Text *page) {
  Output output = {.kind = target->kind, .path = target->path};
  bool written = output_open(driver, &output) &&
                 output_write(driver, &output, page->data, page->length) &&
                 output_commit(driver, &output, 1);
  output_discard(&output, 1);
  int status = driver_finish(driver, program);
  return written || status ? status : STATUS_ENVIRONMENT;
}

static void print_view(Driver *driver, const Program *program, const ViewOptions *view, Text *out) {
  Diags *diags = driver->context->diags;
  switch (view_print(out, program, view)) {
  case VIEW_DONE: return;
  case VIEW_NO_FUNCTION: diag_function_missing(diags, (Span){0, 0}, view->function); return;
  case VIEW_NOT_ONE:
    diag_argument_missing(diags, (Span){0, 0}, "view --svg", "one function: FILE:FUNCTION");
    return;
  }
}

int verb_view(Driver *driver) {
  ViewTarget target;
  if (!view_target(driver, &target)) return driver_finish(driver, NULL);
  const char *function = split_function(driver);
  Program program = driver_program(driver);
  FrontOptions options = driver_front_options(driver);
  Text out = text_new(driver->arena);
  ViewOptions view = {.function = function,
                      .raises = driver->options.raises,
                      .elided = driver->options.elided,
                      .permissions = driver->options.permissions,
                      .as_rust = driver->options.as_rust,
                      .form = target.form};
  compile(&program, &options);
  if (!driver_makes_nothing(driver) && program.mir) print_view(driver, &program, &view, &out);
  if (target.path && out.length) return write_view(driver, &program, &target, &out);
  return print_and_finish(driver, &program, &out);
}

int verb_explain(Driver *driver) {
  Text out = text_new(driver->arena);
  const char *code = driver->options.file;
  if (!explain_print(&out, code)) {
    Diag *diag = diag_code_unknown(driver->context->diags, (Span){0, 0}, code);
    diag_reason(driver->context->diags, diag, "`ownc explain` lists the codes");
  }
  return print_and_finish(driver, NULL, &out);
}

int verb_help(Driver *driver) {
  Text out = text_new(driver->arena);
  const char *name = driver->options.file;
  Verb verb = VERB_NONE;
  for (int i = 1; name && i < VERB_COUNT; i++)
    if (strcmp(name, verb_name((Verb)i)) == 0) verb = (Verb)i;
  if (!name)
    help_print(&out);
  else if (verb)
    help_print_verb(&out, verb);
  else
    diag_verb_unknown(driver->context->diags, (Span){0, 0}, name, "");
  return print_and_finish(driver, NULL, &out);
}
