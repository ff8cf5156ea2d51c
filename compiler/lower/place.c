// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Place expressions, and what may be done with a place: change it, give it away, copy it.
**
** In: expressions that name storage. Out: interned places; their index values stand in locals written once. Reports E0302,
** E0307, E0309, which need no graph. After a report the value is treated as copied, so that nothing else follows from it.
** The surprise: forming a place emits no check; the instruction that names it does (mir.h). */
#include "lower/lower_internal.h"

#include <string.h>

bool lower_is_place(const Lower *l, const Ast *expr) {
  return typed_is_place(l->typed, lower_plain(l, expr));
}

/* A local with the index in it, written once: a temporary, or the variable of a loop. */
MirLocal lower_index_local(Lower *l, MirOperand value, TypeId type, Span span) {
  if (value.role == ROLE_USE) {
    const MirPlaceInfo *info = mir_place(l->body, (MirPlace){value.index});
    const MirLocalInfo *root = mir_local(l->body, info->root);
    bool fixed = root->kind == LOCAL_TEMPORARY || (root->kind == LOCAL_VARIABLE && !root->mutable_);
    if (!info->parent.index && fixed) return info->root;
  }
  MirPlace place = lower_new_temporary(l, type, span);
  lower_init(l, place, value, FORM_INDEX, span);
  return mir_place(l->body, place)->root;
}

MirLocal lower_index(Lower *l, const Ast *expr) {
  MirOperand value = lower_read(l, expr, ALL_ADJUSTS, NOISE_NONE);
  return lower_index_local(l, value, lower_type_after(l, expr, ALL_ADJUSTS), expr->span);
}

/* The base stands still while later indexes are evaluated: only its own indexes are values, and these are settled. */
MirPlace lower_place(Lower *l, const Ast *expr) {
  expr = lower_plain(l, expr);
  MirBody *body = l->body;
  switch (typed_res(l->typed, expr)) {
  case RES_VAR:
    if (expr->kind == AST_Walrus) return lower_walrus(l, expr);
    return lower_var_place(l, typed_var(l->typed, expr));
  case RES_FIELD:
    return mir_field(body, lower_place(l, AS(Attribute, expr)->value), typed_field(l->typed, expr));
  case RES_ITEM:
    return mir_field(body, lower_place(l, AS(Subscript, expr)->value), typed_field(l->typed, expr));
  case RES_BOX: return mir_box(body, lower_place(l, AS(Subscript, expr)->value));
  case RES_PAYLOAD:
    return mir_payload(
        body, lower_place(l, AS(Attribute, lower_plain(l, AS(Call, expr)->callee))->value), true);
  case RES_ELEMENT: {
    MirPlace list = lower_place(l, AS(Subscript, expr)->value);
    return mir_element(body, list, lower_index(l, AS(Subscript, expr)->indexes.items[0]), false);
  }
  case RES_LENT: return lower_lent(l, expr);
  case RES_PART: return lower_part(l, expr);
  case RES_POINTEE: {
    const AstSubscript *node = AS(Subscript, expr);
    MirPlace pointer = lower_place(l, node->value);
    if (!node->indexes.count) return mir_pointee(body, pointer, (MirLocal){0});
    return mir_pointee(body, pointer, lower_index(l, node->indexes.items[0]));
  }
  case RES_NONE:
  case RES_VALUE:
  case RES_CONST:
  case RES_CALL:
  case RES_CONVERT:
  case RES_BINARY:
  case RES_UNARY:
  case RES_CHAIN:
  case RES_PRINT:
  case RES_COPY:
  case RES_NONE_OPTIONAL:
  case RES_OBJECT:
  case RES_CLOSURE:
  case RES_COLLECT:
  case RES_FUNCTION:
  case RES_TYPE:
  case RES_MODULE: break;
  }
  return lower_temporary(l, expr, ALL_ADJUSTS);
}

bool lower_place_checked(const Lower *l, MirPlace place) {
  for (const MirPlaceInfo *info = mir_place(l->body, place); info->parent.index;
       info = mir_place(l->body, info->parent)) {
    if (info->step == STEP_ELEMENT || (info->step == STEP_PAYLOAD && info->checked)) return true;
  }
  return false;
}

const char *lower_words(Lower *l, const Ast *expr) {
  const char *words = lower_span_words(l, expr->span);
  return expr->kind == AST_Walrus ? arena_format(l->arena, "(%s)", words) : words;
}

const char *lower_span_words(Lower *l, Span span) {
  const Sources *sources = l->context->sources;
  SourceId id = source_at(sources, span.from);
  if (!id.index || span.to <= span.from || span.to - span.from > 60) return "this value";
  const Source *source = source_get(sources, id);
  const char *text = source->text + (span.from - source->base);
  uint32_t length = span.to - span.from;
  for (uint32_t i = 0; i < length; i++) {
    if (text[i] == '\n') return "this value";
  }
  return arena_text(l->arena, text, length);
}

/* ── change ── */

/* Every other reference without a name stands for what a loop goes through or a match looks at. */
static bool of_walrus(const MirLocalInfo *root) {
  return root->kind == LOCAL_REFERENCE && !root->name.index && !root->matched && !root->bound;
}

static const char *immutable_why(Lower *l, const MirLocalInfo *root, bool whole) {
  const char *name = lower_name(l, root->name);
  bool loop = root->kind == LOCAL_REFERENCE || root->kind == LOCAL_VARIABLE;
  const char *what = of_walrus(root)                ? "lent by `:=` for reading only"
                     : root->bound                  ? "a `ref` to what is lent for reading only"
                     : root->matched                ? "a part of what is matched"
                     : loop                         ? "the variable of a `for`"
                     : root->convention == PASS_REF ? "a `ref` parameter"
                                                    : "a `read` parameter";
  if (whole) return arena_format(l->arena, "it is %s", what);
  return arena_format(l->arena, "`%s` is %s", name, what);
}

/* `x`, or `read x` and its like, becomes `mut x`. */
static void fix_convention(Lower *l, Diag *diag, const MirLocalInfo *param) {
  static const char *const written[] = {"read ", "ref ", "imm ", "borrowed "};
  Span span = param->span;
  const Source *source = source_get(l->context->sources, source_at(l->context->sources, span.from));
  uint32_t at = param->span.from - source->base;
  for (size_t i = 0; i < sizeof written / sizeof *written; i++) {
    uint32_t length = (uint32_t)strlen(written[i]);
    if (at >= length && strncmp(source->text + at - length, written[i], length) == 0)
      span.from = param->span.from - length;
  }
  diag_fix(l->context->diags, diag, FIX_MAYBE, span,
           arena_format(l->arena, "mut %s", lower_name(l, param->name)), "lend it for change");
}

static void report_immutable(Lower *l, const Ast *expr, const MirLocalInfo *root, bool whole) {
  Diags *diags = l->context->diags;
  Diag *diag =
      diag_immutable(diags, expr->span, lower_words(l, expr), immutable_why(l, root, whole));
  diag_primary(diags, diag, "changed here");
  if (!root->span.from || of_walrus(root) || (root->bound && !root->name.index) ||
      (root->matched && root->kind == LOCAL_REFERENCE && !root->name.index))
    return;
  if (root->matched || root->bound) {
    diag_label(diags, diag, root->span, root->matched ? "bound by this case" : "bound here");
    return;
  }
  if (root->kind == LOCAL_PARAM) {
    diag_label(diags, diag, root->span, "lent for reading only");
    fix_convention(l, diag, root);
  } else {
    diag_label(diags, diag, root->span, "each round gets its own, to look at");
    bool item = root->kind == LOCAL_REFERENCE;
    diag_reason(diags, diag, "%s",
                item ? "`for ref x in xs` changes the items where they are"
                     : "`for var i in …` gives each round a variable that may change");
  }
}

bool lower_is_held(const Lower *l, const Ast *expr) {
  const ObjectInfo *info = typed_object(l->typed, lower_plain(l, expr));
  return info && (info->kind == OBJECT_ATTRIBUTE || info->kind == OBJECT_ITEM ||
                  info->kind == OBJECT_GLOBAL);
}

/* What an object holds is its own; reading it makes a handle that nobody would see changed. */
static void refuse_part(Lower *l, const Ast *expr) {
  if (!lower_is_held(l, expr) || !lower_reachable(l)) return;
  Diag *diag = diag_immutable(l->context->diags, expr->span, lower_words(l, expr),
                              "an object lends none of its parts");
  diag_reason(l->context->diags, diag,
              "read it into a variable, and store it again: `var x = o.x`, `o.x = x^`");
}

static void report_read_part(Lower *l, const Ast *expr) {
  if (!lower_reachable(l)) return;
  Diag *diag = diag_immutable(l->context->diags, expr->span, lower_words(l, expr),
                              "its container lends it for reading only");
  diag_primary(l->context->diags, diag, "changed here");
}

Changeable lower_may_change(const Lower *l, MirPlace place) {
  const MirPlaceInfo *at = mir_place(l->body, place);
  if (lower_captured(l, place).index) return CHANGE_NO;
  for (; at->parent.index; at = mir_place(l->body, at->parent)) {
    if (at->step == STEP_POINTEE) return CHANGE_YES;
    if (at->step == STEP_PART && at->checked) return CHANGE_NO;
  }
  const MirLocalInfo *root = mir_local(l->body, at->root);
  if (root->mutable_) return CHANGE_YES;
  bool param = root->kind == LOCAL_PARAM && root->convention == PASS_REF &&
               !l->decl->params.items[at->root.index - 1].only_looked_at;
  return param || root->relays ? CHANGE_AS_ARGUMENT : CHANGE_NO;
}

/* What stands for a place after a report: a copy, so that nothing else follows. */
static MirPlace copy_aside(Lower *l, MirPlace place, Span span) {
  MirPlace copy = lower_new_temporary(l, mir_place(l->body, place)->type, span);
  MirOperand operand = mir_read(place);
  lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = copy, .span = span}, &operand,
             1);
  lower_hold(l, copy, REASON_TEMPORARY);
  return copy;
}

MirPlace lower_mutable_place(Lower *l, const Ast *expr) {
  refuse_part(l, expr);
  MirPlace place = lower_place(l, expr);
  if (lower_captured(l, place).index) {
    lower_report_captured(l, expr, place);
    return place;
  }
  const MirPlaceInfo *info = mir_place(l->body, place);
  for (const MirPlaceInfo *at = info; at->parent.index; at = mir_place(l->body, at->parent)) {
    if (at->step == STEP_POINTEE) return place;
    if (at->step == STEP_PART && at->checked) {
      report_read_part(l, expr);
      return place;
    }
  }
  const MirLocalInfo *root = mir_local(l->body, info->root);
  if (lower_in_guard(l, lower_plain(l, expr), place, false))
    return copy_aside(l, place, expr->span);
  if (!root->mutable_ && lower_reachable(l))
    report_immutable(l, lower_plain(l, expr), root, !info->parent.index);
  return place;
}

/* ── give away ── */

static const char *step_why(const Lower *l, MirStep step) {
  (void)l;
  switch (step) {
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE: return "it would leave a hole in the list";
  case STEP_BOX: return "the Box would be left empty";
  case STEP_PAYLOAD: return "the Optional would be left without its value";
  case STEP_CASE: return "a case of an enum is there with all of its payload";
  case STEP_PART: return "it would leave a hole in its container";
  case STEP_POINTEE: return "it is behind a pointer";
  case STEP_BELOW:
  case STEP_LOCAL:
  case STEP_FIELD: break;
  }
  return NULL;
}

static const char *step_advice(MirStep step) {
  switch (step) {
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE: return "elements leave a list by `pop`; `swap` exchanges them";
  case STEP_BOX:
    return "`swap` exchanges a part for another value; `b^.take()` takes the whole out and frees "
           "the box";
  case STEP_PAYLOAD: return "`o.take()` takes the value out and leaves None";
  case STEP_CASE: return "`match x^:` takes the whole apart, and its names own what they name";
  case STEP_PART: return "values leave a container by `pop`";
  case STEP_POINTEE: return "`p.take(i)` takes the value out";
  case STEP_BELOW:
  case STEP_LOCAL:
  case STEP_FIELD: break;
  }
  return NULL;
}

/* The variable of a plain `for` whose item was made for the round. */
static bool owns_item(const MirLocalInfo *root) {
  return root->kind == LOCAL_VARIABLE && !root->matched;
}

static const char *root_why(Lower *l, const MirLocalInfo *root) {
  if (root->matched && root->indirect) return "a name of a `case` only looks at its part";
  if (of_walrus(root)) return "the variable that `:=` sets keeps it";
  if (root->bound) return "a `ref` only refers to it";
  if (root->kind == LOCAL_REFERENCE) return "the variable of a `for` only looks at the element";
  if (!root->indirect || root->convention == PASS_MUT)
    return root->mutable_ || owns_item(root) ? NULL
           : root->matched                   ? "it is a name of a `case`"
                                             : "it is the variable of a `for`";
  return arena_format(l->arena, "`%s` is only lent to `%s`", lower_name(l, root->name),
                      lower_name(l, l->decl->name));
}

/* Why the place cannot be given away, or NULL; *advice says what to do instead. */
static const char *move_refusal(Lower *l, MirPlace place, const char **advice) {
  const MirPlaceInfo *info = mir_place(l->body, place);
  const MirLocalInfo *root = mir_local(l->body, info->root);
  Symbol captured = lower_captured(l, place);
  if (captured.index) {
    *advice = "the closure may be called again; `.copy()` keeps what it has";
    return arena_format(l->arena, "`%s` is captured, and the closure keeps it",
                        lower_name(l, captured));
  }
  for (; info->parent.index; info = mir_place(l->body, info->parent)) {
    const char *why = step_why(l, info->step);
    *advice = step_advice(info->step);
    if (why) return why;
    const MirPlaceInfo *parent = mir_place(l->body, info->parent);
    const TypeInfo *type = type_info(l->decls->types, parent->type);
    bool own =
        !parent->parent.index && root->convention == PASS_DEINIT && root->kind == LOCAL_PARAM;
    if (type->kind != TYPE_KIND_STRUCT || own) continue;
    if (!decl_struct(l->decls, (StructId){type->declaration})->del.index) continue;
    *advice = "a value with a destructor is given away as a whole or not at all";
    return arena_format(l->arena, "`%s` has a destructor that needs it",
                        lower_type_text(l, parent->type));
  }
  bool loop = root->kind == LOCAL_REFERENCE || (!root->indirect && !root->mutable_);
  *advice = root->matched ? root->indirect ? "`match x^:` gives the value to the match, and its "
                                             "names own what they name"
                                           : NULL
            : of_walrus(root) ? "set the variable in a line before"
            : root->bound     ? "give it away by the name of its owner"
            : loop            ? "`for var x in xs^` gives each item to its round"
                              : NULL;
  return root_why(l, root);
}

/* `from`: what the copy stands for, with its `^` if it has one. */
static void offer_copy(Lower *l, Diag *diag, const Ast *expr, Span from, TypeId type) {
  if (!lower_has(l, type, TRAIT_COPYABLE)) return;
  DiagFix *fix = diag_fix(l->context->diags, diag, FIX_MAYBE, from,
                          arena_format(l->arena, "%s.copy()", lower_words(l, expr)), "keep a copy");
  fix->cost = "one more value to make and to drop";
}

static void log_event(Lower *l, MirEventKind kind, MirPlace place, const Ast *expr,
                      MirReason reason) {
  if (!lower_reachable(l)) return;
  const MirLocalInfo *root = mir_local(l->body, mir_place(l->body, place)->root);
  MirEvent event = {.kind = kind,
                    .reason = reason,
                    .form = l->form,
                    .place = place,
                    .name = lower_words(l, expr)};
  event.to = l->to;
  event.span = expr->span;
  event.temporary = root->kind == LOCAL_TEMPORARY || root->kind == LOCAL_HIDDEN;
  mir_log(l->body, event);
}

/* `^` behind what an object or a module holds: they keep it, what is read is a handle of its own. */
void lower_refuse_held(Lower *l, const Ast *expr) {
  if (!lower_is_held(l, expr) || !lower_reachable(l)) return;
  bool global = typed_object(l->typed, expr)->kind == OBJECT_GLOBAL;
  Diag *diag = diag_cannot_move(l->context->diags, expr->span, lower_words(l, expr),
                                global ? "the module keeps it" : "its object keeps it");
  diag_primary(l->context->diags, diag, "cannot be given away");
  diag_reason(l->context->diags, diag, "reading it makes a handle of its own: leave out the `^`");
}

MirOperand lower_transfer(Lower *l, const Ast *transfer, MirReason reason) {
  const Ast *expr = lower_plain(l, AS(Transfer, transfer)->value);
  MirPlace place = lower_place(l, expr);
  TypeId type = mir_place(l->body, place)->type;
  if (lower_refuse_kept(l, type, expr->span)) return mir_move(copy_aside(l, place, expr->span));
  if (lower_trivial(l, type)) return mir_use(place);
  const char *advice = NULL, *why = move_refusal(l, place, &advice);
  bool guarded = lower_in_guard(l, expr, place, true);
  if (!why && !guarded) {
    log_event(l, EVENT_MOVE, place, expr, reason);
    return mir_move(place);
  }
  if (lower_reachable(l) && !guarded) {
    Diag *diag = diag_cannot_move(l->context->diags, expr->span, lower_words(l, expr), why);
    diag_primary(l->context->diags, diag, "cannot be given away");
    if (advice) diag_reason(l->context->diags, diag, "%s", advice);
    offer_copy(l, diag, expr, transfer->span, type);
  }
  return mir_move(copy_aside(l, place, expr->span));
}

void lower_del_variable(Lower *l, const Ast *target) {
  MirPlace place = lower_place(l, target);
  MirOperand operand = mir_use(place);
  const char *advice = NULL, *why = move_refusal(l, place, &advice);
  MirInstr end = {.form = FORM_DISCARD, .span = target->span};
  if (!lower_reachable(l) || lower_in_guard(l, target, place, true)) return;
  if (why) {
    Diag *diag = diag_cannot_move(l->context->diags, target->span, lower_words(l, target), why);
    diag_primary(l->context->diags, diag, "cannot be ended");
    if (advice) diag_reason(l->context->diags, diag, "%s", advice);
    return;
  }
  end.op = lower_needs_drop(l, mir_place(l->body, place)->type) ? MIR_DROP : MIR_END;
  if (end.op == MIR_DROP) end.reason = REASON_DISCARDED;
  if (end.op == MIR_END) end.type = mir_place(l->body, place)->type;
  lower_emit(l, end, &operand, 1);
}

/* ── copy ── */

static void report_copy(Lower *l, MirPlace place, const Ast *expr, TypeId type) {
  Diags *diags = l->context->diags;
  if (lower_refuse_kept(l, type, expr->span)) return;
  Diag *diag =
      diag_implicit_copy(diags, expr->span, lower_words(l, expr), lower_type_text(l, type));
  diag_primary(diags, diag, "an owned value is needed here");
  const char *advice;
  if (typed_res(l->typed, expr) == RES_PAYLOAD) {
    const Ast *optional = AS(Attribute, lower_plain(l, AS(Call, expr)->callee))->value;
    diag_fix(diags, diag, FIX_MAYBE, expr->span,
             arena_format(l->arena, "%s.take()", lower_words(l, optional)), "take it out");
  } else if (!move_refusal(l, place, &advice)) {
    diag_fix(diags, diag, FIX_MAYBE, expr->span,
             arena_format(l->arena, "%s^", lower_words(l, expr)), "give it away");
  }
  offer_copy(l, diag, expr, expr->span, type);
}

static void copy_into(Lower *l, MirPlace place, MirPlace dst, const Ast *expr, MirReason reason) {
  TypeId type = mir_place(l->body, place)->type;
  bool implicit = lower_has(l, type, TRAIT_IMPLICITLY_COPYABLE);
  if (!implicit && lower_reachable(l)) report_copy(l, place, expr, type);
  if (implicit) log_event(l, EVENT_COPY, place, expr, reason);
  MirOperand operand = mir_read(place);
  lower_emit(l, (MirInstr){.op = MIR_COPY, .form = FORM_COPY, .dst = dst, .span = expr->span},
             &operand, 1);
}

MirOperand lower_copy_owned(Lower *l, MirPlace place, const Ast *expr, MirReason reason) {
  TypeId type = mir_place(l->body, place)->type;
  if (lower_trivial(l, type)) return mir_use(place);
  MirPlace copy = lower_new_temporary(l, type, expr->span);
  copy_into(l, place, copy, expr, reason);
  lower_hold(l, copy, REASON_TEMPORARY);
  return mir_move(copy);
}

/* own.move.spell: a whole local or `owned` parameter in `return x`, `raise x`, as the element of a comprehension. */
static bool is_given(const Lower *l, MirPlace place, const Ast *expr) {
  if (expr != l->giving) return false;
  const MirPlaceInfo *info = mir_place(l->body, place);
  if (lower_lends(l, info->type)) return false;
  const MirLocalInfo *root = mir_local(l->body, info->root);
  return !info->parent.index && !root->indirect && root->kind != LOCAL_RESULT &&
         (root->mutable_ || owns_item(root));
}

static MirReason given_reason(const Lower *l) {
  if (l->form == FORM_RAISE) return REASON_RAISED;
  return l->form == FORM_RETURN ? REASON_RETURNED : REASON_FROM_TEMPORARY;
}

/* A copy bit by bit is told only if it is large: numbers are copied everywhere. */
static void log_bits(Lower *l, MirPlace place, const Ast *expr) {
  TypeId type = mir_place(l->body, place)->type;
  TypeKind kind = type_info(l->decls->types, type)->kind;
  if (kind == TYPE_KIND_STRUCT || kind == TYPE_KIND_TUPLE)
    log_event(l, EVENT_COPY, place, expr, REASON_TRIVIAL_COPY);
}

MirOperand lower_place_owned(Lower *l, const Ast *expr) {
  expr = lower_plain(l, expr);
  MirPlace place = lower_place(l, expr);
  if (lower_trivial(l, mir_place(l->body, place)->type)) {
    log_bits(l, place, expr);
    return mir_use(place);
  }
  if (!is_given(l, place, expr)) return lower_copy_owned(l, place, expr, REASON_IMPLICIT_COPY);
  log_event(l, EVENT_MOVE, place, expr, given_reason(l));
  return mir_move(place);
}

void lower_place_into(Lower *l, const Ast *expr, MirPlace dst) {
  expr = lower_plain(l, expr);
  MirPlace place = lower_place(l, expr);
  bool trivial = lower_trivial(l, mir_place(l->body, place)->type);
  if (trivial || is_given(l, place, expr)) {
    if (!trivial)
      log_event(l, EVENT_MOVE, place, expr, given_reason(l));
    else
      log_bits(l, place, expr);
    lower_init(l, dst, trivial ? mir_use(place) : mir_move(place), l->form, expr->span);
    return;
  }
  copy_into(l, place, dst, expr, REASON_IMPLICIT_COPY);
}
