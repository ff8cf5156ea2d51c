// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Objects in `fn` code: the doors of check_object.c and check_object_call.c for the checkers of expressions.
**
** Glossary: boxable = a static type whose values become objects where one is wanted: numbers, Bool, String. */
#ifndef OWN_SEMA_CHECK_OBJECT_H
#define OWN_SEMA_CHECK_OBJECT_H

#include "sema/sema_internal.h"

bool is_object(TypeId type);
bool is_boxable(const Sema *sema, TypeId type);
/* Notes that the value of that type becomes an object; false: it cannot. */
bool check_object_box(Sema *sema, const Ast *ast, TypeId type);
void check_object_report_no_box(Sema *sema, const Ast *ast, TypeId type);
/* Checks an operand that has to be an object. */
bool check_object_operand(Sema *sema, const Ast *ast);

/* Is it a literal that may be an object? */
bool check_object_literal_kind(const Ast *ast);
TypeId check_object_literal(Sema *sema, const Ast *ast);
/* A variable of a module, read. */
TypeId check_object_global(Sema *sema, const Ast *ast, const Entity *entity);
/* The value before the dot, the brackets, the operator was checked: it is an object. */
TypeId check_object_attribute(Sema *sema, const Ast *ast);
TypeId check_object_item(Sema *sema, const Ast *ast);
TypeId check_object_unary(Sema *sema, const Ast *ast);
TypeId check_object_power(Sema *sema, const Ast *ast);
/* `T(o)`, `len(o)`: the argument was checked. */
TypeId check_object_convert(Sema *sema, const Ast *ast, TypeId type);
TypeId check_object_length(Sema *sema, const Ast *ast);
/* The object is wanted as a text. */
void check_object_text(Sema *sema, const Ast *ast);
void check_object_format(Sema *sema, const Ast *field);

/* ── check_object_call.c ── */
/* The callee of the Call was checked: it is an object, or a method of one. */
TypeId check_object_call(Sema *sema, const Ast *ast);
/* A variable of a module is called: a `def`, a class, any value. */
TypeId check_object_call_global(Sema *sema, const Ast *ast, const Ast *callee,
                                const Entity *entity);
/* `o.take[T]()`: the struct out of its object. */
TypeId check_object_take(Sema *sema, const Ast *ast, TypeId type);
/* `object(x)` and `isinstance(o, C)`. */
TypeId check_object_construct(Sema *sema, const Ast *ast);
TypeId check_object_instance(Sema *sema, const Ast *ast);

#endif
