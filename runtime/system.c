// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the modules os, path and time ask of the system.
**
** In: text of the program. Out: 0 or the number of an error (errno), which own_os_reason puts into words. Invariant: names
** that come from the system and are not UTF-8 are repaired (U+FFFD), as arguments are. The surprise: a folder is read through
** an open handle, one name at a time, so that lists stay the library's business. */
#include "runtime.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* As the library says what the C library would say misleadingly. */
void own_os_reason(void *result, int64_t error) {
  char words[256];
  const char *text = error == EILSEQ  ? "the bytes are not UTF-8 text"
                     : error == EBADF ? "it is not open for this"
                                      : strerror_r((int)error, words, sizeof words);
  string_init(result, text, (int64_t)strlen(text));
}

static void add_outside(void *to, const char *text, size_t size) {
  string_add(to, text, (int64_t)size);
  string_repair(to);
}

void own_string_from_c(void *result, void *bytes, int64_t size) {
  *(OwnString *)result = (OwnString){0};
  if (bytes) add_outside(result, bytes, size < 0 ? strlen(bytes) : (size_t)size);
}

/* ── the environment ── */

bool own_os_getenv(void *to, void *name) {
  int64_t error;
  char *c_name = string_to_c(name, &error);
  const char *value = c_name ? getenv(c_name) : NULL;
  if (value) add_outside(to, value, strlen(value));
  free(c_name);
  return value != NULL;
}

int64_t own_os_setenv(void *name, void *value) {
  int64_t error;
  char *c_name = string_to_c(name, &error), *c_value = c_name ? string_to_c(value, &error) : NULL;
  if (c_value && setenv(c_name, c_value, 1) != 0) error = errno;
  free(c_name);
  free(c_value);
  return error;
}

int64_t own_os_unsetenv(void *name) {
  int64_t error;
  char *c_name = string_to_c(name, &error);
  if (c_name && unsetenv(c_name) != 0) error = errno;
  free(c_name);
  return error;
}

/* The variable number `index`. False: there are no more. */
bool own_os_environ(int64_t index, void *name, void *value) {
  for (int64_t i = 0; i <= index; i++)
    if (!environ || !environ[i]) return false;
  const char *entry = environ[index];
  size_t length = strcspn(entry, "=");
  add_outside(name, entry, length);
  if (entry[length]) add_outside(value, entry + length + 1, strlen(entry + length + 1));
  return true;
}

/* ── folders ── */

int64_t own_os_cwd(void *to) {
  char *path = get_current_dir_name();
  if (!path) return errno;
  add_outside(to, path, strlen(path));
  free(path);
  return 0;
}

void *own_dir_open(void *path, void *error) {
  char *c_path = string_to_c(path, error);
  DIR *folder = c_path ? opendir(c_path) : NULL;
  if (c_path && !folder) *(int64_t *)error = errno;
  free(c_path);
  return folder;
}

/* The next name but `.` and `..`. False: there are no more, or *error. */
bool own_dir_next(void *folder, void *name, void *error) {
  for (;;) {
    errno = 0;
    const struct dirent *entry = readdir(folder);
    *(int64_t *)error = errno;
    if (!entry) return false;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    add_outside(name, entry->d_name, strlen(entry->d_name));
    return true;
  }
}

void own_dir_close(void *folder) { closedir(folder); }

/* ── paths ── */

static int change_folder(const char *path) { return chdir(path); }
static int make_folder(const char *path) { return mkdir(path, 0777); }

int64_t own_os_change(void *path, int64_t what) {
  static int (*const calls[])(const char *) = {unlink, rmdir, make_folder, change_folder};
  int64_t error;
  char *c_path = string_to_c(path, &error);
  if (c_path && calls[what](c_path) != 0) error = errno;
  free(c_path);
  return error;
}

int64_t own_os_rename(void *old, void *new) {
  int64_t error;
  char *c_old = string_to_c(old, &error), *c_new = c_old ? string_to_c(new, &error) : NULL;
  if (c_new && rename(c_old, c_new) != 0) error = errno;
  free(c_old);
  free(c_new);
  return error;
}

/* 1 a file, 2 a folder, 3 something else; links are followed; 0: *error. `changed`: the time, in nanoseconds. */
int64_t own_os_kind(void *path, void *size, void *changed, void *error) {
  struct stat info;
  char *c_path = string_to_c(path, error);
  bool found = c_path && stat(c_path, &info) == 0;
  if (c_path && !found) *(int64_t *)error = errno;
  free(c_path);
  if (!found) return 0;
  *(int64_t *)size = info.st_size;
  *(int64_t *)changed = (int64_t)info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec;
  return S_ISREG(info.st_mode) ? 1 : S_ISDIR(info.st_mode) ? 2 : 3;
}

int64_t own_os_pid(void) { return getpid(); }

/* ── clocks ── */

int64_t own_clock_ns(int64_t which) {
  static const clockid_t clocks[] = {CLOCK_REALTIME, CLOCK_PROCESS_CPUTIME_ID};
  struct timespec now;
  clock_gettime(clocks[which], &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}
