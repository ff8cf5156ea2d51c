// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* How values of the built-in kinds look: [1, 2], {'a': 1}, range(0, 3), <function f at 0x…> …
**
** In: a value, lent. Out: its repr. Containers are held while the repr of their items may run code of the program, which may
** change them: lengths are read again for each item. The surprise: what is being printed is a chain through the C stack; a
** value that is in it already is shown as [...]. */
#include "dynamic/bytes.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

#include <stdio.h>

typedef struct Printing {
  Word object;
  const struct Printing *outer;
} Printing;

static struct {
  const Printing *innermost;
} printing;

static bool is_printing(Word object) {
  for (const Printing *at = printing.innermost; at; at = at->outer)
    if (at->object == object) return true;
  return false;
}

/* `fill` adds the text of a container and tells whether it raised; `again`: the text inside of itself. */
static Word guarded(Word word, const char *again, bool (*fill)(StrBuilder *out, Word word)) {
  if (is_printing(word)) return str_from(again);
  if (stack_check()) return 0;
  Printing frame = {word, printing.innermost};
  StrBuilder out = builder_new(0);
  ov_retain(word);
  printing.innermost = &frame;
  bool raised = fill(&out, word);
  printing.innermost = frame.outer;
  ov_release(word);
  if (!raised) return builder_done(&out);
  builder_drop(&out);
  return 0;
}

static bool add_repr(StrBuilder *out, Word word) { return builder_taken(out, object_repr(word)); }

/* The same of a word that may leave its container meanwhile. */
static bool add_held(StrBuilder *out, Word word) {
  ov_retain(word);
  bool raised = add_repr(out, word);
  ov_release(word);
  return raised;
}

static void add_class_name(StrBuilder *out, Word word) { builder_text(out, class_of(word)->name); }

/* ── containers ── */

static bool add_items(StrBuilder *out, Word list) {
  for (int64_t i = 0; i < list_of(list)->length; i++) {
    if (i) builder_literal(out, ", ");
    if (add_held(out, list_of(list)->items[i])) return true;
  }
  return false;
}

static bool fill_list(StrBuilder *out, Word list) {
  builder_char(out, '[');
  bool raised = add_items(out, list);
  builder_char(out, ']');
  return raised;
}

static bool fill_tuple(StrBuilder *out, Word tuple) {
  const Tuple *items = tuple_of(tuple);
  builder_char(out, '(');
  for (int64_t i = 0; i < items->length; i++) {
    if (i) builder_literal(out, ", ");
    if (add_held(out, items->items[i])) return true;
  }
  builder_literal(out, items->length == 1 ? ",)" : ")");
  return false;
}

static bool fill_dict(StrBuilder *out, Word dict) {
  uint32_t at = 0;
  bool first = true, raised = false;
  builder_char(out, '{');
  for (const DictEntry *entry; !raised && (entry = dict_next(dict, &at)) != NULL; first = false) {
    Word pair[] = {ov_copy(entry->key), ov_copy(entry->value)};
    if (!first) builder_literal(out, ", ");
    raised = add_repr(out, pair[0]);
    builder_literal(out, ": ");
    raised = raised || add_repr(out, pair[1]);
    object_release_all(pair, 2);
  }
  builder_char(out, '}');
  return raised;
}

/* A copy of the items in a list, so that what happens meanwhile does not matter. */
static bool add_copied(StrBuilder *out, Word iterable) {
  Word list = object_to_list(iterable);
  if (!list) return true;
  bool raised = add_items(out, list);
  ov_release(list);
  return raised;
}

/* Also of a class that derives from set or frozenset. */
static bool fill_set(StrBuilder *out, Word word) {
  Word set = payload_of(word);
  bool empty = set_length(set) == 0, named = empty || !ov_is(word, OWN_CLASS_SET);
  if (named) add_class_name(out, word);
  if (named) builder_char(out, '(');
  if (!empty) {
    builder_char(out, '{');
    if (add_copied(out, set)) return true;
    builder_char(out, '}');
  }
  if (named) builder_char(out, ')');
  return false;
}

static bool fill_view(StrBuilder *out, Word view) {
  add_class_name(out, view);
  builder_literal(out, "([");
  if (add_copied(out, view)) return true;
  builder_literal(out, "])");
  return false;
}

static bool fill_range(StrBuilder *out, Word word) {
  const Range *range = range_of(word);
  builder_literal(out, "range(");
  if (add_repr(out, range->start)) return true;
  builder_literal(out, ", ");
  if (add_repr(out, range->stop)) return true;
  if (range->step != ov_small(1)) {
    builder_literal(out, ", ");
    if (add_repr(out, range->step)) return true;
  }
  builder_char(out, ')');
  return false;
}

static bool fill_slice(StrBuilder *out, Word word) {
  const Slice3 *slice = (const Slice3 *)ov_object(word);
  const Word parts[] = {slice->start, slice->stop, slice->step};
  builder_literal(out, "slice(");
  for (int i = 0; i < 3; i++) {
    if (i) builder_literal(out, ", ");
    if (add_repr(out, parts[i])) return true;
  }
  builder_char(out, ')');
  return false;
}

/* ── functions, modules, objects ── */

static void add_address(StrBuilder *out, const void *object) {
  Word text = str_from_format("%p>", object);
  builder_text(out, text);
  ov_release(text);
}

/* " at 0x…>" */
static void add_end(StrBuilder *out, Word word) {
  builder_literal(out, " at ");
  add_address(out, ov_object(word));
}

/* Adds the attribute's str, "?" if there is none. */
static bool add_attribute(StrBuilder *out, Word object, const char *name) {
  Word value = attribute_find(object, str_intern_text(name));
  if (!value) return true;
  if (value == OWN_UNBOUND) {
    builder_char(out, '?');
    return false;
  }
  Word text = object_str(value);
  ov_release(value);
  if (!text) return true;
  builder_text(out, text);
  ov_release(text);
  return false;
}

static bool fill_function(StrBuilder *out, Word function) {
  builder_literal(out, "<function ");
  if (add_attribute(out, function, "__qualname__")) return true;
  add_end(out, function);
  return false;
}

static bool fill_generator(StrBuilder *out, Word generator) {
  builder_char(out, '<');
  const char *class = class_name_of(generator);
  builder_ascii(out, class, (int64_t)strlen(class));
  builder_literal(out, " object ");
  if (add_attribute(out, generator, "__qualname__")) return true;
  add_end(out, generator);
  return false;
}

static bool fill_native(StrBuilder *out, Word word) {
  const NativeObject *native = (const NativeObject *)ov_object(word);
  bool bound = native->self != OWN_UNBOUND && !ov_is(native->self, OWN_CLASS_MODULE);
  bool of_class = !bound && is_class(native->owner);
  builder_literal(out, of_class ? "<method '"
                       : bound  ? "<built-in method "
                                : "<built-in function ");
  builder_literal(out, native->info->name);
  if (of_class) {
    builder_literal(out, "' of '");
    builder_text(out, class_of_word(native->owner)->name);
    builder_literal(out, "' objects");
  }
  if (bound) {
    builder_literal(out, " of ");
    add_class_name(out, native->self);
    builder_literal(out, " object at ");
    add_address(out, ov_is_pointer(native->self) ? ov_object(native->self) : NULL);
  } else {
    builder_char(out, '>');
  }
  return false;
}

static bool fill_method(StrBuilder *out, Word word) {
  const Method *method = (const Method *)ov_object(word);
  builder_literal(out, "<bound method ");
  if (add_attribute(out, method->function, "__qualname__")) return true;
  builder_literal(out, " of ");
  if (add_repr(out, method->self)) return true;
  builder_char(out, '>');
  return false;
}

static bool fill_wrapper(StrBuilder *out, Word word) {
  const Wrapper *wrapper = (const Wrapper *)ov_object(word);
  builder_char(out, '<');
  add_class_name(out, word);
  builder_char(out, '(');
  if (add_repr(out, wrapper->function)) return true;
  builder_literal(out, ")>");
  return false;
}

static bool fill_module(StrBuilder *out, Word word) {
  builder_literal(out, "<module ");
  const Module *module = (const Module *)ov_object(word);
  if (add_repr(out, module->name)) return true;
  Word file = dict_find_str(module->attributes, str_intern_text("__file__"));
  if (file == OWN_UNBOUND) {
    builder_literal(out, " (built-in)>");
    return false;
  }
  builder_literal(out, " from ");
  if (add_repr(out, file)) return true;
  builder_char(out, '>');
  return false;
}

static bool fill_file(StrBuilder *out, Word word) {
  const File *file = (const File *)ov_object(word);
  if (file->binary) {
    builder_literal(out, "<_io.");
    add_class_name(out, word);
    builder_literal(out, " name=");
    if (add_repr(out, file->name)) return true;
    builder_char(out, '>');
    return false;
  }
  builder_literal(out, "<_io.TextIOWrapper name=");
  if (add_repr(out, file->name)) return true;
  builder_literal(out, " mode=");
  if (add_repr(out, file->mode)) return true;
  builder_literal(out, " encoding='utf-8'>");
  return false;
}

/* <super: <class 'A'>, <B object>> */
static bool fill_super(StrBuilder *out, Word word) {
  const Super *super = (const Super *)ov_object(word);
  builder_literal(out, "<super: <class '");
  builder_text(out, class_of_word(super->class)->name);
  builder_literal(out, "'>, <");
  builder_text(out, class_of(super->object)->name);
  builder_literal(out, " object>>");
  return false;
}

/* <weakref at 0x…; to 'Node' at 0x…>, <weakref at 0x…; dead> */
static bool fill_weakref(StrBuilder *out, Word word) {
  const WeakRef *ref = (const WeakRef *)ov_object(word);
  char text[64];
  snprintf(text, sizeof text, "<weakref at %p; ", (const void *)ref);
  builder_literal(out, text);
  if (!ref->target) {
    builder_literal(out, "dead>");
    return false;
  }
  builder_literal(out, "to '");
  builder_text(out, class_of(ov_word(ref->target))->name);
  snprintf(text, sizeof text, "' at %p>", (const void *)ref->target);
  builder_literal(out, text);
  return false;
}

static bool fill_object(StrBuilder *out, Word word) {
  const Class *class = class_of(word);
  builder_char(out, '<');
  if (class->id >= OWN_CLASS_FIRST_FREE && is_str(class->module)) {
    builder_text(out, class->module);
    builder_char(out, '.');
  }
  builder_text(out, class->qualname);
  builder_literal(out, " object");
  add_end(out, word);
  return false;
}

static Word represent_in_place(Word word) {
  switch (word) {
  case OWN_NONE: return str_from("None");
  case OWN_TRUE: return str_from("True");
  case OWN_FALSE: return str_from("False");
  case OWN_ELLIPSIS: return str_from("Ellipsis");
  default: return str_from("NotImplemented");
  }
}

typedef struct {
  const char *again;
  bool (*fill)(StrBuilder *out, Word word);
} Kind;

static Kind kind_of(Word word) {
  switch (ov_class(word)) {
  case OWN_CLASS_LIST: return (Kind){"[...]", fill_list};
  case OWN_CLASS_TUPLE: return (Kind){"(...)", fill_tuple};
  case OWN_CLASS_DICT: return (Kind){"{...}", fill_dict};
  case OWN_CLASS_SET: return (Kind){"set(...)", fill_set};
  case OWN_CLASS_FROZENSET: return (Kind){"frozenset(...)", fill_set};
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_VALUES:
  case OWN_CLASS_DICT_ITEMS: return (Kind){"...", fill_view};
  case OWN_CLASS_RANGE: return (Kind){"...", fill_range};
  case OWN_CLASS_SLICE: return (Kind){"...", fill_slice};
  case OWN_CLASS_FUNCTION: return (Kind){"...", fill_function};
  case OWN_CLASS_BUILTIN: return (Kind){"...", fill_native};
  case OWN_CLASS_METHOD: return (Kind){"...", fill_method};
  case OWN_CLASS_STATICMETHOD:
  case OWN_CLASS_CLASSMETHOD: return (Kind){"...", fill_wrapper};
  case OWN_CLASS_MODULE: return (Kind){"...", fill_module};
  case OWN_CLASS_SUPER: return (Kind){"...", fill_super};
  case OWN_CLASS_READER:
  case OWN_CLASS_WRITER:
  case OWN_CLASS_UPDATER:
  case OWN_CLASS_FILE: return (Kind){"...", fill_file};
  case OWN_CLASS_WEAKREF: return (Kind){"...", fill_weakref};
  case OWN_CLASS_GENERATOR:
  case OWN_CLASS_COROUTINE:
  case OWN_CLASS_ASYNC_GENERATOR: return (Kind){"...", fill_generator};
  default:
    return is_set(payload_of(word)) ? (Kind){"set(...)", fill_set} : (Kind){"...", fill_object};
  }
}

Word represent_kind(Word word) {
  if (is_int(word)) return int_text(word, 10);
  if (is_float(word)) return float_text(float_value(word));
  if (!ov_is_pointer(word)) return represent_in_place(word);
  if (is_byte_row(word)) return bytes_repr(word);
  Kind kind = kind_of(word);
  return guarded(word, kind.again, kind.fill);
}
