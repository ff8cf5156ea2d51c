// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `a, b = pair` and `a, *rest = xs`: which part of a value each target gets.
**
** In: the value, its type, the targets. Out: the type of each target. A tuple has as many parts as targets, or `*rest` takes those
** in the middle as a List; a List needs a `*`, since its length is not known. Invariant: what does not fit is reported once, and
** all targets are poison. The surprise: how many items a List has is asked when the program runs, and too few of them panic. */
#include "sema/sema_internal.h"

static bool one_star(Sema *sema, AstNodes targets) {
  for (uint32_t i = ast_star(targets) + 1; i < targets.count; i++) {
    if (targets.items[i]->kind != AST_Star) continue;
    diag_bad_target(sema->diags, targets.items[i]->span, "a second `*`");
    return false;
  }
  return true;
}

/* The items of a tuple that go into one List have one type. */
static TypeId middle_type(Sema *sema, const Ast *value, const Ast *star, const TypeId *parts,
                          uint32_t count) {
  if (!count) {
    diag_list_type(sema->diags, star->span, "target");
    return TYPE_ERROR;
  }
  for (uint32_t i = 1; i < count; i++) {
    if (type_same(parts[i], parts[0])) continue;
    Want want = {.type = parts[0], .kind = WANT_OTHER, .what = "an item of the list of `*`"};
    report_mismatch(sema, value, parts[i], want);
    return TYPE_ERROR;
  }
  return type_list(sema->decls, parts[0]);
}

static bool parts_of_tuple(Sema *sema, const Ast *value, const TypeInfo *info, AstNodes targets,
                           TypeId *types) {
  uint32_t star = ast_star(targets), count = targets.count;
  bool starred = star < count;
  if (starred ? info->count + 1 < count : info->count != count) {
    diag_unpack_count(sema->diags, value->span, count, info->count);
    return false;
  }
  uint32_t middle = starred ? info->count + 1 - count : 1;
  for (uint32_t i = 0, part = 0; i < count; i++) {
    types[i] = i == star
                   ? middle_type(sema, value, targets.items[i], info->arguments + part, middle)
                   : info->arguments[part];
    part += i == star ? middle : 1;
  }
  return !starred || !type_is_error(types[star]);
}

static bool parts(Sema *sema, const Ast *value, TypeId type, AstNodes targets, TypeId *types) {
  const TypeInfo info = *type_info(sema->types, type);
  if (type_is_error(type) || !one_star(sema, targets)) return false;
  if (info.kind == TYPE_KIND_TUPLE) return parts_of_tuple(sema, value, &info, targets, types);
  TypeId item = builtin_item(sema, type, BUILTIN_LIST);
  uint32_t star = ast_star(targets);
  if (!item.index || star == targets.count) {
    Diag *diag = diag_not_tuple(sema->diags, value->span, text_of(sema, type), targets.count);
    if (item.index)
      diag_reason(sema->diags, diag,
                  "how many items it has is not known: `*rest` takes what is left");
    return false;
  }
  for (uint32_t i = 0; i < targets.count; i++)
    types[i] = i == star ? type : item;
  return true;
}

bool unpack_types(Sema *sema, const Ast *value, TypeId type, AstNodes targets, TypeId *types) {
  bool fits = parts(sema, value, type, targets, types);
  for (uint32_t i = 0; i < targets.count && !fits; i++)
    types[i] = TYPE_ERROR;
  for (uint32_t i = 0; i < targets.count; i++)
    if (targets.items[i]->kind == AST_Star)
      typed_set(sema->typed, targets.items[i], RES_VALUE, types[i], 0);
  return fits;
}
