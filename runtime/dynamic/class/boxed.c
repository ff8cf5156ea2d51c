// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Boxed structs: values of `fn` code inside of objects, with a flag that says who may use them now.
**
** In: a value of a struct, whose bits move into an object of the struct's class; or an object that a `fn` asks for its value. Out:
** the address of the value for as long as a call lasts, or the value itself. Invariant: many may read, or one may change; when
** the call that came first is over, whichever way it ends, the value is free again: those that came while it lasted are over, too.
** The surprise: what was given away leaves the
** object without a value; where that happened is noted in its place. */
#include "dynamic/class/class_internal.h"
#include "dynamic/container.h"
#include "dynamic/text.h"

typedef enum { BOXED_FREE, BOXED_READ, BOXED_CHANGED, BOXED_EMPTY } BoxedState;
enum { STATE_SHIFT = 8, STATE_BITS = 3 << STATE_SHIFT };

/* What a call has of a value; stdlib/memory.own declares it as `_Lent`. */
typedef struct {
  void *at;
  int64_t object; /* its word, held */
  int64_t first; /* 1: nobody has it besides, or had it before: with this the value is free again */
} Lent;

static BoxedState state_of(const OwnObject *object) {
  return (BoxedState)((object->tag & STATE_BITS) >> STATE_SHIFT);
}

static void state_set(OwnObject *object, BoxedState state) {
  object->tag = (object->tag & ~(uint32_t)STATE_BITS) | (uint32_t)state << STATE_SHIFT;
}

static void *value_in(OwnObject *object) { return object + 1; }

/* ── classes ── */

OwnWord own_boxed_class(const OwnClassCode *code, OwnWord module, int64_t bytes) {
  ClassPlan plan = {.name = program_word(code->name),
                    .qualname = program_word(code->qualname),
                    .module = module,
                    .doc = program_word(code->doc),
                    .bases = tuple_empty()};
  Class *class = class_make(&plan);
  ov_release(plan.bases);
  class->final = class->boxed = true;
  class->value_bytes = (uint32_t)bytes;
  int64_t least = 16, whole = (int64_t)sizeof(OwnObject) + bytes;
  class->instance_bytes = (uint32_t)(whole < least ? least : whole);
  (void)class_set(class, known_names()->slots, tuple_empty());
  return ov_copy(ov_word(class));
}

/* ── into an object and out of it ── */

OwnWord own_boxed_new(OwnWord class_object, void *value) {
  const Class *class = class_of_word(class_object);
  OwnObject *object = object_new(class->id, class->instance_bytes, OWN_FLAG_GREEN);
  memcpy(value_in(object), value, (size_t)class->value_bytes);
  return ov_word(object);
}

/* What stands in an object whose value was given away. */
typedef struct {
  const char *where; /* in words */
} Gone;

static bool raise_in_use(OwnObject *object, const char *what) {
  const char *name = class_name(class_by_id(ov_object_class(object)));
  switch (state_of(object)) {
  case BOXED_EMPTY: {
    Gone gone;
    memcpy(&gone, value_in(object), sizeof gone);
    raise_class(OWN_CLASS_BORROW_ERROR, "%s: the %s was given away %s", what, name, gone.where);
    break;
  }
  case BOXED_CHANGED:
    raise_class(OWN_CLASS_BORROW_ERROR, "%s: the %s is being changed", what, name);
    break;
  case BOXED_READ:
  case BOXED_FREE:
    raise_class(OWN_CLASS_BORROW_ERROR, "%s: the %s is being read", what, name);
    break;
  }
  return true;
}

/* The object, if it is of the class and has its value for `state`; NULL: raised. */
static OwnObject *usable(Word word, Word class_object, const char *what, BoxedState state) {
  const Class *class = class_of_word(class_object);
  if (!ov_is(word, class->id)) {
    raise_type("%s: expected %s, got '%s'", what, class_name(class), class_name_of(word));
    return NULL;
  }
  OwnObject *object = ov_object(word);
  bool shared = state == BOXED_READ && state_of(object) == BOXED_READ;
  if (shared || state_of(object) == BOXED_FREE) return object;
  raise_in_use(object, what);
  return NULL;
}

bool own_boxed_lend(OwnWord word, OwnWord class_object, void *what, int64_t change, void *lent) {
  BoxedState state = change ? BOXED_CHANGED : BOXED_READ;
  OwnObject *object = usable(word, class_object, what, state);
  if (!object) return true;
  *(Lent *)lent = (Lent){value_in(object), (int64_t)ov_copy(word), state_of(object) == BOXED_FREE};
  state_set(object, state);
  return false;
}

void own_boxed_return(int64_t word, int64_t first) {
  if (first) state_set(ov_object((Word)word), BOXED_FREE);
  ov_release((Word)word);
}

bool own_boxed_take(OwnWord word, OwnWord class_object, void *what, void *where, void *value) {
  OwnObject *object = usable(word, class_object, what, BOXED_CHANGED);
  if (!object) return true;
  memcpy(value, value_in(object), (size_t)class_of_word(class_object)->value_bytes);
  state_set(object, BOXED_EMPTY);
  Gone gone = {where};
  memcpy(value_in(object), &gone, sizeof gone);
  return false;
}

bool own_boxed_is(OwnWord word, OwnWord class_object) {
  return ov_is(word, class_of_word(class_object)->id);
}

bool own_boxed_has(OwnWord word) { return state_of(ov_object(word)) != BOXED_EMPTY; }
