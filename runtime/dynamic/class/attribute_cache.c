// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Attributes as compiled code reads, writes and calls them: each site remembers what it found, by classes of receivers.
**
** In: a value, an interned name, the site's cache. Out: the same as attribute.c, mostly after one comparison. Invariant: a
** row with an offset is about a slot that no data descriptor hides; one without is about a value in the class, good while
** the epoch is the same; a plain value is read from its entry in the dict of a class, which stays where it is as long as no
** class gets or loses attributes. For a class object the row holds its own id with the mark OF_CLASS, and for a plain value of
** its own the place in its dict + 1; for a module the mark OF_MODULE and the place. The surprise: a slot that is not bound, or
** an object with further attributes, never hits. */
#include "dynamic/class/cache.h"

static inline bool in_time(const OwnCacheRow *row) {
  return row->epoch == own_shape_epoch || row->epoch == class_state.data_epoch;
}

/* ── what a site has found, or finds now ── */

Word cache_of_module(Word module, Word name, OwnCacheRow *row) {
  const Module *self = module_of(module);
  const Dict *dict = dict_of(self->attributes);
  if (row->class_id == OF_MODULE && row->offset < dict->fill &&
      dict->entries[row->offset].key == name)
    return dict->entries[row->offset].value;
  for (uint32_t i = 0; i < dict->fill; i++) {
    if (dict->entries[i].key != name) continue;
    *row = (OwnCacheRow){.class_id = OF_MODULE, .offset = i};
    return dict->entries[i].value;
  }
  return OWN_UNBOUND;
}

/* The entry of a class object that its cache points to; NULL: it does not. */
static DictEntry *entry_of_class(const Class *class, Word name, const OwnCacheRow *row) {
  if (row->class_id != (class->id | OF_CLASS) || !row->offset) return NULL;
  if (row->epoch != own_shape_epoch) return NULL;
  const Dict *dict = dict_of(class->attributes);
  DictEntry *entry = &dict->entries[row->offset - 1];
  return row->offset <= dict->fill && entry->key == name ? entry : NULL;
}

static DictEntry *entry_of(const Class *class, Word name) {
  const Dict *dict = dict_of(class->attributes);
  for (uint32_t i = 0; i < dict->fill; i++)
    if (dict->entries[i].key == name) return &dict->entries[i];
  return NULL;
}

/* The entry of the class or of a base that has the name. */
static const DictEntry *entry_in_mro(const Class *class, Word name) {
  for (uint32_t i = 0; i < class->mro_count; i++)
    if (dict_find_str(class->mro[i]->attributes, name) != OWN_UNBOUND)
      return entry_of(class->mro[i], name);
  return NULL;
}

static uint64_t place_of(const DictEntry *entry) { return (uintptr_t)&entry->value; }

/* Notes where a plain value of the class itself lies; false: it is none. */
static bool note_entry(const Class *class, Word name, OwnCacheRow *row) {
  const DictEntry *entry = entry_of(class, name);
  if (!entry || name_is_special(name) || !value_is_plain(entry->value)) return false;
  uint32_t at = (uint32_t)(entry - dict_of(class->attributes)->entries);
  *row = (OwnCacheRow){class->id | OF_CLASS, at + 1, 0, own_shape_epoch, place_of(entry)};
  return true;
}

/* What the class, of that id in the row, has or inherits under the name. */
static OwnCacheRow member_row(uint32_t id, const Class *class, Word name, const Member *member) {
  const DictEntry *entry = value_is_plain(member->value) ? entry_in_mro(class, name) : NULL;
  if (entry) return (OwnCacheRow){id, 0, entry->value, own_shape_epoch, place_of(entry)};
  return (OwnCacheRow){id, 0, member->value, member->epoch, 0};
}

/* Where the row says that the value is; NULL: nothing of the kind. */
static inline const Word *place_in(Word object, const OwnCacheRow *row) {
  if (!ov_is_pointer(object) || row->epoch != own_shape_epoch) return NULL;
  uint32_t tag = ov_object(object)->tag, id = tag >> OWN_CLASS_SHIFT;
  if (id == OWN_CLASS_TYPE) id = class_of_word(object)->id | OF_CLASS;
  bool known = row->class_id == id && !(tag & OWN_FLAG_OVERFLOW);
  return known ? (const Word *)(uintptr_t)row->place : NULL; // NOLINT(performance-no-int-to-ptr)
}

Word cache_of_class(Word class_object, Word name, OwnCacheRow *row) {
  const Class *class = class_of_word(class_object);
  const Word *place = place_in(class_object, row);
  if (place) return *place;
  if (row->class_id == (class->id | OF_CLASS) && !row->offset && in_time(row)) return row->value;
  if (value_is_data_descriptor(class_lookup(class_by_id(OWN_CLASS_TYPE), name))) return OWN_UNBOUND;
  const Member *member = class_member(class, name);
  if (member->value != OWN_UNBOUND && !note_entry(class, name, row))
    *row = member_row(class->id | OF_CLASS, class, name, member);
  return member->value;
}

bool cache_note(const Class *class, Word name, OwnCacheRow *row) {
  const Member *member = class_member(class, name);
  bool data = value_is_data_descriptor(member->value);
  if (member->offset && !data)
    *row = (OwnCacheRow){.class_id = class->id, .offset = member->offset};
  else if (member->value != OWN_UNBOUND)
    *row = member_row(class->id, class, name, member);
  else
    return false;
  return true;
}

/* ── reading ── */

/* A hit of another kind than a slot; OWN_UNBOUND: none. */
static Word get_of_class(Word object, Word name, const OwnCacheRow *row) {
  if (row->offset || !in_time(row)) return OWN_UNBOUND;
  if (row->epoch == class_state.data_epoch)
    return has_overflow(object) ? OWN_UNBOUND : ov_copy(row->value);
  bool hidden = has_overflow(object) && !ov_is(row->value, OWN_CLASS_PROPERTY);
  return hidden ? OWN_UNBOUND : descriptor_bind(row->value, object, class_of(object), name);
}

static __attribute__((noinline)) Word get_slowly(Word object, Word name, OwnCacheRow *row) {
  uint32_t id = ov_class(object);
  if (row->class_id == id) {
    Word value = get_of_class(object, name, row);
    if (value != OWN_UNBOUND) return value;
  }
  if (id == OWN_CLASS_TYPE) {
    Word value = cache_of_class(object, name, row);
    if (value == OWN_UNBOUND) return attribute_get(object, name);
    return descriptor_bind(value, OWN_UNBOUND, class_of_word(object), name);
  }
  if (id == OWN_CLASS_MODULE) {
    Word value = cache_of_module(object, name, row);
    return value == OWN_UNBOUND ? attribute_get(object, name) : ov_copy(value);
  }
  Class *class = class_by_id(id);
  class_refresh(class);
  if (class->usual_get && cache_note(class, name, row) && row->offset) {
    Word value = *slot_at(object, row->offset);
    if (value != OWN_UNBOUND) return ov_copy(value);
  }
  return attribute_get(object, name);
}

/* What the row says of the slot of an object of that class, lent; OWN_UNBOUND: nothing, or nothing is in it. */
static inline Word in_slot(Word object, const OwnCacheRow *row) {
  bool known = ov_is_pointer(object) && row->class_id == ov_object_class(ov_object(object));
  return known && row->offset ? *slot_at(object, row->offset) : OWN_UNBOUND;
}

/* What is in the slot, or what a class has, lent; OWN_UNBOUND: look closer. */
static inline Word known_value(Word object, const OwnCacheRow *row) {
  const Word *place = place_in(object, row);
  return OWN_LIKELY(place != NULL) ? *place : in_slot(object, row);
}

OwnWord own_get_attr(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  (void)hint; /* so much compiled code has looked at by itself */
  OwnCacheRow *row = cache_row(cache, object);
  Word value = known_value(object, row);
  return OWN_LIKELY(value != OWN_UNBOUND) ? ov_copy(value) : get_slowly(object, name, row);
}

OwnLent own_lend_attr(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  (void)hint; /* so much compiled code has looked at by itself */
  OwnCacheRow *row = cache_row(cache, object);
  Word value = known_value(object, row);
  if (OWN_LIKELY(value != OWN_UNBOUND)) {
    count_lent(ELISION_FIELD, value);
    return (OwnLent){value, OWN_UNBOUND};
  }
  value = get_slowly(object, name, row);
  return (OwnLent){value, value};
}

/* Only slots are looked at; what the site finds out stays with it. */
int64_t own_peek_attr(OwnWord object, OwnWord name, OwnCache *cache, int64_t hint) {
  (void)hint; /* so much compiled code has looked at by itself */
  if (!ov_is_pointer(object)) return OWN_UNBOUND;
  Class *class = class_by_id(ov_object_class(ov_object(object)));
  OwnCacheRow *row = ov_row(cache, class->id);
  if (row->class_id != class->id || !row->offset) {
    class_refresh(class);
    if (!class->usual_get || is_class(object) || !cache_note(class, name, row)) return OWN_UNBOUND;
  }
  return (int64_t)(row->offset ? *slot_at(object, row->offset) : OWN_UNBOUND);
}

/* ── writing ── */

/* Both values are plain, the name is not special: only the epoch of data goes on. */
static bool replace_entry(const Class *class, DictEntry *entry, Word taken) {
  Word old = entry->value;
  object_store_note(ov_object(class->attributes), taken);
  entry->value = taken;
  class_state.data_epoch++;
  ov_release(old);
  return false;
}

static __attribute__((noinline)) bool set_slowly(Word object, Word name, Word taken,
                                                 OwnCacheRow *row) {
  Class *class = class_of(object);
  class_refresh(class);
  if (is_class(object)) {
    DictEntry *entry = entry_of_class(class_of_word(object), name, row);
    if (entry && value_is_plain(taken)) return replace_entry(class_of_word(object), entry, taken);
    bool raised = attribute_set(object, name, taken);
    if (!raised) note_entry(class_of_word(object), name, row);
    return raised;
  }
  if (class->usual_set && !class_is_builtin(class)) {
    const Member *member = class_member(class, name);
    if (member->offset && !value_is_data_descriptor(member->value))
      *row = (OwnCacheRow){.class_id = class->id, .offset = member->offset};
  }
  return attribute_set(object, name, taken);
}

bool own_set_attr(OwnWord object, OwnWord name, OwnWord taken, OwnCache *cache, int64_t hint) {
  (void)hint;
  OwnCacheRow *row = cache_row(cache, object);
  bool known = ov_is_pointer(object) && row->class_id == ov_object_class(ov_object(object));
  if (!known || !row->offset) return set_slowly(object, name, taken, row);
  Word *slot = slot_at(object, row->offset), old = *slot;
  *slot = taken;
  ov_release(old);
  return false;
}
