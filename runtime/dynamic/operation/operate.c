// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The operators of compiled code: own_add … own_invert, own_binary, own_inplace.
**
** In: any two values. Out: what Python's operator gives. Numbers in place are done here, without a
** call; everything else goes to operate_held (operate_any.c). The surprise: an int in place is 4n + 2,
** so sums, products and bit operations work on the words themselves, and an overflow of 64 bits is
** exactly a result beyond 62. */
#include "dynamic/operate.h"
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

#include "own/quick.h"

_Static_assert((int)OWN_MOD == (int)OPERATOR_MOD && (int)OWN_XOR == (int)OPERATOR_XOR,
               "the operators have the same numbers in compiled code");

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

/* Numbers in place, at least one of them a float; 0: not here. */
static inline Word mixed(Operator op, Word left, Word right) {
  double a, b;
  if (ov_both_ints(left, right) || !in_place(left, &a) || !in_place(right, &b)) return 0;
  switch (op) {
  case OPERATOR_ADD: return float_word(a + b);
  case OPERATOR_SUB: return float_word(a - b);
  case OPERATOR_MUL: return float_word(a * b);
  case OPERATOR_TRUEDIV: return b != 0 ? float_word(a / b) : 0;
  default: return 0;
  }
}

static inline bool is_whole(Word word) { return ov_is_int(word) || ov_is(word, OWN_CLASS_INT); }
/* Ints of any size: no class of the program is asked. */
static inline bool are_whole(Operator op, Word left, Word right) {
  return is_whole(left) && is_whole(right) && op != OPERATOR_MATMUL;
}

/* Whatever the types are. */
static Word any_binary(Operator op, Word left, Word right) {
  if (are_whole(op, left, right)) return memory_result(int_binary(op, left, right));
  if (is_set(left) && is_set(right)) { /* of the built-in classes: nobody else is asked */
    Word result = set_binary(op, left, right);
    if (result != OWN_NOT_IMPLEMENTED) return memory_result(result);
  }
  return memory_result(operate_held(op, left, right));
}

Word own_add(Word left, Word right) {
  Word result = ov_try_add(left, right);
  if (!result) result = mixed(OPERATOR_ADD, left, right);
  if (result) return result;
  if (is_str(left) && is_str(right)) return memory_result(str_concat(left, right));
  if (is_list(left) && is_list(right)) return memory_result(list_concat(left, right));
  return any_binary(OPERATOR_ADD, left, right);
}

Word own_add_over(int64_t fresh, Word left, Word right) {
  if (!is_list(left) || !is_list(right)) return own_add(left, right);
  return memory_result(list_concat_over(left, right, fresh & 1, fresh & 2));
}

static inline Word number_else(Operator op, Word result, Word left, Word right) {
  if (!result) result = mixed(op, left, right);
  return result ? result : any_binary(op, left, right);
}

Word own_sub(Word left, Word right) {
  return number_else(OPERATOR_SUB, ov_try_sub(left, right), left, right);
}
Word own_mul(Word left, Word right) {
  if (is_list(left) && ov_is_int(right)) return list_repeat(left, ov_int(right));
  return number_else(OPERATOR_MUL, ov_try_mul(left, right), left, right);
}
Word own_truediv(Word left, Word right) {
  return number_else(OPERATOR_TRUEDIV, ov_try_truediv(left, right), left, right);
}

Word own_floordiv(Word left, Word right) {
  Word result = ov_try_floordiv(left, right);
  return result ? result : any_binary(OPERATOR_FLOORDIV, left, right);
}

Word own_mod(Word left, Word right) {
  Word result = ov_try_mod(left, right);
  return result ? result : any_binary(OPERATOR_MOD, left, right);
}

Word own_binary(int64_t op, Word left, Word right) {
  Word result = ov_try_bits(op, left, right);
  if (result) return result;
  result = int_bits_short((Operator)op, left, right);
  return result ? memory_result(result) : any_binary((Operator)op, left, right);
}

/* ── in place ── */

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
    ov_retain(left); /* code of the program may write the variable */
    result =
        are_whole(op, left, right) ? int_binary(op, left, right) : object_inplace(op, left, right);
    ov_release(left);
  }
  if (result == 0) return true;
  Word before = *variable; /* code of the program may have changed it */
  *variable = result;
  ov_release(before);
  return memory_raised();
}

bool own_inplace(int64_t code, Word *variable, Word right) {
  Operator op = (Operator)code;
  Word result = 0;
  if (!ov_is_pointer(*variable) && !ov_is_pointer(right)) {
    result = ov_try_number(code, *variable, right);
    if (result == 0) result = mixed(op, *variable, right);
    if (result) {
      *variable = result;
      return false;
    }
  }
  result = int_bits_short(op, *variable, right);
  if (result == 0) return inplace_any(op, variable, right);
  Word before = *variable; /* making an int may have run code of the program */
  *variable = result;
  ov_release(before);
  return memory_raised();
}

/* ── one operand ── */

static const Word LOWEST = UINT64_C(1) << 63 | 2; /* -2^61 */

static Word special_unary(Special special, Word word, const char *symbol) {
  Word result = call_special_held(word, special, NULL, 0);
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
