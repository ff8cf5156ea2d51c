// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* From the type a value has to the type that is wanted, and to true or false.
**
** In: a checked expression. Out: adjustments on its node, or one report that names both types and who asked. At most one
** conversion by a user's constructor is inserted. The surprise: numbers are never converted; only literals adapt, and that
** happened when they were checked. */
#include "sema/check_object.h"
#include "sema/closure.h"

static void label_origin(Sema *sema, Diag *diag, Want want) {
  const char *type = text_of(sema, want.type);
  const char *name = sema_name(sema, want.name);
  if (!want.span.from) return;
  switch (want.kind) {
  case WANT_VAR:
    diag_label(sema->diags, diag, want.span, "`%s` is declared `%s` here", name, type);
    break;
  case WANT_PARAM:
    diag_label(sema->diags, diag, want.span, "parameter `%s` has type `%s`", name, type);
    break;
  case WANT_RESULT:
    diag_label(sema->diags, diag, want.span, "the function returns `%s`", type);
    break;
  case WANT_TARGET: diag_label(sema->diags, diag, want.span, "this has type `%s`", type); break;
  case WANT_ITEM:
    diag_label(sema->diags, diag, want.span, "this makes the items `%s`", type);
    break;
  case WANT_BRANCH:
    diag_label(sema->diags, diag, want.span, "this branch has type `%s`", type);
    break;
  case WANT_OPERAND:
    diag_label(sema->diags, diag, want.span, "this operand has type `%s`", type);
    break;
  case WANT_INDEX:
  case WANT_OTHER:
  case WANT_NOTHING: break;
  }
}

/* `more` goes behind an operand as it stands: an operator would take it for itself. */
static void advise_behind(Sema *sema, Diag *diag, const Ast *ast, const char *more,
                          const char *title) {
  Span end = {ast->span.to, ast->span.to};
  if (ast->kind == AST_Name || ast->kind == AST_Attribute || ast->kind == AST_Call ||
      ast->kind == AST_Subscript)
    diag_fix(sema->diags, diag, FIX_MAYBE, end, more, title);
  else
    diag_reason(sema->diags, diag, "put it in a variable, then %s: `%s`", title, more);
}

static void advise(Sema *sema, Diag *diag, const Ast *ast, TypeId found, TypeId wanted) {
  const char *to = text_of(sema, wanted);
  bool numbers = type_is_number(sema->types, found) && type_is_number(sema->types, wanted);
  bool scalar = type_is_number(sema->types, wanted) || type_same(wanted, TYPE_BOOL) ||
                type_same(wanted, type_string(sema->decls));
  bool unboxes = is_object(found) && scalar;
  bool copies = type_is_view(sema->decls, found) && type_same(wanted, type_string(sema->decls));
  SourceId source = source_at(sema->context->sources, ast->span.from);
  if ((numbers || unboxes || copies) && source.index) {
    const Source *text = source_get(sema->context->sources, source);
    int length = (int)(ast->span.to - ast->span.from);
    const char *edit = arena_format(sema->arena, "%s(%.*s)", to, length,
                                    text->text + (ast->span.from - text->base));
    diag_fix(sema->diags, diag, FIX_MAYBE, ast->span, edit, "convert it");
    return;
  }
  if (type_same(wanted, type_error_struct(sema->decls)) &&
      type_same(found, type_string(sema->decls))) {
    diag_reason(sema->diags, diag, "an error is made by `Error(\"text\")`");
  }
  StructId one = decl_of_type(sema->decls, found), other = decl_of_type(sema->decls, wanted);
  if (one.index && other.index && one.index != other.index &&
      symbol_same(decl_struct(sema->decls, one)->name, decl_struct(sema->decls, other)->name))
    diag_reason(sema->diags, diag,
                "two types have this name: that of module `%s`, and that of `%s`",
                sema_name(sema, decl_struct(sema->decls, other)->module),
                sema_name(sema, decl_struct(sema->decls, one)->module));
  if (one.index && other.index && decl_struct(sema->decls, one)->call.index &&
      decl_struct(sema->decls, other)->call.index)
    diag_reason(sema->diags, diag,
                "each function has a type of its own; a function type holds any of them, as in "
                "`List[%s]`",
                text_of(sema, callable_type(sema, wanted)));
  TypeId payload = optional_payload(sema, found);
  if (payload.index && type_same(payload, wanted))
    advise_behind(sema, diag, ast, ".value()", "take what it holds, or panic on None");
  if (type_same(builtin_item(sema, found, BUILTIN_BOX), wanted))
    advise_behind(sema, diag, ast, "[]", "take what the box holds");
}

static bool is_function(const Sema *sema, TypeId type) {
  return type_info(sema->types, type)->kind == TYPE_KIND_FUNCTION;
}

void report_mismatch(Sema *sema, const Ast *ast, TypeId found, Want want) {
  if (is_function(sema, want.type) && callable_type(sema, found).index) {
    report_callable(sema, ast->span, found, want.type);
    return;
  }
  if (is_object(want.type) && !is_boxable(sema, found)) {
    check_object_report_no_box(sema, ast, found);
    return;
  }
  sema->body_broken = true;
  if (calls_misdeclared(sema, ast)) return;
  Diag *diag =
      diag_mismatch(sema->diags, ast->span, text_of(sema, want.type), text_of(sema, found));
  if (want.kind == WANT_OTHER && want.what) diag_primary(sema->diags, diag, "%s", want.what);
  label_origin(sema, diag, want);
  advise(sema, diag, ast, found, want.type);
}

static void adjust_call(Sema *sema, const Ast *ast, const CallInfo *call) {
  const CallInfo *kept = arena_copy(sema->arena, call, sizeof *call);
  typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_CALL, call->result, kept});
}

static bool convert_once(Sema *sema, const Ast *ast, TypeId type, TypeId wanted) {
  FnDeclId fn = {0};
  CallInfo call;
  if (is_object(wanted)) return check_object_box(sema, ast, type);
  if (callable_convert(sema, ast, type, wanted)) return true;
  if (!implicit_constructor(sema, type, wanted, &fn, &call)) return false;
  adjust_call(sema, ast, &call);
  return true;
}

/* A T where an Optional[T] is wanted, also of an Optional inside an Optional. */
static bool wrap(Sema *sema, const Ast *ast, TypeId type, TypeId wanted) {
  TypeId payload = optional_payload(sema, wanted);
  if (!payload.index) return false;
  if (!type_same(payload, type) && !convert_once(sema, ast, type, payload) &&
      !wrap(sema, ast, type, payload)) {
    return false;
  }
  typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_SOME, wanted, NULL});
  return true;
}

TypeId coerce(Sema *sema, const Ast *ast, TypeId type, Want want) {
  if (!want.type.index || type_is_error(type)) return type;
  if (type_is_error(want.type) || type_same(type, want.type)) return want.type;
  if (type.index == TYPE_NEVER.index) return type;
  if (wrap(sema, ast, type, want.type) || convert_once(sema, ast, type, want.type)) {
    return want.type;
  }
  report_mismatch(sema, ast, type, want);
  return poison(sema, ast);
}

/* ── true or false ── */

static bool truth_call(Sema *sema, const Ast *ast, TypeId type, enum SymbolName name,
                       CallInfo *call) {
  Arg self = {.expr = NULL, .span = ast->span, .type = type};
  if (!method_call(sema, type, symbol_of(name), &self, 1, call)) return false;
  adjust_call(sema, ast, call);
  return true;
}

static void report_condition(Sema *sema, const Ast *ast, TypeId type) {
  Diag *diag = diag_not_condition(sema->diags, ast->span, text_of(sema, type));
  const TypeInfo *info = type_info(sema->types, type);
  if (info->kind == TYPE_KIND_STRUCT)
    diag_reason(sema->diags, diag, "a struct with `__bool__` or `__len__` can be asked");
  if (is_object(type)) diag_reason(sema->diags, diag, "`Bool(o)` asks an object; it may raise");
  poison(sema, ast);
}

void check_condition(Sema *sema, const Ast *ast) {
  check_truth(sema, ast, check_expr(sema, ast, WANT_ANY));
}

void check_truth(Sema *sema, const Ast *ast, TypeId type) {
  if (type_is_error(type) || type.index == TYPE_BOOL.index || type.index == TYPE_NEVER.index)
    return;
  if (type_is_number(sema->types, type)) {
    typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_NUMBER_TRUTH, TYPE_BOOL, NULL});
    return;
  }
  if (optional_payload(sema, type).index) {
    typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_OPTIONAL_TRUTH, TYPE_BOOL, NULL});
    return;
  }
  CallInfo call;
  if (truth_call(sema, ast, type, SYM_bool_, &call) && type_same(call.result, TYPE_BOOL)) return;
  if (truth_call(sema, ast, type, SYM_len, &call) && type_same(call.result, TYPE_INT)) {
    typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_NUMBER_TRUTH, TYPE_BOOL, NULL});
    return;
  }
  report_condition(sema, ast, type);
}
