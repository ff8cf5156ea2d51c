// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What loops go through, inline: a part of own/quick.h.
**
** In: an iterator; or a list or tuple that is walked by the number of the next item, so that no iterator is made. Out: the next
** item, with an owner, or the END mark. Invariant: the length is looked at each time, as the loop may change the list. The
** surprise: what is walked is a list only if a loop began with it: no iterator is one. */
#ifndef OWN_QUICK_WALK_H
#define OWN_QUICK_WALK_H

/* The next number of a range; 0: it is no number in place. */
static inline OwnWord ov_range_next(OwnRangeIterator *range) {
  if (!range->left) return OWN_END;
  if (!OV_USUAL(ov_fits(range->next))) return 0;
  OwnWord value = ov_small(range->next);
  range->left--;
  range->next = (int64_t)((uint64_t)range->next + (uint64_t)range->step);
  return value;
}

OV_QUICK OwnWord ov_next(OwnWord iterator) {
  if (ov_is(iterator, OWN_CLASS_RANGE_ITERATOR)) {
    OwnWord value = ov_range_next((OwnRangeIterator *)ov_object(iterator));
    if (OV_USUAL(value)) return value;
  } else if (ov_is(iterator, OWN_CLASS_TUPLE_ITERATOR)) {
    OwnSequenceIterator *walk = (OwnSequenceIterator *)ov_object(iterator);
    if (walk->sequence != OWN_UNBOUND) {
      const OwnTuple *tuple = (OwnTuple *)ov_object(walk->sequence);
      if (walk->at < tuple->length) return ov_copy(tuple->items[walk->at++]);
    }
  } else if (ov_is(iterator, OWN_CLASS_LIST_ITERATOR)) {
    OwnSequenceIterator *walk = (OwnSequenceIterator *)ov_object(iterator);
    if (walk->sequence != OWN_UNBOUND) {
      const OwnList *list = (OwnList *)ov_object(walk->sequence);
      if (walk->at < list->length) return ov_copy(list->items[walk->at++]);
    }
  }
  return own_next(iterator);
}

OV_QUICK OwnWord ov_walk(OwnWord word) {
  bool itself = ov_is(word, OWN_CLASS_LIST) || ov_is(word, OWN_CLASS_TUPLE);
  return OV_USUAL(itself) ? ov_copy(word) : own_walk(word);
}
/* Objects lie anywhere: one that comes so much later is fetched meanwhile. */
enum { OWN_WALK_AHEAD = 8 };
OV_QUICK OwnWord ov_walk_next(OwnWord walked, int64_t at) {
  OwnObject *object = ov_object(walked); /* it is no number */
  uint32_t id = ov_object_class(object);
  if (OV_USUAL(id == OWN_CLASS_LIST)) {
    const OwnList *list = (const OwnList *)object;
    if (at >= list->length) return OWN_END;
    OwnWord item = list->items[at];
    if (ov_is_pointer(item) && at + OWN_WALK_AHEAD < list->length)
      __builtin_prefetch(ov_object(list->items[at + OWN_WALK_AHEAD]));
    return ov_copy(item);
  }
  if (id == OWN_CLASS_TUPLE) {
    const OwnTuple *tuple = (const OwnTuple *)object;
    return at < tuple->length ? ov_copy(tuple->items[at]) : OWN_END;
  }
  OwnWord value = id == OWN_CLASS_RANGE_ITERATOR ? ov_range_next((OwnRangeIterator *)object) : 0;
  return OV_USUAL(value) ? value : own_next(walked);
}

#endif
