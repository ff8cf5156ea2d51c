// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Names in C. In: names of the user, any Unicode. Out: identifiers that collide with nothing in
** the file. The surprise: two variables of one function may share a name (inner scopes); the
** later one gets a number. */
#include "backend/c/c_internal.h"
#include <string.h>

void c_global(CEmit *c, const char *name) {
  table_set(c->arena, &c->globals, table_hash(name, strlen(name)), 1);
}

static bool is_temporary_name(const char *name) {
  if (name[0] != 't') return false;
  for (const char *at = name + 1; *at; at++)
    if (*at < '0' || *at > '9') return false;
  return name[1] != '\0';
}

/* `wanted`, or `wanted_2` …: a name nothing in this function or at file scope has. */
static const char *local_name(CEmit *c, Table *taken, const char *wanted) {
  const char *name = wanted;
  uint64_t key = table_hash(name, strlen(name));
  bool bad = is_temporary_name(name) || strcmp(name, "result") == 0;
  for (uint32_t i = 2; bad || table_get(taken, key) || table_get(&c->globals, key);
       i++, bad = false) {
    name = arena_format(c->arena, "%s_%u", wanted, i);
    key = table_hash(name, strlen(name));
  }
  table_set(c->arena, taken, key, 1);
  return name;
}

/* Names that no user can have are written `<name>`. */
static const char *bare_name(const CEmit *c, const char *name) {
  size_t length = strlen(name);
  bool brackets = length > 2 && name[0] == '<' && name[length - 1] == '>';
  return brackets ? arena_text(c->arena, name + 1, length - 2) : name;
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
    if (local->kind == LOCAL_GLOBAL) {
      c->local_names[i] = c_global_variable(c, local->global);
      continue;
    }
    if (!local->name.index) {
      c->local_names[i] = arena_format(c->arena, "t%u", i);
      continue;
    }
    const char *text = symbol_text(c->body->context->symbols, local->name);
    c->local_names[i] = local_name(c, &taken, abi_identifier(c->arena, bare_name(c, text)));
  }
}

const char *c_string_literal(Arena *arena, const char *bytes, uint32_t length) {
  Text text = text_new(arena);
  text_char(&text, '"');
  for (uint32_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if (byte == '"' || byte == '\\')
      text_format(&text, "\\%c", byte);
    else if (byte == '\n')
      text_add(&text, "\\n");
    else if (byte >= 0x20 && byte < 0x7F && byte != '?')
      text_char(&text, (char)byte);
    else
      text_format(&text, "\\%03o", byte);
  }
  text_char(&text, '"');
  return text.data;
}
