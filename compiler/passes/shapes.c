// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Attributes at fixed places: where the class of an object is expected, so is the slot. Methods without a search: each class
** with a planned id has those of its statement.
**
** In: instances of dynamic code, what the whole program lets expect (expected.c), planned layouts (types/decls.h). Out: hints of
** attribute operations: compiled code compares the class of the object with a range of ids and has the place of the slot;
** without a hint the site's cache is asked, and where a class object is expected, what that says of it. Invariant: a hint is a guess, tested at run time: a class has a planned id only if
** it has the planned slots. The surprise: nothing else changes: the operation is the same. */
#include "passes/expected.h"

#include "own/layout.h"

enum { TESTS_MOST = 8 }; /* more than lower/dynamic_guess.c makes */

static bool has_hint(RuntimeFn fn) {
  return fn == RUNTIME_own_get_attr || fn == RUNTIME_own_set_attr || fn == RUNTIME_own_peek_attr;
}

static uint64_t hint_at(const Decls *decls, Guess guess, uint32_t offset) {
  uint32_t first = guess_first(decls, guess);
  return ov_hint(offset, first, guess_last(decls, guess) - first);
}

uint64_t shapes_guess(const Decls *decls, Guess guess) { return hint_at(decls, guess, 0); }

uint64_t shapes_classes(const Decls *decls, ClassId id) {
  return hint_at(decls, (Guess){KIND_INSTANCE, id, {0}}, 0);
}

static uint64_t hint_for(const PassBody *pass, Guess object, MirOperand name) {
  const MirBody *body = pass->body;
  if (object.kind != KIND_INSTANCE || name.role != ROLE_CONST) return 0;
  const MirConstInfo *info = mir_const(body, (MirConst){name.index});
  const ClassDecl *decl = decl_class(body->decls, object.of);
  if (info->kind != MIR_CONST_STRING || !decl->planned_id) return 0;
  /* What is put into a class later may be a property. */
  if (table_get(&pass->whole->on_classes, table_hash(info->bytes, info->length))) return 0;
  uint32_t slot = decl_class_slot(
      decl, symbol_intern(body->decls->context->symbols, info->bytes, info->length));
  if (slot == decl->layout.count) return 0;
  return hint_at(body->decls, object, (uint32_t)(sizeof(OwnObject) + slot * sizeof(OwnWord)));
}

static Guess expected_of(const PassBody *pass, MirOperand operand) {
  if (operand.role == ROLE_CONST) return (Guess){.kind = KIND_WORD};
  const MirPlaceInfo *place = mir_place(pass->body, (MirPlace){operand.index});
  bool known = place->step == STEP_LOCAL && type_same(place->type, TYPE_OBJECT);
  return known ? pass->expected[place->root.index].self : (Guess){.kind = KIND_WORD};
}

static void hint(const PassBody *pass, MirInstr *instr) {
  if (!has_hint(mir_entry(pass->body, instr))) return;
  const MirOperand *operands = mir_operands(pass->body, instr);
  MirCallee callee = *mir_callee(pass->body, instr->extra);
  Guess object = expected_of(pass, operands[0]);
  bool class = object.kind == KIND_CLASS && mir_entry(pass->body, instr) == RUNTIME_own_get_attr;
  callee.hint = class ? ov_hint(0, OWN_CLASS_TYPE, 0) : hint_for(pass, object, operands[1]);
  if (callee.hint) instr->extra = mir_add_callee(pass->body, callee);
}

/* ── making ── */

/* The `def` that makes instances of the class: its own __init__, or that of the nearest class that it comes from. */
static FnDeclId init_of(const Decls *decls, const ClassDecl *class) {
  Symbol name = symbol_of(SYM_init);
  for (;;) {
    FnDeclId own = decl_class_method(decls, class, name);
    if (own.index || !class->parent.index) return own;
    class = decl_class(decls, class->parent);
  }
}

/* own_instance: how long instances of the class that is expected are, if that is made by the same __init__. */
static void hint_making(const PassBody *pass, MirInstr *instr) {
  const MirBody *body = pass->body;
  if (mir_entry(body, instr) != RUNTIME_own_instance) return;
  Guess made = expected_of(pass, mir_use(instr->dst));
  if (made.kind != KIND_INSTANCE || made.to.index) return;
  const ClassDecl *class = decl_class(body->decls, made.of);
  uint32_t slots = class->layout.count;
  MirCallee callee = *mir_callee(body, instr->extra);
  FnDeclId init = decl_fn(body->decls, callee.fn)->entry_of;
  if (!class->planned_id || slots > OWN_MADE_MOST ||
      init_of(body->decls, class).index != init.index)
    return;
  uint32_t bytes = (uint32_t)(sizeof(OwnObject) + (slots ? slots : 1) * sizeof(OwnWord));
  callee.hint = ov_hint(bytes, class->planned_id, 0);
  instr->extra = mir_add_callee(pass->body, callee);
}

/* ── methods ── */

/* own_method_code at hand: what it gave, and the tests of that. */
typedef struct {
  const PassBody *pass;
  MirLocal code;
  MirInstr *tests[TESTS_MOST];
  uint32_t count;
} Question;

static FnDeclId def_of(const Question *q, uint32_t test) {
  const MirBody *body = q->pass->body;
  return decl_fn(body->decls, mir_callee(body, q->tests[test]->extra)->fn)->entry_of;
}

/* The test before the end of the block, if it is one of that code. */
static MirInstr *test_in(const Question *q, MirBlockInfo *block) {
  const MirBody *body = q->pass->body;
  if (block->instrs.count < 2 || array_last(&block->instrs).op != MIR_BRANCH) return NULL;
  MirInstr *instr = &block->instrs.items[block->instrs.count - 2];
  RuntimeFn fn = mir_entry(body, instr);
  if (fn != RUNTIME_own_is_code && fn != RUNTIME_own_is_static) return NULL;
  MirOperand code = mir_operands(body, instr)[0];
  return mir_place(body, (MirPlace){code.index})->root.index == q->code.index ? instr : NULL;
}

/* One after the other; false: some may be meant that are no plain methods. */
static bool find_tests(Question *q, MirBlock at) {
  MirBody *body = q->pass->body;
  for (MirInstr *test; (test = test_in(q, mir_block(body, at)));) {
    if (mir_entry(body, test) == RUNTIME_own_is_static || q->count == TESTS_MOST) return false;
    q->tests[q->count++] = test;
    at = mir_block(body, at)->successors.items[1];
  }
  return q->count > 0;
}

/* Is the test true for the class and what comes from it, as far as none before it was? Nothing of the family hides the method
** but methods that are asked for before it. */
static bool is_planned(const Question *q, uint32_t test) {
  const Decls *decls = q->pass->body->decls;
  FnDeclId id = def_of(q, test);
  const FnDecl *fn = decl_fn(decls, id);
  if (!fn->def->planned) return false;
  for (uint32_t i = 1; i < decls->classes.count; i++) {
    ClassId class = {i};
    const ClassDecl *decl = decl_class(decls, class);
    if (!decl->planned_id || !decl_class_comes_from(decls, class, fn->def->method_of)) continue;
    if (decl_class_slot(decl, fn->name) != decl->layout.count) return false;
    FnDeclId own = decl_class_method(decls, decl, fn->name);
    bool asked = !own.index || own.index == id.index;
    for (uint32_t k = 0; k < test && !asked; k++)
      asked = def_of(q, k).index == own.index;
    if (!asked) return false;
  }
  return true;
}

static void set_hint(const Question *q, MirInstr *instr, uint64_t hint) {
  MirCallee callee = *mir_callee(q->pass->body, instr->extra);
  callee.hint = hint;
  instr->extra = mir_add_callee(q->pass->body, callee);
}

static void hint_methods(const PassBody *pass, MirBlock block, MirInstr *instr) {
  if (mir_entry(pass->body, instr) != RUNTIME_own_method_code) return;
  const Decls *decls = pass->body->decls;
  Question q = {.pass = pass, .code = mir_place(pass->body, instr->dst)->root};
  if (!find_tests(&q, block)) return;
  uint32_t first = UINT32_MAX, last = 0;
  for (uint32_t i = 0; i < q.count; i++) {
    if (!is_planned(&q, i)) return;
    const ClassDecl *decl = decl_class(decls, decl_fn(decls, def_of(&q, i))->def->method_of);
    if (decl->planned_id < first) first = decl->planned_id;
    if (decl->planned_last > last) last = decl->planned_last;
  }
  for (uint32_t i = 0; i < q.count; i++)
    set_hint(&q, q.tests[i], shapes_classes(decls, decl_fn(decls, def_of(&q, i))->def->method_of));
  set_hint(&q, instr, ov_hint(0, first, last - first));
}

void shapes_run(PassBody *pass) {
  if (!pass->expected) return;
  for (uint32_t b = 1; b < pass->body->blocks.count; b++) {
    MirBlockInfo *block = &pass->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      hint(pass, &block->instrs.items[i]);
      hint_making(pass, &block->instrs.items[i]);
      hint_methods(pass, (MirBlock){b}, &block->instrs.items[i]);
    }
  }
}
