// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Methods by name: what operators, loops, conditions and prints call.
**
** In: a type and a name. Out: a CallQuery or CallInfo. A concrete type has the methods of its struct (a scalar those of the
** struct that carries them); a type parameter has the requirements of its bounds. The surprise: for a requirement Self is
** the first type argument, and the function that runs is known only once the parameter is. */
#include "sema/closure.h"

static bool requirement_query(Sema *sema, TypeId type, Symbol name, CallQuery *query) {
  const TypeParamDecl *param =
      type_bounds(sema->decls, type, sema->here.params, sema->here.param_count);
  for (uint32_t i = 0; param && i < param->bounds.count; i++) {
    FnDeclId fn = trait_method(sema, param->bounds.items[i], name);
    if (!fn.index) continue;
    query->first = fn;
    query->trait_self = type;
    query->receiver = type;
    query->owner_args = arena_copy(sema->arena, &type, sizeof type);
    query->owner_count = 1;
    return true;
  }
  return false;
}

/* A method that the struct does not write and one of its traits does. */
static bool default_query(Sema *sema, TypeId type, Symbol name, CallQuery *query) {
  DefaultQuery wanted = {.self = type,
                         .name = name,
                         .params = sema->here.params,
                         .param_count = sema->here.param_count};
  FnDeclId fn = conform_default(sema->decls, &wanted);
  if (!fn.index) return false;
  query->first =
      (FnDeclId){member_find(sema, TRAIT_KEY | decl_fn(sema->decls, fn)->trait.index, name).index};
  query->trait_self = type;
  query->receiver = type;
  query->owner_args = arena_copy(sema->arena, &type, sizeof type);
  query->owner_count = 1;
  return true;
}

bool method_query(Sema *sema, TypeId type, Symbol name, CallQuery *query) {
  if (symbol_is(name, SYM_call) && callable_query(sema, type, query)) return true;
  const TypeInfo info = *type_info(sema->types, type);
  if (info.kind == TYPE_KIND_PARAMETER || info.kind == TYPE_KIND_PROJECTION)
    return requirement_query(sema, type, name, query);
  StructId id = decl_of_type(sema->decls, type);
  if (!id.index) return false;
  Member member = member_find(sema, id.index, name);
  if (member.kind == MEMBER_NONE) return default_query(sema, type, name, query);
  if (member.kind != MEMBER_METHOD) return false;
  query->first = (FnDeclId){member.index};
  query->receiver = type;
  query->owner_args = info.arguments;
  query->owner_count = info.count;
  return true;
}

bool method_call(Sema *sema, TypeId type, Symbol name, Arg *args, uint32_t count, CallInfo *call) {
  CallQuery query = {
      .name = name, .args = args, .arg_count = count, .quiet = true, .span = args[0].span};
  return name.index && method_query(sema, type, name, &query) &&
         overload_choose(sema, &query, call);
}

const FnDecl *implicit_next(Sema *sema, TypeId to, FnDeclId *at) {
  const TypeInfo *info = type_info(sema->types, to);
  if (info->kind != TYPE_KIND_STRUCT) return NULL;
  Member member = member_find(sema, info->declaration, symbol_of(SYM_init));
  if (member.kind != MEMBER_METHOD) return NULL;
  FnDeclId fn = at->index ? sema->fn_infos.items[at->index].next : (FnDeclId){member.index};
  for (; fn.index; fn = sema->fn_infos.items[fn.index].next) {
    const FnDecl *decl = decl_fn(sema->decls, fn);
    *at = fn;
    if (decl->is_implicit && decl->params.count == 1) return decl;
  }
  return NULL;
}

/* The constructor may have parameters of its own: Span[T] from an Array[T, n] for any n. */
bool implicit_constructor(Sema *sema, TypeId from, TypeId to, FnDeclId *found, CallInfo *call) {
  const FnDecl *decl;
  for (FnDeclId fn = {0}; (decl = implicit_next(sema, to, &fn)) != NULL;) {
    const TypeInfo info = *type_info(sema->types, to);
    uint32_t count = decl->type_params.count;
    Inference inference = {arena_make_many(sema->arena, TypeId, count), count};
    for (uint32_t i = 0; i < info.count && i < count; i++)
      inference.bound[i] = info.arguments[i];
    TypeId source = decl->params.items[0].type;
    if (!infer_unify(sema, &inference, source, from) || !infer_closed(sema, &inference, source))
      continue;
    *found = fn;
    if (!call) return true;
    CallArg *arg = arena_make(sema->arena, CallArg);
    *arg =
        (CallArg){.convention = decl_fn(sema->decls, fn)->params.items[0].convention, .type = from};
    *call = (CallInfo){.fn = fn,
                       .type_args = inference.bound,
                       .type_arg_count = count,
                       .args = arg,
                       .arg_count = 1,
                       .result = to};
    return true;
  }
  return false;
}

/* ── members that do not exist ── */

static void offer_members(Sema *sema, StructId id, Nearest *nearest) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  for (uint32_t i = 0; i < decl->fields.count; i++)
    nearest_offer(nearest, decl->fields.items[i].name);
  for (uint32_t i = 0; i < decl->methods.count; i++)
    nearest_offer(nearest, decl_fn(sema->decls, decl->methods.items[i])->name);
}

/* Members of what a box, an Optional or a pointer holds: then the way there is the advice. */
static const char *member_inside(Sema *sema, TypeId type, Symbol name) {
  TypeId box = builtin_item(sema, type, BUILTIN_BOX), payload = optional_payload(sema, type);
  TypeId inner = box.index ? box : payload.index ? payload : pointer_target(sema, type);
  if (!inner.index) return NULL;
  StructId id = decl_of_type(sema->decls, inner);
  if (!id.index || member_find(sema, id.index, name).kind == MEMBER_NONE) {
    const char *further = id.index ? member_inside(sema, inner, name) : NULL;
    return further ? arena_format(sema->arena, "%s%s", payload.index ? ".value()" : "[]", further)
                   : NULL;
  }
  return payload.index ? ".value()" : "[]";
}

static void report_parameter_member(Sema *sema, TypeId type, Symbol name, Span span) {
  Diag *diag = diag_missing_bound(sema->diags, span, text_of(sema, type), sema_name(sema, name));
  uint32_t trait = table_get(&sema->trait_with, name.index);
  const TypeParamDecl *param =
      type_bounds(sema->decls, type, sema->here.params, sema->here.param_count);
  if (!param) return;
  if (trait) {
    suggest_bound(sema, diag, param,
                  sema_name(sema, decl_trait(sema->decls, (TraitId){trait})->name));
  } else {
    diag_label(sema->diags, diag, param->span, "no bound of `%s` has it", text_of(sema, type));
  }
}

void report_no_member(Sema *sema, TypeId type, Symbol name, Span span) {
  const TypeInfo info = *type_info(sema->types, type);
  if (info.kind == TYPE_KIND_PARAMETER || info.kind == TYPE_KIND_PROJECTION) {
    report_parameter_member(sema, type, name, span);
    return;
  }
  StructId id = decl_of_type(sema->decls, type);
  if (id.index && sema->holes[sema->struct_infos.items[id.index].unit]) return;
  Diag *diag = diag_no_member(sema->diags, span, text_of(sema, type), sema_name(sema, name));
  const char *inside = member_inside(sema, type, name);
  if (inside) {
    diag_reason(sema->diags, diag, "what it holds has: write `%s.%s`", inside,
                sema_name(sema, name));
    return;
  }
  if (!id.index) return;
  Nearest nearest = nearest_start(sema, name);
  offer_members(sema, id, &nearest);
  if (!nearest.best.index) return;
  const char *title =
      arena_format(sema->arena, "did you mean `%s`?", sema_name(sema, nearest.best));
  diag_fix(sema->diags, diag, FIX_MAYBE, span, sema_name(sema, nearest.best), title);
}
