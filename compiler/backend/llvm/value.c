// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Values: constants, loads, stores, copies, operands; sites.
**
** In: operands of MIR. Out: LLVM values of scalars, addresses of everything else. Invariant: Bool
** is i1 in registers and a byte 0 or 1 in memory. The surprise: copies of structs carry no facts
** about what they load: a moved Optional that is None has a payload nobody wrote. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"
#include "mir/splice.h"

#include <string.h>

LLVMValueRef llvm_int(LlvmModule *m, int64_t value) {
  return LLVMConstInt(m->i64, (unsigned long long)value, true);
}

LLVMValueRef llvm_at(LlvmModule *m, LLVMValueRef address, uint64_t offset) {
  if (!offset) return address;
  LLVMValueRef index = llvm_int(m, (int64_t)offset);
  return LLVMBuildInBoundsGEP2(m->builder, m->i8, address, &index, 1, "");
}

void llvm_tag(LlvmModule *m, LLVMValueRef access, LlvmTag tag) {
  if (tag == TAG_NONE || !m->tags[tag]) return;
  LLVMSetMetadata(access, m->kind_tbaa, LLVMMetadataAsValue(m->context, m->tags[tag]));
}

/* Lengths and capacities are at most 2^47: no container grows beyond the address space. */
void llvm_bound(LlvmModule *m, LLVMValueRef length) {
  LLVMSetMetadata(length, m->kind_range, LLVMMetadataAsValue(m->context, m->length_range));
}

LLVMValueRef llvm_load(LlvmModule *m, TypeId type, LLVMValueRef from, LlvmTag tag) {
  LlvmType in_llvm = llvm_type(m, type);
  LLVMValueRef loaded = LLVMBuildLoad2(m->builder, in_llvm.memory, from, "");
  llvm_tag(m, loaded, tag);
  if (tag == TAG_LENGTH) llvm_bound(m, loaded);
  if (in_llvm.value != m->i1) return loaded;
  LLVMSetMetadata(loaded, m->kind_range, LLVMMetadataAsValue(m->context, m->bool_range));
  return LLVMBuildTrunc(m->builder, loaded, m->i1, "");
}

void llvm_store(LlvmModule *m, TypeId type, LLVMValueRef value, LLVMValueRef to, LlvmTag tag) {
  if (llvm_type(m, type).value == m->i1) value = LLVMBuildZExt(m->builder, value, m->i8, "");
  llvm_tag(m, LLVMBuildStore(m->builder, value, to), tag);
}

void llvm_copy(LlvmModule *m, TypeId type, LLVMValueRef to, LLVMValueRef from) {
  LlvmLeaves leaves = llvm_leaves(m, type);
  Layout layout = llvm_type(m, type).layout;
  if (leaves.count > COPY_LEAVES) {
    unsigned align = (unsigned)layout.align;
    LLVMBuildMemCpy(m->builder, to, align, from, align, llvm_int(m, (int64_t)layout.size));
    return;
  }
  LLVMValueRef values[COPY_LEAVES];
  for (uint32_t i = 0; i < leaves.count; i++)
    values[i] = LLVMBuildLoad2(m->builder, leaves.items[i].type,
                               llvm_at(m, from, leaves.items[i].offset), "");
  for (uint32_t i = 0; i < leaves.count; i++)
    LLVMBuildStore(m->builder, values[i], llvm_at(m, to, leaves.items[i].offset));
}

/* ── constants ── */

static LLVMValueRef private_constant(LlvmModule *m, LLVMValueRef value, const char *name) {
  LLVMValueRef global = LLVMAddGlobal(m->module, LLVMTypeOf(value), name);
  LLVMSetInitializer(global, value);
  LLVMSetGlobalConstant(global, true);
  LLVMSetLinkage(global, LLVMPrivateLinkage);
  LLVMSetUnnamedAddress(global, LLVMGlobalUnnamedAddr);
  return global;
}

LLVMValueRef llvm_string(LlvmModule *m, const char *bytes, uint32_t length) {
  uint64_t key = table_hash(bytes, length) + length;
  for (uint32_t at; (at = table_get(&m->string_table, key)) != 0; key++) {
    const LlvmString *known = &m->strings.items[at - 1];
    if (known->length == length && memcmp(known->bytes, bytes, length) == 0) return known->global;
  }
  LLVMValueRef text = LLVMConstStringInContext2(m->context, bytes, length, false);
  LlvmString made = {bytes, length, private_constant(m, text, "text")};
  LLVMSetAlignment(made.global, 1);
  array_push(m->arena, &m->strings, made);
  table_set(m->arena, &m->string_table, key, m->strings.count);
  return made.global;
}

/* The three words of a String that is never freed. */
static void string_words(LlvmModule *m, const MirConstInfo *constant, LLVMValueRef *words) {
  words[0] = llvm_string(m, constant->bytes, constant->length);
  words[1] = llvm_int(m, constant->length);
  words[2] = llvm_int(m, 0);
}

static LLVMValueRef scalar_constant(LlvmModule *m, const MirConstInfo *constant) {
  if (type_same(constant->type, TYPE_OBJECT)) return llvm_word(m, constant);
  LLVMTypeRef type = llvm_type(m, constant->type).value;
  switch (constant->kind) {
  case MIR_CONST_INT:
  case MIR_CONST_BOOL: {
    unsigned bits = LLVMGetIntTypeWidth(type);
    return LLVMConstInt(type, bits < 64 ? constant->bits & ((1ULL << bits) - 1) : constant->bits,
                        false);
  }
  case MIR_CONST_FLOAT: {
    double value;
    memcpy(&value, &constant->bits, sizeof value);
    return LLVMConstReal(type, value);
  }
  case MIR_CONST_STRING: return llvm_string(m, constant->bytes, constant->length);
  case MIR_CONST_CODE: return m->fns[constant->bits].value;
  case MIR_CONST_NULL:
  case MIR_CONST_NONE: return LLVMConstNull(type);
  case MIR_CONST_PARAMETER: /* gone with the generic body */
  case MIR_CONST_DIGITS:
  case MIR_CONST_BYTES:
  case MIR_CONST_WORD:
  case MIR_CONST_BUILTIN:
  case MIR_CONST_CLASS:
  case MIR_CONST_TUPLE: break; /* objects, above */
  }
  return NULL;
}

/* A constant object with the value of a constant that is no scalar. */
static LLVMValueRef constant_object(LlvmModule *m, const MirConstInfo *constant) {
  if (constant->kind != MIR_CONST_STRING)
    return private_constant(m, LLVMConstNull(llvm_type(m, constant->type).memory), "none");
  LLVMValueRef words[3];
  string_words(m, constant, words);
  LLVMValueRef global =
      private_constant(m, LLVMConstNamedStruct(m->string_type, words, 3), "string");
  LLVMSetAlignment(global, 8);
  return global;
}

static void constant_into(LlvmModule *m, const MirConstInfo *constant, LLVMValueRef to,
                          LlvmTag tag) {
  LlvmType type = llvm_type(m, constant->type);
  if (type.value) {
    llvm_store(m, constant->type, scalar_constant(m, constant), to, tag);
  } else if (constant->kind == MIR_CONST_STRING) {
    LLVMValueRef words[3];
    string_words(m, constant, words);
    for (uint64_t i = 0; i < 3; i++)
      LLVMBuildStore(m->builder, words[i], llvm_at(m, to, i * 8));
  } else {
    LLVMBuildStore(m->builder, LLVMConstNull(type.memory), to);
  }
}

/* ── operands ── */

static const MirConstInfo *constant_of(const LlvmModule *m, MirOperand operand) {
  return mir_const(m->at.body, (MirConst){operand.index});
}

TypeId llvm_operand_type(const LlvmModule *m, MirOperand operand) {
  if (operand.role == ROLE_CONST) return constant_of(m, operand)->type;
  return mir_place(m->at.body, (MirPlace){operand.index})->type;
}

LLVMValueRef llvm_local_value(LlvmModule *m, MirLocal local, LlvmTag tag) {
  if (m->at.in_register[local.index]) {
    own_check(m->at.locals[local.index], "a temporary is written before it is used");
    return m->at.locals[local.index];
  }
  return llvm_load(m, mir_local(m->at.body, local)->type, llvm_local(m, local), tag);
}

LLVMValueRef llvm_operand(LlvmModule *m, MirOperand operand) {
  if (operand.role == ROLE_CONST) return scalar_constant(m, constant_of(m, operand));
  MirPlace place = {operand.index};
  if (llvm_in_register(m, place))
    return llvm_local_value(m, mir_place(m->at.body, place)->root, TAG_NONE);
  return llvm_load(m, mir_place(m->at.body, place)->type, llvm_place(m, place),
                   llvm_place_tag(m, place));
}

LLVMValueRef llvm_operand_address(LlvmModule *m, MirOperand operand) {
  if (operand.role != ROLE_CONST) return llvm_place(m, (MirPlace){operand.index});
  const MirConstInfo *constant = constant_of(m, operand);
  if (!llvm_is_scalar(m, constant->type)) return constant_object(m, constant);
  LLVMValueRef temporary = llvm_alloca(m, constant->type);
  llvm_store(m, constant->type, scalar_constant(m, constant), temporary, TAG_NONE);
  return temporary;
}

void llvm_operand_into(LlvmModule *m, MirOperand operand, LLVMValueRef to, LlvmTag tag) {
  if (operand.role == ROLE_CONST) {
    constant_into(m, constant_of(m, operand), to, tag);
    return;
  }
  TypeId type = llvm_operand_type(m, operand);
  if (llvm_is_scalar(m, type))
    llvm_store(m, type, llvm_operand(m, operand), to, tag);
  else
    llvm_copy(m, type, to, llvm_place(m, (MirPlace){operand.index}));
}

/* ── sites ── */

LLVMValueRef llvm_site(LlvmModule *m, Span span) {
  uint64_t key = table_pair(span.from, m->at.id.index);
  uint32_t known = table_get(&m->site_table, key);
  if (known) return m->sites.items[known - 1];
  const Sources *sources = m->program->context->sources;
  Position at = span.from ? source_position(sources, span.from) : (Position){{0}, 0, 0};
  const char *file = at.source.index ? source_get(sources, at.source)->name : "";
  const char *function = mir_function_at(m->at.body, span);
  /* C strings: the NUL is part of the bytes that are shared. */
  LLVMValueRef fields[4] = {llvm_string(m, file, (uint32_t)strlen(file) + 1),
                            LLVMConstInt(m->i32, at.line, false),
                            LLVMConstInt(m->i32, at.column, false),
                            llvm_string(m, function, (uint32_t)strlen(function) + 1)};
  LLVMValueRef site = private_constant(m, LLVMConstNamedStruct(m->site_type, fields, 4), "site");
  array_push(m->arena, &m->sites, site);
  table_set(m->arena, &m->site_table, key, m->sites.count);
  return site;
}

LLVMValueRef llvm_panic_site(LlvmModule *m, Span span) {
  const LlvmFn *fn = m->at.fn;
  return fn->takes_site ? LLVMGetParam(fn->value, LLVMCountParams(fn->value) - 1)
                        : llvm_site(m, span);
}
