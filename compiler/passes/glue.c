// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Glue: drops and copies become calls; what ends a value of each type becomes a body of MIR.
**
** In: instances with MONO. Out: the same without `drop` and `copy` (but of objects), and one destructor per type
** that needs one: a written `__del__` takes the value, else the fields end in declaration order;
** an Optional ends its payload, an enum that of its case. Copies of structs call `__copyinit__`, tuples are copied part by
** part. Needs MONO. Gives GLUE. spec 3.3, own.del.deep.
**
** Before   drop xs                         After    call "drop List[Record]"(&mut xs)
**
** The surprise: chains and trees of boxes end in a loop (drop_loop.c). Any other destructor of a recursive type first asks whether machine stack is left; if
** not it goes on elsewhere, so a list of a million nodes ends in order and without overflow. */
#include "base/check.h"
#include "passes/counted.h"

typedef struct {
  Instances *instances;
  MirProgram *program;
  Decls *decls;
  Arena *arena;
  Table drop_of; /* type -> FnId of its destructor */
} Glue;

/* A position in a body where instructions are put. */
typedef struct {
  MirBody *body;
  MirBlock block; /* of a new body: appended there  */
  MirEdit *edit;  /* of an old one: before `at`     */
  uint32_t at;
  MirInstr like; /* form and span of what is put   */
} Spot;

static void put(Spot *spot, MirInstr instr, const MirOperand *operands, uint32_t count) {
  instr.form = spot->like.form;
  instr.span = spot->like.span;
  instr.reason = spot->like.reason;
  if (spot->edit)
    mir_edit_insert_before(spot->edit, spot->at, instr, operands, count);
  else
    mir_emit(spot->body, spot->block, instr, operands, count);
}

static void put_call(Spot *spot, MirCallee callee, MirPlace dst, const MirOperand *operands,
                     uint32_t count) {
  MirInstr call = {.op = MIR_CALL, .dst = dst, .extra = mir_add_callee(spot->body, callee)};
  put(spot, call, operands, count);
}

static const StructDecl *struct_of(const Glue *glue, TypeId type) {
  const TypeInfo *info = type_info(glue->decls->types, type);
  return info->kind == TYPE_KIND_STRUCT ? decl_struct(glue->decls, (StructId){info->declaration})
                                        : NULL;
}

static MirCallee instance_callee(Glue *glue, FnDeclId fn, TypeId type, Span span) {
  const TypeInfo *info = type_info(glue->decls->types, type_source(glue->decls, type));
  FnId id = instances_of(glue->instances, fn, info->arguments, info->count, span);
  return (MirCallee){.kind = CALLEE_INSTANCE, .fn = fn, .instance = id};
}

/* ── destructors ── */

static FnId destructor(Glue *glue, TypeId type);

static void put_drop(Glue *glue, Spot *spot, MirPlace place) {
  TypeId type = mir_place(spot->body, place)->type;
  if (!type_needs_drop(glue->decls, type, NULL, 0)) return;
  if (type_same(type, TYPE_OBJECT)) { /* stays a drop until its count is written */
    MirOperand object = mir_use(place);
    put(spot, (MirInstr){.op = MIR_DROP}, &object, 1);
    return;
  }
  MirOperand self = mir_mut(place);
  put_call(spot, (MirCallee){.kind = CALLEE_INSTANCE, .instance = destructor(glue, type)},
           (MirPlace){0}, &self, 1);
}

static MirBody *new_destructor(Glue *glue, TypeId type) {
  MirBody *body = mir_body_new(glue->arena, glue->program->context, glue->decls);
  body->glue_of = type;
  body->name =
      arena_format(glue->arena, "drop %s", type_text(glue->decls, glue->arena, type, NULL, 0));
  body->facts = MIR_FACT_CFG | MIR_FACT_CHECKED | MIR_FACT_DROPS | MIR_FACT_MONO | MIR_FACT_GLUE;
  const StructDecl *decl = struct_of(glue, type);
  if (decl) body->span = body->end_span = decl->span;
  MirLocalInfo self = {
      .name = symbol_of(SYM_self), .type = type, .kind = LOCAL_PARAM, .convention = PASS_MUT};
  self.indirect = self.mutable_ = true;
  self.scope = (MirScope){1};
  mir_add_local(body, self);
  body->param_count = 1;
  return body;
}

static Spot end_of(MirBody *body, MirBlock block) {
  return (Spot){.body = body, .block = block, .like = {.form = FORM_GLUE, .span = body->span}};
}

static void end_block(MirBody *body, MirBlock block, MirOp op, MirOperand condition,
                      const MirBlock *next, uint32_t count) {
  MirInstr last = {.op = op, .form = FORM_GLUE, .span = body->span};
  mir_terminate(body, block, last, &condition, op == MIR_BRANCH ? 1 : 0, next, count);
}

static MirPlace new_temporary(MirBody *body, TypeId type) {
  MirLocalInfo info = {.type = type, .kind = LOCAL_TEMPORARY, .scope = {1}, .span = body->span};
  return mir_root(body, mir_add_local(body, info));
}

/* "if little stack is left: go on elsewhere, return". Returns the block for the rest. */
static MirBlock put_stack_test(MirBody *body, MirBlock block, FnId self) {
  MirPlace low = new_temporary(body, TYPE_BOOL);
  MirBlock next[2] = {mir_add_block(body, (MirScope){1}), mir_add_block(body, (MirScope){1})};
  Spot spot = end_of(body, block);
  put_call(&spot, (MirCallee){.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_stack_low}, low, NULL,
           0);
  end_block(body, block, MIR_BRANCH, mir_use(low), next, 2);
  MirOperand value = mir_mut(mir_root(body, (MirLocal){1}));
  spot = end_of(body, next[0]);
  put_call(&spot,
           (MirCallee){.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_deep, .instance = self},
           (MirPlace){0}, &value, 1);
  end_block(body, next[0], MIR_RETURN, value, NULL, 0);
  return next[1];
}

static void put_optional(Glue *glue, MirBody *body, MirBlock block) {
  MirPlace self = mir_root(body, (MirLocal){1}), some = new_temporary(body, TYPE_BOOL);
  MirBlock next[2] = {mir_add_block(body, (MirScope){1}), mir_add_block(body, (MirScope){1})};
  MirOperand value = mir_read(self);
  Spot spot = end_of(body, block);
  put(&spot, (MirInstr){.op = MIR_TAG, .dst = some}, &value, 1);
  end_block(body, block, MIR_BRANCH, mir_use(some), next, 2);
  spot = end_of(body, next[0]);
  put_drop(glue, &spot, mir_payload(body, self, false));
  end_block(body, next[0], MIR_GOTO, value, &next[1], 1);
  end_block(body, next[1], MIR_RETURN, value, NULL, 0);
}

static bool case_needs_drop(const Glue *glue, TypeId type, const CaseDecl *item) {
  for (uint32_t i = item->first; i < item->first + item->count; i++)
    if (type_needs_drop(glue->decls, type_field(glue->decls, type, i), NULL, 0)) return true;
  return false;
}

/* "if the tag is this case's: drop its payload, return". Returns the block for the other cases. */
static MirBlock put_case(Glue *glue, MirBody *body, MirBlock block, MirPlace tag, uint32_t index,
                         const CaseDecl *item) {
  MirPlace self = mir_root(body, (MirLocal){1}), here = new_temporary(body, TYPE_BOOL);
  MirBlock next[2] = {mir_add_block(body, (MirScope){1}), mir_add_block(body, (MirScope){1})};
  MirOperand both[2] = {mir_use(tag),
                        mir_constant(mir_int(body, mir_place(body, tag)->type, index))};
  Spot spot = end_of(body, block);
  put(&spot, (MirInstr){.op = MIR_BINARY, .dst = here, .extra = BINARY_EQ}, both, 2);
  end_block(body, block, MIR_BRANCH, mir_use(here), next, 2);
  spot = end_of(body, next[0]);
  for (uint32_t i = item->first; i < item->first + item->count; i++)
    put_drop(glue, &spot, mir_case(body, self, i));
  end_block(body, next[0], MIR_RETURN, both[0], NULL, 0);
  return next[1];
}

static void put_enum(Glue *glue, MirBody *body, MirBlock block, const StructDecl *decl) {
  MirPlace tag = new_temporary(body, enum_tag_type(decl));
  MirOperand value = mir_read(mir_root(body, (MirLocal){1}));
  Spot spot = end_of(body, block);
  put(&spot, (MirInstr){.op = MIR_TAG, .dst = tag}, &value, 1);
  for (uint32_t i = 0; i < decl->cases.count; i++)
    if (case_needs_drop(glue, body->glue_of, &decl->cases.items[i]))
      block = put_case(glue, body, block, tag, i, &decl->cases.items[i]);
  end_block(body, block, MIR_RETURN, value, NULL, 0);
}

static void put_del(void *self, MirBody *body, MirBlock block, MirPlace place) {
  Glue *glue = self;
  Spot spot = end_of(body, block);
  TypeId type = mir_place(body, place)->type;
  const StructDecl *decl = struct_of(glue, type_source(glue->decls, type));
  /* Fields that are left must be found where they are, as the destructor left them. */
  MirOperand value = del_leaves_fields(glue->program, type) ? mir_mut(place) : mir_move(place);
  put_call(&spot, instance_callee(glue, decl->del, type, decl->span), (MirPlace){0}, &value, 1);
}

/* Put into a loop: ends one part of a node. */
static void put_part(void *self, MirBody *body, MirBlock block, MirPlace place) {
  Spot spot = end_of(body, block);
  put_drop(self, &spot, place);
}

static void put_destructor(Glue *glue, MirBody *body, FnId id) {
  TypeId type = body->glue_of;
  const StructDecl *decl = struct_of(glue, type);
  MirBlock block = mir_add_block(body, (MirScope){1});
  MirPlace self = mir_root(body, (MirLocal){1});
  if (type_counted(glue->decls, type).index) {
    if (type_is_recursive(glue->decls, type)) block = put_stack_test(body, block, id);
    counted_destructor(glue->instances, body, block, (DropPart){glue, put_part, put_del});
    return;
  }
  if (drop_is_loop(glue->program, type)) {
    if (drop_loop_recurs(glue->decls, type)) block = put_stack_test(body, block, id);
    drop_loop_put(glue->program, body, block, (DropPart){glue, put_part, put_del});
    return;
  }
  /* A cycle of types always leads through a written destructor (Box, List …): one test on the way is enough. */
  if (decl && decl->del.index && type_is_recursive(glue->decls, type))
    block = put_stack_test(body, block, id);
  if (type_info(glue->decls->types, type)->kind == TYPE_KIND_FUNCTION) {
    function_value_destructor(body, put_stack_test(body, block, id), id);
    return;
  }
  if (decl && decl->builtin_kind == BUILTIN_OPTIONAL) {
    put_optional(glue, body, block);
    return;
  }
  if (decl && decl->is_enum) {
    put_enum(glue, body, block, decl);
    return;
  }
  Spot spot = end_of(body, block);
  bool written = decl && decl->del.index;
  if (written) put_del(glue, body, block, self);
  if (!written || del_leaves_fields(glue->program, type)) {
    uint32_t fields = type_field_count(glue->decls, type);
    for (uint32_t i = 0; i < fields; i++)
      put_drop(glue, &spot, mir_field(body, self, i));
  }
  end_block(body, block, MIR_RETURN, mir_use(self), NULL, 0);
}

/* The id is known before the body is built: recursive types ask for themselves. */
static FnId destructor(Glue *glue, TypeId type) {
  uint32_t known = table_get(&glue->drop_of, type.index);
  if (known) return (FnId){known};
  MirBody *body = new_destructor(glue, type);
  uint32_t id = instances_add(glue->instances, (FnDeclId){0}, body);
  table_set(glue->arena, &glue->drop_of, type.index, id);
  return (FnId){id};
}

/* ── copies ── */

static FnDeclId copy_function(const Glue *glue, const StructDecl *decl) {
  if (decl->copyinit.index) return decl->copyinit;
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    if (decl_fn(glue->decls, decl->methods.items[i])->derived == DERIVED_COPYINIT)
      return decl->methods.items[i];
  }
  return (FnDeclId){0};
}

/* A struct or a tuple that was bits as the program says it: only what it holds is copied otherwise (pass represent). */
static bool is_bits(const Glue *glue, TypeId type) {
  const StructDecl *decl = struct_of(glue, type_source(glue->decls, type));
  return type_builtin(glue->decls, type) != BUILTIN_OPTIONAL && !decl->copyinit.index &&
         type_is_trivial(glue->decls, type_source(glue->decls, type), NULL, 0);
}

static void put_copy(Glue *glue, Spot *spot, MirPlace dst, MirPlace from) {
  MirBody *body = spot->body;
  TypeId type = mir_place(body, dst)->type;
  if (type_is_trivial(glue->decls, type, NULL, 0)) {
    MirOperand bits = mir_use(from);
    put(spot, (MirInstr){.op = MIR_INIT, .dst = dst}, &bits, 1);
    return;
  }
  if (type_same(type, TYPE_OBJECT)) {
    MirOperand object = mir_read(from);
    put(spot, (MirInstr){.op = MIR_COPY, .dst = dst}, &object, 1);
    return;
  }
  if (type_counted(glue->decls, type).index && counted_is_shared(glue->decls, type)) {
    MirOperand value = mir_read(from);
    MirCallee copy = {.kind = CALLEE_INSTANCE, .instance = counted_copy(glue->instances, type)};
    put_call(spot, copy, dst, &value, 1);
    return;
  }
  const StructDecl *decl = struct_of(glue, type_source(glue->decls, type));
  if (decl && !is_bits(glue, type)) {
    FnDeclId fn = copy_function(glue, decl);
    own_check(fn.index, "a Copyable struct has a copy function");
    MirOperand value = mir_read(from);
    put_call(spot, instance_callee(glue, fn, type, spot->like.span), dst, &value, 1);
    return;
  }
  uint32_t count = type_field_count(glue->decls, type);
  MirOperand *parts = arena_make_many(glue->arena, MirOperand, count);
  for (uint32_t i = 0; i < count; i++) {
    MirLocalInfo info = {.type = type_field(glue->decls, type, i),
                         .kind = LOCAL_TEMPORARY,
                         .scope = {1},
                         .span = spot->like.span};
    MirPlace part = mir_root(body, mir_add_local(body, info));
    put_copy(glue, spot, part, mir_field(body, from, i));
    parts[i] = type_is_trivial(glue->decls, info.type, NULL, 0) ? mir_use(part) : mir_move(part);
  }
  put(spot, (MirInstr){.op = MIR_MAKE, .dst = dst}, parts, count);
}

/* ── bodies ── */

/* Objects are dropped and copied by counting: `count_insert` does that. */
static bool is_counted(const MirBody *body, const MirInstr *instr) {
  if (instr->op == MIR_COPY) return type_same(mir_place(body, instr->dst)->type, TYPE_OBJECT);
  MirPlace place = {mir_operands(body, instr)[0].index};
  return type_same(mir_place(body, place)->type, TYPE_OBJECT);
}

static void replace(Glue *glue, MirBody *body, MirBlock block) {
  MirEdit *edit = mir_edit_new(body, block);
  uint32_t count = mir_block(body, block)->instrs.count;
  for (uint32_t i = 0; i < count; i++) {
    MirInstr instr = mir_block(body, block)->instrs.items[i];
    if (instr.op == MIR_FUNCTION) {
      function_value_make(glue->instances, body, edit, i, &instr);
      mir_edit_remove(edit, i);
      continue;
    }
    if ((instr.op != MIR_DROP && instr.op != MIR_COPY) || is_counted(body, &instr)) continue;
    Spot spot = {.body = body, .edit = edit, .at = i, .like = instr};
    MirPlace place = {mir_operands(body, &instr)[0].index};
    if (instr.op == MIR_DROP)
      put_drop(glue, &spot, place);
    else
      put_copy(glue, &spot, instr.dst, place);
    mir_edit_remove(edit, i);
  }
  mir_edit_apply(edit);
}

/* Is the instance a written destructor whose fields are ended by those who call it? */
static bool is_del_that_leaves(const Glue *glue, FnId id) {
  const MirBody *body = glue->program->instances.items[id.index];
  if (!body->decl.index || body->param_count != 1) return false;
  TypeId type = mir_local(body, (MirLocal){1})->type;
  const StructDecl *decl = struct_of(glue, type);
  return decl && decl->del.index == body->decl.index && del_leaves_fields(glue->program, type);
}

void glue_run(Instances *instances) {
  MirProgram *program = instances_program(instances);
  Glue glue = {
      .instances = instances, .program = program, .decls = program->decls, .arena = program->arena};
  for (uint32_t id = 1; id < program->instances.count && !instances_full(instances); id++) {
    MirBody *body = program->instances.items[id];
    if (!body) continue;
    instances_settle(instances);         /* binds what the bodies before this one asked for */
    bool built = body->blocks.count > 1; /* ends what a function value captured */
    if (body->glue_of.index && !built) {
      put_destructor(&glue, body, (FnId){id});
      continue;
    }
    if (is_del_that_leaves(&glue, (FnId){id})) del_leave_fields(body);
    for (uint32_t b = 1; b < body->blocks.count; b++)
      replace(&glue, body, (MirBlock){b});
    body->facts |= MIR_FACT_GLUE;
  }
}
