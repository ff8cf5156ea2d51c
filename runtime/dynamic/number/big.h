// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Big integers inside the runtime: what the int_*.c files share.
**
** Operands are views: read-only mp_ints whose digits are those of the object, or of the view itself
** for a number in place. Results are made in borrowed scratch numbers and copied once, by big_new. The
** surprise: big_new may run code of the program (the collector's finalisers), so scratch is taken out
** of the pool while it is in use, and nothing of an operand is read afterwards. */
#ifndef OWN_DYNAMIC_BIG_H
#define OWN_DYNAMIC_BIG_H

#include <tommath.h>

#include "dynamic/number.h"

__extension__ typedef unsigned __int128 Wide;

enum {
  DIGIT_BITS = 60,
  MOST_DIGITS = 1 << 27, /* 8 gigabits; beyond it is MemoryError           */
};
#define DIGIT_MASK ((UINT64_C(1) << DIGIT_BITS) - 1)

typedef struct {
  mp_int number; /* `dp` may point to `small`: a view is never copied */
  uint64_t small[2];
} BigView;

/* `word` is an int, not a bool, and stays alive as long as the view is used. */
static inline const mp_int *big_view(Word word, BigView *view) {
  if (ov_is_int(word)) {
    int64_t value = ov_int(word);
    uint64_t magnitude = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    view->small[0] = magnitude & DIGIT_MASK;
    view->small[1] = magnitude >> DIGIT_BITS;
    int used = view->small[1] ? 2 : magnitude != 0;
    view->number = (mp_int){used, 2, value < 0 ? MP_NEG : MP_ZPOS, view->small};
    return &view->number;
  }
  BigInt *big = (BigInt *)ov_object(word);
  int used = big->used < 0 ? -big->used : big->used;
  view->number = (mp_int){used, used, big->used < 0 ? MP_NEG : MP_ZPOS, big->digits};
  return &view->number;
}

/* int.c: the number of the digits, least first; leading zeros are cut. The digits are the caller's
** and not lent from an object. MemoryError beyond MOST_DIGITS. */
Word big_new(const uint64_t *digits, int64_t used, bool negative);
Word raise_memory(void); /* str.c: MemoryError without a text */

/* int.c: scratch numbers, with unspecified content. Give each back, also after an error. */
mp_int big_borrow(void);
void big_return(mp_int *number);
/* Room for the digits; raised: MemoryError, and scratch went back. */
bool big_grow(mp_int *number, int64_t digits);
static inline mp_err big_reserve(mp_int *number, int digits) {
  return number->alloc >= digits ? MP_OKAY : mp_grow(number, digits);
}
/* The number as a word; scratch goes back. `error` is what libtommath said: MemoryError. */
Word big_result(mp_int *number, mp_err error);

/* int.c: about magnitudes */
int64_t big_bits(const mp_int *number); /* 0 of 0 */
int big_compare(const mp_int *left, const mp_int *right);
/* The 64 highest bits, the first of them set; *more: are lower bits set? The number is not 0. */
uint64_t big_top(const mp_int *number, bool *more);
static inline void big_trim(mp_int *number) {
  while (number->used > 0 && number->dp[number->used - 1] == 0)
    number->used--;
  if (number->used == 0) number->sign = MP_ZPOS;
}

/* int_bits.c: number × 2^count, towards zero; *lost, if not NULL: were bits lost? */
mp_err big_shift(const mp_int *number, int64_t count, mp_int *to, bool *lost);

/* big_divide.c: magnitudes, signs of the operands are ignored and those of the results are +. Both
** results are scratch; NULL: not wanted. `right` is not 0. */
mp_err big_divide(const mp_int *left, const mp_int *right, mp_int *quotient, mp_int *remainder);
/* In place, by one digit: the remainder. */
uint64_t big_divide_digit(uint64_t *digits, int64_t used, uint64_t divisor);

/* big_multiply.c: result is scratch and none of the operands; signs count. */
mp_err big_multiply(const mp_int *left, const mp_int *right, mp_int *result);
/* to = digits × factor + add; the new highest digit is returned. */
uint64_t big_multiply_digit(uint64_t *to, const uint64_t *digits, int64_t used, uint64_t factor,
                            uint64_t add);
mp_err big_power(const mp_int *base, uint64_t exponent, mp_int *result); /* exponent > 0 */

/* int_text.c: the characters of a number */
typedef struct {
  const char *text; /* sign, then digits in lower case; no NUL */
  int64_t length;
  char *memory; /* `local`, or `room` bytes from own_alloc */
  int64_t room;
  char local[136];
} IntText;
/* Raised: beyond the limit of digits, if the base is no power of two. */
bool int_text_make(IntText *result, Word word, int base);
void int_text_drop(IntText *text);

/* big_powers.c: conversions by halves need base^(unit × 2^i), made one after the other. */
typedef struct {
  mp_int powers[32];
  int count;
  int64_t unit; /* digits of the base */
} BigPowers;
/* The largest power of the base in a digit, and its exponent. */
uint64_t big_chunk(int base, int *exponent);
/* Powers until the square of the last would have more than `used` digits. */
mp_err big_powers_start(BigPowers *powers, int base, int64_t used);
void big_powers_end(BigPowers *powers);

/* int_parse.c: digits as values 0 … base - 1, highest first. */
mp_err big_from_values(const uint8_t *values, int64_t count, int base, mp_int *result);
/* Python's way from str (or bytes) to ASCII: decimal digits and spaces of all scripts as ASCII ones, what else is
** not ASCII as '?'. The result is from own_alloc, of *length + 1 bytes, with a NUL. */
char *number_ascii(Word text, int64_t *length);

#endif
