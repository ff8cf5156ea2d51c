// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What checked builds look at: each retain and release, the whole heap around collections, and what is left at the exit.
**
** The heap is right if each living object has at least as many owners as there are words that own it, if nothing green owns
** what may be part of a cycle, if nothing is marked, and if the marks of the buffer of candidates agree with the buffer. The
** surprise: the words are counted without any memory, by taking from the counts of objects and giving back. */
#include "dynamic/class.h"
#include "dynamic/memory.h"

#include <stdlib.h>

enum { CREDIT = 200, SHARE = 16, ROUNDS = 4, REPORTED = 20 };

static struct {
  int64_t credit, cost;
} audits;

/* ── counting one by one ── */

static _Noreturn void fail(const char *when, const OwnObject *object, const char *what) {
  uint32_t id = ov_object_class(object);
  bool known = id > 0 && id < class_state.count && class_state.table[id];
  io_flush();
  io_error("own: checked heap: %s: %s %s\n", when,
           known ? class_name(class_by_id(id)) : "what is no object", what);
  abort();
}

static void check_alive(const char *when, const OwnObject *object) {
  uint32_t id = ov_object_class(object);
  if (id == 0 || id >= class_state.count) fail(when, object, "(freed?)");
  if (object->count == 0 || colour_of(object) == COLOUR_DYING) fail(when, object, "that is dead");
}

void own_retain(OwnWord word) {
  if (!ov_is_pointer(word)) return;
  if (OWN_IS_CHECKED) check_alive("retain", ov_object(word));
  if (OWN_IS_STATS) count_event(COUNT_RETAINS);
  ov_object(word)->count++;
}

void release_check(Word word) {
  if (OWN_IS_CHECKED) check_alive("release", ov_object(word));
  if (OWN_IS_STATS) count_event(COUNT_RELEASES);
}

void own_release(OwnWord word) {
  if (!ov_is_pointer(word)) return;
  release_check(word);
  OwnObject *object = ov_object(word);
  if (--object->count == 0)
    own_dead(object);
  else if (!(object->tag & OWN_NO_CANDIDATE))
    own_candidate(object);
}

/* ── the whole heap ── */

typedef struct {
  const char *when;
  OwnObject *owner;
  int64_t objects, buffered, entries; /* of all piles */
} Audit;

static void each_owned(Audit *audit, OwnObject *object, void (*visit)(void *self, Word *word)) {
  audit->owner = object;
  object_each_word(object, visit, audit);
}

static void check_green(void *self, Word *word) {
  const Audit *audit = self;
  if (!object_is_green(*word)) fail(audit->when, audit->owner, "is green but owns what is not");
}

static void check_marks(void *self, OwnObject *object) {
  Audit *audit = self;
  audit->objects++;
  if (object->tag & OWN_FLAG_BUFFERED) audit->buffered++;
  if (colour_of(object) != COLOUR_BLACK) fail(audit->when, object, "is still marked");
  if (object->tag & OWN_FLAG_GREEN) each_owned(audit, object, check_green);
}

static int64_t check_pile(Audit *audit, Pile pile) {
  int64_t alive = 0;
  audit->entries += pile.count;
  for (int64_t i = 0; i < pile.count; i++) {
    const OwnObject *object = pile.items[i];
    if (!(object->tag & OWN_FLAG_BUFFERED))
      fail(audit->when, object, "is in a buffer, but not marked");
    alive += colour_of(object) != COLOUR_DYING;
  }
  return alive;
}

static void check_buffers(Audit *audit) {
  int64_t alive = 0;
  for (CandidateAge age = CANDIDATES_YOUNG; age < CANDIDATE_AGES; age++)
    alive += check_pile(audit, *candidates_of(age)) + check_pile(audit, pass_seeds(age));
  if (alive == audit->buffered) return;
  io_flush();
  io_error("own: checked heap: %s: %lld candidates, but %lld are marked\n", audit->when,
           (long long)alive, (long long)audit->buffered);
  abort();
}

static void take_owner(void *self, Word *word) {
  const Audit *audit = self;
  if (!ov_is_pointer(*word)) return;
  OwnObject *object = ov_object(*word);
  if (object->tag & OWN_FLAG_IMMORTAL) return;
  if (object->count == 0 || colour_of(object) == COLOUR_DYING)
    fail(audit->when, object, "has more owners than its count says");
  object->count--;
}

static void give_owner(void *self, Word *word) {
  (void)self;
  if (ov_is_pointer(*word) && !(ov_object(*word)->tag & OWN_FLAG_IMMORTAL))
    ov_object(*word)->count++;
}

static void take_words(void *self, OwnObject *object) { each_owned(self, object, take_owner); }
static void give_words(void *self, OwnObject *object) { each_owned(self, object, give_owner); }

static void audit_whole(Audit *audit) {
  object_each(check_marks, audit);
  check_buffers(audit);
  object_each(take_words, audit);
  object_each(give_words, audit);
}

/* Large heaps are not looked at each time: on average a collection pays for CREDIT objects. */
void audit_heap(const char *when) {
  audits.credit += CREDIT;
  if (audits.credit < audits.cost) return;
  Audit audit = {.when = when};
  audit_whole(&audit);
  audits.credit = 0;
  audits.cost = audit.objects + audit.entries;
}

/* ── OWN_AUDIT ── */

static struct {
  bool read;
  int64_t every, made;  /* 0: at the exit only                                    */
  int64_t objects, due; /* that were looked at last; made when a look is paid for */
} forced;

/* What is counted in the audit besides the words of objects that live in the heap. */
static void each_root(Audit *audit, void (*visit)(void *self, Word *word),
                      void (*words)(void *self, OwnObject *object)) {
  const OwnProgram *program = program_given();
  audit->owner = NULL;
  for (uint32_t i = 0; program && i < program->variable_count; i++)
    visit(audit, program->variables[i]);
  object_each_immortal(words, audit);
}

/* An owner too few shows here, not where the object is used after its end; what frames own is not known, so an owner too many
** shows at the exit. */
void audit_owners(void) {
  Audit audit = {.when = "audit"};
  object_each(check_marks, &audit);
  check_buffers(&audit);
  each_root(&audit, take_owner, take_words);
  object_each(take_words, &audit);
  object_each(give_words, &audit);
  each_root(&audit, give_owner, give_words);
  forced.objects = audit.objects;
}

void audit_step(void) {
  if (!forced.read) {
    const char *text = getenv("OWN_AUDIT");
    forced.read = true;
    if (text) forced.every = strtoll(text, NULL, 10); /* `exit`: 0 */
  }
  if (forced.every <= 0 || cycle_runs()) return;
  forced.made++;
  if (forced.made % forced.every || forced.made < forced.due) return;
  audit_owners();
  forced.due = forced.made + forced.objects / SHARE; /* each new object pays for SHARE of them */
}

/* ── the exit ── */

static void let_go(void *self, Word *word) {
  (void)self;
  if (!ov_is_pointer(*word) || (ov_object(*word)->tag & OWN_FLAG_IMMORTAL)) return;
  Word owned = *word;
  *word = OWN_UNBOUND;
  ov_release(owned);
}

static void empty_immortal(void *self, OwnObject *object) {
  object_each_word(object, let_go, self);
  object_free_parts(object);
}

static void count_left(void *self, OwnObject *object) {
  int64_t *left = self;
  left[ov_object_class(object)]++;
}

static _Noreturn void report_left(int64_t all) {
  int64_t bytes = class_state.count * (int64_t)sizeof(int64_t);
  int64_t *left = heap_alloc(bytes);
  memset(left, 0, (size_t)bytes);
  object_each(count_left, left);
  io_flush();
  io_error("own: checked heap: %lld objects are left at the exit\n", (long long)all);
  int reported = 0;
  for (uint32_t id = 0; id < class_state.count && reported < REPORTED; id++) {
    if (!left[id]) continue;
    io_error("own:   %lld of class %s\n", (long long)left[id], class_name(class_by_id(id)));
    reported++;
  }
  abort();
}

void audit_end(void) {
  cycle_set_enabled(true);
  for (int i = 0; i < ROUNDS && cycle_collect(); i++) {
  }
  class_state.loud = false; /* no code of the user from here on */
  object_each_immortal(empty_immortal, NULL);
  cycle_collect();
  Audit audit = {.when = "at the exit"};
  audit_whole(&audit);
  if (audit.objects) report_left(audit.objects);
  object_heap_flush();
}
