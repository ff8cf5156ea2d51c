// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: loaded texts. Out: spans over all of them, lines and columns.
** Invariant: bases grow with ids, and a source owns the offsets base … base + length: its end, too, has a position.
** The surprise: offset 0 belongs to no source, so a zeroed span is "nowhere". Columns are characters; in a text that is not
** ASCII they are counted from marks every 1024 bytes, so that a line of 10 MB with many positions is no square. */
#include "base/source.h"
#include "base/array.h"
#include "base/check.h"

#include <string.h>

enum { MARK_BYTES = 1024 };

typedef struct SourceIndex {
  Arena *arena;
  const uint32_t *lines; /* offsets of line starts; NULL: nobody has asked yet */
  uint32_t line_count;
  const uint32_t
      *marks; /* characters before each multiple of MARK_BYTES; NULL: the text is ASCII */
} SourceIndex;

struct Sources {
  Arena *arena;
  OWN_ARRAY(Source *) items;
  uint32_t next_base;
};

Sources *sources_new(Arena *arena) {
  Sources *sources = arena_make(arena, Sources);
  sources->arena = arena;
  sources->next_base = 1;
  return sources;
}

static void find_lines(SourceIndex *index, const Source *source) {
  uint32_t count = 0;
  const char *end = source->text + source->length;
  for (const char *at = source->text; at < end; count++)
    at = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
  uint32_t *lines = arena_make_many(index->arena, uint32_t, count);
  uint32_t line = 0;
  for (const char *at = source->text; at < end; line++) {
    lines[line] = (uint32_t)(at - source->text);
    at = (const char *)memchr(at, '\n', (size_t)(end - at)) + 1;
  }
  index->lines = lines;
  index->line_count = count;
}

static bool starts_character(char c) { return ((unsigned char)c & 0xc0) != 0x80; }

static const uint32_t *mark_characters(Arena *arena, const Source *source) {
  unsigned char all = 0;
  for (uint32_t i = 0; i < source->length; i++)
    all |= (unsigned char)source->text[i];
  if (!(all & 0x80)) return NULL;
  uint32_t *marks = arena_make_many(arena, uint32_t, source->length / MARK_BYTES + 1), count = 0;
  for (uint32_t i = 0; i < source->length; i++) {
    if (i % MARK_BYTES == 0) marks[i / MARK_BYTES] = count;
    count += starts_character(source->text[i]);
  }
  return marks;
}

/* Most texts are never asked for a position. */
static const SourceIndex *index_of(const Source *source) {
  SourceIndex *index = source->index;
  if (!index->lines) {
    find_lines(index, source);
    index->marks = mark_characters(index->arena, source);
  }
  return index;
}

/* Characters of text[0 .. at). */
static uint32_t characters_before(const Source *source, uint32_t at) {
  const uint32_t *marks = index_of(source)->marks;
  if (!marks) return at;
  uint32_t i = at / MARK_BYTES * MARK_BYTES;
  if (i >= source->length) i = (source->length - 1) / MARK_BYTES * MARK_BYTES;
  uint32_t count = marks[i / MARK_BYTES];
  for (; i < at; i++)
    count += starts_character(source->text[i]);
  return count;
}

static const char *with_newline(Arena *arena, const char *text, uint32_t length) {
  char *copy = arena_alloc(arena, (size_t)length + 2);
  if (length) memcpy(copy, text, length);
  copy[length] = '\n';
  return copy;
}

SourceId source_add(Sources *sources, const char *name, const char *text, uint32_t length,
                    bool builtin) {
  own_check(length < UINT32_MAX - 2 - sources->next_base, "all sources together are below 4 GB");
  Arena *arena = sources->arena;
  Source *source = arena_make(arena, Source);
  source->name = arena_text(arena, name, strlen(name));
  source->text = text;
  if (length == 0 || text[length - 1] != '\n') source->text = with_newline(arena, text, length++);
  source->length = length;
  source->base = sources->next_base;
  source->builtin = builtin;
  sources->next_base += length + 1;
  source->index = arena_make(arena, SourceIndex);
  source->index->arena = arena;
  array_push(arena, &sources->items, source);
  return (SourceId){sources->items.count};
}

const Source *source_get(const Sources *sources, SourceId id) {
  own_check(id.index <= sources->items.count, "a source id is one that source_add returned");
  return id.index ? sources->items.items[id.index - 1] : NULL;
}

static bool name_ends_in(const Source *source, const char *ending) {
  size_t length = strlen(source->name), size = strlen(ending);
  return length >= size && strcmp(source->name + length - size, ending) == 0;
}

bool source_is_mojo(const Source *source) { return name_ends_in(source, ".mojo"); }
bool source_is_python(const Source *source) { return name_ends_in(source, ".py"); }

uint32_t sources_count(const Sources *sources) { return sources->items.count; }

SourceId source_at(const Sources *sources, uint32_t offset) {
  if (offset == 0 || offset >= sources->next_base) return (SourceId){0};
  uint32_t low = 0, high = sources->items.count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (sources->items.items[middle]->base <= offset)
      low = middle;
    else
      high = middle;
  }
  return (SourceId){high ? low + 1 : 0};
}

Position source_position(const Sources *sources, uint32_t offset) {
  Position position = {.source = source_at(sources, offset)};
  if (!position.source.index) return position;
  const Source *source = source_get(sources, position.source);
  const SourceIndex *index = index_of(source);
  uint32_t at = offset - source->base, low = 0, high = index->line_count;
  while (high - low > 1) {
    uint32_t middle = low + (high - low) / 2;
    if (index->lines[middle] <= at)
      low = middle;
    else
      high = middle;
  }
  position.line = low + 1;
  bool mark = low == 0 && source->length >= 3 && memcmp(source->text, "\xef\xbb\xbf", 3) == 0;
  uint32_t start = mark && at >= 3 ? 3 : index->lines[low]; /* a byte-order mark is no column */
  position.column = 1 + characters_before(source, at) - characters_before(source, start);
  return position;
}

uint32_t source_line_count(const Source *source) { return index_of(source)->line_count; }

uint32_t source_line_start(const Source *source, uint32_t line) {
  const SourceIndex *index = index_of(source);
  own_check(line >= 1 && line <= index->line_count, "a line of the source");
  return index->lines[line - 1];
}

const char *source_line(const Source *source, uint32_t line, uint32_t *length) {
  uint32_t from = source_line_start(source, line);
  uint32_t to =
      line < source_line_count(source) ? source_line_start(source, line + 1) : source->length;
  while (to > from && (source->text[to - 1] == '\n' || source->text[to - 1] == '\r'))
    to--;
  *length = to - from;
  return source->text + from;
}
