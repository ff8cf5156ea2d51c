// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Functions of the standard library whose body is the compiler (types/intrinsics.def).
**
** In: a call with its operands evaluated like those of any call. Out: the instructions named in the table. Invariant: no
** other file knows what an intrinsic means. The surprise: `swap` is no call, so the rule of own.call.exclusive is asked here. */
#include "lower/lower_internal.h"

#include <string.h>

typedef struct {
  Lower *l;
  const LowerCall *call;
  const MirOperand *operands;
  MirPlace dst;
  TypeId item; /* T of UnsafePointer[T] or of the function */
  Span span;
} Use;

static void emit(const Use *use, MirOp op, uint32_t extra, MirPlace dst, const MirOperand *operands,
                 uint32_t count) {
  MirInstr instr = {
      .op = op, .form = use->call->form, .dst = dst, .extra = extra, .span = use->span};
  lower_emit(use->l, instr, operands, count);
}

/* count * size of T */
static MirOperand bytes_of(const Use *use, MirOperand count) {
  Lower *l = use->l;
  MirPlace size = lower_new_temporary(l, TYPE_INT, use->span),
           bytes = lower_new_temporary(l, TYPE_INT, use->span);
  lower_emit(l,
             (MirInstr){.op = MIR_SIZE_OF,
                        .form = use->call->form,
                        .dst = size,
                        .type = use->item,
                        .span = use->span},
             NULL, 0);
  MirOperand operands[2] = {count, mir_use(size)};
  emit(use, MIR_BINARY, BINARY_MUL, bytes, operands, 2);
  return mir_use(bytes);
}

static MirPlace place_of(const Use *use, MirOperand operand, TypeId type) {
  if (operand.role != ROLE_CONST) return (MirPlace){operand.index};
  MirPlace place = lower_new_temporary(use->l, type, use->span);
  lower_init(use->l, place, operand, use->call->form, use->span);
  return place;
}

/* p[i] of the first two operands. */
static MirPlace pointee(const Use *use) {
  Lower *l = use->l;
  MirPlace pointer = place_of(use, use->operands[0], type_pointer(l->decls->types, use->item));
  MirOperand index = use->operands[1];
  if (index.role == ROLE_CONST && !mir_const(l->body, (MirConst){index.index})->bits) {
    return mir_pointee(l->body, pointer, (MirLocal){0});
  }
  return mir_pointee(l->body, pointer, lower_index_local(l, index, TYPE_INT, use->span));
}

static void runtime(const Use *use, RuntimeFn fn, const MirOperand *operands, uint32_t count) {
  lower_call_runtime(use->l, fn, use->dst, operands, count, use->span);
}

static void pointer_resize(const Use *use) {
  MirOperand old = bytes_of(use, use->operands[1]);
  MirOperand operands[3] = {use->operands[0], old, bytes_of(use, use->operands[2])};
  runtime(use, RUNTIME_own_realloc, operands, 3);
}

static void pointer_move(const Use *use) {
  MirOperand operands[3] = {use->operands[0], use->operands[1], bytes_of(use, use->operands[2])};
  runtime(use, RUNTIME_own_move_bytes, operands, 3);
}

static void pointer_take(const Use *use) {
  MirPlace from = pointee(use);
  MirOperand value = lower_take(use->l, from);
  if (use->dst.index) emit(use, MIR_INIT, 0, use->dst, &value, 1);
}

static void pointer_drop(const Use *use) {
  MirPlace place = pointee(use);
  if (!lower_needs_drop(use->l, use->item)) return;
  MirOperand operand = mir_use(place);
  MirInstr instr = {
      .op = MIR_DROP, .form = use->call->form, .reason = REASON_DISCARDED, .span = use->span};
  lower_emit(use->l, instr, &operand, 1);
}

static void pointer_init(const Use *use) {
  MirPlace place = pointee(use);
  emit(use, MIR_INIT, 0, place, &use->operands[2], 1);
  lower_release(use->l, &use->operands[2], 1);
}

static void pointer_null(const Use *use) {
  Lower *l = use->l;
  MirConstInfo info = {.kind = MIR_CONST_NULL, .type = type_pointer(l->decls->types, use->item)};
  MirOperand null = mir_constant(mir_add_const(l->body, info));
  emit(use, MIR_INIT, 0, use->dst, &null, 1);
}

/* xs[0] and xs[1]: elements at constants that differ (both counted from the same end). */
static bool apart_by_constants(const Lower *l, const Ast *a, const Ast *b) {
  a = lower_plain(l, a);
  b = lower_plain(l, b);
  if (typed_res(l->typed, a) != RES_ELEMENT || typed_res(l->typed, b) != RES_ELEMENT) return false;
  const Ast *i = AS(Subscript, a)->indexes.items[0], *j = AS(Subscript, b)->indexes.items[0];
  if (typed_res(l->typed, i) != RES_CONST || typed_res(l->typed, j) != RES_CONST) return false;
  const ConstValue *first = typed_const(l->typed, i), *second = typed_const(l->typed, j);
  if (first->kind == CONST_PARAM || second->kind == CONST_PARAM) return false;
  int64_t from = (int64_t)first->bits, to = (int64_t)second->bits;
  return from != to && (from < 0) == (to < 0);
}

static void check_swap(const Use *use, MirPlace a, MirPlace b) {
  Lower *l = use->l;
  const CallArg *args = use->call->info->args;
  if (!mir_overlap(l->body, a, b) || apart_by_constants(l, args[0].expr, args[1].expr)) return;
  Diag *diag = diag_overlapping_arguments(l->context->diags, args[0].expr->span,
                                          lower_words(l, args[0].expr));
  diag_primary(l->context->diags, diag, "lent for change");
  diag_label(l->context->diags, diag, args[1].expr->span, "also lent here");
  if (mir_relate(l->body, a, b) == PLACES_UNKNOWN)
    diag_reason(l->context->diags, diag, "Own cannot tell whether the two indexes differ");
}

static void swap(const Use *use) {
  Lower *l = use->l;
  MirPlace a = {use->operands[0].index}, b = {use->operands[1].index};
  check_swap(use, a, b);
  MirPlace held = lower_new_temporary(l, use->item, use->span);
  MirOperand first = lower_take(l, a), second = lower_take(l, b);
  emit(use, MIR_INIT, 0, held, &first, 1);
  emit(use, MIR_INIT, 0, a, &second, 1);
  MirOperand back = lower_take(l, held);
  emit(use, MIR_INIT, 0, b, &back, 1);
}

static void ask_type(const Use *use, MirOp op, uint32_t extra) {
  MirInstr instr = {.op = op,
                    .form = use->call->form,
                    .dst = use->dst,
                    .type = use->item,
                    .extra = extra,
                    .span = use->span};
  lower_emit(use->l, instr, NULL, 0);
}

/* The body is generic and T has no bound: whether T can be printed is known for each instance, which leaves out the branch
** that is_writable closes. */
static void write_any(const Use *use) {
  Lower *l = use->l;
  CallInfo *info = arena_make(l->arena, CallInfo);
  *info = (CallInfo){.fn = lower_requirement(l, TRAIT_WRITABLE, symbol_of(SYM_repr_to)),
                     .type_args = arena_copy(l->arena, &use->item, sizeof use->item),
                     .type_arg_count = 1,
                     .result = TYPE_NONE};
  lower_call_emit(l, info, (MirInstr){.form = use->call->form, .span = use->span}, use->operands,
                  2);
}

static void panic(const Use *use) {
  lower_call_runtime(use->l, RUNTIME_own_panic, (MirPlace){0}, use->operands, 1, use->span);
  lower_unreachable(use->l, FORM_CALL, use->span);
}

static void unwrap(const Use *use) {
  emit(use, MIR_CONVERT, CONVERT_UNWRAP, use->dst, use->operands, 1);
  lower_release(use->l, use->operands, 1);
}

/* `Expr.Add(left^, right^)`: the payload moves into the new value. */
static void make_case(const Use *use, uint32_t count) {
  const FnDecl *fn = decl_fn(use->l->decls, use->call->info->fn);
  MirPlace dst = use->dst;
  if (!dst.index) {
    dst = lower_new_temporary(use->l, use->call->info->result, use->span);
    lower_hold(use->l, dst, REASON_TEMPORARY);
  }
  lower_release(use->l, use->operands, count);
  emit(use, MIR_MAKE, fn->case_index, dst, use->operands, count);
}

/* `_do[T]` of the module that declares the intrinsic: what the runtime calls to end the value or to get its text. */
static FnDeclId helper_beside(const Use *use, const char *name) {
  const Decls *decls = use->l->decls;
  const FnDecl *beside = decl_fn(decls, use->call->info->fn);
  for (uint32_t i = 1; i < decls->fns.count; i++) {
    const FnDecl *fn = decl_fn(decls, (FnDeclId){i});
    if (fn->builtin && symbol_same(fn->module, beside->module) && !fn->owner.index &&
        strcmp(lower_name(use->l, fn->name), name) == 0)
      return (FnDeclId){i};
  }
  own_unreachable("the library has what its intrinsics need");
}

/* The back ends know the rest: name, size and number of the type. */
static void about_error(const Use *use, RuntimeFn fn, uint32_t count) {
  Lower *l = use->l;
  TypeId *item = arena_make(l->arena, TypeId);
  *item = use->item;
  MirCallee callee = {
      .kind = CALLEE_RUNTIME, .runtime = fn, .type_args = item, .type_arg_count = 1};
  if (fn == RUNTIME_own_error_hold) {
    callee.fn = helper_beside(use, "_do");
    decl_fn(l->decls, callee.fn)->addressed = true;
  }
  emit(use, MIR_CALL, mir_add_callee(l->body, callee), use->dst, use->operands, count);
}

void lower_intrinsic(Lower *l, const LowerCall *call, const MirOperand *operands, MirPlace dst) {
  const CallInfo *info = call->info;
  Use use = {.l = l, .call = call, .operands = operands, .dst = dst, .span = call->span};
  use.item = info->type_arg_count ? info->type_args[0] : TYPE_NONE;
  if (!lower_reachable(l)) return;
  switch (decl_fn(l->decls, info->fn)->intrinsic) {
  case INTRINSIC_POINTER_NULL: pointer_null(&use); return;
  case INTRINSIC_POINTER_TO: {
    MirOperand place = mir_read((MirPlace){operands[0].index});
    emit(&use, MIR_ADDRESS, 0, dst, &place, 1);
    return;
  }
  case INTRINSIC_ARRAY_STORAGE: {
    MirConstInfo zeros = {.kind = MIR_CONST_NONE, .type = info->result};
    MirOperand value = mir_constant(mir_add_const(l->body, zeros));
    emit(&use, MIR_INIT, 0, dst, &value, 1);
    return;
  }
  case INTRINSIC_ARRAY_DATA: {
    MirOperand array = mir_read((MirPlace){operands[0].index});
    emit(&use, MIR_ADDRESS, 0, dst, &array, 1);
    return;
  }
  case INTRINSIC_POINTER_ALLOC: {
    MirOperand bytes = bytes_of(&use, operands[0]);
    runtime(&use, RUNTIME_own_alloc, &bytes, 1);
    return;
  }
  case INTRINSIC_POINTER_RESIZE: pointer_resize(&use); return;
  case INTRINSIC_POINTER_FREE: {
    MirOperand freed[2] = {operands[0], bytes_of(&use, operands[1])};
    runtime(&use, RUNTIME_own_free, freed, 2);
    return;
  }
  case INTRINSIC_POINTER_INIT: pointer_init(&use); return;
  case INTRINSIC_POINTER_TAKE: pointer_take(&use); return;
  case INTRINSIC_POINTER_DROP: pointer_drop(&use); return;
  case INTRINSIC_POINTER_MOVE: pointer_move(&use); return;
  case INTRINSIC_POINTER_OFFSET: emit(&use, MIR_BINARY, BINARY_OFFSET, dst, operands, 2); return;
  case INTRINSIC_POINTER_IS_NULL: emit(&use, MIR_UNARY, UNARY_IS_NULL, dst, operands, 1); return;
  case INTRINSIC_OPTIONAL_UNWRAP: unwrap(&use); return;
  case INTRINSIC_SIZE_OF: ask_type(&use, MIR_SIZE_OF, 0); return;
  case INTRINSIC_NEEDS_DROP: ask_type(&use, MIR_NEEDS_DROP, 0); return;
  case INTRINSIC_MAKE_CASE: make_case(&use, info->arg_count); return;
  case INTRINSIC_IS_WRITABLE: ask_type(&use, MIR_NEEDS_DROP, 1); return;
  case INTRINSIC_WRITE_ANY: write_any(&use); return;
  case INTRINSIC_PANIC: panic(&use); return;
  case INTRINSIC_SWAP: swap(&use); return;
  case INTRINSIC_BITCAST: emit(&use, MIR_CONVERT, CONVERT_BITS, dst, operands, 1); return;
  case INTRINSIC_ERROR_HOLD: about_error(&use, RUNTIME_own_error_hold, 2); return;
  case INTRINSIC_ERROR_HOLDS: about_error(&use, RUNTIME_own_error_holds, 1); return;
  case INTRINSIC_ERROR_VALUE: about_error(&use, RUNTIME_own_error_value, 1); return;
  case INTRINSIC_NONE:
  case INTRINSIC_COUNT: break;
  }
  own_unreachable("an intrinsic without a meaning");
}
