// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Nearest names, by the number of edits between them.
**
** In: what was written, candidates one by one. Out: the first of the nearest ones. Invariant: nothing is as far as its whole
** length. The surprise: the search is cut off at the distance of the best so far, so many candidates cost little. */
#include "base/near.h"

#include <string.h>

enum { NEAREST_LONGEST = 40 };

/* Edits from a to b, with a limit: more than `limit` is answered as limit + 1. */
static uint32_t edit_distance(const char *a, const char *b, uint32_t limit) {
  size_t a_length = strlen(a), b_length = strlen(b);
  if (a_length > NEAREST_LONGEST || b_length > NEAREST_LONGEST) return limit + 1;
  if (a_length > b_length + limit || b_length > a_length + limit) return limit + 1;
  uint32_t row[NEAREST_LONGEST + 1];
  for (uint32_t j = 0; j <= b_length; j++)
    row[j] = j;
  for (uint32_t i = 1; i <= a_length; i++) {
    uint32_t diagonal = row[0];
    row[0] = i;
    for (uint32_t j = 1; j <= b_length; j++) {
      uint32_t change = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      uint32_t shift = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
      row[j] = change < shift ? change : shift;
    }
  }
  return row[b_length];
}

NearText near_start(const char *wanted) {
  size_t length = strlen(wanted);
  uint32_t limit = length <= 2 ? 1 : length <= 6 ? 2 : 3;
  return (NearText){wanted, NULL, limit + 1};
}

bool near_offer(NearText *near, const char *candidate) {
  if (near->distance == 0) return false;
  uint32_t distance = edit_distance(near->wanted, candidate, near->distance - 1);
  if (distance >= near->distance || distance >= strlen(candidate)) return false;
  near->distance = distance;
  near->best = candidate;
  return true;
}
