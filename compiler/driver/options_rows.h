// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The rows of options.def as data: options.c reads the command line with them, help.c prints them. */
#ifndef OWN_DRIVER_OPTIONS_ROWS_H
#define OWN_DRIVER_OPTIONS_ROWS_H

#include "driver/options.h"

/* The commands of an option, by the words of options.def. */
enum {
  BUILD = 1u << VERB_BUILD,
  VIEW = 1u << VERB_VIEW,
  RUN = 1u << VERB_RUN,
  CHECK = 1u << VERB_CHECK,
  BENCH = 1u << VERB_BENCH,
  CODE = BUILD | RUN,
  COMPILE = CODE | CHECK | VIEW,
  ANY = 0xffffu
};
typedef enum { NONE, NEEDED, ATTACHED, OPTIONAL } ValueKind;

typedef struct {
  OptionId id;
  const char *name;
  ValueKind value;
  uint32_t verbs;
  const char *values, *text;
} OptionRow;

typedef struct {
  const char *name, *argument, *text;
} VerbRow;

enum { OPTION_ROWS = OPTION_COUNT - 1 };
extern const OptionRow option_rows[OPTION_ROWS];
extern const VerbRow verb_rows[VERB_COUNT];
/* What stands between a flag and its value: "=", " " or nothing. */
const char *option_separator(const OptionRow *row);

#endif
