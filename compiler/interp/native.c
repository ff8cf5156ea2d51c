// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Native code: entries of the runtime, C functions, errors.
**
** In: calls of what has no MIR. Out: the same calls, made through libffi, with what they need and leave behind written to the
** cells; a few that are about memory are done here instead (own_alloc …). Invariant: a value handed over holds, its heap bytes are
** alive; what comes back holds. The surprise: native code allocates through hooks (own_runtime_heap), so its blocks are in the
** same memory, and a double free or a leak of a String is seen. */
#include "interp/interp_internal.h"

#include "base/check.h"

#include <string.h>

static void add_word(NativeCall *call, ffi_type *type, uint64_t bits) {
  own_check(call->count < NATIVE_ARGUMENTS_MOST, "C functions have few parameters");
  call->types[call->count] = type;
  call->storage[call->count] = bits;
  call->values[call->count] = &call->storage[call->count];
  call->count++;
}

void native_pointer(NativeCall *call, const void *pointer) {
  add_word(call, &ffi_type_pointer, (uintptr_t)pointer);
}

static ffi_type *letter_type(char letter) {
  static ffi_type *lent_parts[] = {&ffi_type_uint64, &ffi_type_uint64, NULL};
  static ffi_type lent = {.type = FFI_TYPE_STRUCT, .elements = lent_parts}; /* libffi fills it in */
  switch (letter) {
  case 'i': return &ffi_type_sint64;
  case 't': return &ffi_type_sint32;
  case 'b':
  case 'f': return &ffi_type_uint8;
  case 'd': return &ffi_type_double;
  case 'v': return &ffi_type_void;
  case 'w': return &lent;
  case 'o':
  case 'O':
  case 'r':
  case 'l':
  case 'n': return &ffi_type_uint64;
  default: return &ffi_type_pointer;
  }
}

void native_word(NativeCall *call, char letter, uint64_t bits) {
  add_word(call, letter_type(letter), bits);
}

static ffi_type *scalar_type(const Interp *in, const Shape *shape) {
  if (type_is_float(in->decls->types, shape->type))
    return shape->size == sizeof(float) ? &ffi_type_float : &ffi_type_double;
  bool is_signed = type_class(in->decls->types, shape->type) == TYPE_CLASS_SIGNED;
  switch (shape->size) {
  case 1: return is_signed ? &ffi_type_sint8 : &ffi_type_uint8;
  case 2: return is_signed ? &ffi_type_sint16 : &ffi_type_uint16;
  case 4: return is_signed ? &ffi_type_sint32 : &ffi_type_uint32;
  default: return shape->leaf == CELL_LEAF_POINTER ? &ffi_type_pointer : &ffi_type_sint64;
  }
}

static void add_scalar(Interp *in, NativeCall *call, Value value) {
  uint64_t bits = value_bits(in, value);
  add_word(call, scalar_type(in, value.shape), bits);
}

static NativeResult invoke(Interp *in, void *address, NativeCall *call, ffi_type *result_type) {
  ffi_cif cif;
  NativeResult result = {.bits = 0};
  void (*function)(void);
  memcpy(&function, &address, sizeof function);
  ffi_status ready = ffi_prep_cif(&cif, FFI_DEFAULT_ABI, call->count, result_type, call->types);
  own_check(ready == FFI_OK, "libffi knows how to call a C function");
  in->in_native++;
  ffi_call(&cif, function, &result, call->values);
  in->in_native--;
  return result;
}

NativeResult native_entry(Interp *in, RuntimeFn fn, NativeCall *call) {
  void *address = in->input->symbol(mir_runtime_text(fn));
  return invoke(in, address, call, letter_type(mir_runtime_signature(fn)[0]));
}

/* ── what native code needs and leaves ── */

/* The heap bytes of a String: capacity > 0 means that it has some. */
static void need_text(Interp *in, const uint8_t *at) {
  OwnString text;
  memcpy(&text, at, sizeof text);
  if (text.capacity > 0)
    state_need_storage(in, text.data, (uint64_t)text.capacity, "reads the bytes of a String");
}

void native_need(Interp *in, Value value) {
  state_need(in, value.at, value.shape, "lends a value");
  if (value.shape->is_string) need_text(in, value.at);
}

/* After the call: changed in place, taken over, or written behind a pointer. */
void native_settle(Interp *in, const MirInstr *instr) {
  uint32_t first =
      mir_lends(in->frame->plan->body, instr) == 'w'; /* its variable gets a lent word */
  for (uint32_t i = first; i < instr->count; i++) {
    MirOperand operand = *operand_at(in, instr, i);
    if (operand.role == ROLE_CONST) continue;
    Value value = operand_value(in, operand);
    if (operand.role == ROLE_MUT) {
      state_set(in, value.at, value.shape);
      if (value.shape->counted) handle_settle(in, value.at);
    }
    if (operand.role == ROLE_MOVE) {
      owners_give(in, value.at, value.shape);
      state_gone(in, value.at, value.shape->size);
      age_moved(in, value);
    }
    if (operand.role == ROLE_USE && value.shape->leaf == CELL_LEAF_POINTER) {
      uint8_t *pointer;
      memcpy(&pointer, value.at, sizeof pointer);
      if (memory_cell(&in->memory, pointer)) state_set_rest(in, pointer);
    }
  }
}

/* ── C functions ── */

static uint8_t *room_for(Interp *in, const Shape *shape) {
  uint8_t *room = memory_new(&in->memory, shape->size, CELL_NEVER, in->site);
  if (!room)
    limit_reached(in, "there is no memory for a result of %llu bytes",
                  (unsigned long long)shape->size);
  memset(room, 0, shape->size);
  return room;
}

/* A result that came through a pointer. */
static void take_room(Interp *in, const MirInstr *instr, uint8_t *room, const Shape *shape) {
  state_set(in, room, shape);
  owners_begin(in, room, shape);
  if (instr->dst.index)
    value_put(in, place_address(in, instr->dst),
              (Value){.at = room, .shape = shape, .role = ROLE_MOVE});
  else
    owners_need_none(in, room, shape, "is returned by C, and nobody takes it");
  memory_end(&in->memory, room, shape->size, in->site);
}

static void take_scalar(Interp *in, const MirInstr *instr, const Shape *shape,
                        NativeResult result) {
  if (shape->counted) {
    handle_result(in, instr->dst, result.bits);
    return;
  }
  if (!instr->dst.index) return;
  if (!type_is_float(in->decls->types, shape->type))
    result_bits(in, instr, shape->leaf == TYPE_KIND_BOOL ? (result.bits & 0xff) != 0 : result.bits);
  else
    result_float(in, instr, shape->size == sizeof(float) ? (double)result.narrow : result.number);
}

/* The address of the bytes of a short text leads into the String itself: these cells hold bytes as well as its fields. */
static void lend_inline_text(Interp *in, const MirInstr *instr, NativeResult result) {
  for (uint32_t i = 0; i < instr->count; i++) {
    Value value = operand_value(in, *operand_at(in, instr, i));
    bool inside =
        value.shape->is_string && result.bits - (uint64_t)(uintptr_t)value.at < value.shape->size;
    if (inside) state_set_scalar(in, value.at, value.shape->size, CELL_LEAF_ANY);
  }
}

void run_extern(Interp *in, const MirInstr *instr, FnId fn) {
  const FnDecl *decl = abi_decl(in->program, fn);
  const char *name = symbol_text(in->program->context->symbols, decl->name);
  void *address = in->input->symbol(name);
  own_check(address, "the C functions were looked for before the start");
  NativeCall call = {.count = 0};
  bool has_result = abi_has_result(decl->result);
  const Shape *result = has_result ? shape_of(in, decl->result) : NULL;
  bool by_value = has_result && abi_extern_result_by_value(in->decls, decl->result);
  uint8_t *room = has_result && !by_value ? room_for(in, result) : NULL;
  if (room) native_pointer(&call, room);
  for (uint32_t i = 0; i < instr->count; i++) {
    Value value = operand_value(in, *operand_at(in, instr, i));
    const ParamDecl *param = &decl->params.items[i];
    bool pointer =
        abi_pass_mode(in->decls, param->convention, value.shape->type) == PASS_BY_POINTER;
    native_need(in, value);
    if (pointer)
      native_pointer(&call, value.at);
    else
      add_scalar(in, &call, value);
  }
  NativeResult got =
      invoke(in, address, &call, by_value ? scalar_type(in, result) : &ffi_type_void);
  native_settle(in, instr);
  in->raised = false;
  if (room)
    take_room(in, instr, room, result);
  else if (by_value)
    take_scalar(in, instr, result, got);
  else if (instr->dst.index)
    result_bits(in, instr, 0);
  if (by_value && result->leaf == CELL_LEAF_POINTER) lend_inline_text(in, instr, got);
  finish_call(in, instr);
}

/* ── entries of the runtime ── */

static void add_entry_argument(Interp *in, NativeCall *call, char letter, Value value) {
  bool lent = value.role == ROLE_READ || value.role == ROLE_MUT || value.role == ROLE_MOVE;
  bool by_value = letter != 'p' || (!lent && value.shape->kind == SHAPE_SCALAR);
  native_need(in, value);
  if (by_value)
    native_word(call, letter, value_bits(in, value));
  else
    native_pointer(call, value.at);
}

static void call_entry(Interp *in, const MirInstr *instr, const MirCallee *callee) {
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  const char *letters = mir_runtime_signature(fn);
  NativeCall call = {.count = 0};
  uint32_t next = 0;
  for (const char *letter = letters + 1; *letter; letter++) {
    if (*letter == 's')
      native_pointer(&call, panic_site(in));
    else if (fn == RUNTIME_own_error_holds && next == 1)
      native_word(&call, *letter, callee->type_args[0].index);
    else
      add_entry_argument(in, &call, *letter, operand_value(in, *operand_at(in, instr, next++)));
  }
  NativeResult got = native_entry(in, fn, &call);
  native_settle(in, instr);
  if (instr->dst.index && *letters != 'v') take_scalar(in, instr, place_shape(in, instr->dst), got);
  in->raised = false;
  finish_call(in, instr);
}

void run_runtime(Interp *in, const MirInstr *instr, const MirCallee *callee) {
  if (run_modelled(in, instr, callee)) return;
  if (callee->runtime >= RUNTIME_own_add) {
    run_operation(in, instr, callee);
    return;
  }
  call_entry(in, instr, callee);
}

/* ── errors ── */

static void raise_object(Interp *in, Value error, const OwnSite *site) {
  OwnWord word = value_bits(in, error);
  owners_give(in, error.at, error.shape);
  in->in_native++;
  own_error_raise_object(word, site);
  in->in_native--;
}

void run_raise(Interp *in, const MirInstr *instr) {
  Value error = operand_value(in, *operand_at(in, instr, 0));
  const OwnSite *site = mir_goes_on(instr) ? NULL : plan_site(in, in->frame->plan, instr, in->site);
  native_need(in, error);
  if (error.shape->counted) {
    raise_object(in, error, site);
  } else {
    owners_give(in, error.at, error.shape);
    in->in_native++;
    own_error_raise(error.at, site);
    in->in_native--;
  }
  state_gone(in, error.at, error.shape->size);
}

void run_caught(Interp *in, const MirInstr *instr) {
  const Shape *shape = place_shape(in, instr->dst);
  if (shape->counted) {
    handle_result(in, instr->dst, own_error_take_object());
    return;
  }
  uint8_t *to = place_address(in, instr->dst);
  state_need_storage(in, to, shape->size, "writes a place");
  owners_need_none(in, to, shape, "is overwritten without an end");
  in->in_native++;
  own_error_keep(to);
  state_set(in, to, shape);
  owners_begin(in, to, shape);
  if (mir_shows_error(in->frame->plan->body, instr)) own_error_text(to); /* code of the program */
  in->in_native--;
  state_set(in, to, shape);
}
