// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* One function in C: locals on top, then its statements; and each instruction that is no jump.
**
** In: a body. Out: its text, behind the table of its places. Invariant: loops have no controlling expression, so that C compilers
** may not assume that they end. The surprise: which locals are declared is known once the statements are written. */
#include "backend/c/c_internal.h"
#include <string.h>

/* ── instructions ── */

static void emit_reference(CEmit *c, const MirInstr *instr) {
  const char *address = c_operand_address(c, mir_operands(c->body, instr)[0], instr->span);
  MirLocal local = {mir_place(c->body, instr->dst)->data};
  c_assign(c, local, c->local_names[local.index], address);
}

static void emit_address(CEmit *c, const MirInstr *instr) {
  const char *address = c_operand_address(c, mir_operands(c->body, instr)[0], instr->span);
  CPlace to = c_place(c, instr->dst, instr->span);
  c_line(c, "%s = (%s)%s;", c_lvalue(c, to), c_type(c, mir_place(c->body, instr->dst)->type),
         address);
}

static void emit_raise(CEmit *c, const MirInstr *instr) {
  MirOperand error = mir_operands(c->body, instr)[0];
  Span span = mir_goes_on(instr) ? (Span){0, 0} : instr->span;
  if (type_same(c_operand_type(c, error), TYPE_OBJECT))
    c_line(c, "own_error_raise_object(%s, %s);", c_operand(c, error, instr->span), c_site(c, span));
  else
    c_line(c, "own_error_raise(%s, %s);", c_operand_address(c, error, instr->span),
           c_site(c, span));
}

/* What the statistics count, or what a witness keeps. */
static void emit_elided(CEmit *c, const MirInstr *instr) {
  const char *word = c_operand(c, mir_operands(c->body, instr)[0], instr->span);
  if (instr->extra & WITNESS_BEGIN)
    c_line(c, "own_witness_begin(%s);", word);
  else if (instr->extra & WITNESS_END)
    c_line(c, "own_witness_end(%u, %s, %s);", instr->extra & ~(uint32_t)WITNESS_END, word,
           c_site(c, instr->span));
  else
    c_line(c, "own_count_elided(%u, %s);", instr->extra, word);
}

static void emit_caught(CEmit *c, const MirInstr *instr) {
  CPlace to = c_place(c, instr->dst, instr->span);
  if (type_same(mir_place(c->body, instr->dst)->type, TYPE_OBJECT))
    c_line(c, "%s = own_error_take_object();", c_lvalue(c, to));
  else
    c_line(c, "%s(%s);", mir_shows_error(c->body, instr) ? "own_error_take" : "own_error_keep",
           c_address(c, to));
}

static void emit_retain(CEmit *c, const MirInstr *instr) {
  const char *from = c_operand(c, mir_operands(c->body, instr)[0], instr->span);
  c_set(c, instr->dst, c_lvalue(c, c_place(c, instr->dst, instr->span)),
        arena_format(c->arena, "ov_copy(%s)", from));
}

static void emit_any(CEmit *c, const MirInstr *instr) {
  switch (instr->op) {
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_MAKE:
  case MIR_TAG:
  case MIR_UNARY:
  case MIR_BINARY:
  case MIR_CONVERT: c_emit_operation(c, instr); return;
  case MIR_REF: emit_reference(c, instr); return;
  case MIR_ADDRESS: emit_address(c, instr); return;
  case MIR_CALL:
  case MIR_CALL_RAISES: c_emit_call(c, instr); return;
  case MIR_RAISE: emit_raise(c, instr); return;
  case MIR_CAUGHT: emit_caught(c, instr); return;
  case MIR_RETAIN: emit_retain(c, instr); return;
  case MIR_RELEASE:
    c_line(c, "%s(%s);", c->large || instr->rare ? "ov_count_down_rarely" : "ov_release",
           c_operand(c, mir_operands(c->body, instr)[0], instr->span));
    return;
  case MIR_ELIDED: emit_elided(c, instr); return;
  case MIR_END: return;
  case MIR_GOTO:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RESUME:
  case MIR_UNREACHABLE: /* statements.c */
  case MIR_COPY:
  case MIR_FUNCTION:
  case MIR_DROP:
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
  case MIR_OP_COUNT: break;
  }
  own_unreachable("instruction that GLUE should have removed");
}

/* A reason without the line of its cause: "given away on the other path". */
static const char *reason_note(const CEmit *c, MirReason reason) {
  const char *text = mir_reason_text(reason);
  const char *line = strchr(text, '%');
  if (!line) return text;
  size_t length = (size_t)(line - text);
  static const char *const words[] = {" line ", " (line ", " on", " of"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
    size_t word = strlen(words[i]);
    if (length > word && memcmp(text + length - word, words[i], word) == 0) length -= word;
  }
  return arena_format(c->arena, "%.*s", (int)length, text);
}

void c_emit_instr(CEmit *c, const MirInstr *instr) {
  MirLocal root = instr->dst.index ? mir_place(c->body, instr->dst)->root : (MirLocal){0};
  c->instr = instr;
  if (root.index && c->uses[root.index].declared_by == instr) c->declares = root;
  if (instr->reason != REASON_NONE && c->source.index) c->note = reason_note(c, instr->reason);
  emit_any(c, instr);
  c_end_instr(c);
}

/* Nothing ever sets a value without parts; C compilers would call it uninitialised. */
static bool is_empty_struct(const CEmit *c, TypeId type) {
  return type_info(c->decls->types, type)->kind == TYPE_KIND_STRUCT &&
         type_builtin(c->decls, type) != BUILTIN_OPTIONAL && type_field_count(c->decls, type) == 0;
}

static bool is_empty_local(const CEmit *c, MirLocal local) {
  TypeId type = mir_local(c->body, local)->type;
  return !abi_has_result(type) || is_empty_struct(c, type);
}

const char *c_declaration(CEmit *c, MirLocal id) {
  const MirLocalInfo *local = mir_local(c->body, id);
  const char *type = c_type(c, local->type), *gap = type[strlen(type) - 1] == '*' ? "" : " ";
  const char *star = local->kind == LOCAL_REFERENCE ? "*" : "";
  bool is_result = id.index == c->body->result.index;
  const CUse *use = &c->uses[id.index];
  const char *mark = use->reads || (is_result && use->named) ? "" : "__attribute__((unused)) ";
  return arena_format(c->arena, "%s%s%s%s%s", mark, type, gap, star, c->local_names[id.index]);
}

/* Is there a variable that the top of the function declares? */
static bool is_declared(CEmit *c, MirLocal id) {
  const MirLocalInfo *local = mir_local(c->body, id);
  const CUse *use = &c->uses[id.index];
  if (use->folded || use->declared_by || local->kind == LOCAL_PARAM || local->kind == LOCAL_GLOBAL)
    return false;
  if (id.index != c->body->result.index) return use->named;
  if (!abi_has_result(local->type) || !abi_result_by_value(c->decls, local->type, c->body->raises))
    return false;
  bool returned = c->returns == use->writes && !use->bound && !use->count && !c->names_result;
  return !returned;
}

static void emit_locals(CEmit *c) {
  c->instr = NULL;
  if (c_is_deep_glue(c, c->fn))
    c_line(c, "%s *%s = storage;", c_type(c, c->body->glue_of), c->local_names[1]);
  for (uint32_t i = 1; i < c->body->locals.count; i++) {
    const MirLocalInfo *local = &c->body->locals.items[i];
    bool slot = i == c->body->result.index && abi_has_result(local->type) &&
                !abi_result_by_value(c->decls, local->type, c->body->raises);
    if (local->kind == LOCAL_PARAM && !c->uses[i].reads) c_line(c, "(void)%s;", c->local_names[i]);
    if (slot && !c->uses[i].named) c_line(c, "(void)result;");
    if (is_declared(c, (MirLocal){i}))
      c_line(c, "%s%s;", c_declaration(c, (MirLocal){i}),
             is_empty_local(c, (MirLocal){i}) ? " = {0}"
             : c->uses[i].perhaps             ? " = 0"
                                              : "");
  }
}

/* Nothing in it ends a comment. */
static const char *comment_text(const CEmit *c, const char *text) {
  char *safe = arena_text(c->arena, text, strlen(text));
  for (char *at = safe; *at; at++)
    if (*at == '*' || *at == '\n' || *at == '\\') *at = '?';
  return safe;
}

/* The file whose lines are told: the user's, not the library's, and not of what calls a `def` for the runtime. */
static SourceId told_source(const CEmit *c) {
  const FnDecl *decl = abi_decl(c->program, c->fn);
  bool entry = decl && decl->entry_of.index;
  SourceId source = c->body->span.from && !c->body->glue_of.index && !entry
                        ? source_at(c->body->context->sources, c->body->span.from)
                        : (SourceId){0};
  bool known = source.index && source_get(c->body->context->sources, source)->builtin;
  return known ? (SourceId){0} : source;
}

static void begin_function(CEmit *c, FnId fn) {
  c->fn = fn;
  c->body = c->program->instances.items[fn.index];
  c->large = dyn_is_large(c->body);
  c->fn_name = abi_fn_name(c->names, fn);
  c->text = text_new(c->arena);
  c->sites = text_new(c->arena);
  c->checks = text_new(c->arena);
  c->after = text_new(c->arena);
  c->site_count = c->check_count = c->cache_count = c->returns = 0;
  c->names_result = false;
  c->source = told_source(c);
  c->told = (Table){0};
  c->depth = 1;
  c->cfg = mir_cfg(c->arena, c->body);
  c->folded = arena_make_many(c->arena, const char *, c->body->locals.count);
  c_name_locals(c);
  c_note_uses(c);
  c_fold(c);
}

static void add_tables(CEmit *c) {
  if (c->site_count)
    text_format(&c->tables, "static const OwnSite sites_%s[] = {\n%s};\n", c->fn_name,
                c->sites.data);
  if (c->cache_count)
    text_format(&c->tables, "static OwnCache caches_%s[%u];\n", c->fn_name, c->cache_count);
}

void c_emit_function(CEmit *c, FnId fn) {
  begin_function(c, fn);
  c_emit_statements(c);
  const char *statements = c->text.data;
  c->text = text_new(c->arena);
  if (c->takes_site[fn.index]) c_line(c, "(void)own_site;");
  emit_locals(c);
  add_tables(c);
  Text *out = &c->functions[c->source.index == 0];
  Position at = c->body->span.from ? source_position(c->body->context->sources, c->body->span.from)
                                   : (Position){{0}, 0, 0};
  const char *file = at.source.index ? source_get(c->body->context->sources, at.source)->name : "";
  if (at.line && !c->body->glue_of.index)
    text_format(out, "/* %s, %s:%u */\n", comment_text(c, c->body->name), comment_text(c, file),
                at.line);
  text_format(out, "%s {\n%s%s}\n\n", c_signature(c, fn, true), c->text.data, statements);
}
