// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The operators of compiled code: own_add … own_invert, own_binary, own_inplace.
**
** In: any two values. Out: what Python's operator gives. Numbers in place are done here, without a
** call; everything else goes to object_binary (operate_any.c). The surprise: an int in place is 4n + 2,
** so sums, products and bit operations work on the words themselves, and an overflow of 64 bits is
** exactly a result beyond 62. */
#include "dynamic/operate.h"
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

#include "own/quick.h"

/* An int or float in place as a double; false: another value. */
static inline bool in_place(Word word, double *value) {
  if (ov_is_float(word))
    *value = ov_float(word);
  else if (ov_is_int(word))
    *value = (double)ov_int(word);
  else
    return false;
  return true;
}

/* Numbers in place, at least one of them a float. */
static inline bool mixed(Word left, Word right, double *a, double *b) {
  return !ov_both_ints(left, right) && in_place(left, a) && in_place(right, b);
}

Word own_add(Word left, Word right) {
  Word result = ov_try_add(left, right);
  double a, b;
  if (result) return result;
  if (mixed(left, right, &a, &b)) return float_word(a + b);
  if (is_str(left) && is_str(right)) return str_concat(left, right);
  return object_binary(OPERATOR_ADD, left, right);
}

Word own_sub(Word left, Word right) {
  Word result = ov_try_sub(left, right);
  double a, b;
  if (result) return result;
  return mixed(left, right, &a, &b) ? float_word(a - b) : object_binary(OPERATOR_SUB, left, right);
}

Word own_mul(Word left, Word right) {
  Word result = ov_try_mul(left, right);
  double a, b;
  if (result) return result;
  return mixed(left, right, &a, &b) ? float_word(a * b) : object_binary(OPERATOR_MUL, left, right);
}

Word own_truediv(Word left, Word right) {
  Word result = ov_try_truediv(left, right);
  double a, b;
  if (result) return result;
  if (mixed(left, right, &a, &b) && b != 0) return float_word(a / b);
  return object_binary(OPERATOR_TRUEDIV, left, right);
}

Word own_floordiv(Word left, Word right) {
  Word result = ov_try_floordiv(left, right);
  return result ? result : object_binary(OPERATOR_FLOORDIV, left, right);
}

Word own_mod(Word left, Word right) {
  Word result = ov_try_mod(left, right);
  return result ? result : object_binary(OPERATOR_MOD, left, right);
}

/* & | ^ << >> of ints in place; 0: not here. */
static inline Word bits_in_place(Operator op, Word left, Word right) {
  if (op == OPERATOR_AND) return left & right;
  if (op == OPERATOR_OR) return left | right;
  if (op == OPERATOR_XOR) return (left ^ right) | 2;
  int64_t count = ov_int(right);
  if ((uint64_t)count > 60) return 0;
  if (op == OPERATOR_RSHIFT) return ov_small(ov_int(left) >> count);
  Word shifted = (left - 2) << count;
  return op == OPERATOR_LSHIFT && (int64_t)shifted >> count == (int64_t)(left - 2) ? shifted | 2
                                                                                   : 0;
}

Word own_binary(int64_t op, Word left, Word right) {
  if (ov_both_ints(left, right)) {
    Word result = bits_in_place((Operator)op, left, right);
    if (result) return result;
  }
  return object_binary((Operator)op, left, right);
}

/* ── in place ── */

/* Numbers in place with a result in place; 0: not here. */
static inline Word numbers_in_place(Operator op, Word left, Word right) {
  if (op == OPERATOR_ADD) return ov_try_add(left, right);
  if (op == OPERATOR_SUB) return ov_try_sub(left, right);
  if (op == OPERATOR_MUL) return ov_try_mul(left, right);
  return ov_both_ints(left, right) ? bits_in_place(op, left, right) : 0;
}

/* Texts that str_append can join: it takes the left one, which must not be lost to a MemoryError. */
static inline bool both_texts(Word left, Word right) {
  return is_str(left) && is_str(right) && str_length(left) + str_length(right) < 1 << 30;
}

/* Apart, so that own_inplace saves no registers for it. */
static __attribute__((noinline)) bool inplace_any(Operator op, Word *variable, Word right) {
  Word left = *variable, result;
  if (op == OPERATOR_ADD && both_texts(left, right)) {
    *variable = OWN_UNBOUND; /* its owner goes along: a text of one owner grows in place */
    result = str_append(left, right);
  } else {
    ov_retain(left);
    result = object_inplace(op, left, right);
    ov_release(left);
  }
  if (result == 0) return true;
  Word before = *variable; /* code of the program may have changed it */
  *variable = result;
  ov_release(before);
  return false;
}

bool own_inplace(int64_t code, Word *variable, Word right) {
  Operator op = (Operator)code;
  Word result = numbers_in_place(op, *variable, right);
  if (OWN_UNLIKELY(result == 0)) return inplace_any(op, variable, right);
  *variable = result;
  return false;
}

/* ── one operand ── */

static const Word LOWEST = UINT64_C(1) << 63 | 2; /* -2^61 */

static Word special_unary(Special special, Word word, const char *symbol) {
  Word result = call_special(word, special, NULL, 0);
  if (result != OWN_UNBOUND) return result;
  return raise_type("bad operand type for unary %s: '%s'", symbol, class_name_of(word));
}

Word own_neg(Word word) {
  if (ov_is_int(word) && word != LOWEST) return 4 - word;
  if (ov_is_float(word)) return float_word(-ov_float(word));
  if (is_int_or_bool(word)) return int_negate(word);
  if (is_float(word)) return float_new(-float_value(word));
  return special_unary(SPECIAL_NEG, word, "-");
}

Word own_pos(Word word) {
  if (ov_is_int(word) || ov_is_float(word)) return word;
  if (is_int_or_bool(word) || is_float(word)) return ov_copy(int_plain(word));
  return special_unary(SPECIAL_POS, word, "+");
}

Word own_invert(Word word) {
  if (ov_is_int(word)) return 0 - word;
  if (is_int_or_bool(word)) return int_invert(word);
  if (is_float(word)) return raise_type("bad operand type for unary ~: 'float'");
  return special_unary(SPECIAL_INVERT, word, "~");
}
