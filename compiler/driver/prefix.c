// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: where the running ownc is. Out: its runtime library and header: in the build tree it was built in, or beside it in
** an installed prefix (bin/ownc, lib/own/…). Invariant: nothing else is tried, never the current directory or $HOME.
** The surprise: the build tree counts only for the very ownc that lies in it; a copy of it elsewhere needs the prefix. */
#include "driver/prefix.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *runtime_file(const Driver *driver) {
  if (driver->options.checked) return "libown_rt_checked.a";
  return driver->options.stats ? "libown_rt_stats.a" : "libown_rt.a";
}

/* Folder of the running executable, without the last '/'. */
static const char *own_folder(Arena *arena) {
  char path[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  if (length <= 0 || length == (ssize_t)sizeof path) return "";
  const char *whole = arena_text(arena, path, (size_t)length), *slash = strrchr(whole, '/');
  return arena_text(arena, whole, (size_t)(slash - whole));
}

static bool in_build_tree(Arena *arena, const char *folder) {
  char path[PATH_MAX];
  const char *build = realpath(OWN_BUILD_DIR, path) ? arena_format(arena, "%s/bin", path) : "";
  return strcmp(folder, build) == 0;
}

static void report_missing(Driver *driver, const char *file) {
  Diag *diag = diag_runtime_missing(driver->context->diags, (Span){0, 0}, file);
  diag_reason(driver->context->diags, diag,
              "an installed ownc is PREFIX/bin/ownc with PREFIX/lib/own and PREFIX/libexec/own "
              "beside it: `cmake --install BUILD --prefix PREFIX`");
}

bool prefix_find(Driver *driver, Prefix *prefix) {
  Arena *arena = driver->arena;
  const char *folder = own_folder(arena);
  *prefix = (Prefix){0};
  if (in_build_tree(arena, folder)) {
    prefix->library = arena_format(arena, "%s/lib/%s", OWN_BUILD_DIR, runtime_file(driver));
    prefix->include = OWN_SOURCE_DIR "/runtime/include";
    if (OWN_SANITIZE_FLAGS[0]) {
      prefix->sanitize = "-fsanitize=" OWN_SANITIZE_FLAGS;
      prefix->compiler = OWN_C_COMPILER;
    }
  } else {
    prefix->library = arena_format(arena, "%s/../lib/own/%s", folder, runtime_file(driver));
    prefix->include = arena_format(arena, "%s/../lib/own/include", folder);
  }
  const char *header = arena_format(arena, "%s/own/own.h", prefix->include);
  const char *missing = access(prefix->library, R_OK) != 0 ? prefix->library
                        : access(header, R_OK) != 0        ? header
                                                           : NULL;
  if (!missing) return true;
  report_missing(driver, missing);
  return false;
}

const char *prefix_launcher(Driver *driver) {
  Arena *arena = driver->arena;
  const char *folder = own_folder(arena);
  const char *path = arena_format(arena, "%s/../libexec/own/own-measure", folder);
  if (access(path, X_OK) == 0) return path;
  report_missing(driver, path);
  return NULL;
}
