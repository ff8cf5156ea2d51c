// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Structs nested thousands deep, without deep recursion.
**
** In: a question and a type below which the machine stack would grow too far. Out: the same question
** answered for every part, innermost first, so that each answer finds those of its parts in memory.
** Invariant: parts are what lies inside a value: fields, items, an Optional's payload; never what it
** points to. The surprise: this runs for chains of more than TYPE_DEPTH structs only. */
#include "types/types_internal.h"

enum { DEEPEST = 200000 }; /* a type that grows without end was refused by sema; here it stops */

typedef struct {
  TypeId type;
  uint32_t next; /* part to look at next */
} Level;

typedef struct {
  const Ask *ask;
  Arena *arena;
  Question question;
  Table met;
  OWN_ARRAY(Level) levels;
} Descent;

static bool is_optional(const Decls *decls, TypeId type) {
  return type_builtin(decls, type) == BUILTIN_OPTIONAL;
}

static uint32_t part_count(const Decls *decls, TypeId type) {
  return is_optional(decls, type) ? type_info(decls->types, type)->count
                                  : type_field_count(decls, type);
}

static TypeId part_at(const Decls *decls, TypeId type, uint32_t index) {
  return is_optional(decls, type) ? type_info(decls->types, type)->arguments[index]
                                  : type_field(decls, type, index);
}

static void descend(Descent *descent, TypeId type) {
  if (type_memo_get(descent->ask->decls, descent->question, type) != ANSWER_UNKNOWN) return;
  if (table_get(&descent->met, type.index)) return;
  table_set(descent->arena, &descent->met, type.index, 1);
  array_push(descent->arena, &descent->levels, (Level){type, 0});
}

void type_settle_parts(const Ask *ask, Question question, TypeId type,
                       void (*answer)(const Ask *ask, TypeId type)) {
  DeclsMemo *memo = ask->decls->memo;
  uint32_t depth = memo->depth;
  Descent descent = {.ask = ask, .arena = arena_new(), .question = question};
  memo->settling = true;
  memo->depth = 1;
  descend(&descent, type);
  while (descent.levels.count && descent.met.count < DEEPEST) {
    Level *level = &array_last(&descent.levels);
    TypeId at = level->type;
    if (level->next < part_count(ask->decls, at)) {
      descend(&descent, part_at(ask->decls, at, level->next++));
    } else {
      descent.levels.count--;
      answer(ask, at);
    }
  }
  memo->depth = depth;
  memo->settling = false;
  arena_free(descent.arena);
}
