// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Text made of values: print and f-strings.
**
** In: a call of print, an FString. Out: for each value the call of `write_to` (with a format specification: `format_to`) that
** appends its text. The surprise: print is no function, because its arguments may be of any number of types. */
#include "base/check.h"
#include "sema/check_object.h"

static void report_not_writable(Sema *sema, const Ast *value, TypeId type) {
  sema->body_broken = true;
  if (calls_misdeclared(sema, value)) return;
  if (type.index == TYPE_NONE.index) {
    diag_no_value(sema->diags, value->span);
    return;
  }
  Diag *diag = diag_bound_unmet(sema->diags, value->span, text_of(sema, type), "Writable");
  StructId id = decl_of_type(sema->decls, type);
  const TypeParamDecl *param =
      type_bounds(sema->decls, type, sema->here.params, sema->here.param_count);
  if (param) {
    suggest_bound(sema, diag, param, "Writable");
  } else if (optional_payload(sema, type).index) {
    diag_reason(sema->diags, diag, "`.value()` is what it holds");
  } else if (id.index && decl_struct(sema->decls, id)->call.index) {
    diag_reason(sema->diags, diag, "it is a function: to print what it returns, call it");
  } else if (id.index && !decl_struct(sema->decls, id)->builtin) {
    diag_label(sema->diags, diag, decl_struct(sema->decls, id)->span,
               "to print it, declare it so: `struct %s(Writable)`",
               sema_name(sema, decl_struct(sema->decls, id)->name));
  }
}

/* The call that appends the text of `value`; NULL after a report. */
static const CallInfo *write_call(Sema *sema, const Ast *value, TypeId type, const Ast *spec) {
  if (type_is_error(type)) return NULL;
  if (!type_has_kind(sema, type, TRAIT_WRITABLE)) {
    report_not_writable(sema, value, type);
    return NULL;
  }
  Arg args[3] = {{.expr = value, .span = value->span, .type = type},
                 {.expr = NULL, .span = value->span, .type = type_string(sema->decls)},
                 {.expr = spec, .span = value->span, .type = type_string(sema->decls)}};
  CallInfo call;
  Symbol name = spec ? symbol_of(SYM_format_to) : symbol_of(SYM_write_to);
  if (!method_call(sema, type, name, args, spec ? 3 : 2, &call)) {
    if (spec)
      report_unbuilt(sema, spec->span,
                     arena_format(sema->arena, "a format of `%s`", text_of(sema, type)));
    else
      report_not_writable(sema, value, type);
    return NULL;
  }
  return arena_copy(sema->arena, &call, sizeof call);
}

/* The text of an object is a String of its own. */
static TypeId text_type(Sema *sema, const Ast *value, TypeId type) {
  if (!is_object(type)) return type;
  check_object_text(sema, value);
  return type_string(sema->decls);
}

static void print_option(Sema *sema, const AstArg *arg, PrintInfo *print) {
  bool sep = symbol_is(arg->name, SYM_sep), end = symbol_is(arg->name, SYM_end);
  if (!sep && !end) {
    Diag *diag = diag_unknown_keyword(sema->diags, span_of_name(sema, arg->head.span, arg->name),
                                      "print", sema_name(sema, arg->name));
    diag_reason(sema->diags, diag, "it takes values, `sep` and `end`");
    check_expr(sema, arg->value, WANT_ANY);
    return;
  }
  Want want = {type_string(sema->decls),
               WANT_OTHER,
               {0, 0},
               {0},
               sep ? "`sep` is a String" : "`end` is a String"};
  check_value(sema, arg->value, want);
  if (sep)
    print->sep = arg->value;
  else
    print->end = arg->value;
}

TypeId check_print(Sema *sema, const AstCall *call) {
  PrintInfo *print = arena_make(sema->arena, PrintInfo);
  print->args = arena_make_many(sema->arena, WriteArg, call->arguments.count);
  bool fine = true;
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    if (arg->kind == AST_Arg) {
      print_option(sema, AS(Arg, arg), print);
      continue;
    }
    TypeId type = text_type(sema, arg, check_expr(sema, arg, WANT_ANY));
    const CallInfo *write = write_call(sema, arg, type, NULL);
    fine = fine && write;
    print->args[print->count++] = (WriteArg){arg, write};
  }
  if (!fine) return poison(sema, &call->head);
  typed_set_print(sema->typed, &call->head, print);
  return TYPE_NONE;
}

/* With a conversion or a specification Python makes the text. */
static bool object_field(Sema *sema, const AstFField *field) {
  if (!field->spec && (!field->conversion || field->conversion == 's')) {
    const CallInfo *write =
        write_call(sema, field->value, text_type(sema, field->value, TYPE_OBJECT), NULL);
    if (!write) return poison(sema, &field->head), false;
    typed_set_call(sema->typed, &field->head, RES_CALL, write, TYPE_NONE);
    return true;
  }
  Want want = {TYPE_OBJECT, WANT_OTHER, {0, 0}, {0}, NULL};
  bool fine = !field->spec || !type_is_error(check_value(sema, field->spec, want));
  if (!fine) return poison(sema, &field->head), false;
  check_object_format(sema, &field->head);
  return true;
}

/* `!r` of a String, or of what may be one. */
static const CallInfo *quote_call(Sema *sema, const Ast *value, TypeId type) {
  Arg args[2] = {{.expr = value, .span = value->span, .type = type},
                 {.expr = NULL, .span = value->span, .type = type_string(sema->decls)}};
  CallInfo *call = arena_make(sema->arena, CallInfo);
  return method_call(sema, type, symbol_of(SYM_repr_to), args, 2, call) ? call : NULL;
}

static bool check_field(Sema *sema, const AstFField *field) {
  bool fine = true;
  TypeId type = check_expr(sema, field->value, WANT_ANY);
  if (is_object(type)) return object_field(sema, field);
  bool quotes = field->conversion && field->conversion != 's' &&
                (type_same(type, type_string(sema->decls)) ||
                 type_info(sema->types, type)->kind == TYPE_KIND_PARAMETER);
  if (quotes && field->spec) {
    report_unbuilt(sema, field->head.span, "`!r` with a format");
    fine = false;
  }
  if (field->spec) {
    TypeId spec = check_expr(sema, field->spec, WANT_ANY);
    fine = fine && !type_is_error(spec);
  }
  const CallInfo *write = NULL;
  if (fine && quotes) write = quote_call(sema, field->value, type);
  if (fine && !quotes) write = write_call(sema, field->value, type, field->spec);
  if (!write) return poison(sema, &field->head), false;
  typed_set_call(sema->typed, &field->head, RES_CALL, write, TYPE_NONE);
  return true;
}

TypeId check_fstring(Sema *sema, const Ast *ast) {
  AstNodes parts = AS(FString, ast)->parts;
  bool fine = true;
  for (uint32_t i = 0; i < parts.count; i++) {
    if (parts.items[i]->kind == AST_FField)
      fine = check_field(sema, AS(FField, parts.items[i])) && fine;
    else
      fine = !type_is_error(check_expr(sema, parts.items[i], WANT_ANY)) && fine;
  }
  if (!fine) return poison(sema, ast);
  TypeId type = type_string(sema->decls);
  typed_set(sema->typed, ast, RES_VALUE, type, 0);
  return type;
}
