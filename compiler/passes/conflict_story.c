// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The stories of conflict.c: what one call was given twice (E0330), what changed while it waited for a call (E0331).
**
** In: the instruction and its operands, or the change. Out: one diagnostic, its labels in the order of execution. The surprise: `print` and
** f-strings write piece by piece, yet all their parts are there before the first is written: they are told like a call. */
#include "passes/conflict.h"

/* "lent for change here (`mut a` of `two`)" */
static const char *lent_words(const Borrow *borrow, const MirInstr *instr, uint32_t index) {
  switch (conflict_role(borrow, mir_operands(borrow->body, instr)[index])) {
  case ROLE_MUT: return story_lent(borrow, instr, index, "lent for change here", "mut ");
  case ROLE_MOVE: return "given away here";
  case ROLE_READ: return story_lent(borrow, instr, index, "lent for reading here", "");
  case ROLE_USE:
  case ROLE_CONST: break;
  }
  return "used here";
}

/* One of the places that an operand may be; itself if nothing is known. */
MirPlace conflict_one_origin(Borrow *borrow, MirPlace place, Site site) {
  Origins origins = loans_origins(borrow->loans, place, site);
  return origins.count ? origins.items[0] : place;
}

/* What the callee would see. */
static void add_one_place(Borrow *borrow, Diag *diag, const MirInstr *instr, uint32_t changed,
                          uint32_t other) {
  const char *first = story_param(borrow, instr, changed),
             *second = story_param(borrow, instr, other);
  if (first && second)
    diag_reason(borrow->diags, diag,
                "what would happen: in %s, a change of `%s` would change `%s` as well",
                story_callee(borrow, instr), first, second);
}

static bool is_unnamed_view(const Borrow *borrow, MirPlace place) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  return !root->name.index && loans_is_view_storage(borrow->loans, place);
}

void conflict_tell_overlap(Borrow *borrow, Site site, uint32_t changed, uint32_t other) {
  const MirInstr *instr = story_instr(borrow, site);
  const MirOperand *operands = mir_operands(borrow->body, instr);
  MirPlace place = {operands[changed].index}, second = {operands[other].index};
  Span span = story_operand_span(borrow, instr, changed);
  Diag *diag = diag_overlapping_arguments(borrow->diags, span, story_words(borrow, place));
  if (changed < other) diag->primary_step = 1;
  diag_primary(borrow->diags, diag, "%s", lent_words(borrow, instr, changed));
  span = story_operand_span(borrow, instr, other);
  diag_label(borrow->diags, diag, span, "%s", lent_words(borrow, instr, other));
  if (!mir_place_same(place, second) && !is_unnamed_view(borrow, place) &&
      !is_unnamed_view(borrow, second)) {
    const char *first = story_words(borrow, place), *last = story_words(borrow, second);
    MirPlace origin = conflict_one_origin(borrow, place, site),
             other_origin = conflict_one_origin(borrow, second, site);
    bool inside = mir_is_prefix(borrow->body, origin, other_origin);
    if (inside)
      diag_reason(borrow->diags, diag, "`%s` is a part of `%s`", last, first);
    else if (mir_is_prefix(borrow->body, other_origin, origin))
      diag_reason(borrow->diags, diag, "`%s` is a part of `%s`", first, last);
    else
      diag_reason(borrow->diags, diag, "Own cannot tell `%s` from `%s`", first, last);
  }
  add_one_place(borrow, diag, instr, changed, other);
  if (operands[other].role == ROLE_READ) remedy_copy(borrow, diag, span, second);
}

void conflict_tell_given_before(Borrow *borrow, const MirInstr *instr, uint32_t given,
                                uint32_t used) {
  const MirOperand *operands = mir_operands(borrow->body, instr);
  const char *words = story_words(borrow, (MirPlace){operands[given].index});
  Diag *diag = diag_use_after_move(borrow->diags, story_operand_span(borrow, instr, used), words);
  diag_label(borrow->diags, diag,
             story_span(borrow, instr, (MirPlace){operands[given].index}, true), "given away here");
  diag_primary(borrow->diags, diag, "used again by the same operation");
  diag_reason(borrow->diags, diag, "`%s` leaves first, so it holds nothing when this is taken",
              words);
  MirPlace place = {operands[given].index};
  remedy_copy(borrow, diag, story_span(borrow, instr, place, true), place);
}

void conflict_tell_given_later(Borrow *borrow, const MirInstr *instr, uint32_t lent,
                               uint32_t given) {
  const MirOperand *operands = mir_operands(borrow->body, instr);
  MirPlace place = {operands[given].index};
  Diag *diag = diag_changed_by_operand(borrow->diags, story_span(borrow, instr, place, true),
                                       story_words(borrow, place));
  diag_label(borrow->diags, diag, story_operand_span(borrow, instr, lent), "lent to the call here");
  diag_primary(borrow->diags, diag, "given away before the call begins");
  remedy_copy(borrow, diag, story_span(borrow, instr, place, true), place);
}

/* Who waits, as the subject of a sentence. */
static const char *waiter(const Borrow *borrow, const MirInstr *instr) {
  if (instr->form == FORM_PRINT) return "`print`";
  if (instr->form == FORM_FSTRING) return "the f-string";
  bool call =
      instr->form == FORM_CALL || instr->form == FORM_METHOD || instr->form == FORM_CONSTRUCTOR;
  return call ? story_callee(borrow, instr) : "the statement";
}

static const char *change_words(const Borrow *borrow, const Change *change, const MirInstr *by) {
  bool call = by->op == MIR_CALL || by->op == MIR_CALL_RAISES;
  if (change->gives) return "given away before that";
  if (!call) return "changed before that";
  return arena_format(borrow->arena, "%s may change it before that", story_callee(borrow, by));
}

/* What would happen, if the place were left as it is until the call. */
static void add_outcome(Borrow *borrow, Diag *diag, const Change *change, const MirInstr *instr,
                        MirPlace place) {
  const char *who = waiter(borrow, instr), *words = story_words(borrow, place);
  bool inside = false;
  for (MirPlace at = place; at.index; at = mir_place(borrow->body, at)->parent)
    inside = inside || mir_step_is_interior(mir_place(borrow->body, at)->step);
  if (change->gives)
    diag_reason(borrow->diags, diag, "what would happen: %s would find no value in `%s`", who,
                words);
  else if (inside)
    diag_reason(borrow->diags, diag,
                "what would happen: `%s` may have moved or ended when %s begins", words, who);
  else
    diag_reason(borrow->diags, diag,
                "what would happen: %s would find `%s` changed, though it was named before", who,
                words);
}

void conflict_tell_changed(Borrow *borrow, const Change *change, const MirInstr *instr,
                           uint32_t waiting, MirPlace place) {
  const MirInstr *by = story_instr(borrow, change->site);
  if (by->op == MIR_REF) place = change->place; /* `n := e`: what waits may be `n := d` */
  if (!borrow_first(borrow, place.index, change->site)) return;
  borrow->errors++;
  Diag *diag = diag_changed_by_operand(borrow->diags, by->span, story_words(borrow, place));
  bool target = instr->form == FORM_AUGMENTED && waiting == 0;
  const char *waits =
      target ? "to be changed by this statement"
             : arena_format(borrow->arena, "waits for %s from here on", waiter(borrow, instr));
  diag_label(borrow->diags, diag, story_operand_span(borrow, instr, waiting), "%s", waits);
  diag_primary(borrow->diags, diag, "%s", change_words(borrow, change, by));
  if (!target) add_outcome(borrow, diag, change, instr, place);
  diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           "compute this part into a variable on a line before", "two statements");
}

void conflict_tell_part_changed(Borrow *borrow, const Change *change, const MirPlaceInfo *part) {
  MirPlace place = change->place;
  if (!borrow_first(borrow, place.index, change->site)) return;
  borrow->errors++;
  Diag *diag = diag_changed_by_operand(borrow->diags, story_instr(borrow, change->site)->span,
                                       story_words(borrow, place));
  diag_label(borrow->diags, diag, mir_local(borrow->body, (MirLocal){part->data})->span,
             "found before that, and used after it");
  diag_primary(borrow->diags, diag, "this may move or end what was found");
  diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           "compute this part into a variable on a line before", "two statements");
}
