// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Sources: the loaded texts. A Span is a pair of offsets over all of them, so a span alone names file, line and column.
**
** Glossary: offset = byte position over all sources, 0 is never used (the empty span means "nowhere");
** column = 1-based count of characters (code points), not bytes. */
#ifndef OWN_BASE_SOURCE_H
#define OWN_BASE_SOURCE_H

#include "base/arena.h"
#include <stdbool.h>
#include <stdint.h>

typedef struct {
  uint32_t from, to; /* [from, to) */
} Span;

typedef struct {
  uint32_t index; /* 0 = none */
} SourceId;

typedef struct {
  const char *name;          /* as diagnostics print it: the path as given                        */
  const char *text;          /* ends with '\n' and '\0'; the newline may have been added          */
  uint32_t length;           /* without the NUL                                                   */
  uint32_t base;             /* offset of text[0]                                                 */
  bool builtin;              /* part of the standard library embedded in ownc                     */
  struct SourceIndex *index; /* where lines and characters are; made when somebody asks for it */
} Source;

typedef struct Sources Sources;

typedef struct {
  SourceId source;
  uint32_t line, column; /* 1-based; 0 = nowhere */
} Position;

Sources *sources_new(Arena *arena);
/* Adds a text, which lives as long as `sources` and has a NUL behind its `length` bytes; a copy with a final newline is made of
** one that ends in none. The caller has validated size limits. */
SourceId source_add(Sources *sources, const char *name, const char *text, uint32_t length,
                    bool builtin);
const Source *source_get(const Sources *sources, SourceId id);
/* A file written for Mojo: its name ends in `.mojo`. */
bool source_is_mojo(const Source *source);
/* A file written for Python: its name ends in `.py`. */
bool source_is_python(const Source *source);
uint32_t sources_count(const Sources *sources); /* ids are 1 … count */
/* The source that holds an offset; none for offset 0. */
SourceId source_at(const Sources *sources, uint32_t offset);
Position source_position(const Sources *sources, uint32_t offset);
uint32_t source_line_count(const Source *source);
/* The offset in `text` where 1-based `line` begins. */
uint32_t source_line_start(const Source *source, uint32_t line);
/* Text of 1-based `line` without its newline; *length receives its bytes. */
const char *source_line(const Source *source, uint32_t line, uint32_t *length);

static inline Span span_join(Span a, Span b) {
  if (!a.from) return b;
  if (!b.from) return a;
  return (Span){a.from < b.from ? a.from : b.from, a.to > b.to ? a.to : b.to};
}

#endif
