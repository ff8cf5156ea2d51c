// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Constant expressions: the values of `alias`, computed with the rules of run time.
**
** In: the expression of an alias. Out: a ConstValue or the type it names. What would panic at run time is an error here.
** Invariant: evaluated once, on first use; an alias that needs itself is reported. The surprise: a module's alias may be
** needed while a function is read; then local names are out of sight. */
#include "sema/sema_internal.h"
#include <math.h>
#include <string.h>

__extension__ typedef __int128 Wide;

static const ConstValue nothing = {.kind = CONST_NONE};

static ConstValue eval(Sema *sema, const Ast *ast, TypeId want);

static ConstValue not_constant(Sema *sema, const Ast *ast) {
  if (!(ast->flags & AST_ERROR)) diag_not_constant(sema->diags, ast->span);
  return nothing;
}

static ConstValue trap(Sema *sema, Span span, const char *what) {
  diag_constant_trap(sema->diags, span, what);
  return nothing;
}

static ConstValue of_bool(bool value) {
  return (ConstValue){.kind = CONST_BOOL, .type = TYPE_BOOL, .bits = value};
}

static ConstValue of_float(TypeId type, double number) {
  if (type.index == TYPE_FLOAT32.index) number = (double)(float)number;
  return (ConstValue){.kind = CONST_FLOAT, .type = type, .number = number};
}

static bool is_signed(const Sema *sema, TypeId type) {
  return type_class(sema->types, type) == TYPE_CLASS_SIGNED;
}

static Wide wide(const Sema *sema, const ConstValue *value) {
  return is_signed(sema, value->type) ? (Wide)(int64_t)value->bits : (Wide)value->bits;
}

/* The bits of `value` in `type`; signed values that do not fit trap unless overflow wraps. */
static ConstValue of_wide(Sema *sema, Span span, TypeId type, Wide value, const char *what) {
  uint32_t bits = type_bits(sema->types, type);
  uint64_t mask = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
  uint64_t low = (uint64_t)value & mask;
  if (is_signed(sema, type)) {
    Wide top = (Wide)1 << (bits - 1);
    bool fits = value < top && value >= -top;
    if (!fits && !sema->input->overflow_wraps)
      return trap(sema, span, arena_format(sema->arena, "overflow in %s", what));
    if (low >> (bits - 1)) low |= ~mask;
  }
  return (ConstValue){.kind = CONST_INT, .type = type, .bits = low};
}

static Wide floor_div(Wide a, Wide b) {
  Wide quotient = a / b;
  return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
}

static ConstValue int_power(Sema *sema, Span span, const ConstValue *base, Wide exponent) {
  if (exponent < 0) return trap(sema, span, "a negative exponent");
  ConstValue result = of_wide(sema, span, base->type, 1, "power");
  ConstValue square = *base;
  for (; exponent; exponent >>= 1) {
    if (exponent & 1)
      result = of_wide(sema, span, base->type, wide(sema, &result) * wide(sema, &square), "power");
    if (result.kind == CONST_NONE) return result;
    if (exponent > 1)
      square = of_wide(sema, span, base->type, wide(sema, &square) * wide(sema, &square), "power");
    if (square.kind == CONST_NONE) return square;
  }
  return result;
}

static ConstValue shift(Sema *sema, Span span, BinaryOp op, const ConstValue *a, Wide count) {
  uint32_t bits = type_bits(sema->types, a->type);
  if (count < 0 || count >= bits) return trap(sema, span, "a shift by more than the width");
  if (op == BINARY_SHR) return of_wide(sema, span, a->type, wide(sema, a) >> count, "shift");
  uint64_t mask = bits == 64 ? UINT64_MAX : (UINT64_C(1) << bits) - 1;
  uint64_t low = (a->bits << count) & mask;
  if (is_signed(sema, a->type) && (low >> (bits - 1))) low |= ~mask;
  return (ConstValue){.kind = CONST_INT, .type = a->type, .bits = low};
}

static ConstValue int_binary(Sema *sema, Span span, BinaryOp op, const ConstValue *a,
                             const ConstValue *b) {
  Wide x = wide(sema, a), y = wide(sema, b);
  const char *what = binary_words(op);
  bool divides = op == BINARY_FLOORDIV || op == BINARY_MOD;
  if (divides && y == 0) return trap(sema, span, "division by zero");
  switch (op) {
  case BINARY_ADD: return of_wide(sema, span, a->type, x + y, what);
  case BINARY_SUB: return of_wide(sema, span, a->type, x - y, what);
  case BINARY_MUL: return of_wide(sema, span, a->type, x * y, what);
  case BINARY_FLOORDIV: return of_wide(sema, span, a->type, floor_div(x, y), what);
  case BINARY_MOD: return of_wide(sema, span, a->type, x - floor_div(x, y) * y, what);
  case BINARY_POW: return int_power(sema, span, a, y);
  case BINARY_SHL:
  case BINARY_SHR: return shift(sema, span, op, a, y);
  case BINARY_AND: return of_wide(sema, span, a->type, x & y, what);
  case BINARY_OR: return of_wide(sema, span, a->type, x | y, what);
  case BINARY_XOR: return of_wide(sema, span, a->type, x ^ y, what);
  case BINARY_EQ: return of_bool(x == y);
  case BINARY_NE: return of_bool(x != y);
  case BINARY_LT: return of_bool(x < y);
  case BINARY_LE: return of_bool(x <= y);
  case BINARY_GT: return of_bool(x > y);
  case BINARY_GE: return of_bool(x >= y);
  case BINARY_DIV:
  case BINARY_OFFSET:
  case BINARY_NONE: break;
  }
  return nothing;
}

static ConstValue float_binary(BinaryOp op, const ConstValue *a, const ConstValue *b) {
  double x = a->number, y = b->number;
  switch (op) {
  case BINARY_ADD: return of_float(a->type, x + y);
  case BINARY_SUB: return of_float(a->type, x - y);
  case BINARY_MUL: return of_float(a->type, x * y);
  case BINARY_DIV: return of_float(a->type, x / y);
  case BINARY_FLOORDIV: return of_float(a->type, floor(x / y));
  case BINARY_MOD: {
    double rest = fmod(x, y);
    return of_float(a->type, rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest);
  }
  case BINARY_POW: return of_float(a->type, pow(x, y));
  case BINARY_EQ: return of_bool(x == y);
  case BINARY_NE: return of_bool(x != y);
  case BINARY_LT: return of_bool(x < y);
  case BINARY_LE: return of_bool(x <= y);
  case BINARY_GT: return of_bool(x > y);
  case BINARY_GE: return of_bool(x >= y);
  case BINARY_SHL:
  case BINARY_SHR:
  case BINARY_AND:
  case BINARY_OR:
  case BINARY_XOR:
  case BINARY_OFFSET:
  case BINARY_NONE: break;
  }
  return nothing;
}

static ConstValue string_binary(BinaryOp op, const ConstValue *a, const ConstValue *b) {
  bool equal =
      a->text.length == b->text.length && memcmp(a->text.bytes, b->text.bytes, a->text.length) == 0;
  if (op == BINARY_EQ) return of_bool(equal);
  if (op == BINARY_NE) return of_bool(!equal);
  return nothing;
}

static ConstValue apply(Sema *sema, const Ast *at, Span span, AstOp op, const ConstValue *a,
                        const ConstValue *b) {
  if (a->kind == CONST_NONE || b->kind == CONST_NONE) return nothing;
  TypeId result = TYPE_ERROR;
  BinaryOp binary = builtin_binary(sema, op, a->type, b->type, &result);
  if (a->kind == CONST_STRING && b->kind == CONST_STRING) {
    binary = op == OP_EQ ? BINARY_EQ : op == OP_NE ? BINARY_NE : BINARY_NONE;
  }
  if (!binary) {
    diag_no_operator(sema->diags, span, ast_op_text(op), text_of(sema, a->type),
                     text_of(sema, b->type));
    return nothing;
  }
  switch (a->kind) {
  case CONST_INT: return int_binary(sema, at->span, binary, a, b);
  case CONST_FLOAT: return float_binary(binary, a, b);
  case CONST_BOOL: {
    ConstValue x = {.kind = CONST_INT, .type = TYPE_UINT8, .bits = a->bits}, y = x;
    y.bits = b->bits;
    ConstValue value = int_binary(sema, at->span, binary, &x, &y);
    return value.kind == CONST_INT ? of_bool(value.bits & 1) : value;
  }
  case CONST_STRING: return string_binary(binary, a, b);
  case CONST_NONE:
  case CONST_NULL: break;
  }
  return nothing;
}

/* The type that operands which are no literals give to those which are. */
static TypeId operand_type(Sema *sema, const Ast *first, const AstLinks *rest, TypeId want) {
  bool number = want.index && type_is_number(sema->types, want);
  TypeId type = number ? want : (TypeId){0};
  for (uint32_t i = 0; i <= rest->count; i++) {
    const Ast *operand = i ? rest->items[i - 1].operand : first;
    LiteralClass class = literal_class(operand);
    if (class == LITERAL_INT) continue;
    if (class == LITERAL_FLOAT) return number ? type : TYPE_FLOAT64;
    ConstValue value = eval(sema, operand, (TypeId){0});
    return value.kind != CONST_NONE ? value.type : TYPE_ERROR;
  }
  return type;
}

static ConstValue eval_chain(Sema *sema, const Ast *ast, TypeId want) {
  const AstChain *chain = AS(Chain, ast);
  TypeId type = operand_type(sema, chain->first, &chain->rest, want);
  if (type_is_error(type)) return nothing;
  ConstValue value = eval(sema, chain->first, type);
  for (uint32_t i = 0; i < chain->rest.count && value.kind != CONST_NONE; i++) {
    ConstValue right = eval(sema, chain->rest.items[i].operand, type);
    value = apply(sema, ast, chain->rest.items[i].span, chain->rest.items[i].op, &value, &right);
  }
  return value;
}

static ConstValue eval_compare(Sema *sema, const Ast *ast) {
  const AstCompare *compare = AS(Compare, ast);
  TypeId type = operand_type(sema, compare->first, &compare->rest, (TypeId){0});
  if (type_is_error(type)) return nothing;
  ConstValue left = eval(sema, compare->first, type);
  bool all = true;
  for (uint32_t i = 0; i < compare->rest.count; i++) {
    ConstValue right = eval(sema, compare->rest.items[i].operand, type);
    ConstValue one =
        apply(sema, ast, compare->rest.items[i].span, compare->rest.items[i].op, &left, &right);
    if (one.kind == CONST_NONE) return one;
    all = all && one.bits;
    left = right;
  }
  return of_bool(all);
}

static ConstValue eval_unary(Sema *sema, const Ast *ast, TypeId want) {
  const AstUnary *unary = AS(Unary, ast);
  const Ast *operand = unary->operand;
  while (operand->kind == AST_Paren)
    operand = AS(Paren, operand)->value;
  ConstValue value = nothing;
  if (unary->op == OP_NEG && (operand->kind == AST_Int || operand->kind == AST_Float)) {
    return constant_literal(sema, operand, true, want, &value) ? value : nothing;
  }
  value = eval(sema, operand, want);
  if (value.kind == CONST_NONE) return value;
  if (unary->op == OP_NOT && value.kind == CONST_BOOL) return of_bool(!value.bits);
  if (unary->op == OP_POS && (value.kind == CONST_INT || value.kind == CONST_FLOAT)) return value;
  if (unary->op == OP_NEG && value.kind == CONST_FLOAT) return of_float(value.type, -value.number);
  if (unary->op == OP_NEG && value.kind == CONST_INT)
    return of_wide(sema, ast->span, value.type, -wide(sema, &value), "negation");
  if (unary->op == OP_INVERT && value.kind == CONST_INT)
    return of_wide(sema, ast->span, value.type, ~wide(sema, &value), "complement");
  diag_no_unary(sema->diags, ast->span, ast_op_text(unary->op), text_of(sema, value.type));
  return nothing;
}

static ConstValue convert(Sema *sema, const Ast *ast, TypeId type, const ConstValue *value) {
  if (value->kind == CONST_NONE) return *value;
  bool from_int = value->kind == CONST_INT || value->kind == CONST_BOOL;
  if (type_is_float(sema->types, type) && from_int)
    return of_float(type, (double)wide(sema, value));
  if (type_is_float(sema->types, type) && value->kind == CONST_FLOAT)
    return of_float(type, value->number);
  if (!type_is_integer(sema->types, type) || (!from_int && value->kind != CONST_FLOAT))
    return not_constant(sema, ast);
  bool far = value->kind == CONST_FLOAT && !(fabs(value->number) < 1e19);
  Wide whole = far                          ? (Wide)1 << 100
               : value->kind == CONST_FLOAT ? (Wide)trunc(value->number)
                                            : wide(sema, value);
  Wide top = (Wide)1 << (type_bits(sema->types, type) - (is_signed(sema, type) ? 1 : 0));
  Wide bottom = is_signed(sema, type) ? -top : 0;
  if (whole >= top || whole < bottom)
    return trap(sema, ast->span, "a value that does not fit its type");
  return of_wide(sema, ast->span, type, whole, "conversion");
}

static ConstValue eval_call(Sema *sema, const Ast *ast) {
  const AstCall *call = AS(Call, ast);
  if (call->callee->kind != AST_Name || call->arguments.count != 1) return not_constant(sema, ast);
  Entity entity = scope_find(sema, AS(Name, call->callee)->name);
  if (entity.kind != ENTITY_TYPE || call->arguments.items[0]->kind == AST_Arg)
    return not_constant(sema, ast);
  TypeId type = {entity.index};
  TypeId hint = literal_class(call->arguments.items[0]) == LITERAL_INT ? type : (TypeId){0};
  ConstValue value = eval(sema, call->arguments.items[0], hint);
  return convert(sema, ast, type, &value);
}

static ConstValue eval_alias(Sema *sema, const Ast *ast, const Entity *entity) {
  if (entity->kind == ENTITY_BROKEN) return nothing;
  if (entity->kind != ENTITY_ALIAS) return not_constant(sema, ast);
  constant_alias(sema, entity->index);
  const AliasInfo *alias = &sema->aliases.items[entity->index];
  if (alias->type.index) return type_is_error(alias->type) ? nothing : not_constant(sema, ast);
  return alias->value;
}

static ConstValue eval_attribute(Sema *sema, const Ast *ast) {
  const AstAttribute *node = AS(Attribute, ast);
  if (node->value->kind == AST_Name) {
    Entity entity = scope_find(sema, AS(Name, node->value)->name);
    ConstValue value = nothing;
    if (entity.kind == ENTITY_TYPE &&
        constant_member(sema, (TypeId){entity.index}, node->name, &value))
      return value;
    if (entity.kind == ENTITY_MODULE) {
      Entity member = entity_in_module(sema, &entity, node->name);
      return eval_alias(sema, ast, &member);
    }
  }
  return not_constant(sema, ast);
}

static ConstValue eval_name(Sema *sema, const Ast *ast) {
  Entity entity = scope_find(sema, AS(Name, ast)->name);
  if (entity.kind == ENTITY_NONE) {
    scope_report_unknown(sema, AS(Name, ast)->name, ast->span);
    return nothing;
  }
  return eval_alias(sema, ast, &entity);
}

static ConstValue eval_bool(Sema *sema, const Ast *ast) {
  const AstBoolOp *node = AS(BoolOp, ast);
  bool stop = node->op == OP_LOGICAL_OR;
  for (uint32_t i = 0; i < node->operands.count; i++) {
    ConstValue value = eval(sema, node->operands.items[i], (TypeId){0});
    if (value.kind != CONST_BOOL)
      return value.kind == CONST_NONE ? value : not_constant(sema, node->operands.items[i]);
    if ((value.bits != 0) == stop) return of_bool(stop);
  }
  return of_bool(!stop);
}

static ConstValue eval_power(Sema *sema, const Ast *ast, TypeId want) {
  const AstPower *node = AS(Power, ast);
  ConstValue base = eval(sema, node->base, want);
  ConstValue exponent = eval(sema, node->exponent, base.kind == CONST_NONE ? want : base.type);
  return apply(sema, ast, ast->span, OP_POW, &base, &exponent);
}

static ConstValue eval_if(Sema *sema, const Ast *ast, TypeId want) {
  const AstIfExpr *node = AS(IfExpr, ast);
  ConstValue condition = eval(sema, node->condition, (TypeId){0});
  if (condition.kind == CONST_NONE) return condition;
  return eval(sema, condition.bits ? node->value : node->otherwise, want);
}

static ConstValue of_text(const Sema *sema, AstText text) {
  return (ConstValue){.kind = CONST_STRING, .type = type_string(sema->decls), .text = text};
}

static ConstValue eval(Sema *sema, const Ast *ast, TypeId want) {
  AstKind kind = ast->kind;
  ConstValue value = nothing;
  if (kind == AST_Int || kind == AST_Float) {
    return constant_literal(sema, ast, false, want, &value) ? value : nothing;
  }
  if (kind == AST_True || kind == AST_False) return of_bool(kind == AST_True);
  if (kind == AST_Str) return of_text(sema, AS(Str, ast)->bytes);
  if (kind == AST_Paren) return eval(sema, AS(Paren, ast)->value, want);
  if (kind == AST_Chain) return eval_chain(sema, ast, want);
  if (kind == AST_Compare) return eval_compare(sema, ast);
  if (kind == AST_Unary) return eval_unary(sema, ast, want);
  if (kind == AST_Power) return eval_power(sema, ast, want);
  if (kind == AST_BoolOp) return eval_bool(sema, ast);
  if (kind == AST_Name) return eval_name(sema, ast);
  if (kind == AST_Attribute) return eval_attribute(sema, ast);
  if (kind == AST_Call) return eval_call(sema, ast);
  if (kind == AST_IfExpr) return eval_if(sema, ast, want);
  return not_constant(sema, ast);
}

static bool names_type(const Ast *ast) {
  return ast->kind == AST_Name || ast->kind == AST_Attribute || ast->kind == AST_Subscript;
}

static void evaluate(Sema *sema, AliasInfo *alias) {
  const AstAlias *ast = alias->ast;
  if (!ast->type && names_type(ast->value)) {
    TypeId type = resolve_type_maybe(sema, ast->value);
    if (type.index) {
      alias->type = type;
      return;
    }
  }
  TypeId want = ast->type ? resolve_type(sema, ast->type) : (TypeId){0};
  ConstValue value = eval(sema, ast->value, want);
  if (value.kind == CONST_NONE || type_is_error(want)) {
    alias->type = TYPE_ERROR;
  } else if (want.index && !type_same(want, value.type)) {
    Want wanted = {want, WANT_VAR, ast->type->span, ast->name, NULL};
    report_mismatch(sema, ast->value, value.type, wanted);
    alias->type = TYPE_ERROR;
  }
  alias->value = value;
}

void constant_alias(Sema *sema, uint32_t index) {
  AliasInfo *alias = &sema->aliases.items[index];
  if (alias->state == ALIAS_DONE) return;
  if (alias->state == ALIAS_RUNNING) {
    if (!alias->type.index) {
      diag_defined_by_itself(sema->diags,
                             span_of_name(sema, alias->ast->head.span, alias->ast->name),
                             sema_name(sema, alias->ast->name));
    }
    alias->type = TYPE_ERROR;
    return;
  }
  if (sema->alias_depth >= ALIAS_DEPTH) {
    diag_limit_exceeded(sema->diags, alias->ast->head.span, ALIAS_DEPTH,
                        "constants that need each other");
    alias->type = TYPE_ERROR;
    alias->state = ALIAS_DONE;
    return;
  }
  sema->alias_depth++;
  alias->state = ALIAS_RUNNING;
  Here here = sema->here;
  bool no_locals = sema->no_locals;
  AliasInfo copy = *alias;
  if (!alias->local) {
    sema->here = (Here){.unit = alias->unit};
    sema->no_locals = true;
  }
  evaluate(sema, &copy);
  sema->here = here;
  sema->no_locals = no_locals;
  alias = &sema->aliases.items[index];
  if (!alias->type.index) {
    alias->type = copy.type;
    alias->value = copy.value;
  }
  alias->state = ALIAS_DONE;
  sema->alias_depth--;
}
