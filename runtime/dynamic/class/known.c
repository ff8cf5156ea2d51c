// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects whose class the caller has asked for, for callers that do not have own/quick.h inline: the same functions under their
** entries' names. In: what has_class or has_list was true of. Invariant: nothing raises. */
#include "dynamic/class/class_internal.h"

#include "dynamic/memory.h"
#include "own/quick.h"

bool own_has_class(OwnWord object, int64_t hint) { return ov_has_class(object, hint); }
bool own_left_first(int64_t op, OwnWord left, OwnWord right) {
  return ov_left_first(op, left, right);
}
bool own_has_list(OwnWord object) { return ov_has_list(object); }
bool own_slot_bound(OwnWord object, OwnWord name, int64_t hint) {
  return ov_slot_bound(object, name, hint);
}
OwnWord own_slot_get(OwnWord object, OwnWord name, int64_t hint) {
  return ov_slot_get(object, name, hint);
}
OwnWord own_slot_lend(OwnWord object, OwnWord name, int64_t hint) {
  OwnWord value = ov_slot_lend(object, name, hint);
  count_lent(ELISION_FIELD, value);
  return value;
}
void own_slot_set(OwnWord object, OwnWord name, OwnWord taken, int64_t hint) {
  ov_slot_set(object, name, taken, hint);
}
bool own_slot_plain(OwnWord object, OwnWord name, int64_t hint) {
  return ov_slot_plain(object, name, hint);
}
void own_slot_put(OwnWord object, OwnWord name, OwnWord taken, int64_t hint) {
  ov_slot_put(object, name, taken, hint);
}
bool own_item_in(OwnWord list, int64_t at) { return ov_item_in(list, at); }
OwnWord own_item_get(OwnWord list, int64_t at) { return ov_item_get(list, at); }
OwnWord own_item_lend(OwnWord list, int64_t at) {
  OwnWord value = ov_item_lend(list, at);
  count_lent(ELISION_ELEM, value);
  return value;
}
void own_item_set(OwnWord list, int64_t at, OwnWord taken) {
  OwnWord *place = &((OwnList *)ov_object(list))->items[ov_index(list, at)], old = *place;
  object_store_note(ov_object(list), taken);
  *place = taken;
  ov_release(old);
}
bool own_item_plain(OwnWord list, int64_t at) { return ov_item_plain(list, at); }
void own_item_put(OwnWord list, int64_t at, OwnWord taken) { ov_item_put(list, at, taken); }
bool own_ends_nothing(OwnWord word) { return ov_ends_nothing(word); }
int64_t own_parts(OwnWord sequence, int64_t count) { return ov_parts(sequence, count); }
OwnWord own_part_get(OwnWord sequence, int64_t items, int64_t at) {
  return ov_part_get(sequence, items, at);
}
OwnWord own_part_lend(OwnWord sequence, int64_t items, int64_t at) {
  OwnWord value = ov_part_lend(sequence, items, at);
  count_lent(ELISION_ELEM, value);
  return value;
}
void own_row_fill(OwnWord sequence, int64_t from, int64_t count) {
  int64_t items = ov_parts(sequence, count);
  for (int64_t i = from; items && i < count; i++)
    own_row[i] = ov_part_get(sequence, items, i);
}
void own_row_end(OwnWord taken, int64_t count) { ov_row_end(taken, count); }
int64_t own_list_length(OwnWord list) { return ov_list_length(list); }

bool own_is_code(int64_t code, OwnWord object, int64_t hint, const OwnCode *of) {
  return ov_is_code(code, object, hint, of);
}
