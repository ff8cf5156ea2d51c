// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: bytes for a path. Out: the file, whole, or no file and a diagnostic.
** Invariant: bytes go to a new file in the target's folder (O_EXCL, no links followed) that is renamed at the end; an old
** target stays as it is until then. The surprise: a target is replaced only if ownc could have made it, so
** `ownc build.own` beside a folder `build`, or `ownc notes.own` beside a text `notes`, changes nothing. */
#include "driver/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const suffixes[] = {"",   ".o",    ".s",    ".ll",  ".c", ".h",
                                       ".d", ".json", ".html", ".svg", ""};

const char *output_default(Arena *arena, const char *source, OutputKind kind) {
  const char *slash = strrchr(source, '/'), *name = slash ? slash + 1 : source,
             *dot = strrchr(name, '.');
  bool known = dot && dot != name &&
               (strcmp(dot, ".own") == 0 || strcmp(dot, ".py") == 0 || strcmp(dot, ".mojo") == 0);
  return arena_format(arena, "%.*s%s", (int)(known ? (size_t)(dot - name) : strlen(name)), name,
                      suffixes[kind]);
}

static bool starts_like_program(const char *path) {
  char magic[4] = {0};
  int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return true; /* unreadable: the mode has to do */
  ssize_t got = read(descriptor, magic, sizeof magic);
  close(descriptor);
  return got == 0 || memcmp(magic, "\177ELF", 4) == 0;
}

/* What stands in the way at `path`, or NULL. */
static const char *foreign_target(const char *path, OutputKind kind) {
  struct stat info;
  if (lstat(path, &info) != 0) return NULL;
  if (S_ISDIR(info.st_mode)) return "a directory";
  if (S_ISLNK(info.st_mode)) return "a symbolic link";
  if (!S_ISREG(info.st_mode)) return "no regular file";
  if (kind == OUTPUT_DEPFILE) return NULL; /* a build engine says its name, whatever that ends in */
  if (kind == OUTPUT_SOURCE) return NULL;
  size_t length = strlen(path), tail = strlen(suffixes[kind]);
  if (kind == OUTPUT_EXE)
    return (info.st_mode & S_IXUSR) && starts_like_program(path) ? NULL
                                                                 : "a file that ownc did not make";
  return length > tail && strcmp(path + length - tail, suffixes[kind]) == 0
             ? NULL
             : "a file that ownc did not make";
}

static bool is_source(const Driver *driver, const char *path) {
  struct stat target, source;
  return stat(path, &target) == 0 && stat(driver->options.file, &source) == 0 &&
         target.st_dev == source.st_dev && target.st_ino == source.st_ino;
}

static void report_failed(Driver *driver, const char *path) {
  diag_output_failed(driver->context->diags, (Span){0, 0}, path, strerror(errno));
}

static bool target_allowed(Driver *driver, const Output *output) {
  Diags *diags = driver->context->diags;
  if (output->kind != OUTPUT_SOURCE && is_source(driver, output->path)) {
    diag_source_overwritten(diags, (Span){0, 0}, output->path);
    return false;
  }
  const char *what = foreign_target(output->path, output->kind);
  if (!what) return true;
  Diag *diag = diag_output_foreign(diags, (Span){0, 0}, output->path, what);
  diag_reason(diags, diag, "`-o PATH` gives the output another name");
  return false;
}

bool output_open(Driver *driver, Output *output) {
  if (strcmp(output->path, "-") == 0) return true;
  if (!target_allowed(driver, output)) return false;
  const char *slash = strrchr(output->path, '/');
  int folder = slash ? (int)(slash - output->path) + 1 : 0;
  const char *name = slash ? slash + 1 : output->path;
  for (unsigned attempt = 0; attempt < 100; attempt++) {
    char *path = arena_format(driver->arena, "%s%.*s.%.200s.%ld-%u.tmp", slash ? "" : "./", folder,
                              output->path, name, (long)getpid(), attempt);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                          output->kind == OUTPUT_EXE ? 0777 : 0666);
    if (descriptor < 0 && errno == EEXIST) continue;
    if (descriptor < 0) break;
    close(descriptor);
    output->temporary = path;
    crash_guard_file(path);
    return true;
  }
  report_failed(driver, output->path);
  return false;
}

static bool write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t done = write(descriptor, bytes, length < (1u << 30) ? length : 1u << 30);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) return false;
    bytes += done;
    length -= (size_t)done;
  }
  return true;
}

bool driver_write(int descriptor, const char *bytes, size_t length) {
  return write_all(descriptor, bytes, length);
}

bool output_write(Driver *driver, Output *output, const char *bytes, size_t length) {
  if (!output->temporary) {
    output->bytes = bytes;
    output->length = length;
    return true;
  }
  int descriptor = open(output->temporary, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC);
  bool done = descriptor >= 0 && write_all(descriptor, bytes, length);
  int failure = errno;
  if (descriptor >= 0 && close(descriptor) != 0 && done) {
    failure = errno;
    done = false;
  }
  errno = failure;
  if (!done) report_failed(driver, output->path);
  return done;
}

void output_discard(Output *outputs, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (!outputs[i].temporary) continue;
    unlink(outputs[i].temporary);
    crash_release_file(outputs[i].temporary);
    outputs[i].temporary = NULL;
  }
}

static bool commit_one(Driver *driver, Output *output) {
  bool done = output->temporary ? rename(output->temporary, output->path) == 0
                                : write_all(STDOUT_FILENO, output->bytes, output->length);
  if (!done) {
    report_failed(driver, output->temporary ? output->path : "standard output");
    return false;
  }
  if (output->temporary) crash_release_file(output->temporary);
  output->temporary = NULL;
  return true;
}

bool output_commit(Driver *driver, Output *outputs, uint32_t count) {
  bool done = true;
  for (uint32_t i = 0; i < count && done; i++)
    done = commit_one(driver, &outputs[i]);
  if (!done) output_discard(outputs, count);
  return done;
}
