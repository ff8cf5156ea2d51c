// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What values are likely to be, found over the whole program: numbers, or something else.
**
** In: all instances before unbox. Out: for each local of dynamic code the kind of what is stored in it, as far as the program
** shows: arguments flow into parameters, results to callers, what is stored under the name of an attribute to whoever loads
** it, items into lists and out of them. Nothing is promised: a call through a function object, `setattr`, a subclass may bring
** anything, so whoever uses it tests what it takes. Invariant: kinds only grow. The surprise: what is asked of an object of
** which nothing is known waits until nothing else is new; then any class may be meant. */
#include "passes/specials.h"

#include "own/value.h"

#include <string.h>

enum { ROUNDS_MOST = 8 };

/* What is stored under a name in objects that are known to be of a class, or of what comes from it; none: of any object. */
typedef struct {
  ClassId owner;
  Expect holds;
  uint32_t next; /* of the same name; 0: none */
} Attribute;

typedef struct {
  Expected *e;
  const Decls *decls;
  Table of_name;                   /* by hash of the name: number in `attributes` */
  OWN_ARRAY(Attribute) attributes; /* [0] unused */
  bool late;                       /* what nothing is known of may be anything */
  const MirProgram *program;
  const MirBody *body;
  Expect *at; /* by local, of `body` */
  Arena *arena;
  Table named;    /* by hash of the name: FnId of a `def` of it */
  uint32_t *next; /* by FnId: another one                       */
  Guess row;      /* an item of what own_unpack_row took apart last */
  const char **
      loaded; /* by local, of `body`: name of the attribute or variable that was loaded into the temporary last */
  bool grew;
} Flow;

/* ── kinds that meet ── */

static bool is_number(Kind kind) {
  return kind == KIND_INT || kind == KIND_FLOAT || kind == KIND_NUMBER;
}

static bool is_reference(Kind kind) {
  return kind == KIND_INSTANCE || kind == KIND_LIST || unbox_is_array(kind);
}

static Guess plain(Kind kind) { return (Guess){.kind = kind}; }
static const Expect nothing = {.pinned = false};
static Expect only(Kind kind) { return (Expect){.self = plain(kind)}; }

static bool is_row(Kind kind) { return kind == KIND_LIST || unbox_is_array(kind); }

/* Of two kinds of values: who asks something of it asks the second one? None beside an object is a variable that is sometimes
** empty; what has items beside a number is asked for them, and nothing else could be. */
static bool yields(Kind kind, Kind to) {
  return kind == KIND_OPEN || (kind == KIND_NONE && is_reference(to)) ||
         (is_number(kind) && is_row(to));
}

static ClassId root_of(const Flow *f, ClassId id) {
  while (decl_class(f->decls, id)->parent.index)
    id = decl_class(f->decls, id)->parent;
  return id;
}

static bool same_layout(const ClassDecl *a, const ClassDecl *b) {
  bool same = a->layout.count == b->layout.count && a->layout.count != 0;
  for (uint32_t i = 0; same && i < a->layout.count; i++)
    same = symbol_same(a->layout.items[i], b->layout.items[i]);
  return same;
}

/* Of classes that have nothing in common but their slots, if the ids between theirs belong to such, too. */
static Guess side_by_side(const Flow *f, Guess a, Guess b) {
  const Decls *decls = f->decls;
  Guess all = {KIND_INSTANCE, root_of(f, a.of), root_of(f, a.to.index ? a.to : a.of)};
  ClassId first = root_of(f, b.of), last = root_of(f, b.to.index ? b.to : b.of);
  const ClassDecl *least = decl_class(decls, all.of), *most = decl_class(decls, all.to);
  if (decl_class(decls, first)->planned_id < least->planned_id) all.of = first;
  if (decl_class(decls, last)->planned_id > most->planned_id) all.to = last;
  for (uint32_t i = 1; i < decls->classes.count; i++) {
    const ClassDecl *decl = decl_class(decls, (ClassId){i});
    bool between = decl->planned_id >= guess_first(decls, all) &&
                   decl->planned_id <= guess_last(decls, all) && !decl->parent.index;
    if (between && !same_layout(decl, decl_class(decls, all.of))) return plain(KIND_WORD);
  }
  return all;
}

static Guess meet_instances(const Flow *f, Guess a, Guess b) {
  ClassId at = a.of;
  while (at.index && !decl_class_comes_from(f->decls, b.of, at))
    at = decl_class(f->decls, at)->parent;
  bool both = !a.to.index && !b.to.index;
  return both && at.index ? (Guess){KIND_INSTANCE, at, {0}} : side_by_side(f, a, b);
}

static Guess meet(const Flow *f, Guess a, Guess b) {
  if (yields(b.kind, a.kind)) return a;
  if (yields(a.kind, b.kind)) return b;
  if (guess_same(a, b)) return a;
  if (is_number(a.kind) && is_number(b.kind)) return plain(KIND_NUMBER);
  if (a.kind != b.kind || a.kind != KIND_INSTANCE) return plain(KIND_WORD);
  return meet_instances(f, a, b);
}

static void join(Flow *f, Expect *to, Expect from) {
  Guess self = to->pinned ? to->self : meet(f, to->self, from.self);
  Guess item = meet(f, to->item, from.item);
  f->grew = f->grew || !guess_same(self, to->self) || !guess_same(item, to->item);
  to->self = self;
  to->item = item;
}

/* Both are the same object: what becomes an item of one is an item of the other. */
static void unite(Flow *f, Expect *to, Expect *from) {
  join(f, to, *from);
  join(f, from, (Expect){.item = to->item});
}

/* ── where values are ── */

/* The class, if it has the slot; none: it has none. */
static ClassId owner_of(const Flow *f, ClassId id, const MirConstInfo *name) {
  Symbol symbol = symbol_intern(f->decls->context->symbols, name->bytes, name->length);
  const ClassDecl *decl = decl_class(f->decls, id);
  return decl_class_slot(decl, symbol) == decl->layout.count ? (ClassId){0} : id;
}

static uint32_t attribute_of(Flow *f, ClassId owner, const MirConstInfo *name) {
  uint64_t key = table_hash(name->bytes, name->length);
  uint32_t first = table_get(&f->of_name, key);
  for (uint32_t i = first; i; i = f->attributes.items[i].next)
    if (f->attributes.items[i].owner.index == owner.index) return i;
  array_push(f->arena, &f->attributes, ((Attribute){.owner = owner, .next = first}));
  table_set(f->arena, &f->of_name, key, f->attributes.count - 1);
  return f->attributes.count - 1;
}

/* Of an object local or variable of a module as a whole, else NULL. */
static Expect *place_at(Flow *f, MirPlace place) {
  if (!place.index) return NULL;
  const MirPlaceInfo *info = mir_place(f->body, place);
  if (info->step != STEP_LOCAL || !type_same(info->type, TYPE_OBJECT)) return NULL;
  const MirLocalInfo *local = mir_local(f->body, info->root);
  return local->kind == LOCAL_GLOBAL ? &f->e->globals[local->global.index]
                                     : &f->at[info->root.index];
}

static Expect constant(const MirConstInfo *info) {
  if (info->kind == MIR_CONST_NONE) return only(KIND_NONE);
  return only(info->kind == MIR_CONST_WORD ? KIND_OPEN : kinds_constant(info));
}

static Expect of(Flow *f, MirOperand operand) {
  if (operand.role == ROLE_CONST) return constant(mir_const(f->body, (MirConst){operand.index}));
  const Expect *at = place_at(f, (MirPlace){operand.index});
  Expect found = at ? *at : nothing;
  found.pinned = false;
  return found;
}

/* The operand holds the same object as what is described there. */
static void same(Flow *f, MirOperand operand, Expect *there) {
  Expect *at = operand.role == ROLE_CONST ? NULL : place_at(f, (MirPlace){operand.index});
  if (at)
    unite(f, there, at);
  else
    join(f, there, of(f, operand));
}

/* ── operations ── */

/* Lists or arrays joined, or repeated: OPEN if it is something else. */
static Kind row_kind(Arith op, Kind left, Kind right) {
  bool row = is_row(left);
  if (op == ARITH_ADD) return row && left == right ? left : KIND_OPEN;
  if (op == ARITH_MUL && is_row(right)) return right;
  return op == ARITH_MUL && row ? left : KIND_OPEN;
}

static Kind arithmetic_kind(Arith op, Kind left, Kind right) {
  bool open = left == KIND_OPEN || right == KIND_OPEN;
  bool any_float = left == KIND_FLOAT || right == KIND_FLOAT;
  Kind row = row_kind(op, left, right);
  if (row != KIND_OPEN) return row;
  if ((left != KIND_OPEN && !is_number(left)) || (right != KIND_OPEN && !is_number(right)))
    return KIND_OPEN; /* what an operator of a class gives, a text */
  if (op == ARITH_TRUEDIV) return open && !any_float ? KIND_OPEN : KIND_FLOAT;
  if (any_float && op <= ARITH_POW) return KIND_FLOAT;
  if (open) return KIND_OPEN;
  return left == KIND_INT && right == KIND_INT && op != ARITH_POW ? KIND_INT : KIND_NUMBER;
}

static Expect arithmetic(Flow *f, const ArithInstr *arith) {
  Expect left = of(f, arith->left), right = of(f, arith->right);
  Expect result = only(arithmetic_kind(arith->op, left.self.kind, right.self.kind));
  result.item = meet(f, left.item, right.item);
  return result;
}

static Guess join_operands(Flow *f, const MirInstr *instr, uint32_t from) {
  Guess all = plain(KIND_OPEN);
  for (uint32_t i = from; i < instr->count; i++)
    all = meet(f, all, of(f, mir_operands(f->body, instr)[i]).self);
  return all;
}

/* By the format, the first argument. */
static Kind array_kind(Flow *f, MirOperand format) {
  if (format.role != ROLE_CONST) return KIND_WORD;
  const MirConstInfo *info = mir_const(f->body, (MirConst){format.index});
  if (info->kind != MIR_CONST_STRING || info->length != 1) return KIND_WORD;
  if (info->bytes[0] == 'd') return KIND_DOUBLES;
  return strchr("bBhHiI", info->bytes[0]) ? KIND_INTS : KIND_WORD;
}

/* What a class makes when it is called: int(x), float(x), list(), C(x). */
static Guess made_by(Flow *f, const MirInstr *instr) {
  MirOperand callee = mir_operands(f->body, instr)[0];
  if (callee.role != ROLE_CONST) {
    Guess class = of(f, callee).self;
    if (class.kind == KIND_ARRAY_CLASS && instr->count > 1)
      return plain(array_kind(f, mir_operands(f->body, instr)[1]));
    if (class.kind == KIND_CLASS) return (Guess){KIND_INSTANCE, class.of, {0}};
    return plain(KIND_OPEN);
  }
  const MirConstInfo *info = mir_const(f->body, (MirConst){callee.index});
  if (info->kind != MIR_CONST_CLASS) return plain(KIND_OPEN);
  return plain(info->bits == OWN_CLASS_INT     ? KIND_INT
               : info->bits == OWN_CLASS_FLOAT ? KIND_FLOAT
               : info->bits == OWN_CLASS_BOOL  ? KIND_BOOL
               : info->bits == OWN_CLASS_LIST  ? KIND_LIST
                                               : KIND_WORD);
}

static bool loads_item(RuntimeFn fn) {
  return fn == RUNTIME_own_get_item || fn == RUNTIME_own_next || fn == RUNTIME_own_walk_next ||
         fn == RUNTIME_own_unpacked || fn == RUNTIME_own_tuple_item;
}

/* Another object with the same items. */
static bool keeps_items(RuntimeFn fn) {
  return fn == RUNTIME_own_iter || fn == RUNTIME_own_walk || fn == RUNTIME_own_unpack ||
         fn == RUNTIME_own_get_slice || fn == RUNTIME_own_list_to_tuple;
}

static bool makes_object(RuntimeFn fn) {
  return fn == RUNTIME_own_dict_new || fn == RUNTIME_own_set_new || fn == RUNTIME_own_text_join ||
         fn == RUNTIME_own_function_new;
}

/* Of what gives an object of another kind nothing is said. */
static Kind if_number(Kind kind) { return is_number(kind) || kind == KIND_BOOL ? kind : KIND_OPEN; }

/* Of entries that give numbers, by their operands; OPEN: another one. */
static Kind number_of(Flow *f, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *o = mir_operands(f->body, instr);
  BinaryOp op;
  if (kinds_compare(f->body, instr, &op)) {
    bool numbers = is_number(of(f, o[0]).self.kind) && is_number(of(f, o[1]).self.kind);
    return numbers ? KIND_BOOL : KIND_OPEN;
  }
  if (fn == RUNTIME_own_neg || fn == RUNTIME_own_abs) return if_number(of(f, o[0]).self.kind);
  if (fn == RUNTIME_own_min || fn == RUNTIME_own_max)
    return if_number(join_operands(f, instr, 0).kind);
  if (fn == RUNTIME_own_math_one || fn == RUNTIME_own_math_two)
    return kinds_math(f->body, instr) >= OWN_MATH_ceil ? KIND_INT : KIND_FLOAT;
  if (fn == RUNTIME_own_len || fn == RUNTIME_own_box_int || fn == RUNTIME_own_int_of ||
      fn == RUNTIME_own_ord)
    return KIND_INT;
  if (fn == RUNTIME_own_float_of) return KIND_FLOAT;
  if (fn == RUNTIME_own_box_bool || fn == RUNTIME_own_isinstance) return KIND_BOOL;
  /* of a float tree: the slow way beside it says what there is (lower/dynamic_arith.c) */
  if (fn == RUNTIME_own_box_float && instr->form != FORM_OPERATOR) return KIND_FLOAT;
  return KIND_OPEN;
}

static Guess item_of(Expect container) {
  return container.self.kind == KIND_DOUBLES ? plain(KIND_FLOAT)
         : container.self.kind == KIND_INTS  ? plain(KIND_INT)
                                             : container.item;
}

static bool is_text(const Flow *f, MirOperand operand, const char *text) {
  if (operand.role != ROLE_CONST) return false;
  const MirConstInfo *info = mir_const(f->body, (MirConst){operand.index});
  return info->kind == MIR_CONST_STRING && strcmp(info->bytes, text) == 0;
}

/* `from array import array` */
static bool imports_array(const Flow *f, const MirInstr *instr, RuntimeFn fn) {
  return fn == RUNTIME_own_import_name && is_text(f, mir_operands(f->body, instr)[1], "array");
}

/* What an entry of the runtime gives. */
static Expect entry(Flow *f, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *o = mir_operands(f->body, instr);
  if (loads_item(fn)) return (Expect){.self = item_of(of(f, o[0]))};
  if (fn == RUNTIME_own_row_take) return (Expect){.self = f->row};
  if (keeps_items(fn)) {
    Expect from = of(f, o[0]);
    bool row = fn == RUNTIME_own_get_slice && is_row(from.self.kind);
    return (Expect){.self = plain(row ? from.self.kind : KIND_WORD), .item = item_of(from)};
  }
  if (fn == RUNTIME_own_range_iter || fn == RUNTIME_own_range_back)
    return (Expect){.self = plain(KIND_RANGE), .item = plain(KIND_INT)};
  if (fn == RUNTIME_own_list_fill)
    return (Expect){.self = plain(KIND_LIST), .item = of(f, o[0]).self};
  if (fn == RUNTIME_own_list_new)
    return (Expect){.self = plain(KIND_LIST), .item = join_operands(f, instr, 0)};
  if (fn == RUNTIME_own_tuple_new)
    return (Expect){.self = plain(KIND_WORD), .item = join_operands(f, instr, 0)};
  if ((fn == RUNTIME_own_call && instr->count) || fn == RUNTIME_own_instance)
    return (Expect){.self = made_by(f, instr)};
  if (imports_array(f, instr, fn)) return only(KIND_ARRAY_CLASS);
  if (fn == RUNTIME_own_call_method && instr->count > 2 && is_text(f, o[0], "array"))
    return only(array_kind(f, o[2]));
  if (fn == RUNTIME_own_class_new) {
    ClassId id = mir_callee(f->body, instr->extra)->class_decl;
    bool planned = decl_class(f->decls, id)->planned_id != 0;
    return (Expect){.self = planned ? (Guess){KIND_CLASS, id, {0}} : plain(KIND_WORD)};
  }
  return makes_object(fn) ? only(KIND_WORD) : only(number_of(f, instr, fn));
}

static void add_item(Flow *f, MirOperand container, MirOperand item) {
  Expect *at = container.role == ROLE_CONST ? NULL : place_at(f, (MirPlace){container.index});
  if (at) join(f, at, (Expect){.item = of(f, item).self});
}

/* ── attributes ── */

/* The name, if it is a constant. */
static const MirConstInfo *name_of(const Flow *f, MirOperand name) {
  if (name.role != ROLE_CONST) return NULL;
  const MirConstInfo *info = mir_const(f->body, (MirConst){name.index});
  return info->kind == MIR_CONST_STRING ? info : NULL;
}

/* Where what is stored under the name in such an object is noted; none: of any object. */
static ClassId owner_for(const Flow *f, Guess object, const MirConstInfo *name) {
  bool one = object.kind == KIND_INSTANCE && !object.to.index;
  return one ? owner_of(f, object.of, name) : (ClassId){0};
}

static void note_stored(Flow *f, ClassId owner, const MirConstInfo *name, MirOperand value) {
  uint32_t at = attribute_of(f, owner, name);
  same(f, value, &f->attributes.items[at].holds);
}

/* Nobody knows of which class the object is, or not yet; None has none, so the variable holds something else, too. */
static bool is_open(Guess object) { return object.kind == KIND_OPEN || object.kind == KIND_NONE; }

static void store_attribute(Flow *f, const MirOperand *o) {
  const MirConstInfo *name = name_of(f, o[1]);
  Guess object = of(f, o[0]).self;
  if (!name || (is_open(object) && !f->late)) return;
  if (object.kind == KIND_CLASS)
    table_set(f->arena, &f->e->on_classes, table_hash(name->bytes, name->length), 1);
  note_stored(f, owner_for(f, object, name), name, o[2]);
}

/* Does a base have an __init_subclass__, which may put something else in place of what the body stored? Enum does. */
static bool is_reworked(const Flow *f, ClassId id) {
  static const char hook[] = "__init_subclass__";
  uint64_t key = table_hash(hook, sizeof hook - 1);
  for (uint32_t at = table_get(&f->named, key); at; at = f->next[at]) {
    const MirBody *body = f->program->instances.items[at];
    ClassId of = decl_fn(f->decls, body->decl)->def->method_of;
    if (of.index && of.index != id.index && decl_class_comes_from(f->decls, id, of)) return true;
  }
  return false;
}

/* What a class body stores is what instances have that store nothing under the name: those of the class and of what comes from
** it. A method `next` of one class says nothing about the attribute of another one. */
static void set_in_body(Flow *f, const MirOperand *o) {
  const MirConstInfo *name = name_of(f, o[1]);
  Guess class = of(f, o[0]).self;
  if (class.kind == KIND_CLASS && is_reworked(f, class.of)) return;
  if (name) note_stored(f, class.kind == KIND_CLASS ? class.of : (ClassId){0}, name, o[2]);
}

/* … unless nothing could be expected then: most objects are of the class that is named. */
static void unite_unless_mixed(Flow *f, Expect *to, Expect *from) {
  bool plain = to->self.kind != KIND_WORD && from->self.kind != KIND_WORD;
  if (!plain || meet(f, to->self, from->self).kind != KIND_WORD) unite(f, to, from);
}

static void join_unless_mixed(Flow *f, Expect *to, Expect from) {
  if (meet(f, to->self, from.self).kind != KIND_WORD || to->self.kind == KIND_WORD)
    join(f, to, from);
}

/* What classes store that the owner comes from; `further`: that come from it. */
static void load_of_family(Flow *f, uint32_t first, ClassId owner, bool further, Expect *dst) {
  for (uint32_t i = first; i; i = f->attributes.items[i].next) {
    Attribute *slot = &f->attributes.items[i];
    if (!slot->owner.index || slot->owner.index == owner.index) continue;
    ClassId id = further ? slot->owner : owner, base = further ? owner : slot->owner;
    if (decl_class_comes_from(f->decls, id, base)) unite_unless_mixed(f, dst, &slot->holds);
  }
}

static void load_attribute(Flow *f, const MirInstr *instr, Expect *dst) {
  const MirOperand *o = mir_operands(f->body, instr);
  const MirConstInfo *name = name_of(f, o[1]);
  Guess object = of(f, o[0]).self;
  if (!name || !dst || (is_open(object) && !f->late)) return;
  ClassId owner = owner_for(f, object, name);
  uint32_t own = attribute_of(f, owner, name), any = attribute_of(f, (ClassId){0}, name);
  unite(f, dst, &f->attributes.items[own].holds);
  uint32_t first = table_get(&f->of_name, table_hash(name->bytes, name->length));
  for (uint32_t i = first; i && !owner.index; i = f->attributes.items[i].next)
    join(f, dst, f->attributes.items[i].holds);
  if (!owner.index) return;
  load_of_family(f, first, owner, false, dst);
  if (dst->self.kind != KIND_OPEN || f->late) load_of_family(f, first, owner, true, dst);
  if (dst->self.kind != KIND_OPEN || f->late)
    join_unless_mixed(f, dst, f->attributes.items[any].holds);
}

/* ── what operations store, what is called ── */

static bool has_captures(const Flow *f, const MirBody *body) {
  const FnDecl *fn = decl_fn(f->decls, body->decl);
  return fn->def && fn->def->captures;
}

/* `v[0] = x`: what nothing is known of is a list then. */
static void guess_list(Flow *f, const MirOperand *o) {
  Expect *at = o[0].role == ROLE_CONST ? NULL : place_at(f, (MirPlace){o[0].index});
  bool index = o[1].role == ROLE_CONST && of(f, o[1]).self.kind == KIND_INT;
  if (f->late && index && at && at->self.kind == KIND_OPEN) join(f, at, only(KIND_LIST));
}

/* … and so is the variable that was copied for that. */
static void guess_copied(Flow *f, MirOperand from, MirPlace dst) {
  Expect *at = from.role == ROLE_CONST ? NULL : place_at(f, (MirPlace){from.index});
  const Expect *to = place_at(f, dst);
  bool temporary = mir_local(f->body, mir_place(f->body, dst)->root)->kind == LOCAL_TEMPORARY;
  bool list = f->late && temporary && to && to->self.kind == KIND_LIST;
  if (list && at && at->self.kind == KIND_OPEN) join(f, at, only(KIND_LIST));
}

static void stores(Flow *f, const MirInstr *instr, RuntimeFn fn) {
  const MirOperand *o = mir_operands(f->body, instr);
  if (fn == RUNTIME_own_set_item) {
    guess_list(f, o);
    add_item(f, o[0], o[2]);
  }
  if (fn == RUNTIME_own_append) add_item(f, o[1], o[2]);
  if (fn == RUNTIME_own_list_append) add_item(f, o[0], o[1]);
  if (fn == RUNTIME_own_set_attr) store_attribute(f, o);
  if (fn == RUNTIME_own_class_set) set_in_body(f, o);
}

/* Does what is known of the receiver, the first operand, rule out a method of that class? Nothing known: wait for more. */
static bool ruled_out(Flow *f, const FnDecl *fn, MirOperand receiver) {
  if (!fn->def || !fn->def->method_of.index) return false;
  Guess self = of(f, receiver).self;
  if (self.kind == KIND_OPEN) return !f->late;
  const ClassDecl *of = decl_class(f->decls, fn->def->method_of);
  return self.kind == KIND_INSTANCE && (guess_last(f->decls, self) < of->planned_id ||
                                        guess_first(f->decls, self) > of->planned_last);
}

/* The body with these arguments; what it gives goes to dst, if there is one. */
static void enter(Flow *f, uint32_t id, const MirOperand *operands, uint32_t count, Expect *dst) {
  const MirBody *to = f->program->instances.items[id];
  Expect *there = f->e->locals[id];
  uint32_t self = has_captures(f, to) ? 1 : 0;
  if (count > self && ruled_out(f, decl_fn(f->decls, to->decl), operands[self])) return;
  for (uint32_t i = 0; i < count && i < to->param_count; i++)
    same(f, operands[i], &there[i + 1]);
  if (dst && to->result.index) unite(f, dst, &there[to->result.index]);
}

static void call(Flow *f, const MirInstr *instr, const MirCallee *callee, Expect *dst) {
  uint32_t id = callee->instance.index;
  if (f->program->instances.items[id] && f->e->locals[id])
    enter(f, id, mir_operands(f->body, instr), instr->count, dst);
}

/* The arguments of a generator wait in its slots until it begins. */
static void make_generator(Flow *f, const MirInstr *instr, uint32_t id) {
  const MirBody *to = f->program->instances.items[id];
  Expect *there = f->e->locals[id];
  for (uint32_t b = 1; there && b < to->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(to, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++) {
      const MirInstr *taken = &block->instrs.items[i];
      if (taken->form != FORM_VAR || mir_entry(to, taken) != RUNTIME_own_frame_take) continue;
      uint64_t slot = mir_const(to, (MirConst){mir_operands(to, taken)[1].index})->bits;
      const MirPlaceInfo *place = mir_place(to, taken->dst);
      if (slot < instr->count && place->step == STEP_LOCAL)
        same(f, mir_operands(f->body, instr)[slot], &there[place->root.index]);
    }
  }
}

/* Is there another method of that name nearer to the class of the object? */
static bool overridden(const Flow *f, const FnDecl *fn, Guess self) {
  bool known = fn->def && fn->def->planned && self.kind == KIND_INSTANCE && !self.to.index;
  if (!known || !decl_class_comes_from(f->decls, self.of, fn->def->method_of)) return false;
  for (ClassId at = self.of; at.index; at = decl_class(f->decls, at)->parent) {
    FnDeclId own = decl_class_method(f->decls, decl_class(f->decls, at), fn->name);
    if (own.index) return decl_fn(f->decls, own) != fn;
  }
  return false;
}

/* A call of whatever has that name: all `def`s of the name with so many parameters may be meant. */
static void call_named(Flow *f, const char *name, size_t length, const MirOperand *operands,
                       uint32_t count, Expect *dst) {
  Guess self = count ? of(f, operands[0]).self : plain(KIND_OPEN);
  for (uint32_t id = table_get(&f->named, table_hash(name, length)); id; id = f->next[id]) {
    const MirBody *to = f->program->instances.items[id];
    bool meant = to->param_count == count && !overridden(f, decl_fn(f->decls, to->decl), self);
    if (meant) enter(f, id, operands, count, dst);
  }
}

static uint32_t local_at(const Flow *f, uint32_t place) {
  return mir_place(f->body, (MirPlace){place})->root.index;
}

static void note_loaded(Flow *f, const MirInstr *instr) {
  MirOperand from = mir_operands(f->body, instr)[instr->op == MIR_COPY ? 0 : 1];
  const MirConstInfo *attribute = name_of(f, from);
  const MirLocalInfo *at =
      from.role == ROLE_CONST ? NULL : mir_local(f->body, (MirLocal){local_at(f, from.index)});
  const char **to = &f->loaded[local_at(f, instr->dst.index)];
  if (attribute) *to = attribute->bytes;
  if (at && at->kind == LOCAL_GLOBAL)
    *to = symbol_text(f->program->context->symbols, f->decls->globals.items[at->global.index].name);
}

/* A call of what has a name: of a function, or of a method that was bound to its object, as in `random = shared.random`. */
static void call_loaded(Flow *f, const MirInstr *instr, Expect *dst) {
  const MirOperand *o = mir_operands(f->body, instr);
  const char *name = o[0].role == ROLE_CONST ? NULL : f->loaded[local_at(f, o[0].index)];
  if (!name) return;
  call_named(f, name, strlen(name), o + 1, instr->count - 1, dst);
  for (uint32_t id = table_get(&f->named, table_hash(name, strlen(name))); id; id = f->next[id]) {
    const MirBody *to = f->program->instances.items[id];
    bool method = decl_fn(f->decls, to->decl)->def->method_of.index;
    if (!method || to->param_count != instr->count) continue;
    for (uint32_t i = 1; i < instr->count; i++)
      same(f, o[i], &f->e->locals[id][i + 1]);
    if (dst && to->result.index) unite(f, dst, &f->e->locals[id][to->result.index]);
  }
}

static void call_unknown(Flow *f, const MirInstr *instr, RuntimeFn fn, Expect *dst) {
  const MirOperand *o = mir_operands(f->body, instr);
  if (fn == RUNTIME_own_call && instr->count && o[0].role != ROLE_CONST &&
      of(f, o[0]).self.kind != KIND_CLASS)
    call_named(f, "__call__", strlen("__call__"), o, instr->count, dst);
  if (fn == RUNTIME_own_call && instr->count) call_loaded(f, instr, dst);
  if (fn != RUNTIME_own_call_method || o[0].role != ROLE_CONST) return;
  const MirConstInfo *name = mir_const(f->body, (MirConst){o[0].index});
  call_named(f, name->bytes, name->length, o + 1, instr->count - 1, dst);
}

/* Items of what nothing is known of may be those of any class; what that gives then says nothing. */
static bool may_be_named(const Flow *f, const MirInstr *instr, Guess object) {
  RuntimeFn fn = mir_entry(f->body, instr);
  bool item = fn == RUNTIME_own_get_item || fn == RUNTIME_own_set_item;
  return f->late && object.kind == KIND_OPEN && item;
}

/* An operator on an instance of a known class is a call of its method. */
static void call_special(Flow *f, const MirInstr *instr, Expect *dst) {
  SpecialCall call;
  if (!specials_call(f->body, instr, &call)) return;
  const MirOperand *o = mir_operands(f->body, instr) + call.first;
  Guess object = of(f, o[0]).self;
  bool known = object.kind == KIND_INSTANCE && mir_entry(f->body, instr) != RUNTIME_own_call;
  if (!known && !may_be_named(f, instr, object)) return;
  bool value = known && (call.gives == GIVES_VALUE || call.gives == GIVES_UNLESS_PASSED);
  call_named(f, call.name, strlen(call.name), o, call.count, value ? dst : NULL);
}

static void instruction(Flow *f, const MirInstr *instr) {
  ArithInstr arith;
  Expect *dst = place_at(f, instr->dst);
  if (instr->op == MIR_INIT || instr->op == MIR_COPY) {
    if (dst) same(f, mir_operands(f->body, instr)[0], dst);
    if (dst && instr->op == MIR_COPY) guess_copied(f, mir_operands(f->body, instr)[0], instr->dst);
    if (dst && instr->op == MIR_COPY && mir_operands(f->body, instr)[0].role != ROLE_CONST)
      note_loaded(f, instr);
    return;
  }
  if (instr->op != MIR_CALL && instr->op != MIR_CALL_RAISES) return;
  const MirCallee *callee = mir_callee(f->body, instr->extra);
  if (callee->kind == CALLEE_INSTANCE) call(f, instr, callee, dst);
  if (callee->kind != CALLEE_RUNTIME) return;
  RuntimeFn fn = (RuntimeFn)callee->runtime;
  if (fn == RUNTIME_own_unpack_row) f->row = item_of(of(f, mir_operands(f->body, instr)[0]));
  stores(f, instr, fn);
  if (fn == RUNTIME_own_generator_new) make_generator(f, instr, callee->instance.index);
  call_unknown(f, instr, fn, dst);
  call_special(f, instr, dst);
  if (kinds_arith(f->body, instr, &arith)) {
    dst = place_at(f, arith.dst);
    if (dst) join(f, dst, arithmetic(f, &arith));
  } else if (fn == RUNTIME_own_get_attr) {
    load_attribute(f, instr, dst);
    if (dst) note_loaded(f, instr);
  } else if (dst) {
    join(f, dst, entry(f, instr, fn));
  }
}

/* ── the program ── */

static void body_once(Flow *f, uint32_t id) {
  f->body = f->program->instances.items[id];
  f->at = f->e->locals[id];
  if (!f->at) return;
  memset(f->loaded, 0, f->body->locals.count * sizeof *f->loaded);
  for (uint32_t b = 1; b < f->body->blocks.count; b++) {
    const MirBlockInfo *block = mir_block(f->body, (MirBlock){b});
    for (uint32_t i = 0; i < block->instrs.count; i++)
      instruction(f, &block->instrs.items[i]);
  }
}

static bool is_dynamic(const MirBody *body) {
  const FnDecl *fn = body->decl.index ? decl_fn(body->decls, body->decl) : NULL;
  return fn && (fn->def || suspend_is_generator(body));
}

static void add_body(Flow *f, uint32_t id) {
  const MirBody *body = f->program->instances.items[id];
  if (!body || body->broken || !is_dynamic(body)) return;
  f->e->locals[id] = arena_make_many(f->arena, Expect, body->locals.count);
  if (body->decl.index) table_set(f->arena, &f->e->instance_of, body->decl.index, id);
  for (uint32_t i = 1; i < body->locals.count; i++) {
    ClassId meant = mir_local(body, (MirLocal){i})->meant;
    if (meant.index)
      f->e->locals[id][i] = (Expect){.self = {KIND_INSTANCE, meant, {0}}, .pinned = true};
  }
  const FnDecl *fn = decl_fn(body->decls, body->decl);
  if (!fn->def || !fn->def->entry.index) return;
  uint32_t self = fn->def->captures ? 2 : 1;
  if (fn->def->method_of.index && decl_class(f->decls, fn->def->method_of)->planned_id &&
      self <= body->param_count)
    f->e->locals[id][self] =
        (Expect){.self = {KIND_INSTANCE, fn->def->method_of, {0}}, .pinned = true};
  const char *name = symbol_text(f->program->context->symbols, fn->name);
  uint64_t key = table_hash(name, strlen(name));
  f->next[id] = table_get(&f->named, key);
  table_set(f->arena, &f->named, key, id);
}

static void settle(Flow *f) {
  f->grew = true;
  for (uint32_t round = 0; round < ROUNDS_MOST && f->grew; round++) {
    f->grew = false;
    for (uint32_t i = 1; i < f->program->instances.count; i++)
      body_once(f, i);
  }
}

static uint32_t most_locals(const MirProgram *program) {
  uint32_t most = 1;
  for (uint32_t i = 1; i < program->instances.count; i++) {
    const MirBody *body = program->instances.items[i];
    if (body && body->locals.count > most) most = body->locals.count;
  }
  return most;
}

const Expected *expected_find(const MirProgram *program, const PassOptions *options, Arena *arena) {
  if (!(options->elide >> ELIDE_UNBOXED & 1)) return NULL;
  Expected *e = arena_make(arena, Expected);
  Flow f = {.e = e, .program = program, .decls = program->decls, .arena = arena};
  array_push(arena, &f.attributes, (Attribute){.next = 0});
  e->globals = arena_make_many(arena, Expect, program->decls->globals.count + 1);
  e->locals = arena_make_many(arena, Expect *, program->instances.count + 1);
  f.next = arena_make_many(arena, uint32_t, program->instances.count + 1);
  f.loaded = arena_make_many(arena, const char *, most_locals(program));
  for (uint32_t i = 1; i < program->instances.count; i++)
    add_body(&f, i);
  settle(&f);
  if (owners_guess(program, e, arena)) settle(&f);
  f.late = true;
  settle(&f);
  return e;
}
