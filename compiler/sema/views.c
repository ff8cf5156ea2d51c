// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Views: values that carry references (`Span`, `StringSlice`), and where they may be.
**
** In: signatures, fields, type arguments. Out: FnDecl.origins of a result that is a view; E0324 where a view would be kept.
** Invariant: what a view refers to is a question of its variable, never of its type; so no type holds one but an Optional.
** The surprise: a function may be generic over a view if it only looks at it: `len(s)`, `hash(s)`. */
#include "sema/sema_internal.h"

void report_kept_view(Sema *sema, Span span, TypeId type) {
  const char *what = arena_format(sema->arena, "a view, `%s`,", text_of(sema, type));
  Diag *diag = diag_reference_kept(sema->diags, span, what);
  diag_reason(
      sema->diags, diag,
      "a view refers to what somebody else owns: it is a variable, a parameter or a result");
}

/* Could the result refer into it? Numbers come as copies. */
static bool may_lend(const Sema *sema, const ParamDecl *param) {
  bool looks = param->convention == PASS_READ || param->convention == PASS_MUT ||
               param->convention == PASS_REF;
  TypeClass class = type_class(sema->types, param->type);
  bool copied = param->convention == PASS_READ && class != TYPE_CLASS_STRUCTURED;
  bool pointer = type_info(sema->types, param->type)->kind == TYPE_KIND_POINTER;
  return type_is_view(sema->decls, param->type) || (looks && !copied && !pointer);
}

bool origin_candidate(const Sema *sema, const ParamDecl *param) {
  return !type_is_error(param->type) && may_lend(sema, param);
}

static const char *unbuilt_view(const Sema *sema, const FnDecl *decl) {
  if (decl->trait.index) return "a view as the result of a trait's method";
  if (decl->is_extern || decl->exported) return "a view as the result of a C function";
  if (decl->owner.index && decl_struct(sema->decls, decl->owner)->call.index)
    return "a view as the result of a function inside a function";
  return NULL;
}

bool view_result_fits(Sema *sema, const FnDecl *decl, Span span) {
  const char *unbuilt = unbuilt_view(sema, decl);
  if (unbuilt) report_unbuilt(sema, span, unbuilt);
  return !unbuilt;
}

void declare_view_result(Sema *sema, FnDecl *decl, Span span) {
  if (!type_is_view(sema->decls, decl->result)) return;
  if (!view_result_fits(sema, decl, span)) {
    decl->result = TYPE_ERROR;
    return;
  }
  if (!decl->is_init) {
    declare_elided_origin(sema, decl, span);
    return;
  }
  for (uint32_t i = 0; i < decl->params.count; i++)
    if (origin_candidate(sema, &decl->params.items[i])) declare_origin(sema, decl, i, span);
}

TypeId resolve_maybe_reference(Sema *sema, TypeId target, Span span) {
  if (type_is_error(target)) return target;
  if (type_same(target, TYPE_NONE) || type_same(target, TYPE_NEVER)) {
    diag_reference_kept(sema->diags, span, "a reference to nothing");
    return TYPE_ERROR;
  }
  if (type_same(target, TYPE_OBJECT)) {
    report_unbuilt(sema, span, "`ref` to an object");
    return TYPE_ERROR;
  }
  if (type_is_view(sema->decls, target)) {
    report_kept_view(sema, span, target);
    return TYPE_ERROR;
  }
  return type_maybe_reference(sema->decls, target);
}

/* ── type arguments ── */

static bool is_parameter(const Sema *sema, TypeId type, uint32_t index) {
  const TypeInfo *info = type_info(sema->types, type);
  return info->kind == TYPE_KIND_PARAMETER && info->declaration == index;
}

/* Does the function only look at values of the type parameter: nothing it makes or changes could keep one? */
static bool only_looks(const Sema *sema, const FnDecl *decl, uint32_t index) {
  bool plain = type_class(sema->types, decl->result) != TYPE_CLASS_STRUCTURED ||
               type_same(decl->result, type_string(sema->decls));
  for (uint32_t i = 0; i < decl->params.count && plain; i++) {
    const ParamDecl *param = &decl->params.items[i];
    if (param->convention == PASS_MUT)
      plain = type_same(param->type, type_string(sema->decls));
    else if (param->convention != PASS_READ)
      plain = type_is_concrete(sema->types, param->type);
    else
      plain = is_parameter(sema, param->type, index) || type_is_concrete(sema->types, param->type);
  }
  return plain;
}

bool view_arguments_fit(Sema *sema, const CallQuery *query, FnDeclId fn, const TypeId *bound,
                        uint32_t count) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  for (uint32_t i = 0; i < count && sema->decls->any_view; i++) {
    bool held = i < query->owner_count; /* told where its type was written; or Self */
    if (!bound[i].index || held || !type_holds_view(sema->decls, bound[i]) ||
        only_looks(sema, decl, i))
      continue;
    if (!query->quiet) report_kept_view(sema, query->span, bound[i]);
    return false;
  }
  return true;
}
