// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: argv. Out: Options. Flags stand before or after the file; after FILE of `run` all belongs to the program.
** Invariant: the first thing wrong is reported, and only that. The surprise: a word that names a source file (ends in .own,
** .py, .mojo, contains '/', is '-') is never taken for a command, so `ownc test.own` compiles. */
#include "driver/options_rows.h"

#include "base/check.h"
#include "driver/driver.h"
#include "own/own.h"
#include "tools/tools.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const OptionRow option_rows[OPTION_ROWS] = {
#define OPTION(id, name, value, verbs, values, text)                                               \
  {OPTION_##id, name, value, verbs, values, text},
#include "driver/options.def"
};
static const char *const later_names[] = {
#define LATER(name) name,
#include "driver/options.def"
};
const VerbRow verb_rows[VERB_COUNT] = {
    {NULL, NULL, NULL},
#define VERB(id, name, argument, text) {name, argument, text},
#include "driver/options.def"
};
static const char *const output_kinds[] = {"exe", "obj",    "asm",     "llvm",
                                           "c",   "header", "depfile", "json"};
enum { LATER_ROWS = sizeof later_names / sizeof *later_names };

typedef struct {
  Context *context;
  Options *options;
  OWN_ARRAY(char *) args;
  uint32_t at;
  uint32_t from_file; /* the first so many came from an @file */
  bool seen[OPTION_COUNT];
} Reader;

const char *verb_name(Verb verb) { return verb_rows[verb].name ? verb_rows[verb].name : ""; }
const char *output_kind_name(OutputKind kind) { return output_kinds[kind]; }

const char *option_separator(const OptionRow *row) {
  if (row->value == NONE || row->value == OPTIONAL) return "";
  return row->name[1] == '-' ? "=" : row->value == NEEDED ? " " : "";
}

/* Edits between two names, of at most 63 characters each. */
static uint32_t distance(const char *a, const char *b) {
  uint32_t row[64], length = (uint32_t)strlen(b);
  for (uint32_t j = 0; j <= length; j++)
    row[j] = j;
  for (uint32_t i = 1; a[i - 1]; i++) {
    uint32_t diagonal = row[0];
    row[0] = i;
    for (uint32_t j = 1; j <= length; j++) {
      uint32_t best = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      if (row[j] + 1 < best) best = row[j] + 1;
      if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
      row[j] = best;
    }
  }
  return row[length];
}

const char *nearest_name(const char *wrong, const char *const *names, uint32_t count) {
  const char *best = NULL;
  uint32_t least = (uint32_t)strlen(wrong) / 3 + 1;
  for (uint32_t i = 0; i < count && strlen(wrong) < 64 && strlen(names[i]) < 64; i++) {
    uint32_t d = distance(wrong, names[i]);
    if (d <= least && d < strlen(names[i]) && (!best || d < least)) {
      least = d;
      best = names[i];
    }
  }
  return best;
}

static Diags *diags_of(const Reader *reader) { return reader->context->diags; }

/* "; did you mean `x`?" of a near name, or "". */
static const char *question(const Reader *reader, const char *near) {
  return near ? arena_format(reader->context->arena, "; did you mean `%s`?", near) : "";
}

static bool ends_with(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length > tail && strcmp(text + length - tail, end) == 0;
}

static bool names_file(const char *word) {
  return strcmp(word, "-") == 0 || strchr(word, '/') || ends_with(word, ".own") ||
         ends_with(word, ".py") || ends_with(word, ".mojo");
}

/* Index of `value` in "a|b|c", or -1. */
static int choice_of(const char *choices, const char *value) {
  size_t length = strlen(value);
  for (int i = 0; *choices; i++) {
    size_t word = strcspn(choices, "|");
    if (word == length && strncmp(choices, value, word) == 0) return i;
    choices += word + (choices[word] == '|');
  }
  return -1;
}

static void report_value(const Reader *reader, const OptionRow *row, const char *value) {
  Diag *diag = diag_option_value(diags_of(reader), (Span){0, 0}, row->name, value);
  diag_reason(diags_of(reader), diag, "its values: %s", row->values);
}

static bool read_emit(Reader *reader, const OptionRow *row, const char *value) {
  char *list = arena_text(reader->context->arena, value, strlen(value));
  for (char *next = NULL; list; list = next) {
    next = strchr(list, ',');
    if (next) *next++ = '\0';
    char *path = strchr(list, '=');
    if (path) *path++ = '\0';
    int kind = choice_of("exe|obj|asm|llvm|c|header", list);
    if (kind < 0 || (path && !path[0])) {
      report_value(reader, row, list);
      return false;
    }
    array_push(reader->context->arena, &reader->options->emits,
               (EmitRequest){(OutputKind)kind, path});
  }
  return true;
}

static bool read_dump(Reader *reader, const OptionRow *row, const char *value) {
  Options *options = reader->options;
  char *text = arena_text(reader->context->arena, value, strlen(value));
  char *function = strchr(text, '@'), *pass = NULL;
  if (function) *function++ = '\0';
  if ((pass = strchr(text, ':'))) *pass++ = '\0';
  options->dump = (DumpKind)(choice_of("tokens|ast|types|mir", text) + 1);
  options->dump_pass = pass;
  options->dump_fn = function;
  if (options->dump == DUMP_NONE || ((pass || function) && options->dump != DUMP_MIR)) {
    report_value(reader, row, value);
    return false;
  }
  return true;
}

static bool is_phase(const char *name) {
  if (choice_of("load|sema|lower", name) >= 0) return true;
  for (uint32_t i = 0; i < passes_count(); i++)
    if (strcmp(passes_name(i), name) == 0) return true;
  return false;
}

static bool check_phases(const Reader *reader) {
  const Options *options = reader->options;
  const char *wrong = NULL, *flag = "--stop";
  if (options->stop && !is_phase(options->stop)) wrong = options->stop;
  if (options->dump_pass &&
      (!is_phase(options->dump_pass) || choice_of("load|sema", options->dump_pass) >= 0)) {
    wrong = options->dump_pass;
    flag = "--dump=mir";
  }
  if (!wrong) return true;
  Diag *diag = diag_option_value(diags_of(reader), (Span){0, 0}, flag, wrong);
  diag_reason(diags_of(reader), diag, "`ownc --print=passes` lists the names");
  return false;
}

static bool read_number(Reader *reader, const OptionRow *row, const char *value, uint32_t *number) {
  char *end;
  unsigned long long parsed = strtoull(value, &end, 10);
  if (!value[0] || *end || value[0] == '-' || parsed > 1000000000) {
    report_value(reader, row, value);
    return false;
  }
  *number = (uint32_t)parsed;
  return true;
}

static bool read_choice(Reader *reader, const OptionRow *row, const char *value, int *choice) {
  *choice = choice_of(row->values, value);
  if (*choice < 0) report_value(reader, row, value);
  return *choice >= 0;
}

/* One size, or with --scale several between commas. */
static bool read_sizes(Reader *reader, const OptionRow *row, const char *value) {
  Arena *arena = reader->context->arena;
  reader->options->sizes.count = 0;
  for (const char *at = value; at;) {
    size_t length = row->id == OPTION_SCALE ? strcspn(at, ",") : strlen(at);
    size_t sign = at[0] == '-', digits = strspn(at + sign, "0123456789");
    if (digits == 0 || digits > 18 || sign + digits != length) {
      report_value(reader, row, value);
      return false;
    }
    array_push(arena, &reader->options->sizes, arena_text(arena, at, length));
    at = at[length] ? at + length + 1 : NULL;
  }
  return true;
}

static bool read_runs(Reader *reader, const OptionRow *row, const char *value) {
  enum { LEAST_RUNS = 10, MOST_RUNS = 1000 };
  uint32_t runs = 0;
  if (!read_number(reader, row, value, &runs)) return false;
  reader->options->runs = runs;
  if (runs >= LEAST_RUNS && runs <= MOST_RUNS) return true;
  Diag *diag = diag_option_value(diags_of(reader), (Span){0, 0}, row->name, value);
  diag_reason(diags_of(reader), diag,
              "its values: %d to %d; fewer runs could not tell two programs apart", LEAST_RUNS,
              MOST_RUNS);
  return false;
}

static bool read_interp(Reader *reader, const OptionRow *row, const char *value) {
  enum { STEPS = 200 * 1000 * 1000 };
  reader->options->interp = true;
  reader->options->interp_steps = STEPS;
  return !value || read_number(reader, row, value, &reader->options->interp_steps);
}

static bool read_peer(Reader *reader, const OptionRow *row, const char *value) {
  const char *equals = strchr(value, '=');
  bool known = equals && equals != value && strspn(equals + 1, " ") < strlen(equals + 1);
  if (known)
    array_push(reader->context->arena, &reader->options->peer_commands, value);
  else
    report_value(reader, row, value);
  return known;
}

/* One word of --elide: `on`, `off`, `witness`, a rule, or a rule to leave out. elide_off holds the rules that are off. */
static bool apply_elision(const char *word, bool first, Options *options) {
  uint32_t *off = &options->elide_off;
  bool without = word[0] == '-';
  if (strcmp(word, "witness") == 0) {
    if (first) *off = 0;
    return options->witness = true;
  }
  if (strcmp(word, "on") == 0 || strcmp(word, "off") == 0) {
    *off = word[1] == 'n' ? 0 : ELIDE_ALL;
    return true;
  }
  if (first) *off = without ? 0 : ELIDE_ALL;
  for (uint32_t rule = 0; passes_elision(rule); rule++) {
    if (strcmp(passes_elision(rule), word + without) != 0) continue;
    *off = without ? *off | 1U << rule : *off & ~(1U << rule);
    return true;
  }
  return false;
}

static bool read_elide(Reader *reader, const OptionRow *row, const char *value) {
  Arena *arena = reader->context->arena;
  bool first = true;
  for (char *word = arena_text(arena, value, strlen(value)), *next = NULL; word;
       word = next, first = false) {
    next = strchr(word, ',');
    if (next) *next++ = '\0';
    if (apply_elision(word, first, reader->options)) continue;
    Diag *diag = diag_option_value(diags_of(reader), (Span){0, 0}, row->name, word);
    Text rules = text_new(arena);
    for (uint32_t rule = 0; passes_elision(rule); rule++)
      text_format(&rules, ", %s", passes_elision(rule));
    diag_reason(diags_of(reader), diag,
                "its values: on, off, witness, or rules (with `-`: all others)%s", rules.data);
    return false;
  }
  return true;
}

/* Of two choices: is it the second? */
static bool read_second(Reader *reader, const OptionRow *row, const char *value, bool *is_second) {
  int choice = 0;
  if (!read_choice(reader, row, value, &choice)) return false;
  *is_second = choice == 1;
  return true;
}

static bool read_units(Reader *reader, const OptionRow *row, const char *value) {
  int choice = 0;
  if (!read_choice(reader, row, value, &choice)) return false;
  reader->options->units = (uint32_t)choice + 1;
  return true;
}

static bool read_model(Reader *reader, const OptionRow *row, const char *value) {
  int choice = 0;
  if (!read_choice(reader, row, value, &choice)) return false;
  reader->options->model = (Model)choice;
  return true;
}

static bool add_link(Reader *reader, const char *word) {
  array_push(reader->context->arena, &reader->options->links, word);
  return true;
}

/* The rules that let a name borrow what another owns. */
static const uint32_t BORROWING = 1 << ELIDE_LOCAL | 1 << ELIDE_FIELD | 1 << ELIDE_ELEM |
                                  1 << ELIDE_CHAIN | 1 << ELIDE_GLOBAL | 1 << ELIDE_CELL;

/* Puts one flag into the options. */
static bool apply(Reader *reader, const OptionRow *row, const char *value) {
  Options *options = reader->options;
  Arena *arena = reader->context->arena;
  int choice = 0;
  switch (row->id) {
  case OPTION_OUTPUT: options->output = value; return true;
  case OPTION_EMIT: return read_emit(reader, row, value);
  case OPTION_OPTIMIZE: return read_choice(reader, row, value, &options->opt_level);
  case OPTION_DEBUG: options->debug_info = true; return true;
  case OPTION_BACKEND: return read_second(reader, row, value, &options->backend_c);
  case OPTION_OVERFLOW_: return read_second(reader, row, value, &options->overflow_wraps);
  case OPTION_ALIAS_FACTS: return read_second(reader, row, value, &options->no_alias_facts);
  case OPTION_INLINE_: return read_choice(reader, row, value, &options->inlining);
  case OPTION_ELIDE: return read_elide(reader, row, value);
  case OPTION_NO_ELIDE: options->elide_off = ELIDE_ALL; return true;
  case OPTION_NO_BORROW: options->elide_off = BORROWING; return true;
  case OPTION_STATS: options->stats = true; return true;
  case OPTION_CHECKED: options->checked = true; return true;
  case OPTION_INTERP: return read_interp(reader, row, value);
  case OPTION_LINKER: options->linker = value; return true;
  case OPTION_LINK: return add_link(reader, arena_format(arena, "-l%s", value));
  case OPTION_LINK_FILE:
    return add_link(reader, value[0] == '-' ? arena_format(arena, "./%s", value) : value);
  case OPTION_INCLUDE: array_push(arena, &options->roots, value); return true;
  case OPTION_DEPFILE_PATH: options->depfile_path = value; return options->depfile = true;
  case OPTION_DEPFILE: options->depfile = true; return true;
  case OPTION_RAISES: options->raises = true; return true;
  case OPTION_ELIDED: options->elided = true; return true;
  case OPTION_WARN: options->warn_copies = true; return read_choice(reader, row, value, &choice);
  case OPTION_MODEL: return read_model(reader, row, value);
  case OPTION_DROP: return read_second(reader, row, value, &options->last_use);
  case OPTION_PERMISSIONS: options->permissions = true; return true;
  case OPTION_AS: options->as_rust = true; return read_choice(reader, row, value, &choice);
  case OPTION_FIX: options->fix = true; return true;
  case OPTION_DIAGNOSTICS:
    if (!read_choice(reader, row, value, &choice)) return false;
    options->form = (DiagForm)choice;
    return true;
  case OPTION_COLOR:
    if (!read_choice(reader, row, value, &choice)) return false;
    options->color = (ColorMode)choice;
    return true;
  case OPTION_UNITS: return read_units(reader, row, value);
  case OPTION_ERROR_LIMIT: return read_number(reader, row, value, &options->error_limit);
  case OPTION_DUMP: return read_dump(reader, row, value);
  case OPTION_STOP: options->stop = value; return true;
  case OPTION_TIME: options->time = true; return true;
  case OPTION_VERIFY: options->verify = true; return true;
  case OPTION_WHOLE_LIBRARY: options->whole_library = true; return true;
  case OPTION_PRINT: options->print = value; return read_choice(reader, row, value, &choice);
  case OPTION_RUNS: return read_runs(reader, row, value);
  case OPTION_SIZE:
  case OPTION_SCALE: return read_sizes(reader, row, value);
  case OPTION_PEERS: options->peers = true; return true;
  case OPTION_PEER: return read_peer(reader, row, value);
  case OPTION_ARTICLE: options->article_claims = value; return options->article = true;
  case OPTION_MODELS: options->models = true; return true;
  case OPTION_NOISY: options->noisy = true; return true;
  case OPTION_SEED: return read_number(reader, row, value, &options->seed);
  case OPTION_HTML: options->html_path = value; return options->html = true;
  case OPTION_SVG: options->svg_path = value; return options->svg = true;
  case OPTION_COMPARE: options->compare = value; return true;
  case OPTION_GATE: options->gated = true; return read_number(reader, row, value, &options->gate);
  case OPTION_JSON: options->json_path = value; return options->json = true;
  case OPTION_HELP: options->help = true; return true;
  case OPTION_VERSION: options->version = true; return true;
  case OPTION_NONE:
  case OPTION_COUNT: break;
  }
  own_unreachable("an option without a case");
}

/* The row of a flag and where its value begins in `word`: after `=`, or attached to a one-letter flag. NULL: no such flag. */
static const OptionRow *find_option(const char *word, const char **value) {
  *value = NULL;
  size_t name = strcspn(word, "=");
  for (uint32_t i = 0; i < OPTION_ROWS; i++) {
    const OptionRow *row = &option_rows[i];
    if (strlen(row->name) == name && strncmp(row->name, word, name) == 0 &&
        (word[1] == '-' || !word[name])) {
      if (word[name]) *value = word + name + 1;
      return row;
    }
    if (word[1] != '-' && row->name[1] == word[1] && row->value != NONE) {
      *value = word + 2;
      return row;
    }
  }
  if (strcmp(word, "-h") == 0) return find_option("--help", value);
  return NULL;
}

bool options_set(Context *context, Options *options, const char *flag) {
  Reader reader = {.context = context, .options = options};
  const char *value;
  const OptionRow *row = find_option(flag, &value);
  return row && apply(&reader, row, value);
}

static bool report_unknown(const Reader *reader, const char *word) {
  char *name = arena_text(reader->context->arena, word, strcspn(word, "="));
  const char *names[OPTION_ROWS];
  for (uint32_t i = 0; i < LATER_ROWS; i++) {
    if (strcmp(later_names[i], name) != 0) continue;
    diag_option_not_built(diags_of(reader), (Span){0, 0}, name);
    return false;
  }
  for (uint32_t i = 0; i < OPTION_ROWS; i++)
    names[i] = option_rows[i].name;
  const char *near = nearest_name(name, names, OPTION_ROWS);
  Diag *diag = diag_option_unknown(diags_of(reader), (Span){0, 0}, name, question(reader, near));
  if (!near)
    diag_reason(diags_of(reader), diag,
                "`ownc help` shows the commands, `ownc build --help` the flags");
  return false;
}

static bool read_flag(Reader *reader, const char *word) {
  const char *value;
  const OptionRow *row = find_option(word, &value);
  if (!row) return report_unknown(reader, word);
  if (row->value == NONE && value) {
    diag_option_value(diags_of(reader), (Span){0, 0}, row->name, value);
    return false;
  }
  if (row->value == NEEDED && !value && reader->at < reader->args.count)
    value = reader->args.items[reader->at++];
  bool missing = row->value != NONE && row->value != OPTIONAL && !value;
  if (missing || (value && !value[0])) {
    Diag *diag = diag_option_needs_value(diags_of(reader), (Span){0, 0}, row->name);
    diag_reason(diags_of(reader), diag, "as in `%s%s%s`", row->name, option_separator(row),
                row->values);
    return false;
  }
  reader->seen[row->id] = true;
  return apply(reader, row, value);
}

static bool read_verb(Reader *reader, const char *word) {
  const char *names[VERB_COUNT];
  for (uint32_t i = 1; i < VERB_COUNT; i++) {
    names[i - 1] = verb_rows[i].name;
    if (strcmp(verb_rows[i].name, word) != 0) continue;
    reader->options->verb = (Verb)i;
    return true;
  }
  Arena *arena = reader->context->arena;
  if (choice_of("test|fmt|doc|lsp|new|doctor", word) >= 0) {
    diag_option_not_built(diags_of(reader), (Span){0, 0}, arena_format(arena, "ownc %s", word));
    return false;
  }
  const char *file = arena_format(arena, "%s.own", word);
  const char *near = access(file, F_OK) == 0 ? file : nearest_name(word, names, VERB_COUNT - 1);
  if (near) near = arena_format(arena, "ownc %s", near);
  Diag *diag = diag_verb_unknown(diags_of(reader), (Span){0, 0}, word, question(reader, near));
  if (!near) diag_reason(diags_of(reader), diag, "`ownc help` lists the commands");
  return false;
}

/* A word that is no flag: command, file, or one too many. */
static bool read_word(Reader *reader, char *word) {
  Options *options = reader->options;
  if (options->verb == VERB_NONE && !names_file(word)) return read_verb(reader, word);
  if (options->verb == VERB_NONE) options->verb = VERB_BUILD;
  if (options->verb == VERB_BENCH) array_push(reader->context->arena, &options->files, word);
  if (options->file && options->verb == VERB_BENCH) return true;
  if (options->file) {
    Diag *diag = diag_argument_extra(diags_of(reader), (Span){0, 0}, word);
    diag_reason(diags_of(reader), diag,
                "`%s` was given before; one root file, the rest comes by `import`", options->file);
    return false;
  }
  options->file = word;
  return true;
}

/* `@file`: its lines take its place, one argument each; an `@` in them means nothing. */
static bool read_arguments_file(Reader *reader, const char *path) {
  char *text;
  uint32_t length;
  Context *context = reader->context;
  if (context->host->read_file(context->host->self, context->arena, path, 1u << 24, &text,
                               &length) != HOST_OK) {
    diag_arguments_unreadable(context->diags, (Span){0, 0}, path);
    return false;
  }
  uint32_t rest = reader->at;
  char **old = reader->args.items;
  uint32_t old_count = reader->args.count;
  memset(&reader->args, 0, sizeof reader->args);
  for (char *line = text; line && *line;) {
    char *end = strchr(line, '\n');
    if (end) *end = '\0';
    if (line[0]) array_push(context->arena, &reader->args, line);
    line = end ? end + 1 : NULL;
  }
  reader->from_file = reader->args.count;
  while (rest < old_count)
    array_push(context->arena, &reader->args, old[rest++]);
  reader->at = 0;
  return true;
}

/* After the file of `run`, and after the `--` of `bench`. */
static bool program_begins(const Reader *reader, bool flags_over) {
  if (reader->options->verb == VERB_BENCH) return flags_over;
  return reader->options->verb == VERB_RUN && reader->options->file;
}

static bool read_all(Reader *reader) {
  bool flags_over = false;
  while (reader->at < reader->args.count && !program_begins(reader, flags_over)) {
    char *word = reader->args.items[reader->at++];
    bool flag = !flags_over && word[0] == '-' && word[1];
    bool file = !flags_over && word[0] == '@' && word[1] && reader->at > reader->from_file;
    if (file && !read_arguments_file(reader, word + 1)) return false;
    if (file) continue;
    if (flag && strcmp(word, "--") == 0)
      flags_over = true;
    else if (!(flag ? read_flag(reader, word) : read_word(reader, word)))
      return false;
  }
  reader->options->program_args = reader->args.items + reader->at;
  reader->options->program_arg_count = (int)(reader->args.count - reader->at);
  return true;
}

/* The form of diagnostics counts for all of them, wherever the flag stands. */
static void read_form_first(Reader *reader) {
  for (uint32_t i = 0; i < reader->args.count; i++) {
    const char *word = reader->args.items[i];
    if (strncmp(word, "--diagnostics=", 14) != 0) continue;
    int form = choice_of("human|short|json", word + 14);
    if (form >= 0) reader->options->form = (DiagForm)form;
    return;
  }
}

static bool check_verbs(const Reader *reader) {
  const Options *options = reader->options;
  if (options->verb == VERB_NONE) return true;
  for (uint32_t i = 0; i < OPTION_ROWS; i++) {
    if (!reader->seen[option_rows[i].id] || (option_rows[i].verbs & (1u << options->verb)))
      continue;
    diag_option_not_here(diags_of(reader), (Span){0, 0}, option_rows[i].name,
                         verb_name(options->verb));
    return false;
  }
  const char *missing = options->model == MODEL_GC ? own_collector_missing() : NULL;
  if (missing &&
      (options->verb == VERB_BUILD || options->verb == VERB_RUN || options->verb == VERB_BENCH)) {
    Diag *diag = diag_model_library(diags_of(reader), (Span){0, 0}, "libgc");
    diag_reason(diags_of(reader), diag, "%s", missing);
    diag_reason(diags_of(reader), diag, "Debian, Ubuntu: apt-get install libgc1");
    return false;
  }
  if (options->models && reader->seen[OPTION_MODEL]) {
    diag_options_conflict(diags_of(reader), (Span){0, 0}, "--models", "--model");
    return false;
  }
  if (options->model == MODEL_GC && options->checked) {
    diag_options_conflict(diags_of(reader), (Span){0, 0}, "--model=gc", "--checked");
    return false;
  }
  if (options->stats && options->checked) {
    diag_options_conflict(diags_of(reader), (Span){0, 0}, "--stats", "--checked");
    return false;
  }
  if (reader->seen[OPTION_SIZE] && reader->seen[OPTION_SCALE]) {
    diag_options_conflict(diags_of(reader), (Span){0, 0}, "--n", "--scale");
    return false;
  }
  if (options->output && options->emits.count > 1) {
    Diag *diag =
        diag_options_conflict(diags_of(reader), (Span){0, 0}, "-o", "--emit with several kinds");
    diag_reason(diags_of(reader), diag, "give each kind its own name: --emit=obj=PATH,c=PATH");
    return false;
  }
  if (options->article && options->file) {
    diag_options_conflict(diags_of(reader), (Span){0, 0}, "--article", options->file);
    return false;
  }
  bool needs_file = ((1u << options->verb) & (COMPILE | BENCH)) && !options->help &&
                    !options->version && !options->print && !options->article;
  if (!needs_file || options->file) return true;
  diag_argument_missing(diags_of(reader), (Span){0, 0}, verb_name(options->verb), "a source file");
  return false;
}

bool options_read(Context *context, Options *options, int argc, char **argv) {
  Reader reader = {.context = context, .options = options};
  options->opt_level = options->inlining = -1;
  options->error_limit = LIMIT_ERRORS_SHOWN;
  for (int i = 1; i < argc; i++)
    array_push(context->arena, &reader.args, argv[i]);
  read_form_first(&reader);
  return read_all(&reader) && check_verbs(&reader) && check_phases(&reader);
}
