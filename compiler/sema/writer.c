// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `Writer` of Mojo: Own writes into one type, String.
**
** In: type parameters and types as written. Out: `W: Writer` is another name of String in its function, and so is
** `Some[Writer]`; no parameter is made of it. Invariant: a declaration of the program that is called `Writer` comes first.
** The surprise: a name that stands for no parameter must be declared again where the body is checked. */
#include "sema/sema_internal.h"

static bool names_writer(Sema *sema, const Ast *ast) {
  if (!ast || ast->kind != AST_Name || !symbol_is(AS(Name, ast)->name, SYM_Writer)) return false;
  return scope_find(sema, AS(Name, ast)->name).kind == ENTITY_NONE;
}

bool writer_param(Sema *sema, const AstTypeParam *param) {
  return names_writer(sema, param->bound);
}

void writer_declare(Sema *sema, AstNodes generics) {
  for (uint32_t i = 0; i < generics.count; i++) {
    const AstTypeParam *param = AS(TypeParam, generics.items[i]);
    if (!writer_param(sema, param)) continue;
    scope_declare_local(sema, (Entity){.kind = ENTITY_STRUCT,
                                       .name = param->name,
                                       .span = param->head.span,
                                       .index = sema->decls->string.index});
  }
}

TypeId writer_some(Sema *sema, AstNodes arguments) {
  bool writer = arguments.count == 1 && names_writer(sema, arguments.items[0]);
  return writer ? type_string(sema->decls) : (TypeId){0};
}
