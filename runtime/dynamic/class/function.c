// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Functions of the program, bound methods, natives, cells: making them and what compiled code asks of them.
**
** In: code that the compiler made, with what it captured. Out: callable values. Invariant: a native without a receiver is
** immortal. The surprise: names and doc of a function are constants of its code until the program assigns others; those
** are among its further attributes. */
#include "dynamic/class/class_internal.h"

/* ── functions ── */

OwnWord own_function_new(const OwnCode *code, OwnWord defaults, OwnWord kw_defaults, OwnWord module,
                         const OwnWord *captures, int64_t count) {
  int64_t bytes = (int64_t)sizeof(Function) + count * (int64_t)sizeof(Word);
  Function *function = object_new(OWN_CLASS_FUNCTION, bytes, 0);
  function->code = code;
  function->defaults = ov_copy(defaults);
  function->kw_defaults = ov_copy(kw_defaults);
  function->module = ov_copy(module);
  function->capture_count = count;
  if (count) memcpy(function->captures, captures, (size_t)count * sizeof(Word));
  return ov_word(function);
}

OwnWord own_capture(OwnWord function, int64_t number) {
  return ov_copy(function_of(function)->captures[number]);
}

OwnWord own_capture_lend(OwnWord function, int64_t number) {
  return function_of(function)->captures[number];
}

OwnWord own_default(OwnWord function, int64_t number) {
  const Function *of = function_of(function);
  int64_t positional = of->code->positional;
  if (number >= positional) {
    Word name = program_word(of->code->names[number]);
    return is_dict(of->kw_defaults) ? ov_copy(dict_find_str(of->kw_defaults, name)) : OWN_UNBOUND;
  }
  if (!is_tuple(of->defaults)) return OWN_UNBOUND;
  const Tuple *defaults = tuple_of(of->defaults);
  int64_t at = number - (positional - defaults->length);
  return at >= 0 ? ov_copy(defaults->items[at]) : OWN_UNBOUND;
}

static Word renamed(const Function *function, Word name, uint32_t constant) {
  Word other = overflow_get(&function->head, name);
  return other == OWN_UNBOUND ? program_word(constant) : other;
}

Word function_name(const Function *function) {
  return renamed(function, known_names()->name, function->code->name);
}

Word function_qualname(const Function *function) {
  return renamed(function, known_names()->qualname, function->code->qualname);
}

/* ── methods and natives ── */

Word method_new(Word function, Word self) {
  Method *method = object_new(OWN_CLASS_METHOD, (int64_t)sizeof *method, 0);
  method->function = ov_copy(function);
  method->self = ov_copy(self);
  return ov_word(method);
}

Word native_in(const NativeInfo *info, Word owner) {
  NativeObject *native = object_new_immortal(OWN_CLASS_BUILTIN, (int64_t)sizeof *native);
  native->info = info;
  native->self = OWN_UNBOUND;
  native->owner = owner;
  return ov_word(native);
}

static Word native_with(const NativeInfo *info, Word self, Word owner) {
  uint32_t green = object_is_green(self) ? OWN_FLAG_GREEN : 0;
  NativeObject *bound = object_new(OWN_CLASS_BUILTIN, (int64_t)sizeof *bound, green);
  bound->info = info;
  bound->self = ov_copy(self);
  bound->owner = owner;
  return ov_word(bound);
}

Word native_new(const NativeInfo *info, Word self) {
  return self == OWN_UNBOUND ? native_in(info, OWN_UNBOUND) : native_with(info, self, OWN_UNBOUND);
}

Word native_bind(Word native, Word self) {
  const NativeObject *function = native_of(native);
  return native_with(function->info, self, function->owner);
}

/* ── cells ── */

OwnWord own_cell_new(OwnWord taken) {
  Cell *cell = object_new(OWN_CLASS_CELL, (int64_t)sizeof *cell, 0);
  cell->content = taken;
  return ov_word(cell);
}

OwnWord own_cell_lend(OwnWord cell) { return cell_of(cell)->content; }
OwnWord own_kept(OwnWord above, OwnWord keeper, OwnWord lent) {
  return !ov_is_pointer(above) || keeper != OWN_UNBOUND ? keeper : ov_copy(lent);
}
OwnWord own_cell_get(OwnWord cell) { return ov_copy(cell_of(cell)->content); }

void own_cell_set(OwnWord cell, OwnWord taken) {
  Word old = cell_of(cell)->content;
  cell_of(cell)->content = taken;
  ov_release(old);
}
