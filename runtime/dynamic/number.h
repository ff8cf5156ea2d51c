// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* int and float. Ints of 62 bits are words; beyond that a BigInt: libtommath's 60-bit digits inside
** the object, always normalised (a number that fits into a word never is a BigInt). Floats outside
** the in-place range are FloatBox. Ints and floats own nothing, so they are always green. */
#ifndef OWN_DYNAMIC_NUMBER_H
#define OWN_DYNAMIC_NUMBER_H

#include "dynamic/object.h"

typedef struct {
  OwnObject head;
  int32_t used; /* number of digits; negative: the number is negative */
  int32_t spare;
  uint64_t digits[]; /* 60 bits each, least first */
} BigInt;
static inline int64_t big_size(const BigInt *big) {
  return (int64_t)sizeof *big + 8 * (int64_t)(big->used < 0 ? -big->used : big->used);
}

typedef struct {
  OwnObject head;
  double value;
} FloatBox;

/* int.c */
static inline bool is_int(Word word) {
  return ov_is_int(word) || ov_is(word, OWN_CLASS_INT); /* not bool */
}
static inline bool is_int_or_bool(Word word) { return is_int(word) || ov_is_bool(word); }
/* Lent: a bool as the int it is, others unchanged. */
static inline Word int_plain(Word word) {
  return ov_is_bool(word) ? ov_small(word == OWN_TRUE) : word;
}
Word int_new(int64_t value);
Word int_new_unsigned(uint64_t value);
/* The value, if `word` is an int or bool of 64 bits with sign. */
bool int_value(Word word, int64_t *value);
/* -1, 0, 1 */
int int_sign(Word word);
int int_compare(Word left, Word right); /* ints and bools */
/* int_bits.c: & | ^ of ints from 0 to 2^64 - 1; 0: something else. */
Word int_bits_short(Operator op, Word left, Word right);
Word int_binary(Operator op, Word left, Word right); /* ints and bools; ** with a negative exponent
                                                        gives a float; NotImplemented for @ */
Word int_negate(Word word);
Word int_invert(Word word);
Word int_absolute(Word word);
Word int_power_modulo(Word base, Word exponent, Word modulus);
Word int_divmod(Word left, Word right); /* a tuple */
int64_t int_bit_length(Word word);
int64_t int_bit_count(Word word); /* ones of the magnitude */
int64_t int_hash(Word word);
/* Digits in the base (2 … 36) with sign, without prefix; 0 beyond sys.get_int_max_str_digits
** (ValueError). */
Word int_text(Word word, int base);
/* int(text, base): surrounding space, sign, underscores, prefixes as Python. */
Word int_parse(Word text, int base);
Word int_from_decimal(const char *digits, int64_t length); /* constants: digits, optional '-' */
Word int_from_float(double value); /* truncated; OverflowError, ValueError of inf and nan */
/* The nearest double; raised: OverflowError "int too large to convert to float". */
bool int_to_double(Word word, double *value);
int int_compare_double(Word word, double value); /* exact; value is no nan */
/* sys.set_int_max_str_digits: 0 lifts the limit; the caller has refused 1 … 639. */
void int_set_max_digits(int64_t limit);
int64_t int_max_digits(void);

/* float.c */
static inline bool is_float(Word word) { return ov_is_float(word) || ov_is(word, OWN_CLASS_FLOAT); }
static inline double float_value(Word word) {
  return ov_is_float(word) ? ov_float(word) : ((FloatBox *)ov_object(word))->value;
}
Word float_new(double value);
/* The same, for hot paths: only a float that needs a box is a call. */
static inline Word float_word(double value) {
  Word word = ov_try_float(value);
  return __builtin_expect(word != 0, 1) ? word : float_new(value);
}
/* Of int, bool, float: true and the value; false: it is none of them, or (raised) too large. */
bool number_value(Word word, double *value, bool *raised);
/* + - * / // % **; ZeroDivisionError …; NotImplemented for the other operators. */
Word float_binary(Operator op, double left, double right);
Word float_divmod(double left, double right); /* a tuple */
int64_t float_hash(double value);
Word float_text(double value);               /* repr */
Word float_parse(Word text);                 /* float("…") */
double float_plain(double value);            /* without what tells one NaN from another */
Word float_round(double value, Word digits); /* round(x, n); digits OWN_UNBOUND: round(x), an int */

/* number_convert.c: what the classes' calls do, by the special methods of any value. */
Word number_index(Word word); /* an int: of int, bool, __index__; else TypeError */
Word number_int(Word word);   /* int(x) */
Word number_real(Word word);  /* float(x) */

/* number_format.c, float_format.c: the format mini-language. `spec` is a str. */
Word int_format(Word word, Word spec); /* also of a bool */
Word float_format(double value, Word spec);
/* One conversion of `%`: flags as in printf, width -1 and precision -1: not given. kind is d i u o
** x X, or e E f F g G. */
typedef struct {
  bool left, plus, space, alternate, zero;
  int64_t width, precision;
  char kind;
} PercentSpec;
Word int_percent(Word word, const PercentSpec *percent);
Word float_percent(double value, const PercentSpec *percent);
enum { FLOAT_FIXED_ROOM = 64 };
/* The characters of `%.*f` of a magnitude, in that room; 0: it is not as short as that. */
int64_t float_fixed(char *to, double magnitude, int64_t places);

/* number_methods.c: puts the methods and attributes of int, bool and float into their classes. The
** classes' calls are natives named `__new__`: args[0] is the class, the rest as the program wrote. */
void number_start(void);

#endif
