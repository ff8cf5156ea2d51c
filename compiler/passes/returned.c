// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What a function returns a reference to lies where its signature says (E0322, E0323).
**
** In: Loans. Out: reports, at each `return`. An origin of the returned place must be one that is declared, or below it; the target of an
** UnsafePointer has none, and is taken on the author's word. spec own.ref.return. The surprise: nothing is said here of what happens
** between the `return` and the end of the function; that is stale.c's. */
#include "passes/loans.h"

#include <string.h>

static bool is_declared(const Borrow *borrow, MirPlace place) {
  const FnDecl *fn = decl_fn(borrow->body->decls, borrow->body->decl);
  for (uint32_t i = 0; i < fn->origins.count; i++)
    if (mir_is_prefix(borrow->body, loans_declared(borrow->body, &fn->origins.items[i]), place))
      return true;
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
  bool lent = root->kind == LOCAL_PARAM && root->indirect;
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

static void check_return(Borrow *borrow, Site site) {
  const MirInstr *instr = story_instr(borrow, site);
  MirPlace place = {mir_operands(borrow->body, instr)[0].index};
  Origins origins = loans_origins(borrow->loans, place, site);
  for (uint32_t i = 0; i < origins.count; i++) {
    if (loans_is_unowned(borrow->loans, origins.items[i]) || is_declared(borrow, origins.items[i]))
      continue;
    tell(borrow, instr, origins.items[i]);
    return;
  }
}

void returned_check(Borrow *borrow) {
  MirLocal result = borrow->loans->returned;
  const MirCfg *cfg = borrow->pass->cfg;
  for (uint32_t b = 0; result.index && b < cfg->count; b++) {
    for (uint32_t i = 0; i < mir_block(borrow->body, cfg->order[b])->instrs.count; i++) {
      Site site = {cfg->order[b], i};
      const MirInstr *instr = story_instr(borrow, site);
      bool returns = instr->op == MIR_ADDRESS &&
                     mir_place(borrow->body, instr->dst)->root.index == result.index;
      if (returns) check_return(borrow, site);
    }
  }
}
