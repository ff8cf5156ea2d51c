// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Representation: `--model=rc` and `--model=gc` keep structs and enums in blocks (types/represent.c says which). Nothing else
** changes: what is dropped, copied, moved and when was decided before.
**
** In: instances with MONO. Out: the same over the mapped types: a step into a boxed value goes through its handle, `make`
** allocates, a bitwise read of a boxed value is a copy, and a write into a block first asks for a block of its own
** (copy on write). Copies, ends and clones of handles are bodies of MIR (counted.c), called once GLUE holds. spec 75.
**
** Before   Point p = make 1, 2; use p.x     After   p.block = own_alloc(n); p.block#pointee.2 = make 1, 2; use p.block#pointee.2.x
**
** The surprises: a reference into a block pins it: from then on copies are clones, so nobody can come to share what a
** reference may change. And a value that is taken apart leaves an empty block, the shell, which a pointer of the frame
** remembers: it is freed where the function ends, or where the variable gets its next value. */
#include "base/check.h"
#include "passes/counted.h"

typedef struct {
  MirPlace value;   /* of the old body: a boxed place that is taken or put together part by part */
  MirPlace pointer; /* of the frame: its block once that began, else null                       */
} Shell;

typedef struct {
  Instances *instances;
  MirBody *body;
  Decls *decls;
  MirPlaceInfo *old; /* places as they were */
  uint32_t old_count;
  MirPlace *map; /* by old place */
  MirPlace self; /* old: the result */
  OWN_ARRAY(Shell) shells;
  MirEdit *edit;
  uint32_t at;
  MirInstr like;
} Represent;

/* ── places ── */

static bool enters_box(const Represent *r, const MirPlaceInfo *place) {
  bool part = place->step == STEP_FIELD || place->step == STEP_CASE;
  return part && type_is_boxed(r->decls, r->old[place->parent.index].type);
}

static MirPlace step(const Represent *r, MirPlace parent, const MirPlaceInfo *like) {
  MirBody *body = r->body;
  MirLocal local = {like->data};
  switch (like->step) {
  case STEP_FIELD: return mir_field(body, parent, like->data);
  case STEP_ELEMENT: return mir_element(body, parent, local, false);
  case STEP_ELEMENT_SAFE: return mir_element(body, parent, local, true);
  case STEP_BOX: return mir_box(body, parent);
  case STEP_PAYLOAD: return mir_payload(body, parent, like->checked);
  case STEP_CASE: return mir_case(body, parent, like->data);
  case STEP_PART: return mir_part(body, parent, local, like->checked);
  case STEP_BELOW: return mir_below(body, parent, type_represented(r->decls, (TypeId){like->data}));
  case STEP_POINTEE: return mir_pointee(body, parent, local);
  case STEP_LOCAL: break;
  }
  own_unreachable("a root is no step");
}

static MirPlace place_of(Represent *r, MirPlace old) {
  if (!old.index || r->map[old.index].index) return r->map[old.index];
  const MirPlaceInfo *info = &r->old[old.index];
  MirPlace place;
  if (!info->parent.index) {
    place = mir_root(r->body, info->root);
  } else {
    place = place_of(r, info->parent);
    bool same =
        info->step == STEP_BOX && type_box_is_content(r->decls, r->old[info->parent.index].type);
    if (enters_box(r, info)) place = counted_part(r->body, place, COUNTED_CONTENT);
    if (!same) place = step(r, place, info);
  }
  r->map[old.index] = place;
  return place;
}

/* Is `place` the same as `above` or inside of it, by inline fields? */
static bool is_within(const Represent *r, MirPlace above, MirPlace place) {
  while (place.index && place.index != above.index)
    place = r->old[place.index].parent;
  return place.index != 0;
}

/* A local of the frame, and fields of it. */
static bool is_own_field(const Represent *r, MirPlace place) {
  for (; r->old[place.index].parent.index; place = r->old[place.index].parent)
    if (r->old[place.index].step != STEP_FIELD) return false;
  return !mir_local(r->body, r->old[place.index].root)->indirect;
}

/* ── putting instructions ── */

static void put(Represent *r, uint32_t at, MirInstr instr, const MirOperand *operands,
                uint32_t count) {
  instr.form = r->like.form;
  instr.span = r->like.span;
  mir_edit_insert_before(r->edit, at, instr, operands, count);
}

static void put_one(Represent *r, MirOp op, MirPlace dst, MirOperand operand) {
  put(r, r->at, (MirInstr){.op = op, .dst = dst}, &operand, 1);
}

static void put_runtime(Represent *r, RuntimeFn fn, MirPlace dst, const MirOperand *operands,
                        uint32_t count) {
  MirInstr call = {.op = MIR_CALL, .dst = dst};
  call.extra =
      mir_add_callee(r->body, (MirCallee){.kind = CALLEE_RUNTIME, .runtime = (uint32_t)fn});
  put(r, r->at, call, operands, count);
}

static MirPlace new_local(const Represent *r, TypeId type) {
  MirLocalInfo info = {.type = type, .kind = LOCAL_TEMPORARY, .mutable_ = true, .scope = {1}};
  info.span = r->like.span;
  return mir_root(r->body, mir_add_local(r->body, info));
}

static MirOperand null_of(const Represent *r, MirPlace pointer) {
  TypeId type = mir_place(r->body, pointer)->type;
  return mir_constant(mir_add_const(r->body, (MirConstInfo){.kind = MIR_CONST_NULL, .type = type}));
}

/* `value` (a handle without a block) gets one with one owner. */
static void put_block(Represent *r, MirPlace value) {
  MirOperand size = counted_size(r->body, mir_place(r->body, value)->type);
  put_runtime(r, RUNTIME_own_alloc, counted_block(r->body, value), &size, 1);
  for (uint32_t part = COUNTED_OWNERS; part <= COUNTED_PINNED; part++) {
    MirOperand number = mir_constant(mir_int(r->body, TYPE_UINT32, part == COUNTED_OWNERS));
    put_one(r, MIR_INIT, counted_part(r->body, value, part), number);
  }
}

static void put_free(Represent *r, MirPlace block, TypeId handle) {
  MirOperand operands[2] = {mir_use(block), counted_size(r->body, handle)};
  put_runtime(r, RUNTIME_own_free, (MirPlace){0}, operands, 2);
}

/* ── writing into a block ── */

/* What was lent for reading is changed by nobody before the call ends: its owner keeps the block, whoever shares it. */
static bool is_lent(const Represent *r, MirPlace place) {
  for (; r->old[place.index].parent.index; place = r->old[place.index].parent) {
    MirStep step = r->old[place.index].step;
    if (step == STEP_POINTEE || step == STEP_PART) return false;
  }
  const MirLocalInfo *root = mir_local(r->body, r->old[place.index].root);
  return root->kind == LOCAL_PARAM && root->convention == PASS_READ;
}

static bool is_under_construction(const Represent *r, MirPlace place) {
  return !r->old[place.index].parent.index &&
         mir_local(r->body, r->old[place.index].root)->kind == LOCAL_RESULT;
}

/* Each block on the way to `place` has one owner from here; `pins`: and will have no second one. */
static void put_unique(Represent *r, MirPlace place, bool pins) {
  const MirPlaceInfo *info = &r->old[place.index];
  if (!info->parent.index) return;
  put_unique(r, info->parent, pins);
  TypeId type = r->old[info->parent.index].type;
  if (!enters_box(r, info) || !type_box_is_shared(r->decls, type) || is_lent(r, info->parent) ||
      is_under_construction(r, info->parent))
    return;
  MirPlace value = place_of(r, info->parent);
  MirOperand operand = mir_mut(value);
  MirInstr call = {.op = MIR_CALL};
  MirCallee callee = {.kind = CALLEE_INSTANCE,
                      .instance = counted_unique(r->instances, mir_place(r->body, value)->type)};
  call.extra = mir_add_callee(r->body, callee);
  put(r, r->at, call, &operand, 1);
  if (pins)
    put_one(r, MIR_INIT, counted_part(r->body, value, COUNTED_PINNED),
            mir_constant(mir_int(r->body, TYPE_UINT32, 1)));
}

/* Does the call give something back that refers into what it was lent? */
static bool gives_reference(const Represent *r, const MirInstr *instr) {
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return false;
  const MirCallee *callee = mir_callee(r->body, instr->extra);
  const FnDecl *fn = callee->fn.index ? decl_fn(r->decls, callee->fn) : NULL;
  bool view = instr->dst.index && type_holds_view(r->decls, r->old[instr->dst.index].type);
  return view || (fn && (fn->lends || fn->is_place));
}

static void put_unique_operands(Represent *r, const MirInstr *instr) {
  bool refers = instr->op == MIR_REF || instr->op == MIR_ADDRESS || gives_reference(r, instr);
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(r->body, instr)[i];
    bool lent = operand.role == ROLE_MUT || operand.role == ROLE_READ;
    bool writes = operand.role == ROLE_MUT || operand.role == ROLE_MOVE || instr->op == MIR_DROP;
    if (operand.role == ROLE_CONST || (!writes && !(lent && refers))) continue;
    put_unique(r, (MirPlace){operand.index}, lent && refers);
  }
  if (instr->dst.index) put_unique(r, instr->dst, false);
}

/* ── values that are taken apart ── */

static Shell *shell_at(Represent *r, MirPlace value) {
  for (uint32_t i = 0; i < r->shells.count; i++)
    if (r->shells.items[i].value.index == value.index) return &r->shells.items[i];
  return NULL;
}

static void add_shell(Represent *r, MirPlace value) {
  TypeId handle = type_represented(r->decls, r->old[value.index].type);
  Shell shell = {value, new_local(r, type_field(r->decls, handle, 0))};
  array_push(r->body->arena, &r->shells, shell);
}

/* Each boxed place above `part`, a field of a local. */
static void add_shells(Represent *r, MirPlace part) {
  while (r->old[part.index].parent.index && r->old[part.index].step != STEP_FIELD)
    part = r->old[part.index].parent; /* what is taken out of an enum leaves the enum: END tells */
  if (!is_own_field(r, part)) return;
  for (; r->old[part.index].parent.index; part = r->old[part.index].parent) {
    MirPlace value = r->old[part.index].parent;
    if (!enters_box(r, &r->old[part.index]) || shell_at(r, value)) continue;
    add_shell(r, value);
  }
}

static bool is_constructor(const Represent *r) {
  return r->body->decl.index && decl_fn(r->decls, r->body->decl)->is_init && r->body->result.index;
}

/* Does the instruction leave a part of its operand's root without a value for longer than this statement? */
static bool takes_part(const MirInstr *instr, MirOperand operand) {
  if (instr->op == MIR_DROP) return instr->reason != REASON_OVERWRITTEN;
  return operand.role == ROLE_MOVE;
}

/* Is `self` given its value as a whole somewhere? */
static bool is_self(const Represent *r, MirPlace dst) {
  return dst.index && !r->old[dst.index].parent.index &&
         r->old[dst.index].root.index == r->body->result.index;
}

static void find_shells(Represent *r) {
  MirBody *body = r->body;
  bool whole = !is_constructor(r) || !type_is_boxed(r->decls, r->old[r->self.index].type);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      for (uint32_t k = 0; k < instr->count; k++) {
        MirOperand operand = mir_operands(body, instr)[k];
        if (operand.role != ROLE_CONST && takes_part(instr, operand))
          add_shells(r, (MirPlace){operand.index});
      }
      bool of_self = instr->dst.index && r->old[instr->dst.index].root.index == body->result.index;
      if (of_self && is_constructor(r)) add_shells(r, instr->dst);
      whole = whole || is_self(r, instr->dst);
    }
  }
  if (!whole && !shell_at(r, r->self)) add_shell(r, r->self);
}

/* A destructor or a `deinit` method dissolves its first parameter, though it may take nothing out of it. */
static MirPlace dissolved(const Represent *r) {
  const MirBody *body = r->body;
  if (!body->decl.index || !body->param_count || r->old_count < 2) return (MirPlace){0};
  const MirLocalInfo *self = mir_local(body, (MirLocal){1});
  if (self->indirect) return (MirPlace){0};
  for (uint32_t p = 1; p < r->old_count; p++) {
    const MirPlaceInfo *place = &r->old[p];
    if (place->parent.index || place->root.index != 1 || !type_is_boxed(r->decls, place->type))
      continue;
    StructId id = {type_info(r->decls->types, place->type)->declaration};
    FnDeclId del = decl_struct(r->decls, id)->del;
    bool destructor = del.index && del.index == body->decl.index;
    return destructor || self->convention == PASS_DEINIT ? (MirPlace){p} : (MirPlace){0};
  }
  return (MirPlace){0};
}

/* At the start: a constructor's `self` has an empty block, what is dissolved has its own; all others are whole. */
static void put_start(Represent *r) {
  MirPlace self = dissolved(r);
  if (self.index && !shell_at(r, self)) add_shell(r, self);
  for (uint32_t i = 0; i < r->shells.count; i++) {
    const Shell *shell = &r->shells.items[i];
    MirPlace value = place_of(r, shell->value);
    bool begun = is_under_construction(r, shell->value) && is_constructor(r);
    if (begun) put_block(r, value);
    begun = begun || shell->value.index == self.index;
    put_one(r, MIR_INIT, shell->pointer,
            begun ? mir_use(counted_block(r->body, value)) : null_of(r, shell->pointer));
  }
}

/* Before an instruction that takes parts, takes the whole, or gives the whole a new value. */
static void put_shells(Represent *r, const MirInstr *instr) {
  for (uint32_t i = 0; i < r->shells.count; i++) {
    const Shell *shell = &r->shells.items[i];
    MirPlace value = place_of(r, shell->value);
    for (uint32_t k = 0; k < instr->count; k++) {
      MirOperand operand = mir_operands(r->body, instr)[k];
      MirPlace place = {operand.index};
      if (operand.role == ROLE_CONST || !takes_part(instr, operand)) continue;
      if (is_within(r, place, shell->value))
        put_one(r, MIR_INIT, shell->pointer, null_of(r, shell->pointer));
      else if (is_within(r, shell->value, place))
        put_one(r, MIR_INIT, shell->pointer, mir_use(counted_block(r->body, value)));
    }
    bool leaves = instr->op == MIR_RESUME ||
                  (instr->op == MIR_RETURN && !is_under_construction(r, shell->value));
    bool filled = instr->dst.index && is_within(r, instr->dst, shell->value);
    if (leaves || filled) put_free(r, shell->pointer, mir_place(r->body, value)->type);
    if (filled) put_one(r, MIR_INIT, shell->pointer, null_of(r, shell->pointer));
  }
}

/* ── instructions ── */

static bool names_only(MirOp op) {
  return op == MIR_DROP || op == MIR_END || op == MIR_RELEASE || op == MIR_ELIDED;
}

/* Bits of a value that is none of bits any more: one more owner. */
static MirOperand copied(Represent *r, MirPlace from) {
  MirPlace copy = new_local(r, mir_place(r->body, from)->type);
  put_one(r, MIR_COPY, copy, mir_read(from));
  return mir_move(copy);
}

static MirOperand operand_of(Represent *r, const MirInstr *instr, MirOperand operand) {
  if (operand.role == ROLE_CONST) return operand;
  MirPlace place = place_of(r, (MirPlace){operand.index});
  TypeId was = r->old[operand.index].type, type = mir_place(r->body, place)->type;
  if (instr->op == MIR_TAG && type_is_boxed(r->decls, was))
    place = counted_part(r->body, place, COUNTED_CONTENT);
  bool bits = operand.role == ROLE_USE && !names_only(instr->op);
  if (bits && !type_is_trivial(r->decls, type, NULL, 0)) return copied(r, place);
  return (MirOperand){operand.role, place.index};
}

static void map_operands(Represent *r, MirInstr *instr) {
  MirOperand *operands = arena_make_many(r->body->arena, MirOperand, instr->count + 1);
  for (uint32_t i = 0; i < instr->count; i++)
    operands[i] = operand_of(r, instr, mir_operands(r->body, instr)[i]);
  instr->first = r->body->operands.count;
  for (uint32_t i = 0; i < instr->count; i++)
    array_push(r->body->arena, &r->body->operands, operands[i]);
}

/* `make` of a boxed value: into a new block, whose handle then moves to where the value goes. */
static void map_make(Represent *r, MirInstr *instr, MirPlace dst) {
  MirPlace made = new_local(r, mir_place(r->body, dst)->type);
  put_block(r, made);
  instr->dst = counted_part(r->body, made, COUNTED_CONTENT);
  MirOperand value = mir_move(made);
  put(r, r->at + 1, (MirInstr){.op = MIR_INIT, .dst = dst}, &value, 1);
}

/* The last part was taken out of an enum. */
static void map_end(Represent *r, const MirInstr *instr) {
  MirOperand operand = mir_operands(r->body, instr)[0];
  if (operand.role != ROLE_MOVE || !type_is_boxed(r->decls, r->old[operand.index].type)) return;
  MirPlace value = place_of(r, (MirPlace){operand.index});
  put_free(r, counted_block(r->body, value), mir_place(r->body, value)->type);
}

static void map_instr(Represent *r, MirBlock block, uint32_t at) {
  MirInstr instr = mir_block(r->body, block)->instrs.items[at];
  r->at = at;
  r->like = instr;
  if (instr.op != MIR_END) put_unique_operands(r, &instr);
  put_shells(r, &instr);
  if (instr.op == MIR_END) map_end(r, &instr);
  MirPlace old_dst = instr.dst;
  map_operands(r, &instr);
  instr.dst = place_of(r, old_dst);
  instr.type = type_represented(r->decls, instr.type);
  if (instr.op == MIR_MAKE && type_is_boxed(r->decls, r->old[old_dst.index].type))
    map_make(r, &instr, instr.dst);
  if (instr.op == MIR_MAKE) instr.type = mir_place(r->body, instr.dst)->type;
  mir_block(r->body, block)->instrs.items[at] = instr;
}

/* ── bodies ── */

/* A function of Box that handles the block of a Box which has none: gives on what it gets. */
static bool handles_no_block(const Represent *r) {
  for (uint32_t p = 1; p < r->old_count; p++) {
    const MirPlaceInfo *place = &r->old[p];
    if (place->step == STEP_FIELD &&
        type_box_is_content(r->decls, r->old[place->parent.index].type))
      return true;
  }
  return false;
}

static void pass_on(MirBody *body) {
  MirOperand value = mir_move(mir_root(body, (MirLocal){1}));
  body->blocks.count = 2;
  mir_block(body, (MirBlock){1})->instrs.count = 0;
  mir_block(body, (MirBlock){1})->successors.count = 0;
  MirInstr give = {.op = MIR_INIT, .form = FORM_GLUE, .span = body->span};
  give.dst = mir_root(body, body->result);
  mir_emit(body, (MirBlock){1}, give, &value, 1);
  give = (MirInstr){.op = MIR_RETURN, .form = FORM_GLUE, .span = body->span};
  mir_terminate(body, (MirBlock){1}, give, NULL, 0, NULL, 0);
}

static void map_blocks(Represent *r) {
  uint32_t blocks = r->body->blocks.count;
  for (uint32_t b = 1; b < blocks; b++) {
    uint32_t count = mir_block(r->body, (MirBlock){b})->instrs.count;
    r->edit = mir_edit_new(r->body, (MirBlock){b});
    r->at = 0;
    if (b == 1) put_start(r);
    for (uint32_t i = 0; i < count; i++)
      map_instr(r, (MirBlock){b}, i);
    mir_edit_apply(r->edit);
  }
}

/* Function values are made of types as the program says them (function_value.c). */
static void make_function_values(Instances *instances, MirBody *body) {
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    MirEdit *edit = mir_edit_new(body, (MirBlock){b});
    for (uint32_t i = 0; i < mir_block(body, (MirBlock){b})->instrs.count; i++) {
      const MirInstr instr = mir_block(body, (MirBlock){b})->instrs.items[i];
      if (instr.op != MIR_FUNCTION) continue;
      function_value_make(instances, body, edit, i, &instr);
      mir_edit_remove(edit, i);
    }
    mir_edit_apply(edit);
  }
}

/* Of a call of the runtime the size is asked, not which instance it calls. */
static void map_type_argument(const MirBody *body, MirCallee *callee) {
  if (callee->kind != CALLEE_RUNTIME || callee->type_arg_count != 1) return;
  TypeId *kept = arena_make(body->arena, TypeId);
  *kept = type_represented(body->decls, callee->type_args[0]);
  callee->type_args = kept;
}

void represent_body(Instances *instances, MirBody *body) {
  make_function_values(instances, body);
  Represent r = {.instances = instances, .body = body, .decls = body->decls};
  if (body->result.index) r.self = mir_root(body, body->result);
  r.old = body->places.items;
  r.old_count = body->places.count;
  r.map = arena_make_many(body->arena, MirPlace, r.old_count);
  r.like = (MirInstr){.form = FORM_GLUE, .span = body->span};
  body->places.items = NULL;
  body->places.count = body->places.capacity = 0;
  array_push(body->arena, &body->places, (MirPlaceInfo){.checked = false});
  body->place_table = (Table){.count = 0};
  for (uint32_t i = 1; i < body->locals.count; i++) {
    MirLocalInfo *local = mir_local(body, (MirLocal){i});
    local->type = type_represented(body->decls, local->type);
    local->place = (MirPlace){0};
  }
  body->result_type = type_represented(body->decls, body->result_type);
  for (uint32_t i = 1; i < body->callees.count; i++)
    map_type_argument(body, &body->callees.items[i]);
  for (uint32_t i = 1; i < body->consts.count; i++)
    body->consts.items[i].type = type_represented(body->decls, body->consts.items[i].type);
  if (handles_no_block(&r)) {
    pass_on(body);
    return;
  }
  find_shells(&r);
  map_blocks(&r);
}
