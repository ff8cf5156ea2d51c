// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* For unit tests of dynamic code: a program with two classes, Node and Loud, which has a __del__. Instances have two slots. */
#ifndef OWN_TESTS_OBJECTS_H
#define OWN_TESTS_OBJECTS_H

#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/memory.h"
#include "dynamic/text.h"

enum {
  NAME_NODE = 1,
  NAME_LOUD,
  NAME_LEFT,
  NAME_RIGHT,
  NAME_MAIN,
  NAME_SELF,
  NAME_DEL,
  NAME_MORE,
  NAME_COUNT
};

#define NAME(text) {OWN_CONST_STR, sizeof(text) - 1, text}
static const OwnConst constants[] = {{0},          NAME("Node"),    NAME("Loud"),
                                     NAME("left"), NAME("right"),   NAME("main"),
                                     NAME("self"), NAME("__del__"), NAME("more")};
static Word words[NAME_COUNT];
static const OwnProgram program = {.consts = constants, .words = words, .const_count = NAME_COUNT};
static const uint32_t slots[] = {NAME_LEFT, NAME_RIGHT};
static const uint32_t parameters[] = {NAME_SELF};
static const OwnSite def_site = {"test.own", 1, 1, "__del__"};

/* What __del__ of Loud does; the argument is lent. */
static bool (*on_del)(Word self); /* raised */
static Word del_entry(Word callee, const Word *args) {
  (void)callee;
  return on_del && on_del(args[0]) ? 0 : OWN_NONE;
}
static const OwnCode del_code = {.entry = del_entry,
                                 .site = &def_site,
                                 .names = parameters,
                                 .name = NAME_DEL,
                                 .qualname = NAME_DEL,
                                 .positional = 1};
static const OwnClassCode node_code = {NAME_NODE, NAME_NODE, 0, 2, slots, 0, 0, NULL, 0, 0, NULL};
static const OwnClassCode loud_code = {NAME_LOUD, NAME_LOUD, 0, 2, slots, 0, 0, NULL, 0, 0, NULL};

static Word class_of_nodes, class_of_loud;

static Word make_class(const OwnClassCode *code, bool with_del) {
  Word bases = tuple_empty();
  Word class = own_class_new(code, bases, words[NAME_MAIN], NULL, 0);
  if (with_del)
    own_class_set(class, words[NAME_DEL],
                  own_function_new(&del_code, OWN_NONE, OWN_NONE, words[NAME_MAIN], NULL, 0));
  own_class_done(class);
  return class;
}

/* Group setup of cmocka. */
static int objects_start(void **state) {
  (void)state;
  own_start(0, NULL);
  own_dynamic_start((void *)(uintptr_t)&program);
  class_of_nodes = make_class(&node_code, false);
  class_of_loud = make_class(&loud_code, true);
  cycle_collect();
  return 0;
}

static Word instance_of(Word class) { return own_call(class, NULL, 0); }
static inline Word *slot_of(Word instance, int number) {
  const Class *class = class_of(instance);
  void *at = (uint8_t *)ov_object(instance) + class->slot_offset;
  return (Word *)at + number;
}
/* As compiled code stores: the new value first, then the old one is let go. */
static inline void slot_store(Word instance, int number, Word taken) {
  Word *slot = slot_of(instance, number), old = *slot;
  *slot = taken;
  ov_release(old);
}
static inline void store(Word *variable, Word taken) {
  Word old = *variable;
  *variable = taken;
  ov_release(old);
}

#endif
