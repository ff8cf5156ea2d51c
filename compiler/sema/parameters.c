// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The parameter list of a signature.
**
** In: Param nodes. Out: FnDecl.params, and the result if a parameter `out r: T` names it. Reports a wrong `self` and marks
** that stand wrong. Invariant: `*args: T` is one parameter of type List[T]; callers make the list. The surprise: `out`
** parameters are none: a constructor's `out self` and a function's `out r` are its result under a name. */
#include "sema/closure.h"

static Convention convention_of(Sema *sema, const AstParam *param, bool is_self) {
  switch ((AstConvention)param->convention) {
  case CONVENTION_DEFAULT:
  case CONVENTION_READ: return PASS_READ;
  case CONVENTION_MUT: return PASS_MUT;
  case CONVENTION_OWNED: return PASS_OWNED;
  case CONVENTION_REF: return PASS_REF;
  case CONVENTION_OUT: return PASS_OUT;
  case CONVENTION_DEINIT:
    if (!is_self) diag_wrong_self(sema->diags, param->head.span, "`deinit` is for `self` only");
    return is_self ? PASS_DEINIT : PASS_OWNED;
  }
  return PASS_READ;
}

/* `self`, or what is wrong with it. */
static void self_param(Sema *sema, FnDeclId fn, const AstParam *param) {
  FnDecl *decl = decl_fn(sema->decls, fn);
  Convention convention = convention_of(sema, param, true);
  if (param->type) {
    TypeId type = resolve_type(sema, param->type);
    if (!type_same(type, sema->here.self_type) && !type_is_error(type)) {
      diag_wrong_self(sema->diags, param->type->span, "`self` has the type `Self`");
    }
  }
  if (decl->is_init) {
    bool old = convention == PASS_MUT && sema_unit(sema, sema->here.unit)->is_mojo;
    if (convention != PASS_OUT && !old) { /* Mojo of 2024: `inout self` */
      Diag *diag = diag_wrong_self(sema->diags, param->head.span, "a constructor sets `out self`");
      diag_fix(sema->diags, diag, FIX_CERTAIN, param->head.span, "out self", "write `out self`");
    }
    return;
  }
  if (convention == PASS_OUT) {
    diag_wrong_self(sema->diags, param->head.span, "`out self` belongs to `__init__`");
    convention = PASS_MUT;
  }
  ParamDecl self = {.name = param->name, .span = span_of_name(sema, param->head.span, param->name)};
  self.type = sema->here.self_type;
  self.convention = convention;
  array_push(sema->arena, &decl->params, self);
}

/* A function inside a function: its first parameter is its closure. */
static bool is_nested(const Sema *sema, const FnDecl *decl) {
  return decl->owner.index && decl_struct(sema->decls, decl->owner)->call.index;
}

/* `f: fn(A) -> R` makes the function generic over what is called; C and nested functions take a value. */
static TypeId written_type(Sema *sema, FnDecl *decl, const AstParam *param, Span span) {
  bool generic = param->type->kind == AST_FnType && param->kind == PARAM_PLAIN &&
                 param->convention != CONVENTION_OUT;
  if (!generic || decl->is_extern || is_nested(sema, decl)) return resolve_type(sema, param->type);
  TypeId type = resolve_fn_type(sema, param->type);
  if (type_is_error(type)) return type;
  return declare_callable_param(sema, decl, param->name, span, type);
}

static TypeId param_type(Sema *sema, FnDecl *decl, const AstParam *param, Span span) {
  if (param->type) return written_type(sema, decl, param, span);
  if (symbol_is(param->name, SYM_self)) {
    diag_wrong_self(sema->diags, span, "`self` is the first parameter of a method");
  } else {
    diag_type_needed(sema->diags, span, sema_name(sema, param->name));
  }
  return TYPE_ERROR;
}

/* `out r: T`: the result, under a name. */
static void named_result(Sema *sema, FnDeclId fn, const AstParam *param) {
  FnDecl *decl = decl_fn(sema->decls, fn);
  const AstFunction *ast = sema->fn_infos.items[fn.index].ast;
  Span span = span_of_name(sema, param->head.span, param->name);
  if (decl->is_init || decl->out_name.index || ast->result) {
    Diag *diag = diag_result_twice(sema->diags, span, sema_name(sema, decl->name));
    diag_reason(sema->diags, diag,
                "`out` names the result: several values are one tuple, `out r: (A, B)`");
  }
  if (param->value) report_unbuilt(sema, param->value->span, "a default of an `out` parameter");
  decl->out_name = param->name;
  decl->result = param_type(sema, decl, param, span);
}

static void check_param_name(Sema *sema, const FnDecl *decl, const ParamDecl *item) {
  for (uint32_t i = 0; i < decl->params.count; i++) {
    if (!symbol_same(decl->params.items[i].name, item->name)) continue;
    diag_declared_twice(sema->diags, item->span, sema_name(sema, item->name));
  }
}

static void plain_param(Sema *sema, FnDeclId fn, const AstParam *param, bool keyword_only) {
  FnDecl *decl = decl_fn(sema->decls, fn);
  ParamDecl item = {.name = param->name, .span = span_of_name(sema, param->head.span, param->name)};
  item.type = param_type(sema, decl, param, item.span);
  item.convention = convention_of(sema, param, false);
  item.keyword_only = keyword_only;
  item.has_default = param->value != NULL;
  bool gap =
      !keyword_only && !param->value && decl->params.count && array_last(&decl->params).has_default;
  if (gap) diag_default_order(sema->diags, item.span, sema_name(sema, item.name));
  if (param->value && item.convention == PASS_MUT) {
    report_unbuilt(sema, param->value->span, "a default of a `mut` parameter");
  } else if (param->value && !type_is_concrete(sema->types, item.type)) {
    report_unbuilt(sema, param->value->span,
                   "a default of a parameter whose type is a type parameter");
  } else if (param->value) {
    declare_set_default(sema, fn, decl->params.count, param->value);
  }
  check_param_name(sema, decl, &item);
  array_push(sema->arena, &decl->params, item);
}

/* `*args: T` is a list of what the call gives beyond the parameters before it. */
static void rest_param(Sema *sema, FnDeclId fn, const AstParam *param) {
  FnDecl *decl = decl_fn(sema->decls, fn);
  ParamDecl item = {.name = param->name, .span = span_of_name(sema, param->head.span, param->name)};
  TypeId type = param_type(sema, decl, param, item.span);
  item.type = type_is_error(type) ? type : type_list(sema->decls, type);
  item.convention = convention_of(sema, param, false);
  item.variadic = true;
  const char *name = sema_name(sema, decl->name);
  bool special = name[0] == '_' && name[1] == '_' && !symbol_is(decl->name, SYM_init) &&
                 !symbol_is(decl->name, SYM_call);
  if (special || decl->is_extern)
    report_unbuilt(sema, param->head.span, "`*` in a special method or a C function");
  if (item.convention != PASS_READ && item.convention != PASS_OWNED) {
    report_unbuilt(sema, param->head.span, "`mut` or `out` with `*`");
    item.convention = PASS_READ;
  }
  check_param_name(sema, decl, &item);
  array_push(sema->arena, &decl->params, item);
}

/* The marks of a list, `*`, `*args` and `/`: each once, in Python's order. */
typedef struct {
  bool star, bare, slash;
  Span bare_span;
} Marks;

static void slash_mark(Sema *sema, FnDecl *decl, const AstParam *param, Marks *marks) {
  const char *why = marks->slash          ? "`/` stands twice"
                    : marks->star         ? "`/` stands after `*`"
                    : !decl->params.count ? "`/` stands behind no parameter"
                                          : NULL;
  if (why) diag_parameter_list(sema->diags, param->head.span, why);
  marks->slash = true;
  for (uint32_t i = 0; i < decl->params.count; i++)
    decl->params.items[i].positional_only = true;
}

static void star_mark(Sema *sema, const AstParam *param, Marks *marks) {
  if (marks->star) diag_parameter_list(sema->diags, param->head.span, "`*` stands twice");
  marks->star = true;
  marks->bare = param->kind == PARAM_STAR_MARK;
  marks->bare_span = param->head.span;
}

static void one_param(Sema *sema, FnDeclId fn, const AstParam *param, Marks *marks) {
  switch ((AstParamKind)param->kind) {
  case PARAM_PLAIN:
    if (param->convention == CONVENTION_OUT) {
      named_result(sema, fn, param);
      return;
    }
    plain_param(sema, fn, param, marks->star);
    marks->bare = false;
    return;
  case PARAM_STAR:
    star_mark(sema, param, marks);
    rest_param(sema, fn, param);
    return;
  case PARAM_STARSTAR:
    report_unbuilt(sema, param->head.span, "a parameter with `**`");
    sema->fn_infos.items[fn.index].broken = true;
    return;
  case PARAM_STAR_MARK: star_mark(sema, param, marks); return;
  case PARAM_SLASH_MARK: slash_mark(sema, decl_fn(sema->decls, fn), param, marks); return;
  }
}

void declare_param_list(Sema *sema, FnDeclId fn, AstNodes list) {
  FnDecl *decl = decl_fn(sema->decls, fn);
  bool method =
      (decl->owner.index || decl->trait.index) && !decl->is_static && !is_nested(sema, decl);
  Marks marks = {.star = false};
  uint32_t from = 0;
  if (method) {
    const AstParam *self = list.count ? AS(Param, list.items[0]) : NULL;
    if (self && self->kind == PARAM_PLAIN && symbol_is(self->name, SYM_self)) {
      self_param(sema, fn, self);
      from = 1;
    } else {
      Diag *diag =
          diag_wrong_self(sema->diags, decl->span, "the first parameter of a method is `self`");
      diag_reason(sema->diags, diag, "a function of the type itself is marked `@staticmethod`");
      sema->fn_infos.items[fn.index].broken = true;
      ParamDecl meant = {.name = symbol_of(SYM_self), .span = decl->span};
      meant.type = sema->here.self_type; /* its body may use it */
      array_push(sema->arena, &decl->params, meant);
      bool other_name = self && self->kind == PARAM_PLAIN && !self->type; /* `cls`, `this` */
      if (other_name) from = 1;
    }
  }
  if (list.count > LIMIT_PARAMETERS) {
    diag_limit_exceeded(sema->diags, decl->span, LIMIT_PARAMETERS, "parameters of a function");
    list.count = LIMIT_PARAMETERS;
  }
  for (uint32_t i = from; i < list.count; i++)
    one_param(sema, fn, AS(Param, list.items[i]), &marks);
  if (marks.bare) diag_parameter_list(sema->diags, marks.bare_span, "no parameter follows `*`");
}
