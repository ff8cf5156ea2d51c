// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of this folder share: colours, places of words, piles of objects.
**
** An object's life: black · during a collection white (may be garbage) or grey (was white, lives) · dying, from the moment
** its last owner is gone: then count and the lent bits say how far its words are released, see release.c. */
#ifndef OWN_DYNAMIC_MEMORY_H
#define OWN_DYNAMIC_MEMORY_H

#include "dynamic/object.h"

#include <stdio.h>

enum { COLOUR_BLACK, COLOUR_GREY, COLOUR_WHITE, COLOUR_DYING };
static inline uint32_t colour_of(const OwnObject *object) { return object->tag & OWN_FLAG_COLOUR; }
static inline void colour_set(OwnObject *object, uint32_t colour) {
  object->tag = (object->tag & ~(uint32_t)OWN_FLAG_COLOUR) | colour;
}
/* The collector looks at it: it may be part of a cycle that dies. */
static inline bool may_be_garbage(Word word) {
  return ov_is_pointer(word) && !(ov_object(word)->tag & (OWN_FLAG_GREEN | OWN_FLAG_IMMORTAL));
}

/* Words at equal distances, in the order in which they are released. */
typedef struct {
  Word *first;
  int64_t count;
  int32_t step;  /* from a group to the next, in words */
  int32_t width; /* words of a group: 1, or 2 (the key and value of an entry) */
} WordRun;
enum { MOST_RUNS = 6 };
static inline Word *run_at(const WordRun *run, int64_t at) {
  if (run->width == 1) return run->first + at * run->step;
  return run->first + (at >> 1) * run->step + (at & 1);
}

/* Has the headers of objects fetched that will be looked at soon, each a line of the cache of its own: so many words before their
** turn comes; what the object owns that comes so many objects later. */
enum { AHEAD = 8, NEXT = 3 };
static inline void fetch_ahead(Word word) {
  if (ov_is_pointer(word)) __builtin_prefetch(ov_object(word), 1);
}
static inline void run_ahead(const WordRun *run, int64_t at) {
  if (at + AHEAD < run->count) fetch_ahead(*run_at(run, at + AHEAD));
}

/* A growing array of objects, outside of the heap. */
typedef struct {
  OwnObject **items;
  int64_t count, capacity;
} Pile;
void pile_grow(Pile *pile);
/* Room for `count` in all; false: the system has no more. */
bool pile_widen(Pile *pile, int64_t count);
static inline bool pile_reserve(Pile *pile, int64_t count) {
  return count <= pile->capacity || pile_widen(pile, count);
}
void pile_free(Pile *pile);
/* Keeps some of the storage. */
void pile_empty(Pile *pile);
static inline void pile_push(Pile *pile, OwnObject *object) {
  if (OWN_UNLIKELY(pile->count == pile->capacity)) pile_grow(pile);
  pile->items[pile->count++] = object;
}

/* ── new.c ── */
/* Bytes that objects take from the system apart from what heap_system_bytes says; bytes of all objects freed so far. */
int64_t object_heap_taken(void);
int64_t object_heap_freed(void);
/* From now on the next object_new finds no free object, so that it comes to cycle_safe_point. */
void object_heap_hide(void);
/* While it is eager, each object_new that has blocks made comes to cycle_safe_point; bytes of all blocks made so far. */
void object_heap_hurry(bool eager);
int64_t object_heap_carved(void);
void object_each_immortal(void (*visit)(void *self, OwnObject *object), void *self);
/* Checked builds: gives back what waits in the quarantine. */
void object_heap_flush(void);

/* ── layout.c ── */
/* Where the words of the object are, the dict of overflow_of not included; returns how many runs. */
int layout_runs(OwnObject *object, WordRun runs[MOST_RUNS]);

/* class/boxed.c: the same of a struct of `fn` code; of one that a call changes, or that was given away, none. */
int boxed_runs(OwnObject *object, WordRun runs[MOST_RUNS]);

/* ── release.c ── */
/* Has it a __del__ that was not called yet? */
bool release_is_loud(const OwnObject *object);
/* Calls it; the caller holds the object. */
void release_finalise(OwnObject *object);
/* Ends what waits for the end of the outermost __del__, if none runs. */
void release_waiting(void);
/* Marks garbage, so that nothing looks at it any more; then: releases its words, frees it. */
void release_garbage_mark(OwnObject *object);
void release_garbage(OwnObject *object);
/* All its words are released; only its storage is left, because it is a candidate. */
bool release_is_over(const OwnObject *object);

/* ── candidates.c ── */
typedef enum {
  CANDIDATES_YOUNG,
  CANDIDATES_OLD,      /* a collection has seen them, or what they reach, and could not decide */
  CANDIDATES_SLICED,   /* old ones that the slices of this major have not come to              */
  CANDIDATES_DEFERRED, /* too much hangs on them for a slice                                   */
  CANDIDATE_AGES
} CandidateAge;
Pile *candidates_of(CandidateAge age);
bool candidates_any(void);
/* Puts one there (back), marked as buffered. */
void candidate_put(CandidateAge age, OwnObject *object);
/* Takes all of an age, still marked as buffered, and leaves `empty`. */
void candidates_swap(CandidateAge age, Pile *empty);
/* The newest of the young ones, so many at most. */
void candidates_take(int64_t most, Pile *empty);
/* What was taken and not looked at. */
void candidates_return(OwnObject *const *items, int64_t count);
/* So many young candidates ask for a collection; are there so many? */
void candidates_want(int64_t count);
bool candidates_wait(void);
/* All young candidates are old ones from now on. */
void candidates_age(void);
/* There was no memory to note some; then: all objects are candidates. */
void candidates_lose(void);
void candidates_find_lost(void);
/* Frees those that have ended meanwhile. */
void candidates_drop_shells(void);
/* The object is dead: must its storage wait because it is a candidate? */
bool candidate_leaves_shell(const OwnObject *object, int64_t bytes);

/* ── trial.c ── */
typedef enum {
  TRIAL_YOUNG,   /* enters young objects only                                */
  TRIAL_SLICE,   /* all but what trials of the same run have seen live       */
  TRIAL_ALL,     /* all                                                      */
  TRIAL_SUSPECTS /* what the pass suspects                                   */
} TrialKind;
typedef struct {
  Pile members;     /* what the candidate reaches; first those that were looked into          */
  Pile alive;       /* those of them that live                                                */
  Pile settled;     /* what the run of a slice has seen live, marked as such                   */
  Pile garbage;     /* of all candidates: white, their counts without what they own of others */
  int64_t scanned;  /* members that were looked into                                          */
  int64_t edges;    /* words that were looked at since trial_begin                            */
  int64_t most;     /* no more than these: else the candidate is given up                     */
  uint32_t outside; /* flags of objects that are not entered                                 */
  uint32_t held;    /* owners that each member has from the collector                        */
  TrialKind kind;
  bool met_old; /* something old was not entered, so life is not proven            */
  bool closed;  /* members are known: nothing else is entered                      */
} Trial;
/* A run of trials, with `most` edges in all. */
void trial_begin(Trial *trial, TrialKind kind, int64_t most);
/* Ends a run of a slice, before code of the user may run: what it has seen live may die from then on. */
void trial_end_slice(Trial *trial);
/* What a member owns, or a candidate whose header is there, will be looked at soon. */
void trial_fetch(OwnObject *member);
/* Decides about all that the candidate reaches; false: that is too much, or there is no memory for it; nothing has changed. */
bool trial_of(Trial *trial, OwnObject *candidate);
/* The same for all members that were put there white. */
bool trial_joint(Trial *trial);
/* After a trial that was given up: nothing that it has seen is young any more. */
void trial_promote(Trial *trial);
/* The garbage gets its counts back and one owner more each (if it has not got it), and is black; then: decides again about it alone. */
void trial_hold(Trial *trial);
void trial_again(Trial *trial);
/* Takes from the words of the garbage what is garbage, too. */
void trial_cut(Trial *trial);

/* ── pass.c ── */
/* A pass over all candidates but the young ones begins; a step of it, looking at so many words or what hangs together, leaves
** garbage in `trial`. */
void pass_begin(void);
bool pass_runs(void);
/* Candidates of that age that it has not come to, still marked as buffered. */
Pile pass_seeds(CandidateAge age);
void pass_step(Trial *trial, int64_t left);
/* Ends the pass; what it has not decided about are candidates as before. */
void pass_abandon(void);
/* It was seen and does not seem to be owned from outside. */
bool pass_suspects(OwnObject *object);

/* ── cycle.c: what each returns is how many objects were freed ── */
typedef struct {
  int64_t minors, majors,
      fulls;              /* collections of each kind, at once or step by step               */
  int64_t touched, freed; /* objects looked at; freed                                       */
  int64_t cycles;         /* candidates that were garbage                                   */
  int64_t promoted,
      deferred;        /* objects that became old; candidates that were too much for a slice */
  int64_t freed_by[3]; /* objects freed by minors, slices, fulls */
} CycleTotals;
const CycleTotals *cycle_totals(void);
bool cycle_runs(void);
int64_t cycle_minor(void);
/* Checked builds: ends the process if a minor, or a slice, has looked at more words than it may. */
void cycle_check_budget(int64_t edges);
/* A major: the old candidates, one slice after the other. */
void cycle_slices_begin(void);
bool cycle_slices_left(void);
int64_t cycle_slice(void);
/* A step of the pass that runs. */
int64_t cycle_pass(int64_t edges);
/* Everything at once, after what is left of a pass. */
int64_t cycle_full(void);
/* The turn of a candidate has come: is there something to be tried? If so, it is no longer marked as buffered. */
bool cycle_is_due(OwnObject *object);

/* ── pace.c ── */
/* Checked builds: ends the process if so much is taken of the system while no more than `live` was ever in use. */
void pace_check_footprint(int64_t taken, int64_t live);

/* ── weak.c ── */
/* Nothing refers weakly to the object any more; references whose callbacks are to be called are added to `calls`, held. */
void weak_cut(OwnObject *target, Pile *calls);
/* Calls them and lets them go; an error that is pending stays so. */
void weak_call(Pile *calls);

/* ── finalise.c ── */
/* Calls each __del__ of what the variables of modules reach, then takes their values away. */
void variables_end(const OwnProgram *program);

/* ── counts.c ── */
/* pauses.c: how long each collection took, and how much of that it had the processor. */
typedef struct {
  int64_t clock, processor; /* ns */
} PauseTime;
PauseTime pause_now(void);
void pause_note(PauseTime began);
void pause_print(void);
void pause_json(FILE *file);
/* What crosses the border between `def` and `fn`. */
typedef enum {
  BORDER_BOX,       /* values that moved into an object                     */
  BORDER_UNBOX,     /* … that moved out of one, for good                    */
  BORDER_CHECK,     /* objects that were asked whether a `fn` can have them */
  BORDER_PIN,       /* rows of items that were lent as they are             */
  BORDER_TRANSCODE, /* texts with other characters than ASCII, copied       */
  BORDER_COPY,      /* other texts and rows of numbers, copied              */
  BORDER_CONFLICT,  /* BorrowError                                          */
  BORDER_KINDS
} BorderCount;
void count_border(BorderCount what);
/* What stats.c adds to its line and, after the members that are there, to its JSON object. */
void count_print(void);
void count_json(FILE *file);

/* ── dynamic.c ── */
/* What own_dynamic_start got; NULL before. */
const OwnProgram *program_given(void);

/* ── audit.c ── */
/* Checked builds, for each object that is made: OWN_AUDIT=N wants the whole heap looked at with each N-th. */
void audit_step(void);
/* Looks now: ends the process if more words own an object than its count says. */
void audit_owners(void);
/* One release in a build that counts or checks, before the count changes. */
void release_check(Word word);
/* Checked builds, around each collection: ends the process if the heap is not as it must be. */
void audit_heap(const char *when);

#endif
