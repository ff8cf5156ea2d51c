// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* One instruction: number and roles of operands, destination, types where they are cheap to know,
** and what the facts of the body rule out. Poisoned types (TYPE_ERROR) agree with every type; a
** body that has one is never emitted. */
#include "mir/verify_internal.h"

#include <string.h>

enum {
  CAN_USE = 1,
  CAN_MOVE = 2,
  CAN_READ = 4,
  CAN_MUT = 8,
  CAN_CONST = 16,
  CAN_VALUE = CAN_USE | CAN_MOVE | CAN_CONST
};

static const char *type_name(const Verify *verify, TypeId type) {
  const MirBody *body = verify->body;
  return type_text(body->decls, verify->arena, type, body->type_params, body->type_param_count);
}

static TypeId operand_type(const Verify *verify, MirOperand operand) {
  if (operand.role == ROLE_CONST) return mir_const(verify->body, (MirConst){operand.index})->type;
  return mir_place(verify->body, (MirPlace){operand.index})->type;
}

static TypeId operand_type_at(const Verify *verify, const MirInstr *instr, uint32_t index) {
  return operand_type(verify, mir_operands(verify->body, instr)[index]);
}

static void expect_type(Verify *verify, TypeId has, TypeId wants, const char *what) {
  if (type_same(has, wants) || type_is_error(has) || type_is_error(wants)) return;
  mir_verify_fail(verify, "%s is `%s`, not `%s`", what, type_name(verify, has),
                  type_name(verify, wants));
}

static void expect_roles(Verify *verify, const MirInstr *instr, unsigned allowed) {
  for (uint32_t i = 0; i < instr->count; i++) {
    MirRole role = mir_operands(verify->body, instr)[i].role;
    if (!(allowed & (1U << role)))
      mir_verify_fail(verify, "operand %u has a role this instruction does not know", i + 1);
  }
}

/* Every operand exists; `use` of a value reads bits, so the value must be Trivial. */
static bool operands_exist(Verify *verify, const MirInstr *instr) {
  const MirBody *body = verify->body;
  if (instr->first + instr->count > body->operands.count) {
    mir_verify_fail(verify, "operands are out of range");
    return false;
  }
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(body, instr)[i];
    uint32_t limit = operand.role == ROLE_CONST ? body->consts.count : body->places.count;
    if (operand.role > ROLE_CONST || !operand.index || operand.index >= limit) {
      mir_verify_fail(verify, "operand %u does not exist", i + 1);
      return false;
    }
    bool names = instr->op == MIR_DROP || instr->op == MIR_END || instr->op == MIR_RELEASE ||
                 instr->op == MIR_ELIDED;
    if (operand.role != ROLE_USE || names) continue;
    TypeId type = operand_type(verify, operand);
    if (!type_is_trivial(body->decls, type, body->type_params, body->type_param_count)) {
      mir_verify_fail(verify, "operand %u: bits of `%s`, which is not Trivial", i + 1,
                      type_name(verify, type));
    }
  }
  int wanted = mir_op_operands(instr->op);
  if (wanted >= 0 && instr->count != (uint32_t)wanted) {
    mir_verify_fail(verify, "%u operands instead of %d", instr->count, wanted);
    return false;
  }
  if (instr->dst.index >= body->places.count) {
    mir_verify_fail(verify, "the destination does not exist");
    return false;
  }
  return true;
}

static unsigned roles_of(MirOp op) {
  switch (op) {
  case MIR_INIT: return CAN_VALUE | CAN_READ; /* READ: lends an object; see check_lent */
  case MIR_ASSIGN:
  case MIR_MAKE:
  case MIR_FUNCTION:
  case MIR_CONVERT: return CAN_VALUE;
  case MIR_REF: return CAN_READ | CAN_MUT;
  case MIR_ADDRESS: return CAN_READ;
  case MIR_TAG: return CAN_READ;
  case MIR_COPY:
  case MIR_RETAIN: return CAN_READ | CAN_CONST;          /* constants: objects only */
  case MIR_UNARY: return CAN_USE | CAN_CONST | CAN_READ; /* READ: ADDRESS only */
  case MIR_BINARY:
  case MIR_BRANCH: return CAN_USE | CAN_CONST;
  case MIR_CALL:
  case MIR_CALL_RAISES: return CAN_VALUE | CAN_READ | CAN_MUT;
  case MIR_DROP:
  case MIR_END:
  case MIR_RELEASE:
  case MIR_ELIDED: return op == MIR_END ? CAN_USE | CAN_MOVE : CAN_USE;
  case MIR_RAISE: return CAN_MOVE;
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_GOTO:
  case MIR_RETURN:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: return 0;
  }
  return 0;
}

typedef enum { DST_NEVER, DST_ALWAYS, DST_MAYBE } DstRule;

static DstRule dst_rule(MirOp op) {
  switch (op) {
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_COPY:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN: return DST_ALWAYS;
  case MIR_CALL:
  case MIR_CALL_RAISES: return DST_MAYBE;
  case MIR_DROP:
  case MIR_END:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_GOTO:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: return DST_NEVER;
  }
  return DST_NEVER;
}

static void check_address(Verify *verify, const MirInstr *instr, TypeId dst) {
  const TypeInfo *info = type_info(verify->body->decls->types, dst);
  if (info->kind != TYPE_KIND_POINTER || mir_operands(verify->body, instr)[0].role != ROLE_READ)
    mir_verify_fail(verify, "an address is that of a lent place");
  else {
    TypeId place = operand_type_at(verify, instr, 0);
    TypeId item = type_array_item(verify->body->decls, place);
    expect_type(verify, item.index ? item : place, info->arguments[0], "the place");
  }
}

static void check_binary(Verify *verify, const MirInstr *instr, TypeId dst) {
  const Types *types = verify->body->decls->types;
  TypeId left = operand_type_at(verify, instr, 0), right = operand_type_at(verify, instr, 1);
  if (instr->extra == BINARY_NONE || instr->extra > BINARY_OFFSET) {
    mir_verify_fail(verify, "no such operator");
    return;
  }
  BinaryOp op = (BinaryOp)instr->extra;
  if (op == BINARY_OFFSET) {
    bool pointer = type_info(types, left)->kind == TYPE_KIND_POINTER;
    if (!pointer || !type_is_integer(types, right))
      mir_verify_fail(verify, "an offset needs a pointer and a number");
    expect_type(verify, dst, left, "the result");
  } else if (op >= BINARY_EQ && op <= BINARY_GE) {
    expect_type(verify, right, left, "the right operand");
    expect_type(verify, dst, TYPE_BOOL, "the result");
  } else {
    bool shift = op == BINARY_SHL || op == BINARY_SHR;
    if (!shift) expect_type(verify, right, left, "the right operand");
    expect_type(verify, dst, left, "the result");
  }
}

static void check_make_case(Verify *verify, const MirInstr *instr, TypeId dst) {
  const Decls *decls = verify->body->decls;
  const StructDecl *decl = type_enum(decls, dst);
  if (instr->extra >= decl->cases.count) {
    mir_verify_fail(verify, "`%s` has no case %u", type_name(verify, dst), instr->extra);
    return;
  }
  const CaseDecl *item = &decl->cases.items[instr->extra];
  if (instr->count != item->count) {
    mir_verify_fail(verify, "%u operands for %u fields", instr->count, item->count);
    return;
  }
  for (uint32_t i = 0; i < instr->count; i++)
    expect_type(verify, operand_type_at(verify, instr, i), type_field(decls, dst, item->first + i),
                "a field");
}

static void check_tag(Verify *verify, const MirInstr *instr, TypeId dst) {
  const Decls *decls = verify->body->decls;
  TypeId value = operand_type_at(verify, instr, 0);
  const StructDecl *decl = type_enum(decls, value);
  expect_type(verify, dst, decl ? enum_tag_type(decl) : TYPE_BOOL, "the result");
  if (!decl && type_builtin(decls, value) != BUILTIN_OPTIONAL)
    mir_verify_fail(verify, "only an Optional and an enum have a tag");
}

static void check_make(Verify *verify, const MirInstr *instr, TypeId dst) {
  const Decls *decls = verify->body->decls;
  const TypeInfo info = *type_info(decls->types, dst);
  if (type_is_error(dst)) return;
  if (type_builtin(decls, dst) == BUILTIN_OPTIONAL) {
    if (instr->count > 1)
      mir_verify_fail(verify, "an Optional has one payload");
    else if (instr->count)
      expect_type(verify, operand_type_at(verify, instr, 0), info.arguments[0], "the payload");
    return;
  }
  if (type_enum(decls, dst)) {
    check_make_case(verify, instr, dst);
    return;
  }
  bool parts = info.kind == TYPE_KIND_STRUCT || info.kind == TYPE_KIND_TUPLE ||
               info.kind == TYPE_KIND_FUNCTION; /* code and environment */
  if (!parts) {
    mir_verify_fail(verify, "`%s` has no fields", type_name(verify, dst));
    return;
  }
  if (instr->count != type_field_count(decls, dst)) {
    mir_verify_fail(verify, "%u operands for %u fields", instr->count,
                    type_field_count(decls, dst));
    return;
  }
  for (uint32_t i = 0; i < instr->count; i++) {
    expect_type(verify, operand_type_at(verify, instr, i), type_field(decls, dst, i), "a field");
  }
}

static bool role_fits(MirRole role, Convention convention) {
  switch (convention) {
  case PASS_READ: return role == ROLE_READ || role == ROLE_USE || role == ROLE_CONST;
  case PASS_MUT: return role == ROLE_MUT;
  case PASS_REF: return role == ROLE_MUT || role == ROLE_READ;
  case PASS_OWNED:
  case PASS_DEINIT: return role == ROLE_MOVE || role == ROLE_USE || role == ROLE_CONST;
  case PASS_OUT: return false; /* becomes the result */
  }
  return false;
}

static void check_declared_call(Verify *verify, const MirInstr *instr, const MirCallee *callee) {
  const Decls *decls = verify->body->decls;
  if (!callee->fn.index || callee->fn.index >= decls->fns.count) {
    mir_verify_fail(verify, "the callee does not exist");
    return;
  }
  const FnDecl *fn = decl_fn(decls, callee->fn);
  const char *name = symbol_text(decls->context->symbols, fn->name);
  if (fn->raises != (instr->op == MIR_CALL_RAISES)) {
    mir_verify_fail(verify,
                    fn->raises ? "`%s` may raise, so its call ends a block" : "`%s` does not raise",
                    name);
  }
  bool lends = instr->count > fn->params.count; /* what closures among the arguments refer to */
  for (uint32_t i = fn->params.count; i < instr->count; i++) {
    MirRole role = mir_operands(verify->body, instr)[i].role;
    lends = lends && (role == ROLE_READ || role == ROLE_MUT);
  }
  if (fn->params.count != instr->count && !lends) {
    mir_verify_fail(verify, "`%s` takes %u operands, not %u", name, fn->params.count, instr->count);
    return;
  }
  uint32_t self =
      callee->kind == CALLEE_REQUIREMENT && callee->type_arg_count == fn->type_params.count + 1 ? 1
                                                                                                : 0;
  if (fn->type_params.count + self != callee->type_arg_count) {
    mir_verify_fail(verify, "`%s` takes %u type arguments, not %u", name, fn->type_params.count,
                    callee->type_arg_count);
    return;
  }
  for (uint32_t i = 0; i < fn->params.count; i++) {
    const ParamDecl *param = &fn->params.items[i];
    if (!role_fits(mir_operands(verify->body, instr)[i].role, param->convention)) {
      mir_verify_fail(verify, "operand %u of `%s` does not fit the parameter's convention", i + 1,
                      name);
    }
    TypeId wants =
        type_substitute(decls->types, param->type, callee->type_args, callee->type_arg_count);
    expect_type(verify, operand_type_at(verify, instr, i), wants, "an argument");
  }
  if (!instr->dst.index) return;
  TypeId result =
      type_substitute(decls->types, fn->result, callee->type_args, callee->type_arg_count);
  expect_type(verify, mir_place(verify->body, instr->dst)->type, result, "the result");
}

/* Operands of a dynamic operation, letter by letter; what a back end adds itself is not among them. */
static void check_operation(Verify *verify, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *operands = mir_operands(verify->body, instr);
  uint32_t at = 0;
  for (const char *letter = mir_runtime_signature(fn) + 1; *letter; letter++) {
    if (strchr("sckKhIDBP", *letter)) continue;
    bool rest = *letter == 'a' || *letter == 'A';
    uint32_t end = rest ? instr->count : at + 1;
    for (; at < end; at++) {
      if (at >= instr->count) {
        mir_verify_fail(verify, "`%s` lacks an operand", mir_runtime_text(fn));
        return;
      }
      MirRole role = operands[at].role;
      bool lent = role == ROLE_READ || role == ROLE_CONST,
           given = role == ROLE_MOVE || role == ROLE_CONST;
      bool fits = *letter == 'o' || *letter == 'a'   ? lent
                  : *letter == 'O' || *letter == 'A' ? given
                  : *letter == 'M' || *letter == 'L' ? role == ROLE_MUT
                  : *letter == 'p'                   ? true /* a value that moves is taken over */
                                                     : role != ROLE_MOVE;
      if (!fits)
        mir_verify_fail(verify, "operand %u of `%s` has the wrong role", at + 1,
                        mir_runtime_text(fn));
    }
  }
  if (at != instr->count)
    mir_verify_fail(verify, "`%s` has an operand too many", mir_runtime_text(fn));
}

/* Glue callees (no declaration) take the value by &mut; runtime entries take what abi.def says,
** the site excepted. */
static void check_call(Verify *verify, const MirInstr *instr) {
  const MirBody *body = verify->body;
  if (!instr->extra || instr->extra >= body->callees.count) {
    mir_verify_fail(verify, "the callee does not exist");
    return;
  }
  const MirCallee *callee = mir_callee(body, instr->extra);
  bool bound = callee->kind == CALLEE_INSTANCE || callee->kind == CALLEE_POINTER ||
               callee->kind == CALLEE_RUNTIME;
  if ((body->facts & MIR_FACT_MONO) && !bound) mir_verify_fail(verify, "the callee is no instance");
  if ((body->facts & MIR_FACT_MONO) && callee->kind == CALLEE_INSTANCE && !callee->instance.index) {
    mir_verify_fail(verify, "the callee's instance is missing");
  }
  bool raises = instr->op == MIR_CALL_RAISES;
  switch (callee->kind) {
  case CALLEE_FUNCTION:
  case CALLEE_REQUIREMENT: check_declared_call(verify, instr, callee); break;
  case CALLEE_POINTER:
    if (!callee->instance.index || !instr->count)
      mir_verify_fail(verify, "a call through a pointer lacks the pointer or its signature");
    break;
  case CALLEE_INSTANCE:
    if (callee->fn.index && decl_fn(body->decls, callee->fn)->raises != raises) {
      mir_verify_fail(verify, "op and callee disagree about raising");
    }
    break;
  case CALLEE_RUNTIME:
    if (!callee->runtime || callee->runtime >= RUNTIME_COUNT) {
      mir_verify_fail(verify, "no such runtime entry");
      break;
    }
    if (raises != mir_runtime_raises((RuntimeFn)callee->runtime))
      mir_verify_fail(verify, "op and runtime entry disagree about raising");
    if (callee->runtime >= RUNTIME_own_add)
      check_operation(verify, instr, (RuntimeFn)callee->runtime);
    break;
  }
}

static void check_types(Verify *verify, const MirInstr *instr) {
  const Decls *decls = verify->body->decls;
  TypeId dst = instr->dst.index ? mir_place(verify->body, instr->dst)->type : (TypeId){0};
  switch (instr->op) {
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_COPY: expect_type(verify, operand_type_at(verify, instr, 0), dst, "the operand"); break;
  case MIR_FUNCTION:
    if (type_info(decls->types, dst)->kind != TYPE_KIND_FUNCTION)
      mir_verify_fail(verify, "`function` makes a value of function type");
    break;
  case MIR_ADDRESS: check_address(verify, instr, dst); break;
  case MIR_MAKE: check_make(verify, instr, dst); break;
  case MIR_TAG: check_tag(verify, instr, dst); break;
  case MIR_UNARY:
    if (instr->extra == UNARY_NONE || instr->extra > UNARY_IS_NULL)
      mir_verify_fail(verify, "no such operator");
    else if (instr->extra == UNARY_IS_NULL)
      expect_type(verify, dst, TYPE_BOOL, "the result");
    else
      expect_type(verify, operand_type_at(verify, instr, 0), dst, "the operand");
    break;
  case MIR_BINARY: check_binary(verify, instr, dst); break;
  case MIR_CONVERT:
    if (instr->extra == CONVERT_NONE || instr->extra > CONVERT_UNWRAP)
      mir_verify_fail(verify, "no such conversion");
    break;
  case MIR_CALL:
  case MIR_CALL_RAISES: check_call(verify, instr); break;
  case MIR_END:
    if (mir_operands(verify->body, instr)[0].role == ROLE_USE &&
        mir_place(verify->body, (MirPlace){mir_operands(verify->body, instr)[0].index})->step !=
            STEP_LOCAL) {
      mir_verify_fail(verify, "only a local ends");
    }
    break;
  case MIR_SIZE_OF: expect_type(verify, dst, TYPE_INT, "the result"); break;
  case MIR_NEEDS_DROP: expect_type(verify, dst, TYPE_BOOL, "the result"); break;
  case MIR_BRANCH:
    expect_type(verify, operand_type_at(verify, instr, 0), TYPE_BOOL, "the condition");
    break;
  case MIR_RAISE:
  case MIR_CAUGHT: {
    TypeId error = instr->op == MIR_RAISE ? operand_type_at(verify, instr, 0) : dst;
    if (!type_same(error, TYPE_OBJECT))
      expect_type(verify, error, type_error_struct(decls), "the error");
    break;
  }
  case MIR_RETAIN: expect_type(verify, dst, TYPE_OBJECT, "the result"); break;
  case MIR_RELEASE:
  case MIR_ELIDED:
    expect_type(verify, operand_type_at(verify, instr, 0), TYPE_OBJECT, "the operand");
    break;
  case MIR_DROP:
  case MIR_GOTO:
  case MIR_RETURN:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: break;
  }
}

/* A drop or copy of an object stays until `count_insert`. */
static bool is_counted(const Verify *verify, const MirInstr *instr) {
  if (instr->op == MIR_COPY) return type_same(instr->type, TYPE_OBJECT);
  return instr->op == MIR_DROP && type_same(operand_type_at(verify, instr, 0), TYPE_OBJECT);
}

static void check_facts(Verify *verify, const MirInstr *instr) {
  uint32_t facts = verify->body->facts;
  bool glued = instr->op == MIR_DROP || instr->op == MIR_COPY || instr->op == MIR_SIZE_OF ||
               instr->op == MIR_NEEDS_DROP;
  if ((facts & MIR_FACT_DROPS) && instr->op == MIR_ASSIGN)
    mir_verify_fail(verify, "DROPS holds, and there is an assignment");
  bool counts = instr->op == MIR_RETAIN || instr->op == MIR_RELEASE || instr->op == MIR_ELIDED;
  bool lent = instr->op == MIR_INIT && mir_operands(verify->body, instr)[0].role == ROLE_READ;
  if ((facts & MIR_FACT_GLUE) && glued && ((facts & MIR_FACT_COUNTS) || !is_counted(verify, instr)))
    mir_verify_fail(verify, "GLUE holds, so this instruction should be gone");
  if (counts && !(facts & MIR_FACT_COUNTS)) mir_verify_fail(verify, "a count before COUNTS holds");
  if (lent && !((facts & MIR_FACT_COUNTS) && type_same(instr->type, TYPE_OBJECT)))
    mir_verify_fail(verify, "only an object is lent to a variable, and only once COUNTS holds");
  if ((facts & MIR_FACT_MONO) && instr->type.index &&
      !type_is_concrete(verify->body->decls->types, instr->type)) {
    mir_verify_fail(verify, "MONO holds, and a type parameter is left");
  }
}

void mir_verify_instr(Verify *verify, const MirInstr *instr) {
  if (!operands_exist(verify, instr)) return;
  DstRule rule = dst_rule(instr->op);
  if (rule == DST_ALWAYS && !instr->dst.index)
    mir_verify_fail(verify, "the destination is missing");
  if (rule == DST_NEVER && instr->dst.index) mir_verify_fail(verify, "there is a destination");
  if (verify->failure) return;
  expect_roles(verify, instr, roles_of(instr->op));
  check_types(verify, instr);
  check_facts(verify, instr);
}
