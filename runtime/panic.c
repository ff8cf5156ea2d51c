// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Panics: what a test could have prevented. `file:line:column: panic: text` on standard error,
** status 101, no drops. */
#include "runtime.h"

#include <stdarg.h>
#include <stdio.h>

enum { MOST_TEXT = 1 << 20 };

static _Noreturn void panic_slice(const OwnSite *site, const char *before, Slice text) {
  io_flush();
  if (site) io_error("%s:%u:%u: ", site->file, site->line, site->column);
  io_error("panic: %s", before);
  io_error_bytes(text.data, text.size < MOST_TEXT ? text.size : MOST_TEXT);
  io_error("\n");
  io_exit(STATUS_PANIC);
}

_Noreturn void panic_text(const OwnSite *site, const char *format, ...) {
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  panic_slice(site, "", (Slice){(const uint8_t *)text, (int64_t)strlen(text)});
}

_Noreturn void own_panic_overflow(const OwnSite *site, void *what) {
  panic_text(site, "%s overflows", (const char *)what);
}

_Noreturn void own_panic_zero(const OwnSite *site, void *what) {
  (void)what;
  panic_text(site, "division by zero");
}

_Noreturn void own_panic_shift(const OwnSite *site, int64_t count) {
  panic_text(site, "shift by %lld is out of range", (long long)count);
}

_Noreturn void own_panic_convert(const OwnSite *site, void *type) {
  panic_text(site, "the value does not fit into %s", (const char *)type);
}

_Noreturn void own_panic_bounds(const OwnSite *site, int64_t index, int64_t length) {
  panic_text(site, "index %lld is out of range for length %lld", (long long)index,
             (long long)length);
}

_Noreturn void own_panic_none(const OwnSite *site) {
  panic_text(site, "value() of an Optional that is None");
}

_Noreturn void own_panic_assert(const OwnSite *site, void *message) {
  if (!message) panic_text(site, "assertion failed");
  panic_slice(site, "assertion failed: ", string_slice(message));
}

_Noreturn void own_panic(const OwnSite *site, void *message) {
  panic_slice(site, "", string_slice(message));
}
