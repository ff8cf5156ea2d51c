// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The second opinion: on every path each owned value ends exactly once, and nothing is used
** after its end.
**
** An abstract run of the elaborated body. Each part of an owned local that needs a drop is a
** slot; a slot may hold a value, may hold none, or both (the ways disagree): two bits of one set.
** Both is fine until someone looks. Shares nothing with moves, init and drops but mir/. In: a body with DROPS. Out:
** nothing; a failure is a bug of ours and stops ownc. spec own.contract.sound.
**
** The surprise: a whole is the sum of its slots; only a written `__del__` makes the whole a slot
** of its own. */
#include "base/check.h"
#include "passes/passes_internal.h"

typedef struct {
  MirPlace place;
  uint32_t end;    /* its subtree is [slot, end) */
  uint32_t number; /* of those that need a drop which their parts do not do; 0: it has no state */
} Slot;

typedef struct {
  const MirBody *body;
  Arena *arena;
  OWN_ARRAY(Slot) slots; /* [0] unused; preorder */
  uint32_t *slot_of;     /* by place */
  uint32_t counted;      /* slots with a number */
  uint32_t place_count;
  const MirCfg *cfg;
  SharedSets sets;
  SharedSet *at_start; /* by block; of blocks with one way in only until they have run */
  SharedSet now;
  MirBlock block;
} Balance;

static bool needs_drop(const MirBody *body, TypeId type) {
  return type_needs_drop(body->decls, type, body->type_params, body->type_param_count);
}

OWN_NORETURN static void fail(const Balance *balance, const char *what, MirPlace place) {
  own_check_failed(__FILE__, __LINE__,
                   arena_format(balance->arena, "balance: in `%s`, block %u: %s: `%s`",
                                balance->body->name, balance->block.index, what,
                                mir_place_words(balance->body, balance->arena, place)));
}

/* ── slots ── */

static bool owned_root(const MirBody *body, MirLocal local) {
  const MirLocalInfo *info = mir_local(body, local);
  return needs_drop(body, info->type) &&
         (!info->indirect || (info->kind == LOCAL_PARAM && info->convention == PASS_MUT));
}

static bool is_owned(const MirBody *body, MirPlace place) {
  for (; mir_place(body, place)->parent.index; place = mir_place(body, place)->parent) {
    if (mir_place(body, place)->step != STEP_FIELD) return false;
  }
  return owned_root(body, mir_place(body, place)->root);
}

/* Makes the places of all siblings of every owned field that anyone names, and of all owned
** roots. */
static void complete_places(MirBody *body, Arena *arena) {
  for (uint32_t l = 1; l < body->locals.count; l++) {
    if (owned_root(body, (MirLocal){l})) mir_root(body, (MirLocal){l});
  }
  Table done = {0};
  for (uint32_t p = 1; p < body->places.count; p++) {
    MirPlace parent = body->places.items[p].parent;
    if (!parent.index || !is_owned(body, (MirPlace){p}) || table_get(&done, parent.index)) continue;
    table_set(arena, &done, parent.index, 1);
    uint32_t fields = type_field_count(body->decls, mir_place(body, parent)->type);
    for (uint32_t i = 0; i < fields; i++)
      mir_field(body, parent, i);
  }
}

/* `self` of a destructor or of a `deinit` method, and of a constructor: its parts come and go one
** by one here, the whole has no end of its own. */
static bool by_parts(const MirBody *body, const MirPlaceInfo *info, FnDeclId del) {
  if (info->parent.index || !body->decl.index) return false;
  if (info->root.index == body->result.index) return decl_fn(body->decls, body->decl)->is_init;
  return info->root.index == 1 && body->param_count > 0 &&
         ((del.index && del.index == body->decl.index) ||
          mir_local(body, info->root)->convention == PASS_DEINIT);
}

/* Does the end of the whole do more than end its parts? */
static bool whole_counts(const MirBody *body, MirPlace place, bool leaf) {
  const MirPlaceInfo *info = mir_place(body, place);
  const TypeInfo *type = type_info(body->decls->types, info->type);
  if (type->kind != TYPE_KIND_STRUCT) return leaf && needs_drop(body, info->type);
  const StructDecl *decl = decl_struct(body->decls, (StructId){type->declaration});
  bool whole = decl->del.index || decl->linear;
  bool parts = by_parts(body, info, decl->del);
  if (whole && parts) return false;
  bool nothing = parts && !decl->fields.count; /* boxed, and nobody sets any part of it */
  return whole || (leaf && needs_drop(body, info->type) && !nothing);
}

static uint32_t add_slots(Balance *balance, const uint32_t *first_child, const uint32_t *next,
                          uint32_t place) {
  const MirBody *body = balance->body;
  uint32_t slot = balance->slots.count;
  bool leaf = !first_child[place];
  Slot info = {.place = {place}};
  if (whole_counts(body, (MirPlace){place}, leaf)) info.number = ++balance->counted;
  array_push(balance->arena, &balance->slots, info);
  balance->slot_of[place] = slot;
  for (uint32_t child = first_child[place]; child; child = next[child])
    add_slots(balance, first_child, next, child);
  balance->slots.items[slot].end = balance->slots.count;
  return slot;
}

static void make_slots(Balance *balance, MirBody *body) {
  complete_places(body, balance->arena);
  balance->place_count = body->places.count;
  balance->slot_of = arena_make_many(balance->arena, uint32_t, body->places.count);
  uint32_t *first_child = arena_make_many(balance->arena, uint32_t, body->places.count);
  uint32_t *next = arena_make_many(balance->arena, uint32_t, body->places.count);
  for (uint32_t p = body->places.count; p-- > 1;) {
    uint32_t parent = body->places.items[p].parent.index;
    if (!parent || !is_owned(body, (MirPlace){p})) continue;
    next[p] = first_child[parent];
    first_child[parent] = p;
  }
  array_push(balance->arena, &balance->slots, (Slot){0});
  for (uint32_t l = 1; l < body->locals.count; l++) {
    if (owned_root(body, (MirLocal){l}))
      add_slots(balance, first_child, next, mir_root(body, (MirLocal){l}).index);
  }
}

/* ── the run ── */

static uint32_t slot_of(const Balance *balance, MirPlace place) {
  return place.index && place.index < balance->place_count ? balance->slot_of[place.index] : 0;
}

/* The bit of a slot's number that says: it may hold a value, or it may hold none. */
static uint32_t bit_of(uint32_t number, bool holds) { return 2 * number + holds; }

static void put(Balance *balance, uint32_t slot, bool holds) {
  for (uint32_t s = slot; s < balance->slots.items[slot].end; s++) {
    uint32_t number = balance->slots.items[s].number;
    if (number)
      shared_set_replace(&balance->sets, &balance->now, bit_of(number, !holds),
                         bit_of(number, holds));
  }
}

static void expect(const Balance *balance, uint32_t slot, bool holds, const char *what) {
  for (uint32_t s = slot; slot && s < balance->slots.items[slot].end; s++) {
    const Slot *info = &balance->slots.items[s];
    if (info->number && shared_set_has(&balance->sets, &balance->now, bit_of(info->number, !holds)))
      fail(balance, what, info->place);
  }
}

/* The inline storage that a place lies in or goes through. */
static MirPlace base_of(const MirBody *body, MirPlace place) {
  MirPlace base = place;
  for (MirPlace at = place; mir_place(body, at)->parent.index; at = mir_place(body, at)->parent) {
    if (mir_place(body, at)->step != STEP_FIELD) base = mir_place(body, at)->parent;
  }
  return base;
}

static void run_operands(Balance *balance, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(balance->body, instr);
  for (uint32_t k = 0; k < instr->count; k++) {
    if (operands[k].role == ROLE_CONST) continue;
    MirPlace place = {operands[k].index};
    uint32_t slot = slot_of(balance, place);
    if (instr->op == MIR_END && operands[k].role == ROLE_USE) {
      expect(balance, slot, false, "storage ends while it holds a value");
      continue;
    }
    expect(balance, slot_of(balance, base_of(balance->body, place)), true,
           instr->op == MIR_DROP ? "dropped without a value" : "used without a value");
    if (slot && (operands[k].role == ROLE_MOVE || instr->op == MIR_DROP)) put(balance, slot, false);
  }
}

static void run_destination(Balance *balance, const MirInstr *instr) {
  if (!instr->dst.index) return;
  uint32_t slot = slot_of(balance, instr->dst);
  if (!slot) {
    MirPlace base = base_of(balance->body, instr->dst);
    if (!mir_place_same(base, instr->dst))
      expect(balance, slot_of(balance, base), true, "set inside something without a value");
    return;
  }
  expect(balance, slot, false, "overwritten without a drop");
  put(balance, slot, true);
}

static bool held_at_exit(const MirBody *body, MirLocal local, bool returns) {
  if (local.index == body->result.index) return returns;
  return mir_local(body, local)->kind == LOCAL_PARAM &&
         mir_local(body, local)->convention == PASS_MUT;
}

static void run_exit(const Balance *balance, const MirInstr *instr) {
  bool returns = instr->op == MIR_RETURN;
  if (!returns && instr->op != MIR_RESUME) return;
  for (uint32_t slot = 1; slot < balance->slots.count; slot = balance->slots.items[slot].end) {
    bool held = held_at_exit(
        balance->body, mir_place(balance->body, balance->slots.items[slot].place)->root, returns);
    expect(balance, slot, held,
           held ? "without a value at an exit" : "still holds a value at an exit");
  }
}

/* `last`: the state is not needed any more. */
static bool flow(Balance *balance, MirBlock to, bool last) {
  SharedSet *at_start = &balance->at_start[to.index];
  if (at_start->made) return shared_set_unite(&balance->sets, at_start, &balance->now);
  *at_start = last ? balance->now : shared_set_copy(&balance->sets, &balance->now);
  if (last) balance->now = (SharedSet){.made = false};
  return true;
}

/* The state at the start of a block. */
static void start(Balance *balance, MirBlock block) {
  const MirCfg *cfg = balance->cfg;
  SharedSet *at_start = &balance->at_start[block.index];
  bool once = cfg->predecessor_count[block.index] == 1 && cfg->number[block.index] > 1;
  if (balance->now.made) shared_set_free(&balance->sets, balance->now);
  balance->now = once ? *at_start : shared_set_copy(&balance->sets, at_start);
  if (once) *at_start = (SharedSet){.made = false}; /* nobody will ask again */
}

/* Runs one block; marks the successors whose start became less certain. */
static bool run_block(Balance *balance, MirBlock block, bool *dirty) {
  const MirBlockInfo *info = mir_block(balance->body, block);
  balance->block = block;
  start(balance, block);
  for (uint32_t i = 0; i < info->instrs.count; i++) {
    const MirInstr *instr = &info->instrs.items[i];
    run_operands(balance, instr);
    run_exit(balance, instr);
    if (i + 1 < info->instrs.count) run_destination(balance, instr);
  }
  bool changed = false;
  for (uint32_t which = info->successors.count; which-- > 0;) {
    MirBlock to = info->successors.items[which];
    if (which == 0) run_destination(balance, mir_terminator(info));
    if (!flow(balance, to, which == 0)) continue;
    dirty[to.index] = true;
    changed = true;
  }
  return changed;
}

static void enter(Balance *balance, MirBlock entry) {
  const MirBody *body = balance->body;
  for (uint32_t slot = 1; slot < balance->slots.count; slot = balance->slots.items[slot].end) {
    MirLocal local = mir_place(body, balance->slots.items[slot].place)->root;
    put(balance, slot, mir_local(body, local)->kind == LOCAL_PARAM);
  }
  flow(balance, entry, true);
}

void balance_run(PassBody *pass) {
  Balance balance = {.body = pass->body, .arena = pass->scratch};
  make_slots(&balance, pass->body);
  if (!balance.counted) return;
  MirCfg *cfg = mir_cfg(pass->scratch, pass->body);
  uint32_t blocks = pass->body->blocks.count;
  balance.cfg = cfg;
  balance.sets = shared_sets(pass->scratch, bit_of(balance.counted, true) + 1);
  balance.at_start = arena_make_many(pass->scratch, SharedSet, blocks);
  balance.now = shared_set_new(&balance.sets);
  bool *dirty = arena_make_many(pass->scratch, bool, blocks);
  enter(&balance, cfg->order[0]);
  dirty[cfg->order[0].index] = true;
  for (bool again = true; again;) {
    again = false;
    for (uint32_t i = 0; i < cfg->count; i++) {
      MirBlock block = cfg->order[i];
      if (!dirty[block.index]) continue;
      dirty[block.index] = false;
      again = run_block(&balance, block, dirty) || again;
    }
  }
}
