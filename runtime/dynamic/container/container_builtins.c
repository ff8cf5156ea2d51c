// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Built-in functions about containers and iteration: len iter next min max all any. (sorted is in list_methods.c, hash in
** hash.c.)
**
** Natives: arguments are counted by call.c and held by the caller. */
#include "dynamic/container/container_internal.h"

Word builtin_LEN(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  int64_t length = object_length(args[0]);
  return length < 0 ? 0 : int_new(length);
}

OwnWord own_len(OwnWord word) { return builtin_LEN(&word, 1, 0); }

Word builtin_ITER(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count == 1) return object_iter(args[0]);
  if (builtin_CALLABLE(args, 1, 0) == OWN_FALSE)
    return raise_type("iter(v, w): v must be callable");
  return call_iterator_new(args[0], args[1]);
}

Word builtin_NEXT(const Word *args, int64_t count, Word names) {
  (void)names;
  if (!is_iterator(args[0]))
    return raise_type("'%s' object is not an iterator", class_name_of(args[0]));
  if (is_generator(args[0]) && count == 2) {
    Word item = iter_next(args[0]);
    return item == OWN_END ? ov_copy(args[1]) : item;
  }
  /* A __next__ raises its StopIteration itself: it may carry a value. */
  bool own = !is_built_in_iterator(args[0]);
  Word item = own ? call_special(args[0], SPECIAL_NEXT, NULL, 0) : iter_next(args[0]);
  if (item == 0 && own && count == 2 && error_is(OWN_CLASS_STOP_ITERATION)) {
    error_clear();
    item = OWN_END;
  }
  if (item != OWN_END) return item;
  if (count == 2) return ov_copy(args[1]);
  return raise_value(exception_new(OWN_CLASS_STOP_ITERATION, NULL, 0));
}

/* ── all, any ── */

typedef struct {
  bool stop; /* the truth that decides */
  int truth; /* of the last item       */
} Truth;

static bool decide(void *self, Word item) {
  Truth *all = self;
  all->truth = object_truth(item);
  return all->truth < 0 || all->truth == all->stop;
}

/* True: an item decided; -1 raised */
static int decided(Word iterable, bool stop) {
  Truth truth = {stop, 2};
  if (!object_each_item(iterable, decide, &truth)) return 0;
  return truth.truth == stop ? 1 : -1;
}

Word builtin_ALL(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  int found = decided(args[0], false);
  return found < 0 ? 0 : ov_bool(!found);
}

Word builtin_ANY(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  int found = decided(args[0], true);
  return found < 0 ? 0 : ov_bool(found);
}

/* ── min, max ── */

typedef struct {
  CompareOp op;
  Word function;  /* key= or None                 */
  Word best, key; /* owned; OWN_UNBOUND: none yet */
} Extreme;

/* Two ints, which have no owners; false: something else. */
static inline bool consider_int(Extreme *extreme, Word item) {
  if (!ov_is_int(item) || !ov_is_int(extreme->key) || extreme->function != OWN_NONE) return false;
  bool less = (int64_t)item < (int64_t)extreme->key;
  if (item != extreme->key && less == (extreme->op == COMPARE_LT))
    extreme->best = extreme->key = item;
  return true;
}

static bool consider(void *self, Word item) {
  Extreme *extreme = self;
  if (consider_int(extreme, item)) return false;
  Word key = extreme->function == OWN_NONE ? ov_copy(item) : call(extreme->function, &item, 1);
  if (!key) return true;
  int better = 1;
  if (extreme->best != OWN_UNBOUND) better = object_compare_truth(extreme->op, key, extreme->key);
  if (better <= 0) {
    ov_release(key);
    return better < 0;
  }
  Word old[] = {extreme->best, extreme->key};
  extreme->best = ov_copy(item);
  extreme->key = key;
  object_release_all(old, 2);
  return false;
}

/* Of a set of small ints; OWN_UNBOUND: it is something else, or empty. */
static Word extreme_bit(CompareOp op, Word word) {
  if (!is_set(word) || !set_of(word)->exact || !set_of(word)->bits) return OWN_UNBOUND;
  uint64_t bits = set_of(word)->bits;
  return ov_small(op == COMPARE_LT ? __builtin_ctzll(bits) : 63 - __builtin_clzll(bits));
}

static Word no_items(const char *function, Word default_value) {
  if (default_value != OWN_UNBOUND) return ov_copy(default_value);
  return raise_value_error("%s() arg is an empty sequence", function);
}

static Word find_extreme(CompareOp op, const char *function, const Word *args, int64_t count,
                         Word names) {
  Keyword keywords[] = {{"key", OWN_NONE}, {"default", OWN_UNBOUND}};
  if (keywords_read(function, names, args + count, keywords, 2)) return 0;
  if (count > 1 && keywords[1].value != OWN_UNBOUND)
    return raise_type("Cannot specify a default for %s() with multiple positional arguments",
                      function);
  Extreme extreme = {op, keywords[0].value, OWN_UNBOUND, OWN_UNBOUND};
  bool raised = false;
  Word bit = count == 1 && extreme.function == OWN_NONE ? extreme_bit(op, args[0]) : OWN_UNBOUND;
  if (bit != OWN_UNBOUND) return bit;
  if (count == 1) raised = object_each_item(args[0], consider, &extreme);
  for (int64_t i = 0; count > 1 && !raised && i < count; i++)
    raised = consider(&extreme, args[i]);
  ov_release(extreme.key);
  if (raised) return ov_release(extreme.best), 0;
  return extreme.best != OWN_UNBOUND ? extreme.best : no_items(function, keywords[1].value);
}

Word builtin_MAX(const Word *args, int64_t count, Word names) {
  return find_extreme(COMPARE_GT, "max", args, count, names);
}

/* Of two values, which the caller holds. */
static Word better_of(CompareOp op, Word left, Word right) {
  int better = object_compare_truth(op, right, left);
  return better < 0 ? 0 : ov_copy(better ? right : left);
}
OwnWord own_min(OwnWord left, OwnWord right) { return better_of(COMPARE_LT, left, right); }
OwnWord own_max(OwnWord left, OwnWord right) { return better_of(COMPARE_GT, left, right); }

Word builtin_MIN(const Word *args, int64_t count, Word names) {
  return find_extreme(COMPARE_LT, "min", args, count, names);
}
