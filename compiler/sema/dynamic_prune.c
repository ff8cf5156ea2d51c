// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What of the modules of Python's library a program has no use for: it is left out, so that who imports `deque` does not wait
** for all of `collections`.
**
** In: the trees of all units. Out: the statements of library modules, and methods of their classes, that bind names which occur
** nowhere in the program and in nothing that is kept. Invariant: in these modules `def`, `class`, `from … import` and assignments
** to names have no effect but their names; everything else is kept. The surprise: an occurrence is any name, attribute or text of
** that spelling, so getattr(module, "name") finds it, and one that the program puts together from pieces does not; but a program
** that asks for attributes by such names, or for all, gets all methods. */
#include "sema/dynamic_internal.h"

#include <string.h>

enum { LONGEST_NAME = 60 };

typedef struct {
  Sema *sema;
  Table names; /* that occur in what is kept */
  bool grew, all;
  bool methods; /* all of them: the program may ask for any */
} Occurring;

static void note_name(Occurring *occurring, Symbol name) {
  if (table_get(&occurring->names, name.index)) return;
  table_set(occurring->sema->arena, &occurring->names, name.index, 1);
  occurring->grew = true;
}

static bool is_of_name(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* "{0.real}".format(x) asks for attributes, too. */
static void note_fields(Occurring *occurring, AstText text) {
  if (!text.length || !memchr(text.bytes, '{', text.length)) return;
  for (uint32_t i = 0; i + 1 < text.length; i++) {
    uint32_t end = i + 1;
    while (text.bytes[i] == '.' && end < text.length && is_of_name(text.bytes[end]))
      end++;
    if (end > i + 1)
      note_name(occurring,
                symbol_intern(occurring->sema->context->symbols, text.bytes + i + 1, end - i - 1));
  }
}

static void note_text(Occurring *occurring, AstText text) {
  note_fields(occurring, text);
  if (text.length && text.length <= LONGEST_NAME)
    note_name(occurring, symbol_intern(occurring->sema->context->symbols, text.bytes, text.length));
}

/* getattr(x, "name") asks for that name and no other. */
static bool asks_for_one(const Occurring *occurring, const Ast *node) {
  if (node->kind != AST_Call || AS(Call, node)->callee->kind != AST_Name) return false;
  const AstCall *call = AS(Call, node);
  const char *text = sema_name(occurring->sema, AS(Name, call->callee)->name);
  bool asks = strcmp(text, "getattr") == 0 || strcmp(text, "hasattr") == 0;
  return asks && call->arguments.count >= 2 && call->arguments.items[1]->kind == AST_Str;
}

static void note_occurrences(void *self, const Ast *node) {
  Occurring *occurring = self;
  if (asks_for_one(occurring, node)) {
    AstNodes arguments = AS(Call, node)->arguments;
    for (uint32_t i = 0; i < arguments.count; i++)
      note_occurrences(self, arguments.items[i]);
    return;
  }
  switch ((unsigned)node->kind) {
  case AST_Name: note_name(occurring, AS(Name, node)->name); break;
  case AST_Attribute: note_name(occurring, AS(Attribute, node)->name); break;
  case AST_Str: note_text(occurring, AS(Str, node)->bytes); break;
  case AST_FromImport: occurring->all |= AS(FromImport, node)->items.count == 0; break;
  default: break;
  }
  ast_each_child(node, note_occurrences, self);
}

static bool occurs(const Occurring *occurring, Symbol name) {
  return occurring->all || table_get(&occurring->names, name.index);
}

static bool any_target_occurs(const Occurring *occurring, AstNodes targets) {
  for (uint32_t i = 0; i < targets.count; i++)
    if (targets.items[i]->kind != AST_Name || occurs(occurring, AS(Name, targets.items[i])->name))
      return true;
  return false;
}

static bool any_item_occurs(const Occurring *occurring, AstNodes items) {
  for (uint32_t i = 0; i < items.count; i++) {
    const AstImportItem *item = AS(ImportItem, items.items[i]);
    Symbol name = item->alias.index ? item->alias : AS(Name, item->path.items[0])->name;
    if (occurs(occurring, name)) return true;
  }
  return items.count == 0;
}

static bool is_used(const Occurring *occurring, const Ast *stmt) {
  switch ((unsigned)stmt->kind) {
  case AST_Function: return occurs(occurring, AS(Function, stmt)->name);
  case AST_Class: return occurs(occurring, AS(Class, stmt)->name);
  case AST_Assign: return any_target_occurs(occurring, AS(Assign, stmt)->targets);
  case AST_FromImport: return any_item_occurs(occurring, AS(FromImport, stmt)->items);
  default: return true;
  }
}

static AstNodes statements_of(const SemaUnit *unit) {
  return unit->ast ? unit->ast->module->body : (AstNodes){NULL, 0};
}

/* ── methods ── */

/* What the runtime calls methods by. */
static bool runtime_asks(const char *name) {
  static const char *const names[] = {"keys",  "items",    "values",  "write",  "flush",
                                      "close", "send",     "throw",   "append", "add",
                                      "read",  "readline", "register"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(name, names[i]) == 0) return true;
  return name[0] == '_' && name[1] == '_';
}

/* A method that does nothing but be there. */
static bool is_plain_method(const Occurring *occurring, const Ast *stmt) {
  if (stmt->kind != AST_Function) return false;
  AstNodes decorators = AS(Function, stmt)->decorators;
  for (uint32_t i = 0; i < decorators.count; i++) {
    const Ast *value = AS(Decorator, decorators.items[i])->value;
    if (value->kind != AST_Name) return false;
    const char *name = sema_name(occurring->sema, AS(Name, value)->name);
    if (strcmp(name, "property") != 0 && strcmp(name, "staticmethod") != 0 &&
        strcmp(name, "classmethod") != 0)
      return false;
  }
  return !runtime_asks(sema_name(occurring->sema, AS(Function, stmt)->name));
}

/* All of a class that is kept but such methods. */
static void note_class(Occurring *occurring, const AstClass *class) {
  for (uint32_t i = 0; i < class->decorators.count; i++)
    note_occurrences(occurring, class->decorators.items[i]);
  for (uint32_t i = 0; i < class->arguments.count; i++)
    note_occurrences(occurring, class->arguments.items[i]);
  for (uint32_t i = 0; i < class->body.count; i++)
    if (!is_plain_method(occurring, class->body.items[i]))
      note_occurrences(occurring, class->body.items[i]);
}

static bool keep(Occurring *occurring, const Ast *stmt, bool used) {
  Table *left_out = &occurring->sema->typed->dynamic->tables->left_out;
  table_set(occurring->sema->arena, left_out, stmt->id, used ? LEFT_OUT_NOT : LEFT_OUT);
  return used;
}

static bool is_kept(const Occurring *occurring, const Ast *stmt) {
  return table_get(&occurring->sema->typed->dynamic->tables->left_out, stmt->id) == LEFT_OUT_NOT;
}

static void keep_methods(Occurring *occurring, const AstClass *class) {
  for (uint32_t i = 0; i < class->body.count; i++) {
    const Ast *stmt = class->body.items[i];
    if (!is_plain_method(occurring, stmt) || is_kept(occurring, stmt)) continue;
    bool used = occurring->methods || occurs(occurring, AS(Function, stmt)->name);
    if (keep(occurring, stmt, used)) note_occurrences(occurring, stmt);
  }
}

/* ── all ── */

/* Keeps what is used now and was left out before. */
static void keep_used(Occurring *occurring, const SemaUnit *unit) {
  AstNodes body = statements_of(unit);
  for (uint32_t i = 0; i < body.count; i++) {
    const Ast *stmt = body.items[i];
    if (!is_kept(occurring, stmt)) {
      if (!keep(occurring, stmt, is_used(occurring, stmt))) continue;
      if (stmt->kind == AST_Class)
        note_class(occurring, AS(Class, stmt));
      else
        note_occurrences(occurring, stmt);
    }
    if (stmt->kind == AST_Class) keep_methods(occurring, AS(Class, stmt));
  }
}

/* What the statements of the program mention, those of Python's library not. */
static void note_program(Occurring *occurring) {
  Sema *sema = occurring->sema;
  for (uint32_t i = 0; i < sema->input->count; i++) {
    const SemaUnit *unit = sema_unit(sema, i);
    if (unit->builtin || unit->of_python) continue;
    for (uint32_t k = 0; k < statements_of(unit).count; k++)
      note_occurrences(occurring, statements_of(unit).items[k]);
  }
}

/* Who asks for attributes by names that he makes may ask for any. */
static bool asks_for_any(const Table *names, Symbols *symbols) {
  static const char *const words[] = {"getattr", "hasattr",    "dir",
                                      "vars",    "attrgetter", "methodcaller"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (table_get(names, symbol_intern(symbols, words[i], strlen(words[i])).index)) return true;
  return false;
}

static void keep_names(const Occurring *occurring) {
  struct DynTables *tables = occurring->sema->typed->dynamic->tables;
  tables->occurring = occurring->names;
  tables->all_occur =
      occurring->all || asks_for_any(&occurring->names, occurring->sema->context->symbols);
  tables->occurring_found = true;
}

void dynamic_prune(Sema *sema) {
  Occurring occurring = {.sema = sema};
  bool library = false;
  for (uint32_t i = 0; i < sema->input->count; i++) {
    const SemaUnit *unit = sema_unit(sema, i);
    library = library || unit->of_python;
  }
  if (!library) return;
  note_program(&occurring);
  occurring.methods = occurring.all || asks_for_any(&occurring.names, sema->context->symbols);
  do {
    occurring.grew = false;
    for (uint32_t i = 0; i < sema->input->count; i++)
      if (sema_unit(sema, i)->of_python) keep_used(&occurring, sema_unit(sema, i));
  } while (occurring.grew);
  keep_names(&occurring);
}

bool dynamic_occurs(const Dynamic *dynamic, Symbol name) {
  struct DynTables *tables = dynamic->tables;
  if (!tables->occurring_found) {
    Occurring occurring = {.sema = tables->sema};
    note_program(&occurring);
    keep_names(&occurring);
  }
  return tables->all_occur || table_get(&tables->occurring, name.index);
}

bool dynamic_is_left_out(const Dynamic *dynamic, const Ast *stmt) {
  return table_get(&dynamic->tables->left_out, stmt->id) == LEFT_OUT;
}
