#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs whole Python programs that are not in this repository, unmodified, and compares them with CPython 3.11.

In: checkouts, as `NAME=DIRECTORY` (plb2: attractivechaos/plb2; pyperf: the folder with the bm_* of
python/pyperformance; awfy: benchmarks/Python of smarr/are-we-fast-yet, each run by tests/python/shim/awfy.py); which programs, says
tests/python/programs.txt. Out: per program whether standard output and exit status are CPython's, seconds and peak memory of both; status 0
if all are equal. `--runs N`: medians of N runs in turn. Programs of pyperf find tests/python/shim/pyperf.py; their seconds, and awfy's,
are told by the program, so without start-up; the others' are of the whole process.
"""
import argparse
import math
import os
import re
import statistics
import subprocess
import sys
import tempfile

import configs

LIST = os.path.join(configs.ROOT, "tests", "python", "programs.txt")
SHIM = os.path.join(configs.ROOT, "tests", "python", "shim")
PYTHON = "/usr/bin/python3"
OWNC = os.path.join(configs.ROOT, "build", "bin", "ownc")
SHORTEST = 1e-5  # seconds; below it there is nothing to compare
MEASURE = os.path.join(configs.ROOT, "build", "libexec", "own", "own-measure")


class Program:
    """What is built, what it is called with, where its modules are, what it is called in the table."""

    def __init__(self, row, folder):
        name, path, self.arguments = row[0], row[1], row[2:]
        self.path = os.path.join(folder, path)
        self.modules = [SHIM]
        self.shown = os.path.basename(os.path.dirname(path)) if name == "pyperf" else os.path.basename(path)
        if name == "awfy":  # one driver runs them all
            self.path, self.arguments = os.path.join(SHIM, "awfy.py"), [path, *self.arguments]
            self.modules = [folder, SHIM]


def programs(folders):
    with open(LIST, encoding="utf-8") as file:
        rows = [line.split() for line in file if line.strip() and not line.startswith("#")]
    return [Program(row, folders[row[0]]) for row in rows if row[0] in folders]


def run_once(command, folder, modules):
    """Standard output, exit status, seconds (of one round, where the shim tells), peak MB."""
    out = os.path.join(folder, "out")
    done = subprocess.run([MEASURE, "--out", out, *command], stdin=subprocess.DEVNULL, capture_output=True, check=True, cwd=folder,
                          env={**os.environ, "PYTHONPATH": os.pathsep.join(modules)})
    wall, _, _, peak, _, status = map(int, done.stdout.split()[:6])
    told = [float(number) for number in re.findall(r"^\S+ (\d+\.\d+)$", done.stderr.decode(errors="replace"), re.M)]
    with open(out, "rb") as file:
        return file.read(), status, sum(told) if told else wall / 1e9, peak / 1024


def compare(exe, program, folder, runs):
    """None or what differs; medians of both."""
    rows = ([], [])
    own, python = [exe, *program.arguments], [PYTHON, program.path, *program.arguments]
    for _ in range(runs):
        for command, taken in zip((own, python), rows):
            taken.append(run_once(command, folder, program.modules))
    ours, theirs = rows[0][0], rows[1][0]
    problem = None
    if ours[1] != theirs[1]:
        problem = f"exit status {ours[1]}, CPython's {theirs[1]}"
    elif ours[0] != theirs[0]:
        problem = f"prints {ours[0][-120:]!r}, CPython {theirs[0][-120:]!r}"
    middle = [[statistics.median(row[column] for row in taken) for column in (2, 3)] for taken in rows]
    return problem, middle


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("folders", nargs="+", metavar="NAME=DIRECTORY")
    options = parser.parse_args()
    folders = {name: os.path.abspath(path) for name, _, path in (text.partition("=") for text in options.folders)}
    passed, failed, speeds, memories = 0, 0, [], []
    with tempfile.TemporaryDirectory(prefix="own-programs-") as folder:
        exe = os.path.join(folder, "program")
        print(f"{'':28} {'own s':>9} {'python3 s':>9} {'faster':>7} {'own MB':>8} {'python3 MB':>10}")
        last = None
        for program in programs(folders):
            shown = program.shown
            if program.path != last:
                includes = [word for folder_of in program.modules for word in ("-I", folder_of)]
                built = subprocess.run([OWNC, "build", *includes, program.path, "-o", exe], capture_output=True, text=True, check=False)
            last = program.path
            if built.returncode:
                failed += 1
                print(f"{shown:28} REFUSED {built.stderr.splitlines()[0] if built.stderr else built.returncode}")
                continue
            problem, (own, python) = compare(exe, program, folder, options.runs)
            passed, failed = passed + (not problem), failed + bool(problem)
            faster = f"{python[0] / own[0]:7.2f}" if own[0] >= SHORTEST else f"{'-':>7}"
            if own[0] >= SHORTEST:
                speeds.append(python[0] / own[0])
            memories.append(own[1] / python[1])
            print(f"{shown:28} {own[0]:9.4f} {python[0]:9.4f} {faster} {own[1]:8.1f} {python[1]:10.1f}   {problem or ''}")
    if speeds:
        means = [math.exp(statistics.fmean(map(math.log, values))) for values in (speeds, memories)]
        print(f"geometric means: {means[0]:.2f} times as fast as CPython, {means[1]:.2f} of its memory")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
