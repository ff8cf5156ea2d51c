// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Where a name stands inside a node.
**
** In: the span of a node and a name it carries as a symbol. Out: the span of the name alone, found in the source text as a
** whole word. The surprise: a name that is written differently from its symbol (`` `quoted` ``, other normal form) is not
** found; then the span of the whole node stands for it. */
#include "sema/sema_internal.h"
#include <ctype.h>
#include <string.h>

static bool word_char(char c) {
  return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

Span span_of_name(const Sema *sema, Span within, Symbol name) {
  SourceId id = source_at(sema->context->sources, within.from);
  if (!id.index || !name.index) return within;
  const Source *source = source_get(sema->context->sources, id);
  const char *wanted = sema_name(sema, name);
  uint32_t length = symbol_length(sema->context->symbols, name);
  uint32_t end = within.to - source->base;
  if (end > source->length) end = source->length;
  for (uint32_t at = within.from - source->base; at + length <= end; at++) {
    const char *text = source->text + at;
    if (*text != *wanted || memcmp(text, wanted, length) != 0) continue;
    bool starts = at == 0 || !word_char(text[-1]);
    if (starts && !word_char(text[length]))
      return (Span){source->base + at, source->base + at + length};
  }
  return within;
}

Span span_of_declared(const Sema *sema, Span within, AstNodes decorators, Symbol name) {
  Span rest = within;
  if (decorators.count) rest.from = decorators.items[decorators.count - 1]->span.to;
  if (rest.from >= rest.to) rest = within;
  Span found = span_of_name(sema, rest, name);
  return found.from == rest.from && found.to == rest.to ? within : found;
}

Span member_span(const Ast *attribute) {
  /* `a.name`: the name is the end of the node. */
  const AstAttribute *node = AS(Attribute, attribute);
  Span span = attribute->span;
  if (node->value->span.to < span.to) span.from = node->value->span.to + 1;
  return span;
}
