// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names of the entries, for programs that ownc compiles in memory. */
#include "runtime.h"

typedef void (*Function)(void);
typedef struct {
  const char *name;
  Function function;
} Entry;

static const Entry entries[] = {
#define RT(name, result, parameters, effects) {#name, (Function)name},
#include "own/abi.def"
#define LIB(name, result, parameters) {#name, (Function)name},
#include "own/library.def"
};

void *own_runtime_symbol(const char *name) {
  void *address = NULL;
  if (strcmp(name, "own_heap") == 0) return &own_heap;
  for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
    if (strcmp(entries[i].name, name) != 0) continue;
    memcpy(&address, &entries[i].function, sizeof address);
    return address;
  }
  return address;
}
