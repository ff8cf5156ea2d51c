// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* A gradual pass: what no slice could decide about is looked at together, step by step, while the program goes on.
**
** In: all candidates but the young ones. First each loses its mark as a candidate, so that an event from then on makes it one again.
** Then what they reach is seen, and references are counted in marks beside the heap; what has more owners than were counted
** lives, with all it reaches. The rest is suspect: trials decide, in one go for what hangs together, and enter nothing else.
** Invariants: nothing of this changes an object, so the program may do anything between two steps; what was garbage before the
** first reference was counted does not change, so it is counted right. The surprise: all that is known is a hint, even that an
** object in hand is the one that was seen; wrong hints cost time, since a trial never errs. What it lets live has owners that
** are not suspect, or garbage that ends later and thereby makes it a candidate. tests/cycle/model.py shows both. */
#include "dynamic/class.h"
#include "dynamic/memory/blocks.h"

enum { ROUNDS = 2, SEED_COST = 2, END_COST = 64 << 10 };

static struct {
  enum { PASS_NONE, PASS_SEEDS, PASS_TRACE, PASS_RESCUE, PASS_DECIDE, PASS_END } phase;
  Pile seeds[CANDIDATE_AGES];
  int64_t left[CANDIDATE_AGES]; /* of them, that were not seen yet */
  Pile work;                    /* objects to be looked into; some may have ended */
  OwnObject *current;           /* one that is looked into, or NULL …             */
  int64_t word;                 /* … and how many of its words are done           */
  int rounds;                   /* of the rescue that are left                    */
  Word ahead[AHEAD];            /* fetched and not followed yet, within a step    */
  uint32_t ahead_at;
  bool failed; /* there was no memory for it */
} pass;

Pile pass_seeds(CandidateAge age) {
  return (Pile){.items = pass.seeds[age].items, .count = pass.left[age]};
}
bool pass_runs(void) { return pass.phase != PASS_NONE; }

void pass_begin(void) {
  marks_begin();
  pass.phase = PASS_SEEDS;
  pass.rounds = ROUNDS;
  pass.failed = false;
  for (CandidateAge age = CANDIDATES_OLD; age < CANDIDATE_AGES; age++) {
    candidates_swap(age, &pass.seeds[age]);
    pass.left[age] = pass.seeds[age].count;
  }
}

/* It is to be looked into; false: there is no memory to remember that. */
static inline bool add_work(OwnObject *object) {
  bool room = pile_reserve(&pass.work, pass.work.count + 1);
  if (OWN_UNLIKELY(!room))
    pass.failed = true;
  else
    pile_push(&pass.work, object);
  return room;
}

/* ── candidates ── */

/* False: it is none any more, nor is its storage kept. */
static bool see_candidate(OwnObject *object) {
  if (!cycle_is_due(object)) return false;
  uint32_t *mark = mark_of(object);
  if (!mark)
    pass.failed = true;
  else if (!*mark && add_work(object))
    *mark = MARK_SEEN;
  return true;
}

static void take_seeds(int64_t *left) {
  for (CandidateAge age = CANDIDATES_OLD; age < CANDIDATE_AGES; age++) {
    for (; pass.left[age] && *left > 0; *left -= SEED_COST) {
      OwnObject **seed = &pass.seeds[age].items[--pass.left[age]];
      if (!see_candidate(*seed)) *seed = NULL;
    }
    if (*left <= 0) return;
  }
  pass.phase = PASS_TRACE;
}

/* ── along references ── */

typedef void (*Follow)(OwnObject *child);

static void count(OwnObject *child) {
  uint32_t *mark = mark_of(child);
  if (OWN_UNLIKELY(!mark)) {
    pass.failed = true;
    return;
  }
  if (!*mark && add_work(child)) *mark = MARK_SEEN;
  *mark += MARK_ONE;
}

static void rescue(OwnObject *child) {
  if (!mark_is_suspect(mark_if(child))) return;
  if (add_work(child)) *mark_of(child) |= MARK_LIVES;
}

/* The header of an object is fetched some words before it is looked at. */
static inline void follow_word(Follow follow, Word word) {
  if (!ov_is_pointer(word)) return;
  fetch_ahead(word);
  Word due = pass.ahead[pass.ahead_at];
  pass.ahead[pass.ahead_at] = word;
  pass.ahead_at = (pass.ahead_at + 1) % AHEAD;
  if (may_be_garbage(due)) follow(ov_object(due));
}

static void follow_fetched(Follow follow) {
  for (uint32_t i = 0; i < AHEAD; i++) {
    Word due = pass.ahead[i];
    pass.ahead[i] = 0;
    if (may_be_garbage(due)) follow(ov_object(due));
  }
}

/* Those of an object that is words and nothing else are few. */
static inline void follow_shape(Follow follow, Shape shape, int64_t *left) {
  const Word *words = shape_words(pass.current, shape);
  *left -= shape.count;
  for (uint32_t i = 0; i < shape.count; i++)
    follow_word(follow, words[i]);
}

/* Looks at the words of the current object that are left; false: there are too many. */
static inline bool follow_words(Follow follow, int64_t *left) {
  Shape shape = shape_of(pass.current);
  if (shape.bytes) {
    follow_shape(follow, shape, left);
    return true;
  }
  WordRun runs[MOST_RUNS];
  int64_t before = 0;
  int count = layout_runs(pass.current, runs);
  for (int i = 0; i < count; i++) {
    for (; pass.word < before + runs[i].count; pass.word++) {
      if (--*left < 0) return false;
      follow_word(follow, *run_at(&runs[i], pass.word - before));
    }
    before += runs[i].count;
  }
  return true;
}

/* Some words may be fetched and not followed yet. */
static inline bool follow_some(Follow follow, int64_t *left) {
  for (;;) {
    if (!pass.current) {
      if (!pass.work.count) follow_fetched(follow);
      if (!pass.work.count) return true;
      pass.current = pass.work.items[--pass.work.count];
      pass.word = 0;
    }
    if (--*left < 0) return false;
    if (is_living(pass.current)) {
      if (!follow_words(follow, left)) return false;
      Word dict = pass.current->tag & OWN_FLAG_OVERFLOW ? overflow_of(pass.current) : OWN_UNBOUND;
      follow_word(follow, dict);
    }
    pass.current = NULL;
  }
}

/* All that hangs on the objects of the work; false: there is more. */
static inline bool follow_all(Follow follow, int64_t *left) {
  bool all = follow_some(follow, left);
  if (!all) follow_fetched(follow);
  return all;
}

static void trace(int64_t *left) {
  if (!follow_all(count, left)) return;
  pass.phase = PASS_RESCUE;
  marks_rewind();
}

/* ── what lives ── */

static void rescue_some(int64_t *left) {
  while (follow_all(rescue, left)) {
    OwnObject *object = marks_next_owned(left);
    if (object) {
      rescue(object);
    } else if (marks_over()) {
      marks_rewind();
      if (--pass.rounds == 0) pass.phase = PASS_DECIDE;
      return;
    } else {
      return;
    }
  }
}

/* ── what is suspect ── */

bool pass_suspects(OwnObject *object) { return mark_is_suspect(mark_if(object)); }

/* What a trial lets live may be owned by garbage whose turn comes later: that takes it along, once. */
static void note_tried(OwnObject *member) {
  uint32_t *mark = mark_of(member);
  *mark |= *mark & MARK_TRIED ? MARK_LIVES : MARK_TRIED;
}

static void decide(Trial *trial, int64_t *left) {
  while (*left > 0) {
    OwnObject *object = marks_next(left);
    if (!object && marks_over()) pass.phase = PASS_END;
    if (!object) return;
    int64_t edges = trial->edges;
    if (!trial_of(trial, object)) candidates_lose();
    *left -= trial->edges - edges;
    for (int64_t i = 0; i < trial->members.count; i++)
      note_tried(trial->members.items[i]);
  }
}

/* Giving memory back takes its time. */
static void end(int64_t *left) {
  *left -= END_COST;
  if (marks_end_some()) return;
  pass.phase = PASS_NONE;
  pile_empty(&pass.work);
  for (CandidateAge age = CANDIDATES_OLD; age < CANDIDATE_AGES; age++)
    pile_empty(&pass.seeds[age]);
}

/* What it knows is lost, so all objects are candidates. */
static void give_up(void) {
  candidates_lose();
  pass.phase = PASS_END;
  pass.current = NULL;
  pile_empty(&pass.work);
  for (CandidateAge age = CANDIDATES_OLD; age < CANDIDATE_AGES; age++)
    while (pass.left[age])
      cycle_is_due(pass.seeds[age].items[--pass.left[age]]);
}

/* What it has seen are candidates again, or what is in their places. */
static void put_seeds_back(CandidateAge age) {
  Pile *seeds = &pass.seeds[age];
  for (int64_t i = pass.left[age]; i < seeds->count; i++) {
    OwnObject *object = seeds->items[i];
    if (object && is_living(object) && !(object->tag & OWN_NO_CANDIDATE))
      candidate_put(age, object);
  }
  for (; pass.left[age]; pass.left[age]--) {
    OwnObject *object = seeds->items[pass.left[age] - 1];
    if (object->tag & OWN_FLAG_BUFFERED) candidate_put(age, object);
  }
}

void pass_abandon(void) {
  if (!pass_runs()) return;
  for (CandidateAge age = CANDIDATES_OLD; pass.phase != PASS_END && age < CANDIDATE_AGES; age++)
    put_seeds_back(age);
  pass.current = NULL;
  int64_t left = 0;
  while (pass_runs())
    end(&left);
}

void pass_step(Trial *trial, int64_t left) {
  while (left > 0 && pass_runs()) {
    if (OWN_UNLIKELY(pass.failed) && pass.phase != PASS_END) give_up();
    switch (pass.phase) {
    case PASS_SEEDS: take_seeds(&left); break;
    case PASS_TRACE: trace(&left); break;
    case PASS_RESCUE: rescue_some(&left); break;
    case PASS_DECIDE: decide(trial, &left); break;
    case PASS_END: end(&left); break;
    case PASS_NONE: break;
    }
  }
}
