// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* One body: its storage, its blocks, its instructions.
**
** In: an instance after GLUE. Out: an LLVM function. Invariant: allocas stand in the entry block
** only, one per local that is mentioned; parameters that come by value are stored to theirs,
** pointers are the storage themselves, and so is the slot of the result. The surprise: nothing here
** is in SSA form; LLVM's `sroa` makes it. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"
#include "own/value.h"

#include <string.h>

/* ── storage ── */

static LLVMValueRef new_alloca(LlvmModule *m, LLVMTypeRef type, const char *name) {
  return LLVMBuildAlloca(m->allocas, type, name);
}

LLVMValueRef llvm_alloca(LlvmModule *m, TypeId type) {
  return new_alloca(m, llvm_type(m, type).memory, "");
}

LLVMValueRef llvm_local(LlvmModule *m, MirLocal local) {
  const MirLocalInfo *info = mir_local(m->at.body, local);
  bool reference = info->kind == LOCAL_REFERENCE;
  LLVMValueRef *storage = &m->at.locals[local.index];
  if (info->kind == LOCAL_GLOBAL) return llvm_global(m, info->global);
  if (!*storage) {
    LLVMTypeRef type = reference ? m->pointer : llvm_type(m, info->type).memory;
    *storage = new_alloca(m, type, symbol_text(m->program->context->symbols, info->name));
  }
  return reference ? LLVMBuildLoad2(m->builder, m->pointer, *storage, "") : *storage;
}

static void store_param(LlvmModule *m, const LlvmParam *param, LLVMValueRef to) {
  LLVMValueRef function = m->at.fn->value;
  if (llvm_is_scalar(m, param->type)) {
    llvm_store(m, param->type, LLVMGetParam(function, param->first), to, TAG_NONE);
    return;
  }
  for (uint32_t i = 0; i < param->parts.count; i++) {
    LLVMValueRef value = LLVMGetParam(function, param->first + i);
    LLVMValueRef stored = LLVMBuildStore(m->builder, value, llvm_at(m, to, (uint64_t)i * 8));
    LLVMSetAlignment(stored, (unsigned)llvm_type(m, param->type).layout.align);
  }
}

static void enter(LlvmModule *m) {
  const LlvmFn *fn = m->at.fn;
  if (fn->result_in_slot && m->at.body->result.index)
    m->at.locals[m->at.body->result.index] = LLVMGetParam(fn->value, 0);
  for (uint32_t i = 0; i < fn->param_count; i++) {
    const LlvmParam *param = &fn->params[i];
    LLVMValueRef *storage = &m->at.locals[i + 1];
    if (param->mode == PASS_BY_POINTER) {
      *storage = LLVMGetParam(fn->value, param->first);
    } else {
      store_param(m, param, llvm_local(m, (MirLocal){i + 1}));
    }
  }
}

LLVMBasicBlockRef llvm_block_after(LlvmModule *m, const char *name) {
  LLVMBasicBlockRef block = LLVMAppendBasicBlockInContext(m->context, m->at.fn->value, name);
  LLVMMoveBasicBlockAfter(block, LLVMGetInsertBlock(m->builder));
  return block;
}

/* ── instructions ── */

static void init(LlvmModule *m, const MirInstr *instr) {
  MirOperand operand = mir_operands(m->at.body, instr)[0];
  TypeId type = llvm_operand_type(m, operand);
  if (llvm_is_scalar(m, type)) {
    llvm_result(m, instr, llvm_operand(m, operand));
  } else if (operand.role == ROLE_CONST) {
    llvm_operand_into(m, operand, llvm_place(m, instr->dst), TAG_NONE);
  } else {
    LLVMValueRef from = llvm_operand_address(m, operand);
    llvm_copy(m, type, llvm_place(m, instr->dst), from);
  }
}

static bool may_overlap(const LlvmModule *m, MirPlace a, MirPlace b) {
  const MirBody *body = m->at.body;
  MirLocal root_a = mir_place(body, a)->root, root_b = mir_place(body, b)->root;
  return root_a.index == root_b.index || mir_local(body, root_a)->indirect ||
         mir_local(body, root_b)->indirect;
}

typedef struct {
  TypeId type;
  LLVMValueRef scalar; /* else `address` */
  LLVMValueRef address;
} Part;

/* All parts are read before the first is written: `p = (p[1], p[0])`. */
static Part read_part(LlvmModule *m, MirOperand operand, MirPlace dst) {
  Part part = {.type = llvm_operand_type(m, operand)};
  if (llvm_is_scalar(m, part.type)) {
    part.scalar = llvm_operand(m, operand);
    return part;
  }
  part.address = llvm_operand_address(m, operand);
  if (operand.role == ROLE_CONST || !may_overlap(m, (MirPlace){operand.index}, dst)) return part;
  LLVMValueRef temporary = llvm_alloca(m, part.type);
  llvm_copy(m, part.type, temporary, part.address);
  part.address = temporary;
  return part;
}

static void write_part(LlvmModule *m, const Part *part, LLVMValueRef to) {
  if (part->scalar)
    llvm_store(m, part->type, part->scalar, to, TAG_NONE);
  else
    llvm_copy(m, part->type, to, part->address);
}

static void make_optional(LlvmModule *m, TypeId type, const Part *payload, LLVMValueRef to) {
  bool pointer = layout_optional_is_pointer(m->decls, type);
  if (payload)
    write_part(m, payload, to);
  else if (pointer)
    LLVMBuildStore(m->builder, LLVMConstNull(m->pointer), to);
  if (pointer) return;
  LLVMValueRef tag_at = LLVMBuildStructGEP2(m->builder, llvm_type(m, type).memory, to, 1, "");
  LLVMBuildStore(m->builder, LLVMConstInt(m->i8, payload ? 1 : 0, false), tag_at);
}

static void make_case(LlvmModule *m, const MirInstr *instr, const Part *parts, LLVMValueRef to) {
  TypeId type = mir_place(m->at.body, instr->dst)->type;
  const StructDecl *decl = type_enum(m->decls, type);
  TypeId tag = enum_tag_type(decl);
  LLVMValueRef number = LLVMConstInt(llvm_type(m, tag).value, instr->extra, false);
  llvm_store(m, tag, number, to, TAG_NONE);
  for (uint32_t i = 0; i < instr->count; i++) {
    uint32_t field = decl->cases.items[instr->extra].first + i;
    write_part(m, &parts[i], llvm_at(m, to, layout_field_offset(m->decls, type, field)));
  }
}

static void make(LlvmModule *m, const MirInstr *instr) {
  const MirOperand *operands = mir_operands(m->at.body, instr);
  TypeId type = mir_place(m->at.body, instr->dst)->type;
  Part *parts = arena_make_many(m->arena, Part, instr->count);
  for (uint32_t i = 0; i < instr->count; i++)
    parts[i] = read_part(m, operands[i], instr->dst);
  LLVMValueRef to = llvm_place(m, instr->dst);
  if (type_builtin(m->decls, type) == BUILTIN_OPTIONAL) {
    make_optional(m, type, instr->count ? &parts[0] : NULL, to);
    return;
  }
  if (type_enum(m->decls, type)) {
    make_case(m, instr, parts, to);
    return;
  }
  LLVMTypeRef memory = llvm_type(m, type).memory;
  for (uint32_t i = 0; i < instr->count; i++)
    write_part(m, &parts[i], LLVMBuildStructGEP2(m->builder, memory, to, i, ""));
}

static void read_tag(LlvmModule *m, const MirInstr *instr) {
  MirOperand operand = mir_operands(m->at.body, instr)[0];
  TypeId type = llvm_operand_type(m, operand);
  const StructDecl *cases = type_enum(m->decls, type);
  LLVMValueRef address = llvm_operand_address(m, operand);
  llvm_result(m, instr,
              cases ? llvm_load(m, enum_tag_type(cases), address, TAG_NONE)
                    : llvm_is_some(m, type, address));
}

static void take_reference(LlvmModule *m, const MirInstr *instr) {
  LLVMValueRef address = llvm_operand_address(m, mir_operands(m->at.body, instr)[0]);
  MirLocal local = mir_place(m->at.body, instr->dst)->root;
  own_check(mir_local(m->at.body, local)->kind == LOCAL_REFERENCE, "`ref` writes a reference");
  llvm_local(m, local); /* makes its storage */
  LLVMBuildStore(m->builder, address, m->at.locals[local.index]);
}

static void leave(LlvmModule *m, bool raised) {
  const LlvmFn *fn = m->at.fn;
  bool by_value = abi_has_result(fn->result) && !fn->result_in_slot;
  if (!by_value && !fn->raises) {
    LLVMBuildRetVoid(m->builder);
    return;
  }
  LLVMValueRef values[3];
  uint32_t count = 0;
  MirLocal result = m->at.body->result;
  bool there = by_value && result.index && !raised;
  LLVMValueRef from = there ? llvm_local(m, result) : NULL;
  for (uint32_t i = 0; by_value && i < fn->result_parts.count; i++) {
    LLVMTypeRef type = fn->result_parts.types[i];
    if (!there) {
      values[count++] = LLVMGetUndef(type);
    } else if (llvm_is_scalar(m, fn->result)) {
      values[count++] = llvm_load(m, fn->result, from, TAG_NONE);
    } else {
      values[count] = LLVMBuildLoad2(m->builder, type, llvm_at(m, from, (uint64_t)i * 8), "");
      LLVMSetAlignment(values[count++], (unsigned)llvm_type(m, fn->result).layout.align);
    }
  }
  if (fn->raises_as_word) {
    if (raised) values[0] = LLVMConstNull(m->i64);
  } else if (fn->raises) {
    values[count++] = LLVMConstInt(m->i1, raised, false);
  }
  if (count == 1)
    LLVMBuildRet(m->builder, values[0]);
  else
    LLVMBuildAggregateRet(m->builder, values, count);
}

static void raise_error(LlvmModule *m, const MirInstr *instr, const MirBlock *next) {
  MirOperand error = mir_operands(m->at.body, instr)[0];
  bool object = type_same(llvm_operand_type(m, error), TYPE_OBJECT);
  LLVMValueRef args[2] = {object ? llvm_operand(m, error) : llvm_operand_address(m, error),
                          llvm_site(m, mir_goes_on(instr) ? (Span){0, 0} : instr->span)};
  llvm_call_runtime(m, object ? RUNTIME_own_error_raise_object : RUNTIME_own_error_raise, args, 2);
  LLVMBuildBr(m->builder, m->at.blocks[next[0].index]);
}

static void catch_error(LlvmModule *m, const MirInstr *instr) {
  if (type_same(mir_place(m->at.body, instr->dst)->type, TYPE_OBJECT)) {
    llvm_result(m, instr, llvm_call_runtime(m, RUNTIME_own_error_take_object, NULL, 0));
    return;
  }
  LLVMValueRef to = llvm_place(m, instr->dst);
  bool shows = mir_shows_error(m->at.body, instr);
  llvm_call_runtime(m, shows ? RUNTIME_own_error_take : RUNTIME_own_error_keep, &to, 1);
}

static void retain(LlvmModule *m, const MirInstr *instr) {
  LLVMValueRef word = llvm_operand(m, mir_operands(m->at.body, instr)[0]);
  llvm_retain(m, word);
  llvm_result(m, instr, word);
}

static void release(LlvmModule *m, const MirInstr *instr) {
  MirOperand operand = mir_operands(m->at.body, instr)[0];
  bool number = instr->reason == REASON_TEMPORARY && operand.role != ROLE_CONST;
  if (number) {
    const MirPlaceInfo *place = mir_place(m->at.body, (MirPlace){operand.index});
    number = !mir_local(m->at.body, place->root)->seldom_number;
  }
  bool never = m->at.plain || instr->rare || instr->reason == REASON_ERROR_EXIT;
  LlvmOften often = never ? OFTEN_NEVER : number ? OFTEN_RARELY : OFTEN_MOSTLY;
  llvm_release(m, llvm_operand(m, operand), often);
}

/* What the statistics count, or what a witness keeps. */
static void elided(LlvmModule *m, const MirInstr *instr) {
  LLVMValueRef word = llvm_operand(m, mir_operands(m->at.body, instr)[0]);
  LLVMValueRef rule = llvm_int(m, (int64_t)(instr->extra & ~(uint32_t)WITNESS_END));
  if (instr->extra & WITNESS_BEGIN)
    llvm_call_runtime(m, RUNTIME_own_witness_begin, &word, 1);
  else if (instr->extra & WITNESS_END)
    llvm_call_runtime(m, RUNTIME_own_witness_end,
                      (LLVMValueRef[]){rule, word, llvm_site(m, instr->span)}, 3);
  else
    llvm_call_runtime(m, RUNTIME_own_count_elided, (LLVMValueRef[]){rule, word}, 2);
}

static void branch(LlvmModule *m, const MirInstr *instr, const MirBlock *next) {
  LLVMValueRef condition = llvm_operand(m, mir_operands(m->at.body, instr)[0]);
  LLVMBasicBlockRef yes = m->at.blocks[next[0].index], no = m->at.blocks[next[1].index];
  if (instr->form == FORM_GUARD)
    llvm_weigh(m, LLVMBuildCondBr(m->builder, LLVMBuildNot(m->builder, condition, ""), no, yes));
  else
    LLVMBuildCondBr(m->builder, condition, yes, no);
}

static void instruction(LlvmModule *m, const MirInstr *instr, const MirBlock *next) {
  switch (instr->op) {
  case MIR_INIT: init(m, instr); return;
  case MIR_REF: take_reference(m, instr); return;
  case MIR_ADDRESS:
  case MIR_FUNCTION:
    llvm_result(m, instr, llvm_operand_address(m, mir_operands(m->at.body, instr)[0]));
    return;
  case MIR_MAKE: make(m, instr); return;
  case MIR_TAG: read_tag(m, instr); return;
  case MIR_UNARY: llvm_unary(m, instr); return;
  case MIR_BINARY: llvm_binary(m, instr); return;
  case MIR_CONVERT: llvm_convert(m, instr); return;
  case MIR_CALL: llvm_call(m, instr); return;
  case MIR_CALL_RAISES: llvm_call_raises(m, instr, next); return;
  case MIR_END: return;
  case MIR_CAUGHT: catch_error(m, instr); return;
  case MIR_RETAIN: retain(m, instr); return;
  case MIR_RELEASE: release(m, instr); return;
  case MIR_ELIDED: elided(m, instr); return;
  case MIR_SIZE_OF:
    llvm_result(m, instr, llvm_int(m, (int64_t)layout_of(m->decls, instr->type).size));
    return;
  case MIR_NEEDS_DROP:
    llvm_result(m, instr,
                LLVMConstInt(m->i1, type_needs_drop(m->decls, instr->type, NULL, 0), false));
    return;
  case MIR_GOTO: LLVMBuildBr(m->builder, m->at.blocks[next[0].index]); return;
  case MIR_BRANCH: branch(m, instr, next); return;
  case MIR_RETURN: leave(m, false); return;
  case MIR_RAISE: raise_error(m, instr, next); return;
  case MIR_RESUME: leave(m, true); return;
  case MIR_UNREACHABLE: LLVMBuildUnreachable(m->builder); return;
  case MIR_ASSIGN:
  case MIR_COPY:
  case MIR_DROP:
  case MIR_OP_COUNT: break;
  }
  own_unreachable("an instruction that GLUE removes reached the back end");
}

/* Statements of a module outside of its loops: calls of the runtime are compiled faster than inline forms. */
static void find_once(LlvmModule *m, const MirCfg *cfg) {
  const MirBody *body = m->at.body;
  const FnDecl *fn = body->decl.index ? decl_fn(body->decls, body->decl) : NULL;
  if (!fn || !fn->def || fn->def->entry.index) return;
  m->at.once = arena_make_many(m->arena, bool, body->blocks.count);
  uint32_t *last =
      arena_make_many(m->arena, uint32_t, cfg->count + 1); /* of a loop, by its first */
  for (uint32_t i = 0; i < cfg->count; i++) {
    const MirBlockInfo *block = mir_block(body, cfg->order[i]);
    for (uint32_t k = 0; k < block->successors.count; k++)
      last[cfg->number[block->successors.items[k].index]] = i + 1;
  }
  uint32_t until = 0;
  for (uint32_t n = 1; n <= cfg->count; n++) {
    if (last[n] >= n && last[n] > until) until = last[n];
    m->at.once[cfg->order[n - 1].index] = n > until;
  }
}

/* A local that no other code sees. */
static bool is_own(const LlvmModule *m, MirPlace place) {
  const MirPlaceInfo *info = mir_place(m->at.body, place);
  const MirLocalInfo *local = mir_local(m->at.body, info->root);
  return info->step == STEP_LOCAL && local->kind != LOCAL_GLOBAL && !local->indirect;
}

static bool reads_own(const LlvmModule *m, const MirInstr *instr) {
  MirOperand operand = mir_operands(m->at.body, instr)[0];
  return operand.role == ROLE_CONST || is_own(m, (MirPlace){operand.index});
}

/* Releases that follow each other in a long function, up to four by one call, and the stores to locals between them: no code that
** releases run sees one. How many instructions these were. */
static uint32_t release_together(LlvmModule *m, const MirBlockInfo *block, uint32_t at) {
  LLVMValueRef number = llvm_int(m, (int64_t)ov_small(0));
  LLVMValueRef words[4] = {number, number, number, number};
  uint32_t found = 0, end = at;
  if (!m->at.large || block->instrs.items[at].op != MIR_RELEASE || !m->dynamic.quick) return 0;
  for (uint32_t i = at; i < block->instrs.count && found < 4; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    bool releases = instr->op == MIR_RELEASE, moves = instr->op == MIR_INIT;
    if ((!releases && !moves) || !reads_own(m, instr) || (moves && !is_own(m, instr->dst))) break;
    if (releases) words[found++] = llvm_operand(m, mir_operands(m->at.body, instr)[0]);
    if (!releases) init(m, instr);
    end = i + 1;
  }
  if (found) llvm_release_four(m, words);
  return end - at;
}

static void block(LlvmModule *m, MirBlock id) {
  const MirBlockInfo *info = mir_block(m->at.body, id);
  LLVMPositionBuilderAtEnd(m->builder, m->at.blocks[id.index]);
  for (uint32_t i = 0; i < info->instrs.count; i++) {
    const MirInstr *instr = &info->instrs.items[i];
    m->at.span = instr->span;
    m->at.plain =
        m->at.large || dyn_is_rare(m->at.body, instr) || (m->at.once && m->at.once[id.index]);
    llvm_debug_at(m, instr->span);
    uint32_t done = release_together(m, info, i);
    if (!done) instruction(m, instr, info->successors.items);
    if (done) i += done - 1;
  }
}

/* LLVM's time grows faster than a function. One that long is made by a program, or is a list of statements that run once. Those of
** cold modules would take more time to optimise than they ever save. */
static void spare_optimiser(LlvmModule *m, const MirCfg *cfg) {
  enum { HUGE_BLOCKS = 1500 };
  LLVMAttributeIndex whole = (LLVMAttributeIndex)LLVMAttributeFunctionIndex;
  bool wanted =
      LLVMGetEnumAttributeAtIndex(m->at.fn->value, whole, m->attributes[ATTRIBUTE_alwaysinline]);
  FnDeclId decl = m->at.body->decl;
  bool cold = decl.index && decl_fn(m->at.body->decls, decl)->cold;
  if ((cfg->count < HUGE_BLOCKS && !cold) || wanted) return;
  llvm_attribute(m, m->at.fn->value, whole, ATTRIBUTE_noinline, 0);
  llvm_attribute(m, m->at.fn->value, whole, ATTRIBUTE_optnone, 0);
}

void llvm_function(LlvmModule *m, FnId id) {
  const MirBody *body = m->program->instances.items[id.index];
  m->at = (LlvmCurrent){.id = id, .body = body, .fn = &m->fns[id.index], .span = body->span};
  m->at.locals = arena_make_many(m->arena, LLVMValueRef, body->locals.count);
  m->at.traces = arena_make_many(m->arena, LLVMValueRef, body->blocks.count);
  m->at.blocks = arena_make_many(m->arena, LLVMBasicBlockRef, body->blocks.count);
  m->at.entry = LLVMAppendBasicBlockInContext(m->context, m->at.fn->value, "entry");
  LLVMPositionBuilderAtEnd(m->builder, m->at.entry);
  LLVMPositionBuilderAtEnd(m->allocas, m->at.entry);
  llvm_debug_function(m);
  llvm_debug_at(m, body->span);
  const MirCfg *cfg = mir_cfg(m->arena, body);
  spare_optimiser(m, cfg);
  m->at.large = m->at.plain = dyn_is_large(body);
  find_once(m, cfg);
  llvm_choose_registers(m, cfg);
  enter(m);
  llvm_make_row(m);
  for (uint32_t i = 0; i < cfg->count; i++)
    m->at.blocks[cfg->order[i].index] =
        LLVMAppendBasicBlockInContext(m->context, m->at.fn->value, "");
  for (uint32_t i = 0; i < cfg->count; i++)
    block(m, cfg->order[i]);
  LLVMPositionBuilderAtEnd(m->builder, m->at.entry);
  LLVMBuildBr(m->builder, m->at.blocks[1]);
}
