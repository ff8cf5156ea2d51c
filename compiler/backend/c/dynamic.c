// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The static data of dynamic code in C: constants, variables of modules, records of functions and classes.
**
** In: backend/dynamic.h's tables. Out: definitions at file scope, in the layout of own/value.h. The surprise: a word that is
** known here is written as what it means (`ov_small(5)`, OWN_NONE), so that the file can be read. */
#include "backend/c/c_internal.h"
#include "own/value.h"

#include <math.h>
#include <string.h>

/* Numbers in place by name; else the bits. */
static const char *word_text(const CEmit *c, const MirConstInfo *info, uint64_t word) {
  if (info->kind == MIR_CONST_INT)
    return arena_format(c->arena, "ov_small(INT64_C(%lld))", (long long)(int64_t)info->bits);
  switch (word) {
  case OWN_NONE: return "OWN_NONE";
  case OWN_TRUE: return "OWN_TRUE";
  case OWN_FALSE: return "OWN_FALSE";
  case OWN_ELLIPSIS: return "OWN_ELLIPSIS";
  case OWN_NOT_IMPLEMENTED: return "OWN_NOT_IMPLEMENTED";
  case OWN_UNBOUND: return "OWN_UNBOUND";
  case OWN_END: return "OWN_END";
  default: return arena_format(c->arena, "UINT64_C(0x%llX)", (unsigned long long)word);
  }
}

/* "words[7]", and what it is. */
static const char *settled(const CEmit *c, uint32_t number) {
  const DynConst *constant = &c->dynamic->consts.items[number];
  bool plain = constant->kind == OWN_CONST_STR && constant->length <= 24;
  for (uint32_t i = 0; plain && i < constant->length; i++) {
    char byte = constant->bytes[i];
    plain = byte == '_' || byte == ' ' || (byte >= '0' && byte <= '9') ||
            (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  }
  return plain ? arena_format(c->arena, "words[%u /* %s */]", number, constant->bytes)
               : arena_format(c->arena, "words[%u]", number);
}

const char *c_word(const CEmit *c, const MirConstInfo *info) {
  if (info->kind == MIR_CONST_CLASS)
    return arena_format(c->arena, "own_classes[%u]", (unsigned)info->bits);
  if (info->kind == MIR_CONST_BUILTIN)
    return arena_format(c->arena, "own_builtins[%u]", (unsigned)info->bits);
  uint32_t number;
  uint64_t word = dyn_word(c->dynamic, c->body, info, &number);
  return number ? settled(c, number) : word_text(c, info, word);
}

const char *c_code(const CEmit *c, FnId entry) {
  return arena_format(c->arena, "&code_%u", c->dynamic->code_of[entry.index]);
}

const char *c_class_code(const CEmit *c, ClassId class_decl) {
  return arena_format(c->arena, "&class_%u", class_decl.index);
}

const char *c_global_variable(const CEmit *c, GlobalId global) {
  const char *name =
      symbol_text(c->decls->context->symbols, c->decls->globals.items[global.index].name);
  return arena_format(c->arena, "global_%u_%s", global.index, abi_identifier(c->arena, name));
}

/* ── constants ── */

static void tuple_items(const CEmit *c, uint32_t number, const DynConst *constant) {
  text_format(c->out, "static const OwnWord items_%u[] = {", number);
  for (uint32_t i = 0; i < constant->length; i++)
    text_format(c->out, "%sOWN_CONST_REF(%u)", i ? ", " : "", constant->items[i]);
  text_add(c->out, "};\n");
}

static void float_bits(const CEmit *c, uint32_t number, const DynConst *constant) {
  text_format(c->out, "static const uint64_t float_%u = UINT64_C(0x%llX);\n", number,
              (unsigned long long)constant->bits);
}

static void constant_row(const CEmit *c, uint32_t number, const DynConst *constant) {
  const char *kind = constant->kind == OWN_CONST_STR     ? "OWN_CONST_STR"
                     : constant->kind == OWN_CONST_INT   ? "OWN_CONST_INT"
                     : constant->kind == OWN_CONST_BYTES ? "OWN_CONST_BYTES"
                     : constant->kind == OWN_CONST_FLOAT ? "OWN_CONST_FLOAT"
                                                         : "OWN_CONST_TUPLE";
  const char *at = constant->kind == OWN_CONST_FLOAT ? arena_format(c->arena, "&float_%u", number)
                   : constant->kind == OWN_CONST_TUPLE
                       ? arena_format(c->arena, "items_%u", number)
                       : c_string_literal(c->arena, constant->bytes, constant->length);
  text_format(c->out, "  {%s, %u, %s},\n", kind, constant->length, at);
}

static void constants(const CEmit *c) {
  const DynTables *tables = c->dynamic;
  for (uint32_t i = 1; i < tables->consts.count; i++) {
    const DynConst *constant = &tables->consts.items[i];
    if (constant->kind == OWN_CONST_TUPLE) tuple_items(c, i, constant);
    if (constant->kind == OWN_CONST_FLOAT) float_bits(c, i, constant);
  }
  text_add(c->out, "static const OwnConst constants[] = {\n  {0, 0, 0},\n");
  for (uint32_t i = 1; i < tables->consts.count; i++)
    constant_row(c, i, &tables->consts.items[i]);
  text_format(c->out, "};\nstatic OwnWord words[%u];\n", tables->consts.count);
}

static void variables(const CEmit *c) {
  uint32_t count = c->decls->globals.count;
  for (uint32_t i = 1; i < count; i++)
    text_format(c->out, "static OwnWord %s = OWN_UNBOUND;\n", c_global_variable(c, (GlobalId){i}));
  if (count > 1) text_add(c->out, "static OwnWord *const variables[] = {");
  for (uint32_t i = 1; i < count; i++)
    text_format(c->out, "%s&%s", i > 1 ? ", " : "", c_global_variable(c, (GlobalId){i}));
  if (count > 1) text_add(c->out, "};\n");
  text_format(c->out, "static const OwnProgram program = {constants, words, %u, %u, %s, %u};\n\n",
              c->dynamic->consts.count, count - 1, count > 1 ? "variables" : "0",
              c->decls->planned_classes);
}

/* ── functions and classes ── */

static void numbers(const CEmit *c, const char *name, uint32_t id, const uint32_t *values,
                    uint32_t count) {
  if (!count) return;
  text_format(c->out, "static const uint32_t %s_%u[] = {", name, id);
  for (uint32_t i = 0; i < count; i++)
    text_format(c->out, "%s%u", i ? ", " : "", values[i]);
  text_add(c->out, "};\n");
}

static void code(CEmit *c, uint32_t id, const DynCode *code) {
  const FnDecl *fn = decl_fn(c->decls, code->def);
  const DefDecl *def = fn->def;
  numbers(c, "names", id, code->names, code->name_count);
  Position at = source_position(c->decls->context->sources, fn->span.from);
  const char *file = at.source.index ? source_get(c->decls->context->sources, at.source)->name : "";
  text_format(c->out, "static const OwnSite site_%u = {%s, %u, %u, %s};\n", id,
              c_string_literal(c->arena, file, (uint32_t)strlen(file)), at.line, at.column,
              c_string_literal(c->arena, def->qualname, (uint32_t)strlen(def->qualname)));
  const char *names = code->name_count ? arena_format(c->arena, "names_%u", id) : "0";
  text_format(
      c->out,
      "static const OwnCode code_%u = {%s, &site_%u, %s, %u, %u, %u, %u, %u, %u, %u, %u, %u};\n",
      id, c_fn_name(c, code->entry), id, names, code->name, code->qualname, code->doc,
      def->positional_only, def->positional, def->keyword_only, code->flags, def->captures,
      code->slots);
}

static void class_code(const CEmit *c, uint32_t id, const DynClassCode *code) {
  numbers(c, "slots", id, code->slots, code->slot_count);
  const char *slots = code->slot_count ? arena_format(c->arena, "slots_%u", id) : "0";
  numbers(c, "planned", id, code->planned, code->planned_count);
  const char *planned = code->planned_count ? arena_format(c->arena, "planned_%u", id) : "0";
  uint32_t methods = 0;
  for (uint32_t i = 0; i < code->methods.count; i++) {
    uint32_t method = code->methods.items[i];
    if (!c->reached[c->dynamic->codes.items[method].entry.index]) continue;
    if (!methods) text_format(c->out, "static const OwnCode *const methods_%u[] = {", id);
    text_format(c->out, "%s&code_%u", methods++ ? ", " : "", method);
  }
  if (methods) text_add(c->out, "};\n");
  text_format(
      c->out,
      "__attribute__((unused)) /* its statement may never be reached */\n"
      "static const OwnClassCode class_%u = {%u, %u, %u, %u, %s, %u, %u, %s, %u, %u, %s};\n",
      id, code->name, code->qualname, code->doc, code->slot_count, slots, code->planned_id,
      code->planned_count, planned, code->planned_parent, methods,
      methods ? arena_format(c->arena, "methods_%u", id) : "0");
}

/* Names that functions mention: no local may hide them. */
static void reserve(CEmit *c) {
  c_global(c, "words");
  for (uint32_t i = 1; i < c->decls->globals.count; i++)
    c_global(c, c_global_variable(c, (GlobalId){i}));
  for (uint32_t i = 1; i < c->dynamic->codes.count; i++)
    c_global(c, arena_format(c->arena, "code_%u", i));
  for (uint32_t i = 1; i < c->dynamic->classes.count; i++)
    c_global(c, arena_format(c->arena, "class_%u", i));
}

void c_emit_dynamic(CEmit *c) {
  if (!c->dynamic->used) return;
  reserve(c);
  constants(c);
  variables(c);
  for (uint32_t i = 1; i < c->dynamic->codes.count; i++)
    if (c->reached[c->dynamic->codes.items[i].entry.index]) code(c, i, &c->dynamic->codes.items[i]);
  for (uint32_t i = 1; i < c->dynamic->classes.count; i++)
    class_code(c, i, &c->dynamic->classes.items[i]);
  text_char(c->out, '\n');
}
