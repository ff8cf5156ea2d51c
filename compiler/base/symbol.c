// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: names. Out: dense numbers, equal for equal text.
** Invariant: the names of symbols.def come first and in order, so SYM_x is the index. The surprise: index 0 is "no name".
** Most names have at most eight bytes: as a number they are compared and hashed at once. */
#include "base/symbol.h"
#include "base/array.h"
#include "base/check.h"
#include "base/table.h"

#include <string.h>

enum { WORD = 8 };

typedef struct {
  const char *text;
  uint64_t word; /* its first bytes */
  uint32_t length;
  uint32_t hash;
} Entry;

struct Symbols {
  Arena *arena;
  OWN_ARRAY(Entry) entries;
  uint32_t *slots; /* index of an entry, 0 = free */
  uint32_t slot_count;
};

static void place(Symbols *symbols, uint32_t index) {
  uint32_t mask = symbols->slot_count - 1, at = symbols->entries.items[index].hash & mask;
  while (symbols->slots[at])
    at = (at + 1) & mask;
  symbols->slots[at] = index;
}

static void grow(Symbols *symbols) {
  symbols->slot_count *= 2;
  symbols->slots = arena_make_many(symbols->arena, uint32_t, symbols->slot_count);
  for (uint32_t i = 1; i < symbols->entries.count; i++)
    place(symbols, i);
}

Symbols *symbols_new(Arena *arena) {
  static const char *const names[] = {
      "",
#define SYMBOL(name, text) text,
#include "base/symbols.def"
  };
  Symbols *symbols = arena_make(arena, Symbols);
  symbols->arena = arena;
  symbols->slot_count = 1024;
  symbols->slots = arena_make_many(arena, uint32_t, symbols->slot_count);
  array_push(arena, &symbols->entries, (Entry){.text = ""});
  for (uint32_t i = 1; i < SYM_COUNT; i++) {
    Symbol symbol = symbol_intern(symbols, names[i], strlen(names[i]));
    own_check(symbol.index == i, names[i]); /* a name stands twice in symbols.def */
  }
  return symbols;
}

static Symbol add(Symbols *symbols, Entry entry) {
  uint32_t index = symbols->entries.count;
  entry.text = arena_text(symbols->arena, entry.text, entry.length);
  array_push(symbols->arena, &symbols->entries, entry);
  if (index * 2 >= symbols->slot_count)
    grow(symbols);
  else
    place(symbols, index);
  return (Symbol){index};
}

static uint32_t hash_of(const Entry *name) {
  if (name->length > WORD) return (uint32_t)table_hash(name->text, name->length);
  return (uint32_t)(((name->word ^ name->length) * UINT64_C(0x9e3779b97f4a7c15)) >> 32);
}

static bool same(const Entry *a, const Entry *b) {
  return a->word == b->word && a->length == b->length &&
         (a->length <= WORD || memcmp(a->text + WORD, b->text + WORD, a->length - WORD) == 0);
}

Symbol symbol_intern(Symbols *symbols, const char *text, size_t length) {
  own_check(length < UINT32_MAX, "a name is short");
  Entry name = {.text = text, .word = table_word(text, length), .length = (uint32_t)length};
  name.hash = hash_of(&name);
  uint32_t mask = symbols->slot_count - 1;
  for (uint32_t at = name.hash & mask; symbols->slots[at]; at = (at + 1) & mask)
    if (same(&symbols->entries.items[symbols->slots[at]], &name))
      return (Symbol){symbols->slots[at]};
  return add(symbols, name);
}

const char *symbol_text(const Symbols *symbols, Symbol symbol) {
  return symbols->entries.items[symbol.index].text;
}

uint32_t symbol_length(const Symbols *symbols, Symbol symbol) {
  return symbols->entries.items[symbol.index].length;
}
