// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is done with blocks of boxed values: one owner more, one less, a block of one's own.
**
** In: a handle type. Out: bodies of MIR, made when first asked for; copies and drops in them are settled like all others
** (glue.c). Invariant: `owners` is the number of handles of a block in MODEL_RC; in MODEL_GC it is 1 or, once a copy was made,
** 2 for ever, because nobody counts. A block that nobody may share (type_box_is_shared) has one owner all its life.
** The surprise: destructors of the program run here in both models, at the drop that ended their value: such a value is
** never shared, so its first drop is its last. */
#include "passes/counted.h"

#include "base/check.h"

enum { FACTS = MIR_FACT_CFG | MIR_FACT_CHECKED | MIR_FACT_DROPS | MIR_FACT_MONO };

/* Keys of instances_known, beside the handle. */
#define ROLE_OF_COPY   TYPE_INT8
#define ROLE_OF_CLONE  TYPE_INT16
#define ROLE_OF_UNIQUE TYPE_INT32

MirPlace counted_block(MirBody *body, MirPlace handle) { return mir_field(body, handle, 0); }

MirPlace counted_part(MirBody *body, MirPlace handle, uint32_t part) {
  MirPlace block = mir_pointee(body, counted_block(body, handle), (MirLocal){0});
  return mir_field(body, block, part);
}

MirOperand counted_size(MirBody *body, TypeId handle) {
  TypeId pointer = type_field(body->decls, handle, 0);
  TypeId block = type_info(body->decls->types, pointer)->arguments[0];
  return mir_constant(mir_int(body, TYPE_INT, layout_of(body->decls, block).size));
}

bool counted_is_shared(Decls *decls, TypeId handle) {
  return type_box_is_shared(decls, type_counted(decls, handle));
}

/* ── small bodies ── */

static MirInstr glue(MirOp op, MirPlace dst) {
  return (MirInstr){.op = op, .form = FORM_GLUE, .dst = dst};
}

static MirPlace new_local(MirBody *body, TypeId type) {
  MirLocalInfo info = {.type = type, .kind = LOCAL_TEMPORARY, .mutable_ = true, .scope = {1}};
  return mir_root(body, mir_add_local(body, info));
}

static MirBlock new_block(MirBody *body) { return mir_add_block(body, (MirScope){1}); }

static MirOperand number(MirBody *body, uint64_t value) {
  return mir_constant(mir_int(body, TYPE_UINT32, value));
}

static void set(MirBody *body, MirBlock block, MirPlace dst, MirOperand value) {
  mir_emit(body, block, glue(MIR_INIT, dst), &value, 1);
}

static void leave(MirBody *body, MirBlock block) {
  mir_terminate(body, block, glue(MIR_RETURN, (MirPlace){0}), NULL, 0, NULL, 0);
}

/* `place` op= 1 */
static void step(MirBody *body, MirBlock block, MirPlace place, BinaryOp op) {
  MirPlace next = new_local(body, TYPE_UINT32);
  MirOperand operands[2] = {mir_use(place), number(body, 1)};
  MirInstr instr = glue(MIR_BINARY, next);
  instr.extra = op;
  instr.checked_no_overflow = true;
  mir_emit(body, block, instr, operands, 2);
  set(body, block, place, mir_use(next));
}

/* Goes on at `yes` if `place` op value, else at the block that is returned. */
static MirBlock test(MirBody *body, MirBlock block, MirOperand left, BinaryOp op, MirOperand right,
                     MirBlock yes) {
  MirPlace holds = new_local(body, TYPE_BOOL);
  MirOperand operands[2] = {left, right}, condition = mir_use(holds);
  MirInstr instr = glue(MIR_BINARY, holds);
  instr.extra = op;
  mir_emit(body, block, instr, operands, 2);
  MirBlock next[2] = {yes, new_block(body)};
  mir_terminate(body, block, glue(MIR_BRANCH, (MirPlace){0}), &condition, 1, next, 2);
  return next[1];
}

static void call(MirBody *body, MirBlock block, MirCallee callee, MirPlace dst,
                 const MirOperand *operands, uint32_t count) {
  MirInstr instr = glue(MIR_CALL, dst);
  instr.extra = mir_add_callee(body, callee);
  mir_emit(body, block, instr, operands, count);
}

static MirCallee runtime(RuntimeFn fn) {
  return (MirCallee){.kind = CALLEE_RUNTIME, .runtime = (uint32_t)fn};
}

static MirBody *new_body(const Instances *instances, TypeId handle, Convention convention,
                         const char *what) {
  MirProgram *program = instances_program(instances);
  MirBody *body = mir_body_new(program->arena, program->context, program->decls);
  body->thunk_of = handle;
  body->name = arena_format(program->arena, "%s %s", what,
                            type_text(program->decls, program->arena, handle, NULL, 0));
  body->facts = FACTS;
  MirLocalInfo self = {.name = symbol_of(SYM_self), .type = handle, .kind = LOCAL_PARAM};
  self.convention = convention;
  self.indirect = true;
  self.mutable_ = convention == PASS_MUT;
  self.scope = (MirScope){1};
  mir_add_local(body, self);
  body->param_count = 1;
  if (convention == PASS_READ) {
    body->result_type = handle;
    MirLocalInfo result = {.type = handle, .kind = LOCAL_RESULT, .mutable_ = true, .scope = {1}};
    body->result = mir_add_local(body, result);
  }
  return body;
}

static MirPlace self_of(MirBody *body) { return mir_root(body, (MirLocal){1}); }

/* The body for a role, made by `build` the first time. */
static FnId known_or_new(Instances *instances, TypeId handle, TypeId role,
                         MirBody *(*make)(Instances *, TypeId)) {
  FnId known = instances_known(instances, handle, role);
  if (known.index) return known;
  FnId id = {instances_add(instances, (FnDeclId){0}, make(instances, handle))};
  instances_know(instances, handle, role, id);
  return id;
}

/* ── clone ── */

/* The parts [first, first + count) of the content are copied, then made one. */
static void put_clone(MirBody *body, MirBlock block, uint32_t first, uint32_t count,
                      uint32_t case_index) {
  Decls *decls = body->decls;
  MirPlace from = counted_part(body, self_of(body), COUNTED_CONTENT);
  MirPlace to = counted_part(body, mir_root(body, body->result), COUNTED_CONTENT);
  TypeId content = mir_place(body, from)->type;
  MirOperand *parts = arena_make_many(body->arena, MirOperand, count + 1);
  for (uint32_t i = 0; i < count; i++) {
    MirPlace part = type_enum(decls, content) ? mir_case(body, from, first + i)
                                              : mir_field(body, from, first + i);
    TypeId type = mir_place(body, part)->type;
    parts[i] = mir_use(part);
    if (type_is_trivial(decls, type, NULL, 0)) continue;
    MirPlace copy = new_local(body, type);
    MirOperand value = mir_read(part);
    mir_emit(body, block, glue(MIR_COPY, copy), &value, 1);
    parts[i] = mir_move(copy);
  }
  MirInstr make = glue(MIR_MAKE, to);
  make.extra = case_index;
  mir_emit(body, block, make, parts, count);
  leave(body, block);
}

static MirBody *make_clone(Instances *instances, TypeId handle) {
  MirBody *body = new_body(instances, handle, PASS_READ, "clone");
  MirPlace result = mir_root(body, body->result);
  MirBlock block = new_block(body);
  MirOperand size = counted_size(body, handle);
  call(body, block, runtime(RUNTIME_own_alloc), counted_block(body, result), &size, 1);
  set(body, block, counted_part(body, result, COUNTED_OWNERS), number(body, 1));
  set(body, block, counted_part(body, result, COUNTED_PINNED), number(body, 0));
  MirPlace from = counted_part(body, self_of(body), COUNTED_CONTENT);
  const StructDecl *decl = type_enum(body->decls, mir_place(body, from)->type);
  if (!decl) {
    put_clone(body, block, 0, type_field_count(body->decls, mir_place(body, from)->type), 0);
    return body;
  }
  MirPlace tag = new_local(body, enum_tag_type(decl));
  MirOperand value = mir_read(from);
  mir_emit(body, block, glue(MIR_TAG, tag), &value, 1);
  for (uint32_t i = 0; i < decl->cases.count; i++) {
    const CaseDecl item = decl->cases.items[i];
    MirBlock here = block;
    if (i + 1 < decl->cases.count) {
      here = new_block(body);
      MirOperand index = mir_constant(mir_int(body, mir_place(body, tag)->type, i));
      block = test(body, block, mir_use(tag), BINARY_EQ, index, here);
    }
    put_clone(body, here, item.first, item.count, i);
  }
  return body;
}

static MirCallee clone(Instances *instances, TypeId handle) {
  return (MirCallee){.kind = CALLEE_INSTANCE,
                     .instance = known_or_new(instances, handle, ROLE_OF_CLONE, make_clone)};
}

/* ── copy, unique ── */

/* In a statistics build an owner more, or one less, is counted. */
static void note(const Instances *instances, MirBody *body, MirBlock block, bool more) {
  MirOperand operand = mir_constant(mir_bool(body, more));
  if (instances_count_owners(instances))
    call(body, block, runtime(RUNTIME_own_count_owner), (MirPlace){0}, &operand, 1);
}

static MirBody *make_copy(Instances *instances, TypeId handle) {
  MirBody *body = new_body(instances, handle, PASS_READ, "copy");
  MirPlace self = self_of(body), owners = counted_part(body, self, COUNTED_OWNERS);
  MirPlace result = mir_root(body, body->result);
  MirBlock start = new_block(body), pinned = new_block(body);
  MirOperand is_pinned = mir_use(counted_part(body, self, COUNTED_PINNED)), value = mir_read(self);
  MirBlock shared = test(body, start, is_pinned, BINARY_NE, number(body, 0), pinned);
  call(body, pinned, clone(instances, handle), result, &value, 1);
  leave(body, pinned);
  note(instances, body, shared, true);
  if (body->decls->model == MODEL_RC)
    step(body, shared, owners, BINARY_ADD);
  else
    set(body, shared, owners, number(body, 2));
  set(body, shared, counted_block(body, result), mir_use(counted_block(body, self)));
  leave(body, shared);
  return body;
}

FnId counted_copy(Instances *instances, TypeId handle) {
  return known_or_new(instances, handle, ROLE_OF_COPY, make_copy);
}

static MirBody *make_unique(Instances *instances, TypeId handle) {
  MirBody *body = new_body(instances, handle, PASS_MUT, "unique");
  MirPlace self = self_of(body), owners = counted_part(body, self, COUNTED_OWNERS);
  MirPlace fresh = new_local(body, handle);
  MirBlock start = new_block(body), shared = new_block(body);
  MirOperand value = mir_read(self);
  leave(body, test(body, start, mir_use(owners), BINARY_GT, number(body, 1), shared));
  call(body, shared, clone(instances, handle), fresh, &value, 1);
  note(instances, body, shared, false);
  if (body->decls->model == MODEL_RC) step(body, shared, owners, BINARY_SUB);
  set(body, shared, counted_block(body, self), mir_use(counted_block(body, fresh)));
  leave(body, shared);
  return body;
}

FnId counted_unique(Instances *instances, TypeId handle) {
  return known_or_new(instances, handle, ROLE_OF_UNIQUE, make_unique);
}

/* ── the end ── */

void counted_destructor(const Instances *instances, MirBody *body, MirBlock block, DropPart end) {
  TypeId handle = body->glue_of, type = type_counted(body->decls, handle);
  MirPlace self = self_of(body), owners = counted_part(body, self, COUNTED_OWNERS);
  const TypeInfo *info = type_info(body->decls->types, type);
  if (decl_struct(body->decls, (StructId){info->declaration})->del.index) {
    end.put_del(end.self, body, block, self); /* which frees the block where it ends */
    leave(body, block);
    return;
  }
  bool shared = counted_is_shared(body->decls, handle);
  if (shared && body->decls->model == MODEL_GC) {
    leave(body, block);
    return;
  }
  note(instances, body, block, false);
  if (shared) {
    MirBlock last = new_block(body);
    step(body, block, owners, BINARY_SUB);
    leave(body, test(body, block, mir_use(owners), BINARY_EQ, number(body, 0), last));
    block = last;
  }
  end.put(end.self, body, block, counted_part(body, self, COUNTED_CONTENT));
  MirOperand operands[2] = {mir_use(counted_block(body, self)), counted_size(body, handle)};
  call(body, block, runtime(RUNTIME_own_free), (MirPlace){0}, operands, 2);
  leave(body, block);
}
