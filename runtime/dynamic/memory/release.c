// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The end of objects: own_dead.
**
** In: an object whose count has become 0. It ends with all that only it kept, depth first, in CPython's order, without
** recursion and without memory: while a child ends, the word that held it holds the link back to the parent (as in the
** marking of Schorr and Waite), and the parent's count and lent bits say which word that is. Invariant: a dying object is
** reachable for nobody but its parent in this chain. The surprises: a dead object that is still in the buffer stays as an
** empty shell until the next collection; and __del__ methods that end objects with __del__ methods are nested 50 deep at most,
** then the others wait, as in CPython. */
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/memory.h"

enum { MOST_NESTED = 50, LENT_BITS = 3 << 8 };
static const int64_t AT_OVERFLOW = (INT64_C(1) << 34) - 1;

static struct {
  Pile waiting; /* for the end of the outermost __del__ */
  int nested;   /* calls of __del__ that run          */
} ending;

/* ── how far a dying object is ──
** Number of the word that comes next plus 1, in 34 bits; 0: it is a shell. */

static int64_t progress(const OwnObject *object) {
  return (int64_t)(object->tag & LENT_BITS) << 24 | object->count;
}

static void progress_set(OwnObject *object, int64_t number) {
  object->count = (uint32_t)number;
  object->tag = (object->tag & ~(uint32_t)LENT_BITS) | (uint32_t)(number >> 24 & LENT_BITS);
}

static void dying_begin(OwnObject *object) {
  colour_set(object, COLOUR_DYING);
  progress_set(object, 1);
}

bool release_is_over(const OwnObject *object) {
  return colour_of(object) == COLOUR_DYING && progress(object) == 0;
}

/* ── __del__ ── */

bool release_is_loud(const OwnObject *object) {
  uint32_t id = ov_object_class(object);
  if (!class_state.loud || (object->tag & OWN_FLAG_FINALIZED)) return false;
  if (id < OWN_CLASS_FIRST_FREE) return id == OWN_CLASS_GENERATOR && generator_is_loud(object);
  return class_special(class_by_id(id), SPECIAL_DEL) != OWN_UNBOUND;
}

/* A suspended generator is closed, so that its `finally` bodies run. */
static void finalise_generator(OwnObject *object) {
  ending.nested++;
  if (generator_close(ov_word(object))) error_ignore(ov_word(object));
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
  if (ov_object_class(object) == OWN_CLASS_GENERATOR)
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

/* str, bytes, int, float, or nothing in it. */
static inline bool is_leaf(const OwnObject *object) {
  uint32_t id = ov_object_class(object);
  return (id <= OWN_CLASS_BYTES || id == OWN_CLASS_RANGE_ITERATOR) &&
         (object->tag & OWN_FLAG_GREEN);
}

/* Begins the end of an object of count 0; false: it has ended already, or lives on. */
static bool end_begin(OwnObject *object) {
  if (OWN_UNLIKELY(object->tag & OWN_FLAG_IMMORTAL)) {
    object->count = OWN_IMMORTAL_COUNT;
    return false;
  }
  if (is_leaf(object)) {
    object_free(object, object_size(object));
    return false;
  }
  if (OWN_UNLIKELY(release_is_loud(object)) && !still_dead(object)) return false;
  if (OWN_UNLIKELY(object->tag & OWN_FLAG_WEAK)) end_weak(object);
  dying_begin(object);
  return true;
}

/* Releases the word; true: its object has no owner left. */
static inline bool release_last(Word word) {
  if (!ov_is_pointer(word)) return false;
  OwnObject *object = ov_object(word);
  if (OWN_COUNTS_BY_CALL) release_check(word);
  if (--object->count == 0) return true;
  if (!(object->tag & OWN_NO_CANDIDATE)) own_candidate(object);
  return false;
}

/* Instances are most of what ends, so they take shorter ways. */
static inline const Class *class_if_plain(const OwnObject *object) {
  uint32_t id = ov_object_class(object);
  const Class *class = id < OWN_CLASS_FIRST_FREE ? NULL : class_by_id(id);
  return class && class->kind == KIND_PLAIN ? class : NULL;
}

static inline Word *slots_of(OwnObject *object, const Class *class) {
  void *slots = (uint8_t *)object + class->slot_offset;
  return slots;
}

static void end_storage(OwnObject *object, int64_t bytes) {
  if (OWN_UNLIKELY(candidate_leaves_shell(object)))
    progress_set(object, 0);
  else
    object_free(object, bytes);
}

/* Nothing but its words and its storage is to be thought of when it ends. */
static inline bool ends_simply(const OwnObject *object) {
  const uint32_t other = OWN_FLAG_IMMORTAL | OWN_FLAG_BUFFERED | OWN_FLAG_OVERFLOW | OWN_FLAG_WEAK;
  return !class_state.loud && !(object->tag & other);
}

/* The words of sequences and of what goes through them, first to last, and the size of the object. NULL: it is something
** else. */
static inline Word *short_words(OwnObject *object, int64_t *count, int64_t *bytes) {
  static Word none[1];
  void *start = object;
  uint32_t id = ov_object_class(object);
  if (id == OWN_CLASS_LIST) {
    const List *list = start;
    *count = list->length;
    *bytes = sizeof *list;
    return list->items ? list->items : none;
  }
  if (id == OWN_CLASS_TUPLE) {
    Tuple *tuple = start;
    *count = tuple->length;
    *bytes = (int64_t)sizeof *tuple + 8 * tuple->length;
    return tuple->items;
  }
  if (id != OWN_CLASS_LIST_ITERATOR && id != OWN_CLASS_TUPLE_ITERATOR) return NULL;
  *count = 1;
  *bytes = sizeof(SequenceIterator);
  return &((SequenceIterator *)start)->sequence;
}

/* Gives the storage back of what owns no object any more. */
static inline void end_now(OwnObject *object, int64_t bytes) {
  void *start = object;
  if (ov_object_class(object) == OWN_CLASS_LIST)
    own_free(((List *)start)->items, ((List *)start)->capacity * (int64_t)sizeof(Word));
  object_free(object, bytes);
}

/* Ends an instance or a sequence of count 0 that owns no objects; false: it is something else. */
static inline bool end_leaf(OwnObject *object) {
  if (!ends_simply(object)) return false;
  const Class *class = class_if_plain(object);
  int64_t count = class ? class->slot_count : 0, bytes = class ? class->instance_bytes : 0;
  const Word *words = class ? slots_of(object, class) : short_words(object, &count, &bytes);
  if (!words) return false;
  for (int64_t i = 0; i < count; i++)
    if (ov_is_pointer(words[i])) return false;
  end_now(object, bytes);
  return true;
}

static Word *overflow_place(OwnObject *object) {
  void *behind_header = object + 1;
  return behind_header;
}

/* The dict of further attributes comes last; it takes the place of the first word, which is released already. */
static Word *release_overflow(OwnObject *object) {
  Word *place = overflow_place(object), dict = overflow_of(object);
  object->tag &= ~(uint32_t)OWN_FLAG_OVERFLOW;
  overflow_forget(object);
  if (!release_last(dict)) return NULL;
  *place = dict;
  progress_set(object, AT_OVERFLOW);
  return place;
}

/* Goes on releasing the words of a dying object up to the first whose object has no owner left; NULL: all are released. */
static __attribute__((noinline)) Word *release_words(OwnObject *object) {
  WordRun runs[MOST_RUNS];
  int64_t at = progress(object) - 1, before = 0;
  int count = layout_runs(object, runs);
  for (int i = 0; i < count; i++) {
    int64_t end = before + runs[i].count;
    for (; at < end; at++) {
      Word *word = run_at(&runs[i], at - before);
      if (!release_last(*word) || end_leaf(ov_object(*word))) continue;
      progress_set(object, at + 2);
      return word;
    }
    before = end;
  }
  return OWN_UNLIKELY(object->tag & OWN_FLAG_OVERFLOW) ? release_overflow(object) : NULL;
}

/* Where release_words stopped. */
static __attribute__((noinline)) Word *word_of_child(OwnObject *object) {
  WordRun runs[MOST_RUNS];
  int64_t at = progress(object) - 2;
  if (at == AT_OVERFLOW - 2) return overflow_place(object);
  layout_runs(object, runs);
  int i = 0;
  for (; at >= runs[i].count; i++)
    at -= runs[i].count;
  return run_at(&runs[i], at);
}

static void end_shell(OwnObject *object) {
  int64_t bytes = object_size(object);
  object_free_parts(object);
  end_storage(object, bytes);
}

/* release_words for instances. */
static inline Word *release_slots(OwnObject *object, const Class *class) {
  Word *slots = slots_of(object, class);
  for (int64_t at = progress(object) - 1; at < class->slot_count; at++) {
    if (!release_last(slots[at]) || end_leaf(ov_object(slots[at]))) continue;
    progress_set(object, at + 2);
    return slots + at;
  }
  return OWN_UNLIKELY(object->tag & OWN_FLAG_OVERFLOW) ? release_overflow(object) : NULL;
}

/* Nothing but the dying word is left: the storage may go before the child ends, which then takes its place in the chain. */
static inline bool was_last_slot(const OwnObject *object, const Class *class) {
  return progress(object) == (int64_t)class->slot_count + 1 && !(object->tag & OWN_FLAG_OVERFLOW);
}

/* Of a dying object; `word`: it was released, and its object has no owner left, or NULL. */
static void end_whole(OwnObject *object, Word *word) {
  OwnObject *parent = NULL;
  for (;; word = NULL) {
    const Class *class = class_if_plain(object);
    if (!word) word = class ? release_slots(object, class) : release_words(object);
    if (word) {
      OwnObject *child = ov_object(*word);
      if (!end_begin(child)) continue;
      if (class && was_last_slot(object, class)) {
        end_storage(object, class->instance_bytes);
      } else {
        *word = parent ? ov_word(parent) : 0;
        parent = object;
      }
      object = child;
      continue;
    }
    if (class)
      end_storage(object, class->instance_bytes);
    else
      end_shell(object);
    if (!parent) return;
    object = parent;
    class = class_if_plain(object);
    int64_t at = progress(object) - 2;
    bool slot = class && at < class->slot_count;
    Word link = slot ? slots_of(object, class)[at] : *word_of_child(object);
    parent = link ? ov_object(link) : NULL;
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

/* Ends what short_words knows as long as nothing else ends with it, then goes on as for any object. False: it is something
** else. */
static inline bool end_short(OwnObject *object) {
  int64_t count = 0, bytes = 0;
  Word *words = short_words(object, &count, &bytes);
  if (!words || !ends_simply(object)) return false;
  for (int64_t at = 0; at < count; at++) {
    Word *word = words + count - 1 - at;
    if (!release_last(*word) || end_leaf(ov_object(*word))) continue;
    dying_begin(object);
    progress_set(object, at + 2);
    end_whole(object, word);
    return true;
  }
  end_now(object, bytes);
  return true;
}

void own_dead(void *object) {
  OwnObject *dead = object;
  if (!end_short(dead) && end_begin(dead)) end_whole(dead, NULL);
  release_waiting();
}

void own_count_low(void *object) {
  if (((OwnObject *)object)->count == 0)
    own_dead(object);
  else
    own_candidate(object);
}

void release_garbage_mark(OwnObject *object) { dying_begin(object); }

void release_garbage(OwnObject *object) { end_whole(object, NULL); }

void object_release_all(const Word *words, int64_t count) {
  for (int64_t i = 0; i < count; i++)
    ov_release(words[i]);
}
