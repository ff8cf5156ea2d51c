// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What both back ends write down for the dynamic part of a program: its constants, and the records of its functions and
** classes (own/value.h: OwnConst, OwnCode, OwnClassCode).
**
** In: instance MIR. Out: tables with stable numbers. Constants that are a word by themselves have no number. Invariant: the same
** program gives the same tables. The surprise: names of parameters, attributes and classes are constants like all others. */
#ifndef OWN_BACKEND_DYNAMIC_H
#define OWN_BACKEND_DYNAMIC_H

#include "backend/backend.h"

typedef struct {
  uint32_t kind;         /* OwnConstKind */
  const char *bytes;     /* STR, INT     */
  uint32_t length;       /* of bytes; TUPLE: number of items */
  uint64_t bits;         /* FLOAT        */
  const uint32_t *items; /* TUPLE: numbers of constants  */
} DynConst;

typedef struct {
  FnDeclId def;
  FnId entry;
  uint32_t name, qualname, doc; /* constants; doc 0: none */
  const uint32_t *names;        /* of the parameters      */
  uint32_t name_count;
  uint32_t slots; /* of a generator's frame */
  uint32_t flags; /* OWN_CODE_…              */
} DynCode;

typedef struct {
  uint32_t name, qualname, doc;
  const uint32_t *slots;
  uint32_t slot_count;
  uint32_t planned_id, planned_count; /* see OwnClassCode */
  const uint32_t *planned;
  uint32_t planned_parent;
  OWN_ARRAY(uint32_t) methods; /* numbers of codes */
} DynClassCode;

typedef struct {
  OWN_ARRAY(DynConst) consts;      /* [0] unused                      */
  OWN_ARRAY(DynCode) codes;        /* [0] unused                      */
  uint32_t *code_of;               /* by FnId of an entry: its number */
  OWN_ARRAY(DynClassCode) classes; /* by ClassId; [0] unused          */
  bool used;                       /* the program has objects at all  */
  Table const_of;                  /* hash -> number                  */
  Arena *arena;
} DynTables;

DynTables *dyn_tables(const MirProgram *program, Arena *arena);
/* The word of a constant of type object, 0 if it has to be made at the start: then *number says which it is. */
uint64_t dyn_word(DynTables *tables, const MirBody *body, const MirConstInfo *constant,
                  uint32_t *number);

/* So many operations on objects that they are written as calls: inline they are so much code that fetching it takes longer than
** running it, and compiling it much longer. So are all of a module with `__cold__ = True`. */
bool dyn_is_large(const MirBody *body);

/* Of the general copy of a body, and done by a call there. A guess that is mostly wrong makes that copy run often, so attributes and
** methods keep their inline forms: they gain most. */
bool dyn_is_rare(const MirBody *body, const MirInstr *instr);

/* "ov_add": the inline form of the entry in own/quick.h; NULL: it has none, or a call is to stand there (`plain`). */
const char *dyn_quick(RuntimeFn fn, bool plain);

#endif
