// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Callables of dynamic code where a `fn` wants a value of function type.
**
** In: an object, a function type that raises. Out: a closure whose one capture is the object, as a value of that type; after all frames the
** code of each such closure: its arguments become objects, the object is called, what it gives is converted. Invariant: one closure for
** a function type. The surprise: nobody asks whether the object can be called; the call itself does, and raises TypeError. */
#include "lower/dynamic_border.h"
#include "lower/object.h"

static const TypeInfo *info_of(const Lower *l, TypeId type) {
  return type_info(l->decls->types, type);
}

bool callable_crosses(const Lower *l, TypeId type) {
  const TypeInfo info = *info_of(l, type);
  if (info.kind != TYPE_KIND_FUNCTION || !fn_shape_raises(fn_shape_of(&info))) return false;
  for (uint32_t i = 0; i + 1 < info.count; i++)
    if (fn_shape_convention(fn_shape_of(&info), i) != PASS_READ ||
        !type_crosses_lent(l->decls, info.arguments[i]))
      return false;
  TypeId result = info.arguments[info.count - 1];
  return !lower_valued(result) || type_crosses(l->decls, result);
}

/* ── the closure ── */

static FnDeclId add_code(Lower *l, StructId id, TypeId type, Span span) {
  const TypeInfo info = *info_of(l, type);
  FnDecl code = {.name = symbol_of(SYM_callee), .span = span, .owner = id};
  code.raises = code.has_body = true;
  code.result = info.arguments[info.count - 1];
  ParamDecl self = {.name = symbol_of(SYM_self), .span = span, .convention = PASS_READ};
  self.type = type_struct(l->decls->types, id, NULL, 0);
  array_push(l->decls->arena, &code.params, self);
  for (uint32_t i = 0; i + 1 < info.count; i++) {
    ParamDecl param = {.name = symbol_of(SYM_value), .span = span, .convention = PASS_READ};
    param.type = info.arguments[i];
    array_push(l->decls->arena, &code.params, param);
  }
  return decl_add_fn(l->decls, code);
}

static TypeId closure_of(Lower *l, TypeId type, Span span) {
  for (uint32_t i = 0; i < l->def->callables.count; i++)
    if (type_same(l->def->callables.items[i].type, type)) return l->def->callables.items[i].closure;
  StructDecl env = {.name = symbol_of(SYM_callee), .span = span};
  FieldDecl field = {.name = symbol_of(SYM_value), .span = span, .type = TYPE_OBJECT};
  array_push(l->decls->arena, &env.fields, field);
  StructId id = decl_add_struct(l->decls, env);
  Callable made = {.type = type, .code = add_code(l, id, type, span)};
  made.closure = type_struct(l->decls->types, id, NULL, 0);
  decl_struct(l->decls, id)->call = made.code;
  array_push(l->arena, &l->def->callables, made);
  return made.closure;
}

MirOperand callable_value(Lower *l, MirOperand object, const BorderValue *want) {
  TypeId closure = closure_of(l, want->type, want->span);
  if (object.role == ROLE_READ) object = dynamic_copy(l, (MirPlace){object.index}, want->span);
  MirOperand given = dynamic_given(l, object, want->span);
  MirPlace env = dynamic_temporary(l, closure, want->span);
  MirInstr make = {.op = MIR_MAKE, .form = FORM_CONVERSION, .dst = env, .span = want->span};
  lower_emit(l, make, &given, 1);
  lower_release(l, &given, 1);
  lower_hold(l, env, REASON_TEMPORARY);
  MirOperand taken = lower_take(l, env);
  MirPlace value = dynamic_temporary(l, want->type, want->span);
  MirInstr function = {.op = MIR_FUNCTION, .form = FORM_CONVERSION, .dst = value};
  function.span = want->span;
  lower_emit(l, function, &taken, 1);
  lower_release(l, &taken, 1);
  lower_hold(l, value, REASON_TEMPORARY);
  return want->convention == PASS_OWNED ? lower_take(l, value)
                                        : lower_pass(l, value, want->convention);
}

/* ── its code ── */

static void code_body(Lower *l, const Callable *callable) {
  const FnDecl *code = decl_fn(l->decls, callable->code);
  Span span = code->span;
  uint32_t count = code->params.count;
  dynamic_open_body(l, callable->code, "<callable>", span);
  LowerEntry *mark = l->at.live;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 1);
  operands[0] = mir_read(mir_field(l->body, mir_root(l->body, (MirLocal){1}), 0));
  for (uint32_t i = 1; i < count; i++) {
    MirPlace param = mir_root(l->body, (MirLocal){i + 1});
    TypeId type = code->params.items[i].type;
    operands[i] = mir_read(param);
    if (!type_same(type, TYPE_OBJECT))
      operands[i] =
          dynamic_hold(l, lower_object_box(l, lower_lend(l, param), type, (MirPlace){0}, span));
  }
  DynOp call = {.fn = RUNTIME_own_call, .form = FORM_CALL, .span = span};
  MirOperand result = dynamic_hold(l, dynamic_op(l, call, operands, count));
  if (lower_valued(code->result)) {
    BorderValue want = {.type = code->result,
                        .convention = PASS_OWNED,
                        .what = "the result of a callable",
                        .taker = "to a fn",
                        .span = span};
    lower_init(l, mir_root(l->body, l->body->result), border_unbox(l, result, &want), FORM_RETURN,
               span);
  }
  lower_end_forwards(l, mark, FORM_CALL, span);
  lower_exit(l, l->return_target, FORM_FUNCTION_END, span);
  dynamic_close_body(l);
}

bool callable_bodies(Lower *like, MirProgram *program) {
  bool any = false;
  for (uint32_t i = 0; i < like->def->callables.count; i++) {
    if (like->def->callables.items[i].lowered) continue;
    like->def->callables.items[i].lowered = any = true;
    const Callable callable = like->def->callables.items[i];
    Lower *l = dynamic_fresh(like);
    code_body(l, &callable);
    lower_register(program, callable.code, l->body);
  }
  return any;
}
