// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A large program as several objects, made at the same time (codegen units, as rustc calls them).
**
** In: a module that is not optimised yet. Out: objects for the linker. Every unit reads the whole module and keeps what is its own:
** functions of dynamic code are dealt out by their size, in their order, so that the same program always gives the same objects;
** static code, which lives by being seen whole, is all in the first one, and so is what is written to. Small functions of other units
** stay as copies to inline, large ones become declarations, constants are copied. Invariant: LLVM's contexts know nothing of each
** other, a unit touches only its own, and its own arena. The surprise: on one core it costs a little more, not less. */
#include "backend/llvm/llvm_internal.h"

#include <llvm-c/BitReader.h>
#include <llvm-c/BitWriter.h>

#include <pthread.h>
#include <string.h>

enum {
  UNIT_SIZE = 6000, /* instructions of dynamic code that make one more unit worth while */
  UNITS_MOST = 8,
  COPY_MOST = 60 /* instructions of a function that other units may still inline */
};

/* Of a function with a body, by its place in the module. */
typedef struct {
  uint32_t unit, size;
  bool dynamic; /* may be in any unit; others are in the first */
  bool copied;  /* each unit has it for itself                 */
} Dealt;

typedef struct {
  LlvmModule module; /* what passes and code generation need of one */
  LLVMMemoryBufferRef whole, object;
  uint32_t number;
  const Dealt *dealt;
  const char *error;
  bool started;
  pthread_t thread;
} Unit;

static uint32_t size_of(LLVMValueRef fn) {
  uint32_t count = 0;
  for (LLVMBasicBlockRef block = LLVMGetFirstBasicBlock(fn); block;
       block = LLVMGetNextBasicBlock(block))
    for (LLVMValueRef at = LLVMGetFirstInstruction(block); at; at = LLVMGetNextInstruction(at))
      count++;
  return count;
}

static uint32_t count_functions(LLVMModuleRef module) {
  uint32_t count = 0;
  for (LLVMValueRef fn = LLVMGetFirstFunction(module); fn; fn = LLVMGetNextFunction(fn))
    count++;
  return count;
}

enum { HELPER, STATIC, DYNAMIC }; /* of own/quick.h; of the program */

static Table kinds_of_functions(LlvmModule *m) {
  Table kinds = {0};
  for (uint32_t i = 1; i < m->program->instances.count; i++) {
    const LlvmFn *fn = &m->fns[i];
    bool dynamic = fn->raises_as_word && !fn->is_extern && !fn->is_exported;
    if (fn->value)
      table_set(m->arena, &kinds, (uint64_t)(uintptr_t)fn->value, dynamic ? DYNAMIC : STATIC);
  }
  return kinds;
}

/* Gives each function its unit; returns how many units there are. */
static uint32_t deal(LlvmModule *m, Dealt *dealt) {
  Table kinds = kinds_of_functions(m);
  uint64_t total = 0, before = 0;
  Dealt *end = dealt;
  for (LLVMValueRef fn = LLVMGetFirstFunction(m->module); fn; fn = LLVMGetNextFunction(fn)) {
    Dealt *at = end++;
    uint32_t kind = table_get(&kinds, (uint64_t)(uintptr_t)fn);
    at->size = size_of(fn);
    at->copied = kind == HELPER && LLVMGetLinkage(fn) == LLVMInternalLinkage;
    at->dynamic = kind == DYNAMIC;
    if (at->dynamic) total += at->size;
  }
  if (!total) return 1;
  uint64_t units = m->options->units ? m->options->units : total / UNIT_SIZE + 1;
  if (units > UNITS_MOST) units = UNITS_MOST;
  for (Dealt *at = dealt; at != end; at++) {
    if (!at->dynamic) continue;
    at->unit = (uint32_t)(before * units / (total + 1));
    before += at->size;
  }
  return (uint32_t)units;
}

/* What units share gets a name for the linker: one that C cannot have, so the runtime has none like it. */
static void share(const LlvmModule *m, LLVMValueRef global) {
  size_t length;
  const char *name = LLVMGetValueName2(global, &length);
  name = arena_format(m->arena, "%.*s.own", (int)length, name);
  LLVMSetValueName2(global, name, strlen(name));
  LLVMSetLinkage(global, LLVMExternalLinkage);
  if (!m->in_memory) LLVMSetVisibility(global, LLVMHiddenVisibility);
}

static void share_all(const LlvmModule *m, const Dealt *dealt) {
  for (LLVMValueRef fn = LLVMGetFirstFunction(m->module); fn; fn = LLVMGetNextFunction(fn), dealt++)
    if (!dealt->copied && LLVMGetLinkage(fn) == LLVMInternalLinkage) share(m, fn);
  for (LLVMValueRef at = LLVMGetFirstGlobal(m->module); at; at = LLVMGetNextGlobal(at))
    if (LLVMGetLinkage(at) == LLVMInternalLinkage && !LLVMIsDeclaration(at)) share(m, at);
}

/* ── in the thread of a unit ── */

static void leave_out_globals(const Unit *unit) {
  LLVMValueRef next;
  for (LLVMValueRef at = LLVMGetFirstGlobal(unit->module.module); at; at = next) {
    next = LLVMGetNextGlobal(at);
    if (LLVMIsDeclaration(at)) continue;
    if (LLVMGetLinkage(at) == LLVMAppendingLinkage)
      LLVMDeleteGlobal(at);
    else if (LLVMGetLinkage(at) == LLVMExternalLinkage)
      LLVMSetLinkage(at, LLVMAvailableExternallyLinkage);
  }
}

/* Functions of other units of the sizes given are only there to be inlined. */
static void leave_out_functions(const Unit *unit, uint32_t from, uint32_t to) {
  const Dealt *at = unit->dealt;
  for (LLVMValueRef fn = LLVMGetFirstFunction(unit->module.module); fn;
       fn = LLVMGetNextFunction(fn), at++)
    if (!at->copied && at->unit != unit->number && at->size >= from && at->size <= to && at->size)
      LLVMSetLinkage(fn, LLVMAvailableExternallyLinkage);
}

static void *make(void *self) {
  Unit *unit = self;
  LlvmModule *m = &unit->module;
  if (!llvm_module_read(m, unit->whole, &unit->error)) return NULL;
  if (unit->number) leave_out_globals(unit);
  leave_out_functions(unit, COPY_MOST + 1, UINT32_MAX);
  if (!llvm_module_run(m, "elim-avail-extern", &unit->error)) return NULL;
  leave_out_functions(unit, 1, COPY_MOST);
  if (llvm_module_optimise(m, &unit->error))
    unit->object = llvm_module_code(m, LLVMObjectFile, &unit->error);
  return NULL;
}

static bool gather(Unit *units, uint32_t count, LLVMMemoryBufferRef *objects, Arena *arena,
                   const char **error) {
  *error = NULL;
  for (uint32_t i = 0; i < count; i++) {
    if (units[i].error && !*error)
      *error = arena_text(arena, units[i].error, strlen(units[i].error));
    objects[i] = units[i].object;
    llvm_module_free(&units[i].module);
    arena_free(units[i].module.arena);
  }
  for (uint32_t i = 0; i < count && *error; i++)
    if (objects[i]) LLVMDisposeMemoryBuffer(objects[i]);
  return !*error;
}

uint32_t llvm_objects(LlvmModule *m, LLVMMemoryBufferRef **objects, const char **error) {
  Dealt *dealt = arena_make_many(m->arena, Dealt, count_functions(m->module));
  uint32_t count = m->options->opt_level == 0 || m->debug ? 1 : deal(m, dealt);
  *objects = arena_make_many(m->arena, LLVMMemoryBufferRef, count);
  if (count == 1) {
    bool made = llvm_module_optimise(m, error) &&
                (**objects = llvm_module_code(m, LLVMObjectFile, error)) != NULL;
    return made ? 1 : 0;
  }
  share_all(m, dealt);
  LLVMMemoryBufferRef whole = LLVMWriteBitcodeToMemoryBuffer(m->module);
  Unit *units = arena_make_many(m->arena, Unit, count);
  for (uint32_t i = 0; i < count; i++) {
    units[i] = (Unit){.whole = whole, .number = i, .dealt = dealt};
    units[i].module = (LlvmModule){.program = m->program, .decls = m->decls, .options = m->options};
    units[i].module.in_memory = m->in_memory;
    units[i].module.dynamic.quick = m->dynamic.quick;
    units[i].module.arena = arena_new();
    units[i].started = pthread_create(&units[i].thread, NULL, make, &units[i]) == 0;
  }
  for (uint32_t i = 0; i < count; i++)
    if (units[i].started)
      pthread_join(units[i].thread, NULL);
    else
      make(&units[i]);
  LLVMDisposeMemoryBuffer(whole);
  return gather(units, count, *objects, m->arena, error) ? count : 0;
}
