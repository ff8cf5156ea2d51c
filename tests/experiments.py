#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Repeats the experiments of spec/A-experiments.md and holds its tables to what comes out: bytes and count writes, no times.

  python3 tests/experiments.py           compares; last line `N passed, N failed`
  python3 tests/experiments.py --write   writes the tables anew

A table stands between `<!-- NAME -->` and the next empty line.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc")))
CHAPTER = os.path.join(ROOT, "spec", "A-experiments.md")
POLICIES = ("scope", "last-use")
PHASES = ("batch", "text", "trees")
DYNAMIC = {"two_worlds": "2000", "nbody": "100", "trees": "6", "queens": "5"}
RULES = ("param", "local", "field", "elem", "chain", "global", "cell", "move", "pair", "immortal", "unboxed")


def counters(source, words, flags, folder):
    """(stdout, counters) of a program built with --stats."""
    path = tempfile.mkdtemp(dir=folder)
    program, counts = os.path.join(path, "program"), os.path.join(path, "counts.json")
    subprocess.run([OWNC, "build", "--stats", "-O0", *flags, "-o", program, os.path.join(ROOT, source)], check=True)
    done = subprocess.run([program, *words], env=dict(os.environ, OWN_STATS_JSON=counts), stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=True)
    with open(counts, encoding="utf-8") as file:
        return done.stdout, json.load(file)


def grid(title, columns, rows):
    lines = ["| " + " | ".join([title, *columns]) + " |", "|---|" + "---:|" * len(columns)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def policies(ask):
    """Peak bytes of the heap under each drop policy."""
    runs = {(name, policy): ask(f"examples/experiments/{name}.own", (), (f"--drop={policy}",)) for name in PHASES for policy in POLICIES}
    for name in PHASES:
        first, second = (runs[name, policy].result() for policy in POLICIES)
        assert first[0] == second[0], f"{name}: the policies print different texts"
        peaks = first[1]["peak"], second[1]["peak"]
        yield [f"`{name}`", *(f"{peak:,}" for peak in peaks), f"{peaks[1] / peaks[0]:.2f}"]


def rules(ask):
    """Count writes that run: with all rules, with none, and without each in turn, as multiples of all."""
    ways = {"all": (), "none": ("--elide=off",), **{rule: (f"--elide=-{rule}",) for rule in RULES}}
    runs = {(name, way): ask(f"examples/{name}.py", (size,), flags) for name, size in DYNAMIC.items() for way, flags in ways.items()}
    for name in DYNAMIC:
        results = {way: runs[name, way].result() for way in ways}
        assert len({out for out, _ in results.values()}) == 1, f"{name}: the rules change what is printed"
        writes = {way: counts["retains"] + counts["releases"] for way, (_, counts) in results.items()}
        share = 100 * (1 - writes["all"] / writes["none"])
        yield [f"`{name}`", f"{writes['none']:,}", f"{writes['all']:,}", f"{share:.0f} %",
               *(f"{writes[rule] / writes['all']:.2f}" for rule in RULES)]


def tables(folder):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        def ask(source, words, flags):
            return pool.submit(counters, source, words, flags, folder)
        yield "policies", grid("program", ("peak, scope", "peak, last use", "ratio"), policies(ask))
        yield "rules", grid("program", ("none", "all", "elided", *(f"-{rule}" for rule in RULES)), rules(ask))


def main():
    with open(CHAPTER, encoding="utf-8") as file:
        text = file.read()
    failed = passed = 0
    with tempfile.TemporaryDirectory(prefix="own-experiments-") as folder:
        for name, table in tables(folder):
            pattern = re.compile(rf"(<!-- {name} -->\n)(.*?)(?=^\n|\Z)", re.M | re.S)
            found = pattern.search(text)
            if sys.argv[1:] == ["--write"] and found:
                text = pattern.sub(lambda old, table=table: old.group(1) + table, text)
            elif not found or found.group(2) != table:
                failed += 1
                print(f"FAILED experiments: {name}: spec/A-experiments.md says something else than comes out:\n{table}")
                continue
            passed += 1
    if sys.argv[1:] == ["--write"]:
        with open(CHAPTER, "w", encoding="utf-8") as file:
            file.write(text)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
