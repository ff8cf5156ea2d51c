// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the interpreter share.
**
** Glossary: shape = a type as parts of memory, down to scalars · plan = a body with all offsets worked out, made at its first
** call · frame = one call · owner = a value whose type has a written `__del__`: it has an id, a place, and ends exactly once
** · violation = an act that no accepted program may do; it ends the process · native = C code of the runtime or of a library.
** Who reads: run.c (the loop), then place.c, value.c, call.c. */
#ifndef OWN_INTERP_INTERNAL_H
#define OWN_INTERP_INTERNAL_H

#include "backend/backend.h"
#include "backend/dynamic.h"
#include "interp/interp.h"
#include "interp/memory.h"

#include "own/own.h"

#include <ffi.h>

/* ── shapes (shape.c) ── */
typedef enum {
  SHAPE_SCALAR,
  SHAPE_FIELDS,           /* struct, tuple, function value    */
  SHAPE_OPTIONAL,         /* part 0 is there if the tag is 1  */
  SHAPE_OPTIONAL_POINTER, /* part 0 is there if it is no null */
  SHAPE_ENUM              /* the parts whose case is the tag  */
} ShapeKind;

typedef struct Shape Shape;
typedef struct {
  const Shape *shape;
  uint64_t offset;
  uint32_t case_index; /* of ENUM */
} ShapePart;

struct Shape {
  ShapeKind kind;
  TypeId type;
  uint64_t size;
  uint32_t leaf; /* of SCALAR; of SHAPE_ENUM: of its tag */
  uint64_t tag_offset, tag_size;
  bool owner;      /* has a written `__del__` */
  bool counted;    /* the word of an object */
  bool has_owners; /* it or a part is an owner */
  bool is_string;
  bool has_cases; /* it or a part is an Optional or an enum */
  bool view;      /* carries references: @view              */
  ShapePart *parts;
  uint32_t count;
};

/* ── plans (plan.c) ── */
typedef struct {
  const MirBody *body;
  FnId fn;
  uint64_t frame_bytes;
  uint64_t *offsets;     /* by local: where its storage is in the frame */
  bool *lent;            /* by local: its storage is elsewhere          */
  bool *aged;            /* by local: it is a reference (age.c)         */
  const Shape **shapes;  /* by place */
  uint64_t *steps;       /* by place: bytes from the parent, of inline steps */
  uint8_t **constants;   /* by constant: its bytes; NULL: not asked for yet  */
  uint32_t *first_site;  /* by block */
  const OwnSite **sites; /* by site - first_site[1]; NULL: not asked for yet */
  OwnCache **caches;     /* the same */
  uint32_t site_from, site_to;
  bool ends_chain; /* drop glue that gives memory back itself (passes/drop_loop.c) */
  bool takes_site; /* its panics name the line of the caller */
  bool ends_self;  /* parameter 1 is an owner that ends here: `__del__`, `deinit self` */
} Plan;

typedef struct Frame Frame;
struct Frame {
  Frame *caller;
  const Plan *plan;
  MirBlock block;
  uint32_t at; /* instruction in the block */
  uint8_t *storage;
  const OwnSite *site; /* of the call, if the plan takes one */
  bool native;         /* called by native code, which goes on when it returns */
  uint32_t *ages;      /* by local: when a reference was bound (age.c) */
  uint8_t *locals[];   /* by local: address */
};

/* ── owners (owner.c) ── */
typedef struct {
  TypeId type;
  uint32_t made, moved; /* sites */
  bool alive;
} Owner;

/* ── objects (object.c): what the program hands to the runtime ── */
typedef struct {
  DynTables *tables;
  OwnWord *words;   /* by number of a constant */
  OwnWord *globals; /* by GlobalId             */
  OwnCode *codes;
  OwnClassCode *classes;
} Objects;

typedef struct {
  const MirProgram *program;
  const InterpInput *input;
  Decls *decls;
  Arena *arena;
  Memory memory;
  Plan **plans; /* by FnId */
  OWN_ARRAY(Plan *) plans_by_site;
  uint32_t next_site;
  OWN_ARRAY(const Shape *) shapes;  /* by TypeId */
  OWN_ARRAY(Owner) owners;          /* by id; item 0 unused */
  Map owner_at;                     /* place and type -> id  */
  Map seen;                         /* address of a view's pointer -> when it was made */
  OWN_ARRAY(uint32_t) spare_owners; /* ids of handles that ended */
  uint64_t alive;                   /* owners */
  Objects objects;
  Frame *frame;
  uint8_t *scratch; /* a block for values on their way */
  uint64_t scratch_bytes;
  uint64_t steps, frame_bytes, frame_count;
  uint64_t native_result; /* what the call from native code that ended last returned */
  uint32_t site;          /* of the instruction that runs */
  uint32_t in_native;
  bool raised; /* how the call that ended last ended */
  bool *takes_site;
} Interp;

/* A value in memory. */
typedef struct {
  uint8_t *at;
  const Shape *shape;
  MirRole role;
  MirPlace place; /* of the running frame; none: it is no operand, or a constant */
} Value;

/* shape.c */
const Shape *shape_of(Interp *in, TypeId type);
/* Is the part there in the value at `at`? The tag must hold. */
bool shape_has_part(const Shape *shape, const ShapePart *part, const uint8_t *at);
uint64_t shape_tag(const Shape *shape, const uint8_t *at);

/* plan.c */
const Plan *plan_of(Interp *in, FnId fn);
const Plan *plan_of_site(const Interp *in, uint32_t site);
const MirInstr *plan_instr(const Plan *plan, uint32_t site); /* NULL: none */
const OwnSite *site_at(Interp *in, Span span, const char *function);
const OwnSite *plan_site(Interp *in, const Plan *plan, const MirInstr *instr, uint32_t site);

/* report.c: each ends the process. `what` says what happened, as an act: "reads `x`, which was given away". */
_Noreturn void violation(Interp *in, const char *what, ...) __attribute__((format(printf, 2, 3)));
/* The same about the byte at `at` of a value of `shape` at `whole`: adds what happened to it. */
_Noreturn void violation_at(Interp *in, const char *act, const uint8_t *at);
_Noreturn void violation_of(Interp *in, uint32_t id, const char *what);
_Noreturn void limit_reached(Interp *in, const char *what, ...)
    __attribute__((format(printf, 2, 3)));

/* state.c: cells of whole values */
/* All that the value has holds something. */
void state_need(Interp *in, const uint8_t *at, const Shape *shape, const char *act);
/* The value was written here, by code that keeps no cells. */
void state_set(Interp *in, uint8_t *at, const Shape *shape);
void state_need_scalar(Interp *in, const uint8_t *at, uint64_t size, uint32_t leaf,
                       const char *act);
void state_set_scalar(Interp *in, uint8_t *at, uint64_t size, uint32_t leaf);
/* Bytes and cells go together; they may overlap. */
void state_copy(Interp *in, uint8_t *to, const uint8_t *from, uint64_t bytes);
/* What holds something in these bytes is gone, or never was (`END`). */
void state_gone(Interp *in, uint8_t *at, uint64_t bytes);
/* The value was dropped: nothing holds, padding included. */
void state_ended(Interp *in, uint8_t *at, uint64_t bytes);
void state_never(Interp *in, uint8_t *at, uint64_t bytes);
/* There is storage, whatever it holds. */
void state_need_storage(Interp *in, const uint8_t *at, uint64_t bytes, const char *act);
/* Native code may have written from `at` to the end of its block. */
void state_set_rest(Interp *in, uint8_t *at);

/* owner.c */
void owners_begin(Interp *in, uint8_t *at, const Shape *shape); /* those that have no id yet */
void owners_move(Interp *in, uint8_t *to, uint8_t *from, const Shape *shape);
/* One that is not there yet. */
void owner_begin(Interp *in, uint8_t *at, const Shape *shape);
/* The owner at this place, not those inside of it, ends. */
void owner_end(Interp *in, uint8_t *at, const Shape *shape);
/* All of the value goes to native code, which ends it. */
void owners_give(Interp *in, uint8_t *at, const Shape *shape);
/* The links of a chain that its glue ends in a loop (passes/drop_loop.c): no `__del__` is called for them. */
void owners_give_boxes(Interp *in, uint8_t *at, const Shape *shape);
/* None lives there. `act`: "is overwritten". */
void owners_need_none(Interp *in, const uint8_t *at, const Shape *shape, const char *act);
uint32_t owner_find(const Interp *in, const uint8_t *at, TypeId type); /* 0: none */
void owners_audit(Interp *in);

/* age.c */
/* The operand was given away, dropped (by a call in `caller`), overwritten. */
void age_moved(Interp *in, Value value);
void age_dropped(Interp *in, const Frame *caller, const MirInstr *call, const uint8_t *at,
                 const Shape *shape);
void age_written(Interp *in, const uint8_t *at, const Shape *shape);
/* A reference is bound; used: its target must still be the place it was. */
void age_bind(Interp *in, uint32_t local);
/* The same for a reference to what lies inside of the target of another: that one is copied, not used. False: it is no such. */
bool age_inherit(Interp *in, uint32_t local, MirPlace target);
void age_need(Interp *in, uint32_t local, const Shape *shape);
void view_made(Interp *in, const uint8_t *at, const Shape *shape);
void view_copied(Interp *in, const uint8_t *to, const uint8_t *from, const Shape *shape);
/* The place at `target` is used, which the pointer at `at`, a field of a view, leads to. */
void view_need(Interp *in, const uint8_t *at, const uint8_t *target, const Shape *shape);

/* place.c */
uint8_t *place_address(Interp *in, MirPlace id);
const Shape *place_shape(const Interp *in, MirPlace place);
const OwnSite *panic_site(Interp *in);
int64_t local_integer(Interp *in, uint32_t local);
bool optional_is_some(Interp *in, const Shape *shape, const uint8_t *at);

/* value.c */
Value operand_value(Interp *in, MirOperand operand); /* its place, or the bytes of the constant */
const MirOperand *operand_at(const Interp *in, const MirInstr *instr, uint32_t index);
/* The value arrives at `to`: moved, or its bits; checks that there is one, and that none is forgotten at `to`. */
void value_put(Interp *in, uint8_t *to, Value value);
uint64_t value_bits(Interp *in, Value value); /* of a scalar: sign- or zero-extended */
double value_float(Interp *in, Value value);
void result_bits(Interp *in, const MirInstr *instr, uint64_t bits);
void result_float(Interp *in, const MirInstr *instr, double number);
/* A value that native code or an operation made at `made` goes to dst. */
uint8_t *scratch_for(Interp *in, uint64_t bytes);

/* operate.c */
void run_unary(Interp *in, const MirInstr *instr);
void run_binary(Interp *in, const MirInstr *instr);
/* convert.c */
void run_convert(Interp *in, const MirInstr *instr);

/* call.c */
void run_call(Interp *in, const MirInstr *instr);
void run_return(Interp *in, bool raised);
/* Calls an instance with the addresses of its arguments, from native code; false: it raised. */
bool call_from_native(Interp *in, FnId fn, uint8_t *const *args);
void call_deep(Interp *in, FnId glue, uint8_t *self);
void finish_call(Interp *in, const MirInstr *instr);
/* Where a value that CODE names can be called: an address that stands for the instance. */
void *code_address(Interp *in, FnId fn);

/* native.c: calls through libffi */
enum { NATIVE_ARGUMENTS_MOST = 16 };
typedef struct {
  ffi_type *types[NATIVE_ARGUMENTS_MOST];
  void *values[NATIVE_ARGUMENTS_MOST];
  uint64_t storage[NATIVE_ARGUMENTS_MOST];
  unsigned count;
} NativeCall;
typedef union {
  ffi_arg bits;
  double number;
  float narrow;
  OwnLent lent;
} NativeResult;
void native_pointer(NativeCall *call, const void *pointer);
/* The letter of abi.def or dynops.def says what the bits are. */
void native_word(NativeCall *call, char letter, uint64_t bits);
NativeResult native_entry(Interp *in, RuntimeFn fn, NativeCall *call);
/* The value is lent to native code: all of it holds. */
void native_need(Interp *in, Value value);
/* After the call: operands that were changed in place, taken over, or written behind a pointer. */
void native_settle(Interp *in, const MirInstr *instr);
void run_extern(Interp *in, const MirInstr *instr, FnId fn);
void run_runtime(Interp *in, const MirInstr *instr, const MirCallee *callee);
void run_raise(Interp *in, const MirInstr *instr);
void run_caught(Interp *in, const MirInstr *instr);

/* callback.c: addresses that C can call. */
void *callback_error(Interp *in, FnId fn); /* Error._do of a type                        */
void *callback_entry(Interp *in, FnId fn); /* of a function object: OwnCode.entry         */

/* operation.c */
void run_operation(Interp *in, const MirInstr *instr, const MirCallee *callee);

/* object.c */
void objects_start(Interp *in);
const OwnCode *object_code(const Interp *in, FnId entry);
const OwnClassCode *object_class_code(const Interp *in, ClassId id);
uint8_t *object_global(const Interp *in, GlobalId id);
/* Where the word of a constant of type object is. */
uint8_t *object_constant(Interp *in, const MirBody *body, const MirConstInfo *info);
OwnWord object_word(const uint8_t *at);
/* The word there is a number, a mark, or leads to an object that lives. */
void object_need_alive(Interp *in, const uint8_t *at, const char *act);
void run_retain(Interp *in, const MirInstr *instr);
void run_release(Interp *in, const MirInstr *instr);
/* dst gets a word with an owner. */
void handle_result(Interp *in, MirPlace dst, OwnWord word);
/* Native code has written an owned word there, or left the old one. */
void handle_settle(Interp *in, uint8_t *at);

/* heap.c */
void heap_start(Interp *in);
/* An entry of the runtime that is done here; false: native code does it. */
bool run_modelled(Interp *in, const MirInstr *instr, const MirCallee *callee);

/* run.c */
void run_step(Interp *in);

#endif
