// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Text and bytes out of files: lines, numbers of characters (bytes), all of it; UTF-8 and line ends.
**
** In: the bytes of a file. Out: bytes whose line ends are "\n" if the file wants that, then a str, or
** bytes as they are. The surprise: a "\r" at the
** end of a buffer is a line end at once; if a "\n" follows it is skipped by the next read. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

#include <errno.h>

/* The bytes at hand behind a "\n" that belongs to a line end already given; raised: *size -1. */
static const uint8_t *peek(File *file, int64_t *size) {
  const uint8_t *bytes = file_peek(file, size);
  if (file->after_return && *size > 0) {
    file->after_return = false;
    if (*bytes == '\n') {
      file_skip(file, 1);
      return peek(file, size);
    }
  }
  if (*size < 0) raise_errno(errno, file->name);
  return bytes;
}

/* How many of the bytes are no line end; more than `most` characters are not taken. */
static int64_t run(const File *file, const uint8_t *bytes, int64_t size, int64_t *most) {
  int64_t at = 0;
  for (; at < size; at++) {
    bool starts = file->binary || (bytes[at] & 0xc0) != 0x80;
    if (bytes[at] == '\n' || (bytes[at] == '\r' && file->universal)) break;
    if (starts && *most == 0) break;
    if (starts && *most > 0) --*most;
  }
  return at;
}

/* One run, and the line end behind it if that is at hand. Raised; *ended: a line end, or the end of the file. */
static bool get_run(File *file, OwnString *to, int64_t *most, bool *ended) {
  int64_t size;
  const uint8_t *bytes = peek(file, &size);
  *ended = size <= 0;
  if (size <= 0) return size < 0;
  int64_t length = run(file, bytes, size, most);
  string_add(to, bytes, length);
  bool line = length < size && *most != 0;
  if (line) {
    file->after_return = bytes[length] == '\r';
    string_add(to, "\n", 1);
    if (*most > 0) --*most;
  }
  *ended = line;
  file_skip(file, length + line);
  return false;
}

/* Nothing more is wanted, but the last character may go on in the next buffer. */
static bool is_full(File *file, int64_t most) {
  int64_t size;
  if (most != 0) return false;
  const uint8_t *bytes = file_peek(file, &size);
  return size <= 0 || file->binary || (*bytes & 0xc0) != 0x80;
}

bool file_get_line(File *file, OwnString *to, int64_t most) {
  bool ended = false;
  while (!ended && !is_full(file, most))
    if (get_run(file, to, &most, &ended)) return true;
  return false;
}

bool file_get_text(File *file, OwnString *to, int64_t most) {
  while (!is_full(file, most)) {
    int64_t before = string_slice(to).size;
    bool ended;
    if (get_run(file, to, &most, &ended)) return true;
    if (ended && string_slice(to).size == before) return false;
  }
  return false;
}

Word file_decode(const File *file, OwnString *taken) {
  Slice text = string_slice(taken);
  Word result = file->binary ? bytes_new(text.data, text.size)
                             : bytes_decode((Chars){text.data, text.size, 1, false}, NULL, NULL);
  string_drop(taken);
  return result;
}
