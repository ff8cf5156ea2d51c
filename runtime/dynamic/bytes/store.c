// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Stores: the raw items of bytearray and array, which grow, shrink and move.
**
** In: places in bytes, in range. Out: the store changed, or an error and the store as it was. Invariant: capacity bytes are
** allocated and length of them are items. The surprise: what is put in may be bytes of the store itself, so it is copied
** before anything moves. */
#include "dynamic/bytes/bytes_internal.h"

enum { FEW = 64 };

Word store_new(uint32_t class_id, char format, const void *data, int64_t length) {
  if (length > BYTES_MOST) return raise_memory();
  if (memory_room(length)) return 0;
  uint8_t *storage =
      length ? own_alloc(length) : NULL; /* before the object: no safe point between */
  if (length && data) memcpy(storage, data, (size_t)length);
  bool enabled = cycle_enabled();
  if (OWN_UNLIKELY(class_state.loud)) cycle_set_enabled(false);
  Store *store = object_new(class_id, (int64_t)sizeof *store, OWN_FLAG_GREEN);
  if (OWN_UNLIKELY(class_state.loud)) cycle_set_enabled(enabled);
  store->data = storage;
  store->length = store->capacity = length;
  store->pin = NULL;
  store->format = format;
  store->size = (uint8_t)format_size(format);
  return ov_word(store);
}

/* ── views that look at it ── */

Pin *store_pin(Store *store) {
  if (!store->pin) {
    store->pin = own_alloc((int64_t)sizeof *store->pin);
    *store->pin = (Pin){0};
  }
  store->pin->views++;
  return store->pin;
}

void pin_release(Pin *pin) {
  if (pin && --pin->views == 0 && pin->orphan) own_free(pin, (int64_t)sizeof *pin);
}

bool store_fixed(const Store *store) {
  if (!store->pin || store->pin->views == 0) return false;
  raise_class(OWN_CLASS_BUFFER_ERROR, store->head.tag >> OWN_CLASS_SHIFT == OWN_CLASS_ARRAY
                                          ? "cannot resize an array that is exporting buffers"
                                          : "Existing exports of data: object cannot be re-sized");
  return true;
}

void bytes_free_parts(OwnObject *object) {
  void *start = object;
  uint32_t id = ov_object_class(object);
  if (id == OWN_CLASS_BYTES) return;
  if (id == OWN_CLASS_MEMORYVIEW) {
    pin_release(((View *)start)->pin);
    return;
  }
  Store *store = start;
  if (store->data) own_free(store->data, store->capacity);
  if (!store->pin) return;
  if (store->pin->views == 0)
    own_free(store->pin, (int64_t)sizeof *store->pin);
  else
    store->pin->orphan = true;
}

/* ── changing ── */

static bool resize(Store *store, int64_t capacity) { /* raised */
  if (capacity > BYTES_MOST) return raise_memory() == 0;
  if (capacity > store->capacity && memory_room_for(store->capacity, capacity)) return true;
  if (capacity == 0) {
    if (store->data) own_free(store->data, store->capacity);
    store->data = NULL;
  } else if (store->data) {
    store->data = own_realloc(store->data, store->capacity, capacity);
  } else {
    store->data = own_alloc(capacity);
  }
  store->capacity = capacity;
  return false;
}

/* Makes `count` bytes of `gone` at a place; what comes behind moves. */
static bool make_room(Store *store, int64_t at, int64_t gone, int64_t count) { /* raised */
  int64_t length = store->length - gone + count, tail = store->length - at - gone;
  if (length > store->capacity && resize(store, length + (length >> 3) + (length < 9 ? 3 : 6)))
    return true;
  if (tail && count != gone)
    memmove(store->data + at + count, store->data + at + gone, (size_t)tail);
  store->length = length;
  if (length < store->capacity / 2) return resize(store, length);
  return false;
}

bool store_splice(Store *store, int64_t at, int64_t gone, const void *data, int64_t count) {
  if (count != gone && store_fixed(store)) return true;
  const uint8_t *from = data;
  bool own = from && store->data && from >= store->data && from < store->data + store->capacity;
  uint8_t few[FEW], *copy = NULL;
  if (own && count) {
    copy = count > FEW ? own_alloc(count) : few;
    memcpy(copy, from, (size_t)count);
    from = copy;
  }
  bool raised = make_room(store, at, gone, count);
  if (!raised && from && count && store->data) memcpy(store->data + at, from, (size_t)count);
  if (copy && copy != few) own_free(copy, count);
  return raised;
}

/* The items of a slice with a step go; the others close up. */
static bool delete_steps(Store *store, SliceBounds bounds) {
  if (bounds.count == 0) return false;
  if (store_fixed(store)) return true;
  if (bounds.step < 0) { /* the same items, first to last */
    bounds.start += bounds.step * (bounds.count - 1);
    bounds.step = -bounds.step;
  }
  int64_t size = store->size, to = bounds.start * size, from = to;
  for (int64_t i = 0; i < bounds.count; i++) {
    from += size;
    int64_t end = i + 1 < bounds.count ? from + (bounds.step - 1) * size : store->length;
    memmove(store->data + to, store->data + from, (size_t)(end - from));
    to += end - from;
    from = end;
  }
  store->length = to;
  return false;
}

bool store_set_slice(Store *store, SliceBounds bounds, const uint8_t *data, int64_t bytes) {
  int64_t size = store->size;
  slice_adjust(&bounds, store->length / size);
  if (!data && bounds.step != 1) return delete_steps(store, bounds);
  if (bounds.step == 1)
    return store_splice(store, bounds.start * size, bounds.count * size, data, bytes);
  if (bytes == 0 && is_bytearray(ov_word(store))) return delete_steps(store, bounds);
  if (bytes != bounds.count * size)
    return raise_value_error("attempt to assign %s of size %lld to extended slice of size %lld",
                             size == 1 && store->head.tag >> OWN_CLASS_SHIFT == OWN_CLASS_BYTEARRAY
                                 ? "bytes"
                                 : "array",
                             (long long)(bytes / size), (long long)bounds.count),
           true;
  uint8_t *copy = own_alloc(bytes + 1); /* they may be its own */
  memcpy(copy, data, (size_t)bytes);
  for (int64_t i = 0; i < bounds.count; i++)
    memcpy(store->data + (bounds.start + i * bounds.step) * size, copy + i * size, (size_t)size);
  own_free(copy, bytes + 1);
  return false;
}
