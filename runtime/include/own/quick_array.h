// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Items of array.array as numbers outside of words, inline: a part of own/quick.h.
**
** In: an array that ov_has_doubles or ov_has_ints said yes to, an index that ov_doubles_in or ov_ints_in said yes to. Out: its
** items, read and written in place. Invariant: nothing raises, nothing is counted. The surprise: ints are those of up to 32
** bits, which have a word in place and a size that is a shift: 1, 2, 4 bytes. */
#ifndef OWN_QUICK_ARRAY_H
#define OWN_QUICK_ARRAY_H

static inline OwnStore *ov_store(OwnWord array) { return (OwnStore *)ov_object(array); }

OV_QUICK bool ov_has_doubles(OwnWord word) {
  return ov_is(word, OWN_CLASS_ARRAY) && ov_store(word)->format == 'd';
}
OV_QUICK bool ov_has_ints(OwnWord word) {
  if (!ov_is(word, OWN_CLASS_ARRAY)) return false;
  char format = ov_store(word)->format;
  return format == 'i' || format == 'B' || format == 'I' || format == 'b' || format == 'h' ||
         format == 'H';
}
/* A negative index counts from the end. */
static inline int64_t ov_array_index(int64_t length, int64_t at) {
  return at + (length & at >> 63);
}
static inline int64_t ov_ints_length(OwnWord array) {
  return ov_store(array)->length >> (ov_store(array)->size >> 1);
}
OV_QUICK bool ov_doubles_in(OwnWord array, int64_t at) {
  int64_t length = ov_store(array)->length >> 3;
  return (uint64_t)ov_array_index(length, at) < (uint64_t)length;
}
OV_QUICK bool ov_ints_in(OwnWord array, int64_t at) {
  int64_t length = ov_ints_length(array);
  return (uint64_t)ov_array_index(length, at) < (uint64_t)length;
}
static inline double *ov_double_place(OwnWord array, int64_t at) {
  // NOLINTNEXTLINE(bugprone-casting-through-void): the storage is that of doubles
  return (double *)(void *)ov_store(array)->data + ov_array_index(ov_store(array)->length >> 3, at);
}
OV_QUICK double ov_double_get(OwnWord array, int64_t at) { return *ov_double_place(array, at); }
OV_QUICK void ov_double_put(OwnWord array, int64_t at, double value) {
  *ov_double_place(array, at) = value;
}
static inline uint8_t *ov_int_place(OwnWord array, int64_t at) {
  int64_t index = ov_array_index(ov_ints_length(array), at);
  return ov_store(array)->data + index * ov_store(array)->size;
}
OV_QUICK int64_t ov_int_get(OwnWord array, int64_t at) {
  const uint8_t *place = ov_int_place(array, at);
  char format = ov_store(array)->format;
  if (format == 'i' || format == 'I') {
    uint32_t bits;
    __builtin_memcpy(&bits, place, sizeof bits);
    return format == 'i' ? (int64_t)(int32_t)bits : (int64_t)bits;
  }
  if (format == 'h' || format == 'H') {
    uint16_t bits;
    __builtin_memcpy(&bits, place, sizeof bits);
    return format == 'h' ? (int64_t)(int16_t)bits : (int64_t)bits;
  }
  return format == 'b' ? (int64_t)(int8_t)*place : (int64_t)*place;
}
/* Is the value one of the array's format? */
OV_QUICK bool ov_int_suits(OwnWord array, int64_t value) {
  char format = ov_store(array)->format;
  int bits = 8 * ov_store(array)->size;
  bool is_signed = format >= 'b';
  int64_t lowest = is_signed ? -(INT64_C(1) << (bits - 1)) : 0;
  return (uint64_t)(value - lowest) < UINT64_C(1) << bits;
}
OV_QUICK void ov_int_put(OwnWord array, int64_t at, int64_t value) {
  uint8_t *place = ov_int_place(array, at);
  uint32_t bits = (uint32_t)value;
  uint16_t half = (uint16_t)value;
  switch (ov_store(array)->size) {
  case 4: __builtin_memcpy(place, &bits, sizeof bits); return;
  case 2: __builtin_memcpy(place, &half, sizeof half); return;
  default: *place = (uint8_t)value; return;
  }
}

#endif
