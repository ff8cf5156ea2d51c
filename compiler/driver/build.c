// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc build`. In: instance MIR. Out: the files asked for (--emit), each whole or none of them.
** Invariant: all targets are checked and all temporaries made before any of them is renamed.
** The surprise: the same MIR goes through LLVM or through C; with --backend=c the object, assembly and executable come from
** the C compiler. */
#include "driver/link.h"
#include "driver/output.h"

#include <string.h>
#include <unistd.h>

typedef struct {
  Driver *driver;
  const Program *program;
  Output *outputs;
  uint32_t count;
  const char *c_text; /* made at most once */
  size_t c_length;
} Build;

static bool is_text_kind(OutputKind kind) {
  return kind == OUTPUT_ASM || kind == OUTPUT_LLVM || kind == OUTPUT_C || kind == OUTPUT_HEADER ||
         kind == OUTPUT_DEPFILE;
}

/* Never that of -o, which is another output's. */
static const char *depfile_path(Driver *driver) {
  const Options *options = &driver->options;
  if (options->depfile_path) return options->depfile_path;
  return strcmp(options->file, "-") == 0
             ? NULL
             : output_default(driver->arena, options->file, OUTPUT_DEPFILE);
}

/* What shall be written, under which names. */
static bool plan(Build *build) {
  Driver *driver = build->driver;
  Options *options = &driver->options;
  if (options->emits.count == 0)
    array_push(driver->arena, &options->emits, (EmitRequest){OUTPUT_EXE, NULL});
  if (options->depfile)
    array_push(driver->arena, &options->emits, (EmitRequest){OUTPUT_DEPFILE, depfile_path(driver)});
  build->count = options->emits.count;
  build->outputs = arena_make_many(driver->arena, Output, build->count);
  for (uint32_t i = 0; i < build->count; i++) {
    EmitRequest request = options->emits.items[i];
    const char *path = request.path ? request.path : options->output;
    if (!path && strcmp(options->file, "-") == 0) {
      diag_argument_missing(driver->context->diags, (Span){0, 0}, "build",
                            "`-o PATH` when the source is standard input");
      return false;
    }
    if (!path) path = output_default(driver->arena, options->file, request.kind);
    if (strcmp(path, "-") == 0 && !is_text_kind(request.kind)) {
      diag_options_conflict(
          driver->context->diags, (Span){0, 0}, "-o -",
          arena_format(driver->arena, "--emit=%s", output_kind_name(request.kind)));
      return false;
    }
    for (uint32_t k = 0; k < i; k++) {
      if (strcmp(build->outputs[k].path, path) != 0) continue;
      diag_options_conflict(
          driver->context->diags, (Span){0, 0},
          arena_format(driver->arena, "--emit=%s", output_kind_name(request.kind)),
          arena_format(driver->arena, "--emit=%s", output_kind_name(build->outputs[k].kind)));
      return false;
    }
    build->outputs[i] = (Output){.kind = request.kind, .path = path};
  }
  return true;
}

static bool report_backend(const Build *build, const char *error) {
  diag_backend_failed(build->driver->context->diags, (Span){0, 0},
                      error ? error : "no reason given");
  return false;
}

static void make_c(Build *build) {
  if (build->c_text) return;
  Text text = text_new(build->driver->arena);
  EmitOptions options = driver_emit_options(build->driver);
  c_emit(build->program->mir, &options, &text);
  build->c_text = text.data;
  build->c_length = text.length;
}

/* Assembly for standard output: the C compiler writes it beside its source, and we read it back. */
static bool assemble_to_text(Build *build, Output *output, const char *source) {
  Driver *driver = build->driver;
  const char *path = arena_format(driver->arena, "%.*s.s", (int)strlen(source) - 2, source);
  char *text;
  uint32_t length;
  bool done = link_compile_c(driver, build->program, source, path, true);
  if (done && driver->host.read_file(driver->host.self, driver->arena, path, UINT32_MAX, &text,
                                     &length) == HOST_OK)
    done = output_write(driver, output, text, length);
  unlink(path);
  return done;
}

/* Object, assembly and executable of --backend=c: the C compiler writes the temporary. */
static bool emit_through_c(Build *build, Output *output) {
  make_c(build);
  const char *source = link_scratch(build->driver, "program.c", build->c_text, build->c_length);
  if (!source) return false;
  bool done;
  if (output->kind == OUTPUT_EXE)
    done = link_program(build->driver, build->program, &source, 1, true, output->temporary);
  else if (!output->temporary)
    done = assemble_to_text(build, output, source);
  else
    done = link_compile_c(build->driver, build->program, source, output->temporary,
                          output->kind == OUTPUT_ASM);
  link_scratch_remove(source);
  return done;
}

static bool emit_llvm(Build *build, EmitKind kind, const char **bytes, size_t *length) {
  EmitOptions options = driver_emit_options(build->driver);
  EmitResult result = llvm_emit(build->program->mir, &options, kind, build->driver->arena);
  if (result.error) return report_backend(build, result.error);
  *bytes = result.bytes;
  *length = result.length;
  return true;
}

static bool emit_executable(Build *build, Output *output) {
  Driver *driver = build->driver;
  EmitOptions options = driver_emit_options(driver);
  EmitUnits units = llvm_emit_units(build->program->mir, &options, driver->arena);
  if (units.error) return report_backend(build, units.error);
  const char **objects = arena_make_many(driver->arena, const char *, units.count);
  bool done = true;
  for (uint32_t i = 0; i < units.count && done; i++) {
    const char *name = arena_format(driver->arena, "program%u.o", i);
    objects[i] = link_scratch(driver, name, units.items[i].bytes, units.items[i].length);
    done = objects[i] != NULL;
  }
  done =
      done && link_program(driver, build->program, objects, units.count, false, output->temporary);
  for (uint32_t i = 0; i < units.count; i++)
    if (objects[i]) link_scratch_remove(objects[i]);
  return done;
}

static bool emit_header(Build *build, Output *output) {
  Driver *driver = build->driver;
  Text text = text_new(driver->arena);
  c_emit_header(build->program->mir,
                output_default(driver->arena, driver->options.file, OUTPUT_EXE), &text);
  return output_write(driver, output, text.data, text.length);
}

static bool emit_depfile(Build *build, Output *output) {
  const char *text = depfile_text(build->driver, build->program, build->outputs, build->count);
  return output_write(build->driver, output, text, strlen(text));
}

static bool emit_one(Build *build, Output *output) {
  const char *bytes = NULL;
  size_t length = 0;
  bool through_c = build->driver->options.backend_c;
  switch (output->kind) {
  case OUTPUT_EXE:
    return through_c ? emit_through_c(build, output) : emit_executable(build, output);
  case OUTPUT_OBJ:
    if (through_c) return emit_through_c(build, output);
    return emit_llvm(build, EMIT_OBJECT, &bytes, &length) &&
           output_write(build->driver, output, bytes, length);
  case OUTPUT_ASM:
    if (through_c) return emit_through_c(build, output);
    return emit_llvm(build, EMIT_ASSEMBLY, &bytes, &length) &&
           output_write(build->driver, output, bytes, length);
  case OUTPUT_LLVM:
    return emit_llvm(build, EMIT_LLVM_TEXT, &bytes, &length) &&
           output_write(build->driver, output, bytes, length);
  case OUTPUT_C:
    make_c(build);
    return output_write(build->driver, output, build->c_text, build->c_length);
  case OUTPUT_HEADER: return emit_header(build, output);
  case OUTPUT_DEPFILE: return emit_depfile(build, output);
  case OUTPUT_JSON:
  case OUTPUT_HTML:
  case OUTPUT_SVG:
  case OUTPUT_SOURCE: break;
  }
  return false;
}

static bool has_start(Build *build, const Output *output) {
  if (output->kind != OUTPUT_EXE || !abi_is_library(build->program->mir)) return true;
  link_report_no_main(build->driver);
  return false;
}

static bool emit_all(Build *build) {
  Driver *driver = build->driver;
  bool done = true;
  for (uint32_t i = 0; i < build->count && done; i++)
    done = has_start(build, &build->outputs[i]) && output_open(driver, &build->outputs[i]);
  driver_timer(driver, "back end", true);
  driver->context->phase = "back end";
  for (uint32_t i = 0; i < build->count && done; i++)
    done = emit_one(build, &build->outputs[i]);
  driver_timer(driver, "back end", false);
  if (done) return output_commit(driver, build->outputs, build->count);
  output_discard(build->outputs, build->count);
  return false;
}

bool build_executable(Driver *driver, const Program *program, const char *path) {
  Build build = {.driver = driver, .program = program};
  Output output = {.kind = OUTPUT_EXE, .path = path, .temporary = path};
  return emit_one(&build, &output);
}

int verb_build(Driver *driver) {
  Program program = driver_program(driver);
  Build build = {.driver = driver, .program = &program};
  if (!driver_makes_nothing(driver) && !plan(&build)) {
    driver_finish(driver, &program);
    return STATUS_USAGE;
  }
  FrontOptions options = driver_front_options(driver);
  if (compile(&program, &options) && !driver_makes_nothing(driver)) emit_all(&build);
  return driver_finish(driver, &program);
}
