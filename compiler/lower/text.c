// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Text: print, f-strings, messages of assert.
**
** A text is built in a String: literal pieces by the runtime, values by their own write_to. Order: all values first, from
** left to right, then the pieces. Invariant: neighbouring literals are one piece; a text of literals only is a constant.
** The surprise: print ends its line inside the same text, so one call writes it all. */
#include "lower/lower_internal.h"

#include <string.h>

typedef struct {
  const char *bytes; /* literal, or NULL */
  uint32_t length;
  MirOperand value, spec;
  bool has_spec;
  const CallInfo *write;
  Span span;
} Piece;
typedef OWN_ARRAY(Piece) Pieces;

static void add_literal(Lower *l, Pieces *pieces, const char *bytes, uint32_t length, Span span) {
  if (!length) return;
  Piece *last = pieces->count ? &array_last(pieces) : NULL;
  if (!last || !last->bytes) {
    array_push(l->arena, pieces, (Piece){.bytes = bytes, .length = length, .span = span});
    return;
  }
  char *joined = arena_alloc(l->arena, (size_t)last->length + length + 1);
  memcpy(joined, last->bytes, last->length);
  memcpy(joined + last->length, bytes, length);
  last->bytes = joined;
  last->length += length;
  last->span = span_join(last->span, span);
}

static const ConstValue *literal_text(const Lower *l, const Ast *expr) {
  expr = lower_plain(l, expr);
  if (lower_adjust_count(l, expr) || typed_res(l->typed, expr) != RES_CONST) return NULL;
  const ConstValue *value = typed_const(l->typed, expr);
  return value->kind == CONST_STRING ? value : NULL;
}

static void add_value(Lower *l, Pieces *pieces, const Ast *expr, const CallInfo *write,
                      LowerNoise later) {
  const ConstValue *literal = literal_text(l, expr);
  Symbol writer = decl_fn(l->decls, write->fn)->name; /* `!r` of a literal is written by repr_to */
  if (literal && symbol_is(writer, SYM_write_to)) {
    add_literal(l, pieces, literal->text.bytes, literal->text.length, expr->span);
    return;
  }
  MirOperand value = lower_read(l, expr, ALL_ADJUSTS, later);
  array_push(l->arena, pieces, (Piece){.value = value, .write = write, .span = expr->span});
}

void lower_append_text(Lower *l, MirPlace text, const char *bytes, uint32_t length, Span span) {
  TypeId pointer = type_pointer(l->decls->types, TYPE_UINT8);
  MirConstInfo info = {.kind = MIR_CONST_STRING, .type = pointer, .bytes = bytes, .length = length};
  MirOperand operands[3] = {mir_mut(text), mir_constant(mir_add_const(l->body, info)),
                            lower_int(l, TYPE_INT, length)};
  lower_call_runtime(l, RUNTIME_own_append_bytes, (MirPlace){0}, operands, 3, span);
}

static void write_value(Lower *l, const Piece *piece, MirPlace text, MirForm form) {
  MirOperand operands[3] = {piece->value, mir_mut(text), piece->spec};
  lower_call_emit(l, piece->write, (MirInstr){.form = form, .span = piece->span}, operands,
                  piece->has_spec ? 3 : 2);
}

static void build(Lower *l, const Pieces *pieces, MirPlace text, MirForm form, Span span) {
  uint32_t next = 0;
  bool literal = pieces->count && pieces->items[0].bytes;
  MirOperand start = literal ? lower_string(l, pieces->items[0].bytes, pieces->items[0].length)
                             : lower_string(l, "", 0);
  if (literal) next = 1;
  lower_init(l, text, start, form, span);
  for (; next < pieces->count; next++) {
    const Piece *piece = &pieces->items[next];
    if (piece->bytes)
      lower_append_text(l, text, piece->bytes, piece->length, piece->span);
    else
      write_value(l, piece, text, form);
  }
}

/* ── print ── */

/* write_to of String, for sep= and end=. */
static const CallInfo *string_writer(Lower *l) {
  CallInfo *info = arena_make(l->arena, CallInfo);
  info->fn = lower_method(l, l->decls->string, symbol_of(SYM_write_to), 2);
  info->result = TYPE_NONE;
  return info;
}

static void add_between(Lower *l, Pieces *pieces, const Piece *value, const char *otherwise,
                        Span span) {
  if (!value) {
    add_literal(l, pieces, otherwise, (uint32_t)strlen(otherwise), span);
  } else if (value->bytes) {
    add_literal(l, pieces, value->bytes, value->length, span);
  } else {
    array_push(l->arena, pieces, *value);
  }
}

static const Piece *only_piece(Lower *l, const Ast *expr) {
  if (!expr) return NULL;
  Pieces pieces = {0};
  add_value(l, &pieces, expr, string_writer(l), NOISE_NONE);
  if (!pieces.count) array_push(l->arena, &pieces, (Piece){.bytes = ""});
  return &pieces.items[0];
}

static LowerNoise *noises_after(Lower *l, const PrintInfo *print) {
  LowerNoise *later = arena_make_many(l->arena, LowerNoise, print->count + 1);
  bool named = print->sep || print->end;
  later[print->count] = named ? NOISE_CALLS : NOISE_NONE;
  for (uint32_t i = print->count; i-- > 0;) {
    LowerNoise own =
        later[i + 1] == NOISE_CALLS ? NOISE_CALLS : lower_noise(l, print->args[i].value);
    later[i] = own > later[i + 1] ? own : later[i + 1];
  }
  return later;
}

static void print_pieces(Lower *l, const Pieces *pieces, Span span) {
  if (!pieces->count) return;
  MirOperand operand;
  if (pieces->count == 1 && pieces->items[0].bytes) {
    operand = lower_string(l, pieces->items[0].bytes, pieces->items[0].length);
  } else {
    MirPlace text = lower_new_temporary(l, type_string(l->decls), span);
    build(l, pieces, text, FORM_PRINT, span);
    lower_hold(l, text, REASON_TEMPORARY);
    operand = mir_read(text);
  }
  lower_call_runtime(l, RUNTIME_own_print, (MirPlace){0}, &operand, 1, span);
}

void lower_print(Lower *l, const Ast *expr) {
  const PrintInfo *print = typed_print(l->typed, expr);
  LowerNoise *later = noises_after(l, print);
  Pieces values = {0}, pieces = {0};
  uint32_t *ends = arena_make_many(l->arena, uint32_t, print->count + 1);
  for (uint32_t i = 0; i < print->count; i++) {
    Pieces one = {0};
    add_value(l, &one, print->args[i].value, print->args[i].write, later[i + 1]);
    if (one.count) array_push(l->arena, &values, one.items[0]);
    ends[i] = values.count;
  }
  const Piece *sep = only_piece(l, print->sep), *end = only_piece(l, print->end);
  for (uint32_t i = 0; i < print->count; i++) {
    if (i) add_between(l, &pieces, sep, " ", expr->span);
    if (ends[i] > (i ? ends[i - 1] : 0))
      add_between(l, &pieces, &values.items[ends[i] - 1], NULL, expr->span);
  }
  add_between(l, &pieces, end, "\n", expr->span);
  print_pieces(l, &pieces, expr->span);
}

/* ── f-strings ── */

static void add_field(Lower *l, Pieces *pieces, const AstFField *field, LowerNoise later) {
  const CallInfo *write = typed_write(l->typed, &field->head);
  if (field->source.length)
    add_literal(l, pieces, field->source.bytes, field->source.length, field->head.span);
  if (typed_object(l->typed, &field->head)) {
    MirOperand text = mir_read(lower_temporary(l, &field->head, ALL_ADJUSTS));
    array_push(l->arena, pieces,
               (Piece){.value = text, .write = string_writer(l), .span = field->head.span});
    return;
  }
  if (!field->spec) {
    add_value(l, pieces, field->value, write, later);
    return;
  }
  Piece piece = {.write = write, .span = field->value->span};
  piece.value = lower_read(l, field->value, ALL_ADJUSTS, NOISE_CALLS);
  piece.spec = lower_read(l, write->args[2].expr, ALL_ADJUSTS, later);
  piece.has_spec = true;
  array_push(l->arena, pieces, piece);
}

static LowerNoise part_noise(const Lower *l, const Ast *part) {
  if (part->kind != AST_FField) return NOISE_NONE;
  return AS(FField, part)->spec ? NOISE_CALLS : lower_noise(l, AS(FField, part)->value);
}

void lower_fstring_into(Lower *l, const Ast *expr, MirPlace dst) {
  const AstFString *node = AS(FString, expr);
  LowerNoise *later = arena_make_many(l->arena, LowerNoise, node->parts.count + 1);
  LowerNoise loudest = NOISE_NONE;
  for (uint32_t i = node->parts.count; i-- > 0;) {
    later[i] = loudest;
    LowerNoise own = part_noise(l, node->parts.items[i]);
    if (own > loudest) loudest = own;
  }
  Pieces pieces = {0};
  for (uint32_t i = 0; i < node->parts.count; i++) {
    const Ast *part = node->parts.items[i];
    if (part->kind == AST_FField) {
      add_field(l, &pieces, AS(FField, part), later[i]);
    } else {
      AstText text = AS(Str, part)->bytes;
      add_literal(l, &pieces, text.bytes, text.length, part->span);
    }
  }
  build(l, &pieces, dst, FORM_FSTRING, expr->span);
}

/* ── assert ── */

void lower_assert(Lower *l, const Ast *stmt) {
  const AstAssert *node = AS(Assert, stmt);
  LowerLabel yes = lower_label(l), no = lower_label(l);
  LowerEntry *mark = l->at.live;
  lower_condition(l, node->condition, &yes, &no);
  lower_start(l, no);
  l->form = FORM_ASSERT;
  MirOperand message = {ROLE_CONST, 0};
  if (node->message) {
    message = lower_read(l, node->message, ALL_ADJUSTS, NOISE_NONE);
  } else {
    MirConstInfo info = {.kind = MIR_CONST_NULL,
                         .type = type_pointer(l->decls->types, type_string(l->decls))};
    message = mir_constant(mir_add_const(l->body, info));
  }
  lower_call_runtime(l, RUNTIME_own_panic_assert, (MirPlace){0}, &message, 1,
                     node->condition->span);
  lower_unreachable(l, FORM_ASSERT, stmt->span);
  l->at.live = mark;
  lower_start(l, yes);
}
