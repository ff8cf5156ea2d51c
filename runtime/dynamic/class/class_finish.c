// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What happens to a class of the program after its body has run.
**
** In: a class with all attributes of its body. Out: the same class, ready for instances: __slots__ and abstract methods
** taken into account, __set_name__ and __init_subclass__ called. The surprise: __eq__ without __hash__ makes the instances
** unhashable. */
#include "dynamic/class/class_internal.h"

/* ── __slots__ ── */

/* Is `name` what `__x` in the __slots__ of the class stands for? */
static bool is_private(const Class *class, Word slot, Word name) {
  const char *text = str_utf8(slot, NULL), *owner = class_name(class);
  size_t length = strlen(text);
  if (strncmp(text, "__", 2) != 0 || (length > 3 && strcmp(text + length - 2, "__") == 0))
    return false;
  while (*owner == '_')
    owner++;
  const char *whole = str_utf8(name, NULL);
  size_t before = strlen(owner);
  return whole[0] == '_' && strncmp(whole + 1, owner, before) == 0 &&
         strcmp(whole + 1 + before, text) == 0;
}

static bool is_slot_of(const Class *class, Word slot, Word name) {
  return str_equal(slot, name) || is_private(class, slot, name);
}

static bool names_slot(const Class *class, Word slots, Word name) {
  if (is_str(slots)) return is_slot_of(class, slots, name);
  const Word *items = is_tuple(slots) ? tuple_of(slots)->items : list_of(slots)->items;
  int64_t count = is_tuple(slots) ? tuple_of(slots)->length : list_of(slots)->length;
  for (int64_t i = 0; i < count; i++)
    if (is_str(items[i]) && is_slot_of(class, items[i], name)) return true;
  return false;
}

static bool is_slot_list(Word slots) { return is_str(slots) || is_tuple(slots) || is_list(slots); }

bool class_names_slot(const Class *class, Word name) {
  for (uint32_t i = 0; i < class->mro_count; i++) {
    Word slots = dict_find_str(class->mro[i]->attributes, known_names()->slots);
    if (slots != OWN_UNBOUND && is_slot_list(slots) && names_slot(class->mro[i], slots, name))
      return true;
  }
  return false;
}

bool class_allows(const Class *class, Word name) {
  return !class->closed || class_names_slot(class, name);
}

static void decide_closed(Class *class) {
  class->closed = true;
  for (uint32_t i = 0; i < class->mro_count && class->closed; i++) {
    const Class *part = class->mro[i];
    Word slots = dict_find_str(part->attributes, known_names()->slots);
    if (class_is_builtin(part)) continue;
    class->closed = slots != OWN_UNBOUND && is_slot_list(slots) &&
                    !names_slot(part, slots, known_names()->dict);
  }
  if (class->kind == KIND_EXCEPTION) class->closed = false;
  if (!class->closed) return;
  for (uint32_t i = 0; i < class->slot_count; i++)
    if (class->slot_names[i] && !class_allows(class, class->slot_names[i]))
      class->slot_names[i] = 0; /* never found */
}

/* ── abstract methods ── */

/* 1, 0, or -1: raised. */
static int is_abstract(Word value) {
  if (!ov_is_pointer(value)) return 0;
  Word mark = attribute_find(value, known_names()->abstract);
  if (mark == 0) return -1;
  if (mark == OWN_UNBOUND) return 0;
  int truth = object_truth(mark);
  ov_release(mark);
  return truth;
}

static bool add_if_abstract(Word names, Word name, Word value) {
  int abstract = is_abstract(value);
  if (abstract < 0) return true;
  return abstract && set_add(names, name);
}

static bool add_inherited(const Class *class, const Class *base, Word names) {
  Word inherited = dict_find_str(base->attributes, known_names()->abstract_names);
  if (inherited == OWN_UNBOUND || !is_set(inherited)) return false;
  uint32_t at = 0;
  for (Word name; (name = set_next(inherited, &at)) != OWN_END;) {
    Word value = is_str(name) ? class_lookup(class, name) : OWN_UNBOUND;
    if (value != OWN_UNBOUND && add_if_abstract(names, name, value)) return true;
  }
  return false;
}

/* Raised. Sets __abstractmethods__ if a base has it: then abc.ABC is among the bases. */
static bool collect_abstract(Class *class) {
  if (class_lookup(class, known_names()->abstract_names) == OWN_UNBOUND) return false;
  Word names = set_new(OWN_CLASS_FROZENSET);
  uint32_t at = 0;
  bool raised = false;
  Word attributes = ov_copy(class->attributes);
  for (const DictEntry *entry; !raised && (entry = dict_next(attributes, &at));) {
    Word name = ov_copy(entry->key), value = ov_copy(entry->value);
    raised = add_if_abstract(names, name, value);
    ov_release(value);
    ov_release(name);
  }
  ov_release(attributes);
  for (uint32_t i = 1; !raised && i < class->mro_count; i++)
    raised = add_inherited(class, class->mro[i], names);
  if (!raised) return class_set(class, known_names()->abstract_names, names);
  ov_release(names);
  return true;
}

/* ── hooks ── */

/* Raised. Calls value.__set_name__(class, name) if its class has it. */
static bool set_name(Class *class, Word name, Word value) {
  if (!ov_is_pointer(value) || class_is_builtin(class_of(value))) return false;
  Word method = class_lookup(class_of(value), known_names()->set_name);
  if (method == OWN_UNBOUND) return false;
  Word arguments[] = {value, ov_word(class), name};
  Word result = call(method, arguments, 3);
  if (result == 0) return true;
  ov_release(result);
  return false;
}

/* The body's values are visited as they were before the first hook ran. */
static bool set_names(Class *class) {
  Word list = list_new(dict_length(class->attributes) * 2);
  uint32_t at = 0;
  for (const DictEntry *entry; (entry = dict_next(class->attributes, &at));) {
    list_append(list, ov_copy(entry->key));
    list_append(list, ov_copy(entry->value));
  }
  bool raised = false;
  for (int64_t i = 0; !raised && i + 1 < list_of(list)->length; i += 2)
    raised = set_name(class, list_of(list)->items[i], list_of(list)->items[i + 1]);
  ov_release(list);
  return raised;
}

/* Raised. super(class, class).__init_subclass__(**keywords) */
static bool init_subclass(Class *class, Word keywords) {
  Word method = OWN_UNBOUND;
  for (uint32_t i = 1; i < class->mro_count && method == OWN_UNBOUND; i++)
    method = dict_find_str(class->mro[i]->attributes, known_names()->init_subclass);
  if (method == OWN_UNBOUND) return false;
  Word bound = descriptor_bind(method, OWN_UNBOUND, class, known_names()->init_subclass);
  if (bound == 0) return true;
  const Tuple *words = tuple_of(keywords);
  Word names = words->length ? words->items[0] : 0;
  Word result = call_names(bound, words->items + 1, 0, names);
  ov_release(bound);
  if (result == 0) return true;
  ov_release(result);
  return false;
}

static bool hide_hash(Class *class) {
  Word hash = special_name(SPECIAL_HASH);
  if (dict_find_str(class->attributes, special_name(SPECIAL_EQ)) == OWN_UNBOUND) return false;
  if (dict_find_str(class->attributes, hash) != OWN_UNBOUND) return false;
  return class_set(class, hash, OWN_NONE);
}

bool class_finish(Class *class) {
  Word building = class->building == OWN_UNBOUND ? tuple_empty() : class->building;
  class->building = OWN_UNBOUND;
  decide_closed(class);
  class_take_planned_id(class);
  class_note_reflected(class);
  bool raised = hide_hash(class) || collect_abstract(class) || set_names(class) ||
                init_subclass(class, building);
  ov_release(building);
  return raised;
}

bool class_abstract_check(Class *class) {
  Word names = class_lookup(class, known_names()->abstract_names);
  if (names == OWN_UNBOUND || !is_set(names) || set_length(names) == 0) return false;
  Word sorted = object_to_list(names);
  if (sorted == 0) return true;
  Word done = list_sort(sorted, OWN_NONE, false), text = 0, comma = str_from(", ");
  if (done != 0) text = call_method(comma, str_intern_text("join"), &sorted, 1);
  if (text != 0)
    raise_type("Can't instantiate abstract class %s with abstract method%s %s", class_name(class),
               set_length(names) == 1 ? "" : "s", str_utf8(text, NULL));
  ov_release(text ? text : OWN_NONE);
  ov_release(comma);
  ov_release(sorted);
  return true;
}
