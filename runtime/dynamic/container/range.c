// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* range: ints of any size, nothing stored per item.
**
** In: start, stop, step as ints. Out: items, slices, membership, equality, without counting through. Invariant: `length` is
** the number of items, so start + i * step is an item for 0 <= i < length. The surprise: ranges are equal if their items are,
** however they were written. */
#include "dynamic/container/container_internal.h"
#include "own/quick.h"

/* Of numbers that are ints; the second operand is taken. */
static Word calculate(Operator op, Word left, Word taken) {
  Word result = int_binary(op, left, taken);
  ov_release(taken);
  return result;
}

/* (stop - start - sign) // step + 1 of a range that goes in the direction of its step, else 0. */
static Word count_items(Word start, Word stop, Word step) {
  int sign = int_sign(step);
  if (int_compare(start, stop) * sign >= 0) return ov_small(0);
  int64_t by = ov_is_int(step) ? ov_int(step) : 0;
  if (ov_is_int(start) && ov_is_int(stop) && by) /* differences of 62 bits fit into 63 */
    return int_new((ov_int(stop) - ov_int(start) - sign) / by + 1);
  Word distance = int_binary(OPERATOR_SUB, stop, start);
  Word last = calculate(OPERATOR_SUB, distance, ov_small(sign));
  ov_release(distance);
  Word steps = int_binary(OPERATOR_FLOORDIV, last, step);
  ov_release(last);
  return calculate(OPERATOR_ADD, ov_small(1), steps);
}

/* The parts are taken. */
static Word range_make(Word start, Word stop, Word step) {
  Word length = count_items(start, stop, step);
  Range *range = object_new(OWN_CLASS_RANGE, sizeof *range, OWN_FLAG_GREEN);
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = length;
  return ov_word(range);
}

Word range_new(Word start, Word stop, Word step) {
  if (int_sign(step) == 0) return raise_value_error("range() arg 3 must not be zero");
  return range_make(ov_copy(int_plain(start)), ov_copy(int_plain(stop)), ov_copy(int_plain(step)));
}

int64_t range_length_value(Word range) {
  int64_t length;
  if (int_value(range_of(range)->length, &length)) return length;
  raise_class(OWN_CLASS_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t");
  return -1;
}

/* start + index * step for any index, also outside. */
static Word item_at(const Range *range, Word index) {
  return calculate(OPERATOR_ADD, range->start, int_binary(OPERATOR_MUL, index, range->step));
}

/* The index of an int, counted from the back if it is negative; 0: raised IndexError. Owned. */
static Word checked_index(const Range *range, Word index) {
  index = int_sign(index) < 0 ? int_binary(OPERATOR_ADD, index, range->length) : ov_copy(index);
  if (int_sign(index) >= 0 && int_compare(index, range->length) < 0) return index;
  ov_release(index);
  return raise_class(OWN_CLASS_INDEX_ERROR, "range object index out of range");
}

Word range_item(Word word, Word key) {
  if (!is_int_or_bool(key) && class_special(class_of(key), SPECIAL_INDEX) == OWN_UNBOUND)
    return raise_type("range indices must be integers or slices, not %s", class_name_of(key));
  ov_retain(word);
  Word number = number_index(key), result = 0;
  Word index = number ? checked_index(range_of(word), number) : 0;
  if (index) result = item_at(range_of(word), index);
  ov_release(index);
  ov_release(number);
  ov_release(word);
  return result;
}

/* ── slices ── */

/* A part of a slice as an int, owned; `none` (lent) where nothing was written. */
static Word slice_int(Word part, Word none) {
  if (part == OWN_NONE) return ov_copy(none);
  if (!is_int_or_bool(part) && class_special(class_of(part), SPECIAL_INDEX) == OWN_UNBOUND)
    return raise_type("slice indices must be integers or None or have an __index__ method");
  return number_index(part);
}

/* One end as an index, counted from the back if it is negative, within low … high. */
static Word slice_end(Word part, Word none, Word length, Word low, Word high) {
  Word at = slice_int(part, none);
  if (!at || part == OWN_NONE) return at;
  if (int_sign(at) < 0) at = calculate(OPERATOR_ADD, length, at);
  Word clamped = int_compare(at, low) < 0 ? low : int_compare(at, high) > 0 ? high : at;
  ov_retain(clamped);
  ov_release(at);
  return clamped;
}

static Word slice_with_step(const Range *range, const Slice3 *slice, Word step) {
  bool back = int_sign(step) < 0;
  Word low = ov_small(back ? -1 : 0);
  Word high = calculate(OPERATOR_ADD, ov_small(back ? -1 : 0), ov_copy(range->length));
  Word first = slice_end(slice->start, back ? high : low, range->length, low, high);
  Word last = first ? slice_end(slice->stop, back ? low : high, range->length, low, high) : 0;
  Word result = 0;
  if (last)
    result = range_make(item_at(range, first), item_at(range, last),
                        int_binary(OPERATOR_MUL, range->step, step));
  ov_release(last);
  ov_release(first);
  ov_release(high);
  return result;
}

Word range_slice(Word word, Word slice_word) {
  const Slice3 *slice = (Slice3 *)ov_object(slice_word);
  ov_retain(word);
  ov_retain(slice_word);
  Word result = 0;
  Word step = slice_int(slice->step, ov_small(1));
  if (step && int_sign(step) == 0)
    raise_value_error("slice step cannot be zero");
  else if (step)
    result = slice_with_step(range_of(word), slice, step);
  ov_release(step);
  ov_release(slice_word);
  ov_release(word);
  return result;
}

/* ── membership, equality, hash ── */

static int has_int(const Range *range, Word item) {
  if (ov_is_int(item) && ov_is_int(range->start) && ov_is_int(range->stop) &&
      ov_is_int(range->step)) {
    int64_t value = ov_int(item), start = ov_int(range->start), stop = ov_int(range->stop);
    int64_t step = ov_int(range->step);
    bool inside = step > 0 ? value >= start && value < stop : value <= start && value > stop;
    return inside && (value - start) % step == 0;
  }
  bool back = int_sign(range->step) < 0;
  Word low = back ? range->stop : range->start, high = back ? range->start : range->stop;
  int from = int_compare(item, low), to = int_compare(item, high);
  if (back ? from <= 0 || to > 0 : from < 0 || to >= 0) return 0;
  Word distance = int_binary(OPERATOR_SUB, item, range->start);
  Word rest = int_binary(OPERATOR_MOD, distance, range->step);
  bool even = int_sign(rest) == 0;
  ov_release(rest);
  ov_release(distance);
  return even;
}

/* Where the item is found by comparing one by one: the index; -1: nowhere; -2 raised. `found` counts them all if not NULL. */
static int64_t scan(Word range, Word item, int64_t *found) {
  Word iterator = range_iter(range, false);
  int64_t at = 0, result = -1;
  for (;; at++) {
    Word value = iter_next(iterator);
    if (value == OWN_END || !value) break;
    int equal = item_equal(value, item);
    ov_release(value);
    if (equal > 0 && found) ++*found;
    if (equal < 0 || (equal && !found)) {
      result = equal < 0 ? -2 : at;
      break;
    }
  }
  ov_release(iterator);
  return result;
}

/* Is it a number that only compares equal to ints of its value? Then `number` is that int, or 0: none is. */
static bool as_int(Word item, Word *number) {
  *number = 0;
  if (is_int_or_bool(item)) {
    *number = ov_copy(int_plain(item));
    return true;
  }
  if (is_str(item) || item == OWN_NONE) return true;
  if (!is_float(item)) return false;
  double value = float_value(item);
  if (value - value == 0 && value == __builtin_floor(value)) *number = int_from_float(value);
  return true;
}

int range_has(Word range, Word item) {
  Word number;
  if (!as_int(item, &number)) {
    int64_t at = scan(range, item, NULL);
    return at == -2 ? -1 : at >= 0;
  }
  int has = number ? has_int(range_of(range), number) : 0;
  ov_release(number);
  return has;
}

Word range_compare(CompareOp op, Word left, Word right) {
  if (op != COMPARE_EQ && op != COMPARE_NE) return OWN_NOT_IMPLEMENTED;
  const Range *one = range_of(left), *other = range_of(right);
  bool equal = int_compare(one->length, other->length) == 0;
  if (equal && one->length != ov_small(0)) {
    equal = int_compare(one->start, other->start) == 0;
    if (equal && one->length != ov_small(1)) equal = int_compare(one->step, other->step) == 0;
  }
  return ov_bool(op == COMPARE_NE ? !equal : equal);
}

bool range_hash(Word word, int64_t *hash) {
  const Range *range = range_of(word);
  bool empty = range->length == ov_small(0), one = range->length == ov_small(1);
  Word key = tuple_from((Word[]){range->length, empty ? OWN_NONE : range->start,
                                 empty || one ? OWN_NONE : range->step},
                        3);
  bool raised = object_hash(key, hash);
  ov_release(key);
  return raised;
}

/* ── iterators ── */

/* The same items from the last to the first. */
static Word range_backwards(const Range *range) {
  Word last = calculate(OPERATOR_SUB, range->length, ov_small(1));
  Word start = item_at(range, last);
  ov_release(last);
  return range_make(start, int_binary(OPERATOR_SUB, range->start, range->step),
                    int_negate(range->step));
}

Word range_iter(Word word, bool reversed) {
  const Range *range = range_of(word);
  if (!ov_is_int(range->start) || !ov_is_int(range->stop) || !ov_is_int(range->step) ||
      !ov_is_int(range->length)) {
    Word walked = reversed ? range_backwards(range) : ov_copy(word);
    Word iterator = sequence_iterator_new(OWN_CLASS_SEQUENCE_ITERATOR, walked, 0);
    ov_release(walked);
    return iterator;
  }
  int64_t start = ov_int(range->start), step = ov_int(range->step), length = ov_int(range->length);
  RangeIterator *iterator = object_new(OWN_CLASS_RANGE_ITERATOR, sizeof *iterator, OWN_FLAG_GREEN);
  iterator->next = reversed ? start + (length - 1) * step : start;
  iterator->step = reversed ? -step : step;
  iterator->left = length;
  return ov_word(iterator);
}

OwnWord own_range_spilt(int64_t next, int64_t left, int64_t step) {
  RangeIterator *iterator = object_new(OWN_CLASS_RANGE_ITERATOR, sizeof *iterator, OWN_FLAG_GREEN);
  iterator->next = next;
  iterator->step = step;
  iterator->left = left < 0 ? 0 : left;
  return ov_word(iterator);
}

static Word int_range_iterator(int64_t start, int64_t stop, int64_t step) {
  return own_range_spilt(start, ov_range_count(start, stop, step), step);
}

/* ── methods ── */

static Word range_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  Word parts[3] = {ov_small(0), ov_small(0), ov_small(1)}, result = 0;
  for (int64_t i = 1; i < count; i++) {
    int64_t part = count == 2 ? 1 : i - 1;
    parts[part] = number_index(args[i]);
    if (!parts[part]) goto done;
  }
  result = range_new(parts[0], parts[1], parts[2]);
done:
  for (int i = 0; i < 3; i++)
    ov_release(parts[i]);
  return result;
}

static Word made_range_iter(Word start, Word stop, Word step, bool reversed) {
  Word range = range_construct((Word[]){OWN_UNBOUND, start, stop, step}, 4, 0);
  if (!range) return 0;
  Word iterator = range_iter(range, reversed);
  ov_release(range);
  return iterator;
}

OwnWord own_range_iter(OwnWord start, OwnWord stop, OwnWord step) {
  if (ov_is_int(start) && ov_is_int(stop) && ov_is_int(step) && step != ov_small(0))
    return int_range_iterator(ov_int(start), ov_int(stop), ov_int(step));
  return made_range_iter(start, stop, step, false);
}

OwnWord own_range_back(OwnWord start, OwnWord stop, OwnWord step) {
  if (!ov_is_int(start) || !ov_is_int(stop) || !ov_is_int(step) || step == ov_small(0))
    return made_range_iter(start, stop, step, true);
  Word made = int_range_iterator(ov_int(start), ov_int(stop), ov_int(step));
  RangeIterator *iterator = (RangeIterator *)ov_object(made);
  iterator->next += (iterator->left - 1) * iterator->step;
  iterator->step = -iterator->step;
  return made;
}

static Word raise_not_in_range(Word item) {
  Word text = object_repr(item);
  if (!text) return 0;
  raise_value_error("%s is not in range", str_utf8(text, NULL));
  ov_release(text);
  return 0;
}

static Word native_index(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  const Range *range = range_of(args[0]);
  if (!is_int_or_bool(args[1])) {
    int64_t at = scan(args[0], args[1], NULL);
    if (at == -1) return raise_value_error("sequence.index(x): x not in sequence");
    return at < 0 ? 0 : ov_small(at);
  }
  if (!has_int(range, int_plain(args[1]))) return raise_not_in_range(args[1]);
  Word distance = int_binary(OPERATOR_SUB, args[1], range->start);
  Word index = int_binary(OPERATOR_FLOORDIV, distance, range->step);
  ov_release(distance);
  return index;
}

static Word native_count(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  if (is_int_or_bool(args[1])) return ov_small(has_int(range_of(args[0]), int_plain(args[1])));
  int64_t found = 0;
  return scan(args[0], args[1], &found) == -2 ? 0 : ov_small(found);
}

static Word get_start(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return ov_copy(range_of(args[0])->start);
}

static Word get_stop(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return ov_copy(range_of(args[0])->stop);
}

static Word get_step(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return ov_copy(range_of(args[0])->step);
}

const NativeInfo range_methods[] = {
    {"__new__", range_construct, 2, 4, false, true},
    {"count", native_count, 2, 2, false, true},
    {"index", native_index, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};

void range_start(void) {
  class_add_getter(OWN_CLASS_RANGE, "start", get_start);
  class_add_getter(OWN_CLASS_RANGE, "stop", get_stop);
  class_add_getter(OWN_CLASS_RANGE, "step", get_step);
}
