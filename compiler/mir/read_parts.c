// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The parts of a line of MIR text: words, types, functions, constants, places, operands. The
** grammar stands at the top of mir_text.c. Whatever the text says, nothing here fails by
** own_check: every step is looked at before it is made. */
#include "base/check.h"
#include "mir/read_internal.h"
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

void mir_read_fail(Reader *reader, const char *format, ...) {
  if (reader->error) return;
  Text text = text_new(reader->arena);
  text_format(&text, "line %u: ", reader->line);
  va_list arguments;
  va_start(arguments, format);
  text_vformat(&text, format, arguments);
  va_end(arguments);
  reader->error = text.data;
}

void mir_read_blanks(Reader *reader) {
  while (*reader->at == ' ')
    reader->at++;
}

bool mir_read_sign(Reader *reader, const char *sign) {
  mir_read_blanks(reader);
  size_t length = strlen(sign);
  if (strncmp(reader->at, sign, length) != 0) return false;
  reader->at += length;
  return true;
}

void mir_read_expect(Reader *reader, const char *sign) {
  if (!mir_read_sign(reader, sign)) mir_read_fail(reader, "`%s` expected", sign);
}

static bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '%' || c == '$' || (unsigned char)c >= 0x80;
}

Word mir_read_word(Reader *reader) {
  mir_read_blanks(reader);
  const char *from = reader->at;
  while (is_name_character(*reader->at))
    reader->at++;
  return (Word){from, (size_t)(reader->at - from)};
}

bool mir_read_keyword(Reader *reader, const char *word) {
  const char *before = reader->at;
  Word found = mir_read_word(reader);
  if (found.length == strlen(word) && memcmp(found.text, word, found.length) == 0) return true;
  reader->at = before;
  return false;
}

Word mir_read_token(Reader *reader) {
  mir_read_blanks(reader);
  const char *from = reader->at;
  while (*reader->at && *reader->at != ' ' && *reader->at != '\n')
    reader->at++;
  return (Word){from, (size_t)(reader->at - from)};
}

uint32_t mir_read_number(Reader *reader) {
  mir_read_blanks(reader);
  if (*reader->at < '0' || *reader->at > '9') mir_read_fail(reader, "a number expected");
  uint64_t number = 0;
  for (; *reader->at >= '0' && *reader->at <= '9'; reader->at++) {
    number = number * 10 + (uint64_t)(*reader->at - '0');
    if (number > UINT32_MAX) number = UINT32_MAX;
  }
  return (uint32_t)number;
}

uint32_t mir_read_choice(Reader *reader, WordTable table, Word word, const char *what) {
  int index = mir_word_find(table, word.text, word.length);
  if (index < 0) mir_read_fail(reader, "`%.*s` is no %s", (int)word.length, word.text, what);
  return index < 0 ? 0 : (uint32_t)index;
}

Symbol mir_read_symbol(Reader *reader, Word word) {
  return symbol_intern(reader->context->symbols, word.text, word.length);
}

static char read_escape(Reader *reader) {
  char c = *reader->at++;
  if (c == 'n') return '\n';
  if (c != 'x') return c;
  char digits[3] = {reader->at[0], reader->at[0] ? reader->at[1] : '\0', '\0'};
  reader->at += strlen(digits);
  return (char)strtoul(digits, NULL, 16);
}

char *mir_read_string(Reader *reader, uint32_t *length) {
  Text text = text_new(reader->arena);
  text_add_bytes(&text, "", 0);
  mir_read_expect(reader, "\"");
  while (!reader->error && *reader->at && *reader->at != '"' && *reader->at != '\n') {
    char c = *reader->at++;
    if (c == '\\' && *reader->at) c = read_escape(reader);
    text_char(&text, c);
  }
  mir_read_expect(reader, "\"");
  *length = (uint32_t)text.length;
  return arena_text(reader->arena, text.data ? text.data : "", text.length);
}

const TypeId *mir_read_types(Reader *reader, uint32_t *count) {
  OWN_ARRAY(TypeId) types = {0};
  do {
    TypeId type = mir_read_type(reader);
    array_push(reader->arena, &types, type);
    mir_read_blanks(reader);
  } while (!reader->error && mir_read_sign(reader, ",") && *reader->at != ')');
  *count = types.count;
  return types.items;
}

static TypeId read_tuple(Reader *reader) {
  uint32_t count = 0;
  const TypeId *items = NULL;
  if (!mir_read_sign(reader, ")")) {
    items = mir_read_types(reader, &count);
    mir_read_expect(reader, ")");
  }
  return type_tuple(reader->decls->types, items, count);
}

/* What follows `fn(`: conventions and types, whether it raises, the result. */
static TypeId read_function(Reader *reader) {
  OWN_ARRAY(TypeId) parts = {0};
  FnShape shape = {0};
  while (!reader->error && !mir_read_sign(reader, ")")) {
    if (parts.count == FN_SHAPE_PARAMS) mir_read_fail(reader, "too many parameters");
    if (parts.count) mir_read_expect(reader, ",");
    uint32_t convention = mir_read_keyword(reader, "mut")     ? 1
                          : mir_read_keyword(reader, "owned") ? 2
                                                              : 0;
    shape.bits |= convention << (1 + 2 * parts.count);
    TypeId type = mir_read_type(reader);
    array_push(reader->arena, &parts, type);
  }
  if (mir_read_keyword(reader, "raises")) shape.bits |= 1;
  TypeId result = mir_read_sign(reader, "->") ? mir_read_type(reader) : TYPE_NONE;
  array_push(reader->arena, &parts, result);
  return reader->error ? TYPE_ERROR
                       : type_function(reader->decls->types, shape, parts.items, parts.count);
}

static TypeId scalar_or_parameter(Reader *reader, Word word) {
  for (uint32_t i = TYPE_KIND_ERROR; i <= TYPE_KIND_FLOAT64; i++) {
    const char *spelling = type_scalar_text((TypeKind)i);
    if (strlen(spelling) == word.length && memcmp(spelling, word.text, word.length) == 0)
      return (TypeId){i};
  }
  if (word.length > 1 && word.text[0] == '$') {
    return type_parameter(reader->decls->types, (uint32_t)strtoul(word.text + 1, NULL, 10));
  }
  Symbol name = mir_read_symbol(reader, word);
  for (uint32_t i = 0; i < reader->body->type_param_count; i++) {
    if (symbol_same(reader->body->type_params[i].name, name))
      return type_parameter(reader->decls->types, i);
  }
  return (TypeId){0};
}

static StructId find_struct(const Reader *reader, Symbol name) {
  for (uint32_t i = 1; i < reader->decls->structs.count; i++) {
    const StructDecl *decl = reader->decls->structs.items[i];
    if (symbol_same(decl->name, name) && decl->builtin_kind != BUILTIN_SCALAR &&
        decl->builtin_kind != BUILTIN_POINTER) {
      return (StructId){i};
    }
  }
  return (StructId){0};
}

/* `main.lambda`: what closures are called has dots. */
static Word read_path(Reader *reader, Word word) {
  while (*reader->at == '.' && is_name_character(reader->at[1])) {
    reader->at++;
    Word next = mir_read_word(reader);
    word.length = (size_t)(next.text + next.length - word.text);
  }
  return word;
}

TypeId mir_read_type(Reader *reader) {
  if (mir_read_sign(reader, "(")) return read_tuple(reader);
  if (mir_read_sign(reader, "<error>")) return TYPE_ERROR;
  Word word = mir_read_word(reader);
  TypeId simple = scalar_or_parameter(reader, word);
  if (simple.index) return simple;
  if (word.length == 2 && memcmp(word.text, "fn", 2) == 0 && *reader->at == '(') {
    reader->at++;
    return read_function(reader);
  }
  word = read_path(reader, word);
  uint32_t count = 0;
  const TypeId *arguments = NULL;
  if (*reader->at == '[') {
    reader->at++;
    arguments = mir_read_types(reader, &count);
    mir_read_expect(reader, "]");
  }
  if (reader->error) return TYPE_ERROR;
  Symbol name = mir_read_symbol(reader, word);
  if (symbol_is(name, SYM_UnsafePointer) && count == 1)
    return type_pointer(reader->decls->types, arguments[0]);
  StructId id = find_struct(reader, name);
  if (id.index) return type_struct(reader->decls->types, id, arguments, count);
  mir_read_fail(reader, "no type is called `%.*s`", (int)word.length, word.text);
  return TYPE_ERROR;
}

FnDeclId mir_read_fn(Reader *reader) {
  Word path = mir_read_word(reader);
  path = read_path(reader, path);
  size_t dot = path.length;
  while (dot && path.text[dot - 1] != '.')
    dot--;
  Symbol owner = {0};
  if (dot) owner = mir_read_symbol(reader, (Word){path.text, dot - 1});
  Symbol name = mir_read_symbol(reader, (Word){path.text + dot, path.length - dot});
  uint32_t ordinal = 1;
  if (*reader->at == '#') {
    reader->at++;
    ordinal = mir_read_number(reader);
  }
  for (uint32_t i = 1; i < reader->decls->fns.count; i++) {
    const FnDecl *fn = reader->decls->fns.items[i];
    if (!symbol_same(fn->name, name) || !symbol_same(mir_fn_owner(reader->decls, fn), owner))
      continue;
    if (--ordinal == 0) return (FnDeclId){i};
  }
  mir_read_fail(reader, "no function is called `%s`", symbol_text(reader->context->symbols, name));
  return (FnDeclId){0};
}

static MirLocal read_label(Reader *reader) {
  Word word = mir_read_word(reader);
  uint32_t local = table_get(&reader->labels, mir_read_symbol(reader, word).index);
  if (!local || !word.length)
    mir_read_fail(reader, "no local is called `%.*s`", (int)word.length, word.text);
  return (MirLocal){local};
}

static MirPlace read_field(Reader *reader, MirPlace parent) {
  Word word = mir_read_word(reader);
  TypeId type = mir_place(reader->body, parent)->type;
  const TypeInfo *info = type_info(reader->decls->types, type);
  Symbol name = mir_read_symbol(reader, word);
  for (uint32_t i = 0; i < type_field_count(reader->decls, type); i++) {
    if (type_enum(reader->decls, type)) break; /* `#Case.field` */
    bool numbered = info->kind == TYPE_KIND_TUPLE || info->kind == TYPE_KIND_FUNCTION;
    if (numbered && strtoul(word.text, NULL, 10) == i) return mir_field(reader->body, parent, i);
    if (info->kind != TYPE_KIND_STRUCT) continue;
    const StructDecl *decl = decl_struct(reader->decls, (StructId){info->declaration});
    if (symbol_same(decl->fields.items[i].name, name)) return mir_field(reader->body, parent, i);
  }
  mir_read_fail(reader, "no field `%.*s`", (int)word.length, word.text);
  return parent;
}

static MirLocal read_index(Reader *reader) {
  MirLocal index = {0};
  mir_read_expect(reader, "[");
  if (*reader->at != ']') index = read_label(reader);
  mir_read_expect(reader, "]");
  return index;
}

uint32_t mir_read_case(Reader *reader, const StructDecl *decl) {
  Word word = mir_read_word(reader);
  Symbol name = mir_read_symbol(reader, word);
  for (uint32_t i = 0; i < decl->cases.count; i++)
    if (symbol_same(decl->cases.items[i].name, name)) return i;
  mir_read_fail(reader, "no case `%.*s`", (int)word.length, word.text);
  return 0;
}

/* `#Add.left` of an enum. */
static MirPlace read_case_step(Reader *reader, MirPlace parent, const StructDecl *decl) {
  reader->at++;
  uint32_t index = mir_read_case(reader, decl);
  if (reader->error) return parent;
  mir_read_expect(reader, ".");
  Word word = mir_read_word(reader);
  Symbol name = mir_read_symbol(reader, word);
  const CaseDecl *item = &decl->cases.items[index];
  for (uint32_t i = item->first; i < item->first + item->count; i++)
    if (symbol_same(decl->fields.items[i].name, name)) return mir_case(reader->body, parent, i);
  mir_read_fail(reader, "no field `%.*s` in this case", (int)word.length, word.text);
  return parent;
}

static MirPlace read_part(Reader *reader, MirPlace parent, bool read_only) {
  reader->at--;
  MirLocal address = read_index(reader);
  bool pointer = address.index &&
                 type_info(reader->decls->types, mir_local(reader->body, address)->type)->kind ==
                     TYPE_KIND_POINTER;
  if (!pointer) mir_read_fail(reader, "a part needs a local with its address");
  return reader->error ? parent : mir_part(reader->body, parent, address, read_only);
}

static MirPlace read_step(Reader *reader, MirPlace parent) {
  MirBody *body = reader->body;
  TypeId from = mir_place(body, parent)->type;
  const StructDecl *cases = type_enum(reader->decls, from);
  if (cases) return read_case_step(reader, parent, cases);
  bool part = strncmp(reader->at, "#part", 5) == 0;
  if (!part && !type_is_error(from) && !type_info(reader->decls->types, from)->count)
    mir_read_fail(reader, "this type has no such step");
  if (reader->error) return parent;
  if (mir_read_sign(reader, "#elem")) return mir_element(body, parent, read_index(reader), false);
  if (mir_read_sign(reader, "#safe")) return mir_element(body, parent, read_index(reader), true);
  if (mir_read_sign(reader, "#part![")) return read_part(reader, parent, true);
  if (mir_read_sign(reader, "#part[")) return read_part(reader, parent, false);
  if (mir_read_sign(reader, "#box")) return mir_box(body, parent);
  if (mir_read_sign(reader, "#payload!")) return mir_payload(body, parent, false);
  if (mir_read_sign(reader, "#payload")) return mir_payload(body, parent, true);
  if (mir_read_sign(reader, "#at[")) {
    reader->at--;
    return mir_pointee(body, parent, read_index(reader));
  }
  if (mir_read_sign(reader, "#at")) return mir_pointee(body, parent, (MirLocal){0});
  mir_read_fail(reader, "an unknown step");
  return parent;
}

MirPlace mir_read_place(Reader *reader) {
  MirLocal root = read_label(reader);
  if (reader->error) return (MirPlace){0};
  MirPlace place = mir_root(reader->body, root);
  while (!reader->error) {
    if (*reader->at == '.') {
      reader->at++;
      place = read_field(reader, place);
    } else if (*reader->at == '#') {
      place = read_step(reader, place);
    } else {
      break;
    }
  }
  return place;
}

static uint64_t read_float(Reader *reader) {
  mir_read_blanks(reader);
  char *end = NULL;
  uint64_t bits = 0;
  if (mir_read_keyword(reader, "bits")) {
    bits = strtoull(reader->at, &end, 16);
  } else {
    double number = strtod(reader->at, &end);
    memcpy(&bits, &number, sizeof bits);
  }
  reader->at = end;
  return bits;
}

static void read_items(Reader *reader, MirConstInfo *value) {
  OWN_ARRAY(MirConst) items = {0};
  mir_read_expect(reader, "(");
  while (!reader->error && !mir_read_sign(reader, ")")) {
    MirOperand item = mir_read_operand(reader);
    if (item.role != ROLE_CONST) mir_read_fail(reader, "a constant expected");
    array_push(reader->arena, &items, (MirConst){item.index});
    mir_read_sign(reader, ",");
  }
  value->items = items.items;
  value->length = items.count;
}

/* The constants that only dynamic code has. */
static bool read_object_value(Reader *reader, MirConstInfo *value) {
  bool bytes = mir_read_keyword(reader, "bytes");
  if (bytes || mir_read_keyword(reader, "digits")) {
    value->kind = bytes ? MIR_CONST_BYTES : MIR_CONST_DIGITS;
    value->bytes = mir_read_string(reader, &value->length);
  } else if (mir_read_keyword(reader, "tuple")) {
    value->kind = MIR_CONST_TUPLE;
    read_items(reader, value);
  } else {
    bool word = mir_read_keyword(reader, "word");
    bool builtin = !word && mir_read_keyword(reader, "builtin");
    if (!word && !builtin && !mir_read_keyword(reader, "class")) return false;
    value->kind = word ? MIR_CONST_WORD : builtin ? MIR_CONST_BUILTIN : MIR_CONST_CLASS;
    value->bits = mir_read_number(reader);
  }
  return true;
}

/* A constant's value; false if the text is no constant. */
static bool read_const_value(Reader *reader, MirConstInfo *value) {
  mir_read_blanks(reader);
  if (*reader->at == '-' || (*reader->at >= '0' && *reader->at <= '9')) {
    char *end = NULL;
    value->kind = MIR_CONST_INT;
    value->bits = *reader->at == '-' ? (uint64_t)strtoll(reader->at, &end, 10)
                                     : strtoull(reader->at, &end, 10);
    reader->at = end;
  } else if (mir_read_keyword(reader, "float")) {
    value->kind = MIR_CONST_FLOAT;
    value->bits = read_float(reader);
  } else if (mir_read_keyword(reader, "string")) {
    value->kind = MIR_CONST_STRING;
    value->bytes = mir_read_string(reader, &value->length);
  } else if (mir_read_keyword(reader, "true") || mir_read_keyword(reader, "false")) {
    value->kind = MIR_CONST_BOOL;
    value->bits = reader->at[-2] == 'u'; /* tr-u-e */
  } else if (mir_read_keyword(reader, "parameter")) {
    value->kind = MIR_CONST_PARAMETER;
    value->bits = mir_read_type(reader).index;
  } else if (mir_read_keyword(reader, "code")) {
    value->kind = MIR_CONST_CODE;
    mir_read_expect(reader, "@");
    value->bits = mir_read_number(reader);
  } else if (mir_read_keyword(reader, "null")) {
    value->kind = MIR_CONST_NULL;
  } else if (mir_read_keyword(reader, "none")) {
    value->kind = MIR_CONST_NONE;
  } else {
    return read_object_value(reader, value);
  }
  return true;
}

MirOperand mir_read_operand(Reader *reader) {
  MirConstInfo value = {.kind = MIR_CONST_INT};
  if (read_const_value(reader, &value)) {
    mir_read_expect(reader, ":");
    value.type = mir_read_type(reader);
    return mir_constant(mir_add_const(reader->body, value));
  }
  MirRole role = ROLE_USE;
  if (mir_read_sign(reader, "&read "))
    role = ROLE_READ;
  else if (mir_read_sign(reader, "&mut "))
    role = ROLE_MUT;
  else if (mir_read_keyword(reader, "move"))
    role = ROLE_MOVE;
  return (MirOperand){role, mir_read_place(reader).index};
}
