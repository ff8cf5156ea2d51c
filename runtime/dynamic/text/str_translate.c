// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* translate and maketrans.
**
** In: a table: a dict, or anything with subscripts, from code points to code points, texts or None. Out: the mapped text. A
** LookupError of the table means that the character stays. */
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text/text_internal.h"

/* What the table has for the code point, owned; OWN_UNBOUND: nothing; 0: raised. */
static Word look_up(Word table, uint32_t code) {
  Word key = ov_small((int64_t)code);
  if (is_dict(table)) {
    Word found = dict_find(table, key);
    return found == OWN_UNBOUND ? found : ov_copy(found);
  }
  Word found = object_get_item(table, key);
  if (found || !error_is(OWN_CLASS_LOOKUP_ERROR)) return found;
  error_clear();
  return OWN_UNBOUND;
}

static bool add_mapped(StrBuilder *builder, uint32_t code, Word mapped) {
  int64_t value;
  if (mapped == OWN_UNBOUND) {
    builder_char(builder, code);
  } else if (is_str(mapped)) {
    builder_text(builder, mapped);
  } else if (is_int_or_bool(mapped)) {
    if (!int_value(mapped, &value) || value < 0 || value > 0x10ffff)
      return !raise_value_error("character mapping must be in range(0x110000)");
    builder_char(builder, (uint32_t)value);
  } else if (mapped != OWN_NONE) {
    return !raise_type("character mapping must return integer, None or str");
  }
  return false;
}

static Word method_translate(const Word *args, int64_t count, Word names) {
  (void)count;
  (void)names;
  Word text = ov_copy(args[0]), table = ov_copy(args[1]);
  StrBuilder builder = builder_new(str_length(text));
  bool raised = false;
  for (int64_t i = 0; i < str_length(text) && !raised; i++) {
    uint32_t code = str_char(str_of(text), i);
    Word mapped = look_up(table, code);
    raised = !mapped || add_mapped(&builder, code, mapped);
    ov_release(mapped);
  }
  ov_release(text);
  ov_release(table);
  if (!raised) return builder_done(&builder);
  builder_drop(&builder);
  return 0;
}

/* ── maketrans ── */

static Word table_of_dict(Word from) {
  if (!is_dict(from))
    return raise_type("if you give only one argument to maketrans it must be a dict");
  Word table = dict_new();
  uint32_t at = 0;
  bool raised = false;
  for (const DictEntry *entry; !raised && (entry = dict_next(from, &at)) != NULL;) {
    Word key = entry->key;
    if (is_str(key) && str_length(key) == 1)
      key = ov_small((int64_t)str_char(str_of(key), 0));
    else if (is_str(key))
      raised = !raise_value_error("string keys in translate table must be of length 1");
    else if (!is_int_or_bool(key))
      raised = !raise_type("keys in translate table must be strings or integers");
    raised = raised || dict_set(table, key, ov_copy(entry->value));
  }
  if (!raised) return table;
  ov_release(table);
  return 0;
}

static Word table_of_texts(const Word *args, int64_t count) {
  if (!is_str(args[0]))
    return raise_type("first maketrans argument must be a string if there is a second argument");
  for (int64_t i = 1; i < count; i++)
    if (!is_str(args[i]))
      return raise_type("maketrans() argument %lld must be str, not %s", (long long)i + 1,
                        class_name_of(args[i]));
  Chars from = chars_of(args[0]), to = chars_of(args[1]);
  if (from.length != to.length)
    return raise_value_error("the first two maketrans arguments must have equal length");
  Word table = dict_new();
  for (int64_t i = 0; i < from.length; i++) /* ints as keys: nothing can raise */
    dict_set(table, ov_small((int64_t)chars_at(from, i)), ov_small((int64_t)chars_at(to, i)));
  for (int64_t i = 0; count > 2 && i < str_length(args[2]); i++)
    dict_set(table, ov_small((int64_t)str_char(str_of(args[2]), i)), OWN_NONE);
  return table;
}

static Word maketrans(const Word *args, int64_t count, Word names) {
  (void)names;
  return count == 1 ? table_of_dict(args[0]) : table_of_texts(args, count);
}

static const NativeInfo methods[] = {
    {"translate", method_translate, 2, 2, false, true},
    {NULL, NULL, 0, 0, false, false},
};
static const NativeInfo maketrans_info = {"maketrans", maketrans, 1, 3, false, false};

void str_translate_start(void) {
  class_add_methods(OWN_CLASS_STR, methods);
  class_add_static(OWN_CLASS_STR, &maketrans_info);
}
