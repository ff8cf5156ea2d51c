// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _sha512: SHA-512 and SHA-384 of bytes, for hashlib and for seeds of random that are texts (stdlib/python).
**
** In: an object with bytes, 48 or 64. Out: so many bytes of hash. It is here and not in Own because its numbers have 64 bits,
** two more than an int in place. The surprise: the constants are roots of primes, computed once in 128 bits. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

__extension__ typedef unsigned __int128 Wide;

enum { BLOCK = 128, ROUNDS = 80 };

static struct {
  uint64_t cubes
      [ROUNDS]; /* 64 bits behind the point of cube roots of primes; cubes[0] 0: not made yet */
  uint64_t squares[16]; /* … of square roots */
} constants;

static bool is_prime(int number) {
  for (int i = 2; i * i <= number; i++)
    if (number % i == 0) return false;
  return true;
}

/* Does the root, as whole and 64 bits behind the point, stay at or below the number's? root^degree <= number. */
static bool is_below(uint64_t whole, uint64_t fraction, int64_t degree, int number) {
  /* digits of 32 bits, least first: root has 3, its power up to 9, of which 2 × degree stand behind the point */
  uint64_t root[3] = {fraction & UINT32_MAX, fraction >> 32, whole}, power[9] = {1};
  for (int64_t times = 0; times < degree; times++) {
    uint64_t product[12] = {0};
    for (int i = 0; i < 9; i++)
      for (int j = 0; j < 3 && i + j < 12; j++) {
        Wide sum = (Wide)power[i] * root[j] + product[i + j];
        product[i + j] = (uint64_t)sum & UINT32_MAX;
        if (i + j + 1 < 12) product[i + j + 1] += (uint64_t)(sum >> 32);
      }
    memcpy(power, product, sizeof power);
  }
  return power[2 * degree] < (uint64_t)number;
}

static uint64_t root_bits(int number, int64_t degree) {
  uint64_t whole = 0, fraction = 0;
  while (is_below(whole + 1, 0, degree, number))
    whole++;
  for (int bit = 63; bit >= 0; bit--)
    if (is_below(whole, fraction | UINT64_C(1) << bit, degree, number))
      fraction |= UINT64_C(1) << bit;
  return fraction;
}

static void make_constants(void) {
  int number = 2;
  for (int i = 0; i < ROUNDS; number++) {
    if (!is_prime(number)) continue;
    if (i < 16) constants.squares[i] = root_bits(number, 2);
    constants.cubes[i++] = root_bits(number, 3);
  }
}

static uint64_t turn(uint64_t x, int by) { return x >> by | x << (64 - by); }

static void add_block(uint64_t state[8], const uint8_t *block) {
  uint64_t words[ROUNDS], v[8];
  for (int i = 0; i < 16; i++) {
    words[i] = 0;
    for (int j = 0; j < 8; j++)
      words[i] = words[i] << 8 | block[i * 8 + j];
  }
  for (int i = 16; i < ROUNDS; i++) {
    uint64_t x = words[i - 15], y = words[i - 2];
    words[i] = words[i - 16] + (turn(x, 1) ^ turn(x, 8) ^ x >> 7) + words[i - 7] +
               (turn(y, 19) ^ turn(y, 61) ^ y >> 6);
  }
  memcpy(v, state, sizeof v);
  for (int i = 0; i < ROUNDS; i++) {
    uint64_t e = v[4], a = v[0];
    uint64_t first = v[7] + (turn(e, 14) ^ turn(e, 18) ^ turn(e, 41)) + ((e & v[5]) ^ (~e & v[6])) +
                     constants.cubes[i] + words[i];
    uint64_t second =
        (turn(a, 28) ^ turn(a, 34) ^ turn(a, 39)) + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
    memmove(v + 1, v, 7 * sizeof *v);
    v[4] += first;
    v[0] = first + second;
  }
  for (int i = 0; i < 8; i++)
    state[i] += v[i];
}

/* digest(data, size) */
static Word sha_digest(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Chars data;
  int64_t size, at = 0;
  if (bytes_need(args[0], &data) || size_argument(args[1], &size)) return 0;
  if (!constants.cubes[0]) make_constants();
  uint64_t state[8];
  memcpy(state, constants.squares + (size == 64 ? 0 : 8), sizeof state);
  for (; at + BLOCK <= data.length; at += BLOCK)
    add_block(state, data.data + at);
  uint8_t last[2 * BLOCK] = {0}, result[64];
  int64_t rest = data.length - at, end = rest + 17 <= BLOCK ? BLOCK : 2 * BLOCK;
  if (rest) memcpy(last, data.data + at, (size_t)rest);
  last[rest] = 0x80;
  for (int i = 0; i < 8; i++)
    last[end - 1 - i] = (uint8_t)((uint64_t)data.length * 8 >> (8 * i));
  for (int64_t i = 0; i < end; i += BLOCK)
    add_block(state, last + i);
  for (int i = 0; i < 64; i++)
    result[i] = (uint8_t)(state[i / 8] >> (56 - i % 8 * 8));
  return bytes_new(result, size < 0 || size > 64 ? 64 : size);
}

void module_fill_sha(Word module) {
  static const NativeInfo natives[] = {{"digest", sha_digest, 2, 2, false, false}, {0}};
  module_add_natives(module, natives);
}
