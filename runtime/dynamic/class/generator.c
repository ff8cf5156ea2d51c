// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Generators and coroutines: frames that leave and come back. await.c: what is awaited.
**
** In: code that runs a frame on (own/layout.h). Out: items, OWN_END, or an error. Compiled code keeps in the slots what lives
** across a `yield` and leaves with the mark UNBOUND; any other word is its result. Invariants: a frame runs at most once at a
** time; what it handles is its own (a HandledLevel), what it does not handle it sees of its caller; a generator that is done
** owns nothing but a result that nobody has asked for. The surprises: in `yield from` the frame itself is not entered until
** the inner iterator is exhausted; and a thrown exception is simply the pending error with which the frame is entered. */
#include "dynamic/class/class_internal.h"

static inline Generator *generator_of(Word word) { return (Generator *)ov_object(word); }

enum { CHAIN_MOST = 48, CHAINS = 4 };

/* A generator and those that it delegates to, innermost last. */
typedef struct {
  Generator *of[CHAIN_MOST];
  int64_t last;
  bool used;
} Chain;

/* The chain that the last item came out of: its inner generators are still marked as running, so that the next item costs nothing
** for them. Whoever looks at such a mark, or enters another frame, calls chain_settle before: also whoever ends one of them, since
** what is in a `yield from` is closed then. */
static struct {
  Chain *recent;        /* NULL: none */
  Chain chains[CHAINS]; /* for those that are nested; deeper ones do without */
} chains;

static __attribute__((noinline)) void chain_settle(void) {
  Chain *chain = chains.recent;
  if (!chain) return;
  chains.recent = NULL;
  chain->used = false;
  for (int64_t i = chain->last; i > 0; i--)
    chain->of[i]->running = false;
}

static inline int64_t frame_bytes(const OwnCode *code) {
  return (int64_t)sizeof(Generator) + (int64_t)code->slots * (int64_t)sizeof(Word);
}

OwnWord own_generator_new(const OwnCode *code, const OwnWord *taken, int64_t count) {
  uint32_t which = code->flags / OWN_CODE_COROUTINE; /* 0, 1, 2: as the classes */
  Generator *made = object_new(OWN_CLASS_GENERATOR + which, frame_bytes(code), 0);
  if (which) class_state.loud = true; /* one that nobody awaits says so when it ends */
  made->code = code;
  made->state = 0;
  made->running = made->runs_code = made->stepped = made->closed = made->awaitable = false;
  made->value = made->delegate = OWN_UNBOUND;
  made->handled = OWN_NONE;
  int64_t slots = code->slots, i = 0;
  for (; i < slots && i < count; i++)
    made->slots[i] = taken[i];
  for (; OWN_UNLIKELY(i < slots); i++)
    made->slots[i] = OWN_UNBOUND;
  return ov_word(made);
}

/* ── what frames do ── */

int64_t own_frame_state(OwnWord frame) { return generator_of(frame)->state; }

OwnWord own_frame_take(OwnWord frame, int64_t slot) {
  Word kept = generator_of(frame)->slots[slot];
  generator_of(frame)->slots[slot] = OWN_UNBOUND;
  return kept;
}

void own_frame_put(OwnWord frame, int64_t slot, OwnWord taken) {
  generator_of(frame)->slots[slot] = taken;
}

void own_yield(OwnWord frame, OwnWord taken) { generator_of(frame)->value = taken; }

bool own_delegate(OwnWord frame, OwnWord iterable) {
  Word iterator =
      ov_is(iterable, OWN_CLASS_COROUTINE)
          ? raise_type("cannot 'yield from' a coroutine object in a non-coroutine generator")
          : object_iter(iterable);
  generator_of(frame)->delegate = iterator ? iterator : OWN_UNBOUND;
  class_state.loud = true; /* what it delegates to is closed when it ends */
  return !iterator;
}

void own_suspend(OwnWord frame, int64_t state, bool runs_code) {
  Generator *generator = generator_of(frame);
  generator->state = (uint32_t)state;
  generator->runs_code = runs_code;
  if (runs_code) class_state.loud = true;
}

static Word take_value(Generator *generator) {
  Word value = generator->value;
  generator->value = OWN_UNBOUND;
  return value;
}

OwnWord own_resumed(OwnWord frame) {
  Word sent = take_value(generator_of(frame));
  return sent == OWN_UNBOUND ? 0 : sent;
}

/* ── yield from ── */

/* The value of the StopIteration that is pending and now is not: OWN_END; else 0. */
static Word stopped(Word *result) {
  if (!error_is(OWN_CLASS_STOP_ITERATION)) return 0;
  Word stop = error_take(), value = exception_of(stop)->value;
  *result = value == OWN_UNBOUND ? OWN_NONE : ov_copy(value);
  ov_release(stop);
  return OWN_END;
}

static Word call_inner(Word inner, const char *name, const Word *args, int64_t count,
                       Word *result) {
  Word item = call_method(inner, str_intern_text(name), args, count);
  return item ? item : stopped(result);
}

static Word send_inner(Word inner, Word sent_taken, Word *result) {
  if (is_frame(inner)) return generator_resume(inner, sent_taken, result);
  if (is_step(inner)) return step_resume(inner, sent_taken, result);
  if (sent_taken != OWN_NONE) {
    Word item = call_inner(inner, "send", &sent_taken, 1, result);
    ov_release(sent_taken);
    return item;
  }
  Word item = call_special(inner, SPECIAL_NEXT, NULL, 0);
  if (item == OWN_UNBOUND) { /* one of the runtime's own iterators */
    item = iter_next(inner);
    *result = OWN_NONE;
    return item;
  }
  return item ? item : stopped(result);
}

static bool close_inner(Word inner) { /* raised */
  if (is_frame(inner)) return generator_close(inner);
  if (is_step(inner)) return step_close(inner);
  Word method = attribute_find(inner, str_intern_text("close"));
  if (method == OWN_UNBOUND) return false;
  Word answer = method ? call(method, NULL, 0) : 0;
  ov_release(method ? method : OWN_NONE);
  ov_release(answer ? answer : OWN_NONE);
  return !answer;
}

/* The pending error goes to the inner iterator; GeneratorExit closes it and stays pending. */
static Word throw_inner(Word inner, Word *result) {
  bool leaves = error_is(OWN_CLASS_GENERATOR_EXIT);
  if (!leaves && is_frame(inner)) return generator_resume(inner, OWN_UNBOUND, result);
  if (!leaves && is_step(inner)) return step_resume(inner, OWN_UNBOUND, result);
  Word exception = error_take();
  if (leaves) {
    bool raised = close_inner(inner);
    if (raised)
      ov_release(exception);
    else
      own_error_raise_object(exception, NULL);
    return 0;
  }
  Word method = attribute_find(inner, str_intern_text("throw"));
  if (method == OWN_UNBOUND) {
    own_error_raise_object(exception, NULL);
    return 0;
  }
  Word item = method ? call(method, &exception, 1) : 0;
  ov_release(method ? method : OWN_NONE);
  ov_release(exception);
  return item ? item : stopped(result);
}

Word generator_ask(Word inner, Word sent_taken, Word *result) {
  return sent_taken == OWN_UNBOUND ? throw_inner(inner, result)
                                   : send_inner(inner, sent_taken, result);
}

/* ── running on ── */

static void finish(Generator *generator) {
  generator->state = OWN_GENERATOR_DONE;
  generator->runs_code = false;
  for (int64_t i = 0; i < generator->code->slots; i++) {
    Word kept = generator->slots[i];
    generator->slots[i] = OWN_UNBOUND;
    ov_release(kept);
  }
}

const char *generator_kind(Word frame) {
  switch (ov_class(frame)) {
  case OWN_CLASS_COROUTINE: return "coroutine";
  case OWN_CLASS_ASYNC_GENERATOR: return "async generator";
  default: return "generator";
  }
}

/* A StopIteration may not leave a generator: `for` would take it for its end; of an asynchronous one StopAsyncIteration neither. */
static void convert_stop(const char *kind, bool is_async) {
  bool stops = error_is(OWN_CLASS_STOP_ITERATION);
  if (!stops && !(is_async && error_is(OWN_CLASS_STOP_ASYNC_ITERATION))) return;
  Word stop = error_take();
  raise_class(OWN_CLASS_RUNTIME_ERROR, "%s raised Stop%sIteration", kind, stops ? "" : "Async");
  Exception *raised = exception_of(error_exception());
  Word old = raised->context;
  raised->context = ov_copy(stop);
  ov_release(old);
  raised->cause = stop;
  raised->suppress_context = true;
}

bool own_generator_failed(OwnWord exception) {
  own_error_raise_object(exception, NULL);
  convert_stop("generator", false);
  return true;
}

/* While something runs for the generator, it handles what its frame handles. */
static inline void begin(Generator *generator, HandledLevel *level) {
  Word handled = generator->handled;
  generator->handled = OWN_NONE;
  exception_enter_level(level, handled);
}

static inline void end(Generator *generator, const HandledLevel *level) {
  generator->handled = exception_leave_level(level);
}

/* Asks the inner iterator. An item or 0 with nothing more to do for the frame: true; else what the frame gets is in *sent. */
static bool ask_inner(Generator *generator, Word *sent, Word *item) {
  Word inner = generator->delegate, result = OWN_NONE;
  HandledLevel level;
  begin(generator, &level);
  *item = generator_ask(inner, *sent, &result);
  end(generator, &level);
  if (*item && *item != OWN_END) return true;
  *sent = *item ? result : OWN_UNBOUND;
  generator->delegate = OWN_UNBOUND;
  ov_release(inner);
  return false;
}

static const Word no_argument = OWN_UNBOUND;

/* Enters the frame: UNBOUND if it has left, its result, or 0. What throw() brings gets the exception that it handles as context. */
static inline Word enter(Generator *generator, Word sent_taken, bool thrown) {
  HandledLevel level;
  Word handled = generator->handled;
  generator->value = sent_taken;
  if (OWN_UNLIKELY(chains.recent)) chain_settle();
  begin(generator, &level);
  if (OWN_UNLIKELY(thrown && handled != OWN_NONE)) exception_add_context();
  Word result = generator->code->entry(ov_word(generator), &no_argument);
  end(generator, &level);
  return result;
}

/* The same inside of a level that begins with no exception, for frames one after the other. */
static inline Word enter_in_level(Generator *generator, Word sent_taken, bool thrown) {
  Word handled = generator->handled;
  generator->value = sent_taken;
  if (OWN_UNLIKELY(chains.recent)) chain_settle();
  generator->handled = OWN_NONE;
  handled_state.handled = handled;
  if (OWN_UNLIKELY(thrown && handled != OWN_NONE)) exception_add_context();
  Word result = generator->code->entry(ov_word(generator), &no_argument);
  generator->handled = handled_state.handled;
  handled_state.handled = OWN_NONE;
  return result;
}

/* ── chains of `yield from` ── */

/* What the running inner ones of all chains would take of the stack, if each was entered by the one around it: so deep a chain
** raises RecursionError, as it does in Python. */
enum { LEVEL_BYTES = 512 };
static uintptr_t chained;

static inline bool is_deep(void) {
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  return OWN_UNLIKELY(here < own_stack_floor + chained) && here < stack_floor() + chained;
}

/* The inner generator, if nothing is in the way of entering it from here; NULL: ask_inner knows. */
static inline Generator *inner_to_enter(const Generator *generator) {
  if (generator->delegate == OWN_UNBOUND || !is_frame(generator->delegate)) return NULL;
  Generator *inner = generator_of(generator->delegate);
  if (OWN_UNLIKELY(inner->running)) chain_settle();
  bool plain = !inner->running && inner->state != OWN_GENERATOR_DONE &&
               inner->handled == OWN_NONE && generator->handled == OWN_NONE;
  return plain ? inner : NULL;
}

static inline Generator *innermost(Chain *chain) {
  Generator *at = chain->of[chain->last];
  for (Generator *inner; chain->last + 1 < CHAIN_MOST && (inner = inner_to_enter(at)); at = inner) {
    if (is_deep()) break;
    inner->running = true;
    chain->of[++chain->last] = inner;
    chained += LEVEL_BYTES;
  }
  return at;
}

/* The chain of this generator, if it is the one that the last item came out of: all in it run again. NULL: it is not. */
static inline Chain *take_up(const Generator *outermost) {
  Chain *chain = chains.recent;
  if (!chain) return NULL;
  uintptr_t more = (uintptr_t)chain->last * LEVEL_BYTES;
  if (chain->of[0] != outermost ||
      (uintptr_t)__builtin_frame_address(0) < own_stack_floor + chained + more)
    return NULL;
  chains.recent = NULL;
  chained += more;
  return chain;
}

static inline Chain *chain_begin(Chain *otherwise, Generator *outermost) {
  Chain *chain = otherwise;
  for (int i = 0; i < CHAINS && chain == otherwise; i++)
    if (!chains.chains[i].used) chain = &chains.chains[i];
  chain->used = true;
  chain->of[0] = outermost;
  chain->last = 0;
  return chain;
}

static inline void stop_running(Chain *chain) {
  for (int64_t i = chain->last; i >= 0; i--)
    chain->of[i]->running = false;
  chained -= (uintptr_t)chain->last * LEVEL_BYTES;
  chain->used = false;
}

/* The innermost one has an item and leaves: none runs any more. What was closed once is not closed when it ends, so that nobody
** would settle the chain. */
static inline void keep(Chain *chain, bool local) {
  bool again = !local && chain->last > 0 && chain->of[chain->last]->handled == OWN_NONE &&
               !(chain->of[0]->head.tag & OWN_FLAG_FINALIZED);
  if (!again) {
    stop_running(chain);
    return;
  }
  if (OWN_UNLIKELY(chains.recent)) chain_settle();
  chains.recent = chain;
  chain->of[0]->running = false;
  chained -= (uintptr_t)chain->last * LEVEL_BYTES;
}

/* Releases a generator that is done, and mostly owns nothing. */
static inline void end_done(Generator *generator) {
  const uint32_t known =
      OWN_FLAG_IMMORTAL | OWN_FLAG_OVERFLOW | OWN_FLAG_WEAK | OWN_FLAG_BUFFERED | OWN_FLAG_HASHED;
  bool simple = !OWN_COUNTS_BY_CALL && generator->head.count == 1 &&
                !(generator->head.tag & known) && !class_state.deletes &&
                generator->handled == OWN_NONE && !ov_is_pointer(generator->value) &&
                generator->delegate == OWN_UNBOUND;
  if (OWN_UNLIKELY(!simple)) {
    ov_release(ov_word(generator));
    return;
  }
  generator->head.count = 0;
  object_free(generator, frame_bytes(generator->code));
}

/* The innermost generator is done: the one around it goes on. */
static Generator *leave_inner(Chain *chain) {
  Generator *inner = chain->of[chain->last--], *outer = chain->of[chain->last];
  outer->delegate = OWN_UNBOUND;
  chained -= LEVEL_BYTES;
  end_done(inner);
  return outer;
}

/* The frame has come to its end, with a result or 0. */
static void finish_frame(Generator *generator, Word left) {
  generator->running = false;
  finish(generator);
  if (left == 0)
    convert_stop(generator_kind(ov_word(generator)),
                 ov_is(ov_word(generator), OWN_CLASS_ASYNC_GENERATOR));
}

/* ── running on ── */

static Word give_result(Word left, Word *result) {
  if (left == 0) return 0;
  if (result)
    *result = left;
  else
    ov_release(left);
  return OWN_END;
}

static inline Word run_chain(Chain *chain, bool local, Word sent, Word *result) {
  for (bool thrown = sent == OWN_UNBOUND;; thrown = false) {
    Generator *at = chain->of[chain->last];
    if (sent != OWN_UNBOUND) at = innermost(chain);
    Word item;
    if (at->delegate != OWN_UNBOUND && ask_inner(at, &sent, &item)) {
      stop_running(chain);
      return item;
    }
    Word left = enter_in_level(at, sent, thrown && sent == OWN_UNBOUND);
    if (left == OWN_UNBOUND && at->delegate == OWN_UNBOUND) {
      keep(chain, local);
      return take_value(at);
    }
    sent = OWN_NONE;
    if (left == OWN_UNBOUND) continue;
    finish_frame(at, left);
    if (chain->last == 0) {
      chain->used = false;
      return give_result(left, result);
    }
    leave_inner(chain);
    sent = left ? left : OWN_UNBOUND;
  }
}

/* `sent` UNBOUND: an error is thrown in. */
static Word run(Generator *outermost, Word sent, Word *result) {
  Chain local, *chain = sent == OWN_UNBOUND ? NULL : take_up(outermost);
  if (!chain) {
    chain_settle();
    chain = chain_begin(&local, outermost);
  }
  outermost->running = true;
  HandledLevel level;
  exception_enter_level(&level, OWN_NONE);
  Word item = run_chain(chain, chain == &local, sent, result);
  exception_leave_level(&level);
  return item;
}

/* It runs, or it is done. */
static Word resume_unready(Generator *generator, Word sent_taken, Word *result) {
  bool thrown = sent_taken == OWN_UNBOUND;
  if (generator->running) chain_settle();
  if (!generator->running && generator->state != OWN_GENERATOR_DONE)
    return generator_resume(ov_word(generator), sent_taken, result);
  if (!thrown) ov_release(sent_taken);
  if (result) *result = OWN_NONE;
  bool awaited = ov_is(ov_word(generator), OWN_CLASS_COROUTINE);
  if (!generator->running && !awaited) return thrown ? 0 : OWN_END;
  if (thrown) error_clear();
  if (generator->running)
    return raise_value_error("%s already executing", generator_kind(ov_word(generator)));
  raise_class(OWN_CLASS_RUNTIME_ERROR, "cannot reuse already awaited coroutine");
  return 0;
}

Word generator_resume(Word word, Word sent_taken, Word *result) {
  Generator *generator = generator_of(word);
  bool thrown = sent_taken == OWN_UNBOUND;
  if (OWN_UNLIKELY(generator->running || generator->state == OWN_GENERATOR_DONE))
    return resume_unready(generator, sent_taken, result);
  if (!thrown && is_deep()) {
    ov_release(sent_taken);
    raise_class(OWN_CLASS_RECURSION_ERROR, "maximum recursion depth exceeded");
    return 0;
  }
  if (thrown && generator->state == 0) { /* thrown in before it began */
    finish(generator);
    return 0;
  }
  generator->head.count++; /* held; no owner is gained or lost by it */
  Word item = run(generator, sent_taken, result);
  if (--generator->head.count == 0) own_dead(generator);
  return item;
}

/* Nothing is sent, nobody asks for the result, no `yield from`, no handler: the usual case. */
Word generator_next(Word word) {
  Generator *generator = generator_of(word);
  if (OWN_UNLIKELY(generator->running || generator->state == OWN_GENERATOR_DONE || is_deep()))
    return generator_resume(word, OWN_NONE, NULL);
  generator->head.count++;
  if (generator->delegate != OWN_UNBOUND) {
    Word item = run(generator, OWN_NONE, NULL);
    if (--generator->head.count == 0) own_dead(generator);
    return item;
  }
  generator->running = true;
  Word left = enter(generator, OWN_NONE, false), item = OWN_END;
  if (OWN_UNLIKELY(left == OWN_UNBOUND && generator->delegate != OWN_UNBOUND)) {
    item = run(generator, OWN_NONE, NULL);
  } else if (left == OWN_UNBOUND) {
    generator->running = false;
    item = take_value(generator);
  } else {
    finish_frame(generator, left);
    item = give_result(left, NULL);
  }
  if (--generator->head.count == 0) own_dead(generator);
  return item;
}

/* ── the end ── */

bool generator_close(Word word) {
  Generator *generator = generator_of(word);
  if (generator->state == OWN_GENERATOR_DONE) return false;
  if (generator->state == 0 && !generator->running) {
    finish(generator);
    return false;
  }
  if (stack_check()) return true;
  raise_value(exception_new(OWN_CLASS_GENERATOR_EXIT, NULL, 0));
  Word item = generator_resume(word, OWN_UNBOUND, NULL);
  if (item == OWN_END) return false;
  if (item) {
    ov_release(item);
    raise_class(OWN_CLASS_RUNTIME_ERROR, "%s ignored GeneratorExit", generator_kind(word));
    return true;
  }
  if (!error_is(OWN_CLASS_GENERATOR_EXIT)) return true;
  error_clear();
  return false;
}

bool generator_finalise(Word word) {
  const Generator *generator = generator_of(word);
  if (generator->state == 0 && ov_is(word, OWN_CLASS_COROUTINE)) {
    io_flush();
    io_error("RuntimeWarning: coroutine '%s' was never awaited\n",
             str_utf8(program_word(generator->code->qualname), NULL));
  }
  if (ov_is(word, OWN_CLASS_ASYNC_GENERATOR) && await_ends(word)) return error_pending();
  return generator_close(word);
}

bool generator_is_loud(const OwnObject *object) {
  const Generator *generator = (const Generator *)object;
  if (generator->state == 0) return ov_object_class(object) == OWN_CLASS_COROUTINE;
  return generator->state != OWN_GENERATOR_DONE &&
         (generator->runs_code || generator->delegate != OWN_UNBOUND);
}

int64_t generator_size(const OwnCode *code) { return frame_bytes(code); }

/* ── methods: of frames, and of steps (await.c) ── */

static Word raise_stop(Word taken) {
  Word made = exception_new(OWN_CLASS_STOP_ITERATION, &taken, taken == OWN_NONE ? 0 : 1);
  ov_release(taken);
  return raise_value(made);
}

static Word resume_or_stop(Word self, Word sent_taken) {
  Word result = OWN_NONE;
  Word item = is_step(self) ? step_resume(self, sent_taken, &result)
                            : generator_resume(self, sent_taken, &result);
  return item == OWN_END ? raise_stop(result) : item;
}

static Word method_next(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return resume_or_stop(args[0], OWN_NONE);
}

static Word method_iter(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(args[0]);
}

static Word method_send(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  const Generator *frame = is_frame(args[0]) ? generator_of(args[0]) : NULL;
  if (frame && frame->state == 0 && !frame->running && args[1] != OWN_NONE)
    return raise_type("can't send non-None value to a just-started %s", generator_kind(args[0]));
  return resume_or_stop(args[0], ov_copy(args[1]));
}

static Word exception_meant(const Word *args, int64_t count) {
  Word value = count > 1 ? args[1] : OWN_NONE;
  if (is_exception(args[0])) {
    if (value == OWN_NONE) return ov_copy(args[0]);
    return raise_type("instance exception may not have a separate value");
  }
  bool class = is_class(args[0]) &&
               class_is_subclass(class_of_word(args[0]), class_by_id(OWN_CLASS_BASE_EXCEPTION));
  if (!class)
    return raise_type("exceptions must be classes or instances deriving from BaseException, not %s",
                      class_name_of(args[0]));
  if (value == OWN_NONE) return call(args[0], NULL, 0);
  if (is_exception(value) && class_is_subclass(class_of(value), class_of_word(args[0])))
    return ov_copy(value);
  if (is_tuple(value)) return call(args[0], tuple_of(value)->items, tuple_of(value)->length);
  return call(args[0], &value, 1);
}

Word generator_thrown(const Word *args, int64_t count) {
  Word exception = exception_meant(args, count);
  if (exception == 0 || is_exception(exception)) return exception;
  raise_type("exceptions must derive from BaseException, not %s", class_name_of(exception));
  ov_release(exception);
  return 0;
}

static Word method_throw(const Word *args, int64_t count, Word names) {
  (void)names;
  Word exception = generator_thrown(args + 1, count - 1);
  if (exception == 0) return 0;
  own_error_raise_object(exception, NULL);
  return resume_or_stop(args[0], OWN_UNBOUND);
}

static Word method_close(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return close_inner(args[0]) ? 0 : OWN_NONE;
}

static Word get_name(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(program_word(generator_of(args[0])->code->name));
}

static Word get_qualname(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(program_word(generator_of(args[0])->code->qualname));
}

static Word get_running(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  chain_settle();
  return ov_bool(generator_of(args[0])->running);
}

static Word get_inner(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word inner = generator_of(args[0])->delegate;
  return inner == OWN_UNBOUND ? OWN_NONE : ov_copy(inner);
}

static const NativeInfo methods[] = {
    {"__iter__", method_iter, 1, 1, false, false}, {"__next__", method_next, 1, 1, false, true},
    {"send", method_send, 2, 2, false, true},      {"throw", method_throw, 2, 4, false, true},
    {"close", method_close, 1, 1, false, true},    {0}};
enum { ITERATOR_METHODS = 2 }; /* the first of them, which a coroutine has not */

static void add_getters(uint32_t class_id, const char *running, const char *inner) {
  class_add_getter(class_id, "__name__", get_name);
  class_add_getter(class_id, "__qualname__", get_qualname);
  class_add_getter(class_id, running, get_running);
  class_add_getter(class_id, inner, get_inner);
}

void generator_start(void) {
  class_add_methods(OWN_CLASS_GENERATOR, methods);
  class_add_methods(OWN_CLASS_COROUTINE, methods + ITERATOR_METHODS);
  for (uint32_t id = OWN_CLASS_COROUTINE_WRAPPER; id <= OWN_CLASS_ASYNC_DEFAULT; id++)
    class_add_methods(id, methods);
  add_getters(OWN_CLASS_GENERATOR, "gi_running", "gi_yieldfrom");
  add_getters(OWN_CLASS_COROUTINE, "cr_running", "cr_await");
  add_getters(OWN_CLASS_ASYNC_GENERATOR, "ag_running", "ag_await");
}
