# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Bytes of IN as a C array in OUT: unsigned char llvm_quick_bitcode[], size_t llvm_quick_size.
file(READ ${IN} bytes HEX)
string(LENGTH "${bytes}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
string(REGEX REPLACE "((0x..,){24})" "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "#include \"backend/llvm/quick.h\"\nconst unsigned char llvm_quick_bitcode[] = {\n${bytes}};\nconst size_t llvm_quick_size = ${size};\n")
