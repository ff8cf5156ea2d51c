// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Layout: size and alignment by C's rules, so that both back ends and the runtime agree.
**
** In: a concrete type. Out: bytes. Invariant: size is a multiple of align, both at least 1 (C has
** no empty struct), sizes stop growing at LIMIT_TYPE_BYTES. The surprise: an Optional of Box or
** UnsafePointer is the pointer itself, null = None; any other Optional is the payload, then one
** byte. An enum is its tag, then the payload of one case, as a union of structs in C. */
#include "types/types_internal.h"

static Layout ask_layout(const Decls *decls, TypeId type);

static uint64_t round_up(uint64_t size, uint64_t align) {
  return (size + align - 1) / align * align;
}

static uint64_t bounded(uint64_t size) { return size < LIMIT_TYPE_BYTES ? size : LIMIT_TYPE_BYTES; }

/* Adds a part after `*size` bytes; returns its offset. */
static uint64_t add_part(Layout *whole, Layout part) {
  uint64_t offset = round_up(whole->size, part.align);
  whole->size = bounded(offset + part.size);
  if (part.align > whole->align) whole->align = part.align;
  return offset;
}

static Layout finish(Layout whole) {
  if (!whole.size) whole.size = 1;
  whole.size = round_up(whole.size, whole.align);
  return whole;
}

static Layout layout_fields(const Decls *decls, TypeId type) {
  Layout whole = {0, 1};
  uint32_t count = type_field_count(decls, type);
  for (uint32_t i = 0; i < count; i++)
    add_part(&whole, ask_layout(decls, type_field(decls, type, i)));
  return finish(whole);
}

static Layout layout_optional(const Decls *decls, TypeId type) {
  const TypeInfo info = *type_info(decls->types, type);
  if (!info.count) return (Layout){1, 1};
  Layout whole = ask_layout(decls, info.arguments[0]);
  if (layout_optional_is_pointer(decls, type)) return whole;
  add_part(&whole, (Layout){1, 1});
  return finish(whole);
}

/* The fields of one case, as a struct of their own. */
static Layout layout_case(const Decls *decls, TypeId type, const CaseDecl *item) {
  Layout whole = {0, 1};
  for (uint32_t i = 0; i < item->count; i++)
    add_part(&whole, ask_layout(decls, type_field(decls, type, item->first + i)));
  whole.size = round_up(whole.size, whole.align);
  return whole;
}

/* All cases in the same place. */
static Layout layout_payload(const Decls *decls, TypeId type, const StructDecl *decl) {
  Layout whole = {0, 1};
  for (uint32_t i = 0; i < decl->cases.count; i++) {
    Layout item = layout_case(decls, type, &decl->cases.items[i]);
    if (item.size > whole.size) whole.size = item.size;
    if (item.align > whole.align) whole.align = item.align;
  }
  whole.size = round_up(whole.size, whole.align);
  return whole;
}

static Layout layout_enum(const Decls *decls, TypeId type, const StructDecl *decl) {
  Layout whole = {0, 1};
  add_part(&whole, ask_layout(decls, enum_tag_type(decl)));
  add_part(&whole, layout_payload(decls, type, decl));
  return finish(whole);
}

static Layout compute(const Decls *decls, TypeId type) {
  const TypeInfo *info = type_info(decls->types, type);
  uint32_t bits = type_bits(decls->types, type);
  if (bits) return (Layout){(bits + 7) / 8, (bits + 7) / 8};
  if (info->kind == TYPE_KIND_POINTER) return (Layout){8, 8};
  if (info->kind == TYPE_KIND_TUPLE || info->kind == TYPE_KIND_FUNCTION)
    return layout_fields(decls, type);
  if (info->kind != TYPE_KIND_STRUCT) return (Layout){1, 1};
  const StructDecl *cases = type_enum(decls, type);
  if (cases) return layout_enum(decls, type, cases);
  return type_builtin(decls, type) == BUILTIN_OPTIONAL ? layout_optional(decls, type)
                                                       : layout_fields(decls, type);
}

static void answer_layout(const Ask *ask, TypeId type) { (void)ask_layout(ask->decls, type); }

static Layout ask_layout(const Decls *decls, TypeId type) {
  Answer known = type_memo_get(decls, QUESTION_LAYOUT, type);
  if (known == ANSWER_UNKNOWN && decls->memo->depth > TYPE_DEPTH && !decls->memo->settling) {
    Ask ask = {decls, NULL, 0};
    type_settle_parts(&ask, QUESTION_LAYOUT, type, answer_layout);
    known = type_memo_get(decls, QUESTION_LAYOUT, type);
  }
  if (known == ANSWER_YES) return type_memo_row(decls, type)->layout;
  /* Only a struct that holds itself comes here twice; sema has refused it. */
  if (known == ANSWER_RUNNING || decls->memo->depth > TYPE_DEPTH) return (Layout){1, 1};
  type_memo_set(decls, QUESTION_LAYOUT, type, ANSWER_RUNNING);
  decls->memo->depth++;
  Layout layout = compute(decls, type);
  decls->memo->depth--;
  type_memo_row(decls, type)->layout = layout;
  type_memo_set(decls, QUESTION_LAYOUT, type, ANSWER_YES);
  return layout;
}

Layout layout_of(const Decls *decls, TypeId type) {
  type_memo_enter(decls);
  Layout layout = ask_layout(decls, type);
  type_memo_leave(decls);
  return layout;
}

uint64_t layout_payload_offset(const Decls *decls, TypeId type) {
  const StructDecl *decl = type_enum(decls, type);
  type_memo_enter(decls);
  Layout payload = layout_payload(decls, type, decl);
  type_memo_leave(decls);
  return round_up(layout_of(decls, enum_tag_type(decl)).size, payload.align);
}

uint64_t layout_field_offset(const Decls *decls, TypeId type, uint32_t field) {
  const StructDecl *cases = type_enum(decls, type);
  Layout whole = {0, 1};
  uint32_t first = cases ? cases->cases.items[enum_case_of(cases, field)].first : 0;
  uint64_t offset = 0;
  for (uint32_t i = first; i <= field; i++)
    offset = add_part(&whole, layout_of(decls, type_field(decls, type, i)));
  return cases ? layout_payload_offset(decls, type) + offset : offset;
}

bool layout_optional_is_pointer(const Decls *decls, TypeId optional) {
  const TypeInfo *info = type_info(decls->types, optional);
  if (type_builtin(decls, optional) != BUILTIN_OPTIONAL || !info->count) return false;
  TypeId payload = info->arguments[0];
  return type_info(decls->types, payload)->kind == TYPE_KIND_POINTER ||
         type_builtin(decls, payload) == BUILTIN_BOX ||
         type_builtin(decls, payload) == BUILTIN_COUNTED;
}

bool layout_by_value(const Decls *decls, TypeId type) {
  bool array = type_builtin(decls, type) == BUILTIN_ARRAY; /* its items have addresses */
  return !array && type_is_trivial(decls, type, NULL, 0) && layout_of(decls, type).size <= 16;
}
