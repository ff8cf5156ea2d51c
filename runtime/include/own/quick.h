// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The usual case of an operation, inline: numbers in place, attributes that a site has met, items of lists.
**
** ov_try_… gives 0 where the case is another one; the runtime's entries begin with the same functions. ov_NAME (quick.def) is
** the whole operation. In: words as in dynops.def. Invariant: nothing here makes an object or runs code of the user, but a
** release may. The C back end includes this file; for the LLVM back end clang makes bitcode of it, which is where
** its modules begin (backend/llvm/module.c).
** The surprise: an int in place is 4n + 2, so sums and products work on the words, and an overflow of 64 bits is exactly a
** result beyond 62. */
#ifndef OWN_QUICK_H
#define OWN_QUICK_H

#include "own/layout.h"
#include "own/own.h"

#ifndef OV_QUICK
#define OV_QUICK static inline
#define OV_APART static __attribute__((noinline))
#endif
#define OV_USUAL(condition) __builtin_expect(!!(condition), 1)

/* ── numbers ── */

static inline bool ov_both_ints(OwnWord left, OwnWord right) {
  return (((left ^ 2) | (right ^ 2)) & 3) == 0;
}
static inline bool ov_both_floats(OwnWord left, OwnWord right) {
  return ov_is_float(left) && ov_is_float(right);
}

static inline OwnWord ov_try_add(OwnWord left, OwnWord right) {
  int64_t sum;
  if (OV_USUAL(ov_both_ints(left, right)))
    return __builtin_add_overflow((int64_t)(left - 2), (int64_t)right, &sum) ? 0 : (OwnWord)sum;
  return ov_both_floats(left, right) ? ov_try_float(ov_float(left) + ov_float(right)) : 0;
}

static inline OwnWord ov_try_sub(OwnWord left, OwnWord right) {
  int64_t difference;
  if (OV_USUAL(ov_both_ints(left, right)))
    return __builtin_sub_overflow((int64_t)left, (int64_t)(right - 2), &difference)
               ? 0
               : (OwnWord)difference;
  return ov_both_floats(left, right) ? ov_try_float(ov_float(left) - ov_float(right)) : 0;
}

static inline OwnWord ov_try_mul(OwnWord left, OwnWord right) {
  int64_t product;
  if (ov_both_ints(left, right))
    return __builtin_mul_overflow((int64_t)(left - 2), ov_int(right), &product)
               ? 0
               : (OwnWord)product | 2;
  return ov_both_floats(left, right) ? ov_try_float(ov_float(left) * ov_float(right)) : 0;
}

/* Of floats; of ints that are exact as doubles: one rounding, that of the division. */
static inline OwnWord ov_try_truediv(OwnWord left, OwnWord right) {
  const uint64_t exact = UINT64_C(1) << 53;
  if (ov_both_floats(left, right)) {
    double under = ov_float(right);
    return under != 0 ? ov_try_float(ov_float(left) / under) : 0;
  }
  if (!ov_both_ints(left, right)) return 0;
  int64_t over = ov_int(left), under = ov_int(right);
  bool rounds_once = (uint64_t)over + exact <= 2 * exact && (uint64_t)under + exact <= 2 * exact;
  return under != 0 && rounds_once ? ov_try_float((double)over / (double)under) : 0;
}

/* Divisions of 32 bits are several times as fast as those of 64 on many processors. */
static inline bool ov_both_short(int64_t left, int64_t right) {
  return ((uint64_t)(left | right) >> 32) == 0;
}

static inline OwnWord ov_try_floordiv(OwnWord left, OwnWord right) {
  if (!ov_both_ints(left, right) || right == ov_small(0)) return 0;
  int64_t a = ov_int(left), b = ov_int(right);
  if (ov_both_short(a, b)) return ov_small((uint32_t)a / (uint32_t)b);
  int64_t quotient = a / b;
  if (quotient * b != a && (a ^ b) < 0) quotient--;
  return ov_fits(quotient) ? ov_small(quotient) : 0;
}

static inline OwnWord ov_try_mod(OwnWord left, OwnWord right) {
  if (!ov_both_ints(left, right) || right == ov_small(0)) return 0;
  int64_t a = ov_int(left), b = ov_int(right);
  if (ov_both_short(a, b)) return ov_small((uint32_t)a % (uint32_t)b);
  int64_t rest = a % b;
  return ov_small(rest != 0 && (rest ^ b) < 0 ? rest + b : rest);
}

/* Numbers of own_binary and own_inplace. */
enum {
  OWN_ADD,
  OWN_SUB,
  OWN_MUL,
  OWN_TRUEDIV,
  OWN_FLOORDIV,
  OWN_MOD,
  OWN_POW,
  OWN_MATMUL,
  OWN_SHL,
  OWN_SHR,
  OWN_AND,
  OWN_OR,
  OWN_XOR
};

/* An int and a float: where one of both is a constant, which is decided while compiling (it stays out of the code of all other
** operations), as the float that it becomes. */
static inline bool ov_constant_int(bool constant, OwnWord word) {
  const int64_t exact = INT64_C(1) << 53;
  return constant && ov_is_int(word) && ov_int(word) <= exact && ov_int(word) >= -exact;
}
#define OV_BESIDE_FLOAT(word, other)                                                               \
  (ov_constant_int(__builtin_constant_p(word), word) && ov_is_float(other))

static inline OwnWord ov_try_floats(int64_t op, double left, double right) {
  switch (op) {
  case OWN_ADD: return ov_try_float(left + right);
  case OWN_SUB: return ov_try_float(left - right);
  case OWN_MUL: return ov_try_float(left * right);
  case OWN_TRUEDIV: return right != 0 ? ov_try_float(left / right) : 0;
  default: return 0;
  }
}

#define OV_ARITHMETIC(name, op)                                                                    \
  OV_QUICK OwnWord ov_##name(OwnWord left, OwnWord right) {                                        \
    OwnWord result =                                                                               \
        OV_BESIDE_FLOAT(right, left)   ? ov_try_floats(op, ov_float(left), (double)ov_int(right))  \
        : OV_BESIDE_FLOAT(left, right) ? ov_try_floats(op, (double)ov_int(left), ov_float(right))  \
                                       : ov_try_##name(left, right);                               \
    return OV_USUAL(result) ? result : own_##name(left, right);                                    \
  }
OV_ARITHMETIC(add, OWN_ADD)
OV_ARITHMETIC(sub, OWN_SUB)
OV_ARITHMETIC(mul, OWN_MUL)
OV_ARITHMETIC(truediv, OWN_TRUEDIV)
#undef OV_ARITHMETIC

OV_QUICK OwnWord ov_floordiv(OwnWord left, OwnWord right) {
  OwnWord result = ov_try_floordiv(left, right);
  return OV_USUAL(result) ? result : own_floordiv(left, right);
}
OV_QUICK OwnWord ov_mod(OwnWord left, OwnWord right) {
  OwnWord result = ov_try_mod(left, right);
  return OV_USUAL(result) ? result : own_mod(left, right);
}

/* & | ^ << >> of ints in place. */
static inline OwnWord ov_try_bits(int64_t op, OwnWord left, OwnWord right) {
  if (!ov_both_ints(left, right)) return 0;
  if (op == OWN_AND) return left & right;
  if (op == OWN_OR) return left | right;
  if (op == OWN_XOR) return (left ^ right) | 2;
  int64_t count = ov_int(right);
  if ((op != OWN_SHL && op != OWN_SHR) || (uint64_t)count > 60) return 0;
  if (op == OWN_SHR) return ov_small(ov_int(left) >> count);
  OwnWord shifted = (left - 2) << count;
  return (int64_t)shifted >> count == (int64_t)(left - 2) ? shifted | 2 : 0;
}
OV_QUICK OwnWord ov_binary(int64_t op, OwnWord left, OwnWord right) {
  OwnWord result = ov_try_bits(op, left, right);
  return OV_USUAL(result) ? result : own_binary(op, left, right);
}

/* The operator on numbers in place with a result in place. */
OV_QUICK OwnWord ov_try_number(int64_t op, OwnWord left, OwnWord right) {
  if (OV_BESIDE_FLOAT(right, left)) return ov_try_floats(op, ov_float(left), (double)ov_int(right));
  switch (op) {
  case OWN_ADD: return ov_try_add(left, right);
  case OWN_SUB: return ov_try_sub(left, right);
  case OWN_MUL: return ov_try_mul(left, right);
  case OWN_TRUEDIV: return ov_try_truediv(left, right);
  case OWN_FLOORDIV: return ov_try_floordiv(left, right);
  case OWN_MOD: return ov_try_mod(left, right);
  default: return ov_try_bits(op, left, right);
  }
}
OV_QUICK bool ov_inplace(int64_t op, OwnWord *variable, OwnWord right) {
  OwnWord result = ov_try_number(op, *variable, right);
  if (!OV_USUAL(result)) return own_inplace(op, variable, right);
  *variable = result; /* what was there is a number in place */
  return false;
}
OV_QUICK OwnWord ov_neg(OwnWord word) {
  if (ov_is_int(word) && word != (UINT64_C(1) << 63 | 2)) return 4 - word;
  OwnWord result = ov_is_float(word) ? ov_try_float(-ov_float(word)) : 0;
  return OV_USUAL(result) ? result : own_neg(word);
}

/* ── comparison and truth ── */

static inline uint32_t ov_equal_kind(OwnWord word) {
  if (ov_is_pointer(word)) return own_equals[ov_object_class(ov_object(word))] % OWN_EQUAL_KINDS;
  return word == OWN_NONE ? OWN_EQUAL_SAME : OWN_EQUAL_NUMBER;
}
static inline uint64_t ov_text_facts(OwnWord text) {
  return ((const OwnTextHead *)ov_object(text))->facts;
}
/* Texts that are equal only if they are one. */
static inline bool ov_texts_differ(OwnWord left, OwnWord right) {
  uint64_t one = ov_text_facts(left), other = ov_text_facts(right);
  return (one & other & OWN_TEXT_INTERNED) || ((one ^ other) & OWN_TEXT_LENGTH);
}
/* Are they equal only if they are one? */
static inline bool ov_equal_is_same(OwnWord left, OwnWord right) {
  if (ov_is(left, OWN_CLASS_STR) && ov_is(right, OWN_CLASS_STR))
    return left == right || ov_texts_differ(left, right);
  uint32_t one = ov_equal_kind(left), other = ov_equal_kind(right);
  if (one == OWN_EQUAL_ASK || other == OWN_EQUAL_ASK) return false;
  return one != other || one == OWN_EQUAL_SAME || left == right;
}

#define OV_COMPARE(name, operator, answer)                                                         \
  OV_QUICK OwnWord ov_##name(OwnWord left, OwnWord right) {                                        \
    if (OV_USUAL(ov_both_ints(left, right)))                                                       \
      return ov_bool((int64_t)left operator(int64_t) right);                                       \
    if (OV_BESIDE_FLOAT(right, left))                                                              \
      return ov_bool(ov_float(left) operator(double) ov_int(right));                               \
    if (OV_BESIDE_FLOAT(left, right))                                                              \
      return ov_bool((double)ov_int(left) operator ov_float(right));                               \
    if (ov_both_floats(left, right)) return ov_bool(ov_float(left) operator ov_float(right));      \
    answer return own_##name(left, right);                                                         \
  }
#define OV_SAME(operator)                                                                          \
  if (OV_USUAL(ov_equal_is_same(left, right))) return ov_bool(left operator right);
OV_COMPARE(eq, ==, OV_SAME(==))
OV_COMPARE(ne, !=, OV_SAME(!=))
OV_COMPARE(lt, <, )
OV_COMPARE(le, <=, )
OV_COMPARE(gt, >, )
OV_COMPARE(ge, >=, )
#undef OV_SAME
#undef OV_COMPARE

OV_QUICK int32_t ov_truth(OwnWord word) {
  if (word == OWN_TRUE)
    return 1; /* one after the other: jumps that know the answer go on behind it */
  if (OV_USUAL(word == OWN_FALSE)) return 0;
  if (ov_is_int(word)) return word != ov_small(0);
  if (ov_is_pointer(word)) {
    const OwnObject *object = ov_object(word);
    uint32_t id = ov_object_class(object);
    if (OV_USUAL(own_equals[id] & OWN_ALWAYS_TRUE)) return 1;
    if (id == OWN_CLASS_LIST) return ((const OwnList *)object)->length != 0;
  } else {
    if (ov_is_float(word)) return ov_float(word) != 0;
    if (word == OWN_NONE) return 0;
  }
  return own_truth(word);
}

/* ── attributes ── */

static inline OwnWord *ov_slot_at(OwnWord object, uint32_t offset) {
  // NOLINTNEXTLINE(bugprone-casting-through-void): slots are words
  return (OwnWord *)(void *)((char *)ov_object(object) + offset);
}

/* The slot where the compiler expects it, or the site's cache; NULL: it is not there. */
static inline OwnWord *ov_slot(OwnWord object, OwnCache *cache, int64_t hint) {
  if (!ov_is_pointer(object)) return NULL;
  uint32_t class_id = ov_object_class(ov_object(object));
  if (hint) return ov_hint_has(hint, class_id) ? ov_slot_at(object, ov_hint_offset(hint)) : NULL;
  const OwnCacheRow *row = ov_row(cache, class_id);
  if (row->class_id != class_id || !row->offset) return NULL;
  return ov_slot_at(object, row->offset);
}

/* Where a class object has a plain value, if the site has found it there; NULL: look closer. */
static inline const OwnWord *ov_in_class(OwnWord object, OwnCache *cache) {
  if (!ov_is(object, OWN_CLASS_TYPE)) return NULL;
  uint32_t id = ((OwnClassHead *)ov_object(object))->id;
  const OwnCacheRow *row = ov_row(cache, id);
  bool known = row->class_id == (id | OWN_ROW_OF_CLASS) && row->epoch == own_shape_epoch;
  return known ? (const OwnWord *)(uintptr_t)row->place : NULL; // NOLINT(performance-no-int-to-ptr)
}
static inline const OwnWord *ov_there(OwnWord object, OwnCache *cache, int64_t hint) {
  return ov_hint_is_class(hint) ? ov_in_class(object, cache) : ov_slot(object, cache, hint);
}

OV_QUICK OwnWord ov_get_attr(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  const OwnWord *slot = ov_there(object, cache, hint);
  if (OV_USUAL(slot && *slot != OWN_UNBOUND)) return ov_copy(*slot);
  return own_get_attr(object, name, cache, hint);
}

OV_QUICK OwnLent ov_lend_attr(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  const OwnWord *slot = ov_there(object, cache, hint);
  if (OV_USUAL(slot && *slot != OWN_UNBOUND)) return (OwnLent){*slot, OWN_UNBOUND};
  return own_lend_attr(object, name, cache, hint);
}

OV_QUICK bool ov_set_attr(OwnWord object, OwnWord name, OwnWord taken, OwnCache *cache,
                          int64_t hint) {
  OwnWord *slot = ov_slot(object, cache, hint);
  if (!OV_USUAL(slot)) return own_set_attr(object, name, taken, cache, hint);
  OwnWord old = *slot;
  *slot = taken;
  ov_release(old);
  return false;
}

/* The site's cache holds the code, 0 too, by classes of receivers. */
OV_QUICK int64_t ov_method_code(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  if (!ov_is_pointer(object)) return 0;
  uint32_t tag = ov_object(object)->tag;
  if (hint) { /* a short question; the cache is asked apart */
    return OV_USUAL(ov_hint_has(hint, tag >> OWN_CLASS_SHIFT))
               ? OWN_CODE_AS_PLANNED
               : own_method_code(object, name, cache, 0);
  }
  const OwnCacheRow *row = ov_row(cache, tag >> OWN_CLASS_SHIFT);
  bool known = row->class_id == tag >> OWN_CLASS_SHIFT && row->epoch == own_shape_epoch &&
               !(tag & OWN_FLAG_OVERFLOW);
  return OV_USUAL(known) ? (int64_t)row->value : own_method_code(object, name, cache, 0);
}
OV_QUICK bool ov_is_code(int64_t code, OwnWord object, int64_t hint, const OwnCode *of) {
  if (hint && code == OWN_CODE_AS_PLANNED)
    return ov_hint_has(hint, ov_object_class(ov_object(object)));
  return code == (int64_t)(uintptr_t)of;
}

/* … for a class, behind which the one of the receiver is asked (`offset` is its id), and for a class object. */
OV_QUICK int64_t ov_super_code(OwnWord class_object, OwnWord object, OwnWord name,
                               OwnCache *cache) {
  if (!ov_is_pointer(object) || !ov_is(class_object, OWN_CLASS_TYPE))
    return own_super_code(class_object, object, name, cache);
  uint32_t class_id = ov_object_class(ov_object(object));
  const OwnCacheRow *row = ov_row(cache, class_id);
  bool known = row->class_id == class_id &&
               row->offset == ((OwnClassHead *)ov_object(class_object))->id &&
               row->epoch == own_shape_epoch;
  return OV_USUAL(known) ? (int64_t)row->value : own_super_code(class_object, object, name, cache);
}
OV_QUICK int64_t ov_class_code(OwnWord class_object, OwnWord name, OwnCache *cache) {
  if (!ov_is(class_object, OWN_CLASS_TYPE)) return own_class_code(class_object, name, cache);
  uint32_t class_id = ((OwnClassHead *)ov_object(class_object))->id;
  const OwnCacheRow *row = ov_row(cache, class_id);
  bool known = row->class_id == class_id && row->epoch == own_shape_epoch;
  return OV_USUAL(known) ? (int64_t)row->value : own_class_code(class_object, name, cache);
}

OV_QUICK bool ov_init_done(OwnWord result) { return result != OWN_NONE && own_init_done(result); }

/* ── calls ── */

OV_QUICK OwnWord ov_call(OwnWord callee, const OwnWord *args, int64_t count) {
  if (OV_USUAL(ov_is(callee, OWN_CLASS_FUNCTION))) {
    const OwnCode *code = ((OwnFunction *)ov_object(callee))->code;
    if (OV_USUAL(ov_takes(code, count))) return code->entry(callee, args);
  }
  return own_call(callee, args, count);
}

/* ── items ── */

/* Where an index of a list leads; NULL: no list, no such place. */
static inline OwnWord *ov_list_place(OwnWord container, OwnWord key) {
  if (!ov_is(container, OWN_CLASS_LIST) || !ov_is_int(key)) return NULL;
  OwnList *list = (OwnList *)ov_object(container);
  int64_t at = ov_int(key);
  if (at < 0) at += list->length;
  return (uint64_t)at < (uint64_t)list->length ? &list->items[at] : NULL;
}

/* The same of a tuple. */
static inline const OwnWord *ov_tuple_place(OwnWord container, OwnWord key) {
  if (!ov_is(container, OWN_CLASS_TUPLE) || !ov_is_int(key)) return NULL;
  const OwnTuple *tuple = (OwnTuple *)ov_object(container);
  int64_t at = ov_int(key);
  if (at < 0) at += tuple->length;
  return (uint64_t)at < (uint64_t)tuple->length ? &tuple->items[at] : NULL;
}

OV_QUICK OwnWord ov_get_item(OwnWord container, OwnWord key) {
  const OwnWord *place = ov_list_place(container, key);
  if (!OV_USUAL(place)) place = ov_tuple_place(container, key);
  return OV_USUAL(place) ? ov_copy(*place) : own_get_item(container, key);
}

OV_QUICK OwnLent ov_lend_item(OwnWord container, OwnWord key) {
  const OwnWord *place = ov_list_place(container, key);
  if (!OV_USUAL(place)) place = ov_tuple_place(container, key);
  return OV_USUAL(place) ? (OwnLent){*place, OWN_UNBOUND} : own_lend_item(container, key);
}

#include "own/quick_array.h"
#include "own/quick_frame.h"
#include "own/quick_known.h"
#include "own/quick_make.h"
#include "own/quick_walk.h"

/* ── looking ── */

OV_QUICK int64_t ov_peek(OwnWord word) { return (int64_t)word; }
OV_QUICK int64_t ov_peek_attr(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  const OwnWord *slot = ov_slot(object, cache, hint);
  return OV_USUAL(slot) ? (int64_t)*slot : own_peek_attr(object, name, cache, hint);
}
OV_QUICK int64_t ov_peek_item(OwnWord container, OwnWord key) {
  const OwnWord *place = ov_list_place(container, key);
  return OV_USUAL(place) ? (int64_t)*place : own_peek_item(container, key);
}
OV_QUICK bool ov_bits_are_float(int64_t bits) { return ov_is_float((OwnWord)bits); }
OV_QUICK double ov_float_of_bits(int64_t bits) { return ov_float((OwnWord)bits); }
OV_QUICK OwnWord ov_box_float(double value) {
  return OV_USUAL(ov_fits_float(value)) ? ov_turned(value) : own_box_float(value);
}

OV_QUICK OwnWord ov_box_int(int64_t value) {
  return OV_USUAL(ov_fits(value)) ? ov_small(value) : own_box_int(value);
}
OV_QUICK OwnWord ov_box_bool(bool value) { return ov_bool(value); }

/* ── numbers outside of words ── */

OV_QUICK bool ov_has_float(OwnWord word) { return ov_is_float(word); }
OV_QUICK bool ov_has_int(OwnWord word) { return ov_is_int(word); }
OV_QUICK bool ov_has_bool(OwnWord word) { return ov_is_bool(word); }
OV_QUICK bool ov_has_range(OwnWord word) { return ov_is(word, OWN_CLASS_RANGE_ITERATOR); }
OV_QUICK double ov_float_in(OwnWord word) { return ov_float(word); }
OV_QUICK int64_t ov_int_in(OwnWord word) { return ov_int(word); }
OV_QUICK bool ov_bool_in(OwnWord word) { return word == OWN_TRUE; }
OV_QUICK double ov_float_taken(OwnWord word) { return ov_float(word); }
OV_QUICK int64_t ov_int_taken(OwnWord word) { return ov_int(word); }
OV_QUICK bool ov_bool_taken(OwnWord word) { return word == OWN_TRUE; }
OV_QUICK bool ov_float_fits(double value) { return ov_fits_float(value); }
OV_QUICK bool ov_int_fits(int64_t value) { return ov_fits(value); }
OV_QUICK OwnWord ov_float_lent(double value) { return ov_turned(value); }
OV_QUICK OwnWord ov_int_lent(int64_t value) { return ov_small(value); }
OV_QUICK OwnWord ov_bool_lent(bool value) { return ov_bool(value); }
OV_QUICK bool ov_sum_fits(int64_t left, int64_t right) {
  int64_t sum;
  return !__builtin_add_overflow(left, right, &sum);
}
OV_QUICK bool ov_difference_fits(int64_t left, int64_t right) {
  int64_t difference;
  return !__builtin_sub_overflow(left, right, &difference);
}
OV_QUICK bool ov_product_fits(int64_t left, int64_t right) {
  int64_t product;
  return !__builtin_mul_overflow(left, right, &product);
}
OV_QUICK bool ov_divides(int64_t by) { return by != 0 && by != -1; }
OV_QUICK bool ov_is_exact(int64_t value) {
  const uint64_t exact = UINT64_C(1) << 53;
  return (uint64_t)value + exact <= 2 * exact;
}
/* A float beside a flag: it is an int, whose double is the same. */
OV_QUICK bool ov_has_whole(OwnWord word) { return ov_is_int(word) && ov_is_exact(ov_int(word)); }
OV_QUICK bool ov_is_whole(double value) { return __builtin_fabs(value) < 0x1p53; }
OV_QUICK bool ov_number_fits(double value, bool whole) { return whole || ov_float_fits(value); }
OV_QUICK OwnWord ov_number_lent(double value, bool whole) {
  return whole ? ov_small((int64_t)value) : ov_turned(value);
}
OV_QUICK OwnWord ov_box_number(double value, bool whole) {
  return whole ? ov_small((int64_t)value) : ov_box_float(value);
}
OV_QUICK bool ov_shifts(int64_t count) { return (uint64_t)count < 64; }
OV_QUICK bool ov_shift_fits(int64_t value, int64_t count) {
  return (uint64_t)count < 63 && (int64_t)((uint64_t)value << count) >> count == value;
}
OV_QUICK int64_t ov_least_int(int64_t left, int64_t right) { return right < left ? right : left; }
OV_QUICK int64_t ov_most_int(int64_t left, int64_t right) { return right > left ? right : left; }
OV_QUICK double ov_least_float(double left, double right) { return right < left ? right : left; }
OV_QUICK double ov_most_float(double left, double right) { return right > left ? right : left; }
OV_QUICK int64_t ov_size_int(int64_t value) { return value < 0 ? -value : value; }

/* ── the module math ── */

OV_QUICK bool ov_is_math(int64_t function, OwnWord word) {
  return function >= OWN_MATH_COUNT ? word == own_math_module : word == own_math_words[function];
}
OV_QUICK double ov_math_float(int64_t function, double value) {
  if (function == OWN_MATH_fabs) return __builtin_fabs(value);
  return function == OWN_MATH_sqrt ? __builtin_sqrt(value) : own_math_float(function, value);
}
OV_QUICK bool ov_whole_fits(double value) { return value > -0x1p61 && value < 0x1p61; }
OV_QUICK int64_t ov_math_int(int64_t function, double value) {
  int64_t whole = (int64_t)value;
  if (function == OWN_MATH_floor) return whole - ((double)whole > value);
  return function == OWN_MATH_ceil ? whole + ((double)whole < value) : whole;
}
/* What is not finite has no word in place. */
OV_QUICK OwnWord ov_math_one(int64_t function, OwnWord word, OwnWord x) {
  int64_t number = function >= OWN_MATH_COUNT ? function - OWN_MATH_COUNT : function;
  OwnWord result = 0;
  if (OV_USUAL(ov_is_float(x) && ov_is_math(function, word))) {
    double value = ov_float(x);
    if (number >= OWN_MATH_ceil)
      result = ov_whole_fits(value) ? ov_small(ov_math_int(number, value)) : 0;
    else
      result = ov_try_float(ov_math_float(number, value));
  }
  return OV_USUAL(result) ? result : own_math_one(function, word, x);
}
OV_QUICK OwnWord ov_math_two(int64_t function, OwnWord word, OwnWord x, OwnWord y) {
  int64_t number = function >= OWN_MATH_COUNT ? function - OWN_MATH_COUNT : function;
  OwnWord result = 0;
  if (OV_USUAL(ov_both_floats(x, y) && ov_is_math(function, word)))
    result = ov_try_float(own_math_floats(number, ov_float(x), ov_float(y)));
  return OV_USUAL(result) ? result : own_math_two(function, word, x, y);
}

/* ── ranges ── */

OV_QUICK bool ov_range_left(OwnWord iterator) {
  return ((OwnRangeIterator *)ov_object(iterator))->left != 0;
}
OV_QUICK int64_t ov_range_take(OwnWord iterator) {
  OwnRangeIterator *range = (OwnRangeIterator *)ov_object(iterator);
  int64_t value = range->next;
  range->left -= range->left != 0;
  range->next = (int64_t)((uint64_t)value + (uint64_t)range->step);
  return value;
}

OV_QUICK bool ov_range_fits(int64_t start, int64_t stop, int64_t step) {
  return ov_fits(start) && ov_fits(stop) && ov_fits(step) && step != 0;
}
OV_QUICK int64_t ov_range_count(int64_t start, int64_t stop, int64_t step) {
  int64_t distance = step > 0 ? stop - start : start - stop, stride = step > 0 ? step : -step;
  return distance <= 0 ? 0 : stride == 1 ? distance : (distance - 1) / stride + 1;
}

/* A list that is still green is left to the entry, unless a number goes in: it must lose the mark. */
OV_QUICK bool ov_set_item(OwnWord container, OwnWord key, OwnWord taken) {
  OwnWord *place = ov_list_place(container, key);
  bool plain = place && (!ov_is_pointer(taken) || !(ov_object(container)->tag & OWN_FLAG_GREEN));
  if (!OV_USUAL(plain)) return own_set_item(container, key, taken);
  OwnWord old = *place;
  *place = taken;
  ov_release(old);
  return false;
}

/* To a list with room for it; what makes it lose its green mark is left to the entry. False: another case. */
static inline bool ov_try_append(OwnWord word, OwnWord item) {
  if (!ov_is(word, OWN_CLASS_LIST)) return false;
  OwnList *list = (OwnList *)ov_object(word);
  bool plain =
      list->length < list->capacity && (!ov_is_pointer(item) || !(list->head.tag & OWN_FLAG_GREEN));
  if (!OV_USUAL(plain)) return false;
  list->items[list->length++] = item;
  return true;
}
OV_QUICK OwnWord ov_append(OwnWord name, OwnCache *cache, OwnWord receiver, OwnWord item) {
  if (!OV_USUAL(ov_try_append(receiver, item))) return own_append(name, cache, receiver, item);
  ov_retain(item);
  return OWN_NONE;
}
OV_QUICK bool ov_list_append(OwnWord list, OwnWord taken) {
  if (!ov_is(list, OWN_CLASS_LIST)) __builtin_unreachable();
  return !OV_USUAL(ov_try_append(list, taken)) && own_list_append(list, taken);
}

/* ── built-in functions ── */

OV_QUICK OwnWord ov_len(OwnWord word) {
  if (!ov_is_pointer(word)) return own_len(word);
  const OwnObject *object = ov_object(word);
  uint32_t id = ov_object_class(object);
  if (id == OWN_CLASS_LIST) return ov_small(((const OwnList *)object)->length);
  if (id == OWN_CLASS_STR)
    return ov_small((int64_t)(((const OwnTextHead *)object)->facts & OWN_TEXT_LENGTH));
  return own_len(word);
}
OV_QUICK OwnWord ov_abs(OwnWord word) {
  if (ov_is_int(word) && word != (UINT64_C(1) << 63 | 2))
    return (int64_t)word < 0 ? 4 - word : word;
  OwnWord result = ov_is_float(word) ? ov_try_float(__builtin_fabs(ov_float(word))) : 0;
  return OV_USUAL(result) ? result : own_abs(word);
}
OV_QUICK OwnWord ov_min(OwnWord left, OwnWord right) {
  if (OV_USUAL(ov_both_ints(left, right))) return (int64_t)right < (int64_t)left ? right : left;
  if (ov_both_floats(left, right)) return ov_float(right) < ov_float(left) ? right : left;
  return own_min(left, right);
}
OV_QUICK OwnWord ov_max(OwnWord left, OwnWord right) {
  if (OV_USUAL(ov_both_ints(left, right))) return (int64_t)right > (int64_t)left ? right : left;
  if (ov_both_floats(left, right)) return ov_float(right) > ov_float(left) ? right : left;
  return own_max(left, right);
}
OV_QUICK OwnWord ov_int_of(OwnWord word) {
  if (OV_USUAL(ov_is_float(word)) && ov_whole_fits(ov_float(word)))
    return ov_small((int64_t)ov_float(word));
  return ov_is_int(word) ? word : own_int_of(word);
}
OV_QUICK OwnWord ov_float_of(OwnWord word) {
  OwnWord result = ov_is_float(word) ? word : 0;
  if (ov_is_int(word)) result = ov_try_float((double)ov_int(word));
  return OV_USUAL(result) ? result : own_float_of(word);
}
OV_QUICK OwnWord ov_isinstance(OwnWord word, OwnWord class_object) {
  bool same = ov_is_pointer(word) && ov_is(class_object, OWN_CLASS_TYPE) &&
              ((OwnClassHead *)ov_object(class_object))->id == ov_object_class(ov_object(word));
  return OV_USUAL(same) ? OWN_TRUE : own_isinstance(word, class_object);
}

OV_QUICK OwnWord ov_unpack(OwnWord sequence, int64_t count, int64_t star) {
  bool fits =
      star < 0 &&
      ((ov_is(sequence, OWN_CLASS_TUPLE) && ((OwnTuple *)ov_object(sequence))->length == count) ||
       (ov_is(sequence, OWN_CLASS_LIST) && ((OwnList *)ov_object(sequence))->length == count));
  return OV_USUAL(fits) ? ov_copy(sequence) : own_unpack(sequence, count, star);
}
/* The items of a tuple or list that has so many; NULL: another case. */
static inline const OwnWord *ov_just_items(OwnWord sequence, int64_t count) {
  if (!ov_is_pointer(sequence)) return NULL;
  const OwnObject *object = ov_object(sequence);
  if (ov_object_class(object) == OWN_CLASS_TUPLE)
    return ((const OwnTuple *)object)->length == count ? ((const OwnTuple *)object)->items : NULL;
  if (ov_object_class(object) != OWN_CLASS_LIST) return NULL;
  return ((const OwnList *)object)->length == count ? ((const OwnList *)object)->items : NULL;
}
OV_QUICK bool ov_unpack_row(OwnWord sequence, int64_t count, int64_t star) {
  const OwnWord *items = star < 0 ? ov_just_items(sequence, count) : NULL;
  if (!OV_USUAL(items)) return own_unpack_row(sequence, count, star);
  for (int64_t i = 0; i < count; i++)
    own_row[i] = ov_copy(items[i]);
  return false;
}
OV_QUICK OwnWord ov_row_take(int64_t at) { return own_row[at]; }
OV_QUICK OwnWord ov_unpacked(OwnWord sequence, int64_t at) {
  const OwnObject *object = ov_object(sequence);
  bool list = ov_object_class(object) == OWN_CLASS_LIST;
  return ov_copy(list ? ((const OwnList *)object)->items[at]
                      : ((const OwnTuple *)object)->items[at]);
}
OV_QUICK OwnWord ov_tuple_item(OwnWord tuple, int64_t at) {
  return ov_copy(((OwnTuple *)ov_object(tuple))->items[at]);
}

/* ── variables, the stack ── */

OV_QUICK OwnWord ov_cell_get(OwnWord cell) {
  return ov_copy(((OwnCell *)ov_object(cell))->content);
}
OV_QUICK OwnWord ov_cell_lend(OwnWord cell) { return ((OwnCell *)ov_object(cell))->content; }
OV_QUICK void ov_cell_set(OwnWord cell, OwnWord taken) {
  OwnCell *of = (OwnCell *)ov_object(cell);
  OwnWord old = of->content;
  of->content = taken;
  ov_release(old);
}
OV_QUICK OwnWord ov_kept(OwnWord above, OwnWord keeper, OwnWord lent) {
  return !ov_is_pointer(above) || keeper != OWN_UNBOUND ? keeper : ov_copy(lent);
}
OV_QUICK OwnWord ov_capture(OwnWord function, int64_t number) {
  return ov_copy(((OwnFunction *)ov_object(function))->captures[number]);
}
OV_QUICK OwnWord ov_capture_lend(OwnWord function, int64_t number) {
  return ((OwnFunction *)ov_object(function))->captures[number];
}
OV_QUICK bool ov_check_stack(void) {
  char here = 0;
  return OWN_UNLIKELY((uintptr_t)&here < own_stack_floor) && own_check_stack();
}

/* ── counts, for a back end that cannot include value.h ── */

OV_QUICK void ov_count_up(OwnWord word) { ov_retain(word); }
OV_QUICK void ov_count_down(OwnWord word) { ov_release(word); }
/* Where it is mostly a number, or never comes to it: short rather than fast. */
OV_APART void ov_count_down_apart(OwnWord word) { ov_release(word); }
OV_QUICK void ov_count_down_rarely(OwnWord word) {
  if (OWN_UNLIKELY(ov_is_pointer(word))) ov_count_down_apart(word);
}
/* Four in a row, of a function too long to look at each: bit 0 of an int is 0. */
OV_APART void ov_count_down_each(OwnWord a, OwnWord b, OwnWord c, OwnWord d) {
  ov_release(a);
  ov_release(b);
  ov_release(c);
  ov_release(d);
}
OV_QUICK void ov_count_down_four(OwnWord a, OwnWord b, OwnWord c, OwnWord d) {
  if (OWN_UNLIKELY((a | b | c | d) & 1)) ov_count_down_each(a, b, c, d);
}

#endif
