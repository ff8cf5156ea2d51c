// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Remembered answers about types. In: question and type. Out: the answer, if one holds now.
** Invariant: an answer that depends on bounds, or on declarations that are not complete, never
** outlives the question it was computed for. */
#include "types/types_internal.h"

void type_memo_enter(const Decls *decls) {
  DeclsMemo *memo = decls->memo;
  if (!memo->depth++) memo->epoch++;
}

void type_memo_leave(const Decls *decls) { decls->memo->depth--; }

TypeMemo *type_memo_row(const Decls *decls, TypeId type) {
  DeclsMemo *memo = decls->memo;
  while (memo->types.count <= type.index)
    array_push(decls->arena, &memo->types, (TypeMemo){.epoch = {0}});
  return &memo->types.items[type.index];
}

uint32_t type_memo_epoch(const Decls *decls, TypeId type) {
  return decls->complete && type_is_concrete(decls->types, type) ? EPOCH_FOREVER
                                                                 : decls->memo->epoch;
}

Answer type_memo_get(const Decls *decls, Question question, TypeId type) {
  const TypeMemo *row = type_memo_row(decls, type);
  bool holds = row->epoch[question] == EPOCH_FOREVER || row->epoch[question] == decls->memo->epoch;
  return holds ? (Answer)row->answer[question] : ANSWER_UNKNOWN;
}

void type_memo_set(const Decls *decls, Question question, TypeId type, Answer answer) {
  TypeMemo *row = type_memo_row(decls, type);
  row->answer[question] = (uint8_t)answer;
  row->epoch[question] =
      answer == ANSWER_RUNNING ? decls->memo->epoch : type_memo_epoch(decls, type);
}
