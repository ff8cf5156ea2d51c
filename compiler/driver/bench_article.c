// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc bench --article`: the claims this project stands on, measured here. In: bench_article.def, and the programs in examples/article, which
** the binary carries. Out: a subject per claim, and below its tables a line for each thing that would bear the claim out.
** Invariant: a line compares medians of this very run; what a peer would have had to tell stays "not measured" without it. The surprise: a
** claim that the figures do not bear out is printed as such and is no error: that is what the command is for. */
#include "driver/bench.h"
#include "driver/bench_grid.h"

#include "base/json.h"
#include "front/compile.h"

#include <string.h>

typedef enum {
#define CLAIM(id, file, sentence) CLAIM_##id,
#include "driver/bench_article.def"
  CLAIM_COUNT
} ClaimId;

static const struct {
  const char *file, *sentence;
} claims[] = {
#define CLAIM(id, file, sentence) {file, sentence},
#include "driver/bench_article.def"
};

typedef enum { AT_MOST, AT_LEAST } Relation;
typedef struct {
  const char *row, *fact, *other;
  double number;
  ClaimId claim;
  Relation relation;
} Bearing;

static const Bearing bearings[] = {
#define BEARS(id, row, fact, relation, number, other)                                              \
  {row, fact, other, number, CLAIM_##id, relation},
#include "driver/bench_article.def"
};
enum { BEARINGS = sizeof bearings / sizeof *bearings };

/* ── the programs ── */

/* Is `name` one of the words of `list`, separated by commas? All are in no list. */
static bool is_named(const char *list, const char *name) {
  size_t length = strlen(name);
  for (const char *at = list; at && *at; at += strspn(at, ",")) {
    size_t word = strcspn(at, ",");
    if (word == length && strncmp(at, name, word) == 0) return true;
    at += word;
  }
  return !list;
}

/* NULL: each word of the list names a claim. */
static const char *unknown_claim(Arena *arena, const char *list) {
  for (const char *at = list; at && *at; at += strspn(at, ",")) {
    const char *word = arena_text(arena, at, strcspn(at, ","));
    bool known = false;
    for (uint32_t i = 0; i < CLAIM_COUNT; i++)
      known |= strcmp(claims[i].file, word) == 0;
    if (!known) return word;
    at += strlen(word);
  }
  return NULL;
}

static bool write_program(Bench *bench, const char *name, const char *path) {
  uint32_t length;
  const char *text = embedded_find(name, &length);
  Output output = {.kind = OUTPUT_SOURCE, .path = path};
  if (!text) return true; /* no such peer */
  if (output_open(bench->driver, &output) && output_write(bench->driver, &output, text, length) &&
      output_commit(bench->driver, &output, 1))
    return true;
  output_discard(&output, 1);
  return false;
}

/* The path of the claim's Own program in the private folder; NULL: it cannot be written; reported. */
static const char *unpack(Bench *bench, const char *file) {
  static const char *const suffixes[] = {".own", ".py", ".rs", ".go"};
  for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
    const char *name = arena_format(bench->arena, "examples/article/%s%s", file, suffixes[i]);
    const char *path = arena_format(bench->arena, "%s/%s%s", bench->folder, file, suffixes[i]);
    if (!write_program(bench, name, path)) return NULL;
  }
  return arena_format(bench->arena, "%s/%s.own", bench->folder, file);
}

bool bench_find_article(Bench *bench) {
  Options *options = &bench->driver->options;
  Diags *diags = bench->driver->context->diags;
  const char *unknown = unknown_claim(bench->arena, options->article_claims);
  if (unknown) {
    Text names = text_new(bench->arena);
    for (uint32_t i = 0; i < CLAIM_COUNT; i++)
      text_format(&names, "%s%s", i ? ", " : "", claims[i].file);
    Diag *diag = diag_option_value(diags, (Span){0, 0}, "--article", unknown);
    diag_reason(diags, diag, "its values: %s", names.data);
    return false;
  }
  options->peers = true;
  for (uint32_t i = 0; i < CLAIM_COUNT; i++) {
    if (!is_named(options->article_claims, claims[i].file)) continue;
    const char *path = unpack(bench, claims[i].file);
    if (!path) return false;
    array_push(bench->arena, &options->files, path);
    bench_find_pairs(bench, path);
    array_last(&bench->subjects).shown =
        arena_format(bench->arena, "examples/article/%s.own", claims[i].file);
  }
  return true;
}

/* ── what bears them out ── */

typedef struct {
  const BenchFact *fact, *other;
  double bound;
  bool measured, holds;
} Verdict;

static const BenchFact *fact_of(const BenchResult *result, const char *label, const char *name) {
  for (uint32_t i = 0; i < result->subject->variants.count; i++)
    if (strcmp(result->subject->variants.items[i].label, label) == 0)
      return bench_fact(&result->rows[i], name);
  return NULL;
}

static Verdict judge(const BenchResult *result, const Bearing *bearing) {
  Verdict verdict = {.fact = fact_of(result, bearing->row, bearing->fact),
                     .bound = bearing->number};
  verdict.measured = verdict.fact;
  if (bearing->other) {
    verdict.other = fact_of(result, bearing->other, bearing->fact);
    verdict.measured &= verdict.other != NULL;
    if (verdict.other) verdict.bound *= verdict.other->median;
  }
  if (verdict.measured)
    verdict.holds = bearing->relation == AT_MOST ? verdict.fact->median <= verdict.bound
                                                 : verdict.fact->median >= verdict.bound;
  return verdict;
}

static bool bears_on(const Bearing *bearing, const BenchResult *result) {
  return strcmp(claims[bearing->claim].file, result->subject->name) == 0;
}

static void print_bearing(Text *out, const Bench *bench, const BenchResult *result,
                          const Bearing *bearing) {
  static const char *const relations[] = {"at most", "at least"};
  Verdict verdict = judge(result, bearing);
  if (!verdict.measured) {
    text_format(out, "  not measured   %s of %s\n", bearing->fact,
                verdict.fact ? bearing->other : bearing->row);
    return;
  }
  text_format(out, "  %s  %s of %s: %s, %s %s", verdict.holds ? "borne out    " : "NOT borne out",
              bearing->fact, bearing->row, grid_figure(bench->arena, verdict.fact->median),
              relations[bearing->relation], grid_figure(bench->arena, verdict.bound));
  if (bearing->other) text_format(out, " (%g times that of %s)", bearing->number, bearing->other);
  text_add(out, "\n");
}

void bench_print_claim(Text *out, const Bench *bench, const BenchResult *result) {
  if (!bench->driver->options.article || !result->measured) return;
  for (uint32_t i = 0; i < CLAIM_COUNT; i++)
    if (strcmp(claims[i].file, result->subject->name) == 0)
      text_format(out, "\n  claim: %s\n", claims[i].sentence);
  for (uint32_t i = 0; i < BEARINGS; i++)
    if (bears_on(&bearings[i], result)) print_bearing(out, bench, result, &bearings[i]);
}

void bench_add_claim(Json *json, const Bench *bench, const BenchResult *result) {
  if (!bench->driver->options.article) return;
  json_begin(json, "claim", '[');
  for (uint32_t i = 0; i < BEARINGS; i++) {
    const Bearing *bearing = &bearings[i];
    if (!bears_on(bearing, result)) continue;
    Verdict verdict = judge(result, bearing);
    json_begin(json, NULL, '{');
    json_text(json, "variant", bearing->row);
    json_text(json, "fact", bearing->fact);
    json_bool(json, "measured", verdict.measured);
    if (verdict.measured) {
      json_text(json, "relation", bearing->relation == AT_MOST ? "at most" : "at least");
      json_real(json, "value", verdict.fact->median);
      json_real(json, "bound", verdict.bound);
      json_bool(json, "borne_out", verdict.holds);
    }
    json_end(json, '}');
  }
  json_end(json, ']');
}
