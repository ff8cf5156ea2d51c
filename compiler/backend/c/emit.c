// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The C back end. In: instance MIR after GLUE. Out: one C17 file that includes own/own.h: types,
** prototypes, functions in the order in which they were reached, main. gcc and clang-19 compile
** it without a warning. */
#include "backend/c/c_internal.h"
#include <string.h>

static bool is_external(const CEmit *c, uint32_t fn) {
  FnDeclId decl = c->program->instance_decls.items[fn];
  return decl.index && decl_fn(c->decls, decl)->is_extern;
}

/* ── which functions the program reaches: a static function nobody calls would be a warning ── */

typedef OWN_ARRAY(uint32_t) FnList;

static void reach(CEmit *c, FnList *found, uint32_t fn) {
  if (!fn || c->reached[fn]) return;
  c->reached[fn] = true;
  array_push(c->arena, found, fn);
}

/* The function whose address the operand is, or 0. */
static uint32_t code_of(const MirBody *body, MirOperand operand) {
  if (operand.role != ROLE_CONST) return 0;
  const MirConstInfo *value = mir_const(body, (MirConst){operand.index});
  return value->kind == MIR_CONST_CODE ? (uint32_t)value->bits : 0;
}

static void reach_callees(CEmit *c, FnList *found, const MirBody *body) {
  const MirCfg *cfg = mir_cfg(c->arena, body);
  for (uint32_t i = 0; i < cfg->count; i++) {
    const MirBlockInfo *block = mir_block(body, cfg->order[i]);
    for (uint32_t k = 0; k < block->instrs.count; k++) {
      const MirInstr *instr = &block->instrs.items[k];
      if (instr->op == MIR_CALL || instr->op == MIR_CALL_RAISES)
        reach(c, found, mir_callee(body, instr->extra)->instance.index);
      for (uint32_t n = 0; n < instr->count; n++)
        reach(c, found, code_of(body, mir_operands(body, instr)[n]));
    }
  }
}

static void find_reached(CEmit *c) {
  FnList found = {0};
  c->reached = arena_make_many(c->arena, bool, c->program->instances.count);
  reach(c, &found, c->program->main_instance.index);
  for (uint32_t i = 1; i < c->program->instances.count; i++)
    if (abi_is_exported(c->program, (FnId){i})) reach(c, &found, i);
  for (uint32_t i = 0; i < found.count; i++) {
    const MirBody *body = c->program->instances.items[found.items[i]];
    if (body) reach_callees(c, &found, body);
  }
}

/* ── prototypes ── */

/* own/own.h declares own_…; functions of doubles (sqrt …) keep their names, so that the C
** compiler knows them. */
static bool is_known(const CEmit *c, uint32_t fn) {
  const FnDecl *decl = decl_fn(c->decls, c->program->instance_decls.items[fn]);
  if (strncmp(abi_fn_name(c->names, (FnId){fn}), "own_", 4) == 0) return true;
  bool plain = type_same(decl->result, TYPE_FLOAT64);
  for (uint32_t i = 0; i < decl->params.count; i++)
    plain = plain && type_same(decl->params.items[i].type, TYPE_FLOAT64);
  return plain;
}

/* All other extern functions are reached through an assembler name: a declaration under their
** own could contradict a header, or what the compiler knows of the name. */
const char *c_fn_name(const CEmit *c, FnId fn) {
  const char *name = abi_fn_name(c->names, fn);
  return !is_external(c, fn.index) || is_known(c, fn.index)
             ? name
             : arena_format(c->arena, "own_extern_%s", name);
}

static void emit_extern(CEmit *c, uint32_t fn) {
  const char *name = abi_fn_name(c->names, (FnId){fn});
  if (strncmp(name, "own_", 4) == 0) return;
  text_add(c->out, c_signature(c, (FnId){fn}, false));
  if (!is_known(c, fn))
    text_format(c->out, " __asm__(%s)", c_string_literal(c->arena, name, (uint32_t)strlen(name)));
  text_add(c->out, ";\n");
}

static void emit_prototypes(CEmit *c) {
  for (uint32_t f = 1; f < c->program->instances.count; f++) {
    if (!c->reached[f]) continue;
    if (is_external(c, f))
      emit_extern(c, f);
    else
      text_format(c->out, "%s;\n", c_signature(c, (FnId){f}, false));
  }
  text_char(c->out, '\n');
}

static void emit_main(CEmit *c) {
  FnId main = c->program->main_instance;
  text_add(c->out, "int main(int argc, char **argv) {\n  own_start(argc, argv);\n");
  if (c->dynamic->used) text_add(c->out, "  own_dynamic_start((void *)&program);\n");
  const MirBody *body = main.index ? c->program->instances.items[main.index] : NULL;
  if (!main.index)
    text_add(c->out, "  return (int)own_finish(false);\n}\n");
  else if (abi_raises_as_word(body->result_type, body->raises))
    text_format(c->out, "  return (int)own_finish(%s() == 0);\n}\n", abi_fn_name(c->names, main));
  else if (body->raises)
    text_format(c->out, "  return (int)own_finish(%s());\n}\n", abi_fn_name(c->names, main));
  else
    text_format(c->out, "  %s();\n  return (int)own_finish(false);\n}\n",
                abi_fn_name(c->names, main));
}

static void add_section(CEmit *c, const char *title, const Text *text) {
  if (!text->length) return;
  text_format(c->out, "/* ---- %s ---- */\n\n", title);
  text_add_bytes(c->out, text->data, text->length);
  text_char(c->out, '\n');
}

void c_emit(const MirProgram *program, const EmitOptions *options, Text *out) {
  Arena *arena = arena_new();
  CEmit c = {
      .program = program, .decls = program->decls, .options = options, .arena = arena, .out = out};
  c.names = abi_names_new(program, arena);
  c.takes_site = abi_site_takers(program, arena);
  c.dynamic = dyn_tables(program, arena);
  c.tables = text_new(arena);
  c.functions[0] = text_new(arena);
  c.functions[1] = text_new(arena);
  text_add(out, "/* Made by ownc. Compile with: cc -std=c17 -O2 -I INCLUDE FILE libown_rt.a -lm "
                "-lpthread */\n#ifdef __clang__\n#pragma STDC FP_CONTRACT OFF\n#endif\n#include "
                "\"own/own.h\"\n");
  text_add(out, c.dynamic->used ? "#include \"own/quick.h\"\n\n" : "\n");
  find_reached(&c);
  for (uint32_t f = 1; f < program->instances.count; f++)
    c_global(&c, abi_fn_name(c.names, (FnId){f}));
  c_emit_types(&c);
  emit_prototypes(&c);
  c_emit_dynamic(&c);
  for (uint32_t f = 1; f < program->instances.count; f++)
    if (program->instances.items[f] && c.reached[f]) c_emit_function(&c, (FnId){f});
  add_section(&c, "places in the source, for messages", &c.tables);
  add_section(&c, "the program", &c.functions[0]);
  add_section(&c, "what calls it, what it uses of the library, what ends its values",
              &c.functions[1]);
  if (abi_is_library(program))
    text_add(out,
             "__attribute__((constructor)) static void own_begin(void) { own_library_start(); }\n");
  else
    emit_main(&c);
  arena_free(arena);
}
