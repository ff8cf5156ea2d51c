// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The protocol of `with`.
**
** In: a manager, later the exception that leaves the block. Out: what `__enter__` gives; whether `__exit__` keeps the exception
** back. The surprise: the third argument of `__exit__` is None, because there are no traceback objects. */
#include "dynamic/class/class_internal.h"

OwnWord own_with_enter(OwnWord manager) {
  Class *class = class_of(manager);
  if (class_special(class, SPECIAL_ENTER) == OWN_UNBOUND)
    return raise_type("'%s' object does not support the context manager protocol",
                      class_name(class));
  if (class_special(class, SPECIAL_EXIT) == OWN_UNBOUND)
    return raise_type(
        "'%s' object does not support the context manager protocol (missed __exit__ method)",
        class_name(class));
  return call_special(manager, SPECIAL_ENTER, NULL, 0);
}

int32_t own_with_exit(OwnWord manager, OwnWord exception) {
  bool raised = exception != OWN_UNBOUND;
  Word arguments[3] = {OWN_NONE, OWN_NONE, OWN_NONE};
  if (raised) {
    arguments[0] = class_of_object(exception);
    arguments[1] = exception;
  }
  Word answer = call_special(manager, SPECIAL_EXIT, arguments, 3);
  if (answer == OWN_UNBOUND) {
    raise_attribute(special_name(SPECIAL_EXIT), "__exit__");
    return -1;
  }
  if (answer == 0) return -1;
  int truth = raised ? object_truth(answer) : 0;
  ov_release(answer);
  return truth;
}
