// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view`. In: checked generic MIR and its log. Out: per function what was inserted, where, why.
**
** Moves and copies come from the log. Drops come from the elaborated MIR itself: a cleanup chain is shared by several
** exits, and each exit must show what it drops. Invariant: what is shown is what the back ends get; nothing is guessed.
** The surprise: a refused function is shown too, with what is known (its moves) and `!` where it was refused. */
#include "passes/passes.h"
#include "sema/dynamic.h"
#include "tools/view_internal.h"

#include <string.h>

static const char *words_of(const ViewFn *view, MirPlace place) {
  return mir_place_words(view->body, view->arena, place);
}

static const MirLocalInfo *root_of(const ViewFn *view, MirPlace place) {
  return mir_local(view->body, mir_place(view->body, place)->root);
}

static bool is_object(const ViewFn *view, MirPlace place) {
  return type_same(mir_place(view->body, place)->type, TYPE_OBJECT);
}

/* The rule that removed a count write of the instance; `place`: what it wrote, none: any. Locals keep their numbers. */
static const MirEvent *elided_at(const ViewFn *view, Span span, MirPlace place) {
  uint32_t count = view->instance ? view->instance->events.count : 0;
  for (uint32_t i = 0; i < count; i++) {
    const MirEvent *event = &view->instance->events.items[i];
    if (event->kind != EVENT_ELIDED || event->span.from != span.from || event->span.to != span.to)
      continue;
    if (!place.index || mir_place(view->instance, event->place)->root.index ==
                            mir_place(view->body, place)->root.index)
      return event;
  }
  return NULL;
}

/* Temporaries of library types are folded; those of the program's own types are shown: their destructors can be seen. */
static bool is_folded(const ViewFn *view, MirPlace place) {
  const MirLocalInfo *local = root_of(view, place);
  if (local->kind != LOCAL_TEMPORARY && local->kind != LOCAL_HIDDEN) return false;
  if (local->name.index) return false; /* a part that `match x^` takes out */
  StructId owner = decl_of_type(view->body->decls, mir_place(view->body, place)->type);
  return !owner.index || decl_struct(view->body->decls, owner)->builtin;
}

static const char *dropped_words(const ViewFn *view, MirPlace place) {
  const MirLocalInfo *local = root_of(view, place);
  if (local->name.index) return words_of(view, place);
  const char *type = type_text(view->body->decls, view->arena, mir_place(view->body, place)->type,
                               view->body->type_params, view->body->type_param_count);
  return arena_format(view->arena, "%s (%s)", type,
                      local->kind == LOCAL_RESULT ? "the result" : "temporary");
}

/* ── notes: moves and copies ── */

void view_add_note(ViewFn *view, uint32_t line, const char *text) {
  if (!line) return; /* of what has no text: the hidden variables of a `with` */
  for (uint32_t i = 0; i < view->notes.count; i++)
    if (view->notes.items[i].line == line && strcmp(view->notes.items[i].text, text) == 0) return;
  array_push(view->arena, &view->notes, (ViewNote){line, text});
}

static void add_note(ViewFn *view, Span span, const char *text) {
  view_add_note(view, view_line(view, span.from), text);
}

static void note_move(ViewFn *view, const MirEvent *event) {
  if (event->temporary || event->reason == REASON_FROM_TEMPORARY) return;
  view->moves++;
  const char *to = event->to ? event->to : "";
  add_note(view, event->span,
           arena_format(view->arena, "move %s%s%s", event->name, to[0] ? " -> " : "", to));
}

/* A copy of an object is a count write. */
static void note_retain(ViewFn *view, const MirEvent *event) {
  const MirEvent *elided = elided_at(view, event->span, (MirPlace){0});
  if (elided && !view->elided) return;
  add_note(view, event->span,
           elided ? arena_format(view->arena, "elided %s: %s", event->name,
                                 mir_reason_text(elided->reason))
                  : arena_format(view->arena, "retain %s", event->name));
}

static void note_copy(ViewFn *view, const MirEvent *event) {
  if (event->reason == REASON_TRIVIAL_COPY) return;
  if (is_object(view, event->place)) {
    note_retain(view, event);
    return;
  }
  if (event->temporary && event->reason != REASON_WRITTEN_COPY) {
    view->folded++;
    return;
  }
  view->copies++;
  const char *kind = event->reason == REASON_IMPLICIT_COPY ? " (implicit)" : "";
  add_note(view, event->span, arena_format(view->arena, "copy %s%s", event->name, kind));
}

static bool same_event(const MirEvent *a, const MirEvent *b) {
  return a->kind == b->kind && a->span.from == b->span.from && a->span.to == b->span.to &&
         a->reason == b->reason && mir_place_same(a->place, b->place);
}

/* A `finally` body is lowered once per way through it; its events count once. */
static bool is_repeated(const ViewFn *view, uint32_t at) {
  for (uint32_t i = 0; i < at; i++)
    if (same_event(&view->body->events.items[i], &view->body->events.items[at])) return true;
  return false;
}

static void note_lend(ViewFn *view, const MirEvent *event) {
  add_note(view, event->span, arena_format(view->arena, "lend %s -> %s", event->name, event->to));
}

static void collect_notes(ViewFn *view) {
  for (uint32_t i = 0; i < view->body->events.count; i++) {
    const MirEvent *event = &view->body->events.items[i];
    bool noted =
        event->kind == EVENT_MOVE || event->kind == EVENT_COPY || event->kind == EVENT_LEND;
    if (!noted || is_repeated(view, i)) continue;
    if (event->kind == EVENT_MOVE)
      note_move(view, event);
    else if (event->kind == EVENT_LEND)
      note_lend(view, event);
    else
      note_copy(view, event);
  }
}

/* ── ghosts: drops ── */

/* Where the log says the cause of a drop is. */
static Span cause_of(const ViewFn *view, const MirInstr *drop, MirPlace place) {
  Span cause = {0, 0};
  for (uint32_t i = 0; i < view->body->events.count; i++) {
    const MirEvent *event = &view->body->events.items[i];
    if (event->kind != EVENT_DROP && event->kind != EVENT_EDGE_DROP) continue;
    if (!mir_place_same(event->place, place) || event->reason != drop->reason) continue;
    if (!cause.from || event->span.from == drop->span.from) cause = event->cause;
  }
  return cause;
}

/* A Box, or an Optional of one, that holds boxes of its own type. */
static bool ends_in_loop(const ViewFn *view, MirPlace place) {
  TypeId type = mir_place(view->body, place)->type;
  if (view->body->type_param_count) return false; /* the instance decides */
  if (type_builtin(view->body->decls, type) == BUILTIN_OPTIONAL)
    type = type_info(view->body->decls->types, type)->arguments[0];
  return drop_is_loop(view->program->mir, type);
}

static const char *reason_of(const ViewFn *view, const MirInstr *drop, MirPlace place) {
  const char *text = mir_reason_text(drop->reason);
  Span cause = cause_of(view, drop, place);
  if (!cause.from) cause = drop->span;
  const char *number = strstr(text, "%u");
  if (!number) return text;
  const char *whose = drop->reason == REASON_EDGE
                          ? arena_format(view->arena, "`%s` is ", dropped_words(view, place))
                          : "";
  return arena_format(view->arena, "%s%.*s%u%s", whose, (int)(number - text), text,
                      view_line(view, cause.from), number + 2);
}

static const char *why_of(const ViewFn *view, const MirInstr *drop, MirPlace place) {
  const char *reason = reason_of(view, drop, place);
  return ends_in_loop(view, place) ? arena_format(view->arena, "%s; node by node", reason) : reason;
}

/* The end of an object is a count write; that of a temporary stands beside its line. */
static void add_release(ViewFn *view, ViewSpot spot, const MirInstr *drop) {
  MirPlace place = {mir_operands(view->body, drop)->index};
  const MirEvent *elided = elided_at(view, drop->span, place);
  if (elided && !view->elided) return;
  const char *name = view_object_name(view, place);
  const char *why = elided ? mir_reason_text(elided->reason) : why_of(view, drop, place);
  if (root_of(view, place)->name.index) {
    ViewGhost ghost = {.line = spot.line,
                       .before = spot.before,
                       .indent = spot.indent,
                       .where = spot.where,
                       .why = why,
                       .elided = elided,
                       .local = mir_place(view->body, place)->root};
    const char *old = drop->reason == REASON_OVERWRITTEN ? "old " : "";
    ghost.text = arena_format(view->arena, "release %s%s", old, name);
    array_push(view->arena, &view->ghosts, ghost);
  } else {
    add_note(view, drop->span,
             elided ? arena_format(view->arena, "elided %s: %s", name, why)
                    : arena_format(view->arena, "release %s", name));
  }
}

static void add_ghost(ViewFn *view, ViewSpot spot, const MirInstr *drop) {
  MirPlace place = {mir_operands(view->body, drop)->index};
  if (is_object(view, place)) {
    add_release(view, spot, drop);
    return;
  }
  if (is_folded(view, place)) {
    view->folded++;
    return;
  }
  view->drops[drop->reason]++;
  ViewGhost ghost = {.line = spot.line,
                     .before = spot.before,
                     .indent = spot.indent,
                     .where = spot.where,
                     .why = why_of(view, drop, place),
                     .local = mir_place(view->body, place)->root};
  const char *old = drop->reason == REASON_OVERWRITTEN ? "old " : "";
  ghost.text = arena_format(view->arena, "drop %s%s", old, dropped_words(view, place));
  array_push(view->arena, &view->ghosts, ghost);
}

static bool is_edge(const MirInstr *drop) {
  return drop->reason == REASON_EDGE || drop->reason == REASON_EDGE_UNSET;
}

/* Blocks on the way out: chains, and the blocks that edge drops were put in. */
static bool is_way_out(const MirBlockInfo *block) {
  if (block->chain) return true;
  for (uint32_t i = 0; i + 1 < block->instrs.count; i++)
    if (block->instrs.items[i].op != MIR_DROP || !is_edge(&block->instrs.items[i])) return false;
  return block->instrs.count > 1 && mir_terminator(block)->op == MIR_GOTO;
}

typedef void (*WayOutFn)(ViewFn *view, const MirInstr *drop, Span exit, Text *names);

static void walk_out(ViewFn *view, MirBlock block, Span exit, Text *names, WayOutFn visit) {
  for (uint32_t steps = 0; steps < view->body->blocks.count; steps++) {
    const MirBlockInfo *info = mir_block(view->body, block);
    if (!is_way_out(info)) return;
    for (uint32_t i = 0; i + 1 < info->instrs.count; i++)
      if (info->instrs.items[i].op == MIR_DROP) visit(view, &info->instrs.items[i], exit, names);
    if (mir_terminator(info)->op != MIR_GOTO) return;
    block = info->successors.items[0];
  }
}

static void show_exit_drop(ViewFn *view, const MirInstr *drop, Span exit, Text *names) {
  (void)names;
  add_ghost(view, view_spot_of_exit(view, exit), drop);
}

static void fold_raise(ViewFn *view, MirPlace place, Text *names) {
  if (is_folded(view, place)) return;
  view->error_exits++;
  text_add(names, names->length ? ", " : "");
  text_add(names, dropped_words(view, place));
}

static void fold_raise_drop(ViewFn *view, const MirInstr *drop, Span exit, Text *names) {
  (void)exit;
  MirPlace place = {mir_operands(view->body, drop)->index};
  if (!is_object(view, place)) fold_raise(view, place, names);
}

static void fold_raise_release(ViewFn *view, const MirInstr *drop, Span exit, Text *names) {
  (void)exit;
  MirPlace place = {mir_operands(view->body, drop)->index};
  if (is_object(view, place)) fold_raise(view, place, names);
}

static void show_raise_drop(ViewFn *view, const MirInstr *drop, Span exit, Text *names) {
  (void)names;
  ViewSpot spot = view_spot_of_exit(view, exit);
  spot.where = "↯ ";
  add_ghost(view, spot, drop);
}

/* The way an error takes out of here: marks at the call, or with --raises a line per drop. */
static void collect_raise(ViewFn *view, MirBlock first, Span call) {
  Text drops = text_new(view->arena), releases = text_new(view->arena);
  if (view->raises) {
    walk_out(view, first, call, NULL, show_raise_drop);
    return;
  }
  walk_out(view, first, call, &drops, fold_raise_drop);
  walk_out(view, first, call, &releases, fold_raise_release);
  if (drops.length) add_note(view, call, arena_format(view->arena, "↯ drop %s", drops.data));
  if (releases.length)
    add_note(view, call, arena_format(view->arena, "↯ release %s", releases.data));
}

static void collect_terminator(ViewFn *view, const MirBlockInfo *block) {
  const MirInstr *last = mir_terminator(block);
  switch (last->op) {
  case MIR_CALL_RAISES: collect_raise(view, block->successors.items[1], last->span); return;
  case MIR_RAISE: collect_raise(view, block->successors.items[0], last->span); return;
  case MIR_GOTO:
    if (mir_block(view->body, block->successors.items[0])->chain)
      walk_out(view, block->successors.items[0], last->span, NULL, show_exit_drop);
    return;
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_MAKE:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT:
  case MIR_COPY:
  case MIR_CALL:
  case MIR_DROP:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_ELIDED:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: return;
  }
}

/* Is the block reached only as part of a way out? Then its drops are shown at the exits. */
static bool only_from_exits(const ViewFn *view, MirBlock block) {
  if (mir_block(view->body, block)->chain) return true;
  if (!is_way_out(mir_block(view->body, block))) return false;
  uint32_t count = view->cfg->predecessor_count[block.index];
  for (uint32_t i = 0; i < count; i++) {
    MirBlock before = view->cfg->predecessors[block.index][i];
    const MirBlockInfo *info = mir_block(view->body, before);
    bool raising = mir_terminator(info)->op == MIR_CALL_RAISES &&
                   info->successors.items[1].index == block.index;
    if (!info->chain && !raising) return false;
  }
  return count > 0;
}

static void collect_drops(ViewFn *view) {
  for (uint32_t i = 0; i < view->cfg->count; i++) {
    MirBlock id = view->cfg->order[i];
    const MirBlockInfo *block = mir_block(view->body, id);
    if (only_from_exits(view, id)) continue;
    for (uint32_t k = 0; k + 1 < block->instrs.count; k++) {
      const MirInstr *instr = &block->instrs.items[k];
      if (instr->op != MIR_DROP) continue;
      add_ghost(view,
                is_edge(instr) ? view_spot_of_edge(view, id) : view_spot_of_drop(view, id, instr),
                instr);
    }
    collect_terminator(view, block);
  }
}

/* ── refusals ── */

static void collect_refusals(ViewFn *view) {
  uint32_t count;
  const Diag *const *all = diag_sorted(view->program->context->diags, &count);
  for (uint32_t i = 0; i < count; i++) {
    Position at = source_position(view->program->context->sources, all[i]->span.from);
    if (!all[i]->span.from ||
        source_get(view->program->context->sources, at.source) != view->source)
      continue;
    if (at.line < view->first || at.line > view->last) continue;
    array_push(view->arena, &view->refusals, all[i]);
  }
}

/* Of the ghosts after one line the deeper ones come first: inner blocks end before outer ones. */
static void sort_ghosts(ViewFn *view) {
  for (uint32_t i = 1; i < view->ghosts.count; i++) {
    ViewGhost ghost = view->ghosts.items[i];
    uint32_t at = i;
    for (; at > 0; at--) {
      const ViewGhost *before = &view->ghosts.items[at - 1];
      if (before->line < ghost.line ||
          (before->line == ghost.line && before->indent >= ghost.indent))
        break;
      view->ghosts.items[at] = *before;
    }
    view->ghosts.items[at] = ghost;
  }
}

void view_collect(ViewFn *view) {
  collect_refusals(view);
  collect_notes(view);
  if (view->permits) view_collect_permits(view);
  if (!(view->body->facts & MIR_FACT_DROPS)) return;
  view->cfg = mir_cfg(view->arena, view->body);
  collect_drops(view);
  sort_ghosts(view);
}

/* ── functions of the root file ── */

static const AstFunction *ast_of(const Program *program, FnDeclId fn) {
  for (uint32_t i = 0; i < program->typed->fns.count; i++)
    if (program->typed->fns.items[i].fn.index == fn.index) return program->typed->fns.items[i].ast;
  return NULL;
}

static bool is_wanted(const MirBody *body, const char *function) {
  if (!function || strcmp(body->name, function) == 0) return true;
  const char *dot = strrchr(body->name, '.');
  return dot && strcmp(dot + 1, function) == 0;
}

typedef struct {
  Arena *arena;
  const Program *program;
  const ViewOptions *options;
  OWN_ARRAY(ViewPage) pages;
} Listing;

static ViewFn new_view(const Listing *listing, const MirBody *body) {
  const Sources *sources = listing->program->context->sources;
  SourceId root = listing->program->units[0].ast->source;
  ViewFn view = {.program = listing->program, .body = body, .source = source_get(sources, root)};
  view.arena = listing->arena;
  view.raises = listing->options->raises;
  view.elided = listing->options->elided;
  view.permits = listing->options->permissions;
  view.first = source_position(sources, body->span.from).line;
  view.last = source_position(sources, body->end_span.from).line;
  return view;
}

static ViewPage new_page(const ViewFn *view, bool counted) {
  return (ViewPage){.name = view->body->name,
                    .source = view->source,
                    .line = view->first,
                    .program = view->program,
                    .body = view->body,
                    .counted = counted};
}

static bool in_root(const Listing *listing, Span span) {
  return source_at(listing->program->context->sources, span.from).index ==
         listing->program->units[0].ast->source.index;
}

static const MirBody *instance_of(const MirProgram *mir, FnDeclId fn) {
  for (uint32_t i = 1; i < mir->instances.count; i++)
    if (mir->instances.items[i] && mir->instance_decls.items[i].index == fn.index)
      return mir->instances.items[i];
  return NULL;
}

static void list_static(Listing *listing) {
  const MirProgram *mir = listing->program->mir;
  for (uint32_t i = 0; i < mir->bodies.count; i++) {
    const MirBody *body = mir->bodies.items[i];
    const AstFunction *ast = body->decl.index ? ast_of(listing->program, body->decl) : NULL;
    if (!ast || !in_root(listing, body->span) || !is_wanted(body, listing->options->function))
      continue;
    ViewFn view = new_view(listing, body);
    view.ast = ast;
    view.instance = instance_of(mir, body->decl);
    view_collect(&view);
    ViewPage page = new_page(&view, false);
    view_page(&page, &view);
    array_push(listing->arena, &listing->pages, page);
  }
}

/* ── dynamic code ── */

static bool is_blank(const ViewFn *view, uint32_t line) {
  uint32_t length;
  const char *text = source_line(view->source, line, &length);
  return strspn(text, " \t\r\n") >= length;
}

/* Is it nothing at the start of the program: fn, struct, trait? */
static bool is_static(const Ast *node) {
  bool function = node->kind == AST_Function && !AS(Function, node)->is_def;
  return function || node->kind == AST_Struct || node->kind == AST_Trait;
}

static void set_lines(const ViewFn *view, bool *hidden, Span span, bool value) {
  uint32_t to = view_line(view, span.to);
  for (uint32_t line = view_line(view, span.from); line <= to && line <= view->last; line++)
    hidden[line - view->first] = value || is_blank(view, line);
}

/* What a module runs: its statements, and of functions the line that makes them. */
static const bool *hidden_lines(const Listing *listing, const ViewFn *view) {
  const Program *program = listing->program;
  const Dynamic *dynamic = program->typed->dynamic;
  uint32_t count = view->last - view->first + 1;
  bool *hidden = arena_make_many(view->arena, bool, count);
  memset(hidden, true, count);
  AstNodes nodes = program->units[0].ast->module->body;
  for (uint32_t i = 0; i < nodes.count; i++)
    if (!is_static(nodes.items[i])) set_lines(view, hidden, nodes.items[i]->span, false);
  for (uint32_t i = 0; i < program->mir->bodies.count; i++) {
    const MirBody *body = program->mir->bodies.items[i];
    const FnDecl *fn = body->decl.index ? decl_fn(program->typed->decls, body->decl) : NULL;
    if (!fn || !fn->def || !in_root(listing, body->span) || fn->entry_of.index) continue;
    if (body->decl.index == dynamic_scope(dynamic, dynamic->module_of[0])->fn.index) continue;
    uint32_t to = view_line(view, body->end_span.from);
    for (uint32_t line = view_line(view, body->span.from) + 1; line <= to; line++)
      hidden[line - view->first] = true;
  }
  return hidden;
}

static void list_dynamic(Listing *listing, FnDeclId fn, bool module) {
  const MirBody *body = instance_of(listing->program->mir, fn);
  if (!body || !in_root(listing, body->span) || !is_wanted(body, listing->options->function))
    return;
  ViewFn view = new_view(listing, body);
  if (module) view.first = 1;
  if (module) view.hidden = hidden_lines(listing, &view);
  ViewPage page = new_page(&view, true);
  view_count_page(&page, &view);
  array_push(listing->arena, &listing->pages, page);
}

/* Functions in the order of the text, then the statements of the module. */
static void list_all_dynamic(Listing *listing) {
  const Dynamic *dynamic = listing->program->typed->dynamic;
  for (uint32_t i = 1; i < dynamic->scopes.count; i++) {
    const DynScope *scope = &dynamic->scopes.items[i];
    if (scope->frame.index != i || scope->kind == DYN_MODULE || scope->unit != 0) continue;
    FnDeclId resume = decl_fn(listing->program->typed->decls, scope->fn)->def->resume;
    list_dynamic(listing, scope->yields ? resume : scope->fn, false);
  }
  if (dynamic->module_of[0].index)
    list_dynamic(listing, dynamic_scope(dynamic, dynamic->module_of[0])->fn, true);
}

static void print_text(Text *out, const Listing *listing) {
  if (listing->options->permissions)
    text_add(
        out,
        "R read   W write in place   S change its shape   O give it away   - not on this line\n\n");
  if (listing->options->as_rust)
    text_add(out, "r  Rust (edition 2021) would refuse this line; Own accepts it\n\n");
  for (uint32_t i = 0; i < listing->pages.count; i++) {
    if (i) text_char(out, '\n');
    view_print_text(out, &listing->pages.items[i]);
  }
}

ViewOutcome view_print(Text *out, const Program *program, const ViewOptions *options) {
  Listing listing = {.arena = out->arena, .program = program, .options = options};
  list_static(&listing);
  if (program->mir->instances.count > 1) list_all_dynamic(&listing);
  const ViewPage *pages = listing.pages.items;
  uint32_t count = listing.pages.count;
  if (!count && options->function) return VIEW_NO_FUNCTION;
  if (options->form == VIEW_SVG && count != 1) return VIEW_NOT_ONE;
  switch (options->form) {
  case VIEW_TEXT: print_text(out, &listing); break;
  case VIEW_HTML: view_print_html(out, pages, count); break;
  case VIEW_SVG: view_print_svg(out, pages); break;
  case VIEW_JSON: view_print_json(out, pages, count); break;
  }
  return VIEW_DONE;
}
