// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the verbs share: the start of ownc, the options of the front library, the end of a run.
** In: a command line. Out: stdout carries what was asked for, stderr every diagnostic; the status of toolchain.md §1.5.
** The surprise: everything runs on a second thread, because only there the size of the stack is ours to choose. */
#include "base/check.h"
#include "driver/driver.h"

#include "sema/sema.h"
#include "syntax/parse.h"

#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

enum { STACK_BYTES = 64 << 20 };

/* Errors of the world, not of the source: status 3. */
static bool is_environment(DiagCode code) {
  switch ((unsigned)code) {
  case DIAG_E0510:
  case DIAG_E0511:
  case DIAG_E0512:
  case DIAG_E0513:
  case DIAG_E0514:
  case DIAG_E0515:
  case DIAG_E0619:
  case DIAG_E0620:
  case DIAG_E0621:
  case DIAG_E0622:
  case DIAG_E0623:
  case DIAG_E0624:
  case DIAG_E0625:
  case DIAG_E0628:
  case DIAG_E0633:
  case DIAG_E0635: return true;
  default: return false; /* of several hundred codes these are the ones */
  }
}

static bool is_usage(DiagCode code) { return code >= DIAG_E0610 && code <= DIAG_E0618; }

static int status_of(Diags *diags) {
  uint32_t count;
  const Diag *const *all = diag_sorted(diags, &count);
  int status = STATUS_DONE;
  for (uint32_t i = 0; i < count; i++) {
    if (all[i]->severity != SEVERITY_ERROR) continue;
    if (is_environment(all[i]->code)) return STATUS_ENVIRONMENT;
    if (status == STATUS_DONE) status = is_usage(all[i]->code) ? STATUS_USAGE : STATUS_ERRORS;
  }
  return status;
}

void driver_timer(void *self, const char *name, bool begin) {
  Driver *driver = self;
  if (!driver->options.time) return;
  uint64_t now = driver->host.now(driver->host.self);
  size_t bytes = arena_bytes(driver->arena);
  TimerRow *row = NULL;
  for (uint32_t i = 0; i < driver->timer.count; i++)
    if (strcmp(driver->timer.items[i].name, name) == 0) row = &driver->timer.items[i];
  if (!row) {
    array_push(driver->arena, &driver->timer, (TimerRow){.name = name});
    row = &array_last(&driver->timer);
  }
  if (begin) {
    row->begin = now;
    row->bytes_before = bytes;
  } else {
    row->nanoseconds += now - row->begin;
    row->bytes += bytes - row->bytes_before;
  }
}

static void print_times(const Driver *driver, Text *out) {
  for (uint32_t i = 0; i < driver->timer.count; i++) {
    const TimerRow *row = &driver->timer.items[i];
    text_format(out, "%10.6f s  %9.1f KiB  %s\n", (double)row->nanoseconds / 1e9,
                (double)row->bytes / 1024.0, row->name);
  }
}

bool driver_makes_nothing(const Driver *driver) {
  return driver->options.dump != DUMP_NONE || driver->options.stop;
}

/* What was inlined is told at its own place by `view`, and a debugger has no lines for it. */
static bool driver_inlines(const Driver *driver) {
  const Options *options = &driver->options;
  if (options->inlining >= 0) return options->inlining == 0;
  return driver_emit_options(driver).opt_level > 0 && !options->debug_info &&
         options->verb != VERB_VIEW;
}

FrontOptions driver_front_options(Driver *driver) {
  const Options *options = &driver->options;
  FrontOptions front = {
      .path = options->file, .roots = options->roots.items, .root_count = options->roots.count};
  front.model = options->model;
  front.overflow_wraps = options->overflow_wraps;
  front.stop = options->stop;
  front.passes.elide = ELIDE_ALL & ~options->elide_off;
  front.passes.inlines = driver_inlines(driver);
  front.passes.wraps = options->overflow_wraps;
  front.passes.permissions = options->permissions || options->html || options->svg || options->json;
  front.passes.as_rust = options->as_rust;
  front.passes.last_use = options->last_use;
  front.passes.log_drops = options->verb == VERB_VIEW;
  front.passes.warn_copies = options->warn_copies;
  front.passes.mark_elided = options->stats;
  front.passes.witness = options->witness;
  front.passes.verify = options->verify;
  front.whole_library =
      options->whole_library || options->dump_fn; /* which may be of the library */
#ifdef OWN_DEBUG
  front.passes.verify = true;
#endif
  front.passes.timer = options->time ? driver_timer : NULL;
  front.passes.timer_self = driver;
  if (options->dump == DUMP_MIR) {
    driver->dump = text_new(driver->arena);
    front.passes.dump_pass = options->dump_pass ? options->dump_pass : "drops";
    front.passes.dump_fn = options->dump_fn;
    front.passes.dump_out = &driver->dump;
  }
  return front;
}

Program driver_program(Driver *driver) {
  return (Program){.context = driver->context, .arena = driver->arena};
}

EmitOptions driver_emit_options(const Driver *driver) {
  const Options *options = &driver->options;
  int usual = options->verb == VERB_RUN ? 1 : 2;
  return (EmitOptions){.opt_level = options->opt_level < 0 ? usual : options->opt_level,
                       .debug_info = options->debug_info,
                       .overflow_wraps = options->overflow_wraps,
                       .alias_facts = !options->no_alias_facts,
                       .position_independent = true,
                       .units = options->units,
                       .verify = options->verify,
                       .plain_heap = !options->checked && !options->stats &&
                                     options->model != MODEL_GC && sizeof OWN_SANITIZE_FLAGS == 1};
}

static bool dump_program(Driver *driver, const Program *program) {
  Text out = driver->options.dump == DUMP_MIR ? driver->dump : text_new(driver->arena);
  switch (driver->options.dump) {
  case DUMP_NONE: return true;
  case DUMP_TOKENS:
    if (program->unit_count)
      syntax_dump_tokens(&out, driver->context, program->units[0].ast->source);
    break;
  case DUMP_AST:
    if (program->unit_count) ast_dump(&out, driver->context, &program->units[0].ast->module->head);
    break;
  case DUMP_TYPES:
    if (program->typed) sema_dump(&out, driver->context, program->typed);
    break;
  case DUMP_MIR: break;
  }
  return driver_write(STDOUT_FILENO, out.data, out.length);
}

int driver_finish(Driver *driver, Program *program) {
  Text out = text_new(driver->arena);
  Context *context = driver->context;
  bool dumped = !program || dump_program(driver, program);
  bool told = driver->options.form != FORM_SHORT && !driver_makes_nothing(driver);
  if (program && told && diag_errors(context->diags)) {
    FrontOptions front = driver_front_options(driver);
    fixes_check(program, &front);
  }
  switch (driver->options.form) {
  case FORM_HUMAN: diag_print_human(&out, context->diags, context->sources, driver->style); break;
  case FORM_SHORT: diag_print_short(&out, context->diags, context->sources, driver->style); break;
  case FORM_JSON: diag_print_json(&out, context->diags, context->sources, driver->style); break;
  }
  print_times(driver, &out);
  if (out.length) driver_write(STDERR_FILENO, out.data, out.length);
  return dumped ? status_of(context->diags) : STATUS_ENVIRONMENT;
}

static bool wants_color(ColorMode mode) {
  if (mode != COLOR_AUTO) return mode == COLOR_ALWAYS;
  const char *none = getenv("NO_COLOR"), *force = getenv("CLICOLOR_FORCE"),
             *terminal = getenv("TERM");
  if (none && none[0]) return false;
  if (force && force[0] && strcmp(force, "0") != 0) return true;
  return isatty(STDERR_FILENO) && (!terminal || strcmp(terminal, "dumb") != 0);
}

/* Without a locale (LANG unset, as in containers and pipes of tools) the text is UTF-8, as the sources are. */
static bool terminal_is_utf8(void) {
  const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
  for (int i = 0; i < 3; i++) {
    if (!names[i] || !names[i][0]) continue;
    return strcasestr(names[i], "utf-8") || strcasestr(names[i], "utf8");
  }
  return true;
}

static uint32_t terminal_width(void) {
  const char *columns = getenv("COLUMNS");
  struct winsize size;
  long width = 100;
  if (columns && atol(columns) > 0)
    width = atol(columns);
  else if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    width = size.ws_col;
  return width < 60 ? 60 : width > 160 ? 160 : (uint32_t)width;
}

typedef struct {
  int argc;
  char **argv;
  int (*dispatch)(Driver *driver);
  int status;
} Start;

static int start(const Start *start) {
  Driver driver = {.host = host_of_process()};
  driver.context = context_new(&driver.host);
  driver.arena = driver.context->arena;
  driver.context->phase = "command line";
  crash_install(&driver, start->argc, start->argv);
  bool known = options_read(driver.context, &driver.options, start->argc, start->argv);
  driver.style = (DiagStyle){wants_color(driver.options.color), terminal_is_utf8(),
                             terminal_width(), driver.options.error_limit};
  int status = STATUS_USAGE;
  if (known) {
    own_check(!passes_check_order(), "passes.def is in an order that cannot work");
    status = start->dispatch(&driver);
  } else if (driver_finish(&driver, NULL) == STATUS_ENVIRONMENT) {
    status = STATUS_ENVIRONMENT;
  }
  crash_uninstall();
  context_free(driver.context);
  return status;
}

static void *start_thread(void *argument) {
  Start *this_start = argument;
  pthread_attr_t attributes;
  void *low;
  size_t size;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    if (pthread_attr_getstack(&attributes, &low, &size) == 0) crash_stack(low);
    pthread_attr_destroy(&attributes);
  }
  this_start->status = start(this_start);
  crash_stack_end();
  return NULL;
}

int driver_main(int argc, char **argv, int (*dispatch)(Driver *driver)) {
  Start this_start = {argc, argv, dispatch, STATUS_BUG};
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, STACK_BYTES);
  if (pthread_create(&thread, &attributes, start_thread, &this_start) != 0)
    start_thread(&this_start);
  else
    pthread_join(thread, NULL);
  return this_start.status;
}
