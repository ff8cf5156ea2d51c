// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* May an error be raised here? By `raises` of the function, and by the `except` clauses around.
**
** In: a place that may raise, with the type of its error (none: any). Out: yes and noted with the handler it goes to, or a
** report. Invariant: a handler knows every type of error that may come to it, once each. The surprise: what no clause takes
** asks the same question again, further out (errors.c). */
#include "lower/lower_internal.h"

static bool is_any(TypeId type) { return !type.index; }

/* For certain; a type parameter may be any type. */
static bool differ(const Lower *l, TypeId a, TypeId b) {
  return !type_same(a, b) && type_is_concrete(l->decls->types, a) &&
         type_is_concrete(l->decls->types, b);
}

bool lower_raises_include(const Lower *l, const LowerRaises *from, TypeId type) {
  for (uint32_t i = 0; i < from->items.count; i++) {
    TypeId has = from->items.items[i].type;
    if (is_any(type) || is_any(has) || !differ(l, has, type)) return true;
  }
  return false;
}

LowerRaises *lower_raises_without(Lower *l, const LowerRaises *from, TypeId type) {
  LowerRaises *left = arena_make(l->arena, LowerRaises);
  for (uint32_t i = 0; i < from->items.count; i++) {
    if (!is_any(type) && !type_same(from->items.items[i].type, type))
      array_push(l->arena, &left->items, from->items.items[i]);
  }
  return left;
}

static void note(Lower *l, LowerRaises *to, LowerRaised raised) {
  for (uint32_t i = 0; i < to->items.count; i++)
    if (type_same(to->items.items[i].type, raised.type)) return;
  array_push(l->arena, &to->items, raised);
}

static const char *any_or_type(const Lower *l, TypeId type) {
  return is_any(type) ? "any error" : arena_format(l->arena, "`%s`", lower_type_text(l, type));
}

static void report_undeclared(Lower *l, const LowerRaised *raised) {
  Diags *diags = l->context->diags;
  if (l->in_del) {
    Diag *diag = diag_destructor_raises(diags, raised->span, raised->callee);
    diag_primary(diags, diag, "an error could come from here");
    diag_reason(diags, diag, "a destructor runs while other values end: put the call into `try`");
    return;
  }
  own_check(l->decl != NULL, "only declared functions can lack `raises`");
  const char *self = lower_name(l, l->decl->name);
  Diag *diag = diag_raise_not_allowed(diags, raised->span, raised->callee, self);
  diag_primary(diags, diag, "an error could come from here");
  diag_label(diags, diag, l->decl->span, "`%s` is declared without `raises`", self);
  if (raised->dynamic)
    diag_reason(diags, diag, "operations on objects run code of the dynamic world");
  if (l->lambda)
    diag_reason(diags, diag, "a lambda may raise where the function type that is wanted says so");
  else
    diag_fix(diags, diag, FIX_PLACEHOLDER, (Span){0, 0}, "write `raises` after the parameters",
             "pass the error on");
  if (raised->left) {
    diag_reason(diags, diag, "no `except` around it takes %s", any_or_type(l, raised->type));
    diag_fix(diags, diag, FIX_PLACEHOLDER, (Span){0, 0}, "add `except e:` as the last clause",
             "handle the error");
    return;
  }
  diag_fix(diags, diag, FIX_PLACEHOLDER, (Span){0, 0}, "put the call into `try`",
           "handle the error");
}

/* The function says `raises T`. */
static void report_other(Lower *l, const LowerRaised *raised) {
  Diags *diags = l->context->diags;
  const char *self = lower_name(l, l->decl->name);
  const char *declared = lower_type_text(l, l->decl->raises_type);
  Diag *diag =
      diag_raises_other(diags, raised->span, raised->callee, any_or_type(l, raised->type), self);
  diag_primary(diags, diag, "%s could come from here", any_or_type(l, raised->type));
  diag_label(diags, diag, l->decl->raises_span, "`%s` raises `%s` only", self, declared);
  if (raised->left)
    diag_reason(diags, diag, "no `except` around it takes %s", any_or_type(l, raised->type));
  diag_fix(diags, diag, FIX_PLACEHOLDER, (Span){0, 0}, "write `raises` without a type",
           "pass on any error");
  diag_fix(diags, diag, FIX_PLACEHOLDER, (Span){0, 0},
           arena_format(l->arena, "put it into `try` and raise a `%s`", declared),
           "turn it into the declared error");
}

bool lower_may_raise(Lower *l, LowerRaised raised) {
  LowerTarget *to = l->at.raise;
  if (!lower_reachable(l)) return true;
  if (to && to->raised) {
    note(l, to->raised, raised);
    return true;
  }
  TypeId declared = l->decl ? l->decl->raises_type : (TypeId){0};
  if (to && (is_any(declared) || type_same(declared, raised.type))) return true;
  if (raised.dynamic && l->objects_refused) return false;
  if (raised.dynamic) l->objects_refused = true;
  if (to)
    report_other(l, &raised);
  else
    report_undeclared(l, &raised);
  return false;
}

MirBlock lower_raising_edge(Lower *l, LowerRaised raised) {
  bool allowed = lower_may_raise(l, raised);
  if (allowed && l->at.raise) return lower_chain(l, l->at.raise, raised.span);
  MirBlock dead = mir_add_block(l->body, l->at.scope);
  mir_terminate(l->body, dead, (MirInstr){.op = MIR_UNREACHABLE, .span = raised.span}, NULL, 0,
                NULL, 0);
  return dead;
}
