# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""CPython 3.11 as the judge of dynamic code: what it does with a text, and whether a program of ours did the same.

In: a source file, arguments, standard input. Out: an `Outcome`; `differences` of two of them as lines of a report.
Invariant: stdout byte for byte, exit status, and the type of an uncaught exception must be equal; the wording of
tracebacks is ours. Where no traceback is printed, standard error must be equal too.
"""
import difflib
import os
import re
import shutil
from typing import NamedTuple

import configs

PYTHON = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else "python3.11"
ENVIRONMENT = (("PYTHONUTF8", "1"), ("PYTHONDONTWRITEBYTECODE", "1"))
WARNING = re.compile(r".*:\d+:\d+: warning\[\w+\]: |\d+ warnings?$")
RAISED = re.compile(r"^([\w.]+)(?::|$)", re.M)  # the lines of frames are indented


class Outcome(NamedTuple):
    status: object
    out: str
    err: str

    def raised(self):
        """The type of the exception that the last traceback ends with, without its module; None without a traceback."""
        _, traceback, rest = self.err.rpartition("Traceback")
        match = RAISED.search(rest.partition("\n")[2]) if traceback else None
        return match.group(1).split(".")[-1] if match else None


def version_problem():
    """Why there is no oracle here, or None."""
    status, out, err = configs.run([PYTHON, "-V"]) if shutil.which(PYTHON) else (1, "", "not found")
    return None if status == 0 and out.startswith("Python 3.11.") else f"{PYTHON} is not CPython 3.11: {out}{err}"


def ask(path, args, stdin, timeout, cwd):
    """What CPython does with the file."""
    return Outcome(*configs.run([PYTHON, "-W", "ignore", path, *args], stdin, timeout, cwd, ENVIRONMENT))


def without_warnings(text):
    """Standard error of a build or of `ownc run` without the warnings of the compiler."""
    return "".join(line + "\n" for line in text.splitlines() if not WARNING.match(line))


def differences(expected, got):
    """Lines that say how the program differs from CPython; none if it agrees."""
    problems = []
    if expected.status != got.status:
        problems.append(f"exit status {got.status}, CPython's is {expected.status}; stderr:\n{got.err}")
    if expected.out != got.out:
        problems.append("stdout differs from CPython's:")
        problems += list(difflib.unified_diff(expected.out.split("\n"), got.out.split("\n"), lineterm="", n=2))[2:]
    if expected.raised() != got.raised():
        problems.append(f"uncaught: {got.raised()}, CPython's is {expected.raised()}; stderr:\n{got.err}")
    elif expected.raised() is None and expected.err != got.err:
        problems.append(f"stderr is\n{got.err}CPython's is\n{expected.err}")
    return problems
