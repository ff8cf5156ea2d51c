// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of the text part share: views of characters, unfinished texts, arguments of methods.
**
** The views themselves are in chars.h. */
#ifndef OWN_DYNAMIC_TEXT_INTERNAL_H
#define OWN_DYNAMIC_TEXT_INTERNAL_H

#include "dynamic/chars.h"
#include "dynamic/class.h"
#include "dynamic/text.h"

/* No object is larger than the object heap may be (dynamic.md §4.2). */
#define TEXT_BYTES_MOST (INT64_C(1) << 34)

static inline Chars chars_of(Word text) {
  const Str *str = str_of(text);
  return (Chars){str->data, (int64_t)str->length, str->width, str->ascii};
}

static inline void chars_put(uint8_t *to, uint32_t width, int64_t at, uint32_t code) {
  if (width == 1)
    to[at] = (uint8_t)code;
  else if (width == 2)
    ((uint16_t *)to)[at] = (uint16_t)code;
  else
    ((uint32_t *)to)[at] = code;
}

/* Str.facts of a text of the width that `bits` need; as the compilers of this machine lay bit fields out: low bits first. */
enum { FACTS_WIDTH = 48, FACTS_ASCII = 56, FACTS_METHOD = 58 };
static inline uint64_t str_facts(int64_t length, uint32_t width, bool ascii) {
  return (uint64_t)length | (uint64_t)width << FACTS_WIDTH | (uint64_t)ascii << FACTS_ASCII;
}

static inline uint32_t width_of_bits(uint32_t bits) {
  return bits < 0x100 ? 1 : bits < 0x10000 ? 2 : 4;
}

/* All bits that characters of a whole text of this width may have, without looking at them. */
static inline uint32_t most_bits(uint32_t width, bool ascii) {
  if (width == 1) return ascii ? 0x7f : 0xff;
  return width == 2 ? 0xffff : 0x1fffff;
}
static inline uint32_t chars_most(Chars text) { return most_bits(text.width, text.ascii); }

/* chars.c: all characters or-ed together tell the width they need, and whether they are ASCII. */
uint32_t chars_bits(Chars chars);
void chars_copy(uint8_t *to, uint32_t width, Chars from); /* `width` is wide enough */
static inline void chars_copy_text(uint8_t *to, uint32_t width, const Str *from) {
  if (from->width == width)
    memcpy(to, from->data, (size_t)(from->length * width));
  else
    chars_copy(to, width, (Chars){from->data, (int64_t)from->length, from->width, from->ascii});
}
void chars_fill(uint8_t *to, uint32_t width, uint32_t code, int64_t count);

/* str.c: a text whose characters are still to be written, with room for what is or-ed in `bits`; NULL: MemoryError. What is
** shorter than 2 characters or narrower than `bits` must go through str_settle. */
Str *str_make(int64_t length, uint32_t bits);
/* The text that was written into `made` (taken), which may have been made too wide or too short to stand alone. */
Word str_settle(Str *made);
Word str_of_chars(Chars chars);
Word str_immortal(Word text); /* lent: a copy that lives as long as the program */
Word raise_memory(void);
void str_start(void);

/* str_methods.c: with `left` and `right` characters around it */
Word str_pad(Word text, int64_t left, int64_t right, uint32_t fill);

/* str_repr.c */
Word object_ascii(Word word); /* ascii(word) */

/* represent_kinds.c: repr of a value by its kind, without special methods of its class: what object.__repr__ gives. Not of a
** str. */
Word represent_kind(Word word);

/* What text_start (text_builtins.c) calls: each puts the methods of its file into their class. */
void represent_start(void);
void str_case_start(void);
void str_find_start(void);
void str_format_start(void);
void str_methods_start(void);
void str_split_start(void);
void str_translate_start(void);

/* text_builtins.c, print.c: natives for builtin.c */
Word builtin_ASCII(const Word *args, int64_t count, Word names);
Word builtin_CHR(const Word *args, int64_t count, Word names);
Word builtin_FORMAT(const Word *args, int64_t count, Word names);
Word builtin_INPUT(const Word *args, int64_t count, Word names);
Word builtin_ORD(const Word *args, int64_t count, Word names);
Word builtin_PRINT(const Word *args, int64_t count, Word names);
Word builtin_REPR(const Word *args, int64_t count, Word names);

/* str_hash.c */
void str_hash_start(void);
void str_hash_end(void);
/* str_utf8.c */
void str_utf8_end(void);

/* text_builder.c */
void builder_chars(StrBuilder *builder, Chars chars);
static inline void builder_literal(StrBuilder *builder, const char *text) {
  builder_ascii(builder, text, (int64_t)strlen(text));
}

/* unicode.c: maps give up to 3 characters and their number. */
typedef int (*CaseMap)(uint32_t code, uint32_t to[3]);
int unicode_upper(uint32_t code, uint32_t to[3]);
int unicode_lower(uint32_t code, uint32_t to[3]);
int unicode_title(uint32_t code, uint32_t to[3]);
int unicode_fold(uint32_t code, uint32_t to[3]);
bool unicode_is_alpha(uint32_t code);
bool unicode_is_decimal(uint32_t code);
bool unicode_is_digit(uint32_t code);
bool unicode_is_numeric(uint32_t code);
bool unicode_is_alnum(uint32_t code);
bool unicode_is_upper(uint32_t code);
bool unicode_is_lower(uint32_t code);
bool unicode_is_title(uint32_t code);
bool unicode_is_cased(uint32_t code);
bool unicode_is_case_ignorable(uint32_t code);
bool unicode_starts_name(uint32_t code);
bool unicode_continues_name(uint32_t code);

#endif
