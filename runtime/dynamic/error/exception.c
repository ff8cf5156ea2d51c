// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Raising, taking and handling exceptions.
**
** In: exception objects, or classes and texts to make them of. Out: the pending error of error.c. Invariant: while an
** exception is pending the trace of error.c belongs to it; taking it stores a copy with it, so that raising it again goes on
** where it was. `handled` is the exception that an `except` block is busy with: what is raised meanwhile gets it as its
** context. The surprise: an Error of `fn` code becomes an exception only when somebody looks at it. */
#include "dynamic/class/class_internal.h"

#include <stdarg.h>
#include <stdio.h>

HandledState handled_state = {OWN_NONE, NULL};

/* ── making ── */

Word exception_alloc(Class *class, Word args_taken) {
  Exception *made = object_new(class->id, class->instance_bytes, 0);
  made->args = args_taken;
  made->cause = made->context = OWN_NONE;
  made->value = OWN_UNBOUND;
  made->trace = NULL;
  made->suppress_context = false;
  for (uint32_t i = 0; i < class->slot_count; i++)
    made->slots[i] = OWN_UNBOUND;
  return ov_word(made);
}

Word exception_new(uint32_t class_id, const Word *args, int64_t count) {
  Word made = exception_alloc(class_by_id(class_id), tuple_from(args, count));
  exception_fill(made, args, count);
  return made;
}

void exception_free_parts(Exception *exception) { error_trace_free(exception->trace); }

static __attribute__((format(printf, 1, 0))) Word format_text(const char *format,
                                                              va_list arguments) {
  char small[512];
  va_list again;
  va_copy(again, arguments);
  int length = vsnprintf(small, sizeof small, format, arguments);
  Word text;
  if (length < (int)sizeof small) {
    text = str_new(small, length < 0 ? 0 : length);
  } else {
    int64_t bytes = (int64_t)length + 1;
    char *large = own_alloc(bytes);
    vsnprintf(large, (size_t)bytes, format, again);
    text = str_new(large, length);
    own_free(large, bytes);
  }
  va_end(again);
  return text;
}

/* ── raising ── */

/* The chain of contexts must not come back to the exception. */
static void cut_cycle(Word exception, Word from) {
  Word slow = from;
  bool step = false;
  for (Word at = from;;) {
    Word next = exception_of(at)->context;
    if (next == OWN_NONE) return;
    if (next == exception) {
      exception_of(at)->context = OWN_NONE;
      ov_release(next);
      return;
    }
    at = next;
    if (at == slow) return; /* a cycle without it */
    if (step) slow = exception_of(slow)->context;
    step = !step;
  }
}

static void set_context(Word exception) {
  Word handled = exception_handled();
  if (handled == OWN_NONE || handled == exception) return;
  cut_cycle(exception, handled);
  Word old = exception_of(exception)->context;
  exception_of(exception)->context = ov_copy(handled);
  ov_release(old);
}

Word raise_value(Word taken) {
  set_context(taken);
  error_set(taken, exception_of(taken)->trace);
  return 0;
}

static __attribute__((format(printf, 2, 0))) Word raise_formatted(uint32_t class_id,
                                                                  const char *format,
                                                                  va_list arguments) {
  Word text = format_text(format, arguments);
  if (text == 0) return 0;
  Word made = exception_new(class_id, &text, 1);
  ov_release(text);
  return raise_value(made);
}

Word raise_class(uint32_t class_id, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  raise_formatted(class_id, format, arguments);
  va_end(arguments);
  return 0;
}

Word raise_type(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  raise_formatted(OWN_CLASS_TYPE_ERROR, format, arguments);
  va_end(arguments);
  return 0;
}

Word raise_value_error(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  raise_formatted(OWN_CLASS_VALUE_ERROR, format, arguments);
  va_end(arguments);
  return 0;
}

/* The name is interned, so keeping it costs nothing; the object is not kept. */
Word raise_attribute(Word name, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  raise_formatted(OWN_CLASS_ATTRIBUTE_ERROR, format, arguments);
  va_end(arguments);
  Word exception = error_exception();
  if (exception && error_is(OWN_CLASS_ATTRIBUTE_ERROR))
    exception_of(exception)->value = ov_copy(name);
  return 0;
}

Word raise_key(Word key) { return raise_value(exception_new(OWN_CLASS_KEY_ERROR, &key, 1)); }

/* ── about the pending error ── */

bool error_is(uint32_t class_id) {
  if (!error_pending()) return false;
  Word exception = error_exception();
  const Class *class = exception ? class_of(exception) : class_by_id(OWN_CLASS_ERROR);
  return class_is_subclass(class, class_by_id(class_id));
}

static Word of_message(OwnString *message) {
  Slice slice = string_slice(message);
  Word text = str_new((const char *)slice.data, slice.size);
  string_drop(message);
  Word made = exception_new(OWN_CLASS_ERROR, &text, 1);
  ov_release(text);
  return made;
}

static void set_trace(Word exception, ErrorTrace *taken) {
  error_trace_free(exception_of(exception)->trace);
  exception_of(exception)->trace = taken;
}

static void set_cause(Word exception, Word taken) {
  Word old = exception_of(exception)->cause;
  exception_of(exception)->cause = taken;
  exception_of(exception)->suppress_context = true;
  ov_release(old);
}

/* An error that is a struct is an exception of its class; 0: it is none. */
static Word of_value(OwnError *error) {
  int64_t type, bytes;
  void *value = error_held_value(error->held, &type, &bytes);
  Word made = value ? boxed_error(type, value) : 0;
  if (!made) return 0;
  error_held_forget(error->held);
  own_free(value, bytes);
  string_drop(&error->message);
  return made;
}

/* The exception for one Error that is not pending, without what caused it. */
static Word of_error(OwnError *error) {
  ErrorTrace *trace = error_take_trace(error->held);
  if (error->object == 0 || error->object == OWN_NONE) {
    Word made = of_value(error);
    if (!made) made = of_message(&error->message);
    set_trace(made, trace);
    return made;
  }
  error_trace_free(trace);
  string_drop(&error->message);
  return error->object;
}

/* The same with the chain of causes, which may be long. `error` is moved. */
static Word of_chain(OwnError *error) {
  Word first = of_error(error), last = first;
  OwnHeld *held = error->held;
  OwnError cause;
  while (error_take_cause(held, &cause)) {
    Word made = of_error(&cause);
    set_cause(last, made);
    error_held_drop(held);
    held = cause.held;
    last = made;
  }
  error_held_drop(held);
  return first;
}

Word error_take(void) {
  ErrorTrace *trace = error_trace_copy();
  OwnError error = error_unset();
  Word exception = of_chain(&error);
  set_trace(exception, trace);
  return exception;
}

void error_clear(void) {
  OwnError error = error_unset();
  string_drop(&error.message);
  error_held_drop(error.held);
  if (error.object) ov_release(error.object);
}

/* ── the border to `fn` code ── */

static void release_word(OwnWord word) { ov_release(word); }

static void raise_again(OwnWord taken) { error_set(taken, exception_of(taken)->trace); }

/* The text of an Error is its message, wherever it has been; of others also their class. */
static Word error_text(Word exception) {
  const Exception *taken = exception_of(exception);
  if (class_of(exception)->error_type) {
    Word text = object_str(exception);
    if (text) return text;
    error_clear();
  }
  bool plain = ov_is(exception, OWN_CLASS_ERROR) && tuple_of(taken->args)->length == 1 &&
               is_str(tuple_of(taken->args)->items[0]);
  return plain ? ov_copy(tuple_of(taken->args)->items[0]) : exception_line(exception);
}

static void take_as_error(OwnError *into) {
  Word exception = error_take(), line = error_text(exception);
  int64_t bytes;
  const char *text = str_utf8(line, &bytes);
  string_init(&into->message, text, bytes);
  into->object = exception;
  into->held = NULL;
  ov_release(line);
}

static void cause_of_error(OwnWord exception, OwnError *error) {
  set_cause(exception, of_chain(error));
}

static int report(void) {
  Word exception = error_take();
  int status = report_uncaught(exception);
  ov_release(exception);
  return status;
}

const DynamicHooks exception_hooks = {
    release_word, raise_again,    take_as_error,     report,           file_flush_all,
    program_end,  cause_of_error, boxed_error_holds, boxed_error_take, boxed_error_put};

OwnWord own_error_object(void *error) { return ov_copy(((const OwnError *)error)->object); }

/* ── entries of compiled code ── */

static bool is_exception_class(Word word) {
  return is_class(word) &&
         class_is_subclass(class_of_word(word), class_by_id(OWN_CLASS_BASE_EXCEPTION));
}

/* The exception that `what` is, or that calling the class `what` gives; 0: raised. */
static Word exception_from(Word what, const char *otherwise) {
  if (is_exception(what)) return ov_copy(what);
  if (!is_exception_class(what)) return raise_type("%s", otherwise);
  Word made = call(what, NULL, 0);
  if (made == 0 || is_exception(made)) return made;
  Word wanted = object_repr(what), got = object_repr(class_of_object(made));
  if (wanted && got)
    raise_type("calling %s should have returned an instance of BaseException, not %s",
               str_utf8(wanted, NULL), str_utf8(got, NULL));
  ov_release(wanted ? wanted : OWN_NONE);
  ov_release(got ? got : OWN_NONE);
  ov_release(made);
  return 0;
}

bool own_raise(OwnWord what, OwnWord cause) {
  Word exception = exception_from(what, "exceptions must derive from BaseException");
  if (exception == 0) return true;
  if (cause != OWN_UNBOUND) {
    Word from = cause == OWN_NONE
                    ? OWN_NONE
                    : exception_from(cause, "exception causes must derive from BaseException");
    if (from == 0) {
      ov_release(exception);
      return true;
    }
    set_cause(exception, from);
  }
  raise_value(exception);
  return true;
}

OwnWord own_error_take_object(void) { return error_take(); }

void own_error_raise_object(OwnWord taken, const OwnSite *site) {
  raise_again(taken);
  own_error_trace(site);
}

bool own_reraise(void) {
  if (exception_handled() == OWN_NONE)
    raise_class(OWN_CLASS_RUNTIME_ERROR, "No active exception to reraise");
  else
    raise_again(ov_copy(exception_handled()));
  return true;
}

static int matches(Word exception, Word class) {
  if (is_exception_class(class))
    return class_is_subclass(class_of(exception), class_of_word(class));
  raise_type("catching classes that do not inherit from BaseException is not allowed");
  return -1;
}

int32_t own_exception_is(OwnWord exception, OwnWord classes) {
  if (classes == class_of_object(exception)) return 1;
  if (!is_tuple(classes)) return matches(exception, classes);
  for (int64_t i = 0; i < tuple_of(classes)->length; i++)
    if (!is_exception_class(tuple_of(classes)->items[i]))
      return matches(exception, tuple_of(classes)->items[i]);
  for (int64_t i = 0; i < tuple_of(classes)->length; i++)
    if (matches(exception, tuple_of(classes)->items[i])) return 1;
  return 0;
}

bool own_assert_failed(OwnWord message) {
  raise_value(exception_new(OWN_CLASS_ASSERTION_ERROR, &message, message == OWN_UNBOUND ? 0 : 1));
  return true;
}

OwnWord own_handled_enter(OwnWord exception) {
  Word before = handled_state.handled;
  handled_state.handled = ov_copy(exception);
  return before;
}

void own_handled_leave(OwnWord before) {
  Word handled = handled_state.handled;
  handled_state.handled = ov_copy(before);
  ov_release(handled);
}

Word exception_handled(void) {
  Word handled = handled_state.handled;
  for (const HandledLevel *at = handled_state.outer; at && handled == OWN_NONE; at = at->outer)
    handled = at->handled;
  return handled;
}

void exception_add_context(void) {
  Word exception = error_exception();
  if (exception) set_context(exception);
}

void exception_drop_handled(void) { own_handled_leave(OWN_NONE); }

static bool raise_name(uint32_t class_id, Word name, const char *before, const char *after) {
  raise_class(class_id, "%s'%s'%s", before, str_utf8(name, NULL), after);
  Word exception = error_exception();
  if (exception) exception_of(exception)->value = ov_copy(name);
  return true;
}

bool own_unbound_local(OwnWord name) {
  return raise_name(OWN_CLASS_UNBOUND_LOCAL_ERROR, name, "cannot access local variable ",
                    " where it is not associated with a value");
}

bool own_unbound_free(OwnWord name) {
  return raise_name(OWN_CLASS_NAME_ERROR, name, "cannot access free variable ",
                    " where it is not associated with a value in enclosing scope");
}

bool own_unbound_global(OwnWord name) {
  return raise_name(OWN_CLASS_NAME_ERROR, name, "name ", " is not defined");
}
