// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: plain text. Out: HTML that means it. Nothing that a source file or a report holds can become a tag. */
#include "base/html.h"

void html_add_escaped(Text *out, const char *text) {
  for (; *text; text++) {
    switch (*text) {
    case '&': text_add(out, "&amp;"); break;
    case '<': text_add(out, "&lt;"); break;
    case '>': text_add(out, "&gt;"); break;
    case '"': text_add(out, "&quot;"); break;
    default:
      if ((unsigned char)*text >= ' ' || *text == '\t') text_char(out, *text);
    }
  }
}

void html_begin(Text *out, const char *title) {
  text_add(out, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
  html_add_escaped(out, title);
  text_add(out, "</title></head><body>\n");
}

void html_end(Text *out) { text_add(out, "</main></body></html>\n"); }
