// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes of parameters that no call tells anything of: by the attributes that are asked of them.
**
** In: what the whole program lets expect so far (expected.c). Out: parameters of which nothing is known, but of which several attributes are
** asked that only one class of the program, and what comes from it, has all of: they are expected to be of that class. Invariant: a guess like
** all of expected.c: whoever uses it asks. The surprise: one name alone says nothing, for anything may have a `width`; methods, which built-in
** objects have, too, only rule classes out. */
#include "base/partition.h"
#include "passes/expected.h"

enum { NAMES_MOST = 8, NAMES_LEAST = 2 };

typedef struct {
  const MirBody *body;
  const Decls *decls;
  uint32_t *to; /* by local: which hold the same object at times */
  Symbol slots[NAMES_MOST], methods[NAMES_MOST];
  uint32_t slot_count, method_count;
} Owners;

static uint32_t local_of(const Owners *o, MirPlace place) {
  if (!place.index) return 0;
  const MirPlaceInfo *info = mir_place(o->body, place);
  bool whole = info->step == STEP_LOCAL && type_same(info->type, TYPE_OBJECT);
  return whole && mir_local(o->body, info->root)->kind != LOCAL_GLOBAL ? info->root.index : 0;
}

static uint32_t local_in(const Owners *o, MirOperand operand) {
  return operand.role == ROLE_CONST ? 0 : local_of(o, (MirPlace){operand.index});
}

/* But for what a method that was inlined knows of its `self`: the call was one of that method only if it is that. */
static void unite(const Owners *o, const MirInstr *instr) {
  if (instr->op != MIR_COPY && instr->op != MIR_INIT) return;
  uint32_t dst = local_of(o, instr->dst), from = local_in(o, mir_operands(o->body, instr)[0]);
  if (dst && from && !mir_local(o->body, (MirLocal){dst})->meant.index)
    partition_join(o->to, from, dst);
}

static void add(Symbol *names, uint32_t *count, Symbol name) {
  for (uint32_t i = 0; i < *count; i++)
    if (symbol_same(names[i], name)) return;
  if (*count < NAMES_MOST) names[(*count)++] = name;
}

static Symbol name_of(const Owners *o, MirOperand operand) {
  if (operand.role != ROLE_CONST) return (Symbol){0};
  const MirConstInfo *info = mir_const(o->body, (MirConst){operand.index});
  if (info->kind != MIR_CONST_STRING) return (Symbol){0};
  return symbol_intern(o->decls->context->symbols, info->bytes, info->length);
}

static void note(Owners *o, const MirInstr *instr, uint32_t group) {
  RuntimeFn fn = mir_entry(o->body, instr);
  bool slot = fn == RUNTIME_own_get_attr || fn == RUNTIME_own_set_attr;
  if ((!slot && fn != RUNTIME_own_method_code) || instr->count < 2) return;
  const MirOperand *operands = mir_operands(o->body, instr);
  uint32_t local = local_in(o, operands[0]);
  Symbol name = name_of(o, operands[1]);
  if (!local || partition_find(o->to, local) != group || !name.index) return;
  if (slot)
    add(o->slots, &o->slot_count, name);
  else
    add(o->methods, &o->method_count, name);
}

static bool has_method(const Owners *o, ClassId class, Symbol name) {
  for (ClassId at = class; at.index; at = decl_class(o->decls, at)->parent)
    if (decl_class_method(o->decls, decl_class(o->decls, at), name).index) return true;
  return false;
}

static bool has_all(const Owners *o, ClassId class) {
  const ClassDecl *decl = decl_class(o->decls, class);
  if (!decl->planned_id) return false;
  for (uint32_t i = 0; i < o->slot_count; i++)
    if (decl_class_slot(decl, o->slots[i]) == decl->layout.count) return false;
  for (uint32_t i = 0; i < o->method_count; i++)
    if (!has_method(o, class, o->methods[i])) return false;
  return true;
}

/* The one that all that have them come from. */
static ClassId class_of(const Owners *o) {
  ClassId found = {0};
  for (uint32_t i = 1; i < o->decls->classes.count; i++) {
    ClassId class = {i};
    if (!has_all(o, class) || (found.index && decl_class_comes_from(o->decls, class, found)))
      continue;
    if (found.index && !decl_class_comes_from(o->decls, found, class)) return (ClassId){0};
    found = class;
  }
  return found;
}

static ClassId guess(Owners *o, uint32_t group) {
  o->slot_count = o->method_count = 0;
  for (uint32_t b = 1; b < o->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(o->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++)
      note(o, &block->instrs.items[i], group);
  }
  return o->slot_count < NAMES_LEAST ? (ClassId){0} : class_of(o);
}

/* Nothing is known of any local that may hold the object. */
static bool is_open(const Owners *o, const Expect *at, uint32_t group) {
  for (uint32_t i = 1; i < o->body->locals.count; i++)
    if (partition_find(o->to, i) == group && at[i].self.kind != KIND_OPEN) return false;
  return true;
}

static bool run(Owners *o, Expect *at, Arena *arena) {
  bool any = false;
  o->to = partition_new(arena, o->body->locals.count);
  for (uint32_t b = 1; b < o->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(o->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++)
      unite(o, &block->instrs.items[i]);
  }
  for (uint32_t i = 1; i <= o->body->param_count; i++) {
    uint32_t group = partition_find(o->to, i);
    if (at[i].self.kind != KIND_OPEN || !is_open(o, at, group)) continue;
    ClassId class = guess(o, group);
    if (class.index) at[i].self = (Guess){KIND_INSTANCE, class, {0}};
    any = any || class.index;
  }
  return any;
}

bool owners_guess(const MirProgram *program, const Expected *e, Arena *arena) {
  bool any = false;
  for (uint32_t i = 1; i < program->instances.count; i++) {
    const MirBody *body = program->instances.items[i];
    bool open = false;
    for (uint32_t p = 1; e->locals[i] && p <= body->param_count; p++)
      open = open || e->locals[i][p].self.kind == KIND_OPEN;
    if (!open) continue;
    ArenaMark mark = arena_mark(arena);
    Owners o = {.body = body, .decls = program->decls};
    any = run(&o, e->locals[i], arena) || any;
    arena_rewind(arena, mark);
  }
  return any;
}
