// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls of dynamic code.
**
** Four kinds: of a `def` that is known (direct: arguments in their slots, defaults filled in), of a `fn` (dynamic_bridge.c), of
** a method (name and receiver, no bound method is made), of any other value. Order: callee, then arguments from left to right.
** The surprise: a call that cannot fit a known `def` goes the general way, because it raises TypeError there as Python does. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

typedef struct {
  const AstCall *node;
  uint32_t positional, named; /* arguments without and with a name */
  bool spread;                /* has `*` or `**`                   */
} Arguments;

static Arguments arguments_of(const AstCall *node) {
  Arguments args = {.node = node};
  for (uint32_t i = 0; i < node->arguments.count; i++) {
    const Ast *arg = node->arguments.items[i];
    if (arg->kind == AST_Star)
      args.spread = true;
    else if (arg->kind == AST_Arg)
      args.named++;
    else
      args.positional++;
  }
  return args;
}

static const Ast *value_of(const Ast *arg) {
  return arg->kind == AST_Arg ? AS(Arg, arg)->value : arg;
}

MirOperand dynamic_names(Lower *l, const AstCall *call) {
  MirConst *items = arena_make_many(l->arena, MirConst, call->arguments.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    if (arg->kind == AST_Arg)
      items[count++] = (MirConst){dynamic_symbol(l, AS(Arg, arg)->name).index};
  }
  return dynamic_name_tuple(l, items, count);
}

/* Values of the arguments, in order; names come after all others in a call that is no spread. */
static void evaluate(Lower *l, const Arguments *args, MirOperand *out) {
  for (uint32_t i = 0; i < args->node->arguments.count; i++)
    out[i] = dynamic_value(l, value_of(args->node->arguments.items[i]));
}

/* ── `*` and `**` ── */

static bool is_spread_named(const Ast *arg) {
  return arg->kind == AST_Star && AS(Star, arg)->count == 2;
}

/* `f(*x)`: what is spread alone; NULL: there is more. */
static const Ast *only_star(const Arguments *args) {
  const Ast *star = NULL;
  for (uint32_t i = 0; i < args->node->arguments.count; i++) {
    const Ast *arg = args->node->arguments.items[i];
    if (arg->kind == AST_Arg || is_spread_named(arg)) continue;
    if (star || arg->kind != AST_Star) return NULL;
    star = arg;
  }
  return star ? AS(Star, star)->value : NULL;
}

static bool has_star(const Arguments *args) {
  for (uint32_t i = 0; i < args->node->arguments.count; i++) {
    const Ast *arg = args->node->arguments.items[i];
    if (arg->kind == AST_Star && !is_spread_named(arg)) return true;
  }
  return false;
}

/* Nothing but `**` is spread. */
static MirOperand plain_positional(Lower *l, const Arguments *args) {
  AstNodes nodes = args->node->arguments;
  MirOperand *items = arena_make_many(l->arena, MirOperand, nodes.count + 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < nodes.count; i++)
    if (nodes.items[i]->kind != AST_Arg && !is_spread_named(nodes.items[i]))
      items[count++] = dynamic_owned(l, nodes.items[i]);
  DynOp make = {.fn = RUNTIME_own_tuple_new, .form = FORM_CALL, .span = args->node->head.span};
  return dynamic_hold(l, dynamic_op(l, make, items, count));
}

static MirOperand spread_positional(Lower *l, const Arguments *args) {
  Span span = args->node->head.span;
  const Ast *only = only_star(args);
  if (only) return dynamic_value(l, only);
  if (!has_star(args)) return plain_positional(l, args);
  DynOp make = {.fn = RUNTIME_own_list_new, .form = FORM_CALL, .span = span};
  MirOperand list = dynamic_hold(l, dynamic_op(l, make, NULL, 0));
  for (uint32_t i = 0; i < args->node->arguments.count; i++) {
    const Ast *arg = args->node->arguments.items[i];
    bool star = arg->kind == AST_Star;
    if (arg->kind == AST_Arg || is_spread_named(arg)) continue;
    LowerEntry *mark = l->at.live;
    MirOperand operands[2] = {list};
    operands[1] = star ? dynamic_value(l, AS(Star, arg)->value) : dynamic_owned(l, arg);
    DynOp add = {.fn = star ? RUNTIME_own_list_extend : RUNTIME_own_list_append,
                 .form = FORM_CALL,
                 .span = arg->span};
    dynamic_op(l, add, operands, 2);
    lower_end_forwards(l, mark, FORM_CALL, arg->span);
  }
  return list;
}

/* A dict of the arguments with names from *at on, up to the next `**`. */
static MirOperand named_run(Lower *l, const Arguments *args, uint32_t *at) {
  AstNodes nodes = args->node->arguments;
  MirOperand *items = arena_make_many(l->arena, MirOperand, 2 * (nodes.count - *at) + 1);
  uint32_t count = 0;
  Span span = nodes.items[*at]->span;
  for (; *at < nodes.count && !is_spread_named(nodes.items[*at]); (*at)++) {
    if (nodes.items[*at]->kind != AST_Arg) continue;
    const AstArg *arg = AS(Arg, nodes.items[*at]);
    items[count++] = dynamic_given(l, dynamic_symbol(l, arg->name), arg->head.span);
    items[count++] = dynamic_owned(l, arg->value);
  }
  DynOp make = {.fn = RUNTIME_own_dict_new, .form = FORM_CALL, .span = span};
  return dynamic_hold(l, dynamic_op(l, make, items, count));
}

/* `f(**x)`: the mapping, if there is nothing else that has a name; else NULL. */
static const Ast *only_mapping(const Arguments *args) {
  const Ast *mapping = NULL;
  for (uint32_t i = 0; i < args->node->arguments.count; i++) {
    const Ast *arg = args->node->arguments.items[i];
    if (arg->kind == AST_Arg || (mapping && is_spread_named(arg))) return NULL;
    if (is_spread_named(arg)) mapping = AS(Star, arg)->value;
  }
  return mapping;
}

/* All keywords in one dict; None: there are none. A name that comes twice raises. */
static MirOperand spread_named(Lower *l, MirOperand callee, const Arguments *args) {
  AstNodes nodes = args->node->arguments;
  MirOperand dict = dynamic_none(l);
  for (uint32_t i = 0; i < nodes.count;) {
    const Ast *arg = nodes.items[i];
    bool star = is_spread_named(arg);
    if (!star && arg->kind != AST_Arg) {
      i++;
      continue;
    }
    bool first = dict.role == ROLE_CONST;
    if (first && !star) {
      dict = named_run(l, args, &i);
      continue;
    }
    if (first)
      dict = dynamic_hold(
          l,
          dynamic_op(l, (DynOp){.fn = RUNTIME_own_dict_new, .form = FORM_CALL, .span = arg->span},
                     NULL, 0));
    LowerEntry *mark = l->at.live;
    MirOperand operands[3] = {dict, {ROLE_CONST, 0}, callee};
    operands[1] = star ? dynamic_value(l, AS(Star, arg)->value) : named_run(l, args, &i);
    if (star) i++;
    dynamic_op(l, (DynOp){.fn = RUNTIME_own_dict_merge, .form = FORM_CALL, .span = arg->span},
               operands, 3);
    lower_end_forwards(l, mark, FORM_CALL, arg->span);
  }
  return dict;
}

/* ── any value ── */

static MirOperand call_value(Lower *l, MirOperand callee, const Arguments *args, LowerEntry *mark) {
  Span span = args->node->head.span;
  uint32_t count = args->node->arguments.count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 3);
  operands[0] = callee;
  DynOp call = {.fn = RUNTIME_own_call, .form = FORM_CALL, .span = span};
  if (args->spread) {
    const Ast *mapping = only_mapping(args);
    operands[1] = spread_positional(l, args);
    operands[2] = mapping ? dynamic_value(l, mapping) : spread_named(l, callee, args);
    call.fn = mapping ? RUNTIME_own_call_mapping : RUNTIME_own_call_spread;
    return dynamic_do(l, call, operands, 3, mark);
  }
  uint32_t first = 1;
  if (args->named) {
    call.fn = RUNTIME_own_call_names;
    operands[first++] = dynamic_names(l, args->node);
  }
  evaluate(l, args, operands + first);
  MirOperand result;
  DynCall general = {args->node, operands, first + count, mark};
  if (dynamic_math_function(l, &general, &result)) return result;
  if (dynamic_guess_class(l, &general, &result)) return result;
  return dynamic_do(l, call, operands, first + count, mark);
}

/* ── super() ── */

/* `super()` in a method: the class around it and the method's first parameter. `super(C, x)`: two names say which. */
static bool is_super(Lower *l, const Ast *expr, uint32_t arguments) {
  if (expr->kind != AST_Call || AS(Call, expr)->arguments.count != arguments) return false;
  for (uint32_t i = 0; i < arguments; i++)
    if (AS(Call, expr)->arguments.items[i]->kind != AST_Name) return false;
  const Ast *callee = AS(Call, expr)->callee;
  if (callee->kind != AST_Name) return false;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, callee)->name);
  return name.kind == DYN_NAME_CLASS && name.index == OWN_CLASS_SUPER;
}

/* Both, loaded; false: it stands in no method. */
static bool super_operands(Lower *l, const Ast *expr, MirOperand *of) {
  AstNodes named = AS(Call, expr)->arguments;
  Span span = expr->span;
  for (uint32_t i = 0; i < named.count; i++)
    of[i] = dynamic_value(l, named.items[i]);
  if (named.count) return true;
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  DynVarId self = frame->vars.count ? frame->vars.items[0] : (DynVarId){0};
  bool method = self.index && dynamic_var(l->def->dynamic, self)->param;
  DynName cell = dynamic_name(l->def->dynamic, l->def->scope, symbol_of(SYM_class_cell));
  if (!method || cell.kind != DYN_NAME_CAPTURE) return false;
  of[0] = dynamic_load_name(l, cell, symbol_of(SYM_class_cell), span);
  of[1] = dynamic_load_name(l, (DynName){.kind = DYN_NAME_VAR, .var = self},
                            dynamic_var(l->def->dynamic, self)->name, span);
  return true;
}

static MirOperand call_super(Lower *l, const Ast *expr) {
  LowerEntry *mark = l->at.live;
  MirOperand of[2];
  if (super_operands(l, expr, of))
    return dynamic_do(l, (DynOp){.fn = RUNTIME_own_super, .form = FORM_CALL, .span = expr->span},
                      of, 2, mark);
  MirOperand operands[2] = {dynamic_class(l, OWN_CLASS_RUNTIME_ERROR),
                            dynamic_mark(l, OWN_UNBOUND)};
  dynamic_fail(l, (DynOp){.fn = RUNTIME_own_raise, .form = FORM_CALL, .span = expr->span}, operands,
               2);
  return dynamic_none(l);
}

/* ── methods ── */

static MirOperand call_method(Lower *l, const AstAttribute *callee, const Arguments *args) {
  LowerEntry *mark = l->at.live;
  Span span = args->node->head.span;
  uint32_t count = args->node->arguments.count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 3);
  MirOperand name = dynamic_symbol(l, dynamic_mangle(l->def->dynamic, l->def->scope, callee->name));
  MirOperand of[2], result;
  bool super = is_super(l, callee->value, 0) || is_super(l, callee->value, 2);
  super = super && !args->spread && dynamic_can_guess_super(l, args->node) &&
          super_operands(l, callee->value, of);
  MirOperand receiver = super ? dynamic_none(l) : dynamic_value(l, callee->value);
  if (args->spread || dynamic_calls_slot(l, callee)) {
    MirOperand get[2] = {receiver, name};
    DynOp attribute = {.fn = RUNTIME_own_get_attr, .form = FORM_FIELD, .span = callee->head.span};
    return call_value(l, dynamic_do(l, attribute, get, 2, mark), args, mark);
  }
  DynOp call = {.fn = RUNTIME_own_call_method, .form = FORM_METHOD, .span = span};
  uint32_t first = 0;
  operands[first++] = name;
  if (args->named) {
    call.fn = RUNTIME_own_call_method_names;
    operands[first++] = dynamic_names(l, args->node);
  }
  operands[first++] = receiver;
  evaluate(l, args, operands + first);
  DynCall general = {args->node, operands, first + count, mark};
  if (super && dynamic_guess_super(l, &general, of, &result)) return result;
  if (dynamic_math_method(l, &general, &result)) return result;
  if (dynamic_guess_base(l, &general, &result)) return result;
  if (dynamic_guess_method(l, &general, &result)) return result;
  if (first == 2 && count == 1 && strcmp(lower_name(l, callee->name), "append") == 0)
    call.fn = RUNTIME_own_append;
  return dynamic_do(l, call, operands, first + count, mark);
}

/* ── a known `def` ── */

static const AstParam *param_at(const DynDirect *direct, uint32_t slot) {
  for (uint32_t i = 0; i < direct->text->params.count; i++) {
    const AstParam *param = AS(Param, direct->text->params.items[i]);
    if (param->name.index && slot-- == 0) return param;
  }
  own_unreachable("a slot belongs to a parameter");
}

static bool fill_named(const DynDirect *direct, const Ast *arg, uint32_t number) {
  const DefDecl *def = direct->decl->def;
  for (uint32_t slot = def->positional_only; slot < direct->decl->params.count; slot++) {
    if (!symbol_same(direct->decl->params.items[slot].name, AS(Arg, arg)->name)) continue;
    if (direct->arg_of[slot]) return false;
    direct->arg_of[slot] = number;
    return true;
  }
  return false;
}

bool dynamic_fit(Lower *l, const AstCall *call, uint32_t first, DynDirect *direct) {
  const DefDecl *def = direct->decl->def;
  Arguments args = arguments_of(call);
  if (args.spread || def->star || def->starstar || def->captures ||
      args.positional + first > def->positional)
    return false;
  direct->arg_of = arena_make_many(l->arena, uint32_t, direct->decl->params.count + 1);
  uint32_t slot = first;
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    if (arg->kind != AST_Arg)
      direct->arg_of[slot++] = i + 1;
    else if (!fill_named(direct, arg, i + 1))
      return false;
  }
  for (uint32_t i = first; i < direct->decl->params.count; i++)
    if (!direct->arg_of[i] && !param_at(direct, i)->value) return false;
  return true;
}

bool dynamic_direct(Lower *l, DynVarId id, const AstCall *call, DynDirect *direct) {
  const DynVar *var = dynamic_var(l->typed->dynamic, id);
  if (var->kind != DYN_GLOBAL || !var->def.index) return false;
  *direct = (DynDirect){
      .var = id, .fn = var->def, .decl = decl_fn(l->decls, var->def), .text = var->text};
  return dynamic_fit(l, call, 0, direct);
}

/* A default that is a number, True, False or None is the same each time. */
static bool constant_default(const Ast *value) {
  return value->kind == AST_Int || value->kind == AST_Float || value->kind == AST_None ||
         value->kind == AST_True || value->kind == AST_False;
}

bool dynamic_constant_defaults(const DynDirect *direct, uint32_t first) {
  for (uint32_t i = first; i < direct->decl->params.count; i++)
    if (!direct->arg_of[i] && !constant_default(param_at(direct, i)->value)) return false;
  return true;
}

MirOperand dynamic_default_value(Lower *l, const DynDirect *direct, uint32_t slot, Span span) {
  const Ast *value = param_at(direct, slot)->value;
  if (constant_default(value)) return dynamic_value(l, value);
  MirOperand operands[2] = {mir_read(dynamic_global_place(l, direct->var)), dynamic_int(l, slot)};
  return dynamic_hold(
      l, dynamic_op(l, (DynOp){.fn = RUNTIME_own_default, .form = FORM_DEFAULT, .span = span},
                    operands, 2));
}

MirPlace dynamic_call_direct(Lower *l, const DynDirect *direct, const MirOperand *values,
                             LowerEntry *mark, Span span) {
  uint32_t slots = direct->decl->params.count;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, slots + 1);
  for (uint32_t i = 0; i < slots; i++)
    operands[i] = direct->arg_of[i] ? values[direct->arg_of[i] - 1]
                                    : dynamic_default_value(l, direct, i, span);
  MirPlace result = dynamic_temporary(l, TYPE_OBJECT, span);
  CallInfo info = {.fn = direct->fn, .result = TYPE_OBJECT};
  lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL, .dst = result, .span = span}, operands,
                  slots);
  lower_end_forwards(l, mark, FORM_CALL, span);
  return result;
}

static bool direct_call(Lower *l, DynVarId var, const Arguments *args, MirOperand *result) {
  DynDirect direct;
  if (!dynamic_direct(l, var, args->node, &direct) || dynamic_maybe_builtin(l, var)) return false;
  LowerEntry *mark = l->at.live;
  MirOperand *values = arena_make_many(l->arena, MirOperand, args->node->arguments.count + 1);
  dynamic_check_global(l, var, args->node->callee->span);
  evaluate(l, args, values);
  *result = dynamic_none(l);
  if (lower_reachable(l))
    *result = dynamic_hold(l, dynamic_call_direct(l, &direct, values, mark, args->node->head.span));
  return true;
}

/* ── built-in functions that are operations ── */

static RuntimeFn builtin_operation(uint32_t builtin, uint32_t count) {
  static const struct {
    uint32_t builtin, count;
    RuntimeFn fn;
  } operations[] = {
      {OWN_BUILTIN_LEN, 1, RUNTIME_own_len},
      {OWN_BUILTIN_ABS, 1, RUNTIME_own_abs},
      {OWN_BUILTIN_MIN, 2, RUNTIME_own_min},
      {OWN_BUILTIN_MAX, 2, RUNTIME_own_max},
      {OWN_BUILTIN_CHR, 1, RUNTIME_own_chr},
      {OWN_BUILTIN_ORD, 1, RUNTIME_own_ord},
      {OWN_BUILTIN_ROUND, 1, RUNTIME_own_round},
      {OWN_BUILTIN_DIVMOD, 2, RUNTIME_own_divmod},
      {OWN_BUILTIN_ISINSTANCE, 2, RUNTIME_own_isinstance},
  };
  for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++)
    if (operations[i].builtin == builtin && operations[i].count == count) return operations[i].fn;
  return RUNTIME_NONE;
}

/* Calls of classes that are operations. */
static RuntimeFn class_operation(uint32_t class_id, uint32_t count) {
  if (class_id == OWN_CLASS_INT && count == 1) return RUNTIME_own_int_of;
  return class_id == OWN_CLASS_FLOAT && count == 1 ? RUNTIME_own_float_of : RUNTIME_NONE;
}

/* `pow(a, b)` is `a ** b`. */
static MirOperand power(Lower *l, const Arguments *args) {
  LowerEntry *mark = l->at.live;
  MirOperand operands[3];
  evaluate(l, args, operands + 1);
  MirPlace result = dynamic_binary(l, OP_POW, operands, (MirPlace){0}, args->node->head.span);
  lower_end_forwards(l, mark, FORM_CALL, args->node->head.span);
  return dynamic_hold(l, result);
}

static bool builtin_call(Lower *l, DynName name, const Arguments *args, MirOperand *result) {
  bool of_class = name.kind == DYN_NAME_CLASS;
  if (args->spread || args->named) return false;
  if (!of_class && name.index == OWN_BUILTIN_POW && args->positional == 2) {
    *result = power(l, args);
    return true;
  }
  if (of_class && name.index == OWN_CLASS_BOOL && args->positional == 1) {
    *result = dynamic_bool_of(l, args->node->arguments.items[0], args->node->head.span);
    return true;
  }
  DynOp call = {.form = FORM_CALL, .span = args->node->head.span};
  call.fn = of_class ? class_operation(name.index, args->positional)
                     : builtin_operation(name.index, args->positional);
  if (call.fn == RUNTIME_NONE) return false;
  LowerEntry *mark = l->at.live;
  MirOperand operands[2];
  evaluate(l, args, operands);
  *result = dynamic_do(l, call, operands, args->positional, mark);
  return true;
}

/* `m.f(…)` of a module of the program. */
static bool module_call(Lower *l, const AstAttribute *callee, const Arguments *args,
                        MirOperand *result) {
  DynName name = dynamic_module_named(l, callee->value);
  if (name.kind != DYN_NAME_MODULE) return false;
  DynVarId var = dynamic_global(l->def->dynamic, name.index - 1, callee->name);
  FnDeclId fn = dynamic_static_fn(l->def->dynamic, name.index - 1, callee->name);
  if (var.index && direct_call(l, var, args, result)) return true;
  if (!var.index && fn.index && !args->spread) {
    *result = dynamic_call_static(l, args->node, fn);
    return true;
  }
  LowerEntry *mark = l->at.live;
  *result = call_value(l, dynamic_value(l, &callee->head), args, mark);
  return true;
}

MirOperand dynamic_call(Lower *l, const Ast *expr) {
  const AstCall *node = AS(Call, expr);
  Arguments args = arguments_of(node);
  MirOperand result;
  const Ast *callee = node->callee;
  if (is_super(l, expr, 0)) return call_super(l, expr);
  if (callee->kind == AST_Attribute) {
    if (dynamic_refused_attribute(l, AS(Attribute, callee)) ||
        dynamic_refused_change(l, AS(Attribute, callee)))
      return dynamic_none(l);
    if (module_call(l, AS(Attribute, callee), &args, &result)) return result;
    return call_method(l, AS(Attribute, callee), &args);
  }
  if (callee->kind == AST_Name) {
    DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, callee)->name);
    if (name.kind == DYN_NAME_FN && !args.spread)
      return dynamic_call_static(l, node, (FnDeclId){name.index});
    if (dynamic_namespace(l, node, &result)) return result;
    if (dynamic_take(l, node, name, &result)) return result;
    bool builtin = name.kind == DYN_NAME_BUILTIN || name.kind == DYN_NAME_CLASS;
    if (builtin && builtin_call(l, name, &args, &result)) return result;
    if (name.kind == DYN_NAME_VAR && direct_call(l, name.var, &args, &result)) return result;
  }
  LowerEntry *mark = l->at.live;
  return call_value(l, dynamic_value(l, callee), &args, mark);
}
