// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls in C. In: CALL and CALL_RAISES. Out: one statement each. The surprise: a result that
** travels through a slot never goes straight into a place that an argument of the same call
** names (own.call.result): then a fresh one stands between. */
#include "backend/c/c_internal.h"
#include <string.h>

/* What a signature says, for declared functions and for drop glue. */
typedef struct {
  const FnDecl *decl; /* NULL: glue */
  const MirBody *body;
  TypeId result;
  bool has_result;
  bool by_value; /* the result is what the C function returns */
  bool raises;
  bool external;
} Shape;

static Shape shape_of(const CEmit *c, FnId fn) {
  const MirBody *body = c->program->instances.items[fn.index];
  FnDeclId decl = c->program->instance_decls.items[fn.index];
  Shape shape = {.body = body, .result = TYPE_NONE};
  if (decl.index) shape.decl = decl_fn(c->decls, decl);
  shape.external = shape.decl && shape.decl->is_extern;
  if (body) {
    shape.result = body->result_type;
    shape.raises = body->raises;
  } else {
    own_check(shape.decl, "a function without a body is extern");
    shape.result = shape.decl->result;
    shape.raises = shape.decl->raises;
  }
  shape.has_result = abi_has_result(shape.result);
  if (shape.has_result) {
    shape.by_value = shape.external ? abi_extern_result_by_value(c->decls, shape.result)
                                    : abi_result_by_value(c->decls, shape.result, shape.raises);
  }
  return shape;
}

bool c_is_deep_glue(const CEmit *c, FnId fn) {
  const MirBody *body = c->program->instances.items[fn.index];
  return body && body->glue_of.index && type_is_recursive(c->decls, body->glue_of);
}

static TypeId param_type(const Shape *shape, uint32_t i) {
  return shape->body ? shape->body->locals.items[i + 1].type : shape->decl->params.items[i].type;
}

static uint32_t param_count(const Shape *shape) {
  return shape->body ? shape->body->param_count : shape->decl->params.count;
}

static Convention param_convention(const Shape *shape, uint32_t i) {
  return shape->body ? shape->body->locals.items[i + 1].convention
                     : shape->decl->params.items[i].convention;
}

/* The arguments that an entry of a `def` is handed: the runtime's prototype says that they stay as they are. */
static bool is_argument_array(const CEmit *c, const Shape *shape, uint32_t i) {
  bool entry = shape->decl && shape->decl->entry_of.index;
  return entry && type_info(c->decls->types, param_type(shape, i))->kind == TYPE_KIND_POINTER;
}

static const char *storage(const Shape *shape) {
  if (shape->external) return "extern ";
  if (shape->decl && shape->decl->exported) return "";
  if (shape->decl && shape->decl->inline_always)
    return "static inline __attribute__((always_inline)) ";
  return shape->decl && shape->decl->inline_never ? "static __attribute__((noinline)) " : "static ";
}

const char *c_signature(CEmit *c, FnId fn, bool with_names) {
  Shape shape = shape_of(c, fn);
  /* own_deep calls it through a pointer: C wants the very type of that pointer. */
  if (c_is_deep_glue(c, fn))
    return arena_format(c->arena, "static void %s(void *%s)", abi_fn_name(c->names, fn),
                        with_names ? "storage" : "");
  bool by_value = shape.by_value;
  Text text = text_new(c->arena);
  const char *result = by_value ? c_type(c, shape.result) : shape.raises ? "bool" : "void";
  bool star = result[strlen(result) - 1] == '*';
  text_format(&text, "%s%s%s%s(", storage(&shape), result, star ? "" : " ", c_fn_name(c, fn));
  const char *separator = "";
  if (shape.has_result && !by_value) {
    text_format(&text, "%s *%s", c_type(c, shape.result), with_names ? "result" : "");
    separator = ", ";
  }
  for (uint32_t i = 0; i < param_count(&shape); i++, separator = ", ") {
    Convention convention = param_convention(&shape, i);
    const char *type = c_type(c, param_type(&shape, i));
    bool pointer = abi_pass_mode(c->decls, convention, param_type(&shape, i)) == PASS_BY_POINTER;
    bool alone = pointer && convention == PASS_MUT && c->options->alias_facts && !shape.external &&
                 !(shape.decl && shape.decl->exported);
    bool tight = !pointer && type[strlen(type) - 1] == '*';
    text_format(&text, "%s%s%s%s%s%s", separator, is_argument_array(c, &shape, i) ? "const " : "",
                type,
                pointer                ? " *"
                : tight || !with_names ? ""
                                       : " ",
                alone ? "restrict " : "", with_names ? c->local_names[i + 1] : "");
  }
  if (c->takes_site[fn.index]) {
    text_format(&text, "%sconst OwnSite *%s", separator, with_names ? "own_site" : "");
    separator = ", ";
  }
  text_add(&text, *separator ? ")" : "void)");
  return text.data;
}

/* Does an operand of the call name storage of the same local as dst? */
static bool overlaps_argument(const CEmit *c, const MirInstr *instr) {
  MirLocal root = mir_place(c->body, instr->dst)->root;
  const MirOperand *operands = mir_operands(c->body, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    if (operands[i].role != ROLE_CONST &&
        mir_place(c->body, (MirPlace){operands[i].index})->root.index == root.index)
      return true;
  }
  return false;
}

static void add_arguments(CEmit *c, const MirInstr *instr, const Shape *shape, Text *list) {
  bool pointer_call = mir_callee(c->body, instr->extra)->kind == CALLEE_POINTER;
  const MirOperand *operands = mir_operands(c->body, instr) + pointer_call;
  for (uint32_t i = 0; i + pointer_call < instr->count; i++) {
    bool pointer = abi_pass_mode(c->decls, param_convention(shape, i), param_type(shape, i)) ==
                   PASS_BY_POINTER;
    const char *value = pointer ? c_operand_address(c, operands[i], instr->span)
                                : c_operand(c, operands[i], instr->span);
    Convention convention = param_convention(shape, i);
    bool owned = convention == PASS_OWNED || convention == PASS_DEINIT;
    if (pointer && owned && operands[i].role == ROLE_USE) { /* the callee may change its copy */
      value = arena_format(c->arena, "(%s[1]){%s}", c_type(c, param_type(shape, i)),
                           c_operand(c, operands[i], instr->span));
    }
    text_format(list, "%s%s", list->length ? ", " : "", value);
  }
}

static const char *runtime_argument(CEmit *c, const MirInstr *instr, RuntimeFn fn, uint32_t i) {
  MirOperand operand = mir_operands(c->body, instr)[i];
  const char *signature = runtime_signature(fn);
  char letter = signature[1 + i + (signature[1] == 's')];
  bool text = operand.role == ROLE_CONST &&
              mir_const(c->body, (MirConst){operand.index})->kind == MIR_CONST_STRING;
  if (text && fn == RUNTIME_own_append_bytes) {
    const MirConstInfo *info = mir_const(c->body, (MirConst){operand.index});
    return c_string_literal(c->arena, info->bytes, info->length);
  }
  bool pointer_value =
      type_info(c->decls->types, c_operand_type(c, operand))->kind == TYPE_KIND_POINTER;
  bool null = operand.role == ROLE_CONST &&
              mir_const(c->body, (MirConst){operand.index})->kind == MIR_CONST_NULL;
  if (letter != 'p' || null || (pointer_value && operand.role != ROLE_MUT))
    return c_operand(c, operand, instr->span);
  return c_operand_address(c, operand, instr->span);
}

static void runtime_call(CEmit *c, const MirInstr *instr, const MirCallee *callee) {
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  if (fn >= RUNTIME_own_add) {
    c_emit_operation_call(c, instr, callee);
    return;
  }
  if (fn == RUNTIME_own_deep) {
    MirOperand operand = mir_operands(c->body, instr)[0];
    c_line(c, "own_deep((void *)%s, %s);", abi_fn_name(c->names, callee->instance),
           c_operand_address(c, operand, instr->span));
    return;
  }
  const char *signature = runtime_signature(fn);
  Text list = text_new(c->arena);
  TypeId type = callee->type_arg_count ? callee->type_args[0] : TYPE_NONE;
  if (fn == RUNTIME_own_error_hold) {
    text_format(&list, "(void *)%s, \"%s\", %u, %llu", abi_fn_name(c->names, callee->instance),
                type_text(c->decls, c->arena, type_source(c->decls, type), NULL, 0), type.index,
                (unsigned long long)layout_of(c->decls, type).size);
    signature += 4;
  }
  uint32_t given = 0;
  for (const char *letter = signature + 1; *letter; letter++) {
    const char *value = *letter == 's' ? c_panic_site(c, instr->span)
                        : given == 1 && fn == RUNTIME_own_error_holds
                            ? arena_format(c->arena, "%u", type.index)
                            : runtime_argument(c, instr, fn, given++);
    text_format(&list, "%s%s", list.length ? ", " : "", value);
  }
  if (instr->dst.index && signature[0] != 'v') {
    const char *dst = c_lvalue(c, c_place(c, instr->dst, instr->span));
    c_set(c, instr->dst, dst,
          arena_format(c->arena, "%s(%s)", runtime_name(fn), list.length ? list.data : ""));
  } else {
    c_line(c, "%s(%s);", runtime_name(fn), list.length ? list.data : "");
  }
}

/* `slot`: address the result goes to, or NULL. */
static const char *call_text(CEmit *c, const MirInstr *instr, const Shape *shape,
                             const char *slot) {
  const MirCallee *callee = mir_callee(c->body, instr->extra);
  Text list = text_new(c->arena);
  if (slot) text_add(&list, slot);
  add_arguments(c, instr, shape, &list);
  if (c->takes_site[callee->instance.index])
    text_format(&list, "%s%s", list.length ? ", " : "", c_panic_site(c, instr->span));
  const char *name = c_fn_name(c, callee->instance);
  if (callee->kind == CALLEE_POINTER) { /* of the same type as that function */
    const char *code = c_operand(c, mir_operands(c->body, instr)[0], instr->span);
    name = arena_format(c->arena, "((__typeof__(&%s))(uintptr_t)%s)", name, code);
  }
  return arena_format(c->arena, "%s(%s)", name, list.length ? list.data : "");
}

void c_open_raising(CEmit *c, const char *raised, Span span) {
  const char *test = span.from
                         ? arena_format(c->arena, "OWN_RAISED(%s, %s)", raised, c_site(c, span))
                         : arena_format(c->arena, "OWN_UNLIKELY(%s)", raised);
  c_open_if(c, "if", test);
}

/* "x = f(a);", "f(&x, a);", "if (f(&x, a)) …" */
static void function_call(CEmit *c, const MirInstr *instr, const Shape *shape) {
  CPlace place = {0};
  const char *dst = NULL, *slot = NULL, *fresh = NULL;
  if (instr->dst.index && shape->has_result) {
    place = c_place(c, instr->dst, instr->span);
    dst = c_lvalue(c, place);
  }
  if (shape->has_result && !shape->by_value) {
    if (!dst || overlaps_argument(c, instr)) fresh = c_held(c, shape->result, NULL);
    slot = fresh ? arena_format(c->arena, "&%s", fresh) : c_address(c, place);
  }
  const char *call = call_text(c, instr, shape, slot);
  if (shape->by_value && dst && !shape->raises) {
    c_set(c, instr->dst, dst, call);
    return;
  }
  if (fresh && dst && shape->raises) c_behind(c, "%s = %s;", dst, fresh);
  if (shape->raises && shape->by_value) {
    const char *value = dst ? arena_format(c->arena, "(%s = %s)", dst, call) : call;
    c_open_raising(c, arena_format(c->arena, "%s == 0", value), instr->span);
  } else if (shape->raises) {
    c_open_raising(c, call, instr->span);
  } else {
    c_line(c, "%s;", call);
    if (fresh && dst) c_line(c, "%s = %s;", dst, fresh);
  }
}

void c_emit_call(CEmit *c, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(c->body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME) {
    runtime_call(c, instr, callee);
    return;
  }
  Shape shape = shape_of(c, callee->instance);
  function_call(c, instr, &shape);
}
