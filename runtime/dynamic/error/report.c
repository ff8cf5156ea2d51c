// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Exceptions that nobody handled, as text on standard error.
**
** In: an exception. Out: CPython's last line, our lines of calls before it, and the same for the exceptions it came from;
** the exit status of the program. The surprise: SystemExit is not printed at all, its code is the status. */
#include "dynamic/class/class_internal.h"

enum { MOST_CHAINED = 1000 };

static void print_text(Word text) {
  int64_t bytes;
  const char *utf8 = str_utf8(text, &bytes);
  io_error_bytes(utf8, bytes);
}

/* The text of an exception; a failure of its own methods is swallowed. */
static Word text_of(Word exception) {
  Word text = object_str(exception);
  if (text) return text;
  error_clear();
  return str_from("<exception str() failed>");
}

Word exception_line(Word exception) {
  Class *class = class_of(exception);
  Word module = dict_find_str(class->attributes, known_names()->module);
  if (!is_str(module)) module = class->module;
  const char *module_text = str_utf8(module, NULL);
  Word text = text_of(exception);
  StrBuilder line = builder_new(64);
  if (strcmp(module_text, "builtins") != 0 && strcmp(module_text, "__main__") != 0) {
    builder_text(&line, module);
    builder_char(&line, '.');
  }
  builder_text(&line, class->qualname);
  if (str_length(text) > 0) {
    builder_ascii(&line, ": ", 2);
    builder_text(&line, text);
  }
  ov_release(text);
  Word done = builder_done(&line);
  if (done) return done;
  error_clear();
  return ov_copy(class->qualname);
}

static void print_notes(Word exception) {
  Word notes = attribute_find(exception, known_names()->notes);
  if (notes == 0) error_clear();
  if (notes == 0 || notes == OWN_UNBOUND) return;
  for (int64_t i = 0; is_list(notes) && i < list_of(notes)->length; i++) {
    Word text = object_str(list_of(notes)->items[i]);
    if (text == 0) error_clear();
    if (text == 0) continue;
    print_text(text);
    io_error("\n");
    ov_release(text);
  }
  ov_release(notes);
}

static void print_one(Word exception) {
  const Exception *printed = exception_of(exception);
  if (printed->trace) error_print_trace(printed->trace);
  Word line = exception_line(exception);
  print_text(line);
  io_error("\n");
  ov_release(line);
  print_notes(exception);
}

/* What is printed before the exception; OWN_NONE: nothing. */
static Word came_from(Word exception) {
  const Exception *later = exception_of(exception);
  if (later->cause != OWN_NONE) return later->cause;
  return later->suppress_context ? OWN_NONE : later->context;
}

static bool contains(Word list, Word exception) {
  for (int64_t i = 0; i < list_of(list)->length; i++)
    if (list_of(list)->items[i] == exception) return true;
  return false;
}

void report_exception(Word exception) {
  Word chain = list_new(1);
  for (Word at = exception; at != OWN_NONE && !contains(chain, at); at = came_from(at)) {
    if (list_of(chain)->length == MOST_CHAINED) break;
    list_append(chain, ov_copy(at));
  }
  for (int64_t i = list_of(chain)->length - 1; i >= 0; i--) {
    Word at = list_of(chain)->items[i];
    print_one(at);
    if (i == 0) break;
    bool caused = exception_of(list_of(chain)->items[i - 1])->cause != OWN_NONE;
    io_error("\n%s exception%s:\n\n",
             caused ? "The above exception was the direct cause of the following"
                    : "During handling of the above exception, another",
             caused ? "" : " occurred");
  }
  ov_release(chain);
}

/* sys.exit(code) */
static int exit_status(Word exception) {
  Word code = exception_of(exception)->value;
  int64_t status;
  if (code == OWN_NONE || code == OWN_UNBOUND) return 0;
  if (is_int_or_bool(code)) return int_value(code, &status) ? (int)(status & 0xff) : 0xff;
  Word text = object_str(code);
  if (text == 0) error_clear();
  if (text) print_text(text);
  io_error("\n");
  ov_release(text ? text : OWN_NONE);
  return STATUS_FAILED;
}

int report_uncaught(Word exception) {
  io_flush();
  if (class_is_instance(exception, OWN_CLASS_SYSTEM_EXIT)) return exit_status(exception);
  report_exception(exception);
  return STATUS_FAILED;
}

void error_ignore(Word where) {
  Word exception = error_take(), text = object_repr(where);
  if (text == 0) error_clear();
  io_flush();
  io_error("Exception ignored in: ");
  if (text) print_text(text);
  io_error("\n");
  report_exception(exception);
  ov_release(text ? text : OWN_NONE);
  ov_release(exception);
}
