// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Places, constants and operands in C. The surprise: a check that a place carries (index in
** range, Optional not empty) is written as a statement before the instruction, because the order
** of C's operands is open. */
#include "backend/c/c_internal.h"
#include "mir/splice.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

const char *c_site(CEmit *c, Span span) {
  Position at = source_position(c->body->context->sources, span.from);
  const char *file = at.source.index ? source_get(c->body->context->sources, at.source)->name : "";
  const char *function = mir_function_at(c->body, span);
  text_format(&c->sites, "  {%s, %u, %u, %s},\n",
              c_string_literal(c->arena, file, (uint32_t)strlen(file)), at.line, at.column,
              c_string_literal(c->arena, function, (uint32_t)strlen(function)));
  return arena_format(c->arena, "&sites_%s[%u]", c->fn_name, c->site_count++);
}

const char *c_panic_site(CEmit *c, Span span) {
  return c->takes_site[c->fn.index] ? "own_site" : c_site(c, span);
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
  if (id.index == c->body->result.index)
    return abi_has_result(local->type) &&
           !abi_result_by_value(c->decls, local->type, c->body->raises);
  if (local->kind != LOCAL_PARAM) return false;
  return abi_pass_mode(c->decls, local->convention, local->type) == PASS_BY_POINTER;
}

const char *c_member(const CEmit *c, CPlace of, const char *name) {
  return arena_format(c->arena, "%s%s%s", of.text, of.pointer ? "->" : ".", name);
}

static CPlace member(const CEmit *c, CPlace parent, const char *name) {
  return (CPlace){c_member(c, parent, name), false, true};
}

static const char *index_value(const CEmit *c, const MirPlaceInfo *info) {
  return c_lvalue(
      c, (CPlace){c->local_names[info->data], is_pointer_local(c, (MirLocal){info->data}), true});
}

static CPlace element(CEmit *c, const MirPlaceInfo *info, CPlace list, Span span) {
  TypeId type = mir_place(c->body, info->parent)->type;
  const char *data = member(c, list, c_field_name(c, type, 0)).text;
  const char *index = index_value(c, info);
  if (info->step == STEP_ELEMENT) {
    const char *size = member(c, list, c_field_name(c, type, 1)).text;
    index =
        c_held(c, TYPE_INT,
               arena_format(c->arena, "own_index(%s, %s, %s)", index, size, c_panic_site(c, span)));
  }
  return (CPlace){arena_format(c->arena, "%s[%s]", data, index), false, true};
}

static CPlace payload(CEmit *c, const MirPlaceInfo *info, CPlace optional, Span span) {
  TypeId type = mir_place(c->body, info->parent)->type;
  if (info->checked) {
    c_before(c, "own_need(%s, %s);", c_is_some(c, type, optional), c_panic_site(c, span));
  }
  return layout_optional_is_pointer(c->decls, type) ? optional : member(c, optional, "payload");
}

CPlace c_place(CEmit *c, MirPlace place, Span span) {
  const MirPlaceInfo *info = mir_place(c->body, place);
  if (info->step == STEP_LOCAL)
    return (CPlace){c->local_names[info->data], is_pointer_local(c, info->root), true};
  if (info->step == STEP_PART) return (CPlace){c->local_names[info->data], true, true};
  CPlace parent = c_place(c, info->parent, span);
  TypeId type = mir_place(c->body, info->parent)->type;
  switch (info->step) {
  case STEP_LOCAL:
  case STEP_BELOW:
  case STEP_PART: break; /* above; no instruction names what is only known to be below */
  case STEP_FIELD: return member(c, parent, c_field_name(c, type, info->data));
  case STEP_ELEMENT:
  case STEP_ELEMENT_SAFE: return element(c, info, parent, span);
  case STEP_BOX: return (CPlace){member(c, parent, c_field_name(c, type, 0)).text, true, true};
  case STEP_CASE: return c_case_field(c, type, parent, info->data);
  case STEP_PAYLOAD: return payload(c, info, parent, span);
  case STEP_POINTEE:
    if (!info->data) return (CPlace){c_lvalue(c, parent), true, true};
    return (CPlace){arena_format(c->arena, "%s[%s]", c_lvalue(c, parent), index_value(c, info)),
                    false, true};
  }
  own_unreachable("place step");
}

static const char *number(const CEmit *c, const MirConstInfo *info) {
  uint32_t bits = type_bits(c->decls->types, info->type);
  if (type_class(c->decls->types, info->type) == TYPE_CLASS_UNSIGNED) {
    uint64_t value = bits < 64 ? info->bits & ((UINT64_C(1) << bits) - 1) : info->bits;
    return arena_format(c->arena, bits == 64 ? "UINT64_C(%llu)" : "%lluu",
                        (unsigned long long)value);
  }
  int64_t value = (int64_t)info->bits;
  if (value == INT64_MIN) return "INT64_MIN";
  bool wide = value > INT32_MAX || value < -INT32_MAX;
  /* A negative literal is an operator and its operand: brackets keep it one. */
  return arena_format(c->arena,
                      value < 0 ? wide ? "(INT64_C(%lld))" : "(%lld)"
                      : wide    ? "INT64_C(%lld)"
                                : "%lld",
                      (long long)value);
}

static const char *float_number(const CEmit *c, const MirConstInfo *info) {
  double value;
  memcpy(&value, &info->bits, sizeof value);
  const char *f = type_same(info->type, TYPE_FLOAT32) ? "f" : "";
  if (isnan(value)) return arena_format(c->arena, "__builtin_nan%s(\"\")", f);
  if (isinf(value))
    return arena_format(c->arena, value > 0 ? "__builtin_inf%s()" : "(-__builtin_inf%s())", f);
  const char *text = "";
  for (int digits = 1; digits <= 17; digits++) {
    text = arena_format(c->arena, "%.*g", digits, value);
    if (strtod(text, NULL) == value) break;
  }
  return arena_format(c->arena, signbit(value) ? "(%s%s%s)" : "%s%s%s", text,
                      strpbrk(text, ".e") ? "" : ".0", f);
}

static const char *constant(const CEmit *c, const MirConstInfo *info) {
  if (type_same(info->type, TYPE_OBJECT)) return c_word(c, info);
  switch (info->kind) {
  case MIR_CONST_INT: return number(c, info);
  case MIR_CONST_FLOAT: return float_number(c, info);
  case MIR_CONST_BOOL: return info->bits ? "true" : "false";
  case MIR_CONST_STRING: {
    const char *text = c_string_literal(c->arena, info->bytes, info->length);
    bool raw = type_info(c->decls->types, info->type)->kind == TYPE_KIND_POINTER;
    return arena_format(c->arena, raw ? "(uint8_t *)%s" : "OWN_TEXT(%s, %u)", text, info->length);
  }
  case MIR_CONST_NULL: return arena_format(c->arena, "(%s)NULL", c_type(c, info->type));
  case MIR_CONST_CODE:
    return arena_format(c->arena, "(%s)(uintptr_t)%s", c_type(c, info->type),
                        c_fn_name(c, (FnId){(uint32_t)info->bits}));
  case MIR_CONST_NONE: return arena_format(c->arena, "(%s){0}", c_type(c, info->type));
  case MIR_CONST_PARAMETER: /* gone with the generic body */
  case MIR_CONST_DIGITS:
  case MIR_CONST_BYTES:
  case MIR_CONST_WORD:
  case MIR_CONST_BUILTIN:
  case MIR_CONST_CLASS:
  case MIR_CONST_TUPLE: break; /* objects, above */
  }
  own_unreachable("constant");
}

const char *c_held(CEmit *c, TypeId type, const char *value) {
  const char *name = arena_format(c->arena, "own_%u", ++c->check_count);
  const char *spelled = c_type(c, type);
  bool star = spelled[strlen(spelled) - 1] == '*';
  c_before(c, "%s%s%s%s%s;", spelled, star ? "" : " ", name, value ? " = " : "",
           value ? value : "");
  return name;
}

TypeId c_operand_type(const CEmit *c, MirOperand operand) {
  if (operand.role == ROLE_CONST) return mir_const(c->body, (MirConst){operand.index})->type;
  return mir_place(c->body, (MirPlace){operand.index})->type;
}

static const char *folded(const CEmit *c, MirOperand operand) {
  if (operand.role == ROLE_CONST) return NULL;
  const MirPlaceInfo *info = mir_place(c->body, (MirPlace){operand.index});
  return info->step == STEP_LOCAL ? c->folded[info->root.index] : NULL;
}

/* A name, a path, a number, or one call: needs no brackets anywhere. */
static bool is_primary(const char *text) {
  size_t name =
      strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.->[]");
  if (!text[name]) return *text != '-';
  int depth = 0;
  bool quoted = false;
  for (const char *at = text + name; name && *at; at++) {
    if (*at == '"' && at[-1] != '\\') quoted = !quoted;
    if (!quoted && *at == '(') depth++;
    if (!quoted && *at == ')') depth--;
    if (depth == 0) return !at[1] && *at == ')';
  }
  return false;
}

const char *c_bare(const CEmit *c, MirOperand operand, const char *text) {
  const char *expression = folded(c, operand);
  return expression ? expression : text;
}

/* `(*p)` alone needs no brackets. */
static const char *unwrapped(const CEmit *c, const char *text) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
  if (text[0] != '(' || text[1] != '*') return text;
  size_t length = strspn(text + 2, letters);
  bool alone = length && text[length + 2] == ')' && !text[length + 3];
  return alone ? arena_format(c->arena, "*%.*s", (int)length, text + 2) : text;
}

void c_set(CEmit *c, MirPlace place, const char *dst, const char *value) {
  const MirPlaceInfo *info = mir_place(c->body, place);
  bool whole = info->step == STEP_LOCAL;
  if (whole && c->uses[info->root.index].folded) {
    c->folded[info->root.index] = value;
  } else if (whole && c->returning && info->root.index == c->body->result.index) {
    c_line(c, "return %s;", unwrapped(c, value));
    c->returned = true;
    c->returns++;
  } else if (strcmp(dst, value) != 0) {
    c_assign(c, whole ? info->root : (MirLocal){0}, unwrapped(c, dst), unwrapped(c, value));
  }
}

const char *c_operand(CEmit *c, MirOperand operand, Span span) {
  if (operand.role == ROLE_CONST) return constant(c, mir_const(c->body, (MirConst){operand.index}));
  const char *text = folded(c, operand);
  if (text) return is_primary(text) ? text : arena_format(c->arena, "(%s)", text);
  return c_lvalue(c, c_place(c, (MirPlace){operand.index}, span));
}

/* Storage that a call could free or change while it uses the value. */
static bool is_interior(const CEmit *c, MirPlace place) {
  for (; place.index; place = mir_place(c->body, place)->parent) {
    MirStep step = mir_place(c->body, place)->step;
    if (step != STEP_LOCAL && step != STEP_FIELD) return true;
  }
  return false;
}

const char *c_operand_address(CEmit *c, MirOperand operand, Span span) {
  if (operand.role == ROLE_CONST) {
    const MirConstInfo *info = mir_const(c->body, (MirConst){operand.index});
    if (info->kind == MIR_CONST_STRING) return arena_format(c->arena, "&%s", constant(c, info));
    return arena_format(c->arena, "&%s", c_held(c, info->type, constant(c, info)));
  }
  MirPlace place = {operand.index};
  bool taken = operand.role == ROLE_MOVE && is_interior(c, place);
  if (!taken) return c_address(c, c_place(c, place, span));
  const char *value = c_operand(c, operand, span);
  return arena_format(c->arena, "&%s", c_held(c, mir_place(c->body, place)->type, value));
}
