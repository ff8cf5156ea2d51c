// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What would make a bound hold: advice for reports about traits.
**
** In: a report, a type or type parameter, a trait. Out: labels, reasons and fixes on the report. Nothing is decided here.
** The surprise: of a type of the library no advice to declare anything is given; nobody can follow it. */
#include "sema/sema_internal.h"

static const char *written(Sema *sema, Span span) {
  const Source *source =
      source_get(sema->context->sources, source_at(sema->context->sources, span.from));
  return arena_text(sema->arena, source->text + (span.from - source->base), span.to - span.from);
}

void suggest_bound(Sema *sema, Diag *diag, const TypeParamDecl *param, const char *trait) {
  if (symbol_is(param->name, SYM_Self)) {
    diag_label(sema->diags, diag, param->span, "`%s` would have to stand above this trait", trait);
    return;
  }
  diag_label(sema->diags, diag, param->span, "add the bound `%s` here", trait);
  if (!param->bound.from) return;
  const char *edit = arena_format(sema->arena, ": %s", trait);
  if (param->bounded) {
    const char *text = written(sema, param->bound);
    edit = arena_format(sema->arena, "%s & %s", text, trait);
  }
  diag_fix(sema->diags, diag, FIX_MAYBE, param->bound, edit, "add the bound");
}

enum { MISSING_SHOWN = 6 };

static void missing_methods(Sema *sema, Diag *diag, StructId id, TraitId trait, uint32_t *shown) {
  if (!trait_enter(sema, trait)) return;
  const TraitDecl *decl = decl_trait(sema->decls, trait);
  for (uint32_t i = 0; i < decl->methods.count && *shown < MISSING_SHOWN; i++) {
    const FnDecl *method = decl_fn(sema->decls, decl->methods.items[i]);
    if (method->has_body || member_find(sema, id.index, method->name).kind == MEMBER_METHOD)
      continue;
    diag_reason(sema->diags, diag, "it lacks `%s`", signature_text(sema, decl->methods.items[i]));
    ++*shown;
  }
  for (uint32_t i = 0; i < decl->supers.count; i++)
    missing_methods(sema, diag, id, decl->supers.items[i], shown);
}

void suggest_conformance(Sema *sema, Diag *diag, TypeId type, TraitId trait) {
  StructId id = decl_of_type(sema->decls, type);
  if (!id.index || decl_struct(sema->decls, id)->builtin) return;
  if (decl_struct(sema->decls, id)->call.index) return; /* a closure: nobody declares it */
  const StructDecl *decl = decl_struct(sema->decls, id);
  const char *name = sema_name(sema, decl->name);
  const char *wanted = sema_name(sema, decl_trait(sema->decls, trait)->name);
  for (uint32_t i = 0; i < decl->conforms.count; i++) {
    if (decl->conforms.items[i].trait.index != trait.index) continue;
    diag_label(sema->diags, diag, decl->span, "`%s` is `%s` only if its `where` holds", name,
               wanted);
    return;
  }
  diag_label(sema->diags, diag, decl->span, "declare it so: `struct %s(%s)`", name, wanted);
  /* Of these traits what a struct lacks is derived. */
  if (decl_trait(sema->decls, trait)->kind != TRAIT_ORDINARY) return;
  uint32_t shown = 0;
  trait_walk(sema);
  missing_methods(sema, diag, id, trait, &shown);
}
