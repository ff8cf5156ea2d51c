// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Words: how a dynamic value travels and what every object begins with.
**
** Glossary
**   word     64 bits that are a dynamic value: a number in place, or a pointer to an object (plus 1)
**   object   counted storage: the header, then what its class says
**   owner    a word that counts: somebody retained it and will release it
**   lent     a word that does not count (+0): somebody else keeps the object alive meanwhile
**   green    can never be part of a cycle, so the collector need not look at it
** Low bits of a word: xx10 int of 62 bits · 000 011 100 float in place · 001 pointer + 1 · 101 None, False, True … ·
** 111 marks that user code never sees · the word 0 is no value: an error is pending (results only).
** Floats in place ("self-tagging", Melançon, Serrano, Feeley, arXiv 2411.16544): the bits rotated by 4, xor 16; ±0 and
** 2^-255 … 2^257 fit, the others live in a box. Invariant: outside a collection the count of an object is the number of
** words that own it. The surprise: immortal objects start at 2^31 and are counted like all others: no test. */
#ifndef OWN_VALUE_H
#define OWN_VALUE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t OwnWord;

#define OWN_NONE            ((OwnWord)0x05)
#define OWN_FALSE           ((OwnWord)0x0D)
#define OWN_TRUE            ((OwnWord)0x15)
#define OWN_ELLIPSIS        ((OwnWord)0x1D)
#define OWN_NOT_IMPLEMENTED ((OwnWord)0x25)
#define OWN_UNBOUND         ((OwnWord)0x07) /* a variable or slot without a value          */
#define OWN_END             ((OwnWord)0x0F) /* what an iterator gives when it is exhausted */
#define OWN_DELETED         ((OwnWord)0x17) /* the key of a removed entry                  */

#define OWN_FLOAT_MASK_TURNED                                                                      \
  UINT64_C(0x1919191919181919) /* of words before they are xored by 16 */
#define OWN_FLOAT_MASK UINT64_C(0x1919191919191918)

/* The version of Python that dynamic code is; sys.hexversion of its first release. */
enum { OWN_PYTHON_MAJOR = 3, OWN_PYTHON_MINOR = 11, OWN_PYTHON_HEX = 0x030b00f0 };

typedef struct OwnObject {
  uint32_t count;
  uint32_t tag; /* class id << 12 | settled << 11 | weak << 10 | lent << 8 | flags */
} OwnObject;

enum {
  OWN_FLAG_COLOUR = 3, /* of the collector: 0 black, 1 grey, 2 white, 3 it ends */
  OWN_FLAG_BUFFERED = 4,
  OWN_FLAG_OVERFLOW =
      8, /* an instance with attributes outside its slots: they are in a table by address */
  OWN_FLAG_GREEN = 16,
  OWN_FLAG_IMMORTAL = 32,
  OWN_FLAG_FINALIZED = 64, /* its __del__ has run */
  OWN_FLAG_HASHED = 64,    /* a tuple: its hash may be remembered */
  OWN_FLAG_OLD = 128, /* a collection has seen it and let it live: minor collections stop there */
  OWN_FLAG_WEAK = 1 << 10,    /* weak references to it are in a table by address */
  OWN_FLAG_SETTLED = 1 << 11, /* the slice that runs has seen that it lives */
  OWN_CLASS_SHIFT = 12,
  OWN_NO_CANDIDATE = OWN_FLAG_BUFFERED | OWN_FLAG_GREEN | OWN_FLAG_IMMORTAL
};
#define OWN_IMMORTAL_COUNT UINT32_C(0x80000000)

/* Ids of the classes that are always there (own/classes.def). Classes of the program get the ids after them. */
enum {
  OWN_CLASS_NONE_,
#define CLASS(id, name, base) OWN_CLASS_##id,
#include "own/classes.def"
  OWN_CLASS_FIRST_FREE
};

/* Numbers of the built-in functions (own/builtins.def). */
enum {
#define BUILTIN(id, name, least, most) OWN_BUILTIN_##id,
#include "own/builtins.def"
  OWN_BUILTIN_COUNT
};

/* Numbers of the functions of the module math (own/math.def). */
enum {
#define MATH_ONE(name) OWN_MATH_##name,
#define MATH_TWO(name) OWN_MATH_##name,
#define MATH_INT(name) OWN_MATH_##name,
#include "own/math.def"
  OWN_MATH_COUNT
};

/* A word that somebody else keeps alive, and who. */
typedef struct OwnLent {
  OwnWord word;
  OwnWord
      keeper; /* an owner of the word; OWN_UNBOUND: the container it was read from; 0: an error is pending */
} OwnLent;

/* What a site remembers of receivers of one class; all zero at the start. */
typedef struct OwnCacheRow {
  uint32_t class_id; /* 0: nothing yet; with OWN_ROW_OF_CLASS: about the class object      */
  uint32_t offset;   /* of the slot in bytes; 0: `value` was found in the class            */
  OwnWord value;     /* lent: valid while the class epoch is `epoch`                       */
  uint64_t epoch;
  uint64_t place; /* not 0: where the value is, which is no function or descriptor */
} OwnCacheRow;

#define OWN_ROW_OF_CLASS (UINT32_C(1) << 31)

/* Of receivers of several classes: related classes have ids one after the other, so they meet in no row. */
enum { OWN_CACHE_ROWS = 8 };
typedef struct OwnCache {
  OwnCacheRow rows[OWN_CACHE_ROWS];
} OwnCache;
static inline OwnCacheRow *ov_row(OwnCache *cache, uint32_t class_id) {
  return &cache->rows[class_id % OWN_CACHE_ROWS];
}

/* ── looking at words ── */

static inline bool ov_is_int(OwnWord word) { return (word & 3) == 2; } /* in place */
static inline bool ov_is_pointer(OwnWord word) { return (word & 7) == 1; }
static inline bool ov_is_float(OwnWord word) {
  return (OWN_FLOAT_MASK >> (word & 63)) & 1;
} /* in place */
static inline bool ov_is_bool(OwnWord word) { return word == OWN_TRUE || word == OWN_FALSE; }
static inline int64_t ov_int(OwnWord word) { return (int64_t)word >> 2; }
static inline bool ov_fits(int64_t value) {
  return value >= -(INT64_C(1) << 61) && value < INT64_C(1) << 61;
}
static inline OwnWord ov_small(int64_t value) {
  return ((uint64_t)value << 2) | 2;
} /* `value` fits */
static inline OwnWord ov_bool(bool value) { return value ? OWN_TRUE : OWN_FALSE; }

static inline double ov_float(OwnWord word) {
  uint64_t bits = word ^ 16;
  bits = bits >> 4 | bits << 60;
  double value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

/* The word of a float in place; if it needs a box, it is no word of a float. */
static inline OwnWord ov_turned(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  return (bits << 4 | bits >> 60) ^ 16;
}

/* Is that a word of a float? Asked of the bits before the last step, which is then one for the test and the word. */
static inline bool ov_fits_float(double value) {
  uint64_t bits;
  memcpy(&bits, &value, sizeof bits);
  bits = bits << 4 | bits >> 60;
  return (OWN_FLOAT_MASK_TURNED >> (bits & 63)) & 1;
}

/* … or 0 if it needs a box. */
static inline OwnWord ov_try_float(double value) {
  return ov_fits_float(value) ? ov_turned(value) : 0;
}

static inline OwnObject *ov_object(OwnWord word) { return (OwnObject *)(uintptr_t)(word - 1); }
static inline OwnWord ov_word(const void *object) { return (OwnWord)(uintptr_t)object + 1; }
static inline uint32_t ov_object_class(const OwnObject *object) {
  return object->tag >> OWN_CLASS_SHIFT;
}

static inline uint32_t ov_class(OwnWord word) {
  if (ov_is_pointer(word)) return ov_object_class(ov_object(word));
  if (ov_is_int(word)) return OWN_CLASS_INT;
  if (ov_is_float(word)) return OWN_CLASS_FLOAT;
  if (word == OWN_TRUE || word == OWN_FALSE) return OWN_CLASS_BOOL;
  if (word == OWN_NONE) return OWN_CLASS_NONE_TYPE;
  return word == OWN_ELLIPSIS ? OWN_CLASS_ELLIPSIS : OWN_CLASS_NOT_IMPLEMENTED;
}

static inline bool ov_is(OwnWord word, uint32_t class_id) {
  return ov_is_pointer(word) && ov_object_class(ov_object(word)) == class_id;
}

/* ── counting ── */

/* The last owner of the object is gone: ends it and all that only it kept, without recursion. */
void own_dead(void *object);
/* It lost an owner and lives on: it may be the root of a dead cycle. */
void own_candidate(void *object);
/* One of both, by its count. */
void own_count_low(void *object);
/* The same with checks and counters: in builds with OWN_COUNT_CALLS always, with OWN_COUNT_SWITCH while own_count_calls. */
void own_retain(OwnWord word);
void own_release(OwnWord word);
#if defined(OWN_COUNT_CALLS)
#define OWN_COUNTS_BY_CALL 1
#elif defined(OWN_COUNT_SWITCH)
extern bool own_count_calls;
#define OWN_COUNTS_BY_CALL own_count_calls
#else
#define OWN_COUNTS_BY_CALL 0
#endif

static inline void ov_retain(OwnWord word) {
  if (OWN_COUNTS_BY_CALL)
    own_retain(word);
  else if (ov_is_pointer(word))
    ov_object(word)->count++;
}

static inline void ov_release(OwnWord word) {
  if (OWN_COUNTS_BY_CALL) {
    own_release(word);
    return;
  }
  if (!ov_is_pointer(word)) return;
  OwnObject *object = ov_object(word);
  if (--object->count == 0 || !(object->tag & OWN_NO_CANDIDATE)) own_count_low(object);
}

static inline OwnWord ov_copy(OwnWord word) {
  ov_retain(word);
  return word;
}

/* ── what compiled programs describe to the runtime ── */

typedef struct OwnSite OwnSite;

/* A constant that is no number in place; made once, at the start, into words[i]. Names of attributes, parameters and
** classes are constants too: strings of constants are interned. */
typedef enum {
  OWN_CONST_STR,
  OWN_CONST_BYTES,
  OWN_CONST_INT,
  OWN_CONST_FLOAT,
  OWN_CONST_TUPLE
} OwnConstKind;
typedef struct OwnConst {
  uint32_t kind;
  uint32_t length;  /* bytes of `text`; items of a tuple                                        */
  const void *data; /* STR: UTF-8 · BYTES · INT: decimal digits with sign · FLOAT: a double ·
                        TUPLE: const OwnWord * of words, or of indexes into `words` × 8 | 1 (see OWN_CONST_REF) */
} OwnConst;
/* Inside the items of a constant tuple: the word of constant number i. */
#define OWN_CONST_REF(i) (((OwnWord)(i) << 3) | 1)

enum {
  OWN_CODE_STAR = 1,
  OWN_CODE_STARSTAR = 2,
  OWN_CODE_METHOD_OF_CLASS = 4,
  /* Calls make a frame that is no generator: it is awaited, or it gives items and awaits. Their order is that of the classes. */
  OWN_CODE_COROUTINE = 8,
  OWN_CODE_ASYNC_GENERATOR = 16,
};

/* A `def` or lambda, as callers through a value see it. Parameters, in the order of `args`: positional-only, positional or
** keyword, `*rest`, keyword-only, `**rest`. */
typedef struct OwnCode {
  /* All arguments in place, lent; the result is owned, 0 if an error is pending. */
  OwnWord (*entry)(OwnWord callee, const OwnWord *args);
  const OwnSite *site;          /* of the def                                        */
  const uint32_t *names;        /* constants, one per parameter                      */
  uint32_t name, qualname, doc; /* constants; doc 0: None                            */
  uint32_t positional_only, positional,
      keyword_only; /* `positional` counts positional-only ones too */
  uint32_t flags;
  uint32_t captures;
  uint32_t slots; /* of a generator's frame; then `entry` runs it on, and the callee is the frame */
} OwnCode;

/* A `class` statement: the attributes that its instances have room for, its base's not included; what the compiler expects of
** the class, an id and all slots. It gets the id if it turns out so; then compiled code finds its slots by itself. */
typedef struct OwnClassCode {
  uint32_t name, qualname, doc; /* constants; doc 0: None */
  uint32_t slot_count;
  const uint32_t *slots; /* constants */
  uint32_t planned_id;   /* 0: nothing is expected */
  uint32_t planned_count;
  const uint32_t *planned; /* constants, in layout order */
  /* The id of the first base; 0: nothing is known of it. What its body defines, found under the names of the codes. */
  uint32_t planned_parent;
  uint32_t method_count;
  const OwnCode *const *methods;
} OwnClassCode;

/* Operators that two operands are asked for: the numbers of own_binary, then == != < <= > >=. */
enum { OWN_ASKED_EQ = 13, OWN_ASKED_NE, OWN_ASKED_LT, OWN_ASKED_COUNT = 19 };

/* What own_method_code gives for an object of a class with a planned id. */
#define OWN_CODE_AS_PLANNED INT64_C(2)
/* What own_super_code gives for the __init__ of `object`, which does nothing if it gets no further arguments. */
#define OWN_CODE_NOTHING INT64_C(4)

/* Where compiled code expects a slot: a number of these parts, 0: nowhere. Classes with ids from FIRST on have it OFFSET
** bytes into their instances, as many as MORE says and one. */
enum { OWN_HINT_FIRST = 16, OWN_HINT_MORE = 38, OWN_HINT_CLASSES = 1 << 22 };
static inline uint64_t ov_hint(uint32_t offset, uint32_t first, uint32_t more) {
  return offset | (uint64_t)first << OWN_HINT_FIRST | (uint64_t)more << OWN_HINT_MORE;
}
static inline uint32_t ov_hint_offset(int64_t hint) {
  return (uint32_t)hint % (1U << OWN_HINT_FIRST);
}
static inline uint32_t ov_hint_first(int64_t hint) {
  return (uint32_t)(hint >> OWN_HINT_FIRST) % OWN_HINT_CLASSES;
}
static inline uint32_t ov_hint_more(int64_t hint) {
  return (uint32_t)(hint >> OWN_HINT_MORE) % OWN_HINT_CLASSES;
}
/* Is it of one of the classes? */
static inline bool ov_hint_has(int64_t hint, uint32_t class_id) {
  return class_id - ov_hint_first(hint) <= ov_hint_more(hint);
}

/* The attribute of a class object: there is no place, but the site's cache is asked for it. */
static inline bool ov_hint_is_class(int64_t hint) { return ov_hint_first(hint) == OWN_CLASS_TYPE; }

/* Are those just the arguments that the code has parameters for? */
static inline bool ov_takes(const OwnCode *code, int64_t count) {
  return code->positional == count && !code->keyword_only &&
         !(code->flags & (OWN_CODE_STAR | OWN_CODE_STARSTAR));
}

/* Words of the runtime, there after own_dynamic_start: built-in classes by id, built-in functions by number
** (own/builtins.def). */
extern OwnWord own_classes[];
extern OwnWord own_builtins[];
/* The functions of the module math by number, 0 before it is imported; the module, 0 from when its variables may be others. */
extern OwnWord own_math_words[];
extern OwnWord own_math_module;

/* A program: filled in by the compiler, handed over by own_dynamic_start before any word is used. */
typedef struct OwnProgram {
  const OwnConst *consts; /* [0] unused */
  OwnWord *words;         /* one per constant */
  uint32_t const_count;
  uint32_t variable_count;
  OwnWord *const *variables; /* of its modules, in the order in which they end */
  uint32_t planned_classes;  /* how many ids are planned, from OWN_CLASS_FIRST_FREE on */
} OwnProgram;

#endif
