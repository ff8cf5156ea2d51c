// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes by id, what they say about names, and when that has changed.
**
** In: own/classes.def; classes that class_make.c adds. Out: lookups along the mro, through a small cache for the whole
** program; special methods in a table per class. Invariant: whatever was cached is valid while its epoch is the present one
** of its kind. The surprise: giving a plain class attribute another plain value (a counter in a class) leaves everything
** that is known about methods valid. */
#include "dynamic/class/class_internal.h"

enum { SPECIALS_BYTES = SPECIAL_COUNT * (int)sizeof(Word) };
enum {
  MEMBERS = 1024,
  PLAIN_EPOCH_BIT = 63,
  FIRST_CAPACITY = 256,
  MOST_CLASSES = 1 << (32 - OWN_CLASS_SHIFT)
};

static const struct {
  const char *name;
  uint32_t base;
} builtin_classes[] = {
    {NULL, 0},
#define CLASS(id, name, base) {name, OWN_CLASS_##base},
#include "own/classes.def"
};

static const char *const special_texts[] = {
    NULL,
#define SPECIAL(id, name, group) name,
#include "own/specials.def"
};

ClassState class_state;
uint64_t own_shape_epoch;
uint8_t *own_equals;
uint64_t own_reflected;
Word own_classes[OWN_CLASS_FIRST_FREE];

static struct {
  Member members[MEMBERS];
  KnownNames known;
  Word special_names[SPECIAL_COUNT];
} names;

const KnownNames *known_names(void) { return &names.known; }
Word special_name(Special special) { return names.special_names[special]; }

/* ── the table ── */

void class_note_bare(uint32_t id, uint8_t fact) {
  if (own_equals[id] & fact) return;
  own_equals[id] |= fact;
  if (class_state.bare_count < MOST_BARE) class_state.bare[class_state.bare_count] = id;
  class_state.bare_count++;
}

static void forget_bare(void) {
  bool some = class_state.bare_count <= MOST_BARE;
  for (uint32_t i = 0; some && i < class_state.bare_count; i++)
    own_equals[class_state.bare[i]] = OWN_EQUAL_ASK;
  if (!some) memset(own_equals, OWN_EQUAL_ASK, class_state.capacity);
  own_equals[OWN_CLASS_STR] = OWN_EQUAL_TEXT;
  class_state.bare_count = 0;
}

void class_forget_makers(void) {
  for (Class *class = class_state.makers; class; class = class->next_maker)
    class->made_by = NULL;
  class_state.makers = NULL;
}

/* Some class may have another special method: what was found out about them is void. */
static void change_specials(void) {
  class_state.special_epoch++;
  class_forget_makers();
  forget_bare();
}

static uint32_t take_fresh_id(void) {
  uint32_t id = class_state.count++;
  if (id >= MOST_CLASSES) panic_text(NULL, "too many classes");
  if (id >= class_state.capacity) {
    int64_t old = (int64_t)class_state.capacity * (int64_t)sizeof(Class *);
    class_state.table = own_realloc(class_state.table, old, old * 2);
    own_equals = own_realloc(own_equals, class_state.capacity, (int64_t)class_state.capacity * 2);
    memset(own_equals + class_state.capacity, OWN_EQUAL_ASK, class_state.capacity);
    old = (int64_t)class_state.capacity * (int64_t)sizeof(Shape);
    class_state.shapes = own_realloc(class_state.shapes, old, old * 2);
    class_state.capacity *= 2;
  }
  return id;
}

Class *class_allocate(uint32_t id) {
  if (id == 0) id = take_fresh_id();
  Class *class = object_new_immortal(OWN_CLASS_TYPE, (int64_t)sizeof *class);
  OwnObject head = class->head;
  memset(class, 0, sizeof *class);
  class->head = head;
  class->id = id;
  class->bases = class->building = OWN_UNBOUND;
  class->slot_offset = (uint32_t)sizeof(OwnObject);
  class_state.table[id] = class;
  class_state.shapes[id] = (Shape){0};
  if (class_state.newest)
    class_state.newest->younger = class;
  else
    class_state.oldest = class;
  class_state.newest = class;
  return class;
}

void class_take_id(Class *class, uint32_t id) {
  class_state.table[class->id] = NULL;
  class_state.table[id] = class;
  class_state.shapes[id] = class_state.shapes[class->id];
  class->id = id;
}

void class_fresh_id(Class *class) {
  uint32_t id = take_fresh_id();
  class_state.table[id] = class;
  class_state.shapes[id] = class_state.shapes[class->id];
  class->id = id;
  own_shape_epoch++;
}

void class_set_mro(Class *class, Class *const *mro, uint32_t count) {
  class->mro = own_alloc((int64_t)count * (int64_t)sizeof *mro);
  memcpy(class->mro, mro, count * sizeof *mro);
  class->mro_count = count;
}

static ClassKind builtin_kind(uint32_t id) {
  if (id == OWN_CLASS_OBJECT) return KIND_PLAIN;
  return id >= OWN_CLASS_BASE_EXCEPTION ? KIND_EXCEPTION : KIND_BUILTIN;
}

static void make_builtin(uint32_t id) {
  Class *class = class_allocate(id);
  class->kind = builtin_kind(id);
  class->final = class->kind == KIND_BUILTIN && !class_may_derive(id);
  class->instance_bytes = class->kind == KIND_EXCEPTION ? (uint32_t)sizeof(Exception) : 16;
  if (class->kind == KIND_EXCEPTION) class->slot_offset = class->instance_bytes;
  class->closed = class->kind != KIND_EXCEPTION;
  class->base = builtin_classes[id].base ? class_by_id(builtin_classes[id].base) : NULL;
  Class *mro[8];
  uint32_t count = 0;
  for (Class *at = class; at; at = at->base)
    mro[count++] = at;
  class_set_mro(class, mro, count);
  layout_shape_note(class);
  own_classes[id] = ov_word(class);
}

void class_start(uint32_t planned) {
  uint32_t capacity = FIRST_CAPACITY + planned;
  class_state = (ClassState){.table = own_alloc(capacity * (int64_t)sizeof(Class *)),
                             .shapes = own_alloc(capacity * (int64_t)sizeof(Shape)),
                             .count = OWN_CLASS_FIRST_FREE + planned,
                             .planned = planned,
                             .capacity = capacity,
                             .data_epoch = (UINT64_C(1) << PLAIN_EPOCH_BIT) + 1,
                             .special_epoch = 2,
                             .bare_count = MOST_BARE + 1};
  own_shape_epoch = 1;
  own_equals = own_alloc(capacity);
  own_reflected = 0;
  forget_bare();
  _Static_assert((int)OWN_CLASS_FIRST_FREE < (int)FIRST_CAPACITY, "room for the built-in classes");
  memset(class_state.table, 0, capacity * sizeof(Class *));
  for (uint32_t id = 1; id < OWN_CLASS_FIRST_FREE; id++)
    make_builtin(id);
  for (uint32_t id = 1; id < OWN_CLASS_FIRST_FREE; id++)
    class_by_id(id)->attributes = dict_new();
}

/* "-_io.TextIOWrapper": the mark of a hidden name, the module, the name. */
static void name_builtin(Class *class) {
  const char *text = builtin_classes[class->id].name;
  if (*text == '-') text++;
  const char *dot = strchr(text, '.');
  class->module = str_intern_text("builtins");
  if (dot) class->module = str_intern(str_new(text, dot - text));
  class->name = class->qualname = str_intern_text(dot ? dot + 1 : text);
}

void class_name_start(void) {
  for (Special special = 1; special < SPECIAL_COUNT; special++)
    names.special_names[special] = str_intern_text(special_texts[special]);
#define NAME(id, text) names.known.id = str_intern_text(text);
  KNOWN_NAMES(NAME)
#undef NAME
  for (uint32_t id = 1; id < OWN_CLASS_FIRST_FREE; id++)
    name_builtin(class_by_id(id));
}

void class_drop_attributes(void) {
  Word nothing = dict_new();
  for (Class *class = class_state.oldest; class; class = class->younger) {
    Word parts[] = {class->attributes, class->bases, class->building};
    class->attributes = ov_copy(nothing);
    class->bases = class->building = OWN_UNBOUND;
    own_shape_epoch++;
    change_specials();
    object_release_all(parts, 3);
  }
  ov_release(nothing);
}

void class_end(void) {
  for (Class *class = class_state.oldest; class; class = class->younger) {
    ov_release(class->attributes);
    own_free(class->mro, (int64_t)class->mro_count * (int64_t)sizeof(Class *));
    if (class->specials) own_free(class->specials, SPECIALS_BYTES);
    if (class->handles) own_free(class->handles, (int64_t)strlen(class->handles) + 1);
    if (class->slot_names)
      own_free(class->slot_names, (int64_t)class->slot_count * (int64_t)sizeof(Word));
  }
  own_free(class_state.shapes, (int64_t)class_state.capacity * (int64_t)sizeof(Shape));
  own_free(class_state.table, (int64_t)class_state.capacity * (int64_t)sizeof(Class *));
  own_free(own_equals, class_state.capacity);
  class_state.table = NULL;
  own_equals = NULL;
}

/* ── looking up ── */

static Word find_in_mro(const Class *class, Word name) {
  for (uint32_t i = 0; i < class->mro_count; i++) {
    Word found = dict_find_str(class->mro[i]->attributes, name);
    if (found != OWN_UNBOUND) return found;
  }
  return OWN_UNBOUND;
}

static uint32_t find_slot(const Class *class, Word name) {
  for (uint32_t i = 0; i < class->slot_count; i++)
    if (class->slot_names[i] == name) return class->slot_offset + i * (uint32_t)sizeof(Word);
  return 0;
}

bool value_is_plain(Word value) {
  if (value == OWN_UNBOUND) return false;
  if (!ov_is_pointer(value)) return true;
  uint32_t id = ov_object_class(ov_object(value));
  if (id < OWN_CLASS_FIRST_FREE)
    return id != OWN_CLASS_FUNCTION && id != OWN_CLASS_BUILTIN && id != OWN_CLASS_PROPERTY &&
           id != OWN_CLASS_STATICMETHOD && id != OWN_CLASS_CLASSMETHOD;
  Class *class = class_by_id(id);
  return class_special(class, SPECIAL_GET) == OWN_UNBOUND && !value_is_data_descriptor(value);
}

bool value_is_data_descriptor(Word value) {
  if (!ov_is_pointer(value)) return false;
  uint32_t id = ov_object_class(ov_object(value));
  if (id < OWN_CLASS_FIRST_FREE) return id == OWN_CLASS_PROPERTY;
  Class *class = class_by_id(id);
  return class_special(class, SPECIAL_SET) != OWN_UNBOUND ||
         find_in_mro(class, names.known.delete) != OWN_UNBOUND;
}

const Member *class_member(const Class *class, Word name) {
  Member *member = &names.members[(name >> 4 ^ class->id * UINT64_C(167)) % MEMBERS];
  if (member->class_id == class->id && member->name == name &&
      (member->epoch == own_shape_epoch || member->epoch == class_state.data_epoch))
    return member;
  Word value = find_in_mro(class, name);
  *member = (Member){value_is_plain(value) ? class_state.data_epoch : own_shape_epoch, name, value,
                     class->id, find_slot(class, name)};
  return member;
}

Word class_lookup(const Class *class, Word name) { return class_member(class, name)->value; }

/* Does the program say how attributes are found (stored)? */
static bool is_usual(const Class *class, Special special) {
  if (class_is_builtin(class))
    return class->id != OWN_CLASS_TYPE && class->id != OWN_CLASS_MODULE &&
           class->id != OWN_CLASS_SUPER;
  Word method = class->specials[special];
  return method == OWN_UNBOUND || ov_is(method, OWN_CLASS_BUILTIN);
}

void class_fill_specials(Class *class) {
  if (!class->specials) class->specials = own_alloc(SPECIALS_BYTES);
  for (Special special = 1; special < SPECIAL_COUNT; special++)
    class->specials[special] = find_in_mro(class, names.special_names[special]);
  /* A class of the runtime that is plain may have a native one of its own (struct_sequence.c). */
  class->has_init =
      !ov_is(class->specials[SPECIAL_INIT], OWN_CLASS_BUILTIN) ||
      (class->kind == KIND_PLAIN && !class->payload &&
       class->specials[SPECIAL_INIT] !=
           find_in_mro(class_by_id(OWN_CLASS_OBJECT), names.special_names[SPECIAL_INIT]));
  class->has_new = !ov_is(class->specials[SPECIAL_NEW], OWN_CLASS_BUILTIN);
  class->has_abstract = find_in_mro(class, names.known.abstract_names) != OWN_UNBOUND;
  class->usual_get = is_usual(class, SPECIAL_GETATTRIBUTE);
  class->usual_set = is_usual(class, SPECIAL_SETATTR);
  class->specials_epoch = class_state.special_epoch;
}

/* ── changing ── */

bool name_is_special(Word name) {
  const Str *text = str_of(name);
  if (text->length < 5 || text->width != 1 || text->data[0] != '_' || text->data[1] != '_')
    return false;
  for (Special special = 1; special < SPECIAL_COUNT; special++)
    if (names.special_names[special] == name) return true;
  return name == names.known.delete || name == names.known.abstract_names;
}

static void note_change(const Class *class, Word name, bool plain) {
  class_state.data_epoch++;
  if (name_is_special(name)) {
    change_specials();
    if (class->building == OWN_UNBOUND) class_note_special(name);
    plain = false;
    if (name == names.special_names[SPECIAL_DEL]) class_state.loud = class_state.deletes = true;
  }
  if (!plain) own_shape_epoch++;
}

/* When the body of the class has run already. */
static void note_late(Class *class, Word name, Word value) {
  bool hides = value_is_data_descriptor(value);
  class->hides |= hides;
  if (hides || name == special_name(SPECIAL_GETATTRIBUTE) || name == special_name(SPECIAL_SETATTR))
    class_hide_slot(class, name);
}

bool class_set(Class *class, Word name, Word taken) {
  class_note_method(class, name);
  Word old = dict_find_str(class->attributes, name);
  note_change(class, name, value_is_plain(old) && value_is_plain(taken));
  bool raised = dict_set(class->attributes, name, taken);
  if (!raised && class->building == OWN_UNBOUND) note_late(class, name, taken);
  return raised;
}

bool class_remove(Class *class, Word name, bool *found) {
  Word value = OWN_UNBOUND;
  *found = dict_find_str(class->attributes, name) != OWN_UNBOUND;
  if (!*found) return false;
  class_note_method(class, name);
  note_change(class, name, false);
  bool raised = dict_remove(class->attributes, name, &value);
  if (!raised) ov_release(value);
  return raised;
}

/* ── relations and names ── */

bool class_is_subclass(const Class *class, const Class *base) {
  if (class == base) return true;
  for (uint32_t i = 1; i < class->mro_count; i++)
    if (class->mro[i] == base) return true;
  return false;
}

bool class_is_instance(Word word, uint32_t class_id) {
  uint32_t id = ov_class(word);
  return id == class_id || class_is_subclass(class_by_id(id), class_by_id(class_id));
}

const char *class_name(const Class *class) { return str_utf8(class->name, NULL); }
const char *class_name_of(Word word) { return class_name(class_of(word)); }

void class_add_static(uint32_t class_id, const NativeInfo *method) {
  Word native = native_new(method, OWN_UNBOUND);
  Word wrapper = wrapper_new(OWN_CLASS_STATICMETHOD, native);
  ov_release(native);
  if (class_set(class_by_id(class_id), str_intern_text(method->name), wrapper)) error_clear();
}

void class_add_methods(uint32_t class_id, const NativeInfo *methods) {
  Class *class = class_by_id(class_id);
  for (; methods->name; methods++)
    if (dict_set(class->attributes, str_intern_text(methods->name),
                 native_in(methods, ov_word(class))))
      error_clear();
  class_state.data_epoch++;
  own_shape_epoch++;
  change_specials();
}
