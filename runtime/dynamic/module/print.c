// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* print and input.
**
** In: values; where they go. Out: UTF-8 on standard output, through the buffer of io.c, or calls of the file's write. Each
** piece is written before the next value is turned into text, as in CPython. */
#include "dynamic/class/class_internal.h"
#include "dynamic/text/text_internal.h"

enum { SEP, END, FILE_, FLUSH, OPTIONS };

static bool write_standard(Word text) {
  const Str *str = str_of(text);
  if (str->ascii) {
    io_write(str->data, (size_t)str->length);
    return false;
  }
  int64_t bytes;
  const char *utf8 = str_encode(text, &bytes);
  if (utf8) io_write(utf8, (size_t)bytes);
  return !utf8;
}

/* A terminal shows it now. */
static void line_done(void) {
  OwnString nothing = {0};
  own_print(&nothing);
}

static bool write_text(Word file, Word text) {
  if (file == OWN_NONE) return write_standard(text);
  Word result = call_method(file, str_intern_text("write"), &text, 1);
  ov_release(result);
  return result == 0;
}

static bool write_value(Word file, Word value) {
  if (file == OWN_NONE && is_str(value)) return write_standard(value);
  Word text = object_str(value);
  bool raised = !text || write_text(file, text);
  ov_release(text);
  return raised;
}

/* The text, or if it is None the character. */
static bool write_between(Word file, Word text, uint8_t character) {
  if (text != OWN_NONE) return write_text(file, text);
  if (file == OWN_NONE) {
    io_write(&character, 1);
    return false;
  }
  Word word = str_character(character);
  bool raised = write_text(file, word);
  ov_release(word);
  return raised;
}

static bool check_options(const Word *slots) {
  static const char *const texts[] = {"sep", "end"};
  for (int i = SEP; i <= END; i++)
    if (slots[i] != OWN_NONE && !is_str(slots[i]))
      return !raise_type("%s must be None or a string, not %s", texts[i], class_name_of(slots[i]));
  return false;
}

static bool flush(Word file) {
  if (file == OWN_NONE) {
    own_flush();
    return false;
  }
  Word result = call_method(file, str_intern_text("flush"), NULL, 0);
  ov_release(result);
  return result == 0;
}

static bool print_all(Word file, const Word *args, int64_t count, const Word *slots) { /* raised */
  for (int64_t i = 0; i < count; i++)
    if ((i && write_between(file, slots[SEP], ' ')) || write_value(file, args[i])) return true;
  if (write_between(file, slots[END], '\n')) return true;
  if (file == OWN_NONE) line_done();
  return false;
}

/* Where print goes by itself: None, unless the program has given sys.stdout another value. Lent. */
static Word output_of_program(void) {
  Word file = module_sys(known_names()->output);
  return file == OWN_UNBOUND || file == file_standard(1) ? OWN_NONE : file;
}

Word builtin_PRINT(const Word *args, int64_t count, Word names) {
  static const char *const allowed[] = {"sep", "end", "file", "flush", NULL};
  Word slots[OPTIONS] = {OWN_NONE, OWN_NONE, OWN_NONE, OWN_FALSE};
  Keywords known = {"print", allowed, 0};
  if (names && (keyword_arguments(&known, args + count, names, slots) || check_options(slots)))
    return 0;
  Word file = slots[FILE_] == OWN_NONE ? output_of_program() : slots[FILE_];
  ov_retain(file);
  bool raised = print_all(file, args, count, slots);
  ov_release(file);
  if (raised) return 0;
  if (slots[FLUSH] == OWN_FALSE) return OWN_NONE;
  int wanted = object_truth(slots[FLUSH]);
  return wanted < 0 || (wanted && flush(file)) ? 0 : OWN_NONE;
}

/* ── input ── */

/* A line of standard input without its end, which may be CR LF. */
static Word line_of_standard(void) {
  OwnString line = {0};
  int64_t state = own_read_line(&line);
  Slice text = string_slice(&line);
  Word result = 0;
  if (state == 1) {
    raise_class(OWN_CLASS_EOF_ERROR, "EOF when reading a line");
  } else if (state == 2) {
    raise_class(OWN_CLASS_OS_ERROR, "cannot read standard input");
  } else {
    bool carriage = text.size > 0 && text.data[text.size - 1] == '\r';
    result = str_new((const char *)text.data, text.size - carriage);
  }
  string_drop(&line);
  return result;
}

/* A line of what the program has put in the place of sys.stdin. */
static Word line_of(Word file) {
  Word line = call_method(file, str_intern_text("readline"), NULL, 0);
  if (line == 0) return 0;
  int64_t length = is_str(line) ? str_length(line) : -1;
  if (length < 0)
    raise_type("object.readline() returned non-string");
  else if (length == 0)
    raise_class(OWN_CLASS_EOF_ERROR, "EOF when reading a line");
  bool ends = length > 0 && str_char(str_of(line), length - 1) == '\n';
  Word result = length <= 0 ? 0 : str_part(line, 0, length - ends);
  ov_release(line);
  return result;
}

Word builtin_INPUT(const Word *args, int64_t count, Word names) {
  (void)names;
  Word to = output_of_program(), from = module_sys(known_names()->input);
  bool usual = from == OWN_UNBOUND || from == file_standard(0);
  ov_retain(to);
  bool raised = count > 0 && write_value(to, args[0]);
  if (!raised && to != OWN_NONE && flush(to)) error_clear();
  ov_release(to);
  if (raised) return 0;
  if (usual) return line_of_standard();
  ov_retain(from);
  Word line = line_of(from);
  ov_release(from);
  return line;
}
