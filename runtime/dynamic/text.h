// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* str: characters of 1, 2 or 4 bytes, chosen by the widest one (PEP 393), so that s[i] is O(1). ASCII texts are UTF-8 too.
** Lone surrogates are characters like others (from "\ud800"); encoding them raises. */
#ifndef OWN_DYNAMIC_TEXT_H
#define OWN_DYNAMIC_TEXT_H

#include "dynamic/object.h"

typedef struct {
  OwnObject head;
  uint64_t hash; /* 0: not computed yet */
  union {
    struct {
      uint64_t length : 48, width : 8, ascii : 1, interned : 1, method : 1, spare : 5;
    };
    uint64_t facts; /* all of them, so that they are written at once */
  };
  uint8_t data[]; /* length × width bytes and a NUL character */
} Str;

/* What iter() of a text gives. */
typedef struct {
  OwnObject head;
  Word text;  /* OWN_NONE: exhausted */
  int64_t at; /* the next character  */
} StrIterator;

/* Bytes of the object of a text: rounded up in steps of at most an eighth (the size classes of small objects), so that growing
** texts mostly grow in place. A function of length and width alone: object_size needs no other field. */
static inline int64_t str_bytes(int64_t length, uint32_t width) {
  int64_t bytes = (int64_t)sizeof(Str) + (length + 1) * width;
  int64_t step = bytes < 128 ? 8 : INT64_C(1) << (60 - __builtin_clzll((unsigned long long)bytes));
  return (bytes + step - 1) & -step;
}
static inline int64_t str_size(const Str *str) {
  return str_bytes((int64_t)str->length, str->width);
}

static inline bool is_str(Word word) { return ov_is(word, OWN_CLASS_STR); }
static inline Str *str_of(Word word) { return (Str *)ov_object(word); }
static inline int64_t str_length(Word word) { return (int64_t)str_of(word)->length; }
static inline uint32_t str_char(const Str *str, int64_t at) {
  if (str->width == 1) return str->data[at];
  return str->width == 2 ? ((const uint16_t *)str->data)[at] : ((const uint32_t *)str->data)[at];
}

/* str.c. Making a text is no safe point: it never runs code of the program. */
/* Of UTF-8: surrogates encoded in 3 bytes are let in, bytes that are no UTF-8 become U+FFFD. */
Word str_new(const char *utf8, int64_t bytes);
Word str_from(const char *text); /* NUL-terminated */
Word str_from_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
Word str_empty(void);
Word str_character(uint32_t code); /* one-character strings below 256 are immortal */
Word str_part(Word text, int64_t from, int64_t to); /* in range */
Word str_concat(Word left, Word right);
Word str_repeat(Word text, int64_t count);
Word str_get_item(Word text, Word key); /* index or slice */
bool str_equal(Word left, Word right);
int str_compare(Word left, Word right); /* by code points */
uint64_t str_hash(Word text);           /* SipHash-1-3, keyed; never 0 */
/* The interned string equal to `text`: equal interned strings are one object, and immortal. The argument is taken. */
Word str_intern(Word taken);
Word str_intern_text(const char *text); /* lent */
/* UTF-8 of the text, for messages and files: valid until the text ends; *bytes may be NULL. For texts that are not ASCII a
** copy in a ring of buffers: copy it if another call may follow. */
const char *str_utf8(Word text, int64_t *bytes);
/* Appends to a text that nobody else owns (in place if its count is 1), else a new one. `left` is taken. */
Word str_append(Word taken, Word right);
/* UTF-8 for the outside world: as str_utf8, but NULL if a lone surrogate is in it: UnicodeEncodeError is raised. */
const char *str_encode(Word text, int64_t *bytes);
Word str_iter(Word text);
Word str_iter_next(StrIterator *iterator); /* OWN_END when exhausted */

/* str_find.c: the first (last) place of `part` that lies within from … to, or -1; 0 <= from, to <= length. */
int64_t str_find(Word text, Word part, int64_t from, int64_t to);
int64_t str_find_last(Word text, Word part, int64_t from, int64_t to);
/* `item in text`: 0, 1, -1 raised (TypeError if item is no str) */
int str_contains(Word text, Word item);

/* text_builder.c: texts made piece by piece; grows in width as needed. Nothing raises before builder_done: a builder that
** was asked for more than a text may hold ignores what follows. */
typedef struct {
  uint8_t *data;
  int64_t length, capacity; /* in characters */
  uint32_t width;
  bool ascii;
  bool failed; /* too long */
} StrBuilder;
StrBuilder builder_new(int64_t capacity);
void builder_char(StrBuilder *builder, uint32_t code);
void builder_text(StrBuilder *builder, Word text);
bool builder_taken(StrBuilder *builder,
                   Word taken); /* a text, which it releases; 0: raised, gives true */
void builder_part(StrBuilder *builder, Word text, int64_t from, int64_t to);
void builder_ascii(StrBuilder *builder, const char *text, int64_t length);
void builder_repeat(StrBuilder *builder, uint32_t code, int64_t count);
/* The text, 0: MemoryError. The builder is empty afterwards; after an error elsewhere it is dropped instead. */
Word builder_done(StrBuilder *builder);
void builder_drop(StrBuilder *builder);

/* unicode.c: classes and cases of code points, by utf8proc where it agrees with CPython 3.11 */
bool unicode_is_space(uint32_t code);
bool unicode_is_printable(uint32_t code);
int unicode_decimal(uint32_t code); /* 0 … 9 of a decimal digit of any script, else -1 */

/* str_percent.c: text % arguments; `of_bytes`: the texts are bytes, one character each, so %b and %s take bytes */
Word str_percent(Word format, Word arguments, bool of_bytes);
/* str_format.c: "…".format(…), and str's own format() */
Word str_format_spec(Word text, Word spec);

/* repr of a str: quotes and escapes; `ascii`: everything beyond ASCII is escaped */
Word str_repr(Word text, bool ascii);

/* text_builtins.c: called by dynamic.c. The start makes the texts that are always there, and the methods of str; it needs
** object_new_immortal and class_add_methods. The end gives back the tables (immortal texts stay readable). */
void text_start(void);
void text_end(void);

#endif
