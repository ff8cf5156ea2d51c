// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Where a drop stands in the source. In: a drop of the elaborated MIR and its block. Out: a line, an indentation, and words
** for places that have no line (`else:` of an `if` without one, `before the loop:`).
** Invariant: a ghost line stands where the reader would have written it.
** The surprise: an edge drop knows its block only; the branch it hangs on is found by walking up through blocks that do
** nothing else, and the statement of that branch by the span of its condition. */
#include "tools/view_internal.h"

#include <string.h>

uint32_t view_line(const ViewFn *view, uint32_t offset) {
  return source_position(view->program->context->sources, offset).line;
}

static uint32_t line_indent(const ViewFn *view, uint32_t line) {
  uint32_t length, indent = 0;
  const char *text = source_line(view->source, line, &length);
  for (uint32_t i = 0; i < length && (text[i] == ' ' || text[i] == '\t'); i++)
    indent += text[i] == '\t' ? 4 : 1;
  return indent;
}

/* The indentation of the statements of a suite; those on the line of its header count as one level deeper. */
static uint32_t suite_indent(const ViewFn *view, const Ast *suite, uint32_t header_line) {
  uint32_t line = header_line;
  if (suite && suite->kind == AST_Suite && AS(Suite, suite)->body.count)
    line = view_line(view, AS(Suite, suite)->body.items[0]->span.from);
  return line == header_line ? line_indent(view, header_line) + 4 : line_indent(view, line);
}

static uint32_t last_line(const ViewFn *view, Span span) {
  return view_line(view, span.to > span.from ? span.to - 1 : span.from);
}

/* ── the statement of a branch ── */

typedef struct {
  Span condition;   /* what the branch is in                                 */
  const Ast *found; /* If, While, For: the innermost statement that has it   */
  const AstIfArm *arm;
  bool last_arm; /* of an `if` without `else`                             */
} Search;

static bool holds(Span outer, Span inner) {
  return outer.from <= inner.from && inner.to <= outer.to;
}

static void search_if(Search *search, const Ast *node) {
  const AstIf *statement = AS(If, node);
  for (uint32_t i = 0; i < statement->arms.count; i++) {
    const AstIfArm *arm = AS(IfArm, statement->arms.items[i]);
    if (!holds(arm->condition->span, search->condition)) continue;
    search->found = node;
    search->arm = arm;
    search->last_arm = i + 1 == statement->arms.count && !statement->otherwise;
  }
}

static void search_node(void *self, const Ast *node) {
  Search *search = self;
  if (!holds(node->span, search->condition)) return;
  if (node->kind == AST_If) search_if(search, node);
  if (node->kind == AST_While && holds(AS(While, node)->condition->span, search->condition))
    search->found = node;
  if (node->kind == AST_For) {
    const AstFor *loop = AS(For, node);
    if (!holds(loop->body->span, search->condition) ||
        search->condition.from < loop->body->span.from)
      search->found = node;
  }
  ast_each_child(node, search_node, self);
}

/* The innermost loop around an offset. */
typedef struct {
  uint32_t offset;
  const Ast *loop;
} LoopSearch;

static void search_loop(void *self, const Ast *node) {
  LoopSearch *search = self;
  if (node->span.from > search->offset || search->offset >= node->span.to) return;
  if (node->kind == AST_While || node->kind == AST_For) search->loop = node;
  ast_each_child(node, search_loop, self);
}

static const Ast *loop_body(const Ast *loop) {
  return loop->kind == AST_While ? AS(While, loop)->body : AS(For, loop)->body;
}

/* ── spots ── */

static ViewSpot after_line(const ViewFn *view, Span span, uint32_t indent) {
  return (ViewSpot){.line = last_line(view, span), .indent = indent, .where = ""};
}

ViewSpot view_spot_of_exit(const ViewFn *view, Span exit) {
  return after_line(view, exit, line_indent(view, view_line(view, exit.from)));
}

/* The indentation of the scope in which a local was declared. */
static uint32_t local_indent(const ViewFn *view, const MirLocalInfo *local) {
  uint32_t header = view->first;
  if (local->kind == LOCAL_PARAM || local->kind == LOCAL_RESULT || !local->span.from)
    return suite_indent(view, view->ast->body, header);
  uint32_t line = view_line(view, local->span.from);
  if (mir_scope(view->body, local->scope)->kind == SCOPE_HANDLER)
    return line_indent(view, line) + 4;
  LoopSearch search = {local->span.from, NULL};
  search_loop(&search, &view->ast->head);
  if (search.loop && search.loop->kind == AST_For &&
      local->span.from < loop_body(search.loop)->span.from)
    return suite_indent(view, loop_body(search.loop), line);
  return line_indent(view, line);
}

ViewSpot view_spot_of_drop(const ViewFn *view, MirBlock block, const MirInstr *drop) {
  (void)block;
  MirPlace place = {mir_operands(view->body, drop)->index};
  const MirLocalInfo *local = mir_local(view->body, mir_place(view->body, place)->root);
  bool scope_end = drop->form == FORM_SCOPE_END || drop->form == FORM_FUNCTION_END;
  uint32_t line = last_line(view, drop->span);
  uint32_t indent =
      scope_end ? local_indent(view, local) : line_indent(view, view_line(view, drop->span.from));
  return (ViewSpot){.line = line, .indent = indent, .where = ""};
}

static ViewSpot spot_of_if(const ViewFn *view, const Search *search, uint32_t which) {
  const AstIf *statement = AS(If, search->found);
  uint32_t header = view_line(view, search->found->span.from);
  if (which == 0)
    return after_line(
        view, search->arm->head.span,
        suite_indent(view, search->arm->body, view_line(view, search->arm->head.span.from)));
  ViewSpot spot = after_line(view, search->found->span, line_indent(view, header));
  if (search->last_arm)
    spot.where = "else: ";
  else if (statement->otherwise)
    spot.indent = suite_indent(view, statement->otherwise, header);
  return spot;
}

static ViewSpot spot_of_loop(const ViewFn *view, const Ast *loop, uint32_t which) {
  uint32_t header = view_line(view, loop->span.from);
  if (which == 0)
    return (ViewSpot){
        .line = header, .indent = suite_indent(view, loop_body(loop), header), .where = ""};
  ViewSpot spot = after_line(view, loop->span, line_indent(view, header));
  spot.where = "after the loop: ";
  return spot;
}

static ViewSpot spot_of_branch(const ViewFn *view, Span condition, uint32_t which) {
  Search search = {.condition = condition};
  search_node(&search, &view->ast->head);
  if (search.found && search.found->kind == AST_If) return spot_of_if(view, &search, which);
  if (search.found) return spot_of_loop(view, search.found, which);
  ViewSpot spot = view_spot_of_exit(view, condition);
  spot.where = which ? "otherwise: " : "then: ";
  return spot;
}

/* Before a loop: the way in drops what a round gives away. */
static ViewSpot spot_of_entry(const ViewFn *view, MirBlock header, Span from) {
  LoopSearch search = {mir_terminator(mir_block(view->body, header))->span.from, NULL};
  search_loop(&search, &view->ast->head);
  if (!search.loop) return view_spot_of_exit(view, from);
  uint32_t line = view_line(view, search.loop->span.from);
  return (ViewSpot){.line = line,
                    .before = true,
                    .indent = line_indent(view, line),
                    .where = "before the loop: "};
}

/* The end of a branch body: the innermost suite that ends where the jump to the join stands. */
typedef struct {
  uint32_t end;
  const Ast *owner; /* IfArm, If (its else), While, For */
} EndSearch;

static void search_end(void *self, const Ast *node) {
  EndSearch *search = self;
  bool owner = node->kind == AST_IfArm || node->kind == AST_While || node->kind == AST_For ||
               node->kind == AST_If;
  if (owner && node->span.to == search->end && !search->owner) search->owner = node;
  ast_each_child(node, search_end, self);
}

static ViewSpot spot_of_jump(const ViewFn *view, const MirInstr *jump) {
  EndSearch search = {jump->span.to, NULL};
  search_end(&search, &view->ast->head);
  ViewSpot spot = after_line(view, jump->span, line_indent(view, view_line(view, jump->span.from)));
  const Ast *owner = search.owner;
  if (!owner) return spot;
  const Ast *body = NULL;
  if (owner->kind == AST_IfArm)
    body = AS(IfArm, owner)->body;
  else if (owner->kind == AST_If)
    body = AS(If, owner)->otherwise ? AS(If, owner)->otherwise : owner;
  else
    body = loop_body(owner);
  spot.indent = suite_indent(view, body, view_line(view, owner->span.from));
  return spot;
}

static bool only_ends(const MirBlockInfo *block) {
  for (uint32_t i = 0; i + 1 < block->instrs.count; i++)
    if (block->instrs.items[i].op != MIR_DROP && block->instrs.items[i].op != MIR_END) return false;
  return mir_terminator(block)->op == MIR_GOTO;
}

/* The branch from which `at` is reached; several branches count as one if they are one condition (`and`, `or`). */
static bool branch_before(const ViewFn *view, MirBlock at, MirBlock *branch) {
  uint32_t count = view->cfg->predecessor_count[at.index];
  for (uint32_t i = 0; i < count; i++) {
    *branch = view->cfg->predecessors[at.index][i];
    if (mir_terminator(mir_block(view->body, *branch))->op != MIR_BRANCH) return false;
  }
  return count > 0;
}

ViewSpot view_spot_of_edge(const ViewFn *view, MirBlock block) {
  const MirBody *body = view->body;
  const MirInstr *jump = mir_terminator(mir_block(body, block));
  MirBlock next = {0}, at = block, branch;
  if (mir_block(body, block)->successors.count) next = mir_block(body, block)->successors.items[0];
  for (uint32_t steps = 0; steps < 64 && only_ends(mir_block(body, at)); steps++) {
    if (branch_before(view, at, &branch)) {
      const MirBlockInfo *info = mir_block(body, branch);
      uint32_t which = info->successors.items[0].index == at.index ? 0 : 1;
      return spot_of_branch(view, mir_terminator(info)->span, which);
    }
    if (view->cfg->predecessor_count[at.index] != 1) break;
    at = view->cfg->predecessors[at.index][0];
    if (mir_terminator(mir_block(body, at))->op != MIR_GOTO) break;
    if (jump->form == FORM_EDGE) jump = mir_terminator(mir_block(body, at));
  }
  bool entry = next.index && view->cfg->loop_header[next.index] &&
               view->cfg->number[block.index] < view->cfg->number[next.index];
  return entry ? spot_of_entry(view, next, jump->span) : spot_of_jump(view, jump);
}
