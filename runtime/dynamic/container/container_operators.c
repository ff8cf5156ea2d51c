// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The operators of containers and str as methods, for programs that name them: list.__add__, super().__ior__(x).
**
** Operators themselves do not come here. In: args[0] is of the class (call.c has checked), args[1] anything. Out: what the
** built-in classes make of both; methods of the program are not asked, so that a method of a derived class may call the one
** that it replaces. */
#include "dynamic/container/container_internal.h"
#include "dynamic/operate.h"

static Word direct(Operator op, Word left, Word right) {
  return operate_base(op, payload_of(left), payload_of(right));
}

#define METHOD(name, result)                                                                       \
  static Word method_##name(const Word *args, int64_t count, Word names) {                         \
    (void)count, (void)names;                                                                      \
    return result;                                                                                 \
  }
#define FORWARD(name, op)  METHOD(name, direct(OPERATOR_##op, args[0], args[1]))
#define BACKWARD(name, op) METHOD(r##name, direct(OPERATOR_##op, args[1], args[0]))
#define IN_PLACE(name, op) METHOD(i##name, operate_base_inplace(OPERATOR_##op, args[0], args[1]))
FORWARD(add, ADD)
FORWARD(mul, MUL)
FORWARD(mod, MOD)
FORWARD(sub, SUB)
FORWARD(and, AND)
FORWARD(or, OR)
FORWARD(xor, XOR)
BACKWARD(mul, MUL)
BACKWARD(mod, MOD)
BACKWARD(sub, SUB)
BACKWARD(and, AND)
BACKWARD(or, OR)
BACKWARD(xor, XOR)
IN_PLACE(add, ADD)
IN_PLACE(mul, MUL)
IN_PLACE(sub, SUB)
IN_PLACE(and, AND)
IN_PLACE(or, OR)
IN_PLACE(xor, XOR)

#define ROW(prefix, name) {"__" #prefix #name "__", method_##prefix##name, 2, 2, false, true}
#define BOTH(name)        ROW(, name), ROW(r, name)
#define END               {NULL, NULL, 0, 0, false, false}

static const NativeInfo of_list[] = {ROW(, add), BOTH(mul), ROW(i, add), ROW(i, mul), END};
static const NativeInfo of_tuple[] = {ROW(, add), BOTH(mul), END};
static const NativeInfo of_str[] = {ROW(, add), BOTH(mul), BOTH(mod), END};
static const NativeInfo of_dict[] = {BOTH(or), ROW(i, or), END};
static const NativeInfo of_set[] = {BOTH(and), BOTH(or), BOTH(sub), BOTH(xor), END};
static const NativeInfo of_set_itself[] = {ROW(i, and), ROW(i, or), ROW(i, sub), ROW(i, xor), END};

void container_operators_start(void) {
  class_add_methods(OWN_CLASS_LIST, of_list);
  class_add_methods(OWN_CLASS_TUPLE, of_tuple);
  class_add_methods(OWN_CLASS_STR, of_str);
  class_add_methods(OWN_CLASS_DICT, of_dict);
  class_add_methods(OWN_CLASS_SET, of_set);
  class_add_methods(OWN_CLASS_FROZENSET, of_set);
  class_add_methods(OWN_CLASS_SET, of_set_itself);
}
