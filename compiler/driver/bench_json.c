// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the record of a bench. Out: `own-bench/1`: all that the tables show, and every raw sample.
** Invariant: times are nanoseconds, memory KiB; a result without figures has `measured` false and no variants.
** The surprise: ratios are here even where the tables withhold them; `noisy` says so. */
#include "driver/bench.h"

#include "base/json.h"

const char *const bench_metric_names[METRIC_COUNT] = {
#define METRIC(id, name) name,
    BENCH_METRICS(METRIC)
#undef METRIC
};
const char *const bench_counter_names[COUNTER_COUNT] = {
#define COUNTER(id, name) name,
    BENCH_COUNTERS(COUNTER)
#undef COUNTER
};

static void add_machine(Json *json, const Bench *bench) {
  const BenchMachine *machine = &bench->machine;
  json_begin(json, "machine", '{');
  json_text(json, "cpu", machine->cpu);
  json_number(json, "cores", machine->cores);
  json_text(json, "kernel", machine->kernel);
  json_text(json, "libc", machine->libc);
  json_text(json, "governor", machine->governor);
  json_real(json, "load", machine->load);
  json_end(json, '}');
}

static void add_peers(Json *json, const Bench *bench) {
  static const char *const states[] = {"used", "absent", "failed"};
  json_begin(json, "peers", '[');
  for (uint32_t i = 0; i < bench->peers.count; i++) {
    const BenchPeer *peer = &bench->peers.items[i];
    json_begin(json, NULL, '{');
    json_text(json, "label", peer->label);
    json_text(json, "command", peer->command);
    json_text(json, "state", states[peer->state]);
    json_text(json, peer->state == PEER_USED ? "version" : "reason", peer->note);
    json_end(json, '}');
  }
  json_end(json, ']');
}

static void add_metric(Json *json, const Bench *bench, const BenchRow *row, BenchMetric metric) {
  const BenchSummary *summary = &row->summaries[metric];
  json_begin(json, bench_metric_names[metric], '{');
  json_real(json, "median", summary->median);
  json_real(json, "low", summary->low);
  json_real(json, "high", summary->high);
  json_real(json, "minimum", summary->least);
  json_real(json, "mad", summary->mad);
  json_number(json, "outliers_mild", summary->mild);
  json_number(json, "outliers_severe", summary->severe);
  json_begin(json, "samples", '[');
  for (uint32_t i = 0; i < bench->runs; i++)
    json_real(json, NULL, row->samples[metric][i]);
  json_end(json, ']');
  json_end(json, '}');
}

static void add_ratio(Json *json, const BenchRow *row, BenchMetric metric) {
  BenchRatio ratio = row->ratios[metric];
  json_begin(json, bench_metric_names[metric], '{');
  json_real(json, "value", ratio.value);
  json_real(json, "low", ratio.low);
  json_real(json, "high", ratio.high);
  json_bool(json, "noisy", bench_ratio_is_noisy(ratio));
  json_end(json, '}');
}

static void add_comparison(Json *json, const BenchRow *base, const BenchRow *row) {
  json_begin(json, "to_baseline", '{');
  json_real(json, "p", row->p);
  json_bool(json, "different", row->differs);
  add_ratio(json, row, METRIC_WALL);
  add_ratio(json, row, METRIC_CPU);
  if (base->has_inner && row->has_inner) add_ratio(json, row, METRIC_INNER);
  json_end(json, '}');
}

static void add_counts(Json *json, const BenchCounts *counts) {
  json_begin(json, "counters", '{');
  for (uint32_t i = 0; i < COUNTER_COUNT; i++)
    if (counts->known[i]) json_number(json, bench_counter_names[i], counts->values[i]);
  json_begin(json, "pauses", '{');
  json_real(json, "p99_us", counts->pauses.p99);
  json_real(json, "p999_us", counts->pauses.p999);
  json_real(json, "max_us", counts->pauses.longest);
  json_end(json, '}');
  json_begin(json, "elided_by_rule", '{');
  for (uint32_t i = 0; i < counts->rules.count; i++)
    json_number(json, counts->rules.items[i].rule, counts->rules.items[i].count);
  json_end(json, '}');
  json_end(json, '}');
}

static void add_facts(Json *json, const BenchRow *row) {
  json_begin(json, "facts", '{');
  for (uint32_t i = 0; i < row->facts.count; i++) {
    const BenchFact *fact = &row->facts.items[i];
    json_begin(json, fact->name, '{');
    json_real(json, "median", fact->median);
    json_begin(json, "samples", '[');
    for (uint32_t k = 0; k < fact->count; k++)
      json_real(json, NULL, fact->samples[k]);
    json_end(json, ']');
    json_end(json, '}');
  }
  json_end(json, '}');
}

static void add_model(Json *json, const BenchRow *row) {
  BenchModel model = bench_model_of(&row->counts, row->summaries[METRIC_PEAK].median);
  json_begin(json, "model", '{');
  json_real(json, "longest_pause_us", row->counts.pauses.longest);
  json_real(json, "object_bytes", model.object_bytes);
  json_real(json, "fragmentation", model.fragmentation);
  json_end(json, '}');
}

static void add_variant(Json *json, const Bench *bench, const BenchResult *result, uint32_t index) {
  const BenchVariant *variant = &result->subject->variants.items[index];
  const BenchRow *row = &result->rows[index];
  json_begin(json, NULL, '{');
  json_text(json, "label", variant->label);
  json_text(json, "made", variant->made);
  for (BenchMetric metric = 0; metric < METRIC_COUNT; metric++)
    if (metric != METRIC_INNER || row->has_inner) add_metric(json, bench, row, metric);
  if (index > 0) add_comparison(json, &result->rows[0], row);
  if (variant->counting) add_counts(json, &row->counts);
  if (variant->counting && bench->driver->options.models) add_model(json, row);
  if (row->facts.count) add_facts(json, row);
  json_end(json, '}');
}

static void add_result(Json *json, const Bench *bench, const BenchResult *result) {
  json_begin(json, NULL, '{');
  json_text(json, "name", result->subject->name);
  json_text(json, "n", result->size);
  json_bool(json, "measured", result->measured);
  json_begin(json, "variants", '[');
  for (uint32_t i = 0; result->measured && i < result->subject->variants.count; i++)
    add_variant(json, bench, result, i);
  json_end(json, ']');
  if (result->measured) bench_add_claim(json, bench, result);
  json_end(json, '}');
}

/* FNV-1a, to tell later whether a report is about these very sources. */
static uint64_t hash_of(const char *text, uint32_t length) {
  uint64_t hash = 0xcbf29ce484222325u;
  for (uint32_t i = 0; i < length; i++)
    hash = (hash ^ (unsigned char)text[i]) * 0x100000001b3u;
  return hash;
}

static void add_files(Json *json, const Bench *bench) {
  const Options *options = &bench->driver->options;
  const Host *host = &bench->driver->host;
  json_begin(json, "files", '[');
  for (uint32_t i = 0; i < options->files.count; i++) {
    char *text = NULL;
    uint32_t length = 0;
    host->read_file(host->self, bench->arena, options->files.items[i], LIMIT_FILE_BYTES, &text,
                    &length);
    json_begin(json, NULL, '{');
    json_text(json, "name", options->files.items[i]);
    json_text(json, "fnv1a64",
              arena_format(bench->arena, "%016llx", (unsigned long long)hash_of(text, length)));
    json_end(json, '}');
  }
  json_end(json, ']');
}

static void add_texts(Json *json, const char *key, const char *const *texts, uint32_t count) {
  json_begin(json, key, '[');
  for (uint32_t i = 0; i < count; i++)
    if (texts[i]) json_text(json, NULL, texts[i]);
  json_end(json, ']');
}

void bench_print_json(Text *out, const Bench *bench) {
  const Options *options = &bench->driver->options;
  const char *const warnings[] = {bench_load_warning(bench), bench_governor_warning(bench)};
  Json json = {.out = out};
  json_begin(&json, NULL, '{');
  json_text(&json, "schema", "own-bench/1");
  json_text(&json, "ownc", OWN_VERSION);
  json_text(&json, "flags", bench_flags(bench));
  json_text(&json, "compiler", bench->compiler);
  add_files(&json, bench);
  add_texts(&json, "arguments", (const char *const *)options->program_args,
            (uint32_t)options->program_arg_count);
  add_machine(&json, bench);
  add_texts(&json, "warnings", warnings, 2);
  json_number(&json, "runs", bench->runs);
  json_number(&json, "warm_ups", BENCH_WARM_UPS);
  json_number(&json, "seed", bench->seed);
  json_bool(&json, "models", options->models);
  add_peers(&json, bench);
  json_begin(&json, "results", '[');
  for (uint32_t i = 0; i < bench->results.count; i++)
    add_result(&json, bench, &bench->results.items[i]);
  json_end(&json, ']');
  json_end(&json, '}');
  text_char(out, '\n');
}
