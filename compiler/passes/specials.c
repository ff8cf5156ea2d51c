// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators on instances of known classes: direct calls of their special methods.
**
** In: instances of dynamic code, what the whole program lets expect (expected.c), planned methods (sema/dynamic_layout.c). Out:
** before the operation a question whether the operand is of a class whose special method is known, and where it is, the call of
** that method; else the operation as it was. Invariant: a class with a planned id has the methods of its statement
** (runtime/dynamic/class/planned.c), so its id alone decides. The surprise: a right operand that Python asks first goes the
** general way, and so does all that is left to ask after NotImplemented. */
#include "passes/specials.h"

#include "base/check.h"
#include "mir/build.h"
#include "own/value.h"

#include <string.h>

enum { METHODS_MOST = 3, OPERANDS_MOST = 8 };

static const struct {
  RuntimeFn fn;
  const char *name;
  uint32_t count; /* operands; 0: any number */
  SpecialGives gives;
} operations[] = {
    {RUNTIME_own_get_item, "__getitem__", 2, GIVES_VALUE},
    {RUNTIME_own_set_item, "__setitem__", 3, GIVES_NOTHING},
    {RUNTIME_own_call, "__call__", 0, GIVES_VALUE},
    {RUNTIME_own_len, "__len__", 1, GIVES_LENGTH},
    {RUNTIME_own_contains, "__contains__", 2, GIVES_TRUTH},
    {RUNTIME_own_neg, "__neg__", 1, GIVES_VALUE},
    {RUNTIME_own_pos, "__pos__", 1, GIVES_VALUE},
    {RUNTIME_own_invert, "__invert__", 1, GIVES_VALUE},
    {RUNTIME_own_abs, "__abs__", 1, GIVES_VALUE},
};

static const char *const operators[] = {
    "__add__",    "__sub__",    "__mul__",    "__truediv__", "__floordiv__", "__mod__", "__pow__",
    "__matmul__", "__lshift__", "__rshift__", "__and__",     "__or__",       "__xor__", "__eq__",
    "__ne__",     "__lt__",     "__le__",     "__gt__",      "__ge__"};
_Static_assert(sizeof operators / sizeof *operators == OWN_ASKED_COUNT, "one for each operator");

static bool is_binary(const MirBody *body, const MirInstr *instr, SpecialCall *call) {
  ArithInstr arith;
  BinaryOp compare;
  *call = (SpecialCall){.count = 2, .gives = GIVES_UNLESS_PASSED};
  if (kinds_compare(body, instr, &compare)) {
    call->op = OWN_ASKED_EQ + (compare - BINARY_EQ);
  } else if (kinds_arith(body, instr, &arith) && !arith.in_place) {
    call->op = arith.op;
    call->first = mir_entry(body, instr) == RUNTIME_own_binary ? 1 : 0;
  } else {
    return false;
  }
  call->name = operators[call->op];
  return true;
}

bool specials_call(const MirBody *body, const MirInstr *instr, SpecialCall *call) {
  RuntimeFn fn = mir_entry(body, instr);
  if (is_binary(body, instr, call)) return true;
  for (uint32_t i = 0; i < sizeof operations / sizeof *operations; i++) {
    if (operations[i].fn != fn) continue;
    *call = (SpecialCall){.name = operations[i].name,
                          .count = operations[i].count ? operations[i].count : instr->count,
                          .gives = operations[i].gives};
    return call->count <= OPERANDS_MOST;
  }
  return false;
}

/* ── which methods may be meant ── */

typedef struct {
  FnId instance;
  ClassId class; /* it and what comes from it, but for those asked before */
  bool raises;
} Method;

typedef struct {
  PassBody *pass;
  MirBody *body;
  MirBlock block;
  MirInstr instr; /* the operation */
  MirOperand operands[OPERANDS_MOST + 1];
  MirBlock next[2], slow;
  bool checks; /* the body asks how much stack is left at its start */
  SpecialCall call;
  Method methods[METHODS_MOST];
  uint32_t count;
} Operation;

/* False: it cannot be called directly. */
static bool add_method(Operation *s, FnDeclId id, ClassId class) {
  const FnDecl *fn = decl_fn(s->body->decls, id);
  const DefDecl *def = fn->def;
  uint32_t instance = table_get(&s->pass->whole->instance_of, id.index);
  bool fits = def->planned && !def->star && !def->starstar && !def->captures &&
              def->positional == s->call.count && fn->params.count == s->call.count;
  if (!fits || !instance || s->count == METHODS_MOST) return false;
  uint32_t at = s->count++, planned = decl_class(s->body->decls, class)->planned_id;
  for (; at && decl_class(s->body->decls, s->methods[at - 1].class)->planned_id < planned; at--)
    s->methods[at] = s->methods[at - 1];
  s->methods[at] = (Method){{instance}, class, fn->raises};
  return true;
}

/* Those of derived classes come first: what is not theirs is that of the nearest base. */
static bool find_methods(Operation *s, ClassId of) {
  const Decls *decls = s->body->decls;
  Symbol name =
      symbol_intern(s->body->context->symbols, s->call.name, (uint32_t)strlen(s->call.name));
  FnDeclId nearest = {0};
  for (ClassId at = of; at.index && !nearest.index; at = decl_class(decls, at)->parent)
    nearest = decl_class_method(decls, decl_class(decls, at), name);
  if (nearest.index && !add_method(s, nearest, of)) return false;
  for (uint32_t i = 1; i < decls->classes.count; i++) {
    const ClassDecl *decl = decl_class(decls, (ClassId){i});
    if (i == of.index || !decl->planned_id || !decl_class_comes_from(decls, (ClassId){i}, of))
      continue;
    FnDeclId own = decl_class_method(decls, decl, name);
    if (own.index && !add_method(s, own, (ClassId){i})) return false;
  }
  return s->count > 0;
}

static bool find_of(Operation *s, Guess guess) {
  const Decls *decls = s->body->decls;
  if (!guess.to.index) return find_methods(s, guess.of);
  for (uint32_t i = 1; i < decls->classes.count; i++) {
    const ClassDecl *decl = decl_class(decls, (ClassId){i});
    bool meant = !decl->parent.index && decl->planned_id >= guess_first(decls, guess) &&
                 decl->planned_id <= guess_last(decls, guess);
    if (meant && !find_methods(s, (ClassId){i})) return false;
  }
  return s->count > 0;
}

/* Nothing is known of what has the items: the method of that name is meant, whosever it is. */
static bool find_by_name(Operation *s) {
  const Decls *decls = s->body->decls;
  RuntimeFn fn = mir_entry(s->body, &s->instr);
  if (fn != RUNTIME_own_get_item && fn != RUNTIME_own_set_item) return false;
  Symbol name =
      symbol_intern(s->body->context->symbols, s->call.name, (uint32_t)strlen(s->call.name));
  for (uint32_t i = 1; i < decls->classes.count; i++) {
    const ClassDecl *decl = decl_class(decls, (ClassId){i});
    FnDeclId own = decl->planned_id ? decl_class_method(decls, decl, name) : (FnDeclId){0};
    if (own.index && !add_method(s, own, (ClassId){i})) return false;
  }
  return s->count > 0;
}

/* ── the calls ── */

static MirPlace temporary(Operation *s, TypeId type) {
  MirLocalInfo local = {.type = type,
                        .kind = LOCAL_TEMPORARY,
                        .scope = mir_block(s->body, s->block)->scope,
                        .span = s->instr.span};
  return mir_root(s->body, mir_add_local(s->body, local));
}

static MirBlock new_block(Operation *s) {
  return mir_add_block(s->body, mir_block(s->body, s->block)->scope);
}

static MirInstr plain(const Operation *s, MirOp op) {
  return (MirInstr){.op = op, .form = s->instr.form, .span = s->instr.span};
}

static void go(Operation *s, MirBlock from, MirBlock to) {
  mir_terminate(s->body, from, plain(s, MIR_GOTO), NULL, 0, &to, 1);
}

static void drop(Operation *s, MirBlock at, uint32_t place) {
  MirOperand operand = mir_use((MirPlace){place});
  mir_emit(s->body, at, plain(s, MIR_DROP), &operand, 1);
}

typedef struct {
  RuntimeFn fn;
  uint64_t hint;
  const MirOperand *operands;
  uint32_t count;
} Entry;

/* Goes on at `yes` or `no`. */
static void ask(Operation *s, MirBlock at, Entry entry, MirBlock yes, MirBlock no) {
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = entry.fn, .hint = entry.hint};
  MirInstr instr = plain(s, MIR_CALL);
  instr.dst = temporary(s, TYPE_BOOL);
  instr.extra = mir_add_callee(s->body, callee);
  mir_emit(s->body, at, instr, entry.operands, entry.count);
  MirOperand answer = mir_use(instr.dst);
  mir_terminate(s->body, at, plain(s, MIR_BRANCH), &answer, 1, (MirBlock[]){yes, no}, 2);
}

/* Then on behind the operation. */
static void finish_by(Operation *s, MirBlock at, Entry entry, MirBlock on, MirBlock error) {
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = entry.fn};
  MirInstr instr = plain(s, MIR_CALL_RAISES);
  instr.dst = s->instr.dst;
  instr.extra = mir_add_callee(s->body, callee);
  mir_terminate(s->body, at, instr, entry.operands, entry.count, (MirBlock[]){on, error}, 2);
}

static MirOperand number(const Operation *s, uint32_t value) {
  return mir_constant(mir_int(s->body, TYPE_INT, value));
}

/* The method passed: on with what Python asks next. */
static void ask_the_other(Operation *s, MirBlock at) {
  MirConstInfo mark = {.kind = MIR_CONST_WORD, .type = TYPE_OBJECT, .bits = OWN_NOT_IMPLEMENTED};
  MirOperand same[2] = {mir_read(s->instr.dst), mir_constant(mir_add_const(s->body, mark))};
  MirBlock passed = new_block(s);
  ask(s, at, (Entry){RUNTIME_own_same, 0, same, 2}, passed, s->next[0]);
  drop(s, passed, s->instr.dst.index);
  bool compare = s->call.op >= OWN_ASKED_EQ;
  MirOperand rest[3] = {number(s, s->call.op), s->operands[s->call.first],
                        s->operands[s->call.first + 1]};
  RuntimeFn fn = compare ? RUNTIME_own_compare_rest : RUNTIME_own_operator_rest;
  finish_by(s, passed, (Entry){fn, 0, rest, 3}, s->next[0], s->next[1]);
}

/* What the method gave is asked for a length or its truth. */
static void convert(Operation *s, MirBlock at, MirPlace gave) {
  MirOperand operand = mir_read(gave);
  MirBlock on = new_block(s), error = new_block(s);
  RuntimeFn fn = s->call.gives == GIVES_LENGTH ? RUNTIME_own_length_given : RUNTIME_own_truth;
  finish_by(s, at, (Entry){fn, 0, &operand, 1}, on, error);
  drop(s, on, gave.index);
  go(s, on, s->next[0]);
  drop(s, error, gave.index);
  go(s, error, s->next[1]);
}

static void give(Operation *s, MirBlock at, MirPlace gave) {
  switch (s->call.gives) {
  case GIVES_VALUE: go(s, at, s->next[0]); return;
  case GIVES_UNLESS_PASSED: ask_the_other(s, at); return;
  case GIVES_NOTHING:
    drop(s, at, gave.index);
    go(s, at, s->next[0]);
    return;
  case GIVES_LENGTH:
  case GIVES_TRUTH: convert(s, at, gave); return;
  }
}

/* What the operation would have taken over ends here. */
static void drop_taken(Operation *s, MirBlock at) {
  for (uint32_t i = 0; i < s->instr.count; i++)
    if (s->operands[i].role == ROLE_MOVE) drop(s, at, s->operands[i].index);
}

static bool takes_any(const Operation *s) {
  bool any = false;
  for (uint32_t i = 0; i < s->instr.count; i++)
    any = any || s->operands[i].role == ROLE_MOVE;
  return any;
}

/* Calls that go round in a circle come by a question of how much stack is left: an operator was no call for lowering. */
static MirBlock check_stack(Operation *s, MirBlock at, MirBlock error) {
  if (s->checks) return at;
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_check_stack};
  MirInstr instr = plain(s, MIR_CALL_RAISES);
  instr.extra = mir_add_callee(s->body, callee);
  MirBlock on = new_block(s);
  mir_terminate(s->body, at, instr, NULL, 0, (MirBlock[]){on, error}, 2);
  return on;
}

static void call_method(Operation *s, MirBlock at, const Method *method) {
  MirOperand lent[OPERANDS_MOST];
  for (uint32_t i = 0; i < s->call.count; i++) {
    lent[i] = s->operands[s->call.first + i];
    if (lent[i].role == ROLE_MOVE) lent[i].role = ROLE_READ;
  }
  bool value = s->call.gives == GIVES_VALUE || s->call.gives == GIVES_UNLESS_PASSED;
  MirCallee callee = {.kind = CALLEE_INSTANCE, .instance = method->instance};
  MirInstr instr = plain(s, method->raises ? MIR_CALL_RAISES : MIR_CALL);
  instr.dst = value ? s->instr.dst : temporary(s, TYPE_OBJECT);
  instr.extra = mir_add_callee(s->body, callee);
  MirBlock next[2] = {at, s->next[1]};
  if (method->raises) {
    next[0] = new_block(s);
    if (takes_any(s)) {
      next[1] = new_block(s);
      drop_taken(s, next[1]);
      go(s, next[1], s->next[1]);
    }
    at = check_stack(s, at, next[1]);
    mir_terminate(s->body, at, instr, lent, s->call.count, next, 2);
  } else {
    mir_emit(s->body, at, instr, lent, s->call.count);
  }
  drop_taken(s, next[0]);
  give(s, next[0], instr.dst);
}

/* … where Python asks the left one first. */
static void call_checked(Operation *s, MirBlock at, const Method *method) {
  MirOperand left = s->operands[s->call.first], right = s->operands[s->call.first + 1];
  if (s->call.gives == GIVES_UNLESS_PASSED && right.role != ROLE_CONST) {
    MirBlock first = new_block(s);
    MirOperand question[3] = {number(s, s->call.op), left, right};
    ask(s, at, (Entry){RUNTIME_own_left_first, 0, question, 3}, first, s->slow);
    at = first;
  }
  call_method(s, at, method);
}

static void rewrite(Operation *s) {
  MirBlockInfo *info = mir_block(s->body, s->block);
  memcpy(s->next, info->successors.items, sizeof s->next);
  info->instrs.count--;
  info->successors.count = 0;
  s->slow = new_block(s);
  MirBlock at = s->block;
  for (uint32_t i = 0; i < s->count; i++) {
    MirBlock yes = new_block(s), no = i + 1 < s->count ? new_block(s) : s->slow;
    uint64_t hint = shapes_classes(s->body->decls, s->methods[i].class);
    ask(s, at, (Entry){RUNTIME_own_has_class, hint, &s->operands[s->call.first], 1}, yes, no);
    call_checked(s, yes, &s->methods[i]);
    at = no;
  }
  mir_terminate(s->body, s->slow, s->instr, s->operands, s->instr.count, s->next, 2);
}

/* ── the body ── */

/* A local as a whole; its value is read again, and written on more than one way. */
static bool is_local(const MirBody *body, MirOperand operand) {
  return operand.role == ROLE_CONST ||
         mir_place(body, (MirPlace){operand.index})->step == STEP_LOCAL;
}

static bool fits(const Operation *s) {
  bool locals = true;
  for (uint32_t i = 0; i < s->instr.count; i++)
    locals = locals && is_local(s->body, s->operands[i]);
  bool dst = s->call.gives == GIVES_NOTHING ||
             (s->instr.dst.index && is_local(s->body, mir_use(s->instr.dst)));
  return locals && dst;
}

static bool checks_stack(const MirBody *body) {
  const MirBlockInfo *first = mir_block(body, (MirBlock){1});
  for (uint32_t i = 0; i < first->instrs.count; i++)
    if (mir_entry(body, &first->instrs.items[i]) == RUNTIME_own_check_stack) return true;
  return false;
}

static void look(PassBody *pass, MirBlock block, uint32_t told) {
  const MirInstr *last = mir_terminator(mir_block(pass->body, block));
  Operation s = {.pass = pass, .body = pass->body, .block = block};
  if (last->op != MIR_CALL_RAISES || !specials_call(pass->body, last, &s.call)) return;
  s.instr = *last;
  memcpy(s.operands, mir_operands(pass->body, last), last->count * sizeof *s.operands);
  MirOperand receiver = s.operands[s.call.first];
  if (receiver.role == ROLE_CONST || !fits(&s)) return;
  uint32_t local = mir_place(pass->body, (MirPlace){receiver.index})->root.index;
  if (local >= told || mir_local(pass->body, (MirLocal){local})->kind == LOCAL_GLOBAL) return;
  Guess guess = pass->expected[local].self;
  bool instance =
      guess.kind == KIND_INSTANCE && decl_class(pass->body->decls, guess.of)->planned_id;
  if (instance ? find_of(&s, guess) : guess.kind == KIND_OPEN && find_by_name(&s)) {
    s.checks = checks_stack(pass->body);
    rewrite(&s);
  }
}

void specials_run(PassBody *pass) {
  if (!pass->expected) return;
  uint32_t blocks = pass->body->blocks.count, told = pass->body->locals.count;
  for (uint32_t b = 1; b < blocks; b++)
    if (pass->body->blocks.items[b].instrs.count) look(pass, (MirBlock){b}, told);
  if (pass->body->locals.count == told) return;
  Expect *more = arena_make_many(pass->scratch, Expect, pass->body->locals.count);
  memcpy(more, pass->expected, told * sizeof *more);
  pass->expected = more;
}
