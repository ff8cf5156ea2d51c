// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Ages: references and views that outlive what they refer to, though a value is there again.
**
** In: ends of places, bindings of references, views that are made and copied. Out: when each was bound; a use of a place that
** ended later is a violation. Invariant: a place ends when its value is given away, dropped or its storage ends,
** not when its value is replaced: `x = v` is the same place, and so is what a `mut` parameter gives away and fills again. What
** lies behind the case of an Optional or an enum ends with every write of the whole (spec own.ref.restructure). The
** surprise: of a place one byte is watched, the first that no case shares. */
#include "interp/interp_internal.h"

/* The byte whose generation stands for the place. */
static uint64_t mark_of(const Shape *shape) {
  uint64_t offset = 0;
  while (shape->kind == SHAPE_FIELDS && shape->count) {
    offset += shape->parts[0].offset;
    shape = shape->parts[0].shape;
  }
  return shape->kind == SHAPE_OPTIONAL ? offset + shape->tag_offset : offset;
}

static bool ended_since(const Interp *in, const uint8_t *at, const Shape *shape, uint64_t when) {
  return memory_generation(&in->memory, at + mark_of(shape)) > when;
}

/* ── ends ── */

/* A place inside of storage that the frame only borrows is left full: what is given away there comes back. So are all items of
** a view. */
static bool is_borrowed(const Frame *frame, MirPlace id) {
  const MirBody *body = frame->plan->body;
  bool interior = false;
  const MirPlaceInfo *place = mir_place(body, id);
  for (; place->parent.index; place = mir_place(body, place->parent))
    interior = interior || place->step != STEP_FIELD;
  uint32_t root = place->root.index;
  const MirLocalInfo *local = mir_local(body, place->root);
  if (interior) return local->kind == LOCAL_PARAM && type_is_view(body->decls, local->type);
  return frame->plan->lent[root] ||
         frame->locals[root] != frame->storage + frame->plan->offsets[root];
}

void age_moved(Interp *in, Value value) {
  const Frame *frame = in->frame;
  if (!value.place.index || frame->plan->body->glue_of.index) return;
  const MirBlockInfo *block = mir_block(frame->plan->body, frame->block);
  if (block->instrs.items[frame->at].form == FORM_UNPACK) return; /* an exchange fills it again */
  if (!is_borrowed(frame, value.place)) memory_renew(&in->memory, value.at, value.shape->size);
}

void age_dropped(Interp *in, const Frame *caller, const MirInstr *call, const uint8_t *at,
                 const Shape *shape) {
  bool part = caller->plan->body->glue_of.index != 0; /* the whole tells */
  if (!part && call->reason != REASON_OVERWRITTEN) memory_renew(&in->memory, at, shape->size);
}

void age_written(Interp *in, const uint8_t *at, const Shape *shape) {
  if (!shape->has_cases) return;
  bool cases = shape->kind == SHAPE_OPTIONAL || shape->kind == SHAPE_ENUM;
  for (uint32_t i = 0; i < shape->count; i++) {
    const ShapePart *part = &shape->parts[i];
    if (cases)
      memory_renew(&in->memory, at + part->offset, part->shape->size);
    else
      age_written(in, at + part->offset, part->shape);
  }
}

/* ── references ── */

void age_bind(Interp *in, uint32_t local) { in->frame->ages[local] = in->memory.clock; }

bool age_inherit(Interp *in, uint32_t local, MirPlace target) {
  Frame *frame = in->frame;
  const MirBody *body = frame->plan->body;
  uint64_t offset = 0;
  uint32_t root = mir_place(body, target)->root.index;
  if (!frame->plan->aged[root]) return false;
  for (; mir_place(body, target)->parent.index; target = mir_place(body, target)->parent) {
    if (mir_place(body, target)->step != STEP_FIELD) return false;
    offset += frame->plan->steps[target.index];
  }
  frame->locals[local] = frame->locals[root] + offset;
  frame->ages[local] = frame->ages[root];
  return true;
}

void age_need(Interp *in, uint32_t local, const Shape *shape) {
  const uint8_t *at = in->frame->locals[local];
  if (ended_since(in, at, shape, in->frame->ages[local]))
    violation_at(in, "goes through a reference to a place that has ended since", at);
}

/* ── views: each pointer in one, by its address ── */

static uint64_t key_of(const uint8_t *at) { return (uintptr_t)at; }

typedef void (*PointerAct)(Interp *in, const uint8_t *at, const uint8_t *from);

static void each_pointer(Interp *in, const uint8_t *at, const uint8_t *from, const Shape *shape,
                         PointerAct act) {
  if (shape->kind == SHAPE_SCALAR && shape->leaf == CELL_LEAF_POINTER) act(in, at, from);
  for (uint32_t i = 0; i < shape->count; i++) {
    const ShapePart *part = &shape->parts[i];
    if (shape_has_part(shape, part, at))
      each_pointer(in, at + part->offset, from + part->offset, part->shape, act);
  }
}

static void see(Interp *in, const uint8_t *at, const uint8_t *from) {
  (void)from;
  map_set(&in->seen, key_of(at), in->memory.clock);
}

static void pass_on(Interp *in, const uint8_t *at, const uint8_t *from) {
  const uint64_t *seen = map_find(&in->seen, key_of(from));
  if (seen)
    map_set(&in->seen, key_of(at), *seen);
  else
    see(in, at, from);
}

void view_made(Interp *in, const uint8_t *at, const Shape *shape) {
  if (shape->view) each_pointer(in, at, at, shape, see);
}

void view_copied(Interp *in, const uint8_t *to, const uint8_t *from, const Shape *shape) {
  if (shape->view) each_pointer(in, to, from, shape, pass_on);
}

void view_need(Interp *in, const uint8_t *at, const uint8_t *target, const Shape *shape) {
  const uint64_t *seen = map_find(&in->seen, key_of(at));
  if (seen && ended_since(in, target, shape, *seen))
    violation_at(in, "uses a view of a place that has ended since", target);
}
