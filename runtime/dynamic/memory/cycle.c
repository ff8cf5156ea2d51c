// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The cycle collector: trial deletion over everything that the candidates reach, all at once.
**
** In: the buffer of candidates: objects that lost an owner and lived on. Members are the candidates and what they reach; each
** reference from a member to a member is subtracted from the count of the second. Who is left with a count is owned from
** outside, lives, and gets back what he and those he reaches own; the others are garbage. Invariants: no code of the user
** runs and no object is made while counts are perturbed; afterwards each count is the number of owners again. The surprises:
** objects that are green or immortal are no members; and the array of members is at once the queue that finds them, so
** nothing here recurses. */
#include "dynamic/class.h"
#include "dynamic/memory.h"

#include <stdlib.h>

static const int64_t LEAST_GROWTH = 2 << 20;

static struct {
  bool disabled, runs;
  int64_t live;     /* bytes that lived after the last collection                */
  int64_t check_at; /* bytes of the system at which to look closer; 0: not begun */
} cycle;

/* ── when ── */

/* OWN_GC of checked builds. */
static struct {
  enum { PACE_UNREAD, PACE_GROWTH, PACE_NEVER, PACE_EVERY, PACE_RANDOM } pace;
  uint64_t every, made, random;
} forced;

static void pace_read(void) {
  const char *text = getenv("OWN_GC");
  forced.pace = PACE_GROWTH;
  if (!text || !*text) return;
  if (strcmp(text, "off") == 0) {
    forced.pace = PACE_NEVER;
  } else if (strncmp(text, "random:", 7) == 0) {
    forced.pace = PACE_RANDOM;
    forced.random = strtoull(text + 7, NULL, 10) * 2 + 1;
  } else {
    forced.every = strcmp(text, "alloc") == 0 ? 1 : strtoull(text, NULL, 10);
    if (forced.every) forced.pace = PACE_EVERY;
  }
}

/* One time in 32. */
static bool pace_random(void) {
  forced.random ^= forced.random << 13;
  forced.random ^= forced.random >> 7;
  forced.random ^= forced.random << 17;
  return forced.random >> 59 == 0;
}

static int64_t taken_bytes(void) { return object_heap_taken() + heap_system_bytes(); }

static void check_at(int64_t bytes) {
  cycle.check_at = bytes;
  heap_watch(bytes - object_heap_taken(), object_heap_hide);
}

static int64_t live_bytes(void) {
  return taken_bytes() - object_heap_unused() - heap_unused_bytes();
}

/* Twice what lived after the last collection. */
static int64_t due_bytes(void) {
  return cycle.live + (cycle.live < LEAST_GROWTH ? LEAST_GROWTH : cycle.live);
}

/* What is taken of the system but free does not count; to know that is slow, hence `check_at`. */
static bool has_doubled(void) {
  int64_t taken = taken_bytes(), due = due_bytes();
  if (OWN_UNLIKELY(!cycle.check_at)) check_at(due);
  if (taken < cycle.check_at) return false;
  int64_t live = live_bytes();
  if (live >= due && release_candidates()->count) return true;
  int64_t step = live >= due ? live / 2 : (due - live) / 2;
  check_at(taken + (step < LEAST_GROWTH / 4 ? LEAST_GROWTH / 4 : step));
  return false;
}

bool cycle_due(void) {
  if (cycle.disabled || cycle.runs) return false;
  if (!OWN_IS_CHECKED) return has_doubled();
  if (forced.pace == PACE_UNREAD) pace_read();
  switch (forced.pace) {
  case PACE_NEVER: return false;
  case PACE_EVERY: return ++forced.made % forced.every == 0;
  case PACE_RANDOM: return pace_random();
  default: return has_doubled();
  }
}

void cycle_set_enabled(bool enabled) { cycle.disabled = !enabled; }
bool cycle_enabled(void) { return !cycle.disabled; }

/* ── members ── */

typedef struct {
  Pile members; /* all of them; later the garbage comes first */
  Pile alive;   /* those that live                            */
  int64_t garbage;
  bool closed;   /* members are to be found: else they are white from the start */
  uint32_t held; /* owners that each member has from us */
} Trial;

typedef void (*EachWord)(Trial *trial, Word *word);

/* Calls `each` for the words of the object that may be a member's. */
static inline void each_word(Trial *trial, OwnObject *object, EachWord each) {
  WordRun runs[MOST_RUNS];
  int count = layout_runs(object, runs);
  for (int i = 0; i < count; i++)
    for (int64_t at = 0; at < runs[i].count; at++) {
      Word *word = run_at(&runs[i], at);
      if (may_be_garbage(*word)) each(trial, word);
    }
  if (!(object->tag & OWN_FLAG_OVERFLOW)) return;
  Word dict = overflow_of(object);
  if (may_be_garbage(dict)) each(trial, &dict);
}

static inline void subtract(Trial *trial, Word *word) {
  OwnObject *child = ov_object(*word);
  if (colour_of(child) != COLOUR_WHITE) {
    if (!trial->closed) return;
    colour_set(child, COLOUR_WHITE);
    pile_push(&trial->members, child);
  }
  child->count--;
}

static inline void give_back(Trial *trial, Word *word) {
  OwnObject *child = ov_object(*word);
  if (colour_of(child) == COLOUR_BLACK) return;
  child->count++;
  if (colour_of(child) != COLOUR_WHITE) return;
  colour_set(child, COLOUR_GREY);
  pile_push(&trial->alive, child);
}

static inline void restore(Trial *trial, Word *word) {
  (void)trial;
  ov_object(*word)->count++;
}

/* The garbage gives up what it owns of members; for those that live that was subtracted and not given back. */
static inline void cut(Trial *trial, Word *word) {
  (void)trial;
  if (colour_of(ov_object(*word)) != COLOUR_BLACK) *word = OWN_UNBOUND;
}

static void subtract_all(Trial *trial) {
  for (int64_t i = 0; i < trial->members.count; i++)
    each_word(trial, trial->members.items[i], subtract);
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

static void keep_garbage(Trial *trial) {
  trial->garbage = 0;
  for (int64_t i = 0; i < trial->members.count; i++) {
    OwnObject *member = trial->members.items[i];
    if (colour_of(member) == COLOUR_WHITE) trial->members.items[trial->garbage++] = member;
  }
  trial->members.count = trial->garbage;
}

static void blacken(Pile *pile) {
  for (int64_t i = 0; i < pile->count; i++)
    colour_set(pile->items[i], COLOUR_BLACK);
}

static void find_garbage(Trial *trial) {
  subtract_all(trial);
  rescue_all(trial);
  keep_garbage(trial);
}

/* ── garbage with __del__ ── */

static bool is_loud(const Trial *trial) {
  if (!class_state.loud) return false;
  for (int64_t i = 0; i < trial->garbage; i++)
    if (release_is_loud(trial->members.items[i])) return true;
  return false;
}

/* Calls every __del__ of the garbage, while all of it is held; then looks again what is garbage: code of the user may have
** made itself an owner. New objects that it put into the garbage are no members: they end when the garbage lets them go. */
static void finalise(Trial *trial) {
  for (int64_t i = 0; i < trial->garbage; i++)
    each_word(trial, trial->members.items[i], restore);
  blacken(&trial->members);
  blacken(&trial->alive);
  trial->alive.count = 0;
  for (int64_t i = 0; i < trial->garbage; i++)
    trial->members.items[i]->count++;
  for (int64_t i = 0; i < trial->garbage; i++)
    if (release_is_loud(trial->members.items[i])) release_finalise(trial->members.items[i]);
  release_waiting();
  for (int64_t i = 0; i < trial->garbage; i++)
    colour_set(trial->members.items[i], COLOUR_WHITE);
  trial->closed = false;
  trial->held = 1;
  find_garbage(trial);
}

/* ── the end of the garbage ── */

static void cut_overflow(OwnObject *object) {
  if (!(object->tag & OWN_FLAG_OVERFLOW)) return;
  Word dict = overflow_of(object);
  if (!may_be_garbage(dict) || colour_of(ov_object(dict)) == COLOUR_BLACK) return;
  overflow_forget(object);
  object->tag &= ~(uint32_t)OWN_FLAG_OVERFLOW;
}

/* The survivors of a trial that held its members. */
static void let_go(Trial *trial) {
  for (int64_t i = 0; i < trial->alive.count; i++) {
    OwnObject *object = trial->alive.items[i];
    object->count--;
    if (!(object->tag & OWN_NO_CANDIDATE)) own_candidate(object);
  }
}

/* Whatever is released here besides members may run code of the user: by then all counts and colours are right. */
static void free_garbage(Trial *trial) {
  OwnObject **garbage = trial->members.items;
  for (int64_t i = 0; i < trial->garbage; i++) {
    each_word(trial, garbage[i], cut);
    cut_overflow(garbage[i]);
  }
  blacken(&trial->alive);
  if (trial->held) let_go(trial);
  for (int64_t i = 0; i < trial->garbage; i++)
    release_garbage_mark(garbage[i]);
  for (int64_t i = 0; i < trial->garbage; i++) {
    if (OWN_IS_STATS) count_event(COUNT_CYCLES_FREED);
    release_garbage(garbage[i]);
  }
  release_waiting();
}

int64_t cycle_collect(void) {
  if (cycle.runs) return 0;
  cycle.runs = true;
  if (OWN_IS_STATS) count_event(COUNT_COLLECTIONS);
  if (OWN_IS_CHECKED) audit_heap("before a collection");
  Trial trial = {.members = release_take_candidates(), .closed = true};
  for (int64_t i = 0; i < trial.members.count; i++)
    colour_set(trial.members.items[i], COLOUR_WHITE);
  find_garbage(&trial);
  if (is_loud(&trial)) finalise(&trial);
  free_garbage(&trial);
  pile_free(&trial.members);
  pile_free(&trial.alive);
  cycle.live = live_bytes();
  check_at(due_bytes());
  if (OWN_IS_CHECKED) audit_heap("after a collection");
  cycle.runs = false;
  return trial.garbage;
}
