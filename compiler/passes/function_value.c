// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Values of function type: what calls them, what they call, how they end.
**
** In: function types, closures. Out: bodies of MIR. One "call fn(A) -> R" per function type calls through the code pointer;
** one thunk per closure and function type has the same signature, finds the captures behind the environment pointer and
** calls the closure's code; one more ends the environment. Invariant: code is always called by the signature of the body
** that CALLEE_POINTER names. The surprise: the environment is a tuple of the address of its own destructor and the
** closure, so a function type need not know what was captured.
**
** Before   function f = move c          After   env = own_alloc(n); env.0 = code "end"; env.1 = move c; f = make(code, env) */
#include "base/check.h"
#include "passes/passes_internal.h"

enum {
  BUILT = MIR_FACT_CFG | MIR_FACT_CHECKED | MIR_FACT_DROPS | MIR_FACT_MONO,
  ENV_END = 0,
  ENV_CLOSURE = 1
};

static const TypeInfo *parts_of(const MirBody *body, TypeId type) {
  return type_info(body->decls->types, type);
}

static bool is_scalar(const MirBody *body, TypeId type) {
  TypeKind kind = parts_of(body, type)->kind;
  return (kind >= TYPE_KIND_BOOL && kind <= TYPE_KIND_FLOAT64) || kind == TYPE_KIND_POINTER;
}

static void add_param(MirBody *body, Symbol name, TypeId type, Convention convention) {
  MirLocalInfo info = {.name = name, .type = type, .kind = LOCAL_PARAM, .convention = convention};
  info.mutable_ = convention != PASS_READ;
  info.indirect = convention != PASS_OWNED;
  info.scope = (MirScope){1};
  mir_add_local(body, info);
  body->param_count++;
}

/* A body that is called as values of the function type are. */
static MirBody *new_body(Instances *instances, TypeId fn_type, TypeId of, const char *what) {
  MirProgram *program = instances_program(instances);
  MirBody *body = mir_body_new(program->arena, program->context, program->decls);
  const TypeInfo parts = *parts_of(body, fn_type);
  const char *text = type_text(program->decls, program->arena, of, NULL, 0);
  body->thunk_of = of;
  body->name = arena_format(program->arena, "%s %s", what, text);
  body->facts = BUILT;
  body->raises = fn_shape_raises(fn_shape_of(&parts));
  body->result_type = parts.arguments[parts.count - 1];
  add_param(body, symbol_of(SYM_self), fn_type, PASS_READ);
  for (uint32_t i = 0; i + 1 < parts.count; i++)
    add_param(body, (Symbol){0}, parts.arguments[i], fn_shape_convention(fn_shape_of(&parts), i));
  bool valued =
      body->result_type.index != TYPE_NONE.index && body->result_type.index != TYPE_NEVER.index;
  if (valued) {
    MirLocalInfo result = {
        .type = body->result_type, .kind = LOCAL_RESULT, .mutable_ = true, .scope = {1}};
    body->result = mir_add_local(body, result);
  }
  return body;
}

/* The parameters behind the first one, as operands. */
static uint32_t pass_on(MirBody *body, MirOperand *operands) {
  uint32_t count = 0;
  for (uint32_t i = 2; i <= body->param_count; i++) {
    const MirLocalInfo *param = mir_local(body, (MirLocal){i});
    MirPlace place = mir_root(body, (MirLocal){i});
    bool trivial = type_is_bits(body->decls, param->type, NULL, 0);
    MirOperand operand = mir_read(place);
    if (param->convention == PASS_MUT) operand = mir_mut(place);
    if (param->convention == PASS_OWNED) operand = trivial ? mir_use(place) : mir_move(place);
    if (param->convention == PASS_READ && is_scalar(body, param->type)) operand = mir_use(place);
    operands[count++] = operand;
  }
  return count;
}

static MirInstr glue(MirOp op) { return (MirInstr){.op = op, .form = FORM_GLUE}; }

/* Ends the body with the call: its result is the body's, its error as well. */
static void end_with_call(MirBody *body, MirBlock block, MirCallee callee, bool raises,
                          const MirOperand *operands, uint32_t count) {
  MirInstr call = glue(raises ? MIR_CALL_RAISES : MIR_CALL);
  call.extra = mir_add_callee(body, callee);
  if (body->result.index) call.dst = mir_root(body, body->result);
  if (!raises) {
    mir_emit(body, block, call, operands, count);
    mir_terminate(body, block, glue(MIR_RETURN), NULL, 0, NULL, 0);
    return;
  }
  MirBlock next[2] = {mir_add_block(body, (MirScope){1}), mir_add_block(body, (MirScope){1})};
  mir_terminate(body, block, call, operands, count, next, 2);
  mir_terminate(body, next[0], glue(MIR_RETURN), NULL, 0, NULL, 0);
  mir_terminate(body, next[1], glue(MIR_RESUME), NULL, 0, NULL, 0);
}

static MirPlace temporary(MirBody *body, TypeId type) {
  MirLocalInfo info = {.type = type, .kind = LOCAL_TEMPORARY, .mutable_ = true, .scope = {1}};
  return mir_root(body, mir_add_local(body, info));
}

/* ── the call ── */

FnId function_value_call(Instances *instances, TypeId fn_type) {
  FnId known = instances_known(instances, fn_type, fn_type);
  if (known.index) return known;
  MirBody *body = new_body(instances, fn_type, fn_type, "call");
  FnId id = {instances_add(instances, (FnDeclId){0}, body)};
  instances_know(instances, fn_type, fn_type, id);
  MirBlock block = mir_add_block(body, (MirScope){1});
  MirPlace self = mir_root(body, (MirLocal){1});
  MirOperand *operands = arena_make_many(body->arena, MirOperand, body->param_count + 1);
  operands[0] = mir_use(mir_field(body, self, FUNCTION_CODE));
  operands[1] = mir_read(self);
  uint32_t count = 2 + pass_on(body, operands + 2);
  MirCallee callee = {.kind = CALLEE_POINTER, .instance = id};
  end_with_call(body, block, callee, body->raises, operands, count);
  return id;
}

/* ── code and environment ── */

static TypeId env_type(const Decls *decls, TypeId closure) {
  TypeId items[2] = {type_pointer(decls->types, TYPE_UINT8), closure};
  return type_tuple(decls->types, items, 2);
}

/* Without captures a closure is nothing that anyone could keep. */
static bool has_env(const Decls *decls, TypeId closure) {
  return type_field_count(decls, closure) > 0 || type_needs_drop(decls, closure, NULL, 0);
}

/* The environment behind `self`, as what it is. */
static MirPlace open_env(MirBody *body, MirBlock block, TypeId closure) {
  MirPlace self = mir_root(body, (MirLocal){1});
  MirPlace env = temporary(body, type_pointer(body->decls->types, env_type(body->decls, closure)));
  MirOperand from = mir_use(mir_field(body, self, FUNCTION_ENVIRONMENT));
  MirInstr cast = glue(MIR_CONVERT);
  cast.dst = env;
  cast.extra = CONVERT_POINTER;
  mir_emit(body, block, cast, &from, 1);
  return mir_pointee(body, env, (MirLocal){0});
}

static FnId thunk(Instances *instances, TypeId fn_type, TypeId closure) {
  FnId known = instances_known(instances, fn_type, closure);
  if (known.index) return known;
  MirBody *body = new_body(instances, fn_type, closure, "call");
  FnId id = {instances_add(instances, (FnDeclId){0}, body)};
  instances_know(instances, fn_type, closure, id);
  const Decls *decls = body->decls;
  const TypeInfo info = *type_info(decls->types, closure);
  FnDeclId code = decl_call_method(decls, (StructId){info.declaration});
  MirBlock block = mir_add_block(body, (MirScope){1});
  MirPlace value = temporary(body, closure);
  if (has_env(decls, closure)) {
    value = mir_field(body, open_env(body, block, closure), ENV_CLOSURE);
  } else {
    MirInstr make = glue(MIR_MAKE);
    make.dst = value;
    mir_emit(body, block, make, NULL, 0);
  }
  MirOperand *operands = arena_make_many(body->arena, MirOperand, body->param_count);
  operands[0] = mir_read(value);
  uint32_t count = 1 + pass_on(body, operands + 1);
  MirCallee callee = {.kind = CALLEE_INSTANCE, .fn = code};
  callee.instance = instances_of(instances, code, info.arguments, info.count, (Span){0, 0});
  end_with_call(body, block, callee, decl_fn(decls, code)->raises, operands, count);
  return id;
}

/* Ends the environment of `self` and gives its memory back; called as the destructor of the function type is. */
static FnId ender(Instances *instances, TypeId fn_type, TypeId closure) {
  TypeId key = type_optional(instances_program(instances)->decls, fn_type); /* not the thunk's */
  FnId known = instances_known(instances, key, closure);
  if (known.index) return known;
  MirProgram *program = instances_program(instances);
  MirBody *body = mir_body_new(program->arena, program->context, program->decls);
  body->glue_of = fn_type;
  body->name = arena_format(program->arena, "end %s",
                            type_text(program->decls, program->arena, closure, NULL, 0));
  body->facts = BUILT;
  add_param(body, symbol_of(SYM_self), fn_type, PASS_MUT);
  FnId id = {instances_add(instances, (FnDeclId){0}, body)};
  instances_know(instances, key, closure, id);
  MirBlock block = mir_add_block(body, (MirScope){1});
  MirPlace env = open_env(body, block, closure);
  MirOperand value = mir_use(mir_field(body, env, ENV_CLOSURE));
  if (type_needs_drop(body->decls, closure, NULL, 0))
    mir_emit(body, block, glue(MIR_DROP), &value, 1);
  TypeId env_kept = type_represented(body->decls, env_type(body->decls, closure));
  uint64_t size = layout_of(body->decls, env_kept).size;
  MirOperand operands[2] = {mir_use(mir_place(body, env)->parent),
                            mir_constant(mir_int(body, TYPE_INT, size))};
  MirInstr release = glue(MIR_CALL);
  release.extra =
      mir_add_callee(body, (MirCallee){.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_free});
  mir_emit(body, block, release, operands, 2);
  mir_terminate(body, block, glue(MIR_RETURN), NULL, 0, NULL, 0);
  return id;
}

void function_value_destructor(MirBody *body, MirBlock block, FnId self) {
  MirPlace value = mir_root(body, (MirLocal){1});
  MirPlace env = mir_field(body, value, FUNCTION_ENVIRONMENT), none = temporary(body, TYPE_BOOL);
  MirBlock next[2] = {mir_add_block(body, (MirScope){1}), mir_add_block(body, (MirScope){1})};
  MirOperand pointer = mir_use(env);
  MirInstr test = glue(MIR_UNARY);
  test.dst = none;
  test.extra = UNARY_IS_NULL;
  mir_emit(body, block, test, &pointer, 1);
  MirOperand condition = mir_use(none);
  mir_terminate(body, block, glue(MIR_BRANCH), &condition, 1, next, 2);
  mir_terminate(body, next[0], glue(MIR_RETURN), NULL, 0, NULL, 0);
  MirOperand operands[2] = {mir_use(mir_pointee(body, env, (MirLocal){0})), mir_mut(value)};
  MirInstr call = glue(MIR_CALL);
  call.extra = mir_add_callee(body, (MirCallee){.kind = CALLEE_POINTER, .instance = self});
  mir_emit(body, next[1], call, operands, 2);
  mir_terminate(body, next[1], glue(MIR_RETURN), NULL, 0, NULL, 0);
}

/* ── where it is made ── */

static MirOperand code_operand(MirBody *body, FnId id) {
  MirConstInfo info = {.kind = MIR_CONST_CODE,
                       .type = type_pointer(body->decls->types, TYPE_UINT8),
                       .bits = id.index};
  return mir_constant(mir_add_const(body, info));
}

typedef struct {
  MirEdit *edit;
  uint32_t at;
  MirInstr like;
} Spot;

static void put(const Spot *spot, MirOp op, MirPlace dst, uint32_t extra,
                const MirOperand *operands, uint32_t count) {
  MirInstr instr = {.op = op, .form = spot->like.form, .span = spot->like.span, .dst = dst};
  instr.extra = extra;
  mir_edit_insert_before(spot->edit, spot->at, instr, operands, count);
}

/* The closure on the heap; the pointer to it. */
static MirOperand put_env(Instances *instances, MirBody *body, const Spot *spot, TypeId fn_type,
                          MirOperand value) {
  const Decls *decls = body->decls;
  TypeId closure = mir_place(body, (MirPlace){value.index})->type, env = env_type(decls, closure);
  MirPlace made = temporary(body, type_pointer(decls->types, env));
  MirPlace plain = temporary(body, type_field(decls, fn_type, FUNCTION_ENVIRONMENT));
  MirPlace inside = mir_pointee(body, made, (MirLocal){0});
  MirOperand size = mir_constant(
      mir_int(body, TYPE_INT, layout_of(decls, type_represented(body->decls, env)).size));
  MirCallee alloc = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_alloc};
  put(spot, MIR_CALL, made, mir_add_callee(body, alloc), &size, 1);
  MirOperand end = code_operand(body, ender(instances, fn_type, closure));
  put(spot, MIR_INIT, mir_field(body, inside, ENV_END), 0, &end, 1);
  put(spot, MIR_INIT, mir_field(body, inside, ENV_CLOSURE), 0, &value, 1);
  MirOperand pointer = mir_use(made);
  put(spot, MIR_CONVERT, plain, CONVERT_POINTER, &pointer, 1);
  return mir_use(plain);
}

void function_value_make(Instances *instances, MirBody *body, MirEdit *edit, uint32_t at,
                         const MirInstr *instr) {
  Spot spot = {edit, at, *instr};
  MirOperand value = mir_operands(body, instr)[0];
  TypeId fn_type = mir_place(body, instr->dst)->type;
  TypeId closure = mir_place(body, (MirPlace){value.index})->type;
  if (type_info(body->decls->types, closure)->kind == TYPE_KIND_FUNCTION) {
    put(&spot, MIR_INIT, instr->dst, 0, &value, 1);
    return;
  }
  MirConstInfo null = {.kind = MIR_CONST_NULL,
                       .type = type_field(body->decls, fn_type, FUNCTION_ENVIRONMENT)};
  MirOperand fields[2];
  fields[0] = code_operand(body, thunk(instances, fn_type, closure));
  fields[1] = has_env(body->decls, closure) ? put_env(instances, body, &spot, fn_type, value)
                                            : mir_constant(mir_add_const(body, null));
  put(&spot, MIR_MAKE, instr->dst, 0, fields, 2);
}
