// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What `ownc view` knows about one function before it prints: notes beside source lines, ghost lines between them.
**
** Glossary: note = text to the right of a source line (a move, a copy) · ghost = a line nobody wrote (a drop) with its
** reason · folded = counted, not shown (temporaries of library types; the drops of raising ways, which become ↯) ·
** instance = the body that the back ends get: what became of the counts of objects is known there. */
#ifndef OWN_TOOLS_VIEW_INTERNAL_H
#define OWN_TOOLS_VIEW_INTERNAL_H

#include "mir/analysis.h"
#include "tools/tools.h"

typedef struct {
  uint32_t line; /* stands after this line; `before`: in front of it */
  bool before;
  uint32_t indent;   /* columns */
  const char *where; /* "else: ", "before the loop: " or ""  */
  const char *text;  /* "drop b" */
  const char *why;
  bool elided; /* a release that a rule removed */
} ViewGhost;

typedef struct {
  uint32_t line;
  const char *text;
} ViewNote;

typedef struct {
  const Program *program;
  const MirBody *body, *instance; /* instance: NULL if nothing calls the function */
  const AstFunction *ast;
  const Source *source;
  Arena *arena;
  MirCfg *cfg;
  bool raises, elided;
  const bool *hidden; /* by line from `first`: belongs to a function of its own; NULL: none does */
  uint32_t first, last; /* lines of the function */
  OWN_ARRAY(ViewGhost) ghosts;
  OWN_ARRAY(ViewNote) notes;
  OWN_ARRAY(ViewNote) refusals;
  uint32_t moves, copies, folded, error_exits;
  uint32_t drops[REASON_COUNT];
} ViewFn;

/* view_place.c: where in the source a drop of the elaborated MIR happens. */
typedef struct {
  uint32_t line;
  bool before;
  uint32_t indent;
  const char *where;
} ViewSpot;
ViewSpot view_spot_of_drop(const ViewFn *view, MirBlock block, const MirInstr *drop);
ViewSpot view_spot_of_edge(const ViewFn *view, MirBlock block);
ViewSpot view_spot_of_exit(const ViewFn *view, Span exit);
uint32_t view_line(const ViewFn *view, uint32_t offset);

/* view.c */
void view_collect(ViewFn *view);
/* A note beside a line. */
void view_add_note(ViewFn *view, uint32_t line, const char *text);
/* view_permits.c: what --permissions asked for. */
void view_collect_permits(ViewFn *view);
/* view_rust.c: what --as=rust asked for. */
uint32_t view_rust_lines(const ViewFn *view);
bool view_rust_refuses(const ViewFn *view, uint32_t line);
void view_print_rust(Text *out, const ViewFn *view, uint32_t line);
/* view_count.c: a body of dynamic code. */
void view_print_counts(Text *out, ViewFn *view);
/* "1 retain  2 releases  0 elided", of the instance; nothing if it counts nothing. */
void view_print_count_words(Text *out, const ViewFn *view);
/* A temporary is called by the expression whose value it holds. */
const char *view_object_name(const ViewFn *view, MirPlace place);
/* view_text.c */
void view_print_text(Text *out, const ViewFn *view);

#endif
