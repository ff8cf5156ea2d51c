// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Host: what the front library may ask of the world. The driver fills it in; tests and other hosts bring their own. */
#ifndef OWN_BASE_HOST_H
#define OWN_BASE_HOST_H

#include "base/arena.h"
#include <stdint.h>

typedef enum {
  HOST_OK,
  HOST_MISSING,
  HOST_DENIED,
  HOST_DIRECTORY,
  HOST_NOT_REGULAR,
  HOST_TOO_LARGE,
  HOST_FAILED
} HostStatus;

typedef struct Host {
  void *self;
  /* Reads a whole regular file into `arena` (NUL added after *length bytes). "-" is standard input. */
  HostStatus (*read_file)(void *self, Arena *arena, const char *path, uint32_t limit, char **text,
                          uint32_t *length);
  /* The one name of the file that `path` leads to, links followed; NULL: none can be told. */
  const char *(*real_path)(void *self, Arena *arena, const char *path);
  /* Monotonic nanoseconds, for --time. */
  uint64_t (*now)(void *self);
} Host;

#endif
