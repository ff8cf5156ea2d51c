// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Which paths may be without a value: the ones that are given away, declared without a value,
** dropped where that has to be decided, or set part by part. All others have no bit, so that
** sets stay small.
**
** In: MIR with CFG. Out: Paths, in preorder: a subtree is a range of ids. Gives MOVES. spec
** own.path. The surprise: `self` of a constructor tracks every field from the start, because it
** is set field by field. */
#include "mir/mutant.h"
#include "passes/passes_internal.h"

/* Sibling lists while the tree grows, by place id. */
typedef struct {
  uint32_t first_child, last_child, next;
} Link;

typedef struct {
  MirBody *body;
  bool *tracked; /* by place */
  uint32_t count;
} Collect;

bool paths_trackable(const MirBody *body, MirPlace place) {
  MirPlaceInfo *info = mir_place(body, place);
  while (info->parent.index) {
    if (info->step != STEP_FIELD) return false;
    info = mir_place(body, info->parent);
  }
  const MirLocalInfo *local = mir_local(body, info->root);
  return !local->indirect ||
         OWN_MUTANT(mut_parameter_untracked,
                    local->kind == LOCAL_PARAM && local->convention == PASS_MUT, false);
}

static void track(Collect *collect, MirPlace place) {
  while (place.index && !collect->tracked[place.index]) {
    collect->tracked[place.index] = true;
    place = mir_place(collect->body, place)->parent;
  }
}

static bool is_trivial(const MirBody *body, TypeId type) {
  return type_is_bits(body->decls, type, body->type_params, body->type_param_count);
}

static void collect_operand(Collect *collect, const MirInstr *instr, MirOperand operand) {
  const MirBody *body = collect->body;
  MirPlace place = {operand.index};
  bool ends = instr->op == MIR_DROP || instr->op == MIR_END;
  if (operand.role == ROLE_CONST || (operand.role != ROLE_MOVE && !ends)) return;
  if (!paths_trackable(body, place)) return;
  const MirPlaceInfo *info = mir_place(body, place);
  bool drops = instr->op == MIR_DROP &&
               (info->parent.index || mir_local(body, info->root)->kind != LOCAL_PARAM);
  bool moves = OWN_MUTANT(fields_untracked, operand.role == ROLE_MOVE,
                          operand.role == ROLE_MOVE && !info->parent.index) &&
               !is_trivial(body, info->type);
  if (OWN_MUTANT(drops_untracked, drops, false) || moves ||
      OWN_MUTANT(declared_untracked, instr->op == MIR_END, false))
    track(collect, place);
}

static void collect_body(Collect *collect) {
  const MirBody *body = collect->body;
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = &body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      const MirOperand *operands = mir_operands(body, instr);
      for (uint32_t k = 0; k < instr->count; k++)
        collect_operand(collect, instr, operands[k]);
    }
  }
}

static bool is_constructor(const MirBody *body) {
  return body->decl.index && decl_fn(body->decls, body->decl)->is_init && body->result.index;
}

/* `out r: T`: owed as a whole wherever the function ends, even if nothing ever sets it. */
static bool names_result(const MirBody *body) {
  return body->decl.index && decl_fn(body->decls, body->decl)->out_name.index && body->result.index;
}

/* Hangs each tracked place under its parent, siblings in field order. Parents have smaller ids
** than their children. */
static Link *link_places(const Collect *collect, Arena *arena) {
  const MirBody *body = collect->body;
  Link *links = arena_make_many(arena, Link, collect->count);
  for (uint32_t p = 1; p < collect->count; p++) {
    if (!collect->tracked[p] || !body->places.items[p].parent.index) continue;
    Link *parent = &links[body->places.items[p].parent.index];
    uint32_t data = body->places.items[p].data;
    if (!parent->last_child || body->places.items[parent->last_child].data < data) {
      if (parent->last_child)
        links[parent->last_child].next = p;
      else
        parent->first_child = p;
      parent->last_child = p;
      continue;
    }
    uint32_t *at = &parent->first_child;
    while (body->places.items[*at].data < data)
      at = &links[*at].next;
    links[p].next = *at;
    *at = p;
  }
  return links;
}

static uint32_t add_path(Paths *paths, const MirBody *body, Arena *arena, uint32_t place,
                         uint32_t parent) {
  const MirPlaceInfo *info = &body->places.items[place];
  Path path = {.place = {place}, .parent = parent, .local = info->root};
  path.needs_drop =
      type_needs_drop(body->decls, info->type, body->type_params, body->type_param_count);
  uint32_t id = paths->items.count;
  array_push(arena, &paths->items, path);
  paths->of_place[place] = id;
  return id;
}

/* Preorder without recursion: `paths->items.items[at].parent` is the way back. */
static void add_tree(Paths *paths, const MirBody *body, Arena *arena, const Link *links,
                     uint32_t root) {
  uint32_t at = add_path(paths, body, arena, root, 0);
  uint32_t next = links[root].first_child;
  while (at) {
    if (next) {
      at = add_path(paths, body, arena, next, at);
      next = links[next].first_child;
      continue;
    }
    Path *done = &paths->items.items[at];
    done->end = paths->items.count;
    next = links[done->place.index].next;
    at = done->parent;
  }
}

/* The fields of a constructor's `self`; `collect` NULL: only makes their places. */
static void track_self(MirBody *body, Collect *collect) {
  MirPlace self = mir_root(body, body->result);
  uint32_t fields = type_field_count(body->decls, mir_place(body, self)->type);
  if (collect) track(collect, self);
  for (uint32_t i = 0; i < fields; i++) {
    MirPlace field = mir_field(body, self, i);
    if (collect) track(collect, field);
  }
}

Paths *moves_collect(MirBody *body, Arena *arena) {
  bool constructor = is_constructor(body);
  if (constructor) track_self(body, NULL);
  MirPlace result = names_result(body) ? mir_root(body, body->result) : (MirPlace){0};
  Collect collect = {.body = body, .count = body->places.count};
  collect.tracked = arena_make_many(arena, bool, collect.count);
  if (OWN_MUTANT(constructor_untracked, constructor, false)) track_self(body, &collect);
  if (result.index) track(&collect, result);
  collect_body(&collect);

  Paths *paths = arena_make(arena, Paths);
  paths->place_count = collect.count;
  paths->of_place = arena_make_many(arena, uint32_t, collect.count);
  paths->of_local = arena_make_many(arena, uint32_t, body->locals.count);
  array_push(arena, &paths->items, (Path){0});
  uint32_t *root_of = arena_make_many(arena, uint32_t, body->locals.count);
  for (uint32_t p = 1; p < collect.count; p++) {
    if (collect.tracked[p] && !body->places.items[p].parent.index)
      root_of[body->places.items[p].root.index] = p;
  }
  const Link *links = link_places(&collect, arena);
  for (uint32_t l = 1; l < body->locals.count; l++) {
    if (!root_of[l]) continue;
    paths->of_local[l] = paths->items.count;
    add_tree(paths, body, arena, links, root_of[l]);
  }
  if (constructor) {
    Path *self = &paths->items.items[paths->of_local[body->result.index]];
    self->by_parts =
        type_builtin(body->decls, mir_local(body, body->result)->type) != BUILTIN_OPTIONAL &&
        !type_enum(body->decls, mir_local(body, body->result)->type);
  }
  return paths;
}

uint32_t paths_above(const Paths *paths, const MirBody *body, MirPlace place, bool *whole) {
  MirPlace base = place;
  for (MirPlace at = place; mir_place(body, at)->parent.index; at = mir_place(body, at)->parent) {
    if (mir_place(body, at)->step != STEP_FIELD) base = mir_place(body, at)->parent;
  }
  MirPlace at = base;
  while (at.index && !paths_exact(paths, at))
    at = mir_place(body, at)->parent;
  *whole = mir_place_same(at, base);
  return at.index ? paths_exact(paths, at) : 0;
}

uint32_t paths_first_unset(const Init *init, uint32_t path, const SharedSet *state) {
  const Path *paths = init->paths->items.items;
  for (uint32_t p = path; p < OWN_MUTANT(parts_not_asked, paths[path].end, path + 1); p++) {
    if (init_unset(init, state, p) && !paths[p].by_parts) return p;
  }
  return 0;
}

void moves_run(PassBody *pass) {
  pass->cfg = mir_cfg(pass->scratch, pass->body);
  pass->paths = moves_collect(pass->body, pass->scratch);
}
