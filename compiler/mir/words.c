// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The words of the text form, as tables from enumerator to word and back. */
#include "mir/text_internal.h"

#include <string.h>

static const char *const scope_words[] = {"function", "block",   "loop", "statement",
                                          "handler",  "inlined", NULL};
static const char *const local_words[] = {"param",  "variable", "temporary", "reference",
                                          "result", "hidden",   "global",    NULL};
static const char *const convention_words[] = {"read", "mut",    "owned", "ref",
                                               "out",  "deinit", NULL};
static const char *const fact_words[] = {"CFG",  "MOVES", "INIT",   "CHECKED", "DROPS",
                                         "MONO", "GLUE",  "COUNTS", NULL};
static const char *const reserved_words[] = {"move",  "float",  "string", "true",      "false",
                                             "null",  "none",   "word",   "builtin",   "class",
                                             "tuple", "digits", "code",   "parameter", NULL};
static const char *const op_words[] = {
#define OP(name, text, class, operands, what) text,
#include "mir/mir.def"
    NULL};
static const char *const form_words[] = {
#define FORM(name, text) text,
#include "mir/forms.def"
    NULL};
static const char *const reason_words[] = {
#define REASON(name, text) #name,
#include "mir/reasons.def"
    NULL};
static const char *const binary_words_of[] = {"?",
#define BINARY(name, text, words) text,
#include "types/operators.def"
                                              NULL};
static const char *const unary_words_of[] = {"?",
#define UNARY(name, text, words) text,
#include "types/operators.def"
                                             NULL};
static const char *const convert_words_of[] = {"?",
#define CONVERT(name, text, words) text,
#include "types/operators.def"
                                               NULL};
static const char *const runtime_words[] = {"?",
#define RT(name, result, params, effects) #name,
#include "own/abi.def"
#define DYN(name, result, params, effect) #name,
#include "own/dynops.def"
                                            NULL};

static const char *const *table_of(WordTable table) {
  switch (table) {
  case WORDS_OPS: return op_words;
  case WORDS_FORMS: return form_words;
  case WORDS_REASONS: return reason_words;
  case WORDS_SCOPES: return scope_words;
  case WORDS_LOCALS: return local_words;
  case WORDS_CONVENTIONS: return convention_words;
  case WORDS_FACTS: return fact_words;
  case WORDS_BINARY: return binary_words_of;
  case WORDS_UNARY: return unary_words_of;
  case WORDS_CONVERT: return convert_words_of;
  case WORDS_RUNTIME: return runtime_words;
  case WORDS_RESERVED: return reserved_words;
  }
  return reserved_words;
}

const char *mir_word_text(WordTable table, uint32_t index) {
  /* "+" is addition; the pointer offset is spelled out, so that each word means one operator. */
  if (table == WORDS_BINARY && index == BINARY_OFFSET) return "offset";
  return table_of(table)[index];
}

int mir_word_find(WordTable table, const char *word, size_t length) {
  for (uint32_t i = 0;; i++) {
    const char *text = mir_word_text(table, i);
    if (!text) return -1;
    if (strlen(text) == length && memcmp(text, word, length) == 0) return (int)i;
  }
}

Symbol mir_fn_owner(const Decls *decls, const FnDecl *fn) {
  if (fn->owner.index) return decl_struct(decls, fn->owner)->name;
  if (fn->trait.index) return decl_trait(decls, fn->trait)->name;
  return (Symbol){0};
}

const char *mir_fn_label(const Decls *decls, Arena *arena, FnDeclId id) {
  const FnDecl *fn = decl_fn(decls, id);
  const Symbols *symbols = decls->context->symbols;
  Symbol owner = mir_fn_owner(decls, fn);
  uint32_t ordinal = 1;
  for (uint32_t i = 1; i < id.index; i++) {
    const FnDecl *other = decls->fns.items[i];
    if (symbol_same(other->name, fn->name) && symbol_same(mir_fn_owner(decls, other), owner))
      ordinal++;
  }
  const char *name = symbol_text(symbols, fn->name);
  if (owner.index) name = arena_format(arena, "%s.%s", symbol_text(symbols, owner), name);
  return ordinal > 1 ? arena_format(arena, "%s#%u", name, ordinal) : name;
}
