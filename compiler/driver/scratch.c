// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* In: nothing. Out: a private folder, removed with all that is in it by scratch_remove or when ownc is ended.
** Invariant: folder_remove calls only what a signal handler may call, and follows no link.
** The surprise: reading a folder while its entries disappear may skip some, so it is read again until a round finds nothing
** to remove. */
#include "driver/scratch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DEEPEST = 4, ENTRY_BYTES = 4096 };

static void empty_folder(int folder, int depth);

/* False: it is still there. */
static bool remove_entry(int folder, const char *name, int depth) {
  if (unlinkat(folder, name, 0) == 0) return true;
  if (errno != EISDIR || depth == DEEPEST) return false;
  int inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (inner < 0) return false;
  empty_folder(inner, depth + 1);
  close(inner);
  return unlinkat(folder, name, AT_REMOVEDIR) == 0;
}

static bool is_entry(const char *name) { return strcmp(name, ".") != 0 && strcmp(name, "..") != 0; }

static void empty_folder(int folder, int depth) {
  _Alignas(struct dirent64) char entries[ENTRY_BYTES];
  bool again = true;
  while (again && lseek(folder, 0, SEEK_SET) == 0) {
    ssize_t got;
    again = false;
    while ((got = getdents64(folder, entries, sizeof entries)) > 0) {
      for (ssize_t at = 0; at < got;) {
        const struct dirent64 *entry = (const void *)(entries + at);
        at += entry->d_reclen;
        again |= is_entry(entry->d_name) && remove_entry(folder, entry->d_name, depth);
      }
    }
  }
}

void folder_remove(const char *path) {
  int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) return;
  empty_folder(folder, 0);
  close(folder);
  rmdir(path);
}

const char *scratch_folder(Driver *driver) {
  const char *base = getenv("TMPDIR");
  if (!base || base[0] != '/') base = "/tmp";
  char *folder = arena_format(driver->arena, "%s/own-XXXXXX", base);
  if (mkdtemp(folder)) {
    crash_guard_file(folder);
    return folder;
  }
  diag_output_failed(driver->context->diags, (Span){0, 0}, folder, strerror(errno));
  return NULL;
}

void scratch_remove(const char *folder) {
  folder_remove(folder);
  crash_release_file(folder);
}
