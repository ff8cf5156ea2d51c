// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types as the user writes them: "List[Record]", "(Int, String)", "T". Out: text in the arena. The
** surprise: a type that repeats its parts can be exponentially long as text, so the text is cut at
** 2,000 bytes. */
#include "base/text.h"
#include "types/decls.h"
#include "types/operators.h"

#include <inttypes.h>

enum { TEXT_LIMIT = 2000 };

typedef struct {
  const Decls *decls;
  const TypeParamDecl *params;
  uint32_t param_count;
  Text text;
} TypeTexter;

static void add_type(TypeTexter *texter, TypeId type);

static void add_list(TypeTexter *texter, const TypeInfo *info) {
  for (uint32_t i = 0; i < info->count && texter->text.length < TEXT_LIMIT; i++) {
    if (i) text_add(&texter->text, ", ");
    add_type(texter, info->arguments[i]);
  }
}

static void add_applied(TypeTexter *texter, const char *name, const TypeInfo *info) {
  text_add(&texter->text, name);
  if (!info->count) return;
  text_char(&texter->text, '[');
  add_list(texter, info);
  text_char(&texter->text, ']');
}

static void add_function(TypeTexter *texter, const TypeInfo *info) {
  static const char *const words[] = {"", "mut ", "owned ", ""};
  FnShape shape = fn_shape_of(info);
  text_add(&texter->text, "fn(");
  for (uint32_t i = 0; i + 1 < info->count && texter->text.length < TEXT_LIMIT; i++) {
    if (i) text_add(&texter->text, ", ");
    text_add(&texter->text, words[fn_shape_param(shape, i)]);
    add_type(texter, info->arguments[i]);
  }
  text_add(&texter->text, fn_shape_raises(shape) ? ") raises" : ")");
  if (info->arguments[info->count - 1].index == TYPE_NONE.index) return;
  text_add(&texter->text, " -> ");
  add_type(texter, info->arguments[info->count - 1]);
}

static void add_parameter(TypeTexter *texter, uint32_t index) {
  if (index < texter->param_count && texter->params[index].implicit) {
    add_type(texter, texter->params[index].callable);
  } else if (index < texter->param_count) {
    text_add(&texter->text,
             symbol_text(texter->decls->context->symbols, texter->params[index].name));
  } else if (index == TYPE_PARAMETER_OPEN) {
    text_char(&texter->text, '_');
  } else {
    text_format(&texter->text, "$%u", index);
  }
}

static void add_value(TypeTexter *texter, const TypeInfo *info) {
  TypeId type = info->arguments[0];
  if (type_same(type, TYPE_BOOL)) {
    text_add(&texter->text, info->value ? "True" : "False");
  } else if (type_class(texter->decls->types, type) == TYPE_CLASS_STRUCTURED) {
    text_format(&texter->text, "\"%s\"",
                symbol_text(texter->decls->context->symbols, (Symbol){(uint32_t)info->value}));
  } else if (type_class(texter->decls->types, type) == TYPE_CLASS_SIGNED) {
    text_format(&texter->text, "%" PRId64, (int64_t)info->value);
  } else {
    text_format(&texter->text, "%" PRIu64, info->value);
  }
}

static void add_operand(TypeTexter *texter, TypeId operand) {
  bool nested = type_info(texter->decls->types, operand)->kind == TYPE_KIND_EXPRESSION;
  if (nested) text_char(&texter->text, '(');
  add_type(texter, operand);
  if (nested) text_char(&texter->text, ')');
}

/* Operands with the operator between them; `a if c else b` is stored as c, a, b. */
static void add_expression(TypeTexter *texter, const TypeInfo *info) {
  uint32_t op;
  FoldKind kind = type_fold(info, &op);
  const char *between = kind == FOLD_AND  ? "and"
                        : kind == FOLD_OR ? "or"
                        : kind == FOLD_IF ? "?"
                                          : binary_text((BinaryOp)op);
  if (kind == FOLD_UNARY) text_format(&texter->text, "%s ", unary_text((UnaryOp)op));
  if (kind == FOLD_CONVERT)
    text_format(&texter->text, "%s ", type_scalar_text((TypeKind)info->arguments[0].index));
  for (uint32_t i = 1; i < info->count; i++) {
    if (i > 1) text_format(&texter->text, " %s ", between);
    add_operand(texter, info->arguments[i]);
  }
}

static bool add_maybe_reference(TypeTexter *texter, const TypeInfo *info) {
  const Decls *decls = texter->decls;
  TypeId item = info->count ? info->arguments[0] : (TypeId){0};
  bool optional = info->kind == TYPE_KIND_STRUCT && info->declaration == decls->optional.index;
  if (!optional || type_builtin(decls, item) != BUILTIN_REFERENCE) return false;
  text_add(&texter->text, "ref? ");
  add_type(texter, type_info(decls->types, item)->arguments[0]);
  return true;
}

static void add_structured(TypeTexter *texter, const TypeInfo *info) {
  const Decls *decls = texter->decls;
  if (add_maybe_reference(texter, info)) return;
  if (info->kind == TYPE_KIND_STRUCT) {
    const StructDecl *decl = decl_struct(decls, (StructId){info->declaration});
    add_applied(texter, symbol_text(decls->context->symbols, decl->name), info);
  } else if (info->kind == TYPE_KIND_POINTER) {
    add_applied(texter, "UnsafePointer", info);
  } else if (info->kind == TYPE_KIND_PARAMETER) {
    add_parameter(texter, info->declaration);
  } else if (info->kind == TYPE_KIND_FUNCTION) {
    add_function(texter, info);
  } else if (info->kind == TYPE_KIND_VALUE) {
    add_value(texter, info);
  } else if (info->kind == TYPE_KIND_EXPRESSION) {
    add_expression(texter, info);
  } else if (info->kind == TYPE_KIND_PROJECTION) {
    add_type(texter, info->arguments[0]);
    const AssocDecl *assoc = decl_assoc(decls, (AssocId){info->declaration});
    text_format(&texter->text, ".%s", symbol_text(decls->context->symbols, assoc->param.name));
  } else {
    text_char(&texter->text, '(');
    add_list(texter, info);
    text_add(&texter->text, info->kind == TYPE_KIND_TUPLE && info->count == 1 ? ",)" : ")");
  }
}

static void add_type(TypeTexter *texter, TypeId type) {
  const TypeInfo *info = type_info(texter->decls->types, type);
  if (texter->text.length >= TEXT_LIMIT) {
    text_add(&texter->text, "…");
  } else if (info->kind <= TYPE_KIND_FLOAT64) {
    text_add(&texter->text, type_scalar_text(info->kind));
  } else {
    add_structured(texter, info);
  }
}

const char *type_text(const Decls *decls, Arena *arena, TypeId type, const TypeParamDecl *params,
                      uint32_t param_count) {
  TypeTexter texter = {decls, params, param_count, text_new(arena)};
  text_add(&texter.text, "");
  add_type(&texter, type);
  return texter.text.data ? texter.text.data : "";
}
