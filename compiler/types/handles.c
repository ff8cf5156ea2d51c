// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Where objects are owned inside of a value: what the collector needs to know of structs in objects.
**
** In: a type. Out: a text of paths from the value to words, each ended by `;`, for the runtime (dynamic/class/boxed.c): `+N` bytes
** further, `*` what is pointed to (a Box; none if null), `?N` only if the byte there is set (an Optional); then `h` a word, `lS,N`
** words of the items of a List (S bytes each, N in an item), `dS,N,G,U` of the entries of a Dict (none deleted: G; so many: U).
** Invariant: a path that is there leads to words that the value owns. The surprise: what no path leads to counts as an owner
** outside: a cycle through it is never collected, and nothing is freed too early. */
#include "types/decls.h"

enum { DEEPEST = 6 };

typedef struct {
  const Decls *decls;
  Text *out;
} Search;

static bool is_plain(const Search *search, TypeId type) {
  const TypeInfo *info = type_info(search->decls->types, type);
  if (info->kind == TYPE_KIND_TUPLE) return true;
  if (info->kind != TYPE_KIND_STRUCT || type_enum(search->decls, type)) return false;
  BuiltinKind kind = type_builtin(search->decls, type);
  return kind == BUILTIN_NONE || kind == BUILTIN_TUPLE;
}

/* Words in the items of a row: those that stand at the same place in each. */
static void find_in_row(const Search *search, TypeId item, uint64_t at, uint32_t depth,
                        const char *before, const char *behind) {
  if (type_same(item, TYPE_OBJECT))
    text_format(search->out, "%s%llu%s;", before, (unsigned long long)at, behind);
  if (depth > DEEPEST || !is_plain(search, item)) return;
  for (uint32_t i = 0; i < type_field_count(search->decls, item); i++)
    find_in_row(search, type_field(search->decls, item, i),
                at + layout_field_offset(search->decls, item, i), depth + 1, before, behind);
}

static void find(const Search *search, TypeId type, const char *path, uint64_t at, uint32_t depth);

static void find_in_list(const Search *search, TypeId item, const char *path) {
  Arena *arena = search->decls->arena;
  unsigned long long size = layout_of(search->decls, item).size;
  find_in_row(search, item, 0, 0, arena_format(arena, "%sl%llu,", path, size), "");
}

static void find_in_dict(const Search *search, TypeId dict, const char *path) {
  const Decls *decls = search->decls;
  TypeId entry = type_info(decls->types, type_field(decls, dict, 0))->arguments[0];
  unsigned long long size = layout_of(decls, entry).size;
  unsigned long long gone = layout_field_offset(decls, dict, 2),
                     used = layout_field_offset(decls, dict, 3);
  find_in_row(search, entry, 0, 0, arena_format(decls->arena, "%sd%llu,", path, size),
              arena_format(decls->arena, ",%llu,%llu", gone, used));
}

static void find_in_library(const Search *search, TypeId type, const char *path, uint32_t depth) {
  const Decls *decls = search->decls;
  const TypeInfo info = *type_info(decls->types, type);
  TypeId item = info.count ? info.arguments[0] : TYPE_NONE;
  switch (type_builtin(decls, type)) {
  case BUILTIN_LIST: find_in_list(search, item, path); return;
  case BUILTIN_DICT: find_in_dict(search, type, path); return;
  case BUILTIN_SET: find(search, type_field(decls, type, 0), path, 0, depth); return;
  case BUILTIN_BOX: find(search, item, arena_format(decls->arena, "%s*", path), 0, depth); return;
  case BUILTIN_OPTIONAL:
    if (!layout_optional_is_pointer(decls, type))
      path = arena_format(decls->arena, "%s?%llu", path,
                          (unsigned long long)layout_of(decls, item).size);
    find(search, item, path, 0, depth);
    return;
  case BUILTIN_NONE:
  case BUILTIN_TUPLE:
  case BUILTIN_ARRAY:
  case BUILTIN_SCALAR:
  case BUILTIN_STRING:
  case BUILTIN_ERROR:
  case BUILTIN_LENT:
  case BUILTIN_REFERENCE:
  case BUILTIN_POINTER:
  case BUILTIN_COUNTED: return;
  }
}

static void find(const Search *search, TypeId type, const char *path, uint64_t at, uint32_t depth) {
  const Decls *decls = search->decls;
  const char *here =
      at ? arena_format(decls->arena, "%s+%llu", path, (unsigned long long)at) : path;
  if (type_same(type, TYPE_OBJECT)) text_format(search->out, "%sh;", here);
  if (depth > DEEPEST) return;
  if (!is_plain(search, type)) {
    if (type_info(decls->types, type)->kind == TYPE_KIND_STRUCT && !type_enum(decls, type))
      find_in_library(search, type, here, depth + 1);
    return;
  }
  for (uint32_t i = 0; i < type_field_count(decls, type); i++)
    find(search, type_field(decls, type, i), path, at + layout_field_offset(decls, type, i),
         depth + 1);
}

const char *type_handles(const Decls *decls, TypeId type) {
  if (decls->model != MODEL_OWN) return "";
  Text out = text_new(decls->arena);
  Search search = {decls, &out};
  find(&search, type, "", 0, 0);
  return out.length ? out.data : "";
}
