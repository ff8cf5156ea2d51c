#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Benchmarks against named peers.

  python3 tests/bench/run.py --test         small sizes: Own (both back ends), and a Python peer by `ownc run` and CPython, must print
                                            what the C peer prints
  python3 tests/bench/run.py [NAME…]        big sizes: medians of interleaved runs, ratios to the best peer of each mode
  python3 tests/bench/run.py --compile      how long ownc itself takes: hello, start-up, 100,000 lines

A program and its peers are in tests/bench/NAME, or in examples if it is a pair for `ownc bench`: then NAME.py is the def half of NAME.own, word for
word. Peers that are not installed are listed as absent. Two overflow modes, never mixed: trap (C with
-fsanitize=signed-integer-overflow -fsanitize-trap, rustc with overflow checks) and wrap.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
OWNC = os.path.join(ROOT, "build", "bin", "ownc")
MEASURE = os.path.join(ROOT, "build", "libexec", "own", "own-measure")
TRAP = ["-fsanitize=signed-integer-overflow", "-fsanitize-trap=all"]
# column, mode (trap, wrap, both), command; {p} is the program's path without ending, {o} the output
VARIANTS = [
    ("own", "trap", [OWNC, "build", "-O2", "{p}.own", "-o", "{o}"]),
    ("own -O2 wrap", "wrap", [OWNC, "build", "-O2", "--overflow=wrap", "{p}.own", "-o", "{o}"]),
    ("own via C", "trap", [OWNC, "build", "-O2", "--backend=c", "{p}.own", "-o", "{o}"]),
    ("clang-19 -O2 trap", "trap", ["clang-19", "-O2", "-ffp-contract=off", *TRAP, "{p}.c", "-lm", "-o", "{o}"]),
    ("clang-19 -O2", "wrap", ["clang-19", "-O2", "-ffp-contract=off", "{p}.c", "-lm", "-o", "{o}"]),
    ("gcc -O2", "wrap", ["gcc", "-O2", "-ffp-contract=off", "{p}.c", "-lm", "-o", "{o}"]),
    ("rustc -O trap", "trap", ["rustc", "-O", "-C", "overflow-checks=on", "{p}.rs", "-o", "{o}"]),
    ("rustc -O", "wrap", ["rustc", "-O", "{p}.rs", "-o", "{o}"]),
]


def programs(names):
    rows = []
    with open(os.path.join(HERE, "sets.txt"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#") and line.strip():
                name, tier, small, big = line.split()
                if not names or name in names:
                    rows.append((name, tier, small.split(","), big.split(",")))
    return rows


def source_of(name):
    """The path of the program and its peers, without ending."""
    own = os.path.join(HERE, name, name)
    return own if os.path.exists(own + ".own") else os.path.join(ROOT, "examples", name)


def build(command, source, output):
    if shutil.which(command[0]) is None:
        return "absent"
    words = [word.replace("{p}", source).replace("{o}", output) for word in command]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, cwd=os.path.dirname(output))
    return None if done.returncode == 0 else done.stdout.decode(errors="replace")[:400]


def output_of(command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False).stdout.decode(errors="replace")


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
    for name, _, small, _ in programs(names):
        source, peer = source_of(name), os.path.join(folder, name + "-c")
        problem = build(["gcc", "-O2", "{p}.c", "-lm", "-o", "{o}"], source, peer)
        expected = output_of([peer, *small])
        ways = VARIANTS[:3]
        if os.path.exists(source + ".py"):
            problem = problem or text_problem(source)
            ways = ways + [("ownc run", "trap", [OWNC, "run", source + ".py"]), ("python3", "trap", ["/usr/bin/python3", source + ".py"])]
        for label, _, command in ways:
            exe = os.path.join(folder, name)
            problem = problem or (build(command, source, exe) if "{o}" in command else None)
            got = None if problem else output_of([exe, *small] if "{o}" in command else [*command, *small])
            if problem or got != expected:
                failed += 1
                print(f"FAILED {name} ({label}): {problem or 'prints ' + repr(got) + ', expected ' + repr(expected)}")
            else:
                passed += 1
    shutil.rmtree(folder)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def measure(command):
    """Wall and processor seconds, peak MB, exit status."""
    wall, user, system, peak, _, status = map(int, output_of([MEASURE, *command]).split()[:6])
    return wall / 1e9, (user + system) / 1e9, peak / 1024, status


def bench(names, runs):
    folder = tempfile.mkdtemp(prefix="own-bench-")
    for name, tier, _, big in programs(names):
        ready, outputs = [], {}
        for label, mode, command in VARIANTS:
            exe = os.path.join(folder, f"{name}-{len(ready)}")
            problem = build(command, source_of(name), exe)
            if problem:
                print(f"{name}: {label}: {problem.splitlines()[0]}")
                continue
            ready.append((label, mode, exe))
            outputs.setdefault(output_of([exe, *big]), []).append(label)
        if len(outputs) != 1:
            print(f"{name}: outputs differ, no figures: {outputs}")
            continue
        samples = {label: [] for label, _, _ in ready}
        for _ in range(runs):
            for label, _, exe in ready:
                samples[label].append(measure([exe, *big]))
        table(name, tier, big, ready, samples)
    shutil.rmtree(folder)
    return 0


def table(name, tier, big, ready, samples):
    middle = {label: [statistics.median(column) for column in zip(*rows)] for label, rows in samples.items()}
    print(f"\n{name} ({tier}), n = {' '.join(big)}: medians of {len(next(iter(samples.values())))} interleaved runs")
    print(f"  {'':20} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}   ratio of cpu to the best peer of its mode")
    for label, mode, _ in ready:
        wall, cpu, peak, _ = middle[label]
        peers = [middle[other][1] for other, m, _ in ready if m == mode and not other.startswith("own")]
        ratio = f"{cpu / min(peers):.2f}" if label.startswith("own") and peers else ""
        print(f"  {label:20} {wall:8.3f} {cpu:8.3f} {peak:8.1f}   {ratio}")


def generated(lines):
    """About `lines` lines of ordinary code: structs, functions of twelve lines that call earlier ones."""
    out, number = ["@fieldwise_init", "struct Point(Copyable):", "    var x: Int", "    var y: Int", ""], 0
    while len(out) < lines:
        callee = f"work{number - 1 - number * 7 % min(number, 100)}" if number else "abs"
        call = f"{callee}(x, p)" if number else "abs(x)"
        out += [f"fn work{number}(a: Int, p: Point) -> Int:", "    # a comment, as people write them", "    var x = a * 3 + 1",
                "    var y = p.x - p.y", "    while x > 100:", "        x = x // 2", "        y += 1", "    if x == y and a > 0:",
                f"        y = {call}", "    else:", '        var name = String("n")', "        y += len(name)", "    return x + y", ""]
        number += 1
    return "\n".join(out + ["fn main():", f"    print(work{number - 1}(7, Point(1, 2)))", ""])


def compile_times(runs):
    folder = tempfile.mkdtemp(prefix="own-bench-")
    hello, large = os.path.join(folder, "hello.own"), os.path.join(folder, "large.own")
    with open(hello, "w", encoding="utf-8") as file:
        file.write('fn main():\n    print("hello")\n')
    with open(large, "w", encoding="utf-8") as file:
        file.write(generated(100_000))
    os.chdir(folder)
    commands = [("ownc hello.own", [OWNC, hello]), ("ownc run hello.own", [OWNC, "run", hello]), ("./hello", ["./hello"]),
                ("ownc check, 100,000 lines", [OWNC, "check", large])]
    for label, command in commands:
        rows = [measure(command) for _ in range(runs)]
        wall, cpu, peak, status = [statistics.median(column) for column in zip(*rows)]
        print(f"{label:28} wall {wall * 1000:8.1f} ms   cpu {cpu * 1000:8.1f} ms   peak {peak:7.1f} MB   status {status:.0f}")
    os.chdir(ROOT)
    shutil.rmtree(folder)
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--test", action="store_true")
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    if options.test:
        return test(options.names)
    return compile_times(options.runs) if options.compile else bench(options.names, options.runs)


if __name__ == "__main__":
    sys.exit(main())
