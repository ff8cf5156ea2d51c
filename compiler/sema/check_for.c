// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `for`, and the targets of loops.
**
** In: a For node; a target and what gives its items. Out: the tree of what the loop goes through, and the variables. A target of
** several names takes a tuple apart; the tuple of `zip` and `enumerate` need not exist for that, and may be made only of
** items that can be owned. The surprise: the targets are declared in a scope around the body, so that the body may declare
** the names again. */
#include "sema/check_loop.h"

/* What a target gets: `zip` is set if its parts come one by one. */
typedef struct {
  TypeId type;
  bool lent, fixed;
  const LoopSource *zip;
} Shape;

static Shape shape_of(const LoopSource *source) {
  if (type_is_error(source->item)) return (Shape){.type = TYPE_ERROR};
  while (source->kind == LOOP_FILTER)
    source = source->parts[0];
  if (source->kind == LOOP_CURSOR && source->part_count == 1) source = source->parts[0];
  bool parts = (source->kind == LOOP_ZIP || source->kind == LOOP_CURSOR) && source->parts;
  return (Shape){source->item, source->lent, source->fixed, parts ? source : NULL};
}

/* Declares all names of a target whose items were reported. */
static void bind_poison(Sema *sema, const Ast *target) {
  AstNodes items = {NULL, 0};
  target = ast_unstarred(target);
  if (target->kind == AST_Name)
    declare_var(sema, AS(Name, target)->name, target->span, TYPE_ERROR, VAR_LOOP);
  if (target->kind == AST_Paren) bind_poison(sema, AS(Paren, target)->value);
  if (target->kind == AST_Tuple) items = AS(Tuple, target)->items;
  if (target->kind == AST_List) items = AS(List, target)->items;
  for (uint32_t i = 0; i < items.count; i++)
    bind_poison(sema, items.items[i]);
  poison(sema, target);
}

/* Can this become part of a tuple of its own? */
static bool ownable(Sema *sema, Shape shape) {
  if (shape.zip) {
    for (uint32_t i = 0; i < shape.zip->part_count; i++) {
      if (!ownable(sema, shape_of(shape.zip->parts[i]))) return false;
    }
    return true;
  }
  return !shape.lent || type_has_kind(sema, shape.type, TRAIT_IMPLICITLY_COPYABLE);
}

bool source_ownable(Sema *sema, const LoopSource *source) {
  return !shape_of(source).zip || ownable(sema, shape_of(source));
}

static bool lends(Shape shape) {
  bool lent = shape.lent && !shape.fixed;
  for (uint32_t i = 0; shape.zip && i < shape.zip->part_count; i++)
    lent = lent || lends(shape_of(shape.zip->parts[i]));
  return lent;
}

static void bind_shape(Sema *sema, const Ast *target, Symbol name, Shape shape) {
  if (shape.zip && !symbol_is(name, SYM_underscore) && !ownable(sema, shape)) {
    Diag *diag = diag_lent_tuple(sema->diags, target->span, text_of(sema, shape.type));
    diag_reason(sema->diags, diag, "take it apart: write a target of %u names",
                shape.zip->part_count);
    shape.type = TYPE_ERROR;
  }
  VarId var = declare_var(sema, name, target->span, shape.type, VAR_LOOP);
  typed_set(sema->typed, target, RES_VAR, shape.type, var.index);
}

void bind_name(Sema *sema, const Ast *node, Symbol name, const LoopSource *source) {
  bind_shape(sema, node, name, shape_of(source));
}

static void bind(Sema *sema, const Ast *target, Shape shape);

static void bind_many(Sema *sema, const Ast *target, AstNodes names, Shape shape) {
  const TypeInfo info = *type_info(sema->types, shape.type);
  bool tuple = info.kind == TYPE_KIND_TUPLE;
  if (!tuple)
    diag_not_tuple(sema->diags, target->span, text_of(sema, shape.type), names.count);
  else if (info.count != names.count)
    diag_unpack_count(sema->diags, target->span, names.count, info.count);
  if (!tuple || info.count != names.count) {
    bind_poison(sema, target);
    return;
  }
  for (uint32_t i = 0; i < names.count; i++) {
    Shape part = {info.arguments[i], shape.lent, shape.fixed, NULL};
    if (shape.zip) part = shape_of(shape.zip->parts[i]);
    bind(sema, names.items[i], part);
  }
  typed_set(sema->typed, target, RES_VALUE, shape.type, 0);
}

static void bind(Sema *sema, const Ast *target, Shape shape) {
  if (target->flags & AST_ERROR || type_is_error(shape.type)) {
    bind_poison(sema, target);
    return;
  }
  if (target->kind == AST_Name) {
    bind_shape(sema, target, AS(Name, target)->name, shape);
  } else if (target->kind == AST_Paren) {
    bind(sema, AS(Paren, target)->value, shape);
    typed_set(sema->typed, target, RES_VALUE, shape.type, 0);
  } else if (target->kind == AST_Tuple) {
    bind_many(sema, target, AS(Tuple, target)->items, shape);
  } else if (target->kind == AST_List) {
    bind_many(sema, target, AS(List, target)->items, shape);
  } else {
    report_unbuilt(sema, target->span,
                   target->kind == AST_Star ? "a target with `*`" : "this target of a loop");
    bind_poison(sema, target);
  }
}

void bind_target(Sema *sema, const Ast *target, const LoopSource *source, AstForBinding binding) {
  Shape shape = shape_of(source);
  if (binding == FOR_REF && !type_is_error(shape.type) && !lends(shape)) {
    Diag *diag = diag_ref_item(sema->diags, target->span);
    diag_reason(sema->diags, diag, "`for ref` changes the items of a list in place");
    shape.type = TYPE_ERROR;
  }
  bind(sema, target, shape);
}

void check_for(Sema *sema, const AstFor *stmt) {
  if (stmt->is_async) report_unbuilt(sema, stmt->head.span, "`async for`");
  AstForBinding binding = (AstForBinding)stmt->binding;
  LoopSource *source = check_source(sema, stmt->iterable, binding);
  typed_set_loop(sema->typed, &stmt->head, source);
  scope_enter(sema);
  bind_target(sema, stmt->target, source, binding);
  sema->here.loops++;
  check_suite(sema, stmt->body);
  sema->here.loops--;
  scope_leave(sema);
  if (stmt->otherwise) check_suite(sema, stmt->otherwise);
}
