// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What a value of a type costs to copy and to end: trivial, needs_drop, flat, recursive; and
** whether it may end by itself: linear, scoped (ownership.md §1, own.linear, own.scoped).
**
** In: a type and the bounds of its parameters. Out: yes or no. Each question looks at the parts of
** a type once and remembers the answer. Invariant: trivial implies no drop. The surprise: a
** pointer owns nothing, except as a field of a struct with a destructor: there its target counts
** as owned when recursion is looked for. */
#include "types/types_internal.h"

enum { RECURSION_LIMIT = 20000 };

/* How a question is answered. */
typedef struct {
  Question question;
  bool (*decide)(const Ask *ask, TypeId type, const TypeInfo *info);
  void (*answer)(const Ask *ask, TypeId type);
  bool cyclic; /* of a type met inside itself: only a directly recursive struct, refused by sema */
  bool deep;   /* of a type nested without end, refused as well                                  */
} Rule;

/* Answers from memory, or decides once. */
static bool ask_once(const Ask *ask, TypeId type, const Rule *rule) {
  const Decls *decls = ask->decls;
  Answer known = type_memo_get(decls, rule->question, type);
  if (known == ANSWER_UNKNOWN && decls->memo->depth > TYPE_DEPTH && !decls->memo->settling) {
    type_settle_parts(ask, rule->question, type, rule->answer);
    known = type_memo_get(decls, rule->question, type);
  }
  if (known == ANSWER_RUNNING) return rule->cyclic;
  if (known != ANSWER_UNKNOWN) return known == ANSWER_YES;
  if (decls->memo->depth > TYPE_DEPTH) return rule->deep;
  type_memo_set(decls, rule->question, type, ANSWER_RUNNING);
  decls->memo->depth++;
  const TypeInfo info = *type_info(decls->types, type);
  bool yes = rule->decide(ask, type, &info);
  decls->memo->depth--;
  type_memo_set(decls, rule->question, type, yes ? ANSWER_YES : ANSWER_NO);
  return yes;
}

static const StructDecl *struct_of(const Ask *ask, const TypeInfo *info) {
  return decl_struct(ask->decls, (StructId){info->declaration});
}

static bool is_open(const TypeInfo *info) {
  return info->kind == TYPE_KIND_PARAMETER || info->kind == TYPE_KIND_PROJECTION;
}

static bool parameter_is_trivial(const Ask *ask, TypeId type) {
  return type_bounds_include(ask, type, ask->decls->trait_of[TRAIT_TRIVIAL]);
}

static bool all_fields_trivial(const Ask *ask, TypeId type) {
  uint32_t count = type_field_count(ask->decls, type);
  for (uint32_t i = 0; i < count; i++) {
    if (!type_ask_trivial(ask, type_field(ask->decls, type, i))) return false;
  }
  return true;
}

static bool struct_is_trivial(const Ask *ask, TypeId type, const TypeInfo *info) {
  const StructDecl *decl = struct_of(ask, info);
  switch (decl->builtin_kind) {
  case BUILTIN_SCALAR:
  case BUILTIN_TUPLE:
  case BUILTIN_POINTER: return true;
  case BUILTIN_OPTIONAL: return info->count && type_ask_trivial(ask, info->arguments[0]);
  case BUILTIN_ARRAY: return type_ask_trivial(ask, info->arguments[0]);
  case BUILTIN_LIST:
  case BUILTIN_DICT:
  case BUILTIN_SET:
  case BUILTIN_BOX:
  case BUILTIN_STRING:
  case BUILTIN_ERROR:
  case BUILTIN_COUNTED: return false;
  case BUILTIN_LENT:
  case BUILTIN_REFERENCE:
  case BUILTIN_NONE: break;
  }
  if (decl->linear) return false;
  if (decl->lends) return false; /* what it refers to may not be there any more */
  return !decl->del.index && !decl_is_written(ask->decls, decl->copyinit) &&
         all_fields_trivial(ask, type);
}

static bool decide_trivial(const Ask *ask, TypeId type, const TypeInfo *info) {
  if (info->kind == TYPE_KIND_STRUCT) return struct_is_trivial(ask, type, info);
  if (info->kind == TYPE_KIND_TUPLE) return all_fields_trivial(ask, type);
  if (is_open(info)) return parameter_is_trivial(ask, type);
  return info->kind != TYPE_KIND_FUNCTION && info->kind != TYPE_KIND_OBJECT;
}

static void answer_trivial(const Ask *ask, TypeId type) { (void)type_ask_trivial(ask, type); }

bool type_ask_trivial(const Ask *ask, TypeId type) {
  static const Rule rule = {QUESTION_TRIVIAL, decide_trivial, answer_trivial, true, false};
  return ask_once(ask, type, &rule);
}

bool type_is_trivial(const Decls *decls, TypeId type, const TypeParamDecl *params,
                     uint32_t param_count) {
  Answer known = type_memo_forever(decls, QUESTION_TRIVIAL, type);
  if (known != ANSWER_UNKNOWN) return known == ANSWER_YES;
  Ask ask = {decls, params, param_count};
  type_memo_enter(decls);
  bool yes = type_ask_trivial(&ask, type);
  type_memo_leave(decls);
  return yes;
}

static bool ask_drop(const Ask *ask, TypeId type);

static bool any_field_needs_drop(const Ask *ask, TypeId type) {
  uint32_t count = type_field_count(ask->decls, type);
  for (uint32_t i = 0; i < count; i++) {
    if (ask_drop(ask, type_field(ask->decls, type, i))) return true;
  }
  return false;
}

static bool struct_needs_drop(const Ask *ask, TypeId type, const TypeInfo *info) {
  const StructDecl *decl = struct_of(ask, info);
  if (decl->builtin_kind == BUILTIN_OPTIONAL)
    return info->count && ask_drop(ask, info->arguments[0]);
  if (decl->builtin_kind == BUILTIN_COUNTED || type_is_boxed(ask->decls, type)) return true;
  return decl->del.index || decl->linear || any_field_needs_drop(ask, type);
}

static bool decide_drop(const Ask *ask, TypeId type, const TypeInfo *info) {
  if (info->kind == TYPE_KIND_STRUCT) return struct_needs_drop(ask, type, info);
  if (info->kind == TYPE_KIND_TUPLE) return any_field_needs_drop(ask, type);
  if (is_open(info)) return ask->decls->model != MODEL_OWN || !parameter_is_trivial(ask, type);
  return info->kind == TYPE_KIND_FUNCTION || info->kind == TYPE_KIND_OBJECT;
}

static void answer_drop(const Ask *ask, TypeId type) { (void)ask_drop(ask, type); }

static bool ask_drop(const Ask *ask, TypeId type) {
  static const Rule rule = {QUESTION_NEEDS_DROP, decide_drop, answer_drop, false, true};
  return ask_once(ask, type, &rule);
}

bool type_needs_drop(const Decls *decls, TypeId type, const TypeParamDecl *params,
                     uint32_t param_count) {
  Answer known = type_memo_forever(decls, QUESTION_NEEDS_DROP, type);
  if (known != ANSWER_UNKNOWN) return known == ANSWER_YES;
  Ask ask = {decls, params, param_count};
  type_memo_enter(decls);
  bool yes = ask_drop(&ask, type);
  type_memo_leave(decls);
  return yes;
}

bool type_is_bits(const Decls *decls, TypeId type, const TypeParamDecl *params,
                  uint32_t param_count) {
  return type_is_trivial(decls, type, params, param_count) &&
         (decls->model == MODEL_OWN || !type_needs_drop(decls, type, params, param_count));
}

static bool ask_scoped(const Ask *ask, TypeId type);

/* Is it so of a part that this type ends: a type argument, a field? */
static bool any_part(const Ask *ask, TypeId type, const TypeInfo *info,
                     bool (*of)(const Ask *ask, TypeId type)) {
  if (info->kind != TYPE_KIND_STRUCT && info->kind != TYPE_KIND_TUPLE) return false;
  for (uint32_t i = 0; i < info->count; i++) {
    if (of(ask, info->arguments[i])) return true;
  }
  uint32_t count = type_field_count(ask->decls, type);
  for (uint32_t i = 0; i < count; i++) {
    if (of(ask, type_field(ask->decls, type, i))) return true;
  }
  return false;
}

/* A destructor consumes the linear fields of its struct; nobody consumes what is a type argument. */
static bool decide_linear(const Ask *ask, TypeId type, const TypeInfo *info) {
  if (info->kind == TYPE_KIND_STRUCT && struct_of(ask, info)->linear) return true;
  bool ends = info->kind == TYPE_KIND_STRUCT && struct_of(ask, info)->del.index;
  for (uint32_t i = 0; ends && i < info->count; i++) {
    if (type_ask_linear(ask, info->arguments[i])) return true;
  }
  return !ends && any_part(ask, type, info, type_ask_linear);
}

static void answer_linear(const Ask *ask, TypeId type) { (void)type_ask_linear(ask, type); }

/* The answer for a type by itself, whatever its parameters stand for. */
static bool whole_answer(const Decls *decls, TypeId type, bool (*ask)(const Ask *, TypeId)) {
  Ask whole = {decls, NULL, 0};
  type_memo_enter(decls);
  bool yes = ask(&whole, type);
  type_memo_leave(decls);
  return yes;
}

bool type_ask_linear(const Ask *ask, TypeId type) {
  static const Rule rule = {QUESTION_LINEAR, decide_linear, answer_linear, false, false};
  return ask->decls->any_linear && ask_once(ask, type, &rule);
}

bool type_is_linear(const Decls *decls, TypeId type) {
  return decls->any_linear && whole_answer(decls, type, type_ask_linear);
}

static bool decide_scoped(const Ask *ask, TypeId type, const TypeInfo *info) {
  if (info->kind == TYPE_KIND_STRUCT && struct_of(ask, info)->scoped) return true;
  return any_part(ask, type, info, ask_scoped);
}

static void answer_scoped(const Ask *ask, TypeId type) { (void)ask_scoped(ask, type); }

static bool ask_scoped(const Ask *ask, TypeId type) {
  static const Rule rule = {QUESTION_SCOPED, decide_scoped, answer_scoped, false, false};
  return ask_once(ask, type, &rule);
}

bool type_is_scoped(const Decls *decls, TypeId type) {
  return decls->any_scoped && whole_answer(decls, type, ask_scoped);
}

static bool ask_view(const Ask *ask, TypeId type);

static bool decide_view(const Ask *ask, TypeId type, const TypeInfo *info) {
  if (info->kind == TYPE_KIND_STRUCT && struct_of(ask, info)->view) return true;
  return any_part(ask, type, info, ask_view);
}

static void answer_view(const Ask *ask, TypeId type) { (void)ask_view(ask, type); }

static bool ask_view(const Ask *ask, TypeId type) {
  static const Rule rule = {QUESTION_VIEW, decide_view, answer_view, false, false};
  return ask_once(ask, type, &rule);
}

bool type_holds_view(const Decls *decls, TypeId type) {
  if (!decls->any_view) return false;
  Answer known = type_memo_forever(decls, QUESTION_VIEW, type);
  return known == ANSWER_UNKNOWN ? whole_answer(decls, type, ask_view) : known == ANSWER_YES;
}

bool type_is_view(const Decls *decls, TypeId type) {
  for (;;) {
    const TypeInfo *info = type_info(decls->types, type);
    if (info->kind != TYPE_KIND_STRUCT) return false;
    const StructDecl *decl = decl_struct(decls, (StructId){info->declaration});
    if (!decls->any_view || decl->builtin_kind != BUILTIN_OPTIONAL || !info->count)
      return decl->view;
    type = info->arguments[0];
  }
}

static bool ask_flat(const Ask *ask, TypeId type);

static bool decide_flat(const Ask *ask, TypeId type, const TypeInfo *info) {
  if (info->kind == TYPE_KIND_OBJECT)
    return false; /* setting one may end an object, and run anything */
  if (info->kind <= TYPE_KIND_FLOAT64) return true;
  if (info->kind != TYPE_KIND_STRUCT && info->kind != TYPE_KIND_TUPLE) return false;
  if (info->kind == TYPE_KIND_STRUCT) {
    const StructDecl *decl = struct_of(ask, info);
    if (decl->del.index || decl->linear || decl->is_enum || decl->builtin_kind != BUILTIN_NONE)
      return false;
  }
  uint32_t count = type_field_count(ask->decls, type);
  for (uint32_t i = 0; i < count; i++) {
    if (!ask_flat(ask, type_field(ask->decls, type, i))) return false;
  }
  return true;
}

static void answer_flat(const Ask *ask, TypeId type) { (void)ask_flat(ask, type); }

static bool ask_flat(const Ask *ask, TypeId type) {
  static const Rule rule = {QUESTION_FLAT, decide_flat, answer_flat, true, false};
  return ask_once(ask, type, &rule);
}

bool type_is_flat(const Decls *decls, TypeId type) { return whole_answer(decls, type, ask_flat); }

/* The types whose values a value of one type owns, met while looking for a way back to it. */
typedef struct {
  const Decls *decls;
  Table met;
  OWN_ARRAY(TypeId) work;
} Search;

static void search_meet(Search *search, TypeId type) {
  if (!type_needs_drop(search->decls, type, NULL, 0) || table_get(&search->met, type.index)) return;
  table_set(search->decls->arena, &search->met, type.index, 1);
  array_push(search->decls->arena, &search->work, type);
}

static void search_parts(Search *search, TypeId type) {
  const Decls *decls = search->decls;
  const TypeInfo info = *type_info(decls->types, type);
  bool ends_targets = false;
  if (info.kind == TYPE_KIND_STRUCT) {
    const StructDecl *decl = decl_struct(decls, (StructId){info.declaration});
    ends_targets = decl->del.index != 0 || decl->builtin_kind == BUILTIN_COUNTED;
    if (decl->builtin_kind != BUILTIN_NONE) {
      for (uint32_t i = 0; i < info.count; i++)
        search_meet(search, info.arguments[i]);
    }
  }
  uint32_t count = type_field_count(decls, type);
  for (uint32_t i = 0; i < count; i++) {
    TypeId field = type_field(decls, type, i);
    const TypeInfo part = *type_info(decls->types, field);
    if (part.kind != TYPE_KIND_POINTER)
      search_meet(search, field);
    else if (ends_targets)
      search_meet(search, part.arguments[0]);
  }
}

static bool search_back(const Decls *decls, TypeId type) {
  Search search = {.decls = decls};
  search_parts(&search, type);
  /* A type that grows without end (S[T] owns S[List[T]]) is deep as well. */
  for (uint32_t next = 0; next < search.work.count && next < RECURSION_LIMIT; next++) {
    if (type_same(search.work.items[next], type)) return true;
    search_parts(&search, search.work.items[next]);
  }
  return search.work.count >= RECURSION_LIMIT;
}

bool type_is_recursive(const Decls *decls, TypeId type) {
  if (type_info(decls->types, type)->kind == TYPE_KIND_FUNCTION)
    return true; /* nobody knows what it captured */
  type_memo_enter(decls);
  Answer known = type_memo_get(decls, QUESTION_RECURSIVE, type);
  if (known == ANSWER_UNKNOWN) {
    known = search_back(decls, type) ? ANSWER_YES : ANSWER_NO;
    type_memo_set(decls, QUESTION_RECURSIVE, type, known);
  }
  type_memo_leave(decls);
  return known == ANSWER_YES;
}

static bool runs_code(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  if (info->kind == TYPE_KIND_FUNCTION || info->kind == TYPE_KIND_OBJECT) return true;
  if (info->kind != TYPE_KIND_STRUCT) return false;
  const StructDecl *decl = decl_struct(decls, (StructId){info->declaration});
  return decl->del.index && decl->builtin_kind == BUILTIN_NONE;
}

bool type_drop_is_visible(const Decls *decls, TypeId type) {
  Search search = {.decls = decls};
  type_memo_enter(decls);
  search_meet(&search, type);
  bool visible = false;
  for (uint32_t next = 0; next < search.work.count && next < RECURSION_LIMIT && !visible; next++) {
    visible = runs_code(decls, search.work.items[next]);
    search_parts(&search, search.work.items[next]);
  }
  visible = visible || search.work.count >= RECURSION_LIMIT;
  type_memo_leave(decls);
  return visible;
}
