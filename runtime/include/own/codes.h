// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* What questions about the code of a callee answer besides addresses of OwnCode (own_method_code and the like in own/dynops.def).
**
** In: nothing. Out: numbers that the compiler and the runtime agree on. Invariant: no OwnCode is there, nor one byte before. The surprise:
** OWN_CODE_AS_PLANNED is in own/value.h, since inline code asks for it. */
#ifndef OWN_CODES_H
#define OWN_CODES_H

/* own_super_code: the __init__ of `object`, which does nothing if it gets no further arguments. */
#define OWN_CODE_NOTHING INT64_C(4)

#endif
