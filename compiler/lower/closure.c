// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Closures: the value from its captures, the code that finds them again, functions as values.
**
** In: RES_CLOSURE nodes, captured variables. Out: MAKE of the closure's struct; places below its code's first parameter.
** Invariant: a closure that captures by reference is an argument of one call, and what it refers to is lent to that very
** call: the call has a READ operand more for each, so exclusivity is the usual rule. The surprise: these operands have
** no parameter; they are gone once instances are made. */
#include "lower/lower_internal.h"

#include "mir/mutant.h"

/* ── inside ── */

MirPlace lower_var_place(Lower *l, VarId var) {
  const VarInfo *info = typed_var_info(l->typed, var);
  if (info->kind != VAR_CAPTURE) return mir_root(l->body, lower_var(l, var));
  if (info->convention == PASS_REF) return mir_root(l->body, l->captured[info->index]);
  return mir_field(l->body, mir_root(l->body, (MirLocal){1}), info->index);
}

static const StructDecl *own_closure(const Lower *l) {
  if (!l->decl || !l->decl->owner.index) return NULL;
  const StructDecl *owner = decl_struct(l->decls, l->decl->owner);
  return owner->call.index ? owner : NULL;
}

static MirLocal open_capture(Lower *l, const FieldDecl *field, uint32_t at) {
  MirPlace pointer = mir_field(l->body, mir_root(l->body, (MirLocal){1}), at);
  MirPlace target = mir_pointee(l->body, pointer, (MirLocal){0});
  MirLocalInfo info = {.name = field->name,
                       .type = mir_place(l->body, target)->type,
                       .kind = LOCAL_REFERENCE,
                       .indirect = true,
                       .mutable_ = field->changes,
                       .bound = true,
                       .captured = true,
                       .scope = {1},
                       .span = field->span};
  MirLocal local = mir_add_local(l->body, info);
  MirOperand operand = field->changes ? mir_mut(target) : mir_read(target);
  MirInstr instr = {.op = MIR_REF, .form = FORM_CAPTURE, .span = field->span};
  instr.dst = mir_root(l->body, local);
  lower_emit(l, instr, &operand, 1);
  return local;
}

void lower_open_captures(Lower *l) {
  const StructDecl *closure = own_closure(l);
  if (!closure || !closure->lends) return;
  l->captured = arena_make_many(l->work, MirLocal, closure->fields.count);
  for (uint32_t i = 0; i < closure->fields.count; i++) {
    const FieldDecl *field = &closure->fields.items[i];
    if (field->by_reference) l->captured[i] = open_capture(l, field, i);
  }
}

Symbol lower_captured(const Lower *l, MirPlace place) {
  const StructDecl *closure = own_closure(l);
  const MirLocalInfo *root = mir_local(l->body, mir_place(l->body, place)->root);
  if (root->captured && !root->mutable_) return root->name;
  if (!closure || mir_place(l->body, place)->root.index != 1) return (Symbol){0};
  const MirPlaceInfo *at = mir_place(l->body, place);
  while (at->parent.index && mir_place(l->body, at->parent)->parent.index)
    at = mir_place(l->body, at->parent);
  if (at->step != STEP_FIELD) return l->decl->name;
  return closure->fields.items[at->data].name;
}

void lower_report_captured(Lower *l, const Ast *expr, MirPlace place) {
  if (!lower_reachable(l)) return;
  const char *name = lower_name(l, lower_captured(l, place));
  Diag *diag = diag_captured_change(l->context->diags, expr->span, name);
  diag_primary(l->context->diags, diag, "changed here");
  diag_reason(l->context->diags, diag,
              "list it: `{mut %s}` behind the parameters lends it for change to each call", name);
}

bool lower_lends(const Lower *l, TypeId type) {
  const TypeInfo *info = type_info(l->decls->types, type);
  return info->kind == TYPE_KIND_STRUCT &&
         decl_struct(l->decls, (StructId){info->declaration})->lends;
}

bool lower_refuse_kept(Lower *l, TypeId type, Span span) {
  bool lends = lower_lends(l, type);
  if (!lends || !lower_reachable(l)) return lends;
  Diag *diag = diag_reference_kept(l->context->diags, span, "a closure that captures by reference");
  diag_reason(l->context->diags, diag,
              "it can be called, and given to a parameter of function type");
  return true;
}

void lower_lambda_body(Lower *l, const AstLambda *lambda) {
  LowerEntry *mark = l->at.live;
  l->form = FORM_RETURN;
  l->to = "the caller";
  if (l->body->result.index) {
    l->giving = lower_plain(l, lambda->body);
    lower_into(l, lambda->body, mir_root(l->body, l->body->result));
    l->giving = NULL;
  } else {
    lower_effect(l, lambda->body);
  }
  lower_end(l, mark, FORM_RETURN, lambda->body->span);
  if (!lower_reachable(l)) return;
  lower_end(l, l->return_target->entry, FORM_FUNCTION_END, lambda->body->span);
  mir_terminate(l->body, l->block,
                (MirInstr){.op = MIR_RETURN, .form = FORM_RETURN, .span = lambda->body->span}, NULL,
                0, NULL, 0);
  l->block = (MirBlock){0};
}

/* ── functions as values ── */

void lower_forward(Lower *l, const CallInfo *call) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, call->arg_count);
  for (uint32_t i = 0; i < call->arg_count; i++)
    operands[i] = lower_pass(l, mir_root(l->body, (MirLocal){i + 2}), call->args[i].convention);
  MirInstr instr = {.op = MIR_CALL, .form = FORM_DERIVED, .span = l->decl->span};
  if (l->body->result.index) instr.dst = mir_root(l->body, l->body->result);
  lower_call_emit(l, call, instr, operands, call->arg_count);
}

/* ── where it is made ── */

static MirOperand captured_address(Lower *l, const ClosureCapture *capture) {
  MirPlace place = capture->changes && capture->use->kind == AST_Name
                       ? lower_mutable_place(l, capture->use)
                       : lower_var_place(l, capture->outer);
  MirOperand from = mir_read(place);
  TypeId type = type_pointer(l->decls->types, mir_place(l->body, place)->type);
  MirPlace address = lower_new_temporary(l, type, capture->use->span);
  lower_emit(
      l,
      (MirInstr){
          .op = MIR_ADDRESS, .form = FORM_CAPTURE, .dst = address, .span = capture->use->span},
      &from, 1);
  return mir_use(address);
}

static MirOperand captured_value(Lower *l, const ClosureCapture *capture) {
  if (capture->by_reference) return captured_address(l, capture);
  if (capture->expr) return lower_owned(l, capture->expr, ALL_ADJUSTS);
  MirPlace place = lower_var_place(l, capture->outer);
  return lower_copy_owned(l, place, capture->use, REASON_IMPLICIT_COPY);
}

void lower_closure_into(Lower *l, const Ast *expr, MirPlace dst) {
  const ClosureInfo *info = typed_closure(l->typed, expr);
  MirOperand *operands = arena_make_many(l->arena, MirOperand, info->count);
  MirForm form = l->form;
  const char *to = l->to;
  l->form = FORM_CAPTURE;
  l->to = "the closure";
  for (uint32_t i = 0; i < info->count; i++)
    operands[i] = captured_value(l, &info->captures[i]);
  l->form = form;
  l->to = to;
  lower_emit(l, (MirInstr){.op = MIR_MAKE, .form = FORM_CAPTURE, .dst = dst, .span = expr->span},
             operands, info->count);
  lower_release(l, operands, info->count);
}

void lower_nested_fn(Lower *l, const Ast *stmt) {
  const ClosureInfo *info = typed_closure(l->typed, stmt);
  const VarInfo *var = typed_var_info(l->typed, info->var);
  LowerEntry *mark = l->at.live;
  MirLocalInfo local = {.name = var->name,
                        .type = info->type,
                        .kind = LOCAL_VARIABLE,
                        .scope = l->at.scope,
                        .span = var->span};
  MirPlace value = lower_new_temporary(l, info->type, var->span);
  lower_closure_into(l, stmt, value);
  MirLocal made = mir_add_local(l->body, local);
  l->local_of_var[info->var.index] = made;
  array_push(l->work, &l->closures, info);
  table_set(l->work, &l->closure_of, info->var.index, l->closures.count);
  lower_end(l, mark, FORM_CAPTURE, var->span);
  lower_init(l, mir_root(l->body, made), lower_take(l, value), FORM_VAR, var->span);
  lower_declared(l, made);
}

/* ── the call ── */

/* The captures of a closure that is called or given, and stands as a lambda or the name of a nested function. */
static const ClosureInfo *lent_closure(const Lower *l, const CallArg *arg) {
  if (!arg->expr) return NULL;
  const Ast *expr = lower_plain(l, arg->expr);
  const ClosureInfo *info = typed_closure(l->typed, expr);
  if (info) return info;
  uint32_t known = table_get(&l->closure_of, typed_var(l->typed, expr).index);
  return known ? l->closures.items[known - 1] : NULL;
}

/* A nested function that calls itself, or gives itself on. */
static bool is_itself(const Lower *l, const CallArg *arg) {
  if (!arg->expr || !l->captured) return false;
  VarId var = typed_var(l->typed, lower_plain(l, arg->expr));
  return var.index && l->local_of_var[var.index].index == 1;
}

typedef struct {
  MirOperand *out; /* NULL: they are only counted */
  uint32_t count;
  Span closure;
} LentList;

static void add_lent(Lower *l, LentList *list, MirPlace place, bool changes) {
  if (list->out && changes) lower_lent_in_guard(l, place, list->closure);
  if (list->out) list->out[list->count] = changes ? mir_mut(place) : mir_read(place);
  list->count++;
}

static void add_captures(Lower *l, const ClosureInfo *info, LentList *list) {
  for (uint32_t k = 0; k < info->count; k++) {
    const ClosureCapture *capture = &info->captures[k];
    if (OWN_MUTANT(closure_lends_nothing, capture->by_reference, false))
      add_lent(l, list, lower_var_place(l, capture->outer), capture->changes);
  }
}

static void add_own_captures(Lower *l, LentList *list) {
  const StructDecl *closure = own_closure(l);
  for (uint32_t k = 0; closure && k < closure->fields.count; k++) {
    if (l->captured[k].index)
      add_lent(l, list, mir_root(l->body, l->captured[k]), closure->fields.items[k].changes);
  }
}

static uint32_t lent_operands(Lower *l, const CallInfo *call, MirOperand *out) {
  LentList list = {.out = out};
  for (uint32_t i = 0; i < call->arg_count; i++) {
    const ClosureInfo *info = lent_closure(l, &call->args[i]);
    if (call->args[i].expr) list.closure = call->args[i].expr->span;
    if (info) add_captures(l, info, &list);
    if (is_itself(l, &call->args[i])) add_own_captures(l, &list);
  }
  return list.count;
}

uint32_t lower_lent_count(Lower *l, const CallInfo *call) { return lent_operands(l, call, NULL); }

void lower_lent_operands(Lower *l, const CallInfo *call, MirOperand *out) {
  lent_operands(l, call, out);
}
