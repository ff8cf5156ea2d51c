#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Benchmarks against named peers.

  python3 tests/bench/run.py --test         small sizes: Own (both back ends), the text for Mojo by ownc, a Python peer by `ownc run` and
                                            CPython must print what expect/ says
  python3 tests/bench/run.py [NAME…]        big sizes: medians of interleaved runs, ratios, then the table of all programs
  python3 tests/bench/run.py --ir [NAME…]   instructions executed at the small sizes (callgrind): for loaded machines
  python3 tests/bench/run.py --compile      how long ownc itself takes: hello, start-up, 100,000 lines
  python3 tests/bench/run.py --gate         fails if ownc executes more instructions than compile.txt allows

A program and its peers are in tests/bench/NAME, or in examples if it is a pair for `ownc bench`: then NAME.py is the def half of NAME.own, word for
word. Peers that are not installed are listed as absent. Two overflow modes, never mixed: trap (C with
-fsanitize=signed-integer-overflow -fsanitize-trap, rustc with overflow checks) and wrap.
"""
import argparse
import glob
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

import summary

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
OWNC = os.path.join(ROOT, "build", "bin", "ownc")
MEASURE = os.path.join(ROOT, "build", "libexec", "own", "own-measure")
TRAP = ["-fsanitize=signed-integer-overflow", "-fsanitize-trap=all"]
C_FLAGS = ["-ffp-contract=off", "{p}.c", "-lm", "-o", "{o}"]
# column, mode (trap, wrap; other: no C/Rust peer), command; {p} is the program's path without ending, {m} its text for Mojo, {o} the output
VARIANTS = [
    (summary.OWN, "trap", [OWNC, "build", "-O2", "{p}.own", "-o", "{o}"]),
    (summary.OWN_WRAP, "wrap", [OWNC, "build", "-O2", "--overflow=wrap", "{p}.own", "-o", "{o}"]),
    ("own via C", "trap", [OWNC, "build", "-O2", "--backend=c", "{p}.own", "-o", "{o}"]),
    (summary.C_TRAP, "trap", ["clang-19", "-O2", *TRAP, *C_FLAGS]),
    (summary.C, "wrap", ["clang-19", "-O2", *C_FLAGS]),
    ("gcc -O2", "wrap", ["gcc", "-O2", *C_FLAGS]),
    ("rustc -O trap", "trap", ["rustc", "-O", "-C", "overflow-checks=on", "{p}.rs", "-o", "{o}"]),
    ("rustc -O", "wrap", ["rustc", "-O", "{p}.rs", "-o", "{o}"]),
    (summary.MOJO, "other", ["mojo", "build", "{m}", "-o", "{o}"]),
]
OF_MOJO = [OWNC, "build", "-O1", "{m}", "-o", "{o}"]
# Mojo refuses a struct that holds Optional[OwnedPointer] of itself; with counted handles these two change values that are shared, as Own's Rc does not allow
NOT_OF_OWN = ["lists", "gcbench"]
MIMALLOC = (glob.glob("/usr/lib/*/libmimalloc.so*") + [None])[0]


def programs(names):
    rows = []
    with open(os.path.join(HERE, "sets.txt"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#") and line.strip():
                name, tier, small, big, time, memory = line.split()
                if not names or name in names:
                    rows.append(summary.Program(name, tier, small.split(","), big.split(","), summary.pair(time), summary.pair(memory)))
    return rows


def source_of(name):
    """The path of the program and its peers, without ending."""
    own = os.path.join(HERE, name, name)
    return own if os.path.exists(own + ".own") else os.path.join(ROOT, "examples", name)


def filled(word, source):
    name = os.path.basename(source)
    return word.replace("{p}", source).replace("{m}", os.path.join(HERE, name, name + ".mojo"))


def build(command, source, output):
    if shutil.which(command[0]) is None:
        return "absent"
    words = [filled(word, source).replace("{o}", output) for word in command]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, cwd=os.path.dirname(output))
    return None if done.returncode == 0 else done.stdout.decode(errors="replace")[:400]


def has_source(command, source):
    """Not every program has a peer in every language."""
    return all(os.path.exists(filled(word, source)) for word in command if word.startswith(("{p}", "{m}")))


def output_of(command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False).stdout.decode(errors="replace")


def expected_of(program, size):
    with open(os.path.join(HERE, "expect", f"{program.name}.{'-'.join(size)}"), encoding="utf-8") as file:
        return file.read()


def text_problem(source):
    """NAME.py is the def half of NAME.own: each of its functions and classes stands there, too, word for word."""
    with open(source + ".py", encoding="utf-8") as peer, open(source + ".own", encoding="utf-8") as own:
        whole = own.read()
        for part in peer.read().split("\n\n\n"):
            if part.startswith(("def ", "class ")) and part not in whole:
                return f"{source}.own lacks `{part.splitlines()[0]}` as it is in the Python file"
    return None


def test(names):
    passed = failed = 0
    folder = tempfile.mkdtemp(prefix="own-bench-")
    for program in programs(names):
        source, exe = source_of(program.name), os.path.join(folder, program.name)
        problem, expected = None, expected_of(program, program.small)
        ways = VARIANTS[:3] + [("gcc -O2", "wrap", ["gcc", "-O1", *C_FLAGS])]
        if has_source(OF_MOJO, source) and program.name not in NOT_OF_OWN:
            ways.append(("Mojo's text", "trap", OF_MOJO))
        if os.path.exists(source + ".py"):
            problem = text_problem(source)
            ways += [("ownc run", "trap", [OWNC, "run", source + ".py"]), ("python3", "trap", ["/usr/bin/python3", source + ".py"])]
        for label, _, command in ways:
            trouble = problem or (build(command, source, exe) if "{o}" in command else None)
            got = None if trouble else output_of([exe, *program.small] if "{o}" in command else [*command, *program.small])
            if trouble or got != expected:
                failed += 1
                print(f"FAILED {program.name} ({label}): {trouble or 'prints ' + repr(got) + ', expected ' + repr(expected)}")
            else:
                passed += 1
    shutil.rmtree(folder)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def measure(command, environment=None):
    """Wall and processor seconds, peak MB, minor faults."""
    variables = {**os.environ, **environment} if environment else None
    done = subprocess.run([MEASURE, *command], stdout=subprocess.PIPE, check=True, env=variables)
    wall, user, system, peak, faults, _ = map(int, done.stdout.split()[:6])
    return wall / 1e9, (user + system) / 1e9, peak / 1024, faults


def ready_variants(program, folder):
    """What can be measured: label, mode, command, environment. Whoever prints something else is left out, by name."""
    ready, source, expected = [], source_of(program.name), expected_of(program, program.big)
    for label, mode, command in VARIANTS:
        if not has_source(command, source):
            continue
        exe = os.path.join(folder, f"{program.name}-{len(ready)}")
        problem = build(command, source, exe)
        if not problem:
            got = output_of([exe, *program.big])
            problem = None if got == expected else f"prints {got[:80]!r}, expected {expected[:80]!r}: no figures"
        if problem:
            print(f"{program.name}: {label}: {problem.splitlines()[0]}")
            continue
        ready.append((label, mode, [exe, *program.big], None))
        if label == summary.C and program.tier == "B" and MIMALLOC:
            ready.append((label + ", mimalloc", "other", [exe, *program.big], {"LD_PRELOAD": MIMALLOC}))
    return ready


def bench(names, runs):
    folder = tempfile.mkdtemp(prefix="own-bench-")
    summary.print_machine(folder)
    rows = []
    for program in programs(names):
        ready = ready_variants(program, folder)
        samples = {label: [] for label, _, _, _ in ready}
        for _ in range(runs):
            for label, _, command, environment in ready:
                samples[label].append(measure(command, environment))
        if not ready:
            continue
        middle = {label: summary.Figures(*[statistics.median(column) for column in zip(*taken)]) for label, taken in samples.items()}
        summary.print_program(program, ready, middle, runs)
        rows.append((program, {label: mode for label, mode, _, _ in ready}, middle))
    summary.print_table(rows)
    shutil.rmtree(folder)
    return 0


def instructions(names):
    """Instructions by callgrind at the small size: the same in every run, so a loaded machine does not matter."""
    folder = tempfile.mkdtemp(prefix="own-bench-")
    shown = [variant for variant in VARIANTS if variant[0] in (summary.OWN, summary.OWN_WRAP, summary.C_TRAP, summary.C)]
    print(f"{'million instructions':14}" + "".join(f"{label:>20}" for label, _, _ in shown) + f"{'own / C trap':>14}{'wrap / C':>10}")
    for program in programs(names):
        counts = {}
        for label, _, command in shown:
            exe = os.path.join(folder, program.name)
            problem = build(command, source_of(program.name), exe)
            tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", exe, *program.small]
            found = None if problem else re.search(r"Collected : (\d+)", output_of(tool))
            counts[label] = int(found.group(1)) / 1e6 if found else float("nan")
        row = [counts[label] for label, _, _ in shown]
        ratios = [counts[summary.OWN] / counts[summary.C_TRAP], counts[summary.OWN_WRAP] / counts[summary.C]]
        print(f"{program.name:20}" + "".join(f"{value:20.2f}" for value in row) + f"{ratios[0]:14.2f}{ratios[1]:10.2f}")
    shutil.rmtree(folder)
    return 0


def generated(lines):
    """About `lines` lines of ordinary code: gen/own.py says what it looks like."""
    return subprocess.run([sys.executable, os.path.join(HERE, "gen", "own.py"), str(lines)], stdout=subprocess.PIPE, check=True).stdout


def inputs_of_compiler(folder, lines):
    hello, large = os.path.join(folder, "hello.own"), os.path.join(folder, "large.own")
    with open(hello, "w", encoding="utf-8") as file:
        file.write('fn main():\n    print("hello")\n')
    with open(large, "wb") as file:
        file.write(generated(lines))
    return hello, large


def compile_gate():
    """Instructions do not depend on what else the machine does, so a limit on them can be tight."""
    folder = tempfile.mkdtemp(prefix="own-bench-")
    hello, large = inputs_of_compiler(folder, 20_000)
    paths = {"HELLO": hello, "LARGE": large, "OUT": os.path.join(folder, "out.o")}
    passed = failed = 0
    with open(os.path.join(HERE, "compile.txt"), encoding="utf-8") as file:
        rows = [line.split() for line in file if not line.startswith("#")]
    for name, limit, *words in rows:
        tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", OWNC]
        found = re.search(r"Collected : (\d+)", output_of(tool + [paths.get(word, word) for word in words]))
        million = int(found.group(1)) / 1e6 if found else float("inf")
        good = million <= float(limit)
        passed, failed = passed + good, failed + (not good)
        print(f"{'ok' if good else 'FAILED':6} {name:14} {million:8.1f} million instructions, {limit} allowed")
    shutil.rmtree(folder)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def compile_times(runs):
    folder = tempfile.mkdtemp(prefix="own-bench-")
    hello, large = inputs_of_compiler(folder, 100_000)
    os.chdir(folder)
    commands = [("ownc hello.own", [OWNC, hello]), ("ownc run hello.own", [OWNC, "run", hello]), ("./hello", ["./hello"]),
                ("ownc check, 100,000 lines", [OWNC, "check", large])]
    for label, command in commands:
        rows = [measure(command) for _ in range(runs)]
        wall, cpu, peak, _ = [statistics.median(column) for column in zip(*rows)]
        print(f"{label:28} wall {wall * 1000:8.1f} ms   cpu {cpu * 1000:8.1f} ms   peak {peak:7.1f} MB")
    os.chdir(ROOT)
    shutil.rmtree(folder)
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--test", action="store_true")
    parser.add_argument("--ir", action="store_true")
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--gate", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if options.test:
        return test(options.names)
    if options.gate:
        return compile_gate()
    if options.ir:
        return instructions(options.names)
    return compile_times(options.runs) if options.compile else bench(options.names, options.runs)


if __name__ == "__main__":
    sys.exit(main())
