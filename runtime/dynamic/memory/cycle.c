// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The cycle collector: minor collections, majors in slices, full passes.
**
** In: the buffers of candidates. A minor tries the young ones against young objects, a slice the old ones against all; both look
** at MOST_EDGES words at most and put off what that does not suffice for. A full pass tries all of them together. Out: garbage
** freed, survivors old. Invariants: no code of the user runs and no object is made while counts are perturbed; buffers and
** flags are final before the garbage lets go of anything, since that makes new candidates. The surprise: an object is marked
** old for good; garbage among old objects is found by majors only, and pace.c makes those rare. */
#include "dynamic/class.h"
#include "dynamic/memory.h"

#include <stdlib.h>

enum {
  MOST_EDGES = 8 << 10,
  MOST_TURNS = 2 << 10, /* candidates of a slice */
  MOST_YOUNG = 8 << 10, /* candidates of a minor */
  MOST_DEFERRED = 8,    /* too large in one major: then a pass takes all others */
  FEWEST_WANTED = 1 << 10,
  MOST_WANTED = 8 << 10,
  LEAST_NEW = 512 /* candidates between two minors */
};

enum { MINOR, MAJOR, FULL };

static struct {
  bool runs;
  PauseTime began; /* in builds that count                 */
  int64_t wanted;  /* young candidates that ask for a minor */
  Trial trial;
  Pile taken;        /* by the collection that runs                 */
  int64_t too_large; /* candidates of this major              */
  CycleTotals totals;
} cycle = {.wanted = 2 << 10};

const CycleTotals *cycle_totals(void) { return &cycle.totals; }
bool cycle_runs(void) { return cycle.runs; }

/* ── garbage that code of the program can see ── */

/* Loud structs with objects in their values end those values, so they come after all others. */
static bool is_turn(const OwnObject *object, bool of_values) {
  if (!release_is_loud(object)) return false;
  return (class_by_id(ov_object_class(object))->handles != NULL) == of_values;
}

static bool is_loud(const Pile *garbage, bool of_values) {
  if (!class_state.loud) return false;
  for (int64_t i = 0; i < garbage->count; i++)
    if (is_turn(garbage->items[i], of_values)) return true;
  return false;
}

/* Weak references to the garbage die first; those that are garbage themselves call nobody. */
static Pile cut_weak(const Pile *garbage) {
  Pile calls = {0};
  for (int64_t i = 0; i < garbage->count; i++)
    if (garbage->items[i]->tag & OWN_FLAG_WEAK) weak_cut(garbage->items[i], &calls);
  return calls;
}

/* Calls callbacks and every __del__ of the garbage, while all of it is held; then looks again what is garbage: code of the user
** may have made itself an owner. New objects that it put into the garbage are no members: they end when the garbage lets them
** go. */
static void finalise(Trial *trial, Pile *calls, bool of_values) {
  const Pile *garbage = &trial->garbage;
  if (!calls->count && !is_loud(garbage, of_values)) return;
  trial_hold(trial);
  weak_call(calls);
  for (int64_t i = 0; i < garbage->count; i++)
    if (is_turn(garbage->items[i], of_values)) release_finalise(garbage->items[i]);
  release_waiting();
  trial_again(trial);
  for (int64_t i = 0; i < trial->alive.count; i++) {
    OwnObject *object = trial->alive.items[i];
    object->count--;
    if (!(object->tag & OWN_NO_CANDIDATE)) own_candidate(object);
  }
}

static void finalise_all(Trial *trial) {
  Pile calls = cut_weak(&trial->garbage);
  finalise(trial, &calls, false);
  finalise(trial, &calls, true);
}

/* ── the end of the garbage ── */

/* Whatever is released here besides garbage may run code of the user: by then all counts and colours are right. */
static int64_t end_garbage(Trial *trial, int kind) {
  finalise_all(trial);
  const Pile *garbage = &trial->garbage;
  trial_cut(trial);
  for (int64_t i = 0; i < garbage->count; i++)
    release_garbage_mark(garbage->items[i]);
  for (int64_t i = 0; i < garbage->count; i++)
    release_garbage(garbage->items[i]);
  release_waiting();
  cycle.totals.freed += garbage->count;
  cycle.totals.freed_by[kind] += garbage->count;
  return garbage->count;
}

static void finish(void) {
  pile_empty(&cycle.trial.members);
  pile_empty(&cycle.trial.alive);
  pile_empty(&cycle.trial.garbage);
  pile_empty(&cycle.taken);
  if (OWN_IS_CHECKED) audit_heap("after a collection");
  if (OWN_IS_STATS) pause_note(cycle.began);
  cycle.runs = false;
}

static void begin(void) {
  cycle.runs = true;
  if (OWN_IS_STATS) cycle.began = pause_now();
  if (OWN_IS_CHECKED) audit_heap("before a collection");
}

/* The candidate's turn has come: is there something to be tried? If so, it is no longer marked as buffered. */
bool cycle_is_due(OwnObject *object) {
  if (colour_of(object) == COLOUR_DYING) {
    if (release_is_over(object))
      object_free(object, object_size(object));
    else
      candidate_put(CANDIDATES_YOUNG, object);
    return false;
  }
  bool buffered = object->tag & OWN_FLAG_BUFFERED;
  object->tag &= ~(uint32_t)OWN_FLAG_BUFFERED;
  return buffered && colour_of(object) == COLOUR_BLACK;
}

static void put_off(CandidateAge age, OwnObject *object) {
  candidate_put(age, object);
  cycle.totals.deferred += age == CANDIDATES_DEFERRED;
}

/* ── minors ── */

/* False: the budget is spent, the candidate waits for the next minor. */
static bool try_young(Trial *trial, OwnObject *object) {
  if (object->tag & OWN_FLAG_OLD) {
    put_off(CANDIDATES_OLD, object);
    return true;
  }
  bool first = trial->edges == 0;
  if (trial_of(trial, object)) {
    cycle.totals.touched += trial->members.count;
    cycle.totals.promoted += trial->alive.count;
    bool lives = colour_of(object) == COLOUR_BLACK;
    if (lives && trial->met_old) put_off(CANDIDATES_OLD, object);
    cycle.totals.cycles += !lives;
    return true;
  }
  if (first) {
    trial_promote(trial);
    cycle.totals.promoted += trial->members.count;
    put_off(CANDIDATES_OLD, object);
  } else {
    put_off(CANDIDATES_YOUNG, object);
  }
  return false;
}

/* Half of what was looked at has died: looking earlier keeps the garbage small. Else later is cheaper. */
static void adapt(int64_t touched, int64_t freed) {
  int64_t wanted = freed * 2 >= touched ? cycle.wanted * 2 / 3 : cycle.wanted * 3 / 2;
  if (wanted < FEWEST_WANTED) wanted = FEWEST_WANTED;
  cycle.wanted = wanted < MOST_WANTED ? wanted : MOST_WANTED;
  int64_t waiting = candidates_of(CANDIDATES_YOUNG)->count + LEAST_NEW;
  candidates_want(waiting > cycle.wanted ? waiting : cycle.wanted);
}

void cycle_check_budget(int64_t edges) {
  if (edges <= MOST_EDGES) return;
  io_flush();
  io_error("own: checked heap: a young collection has looked at %lld words, more than %d\n",
           (long long)edges, MOST_EDGES);
  abort();
}

/* Candidates lie anywhere, as does what they own: all that is fetched before their turn comes, if they are not `passed` over. */
static inline void fetch_candidates(const Pile *pile, int64_t next, int64_t ahead,
                                    uint32_t passed) {
  if (ahead >= 0 && ahead < pile->count) __builtin_prefetch(pile->items[ahead], 1);
  if (next < 0 || next >= pile->count || (pile->items[next]->tag & passed)) return;
  trial_fetch(pile->items[next]);
}

int64_t cycle_minor(void) {
  begin();
  Trial *trial = &cycle.trial;
  int64_t touched = cycle.totals.touched;
  trial_begin(trial, TRIAL_YOUNG, MOST_EDGES);
  candidates_take(MOST_YOUNG, &cycle.taken);
  int64_t at = 0;
  for (bool goes_on = true; goes_on && at < cycle.taken.count; at++) {
    fetch_candidates(&cycle.taken, at + NEXT, at + AHEAD, OWN_FLAG_OLD);
    if (cycle_is_due(cycle.taken.items[at])) goes_on = try_young(trial, cycle.taken.items[at]);
  }
  if (at < cycle.taken.count) candidates_return(cycle.taken.items + at, cycle.taken.count - at);
  if (OWN_IS_CHECKED) cycle_check_budget(trial->edges);
  cycle.totals.minors++;
  adapt(cycle.totals.touched - touched, trial->garbage.count);
  int64_t freed = end_garbage(trial, MINOR);
  finish();
  return freed;
}

/* ── majors ── */

void cycle_slices_begin(void) {
  Pile *sliced = candidates_of(CANDIDATES_SLICED);
  if (sliced->count) return;
  candidates_swap(CANDIDATES_OLD, sliced);
  cycle.too_large = 0;
}

/* Too many that were too large: the others would be, too. A pass takes them all. */
bool cycle_slices_left(void) {
  return candidates_of(CANDIDATES_SLICED)->count > 0 && cycle.too_large < MOST_DEFERRED;
}

/* False: the budget is spent. */
static bool try_old(Trial *trial, OwnObject *object) {
  if (object->tag & OWN_FLAG_SETTLED) return true;
  bool first = trial->edges == 0;
  if (trial_of(trial, object)) {
    cycle.totals.touched += trial->members.count;
    cycle.totals.cycles += colour_of(object) != COLOUR_BLACK;
    return true;
  }
  if (first) {
    cycle.too_large++;
    put_off(CANDIDATES_DEFERRED, object);
  } else {
    candidate_put(CANDIDATES_SLICED, object);
  }
  return false;
}

int64_t cycle_slice(void) {
  begin();
  Trial *trial = &cycle.trial;
  Pile *sliced = candidates_of(CANDIDATES_SLICED);
  trial_begin(trial, TRIAL_SLICE, MOST_EDGES);
  bool goes_on = true;
  for (int64_t turns = 0; goes_on && sliced->count && turns < MOST_TURNS; turns++) {
    fetch_candidates(sliced, sliced->count - 1 - NEXT, sliced->count - 1 - AHEAD, OWN_FLAG_SETTLED);
    OwnObject *object = sliced->items[--sliced->count];
    if (cycle_is_due(object)) goes_on = try_old(trial, object);
  }
  trial_end_slice(trial);
  if (!cycle_slices_left()) cycle.totals.majors++;
  if (!sliced->count) pile_empty(sliced);
  if (OWN_IS_CHECKED) cycle_check_budget(trial->edges);
  int64_t freed = end_garbage(trial, MAJOR);
  finish();
  return freed;
}

static void take_all(Trial *trial, Pile *from) {
  for (int64_t i = 0; i < from->count; i++) {
    OwnObject *object = from->items[i];
    if (!cycle_is_due(object)) continue;
    colour_set(object, COLOUR_WHITE);
    pile_push(&trial->members, object);
  }
  pile_empty(from);
}

int64_t cycle_pass(int64_t edges) {
  begin();
  Trial *trial = &cycle.trial;
  trial_begin(trial, TRIAL_SUSPECTS, INT64_MAX);
  pass_step(trial, edges);
  if (!pass_runs()) cycle.totals.fulls++;
  int64_t freed = end_garbage(trial, FULL);
  finish();
  return freed;
}

/* There was no memory for it: they wait on. */
static int64_t put_back(const Trial *trial, int64_t candidates) {
  for (int64_t i = 0; i < candidates; i++)
    candidate_put(CANDIDATES_DEFERRED, trial->members.items[i]);
  finish();
  return 0;
}

int64_t cycle_full(void) {
  begin();
  pass_abandon();
  Trial *trial = &cycle.trial;
  trial_begin(trial, TRIAL_ALL, INT64_MAX);
  candidates_find_lost();
  int64_t candidates = 0;
  for (CandidateAge age = CANDIDATES_YOUNG; age < CANDIDATE_AGES; age++)
    candidates += candidates_of(age)->count;
  if (!pile_reserve(&trial->members, candidates)) return put_back(trial, 0);
  for (CandidateAge age = CANDIDATES_YOUNG; age < CANDIDATE_AGES; age++) {
    candidates_swap(age, &cycle.taken);
    take_all(trial, &cycle.taken);
  }
  candidates = trial->members.count;
  if (!trial_joint(trial)) return put_back(trial, candidates);
  cycle.totals.touched += trial->members.count;
  cycle.totals.fulls++;
  int64_t freed = end_garbage(trial, FULL);
  finish();
  return freed;
}
