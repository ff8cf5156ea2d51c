// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Closures: `lambda` and nested `fn`.
**
** In: the text of a closure and what is expected of it. Out: a struct of its own whose fields are the captures, a function
** whose first parameter is that struct, and ClosureInfo for whoever makes the value. Inside a generic function the struct
** has the type parameters of that function. Invariant: a variable of an outer function is never used inside, only the
** capture that stands for it. The surprise: what is captured is known only when the body has been checked, so the fields
** are added while its uses are met. */
#include "sema/closure.h"
#include "base/check.h"
#include <string.h>

/* ── the struct and its code ── */

static void copy_type_params(Sema *sema, StructDecl *decl, FnDecl *fn) {
  for (uint32_t i = 0; i < sema->here.param_count; i++) {
    TypeParamDecl param = sema->here.params[i];
    param.bounds.capacity = param.bounds.count;
    array_push(sema->arena, &decl->type_params, param);
    array_push(sema->arena, &fn->type_params, param);
  }
  fn->owner_type_params = sema->here.param_count;
}

static TypeId env_type(Sema *sema, StructId id) {
  uint32_t count = sema->here.param_count;
  TypeId *arguments = arena_make_many(sema->arena, TypeId, count);
  for (uint32_t i = 0; i < count; i++)
    arguments[i] = type_parameter(sema->types, i);
  return type_struct(sema->types, id, arguments, count);
}

static Symbol env_name(Sema *sema, const char *name) {
  const char *outer =
      sema->here.fn.index ? sema_name(sema, decl_fn(sema->decls, sema->here.fn)->name) : "";
  const char *text = arena_format(sema->arena, "%s%s%s", outer, *outer ? "." : "", name);
  return symbol_intern(sema->context->symbols, text, strlen(text));
}

FnDeclId closure_declare(Sema *sema, Symbol name, Span span) {
  bool builtin = sema_builtin(sema);
  Symbol module = sema_unit(sema, sema->here.unit)->module;
  StructDecl env = {.name = env_name(sema, sema_name(sema, name)),
                    .module = module,
                    .span = span,
                    .builtin = builtin};
  FnDecl fn = {.name = name, .module = module, .span = span, .builtin = builtin, .has_body = true};
  copy_type_params(sema, &env, &fn);
  fn.owner = decl_add_struct(sema->decls, env);
  TypeId self = env_type(sema, fn.owner);
  while (sema->struct_infos.count <= fn.owner.index)
    array_push(sema->arena, &sema->struct_infos, (StructInfo){.ast = NULL});
  sema->struct_infos.items[fn.owner.index] =
      (StructInfo){.unit = sema->here.unit, .self_type = self};
  array_push(sema->arena, &fn.params, (ParamDecl){.span = span, .type = self});
  FnDeclId id = declare_fn_name(sema, NULL, sema->here.unit, fn);
  decl_struct(sema->decls, fn.owner)->call = id;
  return id;
}

/* ── captures ── */

static void report_capture(Sema *sema, const ClosureFrame *frame, const VarInfo *var,
                           const Ast *use) {
  const char *name = sema_name(sema, var->name);
  sema->body_broken = true;
  Diag *diag = diag_capture_by_reference(sema->diags, use->span, name);
  diag_primary(sema->diags, diag, "`%s` is not copied implicitly", text_of(sema, var->type));
  diag_label(sema->diags, diag, frame->span, "this closure may outlive the variable");
  if (type_has_kind(sema, var->type, TRAIT_COPYABLE))
    diag_reason(sema->diags, diag, "write its captures: `{%s.copy()}` takes a copy into it", name);
  diag_reason(sema->diags, diag,
              "`{owned %s^}` gives `%s` to the closure; a lambda that is an argument of a call "
              "may look at it",
              name, name);
}

bool closure_lends(const Sema *sema, TypeId type) {
  const TypeInfo *info = type_info(sema->types, type);
  return info->kind == TYPE_KIND_STRUCT &&
         decl_struct(sema->decls, (StructId){info->declaration})->lends;
}

void report_kept_closure(Sema *sema, Span span) {
  Diag *diag = diag_reference_kept(sema->diags, span, "a closure that captures by reference");
  diag_reason(sema->diags, diag, "it can be called, and given to a parameter of function type");
}

/* How a variable that was not listed gets into the closure: true if by reference. */
static bool capture_mode(Sema *sema, const ClosureFrame *frame, const VarInfo *var,
                         const Ast *use) {
  if (type_is_error(var->type)) {
    sema->body_broken = true;
    return false;
  }
  if (closure_lends(sema, var->type)) {
    report_kept_closure(sema, use->span);
    return false;
  }
  if (type_has_kind(sema, var->type, TRAIT_TRIVIAL)) return false;
  if (type_same(var->type, TYPE_OBJECT)) {
    report_unbuilt(sema, use->span, "an `object` in a closure");
    return false;
  }
  if (frame->lent) return true;
  if (!type_has_kind(sema, var->type, TRAIT_IMPLICITLY_COPYABLE))
    report_capture(sema, frame, var, use);
  return false;
}

VarId closure_capture(Sema *sema, ClosureFrame *frame, ClosureCapture capture) {
  const VarInfo var = *typed_var_info(sema->typed, capture.outer);
  StructDecl *env = decl_struct(sema->decls, frame->env);
  if (type_holds_view(sema->decls, var.type)) {
    report_unbuilt(sema, capture.use->span, "a view in a closure");
    sema->body_broken = true;
  }
  FieldDecl field = {.name = var.name, .span = capture.use->span, .type = var.type};
  if (capture.by_reference) field.type = type_pointer(sema->types, var.type);
  field.by_reference = capture.by_reference;
  field.changes = capture.changes;
  if (type_is_linear(sema->decls, field.type))
    report_linear_stored(sema, capture.use->span, var.type, "closure");
  env->lends = env->lends || capture.by_reference;
  VarInfo inner = {.name = var.name,
                   .span = var.span,
                   .type = var.type,
                   .kind = VAR_CAPTURE,
                   .convention = capture.by_reference ? PASS_REF : PASS_OWNED,
                   .index = env->fields.count};
  array_push(sema->arena, &env->fields, field);
  capture.inner = typed_add_var(sema->typed, inner);
  array_push(sema->arena, &frame->captures, capture);
  return capture.inner;
}

static VarId variable_in(Sema *sema, ClosureFrame *frame, VarId var, const Ast *use) {
  if (!frame || var.index >= frame->first_var) return var;
  if (frame->named.index && var.index == frame->named.index) return frame->self;
  var = variable_in(sema, frame->parent, var, use);
  for (uint32_t i = 0; i < frame->captures.count; i++) {
    if (frame->captures.items[i].outer.index == var.index) return frame->captures.items[i].inner;
  }
  const VarInfo info = *typed_var_info(sema->typed, var);
  bool by_reference = capture_mode(sema, frame, &info, use);
  return closure_capture(sema, frame,
                         (ClosureCapture){.outer = var, .use = use, .by_reference = by_reference});
}

VarId closure_variable(Sema *sema, VarId var, const Ast *use) {
  return variable_in(sema, sema->closure, var, use);
}

/* ── captures that are written ── */

/* The name in `a`, `a^`, `a.copy()`; NULL if it is something else. */
static const Ast *captured_name(const Ast *value) {
  if (value->kind == AST_Transfer) value = AS(Transfer, value)->value;
  if (value->kind == AST_Call && AS(Call, value)->callee->kind == AST_Attribute) {
    const AstAttribute *callee = AS(Attribute, AS(Call, value)->callee);
    value = symbol_is(callee->name, SYM_copy) ? callee->value : value;
  }
  return value->kind == AST_Name ? value : NULL;
}

static void list_capture(Sema *sema, ClosureFrame *frame, const AstCapture *ast) {
  const Ast *name = captured_name(ast->value);
  bool refers = ast->convention == CONVENTION_READ || ast->convention == CONVENTION_MUT ||
                ast->convention == CONVENTION_REF;
  if (!name || (refers && name != ast->value) || ast->convention == CONVENTION_OUT) {
    diag_capture_form(sema->diags, ast->value->span);
    sema->body_broken = true;
    return;
  }
  TypeId type = check_expr(sema, ast->value, WANT_ANY);
  VarId var = typed_var(sema->typed, name);
  if (type_is_error(type)) return;
  if (!var.index) {
    diag_capture_form(sema->diags, ast->value->span);
    sema->body_broken = true;
    return;
  }
  for (uint32_t i = 0; i < frame->captures.count; i++) {
    if (frame->captures.items[i].outer.index == var.index)
      diag_declared_twice(sema->diags, name->span, sema_name(sema, AS(Name, name)->name));
  }
  bool trivial = type_has_kind(sema, type, TRAIT_TRIVIAL);
  bool changes = ast->convention == CONVENTION_MUT;
  bool by_reference = changes || (refers && !trivial);
  if (closure_lends(sema, type)) {
    report_kept_closure(sema, ast->head.span);
    return;
  }
  if (by_reference && type_same(type, TYPE_OBJECT)) {
    report_unbuilt(sema, ast->head.span, "an `object` in a closure");
    by_reference = changes = false;
  } else if (by_reference && !frame->lent && !frame->nested) {
    report_unbuilt(sema, ast->head.span, "a capture by reference in a closure that is a value");
  }
  closure_capture(sema, frame,
                  (ClosureCapture){.outer = var,
                                   .expr = by_reference || trivial ? NULL : ast->value,
                                   .use = ast->value,
                                   .by_reference = by_reference,
                                   .changes = changes});
}

static void list_captures(Sema *sema, ClosureFrame *frame, AstNodes list) {
  for (uint32_t i = 0; i < list.count; i++)
    list_capture(sema, frame, AS(Capture, list.items[i]));
}

/* ── the body ── */

/* What is put aside while a closure is checked. */
typedef struct {
  Here here;
  bool broken;
  uint32_t errors;
} Outside;

static Outside enter(Sema *sema, ClosureFrame *frame, FnDeclId fn) {
  Outside outside = {sema->here, sema->body_broken, diag_errors(sema->diags)};
  frame->parent = sema->closure;
  sema->closure = frame;
  sema->body_broken = false;
  sema->here.fn = fn;
  sema->here.outer = NULL;
  sema->here.loops = 0;
  sema->here.result_span = (Span){0, 0};
  scope_enter(sema);
  return outside;
}

static void leave(Sema *sema, const Outside *outside, TypedFn *fn) {
  scope_leave(sema);
  fn->broken = sema->body_broken || diag_errors(sema->diags) != outside->errors;
  sema->closure = sema->closure->parent;
  sema->body_broken = outside->broken || fn->broken;
  sema->here = outside->here;
  array_push(sema->arena, &sema->typed->fns, *fn);
}

static ClosureFrame *new_frame(Sema *sema, FnDeclId fn, Span span) {
  ClosureFrame *frame = arena_make(sema->arena, ClosureFrame);
  frame->env = decl_fn(sema->decls, fn)->owner;
  frame->span = span;
  return frame;
}

/* Variables of the parameters, the closure itself among them. */
static void declare_params(Sema *sema, ClosureFrame *frame, TypedFn *typed) {
  const FnDecl *decl = decl_fn(sema->decls, typed->fn);
  frame->first_var = sema->typed->vars.count;
  typed->params = arena_make_many(sema->arena, VarId, decl->params.count);
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    VarId var = typed->params[i] = add_param_var(sema, decl, i);
    if (i == 0) frame->self = var;
    if (i == 0 || symbol_is(param->name, SYM_underscore)) continue;
    scope_declare_local(
        sema,
        (Entity){.kind = ENTITY_VAR, .name = param->name, .span = param->span, .index = var.index});
  }
}

static void set_info(Sema *sema, const Ast *ast, const ClosureFrame *frame, VarId var) {
  TypeId type = sema->struct_infos.items[frame->env.index].self_type;
  ClosureInfo info = {type, var, frame->captures.items, frame->captures.count};
  typed_set_closure(sema->typed, ast, info);
}

/* ── lambda ── */

static void report_type_unknown(Sema *sema, Span span, Symbol name) {
  sema->body_broken = true;
  Diag *diag = diag_lambda_type(sema->diags, span, sema_name(sema, name));
  diag_reason(sema->diags, diag,
              "a lambda takes its types from the function type that is expected: "
              "`var f: fn(Int) -> Int = lambda x: x + 1`, or a parameter of such a type");
}

static bool lambda_params_fit(Sema *sema, const AstLambda *lambda, const Expect *expect) {
  for (uint32_t i = 0; i < lambda->params.count; i++) {
    const AstParam *param = AS(Param, lambda->params.items[i]);
    if (param->kind == PARAM_PLAIN && !param->value) continue;
    report_unbuilt(sema, param->head.span,
                   param->value ? "a default of a lambda in `fn` code" : "`*` in a lambda");
    return false;
  }
  if (!expect->count) {
    if (!lambda->params.count) return true;
    const Ast *first = lambda->params.items[0];
    report_type_unknown(sema, first->span, AS(Param, first)->name);
    return false;
  }
  if (lambda->params.count == expect->count - 1) return true;
  Diag *diag = diag_lambda_count(sema->diags, lambda->head.span, lambda->params.count);
  diag_reason(sema->diags, diag, "`%s` gives it %u", text_of(sema, expect->type),
              expect->count - 1);
  return false;
}

static bool lambda_params(Sema *sema, FnDecl *fn, const AstLambda *lambda, const Expect *expect) {
  FnShape shape = {0};
  if (expect->type.index) shape = fn_shape_of(type_info(sema->types, expect->type));
  fn->raises = fn_shape_raises(shape);
  for (uint32_t i = 0; i < lambda->params.count; i++) {
    const AstParam *ast = AS(Param, lambda->params.items[i]);
    Span span = span_of_name(sema, ast->head.span, ast->name);
    if (!expect->parts[i].index) {
      report_type_unknown(sema, span, ast->name);
      return false;
    }
    ParamDecl param = {.name = ast->name, .span = span, .type = expect->parts[i]};
    param.convention = fn_shape_convention(shape, i);
    array_push(sema->arena, &fn->params, param);
  }
  return true;
}

static TypeId lambda_result(Sema *sema, const AstLambda *lambda, TypeId wanted, Want want) {
  if (wanted.index && wanted.index != TYPE_NONE.index) {
    want.type = wanted;
    return check_value(sema, lambda->body, want);
  }
  TypeId type = check_expr(sema, lambda->body, WANT_ANY);
  return wanted.index || type.index == TYPE_NEVER.index ? TYPE_NONE : type;
}

TypeId check_lambda(Sema *sema, const Ast *ast, const Expect *expect) {
  const AstLambda *lambda = AS(Lambda, ast);
  if (!lambda_params_fit(sema, lambda, expect)) return poison(sema, ast);
  Symbol name = symbol_intern(sema->context->symbols, "lambda", 6);
  FnDeclId id = closure_declare(sema, name, ast->span);
  FnDecl *fn = decl_fn(sema->decls, id);
  if (!lambda_params(sema, fn, lambda, expect)) return poison(sema, ast);
  ClosureFrame *frame = new_frame(sema, id, ast->span);
  frame->lent = expect->lent;
  list_captures(sema, frame, lambda->captures);
  TypedFn typed = {.fn = id, .lambda = lambda};
  Outside outside = enter(sema, frame, id);
  declare_params(sema, frame, &typed);
  TypeId wanted = expect->count ? expect->parts[expect->count - 1] : (TypeId){0};
  Want want = {wanted, WANT_OTHER, {0, 0}, {0}, "this is what the lambda returns"};
  fn->result = lambda_result(sema, lambda, wanted, want);
  if (type_is_view(sema->decls, fn->result) && !view_result_fits(sema, fn, lambda->body->span))
    fn->result = TYPE_ERROR;
  if (type_is_error(fn->result)) sema->body_broken = true;
  leave(sema, &outside, &typed);
  set_info(sema, ast, frame, (VarId){0});
  if (typed.broken) return poison(sema, ast);
  return typed_type(sema->typed, ast);
}

/* ── nested functions ── */

void check_nested_fn(Sema *sema, const Ast *stmt) {
  const AstFunction *ast = AS(Function, stmt);
  Span span = span_of_declared(sema, stmt->span, ast->decorators, ast->name);
  if (ast->generics.count || ast->where) {
    report_unbuilt(sema, span, "a generic function inside a function");
    scope_declare_local(sema, (Entity){.kind = ENTITY_BROKEN, .name = ast->name, .span = span});
    return;
  }
  FnDeclId id = closure_declare(sema, ast->name, span);
  FnDecl *fn = decl_fn(sema->decls, id);
  uint32_t errors = diag_errors(sema->diags);
  declare_nested_signature(sema, id, ast);
  ClosureFrame *frame = new_frame(sema, id, span);
  TypeId self = sema->struct_infos.items[frame->env.index].self_type;
  frame->nested = true;
  list_captures(sema, frame, ast->captures);
  VarId var = declare_var(sema, ast->name, span, self, VAR_LOCAL);
  frame->named = var;
  TypedFn typed = {.fn = id, .ast = ast};
  Outside outside = enter(sema, frame, id);
  outside.errors = errors;
  sema->here.result = fn->result;
  if (ast->result) sema->here.result_span = ast->result->span;
  declare_params(sema, frame, &typed);
  if (ast->body) check_suite(sema, ast->body);
  leave(sema, &outside, &typed);
  set_info(sema, stmt, frame, var);
}
