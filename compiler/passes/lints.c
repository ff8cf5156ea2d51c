// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Warnings about copies: a written copy of a value that ends there anyway, and with --warn=copies
** each copy that nobody wrote, with what it costs.
**
** Needs CHECKED: an error is told before a waste. In: the log of copies that lowering kept.
** Out: E0344, E0318. Looks at the user's functions only. The surprise: a variable that something
** refers to (a loop, a closure) is never called unused: who uses it then is another analysis. */
#include "passes/passes_internal.h"

enum {
  REGISTERS = 16,
  SEARCHES = 64
}; /* bytes: smaller bit copies cost nothing; walks of the body */

typedef struct {
  const PassBody *pass;
  const MirBody *body;
  Diags *diags;
  bool *referred; /* by local: somebody keeps an address of it */
  uint32_t *seen; /* by block: the last search that was there */
  uint32_t search;
  uint64_t budget; /* instructions that the searches of this body may still look at */
  MirBlock *queue;
  uint32_t head, tail;
} Lints;

/* ── what a copy costs ── */

static const char *part_list(Lints *lints, TypeId type) {
  const MirBody *body = lints->body;
  const TypeInfo info = *type_info(body->decls->types, type);
  const StructDecl *decl =
      info.kind == TYPE_KIND_STRUCT ? decl_struct(body->decls, (StructId){info.declaration}) : NULL;
  Text text = text_new(lints->pass->scratch);
  uint32_t count = type_field_count(body->decls, type), named = 0;
  for (uint32_t i = 0; decl && i < count && named < 3; i++) {
    TypeId field = type_field(body->decls, type, i);
    if (type_is_trivial(body->decls, field, body->type_params, body->type_param_count)) continue;
    text_format(&text, "%s`%s`", named++ ? ", " : "",
                symbol_text(body->context->symbols, decl->fields.items[i].name));
  }
  return named ? text.data : NULL;
}

static const char *cost_words(Lints *lints, TypeId type) {
  const MirBody *body = lints->body;
  const TypeInfo info = *type_info(body->decls->types, type);
  Arena *arena = body->context->arena;
  if (info.kind == TYPE_KIND_OBJECT) return "one count is written";
  if (!type_is_concrete(body->decls->types, type)) return "what it costs depends on the type";
  Layout layout = layout_of(body->decls, type);
  unsigned bytes = (unsigned)layout.size;
  if (info.kind == TYPE_KIND_STRUCT) {
    const StructDecl *decl = decl_struct(body->decls, (StructId){info.declaration});
    if (decl_is_written(body->decls, decl->copyinit))
      return arena_format(arena, "`%s.__copyinit__` runs",
                          symbol_text(body->context->symbols, decl->name));
  }
  const char *parts = part_list(lints, type);
  if (parts) return arena_format(arena, "%u bytes, and %s as its type copies", bytes, parts);
  return arena_format(arena, "%u bytes", bytes);
}

static void list_copy(Lints *lints, const MirEvent *event) {
  TypeId type = mir_place(lints->body, event->place)->type;
  if (event->reason == REASON_TRIVIAL_COPY &&
      (!type_is_concrete(lints->body->decls->types, type) ||
       layout_of(lints->body->decls, type).size <= REGISTERS))
    return;
  Diag *diag = diag_copy_listed(lints->diags, event->span, event->name);
  diag_reason(lints->diags, diag, "%s", cost_words(lints, type));
}

/* ── a copy of what ends there ── */

static bool same_root(const Lints *lints, MirPlace place, MirLocal root) {
  return place.index && mir_place(lints->body, place)->root.index == root.index;
}

/* Somebody keeps an address of it. */
static void note_referred(Lints *lints, const MirInstr *instr) {
  if (instr->op != MIR_REF && instr->op != MIR_ADDRESS && instr->op != MIR_FUNCTION) return;
  for (uint32_t k = 0; k < instr->count; k++) {
    MirOperand operand = mir_operands(lints->body, instr)[k];
    if (operand.role == ROLE_CONST) continue;
    lints->referred[mir_place(lints->body, (MirPlace){operand.index})->root.index] = true;
  }
}

typedef enum { MEETS_NOTHING, MEETS_USE, MEETS_NEW_VALUE } Meeting;

static Meeting meet(const Lints *lints, const MirInstr *instr, MirLocal root) {
  bool ends = instr->op == MIR_DROP || instr->op == MIR_END;
  for (uint32_t k = 0; k < instr->count && !ends; k++) {
    MirOperand operand = mir_operands(lints->body, instr)[k];
    if (operand.role != ROLE_CONST && same_root(lints, (MirPlace){operand.index}, root))
      return MEETS_USE;
  }
  if (!same_root(lints, instr->dst, root)) return MEETS_NOTHING;
  return mir_place(lints->body, instr->dst)->parent.index ? MEETS_USE : MEETS_NEW_VALUE;
}

static Meeting scan(Lints *lints, MirBlock block, uint32_t from, MirLocal root) {
  const MirBlockInfo *info = mir_block(lints->body, block);
  for (uint32_t i = from; i < info->instrs.count && lints->budget; i++) {
    lints->budget--;
    Meeting meeting = meet(lints, &info->instrs.items[i], root);
    if (meeting != MEETS_NOTHING) return meeting;
  }
  for (uint32_t k = 0; k < info->successors.count; k++) {
    MirBlock to = info->successors.items[k];
    if (lints->seen[to.index] == lints->search) continue;
    lints->seen[to.index] = lints->search;
    lints->queue[lints->tail++] = to;
  }
  return MEETS_NOTHING;
}

/* Or it is not known: the searches of one body have a budget. */
static bool used_after(Lints *lints, Site site, MirLocal root) {
  lints->search++;
  lints->head = lints->tail = 0;
  Meeting meeting = scan(lints, site.block, site.at + 1, root);
  while (meeting != MEETS_USE && lints->head < lints->tail)
    meeting = scan(lints, lints->queue[lints->head++], 0, root);
  return meeting == MEETS_USE || !lints->budget;
}

/* Who wrote a destructor or a copy sees when they run. */
static bool shows(const MirBody *body, TypeId type) {
  const TypeInfo info = *type_info(body->decls->types, type);
  if (info.kind == TYPE_KIND_OBJECT) return true;
  for (uint32_t i = 0; i < info.count; i++) {
    if (shows(body, info.arguments[i])) return true;
  }
  if (info.kind != TYPE_KIND_STRUCT) return false;
  const StructDecl *decl = decl_struct(body->decls, (StructId){info.declaration});
  return !decl->builtin && (decl->del.index || decl_is_written(body->decls, decl->copyinit));
}

static void check_copy(Lints *lints, const MirEvent *event, Site site) {
  const MirPlaceInfo *place = mir_place(lints->body, event->place);
  const MirLocalInfo *root = mir_local(lints->body, place->root);
  bool owned = !root->indirect && root->name.index &&
               (root->kind == LOCAL_VARIABLE || (root->kind == LOCAL_PARAM && root->mutable_));
  if (place->parent.index || !owned || event->temporary || lints->referred[place->root.index] ||
      shows(lints->body, place->type) || used_after(lints, site, place->root))
    return;
  Diag *diag = diag_needless_copy(lints->diags, event->span, event->name);
  diag_reason(lints->diags, diag, "`%s` is not used again: give it away instead", event->name);
  diag_fix(lints->diags, diag, FIX_MAYBE, event->span,
           arena_format(lints->body->context->arena, "%s^", event->name), "give it away");
}

static uint64_t span_key(Span span) { return table_pair(span.from, span.to); }

/* The instructions of the copies in the log, by their spans; and what is referred to. */
static void check_copies(Lints *lints, const Table *event_of) {
  uint32_t blocks = lints->body->blocks.count, size = 0;
  for (uint32_t b = 1; b < blocks; b++) {
    const MirBlockInfo *block = &lints->body->blocks.items[b];
    size += block->instrs.count;
    for (uint32_t i = 0; i < block->instrs.count; i++)
      note_referred(lints, &block->instrs.items[i]);
  }
  lints->budget = (uint64_t)size * SEARCHES;
  for (uint32_t b = 1; b < blocks; b++) {
    const MirBlockInfo *block = &lints->body->blocks.items[b];
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      uint32_t event = instr->op == MIR_COPY ? table_get(event_of, span_key(instr->span)) : 0;
      if (event) check_copy(lints, &lints->body->events.items[event - 1], (Site){{b}, i});
    }
  }
}

void lints_run(PassBody *pass) {
  const MirBody *body = pass->body;
  if (!body->events.count || !body->decl.index || decl_fn(body->decls, body->decl)->builtin) return;
  Lints lints = {.pass = pass, .body = body, .diags = body->context->diags};
  Table written = {0};
  for (uint32_t i = 0; i < body->events.count; i++) {
    const MirEvent *event = &body->events.items[i];
    if (event->kind != EVENT_COPY) continue;
    if (event->reason == REASON_WRITTEN_COPY)
      table_set(pass->scratch, &written, span_key(event->span), i + 1);
    else if (pass->options->warn_copies)
      list_copy(&lints, event);
  }
  if (!written.count) return;
  lints.seen = arena_make_many(pass->scratch, uint32_t, body->blocks.count);
  lints.queue = arena_make_many(pass->scratch, MirBlock, body->blocks.count);
  lints.referred = arena_make_many(pass->scratch, bool, body->locals.count);
  check_copies(&lints, &written);
}
