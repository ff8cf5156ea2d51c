// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Checked and wrapping arithmetic for the output of the C back end: own_add_i64, own_wrap_add_i64, own_shl_u8 …
**
** Suffixes: i8 … i64 signed, u8 … u64 unsigned. Signed operations panic when the result does not fit; unsigned ones wrap;
** own_wrap_… is what --overflow=wrap emits for signed types. // and % follow Python's sign rules.
** The surprise: wrapping is done in uint64_t and cut, because narrow unsigned operands would be promoted to int. */
#ifndef OWN_ARITH_H
#define OWN_ARITH_H

#define OWN_SIGNED(T, N, BITS, LOW)                                                                \
  static inline T own_add_##N(T a, T b, const OwnSite *site) {                                     \
    T r;                                                                                           \
    if (OWN_UNLIKELY(__builtin_add_overflow(a, b, &r))) own_panic_overflow(site, "addition");      \
    return r;                                                                                      \
  }                                                                                                \
  static inline T own_sub_##N(T a, T b, const OwnSite *site) {                                     \
    T r;                                                                                           \
    if (OWN_UNLIKELY(__builtin_sub_overflow(a, b, &r))) own_panic_overflow(site, "subtraction");   \
    return r;                                                                                      \
  }                                                                                                \
  static inline T own_mul_##N(T a, T b, const OwnSite *site) {                                     \
    T r;                                                                                           \
    if (OWN_UNLIKELY(__builtin_mul_overflow(a, b, &r)))                                            \
      own_panic_overflow(site, "multiplication");                                                  \
    return r;                                                                                      \
  }                                                                                                \
  static inline T own_neg_##N(T a, const OwnSite *site) {                                          \
    if (OWN_UNLIKELY(a == LOW)) own_panic_overflow(site, "negation");                              \
    return (T) - a;                                                                                \
  }                                                                                                \
  static inline T own_floordiv_##N(T a, T b, const OwnSite *site) {                                \
    if (OWN_UNLIKELY(b == 0)) own_panic_zero(site, "division");                                    \
    if (OWN_UNLIKELY(b == -1 && a == LOW)) own_panic_overflow(site, "floor division");             \
    T q = (T)(a / b);                                                                              \
    return (T)(a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q);                                      \
  }                                                                                                \
  static inline T own_mod_##N(T a, T b, const OwnSite *site) {                                     \
    if (OWN_UNLIKELY(b == 0)) own_panic_zero(site, "remainder");                                   \
    if (b == -1) return 0;                                                                         \
    T r = (T)(a % b);                                                                              \
    return (T)(r != 0 && (r < 0) != (b < 0) ? r + b : r);                                          \
  }                                                                                                \
  static inline T own_pow_##N(T a, T b, const OwnSite *site) {                                     \
    int64_t r = own_int_pow(a, b, site);                                                           \
    if (OWN_UNLIKELY(r != (T)r)) own_panic_overflow(site, "power");                                \
    return (T)r;                                                                                   \
  }                                                                                                \
  static inline T own_wrap_neg_##N(T a) { return (T)(0 - (uint64_t)a); }                           \
  static inline T own_wrap_floordiv_##N(T a, T b, const OwnSite *site) {                           \
    return b == -1 ? own_wrap_neg_##N(a) : own_floordiv_##N(a, b, site);                           \
  }

/* What signed and unsigned types share. */
#define OWN_INTEGER(T, N, BITS)                                                                    \
  static inline T own_wrap_add_##N(T a, T b) { return (T)((uint64_t)a + (uint64_t)b); }            \
  static inline T own_wrap_sub_##N(T a, T b) { return (T)((uint64_t)a - (uint64_t)b); }            \
  static inline T own_wrap_mul_##N(T a, T b) { return (T)((uint64_t)a * (uint64_t)b); }            \
  static inline T own_wrap_pow_##N(T a, T b, const OwnSite *site) {                                \
    return (T)own_int_pow_wrap((int64_t)a, (int64_t)b, site);                                      \
  }                                                                                                \
  static inline T own_shl_##N(T a, int64_t b, const OwnSite *site) {                               \
    if (OWN_UNLIKELY((uint64_t)b >= BITS)) own_panic_shift(site, b);                               \
    return (T)((uint64_t)a << b);                                                                  \
  }                                                                                                \
  static inline T own_shr_##N(T a, int64_t b, const OwnSite *site) {                               \
    if (OWN_UNLIKELY((uint64_t)b >= BITS)) own_panic_shift(site, b);                               \
    return (T)(a >> b);                                                                            \
  }

#define OWN_UNSIGNED(T, N)                                                                         \
  static inline T own_floordiv_##N(T a, T b, const OwnSite *site) {                                \
    if (OWN_UNLIKELY(b == 0)) own_panic_zero(site, "division");                                    \
    return (T)(a / b);                                                                             \
  }                                                                                                \
  static inline T own_mod_##N(T a, T b, const OwnSite *site) {                                     \
    if (OWN_UNLIKELY(b == 0)) own_panic_zero(site, "remainder");                                   \
    return (T)(a % b);                                                                             \
  }

/* Checked conversions to T from a signed, an unsigned and a floating value: own_i8_from_i, _from_u, _from_f; `name` is T's. */
#define OWN_CONVERT(T, N, LOW, HIGH)                                                               \
  static inline T own_##N##_from_i(int64_t x, void *name, const OwnSite *site) {                   \
    T r;                                                                                           \
    if (OWN_UNLIKELY(__builtin_add_overflow(x, 0, &r))) own_panic_convert(site, name);             \
    return r;                                                                                      \
  }                                                                                                \
  static inline T own_##N##_from_u(uint64_t x, void *name, const OwnSite *site) {                  \
    T r;                                                                                           \
    if (OWN_UNLIKELY(__builtin_add_overflow(x, 0, &r))) own_panic_convert(site, name);             \
    return r;                                                                                      \
  }                                                                                                \
  static inline T own_##N##_from_f(double x, void *name, const OwnSite *site) {                    \
    if (OWN_UNLIKELY(!(x > (LOW) && x < (HIGH)))) own_panic_convert(site, name);                   \
    return (T)x;                                                                                   \
  }

OWN_SIGNED(int8_t, i8, 8, INT8_MIN)
OWN_SIGNED(int16_t, i16, 16, INT16_MIN)
OWN_SIGNED(int32_t, i32, 32, INT32_MIN)
OWN_SIGNED(int64_t, i64, 64, INT64_MIN)
OWN_INTEGER(int8_t, i8, 8)
OWN_INTEGER(int16_t, i16, 16)
OWN_INTEGER(int32_t, i32, 32)
OWN_INTEGER(int64_t, i64, 64)
OWN_INTEGER(uint8_t, u8, 8)
OWN_INTEGER(uint16_t, u16, 16)
OWN_INTEGER(uint32_t, u32, 32)
OWN_INTEGER(uint64_t, u64, 64)
OWN_UNSIGNED(uint8_t, u8)
OWN_UNSIGNED(uint16_t, u16)
OWN_UNSIGNED(uint32_t, u32)
OWN_UNSIGNED(uint64_t, u64)
/* The bounds are the nearest doubles outside the range; INT64_MIN itself has no neighbour that truncates to it. */
OWN_CONVERT(int8_t, i8, -129.0, 128.0)
OWN_CONVERT(int16_t, i16, -32769.0, 32768.0)
OWN_CONVERT(int32_t, i32, -2147483649.0, 2147483648.0)
OWN_CONVERT(int64_t, i64, -9223372036854777856.0, 9223372036854775808.0)
OWN_CONVERT(uint8_t, u8, -1.0, 256.0)
OWN_CONVERT(uint16_t, u16, -1.0, 65536.0)
OWN_CONVERT(uint32_t, u32, -1.0, 4294967296.0)
OWN_CONVERT(uint64_t, u64, -1.0, 18446744073709551616.0)

#undef OWN_SIGNED
#undef OWN_INTEGER
#undef OWN_UNSIGNED
#undef OWN_CONVERT

static inline uint64_t own_bits_of_f64(double x) {
  uint64_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return bits;
}
static inline double own_f64_of_bits(uint64_t bits) {
  double x;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}
static inline uint32_t own_bits_of_f32(float x) {
  uint32_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return bits;
}
static inline float own_f32_of_bits(uint32_t bits) {
  float x;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}

#endif
