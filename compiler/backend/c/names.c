// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names in C. In: names of the user, any Unicode. Out: identifiers that collide with nothing in the file. The surprise:
** two variables of one function may share a name (inner scopes); the later one gets a number. */
#include "backend/c/c_internal.h"
#include <string.h>

static bool is_reserved(const char *name) {
  static const char *const words[] = {
      "auto", "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "extern", "float",
      "for", "goto", "if", "inline", "int", "long", "register", "restrict", "return", "short", "signed", "sizeof", "static",
      "struct", "switch", "typedef", "union", "unsigned", "void", "volatile", "while", "bool", "true", "false", "NULL",
      "main", "asm", "typeof", "unix", "linux", "errno", "stdin", "stdout", "stderr", "result", "argc", "argv"};
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (strcmp(words[i], name) == 0) return true;
  return name[0] == '_' || strncmp(name, "own_", 4) == 0 || strncmp(name, "OWN_", 4) == 0;
}

const char *c_identifier(Arena *arena, const char *name) {
  Text text = text_new(arena);
  for (const char *at = name; *at; at++) {
    bool plain = (*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') || *at == '_' || (*at >= '0' && *at <= '9' && at > name);
    if (plain) text_char(&text, *at);
    else text_format(&text, "_x%02X", (unsigned char)*at);
  }
  if (!*name || is_reserved(text.data)) return arena_format(arena, "v_%s", text.data);
  return text.data;
}

static bool is_temporary_name(const char *name) {
  if (name[0] != 't' && name[0] != 'b') return false;
  for (const char *at = name + 1; *at; at++)
    if (*at < '0' || *at > '9') return false;
  return name[1] != '\0';
}

void c_name_locals(CEmit *c) {
  uint32_t count = c->body->locals.count;
  c->local_names = arena_make_many(c->arena, const char *, count);
  Table taken = {0};
  for (uint32_t i = 1; i < count; i++) {
    const MirLocalInfo *local = &c->body->locals.items[i];
    if (i == c->body->result.index) {
      c->local_names[i] = "result";
      continue;
    }
    if (!local->name.index) {
      c->local_names[i] = arena_format(c->arena, "t%u", i);
      continue;
    }
    const char *name = c_identifier(c->arena, symbol_text(c->body->context->symbols, local->name));
    uint64_t key = table_hash(name, strlen(name));
    if (table_get(&taken, key) || is_temporary_name(name)) name = arena_format(c->arena, "%s_%u", name, i);
    table_set(c->arena, &taken, key, i);
    c->local_names[i] = name;
  }
}

const char *c_string_literal(Arena *arena, const char *bytes, uint32_t length) {
  Text text = text_new(arena);
  text_char(&text, '"');
  for (uint32_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if (byte == '"' || byte == '\\') text_format(&text, "\\%c", byte);
    else if (byte >= 0x20 && byte < 0x7F && byte != '?') text_char(&text, (char)byte);
    else text_format(&text, "\\%03o", byte);
  }
  text_char(&text, '"');
  return text.data;
}
