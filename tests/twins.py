#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`ownc view --as=rust` against Rust itself: each function of rust/twins.own has a twin of its name in rust/twins.rs.

In: build/bin/ownc; rustc, if there is one. Held: `ownc check` accepts twins.own; what the view marks is what `#r CODE` says, line by line; each
function has the codes of its twin (`//~ CODE`), in order; rustc refuses exactly these lines of twins.rs, with these codes.
Out: a line per difference, then `N passed, N failed`; status 1 if there is one.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
OWNC = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "build", "bin", "ownc"))
OWN = os.path.join(HERE, "rust", "twins.own")
RUST = os.path.join(HERE, "rust", "twins.rs")


def run(*words):
    return subprocess.run(words, capture_output=True, text=True, timeout=120)


def pins(path, mark):
    """[(line, code)] of a file: what stands behind the mark."""
    found = []
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        _, _, codes = line.partition(mark)
        found += [(number, code) for code in re.findall(r"\bE\d{4}\b", codes)]
    return found


def by_function(path, found):
    """{function or type: codes in order}."""
    lines = open(path, encoding="utf-8").read().split("\n")
    owner, name, result = {}, "", {}
    for number, line in enumerate(lines, 1):
        match = re.match(r"(?:fn|struct|impl Drop for) (\w+)", line)
        name = match.group(1) if match else name
        owner[number] = name
        if match:
            result.setdefault(name, [])
    for number, code in found:
        result[owner[number]].append(code)
    return result


def marked():
    found, line = [], 0
    for text in run(OWNC, "view", "--as=rust", OWN).stdout.split("\n"):
        source = re.match(r" *(\d+) [|r!]", text)
        line = int(source.group(1)) if source else line
        code = re.match(r"    = Rust (E\d+): ", text)
        if code:
            found.append((line, code.group(1)))
    return found


def refused_by_rustc():
    with tempfile.TemporaryDirectory() as folder:
        out = run("rustc", "--edition", "2021", "--error-format=short", "--emit=metadata", "-o", os.path.join(folder, "t"), RUST).stderr
    return sorted((int(line), code) for line, code in re.findall(r"\.rs:(\d+):\d+: error\[(E\d+)\]", out))


def main():
    failures = []
    passed = 0

    def same(what, left, right):
        nonlocal passed
        passed += left == right
        if left != right:
            failures.append(f"{what}: not the same: {left} and {right}")

    own, rust = pins(OWN, "#r "), pins(RUST, "//~ ")
    checked = run(OWNC, "check", OWN)
    same("ownc check", [checked.returncode, checked.stderr], [0, ""])
    same("the view and `#r`", marked(), own)
    mine = by_function(OWN, own)
    theirs = by_function(RUST, rust)
    for name, codes in mine.items():
        same(name, codes, theirs.get(name))
    if shutil.which("rustc"):
        same("rustc and `//~`", refused_by_rustc(), rust)
    print("\n".join(failures))
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


sys.exit(main())
