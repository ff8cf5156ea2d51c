// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* own.h: all that compiled Own programs use: layouts, runtime entries, and what the C back end calls inline.
**
** In: nothing but abi.def and library.def. Invariant: every struct here is laid out as types/layout.c says.
** The surprise: pointers of entries are `void *`, so that each program passes its own struct types without casts. */
#ifndef OWN_OWN_H
#define OWN_OWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "own/value.h"

/* A place in the source, for messages and tracebacks. */
typedef struct OwnSite {
  const char *file;
  uint32_t line, column;
  const char *function;
} OwnSite;

/* String. capacity > 0: owned · 0: literal, never freed · < 0: inline, byte 23 is 0x80 | length, bytes 0 … 22 the text.
** All zero is the empty String. */
typedef struct OwnString {
  uint8_t *data;
  int64_t size;
  int64_t capacity;
} OwnString;

/* What an Error holds beside its text: a value of another type of error, the calls it passed through. */
typedef struct OwnHeld OwnHeld;
typedef struct OwnError {
  OwnString message; /* of one that holds a value: empty, until somebody asks for its text */
  OwnWord object;    /* the Python exception it came from; OWN_NONE: it is none            */
  OwnHeld *held;     /* NULL: nothing                                                      */
} OwnError;

/* The value of type None, where one is stored. */
typedef struct OwnNone {
  uint8_t nothing;
} OwnNone;

/* Free blocks by size class: class c ≤ 64 holds blocks of 16 * c bytes, linked through their first word. */
enum { OWN_SMALL_CLASSES = 64, OWN_CLASSES = 105 };
typedef struct OwnHeap {
  void *free_list[OWN_CLASSES];
} OwnHeap;
extern OwnHeap own_heap;

/* The same for counted objects, linked through their second word behind a header of zeros: class c ≤ 16 holds objects of 8 * c bytes, c ≤ 24 of 16 * (c - 8), c ≤ 32
** of 32 * (c - 16). An empty list tells nothing: the next object then comes from object_new, which is also the safe point. */
enum { OWN_OBJECT_CLASSES = 33, OWN_OBJECT_MOST = 512 };
typedef struct OwnObjectHeap {
  void *free_list[OWN_OBJECT_CLASSES];
  int64_t freed_bytes; /* so far */
} OwnObjectHeap;
extern OwnObjectHeap own_object_heap;

/* Prototypes of every entry of both tables. */
#include "own/entries.h"

/* Which entry compiled code means by `name`, NULL if none: for programs compiled in memory. */
void *own_runtime_symbol(const char *name);
/* For `ownc run`: how this process's runtime behaves; before own_start. Other builds are fixed and ignore it. */
void own_runtime_mode(int checked, int stats);
/* For `ownc run --interp`: where every block comes from and goes to instead; NULL: the heap again. Other builds ignore it. */
typedef struct OwnHeapHooks {
  void *self;
  void *(*alloc)(void *self, int64_t bytes);
  void (*free)(void *self, void *pointer, int64_t bytes);
} OwnHeapHooks;
void own_runtime_heap(const OwnHeapHooks *hooks);
/* NULL: there is the library that --model=gc needs; else why not. */
const char *own_collector_missing(void);

/* ---- what the C back end's output calls inline ---- */

/* A program may recurse without end: that is a panic at run time, no matter for the C compiler. */
#if defined(__clang__) || __GNUC__ >= 12
#pragma GCC diagnostic ignored "-Winfinite-recursion"
#endif
/* A program may ask what has one answer only: `x == x`, `n >= 0` of a number without a sign, `x == 1 and x == 2`. */
#pragma GCC diagnostic ignored "-Wtautological-compare"
#pragma GCC diagnostic ignored "-Wtype-limits"

#define OWN_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
/* An error is pending, and the trace has a line for `site`. */
#define OWN_RAISED(raised, site) (OWN_UNLIKELY(raised) && (own_error_trace(site), true))
/* A String literal as a value with an address. */
#define OWN_TEXT(bytes, length) ((OwnString){(uint8_t *)(bytes), (length), 0})

#include "own/arith.h"

/* Position of element `index` in a list of `size`, negative ones counted from the end. */
static inline int64_t own_index(int64_t index, int64_t size, const OwnSite *site) {
  int64_t at = index < 0 ? index + size : index;
  if (OWN_UNLIKELY((uint64_t)at >= (uint64_t)size)) own_panic_bounds(site, index, size);
  return at;
}

static inline void own_need(bool present, const OwnSite *site) {
  if (OWN_UNLIKELY(!present)) own_panic_none(site);
}

#endif
