// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Frames: the function that a `def`, a lambda or the statements of a module become; the entries of function objects; the start
** of a program.
**
** In: scopes. Out: one body per frame with its variables, one per entry, one that starts the program. Invariant: parameters are
** lent; a variable of its own is made of each, so that the body may bind it. Variables end in Python's order: parameters, then
** locals by first appearance, then cells. The surprise: a module runs its statements the first time only; a hidden variable
** remembers. */
#include "lower/dynamic_border.h"

#include "own/value.h"

/* ── a body ── */

void dynamic_open_body(Lower *l, FnDeclId fn, const char *name, Span whole) {
  l->decl = decl_fn(l->decls, fn);
  l->body = mir_body_new(l->work, l->context, l->decls);
  l->body->decl = fn;
  l->body->name = name;
  l->body->raises = true;
  l->body->result_type = l->decl->result;
  l->body->span = l->decl->span;
  l->body->end_span = lower_last(whole);
  mir_scope(l->body, (MirScope){1})->span = whole;
  l->at.scope = (MirScope){1};
  for (uint32_t i = 0; i < l->decl->params.count; i++) {
    const ParamDecl *param = &l->decl->params.items[i];
    MirLocalInfo info = {
        .name = param->name, .type = param->type, .kind = LOCAL_PARAM, .convention = PASS_READ};
    info.indirect = true; /* all of them are lent */
    info.scope = l->at.scope;
    info.span = param->span;
    mir_add_local(l->body, info);
    l->body->param_count++;
  }
  MirLocalInfo result = {.type = l->decl->result,
                         .kind = LOCAL_RESULT,
                         .mutable_ = true,
                         .scope = {1},
                         .span = l->decl->span};
  if (lower_valued(l->decl->result)) l->body->result = mir_add_local(l->body, result);
  l->block = mir_add_block(l->body, l->at.scope);
  l->return_target = lower_target(l, false);
  l->return_target->returns = l->return_target->cleanup = true;
  l->resume_target = lower_target(l, true);
  l->resume_target->cleanup = true;
  l->at.raise = l->resume_target;
}

static void finish_exit(Lower *l, LowerTarget *target, MirOp op) {
  MirBlock block = target->label.block;
  if (!block.index) return;
  mir_block(l->body, block)->chain = true;
  mir_terminate(l->body, block,
                (MirInstr){.op = op, .form = FORM_FUNCTION_END, .span = l->body->end_span}, NULL, 0,
                NULL, 0);
}

void dynamic_close_body(Lower *l) {
  if (lower_reachable(l)) {
    lower_init(l, mir_root(l->body, l->body->result), dynamic_none(l), FORM_FUNCTION_END,
               l->body->end_span);
    lower_end(l, l->return_target->entry, FORM_FUNCTION_END, l->body->end_span);
    mir_terminate(
        l->body, l->block,
        (MirInstr){.op = MIR_RETURN, .form = FORM_FUNCTION_END, .span = l->body->end_span}, NULL, 0,
        NULL, 0);
  }
  finish_exit(l, l->return_target, MIR_RETURN);
  finish_exit(l, l->resume_target, MIR_RESUME);
  l->body->facts = MIR_FACT_CFG;
}

/* ── variables ── */

static MirOperand first_value(Lower *l, const DynVar *var) {
  if (!var->param) return dynamic_mark(l, OWN_UNBOUND);
  if (l->def->generator.index) {
    uint32_t captures = dynamic_scope(l->def->dynamic, l->def->frame)->captures.count;
    return mir_move(dynamic_frame_take(l, captures + var->param - (captures ? 2 : 1), var->span));
  }
  MirPlace param = mir_root(l->body, (MirLocal){var->param});
  return dynamic_given(l, dynamic_copy(l, param, var->span), var->span);
}

static void make_variable(Lower *l, DynVarId id) {
  const DynVar *var = dynamic_var(l->def->dynamic, id);
  MirLocalInfo info = {.name = var->name,
                       .type = TYPE_OBJECT,
                       .kind = LOCAL_VARIABLE,
                       .mutable_ = true,
                       .scope = l->at.scope};
  info.span = var->span.from ? var->span : l->body->span;
  MirLocal local = mir_add_local(l->body, info);
  l->def->locals[id.index] = local;
  MirPlace place = mir_root(l->body, local);
  MirOperand value = first_value(l, var);
  if (var->kind == DYN_CELL)
    value = mir_move(dynamic_op(
        l, (DynOp){.fn = RUNTIME_own_cell_new, .form = FORM_VAR, .span = info.span}, &value, 1));
  lower_init(l, place, value, FORM_VAR, info.span);
  if (var->param) bitset_add(l->bound, id.index);
}

/* What is held first ends last. */
static void hold_variables(Lower *l, const DynScope *frame) {
  for (int turn = 0; turn < 2; turn++) {
    for (uint32_t i = frame->vars.count; i-- > 0;) {
      DynVarId id = frame->vars.items[i];
      bool cell = dynamic_var(l->def->dynamic, id)->kind == DYN_CELL;
      if (cell == (turn == 0))
        lower_hold(l, mir_root(l->body, l->def->locals[id.index]), REASON_SCOPE_END);
    }
  }
}

MirPlace dynamic_capture(Lower *l, MirPlace callee, uint32_t number) {
  MirOperand operands[2] = {mir_read(callee), dynamic_int(l, number)};
  DynOp get = {.fn = RUNTIME_own_capture, .form = FORM_VAR, .span = l->body->span};
  return dynamic_op(l, get, operands, 2);
}

static void take_captures(Lower *l, const DynScope *frame) {
  l->def->captures = arena_make_many(l->arena, MirLocal, frame->captures.count + 1);
  l->def->callee = (MirLocal){frame->captures.count ? 1 : 0};
  for (uint32_t i = 0; i < frame->captures.count; i++) {
    const DynVar *var = dynamic_var(l->def->dynamic, frame->captures.items[i]);
    MirPlace cell = l->def->generator.index
                        ? dynamic_frame_take(l, i, l->body->span)
                        : dynamic_capture(l, mir_root(l->body, l->def->callee), i);
    MirLocalInfo info = {.name = var->name,
                         .type = TYPE_OBJECT,
                         .kind = LOCAL_VARIABLE,
                         .scope = l->at.scope,
                         .span = l->body->span};
    l->def->captures[i] = mir_add_local(l->body, info);
    MirPlace place = mir_root(l->body, l->def->captures[i]);
    lower_init(l, place, mir_move(cell), FORM_VAR, l->body->span);
    lower_hold(l, place, REASON_SCOPE_END);
  }
}

/* ── frames ── */

static bool is_static(const Ast *stmt) {
  AstKind kind = stmt->kind;
  if (kind == AST_Function) return !AS(Function, stmt)->is_def;
  return kind == AST_Struct || kind == AST_Trait || kind == AST_Enum || kind == AST_Alias ||
         kind == AST_Var || kind == AST_ComptimeIf || kind == AST_ComptimeAssert;
}

/* Leaves if the module has run before. */
static void run_once(Lower *l, GlobalId ran) {
  MirLocalInfo info = {.type = TYPE_OBJECT,
                       .kind = LOCAL_GLOBAL,
                       .mutable_ = true,
                       .indirect = true,
                       .global = ran,
                       .scope = {1}};
  info.span = l->body->span;
  MirPlace place = mir_root(l->body, mir_add_local(l->body, info));
  LowerLabel first = lower_label(l), again = lower_label(l);
  MirOperand value = mir_read(place);
  DynOp test = {.fn = RUNTIME_own_is_unbound, .form = FORM_NONE, .span = l->body->span};
  lower_branch(l, mir_use(dynamic_op(l, test, &value, 1)), &first, &again, l->body->span);
  lower_start(l, again);
  lower_init(l, mir_root(l->body, l->body->result), dynamic_none(l), FORM_RETURN, l->body->span);
  lower_exit(l, l->return_target, FORM_RETURN, l->body->span);
  lower_start(l, first);
  lower_init(l, place, dynamic_bool(l, true), FORM_NONE, l->body->span);
}

static void frame_statements(Lower *l, const DynScope *frame) {
  if (frame->kind == DYN_LAMBDA) {
    const Ast *body = AS(Lambda, frame->ast)->body;
    LowerEntry *mark = l->at.live;
    MirOperand value = dynamic_owned(l, body);
    lower_init(l, mir_root(l->body, l->body->result), value, FORM_RETURN, body->span);
    lower_end_forwards(l, mark, FORM_RETURN, body->span);
    lower_exit(l, l->return_target, FORM_RETURN, body->span);
  } else if (frame->kind == DYN_FUNCTION) {
    lower_suite(l, AS(Function, frame->ast)->body, SCOPE_BLOCK);
  } else if (frame->kind == DYN_GENERATOR) {
    dynamic_generator_body(l, frame->ast);
  } else {
    AstNodes body = AS(Module, frame->ast)->body;
    for (uint32_t i = 0; i < body.count && lower_reachable(l); i++)
      if (!is_static(body.items[i]) && !dynamic_is_left_out(l->def->dynamic, body.items[i]))
        lower_statement(l, body.items[i]);
  }
}

static void lower_frame(Lower *l, DynScopeId id) {
  const DynScope *frame = dynamic_scope(l->def->dynamic, id);
  const DefDecl *def = decl_fn(l->decls, frame->fn)->def;
  l->def->scope = l->def->frame = id;
  l->def->probing = false;
  dynamic_open_body(l, frame->yields ? def->resume : frame->fn, def->qualname, frame->ast->span);
  l->def->generator = frame->yields ? mir_root(l->body, (MirLocal){1}) : (MirPlace){0};
  l->bound = bitset_new(l->arena, l->def->dynamic->vars.count);
  if (frame->kind == DYN_MODULE) {
    GlobalDecl ran = {symbol_of(SYM_module), l->decl->module};
    run_once(l, decl_add_global(l->decls, ran));
  } else if (frame->calls && !frame->yields) { /* own_resume checks it for generators */
    dynamic_op(l, (DynOp){.fn = RUNTIME_own_check_stack, .form = FORM_NONE, .span = l->body->span},
               NULL, 0);
  }
  l->at.scope = mir_add_scope(l->body, l->at.scope, SCOPE_BLOCK, frame->ast->span);
  take_captures(l, frame);
  for (uint32_t i = 0; i < frame->vars.count; i++)
    make_variable(l, frame->vars.items[i]);
  hold_variables(l, frame);
  frame_statements(l, frame);
  dynamic_close_body(l);
}

/* ── entries ── */

/* callee, arguments -> the def, its parameters read from the array. Its call has no place: a trace has one line per function of
** the user. */
static void lower_entry(Lower *l, FnDeclId of) {
  const FnDecl *target = decl_fn(l->decls, of);
  dynamic_open_body(l, target->def->entry,
                    arena_format(l->arena, "%s (entry)", target->def->qualname), target->span);
  MirPlace array = mir_root(l->body, (MirLocal){2});
  uint32_t count = target->params.count, first = target->def->captures ? 1 : 0;
  MirOperand *operands = arena_make_many(l->arena, MirOperand, count + 1);
  if (first) operands[0] = mir_read(mir_root(l->body, (MirLocal){1}));
  for (uint32_t i = first; i < count; i++) {
    MirPlace index = dynamic_temporary(l, TYPE_INT, target->span);
    lower_init(l, index, dynamic_int(l, i - first), FORM_NONE, target->span);
    operands[i] = mir_read(mir_pointee(l->body, array, mir_place(l->body, index)->root));
  }
  CallInfo info = {.fn = of, .result = TYPE_OBJECT};
  MirPlace result = mir_root(l->body, l->body->result);
  lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL, .dst = result}, operands, count);
  lower_exit(l, l->return_target, FORM_FUNCTION_END, target->span);
  dynamic_close_body(l);
}

/* ── the program ── */

Lower *dynamic_fresh(const Lower *like) {
  Lower *l = arena_make(like->arena, Lower);
  *l = (Lower){
      .context = like->context, .typed = like->typed, .decls = like->decls, .arena = like->arena};
  l->work = like->work;
  l->local_of_var = like->local_of_var;
  l->def = like->def;
  return l;
}

/* Runs the modules: the root file's, which imports the others; or all of them, if the root file has no dynamic code. */
static void run_modules(Lower *l) {
  const Dynamic *dynamic = l->def->dynamic;
  bool root = dynamic->module_of[0].index != 0;
  for (uint32_t unit = 0; unit < l->def->unit_count && (!root || unit == 0); unit++) {
    if (!dynamic->module_of[unit].index) continue;
    CallInfo info = {.fn = dynamic_scope(dynamic, dynamic->module_of[unit])->fn,
                     .result = TYPE_OBJECT};
    MirPlace result = dynamic_temporary(l, TYPE_OBJECT, l->body->span);
    lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL, .dst = result}, NULL, 0);
    LowerEntry *mark = l->at.live;
    dynamic_hold(l, result);
    lower_end(l, mark, FORM_CALL, l->body->span);
  }
}

static void lower_start_body(Lower *l, FnDeclId start, FnDeclId main) {
  dynamic_open_body(l, start, "<start>", decl_fn(l->decls, start)->span);
  boxed_classes(l);
  run_modules(l);
  if (main.index) {
    CallInfo info = {.fn = main, .result = TYPE_NONE};
    lower_call_emit(l, &info, (MirInstr){.form = FORM_CALL}, NULL, 0);
  }
  dynamic_close_body(l);
}

/* The functions that a frame becomes. */
static void lower_scope(const Lower *like, MirProgram *program, DynScopeId id) {
  const DynScope *scope = dynamic_scope(like->def->dynamic, id);
  const DefDecl *def = decl_fn(like->decls, scope->fn)->def;
  Lower *l = dynamic_fresh(like);
  lower_frame(l, id);
  lower_register(program, scope->yields ? def->resume : scope->fn, l->body);
  if (!def->entry.index) return;
  if (scope->yields) {
    l = dynamic_fresh(like);
    dynamic_generator_maker(l, id);
    lower_register(program, scope->fn, l->body);
  }
  l = dynamic_fresh(like);
  lower_entry(l, scope->fn);
  lower_register(program, def->entry, l->body);
}

void dynamic_program(Lower *like, MirProgram *program) {
  const Dynamic *dynamic = like->typed->dynamic;
  bool any = dynamic->scopes.count > 1;
  if (!any && !like->decls->boxed.count) return;
  DefState def = {.dynamic = dynamic, .program = program, .unit_count = like->typed->unit_count};
  def.locals = arena_make_many(like->arena, MirLocal, dynamic->vars.count + 1);
  like->def = &def;
  for (uint32_t i = 1; i < dynamic->scopes.count; i++) {
    const DynScope *scope = &dynamic->scopes.items[i];
    if (scope->frame.index != i || scope->broken) continue;
    lower_scope(like, program, (DynScopeId){i});
  }
  if (any) boxed_errors(like);
  do
    border_entries(like, program);
  while (boxed_entries(like, program) || callable_bodies(like, program) ||
         dynamic_module_entries(like, program));
  FnDecl decl = {
      .name = symbol_of(SYM_main), .result = TYPE_OBJECT, .raises = true, .has_body = true};
  FnDeclId first = any ? dynamic_scope(dynamic, (DynScopeId){1})->fn : program->main;
  if (first.index) decl.span = decl_fn(like->decls, first)->span;
  FnDeclId start = decl_add_fn(like->decls, decl);
  Lower *l = dynamic_fresh(like);
  lower_start_body(l, start, program->main);
  lower_register(program, start, l->body);
  program->main = start;
}
