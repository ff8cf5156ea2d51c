// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Relations of places (own.rel) and their names in the user's words.
**
** In: two places of one body. Out: how their storage stands to each other. Both paths are walked
** from the root in step; the first pair of steps that differ decides, or one path is a prefix of
** the other. Two roots are disjoint: what a reference refers to is a question of loans, which the
** pass `borrow` answers. The target of an UnsafePointer has no owner (own.origin.unsafe): it is
** related only to places with the same pointer in their path, and then unknown. The surprise:
** after two elements at unknown indexes the walk goes on, because `xs[i].a` and `xs[j].b` share
** nothing whether or not i equals j. */
#include "mir/analysis.h"
#include "mir/mutant.h"

#include "base/text.h"

/* Places have one step per dot or bracket the user wrote; longer ones are compared as if they
** ended here. */
enum { PATH_LIMIT = 256 };

bool mir_is_natural(const MirBody *body, MirOperand operand) {
  if (operand.role == ROLE_CONST) {
    const MirConstInfo *info = mir_const(body, (MirConst){operand.index});
    uint32_t bits = type_bits(body->decls->types, info->type);
    return info->kind == MIR_CONST_INT && bits && !(info->bits >> (bits - 1) & 1);
  }
  const MirPlaceInfo *place = mir_place(body, (MirPlace){operand.index});
  return place->step == STEP_LOCAL && mir_local(body, place->root)->natural;
}

bool mir_step_is_interior(MirStep step) {
  return OWN_MUTANT(element_is_inline, step == STEP_ELEMENT || step == STEP_ELEMENT_SAFE, false) ||
         OWN_MUTANT(box_is_inline, step == STEP_BOX, false) ||
         OWN_MUTANT(payload_is_inline, step == STEP_PAYLOAD, false) ||
         OWN_MUTANT(case_is_inline, step == STEP_CASE, false) ||
         OWN_MUTANT(part_is_inline, step == STEP_PART, false);
}

/* The places from root to `place`; returns how many. */
static uint32_t path_of(const MirBody *body, MirPlace place, MirPlace *path) {
  uint32_t length = 0;
  for (MirPlace at = place; at.index; at = mir_place(body, at)->parent)
    length++;
  uint32_t at = length;
  for (MirPlace step = place; step.index; step = mir_place(body, step)->parent) {
    if (--at < PATH_LIMIT) path[at] = step;
  }
  return length < PATH_LIMIT ? length : PATH_LIMIT;
}

static bool is_element(MirStep step) { return step == STEP_ELEMENT || step == STEP_ELEMENT_SAFE; }

/* Two steps from the same place: EQUAL, DISJOINT, or UNKNOWN. */
static PlaceRelation relate_steps(const MirPlaceInfo *a, const MirPlaceInfo *b) {
  if (is_element(a->step) && is_element(b->step))
    return a->data == b->data ? PLACES_EQUAL
                              : OWN_MUTANT(indexes_apart, PLACES_UNKNOWN, PLACES_DISJOINT);
  if (a->step != b->step) return PLACES_UNKNOWN;
  switch (a->step) {
  case STEP_LOCAL:
  case STEP_CASE: /* of two cases only one is there */
  case STEP_FIELD:
    return a->data == b->data ? PLACES_EQUAL
                              : OWN_MUTANT(fields_overlap, PLACES_DISJOINT, PLACES_UNKNOWN);
  case STEP_BELOW: break;
  case STEP_PART:
  case STEP_POINTEE: return a->data == b->data ? PLACES_EQUAL : PLACES_UNKNOWN;
  case STEP_BOX:
  case STEP_PAYLOAD: return PLACES_EQUAL;
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE: break; /* above */
  }
  return PLACES_UNKNOWN;
}

/* What the steps after the common part make of the shorter path: the holder of the longer one. */
static PlaceRelation relate_rest(const MirBody *body, const MirPlace *path, uint32_t from,
                                 uint32_t to) {
  PlaceRelation relation = PLACES_ABOVE;
  for (uint32_t i = from; i < to; i++) {
    MirStep step = mir_place(body, path[i])->step;
    if (step == STEP_POINTEE || step == STEP_BELOW) return PLACES_UNKNOWN;
    if (mir_step_is_interior(step)) relation = PLACES_ABOVE_INTERIOR;
  }
  return relation;
}

PlaceRelation mir_relate(const MirBody *body, MirPlace a, MirPlace b) {
  if (mir_place_same(a, b)) return PLACES_EQUAL;
  if (mir_place(body, a)->root.index != mir_place(body, b)->root.index) return PLACES_DISJOINT;
  MirPlace path_a[PATH_LIMIT], path_b[PATH_LIMIT];
  uint32_t length_a = path_of(body, a, path_a), length_b = path_of(body, b, path_b);
  uint32_t common = length_a < length_b ? length_a : length_b;
  bool unknown = false;
  for (uint32_t i = 0; i < common; i++) {
    if (mir_place_same(path_a[i], path_b[i])) continue;
    const MirPlaceInfo *step_a = mir_place(body, path_a[i]), *step_b = mir_place(body, path_b[i]);
    PlaceRelation relation = relate_steps(step_a, step_b);
    if (relation == PLACES_DISJOINT) return PLACES_DISJOINT;
    unknown = unknown || relation == PLACES_UNKNOWN;
    bool same_kind =
        step_a->step == step_b->step || (is_element(step_a->step) && is_element(step_b->step));
    if (!same_kind) break; /* a field of a List against one of its elements */
  }
  if (unknown) return PLACES_UNKNOWN;
  if (length_a == length_b) return PLACES_EQUAL;
  if (length_a < length_b) return relate_rest(body, path_b, common, length_b);
  return relate_rest(body, path_a, common, length_a) == PLACES_UNKNOWN ? PLACES_UNKNOWN
                                                                       : PLACES_BELOW;
}

static bool is_interior_or_open(MirStep step) {
  return mir_step_is_interior(step) || step == STEP_BELOW;
}

/* The steps of `path` without a `~` at its end. */
static uint32_t closed_length(const MirBody *body, const MirPlace *path, uint32_t length,
                              bool *open) {
  *open = mir_place(body, path[length - 1])->step == STEP_BELOW;
  return *open ? length - 1 : length;
}

PlaceReach mir_reach(const MirBody *body, MirPlace access, MirPlace place, bool holds) {
  const PlaceReach none = {false, false}, all = {true, true};
  if (mir_place(body, access)->root.index != mir_place(body, place)->root.index) return none;
  MirPlace by[PATH_LIMIT], to[PATH_LIMIT];
  uint32_t length_by = path_of(body, access, by), length_to = path_of(body, place, to);
  if (length_by == PATH_LIMIT || length_to == PATH_LIMIT) return all;
  bool open_by, open_to;
  length_by = closed_length(body, by, length_by, &open_by);
  length_to = closed_length(body, to, length_to, &open_to);
  uint32_t common = length_by < length_to ? length_by : length_to;
  for (uint32_t i = 0; i < common; i++) {
    if (mir_place_same(by[i], to[i])) continue;
    const MirPlaceInfo *a = mir_place(body, by[i]), *b = mir_place(body, to[i]);
    if (relate_steps(a, b) == PLACES_DISJOINT) return none;
    if (a->step != b->step && !(is_element(a->step) && is_element(b->step))) return all;
  }
  PlaceReach reach = {.overlaps = true, .interior = OWN_MUTANT(open_is_inline, open_to, false)};
  for (uint32_t i = common; i < length_to; i++)
    reach.interior = reach.interior || is_interior_or_open(mir_place(body, to[i])->step);
  /* What is held is at least one interior step further down. */
  bool below = common < length_by && mir_step_is_interior(mir_place(body, by[common])->step);
  if (OWN_MUTANT(loop_holds_nothing, holds, false) && !(below && length_to == common))
    reach.interior = true;
  return reach;
}

bool mir_overlap(const MirBody *body, MirPlace a, MirPlace b) {
  return mir_relate(body, a, b) != PLACES_DISJOINT;
}

bool mir_behind_pointer(const MirBody *body, MirPlace place) {
  for (; place.index; place = mir_place(body, place)->parent)
    if (mir_place(body, place)->step == STEP_POINTEE) return true;
  return false;
}

bool mir_is_prefix(const MirBody *body, MirPlace prefix, MirPlace place) {
  for (MirPlace at = place; at.index; at = mir_place(body, at)->parent) {
    if (mir_place_same(at, prefix)) return true;
  }
  /* Not by id: `#payload` with and without its test, or `#elem` proven and not, are one storage. */
  MirPlace path_a[PATH_LIMIT], path_b[PATH_LIMIT];
  uint32_t length = path_of(body, prefix, path_a);
  if (path_of(body, place, path_b) < length) return false;
  for (uint32_t i = 0; i < length; i++) {
    if (mir_place_same(path_a[i], path_b[i])) continue;
    if (relate_steps(mir_place(body, path_a[i]), mir_place(body, path_b[i])) != PLACES_EQUAL)
      return false;
  }
  return true;
}

void mir_each_operand(const MirBody *body, const MirInstr *instr,
                      void (*visit)(void *self, MirOperand operand), void *self) {
  for (uint32_t i = 0; i < instr->count; i++)
    visit(self, mir_operands(body, instr)[i]);
}

/* The source a local was computed from, if that is short; false: nothing was added. */
static bool add_source(Text *text, const MirBody *body, const MirLocalInfo *local) {
  enum { SHORT = 24 };
  SourceId id = source_at(body->context->sources, local->span.from);
  uint32_t length = local->span.to - local->span.from;
  if (!id.index || local->span.to <= local->span.from || length > SHORT) return false;
  const Source *source = source_get(body->context->sources, id);
  text_add_bytes(text, source->text + (local->span.from - source->base), length);
  return true;
}

/* An index in the user's words: the name of the local, or its source. */
static void add_index(Text *text, const MirBody *body, MirLocal index) {
  if (!index.index) return;
  const MirLocalInfo *local = mir_local(body, index);
  if (local->name.index) {
    text_add(text, symbol_text(body->context->symbols, local->name));
    return;
  }
  if (!add_source(text, body, local)) text_add(text, "…");
}

/* A part is what the whole expression that found it says: `d[k]`. */
static void add_part(Text *text, const MirBody *body, const MirPlaceInfo *place) {
  Text whole = text_new(body->arena);
  if (add_source(&whole, body, mir_local(body, (MirLocal){place->data})))
    *text = whole;
  else
    text_add(text, "[…]");
}

static void add_field(Text *text, const MirBody *body, const MirPlaceInfo *place) {
  TypeId owner = mir_place(body, place->parent)->type;
  const TypeInfo *info = type_info(body->decls->types, owner);
  if (info->kind != TYPE_KIND_STRUCT) {
    text_format(text, "[%u]", place->data);
    return;
  }
  const StructDecl *decl = decl_struct(body->decls, (StructId){info->declaration});
  text_format(text, ".%s",
              symbol_text(body->context->symbols, decl->fields.items[place->data].name));
}

static void add_step(Text *text, const MirBody *body, const MirPlaceInfo *place) {
  switch (place->step) {
  case STEP_LOCAL:
    text_add(text, symbol_text(body->context->symbols, mir_local(body, place->root)->name));
    break;
  case STEP_CASE:
  case STEP_FIELD: add_field(text, body, place); break;
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE:
  case STEP_POINTEE:
    if (place->step == STEP_ELEMENT_SAFE && !place->data) break; /* any of them */
    text_char(text, '[');
    add_index(text, body, (MirLocal){place->data});
    text_char(text, ']');
    break;
  case STEP_PART: add_part(text, body, place); break;
  case STEP_BELOW: break; /* somewhere inside */
  case STEP_BOX: text_add(text, "[]"); break;
  case STEP_PAYLOAD: text_add(text, ".value()"); break;
  }
}

const char *mir_place_words(const MirBody *body, Arena *arena, MirPlace place) {
  const MirLocalInfo *root = mir_local(body, mir_place(body, place)->root);
  if (!root->name.index && root->bound) {
    Text source = text_new(arena);
    if (add_source(&source, body, root)) return source.data;
  }
  if (!root->name.index) return root->kind == LOCAL_RESULT ? "the result" : "this temporary";
  MirPlace path[PATH_LIMIT];
  uint32_t length = path_of(body, place, path);
  Text text = text_new(arena);
  for (uint32_t i = 0; i < length; i++)
    add_step(&text, body, mir_place(body, path[i]));
  return text.data;
}
