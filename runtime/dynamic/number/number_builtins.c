// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The built-in functions about numbers: abs, divmod, pow, round, bin, oct, hex, sum.
**
** In: arguments as the program wrote them. Out: numbers or texts; values of the program's classes answer
** by their special methods. The surprise: round() of an int with negative places rounds ties to even,
** and pow() with a modulus does not ask reflected methods. */
#include "dynamic/container.h"
#include "dynamic/format_spec.h"
#include "dynamic/number.h"
#include "dynamic/number/number_internal.h"
#include "dynamic/operate.h"
#include "dynamic/text.h"

#include "own/quick.h"

#include <math.h>

#define BUILTIN(id, name, least, most)                                                             \
  Word builtin_##id(const Word *args, int64_t count, Word names);
#include "own/builtins.def"

#define NATIVE(id) Word builtin_##id(const Word *args, int64_t count, Word names)
#define UNUSED     (void)count, (void)names

NATIVE(ABS) {
  UNUSED;
  Word word = args[0];
  if (is_int_or_bool(word)) return int_absolute(word);
  if (is_float(word)) return float_word(fabs(float_value(word)));
  Word result = call_special(word, SPECIAL_ABS, NULL, 0);
  if (result != OWN_UNBOUND) return result;
  return raise_type("bad operand type for abs(): '%s'", class_name_of(word));
}

OwnWord own_abs(OwnWord word) {
  ov_retain(word);
  Word result = builtin_ABS(&word, 1, 0);
  ov_release(word);
  return result;
}

/* ── divmod, pow ── */

Word number_divmod(Word left, Word right) {
  double a, b;
  bool raised;
  if (is_int_or_bool(left) && is_int_or_bool(right)) return int_divmod(left, right);
  if (!is_float(left) && !is_float(right)) return OWN_NOT_IMPLEMENTED;
  if (!number_value(left, &a, &raised) || !number_value(right, &b, &raised))
    return raised ? 0 : OWN_NOT_IMPLEMENTED;
  return float_divmod(a, b);
}

static Word divmod_methods(Word left, Word right) {
  Word result = OWN_NOT_IMPLEMENTED;
  if (is_of_program(left) || is_of_program(right))
    result = operate_methods(SPECIAL_DIVMOD, SPECIAL_RDIVMOD, left, right);
  if (result == OWN_NOT_IMPLEMENTED) result = number_divmod(payload_of(left), payload_of(right));
  if (result != OWN_NOT_IMPLEMENTED) return result;
  return raise_type("unsupported operand type(s) for divmod(): '%s' and '%s'", class_name_of(left),
                    class_name_of(right));
}

NATIVE(DIVMOD) {
  UNUSED;
  Word left = args[0], right = args[1], result = number_divmod(left, right);
  if (result != OWN_NOT_IMPLEMENTED) return result;
  ov_retain(left);
  ov_retain(right);
  result = divmod_methods(left, right);
  ov_release(right);
  ov_release(left);
  return result;
}

OwnWord own_divmod(OwnWord left, OwnWord right) {
  Word args[] = {left, right};
  return builtin_DIVMOD(args, 2, 0);
}

static Word power_modulo(Word base, Word exponent, Word modulus) {
  if (is_int_or_bool(base) && is_int_or_bool(exponent) && is_int_or_bool(modulus))
    return int_power_modulo(base, exponent, modulus);
  if (is_of_program(base)) {
    const Word others[2] = {exponent, modulus};
    Word result = call_special(base, SPECIAL_POW, others, 2);
    if (result != OWN_UNBOUND && result != OWN_NOT_IMPLEMENTED) return result;
  }
  if (is_float(base) || is_float(exponent) || is_float(modulus))
    return raise_type("pow() 3rd argument not allowed unless all arguments are integers");
  return raise_type("unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
                    class_name_of(base), class_name_of(exponent), class_name_of(modulus));
}

NATIVE(POW) {
  static const Signature signature = {"pow", {"base", "exp", "mod"}, 0, 2};
  Word slots[3];
  if (arguments_read(&signature, args, count, names, slots)) return 0;
  if (slots[2] == OWN_UNBOUND || slots[2] == OWN_NONE)
    return object_binary(OPERATOR_POW, slots[0], slots[1]);
  for (int i = 0; i < 3; i++)
    ov_retain(slots[i]);
  Word result = power_modulo(slots[0], slots[1], slots[2]);
  object_release_all(slots, 3);
  return result;
}

/* ── round ── */

/* The multiple of `unit` that is nearest, an even one if two are. */
static Word round_to_unit(Word word, Word unit) {
  Word rest = int_binary(OPERATOR_MOD, word, unit);
  Word twice = rest ? int_binary(OPERATOR_ADD, rest, rest) : 0;
  Word low = twice ? int_binary(OPERATOR_SUB, word, rest) : 0;
  Word result = 0;
  if (low) {
    int order = int_compare(twice, unit);
    if (order == 0) { /* a tie: is low / unit odd? */
      Word quotient = int_binary(OPERATOR_FLOORDIV, low, unit);
      Word odd = quotient ? int_binary(OPERATOR_AND, quotient, ov_small(1)) : 0;
      if (odd == ov_small(1)) order = 1;
      if (quotient) ov_release(quotient);
    }
    result = order > 0 ? int_binary(OPERATOR_ADD, low, unit) : ov_copy(low);
    ov_release(low);
  }
  if (twice) ov_release(twice);
  if (rest) ov_release(rest);
  return result;
}

Word int_round(Word word, Word digits) {
  if (digits == OWN_UNBOUND || digits == OWN_NONE) return ov_copy(int_plain(word));
  Word index = number_index(digits);
  if (!index) return 0;
  int64_t places;
  bool known = int_value(index, &places), negative = int_sign(index) < 0;
  ov_release(index);
  if (!negative) return ov_copy(int_plain(word));
  if (!known || places < -(int_bit_length(word) / 3) - 2) return ov_small(0);
  Word unit = int_binary(OPERATOR_POW, ov_small(10), ov_small(-places));
  if (!unit) return 0;
  Word result = round_to_unit(int_plain(word), unit);
  ov_release(unit);
  return result;
}

NATIVE(ROUND) {
  static const Signature signature = {"round", {"number", "ndigits"}, 0, 1};
  Word slots[2];
  if (arguments_read(&signature, args, count, names, slots)) return 0;
  Word word = slots[0], digits = slots[1];
  if (is_float(word)) return float_round(float_value(word), digits);
  bool none = digits == OWN_UNBOUND || digits == OWN_NONE;
  ov_retain(word); /* __index__ of the digits runs code */
  Word result = is_int_or_bool(word) ? int_round(word, digits)
                                     : call_special(word, SPECIAL_ROUND, &digits, none ? 0 : 1);
  if (result == OWN_UNBOUND)
    result = raise_type("type %s doesn't define __round__ method", class_name_of(word));
  ov_release(word);
  return result;
}

OwnWord own_round(OwnWord word) { return builtin_ROUND(&word, 1, 0); }

/* ── bin, oct, hex ── */

static Word with_prefix(Word word, char kind) {
  const FormatSpec spec = {
      .fill = ' ', .align = '>', .alternate = true, .width = -1, .precision = -1};
  Word index = number_index(word);
  Word result = index ? int_layout(index, &spec, kind, 0) : 0;
  if (index) ov_release(index);
  return result;
}

NATIVE(BIN) {
  UNUSED;
  return with_prefix(args[0], 'b');
}

NATIVE(OCT) {
  UNUSED;
  return with_prefix(args[0], 'o');
}

NATIVE(HEX) {
  UNUSED;
  return with_prefix(args[0], 'x');
}

/* ── sum ── */

static bool add_item(void *total, Word item) {
  Word *sum = total, before = *sum;
  Word quick = ov_try_add(before, ov_is_bool(item) ? ov_small(item == OWN_TRUE) : item);
  if (quick) { /* both are numbers in place */
    *sum = quick;
    return false;
  }
  *sum = object_binary(OPERATOR_ADD, before, item);
  ov_release(before);
  return *sum == 0;
}

NATIVE(SUM) {
  static const Signature signature = {"sum", {"iterable", "start"}, 1, 1};
  Word slots[2];
  if (arguments_read(&signature, args, count, names, slots)) return 0;
  if (is_str(slots[1])) return raise_type("sum() can't sum strings [use ''.join(seq) instead]");
  Word total = slots[1] == OWN_UNBOUND ? ov_small(0) : ov_copy(slots[1]);
  if (!object_each_item(slots[0], add_item, &total)) return total;
  if (total) ov_release(total);
  return 0;
}
