# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The command line of the scripts that test random programs: NAME FIRST LAST runs the seeds FIRST to LAST, each in a folder of its own.

In: `problems(seed, folder)`, which yields what went wrong with the program of that seed. Out: a line for each, then how many seeds passed; the
exit status."""
import sys
import tempfile

import oracle


def run(problems):
    first, last = (int(word) for word in sys.argv[1:3])
    failed = 0
    for seed in range(first, last + 1):
        with tempfile.TemporaryDirectory(prefix="own-random-") as folder:
            found = list(problems(seed, folder))
        failed += bool(found)
        for text in found:
            print(f"FAILED seed {seed}: {text}", flush=True)
    print(f"{last - first + 1 - failed} passed, {failed} failed")
    return 1 if failed else 0


def outcomes(programs, ways):
    """Each way of configs.py with what the program did, or with None and what its build said; nothing follows a build that failed."""
    for way in ways:
        status, _, err = programs.build(way)
        if status != 0:
            yield way, None, f"{way.name}: the build ends with status {status}: {err[-400:]}"
            return
        yield way, oracle.Outcome(*programs.start(way, [], "")), None
