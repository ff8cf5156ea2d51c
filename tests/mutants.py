#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Shows that the tests find bugs: each mutant of compiler/mir/mutants.def is switched in, and something must fail.

In: an ownc that was built with -DOWN_MUTANTS=ON; mutants.txt, which says of each mutant what kills it: a test file, or
`enumerate AXIS BOUND`, or `witness FILE`: the program under --elide=witness. Out: one line for each that lives, last `N passed, N failed`. First everything in the list must pass
without a mutant. `--search` looks for killers of those that have none, and writes the list.
"""
import argparse
import concurrent.futures
import os
import re
import sys
import tempfile

import configs
import enumerate as enumeration
import run as runner
from configs import ROOT

LIST = os.path.join(ROOT, "tests", "mutants.txt")
TABLE = os.path.join(ROOT, "compiler", "mir", "mutants.def")
SEARCHED = ["enumerate moves 3", "enumerate fields 3", "enumerate calls 2", "enumerate params 3", "enumerate exits 3", "enumerate references 3"]
FOLDERS = ["borrow", "drop", "errors"]


def mutants():
    with open(TABLE, encoding="utf-8") as file:
        return re.findall(r"^MUTANT\((\w+),", file.read(), re.M)


def killers():
    found = {}
    if os.path.exists(LIST):
        with open(LIST, encoding="utf-8") as file:
            for line in file:
                name, _, killer = line.strip().partition(": ")
                if name and not name.startswith("#"):
                    found[name] = killer
    return found


# The linker that other tests hurry with knows nothing of sanitizers.
WITNESS = configs.Config("witness", ("--backend=llvm", "-O0", "--checked", "--elide=witness"))


class Quiet:
    """Swallows what the enumeration prints."""

    def write(self, _):
        pass

    def flush(self):
        pass


class Hunt:
    def __init__(self, ownc):
        self.ownc = ownc
        self.run = runner.Runner(ownc, [configs.INTERP], False)

    def enumerate(self, axis, bound):
        with tempfile.TemporaryDirectory(prefix="own-mutant-") as folder:
            out, sys.stdout = sys.stdout, Quiet()
            try:
                work = enumeration.Enumeration(self.ownc, axis, enumeration.AXES[axis], bound, folder)
                accepted = work.verdicts()
                if not work.failures:
                    work.runs(accepted)
                return not work.failures
            except SystemExit:
                return False
            finally:
                sys.stdout = out

    def witness(self, path):
        """Does no elided count turn out to be the last? False: one does, and the program says so."""
        with tempfile.TemporaryDirectory(prefix="own-mutant-") as folder:
            programs = configs.Programs(self.ownc, path, (), folder)
            if programs.build(WITNESS)[0] != 0:
                return False
            status, _, err = programs.start(WITNESS, (), "")
            return status == 0 and "own: witness:" not in err

    def passes(self, killer):
        """Does the test pass, as the environment is?"""
        words = killer.split()
        if words[0] == "witness":
            return self.witness(os.path.join(ROOT, words[1]))
        if words[0] == "enumerate":
            return self.enumerate(words[1], int(words[2]))
        return not self.run.test(runner.load(os.path.join(ROOT, killer)))

    def kills(self, mutant, killer):
        os.environ["OWN_MUTANT"] = mutant
        try:
            return not self.passes(killer)
        finally:
            del os.environ["OWN_MUTANT"]


def candidates(hunt):
    """What may kill: small enumerations, and tests that pass without a mutant."""
    found = list(SEARCHED)
    for folder in FOLDERS:
        names = sorted(os.listdir(os.path.join(ROOT, "tests", folder)))
        found += [f"tests/{folder}/{name}" for name in names if name.endswith(".own")]
    return [killer for killer in found if hunt.passes(killer)]


def write(known):
    with open(LIST, "w", encoding="utf-8") as file:
        file.write("# What kills each mutant: python3 tests/mutants.py --search\n")
        file.writelines(f"{mutant}: {known[mutant]}\n" for mutant in mutants() if mutant in known)


def search(hunt, known):
    """For the mutants that nothing is listed for."""
    found = list(dict.fromkeys([*known.values(), *candidates(hunt)]))
    for mutant in mutants():
        if mutant in known:
            continue
        killer = next((killer for killer in found if hunt.kills(mutant, killer)), None)
        print(f"{mutant}: {killer}", flush=True)
        if not killer:
            continue
        known[mutant] = killer
        found.remove(killer)
        found.insert(0, killer)
        write(known)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ownc", default=os.path.join(ROOT, "build-asan", "bin", "ownc"))
    parser.add_argument("--search", action="store_true", help="look for killers, write the list")
    options = parser.parse_args()
    hunt, known = Hunt(os.path.abspath(options.ownc)), killers()
    if options.search:
        search(hunt, known)
    tests, switched = list(dict.fromkeys(known.values())), [mutant for mutant in mutants() if mutant in known]
    with concurrent.futures.ProcessPoolExecutor() as pool:  # processes: a mutant is in the environment
        passed = list(pool.map(hunt.passes, tests))
        killed = dict(zip(switched, pool.map(hunt.kills, switched, map(known.get, switched))))
    broken = [killer for killer, good in zip(tests, passed) if not good]
    for killer in broken:
        print(f"FAILED without a mutant: {killer}")
    alive = [mutant for mutant in mutants() if not killed.get(mutant)]
    for mutant in alive:
        print(f"FAILED mutant {mutant} lives; listed: {known.get(mutant)}")
    print(f"{len(mutants()) - len(alive)} of {len(mutants())} mutants are killed by {len(set(known.values()))} tests")
    print(f"{len(mutants()) - len(alive)} passed, {len(alive) + len(broken)} failed")
    return 1 if alive or broken else 0


if __name__ == "__main__":
    sys.exit(main())
