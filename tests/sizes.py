#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that files and functions stay readable: at most 700 lines a file, 70 lines a C function.

In: compiler/, runtime/, stdlib/, tests/. Out: one line per offence and status 1, or a summary and status 0. Tables (.def)
and grammar.y are exempt, and so is the rule table of lexer.re as a function. Lines of a `switch` that only name a case do not count: a dispatch with one line per case is as
readable at 90 lines as at 9. A function is found by its shape: it starts in column 1, ends in a `}` in column 1.
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FILE_LIMIT = 700
FUNCTION_LIMIT = 70
FOLDERS = ("compiler", "runtime", "stdlib", "tests")
FILE_SUFFIXES = (".c", ".h", ".re", ".own", ".py")
SKIPPED_FOLDERS = {"bench", "fuzz", "corpus", "hostile", "__pycache__"}
HEAD = re.compile(r"^[A-Za-z_][^;{}]*?\b(\w+)\s*\(")
CASE = re.compile(r"^\s*(case\b[^;]*|default\s*):(\s*(return\b[^;]*;|break;|[^;]*;\s*break;))?\s*(/\*.*\*/)?$")


def source_files():
    for folder in FOLDERS:
        for path, folders, names in os.walk(os.path.join(ROOT, folder)):
            folders[:] = sorted(name for name in folders if name not in SKIPPED_FOLDERS)
            for name in sorted(names):
                if name.endswith(FILE_SUFFIXES):
                    yield os.path.join(path, name)


def functions(lines):
    """Yields (name, first line, lines that count) of the C functions of a file."""
    start, name = None, ""
    for number, line in enumerate(lines):
        if start is None:
            head = HEAD.match(line)
            if head and not line.startswith(("typedef", "#", "struct", "enum")) and opens_body(lines, number):
                start, name = number, head.group(1)
        if start is not None and (line.startswith("}") or line.rstrip().endswith("}") and number == start):
            body = lines[start:number + 1]
            yield name, start + 1, sum(1 for text in body if not CASE.match(text))
            start = None


def opens_body(lines, number):
    """Does the head that begins here end in `{` (and not in `;`)?"""
    for line in lines[number:number + 12]:
        text = line.rstrip()
        if "{" in text:
            return "=" not in text.split("{")[0]
        if text.endswith(";") or not text:
            return False
    return False


def main():
    wrong, files, longest_file, longest_function = [], 0, (0, ""), (0, "")
    for path in source_files():
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
        shown = os.path.relpath(path, ROOT)
        files += 1
        longest_file = max(longest_file, (len(lines), shown))
        if len(lines) > FILE_LIMIT:
            wrong.append(f"{shown}: {len(lines)} lines (limit {FILE_LIMIT})")
        if not path.endswith((".c", ".h")):
            continue
        for name, first, length in functions(lines):
            longest_function = max(longest_function, (length, f"{shown}:{first} {name}"))
            if length > FUNCTION_LIMIT:
                wrong.append(f"{shown}:{first}: `{name}` has {length} lines (limit {FUNCTION_LIMIT})")
    for line in wrong:
        print(line)
    if not wrong:
        print(f"{files} files; longest {longest_file[0]} lines ({longest_file[1]}); "
              f"longest function {longest_function[0]} lines ({longest_function[1]})")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
