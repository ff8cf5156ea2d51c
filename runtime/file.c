// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Files of the module io: streams of the C library behind a pointer.
**
** In: a stream that io.own holds. Out: 0 or the number of an error (errno); END_OF_FILE where nothing is left to read; text
** only if it is well-formed UTF-8 (EILSEQ). Invariant: an open stream belongs to one File, which closes it when it ends.
** The surprise: a path or mode is copied to end it with a NUL; one that holds a NUL names no file (EINVAL). */
#include "runtime.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { END_OF_FILE = -1, CHUNK = 1 << 14 };

char *string_to_c(const void *text, int64_t *error) {
  Slice slice = string_slice(text);
  *error = 0;
  if (slice.size && memchr(slice.data, 0, (size_t)slice.size)) {
    *error = EINVAL;
    return NULL;
  }
  char *copy = malloc((size_t)slice.size + 1);
  if (!copy) {
    *error = ENOMEM;
    return NULL;
  }
  if (slice.size) memcpy(copy, slice.data, (size_t)slice.size);
  copy[slice.size] = '\0';
  return copy;
}

/* A folder can be opened for reading, but nothing can be done with it. */
static FILE *no_folder(FILE *file, int64_t *error) {
  struct stat info;
  if (!file || fstat(fileno(file), &info) != 0 || !S_ISDIR(info.st_mode)) return file;
  *error = EISDIR;
  fclose(file);
  return NULL;
}

void *own_file_open(void *path, void *mode, void *error) {
  int64_t *failure = error;
  FILE *file = NULL;
  char *c_path = string_to_c(path, failure);
  char *c_mode = c_path ? string_to_c(mode, failure) : NULL;
  if (c_mode) {
    file = fopen(c_path, c_mode);
    if (!file) *failure = errno;
    file = no_folder(file, failure);
  }
  free(c_path);
  free(c_mode);
  return file;
}

int64_t own_file_close(void *file) { return fclose(file) == 0 ? 0 : errno; }
int64_t own_file_flush(void *file) { return fflush(file) == 0 ? 0 : errno; }

int64_t own_file_write(void *file, void *text) {
  Slice slice = string_slice(text);
  return own_file_write_bytes(file, (void *)(uintptr_t)slice.data, slice.size);
}

int64_t own_file_write_bytes(void *file, void *data, int64_t size) {
  if (size <= 0) return 0;
  errno = 0;
  if (fwrite(data, 1, (size_t)size, file) == (size_t)size) return 0;
  return errno ? errno : EIO;
}

static int64_t failure_of(FILE *file) {
  int64_t failure = errno ? errno : EIO;
  clearerr(file);
  return failure;
}

int64_t own_file_read(void *file, void *to, int64_t size, void *error) {
  errno = 0;
  size_t got = size > 0 ? fread(to, 1, (size_t)size, file) : 0;
  *(int64_t *)error = ferror(file) ? failure_of(file) : 0;
  return (int64_t)got;
}

/* What was read becomes text, or is thrown away. */
static int64_t add_text(OwnString *to, const char *bytes, size_t size) {
  OwnString read = {0};
  string_init(&read, bytes, (int64_t)size);
  bool valid = string_valid(&read);
  if (valid) string_add(to, bytes, (int64_t)size);
  string_drop(&read);
  return valid ? 0 : EILSEQ;
}

/* A line with its end. */
int64_t own_file_line(void *file, void *to) {
  char *line = NULL;
  size_t room = 0;
  errno = 0;
  ssize_t size = getline(&line, &room, file);
  int64_t result = 0;
  if (size >= 0)
    result = add_text(to, line, (size_t)size);
  else
    result = ferror((FILE *)file) ? failure_of(file) : END_OF_FILE;
  free(line);
  return result;
}

/* All that is left. */
int64_t own_file_rest(void *file, void *to) {
  OwnString read = {0};
  char chunk[CHUNK];
  errno = 0;
  for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0;)
    string_add(&read, chunk, (int64_t)got);
  int64_t result = ferror((FILE *)file) ? failure_of(file) : string_valid(&read) ? 0 : EILSEQ;
  if (result == 0) own_string_append(to, &read);
  string_drop(&read);
  return result;
}

int64_t own_file_seek(void *file, int64_t offset, int64_t whence) {
  static const int from[] = {SEEK_SET, SEEK_CUR, SEEK_END};
  if (whence < 0 || whence > 2) return EINVAL;
  return fseeko(file, offset, from[whence]) == 0 ? 0 : errno;
}

int64_t own_file_tell(void *file, void *error) {
  off_t at = ftello(file);
  *(int64_t *)error = at < 0 ? errno : 0;
  return at;
}

/* Standard input, output and error. Output goes through the buffer of print. */
int64_t own_stdin_rest(void *to) {
  int64_t size = 0;
  for (const uint8_t *bytes; (bytes = io_peek(&size), size > 0); io_skip(size))
    string_add(to, bytes, size);
  string_repair(to);
  return size < 0 ? errno : 0;
}

void own_stderr_write(void *text) {
  Slice slice = string_slice(text);
  io_flush();
  io_error_bytes(slice.data, slice.size);
}
