// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Literals of containers, and parts of them that are named by position or key: `{k: v}`, `{a, b}`, `x[a:b]`, `del x[i]`.
**
** In: the nodes, and for literals what their surroundings want. Out: types of the items, the struct that is built (RES_VALUE), or
** the call of the method that is meant. The surprise: a slice is a call with the parts as keyword arguments, so that what is left
** out is a default of the library: of `_slice` where the library has one, else of the Slice that `__getitem__` gets. */
#include "base/check.h"
#include "sema/sema_internal.h"

/* The item that says the type: not a number literal if there is another one. */
static uint32_t telling(const Ast *const *items, uint32_t count) {
  uint32_t found = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (literal_class(items[i]) == LITERAL_NO && items[i]->kind != AST_None) return i;
    if (literal_class(items[i]) == LITERAL_FLOAT) found = i;
  }
  return found;
}

TypeId check_items(Sema *sema, const Ast *const *items, uint32_t count, TypeId wanted,
                   Span wanted_span) {
  uint32_t first = UINT32_MAX;
  TypeId item = wanted;
  Want each = {item, WANT_ITEM, wanted_span, {0}, NULL};
  if (!item.index) {
    first = telling(items, count);
    item = check_expr(sema, items[first], WANT_ANY);
    each = (Want){item, WANT_ITEM, items[first]->span, {0}, NULL};
    if (item.index == TYPE_NONE.index || item.index == TYPE_NEVER.index) {
      diag_list_type(sema->diags, items[first]->span, "literal");
      item = TYPE_ERROR;
    }
  }
  for (uint32_t i = 0; i < count; i++) {
    if (i == first) continue;
    TypeId type = type_is_error(item) ? check_expr(sema, items[i], WANT_ANY)
                                      : check_value(sema, items[i], each);
    if (type_is_error(type)) sema->body_broken = true;
  }
  return item;
}

static TypeId literal_of(Sema *sema, const Ast *ast, StructId id, const TypeId *items,
                         uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (type_is_error(items[i])) return poison(sema, ast);
  }
  TypeId type = resolve_apply(sema, id, items, count, ast->span);
  if (type_is_error(type)) return poison(sema, ast);
  typed_set(sema->typed, ast, RES_VALUE, type, 0);
  return type;
}

static bool has_star(Sema *sema, AstNodes items) {
  for (uint32_t i = 0; i < items.count; i++) {
    if (items.items[i]->kind == AST_Star) return report_unbuilt_node(sema, items.items[i]);
  }
  return false;
}

const TypeId *wanted_items(const Sema *sema, Want want, StructId id) {
  TypeId type = inner_type(sema, want.type);
  if (!type.index) return NULL;
  const TypeInfo *info = type_info(sema->types, type);
  return info->kind == TYPE_KIND_STRUCT && info->declaration == id.index ? info->arguments : NULL;
}

TypeId check_dict(Sema *sema, const Ast *ast, Want want) {
  AstNodes items = AS(Dict, ast)->items;
  const TypeId *wanted = wanted_items(sema, want, sema->decls->dict);
  if (has_star(sema, items)) return poison(sema, ast);
  if (!items.count && !wanted) {
    Diag *diag = diag_list_type(sema->diags, ast->span, "dict");
    diag_reason(sema->diags, diag,
                "write `Dict[K, V]()`, or give the variable its type: `var d: Dict[K, V] = {}`");
    return poison(sema, ast);
  }
  const Ast **keys = arena_make_many(sema->arena, const Ast *, items.count);
  const Ast **values = arena_make_many(sema->arena, const Ast *, items.count);
  for (uint32_t i = 0; i < items.count; i++) {
    keys[i] = AS(DictItem, items.items[i])->key;
    values[i] = AS(DictItem, items.items[i])->value;
  }
  TypeId types[2];
  types[0] = check_items(sema, keys, items.count, wanted ? wanted[0] : (TypeId){0}, want.span);
  types[1] = check_items(sema, values, items.count, wanted ? wanted[1] : (TypeId){0}, want.span);
  return literal_of(sema, ast, sema->decls->dict, types, 2);
}

TypeId check_set(Sema *sema, const Ast *ast, Want want) {
  AstNodes items = AS(Set, ast)->items;
  const TypeId *wanted = wanted_items(sema, want, sema->decls->set);
  if (has_star(sema, items)) return poison(sema, ast);
  TypeId type = check_items(sema, (const Ast *const *)items.items, items.count,
                            wanted ? wanted[0] : (TypeId){0}, want.span);
  return literal_of(sema, ast, sema->decls->set, &type, 1);
}

/* ── x[a:b:c]: copies, or a view where one is wanted ── */

static void add_part(CallQuery *query, const Ast *part, enum SymbolName name) {
  if (!part) return;
  Arg arg = {.expr = part, .name = symbol_of(name), .span = part->span};
  query->args[query->arg_count++] = arg;
}

TypeId check_slice(Sema *sema, const Ast *ast, TypeId type, Want want) {
  const AstSubscript *node = AS(Subscript, ast);
  const AstSlice *slice = AS(Slice, node->indexes.items[0]);
  CallQuery query = {.name = symbol_of(SYM_slice), .span = ast->span};
  bool lends = want.type.index && type_is_view(sema->decls, want.type) &&
               method_query(sema, type, symbol_of(SYM_part_method), &query);
  bool known = lends || method_query(sema, type, symbol_of(SYM_slice_method), &query);
  if (node->indexes.count != 1 || !known) {
    diag_not_built(sema->diags, node->indexes.items[0]->span, "a slice of this type");
    return poison(sema, ast);
  }
  query.args = arena_make_many(sema->arena, Arg, 4);
  query.args[query.arg_count++] =
      (Arg){.expr = node->value, .span = node->value->span, .type = type};
  add_part(&query, slice->from, SYM_start);
  add_part(&query, slice->to, SYM_end);
  add_part(&query, slice->step, SYM_step);
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return poison(sema, ast);
  return call_result(sema, ast, &call);
}

TypeId check_slice_value(Sema *sema, const Ast *ast) {
  const AstSlice *slice = AS(Slice, ast);
  Symbol name = symbol_of(SYM_Slice);
  Entity entity = scope_find_in_prelude(sema, name);
  own_check(entity.kind == ENTITY_STRUCT, "the library has a struct Slice");
  CallQuery query = {.first = {member_find(sema, entity.index, symbol_of(SYM_init)).index},
                     .name = name,
                     .span = ast->span};
  query.args = arena_make_many(sema->arena, Arg, 3);
  add_part(&query, slice->from, SYM_start);
  add_part(&query, slice->to, SYM_end);
  add_part(&query, slice->step, SYM_step);
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return poison(sema, ast);
  typed_set_call(sema->typed, ast, RES_CALL, &call, call.result);
  return call.result;
}

/* ── del x[i] ── */

static void check_del_item(Sema *sema, const Ast *target) {
  const AstSubscript *node = AS(Subscript, target);
  TypeId type = check_expr(sema, node->value, WANT_ANY);
  Symbol name = symbol_of(SYM_delitem);
  CallQuery query = {.name = name, .span = target->span};
  bool known =
      !type_is_error(type) && node->indexes.count == 1 && node->indexes.items[0]->kind != AST_Slice;
  if (!known || !method_query(sema, type, name, &query)) {
    if (!type_is_error(type))
      diag_not_built(sema->diags, target->span, "`del` of such a part of a value");
    poison(sema, target);
    return;
  }
  query.args = arena_make_many(sema->arena, Arg, 2);
  query.args[0] = (Arg){.expr = node->value, .span = node->value->span, .type = type};
  query.args[1] = (Arg){.expr = node->indexes.items[0], .span = node->indexes.items[0]->span};
  query.arg_count = 2;
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) {
    poison(sema, target);
    return;
  }
  typed_set_call(sema->typed, target, RES_CALL, &call, call.result);
}

void check_del(Sema *sema, const AstDel *stmt) {
  for (uint32_t i = 0; i < stmt->targets.count; i++) {
    const Ast *target = ast_bare(stmt->targets.items[i]);
    if (target->kind == AST_Subscript) {
      check_del_item(sema, target);
      continue;
    }
    if (target->kind == AST_Name) { /* `del x` ends a variable */
      TypeId type = check_expr(sema, target, WANT_ANY);
      if (type_is_error(type) || typed_var(sema->typed, target).index) continue;
    }
    diag_not_built(sema->diags, target->span, "`del` of this");
    poison(sema, target);
  }
}
