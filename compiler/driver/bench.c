// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc bench`. In: a file with functions bench_NAME_fn and bench_NAME_def, or whole programs. Out: a table per NAME, or JSON.
** What counts as a fair figure is decided in bench_run.c and bench_stats.c; here stands what there is to measure.
** Invariant: nothing is written but the report; programs and outputs live in a private folder that goes in every case.
** The surprise: each program is compiled in a context of its own, so a variant is what `ownc build` would make, and no
** compilation sees the diagnostics of another. */
#include "driver/bench.h"

#include "driver/link.h"
#include "driver/output.h"
#include "driver/prefix.h"
#include "driver/scratch.h"
#include "own/own.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* The variants of a pair. One whose flag this version does not have is left out. */
typedef struct {
  const char *label;
  bool of_def;
  const char *flag; /* one more flag of its build, or NULL */
} PairRow;

static const PairRow pair_rows[] = {
    {"fn", false, NULL},
    {"def", true, NULL},
    {"def --elide=off", true, "--elide=off"},
};
/* The same with --models; of whole programs, those that are not `def`. */
static const PairRow model_rows[] = {{"own", false, "--model=own"},
                                     {"rc", false, "--model=rc"},
                                     {"gc", false, "--model=gc"},
                                     {"def", true, NULL}};
enum {
  PAIR_ROWS = sizeof pair_rows / sizeof *pair_rows,
  MODEL_ROWS = sizeof model_rows / sizeof *model_rows,
  DEFAULT_RUNS = 15
};

/* A program to make. */
typedef struct {
  const char *label, *file;
  const char *entry; /* the function that runs instead of main, or NULL */
  const char *main;  /* the text that calls it */
  const char *flag;  /* one more flag, or NULL                          */
  bool speaks;       /* its warnings are printed, too                   */
} Recipe;

const char *bench_file(Bench *bench, const char *name) {
  return arena_format(bench->arena, "%s/%u-%s", bench->folder, ++bench->files, name);
}

const char *bench_title(const Bench *bench, const BenchResult *result) {
  if (!result->size) return result->subject->name;
  return arena_format(bench->arena, "%s, n = %s", result->subject->name, result->size);
}

const char *bench_flags(const Bench *bench) {
  const Options *options = &bench->driver->options;
  return arena_format(bench->arena, "-O%d%s%s%s%s", driver_emit_options(bench->driver).opt_level,
                      options->overflow_wraps ? " --overflow=wrap" : "",
                      options->backend_c ? " --backend=c" : "",
                      options->no_alias_facts ? " --alias-facts=off" : "",
                      options->inlining == 1 ? " --inline=off" : "");
}

void bench_add_lines(Bench *bench, Diag *diag, const char *text, uint32_t most) {
  Diags *diags = bench->driver->context->diags;
  for (uint32_t i = 0; i < most && *text; i++) {
    size_t length = strcspn(text, "\n");
    if (length) diag_reason(diags, diag, "%.*s", (int)(length < 300 ? length : 300), text);
    text += length + (text[length] == '\n');
  }
}

/* A copy of the driver with a context of its own, for one compilation of `file`. */
static Driver part_of(Bench *bench, const char *file) {
  Driver part = *bench->driver;
  part.context = context_new(&bench->driver->host);
  part.arena = part.context->arena;
  part.options.file = file;
  return part;
}

/* Compiles and links one program. NULL: it has errors, *status says of which kind; they were printed. */
static const char *make_program(Bench *bench, const Recipe *recipe, bool counting, int *status) {
  Driver part = part_of(bench, recipe->file);
  part.options.stats = counting;
  if (recipe->flag) options_set(part.context, &part.options, recipe->flag);
  FrontOptions front = driver_front_options(&part);
  front.entry = recipe->main;
  Program program = driver_program(&part);
  const char *path = bench_file(bench, counting ? "counting" : "program");
  if (compile(&program, &front)) build_executable(&part, &program, path);
  bool broken = diag_errors(part.context->diags) > 0;
  *status = STATUS_DONE;
  if (broken || (recipe->speaks && !counting)) *status = driver_finish(&part, &program);
  context_free(part.context);
  return *status == STATUS_DONE ? path : NULL;
}

/* Makes the program of a variant twice: as it is timed, and with counters. */
static int add_own(Bench *bench, BenchSubject *subject, const Recipe *recipe) {
  int status;
  const char *program = make_program(bench, recipe, false, &status);
  const char *counting = program ? make_program(bench, recipe, true, &status) : NULL;
  if (!counting) return status;
  const char **command = arena_make_many(bench->arena, const char *, 2);
  command[0] = program;
  BenchVariant variant = {.label = recipe->label, .command = command, .counting = counting};
  variant.made = arena_format(bench->arena, "ownc build %s%s%s %s%s%s", bench_flags(bench),
                              recipe->flag ? " " : "", recipe->flag ? recipe->flag : "",
                              subject->shown ? subject->shown : recipe->file,
                              recipe->entry ? ": " : "", recipe->entry ? recipe->entry : "");
  array_push(bench->arena, &subject->variants, variant);
  return STATUS_DONE;
}

/* NAME and half of `bench_NAME_fn`, `bench_NAME_def`. False: another function. */
static bool split_name(const char *text, const char **name, size_t *length, bool *of_def) {
  static const char head[] = "bench_";
  size_t before = sizeof head - 1, all = strlen(text);
  bool fn = all > before + 3 && strcmp(text + all - 3, "_fn") == 0;
  *of_def = all > before + 4 && strcmp(text + all - 4, "_def") == 0;
  if (strncmp(text, head, before) != 0 || (!fn && !*of_def)) return false;
  *name = text + before;
  *length = all - before - (fn ? 3 : 4);
  return true;
}

static BenchSubject *subject_named(Bench *bench, const char *file, const char *name,
                                   size_t length) {
  for (uint32_t i = 0; i < bench->subjects.count; i++) {
    BenchSubject *subject = &bench->subjects.items[i];
    if (strlen(subject->name) == length && strncmp(subject->name, name, length) == 0)
      return subject;
  }
  BenchSubject subject = {.name = arena_text(bench->arena, name, length), .file = file};
  array_push(bench->arena, &bench->subjects, subject);
  return &array_last(&bench->subjects);
}

/* The default of the first parameter, if it is a plain decimal number. */
static const char *default_size(Arena *arena, const AstFunction *function) {
  if (function->params.count == 0 || function->params.items[0]->kind != AST_Param) return NULL;
  const Ast *value = AS(Param, function->params.items[0])->value;
  if (!value || value->kind != AST_Int) return NULL;
  AstText digits = AS(Int, value)->digits;
  bool plain = digits.length <= 18 && strspn(digits.bytes, "0123456789") == digits.length;
  return plain ? arena_text(arena, digits.bytes, digits.length) : NULL;
}

/* A program that runs the function once, with its size if it takes one, and prints what it returns. A def that returns None
** prints nothing more, as a fn without a result: both halves may print for themselves. */
static const char *main_text(Arena *arena, const AstFunction *function, const char *name,
                             const char *size) {
  bool sized = function->params.count > 0;
  bool result = function->is_def || (function->result && function->result->kind != AST_None);
  const char *argument = sized ? arena_format(arena, "own_bench_size(%s)", size ? size : "0") : "0";
  const char *print = !result ? "_ = own_bench_n"
                      : function->is_def
                          ? "if own_bench_result is not None: print(own_bench_result)"
                          : "print(own_bench_result)";
  return arena_format(arena,
                      "extern fn own_bench_size(usual: Int) -> Int\n"
                      "extern fn own_bench_begin()\n"
                      "extern fn own_bench_end()\n"
                      "fn own_bench_main() raises:\n"
                      "    var own_bench_n = %s\n"
                      "    own_bench_begin()\n"
                      "    %s%s(%s)\n"
                      "    own_bench_end()\n"
                      "    %s\n",
                      argument, result ? "var own_bench_result = " : "", name,
                      sized ? "own_bench_n" : "", print);
}

static void note_function(Bench *bench, const char *file, const Driver *part, const Ast *node) {
  if (node->kind != AST_Function) return;
  const AstFunction *function = AS(Function, node);
  const char *text = symbol_text(part->context->symbols, function->name), *name;
  size_t length;
  bool of_def;
  if (!split_name(text, &name, &length, &of_def)) return;
  BenchSubject *subject = subject_named(bench, file, name, length);
  const char *kept = arena_text(bench->arena, text, strlen(text));
  if (!subject->default_size) subject->default_size = default_size(bench->arena, function);
  const char *main = main_text(bench->arena, function, kept, subject->default_size);
  *(of_def ? &subject->def : &subject->fn) = kept;
  *(of_def ? &subject->def_main : &subject->fn_main) = main;
}

void bench_find_pairs(Bench *bench, const char *file) {
  Driver part = part_of(bench, file);
  FrontOptions front = driver_front_options(&part);
  Program program = driver_program(&part);
  if (units_load(&program, &front)) {
    AstNodes body = program.units[0].ast->module->body;
    for (uint32_t i = 0; i < body.count; i++)
      note_function(bench, file, &part, body.items[i]);
  }
  context_free(part.context);
}

static bool flag_is_known(Bench *bench, const char *flag) {
  Options unused = bench->driver->options;
  return !flag || options_set(bench->driver->context, &unused, flag);
}

/* The model is left out, and said to be, where its library is not. */
static bool can_model(Bench *bench, const PairRow *row) {
  bool gc = row->flag && strcmp(row->flag, "--model=gc") == 0;
  const char *why = gc ? own_collector_missing() : NULL;
  BenchPeer peer = {.label = "gc", .note = why, .state = PEER_ABSENT};
  for (uint32_t i = 0; why && i < bench->peers.count; i++)
    if (strcmp(bench->peers.items[i].label, "gc") == 0) return false;
  if (why) array_push(bench->arena, &bench->peers, peer);
  return !why;
}

static int make_pair(Bench *bench, BenchSubject *subject, bool first) {
  int status = STATUS_DONE;
  bool models = bench->driver->options.models;
  uint32_t count = models ? MODEL_ROWS : PAIR_ROWS;
  for (uint32_t i = 0; i < count && status == STATUS_DONE; i++) {
    const PairRow *row = models ? &model_rows[i] : &pair_rows[i];
    if (models && !can_model(bench, row)) continue;
    Recipe recipe = {.label = row->label, .file = subject->file, .flag = row->flag};
    recipe.entry = row->of_def ? subject->def : subject->fn;
    recipe.main = row->of_def ? subject->def_main : subject->fn_main;
    recipe.speaks = first && subject->variants.count == 0;
    if (recipe.entry && flag_is_known(bench, row->flag)) status = add_own(bench, subject, &recipe);
  }
  return status;
}

/* "dir/x" of "dir/x.own". */
static const char *stem_of(Arena *arena, const char *file) {
  const char *slash = strrchr(file, '/'), *dot = strrchr(slash ? slash : file, '.');
  return arena_text(arena, file, dot && dot != file ? (size_t)(dot - file) : strlen(file));
}

static const char *last_part(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

/* Half a pair is measured, too, but nobody shall think that it was compared. */
static void warn_if_alone(Bench *bench, const BenchSubject *subject) {
  if (subject->fn && (subject->def || bench->driver->options.models)) return;
  const char *there = subject->fn ? subject->fn : subject->def;
  const char *missing =
      arena_format(bench->arena, "bench_%s_%s", subject->name, subject->fn ? "def" : "fn");
  diag_bench_half(bench->driver->context->diags, (Span){0, 0}, subject->file, there, missing);
}

static int make_pairs(Bench *bench) {
  int status = STATUS_DONE;
  for (uint32_t i = 0; i < bench->subjects.count && status == STATUS_DONE; i++) {
    BenchSubject *subject = &bench->subjects.items[i];
    warn_if_alone(bench, subject);
    status = make_pair(bench, subject, i == 0);
    const char *stem = stem_of(bench->arena, subject->file);
    if (bench->subjects.count > 1)
      stem =
          arena_format(bench->arena, "%.*s%s", (int)(last_part(stem) - stem), stem, subject->name);
    if (status == STATUS_DONE) bench_add_peers(bench, subject, stem);
    bench_add_commands(bench, subject);
  }
  return status;
}

/* A whole program under each model. */
static int make_models(Bench *bench, BenchSubject *subject, Recipe recipe) {
  int status = STATUS_DONE;
  const char *file = bench->driver->options.files.count > 1 ? recipe.file : NULL;
  for (uint32_t i = 0; i < MODEL_ROWS && status == STATUS_DONE; i++) {
    const PairRow *row = &model_rows[i];
    if (row->of_def || !can_model(bench, row)) continue;
    recipe.label = file ? arena_format(bench->arena, "%s %s", file, row->label) : row->label;
    recipe.flag = row->flag;
    recipe.speaks = i == 0;
    status = add_own(bench, subject, &recipe);
  }
  return status;
}

/* The files as whole programs: variants of one subject. */
static int make_programs(Bench *bench) {
  const Options *options = &bench->driver->options;
  bool one = options->files.count == 1;
  const char *name = one ? last_part(stem_of(bench->arena, options->file)) : "programs";
  BenchSubject *subject = subject_named(bench, options->file, name, strlen(name));
  int status = STATUS_DONE;
  for (uint32_t i = 0; i < options->files.count && status == STATUS_DONE; i++) {
    Recipe recipe = {.file = options->files.items[i], .speaks = true};
    recipe.label = one ? "own" : recipe.file;
    status =
        options->models ? make_models(bench, subject, recipe) : add_own(bench, subject, &recipe);
  }
  for (uint32_t i = 0; i < options->files.count && status == STATUS_DONE; i++)
    bench_add_peers(bench, subject, stem_of(bench->arena, options->files.items[i]));
  bench_add_commands(bench, subject);
  return status;
}

static int make_subjects(Bench *bench) {
  const Options *options = &bench->driver->options;
  if (options->article) return bench_find_article(bench) ? make_pairs(bench) : STATUS_DONE;
  if (options->files.count == 1) bench_find_pairs(bench, options->file);
  return bench->subjects.count ? make_pairs(bench) : make_programs(bench);
}

static void add_result(Bench *bench, const BenchSubject *subject, const char *size) {
  BenchResult result = {.subject = subject, .size = size};
  result.rows = arena_make_many(bench->arena, BenchRow, subject->variants.count);
  array_push(bench->arena, &bench->results, result);
}

static void plan_results(Bench *bench) {
  const Options *options = &bench->driver->options;
  bool alone = options->program_arg_count > 0; /* the arguments after `--` hold the size */
  for (uint32_t i = 0; i < bench->subjects.count; i++) {
    const BenchSubject *subject = &bench->subjects.items[i];
    if (options->sizes.count == 0) add_result(bench, subject, alone ? NULL : subject->default_size);
    for (uint32_t k = 0; k < options->sizes.count; k++)
      add_result(bench, subject, options->sizes.items[k]);
  }
}

bool bench_print(const Bench *bench, const Text *text) {
  if (driver_write(STDOUT_FILENO, text->data, text->length)) return true;
  diag_output_failed(bench->driver->context->diags, (Span){0, 0}, "standard output",
                     strerror(errno));
  return false;
}

/* Measures everything; each table appears when its figures are there. False: it could not go on; reported. */
static bool measure_all(Bench *bench) {
  const Options *options = &bench->driver->options;
  bool tables = !(options->json && !options->json_path) && !(options->html && !options->html_path);
  bool done = true;
  Text text = text_new(bench->arena);
  bench_print_head(&text, bench);
  if (tables) done = bench_print(bench, &text);
  for (uint32_t i = 0; i < bench->results.count && done; i++) {
    done = bench_measure(bench, &bench->results.items[i]);
    text.length = 0;
    bench_print_result(&text, bench, &bench->results.items[i]);
    bench_print_models(&text, bench, &bench->results.items[i]);
    bench_print_claim(&text, bench, &bench->results.items[i]);
    if (tables && done) done = bench_print(bench, &text);
  }
  text.length = 0;
  bench_print_overall(&text, bench);
  return done && (!tables || bench_print(bench, &text));
}

static bool begin(Bench *bench) {
  Driver *driver = bench->driver;
  Options *options = &driver->options;
  bench->launcher = prefix_launcher(driver);
  if (!bench->launcher) return false;
  bench->folder = scratch_folder(driver);
  bench->runs = options->runs ? options->runs : DEFAULT_RUNS;
  uint64_t now = driver->host.now(driver->host.self);
  bench->seed = options->seed ? options->seed : (uint32_t)((now >> 10) % 1000000000) + 1;
  bench->random.state = bench->seed;
  const char *linker = options->linker ? options->linker : "cc";
  bench->compiler = options->backend_c ? bench_version(bench, linker, "--version") : "LLVM 19";
  bench_read_machine(bench);
  return bench->folder;
}

/* A program on standard input could be read only once. */
static bool files_are_files(Driver *driver) {
  const Options *options = &driver->options;
  for (uint32_t i = 0; i < options->files.count; i++) {
    if (strcmp(options->files.items[i], "-") != 0) continue;
    diag_argument_missing(driver->context->diags, (Span){0, 0}, "bench",
                          "a file: it is compiled several times");
    return false;
  }
  return true;
}

int verb_bench(Driver *driver) {
  if (!files_are_files(driver)) return driver_finish(driver, NULL);
  Bench bench = {.driver = driver, .arena = driver->arena, .scratch = arena_new()};
  BenchOutputs outputs;
  driver->context->phase = "bench";
  int status = STATUS_DONE;
  if (bench_open_outputs(&bench, &outputs)) {
    if (bench_is_report(&driver->options)) {
      bench_write_saved(&bench, &outputs);
    } else if (begin(&bench)) {
      status = make_subjects(&bench);
      plan_results(&bench);
      bool done = status == STATUS_DONE && bench.subjects.count > 0 && measure_all(&bench);
      if (done) bench_write_measured(&bench, &outputs);
    }
  }
  bench_discard_outputs(&outputs);
  if (bench.folder) scratch_remove(bench.folder);
  arena_free(bench.scratch);
  int reported = driver_finish(driver, NULL);
  return status == STATUS_DONE ? reported : status;
}
