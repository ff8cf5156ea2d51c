// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Spans: the items of a row of dynamic code, lent to a `fn` for one call.
**
** In: bytes, a bytearray, an array, a memoryview, a list or tuple of numbers, or an object with a List of `fn` code. Out: where the items
** stand, and how many. Invariant: while they are lent the row keeps its length, since a view of it exists; many may read, or one
** call may change. The surprise: a list keeps its items as objects, so a `fn` that reads gets a copy of them, and one that
** changes is refused. */
#include "dynamic/bytes/bytes_internal.h"
#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/memory.h"
#include "dynamic/number.h"

#include <stdio.h>

/* What holds the items: stdlib/_border.own declares Pinned as `_Pinned`. */
typedef enum {
  PIN_CELL,       /* an object with a List, used before */
  PIN_CELL_FIRST, /* … by nobody else                   */
  PIN_VIEW,
  PIN_VIEW_CHANGED,
  PIN_COPY /* nothing: the items are a copy in `storage`, `object` its bytes */
} PinKind;

typedef struct {
  void *data;
  int64_t size;
  int64_t object; /* its word, held */
  int64_t kind;
  int64_t storage;
} Pinned;

/* A List as stdlib/list.own declares it. */
typedef struct {
  void *data;
  int64_t size, capacity;
} ListValue;

/* What an item is: bits of an integer, negative if unsigned; FLOAT + bits; 0: only an object with a List has such items. */
enum { FLOAT = 100, BITS_OF_BYTE = 8, ITEM_NAME = 32 };

static int64_t item_bytes(int64_t item) {
  int64_t bits = item < 0 ? -item : item > FLOAT ? item - FLOAT : item;
  return bits / BITS_OF_BYTE;
}

static const char *item_name(char name[ITEM_NAME], int64_t item) {
  const char *sign = item > FLOAT ? "Float" : item < 0 ? "UInt" : "Int";
  long long bits = (long long)item_bytes(item) * BITS_OF_BYTE;
  if (bits == 64 && item < FLOAT)
    snprintf(name, ITEM_NAME, "%s", sign);
  else
    snprintf(name, ITEM_NAME, "%s%lld", sign, bits);
  return name;
}

static bool is_row(Word word) {
  return is_bytes(word) || is_byte_row(word) || ov_is(word, OWN_CLASS_MEMORYVIEW);
}

static bool format_fits(const View *view, int64_t item) {
  if (view->size != item_bytes(item)) return false;
  if (item > FLOAT) return view->format == 'f' || view->format == 'd';
  return strchr(item < 0 ? "BHILQ" : "bhilq", view->format) != NULL;
}

/* ── rows ── */

static bool raise_borrowed(const char *what, Word row, bool changed) {
  raise_class(OWN_CLASS_BORROW_ERROR, "%s: the %s is being %s", what, class_name_of(row),
              changed ? "changed" : "read");
  return true;
}

/* TypeError, unless the view can be lent. */
static bool refused(const View *view, Word row, const char *what, int64_t item, bool change) {
  char name[ITEM_NAME];
  item_name(name, item);
  bool aligned = (uintptr_t)view->data % (uintptr_t)view->size == 0;
  if (!format_fits(view, item))
    raise_type("%s: expected items of %s, got those of %s with format '%c'", what, name,
               class_name_of(row), view->format);
  else if (change && view->readonly)
    raise_type("%s: %s cannot be changed: pass a bytearray or an array", what, class_name_of(row));
  else if (!view_is_contiguous(view) || !aligned)
    raise_type("%s: the items of the view do not stand in one row: pass a copy", what);
  else
    return false;
  return true;
}

static bool pin_row(Word row, const char *what, int64_t item, bool change, Pinned *pinned) {
  Word word = view_new(row);
  if (!word) return true;
  View *view = view_of(word);
  bool failed = refused(view, row, what, item, change);
  int64_t lent = view->pin ? view->pin->lent : 0;
  if (!failed && (lent < 0 || (change && lent))) failed = raise_borrowed(what, row, lent < 0);
  if (failed) {
    ov_release(word);
    return true;
  }
  if (view->pin) view->pin->lent += change ? -1 : 1;
  count_border(BORDER_PIN);
  *pinned =
      (Pinned){view->data, view->length, (int64_t)word, change ? PIN_VIEW_CHANGED : PIN_VIEW, 0};
  return false;
}

static void unpin_row(Word word, bool changed) {
  Pin *pin = view_of(word)->pin;
  if (pin) pin->lent -= changed ? -1 : 1;
  ov_release(word);
}

/* ── lists and tuples: their numbers, copied ── */

static bool put_number(Word word, const char *what, int64_t item, void *at) {
  double real;
  int64_t value;
  if (item > FLOAT) {
    if (own_unbox_float(word, (void *)(uintptr_t)what, item - FLOAT, &real)) return true;
    float narrow = (float)real;
    memcpy(at, item_bytes(item) == 4 ? (void *)&narrow : (void *)&real, (size_t)item_bytes(item));
    return false;
  }
  if (own_unbox_int(word, (void *)(uintptr_t)what, item, &value)) return true;
  memcpy(at, &value, (size_t)item_bytes(item)); /* little-endian: its lower bytes */
  return false;
}

static const Word *items_of(Word row, int64_t *count) {
  *count = is_tuple(row) ? tuple_of(row)->length : list_of(row)->length;
  return is_tuple(row) ? tuple_of(row)->items : list_of(row)->items;
}

static bool copy_numbers(Word row, const char *what, int64_t item, Pinned *pinned) {
  int64_t count, size = item_bytes(item);
  const Word *items = items_of(row, &count);
  uint8_t *data = count ? own_alloc(count * size) : NULL;
  for (int64_t i = 0; i < count; i++) {
    char words[200];
    snprintf(words, sizeof words, "item %lld of %s", (long long)i, what);
    if (!put_number(items[i], words, item, data + i * size)) continue;
    own_free(data, count * size);
    return true;
  }
  count_border(BORDER_COPY);
  *pinned = (Pinned){data, count, count * size, PIN_COPY, (int64_t)(uintptr_t)data};
  return false;
}

/* ── entries ── */

static bool is_list_or_tuple(Word word) { return ov_is(word, OWN_CLASS_LIST) || is_tuple(word); }

bool own_span_fits(OwnWord word, OwnWord class_object, int64_t item) {
  if (own_boxed_is(word, class_object)) return true;
  if (item == 0) return false;
  if (is_list_or_tuple(word)) return true;
  if (!is_row(word)) return false;
  if (!ov_is(word, OWN_CLASS_MEMORYVIEW)) {
    View view = {.format = 'B', .size = 1};
    if (!is_bytes(word)) view.format = store_of(word)->format, view.size = store_of(word)->size;
    return format_fits(&view, item);
  }
  return format_fits(view_of(word), item);
}

bool own_span_pin(OwnWord word, OwnWord class_object, void *what, int64_t item, int64_t change,
                  void *to) {
  Pinned *pinned = to;
  char name[ITEM_NAME];
  if (item && is_row(word)) return pin_row(word, what, item, change, pinned);
  if (item && is_list_or_tuple(word)) {
    if (!change) return copy_numbers(word, what, item, pinned);
    raise_type("%s: a %s keeps its items as objects, so a fn cannot change them in place: pass an "
               "array.array, or an object with a List[%s]",
               (char *)what, class_name_of(word), item_name(name, item));
    return true;
  }
  if (item && !own_boxed_is(word, class_object)) {
    raise_type("%s: expected a row of %s, got '%s'", (char *)what, item_name(name, item),
               class_name_of(word));
    return true;
  }
  BoxedLent lent;
  if (own_boxed_lend(word, class_object, what, change, &lent)) return true;
  const ListValue *list = lent.at;
  count_border(BORDER_PIN);
  *pinned =
      (Pinned){list->data, list->size, lent.object, lent.first ? PIN_CELL_FIRST : PIN_CELL, 0};
  return false;
}

void own_span_unpin(int64_t object, int64_t kind, int64_t storage) {
  switch ((PinKind)kind) {
  case PIN_CELL: own_boxed_return(object, 0); return;
  case PIN_CELL_FIRST: own_boxed_return(object, 1); return;
  case PIN_VIEW: unpin_row((Word)object, false); return;
  case PIN_VIEW_CHANGED: unpin_row((Word)object, true); return;
  case PIN_COPY:
    if (storage) own_free((void *)(uintptr_t)storage, object);
    return;
  }
}
