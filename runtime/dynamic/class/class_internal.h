// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What the files of classes, attributes, calls and errors share with each other and with nobody else.
**
** In all of these functions names are interned strings. */
#ifndef OWN_DYNAMIC_CLASS_INTERNAL_H
#define OWN_DYNAMIC_CLASS_INTERNAL_H

#include "dynamic/class.h"
#include "dynamic/container.h"
#include "dynamic/number.h"
#include "dynamic/text.h"

static inline Function *function_of(Word word) { return (Function *)ov_object(word); }
static inline NativeObject *native_of(Word word) { return (NativeObject *)ov_object(word); }
static inline Method *method_of(Word word) { return (Method *)ov_object(word); }
static inline Cell *cell_of(Word word) { return (Cell *)ov_object(word); }
static inline Property *property_of(Word word) { return (Property *)ov_object(word); }
static inline Word wrapped(Word word) { return ((Wrapper *)ov_object(word))->function; }
static inline Super *super_of(Word word) { return (Super *)ov_object(word); }
static inline Module *module_of(Word word) { return (Module *)ov_object(word); }
static inline Exception *exception_of(Word word) { return (Exception *)ov_object(word); }
static inline File *file_of(Word word) { return (File *)ov_object(word); }

/* ── class.c ── */

#define KNOWN_NAMES(NAME)                                                                          \
  NAME(doc, "__doc__")                                                                             \
  NAME(module, "__module__")                                                                       \
  NAME(name, "__name__")                                                                           \
  NAME(qualname, "__qualname__")                                                                   \
  NAME(dict, "__dict__")                                                                           \
  NAME(class, "__class__")                                                                         \
  NAME(slots, "__slots__")                                                                         \
  NAME(delete, "__delete__")                                                                       \
  NAME(set_name, "__set_name__")                                                                   \
  NAME(init_subclass, "__init_subclass__")                                                         \
  NAME(class_getitem, "__class_getitem__")                                                         \
  NAME(mro_entries, "__mro_entries__")                                                             \
  NAME(annotations, "__annotations__")                                                             \
  NAME(subclasshook, "__subclasshook__")                                                           \
  NAME(registry, "_abc_registry")                                                                  \
  NAME(class_call, "__class_call__")                                                               \
  NAME(class_repr, "__class_repr__")                                                               \
  NAME(missing, "__missing__")                                                                     \
  NAME(subclasscheck, "__subclasscheck__")                                                         \
  NAME(abstract, "__isabstractmethod__")                                                           \
  NAME(abstract_names, "__abstractmethods__")                                                      \
  NAME(notes, "__notes__")                                                                         \
  NAME(all, "__all__")                                                                             \
  NAME(input, "stdin")                                                                             \
  NAME(output, "stdout")                                                                           \
  NAME(write, "write")                                                                             \
  NAME(flush, "flush")

typedef struct {
#define NAME(id, text) Word id;
  KNOWN_NAMES(NAME)
#undef NAME
} KnownNames;
/* The strings, once class_name_start has run. */
const KnownNames *known_names(void);

/* What a class says about a name. */
typedef struct {
  uint64_t epoch; /* the one of class_state that must still be the same     */
  Word name;
  Word value; /* lent; OWN_UNBOUND: no class attribute                  */
  uint32_t class_id;
  uint32_t offset; /* of the slot in an instance, in bytes; 0: there is none */
} Member;
/* Valid until the next call of it or of user code. */
const Member *class_member(const Class *class, Word name);
/* A class without attributes, mro and slots, under the next free id, or under `id` if that is not 0. */
Class *class_allocate(uint32_t id);
/* Another id, which no class has. Before anything is noted about the class by its id. */
void class_take_id(Class *class, uint32_t id);
/* The class gets an id of its own; the table goes on having it under the old one, too. */
void class_fresh_id(Class *class);
void class_set_mro(Class *class, Class *const *mro, uint32_t count); /* copies */
/* Without touching the epochs of functions if the new value and the old one are plain. */
bool class_remove(Class *class, Word name, bool *found); /* raised */
/* Is it neither function nor descriptor: does reading it through an instance give the value itself? */
bool value_is_plain(Word value);
bool value_is_data_descriptor(Word value);
/* One of own/specials.def, or another name that classes are asked for. */
bool name_is_special(Word name);
/* In this order; between them text_start must run. */
void class_start(uint32_t planned); /* ids that the compiler has planned */
void class_name_start(void);
/* First lets go of the attributes of all classes, then of the storage of the classes. */
void class_drop_attributes(void);
void class_end(void);
static inline bool class_is_builtin(const Class *class) { return class->id < OWN_CLASS_FIRST_FREE; }

/* ── class_make.c ── */
typedef struct {
  Word name, qualname, module, doc; /* lent */
  Word bases;                       /* lent: a tuple */
  const Word *slots;
  uint32_t slot_count;
} ClassPlan;
Class *class_make(const ClassPlan *plan); /* NULL: raised */
/* class_finish.c */
bool class_finish(Class *class); /* raised; what own_class_done does */
/* After the class, when it was done, got a data descriptor of that name, or a method that sees to attributes. */
void class_hide_slot(Class *class, Word name);
bool class_names_slot(const Class *class, Word name); /* is it in some __slots__? */
bool class_allows(const Class *class, Word name);     /* may instances have it, as to __slots__? */
bool class_abstract_check(Class *class);              /* raised: it has abstract methods */
/* planned.c: the id that the compiler planned, if the class is as it expected. */
void class_take_planned_id(Class *class);
/* Something is stored or removed under the interned name in the class, or stored in an object outside its slots. */
void class_note_method(Class *class, Word name);
void class_note_attribute(OwnObject *object, Word name);
/* own_reflected for a class that is made; for a special method that a class gets, or loses, when it was done. */
void class_note_reflected(const Class *class);
void class_note_special(Word name);
/* method_cache.c: the code of a function that needs nothing of its object; NULL: it is no such function. */
const OwnCode *function_plain_code(Word value);
/* construct.c: by which __init__ classes are made is not known any more. */
void class_forget_makers(void);
/* A class of the runtime's own that is made at the start but behaves like one of the program. */
Class *class_make_simple(const char *module, const char *name);

/* ── type.c ── */
void type_start(void);
Word type_find(Word class,
               Word name);         /* attribute of a class object: OWN_UNBOUND if there is none */
Word class_of_object(Word object); /* lent word of its class */
bool type_set(Word class, Word name, Word taken); /* raised */
bool type_del(Word class, Word name);
int instance_check(Word object, Word classes); /* -1: raised */
int subclass_check(Word class, Word classes);

/* ── alias.c ── */
Word alias_of_typing(Word form, Word key); /* typing.List[int]; unions as Optional[int] too */
Word alias_or_method(const Word *args, int64_t count, Word names); /* __or__ and __ror__ of hints */
Word alias_ror_method(const Word *args, int64_t count, Word names);
bool hint_is_called(Word hint, const char *name); /* a class, or a name of `typing` */
Word alias_class(bool of_union);                  /* types.UnionType or GenericAlias; lent */
Word type_variable_new(Word name, Word covariant, Word contravariant);
/* module_typing.c: is it a name of `typing`, as List; the class that it stands for, lent, or None */
bool typing_is_form(Word word);
Word typing_class_of(Word form);

/* ── derived.c ── */
bool class_may_derive(uint32_t id); /* may the program derive from that built-in class? */
/* Calls a native of a class: receivers are replaced by what they hold, __new__ makes an instance that holds its result. */
Word derived_call(const NativeObject *native, const Word *args, int64_t count, Word names);
/* An instance that holds what the class it derives from makes of the arguments, before __init__. */
Word derived_new(Class *class, const Word *args, int64_t count, Word names);
/* Is the payload filled by __init__, as that of a list is, and not by __new__? */
static inline bool derived_by_init(const Class *class) {
  return class->payload == OWN_CLASS_LIST || class->payload == OWN_CLASS_DICT ||
         class->payload == OWN_CLASS_SET;
}

/* ── instance_dict.c: o.__dict__, as natives ── */
Word instance_dict_get(const Word *args, int64_t count, Word names);
Word instance_dict_set(const Word *args, int64_t count, Word names);
/* The plain dict in it if the word is what instance_dict_get makes, lent; else the word. */
Word instance_dict_plain(Word word);

/* ── object_class.c: the methods of `object` ── */
void object_class_start(void);
Word instance_new(Class *class); /* of KIND_PLAIN; slots unbound */
/* The same without a call, with these flags. */
static inline Word instance_made(const Class *class, uint32_t flags) {
  OwnObject *made = object_new(class->id, class->instance_bytes, flags);
  Word *slots = (Word *)((char *)made + class->slot_offset), *end = slots + class->slot_count;
  for (; end - slots >= 2; slots += 2)
    slots[0] = slots[1] = OWN_UNBOUND;
  if (slots < end) slots[0] = OWN_UNBOUND;
  return ov_word(made);
}
Word raise_excess(Class *class, bool in_new);

/* ── descriptors.c ── */
/* What reading `value`, found under `name` in `class`, gives: methods are bound, properties run. object OWN_UNBOUND: it was
** read through the class itself. */
Word descriptor_bind(Word value, Word object, Class *class, Word name);
/* Of a data descriptor. Raised. */
bool descriptor_set(Word descriptor, Word object, Word name, Word taken);
bool descriptor_del(Word descriptor, Word object, Word name);
Word getter_new(const char *name, Native get, Native set,
                Word owner); /* a property; set NULL: not assignable */
void class_add_accessor(uint32_t class_id, const char *name, Native get, Native set);
void descriptor_start(void);

/* ── attribute.c ── */
/* The attribute without hooks of the user (__getattribute__, __getattr__); OWN_UNBOUND: there is none. */
Word attribute_generic(Word object, Word name);
bool attribute_generic_set(Word object, Word name, Word taken);
bool attribute_generic_del(Word object, Word name);
Word raise_no_attribute(Word object, Word name);
bool has_hook(Class *class, Special special); /* a method of the program, not the one of object */
static inline Word *slot_at(Word object, uint32_t offset) {
  return (Word *)((char *)ov_object(object) + offset);
}
Word *instance_slot(Word object, Word name); /* NULL: no slot of that name */

/* ── overflow.c ── */
Word overflow_get(const OwnObject *object, Word name);        /* lent or OWN_UNBOUND */
bool overflow_set(OwnObject *object, Word name, Word taken);  /* raised */
bool overflow_del(OwnObject *object, Word name, bool *found); /* raised */
void overflow_end(void);

/* ── function.c, function_class.c ── */
Word native_in(const NativeInfo *info,
               Word owner); /* immortal; owner: class or name of its module */
Word native_bind(Word native, Word self);
void function_class_start(void);
Word function_name(const Function *function); /* lent: what is called __name__ and __qualname__ */
Word function_qualname(const Function *function);

/* ── call.c, construct.c, bind.c ── */
/* Calls without holding: the caller keeps callee and arguments alive. names 0: none. */
Word call_lent(Word callee, const Word *args, int64_t count, Word names);
/* The same with `first` in front of the arguments. */
Word call_first(Word callee, Word first, const Word *args, int64_t count, Word names);
/* Checks the number of arguments, not the receiver. */
Word call_native(const NativeObject *native, const Word *args, int64_t count, Word names);
/* A native of a class with its receiver as an ordinary argument: may it be called on that? False: raised. */
bool receiver_fits(const NativeObject *native, const Word *args, int64_t count);
Word call_native_first(const NativeObject *native, Word first, const Word *args, int64_t count,
                       Word names);
Word construct(Class *class, const Word *args, int64_t count, Word names);
/* Calls a function of the program; `held`: nobody else may keep it alive meanwhile. */
Word call_function(Word callee, const Word *args, int64_t count, Word names, bool held);
/* bind_error.c: each raises TypeError and returns 0. */
Word raise_too_many(const Function *function, int64_t given, int64_t keyword_only_given);
/* Which of the slots of the positional (keyword-only) parameters are unbound. */
Word raise_missing(const Function *function, const Word *slots, bool keyword_only);
Word raise_positional_only(const Function *function, Word names);
Word raise_native_arity(const NativeObject *native, int64_t given);
Word raise_native_keywords(const NativeObject *native);

static inline int64_t names_count(Word names) { return names ? tuple_of(names)->length : 0; }

/* ── exception.c, exception_class.c, report.c ── */
void exception_class_start(void);
void exception_attributes_start(void);
Word exception_alloc(Class *class, Word args_taken);
/* The fields of its class, as far as the arguments suit. */
void exception_fill(Word exception, const Word *args, int64_t count);
bool exception_init(Word exception, const Word *args, int64_t count, Word names); /* raised */
/* The class, or for OSError the one that belongs to the error number. */
Class *exception_class_for(Class *class, const Word *args, int64_t count);
bool exception_set_traceback(Word exception, Word traceback); /* raised */
Word exception_handled(void);                                 /* lent; OWN_NONE */
void exception_drop_handled(void);
/* Around the run of a frame that handles exceptions of its own: begins with the one it was handling, ends with it (both taken). */
typedef struct HandledLevel {
  Word handled; /* by the caller */
  struct HandledLevel *outer;
} HandledLevel;
typedef struct {
  Word handled;        /* OWN_NONE or owned                                */
  HandledLevel *outer; /* what the frames around a running generator handle */
} HandledState;
extern HandledState handled_state;

static inline void exception_enter_level(HandledLevel *level, Word handled_taken) {
  *level = (HandledLevel){handled_state.handled, handled_state.outer};
  handled_state = (HandledState){handled_taken, level};
}

static inline Word exception_leave_level(const HandledLevel *level) {
  Word handled = handled_state.handled;
  handled_state = (HandledState){level->handled, level->outer};
  return handled;
}
void exception_add_context(void); /* to the pending error, as if it was raised here */
void generator_start(void);       /* generator.c */
Word raise_attribute(Word name, const char *format, ...) __attribute__((format(printf, 2, 3)));
Word raise_errno(
    int number,
    Word filename); /* OSError or the subclass of that number; filename OWN_UNBOUND: none */
Word raise_errno_of_two(int number, Word from, Word to);
void report_exception(Word exception);
int report_uncaught(Word exception); /* the exit status */
extern const DynamicHooks exception_hooks;

/* ── modules ── */
void module_class_start(void);
void module_add(Word module, const char *name, Word taken);
void module_add_natives(Word module, const NativeInfo *natives); /* ends with name NULL */
void module_end(void);
Word module_sys(Word name); /* lent; OWN_UNBOUND: nobody has imported sys, or it is deleted */
Word module_find(Word module, Word name); /* OWN_UNBOUND: there is none; 0: raised */
/* Is it a variable that compiled code of the program has, so that only that code sets it? Then AttributeError is raised. */
bool module_keeps(Word module, Word name);
void module_touch(Word module);    /* its variables may change                            */
void module_complete(Word module); /* puts in what a built-in one has beside what is usual */
void module_fill_math(Word module);
void module_fill_sys(Word module);
void module_fill_time(Word module);
void module_fill_gc(Word module);
void module_fill_await(Word module); /* class/await.c */
void module_fill_class(Word module);
void module_fill_copy(Word module);
void module_fill_weakref(Word module); /* memory/weak.c */
void module_fill_typing(Word module);
void module_fill_future(Word module);
void module_fill_abc(Word module);
void module_fill_builtins(Word module);
bool class_is_abc_meta(Word word);
/* What module_complete puts in: of `sys`; of `time` (module_time_calendar.c). */
void module_fill_system(Word module);
void module_fill_calendar(Word module);
/* struct_sequence.c: a class of tuples whose parts have names, at most so many; an instance, 0: raised (parts are retained); the tuple
** in it, lent. */
enum { STRUCT_SEQUENCE_MOST = 16 };
Class *struct_sequence_class(const char *module, const char *name, const char *const *fields,
                             int64_t count);
Word struct_sequence_new(Class *class, const Word *parts, int64_t count);
Word struct_sequence_tuple(Word sequence);
bool math_number(Word word, double *value); /* raised: "must be real number, not str" */
void builtin_start(void);
/* ── module_os.c ── */
/* A str or bytes as the system takes a path: good until the texts of the next calls; NULL: raised. */
const char *path_text(Word path);

/* ── file.c, file_text.c, file_class.c ── */
void file_class_start(void);
/* Writes out what is left, closes; 0 or errno. */
int file_close(File *file);
int file_flush(File *file); /* 0 or errno */
void file_flush_all(void);
Word file_standard(int descriptor); /* lent: sys.stdin, sys.stdout, sys.stderr */
void file_end(void);
typedef enum { FILE_READS, FILE_WRITES, FILE_UPDATES /* both */ } FileUse;
Word file_new(Word name, Word mode, int descriptor, FileUse use, bool binary);
/* The unread bytes at hand, at least one unless the file ends; *size -1: failed (errno). */
const uint8_t *file_peek(File *file, int64_t *size);
void file_skip(File *file, int64_t size);
int file_put(File *file, const void *bytes, int64_t size); /* 0 or errno */
/* Before a file for both is read or written: what waits is written out, what was read ahead is forgotten. 0 or errno. */
int file_turn_to_reading(File *file);
int file_turn_to_writing(File *file);
/* Appends a line with its end, as "\n", but no more than `most` characters; -1: any number. Raised. */
bool file_get_line(File *file, OwnString *to, int64_t most);
bool file_get_text(File *file, OwnString *to, int64_t most);
/* What was read, as the file gives it: bytes, or a str (UnicodeDecodeError if it is not UTF-8). */
Word file_decode(const File *file, OwnString *taken);

void recursion_start(void); /* module_sys.c: the limit at the start */

/* ── dynamic.c ── */
Word program_word(uint32_t constant); /* lent; None for 0 */
void program_end(void);               /* the end of the program, orderly or by an error */

#endif
