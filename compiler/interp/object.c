// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects: the data that dynamic code comes with, words, and the handles that own them.
**
** In: instance MIR with COUNTS. Out: constants, records of functions and classes as the runtime wants them (own/value.h); count
** writes. A handle is a place of this memory with a word in it. Invariants: a handle that owns its object gives it away or
** releases it exactly once; a word that is read leads to an object that lives. Who owns is written down here by what MIR says
** (retain, release, results), not read off the counts; those the checked runtime audits. The surprise: variables of modules
** are foreign memory: the runtime ends them, so they are no handles. */
#include "interp/interp_internal.h"

#include "own/value.h"

#include <string.h>

/* ── static data ── */

static const void *constant_data(Interp *in, const DynConst *constant) {
  if (constant->kind == OWN_CONST_FLOAT) return &constant->bits;
  if (constant->kind != OWN_CONST_TUPLE) return constant->bytes;
  OwnWord *items = arena_make_many(in->arena, OwnWord, constant->length + 1);
  for (uint32_t i = 0; i < constant->length; i++)
    items[i] = OWN_CONST_REF(constant->items[i]);
  return items;
}

static OwnProgram *make_program(Interp *in) {
  const DynTables *tables = in->objects.tables;
  OwnConst *constants = arena_make_many(in->arena, OwnConst, tables->consts.count);
  for (uint32_t i = 1; i < tables->consts.count; i++) {
    const DynConst *from = &tables->consts.items[i];
    constants[i] = (OwnConst){from->kind, from->length, constant_data(in, from)};
  }
  uint32_t count = in->decls->globals.count;
  in->objects.words = arena_make_many(in->arena, OwnWord, tables->consts.count);
  in->objects.globals = arena_make_many(in->arena, OwnWord, count);
  OwnWord **variables = arena_make_many(in->arena, OwnWord *, count);
  for (uint32_t i = 1; i < count; i++) {
    in->objects.globals[i] = OWN_UNBOUND;
    variables[i - 1] = &in->objects.globals[i];
  }
  OwnProgram *program = arena_make(in->arena, OwnProgram);
  *program = (OwnProgram){constants, in->objects.words, tables->consts.count,
                          count - 1, variables,         in->decls->planned_classes};
  return program;
}

static void make_codes(Interp *in) {
  const DynTables *tables = in->objects.tables;
  in->objects.codes = arena_make_many(in->arena, OwnCode, tables->codes.count);
  for (uint32_t i = 1; i < tables->codes.count; i++) {
    const DynCode *from = &tables->codes.items[i];
    const FnDecl *fn = decl_fn(in->decls, from->def);
    const DefDecl *def = fn->def;
    OwnCode *code = &in->objects.codes[i];
    *code = (OwnCode){.site = site_at(in, fn->span, def->qualname),
                      .names = from->names,
                      .name = from->name,
                      .qualname = from->qualname,
                      .doc = from->doc,
                      .positional_only = def->positional_only,
                      .positional = def->positional,
                      .keyword_only = def->keyword_only,
                      .flags = from->flags,
                      .captures = def->captures,
                      .slots = from->slots};
    void *entry = callback_entry(in, from->entry);
    memcpy(&code->entry, &entry, sizeof entry);
  }
}

static void make_classes(Interp *in) {
  const DynTables *tables = in->objects.tables;
  in->objects.classes = arena_make_many(in->arena, OwnClassCode, tables->classes.count);
  for (uint32_t i = 1; i < tables->classes.count; i++) {
    const DynClassCode *from = &tables->classes.items[i];
    const OwnCode **methods = arena_make_many(in->arena, const OwnCode *, from->methods.count + 1);
    for (uint32_t k = 0; k < from->methods.count; k++)
      methods[k] = &in->objects.codes[from->methods.items[k]];
    in->objects.classes[i] =
        (OwnClassCode){from->name,          from->qualname, from->doc,
                       from->slot_count,    from->slots,    from->planned_id,
                       from->planned_count, from->planned,  from->planned_parent,
                       from->methods.count, methods};
  }
}

void objects_start(Interp *in) {
  in->objects.tables = dyn_tables(in->program, in->arena);
  if (!in->objects.tables->used) return;
  OwnProgram *program = make_program(in);
  make_codes(in);
  make_classes(in);
  in->in_native++;
  own_dynamic_start(program);
  in->in_native--;
}

const OwnCode *object_code(const Interp *in, FnId entry) {
  return &in->objects.codes[in->objects.tables->code_of[entry.index]];
}

const OwnClassCode *object_class_code(const Interp *in, ClassId id) {
  return &in->objects.classes[id.index];
}

uint8_t *object_global(const Interp *in, GlobalId id) {
  return (uint8_t *)&in->objects.globals[id.index];
}

uint8_t *object_constant(Interp *in, const MirBody *body, const MirConstInfo *info) {
  if (info->kind == MIR_CONST_CLASS) return (uint8_t *)&own_classes[info->bits];
  if (info->kind == MIR_CONST_BUILTIN) return (uint8_t *)&own_builtins[info->bits];
  uint32_t number;
  OwnWord word = dyn_word(in->objects.tables, body, info, &number);
  if (number) return (uint8_t *)&in->objects.words[number];
  OwnWord *made = arena_make(in->arena, OwnWord);
  *made = word;
  return (uint8_t *)made;
}

/* ── handles ── */

OwnWord object_word(const uint8_t *at) {
  OwnWord word;
  memcpy(&word, at, sizeof word);
  return word;
}

void object_need_alive(Interp *in, const uint8_t *at, const char *act) {
  OwnWord word = object_word(at);
  if (!ov_is_pointer(word)) return;
  const OwnObject *object = ov_object(word);
  const Cell *cell = memory_cell(&in->memory, object);
  if (cell && cell_state(*cell) == CELL_DEAD) violation_at(in, act, (const uint8_t *)object);
  if ((object->tag & OWN_FLAG_COLOUR) == OWN_FLAG_COLOUR)
    violation(in, "%s: the last owner of that object is gone", act);
}

void run_retain(Interp *in, const MirInstr *instr) {
  Value value = operand_value(in, *operand_at(in, instr, 0));
  OwnWord word = value_bits(in, value);
  in->in_native++;
  own_retain(word);
  in->in_native--;
  handle_result(in, instr->dst, word);
}

/* The code of a `__del__` may run, and look at anything but this place. */
void run_release(Interp *in, const MirInstr *instr) {
  Value value = operand_value(in, *operand_at(in, instr, 0));
  OwnWord word = value_bits(in, value);
  bool shared = !memory_cell(&in->memory, value.at);
  if (ov_is_pointer(word) && !shared) owner_end(in, value.at, value.shape);
  state_gone(in, value.at, value.shape->size);
  in->in_native++;
  own_release(word);
  in->in_native--;
}

void handle_result(Interp *in, MirPlace dst, OwnWord word) {
  const Shape *shape = shape_of(in, TYPE_OBJECT);
  if (!dst.index) {
    if (ov_is_pointer(word)) violation(in, "gets an owner of an object, and nobody takes it");
    return;
  }
  uint8_t *to = place_address(in, dst);
  state_need_storage(in, to, shape->size, "writes a place");
  owners_need_none(in, to, shape, "is overwritten without an end");
  memcpy(to, &word, sizeof word);
  state_set(in, to, shape);
  handle_settle(in, to);
}

void handle_settle(Interp *in, uint8_t *at) {
  const Shape *shape = shape_of(in, TYPE_OBJECT);
  owners_give(in, at, shape);
  if (ov_is_pointer(object_word(at)) && memory_cell(&in->memory, at)) owner_begin(in, at, shape);
}
