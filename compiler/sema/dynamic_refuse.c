// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What Python has and this compiler has not, or will never have: refused by name before the program runs.
**
** In: a node or a name of dynamic code. Out: E0401 with the stage in which it comes (dynamic.md §2), or E0402 … for what has
** no counterpart in compiled code, and what to write instead. The surprise: nothing inside a refused construct is looked at, so one report says it. */
#include "sema/dynamic_internal.h"

#include <string.h>

typedef struct {
  const char *feature;
  const char *stage; /* or `never`; behind a colon: what to write instead */
} Later;

static Later later_statement(const Ast *node) {
  switch ((unsigned)node->kind) {
  case AST_For:
    if (AS(For, node)->binding != FOR_PLAIN)
      return (Later){"`for ref` and `for var` in dynamic code", "never: write `for`"};
    break;
  case AST_Function:
    if (AS(Function, node)->captures.count)
      return (Later){"a list of captures in dynamic code", "never: leave it out"};
    if (!AS(Function, node)->is_def) return (Later){"a `fn` inside of dynamic code", "S4"};
    break;
  case AST_Struct: return (Later){"a `struct` inside of dynamic code", "S4"};
  case AST_Trait: return (Later){"a `trait` inside of dynamic code", "S4"};
  case AST_Enum: return (Later){"an `enum` inside of dynamic code", "S4"};
  case AST_Var: return (Later){"`var` in dynamic code", "never: leave it out"};
  case AST_RefBind: return (Later){"`ref` in dynamic code", "never: names are references"};
  case AST_ComptimeIf: return (Later){"`comptime` in dynamic code", "never: write `if`"};
  case AST_ComptimeAssert: return (Later){"`comptime` in dynamic code", "never: write `assert`"};
  case AST_Alias: return (Later){"`alias` inside of dynamic code", "never: write `=`"};
  case AST_Handler:
    if (AS(Handler, node)->is_star)
      return (Later){"`except*`", "never: exceptions come one at a time, write `except`"};
    break;
  default: break; /* everything else is built, or an expression */
  }
  return (Later){NULL, NULL};
}

static Later later_expression(const Ast *node) {
  switch ((unsigned)node->kind) {
  case AST_Imaginary: return (Later){"a complex number", "S5"};
  case AST_Lambda:
    if (AS(Lambda, node)->captures.count)
      return (Later){"a list of captures in dynamic code", "never: leave it out"};
    break;
  case AST_Transfer: return (Later){"`^` in dynamic code", "never: objects are shared"};
  case AST_FnType: return (Later){"a function type in dynamic code", "never"};
  case AST_RefType: return (Later){"a `ref` type in dynamic code", "never"};
  default: break;
  }
  return (Later){NULL, NULL};
}

static Span narrow(const Sema *sema, const Ast *node) {
  if (node->kind == AST_Function) return span_of_name(sema, node->span, AS(Function, node)->name);
  Span span = node->span;
  bool block = node->kind == AST_With || node->kind == AST_For || node->kind == AST_Struct;
  if (block && span.to > span.from + 5) span.to = span.from + 5;
  return span;
}

static void report(Sema *sema, Span span, Later later) {
  Diag *diag = diag_not_supported(sema->diags, span, later.feature);
  const char *instead = strchr(later.stage, ':');
  bool never = strncmp(later.stage, "never", 5) == 0;
  int length = (int)strcspn(later.stage, ":");
  if (!never)
    diag_reason(sema->diags, diag, "it comes with stage %.*s of dynamic code", length, later.stage);
  if (instead) diag_reason(sema->diags, diag, "%s", instead + 2);
}

/* `metaclass=M`: ABCMeta and `type` are built in. */
static bool is_known_metaclass(const Sema *sema, const Ast *value) {
  if (value->kind != AST_Name && value->kind != AST_Attribute) return false;
  const char *name =
      sema_name(sema, value->kind == AST_Name ? AS(Name, value)->name : AS(Attribute, value)->name);
  return strcmp(name, "ABCMeta") == 0 || strcmp(name, "type") == 0;
}

static bool refuse_class(Sema *sema, const Ast *node) {
  if (node->kind != AST_Class) return false;
  AstNodes arguments = AS(Class, node)->arguments;
  for (uint32_t i = 0; i < arguments.count; i++) {
    const Ast *argument = arguments.items[i];
    if (argument->kind == AST_Star) {
      report(sema, argument->span, (Later){"`*` among the bases of a class", "S4"});
      return true;
    }
    if (argument->kind != AST_Arg ||
        strcmp(sema_name(sema, AS(Arg, argument)->name), "metaclass") != 0)
      continue;
    if (is_known_metaclass(sema, AS(Arg, argument)->value)) continue;
    diag_metaclass(sema->diags, argument->span);
    return true;
  }
  return false;
}

bool dynamic_refuse(Sema *sema, const Ast *node) {
  Later later = later_statement(node);
  if (!later.feature) later = later_expression(node);
  if (!later.feature) return refuse_class(sema, node);
  report(sema, narrow(sema, node), later);
  return true;
}

bool dynamic_refuse_name(Sema *sema, Symbol name, Span span) {
  static const struct {
    const char *name, *stage; /* stage NULL: there is no compiler at run time */
  } names[] = {{"eval", NULL},
               {"exec", NULL},
               {"compile", NULL},
               {"__import__", NULL},
               {"complex", "S5"},
               {"breakpoint", "S5"},
               {"BaseExceptionGroup", "never: exceptions come one at a time, raise one of them"},
               {"ExceptionGroup", "never: exceptions come one at a time, raise one of them"}};
  const char *text = sema_name(sema, name);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(names[i].name, text) != 0) continue;
    if (names[i].stage)
      report(sema, span, (Later){arena_format(sema->arena, "`%s`", text), names[i].stage});
    else
      diag_no_compiler(sema->diags, span, text);
    return true;
  }
  return false;
}
