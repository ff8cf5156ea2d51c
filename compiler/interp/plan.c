// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Plans: a body with all that does not change from call to call.
**
** In: an instance. Out: offsets of its locals in a frame, of its places in their parents, numbers (sites) of its instructions.
** Invariant: sites of one body are consecutive, plans_by_site is in their order. The surprise: plans are made at the first
** call, so what never runs costs nothing. */
#include "interp/interp_internal.h"

#include "base/check.h"
#include "mir/splice.h"

#include <string.h>

enum { ALIGNMENT = 16 };

static bool is_scalar(const Interp *in, TypeId type) {
  TypeKind kind = type_info(in->decls->types, type)->kind;
  return kind <= TYPE_KIND_FLOAT64 || kind == TYPE_KIND_POINTER;
}

/* Is the local's storage elsewhere? Small Trivial `read` parameters are copies, as in compiled code (own.param.trivial). */
static bool is_lent(const Interp *in, const MirLocalInfo *local) {
  if (local->kind == LOCAL_REFERENCE || local->kind == LOCAL_GLOBAL) return true;
  if (local->kind != LOCAL_PARAM || !local->indirect) return false;
  bool copied = local->convention == PASS_READ &&
                (is_scalar(in, local->type) || layout_by_value(in->decls, local->type));
  return !copied;
}

static void plan_locals(Interp *in, Plan *plan) {
  const MirBody *body = plan->body;
  plan->offsets = arena_make_many(in->arena, uint64_t, body->locals.count);
  plan->lent = arena_make_many(in->arena, bool, body->locals.count);
  plan->aged = arena_make_many(in->arena, bool, body->locals.count);
  for (uint32_t i = 1; i < body->locals.count; i++) {
    const MirLocalInfo *local = &body->locals.items[i];
    plan->lent[i] = is_lent(in, local);
    plan->aged[i] = local->kind == LOCAL_REFERENCE;
    plan->offsets[i] = plan->frame_bytes;
    if (plan->lent[i]) continue;
    uint64_t bytes = shape_of(in, local->type)->size;
    plan->frame_bytes += (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}

static void plan_places(Interp *in, Plan *plan) {
  const MirBody *body = plan->body;
  plan->shapes = arena_make_many(in->arena, const Shape *, body->places.count);
  plan->steps = arena_make_many(in->arena, uint64_t, body->places.count);
  for (uint32_t i = 1; i < body->places.count; i++) {
    const MirPlaceInfo *place = &body->places.items[i];
    plan->shapes[i] = shape_of(in, place->type);
    if (place->step == STEP_FIELD || place->step == STEP_CASE)
      plan->steps[i] =
          layout_field_offset(in->decls, mir_place(body, place->parent)->type, place->data);
  }
}

static void plan_sites(Interp *in, Plan *plan) {
  const MirBody *body = plan->body;
  plan->first_site = arena_make_many(in->arena, uint32_t, body->blocks.count);
  plan->site_from = in->next_site;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    plan->first_site[b] = in->next_site;
    in->next_site += body->blocks.items[b].instrs.count;
  }
  plan->site_to = in->next_site;
  plan->sites = arena_make_many(in->arena, const OwnSite *, plan->site_to - plan->site_from);
  plan->caches = arena_make_many(in->arena, OwnCache *, plan->site_to - plan->site_from);
  array_push(in->arena, &in->plans_by_site, plan);
}

/* `__del__` and methods with `deinit self` end the value, whatever they do with its fields. */
static bool ends_self(const Interp *in, const MirBody *body) {
  if (!body->param_count || !body->decl.index || body->glue_of.index) return false;
  const MirLocalInfo *self = mir_local(body, (MirLocal){1});
  if (self->convention == PASS_DEINIT) return true;
  const TypeInfo *info = type_info(in->decls->types, self->type);
  return info->kind == TYPE_KIND_STRUCT &&
         decl_struct(in->decls, (StructId){info->declaration})->del.index == body->decl.index;
}

static bool ends_chain(const MirBody *body) {
  bool frees = false;
  for (uint32_t i = 1; body->glue_of.index && i < body->callees.count; i++)
    frees = frees || (body->callees.items[i].kind == CALLEE_RUNTIME &&
                      body->callees.items[i].runtime == RUNTIME_own_free);
  return frees;
}

const Plan *plan_of(Interp *in, FnId fn) {
  if (in->plans[fn.index]) return in->plans[fn.index];
  const MirBody *body = in->program->instances.items[fn.index];
  own_check(body, "only functions with a body have a plan");
  Plan *plan = arena_make(in->arena, Plan);
  in->plans[fn.index] = plan;
  plan->body = body;
  plan->fn = fn;
  plan->takes_site = in->takes_site[fn.index];
  plan->ends_self = ends_self(in, body);
  plan->ends_chain = ends_chain(body);
  plan->constants = arena_make_many(in->arena, uint8_t *, body->consts.count);
  plan_locals(in, plan);
  plan_places(in, plan);
  plan_sites(in, plan);
  return plan;
}

const Plan *plan_of_site(const Interp *in, uint32_t site) {
  uint32_t low = 0, high = in->plans_by_site.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const Plan *plan = in->plans_by_site.items[middle];
    if (site < plan->site_from)
      high = middle;
    else if (site >= plan->site_to)
      low = middle + 1;
    else
      return plan;
  }
  return NULL;
}

const MirInstr *plan_instr(const Plan *plan, uint32_t site) {
  for (uint32_t b = 1; b < plan->body->blocks.count; b++) {
    uint32_t at = site - plan->first_site[b];
    if (site >= plan->first_site[b] && at < plan->body->blocks.items[b].instrs.count)
      return &plan->body->blocks.items[b].instrs.items[at];
  }
  return NULL;
}

const OwnSite *site_at(Interp *in, Span span, const char *function) {
  const Sources *sources = in->program->context->sources;
  Position at = span.from ? source_position(sources, span.from) : (Position){{0}, 0, 0};
  const char *file = at.source.index ? source_get(sources, at.source)->name : "";
  OwnSite *made = arena_make(in->arena, OwnSite);
  *made = (OwnSite){file, at.line, at.column, function};
  return made;
}

const OwnSite *plan_site(Interp *in, const Plan *plan, const MirInstr *instr, uint32_t site) {
  const OwnSite **known = &plan->sites[site - plan->site_from];
  if (!*known) *known = site_at(in, instr->span, mir_function_at(plan->body, instr->span));
  return *known;
}
