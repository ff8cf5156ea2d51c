// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls of objects from `fn` code: of a `def`, a class, a method, any value; `object(x)`, `isinstance`.
**
** In: a Call whose callee is an object. Out: RES_OBJECT; every argument is an object or becomes one. The surprise: the arguments
** of a `def` that is bound once are held against its parameters here, for the call could only raise TypeError. */
#include "base/check.h"
#include "own/value.h"
#include "sema/check_object.h"
#include "sema/dynamic.h"

static TypeId set(Sema *sema, const Ast *ast, ObjectKind kind, TypeId type) {
  typed_set_object(sema->typed, ast, (ObjectInfo){kind, 0}, type);
  return type;
}

static const Ast *value_of(const Ast *arg) {
  return arg->kind == AST_Arg ? AS(Arg, arg)->value : arg;
}

static bool check_arguments(Sema *sema, AstNodes arguments) {
  bool fine = true;
  for (uint32_t i = 0; i < arguments.count; i++)
    fine = check_object_operand(sema, value_of(arguments.items[i])) && fine;
  return fine;
}

TypeId check_object_call(Sema *sema, const Ast *ast) {
  bool fine = check_arguments(sema, AS(Call, ast)->arguments);
  return fine ? set(sema, ast, OBJECT_CALL, TYPE_OBJECT) : poison(sema, ast);
}

TypeId check_object_take(Sema *sema, const Ast *ast, TypeId type) {
  if (type_is_error(type)) return poison(sema, ast);
  if (type_has_class(sema->decls, type)) return set(sema, ast, OBJECT_TAKE, type);
  check_object_report_no_box(sema, ast, type);
  return poison(sema, ast);
}

/* ── a `def` that is known ── */

typedef struct {
  Sema *sema;
  const AstCall *call;
  const char *name;
  const FnDecl *fn;
  const AstFunction *text;
  bool *given; /* by parameter */
} Known;

static const AstParam *parameter(const Known *known, uint32_t index) {
  for (uint32_t i = 0; i < known->text->params.count; i++) {
    const AstParam *param = AS(Param, known->text->params.items[i]);
    if (param->name.index && index-- == 0) return param;
  }
  own_unreachable("a parameter of the def");
}

static const char *count_words(const Known *known) {
  const DefDecl *def = known->fn->def;
  uint32_t least = 0;
  while (least < def->positional && !parameter(known, least)->value)
    least++;
  const char *plural = def->positional == 1 ? "" : "s";
  if (least == def->positional)
    return arena_format(known->sema->arena, "%u argument%s", least, plural);
  return arena_format(known->sema->arena, "%u to %u arguments", least, def->positional);
}

static void report_keyword(const Known *known, const AstArg *arg) {
  Sema *sema = known->sema;
  Span span = span_of_name(sema, arg->head.span, arg->name);
  Diag *diag = diag_unknown_keyword(sema->diags, span, known->name, sema_name(sema, arg->name));
  Nearest nearest = nearest_start(sema, arg->name);
  for (uint32_t i = 0; i < known->fn->params.count; i++)
    nearest_offer(&nearest, known->fn->params.items[i].name);
  if (!nearest.best.index) return;
  const char *best = sema_name(sema, nearest.best);
  diag_fix(sema->diags, diag, FIX_MAYBE, span, best,
           arena_format(sema->arena, "did you mean `%s`?", best));
}

static bool fits_named(const Known *known, const AstArg *arg) {
  Sema *sema = known->sema;
  const DefDecl *def = known->fn->def;
  for (uint32_t i = def->positional_only; i < def->positional + def->star + def->keyword_only;
       i++) {
    if (def->star && i == def->positional) continue;
    if (!symbol_same(known->fn->params.items[i].name, arg->name)) continue;
    if (known->given[i])
      diag_argument_twice(sema->diags, arg->head.span, known->name, sema_name(sema, arg->name));
    bool twice = known->given[i];
    known->given[i] = true;
    return !twice;
  }
  if (def->starstar) return true;
  report_keyword(known, arg);
  return false;
}

static bool all_given(const Known *known) {
  const DefDecl *def = known->fn->def;
  for (uint32_t i = 0; i < def->positional + def->star + def->keyword_only; i++) {
    bool rest = def->star && i == def->positional;
    if (rest || known->given[i] || parameter(known, i)->value) continue;
    Sema *sema = known->sema;
    Diag *diag = diag_missing_argument(sema->diags, known->call->head.span, known->name,
                                       sema_name(sema, known->fn->params.items[i].name));
    diag_label(sema->diags, diag, known->fn->span, "declared here");
    return false;
  }
  return true;
}

/* Reports what CPython would raise TypeError for. Spread arguments were refused. */
static bool fits_def(Sema *sema, const AstCall *call, const DynVar *var) {
  Known known = {.sema = sema, .call = call, .name = sema_name(sema, var->name), .text = var->text};
  known.fn = decl_fn(sema->decls, var->def);
  known.given = arena_make_many(sema->arena, bool, known.fn->params.count + 1);
  const DefDecl *def = known.fn->def;
  uint32_t positional = 0;
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    if (arg->kind == AST_Arg) continue;
    if (positional < def->positional) known.given[positional] = true;
    positional++;
  }
  if (positional > def->positional && !def->star) {
    Diag *diag = diag_argument_count(sema->diags, call->head.span, known.name, count_words(&known),
                                     positional);
    diag_label(sema->diags, diag, known.fn->span, "declared here");
    return false;
  }
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    if (arg->kind == AST_Arg && !fits_named(&known, AS(Arg, arg))) return false;
  }
  return all_given(&known);
}

TypeId check_object_call_global(Sema *sema, const Ast *ast, const Ast *callee,
                                const Entity *entity) {
  check_object_global(sema, callee, entity);
  const DynVar *var = dynamic_var(sema->typed->dynamic, (DynVarId){entity->index});
  if (type_is_error(check_object_call(sema, ast))) return TYPE_ERROR;
  bool known = var->def.index != 0;
  return known && !fits_def(sema, AS(Call, ast), var) ? poison(sema, ast) : TYPE_OBJECT;
}

/* ── words ── */

static bool plain_arguments(Sema *sema, const Ast *ast, const char *name, const char *wanted,
                            uint32_t count) {
  AstNodes arguments = AS(Call, ast)->arguments;
  bool fine = arguments.count == count;
  for (uint32_t i = 0; i < arguments.count; i++)
    fine = fine && arguments.items[i]->kind != AST_Arg;
  if (fine) return true;
  diag_argument_count(sema->diags, ast->span, name, wanted, arguments.count);
  for (uint32_t i = 0; i < arguments.count; i++)
    check_expr(sema, value_of(arguments.items[i]), WANT_ANY);
  return false;
}

TypeId check_object_construct(Sema *sema, const Ast *ast) {
  if (!plain_arguments(sema, ast, "object", "1 argument", 1)) return poison(sema, ast);
  if (!check_object_operand(sema, AS(Call, ast)->arguments.items[0])) return poison(sema, ast);
  typed_set(sema->typed, ast, RES_VALUE, TYPE_OBJECT, 0);
  return TYPE_OBJECT;
}

/* The class of Python that a static type is as an object. */
static uint32_t class_of_type(const Sema *sema, TypeId type) {
  if (type_is_integer(sema->types, type)) return OWN_CLASS_INT;
  if (type_is_float(sema->types, type)) return OWN_CLASS_FLOAT;
  if (type_same(type, TYPE_BOOL)) return OWN_CLASS_BOOL;
  if (is_object(type)) return OWN_CLASS_OBJECT;
  return type_same(type, type_string(sema->decls)) ? OWN_CLASS_STR : 0;
}

/* The class that a name means: a static type, a class of Python, or a value of the program. */
static bool class_operand(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_Tuple) {
    AstNodes items = AS(Tuple, ast)->items;
    bool fine = true;
    for (uint32_t i = 0; i < items.count; i++)
      fine = class_operand(sema, items.items[i]) && fine;
    typed_set_object(sema->typed, ast, (ObjectInfo){OBJECT_LITERAL, 0}, TYPE_OBJECT);
    return fine;
  }
  if (ast->kind == AST_Paren) {
    bool fine = class_operand(sema, AS(Paren, ast)->value);
    typed_set(sema->typed, ast, RES_VALUE, TYPE_OBJECT, 0);
    return fine;
  }
  uint32_t index = 0;
  if (ast->kind == AST_Name && scope_find(sema, AS(Name, ast)->name).kind == ENTITY_NONE) {
    DynName found = dynamic_builtin_find(sema->typed->dynamic, AS(Name, ast)->name);
    if (found.kind == DYN_NAME_CLASS) index = found.index;
  } else if (ast->kind == AST_Name || ast->kind == AST_Attribute) {
    TypeId type = resolve_type_maybe(sema, ast);
    if (type.index) index = class_of_type(sema, type);
  }
  if (!index) return check_object_operand(sema, ast);
  typed_set_object(sema->typed, ast, (ObjectInfo){OBJECT_CLASS, index}, TYPE_OBJECT);
  return true;
}

TypeId check_object_instance(Sema *sema, const Ast *ast) {
  if (!plain_arguments(sema, ast, "isinstance", "2 arguments", 2)) return poison(sema, ast);
  const Ast *value = AS(Call, ast)->arguments.items[0];
  bool fine = check_object_operand(sema, value);
  fine = class_operand(sema, AS(Call, ast)->arguments.items[1]) && fine;
  return fine ? set(sema, ast, OBJECT_INSTANCE, TYPE_BOOL) : poison(sema, ast);
}
