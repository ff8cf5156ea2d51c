// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes of the program: from the bases and the layout of a `class` statement to a class with its mro and its slots.
**
** In: OwnClassCode (or type(name, bases, dict)), then the attributes one by one, then own_class_done. Out: a Class; or
** TypeError. Invariant: an instance has the slots of its first base first, then those of the other bases, then its own,
** each name once. The surprise: a slot has another offset in a subclass with several bases, so slots are only reached
** through the class of the instance, never through the class of the method. */
#include "dynamic/class/class_internal.h"

/* ── bases ── */

/* Bases that are no classes stand for others: what their __mro_entries__ gives (typing.Generic[T]). Taken: `bases`. */
static Word resolve_bases(Word bases) {
  Word list = list_new(tuple_of(bases)->length);
  for (int64_t i = 0; i < tuple_of(bases)->length; i++) {
    Word base = tuple_of(bases)->items[i];
    if (is_class(base)) {
      list_append(list, ov_copy(base));
      continue;
    }
    Word entries = call_method(base, known_names()->mro_entries, &bases, 1);
    if (entries == 0 && error_is(OWN_CLASS_ATTRIBUTE_ERROR)) {
      error_clear();
      raise_type("bases must be types");
    }
    if (entries == 0 || list_extend(list, entries)) {
      ov_release(entries ? entries : OWN_NONE);
      ov_release(list);
      ov_release(bases);
      return 0;
    }
    ov_release(entries);
  }
  ov_release(bases);
  Word resolved = tuple_from(list_of(list)->items, list_of(list)->length);
  ov_release(list);
  return resolved;
}

static bool has_base(Class *const *bases, int64_t count, const Class *class) {
  for (int64_t i = 0; i < count; i++)
    if (bases[i] == class) return true;
  return false;
}

/* The classes of the tuple; `object` if it is empty. Raised: something in it cannot be a base. */
static bool check_bases(Word bases, Class **classes, uint32_t *count) {
  for (int64_t i = 0; i < tuple_of(bases)->length; i++) {
    Word base = tuple_of(bases)->items[i];
    if (!is_class(base)) return raise_type("bases must be types"), true;
    Class *class = class_of_word(base);
    if (class->final)
      return raise_type("type '%s' is not an acceptable base type", class_name(class)), true;
    if (has_base(classes, i, class))
      return raise_type("duplicate base class %s", class_name(class)), true;
    classes[i] = class;
  }
  *count = (uint32_t)tuple_of(bases)->length;
  if (*count == 0) classes[(*count)++] = class_by_id(OWN_CLASS_OBJECT);
  return false;
}

/* ── mro: C3 ── */

typedef struct {
  Class *const *at, *const *end; /* what is left of one mro, or of the list of bases */
} Line;

static bool in_a_tail(const Line *lines, uint32_t count, const Class *class) {
  for (uint32_t i = 0; i < count; i++)
    for (Class *const *at = lines[i].at; at < lines[i].end; at++)
      if (at != lines[i].at && *at == class) return true;
  return false;
}

/* The next class: the first head that is in no tail; NULL if all lines are empty or none fits (then *stuck). */
static Class *next_class(const Line *lines, uint32_t count, bool *stuck) {
  for (uint32_t i = 0; i < count; i++) {
    if (lines[i].at == lines[i].end) continue;
    *stuck = true;
    if (in_a_tail(lines, count, *lines[i].at)) continue;
    *stuck = false;
    return *lines[i].at;
  }
  return NULL;
}

static uint32_t merge(Line *lines, uint32_t count, Class **mro, bool *stuck) {
  uint32_t length = 1;
  for (;;) {
    Class *class = next_class(lines, count, stuck);
    if (!class) return length;
    mro[length++] = class;
    for (uint32_t i = 0; i < count; i++)
      if (lines[i].at < lines[i].end && *lines[i].at == class) lines[i].at++;
  }
}

/* The classes that block each other: the heads of what is left. */
static void raise_order(const Line *lines, uint32_t count) {
  StrBuilder text = builder_new(64);
  bool some = false;
  for (uint32_t i = 0; i < count; i++) {
    bool before = lines[i].at == lines[i].end;
    for (uint32_t k = 0; k < i && !before; k++)
      before = lines[k].at < lines[k].end && *lines[k].at == *lines[i].at;
    if (before) continue;
    if (some) builder_ascii(&text, ", ", 2);
    builder_text(&text, (*lines[i].at)->name);
    some = true;
  }
  Word names = builder_done(&text);
  if (names == 0) return;
  raise_type("Cannot create a consistent method resolution\norder (MRO) for bases %s",
             str_utf8(names, NULL));
  ov_release(names);
}

/* Raised: no order agrees with those of all bases. */
static bool set_order(Class *class, Class *const *bases, uint32_t count) {
  uint32_t most = 1;
  for (uint32_t i = 0; i < count; i++)
    most += bases[i]->mro_count;
  int64_t bytes = (int64_t)most * (int64_t)sizeof(Class *);
  int64_t line_bytes = (int64_t)(count + 1) * (int64_t)sizeof(Line);
  Class **mro = own_alloc(bytes);
  Line *lines = own_alloc(line_bytes);
  for (uint32_t i = 0; i < count; i++)
    lines[i] = (Line){bases[i]->mro, bases[i]->mro + bases[i]->mro_count};
  lines[count] = (Line){bases, bases + count};
  bool stuck = false;
  mro[0] = class;
  uint32_t length = merge(lines, count + 1, mro, &stuck);
  if (stuck)
    raise_order(lines, count + 1);
  else
    class_set_mro(class, mro, length);
  own_free(lines, line_bytes);
  own_free(mro, bytes);
  return stuck;
}

/* ── layout ── */

/* Exceptions whose `value` means something of their own: in CPython these have fields of their own. */
static bool has_fields(const Class *class) {
  switch (class->id) {
  case OWN_CLASS_OS_ERROR:
  case OWN_CLASS_STOP_ITERATION:
  case OWN_CLASS_SYSTEM_EXIT:
  case OWN_CLASS_IMPORT_ERROR:
  case OWN_CLASS_UNICODE_DECODE_ERROR:
  case OWN_CLASS_UNICODE_ENCODE_ERROR:
  case OWN_CLASS_SYNTAX_ERROR:
  case OWN_CLASS_NAME_ERROR:
  case OWN_CLASS_ATTRIBUTE_ERROR:
  case OWN_CLASS_BASE_EXCEPTION:
  case OWN_CLASS_OBJECT: return true;
  default: break;
  }
  if (class_is_builtin(class) && class_may_derive(class->id)) return true;
  Word slots = dict_find_str(class->attributes, known_names()->slots);
  return slots != OWN_UNBOUND && !(is_tuple(slots) && tuple_of(slots)->length == 0);
}

/* The class that decides the layout of the instances, as CPython would see it. */
static const Class *solid(const Class *class) {
  while (!has_fields(class))
    class = class->base;
  return class;
}

/* The base whose layout the class extends; NULL: raised. */
static Class *choose_base(Class *const *bases, uint32_t count) {
  Class *best = bases[0];
  for (uint32_t i = 1; i < count; i++) {
    const Class *mine = solid(best), *other = solid(bases[i]);
    if (class_is_subclass(mine, other)) continue;
    if (!class_is_subclass(other, mine)) {
      raise_type("multiple bases have instance lay-out conflict");
      return NULL;
    }
    best = bases[i];
  }
  return best;
}

/* `names` has room for it; returns how many there are now. */
static uint32_t add_slot(Word *names, uint32_t count, Word name) {
  for (uint32_t i = 0; i < count; i++)
    if (names[i] == name) return count;
  names[count] = name;
  return count + 1;
}

static uint32_t add_slots(Word *names, uint32_t count, const Class *of) {
  for (uint32_t i = 0; i < of->slot_count; i++)
    count = add_slot(names, count, of->slot_names[i]);
  return count;
}

static void set_layout(Class *class, Class *const *bases, uint32_t base_count,
                       const ClassPlan *plan) {
  uint32_t most = plan->slot_count + 1, count = 0;
  for (uint32_t i = 0; i < base_count; i++)
    most += bases[i]->slot_count;
  int64_t bytes = (int64_t)most * (int64_t)sizeof(Word);
  Word *names = own_alloc(bytes);
  if (class->payload) names[count++] = 0; /* it has no name, so nobody finds it */
  count = add_slots(names, count, class->base);
  for (uint32_t i = 0; i < base_count; i++)
    count = add_slots(names, count, bases[i]);
  for (uint32_t i = 0; i < plan->slot_count; i++)
    count = add_slot(names, count, plan->slots[i]);
  int64_t used = (int64_t)count * (int64_t)sizeof(Word);
  class->slot_names = own_realloc(names, bytes, used);
  class->slot_count = count;
  class->instance_bytes = class->slot_offset + (uint32_t)used;
  if (class->instance_bytes < 16) class->instance_bytes = 16;
  layout_shape_note(class);
}

/* ── making ── */

/* An unfinished class, without storage of its own to speak of, keeps its id. */
static Class *abandon(Class *class) {
  Class *object = class_by_id(OWN_CLASS_OBJECT);
  class_set_mro(class, &object, 1);
  class->base = object;
  return NULL;
}

static void set_kind(Class *class) {
  const Class *base = class->base;
  bool derives = base->kind == KIND_BUILTIN;
  class->payload = derives ? base->id : base->payload;
  class->kind = derives ? KIND_PLAIN : base->kind;
  class->slot_offset = derives ? (uint32_t)sizeof(OwnObject) : base->slot_offset;
  if (class->payload) class_state.derived = true;
}

static Class *fill_class(Class *class, const ClassPlan *plan, Class **bases) {
  uint32_t count = 0;
  if (check_bases(plan->bases, bases, &count)) return abandon(class);
  class->base = choose_base(bases, count);
  if (!class->base || set_order(class, bases, count)) return abandon(class);
  set_kind(class);
  set_layout(class, bases, count, plan);
  const KnownNames *known = known_names();
  bool raised = class_set(class, known->module, ov_copy(plan->module)) ||
                class_set(class, known->doc, ov_copy(plan->doc));
  return raised ? NULL : class;
}

Class *class_make(const ClassPlan *plan) {
  Word attributes = dict_new();
  Class *class = class_allocate(0);
  class->attributes = attributes;
  class->name = str_intern(ov_copy(plan->name));
  class->qualname = str_intern(ov_copy(plan->qualname));
  class->module = str_intern(ov_copy(plan->module));
  class->bases = ov_copy(plan->bases);
  int64_t bytes = (tuple_of(plan->bases)->length + 1) * (int64_t)sizeof(Class *);
  Class **bases = own_alloc(bytes);
  Class *made = fill_class(class, plan, bases);
  own_free(bases, bytes);
  return made;
}

Class *class_make_simple(const char *module, const char *name) {
  Word none = tuple_empty(), name_word = str_intern_text(name);
  ClassPlan plan = {.name = name_word,
                    .qualname = name_word,
                    .module = str_intern_text(module),
                    .doc = OWN_NONE,
                    .bases = none};
  Class *class = class_make(&plan);
  ov_release(none);
  return class;
}

/* The keywords of the statement without `metaclass`; abc.ABCMeta is the only one there is besides `type`. Taken; 0: raised. */
static Word take_metaclass(Class *class, Word keywords) {
  const Tuple *words = tuple_of(keywords);
  Word names = words->length ? words->items[0] : OWN_NONE, left = list_new(0), rest = list_new(1);
  list_append(rest, OWN_NONE);
  bool raised = false;
  for (int64_t i = 0; names != OWN_NONE && i < tuple_of(names)->length; i++) {
    Word name = tuple_of(names)->items[i], value = words->items[i + 1];
    if (strcmp(str_utf8(name, NULL), "metaclass") != 0) {
      list_append(left, ov_copy(name));
      list_append(rest, ov_copy(value));
    } else if (class_is_abc_meta(value)) {
      raised = class_set(class, known_names()->abstract_names, set_new(OWN_CLASS_FROZENSET));
    } else if (value != class_word(OWN_CLASS_TYPE)) {
      raised = raise_type("metaclasses are not supported") == 0;
    }
  }
  ov_release(keywords);
  list_of(rest)->items[0] = tuple_from(list_of(left)->items, list_of(left)->length);
  keywords = raised ? 0 : tuple_from(list_of(rest)->items, list_of(rest)->length);
  ov_release(left);
  ov_release(rest);
  return keywords;
}

OwnWord own_class_new(const OwnClassCode *code, OwnWord bases, OwnWord module, const OwnWord *taken,
                      int64_t count) {
  Word building = tuple_new(count);
  for (int64_t i = 0; i < count; i++)
    tuple_set(building, i, taken[i]);
  bases = resolve_bases(bases);
  Class *class = NULL;
  if (bases) {
    int64_t bytes = (int64_t)code->slot_count * (int64_t)sizeof(Word);
    Word *slots = own_alloc(bytes);
    for (uint32_t i = 0; i < code->slot_count; i++)
      slots[i] = program_word(code->slots[i]);
    ClassPlan plan = {program_word(code->name),
                      program_word(code->qualname),
                      module,
                      program_word(code->doc),
                      bases,
                      slots,
                      code->slot_count};
    class = class_make(&plan);
    own_free(slots, bytes);
    ov_release(bases);
  }
  if (!class) {
    ov_release(building);
    return 0;
  }
  class->code = code;
  if (count) building = take_metaclass(class, building);
  if (building == 0) return 0;
  class->building = building;
  return ov_copy(ov_word(class));
}

/* __new__ is a static method, these two are class methods, without saying so. */
static Word implied_wrapper(Word name, Word taken) {
  if (!ov_is(taken, OWN_CLASS_FUNCTION)) return taken;
  uint32_t kind = 0;
  if (name == special_name(SPECIAL_NEW)) kind = OWN_CLASS_STATICMETHOD;
  if (name == known_names()->init_subclass || name == known_names()->class_getitem)
    kind = OWN_CLASS_CLASSMETHOD;
  if (!kind) return taken;
  Word wrapper = wrapper_new(kind, taken);
  ov_release(taken);
  return wrapper;
}

bool own_class_set(OwnWord class, OwnWord name, OwnWord taken) {
  return class_set(class_of_word(class), name, implied_wrapper(name, taken));
}

bool own_class_hint(OwnWord class_object, OwnWord name, OwnWord text) {
  Class *class = class_of_word(class_object);
  Word hints = dict_find_str(class->attributes, known_names()->annotations);
  if (hints == OWN_UNBOUND) {
    hints = dict_new();
    if (class_set(class, known_names()->annotations, hints)) return true;
  }
  return is_dict(hints) && dict_set(hints, name, ov_copy(text));
}

OwnWord own_class_get(OwnWord class, OwnWord name) {
  return ov_copy(dict_find_str(class_of_word(class)->attributes, name));
}

/* Also at the end of a handler's name, with an error pending: nothing raises. `del` has looked
** whether the name is there. */
void own_class_del(OwnWord class, OwnWord name) {
  bool found;
  (void)class_remove(class_of_word(class), name, &found);
}

bool own_class_done(OwnWord class) { return class_finish(class_of_word(class)); }
