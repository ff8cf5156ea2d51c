#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The C compiler driver with the linker that is quickest here; see configs.py.
exec cc -fuse-ld=gold "$@"
