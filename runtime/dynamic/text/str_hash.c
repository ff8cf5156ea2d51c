// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Hashes of texts, comparison, and the table of interned texts.
**
** SipHash-1-3 with a key from the system, so that nobody can choose texts that collide. OWN_HASH_SEED=n makes the key from n
** instead, the way CPython's PYTHONHASHSEED does: hashes of the same n are CPython's. Invariant: a text in the table is
** immortal and `interned`; all texts of length 0 and single characters below 256 are interned without being in it. */
#include "dynamic/text/text_internal.h"

static struct {
  uint64_t key[2];
  Word *table; /* 0: free */
  int64_t size, used;
} hashes;

void str_hash_start(void) { hash_key_bytes(hashes.key, sizeof hashes.key); }

void str_hash_end(void) {
  own_free(hashes.table, hashes.size * (int64_t)sizeof(Word));
  hashes.table = NULL;
  hashes.size = hashes.used = 0;
}

static inline uint64_t rotate(uint64_t value, int by) { return value << by | value >> (64 - by); }

static inline void sip_round(uint64_t v[4]) {
  v[0] += v[1];
  v[2] += v[3];
  v[1] = rotate(v[1], 13) ^ v[0];
  v[3] = rotate(v[3], 16) ^ v[2];
  v[0] = rotate(v[0], 32);
  v[2] += v[1];
  v[0] += v[3];
  v[1] = rotate(v[1], 17) ^ v[2];
  v[3] = rotate(v[3], 21) ^ v[0];
  v[2] = rotate(v[2], 32);
}

static uint64_t siphash(const uint8_t *data, int64_t bytes) {
  uint64_t last = (uint64_t)bytes << 56, word;
  uint64_t v[4] = {
      hashes.key[0] ^ UINT64_C(0x736f6d6570736575), hashes.key[1] ^ UINT64_C(0x646f72616e646f6d),
      hashes.key[0] ^ UINT64_C(0x6c7967656e657261), hashes.key[1] ^ UINT64_C(0x7465646279746573)};
  for (; bytes >= 8; bytes -= 8, data += 8) {
    memcpy(&word, data, 8);
    v[3] ^= word;
    sip_round(v);
    v[0] ^= word;
  }
  word = 0;
  memcpy(&word, data, (size_t)bytes);
  last |= word;
  v[3] ^= last;
  sip_round(v);
  v[0] ^= last;
  v[2] ^= 0xff;
  for (int i = 0; i < 3; i++)
    sip_round(v);
  return (v[0] ^ v[1]) ^ (v[2] ^ v[3]);
}

uint64_t chars_hash(const uint8_t *data, int64_t bytes) {
  uint64_t hash = siphash(data, bytes);
  if (hash == UINT64_MAX) hash = UINT64_MAX - 1; /* as CPython: -1 is no hash */
  return hash ? hash : 1;
}

uint64_t str_hash(Word text) {
  Str *str = str_of(text);
  if (str->hash) return str->hash;
  str->hash = chars_hash(str->data, (int64_t)str->length * str->width);
  return str->hash;
}

_Static_assert(UINT64_C(2) << FACTS_ASCII == OWN_TEXT_INTERNED, "as in own/layout.h");

bool str_equal(Word left, Word right) {
  if (left == right) return true;
  const Str *a = str_of(left), *b = str_of(right);
  const uint64_t interned = OWN_TEXT_INTERNED, aside = interned | UINT64_C(1) << FACTS_METHOD;
  if ((a->facts ^ b->facts) & ~aside || a->facts & b->facts & interned) return false;
  return memcmp(a->data, b->data, (size_t)(a->length * a->width)) == 0;
}

int str_compare(Word left, Word right) {
  if (left == right) return 0;
  Chars a = chars_of(left), b = chars_of(right);
  int64_t least = a.length < b.length ? a.length : b.length;
  if (a.width == 1 && b.width == 1) {
    int order = memcmp(a.data, b.data, (size_t)least);
    if (order) return order < 0 ? -1 : 1;
  } else {
    for (int64_t i = 0; i < least; i++) {
      uint32_t x = chars_at(a, i), y = chars_at(b, i);
      if (x != y) return x < y ? -1 : 1;
    }
  }
  return (a.length > b.length) - (a.length < b.length);
}

/* Where the text is in the table, or the free place where it belongs. */
static Word *table_place(Word *table, int64_t size, Word text) {
  uint64_t mask = (uint64_t)size - 1, hash = str_hash(text);
  for (uint64_t at = hash & mask;; at = (at + 1) & mask)
    if (!table[at] || (str_hash(table[at]) == hash && str_equal(table[at], text)))
      return &table[at];
}

static void table_grow(void) {
  int64_t size = hashes.size ? hashes.size * 2 : 1024, bytes = size * (int64_t)sizeof(Word);
  Word *table = own_alloc(bytes);
  memset(table, 0, (size_t)bytes);
  for (int64_t i = 0; i < hashes.size; i++)
    if (hashes.table[i]) *table_place(table, size, hashes.table[i]) = hashes.table[i];
  own_free(hashes.table, hashes.size * (int64_t)sizeof(Word));
  hashes.table = table;
  hashes.size = size;
}

Word str_intern(Word taken) {
  const Str *str = str_of(taken);
  if (str->interned) return taken;
  if ((hashes.used + 1) * 2 > hashes.size) table_grow();
  Word *place = table_place(hashes.table, hashes.size, taken);
  if (!*place) {
    *place = str_immortal(taken);
    hashes.used++;
  }
  Word result = ov_copy(*place);
  ov_release(taken);
  return result;
}

Word str_intern_text(const char *text) {
  Word word = str_intern(str_from(text));
  ov_release(word); /* immortal */
  return word;
}
