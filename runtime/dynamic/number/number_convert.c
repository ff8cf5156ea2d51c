// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Values as numbers: what int(x), float(x) and an index make of any value.
**
** In: any value; special methods of the program's classes are asked. Out: an int or float; TypeErrors
** are CPython's. The surprise: int(x) takes a float's whole part, an index does not take floats. */
#include "dynamic/bytes.h"
#include "dynamic/class.h"
#include "dynamic/number.h"
#include "dynamic/operate.h"
#include "dynamic/text.h"

/* The result of a special method, which must be an int; taken. A bool counts as the int it is. */
static Word checked_int(Word result, const char *method) {
  if (result == 0 || result == OWN_UNBOUND || is_int(result)) return result;
  if (ov_is_bool(result)) return int_plain(result);
  raise_type("%s returned non-int (type %s)", method, class_name_of(result));
  ov_release(result);
  return 0;
}

/* __index__, or OWN_UNBOUND. */
static Word ask_index(Word word) {
  if (!is_of_program(word)) return OWN_UNBOUND;
  return checked_int(call_special(word, SPECIAL_INDEX, NULL, 0), "__index__");
}

Word number_index(Word word) {
  if (is_int_or_bool(word)) return ov_copy(int_plain(word));
  Word result = ask_index(word);
  if (result != OWN_UNBOUND) return result;
  return raise_type("'%s' object cannot be interpreted as an integer", class_name_of(word));
}

/* __int__, __index__, __trunc__: the first that the class has. */
static Word ask_int(Word word) {
  if (!is_of_program(word)) return OWN_UNBOUND;
  Word result = checked_int(call_special(word, SPECIAL_INT, NULL, 0), "__int__");
  if (result == OWN_UNBOUND) result = ask_index(word);
  if (result != OWN_UNBOUND) return result;
  Word method = class_lookup(class_of(word), str_intern_text("__trunc__"));
  if (method == OWN_UNBOUND) return method;
  result = call(method, &word, 1);
  if (result == 0 || !is_of_program(result)) return checked_int(result, "__trunc__");
  Word index = number_index(result);
  ov_release(result);
  return index;
}

/* int(b"12"), float(b"1.5"): of anything that has bytes. */
static Word of_bytes(Word word, bool real) {
  Word bytes = bytes_copy(word);
  Word result = bytes ? real ? float_parse(bytes) : int_parse(bytes, 10) : 0;
  if (bytes) ov_release(bytes);
  return result;
}

Word number_int(Word word) {
  if (is_int_or_bool(word)) return ov_copy(int_plain(word));
  if (is_float(word)) return int_from_float(float_value(word));
  if (is_str(payload_of(word))) return int_parse(payload_of(word), 10);
  if (is_byte_row(word)) return of_bytes(word, false);
  ov_retain(word);
  Word result = ask_int(word);
  if (result == OWN_UNBOUND)
    result = raise_type("int() argument must be a string, a bytes-like object or a real number, "
                        "not '%s'",
                        class_name_of(word));
  ov_release(word);
  return result;
}

static Word ask_float(Word word) {
  if (!is_of_program(word)) return OWN_UNBOUND;
  Word result = call_special(word, SPECIAL_FLOAT, NULL, 0);
  if (result == 0 || is_float(result)) return result;
  if (result != OWN_UNBOUND) {
    raise_type("%s.__float__ returned non-float (type %s)", class_name_of(word),
               class_name_of(result));
    ov_release(result);
    return 0;
  }
  Word index = ask_index(word);
  if (index == 0 || index == OWN_UNBOUND) return index;
  Word number = number_real(index);
  ov_release(index);
  return number;
}

Word number_real(Word word) {
  double value;
  if (is_float(word)) return ov_copy(word);
  if (is_int_or_bool(word)) return int_to_double(word, &value) ? 0 : float_new(value);
  if (is_str(payload_of(word))) return float_parse(payload_of(word));
  if (is_byte_row(word)) return of_bytes(word, true);
  ov_retain(word);
  Word result = ask_float(word);
  if (result == OWN_UNBOUND)
    result = raise_type("float() argument must be a string or a real number, not '%s'",
                        class_name_of(word));
  ov_release(word);
  return result;
}

/* ── entries of compiled code ── */

OwnWord own_int_of(OwnWord word) { return number_int(word); }
OwnWord own_float_of(OwnWord word) { return number_real(word); }
