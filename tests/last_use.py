#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`--drop=last-use` against the usual policy: the same programs end with the same status and print the same lines, the destructors' ones
at other moments; what is refused is refused alike. A program goes one of these ways, chosen by its name, or with `--all` every one: under the
audit of the checked runtime, at -O2, and through C under AddressSanitizer and UBSan, both with or without alias facts.

In: build/bin/ownc and the programs of the folders below. Out: a line per failure, then `N passed, N failed`; status 1 if there is one.
"""
import argparse
import os
import re
import sys
import tempfile
import zlib
from concurrent.futures import ThreadPoolExecutor

import configs

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc")))
FOLDERS = ("tests/drop", "tests/borrow", "tests/ownership/cases", "examples")
# Programs that print what the policy changes: what lives at some moment.
DIFFER = ("tests/run/rc.own", "tests/run/drop-without-memory.own")


def programs(words):
    for folder in words or FOLDERS:
        path = os.path.join(ROOT, folder)
        names = [path] if os.path.isfile(path) else [os.path.join(path, name) for name in sorted(os.listdir(path))]
        for name in names:
            if not name.endswith(".own") or os.path.relpath(name, ROOT) in DIFFER:
                continue
            with open(name, encoding="utf-8") as file:
                text = file.read()
            head = text.split("\n\n")[0]
            if re.search(r"^#: (cli|dump|view|emit|python|count|args|stdin|timeout|flags)", text, re.M):
                continue
            yield name, bool(re.search(r"^#: run", head, re.M)) or folder == "examples"


LAST_USE = "--drop=last-use"
IN_PROCESS = [("run", "--checked"), ("run", "-O2"), ("run", "-O2", "--alias-facts=off")]
THROUGH_C = [("C",), ("C", "--alias-facts=off")]
WAYS = IN_PROCESS * 7 + THROUGH_C  # the C compiler takes a second


def ended(status, out, err):
    return status, sorted(out.splitlines()), sorted(err.splitlines())


def run(name, *words):
    with tempfile.TemporaryDirectory(prefix="own-last-") as folder:
        return ended(*configs.run([OWNC, *words, name], timeout=120, cwd=folder))


def run_c(name, *flags):
    """What the C output prints under sanitizers."""
    config = configs.ASAN
    with tempfile.TemporaryDirectory(prefix="own-last-") as folder:
        programs = configs.Programs(OWNC, name, flags, folder)
        status, out, err = programs.build(config)
        return ended(*programs.start(config, [], "") if status == 0 else (status, out, err))


def ways(name, runs, every):
    if not runs:
        return [("check", "--diagnostics=short")]
    return IN_PROCESS + THROUGH_C if every else [WAYS[zlib.crc32(os.path.basename(name).encode()) % len(WAYS)]]


def compare(case):
    (name, runs), every = case
    usual = run(name, *(("run", "--checked") if runs else ("check", "--diagnostics=short")))
    for way in ways(name, runs, every):
        moved = run_c(name, *way[1:], LAST_USE) if way[0] == "C" else run(name, *way, LAST_USE)
        if usual != moved:
            return differs(name, " ".join(way), usual, moved)
    return None


def differs(name, way, usual, moved):
    lines = [f"{way}: status {usual[0]} and {moved[0]}"]
    for old, new in zip(usual[1:], moved[1:]):
        lines += ["- " + line for line in old if line not in new] + ["+ " + line for line in new if line not in old]
    return f"FAILED {os.path.relpath(name, ROOT)}: " + "\n  ".join(lines[:12])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--all", action="store_true", help="each program on every way")
    parser.add_argument("names", nargs="*", help="folders or files")
    options = parser.parse_args()
    cases = [(program, options.all) for program in programs(options.names)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        failures = [failure for failure in pool.map(compare, cases) if failure]
    print("\n".join(failures + [f"{len(cases) - len(failures)} passed, {len(failures)} failed"]))
    sys.exit(1 if failures else 0)


main()
