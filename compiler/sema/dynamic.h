// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Dynamic: what sema finds out about `def`, `class` and the statements of modules: scopes and names, by Python's rules.
**
** Glossary
**   scope     what has names of its own: module, function, lambda, class body, comprehension
**   frame     a scope that becomes a function: module, function, lambda, generator expression. Class bodies and other
**             comprehensions run in the frame around them
**   variable  a name bound in a scope; of a frame (LOCAL), shared with inner functions (CELL), of a module (GLOBAL), of a
**             class body (MEMBER: an attribute of the class)
**   capture   a CELL of an outer frame that an inner frame uses
** Invariant: what a name means depends on the scope and the name only, never on the statement. The surprise: lowering asks
** dynamic_name for each use; there is no table by node. */
#ifndef OWN_SEMA_DYNAMIC_H
#define OWN_SEMA_DYNAMIC_H

#include "syntax/ast.h"
#include "types/decls.h"

typedef struct {
  uint32_t index; /* 0 = none */
} DynScopeId;
typedef struct {
  uint32_t index;
} DynVarId;

typedef enum {
  DYN_MODULE,
  DYN_FUNCTION,
  DYN_LAMBDA,
  DYN_CLASS,
  DYN_COMPREHENSION,
  DYN_GENERATOR /* a generator expression */
} DynScopeKind;

typedef enum { DYN_LOCAL, DYN_CELL, DYN_GLOBAL, DYN_MEMBER } DynVarKind;

typedef struct {
  Symbol name;
  Span span; /* where the name stands first */
  DynVarKind kind;
  DynScopeId scope;
  uint32_t param;     /* slot of a parameter + 1; 0: none                              */
  uint32_t bindings;  /* statements that bind or unbind it, in all scopes              */
  GlobalId global;    /* of GLOBAL                                                     */
  bool shared;        /* GLOBAL bound by functions, too: it may lose its value any time */
  const char *module; /* bound by `import` of this module only; else NULL            */
  const char *from;   /* … by `from` this module `import` item only                  */
  Symbol item;
  FnDeclId def;            /* GLOBAL bound once, by this plain `def`: its calls are direct  */
  const AstFunction *text; /* of that `def`                                           */
} DynVar;

typedef struct {
  DynScopeKind kind;
  const Ast *ast; /* Module, Function, Lambda, Class, Comprehension */
  DynScopeId parent, frame;
  uint32_t unit;
  Symbol private_class; /* names like __x belong to this class; none outside of classes */
  FnDeclId fn;          /* of frames  */
  ClassId class_decl;   /* of classes */
  OWN_ARRAY(DynVarId)
  vars; /* of frames: parameters by slot, then by first appearance, inner scopes' included */
  OWN_ARRAY(DynVarId) captures; /* of frames */
  bool calls;                   /* something in the frame may call: it checks the stack */
  bool broken;                  /* something in the frame was refused: it has no body   */
  bool yields;                  /* a frame that is a generator's: calling it makes one  */
  bool gives;                   /* … with items of its own, by `yield`                  */
  bool is_async;                /* … that awaits                                        */
} DynScope;

typedef enum {
  DYN_NAME_NONE,    /* not asked for in this scope                                     */
  DYN_NAME_VAR,     /* LOCAL, CELL of this frame, or GLOBAL: var                       */
  DYN_NAME_CAPTURE, /* number `index` of the frame's captures: var                     */
  DYN_NAME_MEMBER,  /* class body: var; if the class has none yet, dynamic_outer       */
  DYN_NAME_BUILTIN, /* index: of own/builtins.def                                      */
  DYN_NAME_CLASS,   /* index: of own/classes.def                                       */
  DYN_NAME_FN,      /* index: FnDeclId of the first overload of a `fn`                 */
  DYN_NAME_STRUCT,  /* index: StructId of a struct without parameters: its class       */
  DYN_NAME_MODULE,  /* index: unit + 1 of a module of the program                      */
  DYN_NAME_CONST,   /* index: low bits of a word: NotImplemented, Ellipsis             */
  DYN_NAME_DUNDER,  /* __name__, __file__, __doc__ of the module                       */
  DYN_NAME_STATIC,  /* imported for the static side, and no `fn`: refused where it is used */
  DYN_NAME_UNKNOWN  /* nothing: NameError at run time                                  */
} DynNameKind;

typedef struct {
  DynNameKind kind;
  uint32_t index;
  DynVarId var;
} DynName;

/* What an `import` in dynamic code finds. */
typedef enum { DYN_IMPORT_UNIT, DYN_IMPORT_BUILTIN, DYN_IMPORT_MISSING } DynImportKind;
typedef struct {
  DynImportKind kind;
  uint32_t unit; /* UNIT */
} DynImport;

/* An import statement of static code or of dynamic code, followed. */
typedef struct {
  uint32_t from, to; /* units */
} DynImportEdge;

typedef struct Dynamic {
  OWN_ARRAY(DynScope) scopes;       /* [0] unused */
  OWN_ARRAY(DynVar) vars;           /* [0] unused */
  DynScopeId *module_of;            /* by unit; none: the unit has no dynamic code */
  OWN_ARRAY(DynImportEdge) imports; /* in the order of the text */
  struct DynTables *tables;         /* private to dynamic_*.c */
} Dynamic;

const DynScope *dynamic_scope(const Dynamic *dynamic, DynScopeId id);
const DynVar *dynamic_var(const Dynamic *dynamic, DynVarId id);
/* Is the statement of a module of Python's library left out, because nobody needs the names that it binds? */
bool dynamic_is_left_out(const Dynamic *dynamic, const Ast *stmt);
/* May dynamic code ask an object for the name: does it occur anywhere in the program, as name, attribute or text? */
bool dynamic_occurs(const Dynamic *dynamic, Symbol name);
/* The dotted name of the module that `from …` means in the unit; "": the folder of the program. */
const char *dynamic_from(const Dynamic *dynamic, uint32_t unit, const AstFromImport *stmt);
/* What `from m import *` binds. */
typedef OWN_ARRAY(Symbol) DynNames;
const DynNames *dynamic_star(const Dynamic *dynamic, const Ast *stmt);
/* The scope that a Function, Lambda, Class or Comprehension node opens. */
DynScopeId dynamic_scope_of(const Dynamic *dynamic, const Ast *node);
/* A generator expression whose items the built-in that it is the argument of takes as they come? Then it is no frame, but a
** comprehension. */
bool dynamic_is_taken(const Dynamic *dynamic, const Ast *expr);
/* What `name` means in `scope`. */
DynName dynamic_name(const Dynamic *dynamic, DynScopeId scope, Symbol name);
/* The same; NONE if the name does not occur in the scope. */
DynName dynamic_name_if(const Dynamic *dynamic, DynScopeId scope, Symbol name);
/* What a MEMBER's name means outside of its class. */
DynName dynamic_outer(const Dynamic *dynamic, DynScopeId scope, Symbol name);
/* `__x` inside class C is `_C__x`. */
Symbol dynamic_mangle(const Dynamic *dynamic, DynScopeId scope, Symbol name);
/* A module, or a name in one, that is of a later stage or never comes; a store to one; an attribute of code objects. True: it
** was reported. */
bool dynamic_refuse_module(Diags *diags, const char *dotted, Span span);
bool dynamic_refuse_member(Diags *diags, const char *module, const char *name, Span span);
bool dynamic_refuse_member_store(Diags *diags, const char *module, const char *name, Span span);
bool dynamic_refuse_code_attribute(Diags *diags, const char *name, Span span);
/* An attribute of built-in objects that is of a later stage. True: it was reported. */
bool dynamic_refuse_attribute(Diags *diags, const char *name, Span span);
/* May something in the program have made an attribute of that name? */
bool dynamic_may_have(const Dynamic *dynamic, Symbol name);
/* Is it a module of Python that the runtime has (own/modules.def)? */
bool dynamic_is_builtin_module(const char *dotted);
/* Does a condition hold, as far as `TYPE_CHECKING` and the version of Python decide it? (dynamic_version.c) */
typedef enum { DYN_PERHAPS, DYN_NEVER, DYN_ALWAYS } DynVerdict;
DynVerdict dynamic_verdict(const Symbols *symbols, const Ast *condition);
/* Is there a module of that name with static code only (the standard library's)? */
bool dynamic_has_static_module(const Dynamic *dynamic, uint32_t unit, const char *dotted);
/* The same, imported at the level of a module that has static code, too: in its dynamic code that runs nothing and binds nothing. */
bool dynamic_is_for_static(const Dynamic *dynamic, DynScopeId scope, const char *dotted);
/* A type, constant or module of the static side of `unit`, used in dynamic code: reported. False: it is none. */
bool dynamic_refuse_static(const Dynamic *dynamic, uint32_t unit, Symbol name, Span span);
/* What the module `dotted` is for the unit. */
DynImport dynamic_import(const Dynamic *dynamic, uint32_t unit, const char *dotted);
/* The first overload of a `fn` that a unit declares, and the one after another. */
FnDeclId dynamic_static_fn(const Dynamic *dynamic, uint32_t unit, Symbol name);
/* A struct of that name, which has a class in dynamic code; none. */
StructId dynamic_static_struct(const Dynamic *dynamic, uint32_t unit, Symbol name);
/* The type that an expression like `List[Int]` names, as `fn` code of the unit sees it; what is wrong was reported. */
TypeId dynamic_static_type(const Dynamic *dynamic, uint32_t unit, const Ast *expr);
FnDeclId dynamic_next_overload(const Dynamic *dynamic, FnDeclId fn);
/* The default of a parameter of a `fn`. */
const Ast *dynamic_default(const Dynamic *dynamic, FnDeclId fn, uint32_t param);
/* Is the variable bound by a `class` statement? */
bool dynamic_is_class(const Dynamic *dynamic, DynVarId var);
/* A module-level variable of a unit by name; none: it has no such variable. */
DynVarId dynamic_global(const Dynamic *dynamic, uint32_t unit, Symbol name);
/* The module that a unit imports under the name, its unit + 1; 0: none. */
uint32_t dynamic_inner_module(const Dynamic *dynamic, uint32_t unit, Symbol name);
/* The dotted name of a unit; none: it is the file that is compiled. */
Symbol dynamic_module_name(const Dynamic *dynamic, uint32_t unit);
/* May it be a value of dynamic code: has it dynamic code, or nothing at all? */
bool dynamic_is_module(const Dynamic *dynamic, uint32_t unit);
/* What a module has under a name: a variable, or the module that is a unit. */
typedef struct {
  Symbol name;
  DynVarId var;
  uint32_t unit;
} DynModuleName;
typedef OWN_ARRAY(DynModuleName) DynModuleNames;
/* The variables of a unit, then the modules that it imports, and those of the package that it is. In the arena of `dynamic`. */
const DynModuleNames *dynamic_module_names(const Dynamic *dynamic, uint32_t unit);

/* The parts of a pattern of `match`: names that it binds, expressions that it looks at. */
typedef struct {
  void (*capture)(void *self, Symbol name, Span span);
  void (*value)(void *self, const Ast *node);
  void *self;
} PatternVisitor;
void dynamic_pattern_parts(const Ast *pattern, const PatternVisitor *visitor);
/* `a | b | c` as a pattern? */
bool dynamic_is_alternatives(const Ast *pattern);

/* Which operations run a method of that name. */
SpecialGroup dynamic_special_group(const char *text);
/* What a name means where no variable of that name is bound: BUILTIN, CLASS, CONST, DUNDER, or UNKNOWN. */
DynName dynamic_builtin_find(const Dynamic *dynamic, Symbol name);
/* Do the statements of the unit bind the name? Known before names are resolved. */
bool dynamic_binds(const Dynamic *dynamic, uint32_t unit, Symbol name);

#endif
