// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Code of the program that native code calls.
**
** In: an instance. Out: an address that C can call (a closure of libffi); such a call runs the instance in an interpreter loop of its
** own. Invariant: one closure per instance and kind, for as long as the program runs. The surprise: only here the machine stack grows with
** the calls of the program. */
#include "interp/interp_internal.h"

#include "base/check.h"
#include "own/value.h"

#include <ffi.h>
#include <string.h>

typedef struct {
  Interp *in;
  FnId fn;
} Callback;

typedef void (*Handler)(ffi_cif *cif, void *result, void **args, void *user);

static void *closure(Interp *in, FnId fn, Handler handler, ffi_type *result, ffi_type **types,
                     unsigned count) {
  Callback *callback = arena_make(in->arena, Callback);
  ffi_cif *cif = arena_make(in->arena, ffi_cif);
  void *code = NULL;
  ffi_closure *made = ffi_closure_alloc(sizeof *made, &code);
  own_check(made, "memory for a callback");
  *callback = (Callback){in, fn};
  ffi_status ready = ffi_prep_cif(cif, FFI_DEFAULT_ABI, count, result, types);
  own_check(ready == FFI_OK, "libffi knows the type of a callback");
  ready = ffi_prep_closure_loc(made, cif, handler, callback, code);
  own_check(ready == FFI_OK, "libffi makes a callback");
  return code;
}

/* ── Error._do: void (*)(void *value, int64_t what, OwnString *to) ── */

static void on_error_act(ffi_cif *cif, void *result, void **args, void *user) {
  const Callback *callback = user;
  uint8_t *addresses[3] = {args[0], args[1], NULL};
  (void)cif;
  (void)result;
  memcpy(&addresses[2], args[2], sizeof addresses[2]); /* `mut to`: the String itself */
  call_from_native(callback->in, callback->fn, addresses);
}

void *callback_error(Interp *in, FnId fn) {
  static ffi_type *types[] = {&ffi_type_pointer, &ffi_type_sint64, &ffi_type_pointer};
  return closure(in, fn, on_error_act, &ffi_type_void, types, 3);
}

/* ── entries of function objects: OwnWord (*)(OwnWord callee, const OwnWord *args) ── */

static void on_entry(ffi_cif *cif, void *result, void **args, void *user) {
  const Callback *callback = user;
  uint8_t *addresses[2] = {args[0], args[1]};
  (void)cif;
  bool raised = !call_from_native(callback->in, callback->fn, addresses);
  OwnWord word = raised ? 0 : callback->in->native_result;
  memcpy(result, &word, sizeof word);
}

void *callback_entry(Interp *in, FnId fn) {
  static ffi_type *types[] = {&ffi_type_uint64, &ffi_type_pointer};
  return closure(in, fn, on_entry, &ffi_type_uint64, types, 2);
}
