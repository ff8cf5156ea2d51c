#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random loops over lists: what the optimiser does to checks of bounds must never show.

In: seeds (`random_loops.py FIRST LAST`), ownc. Out: a line per program and arguments with another status, output or panic at
-O2 than at -O0 and by way of C. Invariant: a program and its arguments are made of its seed alone. The surprise: more than half
of the runs panic, for what counts is where a loop that was split stops.
"""
import os
import random
import subprocess
import sys

import seeds

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc")))
WAYS = (["-O0"], ["-O2"], ["--backend=c"])
RUNS = 60
SECONDS = 2

HEAD = """from sys import argv

@no_inline
fn work(mut a: List[Int], mut b: List[Int], mut m: List[List[Int]], n: Int, start: Int, stop: Int, step: Int, k: Int) -> Int:
    var h = 0
"""
TAIL = """    return h

fn main() raises:
    var p = List[Int]()
    for i in range(1, len(argv())):
        p.append(atol(argv()[i]))
    var a = List[Int]()
    for i in range(p[0]):
        a.append(i * 7 % 13)
    var b = List[Int](length=p[1], fill=2)
    var m = List[List[Int]]()
    for i in range(p[2]):
        m.append(List[Int](length=p[3] + i % 2, fill=i))
    print(work(a, b, m, p[4], p[5], p[6], p[7], p[8]))
    print(work(a, b, m, p[4] + 1, p[5] - 1, p[6], p[7], p[8] + 1))
    for x in a:
        print(x, end=" ")
    for x in b:
        print(x, end=" ")
    print(len(m))
"""
LOOPS = ("for {v} in range(n):", "for {v} in range(start, stop):", "for {v} in range(start, stop, step):",
         "for {v} in range(stop - 1, start - 1, -1):", "for {v} in range(len(a)):", "for {v} in range(n, 0, -{r}):",
         "for {v} in range(start, n, {r}):", "for {v} in range(-1, 2):", None)
INDEXES = ("{v}", "{v} + 1", "{v} - 1", "{v} + k", "{v} - k", "k - {v}", "2 * {v}", "n - {v} - 1", "{v} * k + 1", "k")
STATEMENTS = ("a[{i}] = h % 100", "h = (h * 31 + a[{i}] + b[{j}]) % 1000003", "b[{i}] = a[{j}] + {r}",
              "m[{i}][{j}] = (h + {r}) % 77", "h += m[{i}][{j}] * 3", "b[{i}] += a[{i}]",
              "if a[{i}] % 3 == {r} - 1:\n{indent}    h = (h * 7 + 1) % 1000003", "if h % 11 == {r}:\n{indent}    a.append(h % 50)",
              "if h % 11 == {r}:\n{indent}    break", "if h % 11 == {r}:\n{indent}    continue",
              "if h % 11 == {r}:\n{indent}    m[0].append(3)")


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines, self.counters = [], 0
        for _ in range(self.random.randrange(1, 4)):
            self.loop("    ", [])
        self.text = HEAD + "\n".join(self.lines) + "\n" + TAIL

    def statement(self, indent, counters):
        i, j = (self.random.choice(INDEXES).format(v=self.random.choice(counters)) for _ in range(2))
        form = self.random.choice(STATEMENTS)
        self.lines.append(indent + form.format(i=i, j=j, r=self.random.randrange(1, 4), indent=indent))

    def loop(self, indent, outer):
        counter = f"i{self.counters}"
        self.counters += 1
        head = self.random.choice(LOOPS)
        if head:
            self.lines.append(indent + head.format(v=counter, r=self.random.randrange(1, 4)))
        else:
            self.lines += [f"{indent}var {counter} = start", f"{indent}while {counter} < stop:",
                           f"{indent}    {counter} += {self.random.randrange(1, 3)}"]
        for _ in range(self.random.randrange(1, 4)):
            self.statement(indent + "    ", outer + [counter])
        if len(outer) < 2 and self.random.random() < 0.5:
            self.loop(indent + "    ", outer + [counter])

    def arguments(self):
        spans = ((0, 12), (0, 12), (0, 7), (0, 9), (-1, 14), (-4, 8), (-3, 14))
        found = [self.random.randrange(*span) for span in spans]
        found += [self.random.choice((1, 2, 3, -1, -2, 5)), self.random.randrange(-3, 5)]
        if self.random.random() < 0.5:
            found[:4] = [found[0] + 30, found[1] + 30, found[2] + 20, found[3] + 30]
        if self.random.random() < 0.15:
            found[self.random.choice((4, 6))] += self.random.choice((2**62, 2**63 - 20))
            found[8] = self.random.choice((2**62, -(2**62), 1, 2**40))
        return [str(number) for number in found]


def outcome(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        return done.returncode, done.stdout, done.stderr
    except subprocess.TimeoutExpired:
        return None


def problems(seed, folder):
    program = Program(seed)
    source = os.path.join(folder, "loops.own")
    with open(source, "w", encoding="utf-8") as file:
        file.write(program.text)
    exes = []
    for way in WAYS:
        exes.append(os.path.join(folder, f"loops-{len(exes)}"))
        built = subprocess.run([OWNC, "build", *way, source, "-o", exes[-1]], capture_output=True, text=True, check=False)
        if built.returncode:
            yield f"{' '.join(way)}: {built.stderr[:400]}"
            return
    for _ in range(RUNS):
        arguments = program.arguments()
        found = [outcome([exe, *arguments]) for exe in exes]
        if None not in found and any(one != found[0] for one in found):
            yield f"{' '.join(arguments)}: " + " | ".join(str(one)[:160] for one in found)


if __name__ == "__main__":
    sys.exit(seeds.run(problems))
