// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* Functions of the module math as compiled code calls them: by number (own/math.def).
**
** In: the number, what the text names (the function, or the module), floats or any values. Out: what the call gives. Invariant:
** own_math_words and own_math_module are 0, or what the module was made with. The surprise: whoever changes the module, or asks
** for its dict, ends the short way through it for good; functions that were imported by name stay what they are. */
#include "dynamic/module/math_internal.h"

#include <math.h>

Word own_math_words[OWN_MATH_COUNT];
Word own_math_module;

static const char *const names[OWN_MATH_COUNT] = {
#define MATH_ONE(name) #name,
#define MATH_TWO(name) #name,
#define MATH_INT(name) #name,
#include "own/math.def"
};

void math_direct_start(Word module) {
  for (int i = 0; i < OWN_MATH_COUNT; i++) {
    own_math_words[i] = module_find(module, str_intern_text(names[i]));
    ov_release(own_math_words[i]); /* immortal */
  }
  own_math_module = module;
}

void module_touch(Word module) {
  if (module == own_math_module) own_math_module = 0;
}

/* ── of floats ── */

static double degrees(double x) { return x * (180.0 / M_PI); }
static double radians(double x) { return x * (M_PI / 180.0); }

double own_math_float(int64_t function, double value) {
  static double (*const functions[])(double) = {
#define MATH_ONE(name) [OWN_MATH_##name] = name,
#define MATH_TWO(name)
#define MATH_INT(name)
#include "own/math.def"
  };
  return functions[function](value);
}

double own_math_floats(int64_t function, double left, double right) {
  static double (*const functions[])(double, double) = {
#define MATH_ONE(name)
#define MATH_TWO(name) [OWN_MATH_##name] = name,
#define MATH_INT(name)
#include "own/math.def"
  };
  return functions[function](left, right);
}

/* ── of any values ── */

static Word call_any(int64_t function, Word word, const Word *args, int64_t count) {
  bool of_module = function >= OWN_MATH_COUNT;
  int64_t number = of_module ? function - OWN_MATH_COUNT : function;
  if (word == (of_module ? own_math_module : own_math_words[number]))
    return native_of(own_math_words[number])->info->function(args, count, 0);
  if (!of_module) return own_call(word, args, count);
  OwnCache cache = {0};
  Word words[] = {word, args[0], count > 1 ? args[1] : OWN_UNBOUND};
  return own_call_method(str_intern_text(names[number]), &cache, words, count + 1);
}

Word own_math_one(int64_t function, Word word, Word x) { return call_any(function, word, &x, 1); }

Word own_math_two(int64_t function, Word word, Word x, Word y) {
  Word args[] = {x, y};
  return call_any(function, word, args, 2);
}
