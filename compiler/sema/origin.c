// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `-> ref[a, b.c, d[]] T`: what a returned reference may refer to.
**
** In: the type as written, the parameters. Out: FnDecl.origins, and the pointer that is really returned. Reports E0326, E0322 at the
** signature. Invariant: whatever an origin names is passed by its address, whatever its type. The surprise: a `read` parameter that is
** named becomes a `ref` one that is only looked at, since small values would come as copies. */
#include "sema/sema_internal.h"

static bool by_reference(const ParamDecl *param) {
  return param->convention == PASS_READ || param->convention == PASS_MUT ||
         param->convention == PASS_REF;
}

static const char *param_words(Sema *sema, const FnDecl *decl) {
  Text text = text_new(sema->arena);
  for (uint32_t i = 0; i < decl->params.count; i++) {
    if (!origin_candidate(sema, &decl->params.items[i])) continue;
    text_format(&text, "%s`ref[%s]`", text.length ? ", " : "",
                sema_name(sema, decl->params.items[i].name));
  }
  return text.data;
}

static void add_origin(Sema *sema, FnDecl *decl, OriginDecl origin) {
  ParamDecl *param = &decl->params.items[origin.param];
  if (type_is_view(sema->decls, param->type)) { /* its references are meant, however it comes */
    param->only_looked_at = param->convention == PASS_READ;
    array_push(sema->arena, &decl->origins, origin);
    return;
  }
  if (!by_reference(param)) {
    Diag *diag = diag_returns_local(sema->diags, origin.span, sema_name(sema, param->name));
    diag_reason(sema->diags, diag, "an `owned` parameter belongs to the function");
    return;
  }
  if (param->convention == PASS_READ) {
    param->convention = PASS_REF;
    param->only_looked_at = true;
  }
  array_push(sema->arena, &decl->origins, origin);
}

/* The parameter that is meant if nothing is said: `self`, or the only one that is passed by reference. */
void declare_elided_origin(Sema *sema, FnDecl *decl, Span span) {
  uint32_t found = 0, count = 0;
  bool only = decl->params.count == 1 && !type_is_view(sema->decls, decl->result);
  for (uint32_t i = decl->params.count; i-- > 0;) {
    const ParamDecl *param = &decl->params.items[i];
    if (!origin_candidate(sema, param) && !(only && by_reference(param))) continue;
    found = i;
    count++;
  }
  const ParamDecl *first = decl->params.items;
  bool self = decl->params.count && symbol_is(first->name, SYM_self) &&
              (by_reference(first) || type_is_view(sema->decls, first->type));
  if (self || count == 1) {
    add_origin(sema, decl, (OriginDecl){.param = self ? 0 : found, .span = span});
    return;
  }
  Diag *diag = diag_no_origin(sema->diags, span);
  diag_reason(sema->diags, diag, "%s",
              count ? "several parameters come by reference" : "no parameter comes by reference");
  if (count)
    diag_reason(sema->diags, diag, "write %s, or several of them", param_words(sema, decl));
  else
    diag_reason(sema->diags, diag,
                "what the function makes ends with it: return the value, `-> T`");
}

void declare_origin(Sema *sema, FnDecl *decl, uint32_t param, Span span) {
  add_origin(sema, decl, (OriginDecl){.param = param, .span = span});
}

static uint32_t find_param(const FnDecl *decl, Symbol name) {
  for (uint32_t i = 0; i < decl->params.count; i++)
    if (symbol_same(decl->params.items[i].name, name)) return i;
  return UINT32_MAX;
}

/* The field `name` of a type, or UINT32_MAX. */
static uint32_t find_field(const Sema *sema, TypeId type, Symbol name) {
  const TypeInfo *info = type_info(sema->types, type);
  if (info->kind != TYPE_KIND_STRUCT) return UINT32_MAX;
  const StructDecl *decl = decl_struct(sema->decls, (StructId){info->declaration});
  for (uint32_t i = 0; i < decl->fields.count && !decl->is_enum; i++)
    if (symbol_same(decl->fields.items[i].name, name)) return i;
  return UINT32_MAX;
}

static bool read_origin(Sema *sema, const FnDecl *decl, const Ast *ast, OriginDecl *origin,
                        TypeId *type);

/* `p[]`: what p, a container, holds. */
static bool read_exact(Sema *sema, const FnDecl *decl, const AstSubscript *ast, OriginDecl *origin,
                       TypeId *type) {
  if (!read_origin(sema, decl, ast->value, origin, type)) return false;
  BuiltinKind kind = type_builtin(sema->decls, *type);
  bool holds = kind == BUILTIN_LIST || kind == BUILTIN_BOX || type_is_view(sema->decls, *type);
  if (holds && !origin->exact && !ast->indexes.count) {
    origin->exact = true;
    return true;
  }
  Diag *diag = diag_no_origin(sema->diags, ast->head.span);
  diag_reason(sema->diags, diag,
              "`a[]` is any item of a List, the content of a Box, or what a view refers to");
  return false;
}

/* `p`, `p.f.g`, or one of them with `[]`; false: reported. *type: of the place without that. */
static bool read_origin(Sema *sema, const FnDecl *decl, const Ast *ast, OriginDecl *origin,
                        TypeId *type) {
  ast = ast_bare(ast);
  if (ast->kind == AST_Subscript) return read_exact(sema, decl, AS(Subscript, ast), origin, type);
  if (ast->kind == AST_Name) {
    origin->param = find_param(decl, AS(Name, ast)->name);
    if (origin->param != UINT32_MAX) {
      *type = decl->params.items[origin->param].type;
      return !type_is_error(*type);
    }
    Diag *diag = diag_no_origin(sema->diags, ast->span);
    diag_reason(sema->diags, diag, "`%s` is no parameter", sema_name(sema, AS(Name, ast)->name));
    return false;
  }
  if (ast->kind != AST_Attribute) {
    Diag *diag = diag_no_origin(sema->diags, ast->span);
    diag_reason(sema->diags, diag, "an origin is a parameter, or fields of one");
    return false;
  }
  if (!read_origin(sema, decl, AS(Attribute, ast)->value, origin, type)) return false;
  if (origin->exact) {
    diag_reason(sema->diags, diag_no_origin(sema->diags, ast->span), "nothing stands behind `[]`");
    return false;
  }
  uint32_t field = find_field(sema, *type, AS(Attribute, ast)->name);
  if (field == UINT32_MAX) {
    report_no_member(sema, *type, AS(Attribute, ast)->name, ast->span);
    return false;
  }
  uint32_t *fields = arena_make_many(sema->arena, uint32_t, origin->field_count + 1);
  for (uint32_t i = 0; i < origin->field_count; i++)
    fields[i] = origin->fields[i];
  fields[origin->field_count++] = field;
  origin->fields = fields;
  *type = type_field(sema->decls, *type, field);
  return true;
}

static const char *unbuilt_place(Sema *sema, const FnDecl *decl) {
  const char *name = sema_name(sema, decl->name);
  bool special = name[0] == '_' && name[1] == '_' && !symbol_is(decl->name, SYM_getitem);
  if (decl->trait.index) return "a reference as the result of a trait's method";
  if (decl->is_extern || decl->exported) return "a reference as the result of a C function";
  if (special) return "a reference as the result of this special method";
  if (decl->owner.index && decl_struct(sema->decls, decl->owner)->call.index)
    return "a reference as the result of a function inside a function";
  return NULL;
}

TypeId declare_lent_result(Sema *sema, FnDecl *decl, const AstRefType *ast) {
  TypeId type = resolve_type(sema, ast->type);
  const char *unbuilt = unbuilt_place(sema, decl);
  if (type_same(type, TYPE_OBJECT)) unbuilt = "`ref` to an object";
  if (unbuilt) {
    report_unbuilt(sema, ast->head.span, unbuilt);
    return TYPE_ERROR;
  }
  if (type_is_error(type)) return type;
  if (type_same(type, TYPE_NONE) || type_same(type, TYPE_NEVER)) {
    diag_reference_kept(sema->diags, ast->head.span, "a reference to nothing");
    return TYPE_ERROR;
  }
  if (ast->maybe) type = resolve_maybe_reference(sema, type, ast->head.span);
  if (type_is_error(type)) return type;
  bool view = type_is_view(sema->decls, type);
  if (view && !view_result_fits(sema, decl, ast->head.span)) return TYPE_ERROR;
  decl->lends = !view;
  if (!ast->origins.count) declare_elided_origin(sema, decl, ast->head.span);
  for (uint32_t i = 0; i < ast->origins.count; i++) {
    OriginDecl origin = {.span = ast->origins.items[i]->span};
    TypeId of;
    if (read_origin(sema, decl, ast->origins.items[i], &origin, &of))
      add_origin(sema, decl, origin);
  }
  if (!decl->origins.count) decl->lends = false;
  if (!decl->origins.count) return TYPE_ERROR;
  return view ? type : type_pointer(sema->types, type);
}
