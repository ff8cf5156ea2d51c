// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What alloc.c and dynamic/memory/new.c tell collector.c: pages of the heap of objects. They are never given back, and a collector searches them. */
#ifndef OWN_COLLECTOR_H
#define OWN_COLLECTOR_H

#include <stdint.h>

void collector_keep(void *pages, int64_t bytes);

#endif
