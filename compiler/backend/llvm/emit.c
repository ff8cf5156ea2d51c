// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Output: the pipeline of each level, then object, assembly or LLVM's text. In: a program. Out:
** bytes in an arena. Invariant: what LLVM reports as an error comes back as text; the process goes
** on. */
#include "backend/llvm/llvm_internal.h"
#include "backend/llvm/pipeline.h"

#include <llvm-c/Error.h>
#include <llvm-c/Support.h>
#include <llvm-c/Target.h>
#include <llvm-c/Transforms/PassBuilder.h>

#include <string.h>

/* A loop of few known rounds becomes straight code where that makes at most so many instructions;
** LLVM's 150 keeps the pairs of five bodies a loop, so that no two square roots become one of a
** vector. There is no parameter of the pass for it. */
void llvm_start(void) {
  LLVMInitializeX86TargetInfo();
  LLVMInitializeX86Target();
  LLVMInitializeX86TargetMC();
  LLVMInitializeX86AsmPrinter();
  static const char *const settings[] = {"ownc", "-unroll-threshold-default=350"};
  LLVMParseCommandLineOptions(2, settings, NULL);
}

/* performance.md §3.8 */
static const char *pipeline_of(int level) {
  static const char quick[] = "always-inline,function(sroa,early-cse<memssa>,simplifycfg,"
                              "instcombine<no-verify-fixpoint>,simplifycfg)";
  static const char *const pipelines[] = {"default<O0>", quick, PIPELINE_O2, PIPELINE_O3};
  return pipelines[level];
}

bool llvm_module_run(LlvmModule *m, const char *passes, const char **error) {
  LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
  LLVMErrorRef failure = LLVMRunPasses(m->module, passes, m->machine, options);
  LLVMDisposePassBuilderOptions(options);
  if (!failure) return true;
  char *message = LLVMGetErrorMessage(failure);
  *error = arena_text(m->arena, message, strlen(message));
  LLVMDisposeErrorMessage(message);
  return false;
}

bool llvm_module_optimise(LlvmModule *m, const char **error) {
  static const char after_heap[] =
      "always-inline,function(simplifycfg,early-cse,instcombine<no-verify-fixpoint>,simplifycfg)";
  if (!llvm_module_run(m, pipeline_of(m->options->opt_level), error)) return false;
  bool inlined = m->options->opt_level >= 2 && m->options->plain_heap && llvm_heap_inline(m);
  return !inlined || llvm_module_run(m, after_heap, error);
}

LLVMMemoryBufferRef llvm_module_code(LlvmModule *m, LLVMCodeGenFileType kind, const char **error) {
  char *message = NULL;
  LLVMMemoryBufferRef buffer = NULL;
  if (LLVMTargetMachineEmitToMemoryBuffer(m->machine, m->module, kind, &message, &buffer)) {
    *error = arena_text(m->arena, message, strlen(message));
    LLVMDisposeMessage(message);
    return NULL;
  }
  if (!m->errors.length) return buffer;
  *error = m->errors.data;
  LLVMDisposeMemoryBuffer(buffer);
  return NULL;
}

static bool code_bytes(LlvmModule *m, LLVMCodeGenFileType kind, const char **bytes, size_t *length,
                       const char **error) {
  LLVMMemoryBufferRef buffer = llvm_module_code(m, kind, error);
  if (!buffer) return false;
  *length = LLVMGetBufferSize(buffer);
  *bytes = arena_text(m->arena, LLVMGetBufferStart(buffer), *length);
  LLVMDisposeMemoryBuffer(buffer);
  return true;
}

static bool module_bytes(LlvmModule *m, EmitKind kind, const char **bytes, size_t *length,
                         const char **error) {
  switch (kind) {
  case EMIT_OBJECT: return code_bytes(m, LLVMObjectFile, bytes, length, error);
  case EMIT_ASSEMBLY: return code_bytes(m, LLVMAssemblyFile, bytes, length, error);
  case EMIT_LLVM_TEXT: {
    char *text = LLVMPrintModuleToString(m->module);
    *length = strlen(text);
    *bytes = arena_text(m->arena, text, *length);
    LLVMDisposeMessage(text);
    return true;
  }
  }
  return false;
}

EmitUnits llvm_emit_units(const MirProgram *program, const EmitOptions *options, Arena *arena) {
  EmitUnits result = {0};
  LlvmModule *m = llvm_module_new(program, options, MODULE_FILE, arena, &result.error);
  if (!m) return result;
  LLVMMemoryBufferRef *objects;
  result.count = llvm_objects(m, &objects, &result.error);
  result.items = arena_make_many(arena, EmitBytes, result.count);
  for (uint32_t i = 0; i < result.count; i++) {
    size_t length = LLVMGetBufferSize(objects[i]);
    result.items[i] =
        (EmitBytes){arena_text(arena, LLVMGetBufferStart(objects[i]), length), length};
    LLVMDisposeMemoryBuffer(objects[i]);
  }
  llvm_module_free(m);
  return result;
}

EmitResult llvm_emit(const MirProgram *program, const EmitOptions *options, EmitKind kind,
                     Arena *arena) {
  EmitResult result = {NULL, 0, NULL};
  LlvmModuleUse use = kind == EMIT_LLVM_TEXT ? MODULE_TEXT : MODULE_FILE;
  LlvmModule *m = llvm_module_new(program, options, use, arena, &result.error);
  if (!m) return result;
  if (llvm_module_optimise(m, &result.error))
    module_bytes(m, kind, &result.bytes, &result.length, &result.error);
  llvm_module_free(m);
  return result;
}
