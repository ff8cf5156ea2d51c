// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Numbers outside of words, for callers that do not have own/quick.h inline: the same functions under their entries' names. */
#include "dynamic/number.h"
#include "own/quick.h"

bool own_has_float(OwnWord word) { return ov_has_float(word); }
bool own_has_int(OwnWord word) { return ov_has_int(word); }
bool own_has_bool(OwnWord word) { return ov_has_bool(word); }
bool own_has_range(OwnWord word) { return ov_has_range(word); }
double own_float_in(OwnWord word) { return ov_float_in(word); }
int64_t own_int_in(OwnWord word) { return ov_int_in(word); }
bool own_bool_in(OwnWord word) { return ov_bool_in(word); }
double own_float_taken(OwnWord word) { return ov_float_taken(word); }
int64_t own_int_taken(OwnWord word) { return ov_int_taken(word); }
bool own_bool_taken(OwnWord word) { return ov_bool_taken(word); }
bool own_float_fits(double value) { return ov_float_fits(value); }
bool own_int_fits(int64_t value) { return ov_int_fits(value); }
OwnWord own_float_lent(double value) { return ov_float_lent(value); }
OwnWord own_int_lent(int64_t value) { return ov_int_lent(value); }
OwnWord own_bool_lent(bool value) { return ov_bool_lent(value); }
OwnWord own_float_spilt(double value) { return float_new(value); }
OwnWord own_int_spilt(int64_t value) { return int_new(value); }
bool own_has_whole(OwnWord word) { return ov_has_whole(word); }
bool own_is_whole(double value) { return ov_is_whole(value); }
bool own_number_fits(double value, bool whole) { return ov_number_fits(value, whole); }
OwnWord own_number_lent(double value, bool whole) { return ov_number_lent(value, whole); }
OwnWord own_number_spilt(double value, bool whole) { return ov_box_number(value, whole); }
OwnWord own_box_number(double value, bool whole) { return ov_box_number(value, whole); }
bool own_sum_fits(int64_t left, int64_t right) { return ov_sum_fits(left, right); }
bool own_difference_fits(int64_t left, int64_t right) { return ov_difference_fits(left, right); }
bool own_product_fits(int64_t left, int64_t right) { return ov_product_fits(left, right); }
bool own_divides(int64_t by) { return ov_divides(by); }
bool own_is_exact(int64_t value) { return ov_is_exact(value); }
bool own_shifts(int64_t count) { return ov_shifts(count); }
bool own_shift_fits(int64_t value, int64_t count) { return ov_shift_fits(value, count); }
int64_t own_least_int(int64_t left, int64_t right) { return ov_least_int(left, right); }
int64_t own_most_int(int64_t left, int64_t right) { return ov_most_int(left, right); }
double own_least_float(double left, double right) { return ov_least_float(left, right); }
double own_most_float(double left, double right) { return ov_most_float(left, right); }
int64_t own_size_int(int64_t value) { return ov_size_int(value); }
bool own_is_math(int64_t function, OwnWord word) { return ov_is_math(function, word); }
bool own_whole_fits(double value) { return ov_whole_fits(value); }
int64_t own_math_int(int64_t function, double value) { return ov_math_int(function, value); }
bool own_range_left(OwnWord iterator) { return ov_range_left(iterator); }
int64_t own_range_take(OwnWord iterator) { return ov_range_take(iterator); }
bool own_range_fits(int64_t start, int64_t stop, int64_t step) {
  return ov_range_fits(start, stop, step);
}
int64_t own_range_count(int64_t start, int64_t stop, int64_t step) {
  return ov_range_count(start, stop, step);
}
