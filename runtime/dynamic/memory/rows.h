// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Rows: the words of most objects, as release.c ends them.
**
** In: an object that ends. Out: where its words are and in which order they are released, or that it is of none of the classes this
** is for; then layout_runs knows. */
#ifndef DYNAMIC_MEMORY_ROWS_H
#define DYNAMIC_MEMORY_ROWS_H

#include "dynamic/class.h"
#include "dynamic/container.h"

/* The words of most objects, in the order in which they are released, and the size of the object. */
typedef struct {
  Word *first;
  int64_t count, step, bytes;
  uint32_t list; /* object_list_of(bytes) */
} Row;

/* Of a generator with nothing but its slots, which are released first; 0 is the link of an object that stood there. */
static bool generator_row(Generator *generator, Row *row) {
  const Word *words = &generator->value; /* delegate, handled */
  for (int i = 0; i < 3; i++)
    if (ov_is_pointer(words[i]) || words[i] == 0) return false;
  int64_t bytes = generator_size(generator->code);
  *row = (Row){generator->slots, generator->code->slots, 1, bytes, object_list_of(bytes)};
  return true;
}

static inline Row list_row(List *list) {
  Word *last = list->items;
  if (list->length > 0) last += list->length - 1;
  return (Row){last, list->length, -1, sizeof *list, object_list_of(sizeof *list)};
}

static inline Row tuple_row(Tuple *tuple) {
  int64_t bytes = (int64_t)sizeof *tuple + 8 * tuple->length;
  return (Row){tuple->items + tuple->length - 1, tuple->length, -1, bytes, object_list_of(bytes)};
}

/* False: it is of none of the classes that this is for. */
static inline bool row_of(OwnObject *object, Row *row) {
  void *start = object;
  Shape shape = shape_of(object);
  if (shape.bytes) {
    *row = (Row){shape_words(object, shape), shape.count, 1, shape.bytes, shape.list};
    return true;
  }
  if (ov_object_class(object) == OWN_CLASS_LIST) {
    *row = list_row(start);
    return true;
  }
  if (is_set(ov_word(object))) {
    const Set *set = start;
    void *first = set->order ? (void *)&set->order->key : start;
    *row = (Row){first, set->exact ? 0 : set->count, 2, sizeof *set, object_list_of(sizeof *set)};
    return true;
  }
  if (is_frame_class(ov_object_class(object))) return generator_row(start, row);
  if (ov_object_class(object) != OWN_CLASS_TUPLE) return false;
  *row = tuple_row(start);
  return true;
}

#endif
