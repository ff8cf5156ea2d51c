// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Changing bodies: blocks on edges, copies of blocks, queued edits.
**
** In: what to insert and remove, by position in the block as it is now. Out: the block with all
** edits done at once. Invariant: positions mean the old block, whatever was queued before. The
** surprise: copies share operands with their original; operands are never changed in place. */
#include "base/check.h"
#include "mir/build.h"
#include <stdlib.h>

MirBlock mir_split_edge(MirBody *body, MirBlock from, uint32_t which) {
  MirBlockInfo *source = mir_block(body, from);
  own_check(which < source->successors.count, "an edge exists");
  MirBlock target = source->successors.items[which];
  Span span = mir_terminator(source)->span;
  MirBlock between = mir_add_block(body, mir_block(body, target)->scope);
  mir_block(body, between)->chain = mir_block(body, target)->chain;
  mir_terminate(body, between, (MirInstr){.op = MIR_GOTO, .form = FORM_EDGE, .span = span}, NULL, 0,
                &target, 1);
  mir_block(body, from)->successors.items[which] = between;
  return between;
}

MirBlock mir_clone_block(MirBody *body, MirBlock block) {
  MirBlock clone = mir_add_block(body, mir_block(body, block)->scope);
  const MirBlockInfo *from = mir_block(body, block);
  MirBlockInfo *to = mir_block(body, clone);
  to->chain = from->chain;
  for (uint32_t i = 0; i < from->instrs.count; i++)
    array_push(body->arena, &to->instrs, from->instrs.items[i]);
  for (uint32_t i = 0; i < from->successors.count; i++) {
    array_push(body->arena, &to->successors, from->successors.items[i]);
  }
  return clone;
}

typedef struct {
  uint32_t at;
  uint32_t order; /* insertions at one position keep the order they were queued in */
  bool removes;
  MirInstr instr;
} Change;

struct MirEdit {
  MirBody *body;
  MirBlock block;
  OWN_ARRAY(Change) changes;
};

MirEdit *mir_edit_new(MirBody *body, MirBlock block) {
  MirEdit *edit = arena_make(body->arena, MirEdit);
  edit->body = body;
  edit->block = block;
  return edit;
}

void mir_edit_insert_before(MirEdit *edit, uint32_t at, MirInstr instr, const MirOperand *operands,
                            uint32_t count) {
  MirBody *body = edit->body;
  instr.first = body->operands.count;
  instr.count = count;
  for (uint32_t i = 0; i < count; i++) {
    MirOperand operand = operands[i];
    array_push(body->arena, &body->operands, operand);
  }
  if (instr.dst.index && !instr.type.index) instr.type = mir_place(body, instr.dst)->type;
  array_push(body->arena, &edit->changes, (Change){at, edit->changes.count, false, instr});
}

void mir_edit_remove(MirEdit *edit, uint32_t at) {
  array_push(edit->body->arena, &edit->changes,
             (Change){.at = at, .order = edit->changes.count, .removes = true});
}

static int compare_changes(const void *left, const void *right) {
  const Change *a = left, *b = right;
  if (a->at != b->at) return a->at < b->at ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

void mir_edit_apply(MirEdit *edit) {
  MirBody *body = edit->body;
  MirBlockInfo *block = mir_block(body, edit->block);
  if (!edit->changes.count) return;
  qsort(edit->changes.items, edit->changes.count, sizeof(Change), compare_changes);
  uint32_t room = block->instrs.count;
  for (uint32_t i = 0; i < edit->changes.count; i++)
    room += !edit->changes.items[i].removes;
  MirInstr *result = arena_make_many(body->arena, MirInstr, room);
  uint32_t next = 0, count = 0;
  for (uint32_t at = 0; at <= block->instrs.count; at++) {
    bool removed = false;
    for (; next < edit->changes.count && edit->changes.items[next].at == at; next++) {
      if (edit->changes.items[next].removes)
        removed = true;
      else
        result[count++] = edit->changes.items[next].instr;
    }
    if (at < block->instrs.count && !removed) result[count++] = block->instrs.items[at];
  }
  own_check(next == edit->changes.count, "an edit lies inside its block");
  block->instrs.items = result;
  block->instrs.count = count;
  block->instrs.capacity = room;
  edit->changes.count = 0;
}
