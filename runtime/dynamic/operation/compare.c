// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Comparison of any two values: == != < <= > >= and `is`.
**
** In: words, lent. Out: what Python's comparison gives (a method may answer with any value), or a truth. Numbers in place are
** compared first, without a call; then numbers, strings, the built-in classes; then the methods of the program, reflected
** ones included, in Python's order. Invariant: whoever may run such a method is held while it runs: by compiled code, else here.
** The surprise: lists and tuples skip items that are the same object, so [nan] == [nan] is True. */
#include "dynamic/bytes.h"
#include "dynamic/container/container_internal.h"

static const CompareOp reflected[] = {COMPARE_EQ, COMPARE_NE, COMPARE_GT,
                                      COMPARE_GE, COMPARE_LT, COMPARE_LE};
static const Special specials[] = {SPECIAL_EQ, SPECIAL_NE, SPECIAL_LT,
                                   SPECIAL_LE, SPECIAL_GT, SPECIAL_GE};

/* ── numbers and strings ── */

static bool is_number(Word word) { return is_int_or_bool(word) || is_float(word); }

static bool doubles_say(CompareOp op, double left, double right) {
  switch (op) {
  case COMPARE_EQ: return left == right;
  case COMPARE_NE: return left != right;
  case COMPARE_LT: return left < right;
  case COMPARE_LE: return left <= right;
  case COMPARE_GT: return left > right;
  case COMPARE_GE: return left >= right;
  }
  return false;
}

static bool numbers_say(CompareOp op, Word left, Word right) {
  if (is_float(left) && is_float(right))
    return doubles_say(op, float_value(left), float_value(right));
  if (is_float(right)) {
    double value = float_value(right);
    if (value != value) return op == COMPARE_NE;
    return order_says(op, int_compare_double(left, value));
  }
  if (is_float(left)) return numbers_say(reflected[op], right, left);
  return order_says(op, int_compare(left, right));
}

static bool strings_say(CompareOp op, Word left, Word right) {
  if (op == COMPARE_EQ) return str_equal(left, right);
  if (op == COMPARE_NE) return !str_equal(left, right);
  return order_says(op, str_compare(left, right));
}

/* ── lists and tuples ── */

int equal_held(Word left, Word right) {
  ov_retain(left);
  ov_retain(right);
  int equal = object_same_or_equal(left, right);
  ov_release(right);
  ov_release(left);
  return equal;
}

static Word lengths_say(CompareOp op, int64_t left, int64_t right) {
  return ov_bool(order_says(op, left < right ? -1 : left > right));
}

static Word compare_lists(CompareOp op, Word left, Word right) {
  const List *first = list_of(left), *second = list_of(right);
  bool equality = op == COMPARE_EQ || op == COMPARE_NE;
  if (equality && first->length != second->length) return ov_bool(op == COMPARE_NE);
  for (int64_t at = 0; at < first->length && at < second->length; at++) {
    int equal = item_equal(first->items[at], second->items[at]);
    if (equal > 0) continue;
    if (equal < 0) return 0;
    if (equality) return ov_bool(op == COMPARE_NE);
    if (at >= first->length || at >= second->length) break;
    return object_compare(op, first->items[at], second->items[at]);
  }
  return lengths_say(op, first->length, second->length);
}

static Word compare_tuples(CompareOp op, Word left, Word right) {
  const Tuple *first = tuple_of(left), *second = tuple_of(right);
  for (int64_t at = 0; at < first->length && at < second->length; at++) {
    int equal = item_equal(first->items[at], second->items[at]);
    if (equal > 0) continue;
    if (equal < 0) return 0;
    if (op == COMPARE_EQ || op == COMPARE_NE) return ov_bool(op == COMPARE_NE);
    return object_compare(op, first->items[at], second->items[at]);
  }
  return lengths_say(op, first->length, second->length);
}

/* ── what one side says ── */

/* Bound methods and natives are equal if function and receiver are the same. */
static Word compare_bound(CompareOp op, Word left, Word right) {
  if (op != COMPARE_EQ && op != COMPARE_NE) return OWN_NOT_IMPLEMENTED;
  if (ov_class(left) != ov_class(right)) return OWN_NOT_IMPLEMENTED;
  bool equal;
  if (ov_is(left, OWN_CLASS_METHOD)) {
    const Method *one = (Method *)ov_object(left), *other = (Method *)ov_object(right);
    equal = one->function == other->function && one->self == other->self;
  } else {
    const NativeObject *one = (NativeObject *)ov_object(left);
    const NativeObject *other = (NativeObject *)ov_object(right);
    equal = one->info == other->info && one->self == other->self;
  }
  return ov_bool(op == COMPARE_NE ? !equal : equal);
}

/* The method of the class; OWN_UNBOUND: none, or only the one of `object`. */
static Word compare_method(Class *class, CompareOp op) {
  Word method = class_special(class, specials[op]);
  return method == class_special(class_by_id(OWN_CLASS_OBJECT), specials[op]) ? OWN_UNBOUND
                                                                              : method;
}

/* != by the __eq__ of the class. */
static Word invert_equal(Word self, Word other) {
  if (compare_method(class_of(self), COMPARE_EQ) == OWN_UNBOUND) return OWN_NOT_IMPLEMENTED;
  Word equal = call_special_held(self, SPECIAL_EQ, &other, 1);
  if (equal == OWN_UNBOUND) return OWN_NOT_IMPLEMENTED;
  if (!equal || equal == OWN_NOT_IMPLEMENTED) return equal;
  int truth = object_truth(equal);
  ov_release(equal);
  return truth < 0 ? 0 : ov_bool(!truth);
}

static Word compare_half(CompareOp op, Word self, Word other);

/* By what the class inherits: from a built-in class, else != from its ==. Both are held, so their payloads are. */
static Word compare_inherited(CompareOp op, Word self, Word other) {
  Word payload = payload_of(self);
  if (payload != self) return compare_half(op, payload, payload_of(other));
  return op == COMPARE_NE ? invert_equal(self, other) : OWN_NOT_IMPLEMENTED;
}

static Word compare_special(CompareOp op, Word self, Word other) {
  if (compare_method(class_of(self), op) == OWN_UNBOUND) return compare_inherited(op, self, other);
  Word result = call_special_held(self, specials[op], &other, 1);
  return result == OWN_UNBOUND ? OWN_NOT_IMPLEMENTED : result;
}

/* What the class of `self` says: OWN_NOT_IMPLEMENTED if nothing. Both are held. */
static Word compare_half(CompareOp op, Word self, Word other) {
  uint32_t id = ov_class(self);
  bool same = ov_class(other) == id;
  switch (id) {
  case OWN_CLASS_INT:
  case OWN_CLASS_BOOL:
  case OWN_CLASS_FLOAT:
    return is_number(other) ? ov_bool(numbers_say(op, self, other)) : OWN_NOT_IMPLEMENTED;
  case OWN_CLASS_STR: return same ? ov_bool(strings_say(op, self, other)) : OWN_NOT_IMPLEMENTED;
  case OWN_CLASS_BYTES:
  case OWN_CLASS_BYTEARRAY:
  case OWN_CLASS_ARRAY:
  case OWN_CLASS_MEMORYVIEW: return bytes_compare(op, self, other);
  case OWN_CLASS_LIST: return same ? compare_lists(op, self, other) : OWN_NOT_IMPLEMENTED;
  case OWN_CLASS_TUPLE: return same ? compare_tuples(op, self, other) : OWN_NOT_IMPLEMENTED;
  case OWN_CLASS_DICT: return same ? dict_compare(op, self, other) : OWN_NOT_IMPLEMENTED;
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET: return set_compare(op, self, other);
  case OWN_CLASS_DICT_KEYS:
  case OWN_CLASS_DICT_ITEMS: return view_compare(op, self, other);
  case OWN_CLASS_RANGE: return same ? range_compare(op, self, other) : OWN_NOT_IMPLEMENTED;
  case OWN_CLASS_SLICE: return same ? slice_compare(op, self, other) : OWN_NOT_IMPLEMENTED;
  case OWN_CLASS_METHOD:
  case OWN_CLASS_BUILTIN: return compare_bound(op, self, other);
  case OWN_CLASS_WEAKREF: return weak_compare(op, self, other);
  default:
    return id < OWN_CLASS_FIRST_FREE ? OWN_NOT_IMPLEMENTED : compare_special(op, self, other);
  }
}

/* ── both sides ── */

static Word raise_unordered(CompareOp op, Word left, Word right) {
  static const char *const symbols[] = {"==", "!=", "<", "<=", ">", ">="};
  return raise_type("'%s' not supported between instances of '%s' and '%s'", symbols[op],
                    class_name_of(left), class_name_of(right));
}

/* An instance that is equal to nothing but itself; a number or None may be asked against it. */
static bool is_bare(Word word) {
  if (!ov_is_pointer(word)) return true;
  uint32_t id = ov_class(word);
  if (id < OWN_CLASS_FIRST_FREE || class_by_id(id)->payload) return false;
  Class *class = class_by_id(id);
  return compare_method(class, COMPARE_EQ) == OWN_UNBOUND &&
         compare_method(class, COMPARE_NE) == OWN_UNBOUND;
}

/* Nobody said anything. */
static Word compare_nothing(CompareOp op, Word left, Word right) {
  if (op == COMPARE_EQ) return ov_bool(object_is_same(left, right));
  if (op == COMPARE_NE) return ov_bool(!object_is_same(left, right));
  return raise_unordered(op, left, right);
}

Word own_compare_rest(int64_t code, Word left, Word right) {
  CompareOp op = (CompareOp)(code - OWN_ASKED_EQ);
  Word result = compare_half(reflected[op], right, left);
  return result == OWN_NOT_IMPLEMENTED ? compare_nothing(op, left, right) : result;
}

static Word compare_sides(CompareOp op, Word left, Word right) {
  uint32_t first = ov_class(left), second = ov_class(right);
  bool derived = first != second && second >= OWN_CLASS_FIRST_FREE &&
                 class_is_subclass(class_by_id(second), class_by_id(first));
  Word result = OWN_NOT_IMPLEMENTED;
  if (derived) result = compare_half(reflected[op], right, left);
  if (result == OWN_NOT_IMPLEMENTED) result = compare_half(op, left, right);
  if (result == OWN_NOT_IMPLEMENTED && !derived) result = compare_half(reflected[op], right, left);
  return result == OWN_NOT_IMPLEMENTED ? compare_nothing(op, left, right) : result;
}

static __attribute__((noinline)) Word compare_objects(CompareOp op, Word left, Word right) {
  if (stack_check()) {
    error_clear();
    return raise_class(OWN_CLASS_RECURSION_ERROR, "maximum recursion depth exceeded in comparison");
  }
  return compare_sides(op, left, right);
}

/* Compiled code need not ask again (ov_equal_is_same). */
static void note_bare(Word word) {
  if (ov_is_pointer(word)) class_note_bare(ov_class(word), OWN_EQUAL_SAME);
}

/* What no method is asked for; 0: ask. */
static inline Word compare_bare(CompareOp op, Word left, Word right) {
  if (is_number(left) && is_number(right)) return ov_bool(numbers_say(op, left, right));
  if (is_str(left) && is_str(right)) return ov_bool(strings_say(op, left, right));
  if (op != COMPARE_EQ && op != COMPARE_NE) return 0;
  if (is_tuple(left) && is_tuple(right)) {
    int equal = tuples_equal_quiet(left, right);
    return equal == 2 ? 0 : ov_bool(equal == (op == COMPARE_EQ));
  }
  if (is_bare(left) && is_bare(right)) {
    note_bare(left);
    note_bare(right);
    return ov_bool((left == right) == (op == COMPARE_EQ));
  }
  return 0;
}

/* Sets of numbers and texts: no code of the program can run. */
static inline bool both_quiet_sets(Word left, Word right) {
  return is_set(left) && is_set(right) &&
         (ov_object(left)->tag & ov_object(right)->tag & OWN_FLAG_GREEN);
}

/* Both are held. */
static Word compare_lent(CompareOp op, Word left, Word right) {
  if (both_quiet_sets(left, right)) return set_compare(op, left, right);
  Word result = compare_bare(op, left, right);
  return result ? result : compare_objects(op, left, right);
}

static __attribute__((noinline)) Word compare_held(CompareOp op, Word left, Word right) {
  ov_retain(left);
  ov_retain(right);
  Word result = compare_objects(op, left, right);
  ov_release(right);
  ov_release(left);
  return result;
}

Word object_compare(CompareOp op, Word left, Word right) {
  Word result = compare_bare(op, left, right);
  return result ? result : compare_held(op, left, right);
}

int object_compare_truth(CompareOp op, Word left, Word right) {
  Word result = object_compare(op, left, right);
  if (ov_is_bool(result)) return result == OWN_TRUE;
  if (!result) return -1;
  int truth = object_truth(result);
  ov_release(result);
  return truth;
}

int object_equal(Word left, Word right) { return object_compare_truth(COMPARE_EQ, left, right); }

/* ── identity ── */

bool object_is_same(Word left, Word right) {
  if (left == right) return true;
  if (!ov_is_pointer(left) || !ov_is_pointer(right)) return false;
  if (ov_class(left) != ov_class(right)) return false;
  switch (ov_class(left)) {
  case OWN_CLASS_INT: return int_compare(left, right) == 0;
  case OWN_CLASS_FLOAT: {
    double values[] = {float_value(left), float_value(right)};
    uint64_t bits[2];
    memcpy(bits, values, sizeof bits);
    return bits[0] == bits[1];
  }
  case OWN_CLASS_STR: return str_length(left) == 1 && str_equal(left, right);
  default: return false;
  }
}

int object_same_or_equal(Word left, Word right) {
  return object_is_same(left, right) ? 1 : object_equal(left, right);
}

/* ── entries of compiled code ── */

static inline bool both_ints(Word left, Word right) {
  return (((left ^ 2) | (right ^ 2)) & 3) == 0;
}

/* An int in place beside a float in place, both as floats; false: another case, or the int is no float. */
static inline bool exact_floats(Word left, Word right, double *a, double *b) {
  const uint64_t exact = UINT64_C(1) << 53;
  Word whole = ov_is_float(left) ? right : left;
  if (!ov_is_int(whole) || !ov_is_float(left == whole ? right : left)) return false;
  double value = (double)ov_int(whole);
  *a = whole == left ? value : ov_float(left);
  *b = whole == left ? ov_float(right) : value;
  return (uint64_t)ov_int(whole) + exact <= 2 * exact;
}

/* Sets of small ints, which their bits tell all about. */
static inline bool both_exact(Word left, Word right) {
  return is_set(left) && is_set(right) && set_of(left)->exact && set_of(right)->exact;
}
static inline bool is_bits_part(Word left, Word right) {
  return (set_of(left)->bits & ~set_of(right)->bits) == 0;
}

/* Words of ints are in the order of their ints. */
#define TEXTS_OR_TUPLES(wanted)                                                                    \
  if (is_str(left) && is_str(right)) return ov_bool(str_equal(left, right) == (wanted));           \
  if (is_tuple(left) && is_tuple(right)) {                                                         \
    int equal = tuples_equal_quiet(left, right);                                                   \
    if (equal != 2) return ov_bool(equal == (wanted));                                             \
  }
#define ENTRY(name, operator, op, texts)                                                           \
  Word name(Word left, Word right) {                                                               \
    if (both_ints(left, right)) return ov_bool((int64_t)left operator(int64_t) right);             \
    if (ov_is_float(left) && ov_is_float(right))                                                   \
      return ov_bool(ov_float(left) operator ov_float(right));                                     \
    texts double a, b;                                                                             \
    if (exact_floats(left, right, &a, &b)) return ov_bool(a operator b);                           \
    if (op == COMPARE_LE && both_exact(left, right)) return ov_bool(is_bits_part(left, right));    \
    return compare_lent(op, left, right);                                                          \
  }
ENTRY(own_lt, <, COMPARE_LT, )
ENTRY(own_le, <=, COMPARE_LE, )
ENTRY(own_gt, >, COMPARE_GT, )
ENTRY(own_ge, >=, COMPARE_GE, )
ENTRY(own_eq, ==, COMPARE_EQ, TEXTS_OR_TUPLES(true))
ENTRY(own_ne, !=, COMPARE_NE, TEXTS_OR_TUPLES(false))

bool own_same(Word left, Word right) { return left == right; }

/* ── the methods of `object` and of the built-in classes, for programs that name them ── */

static Word half(CompareOp op, const Word *args) {
  Word self = payload_of(args[0]);
  if (ov_class(self) < OWN_CLASS_FIRST_FREE) {
    Word result = compare_half(op, self, payload_of(args[1]));
    if (result != OWN_NOT_IMPLEMENTED) return result;
  }
  if (op != COMPARE_EQ && op != COMPARE_NE) return OWN_NOT_IMPLEMENTED;
  if (op == COMPARE_EQ) return object_is_same(args[0], args[1]) ? OWN_TRUE : OWN_NOT_IMPLEMENTED;
  Word unequal = invert_equal(args[0], args[1]);
  if (unequal != OWN_NOT_IMPLEMENTED) return unequal;
  return object_is_same(args[0], args[1]) ? OWN_FALSE : OWN_NOT_IMPLEMENTED;
}

#define METHOD(name, op)                                                                           \
  static Word method_##name(const Word *args, int64_t count, Word names) {                         \
    (void)count;                                                                                   \
    (void)names;                                                                                   \
    return half(op, args);                                                                         \
  }
METHOD(eq, COMPARE_EQ)
METHOD(ne, COMPARE_NE)
METHOD(lt, COMPARE_LT)
METHOD(le, COMPARE_LE)
METHOD(gt, COMPARE_GT)
METHOD(ge, COMPARE_GE)

const NativeInfo compare_methods[] = {
    {"__eq__", method_eq, 2, 2, false, true}, {"__ne__", method_ne, 2, 2, false, true},
    {"__lt__", method_lt, 2, 2, false, true}, {"__le__", method_le, 2, 2, false, true},
    {"__gt__", method_gt, 2, 2, false, true}, {"__ge__", method_ge, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};
