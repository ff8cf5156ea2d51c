// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: an argument vector. Out: what the program said, and its status.
** Invariant: the child sees PATH, HOME and TMPDIR and the C locale, nothing else of the environment, so its words and its
** work do not depend on the user's settings. The surprise: posix_spawnp reports a missing program itself. */
#include "driver/process.h"

#include "driver/driver.h"

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

static char **environment(Arena *arena, const char *variable) {
  static const char *const names[] = {"PATH", "HOME", "TMPDIR"};
  char **result = arena_make_many(arena, char *, 6);
  size_t count = 0;
  for (size_t i = 0; i < 3; i++) {
    const char *value = getenv(names[i]);
    if (value) result[count++] = arena_format(arena, "%s=%s", names[i], value);
  }
  result[count++] = arena_format(arena, "LC_ALL=C");
  if (variable) result[count] = arena_text(arena, variable, strlen(variable));
  return result;
}

/* Starts the program: output to the pipe's end `output`; 0 or an error number. */
static int start(const ProcessRequest *request, bool apart, int output, Arena *arena,
                 pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  if (request->errors)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, request->errors,
                                     O_WRONLY | O_CREAT | O_TRUNC, 0600);
  else
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO);
  if (apart) posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  int failure =
      posix_spawnp(child, request->argv[0], &actions, &attributes,
                   copy_arguments(arena, request->argv), environment(arena, request->variable));
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}

static ProcessResult run(const ProcessRequest *request, bool apart, Text *said, int *status) {
  int pipe_ends[2];
  pid_t child = 0;
  if (pipe2(pipe_ends, O_CLOEXEC) != 0) return PROCESS_FAILED;
  int failure = start(request, apart, pipe_ends[1], said->arena, &child);
  close(pipe_ends[1]);
  if (failure == 0) {
    if (apart) crash_guard_group(child);
    read_all(pipe_ends[0], said);
    *status = wait_for(child);
    if (apart) crash_guard_group(0);
  }
  close(pipe_ends[0]);
  if (failure == 0) return PROCESS_DONE;
  return failure == ENOENT || failure == EACCES || failure == ENOTDIR ? PROCESS_MISSING
                                                                      : PROCESS_FAILED;
}

ProcessResult process_run(const char *const *argv, Text *said, int *status) {
  return run(&(ProcessRequest){.argv = argv}, false, said, status);
}

ProcessResult process_run_apart(const ProcessRequest *request, Text *said, int *status) {
  return run(request, true, said, status);
}
