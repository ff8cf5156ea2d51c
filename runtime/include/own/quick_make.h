// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Instances of classes that are made as their statement lets expect, inline: a part of own/quick.h.
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

#endif
