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
#include "dynamic/memory.h"
#include "dynamic/text.h"

typedef enum { BOXED_FREE, BOXED_READ, BOXED_CHANGED, BOXED_EMPTY } BoxedState;
enum { STATE_SHIFT = 8, STATE_BITS = 3 << STATE_SHIFT };

/* What stands in an object whose value was given away. */
typedef struct {
  const char *where; /* in words */
} Gone;

static BoxedState state_of(const OwnObject *object) {
  return (BoxedState)((object->tag & STATE_BITS) >> STATE_SHIFT);
}

static void state_set(OwnObject *object, BoxedState state) {
  object->tag = (object->tag & ~(uint32_t)STATE_BITS) | (uint32_t)state << STATE_SHIFT;
}

static void *value_in(OwnObject *object) {
  return (uint8_t *)object + class_by_id(ov_object_class(object))->value_offset;
}

/* ── classes ── */

static char *paths_of(Word text) {
  int64_t length;
  const char *paths = str_utf8(text, &length);
  if (!length) return NULL;
  char *copy = own_alloc(length + 1);
  memcpy(copy, paths, (size_t)length);
  copy[length] = 0;
  return copy;
}

OwnWord own_boxed_class(const OwnClassCode *code, OwnWord module, int64_t bytes, int64_t error,
                        OwnWord handles) {
  Word base = class_word(OWN_CLASS_ERROR);
  ClassPlan plan = {.name = program_word(code->name),
                    .qualname = program_word(code->qualname),
                    .module = module,
                    .doc = program_word(code->doc),
                    .bases = error ? tuple_from(&base, 1) : tuple_empty()};
  Class *class = class_make(&plan);
  ov_release(plan.bases);
  class->final = class->boxed = true;
  class->value_bytes = (uint32_t)bytes;
  class->error_type = (uint32_t)error;
  class->value_offset = error ? class->instance_bytes : (uint32_t)sizeof(OwnObject);
  uint32_t least = sizeof(OwnObject) + sizeof(Gone),
           whole = class->value_offset + class->value_bytes;
  class->instance_bytes = whole < least ? least : whole;
  (void)class_set(class, known_names()->slots, tuple_empty());
  if (!error) class->handles = paths_of(handles);
  layout_shape_note(class);
  return ov_copy(ov_word(class));
}

/* ── into an object and out of it ── */

OwnWord own_boxed_new(OwnWord class_object, void *value) {
  Class *class = class_of_word(class_object);
  OwnObject *object = class->error_type ? ov_object(exception_alloc(class, tuple_empty()))
                                        : object_new(class->id, class->instance_bytes,
                                                     class->handles ? 0 : OWN_FLAG_GREEN);
  memcpy(value_in(object), value, (size_t)class->value_bytes);
  count_border(BORDER_BOX);
  return ov_word(object);
}

static bool raise_in_use(OwnObject *object, const char *what) {
  const char *name = class_name(class_by_id(ov_object_class(object)));
  count_border(BORDER_CONFLICT);
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
  count_border(BORDER_CHECK);
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
  *(BoxedLent *)lent =
      (BoxedLent){value_in(object), (int64_t)ov_copy(word), state_of(object) == BOXED_FREE};
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
  count_border(BORDER_UNBOX);
  Gone gone = {where};
  memcpy(value_in(object), &gone, sizeof gone);
  return false;
}

/* ── what the collector looks at ── */

static int64_t number_at(const char **text) {
  int64_t number = 0;
  for (; **text >= '0' && **text <= '9'; ++*text)
    number = number * 10 + **text - '0';
  if (**text == ',') ++*text;
  return number;
}

static void *pointer_at(const uint8_t *at) {
  void *pointer;
  memcpy(&pointer, at, sizeof pointer);
  return pointer;
}

static int64_t count_at(const uint8_t *at) {
  int64_t count;
  memcpy(&count, at, sizeof count);
  return count;
}

/* Words of a row of items: `size` bytes each, the word at `offset`. */
static WordRun row_run(const uint8_t *row, int64_t count, const char **text) {
  int64_t size = number_at(text), offset = number_at(text);
  uint8_t *items = pointer_at(row); /* NULL: no room yet, so no items */
  return (WordRun){(void *)(items ? items + offset : NULL), count,
                   (int32_t)(size / (int64_t)sizeof(Word)), 1};
}

/* One path (compiler/types/handles.c) from the value; false: it leads nowhere. */
static bool follow(const char **text, uint8_t *at, WordRun *run) {
  for (;;) {
    switch (*(*text)++) {
    case '+': at += number_at(text); break;
    case '?':
      if (!at[number_at(text)]) return false;
      break;
    case '*':
      at = pointer_at(at);
      if (!at) return false;
      break;
    case 'l':
      *run = row_run(at, count_at(at + sizeof(void *)), text); /* data, size, capacity */
      return run->count > 0;
    case 'd': {
      *run = row_run(at, 0, text);
      int64_t gone = number_at(text);
      run->count = count_at(at + number_at(text));
      return run->count > 0 && !pointer_at(at + gone);
    }
    default: /* h */ *run = (WordRun){(void *)at, 1, 1, 1}; return true;
    }
  }
}

/* Is there a value, and does no call change it? When the object ends its value has ended before, and the bits of the state say
** how far it is. */
static bool is_whole(const OwnObject *object) {
  if (colour_of(object) == COLOUR_DYING || (object->tag & OWN_FLAG_FINALIZED)) return false;
  return state_of(object) == BOXED_FREE || state_of(object) == BOXED_READ;
}

int boxed_runs(OwnObject *object, WordRun runs[MOST_RUNS]) {
  if (!is_whole(object)) return 0;
  int count = 0;
  for (const char *text = class_by_id(ov_object_class(object))->handles;
       *text && count < MOST_RUNS;) {
    WordRun *last = &runs[count ? count - 1 : 0];
    bool found = follow(&text, value_in(object), &runs[count]);
    bool next = found && count && runs[count].count == 1 && last->step == 1 &&
                runs[count].first == last->first + last->count;
    if (next)
      last->count++;
    else if (found)
      count++;
    text = strchr(text, ';') + 1;
  }
  return count;
}

/* ── errors ── */

Word boxed_error(int64_t type, void *value) {
  for (Class *class = class_state.oldest; class; class = class->younger)
    if (class->error_type && class->error_type == (uint32_t)type)
      return own_boxed_new(ov_word(class), value);
  return 0;
}

bool boxed_error_holds(Word exception, int64_t type) {
  const Class *class = class_of(exception);
  return class->error_type && class->error_type == (uint32_t)type &&
         state_of(ov_object(exception)) == BOXED_FREE;
}

void *boxed_error_take(Word exception) {
  int64_t bytes = class_of(exception)->value_bytes;
  void *storage = own_alloc(bytes);
  static const char *const where = "to a fn that handled it";
  (void)own_boxed_take(exception, class_of_object(exception), NULL, (void *)(uintptr_t)where,
                       storage);
  return storage;
}

void boxed_error_put(Word exception, void *storage) {
  OwnObject *object = ov_object(exception);
  int64_t bytes = class_of(exception)->value_bytes;
  memcpy(value_in(object), storage, (size_t)bytes);
  own_free(storage, bytes);
  state_set(object, BOXED_FREE);
}

/* ── containers ── */

/* Pairs of a dict, whose own iteration gives its keys. */
static Word pairs_of(Word items) {
  if (!is_dict(items)) return object_iter(items);
  Word pairs = call_method(items, str_intern_text("items"), NULL, 0);
  Word iterator = pairs ? object_iter(pairs) : 0;
  if (pairs) ov_release(pairs);
  return iterator;
}

/* One item: as it is, or the two that a pair is. */
static bool put_item(Word container, Word name, Word item) { /* raised */
  Word args[2] = {item, OWN_NONE};
  int64_t count = 1;
  if (name == special_name(SPECIAL_SETITEM)) {
    if (!is_tuple(item) || tuple_of(item)->length != 2)
      return raise_type("%s: items are pairs of key and value", class_name_of(container)) == 0;
    args[0] = tuple_of(item)->items[0];
    args[1] = tuple_of(item)->items[1];
    count = 2;
  }
  Word result = call_method(container, name, args, count);
  if (result) ov_release(result);
  return result == 0;
}

static Word name_of_put(const Class *class) {
  Word add = str_intern_text("add"), append = str_intern_text("append");
  if (dict_find_str(class->attributes, append) != OWN_UNBOUND) return append;
  return dict_find_str(class->attributes, add) != OWN_UNBOUND ? add : special_name(SPECIAL_SETITEM);
}

bool own_boxed_fill(OwnWord container, OwnWord arguments) {
  const Tuple *given = tuple_of(arguments);
  const Class *class = class_of(container);
  if (given->length > 2)
    return raise_type("%s expected at most 1 argument, got %lld", class_name(class),
                      (long long)given->length - 1) == 0;
  if (given->length < 2) return false;
  Word name = name_of_put(class);
  Word iterator = name == special_name(SPECIAL_SETITEM) ? pairs_of(given->items[1])
                                                        : object_iter(given->items[1]);
  if (!iterator) return true;
  bool raised = false;
  for (;;) {
    Word item = iter_next(iterator);
    if (item == 0 || item == OWN_END) {
      raised = item == 0;
      break;
    }
    raised = put_item(container, name, item);
    ov_release(item);
    if (raised) break;
  }
  ov_release(iterator);
  return raised;
}

typedef enum {
#define NOTHING(name) NOTHING_##name,
#include "own/nothing.def"
} Nothing;

bool own_boxed_nothing(int64_t nothing, void *what, OwnWord key) {
  const char *name = what;
  switch ((Nothing)nothing) {
  case NOTHING_INDEX: raise_class(OWN_CLASS_INDEX_ERROR, "%s: index out of range", name); break;
  case NOTHING_KEY: raise_key(key); break;
  case NOTHING_VALUE: raise_class(OWN_CLASS_VALUE_ERROR, "%s: the item is not there", name); break;
  case NOTHING_PART:
    raise_class(OWN_CLASS_ATTRIBUTE_ERROR, "%s: this case has no such field", name);
    break;
  case NOTHING_NONE:
  case NOTHING_STOP: raise_value(exception_new(OWN_CLASS_STOP_ITERATION, NULL, 0)); break;
  }
  return true;
}

bool own_boxed_is(OwnWord word, OwnWord class_object) {
  return ov_is(word, class_of_word(class_object)->id);
}

bool own_boxed_has(OwnWord word) { return state_of(ov_object(word)) != BOXED_EMPTY; }
