// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Standard output, input and error of a program.
**
** Output is gathered in one buffer, written when full, at the end, before anything goes to
** standard error or is read from standard input, and after each line on a terminal. A reader
** that went away ends the program with 141, as SIGPIPE would. The surprise: after a failed write
** the rest is thrown away, and the end of the program reports it once. */
#include "runtime.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { BUFFER = 1 << 16 };

static struct {
  uint8_t out[BUFFER], in[BUFFER];
  size_t used;    /* of out              */
  size_t at, end; /* what is unread in in */
  int failed;     /* errno of a failed write */
  bool terminal;
} io;

void io_start(void) { io.terminal = isatty(STDOUT_FILENO) == 1; }

static void write_all(const uint8_t *bytes, size_t length) {
  while (length && !io.failed) {
    ssize_t written = write(STDOUT_FILENO, bytes, length);
    if (written >= 0) {
      bytes += written;
      length -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&ready, 1, -1);
    } else if (errno == EPIPE) {
      _exit(STATUS_PIPE);
    } else if (errno != EINTR) {
      io.failed = errno;
    }
  }
}

static void write_buffer(void) {
  write_all(io.out, io.used);
  io.used = 0;
}

bool io_flush(void) {
  write_buffer();
  return !io.failed;
}

void own_flush(void) { write_buffer(); }

void io_write(const void *bytes, size_t length) {
  if (length > BUFFER - io.used) write_buffer();
  if (length > BUFFER) {
    write_all(bytes, length);
    return;
  }
  if (length) memcpy(io.out + io.used, bytes, length);
  io.used += length;
}

void own_print(void *text) {
  Slice slice = string_slice(text);
  io_write(slice.data, (size_t)slice.size);
  if (io.terminal) write_buffer();
}

void io_error_bytes(const void *bytes, int64_t size) {
  const uint8_t *at = bytes;
  while (size > 0) {
    ssize_t written = write(STDERR_FILENO, at, (size_t)size);
    if (written < 0 && errno != EINTR) return;
    if (written < 0) continue;
    at += written;
    size -= written;
  }
}

void io_error(const char *format, ...) {
  char line[2048];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  if (length > 0) io_error_bytes(line, length < (int)sizeof line ? length : (int)sizeof line - 1);
}

_Noreturn void io_exit(int status) {
  if (!io_flush()) {
    io_error("own: cannot write to standard output: %s\n", strerror(io.failed));
    if (status == 0) status = STATUS_OUTPUT;
  }
  stats_print();
  _exit(status);
}

void own_exit(int64_t status) {
  if (start_dynamic()) start_dynamic()->flush();
  fflush(NULL); /* files that are still open */
  io_exit((int)(status & 0xff));
}

/* More bytes of standard input; 0 at its end, -1 on failure. */
static ssize_t read_more(void) {
  ssize_t got;
  do
    got = read(STDIN_FILENO, io.in, BUFFER);
  while (got < 0 && errno == EINTR);
  io.at = 0;
  io.end = got > 0 ? (size_t)got : 0;
  return got;
}

const uint8_t *io_peek(int64_t *size) {
  ssize_t got = 1;
  if (io.at == io.end) {
    write_buffer();
    got = read_more();
  }
  *size = got < 0 ? -1 : (int64_t)(io.end - io.at);
  return io.in + io.at;
}

void io_skip(int64_t size) { io.at += (size_t)size; }

/* Appends up to the end of the line; the same results as own_read_line. */
static int64_t read_rest(OwnString *to) {
  bool some = false;
  for (;;) {
    if (io.at == io.end) {
      ssize_t got = read_more();
      if (got < 0) return 2;
      if (got == 0) return some ? 0 : 1;
    }
    some = true;
    const uint8_t *from = io.in + io.at;
    const uint8_t *line_end = memchr(from, '\n', io.end - io.at);
    size_t length = line_end ? (size_t)(line_end - from) : io.end - io.at;
    string_add(to, from, (int64_t)length);
    io.at += length + (line_end ? 1 : 0);
    if (line_end) return 0;
  }
}

int64_t own_read_line(void *to) {
  write_buffer();
  int64_t result = read_rest(to);
  string_repair(to);
  return result;
}

int64_t own_now_ns(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

void own_sleep_ns(int64_t nanoseconds) {
  if (nanoseconds <= 0) return;
  struct timespec left = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  while (nanosleep(&left, &left) != 0 && errno == EINTR)
    continue;
}
