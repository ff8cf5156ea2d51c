// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a bench that was measured, or a report that was saved (FILE ends in .json). Out: the report as JSON, as a page, beside an older one.
** Invariant: a page and a comparison are made of the JSON, wherever it came from. The surprise: files are opened before anything is
** measured, so that a path which cannot be written does not cost the runs. */
#include "driver/bench_record.h"

#include <string.h>

bool bench_is_report(const Options *options) {
  static const char ending[] = ".json";
  if (options->article) return false;
  size_t length = strlen(options->file), tail = strlen(ending);
  return options->files.count == 1 && length > tail &&
         strcmp(options->file + length - tail, ending) == 0;
}

bool bench_open_outputs(Bench *bench, BenchOutputs *outputs) {
  Driver *driver = bench->driver;
  const Options *options = &driver->options;
  outputs->json = (Output){.kind = OUTPUT_JSON, .path = options->json_path};
  outputs->html = (Output){.kind = OUTPUT_HTML, .path = options->html_path};
  if (!outputs->json.path) outputs->json.path = "-";
  if (!outputs->html.path) outputs->html.path = "-";
  if (options->json && options->html && !options->json_path && !options->html_path) {
    diag_options_conflict(driver->context->diags, (Span){0, 0}, "--json", "--html");
    return false;
  }
  if (bench_is_report(options) && !options->html && !options->compare) {
    Diag *diag = diag_argument_missing(driver->context->diags, (Span){0, 0}, "bench",
                                       "--html or --compare=OLD.json for a saved report");
    diag_reason(driver->context->diags, diag, "`%s` is one: nothing is measured", options->file);
    return false;
  }
  return (!options->json || output_open(driver, &outputs->json)) &&
         (!options->html || output_open(driver, &outputs->html));
}

static bool write(Bench *bench, Output *output, const Text *text) {
  return output_write(bench->driver, output, text->data, text->length) &&
         output_commit(bench->driver, output, 1);
}

/* The report in a file; false: there is none; reported. */
static bool read_file(Bench *bench, const char *path, BenchRecord *record) {
  const Host *host = &bench->driver->host;
  char *text;
  uint32_t length;
  HostStatus status =
      host->read_file(host->self, bench->arena, path, LIMIT_FILE_BYTES, &text, &length);
  compile_report_file(bench->driver->context->diags, (Span){0, 0}, path, status);
  return status == HOST_OK && bench_record_read(bench->driver, path, text, length, record);
}

static void write_pages(Bench *bench, BenchOutputs *outputs, const BenchRecord *record) {
  const Options *options = &bench->driver->options;
  BenchRecord old;
  Text text = text_new(bench->arena);
  if (options->html) {
    bench_print_html(&text, bench->arena, record, options->noisy);
    if (!write(bench, &outputs->html, &text)) return;
  }
  if (!options->compare || !read_file(bench, options->compare, &old)) return;
  text.length = 0;
  bench_compare(&text, bench->driver, &old, record);
  bench_print(bench, &text);
}

void bench_write_measured(Bench *bench, BenchOutputs *outputs) {
  const Options *options = &bench->driver->options;
  if (!options->json && !options->html && !options->compare) return;
  BenchRecord record;
  Text text = text_new(bench->arena);
  bench_print_json(&text, bench);
  if (options->json && !write(bench, &outputs->json, &text)) return;
  bool pages = options->html || options->compare;
  if (pages && bench_record_read(bench->driver, "these runs", text.data, text.length, &record))
    write_pages(bench, outputs, &record);
}

void bench_write_saved(Bench *bench, BenchOutputs *outputs) {
  BenchRecord record;
  if (read_file(bench, bench->driver->options.file, &record)) write_pages(bench, outputs, &record);
}

void bench_discard_outputs(BenchOutputs *outputs) {
  output_discard(&outputs->json, 1);
  output_discard(&outputs->html, 1);
}
