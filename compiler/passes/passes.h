// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The pipeline over MIR: passes.def in order, with verifying, dumping, timing (pipeline.c). */
#ifndef OWN_PASSES_PASSES_H
#define OWN_PASSES_PASSES_H

#include "base/text.h"
#include "mir/mir.h"

typedef enum { STAGE_GENERIC, STAGE_INSTANCE } PassStage;

typedef struct {
  uint32_t elide;   /* rules that remove counts: bit per Elision */
  bool inlines;     /* small bodies of dynamic code in place of their calls */
  bool mark_elided; /* statistics: what was removed leaves a mark that counts it */
  bool
      witness; /* --elide=witness: what was removed is still counted, and its end must not be the object's */
  bool permissions;      /* view --permissions */
  bool as_rust;          /* view --as=rust */
  bool last_use;         /* --drop=last-use */
  bool log_drops;        /* for `ownc view`: each drop has its line in the log */
  bool warn_copies;      /* --warn=copies */
  bool wraps;            /* --overflow=wrap */
  bool verify;           /* mir_verify after every pass */
  const char *dump_pass; /* print bodies after this pass ("lower" = before the first), or NULL   */
  const char *dump_fn;   /* only this function, or NULL                                           */
  Text *dump_out;
  const char
      *stop_after; /* stop the pipeline after this pass, or NULL                            */
  void (*timer)(void *self, const char *pass, bool begin); /* NULL: not timed */
  void *timer_self;
} PassOptions;

/* The rules of own/elisions.def. */
typedef enum {
#define ELISION(id, name, reason) ELIDE_##id,
#include "own/elisions.def"
  ELIDE_COUNT
} Elision;
enum { ELIDE_ALL = (1 << ELIDE_COUNT) - 1 };
const char *passes_elision(uint32_t rule); /* its name; NULL after the last */

/* Runs one stage over all bodies; GENERIC: over those that were added since the last time. GENERIC reports E03xx; a body with
** an error gets `broken` and leaves the pipeline. False: stopped by stop_after. */
bool passes_run(MirProgram *program, PassStage stage, const PassOptions *options);
/* The generic stage of one body that is not in the program and will never run: as far as it has something to tell. */
void passes_run_alone(MirProgram *program, MirBody *body, const PassOptions *options,
                      Arena *scratch);
/* Can an instance have an error that its generic body has not (decide.c)? After the GENERIC stage. */
bool passes_instances_decide(const MirProgram *program);
/* The same of one body. */
bool passes_instance_decides(const MirBody *body);
/* NULL, or what is wrong with the order of passes.def (a failure of ours; checked at start-up). */
const char *passes_check_order(void);
/* Do values of the type, a Box, hold boxes of their own type in place? Then they end in a loop. */
bool drop_is_loop(const MirProgram *program, TypeId type);
uint32_t passes_count(void);
const char *passes_name(uint32_t index);
const char *passes_text(uint32_t index);

#endif
