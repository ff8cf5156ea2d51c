// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _copy: the kernel of copy.deepcopy (stdlib/python/copy.own): values of the built-in classes, and instances without hooks.
**
** In: a value, the memo, a function for all else. Out: the copy, owned, or an error. Invariant: whatever may run code of the
** program is held, and what the program sees of the memo is what Python's own deepcopy leaves there: a copy for each id, and
** under the id of the memo itself a list of what was copied, so that no id comes again. The surprise: an instance gets its
** attributes when all of them are copied, as if they came from its __dict__. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"
#include "dynamic/container/container_internal.h"

enum { SLOTS_MOST = 16, NOTED = 32 };

typedef struct {
  Word memo, other;
  Word kept; /* what was copied, a list that is held; OWN_UNBOUND: not asked for yet */
} Copying;

static Word copy_of(Copying *c, Word value);

static inline Word id_of(Word value) { return builtin_ID(&value, 1, 0); }

/* ── the memo ── */

static bool find_kept(Copying *c) { /* raised */
  Word id = id_of(c->memo), known = dict_find(c->memo, id);
  bool raised = !known;
  if (known == OWN_UNBOUND) {
    c->kept = list_new(0);
    raised = dict_set(c->memo, id, ov_copy(c->kept));
  } else if (known) {
    c->kept = ov_copy(known);
  }
  ov_release(id);
  return raised;
}

/* What is copied stays there as long as the memo. */
static bool keep(Copying *c, Word value) { /* raised */
  if (c->kept == OWN_UNBOUND && find_kept(c)) return true;
  if (!is_list(c->kept)) return raise_type("the memo keeps no list of what was copied"), true;
  list_append(c->kept, ov_copy(value));
  return false;
}

static bool note(Copying *c, Word value, Word copy) { /* raised */
  Word id = id_of(value);
  bool raised = dict_set(c->memo, id, ov_copy(copy));
  ov_release(id);
  return raised;
}

/* The copy that is there already, lent; UNBOUND: none; 0: raised. */
static Word noted(const Copying *c, Word value) {
  Word id = id_of(value), known = dict_find(c->memo, id);
  ov_release(id);
  return known;
}

/* `copy`, which belongs to the caller, or 0 in its place. */
static Word unless(bool raised, Word copy) {
  if (!raised) return copy;
  ov_release(copy);
  return 0;
}

/* ── containers ── */

static bool list_items(Copying *c, Word value, Word copy) { /* raised */
  const List *list = list_of(value);
  for (int64_t at = 0; at < list->length; at++) {
    Word item = ov_copy(list->items[at]), made = copy_of(c, item);
    ov_release(item);
    if (!made) return true;
    list_append(copy, made);
  }
  return false;
}

static Word list_copied(Copying *c, Word value) {
  Word copy = list_new(0);
  return unless(note(c, value, copy) || list_items(c, value, copy) || keep(c, value), copy);
}

/* copy[deepcopy(key)] = deepcopy(value): the value comes first. */
static bool pair_copied(Copying *c, Word key, Word value, Word copy) { /* raised */
  Word new_value = copy_of(c, value), new_key = new_value ? copy_of(c, key) : 0;
  bool raised = !new_key;
  if (raised)
    ov_release(new_value ? new_value : OWN_NONE);
  else
    raised = dict_set(copy, new_key, new_value);
  ov_release(new_key ? new_key : OWN_NONE);
  return raised;
}

/* An iterator of the keys says what is wrong if the dict changes meanwhile. */
static bool dict_items(Copying *c, Word value, Word copy) { /* raised */
  Word iterator = table_iterator_new(OWN_CLASS_DICT_KEY_ITERATOR, value, OWN_CLASS_DICT_KEYS);
  TableIterator *walk = (TableIterator *)ov_object(iterator);
  bool raised = false;
  while (!raised) {
    Word key = table_iterator_next(walk);
    if (key == OWN_END) break;
    raised = !key;
    if (raised) break;
    Word of_key = ov_copy(dict_of(value)->entries[walk->at - 1].value);
    raised = pair_copied(c, key, of_key, copy);
    ov_release(of_key);
    ov_release(key);
  }
  ov_release(iterator);
  return raised;
}

static Word dict_copied(Copying *c, Word value) {
  Word copy = dict_new();
  return unless(note(c, value, copy) || dict_items(c, value, copy) || keep(c, value), copy);
}

static bool has_new_items(Word value, Word copies) {
  const Tuple *old = tuple_of(value);
  for (int64_t i = 0; i < old->length; i++)
    if (old->items[i] != list_of(copies)->items[i]) return true;
  return false;
}

/* The items are copied into a list first: one of them may reach the tuple, whose copy is made then. */
static Word tuple_copied(Copying *c, Word value) {
  Word copies = list_new(tuple_of(value)->length);
  for (int64_t i = 0; i < tuple_of(value)->length; i++) {
    Word made = copy_of(c, tuple_of(value)->items[i]);
    if (!made) return unless(true, copies);
    list_append(copies, made);
  }
  Word known = noted(c, value);
  if (known != OWN_UNBOUND) {
    ov_release(copies);
    return known ? ov_copy(known) : 0;
  }
  if (!has_new_items(value, copies)) {
    ov_release(copies);
    return ov_copy(value);
  }
  Word copy = own_list_to_tuple(copies);
  return unless(note(c, value, copy) || keep(c, value), copy);
}

/* ── instances ── */

/* Classes whose instances are nothing but their slots for deepcopy, as long as no class changes. */
static struct {
  const Class *class;
  uint64_t epoch;
} bare_classes[NOTED];

static bool has_copy_hook(const Class *class) {
  static const char *const hooks[] = {"__deepcopy__",   "__reduce_ex__",    "__reduce__",
                                      "__getstate__",   "__setstate__",     "__getattr__",
                                      "__getnewargs__", "__getnewargs_ex__"};
  for (size_t i = 0; i < sizeof hooks / sizeof *hooks; i++)
    if (class_lookup(class, str_intern_text(hooks[i])) != OWN_UNBOUND) return true;
  return false;
}

/* Does a descriptor see to one of its attributes? */
static bool hides_slot(const Class *class) {
  for (uint32_t i = 0; i < class->slot_count; i++)
    if (value_is_data_descriptor(class_lookup(class, class->slot_names[i]))) return true;
  return false;
}

static bool find_bare(Class *class) {
  class_refresh(class);
  bool slots = class->kind == KIND_PLAIN && class->id >= OWN_CLASS_FIRST_FREE && !class->payload &&
               !class->boxed && !class->handles && class->slot_count <= SLOTS_MOST;
  return slots && !class->has_new && class->usual_get && class->usual_set && !hides_slot(class) &&
         !has_copy_hook(class);
}

static bool is_bare(Word value) {
  Class *class = class_of(value);
  if (ov_object(value)->tag & OWN_FLAG_OVERFLOW) return false;
  uint64_t epoch = class_epoch();
  if (bare_classes[class->id % NOTED].class == class &&
      bare_classes[class->id % NOTED].epoch == epoch)
    return true;
  if (!find_bare(class)) return false;
  bare_classes[class->id % NOTED].class = class;
  bare_classes[class->id % NOTED].epoch = epoch;
  return true;
}

/* `count` copies of what the slots have, owned; what they lack, a copy lacks too. Raised. */
static bool slots_copied(Copying *c, Word value, const Class *class, Word *copies) {
  uint32_t count = 0;
  for (; count < class->slot_count; count++) {
    Word part = ov_copy(slot_at(value, class->slot_offset)[count]);
    copies[count] = part == OWN_UNBOUND ? part : copy_of(c, part);
    ov_release(part);
    if (copies[count]) continue;
    object_release_all(copies, count);
    return true;
  }
  return false;
}

static Word instance_copied(Copying *c, Word value) {
  const Class *class = class_of(value);
  Word copy = instance_new(class_of(value)), parts[SLOTS_MOST];
  if (note(c, value, copy) || slots_copied(c, value, class, parts)) return unless(true, copy);
  for (uint32_t i = 0; i < class->slot_count; i++) {
    Word *slot = slot_at(copy, class->slot_offset) + i, old = *slot;
    *slot = parts[i];
    ov_release(old);
  }
  return unless(keep(c, value), copy);
}

/* ── any value ── */

/* What is its own copy. */
static inline bool is_atom(Word value) {
  if (!ov_is_pointer(value)) return true;
  switch (ov_class(value)) {
  case OWN_CLASS_STR:
  case OWN_CLASS_BYTES:
  case OWN_CLASS_INT:
  case OWN_CLASS_FLOAT:
  case OWN_CLASS_RANGE:
  case OWN_CLASS_TYPE:
  case OWN_CLASS_FUNCTION:
  case OWN_CLASS_PROPERTY: return true;
  default: return false;
  }
}

static Word new_copy(Copying *c, Word value) {
  if (is_list(value)) return list_copied(c, value);
  if (is_dict(value)) return dict_copied(c, value);
  if (is_tuple(value)) return tuple_copied(c, value);
  if (is_bare(value)) return instance_copied(c, value);
  Word args[] = {value, c->memo};
  return call(c->other, args, 2);
}

/* The value is held by the caller. */
static Word copy_of(Copying *c, Word value) {
  if (is_atom(value)) return ov_copy(value);
  if (stack_check()) return 0;
  value = instance_dict_plain(value);
  Word known = noted(c, value);
  if (known != OWN_UNBOUND) return known ? ov_copy(known) : 0;
  return new_copy(c, value);
}

/* deep(value, memo, other): `other(value, memo)` copies what has hooks, or a class that is not known here. */
static Word copy_deep(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_dict(args[1])) return raise_type("the memo is no dict");
  Copying copying = {args[1], args[2], OWN_UNBOUND};
  Word copy = copy_of(&copying, args[0]);
  ov_release(copying.kept);
  return copy;
}

void module_fill_copy(Word module) {
  static const NativeInfo natives[] = {{"deep", copy_deep, 3, 3, false, false}, {0}};
  module_add_natives(module, natives);
}
