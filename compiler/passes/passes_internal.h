// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the passes share: the tree of tracked paths (moves.c), the sets of maybe-empty paths
** (init.c), the search for causes (story.c), the fixes (remedy.c), the table of instances
** (instances.c).
**
** Glossary
**   path      a local or by-value root followed by inline fields, tracked because it may be without a value somewhere
**   subtree   a path and the tracked paths below it: the ids [path, end), because ids are given in preorder
**   shell     what a path holds besides its tracked parts
**   MU        set of the paths whose shell may hold no value ("maybe unset")
**   site      one instruction: block and position */
#ifndef OWN_PASSES_INTERNAL_H
#define OWN_PASSES_INTERNAL_H

#include "base/shared_set.h"
#include "mir/analysis.h"
#include "mir/build.h"
#include "passes/passes.h"

typedef struct {
  MirPlace place;
  uint32_t parent; /* path, 0 = none            */
  uint32_t end;    /* one past its last subpath */
  MirLocal local;
  bool needs_drop;
  bool
      by_parts; /* `self` of a constructor: set field by field; its own bit says "the object never existed" */
} Path;

typedef struct Paths {
  OWN_ARRAY(Path) items; /* [0] unused                                    */
  uint32_t *of_place;    /* by place id: the path that is exactly it, or 0 */
  uint32_t *of_local;    /* by local id: the path of the whole local, or 0 */
  uint32_t place_count;  /* places interned later are untracked            */
} Paths;

typedef struct Init {
  const MirBody *body;
  const Paths *paths;
  const MirCfg *cfg;
  Arena *arena;
  SharedSet *in; /* by block: MU at its start, for the entry and for joins only */
  SharedSets sets;
} Init;

/* One body on its way through the FN passes; the results live in `scratch` until the last of
** them is done. */
typedef struct {
  MirProgram *program;
  MirBody *body;
  Arena *scratch;
  MirCfg *cfg;
  Paths *paths;
  Init *init;
  const PassOptions *options;
  const struct Closed *closed;   /* instances with COUNTS: see count.h */
  const struct Expected *whole;  /* what is expected over the whole program; NULL: nothing */
  const struct Expect *expected; /* of a body that is dynamic code, by local: see expected.h */
} PassBody;

/* Instances by declaration and type arguments: shared by `instances` and `glue`, which both may
** ask for new ones. */
typedef struct Instances Instances;

/* moves.c */
void moves_run(PassBody *pass);
Paths *moves_collect(MirBody *body, Arena *arena);
bool paths_trackable(const MirBody *body, MirPlace place);
/* The deepest tracked path at or above the storage that holds `place`; 0: nothing there is
** tracked. *whole: all of that path is meant (`place` is exactly it, or lies behind an interior
** step of it). */
uint32_t paths_above(const Paths *paths, const MirBody *body, MirPlace place, bool *whole);
static inline uint32_t paths_exact(const Paths *paths, MirPlace place) {
  return place.index < paths->place_count ? paths->of_place[place.index] : 0;
}
/* First path of the subtree whose bit is set, or 0. The own bit of a constructor's `self` does
** not count. */
uint32_t paths_first_unset(const Init *init, uint32_t path, const SharedSet *state);

/* init.c */
void init_run(PassBody *pass);
Init *init_solve(const MirBody *body, const Paths *paths, const MirCfg *cfg, Arena *arena);
/* Effect of an instruction on MU: first its operands, then its destination (on a raising edge:
** only the former). */
void init_operands(Init *init, SharedSet *state, const MirInstr *instr);
void init_destination(Init *init, SharedSet *state, const MirInstr *instr);
static inline bool init_unset(const Init *init, const SharedSet *state, uint32_t path) {
  return shared_set_has(&init->sets, state, path);
}
/* The first path from `path` on that holds a value before an edge (`out`) and may hold none behind it; 0: there is none. */
static inline uint32_t init_next_lost(const Init *init, MirBlock to, const SharedSet *out,
                                      uint32_t path) {
  return shared_set_next(&init->sets, &init->in[to.index], out, path, false);
}
static inline bool init_joins(const Init *init, MirBlock block) {
  return init->in[block.index].made;
}
typedef struct {
  void *self;
  void (*instr)(void *self, MirBlock block, uint32_t at, SharedSet *before); /* may be NULL */
  void (*edge)(void *self, MirBlock from, uint32_t which,
               SharedSet *out); /* every edge; may be NULL */
} InitWalk;
/* Visits every reachable instruction and edge with the state before it; blocks in no useful
** order. */
void init_walk(Init *init, const InitWalk *walk);

/* maybe.c: by block, the variables that hold a value on some way to its start; and the same across one instruction. */
Bitset *maybe_solve(const MirBody *body, const MirCfg *cfg, Arena *arena);
void maybe_step(const MirBody *body, const MirInstr *instr, Bitset held);

/* borrow.c, conflict.c, stale.c, story.c, remedy.c */
typedef struct {
  MirBlock block;
  uint32_t at;
} Site;

typedef enum {
  CAUSE_MOVE,
  CAUSE_NEVER
} CauseKind; /* given away; declared without a value, or gone with its scope */
typedef struct {
  CauseKind kind;
  Site site;      /* block none: the function's entry */
  MirPlace place; /* MOVE: what was given away        */
} Cause;

typedef struct {
  PassBody *pass;
  MirBody *body;
  Arena *arena; /* scratch */
  Diags *diags;
  Table reported; /* (path or place, cause) */
  uint32_t errors;
  bool destructor;
  OWN_ARRAY(uint32_t) owed; /* paths that hold a value at exits */
  struct Conflicts *conflicts;
  struct Loans *loans;
} Borrow;

void borrow_run(PassBody *pass);
/* True the first time this pair is seen: one error per (what, cause). */
bool borrow_first(Borrow *borrow, uint32_t what, Site cause);

/* Uses of references whose target may be gone (E0320 E0321 E0325). */
void stale_check(Borrow *borrow);
/* References that a function returns (E0322, E0323). */
void returned_check(Borrow *borrow);
/* Notes that the access at this site was told as the cause of an error; was it before? */
void borrow_tell(Borrow *borrow, Site site);
bool borrow_told(const Borrow *borrow, Site site);

void conflict_prepare(Borrow *borrow);
/* Does the operand lend or give away something that could be shared? */
bool conflict_counts(const Borrow *borrow, MirOperand operand);
void conflict_check(Borrow *borrow, Site site);
/* Which operand of an instruction a text inside it belongs to; 0 if none is known. */
uint32_t conflict_operand_at(const MirBody *body, const MirInstr *instr, Span text);

/* Reports the use of a path that may be empty. */
typedef struct {
  Site site;
  uint32_t path;  /* its bit is set there       */
  MirPlace place; /* as the instruction names it */
  MirRole role;
} EmptyUse;
void story_empty_use(Borrow *borrow, EmptyUse use);
void story_exit(Borrow *borrow, Site site, uint32_t path);
void story_part_of_empty(Borrow *borrow, Site site, MirPlace part, uint32_t whole);
/* The narrowest span of `place` inside an instruction as written; `moved`: the occurrence that
** ends in `^`. */
Span story_span(const Borrow *borrow, const MirInstr *instr, MirPlace place, bool moved);
/* The same for operand `index` of an instruction: the occurrence after those of earlier
** operands. */
Span story_operand_span(const Borrow *borrow, const MirInstr *instr, uint32_t index);
/* What happened to the value: "given to `f` here (its parameter `list` is `owned`)". */
const char *story_move_words(const Borrow *borrow, Cause cause);
const char *story_type(const Borrow *borrow, MirPlace place);
const char *story_callee(const Borrow *borrow, const MirInstr *instr);
/* `words` and the parameter that an operand is for: "… (`mut a` of `two`)". */
const char *story_lent(const Borrow *borrow, const MirInstr *instr, uint32_t index,
                       const char *words, const char *convention);
/* The parameter an operand is for, or NULL. */
const char *story_param(const Borrow *borrow, const MirInstr *instr, uint32_t index);
/* What took the value in the end, past the compiler's temporaries (*as: under which place); may
** be NULL. */
const MirInstr *story_taker(const Borrow *borrow, Cause move, MirPlace *as);
/* The text of a span if it is short and of one line, else NULL. */
const char *story_source(const Borrow *borrow, Span span);
const char *story_words(const Borrow *borrow, MirPlace place);
/* " when `c` is true": the outcome that leads to a site, or "" if every way does. */
const char *story_when(const Borrow *borrow, Site site);
unsigned story_line(const Borrow *borrow, Span span);
static inline MirInstr *story_instr(const Borrow *borrow, Site site) {
  return &mir_block(borrow->body, site.block)->instrs.items[site.at];
}

/* search.c: which instructions emptied a path on the way to a site. Runs only when an error
** exists. */
typedef struct {
  OWN_ARRAY(Cause) causes;
  bool filled;      /* some way to the use sets the path                                        */
  bool *open;       /* by block: from its start the use is reached without setting the path     */
  Site exit;        /* of a use inside a cleanup chain: the terminator that entered the chain   */
  bool exit_raises; /* … by its raising edge                                                    */
} CauseSearch;
CauseSearch search_causes(const Borrow *borrow, Site use, uint32_t path);
/* The blocks of a shortest way from just after `from` (block none: the entry) to the use that
** leaves the path alone; NULL: there is none. `forward`: without a back edge. */
MirBlock *search_way(const Borrow *borrow, Site from, Site use, uint32_t path, bool forward,
                     uint32_t *count);

/* By block: the site's block can be reached from it in the same round of each loop. */
bool *search_within_round(const Borrow *borrow, MirBlock site);

/* Is the block inside the loop of this header? */
bool search_in_loop(const Borrow *borrow, MirBlock header, MirBlock block);

void remedy_copy(Borrow *borrow, Diag *diag, Span move, MirPlace place);
void remedy_lend(Borrow *borrow, Diag *diag, Cause move);

/* "when `c` is true": the outcome of a block's last instruction that leads on; NULL: no fork. */
const char *story_fork(const Borrow *borrow, MirBlock block, uint32_t which);
/* Outcome that leads to a site, with a space before it; "": every way leads there. */
const char *story_when(const Borrow *borrow, Site site);

/* linear.c: a drop of a value that may not end there. */
typedef struct {
  Site site; /* the drop; of an edge drop the terminator that the edge leaves */
  MirPlace place;
  MirReason reason;
  Span cause; /* where it was given away on another way, or nothing */
  bool on_edge;
  uint32_t which; /* successor of the edge */
} EarlyEnd;
/* Reports each variable once; marks the body broken if there are any. */
void linear_report(PassBody *pass, const EarlyEnd *ends, uint32_t count);

/* lints.c */
void lints_run(PassBody *pass);

/* rust_rules.c */
void rust_run(PassBody *pass);

/* permissions.c */
void permissions_run(PassBody *pass);

/* statements.c */
typedef struct {
  Span *items; /* sorted */
  uint32_t count;
} Statements;
Statements statements_outermost(const MirBody *body, Arena *arena);
/* The number, from 1, of the statement that the text lies in, or 0. */
uint32_t statements_of(const Statements *statements, Span span);
/* Is it a part of what the statement does, rather than of the way on or of the end of a scope? */
bool statements_works(const MirInstr *instr);

/* last_use.c */
void last_use_run(PassBody *pass);

/* drops.c, balance.c */
void drops_run(PassBody *pass);
/* By block: an error is pending there, from raising edges and `raise` until it is caught. */
bool *drops_raising(const MirBody *body, const MirCfg *cfg, Arena *arena);
/* Is the local declared in this scope or one around it? */
bool drops_in_scope(const MirBody *body, MirScope scope, MirLocal local);
void balance_run(PassBody *pass);
/* Splits shared cleanup chains whose entries disagree (chains.c). True if blocks were added. */
bool chains_split(PassBody *pass);

/* suspend.c */
void suspend_run(PassBody *pass);
/* Is it the body of a generator, which own_resumed brings back to where it left? */
bool suspend_is_generator(const MirBody *body);
/* Does code of the program run when a generator ends that has left before the call of own_resumed that ends the block? */
bool suspend_runs_code(const MirBody *body, MirBlock block);

/* specials.c, shapes.c, unbox.c */
void specials_run(PassBody *pass);
void shapes_run(PassBody *pass);
void unbox_run(PassBody *pass);

/* count_insert.c, count_elide.c, count_balance.c */
void count_insert_run(PassBody *pass);
void count_elide_run(PassBody *pass);
void count_balance_run(PassBody *pass);

/* instances.c, glue.c, simplify.c */
Instances *instances_new(MirProgram *program);
void instances_run(Instances *instances);
FnId instances_of(Instances *instances, FnDeclId decl, const TypeId *args, uint32_t count,
                  Span span);
/* Adds a finished body (drop glue) and returns its FnId. */
uint32_t instances_add(Instances *instances, FnDeclId decl, MirBody *body);
/* What was made for a function type and what it calls (function_value.c); none: nothing yet. */
FnId instances_known(const Instances *instances, TypeId fn_type, TypeId of);
void instances_know(Instances *instances, TypeId fn_type, TypeId of, FnId id);
/* Binds the callees of bodies that were added and not looked at yet. */
void instances_settle(Instances *instances);
MirProgram *instances_program(const Instances *instances);
/* A limit was reported: the program is incomplete. */
bool instances_full(const Instances *instances);
void glue_run(Instances *instances);

/* represent.c, counted.h; represent_run stands with the instances: those that are added later are represented as well. */
/* `counts`: statistics of owners. */
void represent_run(Instances *instances, bool counts);
bool instances_count_owners(const Instances *instances);
void represent_body(Instances *instances, MirBody *body);

/* drop_loop.c */
typedef struct {
  void *self;
  void (*put)(void *self, MirBody *body, MirBlock block, MirPlace place);
  void (*put_del)(void *self, MirBody *body, MirBlock block, MirPlace place);
} DropPart; /* puts at the end of a block what ends one part of a node, or only calls its `__del__` */
/* Does the written destructor of a recursive type give nothing of `self` away? Then its fields are ended by those who call
** it, and by it no more (del_leave_fields). */
bool del_leaves_fields(const MirProgram *program, TypeId type);
void del_leave_fields(MirBody *body);
/* Must machine stack be left before the loop: can a part of a node lead to a node again? */
bool drop_loop_recurs(const Decls *decls, TypeId box);
/* The rest of the destructor of a Box, from `block` on. Needs drop_is_loop. */
void drop_loop_put(const MirProgram *program, MirBody *body, MirBlock block, DropPart end);

/* function_value.c */
/* What calls values of the function type: the value first, then the arguments. */
FnId function_value_call(Instances *instances, TypeId fn_type);
/* The rest of the destructor of a function type, from `block` on. */
void function_value_destructor(MirBody *body, MirBlock block, FnId self);
/* Replaces `function dst = closure`. */
void function_value_make(Instances *instances, MirBody *body, MirEdit *edit, uint32_t at,
                         const MirInstr *instr);
void simplify_run(PassBody *pass);
/* inline.c; true: something was inlined. `closed` learns, in its arena, what the copies of calls may store. */
bool inline_run(MirProgram *program, const PassOptions *options, struct Closed *closed,
                Arena *closed_arena);
/* A `def` that is not made small (FnDecl.cold), whose ownership is right; `body` may be NULL. */
bool inline_is_def(const MirBody *body);
/* truths.c: branches that are decided by constants that a pass has made. */
void truths_decide(MirBody *body, Arena *arena);
/* tuples.c; true: it changed some body */
bool tuples_run(MirProgram *program, const PassOptions *options);
/* ranges.c; `wraps`: --overflow=wrap */
void ranges_run(MirProgram *program, bool wraps);
/* Leaves only the blocks of `cfg`, numbered in its order. */
/* Of an instance whose callees are declarations: one search where a dict is asked twice about a key (probes.c). */
void probes_share(MirBody *body, const MirCfg *cfg, Arena *arena);
void simplify_reachable(MirBody *body, const MirCfg *cfg);

#endif
