// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Reads what mir_print wrote (grammar: top of mir_text.c), so that a pass is tested from a snippet
** alone.
**
** In: text, and declarations to look names up in. Out: a body, or a sentence with a line number.
** Blank lines and lines that begin with `#` are skipped. The surprise: spans are printed as
** line:column, so the reader makes up a source of blanks that has these lines and columns; the
** body then prints the same again. */
#include "base/check.h"
#include "mir/read_internal.h"

#include "own/value.h"

#include <stdlib.h>
#include <string.h>

enum { PLACE_LINES = 1000000, PLACE_COLUMNS = 100000, PLACE_BYTES = 64 << 20 };

/* The next "@LINE:COLUMN" of the text after `from`, NULL if there is none. */
static const char *next_place(const char *from, uint32_t *line, uint32_t *column) {
  for (const char *at = strchr(from, '@'); at; at = strchr(at + 1, '@')) {
    char *end = NULL;
    unsigned long l = strtoul(at + 1, &end, 10);
    if (end == at + 1 || *end != ':') continue;
    unsigned long c = strtoul(end + 1, &end, 10);
    *line = l < PLACE_LINES ? (uint32_t)l : PLACE_LINES;
    *column = c < PLACE_COLUMNS ? (uint32_t)c : PLACE_COLUMNS;
    return end;
  }
  return NULL;
}

/* Makes the source of blanks. */
static void read_places(Reader *reader, const char *text) {
  uint32_t line = 0, column = 0;
  for (const char *at = text; (at = next_place(at, &line, &column));) {
    if (line > reader->line_count) reader->line_count = line;
  }
  uint32_t *widths = arena_make_many(reader->arena, uint32_t, reader->line_count + 1);
  reader->line_starts = arena_make_many(reader->arena, uint32_t, reader->line_count + 1);
  for (const char *at = text; (at = next_place(at, &line, &column));) {
    if (column > widths[line]) widths[line] = column;
  }
  uint64_t total = 0;
  for (uint32_t i = 1; i <= reader->line_count; i++) {
    reader->line_starts[i] = (uint32_t)total;
    total += widths[i] + 1;
  }
  if (total > PLACE_BYTES) {
    mir_read_fail(reader, "the positions of this text need too large a source");
    return;
  }
  char *blanks = arena_alloc(reader->arena, total + 1);
  memset(blanks, ' ', total);
  for (uint32_t i = 2; i <= reader->line_count; i++)
    blanks[reader->line_starts[i] - 1] = '\n';
  SourceId id = source_add(reader->context->sources, "<mir>", blanks, (uint32_t)total, false);
  reader->base = source_get(reader->context->sources, id)->base;
}

static Span read_at(Reader *reader) {
  mir_read_expect(reader, "@");
  uint32_t line = mir_read_number(reader);
  mir_read_expect(reader, ":");
  uint32_t column = mir_read_number(reader);
  if (!line || !column || line > reader->line_count || reader->error) return (Span){0, 0};
  uint32_t from = reader->base + reader->line_starts[line] + column - 1;
  return (Span){from, from + 1};
}

static const char *read_name(Reader *reader) {
  mir_read_blanks(reader);
  uint32_t length = 0;
  if (*reader->at == '"') return mir_read_string(reader, &length);
  Word name = mir_read_token(reader);
  return arena_text(reader->arena, name.text, name.length);
}

static void read_first_line(Reader *reader) {
  if (!mir_read_keyword(reader, "fn")) mir_read_fail(reader, "`fn` expected");
  reader->body->name = read_name(reader);
}

static void read_signature(Reader *reader) {
  MirBody *body = reader->body;
  if (mir_read_sign(reader, "->")) body->result_type = mir_read_type(reader);
  body->raises = mir_read_keyword(reader, "raises");
  body->broken = mir_read_keyword(reader, "broken");
  body->span = read_at(reader);
  if (!mir_read_keyword(reader, "end")) mir_read_fail(reader, "`end` expected");
  body->end_span = read_at(reader);
}

static TraitId read_trait(Reader *reader) {
  Symbol name = mir_read_symbol(reader, mir_read_word(reader));
  for (uint32_t i = 1; i < reader->decls->traits.count; i++) {
    if (symbol_same(reader->decls->traits.items[i]->name, name)) return (TraitId){i};
  }
  mir_read_fail(reader, "no trait is called `%s`", symbol_text(reader->context->symbols, name));
  return (TraitId){0};
}

static void read_parameters(Reader *reader) {
  OWN_ARRAY(TypeParamDecl) params = {0};
  do {
    TypeParamDecl param = {.name = mir_read_symbol(reader, mir_read_word(reader))};
    if (mir_read_sign(reader, ":")) {
      do {
        TraitId trait = read_trait(reader);
        array_push(reader->arena, &param.bounds, trait);
      } while (!reader->error && mir_read_sign(reader, "+"));
    }
    array_push(reader->arena, &params, param);
  } while (!reader->error && mir_read_sign(reader, ","));
  reader->body->type_params = params.items;
  reader->body->type_param_count = params.count;
}

static void read_facts(Reader *reader) {
  for (mir_read_blanks(reader); !reader->error && *reader->at != '\n' && *reader->at;
       mir_read_blanks(reader)) {
    reader->body->facts |=
        1U << mir_read_choice(reader, WORDS_FACTS, mir_read_token(reader), "fact");
  }
}

static void read_scope(Reader *reader) {
  MirScopeInfo scope = {.kind = SCOPE_FUNCTION};
  uint32_t number = mir_read_number(reader);
  scope.kind =
      (MirScopeKind)mir_read_choice(reader, WORDS_SCOPES, mir_read_word(reader), "kind of scope");
  if (scope.kind == SCOPE_INLINED) scope.name = read_name(reader);
  if (mir_read_keyword(reader, "in")) scope.parent = (MirScope){mir_read_number(reader)};
  scope.span = read_at(reader);
  if (number == 1) {
    *mir_scope(reader->body, (MirScope){1}) = scope;
    return;
  }
  MirScope id = mir_add_scope(reader->body, scope.parent, scope.kind, scope.span);
  mir_scope(reader->body, id)->name = scope.name;
  if (id.index != number) mir_read_fail(reader, "scopes are numbered in order");
}

static void read_local(Reader *reader) {
  MirBody *body = reader->body;
  MirLocalInfo local = {.kind = LOCAL_PARAM};
  Word label = mir_read_word(reader);
  size_t named = 0;
  while (named < label.length && label.text[named] != '%')
    named++;
  if (named) local.name = mir_read_symbol(reader, (Word){label.text, named});
  mir_read_expect(reader, ":");
  local.type = mir_read_type(reader);
  local.kind =
      (MirLocalKind)mir_read_choice(reader, WORDS_LOCALS, mir_read_word(reader), "kind of local");
  if (local.kind == LOCAL_PARAM) {
    local.convention =
        (Convention)mir_read_choice(reader, WORDS_CONVENTIONS, mir_read_word(reader), "convention");
    body->param_count++;
  }
  local.mutable_ = mir_read_keyword(reader, "mutable");
  local.indirect = mir_read_keyword(reader, "indirect");
  local.natural = mir_read_keyword(reader, "natural");
  if (mir_read_keyword(reader, "number")) local.global = (GlobalId){mir_read_number(reader)};
  if (mir_read_keyword(reader, "meant")) local.meant = (ClassId){mir_read_number(reader)};
  if (mir_read_keyword(reader, "in")) local.scope = (MirScope){mir_read_number(reader)};
  local.span = read_at(reader);
  MirLocal id = mir_add_local(body, local);
  if (local.kind == LOCAL_RESULT) body->result = id;
  table_set(reader->arena, &reader->labels, mir_read_symbol(reader, label).index, id.index);
}

static void read_header_line(Reader *reader) {
  MirBody *body = reader->body;
  if (mir_read_keyword(reader, "decl"))
    body->decl = mir_read_fn(reader);
  else if (mir_read_keyword(reader, "glue"))
    body->glue_of = mir_read_type(reader);
  else if (mir_read_keyword(reader, "parameters"))
    read_parameters(reader);
  else if (mir_read_keyword(reader, "arguments"))
    body->type_args = mir_read_types(reader, &body->type_arg_count);
  else if (mir_read_keyword(reader, "facts"))
    read_facts(reader);
  else if (mir_read_keyword(reader, "scope"))
    read_scope(reader);
  else if (mir_read_keyword(reader, "local"))
    read_local(reader);
  else
    mir_read_fail(reader, "a line of the header or a block expected");
}

static void read_block(Reader *reader) {
  mir_read_expect(reader, "b");
  uint32_t number = mir_read_number(reader);
  MirScope scope = {0};
  if (mir_read_keyword(reader, "in")) scope = (MirScope){mir_read_number(reader)};
  MirBlock block = mir_add_block(reader->body, scope);
  mir_block(reader->body, block)->chain = mir_read_keyword(reader, "chain");
  mir_read_expect(reader, ":");
  if (block.index != number) mir_read_fail(reader, "blocks are numbered in order");
}

typedef struct {
  MirInstr instr;
  OWN_ARRAY(MirOperand) operands;
  OWN_ARRAY(MirBlock) next;
} Parsed;

static void take_operand(Reader *reader, Parsed *parsed) {
  MirOperand operand = mir_read_operand(reader);
  array_push(reader->arena, &parsed->operands, operand);
}

static void take_operand_list(Reader *reader, Parsed *parsed) {
  mir_read_expect(reader, "(");
  if (mir_read_sign(reader, ")")) return;
  do
    take_operand(reader, parsed);
  while (!reader->error && mir_read_sign(reader, ","));
  mir_read_expect(reader, ")");
}

static uint64_t read_hint(Reader *reader) {
  uint32_t offset = mir_read_number(reader), first = mir_read_number(reader);
  return ov_hint(offset, first, mir_read_number(reader));
}

/* A function, or `drop TYPE`; a function may be called `drop`, too. */
static void read_callee_name(Reader *reader, MirCallee *callee) {
  mir_read_blanks(reader);
  if (*reader->at == '(' || *reader->at == '[') return;
  if (callee->kind == CALLEE_RUNTIME && mir_read_keyword(reader, "class")) {
    callee->class_decl = (ClassId){mir_read_number(reader)};
    return;
  }
  if (callee->kind == CALLEE_RUNTIME && mir_read_keyword(reader, "hint")) {
    callee->hint = read_hint(reader);
    return;
  }
  const char *before = reader->at;
  if (callee->instance.index && mir_read_keyword(reader, "drop") && *reader->at == ' ') {
    mir_read_type(reader);
    return;
  }
  reader->at = before;
  callee->fn = mir_read_fn(reader);
}

/* `pointer @N`; a function may be called `pointer`, too. */
static bool read_pointer_callee(Reader *reader, MirCallee *callee) {
  const char *before = reader->at;
  if (mir_read_keyword(reader, "pointer") && mir_read_sign(reader, "@")) {
    callee->kind = CALLEE_POINTER;
    callee->instance = (FnId){mir_read_number(reader)};
    return true;
  }
  reader->at = before;
  return false;
}

static uint32_t read_callee(Reader *reader) {
  MirCallee callee = {.kind = CALLEE_FUNCTION};
  if (read_pointer_callee(reader, &callee)) return mir_add_callee(reader->body, callee);
  const char *before = reader->at;
  if (mir_read_keyword(reader, "runtime")) {
    Word name = mir_read_word(reader);
    if (name.length) {
      callee.kind = CALLEE_RUNTIME;
      callee.runtime = mir_read_choice(reader, WORDS_RUNTIME, name, "runtime function");
    } else {
      reader->at = before; /* a function of that name */
    }
  }
  if (mir_read_sign(reader, "@")) {
    callee.instance = (FnId){mir_read_number(reader)};
    if (callee.kind == CALLEE_FUNCTION) callee.kind = CALLEE_INSTANCE;
  }
  read_callee_name(reader, &callee);
  if (reader->error) return 0;
  if (callee.fn.index && callee.kind == CALLEE_FUNCTION &&
      decl_fn(reader->decls, callee.fn)->trait.index) {
    callee.kind = CALLEE_REQUIREMENT;
  }
  if (mir_read_sign(reader, "[")) {
    callee.type_args = mir_read_types(reader, &callee.type_arg_count);
    mir_read_expect(reader, "]");
  }
  return mir_add_callee(reader->body, callee);
}

static void read_details(Reader *reader, Parsed *parsed) {
  MirInstr *instr = &parsed->instr;
  switch (instr->op) {
  case MIR_CALL:
  case MIR_CALL_RAISES:
    instr->extra = read_callee(reader);
    take_operand_list(reader, parsed);
    return;
  case MIR_MAKE: {
    const StructDecl *cases =
        instr->dst.index ? type_enum(reader->decls, mir_place(reader->body, instr->dst)->type)
                         : NULL;
    if (cases) instr->extra = mir_read_case(reader, cases);
    take_operand_list(reader, parsed);
    return;
  }
  case MIR_BINARY:
    take_operand(reader, parsed);
    instr->extra = mir_read_choice(reader, WORDS_BINARY, mir_read_token(reader), "operator");
    take_operand(reader, parsed);
    return;
  case MIR_UNARY:
    instr->extra = mir_read_choice(reader, WORDS_UNARY, mir_read_token(reader), "operator");
    break;
  case MIR_CONVERT:
    instr->extra = mir_read_choice(reader, WORDS_CONVERT, mir_read_token(reader), "conversion");
    break;
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP: instr->type = mir_read_type(reader); return;
  case MIR_ELIDED: instr->extra = mir_read_number(reader); break;
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_INIT:
  case MIR_ASSIGN:
  case MIR_REF:
  case MIR_ADDRESS:
  case MIR_FUNCTION:
  case MIR_TAG:
  case MIR_COPY:
  case MIR_DROP:
  case MIR_END:
  case MIR_CAUGHT:
  case MIR_GOTO:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: break;
  }
  for (int i = 0; i < mir_op_operands(instr->op); i++)
    take_operand(reader, parsed);
}

/* "x = op" against "op x": what follows the first word decides. */
static bool starts_with_place(Reader *reader) {
  const char *before = reader->at;
  mir_read_word(reader);
  mir_read_blanks(reader);
  bool place = *reader->at == '=' || *reader->at == '.' || *reader->at == '#';
  reader->at = before;
  return place;
}

static void read_tail(Reader *reader, Parsed *parsed, TypeId *type) {
  if (mir_read_sign(reader, "->")) {
    while (!reader->error && mir_read_sign(reader, "b"))
      array_push(reader->arena, &parsed->next, (MirBlock){mir_read_number(reader)});
  }
  parsed->instr.span = read_at(reader);
  parsed->instr.form =
      (MirForm)mir_read_choice(reader, WORDS_FORMS, mir_read_token(reader), "form");
  if (mir_read_keyword(reader, "reason")) {
    parsed->instr.reason =
        (MirReason)mir_read_choice(reader, WORDS_REASONS, mir_read_word(reader), "reason");
  }
  parsed->instr.checked_no_overflow = mir_read_keyword(reader, "proven");
  if (mir_read_keyword(reader, "type")) *type = mir_read_type(reader);
}

static void append_parsed(Reader *reader, Parsed *parsed, TypeId type) {
  MirBody *body = reader->body;
  MirBlock block = {body->blocks.count - 1};
  if (!block.index || mir_terminated(body, block)) {
    mir_read_fail(reader, "an instruction stands outside a block");
    return;
  }
  if (mir_op_is_terminator(parsed->instr.op)) {
    mir_terminate(body, block, parsed->instr, parsed->operands.items, parsed->operands.count,
                  parsed->next.items, parsed->next.count);
  } else {
    mir_emit(body, block, parsed->instr, parsed->operands.items, parsed->operands.count);
  }
  if (type.index) mir_terminator(mir_block(body, block))->type = type;
}

static void read_instr(Reader *reader) {
  Parsed parsed = {.instr = {.op = MIR_INIT}};
  bool has_place = starts_with_place(reader);
  if (has_place) {
    parsed.instr.dst = mir_read_place(reader);
    mir_read_expect(reader, "=");
  }
  parsed.instr.op = (MirOp)mir_read_choice(reader, WORDS_OPS, mir_read_word(reader), "instruction");
  if (!has_place && (parsed.instr.op == MIR_INIT || parsed.instr.op == MIR_ASSIGN)) {
    parsed.instr.dst = mir_read_place(reader);
    mir_read_expect(reader, "=");
  }
  TypeId type = {0};
  if (!reader->error) read_details(reader, &parsed);
  if (!reader->error) read_tail(reader, &parsed, &type);
  if (!reader->error) append_parsed(reader, &parsed, type);
}

static bool next_line(Reader *reader) {
  mir_read_blanks(reader);
  if (*reader->at && *reader->at != '\n') mir_read_fail(reader, "unexpected `%.10s`", reader->at);
  if (!*reader->at || reader->error) return false;
  reader->at++;
  reader->line++;
  return true;
}

/* The lines after the first; then the rest of the first, which may use type parameters named below
** it. */
static void read_lines(Reader *reader, const char *signature) {
  bool blocks = false;
  do {
    bool indented = *reader->at == ' ';
    mir_read_blanks(reader);
    if (*reader->at == '\n' || *reader->at == '#' || !*reader->at) {
      while (*reader->at && *reader->at != '\n')
        reader->at++;
    } else if (!indented) {
      blocks = true;
      read_block(reader);
    } else if (blocks) {
      read_instr(reader);
    } else {
      read_header_line(reader);
    }
  } while (next_line(reader));
  if (reader->error) return;
  reader->at = signature;
  read_signature(reader);
}

static void check_numbers(Reader *reader) {
  const MirBody *body = reader->body;
  for (uint32_t i = 1; i < body->blocks.count; i++) {
    const MirBlockInfo *block = &body->blocks.items[i];
    for (uint32_t k = 0; k < block->successors.count; k++) {
      uint32_t to = block->successors.items[k].index;
      if (!to || to >= body->blocks.count) mir_read_fail(reader, "there is no block b%u", to);
    }
  }
}

MirBody *mir_read_text(Arena *arena, Context *context, Decls *decls, const char *text,
                       const char **error) {
  Reader reader = {.arena = arena, .context = context, .decls = decls, .at = text, .line = 1};
  reader.body = mir_body_new(arena, context, decls);
  read_places(&reader, text);
  while (!reader.error && (*reader.at == '\n' || *reader.at == '#')) {
    while (*reader.at && *reader.at != '\n')
      reader.at++;
    if (*reader.at) reader.at++;
    reader.line++;
  }
  read_first_line(&reader);
  const char *signature = reader.at;
  while (*reader.at && *reader.at != '\n')
    reader.at++;
  if (!reader.error && next_line(&reader)) read_lines(&reader, signature);
  if (!reader.error) check_numbers(&reader);
  *error = reader.error;
  return reader.error ? NULL : reader.body;
}
