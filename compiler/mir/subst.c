// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: a generic body with its drops settled, and type arguments. Out: a body of its own that
** shares nothing that changes with the original. Invariant: every id means in the copy what it
** means in the original. spec own.generic.once. The surprise: a body without type parameters is
** copied as well: the passes after this one rewrite what they are given. */
#include "mir/subst.h"

typedef struct {
  Arena *arena;
  Types *types;
  const TypeId *arguments;
  uint32_t count;
} Subst;

#define COPY_ARRAY(to, from, arena)                                                                \
  ((to)->items = arena_copy((arena), (from)->items, sizeof *(from)->items * (from)->count),        \
   (to)->count = (to)->capacity = (from)->count)

static TypeId subst_type(Subst *subst, TypeId type) {
  return type.index ? type_substitute(subst->types, type, subst->arguments, subst->count) : type;
}

/* A constant that stands for a parameter becomes its value; one that has none stays, and instances.c reports it. */
static void subst_const(Subst *subst, const MirBody *body, MirConstInfo *value) {
  value->type = subst_type(subst, value->type);
  if (value->kind != MIR_CONST_PARAMETER) return;
  TypeId known = subst_type(subst, (TypeId){(uint32_t)value->bits});
  value->bits = known.index;
  const TypeInfo *info = type_info(subst->types, known);
  if (info->kind != TYPE_KIND_VALUE) return;
  value->bits = info->value;
  value->kind = type_same(value->type, TYPE_BOOL) ? MIR_CONST_BOOL : MIR_CONST_INT;
  if (type_class(subst->types, value->type) != TYPE_CLASS_STRUCTURED) return;
  Symbol text = {(uint32_t)info->value};
  value->kind = MIR_CONST_STRING;
  value->bytes = symbol_text(body->context->symbols, text);
  value->length = symbol_length(body->context->symbols, text);
  value->bits = 0;
}

static void copy_blocks(Subst *subst, MirBody *body, const MirBody *generic) {
  COPY_ARRAY(&body->blocks, &generic->blocks, subst->arena);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    MirBlockInfo *block = &body->blocks.items[b];
    const MirBlockInfo *from = &generic->blocks.items[b];
    COPY_ARRAY(&block->instrs, &from->instrs, subst->arena);
    COPY_ARRAY(&block->successors, &from->successors, subst->arena);
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      block->instrs.items[i].type = subst_type(subst, block->instrs.items[i].type);
    }
  }
}

static void copy_callees(Subst *subst, MirBody *body, const MirBody *generic) {
  COPY_ARRAY(&body->callees, &generic->callees, subst->arena);
  for (uint32_t c = 1; c < body->callees.count; c++) {
    MirCallee *callee = &body->callees.items[c];
    TypeId *args = arena_make_many(subst->arena, TypeId, callee->type_arg_count);
    for (uint32_t i = 0; i < callee->type_arg_count; i++)
      args[i] = subst_type(subst, callee->type_args[i]);
    callee->type_args = args;
  }
}

MirBody *mir_subst(Arena *arena, const MirBody *generic, const TypeId *arguments, uint32_t count) {
  Subst subst = {
      .arena = arena, .types = generic->decls->types, .arguments = arguments, .count = count};
  MirBody *body = arena_make(arena, MirBody);
  *body = *generic;
  body->arena = arena;
  body->type_args = arena_copy(arena, arguments, sizeof *arguments * count);
  body->type_arg_count = count;
  body->type_params = NULL;
  body->type_param_count = 0;
  body->result_type = subst_type(&subst, generic->result_type);
  COPY_ARRAY(&body->locals, &generic->locals, arena);
  COPY_ARRAY(&body->places, &generic->places, arena);
  COPY_ARRAY(&body->scopes, &generic->scopes, arena);
  COPY_ARRAY(&body->operands, &generic->operands, arena);
  COPY_ARRAY(&body->consts, &generic->consts, arena);
  body->place_table = (Table){.count = 0};
  body->events.items = NULL;
  body->events.count = body->events.capacity = 0;
  for (uint32_t i = 1; i < body->locals.count; i++)
    body->locals.items[i].type = subst_type(&subst, body->locals.items[i].type);
  for (uint32_t i = 1; i < body->places.count; i++)
    body->places.items[i].type = subst_type(&subst, body->places.items[i].type);
  for (uint32_t i = 1; i < body->consts.count; i++)
    subst_const(&subst, body, &body->consts.items[i]);
  copy_blocks(&subst, body, generic);
  copy_callees(&subst, body, generic);
  return body;
}
