// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: token kinds. Out: what tokens.def says about each. */
#include "syntax/token.h"

typedef struct {
  const char *name, *spelling;
} TokenRow;

const uint8_t token_classes[] = {
#define TOKEN(kind, spelling, class) [TOKEN_##kind] = CLASS_##class,
#include "syntax/tokens.def"
};

static const TokenRow rows[] = {
#define TOKEN(kind, spelling, class) [TOKEN_##kind] = {#kind, spelling},
#include "syntax/tokens.def"
};

uint32_t token_kinds(void) { return (uint32_t)(sizeof rows / sizeof *rows); }

const char *token_spelling(uint32_t kind) { return rows[kind].spelling; }

const char *token_name(uint32_t kind) { return rows[kind].name; }
