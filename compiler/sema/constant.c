// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Constant expressions, computed with the rules of run time.
**
** In: an expression. Out: a ConstValue. What would panic at run time is an error here. Invariant: nothing is noted in the
** side tables; the same expression may also be checked as a value. The surprise: what mentions parameters has a value only
** per instance; it becomes an expression among types (types/type.h), which substitution computes. */
#include "sema/mojo.h"
#include "sema/sema_internal.h"
#include "types/fold.h"
#include <math.h>
#include <string.h>

static const ConstValue nothing = {.kind = CONST_NONE};

static ConstValue eval(Sema *sema, const Ast *ast, TypeId want);

typedef struct {
  Sema *sema;
  bool found;
} BrokenSearch;

/* A name that was reported, or one of Mojo that is reported here. */
static void find_broken(void *self, const Ast *ast) {
  BrokenSearch *search = self;
  Sema *sema = search->sema;
  if (search->found) return;
  if (ast->kind != AST_Name) {
    ast_each_child(ast, find_broken, search);
    return;
  }
  Symbol name = AS(Name, ast)->name;
  EntityKind kind = scope_find(sema, name).kind;
  search->found = kind == ENTITY_BROKEN;
  if (kind == ENTITY_NONE && sema_unit(sema, sema->here.unit)->is_mojo)
    search->found = mojo_refuse_name(sema->diags, sema_name(sema, name), ast->span);
}

static ConstValue not_constant(Sema *sema, const Ast *ast) {
  BrokenSearch search = {.sema = sema, .found = ast->flags & AST_ERROR};
  find_broken(&search, ast);
  if (!search.found) diag_not_constant(sema->diags, ast->span);
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

static ConstValue of_text(const Sema *sema, AstText text) {
  return (ConstValue){.kind = CONST_STRING, .type = type_string(sema->decls), .text = text};
}

static bool is_whole(const ConstValue *value) {
  return value->kind == CONST_INT || value->kind == CONST_BOOL;
}

static Folded folded_of(const ConstValue *value) {
  return (Folded){value->type, value->bits, NULL};
}

static ConstValue of_folded(Sema *sema, Span span, Folded folded) {
  if (folded.trap) return trap(sema, span, folded.trap);
  ConstKind kind = type_same(folded.type, TYPE_BOOL) ? CONST_BOOL : CONST_INT;
  return (ConstValue){.kind = kind, .type = folded.type, .bits = folded.bits};
}

/* ── values and what stands for them among types ── */

TypeId constant_type(Sema *sema, const ConstValue *value) {
  switch (value->kind) {
  case CONST_INT:
  case CONST_BOOL: return type_value(sema->types, value->type, value->bits);
  case CONST_PARAM: return (TypeId){(uint32_t)value->bits};
  case CONST_STRING: {
    Symbol text = symbol_intern(sema->context->symbols, value->text.bytes, value->text.length);
    return type_value(sema->types, value->type, text.index);
  }
  case CONST_NONE:
  case CONST_FLOAT:
  case CONST_NULL: break;
  }
  return (TypeId){0};
}

TypeId constant_value_type(const Sema *sema, TypeId type) {
  TypeId of = type_of_value(sema->types, type);
  if (of.index) return of;
  const TypeParamDecl *param =
      type_bounds(sema->decls, type, sema->here.params, sema->here.param_count);
  return param ? param->value_type : (TypeId){0};
}

ConstValue constant_of_type(const Sema *sema, TypeId type) {
  TypeId of = constant_value_type(sema, type);
  const TypeInfo *info = type_info(sema->types, type);
  if (info->kind != TYPE_KIND_VALUE)
    return (ConstValue){.kind = CONST_PARAM, .type = of, .bits = type.index};
  if (type_class(sema->types, of) == TYPE_CLASS_STRUCTURED) {
    Symbol text = {(uint32_t)info->value};
    AstText bytes = {symbol_text(sema->context->symbols, text),
                     symbol_length(sema->context->symbols, text)};
    return of_text(sema, bytes);
  }
  ConstKind kind = type_same(of, TYPE_BOOL) ? CONST_BOOL : CONST_INT;
  return (ConstValue){.kind = kind, .type = of, .bits = info->value};
}

typedef struct {
  TypeId type; /* of the result */
  FoldKind kind;
  uint32_t op;
} Fold;

/* An operation of which an operand is known per instance only. */
static ConstValue dependent(Sema *sema, const Ast *ast, Fold fold, const ConstValue *operands,
                            uint32_t count) {
  TypeId *types = arena_make_many(sema->arena, TypeId, count);
  for (uint32_t i = 0; i < count; i++) {
    if (operands[i].kind == CONST_NONE) return nothing;
    types[i] = constant_type(sema, &operands[i]);
    if (!types[i].index) return not_constant(sema, ast);
  }
  return constant_of_type(
      sema, type_expression(sema->types, fold.kind, fold.op, fold.type, types, count));
}

/* ── operators ── */

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

static ConstValue string_binary(Sema *sema, BinaryOp op, const ConstValue *a, const ConstValue *b) {
  bool equal =
      a->text.length == b->text.length && memcmp(a->text.bytes, b->text.bytes, a->text.length) == 0;
  if (op == BINARY_EQ) return of_bool(equal);
  if (op == BINARY_NE) return of_bool(!equal);
  char *joined = arena_alloc(sema->arena, (size_t)a->text.length + b->text.length + 1);
  memcpy(joined, a->text.bytes, a->text.length);
  memcpy(joined + a->text.length, b->text.bytes, b->text.length);
  joined[a->text.length + b->text.length] = 0;
  return of_text(sema, (AstText){joined, a->text.length + b->text.length});
}

/* What text at compile time can do: join, and be compared. */
static BinaryOp string_operator(AstOp op) {
  return op == OP_EQ    ? BINARY_EQ
         : op == OP_NE  ? BINARY_NE
         : op == OP_ADD ? BINARY_ADD
                        : BINARY_NONE;
}

static ConstValue apply(Sema *sema, const Ast *at, Span span, AstOp op, const ConstValue *a,
                        const ConstValue *b) {
  if (a->kind == CONST_NONE || b->kind == CONST_NONE) return nothing;
  TypeId result = TYPE_ERROR, text = type_string(sema->decls);
  BinaryOp binary = builtin_binary(sema, op, a->type, b->type, &result);
  if (type_same(a->type, text) && type_same(b->type, text)) {
    binary = string_operator(op);
    result = binary == BINARY_ADD ? text : TYPE_BOOL;
  }
  if (!binary) {
    Diag *diag = diag_no_operator(sema->diags, span, ast_op_text(op), text_of(sema, a->type),
                                  text_of(sema, b->type));
    if (type_is_number(sema->types, a->type) && type_is_number(sema->types, b->type) &&
        !type_same(a->type, b->type))
      diag_reason(sema->diags, diag,
                  "numbers of different types are not mixed: convert one, `%s(…)`",
                  text_of(sema, a->type));
    return nothing;
  }
  if (a->kind == CONST_PARAM || b->kind == CONST_PARAM) {
    if (type_same(result, text)) return not_constant(sema, at);
    ConstValue operands[2] = {*a, *b};
    return dependent(sema, at, (Fold){result, FOLD_BINARY, binary}, operands, 2);
  }
  if (is_whole(a)) {
    return of_folded(sema, at->span, fold_binary(sema->types, binary, folded_of(a), folded_of(b)));
  }
  return a->kind == CONST_FLOAT ? float_binary(binary, a, b) : string_binary(sema, binary, a, b);
}

/* The operands of a chain. The first that is no literal says the type of those that are; it is computed only once. */
typedef struct {
  const Ast *first;
  const AstLinks *rest;
  uint32_t known_at; /* operand + 1 that `known` is the value of */
  ConstValue known;
  TypeId type;
} Operands;

static const Ast *operand_at(const Operands *operands, uint32_t index) {
  return index ? operands->rest->items[index - 1].operand : operands->first;
}

static Operands operands_of(Sema *sema, const Ast *first, const AstLinks *rest, TypeId want) {
  bool number = want.index && type_is_number(sema->types, want);
  Operands operands = {.first = first, .rest = rest, .type = number ? want : (TypeId){0}};
  for (uint32_t i = 0; i <= rest->count; i++) {
    const Ast *operand = operand_at(&operands, i);
    LiteralClass class = literal_class(operand);
    if (class == LITERAL_INT) continue;
    if (class == LITERAL_FLOAT) {
      if (!number) operands.type = TYPE_FLOAT64;
      return operands;
    }
    operands.known = eval(sema, operand, (TypeId){0});
    operands.known_at = i + 1;
    operands.type = operands.known.kind != CONST_NONE ? operands.known.type : TYPE_ERROR;
    return operands;
  }
  return operands;
}

static ConstValue operand_value(Sema *sema, const Operands *operands, uint32_t index) {
  if (index + 1 == operands->known_at) return operands->known;
  return eval(sema, operand_at(operands, index), operands->type);
}

static ConstValue eval_chain(Sema *sema, const Ast *ast, TypeId want) {
  const AstChain *chain = AS(Chain, ast);
  Operands operands = operands_of(sema, chain->first, &chain->rest, want);
  if (type_is_error(operands.type)) return nothing;
  ConstValue value = operand_value(sema, &operands, 0);
  for (uint32_t i = 0; i < chain->rest.count && value.kind != CONST_NONE; i++) {
    ConstValue right = operand_value(sema, &operands, i + 1);
    value = apply(sema, ast, chain->rest.items[i].span, chain->rest.items[i].op, &value, &right);
  }
  return value;
}

static ConstValue eval_compare(Sema *sema, const Ast *ast) {
  const AstCompare *compare = AS(Compare, ast);
  Operands operands = operands_of(sema, compare->first, &compare->rest, (TypeId){0});
  if (type_is_error(operands.type)) return nothing;
  ConstValue left = operand_value(sema, &operands, 0);
  ConstValue *links = arena_make_many(sema->arena, ConstValue, compare->rest.count);
  bool all = true, open = false;
  for (uint32_t i = 0; i < compare->rest.count; i++) {
    ConstValue right = operand_value(sema, &operands, i + 1);
    links[i] =
        apply(sema, ast, compare->rest.items[i].span, compare->rest.items[i].op, &left, &right);
    if (links[i].kind == CONST_NONE) return nothing;
    open = open || links[i].kind == CONST_PARAM;
    all = all && links[i].bits;
    left = right;
  }
  if (open) return dependent(sema, ast, (Fold){TYPE_BOOL, FOLD_AND, 0}, links, compare->rest.count);
  return of_bool(all);
}

static ConstValue eval_unary(Sema *sema, const Ast *ast, TypeId want) {
  const AstUnary *unary = AS(Unary, ast);
  const Ast *operand = ast_bare(unary->operand);
  ConstValue value = nothing;
  if (unary->op == OP_NEG && (operand->kind == AST_Int || operand->kind == AST_Float)) {
    return constant_literal(sema, operand, true, want, &value) ? value : nothing;
  }
  value = eval(sema, operand, want);
  if (value.kind == CONST_NONE) return value;
  bool number = type_is_number(sema->types, value.type);
  if (unary->op == OP_POS && number) return value;
  if (unary->op == OP_NEG && value.kind == CONST_FLOAT) return of_float(value.type, -value.number);
  UnaryOp op = builtin_unary(sema, unary->op, value.type);
  if (unary->op == OP_NOT && type_same(value.type, TYPE_BOOL)) op = UNARY_NOT;
  if (op && value.kind == CONST_PARAM)
    return dependent(sema, ast, (Fold){value.type, FOLD_UNARY, op}, &value, 1);
  if (op && is_whole(&value))
    return of_folded(sema, ast->span, fold_unary(sema->types, op, folded_of(&value)));
  diag_no_unary(sema->diags, ast->span, ast_op_text(unary->op), text_of(sema, value.type));
  return nothing;
}

static ConstValue convert(Sema *sema, const Ast *ast, TypeId type, const ConstValue *value) {
  if (value->kind == CONST_NONE || type_same(value->type, type)) return *value;
  bool to_float = type_is_float(sema->types, type), to_int = type_is_integer(sema->types, type);
  if (to_float && is_whole(value)) {
    bool is_signed = type_class(sema->types, value->type) == TYPE_CLASS_SIGNED;
    return of_float(type, is_signed ? (double)(int64_t)value->bits : (double)value->bits);
  }
  if (to_float && value->kind == CONST_FLOAT) return of_float(type, value->number);
  if (!to_int) return not_constant(sema, ast);
  if (value->kind == CONST_PARAM)
    return dependent(sema, ast, (Fold){type, FOLD_CONVERT, CONVERT_CHECKED}, value, 1);
  Folded whole = folded_of(value);
  if (value->kind == CONST_FLOAT) {
    double number = trunc(value->number);
    bool far = !(number >= -0x1p63 && number < 0x1p64);
    if (far) return trap(sema, ast->span, "a value that does not fit its type");
    whole.type = number < 0 ? TYPE_INT64 : TYPE_UINT64;
    whole.bits = number < 0 ? (uint64_t)(int64_t)number : (uint64_t)number;
  } else if (!is_whole(value)) {
    return not_constant(sema, ast);
  }
  return of_folded(sema, ast->span, fold_convert(sema->types, CONVERT_CHECKED, type, whole));
}

/* `UInt8(x)`, `UInt8.truncate(x)`. */
static ConstValue eval_call(Sema *sema, const Ast *ast) {
  const AstCall *call = AS(Call, ast);
  const Ast *callee = call->callee;
  bool truncates =
      callee->kind == AST_Attribute && symbol_is(AS(Attribute, callee)->name, SYM_truncate);
  if (truncates) callee = AS(Attribute, callee)->value;
  if (callee->kind != AST_Name || call->arguments.count != 1) return not_constant(sema, ast);
  Entity entity = scope_find(sema, AS(Name, callee)->name);
  const Ast *argument = call->arguments.items[0];
  if (entity.kind != ENTITY_TYPE || argument->kind == AST_Arg || argument->kind == AST_Star)
    return not_constant(sema, ast);
  TypeId type = {entity.index};
  bool adapts = literal_class(argument) == LITERAL_INT && !truncates;
  ConstValue value = eval(sema, argument, adapts ? type : (TypeId){0});
  if (!truncates) return convert(sema, ast, type, &value);
  if (value.kind == CONST_NONE) return value;
  bool whole = type_is_integer(sema->types, value.type) && type_is_integer(sema->types, type);
  if (whole && value.kind == CONST_PARAM)
    return dependent(sema, ast, (Fold){type, FOLD_CONVERT, CONVERT_TRUNCATE}, &value, 1);
  if (!whole) return not_constant(sema, ast);
  return of_folded(sema, ast->span,
                   fold_convert(sema->types, CONVERT_TRUNCATE, type, folded_of(&value)));
}

static ConstValue eval_entity(Sema *sema, const Ast *ast, const Entity *entity) {
  if (entity->kind == ENTITY_BROKEN) return nothing;
  if (entity->kind == ENTITY_TYPE_PARAM) {
    TypeId param = type_parameter(sema->types, entity->index);
    return constant_value_type(sema, param).index ? constant_of_type(sema, param)
                                                  : not_constant(sema, ast);
  }
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
    if (entity.kind == ENTITY_BROKEN) return nothing;
    if (entity.kind == ENTITY_TYPE &&
        constant_member(sema, (TypeId){entity.index}, node->name, &value))
      return value;
    if (entity.kind == ENTITY_MODULE) {
      Entity member = entity_in_module(sema, &entity, node->name);
      return eval_entity(sema, ast, &member);
    }
  }
  TypeId base = resolve_type_maybe(sema, node->value);
  TypeMember member;
  if (!base.index || !type_member(sema, base, node->name, &member)) return not_constant(sema, ast);
  if (type_is_error(member.type)) return nothing;
  return member.type.index ? not_constant(sema, ast) : member.value;
}

static ConstValue eval_name(Sema *sema, const Ast *ast) {
  Entity entity = scope_find(sema, AS(Name, ast)->name);
  if (entity.kind == ENTITY_NONE) {
    scope_report_unknown(sema, AS(Name, ast)->name, ast->span);
    return nothing;
  }
  return eval_entity(sema, ast, &entity);
}

static ConstValue eval_bool(Sema *sema, const Ast *ast) {
  const AstBoolOp *node = AS(BoolOp, ast);
  bool stop = node->op == OP_LOGICAL_OR, open = false;
  ConstValue *values = arena_make_many(sema->arena, ConstValue, node->operands.count);
  for (uint32_t i = 0; i < node->operands.count; i++) {
    values[i] = eval(sema, node->operands.items[i], (TypeId){0});
    if (values[i].kind == CONST_NONE) return nothing;
    if (!type_same(values[i].type, TYPE_BOOL)) return not_constant(sema, node->operands.items[i]);
    open = open || values[i].kind == CONST_PARAM;
    if (!open && (values[i].bits != 0) == stop) return of_bool(stop);
  }
  if (!open) return of_bool(!stop);
  FoldKind kind = stop ? FOLD_OR : FOLD_AND;
  return dependent(sema, ast, (Fold){TYPE_BOOL, kind, 0}, values, node->operands.count);
}

static ConstValue eval_power(Sema *sema, const Ast *ast, TypeId want) {
  const AstPower *node = AS(Power, ast);
  ConstValue base = eval(sema, node->base, want);
  ConstValue exponent = eval(sema, node->exponent, base.kind == CONST_NONE ? want : base.type);
  return apply(sema, ast, ast->span, OP_POW, &base, &exponent);
}

static ConstValue eval_if(Sema *sema, const Ast *ast, TypeId want) {
  const AstIfExpr *node = AS(IfExpr, ast);
  ConstValue parts[3] = {eval(sema, node->condition, (TypeId){0}), nothing, nothing};
  if (parts[0].kind == CONST_NONE) return nothing;
  if (!type_same(parts[0].type, TYPE_BOOL)) return not_constant(sema, node->condition);
  if (parts[0].kind != CONST_PARAM)
    return eval(sema, parts[0].bits ? node->value : node->otherwise, want);
  parts[1] = eval(sema, node->value, want);
  parts[2] = eval(sema, node->otherwise, want);
  if (!type_same(parts[1].type, parts[2].type)) return not_constant(sema, ast);
  return dependent(sema, ast, (Fold){parts[1].type, FOLD_IF, 0}, parts, 3);
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

ConstValue constant_eval(Sema *sema, const Ast *ast, TypeId want) { return eval(sema, ast, want); }
