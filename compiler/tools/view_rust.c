// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* `ownc view --as=rust`. In: MirBody.rust. Out: below a line that Rust would refuse, what it would say, and why Own need not.
**
** Invariant: a name in these sentences is one that the source has; what has none is told by what it is. The surprise: the table
** mir/rust.def holds the sentences, and the pass only says which. */
#include "tools/view_internal.h"

#include <string.h>

typedef struct {
  const char *rust, *own;
} RuleWords;

static const RuleWords rules[RUST_RULE_COUNT] = {
#define RULE(name, rust, own) {rust, own},
#include "mir/rust.def"
};

static const char *quoted(const ViewFn *view, MirPlace place) {
  const MirLocalInfo *root = mir_local(view->body, mir_place(view->body, place)->root);
  const char *words = mir_place_words(view->body, view->arena, place);
  return root->name.index ? arena_format(view->arena, "`%s`", words) : words;
}

/* The reference or closure that still needs what was lent. A loop has no name for it. */
static const char *holder(const ViewFn *view, const RustRefusal *refusal) {
  if (!refusal->by.index) return "the loan";
  const MirLocalInfo *local = mir_local(view->body, refusal->by);
  if (!local->name.index) return local->kind == LOCAL_REFERENCE ? "the loop" : "the closure";
  return arena_format(view->arena, "`%s`",
                      symbol_text(view->program->context->symbols, local->name));
}

static const char *fill(const ViewFn *view, const char *words, const RustRefusal *refusal) {
  Text text = text_new(view->arena);
  for (const char *at = words; *at; at++) {
    if (*at != '%') {
      text_char(&text, *at);
      continue;
    }
    at++;
    if (*at == 'B') text_add(&text, holder(view, refusal));
    if (*at == 'P') text_add(&text, quoted(view, refusal->place));
    if (*at == 'L') text_add(&text, quoted(view, refusal->lent));
  }
  return text.data;
}

uint32_t view_rust_lines(const ViewFn *view) {
  uint32_t count = 0, last = 0;
  for (uint32_t i = 0; i < view->body->rust.count; i++) {
    uint32_t line = view_line(view, view->body->rust.items[i].span.from);
    if (line != last) count++;
    last = line;
  }
  return count;
}

bool view_rust_refuses(const ViewFn *view, uint32_t line) {
  for (uint32_t i = 0; i < view->body->rust.count; i++)
    if (view_line(view, view->body->rust.items[i].span.from) == line) return true;
  return false;
}

/* Only of lines that Own accepts. */
static bool is_told(const ViewFn *view, uint32_t line) {
  for (uint32_t i = 0; i < view->refusals.count; i++)
    if (view_line(view, view->refusals.items[i]->span.from) == line) return false;
  return true;
}

void view_add_rust(ViewPage *page, const ViewFn *view, uint32_t line) {
  for (uint32_t i = 0; i < view->body->rust.count; i++) {
    const RustRefusal *refusal = &view->body->rust.items[i];
    if (view_line(view, refusal->span.from) != line || !is_told(view, line)) continue;
    const RuleWords *words = &rules[refusal->rule];
    Text rust = text_new(view->arena);
    text_format(&rust, "Rust E%04u: %s", refusal->code, fill(view, words->rust, refusal));
    uint32_t lent = refusal->lent_at.from ? view_line(view, refusal->lent_at.from) : line;
    if (lent != line) text_format(&rust, " (line %u)", lent);
    if (refusal->all.index)
      text_format(&rust, "; a look-up lends all of %s", quoted(view, refusal->all));
    const char *own = arena_format(view->arena, "Own: %s", fill(view, words->own, refusal));
    view_add_row(page, view->arena, (ViewRow){.kind = ROW_REMARK, .line = line, .text = rust.data});
    view_add_row(page, view->arena, (ViewRow){.kind = ROW_REMARK_MORE, .line = line, .text = own});
  }
}
