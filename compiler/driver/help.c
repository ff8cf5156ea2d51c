// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the tables of options.def, the passes, the limits, the codes. Out: `ownc help`, the flags of a command, --print.
** Invariant: nothing is written here twice: a new line of a table appears in the help by itself.
** The surprise: `ownc help` must fit one screen (24 lines of 80 columns); tests/cli/help.own holds it to that. */
#include "driver/options_rows.h"

#include "driver/driver.h"
#include "tools/tools.h"

#include <string.h>

static void print_option(Text *out, const OptionRow *row) {
  text_format(out, "  %s%s%s", row->name, option_separator(row), row->values);
  text_pad(out, 36);
  text_format(out, " %s\n", row->text);
}

void help_print_verb(Text *out, Verb verb) {
  text_format(out, "usage: ownc %s [FLAGS] %s\n", verb_rows[verb].name, verb_rows[verb].argument);
  text_format(out, "%s\n\n", verb_rows[verb].text);
  for (uint32_t i = 0; i < OPTION_ROWS; i++)
    if (option_rows[i].verbs & (1u << verb)) print_option(out, &option_rows[i]);
}

void help_print(Text *out) {
  text_add(out, "usage: ownc [COMMAND] [FLAGS] FILE [FLAGS]\n\n");
  for (uint32_t i = 1; i < VERB_COUNT; i++) {
    text_format(out, "  %s %s", verb_rows[i].name, verb_rows[i].argument);
    text_pad(out, 24);
    text_format(out, " %s\n", verb_rows[i].text);
  }
  text_add(out, "\n`ownc COMMAND --help` lists the flags of a command.\n\n"
                "  ownc hello.own && ./hello          compile, then run the program\n"
                "  ownc run hello.own                 the same in memory\n"
                "  ownc view hello.own:main           what the compiler inserted in `main`\n");
}

void help_print_table(Text *out, const char *table) {
  static const struct {
    const char *name, *text;
    unsigned value;
  } limits[] = {
#define LIMIT(name, value, text) {#name, text, value},
#include "base/limits.def"
  };
  if (strcmp(table, "passes") == 0)
    for (uint32_t i = 0; i < passes_count(); i++)
      text_format(out, "%-12s %s\n", passes_name(i), passes_text(i));
  if (strcmp(table, "limits") == 0)
    for (uint32_t i = 0; i < sizeof limits / sizeof *limits; i++)
      text_format(out, "%-14s %11u  %s\n", limits[i].name, limits[i].value, limits[i].text);
  if (strcmp(table, "codes") == 0) explain_print(out, NULL);
}
