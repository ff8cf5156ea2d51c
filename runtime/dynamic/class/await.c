// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What is awaited: the protocols of `await`, `async for`, `async with`, and the items of asynchronous generators.
**
** In: a frame (generator.c), and what it awaits. Out: the iterator that the frame delegates to; what that gives goes up to whoever
** runs the outermost coroutine, an event loop. Invariant: only one awaits an asynchronous generator at a time. The surprise: whether
** an item is one that the asynchronous generator gives, or one on its way up from something that it awaits, is told by whether it
** delegates to something meanwhile. */
#include "dynamic/class/class_internal.h"

static inline Generator *frame_of(const Step *step) { return (Generator *)ov_object(step->frame); }
static inline Step *step_of(Word word) { return (Step *)ov_object(word); }

static Word step_new(uint32_t class_id, StepKind kind, Word frame, Word argument_taken) {
  Step *step = object_new(class_id, (int64_t)sizeof *step, 0);
  step->frame = ov_copy(frame);
  step->argument = argument_taken;
  step->kind = (uint8_t)kind;
  step->begun = step->over = false;
  return ov_word(step);
}

/* ── steps of an asynchronous generator ── */

static Word raise_runtime(const char *text) {
  raise_class(OWN_CLASS_RUNTIME_ERROR, "%s", text);
  return 0;
}

static Word end_step(Step *step, Word item) {
  step->over = true;
  frame_of(step)->stepped = false;
  return item;
}

/* The generator is done, or an error has left it. */
static Word step_failed(Step *step, Word *result) {
  bool ends = error_is(OWN_CLASS_STOP_ASYNC_ITERATION) || error_is(OWN_CLASS_GENERATOR_EXIT);
  if (ends) frame_of(step)->closed = true;
  if (!ends || step->kind != STEP_CLOSE) return end_step(step, 0);
  error_clear();
  *result = OWN_NONE;
  return end_step(step, OWN_END);
}

/* What came out of the frame; an item of its own is the result of the step. */
static Word step_came(Step *step, Word item, Word *result) {
  if (item == OWN_END) {
    ov_release(*result);
    raise_value(exception_new(OWN_CLASS_STOP_ASYNC_ITERATION, NULL, 0));
    item = 0;
  }
  if (item == 0) return step_failed(step, result);
  if (frame_of(step)->delegate != OWN_UNBOUND) return item;
  end_step(step, 0);
  if (step->kind == STEP_CLOSE) {
    ov_release(item);
    return raise_runtime("async generator ignored GeneratorExit");
  }
  *result = item;
  return OWN_END;
}

static Word refuse_step(Step *step, Word sent_taken, const char *text) {
  if (sent_taken == OWN_UNBOUND)
    error_clear();
  else
    ov_release(sent_taken);
  step->over = true;
  return raise_runtime(text);
}

/* Before the first time; false: raised, or the generator is closed: `*item` is to be given. */
static bool step_begins(Step *step, Word *sent, Word *item) {
  static const char *const running[] = {
      [STEP_SEND] = "anext(): asynchronous generator is already running",
      [STEP_THROW] = "athrow(): asynchronous generator is already running",
      [STEP_CLOSE] = "aclose(): asynchronous generator is already running"};
  Generator *frame = frame_of(step);
  *item = 0;
  if (frame->stepped) {
    *item = refuse_step(step, *sent, running[step->kind]);
    return false;
  }
  if (step->kind == STEP_SEND) {
    if (*sent == OWN_NONE) *sent = ov_copy(step->argument);
    return true;
  }
  if (frame->closed) {
    step->over = true;
    ov_release(*sent);
    raise_value(exception_new(OWN_CLASS_STOP_ASYNC_ITERATION, NULL, 0));
    return false;
  }
  if (*sent != OWN_NONE) {
    *item = refuse_step(step, *sent, "can't send non-None value to a just-started coroutine");
    return false;
  }
  frame->closed = step->kind == STEP_CLOSE;
  Word thrown = step->kind == STEP_CLOSE ? exception_new(OWN_CLASS_GENERATOR_EXIT, NULL, 0)
                                         : ov_copy(step->argument);
  own_error_raise_object(thrown, NULL);
  *sent = OWN_UNBOUND;
  return true;
}

/* anext(iterator, default) */
static Word ask_or_default(const Step *step, Word sent_taken, Word *result) {
  Word item = generator_ask(step->frame, sent_taken, result);
  if (item != 0 || !error_is(OWN_CLASS_STOP_ASYNC_ITERATION)) return item;
  error_clear();
  *result = ov_copy(step->argument);
  return OWN_END;
}

Word step_resume(Word word, Word sent_taken, Word *result) {
  Step *step = step_of(word);
  if (step->kind == STEP_RUN) return generator_resume(step->frame, sent_taken, result);
  if (step->kind == STEP_DEFAULT) return ask_or_default(step, sent_taken, result);
  if (step->over)
    return refuse_step(step, sent_taken,
                       step->kind == STEP_SEND ? "cannot reuse already awaited __anext__()/asend()"
                                               : "cannot reuse already awaited aclose()/athrow()");
  bool throws = step->kind != STEP_SEND;
  if (throws && frame_of(step)->state == OWN_GENERATOR_DONE && sent_taken != OWN_UNBOUND) {
    ov_release(sent_taken);
    *result = OWN_NONE;
    return end_step(step, OWN_END);
  }
  Word item;
  if (!step->begun && sent_taken != OWN_UNBOUND && !step_begins(step, &sent_taken, &item))
    return item;
  if (frame_of(step)->state == 0 && sent_taken != OWN_NONE && sent_taken != OWN_UNBOUND) {
    ov_release(sent_taken);
    raise_type("can't send non-None value to a just-started async generator");
    return end_step(step, 0);
  }
  step->begun = frame_of(step)->stepped = true;
  ov_retain(word);
  *result = OWN_NONE;
  item = step_came(step, generator_resume(step->frame, sent_taken, result), result);
  ov_release(word);
  return item;
}

bool step_close(Word word) {
  const Step *step = step_of(word);
  if (step->kind == STEP_RUN) return generator_close(step->frame);
  if (step->kind == STEP_DEFAULT) return is_frame(step->frame) && generator_close(step->frame);
  step_of(word)->over = true;
  return false;
}

/* ── what can be awaited ── */

static bool is_any_iterator(Word word) {
  return is_frame(word) || is_step(word) || is_iterator(word);
}

/* The iterator of an awaitable, 0: raised. `from`: what has given it, NULL: the program. */
static Word iterator_of(Word awaitable, const char *from) {
  if (ov_is(awaitable, OWN_CLASS_COROUTINE)) {
    const Generator *coroutine = (const Generator *)ov_object(awaitable);
    if (coroutine->delegate == OWN_UNBOUND) return ov_copy(awaitable);
    return raise_runtime("coroutine is being awaited already");
  }
  bool step = is_step(awaitable) && !ov_is(awaitable, OWN_CLASS_COROUTINE_WRAPPER);
  if (step || (is_generator(awaitable) && ((const Generator *)ov_object(awaitable))->awaitable))
    return ov_copy(awaitable);
  Word iterator = call_special(awaitable, SPECIAL_AWAIT, NULL, 0);
  if (iterator == OWN_UNBOUND && !from)
    return raise_type("object %s can't be used in 'await' expression", class_name_of(awaitable));
  if (iterator == OWN_UNBOUND) return raise_type("%s: %s", from, class_name_of(awaitable));
  if (iterator == 0) return 0;
  if (is_any_iterator(iterator) && !ov_is(iterator, OWN_CLASS_COROUTINE)) return iterator;
  if (ov_is(iterator, OWN_CLASS_COROUTINE))
    raise_type("__await__() returned a coroutine");
  else
    raise_type("__await__() returned non-iterator of type '%s'", class_name_of(iterator));
  ov_release(iterator);
  return 0;
}

static bool wait_for(OwnWord frame, Word iterator) { /* raised */
  ((Generator *)ov_object(frame))->delegate = iterator ? iterator : OWN_UNBOUND;
  class_state.loud = true; /* what it delegates to is closed when it ends */
  return !iterator;
}

bool own_await(OwnWord frame, OwnWord awaitable) {
  return wait_for(frame, iterator_of(awaitable, NULL));
}

/* ── async for ── */

OwnWord own_async_iter(OwnWord iterable) {
  if (ov_is(iterable, OWN_CLASS_ASYNC_GENERATOR)) return ov_copy(iterable);
  Word iterator = call_special(iterable, SPECIAL_AITER, NULL, 0);
  if (iterator == OWN_UNBOUND)
    return raise_type("'async for' requires an object with __aiter__ method, got %s",
                      class_name_of(iterable));
  if (iterator == 0 || ov_is(iterator, OWN_CLASS_ASYNC_GENERATOR) ||
      class_special(class_of(iterator), SPECIAL_ANEXT) != OWN_UNBOUND)
    return iterator;
  raise_type("'async for' received an object from __aiter__ that does not implement __anext__: %s",
             class_name_of(iterator));
  ov_release(iterator);
  return 0;
}

/* Awaits what a method has given, which is taken. */
static bool wait_for_answer(OwnWord frame, Word answer, const char *from) { /* raised */
  if (answer == 0) return true;
  Word iterator = iterator_of(answer, from);
  ov_release(answer);
  return wait_for(frame, iterator);
}

bool own_await_next(OwnWord frame, OwnWord iterator) {
  if (ov_is(iterator, OWN_CLASS_ASYNC_GENERATOR))
    return wait_for(frame, step_new(OWN_CLASS_ASYNC_SEND, STEP_SEND, iterator, OWN_NONE));
  return wait_for_answer(frame, call_special(iterator, SPECIAL_ANEXT, NULL, 0),
                         "'async for' received an invalid object from __anext__");
}

bool own_async_ended(OwnWord exception) {
  bool ended = class_is_instance(exception, OWN_CLASS_STOP_ASYNC_ITERATION);
  if (ended)
    ov_release(exception);
  else
    own_error_raise_object(exception, NULL);
  return !ended;
}

Word builtin_AITER(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (class_special(class_of(args[0]), SPECIAL_AITER) == OWN_UNBOUND)
    return raise_type("'%s' object is not an async iterable", class_name_of(args[0]));
  Word iterator = call_special(args[0], SPECIAL_AITER, NULL, 0);
  if (iterator == 0 || class_special(class_of(iterator), SPECIAL_ANEXT) != OWN_UNBOUND)
    return iterator;
  raise_type("aiter() returned not an async iterator of type '%s'", class_name_of(iterator));
  ov_release(iterator);
  return 0;
}

Word builtin_ANEXT(const Word *args, int64_t count, Word names) {
  (void)names;
  Word awaitable = call_special(args[0], SPECIAL_ANEXT, NULL, 0);
  if (awaitable == OWN_UNBOUND)
    return raise_type("'%s' object is not an async iterator", class_name_of(args[0]));
  if (awaitable == 0 || count == 1) return awaitable;
  Word iterator = iterator_of(awaitable, NULL);
  ov_release(awaitable);
  if (iterator == 0) return 0;
  Word step = step_new(OWN_CLASS_ASYNC_DEFAULT, STEP_DEFAULT, iterator, ov_copy(args[1]));
  ov_release(iterator);
  return step;
}

/* ── the end of asynchronous generators ── */

static struct {
  Word finalizer; /* gets each that ends in the middle; None: they are just closed */
} ends = {OWN_NONE};

static Word set_finalizer(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word before = ends.finalizer;
  ends.finalizer = ov_copy(args[0]);
  return before;
}

bool await_ends(Word generator) {
  const Generator *frame = (const Generator *)ov_object(generator);
  if (ends.finalizer == OWN_NONE || frame->closed || frame->running) return false;
  Word answer = call(ends.finalizer, &generator, 1);
  ov_release(answer ? answer : OWN_NONE);
  return true;
}

void await_end(void) {
  Word finalizer = ends.finalizer;
  ends.finalizer = OWN_NONE;
  ov_release(finalizer);
}

/* types.coroutine: a generator may be awaited. */
static Word let_await(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (is_generator(args[0])) ((Generator *)ov_object(args[0]))->awaitable = true;
  return ov_copy(args[0]);
}

void module_fill_await(Word module) {
  static const NativeInfo natives[] = {{"set_finalizer", set_finalizer, 1, 1, false, false},
                                       {"let_await", let_await, 1, 1, false, false},
                                       {0}};
  module_add_natives(module, natives);
}

/* ── async with ── */

bool own_await_enter(OwnWord frame, OwnWord manager) {
  Class *class = class_of(manager);
  bool enters = class_special(class, SPECIAL_AENTER) != OWN_UNBOUND;
  if (!enters || class_special(class, SPECIAL_AEXIT) == OWN_UNBOUND)
    return !raise_type("'%s' object does not support the asynchronous context manager protocol%s",
                       class_name(class), enters ? " (missed __aexit__ method)" : "");
  return wait_for_answer(
      frame, call_special(manager, SPECIAL_AENTER, NULL, 0),
      "'async with' received an object from __aenter__ that does not implement __await__");
}

bool own_await_exit(OwnWord frame, OwnWord manager, OwnWord exception) {
  Word arguments[3] = {OWN_NONE, OWN_NONE, OWN_NONE};
  if (exception != OWN_UNBOUND) {
    arguments[0] = class_of_object(exception);
    arguments[1] = exception;
  }
  Word answer = call_special(manager, SPECIAL_AEXIT, arguments, 3);
  if (answer == OWN_UNBOUND) {
    raise_attribute(special_name(SPECIAL_AEXIT), "__aexit__");
    return true;
  }
  return wait_for_answer(
      frame, answer,
      "'async with' received an object from __aexit__ that does not implement __await__");
}

/* ── methods ── */

static Word same(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(args[0]);
}

static Word coroutine_await(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return step_new(OWN_CLASS_COROUTINE_WRAPPER, STEP_RUN, args[0], OWN_NONE);
}

static Word generator_anext(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return step_new(OWN_CLASS_ASYNC_SEND, STEP_SEND, args[0], OWN_NONE);
}

static Word generator_asend(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return step_new(OWN_CLASS_ASYNC_SEND, STEP_SEND, args[0], ov_copy(args[1]));
}

static Word generator_athrow(const Word *args, int64_t count, Word names) {
  (void)names;
  Word exception = generator_thrown(args + 1, count - 1);
  if (exception == 0) return 0;
  return step_new(OWN_CLASS_ASYNC_THROW, STEP_THROW, args[0], exception);
}

static Word generator_aclose(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return step_new(OWN_CLASS_ASYNC_THROW, STEP_CLOSE, args[0], OWN_NONE);
}

void await_start(void) {
  static const NativeInfo awaitable[] = {{"__await__", same, 1, 1, false, false}, {0}};
  static const NativeInfo coroutine[] = {{"__await__", coroutine_await, 1, 1, false, false}, {0}};
  static const NativeInfo generator[] = {{"__aiter__", same, 1, 1, false, false},
                                         {"__anext__", generator_anext, 1, 1, false, false},
                                         {"asend", generator_asend, 2, 2, false, false},
                                         {"athrow", generator_athrow, 2, 4, false, false},
                                         {"aclose", generator_aclose, 1, 1, false, false},
                                         {0}};
  for (uint32_t id = OWN_CLASS_ASYNC_SEND; id <= OWN_CLASS_ASYNC_DEFAULT; id++)
    class_add_methods(id, awaitable);
  class_add_methods(OWN_CLASS_COROUTINE, coroutine);
  class_add_methods(OWN_CLASS_ASYNC_GENERATOR, generator);
}
