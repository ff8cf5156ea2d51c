// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* MIR: the one intermediate representation, from lowering to the back ends. This file is datatypes and small accessors.
**
** Glossary
**   local     a variable, parameter, temporary or the result: storage of one function call
**   place     local + steps: storage that can be named. Interned per body: equal places have equal ids, prefixes are parents
**   indirect  a local that stands for storage elsewhere: by-reference parameter or reference. A place rooted in it IS the
**             storage it refers to (there is no dereference step)
**   block     instructions, the last one a terminator, and its successors
**   scope     node of the scope tree: function, block, loop round, statement, handler
**   chain     blocks that clean up on the way out of scopes; shared by exits; sharing is not a join (passes/drops.c)
**   event     line of the log: what was inserted or decided, where and why; `ownc view` prints it
**   fact      promise about a body that holds at the moment (MIR_FACT_…); passes need, give and break facts
**
** Indexes are 1-based inside arrays whose item 0 is unused; id 0 = none. The result of a function is the local `result`.
** Pending error: along the raising edge of CALL_RAISES and after RAISE exactly one error is pending until CAUGHT or RESUME.
** The surprise: a check belongs to the instruction that names the place: reading `xs#elem[i]` is the bounds check. */
#ifndef OWN_MIR_MIR_H
#define OWN_MIR_MIR_H

#include "base/array.h"
#include "base/bitset.h"
#include "types/decls.h"
#include "types/operators.h"

#define MIR_ID(Name)                                                                               \
  typedef struct {                                                                                 \
    uint32_t index;                                                                                \
  } Name
MIR_ID(MirLocal);
MIR_ID(MirPlace);
MIR_ID(MirBlock);
MIR_ID(MirScope);
MIR_ID(MirConst);
MIR_ID(MirCalleeId);
#undef MIR_ID

/* In the extra of `elided`, with the rule: the count is written there all the same, and its end is watched. */
typedef enum { WITNESS_BEGIN = 1 << 8, WITNESS_END = 1 << 9 } MirWitness;

typedef enum {
#define OP(name, text, class, operands, what) MIR_##name,
#include "mir/mir.def"
  MIR_OP_COUNT
} MirOp;

typedef enum {
#define FORM(name, text) FORM_##name,
#include "mir/forms.def"
  FORM_COUNT
} MirForm;

typedef enum {
#define REASON(name, text) REASON_##name,
#include "mir/reasons.def"
  REASON_COUNT
} MirReason;

/* What an operand does to its place. */
typedef enum {
  ROLE_USE,  /* reads the bits of a Trivial value; of DROP and END: names the place */
  ROLE_MOVE, /* takes the value: the place is empty afterwards                      */
  ROLE_READ, /* lends it for reading, for the call or to dst                        */
  ROLE_MUT,  /* lends it for change                                                 */
  ROLE_CONST /* index = MirConst                                                    */
} MirRole;

typedef struct {
  MirRole role : 8;
  uint32_t index; /* MirPlace or MirConst */
} MirOperand;

typedef struct {
  MirOp op : 8;
  MirForm form : 8;
  uint32_t count; /* operands[first .. first + count) of the body */
  uint32_t first;
  MirPlace dst;
  TypeId type;    /* of dst; of SIZE_OF, NEEDS_DROP: the type asked about */
  uint32_t extra; /* UnaryOp, BinaryOp, ConvertOp or MirCalleeId          */
  MirReason
      reason : 16; /* of DROP: set by the pass that places it; then of the call in its place */
  bool checked_no_overflow : 1; /* proven not to trap (later passes)             */
  bool
      again : 1; /* of the general copy of a body (pass unbox), or of what was inlined: readers know it from elsewhere */
  bool
      rare : 1; /* of the general copy of a body: calls of the runtime rather than their usual case in place */
  Span span;
} MirInstr;

typedef enum {
  STEP_LOCAL, /* root: data = local                                                                    */
  STEP_FIELD, /* inline: data = field index of a struct or tuple                                       */
  STEP_ELEMENT, /* interior: List element, bounds checked, negative counts from the end; data = index local */
  STEP_ELEMENT_SAFE, /* the same, index proven in bounds by lowering (loops over lists)                   */
  STEP_BOX, /* interior: content of a Box                                                            */
  STEP_PAYLOAD, /* interior: payload of an Optional; panics on None when `checked`                       */
  STEP_CASE, /* interior: data = field index of an enum, which is of the case that a test has shown  */
  STEP_PART, /* interior: what a library container found; data = local with its address, written once by the
                container's method; `checked`: nobody may change it                                     */
  STEP_BELOW, /* `~`, last step of origins only (pass borrow): somewhere below, or the place itself; data = type  */
  STEP_POINTEE /* what an UnsafePointer points to; data = index local (0: index 0); unchecked, no owner */
} MirStep;

typedef struct {
  MirPlace parent; /* none for roots */
  MirStep step : 8;
  bool checked; /* PAYLOAD: test for None first; PART: read only */
  uint32_t data;
  MirLocal root;
  TypeId type; /* of the value stored there */
} MirPlaceInfo;

typedef enum {
  LOCAL_PARAM,
  LOCAL_VARIABLE,
  LOCAL_TEMPORARY,
  LOCAL_REFERENCE,
  LOCAL_RESULT,
  LOCAL_HIDDEN,
  LOCAL_GLOBAL /* stands for a variable of a module: static storage */
} MirLocalKind;

typedef struct {
  Symbol name; /* none for temporaries */
  TypeId type; /* of the value; of a reference: of its target */
  MirLocalKind kind;
  Convention convention; /* of parameters */
  bool mutable_;         /* REFERENCE: changes may go through it */
  bool matched;          /* a subject or a name of `match`, for messages */
  bool bound;            /* REFERENCE: by `ref r = …`, or returned by a call; for messages */
  bool captured; /* REFERENCE: a variable that a closure captures: in its code a root of its own */
  bool relays; /* REFERENCE: not for change here, but as the argument of a `ref` parameter may be */
  bool
      indirect; /* by-reference parameter (READ, MUT, REF) or REFERENCE: the place is storage elsewhere.
                            A READ parameter of a by-value type is loaded into the frame by the back end: still `indirect`
                            here, because nobody may change or give it away */
  bool natural;       /* signed, and never below 0 (pass ranges) */
  GlobalId global;    /* of GLOBAL */
  bool seldom_number; /* it was unpacked, or is expected to be an instance, list or array */
  bool argument;      /* the copy that a function which was inlined made of an argument */
  ClassId meant;      /* `self` of a method that was inlined: its class, or none */
  MirPlace place;     /* the whole of it, once somebody asked (mir_root) */
  MirScope scope;
  Span span; /* of its name; of a temporary: the whole expression whose value it holds */
} MirLocalInfo;

typedef enum {
  SCOPE_FUNCTION,
  SCOPE_BLOCK,
  SCOPE_LOOP,
  SCOPE_STATEMENT,
  SCOPE_HANDLER,
  SCOPE_INLINED /* what was the body of another function (mir/splice.c) */
} MirScopeKind;
typedef struct {
  MirScope parent;
  MirScopeKind kind;
  Span span;
  const char *name; /* INLINED: of that function; span: all of its text */
} MirScopeInfo;

/* Entries of the runtime the compiler calls (own/abi.def, then own/dynops.def). */
typedef enum {
  RUNTIME_NONE,
#define RT(name, result, params, effects) RUNTIME_##name,
#include "own/abi.def"
#define DYN(name, result, params, effect) RUNTIME_##name,
#include "own/dynops.def"
  RUNTIME_COUNT
} RuntimeFn;

/* What an entry may do; the words of abi.def and dynops.def. */
typedef enum {
  EFFECT_PLAIN,
  EFFECT_ALLOC,
  EFFECT_FREE,
  EFFECT_PURE,
  EFFECT_COLD_NORETURN,
  EFFECT_OPERATOR,
  EFFECT_COMPARE,
  EFFECT_ITEM,
  EFFECT_LENGTH,
  EFFECT_ITERATE,
  EFFECT_TEXT,
  EFFECT_ATTRIBUTE,
  EFFECT_STORE_ATTRIBUTE,
  EFFECT_STORE_ITEM,
  EFFECT_STORE_CELL,
  EFFECT_CALLS
} RuntimeEffect;

typedef enum {
  CALLEE_FUNCTION,
  CALLEE_REQUIREMENT,
  CALLEE_INSTANCE,
  CALLEE_POINTER,
  CALLEE_RUNTIME
} MirCalleeKind;
typedef struct {
  MirCalleeKind kind;
  FnDeclId fn;             /* FUNCTION; REQUIREMENT: the trait's method        */
  const TypeId *type_args; /* owner's first; REQUIREMENT: Self first           */
  uint32_t type_arg_count;
  FnId
      instance; /* INSTANCE: once MONO holds. RUNTIME own_deep (in drop glue): the glue whose address is its first
                              argument; its one operand, a &mut place, gives the second. RUNTIME with a parameter `k`:
                              the entry of a def, in `fn` before MONO                                                 */
  /* POINTER: the first operand is the code; `instance` has its signature. */
  uint32_t runtime;   /* RUNTIME: RuntimeFn                               */
  ClassId class_decl; /* RUNTIME with a parameter `K`                   */
  uint64_t hint;      /* RUNTIME with a parameter `h`                   */
} MirCallee;

typedef enum {
  MIR_CONST_INT,
  MIR_CONST_FLOAT,
  MIR_CONST_BOOL,
  MIR_CONST_STRING,
  MIR_CONST_NULL,
  MIR_CONST_NONE,
  MIR_CONST_PARAMETER, /* of generic bodies: bits = TypeId of what stands for the value      */
  MIR_CONST_CODE,      /* the address of an instance: bits = FnId */
  /* of type object only, as are INT (of 62 bits), FLOAT, BOOL, STRING and NONE: */
  MIR_CONST_DIGITS,  /* an int beyond 62 bits, in decimal                 */
  MIR_CONST_BYTES,   /* bytes                                             */
  MIR_CONST_WORD,    /* a mark of own/value.h: OWN_UNBOUND …              */
  MIR_CONST_BUILTIN, /* a built-in function (own/builtins.def)            */
  MIR_CONST_CLASS,   /* a built-in class (own/classes.def)                */
  MIR_CONST_TUPLE    /* of constants: names of keyword arguments          */
} MirConstKind;
typedef struct {
  MirConstKind kind;
  TypeId type;
  uint64_t bits;     /* INT, BOOL, WORD; FLOAT: bits of the double; BUILTIN, CLASS: which */
  const char *bytes; /* STRING, DIGITS, BYTES: NUL-terminated, may hold NULs */
  uint32_t length;   /* of bytes; TUPLE: number of items              */
  const MirConst *items;
} MirConstInfo;

typedef struct {
  OWN_ARRAY(MirInstr) instrs; /* the last one is the terminator */
  OWN_ARRAY(MirBlock) successors;
  MirScope scope; /* innermost scope at its start */
  bool chain;     /* cleanup block: see the glossary */
} MirBlockInfo;

typedef enum {
  EVENT_MOVE,
  EVENT_COPY,
  EVENT_LEND, /* `ref to = place` */
  EVENT_DROP,
  EVENT_EDGE_DROP,
  EVENT_RETAIN,  /* a count write; place: what holds the object   */
  EVENT_RELEASE, /* … that takes an owner away                    */
  EVENT_ELIDED,  /* a count write that `reason` made needless     */
  EVENT_KIND_COUNT
} MirEventKind;
typedef struct {
  MirEventKind kind;
  MirReason reason;
  MirForm form;     /* of the instruction: where a move goes (call, return, var …)           */
  MirPlace place;   /* what moved, was copied or dropped                                     */
  const char *name; /* the place in the user's words                                         */
  const char *to;   /* MOVE: receiver in words ("caller", a variable, a function), or NULL   */
  Span span;        /* where it happens in the source                                        */
  Span cause;       /* the other place ("line 4 gives it away"), or none                     */
  bool on_raise;    /* happens only while an error passes through                            */
  bool temporary;   /* of a compiler temporary: `ownc view` folds these                      */
} MirEvent;

/* What may be done with a variable at the start of a line (pass permissions). */
enum { PERMIT_READ = 1, PERMIT_WRITE = 2, PERMIT_SHAPE = 4, PERMIT_GIVE = 8 };
typedef struct {
  MirLocal local;
  uint32_t line;
  uint8_t possible; /* what can be asked of it at all */
  uint8_t letters;  /* what it may be used for there; 0: it holds no value */
  bool maybe;       /* … on some of the ways to the line; on others it does */
  MirLocal because; /* the reference that forbids some of it, or none */
} MirPermit;

/* What the borrow checker of Rust would refuse in a body that Own accepts (pass rust). */
typedef enum {
#define RULE(name, rust, own) RUST_##name,
#include "mir/rust.def"
  RUST_RULE_COUNT
} RustRule;
typedef struct {
  RustRule rule;
  uint32_t code;  /* of Rust's message: 499 is E0499                          */
  Span span;      /* what it would point at                                    */
  MirPlace place; /* what is read, changed or lent there                      */
  MirPlace lent;  /* what was lent before                                     */
  MirPlace all;   /* two look-ups in this container, which Rust lends whole; or none */
  MirLocal by;    /* the reference or closure that still needs it, or none    */
  Span lent_at;
} RustRefusal;

enum {
  MIR_FACT_CFG = 1,
  MIR_FACT_MOVES = 2,
  MIR_FACT_INIT = 4,
  MIR_FACT_CHECKED = 8,
  MIR_FACT_DROPS = 16,
  MIR_FACT_MONO = 32,
  MIR_FACT_GLUE = 64,
  MIR_FACT_COUNTS = 128
};

typedef struct MirBody {
  Arena *arena;
  Decls *decls;
  Context *context;
  FnDeclId decl;  /* what it is the body of; none for drop glue */
  TypeId glue_of; /* drop glue: the type; parameter 1 is `mut self` of it, no result */
  TypeId
      thunk_of; /* what a function type calls: the function type, or the closure whose code it is */
  const TypeId *type_args; /* instances: what parameters became */
  uint32_t type_arg_count;
  const TypeParamDecl *type_params; /* generic bodies: bounds of parameters */
  uint32_t type_param_count;
  const char *name;   /* for dumps and messages: "Record.scaled", "drop List[Int]" */
  TypeId result_type; /* TYPE_NONE: nothing is returned */
  MirLocal result;    /* none if result_type is NONE    */
  bool raises;
  bool broken;                    /* an ownership error was reported: leaves the pipeline */
  uint32_t facts;                 /* MIR_FACT_…                     */
  OWN_ARRAY(MirLocalInfo) locals; /* parameters first, in order */
  uint32_t param_count;
  OWN_ARRAY(MirPlaceInfo) places;
  Table place_table;
  OWN_ARRAY(MirScopeInfo) scopes;
  OWN_ARRAY(Span)
  statements; /* full ones (own.temp.end), in the order of lowering; some contain others */
  OWN_ARRAY(MirBlockInfo) blocks; /* block 1 is the entry */
  OWN_ARRAY(MirOperand) operands;
  OWN_ARRAY(MirConstInfo) consts;
  OWN_ARRAY(MirCallee) callees;
  OWN_ARRAY(MirEvent) events;
  OWN_ARRAY(MirPermit) permits;
  OWN_ARRAY(RustRefusal) rust;
  uint32_t frame_slots; /* of a generator: what lives across a `yield` (pass suspend) */
  Span span;            /* of the function's name */
  Span end_span;        /* where the function ends: the last character of its text */
} MirBody;

/* The bodies of a program. */
typedef struct MirProgram {
  Arena *arena;
  Context *context;
  Decls *decls;
  OWN_ARRAY(MirBody *)
  bodies; /* generic stage: one per declared function with a body, in source order */
  OWN_ARRAY(uint32_t) body_of_fn; /* by FnDeclId: index into bodies + 1, or 0 */
  /* Called when someone needs the body of a function that was not made, or not kept: adds it, if it can be had. */
  void (*make_body)(void *self, FnDeclId fn);
  void *make_self;
  uint32_t lowered, checked; /* how far lowering is in Typed.fns; the generic stage in `bodies` */
  MirLocal *local_of_var;    /* of lowering, by VarId */
  uint32_t var_room;
  OWN_ARRAY(MirBody *)
  instances; /* instance stage: by FnId; [0] unused; NULL for extern functions' entries */
  OWN_ARRAY(FnDeclId) instance_decls;
  FnDeclId main;
  FnId main_instance;
} MirProgram;

MirProgram *mir_program_new(Context *context, Arena *arena, Decls *decls);
/* The generic body of a function, made now if need be; NULL: it has none. */
const MirBody *mir_body_of(const MirProgram *program, FnDeclId fn);

/* Accessors; every id is checked in debug builds. */
static inline MirLocalInfo *mir_local(const MirBody *body, MirLocal id) {
  return &body->locals.items[id.index];
}
static inline MirPlaceInfo *mir_place(const MirBody *body, MirPlace id) {
  return &body->places.items[id.index];
}
static inline MirBlockInfo *mir_block(const MirBody *body, MirBlock id) {
  return &body->blocks.items[id.index];
}
static inline MirScopeInfo *mir_scope(const MirBody *body, MirScope id) {
  return &body->scopes.items[id.index];
}
static inline MirConstInfo *mir_const(const MirBody *body, MirConst id) {
  return &body->consts.items[id.index];
}
static inline MirCallee *mir_callee(const MirBody *body, uint32_t id) {
  return &body->callees.items[id];
}
/* The entry of the runtime that the instruction calls; RUNTIME_NONE: it does something else. */
static inline RuntimeFn mir_entry(const MirBody *body, const MirInstr *instr) {
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return RUNTIME_NONE;
  const MirCallee *callee = mir_callee(body, instr->extra);
  return callee->kind == CALLEE_RUNTIME ? (RuntimeFn)callee->runtime : RUNTIME_NONE;
}
static inline MirOperand *mir_operands(const MirBody *body, const MirInstr *instr) {
  return body->operands.items + instr->first;
}
static inline MirInstr *mir_terminator(const MirBlockInfo *block) {
  return &block->instrs.items[block->instrs.count - 1];
}
/* CAUGHT into a variable: its text is asked for. Into storage without a name: it is only kept or looked at. */
static inline bool mir_shows_error(const MirBody *body, const MirInstr *caught) {
  return mir_local(body, mir_place(body, caught->dst)->root)->kind == LOCAL_VARIABLE;
}
/* RAISE of an error that was on its way before: its trace gets no line for this. */
static inline bool mir_goes_on(const MirInstr *raise) { return raise->form == FORM_EXCEPT; }
static inline bool mir_place_same(MirPlace a, MirPlace b) { return a.index == b.index; }

const char *
mir_runtime_text(RuntimeFn fn); /* "own_alloc"                                               */
const char *
mir_runtime_signature(RuntimeFn fn); /* result then parameters, one letter each; see abi.def      */
RuntimeEffect mir_runtime_effect(RuntimeFn fn);
bool mir_runtime_raises(RuntimeFn fn);
/* An operation that lends what a container keeps: 'w' to its first operand, with its keeper in dst; 'l' to dst; else 0. */
char mir_lends(const MirBody *body, const MirInstr *instr);
/* An operation whose result is a word without an owner: a number in place. */
bool mir_gives_number(const MirBody *body, const MirInstr *instr);
const char *mir_op_text(MirOp op);
bool mir_op_is_terminator(MirOp op);
int mir_op_operands(MirOp op); /* how many operands it takes; -1: any number */
const char *mir_form_text(MirForm form);
const char *mir_reason_text(MirReason reason); /* with a %u where the cause's line goes */

#endif
