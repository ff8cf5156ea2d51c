// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: an object or C file. Out: an executable, through the C compiler driver (`cc`, or --linker).
** Invariant: the driver gets an argument vector, never a shell's line, and writes only to the name we chose.
** The surprise: what the linker says is folded. A missing `extern` function is reported at its declaration; other words of
** the linker become the reasons of one diagnostic. */
#include "driver/link.h"

#include "driver/prefix.h"
#include "driver/process.h"
#include "driver/scratch.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef OWN_ARRAY(const char *) Arguments;

enum { MOST_REASONS = 6 };

static void report_missing(Driver *driver, const char *linker) {
  Diags *diags = driver->context->diags;
  Diag *diag = diag_linker_missing(diags, (Span){0, 0}, linker);
  if (strcmp(linker, "cc") == 0) {
    diag_reason(diags, diag,
                "Debian, Ubuntu: apt-get install gcc libc6-dev · Fedora: dnf install gcc · Arch: "
                "pacman -S gcc · "
                "Alpine: apk add gcc musl-dev");
  } else {
    diag_reason(diags, diag, "--linker names a C compiler driver: cc, gcc, clang, or its path");
  }
  diag_reason(diags, diag, "`ownc run`, `ownc check` and `--emit=obj` need no linker");
}

/* The declaration of the extern function `name`, or the empty span. */
static Span extern_span(const Program *program, const char *name) {
  const Decls *decls = program->mir->decls;
  for (uint32_t i = 1; i < decls->fns.count; i++) {
    const FnDecl *fn = decls->fns.items[i];
    if (fn->is_extern && strcmp(symbol_text(program->context->symbols, fn->name), name) == 0)
      return fn->span;
  }
  return (Span){0, 0};
}

/* Reports "undefined reference to `name'" of an extern function. */
static bool report_extern(Driver *driver, const Program *program, const char *line) {
  const char *at = strstr(line, "undefined reference to `");
  if (!at) at = strstr(line, "undefined symbol: ");
  if (!at) return false;
  at += *(at + 10) == 'r' ? strlen("undefined reference to `") : strlen("undefined symbol: ");
  const char *name = arena_text(driver->arena, at, strcspn(at, "'\n"));
  Span span = extern_span(program, name);
  if (!span.from) return false;
  Diags *diags = driver->context->diags;
  Diag *diag = diag_extern_missing(diags, span, name);
  diag_reason(diags, diag, "--link=NAME adds a library, --link-file=PATH an object");
  return true;
}

static void report_failed(Driver *driver, const Program *program, const char *linker, char *said) {
  Diags *diags = driver->context->diags;
  Diag *diag = NULL;
  uint32_t reasons = 0;
  bool known = false;
  for (char *line = said; line && *line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL)
    known |= report_extern(driver, program, line);
  if (known) return;
  diag = diag_linker_failed(diags, (Span){0, 0}, linker);
  for (char *line = strtok(said, "\n"); line && reasons < MOST_REASONS;
       line = strtok(NULL, "\n"), reasons++)
    diag_reason(diags, diag, "%.300s", line);
}

static bool run_compiler(Driver *driver, const Program *program, Arguments *arguments) {
  array_push(driver->arena, arguments, NULL);
  const char *linker = arguments->items[0];
  Text said = text_new(driver->arena);
  int status = 0;
  switch (process_run(arguments->items, &said, &status)) {
  case PROCESS_MISSING: report_missing(driver, linker); return false;
  case PROCESS_FAILED: break;
  case PROCESS_DONE:
    if (status == 0) return true;
    break;
  }
  char empty[1] = "";
  report_failed(driver, program, linker, said.length ? said.data : empty);
  return false;
}

static const char *compiler_of(const Driver *driver, const Prefix *prefix) {
  const char *linker = driver->options.linker;
  if (linker && linker[0] == '-') return arena_format(driver->arena, "./%s", linker);
  return linker ? linker : prefix->compiler ? prefix->compiler : "cc";
}

#define ADD(arguments, ...) add_all(driver, arguments, (const char *const[]){__VA_ARGS__, NULL})

static void add_all(Driver *driver, Arguments *arguments, const char *const *words) {
  for (; *words; words++)
    array_push(driver->arena, arguments, *words);
}

static void add_c_flags(Driver *driver, Arguments *arguments, const Prefix *prefix) {
  static const char *const levels[] = {"-O0", "-O1", "-O2", "-O3"};
  ADD(arguments, "-std=c17", levels[driver_emit_options(driver).opt_level], "-fno-strict-aliasing",
      "-w", "-fPIE", "-I", prefix->include);
  if (driver->options.debug_info) ADD(arguments, "-g");
  if (prefix->sanitize) ADD(arguments, prefix->sanitize);
}

bool link_program(Driver *driver, const Program *program, const char *const *inputs, uint32_t count,
                  bool is_c, const char *output) {
  Prefix prefix;
  if (!prefix_find(driver, &prefix)) return false;
  Arguments arguments = {0};
  ADD(&arguments, compiler_of(driver, &prefix));
  if (is_c)
    add_c_flags(driver, &arguments, &prefix);
  else if (prefix.sanitize)
    ADD(&arguments, prefix.sanitize);
  ADD(&arguments, "-pie", "-Wl,-z,relro,-z,now,-z,noexecstack", "-o", output);
  for (uint32_t i = 0; i < count; i++)
    ADD(&arguments, inputs[i]);
  ADD(&arguments, prefix.library);
  for (uint32_t i = 0; i < driver->options.links.count; i++)
    ADD(&arguments, driver->options.links.items[i]);
  ADD(&arguments, "-Wl,--as-needed", "-lm", "-lpthread");
  return run_compiler(driver, program, &arguments);
}

bool link_compile_c(Driver *driver, const Program *program, const char *input, const char *output,
                    bool assembly) {
  Prefix prefix;
  if (!prefix_find(driver, &prefix)) return false;
  Arguments arguments = {0};
  ADD(&arguments, compiler_of(driver, &prefix));
  add_c_flags(driver, &arguments, &prefix);
  ADD(&arguments, assembly ? "-S" : "-c", "-o", output, input);
  return run_compiler(driver, program, &arguments);
}

void link_report_no_main(Driver *driver) {
  Diags *diags = driver->context->diags;
  Diag *diag = diag_no_main(diags, (Span){0, 0}, driver->options.file);
  diag_reason(diags, diag, "--emit=obj,header makes what a C program links and includes");
}

const char *link_scratch(Driver *driver, const char *name, const char *bytes, size_t length) {
  const char *folder = scratch_folder(driver);
  if (!folder) return NULL;
  const char *path = arena_format(driver->arena, "%s/%s", folder, name);
  int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  bool done = descriptor >= 0 && driver_write(descriptor, bytes, length);
  if (descriptor >= 0 && close(descriptor) != 0) done = false;
  if (done) return path;
  diag_output_failed(driver->context->diags, (Span){0, 0}, path, strerror(errno));
  scratch_remove(folder);
  return NULL;
}

void link_scratch_remove(const char *path) {
  char folder[4096];
  size_t length = (size_t)(strrchr(path, '/') - path);
  if (length >= sizeof folder) return;
  memcpy(folder, path, length);
  folder[length] = '\0';
  scratch_remove(folder);
}
