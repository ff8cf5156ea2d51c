// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The front library: from a file name to checked MIR. No LLVM, no processes; files through Context.host. */
#ifndef OWN_FRONT_COMPILE_H
#define OWN_FRONT_COMPILE_H

#include "passes/passes.h"
#include "sema/sema.h"

typedef struct {
  const char *path;         /* root file, "-" = standard input            */
  const char *const *roots; /* -I folders                                  */
  uint32_t root_count;
  const char *
      entry; /* bench: text after that of the root file; its `own_bench_main` runs instead of main. NULL: none */
  Model model;
  bool overflow_wraps;
  bool forget_bodies; /* compile_check: only the verdict is wanted, no body is kept */
  bool whole_library; /* all of the library is loaded and checked, used or not */
  const char *stop;   /* stop after this phase (load, sema, lower) or pass; NULL: go on */
  PassOptions passes;
} FrontOptions;

typedef struct Program {
  Context *context;
  Arena *arena;
  SemaUnit *units; /* [0] is the root file, then imports, then the standard library */
  uint32_t unit_count;
  const SemaModuleName *names; /* of files that are found under several names */
  uint32_t name_count;
  Typed *typed;
  MirProgram *mir;
} Program;

/* Loads the root file and all it imports (front/units.c). False: the root file is no text that can be parsed; reported. */
bool units_load(Program *program, const FrontOptions *options);
/* Text to checked generic MIR; errors are in context->diags. Program.typed and .mir are set as far as it got. False: there
** are errors, or options->stop ended it. */
bool compile_check(Program *program, const FrontOptions *options);
/* compile_check, and the instances if they may have errors of their own. */
bool compile_check_whole(Program *program, const FrontOptions *options);
/* compile_check, then the instance stage. False if there are errors. */
bool compile(Program *program, const FrontOptions *options);

/* fixes.c: tries the fixes of a program with errors, by compiling it again with the edit put in. A fix becomes FIX_CERTAIN
** if its error is gone and none is new, else it is at most FIX_MAYBE; certain ones move to the front of their error. */
void fixes_check(Program *program, const FrontOptions *options);
/* The text of a source with one fix put in, in `arena`. */
const char *fixes_text(Arena *arena, const Source *source, const DiagFix *fix, uint32_t *length);

/* Why the host could not give a file (E0510 to E0515); nothing if it could. */
void compile_report_file(Diags *diags, Span span, const char *path, HostStatus status);

/* Texts embedded in the binary: "stdlib/list.own", "errors/E0301.md". NULL if there is none. */
const char *embedded_find(const char *name, uint32_t *length);
/* The module of the standard library that declares `name`, in `arena`; NULL if none does (front/home.c). */
const char *library_home(Arena *arena, const char *name);
uint32_t embedded_count(void);
const char *embedded_name(uint32_t index);

#endif
