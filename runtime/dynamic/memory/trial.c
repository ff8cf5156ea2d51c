// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Trial deletion: which of the objects that a candidate reaches are owned by nobody but each other.
**
** In: a candidate. Members are what it reaches; each reference from a member to a member is subtracted from the count of the
** second. Who is left with a count is owned from outside, lives, and gives back what he and those he reaches own; the others
** are garbage. Out: garbage, white, its counts without the references inside of it; survivors, black and old, their counts as
** before. What a slice has seen live is settled: later trials of it stop there. Invariants: no code of the user runs and no object
** is made between the trial and the end of the garbage; each object is looked into as a whole or not at all, so undoing a trial is
** going the same way again. The surprises: nothing recurses, the array of members is the queue that finds them; and a trial that
** entered all it reached, or stopped at what is settled, proves that the survivors live:
** whatever owns them from outside registers them again when it lets them go, be it garbage itself. */
#include "dynamic/class.h"
#include "dynamic/memory/blocks.h"

typedef void (*EachWord)(Trial *trial, Word *word);

static inline void each_of_runs(Trial *trial, const WordRun *runs, int count, EachWord each) {
  for (int i = 0; i < count; i++)
    for (int64_t at = 0; at < runs[i].count; at++) {
      run_ahead(&runs[i], at);
      Word *word = run_at(&runs[i], at);
      if (may_be_garbage(*word)) each(trial, word);
    }
}

static inline void each_overflow(Trial *trial, OwnObject *object, EachWord each) {
  if (!(object->tag & OWN_FLAG_OVERFLOW)) return;
  Word dict = overflow_of(object);
  if (may_be_garbage(dict)) each(trial, &dict);
}

static inline void each_of_shape(Trial *trial, OwnObject *object, Shape shape, EachWord each) {
  Word *words = shape_words(object, shape);
  for (uint32_t i = 0; i < shape.count; i++)
    if (may_be_garbage(words[i])) each(trial, &words[i]);
}

/* Calls `each` for the words of the object that may be a member's. Instances are most of what is looked into. */
static inline void each_word(Trial *trial, OwnObject *object, EachWord each) {
  Shape shape = shape_of(object);
  if (shape.bytes) {
    each_of_shape(trial, object, shape, each);
    each_overflow(trial, object, each);
    return;
  }
  WordRun runs[MOST_RUNS];
  each_of_runs(trial, runs, layout_runs(object, runs), each);
  each_overflow(trial, object, each);
}

/* ── the four ways along a reference ── */

static inline void subtract(Trial *trial, Word *word) {
  OwnObject *child = ov_object(*word);
  if (child->tag & trial->outside) {
    trial->met_old = true;
    return;
  }
  if (colour_of(child) != COLOUR_WHITE) {
    if (trial->closed || (trial->kind == TRIAL_SUSPECTS && !pass_suspects(child))) return;
    colour_set(child, COLOUR_WHITE);
    trial->members.items[trial->members.count++] = child;
  }
  child->count--;
}

static inline void add_back(Trial *trial, Word *word) {
  OwnObject *child = ov_object(*word);
  if (!(child->tag & trial->outside)) child->count++;
}

/* From a survivor: what it owns lives, too. */
static inline void give_back(Trial *trial, Word *word) {
  OwnObject *child = ov_object(*word);
  if (colour_of(child) == COLOUR_BLACK) return;
  child->count++;
  if (colour_of(child) != COLOUR_WHITE) return;
  colour_set(child, COLOUR_GREY);
  pile_push(&trial->alive, child);
}

/* From garbage: it owns what lives until it is freed. */
static inline void give_survivor_back(Trial *trial, Word *word) {
  (void)trial;
  OwnObject *child = ov_object(*word);
  if (colour_of(child) == COLOUR_GREY) child->count++;
}

/* ── one trial ── */

void trial_fetch(OwnObject *member) {
  Shape shape = shape_of(member);
  const Word *words = shape_words(member, shape);
  for (uint32_t i = 0; i < shape.count; i++)
    fetch_ahead(words[i]);
}

static bool subtract_all(Trial *trial) {
  for (; trial->scanned < trial->members.count; trial->scanned++) {
    OwnObject *member = trial->members.items[trial->scanned];
    Shape shape = shape_of(member);
    if (trial->scanned + NEXT < trial->members.count)
      trial_fetch(trial->members.items[trial->scanned + NEXT]);
    WordRun runs[MOST_RUNS];
    int count = shape.bytes ? 0 : layout_runs(member, runs);
    int64_t edges = 1 + shape.count;
    for (int i = 0; i < count; i++)
      edges += runs[i].count;
    if (edges > trial->most - trial->edges) return false;
    if (!pile_reserve(&trial->members, trial->members.count + edges)) return false;
    trial->edges += edges;
    if (shape.bytes)
      each_of_shape(trial, member, shape, subtract);
    else
      each_of_runs(trial, runs, count, subtract);
    each_overflow(trial, member, subtract);
  }
  return true;
}

static void undo(Trial *trial) {
  for (int64_t i = 0; i < trial->scanned; i++)
    each_word(trial, trial->members.items[i], add_back);
  for (int64_t i = 0; i < trial->members.count; i++)
    colour_set(trial->members.items[i], COLOUR_BLACK);
}

/* What decides needs no more memory then. */
static bool room_to_decide(Trial *trial) {
  bool settles = trial->kind == TRIAL_SLICE;
  return pile_reserve(&trial->alive, trial->members.count) &&
         (!settles || pile_reserve(&trial->settled, trial->settled.count + trial->members.count)) &&
         pile_reserve(&trial->garbage, trial->garbage.count + trial->members.count);
}

/* From each member that has an owner outside. */
static void rescue_all(Trial *trial) {
  int64_t done = 0;
  for (int64_t i = 0; i < trial->members.count; i++) {
    OwnObject *member = trial->members.items[i];
    if (member->count == trial->held || colour_of(member) != COLOUR_WHITE) continue;
    colour_set(member, COLOUR_GREY);
    pile_push(&trial->alive, member);
    while (done < trial->alive.count)
      each_word(trial, trial->alive.items[done++], give_back);
  }
}

/* Those that are proven to live are no candidates any more, though an entry of theirs may stay behind. One of a slab may then
** lead to anything; but the storage of a single object must not go before its entry. The trials of a slice that come after this
** one need not go through them again. */
static void end_survivors(Trial *trial) {
  bool settles = trial->kind == TRIAL_SLICE;
  bool proven = settles || (trial->kind == TRIAL_YOUNG && !trial->met_old);
  for (int64_t i = 0; i < trial->alive.count; i++) {
    OwnObject *object = trial->alive.items[i];
    bool through = proven && (object->tag & OWN_FLAG_BUFFERED) && !is_single(object);
    uint32_t clear = OWN_FLAG_COLOUR | (through ? OWN_FLAG_BUFFERED : 0);
    object->tag = (object->tag & ~clear) | OWN_FLAG_OLD | (settles ? OWN_FLAG_SETTLED : 0);
    if (settles) pile_push(&trial->settled, object);
  }
}

void trial_end_slice(Trial *trial) {
  for (int64_t i = 0; i < trial->settled.count; i++)
    trial->settled.items[i]->tag &= ~(uint32_t)OWN_FLAG_SETTLED;
  pile_empty(&trial->settled);
}

static void decide(Trial *trial) {
  rescue_all(trial);
  bool mixed = trial->alive.count > 0;
  for (int64_t i = 0; i < trial->members.count; i++) {
    OwnObject *member = trial->members.items[i];
    if (colour_of(member) != COLOUR_WHITE) continue;
    if (mixed) each_word(trial, member, give_survivor_back);
    pile_push(&trial->garbage, member);
  }
  end_survivors(trial);
}

static void restart(Trial *trial) {
  trial->members.count = trial->alive.count = trial->scanned = 0;
  trial->met_old = trial->closed = false;
  trial->held = 0;
}

static uint32_t outside_of(TrialKind kind) {
  switch (kind) {
  case TRIAL_YOUNG: return OWN_FLAG_OLD;
  case TRIAL_SLICE: return OWN_FLAG_SETTLED;
  case TRIAL_ALL:
  case TRIAL_SUSPECTS: break;
  }
  return 0;
}

void trial_begin(Trial *trial, TrialKind kind, int64_t most) {
  restart(trial);
  trial->garbage.count = trial->edges = 0;
  trial->most = most;
  trial->kind = kind;
  trial->outside = outside_of(kind);
}

/* Most young candidates lead to old objects only. Nothing of what they lead to can lead back to them then, so whoever owns them
** is outside. */
static bool leads_to_old(Trial *trial, OwnObject *candidate) {
  Shape shape = shape_of(candidate);
  if (trial->kind != TRIAL_YOUNG || !shape.bytes || (candidate->tag & OWN_FLAG_OVERFLOW) ||
      shape.count >= trial->most - trial->edges)
    return false;
  const Word *words = shape_words(candidate, shape);
  bool met_old = false;
  for (uint32_t i = 0; i < shape.count; i++) {
    if (!may_be_garbage(words[i])) continue;
    if (!(ov_object(words[i])->tag & OWN_FLAG_OLD)) return false;
    met_old = true;
  }
  if (!pile_reserve(&trial->alive, 1)) return false;
  trial->met_old = met_old;
  trial->edges += 1 + shape.count;
  pile_push(&trial->members, candidate);
  pile_push(&trial->alive, candidate);
  candidate->tag |= OWN_FLAG_OLD;
  return true;
}

bool trial_of(Trial *trial, OwnObject *candidate) {
  restart(trial);
  if (leads_to_old(trial, candidate)) return true;
  colour_set(candidate, COLOUR_WHITE);
  pile_push(&trial->members, candidate);
  if (!subtract_all(trial) || !room_to_decide(trial)) {
    undo(trial);
    return false;
  }
  decide(trial);
  return true;
}

bool trial_joint(Trial *trial) {
  if (!subtract_all(trial) || !room_to_decide(trial)) {
    undo(trial);
    return false;
  }
  decide(trial);
  return true;
}

void trial_promote(Trial *trial) {
  for (int64_t i = 0; i < trial->members.count; i++)
    trial->members.items[i]->tag |= OWN_FLAG_OLD;
}

/* ── the garbage of all trials ── */

static inline void add_white(Trial *trial, Word *word) {
  (void)trial;
  OwnObject *child = ov_object(*word);
  if (colour_of(child) == COLOUR_WHITE) child->count++;
}

void trial_hold(Trial *trial) {
  for (int64_t i = 0; i < trial->garbage.count; i++)
    each_word(trial, trial->garbage.items[i], add_white);
  for (int64_t i = 0; i < trial->garbage.count; i++) {
    colour_set(trial->garbage.items[i], COLOUR_BLACK);
    trial->garbage.items[i]->count += 1 - trial->held;
  }
}

void trial_again(Trial *trial) {
  restart(trial);
  Pile members = trial->garbage;
  trial->garbage = trial->members;
  trial->members = members;
  for (int64_t i = 0; i < members.count; i++)
    colour_set(members.items[i], COLOUR_WHITE);
  trial->most = INT64_MAX;
  trial->kind = TRIAL_ALL;
  trial->outside = outside_of(TRIAL_ALL);
  trial->closed = true;
  trial->held = 1;
  if (trial_joint(trial)) return;
  Pile spare = trial->alive; /* no memory to find out: all of it lives */
  trial->alive = trial->members;
  trial->members = spare;
  trial->members.count = 0;
}

static inline void cut_word(Trial *trial, Word *word) {
  (void)trial;
  if (colour_of(ov_object(*word)) == COLOUR_WHITE) *word = OWN_UNBOUND;
}

static void cut_overflow(OwnObject *object) {
  if (!(object->tag & OWN_FLAG_OVERFLOW)) return;
  Word dict = overflow_of(object);
  if (may_be_garbage(dict) && colour_of(ov_object(dict)) == COLOUR_WHITE) overflow_forget(object);
}

void trial_cut(Trial *trial) {
  for (int64_t i = 0; i < trial->garbage.count; i++) {
    each_word(trial, trial->garbage.items[i], cut_word);
    cut_overflow(trial->garbage.items[i]);
  }
}
