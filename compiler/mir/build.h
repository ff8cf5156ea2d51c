// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Building and changing bodies: used by lowering and by every pass. */
#ifndef OWN_MIR_BUILD_H
#define OWN_MIR_BUILD_H

#include "mir/mir.h"

/* An empty body with scope 1 (function) and no block. */
MirBody *mir_body_new(Arena *arena, Context *context, Decls *decls);
/* A finished body, without the room for more, in the arena it will live in. */
MirBody *mir_body_settle(const MirBody *body, Arena *arena);
MirLocal mir_add_local(MirBody *body, MirLocalInfo info);
MirScope mir_add_scope(MirBody *body, MirScope parent, MirScopeKind kind, Span span);
MirBlock mir_add_block(MirBody *body, MirScope scope);
MirConst mir_add_const(MirBody *body, MirConstInfo info);
uint32_t mir_add_callee(MirBody *body, MirCallee callee);
MirConst mir_int(MirBody *body, TypeId type, uint64_t bits);
MirConst mir_bool(MirBody *body, bool value);

/* Places are interned: the same steps give the same id. The type of a step is computed from the parent's. */
MirPlace mir_root(MirBody *body, MirLocal local);
MirPlace mir_field(MirBody *body, MirPlace parent, uint32_t field);
MirPlace mir_element(MirBody *body, MirPlace list, MirLocal index, bool safe);
MirPlace mir_box(MirBody *body, MirPlace box);
MirPlace mir_payload(MirBody *body, MirPlace optional, bool checked);
/* `field` counts the fields of all cases (StructDecl.fields). */
MirPlace mir_case(MirBody *body, MirPlace value, uint32_t field);
/* `address`: an UnsafePointer local to something inside `container`. */
MirPlace mir_part(MirBody *body, MirPlace container, MirLocal address, bool read_only);
/* Somewhere below `parent`, or it: what is known of the target of a reference, of this type. */
MirPlace mir_below(MirBody *body, MirPlace parent, TypeId type);
MirPlace mir_pointee(MirBody *body, MirPlace pointer, MirLocal index);
/* Child of `parent` by the step of `like` (same step, data): for substituting a prefix. */
MirPlace mir_step_like(MirBody *body, MirPlace parent, MirPlace like);

/* `to` and then the steps of `place` below `from`, a prefix of it; of very many steps only that they lie below. */
MirPlace mir_rebase(MirBody *body, MirPlace place, MirPlace from, MirPlace to);

/* Appends an instruction to a block; operands are copied. Terminators take their successors in `next`. */
MirInstr *mir_emit(MirBody *body, MirBlock block, MirInstr instr, const MirOperand *operands,
                   uint32_t count);
void mir_terminate(MirBody *body, MirBlock block, MirInstr instr, const MirOperand *operands,
                   uint32_t count, const MirBlock *next, uint32_t next_count);
bool mir_terminated(const MirBody *body, MirBlock block);
static inline MirOperand mir_use(MirPlace place) { return (MirOperand){ROLE_USE, place.index}; }
static inline MirOperand mir_move(MirPlace place) { return (MirOperand){ROLE_MOVE, place.index}; }
static inline MirOperand mir_read(MirPlace place) { return (MirOperand){ROLE_READ, place.index}; }
static inline MirOperand mir_mut(MirPlace place) { return (MirOperand){ROLE_MUT, place.index}; }
static inline MirOperand mir_constant(MirConst c) { return (MirOperand){ROLE_CONST, c.index}; }

/* Adds an event to the log. */
void mir_log(MirBody *body, MirEvent event);

/* Inserts a block on the edge from `from` to its successor number `which`; returns it (empty but for its goto). */
MirBlock mir_split_edge(MirBody *body, MirBlock from, uint32_t which);
/* A copy of the block (instructions, successors) under a new id. */
MirBlock mir_clone_block(MirBody *body, MirBlock block);

/* Queued edits of one block, applied at once (edit.c). */
typedef struct MirEdit MirEdit;
MirEdit *mir_edit_new(MirBody *body, MirBlock block);
void mir_edit_insert_before(MirEdit *edit, uint32_t at, MirInstr instr, const MirOperand *operands,
                            uint32_t count);
void mir_edit_remove(MirEdit *edit, uint32_t at);
void mir_edit_apply(MirEdit *edit);

#endif
