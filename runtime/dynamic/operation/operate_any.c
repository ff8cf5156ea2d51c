// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Binary operators on values of any class.
**
** In: what operate.c does not do in place. Python's order: numbers and tables (one of the classes that
** define the operator), methods of the program's classes, and last what sequences make of + and *.
** Each step answers NotImplemented to pass the operands on. The surprise: `[1] + x` asks x.__radd__
** before it fails as a list, and `"%s" % x` never asks x. */
#include "dynamic/bytes.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/operate.h"
#include "dynamic/text.h"

_Static_assert((int)SPECIAL_XOR == (int)SPECIAL_ADD + 3 * (int)OPERATOR_XOR,
               "special methods are in the order of the operators, three of each");

/* ── methods of the program's classes ── */

static Word ask(Word object, Special special, Word other) {
  Word result = call_special_held(object, special, &other, 1);
  return result == OWN_UNBOUND ? OWN_NOT_IMPLEMENTED : result;
}

/* Is the reflected method of `right` to be asked first? */
static bool overrides(Special reflected, Word left, Word right) {
  if (!is_of_program(left)) return false;
  Class *base = class_of(left), *derived = class_of(right);
  if (!class_is_subclass(derived, base)) return false;
  Word method = class_special(derived, reflected);
  return method != OWN_UNBOUND && method != class_special(base, reflected);
}

Word operate_methods(Special forward, Special reflected, Word left, Word right) {
  bool ask_right = is_of_program(right) && ov_class(left) != ov_class(right);
  Word result = OWN_NOT_IMPLEMENTED;
  if (ask_right && overrides(reflected, left, right)) {
    result = ask(right, reflected, left);
    ask_right = false;
  }
  if (result == OWN_NOT_IMPLEMENTED && is_of_program(left)) result = ask(left, forward, right);
  if (result == OWN_NOT_IMPLEMENTED && ask_right) result = ask(right, reflected, left);
  return result;
}

/* ── numbers and tables ── */

static Word numbers(Operator op, Word left, Word right) {
  if (is_int_or_bool(left) && is_int_or_bool(right)) return int_binary(op, left, right);
  if (!is_float(left) && !is_float(right)) return OWN_NOT_IMPLEMENTED;
  double a, b;
  bool raised;
  if (op > OPERATOR_POW) return OWN_NOT_IMPLEMENTED;
  if (!number_value(left, &a, &raised) || !number_value(right, &b, &raised))
    return raised ? 0 : OWN_NOT_IMPLEMENTED;
  return float_binary(op, a, b);
}

static Word methods(Operator op, Word left, Word right) {
  if (!is_of_program(left) && !is_of_program(right)) return OWN_NOT_IMPLEMENTED;
  Special forward = SPECIAL_ADD + 3 * (Special)op;
  bool reads = op <= OPERATOR_POW && is_float(left) && is_int_or_bool(payload_of(right));
  if (reads) return numbers(op, left, payload_of(right)); /* before the right one is asked */
  return operate_methods(forward, forward + 1, left, right);
}

static bool is_set_like(Word word) {
  return is_set(word) || ov_is(word, OWN_CLASS_DICT_KEYS) || ov_is(word, OWN_CLASS_DICT_ITEMS);
}

static bool is_of_sets(Operator op) {
  return op == OPERATOR_SUB || op == OPERATOR_AND || op == OPERATOR_OR || op == OPERATOR_XOR;
}

static Word tables(Operator op, Word left, Word right) {
  if (op == OPERATOR_MOD && is_str(left)) return str_percent(left, right, false);
  if (op == OPERATOR_MOD && is_byte_text(left)) return bytes_percent(left, right);
  if (is_of_sets(op) && (is_set_like(left) || is_set_like(right)))
    return set_binary(op, left, right);
  if (op == OPERATOR_OR && is_dict(left) && is_dict(right)) return dict_union(left, right);
  return OWN_NOT_IMPLEMENTED;
}

/* ── sequences ── */

static bool is_sequence(Word word) {
  return is_str(word) || is_list(word) || is_tuple(word) || (is_byte_row(word) && !is_view(word));
}

static Word concatenate(Word left, Word right) {
  if (!is_sequence(left)) return OWN_NOT_IMPLEMENTED;
  if (is_byte_row(left)) return bytes_concat(left, right);
  if (ov_class(left) != ov_class(right))
    return raise_type("can only concatenate %s (not \"%s\") to %s", class_name_of(left),
                      class_name_of(right), class_name_of(left));
  return is_str(left)    ? str_concat(left, right)
         : is_list(left) ? list_concat(left, right)
                         : tuple_concat(left, right);
}

/* How often a sequence is repeated; raised. */
static bool repeat_count(Word word, int64_t *count) {
  if (!is_int_or_bool(word) && class_special(class_of(word), SPECIAL_INDEX) == OWN_UNBOUND) {
    raise_type("can't multiply sequence by non-int of type '%s'", class_name_of(word));
    return true;
  }
  Word index = number_index(word);
  if (!index) return true;
  bool known = int_value(index, count);
  ov_release(index);
  if (!known)
    raise_class(OWN_CLASS_OVERFLOW_ERROR, "cannot fit '%s' into an index-sized integer",
                class_name_of(word));
  return !known;
}

static Word repeat(Word sequence, Word count_word) {
  int64_t count;
  if (repeat_count(count_word, &count)) return 0;
  if (is_str(sequence)) return str_repeat(sequence, count);
  if (is_byte_row(sequence)) return bytes_repeat(sequence, count);
  return is_list(sequence) ? list_repeat(sequence, count) : tuple_repeat(sequence, count);
}

static Word sequences(Operator op, Word left, Word right) {
  if (op == OPERATOR_ADD) return concatenate(left, right);
  if (op != OPERATOR_MUL) return OWN_NOT_IMPLEMENTED;
  if (is_sequence(left)) return repeat(left, right);
  return is_sequence(right) ? repeat(right, left) : OWN_NOT_IMPLEMENTED;
}

/* ── all steps ── */

static const char *const symbols[OPERATOR_COUNT] = {"+", "-",  "*",  "/", "//", "%", "** or pow()",
                                                    "@", "<<", ">>", "&", "|",  "^"};
static const char *const inplace_symbols[OPERATOR_COUNT] = {
    "+=", "-=", "*=", "/=", "//=", "%=", "**=", "@=", "<<=", ">>=", "&=", "|=", "^="};

/* What classes of the runtime define: runs no code of the program before it has an answer. */
static Word built_in(Operator op, Word left, Word right) {
  Word result = numbers(op, left, right);
  return result == OWN_NOT_IMPLEMENTED ? tables(op, left, right) : result;
}

Word operate_base(Operator op, Word left, Word right) {
  Word result = built_in(op, left, right);
  return result == OWN_NOT_IMPLEMENTED ? sequences(op, left, right) : result;
}

/* After the methods of the program; both are held. */
static Word finish(Word result, const char *const *names, Operator op, Word left, Word right) {
  Word first = payload_of(left), second = payload_of(right);
  if (result == OWN_NOT_IMPLEMENTED && (first != left || second != right))
    result = operate_base(op, first, second);
  else if (result == OWN_NOT_IMPLEMENTED)
    result = sequences(op, left, right);
  if (result == OWN_NOT_IMPLEMENTED && op == OPERATOR_OR) result = alias_or(left, right);
  if (result != OWN_NOT_IMPLEMENTED) return result;
  return raise_type("unsupported operand type(s) for %s: '%s' and '%s'", names[op],
                    class_name_of(left), class_name_of(right));
}

/* The function of the program that is asked first, where no built-in class has a say; OWN_UNBOUND: look closer. */
static Word first_method(Special forward, Word left, Word right) {
  if (!is_of_program(left)) return OWN_UNBOUND;
  if (ov_class(left) != ov_class(right)) {
    if (ov_is_pointer(right) && !is_of_program(right)) return OWN_UNBOUND;
    if (class_is_subclass(class_of(right), class_of(left))) return OWN_UNBOUND;
  }
  Word method = class_special(class_of(left), forward);
  return ov_is(method, OWN_CLASS_FUNCTION) ? method : OWN_UNBOUND;
}

/* The left one passed. Both are held. */
static Word after_left(Operator op, Word left, Word right) {
  Word result = OWN_NOT_IMPLEMENTED;
  bool ask_right = is_of_program(right) && ov_class(left) != ov_class(right);
  if (ask_right) result = ask(right, SPECIAL_ADD + 3 * (Special)op + 1, left);
  return finish(result, symbols, op, left, right);
}

/* `method` of the left one is asked first; then the right one and the rest. Both are held. */
static Word binary_by(Word method, Operator op, Word left, Word right) {
  if (stack_check()) return 0;
  Word words[] = {left, right};
  Word result = call_method_held(method, words, 2);
  return result == OWN_NOT_IMPLEMENTED ? after_left(op, left, right) : result;
}

Word operate_held(Operator op, Word left, Word right) {
  Word method = first_method(SPECIAL_ADD + 3 * (Special)op, left, right);
  if (method != OWN_UNBOUND) return binary_by(method, op, left, right);
  Word result = built_in(op, left, right);
  if (result != OWN_NOT_IMPLEMENTED) return result;
  return finish(methods(op, left, right), symbols, op, left, right);
}

Word own_operator_rest(int64_t op, Word left, Word right) {
  return memory_result(after_left((Operator)op, left, right));
}

Word object_binary(Operator op, Word left, Word right) {
  ov_retain(left);
  ov_retain(right);
  Word result = operate_held(op, left, right);
  ov_release(right);
  ov_release(left);
  return result;
}

/* ── in place ── */

static Word changed(Word left, bool raised) { return raised ? 0 : ov_copy(left); }

static Word change_list(Operator op, Word left, Word right) {
  int64_t count;
  if (op == OPERATOR_ADD) return changed(left, list_extend(left, right));
  if (op != OPERATOR_MUL) return OWN_NOT_IMPLEMENTED;
  return changed(left, repeat_count(right, &count) || list_repeat_in_place(left, count));
}

static Word change_bytes(Operator op, Word left, Word right) {
  int64_t count;
  if (op == OPERATOR_ADD) return changed(left, bytes_extend(left, right));
  if (op != OPERATOR_MUL) return OWN_NOT_IMPLEMENTED;
  return changed(left, repeat_count(right, &count) || bytes_repeat_in_place(left, count));
}

static Word change_table(Operator op, Word left, Word right) {
  if (is_of_sets(op) && ov_is(left, OWN_CLASS_SET) && is_set(right))
    return changed(left, set_inplace(op, left, right));
  if (op == OPERATOR_OR && is_dict(left)) return changed(left, dict_update(left, right));
  return OWN_NOT_IMPLEMENTED;
}

Word operate_base_inplace(Operator op, Word left, Word right) {
  Word other = is_list(left) ? right : payload_of(right); /* a list takes any iterable */
  Word result = change_table(op, left, other);
  if (result == OWN_NOT_IMPLEMENTED && is_list(left)) result = change_list(op, left, right);
  return result;
}

/* An instance whose payload changes is itself the result. */
static Word change_payload(Operator op, Word left, Word right) {
  Word payload = payload_of(left);
  if (payload == left) return OWN_NOT_IMPLEMENTED;
  Word result = operate_base_inplace(op, payload, right);
  if (result != payload) return result;
  ov_release(result);
  return ov_copy(left);
}

Word object_inplace(Operator op, Word left, Word right) {
  Word result = is_of_program(left) ? ask(left, SPECIAL_ADD + 3 * (Special)op + 2, right)
                                    : change_table(op, left, right);
  if (result == OWN_NOT_IMPLEMENTED) result = built_in(op, left, right);
  if (result == OWN_NOT_IMPLEMENTED) result = methods(op, left, right);
  if (result == OWN_NOT_IMPLEMENTED && is_list(left)) result = change_list(op, left, right);
  if (result == OWN_NOT_IMPLEMENTED && (is_bytearray(left) || is_array(left)))
    result = change_bytes(op, left, right);
  if (result == OWN_NOT_IMPLEMENTED) result = change_payload(op, left, right);
  return finish(result, inplace_symbols, op, left, right);
}
