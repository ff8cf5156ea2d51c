// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The record of one `ownc bench`: what is measured, how it is started, what came out. bench.c makes the programs and adds
** the peers (bench_peers.c), bench_run.c fills in the samples, bench_report.c and bench_json.c print it.
**
** Glossary: subject = a NAME with its variants (or the programs of the command line) · variant = one way to compute it, a row
** of the tables · baseline = the first variant · result = a subject measured with one size · metric = what each run gives ·
** counter = what the one run of a `--stats` build gives · peer = the same in another language. */
#ifndef OWN_DRIVER_BENCH_H
#define OWN_DRIVER_BENCH_H

#include "driver/bench_stats.h"
#include "driver/output.h"

struct Json;
struct json_t;

enum { BENCH_WARM_UPS = 3 };

#define BENCH_METRICS(X)                                                                           \
  X(WALL, "wall_ns")                                                                               \
  X(CPU, "cpu_ns")                                                                                 \
  X(USER, "user_ns")                                                                               \
  X(SYSTEM, "system_ns")                                                                           \
  X(INNER, "inner_ns")                                                                             \
  X(PEAK, "peak_kib")                                                                              \
  X(FAULTS, "minor_faults")

/* Names as in the JSON of the runtime; ELIDED is the sum over its rules. */
#define BENCH_COUNTERS(X)                                                                          \
  X(ALLOCATIONS, "allocations")                                                                    \
  X(FREES, "frees")                                                                                \
  X(BYTES, "bytes")                                                                                \
  X(RETAINS, "retains")                                                                            \
  X(RELEASES, "releases")                                                                          \
  X(ELIDED, "elided")                                                                              \
  X(OBJECTS, "objects")                                                                            \
  X(COLLECTIONS, "collections")                                                                    \
  X(PEAK, "peak")

typedef enum {
#define METRIC(id, name) METRIC_##id,
  BENCH_METRICS(METRIC)
#undef METRIC
      METRIC_COUNT
} BenchMetric;

typedef enum {
#define COUNTER(id, name) COUNTER_##id,
  BENCH_COUNTERS(COUNTER)
#undef COUNTER
      COUNTER_COUNT
} BenchCounter;

/* Their names in JSON (bench_json.c). */
extern const char *const bench_metric_names[METRIC_COUNT];
extern const char *const bench_counter_names[COUNTER_COUNT];

typedef struct {
  const char *label;          /* "fn", "gcc -O2"                                            */
  const char *made;           /* how it was made, for the reader                            */
  const char *const *command; /* how it is started, before the arguments; NULL at the end   */
  const char *counting;       /* the same program built with --stats, or NULL               */
} BenchVariant;

typedef struct {
  const char *name, *file;
  const char *shown;              /* how the report names the file; NULL: by its path     */
  const char *fn, *def;           /* the functions of a pair; both NULL: whole programs */
  const char *fn_main, *def_main; /* texts that call them                             */
  const char *default_size;       /* the default argument of the function, or NULL       */
  OWN_ARRAY(BenchVariant) variants;
} BenchSubject;

typedef struct {
  const char *rule;
  uint64_t count;
} BenchElided;

/* How long the program stood still for collections, in us; all 0: it never did. */
typedef struct {
  double p99, p999, longest;
} BenchPauses;

typedef struct {
  bool known[COUNTER_COUNT];
  uint64_t values[COUNTER_COUNT];
  OWN_ARRAY(BenchElided) rules;
  BenchPauses pauses;
} BenchCounts;

/* What a program says of itself, beside its time: NAME=NUMBER on descriptor 3. */
typedef struct {
  const char *name;
  double *samples; /* one per timed run; of the run that counts: one */
  uint32_t count;
  double median;
} BenchFact;

typedef struct {
  double *samples[METRIC_COUNT]; /* of each run, in the order of the runs        */
  bool has_inner;                /* every run gave its inner time                */
  BenchSummary summaries[METRIC_COUNT];
  double p; /* of the wall times beside the baseline's, corrected for several rows */
  bool differs;
  BenchRatio ratios[METRIC_COUNT]; /* to the baseline: WALL, CPU, and INNER if both have it */
  BenchCounts counts;
  OWN_ARRAY(BenchFact) facts; /* in the order they were first said */
} BenchRow;

typedef struct {
  const BenchSubject *subject;
  const char *size; /* the first argument, or NULL */
  BenchRow *rows;   /* one per variant             */
  bool measured;    /* false: failed, or the outputs differ; reported */
} BenchResult;

typedef enum { PEER_USED, PEER_ABSENT, PEER_FAILED } BenchPeerState;

typedef struct {
  const char *label, *command;
  const char *note; /* the version, or why it is not used */
  BenchPeerState state;
} BenchPeer;

typedef struct {
  const char *cpu, *kernel, *libc, *governor; /* governor: NULL where the system tells none */
  unsigned cores;
  double load; /* of the last minute, before we began */
} BenchMachine;

typedef struct {
  Driver *driver;
  Arena *arena;
  Arena *scratch;     /* emptied after each run */
  const char *folder; /* programs and outputs   */
  uint32_t files;     /* in the folder so far   */
  const char *launcher;
  uint32_t runs;
  uint32_t seed;
  const char *compiler; /* what makes the machine code of our programs */
  BenchRandom random;
  BenchMachine machine;
  OWN_ARRAY(BenchPeer) peers;
  OWN_ARRAY(BenchSubject) subjects;
  OWN_ARRAY(BenchResult) results;
} Bench;

/* A new name in the private folder. */
const char *bench_file(Bench *bench, const char *name);
/* "sum, n = 1000" */
const char *bench_title(const Bench *bench, const BenchResult *result);
/* The flags the programs are built with, as on a command line. */
const char *bench_flags(const Bench *bench);

/* The first `most` lines of `text` become reasons. */
void bench_add_lines(Bench *bench, Diag *diag, const char *text, uint32_t most);

/* bench.c: adds the pairs of a file. Errors in it are reported when its first program is made. */
void bench_find_pairs(Bench *bench, const char *file);

/* bench_article.c. Adds a subject for each claim that is asked for; false: reported. */
bool bench_find_article(Bench *bench);
/* With --article: the claim that the result is about, and what bears it out. */
void bench_print_claim(Text *out, const Bench *bench, const BenchResult *result);
void bench_add_claim(struct Json *json, const Bench *bench, const BenchResult *result);

/* bench_peers.c: adds what --peers finds (files `stem` + ".c" …) and what --peer names. */
void bench_add_peers(Bench *bench, BenchSubject *subject, const char *stem);
void bench_add_commands(Bench *bench, BenchSubject *subject);
/* The first line that `tool word` prints, or "". */
const char *bench_version(Bench *bench, const char *tool, const char *word);

/* bench_run.c: fills in the rows; failures and differing outputs are reported and leave `measured` false. False: nothing can
** be measured at all. */
bool bench_measure(Bench *bench, BenchResult *result);
/* Statistics of all rows from their samples. */
void bench_evaluate(Bench *bench, BenchResult *result);
/* bench_counts.c: reads what a --stats build wrote; what is not there stays unknown. */
void bench_read_counts(Arena *arena, const char *path, BenchCounts *counts);
/* The same, of an object that was read already; NULL: nothing is known. */
void bench_counts_of(Arena *arena, const struct json_t *all, BenchCounts *counts);

/* bench_facts.c. Keeps the NAME=NUMBER words of a run. `counting`: of the run that counts; only what no timed run says. */
void bench_keep_facts(Bench *bench, BenchRow *row, const char *words, bool counting);
/* Their medians, once all runs are there. */
void bench_evaluate_facts(Bench *bench, BenchRow *row);
/* NULL: the row has none of that name. */
const BenchFact *bench_fact(const BenchRow *row, const char *name);
/* A table of them; nothing if no row has any. */
void bench_print_facts(Text *out, const Bench *bench, const BenchResult *result);

/* bench_machine.c */
void bench_read_machine(Bench *bench);
const char *bench_load_warning(const Bench *bench);     /* or NULL */
const char *bench_governor_warning(const Bench *bench); /* or NULL */

/* Writes to standard output; a failure is reported. */
bool bench_print(const Bench *bench, const Text *text);

/* bench_outputs.c: what was asked for beside the tables: --json, --html, --compare. */
typedef struct {
  Output json, html;
} BenchOutputs;
/* Is the one file a report that was saved, and nothing to be measured? */
bool bench_is_report(const Options *options);
/* False: one of them cannot be written; reported. */
bool bench_open_outputs(Bench *bench, BenchOutputs *outputs);
void bench_write_measured(Bench *bench, BenchOutputs *outputs);
void bench_write_saved(Bench *bench, BenchOutputs *outputs);
void bench_discard_outputs(BenchOutputs *outputs);

/* bench_models.c: what a memory model costs. A figure that is not known is 0. */
typedef struct {
  double object_bytes;  /* allocated, for each allocation               */
  double fragmentation; /* resident memory by bytes in use, at the peak */
} BenchModel;
enum { BENCH_MODEL_CELLS = 4 };
extern const char *const bench_model_titles[BENCH_MODEL_CELLS];
BenchModel bench_model_of(const BenchCounts *counts, double peak_kib);
void bench_model_cells(Arena *arena, const char *label, const BenchCounts *counts, double peak_kib,
                       const char *cells[BENCH_MODEL_CELLS]);
/* With --models: the table of the result. */
void bench_print_models(Text *out, const Bench *bench, const BenchResult *result);

/* bench_report.c and bench_json.c */
/* The wall time of row `index` by that of the first, as the tables say it. */
const char *bench_ratio_cell(const Bench *bench, const BenchResult *result, uint32_t index);
void bench_print_head(Text *out, const Bench *bench);
void bench_print_result(Text *out, const Bench *bench, const BenchResult *result);
void bench_print_overall(Text *out, const Bench *bench); /* where there are several results */
void bench_print_json(Text *out, const Bench *bench);

#endif
