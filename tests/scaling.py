#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The cost of the ownership passes grows with the size of a function, not with its square (ownership.md §11).

In: nothing. Out: a line per shape with the instructions that the passes took at 1, 2, 4 and 8 times the size, and the exponent
that fits them; at most LIMIT is allowed; and the instructions for 100,000 lines at the rate of the largest size. Last line
`N passed, N failed`. Instructions are counted by callgrind inside of `passes_run` (`check` alone leaves `drops` and its proof out),
so neither load nor start-up matter; the cost of the empty program is taken off.

`--giant` is for quiet machines and by hand: it times all ownership passes over one function of 100,000 lines of each shape; they
may take SECONDS together.
"""
import argparse
import concurrent.futures
import math
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LIMIT = 1.2
SIZES = (1, 2, 4, 8)
GIANT, SECONDS = 100_000, 1.0
PASSES = ("moves", "init", "borrow", "lints", "drops", "balance")

PREAMBLE = """struct R:
    var id: Int

    fn __init__(out self, id: Int) raises:
        if id < 0:
            raise Error("negative")
        self.id = id

    fn __del__(owned self):
        print(self.id)

fn give(owned r: R): print(r.id)
fn change(mut xs: List[Int]): xs.append(1)
fn more(n: Int) -> Bool: return n > 3
"""


def boxes(n):
    for i in range(n):
        yield f"var b{i} = Box(String({i}))"
        if i % 3 == 2:
            yield f"var c{i} = b{i - 1}^"
            yield f"print(c{i}[])"


def loops(n):
    yield "var text = String()"
    for i in range(n):
        yield f"for i{i} in range(3):"
        yield f"    text = text + String(i{i})"


def references(n):
    yield "var xs = [1, 2, 3]"
    for i in range(n):
        yield f"ref r{i} = xs[{i % 3}]"
        yield f"r{i} += 1"
        if i % 4 == 3:
            yield "change(xs)"


def raising(n):
    yield "var first = R(0)"
    for i in range(n):
        yield f"var r{i} = R({i})"
        if i % 4 == 1:
            yield f"give(r{i}^)"
    yield "print(first.id)"


def literal(n):
    yield "var rs = [" + ", ".join(f"R({i})" for i in range(n)) + "]"
    yield "print(len(rs))"


def nested(n):
    for i in range(n):
        depth = i % 12
        indent = "    " * depth
        yield f"{indent}var r{i} = R({i})"
        yield f"{indent}if more({i}): return"
        yield f"{indent}if more({i + 1}):"
        if depth == 11:
            yield f"{indent}    give(r{i}^)"
    if n % 12:
        yield "    " * (n % 12) + "pass"


SHAPES = {"boxes": (boxes, 60), "loops": (loops, 40), "references": (references, 60), "raising": (raising, 40),
          "literal": (literal, 40), "nested": (nested, 36)}


def write(folder, name, lines):
    path = os.path.join(folder, f"{name}.own")
    with open(path, "w", encoding="utf-8") as file:
        file.write(PREAMBLE + "fn main() raises:\n" + "".join(f"    {line}\n" for line in lines))
    return path


def giant(ownc, folder, name):
    """Seconds of the ownership passes; the literal is one line and is left out."""
    shape = SHAPES[name][0]
    path = write(folder, name, shape(GIANT * 120 // len(list(shape(120)))))
    done = subprocess.run([ownc, "check", "--time", "--stop=balance", "--diagnostics=short", path], stderr=subprocess.PIPE, check=True)
    rows = re.findall(r"([\d.]+) s +[\d.]+ KiB  (\w+)", done.stderr.decode())
    took = {row: float(seconds) for seconds, row in rows if row in PASSES}
    print(f"{name}: {sum(took.values()):.2f} s: " + ", ".join(f"{row} {seconds:.2f}" for row, seconds in took.items() if seconds >= 0.01), flush=True)
    return sum(took.values())


def instructions(ownc, folder, name, lines):
    path = write(folder, name, lines)
    done = subprocess.run(["valgrind", "--tool=callgrind", "--toggle-collect=passes_run", f"--callgrind-out-file={path}.out", ownc, "check",
                           "--stop=balance", "--diagnostics=short", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    err = done.stderr.decode()
    found = re.search(r"Collected : (\d+)", err)
    if done.returncode != 0 or not found:
        raise SystemExit(f"{name}: status {done.returncode}\n{err}")
    return int(found.group(1))


def exponent(costs):
    """The slope of a line through the logarithms."""
    xs, ys = [math.log(size) for size in SIZES], [math.log(cost) for cost in costs]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def for_giant(name, factor, cost):
    """Million instructions for GIANT lines, at the rate of the largest size."""
    shape, unit = SHAPES[name]
    return cost * GIANT / len(list(shape(unit * SIZES[-1] * factor))) / 1e6


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ownc", default=os.path.join(ROOT, "build", "bin", "ownc"))
    parser.add_argument("--factor", type=int, default=1, help="of all sizes")
    parser.add_argument("--giant", action="store_true", help="one function of 100,000 lines, in seconds")
    parser.add_argument("shapes", nargs="*", help=", ".join(SHAPES))
    options = parser.parse_args()
    ownc, failed = os.path.abspath(options.ownc), 0
    chosen = options.shapes or list(SHAPES)
    if options.giant:
        with tempfile.TemporaryDirectory(prefix="own-scaling-") as folder:
            return 1 if max(giant(ownc, folder, name) for name in chosen if name != "literal") > SECONDS else 0
    with tempfile.TemporaryDirectory(prefix="own-scaling-") as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        empty = pool.submit(instructions, ownc, folder, "empty", ["pass"])
        work = {name: [pool.submit(instructions, ownc, folder, f"{name}{size}",
                                   list(SHAPES[name][0](SHAPES[name][1] * size * options.factor))) for size in SIZES] for name in chosen}
        for name in chosen:
            costs = [cost.result() - empty.result() for cost in work[name]]
            slope = exponent(costs)
            failed += slope > LIMIT
            giants = "" if name == "literal" else f", {for_giant(name, options.factor, costs[-1]):.0f} per {GIANT:,} lines"
            print(f"{name}: {' '.join(f'{cost / 1e6:.2f}' for cost in costs)} million instructions: exponent {slope:.2f}{giants}"
                  + (" FAILED" if slope > LIMIT else ""), flush=True)
    print(f"{len(chosen) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
