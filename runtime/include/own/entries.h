// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The entries of abi.def and library.def as C prototypes: written by runtime/entries.py, compared by a test. */
#ifndef OWN_ENTRIES_H
#define OWN_ENTRIES_H

void *own_alloc(int64_t);
void *own_realloc(void *, int64_t, int64_t);
void own_free(void *, int64_t);
void own_move_bytes(void *, void *, int64_t);
void own_print(void *);
void own_append_bytes(void *, void *, int64_t);
int64_t own_int_pow(int64_t, int64_t, const OwnSite *);
int64_t own_int_pow_wrap(int64_t, int64_t, const OwnSite *);
double own_float_pow(double, double);
double own_float_mod(double, double);
double own_float_floordiv(double, double);
_Noreturn void own_panic_overflow(const OwnSite *, void *) __attribute__((cold));
_Noreturn void own_panic_zero(const OwnSite *, void *) __attribute__((cold));
_Noreturn void own_panic_shift(const OwnSite *, int64_t) __attribute__((cold));
_Noreturn void own_panic_convert(const OwnSite *, void *) __attribute__((cold));
_Noreturn void own_panic_bounds(const OwnSite *, int64_t, int64_t) __attribute__((cold));
_Noreturn void own_panic_none(const OwnSite *) __attribute__((cold));
_Noreturn void own_panic_assert(const OwnSite *, void *) __attribute__((cold));
_Noreturn void own_panic(const OwnSite *, void *) __attribute__((cold));
void own_error_raise(void *, const OwnSite *);
void own_error_take(void *);
void own_error_trace(const OwnSite *);
bool own_stack_low(void);
void own_deep(void *, void *);
void own_start(int64_t, void *);
int64_t own_finish(bool);

void own_write_int(void *, int64_t);
void own_write_uint(void *, int64_t);
void own_write_float(void *, double);
void own_write_float32(void *, double);
void own_write_bool(void *, bool);
void own_format_int(void *, int64_t, void *);
void own_format_uint(void *, int64_t, void *);
void own_format_float(void *, double, void *);
void own_format_string(void *, void *, void *);
void own_string_copy(void *, void *);
void own_string_reserve(void *, int64_t);
void own_string_append(void *, void *);
void own_string_concat(void *, void *, void *);
void own_string_repeat(void *, void *, int64_t);
bool own_string_equal(void *, void *);
int64_t own_string_compare(void *, void *);
int64_t own_string_find(void *, void *, int64_t);
int64_t own_string_rfind(void *, void *);
int64_t own_string_count(void *, void *);
bool own_string_matches(void *, void *, int64_t);
void own_string_slice(void *, void *, int64_t, int64_t);
bool own_string_boundary(void *, int64_t);
int64_t own_string_next(void *, int64_t);
int64_t own_string_byte(void *, int64_t);
int64_t own_string_characters(void *);
void own_string_upper(void *, void *);
void own_string_lower(void *, void *);
void own_string_strip(void *, void *, int64_t);
int64_t own_string_space(void *, int64_t, int64_t);
void own_string_replace(void *, void *, void *, void *);
bool own_string_is(void *, int64_t);
void own_string_quote(void *, int64_t);
int64_t own_string_ord(void *);
void own_string_chr(void *, int64_t);
int64_t own_string_hash(void *);
int64_t own_parse_int(void *, void *);
int64_t own_parse_float(void *, void *);
int64_t own_read_line(void *);
int64_t own_arg_count(void);
void own_arg(void *, int64_t);
void own_exit(int64_t);
int64_t own_now_ns(void);
void own_sleep_ns(int64_t);
void own_flush(void);

#endif
