// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The world as the front library sees it. In: paths. Out: whole texts in an arena, or why not.
** Invariant: only regular files are read (and standard input under the name "-"); opening never blocks, so a FIFO or a
** device cannot hold ownc up. The surprise: a directory opens without an error and is found out by fstat. */
#include "driver/driver.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static HostStatus status_of_errno(void) {
  if (errno == ENOENT || errno == ENOTDIR) return HOST_MISSING;
  if (errno == EACCES || errno == EPERM) return HOST_DENIED;
  if (errno == EISDIR) return HOST_DIRECTORY;
  if (errno == ENXIO || errno == ENODEV) return HOST_NOT_REGULAR;
  return HOST_FAILED;
}

/* Reads until the end, `size` bytes expected; more than `limit` is too large. */
static HostStatus read_all(int descriptor, Arena *arena, size_t size, uint32_t limit, char **text,
                           uint32_t *length) {
  size_t capacity = size + 1, used = 0;
  char *bytes = arena_alloc(arena, capacity + 1);
  for (;;) {
    if (used == capacity) {
      char *larger = arena_alloc(arena, capacity * 2 + 1);
      memcpy(larger, bytes, used);
      bytes = larger;
      capacity *= 2;
    }
    ssize_t got = read(descriptor, bytes + used, capacity - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return status_of_errno();
    if (got == 0) break;
    used += (size_t)got;
    if (used > limit) return HOST_TOO_LARGE;
  }
  bytes[used] = '\0';
  *text = bytes;
  *length = (uint32_t)used;
  return HOST_OK;
}

static HostStatus read_file(void *self, Arena *arena, const char *path, uint32_t limit, char **text,
                            uint32_t *length) {
  (void)self;
  if (strcmp(path, "-") == 0) return read_all(STDIN_FILENO, arena, 4096, limit, text, length);
  int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (descriptor < 0) return status_of_errno();
  struct stat info;
  HostStatus status = HOST_OK;
  if (fstat(descriptor, &info) != 0)
    status = status_of_errno();
  else if (S_ISDIR(info.st_mode))
    status = HOST_DIRECTORY;
  else if (!S_ISREG(info.st_mode))
    status = HOST_NOT_REGULAR;
  else if (info.st_size > (off_t)limit)
    status = HOST_TOO_LARGE;
  else
    status = read_all(descriptor, arena, (size_t)info.st_size, limit, text, length);
  close(descriptor);
  return status;
}

static const char *real_path(void *self, Arena *arena, const char *path) {
  (void)self;
  char *found = realpath(path, NULL);
  const char *result = found ? arena_text(arena, found, strlen(found)) : NULL;
  free(found);
  return result;
}

static uint64_t now(void *self) {
  (void)self;
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

Host host_of_process(void) {
  return (Host){.read_file = read_file, .real_path = real_path, .now = now};
}
