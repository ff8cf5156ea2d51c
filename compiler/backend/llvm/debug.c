// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Line tables (-g). In: spans. Out: DWARF compile unit, files, subprograms, locations; nothing
** without -g. The surprise: LLVM wants a location on every call that could be inlined, so code
** without a span gets line 0. */
#include "backend/llvm/llvm_internal.h"

#include <string.h>

static LLVMMetadataRef file_at(LlvmModule *m, SourceId id) {
  const Sources *sources = m->program->context->sources;
  const char *path = "<none>";
  if (m->debug_files[id.index]) return m->debug_files[id.index];
  if (id.index) path = source_get(sources, id)->name;
  const char *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  size_t folder = slash ? (size_t)(slash - path) : 0;
  m->debug_files[id.index] = LLVMDIBuilderCreateFile(m->debug, name, strlen(name),
                                                     folder ? path : ".", folder ? folder : 1);
  return m->debug_files[id.index];
}

static Position position_of(const LlvmModule *m, Span span) {
  if (!span.from) return (Position){{0}, 0, 0};
  return source_position(m->program->context->sources, span.from);
}

static void module_flag(LlvmModule *m, const char *name, uint64_t value) {
  LLVMMetadataRef number = LLVMValueAsMetadata(LLVMConstInt(m->i32, value, false));
  LLVMAddModuleFlag(m->module, LLVMModuleFlagBehaviorWarning, name, strlen(name), number);
}

void llvm_debug_init(LlvmModule *m) {
  enum { DWARF = 4 };
  if (!m->options->debug_info) return;
  m->debug = LLVMCreateDIBuilder(m->module);
  m->debug_files =
      arena_make_many(m->arena, LLVMMetadataRef, sources_count(m->program->context->sources) + 1);
  module_flag(m, "Dwarf Version", DWARF);
  module_flag(m, "Debug Info Version", LLVMDebugMetadataVersion());
  const MirBody *main = m->program->instances.items[m->program->main_instance.index];
  SourceId root = main ? position_of(m, main->span).source : (SourceId){0};
  m->debug_unit = LLVMDIBuilderCreateCompileUnit(
      m->debug, LLVMDWARFSourceLanguagePython, file_at(m, root), "ownc", 4,
      m->options->opt_level > 0, "", 0, 0, "", 0, LLVMDWARFEmissionLineTablesOnly, 0, false, false,
      "", 0, "", 0);
  m->debug_type =
      LLVMDIBuilderCreateSubroutineType(m->debug, file_at(m, root), NULL, 0, LLVMDIFlagZero);
}

void llvm_debug_function(LlvmModule *m) {
  if (!m->debug) return;
  const MirBody *body = m->at.body;
  Position at = position_of(m, body->span);
  const char *link = abi_fn_name(m->names, m->at.id);
  m->at.debug_scope =
      LLVMDIBuilderCreateFunction(m->debug, file_at(m, at.source), body->name, strlen(body->name),
                                  link, strlen(link), file_at(m, at.source), at.line, m->debug_type,
                                  true, true, at.line, LLVMDIFlagZero, m->options->opt_level > 0);
  LLVMSetSubprogram(m->at.fn->value, m->at.debug_scope);
}

/* A derived body may mention spans of another file; line tables of one function name one file, so
** those get line 0. */
void llvm_debug_at(LlvmModule *m, Span span) {
  if (!m->debug) return;
  Position at = position_of(m, span), own = position_of(m, m->at.body->span);
  if (at.source.index != own.source.index) at.line = at.column = 0;
  LLVMMetadataRef location =
      LLVMDIBuilderCreateDebugLocation(m->context, at.line, at.column, m->at.debug_scope, NULL);
  LLVMSetCurrentDebugLocation2(m->builder, location);
}

void llvm_debug_finish(LlvmModule *m) {
  if (m->debug) LLVMDIBuilderFinalize(m->debug);
}
