// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Declarations of variables and assignments.
**
** In: Var, Assign, AugAssign. Out: variables with their types, targets typed like uses, calls of `__setitem__`. The surprise:
** the value of `var x = e` is checked before x exists, so `var x = x` means an outer x. A variable whose type could not be
** told is declared all the same, as poison, so that its uses stay silent. */
#include "base/check.h"
#include "sema/check_object.h"
#include "sema/closure.h"

VarId declare_var(Sema *sema, Symbol name, Span span, TypeId type, VarKind kind) {
  VarId var =
      typed_add_var(sema->typed, (VarInfo){.name = name, .span = span, .type = type, .kind = kind});
  if (type_is_error(type)) sema->body_broken = true;
  if (!symbol_is(name, SYM_underscore)) {
    scope_declare_local(
        sema, (Entity){.kind = ENTITY_VAR, .name = name, .span = span, .index = var.index});
  }
  return var;
}

static void declare_target(Sema *sema, const Ast *target, TypeId type) {
  if (target->kind != AST_Name) {
    if (!(target->flags & AST_ERROR)) report_unbuilt(sema, target->span, "this target of `var`");
    poison(sema, target);
    return;
  }
  VarId var = declare_var(sema, AS(Name, target)->name, target->span, type, VAR_LOCAL);
  typed_set(sema->typed, target, RES_VAR, type, var.index);
}

static void var_without_type(Sema *sema, const Ast *target) {
  const char *name = target->kind == AST_Name ? sema_name(sema, AS(Name, target)->name) : "it";
  diag_type_needed(sema->diags, target->span, name);
}

/* None and Never are no types to keep; what else a variable may be is everything. */
static TypeId storable(Sema *sema, const Ast *value, TypeId type) {
  if (type.index == TYPE_NONE.index && !calls_misdeclared(sema, value)) {
    Diag *diag = diag_no_value(sema->diags, value->span);
    if (value->kind == AST_None)
      diag_reason(sema->diags, diag, "write the type: `var x: Optional[T] = None`");
  }
  return type.index == TYPE_NONE.index ? TYPE_ERROR : type;
}

static void var_one(Sema *sema, const AstVar *stmt) {
  const Ast *target = stmt->targets.items[0];
  TypeId type = stmt->type ? resolve_type(sema, stmt->type) : (TypeId){0};
  if (stmt->value) {
    Symbol name = target->kind == AST_Name ? AS(Name, target)->name : (Symbol){0};
    Want want = {type, WANT_VAR, stmt->type ? stmt->type->span : (Span){0, 0}, name, NULL};
    TypeId value = type.index && !type_is_error(type) ? check_value(sema, stmt->value, want)
                                                      : check_expr(sema, stmt->value, want);
    if (!type.index) type = storable(sema, stmt->value, value);
  } else if (!stmt->type) {
    var_without_type(sema, target);
    type = TYPE_ERROR;
  }
  declare_target(sema, target, type);
}

static void var_many(Sema *sema, const AstVar *stmt) {
  uint32_t count = stmt->targets.count;
  TypeId declared = stmt->type ? resolve_type(sema, stmt->type) : (TypeId){0};
  if (!stmt->value) {
    if (!stmt->type) var_without_type(sema, stmt->targets.items[0]);
    if (!stmt->type) declared = TYPE_ERROR;
    for (uint32_t i = 0; i < count; i++)
      declare_target(sema, stmt->targets.items[i], declared);
    return;
  }
  Want want = {declared, WANT_VAR, stmt->type ? stmt->type->span : (Span){0, 0}, {0}, NULL};
  TypeId type = check_value(sema, stmt->value, want);
  TypeId *types = arena_make_many(sema->arena, TypeId, count);
  unpack_types(sema, stmt->value, type, stmt->targets, types);
  for (uint32_t i = 0; i < count; i++)
    declare_target(sema, ast_unstarred(stmt->targets.items[i]), types[i]);
}

void check_var(Sema *sema, const AstVar *stmt) {
  if (stmt->targets.count == 1)
    var_one(sema, stmt);
  else
    var_many(sema, stmt);
}

/* ── `:=` ── */

/* Its expressions stand in the scope of the statement itself, and are lowered behind what it declares. */
static bool may_declare(const Sema *sema) {
  if (!sema->here.stmt || sema->here.stmt_depth != sema->depth) return false;
  AstKind kind = sema->here.stmt->kind;
  return kind == AST_ExprStmt || kind == AST_Var || kind == AST_Assign || kind == AST_AugAssign ||
         kind == AST_If || kind == AST_While || kind == AST_Return || kind == AST_Raise ||
         kind == AST_Assert;
}

/* The variable that is in sight and belongs to this function, as every `var` does; none: `:=` declares one. */
static VarId walrus_known(Sema *sema, const Ast *ast) {
  Entity entity = scope_find(sema, AS(Walrus, ast)->name);
  return entity.kind == ENTITY_VAR ? closure_variable(sema, (VarId){entity.index}, ast)
                                   : (VarId){0};
}

/* `n := e` sets a variable of this block or one around it, or declares one in the block of its statement. */
TypeId check_walrus(Sema *sema, const Ast *ast) {
  const AstWalrus *node = AS(Walrus, ast);
  Symbol name = node->name;
  VarId known = walrus_known(sema, ast);
  VarInfo info = {.kind = VAR_LOCAL};
  if (known.index) info = *typed_var_info(sema->typed, known);
  bool own = info.kind == VAR_LOCAL;
  if (!own || !may_declare(sema) || symbol_is(name, SYM_underscore)) {
    report_unbuilt(sema, ast->span, own ? "`:=` in this place" : "`:=` of such a variable");
    if (!known.index) declare_var(sema, name, ast->span, TYPE_ERROR, VAR_LOCAL);
    return poison(sema, ast);
  }
  if (known.index) {
    Want want = {info.type, WANT_VAR, info.span, name, NULL};
    TypeId type = check_value(sema, node->value, want);
    if (type_is_error(type) || type_is_error(info.type)) return poison(sema, ast);
    typed_set(sema->typed, ast, RES_VAR, info.type, known.index);
    return info.type;
  }
  TypeId type = storable(sema, node->value, check_expr(sema, node->value, WANT_ANY));
  VarId var = declare_var(sema, name, ast->span, type, VAR_LOCAL);
  if (type_is_error(type)) return poison(sema, ast);
  typed_set(sema->typed, ast, RES_VAR, type, var.index);
  typed_add_declared(sema->typed, sema->here.stmt, ast);
  return type;
}

/* ── assignment ── */

/* What a target wants; TYPE_ERROR after a report. Discards want nothing: type none. */
typedef struct {
  TypeId type;
  TypeId container; /* the value behind `x[i] = …` with __setitem__ */
} Target;

static void report_undeclared(Sema *sema, const Ast *target) {
  Symbol name = AS(Name, target)->name;
  sema->body_broken = true;
  if (sema->holes[sema->here.unit]) return;
  Diag *diag = diag_unknown_name(sema->diags, target->span, sema_name(sema, name));
  diag_fix(sema->diags, diag, FIX_CERTAIN, target->span,
           arena_format(sema->arena, "var %s", sema_name(sema, name)), "declare it");
  declare_var(sema, name, target->span, TYPE_ERROR, VAR_LOCAL); /* told once */
}

static Target target_name(Sema *sema, const Ast *target) {
  Symbol name = AS(Name, target)->name;
  Entity entity = scope_find(sema, name);
  if (entity.kind == ENTITY_VAR || entity.kind == ENTITY_BROKEN)
    return (Target){check_expr(sema, target, WANT_ANY), {0}};
  if (entity.kind == ENTITY_NONE && symbol_is(name, SYM_underscore)) return (Target){{0}, {0}};
  if (entity.kind == ENTITY_NONE) {
    report_undeclared(sema, target);
  } else if (entity.kind == ENTITY_GLOBAL) {
    Diag *diag = diag_set_from_static(sema->diags, target->span, sema_name(sema, name));
    diag_reason(sema->diags, diag, "write a `def` that says `global %s` and sets it, and call that",
                sema_name(sema, name));
  } else {
    Diag *diag = diag_not_assignable(sema->diags, target->span, sema_name(sema, name),
                                     entity_words(&entity));
    if (entity.span.from && entity.unit == sema->here.unit)
      diag_label(sema->diags, diag, entity.span, "it is declared here");
  }
  return (Target){poison(sema, target), {0}};
}

static Target target_subscript(Sema *sema, const Ast *target, Store store) {
  TypeId type = check_subscript(sema, target, store, WANT_ANY);
  ResKind res = typed_res(sema->typed, target);
  if (type_is_error(type) || res != RES_NONE) return (Target){type, {0}};
  return (Target){{0}, type};
}

static Target check_target(Sema *sema, const Ast *target, Store store) {
  if (target->flags & AST_ERROR) return (Target){poison(sema, target), {0}};
  if (target->kind == AST_Name) return target_name(sema, target);
  if (target->kind == AST_Subscript) return target_subscript(sema, target, store);
  if (target->kind == AST_Attribute) return (Target){check_expr(sema, target, WANT_ANY), {0}};
  if (target->kind == AST_Call) {
    TypeId type = check_expr(sema, target, WANT_ANY);
    ResKind res = typed_res(sema->typed, target);
    if (type_is_error(type) || res == RES_PAYLOAD || res == RES_PART || res == RES_LENT)
      return (Target){type, {0}};
    diag_bad_target(sema->diags, target->span, "the result of a call");
    return (Target){poison(sema, target), {0}};
  }
  if (target->kind == AST_Paren) {
    Target inner = check_target(sema, AS(Paren, target)->value, store);
    typed_set(sema->typed, target, RES_VALUE, inner.type.index ? inner.type : TYPE_NONE, 0);
    return inner;
  }
  bool reported = sema->holes[sema->here.unit]; /* the parser knows what may be a target */
  if (!reported && !report_unbuilt_node(sema, target))
    diag_bad_target(sema->diags, target->span, "this");
  return (Target){poison(sema, target), {0}};
}

static Span name_span(Sema *sema, const Ast *target) {
  Entity entity = {.kind = ENTITY_NONE};
  if (target->kind == AST_Name) entity = scope_find(sema, AS(Name, target)->name);
  return entity.kind == ENTITY_VAR ? typed_var_info(sema->typed, (VarId){entity.index})->span
                                   : target->span;
}

/* `x[i] = v` through __setitem__; `value` NULL: a part of a tuple of type `type`. */
static void store_item(Sema *sema, const Ast *target, TypeId container, const Ast *value,
                       TypeId type) {
  const AstSubscript *node = AS(Subscript, target);
  CallQuery query = {.name = symbol_of(SYM_setitem), .span = target->span};
  if (!method_query(sema, container, symbol_of(SYM_setitem), &query)) {
    Diag *diag = diag_not_indexable(sema->diags, node->value->span, text_of(sema, container));
    bool text = type_same(container, type_string(sema->decls));
    diag_reason(sema->diags, diag, "%s",
                text ? "a text is changed as a whole: `s = s[:i] + c + s[i + 1:]`"
                     : "`x[i] = v` needs a method `__setitem__`");
    for (uint32_t i = 0; i < node->indexes.count; i++)
      check_expr(sema, node->indexes.items[i], WANT_ANY);
    if (value) check_expr(sema, value, WANT_ANY);
    poison(sema, target);
    return;
  }
  query.arg_count = node->indexes.count + 2;
  query.args = arena_make_many(sema->arena, Arg, query.arg_count);
  query.args[0] = (Arg){.expr = node->value, .span = node->value->span, .type = container};
  for (uint32_t i = 0; i < node->indexes.count; i++) {
    query.args[i + 1] = (Arg){.expr = node->indexes.items[i], .span = node->indexes.items[i]->span};
  }
  Span span = value ? value->span : target->span;
  query.args[query.arg_count - 1] =
      (Arg){.expr = value, .span = span, .type = value ? (TypeId){0} : type};
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) {
    poison(sema, target);
    return;
  }
  call.args[call.arg_count - 1].expr = NULL;
  typed_set_call(sema->typed, target, RES_CALL, &call, call.args[call.arg_count - 1].type);
}

static void assign_tuple(Sema *sema, const AstTuple *targets, const Ast *value) {
  uint32_t count = targets->items.count;
  Target *each = arena_make_many(sema->arena, Target, count);
  TypeId *types = arena_make_many(sema->arena, TypeId, count);
  bool known = true;
  for (uint32_t i = 0; i < count; i++) {
    const Ast *target = ast_unstarred(targets->items.items[i]);
    bool declares = mojo_declares(sema, target); /* once the value has said its type */
    each[i] = declares ? (Target){0} : check_target(sema, target, STORE_SET);
    types[i] = each[i].type;
    known = known && types[i].index && !type_is_error(types[i]);
  }
  Want want = WANT_ANY;
  if (known && ast_star(targets->items) == count)
    want =
        (Want){type_tuple(sema->types, types, count), WANT_TARGET, targets->head.span, {0}, NULL};
  TypeId type = check_expr(sema, value, want);
  typed_set(sema->typed, &targets->head, RES_VALUE, type, 0);
  if (!unpack_types(sema, value, type, targets->items, types)) return;
  for (uint32_t i = 0; i < count; i++) {
    const Ast *target = ast_unstarred(targets->items.items[i]);
    if (mojo_declares(sema, target)) mojo_declare(sema, target, types[i]);
    if (each[i].container.index) store_item(sema, target, each[i].container, NULL, types[i]);
    bool wrong =
        each[i].type.index && !type_is_error(each[i].type) && !type_same(each[i].type, types[i]);
    if (!wrong) continue;
    bool literal = value->kind == AST_Tuple && AS(Tuple, value)->items.count == count;
    const Ast *guilty = literal ? AS(Tuple, value)->items.items[i] : value;
    report_mismatch(sema, guilty, types[i],
                    (Want){each[i].type, WANT_TARGET, target->span, {0}, NULL});
  }
}

static void assign_one(Sema *sema, const Ast *target, const Ast *value) {
  if (target->kind == AST_Tuple) {
    assign_tuple(sema, AS(Tuple, target), value);
    return;
  }
  if (mojo_declares(sema, target)) {
    mojo_declare(sema, target, storable(sema, value, check_expr(sema, value, WANT_ANY)));
    return;
  }
  Target found = check_target(sema, target, STORE_SET);
  if (found.container.index) {
    store_item(sema, target, found.container, value, (TypeId){0});
    return;
  }
  if (found.type.index && type_is_error(found.type)) {
    check_expr(sema, value, WANT_ANY);
    return;
  }
  Want want = {found.type, WANT_TARGET, name_span(sema, target), {0}, NULL};
  TypeId type = check_value(sema, value, want);
  if (!found.type.index && type.index == TYPE_NONE.index && value->kind == AST_None)
    typed_set_type(sema->typed, value, TYPE_NONE);
}

void check_assign(Sema *sema, const AstAssign *stmt) {
  if (stmt->targets.count == 1) {
    assign_one(sema, stmt->targets.items[0], stmt->value);
    return;
  }
  /* a = b = e: the first target says the type */
  TypeId type = {0};
  for (uint32_t i = 0; i < stmt->targets.count; i++) {
    const Ast *target = stmt->targets.items[i];
    if (target->kind == AST_Tuple) {
      report_unbuilt(sema, target->span, "unpacking in an assignment to several targets");
      continue;
    }
    if (mojo_declares(sema, target)) {
      if (i == 0) type = storable(sema, stmt->value, check_expr(sema, stmt->value, WANT_ANY));
      mojo_declare(sema, target, type);
      continue;
    }
    if (i == 0) {
      Target found = check_target(sema, target, STORE_SET);
      if (found.container.index)
        report_unbuilt(sema, target->span, "`x[i] = …` in an assignment to several targets");
      Want want = {found.type, WANT_TARGET, name_span(sema, target), {0}, NULL};
      type = check_value(sema, stmt->value, want);
      continue;
    }
    Target found = check_target(sema, target, STORE_SET);
    if (found.container.index)
      report_unbuilt(sema, target->span, "`x[i] = …` in an assignment to several targets");
    if (!found.type.index || type_is_error(found.type) || type_is_error(type) ||
        type_same(found.type, type))
      continue;
    report_mismatch(sema, stmt->value, type,
                    (Want){found.type, WANT_TARGET, target->span, {0}, NULL});
  }
}

/* `x[i] op= v` through methods: the parts are those of the `__getitem__` that was called. */
static TypeId aug_item(Sema *sema, const AstAugAssign *stmt, TypeId container) {
  const AstSubscript *node = AS(Subscript, stmt->target);
  CallQuery query = {.name = symbol_of(SYM_getitem), .span = stmt->target->span};
  if (!method_query(sema, container, symbol_of(SYM_getitem), &query)) {
    diag_not_indexable(sema->diags, node->value->span, text_of(sema, container));
    for (uint32_t i = 0; i < node->indexes.count; i++)
      check_expr(sema, node->indexes.items[i], WANT_ANY);
    return poison(sema, stmt->target);
  }
  uint32_t count = node->indexes.count + 1;
  Arg *args = arena_make_many(sema->arena, Arg, count + 1);
  args[0] = (Arg){.expr = node->value, .span = node->value->span, .type = container};
  for (uint32_t i = 1; i < count; i++)
    args[i] = (Arg){.expr = node->indexes.items[i - 1], .span = node->indexes.items[i - 1]->span};
  query.args = args;
  query.arg_count = count;
  CallInfo get, set;
  if (!overload_choose(sema, &query, &get)) return poison(sema, stmt->target);
  typed_set_call(sema->typed, stmt->target, RES_CALL, &get, get.result);
  Arg *stored = arena_make_many(sema->arena, Arg, count + 1);
  for (uint32_t i = 0; i < count; i++)
    stored[i] = (Arg){.expr = NULL, .span = args[i].span, .type = get.args[i].type};
  stored[count] = (Arg){.expr = NULL, .span = stmt->value->span, .type = get.result};
  if (!method_call(sema, container, symbol_of(SYM_setitem), stored, count + 1, &set)) {
    Diag *diag = diag_not_indexable(sema->diags, node->value->span, text_of(sema, container));
    diag_reason(sema->diags, diag,
                "`x[i] op= v` needs `__setitem__` with the same indexes and a `%s`",
                text_of(sema, get.result));
    return poison(sema, stmt->target);
  }
  for (uint32_t i = 0; i < count; i++)
    set.args[i].expr = get.args[i].expr;
  typed_set_setitem(sema->typed, stmt->target, &set);
  return get.result;
}

void check_aug_assign(Sema *sema, const AstAugAssign *stmt) {
  Target target = check_target(sema, stmt->target, STORE_CHANGE);
  TypeId type = target.type;
  if (target.container.index) type = aug_item(sema, stmt, target.container);
  if (!type.index) {
    diag_not_assignable(sema->diags, stmt->target->span, "_", "no variable and holds nothing");
    type = TYPE_ERROR;
  }
  check_aug_value(sema, stmt, type);
}
