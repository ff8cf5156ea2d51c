// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _os: the kernel of the modules os and os.path (stdlib/python/os.own): folders, names of files, the environment.
**
** In: paths, as str or bytes. Out: what the system says; OSError and its subclasses with errno and the path. The surprise:
** names that are not UTF-8 come with U+FFFD in place of what is wrong. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

extern char **environ;

const char *path_text(Word path) {
  int64_t bytes;
  const char *text;
  if (is_bytes(path)) {
    text = (const char *)bytes_of(path)->data;
    bytes = bytes_of(path)->length;
  } else if (is_str(path)) {
    text = str_encode(path, &bytes);
  } else {
    raise_type("expected str, bytes or os.PathLike object, not %s", class_name_of(path));
    return NULL;
  }
  if (text && (int64_t)strlen(text) != bytes) {
    raise_value_error("embedded null byte");
    return NULL;
  }
  return text;
}

typedef int (*Change)(const char *path);

static Word change(Change action, Word path) {
  const char *text = path_text(path);
  if (!text) return 0;
  return action(text) == 0 ? OWN_NONE : raise_errno(errno, path);
}

#define CHANGE(name, action)                                                                       \
  static Word name(const Word *args, int64_t count, Word names) {                                  \
    (void)count, (void)names;                                                                      \
    return change(action, args[0]);                                                                \
  }
CHANGE(os_remove, unlink)
CHANGE(os_rmdir, rmdir)
CHANGE(os_chdir, chdir)

/* The path of (path, mode, …); NULL: raised. */
static const char *path_and_mode(const Word *args, int64_t *mode) {
  return size_argument(args[1], mode) ? NULL : path_text(args[0]);
}

/* mkdir(path, mode) */
static Word os_mkdir(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t mode;
  const char *path = path_and_mode(args, &mode);
  if (!path) return 0;
  return mkdir(path, (mode_t)mode) == 0 ? OWN_NONE : raise_errno(errno, args[0]);
}

/* make_file(path, mode, may_be_there): if it is there, its times are now. */
static Word os_make_file(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t mode;
  const char *path = path_and_mode(args, &mode);
  if (!path) return 0;
  int alone = args[2] == OWN_FALSE ? O_EXCL : 0;
  int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | alone, (mode_t)mode);
  int failed = file < 0 || futimens(file, NULL) != 0 ? errno : 0;
  if (file >= 0) close(file);
  return failed ? raise_errno(failed, args[0]) : OWN_NONE;
}

static Word two_paths(int (*action)(const char *, const char *), const Word *args) {
  const char *from = path_text(args[0]);
  const char *to = from ? path_text(args[1]) : NULL; /* of the ring of texts there are several */
  if (!to) return 0;
  return action(from, to) == 0 ? OWN_NONE : raise_errno_of_two(errno, args[0], args[1]);
}

static Word os_rename(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return two_paths(rename, args);
}

static Word os_symlink(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return two_paths(symlink, args);
}

/* What the link says, a str. */
static Word os_readlink(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const char *text = path_text(args[0]);
  if (!text) return 0;
  char there[PATH_MAX];
  ssize_t size = readlink(text, there, sizeof there - 1);
  if (size < 0) return raise_errno(errno, args[0]);
  there[size] = 0;
  return str_from(there);
}

static Word os_getcwd(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  char folder[PATH_MAX];
  return getcwd(folder, sizeof folder) ? str_from(folder) : raise_errno(errno, OWN_UNBOUND);
}

/* The names in a folder but `.` and `..`, in no order. */
static Word os_listdir(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const char *path = path_text(args[0]);
  DIR *folder = path ? opendir(path) : NULL;
  if (!folder) return path ? raise_errno(errno, args[0]) : 0;
  Word list = list_new(0);
  const struct dirent *entry;
  while ((entry = readdir(folder)) != NULL)
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
      list_append(list, str_from(entry->d_name));
  closedir(folder);
  return list;
}

/* stat(path, follow): mode, inode, device, links, user, group, size, three times in nanoseconds; or the errno. */
static Word os_stat(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const char *path = path_text(args[0]);
  struct stat about;
  if (!path) return 0;
  int failed = (args[1] == OWN_TRUE ? stat : lstat)(path, &about) == 0 ? 0 : errno;
  if (failed) return ov_small(failed);
  const struct timespec *times[] = {&about.st_atim, &about.st_mtim, &about.st_ctim};
  Word values[10] = {int_new((int64_t)about.st_mode), int_new((int64_t)about.st_ino),
                     int_new((int64_t)about.st_dev),  int_new((int64_t)about.st_nlink),
                     int_new((int64_t)about.st_uid),  int_new((int64_t)about.st_gid),
                     int_new((int64_t)about.st_size)};
  for (int i = 0; i < 3; i++)
    values[7 + i] = int_new(times[i]->tv_sec * 1000000000 + times[i]->tv_nsec);
  Word tuple = tuple_from(values, 10);
  object_release_all(values, 10);
  return tuple;
}

/* error(errno, path): always raises. */
static Word os_error(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t number;
  return int_value(args[0], &number) ? raise_errno((int)number, args[1]) : 0;
}

/* ── the environment ── */

static Word os_environ(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  Word dict = dict_new();
  for (char **at = environ; at && *at; at++) {
    const char *sign = strchr(*at, '=');
    if (!sign) continue;
    Word name = str_new(*at, sign - *at);
    dict_set(dict, name, str_from(sign + 1)); /* a str: nothing can raise */
    ov_release(name);
  }
  return dict;
}

static Word os_putenv(const Word *args, int64_t count, Word names) {
  (void)names;
  if (!is_str(args[0]) || (count > 1 && !is_str(args[1])))
    return raise_type("str expected, not %s", class_name_of(is_str(args[0]) ? args[1] : args[0]));
  const char *name = path_text(args[0]), *value = name && count > 1 ? path_text(args[1]) : NULL;
  if (!name || (count > 1 && !value)) return 0;
  int failed = value ? setenv(name, value, 1) : unsetenv(name);
  return failed == 0 ? OWN_NONE : raise_errno(errno, OWN_UNBOUND);
}

/* ── this process ── */

static Word os_getpid(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return int_new(getpid());
}

static Word os_cpu_count(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return int_new(sysconf(_SC_NPROCESSORS_ONLN));
}

/* System, name of the machine, release, version, kind of machine. */
static Word os_uname(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  struct utsname about;
  if (uname(&about) != 0) return raise_errno(errno, OWN_UNBOUND);
  const char *const texts[] = {about.sysname, about.nodename, about.release, about.version,
                               about.machine};
  Word tuple = tuple_new(5);
  for (int i = 0; i < 5; i++)
    tuple_set(tuple, i, str_from(texts[i]));
  return tuple;
}

static Word os_urandom(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t size, at = 0;
  if (size_argument(args[0], &size)) return 0;
  if (size < 0) return raise_value_error("negative argument not allowed");
  Bytes *bytes = bytes_make(size);
  while (bytes && at < size) {
    ssize_t got = getrandom(bytes->data + at, (size_t)(size - at), 0);
    if (got > 0) at += got;
  }
  return bytes ? ov_word(bytes) : 0;
}

void module_fill_os(Word module) {
  static const NativeInfo natives[] = {{"remove", os_remove, 1, 1, false, false},
                                       {"rmdir", os_rmdir, 1, 1, false, false},
                                       {"mkdir", os_mkdir, 2, 2, false, false},
                                       {"chdir", os_chdir, 1, 1, false, false},
                                       {"rename", os_rename, 2, 2, false, false},
                                       {"getcwd", os_getcwd, 0, 0, false, false},
                                       {"listdir", os_listdir, 1, 1, false, false},
                                       {"stat", os_stat, 2, 2, false, false},
                                       {"error", os_error, 2, 2, false, false},
                                       {"environ", os_environ, 0, 0, false, false},
                                       {"putenv", os_putenv, 1, 2, false, false},
                                       {"getpid", os_getpid, 0, 0, false, false},
                                       {"cpu_count", os_cpu_count, 0, 0, false, false},
                                       {"uname", os_uname, 0, 0, false, false},
                                       {"urandom", os_urandom, 1, 1, false, false},
                                       {"readlink", os_readlink, 1, 1, false, false},
                                       {"symlink", os_symlink, 2, 2, false, false},
                                       {"make_file", os_make_file, 3, 3, false, false},
                                       {0}};
  module_add_natives(module, natives);
}
