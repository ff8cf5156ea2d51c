// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Facts: what a program says of itself beside its time, as words NAME=NUMBER on descriptor 3 (of Own: bench.report). In: the words
** of each run. Out: their medians, and a table.
** Invariant: a word that is no NAME=NUMBER is not a fact and changes nothing. The surprise: the run that counts may say more than
** the timed ones (it knows how often counts were written); what both say is taken of the timed runs, for the other is slower. */
#include "driver/bench.h"
#include "driver/bench_grid.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_FACTS = 8, MOST_NAME = 40 };

const BenchFact *bench_fact(const BenchRow *row, const char *name) {
  for (uint32_t i = 0; i < row->facts.count; i++)
    if (strcmp(row->facts.items[i].name, name) == 0) return &row->facts.items[i];
  return NULL;
}

static BenchFact *fact_named(Bench *bench, BenchRow *row, const char *name, size_t length) {
  for (uint32_t i = 0; i < row->facts.count; i++) {
    BenchFact *fact = &row->facts.items[i];
    if (strlen(fact->name) == length && strncmp(fact->name, name, length) == 0) return fact;
  }
  if (row->facts.count == MOST_FACTS) return NULL;
  BenchFact fact = {.name = arena_text(bench->arena, name, length)};
  fact.samples = arena_make_many(bench->arena, double, bench->runs);
  array_push(bench->arena, &row->facts, fact);
  return &array_last(&row->facts);
}

void bench_keep_facts(Bench *bench, BenchRow *row, const char *words, bool counting) {
  uint32_t timed = counting ? row->facts.count : MOST_FACTS;
  for (const char *at = words + strspn(words, " \n"); *at; at += strspn(at, " \n")) {
    size_t word = strcspn(at, " \n"), name = strcspn(at, "= \n");
    char *end = NULL;
    double value = name && name + 1 < word && name <= MOST_NAME ? strtod(at + name + 1, &end) : 0;
    if (end && end == at + word && isfinite(value)) {
      BenchFact *fact = fact_named(bench, row, at, name);
      bool known = counting && fact && fact < row->facts.items + timed;
      if (fact && !known && fact->count < bench->runs) fact->samples[fact->count++] = value;
    }
    at += word;
  }
}

void bench_evaluate_facts(Bench *bench, BenchRow *row) {
  for (uint32_t i = 0; i < row->facts.count; i++) {
    BenchFact *fact = &row->facts.items[i];
    fact->median = bench_summary(bench->scratch, (BenchNumbers){fact->samples, fact->count}).median;
  }
}

/* The names of all rows, in the order they appear. */
typedef struct {
  const char *names[MOST_FACTS];
  uint32_t count;
} Names;

static void add_name(Names *names, const char *name) {
  for (uint32_t i = 0; i < names->count; i++)
    if (strcmp(names->names[i], name) == 0) return;
  if (names->count < MOST_FACTS) names->names[names->count++] = name;
}

static Names names_of(const BenchResult *result) {
  Names names = {.count = 0};
  for (uint32_t i = 0; i < result->subject->variants.count; i++)
    for (uint32_t k = 0; k < result->rows[i].facts.count; k++)
      add_name(&names, result->rows[i].facts.items[k].name);
  return names;
}

void bench_print_facts(Text *out, const Bench *bench, const BenchResult *result) {
  Names names = names_of(result);
  if (names.count == 0) return;
  Grid grid = {
      .arena = bench->arena, .columns = names.count + 1, .utf8 = bench->driver->style.utf8};
  grid_cell(&grid, "");
  for (uint32_t k = 0; k < names.count; k++)
    grid_cell(&grid, names.names[k]);
  for (uint32_t i = 0; i < result->subject->variants.count; i++) {
    if (result->rows[i].facts.count == 0) continue;
    grid_cell(&grid, result->subject->variants.items[i].label);
    for (uint32_t k = 0; k < names.count; k++) {
      const BenchFact *fact = bench_fact(&result->rows[i], names.names[k]);
      grid_cell(&grid, fact ? grid_figure(bench->arena, fact->median) : grid.utf8 ? "–" : "-");
    }
  }
  text_add(out, "\n");
  grid_print(out, &grid);
}
