// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Signatures: decorators, type parameters, results; parameters.c has the parameters.
**
** In: an AstFunction whose FnDecl has only its name. Out: the complete FnDecl. Reports wrong special methods, what may not
** cross to C, and forms that are not built. The surprise: a signature with an error marks its FnInfo broken, and calls of it
** stay silent. */
#include "sema/sema_internal.h"
#include <string.h>

/* ── decorators ── */

bool decorator_of_python(Sema *sema, Diag *diag, Symbol name) {
  static const struct {
    const char *python, *ours;
  } rows[] = {{"dataclass", "write `@fieldwise_init`, and `var` before each field"},
              {"value", "write `@fieldwise_init`, and `Copyable` behind the name"},
              {"property", "a method is called with parentheses: leave the decorator out"},
              {"classmethod", "write `@staticmethod`, and `Self` for the type"},
              {"abstractmethod", "what others must have stands in a `trait`"},
              {"override", "leave it out: a method of that name is the one that is called"}};
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    if (strcmp(rows[i].python, sema_name(sema, name)) != 0) continue;
    diag_reason(sema->diags, diag, "%s", rows[i].ours);
    return true;
  }
  return false;
}

static void wrong_decorator(Sema *sema, Span span, Symbol name) {
  Diag *diag = diag_unknown_decorator(sema->diags, span, sema_name(sema, name));
  if (decorator_of_python(sema, diag, name)) return;
  Nearest nearest = nearest_start(sema, name);
  enum SymbolName known[] = {SYM_fieldwise_init, SYM_staticmethod, SYM_implicit,
                             SYM_always_inline,  SYM_no_inline,    SYM_export_};
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
    nearest_offer(&nearest, symbol_of(known[i]));
  if (!nearest.best.index) return;
  const char *title =
      arena_format(sema->arena, "did you mean `@%s`?", sema_name(sema, nearest.best));
  diag_fix(sema->diags, diag, FIX_MAYBE, span, sema_name(sema, nearest.best), title);
}

static Intrinsic intrinsic_find(const char *text) {
  static const char *const names[] = {
      "",
#define INTRINSIC(name, text) text,
#include "types/intrinsics.def"
  };
  for (int i = 1; i < INTRINSIC_COUNT; i++) {
    if (strcmp(names[i], text) == 0) return (Intrinsic)i;
  }
  return INTRINSIC_NONE;
}

static void decorator(Sema *sema, FnDecl *decl, const Ast *value) {
  const AstCall *call = value->kind == AST_Call ? AS(Call, value) : NULL;
  const Ast *name_node = call ? call->callee : value;
  Symbol name = name_node->kind == AST_Name ? AS(Name, name_node)->name : (Symbol){0};
  bool text = call && call->arguments.count == 1 && call->arguments.items[0]->kind == AST_Str;
  if (symbol_is(name, SYM_staticmethod) && (decl->owner.index || decl->trait.index) && !call) {
    decl->is_static = true;
  } else if (symbol_is(name, SYM_implicit) && decl->is_init && !call) {
    decl->is_implicit = true;
  } else if (symbol_is(name, SYM_always_inline)) {
    decl->inline_always = true;
  } else if (symbol_is(name, SYM_no_inline) && !call) {
    decl->inline_never = true;
  } else if (symbol_is(name, SYM_intrinsic) && decl->builtin && text) {
    decl->intrinsic = intrinsic_find(AS(Str, call->arguments.items[0])->bytes.bytes);
    if (!decl->intrinsic) wrong_decorator(sema, value->span, name);
  } else if (symbol_is(name, SYM_place) && decl->builtin && decl->owner.index) {
    decl->is_place = true;
    decl->place_is_read = text;
  } else if (symbol_is(name, SYM_export_)) {
    if (!call)
      foreign_export_name(sema, decl, NULL);
    else if (text)
      foreign_export_name(sema, decl, &AS(Str, call->arguments.items[0])->bytes);
    else
      wrong_decorator(sema, name_node->span, name);
  } else {
    wrong_decorator(sema, name_node->span, name);
  }
}

void declare_decorators(Sema *sema, FnDeclId fn) {
  const AstFunction *ast = sema->fn_infos.items[fn.index].ast;
  FnDecl *decl = decl_fn(sema->decls, fn);
  for (uint32_t i = 0; i < ast->decorators.count; i++) {
    decorator(sema, decl, AS(Decorator, ast->decorators.items[i])->value);
  }
}

/* ── special methods ── */

typedef struct {
  enum SymbolName name;
  uint32_t params; /* with self */
  uint32_t result; /* TypeId, or 0: any */
} SpecialRule;

static const SpecialRule special_rules[] = {
    {SYM_eq, 2, TYPE_KIND_BOOL},       {SYM_ne, 2, TYPE_KIND_BOOL},
    {SYM_lt, 2, TYPE_KIND_BOOL},       {SYM_le, 2, TYPE_KIND_BOOL},
    {SYM_gt, 2, TYPE_KIND_BOOL},       {SYM_ge, 2, TYPE_KIND_BOOL},
    {SYM_bool_, 1, TYPE_KIND_BOOL},    {SYM_len, 1, TYPE_KIND_INT},
    {SYM_contains, 2, TYPE_KIND_BOOL}, {SYM_del, 1, TYPE_KIND_NONE},
    {SYM_deinit_, 1, TYPE_KIND_NONE},  {SYM_write_to, 2, TYPE_KIND_NONE},
};

static void special_method(Sema *sema, FnDeclId fn) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  if (decl->is_static || sema->fn_infos.items[fn.index].broken) return;
  for (size_t i = 0; i < sizeof special_rules / sizeof special_rules[0]; i++) {
    const SpecialRule *rule = &special_rules[i];
    if (!symbol_is(decl->name, rule->name)) continue;
    if (decl->params.count != rule->params) {
      const char *form = arena_format(sema->arena, "it takes %s",
                                      rule->params == 1 ? "only `self`" : "`self` and one value");
      diag_special_method(sema->diags, decl->span, sema_name(sema, decl->name), form);
    } else if (decl->result.index != rule->result && !type_is_error(decl->result)) {
      const char *type = type_scalar_text((TypeKind)rule->result);
      diag_special_method(sema->diags, decl->span, sema_name(sema, decl->name),
                          arena_format(sema->arena, "it returns `%s`", type));
    }
  }
  bool is_del = symbol_is(decl->name, SYM_del) || symbol_is(decl->name, SYM_deinit_);
  if (is_del && decl->params.count) {
    Convention convention = decl->params.items[0].convention;
    if (convention != PASS_OWNED && convention != PASS_DEINIT) {
      Diag *diag = diag_wrong_self(sema->diags, decl->params.items[0].span,
                                   "a destructor takes `owned self`");
      diag_fix(sema->diags, diag, FIX_CERTAIN,
               sema->fn_infos.items[fn.index].ast->params.items[0]->span, "owned self",
               "write `owned self`");
    }
  }
  if (is_del && decl->raises)
    diag_special_method(sema->diags, decl->span, sema_name(sema, decl->name), "it may not raise");
  if (symbol_is(decl->name, SYM_copyinit)) {
    bool fits = decl->params.count == 1 &&
                type_same(decl->params.items[0].type, sema->here.self_type) &&
                decl->params.items[0].convention == PASS_READ;
    if (!fits)
      diag_special_method(sema->diags, decl->span, "__copyinit__",
                          "it is `__copyinit__(out self, existing: Self)`");
  }
}

/* ── bodies ── */

static bool only_ellipsis(const Ast *body) {
  if (body->kind != AST_Suite) return false;
  AstNodes list = AS(Suite, body)->body;
  for (uint32_t i = 0; i < list.count; i++) {
    const Ast *stmt = list.items[i];
    if (stmt->kind != AST_ExprStmt) return false;
    AstKind kind = AS(ExprStmt, stmt)->value->kind;
    if (kind != AST_Ellipsis && kind != AST_Str) return false;
  }
  return true;
}

static void body_rules(Sema *sema, FnDecl *decl, const AstFunction *ast) {
  const char *name = sema_name(sema, decl->name);
  bool required = decl->trait.index && (!ast->body || only_ellipsis(ast->body));
  decl->has_body = ast->body && !decl->intrinsic && !decl->is_extern && !required;
  if (decl->trait.index) {
    if (decl->is_init && decl->has_body)
      report_unbuilt(sema, decl->span, "a default constructor of a trait");
  } else if (decl->is_extern) {
    if (ast->body) diag_body(sema->diags, decl->span, name, "is a C function and has a body");
  } else if (!ast->body && !decl->intrinsic) {
    diag_body(sema->diags, decl->span, name, "has no body");
  }
}

/* ── all of it ── */

/* A generic trait was refused: its parameters are poison in its methods. */
static void refused_generics(Sema *sema, AstNodes list) {
  for (uint32_t i = 0; i < list.count; i++) {
    scope_declare_local(sema, (Entity){.kind = ENTITY_BROKEN,
                                       .name = AS(TypeParam, list.items[i])->name,
                                       .span = list.items[i]->span});
  }
}

static void generics(Sema *sema, FnDecl *decl, const AstFunction *ast) {
  TypeParamDecl *items = NULL;
  uint32_t first = 0;
  if (decl->owner.index) {
    const StructDecl *owner = decl_struct(sema->decls, decl->owner);
    items = owner->type_params.items;
    first = owner->type_params.count;
  }
  TypeParamDecl self = {.name = symbol_of(SYM_Self), .span = decl->span};
  if (decl->trait.index) {
    array_push(sema->arena, &self.bounds, decl->trait);
    items = &self;
    first = 1;
    refused_generics(sema, sema->trait_infos.items[decl->trait.index].ast->generics);
  }
  uint32_t count = declare_generics(sema, ast->generics, &items, first);
  declare_where(sema, ast->where, items, count);
  decl->owner_type_params = first;
  for (uint32_t i = 0; i < count; i++)
    array_push(sema->arena, &decl->type_params, items[i]);
  sema->here.params = decl->type_params.items;
  sema->here.param_count = decl->type_params.count;
  declare_param_defaults(sema, ast->generics, decl->type_params.items, count, first);
  for (uint32_t i = first; i < count; i++)
    if (items[i].value_type.index)
      table_set(sema->arena, &sema->valued_methods, decl->name.index, 1);
}

static void result(Sema *sema, FnDecl *decl, const AstFunction *ast) {
  if (ast->result && ast->result->kind == AST_RefType)
    decl->result = declare_lent_result(sema, decl, AS(RefType, ast->result));
  else if (!decl->out_name.index || ast->result)
    decl->result = ast->result ? resolve_type(sema, ast->result) : TYPE_NONE;
  decl->raises = ast->raises;
  if (ast->raises_type) check_raises_type(sema, ast->raises_type, decl);
  if (ast->is_async) report_unbuilt(sema, decl->span, "`async`");
  bool declared = ast->result && ast->result->kind == AST_RefType;
  if (!decl->is_init) {
    if (!declared) declare_view_result(sema, decl, ast->result ? ast->result->span : decl->span);
    return;
  }
  if (ast->result && !type_same(decl->result, TYPE_NONE)) {
    diag_special_method(sema->diags, ast->result->span, sema_name(sema, decl->name),
                        "its result is `self`");
  }
  decl->result = sema->here.self_type;
  declare_view_result(sema, decl, decl->span);
}

static void main_rules(Sema *sema, FnDeclId fn, const FnDecl *decl) {
  bool root = sema->here.unit == 0 && !sema_builtin(sema);
  bool main = symbol_is(decl->name, sema->input->bench ? SYM_bench_main : SYM_main);
  if (!root || decl->owner.index || decl->trait.index || !main) return;
  bool plain =
      decl->params.count == 0 && decl->type_params.count == 0 && type_same(decl->result, TYPE_NONE);
  if (!plain && !type_is_error(decl->result)) diag_main_signature(sema->diags, decl->span);
  sema->typed->main = fn;
}

void declare_signature(Sema *sema, FnDeclId fn) {
  const AstFunction *ast = sema->fn_infos.items[fn.index].ast;
  FnDecl *decl = decl_fn(sema->decls, fn);
  Span header = {ast->head.span.from, ast->body ? ast->body->span.from : ast->head.span.to};
  Silence silence = silence_begin(sema, header);
  uint32_t errors = diag_errors(sema->diags);
  here_fn(sema, fn);
  if (ast->captures.count)
    report_unbuilt(sema, ast->captures.items[0]->span,
                   "a capture of a function that is not inside another");
  scope_enter(sema);
  declare_decorators(sema, fn);
  generics(sema, decl, ast);
  declare_param_list(sema, fn, ast->params);
  result(sema, decl, ast);
  body_rules(sema, decl, ast);
  if (decl->is_extern) foreign_extern(sema, fn, decl, ast);
  if (decl->exported) foreign_export(sema, fn, decl, ast);
  if (decl->owner.index || decl->trait.index) special_method(sema, fn);
  main_rules(sema, fn, decl);
  scope_leave(sema);
  bool wrong = diag_errors(sema->diags) != errors;
  if (silence_end(sema, silence) || wrong) sema->fn_infos.items[fn.index].broken = true;
}

static bool nested_param(Sema *sema, const AstParam *param) {
  const char *what = param->value                          ? "a default"
                     : param->kind != PARAM_PLAIN          ? "`*` or `/`"
                     : param->convention == CONVENTION_OUT ? "a named result"
                                                           : NULL;
  if (!what) return true;
  report_unbuilt(sema, param->head.span,
                 arena_format(sema->arena, "%s in a function inside a function", what));
  return false;
}

void declare_nested_signature(Sema *sema, FnDeclId fn, const AstFunction *ast) {
  FnDecl *decl = decl_fn(sema->decls, fn);
  bool fits = true;
  for (uint32_t i = 0; i < ast->decorators.count; i++)
    decorator(sema, decl, AS(Decorator, ast->decorators.items[i])->value);
  for (uint32_t i = 0; i < ast->params.count; i++)
    fits = nested_param(sema, AS(Param, ast->params.items[i])) && fits;
  if (fits) declare_param_list(sema, fn, ast->params);
  result(sema, decl, ast);
  if (!ast->body) diag_body(sema->diags, decl->span, sema_name(sema, decl->name), "has no body");
  if (ast->is_def) report_unbuilt(sema, decl->span, "`def` in a `fn`");
}
