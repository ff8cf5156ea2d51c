// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The module: target, declarations, bodies, the C function `main`.
**
** In: a program of instances. Out: a complete LLVM module, not yet optimised. Invariant: functions
** of ours are internal, so LLVM sees the whole program. The surprise: nothing is `mustprogress`: a
** loop that never ends is a legal program. */
#include "backend/llvm/llvm_internal.h"

#include "backend/llvm/quick.h"

#include <llvm-c/Analysis.h>
#include <llvm-c/BitReader.h>

#include <string.h>

static const char triple[] = "x86_64-unknown-linux-gnu";

enum { PIC_LEVEL = 2 };

static void on_diagnostic(LLVMDiagnosticInfoRef info, void *self) {
  LlvmModule *m = self;
  if (LLVMGetDiagInfoSeverity(info) != LLVMDSError) return;
  char *text = LLVMGetDiagInfoDescription(info);
  text_format(&m->errors, "%s%s", m->errors.length ? "\n" : "", text);
  LLVMDisposeMessage(text);
}

static bool make_machine(LlvmModule *m, const char **error) {
  LLVMTargetRef target;
  char *message = NULL;
  if (LLVMGetTargetFromTriple(triple, &target, &message)) {
    *error = arena_text(m->arena, message, strlen(message));
    LLVMDisposeMessage(message);
    return false;
  }
  static const LLVMCodeGenOptLevel levels[] = {LLVMCodeGenLevelNone, LLVMCodeGenLevelLess,
                                               LLVMCodeGenLevelDefault, LLVMCodeGenLevelAggressive};
  LLVMRelocMode relocation = m->options->position_independent ? LLVMRelocPIC : LLVMRelocStatic;
  m->machine = LLVMCreateTargetMachine(target, triple, "x86-64", "", levels[m->options->opt_level],
                                       relocation, LLVMCodeModelDefault);
  m->layout = LLVMCreateTargetDataLayout(m->machine);
  LLVMSetTarget(m->module, triple);
  LLVMSetModuleDataLayout(m->module, m->layout);
  if (m->options->position_independent && !m->dynamic.quick) { /* the bitcode says so itself */
    LLVMMetadataRef level = LLVMValueAsMetadata(LLVMConstInt(m->i32, PIC_LEVEL, false));
    LLVMAddModuleFlag(m->module, LLVMModuleFlagBehaviorWarning, "PIC Level", 9, level);
  }
  return true;
}

/* Programs with objects begin with own/quick.h, unless counts are watched or nothing would be taken in. */
static void make_module(LlvmModule *m) {
  bool quick = m->dynamic.tables->used && m->options->plain_heap && m->options->opt_level > 0;
  if (quick) {
    LLVMMemoryBufferRef bytes = LLVMCreateMemoryBufferWithMemoryRange(
        (const char *)llvm_quick_bitcode, llvm_quick_size, "quick", false);
    m->dynamic.quick = !LLVMParseBitcodeInContext2(m->context, bytes, &m->module);
    LLVMDisposeMemoryBuffer(bytes);
  }
  if (m->dynamic.quick)
    llvm_dynamic_adopt(m);
  else
    m->module = LLVMModuleCreateWithNameInContext("own", m->context);
}

static void make_types(LlvmModule *m) {
  m->i1 = LLVMInt1TypeInContext(m->context);
  m->i8 = LLVMInt8TypeInContext(m->context);
  m->i32 = LLVMInt32TypeInContext(m->context);
  m->i64 = LLVMInt64TypeInContext(m->context);
  m->f32 = LLVMFloatTypeInContext(m->context);
  m->f64 = LLVMDoubleTypeInContext(m->context);
  m->pointer = LLVMPointerTypeInContext(m->context, 0);
  m->none = LLVMVoidTypeInContext(m->context);
  LLVMTypeRef site[4] = {m->pointer, m->i32, m->i32, m->pointer};
  m->site_type = LLVMStructCreateNamed(m->context, "OwnSite");
  LLVMStructSetBody(m->site_type, site, 4, false);
  LLVMTypeRef words[3] = {m->pointer, m->i64, m->i64};
  m->string_type = LLVMStructCreateNamed(m->context, "OwnString");
  LLVMStructSetBody(m->string_type, words, 3, false);
}

static LLVMMetadataRef range(LlvmModule *m, LLVMTypeRef type, uint64_t past) {
  LLVMMetadataRef ends[2] = {LLVMValueAsMetadata(LLVMConstNull(type)),
                             LLVMValueAsMetadata(LLVMConstInt(type, past, false))};
  return LLVMMDNodeInContext2(m->context, ends, 2);
}

static LLVMMetadataRef tag_type(LlvmModule *m, const char *name, LLVMMetadataRef parent) {
  LLVMMetadataRef zero = LLVMValueAsMetadata(llvm_int(m, 0));
  LLVMMetadataRef type[3] = {LLVMMDStringInContext2(m->context, name, strlen(name)), parent, zero};
  return LLVMMDNodeInContext2(m->context, type, 3);
}

/* Kinds of memory that never are one another: headers of containers, their elements by type
** (performance.md §3.5). A list's storage holds values of one type from own_alloc to own_free, which
** LLVM takes for calls until these tags are gone; pointers have no tags, and none can be made to
** point to another type. */
static void make_tags(LlvmModule *m) {
  static const char *const names[TAG_COUNT] = {
      NULL, "list data", "list length", "list element", "i8", "i16", "i32", "i64", "f32", "f64"};
  if (m->options->opt_level < 2 || !m->options->alias_facts) return;
  LLVMMetadataRef root_name = LLVMMDStringInContext2(m->context, "own", 3);
  LLVMMetadataRef root = LLVMMDNodeInContext2(m->context, &root_name, 1), element = NULL;
  for (int i = 1; i < TAG_COUNT; i++) {
    LLVMMetadataRef node = tag_type(m, names[i], i > TAG_ELEMENT ? element : root);
    if (i == TAG_ELEMENT) element = node;
    LLVMMetadataRef access[3] = {node, node, LLVMValueAsMetadata(llvm_int(m, 0))};
    m->tags[i] = LLVMMDNodeInContext2(m->context, access, 3);
  }
}

static void make_metadata(LlvmModule *m) {
  enum { LENGTH_BITS = 47 };
  m->kind_range = LLVMGetMDKindIDInContext(m->context, "range", 5);
  m->kind_tbaa = LLVMGetMDKindIDInContext(m->context, "tbaa", 4);
  m->kind_nonnull = LLVMGetMDKindIDInContext(m->context, "nonnull", 7);
  m->bool_range = range(m, m->i8, 2);
  m->length_range = range(m, m->i64, (1ULL << LENGTH_BITS) + 1);
  m->empty = LLVMMDNodeInContext2(m->context, NULL, 0);
  make_tags(m);
}

/* ── functions ── */

static void declare(LlvmModule *m, FnId id) {
  LlvmFn *fn = &m->fns[id.index];
  llvm_signature(m, id, fn);
  const char *name = abi_fn_name(m->names, id);
  LLVMValueRef known = fn->is_extern ? LLVMGetNamedFunction(m->module, name) : NULL;
  fn->value = known ? known : LLVMAddFunction(m->module, name, fn->type);
  if (!fn->is_extern) {
    LLVMSetLinkage(fn->value, fn->is_exported ? LLVMExternalLinkage : LLVMInternalLinkage);
    LLVMSetUnnamedAddress(fn->value, LLVMGlobalUnnamedAddr);
    /* The runtime calls glue; LLVM's fast instruction selection of -O0 knows C's convention only.
       */
    FnDeclId decl = m->program->instance_decls.items[id.index];
    bool entry = decl.index && decl_fn(m->decls, decl)->entry_of.index; /* of function objects */
    bool addressed = decl.index && decl_fn(m->decls, decl)->addressed;
    bool fast =
        !fn->is_glue && !entry && !addressed && !fn->is_exported && m->options->opt_level > 0;
    if (fast) LLVMSetFunctionCallConv(fn->value, LLVMFastCallConv);
  }
  if (!known) llvm_attributes_of_fn(m, id, fn);
}

/* int main(int argc, char **argv) */
static void emit_main(LlvmModule *m) {
  LLVMTypeRef types[2] = {m->i32, m->pointer};
  LLVMTypeRef type = LLVMFunctionType(m->i32, types, 2, false);
  LLVMValueRef function = LLVMAddFunction(m->module, "main", type);
  llvm_attribute(m, function, (LLVMAttributeIndex)LLVMAttributeFunctionIndex, ATTRIBUTE_nounwind,
                 0);
  LLVMPositionBuilderAtEnd(m->builder,
                           LLVMAppendBasicBlockInContext(m->context, function, "entry"));
  LLVMSetCurrentDebugLocation2(m->builder, NULL);
  LLVMValueRef start[2] = {LLVMBuildSExt(m->builder, LLVMGetParam(function, 0), m->i64, ""),
                           LLVMGetParam(function, 1)};
  llvm_call_runtime(m, RUNTIME_own_start, start, 2);
  llvm_dynamic_start(m);
  LLVMValueRef raised = LLVMConstNull(m->i1);
  if (m->program->main_instance.index) {
    const LlvmFn *fn = &m->fns[m->program->main_instance.index];
    LLVMValueRef call = LLVMBuildCall2(m->builder, fn->type, fn->value, NULL, 0, "");
    LLVMSetInstructionCallConv(call, LLVMGetFunctionCallConv(fn->value));
    if (fn->raises_as_word)
      raised = LLVMBuildICmp(m->builder, LLVMIntEQ, call, LLVMConstNull(m->i64), "");
    else if (fn->raises)
      raised = call;
  }
  LLVMValueRef status = llvm_call_runtime(m, RUNTIME_own_finish, &raised, 1);
  LLVMBuildRet(m->builder, LLVMBuildTrunc(m->builder, status, m->i32, ""));
}

/* A library starts the runtime before C's main. */
static void emit_constructor(LlvmModule *m) {
  LLVMValueRef fields[3] = {LLVMConstInt(m->i32, 65535, false),
                            llvm_runtime(m, RUNTIME_own_library_start).value,
                            LLVMConstNull(m->pointer)};
  LLVMValueRef entry = LLVMConstStructInContext(m->context, fields, 3, false);
  LLVMTypeRef type = LLVMTypeOf(entry);
  LLVMValueRef list = LLVMAddGlobal(m->module, LLVMArrayType2(type, 1), "llvm.global_ctors");
  LLVMSetInitializer(list, LLVMConstArray2(type, &entry, 1));
  LLVMSetLinkage(list, LLVMAppendingLinkage);
}

static bool verify(LlvmModule *m, const char **error) {
  char *message = NULL;
  bool bad = m->options->verify && LLVMVerifyModule(m->module, LLVMReturnStatusAction, &message);
  if (bad) *error = arena_format(m->arena, "the module LLVM got is wrong: %s", message);
  LLVMDisposeMessage(message);
  return !bad;
}

static void emit_functions(LlvmModule *m) {
  uint32_t count = m->program->instances.count;
  m->fns = arena_make_many(m->arena, LlvmFn, count);
  for (uint32_t i = 1; i < count; i++)
    declare(m, (FnId){i});
  llvm_debug_init(m);
  for (uint32_t i = 1; i < count; i++) {
    if (m->program->instances.items[i]) llvm_function(m, (FnId){i});
  }
  if (abi_is_library(m->program))
    emit_constructor(m);
  else
    emit_main(m);
  llvm_dynamic_records(m);
  llvm_debug_finish(m);
}

static void make_context(LlvmModule *m) {
  m->errors = text_new(m->arena);
  m->context = LLVMContextCreate();
  LLVMContextSetDiagnosticHandler(m->context, on_diagnostic, m);
}

bool llvm_module_read(LlvmModule *m, LLVMMemoryBufferRef bitcode, const char **error) {
  make_context(m);
  LLVMContextSetDiscardValueNames(m->context, true);
  m->builder = LLVMCreateBuilderInContext(m->context);
  m->allocas = LLVMCreateBuilderInContext(m->context);
  if (LLVMParseBitcodeInContext2(m->context, bitcode, &m->module)) {
    *error = "the module LLVM wrote cannot be read";
    return false;
  }
  make_types(m);
  if (!make_machine(m, error)) return false;
  make_metadata(m);
  llvm_attributes_init(m);
  return true;
}

LlvmModule *llvm_module_new(const MirProgram *program, const EmitOptions *options,
                            LlvmModuleUse use, Arena *arena, const char **error) {
  LlvmModule *m = arena_make(arena, LlvmModule);
  m->program = program;
  m->decls = program->decls;
  m->options = options;
  m->arena = arena;
  m->names = abi_names_new(program, arena);
  m->takes_site = abi_site_takers(program, arena);
  make_context(m);
  m->in_memory = use == MODULE_IN_MEMORY;
  LLVMContextSetDiscardValueNames(m->context, use != MODULE_TEXT);
  m->dynamic.tables = dyn_tables(program, arena);
  make_module(m);
  m->builder = LLVMCreateBuilderInContext(m->context);
  m->allocas = LLVMCreateBuilderInContext(m->context);
  make_types(m);
  if (!make_machine(m, error)) {
    llvm_module_free(m);
    return NULL;
  }
  make_metadata(m);
  llvm_dynamic_init(m);
  llvm_attributes_init(m);
  emit_functions(m);
  if (verify(m, error)) return m;
  llvm_module_free(m);
  return NULL;
}

void llvm_module_free(LlvmModule *m) {
  if (m->debug) LLVMDisposeDIBuilder(m->debug);
  LLVMDisposeBuilder(m->allocas);
  LLVMDisposeBuilder(m->builder);
  if (m->module) LLVMDisposeModule(m->module);
  LLVMContextDispose(m->context);
  if (m->layout) LLVMDisposeTargetData(m->layout);
  if (m->machine) LLVMDisposeTargetMachine(m->machine);
}
