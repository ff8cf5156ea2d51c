// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects: what the files of the dynamic runtime share. Private: compiled programs see own/value.h and own/dynops.def.
**
** Conventions, for every function here and in number.h, text.h, container.h, class.h:
**   Words given as arguments are lent, results are owned (+1), unless the comment says `taken` or `lent`.
**   A Word result 0, a bool called `raised`, a truth of -1, a length of -1: an error is pending (class.h: raise_…).
**   Code of the user runs only through call.c (call, call_method, call_special); those hold the callee and the arguments
**   meanwhile; entries of compiled code and functions named …_held leave that to their callers. Everything else that is needed after such a call must be held by whoever makes it: a list may be changed, a
**   dict resized, an object's last other owner go away.
**   Objects are made by object_new, the only safe point: it may run the collector, hence __del__ methods of the program.
**   Fields of a fresh object are set before anything else is allocated. Raw storage (own_alloc) is never a safe point.
**   A store into a container goes through object_store_note (or is known to be green already), so that it loses its green mark. */
#ifndef OWN_DYNAMIC_OBJECT_H
#define OWN_DYNAMIC_OBJECT_H

#include "runtime.h"

#include "own/layout.h"
#include "own/value.h"

typedef OwnWord Word;

/* ── memory: new.c ── */

/* Storage of an object of the class, count 1, `flags` 0 or OWN_FLAG_GREEN; what follows the header is uninitialised.
** `bytes` includes the header, at least 16. Runs the collector first if it is due. Never NULL: where the
** system has no more, something is put aside for objects of up to 1 MiB; ask memory_room before larger ones, else that is a panic. */
static inline void *object_new(uint32_t class_id, int64_t bytes, uint32_t flags);
/* The same for objects that live as long as the program: outside the counted heap. */
void *object_new_immortal(uint32_t class_id, int64_t bytes);
/* Gives the storage back; the object's words are released already. `bytes` as given to object_new. */
static inline void object_free(void *object, int64_t bytes);
/* Calls `visit` for each object that is alive and not immortal. For the audit; slow. */
void object_each(void (*visit)(void *self, OwnObject *object), void *self);
int64_t object_live_count(void);
int64_t object_heap_bytes(void);

/* A free block of a slab: 8 bytes of zeros, which are no header, then the next one. */
typedef struct {
  uint64_t header;
  void *next;
} FreeBlock;
static inline void *free_next(const void *block) { return ((const FreeBlock *)block)->next; }
static inline void free_link(void *block, void *next) {
  *(FreeBlock *)block = (FreeBlock){0, next};
}
/* Which of own_object_heap's lists has blocks of that size; it is OWN_OBJECT_MOST at most. */
static inline uint32_t object_list_of(int64_t bytes) {
  uint32_t size = (uint32_t)bytes;
  if (size <= 128) return (size + 7) / 8;
  return size <= 256 ? (size + 15) / 16 + 8 : (size + 31) / 32 + 16;
}
/* Whatever is not the first block of a list, or not put back there. */
void *object_new_apart(uint32_t class_id, int64_t bytes, uint32_t flags);
void object_free_apart(void *object, int64_t bytes);

static inline void *object_new(uint32_t class_id, int64_t bytes, uint32_t flags) {
  if (OWN_IS_STATS || OWN_UNLIKELY(bytes > OWN_OBJECT_MOST))
    return object_new_apart(class_id, bytes, flags);
  void **list = &own_object_heap.free_list[object_list_of(bytes)];
  OwnObject *object = *list;
  if (OWN_UNLIKELY(!object)) return object_new_apart(class_id, bytes, flags);
  *list = free_next(object);
  *object = (OwnObject){1, class_id << OWN_CLASS_SHIFT | flags};
  return object;
}
/* `list`: object_list_of, where it is known. */
static inline void object_free_to(void *object, int64_t bytes, uint32_t list) {
  if (OWN_IS_STATS || OWN_IS_CHECKED || OWN_FROM_MALLOC || OWN_UNLIKELY(bytes > OWN_OBJECT_MOST)) {
    object_free_apart(object, bytes);
    return;
  }
  own_object_heap.freed_bytes += bytes;
  free_link(object, own_object_heap.free_list[list]);
  own_object_heap.free_list[list] = object;
}
static inline void object_free(void *object, int64_t bytes) {
  object_free_to(object, bytes, object_list_of(bytes));
}

/* ── memory that is short: short.c ──
** A MemoryError is due once the heap was short. Entries that may raise look for it when they have made something. */
bool memory_raise(void); /* raised, unless another error is pending */
/* `result` is released if that raises. */
Word memory_give_up(Word result);
static inline bool memory_raised(void) { return OWN_UNLIKELY(own_memory_due) && memory_raise(); }
static inline Word memory_result(Word result) {
  return OWN_UNLIKELY(own_memory_due) ? memory_give_up(result) : result;
}
/* Raises MemoryError if the system does not have so many bytes; those of up to 1 MiB are always there. */
bool memory_ask(int64_t from, int64_t to); /* raised */
static inline bool memory_room(int64_t bytes) {
  return (OWN_IS_CHECKED || bytes > 1 << 20) && memory_ask(0, bytes);
}
/* The same for a block that grows. */
static inline bool memory_room_for(int64_t from, int64_t to) {
  return (OWN_IS_CHECKED || to > 1 << 20) && memory_ask(from, to);
}

/* ── ends of objects: release.c ── */

/* How long an object is, and which words it owns. Both are a switch over class kinds. */
int64_t object_size(const OwnObject *object);
void object_each_word(OwnObject *object, void (*visit)(void *self, Word *word), void *self);
/* Frees what hangs on the object outside of it (list storage, dict tables, file handles); not its words. */
void object_free_parts(OwnObject *object);
/* It is green and stays so. What can be written to may lose its mark with the next store, so it does not count as green here:
** else two empty lists that take each other in would stay green for ever. */
static inline bool object_is_green(Word word) {
  if (!ov_is_pointer(word)) return true;
  uint32_t tag = ov_object(word)->tag, id = tag >> OWN_CLASS_SHIFT;
  if (!(tag & OWN_FLAG_GREEN)) return false;
  return id <= OWN_CLASS_MEMORYVIEW || id == OWN_CLASS_TUPLE || (tag & OWN_FLAG_IMMORTAL) ||
         (id >= OWN_CLASS_FROZENSET && id <= OWN_CLASS_SLICE);
}
static inline void object_store_note(OwnObject *container, Word stored) {
  if ((container->tag & OWN_FLAG_GREEN) && !object_is_green(stored))
    container->tag &= ~(uint32_t)OWN_FLAG_GREEN;
}
/* Releases `count` words, first to last. */
void object_release_all(const Word *words, int64_t count);

/* ── collector: pace.c ── */

/* Collects all cyclic garbage; how many objects were freed. */
int64_t cycle_collect(void);
/* object_new comes here where it finds no free object: runs a step of the collector if it is due (or OWN_GC wants one). */
void cycle_safe_point(void);
void cycle_set_enabled(bool enabled);
bool cycle_enabled(void);

/* ── what is counted in the statistics build: counts.c ── */
typedef enum {
  COUNT_OBJECTS,  /* objects made                                     */
  COUNT_RETAINS,  /* executed count writes that add an owner          */
  COUNT_RELEASES, /* … and that take one away                         */
  COUNT_KINDS
} CountKind;
void count_event(CountKind kind);
typedef enum {
#define ELISION(id, name, reason) ELISION_##id,
#include "own/elisions.def"
  ELISION_COUNT
} Elision;
/* A word was lent: a retain and a release less, by that rule. */
static inline void count_lent(Elision rule, Word word) {
  if (!OWN_IS_STATS) return;
  own_count_elided(rule, word);
  own_count_elided(rule, word);
}
/* Forgets what was counted so far: own_dynamic_start ends with it, so that the runtime's own objects are not the program's. */
void count_start(void);

/* ── the protocol: what can be done with any value ── */

/* compare.c */
typedef enum { COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_LE, COMPARE_GT, COMPARE_GE } CompareOp;
Word object_compare(CompareOp op, Word left, Word right); /* Python's rich comparison: any value */
int object_compare_truth(CompareOp op, Word left, Word right); /* 0, 1, -1 raised */
/* For those that compare their own kind: what the operator says of `order`, which is negative, 0, positive. */
static inline bool order_says(CompareOp op, int order) {
  switch (op) {
  case COMPARE_EQ: return order == 0;
  case COMPARE_NE: return order != 0;
  case COMPARE_LT: return order < 0;
  case COMPARE_LE: return order <= 0;
  case COMPARE_GT: return order > 0;
  case COMPARE_GE: return order >= 0;
  }
  return false;
}
int object_equal(Word left, Word right); /* ==; -1: raised */
int object_same_or_equal(Word left,
                         Word right);       /* identity first, as containers compare their items */
bool object_hash(Word word, int64_t *hash); /* raised; never gives -1 */
int object_truth(Word word);                /* -1: raised */

/* item.c: subscripts, length, membership, slices of indexes */
int64_t object_length(Word word); /* -1: raised; TypeError "object of type 'int' has no len()" */
Word object_get_item(Word container, Word key);
bool object_set_item(Word container, Word key, Word taken); /* raised */
bool object_del_item(Word container, Word key);             /* raised */
int object_contains(Word container, Word item);
/* An index: int, bool or __index__. True: raised; `what` begins the TypeError: "list indices". Values beyond 64 bits are
** clamped if `clamp`, else IndexError. */
bool object_index(Word word, int64_t *index, bool clamp, const char *what);

/* iterate.c */
Word object_iter(Word word);
Word object_iter_held(Word word);   /* for what somebody keeps alive meanwhile */
bool object_is_iterable(Word word); /* is there an __iter__ or __getitem__? */
bool is_iterator(Word word);        /* has it a __next__? */
Word iter_next(Word iterator);      /* OWN_END when exhausted */
/* Calls `each` for every item (lent) until it returns true (raised). Fast for list, tuple, range, str, dict. */
bool object_each_item(Word iterable, bool (*each)(void *self, Word item), void *self);
/* A fresh list of all items. */
Word object_to_list(Word iterable);

/* operate.c */
typedef enum { /* the values are those of own_binary and own_inplace */
               OPERATOR_ADD,
               OPERATOR_SUB,
               OPERATOR_MUL,
               OPERATOR_TRUEDIV,
               OPERATOR_FLOORDIV,
               OPERATOR_MOD,
               OPERATOR_POW,
               OPERATOR_MATMUL,
               OPERATOR_LSHIFT,
               OPERATOR_RSHIFT,
               OPERATOR_AND,
               OPERATOR_OR,
               OPERATOR_XOR,
               OPERATOR_COUNT
} Operator;
Word object_binary(Operator op, Word left, Word right);

/* text of any value: represent.c */
Word object_repr(Word word);
Word object_str(Word word);
Word object_format(Word word, Word spec); /* format(word, spec) */

/* ── start and end: dynamic.c ── */

/* own_dynamic_start (own/abi.def) makes the built-in classes, names, functions and the constants of the program. */
/* The normal end of a checked program: drops what the runtime itself keeps, so that the audit finds nothing alive. */
void dynamic_end(void);
/* audit.c, in checked builds between dynamic_end and debug_audit: collects what is left of cycles, takes what immortal objects
** own, and ends the process with a report if any object is left or has more owners than its count says. */
void audit_end(void);

#endif
