// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Attributes outside the slots: a dict per object, found through a table by address.
**
** In: objects with OWN_FLAG_OVERFLOW, which tells that they are in the table. Out: their dict. Invariant: an object is in
** the table if and only if it has the flag (release.c takes it away a moment earlier); a place is free where the object is NULL; runs of places have no holes
** (removal moves later ones back), so a search ends at the first free place. */
#include "dynamic/class/class_internal.h"

typedef struct {
  const OwnObject *object;
  Word dict;
} Place;

enum { FIRST_PLACES = 64 };

static struct {
  Place *places;
  uint64_t mask; /* places - 1 */
  uint64_t used;
} table;

static uint64_t home(const OwnObject *object) {
  return ((uint64_t)(uintptr_t)object * UINT64_C(0x9E3779B97F4A7C15) >> 20) & table.mask;
}

static Place *find(const OwnObject *object) {
  uint64_t at = home(object);
  while (table.places[at].object && table.places[at].object != object)
    at = (at + 1) & table.mask;
  return &table.places[at];
}

static void grow(void) {
  Place *old = table.places;
  uint64_t count = old ? table.mask + 1 : 0, room = count ? count * 2 : FIRST_PLACES;
  table.places = own_alloc((int64_t)(room * sizeof(Place)));
  memset(table.places, 0, room * sizeof(Place));
  table.mask = room - 1;
  for (uint64_t i = 0; i < count; i++)
    if (old[i].object) *find(old[i].object) = old[i];
  if (old) own_free(old, (int64_t)(count * sizeof(Place)));
}

Word overflow_of(const OwnObject *object) {
  return object->tag & OWN_FLAG_OVERFLOW ? find(object)->dict : OWN_UNBOUND;
}

void overflow_forget(OwnObject *object) {
  object->tag &= ~(uint32_t)OWN_FLAG_OVERFLOW;
  Place *hole = find(object);
  table.used--;
  for (Place *at = hole;;) {
    at = at == &table.places[table.mask] ? table.places : at + 1;
    if (!at->object) break;
    uint64_t place = (uint64_t)(at - table.places), hole_place = (uint64_t)(hole - table.places);
    uint64_t wanted = home(at->object);
    if (((place - wanted) & table.mask) < ((place - hole_place) & table.mask)) continue;
    *hole = *at;
    hole = at;
  }
  hole->object = NULL;
}

Word overflow_get(const OwnObject *object, Word name) {
  Word dict = overflow_of(object);
  return dict == OWN_UNBOUND ? OWN_UNBOUND : dict_find_str(dict, name);
}

bool overflow_set(OwnObject *object, Word name, Word taken) {
  if (!(object->tag & OWN_FLAG_OVERFLOW)) {
    Word dict = dict_new();
    if (!table.places || table.used * 2 > table.mask) grow();
    *find(object) = (Place){object, dict};
    table.used++;
    object->tag |= OWN_FLAG_OVERFLOW;
  }
  object_store_note(object, taken);
  return dict_set(find(object)->dict, name, taken);
}

bool overflow_del(OwnObject *object, Word name, bool *found) {
  Word dict = overflow_of(object), value = OWN_UNBOUND;
  *found = dict != OWN_UNBOUND && dict_find_str(dict, name) != OWN_UNBOUND;
  if (!*found) return false;
  bool raised = dict_remove(dict, name, &value);
  if (!raised) ov_release(value);
  return raised;
}

void overflow_clear(OwnObject *object) {
  Word dict = overflow_of(object);
  if (dict == OWN_UNBOUND) return;
  overflow_forget(object);
  ov_release(dict);
}

void overflow_end(void) {
  if (table.places) own_free(table.places, (int64_t)((table.mask + 1) * sizeof(Place)));
  table.places = NULL;
}
