#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs MicroPython's tests, which are not in this repository, against CPython 3.11.

In: a checkout of micropython/micropython (any; the pinned commit is in tests/python/micropython.txt). Out: per group of
scripts how many a stage claims and how many print what CPython prints, then each failing script with its first difference;
status 0 if 95 % pass. `--all` runs every script of the folders, claimed or not: what is not equal must be refused by name,
or is listed; a compiler or program that dies or hangs is a failure. `--list` scans the scripts with CPython and rewrites the list instead.
Invariant: the list holds names only, `path group stage [reason]`; a line with a reason behind a stage other than `never`
was changed by hand, and `--list` keeps it. Scripts run in a copy, so the checkout stays as it is.
"""
import argparse
import os
import re
import shutil
import sys
import tempfile

import configs
import oracle
import stages

LIST = os.path.join(configs.ROOT, "tests", "python", "micropython.txt")
FOLDERS = ("basics", "float", "unicode", "import", "io", "misc", "stress")
LIMIT = 10
GOAL = 0.95
# Groups of tests/basics by the first word of a name, in the order to demand them; the other folders are groups of their own.
GROUPS = {
    "statements": "0prelim andor assign break compare continue del for ifcond ifexpr return while seq unpack nanbox parser lexer true",
    "operators": "bool equal floordivide is logic op unary getitem self containment",
    "scopes": "closure decorator globals lambda scope unboundlocal",
    "list": "list", "tuple": "tuple", "dict": "dict", "int": "int", "slices": "slice", "comprehension": "comprehension",
    "exceptions": "except exception exceptpoly exceptpoly2 try stopiteration memoryerror errno", "class": "class object slots boundmeth attrtuple",
    "special methods": "special", "function": "fun", "generator": "gen generator", "set": "set frozenset", "str": "string",
    "bytes": "bytes", "bytearray": "bytearray", "memoryview": "memoryview", "array": "array", "struct": "struct", "with": "with",
    "collections": "deque namedtuple ordereddict", "basics io": "io", "builtin": "builtin", "subclass": "subclass", "sys": "sys",
    "weakref": "weakref", "annotations": "annotate", "async": "async", "compile errors": "syntaxerror",
}
GROUP_OF = {word: group for group, words in GROUPS.items() for word in words.split()}


def group_of(path):
    folder, name = path.split("/")
    if folder != "basics":
        return folder
    stem = name[:-3]
    word = stem.split("_")[0]
    return GROUP_OF.get(word) or GROUP_OF.get(word.rstrip("0123456789")) or "other"


def order(path):
    names = list(GROUPS) + ["other"] + list(FOLDERS)
    return names.index(group_of(path)), path


def masked(text):
    return re.sub(r"0x[0-9a-fA-F]{6,}", "0x…", text)


def copy_of(directory):
    """A copy of the folders with scripts, as (temporary folder, tests folder)."""
    source = os.path.join(directory, "tests") if os.path.isdir(os.path.join(directory, "tests")) else directory
    folder = tempfile.mkdtemp(prefix="own-micropython-")
    for name in FOLDERS:
        shutil.copytree(os.path.join(source, name), os.path.join(folder, name))
    return folder


def read_list():
    """path -> (stage, reason); empty without a list."""
    if not os.path.exists(LIST):
        return {}
    with open(LIST, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
    return {row[0]: (row[2], row[3] if len(row) > 3 else "") for row in rows}


def needs_of(full):
    with open(full, encoding="utf-8") as file:
        return stages.needs(file.read(), os.path.dirname(full))


def scan(folder):
    """Of each script that CPython runs clean: path -> (stage, reason); and why each other one is left out."""
    found, left_out = {}, {}
    for group in FOLDERS:
        for name in sorted(os.listdir(os.path.join(folder, group))):
            path = f"{group}/{name}"
            if not name.endswith(".py"):
                continue
            full = os.path.join(folder, path)
            outcome = None if os.path.exists(full + ".exp") else oracle.ask(full, [], "", LIMIT, os.path.dirname(full))
            if outcome is None:
                left_out[path] = "has an .exp file"
            elif outcome.status != 0:
                left_out[path] = "fails on CPython"
            elif outcome.out.strip() == "SKIP":
                left_out[path] = "skips itself on CPython"
            else:
                needs = needs_of(full)
                stage = stages.stage_of(needs)
                found[path] = stage, stages.reason_of(needs) if stage == "never" else ""
    return found, left_out


def write_list(folder, commit):
    kept = {path: row for path, row in read_list().items() if row[1] and row[0] != "never"}
    found, left_out = scan(folder)
    found.update({path: row for path, row in kept.items() if path in found})
    with open(LIST, "w", encoding="utf-8") as file:
        file.write(f"# micropython/micropython@{commit}, scripts of tests/: path, group, stage, reason (python3 tests/micropython.py DIR --list)\n")
        for path in sorted(found, key=order):
            stage, reason = found[path]
            file.write("\t".join([path, group_of(path), stage] + ([reason] if reason else [])) + "\n")
    table = {}
    for path, (stage, _) in found.items():
        table.setdefault(group_of(path), []).append(stage)
    print(f"{'group':<16}{'all':>5}" + "".join(f"{stage:>7}" for stage in stages.STAGES))
    for group in [g for g in list(GROUPS) + ["other"] + list(FOLDERS) if g in table]:
        print(counts(group, table[group]))
    print(counts("sum", [stage for stage, _ in found.values()]))
    for reason in sorted(set(left_out.values())):
        print(f"left out, {reason}: {list(left_out.values()).count(reason)}")
    return 0


def counts(name, claimed):
    """A row of the table: cumulative per stage, as the design counts; `never` alone."""
    row = [sum(1 for s in claimed if stages.STAGES.index(s) <= i) for i in range(5)] + [claimed.count("never")]
    return f"{name:<16}{len(claimed):>5}" + "".join(f"{n:>7}" for n in row)


def first_difference(expected, got):
    """One line that says where a script differs, or None."""
    ours, theirs = masked(got.out).split("\n"), masked(expected.out).split("\n")
    for number, (a, b) in enumerate(zip(theirs + [""] * len(ours), ours + [""] * len(theirs)), 1):
        if a != b:
            error = ([line for line in got.err.split("\n") if line.strip()] or [""])[0 if got.status == 1 and not got.out else -1]
            return f"line {number}: `{a[:70]}`, ours `{b[:70]}`" + (f" ({error.strip()[:110]})" if error else "")
    if got.status != expected.status:
        return f"status {got.status}, CPython's is {expected.status}: {got.err.strip()[-110:]}"
    if got.raised() != expected.raised():
        return f"uncaught {got.raised()}, CPython's is {expected.raised()}"
    return None


def compare_list(folder):
    """Says where the list and the scan disagree: after a new commit, or a change of the tables."""
    for path, (stage, reason) in read_list().items():
        full = os.path.join(folder, path)
        if os.path.exists(full) and not reason and stages.stage_of(needs_of(full)) != stage:
            print(f"note: {path} is {stage} in the list and {stages.stage_of(needs_of(full))} in the scan")


REFUSED = re.compile(r"^(.*):(\d+):\d+: error\[(E\d+)\]: (.*)$", re.M)


def outcome_of(ownc, full):
    """What we do with a script."""
    status, out, err = configs.run([ownc, "run", "--diagnostics=short", full], "", LIMIT, os.path.dirname(full))
    return oracle.Outcome(status, out, oracle.without_warnings(err))


def verdict(expected, got):
    """("equal" | "refused" | "died" | "hangs" | "differs", what)."""
    if got.status == "timeout":
        return ("equal" if expected.status == "timeout" else "hangs"), ""
    if not isinstance(got.status, int) or got.status < 0 or got.status == 70 or "Sanitizer" in got.err:
        return "died", f"status {got.status}: {got.err.strip()[-200:]}"
    refusal = REFUSED.search(got.err)
    if refusal and not got.out and expected.raised() != "SyntaxError":
        return "refused", f"{refusal.group(3)} {refusal.group(4)}"
    wrong = first_difference(expected, got)
    return ("differs", wrong) if wrong else ("equal", "")


def run_all(folder, ownc, only):
    """Every script, what CPython does with it or not: nothing may die or hang."""
    listed, found = read_list(), {}
    for group in FOLDERS:
        for name in sorted(os.listdir(os.path.join(folder, group))):
            path = f"{group}/{name}"
            if name.endswith(".py") and (not only or any(word in path for word in only)):
                full = os.path.join(folder, path)
                kind, what = verdict(oracle.ask(full, [], "", LIMIT, os.path.dirname(full)), outcome_of(ownc, full))
                stage = listed.get(path, ("no oracle", ""))[0]
                found.setdefault(kind, []).append((what.replace(folder + os.sep, ""), stage, path))
    names = list(stages.STAGES) + ["no oracle"]
    print(f"{'':<10}{'all':>6}" + "".join(f"{name:>11}" for name in names))
    for kind in ("equal", "refused", "differs", "hangs", "died"):
        rows = found.get(kind, [])
        print(f"{kind:<10}{len(rows):>6}" + "".join(f"{sum(stage == name for _, stage, _ in rows):>11}" for name in names))
    reasons = {}
    for what, _, path in found.get("refused", []):
        reasons.setdefault(what, []).append(path)
    for what, paths in sorted(reasons.items(), key=lambda row: -len(row[1])):
        print(f"{len(paths):>5}  {what}  ({paths[0]})")
    for kind in ("differs", "hangs", "died"):
        for what, stage, path in found.get(kind, []):
            print(f"{kind.upper()} {stage} {path}: {what}")
    return 1 if found.get("died") or found.get("hangs") else 0


def run_stage(folder, ownc, stage, only):
    """Runs what the stages up to this one claim."""
    compare_list(folder)
    claimed = [path for path, (s, _) in read_list().items() if stages.STAGES.index(s) <= stages.STAGES.index(stage)]
    table, failing = {}, []
    for path in [path for path in claimed if not only or any(word in path for word in only)]:
        full = os.path.join(folder, path)
        if not os.path.exists(full):
            failing.append((path, "is not in the checkout"))
            continue
        expected = oracle.ask(full, [], "", LIMIT, os.path.dirname(full))
        wrong = first_difference(expected, outcome_of(ownc, full))
        row = table.setdefault(group_of(path), [0, 0])
        row[0] += 1
        row[1] += wrong is None
        if wrong:
            failing.append((path, wrong.replace(folder + os.sep, "")))
    print(f"{'group':<16}{'claimed':>8}{'passed':>8}")
    for group, (all_of_it, passed) in table.items():
        print(f"{group:<16}{all_of_it:>8}{passed:>8}")
    total, passed = sum(row[0] for row in table.values()), sum(row[1] for row in table.values())
    print(f"{'sum':<16}{total:>8}{passed:>8}  {100 * passed / max(total, 1):.1f} % of what stage {stage} claims")
    for path, wrong in failing:
        print(f"FAILED {path}: {wrong}")
    return 0 if total and passed >= GOAL * total else 1


def main():
    parser = argparse.ArgumentParser(description="MicroPython's tests against CPython's output")
    parser.add_argument("directory", help="a checkout of micropython")
    parser.add_argument("only", nargs="*", help="only scripts whose path contains one of these")
    parser.add_argument("--ownc", default=os.path.join(configs.ROOT, "build", "bin", "ownc"))
    parser.add_argument("--stage", default="S1", choices=stages.STAGES[:5])
    parser.add_argument("--all", action="store_true", help="every script: none may kill or hang the compiler or its program")
    parser.add_argument("--list", action="store_true", help="scan and rewrite tests/python/micropython.txt")
    parser.add_argument("--commit", default="1c3c201149f37fe8d81246191b3127bb198d6306", help="what --list notes as the commit")
    options = parser.parse_intermixed_args()
    if oracle.version_problem():
        parser.error(oracle.version_problem())
    folder = copy_of(options.directory)
    try:
        if options.list:
            return write_list(folder, options.commit)
        if options.all:
            return run_all(folder, os.path.abspath(options.ownc), options.only)
        return run_stage(folder, os.path.abspath(options.ownc), options.stage, options.only)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
