#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`--drop=last-use` against the usual policy: the same programs end with the same status and print the same lines, the destructors' ones
at other moments; the audit of the checked runtime finds nothing; what is refused is refused alike.

In: build/bin/ownc and the programs of the folders below. Out: a line per failure, then `N passed, N failed`; status 1 if there is one.
"""
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

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


def run(name, runs, *flags):
    words = [OWNC, "run" if runs else "check", *(["--checked"] if runs else []), *flags]
    words += [] if runs else ["--diagnostics=short"]
    with tempfile.TemporaryDirectory(prefix="own-last-") as folder:
        result = subprocess.run([*words, name], capture_output=True, text=True, timeout=120, errors="replace", cwd=folder,
                                stdin=subprocess.DEVNULL)
    return result.returncode, sorted(result.stdout.splitlines()), sorted(result.stderr.splitlines())


def compare(program):
    name, runs = program
    usual, moved = run(name, runs), run(name, runs, "--drop=last-use")
    if usual == moved:
        return None
    lines = [f"status {usual[0]} and {moved[0]}"]
    for old, new in zip(usual[1:], moved[1:]):
        lines += ["- " + line for line in old if line not in new] + ["+ " + line for line in new if line not in old]
    return f"FAILED {os.path.relpath(name, ROOT)}: " + "\n  ".join(lines[:12])


def main():
    cases = list(programs(sys.argv[1:]))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        failures = [failure for failure in pool.map(compare, cases) if failure]
    print("\n".join(failures + [f"{len(cases) - len(failures)} passed, {len(failures)} failed"]))
    sys.exit(1 if failures else 0)


main()
