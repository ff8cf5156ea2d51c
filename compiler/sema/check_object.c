// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects in `fn` code: what becomes one, and what is asked of one.
**
** In: expressions whose operand is an object, or that stand where an object is wanted. Out: RES_OBJECT, ADJUST_BOX and ADJUST_TEXT.
** Invariant: every operand of an operation on objects has the type object once its adjustments are done. The surprise: where an
** object is wanted a list, tuple, dict or set literal is Python's, and a number may have any size: literals adapt to `object` as
** they adapt to Float64. */
#include "sema/check_object.h"

static TypeId set(Sema *sema, const Ast *ast, ObjectKind kind, uint32_t index, TypeId type) {
  typed_set_object(sema->typed, ast, (ObjectInfo){kind, index}, type);
  return type;
}

bool is_object(TypeId type) { return type_same(type, TYPE_OBJECT); }

bool is_boxable(const Sema *sema, TypeId type) {
  return !is_object(type) && type_crosses(sema->decls, type);
}

bool check_object_box(Sema *sema, const Ast *ast, TypeId type) {
  if (!is_boxable(sema, type)) return false;
  typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_BOX, TYPE_OBJECT, NULL});
  return true;
}

/* A struct that can be in no object. False: it is something else. */
static bool report_not_boxable(Sema *sema, const Ast *ast, TypeId type) {
  const char *why = type_why_no_class(sema->decls, type);
  if (!why) return false;
  const StructDecl *decl = decl_struct(sema->decls, decl_of_type(sema->decls, type));
  Diag *diag = diag_not_boxable(sema->diags, ast->span, text_of(sema, type), why);
  diag_label(sema->diags, diag, decl->span, "declared here");
  diag_reason(sema->diags, diag, "use it up in `fn` code, and hand over what comes of that");
  return true;
}

void check_object_report_no_box(Sema *sema, const Ast *ast, TypeId type) {
  sema->body_broken = true;
  if (report_not_boxable(sema, ast, type)) return;
  Diag *diag = diag_no_box(sema->diags, ast->span, text_of(sema, type));
  if (type_same(type, TYPE_NONE))
    diag_reason(sema->diags, diag, "nothing comes of this expression");
  else
    diag_reason(
        sema->diags, diag,
        "numbers, Bool, String and structs of the program do: hand its parts over, one by one or "
        "in a list literal");
}

bool check_object_operand(Sema *sema, const Ast *ast) {
  Want want = {TYPE_OBJECT, WANT_OTHER, {0, 0}, {0}, NULL};
  return !type_is_error(check_value(sema, ast, want));
}

/* ── literals ── */

bool check_object_literal_kind(const Ast *ast) {
  AstKind kind = ast->kind;
  if (kind == AST_Unary) {
    AstKind operand = AS(Unary, ast)->operand->kind;
    return AS(Unary, ast)->op == OP_NEG && (operand == AST_Int || operand == AST_Float);
  }
  return kind == AST_Int || kind == AST_Float || kind == AST_Str || kind == AST_True ||
         kind == AST_False || kind == AST_None || kind == AST_List || kind == AST_Tuple ||
         kind == AST_Dict || kind == AST_Set;
}

static AstNodes items_of(const Ast *ast) {
  if (ast->kind == AST_List) return AS(List, ast)->items;
  if (ast->kind == AST_Tuple) return AS(Tuple, ast)->items;
  if (ast->kind == AST_Dict) return AS(Dict, ast)->items;
  if (ast->kind == AST_Set) return AS(Set, ast)->items;
  return (AstNodes){NULL, 0};
}

static bool literal_item(Sema *sema, const Ast *item) {
  if (item->kind != AST_DictItem) return check_object_operand(sema, item);
  bool key = check_object_operand(sema, AS(DictItem, item)->key);
  return check_object_operand(sema, AS(DictItem, item)->value) && key;
}

TypeId check_object_literal(Sema *sema, const Ast *ast) {
  AstNodes items = items_of(ast);
  bool fine = true;
  for (uint32_t i = 0; i < items.count; i++)
    fine = literal_item(sema, items.items[i]) && fine;
  return fine ? set(sema, ast, OBJECT_LITERAL, 0, TYPE_OBJECT) : poison(sema, ast);
}

/* ── names, attributes, items ── */

TypeId check_object_global(Sema *sema, const Ast *ast, const Entity *entity) {
  return set(sema, ast, OBJECT_GLOBAL, entity->index, TYPE_OBJECT);
}

TypeId check_object_attribute(Sema *sema, const Ast *ast) {
  return set(sema, ast, OBJECT_ATTRIBUTE, 0, TYPE_OBJECT);
}

static bool slice(Sema *sema, const Ast *ast) {
  const Ast *parts[3] = {AS(Slice, ast)->from, AS(Slice, ast)->to, AS(Slice, ast)->step};
  bool fine = true;
  for (int i = 0; i < 3; i++)
    if (parts[i]) fine = check_object_operand(sema, parts[i]) && fine;
  set(sema, ast, OBJECT_LITERAL, 0, TYPE_OBJECT);
  return fine;
}

TypeId check_object_item(Sema *sema, const Ast *ast) {
  AstNodes indexes = AS(Subscript, ast)->indexes;
  bool fine = true;
  if (!indexes.count) {
    diag_argument_count(sema->diags, ast->span, "object", "1 index", 0);
    return poison(sema, ast);
  }
  for (uint32_t i = 0; i < indexes.count; i++) {
    const Ast *index = indexes.items[i];
    fine =
        (index->kind == AST_Slice ? slice(sema, index) : check_object_operand(sema, index)) && fine;
  }
  return fine ? set(sema, ast, OBJECT_ITEM, 0, TYPE_OBJECT) : poison(sema, ast);
}

/* ── operators and conversions ── */

TypeId check_object_unary(Sema *sema, const Ast *ast) {
  return set(sema, ast, OBJECT_UNARY, 0, TYPE_OBJECT);
}

TypeId check_object_power(Sema *sema, const Ast *ast) {
  return set(sema, ast, OBJECT_POWER, 0, TYPE_OBJECT);
}

/* What `object(x)` of a literal is, if that has no number in it; NULL: it may have one. */
static const char *never_number(const Ast *ast) {
  if (ast->kind != AST_Call || AS(Call, ast)->arguments.count != 1) return NULL;
  const Ast *callee = ast_bare(AS(Call, ast)->callee);
  const Ast *value = ast_bare(AS(Call, ast)->arguments.items[0]);
  if (callee->kind != AST_Name) return NULL;
  switch ((unsigned)value->kind) {
  case AST_List: return "a list";
  case AST_Tuple: return "a tuple";
  case AST_Dict: return "a dict";
  case AST_Set: return "a set";
  case AST_None: return "None";
  default: return NULL;
  }
}

TypeId check_object_convert(Sema *sema, const Ast *ast, TypeId type) {
  const Ast *value = ast_bare(AS(Call, ast)->arguments.items[0]);
  const char *object = never_number(value);
  if (object && type_is_number(sema->types, type)) {
    Diag *diag = diag_never_converts(sema->diags, value->span, object, text_of(sema, type));
    diag_reason(sema->diags, diag, "`len` gives how many items there are; convert them one by one");
    return poison(sema, ast);
  }
  return set(sema, ast, OBJECT_CONVERT, 0, type);
}

TypeId check_object_length(Sema *sema, const Ast *ast) {
  return set(sema, ast, OBJECT_LENGTH, 0, TYPE_INT);
}

void check_object_text(Sema *sema, const Ast *ast) {
  typed_add_adjust(sema->typed, ast, (Adjust){ADJUST_TEXT, type_string(sema->decls), NULL});
}

void check_object_format(Sema *sema, const Ast *field) {
  set(sema, field, OBJECT_FORMAT, 0, type_string(sema->decls));
}
