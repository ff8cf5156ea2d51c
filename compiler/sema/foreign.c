// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The border to C: `extern fn` and `@export fn`.
**
** In: declared signatures. Out: what the functions of C are called and that only values cross that C knows: numbers, Bool,
** pointers, and by address (`mut`) also Trivial structs. Reports everything else, and two functions of one name.
** The surprise: a Trivial struct by value is refused: which registers of C it takes is C's own affair, an address is not. */
#include "sema/sema_internal.h"
#include <string.h>

static bool is_number(TypeKind kind) { return kind >= TYPE_KIND_BOOL && kind <= TYPE_KIND_FLOAT64; }

static bool by_address(const Sema *sema, const ParamDecl *param) {
  bool trivial = type_is_concrete(sema->types, param->type) &&
                 type_is_trivial(sema->decls, param->type, NULL, 0);
  return param->convention == PASS_MUT && trivial;
}

static void foreign_type(Sema *sema, TypeId type, Span span) {
  TypeKind kind = type_info(sema->types, type)->kind;
  if (type_is_error(type) || is_number(kind) || kind == TYPE_KIND_POINTER) return;
  if (kind == TYPE_KIND_FUNCTION) {
    report_unbuilt(sema, span, "a function as a value of C");
    return;
  }
  Diag *diag = diag_extern_type(sema->diags, span, text_of(sema, type));
  if (type_same(type, type_string(sema->decls)))
    diag_reason(sema->diags, diag,
                "`CString(text).pointer()` of `memory` is what C calls `char *`");
  else if (kind == TYPE_KIND_STRUCT && type_is_concrete(sema->types, type) &&
           type_is_trivial(sema->decls, type, NULL, 0))
    diag_reason(sema->diags, diag, "as a `mut` parameter its address can");
}

static void foreign_params(Sema *sema, const FnDecl *decl) {
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    if (!param->variadic && !by_address(sema, param)) /* `*rest` was refused before */
      foreign_type(sema, param->type, param->span);
  }
}

static void foreign_result(Sema *sema, const FnDecl *decl, const AstFunction *ast) {
  TypeKind kind = type_info(sema->types, decl->result)->kind;
  if (!ast->result || kind == TYPE_KIND_NONE || kind == TYPE_KIND_NEVER) return;
  foreign_type(sema, decl->result, ast->result->span);
}

static Diag *report_export(Sema *sema, const FnDecl *decl, const char *why) {
  Diag *diag = diag_export_wrong(sema->diags, decl->span, sema_name(sema, decl->name));
  diag_reason(sema->diags, diag, "%s", why);
  return diag;
}

/* C has one function of each name: one that is declared `extern` is not made here, too. */
static void report_imported(Sema *sema, const FnDecl *exported, const FnDecl *imported) {
  Diag *diag =
      report_export(sema, exported, "C has one function of that name, and it is declared `extern`");
  if (!imported->builtin) diag_label(sema->diags, diag, imported->span, "declared here");
}

void foreign_extern(Sema *sema, FnDeclId fn, const FnDecl *decl, const AstFunction *ast) {
  const char *name = sema_name(sema, decl->name);
  uint64_t key = table_hash(name, strlen(name));
  FnDeclId known = {table_get(&sema->exports, key)};
  if (!known.index)
    table_set(sema->arena, &sema->exports, key, fn.index);
  else if (!decl_fn(sema->decls, known)->is_extern)
    report_imported(sema, decl_fn(sema->decls, known), decl);
  if (decl->builtin) return;
  foreign_params(sema, decl);
  foreign_result(sema, decl, ast);
  if (ast->generics.count) report_unbuilt(sema, decl->span, "a generic C function");
  if (decl->raises) report_unbuilt(sema, decl->span, "a C function that raises");
}

/* ── @export ── */

void foreign_export_name(Sema *sema, FnDecl *decl, const AstText *name) {
  ExportDecl *made = arena_make(sema->arena, ExportDecl);
  made->name =
      name ? arena_text(sema->arena, name->bytes, name->length) : sema_name(sema, decl->name);
  made->length = name ? name->length : (uint32_t)strlen(made->name);
  decl->exported = made;
}

static bool is_c_word(const char *name) {
  static const char words[] =
      " auto break case char const continue default do double else enum extern float for goto if "
      "inline int long register restrict return short signed sizeof static struct switch typedef "
      "union unsigned void volatile while bool true false main asm typeof ";
  size_t length = strlen(name);
  for (const char *at = words; (at = strstr(at, name)) != NULL; at++)
    if (at[-1] == ' ' && at[length] == ' ') return true;
  return false;
}

/* What is wrong with the name for C, or NULL. */
static const char *wrong_name(const ExportDecl *exported) {
  const char *name = exported->name;
  size_t plain = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789");
  if (!name[0] || plain != exported->length || (name[0] >= '0' && name[0] <= '9'))
    return "a name of C has letters, digits and `_` only";
  if (is_c_word(name)) return "C means something else by it";
  return strncmp(name, "own_", 4) == 0 ? "names with `own_` belong to the runtime" : NULL;
}

static void export_once(Sema *sema, FnDeclId fn, const FnDecl *decl) {
  uint64_t key = table_hash(decl->exported->name, decl->exported->length);
  uint32_t known = table_get(&sema->exports, key);
  if (!known) {
    table_set(sema->arena, &sema->exports, key, fn.index);
    return;
  }
  const FnDecl *other = decl_fn(sema->decls, (FnDeclId){known});
  if (other->is_extern) {
    report_imported(sema, decl, other);
    return;
  }
  Diag *diag = diag_export_twice(sema->diags, decl->span, decl->exported->name);
  diag_label(sema->diags, diag, other->span, "first exported here");
}

static AstText doc_of(const AstFunction *ast) {
  AstText none = {NULL, 0};
  if (!ast->body || ast->body->kind != AST_Suite || !AS(Suite, ast->body)->body.count) return none;
  const Ast *first = AS(Suite, ast->body)->body.items[0];
  if (first->kind != AST_ExprStmt) return none;
  const Ast *value = AS(ExprStmt, first)->value;
  return value->kind == AST_Str ? AS(Str, value)->bytes : none;
}

void foreign_export(Sema *sema, FnDeclId fn, FnDecl *decl, const AstFunction *ast) {
  ExportDecl *exported = decl->exported;
  const char *why = wrong_name(exported);
  if (decl->owner.index || decl->trait.index)
    why = "it is a method; export a function that calls it";
  if (decl->is_extern) why = "it is a C function already";
  if (ast->generics.count) why = "it is generic, and C has no types to choose";
  if (decl->raises) why = "it raises, and C has no errors; catch them with `try`";
  if (why) {
    report_export(sema, decl, why);
    return;
  }
  foreign_params(sema, decl);
  foreign_result(sema, decl, ast);
  export_once(sema, fn, decl);
  AstText doc = doc_of(ast);
  exported->doc = doc.bytes;
  exported->doc_length = doc.length;
}
