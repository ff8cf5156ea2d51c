// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* bytes, bytearray, array.array and memoryview: rows of raw items.
**
** bytes keeps its bytes behind the header and never changes; bytearray and array keep theirs in a store apart, which may
** move; a memoryview looks into one of them. Invariant: while a view looks at a store, the store keeps its size
** (BufferError), so its address stays. The surprise: a view may outlive its owner's last words inside the collector, so the
** number of views is kept in a Pin, which whoever of the two ends last gives back. */
#ifndef OWN_DYNAMIC_BYTES_H
#define OWN_DYNAMIC_BYTES_H

#include "dynamic/chars.h"
#include "dynamic/object.h"

typedef struct {
  OwnObject head;
  uint64_t hash; /* 0: not computed yet */
  int64_t length;
  uint8_t data[];
} Bytes;

/* How many views look at a store; made with the first one. */
typedef struct {
  int64_t views;
  bool orphan;  /* the store has ended */
  int64_t lent; /* to calls of `fn` code that read; -1: to one that changes */
} Pin;

/* BYTEARRAY (format 'B'), ARRAY. */
typedef struct {
  OwnObject head;
  uint8_t *data;            /* NULL: nothing yet */
  int64_t length, capacity; /* in bytes */
  Pin *pin;                 /* NULL: no view was made so far */
  char format;              /* of an item, as in the module struct */
  uint8_t size;             /* of an item, in bytes */
} Store;

typedef struct {
  OwnObject head;
  Word owner;             /* bytes, bytearray, array; None once it is released */
  Pin *pin;               /* of the owner; NULL: bytes */
  uint8_t *data;          /* the first item */
  int64_t length, stride; /* in items; bytes from one to the next */
  char format;
  uint8_t size;
  bool readonly;
} View;

static inline bool is_bytes(Word word) { return ov_is(word, OWN_CLASS_BYTES); }
static inline bool is_bytearray(Word word) { return ov_is(word, OWN_CLASS_BYTEARRAY); }
static inline bool is_array(Word word) { return ov_is(word, OWN_CLASS_ARRAY); }
static inline bool is_view(Word word) { return ov_is(word, OWN_CLASS_MEMORYVIEW); }
/* bytes or bytearray: what has the methods of texts */
static inline bool is_byte_text(Word word) { return is_bytes(word) || is_bytearray(word); }
static inline bool is_byte_class(uint32_t id) {
  return id >= OWN_CLASS_BYTES && id <= OWN_CLASS_MEMORYVIEW;
}
static inline bool is_byte_row(Word word) { return is_byte_class(ov_class(word)); }
static inline Bytes *bytes_of(Word word) { return (Bytes *)ov_object(word); }
#define BYTES_INDEX_MOST (INT64_C(1) << 40) /* no row has so many items */
static inline Store *store_of(Word word) { return (Store *)ov_object(word); }

/* Items of the most frequent formats of an array, without a call. */
static inline uint8_t *array_place(const Store *array, int64_t at, int64_t size) {
  int64_t offset = at * size + (at < 0 ? array->length : 0);
  return (uint64_t)offset < (uint64_t)array->length ? array->data + offset : NULL;
}
/* A number in place; 0: another case. */
static inline Word array_get_quick(const Store *array, Word key) {
  double real;
  int32_t whole;
  const uint8_t *item = NULL;
  int64_t at = ov_int(key);
  if (at > BYTES_INDEX_MOST || at < -BYTES_INDEX_MOST) return 0;
  switch (array->format) {
  case 'd':
    item = array_place(array, at, 8);
    if (!item) return 0;
    memcpy(&real, item, sizeof real);
    return ov_try_float(real);
  case 'i':
    item = array_place(array, at, 4);
    if (!item) return 0;
    memcpy(&whole, item, sizeof whole);
    return ov_small(whole);
  case 'B': item = array_place(array, at, 1); return item ? ov_small(*item) : 0;
  default: return 0;
  }
}
/* A number in place is stored; false: another case. */
static inline bool array_set_quick(const Store *array, Word key, Word value) {
  int64_t at = ov_int(key);
  if (at > BYTES_INDEX_MOST || at < -BYTES_INDEX_MOST) return false;
  if (array->format == 'd' && ov_is_float(value)) {
    uint8_t *item = array_place(array, at, 8);
    double real = ov_float(value);
    if (item) memcpy(item, &real, sizeof real);
    return item != NULL;
  }
  if (array->format == 'B' && ov_is_int(value) && ov_int(value) == (uint8_t)ov_int(value)) {
    uint8_t *item = array_place(array, at, 1);
    if (item) *item = (uint8_t)ov_int(value);
    return item != NULL;
  }
  if (array->format != 'i' || !ov_is_int(value) || ov_int(value) != (int32_t)ov_int(value))
    return false;
  uint8_t *item = array_place(array, at, 4);
  int32_t whole = (int32_t)ov_int(value);
  if (item) memcpy(item, &whole, sizeof whole);
  return item != NULL;
}
static inline View *view_of(Word word) { return (View *)ov_object(word); }

/* bytes.c. Making bytes is no safe point: it never runs code of the program. 0: MemoryError. */
Word bytes_new(const void *data, int64_t length);
Bytes *bytes_make(int64_t length); /* content still to be written; NULL: raised */
/* The bytes of a contiguous object with items (bytes, bytearray, array, memoryview): good until code of the program runs.
** False: it is something else, or not contiguous. */
bool bytes_chars(Word word, Chars *chars);
/* The same, or raises: TypeError "a bytes-like object is required, not 'int'". */
bool bytes_need(Word word, Chars *chars); /* raised */
/* A part of bytes or of a bytearray, of the same class. */
Word bytes_part(Word whole, int64_t from, int64_t to);
/* All items of any object with items, copied: `bytes(word)`; 0: raised. */
Word bytes_copy(Word word);

/* What the protocol asks of the four classes (bytes_object.c). */
int64_t bytes_length(Word word); /* -1: raised (a released view) */
Word bytes_get_item(Word word, Word key);
bool bytes_set_item(Word word, Word key, Word value); /* raised; value OWN_UNBOUND: deletes it */
int bytes_contains(Word word, Word item);
Word bytes_compare(CompareOp op, Word left, Word right); /* NotImplemented: not its business */
bool bytes_hash(Word word, int64_t *hash);               /* raised */
Word bytes_repr(Word word);
Word bytes_iter(Word word);
Word bytes_iter_next(OwnSequenceIterator *iterator); /* OWN_END when exhausted */
/* + and * of these classes; in place for bytearray and array. NotImplemented: other operands. */
Word bytes_concat(Word left, Word right);
Word bytes_repeat(Word word, int64_t count);
bool bytes_extend(Word word, Word items);             /* raised: word += items */
bool bytes_repeat_in_place(Word word, int64_t count); /* raised */

Word bytes_percent(Word format, Word arguments); /* % of bytes and bytearrays */

/* codec.c: str.encode and bytes.decode; encoding and errors NULL: utf-8, strict. */
Word bytes_decode(Chars chars, const char *encoding, const char *errors);
Word bytes_encode(Word text, const char *encoding, const char *errors);
/* The text of bytes, one character per byte: what int(b"12") and messages look at. */
Word bytes_latin(Chars chars);

/* bytes_int.c: natives of int: to_bytes, from_bytes */
void bytes_int_start(void);
/* For memory/layout.c. */
int64_t bytes_size(const OwnObject *object);
void bytes_free_parts(OwnObject *object);
/* Called by dynamic.c: the methods of these classes. */
void bytes_start(void);
/* Its module, when it is imported: the class. */
void module_fill_array(Word module);
void module_fill_struct(Word module);
void module_fill_os(Word module);
void module_fill_traceback(Word module);
void module_fill_sha(Word module);
/* module_json.c: _json */
void module_fill_json(Word module);

#endif
