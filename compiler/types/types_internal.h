// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of types/ share: remembered answers.
**
** An answer about a concrete type is kept for good once the declarations are complete. All other
** answers hold for one question from outside ("epoch"): they depend on the bounds given with it,
** or declarations are still being added. */
#ifndef OWN_TYPES_INTERNAL_H
#define OWN_TYPES_INTERNAL_H

#include "types/decls.h"

typedef enum {
  QUESTION_TRIVIAL,
  QUESTION_NEEDS_DROP,
  QUESTION_FLAT,
  QUESTION_RECURSIVE,
  QUESTION_LINEAR,
  QUESTION_SCOPED,
  QUESTION_VIEW,
  QUESTION_LAYOUT,
  QUESTION_COUNT
} Question;
typedef enum { ANSWER_UNKNOWN, ANSWER_RUNNING, ANSWER_NO, ANSWER_YES } Answer;

enum { EPOCH_FOREVER = 0x7fffffff, TYPE_DEPTH = 500 };

typedef struct {
  uint32_t epoch[QUESTION_COUNT];
  uint8_t answer[QUESTION_COUNT]; /* Answer */
  Layout layout;
} TypeMemo;

typedef struct DeclsMemo {
  OWN_ARRAY(TypeMemo) types; /* by TypeId */
  Table conforms;            /* (type, trait) -> 2 * epoch + (yes ? 1 : 0) */
  OWN_ARRAY(uint32_t) seen;  /* by TraitId: the search that met it last    */
  uint32_t search;
  uint32_t epoch;
  uint32_t depth; /* of questions within questions */
  bool settling;  /* type_settle_parts is at work  */
} DeclsMemo;

/* A question with the bounds it is asked under. */
typedef struct {
  const Decls *decls;
  const TypeParamDecl *params;
  uint32_t param_count;
} Ask;

/* Every question from outside stands between these two. */
void type_memo_enter(const Decls *decls);
void type_memo_leave(const Decls *decls);
/* The answer if it is known. A running question answers ANSWER_RUNNING. */
Answer type_memo_get(const Decls *decls, Question question, TypeId type);
void type_memo_set(const Decls *decls, Question question, TypeId type, Answer answer);
/* The answer if it holds for good, whatever the bounds are. */
static inline Answer type_memo_forever(const Decls *decls, Question question, TypeId type) {
  const DeclsMemo *memo = decls->memo;
  bool holds = type.index < memo->types.count &&
               memo->types.items[type.index].epoch[question] == EPOCH_FOREVER;
  return holds ? (Answer)memo->types.items[type.index].answer[question] : ANSWER_UNKNOWN;
}
/* The row of a type; moves when new types are met. */
TypeMemo *type_memo_row(const Decls *decls, TypeId type);
/* The epoch an answer about `type` is valid for. */
uint32_t type_memo_epoch(const Decls *decls, TypeId type);

/* Answers `question` for the parts of `type`, innermost first, then for `type` (deep.c). */
void type_settle_parts(const Ask *ask, Question question, TypeId type,
                       void (*answer)(const Ask *ask, TypeId type));

/* Questions within a question. */
bool type_ask_trivial(const Ask *ask, TypeId type);
bool type_ask_linear(const Ask *ask, TypeId type);
bool type_ask_conforms(const Ask *ask, TypeId type, TraitId trait, TraitKind kind);
/* Is `trait` the same as `wanted`, or below it? */
bool type_trait_includes(const Decls *decls, TraitId trait, TraitId wanted);
/* Do the bounds of a type parameter or PROJECTION include it? */
bool type_bounds_include(const Ask *ask, TypeId type, TraitId wanted);

#endif
