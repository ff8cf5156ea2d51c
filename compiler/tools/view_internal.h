// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What `ownc view` knows about one function before it prints: notes beside source lines, ghost lines between them.
**
** Glossary: note = text to the right of a source line (a move, a copy) · ghost = a line nobody wrote (a drop) with its
** reason · row = a line of the listing, whatever form it is printed in · page = the rows of one function · lane = the life of
** one variable, drawn beside the rows · folded = counted, not shown (temporaries of library types; the drops of raising ways, which become ↯) ·
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
  bool elided;    /* a release that a rule removed */
  MirLocal local; /* whose value ends */
} ViewGhost;

typedef struct {
  uint32_t line;
  const char *text;
} ViewNote;

typedef enum {
  ROW_SOURCE,
  ROW_REFUSED,      /* a source line that Own refuses                          */
  ROW_RUST_REFUSED, /* a source line that Rust would refuse                    */
  ROW_INSERTED,     /* a ghost                                                 */
  ROW_ELIDED,       /* a ghost that a rule removed again                       */
  ROW_STORY,        /* a step of the story of a refusal                        */
  ROW_REMARK,       /* says something about the line above                     */
  ROW_REMARK_MORE,
} ViewRowKind;

typedef struct {
  ViewRowKind kind;
  uint32_t line;    /* source lines: their number; others: the line they stand at */
  uint32_t indent;  /* columns in front of the text of a ghost                    */
  const char *text; /* a source line without blanks at its end; other rows: words */
  const char *note; /* "" if there is none */
  MirLocal local;   /* of a ghost: whose value ends */
} ViewRow;

typedef struct {
  const char *name, *words; /* words: what was inserted, counted */
  const Source *source;
  uint32_t line;
  const Program *program;
  const MirBody *body; /* whose locals are the lanes */
  bool counted;        /* dynamic code: lanes are ropes */
  OWN_ARRAY(ViewRow) rows;
} ViewPage;

typedef struct {
  const Program *program;
  const MirBody *body, *instance; /* instance: NULL if nothing calls the function */
  const AstFunction *ast;
  const Source *source;
  Arena *arena;
  MirCfg *cfg;
  bool raises, elided, permits; /* what was asked for */
  const bool *hidden; /* by line from `first`: belongs to a function of its own; NULL: none does */
  uint32_t first, last; /* lines of the function */
  OWN_ARRAY(ViewGhost) ghosts;
  OWN_ARRAY(ViewNote) notes;
  OWN_ARRAY(const Diag *) refusals;
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
void view_add_rust(ViewPage *page, const ViewFn *view, uint32_t line);
/* view_count.c: the page of a body of dynamic code. */
void view_count_page(ViewPage *page, ViewFn *view);
/* "1 retain  2 releases  0 elided", of the instance; nothing if it counts nothing. */
void view_add_count_words(Text *out, const ViewFn *view);
/* A temporary is called by the expression whose value it holds. */
const char *view_object_name(const ViewFn *view, MirPlace place);
/* view_rows.c: the page of a body of static code, from its notes and ghosts. */
void view_page(ViewPage *page, const ViewFn *view);
void view_add_row(ViewPage *page, Arena *arena, ViewRow row);
/* A source line as it stands, without blanks at its end. */
const char *view_source_text(const ViewFn *view, uint32_t line);
/* view_text.c */
void view_print_text(Text *out, const ViewPage *page);
/* view_lanes.c: which variables have a lane, and what is drawn of each in each row. */
typedef enum {
#define LANE(id, css, words) LANE_##id,
#include "tools/view_lanes.def"
  LANE_COUNT
} ViewLaneState;
typedef enum {
#define MARK(id, css, words) MARK_##id,
#include "tools/view_lanes.def"
  MARK_COUNT
} ViewMark;
typedef struct {
  MirLocal local;
  const char *name;
  uint32_t first, last;  /* rows it is drawn in */
  ViewLaneState *states; /* by row              */
  ViewMark *marks;       /* by row              */
} ViewLane;
typedef OWN_ARRAY(ViewLane) ViewLanes;
/* In the order of their first rows. */
ViewLanes view_lanes(const ViewPage *page, Arena *arena);
/* What a state or mark is called in the pictures (its class), and in words. */
typedef struct {
  const char *css, *words;
} ViewLook;
ViewLook view_lane_look(ViewLaneState state);
ViewLook view_mark_look(ViewMark mark);
/* Does the life end in the middle of this row? */
bool view_lane_ends(const ViewLane *lane, uint32_t row);
/* view_html.c: all pages as one file that needs nothing else. */
void view_print_html(Text *out, const ViewPage *pages, uint32_t count);
/* view_svg.c: one page as a picture. */
void view_print_svg(Text *out, const ViewPage *page);
/* view_json.c: all pages, `own-view/1`. */
void view_print_json(Text *out, const ViewPage *pages, uint32_t count);

#endif
