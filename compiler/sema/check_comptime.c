// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `comptime if`, `comptime assert`, and aliases in functions.
**
** In: statements whose conditions are constant expressions. Out: the condition's value as RES_CONST: known here, or an
** expression of parameters that is known per instance. Both branches are checked against the bounds; which one is compiled,
** lowering and instances decide. The surprise: an assertion that fails is reported there too, since its branch may be left out. */
#include "sema/sema_internal.h"

static void check_comptime_condition(Sema *sema, const Ast *condition) {
  ConstValue value = constant_eval(sema, condition, (TypeId){0});
  if (value.kind == CONST_NONE) {
    poison(sema, condition);
    return;
  }
  if (!type_same(value.type, TYPE_BOOL)) {
    Diag *diag = diag_mismatch(sema->diags, condition->span, text_of(sema, TYPE_BOOL),
                               text_of(sema, value.type));
    diag_primary(sema->diags, diag, "a condition at compile time is a Bool");
    poison(sema, condition);
    return;
  }
  typed_set_const(sema->typed, condition, value);
}

void check_comptime_if(Sema *sema, const AstComptimeIf *stmt) {
  for (uint32_t i = 0; i < stmt->arms.count; i++) {
    const AstIfArm *arm = AS(IfArm, stmt->arms.items[i]);
    check_comptime_condition(sema, arm->condition);
    check_suite(sema, arm->body);
  }
  if (stmt->otherwise) check_suite(sema, stmt->otherwise);
}

void check_comptime_assert(Sema *sema, const AstComptimeAssert *stmt) {
  check_comptime_condition(sema, stmt->condition);
  if (!stmt->message) return;
  ConstValue text = constant_eval(sema, stmt->message, (TypeId){0});
  if (text.kind == CONST_NONE) {
    poison(sema, stmt->message);
  } else if (text.kind != CONST_STRING) {
    Want want = {type_string(sema->decls), WANT_OTHER, {0, 0}, {0}, "this is the message"};
    report_mismatch(sema, stmt->message, text.type, want);
  } else {
    typed_set_const(sema->typed, stmt->message, text);
  }
}

void check_local_alias(Sema *sema, const AstAlias *ast) {
  array_push(sema->arena, &sema->aliases,
             (AliasInfo){.ast = ast, .unit = sema->here.unit, .local = true});
  uint32_t index = sema->aliases.count - 1;
  constant_alias(sema, index);
  if (type_is_error(sema->aliases.items[index].type)) sema->body_broken = true;
  Span span = span_of_name(sema, ast->head.span, ast->name);
  scope_declare_local(
      sema, (Entity){.kind = ENTITY_ALIAS, .name = ast->name, .span = span, .index = index});
}

/* At module level nothing depends on an instance. */
void check_module_asserts(Sema *sema) {
  for (uint32_t i = 0; i < sema->module_asserts.count; i++) {
    const ModuleAssert item = sema->module_asserts.items[i];
    sema->here = (Here){.unit = item.unit};
    check_comptime_assert(sema, item.ast);
    const ConstValue *value = typed_const(sema->typed, item.ast->condition);
    if (!value || value->bits) continue;
    Diag *diag = diag_comptime_assert(sema->diags, item.ast->condition->span);
    const ConstValue *text = item.ast->message ? typed_const(sema->typed, item.ast->message) : NULL;
    if (text) diag_reason(sema->diags, diag, "%.*s", (int)text->text.length, text->text.bytes);
  }
}
