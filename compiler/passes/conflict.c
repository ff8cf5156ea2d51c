// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Exclusivity of calls: what one call is given (E0330), what later operands do to earlier ones
** (E0331).
**
** In: one instruction at a time, from borrow.c. Places are first rewritten to what they stand
** for: a place rooted in a reference is a place below one of its origins (loans.c). Then mir_relate
** answers (own.rel). spec own.call.exclusive,
** own.call.reserve. The surprise: nested calls are found by their spans: an instruction whose
** text lies inside a call and that ran before it belongs to one of its operands; the operand's
** temporary says to which. */
#include "passes/conflict.h"
#include "mir/mutant.h"

#include <stdlib.h>

static bool goes_through(const Borrow *borrow, MirPlace place, bool (*test)(MirStep step)) {
  for (MirPlace at = place; at.index; at = mir_place(borrow->body, at)->parent) {
    if (test(mir_place(borrow->body, at)->step)) return true;
  }
  return false;
}

static uint32_t depth_of(const Borrow *borrow, MirPlace place) {
  uint32_t depth = 0;
  for (; place.index; place = mir_place(borrow->body, place)->parent)
    depth++;
  return depth;
}

static MirPlace ancestor(const Borrow *borrow, MirPlace place, uint32_t depth) {
  for (uint32_t at = depth_of(borrow, place); at > depth; at--)
    place = mir_place(borrow->body, place)->parent;
  return place;
}

static bool is_element(const MirPlaceInfo *place) {
  return (place->step == STEP_ELEMENT || place->step == STEP_ELEMENT_SAFE) && place->data;
}

/* Two elements of one list whose indexes are different constants. */
bool conflict_apart(const Borrow *borrow, MirPlace a, MirPlace b) {
  uint32_t depth_a = depth_of(borrow, a), depth_b = depth_of(borrow, b),
           common = depth_a < depth_b ? depth_a : depth_b;
  for (a = ancestor(borrow, a, common), b = ancestor(borrow, b, common); !mir_place_same(a, b);) {
    const MirPlaceInfo *x = mir_place(borrow->body, a), *y = mir_place(borrow->body, b);
    if (is_element(x) && is_element(y) && mir_place_same(x->parent, y->parent)) {
      uint32_t i = loans_constant(borrow->loans, (MirLocal){x->data}),
               j = loans_constant(borrow->loans, (MirLocal){y->data});
      if (!i || !j) return OWN_MUTANT(unknown_index_apart, false, true);
      int64_t left = (int64_t)borrow->body->consts.items[i].bits,
              right = (int64_t)borrow->body->consts.items[j].bits;
      return OWN_MUTANT(constants_apart, left != right, true) &&
             OWN_MUTANT(signs_ignored, (left < 0) == (right < 0), true);
    }
    a = x->parent;
    b = y->parent;
  }
  return false;
}

static bool overlap(const Borrow *borrow, MirPlace a, MirPlace b) {
  if (!mir_overlap(borrow->body, a, b)) return false;
  bool unsafe = mir_behind_pointer(borrow->body, a) || mir_behind_pointer(borrow->body, b);
  return !(unsafe && !mir_place_same(a, b)) && !conflict_apart(borrow, a, b);
}

/* Do any of their origins overlap? */
static bool origins_overlap(Borrow *borrow, MirPlace a, MirPlace b, Site site) {
  Origins left = loans_origins(borrow->loans, a, site),
          right = loans_origins(borrow->loans, b, site);
  for (uint32_t i = 0; i < left.count; i++)
    for (uint32_t k = 0; k < right.count; k++)
      if (OWN_MUTANT(overlap_is_equality, overlap(borrow, left.items[i], right.items[k]),
                     mir_place_same(left.items[i], right.items[k])))
        return true;
  return false;
}

/* ── one call ── */

/* A view that is copied into the call lends what it refers to (own.call.carries). */
MirRole conflict_role(const Borrow *borrow, MirOperand operand) {
  bool view =
      operand.role == ROLE_USE && loans_is_view_storage(borrow->loans, (MirPlace){operand.index});
  return view ? ROLE_READ : operand.role;
}

bool conflict_counts(const Borrow *borrow, MirOperand operand) {
  operand.role = conflict_role(borrow, operand);
  if (operand.role == ROLE_CONST || operand.role == ROLE_USE) return false;
  if (operand.role == ROLE_MOVE && OWN_MUTANT(moves_not_counted, false, true)) return false;
  const MirBody *body = borrow->body;
  TypeId type = mir_place(body, (MirPlace){operand.index})->type;
  return operand.role != ROLE_MOVE ||
         !type_is_trivial(body->decls, type, body->type_params, body->type_param_count);
}

static void check_pair(Borrow *borrow, Site site, uint32_t i, uint32_t j) {
  const MirInstr *instr = story_instr(borrow, site);
  const MirOperand *operands = mir_operands(borrow->body, instr);
  MirRole first = conflict_role(borrow, operands[i]), second = conflict_role(borrow, operands[j]);
  bool harmless = OWN_MUTANT(reads_conflict, first == ROLE_READ && second == ROLE_READ, false) ||
                  OWN_MUTANT(mut_is_harmless, false, first == ROLE_MUT && second == ROLE_READ);
  if (harmless || !conflict_counts(borrow, operands[i]) || !conflict_counts(borrow, operands[j]))
    return;
  if (!origins_overlap(borrow, (MirPlace){operands[i].index}, (MirPlace){operands[j].index}, site))
    return;
  borrow->errors++;
  instr = story_instr(borrow, site);
  if (first == ROLE_MUT || second == ROLE_MUT)
    conflict_tell_overlap(borrow, site, first == ROLE_MUT ? i : j, first == ROLE_MUT ? j : i);
  else if (first == ROLE_MOVE)
    conflict_tell_given_before(borrow, instr, i, j);
  else
    conflict_tell_given_later(borrow, instr, i, j);
}

/* An operand that may lie in several places: every pair is looked at. */
static bool check_many_origins(Borrow *borrow, Site site) {
  uint32_t count = story_instr(borrow, site)->count, errors = borrow->errors;
  bool many = false;
  for (uint32_t i = 0; i < count && !many; i++) {
    MirOperand operand = mir_operands(borrow->body, story_instr(borrow, site))[i];
    many = conflict_counts(borrow, operand) &&
           loans_origins(borrow->loans, (MirPlace){operand.index}, site).count > 1;
  }
  for (uint32_t j = 1; many && j < count; j++)
    for (uint32_t i = 0; i < j && borrow->errors == errors; i++)
      check_pair(borrow, site, i, j);
  return many;
}

/* Two operands that are only read cannot be in each other's way. */
static bool changes_or_gives(const Borrow *borrow, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(borrow->body, instr);
  for (uint32_t k = 0; k < instr->count; k++)
    if (operands[k].role == ROLE_MUT || operands[k].role == ROLE_MOVE) return true;
  return false;
}

/* Pairs of operands with one root; a call has few of them even if it has many operands. */
static void check_operands(Borrow *borrow, Site site) {
  const MirInstr *instr = story_instr(borrow, site);
  uint32_t count = instr->count, errors = borrow->errors;
  if (count < 2 || !OWN_MUTANT(reads_conflict, changes_or_gives(borrow, instr), true)) return;
  if (check_many_origins(borrow, site)) return;
  Table last = {0};
  uint32_t *before = arena_make_many(borrow->arena, uint32_t, count);
  for (uint32_t j = 0; j < count; j++) {
    MirOperand operand = mir_operands(borrow->body, story_instr(borrow, site))[j];
    if (!conflict_counts(borrow, operand)) continue;
    MirPlace origin = conflict_one_origin(borrow, (MirPlace){operand.index}, site);
    uint32_t root = mir_place(borrow->body, origin)->root.index;
    before[j] = table_get(&last, root);
    table_set(borrow->arena, &last, root, j + 1);
    for (uint32_t i = before[j]; i && borrow->errors == errors; i = before[i - 1])
      check_pair(borrow, site, i - 1, j);
  }
}

/* ── operands that wait ── */

static bool inside(Span inner, Span outer) {
  return inner.from >= outer.from && inner.to <= outer.to &&
         inner.to - inner.from < outer.to - outer.from;
}

/* Position of the operand whose text contains the change: the one whose temporary was computed
** there. A temporary around the whole instruction is the text that it writes a piece of. */
uint32_t conflict_operand_at(const MirBody *body, const MirInstr *instr, Span text) {
  const MirOperand *operands = mir_operands(body, instr);
  for (uint32_t k = instr->count; k-- > 0;) {
    if (operands[k].role == ROLE_CONST) continue;
    const MirLocalInfo *root =
        mir_local(body, mir_place(body, (MirPlace){operands[k].index})->root);
    if (!root->name.index && root->span.from && !inside(instr->span, root->span) &&
        text.from >= root->span.from && text.to <= root->span.to)
      return k;
  }
  return 0;
}

static bool waits(const Borrow *borrow, const MirInstr *instr, MirOperand operand, uint32_t at) {
  if (operand.role == ROLE_CONST || operand.role == ROLE_MOVE) return false;
  MirPlace place = {operand.index};
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  if (OWN_MUTANT(target_not_reserved, instr->form == FORM_AUGMENTED && at == 0, false)) return true;
  if (operand.role == ROLE_USE) return goes_through(borrow, place, mir_step_is_interior);
  bool reference = root->kind == LOCAL_REFERENCE;
  return OWN_MUTANT(read_not_reserved, operand.role == ROLE_READ, false) || reference ||
         OWN_MUTANT(interior_not_reserved, goes_through(borrow, place, mir_step_is_interior),
                    false);
}

static uint32_t first_change_from(const Conflicts *conflicts, uint32_t from) {
  uint32_t low = 0, high = conflicts->changes.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (conflicts->changes.items[middle].from < from)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static bool change_overlaps(Borrow *borrow, MirPlace changed, MirPlace place, Site site) {
  Origins origins = loans_origins(borrow->loans, place, site);
  for (uint32_t i = 0; i < origins.count; i++)
    if (overlap(borrow, changed, origins.items[i])) return true;
  return false;
}

/* What `n := e` lends is not older than the change of n. */
static bool lent_by(const Borrow *borrow, const Change *change, MirOperand operand) {
  const MirInstr *by = story_instr(borrow, change->site);
  return by->op == MIR_REF && mir_place(borrow->body, by->dst)->root.index ==
                                  mir_place(borrow->body, (MirPlace){operand.index})->root.index;
}

static bool writes_text(const MirInstr *instr) {
  return instr->form == FORM_PRINT || instr->form == FORM_FSTRING;
}

/* The text in which operands wait: a call, or all of the `print` or f-string that an instruction writes a piece of (of dynamic code
** it may be a constant piece: then no operand waits). */
static Span whole_text(const Borrow *borrow, const MirInstr *instr) {
  if (!writes_text(instr) || instr->count < 2) return instr->span;
  MirOperand piece = mir_operands(borrow->body, instr)[1];
  if (piece.role == ROLE_CONST) return instr->span;
  MirPlace text = {piece.index};
  return mir_local(borrow->body, mir_place(borrow->body, text)->root)->span;
}

/* How many operands wait while this text is computed. */
static uint32_t waiting(const Borrow *borrow, const MirInstr *instr, Span text) {
  if (writes_text(instr)) return text.from >= instr->span.to ? 1 : 0;
  return conflict_operand_at(borrow->body, instr, text);
}

/* What operands of this instruction did, while earlier operands waited. */
static void check_waiting(Borrow *borrow, Site site) {
  const MirInstr *instr = story_instr(borrow, site);
  const Conflicts *conflicts = borrow->conflicts;
  if (!conflicts->changes.count || instr->count < 2 || !instr->span.from) return;
  const uint32_t *number = borrow->pass->cfg->number;
  Span whole = whole_text(borrow, instr);
  for (uint32_t c = first_change_from(conflicts, whole.from); c < conflicts->changes.count; c++) {
    const Change *change = &conflicts->changes.items[c];
    if (change->from >= whole.to) return;
    bool earlier = number[change->site.block.index] < number[site.block.index] ||
                   (change->site.block.index == site.block.index && change->site.at < site.at);
    if (!earlier || borrow_told(borrow, change->site) ||
        !inside(story_instr(borrow, change->site)->span, whole))
      continue;
    uint32_t position = waiting(borrow, instr, story_instr(borrow, change->site)->span);
    for (uint32_t k = 0; k < position; k++) {
      MirOperand operand = mir_operands(borrow->body, instr)[k];
      if (!waits(borrow, instr, operand, k) || lent_by(borrow, change, operand)) continue;
      bool overlaps = change_overlaps(borrow, change->place, (MirPlace){operand.index}, site);
      instr = story_instr(borrow, site);
      if (overlaps) conflict_tell_changed(borrow, change, instr, k, (MirPlace){operand.index});
    }
  }
}

/* ── parts of library containers ── */

static bool comes_after(const Borrow *borrow, Site later, Site earlier) {
  const uint32_t *number = borrow->pass->cfg->number;
  if (later.block.index == earlier.block.index) return later.at > earlier.at;
  return number[later.block.index] > number[earlier.block.index];
}

/* May a change of `changed` move or end what `container` holds? One inside a part of it does not. */
static bool moves_parts(Borrow *borrow, MirPlace changed, MirPlace container, Site site) {
  Origins origins = loans_origins(borrow->loans, container, site);
  for (uint32_t i = 0; i < origins.count; i++) {
    bool inside = mir_relate(borrow->body, changed, origins.items[i]) == PLACES_BELOW;
    if (!inside && overlap(borrow, changed, origins.items[i])) return true;
  }
  return false;
}

/* An address was found by a call; no change of its container may come between that and its use. */
static void check_part(Borrow *borrow, Site site, MirPlace at) {
  const MirPlaceInfo part = *mir_place(borrow->body, at);
  const Conflicts *conflicts = borrow->conflicts;
  if (part.data >= borrow->loans->local_count || !borrow->loans->called_at[part.data].block.index)
    return;
  uint32_t from = mir_local(borrow->body, (MirLocal){part.data})->span.from;
  uint32_t to = story_instr(borrow, site)->span.to;
  for (uint32_t c = first_change_from(conflicts, from); c < conflicts->changes.count; c++) {
    const Change *change = &conflicts->changes.items[c];
    if (change->from >= to) return;
    bool between = comes_after(borrow, change->site, borrow->loans->called_at[part.data]) &&
                   comes_after(borrow, site, change->site);
    if (between && moves_parts(borrow, change->place, part.parent, site))
      conflict_tell_part_changed(borrow, change, &part);
  }
}

static void check_parts_of(Borrow *borrow, Site site, MirPlace place) {
  for (MirPlace at = place; at.index; at = mir_place(borrow->body, at)->parent) {
    if (mir_place(borrow->body, at)->step == STEP_PART) check_part(borrow, site, at);
  }
}

static void check_parts(Borrow *borrow, Site site) {
  if (!borrow->conflicts->changes.count || !borrow->conflicts->any_part) return;
  uint32_t count = story_instr(borrow, site)->count;
  for (uint32_t k = 0; k < count; k++) {
    MirOperand operand = mir_operands(borrow->body, story_instr(borrow, site))[k];
    if (operand.role != ROLE_CONST) check_parts_of(borrow, site, (MirPlace){operand.index});
  }
  MirPlace dst = story_instr(borrow, site)->dst;
  if (OWN_MUTANT(target_part_not_asked, dst.index != 0, false)) check_parts_of(borrow, site, dst);
}

/* ── preparation: one pass over the body ── */

static void add_change(Borrow *borrow, Site site, MirPlace place, bool gives) {
  const MirInstr *instr = story_instr(borrow, site);
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  if (!instr->span.from || (!root->name.index && root->kind != LOCAL_REFERENCE)) return;
  uint32_t from = instr->span.from;
  Origins origins = loans_origins(borrow->loans, place, site);
  for (uint32_t i = 0; i < origins.count; i++) {
    Change change = {from, borrow->conflicts->changes.count, site, origins.items[i], gives};
    array_push(borrow->arena, &borrow->conflicts->changes, change);
  }
}

static void prepare_instr(Borrow *borrow, Site site) {
  const MirInstr *instr = story_instr(borrow, site);
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  bool named = instr->op == MIR_REF && instr->form == FORM_ASSIGN; /* `n := e` has just set it */
  for (uint32_t k = 0, count = instr->count; k < count; k++) {
    MirOperand operand = mir_operands(borrow->body, instr)[k];
    bool changes = (OWN_MUTANT(mut_is_no_change, operand.role == ROLE_MUT, false) && call) ||
                   named ||
                   (OWN_MUTANT(move_is_no_change, operand.role == ROLE_MOVE, false) &&
                    conflict_counts(borrow, operand));
    if (!changes) continue;
    add_change(borrow, site, (MirPlace){operand.index}, operand.role == ROLE_MOVE);
    instr = story_instr(borrow, site);
  }
}

static int by_position(const void *left, const void *right) {
  const Change *a = left, *b = right;
  if (a->from != b->from) return a->from < b->from ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

void conflict_prepare(Borrow *borrow) {
  const MirBody *body = borrow->body;
  Conflicts *conflicts = borrow->conflicts = arena_make(borrow->arena, Conflicts);
  const MirCfg *cfg = borrow->pass->cfg;
  for (uint32_t p = 1; p < body->places.count && !conflicts->any_part; p++)
    conflicts->any_part = mir_place(body, (MirPlace){p})->step == STEP_PART;
  for (uint32_t b = 0; b < cfg->count; b++) {
    const MirBlockInfo *block = mir_block(body, cfg->order[b]);
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      if (instr->op == MIR_REF || changes_or_gives(borrow, instr))
        prepare_instr(borrow, (Site){cfg->order[b], i});
    }
  }
  if (conflicts->changes.count > 1)
    qsort(conflicts->changes.items, conflicts->changes.count, sizeof(Change), by_position);
}

void conflict_check(Borrow *borrow, Site site) {
  if (borrow_told(borrow, site)) return; /* `d.pop(k)` in a loop over d: one cause */
  check_operands(borrow, site);
  check_waiting(borrow, site);
  check_parts(borrow, site);
}
