// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* memoryview: a window on the items of bytes, a bytearray or an array, in steps.
**
** In: an owner with a buffer, or another view. Out: items, views of parts, copies. Invariant: until it is released a view holds
** its owner and, unless that is bytes, one of the owner's pins, so that data and length stay good. The surprise: slices are
** views themselves; only tobytes copies. One dimension only. */
#include "dynamic/bytes/bytes_internal.h"

bool view_released(const View *view) {
  if (view->owner != OWN_NONE) return false;
  return raise_value_error("operation forbidden on released memoryview object") == 0;
}

bool view_is_contiguous(const View *view) {
  return view->stride == view->size || view->length <= 1;
}

/* A copy of the view that has a pin of its own. */
static Word view_copy(const View *model) {
  View fields = *model;
  ov_retain(fields.owner);
  if (fields.pin) fields.pin->views++;
  View *view = object_new(OWN_CLASS_MEMORYVIEW, (int64_t)sizeof *view, OWN_FLAG_GREEN);
  fields.head = view->head;
  *view = fields;
  return ov_word(view);
}

Word view_new(Word owner) {
  if (is_view(owner)) return view_released(view_of(owner)) ? 0 : view_copy(view_of(owner));
  if (!is_byte_row(owner))
    return raise_type("memoryview: a bytes-like object is required, not '%s'",
                      class_name_of(owner));
  View model = {.owner = owner, .format = 'B', .size = 1, .stride = 1};
  Pin *pin = is_bytes(owner) ? NULL : store_pin(store_of(owner));
  if (is_bytes(owner)) {
    model.data = bytes_of(owner)->data;
    model.length = bytes_of(owner)->length;
    model.readonly = true;
  } else {
    const Store *store = store_of(owner);
    model.data = store->data;
    model.format = store->format;
    model.size = store->size;
    model.stride = store->size;
    model.length = store->length / store->size;
    model.pin = pin;
  }
  Word view = view_copy(&model);
  if (pin) pin->views--;
  return view;
}

/* ── items and slices ── */

static bool view_place(const View *view, Word key, int64_t *at) { /* raised */
  if (!index_like(key)) return raise_type("memoryview: invalid slice key"), true;
  if (object_index(key, at, false, NULL)) return true;
  if (view_released(view)) return true;
  if (*at < 0) *at += view->length;
  if (*at >= 0 && *at < view->length) return false;
  raise_class(OWN_CLASS_INDEX_ERROR, "index out of bounds on dimension 1");
  return true;
}

static View part_of(const View *view, SliceBounds bounds) {
  View part = *view;
  slice_adjust(&bounds, view->length);
  part.data += bounds.start * view->stride;
  part.length = bounds.count;
  part.stride *= bounds.step;
  return part;
}

Word view_get(Word word, Word key) {
  const View *view = view_of(word);
  SliceBounds bounds;
  int64_t at;
  if (view_released(view)) return 0;
  if (!ov_is(key, OWN_CLASS_SLICE))
    return view_place(view, key, &at) ? 0 : item_read(view->format, view->data + at * view->stride);
  if (slice_unpack(key, &bounds) || view_released(view)) return 0;
  View part = part_of(view, bounds);
  return view_copy(&part);
}

bool view_write(const View *view, uint8_t *at, Word value) {
  switch (item_write(view->format, at, value)) {
  case ITEM_GOOD: return false;
  case ITEM_RAISED: return true;
  case ITEM_TYPE: return raise_type("memoryview: invalid type for format '%c'", view->format) == 0;
  case ITEM_RANGE: break;
  }
  return raise_value_error("memoryview: invalid value for format '%c'", view->format) == 0;
}

static bool assign_part(View part, Word value) { /* raised */
  Word source = view_new(value);
  if (!source) return true;
  const View *from = view_of(source);
  bool same = from->length == part.length && from->format == part.format;
  Word copy = same ? bytes_copy(source) : 0;
  ov_release(source);
  if (!same)
    return raise_value_error(
               "memoryview assignment: lvalue and rvalue have different structures") == 0;
  if (!copy) return true;
  for (int64_t i = 0; i < part.length; i++)
    memcpy(part.data + i * part.stride, bytes_of(copy)->data + i * part.size, part.size);
  ov_release(copy);
  return false;
}

bool view_set(Word word, Word key, Word value) {
  const View *view = view_of(word);
  SliceBounds bounds;
  int64_t at;
  uint8_t room[8];
  if (view_released(view)) return true;
  if (view->readonly) return raise_type("cannot modify read-only memory") == 0;
  if (value == OWN_UNBOUND) return raise_type("cannot delete memory") == 0;
  if (ov_is(key, OWN_CLASS_SLICE))
    return slice_unpack(key, &bounds) || view_released(view) ||
           assign_part(part_of(view, bounds), value);
  if (view_place(view, key, &at) || view_write(view, room, value) || view_released(view))
    return true;
  memcpy(view->data + at * view->stride, room, view->size);
  return false;
}

Word view_to_list(Word word) {
  const View *view = view_of(word);
  if (view_released(view)) return 0;
  Word list = list_new(view->length);
  for (int64_t i = 0; i < view->length; i++)
    list_append(list, item_read(view->format, view->data + i * view->stride));
  return list;
}

/* ── methods ── */

METHOD(new_view) {
  static const char *const allowed[] = {"object", NULL};
  Word slots[1] = {count > 1 ? args[1] : OWN_UNBOUND};
  Keywords known = {"memoryview", allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  if (slots[0] == OWN_UNBOUND)
    return raise_type("memoryview() missing required argument 'object' (pos 1)");
  return view_new(slots[0]);
}

METHOD(tobytes) {
  (void)count, (void)names;
  return bytes_copy(args[0]);
}

METHOD(tolist) {
  UNUSED;
  return view_to_list(args[0]);
}

METHOD(release) {
  UNUSED;
  View *view = view_of(args[0]);
  Word owner = view->owner;
  Pin *pin = view->pin;
  view->owner = OWN_NONE;
  view->pin = NULL;
  pin_release(pin);
  ov_release(owner);
  return OWN_NONE;
}

METHOD(leave) {
  (void)count;
  return method_release(args, 1, names);
}

METHOD(itself) {
  UNUSED;
  return view_released(view_of(args[0])) ? 0 : ov_copy(args[0]);
}

METHOD(toreadonly) {
  UNUSED;
  View view = *view_of(args[0]);
  if (view_released(&view)) return 0;
  view.readonly = true;
  return view_copy(&view);
}

METHOD(hex_view) {
  Word copy = bytes_copy(args[0]);
  if (!copy) return 0;
  Word values[8] = {copy};
  int64_t named = names ? tuple_of(names)->length : 0;
  for (int64_t i = 1; i < count + named && i < 8; i++)
    values[i] = args[i];
  Word method = attribute_get(copy, str_intern_text("hex"));
  Word result = method ? call_names(method, values + 1, count - 1, names) : 0;
  if (method) ov_release(method);
  ov_release(copy);
  return result;
}

/* The letter of a native format, perhaps behind '@'; 0: raised. */
static char cast_format(Word word) {
  if (!is_str(word))
    return raise_type("cast() argument 'format' must be str, not %s", given_name(word)), (char)0;
  const char *text = str_utf8(word, NULL);
  if (*text == '@') text++;
  if (*text && !text[1] && format_size(*text) && *text != 'u' && *text != 'e') return *text;
  raise_value_error("memoryview: destination format must be a native single character format "
                    "prefixed with an optional '@'");
  return 0;
}

METHOD(cast) {
  static const char *const allowed[] = {"format", "shape", NULL};
  Word slots[2] = {count > 1 ? args[1] : OWN_UNBOUND, count > 2 ? args[2] : OWN_UNBOUND};
  Keywords known = {"cast", allowed, count - 1};
  if (keyword_arguments(&known, args + count, names, slots)) return 0;
  if (slots[0] == OWN_UNBOUND)
    return raise_type("cast() missing required argument 'format' (pos 1)");
  if (slots[1] != OWN_UNBOUND)
    return raise_class(OWN_CLASS_NOT_IMPLEMENTED_ERROR, "memoryview: a view has one dimension");
  View view = *view_of(args[0]);
  char format = cast_format(slots[0]);
  if (!format || view_released(&view)) return 0;
  if (!view_is_contiguous(&view))
    return raise_type("memoryview: casts are restricted to C-contiguous views");
  if (!strchr("Bbc", format) && !strchr("Bbc", view.format))
    return raise_type("memoryview: cannot cast between two non-byte formats");
  int64_t bytes = view.length * view.size, size = format_size(format);
  if (bytes % size) return raise_type("memoryview: length is not a multiple of itemsize");
  view.format = format;
  view.size = (uint8_t)size;
  view.stride = size;
  view.length = bytes / size;
  return view_copy(&view);
}

const NativeInfo view_methods[] = {{"__new__", method_new_view, 1, 2, true, false},
                                   {"tobytes", method_tobytes, 1, 2, true, false},
                                   {"tolist", method_tolist, 1, 1, false, false},
                                   {"release", method_release, 1, 1, false, false},
                                   {"toreadonly", method_toreadonly, 1, 1, false, false},
                                   {"cast", method_cast, 1, 3, true, false},
                                   {"hex", method_hex_view, 1, 3, true, true},
                                   {"__enter__", method_itself, 1, 1, false, false},
                                   {"__exit__", method_leave, 1, -1, false, false},
                                   {0}};

/* ── attributes ── */

#define GETTER(name, value)                                                                        \
  METHOD(get_##name) {                                                                             \
    UNUSED;                                                                                        \
    const View *view = view_of(args[0]);                                                           \
    return view_released(view) ? 0 : (value);                                                      \
  }

static Word single(int64_t value) {
  Word tuple = tuple_new(1);
  tuple_set(tuple, 0, int_new(value));
  return tuple;
}

GETTER(obj, ov_copy(view->owner))
GETTER(nbytes, int_new(view->length * view->size))
GETTER(itemsize, ov_small(view->size))
GETTER(format, str_character((uint8_t)view->format))
GETTER(ndim, ov_small(1))
GETTER(shape, single(view->length))
GETTER(strides, single(view->stride))
GETTER(suboffsets, tuple_empty())
GETTER(readonly, ov_bool(view->readonly))
GETTER(contiguous, ov_bool(view_is_contiguous(view)))

void view_start(void) {
  static const struct {
    const char *name;
    Native get;
  } getters[] = {{"obj", method_get_obj},
                 {"nbytes", method_get_nbytes},
                 {"itemsize", method_get_itemsize},
                 {"format", method_get_format},
                 {"ndim", method_get_ndim},
                 {"shape", method_get_shape},
                 {"strides", method_get_strides},
                 {"suboffsets", method_get_suboffsets},
                 {"readonly", method_get_readonly},
                 {"contiguous", method_get_contiguous},
                 {"c_contiguous", method_get_contiguous},
                 {"f_contiguous", method_get_contiguous}};
  for (size_t i = 0; i < sizeof getters / sizeof *getters; i++)
    class_add_getter(OWN_CLASS_MEMORYVIEW, getters[i].name, getters[i].get);
}
