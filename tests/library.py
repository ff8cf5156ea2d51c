#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The library of fn code is tested whole: each public name is used by some test, and each of its refusals happens in one.

In: stdlib/*.own; the tests, the examples and the fences of spec/; ownc. Out: a line per gap, then N passed, N failed. Refusals that
no test of its own pins stand in REFUSALS: all of them are compiled into one program, which is run once for each. The surprise: what
has the same name in two types counts for both, since only the compiler knows what `x.count()` means.
"""
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc")))
CANNOT_HAPPEN = {"exit() came back"}

GONE = "gone"  # the program runs in a folder that is there no more

# statements, what is printed, standard input (a path; "": empty)
REFUSALS = [
    ("_ = Deque[Int]().pop()", "panic: pop from an empty deque", ""),
    ("_ = Deque[Int]().popleft()", "panic: popleft from an empty deque", ""),
    ("_ = Dict[Int, Int]().popitem()", "panic: popitem from an empty dict", ""),
    ("_ = Set[Int]().pop()", "panic: pop from an empty set", ""),
    ("var o: Optional[Int] = None; _ = o.take()", "panic: take() of an Optional that is None", ""),
    ("print(min(List[Int]()))", "panic: min() of an empty list", ""),
    ("print(min([1][:0], key=lambda x: -x))", "panic: min() of an empty list", ""),
    ('print("abc"[3])', "panic: index 3 is out of range for a text of 3 bytes", ""),
    ('print("abc".view()[-4])', "panic: index -4 is out of range for a text of 3 bytes", ""),
    ('print("abc".split(""))', "panic: empty separator", ""),
    ('print("abc".replace("", "x"))', "xaxbxcx", ""),
    ('print("abc".count(""))', "4", ""),
    ('var t = "abc"; var sep = ""; for part in t.view().split(sep.view()): print(part)', "panic: empty separator", ""),
    ('print("abc".partition(""))', "panic: empty separator", ""),
    ('print("abc".rpartition(""))', "panic: empty separator", ""),
    ('print(ord("ab"))', "panic: ord() of a text of 2 characters", ""),
    ('print(ord(""))', "panic: ord() of a text of 0 characters", ""),
    ("print(chr(0x110000))", "panic: 1114112 is not a code point", ""),
    ("print(chr(-1))", "panic: -1 is not a code point", ""),
    ("print(input())", "Error: end of input", ""),
    ("print(input())", "Error: standard input cannot be read", "/"),
    ("print(stdin().read())", "Error: standard input cannot be read: ", "/"),
    ("print(stdin().read_line())", "Error: standard input cannot be read", "/"),
    ('print(abspath("x"))', "Error: cannot find the current folder: ", GONE),
]


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8", errors="replace") as file:
        return file.read()


def modules():
    return [(name, read("stdlib", name)) for name in sorted(os.listdir(os.path.join(ROOT, "stdlib"))) if name.endswith(".own")]


def texts_that_use():
    """Programs: the tests, the examples, the fences of the specification."""
    for folder in ("tests", "examples"):
        for path, _, names in os.walk(os.path.join(ROOT, folder)):
            for name in names:
                if name.endswith((".own", ".mojo")):
                    yield read(path, name)
    for name in os.listdir(os.path.join(ROOT, "spec")):
        if name.endswith(".md"):
            yield from re.findall(r"```own.*?```", read("spec", name), re.S)


def public_names(text):
    """Functions and methods, without those of private types and what is a C function."""
    owner = ""
    for line in text.splitlines():
        head = re.match(r"(?:struct|trait|enum) (\w+)", line)
        owner = head.group(1) if head else owner
        found = re.match(r"( *)fn (\w+)", line)
        if found and not found.group(1):
            owner = ""
        if found and not owner.startswith("_") and not found.group(2).startswith("_"):
            yield owner + "." * bool(owner) + found.group(2)


def refusals(text):
    """The longest constant part of each text that is panicked or raised with."""
    for formatted, words in re.findall(r'(?:panic|Error)\((f?)"((?:[^"\\]|\\.)*)"', text):
        parts = re.split(r"\{[^{}]*\}", words) if formatted else [words]
        yield max((part.strip().replace('\\"', '"') for part in parts), key=len)


def gaps():
    used = "\n".join(texts_that_use())
    words = set(re.findall(r"\w+", re.sub(r"(?m)^\s*#[^|~!].*", "", used)))
    pinned = used + "\n".join(printed for _, printed, _ in REFUSALS)
    for name, text in modules():
        for public in public_names(text):
            if public.rpartition(".")[2] not in words:
                yield f"stdlib/{name}: no test uses {public}"
        for words_of in refusals(text):
            if words_of not in pinned and words_of not in CANNOT_HAPPEN:
                yield f"stdlib/{name}: no test meets `{words_of}`"


def source():
    lines = ["from path import abspath", "from sys import argv, stdin", "", "fn main() raises:", "    var which = argv().pop()"]
    for number, (statements, _, _) in enumerate(REFUSALS):
        lines += [f'    if which == "{number}":'] + [f"        {one.strip()}" for one in statements.split("; ")]
    return "\n".join(lines) + "\n"


def leave_the_world():
    gone = tempfile.mkdtemp(prefix="own-library-gone-")
    os.chdir(gone)
    os.rmdir(gone)


def wrong_runs(folder):
    path, program = os.path.join(folder, "refusals.own"), os.path.join(folder, "refusals")
    with open(path, "w", encoding="utf-8") as file:
        file.write(source())
    built = subprocess.run([OWNC, path, "-o", program], capture_output=True, text=True, check=False)
    if built.returncode != 0:
        yield built.stderr
        return
    for number, (statements, wanted, given) in enumerate(REFUSALS):
        stdin = os.open(os.devnull if given in ("", GONE) else given, os.O_RDONLY)  # a folder opens, and cannot be read
        try:
            done = subprocess.run([program, str(number)], stdin=stdin, capture_output=True, text=True, check=False, timeout=60,
                                  preexec_fn=leave_the_world if given == GONE else None)
        finally:
            os.close(stdin)
        printed = done.stderr if wanted.startswith(("panic", "Error")) else done.stdout
        status = 101 if wanted.startswith("panic") else int(wanted.startswith("Error"))
        if wanted not in printed or done.returncode != status:
            yield f"{statements}: status {done.returncode}, wanted `{wanted}`: {done.stdout}{done.stderr}"


def main():
    problems = list(gaps())
    with tempfile.TemporaryDirectory(prefix="own-library-") as folder:
        problems += wrong_runs(folder)
    for problem in problems:
        print(f"FAILED library: {problem}")
    names = sum(len(set(public_names(text))) for _, text in modules())
    print(f"{max(names + len(REFUSALS) - len(problems), 0)} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
