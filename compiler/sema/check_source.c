// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What loops go through: ranges, lists, iterators, and `enumerate`, `zip`, `reversed` over them.
**
** In: the expression after `in`. Out: its tree of LoopSource, with the methods that a round calls. Invariant: a source whose
** item is TYPE_ERROR was reported. The surprise: the names of adaptors mean something only here and where a value is collected
** (check_collect.c); there are no iterator values behind them, so nothing is allocated and nothing copied. */
#include "sema/check_loop.h"
#include "sema/check_object.h"

Symbol source_word(Sema *sema, const Ast *ast) {
  ast = ast_bare(ast);
  if (ast->kind != AST_Call || AS(Call, ast)->callee->kind != AST_Name) return (Symbol){0};
  Entity entity = scope_find(sema, AS(Name, AS(Call, ast)->callee)->name);
  if (entity.kind != ENTITY_WORD) return (Symbol){0};
  static const enum SymbolName words[] = {SYM_range,    SYM_enumerate, SYM_zip,
                                          SYM_reversed, SYM_map,       SYM_filter};
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    if (symbol_is(entity.symbol, words[i])) return entity.symbol;
  }
  return (Symbol){0};
}

LoopSource *source_new(Sema *sema, LoopKind kind, const Ast *node) {
  LoopSource *source = arena_make(sema->arena, LoopSource);
  *source = (LoopSource){.kind = kind, .item = TYPE_ERROR, .node = node};
  return source;
}

static LoopSource *part_of(Sema *sema, LoopSource *source, uint32_t at, const Ast *ast,
                           AstForBinding binding) {
  source->parts[at] = check_source(sema, ast, binding);
  return source->parts[at];
}

void source_parts(Sema *sema, LoopSource *source, uint32_t count) {
  source->parts = arena_make_many(sema->arena, LoopSource *, count);
  source->part_count = count;
}

/* The arguments mean nothing: they are looked at for errors of their own. */
void source_give_up(Sema *sema, const Ast *call) {
  AstNodes args = AS(Call, call)->arguments;
  for (uint32_t i = 0; i < args.count; i++) {
    const Ast *arg = args.items[i];
    if (arg->kind == AST_Arg) arg = AS(Arg, arg)->value;
    if (arg->kind == AST_Lambda) continue; /* nothing says what its parameters are */
    if (source_word(sema, arg).index)
      check_source(sema, arg, FOR_PLAIN);
    else
      check_expr(sema, arg, WANT_ANY);
  }
}

/* Reports names before arguments; `allowed` may have one. */
bool source_no_keywords(Sema *sema, const Ast *call, const char *word, Symbol allowed) {
  AstNodes args = AS(Call, call)->arguments;
  bool fine = true;
  for (uint32_t i = 0; i < args.count; i++) {
    if (args.items[i]->kind == AST_Star) {
      report_unbuilt(sema, args.items[i]->span, "`*` before an argument");
      fine = false;
    }
    if (args.items[i]->kind != AST_Arg) continue;
    Symbol name = AS(Arg, args.items[i])->name;
    if (allowed.index && symbol_same(name, allowed)) continue;
    diag_unknown_keyword(sema->diags, args.items[i]->span, word, sema_name(sema, name));
    fine = false;
  }
  return fine;
}

/* ── range, enumerate, zip, reversed ── */

static void range_source(Sema *sema, LoopSource *source, const Ast *call) {
  AstNodes args = AS(Call, call)->arguments;
  bool fine = source_no_keywords(sema, call, "range", (Symbol){0});
  for (uint32_t i = 0; i < args.count; i++) {
    const Ast *arg = args.items[i];
    if (arg->kind == AST_Star) continue;
    if (arg->kind == AST_Arg) arg = AS(Arg, arg)->value;
    Want want = {TYPE_INT, WANT_OTHER, {0, 0}, {0}, "a range goes over `Int`"};
    fine = !type_is_error(check_value(sema, arg, want)) && fine;
  }
  if (args.count < 1 || args.count > 3) {
    diag_argument_count(sema->diags, call->span, "range", "1 to 3 arguments", args.count);
    return;
  }
  if (!fine) return;
  source->item = TYPE_INT;
  source->start = args.count > 1 ? args.items[0] : NULL;
  source->stop = args.items[args.count > 1 ? 1 : 0];
  source->step = args.count == 3 ? args.items[2] : NULL;
}

TypeId source_zipped(Sema *sema, const LoopSource *source) {
  TypeId *types = arena_make_many(sema->arena, TypeId, source->part_count);
  for (uint32_t i = 0; i < source->part_count; i++) {
    types[i] = source->parts[i]->item;
    if (type_is_error(types[i])) return TYPE_ERROR;
  }
  return type_tuple(sema->types, types, source->part_count);
}

static void enumerate_source(Sema *sema, LoopSource *source, const Ast *call,
                             AstForBinding binding) {
  AstNodes args = AS(Call, call)->arguments;
  bool fine = source_no_keywords(sema, call, "enumerate", symbol_of(SYM_start));
  if (args.count < 1 || args.count > 2 || args.items[0]->kind == AST_Arg) {
    if (fine)
      diag_argument_count(sema->diags, call->span, "enumerate", "1 or 2 arguments", args.count);
    source_give_up(sema, call);
    return;
  }
  LoopSource *numbers = source_new(sema, LOOP_COUNT, call);
  source_parts(sema, source, 2);
  source->parts[0] = numbers;
  part_of(sema, source, 1, args.items[0], binding);
  numbers->item = TYPE_INT;
  if (args.count == 2) {
    const Ast *start = args.items[1];
    numbers->start = start->kind == AST_Arg ? AS(Arg, start)->value : start;
    Want want = {TYPE_INT, WANT_OTHER, {0, 0}, {0}, "`enumerate` counts from an `Int`"};
    fine = !type_is_error(check_value(sema, numbers->start, want)) && fine;
  }
  if (fine) source->item = source_zipped(sema, source);
}

static void zip_source(Sema *sema, LoopSource *source, const Ast *call, AstForBinding binding) {
  AstNodes args = AS(Call, call)->arguments;
  bool fine = source_no_keywords(sema, call, "zip", (Symbol){0});
  if (!args.count) {
    Diag *diag = diag_argument_count(sema->diags, call->span, "zip", "at least 1 argument", 0);
    diag_reason(sema->diags, diag, "nothing says when the loop is over");
    return;
  }
  if (!fine) {
    source_give_up(sema, call);
    return;
  }
  source_parts(sema, source, args.count);
  for (uint32_t i = 0; i < args.count; i++)
    part_of(sema, source, i, args.items[i], binding);
  source->item = source_zipped(sema, source);
}

static const char *forwards_only(const LoopSource *source) {
  switch (source->kind) {
  case LOOP_RANGE:
  case LOOP_LIST:
  case LOOP_SEQUENCE: return source->reversed ? "`reversed(…)`" : NULL;
  case LOOP_COUNT: return "`enumerate(…)`";
  case LOOP_ZIP: return source->parts[0]->kind == LOOP_COUNT ? "`enumerate(…)`" : "`zip(…)`";
  case LOOP_MAP: return "`map(…)`";
  case LOOP_FILTER: return "`filter(…)`";
  case LOOP_ITERATOR: return "an iterator";
  case LOOP_OBJECT: return "an object";
  case LOOP_CURSOR:
    if (source->reversed) return "`reversed(…)`";
    return source->open ? NULL : "this container";
  case LOOP_PART: break;
  }
  return "this";
}

static LoopSource *reversed_source(Sema *sema, const Ast *call, AstForBinding binding) {
  AstNodes args = AS(Call, call)->arguments;
  LoopSource *failed = source_new(sema, LOOP_LIST, call);
  bool fine = source_no_keywords(sema, call, "reversed", (Symbol){0});
  if (args.count != 1 || !fine) {
    if (fine) diag_argument_count(sema->diags, call->span, "reversed", "1 argument", args.count);
    source_give_up(sema, call);
    return failed;
  }
  LoopSource *source = check_source(sema, args.items[0], binding);
  if (type_is_error(source->item)) return failed;
  const char *why = forwards_only(source);
  if (why) {
    Diag *diag = diag_not_reversible(sema->diags, args.items[0]->span, why);
    diag_reason(sema->diags, diag, "%s",
                source->kind == LOOP_ZIP ? "write `reversed` inside, around each of its sources"
                                         : "`reversed` goes through `range(…)`, lists, texts, and "
                                           "types with `__len__` and `__getitem__`");
    return failed;
  }
  source->reversed = true;
  return source;
}

/* ── values ── */

/* The call of a method on the value that `ast` (NULL: computed before) stands for. */
static const CallInfo *method_of(Sema *sema, const Ast *ast, TypeId type, enum SymbolName name,
                                 TypeId argument, Span span) {
  Arg args[2] = {{.expr = ast, .span = span, .type = type}, {.span = span, .type = argument}};
  Arg *kept = arena_copy(sema->arena, args, sizeof args);
  CallInfo call;
  if (!method_call(sema, type, symbol_of(name), kept, argument.index ? 2 : 1, &call)) return NULL;
  return arena_copy(sema->arena, &call, sizeof call);
}

static bool is_temporary(const Ast *ast) {
  ast = ast_bare(ast);
  return ast->kind != AST_Name && ast->kind != AST_Attribute && ast->kind != AST_Subscript;
}

static bool report_next(Sema *sema, const Ast *ast, TypeId type, TypeId result) {
  Diag *diag = diag_not_iterable(sema->diags, ast->span, text_of(sema, type));
  if (type_is_error(result)) return false;
  diag_reason(sema->diags, diag, "its `__next__` must return an `Optional`, not `%s`",
              text_of(sema, result));
  return false;
}

/* `type` has `__next__`; false: it has not. */
static bool next_of(Sema *sema, LoopSource *source, TypeId type) {
  source->next = method_of(sema, NULL, type, SYM_next, (TypeId){0}, source->node->span);
  if (!source->next) return false;
  TypeId item = optional_payload(sema, source->next->result);
  source->kind = LOOP_ITERATOR;
  if (item.index)
    source->item = item;
  else
    report_next(sema, source->node, type, source->next->result);
  return true;
}

static bool iterator_source(Sema *sema, LoopSource *source, TypeId type) {
  if (next_of(sema, source, type)) return true;
  const CallInfo *open =
      method_of(sema, source->value, type, SYM_iter, (TypeId){0}, source->node->span);
  if (!open) return false;
  source->open = open;
  if (next_of(sema, source, open->result)) return true;
  Diag *diag = diag_not_iterable(sema->diags, source->node->span, text_of(sema, type));
  diag_reason(sema->diags, diag, "its `__iter__` returns `%s`, which has no `__next__`",
              text_of(sema, open->result));
  return true;
}

/* ── containers with positions ── */

static bool cursor_part(Sema *sema, LoopSource *source, uint32_t at, TypeId type,
                        enum SymbolName take) {
  LoopSource *part = source_new(sema, LOOP_PART, source->node);
  part->value = source->value;
  part->next = method_of(sema, NULL, type, take, TYPE_INT, source->node->span);
  if (!part->next) return false;
  const FnDecl *decl = decl_fn(sema->decls, part->next->fn);
  if (decl->lends) return false;
  part->item = decl->is_place ? pointer_target(sema, part->next->result) : part->next->result;
  part->lent = decl->is_place;
  part->fixed = decl->place_is_read;
  source->parts[at] = part;
  return true;
}

/* `.items()` has both parts, `.values()` the second one. */
static bool cursor_source(Sema *sema, LoopSource *source, TypeId type, enum SymbolName view) {
  Span span = source->node->span;
  const CallInfo *next = method_of(sema, NULL, type, SYM_next_position, TYPE_INT, span);
  if (!next) return false;
  bool both = view == SYM_items;
  source_parts(sema, source, both ? 2 : 1);
  if (view != SYM_values && !cursor_part(sema, source, 0, type, SYM_item_at)) return false;
  if ((view == SYM_values || both) && !cursor_part(sema, source, both, type, SYM_value_at))
    return false;
  source->kind = LOOP_CURSOR;
  source->next = next;
  source->open = method_of(sema, NULL, type, SYM_previous_position, TYPE_INT, span);
  source->item = both ? source_zipped(sema, source) : source->parts[0]->item;
  source->lent = source->parts[0]->lent;
  return true;
}

static bool is_path(const Ast *ast) {
  while (ast->kind == AST_Attribute)
    ast = AS(Attribute, ast)->value;
  return ast->kind == AST_Name;
}

/* SYM_underscore: none. */
static enum SymbolName view_word(const Ast *ast) {
  static const enum SymbolName words[] = {SYM_keys, SYM_values, SYM_items};
  if (ast->kind != AST_Call || AS(Call, ast)->arguments.count) return SYM_underscore;
  const Ast *callee = AS(Call, ast)->callee;
  if (callee->kind != AST_Attribute || !is_path(AS(Attribute, callee)->value))
    return SYM_underscore;
  for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
    if (symbol_is(AS(Attribute, callee)->name, words[i])) return words[i];
  }
  return SYM_underscore;
}

/* `d.items()` goes through the dict itself: no copy is made. A path may be looked at twice. */
static bool view_source(Sema *sema, LoopSource *source) {
  const Ast *ast = ast_bare(source->node);
  enum SymbolName view = view_word(ast);
  if (view == SYM_underscore) return false;
  const Ast *callee = AS(Call, ast)->callee, *container = AS(Attribute, callee)->value;
  if (container->kind == AST_Name && scope_find(sema, AS(Name, container)->name).kind != ENTITY_VAR)
    return false;
  TypeId type = check_expr(sema, container, WANT_ANY);
  source->value = container;
  if (type_is_error(type)) {
    poison(sema, ast);
    return true;
  }
  if (!is_object(type) && cursor_source(sema, source, type, view)) {
    typed_set(sema->typed, ast, RES_NONE, TYPE_NONE, 0);
    typed_set(sema->typed, callee, RES_FUNCTION, TYPE_NONE, 0);
    return true;
  }
  source->value = source->node;
  return false;
}

static bool sequence_source(Sema *sema, LoopSource *source, TypeId type) {
  Span span = source->node->span;
  const CallInfo *length = method_of(sema, NULL, type, SYM_len, (TypeId){0}, span);
  const CallInfo *item = method_of(sema, NULL, type, SYM_getitem, TYPE_INT, span);
  if (!length || !item || !type_same(length->result, TYPE_INT)) return false;
  const FnDecl *decl = decl_fn(sema->decls, item->fn);
  if (decl->params.items[0].convention == PASS_MUT) return false;
  source->kind = LOOP_SEQUENCE;
  source->open = length;
  source->next = item;
  source->item = decl->lends ? pointer_target(sema, item->result) : item->result;
  source->lent = decl->lends;
  source->fixed = decl->lends && decl->params.items[0].only_looked_at;
  return true;
}

static void report_not_iterable(Sema *sema, const Ast *ast, TypeId type) {
  Diag *diag = diag_not_iterable(sema->diags, ast->span, text_of(sema, type));
  const TypeInfo info = *type_info(sema->types, type);
  if (type_is_integer(sema->types, type))
    diag_reason(sema->diags, diag, "to count, write `range(…)`");
  else if (optional_payload(sema, type).index)
    diag_reason(sema->diags, diag, "`if o is None` asks it; `.value()` is what it holds");
  else if (info.kind == TYPE_KIND_STRUCT &&
           !decl_struct(sema->decls, (StructId){info.declaration})->builtin)
    diag_reason(sema->diags, diag,
                "give it `__next__`, an `__iter__` that returns an iterator, or `__len__` and "
                "`__getitem__`");
  else
    diag_reason(sema->diags, diag, "`for` goes over `range(…)`, lists, texts and iterators");
}

static LoopSource *value_source(Sema *sema, const Ast *ast, AstForBinding binding) {
  LoopSource *source = source_new(sema, LOOP_LIST, ast);
  const Ast *plain = ast_bare(ast);
  source->value = ast;
  source->binding = binding;
  if (view_source(sema, source)) return source;
  TypeId type = check_expr(sema, ast, WANT_ANY);
  if (type_is_error(type)) return source;
  if (is_object(type)) {
    source->kind = LOOP_OBJECT;
    source->item = type;
    return source;
  }
  bool given = plain->kind == AST_Transfer || (binding == FOR_VAR && is_temporary(plain));
  TypeId item = builtin_item(sema, type, BUILTIN_LIST);
  if (item.index && !given) {
    source->item = item;
    source->lent = true;
    return source;
  }
  if (iterator_source(sema, source, type)) return source;
  if (cursor_source(sema, source, type, SYM_keys)) return source;
  if (sequence_source(sema, source, type)) return source;
  report_not_iterable(sema, ast, type);
  return source;
}

LoopSource *check_source(Sema *sema, const Ast *ast, AstForBinding binding) {
  Symbol word = source_word(sema, ast);
  if (!word.index) return value_source(sema, ast, binding);
  const Ast *call = ast_bare(ast);
  typed_set(sema->typed, call, RES_NONE, TYPE_NONE, 0);
  if (symbol_is(word, SYM_reversed)) return reversed_source(sema, call, binding);
  LoopSource *source = source_new(sema, LOOP_ZIP, call);
  if (symbol_is(word, SYM_range)) source->kind = LOOP_RANGE;
  if (symbol_is(word, SYM_map)) source->kind = LOOP_MAP;
  if (symbol_is(word, SYM_filter)) source->kind = LOOP_FILTER;
  if (symbol_is(word, SYM_range))
    range_source(sema, source, call);
  else if (symbol_is(word, SYM_enumerate))
    enumerate_source(sema, source, call, binding);
  else if (symbol_is(word, SYM_zip))
    zip_source(sema, source, call, binding);
  else
    map_source(sema, source, call);
  return source;
}
