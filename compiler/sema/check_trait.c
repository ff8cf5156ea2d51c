// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Conformance: does a struct have what it says it has?
**
** In: declared conformances. Out: reports: a missing method by name with its signature, a method that differs with what is
** asked for. Invariant: types/conform.c may rely on every declared conformance having its methods. The surprise: conditions
** (`Copyable where T: Copyable`) lend their bounds to the methods that fulfil the trait. */
#include "sema/sema_internal.h"

static TypeId written_type(const Sema *sema, const ParamDecl *param) {
  if (!param->variadic || type_is_error(param->type)) return param->type;
  return builtin_item(sema, param->type, BUILTIN_LIST);
}

const char *signature_text(Sema *sema, FnDeclId fn) {
  static const char *const conventions[] = {"", "mut ", "owned ", "ref ", "out ", "deinit "};
  const FnDecl *decl = decl_fn(sema->decls, fn);
  Text text = text_new(sema->arena);
  text_format(&text, "fn %s(%s", sema_name(sema, decl->name), decl->is_init ? "out self" : "");
  bool bare = true; /* no `*` before the parameters by name yet */
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    if (i || decl->is_init) text_add(&text, ", ");
    if (param->keyword_only && bare) text_add(&text, "*, ");
    bare = bare && !param->keyword_only && !param->variadic;
    if (param->variadic) text_char(&text, '*');
    text_add(&text, conventions[param->convention]);
    text_add(&text, sema_name(sema, param->name));
    if (symbol_is(param->name, SYM_self)) continue;
    text_format(&text, ": %s",
                type_text(sema->decls, sema->arena, written_type(sema, param),
                          decl->type_params.items, decl->type_params.count));
    if (param->positional_only &&
        (i + 1 == decl->params.count || !decl->params.items[i + 1].positional_only))
      text_add(&text, ", /");
  }
  text_add(&text, decl->raises ? ") raises" : ")");
  if (decl->raises_type.index)
    text_format(&text, " %s",
                type_text(sema->decls, sema->arena, decl->raises_type, decl->type_params.items,
                          decl->type_params.count));
  if (decl->result.index != TYPE_NONE.index && !decl->is_init) {
    text_format(&text, " -> %s",
                type_text(sema->decls, sema->arena, decl->result, decl->type_params.items,
                          decl->type_params.count));
  }
  return text.data;
}

void trait_walk(Sema *sema) { sema->trait_search++; }

bool trait_enter(Sema *sema, TraitId trait) {
  while (sema->trait_seen.count < sema->decls->traits.count)
    array_push(sema->arena, &sema->trait_seen, 0);
  if (sema->trait_seen.items[trait.index] == sema->trait_search) return false;
  sema->trait_seen.items[trait.index] = sema->trait_search;
  return true;
}

static FnDeclId find_method(Sema *sema, TraitId trait, Symbol name) {
  if (!trait_enter(sema, trait)) return (FnDeclId){0};
  Member member = member_find(sema, TRAIT_KEY | trait.index, name);
  if (member.kind == MEMBER_METHOD) return (FnDeclId){member.index};
  const TraitDecl *decl = decl_trait(sema->decls, trait);
  for (uint32_t i = 0; i < decl->supers.count; i++) {
    FnDeclId found = find_method(sema, decl->supers.items[i], name);
    if (found.index) return found;
  }
  return (FnDeclId){0};
}

FnDeclId trait_method(Sema *sema, TraitId trait, Symbol name) {
  trait_walk(sema);
  return find_method(sema, trait, name);
}

typedef struct {
  Sema *sema;
  StructId id;
  TypeId self;
  const TypeParamDecl *params; /* with the conditions */
  uint32_t param_count;
  Diag *missing;
} Conform;

/* NULL: the method fulfils the requirement. Else what differs. */
static const char *difference(const Conform *conform, const FnDecl *method,
                              const FnDecl *required) {
  Sema *sema = conform->sema;
  uint32_t own = required->type_params.count - required->owner_type_params;
  if (method->is_static != required->is_static)
    return required->is_static ? "it is static" : "it takes `self`";
  if (method->params.count != required->params.count) return "the number of parameters";
  if (method->type_params.count - method->owner_type_params != own)
    return "the number of type parameters";
  if (method->raises && !required->raises) return "it may not raise";
  TypeId *arguments = arena_make_many(sema->arena, TypeId, own + 1);
  arguments[0] = conform->self;
  for (uint32_t i = 0; i < own; i++)
    arguments[i + 1] = type_parameter(sema->types, method->owner_type_params + i);
  for (uint32_t i = 0; i < method->params.count; i++) {
    const ParamDecl *has = &method->params.items[i], *wants = &required->params.items[i];
    TypeId type = type_substitute(sema->types, wants->type, arguments, own + 1);
    if (!type_same(has->type, type) && !type_is_error(has->type) && !type_is_error(type)) {
      return arena_format(sema->arena, "the type of `%s`", sema_name(sema, has->name));
    }
    if (has->convention != wants->convention) {
      return arena_format(sema->arena, "the convention of `%s`", sema_name(sema, has->name));
    }
  }
  TypeId error = required->raises_type;
  if (error.index) error = type_substitute(sema->types, error, arguments, own + 1);
  if (method->raises && error.index && !type_same(error, method->raises_type))
    return "the type of its errors";
  TypeId result = type_substitute(sema->types, required->result, arguments, own + 1);
  bool poison = type_is_error(method->result) || type_is_error(result);
  if (method->lends) return "the result";
  return type_same(method->result, result) || poison ? NULL : "the result";
}

/* Bounds that the method asks for and the conformance does not promise. */
static TraitId unpromised(const Conform *conform, const FnDecl *method) {
  for (uint32_t i = 0; i < method->owner_type_params && i < conform->param_count; i++) {
    const TypeParamDecl *param = &method->type_params.items[i];
    for (uint32_t k = 0; k < param->bounds.count; k++) {
      TypeId type = type_parameter(conform->sema->types, i);
      if (!conforms(conform->sema->decls, type, param->bounds.items[k], conform->params,
                    conform->param_count))
        return param->bounds.items[k];
    }
  }
  return (TraitId){0};
}

/* One report for all that is missing. */
static void report_missing(Conform *conform, TraitId trait, FnDeclId requirement) {
  Sema *sema = conform->sema;
  const StructDecl *decl = decl_struct(sema->decls, conform->id);
  const FnDecl *required = decl_fn(sema->decls, requirement);
  const char *trait_name = sema_name(sema, decl_trait(sema->decls, trait)->name);
  if (!conform->missing) {
    conform->missing = diag_missing_method(sema->diags, decl->span, sema_name(sema, decl->name),
                                           trait_name, sema_name(sema, required->name));
    diag_label(sema->diags, conform->missing, required->span, "`%s` asks for it here", trait_name);
  }
  diag_reason(sema->diags, conform->missing, "add `%s`", signature_text(sema, requirement));
}

static void require(Conform *conform, TraitId trait, FnDeclId requirement) {
  Sema *sema = conform->sema;
  const FnDecl *required = decl_fn(sema->decls, requirement);
  const StructDecl *decl = decl_struct(sema->decls, conform->id);
  if (sema->fn_infos.items[requirement.index].broken) return;
  Member member = member_find(sema, conform->id.index, required->name);
  if (member.kind != MEMBER_METHOD) {
    DefaultQuery query = {conform->self, required->name, requirement, conform->params,
                          conform->param_count};
    if (conform_default(sema->decls, &query).index) return;
    report_missing(conform, trait, requirement);
    return;
  }
  const char *why = NULL;
  FnDeclId best = {member.index};
  for (FnDeclId fn = best; fn.index; fn = sema->fn_infos.items[fn.index].next) {
    if (sema->fn_infos.items[fn.index].broken) return;
    const FnDecl *method = decl_fn(sema->decls, fn);
    why = difference(conform, method, required);
    TraitId bound = why ? (TraitId){0} : unpromised(conform, method);
    if (bound.index) {
      why = arena_format(sema->arena, "its `where` asks for `%s`",
                         sema_name(sema, decl_trait(sema->decls, bound)->name));
    }
    if (!why) return;
    best = fn;
  }
  const FnDecl *method = decl_fn(sema->decls, best);
  const char *trait_name = sema_name(sema, decl_trait(sema->decls, trait)->name);
  Diag *diag = diag_different_method(sema->diags, method->span, sema_name(sema, decl->name),
                                     sema_name(sema, method->name), trait_name);
  diag_label(sema->diags, diag, required->span, "`%s` asks for `%s`", trait_name,
             signature_text(sema, requirement));
  diag_reason(sema->diags, diag, "different: %s", why);
}

/* `alias Item: Movable` of the trait: the struct says what it is, and that is what is asked for. */
static void require_alias(Conform *conform, TraitId trait, const AssocDecl *assoc) {
  Sema *sema = conform->sema;
  const StructDecl *decl = decl_struct(sema->decls, conform->id);
  const char *name = sema_name(sema, assoc->param.name);
  const char *trait_name = sema_name(sema, decl_trait(sema->decls, trait)->name);
  TypeMember member;
  if (!type_member(sema, conform->self, assoc->param.name, &member)) {
    if (!conform->missing) {
      conform->missing = diag_missing_alias(sema->diags, decl->span, sema_name(sema, decl->name),
                                            trait_name, name);
      diag_label(sema->diags, conform->missing, assoc->param.span, "`%s` asks for it here",
                 trait_name);
    }
    diag_reason(sema->diags, conform->missing, "add `alias %s = …`", name);
    return;
  }
  TypeId wanted = assoc->param.value_type;
  TypeId value = member.type.index ? (TypeId){0} : member.value.type;
  if (type_is_error(member.type) || (wanted.index && type_is_error(wanted))) return;
  if (!type_same(wanted, value)) {
    Diag *diag =
        diag_mismatch(sema->diags, decl->span, wanted.index ? text_of(sema, wanted) : "a type",
                      text_of(sema, value.index ? value : member.type));
    diag_reason(sema->diags, diag, "`%s` asks for `alias %s`", trait_name, name);
    return;
  }
  for (uint32_t i = 0; i < assoc->param.bounds.count && !wanted.index; i++) {
    TraitId bound = assoc->param.bounds.items[i];
    if (conforms(sema->decls, member.type, bound, conform->params, conform->param_count)) continue;
    Diag *diag = diag_bound_unmet(sema->diags, decl->span, text_of(sema, member.type),
                                  sema_name(sema, decl_trait(sema->decls, bound)->name));
    diag_reason(sema->diags, diag, "`%s` asks for it of `%s`", trait_name, name);
    suggest_conformance(sema, diag, member.type, bound);
  }
}

static void conform_trait(Conform *conform, TraitId trait) {
  Sema *sema = conform->sema;
  if (!trait_enter(sema, trait)) return;
  const TraitDecl *decl = decl_trait(sema->decls, trait);
  const StructDecl *owner = decl_struct(sema->decls, conform->id);
  bool machine = owner->builtin_kind == BUILTIN_SCALAR || owner->builtin_kind == BUILTIN_POINTER;
  bool bits = decl->kind == TRAIT_COPYABLE && machine;
  for (uint32_t i = 0; i < decl->assocs.count; i++)
    require_alias(conform, trait, decl_assoc(sema->decls, decl->assocs.items[i]));
  for (uint32_t i = 0; i < decl->methods.count && !bits; i++)
    require(conform, trait, decl->methods.items[i]);
  for (uint32_t i = 0; i < decl->supers.count; i++)
    conform_trait(conform, decl->supers.items[i]);
}

/* Traits that are a property of the structure are true or they are errors. */
static void check_structural(const Conform *conform, TraitId trait) {
  Sema *sema = conform->sema;
  const TraitDecl *decl = decl_trait(sema->decls, trait);
  const StructDecl *owner = decl_struct(sema->decls, conform->id);
  if (decl->kind != TRAIT_TRIVIAL && decl->kind != TRAIT_IMPLICITLY_COPYABLE) return;
  if (owner->builtin_kind == BUILTIN_SCALAR || owner->builtin_kind == BUILTIN_POINTER) return;
  for (uint32_t i = 0; i < owner->fields.count; i++) {
    const FieldDecl *field = &owner->fields.items[i];
    if (conforms(sema->decls, field->type, trait, conform->params, conform->param_count)) continue;
    const char *name = sema_name(sema, decl->name);
    Diag *diag = diag_field_lacks(sema->diags, field->span, sema_name(sema, owner->name), name,
                                  sema_name(sema, field->name));
    diag_primary(sema->diags, diag, "`%s` is not `%s`", text_of(sema, field->type), name);
  }
  bool hooks = owner->del.index || owner->copyinit.index;
  if (decl->kind == TRAIT_TRIVIAL && hooks) {
    FnDeclId hook = owner->del.index ? owner->del : owner->copyinit;
    const FnDecl *fn = decl_fn(sema->decls, hook);
    diag_not_trivial(sema->diags, fn->span, sema_name(sema, owner->name),
                     sema_name(sema, fn->name));
  }
}

static void check_conformance(Sema *sema, StructId id, const ConformanceDecl *conformance) {
  const StructDecl *decl = decl_struct(sema->decls, id);
  TypeParamDecl *params = arena_make_many(sema->arena, TypeParamDecl, decl->type_params.count);
  for (uint32_t i = 0; i < decl->type_params.count; i++) {
    params[i] = decl->type_params.items[i];
    params[i].bounds.capacity = params[i].bounds.count;
    for (uint32_t k = 0;
         i < conformance->where.count && k < conformance->where.items[i].bounds.count; k++) {
      array_push(sema->arena, &params[i].bounds, conformance->where.items[i].bounds.items[k]);
    }
  }
  Conform conform = {
      sema, id, sema->struct_infos.items[id.index].self_type, params, decl->type_params.count,
      NULL};
  trait_walk(sema);
  conform_trait(&conform, conformance->trait);
  check_structural(&conform, conformance->trait);
}

/* ── methods that two traits would give ── */

typedef struct {
  Sema *sema;
  StructId id;
  Table from; /* method name -> TraitId */
} Given;

static bool stands_above(Sema *sema, TraitId trait, TraitId above) {
  if (trait.index == above.index) return true;
  if (!trait_enter(sema, trait)) return false;
  const TraitDecl *decl = decl_trait(sema->decls, trait);
  for (uint32_t i = 0; i < decl->supers.count; i++)
    if (stands_above(sema, decl->supers.items[i], above)) return true;
  return false;
}

static bool related(Sema *sema, TraitId a, TraitId b) {
  trait_walk(sema);
  if (stands_above(sema, a, b)) return true;
  trait_walk(sema);
  return stands_above(sema, b, a);
}

static void given_by(Given *given, const FnDecl *method) {
  Sema *sema = given->sema;
  if (!method->has_body || member_find(sema, given->id.index, method->name).kind != MEMBER_NONE)
    return;
  TraitId other = {table_get(&given->from, method->name.index)};
  table_set(sema->arena, &given->from, method->name.index, method->trait.index);
  if (!other.index || related(sema, other, method->trait)) return;
  const StructDecl *decl = decl_struct(sema->decls, given->id);
  const char *name = sema_name(sema, method->name);
  Diag *diag = diag_defaults_clash(sema->diags, decl->span, sema_name(sema, decl->name), name,
                                   sema_name(sema, decl_trait(sema->decls, other)->name),
                                   sema_name(sema, decl_trait(sema->decls, method->trait)->name));
  diag_reason(sema->diags, diag, "write `%s` in the struct", name);
}

/* Every trait once: `way` holds those the struct names and, behind them, those above. */
static void check_given(Sema *sema, StructId id) {
  Given given = {.sema = sema, .id = id};
  const StructDecl *decl = decl_struct(sema->decls, id);
  Table met = {0};
  OWN_ARRAY(TraitId) way = {0};
  for (uint32_t i = 0; i < decl->conforms.count; i++)
    array_push(sema->arena, &way, decl->conforms.items[i].trait);
  for (uint32_t next = 0; next < way.count; next++) {
    TraitId trait = way.items[next];
    if (table_get(&met, trait.index)) continue;
    table_set(sema->arena, &met, trait.index, 1);
    const TraitDecl *from = decl_trait(sema->decls, trait);
    for (uint32_t i = 0; i < from->methods.count; i++)
      given_by(&given, decl_fn(sema->decls, from->methods.items[i]));
    for (uint32_t i = 0; i < from->supers.count; i++)
      array_push(sema->arena, &way, from->supers.items[i]);
  }
}

void check_conformances(Sema *sema) {
  for (uint32_t i = 1; i < sema->decls->structs.count; i++) {
    const StructDecl *decl = decl_struct(sema->decls, (StructId){i});
    Silence silence = silence_begin(sema, sema->struct_infos.items[i].ast->head.span);
    here_struct(sema, (StructId){i});
    for (uint32_t k = 0; k < decl->conforms.count; k++) {
      check_conformance(sema, (StructId){i}, &decl->conforms.items[k]);
    }
    check_given(sema, (StructId){i});
    derive_check_fields(sema, (StructId){i});
    silence_end(sema, silence);
  }
}
