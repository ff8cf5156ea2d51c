// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What LLVM is told about functions and their parameters (ownership.md §10, abi.def).
**
** In: signatures with conventions. Out: attributes. Invariant: facts that follow from ownership are
** only added when options->alias_facts is on. The surprise: `readonly` and `noalias` say nothing
** about what the value points to: a `read` List may not be changed, its elements are reached
** through a loaded pointer, which LLVM keeps apart. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"

#include <string.h>

enum { LOCATION_BITS = 2, READ_WRITE = 3, LOCATION_ARGUMENT = 0, LOCATION_INACCESSIBLE = 1 };
enum { KIND_ALLOC = 1, KIND_FREE = 4, KIND_UNINITIALIZED = 8 };
enum { UNWIND_TABLE_ASYNC = 2 };

void llvm_attributes_init(LlvmModule *m) {
  static const char *const names[] = {
#define ATTRIBUTE(name) #name,
#include "backend/llvm/attributes.def"
  };
  for (int i = 0; i < ATTRIBUTE_COUNT; i++)
    m->attributes[i] = LLVMGetEnumAttributeKindForName(names[i], strlen(names[i]));
  LLVMValueRef weights[2] = {LLVMConstInt(m->i32, 1, false), LLVMConstInt(m->i32, 2000, false)};
  LLVMMetadataRef items[3] = {LLVMMDStringInContext2(m->context, "branch_weights", 14),
                              LLVMValueAsMetadata(weights[0]), LLVMValueAsMetadata(weights[1])};
  m->weights = LLVMMDNodeInContext2(m->context, items, 3);
  m->kind_prof = LLVMGetMDKindIDInContext(m->context, "prof", 4);
}

void llvm_weigh(LlvmModule *m, LLVMValueRef branch) {
  LLVMSetMetadata(branch, m->kind_prof, LLVMMetadataAsValue(m->context, m->weights));
}

void llvm_attribute(LlvmModule *m, LLVMValueRef fn, LLVMAttributeIndex index,
                    LlvmAttribute attribute, uint64_t value) {
  LLVMAddAttributeAtIndex(fn, index,
                          LLVMCreateEnumAttribute(m->context, m->attributes[attribute], value));
}

static void on_fn(LlvmModule *m, LLVMValueRef fn, LlvmAttribute attribute, uint64_t value) {
  llvm_attribute(m, fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, attribute, value);
}

static void text_attribute(LlvmModule *m, LLVMValueRef fn, const char *name, const char *value) {
  LLVMAttributeRef made = LLVMCreateStringAttribute(m->context, name, (unsigned)strlen(name), value,
                                                    (unsigned)strlen(value));
  LLVMAddAttributeAtIndex(fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, made);
}

/* What holds for every pointer to a value of `type` that is passed; `returned`: the result may be an address in it. */
static void pointer_facts(LlvmModule *m, LLVMValueRef fn, LLVMAttributeIndex index, TypeId type,
                          bool returned) {
  Layout layout = llvm_type(m, type).layout;
  llvm_attribute(m, fn, index, ATTRIBUTE_noundef, 0);
  llvm_attribute(m, fn, index, ATTRIBUTE_nonnull, 0);
  llvm_attribute(m, fn, index, ATTRIBUTE_align, layout.align);
  if (!returned) llvm_attribute(m, fn, index, ATTRIBUTE_nocapture, 0);
  if (!m->options->alias_facts) return;
  llvm_attribute(m, fn, index, ATTRIBUTE_noalias, 0);
  llvm_attribute(m, fn, index, ATTRIBUTE_dereferenceable, layout.size);
}

static void pointer_param(LlvmModule *m, LLVMValueRef fn, const LlvmParam *param, bool returned) {
  LLVMAttributeIndex index = param->first + 1;
  pointer_facts(m, fn, index, param->type, returned);
  if (!m->options->alias_facts) return;
  bool reads = param->convention == PASS_READ || param->convention == PASS_REF;
  llvm_attribute(m, fn, index, reads ? ATTRIBUTE_readonly : ATTRIBUTE_writable, 0);
}

/* What both sides of a call must agree on: narrow integers of C are extended, Bool is 0 or 1. */
static void register_abi(LlvmModule *m, LLVMValueRef to, LLVMAttributeIndex index, TypeId type,
                         void (*add)(LlvmModule *, LLVMValueRef, LLVMAttributeIndex,
                                     LlvmAttribute)) {
  uint32_t bits = type_bits(m->decls->types, type);
  TypeClass class = type_class(m->decls->types, type);
  if (class == TYPE_CLASS_BOOL || (class == TYPE_CLASS_UNSIGNED && bits < 32))
    add(m, to, index, ATTRIBUTE_zeroext);
  if (class == TYPE_CLASS_SIGNED && bits < 32) add(m, to, index, ATTRIBUTE_signext);
}

static void add_to_fn(LlvmModule *m, LLVMValueRef fn, LLVMAttributeIndex index,
                      LlvmAttribute attribute) {
  llvm_attribute(m, fn, index, attribute, 0);
}

static void add_to_call(LlvmModule *m, LLVMValueRef call, LLVMAttributeIndex index,
                        LlvmAttribute attribute) {
  LLVMAddCallSiteAttribute(call, index,
                           LLVMCreateEnumAttribute(m->context, m->attributes[attribute], 0));
}

static bool returns_scalar(LlvmModule *m, const LlvmFn *fn) {
  return abi_has_result(fn->result) && !fn->result_in_slot && !fn->raises &&
         llvm_is_scalar(m, fn->result);
}

static void value_param(LlvmModule *m, LLVMValueRef fn, const LlvmParam *param, bool is_extern) {
  LLVMAttributeIndex index = param->first + 1;
  if (!llvm_is_scalar(m, param->type) ||
      type_class(m->decls->types, param->type) == TYPE_CLASS_SPECIAL)
    return;
  llvm_attribute(m, fn, index, ATTRIBUTE_noundef, 0);
  if (is_extern) register_abi(m, fn, index, param->type, add_to_fn);
}

/* Does it follow C's ABI? */
static bool is_foreign(const LlvmFn *fn) { return fn->is_extern || fn->is_exported; }

/* Bodies so small that calling them costs more; leaves only, so nothing grows. */
static bool is_tiny(const MirBody *body) {
  enum { TINY = 16 };
  if (body->blocks.count != 2 || body->raises || body->glue_of.index) return false;
  const MirBlockInfo *block = &body->blocks.items[1];
  if (block->instrs.count > TINY) return false;
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    if (block->instrs.items[i].op == MIR_CALL || block->instrs.items[i].op == MIR_CALL_RAISES)
      return false;
  }
  return true;
}

static void inlining(LlvmModule *m, FnId id, LLVMValueRef fn) {
  FnDeclId decl_id = m->program->instance_decls.items[id.index];
  const FnDecl *decl = decl_id.index ? decl_fn(m->decls, decl_id) : NULL;
  const MirBody *body = m->program->instances.items[id.index];
  if (decl && decl->inline_never)
    on_fn(m, fn, ATTRIBUTE_noinline, 0);
  else if (decl && decl->inline_always)
    on_fn(m, fn, ATTRIBUTE_alwaysinline, 0);
  else if (m->options->opt_level > 0 && is_tiny(body))
    on_fn(m, fn, ATTRIBUTE_alwaysinline, 0);
}

/* Functions of C's <math.h> the standard library declares; Own knows no errno, so calls are
** instructions where there are any. */
static bool is_mathematics(const LlvmModule *m, FnId id) {
  static const char *const names[] = {"sqrt",  "cbrt", "exp",  "log",     "log2",  "log10", "pow",
                                      "hypot", "sin",  "cos",  "tan",     "asin",  "acos",  "atan",
                                      "atan2", "sinh", "cosh", "tanh",    "floor", "ceil",  "trunc",
                                      "round", "fmod", "fabs", "copysign"};
  const FnDecl *decl = decl_fn(m->decls, m->program->instance_decls.items[id.index]);
  const char *name = symbol_text(m->program->context->symbols, decl->name);
  if (!decl->builtin || !type_same(decl->result, TYPE_FLOAT64)) return false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(names[i], name) == 0) return true;
  }
  return false;
}

static void of_mathematics(LlvmModule *m, LLVMValueRef fn) {
  on_fn(m, fn, ATTRIBUTE_memory, 0);
  on_fn(m, fn, ATTRIBUTE_willreturn, 0);
}

void llvm_attributes_of_fn(LlvmModule *m, FnId id, LlvmFn *fn) {
  on_fn(m, fn->value, ATTRIBUTE_nounwind, 0);
  if (fn->is_extern && is_mathematics(m, id)) of_mathematics(m, fn->value);
  if (fn->never && !fn->raises) on_fn(m, fn->value, ATTRIBUTE_noreturn, 0);
  if (fn->result_in_slot) {
    pointer_facts(m, fn->value, 1, fn->result, false);
    if (m->options->alias_facts) llvm_attribute(m, fn->value, 1, ATTRIBUTE_writable, 0);
  }
  bool address = type_info(m->decls->types, fn->result)->kind == TYPE_KIND_POINTER;
  for (uint32_t i = 0; i < fn->param_count; i++) {
    if (fn->params[i].mode == PASS_BY_POINTER)
      pointer_param(m, fn->value, &fn->params[i], address);
    else
      value_param(m, fn->value, &fn->params[i], is_foreign(fn));
  }
  if (returns_scalar(m, fn) && type_class(m->decls->types, fn->result) != TYPE_CLASS_SPECIAL) {
    llvm_attribute(m, fn->value, LLVMAttributeReturnIndex, ATTRIBUTE_noundef, 0);
    if (is_foreign(fn)) register_abi(m, fn->value, LLVMAttributeReturnIndex, fn->result, add_to_fn);
  }
  if (fn->is_extern) return;
  inlining(m, id, fn->value);
  if (!m->options->debug_info) return;
  on_fn(m, fn->value, ATTRIBUTE_uwtable, UNWIND_TABLE_ASYNC);
  text_attribute(m, fn->value, "frame-pointer", "all");
}

void llvm_attributes_of_call(LlvmModule *m, const LlvmFn *fn, LLVMValueRef call) {
  if (!is_foreign(fn)) return;
  for (uint32_t i = 0; i < fn->param_count; i++) {
    const LlvmParam *param = &fn->params[i];
    if (param->mode == PASS_BY_VALUE)
      register_abi(m, call, param->first + 1, param->type, add_to_call);
  }
  if (returns_scalar(m, fn))
    register_abi(m, call, LLVMAttributeReturnIndex, fn->result, add_to_call);
}

/* ── runtime ── */

static void of_alloc(LlvmModule *m, LLVMValueRef fn) {
  on_fn(m, fn, ATTRIBUTE_allockind, KIND_ALLOC | KIND_UNINITIALIZED);
  on_fn(m, fn, ATTRIBUTE_allocsize, UINT32_MAX); /* the size is argument 0, there is no count */
  on_fn(m, fn, ATTRIBUTE_memory, (uint64_t)READ_WRITE << LOCATION_BITS * LOCATION_INACCESSIBLE);
  text_attribute(m, fn, "alloc-family", "own");
  llvm_attribute(m, fn, LLVMAttributeReturnIndex, ATTRIBUTE_noalias, 0);
  llvm_attribute(m, fn, LLVMAttributeReturnIndex, ATTRIBUTE_noundef, 0);
  llvm_attribute(m, fn, LLVMAttributeReturnIndex, ATTRIBUTE_nonnull, 0);
}

static void of_free(LlvmModule *m, LLVMValueRef fn) {
  uint64_t memory = (uint64_t)READ_WRITE << LOCATION_BITS * LOCATION_INACCESSIBLE;
  memory |= (uint64_t)READ_WRITE << LOCATION_BITS * LOCATION_ARGUMENT;
  on_fn(m, fn, ATTRIBUTE_allockind, KIND_FREE);
  on_fn(m, fn, ATTRIBUTE_memory, memory);
  text_attribute(m, fn, "alloc-family", "own");
  llvm_attribute(m, fn, 1, ATTRIBUTE_allocptr, 0);
  llvm_attribute(m, fn, 1, ATTRIBUTE_nocapture, 0);
}

static void of_plain(LlvmModule *m, RuntimeFn runtime, LLVMValueRef fn) {
  const char *params = runtime_signature(runtime) + 1;
  bool moves = runtime == RUNTIME_own_realloc || runtime == RUNTIME_own_deep ||
               runtime == RUNTIME_own_start || runtime == RUNTIME_own_error_hold;
  for (LLVMAttributeIndex i = 0; params[i]; i++) {
    if (params[i] == 'p' && !moves) llvm_attribute(m, fn, i + 1, ATTRIBUTE_nocapture, 0);
  }
  if (runtime == RUNTIME_own_realloc)
    llvm_attribute(m, fn, LLVMAttributeReturnIndex, ATTRIBUTE_noalias, 0);
}

/* Words say nothing to LLVM; of what pointers point to, nothing is kept but the records of functions and classes. */
static void of_operation(LlvmModule *m, const char *signature, LLVMValueRef fn) {
  LLVMAttributeIndex at = 1;
  for (const char *letter = signature + 1; *letter; letter++, at++) {
    if (*letter == 'L') letter++; /* no argument */
    bool row = *letter == 'a' || *letter == 'A';
    if (row || strchr("cMIDBP", *letter)) llvm_attribute(m, fn, at, ATTRIBUTE_nocapture, 0);
    at += row;
  }
}

void llvm_attributes_of_runtime(LlvmModule *m, RuntimeFn runtime, LLVMValueRef fn) {
  on_fn(m, fn, ATTRIBUTE_nounwind, 0);
  const char *signature = runtime_signature(runtime);
  LLVMAttributeIndex at = LLVMAttributeReturnIndex;
  for (const char *letter = signature; *letter; letter++, at++) {
    if (*letter == 'b' || *letter == 'f') llvm_attribute(m, fn, at, ATTRIBUTE_zeroext, 0);
    at += *letter == 'a' || *letter == 'A';
  }
  if (runtime >= RUNTIME_own_add) {
    of_operation(m, signature, fn);
    return;
  }
  switch (mir_runtime_effect(runtime)) {
  case EFFECT_PLAIN: of_plain(m, runtime, fn); return;
  case EFFECT_ALLOC: of_alloc(m, fn); return;
  case EFFECT_FREE: of_free(m, fn); return;
  case EFFECT_PURE:
    on_fn(m, fn, ATTRIBUTE_memory, 0);
    on_fn(m, fn, ATTRIBUTE_willreturn, 0);
    return;
  case EFFECT_COLD_NORETURN:
    on_fn(m, fn, ATTRIBUTE_cold, 0);
    on_fn(m, fn, ATTRIBUTE_noreturn, 0);
    of_plain(m, runtime, fn);
    return;
  case EFFECT_OPERATOR:
  case EFFECT_COMPARE:
  case EFFECT_ITEM:
  case EFFECT_LENGTH:
  case EFFECT_ITERATE:
  case EFFECT_TEXT:
  case EFFECT_ATTRIBUTE:
  case EFFECT_STORE_ATTRIBUTE:
  case EFFECT_STORE_ITEM:
  case EFFECT_STORE_CELL:
  case EFFECT_CALLS: break; /* of operations, above */
  }
  own_unreachable("an effect of an entry that is no operation");
}
