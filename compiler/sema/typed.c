// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The side tables of Typed: what sema writes and lowering reads.
**
** In: answers about nodes, given by the checkers through typed_internal.h. Out: the same through the readers of typed.h.
** Invariant: `detail_of` of a node is an index into the table that its ResKind names (call, constant, link …).
** The surprise: two rare answers do not fit there and live in hash tables: adjustments, and the `__setitem__` of `x[i] += v`. */
#include "base/check.h"
#include "sema/typed_internal.h"

#include <string.h>

typedef struct {
  Adjust *items;
  uint32_t count;
} AdjustList;

/* A `:=` that declares its variable; `before` is another one of its statement. */
typedef struct {
  const Ast *node;
  uint32_t before;
} Declared;

struct TypedTables {
  OWN_ARRAY(ConstValue) consts;
  OWN_ARRAY(const MatchInfo *) matches;
  OWN_ARRAY(ObjectInfo) objects;
  OWN_ARRAY(CallInfo *) calls;
  OWN_ARRAY(LinkInfo *) links;
  OWN_ARRAY(PrintInfo *) prints;
  OWN_ARRAY(ClosureInfo *) closures;
  OWN_ARRAY(LoopSource *) loops;
  OWN_ARRAY(CollectInfo) collects;
  OWN_ARRAY(const WithInfo *) withs;
  OWN_ARRAY(AdjustList) adjusts;
  Table adjust_of;  /* node id -> adjusts */
  Table setitem_of; /* node id -> calls   */
  OWN_ARRAY(Declared) declared;
  Table declared_of; /* id of a statement -> the last of its declared */
};

void typed_grow(Typed *typed, uint32_t node_count) {
  if (typed->type_of && node_count <= typed->node_count) return;
  uint32_t rows = typed->type_of ? typed->node_count + 1 : 0;
  typed->node_count = node_count + rows / 2;
  TypeId *types = arena_make_many(typed->arena, TypeId, typed->node_count + 1);
  uint8_t *res = arena_make_many(typed->arena, uint8_t, typed->node_count + 1);
  uint32_t *details = arena_make_many(typed->arena, uint32_t, typed->node_count + 1);
  if (rows) {
    memcpy(types, typed->type_of, rows * sizeof *types);
    memcpy(res, typed->res_of, rows * sizeof *res);
    memcpy(details, typed->detail_of, rows * sizeof *details);
  }
  typed->type_of = types;
  typed->res_of = res;
  typed->detail_of = details;
}

/* What grows with the program gets as much as usual at once: growing leaves the old piece behind, twice as much in all. */
enum { USUAL_NODES = 11 }; /* for each variable, constant, call and chain */

#define ROOM(arena, array, count_)                                                                 \
  ((array)->capacity = (count_),                                                                   \
   (array)->items = arena_alloc((arena), (array)->capacity * sizeof *(array)->items))

Typed *typed_new(Arena *arena, Decls *decls, uint32_t node_count) {
  Typed *typed = arena_make(arena, Typed);
  typed->arena = arena;
  typed->decls = decls;
  typed_grow(typed, node_count);
  typed->tables = arena_make(arena, struct TypedTables);
  struct TypedTables *tables = typed->tables;
  ROOM(arena, &typed->vars, node_count / USUAL_NODES);
  ROOM(arena, &tables->consts, node_count / USUAL_NODES);
  ROOM(arena, &tables->calls, node_count / USUAL_NODES);
  ROOM(arena, &tables->links, node_count / USUAL_NODES);
  array_push(arena, &typed->vars, (VarInfo){.kind = VAR_LOCAL});
  array_push(arena, &tables->consts, (ConstValue){.kind = CONST_NONE});
  array_push(arena, &tables->objects, (ObjectInfo){OBJECT_LITERAL, 0});
  array_push(arena, &tables->calls, NULL);
  array_push(arena, &tables->links, NULL);
  array_push(arena, &tables->prints, NULL);
  array_push(arena, &tables->loops, NULL);
  array_push(arena, &tables->withs, NULL);
  array_push(arena, &tables->closures, NULL);
  array_push(arena, &tables->matches, NULL);
  array_push(arena, &tables->adjusts, (AdjustList){NULL, 0});
  array_push(arena, &tables->declared, (Declared){NULL, 0});
  return typed;
}

static void set(Typed *typed, const Ast *node, ResKind res, uint32_t detail) {
  own_check(node->id <= typed->node_count, "a node has a row in the side tables");
  typed->res_of[node->id] = (uint8_t)(res | (typed->res_of[node->id] & TYPED_ADJUSTED));
  typed->detail_of[node->id] = detail;
}

void typed_set_type(Typed *typed, const Ast *node, TypeId type) { typed->type_of[node->id] = type; }

void typed_set(Typed *typed, const Ast *node, ResKind res, TypeId type, uint32_t detail) {
  set(typed, node, res, detail);
  typed->type_of[node->id] = type;
}

void typed_set_const(Typed *typed, const Ast *node, ConstValue value) {
  array_push(typed->arena, &typed->tables->consts, value);
  typed_set(typed, node, RES_CONST, value.type, typed->tables->consts.count - 1);
}

void typed_set_object(Typed *typed, const Ast *node, ObjectInfo info, TypeId type) {
  array_push(typed->arena, &typed->tables->objects, info);
  typed_set(typed, node, RES_OBJECT, type, typed->tables->objects.count - 1);
}

void typed_set_call(Typed *typed, const Ast *node, ResKind res, const CallInfo *call, TypeId type) {
  array_push(typed->arena, &typed->tables->calls, arena_copy(typed->arena, call, sizeof *call));
  typed_set(typed, node, res, type, typed->tables->calls.count - 1);
}

void typed_set_links(Typed *typed, const Ast *node, LinkInfo *links, TypeId type) {
  array_push(typed->arena, &typed->tables->links, links);
  typed_set(typed, node, RES_CHAIN, type, typed->tables->links.count - 1);
}

void typed_set_print(Typed *typed, const Ast *node, PrintInfo *print) {
  array_push(typed->arena, &typed->tables->prints, print);
  typed_set(typed, node, RES_PRINT, TYPE_NONE, typed->tables->prints.count - 1);
}

void typed_set_collect(Typed *typed, const Ast *node, CollectInfo info, TypeId type) {
  array_push(typed->arena, &typed->tables->collects, info);
  typed_set(typed, node, RES_COLLECT, type, typed->tables->collects.count - 1);
}

void typed_set_with(Typed *typed, const Ast *item, const WithInfo *with, TypeId type) {
  array_push(typed->arena, &typed->tables->withs, with);
  typed_set(typed, item, RES_NONE, type, typed->tables->withs.count - 1);
}

void typed_set_loop(Typed *typed, const Ast *node, LoopSource *loop) {
  array_push(typed->arena, &typed->tables->loops, loop);
  typed_set(typed, node, RES_NONE, loop->item, typed->tables->loops.count - 1);
}

void typed_set_closure(Typed *typed, const Ast *node, ClosureInfo info) {
  array_push(typed->arena, &typed->tables->closures, arena_copy(typed->arena, &info, sizeof info));
  typed_set(typed, node, RES_CLOSURE, info.type, typed->tables->closures.count - 1);
}

void typed_set_match(Typed *typed, const Ast *node, const MatchInfo *match) {
  array_push(typed->arena, &typed->tables->matches, match);
  typed_set(typed, node, RES_NONE, match->type, typed->tables->matches.count - 1);
}

void typed_set_setitem(Typed *typed, const Ast *node, const CallInfo *call) {
  array_push(typed->arena, &typed->tables->calls, arena_copy(typed->arena, call, sizeof *call));
  table_set(typed->arena, &typed->tables->setitem_of, node->id, typed->tables->calls.count - 1);
}

void typed_add_declared(Typed *typed, const Ast *stmt, const Ast *walrus) {
  struct TypedTables *tables = typed->tables;
  Declared declared = {walrus, table_get(&tables->declared_of, stmt->id)};
  array_push(typed->arena, &tables->declared, declared);
  table_set(typed->arena, &tables->declared_of, stmt->id, tables->declared.count - 1);
}

void typed_add_adjust(Typed *typed, const Ast *node, Adjust adjust) {
  struct TypedTables *tables = typed->tables;
  uint32_t at = table_get(&tables->adjust_of, node->id);
  if (!at) {
    at = tables->adjusts.count;
    array_push(typed->arena, &tables->adjusts, (AdjustList){NULL, 0});
    table_set(typed->arena, &tables->adjust_of, node->id, at);
  }
  typed->res_of[node->id] |= TYPED_ADJUSTED;
  AdjustList *list = &tables->adjusts.items[at];
  Adjust *items = arena_make_many(typed->arena, Adjust, list->count + 1);
  for (uint32_t i = 0; i < list->count; i++)
    items[i] = list->items[i];
  items[list->count] = adjust;
  *list = (AdjustList){items, list->count + 1};
}

VarId typed_add_var(Typed *typed, VarInfo info) {
  array_push(typed->arena, &typed->vars, info);
  return (VarId){typed->vars.count - 1};
}

static uint32_t detail(const Typed *typed, const Ast *node) { return typed->detail_of[node->id]; }

VarId typed_var(const Typed *typed, const Ast *node) {
  return (VarId){typed_res(typed, node) == RES_VAR ? detail(typed, node) : 0};
}

const VarInfo *typed_var_info(const Typed *typed, VarId var) {
  own_check(var.index && var.index < typed->vars.count, "a variable exists");
  return &typed->vars.items[var.index];
}

bool typed_is_place(const Typed *typed, const Ast *expr) {
  switch (typed_res(typed, expr)) {
  case RES_VAR:
  case RES_FIELD:
  case RES_ITEM:
  case RES_ELEMENT:
  case RES_BOX:
  case RES_PAYLOAD:
  case RES_LENT:
  case RES_PART:
  case RES_POINTEE: return true;
  case RES_NONE:
  case RES_VALUE:
  case RES_CONST:
  case RES_CALL:
  case RES_CONVERT:
  case RES_BINARY:
  case RES_UNARY:
  case RES_CHAIN:
  case RES_PRINT:
  case RES_COPY:
  case RES_NONE_OPTIONAL:
  case RES_OBJECT:
  case RES_CLOSURE:
  case RES_COLLECT:
  case RES_FUNCTION:
  case RES_TYPE:
  case RES_MODULE: return false;
  }
  return false;
}

uint32_t typed_field(const Typed *typed, const Ast *node) { return detail(typed, node); }

const ConstValue *typed_const(const Typed *typed, const Ast *node) {
  if (typed_res(typed, node) != RES_CONST) return NULL;
  return &typed->tables->consts.items[detail(typed, node)];
}

bool typed_const_same(const ConstValue *a, const ConstValue *b) {
  if (a->kind != b->kind) return false;
  if (a->kind == CONST_FLOAT) return !(a->number < b->number) && !(b->number < a->number);
  if (a->kind != CONST_STRING) return a->bits == b->bits;
  return a->text.length == b->text.length && !memcmp(a->text.bytes, b->text.bytes, a->text.length);
}

const ObjectInfo *typed_object(const Typed *typed, const Ast *node) {
  if (typed_res(typed, node) != RES_OBJECT) return NULL;
  return &typed->tables->objects.items[detail(typed, node)];
}

const CallInfo *typed_call(const Typed *typed, const Ast *node) {
  ResKind res = typed_res(typed, node);
  if (res != RES_CALL && res != RES_PART && res != RES_LENT) return NULL;
  return typed->tables->calls.items[detail(typed, node)];
}

const CallInfo *typed_setitem(const Typed *typed, const Ast *subscript) {
  return typed->tables->calls.items[table_get(&typed->tables->setitem_of, subscript->id)];
}

ConvertOp typed_convert(const Typed *typed, const Ast *node) {
  return typed_res(typed, node) == RES_CONVERT ? (ConvertOp)detail(typed, node) : CONVERT_NONE;
}

BinaryOp typed_binary(const Typed *typed, const Ast *node) {
  return typed_res(typed, node) == RES_BINARY ? (BinaryOp)detail(typed, node) : BINARY_NONE;
}

UnaryOp typed_unary(const Typed *typed, const Ast *node) {
  return typed_res(typed, node) == RES_UNARY ? (UnaryOp)detail(typed, node) : UNARY_NONE;
}

const LinkInfo *typed_links(const Typed *typed, const Ast *node) {
  if (typed_res(typed, node) != RES_CHAIN) return NULL;
  return typed->tables->links.items[detail(typed, node)];
}

const LinkInfo *typed_aug_link(const Typed *typed, const Ast *node) {
  return typed_links(typed, node);
}

const Adjust *typed_adjusts(const Typed *typed, const Ast *node, uint32_t *count) {
  *count = 0;
  if (!(typed->res_of[node->id] & TYPED_ADJUSTED)) return NULL;
  const AdjustList *list =
      &typed->tables->adjusts.items[table_get(&typed->tables->adjust_of, node->id)];
  *count = list->count;
  return list->items;
}

const PrintInfo *typed_print(const Typed *typed, const Ast *node) {
  if (typed_res(typed, node) != RES_PRINT) return NULL;
  return typed->tables->prints.items[detail(typed, node)];
}

const CallInfo *typed_write(const Typed *typed, const Ast *field) {
  return typed_call(typed, field);
}

const ClosureInfo *typed_closure(const Typed *typed, const Ast *node) {
  if (typed_res(typed, node) != RES_CLOSURE) return NULL;
  return typed->tables->closures.items[detail(typed, node)];
}

const CollectInfo *typed_collect(const Typed *typed, const Ast *node) {
  if (typed_res(typed, node) != RES_COLLECT) return NULL;
  return &typed->tables->collects.items[detail(typed, node)];
}

const MatchInfo *typed_match(const Typed *typed, const Ast *node) {
  if (node->kind != AST_Match) return NULL;
  return typed->tables->matches.items[detail(typed, node)];
}

const WithInfo *typed_with(const Typed *typed, const Ast *item) {
  own_check(item->kind == AST_WithItem, "an item of `with` is asked for its calls");
  return typed->tables->withs.items[detail(typed, item)];
}

const LoopSource *typed_loop(const Typed *typed, const Ast *node) {
  own_check(node->kind == AST_For || node->kind == AST_CompFor, "a loop is asked for its kind");
  return typed->tables->loops.items[detail(typed, node)];
}

const Ast *typed_declared(const Typed *typed, const Ast *stmt, uint32_t *cursor) {
  const struct TypedTables *tables = typed->tables;
  *cursor =
      *cursor ? tables->declared.items[*cursor].before : table_get(&tables->declared_of, stmt->id);
  return tables->declared.items[*cursor].node;
}
