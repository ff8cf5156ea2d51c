// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `def`, `lambda` and `class` as statements that run: they make objects.
**
** In: a node. Out: a function object with its defaults and captured cells, or a class whose body has run. Order: decorators,
** then defaults or bases, the object, then the decorators are called from the last to the first. The surprise: the body of a
** class runs in the frame around it; its names are attributes of the class from the start. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

/* ── functions ── */

static bool is_keyword_only(AstNodes params, uint32_t index) {
  for (uint32_t i = 0; i < index; i++) {
    AstParamKind kind = (AstParamKind)AS(Param, params.items[i])->kind;
    if (kind == PARAM_STAR || kind == PARAM_STAR_MARK) return true;
  }
  return false;
}

/* A tuple of the positional defaults, or None. */
static MirOperand defaults_of(Lower *l, AstNodes params, Span span) {
  MirOperand *values = arena_make_many(l->arena, MirOperand, params.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < params.count; i++) {
    const AstParam *param = AS(Param, params.items[i]);
    if (param->kind == PARAM_PLAIN && param->value && !is_keyword_only(params, i))
      values[count++] = dynamic_owned(l, param->value);
  }
  if (!count) return dynamic_none(l);
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_tuple_new, .form = FORM_DEFAULT, .span = span},
                    values, count));
}

/* A dict of the keyword-only ones, or None. */
static MirOperand keyword_defaults_of(Lower *l, AstNodes params, DynScopeId scope, Span span) {
  MirOperand *values = arena_make_many(l->arena, MirOperand, 2 * params.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < params.count; i++) {
    const AstParam *param = AS(Param, params.items[i]);
    if (param->kind != PARAM_PLAIN || !param->value || !is_keyword_only(params, i)) continue;
    values[count++] = dynamic_given(
        l, dynamic_symbol(l, dynamic_mangle(l->def->dynamic, scope, param->name)), span);
    values[count++] = dynamic_owned(l, param->value);
  }
  if (!count) return dynamic_none(l);
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_dict_new, .form = FORM_DEFAULT, .span = span},
                    values, count));
}

MirOperand dynamic_captured_cell(Lower *l, DynVarId var, Span span) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  for (uint32_t i = 0; i < frame->captures.count; i++)
    if (frame->captures.items[i].index == var.index)
      return dynamic_copy(l, mir_root(l->body, l->def->captures[i]), span);
  return dynamic_copy(l, mir_root(l->body, l->def->locals[var.index]), span);
}

static MirOperand module_name(Lower *l) {
  return dynamic_load_name(l, (DynName){.kind = DYN_NAME_DUNDER, .index = SYM_name_dunder},
                           symbol_of(SYM_name_dunder), (Span){0, 0});
}

static MirOperand make_function(Lower *l, DynScopeId id, AstNodes params, Span span) {
  const DynScope *scope = dynamic_scope(l->def->dynamic, id);
  LowerEntry *mark = l->at.live;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, 3 + scope->captures.count);
  operands[0] = defaults_of(l, params, span);
  operands[1] = keyword_defaults_of(l, params, id, span);
  operands[2] = module_name(l);
  for (uint32_t i = 0; i < scope->captures.count; i++)
    operands[3 + i] =
        dynamic_given(l, dynamic_captured_cell(l, scope->captures.items[i], span), span);
  DynOp make = {.fn = RUNTIME_own_function_new, .form = FORM_LITERAL, .span = span};
  make.code = decl_fn(l->decls, scope->fn)->def->entry;
  return dynamic_do(l, make, operands, 3 + scope->captures.count, mark);
}

/* ── decorators ── */

static MirOperand *decorators_of(Lower *l, AstNodes decorators) {
  MirOperand *values = arena_make_many(l->arena, MirOperand, decorators.count + 1);
  for (uint32_t i = 0; i < decorators.count; i++)
    values[i] = dynamic_value(l, AS(Decorator, decorators.items[i])->value);
  return values;
}

static MirOperand decorate(Lower *l, AstNodes decorators, const MirOperand *values,
                           MirOperand made) {
  for (uint32_t i = decorators.count; i-- > 0;) {
    MirOperand operands[2] = {values[i], made};
    DynOp call = {.fn = RUNTIME_own_call, .form = FORM_CALL, .span = decorators.items[i]->span};
    made = dynamic_hold(l, dynamic_op(l, call, operands, 2));
  }
  return made;
}

void dynamic_function(Lower *l, const Ast *stmt) {
  const AstFunction *node = AS(Function, stmt);
  LowerEntry *mark = l->at.live;
  DynScopeId id = dynamic_scope_of(l->def->dynamic, stmt);
  Span span = decl_fn(l->decls, dynamic_scope(l->def->dynamic, id)->fn)->span;
  const MirOperand *decorators = decorators_of(l, node->decorators);
  MirOperand made =
      decorate(l, node->decorators, decorators, make_function(l, id, node->params, span));
  dynamic_store(l, node->name, dynamic_given(l, made, span), span);
  lower_end_forwards(l, mark, FORM_LITERAL, span);
}

MirOperand dynamic_lambda(Lower *l, const Ast *expr) {
  return make_function(l, dynamic_scope_of(l->def->dynamic, expr), AS(Lambda, expr)->params,
                       expr->span);
}

/* ── classes ── */

/* What the runtime lets a program derive from (runtime/dynamic/class/derived.c), and what not even Python does, which is a
** TypeError at run time. */
static bool may_derive(uint32_t class_id) {
  switch (class_id) {
  case OWN_CLASS_OBJECT:
  case OWN_CLASS_LIST:
  case OWN_CLASS_TUPLE:
  case OWN_CLASS_DICT:
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET:
  case OWN_CLASS_STR:
  case OWN_CLASS_INT:
  case OWN_CLASS_FLOAT:
  case OWN_CLASS_BOOL:
  case OWN_CLASS_RANGE:
  case OWN_CLASS_SLICE: return true;
  default: return class_id >= OWN_CLASS_BASE_EXCEPTION;
  }
}

/* A base that Python allows and we do not. */
static bool refused_base(Lower *l, const Ast *base) {
  if (base->kind != AST_Name) return false;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, base)->name);
  if (name.kind != DYN_NAME_CLASS || may_derive(name.index)) return false;
  if (name.index == OWN_CLASS_TYPE) {
    diag_metaclass(l->context->diags, base->span);
    return true;
  }
  const char *feature =
      arena_format(l->arena, "a class derived from `%s`", lower_name(l, AS(Name, base)->name));
  diag_reason(l->context->diags, diag_not_supported(l->context->diags, base->span, feature),
              "it comes with stage S4 of dynamic code");
  return true;
}

/* The tuple of the bases. */
static MirOperand bases_of(Lower *l, const AstClass *node, Span span) {
  MirOperand *values = arena_make_many(l->arena, MirOperand, node->arguments.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < node->arguments.count; i++) {
    const Ast *base = node->arguments.items[i];
    if (base->kind != AST_Arg && !refused_base(l, base)) values[count++] = dynamic_owned(l, base);
  }
  DynOp make = {.fn = RUNTIME_own_tuple_new, .form = FORM_LITERAL, .span = span};
  return dynamic_hold(l, dynamic_op(l, make, values, count));
}

/* A tuple of the names of the keywords, then their values. Returns how many operands that is. */
static uint32_t keywords_of(Lower *l, const AstClass *node, MirOperand *operands, Span span) {
  MirConst *names = arena_make_many(l->arena, MirConst, node->arguments.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < node->arguments.count; i++) {
    if (node->arguments.items[i]->kind != AST_Arg) continue;
    const AstArg *argument = AS(Arg, node->arguments.items[i]);
    names[count++] = (MirConst){dynamic_symbol(l, argument->name).index};
    operands[count] = dynamic_owned(l, argument->value);
  }
  if (!count) return 0;
  operands[0] = dynamic_given(l, dynamic_name_tuple(l, names, count), span);
  return count + 1;
}

/* The cell through which methods know their class, if one of them asks for it. */
static DynVarId class_cell_of(Lower *l, DynScopeId scope) {
  DynName name = dynamic_name_if(l->def->dynamic, scope, symbol_of(SYM_class_cell));
  return name.kind == DYN_NAME_VAR ? name.var : (DynVarId){0};
}

static void renew_cell(Lower *l, DynVarId cell, Span span) {
  MirOperand unbound = dynamic_mark(l, OWN_UNBOUND);
  MirPlace fresh = dynamic_op(
      l, (DynOp){.fn = RUNTIME_own_cell_new, .form = FORM_NONE, .span = span}, &unbound, 1);
  MirOperand value = mir_move(fresh);
  MirInstr assign = {.op = MIR_ASSIGN,
                     .form = FORM_NONE,
                     .dst = mir_root(l->body, l->def->locals[cell.index]),
                     .span = span};
  lower_emit(l, assign, &value, 1);
}

static void run_body(Lower *l, const AstClass *node, DynScopeId scope, MirPlace class_object) {
  DynScopeId outer_scope = l->def->scope;
  MirPlace outer_object = l->def->class_object;
  LowerLoop *outer_loop = l->at.loop;
  l->def->scope = scope;
  l->def->class_object = class_object;
  l->at.loop = NULL;
  for (uint32_t i = 0; i < node->body.count && lower_reachable(l); i++)
    if (!dynamic_is_left_out(l->def->dynamic, node->body.items[i]))
      lower_statement(l, node->body.items[i]);
  l->at.loop = outer_loop;
  l->def->class_object = outer_object;
  l->def->scope = outer_scope;
}

static MirOperand make_class(Lower *l, const AstClass *node, DynScopeId scope, Span span) {
  MirOperand *operands = arena_make_many(l->arena, MirOperand, node->arguments.count + 3);
  operands[0] = dynamic_given(l, bases_of(l, node, span), span);
  operands[1] = module_name(l);
  uint32_t keywords = keywords_of(l, node, operands + 2, span);
  DynOp make = {.fn = RUNTIME_own_class_new, .form = FORM_LITERAL, .span = span};
  make.class_decl = dynamic_scope(l->def->dynamic, scope)->class_decl;
  MirPlace made = dynamic_op(l, make, operands, 2 + keywords);
  MirOperand held = dynamic_hold(l, made);
  DynVarId cell = class_cell_of(l, scope);
  if (cell.index) renew_cell(l, cell, span);
  run_body(l, node, scope, made);
  DynOp done = {.fn = RUNTIME_own_class_done, .form = FORM_LITERAL, .span = span};
  dynamic_op(l, done, &held, 1);
  if (cell.index) {
    MirOperand set[2] = {mir_read(mir_root(l->body, l->def->locals[cell.index])), {ROLE_CONST, 0}};
    set[1] = dynamic_given(l, dynamic_copy(l, made, span), span);
    dynamic_op(l, (DynOp){.fn = RUNTIME_own_cell_set, .form = FORM_NONE, .span = span}, set, 2);
  }
  return held;
}

void dynamic_class_statement(Lower *l, const Ast *stmt) {
  const AstClass *node = AS(Class, stmt);
  LowerEntry *mark = l->at.live;
  DynScopeId scope = dynamic_scope_of(l->def->dynamic, stmt);
  Span span = {stmt->span.from, stmt->span.from + 5};
  const MirOperand *decorators = decorators_of(l, node->decorators);
  MirOperand made = decorate(l, node->decorators, decorators, make_class(l, node, scope, span));
  if (lower_reachable(l)) dynamic_store(l, node->name, dynamic_given(l, made, span), span);
  lower_end_forwards(l, mark, FORM_LITERAL, span);
}
