// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Weak references: objects that know another one for as long as it lives.
**
** In: weakref.ref(object, callback). Out: the object, or None once it has ended. An object's weak references are a chain, found
** by its address; OWN_FLAG_WEAK says that there is one. Invariant: a reference is in the chain of its target, or it has none.
** The surprises: a reference owns its callback, not its target; and callbacks are code of the program that a release runs:
** whoever imports the module `_weakref` makes releases run code as far as the compiler is concerned (lower/dynamic_import.c). */
#include "dynamic/class/class_internal.h"
#include "dynamic/memory.h"
#include "dynamic/memory/addresses.h"

static AddressTable chains;

static WeakRef *weak_of(Word word) { return (WeakRef *)ov_object(word); }
static WeakRef *chain_of(const OwnObject *object) {
  return object->tag & OWN_FLAG_WEAK ? weak_of(address_find(&chains, object)->word) : NULL;
}

/* ── the chain ── */

static void chain_set(OwnObject *target, WeakRef *first) {
  if (!first) {
    address_take(&chains, target);
    target->tag &= ~(uint32_t)OWN_FLAG_WEAK;
  } else if (target->tag & OWN_FLAG_WEAK) {
    address_find(&chains, target)->word = ov_word(first);
  } else {
    address_put(&chains, target, ov_word(first));
    target->tag |= OWN_FLAG_WEAK;
  }
}

/* The newest comes first: its callback runs first. */
static void link(WeakRef *ref, OwnObject *target) {
  ref->next = chain_of(target);
  ref->target = target;
  chain_set(target, ref);
}

void weak_unlink(WeakRef *ref) {
  OwnObject *target = ref->target;
  if (!target) return;
  WeakRef *first = chain_of(target);
  if (first == ref) {
    chain_set(target, ref->next);
  } else {
    while (first->next != ref)
      first = first->next;
    first->next = ref->next;
  }
  ref->target = NULL;
}

/* ── the end of a target ── */

void weak_cut(OwnObject *target, Pile *calls) {
  WeakRef *next = chain_of(target);
  chain_set(target, NULL);
  for (WeakRef *ref = next; ref; ref = next) {
    next = ref->next;
    ref->target = NULL;
    bool is_garbage = colour_of(&ref->head) != COLOUR_BLACK;
    if (ref->callback == OWN_NONE || is_garbage || !class_state.loud) continue;
    ref->head.count++;
    pile_push(calls, &ref->head);
  }
}

void weak_call(Pile *calls) {
  if (!calls->count) return;
  Word pending = error_pending() ? error_take() : 0;
  for (int64_t i = 0; i < calls->count; i++) {
    Word ref = ov_word(calls->items[i]), callback = weak_of(ref)->callback;
    weak_of(ref)->callback = OWN_NONE;
    Word result = call(callback, &ref, 1);
    if (result)
      ov_release(result);
    else
      error_ignore(callback);
    ov_release(callback);
    ov_release(ref);
  }
  pile_free(calls);
  if (pending) own_error_raise_object(pending, NULL);
}

void weak_end(void) { address_end(&chains); }

/* ── weakref.ref ── */

static bool can_be_target(Word word) {
  if (!ov_is_pointer(word)) return false;
  switch (ov_class(word)) {
  case OWN_CLASS_TYPE:
  case OWN_CLASS_SET:
  case OWN_CLASS_FROZENSET:
  case OWN_CLASS_FUNCTION:
  case OWN_CLASS_BUILTIN:
  case OWN_CLASS_METHOD:
  case OWN_CLASS_MODULE:
  case OWN_CLASS_FILE:
  case OWN_CLASS_GENERATOR:
  case OWN_CLASS_COROUTINE:
  case OWN_CLASS_ASYNC_GENERATOR:
  case OWN_CLASS_WEAKREF: return true;
  default: return ov_class(word) >= OWN_CLASS_FIRST_FREE && !class_of(word)->closed;
  }
}

/* One without a callback is shared. */
static WeakRef *find_plain(OwnObject *target) {
  WeakRef *ref = chain_of(target);
  while (ref && ref->callback != OWN_NONE)
    ref = ref->next;
  return ref;
}

static Word ref_new(const Word *args, int64_t count, Word names) {
  (void)names;
  if (count > 3)
    return raise_type("__new__ expected at most 2 arguments, got %lld", (long long)count - 1);
  if (count < 2) return raise_type("__new__ expected at least 1 argument, got 0");
  if (!can_be_target(args[1]))
    return raise_type("cannot create weak reference to '%s' object", class_name_of(args[1]));
  Word callback = count > 2 ? args[2] : OWN_NONE;
  WeakRef *shared = callback == OWN_NONE ? find_plain(ov_object(args[1])) : NULL;
  if (shared) return ov_copy(ov_word(shared));
  WeakRef *ref = object_new(OWN_CLASS_WEAKREF, (int64_t)sizeof *ref,
                            object_is_green(callback) ? OWN_FLAG_GREEN : 0);
  ref->callback = ov_copy(callback);
  if (callback != OWN_NONE) class_state.loud = true;
  ref->hash = -1;
  link(ref, ov_object(args[1]));
  return ov_word(ref);
}

Word weak_target(Word word) {
  OwnObject *target = weak_of(word)->target;
  return target ? ov_copy(ov_word(target)) : OWN_NONE;
}

static Word ref_call(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return weak_target(args[0]);
}

static Word get_callback(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return weak_of(args[0])->target ? ov_copy(weak_of(args[0])->callback) : OWN_NONE;
}

Word weak_compare(CompareOp op, Word left, Word right) {
  if (op != COMPARE_EQ && op != COMPARE_NE) return OWN_NOT_IMPLEMENTED;
  if (ov_class(left) != ov_class(right)) return OWN_NOT_IMPLEMENTED;
  Word first = weak_target(left), second = weak_target(right);
  Word result = first == OWN_NONE || second == OWN_NONE
                    ? ov_bool((left == right) == (op == COMPARE_EQ))
                    : object_compare(op, first, second);
  ov_release(first);
  ov_release(second);
  return result;
}

bool weak_hash(Word word, int64_t *hash) {
  WeakRef *ref = weak_of(word);
  if (ref->hash == -1) {
    Word target = weak_target(word);
    if (target == OWN_NONE) return raise_type("weak object has gone away"), true;
    bool raised = object_hash(target, &ref->hash);
    ov_release(target);
    if (raised) return true;
  }
  *hash = ref->hash;
  return false;
}

/* ── the module _weakref ── */

static Word get_count(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t length = 0;
  if (can_be_target(args[0]))
    for (WeakRef *ref = chain_of(ov_object(args[0])); ref; ref = ref->next)
      length++;
  return int_new(length);
}

static Word get_refs(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word list = list_new(0);
  if (can_be_target(args[0]))
    for (WeakRef *ref = chain_of(ov_object(args[0])); ref; ref = ref->next)
      list_append(list, ov_copy(ov_word(ref)));
  return list;
}

void module_fill_weakref(Word module) {
  static const NativeInfo natives[] = {{"getweakrefcount", get_count, 1, 1, false, false},
                                       {"getweakrefs", get_refs, 1, 1, false, false},
                                       {0}};
  module_add_natives(module, natives);
  module_add(module, "ref", ov_copy(class_word(OWN_CLASS_WEAKREF)));
}

void weak_class_start(void) {
  static const NativeInfo methods[] = {
      {"__new__", ref_new, 1, -1, false, false}, {"__call__", ref_call, 1, 1, false, false}, {0}};
  class_add_methods(OWN_CLASS_WEAKREF, methods);
  class_add_getter(OWN_CLASS_WEAKREF, "__callback__", get_callback);
}
