// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Size, words and storage of the objects of class.h, for release.c and cycle.c.
**
** In: objects of the built-in classes from `type` to `anext_awaitable`. Invariant: the words are visited in the order in which CPython
** lets go of them. The surprise: classes and most natives are immortal, so nobody asks about them. */
#include "dynamic/class/class_internal.h"

int64_t class_parts_size(const OwnObject *object) {
  switch (ov_object_class(object)) {
  case OWN_CLASS_TYPE: return sizeof(Class);
  case OWN_CLASS_PROPERTY: return sizeof(Property);
  case OWN_CLASS_STATICMETHOD:
  case OWN_CLASS_CLASSMETHOD: return sizeof(Wrapper);
  case OWN_CLASS_SUPER: return sizeof(Super);
  case OWN_CLASS_FUNCTION:
    return (int64_t)sizeof(Function) +
           ((const Function *)object)->capture_count * (int64_t)sizeof(Word);
  case OWN_CLASS_BUILTIN: return sizeof(NativeObject);
  case OWN_CLASS_METHOD: return sizeof(Method);
  case OWN_CLASS_CELL: return sizeof(Cell);
  case OWN_CLASS_MODULE: return sizeof(Module);
  case OWN_CLASS_READER:
  case OWN_CLASS_WRITER:
  case OWN_CLASS_UPDATER:
  case OWN_CLASS_FILE: return sizeof(File);
  case OWN_CLASS_WEAKREF: return sizeof(WeakRef);
  case OWN_CLASS_GENERATOR:
  case OWN_CLASS_COROUTINE:
  case OWN_CLASS_ASYNC_GENERATOR: return generator_size(((const Generator *)object)->code);
  case OWN_CLASS_COROUTINE_WRAPPER:
  case OWN_CLASS_ASYNC_SEND:
  case OWN_CLASS_ASYNC_THROW:
  case OWN_CLASS_ASYNC_DEFAULT: return sizeof(Step);
  default: return 16;
  }
}

static void visit_words(Word *first, int64_t count, void (*visit)(void *self, Word *word),
                        void *self) {
  for (int64_t i = 0; i < count; i++)
    visit(self, first + i);
}

void class_parts_each_word(OwnObject *object, void (*visit)(void *self, Word *word), void *self) {
  void *start = object;
  switch (ov_object_class(object)) {
  case OWN_CLASS_TYPE:
    visit(self, &((Class *)start)->attributes);
    visit(self, &((Class *)start)->bases);
    visit(self, &((Class *)start)->building);
    return;
  case OWN_CLASS_PROPERTY: visit_words(&((Property *)start)->get, 4, visit, self); return;
  case OWN_CLASS_STATICMETHOD:
  case OWN_CLASS_CLASSMETHOD: visit(self, &((Wrapper *)start)->function); return;
  case OWN_CLASS_SUPER: visit_words(&((Super *)start)->class, 2, visit, self); return;
  case OWN_CLASS_FUNCTION: {
    Function *function = start;
    visit_words(&function->defaults, 3, visit, self);
    visit_words(function->captures, function->capture_count, visit, self);
    return;
  }
  case OWN_CLASS_BUILTIN: visit(self, &((NativeObject *)start)->self); return;
  case OWN_CLASS_METHOD: visit_words(&((Method *)start)->function, 2, visit, self); return;
  case OWN_CLASS_CELL: visit(self, &((Cell *)start)->content); return;
  case OWN_CLASS_MODULE: visit_words(&((Module *)start)->name, 4, visit, self); return;
  case OWN_CLASS_READER:
  case OWN_CLASS_WRITER:
  case OWN_CLASS_UPDATER:
  case OWN_CLASS_FILE: visit_words(&((File *)start)->name, 2, visit, self); return;
  case OWN_CLASS_WEAKREF: visit(self, &((WeakRef *)start)->callback); return;
  case OWN_CLASS_GENERATOR:
  case OWN_CLASS_COROUTINE:
  case OWN_CLASS_ASYNC_GENERATOR: {
    Generator *generator = start;
    visit_words(generator->slots, generator->code->slots, visit, self);
    visit_words(&generator->value, 3, visit, self);
    return;
  }
  case OWN_CLASS_COROUTINE_WRAPPER:
  case OWN_CLASS_ASYNC_SEND:
  case OWN_CLASS_ASYNC_THROW:
  case OWN_CLASS_ASYNC_DEFAULT: visit_words(&((Step *)start)->frame, 2, visit, self); return;
  default: return;
  }
}

void class_parts_free(OwnObject *object) {
  uint32_t id = ov_object_class(object);
  void *start = object;
  if (id >= OWN_CLASS_FILE && id <= OWN_CLASS_WRITER) file_close(start);
  if (id == OWN_CLASS_WEAKREF) weak_unlink(start);
}
