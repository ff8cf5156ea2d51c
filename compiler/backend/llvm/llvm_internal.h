// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Private to the LLVM back end. One LlvmModule per program; `at` changes with each function.
**
** Glossary
**   scalar  type whose values live in a register: numbers, Bool, pointers, None; all others live
**           in memory only
**   leaf    scalar inside a struct, with its offset
**   part    piece of a small Trivial value that travels in one register: what the x86-64 ABI
**           calls an eightbyte
**   slot    first parameter of a function whose result does not travel in registers: where the
**           result is built
**   trap    branch to a block of its own that ends the program with a panic */
#ifndef OWN_BACKEND_LLVM_INTERNAL_H
#define OWN_BACKEND_LLVM_INTERNAL_H

#include "backend/backend.h"
#include "backend/dynamic.h"
#include "mir/analysis.h"

#include <llvm-c/Core.h>
#include <llvm-c/DebugInfo.h>
#include <llvm-c/TargetMachine.h>

enum { LEAVES_MOST = 16, COPY_LEAVES = 4 };

typedef struct {
  LLVMTypeRef memory; /* i8 for Bool                       */
  LLVMTypeRef value;  /* i1 for Bool; NULL: not a scalar   */
  Layout layout;
} LlvmType;

typedef struct {
  uint64_t offset;
  LLVMTypeRef type; /* as in memory */
} LlvmLeaf;

typedef struct {
  LlvmLeaf items[LEAVES_MOST];
  uint32_t count; /* LEAVES_MOST + 1: too many */
} LlvmLeaves;

typedef struct {
  LLVMTypeRef types[2];
  uint32_t count;
} LlvmParts;

typedef struct {
  TypeId type;
  Convention convention;
  PassMode mode;
  LlvmParts
      parts;      /* by value                                                                     */
  uint32_t first; /* number of its first LLVM parameter                                           */
} LlvmParam;

typedef struct {
  LLVMTypeRef type;
  LLVMValueRef value;
  LlvmParam *params;
  uint32_t param_count;
  TypeId result;
  bool result_in_slot;
  LlvmParts result_parts; /* by value */
  LLVMTypeRef result_type;
  bool raises, is_extern, is_exported, is_glue, never;
  bool takes_site;     /* its last parameter is the place that its panics name (abi_site_takers) */
  bool raises_as_word; /* the result is an object: 0 says that an error is pending */
} LlvmFn;

typedef struct {
  LLVMTypeRef type;
  LLVMValueRef value; /* declared when first called */
} LlvmRuntime;

typedef enum {
#define ATTRIBUTE(name) ATTRIBUTE_##name,
#include "backend/llvm/attributes.def"
  ATTRIBUTE_COUNT
} LlvmAttribute;

typedef enum {
  TAG_NONE,
  TAG_DATA,
  TAG_LENGTH,
  TAG_ELEMENT, /* of any type; those below: of one type, as LLVM has it */
  TAG_I8,
  TAG_I16,
  TAG_I32,
  TAG_I64,
  TAG_F32,
  TAG_F64,
  TAG_COUNT
} LlvmTag; /* kinds of memory for TBAA */

/* The function being emitted. */
typedef struct {
  FnId id;
  const MirBody *body;
  const LlvmFn *fn;
  /* By local: its storage; of references: where the address lies; of locals in registers: the
     value. NULL: not asked for yet. */
  LLVMValueRef *locals;
  bool *in_register;         /* by local */
  LLVMBasicBlockRef *blocks; /* by block */
  LLVMValueRef
      *traces; /* by block that errors lead to: the sites they come from, a phi; NULL: none yet */
  LLVMBasicBlockRef entry;
  Span span; /* of the instruction at hand */
  LLVMMetadataRef debug_scope;
  LLVMValueRef words; /* where operands of the runtime stand in a row */
  bool large, plain;  /* dyn_is_large; no inline forms for the instruction at hand */
  bool *once;         /* by block: it runs once in the program; NULL: none is known to */
} LlvmCurrent;

typedef struct {
  const char *bytes;
  uint32_t length;
  LLVMValueRef global;
} LlvmString;

/* The dynamic part of a program: dynamic.c. */
typedef struct {
  DynTables *tables;
  bool quick; /* the module has the functions of own/quick.h */
  LLVMTypeRef cache_type, const_type, code_type, class_type, program_type;
  LLVMValueRef words;                /* [i64] by number of a constant        */
  LLVMValueRef classes, builtins;    /* of the runtime                       */
  LLVMValueRef *globals;             /* by GlobalId                          */
  LLVMValueRef *codes, *class_codes; /* by number                            */
} LlvmDynamic;

typedef struct LlvmModule {
  const MirProgram *program;
  const Decls *decls;
  const EmitOptions *options;
  Arena *arena;
  AbiNames *names;
  const bool *takes_site; /* by FnId */
  LLVMContextRef context;
  LLVMModuleRef module;
  LLVMTargetMachineRef machine;
  LLVMTargetDataRef layout;
  LLVMBuilderRef builder;
  LLVMBuilderRef allocas; /* stands at the end of the entry block */
  LLVMTypeRef i1, i8, i32, i64, f32, f64, pointer, none, site_type, string_type;
  OWN_ARRAY(LlvmType) types;             /* by TypeId */
  LlvmFn *fns;                           /* by FnId   */
  LlvmRuntime runtime[2][RUNTIME_COUNT]; /* with inline forms, without */
  Table string_table; /* hash -> index into strings + 1, collisions at the next key */
  OWN_ARRAY(LlvmString) strings;
  Table site_table; /* (span, function) -> index into sites + 1 */
  OWN_ARRAY(LLVMValueRef) sites;
  unsigned attributes[ATTRIBUTE_COUNT];
  LLVMMetadataRef weights, bool_range, length_range, tags[TAG_COUNT], empty;
  unsigned kind_prof, kind_range, kind_tbaa, kind_nonnull;
  LLVMDIBuilderRef debug; /* NULL without -g */
  LLVMMetadataRef debug_unit, debug_type;
  LLVMMetadataRef *debug_files; /* by SourceId */
  bool in_memory;               /* the code will run in this process, far from the runtime */
  LlvmCurrent at;
  LlvmDynamic dynamic;
  Text errors; /* what LLVM reported */
} LlvmModule;

/* ── module.c ── */
typedef enum {
  MODULE_FILE,
  MODULE_TEXT,
  MODULE_IN_MEMORY
} LlvmModuleUse; /* TEXT: values have names */
/* Builds the module for the whole program; NULL: *error says why. Ends with llvm_module_free. */
LlvmModule *llvm_module_new(const MirProgram *program, const EmitOptions *options,
                            LlvmModuleUse use, Arena *arena, const char **error);
/* The module that the bitcode says, in a context of its own. In: `program`, `decls`, `options`, `arena`, `in_memory` and
** `dynamic.quick`. False: *error. In both cases it ends with llvm_module_free. */
bool llvm_module_read(LlvmModule *m, LLVMMemoryBufferRef bitcode, const char **error);
void llvm_module_free(LlvmModule *m);

/* ── emit.c ── */
bool llvm_module_run(LlvmModule *m, const char *passes, const char **error);
bool llvm_module_optimise(LlvmModule *m, const char **error);
/* Machine code; NULL: *error says why. */
LLVMMemoryBufferRef llvm_module_code(LlvmModule *m, LLVMCodeGenFileType kind, const char **error);

/* ── units.c ── */
/* Optimises, and makes machine code, in several objects at the same time if there is much of it: how many; 0: *error. Whoever called
** disposes of them. What is left of the module is good for nothing but llvm_module_free. */
uint32_t llvm_objects(LlvmModule *m, LLVMMemoryBufferRef **objects, const char **error);

/* ── type.c ── */
LlvmType llvm_type(LlvmModule *m, TypeId type);
bool llvm_is_scalar(LlvmModule *m, TypeId type);
LlvmLeaves llvm_leaves(LlvmModule *m, TypeId type);
LlvmParts llvm_parts(LlvmModule *m, TypeId type);
/* Signature of an instance, without value. */
void llvm_signature(LlvmModule *m, FnId id, LlvmFn *fn);

/* ── attributes.c ── */
void llvm_attributes_init(LlvmModule *m);
void llvm_attribute(LlvmModule *m, LLVMValueRef fn, LLVMAttributeIndex index,
                    LlvmAttribute attribute, uint64_t value);
void llvm_attributes_of_fn(LlvmModule *m, FnId id, LlvmFn *fn);
void llvm_attributes_of_runtime(LlvmModule *m, RuntimeFn runtime, LLVMValueRef fn);
/* Repeats at a call what the ABI needs there. */
void llvm_attributes_of_call(LlvmModule *m, const LlvmFn *fn, LLVMValueRef call);
void llvm_weigh(LlvmModule *m, LLVMValueRef branch); /* the first successor is unlikely */

/* ── function.c ── */
void llvm_function(LlvmModule *m, FnId id);
LLVMValueRef llvm_local(LlvmModule *m, MirLocal local); /* address of its storage */
LLVMValueRef llvm_alloca(LlvmModule *m, TypeId type);
LLVMBasicBlockRef llvm_block_after(LlvmModule *m,
                                   const char *name); /* a new block behind the current one */

/* ── register.c ── */
void llvm_choose_registers(LlvmModule *m, const MirCfg *cfg);
bool llvm_in_register(const LlvmModule *m, MirPlace place);

/* ── place.c ── */
LLVMValueRef llvm_place(LlvmModule *m,
                        MirPlace id); /* address; does the checks its steps ask for */
LlvmTag llvm_place_tag(LlvmModule *m, MirPlace id);
LLVMValueRef llvm_is_some(LlvmModule *m, TypeId optional, LLVMValueRef address);

/* ── value.c ── */
TypeId llvm_operand_type(const LlvmModule *m, MirOperand operand);
/* The scalar in a local; the scalar an operand stands for. */
LLVMValueRef llvm_local_value(LlvmModule *m, MirLocal local, LlvmTag tag);
LLVMValueRef llvm_operand(LlvmModule *m, MirOperand operand);
/* The address of its value; of constants: of a constant object. */
LLVMValueRef llvm_operand_address(LlvmModule *m, MirOperand operand);
/* Copies or moves the value of an operand to `to`. */
void llvm_operand_into(LlvmModule *m, MirOperand operand, LLVMValueRef to, LlvmTag tag);
LLVMValueRef llvm_load(LlvmModule *m, TypeId type, LLVMValueRef from, LlvmTag tag);
void llvm_store(LlvmModule *m, TypeId type, LLVMValueRef value, LLVMValueRef to, LlvmTag tag);
void llvm_copy(LlvmModule *m, TypeId type, LLVMValueRef to, LLVMValueRef from);
LLVMValueRef llvm_string(LlvmModule *m, const char *bytes,
                         uint32_t length); /* address of shared constant bytes */
LLVMValueRef llvm_site(LlvmModule *m, Span span);
/* The place a panic names: the same, or that of the call into the library. */
LLVMValueRef llvm_panic_site(LlvmModule *m, Span span);
LLVMValueRef llvm_int(LlvmModule *m, int64_t value);
LLVMValueRef llvm_at(LlvmModule *m, LLVMValueRef address, uint64_t offset);
void llvm_tag(LlvmModule *m, LLVMValueRef access, LlvmTag tag);
void llvm_bound(LlvmModule *m, LLVMValueRef length);

/* ── call.c ── */
LlvmRuntime llvm_runtime(LlvmModule *m, RuntimeFn fn);
LLVMValueRef llvm_call_runtime(LlvmModule *m, RuntimeFn fn, LLVMValueRef *args, unsigned count);
/* Ends the program if `condition` holds: fn(site, args…). */
void llvm_trap_if(LlvmModule *m, LLVMValueRef condition, RuntimeFn fn, const LLVMValueRef *args,
                  unsigned count);
void llvm_call(LlvmModule *m, const MirInstr *instr);
void llvm_call_raises(LlvmModule *m, const MirInstr *instr, const MirBlock *next);

/* ── operation.c ── */
/* A call of an operation of own/dynops.def; true: the branch at its end has been made. */
void llvm_operation(LlvmModule *m, const MirInstr *instr, const MirCallee *callee,
                    const MirBlock *next);
/* Room for the row, in the entry block. */
void llvm_make_row(LlvmModule *m);
/* The way on after something that may raise: to next[1] with a line of the trace if `raised`. Returns the block of the
** other way, where the builder stands. */
void llvm_branch_raised(LlvmModule *m, LLVMValueRef raised, Span span, MirBlock handler);

/* ── dynamic.c ── */
void llvm_dynamic_init(LlvmModule *m);
/* After the module was read from bitcode. */
void llvm_dynamic_adopt(LlvmModule *m);
/* The records of functions and classes; after all functions are declared. */
void llvm_dynamic_records(LlvmModule *m);
/* In `main`: hands the constants to the runtime. */
void llvm_dynamic_start(LlvmModule *m);
LLVMValueRef llvm_word(LlvmModule *m, const MirConstInfo *constant);
LLVMValueRef llvm_code(LlvmModule *m, FnId entry);
LLVMValueRef llvm_class_code(LlvmModule *m, ClassId class_decl);
LLVMValueRef llvm_cache(LlvmModule *m);
LLVMValueRef llvm_global(LlvmModule *m, GlobalId global); /* address */

/* Count writes: inline, or calls where counts are watched. */
void llvm_retain(LlvmModule *m, LLVMValueRef word);
/* How often a release has something to do: NEVER: it stands on a way seldom taken; RARELY: the word is mostly a number. */
typedef enum { OFTEN_NEVER, OFTEN_RARELY, OFTEN_MOSTLY } LlvmOften;
void llvm_release(LlvmModule *m, LLVMValueRef word, LlvmOften often);
/* Four by one call, in a module with own/quick.h. */
void llvm_release_four(LlvmModule *m, LLVMValueRef *words);
/* The function of own/quick.h that does the entry's usual case; NULL: none, or not in this module. */
LLVMValueRef llvm_quick(const LlvmModule *m, RuntimeFn fn);

/* ── operate.c, convert.c ── */
void llvm_unary(LlvmModule *m, const MirInstr *instr);
void llvm_binary(LlvmModule *m, const MirInstr *instr);
void llvm_convert(LlvmModule *m, const MirInstr *instr);
/* Stores the scalar result of an instruction. */
void llvm_result(LlvmModule *m, const MirInstr *instr, LLVMValueRef value);
LLVMValueRef llvm_widen(LlvmModule *m, TypeId from, LLVMValueRef value,
                        LLVMTypeRef to); /* or cuts */

/* ── slot.c ── */
/* own_slot_lend and own_slot_put where there are inline forms: a load, a store. NULL: it is another operation. */
LLVMValueRef llvm_slot(LlvmModule *m, const MirInstr *instr, const MirCallee *callee);

/* ── heap.c ── */
/* After the main pipeline: makes small allocations and frees of constant size inline. True: there
** were some. */
bool llvm_heap_inline(LlvmModule *m);

/* ── debug.c ── */
void llvm_debug_init(LlvmModule *m);
void llvm_debug_function(LlvmModule *m);
void llvm_debug_at(LlvmModule *m, Span span);
void llvm_debug_finish(LlvmModule *m);

#endif
