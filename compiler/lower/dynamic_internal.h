// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of dynamic lowering share.
**
** Glossary
**   value    an operand that is looked at: READ of a temporary that owns it and ends with the operation, or CONST
**   given    an operand that an operation takes over: MOVE of a temporary, or CONST
**   bound    certainly has a value here: reading it needs no test
** Invariant: every read of a variable makes an owner of its own (`copy`), and the temporary that holds it ends right after
** the operation that used it: the naive truth that count_elide starts from. */
#ifndef OWN_LOWER_DYNAMIC_INTERNAL_H
#define OWN_LOWER_DYNAMIC_INTERNAL_H

#include "lower/lower_internal.h"

/* A `fn` that dynamic code uses as a value. */
typedef struct {
  FnDeclId fn, record; /* fn: of several the first; record: what describes it to callers */
  GlobalId global;     /* where its function object is kept                              */
  bool lowered;        /* its entry has a body                                           */
} FnValue;

/* A module of the program that is used as a value. */
typedef struct {
  uint32_t unit;
  const DynModuleNames *names; /* what it has                           */
  FnDeclId record;             /* of the entry that gives its variables */
  GlobalId global;             /* where the module object is kept       */
  bool lowered;                /* the entry has a body                  */
} ModuleValue;

/* What dynamic code may give for a value of a function type: dynamic_callable.c. */
typedef struct {
  TypeId type, closure;
  FnDeclId code;
  bool lowered; /* the code has a body */
} Callable;

typedef struct DefState {
  const Dynamic *dynamic;
  const MirProgram *program;
  DynScopeId scope, frame;  /* the scope at hand, the frame it is part of        */
  DynScopeId comprehension; /* whose loops are at hand                          */
  MirLocal *locals;         /* by variable: LOCAL its value, CELL its cell       */
  MirLocal *captures;       /* by number: the cell                               */
  MirLocal callee;          /* the function object, if the frame captures        */
  MirPlace class_object;    /* the class whose body is at hand                   */
  MirPlace generator;       /* the generator whose body is at hand, or none      */
  uint32_t unit_count;
  OWN_ARRAY(FnValue) fn_values;
  OWN_ARRAY(ModuleValue) module_values;
  OWN_ARRAY(Callable) callables;
  OWN_ARRAY(struct BoxedClass *) boxed; /* dynamic_struct.c */
  struct DynMethods *methods;           /* of the program by name: dynamic_guess.c */
  bool slowly;  /* the slow way of a float tree is at hand: dynamic_arith.c */
  bool probing; /* in a `try` that catches ImportError: a missing module raises it */
  bool missing; /* … and one was missing, or a name of one */
  bool asking;  /* in a `try` that catches AttributeError: so does an attribute of a later stage */
} DefState;

/* An operation of own/dynops.def. */
typedef struct {
  RuntimeFn fn;
  MirForm form;
  Span span;
  FnDeclId code;      /* of a parameter `k` */
  ClassId class_decl; /* of a parameter `K` */
  TypeId result;      /* where the result comes through a pointer; else none */
  MirPlace dst;       /* of the result; none: a temporary                    */
} DynOp;

/* ── dynamic_op.c: operations and operands ── */
/* Emits it; operands that are taken over leave the list of live things. Returns the place of the result (a temporary that
** nobody holds yet), or none. */
MirPlace dynamic_op(Lower *l, DynOp op, const MirOperand *operands, uint32_t count);
/* The same; then ends what is live beyond `mark`, and holds the result: READ of it. */
MirOperand dynamic_do(Lower *l, DynOp op, const MirOperand *operands, uint32_t count,
                      LowerEntry *mark);
/* Always raises: control does not come back. */
void dynamic_fail(Lower *l, DynOp op, const MirOperand *operands, uint32_t count);
MirPlace dynamic_temporary(Lower *l, TypeId type, Span span);
MirOperand dynamic_hold(Lower *l, MirPlace place);
/* A value that was held, given away: MOVE of its temporary. */
MirOperand dynamic_given(Lower *l, MirOperand value, Span span);
/* Another owner of what a place holds, in a temporary that is held. */
MirOperand dynamic_copy(Lower *l, MirPlace place, Span span);
MirOperand dynamic_int(Lower *l, int64_t value);   /* Int operand of an operation */
MirOperand dynamic_small(Lower *l, int64_t value); /* a Python int in place */
MirOperand dynamic_mark(Lower *l, uint64_t word);
MirOperand dynamic_none(Lower *l);
MirOperand dynamic_bool(Lower *l, bool value);
MirOperand dynamic_text(Lower *l, const char *bytes, uint32_t length); /* a str constant, lent */
MirOperand dynamic_bytes(Lower *l, const char *bytes, uint32_t length);
MirOperand dynamic_symbol(Lower *l, Symbol name);
MirOperand dynamic_class(Lower *l, uint32_t class_id);
MirOperand dynamic_builtin(Lower *l, uint32_t builtin);
/* Is the constant a word by itself, that nobody counts? */
bool dynamic_in_place(const Lower *l, MirOperand constant);
MirOperand dynamic_number(Lower *l, const Ast *literal, bool negative);
/* A tuple of constants that are names, which it keeps. */
MirOperand dynamic_name_tuple(Lower *l, const MirConst *names, uint32_t count);
/* NUL-terminated text for messages of the runtime. */
MirOperand dynamic_words(Lower *l, const char *text);

/* ── dynamic_frame.c ── */
Lower *dynamic_fresh(const Lower *like);
/* The body of a function of dynamic code, up to its first block; and its exits. */
void dynamic_open_body(Lower *l, FnDeclId fn, const char *name, Span whole);
void dynamic_close_body(Lower *l);
/* Captured cell of that number of a function object. */
MirPlace dynamic_capture(Lower *l, MirPlace callee, uint32_t number);

/* ── dynamic_module.c ── */
/* The module object of a unit that dynamic_is_module. */
MirOperand dynamic_module_value(Lower *l, uint32_t unit, Span span);
/* `sys.modules[__name__]`: the module at hand. */
bool dynamic_names_this_module(Lower *l, const AstSubscript *node);
/* Binds the name to it, if the name is a variable. */
void dynamic_store_module(Lower *l, Symbol name, uint32_t unit, Span span);
/* The entries of module objects. False: there was none left to lower. */
bool dynamic_module_entries(Lower *like, MirProgram *program);

/* ── dynamic_match.c ── */
void dynamic_match(Lower *l, const Ast *stmt);

/* ── dynamic_generator.c ── */
/* What the generator at hand keeps in a slot; it keeps it no more. Nobody holds it yet. */
MirPlace dynamic_frame_take(Lower *l, uint32_t number, Span span);
/* The body of what callers of a generator function call: it makes the generator. */
void dynamic_generator_maker(Lower *l, DynScopeId id);
/* The body of a generator expression; its value. */
void dynamic_generator_body(Lower *l, const Ast *expr);
MirOperand dynamic_generator(Lower *l, const Ast *expr);
MirOperand dynamic_yield(Lower *l, const Ast *expr);
/* What calls of the frame at hand make: DefDecl.makes. */
uint32_t dynamic_makes(const Lower *l);
/* `await`: of an expression; of what an operation has found, whose first operand is the frame (own_await_…); nobody holds it yet. */
MirOperand dynamic_await(Lower *l, const Ast *expr);
MirPlace dynamic_await_op(Lower *l, DynOp op, MirOperand *operands, uint32_t count);
/* The next item of an iterator of `async for`, or control to `done`. */
MirOperand dynamic_await_next(Lower *l, MirOperand iterator, LowerLabel *done, Span span);
/* Gives an item away, waits for what is sent. */
MirOperand dynamic_yield_value(Lower *l, MirOperand given, Span span);

/* ── dynamic_name.c ── */
MirOperand dynamic_load(Lower *l, Symbol name, Span span);
MirOperand dynamic_load_name(Lower *l, DynName name, Symbol symbol, Span span);
bool dynamic_is_bound(const Lower *l, DynVarId var);
/* NameError, UnboundLocalError unless the name has a value. */
void dynamic_check(Lower *l, Symbol symbol, Span span);
/* `value` is given. */
void dynamic_store(Lower *l, Symbol symbol, MirOperand value, Span span);
/* The name may have no value here after all: the next read looks. */
void dynamic_forget_bound(Lower *l, Symbol symbol);
void dynamic_store_var(Lower *l, DynVarId id, MirOperand value, Span span);
/* __name__, __doc__ or __file__ of a unit that dynamic_is_module. */
MirOperand dynamic_dunder(Lower *l, uint32_t which, uint32_t unit);
/* The cell of a captured variable, as an operand that is looked at. */
MirOperand dynamic_cell(Lower *l, DynName name);
MirPlace dynamic_global_place(Lower *l, DynVarId id);
MirPlace dynamic_hidden_global(Lower *l, GlobalId global, Symbol name, Span span);
/* What a hidden variable of the program keeps: opened, code that makes it the first time is emitted; closed, that was `made`, and
** the value is held. */
typedef struct {
  MirPlace place;
  LowerLabel known;
  LowerEntry *mark;
} DynKept;
DynKept dynamic_kept_open(Lower *l, GlobalId global, Symbol name, Span span);
MirOperand dynamic_kept_close(Lower *l, DynKept *kept, MirPlace made, Span span);
/* May the variable be unbound, so that its name means a built-in? */
bool dynamic_maybe_builtin(Lower *l, DynVarId var);
/* NameError unless the global has a value. */
void dynamic_check_global(Lower *l, DynVarId id, Span span);

/* ── dynamic_expr.c ── */
MirOperand dynamic_value(Lower *l, const Ast *expr);
MirOperand dynamic_owned(Lower *l, const Ast *expr);
/* What `m` names, or `m.x` if the file of the module m imports a module as x: DYN_NAME_MODULE, or of a plain name whatever
** it is. */
DynName dynamic_module_named(Lower *l, const Ast *expr);
/* The name of the module that the expression is, if an import alone says so; else NULL. */
const char *dynamic_module_of(Lower *l, const Ast *expr);
/* The index of a subscript; several make a tuple. */
MirOperand dynamic_index(Lower *l, const AstSubscript *node);
/* The slice, if the subscript is nothing else; else NULL. Its three parts, in order; None where it has none. */
const AstSlice *dynamic_only_slice(const AstSubscript *node);
void dynamic_slice_parts(Lower *l, const AstSlice *slice, MirOperand *out);
RuntimeFn dynamic_compare_fn(AstOp op);
int dynamic_operator(AstOp op); /* number of own_binary, -1: none */
RuntimeFn dynamic_unary_fn(AstOp op);
/* operands[1] op operands[2]; operands[0] is filled in. dst none: a temporary. */
MirPlace dynamic_binary(Lower *l, AstOp op, MirOperand *operands, MirPlace dst, Span span);

/* ── dynamic_arith.c ── */
/* The value of arithmetic that is likely to be about floats; false: it is nothing of the kind. */
bool dynamic_float_tree(Lower *l, const Ast *expr, MirOperand *value);
/* `a.x += b * c` in the same manner, up to what is stored. After true the slow way is at hand: it has to give `result` its
** value, too; then dynamic_float_end joins the ways. */
typedef struct {
  LowerLabel end;
  Span span;
} DynFloats;
bool dynamic_float_update(Lower *l, const AstAugAssign *node, MirPlace result, DynFloats *floats);
void dynamic_float_end(Lower *l, DynFloats *floats);

/* ── dynamic_later.c: true: it was reported ── */
/* `sys._getframe`, `text.encode` and the like. */
bool dynamic_refused_attribute(Lower *l, const AstAttribute *node);

/* ── dynamic_namespace.c ── */
/* `globals()`, `locals()`, `vars()`, `dir()`: a new dict of the variables around the call, or a list of their names. */
bool dynamic_namespace(Lower *l, const AstCall *node, MirOperand *result);
/* Is something stored in such a dict that the program would not find again? `container[…] = …`, `container.update(…)`. */
bool dynamic_refused_store(Lower *l, const Ast *container);
bool dynamic_refused_change(Lower *l, const AstAttribute *callee);

/* ── dynamic_condition.c ── */
void dynamic_condition(Lower *l, const Ast *expr, LowerLabel *yes, LowerLabel *no);
MirOperand dynamic_compare(Lower *l, const Ast *expr);
MirOperand dynamic_bool_op(Lower *l, const Ast *expr);
MirOperand dynamic_if_expr(Lower *l, const Ast *expr);
MirOperand dynamic_not(Lower *l, const Ast *expr);
/* bool(expr) */
MirOperand dynamic_bool_of(Lower *l, const Ast *expr, Span span);

/* ── dynamic_call.c, dynamic_bridge.c ── */
MirOperand dynamic_call(Lower *l, const Ast *expr);
/* The names of the arguments `name=value`, as a tuple. */
MirOperand dynamic_names(Lower *l, const AstCall *call);
/* A call of a `def` that is known. */
typedef struct {
  DynVarId var;
  FnDeclId fn;
  const FnDecl *decl;
  const AstFunction *text;
  uint32_t *arg_of; /* by slot: number of the argument + 1; 0: default */
} DynDirect;
/* Finds the arguments of the slots from `first` on. False: the call does not fit the `def`, or needs more than slots. */
bool dynamic_fit(Lower *l, const AstCall *call, uint32_t first, DynDirect *direct);
/* Is each default that the call needs a constant? The default of a slot. */
bool dynamic_constant_defaults(const DynDirect *direct, uint32_t first);
MirOperand dynamic_default_value(Lower *l, const DynDirect *direct, uint32_t slot, Span span);
/* False: the call does not fit the `def`, or needs more than slots. */
bool dynamic_direct(Lower *l, DynVarId var, const AstCall *call, DynDirect *direct);
/* `values` are those of the arguments in the order of the text; what is live beyond `mark` ends. The result is not held yet. */
MirPlace dynamic_call_direct(Lower *l, const DynDirect *direct, const MirOperand *values,
                             LowerEntry *mark, Span span);
/* A call of a `fn`: arguments are converted, the result is boxed. */
MirOperand dynamic_call_static(Lower *l, const AstCall *call, FnDeclId first);
/* ── dynamic_guess.c ── */
/* A call that goes the general way unless its callee can be guessed: the operands of own_call_method or own_call, or of those
** with names; what is live beyond `mark` ends with it. */
typedef struct {
  const AstCall *node;
  MirOperand *operands;
  uint32_t count;
  LowerEntry *mark;
} DynCall;
/* If methods of the program may be meant, each is asked for and called directly. False: there is none to guess. */
bool dynamic_guess_method(Lower *l, const DynCall *call, MirOperand *result);
/* The same if a class of the program may be meant. */
bool dynamic_guess_class(Lower *l, const DynCall *call, MirOperand *result);
/* The same for `super().m(…)`: `of` is the class and the object; the place of the receiver among the operands is free. False:
** dynamic_can_guess_super says so beforehand. */
bool dynamic_can_guess_super(Lower *l, const AstCall *node);
bool dynamic_guess_super(Lower *l, const DynCall *call, const MirOperand *of, MirOperand *result);
/* The same for `C.m(x, …)`: the receiver is a class. */
bool dynamic_guess_base(Lower *l, const DynCall *call, MirOperand *result);
/* `x.f(…)` where no class has a method f, but some has attributes of that name: what is there is called. */
bool dynamic_calls_slot(const Lower *l, const AstAttribute *callee);
/* ── dynamic_math.c: false: it is no call of such a function ── */
/* `math.f(…)` and `f(…)` by the operands of own_call_method and own_call. */
bool dynamic_math_method(Lower *l, const DynCall *call, MirOperand *result);
bool dynamic_math_function(Lower *l, const DynCall *call, MirOperand *result);

/* The function object that stands for a `fn`. */
MirOperand dynamic_fn_value(Lower *l, FnDeclId first, Span span);
/* The class that a struct is in dynamic code, as a value. */
MirOperand dynamic_struct_class(Lower *l, StructId id, Span span);
/* … of `List[Int]`: a struct for these types. */
MirOperand dynamic_type_class(Lower *l, TypeId type, Span span);

/* ── dynamic_collect.c ── */
MirOperand dynamic_comprehension(Lower *l, const Ast *expr);
/* The loops of a generator expression; its first iterator is there. */
void dynamic_generator_loops(Lower *l, const Ast *expr, MirPlace iterator);
/* A call of a built-in that takes the items of a generator expression as they come; false: it is none. */
bool dynamic_take(Lower *l, const AstCall *call, DynName callee, MirOperand *result);

/* ── dynamic_make.c, dynamic_function.c ── */
MirOperand dynamic_display(Lower *l, const Ast *expr);
/* What a loop goes through. */
MirOperand dynamic_iterable(Lower *l, const Ast *expr);
MirOperand dynamic_fstring(Lower *l, const Ast *expr);
/* The items as given operands; stars are no items. */
MirOperand *dynamic_items(Lower *l, AstNodes items);
bool dynamic_has_star(AstNodes items);
/* A fresh list of the items, stars spread. */
MirOperand dynamic_list_of(Lower *l, AstNodes items, Span span);
MirOperand dynamic_lambda(Lower *l, const Ast *expr);
void dynamic_function(Lower *l, const Ast *stmt);
/* The cell of an outer variable as the frame at hand has it. */
MirOperand dynamic_captured_cell(Lower *l, DynVarId var, Span span);
void dynamic_class_statement(Lower *l, const Ast *stmt);

/* ── dynamic_assign.c ── */
void dynamic_assign(Lower *l, const Ast *stmt);
void dynamic_augment(Lower *l, const Ast *stmt);
void dynamic_delete(Lower *l, const Ast *stmt);
/* `value` is given. */
void dynamic_assign_to(Lower *l, const Ast *target, MirOperand value);

/* ── dynamic_loop.c, dynamic_try.c, dynamic_with.c, dynamic_import.c ── */
void dynamic_while(Lower *l, const Ast *stmt);
void dynamic_for(Lower *l, const Ast *stmt);
/* The error that came here is pending no more: the exception, given away. */
MirOperand dynamic_caught(Lower *l, MirForm form, Span span);
/* What iter() gives for it (with `is_async` aiter()); nobody holds it yet. What was evaluated for it has ended. */
MirPlace dynamic_iterator(Lower *l, const Ast *iterable, bool is_async, Span span);
typedef struct {
  MirPlace iterator;          /* it is there already, or none                          */
  LowerTarget *raise;         /* where errors of the loop go; NULL: where all others go */
  const MirOperand *gets_all; /* a fresh list that gets an item each time; or NULL */
} DynEach;
/* for target in iterable: body(self), without break, continue and else. */
void dynamic_each(Lower *l, const AstCompFor *clause, DynEach each,
                  void (*body)(Lower *l, void *self), void *self);
void dynamic_try(Lower *l, const Ast *stmt);
void dynamic_raise(Lower *l, const Ast *stmt);
void dynamic_with(Lower *l, const Ast *stmt);
void dynamic_import_statement(Lower *l, const Ast *stmt);
void dynamic_from_import(Lower *l, const Ast *stmt);

/* Names that `del` or the end of a handler may unbind in there are no longer bound. */
void dynamic_forget_deleted(Lower *l, const Ast *node);
Bitset dynamic_bound_copy(const Lower *l);
/* After a join: only what both ways have bound is. An unreachable way says nothing. */
void dynamic_bound_meet(Lower *l, Bitset other, bool other_reachable);

#endif
