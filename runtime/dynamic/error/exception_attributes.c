// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The attributes of exceptions that the runtime computes.
**
** In: an exception; its fields, or `value` as exception_class.c keeps it. Out: what CPython has under these names. The
** surprise: a traceback is an object without attributes that only tells that there is one; None takes it away. */
#include "dynamic/class/class_internal.h"

static Exception *self_of(const Word *args) { return exception_of(args[0]); }

static Word store(Word *place, Word value) {
  Word old = *place;
  *place = ov_copy(value);
  ov_release(old);
  return OWN_NONE;
}

/* ── of all ── */

static Word get_args(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(self_of(args)->args);
}

static Word set_args(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word list = object_to_list(args[1]);
  if (list == 0) return 0;
  Word tuple = tuple_from(list_of(list)->items, list_of(list)->length);
  ov_release(list);
  store(&self_of(args)->args, tuple);
  ov_release(tuple);
  return OWN_NONE;
}

static Word get_cause(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(self_of(args)->cause);
}

static bool is_exception_or_none(Word word, const char *what) {
  if (word == OWN_NONE || is_exception(word)) return true;
  raise_type("exception %s must be None or derive from BaseException", what);
  return false;
}

static Word set_cause(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_exception_or_none(args[1], "cause")) return 0;
  self_of(args)->suppress_context = true;
  return store(&self_of(args)->cause, args[1]);
}

static Word get_context(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(self_of(args)->context);
}

static Word set_context(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_exception_or_none(args[1], "context")) return 0;
  return store(&self_of(args)->context, args[1]);
}

static Word get_suppress(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_bool(self_of(args)->suppress_context);
}

static Word set_suppress(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!ov_is_bool(args[1])) return raise_type("attribute value type must be bool");
  self_of(args)->suppress_context = args[1] == OWN_TRUE;
  return OWN_NONE;
}

bool exception_set_traceback(Word exception, Word traceback) {
  if (traceback != OWN_NONE && !ov_is(traceback, OWN_CLASS_OBJECT))
    return raise_type("__traceback__ must be a traceback or None") == 0;
  if (traceback != OWN_NONE) return false;
  error_trace_free(exception_of(exception)->trace);
  exception_of(exception)->trace = NULL;
  return false;
}

static Word get_traceback(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return self_of(args)->trace ? instance_new(class_by_id(OWN_CLASS_OBJECT)) : OWN_NONE;
}

static Word set_traceback(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return exception_set_traceback(args[0], args[1]) ? 0 : OWN_NONE;
}

/* ── of some classes ── */

static Word get_value(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word value = self_of(args)->value;
  return value == OWN_UNBOUND ? OWN_NONE : ov_copy(value);
}

static Word set_value(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return store(&self_of(args)->value, args[1]);
}

static Word get_nothing(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return OWN_NONE;
}

static Word get_message(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Tuple *given = tuple_of(self_of(args)->args);
  return given->length ? ov_copy(given->items[0]) : OWN_NONE;
}

/* One of the fields that `value` has if it is a tuple. */
static Word field(const Word *args, int64_t at) {
  Word value = self_of(args)->value;
  return is_tuple(value) && at < tuple_of(value)->length ? ov_copy(tuple_of(value)->items[at])
                                                         : OWN_NONE;
}

#define FIELD(at)                                                                                  \
  static Word get_field_##at(const Word *args, int64_t count, Word names) {                        \
    (void)count, (void)names;                                                                      \
    return field(args, at);                                                                        \
  }
FIELD(0)
FIELD(1)
FIELD(2)
FIELD(3)
FIELD(4)
#undef FIELD

static const struct {
  uint32_t class_id;
  const char *name;
  Native get, set;
} attributes[] = {
    {OWN_CLASS_BASE_EXCEPTION, "args", get_args, set_args},
    {OWN_CLASS_BASE_EXCEPTION, "__cause__", get_cause, set_cause},
    {OWN_CLASS_BASE_EXCEPTION, "__context__", get_context, set_context},
    {OWN_CLASS_BASE_EXCEPTION, "__suppress_context__", get_suppress, set_suppress},
    {OWN_CLASS_BASE_EXCEPTION, "__traceback__", get_traceback, set_traceback},
    {OWN_CLASS_STOP_ITERATION, "value", get_value, set_value},
    {OWN_CLASS_SYSTEM_EXIT, "code", get_value, set_value},
    {OWN_CLASS_NAME_ERROR, "name", get_value, set_value},
    {OWN_CLASS_ATTRIBUTE_ERROR, "name", get_value, set_value},
    {OWN_CLASS_ATTRIBUTE_ERROR, "obj", get_nothing, NULL},
    {OWN_CLASS_SYNTAX_ERROR, "msg", get_message, NULL},
    {OWN_CLASS_OS_ERROR, "errno", get_field_0, NULL},
    {OWN_CLASS_OS_ERROR, "strerror", get_field_1, NULL},
    {OWN_CLASS_OS_ERROR, "filename", get_field_2, NULL},
    {OWN_CLASS_OS_ERROR, "filename2", get_field_3, NULL},
    {OWN_CLASS_IMPORT_ERROR, "msg", get_field_0, NULL},
    {OWN_CLASS_IMPORT_ERROR, "name", get_field_1, NULL},
    {OWN_CLASS_IMPORT_ERROR, "path", get_field_2, NULL},
    {OWN_CLASS_UNICODE_DECODE_ERROR, "encoding", get_field_0, NULL},
    {OWN_CLASS_UNICODE_DECODE_ERROR, "object", get_field_1, NULL},
    {OWN_CLASS_UNICODE_DECODE_ERROR, "start", get_field_2, NULL},
    {OWN_CLASS_UNICODE_DECODE_ERROR, "end", get_field_3, NULL},
    {OWN_CLASS_UNICODE_DECODE_ERROR, "reason", get_field_4, NULL},
    {OWN_CLASS_UNICODE_ENCODE_ERROR, "encoding", get_field_0, NULL},
    {OWN_CLASS_UNICODE_ENCODE_ERROR, "object", get_field_1, NULL},
    {OWN_CLASS_UNICODE_ENCODE_ERROR, "start", get_field_2, NULL},
    {OWN_CLASS_UNICODE_ENCODE_ERROR, "end", get_field_3, NULL},
    {OWN_CLASS_UNICODE_ENCODE_ERROR, "reason", get_field_4, NULL},
};

void exception_attributes_start(void) {
  for (size_t i = 0; i < sizeof attributes / sizeof attributes[0]; i++)
    class_add_accessor(attributes[i].class_id, attributes[i].name, attributes[i].get,
                       attributes[i].set);
}
