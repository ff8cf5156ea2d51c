// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of lowering share: the state of one body, and each file's door.
**
** Glossary
**   entry    something to do on the way out of a scope: end a value, run a `finally` body. Entries are a linked list that
**            only grows at its head; "what is live here" is a pointer to the innermost one
**   target   where an exit goes: the end of the function, a handler, a loop; it knows which entries stay
**   chain    the blocks between an entry and a target, built once per pair
**   label    a block that exists only once something jumps to it: code nobody reaches is never made
**   noise    what evaluating an expression may do to operands that wait: nothing, trap, or call
**   settle   to copy a Trivial operand that waits into a temporary, because what follows may change it
** Invariant: `block` is none while control cannot come here; then nothing is emitted and nothing is reported. */
#ifndef OWN_LOWER_INTERNAL_H
#define OWN_LOWER_INTERNAL_H

#include "base/check.h"
#include "lower/lower.h"
#include "mir/analysis.h"
#include "mir/build.h"

typedef struct LowerEntry LowerEntry;
typedef struct LowerTarget LowerTarget;
typedef struct LowerLoop LowerLoop;

typedef struct {
  MirBlock block; /* none until the first jump */
  MirScope scope;
} LowerLabel;

/* What may raise an error here. */
typedef struct {
  TypeId type; /* none: any error */
  const char *callee;
  bool dynamic; /* an operation on objects, or a call of a `def` */
  Span span;
  bool left; /* `except` clauses around it do not take it */
} LowerRaised;
typedef struct {
  OWN_ARRAY(LowerRaised) items; /* one per type */
} LowerRaises;

/* Where in the scopes of the source we are; restored when a scope is left or a `finally` body is copied. */
typedef struct {
  LowerEntry *live;
  MirScope scope;
  LowerTarget *raise; /* where errors go; NULL: no error may be raised here */
  LowerLoop *loop;
  MirLocal
      caught; /* the Error that a bare `raise` raises again, or none                          */
  MirLocal
      caught_part; /* of `except e: T`: e, which was taken out of it                               */
  const LowerRaises
      *handled; /* the errors it may be                                                   */
} LowerState;

struct LowerTarget {
  uint32_t id;
  LowerEntry *entry; /* innermost entry that stays */
  LowerLabel label;
  bool raising;        /* an error is pending on the way      */
  bool returns;        /* the result is set on the way        */
  bool cleanup;        /* its block is part of the chain: RETURN, RESUME */
  LowerRaises *raised; /* of `except` clauses in `fn` code: the errors that come here */
};

typedef enum {
  ENTRY_DROP,
  ENTRY_FINALLY,
  ENTRY_UNBIND,  /* dynamic code: the name of a handler loses its value */
  ENTRY_HANDLED, /* the error that was being handled before is so again; `place` holds it */
  ENTRY_RESULT   /* `self` of a constructor: ends only when an error leaves the function */
} LowerEntryKind;

/* An item of `with` whose block is being lowered. */
typedef struct {
  const WithInfo *info;
  MirPlace manager;
  LowerTarget *after; /* where control goes on if `__exit__` keeps an error */
  bool is_async;      /* `__aexit__`, awaited                               */
  Span span;
} LowerWith;

struct LowerEntry {
  LowerEntry *parent;
  uint32_t id;
  LowerEntryKind kind;
  MirReason reason; /* of its drop at the end of its scope */
  MirPlace place;
  MirScope scope;
  const Ast *finally;    /* body to run          */
  const LowerWith *with; /* or the `__exit__` to call */
  Bitset bound;          /* dynamic code: what is bound wherever its body is entered */
  Symbol name;           /* UNBIND */
  const LowerState *at;  /* the surroundings of `try` */
};

struct LowerLoop {
  LowerTarget *next, *leave; /* of continue and break */
};

/* What a call returned refers into the place it was given. */
typedef struct {
  MirLocal reference;
  MirPlace from;
} LentFrom;

typedef struct Lower {
  Context *context;
  const Typed *typed;
  Decls *decls;
  Arena *arena;
  Arena *work; /* of the body while it grows, and of what only its lowering needs */
  MirBody *body;
  const FnDecl *decl;
  MirBlock block; /* current; none: unreachable */
  LowerState at;
  LowerTarget *return_target, *resume_target;
  MirScope body_scope; /* of the statements of the function */
  Table chains;        /* (entry, target) -> block          */
  uint32_t entry_count, target_count;
  MirLocal *local_of_var;       /* by VarId; MirProgram.local_of_var */
  OWN_ARRAY(MirLocal) declared; /* variables of the open scopes    */
  OWN_ARRAY(uint32_t) taken;    /* by local: number of the instruction that took it */
  uint32_t taking;
  uint32_t loop_depth, finally_depth;
  MirForm form;             /* of initialisations: what the statement is */
  const char *to;           /* receiver of a move, in words      */
  const Ast *giving;        /* the operand of `return` or `raise`: a whole local moves without ^ */
  const MirOperand *called; /* operands of the last call                    */
  OWN_ARRAY(LentFrom) lent_from; /* of references without a name that calls gave */
  Table closure_of;              /* nested functions by variable: number in `closures`         */
  OWN_ARRAY(const ClosureInfo *) closures;
  MirLocal *
      captured; /* in the code of a closure, by field: what stands for a variable outside; or none */
  bool in_del;
  bool lambda;          /* the body is a lambda's */
  struct Match *guard;  /* whose guard is lowered now, or NULL */
  struct DefState *def; /* of dynamic code (dynamic_internal.h); NULL in `fn` bodies */
  Table globals;        /* GlobalId -> local                                         */
  bool objects_refused; /* that operations on objects may raise was said             */
  Bitset bound;         /* dynamic code: variables that certainly have a value here  */
} Lower;

typedef enum { NOISE_NONE, NOISE_TRAPS, NOISE_CALLS } LowerNoise;

/* One operand of a call, on its way. */
typedef struct {
  const Ast *expr;  /* NULL: `value` was computed before */
  uint32_t adjusts; /* how many adjustments of `expr` apply */
  MirOperand value;
  const Ast *words;
  Convention convention;
  TypeId type; /* of the parameter */
  bool is_default;
  bool receiver;   /* what a method is called on */
  bool keep_const; /* a constant may stay one although it owns (a literal String) */
  Span span;
} LowerArg;

/* ── scope.c: blocks, entries, ways out ── */
LowerLabel lower_label(const Lower *l);
void lower_goto(Lower *l, LowerLabel *label, MirForm form, Span span);
void lower_start(Lower *l, LowerLabel label);
/* Falls into `label`, together with those who jumped there. */
void lower_join(Lower *l, LowerLabel *label, MirForm form, Span span);
/* Ends the block with a two-way jump. */
void lower_branch(Lower *l, MirOperand condition, LowerLabel *yes, LowerLabel *no, Span span);
/* The same for a form other than CONDITION, of which messages say when it is true. */
void lower_branch_as(Lower *l, MirForm form, MirOperand condition, LowerLabel *yes, LowerLabel *no,
                     Span span);
MirInstr *lower_emit(Lower *l, MirInstr instr, const MirOperand *operands, uint32_t count);
void lower_unreachable(Lower *l, MirForm form, Span span);
/* Makes `place` end with its scope, if its type needs that. */
void lower_hold(Lower *l, MirPlace place, MirReason reason);
/* Temporaries that an instruction has just taken need no drop any more. */
void lower_release(Lower *l, const MirOperand *operands, uint32_t count);
/* Drops what is live beyond `mark`, innermost first. */
void lower_end(Lower *l, LowerEntry *mark, MirForm form, Span span);
/* Of what is live beyond `mark` the values in `kept` go on living, with the scope; the rest ends. */
typedef struct {
  OWN_ARRAY(MirLocal) items;
} LocalList;
void lower_end_others(Lower *l, LowerEntry *mark, LocalList kept, Span span);
/* The drops of lower_end, without forgetting the entries. */
void lower_drops(Lower *l, const LowerEntry *mark, MirForm form, Span span);
LowerTarget *lower_target(Lower *l, bool raising);
void lower_exit(Lower *l, LowerTarget *target, MirForm form, Span span);
/* First block of the way from what is live now to `target`. */
MirBlock lower_chain(Lower *l, LowerTarget *target, Span span);
LowerState lower_enter(Lower *l, MirScopeKind kind, Span span);
void lower_leave(Lower *l, LowerState outer, uint32_t declared, Span span);
void lower_push_finally(Lower *l, const Ast *finally);
void lower_push_with(Lower *l, const LowerWith *with);
void lower_push_result(Lower *l, MirPlace place);
void lower_push_handled(Lower *l, MirPlace before);
void lower_push_unbind(Lower *l, Symbol name);
/* lower_end, with the drops in the order of creation: what an operation was given ends from left to right. */
void lower_end_forwards(Lower *l, LowerEntry *mark, MirForm form, Span span);

/* ── decl.c ── */
void lower_function(Lower *l, const TypedFn *fn);
MirLocal lower_var(Lower *l, VarId var);

/* ── closure.c ── */
MirPlace lower_var_place(Lower *l, VarId var);
/* The captured variable that the place is a part of, or none. */
Symbol lower_captured(const Lower *l, MirPlace place);
void lower_report_captured(Lower *l, const Ast *expr, MirPlace place);
/* At the start of a closure's code: names for what it captures by reference. */
void lower_open_captures(Lower *l);
/* Is it the type of a closure that captures by reference? */
bool lower_lends(const Lower *l, TypeId type);
/* Then it is called or lent, never kept: reports E0324. */
bool lower_refuse_kept(Lower *l, TypeId type, Span span);
/* The value of a RES_CLOSURE node. */
void lower_closure_into(Lower *l, const Ast *expr, MirPlace dst);
void lower_nested_fn(Lower *l, const Ast *stmt);
/* The body of a function used as a value. */
void lower_forward(Lower *l, const CallInfo *call);
void lower_lambda_body(Lower *l, const AstLambda *lambda);
/* What the closures among the arguments refer to is lent to the call: operands behind those of the parameters. */
uint32_t lower_lent_count(Lower *l, const CallInfo *call);
void lower_lent_operands(Lower *l, const CallInfo *call, MirOperand *out);

/* ── stmt.c ── */
void lower_suite(Lower *l, const Ast *suite, MirScopeKind kind);
/* Temporaries of what has the span end with it: notes it for those who ask which instructions belong together. */
void lower_full_statement(Lower *l, Span span);
void lower_statement(Lower *l, const Ast *stmt);
void lower_body_end(Lower *l, MirForm form, Span span);
MirLocal lower_declare(Lower *l, const Ast *name, TypeId type);
/* Makes the new variable's value end with the scope. */
void lower_declared(Lower *l, MirLocal local);

/* ── assign.c ── */
void lower_var_stmt(Lower *l, const Ast *stmt);
void lower_assign(Lower *l, const Ast *stmt);
MirPlace lower_walrus(Lower *l, const Ast *expr);
void lower_aug_assign(Lower *l, const Ast *stmt);

/* ── unpack.c ── */
/* One owned operand per target. */
MirOperand *lower_unpack(Lower *l, const Ast *value, AstNodes targets);
/* Calls a method of List that changes it, and is told these numbers. */
typedef struct {
  const char *name;
  int64_t numbers[2];
  uint32_t count;
} LowerListCall;
void lower_list_call(Lower *l, MirPlace list, LowerListCall told, MirPlace dst, Span span);
enum { LIST_SIZE = 1 }; /* the field of a List that says how many items it has */

/* ── ref.c ── */
void lower_ref_bind(Lower *l, const Ast *stmt);
/* `ref r = e` of `if` and `while`: goes on where r is bound, else at `nothing`; what is live in both cases ends with the body. */
LowerEntry *lower_ref_condition(Lower *l, const AstRefBind *node, LowerLabel *nothing);
/* The locals that the place, or the view in it, lies in: through references that calls of the statement gave. */
void lower_add_kept(const Lower *l, MirPlace place, LocalList *kept);
/* `return e` of a function that returns a reference. */
void lower_return_lent(Lower *l, const Ast *expr);

/* ── collect.c ── */
/* The value of a RES_COLLECT node. */
void lower_collect_into(Lower *l, const Ast *expr, MirPlace dst);
/* An empty List in `dst`, with room if `room` is an operand. */
void lower_list_start(Lower *l, MirPlace dst, MirOperand room, Span span);
void lower_list_append(Lower *l, MirPlace list, MirOperand item, Span span);

/* ── exchange.c ── */
/* `a, b = b, a` of places that own: false: it is something else, and nothing was done. */
bool lower_exchange(Lower *l, const AstTuple *targets, const Ast *value);

/* ── comptime.c ── */
void lower_comptime_if(Lower *l, const Ast *stmt);
void lower_comptime_assert(Lower *l, const Ast *stmt);

/* ── loop.c, errors.c ── */
void lower_while(Lower *l, const Ast *stmt);
void lower_for(Lower *l, const Ast *stmt);
void lower_break(Lower *l, const Ast *stmt);
void lower_continue(Lower *l, const Ast *stmt);
void lower_try(Lower *l, const Ast *stmt);
void lower_raise(Lower *l, const Ast *stmt);
void lower_return(Lower *l, const Ast *stmt);
/* Calls a method of Error; `item`: its type argument, or none. */
void lower_call_error(Lower *l, const char *name, TypeId item, MirInstr instr,
                      const MirOperand *operands, uint32_t count);
/* Raises an Error; the form says whether it was on its way before (mir_goes_on). */
void lower_leave_with(Lower *l, MirOperand error, MirForm form, Span span);

/* ── with.c ── */
void lower_with(Lower *l, const Ast *stmt);
/* Calls `__exit__`; `error`: the Error on its way, or none. True from it keeps the error. */
void lower_with_exit(Lower *l, const LowerWith *with, MirPlace error);

/* ── except.c ── */
/* The clauses of a `try` whose errors come to `from`; goes on at `end`. */
void lower_clauses(Lower *l, const Ast *stmt, LowerTarget *from, LowerLabel *end);

/* ── raising.c: may this be raised here? ── */
/* False: it may not raise here (reported; of `dynamic` operations only the first one in a function). */
bool lower_may_raise(Lower *l, LowerRaised raised);
/* Where the raising edge of a call goes: the chain to the handler; a dead end if the call was refused. */
MirBlock lower_raising_edge(Lower *l, LowerRaised raised);
/* The errors among `from` that are not of `type` for certain. */
LowerRaises *lower_raises_without(Lower *l, const LowerRaises *from, TypeId type);
/* Can an error among `from` be of `type`? */
bool lower_raises_include(const Lower *l, const LowerRaises *from, TypeId type);

/* ── match.c, match_bind.c ── */
void lower_match(Lower *l, const Ast *stmt);
/* `place` is to be changed or `given` away: E0332 if that happens in a guard, to what the match looks at or for good. */
bool lower_in_guard(Lower *l, const Ast *expr, MirPlace place, bool given);
/* A closure that is called or given may change `place`, which it captured: E0332 as above. */
void lower_lent_in_guard(Lower *l, MirPlace place, Span span);

/* ── expr.c, literal.c, operate.c: values ── */
enum { ALL_ADJUSTS = INT32_MAX };
/* Evaluates an owned value into `dst`, which holds none. */
void lower_into(Lower *l, const Ast *expr, MirPlace dst);
/* The same with the first `adjusts` adjustments only. */
void lower_into_part(Lower *l, const Ast *expr, uint32_t adjusts, MirPlace dst);
/* An owned value as an operand: CONST or USE of a Trivial one, MOVE. */
MirOperand lower_owned(Lower *l, const Ast *expr, uint32_t adjusts);
/* A value to look at: CONST, USE of a Trivial one, READ of a place. `later`: what happens before it is looked at. */
MirOperand lower_read(Lower *l, const Ast *expr, uint32_t adjusts, LowerNoise later);
/* A Trivial place that `later` could change becomes a temporary. */
MirOperand lower_settle(Lower *l, MirOperand operand, LowerNoise later, Span span);
void lower_effect(Lower *l, const Ast *expr);
/* A temporary with the value in it; it ends with the statement. */
MirPlace lower_temporary(Lower *l, const Ast *expr, uint32_t adjusts);
MirPlace lower_new_temporary(Lower *l, TypeId type, Span span);
/* Storage without a name that may be written on several ways. */
MirPlace lower_new_hidden(Lower *l, TypeId type, Span span);
LowerNoise lower_noise(const Lower *l, const Ast *expr);
uint32_t lower_adjust_count(const Lower *l, const Ast *expr);
TypeId lower_type_after(const Lower *l, const Ast *expr, uint32_t adjusts);
void lower_chain_into(Lower *l, const Ast *expr, MirPlace dst);
void lower_unary_into(Lower *l, const Ast *expr, MirPlace dst);
/* `left op right` of one link. */
typedef struct {
  const LinkInfo *info;
  const Ast *left, *right;
  bool left_done, right_done; /* computed before: */
  MirOperand left_value, right_value;
  Span span;
} LowerLink;
void lower_link_into(Lower *l, const LowerLink *link, MirPlace dst);

/* ── condition.c ── */
/* A full statement of its own: jumps to `yes` or `no`, which must be fresh. */
void lower_condition(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no);
/* and, or, comparison chains as a value. */
void lower_truth_into(Lower *l, const Ast *expr, MirPlace dst);
const Ast *lower_plain(const Lower *l, const Ast *expr);

/* ── place.c ── */
/* Is the expression a place, adjustments aside? */
bool lower_is_place(const Lower *l, const Ast *expr);
/* The place; index values are evaluated, a value that is none goes into a temporary. */
MirPlace lower_place(Lower *l, const Ast *expr);
/* The place to be changed: reports E0309. */
MirPlace lower_mutable_place(Lower *l, const Ast *expr);
/* Does an object, or a module, hold what is named here? */
bool lower_is_held(const Lower *l, const Ast *expr);
/* May it be changed? Reports nothing. */
typedef enum {
  CHANGE_NO,
  CHANGE_AS_ARGUMENT, /* not here, but by the caller if the argument of the `ref` parameter may be */
  CHANGE_YES
} Changeable;
Changeable lower_may_change(const Lower *l, MirPlace place);
/* `place^`: MOVE of its place, USE if it is Trivial; reports E0307. */
MirOperand lower_transfer(Lower *l, const Ast *transfer, MirReason reason);
/* E0307 for `^` behind what a module or an object holds (own.move.from). */
void lower_refuse_held(Lower *l, const Ast *expr);
/* A place where an owned value is needed: USE, MOVE (of `giving`), or a copy; reports E0302. */
MirOperand lower_place_owned(Lower *l, const Ast *expr);
/* `del x`: the variable ends now. */
void lower_del_variable(Lower *l, const Ast *target);
void lower_place_into(Lower *l, const Ast *expr, MirPlace dst);
MirOperand lower_copy_owned(Lower *l, MirPlace place, const Ast *expr, MirReason reason);
MirLocal lower_index(Lower *l, const Ast *expr);
MirLocal lower_index_local(Lower *l, MirOperand value, TypeId type, Span span);
bool lower_place_checked(const Lower *l, MirPlace place);
const char *lower_words(Lower *l, const Ast *expr);
const char *lower_span_words(Lower *l, Span span);

/* ── lend.c ── */
/* The place that a call may change: E0333 if nobody could see the change. */
MirPlace lower_lent_place(Lower *l, const Ast *expr, bool receiver);

/* ── call.c, intrinsic.c ── */
typedef struct {
  const CallInfo *info;
  const Ast *left; /* the operand whose `expr` is NULL in info; NULL: `left_value` */
  uint32_t left_adjusts;
  MirOperand left_value;
  const Ast *words; /* where left_value was written, for messages; may be NULL */
  const Ast *right; /* an operand that is computed already: */
  MirOperand right_value;
  MirForm form;
  Span span;
} LowerCall;
/* dst none: the result is dropped by the caller, or there is none. */
void lower_call_into(Lower *l, const LowerCall *call, MirPlace dst);
void lower_call_node(Lower *l, const Ast *expr, MirPlace dst);
/* Operands evaluated in order of the source; `out` gets one per argument. */
void lower_args(Lower *l, LowerArg *args, uint32_t count, MirOperand *out);
/* A List in `dst` of items that were evaluated by lower_args. */
void lower_list_of(Lower *l, const LowerArg *args, const MirOperand *items, uint32_t count,
                   MirPlace dst, Span span);
void lower_call_emit(Lower *l, const CallInfo *info, MirInstr instr, const MirOperand *operands,
                     uint32_t count);
void lower_call_runtime(Lower *l, RuntimeFn fn, MirPlace dst, const MirOperand *operands,
                        uint32_t count, Span span);
/* The place that a returned reference refers to: a reference without a name. */
MirPlace lower_lent(Lower *l, const Ast *expr);
/* The place a @place method stands for: the call finds its address, now. */
MirPlace lower_part(Lower *l, const Ast *expr);
void lower_intrinsic(Lower *l, const LowerCall *call, const MirOperand *operands, MirPlace dst);

/* ── text.c ── */
void lower_print(Lower *l, const Ast *expr);
void lower_fstring_into(Lower *l, const Ast *expr, MirPlace dst);
void lower_assert(Lower *l, const Ast *stmt);
void lower_append_text(Lower *l, MirPlace text, const char *bytes, uint32_t length, Span span);

/* ── object_value.c, object_call.c, object_store.c: objects in `fn` code ── */
/* The value of a RES_OBJECT node. */
void lower_object_into(Lower *l, const Ast *expr, MirPlace dst);
/* False: it is no constant that can be looked at as it is. */
bool lower_object_constant(Lower *l, const Ast *expr, MirOperand *value);
/* ADJUST_BOX, ADJUST_TEXT: of the first `adjusts` adjustments' value. */
void lower_object_box_adjust(Lower *l, const Ast *expr, uint32_t adjusts, MirPlace dst);
void lower_object_text_adjust(Lower *l, const Ast *expr, uint32_t adjusts, MirPlace dst);
void lower_object_link_into(Lower *l, const LowerLink *link, MirPlace dst);
void lower_object_assign(Lower *l, const Ast *target, const Ast *value);
/* `value` is given. */
void lower_object_store(Lower *l, const Ast *target, MirOperand value);
void lower_object_augment(Lower *l, const Ast *stmt, const LinkInfo *info);
/* iter(o); its next item, or control to `done`. */
void lower_object_iterate(Lower *l, const Ast *iterable, MirPlace iterator);
MirOperand lower_object_next(Lower *l, MirPlace iterator, LowerLabel *done, Span span);

/* ── container.c ── */
void lower_dict_into(Lower *l, const Ast *expr, MirPlace dst);
void lower_set_into(Lower *l, const Ast *expr, MirPlace dst);
void lower_del(Lower *l, const Ast *stmt);

/* ── missing.c ── */
/* Control reaches the end of a function that returns something: E0281. */
void lower_missing_return(Lower *l, Span span);

/* ── dynamic_frame.c, dynamic_stmt.c ── */
void dynamic_program(Lower *l, MirProgram *program);
void dynamic_statement(Lower *l, const Ast *stmt);
/* Takes the name's value away; emits nothing that may raise. */
void dynamic_unbind(Lower *l, Symbol symbol, Span span);
MirPlace dynamic_handled_enter(Lower *l, MirOperand error, Span span);
/* Calls `__exit__`; `error`: the exception on its way, or none. True from it keeps the exception. */
void dynamic_with_exit(Lower *l, const LowerWith *with, MirPlace error);

/* ── lower.c ── */
void lower_register(MirProgram *program, FnDeclId fn, MirBody *body);

/* ── derive.c ── */
void lower_derived(Lower *l);
/* A copy of a part, as the operand of MAKE. */
MirOperand lower_copy_part(Lower *l, MirPlace part);
void lower_equal(Lower *l, MirPlace a, MirPlace b, LowerLabel *differ);
/* Of write_to: appends to its text. */
void lower_write_text(Lower *l, const char *text);
void lower_write_part(Lower *l, MirPlace value);
/* The method that a trait of the prelude asks for. */
FnDeclId lower_requirement(const Lower *l, TraitKind trait, Symbol name);
void lower_hash_part(Lower *l, MirPlace part, MirOperand *so_far);
void lower_hash_enum(Lower *l, MirPlace value, MirPlace result);

/* ── cases.c: enums ── */
/* The number of its case, or of an Optional whether it is Some, in a temporary. */
MirPlace lower_tag(Lower *l, MirPlace value, MirForm form, Span span);
void lower_tag_branch(Lower *l, MirPlace tag, uint32_t index, LowerLabel *yes, LowerLabel *no,
                      Span span);
void lower_copy_enum(Lower *l, MirPlace from, MirPlace to);
void lower_equal_enum(Lower *l, MirPlace a, MirPlace b, LowerLabel *differ);
void lower_write_enum(Lower *l, MirPlace value);

/* ── lower.c: small questions ── */
bool lower_trivial(const Lower *l, TypeId type);
bool lower_scalar(const Lower *l, TypeId type);
bool lower_needs_drop(const Lower *l, TypeId type);
bool lower_has(const Lower *l, TypeId type, TraitKind kind);
const char *lower_type_text(const Lower *l, TypeId type);
const char *lower_name(const Lower *l, Symbol name);
FnDeclId lower_method(const Lower *l, StructId owner, Symbol name, uint32_t params);
MirOperand lower_const(Lower *l, const ConstValue *value);
MirOperand lower_int(Lower *l, TypeId type, uint64_t bits);
MirOperand lower_string(Lower *l, const char *bytes, uint32_t length);
static inline bool lower_reachable(const Lower *l) { return l->block.index != 0; }
static inline Span lower_last(Span span) { return (Span){span.to ? span.to - 1 : 0, span.to}; }
static inline bool lower_valued(TypeId type) {
  return type.index && !type_same(type, TYPE_NONE) && !type_same(type, TYPE_NEVER);
}
/* Gives the place's value to an operand: MOVE, or USE of a Trivial one. */
MirOperand lower_take(const Lower *l, MirPlace place);
/* Lends it for reading: READ, or USE of a scalar. */
MirOperand lower_lend(const Lower *l, MirPlace place);
/* `place` as an argument of a parameter with this convention. */
MirOperand lower_pass(const Lower *l, MirPlace place, Convention convention);
void lower_init(Lower *l, MirPlace dst, MirOperand operand, MirForm form, Span span);

#endif
