// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls of functions of the module math, by number (own/math.def).
**
** In: `math.sqrt(x)`, or `sqrt(x)` where nothing but `from math import sqrt` binds the name. Out: own_math_one, own_math_two, with
** what the text names as an operand. Invariant: the runtime compares it with what the module was made with, so a function that
** was put in its place is called as ever. The surprise: only then the pass unbox may calculate on floats without words. */
#include "lower/dynamic_internal.h"

#include "own/value.h"

#include <string.h>

typedef struct {
  const char *name;
  uint32_t operands;
} Function;

static const Function functions[OWN_MATH_COUNT] = {
#define MATH_ONE(name) {#name, 1},
#define MATH_TWO(name) {#name, 2},
#define MATH_INT(name) {#name, 1},
#include "own/math.def"
};

/* The function of that name and number of operands, or OWN_MATH_COUNT. */
static uint32_t find(const char *name, uint32_t operands) {
  uint32_t at = 0;
  while (at < OWN_MATH_COUNT &&
         (functions[at].operands != operands || strcmp(functions[at].name, name) != 0))
    at++;
  return at;
}

static bool is_plain(const AstCall *node) {
  for (uint32_t i = 0; i < node->arguments.count; i++) {
    AstKind kind = node->arguments.items[i]->kind;
    if (kind == AST_Star || kind == AST_Arg) return false;
  }
  return true;
}

/* `of`: what the text names. */
static MirOperand call(Lower *l, const DynCall *general, uint32_t number, MirOperand of) {
  uint32_t count = general->node->arguments.count;
  MirOperand operands[4] = {dynamic_int(l, number), of};
  for (uint32_t i = 0; i < count; i++)
    operands[2 + i] = general->operands[general->count - count + i];
  DynOp op = {.fn = count == 1 ? RUNTIME_own_math_one : RUNTIME_own_math_two,
              .form = FORM_CALL,
              .span = general->node->head.span};
  return dynamic_do(l, op, operands, 2 + count, general->mark);
}

bool dynamic_math_method(Lower *l, const DynCall *general, MirOperand *result) {
  const AstAttribute *callee = AS(Attribute, general->node->callee);
  const char *module = dynamic_module_of(l, callee->value);
  if (!module || strcmp(module, "math") != 0 || !is_plain(general->node)) return false;
  uint32_t number = find(lower_name(l, callee->name), general->node->arguments.count);
  if (number == OWN_MATH_COUNT) return false;
  *result = call(l, general, OWN_MATH_COUNT + number, general->operands[1]);
  return true;
}

bool dynamic_math_function(Lower *l, const DynCall *general, MirOperand *result) {
  const Ast *callee = general->node->callee;
  if (callee->kind != AST_Name || !is_plain(general->node)) return false;
  DynName name = dynamic_name(l->def->dynamic, l->def->scope, AS(Name, callee)->name);
  if (name.kind != DYN_NAME_VAR && name.kind != DYN_NAME_CAPTURE) return false;
  const DynVar *var = dynamic_var(l->def->dynamic, name.var);
  if (!var->from || strcmp(var->from, "math") != 0) return false;
  uint32_t number = find(lower_name(l, var->item), general->node->arguments.count);
  if (number == OWN_MATH_COUNT) return false;
  *result = call(l, general, number, general->operands[0]);
  return true;
}
