// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Number literals: spelling -> value of the wanted type.
**
** In: an Int or Float node and the type that is expected there. Out: a ConstValue, or a report that it does not fit.
** Invariant: an integer is kept as the bits of its type, sign- or zero-extended to 64. The surprise: `-` before a literal is
** part of it, because 128 does not fit into Int8 and -128 does. */
#include "sema/sema_internal.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static LiteralClass wider(LiteralClass a, LiteralClass b) {
  if (a == LITERAL_NO || b == LITERAL_NO) return LITERAL_NO;
  return a == LITERAL_FLOAT ? a : b;
}

static LiteralClass chain_class(const AstChain *chain) {
  LiteralClass class = literal_class(chain->first);
  for (uint32_t i = 0; i < chain->rest.count && class != LITERAL_NO; i++) {
    class = wider(class, literal_class(chain->rest.items[i].operand));
    if (chain->rest.items[i].op == OP_DIV) class = wider(class, LITERAL_FLOAT);
  }
  return class;
}

LiteralClass literal_class(const Ast *ast) {
  ast = ast_bare(ast);
  if (ast->kind == AST_Int) return LITERAL_INT;
  if (ast->kind == AST_Float) return LITERAL_FLOAT;
  if (ast->kind == AST_Chain) return chain_class(AS(Chain, ast));
  if (ast->kind == AST_Unary && AS(Unary, ast)->op != OP_NOT) {
    return literal_class(AS(Unary, ast)->operand);
  }
  if (ast->kind != AST_Power) return LITERAL_NO;
  return wider(literal_class(AS(Power, ast)->base), literal_class(AS(Power, ast)->exponent));
}

/* False: more than 64 bits. */
static bool parse_digits(AstText digits, uint64_t *value) {
  uint64_t base = 10;
  uint32_t at = 0;
  if (digits.length > 2 && digits.bytes[0] == '0') {
    char prefix = digits.bytes[1];
    base = prefix == 'x' || prefix == 'X'   ? 16
           : prefix == 'o' || prefix == 'O' ? 8
           : prefix == 'b' || prefix == 'B' ? 2
                                            : 10;
    at = base == 10 ? 0 : 2;
  }
  *value = 0;
  for (; at < digits.length; at++) {
    char c = digits.bytes[at];
    uint64_t digit = c >= 'a'   ? (uint64_t)(c - 'a') + 10
                     : c >= 'A' ? (uint64_t)(c - 'A') + 10
                                : (uint64_t)(c - '0');
    if (*value > (UINT64_MAX - digit) / base) return false;
    *value = *value * base + digit;
  }
  return true;
}

static const char *short_text(Sema *sema, AstText digits, bool negative) {
  bool cut = digits.length > 24;
  return arena_format(sema->arena, "%s%.*s%s", negative ? "-" : "", cut ? 20 : (int)digits.length,
                      digits.bytes, cut ? "…" : "");
}

static void report_range(Sema *sema, Span span, AstText digits, bool negative, TypeId type) {
  Diag *diag = diag_literal_range(sema->diags, span, short_text(sema, digits, negative),
                                  text_of(sema, type));
  uint32_t bits = type_bits(sema->types, type);
  if (type_is_float(sema->types, type)) return;
  if (type_class(sema->types, type) == TYPE_CLASS_SIGNED) {
    uint64_t top = (UINT64_C(1) << (bits - 1)) - 1;
    diag_reason(sema->diags, diag, "`%s` holds -%llu … %llu", text_of(sema, type),
                (unsigned long long)top + 1, (unsigned long long)top);
  } else {
    uint64_t top = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
    diag_reason(sema->diags, diag, "`%s` holds 0 … %llu", text_of(sema, type),
                (unsigned long long)top);
  }
}

static bool integer_fits(const Types *types, TypeId type, uint64_t value, bool negative) {
  uint32_t bits = type_bits(types, type);
  if (type_class(types, type) == TYPE_CLASS_SIGNED) {
    uint64_t top = UINT64_C(1) << (bits - 1);
    return negative ? value <= top : value < top;
  }
  if (negative && value) return false;
  return bits == 64 || value < UINT64_C(1) << bits;
}

static bool float_value(Sema *sema, const Ast *ast, AstText digits, bool negative, TypeId type,
                        ConstValue *value) {
  uint64_t whole = 0;
  bool prefixed = digits.length > 2 && digits.bytes[0] == '0' && digits.bytes[1] > '9';
  double number =
      prefixed && parse_digits(digits, &whole) ? (double)whole : strtod(digits.bytes, NULL);
  if (type.index == TYPE_FLOAT32.index) number = (double)(float)number;
  if (isinf(number)) {
    report_range(sema, ast->span, digits, negative, type);
    return false;
  }
  *value = (ConstValue){.kind = CONST_FLOAT, .type = type, .number = negative ? -number : number};
  return true;
}

bool constant_literal(Sema *sema, const Ast *ast, bool negative, TypeId want, ConstValue *value) {
  bool number = want.index && type_is_number(sema->types, want);
  if (ast->kind == AST_Float) {
    TypeId type = number && type_is_float(sema->types, want) ? want : TYPE_FLOAT64;
    return float_value(sema, ast, AS(Float, ast)->digits, negative, type, value);
  }
  AstText digits = AS(Int, ast)->digits;
  TypeId type = number ? want : TYPE_INT;
  if (type_is_float(sema->types, type))
    return float_value(sema, ast, digits, negative, type, value);
  uint64_t bits = 0;
  if (!parse_digits(digits, &bits) || !integer_fits(sema->types, type, bits, negative)) {
    report_range(sema, ast->span, digits, negative, type);
    return false;
  }
  *value = (ConstValue){.kind = CONST_INT, .type = type, .bits = negative ? 0 - bits : bits};
  return true;
}

bool constant_member(Sema *sema, TypeId type, Symbol name, ConstValue *value) {
  bool max = symbol_is(name, SYM_MAX);
  if ((!max && !symbol_is(name, SYM_MIN)) || !type_is_integer(sema->types, type)) return false;
  uint32_t bits = type_bits(sema->types, type);
  bool is_signed = type_class(sema->types, type) == TYPE_CLASS_SIGNED;
  uint64_t top = is_signed    ? (UINT64_C(1) << (bits - 1)) - 1
                 : bits == 64 ? UINT64_MAX
                              : (UINT64_C(1) << bits) - 1;
  *value = (ConstValue){.kind = CONST_INT, .type = type, .bits = max ? top : is_signed ? ~top : 0};
  return true;
}
