// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Layouts of the objects that compiled code looks into by itself (own/quick.h). All others are known to the runtime only.
**
** Invariant: what the collector, the release and the audit know about these classes is in runtime/dynamic/memory/layout.c. */
#ifndef OWN_LAYOUT_H
#define OWN_LAYOUT_H

#include "own/value.h"

typedef struct OwnList {
  OwnObject head;
  OwnWord *items; /* raw storage (own_alloc) of `capacity` words; NULL if that is 0 */
  int64_t length, capacity;
} OwnList;

/* Of a bytearray or an array. */
typedef struct OwnStore {
  OwnObject head;
  uint8_t *data;            /* NULL: nothing yet */
  int64_t length, capacity; /* in bytes */
  void *pin;
  char format;  /* of an item, as in the module struct */
  uint8_t size; /* of an item, in bytes */
} OwnStore;

/* Of a class object, what compiled code looks at. */
typedef struct OwnClassHead {
  OwnObject head;
  uint32_t id;
  uint32_t kind;
  /* The __init__ that is all there is to do of a call of the class but the making; NULL: that is not known. */
  const OwnCode *made_by;
} OwnClassHead;
/* Instances with no more slots are made inline. */
enum { OWN_MADE_MOST = 8 };

typedef struct OwnTuple {
  OwnObject head;
  int64_t length;
  OwnWord items[];
} OwnTuple;

/* LIST_ITERATOR, LIST_REVERSE, TUPLE_ITERATOR, SEQUENCE_ITERATOR, REVERSED. `at` is the next index. */
typedef struct OwnSequenceIterator {
  OwnObject head;
  OwnWord sequence; /* OWN_UNBOUND: exhausted */
  int64_t at;
} OwnSequenceIterator;

typedef struct OwnRangeIterator {
  OwnObject head;
  int64_t next, step, left;
} OwnRangeIterator;

typedef struct OwnCell {
  OwnObject head;
  OwnWord content; /* OWN_UNBOUND: nothing yet */
} OwnCell;

typedef struct OwnFunction {
  OwnObject head;
  const OwnCode *code;
  OwnWord defaults;    /* tuple for the last positional parameters, or None  */
  OwnWord kw_defaults; /* dict for keyword-only ones, or None                */
  OwnWord module;      /* str */
  int64_t capture_count;
  OwnWord captures[];
} OwnFunction;

/* Of a str, what compiled code looks at. */
typedef struct OwnTextHead {
  OwnObject head;
  uint64_t hash;
  uint64_t facts; /* dynamic/text.h */
} OwnTextHead;
#define OWN_TEXT_LENGTH   ((UINT64_C(1) << 48) - 1) /* a part of `facts` */
#define OWN_TEXT_INTERNED (UINT64_C(1) << 57) /* one of `facts`: no other text is equal to it */

/* GENERATOR, COROUTINE, ASYNC_GENERATOR: the frame of a function that yields or awaits. */
typedef struct OwnGenerator {
  OwnObject head;
  const OwnCode *code;
  uint32_t state; /* 0: not started · where it is suspended · OWN_GENERATOR_DONE */
  bool running;
  bool
      runs_code; /* if it ends where it is suspended, code of the program runs: `finally` and the like */
  bool stepped : 1;   /* ASYNC_GENERATOR: somebody awaits its next item          */
  bool closed : 1;    /* ASYNC_GENERATOR: it is awaited no more                  */
  bool awaitable : 1; /* GENERATOR: it may be awaited, because types.coroutine made it */
  OwnWord
      value; /* the item that it yields, what is sent to it, its result; UNBOUND: nothing, or an error is thrown in */
  OwnWord delegate; /* the iterator of the `yield from` or `await` that it is in, or UNBOUND */
  OwnWord handled;  /* suspended inside of a handler: its exception; else None   */
  OwnWord slots[];  /* code->slots of them */
} OwnGenerator;
#define OWN_GENERATOR_DONE UINT32_MAX

/* Where own_unpack_row puts its items, which belong to whoever takes them next. */
enum { OWN_ROW_MOST = 32 };
extern OwnWord own_row[OWN_ROW_MOST];

/* Changes whenever what classes have under a name may have changed for functions, descriptors and absent names. */
extern uint64_t own_shape_epoch;

/* By class id: what `==` asks of an instance. Numbers in place and None have a kind, too. Two values of different kinds are
** never equal, two of the kind SAME only if they are one. */
enum { OWN_EQUAL_ASK, OWN_EQUAL_SAME, OWN_EQUAL_NUMBER, OWN_EQUAL_TEXT, OWN_EQUAL_KINDS };
/* … and whether instances are true, nobody being asked. */
enum { OWN_ALWAYS_TRUE = 8 };
extern uint8_t *own_equals;

/* Bit per operator, as numbered for own_left_first: some class that comes from another one of the program may say something
** else than that when it is the right operand. */
extern uint64_t own_reflected;

/* The lowest address of the stack that dynamic code may use; calls below it raise RecursionError. */
extern uintptr_t own_stack_floor;

#endif
