// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Typed: sema's answers, in side tables beside the tree. Lowering is their only reader.
**
** In: AST of all units. Out: for each expression its type and what its name or operator means; for each call the function,
** its type arguments and one operand per parameter. Invariant: a body without errors has an answer for every expression
** in it; a node whose type is TYPE_ERROR was reported, and lowering leaves its whole body out.
** The surprise: nothing implicit happens outside these tables. If the table has no adjustment, nothing is inserted. */
#ifndef OWN_SEMA_TYPED_H
#define OWN_SEMA_TYPED_H

#include "sema/dynamic.h"
#include "syntax/ast.h"
#include "types/decls.h"
#include "types/operators.h"

typedef struct {
  uint32_t index; /* program-wide; 0 = none */
} VarId;

typedef enum {
  VAR_LOCAL,    /* var x                                    */
  VAR_PARAM,    /* parameter; index = its position          */
  VAR_SELF_OUT, /* `self` of a constructor, `out r`: the result */
  VAR_REF,      /* ref r = place                            */
  VAR_LOOP,     /* target of a plain `for`: immutable       */
  VAR_CASE,     /* name in a pattern of `match`             */
  VAR_HANDLER,  /* except e                                 */
  VAR_CAPTURE   /* inside a closure: its capture `index`; convention PASS_REF: by reference */
} VarKind;

typedef struct {
  Symbol name;
  Span span; /* of the declaring name */
  TypeId type;
  VarKind kind;
  Convention convention; /* of parameters */
  uint32_t index;        /* of parameters */
} VarInfo;

/* A compile-time value. */
typedef enum {
  CONST_NONE,
  CONST_INT,
  CONST_FLOAT,
  CONST_BOOL,
  CONST_STRING,
  CONST_NULL,
  CONST_PARAM /* a value parameter, or an expression of some: known per instance */
} ConstKind;
typedef struct {
  ConstKind kind;
  TypeId type;
  uint64_t
      bits; /* PARAM: the TypeId that stands for the value. INT: two's complement, sign- or zero-extended from the type; BOOL: 0 or 1 */
  double number; /* FLOAT */
  AstText text;  /* STRING */
} ConstValue;

/* What an expression node stands for. */
typedef enum {
  RES_NONE,  /* reported, or not an expression                                                   */
  RES_VALUE, /* structural: Tuple, List, IfExpr, Transfer, Paren, BoolOp, FString: see the node   */
  RES_CONST, /* literal, alias, Int.MAX: const_of                                                */
  RES_VAR,   /* Name: var_of                                                                     */
  RES_FIELD, /* Attribute: field_of is its index; place `value.field`                            */
  RES_ITEM,  /* Subscript of a tuple by a constant: field_of; place                              */
  RES_ELEMENT, /* Subscript of a List: place #elem                                                 */
  RES_BOX, /* b[] of a Box: place #box                                                         */
  RES_PAYLOAD, /* o.value() of an Optional (a Call node): place #payload, panics on None           */
  RES_POINTEE, /* p[i], p[] of an UnsafePointer: place                                             */
  RES_LENT, /* Subscript or Call of a function that returns a reference: the place it refers to; call_of */
  RES_PART, /* Subscript or Call of a @place method: place #part of args[0]; call_of                */
  RES_CALL, /* Call, Subscript, Unary, Power through a function: call_of                        */
  RES_CONVERT, /* Call of a scalar type: convert_of, operand = only argument                       */
  RES_BINARY, /* Power on scalars: binary_of                                                      */
  RES_UNARY,  /* Unary on scalars: unary_of                                                       */
  RES_CHAIN,  /* Chain or Compare: links_of, one per link                                         */
  RES_PRINT,  /* call of print: print_of                                                          */
  RES_COPY,   /* x.copy(): one operand, type Copyable                                             */
  RES_NONE_OPTIONAL, /* `None` where an Optional is expected                                        */
  RES_OBJECT, /* an operation on objects: object_of; a value of type object unless its kind says otherwise */
  RES_CLOSURE, /* Lambda, nested Function, Name of a function as a value: closure_of; a value of its own type */
  RES_COLLECT, /* comprehension, generator, adaptor or fold whose loop runs where it stands: collect_of            */
  RES_FUNCTION, /* names a function or method (only as callee)                                      */
  RES_TYPE,  /* names a type; type_of is that type                                               */
  RES_MODULE /* names a module                                                                   */
} ResKind;

/* What an expression does with objects: operands that are not objects carry ADJUST_BOX. */
typedef enum {
  OBJECT_LITERAL, /* Int, Float, Str, True, False, None, List, Tuple, Dict, Set, Slice where an object is wanted */
  OBJECT_CLASS,     /* Name of a class of Python: index, of own/classes.def                     */
  OBJECT_GLOBAL,    /* Name, Attribute: variable `index` of a module (DynVarId)                  */
  OBJECT_ATTRIBUTE, /* o.x                                                                       */
  OBJECT_ITEM,      /* o[i], o[i, j], o[a:b]                                                     */
  OBJECT_CALL,      /* f(…), o(…); o.m(…): its callee is RES_FUNCTION                            */
  OBJECT_UNARY,     /* -o, +o, ~o                                                                */
  OBJECT_POWER,     /* a ** b                                                                    */
  OBJECT_CONVERT,   /* Int(o), Float64(o), Bool(o), String(o): the type of the node              */
  OBJECT_TAKE,      /* o.take[T](): the type of the node                                         */
  OBJECT_LENGTH,    /* len(o): Int                                                               */
  OBJECT_INSTANCE,  /* isinstance(o, C): Bool                                                    */
  OBJECT_FORMAT     /* FField of an object with `!r` or a specification: String                  */
} ObjectKind;
typedef struct {
  ObjectKind kind;
  uint32_t index;
} ObjectInfo;

/* One operand of a call, in parameter order. */
typedef struct {
  const Ast *expr; /* as written, or the default of the declaration */
  Convention convention;
  TypeId type; /* of the parameter, arguments put in */
  bool is_default;
  bool is_rest;           /* of `*args`, items: a list is made of `rest`; expr is NULL */
  const Ast *const *rest; /* in order */
  uint32_t rest_count;
} CallArg;

typedef struct {
  FnDeclId fn;       /* function, method, constructor, or a trait's requirement */
  TypeId trait_self; /* for a requirement: the type (a parameter) it is called on; else none */
  const TypeId *type_args; /* for fn's parameters (owner's first; for a requirement: Self first) */
  uint32_t type_arg_count;
  CallArg *args;
  uint32_t arg_count;
  TypeId result;
} CallInfo;

/* One link of a Chain or Compare: `left op operand`. */
typedef enum {
  LINK_BINARY,
  LINK_CALL,
  LINK_CALL_SWAPPED,
  LINK_CALL_NEGATED,
  LINK_IS_NONE,
  LINK_IS_NOT_NONE,
  LINK_OBJECT /* of objects: the operator as written; operands that are no objects are boxed. Comparisons give Bool */
} LinkKind;
typedef struct {
  LinkKind kind;
  BinaryOp op;
  AstOp operator; /* LINK_OBJECT: as written */
  const CallInfo *
      call; /* args have expr NULL for the left side: it is the value so far; SWAPPED: right operand is the
                           receiver (`in`, __radd__)                                                              */
  TypeId left, right, result;
} LinkInfo;

/* Implicit conversions of an expression, applied in order to its value. */
typedef enum {
  ADJUST_CALL, /* @implicit constructor or __bool__/__len__: call with this value as its operand          */
  ADJUST_SOME, /* T where Optional[T] is expected                                                         */
  ADJUST_NUMBER_TRUTH, /* number used as condition: value != 0                                                    */
  ADJUST_OPTIONAL_TRUTH, /* Optional used as condition: is Some                                                     */
  ADJUST_BOX, /* number, Bool, String where an object is wanted                                           */
  ADJUST_FUNCTION, /* closure, or struct with `__call__`, where a function type is expected            */
  ADJUST_TEXT /* object where its text is wanted (print): a String, as `String(o)`                        */
} AdjustKind;
typedef struct {
  AdjustKind kind;
  TypeId type; /* after it */
  const CallInfo *call;
} Adjust;

typedef struct {
  const Ast *value;
  const CallInfo *
      write; /* write_to(self, mut to: String): args[0] = value, args[1].expr NULL = the text built so far */
} WriteArg;
typedef struct {
  WriteArg *args;
  uint32_t count;
  const Ast *sep, *end; /* Strings, or NULL */
} PrintInfo;

/* What a loop goes through: a tree. Leaves give items; the others make something of the items of their parts. */
typedef enum {
  LOOP_RANGE,  /* range(start, stop, step)                                                        */
  LOOP_COUNT,  /* start, start + 1, …: the numbers of `enumerate`                                 */
  LOOP_LIST,   /* `value` is a List: its elements, lent                                           */
  LOOP_OBJECT, /* `value` is an object                                                            */
  LOOP_ITERATOR, /* `value`, or what `open` (its __iter__) gives, has `next` (__next__): owned items */
  LOOP_SEQUENCE, /* `value` has `open` (__len__) and `next` (__getitem__ of an Int)                  */
  LOOP_CURSOR, /* `value` has positions: `next`, backwards `open`, with what its parts take at one */
  LOOP_PART,  /* what `next` takes at a position of a CURSOR                                      */
  LOOP_ZIP,   /* one item of each part: a tuple that is made only if someone wants it whole      */
  LOOP_MAP,   /* what `next`, or the body of `lambda`, makes of each item                        */
  LOOP_FILTER /* the items for which `next`, or the body of `lambda`, is true                    */
} LoopKind;
typedef struct LoopSource {
  LoopKind kind;
  TypeId item;           /* TYPE_ERROR: reported                              */
  bool reversed;         /* goes backwards                                    */
  bool lent;             /* its items are places inside of what it goes through */
  bool fixed;            /* its items are lent for reading only               */
  AstForBinding binding; /* FOR_REF: a List is lent for change; FOR_VAR: lent items are copied */
  const Ast *node;       /* as written                                        */
  const Ast *value;      /* of a leaf; NULL: `range`, numbers                 */
  const Ast *start, *stop, *step; /* RANGE; COUNT: start; may be NULL         */
  struct LoopSource **parts;
  uint32_t part_count;
  const CallInfo *open, *next;
  const Ast *lambda; /* MAP, FILTER: its parameters are variables of the round */
} LoopSource;

/* A loop as an expression: what becomes of its items. */
typedef enum {
  COLLECT_LIST,
  COLLECT_SET,
  COLLECT_DICT,
  COLLECT_SUM, /* of numbers; so are MIN and MAX */
  COLLECT_MIN,
  COLLECT_MAX,
  COLLECT_ANY, /* stop early */
  COLLECT_ALL
} CollectKind;
typedef struct {
  CollectKind kind;
  TypeId item;              /* the key of a Dict        */
  const Ast *comprehension; /* NULL: the items of `source` as they are */
  const LoopSource *source;
} CollectInfo;
/* An item of `with`: what it calls, the receiver not among the values of the tree. */
typedef struct {
  const CallInfo *enter;
  const CallInfo *leave; /* __exit__(self); NULL: none                                          */
  const CallInfo *
      leave_error; /* __exit__(self, error: Error); NULL: none. A Bool result may be True: no error goes on */
  bool consumed; /* __enter__ takes the value itself: __exit__ is asked of what it gives */
} WithInfo;

/* What a closure takes from where it is made: a field of its struct each, in order. */
typedef struct {
  VarId outer;     /* the variable there            */
  VarId inner;     /* what stands for it inside     */
  const Ast *expr; /* as listed: `x^`, `x.copy()`; NULL: inferred */
  const Ast *use;  /* where it is named             */
  bool by_reference;
  bool changes; /* by reference, and the closure may change it */
} ClosureCapture;
typedef struct {
  TypeId type;
  VarId var; /* of a nested function */
  const ClosureCapture *captures;
  uint32_t count;
} ClosureInfo;

/* A pattern of `match`, held against a type. */
typedef enum {
  PATTERN_ANY,     /* `_`, a name                                                    */
  PATTERN_CASE,    /* one of the shapes of a type (types/decls.h), with its parts    */
  PATTERN_LITERAL, /* a number or a String                                           */
  PATTERN_LIST,    /* items of a List, an Array, a Span                              */
  PATTERN_OR       /* parts are alternatives                                         */
} PatternKind;
/* What a PATTERN_LIST asks: how many items are there, what is one of them, what is left between. */
typedef struct {
  TypeId item;
  bool fixed; /* an Array, of `length` items */
  uint64_t length;
  bool taken; /* the match owns the value: what is left of a List is a List, else a Span of it */
  const CallInfo *count, *at; /* of a Span: `__len__`, `__getitem__` */
  const CallInfo *rest;       /* the Span of what is left */
} SequenceInfo;
typedef struct Pattern Pattern;
struct Pattern {
  PatternKind kind;
  Span span;
  TypeId type;    /* of the value it is held against                */
  VarId var;      /* the name it gives to that value, or none       */
  uint32_t index; /* CASE: which shape; LIST: parts before the `*`  */
  const Pattern **parts;
  uint32_t count;
  bool starred;                 /* LIST: there may be more items between the parts, */
  VarId rest;                   /* which get this name, or none                     */
  const SequenceInfo *sequence; /* LIST */
  ConstValue value;             /* LITERAL, as `literal` spells it */
  const Ast *literal;
  const LinkInfo *equal; /* LITERAL: the comparison; its left side is the value */
};
typedef struct {
  const Pattern *pattern; /* NULL: reported */
  const Ast *guard;       /* or NULL        */
  const Ast *body;
  const VarId *vars; /* all names of the pattern */
  uint32_t var_count;
  Span span; /* `case pattern` */
} MatchArm;
typedef struct {
  TypeId type;
  const Ast *subject; /* without parentheses */
  bool listed;        /* a tuple as written, whose items are matched where they are */
  MatchArm *arms;
  uint32_t count;
} MatchInfo;

/* A function whose body has to be lowered. */
typedef struct {
  FnDeclId fn;
  const AstFunction *ast;  /* NULL for derived ones */
  const AstLambda *lambda; /* its body is that of a lambda           */
  const CallInfo *forward; /* DERIVED_FORWARD: what it calls         */
  bool broken;             /* an error was reported in its body */
  VarId *params;           /* one per parameter of FnDecl */
  VarId self_out;          /* of constructors, and of functions with an `out` parameter */
} TypedFn;

/* Decided where the text above leaves it open:
**  - Literals: an Int, Float, Str, True, False node, and `-` before a number literal (the Unary node), are RES_CONST. What
**    stands inside a folded Unary has no answers of its own: test RES_CONST before looking at the node's kind. The same for
**    Name and Attribute that mean a constant (alias, Int.MAX).
**  - RES_VALUE of a Call: the value is that of its only argument, with the argument's adjustments: `Optional(x)`, `Some(x)`,
**    `Bool(x)`, `Int(i)` of an Int. RES_VALUE of None: the value of type None.
**  - `not x`: RES_UNARY with UNARY_NOT; the operand carries its truth adjustments, so it is a Bool.
**  - `+x` on a number: RES_VALUE of Unary with op OP_POS: the operand's value.
**  - CallArg.expr == NULL: the receiver or left side that was computed already; for the last argument of `__setitem__`: the
**    assigned value; for args[1] of write_to: the text so far. A method's receiver is args[0] with expr = Attribute.value.
**  - Assign to Name, Attribute, RES_ELEMENT …: the target node is typed like a use. `_ = e`: the target has RES_NONE.
**    Assign or Var with several targets from a tuple: the value is typed as a Tuple literal or a tuple value.
**  - FField with a format spec: typed_write is a call of `format_to(self, mut to: String, spec: String)`; args[1].expr NULL,
**    args[2].expr = the spec (a Str or FString node of type String).
**  - A Paren has the type of what it holds, RES_VALUE; adjustments that were asked of it stand on the Paren itself.
**  - IfExpr: both branches carry the adjustments that give them the type of the IfExpr.
**  - Arg nodes (name=value) have no answers; CallArg.expr is the value.
**  - `object(x)`: RES_VALUE of Call, its argument adjusted. Targets `o.x = v`, `o[i] = v`: RES_OBJECT like a use; AugAssign on
**    an object has an aug_link of LINK_OBJECT.
**  - For: the target Name has RES_VAR (also for `_`). Handler: RES_VAR if it has a name; in `except e` the parser takes e for
**    a type, so Handler.name is none there and typed_var is what counts.
**  - A call that was reported may have RES_NONE and still a type: its function is broken, and is not lowered.
**  - A default argument is typed once, where it is declared; its nodes have no variables. */
typedef struct Typed {
  Arena *arena;
  Decls *decls;
  /* dense, by node id */
  TypeId *type_of;
  uint8_t *res_of;     /* ResKind, TYPED_ADJUSTED */
  uint32_t *detail_of; /* what RES_… needs: read through the functions below */
  uint32_t node_count;
  OWN_ARRAY(VarInfo) vars; /* [0] unused */
  OWN_ARRAY(TypedFn) fns;  /* in source order: root units, then imported ones */
  FnDeclId main;           /* fn main of the root file, or none */
  Dynamic *dynamic;        /* def, class, statements of modules */
  bool bench;              /* the root file is measured: its `__name__` is not "__main__" */
  uint32_t unit_count;
  struct Sema *sema; /* for the bodies that are checked later: sema_check_library */
  /* the rest is private to typed.c */
  struct TypedTables *tables;
} Typed;

enum { TYPED_ADJUSTED = 0x80 }; /* in res_of: there are adjustments, which few nodes have */

static inline TypeId typed_type(const Typed *typed, const Ast *node) {
  return typed->type_of[node->id];
}
static inline ResKind typed_res(const Typed *typed, const Ast *node) {
  return (ResKind)(typed->res_of[node->id] & ~TYPED_ADJUSTED);
}
/* Does the checked expression name storage? */
bool typed_is_place(const Typed *typed, const Ast *expr);
/* Declared variable of a Name (use or declaration), Param, Handler or For target; none for every other node. */
VarId typed_var(const Typed *typed, const Ast *node);
const VarInfo *typed_var_info(const Typed *typed, VarId var);
uint32_t typed_field(const Typed *typed, const Ast *node);
const ConstValue *typed_const(const Typed *typed, const Ast *node);
/* Are the two equal by `==`? */
bool typed_const_same(const ConstValue *a, const ConstValue *b);
/* Call behind RES_CALL; for AugAssign the in-place method (__iadd__), for Assign to `x[i]` the __setitem__ (stored under
** the Subscript target); NULL if there is none. */
const CallInfo *typed_call(const Typed *typed, const Ast *node);
/* `x[i] op= v` where x has methods: typed_call of the Subscript is its __getitem__, this its __setitem__; else NULL. */
const CallInfo *typed_setitem(const Typed *typed, const Ast *subscript);
ConvertOp typed_convert(const Typed *typed, const Ast *node);
/* NULL: the node is not RES_OBJECT. */
const ObjectInfo *typed_object(const Typed *typed, const Ast *node);
BinaryOp typed_binary(const Typed *typed, const Ast *node); /* also AugAssign on scalars */
UnaryOp typed_unary(const Typed *typed, const Ast *node);
const LinkInfo *typed_links(const Typed *typed,
                            const Ast *node); /* as many as the node has links */
/* How AugAssign on non-scalars without in-place method works: value = value op operand (LINK_CALL); NULL otherwise. */
const LinkInfo *typed_aug_link(const Typed *typed, const Ast *node);
const Adjust *typed_adjusts(const Typed *typed, const Ast *node, uint32_t *count);
const PrintInfo *typed_print(const Typed *typed, const Ast *node);
const CallInfo *typed_write(const Typed *typed, const Ast *field); /* of an FField */
/* NULL: the node is not RES_COLLECT. */
const CollectInfo *typed_collect(const Typed *typed, const Ast *node);
const MatchInfo *typed_match(const Typed *typed, const Ast *node);
/* NULL: the node is not RES_CLOSURE. */
const ClosureInfo *typed_closure(const Typed *typed, const Ast *node);
/* Of a For or CompFor. */
const WithInfo *typed_with(const Typed *typed, const Ast *item);
const LoopSource *typed_loop(const Typed *typed, const Ast *node);
/* The next `:=` of this statement that declares a variable, the last one first; NULL: no more. *cursor begins as 0. */
const Ast *typed_declared(const Typed *typed, const Ast *stmt, uint32_t *cursor);
/* The List type a list literal builds. */
/* (typed_type of the node; its append and constructor are found by lowering through decls->list.) */

#endif
