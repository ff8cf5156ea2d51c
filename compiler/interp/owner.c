// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Owners: every value of a type with a written `__del__`, from its making to its end.
**
** In: what happens to whole values. Out: an id per value that goes along when it moves; the log of drops. Invariant: at most
** one owner of a type is at an address. Violations: one that ends twice, or never. The surprise: a struct and its first field
** begin at one address, so the key is place and type. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <stdio.h>

enum { ADDRESS_BITS = 47 };

static uint64_t key_of(const uint8_t *at, TypeId type) {
  return (uintptr_t)at + ((uint64_t)type.index << ADDRESS_BITS);
}

uint32_t owner_find(const Interp *in, const uint8_t *at, TypeId type) {
  const uint64_t *id = map_find(&in->owner_at, key_of(at, type));
  return id ? (uint32_t)*id : 0;
}

typedef void (*OwnerAct)(Interp *in, uint8_t *at, const Shape *shape, void *given);

void owner_begin(Interp *in, uint8_t *at, const Shape *shape) {
  Owner owner = {shape->type, in->site, in->site, true};
  uint32_t id = in->owners.count;
  if (shape->counted && in->spare_owners.count) {
    id = in->spare_owners.items[--in->spare_owners.count];
    in->owners.items[id] = owner;
  } else {
    array_push(in->arena, &in->owners, owner);
  }
  map_set(&in->owner_at, key_of(at, shape->type), id);
  in->alive++;
}

/* Handles begin where MIR or the runtime make an owner of a word (object.c). */
static void begin(Interp *in, uint8_t *at, const Shape *shape, void *given) {
  (void)given;
  if (!shape->counted && !owner_find(in, at, shape->type)) owner_begin(in, at, shape);
}

/* All places of owners in a value, outer ones first. Cases of an enum lie over one another: only `begin` has to ask which is
** there, for all others it is enough that an owner is. */
static void each_owner(Interp *in, uint8_t *at, const Shape *shape, OwnerAct act, void *given) {
  if (!shape->has_owners) return;
  if (shape->owner || shape->counted) act(in, at, shape, given);
  for (uint32_t i = 0; i < shape->count; i++) {
    const ShapePart *part = &shape->parts[i];
    if (part->shape->has_owners && (act != begin || shape_has_part(shape, part, at)))
      each_owner(in, at + part->offset, part->shape, act, given);
  }
}

void owners_begin(Interp *in, uint8_t *at, const Shape *shape) {
  if (memory_cell(&in->memory, at)) each_owner(in, at, shape, begin, NULL);
}

typedef struct {
  uint8_t *from, *to;
} Way;

static void forget(Interp *in, uint32_t id, const uint8_t *at, const Shape *shape) {
  map_remove(&in->owner_at, key_of(at, shape->type));
  in->owners.items[id].alive = false;
  in->alive--;
  if (shape->counted) array_push(in->arena, &in->spare_owners, id);
}

/* Variables of modules are foreign: a handle begins when their word comes out of them, and ends when it goes in. */
static void move(Interp *in, uint8_t *at, const Shape *shape, void *given) {
  const Way *way = given;
  uint8_t *to = way->to + (at - way->from);
  uint32_t id = owner_find(in, at, shape->type);
  bool comes_in = !id && shape->counted && !memory_cell(&in->memory, at);
  if (comes_in && ov_is_pointer(object_word(at))) owner_begin(in, to, shape);
  if (!id) return; /* state_need has asked; a word may be a number, or lent */
  if (shape->counted && !memory_cell(&in->memory, to)) {
    forget(in, id, at, shape);
    return;
  }
  map_remove(&in->owner_at, key_of(at, shape->type));
  in->owners.items[id].moved = in->site;
  map_set(&in->owner_at, key_of(to, shape->type), id);
}

void owners_move(Interp *in, uint8_t *to, uint8_t *from, const Shape *shape) {
  Way way = {from, to};
  if (to != from) each_owner(in, from, shape, move, &way);
}

void owner_end(Interp *in, uint8_t *at, const Shape *shape) {
  uint32_t id = owner_find(in, at, shape->type);
  if (!id)
    violation(in, "ends a value of type %s that is not there",
              type_text(in->decls, in->arena, shape->type, NULL, 0));
  forget(in, id, at, shape);
  if (in->input->drop_log && !shape->counted)
    fprintf(stderr, "drop #%u %s\n", id, type_text(in->decls, in->arena, shape->type, NULL, 0));
}

static void give(Interp *in, uint8_t *at, const Shape *shape, void *given) {
  (void)given;
  uint32_t id = owner_find(in, at, shape->type);
  if (id) forget(in, id, at, shape);
}

void owners_give(Interp *in, uint8_t *at, const Shape *shape) {
  each_owner(in, at, shape, give, NULL);
}

static void give_box(Interp *in, uint8_t *at, const Shape *shape, void *given) {
  const TypeId *box = given;
  if (type_same(shape->type, *box)) give(in, at, shape, NULL);
}

void owners_give_boxes(Interp *in, uint8_t *at, const Shape *shape) {
  TypeId box = in->frame->plan->body->glue_of;
  each_owner(in, at, shape, give_box, &box);
}

void owners_need_none(Interp *in, const uint8_t *at, const Shape *shape, const char *act) {
  if (!shape->has_owners) return;
  uint32_t id = shape->owner || shape->counted ? owner_find(in, at, shape->type) : 0;
  if (id) violation_of(in, id, act);
  for (uint32_t i = 0; i < shape->count; i++)
    owners_need_none(in, at + shape->parts[i].offset, shape->parts[i].shape, act);
}

void owners_audit(Interp *in) {
  for (uint32_t id = 1; in->alive && id < in->owners.count; id++)
    if (in->owners.items[id].alive) violation_of(in, id, "never ended");
  for (uint32_t i = 1; i < in->memory.blocks.count; i++) {
    const Block *block = &in->memory.blocks.items[i];
    if (block->bytes == UINT64_MAX) continue;
    in->site = block->site;
    violation(in, "%llu bytes that are asked for here are never given back",
              (unsigned long long)block->bytes);
  }
}
