// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The end of objects: own_dead.
**
** In: an object whose count has become 0. It ends with all that only it kept, depth first, in CPython's order, without
** recursion and without memory: while a child ends, the word that held it holds the link back to the parent (as in the
** marking of Schorr and Waite), and the parent's count and lent bits say which word that is. Invariant: a dying object is
** reachable for nobody but its parent in this chain. The surprises: the first few parents of a chain are on the machine's stack
** instead, which is faster (end_near); a dead object that is still in the buffer may stay as an empty shell until the next
** collection (candidates.c); and __del__ methods that end objects with __del__ methods are nested 50 deep at most, then the
** others wait, as in CPython. */
#include "dynamic/memory.h"
#include "dynamic/memory/rows.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

enum {
  MOST_NESTED = 50,
  MANY = 6,       /* words are looked at all at once first */
  MOST_NEAR = 24, /* parents on the machine's stack; what lies deeper takes end_whole */
  LENT_BITS = 3 << 8,
  KNOWN = OWN_FLAG_BUFFERED | OWN_FLAG_HASHED /* to the collector, to the hashes of tuples */
};
static const int64_t AT_OVERFLOW = (INT64_C(1) << 34) - 2;

static struct {
  Pile waiting; /* for the end of the outermost __del__ */
  int nested;   /* calls of __del__ that run          */
} ending;

/* ── how far a dying object is ──
** Number of the word whose object ends just now, plus 1, in 34 bits; 0: it is a shell. */

static int64_t progress(const OwnObject *object) {
  return (int64_t)(object->tag & LENT_BITS) << 24 | object->count;
}

static void progress_set(OwnObject *object, int64_t number) {
  object->count = (uint32_t)number;
  object->tag = (object->tag & ~(uint32_t)LENT_BITS) | (uint32_t)(number >> 24 & LENT_BITS);
}

static inline void dying_at(OwnObject *object, int64_t number) {
  colour_set(object, COLOUR_DYING);
  progress_set(object, number + 1);
}

static void dying_begin(OwnObject *object) { dying_at(object, 0); }

bool release_is_over(const OwnObject *object) {
  return colour_of(object) == COLOUR_DYING && progress(object) == 0;
}

/* ── __del__ ── */

bool release_is_loud(const OwnObject *object) {
  uint32_t id = ov_object_class(object);
  if (!class_state.loud || (object->tag & OWN_FLAG_FINALIZED)) return false;
  if (id < OWN_CLASS_FIRST_FREE) return is_frame_class(id) && generator_is_loud(object);
  return class_special(class_by_id(id), SPECIAL_DEL) != OWN_UNBOUND;
}

/* A suspended generator is closed, so that its `finally` bodies run. */
static void finalise_generator(OwnObject *object) {
  ending.nested++;
  if (generator_finalise(ov_word(object))) error_ignore(ov_word(object));
  ending.nested--;
}

static void finalise_instance(OwnObject *object) {
  Word method = ov_copy(class_special(class_by_id(ov_object_class(object)), SPECIAL_DEL));
  ending.nested++;
  Word result = call_special(ov_word(object), SPECIAL_DEL, NULL, 0);
  ending.nested--;
  if (result)
    ov_release(result);
  else
    error_ignore(method);
  ov_release(method);
}

void release_finalise(OwnObject *object) {
  Word pending = error_pending() ? error_take() : 0;
  object->tag |= OWN_FLAG_FINALIZED;
  if (is_frame_class(ov_object_class(object)))
    finalise_generator(object);
  else
    finalise_instance(object);
  if (pending) own_error_raise_object(pending, NULL);
}

/* True: nobody has made himself its owner meanwhile. */
static __attribute__((cold, noinline)) bool still_dead(OwnObject *object) {
  if (ending.nested >= MOST_NESTED) {
    dying_begin(object);
    pile_push(&ending.waiting, object);
    return false;
  }
  object->count = 1;
  release_finalise(object);
  if (--object->count == 0) return true;
  if (!(object->tag & OWN_NO_CANDIDATE)) own_candidate(object);
  return false;
}

/* ── the end ── */

/* Weak references die after __del__ has run. The object is held while their callbacks run, so that no collection takes it. */
static __attribute__((cold, noinline)) void end_weak(OwnObject *object) {
  Pile calls = {0};
  weak_cut(object, &calls);
  object->count = 1;
  ending.nested++;
  weak_call(&calls);
  ending.nested--;
  object->count = 0;
}

/* str, bytes or int: nothing is in it and hangs on it. */
static inline bool is_leaf(const OwnObject *object) {
  return ov_object_class(object) <= OWN_CLASS_BYTES && (object->tag & OWN_FLAG_GREEN);
}

static __attribute__((noinline)) void end_number_or_bytes(OwnObject *object) {
  const void *start = object;
  bool number = ov_object_class(object) == OWN_CLASS_INT;
  object_free(object, number ? big_size(start) : object_size(object));
}

/* Most leaves are texts. */
static inline void end_text_or_number(OwnObject *object) {
  const void *start = object;
  if (ov_object_class(object) == OWN_CLASS_STR)
    object_free(object, str_size(start));
  else
    end_number_or_bytes(object);
}

/* Begins the end of an object of count 0; false: it has ended already, or lives on. */
static bool end_begin(OwnObject *object) {
  if (OWN_UNLIKELY(object->tag & OWN_FLAG_IMMORTAL)) {
    object->count = OWN_IMMORTAL_COUNT;
    return false;
  }
  if (is_leaf(object)) {
    end_text_or_number(object);
    return false;
  }
  if (OWN_UNLIKELY(release_is_loud(object)) && !still_dead(object)) return false;
  if (OWN_UNLIKELY(object->tag & OWN_FLAG_WEAK)) end_weak(object);
  dying_begin(object);
  return true;
}

/* Releases the word; true: its object has no owner left. (The same as ov_is_pointer, of what is needed next.) */
static inline bool release_last(Word word) {
  OwnObject *object = ov_object(word);
  if ((uintptr_t)object & 7) return false;
  if (OWN_COUNTS_BY_CALL) release_check(word);
  if (--object->count == 0) return true;
  if (!(object->tag & OWN_NO_CANDIDATE)) own_candidate(object);
  return false;
}

/* Nothing but its words and its storage is to be thought of when it ends, unless it is a generator. */
static inline bool is_plain(const OwnObject *object) {
  const uint32_t other = OWN_FLAG_IMMORTAL | OWN_FLAG_OVERFLOW | OWN_FLAG_WEAK;
  return !class_state.deletes && !(object->tag & other);
}
static inline bool ends_simply(const OwnObject *object) {
  if (!is_plain(object)) return false;
  return !is_frame_class(ov_object_class(object)) || !generator_is_loud(object);
}

/* Storage that somebody else may know of. */
static __attribute__((noinline)) void end_storage(OwnObject *object, int64_t bytes) {
  if ((object->tag & OWN_FLAG_HASHED) && ov_object_class(object) == OWN_CLASS_TUPLE)
    tuple_hash_forget(object);
  if (OWN_UNLIKELY(candidate_leaves_shell(object, bytes))) {
    colour_set(object, COLOUR_DYING);
    progress_set(object, 0);
  } else {
    object_free(object, bytes);
  }
}

static inline void end_block(OwnObject *object, int64_t bytes, uint32_t list) {
  if (OWN_UNLIKELY(object->tag & KNOWN))
    end_storage(object, bytes);
  else
    object_free_to(object, bytes, list);
}

/* Gives the storage back of what has a row. */
static inline void end_row(OwnObject *object, const Row *row) {
  void *start = object;
  uint32_t id = ov_object_class(object);
  if (id == OWN_CLASS_LIST)
    own_free(((List *)start)->items, ((List *)start)->capacity * (int64_t)sizeof(Word));
  else if (id == OWN_CLASS_SET || id == OWN_CLASS_FROZENSET)
    container_free_parts(object);
  end_block(object, row->bytes, row->list);
}

/* Ends an object of count 0 that owns no objects; false: it is something else. */
static inline bool end_leaf(OwnObject *object) {
  if (!ends_simply(object)) return false;
  Row row;
  if (!row_of(object, &row)) {
    if (!is_leaf(object)) return false;
    end_text_or_number(object);
    return true;
  }
  for (int64_t i = 0; i < row.count; i++)
    if (ov_is_pointer(row.first[i * row.step])) return false;
  end_row(object, &row);
  return true;
}

static Word *overflow_place(OwnObject *object) {
  void *behind_header = object + 1;
  return behind_header;
}

/* The dict of further attributes comes last; it takes the place of the first word, which is released already. */
static Word *release_overflow(OwnObject *object, int64_t *at) {
  Word *place = overflow_place(object), dict = overflow_of(object);
  object->tag &= ~(uint32_t)OWN_FLAG_OVERFLOW;
  overflow_forget(object);
  if (!release_last(dict)) return NULL;
  *place = dict;
  *at = AT_OVERFLOW;
  return place;
}

/* Goes on releasing the words of a dying object, from number *at on, up to the first whose object has no owner left; then *at is
** its number. NULL: all are released. */
static __attribute__((noinline)) Word *release_words(OwnObject *object, int64_t *at) {
  WordRun runs[MOST_RUNS];
  int64_t before = 0;
  int count = layout_runs(object, runs);
  for (int i = 0; i < count; i++) {
    int64_t end = before + runs[i].count;
    for (; *at < end; ++*at) {
      Word *word = run_at(&runs[i], *at - before);
      if (release_last(*word) && !end_leaf(ov_object(*word))) return word;
    }
    before = end;
  }
  return NULL;
}

static inline Word *release_row(const Row *row, int64_t *at) {
  for (; *at < row->count; ++*at) {
    Word *word = row->first + *at * row->step;
    if (release_last(*word) && !end_leaf(ov_object(*word))) return word;
  }
  return NULL;
}

/* Word number `at` of a dying object that has no row. */
static __attribute__((noinline)) Word *word_of_child(OwnObject *object, int64_t at) {
  WordRun runs[MOST_RUNS];
  layout_runs(object, runs);
  int i = 0;
  for (; at >= runs[i].count; i++)
    at -= runs[i].count;
  return run_at(&runs[i], at);
}

/* All words are released. */
static void end_shell(OwnObject *object) {
  int64_t bytes = object_size(object);
  object_free_parts(object);
  end_storage(object, bytes);
}

/* The object that the dying one is to go on with, and which of its words led to the one that has ended. */
static OwnObject *parent_back(OwnObject *object, int64_t *at) {
  Row row;
  int64_t number = progress(object) - 1;
  Word link;
  if (OWN_UNLIKELY(number == AT_OVERFLOW))
    link = *overflow_place(object);
  else if (row_of(object, &row))
    link = row.first[number * row.step];
  else
    link = *word_of_child(object, number);
  *at = number + 1;
  return link ? ov_object(link) : NULL;
}

/* Ends an object of count 0 and all that ends with it, from its word number `at` on. If code of the program may run at its end,
** or others may know it, then its end has begun. */
static __attribute__((noinline)) void end_whole(OwnObject *object, int64_t at) {
  for (OwnObject *parent = NULL;;) {
    Row row = {0};
    bool has_row = row_of(object, &row), overflow = object->tag & OWN_FLAG_OVERFLOW;
    Word *word = has_row ? release_row(&row, &at) : release_words(object, &at);
    if (OWN_UNLIKELY(overflow && !word)) word = release_overflow(object, &at);
    if (word) {
      OwnObject *child = ov_object(*word);
      bool simple = ends_simply(child), last = has_row && !overflow && at + 1 == row.count;
      if (!last || !simple) dying_at(object, at);
      if (!simple && !end_begin(child)) {
        at++;
        continue;
      }
      if (last) { /* the child takes its place in the chain */
        end_row(object, &row);
      } else {
        *word = parent ? ov_word(parent) : 0;
        parent = object;
      }
      object = child;
      at = 0;
      continue;
    }
    if (has_row)
      end_row(object, &row);
    else
      end_shell(object);
    if (!parent) return;
    object = parent;
    parent = parent_back(object, &at);
  }
}

/* ── near the machine's stack ── */

/* All words are released of an object that has a shape. */
static inline void near_end(OwnObject *object) {
  Shape shape = shape_of(object);
  end_block(object, shape.bytes, shape.list);
}

/* Ends a plain object of count 0 that is numbers and nothing else; false: it is another one. */
static inline bool end_numbers(OwnObject *object) {
  Shape shape = shape_of(object);
  const Word *words = shape_words(object, shape);
  if (!shape.bytes) return false;
  for (const Word *word = words; word != words + shape.count; word++)
    if (ov_is_pointer(*word)) return false;
  near_end(object);
  return true;
}

/* The same of a text, of bytes, of a large number. */
static inline bool end_flat_text(OwnObject *object) {
  if (!is_leaf(object)) return false;
  end_text_or_number(object);
  return true;
}

/* The same of a cell whose object has other owners, as most have that a function has captured. */
static inline bool end_cell(OwnObject *object) {
  void *start = object;
  const OwnCell *cell = start;
  if (ov_object_class(object) != OWN_CLASS_CELL) return false;
  if (ov_is_pointer(cell->content) && ov_object(cell->content)->count == 1) return false;
  release_last(cell->content);
  near_end(object);
  return true;
}

/* The same of a short list. */
static inline bool end_flat_list(OwnObject *object) {
  enum { MOST_ITEMS = 16 };
  void *start = object;
  const List *list = start;
  if (ov_object_class(object) != OWN_CLASS_LIST || list->length > MOST_ITEMS) return false;
  for (int64_t i = 0; i < list->length; i++)
    if (ov_is_pointer(list->items[i])) return false;
  end_row(object, &(Row){.bytes = sizeof *list, .list = object_list_of(sizeof *list)});
  return true;
}

/* The same of a short tuple: what a function gave that has several results. */
static inline bool end_flat_tuple(OwnObject *object) {
  enum { MOST_ITEMS = 8 };
  void *start = object;
  const Tuple *tuple = start;
  if (ov_object_class(object) != OWN_CLASS_TUPLE || tuple->length > MOST_ITEMS) return false;
  for (int64_t i = 0; i < tuple->length; i++)
    if (ov_is_pointer(tuple->items[i])) return false;
  int64_t bytes = (int64_t)sizeof *tuple + 8 * tuple->length;
  end_block(object, bytes, (uint32_t)bytes / 8);
  return true;
}

/* Where the end of an object that is words and nothing else has got to; all zeros: it has ended. */
typedef struct {
  OwnObject *object;
  Word *word, *end;
} Near;

static void end_near(OwnObject *object, int room);

/* A child of count 0, of an object that goes on afterwards. Its mark is what all see who may look meanwhile. */
static __attribute__((noinline)) void end_child(OwnObject *parent, OwnObject *child, int room) {
  bool simple = ends_simply(child);
  dying_begin(parent);
  if (simple && (room > 0 || is_leaf(child)))
    end_near(child, room - 1);
  else if (simple || end_begin(child))
    end_whole(child, 0);
}

static void end_dict(OwnObject *object, int room) {
  void *start = object;
  const Dict *dict = start;
  for (uint32_t at = 0; at < dict->fill; at++) {
    const DictEntry *entry = &dict->entries[at];
    if (release_last(entry->key)) end_child(object, ov_object(entry->key), room);
    if (release_last(entry->value)) end_child(object, ov_object(entry->value), room);
  }
  container_free_parts(object);
  end_block(object, sizeof *dict, object_list_of(sizeof *dict));
}

static OwnObject *end_other(OwnObject *object, int room);

/* A child of a list, a tuple … that goes on afterwards: mostly it is one itself. */
static inline void end_item(OwnObject *parent, OwnObject *child, int room) {
  if (!is_plain(child) || room == 0 || shape_of(child).bytes) {
    end_child(parent, child, room);
    return;
  }
  dying_begin(parent);
  OwnObject *next = end_other(child, room - 1);
  if (next) end_near(next, room - 1);
}

/* Ends a list, a tuple …; what is returned takes its place. */
static inline OwnObject *end_items(OwnObject *object, const Row *row, int room) {
  Word *word = row->first;
  OwnObject *last = NULL;
  for (int64_t left = row->count; left > 0; left--, word += row->step) {
    if (!release_last(*word)) continue;
    OwnObject *child = ov_object(*word);
    if (is_plain(child) &&
        (end_flat_text(child) || end_flat_list(child) || end_numbers(child) || end_cell(child)))
      continue;
    if (left == 1 && is_plain(child))
      last = child;
    else
      end_item(object, child, room);
  }
  end_row(object, row);
  return last;
}

/* Its defaults and its module, then what it has captured, from the last on. */
static OwnObject *end_function(OwnObject *object, int room) {
  void *start = object;
  Function *function = start;
  for (int i = 0; i < 3; i++) {
    Word word = (&function->defaults)[i];
    if (release_last(word)) end_child(object, ov_object(word), room);
  }
  int64_t count = function->capture_count, bytes = (int64_t)sizeof *function + 8 * count;
  Word *last = function->captures + (count ? count - 1 : 0);
  Row row = {last, count, -1, bytes, object_list_of(bytes)};
  return end_items(object, &row, room);
}

/* Ends whatever is plain and has no shape; what is returned takes its place. */
static __attribute__((noinline)) OwnObject *end_other(OwnObject *object, int room) {
  Row row;
  if (is_leaf(object)) {
    end_text_or_number(object);
  } else if (!ends_simply(object)) { /* a generator */
    if (end_begin(object)) end_whole(object, 0);
  } else if (row_of(object, &row)) {
    return end_items(object, &row, room);
  } else if (ov_object_class(object) == OWN_CLASS_FUNCTION) {
    return end_function(object, room);
  } else if (ov_object_class(object) == OWN_CLASS_DICT) {
    end_dict(object, room);
  } else {
    end_whole(object, 0);
  }
  return NULL;
}

static inline Near near_begin(OwnObject *object, const Near *top, const Near *most) {
  while (object) {
    Shape shape = shape_of(object);
    if (shape.bytes) {
      Word *words = shape_words(object, shape);
      return (Near){object, words, words + shape.count};
    }
    object = end_other(object, (int)(most - top));
  }
  return (Near){0};
}

static __attribute__((noinline)) void near_child(OwnObject *parent, OwnObject *child,
                                                 const Near *top, const Near *most) {
  end_child(parent, child, (int)(most - top));
}

/* Goes on up to a child that may end in the same loop; NULL: all words are released. */
static inline OwnObject *near_on(Near *near, const Near *top, const Near *most) {
  while (near->word != near->end) {
    Word word = *near->word++;
    if (!release_last(word)) continue;
    OwnObject *child = ov_object(word);
    if (is_plain(child)) {
      if (end_numbers(child)) continue;
      if (top != most || near->word == near->end) return child;
    }
    near_child(near->object, child, top, most);
  }
  return NULL;
}

/* Ends a plain object of count 0 and what ends with it; of its parents `room` may wait here. */
static void end_near(OwnObject *object, int room) {
  Near outer[MOST_NEAR], *top = outer, *most = outer + room, near = near_begin(object, top, most);
  for (;;) {
    OwnObject *child = near_on(&near, top, most);
    if (child && near.word != near.end) {
      dying_begin(near.object);
      *top++ = near;
    } else if (near.object) { /* a child takes the place of its parent */
      near_end(near.object);
    }
    if (child)
      near = near_begin(child, top, most);
    else if (top != outer)
      near = *--top;
    else
      return;
  }
}

static __attribute__((cold, noinline)) void end_waiting(void) {
  ending.nested = 1;
  while (ending.waiting.count) {
    OwnObject *object = ending.waiting.items[--ending.waiting.count];
    colour_set(object, COLOUR_BLACK);
    progress_set(object, 0);
    own_dead(object);
  }
  ending.nested = 0;
  pile_free(&ending.waiting);
}

void release_waiting(void) {
  if (OWN_UNLIKELY(ending.waiting.count) && !ending.nested) end_waiting();
}

/* Ends a generator that is done and keeps no result: its slots are empty. */
static inline bool end_done(Generator *generator) {
  if (generator->state != OWN_GENERATOR_DONE || ov_is_pointer(generator->value) ||
      ov_is_pointer(generator->delegate) || ov_is_pointer(generator->handled))
    return false;
  int64_t bytes = generator_size(generator->code);
  end_block(&generator->head, bytes, object_list_of(bytes));
  return true;
}

/* The short way for what ends most often besides instances; what is put in *next takes its place. False: it is something else. */
static inline bool end_often(OwnObject *object, OwnObject **next) {
  void *start = object;
  Row row;
  uint32_t id = ov_object_class(object);
  if (id == OWN_CLASS_FUNCTION) {
    *next = end_function(object, MOST_NEAR);
    return true;
  }
  if (id == OWN_CLASS_DICT) {
    end_dict(object, MOST_NEAR);
    return true;
  }
  if (id == OWN_CLASS_LIST)
    row = list_row(start);
  else if (id == OWN_CLASS_TUPLE)
    row = tuple_row(start);
  else
    return end_cell(object) || (is_frame_class(id) && end_done(start));
  if (row.count >= MANY && id == OWN_CLASS_LIST &&
      words_are_numbers(((List *)start)->items, row.count))
    row.count = 0;
  *next = end_items(object, &row, MOST_NEAR);
  return true;
}

static __attribute__((noinline)) void end_apart(OwnObject *dead) {
  OwnObject *next = NULL;
  if (is_plain(dead)) {
    if (is_leaf(dead)) {
      end_text_or_number(dead);
      return;
    }
    if (!end_often(dead, &next)) next = dead;
    if (next) end_near(next, MOST_NEAR);
  } else if (end_begin(dead)) {
    end_whole(dead, 0);
  }
  release_waiting();
}

/* A set of small numbers. */
static inline bool end_exact_set(OwnObject *object) {
  void *start = object;
  const Set *set = start;
  if (!is_set(ov_word(object)) || !set->exact) return false;
  end_row(object, &(Row){.bytes = sizeof *set, .list = object_list_of(sizeof *set)});
  return true;
}

static __attribute__((noinline)) void end_list_or_set(OwnObject *dead) {
  if (!end_flat_list(dead) && !end_exact_set(dead)) end_apart(dead);
}

/* An instance that is more than numbers. */
static __attribute__((noinline)) void end_instance(OwnObject *dead) {
  end_near(dead, MOST_NEAR);
  release_waiting();
}

/* What is numbers and nothing else ends most often, and saves no registers. */
void own_dead(void *object) {
  OwnObject *dead = object;
  if (is_plain(dead)) {
    if (ov_object_class(dead) >= OWN_CLASS_FIRST_FREE && shape_of(dead).bytes) {
      if (!end_numbers(dead)) end_instance(dead);
      return;
    }
    if (ov_object_class(dead) == OWN_CLASS_LIST || is_set(ov_word(dead))) {
      end_list_or_set(dead);
      return;
    }
    if (end_flat_text(dead) || end_numbers(dead) || end_flat_tuple(dead)) return;
  }
  end_apart(dead);
}

void own_count_low(void *object) {
  if (((OwnObject *)object)->count == 0)
    own_dead(object);
  else
    own_candidate(object);
}

void release_garbage_mark(OwnObject *object) { dying_begin(object); }

void release_garbage(OwnObject *object) { end_whole(object, 0); }

void object_release_all(const Word *words, int64_t count) {
  for (int64_t i = 0; i < count; i++)
    ov_release(words[i]);
}
