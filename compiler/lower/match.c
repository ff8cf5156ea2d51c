// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `match`: a decision tree over the subject, then the bodies.
**
** In: the patterns sema checked. Out: branches on tags and constants, each asked once on every way, then a leaf that binds the
** names (match_bind.c) and jumps to the body. The tree is that of Maranget ("Compiling pattern matching to good decision
** trees", 2008), always asking for what the first row needs next. Invariant: rows are in the order of the cases. The
** surprise: the last shape of a type needs no test, and where no row is left control cannot come, for sema has seen that. */
#include "lower/match.h"

#include <string.h>

enum { MOST_STEPS = 50000 };

static const Pattern anything = {.kind = PATTERN_ANY};

MirPlace match_part(Lower *l, MirPlace value, uint32_t shape, uint32_t part) {
  TypeId type = mir_place(l->body, value)->type;
  const StructDecl *decl = type_enum(l->decls, type);
  if (decl) return mir_case(l->body, value, decl->cases.items[shape].first + part);
  if (type_builtin(l->decls, type) == BUILTIN_OPTIONAL) return mir_payload(l->body, value, false);
  return mir_field(l->body, value, part);
}

/* ── rows ── */

void match_name(Match *m, MatchRow *row, const Pattern *pattern, MirPlace place) {
  if (!pattern->var.index) return;
  Named *named = arena_make(m->l->arena, Named);
  *named = (Named){pattern->var, place, row->named};
  row->named = named;
}

static void open_place(Match *m, MatchRow *row, MirPlace place, uint32_t shape) {
  Opened *opened = arena_make(m->l->arena, Opened);
  *opened = (Opened){.place = place, .shape = shape, .next = row->opened};
  row->opened = opened;
}

/* Every alternative in the column gets a row of its own. */
static void expand_row(Match *m, MatchRows *out, MatchRow row, MatchColumns columns, uint32_t at) {
  const Pattern *head = row.cells[at];
  if (head->kind != PATTERN_OR) {
    array_push(m->l->arena, out, row);
    return;
  }
  match_name(m, &row, head, columns.places[at]);
  for (uint32_t i = 0; i < head->count; i++) {
    MatchRow each = row;
    each.cells = arena_copy(m->l->arena, row.cells, sizeof(const Pattern *) * columns.count);
    each.cells[at] = head->parts[i];
    expand_row(m, out, each, columns, at);
  }
}

static MatchRows expand(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at) {
  MatchRows out = {0};
  for (uint32_t i = 0; i < rows->count; i++) {
    MatchRow row = rows->items[i];
    row.origin = i;
    expand_row(m, &out, row, columns, at);
  }
  return out;
}

/* The row with `parts` cells instead of the one at `at`: those of its case, or anything. */
static MatchRow replace_cell(Match *m, MatchRow row, MatchColumns columns, uint32_t at,
                             uint32_t parts) {
  const Pattern *head = row.cells[at];
  const Pattern **from = row.cells;
  match_name(m, &row, head, columns.places[at]);
  row.cells = arena_make_many(m->l->arena, const Pattern *, columns.count - 1 + parts);
  for (uint32_t i = 0; i < at; i++)
    row.cells[i] = from[i];
  for (uint32_t i = 0; i < parts; i++)
    row.cells[at + i] = head->kind == PATTERN_CASE ? head->parts[i] : &anything;
  for (uint32_t i = at + 1; i < columns.count; i++)
    row.cells[i - 1 + parts] = from[i];
  return row;
}

static MatchColumns replace_column(Match *m, MatchColumns columns, uint32_t at, uint32_t shape,
                                   uint32_t parts) {
  MirPlace *places = arena_make_many(m->l->arena, MirPlace, columns.count - 1 + parts);
  for (uint32_t i = 0; i < at; i++)
    places[i] = columns.places[i];
  for (uint32_t i = 0; i < parts; i++)
    places[at + i] = match_part(m->l, columns.places[at], shape, i);
  for (uint32_t i = at + 1; i < columns.count; i++)
    places[i - 1 + parts] = columns.places[i];
  columns.places = places;
  columns.count += parts - 1;
  return columns;
}

/* ── the tree ── */

static bool same_head(const Pattern *head, const Pattern *asked) {
  if (head->kind == PATTERN_ANY) return true;
  if (head->kind != asked->kind) return false;
  return head->kind == PATTERN_CASE ? head->index == asked->index
                                    : typed_const_same(&head->value, &asked->value);
}

/* The value at `at` has this shape. */
static void decide_shape(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at,
                         uint32_t shape) {
  MirPlace place = columns.places[at];
  uint32_t parts = type_shape_parts(m->l->decls, mir_place(m->l->body, place)->type, shape);
  MatchRows inside = {0};
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].cells[at];
    if (head->kind == PATTERN_CASE && head->index != shape) continue;
    MatchRow row = replace_cell(m, rows->items[i], columns, at, parts);
    if (head->kind == PATTERN_CASE) open_place(m, &row, place, shape);
    array_push(m->l->arena, &inside, row);
  }
  match_decide(m, &inside, replace_column(m, columns, at, shape, parts));
}

/* The value at `at` looks like `asked`, whose parts do not matter; NULL: like none that was asked for. */
static void decide_value(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at,
                         const Pattern *asked) {
  MatchRows rest = {0};
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].cells[at];
    bool fits = asked ? same_head(head, asked) : head->kind == PATTERN_ANY;
    if (fits) array_push(m->l->arena, &rest, replace_cell(m, rows->items[i], columns, at, 0));
  }
  match_decide(m, &rest, replace_column(m, columns, at, 0, 0));
}

/* ── alternatives that lead to the same rows share their code: `1 | 2 | 3` has one continuation ── */

typedef struct Shared {
  LowerLabel label;
  const uint32_t *origins; /* of the rows that are left */
  uint32_t count;
  struct Shared *next;
} Shared;

/* Do the parts of this shape matter to no row? */
static bool is_plain(const MatchRows *rows, uint32_t at, uint32_t shape) {
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].cells[at];
    if (head->kind != PATTERN_CASE || head->index != shape) continue;
    for (uint32_t k = 0; k < head->count; k++)
      if (head->parts[k]->kind != PATTERN_ANY || head->parts[k]->var.index) return false;
  }
  return true;
}

/* The code for values that look like `asked`. *fresh: nobody asked for the same rows before, so it has to be made. */
static LowerLabel *share(Match *m, Shared **all, const MatchRows *rows, uint32_t at,
                         const Pattern *asked, bool *fresh) {
  Lower *l = m->l;
  uint32_t *origins = arena_make_many(l->arena, uint32_t, rows->count), count = 0;
  for (uint32_t i = 0; i < rows->count; i++)
    if (same_head(rows->items[i].cells[at], asked)) origins[count++] = rows->items[i].origin;
  *fresh = false;
  for (Shared *known = *all; known; known = known->next)
    if (known->count == count && !memcmp(known->origins, origins, count * sizeof *origins))
      return &known->label;
  Shared *made = arena_make(l->arena, Shared);
  *made = (Shared){lower_label(l), origins, count, *all};
  *fresh = true;
  *all = made;
  return &made->label;
}

/* ── tests ── */

/* Jumps to `yes` if the value has the shape. `tag` is what lower_tag gave, or the Bool itself. */
static void test_shape(Match *m, MirPlace value, MirPlace tag, uint32_t shape, LowerLabel *yes,
                       LowerLabel *no) {
  Lower *l = m->l;
  Span span = m->info->subject->span;
  if (type_enum(l->decls, mir_place(l->body, value)->type))
    lower_tag_branch(l, tag, shape, yes, no, span);
  else
    lower_branch_as(l, FORM_MATCH, mir_use(tag), shape ? yes : no, shape ? no : yes, span);
}

/* The shapes that rows ask for in this column, in their order; returns how many. */
static uint32_t asked_shapes(Match *m, const MatchRows *rows, uint32_t at, uint32_t shapes,
                             uint32_t **order) {
  bool *seen = arena_make_many(m->l->arena, bool, shapes);
  *order = arena_make_many(m->l->arena, uint32_t, shapes);
  uint32_t count = 0;
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].cells[at];
    if (head->kind != PATTERN_CASE || seen[head->index]) continue;
    seen[head->index] = true;
    (*order)[count++] = head->index;
  }
  return count;
}

/* The first row that asks for the shape. */
static const Pattern *asking(const MatchRows *rows, uint32_t at, uint32_t shape) {
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].cells[at];
    if (head->kind == PATTERN_CASE && head->index == shape) return head;
  }
  own_unreachable("some row asks for the shape");
}

typedef struct {
  const MatchRows *rows;
  MatchColumns columns;
  uint32_t at;
  MirPlace tag;
  Shared *shared;
} Split;

/* The test for one shape and what follows it; `last`: nothing else is possible. */
static void split_off(Match *m, Split *split, uint32_t shape, bool last) {
  Lower *l = m->l;
  MirPlace value = split->columns.places[split->at];
  const Pattern *asked = asking(split->rows, split->at, shape);
  TypeId type = mir_place(l->body, value)->type;
  bool plain = is_plain(split->rows, split->at, shape) && !type_is_linear(l->decls, type);
  bool fresh = true;
  LowerLabel own = lower_label(l), no = lower_label(l);
  LowerLabel *yes = plain ? share(m, &split->shared, split->rows, split->at, asked, &fresh) : &own;
  if (last)
    lower_goto(l, yes, FORM_MATCH, asked->span);
  else
    test_shape(m, value, split->tag, shape, yes, &no);
  if (fresh) {
    lower_start(l, *yes);
    if (plain)
      decide_value(m, split->rows, split->columns, split->at, asked);
    else
      decide_shape(m, split->rows, split->columns, split->at, shape);
  }
  lower_start(l, no);
}

static void by_shape(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at) {
  Lower *l = m->l;
  MirPlace value = columns.places[at];
  TypeId type = mir_place(l->body, value)->type;
  uint32_t shapes = type_shape_count(l->decls, type), *order;
  uint32_t asked = asked_shapes(m, rows, at, shapes, &order);
  if (shapes == 1) {
    decide_shape(m, rows, columns, at, 0);
    return;
  }
  bool is_bool = type_same(type, TYPE_BOOL);
  Split split = {.rows = rows, .columns = columns, .at = at};
  split.tag = is_bool ? value : lower_tag(l, value, FORM_MATCH, m->info->subject->span);
  for (uint32_t i = 0; i < asked; i++)
    split_off(m, &split, order[i], i + 1 == shapes);
  if (asked < shapes) decide_value(m, rows, columns, at, NULL);
}

static void test_literal(Match *m, MirPlace value, const Pattern *pattern, LowerLabel *yes,
                         LowerLabel *no) {
  Lower *l = m->l;
  LowerEntry *mark = l->at.live;
  MirPlace same = lower_new_temporary(l, TYPE_BOOL, pattern->span);
  LowerLink link = {.info = pattern->equal, .right = pattern->literal, .span = pattern->span};
  link.left_done = true;
  link.left_value = lower_lend(l, value);
  lower_link_into(l, &link, same);
  lower_end(l, mark, FORM_MATCH, pattern->span);
  lower_branch_as(l, FORM_MATCH, mir_use(same), yes, no, pattern->span);
}

static void by_literal(Match *m, const MatchRows *rows, MatchColumns columns, uint32_t at) {
  Lower *l = m->l;
  OWN_ARRAY(const Pattern *) asked = {0};
  Shared *shared = NULL;
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].cells[at];
    bool known = head->kind != PATTERN_LITERAL, fresh;
    for (uint32_t k = 0; k < asked.count && !known; k++)
      known = typed_const_same(&asked.items[k]->value, &head->value);
    if (known) continue;
    array_push(l->arena, &asked, head);
    LowerLabel *yes = share(m, &shared, rows, at, head, &fresh), no = lower_label(l);
    test_literal(m, columns.places[at], head, yes, &no);
    if (fresh) {
      lower_start(l, *yes);
      decide_value(m, rows, columns, at, head);
    }
    lower_start(l, no);
  }
  decide_value(m, rows, columns, at, NULL);
}

static bool too_large(Match *m) {
  if (++m->steps <= MOST_STEPS) return false;
  Span word = {m->node->head.span.from, m->info->subject->span.to};
  if (m->steps == MOST_STEPS + 1)
    diag_limit_exceeded(m->l->context->diags, word, MOST_STEPS, "tests in one `match`");
  lower_unreachable(m->l, FORM_MATCH, word);
  return true;
}

void match_decide(Match *m, const MatchRows *rows, MatchColumns columns) {
  Lower *l = m->l;
  if (!lower_reachable(l) || too_large(m)) return;
  if (!rows->count) {
    lower_unreachable(l, FORM_MATCH, m->info->subject->span);
    return;
  }
  MatchRow first = rows->items[0];
  uint32_t at = 0;
  while (at < columns.count && first.cells[at]->kind == PATTERN_ANY)
    at++;
  if (at == columns.count) {
    for (uint32_t i = 0; i < columns.count; i++)
      match_name(m, &first, first.cells[i], columns.places[i]);
    if (!match_leaf(m, &first)) return;
    MatchRows rest = {0};
    for (uint32_t i = 1; i < rows->count; i++)
      array_push(l->arena, &rest, rows->items[i]);
    match_decide(m, &rest, columns);
    return;
  }
  MatchRows expanded = expand(m, rows, columns, at);
  own_check(expanded.count > 0, "every row becomes at least one");
  if (expanded.items[0].cells[at]->kind == PATTERN_CASE)
    by_shape(m, &expanded, columns, at);
  else if (expanded.items[0].cells[at]->kind == PATTERN_LITERAL)
    by_literal(m, &expanded, columns, at);
  else if (expanded.items[0].cells[at]->kind == PATTERN_LIST)
    match_list(m, &expanded, columns, at);
  else
    match_decide(m, &expanded, columns); /* `_ | A` */
}

/* ── the statement ── */

static MatchColumns subjects(Match *m) {
  Lower *l = m->l;
  const MatchInfo *info = m->info;
  uint32_t count = info->listed ? AS(Tuple, info->subject)->items.count : 1;
  MirPlace *places = arena_make_many(l->arena, MirPlace, count);
  for (uint32_t i = 0; i < count; i++) {
    const Ast *item = info->listed ? AS(Tuple, info->subject)->items.items[i] : info->subject;
    array_push(l->arena, &m->subjects, match_subject(m, item));
    places[i] = m->subjects.items[i].place;
  }
  return (MatchColumns){.places = places, .count = count};
}

/* A case of a listed tuple has one cell per item; of alternatives, each. */
static void add_rows(Match *m, MatchRows *rows, uint32_t arm, const Pattern *pattern,
                     uint32_t columns) {
  if (m->info->listed && pattern->kind == PATTERN_OR) {
    for (uint32_t i = 0; i < pattern->count; i++)
      add_rows(m, rows, arm, pattern->parts[i], columns);
    return;
  }
  MatchRow row = {.arm = arm};
  row.cells = arena_make_many(m->l->arena, const Pattern *, columns);
  for (uint32_t i = 0; i < columns; i++)
    row.cells[i] = !m->info->listed                ? pattern
                   : pattern->kind == PATTERN_CASE ? pattern->parts[i]
                                                   : &anything;
  array_push(m->l->arena, rows, row);
}

void lower_match(Lower *l, const Ast *stmt) {
  Match m = {.l = l, .node = AS(Match, stmt), .info = typed_match(l->typed, stmt)};
  m.done = lower_label(l);
  l->form = FORM_MATCH;
  m.outer = lower_enter(l, SCOPE_STATEMENT, stmt->span);
  m.arms = arena_make_many(l->arena, ArmState, m.info->count);
  for (uint32_t i = 0; i < m.info->count; i++)
    m.arms[i].locals = arena_make_many(l->arena, MirLocal, m.info->arms[i].var_count);
  MatchColumns columns = subjects(&m);
  MatchRows rows = {0};
  for (uint32_t i = 0; i < m.info->count; i++) {
    m.arms[i].label = lower_label(l);
    add_rows(&m, &rows, i, m.info->arms[i].pattern, columns.count);
  }
  match_decide(&m, &rows, columns);
  match_bodies(&m);
  l->at = m.outer;
  lower_join(l, &m.done, FORM_MATCH, lower_last(stmt->span));
}
