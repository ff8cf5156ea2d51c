// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The loop over the functions, and the small questions that all files of lowering ask.
**
** In: Typed. Out: one generic body per function whose text has no error. A body in which lowering itself reports an error
** (a copy that is not implicit, say) is still whole: the report is an error of the program, and later passes find others. */
#include "lower/lower_internal.h"

#include <string.h>

bool lower_trivial(const Lower *l, TypeId type) {
  return type_is_trivial(l->decls, type, l->body->type_params, l->body->type_param_count);
}

bool lower_scalar(const Lower *l, TypeId type) {
  TypeKind kind = type_info(l->decls->types, type)->kind;
  return (kind >= TYPE_KIND_BOOL && kind <= TYPE_KIND_FLOAT64) || kind == TYPE_KIND_POINTER;
}

bool lower_needs_drop(const Lower *l, TypeId type) {
  return type_needs_drop(l->decls, type, l->body->type_params, l->body->type_param_count);
}

bool lower_has(const Lower *l, TypeId type, TraitKind kind) {
  return conforms_kind(l->decls, type, kind, l->body->type_params, l->body->type_param_count);
}

const char *lower_type_text(const Lower *l, TypeId type) {
  return type_text(l->decls, l->arena, type, l->body->type_params, l->body->type_param_count);
}

const char *lower_name(const Lower *l, Symbol name) {
  return symbol_text(l->context->symbols, name);
}

FnDeclId lower_method(const Lower *l, StructId owner, Symbol name, uint32_t params) {
  const StructDecl *decl = decl_struct(l->decls, owner);
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    const FnDecl *fn = decl_fn(l->decls, decl->methods.items[i]);
    if (fn->name.index == name.index && fn->params.count == params) return decl->methods.items[i];
  }
  own_unreachable("the standard library lacks a method that the language needs");
}

MirOperand lower_int(Lower *l, TypeId type, uint64_t bits) {
  return mir_constant(mir_int(l->body, type, bits));
}

MirOperand lower_string(Lower *l, const char *bytes, uint32_t length) {
  MirConstInfo info = {
      .kind = MIR_CONST_STRING, .type = type_string(l->decls), .bytes = bytes, .length = length};
  return mir_constant(mir_add_const(l->body, info));
}

MirOperand lower_const(Lower *l, const ConstValue *value) {
  MirConstInfo info = {.type = value->type, .bits = value->bits};
  switch (value->kind) {
  case CONST_NONE: info.kind = MIR_CONST_NONE; break;
  case CONST_INT: info.kind = MIR_CONST_INT; break;
  case CONST_BOOL: info.kind = MIR_CONST_BOOL; break;
  case CONST_PARAM: info.kind = MIR_CONST_PARAMETER; break;
  case CONST_NULL: info.kind = MIR_CONST_NULL; break;
  case CONST_FLOAT:
    info.kind = MIR_CONST_FLOAT;
    memcpy(&info.bits, &value->number, sizeof info.bits);
    break;
  case CONST_STRING:
    info.kind = MIR_CONST_STRING;
    info.bytes = value->text.bytes;
    info.length = value->text.length;
    break;
  }
  return mir_constant(mir_add_const(l->body, info));
}

MirOperand lower_take(const Lower *l, MirPlace place) {
  const MirBody *body = l->body;
  bool bits = type_is_bits(l->decls, mir_place(body, place)->type, body->type_params,
                           body->type_param_count);
  return bits ? mir_use(place) : mir_move(place);
}

MirOperand lower_lend(const Lower *l, MirPlace place) {
  return lower_scalar(l, mir_place(l->body, place)->type) ? mir_use(place) : mir_read(place);
}

MirOperand lower_pass(const Lower *l, MirPlace place, Convention convention) {
  switch (convention) {
  case PASS_MUT:
  case PASS_OUT: return mir_mut(place);
  case PASS_OWNED:
  case PASS_DEINIT: return lower_take(l, place);
  case PASS_READ: return lower_lend(l, place);
  case PASS_REF: return mir_read(place);
  }
  own_unreachable("a convention without a case");
}

void lower_init(Lower *l, MirPlace dst, MirOperand operand, MirForm form, Span span) {
  lower_emit(l, (MirInstr){.op = MIR_INIT, .form = form, .dst = dst, .span = span}, &operand, 1);
  lower_release(l, &operand, 1);
}

void lower_register(MirProgram *program, FnDeclId fn, MirBody *body) {
  array_push(program->arena, &program->bodies, mir_body_settle(body, program->arena));
  while (program->body_of_fn.count < program->decls->fns.count)
    array_push(program->arena, &program->body_of_fn, 0);
  program->body_of_fn.items[fn.index] = program->bodies.count;
}

/* Room for a variable of each number; what was noted of those of bodies before is of no use any more. */
static MirLocal *locals_of(const Typed *typed, MirProgram *program) {
  if (program->var_room <= typed->vars.count) {
    program->var_room = typed->vars.count + program->var_room + 1;
    program->local_of_var = arena_make_many(program->arena, MirLocal, program->var_room);
  }
  return program->local_of_var;
}

static void lower_fns(Lower *like, MirProgram *program) {
  const Typed *typed = like->typed;
  for (; program->lowered < typed->fns.count; program->lowered++) {
    const TypedFn *fn = &typed->fns.items[program->lowered];
    if (fn->broken) continue;
    ArenaMark mark = arena_mark(like->work);
    Lower l = *like;
    lower_function(&l, fn);
    lower_register(program, fn->fn, l.body);
    arena_rewind(like->work, mark);
  }
}

static Lower lower_new(Context *context, const Typed *typed, MirProgram *program, Arena *work) {
  context->phase = "lower";
  return (Lower){.context = context,
                 .typed = typed,
                 .decls = program->decls,
                 .arena = program->arena,
                 .work = work,
                 .local_of_var = locals_of(typed, program)};
}

void lower_added(Context *context, const Typed *typed, MirProgram *program) {
  Arena *work = arena_new();
  Lower like = lower_new(context, typed, program, work);
  lower_fns(&like, program);
  arena_free(work);
}

void lower_dynamic(Context *context, const Typed *typed, MirProgram *program) {
  Arena *work = arena_new();
  Lower like = lower_new(context, typed, program, work);
  program->main = typed->main;
  dynamic_program(&like, program);
  arena_free(work);
}

void lower_program(Context *context, const Typed *typed, MirProgram *program) {
  lower_added(context, typed, program);
  lower_dynamic(context, typed, program);
}

MirBody *lower_alone(const Typed *typed, MirProgram *program, const TypedFn *fn, Arena *arena) {
  Lower l = lower_new(program->context, typed, program, arena);
  l.arena = arena;
  lower_function(&l, fn);
  return l.body;
}

void lower_again(const Typed *typed, MirProgram *program, FnDeclId fn) {
  Arena *work = arena_new();
  for (uint32_t i = 0; i < typed->fns.count; i++) {
    const TypedFn *its = &typed->fns.items[i];
    if (its->fn.index != fn.index || its->broken) continue;
    lower_register(program, fn, lower_alone(typed, program, its, work));
  }
  arena_free(work);
}
