// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Instances: the bodies of generic functions for the types they are used with, from `main` on.
**
** In: checked generic bodies with DROPS. Out: one body per (declaration, type arguments) that is
** reached; callees are instances. What the types decide is decided here: `size_of` and
** `needs_drop` become constants, branches on constants are folded (so a list of numbers has no
** loop over its elements), drops of types without need vanish, copies of Trivial values become
** bits. Needs DROPS. Gives MONO. spec own.generic.once.
**
** The surprise: only reachable blocks are looked at, after folding: dead code asks for no
** instances. */
#include "base/check.h"
#include "mir/subst.h"
#include "passes/counted.h"

typedef struct {
  const TypeId *args;
  uint32_t count;
  uint32_t depth; /* of instances that asked for instances */
  uint32_t asked_by;
  Span span;   /* what asked for it first               */
  bool broken; /* an argument of it has no value: reported */
} Instance;

struct Instances {
  MirProgram *program;
  Arena *arena;
  OWN_ARRAY(Instance) items; /* by FnId */
  Table values;     /* function type, what is called -> FnId (function_value.c)             */
  Table table;      /* hash of (declaration, arguments) -> FnId; collisions at the next key */
  Table told;       /* types that were refused as objects (represent_refuse.c) */
  uint32_t settled; /* instances below this one have their callees */
  uint32_t asking;  /* the instance whose callees are being bound */
  bool counts;      /* statistics of owners */
  bool represents;  /* bodies that are added keep values as the model says */
  bool full;        /* a limit was reported */
};

MirProgram *instances_program(const Instances *instances) { return instances->program; }
bool instances_full(const Instances *instances) { return instances->full; }

FnId instances_known(const Instances *instances, TypeId fn_type, TypeId of) {
  return (FnId){table_get(&instances->values, table_pair(fn_type.index, of.index))};
}

void instances_know(Instances *instances, TypeId fn_type, TypeId of, FnId id) {
  table_set(instances->arena, &instances->values, table_pair(fn_type.index, of.index), id.index);
}

Instances *instances_new(MirProgram *program) {
  Instances *instances = arena_make(program->arena, Instances);
  instances->program = program;
  instances->arena = program->arena;
  array_push(instances->arena, &instances->items, (Instance){0});
  instances->settled = 1;
  return instances;
}

/* ── the table ── */

static bool is_instance(const Instances *instances, uint32_t id, FnDeclId decl, const TypeId *args,
                        uint32_t count) {
  const Instance *item = &instances->items.items[id];
  if (instances->program->instance_decls.items[id].index != decl.index || item->count != count)
    return false;
  for (uint32_t i = 0; i < count; i++) {
    if (!type_same(item->args[i], args[i])) return false;
  }
  return true;
}

static const char *instance_name(const Instances *instances, const MirBody *body,
                                 const TypeId *args, uint32_t count) {
  if (!count) return body->name;
  Text name = text_new(instances->arena);
  text_add(&name, body->name);
  for (uint32_t i = 0; i < count; i++) {
    text_add(&name, i ? ", " : "[");
    text_add(&name, type_text(body->decls, instances->arena, args[i], NULL, 0));
  }
  text_char(&name, ']');
  return name.data;
}

uint32_t instances_add(Instances *instances, FnDeclId decl, MirBody *body) {
  MirProgram *program = instances->program;
  uint32_t id = program->instances.count;
  array_push(instances->arena, &program->instances, body);
  array_push(instances->arena, &program->instance_decls, decl);
  while (instances->items.count <= id)
    array_push(instances->arena, &instances->items, (Instance){0});
  return id;
}

/* The function of the program that leads to ever larger types, and its call: nothing inside of the library. */
static void report_depth(Instances *instances, const char *name, Span span) {
  MirProgram *program = instances->program;
  uint32_t id = instances->asking;
  for (; instances->items.items[id].depth; id = instances->items.items[id].asked_by) {
    FnDeclId decl = program->instance_decls.items[id];
    const MirBody *generic = decl.index ? mir_body_of(program, decl) : NULL;
    if (!generic) break;
    name = generic->name;
    if (!decl_fn(program->decls, decl)->builtin) break;
    span = instances->items.items[id].span;
  }
  diag_generic_depth(program->context->diags, span, name, LIMIT_GENERIC_DEPTH);
}

/* Reports the limits once; after that no instance is made. */
static bool too_many(Instances *instances, const char *name, uint32_t depth, Span span) {
  MirProgram *program = instances->program;
  if (!instances->full && depth > LIMIT_GENERIC_DEPTH) {
    report_depth(instances, name, span);
    instances->full = true;
  }
  if (!instances->full && program->instances.count > LIMIT_INSTANCES) {
    diag_too_many_instances(program->context->diags, span, LIMIT_INSTANCES);
    instances->full = true;
  }
  return instances->full;
}

/* ── what has no value in an instance ── */

static void label_instance(Instances *instances, uint32_t id, Diag *diag) {
  Diags *diags = instances->program->context->diags;
  diag_reason(diags, diag, "in the instance `%s`", instances->program->instances.items[id]->name);
  diag_label(diags, diag, instances->items.items[id].span, "which is needed here");
}

static void report_trap(Instances *instances, uint32_t id, TypeId value, Span span) {
  const Decls *decls = instances->program->decls;
  Diag *diag =
      diag_constant_trap(instances->program->context->diags, span, type_trap(decls->types, value));
  label_instance(instances, id, diag);
}

/* A value that does not exist, anywhere in `type`; none. */
static TypeId trapped(const Types *types, TypeId type) {
  const TypeInfo *info = type_info(types, type);
  if (info->kind == TYPE_KIND_EXPRESSION) return type;
  for (uint32_t i = 0; i < info->count; i++) {
    TypeId found = trapped(types, info->arguments[i]);
    if (found.index) return found;
  }
  return (TypeId){0};
}

/* `Array[Int, n - 1]` with a value that does not exist: the call that made it is to blame, once in each function. */
static void report_arguments(Instances *instances, uint32_t id) {
  Instance *item = &instances->items.items[id], *asker = &instances->items.items[item->asked_by];
  const Types *types = instances->program->decls->types;
  for (uint32_t i = 0; i < item->count && !item->broken; i++) {
    TypeId value = trapped(types, item->args[i]);
    if (!value.index) continue;
    item->broken = true;
    if (!asker->broken) report_trap(instances, id, value, item->span);
    asker->broken = asker->count > 0;
  }
}

/* Reachable code of an instance: an assertion that fails, a constant that has no value. */
static void check_comptime(Instances *instances, const MirBody *body, const MirInstr *instr) {
  uint32_t id = instances->asking;
  if (instances->items.items[id].broken) return;
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(body, instr)[k];
    if (operand.role != ROLE_CONST) continue;
    const MirConstInfo *value = mir_const(body, (MirConst){operand.index});
    if (value->kind == MIR_CONST_PARAMETER)
      report_trap(instances, id, (TypeId){(uint32_t)value->bits}, instr->span);
  }
  if (instr->op != MIR_UNREACHABLE || instr->form != FORM_COMPTIME) return;
  Diags *diags = instances->program->context->diags;
  Diag *diag = diag_comptime_assert(diags, instr->span);
  const MirConstInfo *text = instr->extra ? mir_const(body, (MirConst){instr->extra}) : NULL;
  if (text) diag_reason(diags, diag, "%.*s", (int)text->length, text->bytes);
  label_instance(instances, id, diag);
}

FnId instances_of(Instances *instances, FnDeclId decl, const TypeId *args, uint32_t count,
                  Span span) {
  MirProgram *program = instances->program;
  uint64_t key = table_hash(args, sizeof *args * count) + decl.index;
  for (uint32_t id; (id = table_get(&instances->table, key)) != 0; key++) {
    if (is_instance(instances, id, decl, args, count)) return (FnId){id};
  }
  const MirBody *generic = mir_body_of(program, decl);
  own_check(generic || decl_fn(program->decls, decl)->is_extern,
            "a function that is called has a body");
  uint32_t depth = count ? instances->items.items[instances->asking].depth + 1 : 0;
  if (too_many(instances, generic ? generic->name : "", depth, span)) return (FnId){0};
  MirBody *body = generic ? mir_subst(instances->arena, generic, args, count) : NULL;
  if (body) body->name = instance_name(instances, generic, args, count);
  uint32_t id = instances_add(instances, decl, body);
  instances->items.items[id] =
      (Instance){.args = arena_copy(instances->arena, args, sizeof *args * count),
                 .count = count,
                 .depth = depth,
                 .asked_by = instances->asking,
                 .span = span};
  report_arguments(instances, id);
  table_set(instances->arena, &instances->table, key, id);
  return (FnId){id};
}

/* ── folding what the types decide ── */

static bool known_bool(const MirBody *body, const MirBlockInfo *block, MirOperand condition,
                       bool *value) {
  if (condition.role != ROLE_CONST) {
    for (uint32_t i = block->instrs.count - 1;
         i-- > 0;) { /* written just before: a temporary of this condition */
      const MirInstr *instr = &block->instrs.items[i];
      if (instr->dst.index != condition.index) continue;
      if (instr->op != MIR_INIT || mir_operands(body, instr)[0].role != ROLE_CONST) return false;
      condition = mir_operands(body, instr)[0];
      break;
    }
  }
  if (condition.role != ROLE_CONST) return false;
  *value = mir_const(body, (MirConst){condition.index})->bits != 0;
  return true;
}

static void fold_branch(MirBody *body, MirBlockInfo *block) {
  MirInstr *last = mir_terminator(block);
  bool value;
  if (last->op != MIR_BRANCH || !known_bool(body, block, mir_operands(body, last)[0], &value))
    return;
  block->successors.items[0] = block->successors.items[value ? 0 : 1];
  block->successors.count = 1;
  last->op = MIR_GOTO;
  last->count = 0;
}

static void set_constant(MirBody *body, MirInstr *instr, MirConst value) {
  MirOperand operand = mir_constant(value);
  instr->op = MIR_INIT;
  instr->type = mir_place(body, instr->dst)->type;
  instr->first = body->operands.count;
  instr->count = 1;
  array_push(body->arena, &body->operands, operand);
}

/* False: the instruction goes. */
static bool fold_instr(MirBody *body, MirInstr *instr) {
  const Decls *decls = body->decls;
  if (instr->op == MIR_SIZE_OF) {
    set_constant(
        body, instr,
        mir_int(body, TYPE_INT, layout_of(decls, type_represented(body->decls, instr->type)).size));
  } else if (instr->op == MIR_NEEDS_DROP) {
    bool yes = instr->extra ? conforms_kind(decls, instr->type, TRAIT_WRITABLE, NULL, 0)
                            : type_needs_drop(decls, instr->type, NULL, 0);
    set_constant(body, instr, mir_bool(body, yes));
  } else if (instr->op == MIR_DROP) {
    MirPlace place = {mir_operands(body, instr)[0].index};
    return type_needs_drop(decls, mir_place(body, place)->type, NULL, 0);
  } else if (instr->op == MIR_COPY &&
             type_is_trivial(decls, mir_place(body, instr->dst)->type, NULL, 0)) {
    MirOperand operand = {ROLE_USE, mir_operands(body, instr)[0].index};
    instr->op = MIR_INIT;
    instr->first = body->operands.count;
    array_push(body->arena, &body->operands, operand);
  }
  return true;
}

static void fold_body(MirBody *body) {
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    MirBlockInfo *block = &body->blocks.items[b];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      MirInstr instr = block->instrs.items[i];
      if (fold_instr(body, &instr)) block->instrs.items[kept++] = instr;
    }
    block->instrs.count = kept;
    if (kept) fold_branch(body, block);
  }
}

/* ── binding callees ── */

/* A call of a requirement that the type fulfils without raising needs no raising edge. */
static void calm_call(MirBody *body, MirBlock at) {
  MirBlockInfo *block = mir_block(body, at);
  MirInstr jump = {
      .op = MIR_GOTO, .form = mir_terminator(block)->form, .span = mir_terminator(block)->span};
  mir_terminator(block)->op = MIR_CALL;
  block->successors.count = 1;
  array_push(body->arena, &block->instrs, jump);
}

/* `__copyinit__` asked of a Trivial type through a bound: nobody wrote one; the copy is bits. */
static bool copies_bits(const MirBody *body, const MirInstr *instr, const MirCallee *callee) {
  if (callee->kind != CALLEE_REQUIREMENT ||
      !symbol_is(decl_fn(body->decls, callee->fn)->name, SYM_copyinit))
    return false;
  return instr->op == MIR_CALL && instr->count == 1 &&
         type_is_trivial(body->decls, callee->type_args[0], NULL, 0);
}

/* What runs when a value of the type is called. */
static FnId bind_value(Instances *instances, TypeId type, Span span) {
  const Decls *decls = instances->program->decls;
  const TypeInfo info = *type_info(decls->types, type);
  if (info.kind == TYPE_KIND_FUNCTION) return function_value_call(instances, type);
  FnDeclId code = decl_call_method(decls, (StructId){info.declaration});
  own_check(code.index, "what stands for a function can be called");
  return instances_of(instances, code, info.arguments, info.count, span);
}

static FnId bind(Instances *instances, const MirCallee *callee, Span span) {
  const Decls *decls = instances->program->decls;
  if (callee->kind == CALLEE_FUNCTION) {
    return instances_of(instances, callee->fn, callee->type_args, callee->type_arg_count, span);
  }
  if (decl_fn(decls, callee->fn)->is_call) return bind_value(instances, callee->type_args[0], span);
  const TypeId *args;
  uint32_t count;
  FnDeclId method = conform_method(decls, callee->type_args[0], callee->fn, callee->type_args + 1,
                                   callee->type_arg_count - 1, &args, &count);
  own_check(method.index, "a type that conforms has the methods of the trait");
  return instances_of(instances, method, args, count, span);
}

/* What calls values of a function type has no declaration of its own. */
static FnDeclId declared(const Instances *instances, FnId id, FnDeclId asked) {
  FnDeclId own = instances->program->instance_decls.items[id.index];
  return own.index ? own : asked;
}

static void bind_call(Instances *instances, MirBody *body, Site site) {
  MirInstr *instr = &mir_block(body, site.block)->instrs.items[site.at];
  MirCallee *callee = mir_callee(body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME) {
    if (callee->fn.index)
      callee->instance = instances_of(instances, callee->fn, callee->type_args,
                                      callee->type_arg_count, instr->span);
    return;
  }
  if (copies_bits(body, instr, callee)) {
    MirOperand operand = {ROLE_USE, mir_operands(body, instr)[0].index};
    instr->op = MIR_INIT;
    instr->first = body->operands.count;
    instr->extra = 0;
    array_push(body->arena, &body->operands, operand);
    return;
  }
  bool made = callee->kind == CALLEE_INSTANCE && !callee->fn.index; /* by a pass: bound */
  if (callee->kind == CALLEE_POINTER || made) return;
  uint32_t params = decl_fn(body->decls, callee->fn)->params.count;
  if (instr->count > params) instr->count = params; /* loans of closures: checked before */
  if (callee->kind != CALLEE_INSTANCE) {
    FnId id = bind(instances, callee, instr->span);
    if (!id.index) return;
    *callee = (MirCallee){
        .kind = CALLEE_INSTANCE, .fn = declared(instances, id, callee->fn), .instance = id};
    callee->type_args = instances->items.items[id.index].args;
    callee->type_arg_count = instances->items.items[id.index].count;
  }
  const MirBody *called = instances->program->instances.items[callee->instance.index];
  if (instr->op == MIR_CALL_RAISES && called && !called->raises) calm_call(body, site.block);
}

static void settle(Instances *instances, MirBody *body) {
  fold_body(body);
  const MirCfg *cfg = mir_cfg(instances->arena, body);
  probes_share(body, cfg, instances->arena);
  for (uint32_t b = 0; b < cfg->count; b++) {
    MirBlock block = cfg->order[b];
    for (uint32_t i = 0; i < mir_block(body, block)->instrs.count && !instances->full; i++) {
      MirOp op = mir_block(body, block)->instrs.items[i].op;
      if (body->type_arg_count)
        check_comptime(instances, body, &mir_block(body, block)->instrs.items[i]);
      if (op == MIR_CALL || op == MIR_CALL_RAISES) bind_call(instances, body, (Site){block, i});
    }
  }
  simplify_reachable(body, cfg); /* what cannot be reached still names generic callees */
  body->facts = (body->facts | MIR_FACT_MONO) & ~(uint32_t)MIR_FACT_MOVES;
}

static void represent(Instances *instances, MirBody *body) {
  represent_refuse_body(instances->program, body, &instances->told);
  represent_body(instances, body);
}

void instances_settle(Instances *instances) {
  MirProgram *program = instances->program;
  for (; instances->settled < program->instances.count && !instances->full; instances->settled++) {
    MirBody *body = program->instances.items[instances->settled];
    instances->asking = instances->settled;
    if (body && !body->glue_of.index) settle(instances, body);
    if (body && instances->represents) represent(instances, body);
  }
}

void instances_run(Instances *instances) {
  MirProgram *program = instances->program;
  if (program->main.index)
    program->main_instance = instances_of(instances, program->main, NULL, 0,
                                          decl_fn(program->decls, program->main)->span);
  for (uint32_t i = 1; i < program->decls->fns.count; i++) {
    const FnDecl *fn = program->decls->fns.items[i];
    if (fn->exported) instances_of(instances, (FnDeclId){i}, NULL, 0, fn->span);
  }
  if (program->instances.count > 1) instances_settle(instances);
}

/* The first thing `main` does: blocks come from a collector. */
static void start_collector(MirProgram *program) {
  MirBody *body =
      program->main_instance.index ? program->instances.items[program->main_instance.index] : NULL;
  if (!body) return;
  MirInstr call = {.op = MIR_CALL, .form = FORM_GLUE, .span = body->span};
  MirCallee callee = {.kind = CALLEE_RUNTIME, .runtime = RUNTIME_own_collector_start};
  call.extra = mir_add_callee(body, callee);
  MirEdit *edit = mir_edit_new(body, (MirBlock){1});
  mir_edit_insert_before(edit, 0, call, NULL, 0);
  mir_edit_apply(edit);
}

bool instances_count_owners(const Instances *instances) { return instances->counts; }

void represent_run(Instances *instances, bool counts) {
  MirProgram *program = instances->program;
  if (program->decls->model == MODEL_OWN) return;
  represent_refuse_foreign(program);
  instances->counts = counts && program->decls->model == MODEL_RC;
  if (program->decls->model == MODEL_GC) start_collector(program);
  instances->represents = true;
  for (uint32_t i = 1, end = instances->settled; i < end; i++)
    if (program->instances.items[i]) represent(instances, program->instances.items[i]);
  instances_settle(instances);
}
