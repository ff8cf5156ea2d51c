// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* MIR as text. In: a body. Out: lines that mir_read_text accepts. Locals and blocks are printed in
** the order of their ids, so the same body always gives the same text, and reading and printing it
** again changes nothing.
**
**   body     = "fn" NAME ["->" TYPE] ["raises"] ["broken"] AT "end" AT, header lines, blocks
**   header   = "decl" FN | "glue" TYPE | "parameters" NAME [":" TRAIT {"+" TRAIT}] {"," …}
**            | "arguments" TYPE {"," TYPE} | "facts" WORD… | "scope" N KIND [NAME] ["in" N] AT
**            | "local" LABEL ":" TYPE KIND [CONVENTION] FLAG… ["number" N] ["meant" N] "in" N AT
**   block    = "b" N "in" SCOPE ["chain"] ":" instructions
**   instr    = [PLACE "="] OP … ["->" "b" N …] AT FORM ["reason" WORD] ["proven"] ["type" TYPE]
**   place    = LABEL { "." FIELD | "#elem[" [LABEL] "]" | "#safe[" [LABEL] "]" | "#box"
**            | "#payload" ["!"] | "#at" ["[" LABEL "]"] }
**   operand  = PLACE | "move" PLACE | "&read" PLACE | "&mut" PLACE | CONSTANT ":" TYPE
**   constant = INT | "float" NUMBER | "true" | "false" | "string" "\"…\"" | "null" | "none" | "word" INT
**            | "digits" "\"…\"" | "builtin" INT | "class" INT | "tuple" "(" CONSTANT ":" TYPE … ")"
**            | "parameter" TYPE | "code" "@" INSTANCE
**   callee   = ["runtime" NAME] ["@" INSTANCE] ["class" INT] [FN | "drop" TYPE] ["[" TYPE {"," TYPE} "]"]
**              "(" operands ")" | "pointer" "@" INSTANCE "(" operands ")"
**   AT       = "@" LINE ":" COLUMN, "@0:0" for nowhere
** `#payload` tests for None first, `#payload!` does not; `#safe` needs no bounds check. A LABEL is
** the name of a local, with "%ID" if the name is not enough. An INSTANCE is a number in order of
** appearance in this text; `drop TYPE` is the glue that ends a value. */
#include "base/check.h"
#include "mir/text_internal.h"

#include "own/value.h"

#include <inttypes.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { AT_COLUMN = 64 };

typedef struct {
  Text *out;
  const MirBody *body;
  Arena *arena;
  const char **labels;  /* by local  */
  const char **callees; /* by callee; NULL until first needed */
  Table instances;      /* FnId -> number in this text */
} Printer;

static const char *symbol_of_body(const Printer *printer, Symbol symbol) {
  return symbol_text(printer->body->context->symbols, symbol);
}

static void make_labels(Printer *printer) {
  const MirBody *body = printer->body;
  Table uses = {0};
  printer->labels = arena_make_many(printer->arena, const char *, body->locals.count);
  for (uint32_t i = 1; i < body->locals.count; i++) {
    uint32_t name = body->locals.items[i].name.index;
    if (name) table_set(printer->arena, &uses, name, table_get(&uses, name) + 1);
  }
  for (uint32_t i = 1; i < body->locals.count; i++) {
    const MirLocalInfo *local = &body->locals.items[i];
    const char *name = symbol_of_body(printer, local->name);
    bool enough = local->name.index && table_get(&uses, local->name.index) == 1 &&
                  mir_word_find(WORDS_RESERVED, name, strlen(name)) < 0;
    printer->labels[i] = enough ? name : arena_format(printer->arena, "%s%%%u", name, i);
  }
}

static void print_at(Printer *printer, Span span) {
  Position at = source_position(printer->body->context->sources, span.from);
  if (!span.from) at.line = at.column = 0;
  text_format(printer->out, "@%u:%u", at.line, at.column);
}

static void print_type(Printer *printer, TypeId type) {
  const MirBody *body = printer->body;
  text_add(printer->out,
           type_text(body->decls, printer->arena, type, body->type_params, body->type_param_count));
}

static void print_types(Printer *printer, const TypeId *types, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    if (i) text_add(printer->out, ", ");
    print_type(printer, types[i]);
  }
}

static void print_field(Printer *printer, const MirPlaceInfo *place) {
  const MirBody *body = printer->body;
  const TypeInfo *info = type_info(body->decls->types, mir_place(body, place->parent)->type);
  if (info->kind == TYPE_KIND_STRUCT) {
    const StructDecl *decl = decl_struct(body->decls, (StructId){info->declaration});
    text_format(printer->out, ".%s", symbol_of_body(printer, decl->fields.items[place->data].name));
  } else {
    text_format(printer->out, ".%u", place->data);
  }
}

/* `e#Add.left`: names of fields are unique within their case only. */
static void print_case(Printer *printer, const MirPlaceInfo *place) {
  const StructDecl *decl =
      type_enum(printer->body->decls, mir_place(printer->body, place->parent)->type);
  const CaseDecl *item = &decl->cases.items[enum_case_of(decl, place->data)];
  text_format(printer->out, "#%s.%s", symbol_of_body(printer, item->name),
              symbol_of_body(printer, decl->fields.items[place->data].name));
}

/* The crash report prints bodies that are wrong: an id that names nothing is shown, not followed. */
static bool exists(Printer *printer, uint32_t id, uint32_t count) {
  if (id && id < count) return true;
  text_format(printer->out, "<no %u>", id);
  return false;
}

static void print_place(Printer *printer, MirPlace id) {
  if (!exists(printer, id.index, printer->body->places.count)) return;
  const MirPlaceInfo *place = mir_place(printer->body, id);
  if (place->step != STEP_LOCAL) print_place(printer, place->parent);
  bool field = place->step == STEP_FIELD || place->step == STEP_CASE || place->step == STEP_BELOW;
  const char *index = printer->labels[field ? 0 : place->data];
  switch (place->step) {
  case STEP_LOCAL: text_add(printer->out, index); break;
  case STEP_FIELD: print_field(printer, place); break;
  case STEP_CASE: print_case(printer, place); break;
  case STEP_ELEMENT: text_format(printer->out, "#elem[%s]", index ? index : ""); break;
  case STEP_ELEMENT_SAFE: text_format(printer->out, "#safe[%s]", index ? index : ""); break;
  case STEP_PART:
    text_format(printer->out, place->checked ? "#part![%s]" : "#part[%s]", index ? index : "");
    break;
  case STEP_BOX: text_add(printer->out, "#box"); break;
  case STEP_PAYLOAD: text_add(printer->out, place->checked ? "#payload" : "#payload!"); break;
  case STEP_BELOW: text_add(printer->out, "~"); break;
  case STEP_POINTEE:
    text_add(printer->out, "#at");
    if (place->data) text_format(printer->out, "[%s]", index);
    break;
  }
}

static void print_string(Printer *printer, const char *bytes, uint32_t length) {
  text_char(printer->out, '"');
  for (uint32_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)bytes[i];
    if (c == '"' || c == '\\')
      text_format(printer->out, "\\%c", c);
    else if (c == '\n')
      text_add(printer->out, "\\n");
    else if (c < 0x20 || c == 0x7f)
      text_format(printer->out, "\\x%02x", c);
    else
      text_char(printer->out, (char)c);
  }
  text_char(printer->out, '"');
}

static void print_float(Printer *printer, uint64_t bits) {
  double number;
  memcpy(&number, &bits, sizeof number);
  if (isnan(number)) {
    text_format(printer->out, "float bits 0x%" PRIx64, bits);
    return;
  }
  const char *shortest = "";
  for (int digits = 1; digits <= 17; digits++) {
    shortest = arena_format(printer->arena, "%.*g", digits, number);
    if (strtod(shortest, NULL) == number) break;
  }
  text_format(printer->out, "float %s", shortest);
}

static void print_instance(Printer *printer, FnId instance) {
  uint32_t number = table_get(&printer->instances, instance.index);
  if (!number) {
    number = printer->instances.count + 1;
    table_set(printer->arena, &printer->instances, instance.index, number);
  }
  text_format(printer->out, "@%u", number);
}

/* Tuples hold plain constants only. NOLINTNEXTLINE(misc-no-recursion) */
static void print_const(Printer *printer, uint32_t id) {
  const MirBody *body = printer->body;
  if (!exists(printer, id, body->consts.count)) return;
  const MirConstInfo *value = mir_const(body, (MirConst){id});
  switch (value->kind) {
  case MIR_CONST_INT:
    if (type_class(body->decls->types, value->type) != TYPE_CLASS_UNSIGNED) {
      text_format(printer->out, "%" PRId64, (int64_t)value->bits);
    } else {
      text_format(printer->out, "%" PRIu64, value->bits);
    }
    break;
  case MIR_CONST_FLOAT: print_float(printer, value->bits); break;
  case MIR_CONST_BOOL: text_add(printer->out, value->bits ? "true" : "false"); break;
  case MIR_CONST_STRING:
    text_add(printer->out, "string ");
    print_string(printer, value->bytes, value->length);
    break;
  case MIR_CONST_NULL: text_add(printer->out, "null"); break;
  case MIR_CONST_NONE: text_add(printer->out, "none"); break;
  case MIR_CONST_PARAMETER:
    text_add(printer->out, "parameter ");
    print_type(printer, (TypeId){(uint32_t)value->bits});
    break;
  case MIR_CONST_CODE:
    text_add(printer->out, "code ");
    print_instance(printer, (FnId){(uint32_t)value->bits});
    break;
  case MIR_CONST_BYTES:
  case MIR_CONST_DIGITS:
    text_add(printer->out, value->kind == MIR_CONST_BYTES ? "bytes " : "digits ");
    print_string(printer, value->bytes, value->length);
    break;
  case MIR_CONST_WORD: text_format(printer->out, "word %" PRIu64, value->bits); break;
  case MIR_CONST_BUILTIN: text_format(printer->out, "builtin %" PRIu64, value->bits); break;
  case MIR_CONST_CLASS: text_format(printer->out, "class %" PRIu64, value->bits); break;
  case MIR_CONST_TUPLE:
    text_add(printer->out, "tuple(");
    for (uint32_t i = 0; i < value->length; i++) {
      if (i) text_add(printer->out, ", ");
      print_const(printer, value->items[i].index);
    }
    text_char(printer->out, ')');
    break;
  }
  text_char(printer->out, ':');
  print_type(printer, value->type);
}

static void print_operand(Printer *printer, MirOperand operand) {
  switch (operand.role) {
  case ROLE_CONST: print_const(printer, operand.index); return;
  case ROLE_USE: break;
  case ROLE_MOVE: text_add(printer->out, "move "); break;
  case ROLE_READ: text_add(printer->out, "&read "); break;
  case ROLE_MUT: text_add(printer->out, "&mut "); break;
  }
  print_place(printer, (MirPlace){operand.index});
}

static void print_operands(Printer *printer, const MirInstr *instr) {
  for (uint32_t i = 0; i < instr->count; i++) {
    if (i) text_add(printer->out, ", ");
    print_operand(printer, mir_operands(printer->body, instr)[i]);
  }
}

/* Offset, first class, how many more. */
static void print_hint(Printer *printer, int64_t hint) {
  text_format(printer->out, " hint %u %u %u", ov_hint_offset(hint), ov_hint_first(hint),
              ov_hint_more(hint));
}

static void print_callee(Printer *printer, const MirInstr *instr) {
  const MirBody *body = printer->body;
  if (!exists(printer, instr->extra, body->callees.count)) return;
  const MirCallee *callee = mir_callee(body, instr->extra);
  if (callee->kind == CALLEE_RUNTIME)
    text_format(printer->out, "runtime %s", mir_runtime_text((RuntimeFn)callee->runtime));
  if (callee->kind == CALLEE_POINTER) text_add(printer->out, "pointer ");
  if (callee->instance.index) {
    if (callee->kind == CALLEE_RUNTIME) text_char(printer->out, ' ');
    print_instance(printer, callee->instance);
    if (callee->kind == CALLEE_INSTANCE) text_char(printer->out, ' ');
  }
  if (callee->class_decl.index) text_format(printer->out, " class %u", callee->class_decl.index);
  if (callee->hint) print_hint(printer, (int64_t)callee->hint);
  if (callee->fn.index) {
    if (callee->kind == CALLEE_RUNTIME) text_char(printer->out, ' ');
    const char **label = &printer->callees[instr->extra];
    if (!*label) *label = mir_fn_label(body->decls, printer->arena, callee->fn);
    text_add(printer->out, *label);
  } else if (callee->kind == CALLEE_INSTANCE && instr->count == 1) {
    text_add(printer->out, "drop ");
    print_type(printer, mir_place(body, (MirPlace){mir_operands(body, instr)->index})->type);
    return;
  }
  if (!callee->type_arg_count) return;
  text_char(printer->out, '[');
  print_types(printer, callee->type_args, callee->type_arg_count);
  text_char(printer->out, ']');
}

/* `make Add(…)`: an enum says which case. */
static void print_made_case(Printer *printer, const MirInstr *instr) {
  const StructDecl *decl = type_enum(printer->body->decls, instr->type);
  if (!decl || !exists(printer, instr->extra + 1, decl->cases.count + 1)) return;
  text_format(printer->out, " %s", symbol_of_body(printer, decl->cases.items[instr->extra].name));
}

/* What stands between the op and its operands, and around them. */
static void print_details(Printer *printer, const MirInstr *instr) {
  Text *out = printer->out;
  switch (instr->op) {
  case MIR_CALL:
  case MIR_CALL_RAISES:
    text_char(out, ' ');
    print_callee(printer, instr);
    text_char(out, '(');
    print_operands(printer, instr);
    text_char(out, ')');
    return;
  case MIR_MAKE:
    print_made_case(printer, instr);
    text_char(out, '(');
    print_operands(printer, instr);
    text_char(out, ')');
    return;
  case MIR_BINARY:
    if (instr->count != 2) break;
    text_char(out, ' ');
    print_operand(printer, mir_operands(printer->body, instr)[0]);
    text_format(out, " %s ", mir_word_text(WORDS_BINARY, instr->extra));
    print_operand(printer, mir_operands(printer->body, instr)[1]);
    return;
  case MIR_UNARY: text_format(out, " %s", mir_word_text(WORDS_UNARY, instr->extra)); break;
  case MIR_CONVERT: text_format(out, " %s", mir_word_text(WORDS_CONVERT, instr->extra)); break;
  case MIR_SIZE_OF:
  case MIR_NEEDS_DROP:
    text_char(out, ' ');
    print_type(printer, instr->type);
    return;
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
  case MIR_RETAIN:
  case MIR_RELEASE:
  case MIR_GOTO:
  case MIR_BRANCH:
  case MIR_RETURN:
  case MIR_RAISE:
  case MIR_RESUME:
  case MIR_UNREACHABLE:
  case MIR_OP_COUNT: break;
  case MIR_ELIDED: text_format(out, " %u", instr->extra); break;
  }
  if (instr->count) text_char(out, ' ');
  print_operands(printer, instr);
}

static TypeId implied_type(const MirBody *body, const MirInstr *instr) {
  if (instr->op == MIR_SIZE_OF || instr->op == MIR_NEEDS_DROP) return instr->type;
  return instr->dst.index ? mir_place(body, instr->dst)->type : (TypeId){0};
}

static void print_instr(Printer *printer, const MirInstr *instr, const MirBlockInfo *block,
                        bool last) {
  Text *out = printer->out;
  text_add(out, "  ");
  bool op_first = instr->op == MIR_INIT || instr->op == MIR_ASSIGN;
  if (op_first) text_format(out, "%s ", mir_op_text(instr->op));
  if (instr->dst.index) {
    print_place(printer, instr->dst);
    text_add(out, op_first ? " =" : " = ");
  }
  if (!op_first) text_add(out, mir_op_text(instr->op));
  print_details(printer, instr);
  for (uint32_t i = 0; last && i < block->successors.count; i++) {
    text_format(out, i ? " b%u" : " -> b%u", block->successors.items[i].index);
  }
  text_add(out, "  ");
  text_pad(out, AT_COLUMN);
  print_at(printer, instr->span);
  text_format(out, " %s", mir_form_text(instr->form));
  if (instr->reason != REASON_NONE)
    text_format(out, " reason %s", mir_word_text(WORDS_REASONS, instr->reason));
  if (instr->checked_no_overflow) text_add(out, " proven");
  if (!type_same(instr->type, implied_type(printer->body, instr))) {
    text_add(out, " type ");
    print_type(printer, instr->type);
  }
  text_char(out, '\n');
}

static void print_parameters(Printer *printer) {
  const MirBody *body = printer->body;
  if (!body->type_param_count) return;
  text_add(printer->out, "  parameters ");
  for (uint32_t i = 0; i < body->type_param_count; i++) {
    const TypeParamDecl *param = &body->type_params[i];
    text_format(printer->out, "%s%s", i ? ", " : "", symbol_of_body(printer, param->name));
    for (uint32_t k = 0; k < param->bounds.count; k++) {
      text_add(printer->out, k ? " + " : ": ");
      text_add(printer->out,
               symbol_of_body(printer, decl_trait(body->decls, param->bounds.items[k])->name));
    }
  }
  text_char(printer->out, '\n');
}

static void print_facts(Printer *printer) {
  if (!printer->body->facts) return;
  text_add(printer->out, "  facts");
  for (uint32_t i = 0; mir_word_text(WORDS_FACTS, i); i++) {
    if (printer->body->facts & (1U << i))
      text_format(printer->out, " %s", mir_word_text(WORDS_FACTS, i));
  }
  text_char(printer->out, '\n');
}

static bool plain_name(const char *name) {
  for (const char *c = name; *c; c++) {
    if (*c == ' ' || *c == '"' || *c == '-' || *c == '@') return false;
  }
  return *name != '\0';
}

static void print_name(Printer *printer, const char *name) {
  if (plain_name(name))
    text_add(printer->out, name);
  else
    print_string(printer, name, (uint32_t)strlen(name));
}

static void print_header(Printer *printer) {
  const MirBody *body = printer->body;
  Text *out = printer->out;
  text_add(out, "fn ");
  print_name(printer, body->name);
  if (!type_same(body->result_type, TYPE_NONE)) {
    text_add(out, " -> ");
    print_type(printer, body->result_type);
  }
  text_format(out, "%s%s ", body->raises ? " raises" : "", body->broken ? " broken" : "");
  print_at(printer, body->span);
  text_add(out, " end ");
  print_at(printer, body->end_span);
  text_char(out, '\n');
  if (body->decl.index)
    text_format(out, "  decl %s\n", mir_fn_label(body->decls, printer->arena, body->decl));
  print_parameters(printer);
  if (body->glue_of.index) {
    text_add(out, "  glue ");
    print_type(printer, body->glue_of);
    text_char(out, '\n');
  }
  if (body->type_arg_count) {
    text_add(out, "  arguments ");
    print_types(printer, body->type_args, body->type_arg_count);
    text_char(out, '\n');
  }
  print_facts(printer);
}

static void print_scopes(Printer *printer) {
  const MirBody *body = printer->body;
  for (uint32_t i = 1; i < body->scopes.count; i++) {
    const MirScopeInfo *scope = &body->scopes.items[i];
    text_format(printer->out, "  scope %u %s ", i, mir_word_text(WORDS_SCOPES, scope->kind));
    if (scope->name) {
      print_name(printer, scope->name);
      text_char(printer->out, ' ');
    }
    if (scope->parent.index) text_format(printer->out, "in %u ", scope->parent.index);
    print_at(printer, scope->span);
    text_char(printer->out, '\n');
  }
}

static void print_locals(Printer *printer) {
  const MirBody *body = printer->body;
  for (uint32_t i = 1; i < body->locals.count; i++) {
    const MirLocalInfo *local = &body->locals.items[i];
    text_format(printer->out, "  local %s: ", printer->labels[i]);
    print_type(printer, local->type);
    text_format(printer->out, " %s ", mir_word_text(WORDS_LOCALS, local->kind));
    if (local->kind == LOCAL_PARAM)
      text_format(printer->out, "%s ", mir_word_text(WORDS_CONVENTIONS, local->convention));
    if (local->mutable_) text_add(printer->out, "mutable ");
    if (local->indirect) text_add(printer->out, "indirect ");
    if (local->natural) text_add(printer->out, "natural ");
    if (local->global.index) text_format(printer->out, "number %u ", local->global.index);
    if (local->meant.index) text_format(printer->out, "meant %u ", local->meant.index);
    if (local->scope.index) text_format(printer->out, "in %u ", local->scope.index);
    print_at(printer, local->span);
    text_char(printer->out, '\n');
  }
}

void mir_print(Text *out, const MirBody *body) {
  Printer printer = {.out = out, .body = body, .arena = arena_new()};
  printer.callees = arena_make_many(printer.arena, const char *, body->callees.count);
  make_labels(&printer);
  print_header(&printer);
  print_scopes(&printer);
  print_locals(&printer);
  for (uint32_t i = 1; i < body->blocks.count; i++) {
    const MirBlockInfo *block = &body->blocks.items[i];
    text_format(out, "b%u", i);
    if (block->scope.index) text_format(out, " in %u", block->scope.index);
    text_format(out, "%s:\n", block->chain ? " chain" : "");
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      print_instr(&printer, &block->instrs.items[k], block, k + 1 == block->instrs.count);
    }
  }
  arena_free(printer.arena);
}
