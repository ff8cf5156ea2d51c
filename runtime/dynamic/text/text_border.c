// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What compiled code asks about texts: the parts of f-strings, and the border to the String of static code.
**
** In: words, Strings. Out: the same in the other world, always a copy. The surprise: a str may hold lone surrogates, a String
** never does: such a str raises UnicodeEncodeError at the border. */
#include "dynamic/memory.h"
#include "dynamic/text/text_internal.h"

/* The value as a conversion of a field wants it, owned; 0: raised. */
static Word convert(Word value, int64_t conversion) {
  switch (conversion) {
  case 'r': return object_repr(value);
  case 's': return object_str(value);
  case 'a': return object_ascii(value);
  default: return ov_copy(value);
  }
}

Word own_format(Word value, int64_t conversion, Word spec) {
  bool plain = !is_str(spec) || str_length(spec) == 0;
  if (plain && conversion == 0 && is_str(value)) return ov_copy(value);
  Word converted = convert(value, conversion);
  if (!converted || (plain && conversion)) return converted;
  Word used = plain ? str_empty() : ov_copy(spec);
  Word text = object_format(converted, used);
  ov_release(used);
  ov_release(converted);
  return memory_result(text);
}

Word own_box_string(void *string) {
  Slice text = string_slice(string);
  Word word = str_new((const char *)text.data, text.size);
  count_border(BORDER_COPY);
  if (!word) panic_text(NULL, "out of memory: a str of %lld bytes", (long long)text.size);
  return word;
}

static bool copy_out(Word text, void *to) {
  int64_t bytes;
  const char *utf8 = str_encode(text, &bytes);
  if (!utf8) return true;
  count_border(bytes == str_length(text) ? BORDER_COPY : BORDER_TRANSCODE);
  string_init(to, utf8, bytes);
  return false;
}

bool own_unbox_string(Word word, void *what, void *to) {
  count_border(BORDER_CHECK);
  if (is_str(word)) return copy_out(word, to);
  return !raise_type("%s: expected String, got '%s'", (const char *)what, class_name_of(word));
}

bool own_to_string(Word word, void *to) {
  Word text = object_str(word);
  bool raised = !text || copy_out(text, to);
  ov_release(text);
  return raised;
}
