// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* --elide=witness: counts that elision removed are written beside the program, which is the elided one.
**
** In: calls where a retain and a release were removed. Out: an end of the process with the place and the rule if the second
** finds no other owner: then somebody let go of the object while it was borrowed, and the borrow might have outlived it. The
** surprise: nothing needs to go wrong for that, since the owner that is kept here holds the object. */
#include "dynamic/class.h"
#include "dynamic/memory.h"

#include <stdlib.h>

static const char *const rule_names[] = {
#define ELISION(id, name, reason) name,
#include "own/elisions.def"
};

void own_witness_begin(OwnWord word) {
  if (ov_is_pointer(word)) ov_object(word)->count++;
}

void own_witness_end(int64_t rule, OwnWord word, const OwnSite *site) {
  if (!ov_is_pointer(word) || --ov_object(word)->count > 0) return;
  io_flush();
  io_error("own: witness: %s:%u:%u: by the rule `%s` a %s is borrowed here, but its last owner has "
           "let go of it\n",
           site->file, site->line, site->column, rule_names[rule],
           class_name(class_by_id(ov_object_class(ov_object(word)))));
  abort();
}
