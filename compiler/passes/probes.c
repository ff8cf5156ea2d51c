// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* One search for a key of a dict where the text asks twice: `d[k] = d.get(k, 0) + 1`, `if k in d: d[k] …`.
**
** In: an instance whose callees are still declarations. Out: the first question is made of a search, `_probe`, and the method that
** answers from what that found; so are later questions about the same key, as long as neither dict nor key can have changed.
** Which methods: M of Dict and Set that has a sibling `_M_at` with the search's result behind `self`. Keys are
** numbers or Strings: hashing and comparing those runs no code of the program, so nobody sees how often it happens.
**
** Before   %1 = call Dict.get(&read d, k, 0:Int)       …   call Dict.__setitem__(&mut d, k, %2)
** After    %p = call Dict._probe(&read d, k)
**          %1 = call Dict._get_at(&read d, %p, k, 0:Int) … call Dict._setitem_at(&mut d, %p, k, %2)
**
** The surprise: a block knows what its only predecessor knew at its end, so both arms of an `if` profit. */
#include "passes/passes_internal.h"

#include <string.h>

enum { SEARCHES_MOST = 8, NAME_MOST = 64 };

/* A question that was asked; what it found is still true. */
typedef struct {
  MirPlace container;
  MirOperand key;
  StructId owner;
  uint32_t asked; /* index in `uses` */
} Search;

typedef struct {
  Search items[SEARCHES_MOST];
  uint32_t count;
} Known;

/* A call that can be answered from a search. */
typedef struct {
  Site site;
  FnDeclId answer;
  uint32_t asked; /* whose search it uses; its own index: it is the first */
  bool shared;    /* of a first one: another uses its search               */
  MirPlace found;
} Use;

typedef struct {
  MirBody *body;
  Arena *arena;
  OWN_ARRAY(Use) uses;
} Probes;

static const char *name_of(const Probes *p, FnDeclId fn) {
  return symbol_text(p->body->context->symbols, decl_fn(p->body->decls, fn)->name);
}

static FnDeclId method(const Probes *p, StructId owner, const char *name, uint32_t params) {
  const StructDecl *decl = decl_struct(p->body->decls, owner);
  for (uint32_t i = 0; i < decl->methods.count; i++) {
    FnDeclId id = decl->methods.items[i];
    if (decl_fn(p->body->decls, id)->params.count == params && strcmp(name_of(p, id), name) == 0)
      return id;
  }
  return (FnDeclId){0};
}

static bool has_searches(const Decls *decls, StructId owner) {
  return owner.index && (owner.index == decls->dict.index || owner.index == decls->set.index);
}

static FnDeclId search_method(const Probes *p, StructId owner) {
  return method(p, owner, "_probe", 2);
}

/* The sibling that answers from a search: `_setitem_at` of `__setitem__`. */
static FnDeclId answer_method(const Probes *p, FnDeclId fn) {
  const FnDecl *decl = decl_fn(p->body->decls, fn);
  const char *name = name_of(p, fn);
  size_t length = strlen(name), from = strspn(name, "_");
  while (length > from && name[length - 1] == '_')
    length--;
  char wanted[NAME_MOST];
  if (length - from + sizeof "__at" > sizeof wanted) return (FnDeclId){0};
  wanted[0] = '_';
  memcpy(wanted + 1, name + from, length - from);
  memcpy(wanted + 1 + length - from, "_at", sizeof "_at");
  return method(p, decl->owner, wanted, decl->params.count + 1);
}

/* ── what a place can be changed by ── */

static bool is_number(const MirBody *body, TypeId type) {
  TypeClass class = type_class(body->decls->types, type);
  return class == TYPE_CLASS_SIGNED || class == TYPE_CLASS_UNSIGNED || class == TYPE_CLASS_FLOAT ||
         class == TYPE_CLASS_BOOL;
}

/* A local or a part of it in place: who changes it names it, or a reference to it. */
static bool is_plain(const MirBody *body, MirPlace place) {
  for (; place.index; place = mir_place(body, place)->parent) {
    MirStep step = mir_place(body, place)->step;
    if (step != STEP_LOCAL && step != STEP_FIELD) return false;
  }
  return true;
}

static bool is_key(const MirBody *body, MirOperand key, TypeId type) {
  TypeClass class = type_class(body->decls->types, type);
  bool simple = class == TYPE_CLASS_SIGNED || class == TYPE_CLASS_UNSIGNED ||
                type_builtin(body->decls, type) == BUILTIN_STRING;
  bool lasts = key.role == ROLE_USE || key.role == ROLE_READ;
  return simple && (key.role == ROLE_CONST || (lasts && is_plain(body, (MirPlace){key.index})));
}

static bool is_indirect(const MirBody *body, MirPlace place) {
  return mir_local(body, mir_place(body, place)->root)->indirect;
}

/* May a write to `to` change what is at `place`? Neither lies behind a pointer of its own. */
static bool may_change(const MirBody *body, MirPlace to, MirPlace place) {
  const MirPlaceInfo *target = mir_place(body, to), *other = mir_place(body, place);
  if (target->root.index == other->root.index)
    return mir_relate(body, to, place) != PLACES_DISJOINT;
  if (is_indirect(body, to)) return true;
  if (mir_local(body, other->root)->kind != LOCAL_REFERENCE) return false;
  /* it may refer to that, unless that is a number and it is none */
  return target->step != STEP_LOCAL || !is_number(body, target->type) ||
         is_number(body, other->type);
}

/* Forgets the searches that a write may make untrue. */
static void forget_written(const MirBody *body, Known *known, MirPlace to) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < known->count; i++) {
    const Search *search = &known->items[i];
    bool changed =
        !is_plain(body, to) || may_change(body, to, search->container) ||
        (search->key.role != ROLE_CONST && may_change(body, to, (MirPlace){search->key.index}));
    if (!changed) known->items[kept++] = *search;
  }
  known->count = kept;
}

/* ── walking ── */

/* A call of the library that gets numbers, texts and dicts to look at: it changes nothing that is known. */
static bool only_looks(const MirBody *body, const MirInstr *instr) {
  const MirCallee *callee = mir_callee(body, instr->extra);
  if (callee->kind != CALLEE_FUNCTION || !decl_fn(body->decls, callee->fn)->builtin) return false;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(body, instr)[i];
    if (operand.role == ROLE_CONST) continue;
    TypeId type = mir_place(body, (MirPlace){operand.index})->type;
    BuiltinKind kind = type_builtin(body->decls, type);
    bool looks = operand.role == ROLE_READ && (kind == BUILTIN_STRING || kind == BUILTIN_DICT);
    if (!looks && !(operand.role == ROLE_USE && is_number(body, type))) return false;
  }
  return true;
}

/* Runs no code but the machine's. */
static bool is_simple(MirOp op) {
  return op == MIR_INIT || op == MIR_MAKE || op == MIR_TAG || op == MIR_UNARY || op == MIR_BINARY ||
         op == MIR_CONVERT || op == MIR_END || op == MIR_GOTO || op == MIR_BRANCH ||
         op == MIR_SIZE_OF || op == MIR_NEEDS_DROP;
}

static void pass_over(const MirBody *body, Known *known, const MirInstr *instr) {
  bool harmless = is_simple(instr->op) || (instr->op == MIR_CALL && only_looks(body, instr));
  if (!harmless) known->count = 0;
  for (uint32_t i = 0; i < instr->count && known->count; i++) {
    MirOperand operand = mir_operands(body, instr)[i];
    bool gone = operand.role == ROLE_MOVE || operand.role == ROLE_MUT || instr->op == MIR_END;
    if (gone && operand.role != ROLE_CONST) forget_written(body, known, (MirPlace){operand.index});
  }
  if (instr->dst.index) forget_written(body, known, instr->dst);
}

static bool same_key(MirOperand a, MirOperand b) { return a.role == b.role && a.index == b.index; }

static const Search *find_search(const Known *known, const Search *wanted) {
  for (uint32_t i = 0; i < known->count; i++) {
    const Search *search = &known->items[i];
    if (mir_place_same(search->container, wanted->container) &&
        same_key(search->key, wanted->key) && search->owner.index == wanted->owner.index)
      return search;
  }
  return NULL;
}

/* Is the call a question about a key, or sets its value? */
static FnDeclId asks(const Probes *p, const MirInstr *instr, Search *search) {
  const MirBody *body = p->body;
  FnDeclId none = {0};
  if (instr->op != MIR_CALL || instr->count < 2) return none;
  const MirCallee *callee = mir_callee(body, instr->extra);
  if (callee->kind != CALLEE_FUNCTION) return none;
  const FnDecl *decl = decl_fn(body->decls, callee->fn);
  MirOperand self = mir_operands(body, instr)[0], key = mir_operands(body, instr)[1];
  if (!has_searches(body->decls, decl->owner) || instr->count != decl->params.count) return none;
  bool lent = self.role == ROLE_READ || self.role == ROLE_MUT;
  if (!lent || !is_plain(body, (MirPlace){self.index})) return none;
  if (!is_key(body, key, callee->type_args[0])) return none;
  *search = (Search){{self.index}, key, decl->owner, p->uses.count};
  return answer_method(p, callee->fn);
}

/* A call that asks: it uses a search that is known, or may become one that others use. */
static void ask(Probes *p, Known *known, Site site, Search search, FnDeclId answer) {
  const MirBody *body = p->body;
  const MirInstr *instr = &mir_block(body, site.block)->instrs.items[site.at];
  const Search *before = find_search(known, &search);
  Use use = {.site = site, .answer = answer, .asked = before ? before->asked : search.asked};
  if (before) p->uses.items[before->asked].shared = true;
  search.asked = use.asked;
  const FnDecl *decl = decl_fn(body->decls, mir_callee(body, instr->extra)->fn);
  bool changes = decl->params.items[0].convention != PASS_READ;
  array_push(p->arena, &p->uses, use);
  if (changes) forget_written(body, known, search.container);
  if (instr->dst.index) forget_written(body, known, instr->dst);
  if (!changes && !before && known->count < SEARCHES_MOST) known->items[known->count++] = search;
}

static void walk_block(Probes *p, Known *known, MirBlock at) {
  const MirBlockInfo *block = mir_block(p->body, at);
  for (uint32_t i = 0; i < block->instrs.count; i++) {
    const MirInstr *instr = &block->instrs.items[i];
    Search search;
    FnDeclId answer = asks(p, instr, &search);
    if (answer.index)
      ask(p, known, (Site){at, i}, search, answer);
    else
      pass_over(p->body, known, instr);
  }
}

/* ── changing ── */

static void make_search(Probes *p, MirEdit *edit, const Use *use) {
  MirBody *body = p->body;
  const MirInstr instr = mir_block(body, use->site.block)->instrs.items[use->site.at];
  MirCallee callee = *mir_callee(body, instr.extra);
  callee.fn = search_method(p, decl_fn(body->decls, callee.fn)->owner);
  MirOperand self = mir_operands(body, &instr)[0], key = mir_operands(body, &instr)[1];
  MirOperand operands[2] = {{ROLE_READ, self.index}, key};
  MirInstr search = {.op = MIR_CALL,
                     .form = instr.form,
                     .dst = use->found,
                     .extra = mir_add_callee(body, callee),
                     .span = instr.span};
  mir_edit_insert_before(edit, use->site.at, search, operands, 2);
}

static void use_search(Probes *p, const Use *use, MirPlace found) {
  MirBody *body = p->body;
  MirInstr *instr = &mir_block(body, use->site.block)->instrs.items[use->site.at];
  MirCallee callee = *mir_callee(body, instr->extra);
  callee.fn = use->answer;
  uint32_t first = body->operands.count;
  for (uint32_t i = 0; i < instr->count; i++) {
    MirOperand operand = mir_operands(body, instr)[i];
    array_push(body->arena, &body->operands, operand);
    if (i == 0) array_push(body->arena, &body->operands, mir_use(found));
  }
  instr->extra = mir_add_callee(body, callee);
  instr->first = first;
  instr->count++;
}

static void change(Probes *p) {
  MirBody *body = p->body;
  MirEdit *edit = NULL;
  uint32_t block = 0;
  for (uint32_t i = 0; i < p->uses.count; i++) {
    Use *use = &p->uses.items[i];
    bool first = use->asked == i;
    if (first && !use->shared) continue;
    if (edit && block != use->site.block.index) {
      mir_edit_apply(edit);
      edit = NULL;
    }
    if (first) {
      MirLocalInfo info = {.type = TYPE_INT,
                           .kind = LOCAL_HIDDEN,
                           .mutable_ = true,
                           .scope = mir_block(body, use->site.block)->scope};
      use->found = mir_root(body, mir_add_local(body, info));
      if (!edit) edit = mir_edit_new(body, use->site.block);
      block = use->site.block.index;
      make_search(p, edit, use);
    }
    use_search(p, use, p->uses.items[use->asked].found);
  }
  if (edit) mir_edit_apply(edit);
}

static bool has_questions(const MirBody *body) {
  for (uint32_t i = 1; i < body->callees.count; i++) {
    const MirCallee *callee = &body->callees.items[i];
    if (callee->kind == CALLEE_FUNCTION &&
        has_searches(body->decls, decl_fn(body->decls, callee->fn)->owner))
      return true;
  }
  return false;
}

void probes_share(MirBody *body, const MirCfg *cfg, Arena *arena) {
  if (!has_questions(body)) return;
  Probes probes = {.body = body, .arena = arena};
  Known *at_end = arena_make_many(arena, Known, body->blocks.count);
  for (uint32_t b = 0; b < cfg->count; b++) {
    MirBlock at = cfg->order[b];
    Known *known = &at_end[at.index];
    if (cfg->predecessor_count[at.index] == 1)
      *known = at_end[cfg->predecessors[at.index][0].index];
    walk_block(&probes, known, at);
  }
  change(&probes);
}
