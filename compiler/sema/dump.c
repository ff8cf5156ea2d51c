// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `--dump=types`: what sema found, one line per node that has an answer.
**
** In: Typed. Out: text, functions of the root file and its imports in source order; the standard library is left out.
** The surprise: the text of an expression is its source, cut at its first line end. */
#include "sema/sema_internal.h"

typedef struct {
  Text *out;
  Context *context;
  const Typed *typed;
  const FnDecl *fn;
  uint32_t depth;
} Dump;

static const char *const res_words[] = {
    "",        "value", "const",  "var",     "field",   "item",     "element", "box",    "payload",
    "pointee", "lent",  "part",   "call",    "convert", "binary",   "unary",   "chain",  "print",
    "copy",    "none",  "object", "closure", "collect", "function", "type",    "module",
};

static const char *type_words(const Dump *dump, TypeId type) {
  return type_text(dump->typed->decls, dump->out->arena, type, dump->fn->type_params.items,
                   dump->fn->type_params.count);
}

static void dump_source(const Dump *dump, Span span) {
  SourceId id = source_at(dump->context->sources, span.from);
  if (!id.index) return;
  const Source *source = source_get(dump->context->sources, id);
  const char *text = source->text + (span.from - source->base);
  for (uint32_t i = 0; i < span.to - span.from && text[i] != '\n'; i++)
    text_char(dump->out, text[i]);
}

static void dump_call(const Dump *dump, const CallInfo *call) {
  if (!call) return;
  const Decls *decls = dump->typed->decls;
  const FnDecl *fn = decl_fn(decls, call->fn);
  text_add(dump->out, " → ");
  if (fn->owner.index)
    text_format(dump->out, "%s.",
                symbol_text(dump->context->symbols, decl_struct(decls, fn->owner)->name));
  if (fn->trait.index)
    text_format(dump->out, "%s.",
                symbol_text(dump->context->symbols, decl_trait(decls, fn->trait)->name));
  text_add(dump->out, symbol_text(dump->context->symbols, fn->name));
  for (uint32_t i = 0; i < call->type_arg_count; i++) {
    text_format(dump->out, "%s%s", i ? ", " : "[", type_words(dump, call->type_args[i]));
  }
  if (call->type_arg_count) text_char(dump->out, ']');
}

static void dump_adjusts(const Dump *dump, const Ast *node) {
  static const char *const words[] = {"call", "some",     "number truth", "optional truth",
                                      "box",  "function", "text"};
  uint32_t count = 0;
  const Adjust *adjusts = typed_adjusts(dump->typed, node, &count);
  for (uint32_t i = 0; i < count; i++) {
    text_format(dump->out, " ~ %s %s", words[adjusts[i].kind], type_words(dump, adjusts[i].type));
    dump_call(dump, adjusts[i].call);
  }
}

static void dump_links(const Dump *dump, const Ast *node) {
  static const char *const words[] = {"",        "method",      "swapped", "negated",
                                      "is none", "is not none", "object"};
  if (node->kind != AST_Chain && node->kind != AST_Compare) return;
  const LinkInfo *links = typed_links(dump->typed, node);
  uint32_t count =
      node->kind == AST_Chain ? AS(Chain, node)->rest.count : AS(Compare, node)->rest.count;
  for (uint32_t i = 0; links && i < count; i++) {
    text_format(dump->out, " %s",
                links[i].kind == LINK_BINARY ? binary_text(links[i].op) : words[links[i].kind]);
    dump_call(dump, links[i].call);
  }
}

static void dump_const(const Dump *dump, const Ast *node) {
  const ConstValue *value = typed_const(dump->typed, node);
  if (!value) return;
  bool is_signed = type_class(dump->typed->decls->types, value->type) == TYPE_CLASS_SIGNED;
  if (value->kind == CONST_INT && is_signed)
    text_format(dump->out, " = %lld", (long long)value->bits);
  else if (value->kind == CONST_INT || value->kind == CONST_BOOL)
    text_format(dump->out, " = %llu", (unsigned long long)value->bits);
  else if (value->kind == CONST_FLOAT)
    text_format(dump->out, " = %.17g", value->number);
}

static void dump_object(const Dump *dump, const Ast *node) {
  static const char *const words[] = {"literal", "class",    "global", "attribute", "item",
                                      "call",    "unary",    "power",  "convert",   "take",
                                      "length",  "instance", "format"};
  const ObjectInfo *object = typed_object(dump->typed, node);
  if (object) text_format(dump->out, " %s", words[object->kind]);
}

static void dump_node(void *self, const Ast *node) {
  Dump *dump = self;
  ResKind res = typed_res(dump->typed, node);
  if (res != RES_NONE || type_is_error(typed_type(dump->typed, node))) {
    Position at = source_position(dump->context->sources, node->span.from);
    text_format(dump->out, "  %u:%u", at.line, at.column);
    text_pad(dump->out, 10 + dump->depth * 2);
    dump_source(dump, node->span);
    text_format(dump->out, ": %s  %s", type_words(dump, typed_type(dump->typed, node)),
                res_words[res]);
    dump_const(dump, node);
    dump_object(dump, node);
    dump_call(dump, typed_call(dump->typed, node));
    dump_links(dump, node);
    dump_adjusts(dump, node);
    text_char(dump->out, '\n');
  }
  dump->depth++;
  ast_each_child(node, dump_node, dump);
  dump->depth--;
}

static void dump_fn(Dump *dump, const TypedFn *fn) {
  static const char *const conventions[] = {"", "mut ", "owned ", "ref ", "out ", "deinit "};
  const FnDecl *decl = decl_fn(dump->typed->decls, fn->fn);
  dump->fn = decl;
  text_add(dump->out, "fn ");
  if (decl->owner.index)
    text_format(
        dump->out, "%s.",
        symbol_text(dump->context->symbols, decl_struct(dump->typed->decls, decl->owner)->name));
  text_add(dump->out, symbol_text(dump->context->symbols, decl->name));
  for (uint32_t i = 0; i < decl->type_params.count; i++) {
    text_format(dump->out, "%s%s", i ? ", " : "[",
                symbol_text(dump->context->symbols, decl->type_params.items[i].name));
  }
  text_add(dump->out, decl->type_params.count ? "](" : "(");
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    text_format(dump->out, "%s%s%s: %s", i ? ", " : "", conventions[param->convention],
                symbol_text(dump->context->symbols, param->name), type_words(dump, param->type));
  }
  text_format(dump->out, ")%s -> %s%s%s\n", decl->raises ? " raises" : "",
              type_words(dump, decl->result), decl->derived ? "  derived" : "",
              fn->broken ? "  broken" : "");
  dump->depth = 0;
  if (fn->ast && fn->ast->body) ast_each_child(fn->ast->body, dump_node, dump);
}

void sema_dump(Text *out, Context *context, const Typed *typed) {
  Dump dump = {.out = out, .context = context, .typed = typed};
  for (uint32_t i = 0; i < typed->fns.count; i++) {
    if (!decl_fn(typed->decls, typed->fns.items[i].fn)->builtin)
      dump_fn(&dump, &typed->fns.items[i]);
  }
}
