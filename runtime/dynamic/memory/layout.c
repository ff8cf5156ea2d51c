// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What an object consists of: its size, the words it owns, the storage that hangs on it; by class id or kind of class.
**
** The classes that matter for speed and memory are described here as runs of words; the others answer through the parts of
** the runtime they belong to. Invariant: runs list each owned word once, in the order in which CPython lets go of them. The
** surprise: all of this must still work for an object whose words are half released. */
#include "dynamic/bytes.h"
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/memory.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

static WordRun run_up(Word *first, int64_t count) { return (WordRun){first, count, 1, 1}; }
static WordRun run_down(Word *lowest, int64_t count) {
  return (WordRun){count ? lowest + count - 1 : lowest, count, -1, 1};
}

static Word *slots_of(OwnObject *object, const Class *class) {
  void *slots = (uint8_t *)object + class->slot_offset;
  return slots;
}

/* ── objects that are words and nothing else ── */

enum { HEAD = sizeof(OwnObject) };
#define WORDS(id, type, words)                                                                     \
  case OWN_CLASS_##id: return (Shape) { .bytes = sizeof(type), .offset = HEAD, .count = words      \
    }

static Shape builtin_shape(uint32_t id) {
  switch (id) {
    WORDS(FLOAT, FloatBox, 0);
    WORDS(RANGE_ITERATOR, RangeIterator, 0);
    WORDS(CELL, Cell, 1);
    WORDS(STATICMETHOD, Wrapper, 1);
    WORDS(CLASSMETHOD, Wrapper, 1);
    WORDS(METHOD, Method, 2);
    WORDS(SUPER, Super, 2);
    WORDS(SLICE, Slice3, 3);
    WORDS(RANGE, Range, 4);
    WORDS(LIST_ITERATOR, SequenceIterator, 1);
    WORDS(LIST_REVERSE, SequenceIterator, 1);
    WORDS(TUPLE_ITERATOR, SequenceIterator, 1);
    WORDS(STR_ITERATOR, StrIterator, 1);
    WORDS(SET_ITERATOR, TableIterator, 1);
    WORDS(DICT_KEY_ITERATOR, TableIterator, 1);
    WORDS(DICT_VALUE_ITERATOR, TableIterator, 1);
    WORDS(DICT_ITEM_ITERATOR, TableIterator, 2);
    WORDS(DICT_KEYS, DictView, 1);
    WORDS(DICT_VALUES, DictView, 1);
    WORDS(DICT_ITEMS, DictView, 1);
    WORDS(ENUMERATE, Enumerate, 2);
    WORDS(ZIP, Adapter, 2);
    WORDS(MAP, Adapter, 2);
    WORDS(FILTER, Adapter, 2);
  default: return (Shape){0};
  }
}

void layout_shape_note(const Class *class) {
  Shape shape = {0};
  if (class->kind == KIND_BUILTIN)
    shape = builtin_shape(class->id);
  else if (class->kind == KIND_PLAIN && !class->handles && class->instance_bytes <= UINT16_MAX)
    shape = (Shape){.bytes = (uint16_t)class->instance_bytes,
                    .offset = (uint16_t)class->slot_offset,
                    .count = (uint16_t)class->slot_count};
  if (shape.bytes <= OWN_OBJECT_MOST) shape.list = (uint16_t)object_list_of(shape.bytes);
  class_state.shapes[class->id] = shape;
}

/* ── all others ── */

static int exception_runs(Exception *exception, const Class *class, WordRun *runs) {
  runs[0] = run_up(&exception->value, 1);
  runs[1] = run_up(slots_of(&exception->head, class), class->slot_count);
  runs[2] = run_up(&exception->args, 3);
  return 3;
}

static int function_runs(Function *function, WordRun *runs) {
  runs[0] = run_up(&function->defaults, 3);
  runs[1] = run_down(function->captures, function->capture_count);
  return 2;
}

static int generator_runs(Generator *generator, WordRun *runs) {
  runs[0] = run_up(generator->slots, generator->code->slots);
  runs[1] = run_up(&generator->value, 3);
  return 2;
}

static int dict_runs(const Dict *dict, WordRun *runs) {
  if (!dict->entries) return 0;
  runs[0] = (WordRun){&dict->entries->key, 2 * (int64_t)dict->fill, 3, 2};
  return 1;
}

static int set_runs(const Set *set, WordRun *runs) {
  if (!set->order) return 0;
  runs[0] = (WordRun){&set->order->key, set->count, 2, 1};
  return 1;
}

typedef struct {
  WordRun *runs;
  int count;
} Found;

/* The rare classes have few words: one run each, unless they are neighbours. */
static void add_word(void *self, Word *word) {
  Found *found = self;
  WordRun *last = &found->runs[found->count ? found->count - 1 : 0];
  if (found->count && word == last->first + last->count)
    last->count++;
  else if (found->count < MOST_RUNS)
    found->runs[found->count++] = run_up(word, 1);
}

static bool is_of_class_parts(uint32_t id) {
  return id == OWN_CLASS_TYPE || (id >= OWN_CLASS_PROPERTY && id <= OWN_CLASS_SUPER) ||
         (id >= OWN_CLASS_FUNCTION && id <= OWN_CLASS_ASYNC_DEFAULT);
}

static int rare_runs(OwnObject *object, WordRun *runs) {
  Found found = {runs, 0};
  if (is_of_class_parts(ov_object_class(object)))
    class_parts_each_word(object, add_word, &found);
  else
    container_each_word(object, add_word, &found);
  return found.count;
}

static int slot_runs(OwnObject *object, WordRun *runs) {
  Class *class = class_by_id(ov_object_class(object));
  void *start = object;
  if (class->kind == KIND_EXCEPTION) return exception_runs(start, class, runs);
  if (class->handles) return boxed_runs(object, runs);
  runs[0] = run_up(slots_of(object, class), class->slot_count);
  return 1;
}

int layout_runs(OwnObject *object, WordRun runs[MOST_RUNS]) {
  void *start = object;
  Shape shape = shape_of(object);
  if (shape.bytes) {
    runs[0] = run_up(shape_words(object, shape), shape.count);
    return 1;
  }
  uint32_t id = ov_object_class(object);
  if (id >= OWN_CLASS_BASE_EXCEPTION) return slot_runs(object, runs);
  switch (id) {
  case OWN_CLASS_STR:
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_INT: return 0;
  case OWN_CLASS_MEMORYVIEW: runs[0] = run_up(&((View *)start)->owner, 1); return 1;
  case OWN_CLASS_LIST: {
    List *list = start;
    runs[0] = run_down(list->items, list->length);
    return 1;
  }
  case OWN_CLASS_TUPLE: {
    Tuple *tuple = start;
    runs[0] = run_down(tuple->items, tuple->length);
    return 1;
  }
  case OWN_CLASS_DICT: return dict_runs(start, runs);
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return set_runs(start, runs);
  case OWN_CLASS_FUNCTION: return function_runs(start, runs);
  case OWN_CLASS_GENERATOR:
  case OWN_CLASS_COROUTINE:
  case OWN_CLASS_ASYNC_GENERATOR: return generator_runs(start, runs);
  default: return rare_runs(object, runs);
  }
}

int64_t object_size(const OwnObject *object) {
  const void *start = object;
  Shape shape = shape_of(object);
  if (shape.bytes) return shape.bytes;
  uint32_t id = ov_object_class(object);
  if (id >= OWN_CLASS_BASE_EXCEPTION) return class_by_id(id)->instance_bytes;
  switch (id) {
  case OWN_CLASS_STR: return str_size(start);
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_MEMORYVIEW: return bytes_size(object);
  case OWN_CLASS_INT: return big_size(start);
  case OWN_CLASS_LIST: return sizeof(List);
  case OWN_CLASS_TUPLE: return (int64_t)sizeof(Tuple) + 8 * ((const Tuple *)start)->length;
  case OWN_CLASS_DICT: return sizeof(Dict);
  default: return is_of_class_parts(id) ? class_parts_size(object) : container_size(object);
  }
}

void object_free_parts(OwnObject *object) {
  void *start = object;
  uint32_t id = ov_object_class(object);
  if (shape_of(object).bytes || id == OWN_CLASS_STR || id == OWN_CLASS_INT || id == OWN_CLASS_TUPLE)
    return;
  if (is_byte_class(id)) {
    bytes_free_parts(object);
  } else if (id < OWN_CLASS_BASE_EXCEPTION) {
    if (is_of_class_parts(id))
      class_parts_free(object);
    else
      container_free_parts(object);
  } else if (class_by_id(id)->kind == KIND_EXCEPTION) {
    exception_free_parts(start);
  }
}

void object_each_word(OwnObject *object, void (*visit)(void *self, Word *word), void *self) {
  WordRun runs[MOST_RUNS];
  int count = layout_runs(object, runs);
  for (int i = 0; i < count; i++)
    for (int64_t at = 0; at < runs[i].count; at++)
      visit(self, run_at(&runs[i], at));
  if (!(object->tag & OWN_FLAG_OVERFLOW)) return;
  Word dict = overflow_of(object);
  visit(self, &dict);
}
