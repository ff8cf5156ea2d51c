// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Scratch: private folders for what lives only as long as a command of ownc. */
#ifndef OWN_DRIVER_SCRATCH_H
#define OWN_DRIVER_SCRATCH_H

#include "driver/driver.h"

/* A new folder, readable by us alone, below TMPDIR or /tmp. NULL: reported. */
const char *scratch_folder(Driver *driver);
void scratch_remove(const char *folder);

#endif
