// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The texts of mir.def, forms.def, reasons.def and abi.def. In: an enumerator. Out: how dumps and
** messages spell it. */
#include "mir/mir.h"

const char *mir_op_text(MirOp op) {
  static const char *const texts[] = {
#define OP(name, text, class, operands, what) text,
#include "mir/mir.def"
      ""};
  return texts[op];
}

typedef enum { OP_CLASS_PLAIN, OP_CLASS_TERMINATOR } OpClass;

bool mir_op_is_terminator(MirOp op) {
  static const OpClass classes[] = {
#define OP(name, text, class, operands, what) OP_CLASS_##class,
#include "mir/mir.def"
      OP_CLASS_PLAIN};
  return classes[op] == OP_CLASS_TERMINATOR;
}

int mir_op_operands(MirOp op) {
  static const int operands_of[] = {
#define OP(name, text, class, operands, what) operands,
#include "mir/mir.def"
      0};
  return operands_of[op];
}

const char *mir_form_text(MirForm form) {
  static const char *const texts[] = {
#define FORM(name, text) text,
#include "mir/forms.def"
      ""};
  return texts[form];
}

const char *mir_reason_text(MirReason reason) {
  static const char *const texts[] = {
#define REASON(name, text) text,
#include "mir/reasons.def"
      ""};
  return texts[reason];
}

const char *mir_runtime_text(RuntimeFn fn) {
  static const char *const texts[] = {"",
#define RT(name, result, params, effects) #name,
#include "own/abi.def"
#define DYN(name, result, params, effect) #name,
#include "own/dynops.def"
                                      ""};
  return texts[fn];
}

const char *mir_runtime_signature(RuntimeFn fn) {
  static const char *const texts[] = {"v",
#define RT(name, result, params, effects) #result params,
#include "own/abi.def"
#define DYN(name, result, params, effect) #result params,
#include "own/dynops.def"
                                      "v"};
  return texts[fn];
}

RuntimeEffect mir_runtime_effect(RuntimeFn fn) {
  static const RuntimeEffect effects[] = {EFFECT_PLAIN,
#define RT(name, result, params, effects) EFFECT_##effects,
#include "own/abi.def"
#define DYN(name, result, params, effect) EFFECT_##effect,
#include "own/dynops.def"
                                          EFFECT_PLAIN};
  return effects[fn];
}

bool mir_runtime_raises(RuntimeFn fn) {
  char result = mir_runtime_signature(fn)[0];
  return result == 'r' || result == 't' || result == 'f' || result == 'w';
}

/* The letter of the result of a runtime entry that the instruction calls, or 0. */
static char result_letter(const MirBody *body, const MirInstr *instr) {
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return 0;
  const MirCallee *callee = mir_callee(body, instr->extra);
  return callee->kind == CALLEE_RUNTIME ? mir_runtime_signature((RuntimeFn)callee->runtime)[0] : 0;
}

char mir_lends(const MirBody *body, const MirInstr *instr) {
  char result = result_letter(body, instr);
  return result == 'w' || result == 'l' ? result : 0;
}

bool mir_gives_number(const MirBody *body, const MirInstr *instr) {
  return result_letter(body, instr) == 'n';
}
