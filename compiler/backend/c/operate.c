// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operators, conversions and construction in C. Checked arithmetic is a helper of own/arith.h
** named after operator and type. */
#include "backend/c/c_internal.h"
#include <string.h>

static const char *helper(BinaryOp op) {
  switch (op) {
  case BINARY_ADD: return "add";
  case BINARY_SUB: return "sub";
  case BINARY_MUL: return "mul";
  case BINARY_FLOORDIV: return "floordiv";
  case BINARY_MOD: return "mod";
  case BINARY_POW: return "pow";
  case BINARY_SHL: return "shl";
  case BINARY_SHR: return "shr";
  case BINARY_NONE:
  case BINARY_DIV:
  case BINARY_AND:
  case BINARY_OR:
  case BINARY_XOR:
  case BINARY_EQ:
  case BINARY_NE:
  case BINARY_LT:
  case BINARY_LE:
  case BINARY_GT:
  case BINARY_GE:
  case BINARY_OFFSET: return NULL;
  }
  own_unreachable("binary operator");
}

static const char *float_binary(CEmit *c, BinaryOp op, const char *left, const char *right,
                                const char *type) {
  const char *function = op == BINARY_FLOORDIV ? "own_float_floordiv"
                         : op == BINARY_MOD    ? "own_float_mod"
                                               : "own_float_pow";
  if (op == BINARY_FLOORDIV || op == BINARY_MOD || op == BINARY_POW)
    return arena_format(c->arena, "(%s)%s(%s, %s)", type, function, left, right);
  return arena_format(c->arena, "%s %s %s", left, binary_text(op), right);
}

/* Operators whose helper takes a site: those that may still panic. */
static bool takes_site(BinaryOp op, bool wraps) {
  return !wraps || op == BINARY_FLOORDIV || op == BINARY_MOD || op == BINARY_POW ||
         op == BINARY_SHL || op == BINARY_SHR;
}

static const char *integer_binary(CEmit *c, const MirInstr *instr, const char *left,
                                  const char *right, BinaryOp op) {
  TypeId type = c_operand_type(c, mir_operands(c->body, instr)[0]);
  const char *name = helper(op);
  if (!name)
    return arena_format(c->arena, "(%s)(%s %s %s)", c_type(c, type), left, binary_text(op), right);
  bool is_signed = type_class(c->decls->types, type) == TYPE_CLASS_SIGNED;
  bool wraps = !is_signed || c->options->overflow_wraps || instr->checked_no_overflow;
  /* own/arith.h has wrapping forms of these only where they differ from the plain ones. */
  bool wrap_form = wraps && (op == BINARY_ADD || op == BINARY_SUB || op == BINARY_MUL ||
                             op == BINARY_POW || (op == BINARY_FLOORDIV && is_signed));
  const char *site =
      takes_site(op, wraps) ? arena_format(c->arena, ", %s", c_panic_site(c, instr->span)) : "";
  return arena_format(c->arena, "own_%s%s_%s(%s, %s%s)", wrap_form ? "wrap_" : "", name,
                      c_suffix(c, type), left, right, site);
}

static bool compares(BinaryOp op) { return op >= BINARY_EQ && op <= BINARY_GE; }

static const char *binary(CEmit *c, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(c->body, instr);
  BinaryOp op = (BinaryOp)instr->extra;
  TypeId type = c_operand_type(c, operands[0]);
  const char *left = c_operand(c, operands[0], instr->span),
             *right = c_operand(c, operands[1], instr->span);
  if (op == BINARY_OFFSET) return arena_format(c->arena, "%s + %s", left, right);
  if (compares(op)) return arena_format(c->arena, "%s %s %s", left, binary_text(op), right);
  if (type_is_float(c->decls->types, type))
    return float_binary(c, op, left, right, c_type(c, type));
  if (type_class(c->decls->types, type) == TYPE_CLASS_BOOL)
    return arena_format(c->arena, "(bool)(%s %s %s)", left, binary_text(op), right);
  return integer_binary(c, instr, left, right, op);
}

static const char *unary(CEmit *c, const MirInstr *instr) {
  MirOperand operand = mir_operands(c->body, instr)[0];
  TypeId type = c_operand_type(c, operand);
  const char *value = c_operand(c, operand, instr->span);
  switch ((UnaryOp)instr->extra) {
  case UNARY_NONE: break;
  case UNARY_NOT: return arena_format(c->arena, "!%s", value);
  case UNARY_IS_NULL: return arena_format(c->arena, "%s == NULL", value);
  case UNARY_INVERT: return arena_format(c->arena, "(%s)~%s", c_type(c, type), value);
  case UNARY_NEG:
    if (type_is_float(c->decls->types, type)) return arena_format(c->arena, "-%s", value);
    if (type_class(c->decls->types, type) == TYPE_CLASS_UNSIGNED)
      return arena_format(c->arena, "own_wrap_sub_%s(0, %s)", c_suffix(c, type), value);
    if (c->options->overflow_wraps)
      return arena_format(c->arena, "own_wrap_neg_%s(%s)", c_suffix(c, type), value);
    return arena_format(c->arena, "own_neg_%s(%s, %s)", c_suffix(c, type), value,
                        c_panic_site(c, instr->span));
  }
  own_unreachable("unary operator");
}

static const char *checked_conversion(CEmit *c, const MirInstr *instr, const char *value,
                                      TypeId from, TypeId to) {
  const Types *types = c->decls->types;
  if (!type_is_integer(types, to) || type_same(from, to) || !type_is_number(types, from))
    return arena_format(c->arena, "(%s)%s", c_type(c, to), value);
  bool same_sign = type_class(types, from) == type_class(types, to);
  if (same_sign && type_bits(types, from) <= type_bits(types, to))
    return arena_format(c->arena, "(%s)%s", c_type(c, to), value);
  char source = type_is_float(types, from)                     ? 'f'
                : type_class(types, from) == TYPE_CLASS_SIGNED ? 'i'
                                                               : 'u';
  return arena_format(c->arena, "own_%s_from_%c(%s, \"%s\", %s)", c_suffix(c, to), source, value,
                      type_text(c->decls, c->arena, to, NULL, 0), c_panic_site(c, instr->span));
}

static const char *bit_cast(CEmit *c, const char *value, TypeId from, TypeId to) {
  uint32_t bits = type_bits(c->decls->types, from);
  bool from_float = type_is_float(c->decls->types, from);
  (void)to;
  if (from_float) return arena_format(c->arena, "own_bits_of_f%u(%s)", bits, value);
  return arena_format(c->arena, "own_f%u_of_bits(%s)", bits, value);
}

static const char *conversion(CEmit *c, const MirInstr *instr, TypeId to) {
  MirOperand operand = mir_operands(c->body, instr)[0];
  TypeId from = c_operand_type(c, operand);
  const char *value = c_operand(c, operand, instr->span);
  switch ((ConvertOp)instr->extra) {
  case CONVERT_NONE: break;
  case CONVERT_CHECKED: return checked_conversion(c, instr, value, from, to);
  case CONVERT_TRUNCATE: return arena_format(c->arena, "(%s)%s", c_type(c, to), value);
  case CONVERT_BITS: return bit_cast(c, value, from, to);
  case CONVERT_POINTER: return arena_format(c->arena, "(%s)%s", c_type(c, to), value);
  case CONVERT_UNWRAP:
    return layout_optional_is_pointer(c->decls, from) ? value
                                                      : arena_format(c->arena, "%s.payload", value);
  }
  own_unreachable("conversion");
}

static const char *make_optional(CEmit *c, const MirInstr *instr, TypeId type) {
  bool pointer = layout_optional_is_pointer(c->decls, type);
  if (instr->count) {
    const char *value = c_operand(c, mir_operands(c->body, instr)[0], instr->span);
    return pointer ? value : arena_format(c->arena, "(%s){%s, true}", c_type(c, type), value);
  }
  TypeId item = type_info(c->decls->types, type)->arguments[0];
  if (pointer && type_info(c->decls->types, item)->kind == TYPE_KIND_POINTER) return "NULL";
  return arena_format(c->arena, pointer ? "(%s){NULL}" : "(%s){0}", c_type(c, type));
}

/* `(Expr){.tag = 1, .as.Add.left = …, .as.Add.right = …}` with the case's name beside the tag. */
static const char *make_case(CEmit *c, const MirInstr *instr, TypeId type) {
  const StructDecl *decl = type_enum(c->decls, type);
  const char *name = c_case_name(c, decl, instr->extra);
  Text text = text_new(c->arena);
  text_format(&text, "(%s){.tag = %u /* %s */", c_type(c, type), instr->extra, name);
  for (uint32_t i = 0; i < instr->count; i++) {
    const char *value = c_operand(c, mir_operands(c->body, instr)[i], instr->span);
    uint32_t field = decl->cases.items[instr->extra].first + i;
    text_format(&text, ", .as.%s.%s = %s", name, c_field_name(c, type, field), value);
  }
  text_char(&text, '}');
  return text.data;
}

static const char *make(CEmit *c, const MirInstr *instr, TypeId type) {
  if (type_builtin(c->decls, type) == BUILTIN_OPTIONAL) return make_optional(c, instr, type);
  if (type_enum(c->decls, type)) return make_case(c, instr, type);
  Text text = text_new(c->arena);
  text_format(&text, "(%s){", c_type(c, type));
  for (uint32_t i = 0; i < instr->count; i++) {
    const char *value = c_operand(c, mir_operands(c->body, instr)[i], instr->span);
    text_format(&text, "%s.%s = %s", i ? ", " : "", c_field_name(c, type, i), value);
  }
  text_add(&text, instr->count ? "}" : "0}");
  return text.data;
}

static const char *value_of(CEmit *c, const MirInstr *instr, TypeId type) {
  MirOperand first = instr->count ? mir_operands(c->body, instr)[0] : (MirOperand){ROLE_CONST, 0};
  if (instr->op == MIR_MAKE) return make(c, instr, type);
  if (instr->op == MIR_TAG) {
    CPlace value = c_place(c, (MirPlace){first.index}, instr->span);
    if (type_enum(c->decls, c_operand_type(c, first))) return c_member(c, value, "tag");
    return c_is_some(c, c_operand_type(c, first), value);
  }
  if (instr->op == MIR_UNARY) return unary(c, instr);
  if (instr->op == MIR_BINARY) return binary(c, instr);
  if (instr->op == MIR_CONVERT) return conversion(c, instr, type);
  own_check(instr->op == MIR_INIT || instr->op == MIR_ASSIGN, "an operation the C back end knows");
  return c_operand(c, first, instr->span);
}

void c_emit_operation(CEmit *c, const MirInstr *instr) {
  TypeId type = mir_place(c->body, instr->dst)->type;
  const char *value = value_of(c, instr, type);
  const char *dst = c_lvalue(c, c_place(c, instr->dst, instr->span));
  c_set(c, instr->dst, dst, value);
}
