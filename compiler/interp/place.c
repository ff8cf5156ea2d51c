// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Places: from local and steps to an address.
**
** In: a place of the running frame. Out: its address; the checks its steps ask for are made on the way and panic as compiled
** code does. Invariant: what a pass has proven, or the language leaves to the author of unsafe code, is looked at as well: an
** index in range, a case that is there, a pointer that is set. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <string.h>

static const Plan *plan_now(const Interp *in) { return in->frame->plan; }

const Shape *place_shape(const Interp *in, MirPlace place) {
  return plan_now(in)->shapes[place.index];
}

const OwnSite *panic_site(Interp *in) {
  const Frame *frame = in->frame;
  if (frame->plan->takes_site) return frame->site;
  const MirInstr *instr = &mir_block(frame->plan->body, frame->block)->instrs.items[frame->at];
  uint32_t site = frame->plan->first_site[frame->block.index] + frame->at;
  return plan_site(in, frame->plan, instr, site);
}

static uint8_t *pointer_at(Interp *in, const uint8_t *at, const char *act) {
  state_need_scalar(in, at, sizeof(void *), CELL_LEAF_POINTER, act);
  uint8_t *pointer;
  memcpy(&pointer, at, sizeof pointer);
  return pointer;
}

int64_t local_integer(Interp *in, uint32_t local) {
  const MirLocalInfo *info = mir_local(plan_now(in)->body, (MirLocal){local});
  Value value = {
      .at = in->frame->locals[local], .shape = shape_of(in, info->type), .role = ROLE_USE};
  return (int64_t)value_bits(in, value);
}

/* A list begins with its data and its size. */
static uint8_t *element(Interp *in, const MirPlaceInfo *place, const uint8_t *list) {
  uint8_t *data = pointer_at(in, list, "reads a list");
  state_need_scalar(in, list + sizeof data, sizeof(int64_t), TYPE_KIND_INT, "reads a list");
  int64_t size, index = local_integer(in, place->data);
  memcpy(&size, list + sizeof data, sizeof size);
  TypeId type = mir_local(plan_now(in)->body, (MirLocal){place->data})->type;
  bool is_unsigned = type_class(in->decls->types, type) == TYPE_CLASS_UNSIGNED;
  if (place->step == STEP_ELEMENT_SAFE) {
    if (index < 0 || index >= size)
      violation(in, "index %lld is not in 0 … %lld, as was proven", (long long)index,
                (long long)size - 1);
  } else {
    int64_t given = index;
    if (index < 0 && !is_unsigned) index += size;
    if ((uint64_t)index >= (uint64_t)size) own_panic_bounds(panic_site(in), given, size);
  }
  return data + (uint64_t)index * layout_of(in->decls, place->type).size;
}

bool optional_is_some(Interp *in, const Shape *shape, const uint8_t *at) {
  state_need_scalar(in, at + shape->tag_offset, shape->tag_size, shape->leaf, "asks an Optional");
  return shape_tag(shape, at) != 0;
}

static uint8_t *payload(Interp *in, const MirPlaceInfo *place, uint8_t *optional) {
  if (!optional_is_some(in, place_shape(in, place->parent), optional)) {
    if (place->checked) own_panic_none(panic_site(in));
    if (!plan_now(in)->ends_chain) /* its way back may be null */
      violation(in, "takes the payload of None");
  }
  return optional;
}

static void need_case(Interp *in, const MirPlaceInfo *place, const uint8_t *at) {
  const Shape *shape = place_shape(in, place->parent);
  state_need_scalar(in, at, shape->tag_size, shape->leaf, "asks an enum");
  uint32_t wanted = shape->parts[place->data].case_index;
  if (shape_tag(shape, at) != wanted)
    violation(in, "takes a part of case %u of an enum that is of case %llu", wanted,
              (unsigned long long)shape_tag(shape, at));
}

static uint8_t *pointee(Interp *in, const MirPlaceInfo *place) {
  const uint8_t *at = place_address(in, place->parent);
  uint8_t *pointer = pointer_at(in, at, "reads a pointer");
  const Shape *shape = shape_of(in, place->type);
  if (place->data) pointer += local_integer(in, place->data) * (int64_t)shape->size;
  MirPlace whole = mir_place(plan_now(in)->body, place->parent)->parent;
  if (whole.index && place_shape(in, whole)->view) view_need(in, at, pointer, shape);
  return pointer;
}

uint8_t *place_address(Interp *in, MirPlace id) {
  const MirPlaceInfo *place = mir_place(plan_now(in)->body, id);
  switch (place->step) {
  case STEP_LOCAL:
    if (plan_now(in)->aged[place->data]) age_need(in, place->data, place_shape(in, id));
    return in->frame->locals[place->data];
  case STEP_PART:
    return pointer_at(in, in->frame->locals[place->data], "reads the place of a part");
  case STEP_POINTEE: return pointee(in, place);
  case STEP_FIELD: return place_address(in, place->parent) + plan_now(in)->steps[id.index];
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE: return element(in, place, place_address(in, place->parent));
  case STEP_BOX: return pointer_at(in, place_address(in, place->parent), "reads a Box");
  case STEP_CASE: {
    uint8_t *whole = place_address(in, place->parent);
    need_case(in, place, whole);
    return whole + plan_now(in)->steps[id.index];
  }
  case STEP_PAYLOAD: return payload(in, place, place_address(in, place->parent));
  case STEP_BELOW: break; /* no instruction names it */
  }
  own_unreachable("a step without a case");
}
