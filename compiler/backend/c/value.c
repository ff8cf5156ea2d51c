// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Places, constants and operands in C. The surprise: a check that a place carries (index in range, Optional not empty) is
** written as a statement before the instruction, because the order of C's operands is open. */
#include "backend/c/c_internal.h"
#include <math.h>
#include <string.h>

const char *c_site(CEmit *c, Span span) {
  Position at = source_position(c->body->context->sources, span.from);
  const char *file = at.source.index ? source_get(c->body->context->sources, at.source)->name : "";
  text_format(&c->sites, "  {%s, %u, %u, %s},\n", c_string_literal(c->arena, file, (uint32_t)strlen(file)), at.line, at.column,
              c_string_literal(c->arena, c->body->name, (uint32_t)strlen(c->body->name)));
  return arena_format(c->arena, "&sites_%s[%u]", c->fn_name, c->site_count++);
}

const char *c_lvalue(const CEmit *c, CPlace place) {
  return place.pointer ? arena_format(c->arena, "(*%s)", place.text) : place.text;
}

const char *c_address(const CEmit *c, CPlace place) {
  return place.pointer ? place.text : arena_format(c->arena, "&%s", place.text);
}

/* Parameters that travel by value are plain variables in C, whatever MIR calls them. */
static bool is_pointer_local(const CEmit *c, MirLocal id) {
  const MirLocalInfo *local = mir_local(c->body, id);
  if (local->kind == LOCAL_REFERENCE) return true;
  if (id.index == c->body->result.index) return !abi_result_by_value(c->decls, local->type, c->body->raises);
  if (local->kind != LOCAL_PARAM) return false;
  return abi_pass_mode(c->decls, local->convention, local->type) == PASS_BY_POINTER;
}

static CPlace member(const CEmit *c, CPlace parent, const char *name) {
  const char *text = parent.pointer ? arena_format(c->arena, "%s->%s", parent.text, name)
                                    : arena_format(c->arena, "%s.%s", parent.text, name);
  return (CPlace){text, false, true};
}

static CPlace element(CEmit *c, const MirPlaceInfo *info, CPlace list, Span span) {
  TypeId type = mir_place(c->body, info->parent)->type;
  const char *data = member(c, list, c_field_name(c, type, 0)).text;
  const char *index = c->local_names[info->data];
  if (info->step == STEP_ELEMENT) {
    const char *size = member(c, list, c_field_name(c, type, 1)).text;
    const char *at = arena_format(c->arena, "at%u", ++c->check_count);
    text_format(&c->checks, "    int64_t %s = own_index(%s, %s, %s);\n", at, index, size, c_site(c, span));
    index = at;
  }
  return (CPlace){arena_format(c->arena, "%s[%s]", data, index), false, true};
}

static CPlace payload(CEmit *c, const MirPlaceInfo *info, CPlace optional, Span span) {
  TypeId type = mir_place(c->body, info->parent)->type;
  if (info->checked) {
    text_format(&c->checks, "    own_need(%s, %s);\n", c_is_some(c, type, c_lvalue(c, optional)), c_site(c, span));
  }
  return layout_optional_is_pointer(c->decls, type) ? optional : member(c, optional, "payload");
}

CPlace c_place(CEmit *c, MirPlace place, Span span) {
  const MirPlaceInfo *info = mir_place(c->body, place);
  if (info->step == STEP_LOCAL) return (CPlace){c->local_names[info->data], is_pointer_local(c, info->root), true};
  CPlace parent = c_place(c, info->parent, span);
  TypeId type = mir_place(c->body, info->parent)->type;
  switch (info->step) {
  case STEP_LOCAL: break;
  case STEP_FIELD: return member(c, parent, c_field_name(c, type, info->data));
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE: return element(c, info, parent, span);
  case STEP_BOX: return (CPlace){member(c, parent, c_field_name(c, type, 0)).text, true, true};
  case STEP_PAYLOAD: return payload(c, info, parent, span);
  case STEP_POINTEE:
    if (!info->data) return (CPlace){c_lvalue(c, parent), true, true};
    return (CPlace){arena_format(c->arena, "%s[%s]", c_lvalue(c, parent), c->local_names[info->data]), false, true};
  }
  own_unreachable("place step");
}

static const char *number(const CEmit *c, const MirConstInfo *info) {
  TypeClass class = type_class(c->decls->types, info->type);
  if (class == TYPE_CLASS_UNSIGNED) return arena_format(c->arena, "UINT64_C(%llu)", (unsigned long long)info->bits);
  int64_t value = (int64_t)info->bits;
  if (value == INT64_MIN) return "INT64_MIN";
  /* A negative literal is an operator and its operand: brackets keep it one. */
  return arena_format(c->arena, value < 0 ? "(INT64_C(%lld))" : "INT64_C(%lld)", (long long)value);
}

static const char *float_number(const CEmit *c, const MirConstInfo *info) {
  double value;
  memcpy(&value, &info->bits, sizeof value);
  if (isnan(value)) return "(double)__builtin_nan(\"\")";
  if (isinf(value)) return value > 0 ? "(double)__builtin_inf()" : "(-(double)__builtin_inf())";
  const char *text = arena_format(c->arena, "%.17g", value);
  bool plain = !strpbrk(text, ".e");
  return arena_format(c->arena, value < 0 ? "(%s%s)" : "%s%s", text, plain ? ".0" : "");
}

static const char *constant(const CEmit *c, const MirConstInfo *info) {
  switch (info->kind) {
  case MIR_CONST_INT: return number(c, info);
  case MIR_CONST_FLOAT: return float_number(c, info);
  case MIR_CONST_BOOL: return info->bits ? "true" : "false";
  case MIR_CONST_STRING:
    return arena_format(c->arena, "(%s){(uint8_t *)%s, %u, 0}", c_type(c, info->type),
                        c_string_literal(c->arena, info->bytes, info->length), info->length);
  case MIR_CONST_NULL: return arena_format(c->arena, "(%s)NULL", c_type(c, info->type));
  case MIR_CONST_NONE: return "(void)0";
  }
  own_unreachable("constant");
}

TypeId c_operand_type(const CEmit *c, MirOperand operand) {
  if (operand.role == ROLE_CONST) return mir_const(c->body, (MirConst){operand.index})->type;
  return mir_place(c->body, (MirPlace){operand.index})->type;
}

const char *c_operand(CEmit *c, MirOperand operand, Span span) {
  if (operand.role == ROLE_CONST) return constant(c, mir_const(c->body, (MirConst){operand.index}));
  return c_lvalue(c, c_place(c, (MirPlace){operand.index}, span));
}

const char *c_operand_address(CEmit *c, MirOperand operand, Span span) {
  if (operand.role != ROLE_CONST) return c_address(c, c_place(c, (MirPlace){operand.index}, span));
  const MirConstInfo *info = mir_const(c->body, (MirConst){operand.index});
  if (info->kind == MIR_CONST_STRING) return arena_format(c->arena, "&%s", constant(c, info));
  return arena_format(c->arena, "&(%s){%s}", c_type(c, info->type), constant(c, info));
}
