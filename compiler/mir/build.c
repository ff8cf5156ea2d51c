// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Building bodies: locals, scopes, blocks, constants, interned places, instructions.
**
** In: pieces, in any order. Out: ids. Invariant: an id never changes its meaning and a place is
** interned, so equal steps give the equal id. The surprise: adding to an array may move it;
** pointers from mir_block, mir_place … are good only until the next addition of that kind. */
#include "mir/build.h"

#include "base/check.h"
#include <string.h>

MirProgram *mir_program_new(Context *context, Arena *arena, Decls *decls) {
  MirProgram *program = arena_make(arena, MirProgram);
  program->arena = arena;
  program->context = context;
  program->decls = decls;
  decls->complete = true;
  array_push(arena, &program->instances, NULL);
  array_push(arena, &program->instance_decls, (FnDeclId){0});
  return program;
}

static const MirBody *known_body(const MirProgram *program, FnDeclId fn) {
  uint32_t at = fn.index < program->body_of_fn.count ? program->body_of_fn.items[fn.index] : 0;
  return at ? program->bodies.items[at - 1] : NULL;
}

const MirBody *mir_body_of(const MirProgram *program, FnDeclId fn) {
  const MirBody *body = known_body(program, fn);
  if (body || !program->make_body) return body;
  program->make_body(program->make_self, fn);
  return known_body(program, fn);
}

MirBody *mir_body_new(Arena *arena, Context *context, Decls *decls) {
  MirBody *body = arena_make(arena, MirBody);
  body->arena = arena;
  body->context = context;
  body->decls = decls;
  body->result_type = TYPE_NONE;
  body->name = "";
  array_push(arena, &body->locals, (MirLocalInfo){.mutable_ = false});
  array_push(arena, &body->places, (MirPlaceInfo){.checked = false});
  array_push(arena, &body->scopes, (MirScopeInfo){.kind = SCOPE_FUNCTION});
  array_push(arena, &body->blocks, (MirBlockInfo){.chain = false});
  array_push(arena, &body->consts, (MirConstInfo){.kind = MIR_CONST_INT});
  array_push(arena, &body->callees, (MirCallee){.kind = CALLEE_FUNCTION});
  array_push(arena, &body->operands, (MirOperand){.role = ROLE_CONST});
  mir_add_scope(body, (MirScope){0}, SCOPE_FUNCTION, (Span){0, 0});
  return body;
}

#define SETTLE(array)                                                                              \
  ((array)->items = settled(arena, (array)->items, sizeof *(array)->items * (array)->count),       \
   (array)->capacity = (array)->count)

static void *settled(Arena *arena, const void *items, size_t size) {
  return size ? arena_copy(arena, items, size) : NULL;
}

/* The instructions of all blocks lie in one piece, so do their successors. */
static void settle_blocks(MirBody *body, Arena *arena) {
  uint32_t instrs = 0, successors = 0;
  for (uint32_t i = 1; i < body->blocks.count; i++) {
    instrs += body->blocks.items[i].instrs.count;
    successors += body->blocks.items[i].successors.count;
  }
  MirInstr *instr = arena_make_many(arena, MirInstr, instrs);
  MirBlock *successor = arena_make_many(arena, MirBlock, successors);
  for (uint32_t i = 1; i < body->blocks.count; i++) {
    MirBlockInfo *block = &body->blocks.items[i];
    if (block->instrs.count)
      memcpy(instr, block->instrs.items, block->instrs.count * sizeof *instr);
    if (block->successors.count)
      memcpy(successor, block->successors.items, block->successors.count * sizeof *successor);
    block->instrs.items = instr;
    block->successors.items = successor;
    instr += block->instrs.capacity = block->instrs.count;
    successor += block->successors.capacity = block->successors.count;
  }
}

MirBody *mir_body_settle(const MirBody *body, Arena *arena) {
  MirBody *settled_body = arena_copy(arena, body, sizeof *body);
  SETTLE(&settled_body->blocks);
  settle_blocks(settled_body, arena);
  SETTLE(&settled_body->locals);
  SETTLE(&settled_body->places);
  SETTLE(&settled_body->scopes);
  SETTLE(&settled_body->statements);
  SETTLE(&settled_body->operands);
  SETTLE(&settled_body->consts);
  SETTLE(&settled_body->callees);
  SETTLE(&settled_body->events);
  settled_body->place_table = (Table){.count = 0};
  settled_body->arena = arena;
  return settled_body;
}

#undef SETTLE

MirLocal mir_add_local(MirBody *body, MirLocalInfo info) {
  MirLocal id = {body->locals.count};
  array_push(body->arena, &body->locals, info);
  return id;
}

MirScope mir_add_scope(MirBody *body, MirScope parent, MirScopeKind kind, Span span) {
  MirScope id = {body->scopes.count};
  array_push(body->arena, &body->scopes, (MirScopeInfo){parent, kind, span, NULL});
  return id;
}

MirBlock mir_add_block(MirBody *body, MirScope scope) {
  MirBlock id = {body->blocks.count};
  array_push(body->arena, &body->blocks, (MirBlockInfo){.scope = scope});
  return id;
}

MirConst mir_add_const(MirBody *body, MirConstInfo info) {
  MirConst id = {body->consts.count};
  array_push(body->arena, &body->consts, info);
  return id;
}

uint32_t mir_add_callee(MirBody *body, MirCallee callee) {
  array_push(body->arena, &body->callees, callee);
  return body->callees.count - 1;
}

MirConst mir_int(MirBody *body, TypeId type, uint64_t bits) {
  return mir_add_const(body, (MirConstInfo){.kind = MIR_CONST_INT, .type = type, .bits = bits});
}

MirConst mir_bool(MirBody *body, bool value) {
  return mir_add_const(
      body, (MirConstInfo){.kind = MIR_CONST_BOOL, .type = TYPE_BOOL, .bits = value ? 1 : 0});
}

/* What a step leads to, from the type of the place it starts at. */
static TypeId step_type(const MirBody *body, MirPlace parent, MirStep step, uint32_t data) {
  TypeId from = mir_place(body, parent)->type;
  if (step == STEP_BELOW) return (TypeId){data};
  if (type_is_error(from)) return TYPE_ERROR;
  if (step == STEP_FIELD || step == STEP_CASE) return type_field(body->decls, from, data);
  if (step == STEP_PART) from = mir_local(body, (MirLocal){data})->type;
  const TypeInfo *info = type_info(body->decls->types, from);
  own_check(info->count >= 1, "a step goes into a List, Box, Optional or UnsafePointer");
  return info->arguments[0];
}

/* Different for different places: everything fits. Roots stand with their locals. */
static uint64_t place_key(const MirPlaceInfo *info) {
  enum { STEP_BITS = 5 };
  own_check(info->parent.index < 1U << (31 - STEP_BITS), "a body has at most 2^26 places");
  uint32_t kind = ((uint32_t)info->step << 1) | (info->checked ? 1 : 0);
  return table_pair((info->parent.index << STEP_BITS) | kind, info->data);
}

/* A settled body has no table until a place is asked for. */
static void fill_place_table(MirBody *body) {
  for (uint32_t i = 1; i < body->places.count; i++) {
    const MirPlaceInfo *place = &body->places.items[i];
    if (place->parent.index) table_set(body->arena, &body->place_table, place_key(place), i);
  }
}

static MirPlace intern_place(MirBody *body, MirPlace parent, MirStep step, bool checked,
                             uint32_t data) {
  MirPlaceInfo info = {.parent = parent, .step = step, .checked = checked, .data = data};
  uint64_t key = place_key(&info);
  if (!body->place_table.count) fill_place_table(body);
  uint32_t found = table_get(&body->place_table, key);
  if (found) return (MirPlace){found};
  info.root = mir_place(body, parent)->root;
  info.type = step_type(body, parent, step, data);
  MirPlace id = {body->places.count};
  array_push(body->arena, &body->places, info);
  table_set(body->arena, &body->place_table, key, id.index);
  return id;
}

MirPlace mir_root(MirBody *body, MirLocal local) {
  own_check(local.index && local.index < body->locals.count, "a local exists");
  MirLocalInfo *info = mir_local(body, local);
  if (info->place.index) return info->place;
  MirPlaceInfo place = {.step = STEP_LOCAL, .data = local.index, .root = local, .type = info->type};
  info->place = (MirPlace){body->places.count};
  array_push(body->arena, &body->places, place);
  return info->place;
}

MirPlace mir_field(MirBody *body, MirPlace parent, uint32_t field) {
  return intern_place(body, parent, STEP_FIELD, false, field);
}

MirPlace mir_element(MirBody *body, MirPlace list, MirLocal index, bool safe) {
  return intern_place(body, list, safe ? STEP_ELEMENT_SAFE : STEP_ELEMENT, false, index.index);
}

MirPlace mir_box(MirBody *body, MirPlace box) {
  return intern_place(body, box, STEP_BOX, false, 0);
}

MirPlace mir_payload(MirBody *body, MirPlace optional, bool checked) {
  return intern_place(body, optional, STEP_PAYLOAD, checked, 0);
}

MirPlace mir_case(MirBody *body, MirPlace value, uint32_t field) {
  own_check(type_enum(body->decls, mir_place(body, value)->type), "only an enum has cases");
  return intern_place(body, value, STEP_CASE, false, field);
}

MirPlace mir_part(MirBody *body, MirPlace container, MirLocal address, bool read_only) {
  return intern_place(body, container, STEP_PART, read_only, address.index);
}

MirPlace mir_below(MirBody *body, MirPlace parent, TypeId type) {
  if (mir_place(body, parent)->step == STEP_BELOW) parent = mir_place(body, parent)->parent;
  return intern_place(body, parent, STEP_BELOW, false, type.index);
}

MirPlace mir_pointee(MirBody *body, MirPlace pointer, MirLocal index) {
  return intern_place(body, pointer, STEP_POINTEE, false, index.index);
}

MirPlace mir_step_like(MirBody *body, MirPlace parent, MirPlace like) {
  const MirPlaceInfo info = *mir_place(body, like);
  own_check(info.step != STEP_LOCAL, "a root is no step");
  if (mir_place(body, parent)->step == STEP_BELOW) return mir_below(body, parent, info.type);
  return intern_place(body, parent, info.step, info.checked, info.data);
}

MirPlace mir_rebase(MirBody *body, MirPlace place, MirPlace from, MirPlace to) {
  enum { FEW = 64 };
  MirPlace steps[FEW];
  uint32_t count = 0;
  for (MirPlace at = place; !mir_place_same(at, from); at = mir_place(body, at)->parent) {
    if (count == FEW) return mir_below(body, to, mir_place(body, place)->type);
    steps[count++] = at;
  }
  while (count)
    to = mir_step_like(body, to, steps[--count]);
  return to;
}

static void add_operands(MirBody *body, const MirOperand *operands, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    MirOperand operand = operands[i]; /* `operands` may point into the array that grows */
    array_push(body->arena, &body->operands, operand);
  }
}

MirInstr *mir_emit(MirBody *body, MirBlock block, MirInstr instr, const MirOperand *operands,
                   uint32_t count) {
  own_check(!mir_terminated(body, block), "nothing follows a terminator");
  instr.first = body->operands.count;
  instr.count = count;
  add_operands(body, operands, count);
  if (instr.dst.index && instr.op != MIR_SIZE_OF && instr.op != MIR_NEEDS_DROP)
    instr.type = mir_place(body, instr.dst)->type;
  MirBlockInfo *info = mir_block(body, block);
  array_push(body->arena, &info->instrs, instr);
  return &array_last(&info->instrs);
}

/* Two lists make seven parameters. NOLINTNEXTLINE(readability-function-size) */
void mir_terminate(MirBody *body, MirBlock block, MirInstr instr, const MirOperand *operands,
                   uint32_t count, const MirBlock *next, uint32_t next_count) {
  own_check(mir_op_is_terminator(instr.op), "a block ends in a terminator");
  mir_emit(body, block, instr, operands, count);
  MirBlockInfo *info = mir_block(body, block);
  for (uint32_t i = 0; i < next_count; i++)
    array_push(body->arena, &info->successors, next[i]);
}

bool mir_terminated(const MirBody *body, MirBlock block) {
  const MirBlockInfo *info = mir_block(body, block);
  return info->instrs.count && mir_op_is_terminator(mir_terminator(info)->op);
}

void mir_log(MirBody *body, MirEvent event) { array_push(body->arena, &body->events, event); }
