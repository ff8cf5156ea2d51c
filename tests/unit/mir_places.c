// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Places: interning, own.rel on the matrix of step pairs, names in the user's words, control flow,
** edits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "mir/analysis.h"
#include "mir/build.h"
#include "sample.h"

static const Host no_host = {0};

typedef struct {
  Sample *sample;
  MirBody *body;
  MirLocal i, j;
} World;

static MirLocal add_local(World *world, const char *name, TypeId type) {
  Symbol symbol = name ? sample_symbol(world->sample, name) : (Symbol){0};
  MirLocalKind kind = name ? LOCAL_VARIABLE : LOCAL_TEMPORARY;
  return mir_add_local(world->body,
                       (MirLocalInfo){.name = symbol, .type = type, .kind = kind, .scope = {1}});
}

static int setup(void **state) {
  Sample *sample = sample_new(&no_host);
  World *world = arena_make(sample->context->arena, World);
  world->sample = sample;
  world->body = mir_body_new(sample->context->arena, sample->context, sample->decls);
  world->i = add_local(world, "i", TYPE_INT);
  world->j = add_local(world, "j", TYPE_INT);
  *state = world;
  return 0;
}

static int teardown(void **state) {
  World *world = *state;
  context_free(world->sample->context);
  return 0;
}

static void places_are_interned(void **state) {
  World *world = *state;
  MirPlace node = mir_root(world->body, add_local(world, "node", world->sample->t_node));
  assert_int_equal(mir_field(world->body, node, 1).index, mir_field(world->body, node, 1).index);
  assert_int_not_equal(mir_field(world->body, node, 1).index,
                       mir_field(world->body, node, 2).index);
  MirPlace next =
      mir_box(world->body, mir_payload(world->body, mir_field(world->body, node, 1), true));
  assert_int_equal(mir_place(world->body, next)->type.index, world->sample->t_node.index);
  MirPlace other = mir_root(world->body, add_local(world, "other", world->sample->t_node));
  MirPlace copied = mir_step_like(world->body, other, mir_field(world->body, node, 1));
  assert_int_equal(copied.index, mir_field(world->body, other, 1).index);
}

/* Every kind of step from the same list; two of them must stand to each other as the matrix says.
** Columns and rows: the list itself, its field `size`, [i], [j], [i] proven, [i].name, [i].id,
** [j].id. */
static void steps_from_a_list(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  MirPlace xs = mir_root(
      body, add_local(world, "xs", type_list(world->sample->decls, world->sample->t_node)));
  MirPlace at_i = mir_element(body, xs, world->i, false),
           at_j = mir_element(body, xs, world->j, false);
  MirPlace places[] = {xs,
                       mir_field(body, xs, 1),
                       at_i,
                       at_j,
                       mir_element(body, xs, world->i, true),
                       mir_field(body, at_i, 0),
                       mir_field(body, at_i, 3),
                       mir_field(body, at_j, 3)};
  static const char *const matrix[] = {
      /*           xs size [i] [j] [i]s .name .id j.id */
      "=^IIIIII", "v=~~~~~~", "v~=~=^^~", "v~~=~~~^",
      "v~=~=^^~", "v~v~v=..", "v~v~v.=~", "v~~v~.~=",
  };
  static const char names[] = {'.', '=', '^', 'I', 'v', '~'}; /* by PlaceRelation */
  for (uint32_t a = 0; a < 8; a++) {
    for (uint32_t b = 0; b < 8; b++) {
      PlaceRelation relation = mir_relate(body, places[a], places[b]);
      if (names[relation] != matrix[a][b])
        fail_msg("row %u column %u: %c, not %c", a, b, names[relation], matrix[a][b]);
      assert_int_equal(mir_overlap(body, places[a], places[b]), matrix[a][b] != '.');
    }
  }
}

static void steps_through_an_optional_box(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  MirPlace node = mir_root(body, add_local(world, "node", world->sample->t_node));
  MirPlace next = mir_field(body, node, 1), id = mir_field(body, node, 3);
  MirPlace payload = mir_payload(body, next, true), certain = mir_payload(body, next, false);
  MirPlace inner = mir_box(body, payload), inner_id = mir_field(body, inner, 3);
  assert_int_equal(mir_relate(body, node, id), PLACES_ABOVE);
  assert_int_equal(mir_relate(body, id, node), PLACES_BELOW);
  assert_int_equal(mir_relate(body, next, id), PLACES_DISJOINT);
  assert_int_equal(mir_relate(body, node, payload), PLACES_ABOVE_INTERIOR);
  assert_int_equal(mir_relate(body, next, inner_id), PLACES_ABOVE_INTERIOR);
  assert_int_equal(mir_relate(body, inner_id, node), PLACES_BELOW);
  assert_int_equal(mir_relate(body, inner_id, id), PLACES_DISJOINT);
  assert_int_equal(mir_relate(body, payload, certain), PLACES_EQUAL);
  assert_int_equal(mir_relate(body, certain, inner_id), PLACES_ABOVE_INTERIOR);
  assert_true(mir_is_prefix(body, certain, inner_id));
  assert_true(mir_is_prefix(body, node, node));
  assert_false(mir_is_prefix(body, id, inner_id));
  assert_true(mir_step_is_interior(STEP_BOX) && mir_step_is_interior(STEP_PAYLOAD) &&
              mir_step_is_interior(STEP_ELEMENT));
  assert_false(mir_step_is_interior(STEP_FIELD) || mir_step_is_interior(STEP_LOCAL) ||
               mir_step_is_interior(STEP_POINTEE));
}

/* ownership.md §5.2: rows are accesses, columns references; o: the end of the row's place ends the reference, a write does not;
** I: a write does, too. Both are n, n.next, what n.next owns (c), n.id, n~, n.next~, c.id, c~. */
static void accesses_reach_references(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  TypeId node = world->sample->t_node;
  MirPlace n = mir_root(body, add_local(world, "n", node));
  MirPlace next = mir_field(body, n, 1), content = mir_box(body, mir_payload(body, next, false));
  MirPlace places[] = {n,
                       next,
                       content,
                       mir_field(body, n, 3),
                       mir_below(body, n, node),
                       mir_below(body, next, node),
                       mir_field(body, content, 3),
                       mir_below(body, content, node)};
  static const char *const matrix[] = {
      /* n next c n.id n~ next~ c.id c~ */
      "ooIoIIII", "ooI.IIII", "ooo.IIoI", "o..oI...",
      "ooIoIIII", "ooI.IIII", "ooo.IIoI", "ooo.IIoI",
  };
  for (uint32_t a = 0; a < 8; a++) {
    for (uint32_t b = 0; b < 8; b++) {
      PlaceReach reach = mir_reach(body, places[a], places[b], false);
      char found = '.';
      if (reach.overlaps) found = reach.interior ? 'I' : 'o';
      if (found != matrix[a][b])
        fail_msg("row %u column %u: %c, not %c", a, b, found, matrix[a][b]);
    }
  }
  MirPlace other = mir_root(body, add_local(world, "other", node));
  assert_false(mir_reach(body, other, n, true).overlaps);
}

/* Elements at unknown indexes may be one; a loop holds on to the elements, not to the list. */
static void accesses_reach_elements(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  MirPlace xs = mir_root(
      body, add_local(world, "xs", type_list(world->sample->decls, world->sample->t_node)));
  MirPlace at_i = mir_element(body, xs, world->i, false),
           at_j = mir_element(body, xs, world->j, true);
  assert_true(mir_reach(body, xs, at_i, false).interior);
  assert_false(mir_reach(body, at_i, xs, false).interior);
  assert_true(mir_reach(body, at_i, at_j, false).overlaps);
  assert_false(mir_reach(body, at_i, at_j, false).interior);
  MirPlace below = mir_payload(body, mir_field(body, at_j, 1), false);
  assert_true(mir_reach(body, at_i, below, false).interior);
  assert_false(mir_reach(body, mir_field(body, at_i, 3), below, false).overlaps);
  assert_true(mir_reach(body, xs, xs, true).interior);
  assert_true(mir_reach(body, mir_field(body, xs, 1), xs, true).interior);
  assert_false(mir_reach(body, at_i, xs, true).interior);
  assert_true(mir_reach(body, at_i, xs, true).overlaps);
}

/* Two pointers side by side have different targets. */
static void pointees_are_told_apart(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  TypeId pointer = type_pointer(world->sample->decls->types, world->sample->t_point);
  MirPlace places[8];
  for (uint32_t i = 0; i < 8; i++)
    places[i] = mir_root(body, add_local(world, "p", pointer));
  for (uint32_t i = 0; i < 7; i++)
    assert_int_not_equal(mir_pointee(body, places[i], (MirLocal){0}).index,
                         mir_pointee(body, places[i + 1], (MirLocal){0}).index);
}

static void pointers_own_nothing(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  TypeId pointer = type_pointer(world->sample->decls->types, world->sample->t_point);
  MirPlace p = mir_root(body, add_local(world, "p", pointer)),
           q = mir_root(body, add_local(world, "q", pointer));
  MirPlace at_i = mir_pointee(body, p, world->i), at_j = mir_pointee(body, p, world->j);
  assert_int_equal(mir_relate(body, p, at_i), PLACES_UNKNOWN);
  assert_int_equal(mir_relate(body, at_i, p), PLACES_UNKNOWN);
  assert_int_equal(mir_relate(body, at_i, at_j), PLACES_UNKNOWN);
  assert_int_equal(mir_relate(body, at_i, mir_field(body, at_i, 0)), PLACES_ABOVE);
  assert_int_equal(mir_relate(body, mir_field(body, at_i, 0), mir_field(body, at_j, 1)),
                   PLACES_DISJOINT);
  assert_int_equal(mir_relate(body, at_i, mir_pointee(body, q, world->i)), PLACES_DISJOINT);
}

static void words_are_the_users(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  Decls *decls = world->sample->decls;
  Arena *arena = decls->arena;
  SourceId file = source_add(world->sample->context->sources, "f.own", "xs[k + 1]\n", 10, false);
  uint32_t base = source_get(world->sample->context->sources, file)->base;
  MirLocal k = mir_add_local(
      body,
      (MirLocalInfo){.type = TYPE_INT, .kind = LOCAL_TEMPORARY, .span = {base + 3, base + 8}});
  MirPlace xs = mir_root(body, add_local(world, "xs", type_list(decls, world->sample->t_node)));
  MirPlace next = mir_field(body, mir_element(body, xs, k, false), 1);
  assert_string_equal(mir_place_words(body, arena, mir_box(body, mir_payload(body, next, true))),
                      "xs[k + 1].next.value()[]");
  assert_string_equal(mir_place_words(body, arena, mir_element(body, xs, world->i, false)),
                      "xs[i]");
  TypeId pair = type_tuple(decls->types, (TypeId[]){TYPE_INT, TYPE_BOOL}, 2);
  assert_string_equal(
      mir_place_words(body, arena, mir_field(body, mir_root(body, add_local(world, "t", pair)), 1)),
      "t[1]");
  MirPlace temporary = mir_root(body, add_local(world, NULL, world->sample->t_node));
  assert_string_equal(mir_place_words(body, arena, mir_field(body, temporary, 0)),
                      "this temporary");
}

static void jump(MirBody *body, uint32_t from, uint32_t to) {
  mir_terminate(body, (MirBlock){from}, (MirInstr){.op = MIR_GOTO}, NULL, 0, &(MirBlock){to}, 1);
}

static void fork(MirBody *body, MirPlace condition, uint32_t from, uint32_t yes, uint32_t no) {
  MirOperand operand = mir_use(condition);
  MirBlock next[] = {{yes}, {no}};
  mir_terminate(body, (MirBlock){from}, (MirInstr){.op = MIR_BRANCH}, &operand, 1, next, 2);
}

/* 1 -> 2; 2 -> 3 5; 3 -> 4 4; 4 -> 2; 5 returns; 6 is not reachable. */
static void control_flow_is_ordered(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  MirPlace flag = mir_root(body, add_local(world, "flag", TYPE_BOOL));
  for (int i = 0; i < 6; i++)
    mir_add_block(body, (MirScope){1});
  jump(body, 1, 2);
  fork(body, flag, 2, 3, 5);
  fork(body, flag, 3, 4, 4);
  jump(body, 4, 2);
  mir_terminate(body, (MirBlock){5}, (MirInstr){.op = MIR_RETURN}, NULL, 0, NULL, 0);
  jump(body, 6, 5);
  MirCfg *cfg = mir_cfg(body->arena, body);
  assert_int_equal(cfg->count, 5);
  assert_int_equal(cfg->order[0].index, 1);
  assert_int_equal(cfg->order[1].index, 2);
  assert_int_equal(cfg->number[6], 0);
  assert_true(cfg->number[3] < cfg->number[4] && cfg->number[2] < cfg->number[5]);
  assert_true(cfg->loop_header[2]);
  assert_false(cfg->loop_header[1] || cfg->loop_header[4]);
  assert_int_equal(cfg->predecessor_count[2], 2);
  assert_int_equal(cfg->predecessor_count[4], 2);
  assert_int_equal(cfg->predecessor_count[5], 1);
  MirBlock between = mir_split_edge(body, (MirBlock){2}, 1);
  assert_int_equal(mir_block(body, (MirBlock){2})->successors.items[1].index, between.index);
  assert_int_equal(mir_block(body, between)->successors.items[0].index, 5);
}

static MirInstr numbered(uint32_t number) { return (MirInstr){.op = MIR_END, .extra = number}; }

static void edits_are_applied_at_once(void **state) {
  World *world = *state;
  MirBody *body = world->body;
  MirOperand operand = mir_use(mir_root(body, world->i));
  MirBlock block = mir_add_block(body, (MirScope){1});
  for (uint32_t i = 0; i < 3; i++)
    mir_emit(body, block, numbered(i), &operand, 1);
  mir_terminate(body, block, (MirInstr){.op = MIR_RETURN, .extra = 3}, NULL, 0, NULL, 0);
  MirEdit *edit = mir_edit_new(body, block);
  mir_edit_insert_before(edit, 3, numbered(30), &operand, 1);
  mir_edit_insert_before(edit, 0, numbered(10), &operand, 1);
  mir_edit_remove(edit, 1);
  mir_edit_insert_before(edit, 0, numbered(11), &operand, 1);
  mir_edit_insert_before(edit, 1, numbered(20), &operand, 1);
  mir_edit_apply(edit);
  uint32_t expected[] = {10, 11, 0, 20, 2, 30, 3};
  assert_int_equal(mir_block(body, block)->instrs.count, 7);
  for (uint32_t i = 0; i < 7; i++)
    assert_int_equal(mir_block(body, block)->instrs.items[i].extra, expected[i]);
  MirBlock clone = mir_clone_block(body, block);
  assert_int_equal(mir_block(body, clone)->instrs.count, 7);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(places_are_interned),           TEST(steps_from_a_list),
      TEST(steps_through_an_optional_box), TEST(pointers_own_nothing),
      TEST(words_are_the_users),           TEST(control_flow_is_ordered),
      TEST(edits_are_applied_at_once),     TEST(accesses_reach_references),
      TEST(accesses_reach_elements),       TEST(pointees_are_told_apart),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
