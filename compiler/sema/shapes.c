// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What a value can look like, as patterns see it.
**
** In: a type, and patterns that are held against it. Out: its shapes: the cases of an enum; of a List its lengths, as far as the
** patterns tell them apart. A pattern with `*` looks at some items in front and some behind, so all lengths from the sum of the
** most of both on, and beyond the longest that is named, are one shape. Invariant: a shape has as many parts as the patterns that
** fit it need. The surprise: an Array has one shape only, but may have more items than anyone looks at. */
#include "sema/match.h"

/* ── what a list pattern asks ── */

static const CallInfo *ask(Sema *sema, TypeId type, enum SymbolName name, Arg *args,
                           uint32_t count) {
  CallInfo call;
  args = arena_copy(sema->arena, args, sizeof *args * count);
  if (!method_call(sema, type, symbol_of(name), args, count, &call)) return NULL;
  return arena_copy(sema->arena, &call, sizeof call);
}

static bool ask_span(Sema *sema, SequenceInfo *info, TypeId type, Span span) {
  Arg at[2] = {{.span = span, .type = type}, {.span = span, .type = TYPE_INT}};
  if (!type_is_view(sema->decls, type)) return false;
  info->at = ask(sema, type, SYM_getitem, at, 2);
  info->count = info->at ? ask(sema, type, SYM_len, at, 1) : NULL;
  if (!info->count || !decl_fn(sema->decls, info->at->fn)->lends) return false;
  info->item = type_info(sema->types, info->at->result)->arguments[0];
  return true;
}

const SequenceInfo *sequence_of(Sema *sema, TypeId type, bool taken, Span span) {
  SequenceInfo *info = arena_make(sema->arena, SequenceInfo);
  *info = (SequenceInfo){.item = builtin_item(sema, type, BUILTIN_LIST), .taken = taken};
  bool list = info->item.index != 0, view = false;
  if (!list) {
    info->item = type_array_item(sema->decls, type);
    info->fixed = info->item.index != 0;
    if (info->fixed && !type_array_length(sema->decls, type, &info->length)) return NULL;
  }
  if (!info->item.index) view = ask_span(sema, info, type, span);
  if (!info->item.index || type_is_error(info->item)) return NULL;
  info->taken = taken && !view;
  Arg part[3] = {{.span = span, .type = type},
                 {.name = symbol_of(SYM_start), .span = span, .type = TYPE_INT},
                 {.name = symbol_of(SYM_end), .span = span, .type = TYPE_INT}};
  info->rest = ask(sema, type, view ? SYM_slice_method : SYM_part_method, part, 3);
  return info->rest ? info : NULL;
}

/* ── shapes ── */

static uint32_t least(const Shapes *shapes) { return shapes->front + shapes->back; }

void shapes_add(Shapes *shapes, const Pattern *pattern) {
  if (pattern->kind == PATTERN_OR)
    for (uint32_t i = 0; i < pattern->count; i++)
      shapes_add(shapes, pattern->parts[i]);
  if (pattern->kind != PATTERN_LIST) return;
  const SequenceInfo *sequence = shapes->sequence = pattern->sequence;
  uint32_t front = pattern->starred ? pattern->index : pattern->count;
  uint32_t back = pattern->count - front;
  if (!pattern->starred && !sequence->fixed) front++; /* one more is another shape */
  if (pattern->starred) {
    if (front > shapes->front) shapes->front = front;
    if (back > shapes->back) shapes->back = back;
  } else if (front > least(shapes)) {
    shapes->front = front - shapes->back;
  }
  if (sequence->fixed && least(shapes) > sequence->length) {
    shapes->front = (uint32_t)sequence->length;
    shapes->back = 0;
  }
  shapes->count = sequence->fixed ? 1 : least(shapes) + 1;
}

uint32_t shapes_parts(const Sema *sema, const Shapes *shapes, uint32_t shape) {
  if (!shapes->sequence) return type_shape_parts(sema->decls, shapes->type, shape);
  return shapes->sequence->fixed ? least(shapes) : shape;
}

TypeId shapes_part(const Sema *sema, const Shapes *shapes, uint32_t shape, uint32_t part) {
  if (shapes->sequence) return shapes->sequence->item;
  return type_shape_part(sema->decls, shapes->type, shape, part);
}

bool shapes_fit(const Shapes *shapes, const Pattern *pattern, uint32_t shape) {
  if (pattern->kind == PATTERN_CASE) return pattern->index == shape;
  if (pattern->kind != PATTERN_LIST) return pattern->kind == PATTERN_ANY;
  if (shapes->sequence->fixed) return true;
  return pattern->starred ? shape >= pattern->count : shape == pattern->count;
}

const Pattern *shapes_cell(const Sema *sema, const Shapes *shapes, const Pattern *pattern,
                           uint32_t shape, uint32_t part) {
  if (pattern->kind == PATTERN_CASE) return pattern->parts[part];
  if (pattern->kind != PATTERN_LIST) return NULL;
  uint32_t parts = shapes_parts(sema, shapes, shape);
  uint32_t front = pattern->starred ? pattern->index : pattern->count;
  if (part < front) return pattern->parts[part];
  uint32_t behind = parts - part;
  return behind <= pattern->count - front ? pattern->parts[pattern->count - behind] : NULL;
}

/* ── as text ── */

static const char *list_text(Sema *sema, const Shapes *shapes, uint32_t shape,
                             const char *const *parts) {
  Text text = text_new(sema->arena);
  uint32_t count = shapes_parts(sema, shapes, shape);
  bool more =
      shapes->sequence->fixed ? count < shapes->sequence->length : shape + 1 == shapes->count;
  text_char(&text, '[');
  for (uint32_t i = 0; i <= count; i++) {
    if (more && i == shapes->front) text_add(&text, i ? ", *_" : "*_");
    if (i < count)
      text_format(&text, "%s%s", i || (more && i == shapes->front) ? ", " : "", parts[i]);
  }
  text_char(&text, ']');
  return text.data;
}

const char *shapes_text(Sema *sema, const Shapes *shapes, uint32_t shape,
                        const char *const *parts) {
  TypeId type = shapes->type;
  if (shapes->sequence) return list_text(sema, shapes, shape, parts);
  const StructDecl *decl = type_enum(sema->decls, type);
  uint32_t count = type_shape_parts(sema->decls, type, shape);
  bool tuple = type_info(sema->types, type)->kind == TYPE_KIND_TUPLE;
  Text text = text_new(sema->arena);
  if (decl)
    text_add(&text, sema_name(sema, decl->cases.items[shape].name));
  else if (type_same(type, TYPE_BOOL))
    text_add(&text, shape ? "True" : "False");
  else if (!tuple)
    text_add(&text, shape ? "Some" : "None");
  if (!count) return text.data;
  text_char(&text, '(');
  for (uint32_t i = 0; i < count; i++)
    text_format(&text, "%s%s", i ? ", " : "", parts[i]);
  text_add(&text, tuple && count == 1 ? ",)" : ")");
  return text.data;
}
