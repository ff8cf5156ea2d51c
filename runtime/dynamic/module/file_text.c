// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Text out of files: lines, numbers of characters, all of it; UTF-8 and line ends.
**
** In: the bytes of a file. Out: bytes whose line ends are "\n" if the file wants that, then a str. The surprise: a "\r" at the
** end of a buffer is a line end at once; if a "\n" follows it is skipped by the next read. */
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
    bool starts = (bytes[at] & 0xc0) != 0x80;
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
  return size <= 0 || (*bytes & 0xc0) != 0x80;
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

/* ── UTF-8 ── */

typedef struct {
  int64_t at, end; /* the bytes that are wrong */
  const char *reason;
} Fault;

/* The length of the sequence that begins with the byte, 0: none does. */
static int64_t sequence_length(uint8_t lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/* May the byte follow as number `place` of a sequence with that lead? */
static bool may_follow(uint8_t lead, int64_t place, uint8_t byte) {
  uint8_t least = 0x80, most = 0xbf;
  if (place == 1 && lead == 0xe0) least = 0xa0;
  if (place == 1 && lead == 0xed) most = 0x9f;
  if (place == 1 && lead == 0xf0) least = 0x90;
  if (place == 1 && lead == 0xf4) most = 0x8f;
  return byte >= least && byte <= most;
}

static bool find_fault(Slice text, Fault *fault) {
  for (int64_t at = 0; at < text.size;) {
    uint8_t lead = text.data[at];
    int64_t length = sequence_length(lead), place = 1;
    if (length == 0) return *fault = (Fault){at, at + 1, "invalid start byte"}, true;
    while (place < length && at + place < text.size &&
           may_follow(lead, place, text.data[at + place]))
      place++;
    if (place < length) {
      bool short_of = at + place == text.size;
      *fault = (Fault){at, at + place,
                       short_of ? "unexpected end of data" : "invalid continuation byte"};
      return true;
    }
    at += length;
  }
  return false;
}

/* CPython has the bytes as the second argument; here a str with one character per byte. */
static Word raise_decode(Slice text, const Fault *fault) {
  StrBuilder bytes = builder_new(text.size);
  for (int64_t i = 0; i < text.size; i++)
    builder_char(&bytes, text.data[i]);
  Word object = builder_done(&bytes);
  if (object == 0) return 0;
  Word encoding = str_from("utf-8"), reason = str_from(fault->reason);
  Word args[] = {encoding, object, int_new(fault->at), int_new(fault->end), reason};
  Word exception = exception_new(OWN_CLASS_UNICODE_DECODE_ERROR, args, 5);
  object_release_all(args, 5);
  return raise_value(exception);
}

Word text_decode(OwnString *taken) {
  Fault fault;
  Slice text = string_slice(taken);
  Word result = find_fault(text, &fault) ? raise_decode(text, &fault)
                                         : str_new((const char *)text.data, text.size);
  string_drop(taken);
  return result;
}
