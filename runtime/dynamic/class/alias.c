// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* list[int], int | None, Optional[int]: what hints are made of, as values (PEP 585, PEP 604).
**
** In: a class or a name of `typing` and what stands in the brackets; two operands of `|`. Out: an object that remembers both in
** __origin__ and __args__, and behaves like its origin where it is called, derived from or asked for attributes. The surprise:
** int | str and Union[int, str] are of two classes that print differently and are equal. */
#include "dynamic/class/class_internal.h"

typedef enum {
  ALIAS_CLASS,        /* list[int]                  */
  ALIAS_TYPING,       /* List[int]                  */
  ALIAS_UNION,        /* int | str                  */
  ALIAS_TYPING_UNION, /* Union[int, str]            */
  ALIAS_VARIABLE,     /* TypeVar("T"): has no parts */
  ALIAS_KINDS
} AliasKind;
static Class *made[ALIAS_KINDS]; /* made once, NULL: not yet */

static void make_classes(void);

static AliasKind kind_of(Word word) {
  if (!ov_is_pointer(word) || !made[0]) return ALIAS_KINDS;
  AliasKind kind = ALIAS_CLASS;
  while (kind < ALIAS_KINDS && class_of(word) != made[kind])
    kind++;
  return kind;
}

static bool is_union(Word word) {
  AliasKind kind = kind_of(word);
  return kind == ALIAS_UNION || kind == ALIAS_TYPING_UNION;
}

/* An attribute of the alias, lent: it lives as long as the alias, whose attributes nobody sets. */
static Word part(Word alias, const char *name) {
  Word found = overflow_get(ov_object(alias), str_intern_text(name));
  return found == OWN_UNBOUND ? OWN_NONE : found;
}

static Word origin_of(Word alias) { return part(alias, "__origin__"); }
static const Tuple *parts_of(Word alias) { return tuple_of(part(alias, "__args__")); }

static Word alias_made(AliasKind kind, Word origin, Word parts_taken) {
  make_classes();
  Word alias = instance_new(made[kind]);
  attribute_set(alias, str_intern_text("__origin__"), ov_copy(origin));
  attribute_set(alias, str_intern_text("__args__"), parts_taken);
  return alias;
}

/* ── text ── */

bool hint_is_called(Word origin, const char *name) {
  Word text = is_class(origin) ? class_of_word(origin)->name
                               : overflow_get(ov_object(origin), known_names()->name);
  return is_str(text) && strcmp(str_utf8(text, NULL), name) == 0;
}

static bool put_class(StrBuilder *text, Word class) { /* raised */
  Word module = attribute_get(class, known_names()->module);
  if (module == 0) return true;
  if (is_str(module) && strcmp(str_utf8(module, NULL), "builtins") != 0) {
    builder_text(text, module);
    builder_char(text, '.');
  }
  ov_release(module);
  return builder_taken(text, attribute_get(class, known_names()->qualname));
}

static bool put_all(StrBuilder *text, AliasKind kind, const Word *types, int64_t count,
                    const char *between);

static bool put_type(StrBuilder *text, AliasKind kind, Word type) { /* raised */
  bool nothing = is_class(type) && class_of_word(type)->id == OWN_CLASS_NONE_TYPE;
  if (type == OWN_ELLIPSIS || type == OWN_NONE || (nothing && kind == ALIAS_UNION)) {
    builder_ascii(text, type == OWN_ELLIPSIS ? "..." : "None", type == OWN_ELLIPSIS ? 3 : 4);
    return false;
  }
  if (is_class(type)) return put_class(text, type);
  if (is_list(type)) {
    builder_char(text, '[');
    if (put_all(text, kind, list_of(type)->items, list_of(type)->length, ", ")) return true;
    builder_char(text, ']');
    return false;
  }
  bool forward = is_str(type) && kind != ALIAS_CLASS;
  if (forward) builder_ascii(text, "ForwardRef(", 11);
  if (builder_taken(text, object_repr(type))) return true;
  if (forward) builder_char(text, ')');
  return false;
}

static bool put_all(StrBuilder *text, AliasKind kind, const Word *types, int64_t count,
                    const char *between) {
  for (int64_t i = 0; i < count; i++) {
    if (i) builder_ascii(text, between, (int64_t)strlen(between));
    if (put_type(text, kind, types[i])) return true;
  }
  return false;
}

/* [int, str], float of a Callable, or the types with commas. */
static bool put_parts(StrBuilder *text, AliasKind kind, Word origin, const Tuple *parts) {
  int64_t last = parts->length - 1;
  if (kind == ALIAS_TYPING && hint_is_called(origin, "Literal")) {
    for (int64_t i = 0; i <= last; i++) {
      if (i) builder_ascii(text, ", ", 2);
      if (builder_taken(text, object_repr(parts->items[i]))) return true;
    }
    return false;
  }
  bool listed = hint_is_called(origin, "Callable") && last >= 0 &&
                (last != 1 || parts->items[0] != OWN_ELLIPSIS);
  if (!listed) {
    if (parts->length == 0) builder_ascii(text, "()", 2);
    return put_all(text, kind, parts->items, parts->length, ", ");
  }
  builder_char(text, '[');
  if (put_all(text, kind, parts->items, last, ", ")) return true;
  builder_ascii(text, "], ", 3);
  return put_type(text, kind, parts->items[last]);
}

/* Union of two, one of them None: the other. */
static Word optional_of(const Tuple *parts) {
  for (int64_t i = 0; parts->length == 2 && i < 2; i++) {
    Word type = parts->items[i];
    if (is_class(type) && class_of_word(type)->id == OWN_CLASS_NONE_TYPE)
      return parts->items[1 - i];
  }
  return OWN_UNBOUND;
}

static bool put_alias(StrBuilder *text, Word alias) { /* raised */
  AliasKind kind = kind_of(alias);
  Word origin = origin_of(alias), single = optional_of(parts_of(alias));
  const Tuple *parts = parts_of(alias);
  if (kind == ALIAS_UNION) return put_all(text, kind, parts->items, parts->length, " | ");
  bool optional = kind == ALIAS_TYPING_UNION && single != OWN_UNBOUND;
  if (optional)
    builder_ascii(text, "typing.Optional", 15);
  else if (kind == ALIAS_TYPING_UNION)
    builder_ascii(text, "typing.Union", 12);
  else if (put_type(text, kind, origin))
    return true;
  builder_char(text, '[');
  if (optional ? put_type(text, kind, single) : put_parts(text, kind, origin, parts)) return true;
  builder_char(text, ']');
  return false;
}

static Word alias_repr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  StrBuilder text = builder_new(32);
  if (stack_check() || put_alias(&text, args[0])) {
    builder_drop(&text);
    return 0;
  }
  return builder_done(&text);
}

static Word variable_repr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word name = part(args[0], "__name__");
  char sign = part(args[0], "__covariant__") == OWN_TRUE       ? '+'
              : part(args[0], "__contravariant__") == OWN_TRUE ? '-'
                                                               : '~';
  return str_from_format("%c%s", sign, is_str(name) ? str_utf8(name, NULL) : "?");
}

/* ── unions ── */

static Word class_or_none(Word type) {
  return type == OWN_NONE ? class_word(OWN_CLASS_NONE_TYPE) : type;
}

static int list_has(Word list, Word type) { /* -1: raised */
  for (int64_t i = 0; i < list_of(list)->length; i++) {
    int same = object_equal(list_of(list)->items[i], type);
    if (same != 0) return same;
  }
  return 0;
}

/* Adds what is not there yet; the members of a union one by one. */
static bool union_add(Word list, Word type) { /* raised */
  if (is_union(type)) {
    const Tuple *parts = parts_of(type);
    for (int64_t i = 0; i < parts->length; i++)
      if (union_add(list, parts->items[i])) return true;
    return false;
  }
  type = class_or_none(type);
  int there = list_has(list, type);
  if (there == 0) list_append(list, ov_copy(type));
  return there < 0;
}

static Word union_made(AliasKind kind, Word origin, const Word *types, int64_t count) {
  Word list = list_new(count);
  bool raised = false;
  for (int64_t i = 0; i < count && !raised; i++)
    raised = union_add(list, types[i]);
  const List *found = list_of(list);
  Word result = raised ? 0
                : found->length == 1
                    ? ov_copy(found->items[0])
                    : alias_made(kind, origin, tuple_from(found->items, found->length));
  ov_release(list);
  return result;
}

static bool is_hint(Word word) {
  return word == OWN_NONE || is_class(word) || kind_of(word) != ALIAS_KINDS || typing_is_form(word);
}

static bool is_of_typing(Word word) {
  AliasKind kind = kind_of(word);
  return typing_is_form(word) || kind == ALIAS_TYPING || kind == ALIAS_TYPING_UNION ||
         kind == ALIAS_VARIABLE;
}

Word alias_or(Word left, Word right) {
  bool some = is_class(left) || is_class(right) || kind_of(left) != ALIAS_KINDS ||
              kind_of(right) != ALIAS_KINDS;
  if (!is_hint(left) || !is_hint(right) || !some) return OWN_NOT_IMPLEMENTED;
  Word types[] = {left, right};
  bool typing = is_of_typing(left) || is_of_typing(right);
  return union_made(typing ? ALIAS_TYPING_UNION : ALIAS_UNION, OWN_NONE, types, 2);
}

Word alias_or_method(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return alias_or(args[0], args[1]);
}

Word alias_ror_method(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return alias_or(args[1], args[0]);
}

/* ── subscripts ── */

/* Callable[[int, str], float] keeps all three in one row; names of `typing` keep the class of None. */
static Word parts_from(Word origin, Word key, bool typing) {
  const Word *given = is_tuple(key) ? tuple_of(key)->items : &key;
  int64_t count = is_tuple(key) ? tuple_of(key)->length : 1, from = 0;
  Word row = list_new(count);
  if (hint_is_called(origin, "Callable") && count == 2 && is_list(given[0])) {
    for (; from < list_of(given[0])->length; from++)
      list_append(row, ov_copy(list_of(given[0])->items[from]));
    from = 1;
  }
  for (; from < count; from++)
    list_append(row, ov_copy(typing ? class_or_none(given[from]) : given[from]));
  Word parts = tuple_from(list_of(row)->items, list_of(row)->length);
  ov_release(row);
  return parts;
}

Word alias_new(Word origin, Word key) {
  return alias_made(ALIAS_CLASS, origin, parts_from(origin, key, false));
}

Word alias_of_typing(Word form, Word key) {
  bool optional = hint_is_called(form, "Optional");
  if (!optional && !hint_is_called(form, "Union"))
    return alias_made(ALIAS_TYPING, form, parts_from(form, key, !hint_is_called(form, "Literal")));
  Word pair[] = {key, OWN_NONE};
  bool many = !optional && is_tuple(key);
  return union_made(ALIAS_TYPING_UNION, form, many ? tuple_of(key)->items : pair,
                    many ? tuple_of(key)->length : 1 + optional);
}

Word type_variable_new(Word name, Word covariant, Word contravariant) {
  make_classes();
  Word variable = instance_new(made[ALIAS_VARIABLE]);
  attribute_set(variable, known_names()->name, ov_copy(name));
  attribute_set(variable, str_intern_text("__covariant__"), ov_copy(covariant));
  attribute_set(variable, str_intern_text("__contravariant__"), ov_copy(contravariant));
  return variable;
}

/* GenericAlias(origin, types), which is what `__class_getitem__ = classmethod(GenericAlias)` calls. */
static Word alias_make(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return alias_new(args[1], args[2]);
}

static const NativeInfo make_info = {"__new__", alias_make, 3, 3, false, false};

/* Dict[str, T][int]: the types given so far are all that is remembered. */
static Word alias_item(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  return ov_copy(args[0]);
}

/* ── like the origin ── */

static Word origin_class(Word alias) {
  Word origin = origin_of(alias);
  return ov_is_pointer(origin) && typing_is_form(origin) ? typing_class_of(origin) : origin;
}

static Word alias_call(const Word *args, int64_t count, Word names) {
  Word origin = origin_class(args[0]);
  if (origin == OWN_NONE) return raise_type("'%s' object is not callable", class_name_of(args[0]));
  return call_names(origin, args + 1, count - 1, names);
}

static Word alias_getattr(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word origin = origin_class(args[0]);
  if (origin == OWN_NONE) return raise_no_attribute(args[0], args[1]);
  return attribute_get(origin, args[1]);
}

/* class C(list[int]): what it derives from. */
static Word alias_entries(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  Word origin = origin_class(args[0]);
  return is_class(origin) ? tuple_from(&origin, 1) : tuple_empty();
}

static Word refuse_check(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return raise_type("isinstance() argument 2 cannot be a parameterized generic");
}

static Word refuse_subclass(const Word *args, int64_t count, Word names) {
  (void)args, (void)count, (void)names;
  return raise_type("issubclass() argument 2 cannot be a parameterized generic");
}

static Word union_check(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int found = instance_check(args[1], part(args[0], "__args__"));
  return found < 0 ? 0 : ov_bool(found);
}

static Word union_subclass(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int found = subclass_check(args[1], part(args[0], "__args__"));
  return found < 0 ? 0 : ov_bool(found);
}

/* ── equality ── */

static int same_members(const Tuple *left, const Tuple *right) { /* -1: raised */
  if (left->length != right->length) return 0;
  for (int64_t i = 0; i < left->length; i++) {
    int same = 0;
    for (int64_t k = 0; k < right->length && same == 0; k++)
      same = object_equal(left->items[i], right->items[k]);
    if (same != 1) return same;
  }
  return 1;
}

static Word alias_eq(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  AliasKind kind = kind_of(args[0]);
  int same;
  if (is_union(args[0])) {
    if (!is_union(args[1])) return OWN_NOT_IMPLEMENTED;
    same = same_members(parts_of(args[0]), parts_of(args[1]));
  } else {
    if (kind_of(args[1]) != kind) return OWN_NOT_IMPLEMENTED;
    same = object_equal(origin_of(args[0]), origin_of(args[1]));
    if (same == 1) same = object_equal(part(args[0], "__args__"), part(args[1], "__args__"));
  }
  return same < 0 ? 0 : ov_bool(same);
}

/* Of the members in any order: int | str and str | int are equal. */
static Word alias_hash(const Word *args, int64_t count, Word names) {
  (void)count, (void)names;
  int64_t all = 0, one = 0;
  const Tuple *parts = parts_of(args[0]);
  for (int64_t i = 0; i < parts->length; i++) {
    if (object_hash(parts->items[i], &one)) return 0;
    all ^= one;
  }
  if (!is_union(args[0])) {
    if (object_hash(origin_of(args[0]), &one)) return 0;
    all = all * 31 + one;
  }
  return int_new(all >> 4);
}

static const NativeInfo generic_methods[] = {
    {"__new__", alias_make, 3, 3, false, false},
    {"__repr__", alias_repr, 1, 1, false, true},
    {"__eq__", alias_eq, 2, 2, false, true},
    {"__hash__", alias_hash, 1, 1, false, true},
    {"__or__", alias_or_method, 2, 2, false, true},
    {"__ror__", alias_ror_method, 2, 2, false, true},
    {"__getitem__", alias_item, 2, 2, false, false},
    {"__call__", alias_call, 1, -1, true, true},
    {"__getattr__", alias_getattr, 2, 2, false, true},
    {"__mro_entries__", alias_entries, 2, 2, false, false},
    {"__instancecheck__", refuse_check, 2, 2, false, false},
    {"__subclasscheck__", refuse_subclass, 2, 2, false, false},
    {0}};

static const NativeInfo union_methods[] = {{"__repr__", alias_repr, 1, 1, false, true},
                                           {"__eq__", alias_eq, 2, 2, false, true},
                                           {"__hash__", alias_hash, 1, 1, false, true},
                                           {"__or__", alias_or_method, 2, 2, false, true},
                                           {"__ror__", alias_ror_method, 2, 2, false, true},
                                           {"__getitem__", alias_item, 2, 2, false, false},
                                           {"__instancecheck__", union_check, 2, 2, false, true},
                                           {"__subclasscheck__", union_subclass, 2, 2, false, true},
                                           {0}};

static const NativeInfo variable_methods[] = {{"__repr__", variable_repr, 1, 1, false, false},
                                              {"__or__", alias_or_method, 2, 2, false, true},
                                              {"__ror__", alias_ror_method, 2, 2, false, true},
                                              {0}};

static void make_classes(void) {
  static const struct {
    const char *module, *name;
    const NativeInfo *methods;
  } wanted[ALIAS_KINDS] = {[ALIAS_CLASS] = {"types", "GenericAlias", generic_methods},
                           [ALIAS_TYPING] = {"typing", "_GenericAlias", generic_methods},
                           [ALIAS_UNION] = {"types", "UnionType", union_methods},
                           [ALIAS_TYPING_UNION] = {"typing", "_UnionGenericAlias", union_methods},
                           [ALIAS_VARIABLE] = {"typing", "TypeVar", variable_methods}};
  if (made[0]) return;
  for (int kind = 0; kind < ALIAS_KINDS; kind++) {
    made[kind] = class_make_simple(wanted[kind].module, wanted[kind].name);
    class_add_methods(made[kind]->id, wanted[kind].methods);
  }
  Word make = native_new(&make_info, OWN_UNBOUND);
  class_set(made[ALIAS_CLASS], special_name(SPECIAL_NEW),
            wrapper_new(OWN_CLASS_STATICMETHOD, make));
}

Word alias_class(bool of_union) {
  make_classes();
  return ov_word(made[of_union ? ALIAS_UNION : ALIAS_CLASS]);
}
