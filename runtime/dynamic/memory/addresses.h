// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tables of objects by address: what few objects have, so that the others need no room for it.
**
** In: an object and a word. Invariant: runs of places have no holes (removal moves later ones back), so a search ends at the
** first free place. The surprise: a table knows nothing of owners; whoever keeps one has a flag in the object's header. */
#ifndef OWN_DYNAMIC_ADDRESSES_H
#define OWN_DYNAMIC_ADDRESSES_H

#include "dynamic/object.h"

typedef struct {
  const OwnObject *object; /* NULL: free */
  Word word;
} AddressPlace;

typedef struct {
  AddressPlace *places;
  uint64_t mask; /* places - 1 */
  uint64_t used;
} AddressTable;

/* Of an object that is there. */
AddressPlace *address_find(const AddressTable *table, const OwnObject *object);
/* Of one that is not. */
void address_put(AddressTable *table, const OwnObject *object, Word word);
/* Takes away one that is there. */
void address_take(AddressTable *table, const OwnObject *object);
/* Frees the storage. */
void address_end(AddressTable *table);

#endif
