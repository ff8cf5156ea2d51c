// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tables of objects by address: open addressing, powers of two, at most half full.
**
** See addresses.h. */
#include "dynamic/memory/addresses.h"

enum { FIRST_PLACES = 64 };

static uint64_t home(const AddressTable *table, const OwnObject *object) {
  return ((uint64_t)(uintptr_t)object * UINT64_C(0x9E3779B97F4A7C15) >> 20) & table->mask;
}

AddressPlace *address_find(const AddressTable *table, const OwnObject *object) {
  uint64_t at = home(table, object);
  while (table->places[at].object && table->places[at].object != object)
    at = (at + 1) & table->mask;
  return &table->places[at];
}

static void grow(AddressTable *table) {
  AddressPlace *old = table->places;
  uint64_t count = old ? table->mask + 1 : 0, room = count ? count * 2 : FIRST_PLACES;
  table->places = own_alloc((int64_t)(room * sizeof(AddressPlace)));
  memset(table->places, 0, room * sizeof(AddressPlace));
  table->mask = room - 1;
  for (uint64_t i = 0; i < count; i++)
    if (old[i].object) *address_find(table, old[i].object) = old[i];
  if (old) own_free(old, (int64_t)(count * sizeof(AddressPlace)));
}

void address_put(AddressTable *table, const OwnObject *object, Word word) {
  if (!table->places || table->used * 2 > table->mask) grow(table);
  *address_find(table, object) = (AddressPlace){object, word};
  table->used++;
}

void address_take(AddressTable *table, const OwnObject *object) {
  AddressPlace *hole = address_find(table, object);
  table->used--;
  for (AddressPlace *at = hole;;) {
    at = at == &table->places[table->mask] ? table->places : at + 1;
    if (!at->object) break;
    uint64_t place = (uint64_t)(at - table->places), hole_place = (uint64_t)(hole - table->places);
    uint64_t wanted = home(table, at->object);
    if (((place - wanted) & table->mask) < ((place - hole_place) & table->mask)) continue;
    *hole = *at;
    hole = at;
  }
  hole->object = NULL;
}

void address_end(AddressTable *table) {
  if (table->places) own_free(table->places, (int64_t)((table->mask + 1) * sizeof(AddressPlace)));
  *table = (AddressTable){0};
}
