// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The modules typing, typing_extensions, mypy_extensions, __future__, abc: what programs import for their annotations.
**
** In: nothing. Out: names that exist, can be subscribed, called and combined (class/alias.c), and mean nothing; a few that do
** something (cast, NewType, abstractmethod, Generic as a base). The surprise: i64 and its like are `int` itself. */
#include "dynamic/class/class_internal.h"

static struct {
  Class *form, *generic, *protocol, *abc, *abc_meta; /* made once, NULL: not yet */
} made;

/* ── stand-ins ── */

static Word form_new(const char *name) {
  Word form = instance_new(made.form);
  attribute_set(form, str_intern_text("__name__"), str_from(name));
  return form;
}

bool typing_is_form(Word word) {
  return made.form && ov_is_pointer(word) && class_of(word) == made.form;
}

Word typing_class_of(Word form) {
  static const struct {
    const char *name;
    uint32_t id;
  } table[] = {
      {"List", OWN_CLASS_LIST},   {"Dict", OWN_CLASS_DICT},           {"Set", OWN_CLASS_SET},
      {"Tuple", OWN_CLASS_TUPLE}, {"FrozenSet", OWN_CLASS_FROZENSET}, {"Type", OWN_CLASS_TYPE}};
  for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
    if (hint_is_called(form, table[i].name)) return class_word(table[i].id);
  return OWN_NONE;
}

static Word form_item(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return alias_of_typing(args[0], args[1]);
}

/* TypeVar("T", covariant=True) is an object of its own; the other names stay what they are. */
static Word form_call(const Word *args, int64_t count, Word names) {
  bool variable = hint_is_called(args[0], "TypeVar") || hint_is_called(args[0], "ParamSpec") ||
                  hint_is_called(args[0], "TypeVarTuple");
  if (!variable || count < 2) return ov_copy(args[0]);
  Word signs[] = {OWN_FALSE, OWN_FALSE};
  for (int64_t i = 0; names && i < tuple_of(names)->length; i++) {
    const char *name = str_utf8(tuple_of(names)->items[i], NULL);
    if (strcmp(name, "covariant") == 0) signs[0] = args[count + i];
    if (strcmp(name, "contravariant") == 0) signs[1] = args[count + i];
  }
  return type_variable_new(args[1], signs[0], signs[1]);
}

static Word form_itself(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(args[0]);
}

static Word form_repr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = attribute_get(args[0], known_names()->name);
  if (name == 0) return 0;
  Word text = str_from_format("typing.%s", is_str(name) ? str_utf8(name, NULL) : "?");
  ov_release(name);
  return text;
}

/* class C(NamedLater[T]): the stand-in is no base */
static Word form_entries(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return tuple_empty();
}

static const NativeInfo form_methods[] = {{"__getitem__", form_item, 2, 2, false, true},
                                          {"__call__", form_call, 1, -1, true, false},
                                          {"__or__", alias_or_method, 2, 2, false, true},
                                          {"__ror__", alias_ror_method, 2, 2, false, true},
                                          {"__repr__", form_repr, 1, 1, false, false},
                                          {"__mro_entries__", form_entries, 2, 2, false, false},
                                          {0}};

static const NativeInfo class_item = {"__class_getitem__", form_itself, 2, 2, false, false};

/* A class that may be subscribed: C[T] is C. */
static Class *generic_class(const char *name) {
  Class *class = class_make_simple("typing", name);
  Word native = native_in(&class_item, ov_word(class));
  class_set(class, known_names()->class_getitem, wrapper_new(OWN_CLASS_CLASSMETHOD, native));
  class_set(class, known_names()->slots, tuple_empty());
  return class;
}

static void make_forms(void) {
  if (made.form) return;
  made.form = class_make_simple("typing", "_SpecialForm");
  class_add_methods(made.form->id, form_methods);
  made.generic = generic_class("Generic");
  made.protocol = generic_class("Protocol");
}

static const char *const form_names[] = {"AbstractSet",
                                         "Annotated",
                                         "Any",
                                         "AnyStr",
                                         "AsyncContextManager",
                                         "AsyncGenerator",
                                         "AsyncIterable",
                                         "AsyncIterator",
                                         "Awaitable",
                                         "BinaryIO",
                                         "ByteString",
                                         "Callable",
                                         "ChainMap",
                                         "ClassVar",
                                         "Collection",
                                         "Concatenate",
                                         "Container",
                                         "ContextManager",
                                         "Coroutine",
                                         "Counter",
                                         "DefArg",
                                         "DefaultDict",
                                         "DefaultNamedArg",
                                         "Deque",
                                         "Dict",
                                         "Final",
                                         "FlexibleAlias",
                                         "FrozenSet",
                                         "Generator",
                                         "Hashable",
                                         "IO",
                                         "ItemsView",
                                         "Iterable",
                                         "Iterator",
                                         "KeysView",
                                         "KwArg",
                                         "List",
                                         "Literal",
                                         "LiteralString",
                                         "Mapping",
                                         "MappingView",
                                         "Match",
                                         "MutableMapping",
                                         "MutableSet",
                                         "MutableSequence",
                                         "NamedArg",
                                         "Never",
                                         "NoReturn",
                                         "NotRequired",
                                         "Optional",
                                         "OrderedDict",
                                         "ParamSpec",
                                         "Pattern",
                                         "Required",
                                         "Reversible",
                                         "Self",
                                         "Sequence",
                                         "Set",
                                         "Sized",
                                         "SupportsAbs",
                                         "SupportsBytes",
                                         "SupportsComplex",
                                         "SupportsFloat",
                                         "SupportsIndex",
                                         "SupportsInt",
                                         "SupportsRound",
                                         "TextIO",
                                         "Tuple",
                                         "Type",
                                         "TypeAlias",
                                         "TypeGuard",
                                         "TypeVar",
                                         "TypeVarTuple",
                                         "Union",
                                         "Unpack",
                                         "ValuesView",
                                         "VarArg"};

/* ── what does something ── */

static Word first_argument(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(args[0]);
}

static Word second_argument(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(args[1]);
}

static const NativeInfo identity_info = {"identity", first_argument, 1, 1, false, false};

/* mypyc_attr(…), dataclass_transform(…): a decorator that changes nothing. */
static Word decorator(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return native_new(&identity_info, OWN_UNBOUND);
}

static const NativeInfo natives[] = {{"cast", second_argument, 2, 2, false, false},
                                     {"NewType", second_argument, 2, 2, false, false},
                                     {"overload", first_argument, 1, 1, false, false},
                                     {"final", first_argument, 1, 1, false, false},
                                     {"no_type_check", first_argument, 1, 1, false, false},
                                     {"runtime_checkable", first_argument, 1, 1, false, false},
                                     {"override", first_argument, 1, 1, false, false},
                                     {"reveal_type", first_argument, 1, 1, false, false},
                                     {"assert_type", first_argument, 2, 2, false, false},
                                     {"trait", first_argument, 1, 1, false, false},
                                     {"mypyc_attr", decorator, 0, -1, true, false},
                                     {"dataclass_transform", decorator, 0, -1, true, false},
                                     {0}};

void module_fill_typing(Word module) {
  static const char *const ints[] = {"i64", "i32", "i16", "u8"};
  make_forms();
  for (size_t i = 0; i < sizeof form_names / sizeof form_names[0]; i++)
    module_add(module, form_names[i], form_new(form_names[i]));
  for (int i = 0; i < 4; i++)
    module_add(module, ints[i], ov_copy(class_word(OWN_CLASS_INT)));
  module_add_natives(module, natives);
  module_add(module, "Generic", ov_copy(ov_word(made.generic)));
  module_add(module, "Protocol", ov_copy(ov_word(made.protocol)));
  module_add(module, "Text", ov_copy(class_word(OWN_CLASS_STR)));
  module_add(module, "TYPE_CHECKING", OWN_FALSE);
  module_add(module, "GenericAlias", ov_copy(alias_class(false)));
  module_add(module, "UnionType", ov_copy(alias_class(true)));
}

void module_fill_future(Word module) {
  static const char *const names[] = {"annotations",     "division",         "print_function",
                                      "absolute_import", "generators",       "generator_stop",
                                      "nested_scopes",   "unicode_literals", "with_statement"};
  make_forms();
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
    module_add(module, names[i], form_new(names[i]));
}

/* ── abc ── */

static Word abstract_method(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return attribute_set(args[0], known_names()->abstract, OWN_TRUE) ? 0 : ov_copy(args[0]);
}

/* ABC.register(cls): from now on it counts as a subclass. */
static Word abc_register(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  if (!is_class(args[0]) || !is_class(args[1])) return raise_type("Can only register classes");
  Class *class = class_of_word(args[0]);
  Word registry = dict_find_str(class->attributes, known_names()->registry);
  if (registry == OWN_UNBOUND) {
    registry = list_new(1);
    if (class_set(class, known_names()->registry, registry)) return 0;
  }
  list_append(registry, ov_copy(args[1]));
  return ov_copy(args[1]);
}

static const NativeInfo register_info = {"register", abc_register, 2, 2, false, false};

static void add_register(Class *class) {
  Word native = native_in(&register_info, ov_word(class));
  class_set(class, str_intern_text("register"), wrapper_new(OWN_CLASS_CLASSMETHOD, native));
}

static const NativeInfo abc_natives[] = {{"abstractmethod", abstract_method, 1, 1, false, true},
                                         {0}};

bool class_is_abc_meta(Word word) { return made.abc_meta && word == ov_word(made.abc_meta); }

void module_fill_abc(Word module) {
  if (!made.abc) {
    made.abc_meta = class_make_simple("abc", "ABCMeta");
    made.abc = class_make_simple("abc", "ABC");
    class_set(made.abc, known_names()->slots, tuple_empty());
    class_set(made.abc, known_names()->abstract_names, set_new(OWN_CLASS_FROZENSET));
    add_register(made.abc);
  }
  module_add_natives(module, abc_natives);
  module_add(module, "ABC", ov_copy(ov_word(made.abc)));
  module_add(module, "ABCMeta", ov_copy(ov_word(made.abc_meta)));
}
