// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* slice: three values as they were written, and what they mean for a sequence of some length.
**
** Invariant: after slice_adjust start, stop and count are within the sequence: start + i * step is a valid index for all
** i < count. The surprise: "not written" is not 0 or the length yet after slice_unpack but INT64_MIN or INT64_MAX, because
** the length may still change. */
#include "dynamic/container/container_internal.h"

static Word slice_make(Word start, Word stop, Word step) {
  bool green = object_is_green(start) && object_is_green(stop) && object_is_green(step);
  ov_retain(start);
  ov_retain(stop);
  ov_retain(step);
  Slice3 *slice = object_new(OWN_CLASS_SLICE, sizeof *slice, green ? OWN_FLAG_GREEN : 0);
  slice->start = start;
  slice->stop = stop;
  slice->step = step;
  return ov_word(slice);
}

Word slice_new(Word start, Word stop, Word step) { return slice_make(start, stop, step); }

Word own_slice(Word start, Word stop, Word step) { return slice_make(start, stop, step); }

/* One part: None gives what is there already. */
static bool slice_part(Word part, int64_t *value) {
  if (part == OWN_NONE) return false;
  if (ov_is_int(part)) {
    *value = ov_int(part);
    return false;
  }
  if (!is_int_or_bool(part) && class_special(class_of(part), SPECIAL_INDEX) == OWN_UNBOUND)
    return raise_type("slice indices must be integers or None or have an __index__ method"), true;
  return object_index(part, value, true, NULL);
}

bool slice_unpack(Word word, SliceBounds *bounds) {
  const Slice3 *slice = (Slice3 *)ov_object(word);
  bounds->step = 1;
  if (slice_part(slice->step, &bounds->step)) return true;
  if (bounds->step == 0) return raise_value_error("slice step cannot be zero"), true;
  if (bounds->step < -INT64_MAX) bounds->step = -INT64_MAX; /* so that it can be negated */
  slice_defaults(bounds);
  return slice_part(slice->start, &bounds->start) || slice_part(slice->stop, &bounds->stop);
}

void slice_adjust_steps(SliceBounds *bounds, int64_t length) {
  bool back = bounds->step < 0;
  int64_t low = back ? -1 : 0, high = back ? length - 1 : length;
  bounds->start = slice_clamp(bounds->start, length, low, high);
  bounds->stop = slice_clamp(bounds->stop, length, low, high);
  bounds->count = 0;
  if (back && bounds->stop < bounds->start)
    bounds->count = (bounds->start - bounds->stop - 1) / -bounds->step + 1;
  if (!back && bounds->start < bounds->stop)
    bounds->count = (bounds->stop - bounds->start - 1) / bounds->step + 1;
}

bool slice_bounds(Word slice, int64_t length, SliceBounds *bounds) {
  ov_retain(slice);
  bool raised = slice_unpack(slice, bounds);
  ov_release(slice);
  if (!raised) slice_adjust(bounds, length);
  return raised;
}

/* As the tuples of their parts. */
Word slice_compare(CompareOp op, Word left, Word right) {
  const Slice3 *first = (Slice3 *)ov_object(left), *second = (Slice3 *)ov_object(right);
  Word one = tuple_from(&first->start, 3), other = tuple_from(&second->start, 3);
  Word result = object_compare(op, one, other);
  ov_release(one);
  ov_release(other);
  return result;
}

/* ── methods ── */

static Word slice_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count == 2) return slice_make(OWN_NONE, args[1], OWN_NONE);
  return slice_make(args[1], args[2], count == 4 ? args[3] : OWN_NONE);
}

/* start, stop, step as a tuple of ints. */
static Word slice_indices(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  int64_t length;
  SliceBounds bounds;
  if (object_index(args[1], &length, false, NULL)) return 0;
  if (length < 0) return raise_value_error("length should not be negative");
  if (slice_bounds(args[0], length, &bounds)) return 0;
  return tuple_take((Word[]){int_new(bounds.start), int_new(bounds.stop), int_new(bounds.step)}, 3);
}

static Word get_start(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return ov_copy(((Slice3 *)ov_object(args[0]))->start);
}

static Word get_stop(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return ov_copy(((Slice3 *)ov_object(args[0]))->stop);
}

static Word get_step(const Word *args, int64_t count, Word names) {
  (void)names;
  (void)count;
  return ov_copy(((Slice3 *)ov_object(args[0]))->step);
}

const NativeInfo slice_methods[] = {
    {"__new__", slice_construct, 2, 4, false, false},
    {"indices", slice_indices, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};

void slice_start(void) {
  class_add_getter(OWN_CLASS_SLICE, "start", get_start);
  class_add_getter(OWN_CLASS_SLICE, "stop", get_stop);
  class_add_getter(OWN_CLASS_SLICE, "step", get_step);
}
