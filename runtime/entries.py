# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes include/own/entries.h from abi.def, dynops.def and library.def; with --check only compares. C's preprocessor cannot
read the signature strings of the tables, so the prototypes are a file of their own."""
import os
import re
import sys

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "include", "own")
TYPES = {"i": "int64_t", "b": "bool", "d": "double", "p": "void *", "v": "void", "s": "const OwnSite *", "o": "OwnWord",
         "O": "OwnWord", "r": "OwnWord", "l": "OwnWord", "n": "OwnWord", "t": "int32_t", "f": "bool", "c": "OwnCache *",
         "h": "int64_t",
         "k": "const OwnCode *", "K": "const OwnClassCode *", "a": "const OwnWord *, int64_t",
         "A": "const OwnWord *, int64_t", "M": "OwnWord *", "I": "int64_t *", "D": "double *", "B": "bool *", "P": "void *", "w": "OwnLent"}
HEAD = """// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
/* The entries of abi.def, dynops.def and library.def as C prototypes: written by runtime/entries.py, compared by a test. */
#ifndef OWN_ENTRIES_H
#define OWN_ENTRIES_H

"""


def prototypes(name):
    with open(os.path.join(FOLDER, name)) as table:
        for line in table:
            entry = re.match(r'(?:RT|LIB|DYN)\((\w+),\s*(\w), "(\w*)"(?:,\s*(\w+))?\)', line)
            if entry:
                function, result, letters, effects = entry.groups()
                cold = effects == "COLD_NORETURN"
                space = "" if result == "p" else " "
                parameters = ", ".join(TYPES[letter] for letter in letters if letter != "L") or "void"
                yield (("_Noreturn " if cold else "") + TYPES[result] + space + function + "(" + parameters + ")"
                       + (" __attribute__((cold));" if cold else ";"))


def main():
    tables = ("abi.def", "dynops.def", "library.def")
    text = HEAD + "\n\n".join("\n".join(prototypes(table)) for table in tables) + "\n\n#endif\n"
    path = os.path.join(FOLDER, "entries.h")
    if "--check" in sys.argv:
        with open(path) as header:
            sys.exit(0 if header.read() == text else "entries.h is out of date: run python3 runtime/entries.py")
    with open(path, "w") as header:
        header.write(text)


main()
