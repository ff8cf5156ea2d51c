// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Hashes of static code: texts, and the parts of larger values, with a key of this process.
**
** In: bytes, or hashes of parts. Out: 64 bits. The key comes from the system, so that nobody can choose texts that collide;
** OWN_HASH_SEED=n makes it from n instead, and then runs are equal. The core is a multiplication to 128 bits, folded. The
** surprise: the key is read when first needed, since most programs hash nothing. */
#include "runtime.h"

#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

enum { TERMS = 20, LARGEST_TERM = 6 };

static uint64_t process_key[2]; /* [0] is odd once it is there */

void hash_key_bytes(void *bytes, size_t size) {
  const char *text = getenv("OWN_HASH_SEED");
  if (text && *text) { /* CPython's generator; seed 0 means zeros */
    uint32_t seed = (uint32_t)strtoul(text, NULL, 10), state = seed;
    memset(bytes, 0, size);
    for (size_t i = 0; seed && i < size; i++) {
      state = state * 214013 + 2531011;
      ((uint8_t *)bytes)[i] = (uint8_t)(state >> 16);
    }
    return;
  }
  if (getrandom(bytes, size, GRND_NONBLOCK) == (ssize_t)size) return;
  struct timespec now; /* too early after the boot: better than nothing */
  clock_gettime(CLOCK_REALTIME, &now);
  uint64_t word = ((uint64_t)now.tv_nsec * UINT64_C(0x9e3779b97f4a7c15)) ^ (uint64_t)now.tv_sec;
  for (size_t i = 0; i < size; i++, word = word * 6364136223846793005u + 1)
    ((uint8_t *)bytes)[i] = (uint8_t)(word >> 56);
}

/* Do the multiples of k, as fractions of 2^64, spread evenly? They do if k / 2^64 is far from all fractions with small
** divisors: if its continued fraction has no large term. */
static bool spreads(uint64_t k) {
  uint64_t a = UINT64_MAX, b = k;
  for (int term = 0; term < TERMS; term++) {
    if (b == 0 || a / b > LARGEST_TERM) return false;
    uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return true;
}

static uint64_t spreading(uint64_t k) {
  for (k |= 1; !spreads(k);)
    k = (k * 6364136223846793005u + 1442695040888963407u) | 1;
  return k;
}

static const uint64_t *key(void) {
  if (OWN_UNLIKELY(!process_key[0])) {
    hash_key_bytes(process_key, sizeof process_key);
    process_key[0] = spreading(process_key[0] ^ UINT64_C(0x9e3779b97f4a7c15));
  }
  return process_key;
}

static inline uint64_t fold(uint64_t a, uint64_t b) {
  __extension__ typedef unsigned __int128 Wide;
  Wide product = (Wide)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* An odd key for a table that takes the upper bits of hash * key. Nearly all integers that are keys stand in rows 0, 1, 2 …:
** with a key of one number in 70 they collide less than by chance. `after`: a key that was bad for the hashes of a table, or
** 0. */
int64_t own_hash_key(int64_t after) {
  uint64_t next = ((uint64_t)after ^ key()[1]) * 6364136223846793005u;
  return (int64_t)(after ? spreading(next) : key()[0]);
}

int64_t own_hash_mix(int64_t so_far, int64_t part) {
  const uint64_t *keys = key();
  return (int64_t)fold((uint64_t)so_far ^ keys[0],
                       (uint64_t)part ^ keys[1] ^ UINT64_C(0xe7037ed1a0b428db));
}

static inline uint64_t word_at(const uint8_t *at) {
  uint64_t word;
  memcpy(&word, at, 8);
  return word;
}

/* The last 1 … 8 bytes, as a number; which bytes overlap depends on the size alone. */
static uint64_t tail(const uint8_t *at, int64_t size) {
  if (size >= 4) {
    uint32_t low, high;
    memcpy(&low, at, 4);
    memcpy(&high, at + size - 4, 4);
    return (uint64_t)high << 32 | low;
  }
  return size ? (uint64_t)at[0] << 16 | (uint64_t)at[size / 2] << 8 | at[size - 1] : 0;
}

int64_t own_string_hash(void *text) {
  Slice whole = string_slice(text);
  const uint64_t *keys = key();
  const uint8_t *at = (const uint8_t *)whole.data;
  int64_t rest = whole.size;
  uint64_t hash = keys[1];
  for (; rest > 16; rest -= 16, at += 16)
    hash = fold(word_at(at) ^ keys[0], word_at(at + 8) ^ hash);
  uint64_t first = rest > 8 ? word_at(at) : tail(at, rest);
  uint64_t last = rest > 8 ? word_at(at + rest - 8) : 0;
  hash = fold(first ^ keys[0], last ^ hash);
  return (int64_t)fold(hash ^ UINT64_C(0xa0761d6478bd642f), (uint64_t)whole.size ^ keys[0]);
}
