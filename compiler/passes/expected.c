// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What values are likely to be, found over the whole program: numbers, or something else.
**
** In: all instances before unbox. Out: for each local of dynamic code the kind of what is stored in it, as far as the program
** shows: arguments flow into parameters, results to callers, what is stored under the name of an attribute to whoever loads
** it, items into lists and out of them. Nothing is promised: a call through a function object, `setattr`, a subclass may bring
** anything, so the pass unbox tests what it takes. Invariant: kinds only grow. The surprise: an attribute is its name alone,
** whatever class it is of. */
#include "passes/expected.h"

#include "own/value.h"

#include <string.h>

enum { ROUNDS_MOST = 8 };

typedef struct {
  Expected *e;
  const MirProgram *program;
  const MirBody *body;
  Expect *at; /* by local, of `body` */
  Arena *arena;
  Table named;    /* by hash of the name: FnId of a `def` of it */
  uint32_t *next; /* by FnId: another one                       */
  bool grew;
} Flow;

/* ── kinds that meet ── */

static bool is_number(Kind kind) {
  return kind == KIND_INT || kind == KIND_FLOAT || kind == KIND_NUMBER;
}

static Kind meet(Kind a, Kind b) {
  if (a == b || b == KIND_OPEN) return a;
  if (a == KIND_OPEN) return b;
  return is_number(a) && is_number(b) ? KIND_NUMBER : KIND_WORD;
}

static void join(Flow *f, Expect *to, Expect from) {
  Expect sum = {meet(to->self, from.self), meet(to->item, from.item)};
  f->grew = f->grew || sum.self != to->self || sum.item != to->item;
  *to = sum;
}

/* Both are the same object: what becomes an item of one is an item of the other. */
static void unite(Flow *f, Expect *to, Expect *from) {
  join(f, to, *from);
  join(f, from, (Expect){KIND_OPEN, to->item});
}

/* ── where values are ── */

static Expect *attribute(Flow *f, MirOperand name) {
  const MirConstInfo *info = mir_const(f->body, (MirConst){name.index});
  if (name.role != ROLE_CONST || info->kind != MIR_CONST_STRING) return NULL;
  uint64_t key = table_hash(info->bytes, info->length);
  uint32_t number = table_get(&f->e->of_name, key);
  if (!number) {
    array_push(f->arena, &f->e->attributes, ((Expect){KIND_OPEN, KIND_OPEN}));
    number = f->e->attributes.count;
    table_set(f->arena, &f->e->of_name, key, number);
  }
  return &f->e->attributes.items[number - 1];
}

/* Of an object local or variable of a module as a whole, else NULL. */
static Expect *place_at(Flow *f, MirPlace place) {
  if (!place.index) return NULL;
  const MirPlaceInfo *info = mir_place(f->body, place);
  if (info->step != STEP_LOCAL || !type_same(info->type, TYPE_OBJECT)) return NULL;
  const MirLocalInfo *local = mir_local(f->body, info->root);
  return local->kind == LOCAL_GLOBAL ? &f->e->globals[local->global.index]
                                     : &f->at[info->root.index];
}

static Expect constant(const MirConstInfo *info) {
  bool mark = info->kind == MIR_CONST_WORD;
  Kind kind = mark ? KIND_OPEN : kinds_constant(info);
  return (Expect){kind, KIND_OPEN};
}

static Expect of(Flow *f, MirOperand operand) {
  if (operand.role == ROLE_CONST) return constant(mir_const(f->body, (MirConst){operand.index}));
  const Expect *at = place_at(f, (MirPlace){operand.index});
  return at ? *at : (Expect){KIND_OPEN, KIND_OPEN};
}

/* The operand holds the same object as what is described there. */
static void same(Flow *f, MirOperand operand, Expect *there) {
  Expect *at = operand.role == ROLE_CONST ? NULL : place_at(f, (MirPlace){operand.index});
  if (at)
    unite(f, there, at);
  else
    join(f, there, of(f, operand));
}

/* ── operations ── */

static Expect arithmetic(Flow *f, const ArithInstr *arith) {
  Expect left = of(f, arith->left), right = of(f, arith->right);
  Expect result = {KIND_OPEN, meet(left.item, right.item)};
  bool open = left.self == KIND_OPEN || right.self == KIND_OPEN;
  bool any_float = left.self == KIND_FLOAT || right.self == KIND_FLOAT;
  bool known = is_number(left.self) && is_number(right.self);
  if (left.self == KIND_WORD || right.self == KIND_WORD)
    result.self = KIND_OPEN; /* what an operator of a class gives, a list, a text */
  else if (arith->op == ARITH_TRUEDIV)
    result.self = open && !any_float ? KIND_OPEN : KIND_FLOAT;
  else if (any_float && arith->op <= ARITH_POW)
    result.self = KIND_FLOAT;
  else if (known)
    result.self = left.self == KIND_INT && right.self == KIND_INT && arith->op != ARITH_POW
                      ? KIND_INT
                      : KIND_NUMBER;
  return result;
}

static Expect join_operands(Flow *f, const MirInstr *instr, uint32_t from) {
  Expect all = {KIND_OPEN, KIND_OPEN};
  for (uint32_t i = from; i < instr->count; i++)
    all.self = meet(all.self, of(f, mir_operands(f->body, instr)[i]).self);
  return all;
}

/* int(x), float(x). */
static Kind called(const Flow *f, MirOperand callee) {
  if (callee.role != ROLE_CONST) return KIND_OPEN;
  const MirConstInfo *info = mir_const(f->body, (MirConst){callee.index});
  if (info->kind != MIR_CONST_CLASS) return KIND_OPEN;
  return info->bits == OWN_CLASS_INT     ? KIND_INT
         : info->bits == OWN_CLASS_FLOAT ? KIND_FLOAT
         : info->bits == OWN_CLASS_BOOL  ? KIND_BOOL
                                         : KIND_WORD;
}

/* What an entry of the runtime gives; what it stores is noted. */
static Expect entry(Flow *f, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *o = mir_operands(f->body, instr);
  const Expect open = {KIND_OPEN, KIND_OPEN};
  BinaryOp op;
  if (kinds_compare(f->body, instr, &op))
    return (Expect){is_number(of(f, o[0]).self) && is_number(of(f, o[1]).self) ? KIND_BOOL
                                                                               : KIND_OPEN,
                    KIND_OPEN};
  if (fn == RUNTIME_own_get_item || fn == RUNTIME_own_next || fn == RUNTIME_own_unpacked ||
      fn == RUNTIME_own_tuple_item)
    return (Expect){of(f, o[0]).item, KIND_OPEN};
  if (fn == RUNTIME_own_iter || fn == RUNTIME_own_unpack || fn == RUNTIME_own_get_slice ||
      fn == RUNTIME_own_list_to_tuple)
    return (Expect){KIND_WORD, of(f, o[0]).item};
  if (fn == RUNTIME_own_range_iter) return (Expect){KIND_RANGE, KIND_INT};
  if (fn == RUNTIME_own_list_new || fn == RUNTIME_own_tuple_new)
    return (Expect){KIND_WORD, join_operands(f, instr, 0).self};
  if (fn == RUNTIME_own_neg || fn == RUNTIME_own_abs) return (Expect){of(f, o[0]).self, KIND_OPEN};
  if (fn == RUNTIME_own_min || fn == RUNTIME_own_max) return join_operands(f, instr, 0);
  if (fn == RUNTIME_own_len || fn == RUNTIME_own_box_int) return (Expect){KIND_INT, KIND_OPEN};
  if (fn == RUNTIME_own_box_bool || fn == RUNTIME_own_isinstance)
    return (Expect){KIND_BOOL, KIND_OPEN};
  /* of a float tree: the slow way beside it says what there is (lower/dynamic_arith.c) */
  if (fn == RUNTIME_own_box_float && instr->form != FORM_OPERATOR)
    return (Expect){KIND_FLOAT, KIND_OPEN};
  if (fn == RUNTIME_own_call && instr->count) return (Expect){called(f, o[0]), KIND_OPEN};
  if (fn == RUNTIME_own_dict_new || fn == RUNTIME_own_set_new || fn == RUNTIME_own_text_join ||
      fn == RUNTIME_own_function_new || fn == RUNTIME_own_instance)
    return (Expect){KIND_WORD, KIND_OPEN};
  return open;
}

static void add_item(Flow *f, MirOperand container, MirOperand item) {
  Expect *at = container.role == ROLE_CONST ? NULL : place_at(f, (MirPlace){container.index});
  if (at) join(f, at, (Expect){KIND_OPEN, of(f, item).self});
}

static void stores(Flow *f, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *o = mir_operands(f->body, instr);
  if (fn == RUNTIME_own_set_item) add_item(f, o[0], o[2]);
  if (fn == RUNTIME_own_append) add_item(f, o[1], o[2]);
  if (fn == RUNTIME_own_list_append) add_item(f, o[0], o[1]);
  bool attr = fn == RUNTIME_own_set_attr || fn == RUNTIME_own_class_set;
  Expect *slot = attr ? attribute(f, o[1]) : NULL;
  if (slot) same(f, o[2], slot);
}

static void call(Flow *f, const MirInstr *instr, const MirCallee *callee, Expect *dst) {
  const MirBody *to = f->program->instances.items[callee->instance.index];
  Expect *there = f->e->locals[callee->instance.index];
  if (!to || !there) return;
  for (uint32_t i = 0; i < instr->count && i < to->param_count; i++)
    same(f, mir_operands(f->body, instr)[i], &there[i + 1]);
  if (dst && to->result.index) unite(f, dst, &there[to->result.index]);
}

/* A call of whatever has that name: all `def`s of the name with so many parameters may be meant. */
static void call_named(Flow *f, const char *name, size_t length, const MirOperand *operands,
                       uint32_t count, Expect *dst) {
  for (uint32_t id = table_get(&f->named, table_hash(name, length)); id; id = f->next[id]) {
    const MirBody *to = f->program->instances.items[id];
    if (to->param_count != count) continue;
    for (uint32_t i = 0; i < count; i++)
      same(f, operands[i], &f->e->locals[id][i + 1]);
    if (dst && to->result.index) unite(f, dst, &f->e->locals[id][to->result.index]);
  }
}

static void call_unknown(Flow *f, const MirInstr *instr, RuntimeFn fn, Expect *dst) {
  const MirOperand *o = mir_operands(f->body, instr);
  if (fn == RUNTIME_own_call && instr->count && o[0].role != ROLE_CONST)
    call_named(f, "__call__", strlen("__call__"), o, instr->count, dst);
  if (fn != RUNTIME_own_call_method || o[0].role != ROLE_CONST) return;
  const MirConstInfo *name = mir_const(f->body, (MirConst){o[0].index});
  call_named(f, name->bytes, name->length, o + 1, instr->count - 1, dst);
}

static void attribute_loaded(Flow *f, const MirInstr *instr, Expect *dst) {
  Expect *slot = attribute(f, mir_operands(f->body, instr)[1]);
  if (slot && dst) unite(f, dst, slot);
}

static void instruction(Flow *f, const MirInstr *instr) {
  ArithInstr arith;
  Expect *dst = place_at(f, instr->dst);
  if (instr->op == MIR_INIT || instr->op == MIR_COPY) {
    if (dst) same(f, mir_operands(f->body, instr)[0], dst);
    return;
  }
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return;
  const MirCallee *callee = mir_callee(f->body, instr->extra);
  if (callee->kind == CALLEE_INSTANCE) call(f, instr, callee, dst);
  if (callee->kind != CALLEE_RUNTIME) return;
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  stores(f, instr, fn);
  call_unknown(f, instr, fn, dst);
  if (kinds_arith(f->body, instr, &arith)) {
    dst = place_at(f, arith.dst);
    if (dst) join(f, dst, arithmetic(f, &arith));
  } else if (fn == RUNTIME_own_get_attr) {
    attribute_loaded(f, instr, dst);
  } else if (dst) {
    join(f, dst, entry(f, instr, fn));
  }
}

/* ── the program ── */

static void body_once(Flow *f, uint32_t id) {
  f->body = f->program->instances.items[id];
  f->at = f->e->locals[id];
  if (!f->at) return;
  for (uint32_t b = 1; b < f->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(f->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++)
      instruction(f, &block->instrs.items[i]);
  }
}

static bool is_dynamic(const MirBody *body) {
  const FnDecl *fn = body->decl.index ? decl_fn(body->decls, body->decl) : NULL;
  return fn && (fn->def || suspend_is_generator(body));
}

static void add_body(Flow *f, uint32_t id) {
  const MirBody *body = f->program->instances.items[id];
  if (!body || body->broken || !is_dynamic(body)) return;
  f->e->locals[id] = arena_make_many(f->arena, Expect, body->locals.count);
  const FnDecl *fn = decl_fn(body->decls, body->decl);
  if (!fn->def || !fn->def->entry.index) return;
  const char *name = symbol_text(f->program->context->symbols, fn->name);
  uint64_t key = table_hash(name, strlen(name));
  f->next[id] = table_get(&f->named, key);
  table_set(f->arena, &f->named, key, id);
}

const Expected *expected_find(const MirProgram *program, const PassOptions *options, Arena *arena) {
  if (!(options->elide >> ELIDE_UNBOXED & 1)) return NULL;
  Expected *e = arena_make(arena, Expected);
  Flow f = {.e = e, .program = program, .arena = arena, .grew = true};
  e->globals = arena_make_many(arena, Expect, program->decls->globals.count + 1);
  e->locals = arena_make_many(arena, Expect *, program->instances.count + 1);
  f.next = arena_make_many(arena, uint32_t, program->instances.count + 1);
  for (uint32_t i = 1; i < program->instances.count; i++)
    add_body(&f, i);
  for (uint32_t round = 0; round < ROUNDS_MOST && f.grew; round++) {
    f.grew = false;
    for (uint32_t i = 1; i < program->instances.count; i++)
      body_once(&f, i);
  }
  return e;
}
