// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Units: which files make the program. In: the root file. Out: Program.units, each parsed once: the root file, what it
** imports in the order found, then the standard library.
**
** A dotted name `a.b` is looked for as a/b.own and a/b/__init__.own below the folder of the root file, then below each -I,
** then in the embedded standard library. The library's own imports look there only, so no file of the user gets into it.
** Invariant: a file is loaded once, whatever leads to it, so cycles of imports end. Its first module name is its own; one that leads
** to it through a link is another name for the same unit.
** The surprise: nothing stops here but a root file that cannot be read. Sema knows of holes in trees and of imports that
** were not found, and is silent about what they may have declared. */
#include "base/near.h"
#include "front/compile.h"
#include "sema/mojo.h"
#include "syntax/parse.h"

#include <string.h>

typedef struct {
  SemaUnit unit;
  const char *path; /* as opened, or the name of the embedded text */
  const char *real; /* of a file: its path with links followed; NULL: not known */
  bool package;     /* __init__.own: relative imports start in it  */
  bool
      python; /* nothing but dynamic code: sees Python's library first, others that of static code */
  uint32_t depth; /* imports between it and the root file        */
  bool walked;
} Loaded;

typedef struct {
  Program *program;
  const FrontOptions *options;
  const char *folder; /* of the root file, "" or ending in '/' */
  OWN_ARRAY(Loaded) loaded;
  OWN_ARRAY(SemaModuleName) names; /* of units in `loaded` that were found again */
  uint64_t bytes;                  /* of texts that were read; those of the library do not matter */
  bool full;                       /* one more was too many, and that was reported */
  uint32_t importer;               /* whose imports are being walked */
  bool probing; /* … inside a `try` that catches ImportError: a module may be missing */
  bool missing; /* … and one was                                                      */
} Units;

/* Loaded for every program; their public names are visible everywhere. */
static const char *const prelude_names[] = {"prelude", "string", "list", "optional",    "box",
                                            "error",   "dict",   "set",  "deque",       "rc",
                                            "tuple",   "array",  "span", "string_slice"};

static Arena *arena_of(const Units *units) { return units->program->arena; }
static Diags *diags_of(const Units *units) { return units->program->context->diags; }

static Symbol symbol_of_text(const Units *units, const char *text) {
  return symbol_intern(units->program->context->symbols, text, strlen(text));
}

void compile_report_file(Diags *diags, Span span, const char *path, HostStatus status) {
  switch (status) {
  case HOST_OK: return;
  case HOST_MISSING: diag_file_missing(diags, span, path); return;
  case HOST_DENIED: diag_file_denied(diags, span, path); return;
  case HOST_DIRECTORY: diag_file_is_directory(diags, span, path); return;
  case HOST_NOT_REGULAR: diag_file_not_regular(diags, span, path); return;
  case HOST_TOO_LARGE: diag_file_too_large(diags, span, path, LIMIT_FILE_BYTES); return;
  case HOST_FAILED: diag_file_failed(diags, span, path); return;
  }
}

/* Parses a text and adds it as a unit. Nothing is added if its bytes are no source text. */
static void add_unit(Units *units, Loaded loaded, const char *text, uint32_t length,
                     Span importer) {
  Context *context = units->program->context;
  if (!loaded.unit.builtin && units->bytes + length > LIMIT_SOURCE_BYTES) {
    if (!units->full) diag_sources_too_large(context->diags, importer, LIMIT_SOURCE_BYTES);
    units->full = true;
    return;
  }
  units->bytes += length;
  const char *name = strcmp(loaded.path, "-") == 0 ? "<stdin>" : loaded.path;
  SourceId source = source_add(context->sources, name, text, length, loaded.unit.builtin);
  if (!syntax_validate(context, source)) {
    return;
  }
  loaded.unit.ast = syntax_parse(context, arena_of(units), source,
                                 loaded.unit.builtin && !units->options->whole_library);
  loaded.unit.is_mojo = source_is_mojo(source_get(context->sources, source));
  loaded.unit.is_py = source_is_python(source_get(context->sources, source));
  loaded.python = !loaded.unit.builtin && !loaded.unit.is_mojo && dynamic_fills(&loaded.unit);
  array_push(arena_of(units), &units->loaded, loaded);
}

static HostStatus read_file(Units *units, const char *path, char **text, uint32_t *length) {
  const Host *host = units->program->context->host;
  return host->read_file(host->self, arena_of(units), path, LIMIT_FILE_BYTES, text, length);
}

static const char *real_path(Units *units, const char *path) {
  const Host *host = units->program->context->host;
  return host->real_path(host->self, arena_of(units), path);
}

static void load_root(Units *units) {
  const char *path = units->options->path, *slash = strrchr(path, '/');
  units->folder = slash ? arena_text(arena_of(units), path, (size_t)(slash - path) + 1) : "";
  char *text;
  uint32_t length;
  HostStatus status = read_file(units, path, &text, &length);
  compile_report_file(diags_of(units), (Span){0, 0}, path, status);
  if (status == HOST_OK && units->options->entry) {
    text = (char *)(uintptr_t)arena_format(arena_of(units), "%.*s\n\n%s", (int)length, text,
                                           units->options->entry);
    length = (uint32_t)strlen(text);
  }
  Loaded root = {.path = path, .real = real_path(units, path)};
  if (status == HOST_OK) add_unit(units, root, text, length, (Span){0, 0});
}

static bool is_loaded_builtin(const Units *units, Symbol module) {
  for (uint32_t i = 0; i < units->loaded.count; i++) {
    const SemaUnit *unit = &units->loaded.items[i].unit;
    if (unit->builtin && symbol_same(unit->module, module)) return true;
  }
  return false;
}

/* `module` is one more name of a unit that was loaded. */
static void add_name(Units *units, Symbol module, uint32_t unit) {
  array_push(arena_of(units), &units->names, (SemaModuleName){module, unit});
}

/* Was the file read before, under another name? Then that is one more name of it. A program of Python's has none: who
** imports `__main__` there gets a second module. */
static bool is_read(Units *units, const Loaded *loaded) {
  for (uint32_t i = 0; loaded->real && i < units->loaded.count; i++) {
    const Loaded *known = &units->loaded.items[i];
    if (!known->real || strcmp(known->real, loaded->real) != 0) continue;
    const char *ending = strrchr(known->path, '.');
    if (i > 0 || !ending || strcmp(ending, ".py") != 0) add_name(units, loaded->unit.module, i);
    return true;
  }
  return false;
}

/* The unit that `module` of the user names; UINT32_MAX: none. */
static uint32_t unit_of(const Units *units, Symbol module) {
  for (uint32_t i = 0; i < units->loaded.count; i++) {
    const SemaUnit *unit = &units->loaded.items[i].unit;
    if (symbol_same(unit->module, module) && !unit->builtin) return i;
  }
  for (uint32_t i = 0; i < units->names.count; i++)
    if (symbol_same(units->names.items[i].module, module)) return units->names.items[i].unit;
  return UINT32_MAX;
}

/* Below a package that has two names: the module as the package itself calls it; NULL: it is called so. */
static const char *own_name(const Units *units, const char *dotted) {
  const Symbols *symbols = units->program->context->symbols;
  for (uint32_t i = 0; i < units->names.count; i++) {
    const SemaModuleName *name = &units->names.items[i];
    const char *other = symbol_text(symbols, name->module);
    size_t length = strlen(other);
    Symbol own = units->loaded.items[name->unit].unit.module;
    if (!own.index || strncmp(dotted, other, length) != 0 || dotted[length] != '.') continue;
    return arena_format(arena_of(units), "%s%s", symbol_text(symbols, own), dotted + length);
  }
  return NULL;
}

/* The file at `path`, if there is one. True: the search is over (found, or reported as unreadable). */
static bool try_path(Units *units, Loaded loaded, Span importer) {
  char *text;
  uint32_t length;
  HostStatus status = read_file(units, loaded.path, &text, &length);
  if (status == HOST_MISSING) return false;
  loaded.real = real_path(units, loaded.path);
  if (status == HOST_OK && is_read(units, &loaded)) return true;
  compile_report_file(diags_of(units), importer, loaded.path, status);
  if (status == HOST_OK) add_unit(units, loaded, text, length, importer);
  return true;
}

/* What a module's file may end with, then that of a package. */
static const char *const endings[] = {".own",          ".py",          ".mojo",
                                      "/__init__.own", "/__init__.py", "/__init__.mojo"};
enum { ENDINGS = sizeof endings / sizeof *endings, FILE_ENDINGS = ENDINGS / 2 };

static const char *path_in(const Units *units, const char *folder, const char *relative,
                           const char *ending) {
  size_t length = strlen(folder);
  const char *slash = length && folder[length - 1] != '/' ? "/" : "";
  return arena_format(arena_of(units), "%s%s%s%s", folder, slash, relative, ending);
}

static bool try_folder(Units *units, Loaded loaded, const char *folder, const char *relative,
                       Span importer) {
  for (uint32_t i = 0; i < ENDINGS; i++) {
    loaded.path = path_in(units, folder, relative, endings[i]);
    loaded.package = i >= FILE_ENDINGS;
    if (try_path(units, loaded, importer)) return true;
  }
  return false;
}

/* Part of stdlib where Python's library is: dynamic code, whose modules have their names without it. */
#define PYTHON_FOLDER "python/"

static bool is_of_python(const char *relative) {
  return strncmp(relative, PYTHON_FOLDER, strlen(PYTHON_FOLDER)) == 0;
}

static bool try_embedded(Units *units, Loaded loaded, const char *relative) {
  if (is_of_python(relative)) return false;
  loaded.path = arena_format(arena_of(units), "stdlib/%s.own", relative);
  loaded.unit.builtin = true;
  if (is_loaded_builtin(units, loaded.unit.module)) return true;
  uint32_t length;
  const char *text = embedded_find(loaded.path, &length);
  if (!text) return false;
  add_unit(units, loaded, text, length, (Span){0, 0});
  return true;
}

/* A module of Python's library: dynamic code like a module of the user, from the embedded texts. */
static bool try_python(Units *units, Loaded loaded, const char *relative) {
  loaded.path = arena_format(arena_of(units), "stdlib/" PYTHON_FOLDER "%s.own", relative);
  uint32_t length;
  const char *text = embedded_find(loaded.path, &length);
  loaded.unit.of_python = true;
  if (text) add_unit(units, loaded, text, length, (Span){0, 0});
  return text != NULL;
}

/* "a.b" -> "a/b" */
static const char *path_of(const Units *units, const char *dotted) {
  char *path = arena_text(arena_of(units), dotted, strlen(dotted));
  for (char *at = path; *at; at++)
    if (*at == '.') *at = '/';
  return path;
}

/* Finds and loads the module `dotted` for `from`. False: there is none. */
static bool load_module(Units *units, const char *dotted, Loaded loaded, const Loaded *from,
                        Span importer) {
  loaded.unit.module = symbol_of_text(units, dotted);
  const char *relative = path_of(units, dotted);
  if (!from->unit.builtin) {
    if (unit_of(units, loaded.unit.module) != UINT32_MAX) return true;
    if (try_folder(units, loaded, units->folder, relative, importer)) return true;
    for (uint32_t i = 0; i < units->options->root_count; i++)
      if (try_folder(units, loaded, units->options->roots[i], relative, importer)) return true;
  }
  if (from->python && try_python(units, loaded, relative)) return true;
  return try_embedded(units, loaded, relative) ||
         (!from->unit.builtin && !from->unit.is_mojo && !dynamic_is_builtin_module(dotted) &&
          try_python(units, loaded, relative));
}

static bool is_prelude(const char *name) {
  for (size_t i = 0; i < sizeof prelude_names / sizeof *prelude_names; i++)
    if (strcmp(prelude_names[i], name) == 0) return true;
  return false;
}

/* A module of the library or of the program whose name is almost `dotted`; NULL: none. */
static const char *near_module(const Units *units, const char *dotted) {
  const Symbols *symbols = units->program->context->symbols;
  NearText near = near_start(dotted);
  for (uint32_t i = 0; i < units->loaded.count; i++)
    if (!units->loaded.items[i].unit.builtin)
      near_offer(&near, symbol_text(symbols, units->loaded.items[i].unit.module));
  const char folder[] = "stdlib/", ending[] = ".own";
  for (uint32_t i = 0; i < embedded_count(); i++) {
    const char *file = embedded_name(i);
    if (strncmp(file, folder, strlen(folder)) != 0) continue;
    const char *name = file + strlen(folder);
    name = arena_text(arena_of(units), name, strlen(name) - strlen(ending));
    if (!is_prelude(name) && !strchr(name, '/')) near_offer(&near, name);
  }
  return near.best;
}

static void report_missing(Units *units, Span span, const char *dotted) {
  Diags *diags = diags_of(units);
  units->missing = true;
  if (units->probing || dynamic_refuse_module(diags, dotted, span)) return;
  Diag *diag = diag_module_missing(diags, span, dotted);
  const char *relative = path_of(units, dotted);
  diag_reason(diags, diag, "looked for `%s.own` and `%s/__init__.own` in `%s`", relative, relative,
              units->folder[0] ? units->folder : "./");
  for (uint32_t i = 0; i < units->options->root_count; i++)
    diag_reason(diags, diag, "looked for it in `%s`", units->options->roots[i]);
  diag_reason(diags, diag, "and in the standard library");
  const char *near = near_module(units, dotted);
  const char *title = near ? arena_format(arena_of(units), "did you mean `%s`?", near) : NULL;
  if (near) diag_fix(diags, diag, FIX_MAYBE, span, near, title);
}

/* "a.b" of a path of names; `prefix` (may be "") stands before it. */
static const char *dotted_name(const Units *units, const char *prefix, AstNodes path) {
  Text text = text_new(arena_of(units));
  text_add(&text, prefix);
  for (uint32_t i = 0; i < path.count; i++) {
    if (path.items[i]->kind != AST_Name) continue;
    if (text.length) text_char(&text, '.');
    text_add(&text, symbol_text(units->program->context->symbols, AS(Name, path.items[i])->name));
  }
  return text.length ? text.data : "";
}

static Span path_span(AstNodes path, Span otherwise) {
  Span span = {0, 0};
  for (uint32_t i = 0; i < path.count; i++)
    span = span_join(span, path.items[i]->span);
  return span.from ? span : otherwise;
}

/* The package in which `from ..x import` of `loaded` starts; "" is the folder of the root file. NULL: above that. */
static const char *package_of(const Units *units, const Loaded *loaded, uint32_t level) {
  const char *module = symbol_text(units->program->context->symbols, loaded->unit.module);
  char *package = arena_text(arena_of(units), module, strlen(module));
  uint32_t up = loaded->package || !module[0] ? level - 1 : level;
  for (; up > 0; up--) {
    if (!package[0]) return NULL;
    char *dot = strrchr(package, '.');
    *(dot ? dot : package) = '\0';
  }
  return package;
}

/* Loads `dotted` as the unit number `importer` sees it. False: there is no such module. */
static bool find_module(Units *units, uint32_t importer, const char *dotted, Span span) {
  Loaded from = units->loaded.items[importer], next = {.depth = from.depth + 1};
  if (next.depth > LIMIT_IMPORT_DEPTH) {
    diag_import_depth(diags_of(units), span, LIMIT_IMPORT_DEPTH);
    return true;
  }
  if (from.unit.is_mojo) dotted = mojo_without_std(dotted);
  const char *own = from.unit.builtin ? NULL : own_name(units, dotted);
  if (own && find_module(units, importer, own, span)) {
    uint32_t unit = unit_of(units, symbol_of_text(units, own));
    if (unit != UINT32_MAX) add_name(units, symbol_of_text(units, dotted), unit);
    return true;
  }
  if (load_module(units, dotted, next, &from, span)) return true;
  return from.unit.is_mojo &&
         (mojo_stand_in(dotted) || mojo_refuse_module(diags_of(units), dotted, span));
}

/* Is there a file of that module, which then is no package? */
static bool has_file(Units *units, const char *relative) {
  for (uint32_t i = 0; i <= units->options->root_count; i++) {
    const char *folder = i ? units->options->roots[i - 1] : units->folder;
    for (uint32_t k = 0; k < FILE_ENDINGS; k++)
      if (real_path(units, path_in(units, folder, relative, endings[k]))) return true;
  }
  return false;
}

/* A folder around a module: its __init__, or an empty package. */
static void find_package(Units *units, uint32_t importer, const char *dotted, Span span) {
  Symbol module = symbol_of_text(units, dotted);
  const char *relative = path_of(units, dotted);
  if (unit_of(units, module) != UINT32_MAX || has_file(units, relative)) return;
  if (find_module(units, importer, dotted, span)) return;
  Loaded package = {.depth = units->loaded.items[importer].depth + 1, .package = true};
  package.unit.module = module;
  package.path = arena_format(arena_of(units), "%s/", relative);
  add_unit(units, package, "", 0, span);
}

/* A module a.b.c of the program, and the packages a and a.b. */
static bool find_with_packages(Units *units, uint32_t importer, const char *dotted, Span span) {
  if (!find_module(units, importer, dotted, span)) return false;
  uint32_t unit = unit_of(units, symbol_of_text(units, dotted));
  if (unit == UINT32_MAX || units->loaded.items[unit].unit.of_python) return true;
  for (const char *dot = strchr(dotted, '.'); dot; dot = strchr(dot + 1, '.'))
    find_package(units, importer, arena_text(arena_of(units), dotted, (size_t)(dot - dotted)),
                 span);
  return true;
}

/* `import a.b.c` loads the modules a and a.b too, whatever they are. */
static void import_item(Units *units, uint32_t importer, const AstImportItem *item) {
  Span span = path_span(item->path, item->head.span);
  const char *dotted = dotted_name(units, "", item->path);
  for (uint32_t count = 1; count < item->path.count; count++)
    find_module(units, importer, dotted_name(units, "", (AstNodes){item->path.items, count}), span);
  if (find_with_packages(units, importer, dotted, span) || dynamic_is_builtin_module(dotted))
    return;
  report_missing(units, span, dotted);
}

/* The names of `from base import a, b` that are modules of their own. True: all of them. */
static bool import_submodules(Units *units, uint32_t importer, const AstFromImport *import,
                              const char *base) {
  bool all = import->items.count > 0;
  for (uint32_t i = 0; i < import->items.count; i++) {
    if (import->items.items[i]->kind != AST_ImportItem) continue;
    const AstImportItem *item = AS(ImportItem, import->items.items[i]);
    if (!find_with_packages(units, importer, dotted_name(units, base, item->path), item->head.span))
      all = false;
  }
  return all;
}

static bool is_package(const Units *units, const char *dotted) {
  uint32_t unit = unit_of(units, symbol_of_text(units, dotted));
  return unit != UINT32_MAX && units->loaded.items[unit].package;
}

/* `from a.b import c`; with dots the name starts in the package of the importer. */
static void import_from(Units *units, uint32_t importer, const AstFromImport *import) {
  Loaded from = units->loaded.items[importer];
  Span span = path_span(import->path, import->head.span);
  const char *package = import->level > 0 ? package_of(units, &from, import->level) : "";
  if (!package) {
    diag_import_outside(diags_of(units), import->head.span, units->options->path);
    return;
  }
  const char *dotted = dotted_name(units, package, import->path);
  bool found = dotted[0] && find_with_packages(units, importer, dotted, span);
  if (found && !is_package(units, dotted)) return;
  if (!found && dynamic_is_builtin_module(dotted)) return;
  if (import_submodules(units, importer, import, dotted) || found) return;
  report_missing(units, span, dotted[0] ? dotted : ".");
}

static void import_statement(Units *units, uint32_t importer, const AstImport *import) {
  for (uint32_t i = 0; i < import->items.count; i++)
    if (import->items.items[i]->kind == AST_ImportItem)
      import_item(units, importer, AS(ImportItem, import->items.items[i]));
}

/* Does the class of a handler catch ImportError, as far as its name says? What is no name may. */
static bool catches_missing(const Units *units, const Ast *type) {
  static const char *const not_these[] = {"ValueError",   "TypeError",         "KeyError",
                                          "IndexError",   "AttributeError",    "NameError",
                                          "OSError",      "ZeroDivisionError", "AssertionError",
                                          "RuntimeError", "StopIteration"};
  if (!type || type->kind != AST_Name) return true;
  const char *name = symbol_text(units->program->context->symbols, AS(Name, type)->name);
  for (size_t i = 0; i < sizeof not_these / sizeof *not_these; i++)
    if (strcmp(name, not_these[i]) == 0) return false;
  return true;
}

static bool is_probe(const Units *units, AstNodes handlers) {
  for (uint32_t i = 0; i < handlers.count; i++)
    if (handlers.items[i]->kind == AST_Handler &&
        catches_missing(units, AS(Handler, handlers.items[i])->type))
      return true;
  return false;
}

static void walk_node(void *self, const Ast *node);

/* Where all modules of the body are there, the handler of ImportError has one that is for another version of Python. */
static void walk_try(Units *units, const AstTry *node) {
  bool probing = units->probing, missing = units->missing;
  bool probe = is_probe(units, node->handlers);
  units->probing = probing || probe;
  units->missing = false;
  walk_node(units, node->body);
  units->probing = probing || (probe && !units->missing);
  units->missing = units->missing || missing;
  for (uint32_t i = 0; i < node->handlers.count; i++)
    walk_node(units, node->handlers.items[i]);
  units->probing = probing;
  if (node->otherwise) walk_node(units, node->otherwise);
  if (node->finally) walk_node(units, node->finally);
}

/* What is imported for annotations only, or in another version of Python, may be missing: it never runs. */
static void walk_if(Units *units, const AstIf *node) {
  bool probing = units->probing, never = probing;
  for (uint32_t i = 0; i < node->arms.count; i++) {
    const AstIfArm *arm = AS(IfArm, node->arms.items[i]);
    DynVerdict verdict = dynamic_verdict(units->program->context->symbols, arm->condition);
    units->probing = never || verdict == DYN_NEVER;
    walk_node(units, arm->body);
    never = never || verdict == DYN_ALWAYS;
  }
  units->probing = never;
  if (node->otherwise) walk_node(units, node->otherwise);
  units->probing = probing;
}

/* Imports stand in statements, and in dynamic code those may be anywhere. */
static void walk_node(void *self, const Ast *node) {
  Units *units = self;
  switch ((unsigned)node->kind) {
  case AST_Import: import_statement(units, units->importer, AS(Import, node)); return;
  case AST_FromImport: import_from(units, units->importer, AS(FromImport, node)); return;
  case AST_Try: walk_try(units, AS(Try, node)); return;
  case AST_Function:
    if (AS(Function, node)->is_def && AS(Function, node)->body)
      walk_node(units, AS(Function, node)->body);
    return;
  case AST_If: walk_if(units, AS(If, node)); return;
  case AST_While:
  case AST_For:
  case AST_Handler:
  case AST_With:
  case AST_Class:
  case AST_Suite: ast_each_child(node, walk_node, units); return;
  default: return;
  }
}

static void walk_imports(Units *units, uint32_t importer) {
  const AstModule *module = units->loaded.items[importer].unit.ast->module;
  units->importer = importer;
  units->probing = false;
  for (uint32_t i = 0; i < module->body.count; i++)
    walk_node(units, module->body.items[i]);
}

/* Walking adds units at the end; it is over when all are walked. */
static void walk_all(Units *units) {
  for (uint32_t i = 0; i < units->loaded.count; i++) {
    if (units->loaded.items[i].walked) continue;
    units->loaded.items[i].walked = true;
    walk_imports(units, i);
  }
}

static void load_prelude(Units *units) {
  for (uint32_t i = 0; i < sizeof prelude_names / sizeof *prelude_names; i++) {
    Symbol module = symbol_of_text(units, prelude_names[i]);
    Loaded loaded = {.unit = {.module = module, .prelude = true}};
    for (uint32_t known = 0; known < units->loaded.count; known++) {
      SemaUnit *unit = &units->loaded.items[known].unit;
      if (unit->builtin && symbol_same(unit->module, module)) unit->prelude = true;
    }
    try_embedded(units, loaded, prelude_names[i]);
  }
}

/* What dynamic code sees of the library's containers; its names are visible nowhere. */
static void load_border(Units *units) {
  bool any = false;
  for (uint32_t i = 0; i < units->loaded.count && !any; i++)
    any = dynamic_has_code(&units->loaded.items[i].unit);
  Loaded loaded = {.unit = {.module = symbol_of(SYM_border_module)}};
  if (any) try_embedded(units, loaded, "_border");
}

/* What a `.mojo` file sees without an import. */
static void load_mojo(Units *units) {
  bool any = false;
  for (uint32_t i = 0; i < units->loaded.count; i++)
    any |= units->loaded.items[i].unit.is_mojo;
  Loaded loaded = {.unit = {.module = symbol_of_text(units, MOJO_MODULE)}};
  if (any) try_embedded(units, loaded, MOJO_MODULE);
}

/* Every module there is, for those who change the library. */
static void load_library(Units *units) {
  static const char folder[] = "stdlib/", ending[] = ".own";
  for (uint32_t i = 0; i < embedded_count(); i++) {
    const char *path = embedded_name(i);
    if (strncmp(path, folder, strlen(folder)) != 0) continue;
    size_t length = strlen(path) - strlen(folder) - strlen(ending);
    const char *name = arena_text(arena_of(units), path + strlen(folder), length);
    Loaded loaded = {.unit = {.module = symbol_of_text(units, name)}};
    try_embedded(units, loaded, name);
  }
}

/* The user's units first, then those of the standard library; each part in the order found. */
static void publish(Units *units) {
  Program *program = units->program;
  program->units = arena_make_many(program->arena, SemaUnit, units->loaded.count);
  program->unit_count = 0;
  uint32_t *place = arena_make_many(program->arena, uint32_t, units->loaded.count);
  for (int builtin = 0; builtin < 2; builtin++)
    for (uint32_t i = 0; i < units->loaded.count; i++) {
      if (units->loaded.items[i].unit.builtin != (builtin == 1)) continue;
      place[i] = program->unit_count++;
      program->units[place[i]] = units->loaded.items[i].unit;
    }
  for (uint32_t i = 0; i < units->names.count; i++)
    units->names.items[i].unit = place[units->names.items[i].unit];
  program->names = units->names.items;
  program->name_count = units->names.count;
}

bool units_load(Program *program, const FrontOptions *options) {
  Units units = {.program = program, .options = options};
  load_root(&units);
  if (units.loaded.count == 0) return false;
  walk_all(&units);
  load_mojo(&units);
  load_prelude(&units);
  load_border(&units);
  if (options->whole_library) load_library(&units);
  walk_all(&units);
  publish(&units);
  return true;
}
