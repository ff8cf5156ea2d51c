// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: bytes of any kind. Out: what may be printed, with its width in columns.
** Invariant: nothing printed here contains a control character, a bidi character or an invalid byte.
** The surprise: a tab is four columns wherever it stands; carets are measured the same way, so they still meet. */
#include "base/display.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

static const char *const step_digits[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"};

static bool is_hidden(utf8proc_int32_t c) {
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return true;
  if (c == 0x61c || c == 0x200b || c == 0x200e || c == 0x200f || c == 0xfeff || c == 0xad)
    return true;
  if ((c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f)) return true;
  utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CN || category == UTF8PROC_CATEGORY_CO ||
         category == UTF8PROC_CATEGORY_CS;
}

/* ① as (1) where the terminal is not UTF-8. */
static bool show_step_digit(utf8proc_int32_t c, char shown[DISPLAY_BYTES]) {
  if (c < 0x2460 || c > 0x2468) return false;
  snprintf(shown, DISPLAY_BYTES, "(%d)", (int)(c - 0x2460 + 1));
  return true;
}

size_t display_step(const char *text, size_t length, bool utf8, char shown[DISPLAY_BYTES],
                    uint32_t *width) {
  unsigned char first = (unsigned char)text[0];
  if (first >= 0x20 && first < 0x7f) {
    shown[0] = (char)first;
    shown[1] = '\0';
    *width = 1;
    return 1;
  }
  utf8proc_int32_t c = -1;
  utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)text,
                                            (utf8proc_ssize_t)(length < 4 ? length : 4), &c);
  if (first == '\t') {
    memcpy(shown, "    ", 5);
    bytes = 1;
  } else if (bytes <= 0) {
    snprintf(shown, DISPLAY_BYTES, "<%02X>", first);
    bytes = 1;
  } else if (is_hidden(c)) {
    snprintf(shown, DISPLAY_BYTES, "<U+%04X>", (unsigned)c);
  } else if (!utf8) {
    if (!show_step_digit(c, shown)) snprintf(shown, DISPLAY_BYTES, "<U+%04X>", (unsigned)c);
  } else {
    memcpy(shown, text, (size_t)bytes);
    shown[bytes] = '\0';
    *width = (uint32_t)utf8proc_charwidth(c);
    return (size_t)bytes;
  }
  *width = (uint32_t)strlen(shown);
  return (size_t)bytes;
}

uint32_t display_width(const char *text, size_t length, bool utf8) {
  uint32_t total = 0;
  char shown[DISPLAY_BYTES];
  for (size_t at = 0; at < length;) {
    uint32_t width;
    at += display_step(text + at, length - at, utf8, shown, &width);
    total += width;
  }
  return total;
}

void display_add(Text *out, const char *text, size_t length, bool utf8) {
  char shown[DISPLAY_BYTES];
  for (size_t at = 0; at < length;) {
    uint32_t width;
    at += display_step(text + at, length - at, utf8, shown, &width);
    text_add(out, shown);
  }
}

void display_blanks(Text *out, uint32_t count) {
  for (uint32_t i = 0; i < count; i++)
    text_char(out, ' ');
}

/* Start of the character before byte `at` (at > 0). */
static size_t step_back(const char *line, size_t at) {
  size_t start = at - 1;
  while (start > 0 && at - start < 4 && ((unsigned char)line[start] & 0xc0) == 0x80)
    start--;
  return start;
}

/* Moves `*at` right while the columns last; returns the columns that are left. */
static uint32_t extend_right(const char *line, size_t end, size_t *at, uint32_t columns,
                             bool utf8) {
  char shown[DISPLAY_BYTES];
  while (*at < end) {
    uint32_t width;
    size_t bytes = display_step(line + *at, end - *at, utf8, shown, &width);
    if (width > columns) break;
    columns -= width;
    *at += bytes;
  }
  return columns;
}

static uint32_t extend_left(const char *line, size_t *at, uint32_t columns, bool utf8) {
  while (*at > 0) {
    size_t start = step_back(line, *at);
    uint32_t width = display_width(line + start, *at - start, utf8);
    if (width > columns) break;
    columns -= width;
    *at = start;
  }
  return columns;
}

DisplayWindow display_window(const char *line, size_t length, size_t from, size_t to,
                             uint32_t width, bool utf8) {
  DisplayWindow all = {0, 0, false, false};
  extend_right(line, length, &all.to, width, utf8);
  if (all.to == length) return all;
  uint32_t mark = utf8 ? 1 : 3;
  uint32_t columns = width > 2 * mark + 8 ? width - 2 * mark : 8;
  DisplayWindow window = {from, from, false, false};
  uint32_t focus = columns * 2 / 3;
  columns -= focus - extend_right(line, to > from ? to : from, &window.to, focus, utf8);
  uint32_t left = columns / 2;
  columns -= left - extend_left(line, &window.from, left, utf8);
  columns = extend_right(line, length, &window.to, columns, utf8);
  extend_left(line, &window.from, columns, utf8);
  window.cut_left = window.from > 0;
  window.cut_right = window.to < length;
  return window;
}

uint32_t display_window_print(Text *out, const char *line, DisplayWindow window, size_t from,
                              bool utf8) {
  const char *mark = utf8 ? "…" : "...";
  uint32_t mark_width = utf8 ? 1 : 3;
  if (window.cut_left) text_add(out, mark);
  display_add(out, line + window.from, window.to - window.from, utf8);
  if (window.cut_right) text_add(out, mark);
  if (from < window.from) from = window.from;
  if (from > window.to) from = window.to;
  return (window.cut_left ? mark_width : 0) +
         display_width(line + window.from, from - window.from, utf8);
}

void display_wrap(Text *out, const char *text, DisplayWrap wrap) {
  uint32_t room = wrap.width > wrap.column + 8 ? wrap.width - wrap.column : 8, used = 0;
  while (*text) {
    size_t length = strcspn(text, " ");
    uint32_t width = display_width(text, length, wrap.utf8);
    if (used > 0 && used + 1 + width > room) {
      text_char(out, '\n');
      text_add(out, wrap.lead);
      display_blanks(out, wrap.column - wrap.lead_width);
      used = 0;
    } else if (used > 0) {
      text_char(out, ' ');
      used++;
    }
    display_add(out, text, length, wrap.utf8);
    used += width;
    text += length;
    while (*text == ' ')
      text++;
  }
}

const char *display_step_digit(uint32_t step) {
  return step >= 1 && step <= 9 ? step_digits[step - 1] : "";
}
