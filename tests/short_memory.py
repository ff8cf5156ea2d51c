#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Memory that runs out: OWN_FAIL_ALLOC=n lets the n-th allocation of checked programs fail, for every n up to what they need; each
must print what it prints anyway, or end with MemoryError, and leave nothing behind. Then real exhaustion, under a limit of
the address space: dynamic code gets MemoryError and goes on, `fn` code panics. Last line: N passed, N failed."""
import os
import resource
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc")))
LIMIT = 100 << 20

# name, text, allocations that are made to fail
SWEPT = [
    ("containers", """
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next
        self.me = self

def pairs(n):
    for i in range(n):
        yield (i, str(i))

def work():
    rows = [(i, i * 1.5e300) for i in range(9)]
    names = {}
    for i in range(9):
        names[str(i) + "x"] = [i]
    keys = set()
    for i in range(9):
        keys.add(("k", i))
    node = None
    for i in range(4):
        node = Node(i, node)
    later = lambda a, b=rows: (a, len(b))
    order = sorted(names.items(), key=lambda item: item[1][0], reverse=True)
    return len(rows), len(names), len(keys), node.value, later(1), order[0], [*pairs(3)], {**names, "y": 1}["y"]

print(work())
""", 200),
    ("texts", """
def work():
    data = bytearray(b"abc")
    data += b"defg" * 20
    text = "".join(str(i) for i in range(30))
    big = 3 ** 300 % 10 ** 50
    try:
        raise ValueError(text + "!")
    except ValueError as error:
        message = str(error)
    return len(data), text[3:9], f"{big:>60}|{text!r}", message[-3:], "a,b,c".split(","), repr([[1.5, "x"], {1: 2}])

print(work())
""", 120),
    ("caught", """
def work():
    rows = []
    for i in range(20):
        rows.append([i, str(i)])
    return rows[-1]

def guarded():
    try:
        return work()
    except MemoryError as error:
        assert error.args == ()
        return work()

print(guarded(), guarded())
""", 120),
]

FILLS = {
    "a list of numbers": "rows = []\n    while True:\n        rows.append(1)",
    "texts in a list": "rows = []\n    while True:\n        rows.append('x' * 100000)",
    "a list that doubles": "rows = [1]\n    while True:\n        rows += rows",
    "a text that doubles": "text = 'x'\n    while True:\n        text += text",
    "slices of a list": "rows.extend([1] * (1 << 20))\n    kept = []\n    while True:\n        kept.append(rows[:])",
    "a dict": "table = {}\n    i = 0\n    while True:\n        table[i] = i\n        i += 1",
    "a set": "table = set()\n    i = 0\n    while True:\n        table.add(i)\n        i += 1",
    "a chain of objects": "node = None\n    while True:\n        node = Node(node)",
    "objects in cycles": "node = Node(None)\n    while True:\n        node = Node(node)\n        node.next.next = node\n        rows.append(node)",
    "a comprehension": "rows = [i for i in range(10 ** 9)]",
    "rows of a generator": "rows = list(str(i) for i in range(10 ** 9))",
    "bytes that grow": "data = bytearray()\n    while True:\n        data += b'x' * 100000",
    "a number that grows": "n = 1 << 4 * 10 ** 9",
    "a request that is too large": "rows = [0] * (10 ** 8)",
}
FILL = """class Node:
    def __init__(self, next):
        self.next = next

rows = []

def fill():
    %s

def run():
    try:
        fill()
    except MemoryError:
        rows.clear()
        return "MemoryError"

print(run(), run(), sum([1, 2, 3]))
"""
PANICS = """fn main():
    var rows = List[Int]()
    while True:
        rows.append(1)
"""


def build(folder, name, text, *flags):
    path = os.path.join(folder, name)
    with open(path + ".own", "w") as file:
        file.write(text)
    subprocess.run([OWNC, "build", *flags, path + ".own", "-o", path], check=True)
    return path


def limited():
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(program, limit=False, **variables):
    done = subprocess.run([program], capture_output=True, text=True, timeout=100, env={**os.environ, **variables},
                          preexec_fn=limited if limit else None)
    return done.returncode, done.stdout, done.stderr


def swept(folder, name, text, most):
    """The first n whose run is not as it must be, and why; None."""
    program = build(folder, name, text, "--checked")
    usual = run(program)
    if usual[0] != 0:
        return f"{usual}"
    raised = 0
    for n in range(1, most):
        status, out, errors = got = run(program, OWN_FAIL_ALLOC=str(n))
        if got == usual:
            continue
        raised += 1
        if status != 1 or not errors.rstrip().endswith("MemoryError") or "own: checked" in errors or not usual[1].startswith(out):
            return f"n = {n}: {got}"
    caught = name == "caught"
    return None if caught or raised > most // 2 else f"MemoryError only {raised} times"


def filled(folder, number, name, body):
    program = build(folder, f"fill{number}", FILL % body)
    got = run(program, limit=True)
    return None if got == (0, "MemoryError MemoryError 6\n", "") else f"{got}"


def panics(folder):
    status, out, errors = run(build(folder, "panics", PANICS), limit=True)
    return None if status == 101 and "panic: out of memory" in errors and not out else f"{status} {errors}"


def main():
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        tests = [(name, pool.submit(swept, folder, name, text, most)) for name, text, most in SWEPT]
        tests += [(name, pool.submit(filled, folder, number, name, body))
                  for number, (name, body) in enumerate(FILLS.items())]
        tests.append(("fn code", pool.submit(panics, folder)))
        failed = 0
        for name, test in tests:
            why = test.result()
            failed += why is not None
            if why:
                print(f"{name}: {why}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
