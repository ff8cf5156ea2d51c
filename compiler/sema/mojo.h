// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Modules of Mojo's library under the names of Own's, for files that end in `.mojo`. */
#ifndef OWN_SEMA_MOJO_H
#define OWN_SEMA_MOJO_H

#include "base/diag.h"

#include <stdbool.h>

/* The library module whose names a `.mojo` file sees without an import. */
#define MOJO_MODULE "mojo_names"

/* `std.math` is `math`; other names stay as they are. */
const char *mojo_without_std(const char *dotted);
/* The module of Own's library that stands for Mojo's, once a file of that name was looked for in vain; NULL: none. */
const char *mojo_stand_in(const char *dotted);
/* A type of Own's prelude that Mojo keeps in a module under the name `name`: `OwnedPointer` is `Box`. NULL: `name` is none of those. */
const char *mojo_type_name(const char *name);
/* Reports a module that Own leaves out by its name. False: `dotted` is none of those. */
bool mojo_refuse_module(Diags *diags, const char *dotted, Span span);
/* Reports a name of Mojo's prelude that Own leaves out. False: `name` is none of those. */
bool mojo_refuse_name(Diags *diags, const char *name, Span span);

#endif
