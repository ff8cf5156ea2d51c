// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The static data of dynamic code: constants, variables of modules, caches of sites, records of functions and classes.
**
** In: backend/dynamic.h's tables. Out: globals laid out as own/value.h says. Invariant: what the compiler knows is constant
** data; words of constants are made by the runtime at the start and never change afterwards, so reading one may be moved
** anywhere. The surprise: records are filled in at the end, when the functions they point to are there. */
#include "backend/llvm/llvm_internal.h"

#include "own/value.h"

#include <string.h>

static LLVMTypeRef record(LlvmModule *m, const char *name, LLVMTypeRef *fields, unsigned count) {
  LLVMTypeRef type = LLVMStructCreateNamed(m->context, name);
  LLVMStructSetBody(type, fields, count, false);
  return type;
}

static void make_types(LlvmModule *m) {
  LlvmDynamic *d = &m->dynamic;
  LLVMTypeRef constant[3] = {m->i32, m->i32, m->pointer};
  LLVMTypeRef code[12] = {m->pointer, m->pointer, m->pointer, m->i32, m->i32, m->i32,
                          m->i32,     m->i32,     m->i32,     m->i32, m->i32, m->i32};
  LLVMTypeRef class[11] = {m->i32, m->i32,     m->i32, m->i32, m->pointer, m->i32,
                           m->i32, m->pointer, m->i32, m->i32, m->pointer};
  LLVMTypeRef program[6] = {m->pointer, m->pointer, m->i32, m->i32, m->pointer, m->i32};
  LLVMTypeRef cache = LLVMArrayType2(m->i64, sizeof(OwnCache) / sizeof(uint64_t));
  d->cache_type = record(m, "OwnCache", &cache, 1);
  d->const_type = record(m, "OwnConst", constant, 3);
  d->code_type = record(m, "OwnCode", code, 12);
  d->class_type = record(m, "OwnClassCode", class, 11);
  d->program_type = record(m, "OwnProgram", program, 6);
}

/* Data of ours; `value` NULL: filled in later. */
static LLVMValueRef data(LlvmModule *m, LLVMTypeRef type, const char *name, LLVMValueRef value,
                         bool constant) {
  LLVMValueRef global = LLVMAddGlobal(m->module, type, name);
  LLVMSetLinkage(global, LLVMInternalLinkage);
  LLVMSetGlobalConstant(global, constant);
  if (value) LLVMSetInitializer(global, value);
  return global;
}

static LLVMValueRef of_runtime(LlvmModule *m, const char *name, uint64_t count) {
  LLVMValueRef global = LLVMAddGlobal(m->module, LLVMArrayType2(m->i64, count), name);
  if (!m->in_memory) LLVMSetVisibility(global, LLVMHiddenVisibility);
  return global;
}

void llvm_dynamic_init(LlvmModule *m) {
  LlvmDynamic *d = &m->dynamic;
  if (!d->tables->used) return;
  make_types(m);
  LLVMTypeRef words = LLVMArrayType2(m->i64, d->tables->consts.count);
  d->words = data(m, words, "words", LLVMConstNull(words), false);
  d->classes = of_runtime(m, "own_classes", OWN_CLASS_FIRST_FREE);
  d->builtins = of_runtime(m, "own_builtins", 1);
  d->globals = arena_make_many(m->arena, LLVMValueRef, m->decls->globals.count);
  d->codes = arena_make_many(m->arena, LLVMValueRef, d->tables->codes.count);
  d->class_codes = arena_make_many(m->arena, LLVMValueRef, d->tables->classes.count);
}

LLVMValueRef llvm_global(LlvmModule *m, GlobalId global) {
  LLVMValueRef *known = &m->dynamic.globals[global.index];
  Symbol name = m->decls->globals.items[global.index].name;
  const char *link_name =
      arena_format(m->arena, "variable_%s", symbol_text(m->program->context->symbols, name));
  if (!*known) *known = data(m, m->i64, link_name, LLVMConstInt(m->i64, OWN_UNBOUND, false), false);
  return *known;
}

LLVMValueRef llvm_cache(LlvmModule *m) {
  LLVMTypeRef type = m->dynamic.cache_type;
  LLVMValueRef cache = data(m, type, "cache", LLVMConstNull(type), false);
  LLVMSetAlignment(cache, sizeof(OwnCacheRow)); /* a row lies in one line */
  return cache;
}

/* ── words ── */

/* Word number `index` of an array that is filled before the program runs. */
static LLVMValueRef settled(LlvmModule *m, LLVMValueRef array, uint64_t index) {
  LLVMValueRef loaded =
      LLVMBuildLoad2(m->builder, m->i64, llvm_at(m, array, index * sizeof(OwnWord)), "");
  unsigned kind = LLVMGetMDKindIDInContext(m->context, "invariant.load", 14);
  LLVMSetMetadata(loaded, kind, LLVMMetadataAsValue(m->context, m->empty));
  return loaded;
}

LLVMValueRef llvm_word(LlvmModule *m, const MirConstInfo *constant) {
  const LlvmDynamic *d = &m->dynamic;
  if (constant->kind == MIR_CONST_CLASS) return settled(m, d->classes, constant->bits);
  if (constant->kind == MIR_CONST_BUILTIN) return settled(m, d->builtins, constant->bits);
  uint32_t number;
  uint64_t word = dyn_word(d->tables, m->at.body, constant, &number);
  return number ? settled(m, d->words, number) : LLVMConstInt(m->i64, word, false);
}

/* ── constants ── */

static LLVMValueRef number(LlvmModule *m, uint32_t value) {
  return LLVMConstInt(m->i32, value, false);
}

static LLVMValueRef numbers(LlvmModule *m, const uint32_t *values, uint32_t count) {
  LLVMValueRef *items = arena_make_many(m->arena, LLVMValueRef, count + 1);
  for (uint32_t i = 0; i < count; i++)
    items[i] = number(m, values[i]);
  LLVMValueRef array = LLVMConstArray2(m->i32, items, count);
  return count ? data(m, LLVMTypeOf(array), "names", array, true) : LLVMConstNull(m->pointer);
}

static LLVMValueRef tuple_items(LlvmModule *m, const DynConst *constant) {
  LLVMValueRef *items = arena_make_many(m->arena, LLVMValueRef, constant->length + 1);
  for (uint32_t i = 0; i < constant->length; i++)
    items[i] = LLVMConstInt(m->i64, OWN_CONST_REF(constant->items[i]), false);
  LLVMValueRef array = LLVMConstArray2(m->i64, items, constant->length);
  return data(m, LLVMTypeOf(array), "items", array, true);
}

static LLVMValueRef const_data(LlvmModule *m, const DynConst *constant) {
  if (constant->kind == OWN_CONST_TUPLE) return tuple_items(m, constant);
  if (constant->kind != OWN_CONST_FLOAT) return llvm_string(m, constant->bytes, constant->length);
  return data(m, m->i64, "float", LLVMConstInt(m->i64, constant->bits, false), true);
}

static LLVMValueRef constants(LlvmModule *m) {
  const LlvmDynamic *d = &m->dynamic;
  uint32_t count = d->tables->consts.count;
  LLVMValueRef *rows = arena_make_many(m->arena, LLVMValueRef, count);
  rows[0] = LLVMConstNull(d->const_type);
  for (uint32_t i = 1; i < count; i++) {
    const DynConst *constant = &d->tables->consts.items[i];
    LLVMValueRef fields[3] = {number(m, constant->kind), number(m, constant->length),
                              const_data(m, constant)};
    rows[i] = LLVMConstNamedStruct(d->const_type, fields, 3);
  }
  LLVMValueRef table = LLVMConstArray2(d->const_type, rows, count);
  return data(m, LLVMTypeOf(table), "constants", table, true);
}

static LLVMValueRef variables(LlvmModule *m, uint32_t count) {
  LLVMValueRef *items = arena_make_many(m->arena, LLVMValueRef, count + 1);
  for (uint32_t i = 0; i < count; i++)
    items[i] = llvm_global(m, (GlobalId){i + 1});
  LLVMValueRef array = LLVMConstArray2(m->pointer, items, count);
  return count ? data(m, LLVMTypeOf(array), "variables", array, true) : LLVMConstNull(m->pointer);
}

void llvm_dynamic_start(LlvmModule *m) {
  const LlvmDynamic *d = &m->dynamic;
  if (!d->tables->used) return;
  uint32_t count = m->decls->globals.count - 1;
  LLVMValueRef fields[6] = {constants(m),
                            d->words,
                            number(m, d->tables->consts.count),
                            number(m, count),
                            variables(m, count),
                            number(m, m->decls->planned_classes)};
  LLVMValueRef program =
      data(m, d->program_type, "program", LLVMConstNamedStruct(d->program_type, fields, 6), true);
  llvm_call_runtime(m, RUNTIME_own_dynamic_start, &program, 1);
}

/* ── functions and classes ── */

LLVMValueRef llvm_code(LlvmModule *m, FnId entry) {
  LLVMValueRef *known = &m->dynamic.codes[m->dynamic.tables->code_of[entry.index]];
  if (!*known) *known = data(m, m->dynamic.code_type, "code", NULL, true);
  return *known;
}

LLVMValueRef llvm_class_code(LlvmModule *m, ClassId class_decl) {
  LLVMValueRef *known = &m->dynamic.class_codes[class_decl.index];
  if (!*known) *known = data(m, m->dynamic.class_type, "class", NULL, true);
  return *known;
}

static void fill_code(LlvmModule *m, LLVMValueRef global, const DynCode *code) {
  const FnDecl *fn = decl_fn(m->decls, code->def);
  const DefDecl *def = fn->def;
  m->at = (LlvmCurrent){.id = code->entry, .body = m->program->instances.items[code->entry.index]};
  LLVMValueRef fields[12] = {m->fns[code->entry.index].value,
                             llvm_site(m, fn->span),
                             numbers(m, code->names, code->name_count),
                             number(m, code->name),
                             number(m, code->qualname),
                             number(m, code->doc),
                             number(m, def->positional_only),
                             number(m, def->positional),
                             number(m, def->keyword_only),
                             number(m, code->flags),
                             number(m, def->captures),
                             number(m, code->slots)};
  LLVMSetInitializer(global, LLVMConstNamedStruct(m->dynamic.code_type, fields, 12));
}

/* Those that some code makes functions of. */
static LLVMValueRef methods(LlvmModule *m, const DynClassCode *code, uint32_t *count) {
  LLVMValueRef *items = arena_make_many(m->arena, LLVMValueRef, code->methods.count + 1);
  *count = 0;
  for (uint32_t i = 0; i < code->methods.count; i++) {
    LLVMValueRef known = m->dynamic.codes[code->methods.items[i]];
    if (known) items[(*count)++] = known;
  }
  LLVMValueRef array = LLVMConstArray2(m->pointer, items, *count);
  return *count ? data(m, LLVMTypeOf(array), "methods", array, true) : LLVMConstNull(m->pointer);
}

static void fill_class(LlvmModule *m, LLVMValueRef global, const DynClassCode *code) {
  uint32_t method_count;
  LLVMValueRef made = methods(m, code, &method_count);
  LLVMValueRef fields[11] = {number(m, code->name),
                             number(m, code->qualname),
                             number(m, code->doc),
                             number(m, code->slot_count),
                             numbers(m, code->slots, code->slot_count),
                             number(m, code->planned_id),
                             number(m, code->planned_count),
                             numbers(m, code->planned, code->planned_count),
                             number(m, code->planned_parent),
                             number(m, method_count),
                             made};
  LLVMSetInitializer(global, LLVMConstNamedStruct(m->dynamic.class_type, fields, 11));
}

void llvm_dynamic_records(LlvmModule *m) {
  const LlvmDynamic *d = &m->dynamic;
  if (!d->tables->used) return;
  for (uint32_t i = 1; i < d->tables->codes.count; i++)
    if (d->codes[i]) fill_code(m, d->codes[i], &d->tables->codes.items[i]);
  for (uint32_t i = 1; i < d->tables->classes.count; i++)
    if (d->class_codes[i]) fill_class(m, d->class_codes[i], &d->tables->classes.items[i]);
}

/* ── counts and inline forms ── */

static void count(LlvmModule *m, LLVMValueRef word, const char *inline_form, const char *entry) {
  const char *name = m->dynamic.quick ? inline_form : entry;
  LLVMTypeRef type = LLVMFunctionType(m->none, &m->i64, 1, false);
  if (LLVMIsConstant(word)) return; /* a number in place */
  LLVMValueRef fn = LLVMGetNamedFunction(m->module, name);
  if (!fn) {
    fn = LLVMAddFunction(m->module, name, type);
    llvm_attribute(m, fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, ATTRIBUTE_nounwind, 0);
  }
  LLVMBuildCall2(m->builder, type, fn, &word, 1, "");
}

void llvm_retain(LlvmModule *m, LLVMValueRef word) { count(m, word, "ov_count_up", "own_retain"); }
void llvm_release(LlvmModule *m, LLVMValueRef word, LlvmOften often) {
  static const char *const forms[] = {"ov_count_down_apart", "ov_count_down_rarely",
                                      "ov_count_down"};
  count(m, word, forms[often], "own_release");
}
void llvm_release_four(LlvmModule *m, LLVMValueRef *words) {
  LLVMValueRef fn = LLVMGetNamedFunction(m->module, "ov_count_down_four");
  LLVMBuildCall2(m->builder, LLVMGlobalGetValueType(fn), fn, words, 4, "");
}

LLVMValueRef llvm_quick(const LlvmModule *m, RuntimeFn fn) {
  const char *name = m->dynamic.quick ? dyn_quick(fn, m->at.plain) : NULL;
  return name ? LLVMGetNamedFunction(m->module, name) : NULL;
}

/* What the bitcode brought along becomes ours; what it uses is the runtime's. */
void llvm_dynamic_adopt(LlvmModule *m) {
  for (LLVMValueRef fn = LLVMGetFirstFunction(m->module); fn; fn = LLVMGetNextFunction(fn))
    if (!LLVMIsDeclaration(fn)) LLVMSetLinkage(fn, LLVMInternalLinkage);
  for (LLVMValueRef at = LLVMGetFirstGlobal(m->module); at; at = LLVMGetNextGlobal(at))
    if (LLVMIsDeclaration(at) && !m->in_memory) LLVMSetVisibility(at, LLVMHiddenVisibility);
}
