// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* One pattern, held against a type.
**
** In: the expression that the parser took for a pattern, and the type it is held against. Out: a Pattern. A bare name is a
** case of an enum if it has that name, else it is bound. Invariant: every alternative of `A | B` binds the same names, which
** are the same variables. The surprise: in a match on an enum or an Optional a name that begins with a capital letter is
** never bound: it is a case that was misspelt. */
#include "sema/match.h"

#include "base/check.h"

typedef OWN_ARRAY(VarId) Vars;

typedef struct {
  Sema *sema;
  MatchArm *arm;
  Vars bound;       /* on the way to here, in the alternative at hand    */
  const Vars *pool; /* later alternative: the names it may and must bind */
  AstNodes listed;  /* the pattern at hand is held against these expressions, or none: */
  bool taken;       /* does the match own the value?                    */
  bool wrong;
} Reading;

static const Pattern *read(Reading *r, const Ast *ast, TypeId type);

static Pattern *make(Reading *r, PatternKind kind, const Ast *ast, TypeId type) {
  Pattern *pattern = arena_make(r->sema->arena, Pattern);
  *pattern = (Pattern){.kind = kind, .span = ast->span, .type = type};
  return pattern;
}

static Diag *refuse(Reading *r, Span span, const char *why) {
  r->wrong = true;
  return diag_wrong_pattern(r->sema->diags, span, why);
}

static const Pattern *misfit(Reading *r, const Ast *ast, const char *what, TypeId type) {
  if (!type_is_error(type))
    refuse(r, ast->span,
           arena_format(r->sema->arena, "%s is not of type `%s`", what, text_of(r->sema, type)));
  r->wrong = true;
  return make(r, PATTERN_ANY, ast, type);
}

/* ── names that are bound ── */

static VarId find_var(const Reading *r, const Vars *vars, Symbol name) {
  for (uint32_t i = 0; i < vars->count; i++) {
    if (symbol_same(typed_var_info(r->sema->typed, vars->items[i])->name, name))
      return vars->items[i];
  }
  return (VarId){0};
}

static VarId declare(Reading *r, Symbol name, Span span, TypeId type) {
  VarId var = declare_var(r->sema, name, span, type, VAR_CASE);
  MatchArm *arm = r->arm;
  VarId *vars = arena_make_many(r->sema->arena, VarId, arm->var_count + 1);
  for (uint32_t i = 0; i < arm->var_count; i++)
    vars[i] = arm->vars[i];
  vars[arm->var_count++] = var;
  arm->vars = vars;
  return var;
}

static VarId bind(Reading *r, Symbol name, Span span, TypeId type) {
  Sema *sema = r->sema;
  VarId known = find_var(r, &r->bound, name);
  VarId var = r->pool ? find_var(r, r->pool, name) : (VarId){0};
  if (known.index) {
    Diag *diag = diag_declared_twice(sema->diags, span, sema_name(sema, name));
    diag_label(sema->diags, diag, typed_var_info(sema->typed, known)->span, "first bound here");
    r->wrong = true;
    return known;
  }
  if (r->pool && !var.index) {
    refuse(r, span,
           arena_format(sema->arena, "`%s` is not bound by the alternatives before",
                        sema_name(sema, name)));
  } else if (r->pool) {
    TypeId first = typed_var_info(sema->typed, var)->type;
    if (!type_same(first, type) && !type_is_error(first) && !type_is_error(type)) {
      refuse(r, span,
             arena_format(sema->arena, "`%s` is a `%s` here and a `%s` in the alternative before",
                          sema_name(sema, name), text_of(sema, type), text_of(sema, first)));
    }
  }
  if (!var.index) var = declare(r, name, span, type);
  array_push(sema->arena, &r->bound, var);
  return var;
}

/* ── cases ── */

static int32_t find_shape(const Reading *r, TypeId type, Symbol name) {
  const StructDecl *decl = type_enum(r->sema->decls, type);
  if (decl) return enum_find_case(decl, name);
  return optional_payload(r->sema, type).index && symbol_is(name, SYM_Some) ? 1 : -1;
}

static const Pattern *no_case(Reading *r, const Ast *ast, TypeId type, Symbol name) {
  Sema *sema = r->sema;
  r->wrong = true;
  Diag *diag = diag_no_case(sema->diags, ast->span, text_of(sema, type), sema_name(sema, name));
  const StructDecl *decl = type_enum(sema->decls, type);
  Nearest nearest = nearest_start(sema, name);
  for (uint32_t i = 0; decl && i < decl->cases.count; i++)
    nearest_offer(&nearest, decl->cases.items[i].name);
  if (!decl) {
    diag_reason(sema->diags, diag, "an Optional is `Some(value)` or `None`");
  } else if (nearest.best.index) {
    Span span = ast->kind == AST_Attribute ? member_span(ast) : ast->span;
    diag_fix(sema->diags, diag, FIX_MAYBE, span, sema_name(sema, nearest.best),
             arena_format(sema->arena, "did you mean `%s`?", sema_name(sema, nearest.best)));
  }
  return make(r, PATTERN_ANY, ast, type);
}

static Symbol part_name(const Reading *r, TypeId type, uint32_t shape, uint32_t part) {
  const StructDecl *decl = type_enum(r->sema->decls, type);
  if (!decl) return symbol_of(SYM_value);
  return decl->fields.items[decl->cases.items[shape].first + part].name;
}

static void wrong_count(Reading *r, const Ast *ast, const char *name, uint32_t wanted,
                        uint32_t given) {
  r->wrong = true;
  Diag *diag = diag_pattern_count(r->sema->diags, ast->span, name, wanted, given);
  Text text = text_new(r->sema->arena);
  for (uint32_t i = 0; i < wanted && i < 8; i++)
    text_add(&text, i ? ", _" : "_");
  if (wanted)
    diag_reason(r->sema->diags, diag, "`_` takes a part that is not looked at: `%s(%s)`",
                name[0] == '(' ? "" : name, text.data);
}

static Pattern *shape(Reading *r, const Ast *ast, TypeId type, uint32_t index) {
  Pattern *pattern = make(r, PATTERN_CASE, ast, type);
  pattern->index = index;
  pattern->count = type_shape_parts(r->sema->decls, type, index);
  pattern->parts = arena_make_many(r->sema->arena, const Pattern *, pattern->count);
  return pattern;
}

static void fill(Reading *r, Pattern *pattern, const Ast *ast) {
  for (uint32_t i = 0; i < pattern->count; i++) {
    TypeId part = type_shape_part(r->sema->decls, pattern->type, pattern->index, i);
    if (!pattern->parts[i]) pattern->parts[i] = make(r, PATTERN_ANY, ast, part);
  }
}

/* `right=p`: which part; UINT32_MAX: reported. */
static uint32_t keyword_part(Reading *r, const Pattern *pattern, const AstArg *arg) {
  Sema *sema = r->sema;
  Span span = span_of_name(sema, arg->head.span, arg->name);
  for (uint32_t i = 0; i < pattern->count; i++) {
    if (!symbol_same(part_name(r, pattern->type, pattern->index, i), arg->name)) continue;
    if (!pattern->parts[i]) return i;
    refuse(r, span, arena_format(sema->arena, "`%s` is given twice", sema_name(sema, arg->name)));
    return UINT32_MAX;
  }
  refuse(r, span, arena_format(sema->arena, "the payload has no `%s`", sema_name(sema, arg->name)));
  return UINT32_MAX;
}

/* The parts of a case: by position, then by name; parts that no name is given for may be anything. */
static const Pattern *read_parts(Reading *r, const Ast *ast, TypeId type, uint32_t index,
                                 const char *name) {
  AstNodes args = AS(Call, ast)->arguments;
  Pattern *pattern = shape(r, ast, type, index);
  bool named = false;
  uint32_t given = 0;
  for (uint32_t i = 0; i < args.count; i++) {
    const Ast *arg = args.items[i];
    uint32_t part = given++;
    if (arg->kind == AST_Arg) {
      named = true;
      part = keyword_part(r, pattern, AS(Arg, arg));
      arg = AS(Arg, arg)->value;
    } else if (named) {
      refuse(r, arg->span, "a part by position stands before those by name");
    }
    TypeId part_type =
        part < pattern->count ? type_shape_part(r->sema->decls, type, index, part) : TYPE_ERROR;
    const Pattern *read_part = read(r, arg, part_type);
    if (part < pattern->count) pattern->parts[part] = read_part;
  }
  if ((!named && given != pattern->count) || given > pattern->count)
    wrong_count(r, ast, name, pattern->count, given);
  fill(r, pattern, ast);
  return pattern;
}

/* Names inside something that was refused are declared all the same. */
static const Pattern *read_anyway(Reading *r, const Ast *ast) {
  AstNodes args = ast->kind == AST_Call ? AS(Call, ast)->arguments : (AstNodes){NULL, 0};
  for (uint32_t i = 0; i < args.count; i++)
    read(r, args.items[i]->kind == AST_Arg ? AS(Arg, args.items[i])->value : args.items[i],
         TYPE_ERROR);
  r->wrong = true;
  return make(r, PATTERN_ANY, ast, TYPE_ERROR);
}

/* Case `name` of `type`, as written in `ast`: with parts if it is a call. */
static const Pattern *read_case(Reading *r, const Ast *ast, TypeId type, Symbol name) {
  int32_t index = find_shape(r, type, name);
  if (index < 0) {
    const Ast *where = ast->kind == AST_Call ? AS(Call, ast)->callee : ast;
    no_case(r, where, type, name);
    return read_anyway(r, ast);
  }
  const char *text = sema_name(r->sema, name);
  if (ast->kind == AST_Call) return read_parts(r, ast, type, (uint32_t)index, text);
  Pattern *pattern = shape(r, ast, type, (uint32_t)index);
  if (pattern->count) wrong_count(r, ast, text, pattern->count, 0);
  fill(r, pattern, ast);
  return pattern;
}

static bool has_cases(const Reading *r, TypeId type) {
  return type_enum(r->sema->decls, type) || optional_payload(r->sema, type).index;
}

/* `Expr` of `Expr.Num`: true if it names the enum that is matched; *named: the type it names, if any. */
static bool names_subject(Reading *r, const Ast *base, TypeId type, TypeId *named) {
  Sema *sema = r->sema;
  Entity entity = base_entity(sema, base);
  const TypeInfo *info = type_info(sema->types, type);
  *named = (TypeId){0};
  if (entity.kind == ENTITY_STRUCT && sema->struct_infos.items[entity.index].ast->generics.count) {
    *named = sema->struct_infos.items[entity.index].self_type;
    return info->kind == TYPE_KIND_STRUCT && info->declaration == entity.index;
  }
  bool may_be_type =
      base->kind == AST_Subscript || (entity.kind != ENTITY_NONE && entity.kind != ENTITY_VAR);
  if (may_be_type) *named = resolve_type_maybe(sema, base);
  return named->index && type_same(*named, type);
}

/* ── constants ── */

static const LinkInfo *text_equality(Reading *r, const Ast *ast, TypeId type) {
  Arg args[2] = {{.expr = NULL, .span = ast->span, .type = type},
                 {.expr = ast, .span = ast->span, .type = type}};
  CallInfo call;
  if (!method_call(r->sema, type, symbol_of(SYM_eq), args, 2, &call)) return NULL;
  LinkInfo *link = arena_make(r->sema->arena, LinkInfo);
  *link = (LinkInfo){.kind = LINK_CALL, .left = type, .right = type, .result = TYPE_BOOL};
  link->call = arena_copy(r->sema->arena, &call, sizeof call);
  return link;
}

static const LinkInfo *number_equality(Reading *r, TypeId type) {
  LinkInfo *link = arena_make(r->sema->arena, LinkInfo);
  *link = (LinkInfo){.kind = LINK_BINARY, .op = BINARY_EQ, .left = type, .right = type};
  link->result = TYPE_BOOL;
  return link;
}

static const char *words_of(const Ast *ast) {
  if (ast->kind == AST_Str) return "a String";
  if (ast->kind == AST_Float) return "a Float64";
  if (ast->kind == AST_True || ast->kind == AST_False) return "a Bool";
  if (ast->kind == AST_None) return "None";
  return "a number";
}

static const Pattern *read_constant(Reading *r, const Ast *ast, TypeId type) {
  Sema *sema = r->sema;
  bool text = type_same(type, type_string(sema->decls));
  bool number = type_is_number(sema->types, type);
  const Ast *spelled = ast->kind == AST_Unary ? AS(Unary, ast)->operand : ast;
  bool literal = spelled->kind == AST_Str || spelled->kind == AST_Int || spelled->kind == AST_Float;
  if (literal && (spelled->kind == AST_Str ? !text : !number))
    return misfit(r, ast, words_of(spelled), type);
  uint32_t errors = diag_errors(sema->diags);
  TypeId found = check_value(sema, ast, (Want){type, WANT_OTHER, {0, 0}, {0}, "this is matched"});
  const ConstValue *value = typed_const(sema->typed, ast);
  if (type_is_error(found) || diag_errors(sema->diags) != errors) {
    r->wrong = true;
    return make(r, PATTERN_ANY, ast, type);
  }
  if (type_same(type, TYPE_BOOL) && value) return shape(r, ast, type, value->bits ? 1 : 0);
  Pattern *pattern = make(r, PATTERN_LITERAL, ast, type);
  if (!value || !(text || number)) {
    refuse(r, ast->span, "it is neither a case, a name nor a constant");
    return pattern;
  }
  pattern->value = *value;
  pattern->literal = ast;
  pattern->equal = text ? text_equality(r, ast, type) : number_equality(r, type);
  if (!pattern->equal) r->wrong = true;
  return pattern;
}

static const Pattern *read_word(Reading *r, const Ast *ast, TypeId type) {
  if (ast->kind == AST_None) {
    if (optional_payload(r->sema, type).index) return shape(r, ast, type, 0);
    return misfit(r, ast, "None", type);
  }
  if (!type_same(type, TYPE_BOOL)) return misfit(r, ast, "a Bool", type);
  return shape(r, ast, type, ast->kind == AST_True ? 1 : 0);
}

/* ── forms ── */

static bool is_capital(const char *name) { return name[0] >= 'A' && name[0] <= 'Z'; }

static const Pattern *read_name(Reading *r, const Ast *ast, TypeId type) {
  Sema *sema = r->sema;
  Symbol name = AS(Name, ast)->name;
  if (symbol_is(name, SYM_underscore)) return make(r, PATTERN_ANY, ast, type);
  if (!type_is_error(type) && has_cases(r, type) &&
      (find_shape(r, type, name) >= 0 || is_capital(sema_name(sema, name))))
    return read_case(r, ast, type, name);
  if (scope_find(sema, name).kind == ENTITY_ALIAS) {
    Diag *diag = refuse(r, ast->span, "a bare name is bound, and this is a constant");
    diag_reason(sema->diags, diag, "compare it in a guard: `case x if x == %s`",
                sema_name(sema, name));
    return make(r, PATTERN_ANY, ast, type);
  }
  Pattern *pattern = make(r, PATTERN_ANY, ast, type);
  pattern->var = bind(r, name, ast->span, type);
  return pattern;
}

/* `Expr.Nothing`, or a constant like `Int.MAX`. */
static const Pattern *read_dotted(Reading *r, const Ast *ast, const Ast *callee, TypeId type) {
  Sema *sema = r->sema;
  TypeId named;
  const AstAttribute *node = AS(Attribute, callee);
  if (type_is_error(type)) return read_anyway(r, ast);
  if (names_subject(r, node->value, type, &named)) {
    if (has_cases(r, type)) return read_case(r, ast, type, node->name);
  } else if (named.index && type_enum(sema->decls, named)) {
    refuse(r, callee->span,
           arena_format(sema->arena, "it is of `%s`, and `%s` is matched", text_of(sema, named),
                        text_of(sema, type)));
    return read_anyway(r, ast);
  }
  return ast->kind == AST_Call ? misfit(r, ast, "this", type) : read_constant(r, ast, type);
}

static const Pattern *read_call(Reading *r, const Ast *ast, TypeId type) {
  const Ast *callee = AS(Call, ast)->callee;
  if (type_is_error(type)) return read_anyway(r, ast);
  if (callee->kind == AST_Attribute) return read_dotted(r, ast, callee, type);
  if (callee->kind == AST_Name && has_cases(r, type))
    return read_case(r, ast, type, AS(Name, callee)->name);
  Entity entity = base_entity(r->sema, callee);
  if (entity.kind == ENTITY_STRUCT && type_info(r->sema->types, type)->kind == TYPE_KIND_STRUCT)
    report_unbuilt(r->sema, callee->span, "a pattern that takes a struct apart");
  else
    refuse(r, callee->span,
           arena_format(r->sema->arena, "`%s` has no cases", text_of(r->sema, type)));
  return read_anyway(r, ast);
}

static bool is_taken(const Reading *r, const Ast *subject) {
  return !typed_is_place(r->sema->typed, ast_bare(subject));
}

static const Pattern *read_tuple(Reading *r, const Ast *ast, TypeId type) {
  AstNodes items = AS(Tuple, ast)->items;
  const TypeInfo info = *type_info(r->sema->types, type);
  bool tuple = info.kind == TYPE_KIND_TUPLE;
  if (!tuple) misfit(r, ast, "a tuple", type);
  if (tuple && items.count != info.count) {
    wrong_count(r, ast, text_of(r->sema, type), info.count, items.count);
    tuple = false;
  }
  Pattern *pattern = make(r, PATTERN_CASE, ast, type);
  pattern->count = items.count;
  pattern->parts = arena_make_many(r->sema->arena, const Pattern *, items.count);
  AstNodes listed = r->listed;
  r->listed.count = 0;
  for (uint32_t i = 0; i < items.count; i++) {
    if (i < listed.count) r->taken = is_taken(r, listed.items[i]);
    pattern->parts[i] = read(r, items.items[i], tuple ? info.arguments[i] : TYPE_ERROR);
  }
  r->listed = listed;
  return pattern;
}

/* ── lists ── */

static void name_rest(Reading *r, Pattern *pattern, const Ast *star, TypeId type) {
  const Ast *name = AS(Star, star)->value;
  const SequenceInfo *sequence = pattern->sequence;
  if (AS(Star, star)->count != 1 || name->kind != AST_Name) {
    refuse(r, star->span, "a name stands behind `*`");
    return;
  }
  if (symbol_is(AS(Name, name)->name, SYM_underscore)) return;
  bool kept = sequence && sequence->taken;
  if (kept && sequence->fixed) {
    report_unbuilt(r->sema, star->span, "a name for the rest of an Array that is given away");
    r->wrong = true;
  }
  TypeId rest = !sequence ? TYPE_ERROR : kept ? type : sequence->rest->result;
  pattern->rest = bind(r, AS(Name, name)->name, name->span, rest);
}

static void check_length(Reading *r, const Pattern *pattern) {
  uint64_t length = pattern->sequence->length;
  if (pattern->starred ? pattern->count <= length : pattern->count == length) return;
  refuse(r, pattern->span,
         arena_format(r->sema->arena, "the array has %llu item%s, and the pattern names %u",
                      (unsigned long long)length, length == 1 ? "" : "s", pattern->count));
}

static const Pattern *read_list(Reading *r, const Ast *ast, TypeId type) {
  AstNodes items = AS(List, ast)->items;
  Pattern *pattern = make(r, PATTERN_LIST, ast, type);
  pattern->index = ast_star(items);
  pattern->starred = pattern->index < items.count;
  pattern->parts = arena_make_many(r->sema->arena, const Pattern *, items.count);
  if (!type_is_error(type)) pattern->sequence = sequence_of(r->sema, type, r->taken, ast->span);
  if (!pattern->sequence && type_array_item(r->sema->decls, type).index)
    refuse(r, ast->span, "how many items the array has is not known here");
  else if (!pattern->sequence)
    misfit(r, ast, "a list", type);
  TypeId item = pattern->sequence ? pattern->sequence->item : TYPE_ERROR;
  for (uint32_t i = 0; i < items.count; i++) {
    bool star = items.items[i]->kind == AST_Star;
    if (star && i > pattern->index) refuse(r, items.items[i]->span, "a second `*`");
    if (star)
      name_rest(r, pattern, items.items[i], type);
    else
      pattern->parts[pattern->count++] = read(r, items.items[i], item);
  }
  if (pattern->sequence && pattern->sequence->fixed && !r->wrong) check_length(r, pattern);
  return pattern;
}

/* `A | B | C`: each with the names of the first. */
static const Pattern *read_alternatives(Reading *r, const Ast *ast, TypeId type) {
  const AstChain *chain = AS(Chain, ast);
  for (uint32_t i = 0; i < chain->rest.count; i++) {
    if (chain->rest.items[i].op == OP_OR) continue;
    refuse(r, ast->span, "it is neither a case, a name nor a constant");
    return make(r, PATTERN_ANY, ast, type);
  }
  Pattern *pattern = make(r, PATTERN_OR, ast, type);
  pattern->count = chain->rest.count + 1;
  pattern->parts = arena_make_many(r->sema->arena, const Pattern *, pattern->count);
  uint32_t before = r->bound.count;
  pattern->parts[0] = read(r, chain->first, type);
  Vars first = {0};
  for (uint32_t i = before; i < r->bound.count; i++)
    array_push(r->sema->arena, &first, r->bound.items[i]);
  const Vars *pool = r->pool;
  r->pool = &first;
  for (uint32_t i = 1; i < pattern->count; i++) {
    const Ast *item = chain->rest.items[i - 1].operand;
    r->bound.count = before;
    pattern->parts[i] = read(r, item, type);
    if (r->bound.count - before < first.count && !r->wrong)
      refuse(r, item->span, "it does not bind the names of the alternative before");
  }
  r->pool = pool;
  return pattern;
}

static const Pattern *read_as(Reading *r, const Ast *ast, TypeId type) {
  const AstWithItem *node = AS(WithItem, ast);
  Pattern *pattern = arena_copy(r->sema->arena, read(r, node->value, type), sizeof *pattern);
  if (pattern->var.index) {
    refuse(r, node->target->span, "it has a name already");
  } else if (node->target->kind != AST_Name) {
    refuse(r, node->target->span, "a name stands after `as`");
  } else if (!symbol_is(AS(Name, node->target)->name, SYM_underscore)) {
    pattern->var = bind(r, AS(Name, node->target)->name, node->target->span, type);
  }
  return pattern;
}

static const Pattern *read(Reading *r, const Ast *ast, TypeId type) {
  AstKind kind = ast->kind;
  if (ast->flags & AST_ERROR) r->wrong = r->sema->body_broken = true;
  if (kind == AST_Paren) return read(r, AS(Paren, ast)->value, type);
  if (kind == AST_Name) return read_name(r, ast, type);
  if (kind == AST_WithItem) return read_as(r, ast, type);
  if (kind == AST_Tuple) return read_tuple(r, ast, type);
  if (kind == AST_Chain) return read_alternatives(r, ast, type);
  if (kind == AST_Call) return read_call(r, ast, type);
  if (kind == AST_Attribute) return read_dotted(r, ast, ast, type);
  if (kind == AST_None || kind == AST_True || kind == AST_False) return read_word(r, ast, type);
  bool sign = kind == AST_Unary && AS(Unary, ast)->op == OP_NEG;
  if (kind == AST_Int || kind == AST_Float || kind == AST_Str || sign)
    return read_constant(r, ast, type);
  if (kind == AST_List) return read_list(r, ast, type);
  if (kind == AST_Transfer) {
    refuse(r, ast->span, "`^` stands behind what is matched, as in `match value^:`");
    return read(r, AS(Transfer, ast)->value, type);
  }
  if (kind == AST_Dict || kind == AST_Star) {
    report_unbuilt(r->sema, ast->span,
                   kind == AST_Dict ? "a dict in a pattern" : "`*` in a tuple of a pattern");
    r->wrong = true;
  } else {
    refuse(r, ast->span, "it is neither a case, a name nor a constant");
  }
  return make(r, PATTERN_ANY, ast, TYPE_ERROR);
}

const Pattern *pattern_check(Sema *sema, const Ast *ast, const MatchInfo *info, MatchArm *arm) {
  Reading r = {.sema = sema, .arm = arm, .wrong = type_is_error(info->type)};
  if (info->listed)
    r.listed = AS(Tuple, info->subject)->items;
  else
    r.taken = is_taken(&r, info->subject);
  const Pattern *pattern = read(&r, ast, info->type);
  return r.wrong ? NULL : pattern;
}
