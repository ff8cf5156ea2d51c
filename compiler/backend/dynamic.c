// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Tables of constants, functions and classes: see dynamic.h. */
#include "backend/dynamic.h"

#include "base/check.h"
#include "own/value.h"

#include <string.h>

/* ── constants ── */

static bool same_const(const DynConst *a, const DynConst *b) {
  if (a->kind != b->kind || a->length != b->length || a->bits != b->bits) return false;
  if (a->kind == OWN_CONST_TUPLE)
    return memcmp(a->items, b->items, sizeof *a->items * a->length) == 0;
  return a->length == 0 || (a->bytes && b->bytes && memcmp(a->bytes, b->bytes, a->length) == 0);
}

static uint32_t add_const(DynTables *tables, DynConst made) {
  uint64_t key = made.kind + made.bits;
  if (made.kind == OWN_CONST_TUPLE)
    key += table_hash(made.items, sizeof *made.items * made.length);
  else
    key += table_hash(made.bytes ? made.bytes : "", made.length);
  for (uint32_t at; (at = table_get(&tables->const_of, key)) != 0; key++)
    if (same_const(&tables->consts.items[at], &made)) return at;
  array_push(tables->arena, &tables->consts, made);
  table_set(tables->arena, &tables->const_of, key, tables->consts.count - 1);
  return tables->consts.count - 1;
}

static uint32_t add_text(DynTables *tables, const char *bytes, uint32_t length) {
  return add_const(tables, (DynConst){.kind = OWN_CONST_STR, .bytes = bytes, .length = length});
}

static uint32_t add_symbol(DynTables *tables, const Symbols *symbols, Symbol name) {
  return add_text(tables, symbol_text(symbols, name), symbol_length(symbols, name));
}

static uint64_t float_word(DynTables *tables, uint64_t bits, uint32_t *number) {
  double value;
  memcpy(&value, &bits, sizeof value);
  uint64_t word = ov_try_float(value);
  if (!word) *number = add_const(tables, (DynConst){.kind = OWN_CONST_FLOAT, .bits = bits});
  return word;
}

static uint32_t tuple_number(DynTables *tables, const MirBody *body, const MirConstInfo *constant) {
  uint32_t *items = arena_make_many(tables->arena, uint32_t, constant->length + 1);
  for (uint32_t i = 0; i < constant->length; i++) {
    const MirConstInfo *item = mir_const(body, constant->items[i]);
    own_check(item->kind == MIR_CONST_STRING, "tuples of constants hold names");
    items[i] = add_text(tables, item->bytes, item->length);
  }
  return add_const(tables,
                   (DynConst){.kind = OWN_CONST_TUPLE, .items = items, .length = constant->length});
}

uint64_t dyn_word(DynTables *tables, const MirBody *body, const MirConstInfo *constant,
                  uint32_t *number) {
  *number = 0;
  switch (constant->kind) {
  case MIR_CONST_INT: return ov_small((int64_t)constant->bits);
  case MIR_CONST_BOOL: return ov_bool(constant->bits != 0);
  case MIR_CONST_NONE:
  case MIR_CONST_PARAMETER: /* gone with the generic body */
  case MIR_CONST_NULL: return OWN_NONE;
  case MIR_CONST_WORD: return constant->bits;
  case MIR_CONST_FLOAT: return float_word(tables, constant->bits, number);
  case MIR_CONST_STRING: *number = add_text(tables, constant->bytes, constant->length); return 0;
  case MIR_CONST_DIGITS:
    *number = add_const(
        tables,
        (DynConst){.kind = OWN_CONST_INT, .bytes = constant->bytes, .length = constant->length});
    return 0;
  case MIR_CONST_BYTES:
    *number = add_const(
        tables,
        (DynConst){.kind = OWN_CONST_BYTES, .bytes = constant->bytes, .length = constant->length});
    return 0;
  case MIR_CONST_TUPLE: *number = tuple_number(tables, body, constant); return 0;
  case MIR_CONST_CODE:
  case MIR_CONST_BUILTIN:
  case MIR_CONST_CLASS: return 0; /* words of the runtime: own_builtins, own_classes */
  }
  own_unreachable("a constant");
}

/* ── functions and classes ── */

static void add_code(DynTables *tables, const MirProgram *program, FnId entry) {
  const Decls *decls = program->decls;
  const Symbols *symbols = decls->context->symbols;
  FnDeclId def = decl_fn(decls, program->instance_decls.items[entry.index])->entry_of;
  if (tables->code_of[entry.index]) return;
  const FnDecl *fn = decl_fn(decls, def);
  uint32_t first = fn->def->captures ? 1 : 0;
  DynCode code = {.def = def, .entry = entry, .name_count = fn->params.count - first};
  code.flags = (fn->def->star ? OWN_CODE_STAR : 0u) | (fn->def->starstar ? OWN_CODE_STARSTAR : 0u) |
               fn->def->makes;
  code.slots = program->instances.items[entry.index]->frame_slots;
  uint32_t *names = arena_make_many(tables->arena, uint32_t, code.name_count + 1);
  for (uint32_t i = 0; i < code.name_count; i++)
    names[i] = add_symbol(tables, symbols, fn->params.items[i + first].name);
  code.names = names;
  code.name = add_symbol(tables, symbols, fn->name);
  code.qualname = add_text(tables, fn->def->qualname, (uint32_t)strlen(fn->def->qualname));
  if (fn->def->doc) code.doc = add_text(tables, fn->def->doc, fn->def->doc_length);
  array_push(tables->arena, &tables->codes, code);
  tables->code_of[entry.index] = tables->codes.count - 1;
}

static const uint32_t *add_symbols(DynTables *tables, const Symbols *symbols, const Symbol *names,
                                   uint32_t count) {
  uint32_t *constants = arena_make_many(tables->arena, uint32_t, count + 1);
  for (uint32_t i = 0; i < count; i++)
    constants[i] = add_symbol(tables, symbols, names[i]);
  return constants;
}

static void add_classes(DynTables *tables, const Decls *decls) {
  array_push(tables->arena, &tables->classes, (DynClassCode){.name = 0});
  for (uint32_t i = 1; i < decls->classes.count; i++) {
    const ClassDecl *decl = decls->classes.items[i];
    const Symbols *symbols = decls->context->symbols;
    DynClassCode code = {.slot_count = decl->slots.count,
                         .planned_id = decl->planned_id,
                         .planned_count = decl->layout.count};
    if (decl->parent.index) code.planned_parent = decl_class(decls, decl->parent)->planned_id;
    code.slots = add_symbols(tables, symbols, decl->slots.items, decl->slots.count);
    code.planned = add_symbols(tables, symbols, decl->layout.items, decl->layout.count);
    code.name = add_symbol(tables, decls->context->symbols, decl->name);
    code.qualname = add_text(tables, decl->qualname, (uint32_t)strlen(decl->qualname));
    if (decl->doc) code.doc = add_text(tables, decl->doc, decl->doc_length);
    array_push(tables->arena, &tables->classes, code);
  }
}

/* A generator has a second code, which runs it on. */
static void add_methods(DynTables *tables, const MirProgram *program) {
  for (uint32_t i = 1; i < tables->codes.count; i++) {
    const DynCode *code = &tables->codes.items[i];
    const DefDecl *def = decl_fn(program->decls, code->def)->def;
    bool called = program->instance_decls.items[code->entry.index].index == def->entry.index;
    if (def->planned && called)
      array_push(tables->arena, &tables->classes.items[def->method_of.index].methods, i);
  }
}

/* ── the whole program ── */

static void visit_callees(DynTables *tables, const MirProgram *program, const MirBody *body) {
  for (uint32_t i = 1; i < body->callees.count; i++) {
    const MirCallee *callee = &body->callees.items[i];
    if (callee->kind != CALLEE_RUNTIME || callee->runtime < RUNTIME_own_add) continue;
    tables->used = true;
    if (callee->fn.index && callee->instance.index) add_code(tables, program, callee->instance);
  }
}

static void visit_body(DynTables *tables, const MirProgram *program, const MirBody *body) {
  visit_callees(tables, program, body);
  for (uint32_t i = 1; i < body->consts.count; i++) {
    uint32_t number;
    if (!type_same(body->consts.items[i].type, TYPE_OBJECT)) continue;
    tables->used = true;
    dyn_word(tables, body, &body->consts.items[i], &number);
  }
}

DynTables *dyn_tables(const MirProgram *program, Arena *arena) {
  DynTables *tables = arena_make(arena, DynTables);
  tables->arena = arena;
  tables->code_of = arena_make_many(arena, uint32_t, program->instances.count + 1);
  array_push(arena, &tables->consts, (DynConst){.kind = 0});
  array_push(arena, &tables->codes, (DynCode){.name = 0});
  for (uint32_t i = 1; i < program->instances.count; i++)
    if (program->instances.items[i]) visit_body(tables, program, program->instances.items[i]);
  add_classes(tables, program->decls);
  add_methods(tables, program);
  tables->used = tables->used || program->decls->globals.count > 1;
  return tables;
}

static bool is_operation(const MirBody *body, const MirInstr *instr) {
  if (instr->op == MIR_RETAIN || instr->op == MIR_RELEASE) return true;
  bool calls = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  return calls && mir_callee(body, instr->extra)->kind == CALLEE_RUNTIME;
}

bool dyn_is_large(const MirBody *body) {
  enum { LARGE = 5000 };
  uint32_t count = 0;
  if (body->decl.index && decl_fn(body->decls, body->decl)->cold) return true;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++)
      count += is_operation(body, &block->instrs.items[i]);
  }
  return count >= LARGE;
}

bool dyn_is_rare(const MirBody *body, const MirInstr *instr) {
  RuntimeFn fn = mir_entry(body, instr);
  bool attribute = fn == RUNTIME_own_get_attr || fn == RUNTIME_own_lend_attr ||
                   fn == RUNTIME_own_set_attr || fn == RUNTIME_own_method_code ||
                   fn == RUNTIME_own_is_code;
  return instr->rare && fn != RUNTIME_NONE && !attribute;
}

const char *dyn_quick(RuntimeFn fn, bool plain) {
  static const char *const names[RUNTIME_COUNT] = {
#define QUICK(name) [RUNTIME_own_##name] = "ov_" #name,
#include "own/quick.def"
  };
  return plain && fn != RUNTIME_own_row_take ? NULL
                                             : names[fn]; /* that one is shorter than a call */
}
