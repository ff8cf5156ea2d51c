// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names of the entries, for programs that ownc compiles in memory. */
#include "runtime.h"

#include "own/layout.h"

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
#define DYN(name, result, parameters, effect) {#name, (Function)name},
#include "own/dynops.def"
    {"own_retain", (Function)own_retain},
    {"own_release", (Function)own_release},
    {"own_count_low", (Function)own_count_low},
};

typedef struct {
  const char *name;
  void *address;
} Datum;

static const Datum data[] = {{"own_heap", &own_heap},
                             {"own_object_heap", &own_object_heap},
                             {"own_stack_floor", &own_stack_floor},
                             {"own_row", own_row},
                             {"own_shape_epoch", &own_shape_epoch},
                             {"own_equals", &own_equals},
                             {"own_reflected", &own_reflected},
                             {"own_classes", own_classes},
                             {"own_builtins", own_builtins},
                             {"own_math_words", own_math_words},
                             {"own_math_module", &own_math_module}};

void *own_runtime_symbol(const char *name) {
  void *address = NULL;
  for (size_t i = 0; i < sizeof data / sizeof data[0]; i++)
    if (strcmp(data[i].name, name) == 0) return data[i].address;
  for (size_t i = 0; i < sizeof entries / sizeof entries[0]; i++) {
    if (strcmp(entries[i].name, name) != 0) continue;
    memcpy(&address, &entries[i].function, sizeof address);
    return address;
  }
  return address;
}
