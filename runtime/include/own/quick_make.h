// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Instances of classes that are made as their statement lets expect, and short tuples, inline: a part of own/quick.h.
**
** In: the hint of a planned class (own/value.h): its id, and how long its instances are; the __init__ that makes them. Out: a
** fresh instance, all slots unbound. Invariant: what is inline is the free list and nothing else: where that is empty the entry
** does all. The surprise: the slots are written behind both ways, so that for LLVM they are those of one object: what
** __init__ stores then takes the place of the marks, and ends nothing. */
#ifndef OWN_QUICK_MAKE_H
#define OWN_QUICK_MAKE_H

OV_QUICK bool ov_can_make(OwnWord callee, int64_t hint, const OwnCode *code) {
  if (!OV_USUAL(ov_is(callee, OWN_CLASS_TYPE))) return false;
  const OwnClassHead *class = (OwnClassHead *)ov_object(callee);
  bool known = class->id == ov_hint_first(hint) && class->made_by == code;
  return OV_USUAL(known) || own_can_make(callee, hint, code);
}

/* A block is a link of the free list before it is an instance: no type tells one from the other. */
#if defined(__GNUC__)
typedef void *__attribute__((may_alias)) OwnLink;
#else
typedef void *OwnLink;
#endif

OV_QUICK OwnWord ov_made(int64_t hint) {
  uint32_t bytes = ov_hint_offset(hint), slots = (bytes - (uint32_t)sizeof(OwnObject)) / 8;
  void **list = &own_object_heap.free_list[bytes / 8];
  OwnObject *object = *list;
  if (OV_USUAL(object)) {
    *list = ((OwnLink *)object)[1];
    *object = (OwnObject){1, ov_hint_first(hint) << OWN_CLASS_SHIFT};
  } else {
    object = ov_object(own_made(hint));
  }
  OwnWord *words = (OwnWord *)(object + 1);
  if (slots > 0) words[0] = OWN_UNBOUND;
  if (slots > 1) words[1] = OWN_UNBOUND;
  if (slots > 2) words[2] = OWN_UNBOUND;
  if (slots > 3) words[3] = OWN_UNBOUND;
  if (slots > 4) words[4] = OWN_UNBOUND;
  if (slots > 5) words[5] = OWN_UNBOUND;
  if (slots > 6) words[6] = OWN_UNBOUND;
  if (slots > 7) words[7] = OWN_UNBOUND;
  return ov_word(object);
}

/* Is the item a number, or what leaves no tuple green? 1 and 0; 2: the entry is to ask. */
static inline uint32_t ov_green_or(OwnWord item) {
  if (!ov_is_pointer(item)) return 1;
  return ov_object(item)->tag & OWN_FLAG_GREEN ? 2 : 0;
}
/* The number of items is known where it is called. */
OV_QUICK OwnWord ov_tuple_new(const OwnWord *items, int64_t count) {
  enum { MOST = 4, HEAD = sizeof(OwnTuple) / 8 };
  if (count < 1 || count > MOST) return own_tuple_new(items, count);
  uint32_t kinds[MOST] = {1, 1, 1, 1};
  kinds[0] = ov_green_or(items[0]);
  if (count > 1) kinds[1] = ov_green_or(items[1]);
  if (count > 2) kinds[2] = ov_green_or(items[2]);
  if (count > 3) kinds[3] = ov_green_or(items[3]);
  bool odd = (kinds[0] | kinds[1] | kinds[2] | kinds[3]) & 2;
  bool green = kinds[0] & kinds[1] & kinds[2] & kinds[3];
  void **list = &own_object_heap.free_list[HEAD + count];
  OwnObject *object = *list;
  if (!OV_USUAL(object && !odd)) return own_tuple_new(items, count);
  *list = ((OwnLink *)object)[1];
  *object = (OwnObject){1, OWN_CLASS_TUPLE << OWN_CLASS_SHIFT | (green ? OWN_FLAG_GREEN : 0)};
  ((OwnTuple *)object)->length = count;
  OwnWord *words = ((OwnTuple *)object)->items; /* whoever reads them takes them for words, too */
  words[0] = items[0];
  if (count > 1) words[1] = items[1];
  if (count > 2) words[2] = items[2];
  if (count > 3) words[3] = items[3];
  return ov_word(object);
}

#endif
