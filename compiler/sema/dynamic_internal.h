// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of dynamic_*.c share.
**
** Glossary: mention = a name that occurs in a scope, bound there or not; one per (scope, name) · declared = by `global` or
** `nonlocal`. */
#ifndef OWN_SEMA_DYNAMIC_INTERNAL_H
#define OWN_SEMA_DYNAMIC_INTERNAL_H

#include "sema/dynamic.h"
#include "sema/sema_internal.h"

typedef enum { DECLARED_NOT, DECLARED_GLOBAL, DECLARED_NONLOCAL } Declared;

typedef struct {
  DynScopeId scope;
  Symbol name;
  Span span;
  Declared declared;
  uint32_t bindings; /* here; of names declared global they count in the module */
  uint32_t
      order; /* among the names of a module: when it was bound, since the last `del` in the text; 0: not */
  bool shared;        /* bound in the module by a function (`global`)            */
  uint32_t imports;   /* how many of them are imports                            */
  const char *module; /* bound by an import: of this module                      */
  Symbol item;        /* … and this name in it (`from`)                          */
  const Ast *def;     /* the statement that binds it, if that is a plain `def`    */
  DynVarId var;       /* bound here */
  bool whole;         /* occurs where what it means may be called with anything */
  bool resolved, running;
  DynName means;
  DynName outer; /* MEMBER */
} Mention;

typedef struct {
  Symbol self;     /* first parameter of a method: stores to its attributes make slots     */
  bool is_init;    /* __init__ */
  bool sets_outer; /* a generator expression with `:=` */
  OWN_ARRAY(Symbol) first_slots, slots; /* of classes: from __init__, from other methods */
} ScopeNotes;

/* An attribute that is asked of a named thing, or stored in it. */
typedef struct {
  Symbol name;
  uint32_t next; /* of the same thing, 0: none */
} Access;

/* A named thing: a name in a scope, or an attribute anywhere. */
typedef struct {
  uint32_t accesses; /* the first of them, 0: none                         */
  Symbol made;       /* it is bound to what a call of that name gives, else none */
} Thing;

/* A generator expression that is the argument of a call whose callee may take its items as they come. */
typedef struct {
  DynScopeId scope, generator; /* of the call, of the generator expression */
  Symbol name;                 /* the callee; none: a method of a literal  */
} Taken;

/* dynamic_suspend.c: `yield`; `await` and what awaits: `what` it is. */
void dynamic_note_yield(Sema *sema, DynScopeId scope, const Ast *node);
void dynamic_note_await(Sema *sema, DynScopeId scope, const char *what, Span span);

typedef enum { LEFT_OUT_NOT = 1, LEFT_OUT } LeftOut;

struct DynTables {
  Arena *arena;
  OWN_ARRAY(Mention) mentions; /* [0] unused; in order of appearance */
  Table mention_of;            /* (scope, name) -> mention           */
  Table scope_of;              /* node -> scope                      */
  OWN_ARRAY(ScopeNotes) notes; /* by scope                           */
  Table builtin_of;            /* name -> kind and number, see dynamic_builtin.c */
  Table stored;                /* attributes that are set somewhere, by name     */
  Table stored_outside;        /* … in what is not `self`, by name               */
  Table thing_of;              /* (scope, name), (0, attribute) -> thing         */
  OWN_ARRAY(Thing) things;     /* [0] unused                                     */
  OWN_ARRAY(Access) accesses;  /* [0] unused                                     */
  OWN_ARRAY(Taken) taken;
  Table left_out;            /* statement of a library module -> LeftOut       */
  Table star_of;             /* `from m import *` -> its names                 */
  OWN_ARRAY(DynNames) stars; /* [0] unused                                     */
  Table occurring;           /* names that occur in the program (dynamic_prune.c); true: all may */
  bool all_occur, occurring_found;
  uint32_t orders; /* given to mentions so far                       */
  Sema *sema;
};

/* dynamic_scope.c */
Dynamic *dynamic_new(Sema *sema);
/* Once: the second time does nothing. */
void dynamic_walk_unit(Sema *sema, uint32_t unit);
Mention *dynamic_mention(Dynamic *dynamic, DynScopeId scope, Symbol name, Span span);
Mention *dynamic_mentioned(const Dynamic *dynamic, DynScopeId scope, Symbol name);
DynScopeId dynamic_add_scope(Dynamic *dynamic, DynScope scope);

/* dynamic_star.c: the names that the statement binds, found when it is walked */
const DynNames *dynamic_find_star(Sema *sema, uint32_t unit, const AstFromImport *stmt);

/* dynamic_slots.c: once all is walked, before classes are declared */
void dynamic_find_slots(Sema *sema);

/* dynamic_prune.c: before the walks */
void dynamic_prune(Sema *sema);

/* dynamic_check.c: what CPython's compiler refuses, too. False: it was reported. */
bool dynamic_check_syntax(Sema *sema, const Ast *node);

/* dynamic_refuse.c: what is of a later stage. True: it was reported. */
bool dynamic_refuse(Sema *sema, const Ast *node);
bool dynamic_refuse_name(Sema *sema, Symbol name, Span span);

/* dynamic_builtin.c */
void dynamic_builtin_start(Dynamic *dynamic, Symbols *symbols);

/* dynamic_pattern.c: what CPython refuses in patterns. False: it was reported. */
bool dynamic_check_match(Sema *sema, const AstMatch *match);

/* dynamic_taken.c: notes a call; before names are resolved, decides about all. */
void dynamic_note_taken(Dynamic *dynamic, DynScopeId scope, const AstCall *call);
void dynamic_settle_taken(Dynamic *dynamic);

/* dynamic_names.c, dynamic_decl.c */
/* The `fn` or the struct of that name which dynamic code of the unit sees, or NONE. */
DynName dynamic_static_name(Sema *sema, uint32_t unit, Symbol name);
void dynamic_resolve(Sema *sema);
void dynamic_declare(Sema *sema);

/* dynamic_layout.c: once classes are declared */
void dynamic_plan_layouts(Sema *sema);

#endif
