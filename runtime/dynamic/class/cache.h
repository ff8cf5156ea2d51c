// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What sites remember (OwnCache): shared by attribute_cache.c, which reads and writes, and method_cache.c, which calls. */
#ifndef OWN_CLASS_CACHE_H
#define OWN_CLASS_CACHE_H

#include "dynamic/class/class_internal.h"

#define OWN_LIKELY(condition) __builtin_expect(!!(condition), 1)

/* Marks of rows about class objects and modules, beside the id. */
static const uint32_t OF_CLASS = OWN_ROW_OF_CLASS, OF_MODULE = UINT32_C(1) << 30;

/* Has it attributes beside its slots? They may hide what its class has. */
static inline bool has_overflow(Word object) {
  return ov_is_pointer(object) && (ov_object(object)->tag & OWN_FLAG_OVERFLOW);
}

/* The row for the receiver: of its class; of the class that it is. */
static inline OwnCacheRow *cache_row(OwnCache *cache, Word object) {
  uint32_t id = ov_class(object);
  return ov_row(cache, id == OWN_CLASS_TYPE ? class_of_word(object)->id : id);
}

/* Notes what is known about the name in objects of the class; false: nothing that stays. */
bool cache_note(const Class *class, Word name, OwnCacheRow *row);
/* What the class object and its bases have under the name, lent and not bound; OWN_UNBOUND: ask type_find. */
Word cache_of_class(Word class_object, Word name, OwnCacheRow *row);
/* The value of a module's entry, lent; OWN_UNBOUND: none. */
Word cache_of_module(Word module, Word name, OwnCacheRow *row);

#endif
