// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* HTML: what the pages of `ownc view` and `ownc bench` begin and end with, and text inside of them. */
#ifndef OWN_BASE_HTML_H
#define OWN_BASE_HTML_H

#include "base/text.h"

/* Up to and with `<body>`. `title` is plain text. */
void html_begin(Text *out, const char *title);
/* Closes `<main>`, body and page. */
void html_end(Text *out);
/* Plain text: `&`, `<`, `>` and `"` are spelled out, control characters left out. */
void html_add_escaped(Text *out, const char *text);

#endif
