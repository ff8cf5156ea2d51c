// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The nearest of several names to one that was misspelt: for "did you mean …?". */
#ifndef OWN_BASE_NEAR_H
#define OWN_BASE_NEAR_H

#include <stdbool.h>
#include <stdint.h>

typedef struct {
  const char *wanted;
  const char *best; /* NULL: none is near enough */
  uint32_t distance;
} NearText;

/* How far off a name may be depends on the length of `wanted`. */
NearText near_start(const char *wanted);
/* True: `candidate` is nearer than all before. */
bool near_offer(NearText *near, const char *candidate);

#endif
