// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Prefix: where the runtime library and its header are. */
#ifndef OWN_DRIVER_PREFIX_H
#define OWN_DRIVER_PREFIX_H

#include "driver/driver.h"

typedef struct {
  const char *library;  /* libown_rt.a, or the checked or counting one */
  const char *include;  /* folder that holds own/own.h                 */
  const char *sanitize; /* what the library was built with: "-fsanitize=…", or NULL */
  const char *compiler; /* the compiler that links it, or NULL: cc                  */
} Prefix;

/* False: a part is missing; reported with every path tried. */
bool prefix_find(Driver *driver, Prefix *prefix);
/* The program that starts what `ownc bench` measures. NULL: it is missing; reported. */
const char *prefix_launcher(Driver *driver);

#endif
