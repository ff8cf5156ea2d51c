// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Display: how text looks in a terminal. Columns are display columns: wide characters take two, tabs four; control and bidi
** characters are shown by number (`<U+202E>`), so that no source text can change what the reader sees.
**
** Glossary: window = the piece of a line that fits the terminal; `…` stands where it was cut. */
#ifndef OWN_BASE_DISPLAY_H
#define OWN_BASE_DISPLAY_H

#include "base/text.h"
#include <stdbool.h>
#include <stdint.h>

enum { DISPLAY_BYTES = 16 };

/* Decodes the character at `text` (length > 0): returns its bytes, its shown form and its columns. */
size_t display_step(const char *text, size_t length, bool utf8, char shown[DISPLAY_BYTES],
                    uint32_t *width);
uint32_t display_width(const char *text, size_t length, bool utf8);
void display_add(Text *out, const char *text, size_t length, bool utf8);
void display_blanks(Text *out, uint32_t count);
/* "①" … "⑨" of 1 … 9; display_add turns them into (1) where the terminal is not UTF-8. */
const char *display_step_digit(uint32_t step);

typedef struct {
  size_t from, to; /* bytes of the line that are shown */
  bool cut_left, cut_right;
} DisplayWindow;

/* The piece of `line` of at most `width` columns that shows the bytes [from, to). Takes time in `width`, not in the line. */
DisplayWindow display_window(const char *line, size_t length, size_t from, size_t to,
                             uint32_t width, bool utf8);
/* Prints the window with its marks; returns the column at which byte `from` of the line stands. */
uint32_t display_window_print(Text *out, const char *line, DisplayWindow window, size_t from,
                              bool utf8);

typedef struct {
  const char *lead;    /* first characters of every row but the first */
  uint32_t lead_width; /* their columns                               */
  uint32_t column;     /* where the text of a row starts              */
  uint32_t width;      /* rows end before it                          */
  bool utf8;
} DisplayWrap;

/* Adds `text`, broken at blanks. The first row is under way and stands at wrap.column. No newline at the end. */
void display_wrap(Text *out, const char *text, DisplayWrap wrap);

#endif
