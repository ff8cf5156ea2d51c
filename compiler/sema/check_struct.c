// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Structs as a whole: no value inside itself, no two overloads that a call could not tell apart.
**
** In: complete declarations. Out: reports. The recursion check walks types, not declarations, because `Pair[Node]` contains
** what its arguments are. The surprise: a generic struct that contains a larger instance of itself never repeats a type, so
** the walk also stops where one declaration is open many times. */
#include "sema/sema_internal.h"

/* ── a value inside itself ── */

enum { WALK_OPEN = 1, WALK_DONE = 2, SAME_DECLARATION = 20 };

typedef struct {
  Sema *sema;
  Table state; /* type -> WALK_… */
  OWN_ARRAY(TypeId) path;
  OWN_ARRAY(uint32_t) open; /* by struct: how often on the path */
  bool found;
} Walk;

/* A struct inside itself has no size: its fields are poison from here on. */
static void poison_fields(StructDecl *decl) {
  for (uint32_t i = 0; i < decl->fields.count; i++)
    decl->fields.items[i].type = TYPE_ERROR;
}

static void report_cycle(Walk *walk, TypeId type) {
  Sema *sema = walk->sema;
  const TypeInfo *info = type_info(sema->types, type);
  StructDecl *decl = decl_struct(sema->decls, (StructId){info->declaration});
  Diag *diag = diag_recursive_struct(sema->diags, decl->span, sema_name(sema, decl->name));
  uint32_t from = walk->path.count;
  while (from && walk->path.items[from - 1].index != type.index)
    from--;
  Text text = text_new(sema->arena);
  for (uint32_t i = from ? from - 1 : 0; i < walk->path.count && i < from + 6; i++) {
    TypeId step = walk->path.items[i];
    if (type_info(sema->types, step)->kind == TYPE_KIND_STRUCT)
      text_format(&text, "`%s` contains ", text_of(sema, step));
  }
  text_format(&text, "`%s`", text_of(sema, type));
  diag_reason(sema->diags, diag, "%s", text.data);
  for (uint32_t i = 0; i < decl->fields.count; i++) {
    const FieldDecl *field = &decl->fields.items[i];
    const char *inner = text_of(sema, field->type);
    bool guilty = walk->path.count > from ? field->type.index == walk->path.items[from].index
                                          : field->type.index == type.index;
    if (!guilty) continue;
    diag_label(sema->diags, diag, field->span, "`%s` is a `%s` in place",
               sema_name(sema, field->name), inner);
    const char *name = sema_name(sema, field->name);
    const char *edit = decl->is_enum
                           ? arena_format(sema->arena, "%s: Box[%s]", name, inner)
                           : arena_format(sema->arena, "var %s: Optional[Box[%s]]", name, inner);
    diag_fix(sema->diags, diag, FIX_MAYBE, (Span){0, 0}, edit, "put it into a box");
    break;
  }
  poison_fields(decl);
}

static void walk_type(Walk *walk, TypeId type);

static void walk_parts(Walk *walk, TypeId type) {
  Sema *sema = walk->sema;
  TypeId payload = optional_payload(sema, type);
  if (payload.index) walk_type(walk, payload);
  uint32_t count = type_field_count(sema->decls, type);
  for (uint32_t i = 0; i < count && !walk->found; i++)
    walk_type(walk, type_field(sema->decls, type, i));
}

static void walk_type(Walk *walk, TypeId type) {
  Sema *sema = walk->sema;
  const TypeInfo info = *type_info(sema->types, type);
  if (info.kind != TYPE_KIND_STRUCT && info.kind != TYPE_KIND_TUPLE) return;
  uint32_t state = table_get(&walk->state, type.index);
  if (state == WALK_DONE || walk->found) return;
  uint32_t declaration = info.kind == TYPE_KIND_STRUCT ? info.declaration : 0;
  while (walk->open.count <= declaration)
    array_push(sema->arena, &walk->open, 0);
  if (walk->path.count > STRUCT_DEPTH) {
    const StructDecl *decl = decl_struct(
        sema->decls, (StructId){type_info(sema->types, walk->path.items[0])->declaration});
    diag_limit_exceeded(sema->diags, decl->span, STRUCT_DEPTH, "structs inside each other");
    walk->found = true;
    return;
  }
  if (state == WALK_OPEN || (declaration && walk->open.items[declaration] > SAME_DECLARATION)) {
    walk->found = true;
    report_cycle(walk, type);
    return;
  }
  table_set(sema->arena, &walk->state, type.index, WALK_OPEN);
  array_push(sema->arena, &walk->path, type);
  walk->open.items[declaration]++;
  walk_parts(walk, type);
  walk->open.items[declaration]--;
  walk->path.count--;
  table_set(sema->arena, &walk->state, type.index, WALK_DONE);
}

void check_structs(Sema *sema) {
  Walk walk = {.sema = sema};
  for (uint32_t i = 1; i < sema->decls->structs.count; i++) {
    here_struct(sema, (StructId){i});
    walk.found = false;
    walk_type(&walk, sema->here.self_type);
  }
}

/* ── overloads that take the same ── */

/* What calls can tell apart: types in order, the names of parameters that are given by name, `*`. */
static Symbol parameter_key(Sema *sema, const FnDecl *decl) {
  Text key = text_new(sema->arena);
  for (uint32_t i = 0; i < decl->params.count; i++) {
    const ParamDecl *param = &decl->params.items[i];
    if (param->variadic) text_char(&key, '*');
    if (param->keyword_only) text_add(&key, sema_name(sema, param->name));
    text_format(&key, ":%u ", param->type.index);
  }
  return symbol_intern(sema->context->symbols, key.data ? key.data : "", key.length);
}

static void check_overload_chain(Sema *sema, FnDeclId first) {
  Table seen = {0};
  for (FnDeclId fn = first; fn.index; fn = sema->fn_infos.items[fn.index].next) {
    const FnDecl *decl = decl_fn(sema->decls, fn);
    Symbol key = parameter_key(sema, decl);
    uint32_t other = table_get(&seen, key.index);
    table_set(sema->arena, &seen, key.index, fn.index);
    if (!other || sema->fn_infos.items[fn.index].broken) continue;
    const FnDecl *before = decl_fn(sema->decls, (FnDeclId){other});
    bool derived = decl->derived == DERIVED_INIT;
    Span span = derived ? before->span : decl->span;
    Diag *diag = diag_overload_same(sema->diags, span, sema_name(sema, decl->name));
    if (derived) {
      diag_label(sema->diags, diag, decl->span,
                 "`@fieldwise_init` makes one with the same parameters");
    } else {
      diag_label(sema->diags, diag, before->span, "the other one is here");
    }
    sema->fn_infos.items[fn.index].broken = true;
  }
}

void check_overloads(Sema *sema) {
  for (uint32_t i = 1; i < sema->entities.count; i++) {
    const Entity *entity = entity_get(sema, i);
    if (entity->kind != ENTITY_FN || entity->imported || entity->index == entity->last) continue;
    check_overload_chain(sema, (FnDeclId){entity->index});
  }
  for (uint32_t i = 1; i < sema->members.count; i++) {
    Member member = sema->members.items[i];
    if (member.kind != MEMBER_METHOD) continue;
    if (sema->fn_infos.items[member.index].next.index)
      check_overload_chain(sema, (FnDeclId){member.index});
  }
}
