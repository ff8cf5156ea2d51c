// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: the text of a report, `own-bench/1`. Out: a BenchRecord.
**
** Invariant: what the text lacks stays unknown, and a report without a schema of ours is refused, never half read. The surprise: a report
** just measured comes this way, too: it is printed as JSON and read again, so that a page or a comparison made later says the same. */
#include "driver/bench_record.h"

#include <jansson.h>
#include <string.h>

static const char *text_at(Arena *arena, const json_t *object, const char *key) {
  const char *text = json_string_value(json_object_get(object, key));
  return text ? arena_text(arena, text, strlen(text)) : NULL;
}

static double number_at(const json_t *object, const char *key) {
  return json_number_value(json_object_get(object, key));
}

static void read_metric(Arena *arena, const json_t *json, RecordMetric *metric) {
  const json_t *samples = json_object_get(json, "samples");
  size_t count = json_array_size(samples);
  metric->known = json_is_object(json) && count > 0;
  if (!metric->known) return;
  metric->summary = (BenchSummary){.median = number_at(json, "median"),
                                   .low = number_at(json, "low"),
                                   .high = number_at(json, "high"),
                                   .least = number_at(json, "minimum"),
                                   .mad = number_at(json, "mad")};
  double *items = arena_make_many(arena, double, count);
  for (size_t i = 0; i < count; i++)
    items[i] = json_number_value(json_array_get(samples, i));
  metric->samples = (BenchNumbers){items, (uint32_t)count};
}

static void read_facts(Arena *arena, json_t *json, RecordVariant *variant) {
  const char *name;
  json_t *value;
  json_object_foreach(json, name, value) {
    RecordFact fact = {arena_text(arena, name, strlen(name)), number_at(value, "median")};
    array_push(arena, &variant->facts, fact);
  }
}

static void read_variant(Arena *arena, const json_t *json, RecordVariant *variant) {
  variant->label = text_at(arena, json, "label");
  variant->made = text_at(arena, json, "made");
  for (uint32_t i = 0; i < METRIC_COUNT; i++)
    read_metric(arena, json_object_get(json, bench_metric_names[i]), &variant->metrics[i]);
  bench_counts_of(arena, json_object_get(json, "counters"), &variant->counts);
  read_facts(arena, json_object_get(json, "facts"), variant);
  const json_t *base = json_object_get(json, "to_baseline");
  const json_t *ratio = json_object_get(base, bench_metric_names[METRIC_WALL]);
  variant->differs = json_is_true(json_object_get(base, "different"));
  variant->ratio =
      (BenchRatio){number_at(ratio, "value"), number_at(ratio, "low"), number_at(ratio, "high")};
  if (!base) variant->ratio = (BenchRatio){1, 1, 1};
}

static void read_result(Arena *arena, const json_t *json, BenchRecord *record) {
  RecordResult result = {.name = text_at(arena, json, "name"), .size = text_at(arena, json, "n")};
  const json_t *variants = json_object_get(json, "variants");
  for (size_t i = 0; i < json_array_size(variants); i++) {
    RecordVariant variant = {0};
    read_variant(arena, json_array_get(variants, i), &variant);
    if (variant.label && variant.metrics[METRIC_WALL].known)
      array_push(arena, &result.variants, variant);
  }
  if (result.name && result.variants.count) array_push(arena, &record->results, result);
}

static void read_head(Arena *arena, const json_t *json, BenchRecord *record) {
  const json_t *machine = json_object_get(json, "machine");
  record->version = text_at(arena, json, "ownc");
  record->flags = text_at(arena, json, "flags");
  record->compiler = text_at(arena, json, "compiler");
  record->cpu = text_at(arena, machine, "cpu");
  record->kernel = text_at(arena, machine, "kernel");
  record->libc = text_at(arena, machine, "libc");
  record->governor = text_at(arena, machine, "governor");
  record->cores = number_at(machine, "cores");
  record->load = number_at(machine, "load");
  record->runs = number_at(json, "runs");
  record->seed = number_at(json, "seed");
  record->models = json_is_true(json_object_get(json, "models"));
  const json_t *warnings = json_object_get(json, "warnings");
  for (size_t i = 0; i < json_array_size(warnings); i++) {
    const char *text = json_string_value(json_array_get(warnings, i));
    if (!text) continue;
    const char *kept = arena_text(arena, text, strlen(text));
    array_push(arena, &record->warnings, kept);
  }
}

static const char *fault_of(const json_t *json, const json_error_t *error, Arena *arena) {
  if (!json) return arena_format(arena, "it is not JSON: line %d: %s", error->line, error->text);
  const char *schema = json_string_value(json_object_get(json, "schema"));
  if (!schema) return "it says no `schema`";
  if (strcmp(schema, "own-bench/1") != 0)
    return arena_format(arena, "its schema is `%s`, not `own-bench/1`", schema);
  return NULL;
}

bool bench_record_read(Driver *driver, const char *path, const char *text, size_t length,
                       BenchRecord *record) {
  json_error_t error;
  json_t *json = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
  const char *fault = fault_of(json, &error, driver->arena);
  *record = (BenchRecord){.path = path};
  if (!fault) {
    read_head(driver->arena, json, record);
    const json_t *results = json_object_get(json, "results");
    for (size_t i = 0; i < json_array_size(results); i++)
      read_result(driver->arena, json_array_get(results, i), record);
    if (record->results.count == 0) fault = "no result in it has figures";
  }
  if (json) json_decref(json);
  if (!fault) return true;
  Diag *diag = diag_bench_record(driver->context->diags, (Span){0, 0}, path);
  diag_reason(driver->context->diags, diag, "%s", fault);
  return false;
}

const RecordResult *bench_record_result(const BenchRecord *record, const RecordResult *like) {
  for (uint32_t i = 0; i < record->results.count; i++) {
    const RecordResult *result = &record->results.items[i];
    bool sized = result->size && like->size;
    if (strcmp(result->name, like->name) == 0 &&
        (sized ? strcmp(result->size, like->size) == 0 : result->size == like->size))
      return result;
  }
  return NULL;
}

const RecordVariant *bench_record_variant(const RecordResult *result, const char *label) {
  for (uint32_t i = 0; i < result->variants.count; i++)
    if (strcmp(result->variants.items[i].label, label) == 0) return &result->variants.items[i];
  return NULL;
}
