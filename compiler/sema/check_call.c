// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls: what stands before the parentheses decides what a call is.
**
** In: a Call node. Out: RES_CALL with its CallInfo, RES_CONVERT of a scalar type, RES_PRINT, RES_COPY, RES_PAYLOAD, or RES_VALUE
** where the call only names a type for its argument. The surprise: a callee is no expression; `f`, `m.f`, `T`, `List[Int]`,
** `x.method` and `f[Int]` are told apart here, before anything is checked as a value. */
#include "base/check.h"
#include "sema/check_loop.h"
#include "sema/check_object.h"
#include "sema/overload.h"

/* ── arguments as written ── */

static Arg *call_args(Sema *sema, const AstCall *call, uint32_t first, uint32_t *count) {
  Arg *args = arena_make_many(sema->arena, Arg, call->arguments.count + first);
  *count = first;
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *ast = call->arguments.items[i];
    Arg arg = {.expr = ast, .span = ast->span};
    if (ast->kind == AST_Arg) {
      arg.name = AS(Arg, ast)->name;
      arg.expr = AS(Arg, ast)->value;
      arg.span = span_of_name(sema, ast->span, arg.name);
    } else if (ast->kind == AST_Star && AS(Star, ast)->count == 1) {
      arg.expr = AS(Star, ast)->value;
      arg.spread = true;
    }
    args[(*count)++] = arg;
  }
  return args;
}

/* The call means nothing; its arguments are still looked at for errors of their own. */
static TypeId give_up(Sema *sema, const Ast *ast) {
  const AstCall *call = AS(Call, ast);
  for (uint32_t i = 0; i < call->arguments.count; i++) {
    const Ast *arg = call->arguments.items[i];
    if (arg->kind == AST_Arg) arg = AS(Arg, arg)->value;
    if (arg->kind == AST_Star) arg = AS(Star, arg)->value;
    if (source_word(sema, arg).index) /* `list(range(n))`: what goes through it is not known */
      give_up(sema, arg);
    else if (arg->kind != AST_Lambda) /* whose types nothing says */
      check_expr(sema, arg, WANT_ANY);
  }
  return poison(sema, ast);
}

/* A call that was reported may still have a known result: then what follows is checked as if it were right. */
static TypeId wrong_call(Sema *sema, const Ast *ast, const CallInfo *call) {
  TypeId result = call->result;
  poison(sema, ast);
  if (!result.index) return TYPE_ERROR;
  typed_set_type(sema->typed, ast, result);
  return result;
}

static const Ast *only_argument(const AstCall *call) {
  if (call->arguments.count != 1 || call->arguments.items[0]->kind == AST_Arg) return NULL;
  return call->arguments.items[0];
}

static TypeId wrong_count(Sema *sema, const Ast *ast, const char *name, const char *wanted) {
  diag_argument_count(sema->diags, ast->span, name, wanted, AS(Call, ast)->arguments.count);
  return give_up(sema, ast);
}

/* ── functions ── */

typedef struct {
  FnDeclId first;
  Symbol name;
  Span span;
  const TypeId *given; /* f[Int](…) */
  uint32_t given_count;
} Callee;

/* Is the only argument an object? It is checked early, if its type does not depend on what is wanted. */
static bool object_argument(Sema *sema, CallQuery *query) {
  Arg *arg = query->args;
  if (query->arg_count != 1 || arg->name.index || arg_waits(arg->expr)) return false;
  arg->type = check_expr(sema, arg->expr, WANT_ANY);
  return is_object(arg->type);
}

static bool is_len(const Sema *sema, const Callee *callee) {
  return symbol_is(callee->name, SYM_len_fn) && decl_fn(sema->decls, callee->first)->builtin;
}

static TypeId call_function(Sema *sema, const Ast *ast, const Callee *callee, Want want) {
  CallQuery query = {.first = callee->first,
                     .name = callee->name,
                     .span = callee->span,
                     .want = want,
                     .given = callee->given,
                     .given_count = callee->given_count};
  query.args = call_args(sema, AS(Call, ast), 0, &query.arg_count);
  if (is_len(sema, callee) && object_argument(sema, &query)) return check_object_length(sema, ast);
  TypeId fold = {0}, list = {0};
  bool builtin = decl_fn(sema->decls, callee->first)->builtin;
  if (builtin && check_fold(sema, ast, callee->name, &fold, &list)) return fold;
  if (list.index) query.args[0].type = list;
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return wrong_call(sema, ast, &call);
  return call_result(sema, ast, &call);
}

/* ── types ── */

static TypeId convert_bool(Sema *sema, const Ast *ast, const Ast *arg) {
  TypeId from = check_expr(sema, arg, WANT_ANY);
  if (is_object(from)) return check_object_convert(sema, ast, TYPE_BOOL);
  check_truth(sema, arg, from);
  typed_set(sema->typed, ast, RES_VALUE, TYPE_BOOL, 0);
  return TYPE_BOOL;
}

/* `Int(text)`, `Float64(text)` are `atol` and `atof`: they raise if the text is no number. */
static TypeId parse_number(Sema *sema, const Ast *ast, TypeId type) {
  const char *name = type.index == TYPE_INT.index ? "atol" : "atof";
  Entity entity = scope_find_in_prelude(sema, symbol_intern(sema->context->symbols, name, 4));
  if (entity.kind != ENTITY_FN) return poison(sema, ast);
  CallQuery query = {.first = {entity.index},
                     .name = decl_fn(sema->decls, (FnDeclId){entity.index})->name,
                     .span = AS(Call, ast)->callee->span};
  query.args = call_args(sema, AS(Call, ast), 0, &query.arg_count);
  query.args[0].type = type_string(sema->decls);
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return wrong_call(sema, ast, &call);
  typed_set_call(sema->typed, ast, RES_CALL, &call, call.result);
  return call.result;
}

static TypeId convert_scalar(Sema *sema, const Ast *ast, TypeId type) {
  const Ast *arg = only_argument(AS(Call, ast));
  const char *name = text_of(sema, type);
  if (!arg) return wrong_count(sema, ast, name, "1 argument");
  if (type.index == TYPE_BOOL.index) return convert_bool(sema, ast, arg);
  const Ast *plain = ast_bare(arg);
  if (plain->kind == AST_Unary) plain = AS(Unary, plain)->operand;
  bool spelled = plain->kind == AST_Int || plain->kind == AST_Float;
  LiteralClass class = spelled ? literal_class(arg) : LITERAL_NO;
  bool adapts =
      class == LITERAL_INT || (class == LITERAL_FLOAT && type_is_float(sema->types, type));
  Want hint = WANT_ANY;
  if (adapts) hint.type = type;
  TypeId from = check_expr(sema, arg, hint);
  if (type_is_error(from)) return poison(sema, ast);
  if (is_object(from)) return check_object_convert(sema, ast, type);
  if (type_same(from, type)) {
    typed_set(sema->typed, ast, RES_VALUE, type, 0);
    return type;
  }
  if ((type_is_number(sema->types, from) || from.index == TYPE_BOOL.index) &&
      type_is_number(sema->types, type)) {
    typed_set(sema->typed, ast, RES_CONVERT, type, CONVERT_CHECKED);
    return type;
  }
  bool text = type_same(from, type_string(sema->decls));
  if (text && (type.index == TYPE_INT.index || type.index == TYPE_FLOAT64.index))
    return parse_number(sema, ast, type);
  Diag *diag = diag_cannot_convert(sema->diags, arg->span, name, text_of(sema, from));
  if (text)
    diag_reason(sema->diags, diag, "`%s(Int(text))` reads it, and raises if it is no number", name);
  else if (optional_payload(sema, from).index)
    diag_reason(sema->diags, diag, "`.value()` is what it holds");
  return poison(sema, ast);
}

/* `Optional(x)`, `Optional[T](x)`, `Optional[T]()`, `Some(x)`. */
static TypeId construct_optional(Sema *sema, const Ast *ast, TypeId payload, Want want) {
  const AstCall *call = AS(Call, ast);
  if (!payload.index) payload = optional_payload(sema, want.type.index ? want.type : TYPE_NONE);
  if (!call->arguments.count && payload.index) {
    TypeId type = type_optional(sema->decls, payload);
    typed_set(sema->typed, ast, RES_NONE_OPTIONAL, type, 0);
    return type;
  }
  const Ast *arg = only_argument(call);
  if (!arg) return wrong_count(sema, ast, "Optional", "1 argument");
  Want inner = {payload, WANT_NOTHING, {0, 0}, {0}, NULL};
  TypeId from = check_expr(sema, arg, inner);
  if (type_is_error(from)) return poison(sema, ast);
  if (!payload.index) payload = from;
  Want outer = {type_optional(sema->decls, payload), WANT_NOTHING, {0, 0}, {0}, NULL};
  TypeId type = coerce(sema, arg, from, outer);
  typed_set(sema->typed, ast, RES_VALUE, type, 0);
  return type;
}

/* `List(s)`: the items of any source. */
static TypeId construct_list(Sema *sema, const Ast *ast, const Ast *arg, TypeId type, Want want) {
  TypeId wanted = type.index ? type : inner_type(sema, want.type);
  TypeId item = wanted.index ? builtin_item(sema, wanted, BUILTIN_LIST) : (TypeId){0};
  TypeId list = check_collect(sema, ast, arg, item);
  if (type.index && !type_is_error(list) && !type_same(list, type)) {
    report_mismatch(sema, arg, list, (Want){type, WANT_NOTHING, {0, 0}, {0}, NULL});
    list = TYPE_ERROR;
  }
  return type_is_error(list) ? poison(sema, ast) : list;
}

static TypeId construct(Sema *sema, const Ast *ast, StructId id, TypeId type, Want want) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  const Ast *callee = AS(Call, ast)->callee;
  TypeId payload = type.index ? optional_payload(sema, type) : (TypeId){0};
  if (decl->builtin_kind == BUILTIN_OPTIONAL) return construct_optional(sema, ast, payload, want);
  const Ast *only = only_argument(AS(Call, ast));
  if (decl->builtin_kind == BUILTIN_LIST && only)
    return construct_list(sema, ast, only, type, want);
  Member member = member_find(sema, id.index, symbol_of(SYM_init));
  if (member.kind != MEMBER_METHOD) {
    const StructInfo *info = &sema->struct_infos.items[id.index];
    if (sema->holes[info->unit] || info->broken) return give_up(sema, ast);
    Diag *diag = diag_no_constructor(sema->diags, callee->span, sema_name(sema, decl->name));
    diag_label(sema->diags, diag, decl->span,
               "write `@fieldwise_init` above it, or `fn __init__(out self, …)` in it");
    return give_up(sema, ast);
  }
  CallQuery query = {
      .first = {member.index}, .name = decl->name, .span = callee->span, .want = want};
  if (type.index) {
    const TypeInfo *info = type_info(sema->types, type);
    query.owner_args = info->arguments;
    query.owner_count = info->count;
  }
  query.args = call_args(sema, AS(Call, ast), 0, &query.arg_count);
  bool string = decl->builtin_kind == BUILTIN_STRING;
  if (string && object_argument(sema, &query))
    return check_object_convert(sema, ast, type_string(sema->decls));
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return wrong_call(sema, ast, &call);
  typed_set_call(sema->typed, ast, RES_CALL, &call, call.result);
  return call.result;
}

/* A call of a type that is known: scalar, struct, parameter. */
static TypeId call_type(Sema *sema, const Ast *ast, TypeId type, Want want) {
  if (type_is_error(type)) return give_up(sema, ast);
  if (is_object(type)) return check_object_construct(sema, ast);
  const TypeInfo info = *type_info(sema->types, type);
  if (info.kind <= TYPE_KIND_FLOAT64 && info.kind >= TYPE_KIND_BOOL)
    return convert_scalar(sema, ast, type);
  StructId id = decl_of_type(sema->decls, type);
  if (id.index && info.kind != TYPE_KIND_PARAMETER && info.kind > TYPE_KIND_FLOAT64)
    return construct(sema, ast, id, type, want);
  CallQuery query = {
      .name = symbol_of(SYM_init), .span = AS(Call, ast)->callee->span, .want = want};
  if (!method_query(sema, type, symbol_of(SYM_init), &query)) {
    diag_no_constructor(sema->diags, query.span, text_of(sema, type));
    return give_up(sema, ast);
  }
  query.receiver = (TypeId){0};
  query.args = call_args(sema, AS(Call, ast), 0, &query.arg_count);
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return wrong_call(sema, ast, &call);
  typed_set_call(sema->typed, ast, RES_CALL, &call, call.result);
  return call.result;
}

/* ── words of the language ── */

static TypeId call_word(Sema *sema, const Ast *ast, Symbol word, Want want) {
  if (symbol_is(word, SYM_print)) return check_print(sema, AS(Call, ast));
  if (symbol_is(word, SYM_isinstance)) return check_object_instance(sema, ast);
  if (symbol_is(word, SYM_Some)) return construct_optional(sema, ast, (TypeId){0}, want);
  if (source_word(sema, ast).index) {
    const char *name = sema_name(sema, word);
    Diag *diag = diag_not_built(sema->diags, AS(Call, ast)->callee->span,
                                arena_format(sema->arena, "`%s` as a value", name));
    diag_reason(sema->diags, diag, "go through it with `for`, or collect it: `List(%s(…))`", name);
  } else {
    report_unbuilt(sema, AS(Call, ast)->callee->span, "`Tuple(…)` (write `(a, b)`)");
  }
  return poison(sema, ast);
}

/* ── values that can be called ── */

static TypeId call_value(Sema *sema, const Ast *ast, TypeId type, Want want) {
  const AstCall *node = AS(Call, ast);
  if (type_is_error(type)) return give_up(sema, ast);
  if (is_object(type)) return check_object_call(sema, ast);
  CallQuery query = {.name = symbol_of(SYM_call), .span = node->callee->span, .want = want};
  if (!method_query(sema, type, symbol_of(SYM_call), &query)) {
    diag_not_callable(sema->diags, node->callee->span, text_of(sema, type));
    return give_up(sema, ast);
  }
  const FnDecl *code = decl_fn(sema->decls, query.first);
  bool anonymous = code->is_call || !symbol_is(code->name, SYM_call);
  if (anonymous && node->callee->kind == AST_Name) query.name = AS(Name, node->callee)->name;
  query.args = call_args(sema, node, 1, &query.arg_count);
  query.args[0] = (Arg){.expr = node->callee, .span = node->callee->span, .type = type};
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return wrong_call(sema, ast, &call);
  typed_set_call(sema->typed, ast, RES_CALL, &call, call.result);
  return call.result;
}

/* ── methods of a value ── */

static bool called_by_hand(Sema *sema, const AstAttribute *callee, TypeId type) {
  Span span = member_span(&callee->head);
  if (symbol_is(callee->name, SYM_del) || symbol_is(callee->name, SYM_deinit_)) {
    bool is_name = callee->value->kind == AST_Name;
    Diag *diag = diag_destructor_by_hand(sema->diags, span,
                                         is_name ? sema_name(sema, AS(Name, callee->value)->name)
                                                 : text_of(sema, type));
    diag_primary(sema->diags, diag, "called here");
    diag_reason(
        sema->diags, diag,
        "what would happen: the value would end twice, the second time when its scope ends");
    diag_reason(sema->diags, diag, "a value ends by itself; to end it early, write `_ = x^`");
    return true;
  }
  if (symbol_is(callee->name, SYM_init) || symbol_is(callee->name, SYM_copyinit) ||
      symbol_is(callee->name, SYM_moveinit)) {
    Diag *diag = diag_special_by_hand(sema->diags, span, sema_name(sema, callee->name));
    if (symbol_is(callee->name, SYM_copyinit))
      diag_reason(sema->diags, diag, "a copy is written `x.copy()`");
    return true;
  }
  return false;
}

static bool has_method(const Sema *sema, TypeId type, Symbol name) {
  StructId id = decl_of_type(sema->decls, type);
  return id.index && member_find(sema, id.index, name).kind != MEMBER_NONE;
}

/* `n.copy()` of a number or a Bool, `make().copy()`. */
static void warn_copy(Sema *sema, const Ast *ast, const AstAttribute *callee, TypeId type) {
  const Ast *value = ast_bare(callee->value);
  bool bits = type_is_number(sema->types, type) || type_same(type, TYPE_BOOL);
  bool made = value->kind == AST_Call && typed_res(sema->typed, value) == RES_CALL;
  if (sema_builtin(sema) || is_object(type) || (!bits && !made)) return;
  Diag *diag = diag_needless_copy(sema->diags, ast->span, text_of(sema, type));
  if (bits)
    diag_reason(sema->diags, diag, "`%s` is copied bit by bit wherever it is used",
                text_of(sema, type));
  else
    diag_reason(sema->diags, diag, "what a call gives belongs to nobody else");
}

static TypeId call_copy(Sema *sema, const Ast *ast, const AstAttribute *callee, TypeId type) {
  if (AS(Call, ast)->arguments.count) return wrong_count(sema, ast, "copy", "no arguments");
  if (!type_has_kind(sema, type, TRAIT_COPYABLE)) {
    Span span = member_span(&callee->head);
    const TypeParamDecl *param =
        type_bounds(sema->decls, type, sema->here.params, sema->here.param_count);
    if (param) {
      Diag *diag = diag_missing_bound(sema->diags, span, text_of(sema, type), "copy");
      suggest_bound(sema, diag, param, "Copyable");
    } else {
      Diag *diag = diag_bound_unmet(sema->diags, span, text_of(sema, type), "Copyable");
      suggest_conformance(sema, diag, type, sema->decls->trait_of[TRAIT_COPYABLE]);
    }
    return poison(sema, ast);
  }
  warn_copy(sema, ast, callee, type);
  typed_set(sema->typed, ast, RES_COPY, type, 0);
  return type;
}

static TypeId call_method(Sema *sema, const Ast *ast, const Callee *given,
                          const AstAttribute *callee, Want want) {
  const AstCall *node = AS(Call, ast);
  TypeId type = check_expr(sema, callee->value, WANT_ANY);
  if (type_is_error(type)) return give_up(sema, ast);
  bool copies = symbol_is(callee->name, SYM_copy) && !node->arguments.count;
  bool takes = symbol_is(callee->name, SYM_take) && given->given_count == 1;
  if (is_object(type) && takes && !node->arguments.count)
    return check_object_take(sema, ast, given->given[0]);
  if (is_object(type) && !copies) {
    typed_set(sema->typed, &callee->head, RES_FUNCTION, TYPE_NONE, 0);
    return check_object_call(sema, ast);
  }
  if (called_by_hand(sema, callee, type)) return give_up(sema, ast);
  TypeId payload = optional_payload(sema, type);
  if (payload.index && symbol_is(callee->name, SYM_value) && !node->arguments.count) {
    typed_set(sema->typed, ast, RES_PAYLOAD, payload, 0);
    return payload;
  }
  if (symbol_is(callee->name, SYM_copy) && !has_method(sema, type, callee->name))
    return call_copy(sema, ast, callee, type);
  CallQuery query = {.name = callee->name, .span = member_span(&callee->head), .want = want};
  query.given = given->given;
  query.given_count = given->given_count;
  if (!method_query(sema, type, callee->name, &query)) {
    StructId id = decl_of_type(sema->decls, type);
    if (id.index && member_find(sema, id.index, callee->name).kind == MEMBER_FIELD) {
      Member member = member_find(sema, id.index, callee->name);
      TypeId field =
          member.index == UINT32_MAX ? TYPE_ERROR : type_field(sema->decls, type, member.index);
      typed_set(sema->typed, &callee->head, RES_FIELD, field, member.index);
      return call_value(sema, ast, field, want);
    }
    report_no_member(sema, type, callee->name, query.span);
    return give_up(sema, ast);
  }
  query.args = call_args(sema, node, 1, &query.arg_count);
  query.args[0] = (Arg){.expr = callee->value, .span = callee->value->span, .type = type};
  typed_set(sema->typed, &callee->head, RES_FUNCTION, TYPE_NONE, 0);
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return wrong_call(sema, ast, &call);
  return call_result(sema, ast, &call);
}

/* ── names of a type: `T.f(…)`, `UInt8.truncate(x)` ── */

static TypeId truncate(Sema *sema, const Ast *ast, TypeId type) {
  const Ast *arg = only_argument(AS(Call, ast));
  if (!arg) return wrong_count(sema, ast, "truncate", "1 argument");
  TypeId from = check_expr(sema, arg, WANT_ANY);
  if (type_is_error(from)) return poison(sema, ast);
  if (!type_is_integer(sema->types, from)) {
    diag_cannot_convert(sema->diags, arg->span, text_of(sema, type), text_of(sema, from));
    return poison(sema, ast);
  }
  typed_set(sema->typed, ast, RES_CONVERT, type, CONVERT_TRUNCATE);
  return type;
}

static bool is_bare_case(const Sema *sema, FnDeclId fn) {
  const FnDecl *decl = decl_fn(sema->decls, fn);
  return decl->intrinsic == INTRINSIC_MAKE_CASE && !decl->params.count;
}

static TypeId call_of_type(Sema *sema, const Ast *ast, const Callee *given, StructId id,
                           TypeId type, Want want) {
  const AstAttribute *callee =
      AS(Attribute,
         given->given ? AS(Subscript, AS(Call, ast)->callee)->value : AS(Call, ast)->callee);
  Span span = member_span(&callee->head);
  CallQuery query = {.name = callee->name,
                     .span = span,
                     .want = want,
                     .given = given->given,
                     .given_count = given->given_count};
  TypeMember alias;
  if (type.index && type_member(sema, type, callee->name, &alias) && alias.type.index)
    return call_type(sema, ast, alias.type, want);
  if (type.index && type_is_integer(sema->types, type) && symbol_is(callee->name, SYM_truncate))
    return truncate(sema, ast, type);
  if (type.index && called_by_hand(sema, callee, type)) return give_up(sema, ast);
  bool found = false;
  if (type.index) {
    found = method_query(sema, type, callee->name, &query);
    query.receiver = (TypeId){0};
  } else {
    Member member = member_find(sema, id.index, callee->name);
    found = member.kind == MEMBER_METHOD;
    query.first = (FnDeclId){member.index};
  }
  if (!found) {
    report_no_member(sema, type.index ? type : sema->struct_infos.items[id.index].self_type,
                     callee->name, span);
    return give_up(sema, ast);
  }
  query.args = call_args(sema, AS(Call, ast), 0, &query.arg_count);
  if (!query.arg_count && is_bare_case(sema, query.first)) {
    Diag *diag = diag_not_callable(sema->diags, span, sema_name(sema, callee->name));
    diag_reason(sema->diags, diag, "a case without a payload is built without parentheses");
    diag_fix(sema->diags, diag, FIX_CERTAIN, (Span){callee->head.span.to, ast->span.to}, "",
             "leave them out");
    return give_up(sema, ast);
  }
  CallInfo call;
  if (!overload_choose(sema, &query, &call)) return wrong_call(sema, ast, &call);
  typed_set(sema->typed, &callee->head, RES_FUNCTION, TYPE_NONE, 0);
  return call_result(sema, ast, &call);
}

/* ── what the callee is ── */

/* The entity of `name` or `module.name`; NONE if it is a value or a member of something else. */
static Entity callee_entity(Sema *sema, const Ast *ast) {
  if (ast->kind == AST_Paren) return callee_entity(sema, AS(Paren, ast)->value);
  if (ast->kind == AST_Name) {
    Symbol name = AS(Name, ast)->name;
    if (symbol_is(name, SYM_Self) && sema->here.self_type.index)
      return (Entity){.kind = ENTITY_SELF_TYPE, .name = name};
    return scope_find(sema, name);
  }
  if (ast->kind != AST_Attribute) return (Entity){.kind = ENTITY_NONE};
  Entity base = callee_entity(sema, AS(Attribute, ast)->value);
  if (base.kind == ENTITY_BROKEN) return base;
  if (base.kind != ENTITY_MODULE) return (Entity){.kind = ENTITY_NONE};
  Entity found = entity_in_module(sema, &base, AS(Attribute, ast)->name);
  if (found.kind != ENTITY_NONE) return found;
  report_no_module_name(sema, &base, AS(Attribute, ast)->name, member_span(ast));
  return (Entity){.kind = ENTITY_BROKEN};
}

static bool is_generic(const Sema *sema, const Entity *entity) {
  return entity->kind == ENTITY_STRUCT &&
         sema->struct_infos.items[entity->index].ast->generics.count;
}

static TypeId call_entity(Sema *sema, const Ast *ast, const Ast *callee, const Entity *entity,
                          Callee given, Want want) {
  switch (entity->kind) {
  case ENTITY_FN:
    typed_set(sema->typed, callee, RES_FUNCTION, TYPE_NONE, entity->index);
    given.first = (FnDeclId){entity->index};
    given.name = entity->name;
    given.span = callee->kind == AST_Attribute ? member_span(callee) : callee->span;
    return call_function(sema, ast, &given, want);
  case ENTITY_STRUCT: {
    if (is_generic(sema, entity)) {
      TypeId type = construct(sema, ast, (StructId){entity->index}, (TypeId){0}, want);
      typed_set(sema->typed, callee, RES_TYPE, type, 0);
      return type;
    }
    return call_type(sema, ast, resolve_type(sema, callee), want);
  }
  case ENTITY_TYPE:
  case ENTITY_TYPE_PARAM:
  case ENTITY_SELF_TYPE: return call_type(sema, ast, resolve_type(sema, callee), want);
  case ENTITY_ALIAS: {
    TypeId type = resolve_type_maybe(sema, callee);
    if (type.index) return call_type(sema, ast, type, want);
    return call_value(sema, ast, check_expr(sema, callee, WANT_ANY), want);
  }
  case ENTITY_WORD: return call_word(sema, ast, entity->symbol, want);
  case ENTITY_VAR: return call_value(sema, ast, check_expr(sema, callee, WANT_ANY), want);
  case ENTITY_TRAIT:
  case ENTITY_MODULE:
    diag_not_value(sema->diags, callee->span, sema_name(sema, entity->name), entity_words(entity));
    return give_up(sema, ast);
  case ENTITY_GLOBAL: return check_object_call_global(sema, ast, callee, entity);
  case ENTITY_BROKEN:
  case ENTITY_NONE:
  case ENTITY_IMPORT: break;
  }
  return give_up(sema, ast);
}

/* `a.name(…)` where `a` is no module: a type's name, or a method of a value. */
static TypeId call_member(Sema *sema, const Ast *ast, const Ast *callee, Callee given, Want want) {
  const Ast *base = AS(Attribute, callee)->value;
  Entity entity = base->kind == AST_Name || base->kind == AST_Attribute
                      ? callee_entity(sema, base)
                      : (Entity){.kind = ENTITY_NONE};
  if (entity.kind == ENTITY_BROKEN) return give_up(sema, ast);
  if (is_generic(sema, &entity))
    return call_of_type(sema, ast, &given, (StructId){entity.index}, (TypeId){0}, want);
  TypeId type = {0};
  bool may_be_type =
      entity.kind != ENTITY_VAR && (entity.kind != ENTITY_NONE || base->kind == AST_Subscript);
  if (may_be_type) type = resolve_type_maybe(sema, base);
  if (type.index && type_is_error(type)) return give_up(sema, ast);
  if (type.index) return call_of_type(sema, ast, &given, (StructId){0}, type, want);
  return call_method(sema, ast, &given, AS(Attribute, callee), want);
}

/* `f[Int](…)`: explicit type arguments of a function or method; false if the brackets are an index. */
static bool explicit_arguments(Sema *sema, const AstSubscript *callee, Callee *given) {
  Entity entity = callee_entity(sema, callee->value);
  bool method = callee->value->kind == AST_Attribute && entity.kind == ENTITY_NONE;
  if (entity.kind != ENTITY_FN && !method) return false;
  AstNodes list = type_arguments(callee);
  if (!list.count) return false;
  bool valued =
      method && table_get(&sema->valued_methods, AS(Attribute, callee->value)->name.index);
  if (method && !valued) {
    for (uint32_t i = 0; i < list.count; i++) {
      if (!resolve_type_maybe(sema, list.items[i]).index) return false;
    }
  }
  TypeId *types = arena_make_many(sema->arena, TypeId, list.count);
  for (uint32_t i = 0; i < list.count; i++)
    types[i] = resolve_given(sema, list.items[i]);
  given->given = types;
  given->given_count = list.count;
  return true;
}

TypeId check_call(Sema *sema, const Ast *ast, Want want) {
  const Ast *callee = AS(Call, ast)->callee;
  Callee given = {.given = NULL};
  if (callee->flags & AST_ERROR) return give_up(sema, ast);
  if (callee->kind == AST_Subscript) {
    if (explicit_arguments(sema, AS(Subscript, callee), &given)) {
      callee = AS(Subscript, callee)->value;
    } else {
      TypeId type = resolve_type_maybe(sema, callee);
      if (type.index) return call_type(sema, ast, type, want);
    }
  }
  if (callee->kind == AST_Name || callee->kind == AST_Attribute) {
    Entity entity = callee_entity(sema, callee);
    if (entity.kind == ENTITY_NONE && callee->kind == AST_Name) {
      scope_report_unknown(sema, AS(Name, callee)->name, callee->span);
      return give_up(sema, ast);
    }
    if (entity.kind != ENTITY_NONE) return call_entity(sema, ast, callee, &entity, given, want);
    return call_member(sema, ast, callee, given, want);
  }
  return call_value(sema, ast, check_expr(sema, callee, WANT_ANY), want);
}
