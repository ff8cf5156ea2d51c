// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Ends a chain or tree of boxes in a loop: what `drop Box[T]` does where a T holds Box[T] in place.
**
** In: an empty destructor of Box[T]. Out: its MIR. No machine stack is used per node and nothing is allocated: while a
** subtree is being ended, the pointer that led to it holds the node above (pointer reversal). The order is exactly that of
** fields in declaration order; only where nobody can see it, boxes are left for last, so that the last one needs no way
** back. The surprise: which of several boxes a node was left through is not stored; those before it are null by then, so
** it is the first one that is not. spec 3.3, own.del.deep.
**
** Before   call Box.__del__(move self)       After   visit: parts, then the next box → visit; free; up or return */
#include "passes/passes_internal.h"

enum { MOST_SLOTS = 16 };

typedef enum {
  PART_WHOLE, /* ended by itself                                         */
  PART_SLOT,  /* a Box of the same type, or None                         */
  PART_DEL    /* only the body of a written destructor; its fields follow */
} PartKind;

typedef struct {
  PartKind kind;
  MirPlace place;
  MirPlace pointer; /* of a slot: where the pointer to the next node is   */
  MirBlock resume;  /* of a slot that was left for what follows: its block */
} Part;

typedef struct {
  OWN_ARRAY(Part) parts; /* in the order in which they end */
  uint32_t slots, waits; /* slots; those that are come back to */
  uint32_t tag;          /* the case of an enum that has them  */
} Shape;

typedef struct {
  const MirProgram *program;
  MirBody *body;
  const Decls *decls;
  DropPart end;
  TypeId box, node;
  MirPlace current, next, above, depth; /* above, depth: only if some shape waits */
  MirBlock visit, done;
  OWN_ARRAY(Shape) shapes;
  bool waits, quiet;
} Loop;

/* ── which types ── */

static const StructDecl *struct_of(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  return info->kind == TYPE_KIND_STRUCT ? decl_struct(decls, (StructId){info->declaration}) : NULL;
}

/* Its parts end one after the other, at most a destructor's body before them. */
static bool is_plain(const MirProgram *program, TypeId type) {
  if (type_info(program->decls->types, type)->kind == TYPE_KIND_TUPLE) return true;
  const StructDecl *decl = struct_of(program->decls, type);
  if (!decl || decl->is_enum || decl->builtin_kind == BUILTIN_OPTIONAL) return false;
  return !decl->del.index || del_leaves_fields(program, type);
}

static bool is_slot(const Decls *decls, TypeId type, TypeId box) {
  const StructDecl *decl = struct_of(decls, type);
  bool optional = decl && decl->builtin_kind == BUILTIN_OPTIONAL;
  return type_same(optional ? type_info(decls->types, type)->arguments[0] : type, box);
}

static uint32_t slots_in_fields(const MirProgram *program, TypeId type, TypeId box);

static uint32_t slots_in(const MirProgram *program, TypeId type, TypeId box) {
  if (!type_needs_drop(program->decls, type, NULL, 0)) return 0;
  if (is_slot(program->decls, type, box)) return 1;
  return is_plain(program, type) ? slots_in_fields(program, type, box) : 0;
}

static uint32_t slots_in_fields(const MirProgram *program, TypeId type, TypeId box) {
  uint32_t slots = 0, fields = type_field_count(program->decls, type);
  for (uint32_t i = 0; i < fields && slots <= MOST_SLOTS; i++)
    slots += slots_in(program, type_field(program->decls, type, i), box);
  return slots;
}

static uint32_t slots_of_node(const MirProgram *program, TypeId node, TypeId box) {
  const StructDecl *decl = struct_of(program->decls, node);
  bool cases = decl && decl->is_enum && !decl->del.index;
  return cases || is_plain(program, node) ? slots_in_fields(program, node, box) : 0;
}

bool drop_is_loop(const MirProgram *program, TypeId type) {
  const Decls *decls = program->decls;
  if (type_builtin(decls, type) != BUILTIN_BOX) return false;
  uint32_t slots = slots_of_node(program, type_info(decls->types, type)->arguments[0], type);
  return slots > 0 && slots <= MOST_SLOTS;
}

/* ── the parts of a node ── */

typedef enum { ALL_PARTS, NO_SLOTS, ONLY_SLOTS } Which;

static void add_part(Loop *loop, Shape *shape, Part part) {
  array_push(loop->body->arena, &shape->parts, part);
}

static void add_parts(Loop *loop, Shape *shape, MirPlace place, Which which) {
  TypeId type = mir_place(loop->body, place)->type;
  if (!type_needs_drop(loop->decls, type, NULL, 0)) return;
  if (is_slot(loop->decls, type, loop->box)) {
    if (which == NO_SLOTS) return;
    MirPlace box = type_same(type, loop->box) ? place : mir_payload(loop->body, place, false);
    add_part(loop, shape, (Part){PART_SLOT, place, mir_field(loop->body, box, 0), {0}});
    shape->slots++;
  } else if (slots_in(loop->program, type, loop->box)) {
    const StructDecl *decl = struct_of(loop->decls, type);
    if (decl && decl->del.index) add_part(loop, shape, (Part){.kind = PART_DEL, .place = place});
    uint32_t fields = type_field_count(loop->decls, type);
    for (uint32_t i = 0; i < fields; i++)
      add_parts(loop, shape, mir_field(loop->body, place, i), which);
  } else if (which != ONLY_SLOTS) {
    add_part(loop, shape, (Part){.kind = PART_WHOLE, .place = place});
  }
}

static void add_places(Loop *loop, Shape *shape, const CaseDecl *item, Which which) {
  MirPlace node = mir_pointee(loop->body, loop->current, (MirLocal){0});
  if (!item) {
    add_parts(loop, shape, node, which);
    return;
  }
  for (uint32_t i = item->first; i < item->first + item->count; i++)
    add_parts(loop, shape, mir_case(loop->body, node, i), which);
}

static void add_shape(Loop *loop, const CaseDecl *item, uint32_t tag) {
  Shape shape = {.tag = tag};
  if (loop->quiet) {
    add_places(loop, &shape, item, NO_SLOTS);
    add_places(loop, &shape, item, ONLY_SLOTS);
  } else {
    add_places(loop, &shape, item, ALL_PARTS);
  }
  if (!shape.parts.count) return;
  bool ends_in_slot = shape.parts.items[shape.parts.count - 1].kind == PART_SLOT;
  shape.waits = shape.slots - (ends_in_slot ? 1 : 0);
  loop->waits = loop->waits || shape.waits;
  array_push(loop->body->arena, &loop->shapes, shape);
}

static void find_shapes(Loop *loop) {
  loop->quiet = !type_drop_is_visible(loop->decls, loop->node);
  const StructDecl *decl = struct_of(loop->decls, loop->node);
  if (!decl || !decl->is_enum) {
    add_shape(loop, NULL, 0);
    return;
  }
  for (uint32_t i = 0; i < decl->cases.count; i++)
    add_shape(loop, &decl->cases.items[i], i);
}

/* ── instructions ── */

static MirBlock new_block(Loop *loop) { return mir_add_block(loop->body, (MirScope){1}); }

static MirPlace new_local(Loop *loop, TypeId type) {
  MirLocalInfo info = {
      .type = type, .kind = LOCAL_HIDDEN, .scope = {1}, .span = loop->body->span, .mutable_ = true};
  return mir_root(loop->body, mir_add_local(loop->body, info));
}

static void put(Loop *loop, MirBlock block, MirInstr instr, const MirOperand *operands,
                uint32_t count) {
  instr.form = FORM_GLUE;
  instr.span = loop->body->span;
  mir_emit(loop->body, block, instr, operands, count);
}

static void set(Loop *loop, MirBlock block, MirPlace to, MirOperand value) {
  put(loop, block, (MirInstr){.op = MIR_INIT, .dst = to}, &value, 1);
}

static MirOperand number(Loop *loop, TypeId type, uint64_t value) {
  return mir_constant(mir_int(loop->body, type, value));
}

static void jump(Loop *loop, MirBlock block, MirBlock to) {
  MirInstr last = {.op = MIR_GOTO, .form = FORM_GLUE, .span = loop->body->span};
  mir_terminate(loop->body, block, last, NULL, 0, &to, 1);
}

/* Continues at `next[0]` if the result of the instruction is true, else at `next[1]`. */
static void branch(Loop *loop, MirBlock block, MirInstr test, const MirOperand *operands,
                   uint32_t count, const MirBlock next[2]) {
  test.dst = new_local(loop, TYPE_BOOL);
  put(loop, block, test, operands, count);
  MirInstr last = {.op = MIR_BRANCH, .form = FORM_GLUE, .span = loop->body->span};
  MirOperand condition = mir_use(test.dst);
  mir_terminate(loop->body, block, last, &condition, 1, next, 2);
}

static void add_to_depth(Loop *loop, MirBlock block, BinaryOp op) {
  MirOperand operands[2] = {mir_use(loop->depth), number(loop, TYPE_INT, 1)};
  MirInstr sum = {.op = MIR_BINARY, .dst = loop->depth, .extra = op, .checked_no_overflow = true};
  put(loop, block, sum, operands, 2);
}

static void free_current(Loop *loop, MirBlock block) {
  uint64_t size = layout_of(loop->decls, loop->node).size;
  MirOperand operands[2] = {mir_use(loop->current), number(loop, TYPE_INT, size)};
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_free};
  put(loop, block, (MirInstr){.op = MIR_CALL, .extra = mir_add_callee(loop->body, callee)},
      operands, 2);
}

/* ── the loop ── */

/* Goes on with the node of a slot: for good if the node has no further parts, else with a way back. */
static void enter_slot(Loop *loop, MirBlock block, Part *slot, bool last) {
  set(loop, block, loop->next, mir_use(slot->pointer));
  if (last) {
    free_current(loop, block);
  } else {
    set(loop, block, slot->pointer, mir_use(loop->above));
    set(loop, block, loop->above, mir_use(loop->current));
    add_to_depth(loop, block, BINARY_ADD);
  }
  set(loop, block, loop->current, mir_use(loop->next));
  jump(loop, block, loop->visit);
}

/* Returns the block for the parts behind the slot; none: there is no way there. */
static MirBlock put_slot(Loop *loop, MirBlock block, const Shape *shape, Part *slot, bool last) {
  bool optional = !type_same(mir_place(loop->body, slot->place)->type, loop->box);
  MirBlock after = last && !optional ? (MirBlock){0} : new_block(loop);
  if (optional) {
    MirBlock some = new_block(loop);
    MirOperand value = mir_read(slot->place);
    branch(loop, block, (MirInstr){.op = MIR_TAG}, &value, 1, (MirBlock[2]){some, after});
    block = some;
  }
  enter_slot(loop, block, slot, last);
  if (last) return after;
  slot->resume = new_block(loop);
  set(loop, slot->resume, loop->above, mir_use(slot->pointer));
  TypeId pointer = mir_place(loop->body, loop->current)->type;
  MirConstInfo null = {.kind = MIR_CONST_NULL, .type = pointer};
  if (shape->waits > 1)
    set(loop, slot->resume, slot->pointer, mir_constant(mir_add_const(loop->body, null)));
  jump(loop, slot->resume, after);
  return after;
}

static void put_parts(Loop *loop, MirBlock block, Shape *shape) {
  for (uint32_t i = 0; i < shape->parts.count && block.index; i++) {
    Part *part = &shape->parts.items[i];
    if (part->kind == PART_SLOT)
      block = put_slot(loop, block, shape, part, i + 1 == shape->parts.count);
    else if (part->kind == PART_DEL)
      loop->end.put_del(loop->end.self, loop->body, block, part->place);
    else
      loop->end.put(loop->end.self, loop->body, block, part->place);
  }
  if (block.index) jump(loop, block, loop->done);
}

/* In a node that was left through one of its slots: finds which. */
static void put_return(Loop *loop, MirBlock block, const Shape *shape) {
  uint32_t left = shape->waits;
  for (uint32_t i = 0; left; i++) {
    const Part *slot = &shape->parts.items[i];
    if (slot->kind != PART_SLOT) continue;
    if (--left == 0) {
      jump(loop, block, slot->resume);
      return;
    }
    MirBlock later = new_block(loop);
    MirOperand pointer = mir_use(slot->pointer);
    branch(loop, block, (MirInstr){.op = MIR_UNARY, .extra = UNARY_IS_NULL}, &pointer, 1,
           (MirBlock[2]){later, slot->resume});
    block = later;
  }
}

/* Reads the case of the current node, if it is an enum. */
static MirPlace put_tag(Loop *loop, MirBlock block) {
  const StructDecl *decl = struct_of(loop->decls, loop->node);
  if (!decl || !decl->is_enum) return (MirPlace){0};
  MirPlace tag = new_local(loop, enum_tag_type(decl));
  MirOperand node = mir_read(mir_pointee(loop->body, loop->current, (MirLocal){0}));
  put(loop, block, (MirInstr){.op = MIR_TAG, .dst = tag}, &node, 1);
  return tag;
}

/* If the node is of this shape: the block where it is known, else *rest. `sure`: it is of no other. */
static MirBlock put_shape_test(Loop *loop, MirBlock block, MirPlace tag, const Shape *shape,
                               bool sure, MirBlock *rest) {
  *rest = (MirBlock){0};
  if (!tag.index || sure) return block;
  MirBlock here = new_block(loop);
  *rest = new_block(loop);
  MirOperand both[2] = {mir_use(tag), number(loop, mir_place(loop->body, tag)->type, shape->tag)};
  branch(loop, block, (MirInstr){.op = MIR_BINARY, .extra = BINARY_EQ}, both, 2,
         (MirBlock[2]){here, *rest});
  return here;
}

static void put_visit(Loop *loop) {
  MirBlock block = loop->visit;
  MirPlace tag = put_tag(loop, block);
  for (uint32_t i = 0; i < loop->shapes.count; i++) {
    MirBlock rest, here = put_shape_test(loop, block, tag, &loop->shapes.items[i], false, &rest);
    put_parts(loop, here, &loop->shapes.items[i]);
    block = rest;
  }
  if (tag.index) jump(loop, block, loop->done);
}

static void put_up(Loop *loop, MirBlock block) {
  add_to_depth(loop, block, BINARY_SUB);
  set(loop, block, loop->current, mir_use(loop->above));
  uint32_t left = 0;
  for (uint32_t i = 0; i < loop->shapes.count; i++)
    left += loop->shapes.items[i].waits ? 1 : 0;
  MirPlace tag = left > 1 ? put_tag(loop, block) : (MirPlace){0};
  for (uint32_t i = 0; i < loop->shapes.count; i++) {
    const Shape *shape = &loop->shapes.items[i];
    if (!shape->waits) continue;
    MirBlock rest, here = put_shape_test(loop, block, tag, shape, --left == 0, &rest);
    put_return(loop, here, shape);
    block = rest;
  }
}

static void put_done(Loop *loop) {
  free_current(loop, loop->done);
  MirInstr leave = {.op = MIR_RETURN, .form = FORM_GLUE, .span = loop->body->span};
  MirBlock out = loop->done;
  if (loop->waits) {
    out = new_block(loop);
    MirBlock up = new_block(loop);
    MirOperand both[2] = {mir_use(loop->depth), number(loop, TYPE_INT, 0)};
    branch(loop, loop->done, (MirInstr){.op = MIR_BINARY, .extra = BINARY_EQ}, both, 2,
           (MirBlock[2]){out, up});
    put_up(loop, up);
  }
  mir_terminate(loop->body, out, leave, NULL, 0, NULL, 0);
}

bool drop_loop_recurs(const Decls *decls, TypeId box) {
  TypeId node = type_info(decls->types, box)->arguments[0];
  uint32_t fields = type_field_count(decls, node);
  for (uint32_t i = 0; i < fields; i++) {
    TypeId field = type_field(decls, node, i);
    if (!is_slot(decls, field, box) && type_needs_drop(decls, field, NULL, 0) &&
        type_is_recursive(decls, field))
      return true;
  }
  return false;
}

void drop_loop_put(const MirProgram *program, MirBody *body, MirBlock block, DropPart end) {
  Loop loop = {program, body, program->decls, .end = end, .box = body->glue_of};
  loop.node = type_info(body->decls->types, loop.box)->arguments[0];
  MirPlace pointer = mir_field(body, mir_root(body, (MirLocal){1}), 0);
  TypeId pointer_type = mir_place(body, pointer)->type;
  loop.current = new_local(&loop, pointer_type);
  loop.next = new_local(&loop, pointer_type);
  find_shapes(&loop);
  loop.visit = new_block(&loop);
  loop.done = new_block(&loop);
  set(&loop, block, loop.current, mir_use(pointer));
  if (loop.waits) {
    /* The way up from the first node is never taken, but it tells that its slot is the one. */
    loop.above = new_local(&loop, pointer_type);
    loop.depth = new_local(&loop, TYPE_INT);
    set(&loop, block, loop.above, mir_use(pointer));
    set(&loop, block, loop.depth, number(&loop, TYPE_INT, 0));
  }
  jump(&loop, block, loop.visit);
  put_visit(&loop);
  put_done(&loop);
}
