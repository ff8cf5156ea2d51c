// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Many reports stay readable: of those that say the same, two are told in full, the others by their line.
**
** In: the sorted reports. Out: for each how it is told. What says the same has the same code, headline and file. The limit counts what is
** told in full. The surprise: with `--error-limit=0` each is told in full, and so are five that say the same: each may have its own story. */
#include "base/check.h"
#include "base/diag_internal.h"
#include "base/table.h"

#include <string.h>

enum { TOLD = 2, MANY = 6, MOST_RUNS = 8 };

typedef struct {
  uint32_t count, seen;
  bool shown;
} Group;

typedef struct {
  Arena *arena;
  const Sources *sources;
  Table numbers; /* hash of what a report says → number of its group */
  OWN_ARRAY(Group) groups;
} Grouping;

static uint64_t what_it_says(const Grouping *grouping, const Diag *diag) {
  SourceId source =
      diag->span.from ? source_position(grouping->sources, diag->span.from).source : (SourceId){0};
  uint64_t parts[3] = {(uint64_t)diag->code, source.index,
                       table_hash(diag->message, strlen(diag->message))};
  return table_hash(parts, sizeof parts);
}

static uint32_t group_of(Grouping *grouping, const Diag *diag) {
  uint64_t key = what_it_says(grouping, diag);
  uint32_t number = table_get(&grouping->numbers, key);
  if (number) return number - 1;
  array_push(grouping->arena, &grouping->groups, (Group){0});
  table_set(grouping->arena, &grouping->numbers, key, grouping->groups.count);
  return grouping->groups.count - 1;
}

DiagTold *diag_told(Arena *arena, const Sources *sources, const Diag *const *all, uint32_t count,
                    uint32_t limit, uint32_t *hidden) {
  Grouping grouping = {.arena = arena, .sources = sources};
  DiagTold *told = arena_make_many(arena, DiagTold, count + 1);
  uint32_t *group = arena_make_many(arena, uint32_t, count + 1), errors = 0;
  *hidden = 0;
  for (uint32_t i = 0; i < count; i++) {
    group[i] = group_of(&grouping, all[i]);
    own_check(grouping.groups.items, "each report has a group");
    grouping.groups.items[group[i]].count++;
  }
  for (uint32_t i = 0; i < count; i++) {
    Group *its = &grouping.groups.items[group[i]];
    bool error = all[i]->severity == SEVERITY_ERROR, fold = limit && its->count >= MANY;
    told[i] = fold && its->seen >= TOLD ? DIAG_LISTED : DIAG_FULL;
    if (told[i] == DIAG_FULL && error) errors++;
    if (limit && errors > limit && !(told[i] == DIAG_LISTED && its->shown)) told[i] = DIAG_HIDDEN;
    its->shown = its->shown || (told[i] == DIAG_FULL && its->seen + 1 == TOLD);
    if (fold && told[i] == DIAG_FULL && its->seen + 1 == TOLD) told[i] = DIAG_LAST;
    if (told[i] == DIAG_HIDDEN && error) ++*hidden;
    its->seen++;
  }
  return told;
}

static void add_run(Text *text, uint32_t runs, uint32_t from, uint32_t to) {
  text_format(text, "%s%u", runs ? ", " : "", from);
  if (to > from) text_format(text, "%s%u", to == from + 1 ? ", " : " to ", to);
}

const char *diag_others(Arena *arena, const Sources *sources, const Diag *const *all,
                        const DiagTold *told, uint32_t count, uint32_t like) {
  Grouping grouping = {.arena = arena, .sources = sources};
  uint64_t key = what_it_says(&grouping, all[like]);
  uint32_t others = 0, runs = 0, from = 0, to = 0;
  Text lines = text_new(arena);
  for (uint32_t i = like + 1; i < count; i++) {
    if (told[i] != DIAG_LISTED || what_it_says(&grouping, all[i]) != key) continue;
    others++;
    uint32_t line = source_position(sources, all[i]->span.from).line;
    if (from && line <= to + 1) {
      to = line;
      continue;
    }
    if (from && runs < MOST_RUNS) add_run(&lines, runs, from, to);
    if (from) runs++;
    from = to = line;
  }
  if (runs < MOST_RUNS) add_run(&lines, runs, from, to);
  return arena_format(arena, "and %u more like this: line%s %s%s; `--error-limit=0` shows all",
                      others, others == 1 ? "" : "s", lines.data, runs < MOST_RUNS ? "" : ", …");
}
