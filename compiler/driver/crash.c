// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What happens when ownc itself fails. In: a signal, or a failed own_check. Out: a report on stderr, status 70; temporary
** outputs are removed and programs under way ended. The signals that end a process do that too and then what they always
** do; those that our parent had ignored stay ignored.
** Invariant: handlers call only async-signal-safe functions. The surprise: `state` is the one mutable global of ownc; a
** signal handler has no other way to the context. */
#include "driver/driver.h"

#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { GUARDED = 12, PATH_BYTES = 4096, ALTERNATE_BYTES = 65536 };

static struct {
  const Driver *driver;
  int argc;
  char **argv;
  const char *stack;
  volatile sig_atomic_t ending; /* a signal is ending ownc */
  volatile sig_atomic_t group;  /* a program that runs for us, or 0 */
  volatile sig_atomic_t used[GUARDED];
  char files[GUARDED][PATH_BYTES];
  char alternate[ALTERNATE_BYTES];
  stack_t alternate_before;
} state;

static const int crash_signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
static const int end_signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
enum { CRASH_SIGNALS = 5, END_SIGNALS = 5 };

static void say(const char *text) {
  ssize_t done = write(STDERR_FILENO, text, strlen(text));
  (void)done;
}

static void remove_files(void) {
  if (state.group > 0) kill(-state.group, SIGKILL);
  for (int i = 0; i < GUARDED; i++)
    if (state.used[i] && unlink(state.files[i]) != 0) folder_remove(state.files[i]);
}

static void say_where(void) {
  say("  version:  " OWN_VERSION "\n  phase:    ");
  say(state.driver && state.driver->context->phase ? state.driver->context->phase : "start");
  say("\n  command: ");
  for (int i = 0; i < state.argc; i++) {
    say(" ");
    say(state.argv[i]);
  }
  say("\n");
}

static bool is_stack_overflow(const siginfo_t *info) {
  const char *address = info->si_addr;
  return state.stack && address >= state.stack - 65536 && address < state.stack + 65536;
}

static void on_crash(int number, siginfo_t *info, void *machine) {
  (void)machine;
  remove_files();
  if (number == SIGSEGV && is_stack_overflow(info)) {
    say("ownc: the input is nested too deeply for the stack of the compiler\n");
    say_where();
    _exit(STATUS_ENVIRONMENT);
  }
  say("ownc: internal error: ");
  say(number == SIGABRT ? "aborted" : "invalid memory access or instruction");
  say("\nthis is a bug in ownc; please report it with the program that shows it\n");
  say_where();
  _exit(STATUS_BUG);
}

/* The end by exit(): own_check and the arena leave that way. */
static void on_finish(int status, void *unused) {
  (void)unused;
  remove_files();
  if (status != STATUS_BUG || !state.driver) return;
  if (state.driver->dump.length)
    driver_write(STDOUT_FILENO, state.driver->dump.data, state.driver->dump.length);
  say_where();
}

static void on_end(int number) {
  state.ending = 1;
  remove_files();
  signal(number, SIG_DFL);
  raise(number);
}

static bool handled_by(int number, void (*handler)(int)) {
  struct sigaction now;
  return sigaction(number, NULL, &now) == 0 && now.sa_handler == handler;
}

void crash_install(const Driver *driver, int argc, char **argv) {
  state.driver = driver;
  state.argc = argc;
  state.argv = argv;
  on_exit(on_finish, NULL);
  struct sigaction crash = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  struct sigaction end = {.sa_handler = on_end};
  for (int i = 0; i < CRASH_SIGNALS; i++)
    sigaction(crash_signals[i], &crash, NULL);
  for (int i = 0; i < END_SIGNALS; i++)
    if (!handled_by(end_signals[i], SIG_IGN)) sigaction(end_signals[i], &end, NULL);
}

void crash_stack(const void *low) {
  state.stack = low;
  stack_t alternate = {.ss_sp = state.alternate, .ss_size = sizeof state.alternate};
  sigaltstack(&alternate, &state.alternate_before);
}

void crash_stack_end(void) { sigaltstack(&state.alternate_before, NULL); }

void crash_uninstall(void) {
  state.driver = NULL;
  for (int i = 0; i < CRASH_SIGNALS; i++)
    signal(crash_signals[i], SIG_DFL);
  for (int i = 0; i < END_SIGNALS; i++)
    if (handled_by(end_signals[i], on_end)) signal(end_signals[i], SIG_DFL);
}

void crash_guard_file(const char *path) {
  size_t length = strlen(path);
  for (int i = 0; i < GUARDED && length < PATH_BYTES; i++) {
    if (state.used[i]) continue;
    memcpy(state.files[i], path, length + 1);
    state.used[i] = 1;
    return;
  }
}

void crash_release_file(const char *path) {
  for (int i = 0; i < GUARDED; i++)
    if (state.used[i] && strcmp(state.files[i], path) == 0) state.used[i] = 0;
}

/* A program that a signal to us ended is no failed program: nothing is said about it, we end too. */
void crash_guard_group(int group) {
  state.group = group;
  while (state.ending)
    pause();
}
