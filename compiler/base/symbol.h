// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Symbols: interned names. Equal text has the equal symbol, so names are compared as numbers.
** symbols.def lists names the compiler itself asks for (SYM_init is "__init__"). */
#ifndef OWN_BASE_SYMBOL_H
#define OWN_BASE_SYMBOL_H

#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  uint32_t index; /* 0 = no name */
} Symbol;

typedef struct Symbols Symbols;

enum SymbolName {
  SYM_none,
#define SYMBOL(name, text) SYM_##name,
#include "base/symbols.def"
  SYM_COUNT
};

/* A table that already holds symbols.def, in order. */
Symbols *symbols_new(Arena *arena);
/* The symbol of `length` bytes; the text is copied. */
Symbol symbol_intern(Symbols *symbols, const char *text, size_t length);
/* NUL-terminated text of a symbol; "" for none. */
const char *symbol_text(const Symbols *symbols, Symbol symbol);
uint32_t symbol_length(const Symbols *symbols, Symbol symbol);

static inline Symbol symbol_of(enum SymbolName name) { return (Symbol){(uint32_t)name}; }
static inline bool symbol_is(Symbol symbol, enum SymbolName name) {
  return symbol.index == (uint32_t)name;
}
static inline bool symbol_same(Symbol a, Symbol b) { return a.index == b.index; }

#endif
