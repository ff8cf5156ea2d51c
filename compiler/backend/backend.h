// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What both back ends share. In: instance MIR with facts MONO and GLUE (no type parameters, no DROP, COPY, ASSIGN).
**
** Calling convention of Own functions (each back end spells it its own way):
**   read    layout_by_value types by value, all others pointer     mut, ref   pointer
**   owned   Trivial up to 16 bytes and scalars by value, all others pointer to a dead temporary of the caller
**   result  scalars, pointers and by-value types as result; all others: first parameter points to the caller's empty slot
**   raises  the function returns whether it raised (true = an error is pending); its result always goes through the slot;
**           an object as result: the word itself is returned, 0 if it raised
** extern and exported functions: the same, in C's ABI, never raising; a struct result goes through the first parameter.
** Drop glue: one pointer, no result. Functions of the library that may panic take the place of the call (abi_site_takers). */
#ifndef OWN_BACKEND_BACKEND_H
#define OWN_BACKEND_BACKEND_H

#include "base/text.h"
#include "mir/mir.h"

typedef struct {
  int opt_level;       /* 0 … 3 */
  bool debug_info;     /* -g */
  bool overflow_wraps; /* --overflow=wrap */
  bool alias_facts;    /* --alias-facts=on */
  bool position_independent;
  uint32_t units; /* --codegen-units; 0: by the size of the program */
  bool verify;
  bool
      plain_heap; /* the runtime is neither --checked nor --stats: small blocks may be taken from own_heap inline */
} EmitOptions;

typedef enum { EMIT_OBJECT, EMIT_ASSEMBLY, EMIT_LLVM_TEXT } EmitKind;

/* How a value of `type` travels under `convention`. */
typedef enum { PASS_BY_VALUE, PASS_BY_POINTER } PassMode;
PassMode abi_pass_mode(const Decls *decls, Convention convention, TypeId type);
bool abi_result_by_value(const Decls *decls, TypeId type, bool raises);
/* The result is an object; the word 0 says that it raised. */
bool abi_raises_as_word(TypeId result, bool raises);
bool abi_extern_result_by_value(const Decls *decls, TypeId type); /* scalars and pointers */
/* The declaration of an instance; NULL: drop glue. */
const FnDecl *abi_decl(const MirProgram *program, FnId fn);
bool abi_is_exported(const MirProgram *program, FnId fn);
/* Functions for C, and no main: C's own starts the program. */
bool abi_is_library(const MirProgram *program);
bool abi_has_result(TypeId type); /* false for no type, None and Never */

/* Unique, stable link name of an instance: a C identifier ("own_main", "Record_scaled_2"); extern functions: their own
** name. Computed once per program. */
typedef struct AbiNames AbiNames;
AbiNames *abi_names_new(const MirProgram *program, Arena *arena);
const char *abi_fn_name(const AbiNames *names, FnId fn);
const char *abi_struct_name(const AbiNames *names, TypeId type); /* "List_Record" */
/* A C identifier for a name of the program: no keyword, no macro, nothing of own.h; two names may give the same one. */
const char *abi_identifier(Arena *arena, const char *name);

/* By FnId: functions of the standard library with a hidden last parameter, the place (an OwnSite) whose line their panics name
** (sites.c). */
bool *abi_site_takers(const MirProgram *program, Arena *arena);

/* Entries of the runtime the compiler calls: RuntimeFn of mir/mir.h (own/abi.def). */
const char *runtime_name(RuntimeFn fn);
const char *
runtime_signature(RuntimeFn fn); /* result then parameters, one letter each; see abi.def */

/* What an emitter made, or why it could not; all in the arena it was given. */
typedef struct {
  const char *bytes;
  size_t length;
  const char *error; /* NULL: done */
} EmitResult;

typedef struct {
  const char *bytes;
  size_t length;
} EmitBytes;
/* The objects of a program, for one linker. */
typedef struct {
  EmitBytes *items;
  uint32_t count;
  const char *error; /* NULL: done */
} EmitUnits;

/* Settings of LLVM that hold for the whole process: once, before the first of the two below. */
void llvm_start(void);
/* LLVM (backend/llvm): an object, assembly or LLVM's text. */
EmitResult llvm_emit(const MirProgram *program, const EmitOptions *options, EmitKind kind,
                     Arena *arena);
/* The same as objects: of a large program several, which are made at the same time. */
EmitUnits llvm_emit_units(const MirProgram *program, const EmitOptions *options, Arena *arena);

/* The command line of a program that runs in memory, and where its runtime is. */
typedef struct {
  int argc;
  char **argv;
  void *(*symbol)(const char *name); /* address of a runtime entry, NULL if unknown */
} RunInput;

/* Compiles in memory and calls the program's entry; returns its exit status. On failure *error (in `arena`) says what the
** library reported. */
int llvm_run(const MirProgram *program, const EmitOptions *options, const RunInput *input,
             Arena *arena, const char **error);
/* C (backend/c): one C17 translation unit that includes "own/own.h". */
void c_emit(const MirProgram *program, const EmitOptions *options, Text *out);
/* A C header for the exported functions; `name` is that of the source file. */
void c_emit_header(const MirProgram *program, const char *name, Text *out);

#endif
