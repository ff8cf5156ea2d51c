// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* set and frozenset: operators, constructors, methods as natives.
**
** In: args[0] is a set or frozenset, held by call.c. Invariant: a frozenset never changes once the program has seen it. The
** surprise: the views of a dict's keys and items take part in & | - ^ with any iterable, and the result is a set. */
#include "dynamic/container/container_internal.h"

/* ── operators ── */

static Word made_set(Word iterable) {
  Word set = set_new(OWN_CLASS_SET);
  if (is_dict_view(iterable) && ov_is(iterable, OWN_CLASS_DICT_KEYS))
    iterable = view_dict(iterable);
  if (!set_update(set, iterable)) return set;
  ov_release(set);
  return 0;
}

typedef struct {
  Word view, into;
} Common;

static bool add_common(void *self, Word item) {
  const Common *common = self;
  int has = dict_view_has(common->view, item);
  return has > 0 ? set_add(common->into, item) : has < 0;
}

static Word view_intersection(Word left, Word right) {
  Word view = is_dict_view(left) ? left : right, other = is_dict_view(left) ? right : left;
  int64_t length = dict_length(view_dict(view));
  if (ov_is(other, OWN_CLASS_SET) && length <= set_length(other))
    return set_intersection(other, view);
  if (is_dict_view(other) && dict_length(view_dict(other)) > length) {
    Word larger = other;
    other = view;
    view = larger;
  }
  Common common = {view, set_new(OWN_CLASS_SET)};
  if (!object_each_item(other, add_common, &common)) return common.into;
  ov_release(common.into);
  return 0;
}

static Word view_binary(Operator op, Word left, Word right) {
  if (op == OPERATOR_AND) return view_intersection(left, right);
  Word set = made_set(left);
  if (!set) return 0;
  bool raised = false;
  if (op == OPERATOR_OR) raised = set_update(set, right);
  if (op == OPERATOR_SUB) raised = set_difference_update(set, right);
  if (op == OPERATOR_XOR) raised = set_symmetric_update(set, right);
  if (!raised) return set;
  ov_release(set);
  return 0;
}

static Word sets_binary(Operator op, Word left, Word right) {
  switch (op) {
  case OPERATOR_AND: return set_intersection(left, right);
  case OPERATOR_SUB: return set_difference(left, right);
  case OPERATOR_XOR: return set_symmetric(left, right);
  case OPERATOR_OR: break;
  default: return OWN_NOT_IMPLEMENTED;
  }
  Word result = set_copy(left, ov_class(left));
  if (left == right || !set_update(result, right)) return result;
  ov_release(result);
  return 0;
}

Word set_binary(Operator op, Word left, Word right) {
  bool known = op == OPERATOR_AND || op == OPERATOR_OR || op == OPERATOR_SUB || op == OPERATOR_XOR;
  bool sets = is_set(left) && is_set(right), views = is_dict_view(left) || is_dict_view(right);
  if (!known || (!sets && !views)) return OWN_NOT_IMPLEMENTED;
  ov_retain(left);
  ov_retain(right);
  Word result = sets ? sets_binary(op, left, right) : view_binary(op, left, right);
  ov_release(right);
  ov_release(left);
  return result;
}

/* The set becomes what is common. */
static bool keep_common(Word set, Word other) { /* raised */
  Word common = set_intersection(set, other);
  if (!common) return true;
  set_swap(set_of(set), set_of(common));
  ov_release(common);
  return false;
}

bool set_inplace(Operator op, Word set, Word right) {
  bool raised = false;
  ov_retain(set);
  ov_retain(right);
  if (op == OPERATOR_OR) raised = set_update(set, right);
  if (op == OPERATOR_AND) raised = keep_common(set, right);
  if (op == OPERATOR_SUB) raised = set_difference_update(set, right);
  if (op == OPERATOR_XOR) raised = set_symmetric_update(set, right);
  ov_release(right);
  ov_release(set);
  return raised;
}

/* ── constructors ── */

static Word construct(uint32_t class_id, Word iterable) {
  Word set = set_new(class_id);
  if (!set_update(set, iterable)) return set;
  ov_release(set);
  return 0;
}

static Word set_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  return count == 1 ? set_new(OWN_CLASS_SET) : construct(OWN_CLASS_SET, args[1]);
}

static Word frozenset_construct(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count == 1) return set_new(OWN_CLASS_FROZENSET);
  if (ov_is(args[1], OWN_CLASS_FROZENSET)) return ov_copy(args[1]);
  return construct(OWN_CLASS_FROZENSET, args[1]);
}

/* ── methods ── */

#define METHOD(name) static Word method_##name(const Word *args, int64_t count, Word names)

METHOD(add) {
  (void)names;
  (void)count;
  return set_add(args[0], args[1]) ? 0 : OWN_NONE;
}

METHOD(clear) {
  (void)names;
  (void)count;
  set_clear(args[0]);
  return OWN_NONE;
}

METHOD(copy) {
  (void)names;
  (void)count;
  if (ov_is(args[0], OWN_CLASS_FROZENSET)) return ov_copy(args[0]);
  return set_copy(args[0], OWN_CLASS_SET);
}

METHOD(discard) {
  (void)names;
  (void)count;
  return set_discard(args[0], args[1]) < 0 ? 0 : OWN_NONE;
}

METHOD(remove) {
  (void)names;
  (void)count;
  int gone = set_discard(args[0], args[1]);
  if (gone) return gone < 0 ? 0 : OWN_NONE;
  return raise_key(args[1]);
}

METHOD(pop) {
  (void)names;
  (void)count;
  return set_pop(args[0]);
}

METHOD(update) {
  (void)names;
  for (int64_t i = 1; i < count; i++)
    if (set_update(args[0], args[i])) return 0;
  return OWN_NONE;
}

METHOD(union) {
  (void)names;
  Word result = set_copy(args[0], ov_class(args[0]));
  for (int64_t i = 1; i < count; i++) {
    if (args[i] == args[0] || !set_update(result, args[i])) continue;
    ov_release(result);
    return 0;
  }
  return result;
}

static Word intersect_all(const Word *args, int64_t count) {
  if (count == 1) return set_copy(args[0], ov_class(args[0]));
  Word result = ov_copy(args[0]);
  for (int64_t i = 1; i < count && result; i++) {
    Word next = set_intersection(result, args[i]);
    ov_release(result);
    result = next;
  }
  return result;
}

METHOD(init) {
  (void)names;
  set_clear(args[0]);
  return count == 2 && set_update(args[0], args[1]) ? 0 : OWN_NONE;
}

METHOD(intersection) {
  (void)names;
  return intersect_all(args, count);
}

METHOD(intersection_update) {
  (void)names;
  Word result = intersect_all(args, count);
  if (!result) return 0;
  set_swap(set_of(args[0]), set_of(result));
  ov_release(result);
  return OWN_NONE;
}

METHOD(difference) {
  (void)names;
  if (count == 1) return set_copy(args[0], ov_class(args[0]));
  Word result = set_difference(args[0], args[1]);
  for (int64_t i = 2; i < count && result; i++) {
    if (!set_difference_update(result, args[i])) continue;
    ov_release(result);
    return 0;
  }
  return result;
}

METHOD(difference_update) {
  (void)names;
  for (int64_t i = 1; i < count; i++)
    if (set_difference_update(args[0], args[i])) return 0;
  return OWN_NONE;
}

METHOD(symmetric_difference) {
  (void)names;
  (void)count;
  return set_symmetric(args[0], args[1]);
}

METHOD(symmetric_difference_update) {
  (void)names;
  (void)count;
  return set_symmetric_update(args[0], args[1]) ? 0 : OWN_NONE;
}

static Word answer(int truth) { return truth < 0 ? 0 : ov_bool(truth); }

METHOD(isdisjoint) {
  (void)names;
  (void)count;
  return answer(set_is_disjoint(args[0], args[1]));
}

METHOD(issuperset) {
  (void)names;
  (void)count;
  return answer(set_is_superset(args[0], args[1]));
}

METHOD(issubset) {
  (void)names;
  (void)count;
  if (is_set(args[1])) return answer(set_is_subset(args[0], args[1]));
  Word common = set_intersection(args[0], args[1]);
  if (!common) return 0;
  bool all = set_length(common) == set_length(args[0]);
  ov_release(common);
  return ov_bool(all);
}

/* clang-format off */
#define SHARED_METHODS                                                                             \
  {"copy", method_copy, 1, 1, false, true},                                                        \
  {"difference", method_difference, 1, -1, false, true},                                           \
  {"intersection", method_intersection, 1, -1, false, true},                                       \
  {"isdisjoint", method_isdisjoint, 2, 2, false, true},                                            \
  {"issubset", method_issubset, 2, 2, false, true},                                                \
  {"issuperset", method_issuperset, 2, 2, false, true},                                            \
  {"symmetric_difference", method_symmetric_difference, 2, 2, false, true},                        \
  {"union", method_union, 1, -1, false, true}
/* clang-format on */

const NativeInfo frozenset_methods[] = {
    {"__new__", frozenset_construct, 1, 2, false, true},
    SHARED_METHODS,
    {NULL, NULL, 0, 0, false, false},
};
const NativeInfo set_methods[] = {
    {"__new__", set_construct, 1, 2, false, true},
    {"__init__", method_init, 1, 2, false, true},
    SHARED_METHODS,
    {"add", method_add, 2, 2, false, true},
    {"clear", method_clear, 1, 1, false, true},
    {"difference_update", method_difference_update, 1, -1, false, true},
    {"discard", method_discard, 2, 2, false, true},
    {"intersection_update", method_intersection_update, 1, -1, false, true},
    {"pop", method_pop, 1, 1, false, true},
    {"remove", method_remove, 2, 2, false, true},
    {"symmetric_difference_update", method_symmetric_difference_update, 2, 2, false, true},
    {"update", method_update, 1, -1, false, true},
    {NULL, NULL, 0, 0, false, false},
};
