// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Running a program in this process (performance.md §3.9).
**
** In: a program. Out: its exit status. The object file that `build` would write is linked in
** memory: module, context and machine are gone before the program starts. Runtime names are
** resolved by the caller's `symbol`, everything else by the process. The surprise: `main` of the
** object is asked for in its own library, so it is not ours. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"

#include <llvm-c/Error.h>
#include <llvm-c/LLJIT.h>
#include <llvm-c/Orc.h>

#include <string.h>

typedef struct {
  LLVMOrcLLJITRef jit;
  LLVMOrcJITDylibRef library;
  Arena *arena;
  const char **error;
} Jit;

static bool failed(const Jit *jit, LLVMErrorRef failure) {
  if (!failure) return false;
  char *message = LLVMGetErrorMessage(failure);
  *jit->error = arena_text(jit->arena, message, strlen(message));
  LLVMDisposeErrorMessage(message);
  return true;
}

typedef struct {
  LLVMOrcCSymbolMapPair *pairs;
  size_t count;
} SymbolPairs;

static void add_symbol(const Jit *jit, SymbolPairs *symbols, const char *name, void *address) {
  if (!address) return;
  LLVMJITSymbolFlags flags = {LLVMJITSymbolGenericFlagsExported | LLVMJITSymbolGenericFlagsCallable,
                              0};
  LLVMJITEvaluatedSymbol value = {(LLVMOrcExecutorAddress)(uintptr_t)address, flags};
  symbols->pairs[symbols->count++] =
      (LLVMOrcCSymbolMapPair){LLVMOrcLLJITMangleAndIntern(jit->jit, name), value};
}

/* What compiled code uses besides entries. */
static const char *const other_symbols[] = {
    "own_heap",      "own_object_heap", "own_stack_floor", "own_shape_epoch", "own_equals",
    "own_reflected", "own_classes",     "own_builtins",    "own_math_words",  "own_math_module",
    "own_retain",    "own_release",     "own_count_low",   "own_row"};
enum { OTHER_SYMBOLS = sizeof other_symbols / sizeof *other_symbols };

/* Runtime entries and extern functions, each once. */
static bool define_symbols(const Jit *jit, const MirProgram *program,
                           void *(*symbol)(const char *name)) {
  SymbolPairs symbols = {arena_make_many(jit->arena, LLVMOrcCSymbolMapPair,
                                         RUNTIME_COUNT + OTHER_SYMBOLS + program->instances.count),
                         0};
  Table seen = {0};
  for (int i = 1; i < RUNTIME_COUNT; i++) {
    const char *name = runtime_name((RuntimeFn)i);
    table_set(jit->arena, &seen, table_hash(name, strlen(name)), 1);
    add_symbol(jit, &symbols, name, symbol(name));
  }
  for (uint32_t i = 1; i < program->instances.count; i++) {
    if (program->instances.items[i]) continue;
    const char *name = symbol_text(program->context->symbols,
                                   decl_fn(program->decls, program->instance_decls.items[i])->name);
    uint64_t key = table_hash(name, strlen(name));
    if (table_get(&seen, key)) continue;
    table_set(jit->arena, &seen, key, 1);
    add_symbol(jit, &symbols, name, symbol(name));
  }
  for (int i = 0; i < OTHER_SYMBOLS; i++)
    add_symbol(jit, &symbols, other_symbols[i], symbol(other_symbols[i]));
  if (!symbols.count) return true;
  return !failed(jit, LLVMOrcJITDylibDefine(jit->library,
                                            LLVMOrcAbsoluteSymbols(symbols.pairs, symbols.count)));
}

static bool search_process(const Jit *jit) {
  LLVMOrcDefinitionGeneratorRef generator;
  char prefix = LLVMOrcLLJITGetGlobalPrefix(jit->jit);
  if (failed(jit,
             LLVMOrcCreateDynamicLibrarySearchGeneratorForProcess(&generator, prefix, NULL, NULL)))
    return false;
  LLVMOrcJITDylibAddGenerator(jit->library, generator);
  return true;
}

static uint32_t compile(const MirProgram *program, const EmitOptions *options, Arena *arena,
                        LLVMMemoryBufferRef **objects, const char **error) {
  LlvmModule *m = llvm_module_new(program, options, MODULE_IN_MEMORY, arena, error);
  if (!m) return 0;
  uint32_t count = llvm_objects(m, objects, error);
  llvm_module_free(m);
  return count;
}

/* Takes the objects. */
static bool add_objects(const Jit *jit, LLVMMemoryBufferRef *objects, uint32_t count) {
  bool added = true;
  for (uint32_t i = 0; i < count; i++) {
    if (added)
      added = !failed(jit, LLVMOrcLLJITAddObjectFile(jit->jit, jit->library, objects[i]));
    else
      LLVMDisposeMemoryBuffer(objects[i]);
  }
  return added;
}

static void dispose(LLVMMemoryBufferRef *objects, uint32_t count) {
  for (uint32_t i = 0; i < count; i++)
    LLVMDisposeMemoryBuffer(objects[i]);
}

int llvm_run(const MirProgram *program, const EmitOptions *options, const RunInput *input,
             Arena *arena, const char **error) {
  LLVMMemoryBufferRef *objects;
  uint32_t count = compile(program, options, arena, &objects, error);
  if (!count) return 0;
  Jit jit = {.arena = arena, .error = error};
  if (failed(&jit, LLVMOrcCreateLLJIT(&jit.jit, NULL))) {
    dispose(objects, count);
    return 0;
  }
  jit.library = LLVMOrcLLJITGetMainJITDylib(jit.jit);
  LLVMOrcExecutorAddress address = 0;
  int status = 0;
  if (!define_symbols(&jit, program, input->symbol) || !search_process(&jit))
    dispose(objects, count);
  else if (add_objects(&jit, objects, count) &&
           !failed(&jit, LLVMOrcLLJITLookup(jit.jit, &address, "main"))) {
    int (*entry)(int, char **);
    uintptr_t bits = (uintptr_t)address;
    memcpy(&entry, &bits, sizeof entry);
    status = entry(input->argc, input->argv);
  }
  LLVMErrorRef ended = LLVMOrcDisposeLLJIT(jit.jit);
  if (ended) LLVMConsumeError(ended);
  return status;
}
