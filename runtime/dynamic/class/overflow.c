// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Attributes outside the slots: a dict per object, found through a table by address.
**
** In: objects with OWN_FLAG_OVERFLOW, which tells that they are in the table. Out: their dict. Invariant: an object is in
** the table if and only if it has the flag (release.c takes it away a moment earlier). */
#include "dynamic/class/class_internal.h"
#include "dynamic/memory/addresses.h"

static AddressTable table;

Word overflow_of(const OwnObject *object) {
  return object->tag & OWN_FLAG_OVERFLOW ? address_find(&table, object)->word : OWN_UNBOUND;
}

void overflow_forget(OwnObject *object) {
  object->tag &= ~(uint32_t)OWN_FLAG_OVERFLOW;
  address_take(&table, object);
}

Word overflow_get(const OwnObject *object, Word name) {
  Word dict = overflow_of(object);
  return dict == OWN_UNBOUND ? OWN_UNBOUND : dict_find_str(dict, name);
}

bool overflow_set(OwnObject *object, Word name, Word taken) {
  class_note_attribute(object, name);
  if (!(object->tag & OWN_FLAG_OVERFLOW)) {
    address_put(&table, object, dict_new());
    object->tag |= OWN_FLAG_OVERFLOW;
  }
  object_store_note(object, taken);
  return dict_set(address_find(&table, object)->word, name, taken);
}

bool overflow_del(OwnObject *object, Word name, bool *found) {
  Word dict = overflow_of(object), value = OWN_UNBOUND;
  *found = dict != OWN_UNBOUND && dict_find_str(dict, name) != OWN_UNBOUND;
  if (!*found) return false;
  bool raised = dict_remove(dict, name, &value);
  if (!raised) ov_release(value);
  return raised;
}

void overflow_end(void) { address_end(&table); }
