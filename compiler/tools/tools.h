// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Verbs on top of the front library: they print what the compiler knows. */
#ifndef OWN_TOOLS_TOOLS_H
#define OWN_TOOLS_TOOLS_H

#include "front/compile.h"

/* `ownc view`: every inserted operation in its place, with its reason. `function` NULL: all functions of the root file.
** `raises`: also
** what happens only while an error passes through. False: there is no such function. */
bool view_print(Text *out, const Program *program, const char *function, bool raises);
/* `ownc explain CODE`; NULL: the list of codes. False: no such code. */
bool explain_print(Text *out, const char *code);

#endif
