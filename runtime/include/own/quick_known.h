// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects whose class compiled code has asked for, inline: a part of own/quick.h.
**
** In: an object that ov_has_class or ov_has_list said yes to, a hint (own/value.h), an index that ov_item_in said yes to. Out: its
** slots and items. Invariant: nothing raises, and nothing but a release runs code. The surprise: what is `put` takes the place of
** a number, so that nothing ends. */
#ifndef OWN_QUICK_KNOWN_H
#define OWN_QUICK_KNOWN_H

OV_QUICK bool ov_has_class(OwnWord object, int64_t hint) {
  return ov_is_pointer(object) && ov_hint_has(hint, ov_object_class(ov_object(object)));
}
/* A right operand is asked first only if its class comes from that of the left one. */
OV_QUICK bool ov_left_first(int64_t op, OwnWord left, OwnWord right) {
  if (!ov_is_pointer(right) || !(own_reflected >> op & 1)) return true;
  uint32_t id = ov_object_class(ov_object(right));
  return id < OWN_CLASS_FIRST_FREE || id == ov_object_class(ov_object(left));
}
OV_QUICK bool ov_has_list(OwnWord object) { return ov_is(object, OWN_CLASS_LIST); }
OV_QUICK OwnWord ov_slot_lend(OwnWord object, OwnWord name, int64_t hint) {
  (void)name;
  return *ov_slot_at(object, ov_hint_offset(hint));
}
OV_QUICK bool ov_slot_bound(OwnWord object, OwnWord name, int64_t hint) {
  return ov_slot_lend(object, name, hint) != OWN_UNBOUND;
}
OV_QUICK OwnWord ov_slot_get(OwnWord object, OwnWord name, int64_t hint) {
  return ov_copy(ov_slot_lend(object, name, hint));
}
OV_QUICK void ov_slot_set(OwnWord object, OwnWord name, OwnWord taken, int64_t hint) {
  (void)name;
  OwnWord *slot = ov_slot_at(object, ov_hint_offset(hint)), old = *slot;
  *slot = taken;
  ov_release(old);
}
OV_QUICK bool ov_slot_plain(OwnWord object, OwnWord name, int64_t hint) {
  return !ov_is_pointer(ov_slot_lend(object, name, hint));
}
OV_QUICK void ov_slot_put(OwnWord object, OwnWord name, OwnWord taken, int64_t hint) {
  (void)name;
  *ov_slot_at(object, ov_hint_offset(hint)) = taken;
}
/* A negative index counts from the end. */
static inline int64_t ov_index(OwnWord list, int64_t at) {
  return at + (((OwnList *)ov_object(list))->length & at >> 63);
}
OV_QUICK bool ov_item_in(OwnWord list, int64_t at) {
  return (uint64_t)ov_index(list, at) < (uint64_t)((OwnList *)ov_object(list))->length;
}
/* A type of its own: a store of one changes no other part of any object. */
typedef struct OwnItem {
  OwnWord word;
} OwnItem;
static inline OwnItem *ov_items(OwnWord list) {
  return (OwnItem *)((OwnList *)ov_object(list))->items;
}
OV_QUICK OwnWord ov_item_lend(OwnWord list, int64_t at) {
  return ov_items(list)[ov_index(list, at)].word;
}
OV_QUICK OwnWord ov_item_get(OwnWord list, int64_t at) { return ov_copy(ov_item_lend(list, at)); }
/* A green list loses its mark if it gets what is not; the entry asks. */
OV_QUICK void ov_item_set(OwnWord list, int64_t at, OwnWord taken) {
  if (OWN_UNLIKELY(ov_is_pointer(taken) && (ov_object(list)->tag & OWN_FLAG_GREEN))) {
    own_item_set(list, at, taken);
    return;
  }
  OwnItem *place = &ov_items(list)[ov_index(list, at)];
  OwnWord old = place->word;
  place->word = taken;
  ov_release(old);
}
OV_QUICK bool ov_item_plain(OwnWord list, int64_t at) {
  return !ov_is_pointer(ov_item_lend(list, at));
}
OV_QUICK void ov_item_put(OwnWord list, int64_t at, OwnWord taken) {
  ov_items(list)[ov_index(list, at)].word = taken;
}
/* Floats first: who stores one has mostly looked at what was there. */
OV_QUICK bool ov_ends_nothing(OwnWord word) {
  if (OV_USUAL(ov_is_float(word))) return true;
  return !ov_is_pointer(word);
}
/* Where items lie is marked: so the C compiler knows that it is not 0, and asks no more than whether there are so many. */
enum { OV_PARTS_MARK = 1 };
OV_QUICK int64_t ov_parts(OwnWord sequence, int64_t count) {
  if (!ov_is_pointer(sequence)) return 0;
  OwnObject *object = ov_object(sequence);
  const OwnWord *items = ((OwnTuple *)object)->items;
  int64_t length = ((OwnTuple *)object)->length;
  if (ov_object_class(object) != OWN_CLASS_TUPLE) {
    if (ov_object_class(object) != OWN_CLASS_LIST) return 0;
    items = ((OwnList *)object)->items;
    length = ((OwnList *)object)->length;
  }
  return length == count ? (int64_t)((uintptr_t)items | OV_PARTS_MARK) : 0;
}
OV_QUICK OwnWord ov_part_lend(OwnWord sequence, int64_t items, int64_t at) {
  (void)sequence;
  return ((const OwnItem *)(uintptr_t)(items - OV_PARTS_MARK))[at].word;
}
OV_QUICK OwnWord ov_part_get(OwnWord sequence, int64_t items, int64_t at) {
  return ov_copy(ov_part_lend(sequence, items, at));
}
OV_QUICK int64_t ov_list_length(OwnWord list) { return ((OwnList *)ov_object(list))->length; }

/* x[start : stop + more] = x[from:to:-1] of ints and None, the same places of a list: its items change places, and nobody is
** counted. False: it is another case. */
static inline bool ov_try_turn(OwnWord x, OwnWord start, OwnWord end, OwnWord from, OwnWord below) {
  bool given = start == OWN_NONE || ov_is_int(start);
  bool bounded = below == OWN_NONE || (ov_is_int(below) && (int64_t)below >= 0);
  if (!ov_has_list(x) || !given || !bounded || !ov_is_int(end) || !ov_is_int(from)) return false;
  OwnItem *items = ov_items(x);
  int64_t low = start == OWN_NONE ? 0 : ov_int(start), last = ov_int(from);
  int64_t stop = below == OWN_NONE ? -1 : ov_int(below);
  if (low < 0 || last < low || last >= ov_list_length(x) || ov_int(end) != last + 1 ||
      stop != low - 1)
    return false;
  for (; low < last; low++, last--) {
    OwnItem item = items[low];
    items[low] = items[last];
    items[last] = item;
  }
  return true;
}
OV_QUICK bool ov_turn_slice(OwnWord x, OwnWord start, OwnWord stop, OwnWord more, OwnWord from,
                            OwnWord to) {
  OwnWord end = ov_is_int(stop) && ov_is_int(more) ? ov_try_add(stop, more) : 0;
  if (OV_USUAL(end && ov_try_turn(x, start, end, from, to))) return false;
  return own_turn_slice(x, start, stop, more, from, to);
}

#endif
