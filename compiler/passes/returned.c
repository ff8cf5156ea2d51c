// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What a function returns a reference to lies where its signature says (E0322, E0323).
**
** In: Loans. Out: reports, at each `return`. An origin of the returned place or view must be one that is declared, or below it; the target of an
** UnsafePointer has none, and is taken on the author's word. spec own.ref.return. The surprise: nothing is said here of what happens
** between the `return` and the end of the function; that is stale.c's. */
#include "passes/loans.h"

#include <string.h>

/* `ref[p[]]`: the place is what a view p refers to, or just below a container p. What a method of the view's own type reaches by
** its pointers is taken on the author's word. */
static bool is_exactly(const Borrow *borrow, MirPlace origin, MirPlace place) {
  const Decls *decls = borrow->body->decls;
  const MirPlaceInfo *info = mir_place(borrow->body, place);
  TypeId type = mir_place(borrow->body, origin)->type;
  if (type_is_view(decls, type)) {
    bool own = type_info(decls->types, type)->declaration ==
               decl_fn(decls, borrow->body->decl)->owner.index;
    return mir_place_same(origin, place) ||
           (own && info->step == STEP_BELOW && mir_place_same(info->parent, origin));
  }
  bool below = mir_step_is_interior(info->step) && info->step != STEP_BELOW;
  return below && mir_place_same(info->parent, origin);
}

static bool is_declared(const Borrow *borrow, MirPlace place) {
  const FnDecl *fn = decl_fn(borrow->body->decls, borrow->body->decl);
  for (uint32_t i = 0; i < fn->origins.count; i++) {
    const OriginDecl *origin = &fn->origins.items[i];
    MirPlace declared = loans_declared(borrow->body, origin);
    if (origin->exact ? is_exactly(borrow, declared, place)
                      : mir_is_prefix(borrow->body, declared, place))
      return true;
  }
  return false;
}

/* The signature with one origin more: the parameter, and the fields that lead to what is returned. */
static void offer_origin(Borrow *borrow, Diag *diag, MirPlace place) {
  const FnDecl *fn = decl_fn(borrow->body->decls, borrow->body->decl);
  const OriginDecl *last = &fn->origins.items[fn->origins.count - 1];
  MirPlace top = mir_root(borrow->body, mir_place(borrow->body, place)->root);
  const char *written = story_source(borrow, last->span);
  diag_label(borrow->diags, diag, last->span, "the result is said to refer to this");
  if (!written || strncmp(written, "ref", 3) == 0) return; /* nothing is written */
  diag_fix(borrow->diags, diag, FIX_MAYBE, last->span,
           arena_format(borrow->arena, "%s, %s", written, story_words(borrow, top)),
           "name it, too");
}

static void tell(Borrow *borrow, const MirInstr *instr, MirPlace place) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  const char *words = story_words(borrow, place);
  bool view = borrow->loans->views[mir_place(borrow->body, place)->root.index];
  bool lent = root->kind == LOCAL_PARAM && (root->indirect || view);
  Diag *diag = lent ? diag_returns_other(borrow->diags, instr->span, words)
                    : diag_returns_local(borrow->diags, instr->span, words);
  borrow->errors++;
  if (root->name.index && root->span.from)
    diag_label(borrow->diags, diag, root->span, "%s",
               lent                        ? "not named by the result"
               : root->kind == LOCAL_PARAM ? "belongs to the function"
                                           : "ends when the function returns");
  diag_primary(borrow->diags, diag, "returned here");
  if (!lent) {
    diag_reason(borrow->diags, diag,
                "what would happen: the caller would use a value that has ended");
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             "return the value itself, without `ref`", "give it to the caller");
    return;
  }
  offer_origin(borrow, diag, place);
}

void returned_check(Borrow *borrow) {
  const Loans *loans = borrow->loans;
  for (uint32_t v = 1; v < loans->versions.count && loans->returned.index; v++) {
    const Version *version = &loans->versions.items[v];
    if (version->local.index != loans->returned.index || version->site.at == AT_START) continue;
    for (uint32_t i = 0; i < version->origin_count; i++) {
      if (is_declared(borrow, version->origins[i])) continue;
      tell(borrow, story_instr(borrow, version->site), version->origins[i]);
      break;
    }
  }
}
