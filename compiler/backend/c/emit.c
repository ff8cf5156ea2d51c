// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The C back end. In: instance MIR after GLUE. Out: one C17 file that includes own/own.h: types, prototypes, functions in the
** order in which they were reached, main. gcc and clang-19 compile it without a warning. */
#include "backend/c/c_internal.h"
#include <string.h>

static bool is_external(const CEmit *c, uint32_t fn) {
  FnDeclId decl = c->program->instance_decls.items[fn];
  return decl.index && decl_fn(c->decls, decl)->is_extern;
}

/* own/own.h declares what the runtime offers; other extern functions are declared here. */
static bool declared_by_runtime(const CEmit *c, uint32_t fn) {
  return is_external(c, fn) && strncmp(abi_fn_name(c->names, (FnId){fn}), "own_", 4) == 0;
}

static void emit_prototypes(CEmit *c) {
  for (uint32_t f = 1; f < c->program->instances.count; f++) {
    if (!c->program->instances.items[f] && !is_external(c, f)) continue;
    if (declared_by_runtime(c, f)) continue;
    text_format(c->out, "%s;\n", c_signature(c, (FnId){f}, false));
  }
  text_char(c->out, '\n');
}

static void emit_main(CEmit *c) {
  FnId main = c->program->main_instance;
  text_add(c->out, "int main(int argc, char **argv) {\n  own_start(argc, argv);\n");
  if (!main.index) text_add(c->out, "  return (int)own_finish(false);\n}\n");
  else if (c->program->instances.items[main.index]->raises)
    text_format(c->out, "  return (int)own_finish(%s());\n}\n", abi_fn_name(c->names, main));
  else text_format(c->out, "  %s();\n  return (int)own_finish(false);\n}\n", abi_fn_name(c->names, main));
}

void c_emit(const MirProgram *program, const EmitOptions *options, Text *out) {
  Arena *arena = arena_new();
  CEmit c = {.program = program, .decls = program->decls, .options = options, .arena = arena, .out = out};
  c.names = abi_names_new(program, arena);
  text_add(out, "/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm -lpthread */\n#include \"own/own.h\"\n\n");
  c_emit_types(&c);
  emit_prototypes(&c);
  for (uint32_t f = 1; f < program->instances.count; f++)
    if (program->instances.items[f]) c_emit_function(&c, (FnId){f});
  emit_main(&c);
  arena_free(arena);
}
