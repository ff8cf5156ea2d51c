// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* When the collector runs.
**
** In: cycle_safe_point, from object_new where it finds no free object: because the buffer of young candidates is full, because
** the program needs another slab, or because the heap behind objects has reached `look_at`. Out: at most one step of the
** collector each time, unless memory has grown by all that it may. Invariant: what is taken of the system is no more than 1.25
** times what lived after the last major, plus LEAST_GROWTH and LATE, before all candidates are looked at. The surprise: slices of a
** major begin at half of that growth, as many with each slab as it takes to be through in time, so that the rest is nothing. */
#include "dynamic/class.h"
#include "dynamic/memory.h"

#include <stdlib.h>

enum {
  MANY_OLD = 64 << 10,  /* candidates that ask for a major, and …                   */
  MOST_OLD = 512 << 10, /* … where majors find little                               */
  BYTES_PER_OLD = 256,
  STEP = 64 << 10,
  PASS_STEP = 8 << 10,   /* bytes of new objects between two steps of a pass */
  PASS_WORDS = 32 << 10, /* that a step looks at                             */
  MOST_SLICES = 5        /* of one step */
};
static const int64_t LEAST_GROWTH = 8 << 20;
static const int64_t MOST_BEYOND = 32 << 20; /* of the bound that is promised */
static const int64_t LATE = 20 << 20;        /* beyond the growth: until there the steps go on */

static struct {
  bool disabled;
  int64_t live;     /* bytes that lived after the last major                      */
  int64_t look_at;  /* bytes of the system at which to look closer; 0: not begun  */
  int64_t began_at; /* bytes of the system when the slices of this major began    */
  int64_t freed;    /* bytes freed by this major                                  */
  bool sliced;      /* since then there was one in slices                         */
  int64_t stepped;  /* bytes of new objects at the last step of a pass            */
  int64_t many_old; /* so many old candidates ask for a major                     */
  int64_t highest;  /* checked builds: bytes that were in use at most, as far as is known */
} pace = {.many_old = MANY_OLD};

/* ── OWN_GC of checked builds ── */

static struct {
  enum { PACE_UNREAD, PACE_GROWTH, PACE_NEVER, PACE_EVERY, PACE_RANDOM, PACE_RELEASE } pace;
  uint64_t every, made, random, done;
} forced;

static void forced_read(void) {
  const char *text = getenv("OWN_GC");
  forced.pace = PACE_GROWTH;
  if (!text || !*text) return;
  if (strcmp(text, "off") == 0) {
    forced.pace = PACE_NEVER;
  } else if (strcmp(text, "release") == 0) {
    forced.pace = PACE_RELEASE;
  } else if (strncmp(text, "random:", 7) == 0) {
    forced.pace = PACE_RANDOM;
    forced.random = strtoull(text + 7, NULL, 10) * 2 + 1;
  } else {
    forced.every = strcmp(text, "alloc") == 0 ? 1 : strtoull(text, NULL, 10);
    if (forced.every) forced.pace = PACE_EVERY;
  }
}

/* One time in 32. */
static bool forced_random(void) {
  forced.random ^= forced.random << 13;
  forced.random ^= forced.random >> 7;
  forced.random ^= forced.random << 17;
  return forced.random >> 59 == 0;
}

static bool forced_now(void) {
  switch (forced.pace) {
  case PACE_EVERY: return ++forced.made % forced.every == 0;
  case PACE_RANDOM: return forced_random();
  case PACE_RELEASE: return candidates_of(CANDIDATES_YOUNG)->count > 0;
  case PACE_UNREAD:
  case PACE_GROWTH:
  case PACE_NEVER: break;
  }
  return false;
}

static void forced_pass(int64_t words) {
  if (!pass_runs()) pass_begin();
  cycle_pass(words);
}

/* All kinds in turn, so that each is checked against each. */
static void forced_collect(void) {
  uint64_t turn = forced.done++;
  if (turn % 64 == 63) {
    cycle_full();
    return;
  }
  switch (turn % 8) {
  case 0:
  case 3:
  case 5: cycle_minor(); return;
  case 2:
    cycle_slices_begin();
    if (cycle_slices_left()) cycle_slice();
    return;
  default: forced_pass(1 + (int64_t)(turn % 37));
  }
}

/* ── growth ── */

static int64_t taken_bytes(void) { return object_heap_taken() + heap_system_bytes(); }
static int64_t freed_bytes(void) { return object_heap_freed() + heap_freed_bytes(); }

static int64_t growth(void) { return pace.live / 4 > LEAST_GROWTH ? pace.live / 4 : LEAST_GROWTH; }

static void look_at(int64_t bytes) {
  pace.look_at = bytes;
  heap_watch(bytes - object_heap_taken(), object_heap_hide);
}

/* All candidates have been looked at: what lives is what was taken, less what that has freed. */
static void rest(int64_t live) {
  pace.live = live > 0 ? live : 0;
  pace.sliced = false;
  object_heap_hurry(false);
  int64_t taken = taken_bytes(), next = pace.live + growth() / 2;
  look_at(next > taken + STEP ? next : taken + STEP);
}

/* All of this major is done. Garbage that was less than a quarter of the heap could have waited for more of it. */
static void end_major(int64_t taken) {
  pace.many_old = pace.freed * 4 < taken ? pace.many_old * 2 : pace.many_old / 2;
  if (pace.many_old < MANY_OLD) pace.many_old = MANY_OLD;
  if (pace.many_old > MOST_OLD) pace.many_old = MOST_OLD;
  rest(pace.began_at - pace.freed);
}

static void slice(void) {
  int64_t freed = freed_bytes();
  cycle_slice();
  pace.freed += freed_bytes() - freed;
}

static bool is_late(int64_t taken) { return taken >= pace.live + growth(); }
static bool is_too_late(int64_t taken) { return taken >= pace.live + growth() + LATE; }

/* As many as it takes, step by step, to be through before memory has grown by all that it may. */
static void slices(int64_t taken) {
  int64_t limit = pace.live + growth() + (is_late(taken) ? LATE : 0);
  int64_t steps = limit > taken ? (limit - taken) / STEP + 1 : 1;
  for (int i = 0; i < MOST_SLICES && cycle_slices_left(); i++) {
    int64_t before = candidates_of(CANDIDATES_SLICED)->count;
    slice();
    int64_t left = candidates_of(CANDIDATES_SLICED)->count;
    if (left <= (before - left) * steps) break;
  }
}

/* One step of the major that runs; with the last of them it is over, unless candidates were put off. */
static void slice_on(int64_t taken) {
  slices(taken);
  if (cycle_slices_left()) {
    look_at(taken + STEP);
  } else if (candidates_of(CANDIDATES_DEFERRED)->count) {
    pass_begin();
    object_heap_hurry(true);
    look_at(taken + STEP);
  } else {
    end_major(taken);
  }
}

/* One step of the pass that runs, over so many words; with the last of them the major is over. */
static void pass_on(int64_t taken, int64_t words) {
  int64_t freed = freed_bytes();
  bool late = taken >= pace.live + growth() * 7 / 8;
  cycle_pass(late ? words * 2 : words);
  pace.freed += freed_bytes() - freed;
  pace.stepped = object_heap_carved();
  look_at(taken + STEP);
  if (pass_runs()) return;
  end_major(taken);
}

static void begin_major(int64_t taken) {
  if (cycle_slices_left()) return;
  pace.began_at = taken;
  pace.freed = 0;
  pace.sliced = true;
  cycle_slices_begin();
}

/* Memory has grown by all that it may: everything is looked at, and together if that is what it takes. */
static void finish_major(int64_t taken) {
  int64_t freed = freed_bytes();
  candidates_age();
  cycle_slices_begin();
  while (cycle_slices_left())
    cycle_slice();
  if (candidates_of(CANDIDATES_DEFERRED)->count || pass_runs()) cycle_full();
  rest(taken - (freed_bytes() - freed));
}

static void grown(int64_t taken) {
  int64_t freed = freed_bytes();
  if (candidates_of(CANDIDATES_YOUNG)->count) cycle_minor();
  taken -= freed_bytes() - freed;
  if (!candidates_any()) {
    rest(taken);
  } else if (is_too_late(taken)) {
    finish_major(taken);
  } else {
    if (!pace.sliced) begin_major(taken);
    if (cycle_slices_left())
      slice_on(taken);
    else
      look_at(taken + STEP);
  }
}

/* So many that their garbage may be a quarter of the heap. */
static bool are_many(int64_t taken) {
  int64_t old = candidates_of(CANDIDATES_OLD)->count;
  return old > pace.many_old && old > taken / BYTES_PER_OLD;
}

/* ── the promise, in checked builds ── */

static int64_t promised(int64_t live) { return live + live / 4 + MOST_BEYOND; }

void pace_check_footprint(int64_t taken, int64_t live) {
  if (taken <= promised(live)) return;
  io_flush();
  io_error("own: checked heap: %lld bytes are taken, but no more than %lld were ever in use\n",
           (long long)taken, (long long)live);
  abort();
}

/* What is in use is known once everything was collected, so that is done where it looks too much. */
static void check_footprint(void) {
  int64_t taken = taken_bytes();
  if (taken <= promised(pace.highest)) return;
  cycle_collect();
  int64_t live = taken_bytes();
  if (live > pace.highest) pace.highest = live;
  pace_check_footprint(taken, pace.highest);
}

/* A pass runs: it goes on with what is made, and with minors, which go on with what is let go: a program that lives on what it has
** freed takes nothing new, and all that dies meanwhile waits for the next major. */
static void step_of_pass(int64_t taken) {
  if (is_too_late(taken))
    finish_major(taken);
  else if (candidates_wait()) {
    cycle_minor();
    pass_on(taken, PASS_WORDS / 2);
  } else if (taken >= pace.look_at || object_heap_carved() - pace.stepped >= PASS_STEP)
    pass_on(taken, PASS_WORDS);
}

static void step(void) {
  int64_t taken = taken_bytes();
  if (OWN_UNLIKELY(!pace.look_at)) rest(taken);
  if (pass_runs()) {
    step_of_pass(taken);
  } else if (taken >= pace.look_at) {
    grown(taken);
  } else if (candidates_wait()) {
    cycle_minor();
    if (are_many(taken)) begin_major(taken);
    if (cycle_slices_left()) slice_on(taken);
  }
}

void cycle_safe_point(void) {
  if (pace.disabled) pace.highest = INT64_MAX / 2; /* nothing is promised from here on */
  if (pace.disabled || cycle_runs()) return;
  if (OWN_IS_CHECKED && forced.pace == PACE_UNREAD) forced_read();
  if (!OWN_IS_CHECKED || forced.pace == PACE_GROWTH)
    step();
  else if (forced_now())
    forced_collect();
  if (OWN_IS_CHECKED && forced.pace == PACE_GROWTH) check_footprint();
}

int64_t cycle_collect(void) {
  if (cycle_runs()) return 0;
  int64_t taken = taken_bytes(), freed = freed_bytes();
  int64_t collected = cycle_full();
  rest(taken - (freed_bytes() - freed));
  return collected;
}

void cycle_set_enabled(bool enabled) { pace.disabled = !enabled; }
bool cycle_enabled(void) { return !pace.disabled; }
