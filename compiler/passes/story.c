// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The story of an error: what happened first, what happened then, on which way, and what to do
** (ownership.md §13).
**
** In: a use of a path that may be empty. Out: one diagnostic whose labels follow execution. One
** error per (root, cause). Outcomes of branches are named only where the witness forces them:
** where the other side cannot lead to the error. The surprise: words come from what was written
** (the form, the callee's name), never from the instruction. */
#include "passes/passes_internal.h"

#include <string.h>

static const char *where(const Borrow *borrow, MirPlace place) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  return root->name.index ? arena_format(borrow->arena, "`%s`", story_words(borrow, place)) : "it";
}

static bool is_prefix(const Borrow *borrow, MirPlace above, MirPlace below) {
  return mir_is_prefix(borrow->body, above, below);
}

static MirPlace path_place(const Borrow *borrow, uint32_t path) {
  return borrow->pass->paths->items.items[path].place;
}

/* Is the branch the question of a `for`? */
static bool asks_for_next(const MirBlockInfo *block) {
  for (uint32_t i = 0; i < block->instrs.count; i++)
    if (block->instrs.items[i].form == FORM_FOR_NEXT) return true;
  return false;
}

/* "when `c` is true", "when the loop runs 0 times", "when `f` raises"; NULL if it is no fork. */
const char *story_fork(const Borrow *borrow, MirBlock block, uint32_t which) {
  const MirBlockInfo *info = mir_block(borrow->body, block);
  const MirInstr *last = mir_terminator(info);
  if (last->op == MIR_CALL_RAISES) {
    return arena_format(borrow->arena, "when %s %s", story_callee(borrow, last),
                        which ? "raises" : "does not raise");
  }
  if (last->op != MIR_BRANCH) return NULL;
  if (last->form == FORM_MATCH) return "in some cases of the `match`";
  if (borrow->pass->cfg->loop_header[block.index]) {
    if (!search_in_loop(borrow, block, info->successors.items[which]))
      return "when the loop runs 0 times";
    if (asks_for_next(info)) return NULL; /* where it stands says so */
  }
  const char *text = story_source(borrow, last->span), *outcome = which ? "false" : "true";
  if (text) return arena_format(borrow->arena, "when `%s` is %s", text, outcome);
  return arena_format(borrow->arena, "when the condition on line %u is %s",
                      story_line(borrow, last->span), outcome);
}

/* The words of a fork on the way whose other side is closed: the first one, or the last one. */
static const char *forced_words(const Borrow *borrow, const MirBlock *way, uint32_t count,
                                const bool *open, bool first) {
  const char *words = NULL;
  for (uint32_t i = 0; i + 1 < count; i++) {
    const MirBlockInfo *block = mir_block(borrow->body, way[i]);
    if (block->successors.count < 2) continue;
    uint32_t which = block->successors.items[0].index == way[i + 1].index ? 0 : 1;
    if (open[block->successors.items[1 - which].index]) continue;
    const char *found = story_fork(borrow, way[i], which);
    if (found) words = found;
    if (words && first) return words;
  }
  return words;
}

/* The outcomes of the last forks on the way whose other sides are closed: " when `a` is true and `b` is false"; or "". */
static const char *all_forced_words(const Borrow *borrow, const MirBlock *way, uint32_t count,
                                    const bool *open) {
  enum { MOST = 2 };
  static const char when[] = "when ";
  const char *words = "";
  uint32_t found = 0;
  for (uint32_t i = count - 1; i-- > 0 && found < MOST;) {
    const char *fork = forced_words(borrow, &way[i], 2, open, true);
    if (!fork) continue;
    bool joins = found && strncmp(fork, when, sizeof when - 1) == 0 &&
                 strncmp(words + 1, when, sizeof when - 1) == 0;
    if (found && !joins) break;
    words = joins ? arena_format(borrow->arena, " %s and %s", fork, words + sizeof when)
                  : arena_format(borrow->arena, " %s", fork);
    found++;
  }
  return words;
}

/* Outcomes that lead to a site, or "" if every way leads there. */
const char *story_when(const Borrow *borrow, Site site) {
  uint32_t count;
  const MirBlock *way = search_way(borrow, (Site){{0}, 0}, site, 0, true, &count);
  return way && count
             ? all_forced_words(borrow, way, count, search_within_round(borrow, site.block))
             : "";
}

/* " when `f` raises": the error that leads from a move to the use; or "". Where a branch leads can be seen in the text. */
static const char *raised_between(Borrow *borrow, const Cause *move, EmptyUse use,
                                  const CauseSearch *search) {
  uint32_t count = 0;
  const MirBlock *way = search_way(borrow, move->site, use.site, use.path, true, &count);
  for (uint32_t i = 0; way && i + 1 < count; i++) {
    const MirBlockInfo *block = mir_block(borrow->body, way[i]);
    bool raises = mir_terminator(block)->op == MIR_CALL_RAISES &&
                  block->successors.items[1].index == way[i + 1].index;
    if (raises && !search->open[block->successors.items[0].index])
      return arena_format(borrow->arena, " %s", story_fork(borrow, way[i], 1));
  }
  return "";
}

/* One error per (root, cause): false if any of the causes has been told. */
static bool first_told(Borrow *borrow, const CauseSearch *search, uint32_t path, Site use) {
  uint32_t root = borrow->pass->paths->items.items[path].local.index;
  bool first = true;
  for (uint32_t i = 0; i < search->causes.count; i++)
    first = borrow_first(borrow, root, search->causes.items[i].site) && first;
  borrow_first(borrow, root, use); /* a use that gives it away again is not told as a cause */
  if (first) borrow->errors++;
  return first;
}

static const Cause *find_cause(const CauseSearch *search, CauseKind kind) {
  for (uint32_t i = 0; i < search->causes.count; i++) {
    if (search->causes.items[i].kind == kind) return &search->causes.items[i];
  }
  return NULL;
}

static const char *use_words(MirRole role) {
  switch (role) {
  case ROLE_MOVE: return "given away again here";
  case ROLE_USE:
  case ROLE_READ:
  case ROLE_MUT:
  case ROLE_CONST: break;
  }
  return "used again here";
}

static void add_move_label(Borrow *borrow, Diag *diag, const Cause *move, bool sometimes) {
  const char *when = sometimes ? story_when(borrow, move->site) : "";
  diag_label(borrow->diags, diag,
             story_span(borrow, story_instr(borrow, move->site), move->place, true), "%s%s",
             story_move_words(borrow, *move), when);
}

static void add_why(Borrow *borrow, Diag *diag, const Cause *move) {
  diag_reason(borrow->diags, diag,
              "`%s` is not copied implicitly, so from then on %s holds nothing",
              story_type(borrow, move->place), where(borrow, move->place));
}

static void add_remedies(Borrow *borrow, Diag *diag, const Cause *move) {
  const MirInstr *instr = story_instr(borrow, move->site);
  remedy_copy(borrow, diag, story_span(borrow, instr, move->place, true), move->place);
  remedy_lend(borrow, diag, *move);
}

/* Line of the question whose next round makes the use meet the move; 0: none is found. */
static unsigned next_round_line(const Borrow *borrow, Site move, Site use, uint32_t path) {
  const uint32_t *number = borrow->pass->cfg->number;
  uint32_t count = 0;
  MirBlock *way = search_way(borrow, move, use, path, false, &count);
  for (uint32_t i = 0; way && i + 1 < count; i++) {
    if (number[way[i + 1].index] > number[way[i].index]) continue;
    return story_line(borrow, mir_terminator(mir_block(borrow->body, way[i + 1]))->span);
  }
  return 0;
}

static void tell_loop(Borrow *borrow, EmptyUse use, const Cause *move) {
  const MirInstr *instr = story_instr(borrow, use.site), *mover = story_instr(borrow, move->site);
  const char *place = story_words(borrow, move->place);
  bool same = use.site.block.index == move->site.block.index && use.site.at == move->site.at;
  Diag *diag = diag_moved_in_loop(
      borrow->diags, story_span(borrow, instr, use.place, use.role == ROLE_MOVE), place);
  if (same) {
    diag_primary(borrow->diags, diag, "%s, and again here in the next round",
                 story_move_words(borrow, *move));
  } else {
    diag_label(borrow->diags, diag, story_span(borrow, mover, move->place, true), "%s",
               story_move_words(borrow, *move));
    diag_primary(borrow->diags, diag, "%s in the next round", use_words(use.role));
  }
  add_why(borrow, diag, move);
  unsigned line = next_round_line(borrow, move->site, use.site, use.path);
  if (line)
    diag_reason(borrow->diags, diag, "the next round of the loop on line %u finds it like that",
                line);
  add_remedies(borrow, diag, move);
  diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           arena_format(borrow->arena,
                        "give `%s` a new value in each round, or `break` after line %u", place,
                        story_line(borrow, mover->span)),
           "leave or renew");
}

static void tell_moved(Borrow *borrow, EmptyUse use, const CauseSearch *search, const Cause *move) {
  const MirInstr *instr = story_instr(borrow, use.site);
  Span span = story_span(borrow, instr, use.place, use.role == ROLE_MOVE);
  Diag *diag;
  if (!mir_place_same(use.place, move->place) && is_prefix(borrow, use.place, move->place)) {
    unsigned line = story_line(borrow, story_instr(borrow, move->site)->span);
    diag = diag_partly_moved(borrow->diags, span, story_words(borrow, use.place),
                             story_words(borrow, move->place), line);
    add_move_label(borrow, diag, move, search->filled);
    diag_primary(borrow->diags, diag, "all of %s is needed here", where(borrow, use.place));
    diag_reason(borrow->diags, diag, "the other parts of %s can still be used one by one",
                where(borrow, use.place));
  } else {
    diag = diag_use_after_move(borrow->diags, span, story_words(borrow, move->place));
    add_move_label(borrow, diag, move, search->filled);
    diag_primary(borrow->diags, diag, "%s%s", use_words(use.role),
                 raised_between(borrow, move, use, search));
    add_why(borrow, diag, move);
  }
  add_remedies(borrow, diag, move);
}

static void add_declaration(Borrow *borrow, Diag *diag, const Cause *never) {
  if (never && never->site.block.index && story_instr(borrow, never->site)->op == MIR_END)
    diag_label(borrow->diags, diag, story_instr(borrow, never->site)->span,
               "declared without a value here");
}

static void tell_never(Borrow *borrow, EmptyUse use, const CauseSearch *search,
                       const Cause *never) {
  MirPlace place = path_place(borrow, use.path);
  bool part = !mir_place_same(place, use.place) && is_prefix(borrow, use.place, place);
  if (!part) place = is_prefix(borrow, place, use.place) ? place : use.place;
  const char *words = story_words(borrow, place);
  Span span = story_span(borrow, story_instr(borrow, use.site), use.place, use.role == ROLE_MOVE);
  Diag *diag;
  if (search->filled) {
    uint32_t count;
    MirBlock *way = search_way(borrow, never->site, use.site, use.path, false, &count);
    const char *when = way ? forced_words(borrow, way, count, search->open, true) : NULL;
    diag = diag_maybe_uninit(borrow->diags, span, words,
                             when ? when : "on some of the ways to this line");
  } else {
    diag = diag_use_before_init(borrow->diags, span, words);
  }
  add_declaration(borrow, diag, never);
  if (part)
    diag_primary(borrow->diags, diag, "all of `%s` is needed here", story_words(borrow, use.place));
  else
    diag_primary(borrow->diags, diag, "used here");
  diag_reason(borrow->diags, diag, "what would happen: line %u would use what happens to lie there",
              story_line(borrow, span));
  const char *where = search->filled ? "on the other ways, too" : "on a line before";
  diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           arena_format(borrow->arena, "give `%s` a value %s", words, where), "set it");
}

void story_empty_use(Borrow *borrow, EmptyUse use) {
  CauseSearch search = search_causes(borrow, use.site, use.path);
  if (!first_told(borrow, &search, use.path, use.site)) return;
  const Cause *move = find_cause(&search, CAUSE_MOVE), *never = find_cause(&search, CAUSE_NEVER);
  for (uint32_t i = 0, count; i < search.causes.count; i++) {
    const Cause *cause = &search.causes.items[i];
    if (cause->kind != CAUSE_MOVE ||
        !search_way(borrow, cause->site, use.site, use.path, true, &count))
      continue;
    tell_moved(borrow, use, &search, cause);
    return;
  }
  if (move)
    tell_loop(borrow, use, move);
  else if (never)
    tell_never(borrow, use, &search, never);
}

static const char *exit_words(const Borrow *borrow, const CauseSearch *search) {
  const MirInstr *exit = story_instr(borrow, search->exit);
  if (exit->op == MIR_RAISE) return "raise";
  if (search->exit_raises)
    return arena_format(borrow->arena, "when %s raises", story_callee(borrow, exit));
  return exit->form == FORM_RETURN ? "return" : "the function ends";
}

void story_exit(Borrow *borrow, Site site, uint32_t path) {
  CauseSearch search = search_causes(borrow, site, path);
  if (!search.exit.block.index) search.exit = site;
  const Cause *move = find_cause(&search, CAUSE_MOVE);
  if (!first_told(borrow, &search, path, site)) return;
  const char *words = story_words(borrow, path_place(borrow, path));
  Span span = story_instr(borrow, search.exit)->span;
  if (!span.from) span = borrow->body->end_span;
  Diag *diag = diag_empty_at_exit(borrow->diags, span, words, exit_words(borrow, &search));
  if (move) {
    add_move_label(borrow, diag, move, search.filled);
    diag_primary(borrow->diags, diag, "not put back before this exit");
    diag_reason(borrow->diags, diag, "the caller still owns `%s` and finds no value in it", words);
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             arena_format(borrow->arena, "give `%s` a value again before this exit", words),
             "put it back");
  } else {
    const char *when = "";
    uint32_t count;
    MirBlock *way = search.filled && search.causes.count
                        ? search_way(borrow, search.causes.items[0].site, site, path, false, &count)
                        : NULL;
    const char *forced = way ? forced_words(borrow, way, count, search.open, true) : NULL;
    if (forced) when = arena_format(borrow->arena, " %s", forced);
    diag_primary(borrow->diags, diag, "not set on the way to this exit%s", when);
    diag_reason(borrow->diags, diag,
                "what would happen: the caller would find in `%s` what happens to lie there",
                words);
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             arena_format(borrow->arena, "give `%s` a value on each way to this exit", words),
             "set it");
  }
}

void story_part_of_empty(Borrow *borrow, Site site, MirPlace part, uint32_t whole) {
  CauseSearch search = search_causes(borrow, site, whole);
  if (!first_told(borrow, &search, whole, site)) return;
  const MirInstr *instr = story_instr(borrow, site);
  const char *words = story_words(borrow, path_place(borrow, whole));
  Diag *diag = diag_set_part_of_empty(borrow->diags, story_span(borrow, instr, part, false),
                                      story_words(borrow, part), words);
  const Cause *move = find_cause(&search, CAUSE_MOVE);
  if (move) add_move_label(borrow, diag, move, search.filled);
  add_declaration(borrow, diag, find_cause(&search, CAUSE_NEVER));
  diag_primary(borrow->diags, diag, "a part is set here");
  diag_reason(borrow->diags, diag,
              "give `%s` a value as a whole first; only constructors set `self` part by part",
              words);
}
