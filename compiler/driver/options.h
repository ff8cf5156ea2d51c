// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Options: the command line as a struct. options.def is the only list of flags; options.c reads it, help.c prints it. */
#ifndef OWN_DRIVER_OPTIONS_H
#define OWN_DRIVER_OPTIONS_H

#include "base/array.h"
#include "base/context.h"
#include "types/decls.h"
#include <stdbool.h>

typedef enum {
  VERB_NONE,
#define VERB(id, name, argument, text) VERB_##id,
#include "driver/options.def"
  VERB_COUNT
} Verb;

typedef enum {
  OPTION_NONE,
#define OPTION(id, name, value, verbs, values, text) OPTION_##id,
#include "driver/options.def"
  OPTION_COUNT
} OptionId;

typedef enum {
  OUTPUT_EXE,
  OUTPUT_OBJ,
  OUTPUT_ASM,
  OUTPUT_LLVM,
  OUTPUT_C,
  OUTPUT_HEADER,
  OUTPUT_DEPFILE,
  OUTPUT_JSON,
  OUTPUT_HTML,
  OUTPUT_SVG,
  OUTPUT_SOURCE /* a file of the user's, with a fix put in */
} OutputKind;
typedef enum { FORM_HUMAN, FORM_SHORT, FORM_JSON } DiagForm;
typedef enum { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } ColorMode;
typedef enum { DUMP_NONE, DUMP_TOKENS, DUMP_AST, DUMP_TYPES, DUMP_MIR } DumpKind;

typedef struct {
  OutputKind kind;
  const char *path; /* NULL: the default name */
} EmitRequest;

typedef struct {
  Verb verb;
  const char *file; /* or the code of `explain`, the command of `help`; NULL: none given */
  OWN_ARRAY(EmitRequest) emits;
  bool depfile;             /* -MD or -MF */
  const char *depfile_path; /* NULL: the default name */
  const char *output;       /* -o */
  int opt_level;            /* -1: not given */
  int inlining;             /* 0: on, 1: off, -1: not given */
  bool debug_info, backend_c, overflow_wraps, no_alias_facts, stats, checked, time, verify,
      whole_library, raises, elided, fix, warn_copies, last_use, permissions, as_rust, html, help,
      version;
  Model model;
  uint32_t elide_off; /* rules that are not used: bit per Elision */
  bool witness;       /* --elide=witness */
  const char *linker;
  OWN_ARRAY(const char *) links; /* as the linker takes them */
  OWN_ARRAY(const char *) roots;
  DiagForm form;
  ColorMode color;
  uint32_t error_limit;
  uint32_t units; /* 0: by size */
  DumpKind dump;
  const char *dump_pass, *dump_fn, *stop, *print;
  char **program_args; /* of `run`: what follows FILE; of `bench`: what follows `--` */
  int program_arg_count;
  OWN_ARRAY(const char *) files; /* of `bench`; `file` is the first */
  OWN_ARRAY(const char *) sizes; /* --n or --scale */
  OWN_ARRAY(const char *) peer_commands;
  bool interp;           /* of `run` */
  uint32_t interp_steps; /* 0: any number */
  uint32_t runs, seed;   /* seed 0: not given */
  const char *compare;   /* a report of before, or NULL */
  uint32_t gate;         /* per cent, if `gated` */
  bool svg;
  const char *svg_path; /* NULL: standard output */
  bool peers, models, noisy, json, gated, article;
  const char *article_claims; /* NULL: all */
  const char *json_path;      /* NULL: standard output */
  const char *html_path;      /* the same              */
} Options;

/* Reads the command line into *options. False: the first thing wrong was reported. */
bool options_read(Context *context, Options *options, int argc, char **argv);
/* Puts one flag with its value, "--x=v", into *options. False: there is no such flag in this version. */
bool options_set(Context *context, Options *options, const char *flag);
const char *verb_name(Verb verb);
const char *output_kind_name(OutputKind kind);

/* `ownc help`, the flags of one command, and the tables of --print. */
void help_print(Text *out);
void help_print_verb(Text *out, Verb verb);
void help_print_table(Text *out, const char *table);

#endif
