// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* own/quick.h as bitcode: made by clang while ownc is built (CMakeLists.txt). Modules with dynamic code begin with it. */
#ifndef OWN_BACKEND_LLVM_QUICK_H
#define OWN_BACKEND_LLVM_QUICK_H

#include <stddef.h>

extern const unsigned char llvm_quick_bitcode[];
extern const size_t llvm_quick_size;

#endif
