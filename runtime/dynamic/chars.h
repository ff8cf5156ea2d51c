// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Views of characters, and what is done with them: for str, and for bytes, whose views are of width 1.
**
** A Chars is a view into an object: it is good as long as somebody holds the object and nothing is appended to it. */
#ifndef OWN_DYNAMIC_CHARS_H
#define OWN_DYNAMIC_CHARS_H

#include "dynamic/object.h"

typedef struct {
  const uint8_t *data;
  int64_t length;
  uint32_t width;
  bool ascii; /* known to be ASCII */
} Chars;

static inline uint32_t chars_at(Chars chars, int64_t at) {
  if (chars.width == 1) return chars.data[at];
  return chars.width == 2 ? ((const uint16_t *)chars.data)[at] : ((const uint32_t *)chars.data)[at];
}

static inline Chars chars_part(Chars chars, int64_t from, int64_t to) {
  return (Chars){chars.data + from * chars.width, to - from, chars.width, chars.ascii};
}

/* chars.c */
bool chars_equal(Chars left, Chars right);
static inline bool chars_match(Chars text, Chars part, int64_t at) {
  return part.length <= text.length - at &&
         chars_equal(chars_part(text, at, at + part.length), part);
}

/* str_find.c: -1: not there. Counting is without overlap, and `part` is not empty. */
int64_t chars_find(Chars text, Chars part);
int64_t chars_find_last(Chars text, Chars part);
int64_t chars_count(Chars text, Chars part, int64_t most);

/* str_hash.c: SipHash-1-3, keyed; never 0 */
uint64_t chars_hash(const uint8_t *data, int64_t bytes);

typedef bool (*CharTest)(uint32_t code);

/* str_split.c: cutting into pieces. `part` makes one from the whole, owned; 0 (raised) is kept out of the list. */
typedef struct {
  Word whole, list;
  Chars chars;
  Word (*part)(Word whole, int64_t from, int64_t to);
  CharTest ends; /* white space, or what ends a line */
} Cut;
void cut_space(const Cut *cut, int64_t most);
void cut_at(const Cut *cut, Chars separator, int64_t most);
void cut_space_last(const Cut *cut, int64_t most);
void cut_at_last(const Cut *cut, Chars separator, int64_t most);
void cut_lines(const Cut *cut, bool keep);

/* str_methods.c */
enum { SIDE_LEFT = 1, SIDE_RIGHT = 2 };
/* What is left between `from` and `to` without the characters of the set, or if that is NULL without white space. */
void chars_strip(Chars chars, const Chars *set, CharTest is_space, int sides, int64_t *from,
                 int64_t *to);
/* Does the part from … to begin (end) with `part`? */
bool chars_affix(Chars text, Chars part, int64_t from, int64_t to, bool at_end);
/* How often `old` is replaced, `most` times at most, and how long the result is: raised. Then writes it. */
bool chars_replace_plan(Chars text, Chars old, Chars fresh, int64_t most, int64_t *times,
                        int64_t *length);
void chars_replace(uint8_t *to, uint32_t width, Chars text, Chars old, Chars fresh, int64_t times);

/* text_args.c: what methods are given. Each is true if an error was raised. */
bool index_like(Word word);        /* an int, a bool, or something with __index__; never raises */
const char *given_name(Word word); /* of its class, but None is called "None" */
bool size_argument(Word word, int64_t *size); /* an int of 64 bits */
bool int_argument(Word word, int32_t *value); /* … of 32 */
/* Optional arguments from and to of the search methods, as places in a text of `length`. */
bool range_arguments(const Word *args, int64_t count, int64_t length, int64_t *from, int64_t *to);
/* Arguments by name: values behind the `count` positional ones go to slots[i] if they are called allowed[i]. */
typedef struct {
  const char *function;
  const char *const *allowed; /* NULL at the end */
  int64_t positional;         /* how many of the slots positional arguments may have taken */
} Keywords;
bool keyword_arguments(const Keywords *known, const Word *values, Word names, Word *slots);
/* str_split.c */
typedef struct {
  Word separator; /* None: white space; lent */
  int64_t most;
} SplitArguments;
bool split_arguments(const char *function, const Word *args, int64_t count, Word names,
                     SplitArguments *split);
bool lines_argument(const Word *args, int64_t count, Word names, bool *keep);
Word tuple_three(Word first, Word second, Word third); /* taken */

#endif
