// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Verbs on top of the front library: they print what the compiler knows. */
#ifndef OWN_TOOLS_TOOLS_H
#define OWN_TOOLS_TOOLS_H

#include "front/compile.h"

/* TEXT for a terminal; HTML: one file for a browser; SVG: a picture of one function; JSON: `own-view/1`. */
typedef enum { VIEW_TEXT, VIEW_HTML, VIEW_SVG, VIEW_JSON } ViewForm;
typedef enum { VIEW_DONE, VIEW_NO_FUNCTION, VIEW_NOT_ONE } ViewOutcome;

/* `ownc view`: every inserted operation in its place, with its reason. Dynamic code is shown if the program has instances. */
typedef struct {
  const char *function; /* NULL: all functions of the root file                   */
  bool raises;          /* also what happens only while an error passes through   */
  bool elided;          /* also the count writes that were removed                */
  bool permissions;     /* explains the letters of MirBody.permits                */
  bool as_rust;         /* explains the marks of MirBody.rust                     */
  ViewForm form;
} ViewOptions;
/* NO_FUNCTION: there is none of that name. NOT_ONE: a picture shows one function, and there are several, or none. */
ViewOutcome view_print(Text *out, const Program *program, const ViewOptions *options);
/* `ownc explain CODE`; NULL: the list of codes. False: no such code. */
bool explain_print(Text *out, const char *code);

#endif
