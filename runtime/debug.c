// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The checked heap: every block from malloc, between a header and guard bytes; counted, so that
** the end can tell what is left.
**
** Invariant: `live` blocks are linked in order of birth. Fresh bytes are 0xCD, freed ones 0xDD.
** The surprise: the magic word stands beyond the first 16 bytes of the freed block, where malloc
** keeps its own links: a second free of the same block still finds DEAD there (usually; valgrind
** and ASan find it always). */
#include "runtime.h"

#include <stdlib.h>

enum { GUARD = 16, GUARD_BYTE = 0xFD, FRESH_BYTE = 0xCD, DEAD_BYTE = 0xDD, REPORTED = 10 };
static const uint64_t ALIVE = 0x4f574e4c49564521u, DEAD = 0x4f574e4445414421u;

typedef struct Header {
  struct Header *older, *newer;
  uint64_t magic;
  int64_t bytes;
  uint64_t serial;
  uint64_t padding; /* the block is aligned to 16 */
} Header;

static struct {
  Header *newest;
  uint64_t allocations, frees;
} debug;

static _Noreturn void debug_fail(const char *what, const Header *header, int64_t bytes) {
  io_flush();
  io_error("own: checked heap: %s (block %llu of %lld bytes, freed with %lld)\n", what,
           (unsigned long long)header->serial, (long long)header->bytes, (long long)bytes);
  abort();
}

/* Dynamic code gets the block and a MemoryError. */
static void fail_once(int64_t bytes) {
  if (!start_dynamic())
    panic_text(NULL, "out of memory: %lld bytes were asked for", (long long)bytes);
  reserve_due();
}

void *debug_alloc(int64_t bytes) {
  if (bytes > INT64_MAX - (int64_t)sizeof(Header) - GUARD)
    panic_text(NULL, "out of memory: %lld bytes were asked for", (long long)bytes);
  if (reserve_fails_now()) fail_once(bytes);
  size_t all = sizeof(Header) + (size_t)bytes + GUARD;
  Header *header = malloc(all);
  if (!header && reserve_give_up()) {
    header = malloc(all);
    reserve_due();
  }
  if (!header) panic_text(NULL, "out of memory: %lld bytes were asked for", (long long)bytes);
  *header = (Header){
      .older = debug.newest, .magic = ALIVE, .bytes = bytes, .serial = ++debug.allocations};
  if (debug.newest) debug.newest->newer = header;
  debug.newest = header;
  uint8_t *block = (uint8_t *)(header + 1);
  memset(block, FRESH_BYTE, (size_t)bytes);
  memset(block + bytes, GUARD_BYTE, GUARD);
  return block;
}

void debug_free(void *pointer, int64_t bytes) {
  Header *header = (Header *)pointer - 1;
  if (header->magic == DEAD) debug_fail("freed twice", header, bytes);
  if (header->magic != ALIVE) {
    io_flush();
    io_error("own: checked heap: freed what was never allocated (%lld bytes)\n", (long long)bytes);
    abort();
  }
  if (header->bytes != bytes) debug_fail("freed with another size", header, bytes);
  uint8_t *block = pointer;
  for (int i = 0; i < GUARD; i++)
    if (block[bytes + i] != GUARD_BYTE) debug_fail("written beyond its end", header, bytes);
  if (header->older) header->older->newer = header->newer;
  if (header->newer)
    header->newer->older = header->older;
  else
    debug.newest = header->older;
  header->magic = DEAD;
  debug.frees++;
  memset(block, DEAD_BYTE, (size_t)bytes);
  free(header);
}

void debug_audit(void) {
  if (debug.allocations == debug.frees) return;
  io_flush();
  io_error("own: checked heap: %llu allocations, %llu frees\n",
           (unsigned long long)debug.allocations, (unsigned long long)debug.frees);
  const Header *header = debug.newest;
  for (int i = 0; header && i < REPORTED; i++, header = header->older)
    io_error("own:   block %llu of %lld bytes is left\n", (unsigned long long)header->serial,
             (long long)header->bytes);
  abort();
}
