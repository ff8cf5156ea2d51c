// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the renderers share. */
#ifndef OWN_BASE_DIAG_INTERNAL_H
#define OWN_BASE_DIAG_INTERNAL_H

#include "base/diag.h"

/* One report as the terminal shows it, ending in a newline. */
void diag_print_one(Text *out, const Diag *diag, const Sources *sources, DiagStyle style);
const char *diag_severity_text(Severity severity);
/* How a report is told. */
typedef enum {
  DIAG_FULL,
  DIAG_LAST,   /* in full, and then how many more say the same, and where */
  DIAG_LISTED, /* there                                                   */
  DIAG_HIDDEN  /* beyond the limit                                        */
} DiagTold;
/* By report; *hidden: the errors among them that are not told at all. */
DiagTold *diag_told(Arena *arena, const Sources *sources, const Diag *const *all, uint32_t count,
                    uint32_t limit, uint32_t *hidden);
/* "and 12 more like this: lines 5 to 9, 14": those behind `like` that are only listed. */
const char *diag_others(Arena *arena, const Sources *sources, const Diag *const *all,
                        const DiagTold *told, uint32_t count, uint32_t like);
/* How many of the sorted reports are shown when only `limit` errors are (0 = all); *hidden receives the errors left out. */
uint32_t diag_shown(const Diag *const *all, uint32_t count, uint32_t limit, uint32_t *hidden);

#endif
