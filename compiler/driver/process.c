// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: an argument vector. Out: what the program said, and its status.
** Invariant: the child sees PATH, HOME and TMPDIR and the C locale, nothing else of the environment, so its words and its
** work do not depend on the user's settings. The surprise: posix_spawnp reports a missing program itself. */
#include "driver/process.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_SAID = 65536 };

static void read_all(int descriptor, Text *said) {
  char buffer[4096];
  for (;;) {
    ssize_t got = read(descriptor, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    if (said->length < MOST_SAID) text_add_bytes(said, buffer, (size_t)got);
  }
}

static int wait_for(pid_t child) {
  int status;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return 127;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/* The arguments as posix_spawn wants them: it does not change them, its type only says so. */
static char **copy_arguments(Arena *arena, const char *const *argv) {
  size_t count = 0;
  while (argv[count])
    count++;
  char **copy = arena_make_many(arena, char *, count + 1);
  for (size_t i = 0; i < count; i++)
    copy[i] = arena_text(arena, argv[i], strlen(argv[i]));
  return copy;
}

static char **environment(Arena *arena) {
  static const char *const names[] = {"PATH", "HOME", "TMPDIR"};
  char **result = arena_make_many(arena, char *, 5);
  size_t count = 0;
  for (size_t i = 0; i < 3; i++) {
    const char *value = getenv(names[i]);
    if (value) result[count++] = arena_format(arena, "%s=%s", names[i], value);
  }
  result[count] = arena_format(arena, "LC_ALL=C");
  return result;
}

ProcessResult process_run(const char *const *argv, Text *said, int *status) {
  int pipe_ends[2];
  if (pipe2(pipe_ends, O_CLOEXEC) != 0) return PROCESS_FAILED;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDERR_FILENO);
  pid_t child;
  int failure = posix_spawnp(&child, argv[0], &actions, NULL, copy_arguments(said->arena, argv),
                             environment(said->arena));
  posix_spawn_file_actions_destroy(&actions);
  close(pipe_ends[1]);
  if (failure == 0) {
    read_all(pipe_ends[0], said);
    *status = wait_for(child);
  }
  close(pipe_ends[0]);
  if (failure == 0) return PROCESS_DONE;
  return failure == ENOENT || failure == EACCES || failure == ENOTDIR ? PROCESS_MISSING
                                                                      : PROCESS_FAILED;
}
