// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* _traceback: the kernel of the module traceback (stdlib/python/traceback.own): what an exception knows of the calls it left.
**
** In: an exception. Out: its calls as data, its last line as text. The surprise: of very many calls the middle is missing, as in
** what is printed of an exception that nobody caught. */
#include "dynamic/bytes.h"
#include "dynamic/class/class_internal.h"

/* Puts the call, or the number of those that are missing, into a list. */
static void add_call(void *self, const OwnSite *site, uint64_t missing) {
  const Word *list = self;
  if (!site) {
    list_append(*list, int_new((int64_t)missing));
    return;
  }
  Word tuple = tuple_new(4);
  tuple_set(tuple, 0, str_from(site->file));
  tuple_set(tuple, 1, int_new(site->line));
  tuple_set(tuple, 2, int_new(site->column));
  tuple_set(tuple, 3, str_from(site->function));
  list_append(*list, tuple);
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
  error_each_call(trace->count, trace->sites, add_call, &list);
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
