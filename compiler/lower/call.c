// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls: operands by convention, in order; the call itself, with its raising edge.
**
** Order (own.call.order): operands in the order of the text, defaults last. By-value ones go into temporaries; places are
** only named, so they are formed by the call instruction, after all operands. own.param.trivial: a Trivial operand that
** waits is copied if what follows could change it. The surprise: temporaries that the call takes end with it, on both
** edges, so they leave the list of live things before the raising edge is built. */
#include "lower/lower_internal.h"

enum {
  FEW = 1000
}; /* operands that are compared pairwise: parameters of a call, not items of a list */

static bool is_owned(Convention convention) {
  return convention == PASS_OWNED || convention == PASS_DEINIT;
}

/* ── operands ── */

static bool comes_before(const LowerArg *a, const LowerArg *b) {
  if (a->is_default != b->is_default) return b->is_default;
  if (!a->expr || !b->expr) return !a->expr && b->expr;
  return !a->is_default && a->span.from < b->span.from;
}

static uint32_t *turns(const Lower *l, const LowerArg *args, uint32_t count) {
  uint32_t *order = arena_make_many(l->arena, uint32_t, count);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t at = i;
    for (; at > 0 && comes_before(&args[i], &args[order[at - 1]]); at--)
      order[at] = order[at - 1];
    order[at] = i;
  }
  return order;
}

/* A value that was computed before, in the role its parameter wants. */
static MirOperand adapt(Lower *l, const LowerArg *arg) {
  MirOperand value = arg->value;
  MirPlace place = {value.index};
  if (arg->convention == PASS_MUT) return mir_mut(place);
  if (arg->convention == PASS_REF && value.role != ROLE_CONST) return mir_read(place);
  if (arg->convention == PASS_REF) {
    place = lower_new_temporary(l, arg->type, arg->span);
    lower_init(l, place, value, l->form, arg->span);
    return mir_read(place);
  }
  if (!is_owned(arg->convention)) return value.role == ROLE_MOVE ? lower_lend(l, place) : value;
  if (value.role == ROLE_CONST && !lower_trivial(l, arg->type)) {
    MirPlace copy = lower_new_temporary(l, arg->type, arg->span);
    lower_init(l, copy, value, l->form, arg->span);
    return mir_move(copy);
  }
  if (value.role != ROLE_READ) return value;
  own_check(arg->words != NULL, "a place that is lent has a text");
  return lower_copy_owned(l, place, arg->words, REASON_IMPLICIT_COPY);
}

static MirOperand owned_operand(Lower *l, const LowerArg *arg, LowerNoise later) {
  bool constant = !lower_adjust_count(l, arg->expr) && typed_res(l->typed, arg->expr) == RES_CONST;
  if (arg->keep_const && constant) return lower_const(l, typed_const(l->typed, arg->expr));
  return lower_settle(l, lower_owned(l, arg->expr, arg->adjusts), later, arg->span);
}

/* The place itself, whatever its type; a value that is none becomes one. */
static MirOperand ref_operand(Lower *l, const LowerArg *arg) {
  bool adjusted = arg->adjusts && lower_adjust_count(l, arg->expr);
  bool direct = !adjusted && lower_is_place(l, arg->expr);
  return mir_read(direct ? lower_place(l, arg->expr) : lower_temporary(l, arg->expr, arg->adjusts));
}

/* A view lent for change need not be a variable: what it refers to is. */
static MirOperand view_operand(Lower *l, const LowerArg *arg) {
  bool direct = !lower_adjust_count(l, arg->expr) && lower_is_place(l, arg->expr);
  return mir_mut(direct ? lower_mutable_place(l, arg->expr)
                        : lower_temporary(l, arg->expr, arg->adjusts));
}

static MirOperand operand_of(Lower *l, const LowerArg *arg, LowerNoise later) {
  if (!arg->expr) return adapt(l, arg);
  switch (arg->convention) {
  case PASS_MUT:
    if (type_is_view(l->decls, arg->type)) return view_operand(l, arg);
    return mir_mut(lower_lent_place(l, arg->expr, arg->receiver));
  case PASS_OUT: return mir_mut(lower_lent_place(l, arg->expr, arg->receiver));
  case PASS_OWNED:
  case PASS_DEINIT: return owned_operand(l, arg, later);
  case PASS_READ: return lower_read(l, arg->expr, arg->adjusts, later);
  case PASS_REF: return ref_operand(l, arg);
  }
  own_unreachable("a convention without a case");
}

/* A large Trivial operand of a call that changes something: a copy, so that the two cannot be one place. */
static void part_from_changes(Lower *l, const LowerArg *args, uint32_t count, MirOperand *out) {
  bool changes = false;
  for (uint32_t i = 0; i < count; i++)
    changes = changes || out[i].role == ROLE_MUT;
  for (uint32_t i = 0; changes && i < count; i++) {
    if (out[i].role == ROLE_READ && args[i].convention != PASS_REF)
      out[i] = lower_settle(l, out[i], NOISE_CALLS, args[i].span);
  }
}

/* f(x^, x.n): x was given away when x.n had its turn. */
static void part_from_moves(Lower *l, const LowerArg *args, uint32_t count, const uint32_t *order,
                            MirOperand *out) {
  for (uint32_t i = 0; i < count; i++) {
    MirOperand given = out[order[i]];
    if (given.role != ROLE_MOVE) continue;
    uint32_t root = mir_place(l->body, (MirPlace){given.index})->root.index;
    if (mir_local(l->body, (MirLocal){root})->kind == LOCAL_TEMPORARY) continue;
    for (uint32_t k = i + 1; k < count; k++) {
      MirOperand *later = &out[order[k]];
      if (later->role != ROLE_USE ||
          mir_place(l->body, (MirPlace){later->index})->root.index != root)
        continue;
      out[order[i]] = lower_settle(l, out[order[i]], NOISE_CALLS, args[order[i]].span);
      *later = lower_settle(l, *later, NOISE_CALLS, args[order[k]].span);
    }
  }
}

void lower_args(Lower *l, LowerArg *args, uint32_t count, MirOperand *out) {
  uint32_t *order = turns(l, args, count);
  LowerNoise *later = arena_make_many(l->arena, LowerNoise, count + 1);
  for (uint32_t i = count; i-- > 1;) {
    const LowerArg *arg = &args[order[i]];
    LowerNoise own = later[i] == NOISE_CALLS ? NOISE_CALLS
                     : arg->expr             ? lower_noise(l, arg->expr)
                                             : NOISE_NONE;
    later[i - 1] = own > later[i] ? own : later[i];
  }
  const char *to = l->to;
  for (uint32_t i = 0; i < count; i++)
    out[order[i]] = operand_of(l, &args[order[i]], later[i]);
  l->to = to;
  part_from_changes(l, args, count, out);
  if (count <= FEW) part_from_moves(l, args, count, order, out);
}

/* ── the call ── */

static MirCallee callee_of(const FnDecl *fn, const CallInfo *info) {
  bool required = fn->trait.index || fn->is_call;
  MirCallee callee = {.kind = required ? CALLEE_REQUIREMENT : CALLEE_FUNCTION, .fn = info->fn};
  callee.type_args = info->type_args;
  callee.type_arg_count = info->type_arg_count;
  return callee;
}

void lower_call_emit(Lower *l, const CallInfo *info, MirInstr instr, const MirOperand *operands,
                     uint32_t count) {
  if (!lower_reachable(l)) return;
  const FnDecl *fn = decl_fn(l->decls, info->fn);
  bool never = type_same(info->result, TYPE_NEVER) || type_same(fn->result, TYPE_NEVER);
  if (never) instr.dst = (MirPlace){0};
  instr.extra = mir_add_callee(l->body, callee_of(fn, info));
  lower_release(l, operands, count);
  if (fn->raises) {
    MirBlock next[2] = {mir_add_block(l->body, l->at.scope), {0}};
    TypeId error = fn->raises_type;
    if (error.index)
      error = type_substitute(l->decls->types, error, info->type_args, info->type_arg_count);
    next[1] = lower_raising_edge(
        l, (LowerRaised){error, lower_name(l, fn->name), fn->def != NULL, instr.span, false});
    instr.op = MIR_CALL_RAISES;
    mir_terminate(l->body, l->block, instr, operands, count, next, 2);
    l->block = next[0];
  } else {
    instr.op = MIR_CALL;
    lower_emit(l, instr, operands, count);
  }
  if (never) lower_unreachable(l, instr.form, instr.span);
}

void lower_call_runtime(Lower *l, RuntimeFn fn, MirPlace dst, const MirOperand *operands,
                        uint32_t count, Span span) {
  if (!lower_reachable(l)) return;
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = fn};
  MirInstr instr = {.op = MIR_CALL, .form = FORM_CALL, .dst = dst, .span = span};
  instr.extra = mir_add_callee(l->body, callee);
  lower_emit(l, instr, operands, count);
}

/* `words`: the receiver as written; its place is formed by the call, and again by what names the part. */
MirPlace lower_part(Lower *l, const Ast *expr) {
  CallInfo info = *typed_call(l->typed, expr);
  info.args = arena_copy(l->arena, info.args, sizeof *info.args * info.arg_count);
  const Ast *receiver = info.args[0].expr;
  bool changes = info.args[0].convention == PASS_MUT;
  MirPlace container = changes ? lower_mutable_place(l, receiver) : lower_place(l, receiver);
  LowerCall call = {.info = &info, .right = receiver, .right_value = mir_read(container)};
  call.form = expr->kind == AST_Subscript ? FORM_INDEX : FORM_METHOD;
  call.span = expr->span;
  MirPlace address = lower_new_temporary(l, info.result, expr->span);
  lower_call_into(l, &call, address);
  bool read_only = decl_fn(l->decls, info.fn)->place_is_read;
  return mir_part(l->body, container, mir_place(l->body, address)->root, read_only);
}

/* May what the call refers to be changed? As the arguments may that it may lie in. */
static Changeable lent_changeable(const Lower *l, const FnDecl *fn) {
  Changeable least = CHANGE_YES;
  for (uint32_t i = 0; i < fn->origins.count; i++) {
    const ParamDecl *param = &fn->params.items[fn->origins.items[i].param];
    if (param->convention == PASS_MUT) continue;
    MirOperand given = l->called[fn->origins.items[i].param];
    Changeable may = param->only_looked_at || given.role == ROLE_CONST
                         ? CHANGE_NO
                         : lower_may_change(l, (MirPlace){given.index});
    if (may < least) least = may;
  }
  return least;
}

/* What the result may refer into, for temporaries that have to live as long. */
static void note_origins(Lower *l, const FnDecl *fn, MirPlace dst, const MirOperand *operands) {
  for (uint32_t i = 0; i < fn->origins.count; i++) {
    MirOperand given = operands[fn->origins.items[i].param];
    if (given.role == ROLE_CONST) continue;
    LentFrom from = {mir_place(l->body, dst)->root, (MirPlace){given.index}};
    array_push(l->work, &l->lent_from, from);
  }
}

MirPlace lower_lent(Lower *l, const Ast *expr) {
  const CallInfo *info = typed_call(l->typed, expr);
  const FnDecl *fn = decl_fn(l->decls, info->fn);
  MirPlace address = lower_new_temporary(l, info->result, expr->span);
  l->called = NULL;
  lower_call_node(l, expr, address);
  MirPlace target = mir_pointee(l->body, address, (MirLocal){0});
  Changeable may = l->called ? lent_changeable(l, fn) : CHANGE_NO;
  MirLocalInfo local = {.type = mir_place(l->body, target)->type,
                        .kind = LOCAL_REFERENCE,
                        .indirect = true,
                        .mutable_ = may == CHANGE_YES,
                        .relays = may == CHANGE_AS_ARGUMENT,
                        .bound = true,
                        .scope = l->at.scope,
                        .span = expr->span};
  MirPlace dst = mir_root(l->body, mir_add_local(l->body, local));
  if (l->called) note_origins(l, fn, dst, l->called);
  MirOperand operand = local.mutable_ ? mir_mut(target) : mir_read(target);
  MirForm form = expr->kind == AST_Subscript ? FORM_INDEX : FORM_CALL;
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = form, .dst = dst, .span = expr->span}, &operand,
             1);
  return dst;
}

/* Is the first argument of a call the value that a method is called on? */
static bool has_receiver(const FnDecl *fn) {
  bool method = fn->owner.index || fn->trait.index || fn->is_call;
  return method && !fn->is_static && !fn->is_init;
}

static LowerArg arg_of(const LowerCall *call, const CallArg *from) {
  LowerArg arg = {.expr = from->expr,
                  .adjusts = ALL_ADJUSTS,
                  .convention = from->convention,
                  .type = from->type};
  arg.is_default = from->is_default;
  if (!from->expr) {
    arg.expr = call->left;
    arg.adjusts = call->left ? call->left_adjusts : 0;
    arg.value = call->left_value;
    arg.words = call->words;
  } else if (from->expr == call->right) {
    arg.expr = NULL;
    arg.value = call->right_value;
    arg.words = call->right;
  }
  arg.span = arg.expr ? arg.expr->span : arg.words ? arg.words->span : call->span;
  return arg;
}

/* The items of `*args` are operands like the others until all are ready; then they become a list. */
static uint32_t flat_args(const Lower *l, const LowerCall *call, LowerArg *args) {
  const CallInfo *info = call->info;
  uint32_t count = 0;
  for (uint32_t i = 0; i < info->arg_count; i++) {
    const CallArg *from = &info->args[i];
    if (!from->is_rest) args[count++] = arg_of(call, from);
    if (i == 0 && has_receiver(decl_fn(l->decls, info->fn))) args[0].receiver = true;
    for (uint32_t k = 0; k < from->rest_count; k++) {
      const Ast *item = from->rest[k];
      LowerArg *arg = &args[count++];
      *arg = (LowerArg){.expr = item,
                        .adjusts = ALL_ADJUSTS,
                        .convention = PASS_OWNED,
                        .keep_const = true,
                        .span = item->span};
      arg->type = lower_type_after(l, item, ALL_ADJUSTS);
    }
  }
  return count;
}

static MirOperand rest_operand(Lower *l, const LowerCall *call, const CallArg *from,
                               const LowerArg *args, const MirOperand *items) {
  MirPlace list = lower_new_temporary(l, from->type, call->span);
  lower_list_of(l, args, items, from->rest_count, list, call->span);
  lower_hold(l, list, REASON_TEMPORARY);
  return is_owned(from->convention) ? mir_move(list) : mir_read(list);
}

/* One operand per parameter; room for `lent` more. */
static MirOperand *call_operands(Lower *l, const LowerCall *call, uint32_t lent) {
  const CallInfo *info = call->info;
  uint32_t count = info->arg_count;
  for (uint32_t i = 0; i < info->arg_count; i++)
    count += info->args[i].rest_count;
  LowerArg *args = arena_make_many(l->arena, LowerArg, count);
  MirOperand *flat = arena_make_many(l->arena, MirOperand, count);
  count = flat_args(l, call, args);
  lower_args(l, args, count, flat);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, info->arg_count + lent);
  for (uint32_t i = 0, at = 0; i < info->arg_count; i++) {
    const CallArg *from = &info->args[i];
    operands[i] = from->is_rest ? rest_operand(l, call, from, args + at, flat + at) : flat[at];
    at += from->is_rest ? from->rest_count : 1;
  }
  return operands;
}

void lower_call_into(Lower *l, const LowerCall *call, MirPlace dst) {
  const CallInfo *info = call->info;
  const FnDecl *fn = decl_fn(l->decls, info->fn);
  const char *to = l->to;
  const Ast *giving = l->giving;
  l->to = fn->is_init && fn->owner.index ? lower_name(l, decl_struct(l->decls, fn->owner)->name)
                                         : lower_name(l, fn->name);
  if (fn->is_call && info->args[0].expr) l->to = lower_words(l, info->args[0].expr);
  l->giving = NULL;
  uint32_t lent = lower_lent_count(l, info);
  MirOperand *operands = call_operands(l, call, lent);
  l->to = to;
  l->giving = giving;
  if (fn->intrinsic != INTRINSIC_NONE) {
    lower_intrinsic(l, call, operands, dst);
    return;
  }
  if (lent) lower_lent_operands(l, info, operands + info->arg_count);
  MirInstr instr = {.op = MIR_CALL, .form = call->form, .dst = dst, .span = call->span};
  lower_call_emit(l, info, instr, operands, info->arg_count + lent);
  l->called = operands;
  if (dst.index && !fn->lends) note_origins(l, fn, dst, operands);
}

static MirForm call_form(const Lower *l, const Ast *expr, const FnDecl *fn) {
  if (expr->kind == AST_Subscript) return FORM_INDEX;
  if (fn->is_init || fn->intrinsic == INTRINSIC_MAKE_CASE) return FORM_CONSTRUCTOR;
  if (expr->kind != AST_Call) return FORM_OPERATOR;
  return lower_plain(l, AS(Call, expr)->callee)->kind == AST_Attribute ? FORM_METHOD : FORM_CALL;
}

void lower_call_node(Lower *l, const Ast *expr, MirPlace dst) {
  const CallInfo *info = typed_call(l->typed, expr);
  LowerCall call = {.info = info, .span = expr->span};
  call.form = call_form(l, expr, decl_fn(l->decls, info->fn));
  lower_call_into(l, &call, dst);
}
