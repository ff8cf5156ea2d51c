// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _traceback: the kernel of the module traceback (stdlib/python/traceback.own): what an exception knows of the calls it left.
**
** In: an exception. Out: its calls as data, its last line as text. The surprise: of very many calls the middle is missing, as in
** what is printed of an exception that nobody caught. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

static Word call_tuple(const OwnSite *site) {
  Word tuple = tuple_new(4);
  tuple_set(tuple, 0, str_from(site->file));
  tuple_set(tuple, 1, int_new(site->line));
  tuple_set(tuple, 2, int_new(site->column));
  tuple_set(tuple, 3, str_from(site->function));
  return tuple;
}

/* A list of (file, line, column, function), the outermost call first; None: nothing is known. A number in it counts what is
** missing there. */
static Word traceback_calls(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!class_is_instance(args[0], OWN_CLASS_BASE_EXCEPTION))
    return raise_type("an exception is expected, not %s", class_name_of(args[0]));
  const ErrorTrace *trace = exception_of(args[0])->trace;
  if (!trace) return OWN_NONE;
  Word list = list_new((int64_t)TRACE_HALF * 2);
  uint64_t left = trace->count;
  for (int i = 0; i < TRACE_HALF && left > TRACE_HALF; i++)
    list_append(list, call_tuple(trace->sites[TRACE_HALF + --left % TRACE_HALF]));
  if (left > TRACE_HALF) list_append(list, int_new((int64_t)(left - TRACE_HALF)));
  if (left > TRACE_HALF) left = TRACE_HALF;
  while (left > 0)
    list_append(list, call_tuple(trace->sites[--left]));
  return list;
}

/* "ValueError: text" */
static Word traceback_line(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return exception_line(args[0]);
}

void module_fill_traceback(Word module) {
  static const NativeInfo natives[] = {{"traceback_calls", traceback_calls, 1, 1, false, false},
                                       {"traceback_line", traceback_line, 1, 1, false, false},
                                       {0}};
  module_add_natives(module, natives);
}
