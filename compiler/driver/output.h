// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Outputs: files that appear whole or not at all. */
#ifndef OWN_DRIVER_OUTPUT_H
#define OWN_DRIVER_OUTPUT_H

#include "driver/driver.h"

typedef struct {
  OutputKind kind;
  const char *path;      /* "-" = standard output (text kinds)               */
  const char *temporary; /* where it is written first: the folder of `path`  */
  const char *bytes;     /* for "-": what to print                            */
  size_t length;
} Output;

/* depfile.c: the rule that -MD writes for these outputs. */
const char *depfile_text(Driver *driver, const Program *program, const Output *outputs,
                         uint32_t count);
/* The default name of `kind` for a source file: `dir/x.own` -> "x", "x.o", … in the current directory. */
const char *output_default(Arena *arena, const char *source, OutputKind kind);
/* Creates the temporary. False: `path` may not be replaced or its folder not written; reported. */
bool output_open(Driver *driver, Output *output);
bool output_write(Driver *driver, Output *output, const char *bytes, size_t length);
/* The temporaries become the outputs. Never a part of them: what fails is removed. */
bool output_commit(Driver *driver, Output *outputs, uint32_t count);
void output_discard(Output *outputs, uint32_t count);

#endif
