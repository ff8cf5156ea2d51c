// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The heap of the runtime: classes, reuse, growth, large blocks; deep calls; the table of
** entries. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "runtime.h"

#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ADDRESS_SANITIZER 1
#endif
#endif

/* There every block comes from malloc. */
static void not_under_address_sanitizer(void) {
#if defined(UNDER_ADDRESS_SANITIZER)
  skip();
#endif
}

static void fill(uint8_t *block, int64_t bytes, unsigned seed) {
  for (int64_t i = 0; i < bytes; i += 61)
    block[i] = (uint8_t)(seed + (unsigned)i);
  if (bytes) block[bytes - 1] = (uint8_t)seed;
}

static void expect(const uint8_t *block, int64_t bytes, unsigned seed) {
  for (int64_t i = 0; i < bytes - 1; i += 61)
    assert_int_equal(block[i], (uint8_t)(seed + (unsigned)i));
  if (bytes) assert_int_equal(block[bytes - 1], (uint8_t)seed);
}

static void blocks_of_all_sizes_are_apart_and_aligned(void **state) {
  (void)state;
  enum { COUNT = 600 };
  static uint8_t *blocks[COUNT];
  static int64_t sizes[COUNT];
  for (int i = 0; i < COUNT; i++) {
    sizes[i] = i < 300 ? i * 7 : i < 560 ? 1000 + (int64_t)i * 173 : (int64_t)(i - 550) * 300001;
    blocks[i] = own_alloc(sizes[i]);
    assert_non_null(blocks[i]);
    assert_int_equal((uintptr_t)blocks[i] % 16, 0);
    fill(blocks[i], sizes[i], (unsigned)i);
  }
  for (int i = 0; i < COUNT; i++)
    expect(blocks[i], sizes[i], (unsigned)i);
  for (int i = 0; i < COUNT; i += 2)
    own_free(blocks[i], sizes[i]);
  for (int i = 1; i < COUNT; i += 2)
    expect(blocks[i], sizes[i], (unsigned)i);
  for (int i = 1; i < COUNT; i += 2)
    own_free(blocks[i], sizes[i]);
}

static void a_freed_block_is_the_next_of_its_class(void **state) {
  (void)state;
  not_under_address_sanitizer();
  void *block = own_alloc(40);
  own_free(block, 40);
  void *again = own_alloc(33);
  assert_ptr_equal(block, again);
  own_free(again, 33);
}

/* Loops over two rows would else store and load at equal low bits of addresses. */
static void blocks_of_whole_pages_do_not_begin_alike(void **state) {
  (void)state;
  not_under_address_sanitizer();
  enum { BYTES = 8192, PAGE = 4096, COUNT = 4 };
  uint8_t *blocks[COUNT];
  for (int i = 0; i < COUNT; i++)
    blocks[i] = own_alloc(BYTES);
  for (int i = 1; i < COUNT; i++)
    assert_int_not_equal((uintptr_t)blocks[i] % PAGE, (uintptr_t)blocks[i - 1] % PAGE);
  for (int i = 0; i < COUNT; i++)
    own_free(blocks[i], BYTES);
}

static void fresh_blocks_lie_in_order(void **state) {
  (void)state;
  not_under_address_sanitizer();
  uint8_t *first = own_alloc(1000), *second = own_alloc(1000);
  assert_ptr_equal(second, first + 1008);
  own_free(second, 1000);
  own_free(first, 1000);
}

/* The flags of the system's record of the memory at `pointer`; false: it tells none. */
static bool flags_of(const void *pointer, char *flags, size_t room) {
  FILE *file = fopen("/proc/self/smaps", "r");
  char line[512];
  bool inside = false, found = false;
  while (file && !found && fgets(line, sizeof line, file)) {
    unsigned long from, to;
    if (sscanf(line, "%lx-%lx ", &from, &to) == 2)
      inside = from <= (uintptr_t)pointer && (uintptr_t)pointer < to;
    found = inside && strncmp(line, "VmFlags:", 8) == 0;
  }
  if (file) fclose(file);
  snprintf(flags, room, "%s", found ? line : "");
  return found;
}

static void large_blocks_are_wished_in_huge_pages(void **state) {
  (void)state;
  not_under_address_sanitizer();
  enum { LARGE = 64 << 20 };
  char flags[512];
  void *block = own_alloc(LARGE);
  bool told = flags_of(block, flags, sizeof flags);
  own_free(block, LARGE);
  if (!told || access("/sys/kernel/mm/transparent_hugepage", F_OK) != 0) skip();
  assert_non_null(strstr(flags, " hg"));
}

static void growth_keeps_the_contents(void **state) {
  (void)state;
  uint8_t *block = NULL;
  int64_t old = 0;
  for (int64_t bytes = 1; bytes < 20000000; bytes = bytes * 3 / 2 + 1) {
    block = own_realloc(block, old, bytes);
    if (old) expect(block, old, 5);
    fill(block, bytes, 5);
    old = bytes;
  }
  block = own_realloc(block, old, 100);
  assert_int_equal(block[61], (uint8_t)(5 + 61));
  own_free(block, 100);
}

static void large_blocks_are_reused(void **state) {
  (void)state;
  for (int i = 0; i < 1000; i++) {
    int64_t bytes = (int64_t)(2 + i % 5) << 20;
    uint8_t *block = own_alloc(bytes);
    fill(block, bytes, 9);
    expect(block, bytes, 9);
    own_free(block, bytes);
  }
}

static int depth_reached;

static void recurse(void *argument) {
  volatile char frame[4096];
  frame[0] = (char)depth_reached;
  if (++depth_reached >= 200000) return;
  if (own_stack_low())
    own_deep((void *)recurse, argument);
  else
    recurse(argument);
  frame[1] = frame[0];
}

static void deep_calls_go_on_elsewhere(void **state) {
  (void)state;
  static char *arguments[] = {"test", NULL};
  own_start(1, arguments);
  recurse(NULL); /* 800 MB of stack */
  assert_int_equal(depth_reached, 200000);
}

static void entries_are_found_by_name(void **state) {
  (void)state;
  assert_ptr_equal(own_runtime_symbol("own_alloc"), (void *)own_alloc);
  assert_ptr_equal(own_runtime_symbol("own_string_find"), (void *)own_string_find);
  assert_null(own_runtime_symbol("own_nothing"));
}

/* Each round the block grows through sizes that have pages of their own, and leaves one of the last. */
static void growing_again_and_again_takes_no_more_of_the_system(void **state) {
  (void)state;
  int64_t before = heap_system_bytes();
  for (int round = 0; round < 200; round++) {
    int64_t bytes = 1000;
    uint8_t *block = own_alloc(bytes);
    for (; bytes < 700000; bytes = bytes * 2) {
      block = own_realloc(block, bytes, bytes * 2);
      block[bytes] = 1;
    }
    own_free(block, bytes);
  }
  assert_true(heap_system_bytes() - before < 8 << 20);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(fresh_blocks_lie_in_order),
      cmocka_unit_test(blocks_of_whole_pages_do_not_begin_alike),
      cmocka_unit_test(blocks_of_all_sizes_are_apart_and_aligned),
      cmocka_unit_test(a_freed_block_is_the_next_of_its_class),
      cmocka_unit_test(large_blocks_are_wished_in_huge_pages),
      cmocka_unit_test(growth_keeps_the_contents),
      cmocka_unit_test(large_blocks_are_reused),
      cmocka_unit_test(deep_calls_go_on_elsewhere),
      cmocka_unit_test(entries_are_found_by_name),
      cmocka_unit_test(growing_again_and_again_takes_no_more_of_the_system),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
