// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Private to the C back end. One CEmit per program; `body` and what follows it change with each
** function. */
#ifndef OWN_BACKEND_C_INTERNAL_H
#define OWN_BACKEND_C_INTERNAL_H

#include "backend/backend.h"
#include "backend/c/plan.h"
#include "backend/dynamic.h"
#include "base/check.h"
#include "mir/analysis.h"

/* What a block is that a goto leads to. */
typedef enum {
  LABEL_AGAIN,      /* a loop, from inside of one in it     */
  LABEL_AFTER_LOOP, /* out of more loops than one           */
  LABEL_THEN,       /* where ways meet                      */
  LABEL_HANDLER,    /* an error is pending                  */
  LABEL_CLEANUP,    /* … and passes on                      */
  LABEL_KINDS
} CLabelKind;

/* How a local occurs in the body. */
typedef struct {
  uint32_t writes, count; /* as a whole: set, used as an operand               */
  bool named;             /* occurs at all                                     */
  uint32_t reads;         /* how often its value is read                       */
  bool bound;             /* more than a value: part of a place, or lent       */
  bool lent;              /* others may know where it is                       */
  bool folded;            /* stands as an expression in the instruction that uses it: no variable */
  bool
      perhaps; /* a number that a raising call writes: gcc cannot always see that it is there when it is read */
  const MirInstr *writer; /* the last one that sets it */
  TypeId tag_of;          /* what its number is the case of */
  const MirInstr *setter; /* of one that is folded */
  const MirInstr *user;   /* the last one that has it as an operand */
  const MirInstr
      *declared_by; /* the instruction that declares it; NULL: the top of the function does */
} CUse;

typedef struct {
  const MirProgram *program;
  const Decls *decls;
  const EmitOptions *options;
  const AbiNames *names;
  const bool *takes_site; /* abi_site_takers */
  DynTables *dynamic;
  Arena *arena;
  Table globals;     /* hashes of the names at file scope */
  bool *reached;     /* by instance */
  Text *out;         /* the file */
  Text tables;       /* places and caches of all functions */
  Text functions[2]; /* of the program, of the library */
  Text text;         /* the function being written */
  Text sites;        /* its OwnSite rows */
  uint32_t site_count;
  uint32_t cache_count; /* its OwnCache rows */
  const MirBody *body;
  bool large; /* dyn_is_large */
  FnId fn;
  const char *fn_name;
  const char **local_names; /* by local */
  CUse *uses;               /* by local */
  const char **folded;      /* by local: the expression that stands for it */
  SourceId source;          /* whose lines are told beside its statements; none: no lines are */
  const MirInstr *instr;    /* at hand */
  MirLocal declares;        /* what its statement declares */
  const char *note;         /* what stands behind it: why a value ends */
  Table told;               /* lines of the source that were */
  Text checks;              /* statements that stand before the instruction at hand */
  uint32_t check_count;     /* variables declared in `checks` */
  MirCfg *cfg;
  const CFlow *flow;
  const MirInstr **equals; /* c_equalities */
  const char **labels;     /* by block: once one leads there */
  uint32_t label_counts[LABEL_KINDS];
  uint32_t depth; /* open braces */
  const char *
      short_arm; /* what stands in the braces of the `if` at hand is this one statement; NULL: more */
  Text after;    /* statements that stand behind the `if` of a raising call */
  bool returning;    /* the result is returned by the next statement */
  bool returned;     /* … and is: the instruction at hand became `return value;` */
  uint32_t returns;  /* how often it did in this function */
  bool names_result; /* a statement of the function returns the variable */
} CEmit;

/* A place as C: an lvalue, or a pointer to it (so that `p->x` need not be written `(*p).x`). */
typedef struct {
  const char *text;
  bool pointer;
  bool primary; /* needs no brackets before a postfix operator */
} CPlace;

/* types.c */
/* The C type of a value: "int64_t", "Record", "Record *". */
const char *c_type(const CEmit *c, TypeId type);
/* Definitions of all struct types the program uses, parts before wholes. */
void c_emit_types(CEmit *c);
/* "i64": suffix of the helpers of own/arith.h. */
const char *c_suffix(const CEmit *c, TypeId type);
const char *c_field_name(const CEmit *c, TypeId type, uint32_t field);
/* Is the Optional at `place` present? */
/* Name of the struct in the union that holds the payload of case `index`. */
const char *c_case_name(const CEmit *c, const StructDecl *decl, uint32_t index);
CPlace c_case_field(const CEmit *c, TypeId type, CPlace value, uint32_t field);
const char *c_is_some(const CEmit *c, TypeId optional, CPlace place);
const char *c_member(const CEmit *c, CPlace of, const char *name);

/* names.c */
/* No local will be called `name`. */
void c_global(CEmit *c, const char *name);
/* Fills c->local_names for the current body. */
void c_name_locals(CEmit *c);
/* A C string literal with quotes. */
const char *c_string_literal(Arena *arena, const char *bytes, uint32_t length);

/* uses.c */
void c_note_uses(CEmit *c);
/* A number, a Bool or a pointer. */
bool c_is_number(const CEmit *c, TypeId type);
/* A place that the instruction names carries a check (index in range, Optional not empty). */
bool c_has_checks(const CEmit *c, const MirInstr *instr);
/* fold.c: which temporaries stand as an expression where they are used. */
void c_fold(CEmit *c);
/* declare.c: CUse.declared_by of all locals. */
void c_declare(CEmit *c, const CPlan *plan);

/* value.c */
CPlace c_place(CEmit *c, MirPlace place, Span span);
const char *c_lvalue(const CEmit *c, CPlace place);
const char *c_address(const CEmit *c, CPlace place);
const char *c_site(CEmit *c, Span span);
/* The place a panic names: the same, or that of the call into the library. */
const char *c_panic_site(CEmit *c, Span span);
/* The value of an operand; its address. */
const char *c_operand(CEmit *c, MirOperand operand, Span span);
const char *c_operand_address(CEmit *c, MirOperand operand, Span span);
/* `text`, the operand's, without the brackets of a folded expression. */
const char *c_bare(const CEmit *c, MirOperand operand, const char *text);
/* "dst = value;", or the value kept for the place where it is folded in. */
void c_set(CEmit *c, MirPlace place, const char *dst, const char *value);
/* A variable of the instruction's block that holds `value`. */
const char *c_held(CEmit *c, TypeId type, const char *value);
TypeId c_operand_type(const CEmit *c, MirOperand operand);

/* emit.c */
const char *c_fn_name(const CEmit *c, FnId fn);

/* call.c */
/* "static bool f(Result *result, Record *r)" of an instance. */
const char *c_signature(CEmit *c, FnId fn, bool with_names);
/* Drop glue that own_deep may call: its parameter is a `void *storage`. */
bool c_is_deep_glue(const CEmit *c, FnId fn);
void c_emit_call(CEmit *c, const MirInstr *instr);
/* `if (OWN_RAISED(raised, place)) {`; without a place there is no line of the trace. */
void c_open_raising(CEmit *c, const char *raised, Span span);

/* operation.c */
void c_emit_operation_call(CEmit *c, const MirInstr *instr, const MirCallee *callee);

/* dynamic.c */
/* Constants, variables of modules, records; after the prototypes. */
void c_emit_dynamic(CEmit *c);
const char *c_word(const CEmit *c, const MirConstInfo *info);
const char *c_code(const CEmit *c, FnId entry);
const char *c_class_code(const CEmit *c, ClassId class_decl);
const char *c_global_variable(const CEmit *c, GlobalId global);

/* operate.c */
void c_emit_operation(CEmit *c, const MirInstr *instr);

/* function.c */
void c_emit_function(CEmit *c, FnId fn);
/* One instruction that is no jump; CALL_RAISES opens an `if`. */
void c_emit_instr(CEmit *c, const MirInstr *instr);

/* lines.c */
/* Writes a line into the function, behind the statements that it needs first. */
void c_line(CEmit *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "dst = value;", the declaration of the local if the instruction at hand declares it. */
void c_assign(CEmit *c, MirLocal local, const char *dst, const char *value);
/* No line belongs to the instruction at hand from here on. */
void c_end_instr(CEmit *c);
/* Adds a statement that stands before the instruction at hand; behind the `if` of a raising call. */
void c_before(CEmit *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
void c_behind(CEmit *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* "int64_t n": of a local, as its declaration. */
const char *c_declaration(CEmit *c, MirLocal id);
/* "if (condition) {", or the whole statement if its arm is short. */
void c_open_if(CEmit *c, const char *start, const char *condition);

/* statements.c */
/* The statements of the current body, by its plan. */
void c_emit_statements(CEmit *c);
/* By block: nothing but a condition and the branch on it. */
bool *c_conditions(CEmit *c);
/* By block: the comparison of a variable with a number on which it branches, or NULL. */
const MirInstr **c_equalities(CEmit *c);

#endif
