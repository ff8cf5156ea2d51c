// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Start and end of dynamic code.
**
** In: the constants and variables of the program. Out: words of constants, the built-in classes and functions. Invariant: classes exist before
** strings, strings before names, names before methods. The surprise: a fast program just ends; only a checked one, or one
** with a __del__, lets go of everything first. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"
#include "dynamic/memory.h"

static struct {
  const OwnProgram *program; /* NULL: before the start */
} dynamic;

Word program_word(uint32_t constant) {
  return constant ? dynamic.program->words[constant] : OWN_NONE;
}

const OwnProgram *program_given(void) { return dynamic.program; }

static Word tuple_constant(const OwnProgram *program, const OwnConst *constant) {
  const OwnWord *items = constant->data;
  Word tuple = tuple_new(constant->length);
  for (uint32_t i = 0; i < constant->length; i++) {
    bool reference = ov_is_pointer(items[i]);
    tuple_set(tuple, i, reference ? ov_copy(program->words[items[i] >> 3]) : items[i]);
  }
  return tuple;
}

static Word make_constant(const OwnProgram *program, const OwnConst *constant) {
  switch ((OwnConstKind)constant->kind) {
  case OWN_CONST_STR: return str_intern(str_new(constant->data, constant->length));
  case OWN_CONST_INT: return int_from_decimal(constant->data, constant->length);
  case OWN_CONST_FLOAT: {
    double value;
    memcpy(&value, constant->data, sizeof value);
    return float_new(value);
  }
  case OWN_CONST_TUPLE: return tuple_constant(program, constant);
  case OWN_CONST_BYTES: return bytes_new(constant->data, constant->length);
  }
  panic_text(NULL, "a constant of a kind that is not supported yet");
}

void own_dynamic_start(void *given) {
  const OwnProgram *program = given;
  reserve_count(false);
  class_start(program->planned_classes);
  text_start();
  class_name_start();
  object_class_start();
  type_start();
  descriptor_start();
  function_class_start();
  generator_start();
  await_start();
  exception_class_start();
  number_start();
  container_start();
  bytes_start();
  module_class_start();
  weak_class_start();
  file_class_start();
  builtin_start();
  recursion_start();
  dynamic.program = program;
  for (uint32_t i = 1; i < program->const_count; i++)
    program->words[i] = make_constant(program, &program->consts[i]);
  start_set_dynamic(&exception_hooks);
  count_start();
  reserve_fill();
  if (OWN_IS_CHECKED) reserve_count(true);
}

static bool wants_teardown(void) { return OWN_IS_CHECKED || class_state.loud; }

void dynamic_end(void) {
  if (error_pending()) error_clear();
  exception_drop_handled();
  cycle_collect();
  variables_end(dynamic.program);
  module_end();
  class_drop_attributes();
  cycle_collect();
  for (uint32_t i = 1; i < dynamic.program->const_count; i++) {
    Word word = dynamic.program->words[i];
    dynamic.program->words[i] = OWN_NONE;
    ov_release(word);
  }
  file_end();
  cycle_collect();
}

void program_end(void) {
  reserve_count(false);
  if (wants_teardown()) dynamic_end();
  if (OWN_IS_STATS) candidates_drop_shells(); /* else they would look as if never freed */
  file_flush_all();
  if (!OWN_IS_CHECKED) return;
  audit_end();
  overflow_end();
  tuple_hashes_end();
  weak_end();
  text_end();
  class_end();
  reserve_end();
}
