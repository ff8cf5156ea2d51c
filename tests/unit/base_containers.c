// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The containers of base/: array, table, bitset, shared set, symbols, text, arena marks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/array.h"
#include "base/bitset.h"
#include "base/shared_set.h"
#include "base/symbol.h"
#include "base/table.h"
#include "base/text.h"

enum { MANY = 100000 };

static int setup(void **state) {
  *state = arena_new();
  return 0;
}

static int teardown(void **state) {
  arena_free(*state);
  return 0;
}

static void array_keeps_items(void **state) {
  OWN_ARRAY(uint64_t) items = {0};
  for (uint64_t i = 0; i < MANY; i++)
    array_push(*state, &items, i * i);
  assert_int_equal(items.count, MANY);
  for (uint64_t i = 0; i < MANY; i++)
    assert_int_equal(items.items[i], i * i);
  assert_int_equal(array_last(&items), (uint64_t)(MANY - 1) * (MANY - 1));
}

static void arena_zeroes_and_aligns(void **state) {
  for (size_t size = 0; size < 5000; size += 37) {
    unsigned char *bytes = arena_alloc(*state, size);
    assert_int_equal((uintptr_t)bytes % ARENA_ALIGNMENT, 0);
    for (size_t i = 0; i < size; i++)
      assert_int_equal(bytes[i], 0);
    memset(bytes, 0xff, size);
  }
}

static void arena_returns_to_a_mark(void **state) {
  arena_alloc(*state, 100);
  ArenaMark mark = arena_mark(*state);
  char *first = arena_alloc(*state, 64);
  for (int i = 0; i < 1000; i++)
    memset(arena_alloc(*state, 4096), 1, 4096);
  arena_rewind(*state, mark);
  char *again = arena_alloc(*state, 64);
  assert_ptr_equal(first, again);
  for (int i = 0; i < 64; i++)
    assert_int_equal(again[i], 0);
}

/* Scratch memory used in rounds: blocks are kept, and still every byte handed out is zero. */
static void arena_rounds_stay_zeroed(void **state) {
  ArenaMark empty = arena_mark(*state);
  for (size_t round = 1; round < 200; round++) {
    for (size_t size = 1; size < 400000; size = size * 3 + round) {
      unsigned char *bytes = arena_alloc(*state, size);
      for (size_t i = 0; i < size; i++)
        assert_true(bytes[i] == 0);
      memset(bytes, 0xff, size);
    }
    arena_rewind(*state, empty);
    assert_int_equal(arena_bytes(*state), 0);
  }
}

static void table_finds_what_was_set(void **state) {
  Table table = {0};
  assert_int_equal(table_get(&table, 7), 0);
  for (uint32_t i = 0; i < MANY; i++)
    table_set(*state, &table, (uint64_t)i * 0x10001, i + 1);
  for (uint32_t i = 0; i < MANY; i++)
    assert_int_equal(table_get(&table, (uint64_t)i * 0x10001), i + 1);
  assert_int_equal(table_get(&table, 0x10002), 0);
  table_set(*state, &table, 0x10001, 99);
  assert_int_equal(table_get(&table, 0x10001), 99);
  assert_int_equal(table.count, MANY);
}

static void table_knows_extreme_keys(void **state) {
  Table table = {0};
  table_set(*state, &table, 0, 5);
  table_set(*state, &table, UINT64_MAX, 6);
  assert_int_equal(table_get(&table, 0), 5);
  assert_int_equal(table_get(&table, UINT64_MAX), 6);
}

static void bitset_is_a_set(void **state) {
  Bitset set = bitset_new(*state, 130);
  assert_true(bitset_empty(set));
  bitset_add(set, 0);
  bitset_add(set, 64);
  bitset_add(set, 129);
  assert_true(bitset_has(set, 0) && bitset_has(set, 64) && bitset_has(set, 129));
  assert_false(bitset_has(set, 1) || bitset_has(set, 65) || bitset_has(set, 128));
  Bitset copy = bitset_copy(*state, set);
  assert_true(bitset_equal(copy, set));
  assert_int_equal(bitset_hash(copy), bitset_hash(set));
  bitset_remove(copy, 64);
  assert_false(bitset_equal(copy, set));
  assert_true(bitset_has(set, 64));
}

static void bitset_unite_says_whether_it_grew(void **state) {
  Bitset a = bitset_new(*state, 100), b = bitset_new(*state, 100);
  bitset_add(b, 99);
  assert_true(bitset_unite(a, b));
  assert_false(bitset_unite(a, b));
  assert_true(bitset_has(a, 99));
  bitset_assign(b, bitset_new(*state, 100));
  assert_true(bitset_empty(b));
}

enum { SETS = 5, STEPS = 4000 };

/* Random steps on both kinds of sets, which must always agree. */
static void compare_with_bitsets(Arena *arena, uint32_t bits) {
  SharedSets pool = shared_sets(arena, bits);
  SharedSet shared[SETS], none = shared_set_new(&pool);
  Bitset plain[SETS];
  for (uint32_t i = 0; i < SETS; i++)
    shared[i] = shared_set_new(&pool), plain[i] = bitset_new(arena, bits);
  uint32_t random = 12345;
  for (uint32_t step = 0; step < STEPS; step++) {
    random = random * 1664525 + 1013904223;
    uint32_t i = (random >> 8) % SETS, k = (random >> 12) % SETS,
             bit = 1 + (random >> 9) % (bits - 1);
    switch (i == k ? 0 : (random >> 28) % 8) {
    case 0:
    case 1:
    case 2: shared_set_add(&pool, &shared[i], bit), bitset_add(plain[i], bit); break;
    case 3:
    case 4: shared_set_remove(&pool, &shared[i], bit), bitset_remove(plain[i], bit); break;
    case 5: {
      SharedSet copy = shared_set_copy(&pool, &shared[k]);
      shared_set_free(&pool, shared[i]);
      shared[i] = copy;
      bitset_assign(plain[i], plain[k]);
      break;
    }
    case 6: {
      uint32_t other = bit ^ 1; /* in the same word */
      if (!other || other >= bits) break;
      shared_set_replace(&pool, &shared[i], bit, other);
      bitset_remove(plain[i], bit), bitset_add(plain[i], other);
      break;
    }
    default: {
      bool grew = shared_set_unite(&pool, &shared[i], &shared[k]);
      assert_true(!bitset_unite(plain[i], plain[k]) || grew);
      assert_int_equal(shared_set_next(&pool, &shared[k], &shared[i], 1, false), 0);
    }
    }
    uint32_t next = shared_set_next(&pool, &shared[i], &none, 1, true);
    for (uint32_t at = 1; at < bits; at++) {
      bool has = bitset_has(plain[i], at);
      if (has != shared_set_has(&pool, &shared[i], at) || has != (at == next)) fail();
      if (has) next = shared_set_next(&pool, &shared[i], &none, at + 1, true);
    }
  }
}

static void shared_sets_are_sets(void **state) {
  compare_with_bitsets(*state, 64);
  compare_with_bitsets(*state, 65);
  compare_with_bitsets(*state, 512);
  compare_with_bitsets(*state, 700);
  compare_with_bitsets(*state, 5000);
}

static void shared_sets_keep_apart(void **state) {
  SharedSets pool = shared_sets(*state, 5000);
  SharedSet a = shared_set_new(&pool);
  shared_set_add(&pool, &a, 4999);
  SharedSet b = shared_set_copy(&pool, &a);
  shared_set_add(&pool, &a, 4998);
  shared_set_remove(&pool, &b, 4999);
  assert_int_equal(shared_set_next(&pool, &a, &b, 1, true), 4998);
  assert_int_equal(shared_set_next(&pool, &a, &b, 4999, false), 4999);
  assert_true(shared_set_unite(&pool, &b, &a));
  assert_false(shared_set_unite(&pool, &b, &a));
  shared_set_add(&pool, &a, 7); /* after b took over what is a's */
  assert_false(shared_set_has(&pool, &b, 7));
  assert_true(shared_set_has(&pool, &b, 4998) && shared_set_has(&pool, &b, 4999));
}

static void symbols_are_interned(void **state) {
  Symbols *symbols = symbols_new(*state);
  Symbol a = symbol_intern(symbols, "alpha", 5), b = symbol_intern(symbols, "alphabet", 5);
  assert_true(symbol_same(a, b));
  assert_false(symbol_same(a, symbol_intern(symbols, "alphabet", 8)));
  assert_string_equal(symbol_text(symbols, a), "alpha");
  assert_int_equal(symbol_length(symbols, a), 5);
  assert_true(symbol_is(symbol_intern(symbols, "__init__", 8), SYM_init));
  assert_string_equal(symbol_text(symbols, symbol_of(SYM_ImplicitlyCopyable)),
                      "ImplicitlyCopyable");
  assert_string_equal(symbol_text(symbols, (Symbol){0}), "");
}

static void every_listed_symbol_is_different(void **state) {
  Symbols *symbols = symbols_new(*state);
  for (uint32_t i = 1; i < SYM_COUNT; i++) {
    const char *text = symbol_text(symbols, (Symbol){i});
    assert_int_equal(symbol_intern(symbols, text, strlen(text)).index, i);
  }
}

static void text_grows(void **state) {
  Text text = text_new(*state);
  for (int i = 0; i < 10000; i++)
    text_format(&text, "%d,", i % 10);
  assert_int_equal(text.length, 20000);
  assert_int_equal(strlen(text.data), 20000);
  text_add_bytes(&text, "a\0b", 3);
  text_char(&text, '!');
  assert_memory_equal(text.data + 20000, "a\0b!", 5);
}

static void text_pads_the_current_line(void **state) {
  Text text = text_new(*state);
  text_add(&text, "long first line\nab");
  text_pad(&text, 5);
  text_add(&text, "|");
  assert_string_equal(text.data, "long first line\nab   |");
  text_pad(&text, 3);
  assert_string_equal(text.data, "long first line\nab   |");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(array_keeps_items, setup, teardown),
      cmocka_unit_test_setup_teardown(arena_zeroes_and_aligns, setup, teardown),
      cmocka_unit_test_setup_teardown(arena_returns_to_a_mark, setup, teardown),
      cmocka_unit_test_setup_teardown(arena_rounds_stay_zeroed, setup, teardown),
      cmocka_unit_test_setup_teardown(table_finds_what_was_set, setup, teardown),
      cmocka_unit_test_setup_teardown(table_knows_extreme_keys, setup, teardown),
      cmocka_unit_test_setup_teardown(bitset_is_a_set, setup, teardown),
      cmocka_unit_test_setup_teardown(bitset_unite_says_whether_it_grew, setup, teardown),
      cmocka_unit_test_setup_teardown(shared_sets_are_sets, setup, teardown),
      cmocka_unit_test_setup_teardown(shared_sets_keep_apart, setup, teardown),
      cmocka_unit_test_setup_teardown(symbols_are_interned, setup, teardown),
      cmocka_unit_test_setup_teardown(every_listed_symbol_is_different, setup, teardown),
      cmocka_unit_test_setup_teardown(text_grows, setup, teardown),
      cmocka_unit_test_setup_teardown(text_pads_the_current_line, setup, teardown),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
