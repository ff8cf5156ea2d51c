// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The end of the variables of modules.
**
** In: the table of variables. First every __del__ of what they reach is called, while all variables still have their values:
** breadth first, as CPython's last collection does; then the variables lose their values in the order of the table.
** Invariant: no code of the user runs while objects are marked. The surprise: what is called by its __del__ here has ended
** nothing yet; it ends silently when its variable does. */
#include "dynamic/class.h"
#include "dynamic/memory.h"

enum { ROUNDS = 3 };

/* ── what the variables reach ── */

static void reach(void *self, Word *word) {
  if (!ov_is_pointer(*word) || (ov_object(*word)->tag & OWN_FLAG_GREEN)) return;
  if (colour_of(ov_object(*word)) != COLOUR_BLACK) return;
  colour_set(ov_object(*word), COLOUR_GREY);
  pile_push(self, ov_object(*word));
}

/* Those among them that have a __del__, each with one owner more. */
static Pile find_loud(const OwnProgram *program) {
  Pile reached = {0}, loud = {0};
  for (uint32_t i = 0; i < program->variable_count; i++)
    reach(&reached, program->variables[i]);
  for (int64_t i = 0; i < reached.count; i++)
    object_each_word(reached.items[i], reach, &reached);
  for (int64_t i = 0; i < reached.count; i++) {
    colour_set(reached.items[i], COLOUR_BLACK);
    if (!release_is_loud(reached.items[i])) continue;
    reached.items[i]->count++;
    pile_push(&loud, reached.items[i]);
  }
  pile_free(&reached);
  return loud;
}

static void finalise_all(const OwnProgram *program) {
  if (!class_state.loud) return;
  Pile loud = find_loud(program);
  for (int64_t i = 0; i < loud.count; i++)
    if (release_is_loud(loud.items[i])) release_finalise(loud.items[i]);
  release_waiting();
  for (int64_t i = 0; i < loud.count; i++)
    ov_release(ov_word(loud.items[i]));
  pile_free(&loud);
}

/* ── the variables ── */

static bool let_go(const OwnProgram *program) {
  bool any = false;
  for (uint32_t i = 0; i < program->variable_count; i++) {
    Word word = *program->variables[i];
    *program->variables[i] = OWN_UNBOUND;
    any = any || ov_is_pointer(word);
    ov_release(word);
  }
  return any;
}

/* What a __del__ binds again meanwhile ends in the next round; in the last one no __del__ is called any more. */
void variables_end(const OwnProgram *program) {
  finalise_all(program);
  for (int round = 0; round < ROUNDS && let_go(program); round++)
    if (round == ROUNDS - 2) class_state.loud = false;
}
