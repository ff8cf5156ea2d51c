// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Declarations: what signatures say, without any syntax tree. Filled by sema/declare.c; read by lowering, passes and back
** ends. Everything is program-wide and referred to by id (1 …).
**
** Type parameters: a method of `struct S[A, B]` with its own `[C]` sees A = parameter(0), B = 1, C = 2. */
#ifndef OWN_TYPES_DECLS_H
#define OWN_TYPES_DECLS_H

#include "base/array.h"
#include "base/check.h"
#include "types/type.h"

typedef enum { PASS_READ, PASS_MUT, PASS_OWNED, PASS_REF, PASS_OUT, PASS_DEINIT } Convention;

/* Structs the compiler knows: `@builtin(list)` … Layout begins with the fixed fields named here. */
typedef enum {
  BUILTIN_NONE,
  BUILTIN_SCALAR, /* carries the methods and conformances of a scalar type; has no values of its own */
  BUILTIN_LIST, /* {data: UnsafePointer[T], size: Int, …}: place step #elem                        */
  BUILTIN_BOX, /* {pointer: UnsafePointer[T]}: place step #box                                    */
  BUILTIN_OPTIONAL, /* no declared fields; payload and flag, or a null pointer: steps #payload, `tag`  */
  BUILTIN_STRING, /* {data, size, capacity}: literals are made without a call                        */
  BUILTIN_ERROR, /* {message: String}: what `raise` carries                                         */
  BUILTIN_DICT, /* what `{k: v}` builds                                                            */
  BUILTIN_TUPLE, /* carries the methods of tuples with as many items as it has type parameters         */
  BUILTIN_SET, /* what `{a, b}` builds                                                            */
  BUILTIN_ARRAY, /* {n values of T in place}: its one field is a tuple (types/array.c)            */
  BUILTIN_LENT, /* what a call from dynamic code has of a struct in an object (runtime/dynamic/class/boxed.c) */
  BUILTIN_REFERENCE, /* {at: UnsafePointer[T]}: what an Optional holds that is written `ref? T`       */
  BUILTIN_POINTER, /* carries the methods of UnsafePointer[T]                                         */
  BUILTIN_COUNTED /* {block: UnsafePointer[(owners, pinned, content)]}: of pass represent, in no text      */
} BuiltinKind;

/* Traits with a meaning for the compiler; all are declared in stdlib/prelude.own. */
typedef enum {
  TRAIT_ORDINARY,
  TRAIT_TRIVIAL,
  TRAIT_IMPLICITLY_COPYABLE,
  TRAIT_COPYABLE,
  TRAIT_MOVABLE,
  TRAIT_DESTRUCTIBLE,
  TRAIT_WRITABLE,
  TRAIT_EQUATABLE,
  TRAIT_COMPARABLE,
  TRAIT_HASHABLE,
  TRAIT_ERROR_TYPE,
  TRAIT_KINDS
} TraitKind;

/* Groups of special methods (own/specials.def): which operations may run them. */
typedef enum {
  SPECIAL_GROUP_NONE,
  SPECIAL_GROUP_RELEASE,
  SPECIAL_GROUP_TEXT,
  SPECIAL_GROUP_LENGTH,
  SPECIAL_GROUP_ITEM,
  SPECIAL_GROUP_ITERATE,
  SPECIAL_GROUP_COMPARE,
  SPECIAL_GROUP_ATTRIBUTE,
  SPECIAL_GROUP_OPERATOR
} SpecialGroup;

/* Functions whose body the compiler is: `@intrinsic("name")` in the standard library (types/intrinsics.def). */
typedef enum {
  INTRINSIC_NONE,
#define INTRINSIC(name, text) INTRINSIC_##name,
#include "types/intrinsics.def"
  INTRINSIC_COUNT
} Intrinsic;

/* Functions nobody wrote: lowering makes their bodies from the fields (lower/derive.c). */
typedef enum {
  DERIVED_NONE,
  DERIVED_INIT,           /* @fieldwise_init: one `owned` parameter per field            */
  DERIVED_COPYINIT,       /* Copyable without __copyinit__: field by field               */
  DERIVED_EQ,             /* Equatable without __eq__: all fields equal                  */
  DERIVED_NE,             /* __eq__ negated                                              */
  DERIVED_HASH,           /* Hashable without __hash__: of all fields                    */
  DERIVED_WRITE,          /* Writable without write_to and __str__: Name(field=value, …) */
  DERIVED_WRITE_FROM_STR, /* Writable with __str__: appends what it returns              */
  DERIVED_FORWARD         /* a function used as a value: calls it                        */
} Derived;

typedef struct {
  Symbol name;
  Span span;
  TypeId type;
  bool has_default;  /* the expression stays with sema */
  bool by_reference; /* of a closure: where the captured variable is */
  bool changes;      /* … which its code may change */
} FieldDecl;

/* A case of an enum. Its payload is fields[first .. first + count) of the declaration. */
typedef struct {
  Symbol name;
  Span span;
  uint32_t first, count;
} CaseDecl;

typedef struct {
  Symbol name;
  Span span;  /* of the name; */
  Span bound; /* the bound as written; where one could be written, if there is none */
  bool bounded;
  OWN_ARRAY(TraitId) bounds;
  TypeId callable;   /* a function type: values can be called like this; else none           */
  bool implicit;     /* stands for the type of a parameter `f: fn(…)`; nobody can write its name */
  TypeId value_type; /* of a value parameter, `n: Int`; none: it stands for a type */
  TypeId value;      /* its default, or none; may mention parameters before it     */
} TypeParamDecl;

typedef struct {
  uint32_t index; /* an alias that a trait asks for */
} AssocId;
/* `alias Item: Movable` in a trait. */
typedef struct {
  TraitId trait;
  TypeParamDecl param; /* its name, bounds, type of value */
} AssocDecl;
/* `alias Item = Int` in a struct: a type or a value, which may mention the struct's parameters. */
typedef struct {
  Symbol name;
  TypeId type;
} StructAlias;

typedef struct {
  Symbol name;
  Span span; /* of the name */
  TypeId type;
  Convention convention;
  bool has_default;
  bool keyword_only, positional_only;
  bool variadic;       /* `*args: T`: its type is List[T], and callers make the list */
  bool only_looked_at; /* REF because the result refers into it, though it was written `read` */
} ParamDecl;

/* What a returned reference may refer to: a parameter, or fields of it; there, or somewhere below. */
typedef struct {
  uint32_t param;
  const uint32_t *fields;
  uint32_t field_count;
  bool
      exact; /* `[]` behind it: an item of this List, the content of this Box, what this view refers to; nothing below */
  Span span;
} OriginDecl;

typedef struct {
  uint32_t index; /* a variable of a module: belongs to dynamic code */
} GlobalId;
typedef struct {
  uint32_t index; /* a `class` */
} ClassId;

/* What a `def` is besides a function: how callers through a value see it. */
typedef struct {
  const char *qualname;
  const char *doc; /* NULL: none */
  uint32_t doc_length;
  uint32_t positional_only, positional,
      keyword_only;    /* `positional` counts positional-only ones too */
  bool star, starstar; /* has `*rest`, `**rest`                                                */
  uint32_t captures; /* variables of functions around it; then parameter 0 is the function object */
  FnDeclId entry;  /* the same with arguments from an array: what a function object points to    */
  FnDeclId resume; /* of a generator: what runs it on, from a frame; none: it is no generator    */
  uint32_t makes;  /* OWN_CODE_COROUTINE, OWN_CODE_ASYNC_GENERATOR: it is one of these; else 0   */
  ClassId method_of; /* what the first parameter is likely to be an instance of; none: not known */
  bool planned;      /* instances are expected to find it under its name in that class           */
} DefDecl;

/* `@export`: what C calls the function. */
typedef struct {
  const char *name;
  uint32_t length;
  const char *doc; /* NULL: none */
  uint32_t doc_length;
} ExportDecl;

typedef struct {
  Symbol name;
  Symbol module;  /* dotted name of its module; none for the root file */
  Span span;      /* of the name                                       */
  StructId owner; /* struct it is a method of                          */
  TraitId trait;  /* trait it is a requirement of                      */
  OWN_ARRAY(TypeParamDecl)
  type_params;                /* the owner's first; for trait requirements parameter(0) is Self */
  uint32_t owner_type_params; /* how many of them come from the owner                            */
  uint32_t implicit_params;   /* how many, at the end, stand for parameters of function type     */
  OWN_ARRAY(ParamDecl)
  params;        /* `self` included; the `out self` of __init__ is NOT a parameter:   */
                 /* constructors return their value (result = Self type, is_init)     */
  TypeId result; /* TYPE_NONE if there is none */
  bool raises;
  bool is_static;       /* no self */
  bool is_init;         /* __init__ or __copyinit__: the result place is called `self` */
  Symbol out_name;      /* `out r: T`: the result place is called `r`; none: it has no name */
  bool is_extern;       /* C function of this name */
  ExportDecl *exported; /* NULL: C cannot call it */
  bool is_implicit;     /* @implicit constructor */
  TypeId raises_type;   /* `raises T`; none: any error */
  Span raises_span;     /* of that type                */
  bool inline_always, inline_never;
  bool addressed; /* the runtime calls it: C's calling convention */
  bool
      is_place; /* @place: a call of it stands for what the UnsafePointer it returns points to, as a part of `self` */
  bool place_is_read; /* @place("read"): nobody changes that */
  bool
      lends; /* `-> ref T`: `result` is the UnsafePointer that is returned, and a call stands for its target */
  OWN_ARRAY(OriginDecl) origins; /* of that */
  bool has_body;
  bool builtin; /* declared in the embedded standard library */
  bool is_call; /* what a call of a value of function type means (decl_call); a requirement */
  Intrinsic intrinsic;
  uint32_t case_index; /* INTRINSIC_MAKE_CASE: which case of its enum it builds */
  Derived derived;
  bool cold; /* of a module with `__cold__ = True`: made small, not fast */
  const DefDecl
      *def;          /* of a `def`, a lambda, the statements of a module: dynamic code; else NULL */
  FnDeclId entry_of; /* an entry: the def it calls                                              */
} FnDecl;

typedef struct {
  Symbol name;
  Symbol module;
} GlobalDecl;

/* A `class` statement. */
typedef struct {
  Symbol name;
  const char *qualname;
  const char *doc; /* NULL: none */
  uint32_t doc_length;
  OWN_ARRAY(Symbol) slots; /* attributes its instances have room for, its bases' not included */
  /* What is expected of the class (sema/dynamic_layout.c); planned_id 0: nothing. */
  uint32_t planned_id, planned_last; /* ids: its own, that of the last class that comes from it */
  ClassId parent;              /* the planned class whose slots its own begin with; or none  */
  OWN_ARRAY(Symbol) layout;    /* all slots, in order                                        */
  OWN_ARRAY(FnDeclId) methods; /* what its body defines once and nothing visible replaces */
} ClassDecl;

/* A struct whose values become objects. */
typedef struct {
  TypeId type;
  GlobalId global; /* where its class is from the start of the program on */
  ClassId record;
} BoxedDecl;

typedef struct {
  TraitId trait;
  OWN_ARRAY(TypeParamDecl)
  where; /* conditions: parallel to the struct's parameters by index in `span`-less form:
                                     where.items[i].bounds must hold for parameter(i); may be empty */
} ConformanceDecl;

typedef struct {
  Symbol name;
  Symbol module;
  Span span;
  BuiltinKind builtin_kind;
  TypeId scalar; /* for BUILTIN_SCALAR: the type it describes */
  bool builtin;  /* declared in the embedded standard library */
  bool fieldwise_init;
  OWN_ARRAY(TypeParamDecl) type_params;
  OWN_ARRAY(FieldDecl) fields; /* of an enum: of all its cases, one after the other */
  OWN_ARRAY(CaseDecl) cases;   /* in order of declaration: the tag is the position  */
  bool is_enum;
  OWN_ARRAY(ConformanceDecl) conforms;
  OWN_ARRAY(StructAlias) aliases; /* those that traits may ask for: no Floats */
  OWN_ARRAY(FnDeclId) methods;    /* overloads stand side by side */
  FnDeclId del;                   /* written __del__, or none      */
  FnDeclId copyinit;              /* written __copyinit__, or none */
  FnDeclId call; /* of a closure: its code; the fields are its captures. Else none */
  bool lends;    /* of a closure: it captures by reference, so it is no value  */
  bool linear;   /* @linear: never dropped, must be consumed                   */
  bool scoped;   /* @scoped: ends where its scope ends, never on an edge       */
  bool view; /* @view: a value carries references, to where those of its constructor led       */
  TypeId
      source; /* made by pass represent: the type whose values it keeps (BUILTIN_COUNTED: behind a block). Else none */
  const char *hint; /* of @linear("text"): what its author asks for; or NULL      */
} StructDecl;

typedef struct {
  Symbol name;
  Symbol module;
  Span span;
  TraitKind kind;
  OWN_ARRAY(TraitId) supers;
  OWN_ARRAY(FnDeclId) methods; /* requirements; parameter(0) = Self */
  OWN_ARRAY(AssocId) assocs;
} TraitDecl;

/* How values of structs and enums of `fn` code are kept (--model): in place; each in a block of its own that counts its
** owners; or that a collector finds. */
typedef enum { MODEL_OWN, MODEL_RC, MODEL_GC } Model;

/* Tuples of more items have no methods. */
enum { DECL_TUPLE_MOST = 6 };

typedef struct Decls {
  Arena *arena;
  Context *context;
  Types *types;
  OWN_ARRAY(StructDecl *) structs; /* [0] unused */
  OWN_ARRAY(TraitDecl *) traits;   /* [0] unused */
  OWN_ARRAY(FnDecl *) fns;         /* [0] unused */
  OWN_ARRAY(AssocDecl *) assocs;   /* [0] unused */
  OWN_ARRAY(GlobalDecl) globals;   /* [0] unused */
  OWN_ARRAY(ClassDecl *) classes;  /* [0] unused */
  uint32_t planned_classes;        /* how many ids they have, from OWN_CLASS_FIRST_FREE on */
  OWN_ARRAY(BoxedDecl) boxed;      /* in the order in which they were asked for */
  uint32_t
      special_groups; /* bit per SpecialGroup: some class of the program may have one of its methods */
  bool sets_names;    /* dynamic code says `setattr`: what that means, passes/effects.c finds out */
  StructId list, box, optional, reference, lent, string, error, dict, set,
      array;                                 /* the structs the compiler builds on */
  StructId scalar_of[TYPE_KIND_FLOAT64 + 1]; /* by scalar TypeKind: where its methods are */
  StructId pointer;
  StructId tuple_of[DECL_TUPLE_MOST + 1]; /* by number of items: where its methods are */
  TraitId trait_of[TRAIT_KINDS];          /* by TraitKind */
  bool
      complete; /* every declaration is in: answers about types are remembered from now on (sema sets it
                              after declaring; mir_program_new does so at the latest)                              */
  bool any_linear, any_scoped, any_view; /* some struct of the program is @linear, @scoped, @view */
  Model model;                           /* set before any question is asked */
  Table represented, sharing;            /* private to types/represent.c */
  Table calls;            /* number of parameters and FnShape -> FnDeclId of decl_call */
  struct DeclsMemo *memo; /* private to types/ */
} Decls;

/* The body sets its result under a name: a constructor, or one with an `out` parameter. */
static inline bool decl_names_result(const FnDecl *decl) {
  return decl->is_init || decl->out_name.index;
}

/* Somebody wrote it: it is neither missing nor derived. */
bool decl_is_written(const Decls *decls, FnDeclId fn);
Decls *decls_new(Context *context, Arena *arena);
static inline StructDecl *decl_struct(const Decls *decls, StructId id) {
  own_check(id.index && id.index < decls->structs.count, "a struct exists");
  return decls->structs.items[id.index];
}
static inline TraitDecl *decl_trait(const Decls *decls, TraitId id) {
  own_check(id.index && id.index < decls->traits.count, "a trait exists");
  return decls->traits.items[id.index];
}
static inline FnDecl *decl_fn(const Decls *decls, FnDeclId id) {
  own_check(id.index && id.index < decls->fns.count, "a function exists");
  return decls->fns.items[id.index];
}
StructId decl_add_struct(Decls *decls, StructDecl decl);
TraitId decl_add_trait(Decls *decls, TraitDecl decl);
FnDeclId decl_add_fn(Decls *decls, FnDecl decl);
GlobalId decl_add_global(Decls *decls, GlobalDecl decl);
ClassId decl_add_class(Decls *decls, ClassDecl decl);
ClassDecl *decl_class(const Decls *decls, ClassId id);
/* By the plans of both: has the class an id of the family of `base`? */
bool decl_class_comes_from(const Decls *decls, ClassId id, ClassId base);
/* Number of the slot in the planned layout; the count of slots: there is none of that name. */
uint32_t decl_class_slot(const ClassDecl *decl, Symbol name);
/* The planned method of that name in the class itself; none: it has no such. */
FnDeclId decl_class_method(const Decls *decls, const ClassDecl *decl, Symbol name);

AssocId decl_add_assoc(Decls *decls, AssocDecl decl);
AssocDecl *decl_assoc(const Decls *decls, AssocId id);
/* The bounds of a type parameter or of a PROJECTION; NULL: `type` is neither. */
const TypeParamDecl *type_bounds(const Decls *decls, TypeId type, const TypeParamDecl *params,
                                 uint32_t param_count);

/* The struct declaration that gives `type` its methods (its own, its scalar's, UnsafePointer's), or none. */
StructId decl_of_type(const Decls *decls, TypeId type);
/* The builtin kind of a struct type; BUILTIN_NONE for all others. */
BuiltinKind type_builtin(const Decls *decls, TypeId type);
/* String, and the builtin containers applied to a type. */
TypeId type_string(const Decls *decls);
TypeId type_error_struct(const Decls *decls);
TypeId type_list(const Decls *decls, TypeId item);
/* Item of an Array, else none; its length, if it is known. */
TypeId type_array_item(const Decls *decls, TypeId type);
bool type_array_length(const Decls *decls, TypeId type, uint64_t *length);
/* What the field of an Array holds: its items in a row. */
TypeId type_array_row(const Decls *decls, TypeId array);
enum { ARRAY_DEPTH = 12 };
/* The parts of the row, from outside in, that lead to the item at `index` of `length`; returns how many. */
uint32_t type_array_path(uint64_t length, uint64_t index, uint32_t path[ARRAY_DEPTH]);
TypeId type_box(const Decls *decls, TypeId item);
TypeId type_optional(const Decls *decls, TypeId item);
/* `ref? T`, and its T; none of all other types. */
TypeId type_maybe_reference(const Decls *decls, TypeId target);
TypeId type_maybe_target(const Decls *decls, TypeId type);
/* Type of field `index` of a struct or tuple type, with its arguments put in. */
TypeId type_field(const Decls *decls, TypeId type, uint32_t index);
uint32_t type_field_count(const Decls *decls, TypeId type);
/* The declaration of an enum type; NULL for all others. */
const StructDecl *type_enum(const Decls *decls, TypeId type);
/* The case that field `field` of an enum belongs to. */
uint32_t enum_case_of(const StructDecl *decl, uint32_t field);
/* What a value can look like, as patterns see it: the cases of an enum; None, Some; False, True; a tuple has one shape. 0: a
** type whose values are not listed. A shape has parts: the payload, the items. */
uint32_t type_shape_count(const Decls *decls, TypeId type);
uint32_t type_shape_parts(const Decls *decls, TypeId type, uint32_t shape);
TypeId type_shape_part(const Decls *decls, TypeId type, uint32_t shape, uint32_t part);
/* The smallest unsigned type that numbers the cases. */
TypeId enum_tag_type(const StructDecl *decl);
/* The type as the user writes it: "List[Record]", "(Int, String)"; parameters by the names of `params` (may be NULL). */
const char *type_text(const Decls *decls, Arena *arena, TypeId type, const TypeParamDecl *params,
                      uint32_t param_count);

/* Does `type` conform to `trait`? `params` give the bounds of parameters that occur in it. Builtin traits are answered by
** structure where the language says so (Trivial, ImplicitlyCopyable of tuples …), else by declared conformance. */
bool conforms(const Decls *decls, TypeId type, TraitId trait, const TypeParamDecl *params,
              uint32_t param_count);
bool conforms_kind(const Decls *decls, TypeId type, TraitKind kind, const TypeParamDecl *params,
                   uint32_t param_count);
/* For a concrete `self` that conforms: the method that fulfils requirement `requirement` of its trait, and the type
** arguments to instantiate it with (in *arguments, *count: owner arguments, then `own` ones given by the caller). */
FnDeclId conform_method(const Decls *decls, TypeId self, FnDeclId requirement, const TypeId *own,
                        uint32_t own_count, const TypeId **arguments, uint32_t *count);

/* The body that a trait of `self` has for a method the struct does not write: of this name, and with the parameters of
** `requirement` if there is one. None: no trait has one. `params` as for `conforms`. */
typedef struct {
  TypeId self;
  Symbol name;
  FnDeclId requirement;
  const TypeParamDecl *params;
  uint32_t param_count;
} DefaultQuery;
FnDeclId conform_default(const Decls *decls, const DefaultQuery *query);

/* ── callable.c: what can be called ── */
/* A value of function type is a pair: code that is called with the address of the pair, and what it captured: on the heap,
** behind the code that ends it; null if nothing is. */
enum { FUNCTION_CODE, FUNCTION_ENVIRONMENT };
static inline FnShape fn_shape_of(const TypeInfo *info) { return (FnShape){info->declaration}; }
Convention fn_shape_convention(FnShape shape, uint32_t index);
/* The bits of parameter `index`; the convention is PASS_READ, PASS_MUT or PASS_OWNED. */
uint32_t fn_shape_bits(Convention convention, uint32_t index);
/* The function type as which values of `type` are called: of a closure, a struct with one plain `__call__`, a parameter
** with such a bound, a function type; else none. */
TypeId type_callable(const Decls *decls, TypeId type, const TypeParamDecl *params,
                     uint32_t param_count);
/* The method behind it, of a struct; else none. */
FnDeclId decl_call_method(const Decls *decls, StructId id);
/* May a value called as `has` stand where `wants` is wanted? NULL if so, else what differs. */
const char *callable_difference(const Decls *decls, TypeId has, TypeId wants);
/* The requirement that calls of function types of one shape go to: `fn(self, a1: A1, …) -> R`, with type parameters Self,
** A1, …, R. The first operand is the value that is called. */
FnDeclId decl_call(Decls *decls, FnShape shape, uint32_t params);

/* May values of the type go to dynamic code and come from there (types/crossing.c)? */
bool type_crosses(const Decls *decls, TypeId type);
/* … without being given away. */
bool type_crosses_lent(const Decls *decls, TypeId type);
/* … as an object of a class of its own, in which the value is: a struct or an enum of the program. */
bool type_has_class(const Decls *decls, TypeId type);
/* Why values of a struct of the program can be in no object, as the end of "T never becomes an object: "; NULL: they can, or the
** type is no such struct. (Views stand in no struct at all: E0324.) */
const char *type_why_no_class(const Decls *decls, TypeId type);
/* Where in values of the type objects are owned, for the collector (types/handles.c); "": nowhere. */
const char *type_handles(const Decls *decls, TypeId type);
/* Notes that values of the struct become objects. Valid until the next call. */
const BoxedDecl *decl_boxed(Decls *decls, TypeId type);

/* Representation (types/represent.c). Of concrete types. */
enum { COUNTED_OWNERS, COUNTED_PINNED, COUNTED_CONTENT, COUNTED_PARTS }; /* of a block */
/* Is each value of the type in a block of its own, in this model? */
bool type_is_boxed(const Decls *decls, TypeId type);
/* A Box whose value is in a block anyway: it is kept as that value is. */
bool type_box_is_content(const Decls *decls, TypeId type);
/* The type that keeps values of `type`; itself in MODEL_OWN. */
TypeId type_represented(Decls *decls, TypeId type);
/* The type of the program that `type` keeps; itself if it keeps none. */
TypeId type_source(const Decls *decls, TypeId type);
/* The boxed type behind a handle; none: `handle` is no handle. */
TypeId type_counted(const Decls *decls, TypeId handle);
/* May copies of a boxed type share its block? Only if nobody can see that they do: copying and ending run no code of the
** program and change no count that it can read. */
bool type_box_is_shared(Decls *decls, TypeId type);

/* Layout and cost (types/layout.c). Sizes in bytes, C's rules. Only for concrete types, except the three questions. */
typedef struct {
  uint64_t size, align;
} Layout;
Layout layout_of(const Decls *decls, TypeId type);
uint64_t layout_field_offset(const Decls *decls, TypeId type, uint32_t field);
/* Where the payload of an enum begins: after the tag, at the alignment its fields need. */
uint64_t layout_payload_offset(const Decls *decls, TypeId type);
/* Optional as a pointer that may be null (payload Box or UnsafePointer), instead of payload and flag. */
bool layout_optional_is_pointer(const Decls *decls, TypeId optional);
/* Passed by value under `read`: Trivial, at most 16 bytes. */
bool layout_by_value(const Decls *decls, TypeId type);
/* The three questions, answered for parameters by their bounds (ownership.md §1). */
bool type_is_trivial(const Decls *decls, TypeId type, const TypeParamDecl *params,
                     uint32_t param_count);
bool type_needs_drop(const Decls *decls, TypeId type, const TypeParamDecl *params,
                     uint32_t param_count);
/* Trivial, and not boxed: reading its bits leaves no second owner. */
bool type_is_bits(const Decls *decls, TypeId type, const TypeParamDecl *params,
                  uint32_t param_count);
bool type_is_flat(const Decls *decls, TypeId type);
/* True if a value of `type` may not be dropped (it is @linear, or has a part that is and no destructor that consumes it);
** if it may be dropped only where its scope ends (it, or a part, is @scoped). */
bool type_is_linear(const Decls *decls, TypeId type);
bool type_is_scoped(const Decls *decls, TypeId type);
/* Do values of the type carry references: a @view struct, an Optional of one? */
bool type_is_view(const Decls *decls, TypeId type);
/* Is it a view, or is one inside it, or among its type arguments? */
bool type_holds_view(const Decls *decls, TypeId type);
/* True if a value of `type` can own another value of the same type through boxes or containers: its drop may be deep. */
bool type_is_recursive(const Decls *decls, TypeId type);
/* May ending a value run code that the program wrote, so that it sees in which order parts end? */
bool type_drop_is_visible(const Decls *decls, TypeId type);

#endif
