// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes that turn out as the compiler expected them, and whether they stay so.
**
** In: a class whose body has run; later changes of classes and objects. Out: its planned id, by which compiled code finds slots
** and methods without asking. Invariant: an object of a class with a planned id has under the name of each planned method the
** function of the nearest class, up the chain of first bases, that defines it. The surprise: a class that turns out otherwise
** later gets another id, and so do all its objects: it is rare, and compiled code needs no other test. */
#include "dynamic/class/class_internal.h"
#include "dynamic/memory.h"

static bool has_planned_id(const Class *class) {
  return class->id - OWN_CLASS_FIRST_FREE < class_state.planned;
}

/* ── slots ── */

/* Does `object` see to attributes of its instances? */
static bool sees_to(const Class *class, Special special) {
  return ov_is(class_lookup(class, special_name(special)), OWN_CLASS_BUILTIN);
}

/* May there be a data descriptor in the class, or in one that it comes from? */
static bool may_hide(Class *class) {
  uint32_t at = 0;
  for (const DictEntry *entry; !class->hides && (entry = dict_next(class->attributes, &at));)
    class->hides = value_is_data_descriptor(entry->value);
  for (uint32_t i = 1; i < class->mro_count && !class->hides; i++) {
    const Class *base = class->mro[i];
    class->hides = base->hides || (!base->code && base->id != OWN_CLASS_OBJECT);
  }
  return class->hides;
}

/* Slots as planned, found by nothing but their places: nothing of the class comes before them, or sees to attributes itself. */
static bool is_as_planned(Class *class) {
  const OwnClassCode *code = class->code;
  bool plain = class->kind == KIND_PLAIN && !class->payload &&
               sees_to(class, SPECIAL_GETATTRIBUTE) && sees_to(class, SPECIAL_SETATTR);
  if (!plain || class->slot_offset != sizeof(OwnObject) || class->slot_count != code->planned_count)
    return false;
  bool hides = may_hide(class);
  for (uint32_t i = 0; i < class->slot_count; i++) {
    Word name = class->slot_names[i];
    if (name != program_word(code->planned[i])) return false;
    bool special = str_of(name)->data[0] == '_' && str_of(name)->data[1] == '_';
    if ((hides || special) && value_is_data_descriptor(class_lookup(class, name))) return false;
  }
  return true;
}

/* ── methods ── */

/* Is that the name of a planned method of the class? */
static bool plans_method(const Class *class, Word name) {
  const OwnClassCode *code = class->code;
  for (uint32_t i = 0; i < code->method_count; i++)
    if (program_word(code->methods[i]->name) == name) return true;
  return false;
}

/* … of one that it comes from; from number `from` of its mro on. */
static bool inherits_planned(const Class *class, Word name, uint32_t from) {
  if (!str_of(name)->method) return false;
  for (uint32_t i = from; i < class->mro_count; i++)
    if (has_planned_id(class->mro[i]) && plans_method(class->mro[i], name)) return true;
  return false;
}

/* Its planned methods are there, and nothing else hides one of those that it comes from. */
static bool defines_as_planned(const Class *class) {
  const OwnClassCode *code = class->code;
  for (uint32_t i = 0; i < code->method_count; i++) {
    Word found = dict_find_str(class->attributes, program_word(code->methods[i]->name));
    if (function_plain_code(found) != code->methods[i]) return false;
  }
  uint32_t at = 0;
  for (const DictEntry *entry; (entry = dict_next(class->attributes, &at));)
    if (!plans_method(class, entry->key) && inherits_planned(class, entry->key, 1)) return false;
  return true;
}

/* Has what comes from further bases nothing that comes before what the first one has? */
static bool first_base_decides(const Class *class, const Class *parent) {
  for (uint32_t i = 2; i < class->mro_count; i++) {
    const Class *base = class->mro[i];
    uint32_t at = 0;
    if (class_is_builtin(base)) continue;
    if (!has_planned_id(base)) return false;
    for (const DictEntry *entry; (entry = dict_next(base->attributes, &at));) {
      bool own = dict_find_str(class->attributes, entry->key) != OWN_UNBOUND;
      if (!own && inherits_planned(parent, entry->key, 0) &&
          class_lookup(class, entry->key) != class_lookup(parent, entry->key))
        return false;
    }
  }
  return true;
}

static bool has_planned_methods(const Class *class) {
  const Class *parent = class->mro[1];
  uint32_t planned = class->code->planned_parent;
  if (planned && parent->id != planned) return false;
  bool alone = tuple_of(class->bases)->length < 2;
  return defines_as_planned(class) && (alone || first_base_decides(class, parent));
}

void class_take_planned_id(Class *class) {
  uint32_t id = class->code ? class->code->planned_id : 0;
  if (!id || class_state.table[id] || class->mro_count < 2) return;
  if (!is_as_planned(class) || !has_planned_methods(class)) return;
  class_take_id(class, id);
  for (uint32_t i = 0; i < class->code->method_count; i++)
    str_of(program_word(class->code->methods[i]->name))->method = true;
}

/* ── what turns out otherwise later ──
** Sites that have found a slot, and compiled code that knows one or a method, look at nothing but the class id. So a class that
** gets something that comes before its slots or in the place of its methods, when it was done, gets another id, and so do those
** that come from it. */

static void collect_instance(void *self, OwnObject *object) {
  uint32_t id = ov_object_class(object);
  if (id < OWN_CLASS_FIRST_FREE || class_by_id(id)->id == id) return;
  if (!pile_reserve(self, ((Pile *)self)->count + 1)) panic_text(NULL, "out of memory");
  pile_push(self, object);
}

static Word *name_of_slot(const Class *class, Word name) {
  for (uint32_t i = 0; i < class->slot_count; i++)
    if (class->slot_names[i] == name) return &class->slot_names[i];
  return NULL;
}

/* The value becomes one of the further attributes: plain loads of code that runs just now find nothing, and ask. */
static void leave_slot(OwnObject *object, Word name) {
  const Class *class = class_of(ov_word(object));
  const Word *found = class->closed ? NULL : name_of_slot(class, name);
  if (!found) return;
  Word *slot =
      slot_at(ov_word(object),
              class->slot_offset + (uint32_t)((found - class->slot_names) * (int64_t)sizeof(Word)));
  Word value = *slot;
  *slot = OWN_UNBOUND;
  if (value != OWN_UNBOUND && overflow_set(object, name, value)) error_clear();
}

static void take_new_id(OwnObject *object) {
  uint32_t flags = object->tag & ((1U << OWN_CLASS_SHIFT) - 1);
  object->tag = class_by_id(ov_object_class(object))->id << OWN_CLASS_SHIFT | flags;
}

/* Instances whose classes have other ids now. */
static void move_instances(Word name) {
  Pile instances = {0};
  object_each(collect_instance, &instances);
  for (int64_t i = 0; i < instances.count; i++)
    ov_retain(ov_word(instances.items[i]));
  for (int64_t i = 0; i < instances.count; i++) {
    take_new_id(instances.items[i]);
    leave_slot(instances.items[i], name);
  }
  for (int64_t i = 0; i < instances.count; i++)
    ov_release(ov_word(instances.items[i]));
  pile_free(&instances);
}

void class_hide_slot(Class *class, Word name) {
  bool all = name == special_name(SPECIAL_GETATTRIBUTE) || name == special_name(SPECIAL_SETATTR),
       any = false;
  for (Class *at = class; at; at = at->younger) {
    if (!class_is_subclass(at, class) || !at->slot_count || !(all || name_of_slot(at, name)))
      continue;
    class_fresh_id(at);
    any = true;
  }
  if (!any) return;
  move_instances(name);
  for (Class *at = class; at && !all; at = at->younger) {
    Word *slot = class_is_subclass(at, class) && !at->closed ? name_of_slot(at, name) : NULL;
    if (slot) *slot = 0; /* never found */
  }
  own_shape_epoch++;
}

/* Nothing moves, and no code runs. */
static void move_instance(void *self, OwnObject *object) {
  (void)self;
  if (ov_object_class(object) >= OWN_CLASS_FIRST_FREE) take_new_id(object);
}

void class_note_method(Class *class, Word name) {
  bool any = false;
  if (!has_planned_id(class) ||
      (name != special_name(SPECIAL_GETATTRIBUTE) && !inherits_planned(class, name, 0)))
    return;
  for (Class *at = class; at; at = at->younger) {
    if (!has_planned_id(at) || !class_is_subclass(at, class)) continue;
    class_fresh_id(at);
    any = true;
  }
  if (any) object_each(move_instance, NULL);
}

void class_note_attribute(OwnObject *object, Word name) {
  class_note_method(class_by_id(ov_object_class(object)), name);
  take_new_id(object); /* also if it ends just now */
}

/* ── right operands that are asked first ── */

/* What the right operand is asked for. */
static Special asked_of_right(uint32_t op) {
  static const Special compared[] = {SPECIAL_EQ, SPECIAL_NE, SPECIAL_GT,
                                     SPECIAL_GE, SPECIAL_LT, SPECIAL_LE};
  return op < OWN_ASKED_EQ ? SPECIAL_ADD + 3 * (Special)op + 1 : compared[op - OWN_ASKED_EQ];
}

static void note_reflected(uint32_t op) {
  own_reflected |= UINT64_C(1) << op;
  if (op == OWN_ASKED_EQ) own_reflected |= UINT64_C(1) << OWN_ASKED_NE; /* by its __eq__ */
}

/* Does it answer otherwise than that base? Comparisons ask what comes from a class first even if it only inherits. */
static bool answers_anew(const Class *class, const Class *base, uint32_t op) {
  Word name = special_name(asked_of_right(op));
  if (op >= OWN_ASKED_EQ) base = class_by_id(OWN_CLASS_OBJECT);
  return class_lookup(class, name) != class_lookup(base, name);
}

void class_note_reflected(const Class *class) {
  for (uint32_t i = 1; i < class->mro_count; i++) {
    if (class_is_builtin(class->mro[i])) continue;
    for (uint32_t op = 0; op < OWN_ASKED_COUNT; op++)
      if (answers_anew(class, class->mro[i], op)) note_reflected(op);
  }
}

void class_note_special(Word name) {
  for (uint32_t op = 0; op < OWN_ASKED_COUNT; op++)
    if (name == special_name(asked_of_right(op))) note_reflected(op);
}
