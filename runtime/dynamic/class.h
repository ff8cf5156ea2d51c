// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Classes, attributes, functions, calls, errors, modules.
**
** Classes are immortal. Instances have one word per slot of their class, in layout order (a base's slots first); slots
** without a value hold OWN_UNBOUND; attributes with other names live in a dict in a side table (OWN_FLAG_OVERFLOW). */
#ifndef OWN_DYNAMIC_CLASS_H
#define OWN_DYNAMIC_CLASS_H

#include "dynamic/object.h"

/* Which layout the instances of a class have: decides size, words and parts of an object. */
typedef enum {
  KIND_PLAIN, /* object(): nothing but the header and slots: all classes of the program but exceptions */
  KIND_EXCEPTION, /* Exception struct, then slots                                                          */
  KIND_BUILTIN /* the struct that belongs to the class id                                               */
} ClassKind;

enum {
  SPECIAL_NONE_,
#define SPECIAL(id, name, group) SPECIAL_##id,
#include "own/specials.def"
  SPECIAL_COUNT
};
typedef uint32_t Special;

typedef struct Class {
  OwnObject head; /* immortal, of class `type` */
  uint32_t id;
  ClassKind kind : 8;
  bool final;               /* the program may not derive from it (bool, NoneType, function …) */
  const OwnCode *made_by;   /* see OwnClassHead; until specials change */
  struct Class *next_maker; /* of those for which it is known          */
  uint32_t
      instance_bytes; /* header and slots included; KIND_BUILTIN of varying size: of the fixed part */
  struct Class *base; /* NULL: object */
  struct Class **mro; /* itself first, object last */
  uint32_t mro_count;
  Word name, qualname, module; /* str */
  Word bases;                  /* tuple; OWN_UNBOUND: of `base`, made when asked for */
  Word attributes;             /* dict: interned name -> value */
  uint32_t slot_count;         /* its base's included */
  uint32_t slot_offset;        /* of slot 0 in an instance, in bytes */
  uint32_t
      payload; /* derived from list, str, int …: that class; slot 0 of an instance holds a value of it; else 0 */
  Word *slot_names; /* interned, in layout order */
  Word *
      specials; /* by Special, lent: what class_lookup finds; OWN_UNBOUND if nothing. NULL: nobody has asked yet */
  uint64_t specials_epoch; /* of class.c: when `specials` was filled */
  bool boxed;              /* of a struct of `fn` code: behind the header is its value */
  uint32_t value_bytes;    /* … so long                                             */
  uint32_t value_offset;   /* … there in an object                                  */
  uint32_t error_type;     /* … its number as a type, if it is an error; else 0     */
  char *handles;           /* … paths to the objects that it owns; NULL: to none    */
  bool hides;        /* it, or what it comes from, has data descriptors; once its body has run */
  bool closed;       /* every class of it has __slots__: no other attributes than those */
  bool has_init;     /* valid with `specials`: __init__ is not the one of object or BaseException */
  bool has_new;      /* … the same of __new__ */
  bool has_abstract; /* … there is __abstractmethods__ */
  bool usual_get,
      usual_set; /* … no __getattribute__ (__setattr__) of the program, no kind with rules of its own */
  Word building; /* until own_class_done: a tuple of keyword names and values; else OWN_UNBOUND */
  struct Class *younger;    /* the next one that was made; NULL: none */
  const OwnClassCode *code; /* the statement that makes it; NULL: none */
} Class;
_Static_assert(offsetof(Class, made_by) == offsetof(OwnClassHead, made_by), "of the same layout");

/* boxed.c: what a call has of a value in an object; stdlib/memory.own declares it as `_Lent`. */
typedef struct {
  void *at;
  int64_t object; /* its word, held */
  int64_t first; /* 1: nobody has it besides, or had it before: with this the value is free again */
} BoxedLent;
/* An exception with the value, whose bits move; 0: no class is for errors of that type. */
Word boxed_error(int64_t type, void *value);
/* Has it a value of that type, which nobody uses? Its value moves into fresh storage; moves back (the storage is given). */
bool boxed_error_holds(Word exception, int64_t type);
void *boxed_error_take(Word exception);
void boxed_error_put(Word exception, void *storage);

/* layout.c: an object that is a header, owned words one after the other, and nothing that hangs on it. */
typedef struct {
  uint16_t bytes;  /* of the object; 0: it is something else, ask layout_runs */
  uint16_t offset; /* of the first word, in bytes                             */
  uint16_t count;  /* of words, which are released first to last              */
  uint16_t list;   /* object_list_of(bytes), if there is one                  */
} Shape;
/* Notes what instances of the class are; after each change of their layout. */
void layout_shape_note(const Class *class);

/* class.c. Written there only; others read it on their hot paths. A class attribute that is a plain value and is given
** another plain value changes nothing that was found out about functions and descriptors: hence two epochs. They never
** meet: the one of data has its top bit set. */
enum { MOST_BARE = 64 };
typedef struct {
  Class **table;          /* by id; NULL: no class has it */
  Shape *shapes;          /* … of its instances */
  Class *oldest, *newest; /* of all: a list by `younger` */
  Class *makers;          /* whose `made_by` is known: a list by `next_maker` */
  uint32_t count, capacity;
  uint32_t planned;    /* ids that the compiler has planned, from OWN_CLASS_FIRST_FREE on */
  uint64_t data_epoch; /* of plain values; changes with own_shape_epoch too */
  uint64_t special_epoch;
  uint32_t
      bare_count; /* entries of own_equals noted since then; above MOST_BARE nobody knows which … */
  uint32_t bare[MOST_BARE]; /* … they are */
  bool
      loud; /* code of the program may run when something ends: the following, a frame that is closed, a weak reference */
  bool deletes; /* some class has a __del__ */
  bool derived; /* some class has a payload */
} ClassState;
extern ClassState class_state;
static inline Class *class_by_id(uint32_t id) { return class_state.table[id]; }
static inline Shape shape_of(const OwnObject *object) {
  return class_state.shapes[ov_object_class(object)];
}
static inline Word *shape_words(OwnObject *object, Shape shape) {
  void *words = (uint8_t *)object + shape.offset;
  return words;
}
static inline Class *class_of(Word word) { return class_by_id(ov_class(word)); }
static inline bool is_class(Word word) { return ov_is(word, OWN_CLASS_TYPE); }
static inline Class *class_of_word(Word class_word) { return (Class *)ov_object(class_word); }
static inline Word class_word(uint32_t id) { return ov_word(class_by_id(id)); } /* lent */
bool class_is_subclass(const Class *class, const Class *base);
bool class_is_instance(Word word, uint32_t class_id); /* subclasses count */
/* What the class and its bases have under the interned name: lent, or OWN_UNBOUND. */
Word class_lookup(const Class *class, Word name);
/* Changes with every change of any class's attributes. */
static inline uint64_t class_epoch(void) { return class_state.data_epoch; }
bool class_set(Class *class, Word name, Word taken); /* raised */
/* Instances of the class are equal to nothing but themselves (OWN_EQUAL_SAME), or always true (OWN_ALWAYS_TRUE): noted in
** own_equals until a special method changes. */
void class_note_bare(uint32_t id, uint8_t fact);
const char *callee_text(Word callee); /* "__main__.f()": valid until the next call */
/* Brings up to date what the class keeps about its special methods. */
void class_fill_specials(Class *class);
static inline void class_refresh(Class *class) {
  if (OWN_UNLIKELY(class->specials_epoch != class_state.special_epoch)) class_fill_specials(class);
}
/* The special method of the class (lent) or OWN_UNBOUND. */
static inline Word class_special(Class *class, Special special) {
  class_refresh(class);
  return class->specials[special];
}
Word special_name(Special special); /* lent */
/* UTF-8 of the class's name, for messages: "int" */
const char *class_name(const Class *class);
const char *class_name_of(Word word);

/* ── derived.c: instances of classes that derive from built-in ones ── */

/* The value of the built-in class that an instance holds, lent; the word itself if it is no such instance. */
static inline Word payload_of(Word word) {
  if (!ov_is_pointer(word)) return word;
  const OwnObject *object = ov_object(word);
  uint32_t id = ov_object_class(object);
  if (id < OWN_CLASS_FIRST_FREE || !class_by_id(id)->payload) return word;
  const void *slots = object + 1;
  return *(const Word *)slots;
}
/* The same if the program does not define the special method anew; else OWN_UNBOUND. */
Word payload_if_usual(Word word, Special special);
/* container[key] of an instance whose payload is a dict: __missing__ is asked. */
Word derived_subscript(Word instance, Word key);

/* A function written in C. args: `count` positional arguments (a method's receiver first), then one value per name of
** `names` (a tuple of str, or 0). All lent; the result is owned. */
typedef Word (*Native)(const Word *args, int64_t count, Word names);
/* What a native is to call.c: one that runs no code of the user; one that may; a method of list that has a short way for lists
** that are no instance of a class derived from it (list_at_once). */
enum { RUNS_NOTHING, RUNS_CODE, LIST_APPEND, LIST_INSERT, LIST_POP };
typedef struct {
  const char *name;
  Native function;
  int16_t least, most; /* positional arguments, the receiver included; most -1: any number       */
  bool keywords;       /* takes names; else call.c refuses them                                  */
  uint8_t way;         /* RUNS_NOTHING …                                                         */
} NativeInfo;
/* Puts methods into a built-in class; the table ends with name NULL. */
void class_add_methods(uint32_t class_id, const NativeInfo *methods);
/* … and one that has no receiver */
void class_add_static(uint32_t class_id, const NativeInfo *method);
/* … and attributes that are computed: read through `get` (a Native of one argument), not assignable. */
void class_add_getter(uint32_t class_id, const char *name, Native get);
Word native_new(const NativeInfo *info, Word self); /* self OWN_UNBOUND: a plain function */

/* What is done to a class itself, by a class method of it: __class_iter__ for iter(C), __class_len__ … OWN_UNBOUND: there is
** none. These stand for the metaclass that `Enum` has in CPython. */
Word class_hook(Word class, Word name, const Word *args, int64_t count, Word names);
Word class_hook_text(Word class, const char *name, const Word *args, int64_t count);
/* C[key] of a class: __class_getitem__. */
Word class_subscript(Word class, Word key);

/* alias.c: list[int]; int | None, NotImplemented if one of the two is no hint. */
Word alias_new(Word origin, Word key);
Word alias_or(Word left, Word right);

/* attribute.c: Python's order: data descriptors of the class, the instance, the class. Names are interned strings. */
Word attribute_get(Word object, Word name);
Word attribute_find(Word object, Word name);            /* OWN_UNBOUND instead of AttributeError */
bool attribute_set(Word object, Word name, Word taken); /* raised */
bool attribute_del(Word object, Word name);             /* raised */
/* The dict of attributes outside the slots, lent; OWN_UNBOUND: there is none. */
Word overflow_of(const OwnObject *object);
void overflow_forget(
    OwnObject *object); /* the object ends: its entry goes; the dict is released by the caller */

/* function.c */
typedef OwnFunction Function;
typedef struct {
  OwnObject head;
  Word function, self;
} Method;
typedef struct {
  OwnObject head;
  const NativeInfo *info;
  Word self;  /* OWN_UNBOUND: none                                                         */
  Word owner; /* lent, immortal: its class, or the name of its module; OWN_UNBOUND: neither */
} NativeObject;
typedef OwnCell Cell;
Word method_new(Word function, Word self);

/* descriptors.c */
typedef struct {
  OwnObject head;
  Word get, set, del, doc; /* OWN_UNBOUND where nothing was given */
} Property;
typedef struct { /* STATICMETHOD, CLASSMETHOD */
  OwnObject head;
  Word function;
} Wrapper;
Word wrapper_new(uint32_t class_id,
                 Word function); /* so that a native is no method, or one of the class */
Word property_new(Word get, Word set, Word del, Word doc);
typedef struct {
  OwnObject head;
  Word class, object; /* where the search begins (behind it), the receiver */
} Super;

/* memory/weak.c */
typedef struct WeakRef {
  OwnObject head;
  OwnObject *target; /* not owned; NULL: it has ended       */
  Word callback;     /* None: nothing is called            */
  struct WeakRef *next;
  int64_t hash; /* of the target; -1: not asked for yet */
} WeakRef;
void weak_class_start(void);
/* The reference ends. */
void weak_unlink(WeakRef *ref);
Word weak_target(Word word); /* owned; None if it has ended */
Word weak_compare(CompareOp op, Word left, Word right);
bool weak_hash(Word word, int64_t *hash); /* raised */
/* Frees the table: nothing has weak references any more. */
void weak_end(void);

/* generator.c */
typedef OwnGenerator Generator;
static inline bool is_generator(Word word) { return ov_is(word, OWN_CLASS_GENERATOR); }
/* GENERATOR, COROUTINE or ASYNC_GENERATOR: the functions below are for all of them. */
static inline bool is_frame_class(uint32_t id) { return id - OWN_CLASS_GENERATOR <= 2; }
static inline bool is_frame(Word word) {
  return ov_is_pointer(word) && is_frame_class(ov_class(word));
}
/* Runs it on: `sent_taken` is what its `yield` gives; OWN_UNBOUND: the pending error is thrown in. An item; OWN_END, and what it
** returned in *result (NULL: nobody wants it); 0: raised. */
Word generator_resume(Word word, Word sent_taken, Word *result);
Word generator_next(Word word);       /* next() of it: an item, OWN_END, 0: raised */
bool generator_close(Word generator); /* raised */
/* Does code of the program run if it ends now? Then it has to be closed. */
bool generator_is_loud(const OwnObject *object);
int64_t generator_size(const OwnCode *code);
const char *generator_kind(Word frame); /* as errors call it */
bool generator_finalise(Word frame);    /* what is to be done before it ends: raised */
/* As generator_resume, of any iterator that a frame may delegate to. */
Word generator_ask(Word inner, Word sent_taken, Word *result);
/* The exception that throw(type, value) means; 0: raised. */
Word generator_thrown(const Word *args, int64_t count);

/* await.c: what is awaited of a frame. A coroutine as an iterator; the next item, an exception,
** the end of an asynchronous generator; an awaitable that may find no item. */
typedef enum { STEP_RUN, STEP_SEND, STEP_THROW, STEP_CLOSE, STEP_DEFAULT } StepKind;
typedef struct {
  OwnObject head;
  Word frame;       /* DEFAULT: some iterator */
  Word argument;    /* what is sent, the exception that is thrown, the default; None */
  uint8_t kind;     /* StepKind                  */
  bool begun, over; /* nobody awaits it any more */
} Step;
static inline bool is_step(Word word) {
  return ov_is_pointer(word) && ov_class(word) - OWN_CLASS_COROUTINE_WRAPPER <= 3;
}
/* As generator_resume. */
Word step_resume(Word word, Word sent_taken, Word *result);
bool step_close(Word word); /* raised */
void await_start(void);
void await_end(void);
/* An asynchronous generator ends in the middle: true if somebody who runs it on to its end has taken it. */
bool await_ends(Word generator);

/* parts.c: what release.c and cycle.c ask about the built-in classes of this header (type, property, staticmethod,
** classmethod, super, function … module, file, generator and what is awaited of it): not about instances, exceptions, and the dicts of overflow_of. */
int64_t class_parts_size(const OwnObject *object);
void class_parts_each_word(OwnObject *object, void (*visit)(void *self, Word *word), void *self);
void class_parts_free(OwnObject *object);

/* call.c: the one way from C into code of the user; holds callee and arguments. */
Word call(Word callee, const Word *args, int64_t count);
Word call_names(Word callee, const Word *args, int64_t count, Word names);
Word call_method(Word object, Word name, const Word *args,
                 int64_t count); /* args without the receiver */
/* Calls the special method of the object's class with the object first; OWN_UNBOUND: the class has none. */
Word call_special(Word object, Special special, const Word *args, int64_t count);
/* The same for callers that hold the object and the arguments themselves. */
Word call_special_held(Word object, Special special, const Word *args, int64_t count);
/* Calls a function of the program with those words, the receiver first: all held by the caller. */
Word call_method_held(Word method, const Word *words, int64_t count);
/* True and RecursionError if little stack is left: for recursive C code (repr, ==, sort …). */
bool stack_check(void); /* raised */

/* exception.c: errors. Each raise_… returns 0, so that `return raise_type("…")` reads well. */
typedef struct {
  OwnObject head;
  Word args;           /* tuple */
  Word cause, context; /* exceptions or None */
  Word
      value; /* StopIteration.value, SystemExit.code, KeyError's key …: class dependent; OWN_UNBOUND */
  struct ErrorTrace *trace; /* where it passed; NULL: nowhere yet */
  bool suppress_context;
  Word slots[];
} Exception;
static inline bool is_exception(Word word) {
  return class_is_instance(word, OWN_CLASS_BASE_EXCEPTION);
}
Word exception_new(uint32_t class_id, const Word *args, int64_t count);
void exception_free_parts(Exception *exception); /* the trace */
Word raise_value(Word taken);                    /* an exception object */
Word raise_class(uint32_t class_id, const char *format, ...) __attribute__((format(printf, 2, 3)));
Word raise_type(const char *format, ...) __attribute__((format(printf, 1, 2))); /* TypeError  */
Word raise_value_error(const char *format, ...) __attribute__((format(printf, 1, 2)));
Word raise_key(Word key); /* KeyError(key) */
/* About the error that is pending. */
bool error_pending(void);
bool error_is(uint32_t class_id); /* an instance of it; false if none is pending */
Word error_take(void);            /* the exception, owned, with its trace; it is pending no more */
void error_clear(void);
/* For __del__ and the like: prints "Exception ignored in: …" and clears it. */
void error_ignore(Word where);
/* str() of the exception's class and value, as the last line of a traceback: "ValueError: text". */
Word exception_line(Word exception);

/* builtin.c, class.c, module.c */
#define BUILTIN(id, name, least, most)                                                             \
  Word builtin_##id(const Word *args, int64_t count, Word names);
#include "own/builtins.def"
typedef struct {
  OwnObject head;
  Word name, attributes; /* str, dict */
  /* Of a file of the program: numbers of its variables by name, a function that gives one; else UNBOUND. */
  Word numbers, give;
  void (*more)(Word module); /* module_complete calls it; NULL: the module has all its names */
} Module;
Word module_new(Word name); /* empty; attributes by attribute_set */

/* file.c: files of text or bytes. Those that are open for writing are in a list, so that the end of the program writes them out. */
typedef struct File {
  OwnObject head;
  Word name, mode;    /* str or int; str */
  int32_t descriptor; /* -1: closed */
  bool updates;       /* reads and writes … */
  bool writes;        /* … and the buffer is for writing now; the others: always */
  bool universal;     /* reading: "\r\n" and "\r" are "\n" */
  bool after_return;  /* the last byte was "\r", already given as "\n" */
  bool standard;      /* through io.c */
  bool binary;        /* reads and writes bytes */
  uint8_t *buffer;    /* raw; NULL: none yet */
  int64_t at,
      end; /* reading: the bytes that are left · writing: end is what is not written out yet */
  struct File *previous, *next;
} File;

#endif
