// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the references of a body refer to, and where they are used again: for borrow.c, conflict.c, stale.c.
**
** Glossary
**   reference a `ref` local, or a local whose value is a view: both carry origins. A place rooted in a `ref` is what that refers to; of a
**             view only what lies behind its storage is (`view_storage`)
**   version   what one binding of a reference local makes of it, or a join of several: it carries the same origins wherever it is seen
**   origin    a place that the version may refer to; none of them starts at a reference
**   lineage   the versions that a version was derived from: a chain of parents; of a join, what all its sources have in common
**   live      the reference may be used again before it is bound anew. A copy of it counts when the copy is used */
#ifndef OWN_PASSES_LOANS_H
#define OWN_PASSES_LOANS_H

#include "passes/passes_internal.h"

static const uint32_t AT_START = UINT32_MAX; /* `at` of a join: the start of its block */

typedef struct {
  MirLocal local;
  Site site; /* of the binding; at = AT_START: of a join of versions, or of a parameter */
  uint32_t parent;
  const MirPlace *origins;
  uint32_t origin_count;
  bool holds; /* a loop over what the origin holds */
  bool used;  /* some use can see it               */
  bool given; /* a view that came as a parameter: it carries `*p` */
  bool
      fixed; /* what it refers to may not be changed through it: known of views, and of what comes from them */
} Version;

/* A place where a reference local occurs. */
typedef struct {
  uint32_t number; /* of the block in reverse postorder */
  uint32_t at;
  uint32_t binds; /* the version that is made here, 0: a use                            */
  uint32_t copy;  /* use: the version it is only copied to, which is what may count; or 0 */
} Meeting;

typedef struct {
  OWN_ARRAY(Meeting) meetings; /* in order; a use before a binding of the same instruction */
  OWN_ARRAY(MirBlock) live;    /* blocks at whose start it is live                         */
  uint32_t bindings;
  uint32_t only; /* its version, if there is but one */
} LoanLocal;

typedef struct Loans {
  PassBody *pass;
  MirBody *body;
  Arena *arena;
  LoanLocal *locals; /* by local */
  uint32_t local_count;
  OWN_ARRAY(Version) versions; /* [0] unused */
  Site *called_at;             /* by local: the call that wrote it; last one                 */
  bool *views;                 /* by local: its value is a view                              */
  bool any_view;
  bool any_reference;    /* some local carries origins: it is one, or a view, or what is returned */
  MirLocal returned;     /* of a function that returns a reference or view: its result; or none */
  uint32_t *constant_of; /* by local: MirConst it is, if it is one, written once        */
  Table live_in;         /* (local, block) -> 1                                    */
  Table seen_in;         /* (local, block) -> version; of locals with several only */
} Loans;

/* loans.c */
Loans *loans_solve(PassBody *pass);
/* The version of a reference local just before an instruction; 0: it is not bound here. */
uint32_t loans_version(const Loans *loans, MirLocal local, Site site);
/* The places that `place` may be, as named by the instruction. Not rooted in a reference: itself. */
typedef struct {
  const MirPlace *items;
  uint32_t count;
} Origins;
Origins loans_origins(Loans *loans, MirPlace place, Site site);

/* Is `from` the version itself, or one that it was derived from? */
bool loans_derives(const Loans *loans, uint32_t version, uint32_t from);

/* The call whose returned reference this place is, or NULL; `site`: where it is. */
const MirInstr *loans_lending_call(const Loans *loans, MirPlace place, Site *site);

/* Is it rooted in a local whose value is a view? */
static inline bool loans_is_view(const Loans *loans, MirPlace place) {
  uint32_t root = mir_place(loans->body, place)->root.index;
  return root < loans->local_count && loans->views[root];
}
/* Is the place the storage of a view, or a part of it: not what the view refers to? */
bool loans_is_view_storage(const Loans *loans, MirPlace place);
/* Is it reached through a view that may not change it? */
bool loans_is_fixed(const Loans *loans, MirPlace place, Site site);

/* Behind an UnsafePointer: nobody owns it. */
bool loans_is_unowned(const Loans *loans, MirPlace place);
/* The constant that a local always is, or 0. */
static inline uint32_t loans_constant(const Loans *loans, MirLocal local) {
  return local.index < loans->local_count ? loans->constant_of[local.index] : 0;
}

/* The version that is seen at the end of a block, as far as it is known yet. */
uint32_t loans_seen_at_end(const Loans *loans, MirLocal local, MirBlock block);

/* origins.c, for loans_solve: one step for one version; true: it learned something. */
bool loans_find_origins(Loans *loans, uint32_t id, bool growing);
bool loans_find_fixed(Loans *loans, uint32_t id);
/* The version that it is derived from, or 0. */
uint32_t loans_parent(const Loans *loans, const Version *version);

/* live.c */
void live_solve(Loans *loans);
bool live_at_start(const Loans *loans, MirLocal local, MirBlock block);
bool live_at_end(const Loans *loans, MirLocal local, MirBlock block);
/* Index of the first meeting of the local in the block at or behind `at`. */
uint32_t live_meeting(const Loans *loans, MirLocal local, MirBlock block, uint32_t at);
/* Does this meeting count as a use? */
bool live_counts(const Loans *loans, const Meeting *meeting);

/* Elements of one list at different constant indexes (conflict.c). */
bool conflict_apart(const Borrow *borrow, MirPlace a, MirPlace b);

static inline bool loans_is_reference(const Loans *loans, MirPlace place) {
  uint32_t root = mir_place(loans->body, place)->root.index;
  if (root >= loans->local_count) return false;
  const MirLocalInfo *local = mir_local(loans->body, (MirLocal){root});
  return (local->kind == LOCAL_REFERENCE && !local->captured) || root == loans->returned.index ||
         loans->views[root];
}

/* Any item of the List, or the content of the Box, at `place`, of this type. */
MirPlace loans_held(MirBody *body, MirPlace place, TypeId type);
/* What the result of a function may refer to, as its signature says, in terms of its own parameters; without `[]`. */
MirPlace loans_declared(MirBody *body, const OriginDecl *origin);

#endif
