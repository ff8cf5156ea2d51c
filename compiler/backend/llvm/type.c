// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Types and signatures in LLVM's terms.
**
** In: concrete types, instances. Out: LLVM types whose size and field offsets are those of
** types/layout.c (checked for each). Invariant: a struct never is an SSA value; small Trivial ones
** travel as one or two parts. The surprise: parts are cut as the x86-64 ABI cuts them, though sema
** lets only scalars and pointers cross to C: one rule will do when structs may, too. */
#include "backend/llvm/llvm_internal.h"

#include "base/check.h"

enum { EIGHTBYTE = 8 };

static LlvmType make_type(LlvmModule *m, TypeId type);

LlvmType llvm_type(LlvmModule *m, TypeId type) {
  while (m->types.count <= type.index)
    array_push(m->arena, &m->types, (LlvmType){.memory = NULL});
  if (!m->types.items[type.index].memory) {
    LlvmType made = make_type(m, type);
    m->types.items[type.index] = made;
  }
  return m->types.items[type.index];
}

bool llvm_is_scalar(LlvmModule *m, TypeId type) { return llvm_type(m, type).value != NULL; }

static LLVMTypeRef named(LlvmModule *m, TypeId type, LLVMTypeRef *fields, uint32_t count) {
  if (!count) fields[count++] = m->i8; /* C has no empty struct, nor has layout.c */
  LLVMTypeRef made = LLVMStructCreateNamed(m->context, abi_struct_name(m->names, type));
  LLVMStructSetBody(made, fields, count, false);
  return made;
}

/* The tag, bytes up to the payload, the payload as numbers of its alignment: its fields are reached by their offsets. */
static LLVMTypeRef enum_memory(LlvmModule *m, TypeId type, const StructDecl *decl) {
  LLVMTypeRef parts[3];
  uint32_t count = 0;
  Layout whole = layout_of(m->decls, type);
  TypeId tag = enum_tag_type(decl);
  uint64_t tag_size = layout_of(m->decls, tag).size, from = layout_payload_offset(m->decls, type);
  parts[count++] = llvm_type(m, tag).memory;
  if (from > tag_size) parts[count++] = LLVMArrayType2(m->i8, from - tag_size);
  LLVMTypeRef unit = LLVMIntTypeInContext(m->context, (unsigned)whole.align * 8);
  if (whole.size > from) parts[count++] = LLVMArrayType2(unit, (whole.size - from) / whole.align);
  return named(m, type, parts, count);
}

static LLVMTypeRef struct_memory(LlvmModule *m, TypeId type) {
  const TypeInfo info = *type_info(m->decls->types, type);
  LLVMTypeRef pair[2];
  if (type_builtin(m->decls, type) == BUILTIN_OPTIONAL) {
    if (layout_optional_is_pointer(m->decls, type)) return m->pointer;
    pair[0] = llvm_type(m, info.arguments[0]).memory;
    pair[1] = m->i8;
    return named(m, type, pair, 2);
  }
  const StructDecl *cases = type_enum(m->decls, type);
  if (cases) return enum_memory(m, type, cases);
  uint32_t count = type_field_count(m->decls, type);
  LLVMTypeRef *fields = arena_make_many(m->arena, LLVMTypeRef, count + 1);
  for (uint32_t i = 0; i < count; i++)
    fields[i] = llvm_type(m, type_field(m->decls, type, i)).memory;
  return named(m, type, fields, count);
}

static LLVMTypeRef scalar(LlvmModule *m, TypeId type) {
  switch (type_class(m->decls->types, type)) {
  case TYPE_CLASS_SPECIAL: return m->i8; /* None: a byte nobody looks at */
  case TYPE_CLASS_BOOL: return m->i1;
  case TYPE_CLASS_SIGNED:
  case TYPE_CLASS_UNSIGNED:
    return LLVMIntTypeInContext(m->context, type_bits(m->decls->types, type));
  case TYPE_CLASS_FLOAT: return type_bits(m->decls->types, type) == 32 ? m->f32 : m->f64;
  case TYPE_CLASS_COUNTED: return m->i64;
  case TYPE_CLASS_STRUCTURED: break;
  }
  TypeKind kind = type_info(m->decls->types, type)->kind;
  return kind == TYPE_KIND_POINTER ? m->pointer : NULL;
}

static LlvmType make_type(LlvmModule *m, TypeId type) {
  LlvmType made = {.value = scalar(m, type), .layout = layout_of(m->decls, type)};
  if (made.value)
    made.memory = made.value == m->i1 ? m->i8 : made.value;
  else
    made.memory = struct_memory(m, type);
  own_check(LLVMABISizeOfType(m->layout, made.memory) == made.layout.size,
            "LLVM and layout.c agree on sizes");
  return made;
}

/* ── leaves and parts ── */

static void add_leaf(LlvmLeaves *out, uint64_t offset, LLVMTypeRef type) {
  if (out->count < LEAVES_MOST)
    out->items[out->count++] = (LlvmLeaf){offset, type};
  else
    out->count = LEAVES_MOST + 1;
}

/* The tag and the numbers that enum_memory takes the payload for. */
static void add_enum_leaves(LlvmModule *m, TypeId type, uint64_t offset, LlvmLeaves *out) {
  Layout whole = layout_of(m->decls, type);
  LLVMTypeRef unit = LLVMIntTypeInContext(m->context, (unsigned)whole.align * 8);
  add_leaf(out, offset, llvm_type(m, enum_tag_type(type_enum(m->decls, type))).memory);
  for (uint64_t at = layout_payload_offset(m->decls, type);
       at < whole.size && out->count <= LEAVES_MOST; at += whole.align)
    add_leaf(out, offset + at, unit);
}

static void add_leaves(LlvmModule *m, TypeId type, uint64_t offset, LlvmLeaves *out) {
  LlvmType in_llvm = llvm_type(m, type);
  bool optional = type_builtin(m->decls, type) == BUILTIN_OPTIONAL;
  if (out->count >= LEAVES_MOST) {
    out->count = LEAVES_MOST + 1;
    return;
  }
  if (in_llvm.value || (optional && layout_optional_is_pointer(m->decls, type))) {
    out->items[out->count++] = (LlvmLeaf){offset, in_llvm.memory};
    return;
  }
  if (optional) {
    TypeId payload = type_info(m->decls->types, type)->arguments[0];
    add_leaves(m, payload, offset, out);
    add_leaf(out, offset + layout_of(m->decls, payload).size, m->i8);
    return;
  }
  if (type_enum(m->decls, type)) {
    add_enum_leaves(m, type, offset, out);
    return;
  }
  uint32_t count = type_field_count(m->decls, type);
  for (uint32_t i = 0; i < count && out->count <= LEAVES_MOST; i++) {
    add_leaves(m, type_field(m->decls, type, i), offset + layout_field_offset(m->decls, type, i),
               out);
  }
}

LlvmLeaves llvm_leaves(LlvmModule *m, TypeId type) {
  LlvmLeaves leaves = {.count = 0};
  add_leaves(m, type, 0, &leaves);
  return leaves;
}

/* The register type of one eightbyte. */
static LLVMTypeRef part_type(LlvmModule *m, const LlvmLeaves *leaves, uint64_t from,
                             uint64_t size) {
  uint32_t inside = 0, floats = 0, first = 0;
  for (uint32_t i = 0; i < leaves->count; i++) {
    if (leaves->items[i].offset / EIGHTBYTE != from / EIGHTBYTE) continue;
    if (!inside++) first = i;
    floats += leaves->items[i].type == m->f32;
  }
  uint64_t bytes = size - from < EIGHTBYTE ? size - from : EIGHTBYTE;
  if (inside == 1 && leaves->items[first].offset == from) return leaves->items[first].type;
  if (inside && floats == inside) return LLVMVectorType(m->f32, 2);
  return LLVMIntTypeInContext(m->context, (unsigned)bytes * 8);
}

LlvmParts llvm_parts(LlvmModule *m, TypeId type) {
  LlvmType in_llvm = llvm_type(m, type);
  if (in_llvm.value) return (LlvmParts){{in_llvm.value, NULL}, 1};
  LlvmLeaves leaves = llvm_leaves(m, type);
  own_check(leaves.count <= LEAVES_MOST && in_llvm.layout.size <= UINT64_C(2) * EIGHTBYTE,
            "only small values travel in registers");
  LlvmParts parts = {.count = 0};
  for (uint64_t at = 0; at < in_llvm.layout.size; at += EIGHTBYTE)
    parts.types[parts.count++] = part_type(m, &leaves, at, in_llvm.layout.size);
  return parts;
}

/* ── signatures ── */

static LLVMTypeRef result_type(LlvmModule *m, const LlvmFn *fn) {
  LLVMTypeRef items[3];
  uint32_t count = 0;
  if (abi_has_result(fn->result) && !fn->result_in_slot) {
    for (; count < fn->result_parts.count; count++)
      items[count] = fn->result_parts.types[count];
  }
  if (fn->raises && !fn->raises_as_word) items[count++] = m->i1;
  if (!count) return m->none;
  return count == 1 ? items[0] : LLVMStructTypeInContext(m->context, items, count, false);
}

static void describe(LlvmModule *m, FnId id, LlvmFn *fn) {
  const MirBody *body = m->program->instances.items[id.index];
  FnDeclId decl_id = m->program->instance_decls.items[id.index];
  const FnDecl *decl = decl_id.index ? decl_fn(m->decls, decl_id) : NULL;
  own_check(body || decl, "an instance has a body or a declaration");
  fn->is_extern = !body;
  fn->is_exported = abi_is_exported(m->program, id);
  fn->is_glue = body && body->glue_of.index;
  fn->param_count = body ? body->param_count : decl->params.count;
  fn->params = arena_make_many(m->arena, LlvmParam, fn->param_count);
  for (uint32_t i = 0; i < fn->param_count; i++) {
    if (body) {
      const MirLocalInfo *local = mir_local(body, (MirLocal){i + 1});
      fn->params[i].type = local->type;
      fn->params[i].convention = local->convention;
    } else {
      fn->params[i].type = decl->params.items[i].type;
      fn->params[i].convention = decl->params.items[i].convention;
    }
  }
  fn->result = body ? body->result_type : decl->result;
  fn->raises = body && body->raises;
  fn->never = type_same(fn->result, TYPE_NEVER);
  fn->raises_as_word = abi_raises_as_word(fn->result, fn->raises);
  if (!abi_has_result(fn->result)) return;
  bool by_value = fn->is_extern ? abi_extern_result_by_value(m->decls, fn->result)
                                : abi_result_by_value(m->decls, fn->result, false);
  fn->result_in_slot = !by_value;
  if (by_value) fn->result_parts = llvm_parts(m, fn->result);
}

void llvm_signature(LlvmModule *m, FnId id, LlvmFn *fn) {
  describe(m, id, fn);
  fn->takes_site = m->takes_site[id.index];
  LLVMTypeRef *types = arena_make_many(m->arena, LLVMTypeRef, 2 * fn->param_count + 2);
  uint32_t count = 0;
  if (fn->result_in_slot) types[count++] = m->pointer;
  for (uint32_t i = 0; i < fn->param_count; i++) {
    LlvmParam *param = &fn->params[i];
    param->first = count;
    param->mode = abi_pass_mode(m->decls, param->convention, param->type);
    if (param->mode == PASS_BY_POINTER) {
      types[count++] = m->pointer;
      continue;
    }
    param->parts = llvm_parts(m, param->type);
    for (uint32_t k = 0; k < param->parts.count; k++)
      types[count++] = param->parts.types[k];
  }
  if (fn->takes_site) types[count++] = m->pointer;
  fn->result_type = result_type(m, fn);
  fn->type = LLVMFunctionType(fn->result_type, types, count, false);
}
