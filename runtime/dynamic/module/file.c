// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Files: descriptors with a buffer; the standard streams go through io.c's buffers.
**
** In: bytes. Out: errno of the system. Invariant: a file that is open for writing is in the list `open`, so that nothing is
** lost when the program ends without closing it. The surprises: closing happens when the object ends, as in CPython; and text
** that is written after reading goes behind what was read into the buffer, as there, not behind what was taken of it. */
#include "dynamic/class/class_internal.h"

#include <errno.h>
#include <unistd.h>

enum { BUFFER = 1 << 15, UPDATED = 8 << 10 /* read at once where text may be written next */ };

static struct {
  File *open;       /* for writing, newest first */
  Word standard[3]; /* 0: not yet made */
} files;

static uint32_t class_of_use(FileUse use) {
  switch (use) {
  case FILE_READS: return OWN_CLASS_READER;
  case FILE_WRITES: return OWN_CLASS_WRITER;
  case FILE_UPDATES: return OWN_CLASS_UPDATER;
  }
  return OWN_CLASS_READER;
}

Word file_new(Word name, Word mode, int descriptor, FileUse use, bool binary) {
  uint32_t class_id = binary ? class_of_use(use) : OWN_CLASS_FILE;
  File *file = object_new(class_id, (int64_t)sizeof *file, OWN_FLAG_GREEN);
  OwnObject head = file->head;
  *file = (File){.head = head,
                 .descriptor = descriptor,
                 .updates = use == FILE_UPDATES,
                 .writes = use == FILE_WRITES,
                 .universal = !binary,
                 .binary = binary};
  file->name = ov_copy(name);
  file->mode = ov_copy(mode);
  if (use == FILE_READS || descriptor <= STDERR_FILENO) return ov_word(file);
  file->next = files.open;
  if (files.open) files.open->previous = file;
  files.open = file;
  return ov_word(file);
}

Word file_standard(int descriptor) {
  static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
  Word *place = &files.standard[descriptor];
  if (*place) return *place;
  Word name = str_from(names[descriptor]), mode = str_from(descriptor ? "w" : "r");
  *place = file_new(name, mode, descriptor, descriptor == STDIN_FILENO ? FILE_READS : FILE_WRITES,
                    false);
  file_of(*place)->standard = true;
  ov_release(name);
  ov_release(mode);
  return *place;
}

/* ── reading ── */

static void need_buffer(File *file) {
  if (!file->buffer) file->buffer = own_alloc(BUFFER);
}

const uint8_t *file_peek(File *file, int64_t *size) {
  if (file->descriptor == STDIN_FILENO) return io_peek(size);
  need_buffer(file);
  if (file->at == file->end) {
    ssize_t got;
    do
      got = read(file->descriptor, file->buffer, file->updates ? UPDATED : BUFFER);
    while (got < 0 && errno == EINTR);
    file->at = 0;
    file->end = got > 0 ? got : 0;
    if (got < 0) return *size = -1, NULL;
  }
  *size = file->end - file->at;
  return file->buffer + file->at;
}

void file_skip(File *file, int64_t size) {
  if (file->descriptor == STDIN_FILENO)
    io_skip(size);
  else
    file->at += size;
}

/* ── writing ── */

static int write_out(int descriptor, const uint8_t *bytes, int64_t size) {
  while (size > 0) {
    ssize_t written = write(descriptor, bytes, (size_t)size);
    if (written < 0 && errno != EINTR) return errno;
    if (written < 0) continue;
    bytes += written;
    size -= written;
  }
  return 0;
}

int file_flush(File *file) {
  if (file->standard) {
    if (file->descriptor == STDOUT_FILENO) own_flush();
    return 0;
  }
  int64_t size = file->writes ? file->end : 0;
  if (file->writes) file->end = 0;
  return size ? write_out(file->descriptor, file->buffer, size) : 0;
}

static int put_standard(const File *file, const void *bytes, int64_t size) {
  if (file->descriptor == STDERR_FILENO) {
    own_flush();
    io_error_bytes(bytes, size);
    return 0;
  }
  OwnString empty = {0};
  io_write(bytes, (size_t)size);
  own_print(&empty); /* a terminal shows it now */
  return 0;
}

int file_put(File *file, const void *bytes, int64_t size) {
  if (file->standard) return put_standard(file, bytes, size);
  need_buffer(file);
  int failed = size > BUFFER - file->end ? file_flush(file) : 0;
  if (failed) return failed;
  if (size > BUFFER) return write_out(file->descriptor, bytes, size);
  if (size) memcpy(file->buffer + file->end, bytes, (size_t)size);
  file->end += size;
  return 0;
}

/* ── both ── */

int file_turn_to_reading(File *file) {
  if (!file->writes) return 0;
  int failed = file_flush(file);
  file->writes = false;
  file->at = file->end = 0;
  return failed;
}

int file_turn_to_writing(File *file) {
  if (file->writes) return 0;
  off_t unread = file->binary ? (off_t)(file->end - file->at) : 0;
  file->writes = true;
  file->after_return = false;
  file->at = file->end = 0;
  return unread && lseek(file->descriptor, -unread, SEEK_CUR) < 0 ? errno : 0;
}

/* ── the end ── */

int file_close(File *file) {
  if (file->descriptor < 0) return 0;
  int failed = file_flush(file);
  if (!file->standard && close(file->descriptor) != 0 && !failed) failed = errno;
  file->descriptor = -1;
  if (file->buffer) own_free(file->buffer, BUFFER);
  file->buffer = NULL;
  if (file->next) file->next->previous = file->previous;
  if (file->previous) file->previous->next = file->next;
  if (files.open == file) files.open = file->next;
  file->next = file->previous = NULL;
  return failed;
}

void file_flush_all(void) {
  for (File *file = files.open; file; file = file->next)
    file_flush(file);
}

void file_end(void) {
  for (int i = 0; i < 3; i++) {
    Word file = files.standard[i];
    files.standard[i] = 0;
    ov_release(file);
  }
}
