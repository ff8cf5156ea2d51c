// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What each version of a reference may refer to, what it was derived from, and whether it may change that.
**
** In: versions and where they are seen (loans.c). Out: their origins, parent, `fixed`. Origins unite at joins; lineage is cut to the nearest
** common ancestor, because of a union a write could spare what it frees. A view carries the places that its operands refer to, or what the
** signature of the call says. spec own.origin.set, own.ref.lineage, own.view.change. The surprise: origins that grow around a loop, or are
** too many, are cut short with `~`: somewhere below. */
#include "mir/mutant.h"
#include "passes/loans.h"

enum { MOST_ORIGINS = 32, DEEPEST = 48 };

typedef OWN_ARRAY(MirPlace) PlaceList;

/* ── calls that lend ── */

/* The declaration that a call names, or NULL. */
static const FnDecl *called_fn(const Loans *loans, const MirInstr *call) {
  const MirCallee *callee = mir_callee(loans->body, call->extra);
  bool declared = callee->kind == CALLEE_FUNCTION || callee->kind == CALLEE_REQUIREMENT;
  return declared ? decl_fn(loans->body->decls, callee->fn) : NULL;
}

/* The same, if the declaration says what its result refers to: a `ref` or a view. */
static const FnDecl *lending_fn(const Loans *loans, const MirInstr *call) {
  const FnDecl *fn = called_fn(loans, call);
  return fn && (fn->lends || type_is_view(loans->body->decls, fn->result)) ? fn : NULL;
}

const MirInstr *loans_lending_call(const Loans *loans, MirPlace place, Site *site) {
  const MirPlaceInfo *info = mir_place(loans->body, place);
  if (info->step != STEP_POINTEE || mir_place(loans->body, info->parent)->parent.index) return NULL;
  if (info->root.index >= loans->local_count) return NULL;
  *site = loans->called_at[info->root.index];
  if (!site->block.index) return NULL;
  const MirInstr *call = &mir_block(loans->body, site->block)->instrs.items[site->at];
  const FnDecl *fn = called_fn(loans, call);
  return fn && fn->lends ? call : NULL;
}

/* ── origins ── */

static void add_origin(Loans *loans, PlaceList *list, MirPlace place) {
  for (uint32_t i = 0; i < list->count; i++)
    if (mir_place_same(list->items[i], place)) return;
  array_push(loans->arena, list, place);
}

static uint32_t depth_of(const MirBody *body, MirPlace place) {
  uint32_t depth = 0;
  for (; place.index; place = mir_place(body, place)->parent)
    depth++;
  return depth;
}

bool loans_derives(const Loans *loans, uint32_t version, uint32_t from) {
  for (; version; version = loans->versions.items[version].parent)
    if (version == from) return true;
  return false;
}

/* The target of an UnsafePointer has no owner: it never becomes stale (own.origin.unsafe). */
bool loans_is_unowned(const Loans *loans, MirPlace place) {
  return OWN_MUTANT(pointer_owns, mir_behind_pointer(loans->body, place), false);
}

/* `place` and the fields that the origin names. */
static MirPlace below_fields(MirBody *body, MirPlace place, const OriginDecl *origin) {
  for (uint32_t i = 0; i < origin->field_count; i++)
    place = mir_field(body, place, origin->fields[i]);
  return place;
}

MirPlace loans_held(MirBody *body, MirPlace place, TypeId type) {
  const MirPlaceInfo *info = mir_place(body, place);
  if (info->step == STEP_BELOW) return mir_below(body, place, type);
  if (type_builtin(body->decls, info->type) == BUILTIN_BOX) return mir_box(body, place);
  return mir_element(body, place, (MirLocal){0}, true);
}

MirPlace loans_declared(MirBody *body, const OriginDecl *origin) {
  return below_fields(body, mir_root(body, (MirLocal){origin->param + 1}), origin);
}

static void add_places(Loans *loans, PlaceList *list, MirPlace place, Site site);

/* A temporary that is a literal: its bytes are there for good. */
static bool is_literal(const Loans *loans, MirPlace place) {
  const MirPlaceInfo *info = mir_place(loans->body, place);
  const MirLocalInfo *local = mir_local(loans->body, info->root);
  return !info->parent.index && local->kind == LOCAL_TEMPORARY &&
         OWN_MUTANT(view_of_temporary, loans_constant(loans, info->root) != 0, true);
}

/* What is known of the target where the origin lies at `place`: just below it, or somewhere. A view's places are its targets. */
static MirPlace target_of(MirBody *body, const OriginDecl *origin, MirPlace place, TypeId type,
                          bool view) {
  if (!origin || !OWN_MUTANT(exact_origin_is_open, origin->exact, false))
    return mir_below(body, place, type);
  return view ? place : loans_held(body, place, type);
}

/* There or below, for each origin of the signature: callers know no more. Without one, in any argument. */
static void add_lent(Loans *loans, PlaceList *list, TypeId type, Site site, const MirInstr *call) {
  MirBody *body = loans->body;
  const FnDecl *fn = lending_fn(loans, call);
  uint32_t count = fn ? OWN_MUTANT(view_of_first, fn->origins.count, 1) : call->count;
  for (uint32_t i = 0; i < count; i++) {
    const OriginDecl *origin = fn ? &fn->origins.items[i] : NULL;
    MirOperand given = mir_operands(body, call)[origin ? origin->param : i];
    MirPlace place = {given.index};
    if (given.role == ROLE_CONST || is_literal(loans, place)) continue;
    PlaceList places = {0};
    if (origin) place = below_fields(body, place, origin);
    bool view = type_is_view(body->decls, mir_place(body, place)->type);
    add_places(loans, &places, place, site);
    for (uint32_t k = 0; k < places.count; k++)
      add_origin(loans, list, target_of(body, origin, places.items[k], type, view));
  }
}

/* The target of a `ref? T`, as `if ref` names it: just what it carries. */
static bool is_maybe_target(const Loans *loans, MirPlace place) {
  const MirStep steps[3] = {STEP_POINTEE, STEP_FIELD, STEP_PAYLOAD};
  for (uint32_t i = 0; i < 3; i++) {
    const MirPlaceInfo *info = mir_place(loans->body, place);
    if (info->step != steps[i]) return false;
    place = info->parent;
  }
  return type_maybe_target(loans->body->decls, mir_place(loans->body, place)->type).index != 0;
}

static void add_places(Loans *loans, PlaceList *list, MirPlace place, Site site) {
  Site at;
  const MirInstr *call = loans_lending_call(loans, place, &at);
  if (call) {
    add_lent(loans, list, mir_place(loans->body, place)->type, at, call);
    return;
  }
  bool view = loans_is_view(loans, place);
  if (!view && loans_is_unowned(loans, place)) return;
  if (!loans_is_reference(loans, place)) {
    add_origin(loans, list, place);
    return;
  }
  bool behind = view && !loans_is_view_storage(loans, place) && !is_maybe_target(loans, place);
  TypeId type = mir_place(loans->body, place)->type;
  MirPlace root = mir_root(loans->body, mir_place(loans->body, place)->root);
  uint32_t from = loans_version(loans, mir_place(loans->body, place)->root, site);
  for (uint32_t i = 0; from && i < loans->versions.items[from].origin_count; i++) {
    MirPlace origin = loans->versions.items[from].origins[i];
    if (behind) origin = mir_below(loans->body, origin, type);
    add_origin(loans, list, view ? origin : mir_rebase(loans->body, place, root, origin));
  }
}

/* What a view gets its references from: the arguments of a call, the views among the operands. */
static void add_carried(Loans *loans, PlaceList *list, const MirInstr *instr, Site site) {
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  if (call) {
    add_lent(loans, list, instr->type, site, instr);
    return;
  }
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(loans->body, instr)[i];
    if (operand.role == ROLE_CONST || !loans_is_view(loans, (MirPlace){operand.index})) continue;
    if (OWN_MUTANT(view_copy_is_free, false, true)) continue;
    add_places(loans, list, (MirPlace){operand.index}, site);
  }
}

Origins loans_origins(Loans *loans, MirPlace place, Site site) {
  if (!loans_is_reference(loans, place)) {
    MirPlace *one = arena_make(loans->arena, MirPlace);
    *one = place;
    return (Origins){one, 1};
  }
  PlaceList list = {0};
  add_places(loans, &list, place, site);
  return (Origins){list.items, list.count};
}

/* Too long, too many, or still growing: the root and `~` stand for all below it. */
static void cut_short(Loans *loans, PlaceList *list, TypeId type, bool growing) {
  bool many = list->count > MOST_ORIGINS || growing;
  PlaceList cut = {0};
  for (uint32_t i = 0; i < list->count; i++) {
    MirPlace place = list->items[i];
    bool deep = depth_of(loans->body, place) > DEEPEST;
    if (many || deep)
      place =
          mir_below(loans->body, mir_root(loans->body, mir_place(loans->body, place)->root), type);
    add_origin(loans, &cut, place);
  }
  list->items = cut.items;
  list->count = cut.count;
}

static bool same_places(const Version *version, const PlaceList *list) {
  if (version->origin_count != list->count) return false;
  for (uint32_t i = 0; i < list->count; i++)
    if (!mir_place_same(version->origins[i], list->items[i])) return false;
  return true;
}

static void join_origins(Loans *loans, const Version *version, PlaceList *list) {
  const MirCfg *cfg = loans->pass->cfg;
  MirBlock block = version->site.block;
  for (uint32_t k = 0;
       k < OWN_MUTANT(join_takes_one_origin, cfg->predecessor_count[block.index], 1); k++) {
    uint32_t from = loans_seen_at_end(loans, version->local, cfg->predecessors[block.index][k]);
    for (uint32_t i = 0; from && i < loans->versions.items[from].origin_count; i++)
      add_origin(loans, list, loans->versions.items[from].origins[i]);
  }
}

/* The instruction that made it; NULL: a join, a parameter. */
static const MirInstr *binding_of(const Loans *loans, const Version *version) {
  if (version->site.at == AT_START) return NULL;
  return &mir_block(loans->body, version->site.block)->instrs.items[version->site.at];
}

bool loans_find_origins(Loans *loans, uint32_t id, bool growing) {
  const Version version = loans->versions.items[id];
  PlaceList list = {0};
  const MirInstr *instr = binding_of(loans, &version);
  if (version.given) add_origin(loans, &list, mir_root(loans->body, version.local));
  if (!instr) {
    join_origins(loans, &version, &list);
  } else if (loans->views[version.local.index]) {
    const MirInstr copy = *instr;
    add_carried(loans, &list, &copy, version.site);
  } else {
    add_places(loans, &list, (MirPlace){mir_operands(loans->body, instr)[0].index}, version.site);
  }
  TypeId type = mir_local(loans->body, version.local)->type;
  cut_short(loans, &list, type, false);
  if (same_places(&version, &list)) return false;
  if (growing) cut_short(loans, &list, type, true);
  if (same_places(&version, &list)) return false;
  loans->versions.items[id].origins = list.items;
  loans->versions.items[id].origin_count = list.count;
  return true;
}

/* ── lineage ── */

static uint32_t ancestors(const Loans *loans, uint32_t version) {
  uint32_t count = 0;
  for (; version; version = loans->versions.items[version].parent)
    count++;
  return count;
}

/* The nearest version that both are or come from. */
static uint32_t common(const Loans *loans, uint32_t a, uint32_t b) {
  uint32_t count_a = ancestors(loans, a), count_b = ancestors(loans, b);
  while (a != b) {
    if (count_a >= count_b) {
      a = loans->versions.items[a].parent;
      count_a--;
    } else {
      b = loans->versions.items[b].parent;
      count_b--;
    }
  }
  return a;
}

/* The version that a place is reached through; of a returned reference: what all arguments it may lie in have in common. */
static uint32_t seen_through_call(const Loans *loans, const MirInstr *call, Site site) {
  const FnDecl *fn = lending_fn(loans, call);
  uint32_t found = 0;
  for (uint32_t i = 0; fn && i < fn->origins.count; i++) {
    MirOperand given = mir_operands(loans->body, call)[fn->origins.items[i].param];
    if (given.role == ROLE_CONST) continue;
    MirPlace from = {given.index};
    if (!loans_is_reference(loans, from)) return 0;
    uint32_t seen = loans_version(loans, mir_place(loans->body, from)->root, site);
    found = found ? common(loans, found, seen) : seen;
    if (!found) return 0;
  }
  return found;
}

static uint32_t seen_through(const Loans *loans, MirPlace place, Site site) {
  Site at;
  const MirInstr *call = loans_lending_call(loans, place, &at);
  if (call) return seen_through_call(loans, call, at);
  if (!loans_is_reference(loans, place)) return 0;
  return loans_version(loans, mir_place(loans->body, place)->root, site);
}

/* The version that a binding is derived from, or 0. */
static uint32_t derived_from(const Loans *loans, const Version *version, const MirInstr *instr) {
  bool call = instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES;
  if (call) return seen_through_call(loans, instr, version->site);
  if (instr->count != 1 || mir_operands(loans->body, instr)[0].role == ROLE_CONST) return 0;
  return seen_through(loans, (MirPlace){mir_operands(loans->body, instr)[0].index}, version->site);
}

/* Of joins in loops nothing is assumed that is not known from all sides: sources without a line yet have none. */
uint32_t loans_parent(const Loans *loans, const Version *version) {
  const MirInstr *instr = binding_of(loans, version);
  if (instr) return derived_from(loans, version, instr);
  const MirCfg *cfg = loans->pass->cfg;
  MirBlock block = version->site.block;
  const uint32_t *number = cfg->number;
  uint32_t found = 0;
  for (uint32_t k = 0; k < cfg->predecessor_count[block.index]; k++) {
    MirBlock before = cfg->predecessors[block.index][k];
    if (number[before.index] >= number[block.index]) {
      if (OWN_MUTANT(lineage_of_loops, true, false)) return 0;
      continue;
    }
    uint32_t from = loans_seen_at_end(loans, version->local, before);
    found = k == 0 ? from : OWN_MUTANT(lineage_united, common(loans, found, from), found);
  }
  return found;
}

/* ── what may not be changed through a view ── */

static bool may_change(const Loans *loans, MirPlace place) {
  for (MirPlace at = place; at.index; at = mir_place(loans->body, at)->parent) {
    const MirPlaceInfo *info = mir_place(loans->body, at);
    if (info->step == STEP_POINTEE) return true;
    if (info->step == STEP_PART && info->checked) return false;
  }
  return mir_local(loans->body, mir_place(loans->body, place)->root)->mutable_;
}

/* Does the argument lend for reading only what the result refers to? Of a `ref` result lowering has asked that of all but views. */
static bool lends_fixed(const Loans *loans, const ParamDecl *param, MirOperand given, Site site,
                        bool to_view) {
  if (given.role == ROLE_CONST || param->convention == PASS_MUT) return given.role == ROLE_CONST;
  MirPlace place = {given.index};
  if (loans_is_fixed(loans, place, site)) return true;
  if (loans_is_view(loans, place)) return param->convention != PASS_REF;
  return to_view &&
         OWN_MUTANT(view_unlocks, param->only_looked_at || !may_change(loans, place), false);
}

static bool call_lends_fixed(const Loans *loans, const MirInstr *call, Site site, bool to_view) {
  const FnDecl *fn = lending_fn(loans, call);
  for (uint32_t i = 0; fn && i < fn->origins.count; i++) {
    uint32_t param = fn->origins.items[i].param;
    MirOperand given = mir_operands(loans->body, call)[param];
    if (lends_fixed(loans, &fn->params.items[param], given, site, to_view)) return true;
  }
  return !fn;
}

bool loans_is_fixed(const Loans *loans, MirPlace place, Site site) {
  Site at;
  const MirInstr *call = loans_lending_call(loans, place, &at);
  if (call) return call_lends_fixed(loans, call, at, false);
  if (!loans_is_reference(loans, place)) return false;
  return loans->versions.items[loans_version(loans, mir_place(loans->body, place)->root, site)]
      .fixed;
}

bool loans_find_fixed(Loans *loans, uint32_t id) {
  const Version version = loans->versions.items[id];
  const MirInstr *instr = binding_of(loans, &version);
  bool fixed = version.fixed;
  if (!instr) {
    const MirCfg *cfg = loans->pass->cfg;
    uint32_t block = version.site.block.index;
    for (uint32_t k = 0; k < cfg->predecessor_count[block]; k++) {
      uint32_t from = loans_seen_at_end(loans, version.local, cfg->predecessors[block][k]);
      fixed = fixed || loans->versions.items[from].fixed;
    }
  } else if (instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES) {
    fixed = call_lends_fixed(loans, instr, version.site, true);
  } else {
    for (uint32_t i = 0; i < instr->count; i++) {
      MirOperand operand = mir_operands(loans->body, instr)[i];
      fixed = fixed || (operand.role != ROLE_CONST &&
                        loans_is_fixed(loans, (MirPlace){operand.index}, version.site));
    }
  }
  loans->versions.items[id].fixed = fixed;
  return fixed && !version.fixed;
}
