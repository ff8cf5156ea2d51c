// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Operations on objects in C: calls of own/dynops.def.
**
** In: CALL and CALL_RAISES of such an entry. Out: one statement each. The surprise: the result of an operation that may raise
** goes through a variable of the statement where the word itself does not say whether it raised. */
#include "backend/c/c_internal.h"
#include "own/value.h"

#include <string.h>

typedef struct {
  CEmit *c;
  const MirInstr *instr;
  const MirCallee *callee;
  const MirOperand *operands;
  uint32_t next; /* operand */
  const char *dst;
  const char *held; /* where the entry writes its result, if that is not the destination */
  const char *lent; /* the variable that gets a lent word */
  Text list;
} Operation;

/* The remaining operands as an array. */
static void add_row(Operation *o) {
  CEmit *c = o->c;
  uint32_t count = o->instr->count - o->next;
  Text row = text_new(c->arena);
  for (uint32_t i = 0; i < count; i++)
    text_format(&row, "%s%s", i ? ", " : "", c_operand(c, o->operands[o->next++], o->instr->span));
  text_format(&o->list, count ? "%s(const OwnWord[]){%s}, %u" : "%sNULL, 0",
              o->list.length ? ", " : "", count ? row.data : NULL, count);
}

static const char *pointer_to(const Operation *o, MirOperand operand) {
  TypeId type = c_operand_type(o->c, operand);
  bool text = operand.role == ROLE_CONST &&
              mir_const(o->c->body, (MirConst){operand.index})->kind == MIR_CONST_STRING;
  bool pointer = type_info(o->c->decls->types, type)->kind == TYPE_KIND_POINTER;
  if (pointer && text) {
    const MirConstInfo *info = mir_const(o->c->body, (MirConst){operand.index});
    return arena_format(o->c->arena, "(void *)%s",
                        c_string_literal(o->c->arena, info->bytes, info->length));
  }
  return pointer && operand.role != ROLE_MUT ? c_operand(o->c, operand, o->instr->span)
                                             : c_operand_address(o->c, operand, o->instr->span);
}

static const char *result_address(Operation *o, char letter) {
  if (letter == 'P') return c_address(o->c, c_place(o->c, o->instr->dst, o->instr->span));
  TypeId type = letter == 'I' ? TYPE_INT : letter == 'D' ? TYPE_FLOAT64 : TYPE_BOOL;
  o->held = c_held(o->c, type, NULL);
  return arena_format(o->c->arena, "&%s", o->held);
}

static const char *argument(Operation *o, char letter) {
  CEmit *c = o->c;
  switch (letter) {
  case 's': return c_site(c, o->instr->span);
  case 'c': return arena_format(c->arena, "&caches_%s[%u]", c->fn_name, c->cache_count++);
  case 'k': return c_code(c, o->callee->instance);
  case 'K': return c_class_code(c, o->callee->class_decl);
  case 'h': return arena_format(c->arena, "%llu", (unsigned long long)o->callee->hint);
  case 'I':
  case 'D':
  case 'B':
  case 'P': return result_address(o, letter);
  case 'M': return c_operand_address(c, o->operands[o->next++], o->instr->span);
  case 'p': return pointer_to(o, o->operands[o->next++]);
  case 'i': {
    const char *value = c_operand(c, o->operands[o->next], o->instr->span);
    bool wide = type_class(c->decls->types, c_operand_type(c, o->operands[o->next++])) ==
                TYPE_CLASS_UNSIGNED;
    return wide ? arena_format(c->arena, "(int64_t)%s", value) : value;
  }
  default: return c_operand(c, o->operands[o->next++], o->instr->span);
  }
}

static const char *call_text(Operation *o, RuntimeFn fn) {
  for (const char *letter = runtime_signature(fn) + 1; *letter; letter++) {
    if (*letter == 'a' || *letter == 'A')
      add_row(o);
    else if (*letter == 'L')
      o->lent =
          c_lvalue(o->c, c_place(o->c, (MirPlace){o->operands[o->next++].index}, o->instr->span));
    else
      text_format(&o->list, "%s%s", o->list.length ? ", " : "", argument(o, *letter));
  }
  own_check(o->next == o->instr->count, "operands match the runtime entry");
  const char *quick = dyn_quick(fn, o->c->large || dyn_is_rare(o->c->body, o->instr)),
             *name = quick ? quick : runtime_name(fn);
  return arena_format(o->c->arena, "%s(%s)", name, o->list.length ? o->list.data : "");
}

/* Tests that are one comparison; NULL: it is none. */
static const char *plain_test(const Operation *o, RuntimeFn fn) {
  if ((fn == RUNTIME_own_is_code && !o->callee->hint) || fn == RUNTIME_own_is_static)
    return arena_format(o->c->arena, "%s == (int64_t)(uintptr_t)%s%s",
                        c_operand(o->c, o->operands[0], o->instr->span),
                        c_code(o->c, o->callee->instance), fn == RUNTIME_own_is_code ? "" : " + 1");
  if (fn != RUNTIME_own_is_end && fn != RUNTIME_own_is_unbound && fn != RUNTIME_own_same)
    return NULL;
  const char *left = c_operand(o->c, o->operands[0], o->instr->span);
  const char *right = fn == RUNTIME_own_is_end ? "OWN_END"
                      : fn == RUNTIME_own_is_unbound
                          ? "OWN_UNBOUND"
                          : c_operand(o->c, o->operands[1], o->instr->span);
  return arena_format(o->c->arena, "%s == %s", left, right);
}

/* "(t = own_add(a, b)) == 0": whether it raised. */
static const char *raised_test(Operation *o, char result, const char *call) {
  CEmit *c = o->c;
  if (result == 'f') return call;
  if (result == 'w') {
    o->held = arena_format(c->arena, "own_%u", ++c->check_count);
    c_before(c, "OwnLent %s;", o->held);
    return arena_format(c->arena, "(%s = %s).keeper == 0", o->held, call);
  }
  if (result == 't') {
    o->held = arena_format(c->arena, "own_%u", ++c->check_count);
    c_before(c, "int32_t %s;", o->held);
    return arena_format(c->arena, "(%s = %s) < 0", o->held, call);
  }
  return o->dst ? arena_format(c->arena, "(%s = %s) == 0", o->dst, call)
                : arena_format(c->arena, "%s == 0", call);
}

static void raising(Operation *o, char result, const char *call) {
  CEmit *c = o->c;
  const char *test = raised_test(o, result, call);
  if (o->held && o->dst) {
    const char *type = c_type(c, mir_place(c->body, o->instr->dst)->type);
    if (result == 't')
      c_behind(c, "%s = %s != 0;", o->dst, o->held);
    else if (result == 'w') {
      c_behind(c, "%s = %s.word;", o->lent, o->held);
      c_behind(c, "%s = %s.keeper;", o->dst, o->held);
    } else
      c_behind(c, "%s = (%s)%s;", o->dst, type, o->held);
  }
  c_open_raising(c, test, o->instr->span);
}

void c_emit_operation_call(CEmit *c, const MirInstr *instr, const MirCallee *callee) {
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  char result = runtime_signature(fn)[0];
  Operation o = {
      .c = c, .instr = instr, .callee = callee, .operands = mir_operands(c->body, instr)};
  o.list = text_new(c->arena);
  if (instr->dst.index) o.dst = c_lvalue(c, c_place(c, instr->dst, instr->span));
  const char *test = plain_test(&o, fn);
  if (test) {
    c_set(c, instr->dst, o.dst, test);
    return;
  }
  const char *call = call_text(&o, fn);
  if (mir_runtime_raises(fn))
    raising(&o, result, call);
  else if (o.dst && result != 'v')
    c_set(c, instr->dst, o.dst, call);
  else
    c_line(c, "%s;", call);
}
