// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Linking, and compiling the C that backend/c writes: both are one call of the C compiler driver. */
#ifndef OWN_DRIVER_LINK_H
#define OWN_DRIVER_LINK_H

#include "driver/driver.h"

/* Links the inputs (objects, or with `is_c` C files that are compiled first) with the runtime into `output`. False:
** reported. */
bool link_program(Driver *driver, const Program *program, const char *const *inputs, uint32_t count,
                  bool is_c, const char *output);
/* Only compiles C: to an object, or to assembly. */
bool link_compile_c(Driver *driver, const Program *program, const char *input, const char *output,
                    bool assembly);

/* build.c: makes the executable `path` of a compiled program, through LLVM or C as the options say. False: reported. */
bool build_executable(Driver *driver, const Program *program, const char *path);

/* The program has only functions for C, and an executable or a run was asked for: says so. */
void link_report_no_main(Driver *driver);

/* A file in a private folder, for what the linker reads; removed with link_scratch_remove. NULL: reported. */
const char *link_scratch(Driver *driver, const char *name, const char *bytes, size_t length);
void link_scratch_remove(const char *path);

#endif
