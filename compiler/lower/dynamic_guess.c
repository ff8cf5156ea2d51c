// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Calls whose callee can be guessed: methods by their name, classes by theirs, methods of bases by both.
**
** In: `x.m(…)` with its operands, `x.f(…)` where f is no method, `C(…)`, `super().m(…)`, `super(C, x).m(…)`, `C.m(x, …)`. Out:
** for each `def m` in a class of the program that fits the call a question whether that is what x would be asked for, and its
** direct call; else the general call. Invariant: the guess only chooses the code;
** the question sees the class of the receiver as it is now, so what is rebound or hidden by an attribute goes the general way.
** The surprise: no class needs to be known; the sites remember the answers (own/quick.h). */
#include "lower/dynamic_internal.h"

#include "own/value.h"

enum { GUESSES_MOST = 6, BASES_DEEP = 8 };

/* The `def`s in classes and the classes, chained by name; by scope. */
typedef struct DynMethods {
  Table first, classes; /* by symbol: DynScopeId                      */
  Table slots;          /* by symbol: some class expects such attributes */
  uint32_t *next;
} DynMethods;

/* Decorated with that built-in class, and with nothing else. */
static bool is_wrapped(const Lower *l, const DynScope *scope, uint32_t class_id) {
  AstNodes decorators = AS(Function, scope->ast)->decorators;
  if (decorators.count != 1) return false;
  const Ast *value = AS(Decorator, decorators.items[0])->value;
  if (value->kind != AST_Name) return false;
  DynName name = dynamic_name(l->def->dynamic, scope->parent, AS(Name, value)->name);
  return name.kind == DYN_NAME_CLASS && name.index == class_id;
}

static bool is_static(const Lower *l, const DynScope *scope) {
  return is_wrapped(l, scope, OWN_CLASS_STATICMETHOD);
}

static bool is_of_class(const Lower *l, const DynScope *scope) {
  return is_wrapped(l, scope, OWN_CLASS_CLASSMETHOD);
}

/* A method that can be called with its arguments in slots. */
static bool is_method(const Lower *l, const DynScope *scope) {
  if (scope->kind != DYN_FUNCTION || scope->broken) return false;
  if (dynamic_scope(l->def->dynamic, scope->parent)->kind != DYN_CLASS) return false;
  const DefDecl *def = decl_fn(l->decls, scope->fn)->def;
  bool plain = !AS(Function, scope->ast)->decorators.count;
  return def->entry.index && (plain || is_static(l, scope) || is_of_class(l, scope));
}

/* … whose first argument is the instance. */
static bool is_of_instance(const Lower *l, uint32_t method) {
  const DynScope *scope = dynamic_scope(l->def->dynamic, (DynScopeId){method});
  return !is_static(l, scope) && !is_of_class(l, scope);
}

static const DynMethods *methods_of(const Lower *l) {
  if (l->def->methods) return l->def->methods;
  const Dynamic *dynamic = l->def->dynamic;
  DynMethods *methods = arena_make(l->arena, DynMethods);
  methods->next = arena_make_many(l->arena, uint32_t, dynamic->scopes.count);
  for (uint32_t i = dynamic->scopes.count; i-- > 1;) {
    const DynScope *scope = &dynamic->scopes.items[i];
    if (scope->kind == DYN_CLASS)
      table_set(l->arena, &methods->classes, AS(Class, scope->ast)->name.index, i);
    if (!is_method(l, scope)) continue;
    Symbol name = dynamic_mangle(dynamic, scope->parent, AS(Function, scope->ast)->name);
    methods->next[i] = table_get(&methods->first, name.index);
    table_set(l->arena, &methods->first, name.index, i);
  }
  for (uint32_t i = 1; i < l->decls->classes.count; i++) {
    const ClassDecl *class = l->decls->classes.items[i];
    for (uint32_t k = 0; k < class->slots.count; k++)
      table_set(l->arena, &methods->slots, class->slots.items[k].index, 1);
  }
  l->def->methods = methods;
  return methods;
}

bool dynamic_calls_slot(const Lower *l, const AstAttribute *callee) {
  Symbol name = dynamic_mangle(l->def->dynamic, l->def->scope, callee->name);
  const DynMethods *methods = methods_of(l);
  return table_get(&methods->slots, name.index) && !table_get(&methods->first, name.index);
}

/* The scope of the class that a name in the scope may mean. */
static uint32_t class_named(const DynMethods *methods, const Ast *expr) {
  return expr->kind == AST_Name ? table_get(&methods->classes, AS(Name, expr)->name.index) : 0;
}

/* `first`: the slot of the first argument. */
static bool guess(Lower *l, uint32_t scope, const AstCall *node, uint32_t first,
                  DynDirect *direct) {
  const DynScope *method = dynamic_scope(l->def->dynamic, (DynScopeId){scope});
  *direct = (DynDirect){
      .fn = method->fn, .decl = decl_fn(l->decls, method->fn), .text = AS(Function, method->ast)};
  return dynamic_fit(l, node, first, direct) && dynamic_constant_defaults(direct, first);
}

/* A method that may be meant. */
typedef struct {
  DynDirect direct;
  bool fixed; /* a static one: the receiver is no argument */
} DynGuess;

/* All that it does is to raise: one of many that a derived class says anew. */
static bool only_raises(const Lower *l, uint32_t scope) {
  const AstFunction *text = AS(Function, dynamic_scope(l->def->dynamic, (DynScopeId){scope})->ast);
  if (!text->body || text->body->kind != AST_Suite) return false;
  AstNodes body = AS(Suite, text->body)->body;
  return body.count && body.count <= 2 && body.items[body.count - 1]->kind == AST_Raise;
}

/* Does the class at `scope` come from the one at `base`, as far as names tell? */
static bool comes_from(const Lower *l, uint32_t scope, uint32_t base, uint32_t depth) {
  if (scope == base) return true;
  AstNodes bases = AS(Class, dynamic_scope(l->def->dynamic, (DynScopeId){scope})->ast)->arguments;
  for (uint32_t i = 0; i < bases.count && depth; i++) {
    uint32_t named = class_named(l->def->methods, bases.items[i]);
    if (named && comes_from(l, named, base, depth - 1)) return true;
  }
  return false;
}

/* The class of the method whose first parameter the receiver is; 0: it is something else. */
static uint32_t class_of_first(const Lower *l, const Ast *receiver) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  if (receiver->kind != AST_Name || frame->kind != DYN_FUNCTION || !frame->vars.count) return 0;
  if (dynamic_scope(l->def->dynamic, frame->parent)->kind != DYN_CLASS) return 0;
  const DynVar *self = dynamic_var(l->def->dynamic, frame->vars.items[0]);
  bool named = self->param && symbol_same(self->name, AS(Name, receiver)->name);
  return named && !is_static(l, frame) ? frame->parent.index : 0;
}

/* The class whose instance the receiver is; 0: not known. */
static uint32_t class_of_receiver(const Lower *l, const Ast *receiver) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  uint32_t class_scope = class_of_first(l, receiver);
  return class_scope && !is_of_class(l, frame) ? class_scope : 0;
}

/* The class that the receiver is, by its name or as the first parameter of a class method; 0: not known. */
static uint32_t class_that_is(const Lower *l, const DynMethods *methods, const Ast *receiver) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  uint32_t class_scope = class_of_first(l, receiver);
  return class_scope ? is_of_class(l, frame) ? class_scope : 0 : class_named(methods, receiver);
}

/* Which of the methods of that name may be meant. */
typedef struct {
  uint32_t class_scope; /* of the receiver, or 0 */
  bool raising;         /* also those that only raise */
} DynFilter;

static bool may_be_meant(const Lower *l, uint32_t at, DynFilter filter) {
  uint32_t owner = dynamic_scope(l->def->dynamic, (DynScopeId){at})->parent.index;
  if (!filter.raising && only_raises(l, at)) return false;
  return !filter.class_scope || comes_from(l, owner, filter.class_scope, BASES_DEEP) ||
         comes_from(l, filter.class_scope, owner, BASES_DEEP);
}

static uint32_t planned_id(const Lower *l, const DynGuess *guess) {
  ClassId of = guess->direct.decl->def->method_of;
  return of.index ? decl_class(l->decls, of)->planned_id : 0;
}

/* Those of derived classes, which have the greater ids, come first: what is not theirs is that of the base (passes/shapes.c). */
static void add_guess(const Lower *l, DynGuess *guesses, uint32_t count, DynGuess guess) {
  uint32_t at = count;
  for (; at && planned_id(l, &guesses[at - 1]) < planned_id(l, &guess); at--)
    guesses[at] = guesses[at - 1];
  guesses[at] = guess;
}

/* How many methods may be meant; GUESSES_MOST + 1: too many. */
static uint32_t collect(Lower *l, const AstCall *node, DynFilter filter, DynGuess *out) {
  Symbol name = dynamic_mangle(l->def->dynamic, l->def->scope, AS(Attribute, node->callee)->name);
  const DynMethods *methods = methods_of(l);
  uint32_t count = 0;
  for (uint32_t at = table_get(&methods->first, name.index); at; at = methods->next[at]) {
    const DynScope *method = dynamic_scope(l->def->dynamic, (DynScopeId){at});
    bool fixed = is_static(l, method);
    DynDirect direct;
    if (is_of_class(l, method)) continue;
    if (!may_be_meant(l, at, filter) || !guess(l, at, node, fixed ? 0 : 1, &direct)) continue;
    if (count == GUESSES_MOST) return GUESSES_MOST + 1;
    add_guess(l, out, count++, (DynGuess){direct, fixed});
  }
  return count;
}

/* The same with less and less of them; none if there are more than a few. */
static uint32_t guesses(Lower *l, const AstCall *node, DynGuess *out) {
  methods_of(l);
  uint32_t of = class_of_receiver(l, AS(Attribute, node->callee)->value);
  uint32_t count = of ? collect(l, node, (DynFilter){of, true}, out) : 0;
  if (!count) count = collect(l, node, (DynFilter){0, true}, out);
  if (count > GUESSES_MOST) count = collect(l, node, (DynFilter){of, false}, out);
  return count > GUESSES_MOST ? 0 : count;
}

/* A call whose guess was right: the receiver (NULL: one of the values), the arguments in the order of the text, where the
** result goes. */
typedef struct {
  const MirOperand *receiver, *values;
  MirPlace place;
  Span span;
} DynGuessed;

static void call_guess(Lower *l, const DynDirect *direct, const DynGuessed *call) {
  uint32_t slots = direct->decl->params.count, first = call->receiver ? 1 : 0;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, slots + 1);
  if (call->receiver) operands[0] = *call->receiver;
  for (uint32_t i = first; i < slots; i++)
    operands[i] = direct->arg_of[i] ? call->values[direct->arg_of[i] - 1]
                                    : dynamic_default_value(l, direct, i, call->span);
  CallInfo info = {.fn = direct->fn, .result = TYPE_OBJECT};
  MirInstr instr = {.form = FORM_METHOD, .dst = call->place, .span = call->span};
  lower_call_emit(l, &info, instr, operands, slots);
}

/* Is that the code that `object` was asked for? Then it is called, and on at `end`; else the code goes on here. */
static void call_if(Lower *l, MirPlace code, const MirOperand *object, const DynGuess *guessed,
                    const DynGuessed *call, LowerLabel *end) {
  LowerLabel yes = lower_label(l), no = lower_label(l);
  MirOperand operands[2] = {mir_use(code), *object};
  RuntimeFn is_code = guessed->fixed ? RUNTIME_own_is_static : RUNTIME_own_is_code;
  DynOp is = {.fn = is_code, .form = FORM_METHOD, .span = call->span};
  is.code = guessed->direct.decl->def->entry;
  lower_branch(l, mir_use(dynamic_op(l, is, operands, guessed->fixed ? 1 : 2)), &yes, &no,
               call->span);
  lower_start(l, yes);
  call_guess(l, &guessed->direct, call);
  lower_goto(l, end, FORM_METHOD, call->span);
  lower_start(l, no);
}

/* The arguments, in the order of the text. */
static MirOperand *values_of(const DynCall *general) {
  return general->operands + general->count - general->node->arguments.count;
}

/* No guess was right. */
static void general_call(Lower *l, const DynCall *general, MirPlace place) {
  bool named = general->count - general->node->arguments.count != 2;
  DynOp call = {.fn = named ? RUNTIME_own_call_method_names : RUNTIME_own_call_method,
                .form = FORM_METHOD,
                .span = general->node->head.span,
                .dst = place};
  dynamic_op(l, call, general->operands, general->count);
}

static MirOperand end_guess(Lower *l, LowerLabel *end, MirPlace place, LowerEntry *mark,
                            Span span) {
  lower_join(l, end, FORM_METHOD, span);
  lower_end_forwards(l, mark, FORM_METHOD, span);
  return dynamic_hold(l, place);
}

bool dynamic_guess_method(Lower *l, const DynCall *general, MirOperand *result) {
  const AstCall *node = general->node;
  DynGuess guess[GUESSES_MOST];
  uint32_t guessed = guesses(l, node, guess);
  if (!guessed || !lower_reachable(l)) return false;
  Span span = node->head.span;
  const MirOperand *values = values_of(general);
  MirOperand find[2] = {values[-1], general->operands[0]};
  DynOp question = {.fn = RUNTIME_own_method_code, .form = FORM_METHOD, .span = span};
  MirPlace code = dynamic_op(l, question, find, 2), place = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerLabel end = lower_label(l);
  for (uint32_t i = 0; i < guessed; i++)
    call_if(l, code, &find[0], &guess[i],
            &(DynGuessed){guess[i].fixed ? NULL : &find[0], values, place, span}, &end);
  general_call(l, general, place);
  *result = end_guess(l, &end, place, general->mark, span);
  return true;
}

/* ── classes ── */

/* The `def` of that name in one of the bases, or in what they come from; 0: none is seen. */
static uint32_t method_of_bases(const Lower *l, uint32_t class_scope, Symbol name, uint32_t depth);

/* … of the class, or of the nearest base that has one. */
static uint32_t method_of(const Lower *l, uint32_t class_scope, Symbol name, uint32_t depth) {
  const DynMethods *methods = l->def->methods;
  for (uint32_t at = table_get(&methods->first, name.index); at; at = methods->next[at])
    if (dynamic_scope(l->def->dynamic, (DynScopeId){at})->parent.index == class_scope) return at;
  return method_of_bases(l, class_scope, name, depth);
}

static uint32_t method_of_bases(const Lower *l, uint32_t class_scope, Symbol name, uint32_t depth) {
  AstNodes bases =
      AS(Class, dynamic_scope(l->def->dynamic, (DynScopeId){class_scope})->ast)->arguments;
  for (uint32_t i = 0; i < bases.count && depth; i++) {
    uint32_t base = class_named(l->def->methods, bases.items[i]);
    uint32_t method = base ? method_of(l, base, name, depth - 1) : 0;
    if (method) return method;
  }
  return 0;
}

static bool guess_init(Lower *l, const AstCall *node, DynDirect *direct) {
  uint32_t class_scope = class_named(methods_of(l), node->callee);
  uint32_t init = class_scope ? method_of(l, class_scope, symbol_of(SYM_init), BASES_DEEP) : 0;
  return init && is_of_instance(l, init) && guess(l, init, node, 1, direct);
}

/* The __init__ of what was made, which then is the value of the call. */
static void call_init(Lower *l, const DynDirect *direct, MirOperand made, const MirOperand *values,
                      MirPlace place, Span span) {
  LowerEntry *held = l->at.live;
  MirPlace gave = dynamic_temporary(l, TYPE_OBJECT, span);
  call_guess(l, direct, &(DynGuessed){&made, values, gave, span});
  MirOperand done = dynamic_hold(l, gave);
  dynamic_op(l, (DynOp){.fn = RUNTIME_own_init_done, .form = FORM_CALL, .span = span}, &done, 1);
  lower_end_forwards(l, held, FORM_CALL, span);
  lower_init(l, place, dynamic_given(l, made, span), FORM_CALL, span);
}

bool dynamic_guess_class(Lower *l, const DynCall *general, MirOperand *result) {
  const AstCall *node = general->node;
  DynDirect direct;
  if (!lower_reachable(l) || !guess_init(l, node, &direct)) return false;
  Span span = node->head.span;
  const MirOperand *values = values_of(general);
  MirPlace place = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerLabel yes = lower_label(l), no = lower_label(l), end = lower_label(l);
  LowerEntry *before = l->at.live;
  DynOp make = {.fn = RUNTIME_own_instance, .form = FORM_CALL, .span = span};
  make.code = direct.decl->def->entry;
  MirOperand made = dynamic_hold(l, dynamic_op(l, make, general->operands, 1));
  LowerEntry *held = l->at.live;
  DynOp test = {.fn = RUNTIME_own_is_unbound, .form = FORM_CALL, .span = span};
  lower_branch(l, mir_use(dynamic_op(l, test, &made, 1)), &no, &yes, span);
  lower_start(l, no);
  lower_end(l, before, FORM_CALL, span);
  l->at.live = before;
  bool named = values != general->operands + 1;
  DynOp call = {.fn = named ? RUNTIME_own_call_names : RUNTIME_own_call,
                .form = FORM_CALL,
                .span = span,
                .dst = place};
  dynamic_op(l, call, general->operands, general->count);
  lower_goto(l, &end, FORM_CALL, span);
  l->at.live = held;
  lower_start(l, yes);
  call_init(l, &direct, made, values, place, span);
  l->at.live = before;
  lower_join(l, &end, FORM_CALL, span);
  lower_end_forwards(l, general->mark, FORM_CALL, span);
  *result = dynamic_hold(l, place);
  return true;
}

/* ── methods of bases ── */

static Symbol method_name(const Lower *l, const AstCall *node) {
  return dynamic_mangle(l->def->dynamic, l->def->scope, AS(Attribute, node->callee)->name);
}

/* The class behind which a `super` starts to look: `super()`, `super(C, …)`; 0: not known. */
static uint32_t class_of_super(const Lower *l, const Ast *super) {
  AstNodes arguments = AS(Call, super)->arguments;
  const DynMethods *methods = methods_of(l);
  const DynScope *frame = dynamic_scope(l->def->dynamic, l->def->frame);
  if (arguments.count) return class_named(methods, arguments.items[0]);
  bool method = dynamic_scope(l->def->dynamic, frame->parent)->kind == DYN_CLASS;
  return method ? frame->parent.index : 0;
}

/* Names and constants: no code of the program runs before the error of a `super` that means nothing. */
static bool is_still(const AstCall *node) {
  for (uint32_t i = 0; i < node->arguments.count; i++) {
    AstKind kind = node->arguments.items[i]->kind;
    if (kind != AST_Name && kind != AST_Int && kind != AST_Str && kind != AST_None) return false;
  }
  return true;
}

/* `direct->decl`: NULL, if the bases have no such method, and it is an __init__ without arguments, that of `object`. */
static bool guess_super(Lower *l, const AstCall *node, DynDirect *direct) {
  const Ast *super = AS(Attribute, node->callee)->value;
  uint32_t class_scope = class_of_super(l, super);
  if (!class_scope || (AS(Call, super)->arguments.count && !is_still(node))) return false;
  Symbol name = method_name(l, node);
  uint32_t method = method_of_bases(l, class_scope, name, BASES_DEEP);
  *direct = (DynDirect){.decl = NULL};
  if (!method) return symbol_is(name, SYM_init) && !node->arguments.count;
  return is_of_instance(l, method) && guess(l, method, node, 1, direct);
}

bool dynamic_can_guess_super(Lower *l, const AstCall *node) {
  DynDirect direct;
  return lower_reachable(l) && guess_super(l, node, &direct);
}

/* Is the code that of `object`'s __init__? Then the call gives None. */
static void call_nothing_if(Lower *l, MirPlace code, MirPlace place, Span span, LowerLabel *end) {
  LowerLabel yes = lower_label(l), no = lower_label(l);
  MirPlace same = dynamic_temporary(l, TYPE_BOOL, span);
  MirOperand operands[2] = {mir_use(code), dynamic_int(l, OWN_CODE_NOTHING)};
  MirInstr equal = {.op = MIR_BINARY, .form = FORM_METHOD, .dst = same, .span = span};
  equal.extra = BINARY_EQ;
  lower_emit(l, equal, operands, 2);
  lower_branch(l, mir_use(same), &yes, &no, span);
  lower_start(l, yes);
  lower_init(l, place, dynamic_none(l), FORM_METHOD, span);
  lower_goto(l, end, FORM_METHOD, span);
  lower_start(l, no);
}

bool dynamic_guess_super(Lower *l, const DynCall *general, const MirOperand *of,
                         MirOperand *result) {
  const AstCall *node = general->node;
  DynGuess guess = {.fixed = false};
  if (!lower_reachable(l) || !guess_super(l, node, &guess.direct)) return false;
  Span span = node->head.span;
  MirOperand *values = values_of(general);
  MirOperand find[3] = {of[0], of[1], general->operands[0]};
  DynOp question = {.fn = RUNTIME_own_super_code, .form = FORM_METHOD, .span = span};
  MirPlace code = dynamic_op(l, question, find, 3), place = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerLabel end = lower_label(l);
  if (guess.direct.decl)
    call_if(l, code, &of[1], &guess, &(DynGuessed){&of[1], values, place, span}, &end);
  else
    call_nothing_if(l, code, place, span, &end);
  LowerEntry *held = l->at.live;
  DynOp make = {.fn = RUNTIME_own_super, .form = FORM_CALL, .span = span};
  values[-1] = dynamic_hold(l, dynamic_op(l, make, of, 2));
  general_call(l, general, place);
  lower_end_forwards(l, held, FORM_METHOD, span);
  *result = end_guess(l, &end, place, general->mark, span);
  return true;
}

/* `of_class`: the class is the first argument. */
static bool guess_base(Lower *l, const AstCall *node, DynDirect *direct, bool *of_class) {
  uint32_t class_scope = class_that_is(l, methods_of(l), AS(Attribute, node->callee)->value);
  uint32_t method = class_scope ? method_of(l, class_scope, method_name(l, node), BASES_DEEP) : 0;
  if (!method) return false;
  *of_class = is_of_class(l, dynamic_scope(l->def->dynamic, (DynScopeId){method}));
  return guess(l, method, node, *of_class ? 1 : 0, direct);
}

bool dynamic_guess_base(Lower *l, const DynCall *general, MirOperand *result) {
  const AstCall *node = general->node;
  DynGuess guess = {.fixed = false};
  bool of_class;
  if (!lower_reachable(l) || !guess_base(l, node, &guess.direct, &of_class)) return false;
  Span span = node->head.span;
  const MirOperand *values = values_of(general);
  MirOperand find[2] = {values[-1], general->operands[0]};
  DynOp question = {.fn = RUNTIME_own_class_code, .form = FORM_METHOD, .span = span};
  MirPlace code = dynamic_op(l, question, find, 2), place = lower_new_hidden(l, TYPE_OBJECT, span);
  LowerLabel end = lower_label(l);
  guess.fixed = of_class; /* own_class_code tells them like static ones of instances: + 1 */
  call_if(l, code, &find[0], &guess, &(DynGuessed){of_class ? &find[0] : NULL, values, place, span},
          &end);
  general_call(l, general, place);
  *result = end_guess(l, &end, place, general->mark, span);
  return true;
}
