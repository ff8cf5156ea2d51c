// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Does a match cover every value, and does every case cover a value that those before it leave?
**
** In: the patterns of all cases. Out: E0263 with values that nothing covers, E0264 for a case that is never taken. The
** algorithm is Maranget's usefulness of pattern matrices ("Warnings for pattern matching", Journal of Functional Programming
** 17, 2007): a row is useful if some value matches it and no row above. A row with a guard covers nothing. The surprise: the
** question is NP-complete, so the work is bounded; patterns people write never come near the bound. */
#include "sema/match.h"

#include "base/check.h"
#include <string.h>

enum { MOST_CELLS = 20000000, MOST_DEPTH = 8000, MOST_EXAMPLES = 4 };

typedef struct {
  const Pattern **items;
  uint32_t origin; /* its position before alternatives got rows of their own */
} Row;
typedef OWN_ARRAY(Row) Rows;

/* Values as text, one per column. */
typedef struct {
  const char **items;
} Example;
typedef OWN_ARRAY(Example) Examples;

typedef struct {
  Sema *sema;
  Arena *arena; /* of this check only */
  uint64_t cells;
  uint32_t depth;
  bool tired; /* the bound was met */
} Exhaust;

/* The columns that are left. */
typedef struct {
  const TypeId *types;
  uint32_t count;
} Columns;

static const Pattern anything = {.kind = PATTERN_ANY};

static bool tire(Exhaust *e, uint64_t cells) {
  e->cells += cells + 1;
  if (e->cells > MOST_CELLS || e->depth > MOST_DEPTH) e->tired = true;
  return e->tired;
}

/* ── matrices ── */

static const Pattern **cells(Exhaust *e, uint32_t count) {
  return arena_make_many(e->arena, const Pattern *, count);
}

/* What the first column of the rows, and of `row` if there is one, tells apart. */
static Shapes shapes_of(Exhaust *e, const Rows *rows, const Row *row, TypeId type) {
  Shapes shapes = {.type = type, .count = type_shape_count(e->sema->decls, type)};
  for (uint32_t i = 0; i < rows->count; i++)
    shapes_add(&shapes, rows->items[i].items[0]);
  if (row) shapes_add(&shapes, row->items[0]);
  return shapes;
}

/* One of the shapes of a column, with its parts. */
typedef struct {
  const Shapes *all;
  uint32_t index, parts;
} Shape;

static Shape shape_at(const Exhaust *e, const Shapes *all, uint32_t index) {
  return (Shape){all, index, shapes_parts(e->sema, all, index)};
}

/* The row with its first column replaced by the parts of the shape, if the row can match that. */
static bool specialize_row(Exhaust *e, Row row, Shape shape, uint32_t count, Row *out) {
  const Pattern *head = row.items[0];
  if (!shapes_fit(shape.all, head, shape.index)) return false;
  out->items = cells(e, shape.parts + count - 1);
  out->origin = 0;
  for (uint32_t i = 0; i < shape.parts; i++) {
    const Pattern *part = shapes_cell(e->sema, shape.all, head, shape.index, i);
    out->items[i] = part ? part : &anything;
  }
  for (uint32_t i = 1; i < count; i++)
    out->items[shape.parts + i - 1] = row.items[i];
  tire(e, shape.parts + count);
  return true;
}

static Rows specialize(Exhaust *e, const Rows *rows, Shape shape, uint32_t count) {
  Rows out = {0};
  Row row;
  for (uint32_t i = 0; i < rows->count && !e->tired; i++) {
    if (specialize_row(e, rows->items[i], shape, count, &row)) array_push(e->arena, &out, row);
  }
  return out;
}

/* Rows that match whatever stands in the first column; with `literal`, also those that want just this value. */
static Rows without_first(Exhaust *e, const Rows *rows, const ConstValue *literal) {
  Rows out = {0};
  for (uint32_t i = 0; i < rows->count && !tire(e, 1); i++) {
    const Pattern *head = rows->items[i].items[0];
    bool fits = head->kind == PATTERN_ANY || (literal && head->kind == PATTERN_LITERAL &&
                                              typed_const_same(&head->value, literal));
    if (fits) array_push(e->arena, &out, (Row){rows->items[i].items + 1, 0});
  }
  return out;
}

/* Every alternative of the first column gets a row of its own. */
static void expand_row(Exhaust *e, Rows *out, Row row, uint32_t count) {
  if (row.items[0]->kind != PATTERN_OR) {
    array_push(e->arena, out, row);
    return;
  }
  for (uint32_t i = 0; i < row.items[0]->count && !tire(e, count); i++) {
    Row each = {cells(e, count), row.origin};
    for (uint32_t k = 1; k < count; k++)
      each.items[k] = row.items[k];
    each.items[0] = row.items[0]->parts[i];
    expand_row(e, out, each, count);
  }
}

static Rows expand(Exhaust *e, const Rows *rows, uint32_t count) {
  Rows out = {0};
  for (uint32_t i = 0; i < rows->count && !e->tired; i++)
    expand_row(e, &out, (Row){rows->items[i].items, i}, count);
  return out;
}

static Columns columns_of_case(Exhaust *e, Columns columns, Shape shape) {
  uint32_t parts = shape.parts;
  TypeId *types = arena_make_many(e->arena, TypeId, parts + columns.count - 1);
  for (uint32_t i = 0; i < parts; i++)
    types[i] = shapes_part(e->sema, shape.all, shape.index, i);
  for (uint32_t i = 1; i < columns.count; i++)
    types[parts + i - 1] = columns.types[i];
  tire(e, parts + columns.count);
  return (Columns){types, parts + columns.count - 1};
}

/* By case: does the first column of some row name it? Returns how many do. Lengths of lists: all. */
static uint32_t named_shapes(const Exhaust *e, const Rows *rows, const Shapes *all) {
  uint32_t shapes = all->count, count = 0;
  if (all->sequence) return shapes;
  bool *named = arena_make_many(e->arena, bool, shapes);
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].items[0];
    if (head->kind != PATTERN_CASE || head->index >= shapes || named[head->index]) continue;
    named[head->index] = true;
    count++;
  }
  return count;
}

/* Shapes that leave the same rows, and whose parts matter to none of them, have the same answer: it is asked for once. */
typedef struct {
  const uint32_t *origins;
  uint32_t count;
} Left;
typedef OWN_ARRAY(Left) Answered;

static bool is_answered(Exhaust *e, Answered *answered, const Rows *rows, Shape shape) {
  uint32_t *origins = arena_make_many(e->arena, uint32_t, rows->count), count = 0;
  tire(e, rows->count);
  for (uint32_t i = 0; i < rows->count; i++) {
    const Pattern *head = rows->items[i].items[0];
    if (!shapes_fit(shape.all, head, shape.index)) continue;
    for (uint32_t k = 0; k < head->count; k++)
      if (head->parts[k]->kind != PATTERN_ANY) return false;
    origins[count++] = rows->items[i].origin;
  }
  for (uint32_t i = 0; i < answered->count; i++) {
    const Left *left = &answered->items[i];
    if (left->count == count && !memcmp(left->origins, origins, count * sizeof *origins))
      return true;
  }
  array_push(e->arena, answered, (Left){origins, count});
  return false;
}

/* ── usefulness ── */

static bool useful(Exhaust *e, const Rows *rows, Row row, Columns columns);

static bool useful_case(Exhaust *e, const Rows *rows, Row row, Columns columns, Shape shape) {
  Row inner;
  if (!specialize_row(e, row, shape, columns.count, &inner)) return false;
  Rows below = specialize(e, rows, shape, columns.count);
  return useful(e, &below, inner, columns_of_case(e, columns, shape));
}

/* In one of the shapes of the first column. */
static bool useful_some(Exhaust *e, const Rows *rows, Row row, Columns columns,
                        const Shapes *shapes) {
  Answered answered = {0};
  for (uint32_t i = 0; i < shapes->count && !e->tired; i++) {
    Shape shape = shape_at(e, shapes, i);
    bool all_fit = row.items[0]->kind == PATTERN_ANY;
    if (all_fit && is_answered(e, &answered, rows, shape)) continue;
    if (useful_case(e, rows, row, columns, shape)) return true;
  }
  return false;
}

static bool useful_any(Exhaust *e, const Rows *rows, Row row, Columns columns) {
  Shapes shapes = shapes_of(e, rows, NULL, columns.types[0]);
  if (shapes.count && named_shapes(e, rows, &shapes) == shapes.count)
    return useful_some(e, rows, row, columns, &shapes);
  Rows rest = without_first(e, rows, NULL);
  return useful(e, &rest, (Row){row.items + 1, 0}, (Columns){columns.types + 1, columns.count - 1});
}

static bool useful_head(Exhaust *e, const Rows *rows, Row row, Columns columns) {
  const Pattern *head = row.items[0];
  switch (head->kind) {
  case PATTERN_ANY: return useful_any(e, rows, row, columns);
  case PATTERN_CASE: {
    Shapes listed = {.type = columns.types[0]};
    return useful_case(e, rows, row, columns, shape_at(e, &listed, head->index));
  }
  case PATTERN_LIST: {
    Shapes lengths = shapes_of(e, rows, &row, columns.types[0]);
    return useful_some(e, rows, row, columns, &lengths);
  }
  case PATTERN_LITERAL: {
    Rows rest = without_first(e, rows, &head->value);
    return useful(e, &rest, (Row){row.items + 1, 0},
                  (Columns){columns.types + 1, columns.count - 1});
  }
  case PATTERN_OR: break;
  }
  Rows each = {0};
  expand_row(e, &each, row, columns.count);
  for (uint32_t i = 0; i < each.count && !e->tired; i++)
    if (useful_head(e, rows, each.items[i], columns)) return true;
  return false;
}

/* Is there a value that `row` matches and none of `rows`? */
static bool useful(Exhaust *e, const Rows *rows, Row row, Columns columns) {
  if (!columns.count || !rows->count || e->tired) return !rows->count || e->tired;
  e->depth++;
  Rows expanded = expand(e, rows, columns.count);
  bool yes = tire(e, columns.count) || useful_head(e, &expanded, row, columns);
  e->depth--;
  return yes;
}

/* ── what is missing ── */

static void missing(Exhaust *e, const Rows *rows, Columns columns, Examples *out);

/* The values of the parts, folded into one text, before those of the other columns. */
static void fold(Exhaust *e, const Examples *inner, Columns columns, Shape shape, Examples *out) {
  for (uint32_t i = 0; i < inner->count && out->count < MOST_EXAMPLES; i++) {
    Example example = {arena_make_many(e->arena, const char *, columns.count)};
    example.items[0] = shapes_text(e->sema, shape.all, shape.index, inner->items[i].items);
    for (uint32_t k = 1; k < columns.count; k++)
      example.items[k] = inner->items[i].items[shape.parts + k - 1];
    array_push(e->arena, out, example);
  }
}

static void missing_case(Exhaust *e, const Rows *rows, Columns columns, Shape shape,
                         Examples *out) {
  Rows below = specialize(e, rows, shape, columns.count);
  Examples inner = {0};
  missing(e, &below, columns_of_case(e, columns, shape), &inner);
  fold(e, &inner, columns, shape, out);
}

/* Values whose first part nothing names. */
static void missing_rest(Exhaust *e, const Rows *rows, Columns columns, Examples *out) {
  Rows rest = without_first(e, rows, NULL);
  Examples inner = {0};
  missing(e, &rest, (Columns){columns.types + 1, columns.count - 1}, &inner);
  for (uint32_t i = 0; i < inner.count && out->count < MOST_EXAMPLES; i++) {
    Example example = {arena_make_many(e->arena, const char *, columns.count)};
    example.items[0] = "_";
    for (uint32_t k = 1; k < columns.count; k++)
      example.items[k] = inner.items[i].items[k - 1];
    array_push(e->arena, out, example);
  }
}

/* Up to MOST_EXAMPLES values that no row matches. */
static void missing(Exhaust *e, const Rows *rows, Columns columns, Examples *out) {
  if (!columns.count) {
    if (!rows->count) array_push(e->arena, out, (Example){NULL});
    return;
  }
  if (tire(e, columns.count)) return;
  e->depth++;
  Rows expanded = expand(e, rows, columns.count);
  Shapes shapes = shapes_of(e, &expanded, NULL, columns.types[0]);
  if (shapes.count && (shapes.count == 1 || named_shapes(e, &expanded, &shapes))) {
    Answered answered = {0}; /* and nothing was missing */
    for (uint32_t i = 0; i < shapes.count && out->count < MOST_EXAMPLES && !e->tired; i++) {
      uint32_t before = out->count;
      Shape shape = shape_at(e, &shapes, i);
      if (is_answered(e, &answered, &expanded, shape)) continue;
      missing_case(e, &expanded, columns, shape, out);
      if (out->count > before) answered.count = 0;
    }
  } else {
    missing_rest(e, &expanded, columns, out);
  }
  e->depth--;
}

/* ── reports ── */

/* What stands before `case` in its line. */
static const char *indent_of(Exhaust *e, Span at) {
  SourceId id = source_at(e->sema->context->sources, at.from);
  if (!id.index) return "    ";
  const Source *source = source_get(e->sema->context->sources, id);
  uint32_t from = at.from - source->base, to = from;
  while (from && source->text[from - 1] != '\n')
    from--;
  return arena_text(e->sema->arena, source->text + from, to - from);
}

static void report_missing(Exhaust *e, const AstMatch *stmt, const Examples *examples) {
  Sema *sema = e->sema;
  Text list = text_new(sema->arena), edit = text_new(sema->arena);
  uint32_t shown = examples->count < MOST_EXAMPLES ? examples->count : MOST_EXAMPLES - 1;
  const char *indent = indent_of(e, stmt->cases.items[0]->span);
  for (uint32_t i = 0; i < shown; i++) {
    const char *example = examples->items[i].items[0];
    bool rest = !strcmp(example, "_");
    text_add(&list, i ? ", " : "");
    if (rest)
      text_add(&list, "other values");
    else
      text_format(&list, "`%s`", example);
    text_format(&edit, "\n%scase %s:\n%s    pass", indent, example, indent);
  }
  if (shown < examples->count) {
    text_add(&list, " and more");
    text_format(&edit, "\n%scase _:\n%s    pass", indent, indent);
  }
  Span word = {stmt->head.span.from, stmt->subject->span.to};
  Diag *diag = diag_missing_cases(sema->diags, word, list.data);
  diag_primary(sema->diags, diag, "of type `%s`",
               text_of(sema, typed_match(sema->typed, &stmt->head)->type));
  for (uint32_t i = 0; i < stmt->cases.count; i++) {
    if (!AS(Case, stmt->cases.items[i])->guard) continue;
    diag_reason(sema->diags, diag, "a case with a guard covers nothing: the guard may be false");
    break;
  }
  diag_fix(sema->diags, diag, FIX_MAYBE, (Span){stmt->head.span.to, stmt->head.span.to}, edit.data,
           "add what is missing");
  sema->body_broken = true;
}

static void report_unreachable(Exhaust *e, Span span, Span before, bool alone) {
  Diag *diag = diag_unreachable_case(e->sema->diags, span);
  diag_label(e->sema->diags, diag, before,
             alone ? "this takes all of its values" : "this takes the last of its values");
  e->sema->body_broken = true;
}

/* The first case after which nothing is left for `row`. */
static void find_cover(Exhaust *e, const MatchInfo *info, uint32_t at, Row row, Span span) {
  Columns whole = {&info->type, 1};
  Rows above = {0};
  for (uint32_t i = 0; i <= at && !e->tired; i++) {
    if (info->arms[i].guard) continue;
    Rows only = {0};
    Row other = {cells(e, 1), 0};
    other.items[0] = info->arms[i].pattern;
    array_push(e->arena, &above, other);
    if (useful(e, &above, row, whole)) continue;
    array_push(e->arena, &only, other);
    bool alone = !useful(e, &only, row, whole);
    if (!e->tired) report_unreachable(e, span, info->arms[i].span, alone);
    return;
  }
}

/* Each alternative of a case at its own place. */
static void check_reached(Exhaust *e, const MatchInfo *info, uint32_t at, Rows *above) {
  const MatchArm *arm = &info->arms[at];
  Columns whole = {&info->type, 1};
  Row row = {cells(e, 1), 0};
  row.items[0] = arm->pattern;
  if (at && !useful(e, above, row, whole)) {
    find_cover(e, info, at - 1, row, arm->span);
    return;
  }
  Rows so_far = {0};
  for (uint32_t i = 0; arm->pattern->kind == PATTERN_OR && i < above->count; i++)
    array_push(e->arena, &so_far, above->items[i]);
  for (uint32_t i = 0; arm->pattern->kind == PATTERN_OR && i < arm->pattern->count; i++) {
    Row each = {cells(e, 1), 0};
    each.items[0] = arm->pattern->parts[i];
    if (!useful(e, &so_far, each, whole) && !e->tired)
      report_unreachable(e, each.items[0]->span,
                         at ? info->arms[at - 1].span : arm->pattern->parts[0]->span, false);
    array_push(e->arena, &so_far, each);
  }
  if (!arm->guard) array_push(e->arena, above, row);
}

void exhaust_check(Sema *sema, const AstMatch *stmt, const MatchInfo *info) {
  Exhaust e = {.sema = sema, .arena = arena_new()};
  Rows rows = {0};
  for (uint32_t i = 0; i < info->count && !e.tired; i++)
    check_reached(&e, info, i, &rows);
  Examples examples = {0};
  if (!e.tired) missing(&e, &rows, (Columns){&info->type, 1}, &examples);
  if (e.tired) {
    diag_limit_exceeded(sema->diags, (Span){stmt->head.span.from, stmt->subject->span.to},
                        MOST_CELLS, "steps to see whether a `match` is complete");
    sema->body_broken = true;
  } else if (examples.count) {
    report_missing(&e, stmt, &examples);
  }
  arena_free(e.arena);
}
