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

/* An object that leaves the tuple as it is: green or not, the entry is to ask. */
static inline bool ov_is_green(OwnWord item) {
  return ov_is_pointer(item) && ov_object(item)->tag & OWN_FLAG_GREEN;
}
/* Is none of them, four at most, an object? One look at all of them. */
static inline bool ov_all_numbers(const OwnWord *items, int64_t count) {
  OwnWord some = ((items[0] & 7) ^ 1) - 1; /* its top bit: it has the tag of a pointer */
  if (count > 1) some |= ((items[1] & 7) ^ 1) - 1;
  if (count > 2) some |= ((items[2] & 7) ^ 1) - 1;
  if (count > 3) some |= ((items[3] & 7) ^ 1) - 1;
  return !(some >> 63);
}
/* The number of items is known where it is called. */
OV_QUICK OwnWord ov_tuple_new(const OwnWord *items, int64_t count) {
  enum { MOST = 4, HEAD = sizeof(OwnTuple) / 8 };
  if (count < 1 || count > MOST) return own_tuple_new(items, count);
  void **list = &own_object_heap.free_list[HEAD + count];
  OwnObject *object = *list;
  uint32_t tag = OWN_CLASS_TUPLE << OWN_CLASS_SHIFT | OWN_FLAG_GREEN;
  if (!OV_USUAL(ov_all_numbers(items, count))) {
    bool green = ov_is_green(items[0]);
    if (count > 1) green |= ov_is_green(items[1]);
    if (count > 2) green |= ov_is_green(items[2]);
    if (count > 3) green |= ov_is_green(items[3]);
    if (!OV_USUAL(!green)) return own_tuple_new(items, count);
    tag = OWN_CLASS_TUPLE << OWN_CLASS_SHIFT;
  }
  if (!OV_USUAL(object != NULL)) return own_tuple_new(items, count);
  *list = ((OwnLink *)object)[1];
  *object = (OwnObject){1, tag};
  ((OwnTuple *)object)->length = count;
  OwnWord *words = ((OwnTuple *)object)->items; /* whoever reads them takes them for words, too */
  words[0] = items[0];
  if (count > 1) words[1] = items[1];
  if (count > 2) words[2] = items[2];
  if (count > 3) words[3] = items[3];
  return ov_word(object);
}

/* The end of a tuple of numbers that a function gave: mostly nobody else has it. Where blocks are not reused at once, the list of
** free ones is always empty. */
OV_QUICK void ov_row_end(OwnWord taken, int64_t count) {
  enum { HEAD = sizeof(OwnTuple) / 8, MOST = 4 };
  OwnObject *object = ov_object(taken);
  uint32_t tag = object->tag & ~(uint32_t)OWN_FLAG_GREEN;
  bool alone = object->count == 1 && tag == (uint32_t)OWN_CLASS_TUPLE << OWN_CLASS_SHIFT;
  void **list = &own_object_heap.free_list[HEAD + (count <= MOST ? count : 0)];
  if (!OV_USUAL(alone && count <= MOST && *list)) {
    ov_release(taken);
    return;
  }
  own_object_heap.freed_bytes += 8 * (HEAD + count);
  ((OwnLink *)object)[0] = NULL;
  ((OwnLink *)object)[1] = *list;
  *list = object;
}

#endif
