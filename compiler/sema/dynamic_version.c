// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Conditions that are known before the program runs: `TYPE_CHECKING`, and what is asked of Python's version.
**
** In: the condition of an `if`. Out: whether it never or always holds. Invariant: what runs is not decided here; only imports ask,
** because a module for another version of Python need not be there. The surprise: names are taken at their word, as they are
** spelled: `sys.version_info`, `sys.hexversion`, `TYPE_CHECKING`, `PY2`, `PY3`. */
#include "own/value.h"
#include "sema/dynamic_internal.h"

#include <stdlib.h>
#include <string.h>

/* sys.version_info has so many parts, of which the first ones are numbers that are compared. */
enum { PARTS = 5, NUMBERS = 3 };

/* A tuple of numbers, or one number. */
typedef struct {
  uint64_t parts[NUMBERS];
  uint32_t count; /* of all parts */
} Version;

static const char *last_name(const Symbols *symbols, const Ast *expr) {
  if (expr->kind == AST_Name) return symbol_text(symbols, AS(Name, expr)->name);
  return expr->kind == AST_Attribute ? symbol_text(symbols, AS(Attribute, expr)->name) : "";
}

static bool is_version_info(const Symbols *symbols, const Ast *expr) {
  return strcmp(last_name(symbols, expr), "version_info") == 0;
}

static bool number(const Ast *expr, uint64_t *value) {
  expr = ast_bare(expr);
  if (expr->kind != AST_Int) return false;
  char *end;
  *value = strtoull(AS(Int, expr)->digits.bytes, &end, 0);
  return *end == '\0';
}

/* version_info[0], version_info[:2] */
static bool part_of_version(const Ast *index, Version *version) {
  uint64_t at = 0;
  if (index->kind == AST_Slice) {
    const AstSlice *slice = AS(Slice, index);
    if (slice->from || slice->step || !slice->to || !number(slice->to, &at)) return false;
    if (at < version->count) version->count = (uint32_t)at;
    return true;
  }
  if (!number(index, &at) || at >= NUMBERS) return false;
  *version = (Version){{version->parts[at]}, 1};
  return true;
}

/* What the expression is of the version of Python, or of numbers. */
static bool known(const Symbols *symbols, const Ast *expr, Version *version) {
  expr = ast_bare(expr);
  *version = (Version){{OWN_PYTHON_MAJOR, OWN_PYTHON_MINOR, 0}, PARTS};
  if (is_version_info(symbols, expr)) return true;
  if (expr->kind == AST_Subscript) {
    const AstSubscript *node = AS(Subscript, expr);
    return is_version_info(symbols, node->value) && node->indexes.count == 1 &&
           part_of_version(node->indexes.items[0], version);
  }
  if (expr->kind == AST_Attribute && is_version_info(symbols, AS(Attribute, expr)->value)) {
    bool major = strcmp(last_name(symbols, expr), "major") == 0;
    *version = (Version){{major ? OWN_PYTHON_MAJOR : OWN_PYTHON_MINOR}, 1};
    return major || strcmp(last_name(symbols, expr), "minor") == 0;
  }
  bool hex = strcmp(last_name(symbols, expr), "hexversion") == 0;
  *version = (Version){{OWN_PYTHON_HEX}, 1};
  if (hex || number(expr, &version->parts[0])) return true;
  if (expr->kind != AST_Tuple) return false;
  AstNodes items = AS(Tuple, expr)->items;
  *version = (Version){.count = items.count};
  for (uint32_t i = 0; i < items.count; i++)
    if (i >= NUMBERS || !number(items.items[i], &version->parts[i])) return false;
  return true;
}

/* As tuples compare: -1, 0, 1. */
static int compared(const Version *a, const Version *b) {
  for (uint32_t i = 0; i < NUMBERS && i < a->count && i < b->count; i++)
    if (a->parts[i] != b->parts[i]) return a->parts[i] < b->parts[i] ? -1 : 1;
  return a->count == b->count ? 0 : a->count < b->count ? -1 : 1;
}

static DynVerdict verdict_if(bool holds) { return holds ? DYN_ALWAYS : DYN_NEVER; }

static DynVerdict of_compare(const Symbols *symbols, const AstCompare *node) {
  Version left, right;
  if (node->rest.count != 1) return DYN_PERHAPS;
  const Ast *other = node->rest.items[0].operand;
  if (!known(symbols, node->first, &left) || !known(symbols, other, &right)) return DYN_PERHAPS;
  int order = compared(&left, &right);
  switch ((unsigned)node->rest.items[0].op) {
  case OP_EQ: return verdict_if(order == 0);
  case OP_NE: return verdict_if(order != 0);
  case OP_LT: return verdict_if(order < 0);
  case OP_LE: return verdict_if(order <= 0);
  case OP_GT: return verdict_if(order > 0);
  case OP_GE: return verdict_if(order >= 0);
  default: return DYN_PERHAPS;
  }
}

/* `and` never holds if one of its operands never does, `or` always if one always does; else all of them decide. */
static DynVerdict of_operands(const Symbols *symbols, const AstBoolOp *node) {
  DynVerdict one = node->op == OP_LOGICAL_AND ? DYN_NEVER : DYN_ALWAYS;
  DynVerdict all = node->op == OP_LOGICAL_AND ? DYN_ALWAYS : DYN_NEVER;
  for (uint32_t i = 0; i < node->operands.count; i++) {
    DynVerdict verdict = dynamic_verdict(symbols, node->operands.items[i]);
    if (verdict == one) return one;
    if (verdict == DYN_PERHAPS) all = DYN_PERHAPS;
  }
  return all;
}

DynVerdict dynamic_verdict(const Symbols *symbols, const Ast *condition) {
  condition = ast_bare(condition);
  const char *name = last_name(symbols, condition);
  if (strcmp(name, "TYPE_CHECKING") == 0 || strcmp(name, "PY2") == 0) return DYN_NEVER;
  if (strcmp(name, "PY3") == 0) return DYN_ALWAYS;
  if (condition->kind == AST_Compare) return of_compare(symbols, AS(Compare, condition));
  if (condition->kind == AST_BoolOp) return of_operands(symbols, AS(BoolOp, condition));
  bool not = condition->kind == AST_Unary && AS(Unary, condition)->op == OP_NOT;
  DynVerdict inner = not ? dynamic_verdict(symbols, AS(Unary, condition)->operand) : DYN_PERHAPS;
  return inner == DYN_PERHAPS ? inner : verdict_if(inner == DYN_NEVER);
}
