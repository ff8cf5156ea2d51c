// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types as the user writes them: "List[Record]", "(Int, String)", "T". Out: text in the arena. The
** surprise: a type that repeats its parts can be exponentially long as text, so the text is cut at
** 2,000 bytes. */
#include "base/text.h"
#include "types/decls.h"

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

static void add_structured(TypeTexter *texter, const TypeInfo *info) {
  const Decls *decls = texter->decls;
  if (info->kind == TYPE_KIND_STRUCT) {
    const StructDecl *decl = decl_struct(decls, (StructId){info->declaration});
    add_applied(texter, symbol_text(decls->context->symbols, decl->name), info);
  } else if (info->kind == TYPE_KIND_POINTER) {
    add_applied(texter, "UnsafePointer", info);
  } else if (info->kind == TYPE_KIND_PARAMETER) {
    add_parameter(texter, info->declaration);
  } else if (info->kind == TYPE_KIND_FUNCTION) {
    add_function(texter, info);
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
