// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The driver: verbs that touch files, processes or LLVM. In: a command line. Out: an exit status (toolchain.md §1.5).
**
** Glossary: verb = command (`build`, `run` …) · output = a file that appears whole or not at all (output.c) ·
** prefix = where the runtime library and its header are (prefix.c). */
#ifndef OWN_DRIVER_DRIVER_H
#define OWN_DRIVER_DRIVER_H

#include "backend/backend.h"
#include "driver/options.h"
#include "front/compile.h"

enum {
  STATUS_DONE = 0,
  STATUS_ERRORS = 1,
  STATUS_USAGE = 2,
  STATUS_ENVIRONMENT = 3,
  STATUS_BUG = 70
};

typedef struct {
  const char *name;
  uint64_t begin, nanoseconds;
  size_t bytes_before, bytes;
} TimerRow;

typedef struct Driver {
  Context *context;
  Arena *arena;
  Host host;
  Options options;
  DiagStyle style;
  OWN_ARRAY(TimerRow) timer;
  Text dump; /* what --dump printed */
} Driver;

/* Runs `dispatch` on a thread with a large stack, after reading the command line; returns the exit status. */
int driver_main(int argc, char **argv, int (*dispatch)(Driver *driver));

/* The verbs. Each prints its diagnostics and returns the exit status. */
int verb_build(Driver *driver);
int verb_run(Driver *driver);
int verb_check(Driver *driver);
int verb_view(Driver *driver);
int verb_bench(Driver *driver);
int verb_explain(Driver *driver);
int verb_help(Driver *driver);

/* session.c: what verbs share. */
FrontOptions driver_front_options(Driver *driver);
Program driver_program(Driver *driver);
EmitOptions driver_emit_options(const Driver *driver);
/* Prints the dump to stdout, the diagnostics and the times to stderr; returns the status they stand for. Tries the fixes of
** a program with errors first (fixes_check). */
int driver_finish(Driver *driver, Program *program);
/* Writes all to a standard stream; false if that failed. */
bool driver_write(int descriptor, const char *bytes, size_t length);
void driver_timer(void *self, const char *name, bool begin);
bool driver_makes_nothing(const Driver *driver); /* --dump or --stop */

/* repair.c: `check --fix`. Puts the fixes that hold into the files of the user and says so, until there are none. False: a
** file could not be written; reported. */
bool repair_files(Driver *driver);

/* host.c */
Host host_of_process(void);

/* crash.c: reports of failures of ours, and the files to remove when a signal ends ownc. */
void crash_install(const Driver *driver, int argc, char **argv);
void crash_stack(const void *low); /* lowest byte of this thread's stack, to tell an overflow */
void crash_stack_end(void);        /* before the thread ends                                  */
void crash_uninstall(void);        /* before a program runs in this process                   */
void crash_guard_file(
    const char *path); /* a file, or a folder with all in it: removed if ownc is ended */
void crash_release_file(const char *path);
void crash_guard_group(int group); /* a process group, killed if ownc is ended; 0: none any more */

/* scratch.c: removes a folder of ours with all that is in it; a signal handler may call it. */
void folder_remove(const char *path);

/* options.c: the nearest of the names a table offers, or NULL. */
const char *nearest_name(const char *wrong, const char *const *names, uint32_t count);

#endif
