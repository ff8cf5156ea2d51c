// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Items of arrays outside of words, for callers that do not have own/quick_array.h inline: the same functions under their
** entries' names. In: what has_doubles or has_ints was true of. Invariant: nothing raises. */
#include "dynamic/bytes/bytes_internal.h"

#include "own/quick.h"

#include <stddef.h>

_Static_assert(sizeof(Store) == sizeof(OwnStore) &&
                   offsetof(Store, data) == offsetof(OwnStore, data) &&
                   offsetof(Store, length) == offsetof(OwnStore, length) &&
                   offsetof(Store, format) == offsetof(OwnStore, format) &&
                   offsetof(Store, size) == offsetof(OwnStore, size),
               "compiled code knows where the items are");

bool own_has_doubles(OwnWord word) { return ov_has_doubles(word); }
bool own_has_ints(OwnWord word) { return ov_has_ints(word); }
bool own_doubles_in(OwnWord array, int64_t at) { return ov_doubles_in(array, at); }
bool own_ints_in(OwnWord array, int64_t at) { return ov_ints_in(array, at); }
double own_double_get(OwnWord array, int64_t at) { return ov_double_get(array, at); }
void own_double_put(OwnWord array, int64_t at, double value) { ov_double_put(array, at, value); }
int64_t own_int_get(OwnWord array, int64_t at) { return ov_int_get(array, at); }
bool own_int_suits(OwnWord array, int64_t value) { return ov_int_suits(array, value); }
void own_int_put(OwnWord array, int64_t at, int64_t value) { ov_int_put(array, at, value); }
