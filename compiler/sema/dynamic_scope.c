// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The scopes of dynamic code and the names that occur in them.
**
** In: the tree of a unit. Out: a scope per module, function, lambda, class and comprehension; for each the names that occur,
** in the order in which CPython's compiler meets them (the value before its target), and how often each is bound. Refuses by
** name what is not built. The surprise: a store to `self.x` in a method is noted too: it makes room for `x` in every instance
** of the class. */
#include "sema/dynamic_internal.h"

typedef struct {
  Sema *sema;
  Dynamic *dynamic;
  DynScopeId scope;
  uint32_t unit;
  bool cold; /* the module is to be made small */
} Walk;

static void walk(Walk *w, const Ast *node);

static DynScope *scope_now(const Walk *w) { return &w->dynamic->scopes.items[w->scope.index]; }
static ScopeNotes *notes_now(const Walk *w) {
  return &w->dynamic->tables->notes.items[w->scope.index];
}

static void walk_list(Walk *w, AstNodes list) {
  for (uint32_t i = 0; i < list.count; i++)
    walk(w, list.items[i]);
}

static void walk_maybe(Walk *w, const Ast *node) {
  if (node) walk(w, node);
}

/* ── scopes and mentions ── */

DynScopeId dynamic_add_scope(Dynamic *dynamic, DynScope scope) {
  DynScopeId id = {dynamic->scopes.count};
  bool frame = scope.kind != DYN_CLASS && scope.kind != DYN_COMPREHENSION;
  scope.frame = frame ? id : dynamic->scopes.items[scope.parent.index].frame;
  array_push(dynamic->tables->arena, &dynamic->scopes, scope);
  array_push(dynamic->tables->arena, &dynamic->tables->notes, (ScopeNotes){.is_init = false});
  if (scope.ast)
    table_set(dynamic->tables->arena, &dynamic->tables->scope_of, scope.ast->id, id.index);
  return id;
}

/* `__cold__ = True` among the statements of the module. */
static bool is_cold(const Sema *sema, AstNodes body) {
  for (uint32_t i = 0; i < body.count; i++) {
    if (body.items[i]->kind != AST_Assign) continue;
    const AstAssign *assign = AS(Assign, body.items[i]);
    const Ast *target = assign->targets.items[0];
    if (target->kind == AST_Name && assign->value->kind == AST_True &&
        strcmp(sema_name(sema, AS(Name, target)->name), "__cold__") == 0)
      return true;
  }
  return false;
}

/* Its declaration is filled in once all captures are known (dynamic_decl.c). */
static FnDeclId frame_decl(const Walk *w, Symbol name, Span span) {
  FnDecl decl = {.name = name, .module = sema_unit(w->sema, w->unit)->module, .span = span};
  decl.result = TYPE_OBJECT;
  decl.raises = decl.has_body = true;
  decl.cold = w->cold;
  return declare_fn_name(w->sema, NULL, w->unit, decl);
}

static DynScopeId open_scope(Walk *w, DynScopeKind kind, const Ast *node) {
  DynScope scope = {.kind = kind, .ast = node, .parent = w->scope, .unit = w->unit};
  scope.private_class = scope_now(w)->private_class;
  if (kind == DYN_FUNCTION)
    scope.fn = frame_decl(w, AS(Function, node)->name,
                          span_of_name(w->sema, node->span, AS(Function, node)->name));
  if (kind == DYN_LAMBDA) scope.fn = frame_decl(w, symbol_of(SYM_lambda), node->span);
  if (kind == DYN_GENERATOR) scope.fn = frame_decl(w, symbol_of(SYM_genexpr), node->span);
  scope.is_async = kind == DYN_FUNCTION && AS(Function, node)->is_async;
  scope.gives = kind == DYN_GENERATOR;
  scope.yields = scope.gives || scope.is_async;
  DynScopeId outer = w->scope;
  w->scope = dynamic_add_scope(w->dynamic, scope);
  return outer;
}

Mention *dynamic_mentioned(const Dynamic *dynamic, DynScopeId scope, Symbol name) {
  uint32_t at = table_get(&dynamic->tables->mention_of, table_pair(scope.index, name.index));
  return at ? &dynamic->tables->mentions.items[at] : NULL;
}

Mention *dynamic_mention(Dynamic *dynamic, DynScopeId scope, Symbol name, Span span) {
  Mention *known = dynamic_mentioned(dynamic, scope, name);
  if (known) return known;
  struct DynTables *tables = dynamic->tables;
  array_push(tables->arena, &tables->mentions,
             (Mention){.scope = scope, .name = name, .span = span});
  table_set(tables->arena, &tables->mention_of, table_pair(scope.index, name.index),
            tables->mentions.count - 1);
  return &array_last(&tables->mentions);
}

static Mention *mention(Walk *w, Symbol name, Span span) {
  return dynamic_mention(w->dynamic, w->scope, dynamic_mangle(w->dynamic, w->scope, name), span);
}

/* Some class gets a method of that name. */
static void note_special(Walk *w, Symbol name) {
  w->sema->decls->special_groups |= 1U << dynamic_special_group(sema_name(w->sema, name));
}

/* The name gets, or loses, a value here. */
static Mention *bind_name(Walk *w, Symbol name, Span span) {
  Mention *found = mention(w, name, span);
  if (found->declared == DECLARED_GLOBAL) {
    found = dynamic_mention(w->dynamic, w->dynamic->module_of[w->unit], found->name, span);
    found->shared = true;
  }
  if (scope_now(w)->kind == DYN_CLASS) note_special(w, name);
  found->bindings++;
  found->def = NULL;
  if (!found->order) found->order = ++w->dynamic->tables->orders;
  return found;
}

/* The name loses its value here: if it is bound again, it ends after those that are bound by then. */
static void unbind_name(Walk *w, Symbol name, Span span) {
  Mention *found = bind_name(w, name, span);
  if (scope_now(w)->kind == DYN_MODULE) found->order = 0;
}

/* ── attributes ── */

/* What is asked of a name in a scope, or of an attribute anywhere, is noted together (dynamic_slots.c); NULL: it has no name. */
static Thing *thing_of(Walk *w, const Ast *node) {
  struct DynTables *tables = w->dynamic->tables;
  uint64_t key = 0;
  if (node->kind == AST_Name)
    key = table_pair(w->scope.index, AS(Name, node)->name.index);
  else if (node->kind == AST_Attribute)
    key = AS(Attribute, node)->name.index;
  if (!key) return NULL;
  uint32_t thing = table_get(&tables->thing_of, key);
  if (!thing) {
    thing = tables->things.count;
    table_set(tables->arena, &tables->thing_of, key, thing);
    array_push(tables->arena, &tables->things, (Thing){.accesses = 0});
  }
  return &tables->things.items[thing];
}

static void note_access(Walk *w, const AstAttribute *node) {
  struct DynTables *tables = w->dynamic->tables;
  Thing *thing = thing_of(w, node->value);
  if (!thing) return;
  Access access = {.name = dynamic_mangle(w->dynamic, w->scope, node->name),
                   .next = thing->accesses};
  for (uint32_t i = access.next; i; i = tables->accesses.items[i].next)
    if (symbol_same(tables->accesses.items[i].name, access.name)) return;
  thing->accesses = tables->accesses.count;
  array_push(tables->arena, &tables->accesses, access);
}

/* `target = Name(…)` */
static void note_made(Walk *w, const Ast *target, const Ast *value) {
  if (value->kind != AST_Call || AS(Call, value)->callee->kind != AST_Name) return;
  Thing *thing = thing_of(w, target);
  if (thing) thing->made = AS(Name, AS(Call, value)->callee)->name;
}

static void walk_attribute(Walk *w, const Ast *node) {
  note_access(w, AS(Attribute, node));
  walk(w, AS(Attribute, node)->value);
}

static bool is_of_self(const Walk *w, const AstAttribute *target) {
  Symbol self = notes_now(w)->self;
  return target->value->kind == AST_Name && self.index &&
         symbol_same(AS(Name, target->value)->name, self);
}

static void note_outside(Walk *w, const AstAttribute *target) {
  note_access(w, target);
  Symbol name = dynamic_mangle(w->dynamic, w->scope, target->name);
  table_set(w->dynamic->tables->arena, &w->dynamic->tables->stored_outside, name.index, 1);
}

/* ── targets ── */

static void note_slot(Walk *w, const AstAttribute *target) {
  if (!is_of_self(w, target)) {
    note_outside(w, target);
    return;
  }
  const ScopeNotes *method = notes_now(w);
  DynScopeId class_scope = scope_now(w)->parent;
  ScopeNotes *notes = &w->dynamic->tables->notes.items[class_scope.index];
  Symbol name = dynamic_mangle(w->dynamic, w->scope, target->name);
  for (uint32_t i = 0; i < notes->first_slots.count; i++)
    if (symbol_same(notes->first_slots.items[i], name)) return;
  if (method->is_init) {
    array_push(w->dynamic->tables->arena, &notes->first_slots, name);
    return;
  }
  for (uint32_t i = 0; i < notes->slots.count; i++)
    if (symbol_same(notes->slots.items[i], name)) return;
  array_push(w->dynamic->tables->arena, &notes->slots, name);
}

static void walk_target(Walk *w, const Ast *target) {
  switch ((unsigned)target->kind) {
  case AST_Name: bind_name(w, AS(Name, target)->name, target->span); return;
  case AST_Paren: walk_target(w, AS(Paren, target)->value); return;
  case AST_Star: walk_target(w, AS(Star, target)->value); return;
  case AST_Attribute:
    note_slot(w, AS(Attribute, target));
    table_set(w->dynamic->tables->arena, &w->dynamic->tables->stored,
              AS(Attribute, target)->name.index, 1);
    note_special(w, AS(Attribute, target)->name);
    walk(w, AS(Attribute, target)->value);
    return;
  case AST_Tuple:
  case AST_List: {
    AstNodes items = target->kind == AST_Tuple ? AS(Tuple, target)->items : AS(List, target)->items;
    for (uint32_t i = 0; i < items.count; i++)
      walk_target(w, items.items[i]);
    return;
  }
  default: walk(w, target); return; /* a subscript; the parser has refused everything else */
  }
}

/* ── statements that bind ── */

static void walk_assign(Walk *w, const Ast *node) {
  walk(w, AS(Assign, node)->value);
  AstNodes targets = AS(Assign, node)->targets;
  for (uint32_t i = 0; i < targets.count; i++) {
    note_made(w, targets.items[i], AS(Assign, node)->value);
    walk_target(w, targets.items[i]);
  }
}

/* `x: T` in the body of a decorated class: a dataclass gives its instances an x. */
static void note_field(Walk *w, const Ast *target) {
  if (scope_now(w)->kind != DYN_CLASS || target->kind != AST_Name) return;
  if (!AS(Class, scope_now(w)->ast)->decorators.count) return;
  Symbol name = dynamic_mangle(w->dynamic, w->scope, AS(Name, target)->name);
  array_push(w->dynamic->tables->arena, &notes_now(w)->first_slots, name);
}

/* Types of dynamic code are hints: nothing in them is looked at. */
static void walk_annotated(Walk *w, const Ast *node) {
  note_field(w, AS(AnnAssign, node)->target);
  walk_maybe(w, AS(AnnAssign, node)->value);
  if (AS(AnnAssign, node)->value || AS(AnnAssign, node)->target->kind == AST_Name)
    walk_target(w, AS(AnnAssign, node)->target);
}

static void walk_augmented(Walk *w, const Ast *node) {
  const Ast *target = AS(AugAssign, node)->target;
  if (target->kind == AST_Name)
    mention(w, AS(Name, target)->name, target->span);
  else
    walk(w, target);
  walk(w, AS(AugAssign, node)->value);
  walk_target(w, target);
}

static void walk_with(Walk *w, const Ast *node) {
  AstNodes items = AS(With, node)->items;
  if (AS(With, node)->is_async) dynamic_note_await(w->sema, w->scope, "`async with`", node->span);
  w->dynamic->scopes.items[scope_now(w)->frame.index].calls = true;
  for (uint32_t i = 0; i < items.count; i++) {
    const AstWithItem *item = AS(WithItem, items.items[i]);
    walk(w, item->value);
    if (item->target) walk_target(w, item->target);
  }
  walk(w, AS(With, node)->body);
}

static void walk_for(Walk *w, const Ast *node) {
  const AstFor *loop = AS(For, node);
  scope_now(w)->calls = true;
  if (loop->is_async) dynamic_note_await(w->sema, w->scope, "`async for`", node->span);
  walk(w, loop->iterable);
  walk_target(w, loop->target);
  walk(w, loop->body);
  walk_maybe(w, loop->otherwise);
}

static void bind_captured(void *self, Symbol name, Span span) { bind_name(self, name, span); }
static void walk_looked_at(void *self, const Ast *node) { walk(self, node); }

static void walk_match(Walk *w, const Ast *node) {
  const AstMatch *match = AS(Match, node);
  PatternVisitor visitor = {bind_captured, walk_looked_at, w};
  w->dynamic->scopes.items[scope_now(w)->frame.index].calls = true;
  walk(w, match->subject);
  for (uint32_t i = 0; i < match->cases.count; i++) {
    const AstCase *arm = AS(Case, match->cases.items[i]);
    dynamic_pattern_parts(arm->pattern, &visitor);
    walk_maybe(w, arm->guard);
    walk(w, arm->body);
  }
}

static void walk_deleted(Walk *w, const Ast *target) {
  target = ast_bare(target);
  if (target->kind == AST_Name) {
    unbind_name(w, AS(Name, target)->name, target->span);
  } else if (target->kind == AST_Tuple || target->kind == AST_List) {
    AstNodes items = target->kind == AST_Tuple ? AS(Tuple, target)->items : AS(List, target)->items;
    for (uint32_t i = 0; i < items.count; i++)
      walk_deleted(w, items.items[i]);
  } else {
    walk_target(w, target);
  }
}

static void walk_delete(Walk *w, const Ast *node) {
  AstNodes targets = AS(Del, node)->targets;
  for (uint32_t i = 0; i < targets.count; i++)
    walk_deleted(w, targets.items[i]);
}

static void walk_handler(Walk *w, const Ast *node) {
  const AstHandler *handler = AS(Handler, node);
  walk_maybe(w, handler->type);
  if (handler->name.index) bind_name(w, handler->name, node->span);
  walk(w, handler->body);
  if (handler->name.index) unbind_name(w, handler->name, node->span);
}

static void declare(Walk *w, AstNodes names, Declared as) {
  for (uint32_t i = 0; i < names.count; i++) {
    const Ast *name = names.items[i];
    Symbol symbol = dynamic_mangle(w->dynamic, w->scope, AS(Name, name)->name);
    const Mention *before = dynamic_mentioned(w->dynamic, w->scope, symbol);
    Mention *found = mention(w, AS(Name, name)->name, name->span);
    bool module = scope_now(w)->kind == DYN_MODULE;
    if (before && before->declared != as && !module)
      diag_declared_late(w->sema->diags, name->span, sema_name(w->sema, found->name),
                         as == DECLARED_GLOBAL ? "global" : "nonlocal");
    if (module && as == DECLARED_NONLOCAL)
      diag_nonlocal_missing(w->sema->diags, name->span, sema_name(w->sema, found->name));
    if (!module) found->declared = as;
  }
}

static void walk_global(Walk *w, const Ast *node) {
  declare(w, AS(Global, node)->names, DECLARED_GLOBAL);
}
static void walk_nonlocal(Walk *w, const Ast *node) {
  declare(w, AS(Nonlocal, node)->names, DECLARED_NONLOCAL);
}

static const char *dotted_of(const Walk *w, AstNodes path) {
  Text text = text_new(w->sema->arena);
  for (uint32_t i = 0; i < path.count; i++) {
    if (i) text_char(&text, '.');
    text_add(&text, sema_name(w->sema, AS(Name, path.items[i])->name));
  }
  return text.length ? text.data : "";
}

/* `import a.b` binds a; `import a.b as c` binds the module a.b. */
static void bind_import(Walk *w, const AstImportItem *item) {
  Symbol first = AS(Name, item->path.items[0])->name;
  Mention *bound = bind_name(w, item->alias.index ? item->alias : first, item->head.span);
  bound->imports++;
  bound->module = item->alias.index ? dotted_of(w, item->path) : sema_name(w->sema, first);
  bound->item = (Symbol){0};
}

/* `from . import x` in the folder of the program: x is a module. */
static void bind_from_import(Walk *w, const char *dotted, Symbol name, Symbol as, Span span) {
  Mention *bound = bind_name(w, as, span);
  bound->imports++;
  bound->module = dotted[0] ? dotted : sema_name(w->sema, name);
  bound->item = dotted[0] ? name : (Symbol){0};
}

static void walk_star(Walk *w, const AstFromImport *node) {
  if (scope_now(w)->kind != DYN_MODULE) {
    Diag *diag = diag_closed_world(w->sema->diags, node->head.span, "import *");
    diag_reason(w->sema->diags, diag, "Python has it at the level of modules only");
    return;
  }
  const char *dotted = dynamic_from(w->dynamic, w->unit, node);
  const DynNames names = *dynamic_find_star(w->sema, w->unit, node);
  for (uint32_t i = 0; i < names.count; i++)
    bind_from_import(w, dotted, names.items[i], names.items[i], node->head.span);
}

static void walk_import(Walk *w, const Ast *node) {
  AstNodes items = AS(Import, node)->items;
  for (uint32_t i = 0; i < items.count; i++) {
    bind_import(w, AS(ImportItem, items.items[i]));
  }
}

static void walk_from_import(Walk *w, const Ast *node) {
  AstNodes items = AS(FromImport, node)->items;
  if (!items.count) walk_star(w, AS(FromImport, node));
  const char *dotted = dynamic_from(w->dynamic, w->unit, AS(FromImport, node));
  for (uint32_t i = 0; i < items.count; i++) {
    const AstImportItem *item = AS(ImportItem, items.items[i]);
    Symbol name = AS(Name, item->path.items[0])->name;
    bind_from_import(w, dotted, name, item->alias.index ? item->alias : name, item->head.span);
  }
}

/* ── what opens a scope ── */

static void walk_defaults(Walk *w, AstNodes params) {
  for (uint32_t i = 0; i < params.count; i++)
    walk_maybe(w, AS(Param, params.items[i])->value);
}

static void bind_params(Walk *w, AstNodes params) {
  for (uint32_t i = 0; i < params.count; i++) {
    const AstParam *param = AS(Param, params.items[i]);
    if (!param->name.index) continue;
    Mention *found = mention(w, param->name, param->head.span);
    if (found->bindings)
      diag_declared_twice(w->sema->diags, param->head.span, sema_name(w->sema, param->name));
    found->bindings++;
  }
}

static void walk_function(Walk *w, const Ast *node) {
  const AstFunction *function = AS(Function, node);
  for (uint32_t i = 0; i < function->decorators.count; i++)
    walk(w, AS(Decorator, function->decorators.items[i])->value);
  walk_defaults(w, function->params);
  Mention *bound = bind_name(w, function->name, node->span);
  if (!function->decorators.count) bound->def = node;
  bool method = scope_now(w)->kind == DYN_CLASS;
  DynScopeId outer = open_scope(w, DYN_FUNCTION, node);
  bind_params(w, function->params);
  if (method && function->params.count &&
      AS(Param, function->params.items[0])->kind == PARAM_PLAIN) {
    notes_now(w)->self = AS(Param, function->params.items[0])->name;
    notes_now(w)->is_init = symbol_is(function->name, SYM_init);
  }
  walk_maybe(w, function->body);
  w->scope = outer;
}

static void walk_lambda(Walk *w, const Ast *node) {
  walk_defaults(w, AS(Lambda, node)->params);
  DynScopeId outer = open_scope(w, DYN_LAMBDA, node);
  bind_params(w, AS(Lambda, node)->params);
  walk(w, AS(Lambda, node)->body);
  w->scope = outer;
}

static void walk_class(Walk *w, const Ast *node) {
  const AstClass *class_node = AS(Class, node);
  for (uint32_t i = 0; i < class_node->decorators.count; i++)
    walk(w, AS(Decorator, class_node->decorators.items[i])->value);
  walk_list(w, class_node->arguments);
  scope_now(w)->calls = true;
  DynScopeId outer = open_scope(w, DYN_CLASS, node);
  scope_now(w)->private_class = class_node->name;
  for (uint32_t i = 0; i < class_node->body.count; i++)
    if (!dynamic_is_left_out(w->dynamic, class_node->body.items[i]))
      walk(w, class_node->body.items[i]);
  w->scope = outer;
  bind_name(w, class_node->name, node->span);
}

static void walk_comprehension(Walk *w, const Ast *node) {
  const AstComprehension *made = AS(Comprehension, node);
  w->dynamic->scopes.items[scope_now(w)->frame.index].calls = true;
  walk(w, AS(CompFor, made->clauses.items[0])->iterable);
  bool generator = made->kind == COMP_GENERATOR;
  DynScopeId outer = open_scope(w, generator ? DYN_GENERATOR : DYN_COMPREHENSION, node);
  for (uint32_t i = 0; i < made->clauses.count; i++) {
    const AstCompFor *clause = AS(CompFor, made->clauses.items[i]);
    if (clause->is_async) dynamic_note_await(w->sema, w->scope, "`async for`", clause->head.span);
    if (i) walk(w, clause->iterable);
    walk_target(w, clause->target);
    walk_list(w, clause->conditions);
  }
  walk_maybe(w, made->key);
  walk(w, made->value);
  w->scope = outer;
}

/* ── the rest ── */

static void walk_name(Walk *w, const Ast *node) {
  Mention *found = mention(w, AS(Name, node)->name, node->span);
  found->whole = found->whole || !sema_unit(w->sema, w->unit)->of_python;
}

/* `type(x)`, `setattr(x, "name", …)`: the text says which methods a class may get by it. */
static bool says_methods(Walk *w, const AstCall *call) {
  if (call->callee->kind != AST_Name) return false;
  const char *name = sema_name(w->sema, AS(Name, call->callee)->name);
  AstNodes arguments = call->arguments;
  if (strcmp(name, "type") == 0)
    return arguments.count == 1 && arguments.items[0]->kind != AST_Star;
  if (strcmp(name, "setattr") != 0 || arguments.count != 3) return false;
  if (arguments.items[0]->kind == AST_Star || arguments.items[1]->kind != AST_Str) return false;
  AstText text = AS(Str, arguments.items[1])->bytes;
  note_special(w, symbol_intern(w->sema->context->symbols, text.bytes, text.length));
  return true;
}

static void walk_call(Walk *w, const Ast *node) {
  const AstCall *call = AS(Call, node);
  w->dynamic->scopes.items[scope_now(w)->frame.index].calls = true;
  if (says_methods(w, call))
    mention(w, AS(Name, call->callee)->name, call->callee->span);
  else
    walk(w, call->callee);
  walk_list(w, call->arguments);
  dynamic_note_taken(w->dynamic, w->scope, call);
  bool super = call->callee->kind == AST_Name &&
               symbol_is(AS(Name, call->callee)->name, SYM_super) && !call->arguments.count;
  if (super) mention(w, symbol_of(SYM_class_cell), node->span);
}

static void walk_yield(Walk *w, const Ast *node) {
  walk_maybe(w, AS(Yield, node)->value);
  dynamic_note_yield(w->sema, w->scope, node);
}

static void walk_await(Walk *w, const Ast *node) {
  walk(w, AS(Await, node)->value);
  dynamic_note_await(w->sema, w->scope, "`await`", node->span);
}

static bool is_inner(DynScopeKind kind) {
  return kind == DYN_COMPREHENSION || kind == DYN_GENERATOR;
}

/* Which scope a name that `:=` sets belongs to: comprehensions hand it on to the one around them. None: it may not stand there. */
static DynScopeId walrus_scope(const Walk *w, const AstWalrus *node) {
  DynScopeId scope = w->scope;
  for (; is_inner(w->dynamic->scopes.items[scope.index].kind);
       scope = w->dynamic->scopes.items[scope.index].parent) {
    const Mention *loop = dynamic_mentioned(w->dynamic, scope, node->name);
    if (!loop || !loop->bindings) continue;
    diag_bad_target(w->sema->diags, node->head.span,
                    "the variable of a comprehension inside of it");
    return (DynScopeId){0};
  }
  bool inside = scope.index != w->scope.index;
  if (!inside || w->dynamic->scopes.items[scope.index].kind != DYN_CLASS) return scope;
  diag_bad_target(w->sema->diags, node->head.span,
                  "a name of a class body inside of a comprehension");
  return (DynScopeId){0};
}

static void walk_walrus(Walk *w, const Ast *node) {
  const AstWalrus *walrus = AS(Walrus, node);
  walk(w, walrus->value);
  DynScopeId inner = w->scope, outer = walrus_scope(w, walrus);
  if (!outer.index) {
    w->dynamic->scopes.items[scope_now(w)->frame.index].broken = true;
    return;
  }
  bool module = w->dynamic->scopes.items[outer.index].kind == DYN_MODULE;
  for (; w->scope.index != outer.index; w->scope = scope_now(w)->parent) {
    Mention *passed = mention(w, walrus->name, node->span);
    if (scope_now(w)->kind == DYN_GENERATOR)
      passed->declared = module ? DECLARED_GLOBAL : DECLARED_NONLOCAL;
    if (scope_now(w)->kind != DYN_GENERATOR) continue;
    notes_now(w)->sets_outer = true;
    bind_name(w, walrus->name, node->span);
  }
  bind_name(w, walrus->name, node->span);
  w->scope = inner;
}

static void walk_fstring_field(Walk *w, const Ast *node) {
  walk(w, AS(FField, node)->value);
  walk_maybe(w, AS(FField, node)->spec);
}

static void visit_child(void *self, const Ast *child) { walk(self, child); }

typedef void (*WalkFn)(Walk *w, const Ast *node);
static const WalkFn walk_of[AST_KIND_COUNT] = {
    [AST_Assign] = walk_assign,       [AST_AnnAssign] = walk_annotated,
    [AST_AugAssign] = walk_augmented, [AST_For] = walk_for,
    [AST_With] = walk_with,           [AST_Match] = walk_match,
    [AST_Del] = walk_delete,          [AST_Handler] = walk_handler,
    [AST_Global] = walk_global,       [AST_Nonlocal] = walk_nonlocal,
    [AST_Import] = walk_import,       [AST_FromImport] = walk_from_import,
    [AST_Function] = walk_function,   [AST_Lambda] = walk_lambda,
    [AST_Class] = walk_class,         [AST_Comprehension] = walk_comprehension,
    [AST_Name] = walk_name,           [AST_Attribute] = walk_attribute,
    [AST_Call] = walk_call,           [AST_FField] = walk_fstring_field,
    [AST_Yield] = walk_yield,         [AST_Walrus] = walk_walrus,
    [AST_Await] = walk_await,
};

static void walk(Walk *w, const Ast *node) {
  if ((node->flags & AST_ERROR) || dynamic_refuse(w->sema, node) ||
      !dynamic_check_syntax(w->sema, node)) {
    w->dynamic->scopes.items[scope_now(w)->frame.index].broken = true;
    return;
  }
  if (walk_of[node->kind])
    walk_of[node->kind](w, node);
  else
    ast_each_child(node, visit_child, w);
}

bool dynamic_is_static(const SemaUnit *unit, const Ast *stmt) {
  AstKind kind = stmt->kind;
  if (kind == AST_Function) return !AS(Function, stmt)->is_def || unit->is_mojo;
  return kind == AST_Struct || kind == AST_Trait || kind == AST_Enum || kind == AST_Alias ||
         kind == AST_Var || kind == AST_ComptimeIf || kind == AST_ComptimeAssert;
}

static bool is_doc_string(const Ast *stmt) {
  return stmt->kind == AST_ExprStmt && AS(ExprStmt, stmt)->value->kind == AST_Str;
}

/* Imports alone make no module dynamic: static code has them, too. */
bool dynamic_has_code(const SemaUnit *unit) {
  const AstNodes body = unit->ast->module->body;
  for (uint32_t i = 0; i < body.count; i++) {
    const Ast *stmt = body.items[i];
    bool import = stmt->kind == AST_Import || stmt->kind == AST_FromImport;
    bool neutral = (import && !unit->is_py) || stmt->kind == AST_Pass || is_doc_string(stmt) ||
                   (stmt->flags & AST_ERROR);
    if (!neutral && !dynamic_is_static(unit, stmt)) return true;
  }
  return false;
}

bool dynamic_fills(const SemaUnit *unit) {
  const AstNodes body = unit->ast->module->body;
  for (uint32_t i = 0; i < body.count; i++)
    if (dynamic_is_static(unit, body.items[i])) return false;
  return dynamic_has_code(unit);
}

Dynamic *dynamic_new(Sema *sema) {
  Dynamic *dynamic = arena_make(sema->arena, Dynamic);
  dynamic->tables = arena_make(sema->arena, struct DynTables);
  dynamic->tables->arena = sema->arena;
  dynamic->tables->sema = sema;
  dynamic->module_of = arena_make_many(sema->arena, DynScopeId, sema->input->count + 1);
  array_push(sema->arena, &dynamic->scopes, (DynScope){.kind = DYN_MODULE});
  array_push(sema->arena, &dynamic->vars, (DynVar){.kind = DYN_LOCAL});
  array_push(sema->arena, &dynamic->tables->mentions, (Mention){.bindings = 0});
  array_push(sema->arena, &dynamic->tables->notes, (ScopeNotes){.is_init = false});
  array_push(sema->arena, &dynamic->tables->things, (Thing){.accesses = 0});
  array_push(sema->arena, &dynamic->tables->accesses, (Access){.next = 0});
  dynamic_builtin_start(dynamic, sema->context->symbols);
  return dynamic;
}

void dynamic_walk_unit(Sema *sema, uint32_t unit) {
  const SemaUnit *from = sema_unit(sema, unit);
  if (!from->ast || from->builtin || !dynamic_has_code(from)) return;
  if (sema->typed->dynamic->module_of[unit].index) return;
  sema->here = (Here){.unit = unit};
  const AstNodes body = from->ast->module->body;
  Walk w = {.sema = sema, .dynamic = sema->typed->dynamic, .unit = unit};
  w.cold = is_cold(sema, body);
  DynScope scope = {.kind = DYN_MODULE, .ast = &from->ast->module->head, .unit = unit};
  scope.fn =
      frame_decl(&w, symbol_of(SYM_module),
                 (Span){from->ast->module->head.span.from, from->ast->module->head.span.from});
  w.scope = dynamic_add_scope(w.dynamic, scope);
  w.dynamic->module_of[unit] = w.scope;
  for (uint32_t i = 0; i < body.count; i++)
    if (!dynamic_is_static(from, body.items[i]) && !dynamic_is_left_out(w.dynamic, body.items[i]))
      walk(&w, body.items[i]);
}
