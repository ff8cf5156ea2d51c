// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is said when the program did what no accepted program may do, and when a limit ends it.
**
** In: the act, the byte or the value it is about. Out: lines on standard error, and the end of the process. Invariant: what the
** program printed comes out first. The surprise: the history of a byte is one number, the site in its cell; all else is read
** off the instruction there. */
#include "interp/interp_internal.h"

#include "mir/analysis.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

/* "file:line:column: in `f`" */
static void print_where(Interp *in, uint32_t site) {
  const Plan *plan = plan_of_site(in, site);
  const MirInstr *instr = plan ? plan_instr(plan, site) : NULL;
  if (!instr) {
    fputs("in the runtime", stderr);
    return;
  }
  const OwnSite *at = plan_site(in, plan, instr, site);
  if (at->line) fprintf(stderr, "%s:%u:%u: ", at->file, at->line, at->column);
  fprintf(stderr, "in `%s`", plan->body->name);
}

static void print_here(Interp *in) {
  own_flush();
  fputs("interpreter: ", stderr);
  print_where(in, in->site);
  fputs(": ", stderr);
}

static void print_calls(Interp *in) {
  enum { SHOWN = 8 };
  const Frame *frame = in->frame ? in->frame->caller : NULL;
  for (int i = 0; frame && i < SHOWN; frame = frame->caller, i++) {
    uint32_t site = frame->plan->first_site[frame->block.index] + frame->at;
    fputs("  called ", stderr);
    print_where(in, site);
    fputc('\n', stderr);
  }
}

/* In the middle of a program: what was made for it is not taken apart. */
static _Noreturn void leave(int status) {
  fflush(NULL);
  _exit(status);
}

static _Noreturn void end(Interp *in) {
  fputc('\n', stderr);
  print_calls(in);
  fputs("without UnsafePointer and C functions this is a bug in ownc: it accepts too much, or "
        "drops wrongly\n",
        stderr);
  leave(INTERP_VIOLATION);
}

void violation(Interp *in, const char *what, ...) {
  print_here(in);
  va_list arguments;
  va_start(arguments, what);
  vfprintf(stderr, what, arguments);
  va_end(arguments);
  end(in);
}

static bool is_drop(const Interp *in, const Plan *plan, const MirInstr *instr) {
  if (instr->op == MIR_RELEASE) return true;
  if (instr->op != MIR_CALL) return false;
  const MirCallee *callee = mir_callee(plan->body, instr->extra);
  const MirBody *body =
      callee->instance.index ? in->program->instances.items[callee->instance.index] : NULL;
  return body && body->glue_of.index;
}

static const char *words_of_state(const Interp *in, Cell cell) {
  const Plan *plan = plan_of_site(in, cell_site(cell));
  const MirInstr *instr = plan ? plan_instr(plan, cell_site(cell)) : NULL;
  switch (cell_state(cell)) {
  case CELL_DEAD: return "whose storage is gone";
  case CELL_NEVER: return "which has no value yet";
  case CELL_GONE:
    return instr && is_drop(in, plan, instr) ? "which has been dropped"
                                             : "which has been given away";
  case CELL_HOLDS: return "which holds a value of another type";
  }
  return "";
}

/* Where a place is whose steps only add to the address of its local. */
static const uint8_t *inline_address(const Frame *frame, MirPlace id) {
  uint64_t offset = 0;
  const MirPlaceInfo *place = mir_place(frame->plan->body, id);
  for (; place->step == STEP_FIELD; place = mir_place(frame->plan->body, place->parent)) {
    offset += frame->plan->steps[id.index];
    id = place->parent;
  }
  const uint8_t *local = place->step == STEP_LOCAL ? frame->locals[place->data] : NULL;
  return local ? local + offset : NULL;
}

/* The operand of the running instruction that the byte belongs to, in the user's words; NULL: none does. */
static const char *words_of_byte(Interp *in, const uint8_t *at) {
  const Plan *plan = in->frame ? in->frame->plan : NULL;
  const MirInstr *instr = plan ? plan_instr(plan, in->site) : NULL;
  for (uint32_t i = 0; instr && i < instr->count; i++) {
    MirOperand operand = mir_operands(plan->body, instr)[i];
    if (operand.role == ROLE_CONST) continue;
    const uint8_t *from = inline_address(in->frame, (MirPlace){operand.index});
    if (from && at >= from && at < from + plan->shapes[operand.index]->size)
      return mir_place_words(plan->body, in->arena, (MirPlace){operand.index});
  }
  return NULL;
}

void violation_at(Interp *in, const char *act, const uint8_t *at) {
  const Cell *known = memory_cell(&in->memory, at);
  Cell cell = known ? *known : cell_make(CELL_DEAD, CELL_LEAF_ANY, 0);
  print_here(in);
  const char *words = words_of_byte(in, at);
  fprintf(stderr, words ? "%s (`%s`), %s\n  there: " : "%s%s, %s\n  there: ", act,
          words ? words : "", words_of_state(in, cell));
  print_where(in, cell_site(cell));
  end(in);
}

void violation_of(Interp *in, uint32_t id, const char *what) {
  const Owner *owner = &in->owners.items[id];
  print_here(in);
  fprintf(stderr, "value #%u of type %s %s\n  made: ", id,
          type_text(in->decls, in->arena, owner->type, NULL, 0), what);
  print_where(in, owner->made);
  if (owner->moved != owner->made) {
    fputs("\n  moved: ", stderr);
    print_where(in, owner->moved);
  }
  end(in);
}

void limit_reached(Interp *in, const char *what, ...) {
  own_flush();
  fputs("interpreter: ", stderr);
  va_list arguments;
  va_start(arguments, what);
  vfprintf(stderr, what, arguments);
  va_end(arguments);
  fputc('\n', stderr);
  (void)in;
  leave(INTERP_LIMIT);
}
