// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Displays and f-strings of dynamic code.
**
** In: a node. Out: a fresh object that is held. Items are evaluated in order and handed over at once; with `*` or `**` the
** object is filled piece by piece. The surprise: a set of constants has the order that CPython's compiler gives it. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

enum {
  CONSTANT_SET = 3
}; /* items from which on CPython makes a set of constants when it compiles */

static bool are_constant(AstNodes items);

bool dynamic_has_star(AstNodes items) {
  for (uint32_t i = 0; i < items.count; i++)
    if (items.items[i]->kind == AST_Star) return true;
  return false;
}

MirOperand *dynamic_items(Lower *l, AstNodes items) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, items.count + 1);
  for (uint32_t i = 0; i < items.count; i++)
    operands[i] = dynamic_owned(l, items.items[i]);
  return operands;
}

static MirOperand make(Lower *l, RuntimeFn fn, const MirOperand *items, uint32_t count, Span span) {
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = fn, .form = FORM_LITERAL, .span = span}, items, count));
}

MirOperand dynamic_list_of(Lower *l, AstNodes items, Span span) {
  MirOperand list = make(l, RUNTIME_own_list_new, NULL, 0, span);
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    LowerEntry *mark = l->at.live;
    bool star = item->kind == AST_Star;
    MirOperand operands[2] = {list};
    operands[1] = star ? dynamic_value(l, AS(Star, item)->value) : dynamic_owned(l, item);
    DynOp add = {.fn = star ? RUNTIME_own_list_extend : RUNTIME_own_list_append,
                 .form = FORM_LITERAL,
                 .span = item->span};
    dynamic_op(l, add, operands, 2);
    lower_end_forwards(l, mark, FORM_LITERAL, item->span);
  }
  return list;
}

/* ── sets ── */

/* What CPython knows when it compiles. */
static bool is_constant(const Ast *expr) {
  switch ((unsigned)expr->kind) {
  case AST_Int:
  case AST_Float:
  case AST_Str:
  case AST_Bytes:
  case AST_True:
  case AST_False:
  case AST_None:
  case AST_Ellipsis: return true;
  case AST_Paren: return is_constant(AS(Paren, expr)->value);
  case AST_Unary: return is_constant(AS(Unary, expr)->operand);
  case AST_Power:
    return is_constant(AS(Power, expr)->base) && is_constant(AS(Power, expr)->exponent);
  case AST_Tuple: return are_constant(AS(Tuple, expr)->items);
  case AST_Chain: {
    bool all = is_constant(AS(Chain, expr)->first);
    for (uint32_t i = 0; i < AS(Chain, expr)->rest.count; i++)
      all = all && is_constant(AS(Chain, expr)->rest.items[i].operand);
    return all;
  }
  default: return false;
  }
}

static bool are_constant(AstNodes items) {
  for (uint32_t i = 0; i < items.count; i++)
    if (!is_constant(items.items[i])) return false;
  return true;
}

static MirOperand constant_set(Lower *l, AstNodes items, bool as_it_is, Span span) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, items.count + 1);
  operands[0] = dynamic_int(l, as_it_is);
  for (uint32_t i = 0; i < items.count; i++)
    operands[i + 1] = dynamic_owned(l, items.items[i]);
  return make(l, RUNTIME_own_set_constant, operands, items.count + 1, span);
}

MirOperand dynamic_iterable(Lower *l, const Ast *expr) {
  const Ast *plain = ast_bare(expr);
  if (plain->kind != AST_Set || !are_constant(AS(Set, plain)->items)) return dynamic_value(l, expr);
  return constant_set(l, AS(Set, plain)->items, true, plain->span);
}

static MirOperand set_of(Lower *l, AstNodes items, Span span) {
  if (items.count >= CONSTANT_SET && are_constant(items))
    return constant_set(l, items, false, span);
  if (!dynamic_has_star(items))
    return make(l, RUNTIME_own_set_new, dynamic_items(l, items), items.count, span);
  MirOperand set = make(l, RUNTIME_own_set_new, NULL, 0, span);
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    LowerEntry *mark = l->at.live;
    bool star = item->kind == AST_Star;
    MirOperand operands[2] = {set};
    operands[1] = star ? dynamic_value(l, AS(Star, item)->value) : dynamic_owned(l, item);
    DynOp add = {.fn = star ? RUNTIME_own_set_merge : RUNTIME_own_set_add,
                 .form = FORM_LITERAL,
                 .span = item->span};
    dynamic_op(l, add, operands, 2);
    lower_end_forwards(l, mark, FORM_LITERAL, item->span);
  }
  return set;
}

/* ── dict ── */

static MirOperand plain_dict(Lower *l, AstNodes items, Span span) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, 2 * items.count + 1);
  for (uint32_t i = 0; i < items.count; i++) {
    operands[(size_t)2 * i] = dynamic_owned(l, AS(DictItem, items.items[i])->key);
    operands[(size_t)2 * i + 1] = dynamic_owned(l, AS(DictItem, items.items[i])->value);
  }
  return make(l, RUNTIME_own_dict_new, operands, 2 * items.count, span);
}

static MirOperand dict_of(Lower *l, AstNodes items, Span span) {
  if (!dynamic_has_star(items)) return plain_dict(l, items, span);
  MirOperand dict = make(l, RUNTIME_own_dict_new, NULL, 0, span);
  for (uint32_t i = 0; i < items.count; i++) {
    const Ast *item = items.items[i];
    LowerEntry *mark = l->at.live;
    MirOperand operands[3] = {dict};
    bool star = item->kind == AST_Star;
    operands[1] =
        star ? dynamic_value(l, AS(Star, item)->value) : dynamic_owned(l, AS(DictItem, item)->key);
    operands[2] = star ? dynamic_mark(l, OWN_UNBOUND) : dynamic_owned(l, AS(DictItem, item)->value);
    DynOp add = {.fn = star ? RUNTIME_own_dict_merge : RUNTIME_own_dict_put,
                 .form = FORM_LITERAL,
                 .span = item->span};
    dynamic_op(l, add, operands, 3);
    lower_end_forwards(l, mark, FORM_LITERAL, item->span);
  }
  return dict;
}

MirOperand dynamic_display(Lower *l, const Ast *expr) {
  if (expr->kind == AST_Dict) return dict_of(l, AS(Dict, expr)->items, expr->span);
  if (expr->kind == AST_Set) return set_of(l, AS(Set, expr)->items, expr->span);
  AstNodes items = expr->kind == AST_Tuple ? AS(Tuple, expr)->items : AS(List, expr)->items;
  if (!dynamic_has_star(items)) {
    RuntimeFn fn = expr->kind == AST_Tuple ? RUNTIME_own_tuple_new : RUNTIME_own_list_new;
    return make(l, fn, dynamic_items(l, items), items.count, expr->span);
  }
  MirOperand list = dynamic_list_of(l, items, expr->span);
  if (expr->kind == AST_List) return list;
  MirOperand given = dynamic_given(l, list, expr->span);
  return make(l, RUNTIME_own_list_to_tuple, &given, 1, expr->span);
}

/* ── f-strings ── */

static MirOperand field_text(Lower *l, const AstFField *field) {
  LowerEntry *mark = l->at.live;
  uint32_t conversion = field->conversion;
  if (!conversion && !field->spec && field->source.length) conversion = 'r';
  MirOperand operands[3] = {dynamic_value(l, field->value), dynamic_int(l, conversion)};
  operands[2] = field->spec ? dynamic_value(l, field->spec) : dynamic_text(l, "", 0);
  DynOp format = {.fn = RUNTIME_own_format, .form = FORM_FSTRING, .span = field->head.span};
  return dynamic_do(l, format, operands, 3, mark);
}

MirOperand dynamic_fstring(Lower *l, const Ast *expr) {
  const AstFString *node = AS(FString, expr);
  MirOperand *parts = arena_make_many(l->arena, MirOperand, 2 * node->parts.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < node->parts.count; i++) {
    const Ast *part = node->parts.items[i];
    if (part->kind != AST_FField) {
      parts[count++] = dynamic_owned(l, part);
      continue;
    }
    AstText source = AS(FField, part)->source;
    if (source.length)
      parts[count++] = dynamic_given(l, dynamic_text(l, source.bytes, source.length), part->span);
    parts[count++] = dynamic_given(l, field_text(l, AS(FField, part)), part->span);
  }
  DynOp join = {.fn = RUNTIME_own_text_join, .form = FORM_FSTRING, .span = expr->span};
  return dynamic_hold(l, dynamic_op(l, join, parts, count));
}
