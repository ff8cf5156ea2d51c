// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `match`: patterns that take a List, an Array or a Span apart.
**
** In: rows of which the first asks for the items of a list. Out: a test of its length, then the tree goes on, with a column for
** each item that a pattern looks at. What the tests have shown of the length is kept, so that no test is asked whose answer is
** known. Invariant: an item is looked at only where the list is known to be long enough, so no access is checked. The surprise:
** what is taken out of a List is taken by its methods, from a hidden local that ends with the case. */
#include "lower/match.h"

static MirPlace emit_binary(Lower *l, BinaryOp op, MirOperand a, MirOperand b, Span span) {
  bool number = op == BINARY_SUB;
  MirPlace dst = lower_new_temporary(l, number ? TYPE_INT : TYPE_BOOL, span);
  MirOperand operands[2] = {a, b};
  MirInstr instr = {.op = MIR_BINARY, .form = FORM_MATCH, .dst = dst, .extra = op, .span = span};
  MirInstr *emitted = lower_emit(l, instr, operands, 2);
  if (number && emitted) emitted->checked_no_overflow = true;
  return dst;
}

/* ── what is known ── */

static Sized ask_size(Match *m, MirPlace list, const SequenceInfo *info) {
  Lower *l = m->l;
  Span span = m->info->subject->span;
  Sized sized = {.list = list, .most = INT64_MAX};
  if (info->fixed) {
    sized.least = sized.most = info->length;
    sized.size = lower_int(l, TYPE_INT, info->length);
    return sized;
  }
  MirPlace size = lower_new_temporary(l, TYPE_INT, span);
  sized.size = mir_use(size);
  if (!info->count) {
    lower_init(l, size, mir_use(mir_field(l->body, list, LIST_SIZE)), FORM_MATCH, span);
    return sized;
  }
  MirOperand self = lower_lend(l, list);
  lower_call_emit(l, info->count, (MirInstr){.form = FORM_MATCH, .dst = size, .span = span}, &self,
                  1);
  return sized;
}

static Sized known_size(Match *m, const MatchColumns *columns, MirPlace list,
                        const SequenceInfo *info) {
  for (const Sized *sized = columns->sized; sized; sized = sized->next)
    if (mir_place_same(sized->list, list)) return *sized;
  return ask_size(m, list, info);
}

typedef enum { LENGTH_OPEN, LENGTH_FITS, LENGTH_DIFFERS } LengthAnswer;

static LengthAnswer length_answer(const Sized *sized, const Pattern *pattern) {
  uint64_t count = pattern->count;
  if (count > sized->most || (!pattern->starred && count < sized->least)) return LENGTH_DIFFERS;
  if (pattern->starred) return count <= sized->least ? LENGTH_FITS : LENGTH_OPEN;
  return sized->least == sized->most ? LENGTH_FITS : LENGTH_OPEN;
}

/* ── items as places ── */

static MirPlace array_item(Lower *l, MirPlace array, uint64_t length, uint64_t index) {
  uint32_t path[ARRAY_DEPTH], count = type_array_path(length, index, path);
  MirPlace place = mir_field(l->body, array, 0);
  for (uint32_t i = 0; i < count; i++)
    place = mir_field(l->body, place, path[i]);
  return place;
}

/* What `__getitem__` of a Span returned a reference to: a subject of its own, since another owner has it. */
static MirPlace span_item(Match *m, MirPlace span, MirOperand index, const SequenceInfo *info) {
  Lower *l = m->l;
  Span at = m->info->subject->span;
  MirPlace address = lower_new_temporary(l, info->at->result, at);
  MirOperand operands[2] = {mir_read(span), index};
  lower_call_emit(l, info->at, (MirInstr){.form = FORM_MATCH, .dst = address, .span = at}, operands,
                  2);
  MirPlace target = mir_pointee(l->body, address, (MirLocal){0});
  MirLocalInfo local = {
      .type = info->item, .kind = LOCAL_REFERENCE, .indirect = true, .matched = true};
  local.mutable_ = lower_may_change(l, span) == CHANGE_YES;
  local.scope = l->at.scope;
  local.span = at;
  MirPlace dst = mir_root(l->body, mir_add_local(l->body, local));
  MirOperand lent = local.mutable_ ? mir_mut(target) : mir_read(target);
  lower_emit(l, (MirInstr){.op = MIR_REF, .form = FORM_MATCH, .dst = dst, .span = at}, &lent, 1);
  Subject subject = {.place = dst, .mutable_ = local.mutable_};
  subject.origin = match_subject_of(m, span)->origin;
  array_push(l->arena, &m->subjects, subject);
  return dst;
}

static MirPlace new_item(Match *m, const Sized *sized, const SequenceInfo *info, Item item) {
  Lower *l = m->l;
  Span span = m->info->subject->span;
  if (info->fixed) return array_item(l, item.list, info->length, item.index);
  MirOperand index = lower_int(l, TYPE_INT, item.index);
  if (item.behind) index = mir_use(emit_binary(l, BINARY_SUB, sized->size, index, span));
  if (info->at) return span_item(m, item.list, index, info);
  Span unwritten = {span.from, span.from};
  return mir_element(l->body, item.list, lower_index_local(l, index, TYPE_INT, unwritten), true);
}

static MirPlace item_place(Match *m, MatchColumns *columns, const Sized *sized,
                           const Pattern *pattern, uint32_t part) {
  Item item = {.list = sized->list, .index = part, .next = columns->items};
  if (part >= pattern->index) { /* without a `*`: never */
    uint64_t behind = pattern->count - part;
    item.behind = sized->least != sized->most;
    item.index = item.behind ? behind : sized->least - behind;
  }
  for (const Item *known = columns->items; known; known = known->next)
    if (mir_place_same(known->list, item.list) && known->index == item.index &&
        known->behind == item.behind)
      return known->place;
  item.place = new_item(m, sized, pattern->sequence, item);
  columns->items = arena_copy(m->l->arena, &item, sizeof item);
  return item.place;
}

/* ── rows whose answer is known ── */

static uint32_t column_of(const MatchColumns *columns, MirPlace place) {
  uint32_t at = 0;
  while (at < columns->count && !mir_place_same(columns->places[at], place))
    at++;
  return at;
}

static bool is_asked(const Pattern *part) { return part->kind != PATTERN_ANY || part->var.index; }

/* The row has the items of the list: their places, and a column for each. */
static void open_list(Match *m, MatchRow *row, MatchColumns *columns, const Sized *sized,
                      const Pattern *pattern) {
  Arena *arena = m->l->arena;
  Opened *opened = arena_make(arena, Opened);
  MirPlace *items = arena_make_many(arena, MirPlace, pattern->count);
  *opened = (Opened){.place = sized->list,
                     .list = pattern,
                     .items = items,
                     .size = sized->size,
                     .next = row->opened};
  match_name(m, row, pattern, sized->list);
  row->opened = opened;
  for (uint32_t i = 0; i < pattern->count; i++) {
    if (!is_asked(pattern->parts[i])) continue;
    items[i] = item_place(m, columns, sized, pattern, i);
    if (column_of(columns, items[i]) < columns->count) continue;
    MirPlace *places = arena_make_many(arena, MirPlace, columns->count + 1);
    for (uint32_t k = 0; k < columns->count; k++)
      places[k] = columns->places[k];
    places[columns->count++] = items[i];
    columns->places = places;
  }
}

/* The row's cells for the columns there are now. */
static void fill_cells(Match *m, MatchRow *row, const MatchColumns *columns, uint32_t before,
                       uint32_t at) {
  static const Pattern anything = {.kind = PATTERN_ANY};
  const Pattern **cells = arena_make_many(m->l->arena, const Pattern *, columns->count);
  const Pattern *list = row->cells[at];
  bool open = row->opened && row->opened->list && row->opened->list == list;
  for (uint32_t i = 0; i < columns->count; i++)
    cells[i] = i < before ? row->cells[i] : &anything;
  if (open) cells[at] = &anything;
  for (uint32_t i = 0; open && i < list->count; i++)
    if (row->opened->items[i].index)
      cells[column_of(columns, row->opened->items[i])] = list->parts[i];
  row->cells = cells;
}

/* Goes on where so much is known of the length, and that it is not what `failed` asks for. */
static void narrow(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at, Sized sized,
                   const Pattern *failed) {
  MatchRows left = {0};
  uint32_t before = columns.count;
  sized.next = columns.sized;
  columns.sized = arena_copy(m->l->arena, &sized, sizeof sized);
  for (uint32_t i = 0; i < rows->count; i++) {
    MatchRow row = rows->items[i];
    const Pattern *head = row.cells[at];
    bool list = head->kind == PATTERN_LIST;
    LengthAnswer answer = list ? length_answer(&sized, head) : LENGTH_OPEN;
    bool same = list && failed && head->count == failed->count && head->starred == failed->starred;
    if (answer == LENGTH_DIFFERS || same) continue;
    if (answer == LENGTH_FITS) open_list(m, &row, &columns, &sized, head);
    array_push(m->l->arena, &left, row);
  }
  for (uint32_t i = 0; i < left.count; i++)
    fill_cells(m, &left.items[i], &columns, before, at);
  match_decide(m, &left, columns);
}

void match_list(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at) {
  Lower *l = m->l;
  const Pattern *asked = rows->items[0].cells[at];
  Sized sized = known_size(m, &columns, columns.places[at], asked->sequence);
  if (length_answer(&sized, asked) != LENGTH_OPEN) {
    narrow(m, rows, columns, at, sized, NULL);
    return;
  }
  LowerLabel yes = lower_label(l), no = lower_label(l);
  Sized longer = sized, other = sized;
  uint64_t count = asked->count;
  MirOperand wanted = lower_int(l, TYPE_INT, count);
  MirPlace fits =
      emit_binary(l, asked->starred ? BINARY_GE : BINARY_EQ, sized.size, wanted, asked->span);
  lower_branch_as(l, FORM_MATCH, mir_use(fits), &yes, &no, asked->span);
  longer.least = count;
  if (!asked->starred) longer.most = count;
  if (asked->starred)
    other.most = count - 1;
  else if (count == sized.least)
    other.least = count + 1;
  lower_start(l, yes);
  narrow(m, rows, columns, at, longer, NULL);
  lower_start(l, no);
  narrow(m, rows, columns, at, other, asked);
}

/* ── names ── */

void match_bind_rests(Match *m, const MatchRow *row) {
  Lower *l = m->l;
  for (const Opened *opened = row->opened; opened; opened = opened->next) {
    const Pattern *list = opened->list;
    if (!list || !list->rest.index || list->sequence->taken) continue;
    Span span = typed_var_info(l->typed, list->rest)->span;
    MirLocalInfo info = {.kind = LOCAL_VARIABLE, .mutable_ = true};
    MirPlace dst = match_local(m, row->arm, list->rest, info);
    MirOperand operands[3] = {mir_read(opened->place), lower_int(l, TYPE_INT, list->index),
                              opened->size};
    uint32_t behind = list->count - list->index;
    if (behind) {
      MirOperand by = lower_int(l, TYPE_INT, behind);
      operands[2] = mir_use(emit_binary(l, BINARY_SUB, opened->size, by, span));
    }
    lower_call_emit(l, list->sequence->rest,
                    (MirInstr){.form = FORM_CASE, .dst = dst, .span = span}, operands, 3);
  }
}

/* The row, with names and parts of what stood at `from` where it stands now. */
static MatchRow rebase(Match *m, const MatchRow *row, MirPlace from, MirPlace to) {
  MirBody *body = m->l->body;
  MatchRow moved = *row;
  moved.named = NULL;
  moved.opened = NULL;
  for (const Named *named = row->named; named; named = named->next) {
    if (!mir_is_prefix(body, from, named->place)) continue;
    Named each = {named->var, mir_rebase(body, named->place, from, to), moved.named};
    moved.named = arena_copy(m->l->arena, &each, sizeof each);
  }
  for (const Opened *opened = row->opened; opened; opened = opened->next) {
    if (!mir_is_prefix(body, from, opened->place)) continue;
    Opened each = *opened;
    each.place = mir_rebase(body, opened->place, from, to);
    each.next = moved.opened;
    MirPlace *items = arena_make_many(m->l->arena, MirPlace, each.list ? each.list->count : 0);
    for (uint32_t i = 0; each.list && i < each.list->count; i++)
      if (opened->items[i].index) items[i] = mir_rebase(body, opened->items[i], from, to);
    each.items = items;
    moved.opened = arena_copy(m->l->arena, &each, sizeof each);
  }
  return moved;
}

/* Takes one item out of the list `whole`, and apart if names are inside of it. */
static void take_item(Match *m, const MatchRow *row, MirPlace whole, const Opened *opened,
                      uint32_t part) {
  Lower *l = m->l;
  const Pattern *list = opened->list;
  MirPlace item = opened->items[part];
  int64_t at = part < list->index ? (int64_t)part : (int64_t)part - list->count;
  MirPlace taken = match_new_part(m, row, item, list->sequence->item);
  lower_list_call(l, whole, (LowerListCall){"_take_part", {at}, 1}, taken, list->span);
  if (!item.index || match_named(row, item) || !match_takes(m, row, item)) return;
  MatchRow inside = rebase(m, row, item, taken);
  match_take(m, &inside, taken, true);
}

void match_take_list(Match *m, const MatchRow *row, MirPlace place, const Opened *opened) {
  Lower *l = m->l;
  const Pattern *list = opened->list;
  const SequenceInfo *info = list->sequence;
  MirPlace whole = match_take_part(m, row, place);
  MatchRow inside = rebase(m, row, place, whole);
  const Opened *here = match_opened(&inside, whole);
  bool trivial = lower_trivial(l, info->item), ends = lower_needs_drop(l, info->item);
  MatchRow nameless = {.arm = row->arm}; /* of Trivial items the names are copies */
  for (uint32_t i = 0; i < list->count && (ends || !trivial); i++) {
    if (!info->fixed)
      take_item(m, trivial ? &nameless : &inside, whole, here, i);
    else if (here->items[i].index)
      match_take(m, &inside, here->items[i], true);
  }
  if (info->fixed) return;
  MirPlace none = {0};
  int64_t behind = (int64_t)list->count - list->index;
  lower_list_call(l, whole, (LowerListCall){"_keep_rest", {list->index, behind}, 2}, none,
                  list->span);
  if (!list->rest.index) return;
  MirLocalInfo rest = {.kind = LOCAL_VARIABLE, .mutable_ = true};
  MirPlace dst = match_local(m, row->arm, list->rest, rest);
  lower_init(l, dst, mir_move(whole), FORM_CASE, typed_var_info(l->typed, list->rest)->span);
}
