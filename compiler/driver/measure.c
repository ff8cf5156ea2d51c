// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* own-measure [--out FILE] [--pipe] [--pad=N] COMMAND…: runs the command once and says what it took.
**
** Out: one line "wall user system peak faults status": nanoseconds three times, peak memory in KiB, minor page faults, exit
** status (128 + signal). The command's output goes to FILE, else nowhere. --pipe: descriptor 3 of the command is a pipe, and
** what it writes there is appended to the line. --pad: N more bytes of environment, which moves the command's stack. The
** surprise: this is a small static program of its own because a child's peak memory starts from its parent's: under a Python
** parent every small program "uses" 14 MB. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
  STATUS_USAGE = 2,
  STATUS_NO_START = 3,
  PIPE_DESCRIPTOR = 3,
  MOST_TEXT = 64 << 10,
  MOST_PAD = 1 << 20
};

typedef struct {
  const char *out;
  bool pipe;
  long pad;
  char **command;
} Options;

typedef struct {
  long long wall;
  struct rusage usage;
  int status;
  char text[MOST_TEXT];
  size_t length;
} Result;

static _Noreturn void fail(int status, const char *what, int error) {
  fprintf(stderr, "own-measure: %s%s%s\n", what, error ? ": " : "", error ? strerror(error) : "");
  exit(status);
}

static Options options_read(char **words) {
  Options options = {.out = "/dev/null"};
  char **at = words;
  for (; *at && strncmp(*at, "--", 2) == 0; at++) {
    if (strcmp(*at, "--out") == 0 && at[1]) {
      options.out = *++at;
    } else if (strcmp(*at, "--pipe") == 0) {
      options.pipe = true;
    } else if (strncmp(*at, "--pad=", 6) == 0) {
      char *end = NULL;
      options.pad = strtol(*at + 6, &end, 10);
      if (*end || end == *at + 6 || options.pad < 0 || options.pad > MOST_PAD) break;
    } else {
      break;
    }
  }
  if (!*at || strncmp(*at, "--", 2) == 0)
    fail(STATUS_USAGE, "usage: own-measure [--out FILE] [--pipe] [--pad=N] COMMAND…", 0);
  options.command = at;
  return options;
}

/* The environment with a variable of `pad` bytes in front of the others. */
static char **environment(long pad) {
  static const char name[] = "OWN_PAD=";
  if (pad == 0) return environ;
  size_t count = 0;
  while (environ[count])
    count++;
  char **padded = calloc(count + 2, sizeof *padded);
  char *text = malloc(sizeof name + (size_t)pad);
  if (!padded || !text) fail(STATUS_NO_START, "no memory", 0);
  memcpy(text, name, sizeof name);
  memset(text + sizeof name - 1, 'x', (size_t)pad);
  text[sizeof name - 1 + (size_t)pad] = '\0';
  padded[0] = text;
  memcpy(padded + 1, environ, count * sizeof *padded);
  return padded;
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/* Up to the end of the pipe; what is too long is read but not kept. */
static void read_text(int from, Result *result) {
  char rest[4096];
  for (;;) {
    bool full = result->length == MOST_TEXT;
    ssize_t got = full ? read(from, rest, sizeof rest)
                       : read(from, result->text + result->length, MOST_TEXT - result->length);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return;
    if (!full) result->length += (size_t)got;
  }
}

static void run(const Options *options, Result *result) {
  posix_spawn_file_actions_t actions;
  int ends[2] = {-1, -1};
  pid_t child = 0;
  char **variables = environment(options->pad);
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, options->out,
                                   O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (options->pipe) {
    if (pipe2(ends, O_CLOEXEC) != 0) fail(STATUS_NO_START, "pipe", errno);
    posix_spawn_file_actions_adddup2(&actions, ends[1], PIPE_DESCRIPTOR);
  }
  long long start = now();
  int error =
      posix_spawnp(&child, options->command[0], &actions, NULL, options->command, variables);
  if (error) fail(STATUS_NO_START, options->command[0], error);
  if (options->pipe) {
    close(ends[1]);
    read_text(ends[0], result);
  }
  while (wait4(child, &result->status, 0, &result->usage) != child)
    if (errno != EINTR) fail(STATUS_NO_START, "wait4", errno);
  result->wall = now() - start;
}

static long long nanoseconds(struct timeval time) {
  return time.tv_sec * 1000000000LL + time.tv_usec * 1000LL;
}

static void print(Result *result) {
  int status =
      WIFEXITED(result->status) ? WEXITSTATUS(result->status) : 128 + WTERMSIG(result->status);
  printf("%lld %lld %lld %ld %ld %d", result->wall, nanoseconds(result->usage.ru_utime),
         nanoseconds(result->usage.ru_stime), result->usage.ru_maxrss, result->usage.ru_minflt,
         status);
  while (result->length && result->text[result->length - 1] == '\n')
    result->length--;
  for (size_t i = 0; i < result->length; i++)
    if (result->text[i] == '\n') result->text[i] = ' ';
  if (result->length) printf(" %.*s", (int)result->length, result->text);
  printf("\n");
}

int main(int count, char **words) {
  static Result result;
  (void)count;
  Options options = options_read(words + 1);
  run(&options, &result);
  print(&result);
  return fflush(stdout) == 0 ? 0 : STATUS_NO_START;
}
