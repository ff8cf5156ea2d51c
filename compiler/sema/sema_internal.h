// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of sema share: the state of one run, and each file's door.
**
** Glossary: entity = what a name at module level stands for · binding = what a local name stands for ·
** member = field or methods of a struct or trait under one name · here = the declaration whose text is checked now ·
** Want = the type that the surroundings ask for, and who asks.
** Order of a run: collect (names) → import → declare (headers, conformances, fields, signatures) → derive and conformance
** checks → bodies. Poison: a name or type that was reported is ENTITY_BROKEN or TYPE_ERROR and stays silent. */
#ifndef OWN_SEMA_INTERNAL_H
#define OWN_SEMA_INTERNAL_H

#include "base/near.h"
#include "sema/sema.h"
#include "sema/typed_internal.h"

typedef enum {
  ENTITY_NONE,
  ENTITY_BROKEN,     /* reported: silent                                      */
  ENTITY_FN,         /* index: first overload (FnDeclId), last: last one      */
  ENTITY_TYPE,       /* index: TypeId of a scalar or special type             */
  ENTITY_STRUCT,     /* index: StructId                                       */
  ENTITY_TRAIT,      /* index: TraitId                                        */
  ENTITY_ALIAS,      /* index: into aliases                                   */
  ENTITY_MODULE,     /* symbol: dotted name; index: unit + 1, or 0            */
  ENTITY_IMPORT,     /* symbol: name wanted from unit index                   */
  ENTITY_TYPE_PARAM, /* index: parameter; last: 1 if it is known to be a value */
  ENTITY_VAR,        /* index: VarId                                          */
  ENTITY_SELF_TYPE,  /* `Self`                                                */
  ENTITY_WORD,       /* print, range, Some, Tuple: symbol says which          */
  ENTITY_GLOBAL      /* a variable of a module, `def` and `class` included: index: DynVarId */
} EntityKind;

typedef struct {
  EntityKind kind;
  Symbol name;
  Symbol symbol;
  Span span;
  uint32_t unit;
  uint32_t index, last;
  bool running;  /* ENTITY_IMPORT is being followed */
  bool imported; /* was an ENTITY_IMPORT            */
} Entity;

typedef struct {
  Entity entity;
  uint32_t depth;    /* scope it was declared in      */
  uint32_t shadowed; /* binding of the same name outside */
} Binding;

typedef enum { MEMBER_NONE, MEMBER_FIELD, MEMBER_METHOD, MEMBER_ALIAS } MemberKind;
typedef struct {
  MemberKind kind;
  uint32_t index; /* field, first FnDeclId, or index into aliases */
} Member;

/* What the tree knows about a declared function; parallel to decls->fns. */
typedef struct {
  const AstFunction *ast;
  uint32_t unit;
  FnDeclId next;    /* next overload of the same name in the same place */
  FnDeclId last;    /* kept at the first overload                       */
  bool broken;      /* its signature was reported                       */
  bool checked;     /* its body was checked, or is left for later       */
  bool misdeclared; /* it returns a value and declares none: reported */
} FnInfo;

typedef struct {
  const AstStruct *ast; /* of an enum: its parts as those of a struct; see enum_as_struct */
  uint32_t unit;
  TypeId self_type;
  bool broken;
} StructInfo;

typedef struct {
  const AstTrait *ast;
  uint32_t unit;
} TraitInfo;

typedef enum { ALIAS_NEW, ALIAS_RUNNING, ALIAS_DONE } AliasState;
typedef struct {
  const AstAlias *ast;
  uint32_t unit;
  bool local;     /* inside a function */
  StructId owner; /* inside this struct */
  AliasState state;
  TypeId type;      /* names a type, if not 0 */
  ConstValue value; /* else a constant        */
} AliasInfo;

typedef struct {
  const AstComptimeAssert *ast;
  uint32_t unit;
} ModuleAssert;

/* A bound of a type application that is checked once all conformances are declared. */
typedef struct {
  TypeId type;
  TraitId bound;
  TypeId callable; /* instead of `bound`: a function type */
  Span span;
  Symbol param;
  Symbol of;
  const TypeParamDecl *params;
  uint32_t param_count;
} PendingBound;

typedef struct {
  uint32_t unit;
  FnDeclId fn;
  const TypeParamDecl *params; /* of the declaration at hand, with the bounds of `where` */
  uint32_t param_count;
  TypeId self_type;
  StructId owner; /* whose aliases are in sight */
  TypeId result;
  Span result_span;
  uint32_t loops;
  const Ast *stmt;     /* the statement at hand; NULL: none           */
  uint32_t stmt_depth; /* of scopes; `:=` declares there only         */
  const Ast *outer;    /* the statement of the function itself that `stmt` is in */
  uint32_t outer_depth;
} Here;

typedef struct Sema {
  Context *context;
  Arena *arena;
  Typed *typed;
  Decls *decls;
  Types *types;
  Diags *diags;
  const SemaInput *input;
  OWN_ARRAY(Entity) entities; /* [0] unused */
  Table module_names;         /* (unit + 1, symbol) -> entity; unit + 1 == 0: prelude and words */
  Table module_of;            /* (builtin, dotted name) -> unit + 1                              */
  OWN_ARRAY(uint32_t) order;  /* entities in order of declaration, all units                     */
  OWN_ARRAY(uint32_t) local_of; /* symbol -> innermost binding                                   */
  OWN_ARRAY(Binding) bindings;  /* stack; [0] unused                                             */
  uint32_t depth;
  OWN_ARRAY(Member) members;
  Table member_of;      /* (struct or trait + TRAIT_KEY, symbol) -> member */
  Table valued_methods; /* names of methods with value parameters: `x.m[3](…)` is no index */
  Table exports;        /* name for C -> function: exported, or declared extern */
  Table trait_with;     /* method name -> first trait that requires it    */
  OWN_ARRAY(FnInfo) fn_infos;
  OWN_ARRAY(StructInfo) struct_infos;
  OWN_ARRAY(TraitInfo) trait_infos;
  OWN_ARRAY(AliasInfo) aliases;
  OWN_ARRAY(ModuleAssert) module_asserts;
  OWN_ARRAY(PendingBound) pending;
  OWN_ARRAY(const Ast *) default_of; /* by a default's number: ParamDecl order; see signature.c */
  Table default_key;                 /* (fn, parameter) -> default_of                            */
  Table poisoned_vars;               /* VarId -> 1: type could not be told, reported              */
  bool body_broken;                  /* something in the body at hand was reported or is poison */
  bool *holes; /* by unit: names may be missing, because a file or text could not be read */
  OWN_ARRAY(uint32_t) damage;     /* offsets of syntax errors, ascending */
  Table super_state;              /* trait -> open, done: while cycles are looked for */
  OWN_ARRAY(uint32_t) trait_seen; /* by trait: the search that met it last            */
  uint32_t trait_search, alias_depth;
  struct ClosureFrame *closure; /* whose text is being checked, or NULL (closure.h) */
  uint32_t
      hidden; /* bindings below this one are not in sight: an alias of elsewhere is evaluated */
  bool bounds_now; /* conformances are known: check bounds at once              */
  Here here;
  Symbol sym_never, sym_tuple, sym_sized;
} Sema;

enum { TRAIT_KEY = 0x40000000, SUPER_DEPTH = 200, ALIAS_DEPTH = 500, STRUCT_DEPTH = 500 };

/* Who asks for a type. */
typedef enum {
  WANT_NOTHING,
  WANT_VAR,
  WANT_PARAM,
  WANT_RESULT,
  WANT_TARGET,
  WANT_ITEM,
  WANT_OPERAND,
  WANT_INDEX,
  WANT_BRANCH,
  WANT_OTHER
} WantKind;
typedef struct {
  TypeId type; /* none: anything goes */
  WantKind kind;
  Span span;        /* where it was said, or none */
  Symbol name;      /* variable or parameter      */
  const char *what; /* WANT_OTHER: "an error to raise" */
} Want;

static const Want WANT_ANY = {{0}, WANT_NOTHING, {0, 0}, {0}, NULL};

/* ── scope.c: names ── */
Entity *entity_get(Sema *sema, uint32_t id);
uint32_t entity_add(Sema *sema, Entity entity);
/* Declares at module level; reports a second declaration. */
void scope_declare_module(Sema *sema, uint32_t unit, Entity entity);
void scope_publish(Sema *sema, Symbol name, uint32_t entity);
void scope_enter(Sema *sema);
void scope_leave(Sema *sema);
/* False: the name is taken in this very scope; reported. */
bool scope_declare_local(Sema *sema, Entity entity);
/* Declares it in the scope `depth` around; no scope inside has the name. */
void scope_declare_outer(Sema *sema, Entity entity, uint32_t depth);
/* What `name` means here; kind NONE if nothing. Imports are followed. */
Entity scope_find(Sema *sema, Symbol name);
Entity scope_find_in_unit(Sema *sema, uint32_t unit, Symbol name);
/* A name that is known everywhere, whatever the unit at hand calls so. */
Entity scope_find_in_prelude(Sema *sema, Symbol name);
/* Has the unit the name at module level, imports included? Nothing is followed. */
bool scope_declared(const Sema *sema, uint32_t unit, Symbol name);
/* A word, or a public name of the prelude. */
bool scope_everywhere(const Sema *sema, Symbol name);
/* Is it imported from a module that imports it, and so on, back to the start? */
bool scope_imports_in_circle(const Sema *sema, uint32_t unit, Symbol name);
/* The name of the unit is poison from now on. */
void scope_break(Sema *sema, uint32_t unit, Symbol name);
/* The module `name` in the package that is unit `base`, as `unit` sees it. */
Entity scope_find_below(Sema *sema, uint32_t unit, uint32_t base, Symbol name);
/* The unit + 1 that `module` means where we are, 0 = none: the library sees only itself, the user's files come before it. */
uint32_t scope_module_unit(const Sema *sema, Symbol module);
Entity scope_find_module(Sema *sema, const char *dotted, uint32_t length);
/* Reports an undeclared name with the nearest one. */
void scope_report_unknown(Sema *sema, Symbol name, Span span);
/* Adds to `diag` that an import of a library module brings `name`; false: none does. */
bool scope_report_library(Sema *sema, Symbol name, Diag *diag);
const char *entity_words(const Entity *entity); /* "a function" */
const char *sema_name(const Sema *sema, Symbol symbol);
bool sema_builtin(const Sema *sema); /* the text at hand is standard library */
const SemaUnit *sema_unit(const Sema *sema, uint32_t unit);

/* Where `name` stands in the text of `within`; `within` if it cannot be found. */
Span span_of_name(const Sema *sema, Span within, Symbol name);
/* The same for a declaration that may begin with decorators. */
Span span_of_declared(const Sema *sema, Span within, AstNodes decorators, Symbol name);

typedef struct {
  Sema *sema;
  NearText near;
  Symbol best;
} Nearest;
Nearest nearest_start(Sema *sema, Symbol wanted);
void nearest_offer(Nearest *nearest, Symbol candidate);
Symbol nearest_module_name(Sema *sema, uint32_t unit, Symbol wanted);

/* ── damage.c: text that could not be parsed ── */
void damage_collect(Sema *sema);
typedef struct {
  uint32_t mark;
  bool on;
} Silence;
/* While the text at `span` is looked at, nothing is reported if it could not be parsed. */
Silence silence_begin(Sema *sema, Span span);
bool silence_end(Sema *sema, Silence silence); /* true: it was damaged */

/* ── unbuilt.c: what is refused by name ── */
void report_unbuilt(Sema *sema, Span span, const char *feature);
/* Reports statements and expressions that are not built; false if the kind is built. */
bool report_unbuilt_node(Sema *sema, const Ast *node);

/* ── collect.c, import.c: names of modules ── */
void collect_names(Sema *sema);
void import_names(Sema *sema);
/* The dotted name of the module that `from …` means; "": the folder of the program. */
const char *import_from_name(Sema *sema, uint32_t unit, const AstFromImport *stmt);
/* `module` has no public `name`: private, misspelt or missing. */
void report_no_module_name(Sema *sema, const Entity *module, Symbol name, Span span);

/* ── resolve.c: types ── */
TypeId resolve_type(Sema *sema, const Ast *ast);
/* The type an expression names, or none without a report if it names no type. */
TypeId resolve_type_maybe(Sema *sema, const Ast *ast);
/* `m.name` of a module entity. */
Entity entity_in_module(Sema *sema, const Entity *module, Symbol name);
AstNodes type_arguments(const AstSubscript *node);
/* An argument in brackets before it is known what it is for: a type, or a value of the type it has by itself. */
TypeId resolve_given(Sema *sema, const Ast *ast);
/* An argument for `param`: a type, or a value of its type. */
TypeId resolve_argument(Sema *sema, const Ast *ast, const TypeParamDecl *param);
TypeId resolve_apply(Sema *sema, StructId id, const TypeId *arguments, uint32_t count, Span span);
/* E0285: `type`, written `text`, is raised, declared or taken, and does not conform to ErrorType. */
void report_not_error(Sema *sema, Span span, TypeId type, const char *text);
/* E0342: `by` (a type, a function, a closure) may drop values of this linear type. */
void report_linear_stored(Sema *sema, Span span, TypeId type, const char *by);
/* Adds the traits of `A & B` to the bounds of a parameter. */
void resolve_bounds(Sema *sema, const Ast *ast, TypeParamDecl *param);
TraitId resolve_trait(Sema *sema, const Ast *ast);
void resolve_check_bound(Sema *sema, PendingBound pending);
void resolve_pending(Sema *sema);
/* "Record", with the names of the parameters at hand. */
const char *text_of(Sema *sema, TypeId type);
bool type_has(Sema *sema, TypeId type, TraitId trait);
bool type_has_kind(Sema *sema, TypeId type, TraitKind kind);
/* Payload of an Optional, else none. */
TypeId optional_payload(const Sema *sema, TypeId type);
TypeId builtin_item(const Sema *sema, TypeId type, BuiltinKind kind);
TypeId pointer_target(const Sema *sema, TypeId type);

/* ── suggest.c: what would make a bound hold ── */
/* `param` needs the bound `trait`: a label there, and the edit that adds it. */
void suggest_bound(Sema *sema, Diag *diag, const TypeParamDecl *param, const char *trait);
/* `type` does not have `trait`: what it would have to declare, and which methods it lacks. */
void suggest_conformance(Sema *sema, Diag *diag, TypeId type, TraitId trait);

/* ── declare.c, signature.c, parameters.c, derive.c, check_struct.c, check_trait.c: declarations ── */
void declare_all(Sema *sema);
/* ── enum.c: sum types ── */
/* The enum's decorators, generics, bases and members, in the node that a struct would have. */
const AstStruct *enum_as_struct(Sema *sema, const AstEnum *ast);
void enum_case(Sema *sema, StructId id, const AstEnumCase *ast);
/* What the declaration as a whole must keep; after its members. */
void enum_rules(Sema *sema, StructId id);
/* `Expr.Nothing`: a case without payload, built without parentheses. True: `ast` was one, or was reported as a case. */
bool enum_bare_case(Sema *sema, const Ast *ast, StructId id, TypeId type, Want want,
                    TypeId *result);
/* The case of that name, or -1. */
int32_t enum_find_case(const StructDecl *decl, Symbol name);
void declare_params_open(Sema *sema, const TypeParamDecl *params, uint32_t count);
void declare_where(Sema *sema, const Ast *where, TypeParamDecl *params, uint32_t count);
/* Type parameters written `[T: A, U]`, added to `fn` or `structure`. */
uint32_t declare_generics(Sema *sema, AstNodes generics, TypeParamDecl **params, uint32_t first);
/* Defaults of parameters first …, once all that they may name is declared. */
void declare_param_defaults(Sema *sema, AstNodes generics, TypeParamDecl *params, uint32_t count,
                            uint32_t first);
/* ── mojo_words.c: `.mojo` files ── */
/* Is `target` a name that means no variable, so that its first assignment declares it? */
bool mojo_declares(Sema *sema, const Ast *target);
void mojo_declare(Sema *sema, const Ast *target, TypeId type);
/* A trait of Mojo under its name there; none: Own has none for it, or the file is not Mojo's. */
TraitId mojo_trait(Sema *sema, Symbol name);
/* ── writer.c: `W: Writer` is String ── */
bool writer_param(Sema *sema, const AstTypeParam *param);
/* Declares those of `generics` in the innermost scope. */
void writer_declare(Sema *sema, AstNodes generics);
/* `Some[Writer]`; none: something else in the brackets. */
TypeId writer_some(Sema *sema, AstNodes arguments);
FnDeclId declare_fn_name(Sema *sema, const AstFunction *ast, uint32_t unit, FnDecl decl);
void declare_signature(Sema *sema, FnDeclId fn);
void declare_param_list(Sema *sema, FnDeclId fn, AstNodes list);
void declare_decorators(Sema *sema, FnDeclId fn);
/* Says what Own has instead of a decorator of Python's, if `name` is one. */
bool decorator_of_python(Sema *sema, Diag *diag, Symbol name);
/* Parameters and result of a function inside a function, behind those that `fn` has. */
void declare_nested_signature(Sema *sema, FnDeclId fn, const AstFunction *ast);
/* foreign.c: `name` NULL: that of the function. */
void foreign_export_name(Sema *sema, FnDecl *decl, const AstText *name);
void foreign_export(Sema *sema, FnDeclId fn, FnDecl *decl, const AstFunction *ast);
void foreign_extern(Sema *sema, FnDeclId fn, const FnDecl *decl, const AstFunction *ast);
void here_fn(Sema *sema, FnDeclId fn);
void here_struct(Sema *sema, StructId id);
const Ast *declare_default(const Sema *sema, FnDeclId fn, uint32_t param);
void declare_set_default(Sema *sema, FnDeclId fn, uint32_t param, const Ast *value);
Member member_find(const Sema *sema, uint32_t key, Symbol name);
bool member_add_method(Sema *sema, uint32_t key, FnDeclId fn);
void member_add(Sema *sema, uint32_t key, Symbol name, Member member);
void derive_all(Sema *sema);
void derive_check_fields(Sema *sema, StructId id);
void check_structs(Sema *sema);
void check_overloads(Sema *sema);
void check_conformances(Sema *sema);
const char *signature_text(Sema *sema, FnDeclId fn);
/* The method of trait `trait` or its supertraits, by name. */
FnDeclId trait_method(Sema *sema, TraitId trait, Symbol name);
/* Starts a walk over a trait and those above it; trait_enter is true once per walk and trait. */
void trait_walk(Sema *sema);
bool trait_enter(Sema *sema, TraitId trait);

/* ── constant.c, alias.c: values at compile time ── */
bool constant_literal(Sema *sema, const Ast *ast, bool negative, TypeId want, ConstValue *value);
/* The value of an expression; literals adapt to `want`. NONE: reported. */
ConstValue constant_eval(Sema *sema, const Ast *ast, TypeId want);
/* What stands for a value among type arguments; none for Floats. */
TypeId constant_type(Sema *sema, const ConstValue *value);
ConstValue constant_of_type(const Sema *sema, TypeId type);
/* The type of the value that `type` stands for; none: it is a type. */
TypeId constant_value_type(const Sema *sema, TypeId type);
void constant_alias(Sema *sema, uint32_t index);
/* `alias` in a struct; then all of them are known to the types. */
void alias_declare(Sema *sema, StructId id, const AstAlias *ast);
void alias_publish(Sema *sema);
/* An alias that `trait` or one above it asks for; after trait_walk. */
AssocId assoc_find(Sema *sema, TraitId trait, Symbol name);
/* `T.name`: a type, or a value. False: the type has no such alias. */
typedef struct {
  TypeId type; /* none: it is a value */
  ConstValue value;
} TypeMember;
bool type_member(Sema *sema, TypeId base, Symbol name, TypeMember *member);
/* MAX, MIN of a scalar type. */
bool constant_member(Sema *sema, TypeId type, Symbol name, ConstValue *value);
typedef enum { LITERAL_NO, LITERAL_INT, LITERAL_FLOAT } LiteralClass;
/* Is it made of number literals only, so that it adapts to the wanted type? */
LiteralClass literal_class(const Ast *ast);

/* ── check_body.c, check_stmt.c, check_assign.c, check_for.c ── */
void check_bodies(Sema *sema);
void check_suite(Sema *sema, const Ast *suite);
void check_stmt(Sema *sema, const Ast *stmt);
/* A call whose result is missing since the function does not declare it, which was reported there. */
bool calls_misdeclared(const Sema *sema, const Ast *value);
/* check_comptime.c */
void check_comptime_if(Sema *sema, const AstComptimeIf *stmt);
void check_comptime_assert(Sema *sema, const AstComptimeAssert *stmt);
void check_local_alias(Sema *sema, const AstAlias *ast);
void check_module_asserts(Sema *sema);
void check_var(Sema *sema, const AstVar *stmt);
TypeId check_walrus(Sema *sema, const Ast *ast);
void check_assign(Sema *sema, const AstAssign *stmt);
void check_aug_assign(Sema *sema, const AstAugAssign *stmt);
void check_for(Sema *sema, const AstFor *stmt);
void check_with(Sema *sema, const AstWith *stmt);
void check_raise(Sema *sema, const AstRaise *stmt);
void check_try(Sema *sema, const AstTry *stmt);
/* `raises T` of a signature. */
void check_raises_type(Sema *sema, const Ast *ast, FnDecl *decl);
void check_match(Sema *sema, const AstMatch *stmt);
/* ── closure.c ── */
/* Is it the type of a closure that captures by reference, which is no value to keep? */
bool closure_lends(const Sema *sema, TypeId type);
void report_kept_closure(Sema *sema, Span span);

/* ── origin.c ── */
/* `-> ref[a.b] T`: the pointer that is returned; fills in the origins. */
TypeId declare_lent_result(Sema *sema, FnDecl *decl, const AstRefType *ast);
/* The result may refer to what parameter `param` refers to; or, if nothing was said, to the one that is meant (else E0326). */
void declare_origin(Sema *sema, FnDecl *decl, uint32_t param, Span span);
void declare_elided_origin(Sema *sema, FnDecl *decl, Span span);

/* ── views.c ── */
/* E0324: a view where only owned values can be. */
void report_kept_view(Sema *sema, Span span, TypeId type);
/* `ref? T`; TYPE_ERROR after a report. */
TypeId resolve_maybe_reference(Sema *sema, TypeId target, Span span);
/* Could a result refer to what comes as this parameter? */
bool origin_candidate(const Sema *sema, const ParamDecl *param);
/* The origins of a result without `ref[…]`, if it is a view. */
void declare_view_result(Sema *sema, FnDecl *decl, Span span);
/* May such a function return a view? Else E0299. */
bool view_result_fits(Sema *sema, const FnDecl *decl, Span span);

/* ── check_ref.c ── */
void check_ref(Sema *sema, const AstRefBind *stmt);
/* The same in the condition of `if` and `while`. */
void check_ref_condition(Sema *sema, const AstRefBind *node);

VarId declare_var(Sema *sema, Symbol name, Span span, TypeId type, VarKind kind);
/* The variable of parameter `index` of `decl`; its name is not declared. */
VarId add_param_var(Sema *sema, const FnDecl *decl, uint32_t index);

/* ── check_expr.c and its parts ── */
TypeId check_expr(Sema *sema, const Ast *ast,
                  Want want); /* `want` is a hint; the result is the type it has */
TypeId check_value(Sema *sema, const Ast *ast,
                   Want want); /* and converts it to the wanted type, or reports  */
TypeId coerce(Sema *sema, const Ast *ast, TypeId type, Want want);
void check_condition(Sema *sema, const Ast *ast);
void check_truth(Sema *sema, const Ast *ast, TypeId type); /* the same of a checked expression */
TypeId poison(Sema *sema, const Ast *ast);
TypeId check_name(Sema *sema, const Ast *ast, Want want);
/* The entity of a Name or of `module.name`; NONE if it is a value. */
Entity base_entity(Sema *sema, const Ast *ast);
TypeId check_attribute(Sema *sema, const Ast *ast, Want want);
TypeId check_chain(Sema *sema, const Ast *ast, Want want);
TypeId check_compare(Sema *sema, const Ast *ast);
TypeId check_unary(Sema *sema, const Ast *ast, Want want);
TypeId check_power(Sema *sema, const Ast *ast, Want want);
/* What is done with `x[i]`: looked at, set by `=`, changed by `op=`. */
typedef enum { STORE_NOT, STORE_SET, STORE_CHANGE } Store;
TypeId check_subscript(Sema *sema, const Ast *ast, Store store, Want want);
/* Notes what a chosen call of a method means: a value, or the place that a @place method finds. */
TypeId call_result(Sema *sema, const Ast *ast, const CallInfo *call);
void check_aug_value(Sema *sema, const AstAugAssign *stmt, TypeId type);
TypeId check_call(Sema *sema, const Ast *ast, Want want);
TypeId check_print(Sema *sema, const AstCall *call);
TypeId check_fstring(Sema *sema, const Ast *ast);
/* The call that turns `type` into Bool or Int: __bool__, __len__. */
void report_mismatch(Sema *sema, const Ast *ast, TypeId found, Want want);
void report_no_member(Sema *sema, TypeId type, Symbol name, Span span);
Span member_span(const Ast *attribute);

/* What a wanted Optional holds, else `want` itself: `None` takes the Optional, every other literal what it holds. */
TypeId inner_type(const Sema *sema, TypeId want);

/* ── check_unpack.c ── */
/* The type that each target gets of a value that is taken apart. False: reported, all are poison. */
bool unpack_types(Sema *sema, const Ast *value, TypeId type, AstNodes targets, TypeId *types);

/* ── check_container.c ── */
/* Checks the items of a literal, whose type is `wanted` or said by one of them; TYPE_ERROR: reported. */
TypeId check_items(Sema *sema, const Ast *const *items, uint32_t count, TypeId wanted,
                   Span wanted_span);
/* The type arguments of what is wanted, if it is the struct `id`; NULL: something else, or nothing. */
const TypeId *wanted_items(const Sema *sema, Want want, StructId id);
TypeId check_dict(Sema *sema, const Ast *ast, Want want);
TypeId check_set(Sema *sema, const Ast *ast, Want want);
TypeId check_slice(Sema *sema, const Ast *ast, TypeId type, Want want);
/* `a:b:c` as the Slice that a method gets. */
TypeId check_slice_value(Sema *sema, const Ast *ast);
void check_del(Sema *sema, const AstDel *stmt);

/* ── builtins.c: operators of scalars ── */
BinaryOp builtin_binary(Sema *sema, AstOp op, TypeId left, TypeId right, TypeId *result);
UnaryOp builtin_unary(Sema *sema, AstOp op, TypeId type);
Symbol operator_method(AstOp op);
Symbol operator_reflected(AstOp op);
Symbol operator_in_place(AstOp op);
Symbol operator_unary_method(AstOp op);

/* ── overload.c, infer.c: which function a call means ── */
typedef struct {
  const Ast *expr; /* NULL: computed already */
  Symbol name;     /* keyword, or none       */
  Span span;
  TypeId type; /* none: not checked yet, waits for what is wanted */
  bool spread; /* `*xs` */
} Arg;

typedef struct {
  FnDeclId first;      /* overloads: chain from here                    */
  Symbol name;         /* as the user calls it                          */
  Span span;           /* of the callee's name                          */
  TypeId receiver;     /* type of args[0] of a method, else none        */
  TypeId trait_self;   /* requirement of a trait: the type it is called on */
  const TypeId *given; /* explicit type arguments                       */
  uint32_t given_count;
  const TypeId *owner_args; /* of the struct, if known                  */
  uint32_t owner_count;
  Arg *args; /* receiver included                             */
  uint32_t arg_count;
  Want want;
  bool quiet; /* no report if nothing fits: returns false      */
} CallQuery;

/* Chooses, checks the arguments, fills `call`. False: reported (or quiet and nothing fits). */
bool overload_choose(Sema *sema, CallQuery *query, CallInfo *call);
/* A method of `type` by name: fills first, receiver, owner arguments. False if there is none; nothing is reported. */
bool method_query(Sema *sema, TypeId type, Symbol name, CallQuery *query);
/* Calls the method `name` of `type` on values that were computed, with further arguments; false if none fits. */
bool method_call(Sema *sema, TypeId type, Symbol name, Arg *args, uint32_t count, CallInfo *call);
/* False: a view as a type argument of a function that may keep it; reported unless the query is quiet. */
bool view_arguments_fit(Sema *sema, const CallQuery *query, FnDeclId fn, const TypeId *bound,
                        uint32_t count);
/* The next one-argument constructor marked @implicit of the struct `to`; `*at` is that one, 0 to begin. NULL: no more. */
const FnDecl *implicit_next(Sema *sema, TypeId to, FnDeclId *at);
/* The one that takes `from`. */
bool implicit_constructor(Sema *sema, TypeId from, TypeId to, FnDeclId *fn, CallInfo *call);

enum { INFER_MAX = 64 };
typedef struct {
  TypeId *bound; /* by parameter; none: open */
  uint32_t count;
} Inference;
/* Makes `pattern` equal to `type` by choosing open parameters. */
bool infer_unify(Sema *sema, Inference *inference, TypeId pattern, TypeId type);
/* … by choosing those of a struct that an @implicit constructor makes from `type`: Span[T] from List[Int]. */
void infer_implicit(Sema *sema, Inference *inference, TypeId pattern, TypeId type);
TypeId infer_apply(Sema *sema, const Inference *inference, TypeId pattern);
bool infer_closed(Sema *sema, const Inference *inference, TypeId pattern);

#endif
