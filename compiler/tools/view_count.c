// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view` of dynamic code: count writes, those that are left and those that were removed, beside the lines they belong to.
**
** In: an instance body after count_elide, and its log. Out: a header with counts, then the source with notes. Invariant: what is
** shown are the count writes of the MIR that the back ends get; only what was removed comes from the log. The surprise: a note
** says an object's name once per line and reason, however often it is counted there. */
#include "tools/view_internal.h"

#include <string.h>

typedef struct {
  uint32_t line;
  const char *verb, *name, *reason; /* "retain", "x", "borrowed from variable" or "" */
  uint32_t count;
} CountNote;

typedef struct {
  ViewFn *view;
  OWN_ARRAY(CountNote) notes;
  uint32_t retains, releases, on_raise;
  uint32_t elided[REASON_COUNT];
  bool *keeper; /* by local */
} CountView;

/* ── names ── */

static const char *expression_text(const ViewFn *view, Span span) {
  enum { LONGEST = 28 };
  uint32_t length = span.to - span.from;
  if (!span.from || length == 0 || length > LONGEST) return "a temporary";
  const char *text = view->source->text + (span.from - view->source->base);
  if (memchr(text, '\n', length)) return "a temporary";
  return arena_text(view->arena, text, length);
}

const char *view_object_name(const ViewFn *view, MirPlace place) {
  const MirLocalInfo *local = mir_local(view->body, mir_place(view->body, place)->root);
  if (local->name.index) return mir_place_words(view->body, view->arena, place);
  return local->kind == LOCAL_RESULT ? "the result" : expression_text(view, local->span);
}

/* ── collecting ── */

static void add(CountView *counts, Span span, CountNote note) {
  note.line = view_line(counts->view, span.from);
  note.count = 1;
  for (uint32_t i = 0; i < counts->notes.count; i++) {
    CountNote *known = &counts->notes.items[i];
    if (known->line != note.line || strcmp(known->verb, note.verb) != 0 ||
        strcmp(known->name, note.name) != 0 || strcmp(known->reason, note.reason) != 0)
      continue;
    known->count++;
    return;
  }
  array_push(counts->view->arena, &counts->notes, note);
}

static const char *release_reason(const MirInstr *instr) {
  if (instr->reason == REASON_TEMPORARY || instr->reason == REASON_NONE) return "";
  return strchr(mir_reason_text(instr->reason), '%') ? "" : mir_reason_text(instr->reason);
}

/* Does it write the keeper of something lent? */
static bool writes_keeper(const MirBody *body, const MirInstr *instr) {
  return mir_lends(body, instr) == 'w' || mir_entry(body, instr) == RUNTIME_own_kept;
}

/* Locals that own what a load made, if it made something: their release stands for one that was elided. One that also gets what is
** owned has the name of its variable, and is told like that. */
static void find_keepers(CountView *counts) {
  const MirBody *body = counts->view->body;
  counts->keeper = arena_make_many(counts->view->arena, bool, body->locals.count);
  for (uint32_t b = 1; b < body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *instr = &block->instrs.items[i];
      MirLocal local = instr->dst.index ? mir_place(body, instr->dst)->root : (MirLocal){0};
      if (local.index && writes_keeper(body, instr))
        counts->keeper[local.index] = !mir_local(body, local)->name.index;
    }
  }
}

/* The old value of a variable of a module is taken out before it ends: it is still called by the variable. */
static const char *released_name(const ViewFn *view, const MirBlockInfo *block, uint32_t at) {
  MirPlace place = {mir_operands(view->body, &block->instrs.items[at])[0].index};
  for (uint32_t i = at; i-- > 0 && block->instrs.items[at].reason == REASON_OVERWRITTEN;) {
    const MirInstr *before = &block->instrs.items[i];
    if (before->op != MIR_INIT || !mir_place_same(before->dst, place)) continue;
    MirOperand from = mir_operands(view->body, before)[0];
    return view_object_name(view, from.role == ROLE_MOVE ? (MirPlace){from.index} : place);
  }
  return view_object_name(view, place);
}

static void collect_op(CountView *counts, const MirBlockInfo *block, uint32_t at) {
  const ViewFn *view = counts->view;
  const MirInstr *instr = &block->instrs.items[at];
  MirOperand operand = mir_operands(view->body, instr)[0];
  if (operand.role != ROLE_CONST &&
      counts->keeper[mir_place(view->body, (MirPlace){operand.index})->root.index])
    return;
  bool on_raise = instr->reason == REASON_ERROR_EXIT;
  if (on_raise) counts->on_raise++;
  if (on_raise && !view->raises) return;
  if (instr->op == MIR_RETAIN) {
    counts->retains++;
    const char *name = operand.role == ROLE_CONST
                           ? "a constant"
                           : view_object_name(view, (MirPlace){operand.index});
    add(counts, instr->span, (CountNote){.verb = "retain", .name = name, .reason = ""});
  } else {
    counts->releases++;
    const char *name = released_name(view, block, at);
    add(counts, instr->span,
        (CountNote){.verb = "release", .name = name, .reason = release_reason(instr)});
  }
}

static void collect_ops(CountView *counts) {
  const ViewFn *view = counts->view;
  find_keepers(counts);
  for (uint32_t i = 0; i < view->cfg->count; i++) {
    const MirBlockInfo *block = mir_block(view->body, view->cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      MirOp op = block->instrs.items[k].op;
      bool count = op == MIR_RETAIN || op == MIR_RELEASE;
      if (count && !block->instrs.items[k].again) collect_op(counts, block, k);
    }
  }
}

static void collect_elided(CountView *counts) {
  const ViewFn *view = counts->view;
  for (uint32_t i = 0; i < view->body->events.count; i++) {
    const MirEvent *event = &view->body->events.items[i];
    if (event->kind != EVENT_ELIDED || (event->on_raise && !view->raises)) continue;
    counts->elided[event->reason]++;
    if (!view->elided) continue;
    const char *name = event->name ? event->name : view_object_name(view, event->place);
    add(counts, event->span,
        (CountNote){.verb = "elided", .name = name, .reason = mir_reason_text(event->reason)});
  }
}

/* ── words ── */

static void plural(Text *out, uint32_t count, const char *what) {
  text_format(out, "%u %s%s", count, what, count == 1 ? "" : "s");
}

static void add_words(Text *out, const CountView *counts) {
  uint32_t elided = 0, shown = 0;
  for (uint32_t i = 0; i < REASON_COUNT; i++)
    elided += counts->elided[i];
  plural(out, counts->retains, "retain");
  text_add(out, "  ");
  plural(out, counts->releases, "release");
  text_format(out, "  %u elided", elided);
  for (uint32_t rule = 0; passes_elision(rule); rule++) {
    uint32_t count = counts->elided[REASON_ELIDED_PARAM + rule];
    if (count) text_format(out, "%s%u %s", shown++ ? ", " : ": ", count, passes_elision(rule));
  }
}

/* ── notes of a line ── */

static bool same_group(const CountNote *a, const CountNote *b) {
  return a->line == b->line && strcmp(a->verb, b->verb) == 0 && strcmp(a->reason, b->reason) == 0;
}

static bool is_first_of_group(const CountView *counts, uint32_t at) {
  for (uint32_t i = 0; i < at; i++)
    if (same_group(&counts->notes.items[i], &counts->notes.items[at])) return false;
  return true;
}

/* `elided a, b x2: borrowed from parameter` */
static void add_group(Text *text, const CountView *counts, uint32_t first) {
  const CountNote *group = &counts->notes.items[first];
  text_format(text, "%s%s ", text->length ? "; " : "", group->verb);
  for (uint32_t i = first; i < counts->notes.count; i++) {
    const CountNote *note = &counts->notes.items[i];
    if (!same_group(note, group)) continue;
    text_format(text, "%s%s", i > first ? ", " : "", note->name);
    if (note->count > 1) text_format(text, " x%u", note->count);
  }
  if (group->reason[0]) text_format(text, ": %s", group->reason);
}

/* The notes of a line, those of one verb and reason together. */
static const char *line_text(const CountView *counts, uint32_t line) {
  Text text = text_new(counts->view->arena);
  for (uint32_t i = 0; i < counts->notes.count; i++)
    if (counts->notes.items[i].line == line && is_first_of_group(counts, i))
      add_group(&text, counts, i);
  return text.length ? text.data : NULL;
}

/* ── */

static void collect(CountView *counts) {
  counts->view->cfg = mir_cfg(counts->view->arena, counts->view->body);
  collect_ops(counts);
  collect_elided(counts);
}

void view_add_count_words(Text *out, const ViewFn *view) {
  if (!view->instance) return;
  ViewFn instance = *view;
  instance.body = view->instance;
  CountView counts = {.view = &instance};
  collect(&counts);
  uint32_t any = counts.retains + counts.releases + counts.on_raise;
  for (uint32_t i = 0; i < REASON_COUNT; i++)
    any += counts.elided[i];
  if (!any) return;
  text_add(out, "  ");
  add_words(out, &counts);
}

void view_count_page(ViewPage *page, ViewFn *view) {
  CountView counts = {.view = view};
  collect(&counts);
  Text words = text_new(view->arena);
  add_words(&words, &counts);
  if (counts.on_raise && !view->raises)
    text_format(&words, "  (%u more when an error passes: --raises)", counts.on_raise);
  page->words = words.data;
  for (uint32_t line = view->first; line <= view->last; line++) {
    if (view->hidden && view->hidden[line - view->first]) continue;
    view_add_row(page, view->arena,
                 (ViewRow){.kind = ROW_SOURCE,
                           .line = line,
                           .text = view_source_text(view, line),
                           .note = line_text(&counts, line)});
  }
}
