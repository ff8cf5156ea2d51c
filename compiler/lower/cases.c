// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Enums in lowering: the tag, and what is derived case by case: copy, equality, printing.
**
** In: an enum value as a place. Out: one read of the tag, then a branch per case. Invariant: a `#Case` place is named only where
** a branch has shown that case. The surprise: the last case needs no test, because a value always has one. */
#include "lower/lower_internal.h"

MirPlace lower_tag(Lower *l, MirPlace value, MirForm form, Span span) {
  const StructDecl *decl = type_enum(l->decls, mir_place(l->body, value)->type);
  MirPlace tag = lower_new_temporary(l, decl ? enum_tag_type(decl) : TYPE_BOOL, span);
  MirOperand operand = mir_read(value);
  lower_emit(l, (MirInstr){.op = MIR_TAG, .form = form, .dst = tag, .span = span}, &operand, 1);
  return tag;
}

void lower_tag_branch(Lower *l, MirPlace tag, uint32_t index, LowerLabel *yes, LowerLabel *no,
                      Span span) {
  MirPlace same = lower_new_temporary(l, TYPE_BOOL, span);
  MirOperand operands[2] = {mir_use(tag), lower_int(l, mir_place(l->body, tag)->type, index)};
  MirInstr instr = {
      .op = MIR_BINARY, .form = FORM_MATCH, .dst = same, .extra = BINARY_EQ, .span = span};
  lower_emit(l, instr, operands, 2);
  lower_branch_as(l, FORM_MATCH, mir_use(same), yes, no, span);
}

/* ── derived ── */

static Span here(const Lower *l) { return l->decl->span; }

static const StructDecl *enum_of(const Lower *l, MirPlace value) {
  return type_enum(l->decls, mir_place(l->body, value)->type);
}

/* Calls `each` where the value has case i, for every i; control comes together at the end. */
typedef void (*CaseFn)(Lower *l, uint32_t index, void *self);
static void by_case(Lower *l, MirPlace value, CaseFn each, void *self) {
  const StructDecl *decl = enum_of(l, value);
  MirPlace tag = lower_tag(l, value, FORM_DERIVED, here(l));
  LowerLabel end = lower_label(l);
  for (uint32_t i = 0; i < decl->cases.count; i++) {
    LowerLabel yes = lower_label(l), no = lower_label(l);
    bool last = i + 1 == decl->cases.count;
    if (!last) {
      lower_tag_branch(l, tag, i, &yes, &no, here(l));
      lower_start(l, yes);
    }
    each(l, i, self);
    lower_goto(l, &end, FORM_DERIVED, here(l));
    lower_start(l, no);
  }
  lower_join(l, &end, FORM_DERIVED, here(l));
}

typedef struct {
  MirPlace from, to; /* of `==`: left, right */
  LowerLabel *differ;
} Derived2;

static void copy_case(Lower *l, uint32_t index, void *self) {
  const Derived2 *copy = self;
  const CaseDecl *item = &enum_of(l, copy->from)->cases.items[index];
  MirOperand *operands = arena_make_many(l->arena, MirOperand, item->count);
  for (uint32_t i = 0; i < item->count; i++)
    operands[i] = lower_copy_part(l, mir_case(l->body, copy->from, item->first + i));
  MirInstr instr = {
      .op = MIR_MAKE, .form = FORM_DERIVED, .dst = copy->to, .extra = index, .span = here(l)};
  lower_emit(l, instr, operands, item->count);
}

void lower_copy_enum(Lower *l, MirPlace from, MirPlace to) {
  Derived2 copy = {from, to, NULL};
  by_case(l, from, copy_case, &copy);
}

static void equal_case(Lower *l, uint32_t index, void *self) {
  const Derived2 *pair = self;
  const CaseDecl *item = &enum_of(l, pair->from)->cases.items[index];
  for (uint32_t i = item->first; i < item->first + item->count; i++)
    lower_equal(l, mir_case(l->body, pair->from, i), mir_case(l->body, pair->to, i), pair->differ);
}

void lower_equal_enum(Lower *l, MirPlace a, MirPlace b, LowerLabel *differ) {
  Derived2 pair = {a, b, differ};
  MirOperand tags[2] = {mir_use(lower_tag(l, a, FORM_DERIVED, here(l))),
                        mir_use(lower_tag(l, b, FORM_DERIVED, here(l)))};
  MirPlace same = lower_new_temporary(l, TYPE_BOOL, here(l));
  MirInstr instr = {
      .op = MIR_BINARY, .form = FORM_DERIVED, .dst = same, .extra = BINARY_EQ, .span = here(l)};
  lower_emit(l, instr, tags, 2);
  LowerLabel next = lower_label(l);
  lower_branch(l, mir_use(same), &next, differ, here(l));
  lower_start(l, next);
  by_case(l, a, equal_case, &pair);
}

static void hash_case(Lower *l, uint32_t index, void *self) {
  const Derived2 *hash = self;
  const CaseDecl *item = &enum_of(l, hash->from)->cases.items[index];
  MirOperand so_far = lower_int(l, TYPE_UINT, index);
  for (uint32_t i = item->first; i < item->first + item->count; i++)
    lower_hash_part(l, mir_case(l->body, hash->from, i), &so_far);
  lower_init(l, hash->to, so_far, FORM_DERIVED, here(l));
}

void lower_hash_enum(Lower *l, MirPlace value, MirPlace result) {
  Derived2 hash = {.from = value, .to = result};
  by_case(l, value, hash_case, &hash);
}

static void write_case(Lower *l, uint32_t index, void *self) {
  const Derived2 *write = self;
  const StructDecl *decl = enum_of(l, write->from);
  const CaseDecl *item = &decl->cases.items[index];
  const char *name = lower_name(l, item->name);
  if (!item->count) lower_write_text(l, name);
  for (uint32_t i = 0; i < item->count; i++) {
    const char *field = lower_name(l, decl->fields.items[item->first + i].name);
    const char *start = i ? ", " : arena_format(l->arena, "%s(", name);
    bool unnamed = field[0] == '_' && field[1] >= '0' && field[1] <= '9';
    lower_write_text(l, unnamed ? start : arena_format(l->arena, "%s%s=", start, field));
    lower_write_part(l, mir_case(l->body, write->from, item->first + i));
  }
  if (item->count) lower_write_text(l, ")");
}

void lower_write_enum(Lower *l, MirPlace value) {
  Derived2 write = {.from = value};
  by_case(l, value, write_case, &write);
}
