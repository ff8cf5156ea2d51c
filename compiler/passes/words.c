// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Spans and words of stories: where exactly something is written, and how the user calls it.
**
** In: an instruction and a place. Out: the narrowest span whose text names that place, or the
** span of the instruction. The surprise: operands carry no span of their own, so the text of the
** instruction is searched for the place's words. */
#include "passes/passes_internal.h"

#include <string.h>

enum { SHORT_TEXT = 40 };

const char *story_words(const Borrow *borrow, MirPlace place) {
  return mir_place_words(borrow->body, borrow->arena, place);
}

const char *story_type(const Borrow *borrow, MirPlace place) {
  const MirBody *body = borrow->body;
  return type_text(body->decls, borrow->arena, mir_place(body, place)->type, body->type_params,
                   body->type_param_count);
}

unsigned story_line(const Borrow *borrow, Span span) {
  return source_position(borrow->body->context->sources, span.from).line;
}

/* The text of a span and its length; NULL: nowhere. */
static const char *text_of(const Borrow *borrow, Span span, uint32_t *length) {
  const Sources *sources = borrow->body->context->sources;
  SourceId id = source_at(sources, span.from);
  if (!id.index || span.to <= span.from) return NULL;
  const Source *source = source_get(sources, id);
  *length = span.to - span.from;
  return source->text + (span.from - source->base);
}

const char *story_source(const Borrow *borrow, Span span) {
  uint32_t length;
  const char *text = text_of(borrow, span, &length);
  if (!text || length > SHORT_TEXT || memchr(text, '\n', length)) return NULL;
  return arena_text(borrow->arena, text, length);
}

static bool is_name_byte(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c & 0x80);
}

/* The occurrence number `nth` of `words` as a whole name in `span`; transferred: only those
** followed by `^`. */
static Span find_words(const Borrow *borrow, Span span, const char *words, uint32_t nth,
                       bool transferred) {
  uint32_t length, size = (uint32_t)strlen(words);
  const char *text = text_of(borrow, span, &length);
  for (uint32_t i = 0; text && i + size <= length; i++) {
    if (memcmp(text + i, words, size) != 0) continue;
    if (i > 0 && (is_name_byte(text[i - 1]) || text[i - 1] == '.')) continue;
    char after = text[i + size]; /* sources end in a newline and a NUL */
    if (is_name_byte(after) && is_name_byte(words[size - 1])) continue;
    if (transferred && after != '^') continue;
    if (nth-- == 0) return (Span){span.from + i, span.from + i + size + (transferred ? 1 : 0)};
  }
  return (Span){0, 0};
}

static MirPlace root_of(const Borrow *borrow, MirPlace place) {
  while (mir_place(borrow->body, place)->parent.index)
    place = mir_place(borrow->body, place)->parent;
  return place;
}

static Span find_place(const Borrow *borrow, const MirInstr *instr, MirPlace place, uint32_t nth,
                       bool moved) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  if (!root->name.index)
    return root->kind == LOCAL_TEMPORARY && root->span.from ? root->span : instr->span;
  const char *words = story_words(borrow, place);
  Span span = find_words(borrow, instr->span, words, nth, moved);
  if (!span.from && moved) span = find_words(borrow, instr->span, words, nth, false);
  if (!span.from)
    span = find_words(borrow, instr->span, story_words(borrow, root_of(borrow, place)), nth, false);
  return span.from ? span : instr->span;
}

Span story_span(const Borrow *borrow, const MirInstr *instr, MirPlace place, bool moved) {
  return find_place(borrow, instr, place, 0, moved);
}

Span story_operand_span(const Borrow *borrow, const MirInstr *instr, uint32_t index) {
  const MirOperand *operands = mir_operands(borrow->body, instr);
  uint32_t nth = 0;
  for (uint32_t k = 0; k < index; k++) {
    if (operands[k].role != ROLE_CONST && operands[k].index == operands[index].index) nth++;
  }
  return find_place(borrow, instr, (MirPlace){operands[index].index}, nth, false);
}

const char *story_callee(const Borrow *borrow, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(borrow->body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME || !callee->fn.index) return "this call";
  const FnDecl *fn = decl_fn(borrow->body->decls, callee->fn);
  Symbol name =
      fn->is_init && fn->owner.index ? decl_struct(borrow->body->decls, fn->owner)->name : fn->name;
  return arena_format(borrow->arena, "`%s`", symbol_text(borrow->body->context->symbols, name));
}

const char *story_param(const Borrow *borrow, const MirInstr *instr, uint32_t index) {
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return NULL;
  const MirCallee *callee = mir_callee(borrow->body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME || !callee->fn.index) return NULL;
  const FnDecl *fn = decl_fn(borrow->body->decls, callee->fn);
  if (index >= fn->params.count) return NULL;
  return symbol_text(borrow->body->context->symbols, fn->params.items[index].name);
}

const char *story_lent(const Borrow *borrow, const MirInstr *instr, uint32_t index,
                       const char *words, const char *convention) {
  const char *param = story_param(borrow, instr, index);
  if (!param) return words;
  return arena_format(borrow->arena, "%s (`%s%s` of %s)", words, convention, param,
                      story_callee(borrow, instr));
}

static const char *given_to_callee(const Borrow *borrow, const MirInstr *instr, MirPlace place) {
  const char *callee = story_callee(borrow, instr);
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(borrow->body, instr)[k];
    const char *param = operand.role == ROLE_MOVE && operand.index == place.index
                            ? story_param(borrow, instr, k)
                            : NULL;
    if (param)
      return arena_format(borrow->arena, "given to %s here (its parameter `%s` is `owned`)", callee,
                          param);
  }
  return arena_format(borrow->arena, "given to %s here", callee);
}

/* The instruction that takes the value of a temporary on. */
static const MirInstr *consumer(const Borrow *borrow, MirPlace temporary) {
  const MirBody *body = borrow->body;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    for (uint32_t i = 0; i < body->blocks.items[b].instrs.count; i++) {
      const MirInstr *instr = &body->blocks.items[b].instrs.items[i];
      for (uint32_t k = 0; k < instr->count; k++) {
        MirOperand operand = mir_operands(body, instr)[k];
        if (operand.role == ROLE_MOVE && operand.index == temporary.index) return instr;
      }
    }
  }
  return NULL;
}

const MirInstr *story_taker(const Borrow *borrow, Cause move, MirPlace *as) {
  enum { DEEPEST = 4 };
  const MirInstr *instr = story_instr(borrow, move.site);
  *as = move.place;
  for (uint32_t depth = 0;
       instr && depth < DEEPEST && (instr->op == MIR_INIT || instr->op == MIR_MAKE); depth++) {
    const MirLocalInfo *local = mir_local(borrow->body, mir_place(borrow->body, instr->dst)->root);
    if (local->name.index || local->kind == LOCAL_RESULT) return instr;
    *as = instr->dst;
    instr = consumer(borrow, instr->dst);
  }
  return instr;
}

static const char *given_to_place(const Borrow *borrow, MirPlace place) {
  const MirLocalInfo *local = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  if (local->kind == LOCAL_RESULT && !local->name.index) return "returned here";
  if (local->name.index)
    return arena_format(borrow->arena, "given to `%s` here", story_words(borrow, place));
  return "given away here";
}

const char *story_move_words(const Borrow *borrow, Cause cause) {
  MirPlace as;
  const MirInstr *instr = story_taker(borrow, cause, &as);
  if (!instr) return "given away here";
  switch (instr->op) {
  case MIR_CALL:
  case MIR_CALL_RAISES: return given_to_callee(borrow, instr, as);
  case MIR_RAISE: return "raised here";
  case MIR_DROP: return "ended here";
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_MAKE: return given_to_place(borrow, instr->dst);
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_COPY:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_GOTO:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: break;
  }
  return "given away here";
}
