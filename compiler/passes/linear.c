// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Values that may not end by themselves: @linear ones never, @scoped ones only where their scope
** ends.
**
** In: the drops that `drops` made certain, of types that are linear or scoped. Out: E0340 and
** E0341, one for each variable, at the first exit in the text. Knows nothing about moves: a drop
** is there because some way still holds the value. The surprise: a way that ends in a panic owes
** nothing, since nothing is dropped on it. spec own.linear, own.scoped. */
#include "passes/passes_internal.h"

static StructId linear_part(const Decls *decls, TypeId type) {
  const TypeInfo info = *type_info(decls->types, type);
  StructId id = {info.kind == TYPE_KIND_STRUCT ? info.declaration : 0};
  if (id.index && decl_struct(decls, id)->linear) return id;
  for (uint32_t i = 0; i < info.count; i++) {
    if (type_is_linear(decls, info.arguments[i])) return linear_part(decls, info.arguments[i]);
  }
  uint32_t count = type_field_count(decls, type);
  for (uint32_t i = 0; i < count; i++) {
    TypeId field = type_field(decls, type, i);
    if (type_is_linear(decls, field)) return linear_part(decls, field);
  }
  return (StructId){0};
}

/* "`commit` or `cancel`": the methods that use a value up; NULL: there is none. */
static const char *consumers(const Borrow *borrow, const StructDecl *decl) {
  const Decls *decls = borrow->body->decls;
  Text text = text_new(borrow->arena);
  bool some = false;
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    const FnDecl *fn = decl_fn(decls, decl->methods.items[i]);
    if (fn->is_static || !fn->params.count || fn->params.items[0].convention != PASS_DEINIT ||
        symbol_is(fn->name, SYM_del))
      continue;
    text_format(&text, "%s`%s`", some ? " or " : "",
                symbol_text(borrow->body->context->symbols, fn->name));
    some = true;
  }
  return some ? text.data : NULL;
}

static void add_advice(Borrow *borrow, Diag *diag, TypeId type) {
  StructId id = linear_part(borrow->body->decls, type);
  if (!id.index) return;
  const StructDecl *decl = decl_struct(borrow->body->decls, id);
  const char *name = symbol_text(borrow->body->context->symbols, decl->name);
  const char *methods = consumers(borrow, decl);
  if (decl->hint)
    diag_reason(borrow->diags, diag, "`%s` is linear: %s", name, decl->hint);
  else if (methods)
    diag_reason(borrow->diags, diag, "`%s` is linear: call %s on every way, or hand it on with `^`",
                name, methods);
  else
    diag_reason(borrow->diags, diag,
                "`%s` is linear: hand it on with `^`, or give it a method that takes `deinit self`",
                name);
}

/* ── where it ends ── */

static const char *reason_words(const Borrow *borrow, const EarlyEnd *ended, const char *when) {
  switch (ended->reason) {
  case REASON_OVERWRITTEN: return "the new value would drop the old one";
  case REASON_DISCARDED:
  case REASON_TEMPORARY: return "nobody takes this value";
  case REASON_EDGE:
  case REASON_EDGE_UNSET: return arena_format(borrow->arena, "not used up%s", when);
  case REASON_FAILED_CONSTRUCTOR: return "the constructor fails, and its fields are dropped";
  case REASON_NONE:
  case REASON_SCOPE_END:
  case REASON_PARAMETER_END:
  case REASON_REST:
  case REASON_LAST_USE:
  case REASON_EARLY_EXIT:
  case REASON_ERROR_EXIT:
  case REASON_LOOP_ROUND:
  case REASON_TRANSFER:
  case REASON_RETURNED:
  case REASON_RAISED:
  case REASON_FROM_TEMPORARY:
  case REASON_IMPLICIT_COPY:
  case REASON_WRITTEN_COPY:
  case REASON_TRIVIAL_COPY:
#define ELISION(id, name, reason) case REASON_ELIDED_##id:
#include "own/elisions.def"
  case REASON_COUNT: break;
  }
  return arena_format(borrow->arena, "still there when its scope ends here%s", when);
}

/* The question whose answer led to the edge; else what the edge leaves. */
static Span fork_span(const Borrow *borrow, Site site) {
  const MirCfg *cfg = borrow->pass->cfg;
  MirBlock block = site.block;
  while (mir_block(borrow->body, block)->instrs.count == 1 &&
         mir_terminator(mir_block(borrow->body, block))->op == MIR_GOTO &&
         cfg->predecessor_count[block.index] == 1)
    block = cfg->predecessors[block.index][0];
  return mir_terminator(mir_block(borrow->body, block))->span;
}

/* The exit that ends it, and under which condition it is taken. */
static Span exit_span(Borrow *borrow, const EarlyEnd *ended, const char **when) {
  const MirInstr *instr = story_instr(borrow, ended->site);
  *when = "";
  bool at_once = ended->reason == REASON_OVERWRITTEN || ended->reason == REASON_DISCARDED ||
                 ended->reason == REASON_TEMPORARY;
  if (at_once) return instr->span;
  if (ended->on_edge) {
    const char *fork = story_fork(borrow, ended->site.block, ended->which);
    *when = fork ? arena_format(borrow->arena, " %s", fork) : story_when(borrow, ended->site);
    return fork_span(borrow, ended->site);
  }
  CauseSearch search = search_causes(borrow, ended->site, 0);
  if (!search.exit.block.index) search.exit = ended->site;
  const MirInstr *exit = story_instr(borrow, search.exit);
  if (search.exit_raises)
    *when = arena_format(borrow->arena, ", because %s raises", story_callee(borrow, exit));
  return exit->span.from ? exit->span : borrow->body->end_span;
}

static const char *name_of(const Borrow *borrow, MirPlace place, Span span) {
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, place)->root);
  if (root->name.index) return story_words(borrow, place);
  const char *text = story_source(borrow, span);
  return text ? text : story_type(borrow, place);
}

static void report(Borrow *borrow, const EarlyEnd *ended) {
  TypeId type = mir_place(borrow->body, ended->place)->type;
  const MirLocalInfo *root = mir_local(borrow->body, mir_place(borrow->body, ended->place)->root);
  bool linear = type_is_linear(borrow->body->decls, type);
  const char *when;
  Span span = exit_span(borrow, ended, &when);
  const char *name = name_of(borrow, ended->place, root->span);
  bool empty = !span.from;
  if (empty) span = root->span;
  Diag *diag = linear ? diag_linear_abandoned(borrow->diags, span, name)
                      : diag_scoped_on_edge(borrow->diags, span, name);
  if (root->name.index && !empty)
    diag_label(borrow->diags, diag, root->span, "%s",
               root->kind == LOCAL_PARAM ? "received here" : "made here");
  if (ended->cause.from)
    diag_label(borrow->diags, diag, ended->cause, "given away here, on another way");
  if (linear) {
    diag_primary(borrow->diags, diag, "%s", reason_words(borrow, ended, when));
    add_advice(borrow, diag, type);
    return;
  }
  diag_primary(borrow->diags, diag, "dropped%s, before its scope ends", when);
  diag_reason(borrow->diags, diag, "`%s` is `@scoped`: give it away on every way, or on none",
              story_type(borrow, ended->place));
}

static bool earlier(const MirBody *body, const EarlyEnd *a, const EarlyEnd *b) {
  uint32_t x = mir_block(body, a->site.block)->instrs.items[a->site.at].span.from;
  uint32_t y = mir_block(body, b->site.block)->instrs.items[b->site.at].span.from;
  return x && (!y || x < y);
}

void linear_report(PassBody *pass, const EarlyEnd *ends, uint32_t count) {
  Borrow borrow = {.pass = pass,
                   .body = pass->body,
                   .arena = pass->scratch,
                   .diags = pass->body->context->diags};
  uint32_t *first = arena_make_many(pass->scratch, uint32_t, pass->body->locals.count);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t *best = &first[mir_place(pass->body, ends[i].place)->root.index];
    if (!*best || earlier(pass->body, &ends[i], &ends[*best - 1])) *best = i + 1;
  }
  for (uint32_t l = 1; l < pass->body->locals.count; l++)
    if (first[l]) report(&borrow, &ends[first[l] - 1]);
  pass->body->broken = count || pass->body->broken;
}
