// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* MemoryError where the heap was short.
**
** In: own_memory_due, set where an allocation was served from the reserve, or could not be served and something was left out.
** Out: MemoryError, at the end of the entry that has noticed it. Invariant: what such an entry did is whole, or is given up with its
** result; nothing that user code can see is left half done. The surprise: making the error may find the heap short again; that
** is forgotten, else the handler of the first error would meet a second. */
#include "dynamic/class.h"

bool memory_raise(void) {
  if (error_pending()) return false;
  reserve_raised();
  raise_value(exception_new(OWN_CLASS_MEMORY_ERROR, NULL, 0));
  reserve_raised();
  return true;
}

Word memory_give_up(Word result) {
  if (!result || !memory_raise()) return result;
  ov_release(result);
  return 0;
}

bool memory_ask(int64_t from, int64_t to) {
  if (memory_grows(from, to)) return false;
  if (!error_pending()) raise_value(exception_new(OWN_CLASS_MEMORY_ERROR, NULL, 0));
  return true;
}
