// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the bytes part share: stores and their pins, items by format, arguments of methods. */
#ifndef OWN_DYNAMIC_BYTES_INTERNAL_H
#define OWN_DYNAMIC_BYTES_INTERNAL_H

#include "dynamic/bytes.h"
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

/* No object is larger than the object heap may be (dynamic.md §4.2). */
#define BYTES_MOST   (INT64_C(1) << 34)
#define METHOD(name) static Word method_##name(const Word *args, int64_t count, Word names)
#define UNUSED       (void)count, (void)names

Word raise_memory(void); /* str.c: MemoryError without a text */

static inline Chars chars_of_bytes(const void *data, int64_t length) {
  return (Chars){data, length, 1, false};
}
static inline Chars bytes_view(Word word) { /* of bytes or a bytearray */
  if (is_bytes(word)) return chars_of_bytes(bytes_of(word)->data, bytes_of(word)->length);
  return chars_of_bytes(store_of(word)->data, store_of(word)->length);
}

/* ── store.c ── */

/* A store of the class with that content (NULL: not written yet); 0: MemoryError. */
Word store_new(uint32_t class_id, char format, const void *data, int64_t length);
/* The store gets `count` bytes in the place of `gone` bytes at `at`, `data` NULL: unwritten. They may be its own. Raised:
** MemoryError, and BufferError if its length would change while a view looks at it. */
bool store_splice(Store *store, int64_t at, int64_t gone, const void *data, int64_t count);
/* May the length change? Raised: BufferError. */
bool store_fixed(const Store *store);
/* Assigns or deletes (`data` NULL) what an unpacked slice of items means. Raised. */
bool store_set_slice(Store *store, SliceBounds bounds, const uint8_t *data, int64_t bytes);
Pin *store_pin(Store *store); /* for one view more */
void pin_release(Pin *pin);   /* a view ends */

/* ── item_format.c: items of raw bytes, in the order of this machine ── */

enum { FORMAT_SIZE_NONE = 0 };
int format_size(char format); /* 0: there is no such format */
Word item_read(char format, const uint8_t *at);
typedef enum { ITEM_GOOD, ITEM_RAISED, ITEM_TYPE, ITEM_RANGE } ItemError;
/* ITEM_TYPE, ITEM_RANGE: nothing is raised yet, each user has words of its own. */
ItemError item_write(char format, uint8_t *at, Word value);
/* The limits of an int format; false: no int format. `high` of Q is UINT64_MAX. */
bool format_limits(char format, int64_t *low, uint64_t *high);

/* ── bytes_new.c ── */

/* A byte: an int of 0 … 255. Raised: TypeError, ValueError "byte must be in range(0, 256)". */
bool byte_argument(Word word, uint8_t *byte);
/* What bytes(source) holds, as a fresh store of bytes outside of the heap of objects. */
typedef struct {
  uint8_t *data;
  int64_t length, capacity;
} Gathered;
bool gather(Word source,
            Gathered *to); /* raised: an iterable of ints, or something with a buffer */
void gather_drop(Gathered *gathered);

/* bytes or a bytearray, as `like` is one. */
Word bytes_like(Word like, const void *data, int64_t length);

extern const NativeInfo bytes_methods[], bytearray_methods[], byte_text_methods[],
    byte_split_methods[], byte_case_methods[], view_methods[], array_methods[];
void bytes_new_start(void); /* fromhex, maketrans: methods of the classes */
void view_start(void);      /* attributes of memoryview */
void array_start(void);
void codec_start(void); /* str.encode */

/* ── view.c ── */
Word view_new(Word owner);            /* 0: raised */
bool view_released(const View *view); /* raised: ValueError */
bool view_is_contiguous(const View *view);
Word view_to_list(Word word);
Word array_to_list(Word word);
/* One item of a format, with the words of memoryview (array) if it does not fit. Raised. */
bool view_write(const View *view, uint8_t *at, Word value);
bool array_write(const Store *array, uint8_t *at, Word value);
Word array_repr(Word word);
Word view_get(Word word, Word key);
bool view_set(Word word, Word key, Word value); /* raised */
bool array_set(Word word, Word key, Word value);
bool array_extend(Word word, Word items);

#endif
