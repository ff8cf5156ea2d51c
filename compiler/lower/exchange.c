// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `a, b = b, a`: two places exchange what they hold.
**
** In: an assignment of two targets. Out: moves through a temporary, if each value is the other target; nothing is copied, no
** place is ever empty for anybody to see, and so no `^` is asked for. The surprise: two elements of one list may be the same one;
** then the three moves put back what was there. For more than two that would not hold. */
#include "lower/lower_internal.h"

static bool same_way(const MirBody *body, MirPlace a, MirPlace b) {
  for (; a.index && b.index; a = mir_place(body, a)->parent, b = mir_place(body, b)->parent) {
    if (mir_place(body, a)->step != mir_place(body, b)->step) return false;
  }
  return !a.index && !b.index;
}

static bool crossed(const Lower *l, const Ast *const *targets, const Ast *const *values) {
  for (uint32_t i = 0; i < 2; i++) {
    if (!lower_is_place(l, targets[i]) || !ast_equal(targets[i], values[1 - i])) return false;
    if (lower_noise(l, targets[i]) == NOISE_CALLS || lower_adjust_count(l, values[i])) return false;
    if (lower_trivial(l, typed_type(l->typed, targets[i]))) return false;
  }
  return type_same(typed_type(l->typed, targets[0]), typed_type(l->typed, targets[1]));
}

static void move(Lower *l, MirPlace from, MirPlace to, Span span) {
  MirOperand operand = mir_move(from);
  lower_emit(l, (MirInstr){.op = MIR_INIT, .form = FORM_UNPACK, .dst = to, .span = span}, &operand,
             1);
}

bool lower_exchange(Lower *l, const AstTuple *tuple, const Ast *value) {
  value = lower_plain(l, value);
  if (tuple->items.count != 2 || value->kind != AST_Tuple) return false;
  if (AS(Tuple, value)->items.count != 2) return false;
  const Ast *targets[2], *values[2];
  for (uint32_t i = 0; i < 2; i++) {
    targets[i] = lower_plain(l, tuple->items.items[i]);
    values[i] = lower_plain(l, AS(Tuple, value)->items.items[i]);
  }
  if (!crossed(l, targets, values)) return false;
  MirPlace a = lower_mutable_place(l, targets[0]), b = lower_mutable_place(l, targets[1]);
  if (mir_overlap(l->body, a, b) && !same_way(l->body, a, b)) return false;
  Span span = span_join(tuple->head.span, value->span);
  MirPlace held = lower_new_temporary(l, mir_place(l->body, a)->type, span);
  move(l, a, held, span);
  move(l, b, a, span);
  move(l, held, b, span);
  return true;
}
