// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The story of a reference that is used too late: ① what it refers to, ② what may end that, ③ where it is used again, and what would
** happen there (ownership.md §13).
**
** In: a version, an access, and that the one is live behind the other. Out: one diagnostic per (reference, access). The surprise: what a
** `for` or a `match` goes through has no name; then the story is about the change, not about the reference. */
#include "passes/stale.h"

typedef struct {
  Borrow *borrow;
  const Loans *loans;
  Stale stale;
  const MirInstr *bound; /* a binding that the version comes from */
  const MirInstr *act;
  Site use;
  bool next_round;
  const char *name, *place;
} StaleStory;

/* ── where it is used again ── */

typedef struct {
  const Loans *loans;
  MirLocal local;
  bool *seen;
  bool *turned; /* by block: the way there takes a back edge */
  OWN_ARRAY(MirBlock) queue;
} Ahead;

/* The first use in the block from `at` on; false: there is none, *bound: and it is bound anew. */
static bool first_use(const Loans *loans, MirLocal local, Site *site, bool *bound) {
  const LoanLocal *info = &loans->locals[local.index];
  uint32_t number = loans->pass->cfg->number[site->block.index];
  *bound = false;
  for (uint32_t i = live_meeting(loans, local, site->block, site->at);
       i < info->meetings.count && info->meetings.items[i].number == number; i++) {
    site->at = info->meetings.items[i].at;
    if (live_counts(loans, &info->meetings.items[i])) return true;
    if (!info->meetings.items[i].binds) continue;
    *bound = true;
    return false;
  }
  return false;
}

static void look_at_edge(Ahead *ahead, Arena *arena, MirBlock from, uint32_t which) {
  const uint32_t *number = ahead->loans->pass->cfg->number;
  MirBlock to = mir_block(ahead->loans->body, from)->successors.items[which];
  if (ahead->seen[to.index] || !live_at_start(ahead->loans, ahead->local, to)) return;
  ahead->seen[to.index] = true;
  ahead->turned[to.index] = ahead->turned[from.index] || number[to.index] <= number[from.index];
  array_push(arena, &ahead->queue, to);
}

static void find_use(StaleStory *story) {
  const Loans *loans = story->loans;
  const Access *access = &story->stale.access;
  MirLocal local = loans->versions.items[story->stale.version].local;
  Ahead ahead = {.loans = loans, .local = local};
  uint32_t blocks = loans->body->blocks.count;
  ahead.seen = arena_make_many(loans->arena, bool, blocks);
  ahead.turned = arena_make_many(loans->arena, bool, blocks);
  bool bound;
  const MirBlockInfo *block = mir_block(loans->body, access->site.block);
  bool on_edge = access->site.at >= block->instrs.count;
  story->use = (Site){access->site.block, access->site.at + 1};
  if (!on_edge && first_use(loans, local, &story->use, &bound)) return;
  for (uint32_t k = 0; k < block->successors.count; k++)
    if (!on_edge || k == access->which) look_at_edge(&ahead, loans->arena, access->site.block, k);
  for (uint32_t i = 0; i < ahead.queue.count; i++) {
    MirBlock at = ahead.queue.items[i];
    story->use = (Site){at, 0};
    story->next_round = ahead.turned[at.index];
    if (first_use(loans, local, &story->use, &bound)) return;
    for (uint32_t k = 0; !bound && k < mir_block(loans->body, at)->successors.count; k++)
      look_at_edge(&ahead, loans->arena, at, k);
  }
  story->use = (Site){{0}, 0};
}

/* ── words ── */

static const MirInstr *act_of(const Borrow *borrow, const Access *access) {
  const MirBlockInfo *block = mir_block(borrow->body, access->site.block);
  uint32_t at = access->site.at < block->instrs.count ? access->site.at : block->instrs.count - 1;
  return &block->instrs.items[at];
}

/* A binding whose origins hold the one that is told of. */
static const MirInstr *binding(const StaleStory *story) {
  const Loans *loans = story->loans;
  const Version *version = &loans->versions.items[story->stale.version];
  if (version->site.at != AT_START) return story_instr(story->borrow, version->site);
  for (uint32_t v = 1; v < loans->versions.count; v++) {
    const Version *other = &loans->versions.items[v];
    if (other->local.index != version->local.index || other->site.at == AT_START) continue;
    for (uint32_t i = 0; i < other->origin_count; i++)
      if (mir_place_same(other->origins[i], story->stale.origin))
        return story_instr(story->borrow, other->site);
  }
  for (uint32_t v = 1; v < loans->versions.count; v++) {
    const Version *other = &loans->versions.items[v];
    if (other->local.index == version->local.index && other->site.at != AT_START)
      return story_instr(story->borrow, other->site);
  }
  return NULL;
}

/* A temporary is told by its text. */
static const char *place_words(const Borrow *borrow, MirPlace place) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  const char *text = root->name.index || root->bound ? NULL : story_source(borrow, root->span);
  return text ? text : story_words(borrow, place);
}

/* "an element of `xs`": what the last interior step of the origin says. */
static const char *target_words(const StaleStory *story) {
  const Borrow *borrow = story->borrow;
  MirPlace origin = story->stale.origin;
  for (MirPlace at = origin; at.index; at = mir_place(borrow->body, at)->parent) {
    const MirPlaceInfo *info = mir_place(borrow->body, at);
    const char *what = NULL;
    switch (info->step) {
    case STEP_ELEMENT:
    case STEP_ELEMENT_SAFE: what = "an element stored inside"; break;
    case STEP_BOX: what = "the content of the box"; break;
    case STEP_PAYLOAD:
    case STEP_CASE: what = "the payload of"; break;
    case STEP_PART: what = "something stored inside"; break;
    case STEP_BELOW: what = "something inside"; break;
    case STEP_LOCAL:
    case STEP_FIELD:
    case STEP_POINTEE: break;
    }
    if (what)
      return arena_format(borrow->arena, "%s `%s`", what, place_words(borrow, info->parent));
  }
  return arena_format(borrow->arena, "`%s`", place_words(borrow, origin));
}

static const char *act_words(const StaleStory *story) {
  const Borrow *borrow = story->borrow;
  const char *when = story_when(borrow, (Site){story->stale.access.site.block, 0});
  const char *place = story->place;
  switch (story->stale.access.kind) {
  case ACCESS_WRITE:
    return arena_format(borrow->arena, "this may move or end what `%s` holds%s", place, when);
  case ACCESS_MOVE: return arena_format(borrow->arena, "`%s` is given away here%s", place, when);
  case ACCESS_END: return arena_format(borrow->arena, "`%s` ends here%s", place, when);
  }
  return "";
}

static const char *consequence(const StaleStory *story) {
  Borrow *borrow = story->borrow;
  unsigned line = story_line(borrow, story_instr(borrow, story->use)->span);
  const char *gone = "memory that may have been given back, or hold something else";
  if (story->stale.access.kind == ACCESS_MOVE) gone = "a place that holds no value any more";
  if (story->stale.access.kind == ACCESS_END) gone = "a value that has ended";
  return arena_format(borrow->arena, "what would happen: line %u would use %s", line, gone);
}

/* ── tellings ── */

static Span bound_span(const StaleStory *story) {
  const MirInstr *bound = story->bound;
  const Version *version = &story->loans->versions.items[story->stale.version];
  if (!bound) return mir_local(story->borrow->body, version->local)->span;
  bool view = story->loans->views[version->local.index];
  if (view && bound->form != FORM_FOR && bound->form != FORM_FOR_NEXT) return bound->span;
  return story_span(story->borrow, bound,
                    (MirPlace){mir_operands(story->borrow->body, bound)[0].index}, false);
}

static void tell_loop(StaleStory *story) {
  Borrow *borrow = story->borrow;
  Diag *diag = diag_changed_while_iterated(borrow->diags, story->act->span, story->place);
  diag_label(borrow->diags, diag, bound_span(story), "the loop goes through it");
  diag_primary(borrow->diags, diag, "this may move or end its elements while the loop needs them");
  diag_reason(
      borrow->diags, diag,
      "what would happen: the next round would use an element that may have moved or ended");
  diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           "collect the changes in another list and make them after the loop", "change it later");
}

static void tell_operand(StaleStory *story) {
  Borrow *borrow = story->borrow;
  Diag *diag = diag_changed_by_operand(borrow->diags, story->act->span, story->place);
  diag_label(borrow->diags, diag, bound_span(story), "still needed after the change");
  diag_primary(borrow->diags, diag, "%s", act_words(story));
}

/* Is what ended a temporary? */
static bool ends_with_statement(const StaleStory *story) {
  const MirBody *body = story->borrow->body;
  const MirLocalInfo *root = mir_local(body, mir_place(body, story->stale.access.named)->root);
  return story->stale.access.kind == ACCESS_END && !root->name.index;
}

static void tell_named(StaleStory *story) {
  Borrow *borrow = story->borrow;
  bool part = story->bound && story->bound->form == FORM_CASE;
  bool writes = story->stale.access.kind == ACCESS_WRITE;
  Span span = story->act->span;
  Diag *diag = writes ? diag_stale_reference(borrow->diags, span, story->name, story->place)
                      : diag_dangling_reference(
                            borrow->diags, span, story->name, story->place,
                            story->stale.access.kind == ACCESS_MOVE ? "was given away" : "ended");
  diag->primary_step = 2;
  diag_label(borrow->diags, diag, story->bound ? story->bound->span : bound_span(story),
             part ? "`%s` is %s, a part of what is matched" : "`%s` refers to %s", story->name,
             target_words(story));
  diag_primary(borrow->diags, diag, "%s", act_words(story));
  if (story->use.block.index) {
    const MirInstr *use = story_instr(borrow, story->use);
    MirLocal local = story->loans->versions.items[story->stale.version].local;
    diag_label(borrow->diags, diag, story_span(borrow, use, mir_root(borrow->body, local), false),
               "`%s` is used again%s", story->name, story->next_round ? " in the next round" : "");
    diag_reason(borrow->diags, diag, "%s", consequence(story));
  }
  if (mir_place(borrow->body, story->stale.origin)->step == STEP_BELOW)
    diag_reason(borrow->diags, diag, "Own only knows that `%s` refers to %s", story->name,
                target_words(story));
  if (part)
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             "do this last in the case, or copy the part into a variable before",
             "change it later");
  else if (ends_with_statement(story))
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             arena_format(borrow->arena, "give `%s` to a variable on a line before", story->place),
             "keep it");
  else if (!writes)
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             arena_format(borrow->arena, "use `%s` for the last time before line %u", story->name,
                          story_line(borrow, span)),
             "use it earlier");
  else
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             arena_format(borrow->arena, "bind `%s` after line %u", story->name,
                          story_line(borrow, span)),
             "take the reference later");
  const char *target = story_source(borrow, bound_span(story));
  if (!part && writes && target && story->use.block.index && story->bound->form == FORM_REF)
    diag_fix(borrow->diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
             arena_format(borrow->arena, "from line %u on write `%s`, not `%s`",
                          story_line(borrow, story_instr(borrow, story->use)->span), target,
                          story->name),
             "name the place again");
}

void story_stale(Borrow *borrow, Stale stale) {
  const Loans *loans = borrow->loans;
  const Version *version = &loans->versions.items[stale.version];
  const MirLocalInfo *local = mir_local(borrow->body, version->local);
  StaleStory story = {.borrow = borrow, .loans = loans, .stale = stale};
  story.bound = binding(&story);
  story.act = act_of(borrow, &stale.access);
  bool returned = local->kind == LOCAL_RESULT;
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, stale.origin)->root);
  bool own = root->kind != LOCAL_PARAM ||
             !(root->indirect || loans->views[mir_place(borrow->body, stale.origin)->root.index]);
  if (returned && own) return;                                /* told as E0322 */
  MirForm form = story.bound ? story.bound->form : FORM_NONE; /* none: a parameter */
  bool loop = form == FORM_FOR || form == FORM_FOR_NEXT ||
              (local->kind == LOCAL_HIDDEN && loans->views[version->local.index]);
  if (borrow_told(borrow, stale.access.site)) return;
  bool view =
      loans->views[version->local.index]; /* one cause, however often the variable was set */
  uint32_t what = view ? stale.origin.index : stale.version;
  if (!loop && !borrow_first(borrow, version->local.index, (Site){{0}, what})) return;
  borrow_first(borrow, mir_place(borrow->body, stale.access.named)->root.index, stale.access.site);
  borrow_tell(borrow, stale.access.site);
  borrow->errors++;
  story.name = story_words(borrow, mir_root(borrow->body, version->local));
  story.place = place_words(borrow, stale.access.named);
  if (loop) {
    tell_loop(&story);
  } else if (!local->name.index && !returned) {
    tell_operand(&story);
  } else {
    find_use(&story);
    tell_named(&story);
  }
}
