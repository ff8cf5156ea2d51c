# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The configurations a program is tested in: how it is built and how it is run.

In: a source file, a folder of its own, a configuration. Out: status, stdout and stderr of the build or of the program.
Invariant: configurations with equal flags and compiler share one build (`Programs` keeps it), each run has an empty
folder of its own as current directory.
"""
import os
import subprocess
import zlib
from typing import NamedTuple

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TIME_LIMIT = 20
BUILD_LIMIT = 60


class Config(NamedTuple):
    name: str
    flags: tuple = ()
    env: tuple = ()  # pairs that are added to the environment of the program
    compiler: tuple = ()  # what compiles the C output, where the way goes through C
    wrapper: tuple = ()  # what the program is started under
    in_process: bool = False  # `ownc run`


LLVM0 = Config("llvm -O0", ("--backend=llvm", "-O0"))
LLVM2 = Config("llvm -O2", ("--backend=llvm", "-O2"))
C = Config("c", ("--emit=c",), compiler=("gcc", "-O2"))
CHECKED = Config("checked", ("--backend=llvm", "-O1", "--checked"))
IN_PROCESS = Config("ownc run", in_process=True)
# Every run test goes through all of these; stdout and status must agree.
RUN = [LLVM0, LLVM2, Config("llvm -O2 without alias facts", LLVM2.flags + ("--alias-facts=off",)), C, CHECKED, IN_PROCESS]
# Every python test goes through all of ALWAYS and one of IN_TURN, chosen by its name; all of both if it is named.
NAIVE = Config("elide=off", LLVM2.flags + ("--elide=off",))
COLLECTING = Config("checked+gc-alloc", CHECKED.flags, env=(("OWN_GC", "alloc"),))
ALWAYS = [LLVM2, CHECKED, COLLECTING]
IN_TURN = [LLVM0, C, NAIVE, IN_PROCESS]
# Count tests go through these: the rules as they are, one by one, and none of them.
COUNTS = ALWAYS + [NAIVE, Config("no-borrow", CHECKED.flags + ("--no-borrow",))]
# By name only: the C output under AddressSanitizer and UBSan (--ownc of a sanitizer build); the checked build under valgrind.
EXTRA = [
    Config("asan", ("--emit=c",), compiler=("clang-19", "-O1", "-g", "-fsanitize=address,undefined", "-fno-sanitize-recover=all")),
    Config("valgrind", ("--backend=llvm", "-O0", "--checked"), wrapper=("valgrind", "-q", "--error-exitcode=99", "--leak-check=full")),
]


def objects_for(test):
    """What run tests of the border between `fn` and `def`, and the examples, go through, too."""
    return [NAIVE] if test.big else [NAIVE, COLLECTING]


def for_python(test):
    """The configurations of a python test: what matters most for each, the others spread over the tests by their names."""
    if test.mode == "count":
        return COUNTS
    turn = zlib.crc32(os.path.basename(test.path).encode()) % len(IN_TURN)
    chosen = (IN_TURN if test.thorough else IN_TURN[turn:turn + 1]) + ALWAYS
    return [config for config in chosen if config is not COLLECTING or not test.big]


def run(command, stdin="", timeout=TIME_LIMIT, cwd=None, env=()):
    """(status or "timeout", stdout, stderr)."""
    try:
        done = subprocess.run(command, input=stdin.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              timeout=timeout, cwd=cwd, check=False, env={**os.environ, **dict(env)} if env else None)
        return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    except subprocess.TimeoutExpired as late:
        return "timeout", (late.stdout or b"").decode(errors="replace"), (late.stderr or b"").decode(errors="replace")


class Programs:
    """The executables of one test."""

    def __init__(self, ownc, source, flags, folder):
        self.ownc, self.source, self.flags, self.folder = ownc, source, flags, folder
        self.built = {}  # (flags, compiler) -> (executable, status, out, err)
        self.runs = 0

    def build(self, config):
        """(status, stdout, stderr) of the build; nothing to build in process."""
        if config.in_process:
            return 0, "", ""
        key = config.flags, config.compiler
        if key not in self.built:
            exe = os.path.join(self.folder, f"program{len(self.built)}")
            output = exe + ".c" if config.compiler else exe
            result = run([self.ownc, "build", "--diagnostics=short", *config.flags, *self.flags, "-o", output, self.source],
                         cwd=self.folder, timeout=BUILD_LIMIT)
            if result[0] == 0 and config.compiler:
                status, out, err = self.compile_c(config.compiler, output, exe)
                result = status, out, result[2] + err
            self.built[key] = (exe, *result)
        return self.built[key][1:]

    def compile_c(self, compiler, source, exe):
        """The C output without a warning, linked to the runtime of the build that ownc comes from."""
        library = os.path.join(os.path.dirname(os.path.dirname(self.ownc)), "lib", "libown_rt.a")
        return run([*compiler, "-std=c17", "-Wall", "-Wextra", "-Werror", "-I", os.path.join(ROOT, "runtime", "include"), source,
                    library, "-lm", "-lpthread", "-o", exe], timeout=BUILD_LIMIT)

    def start(self, config, args, stdin, timeout=TIME_LIMIT):
        """(status, stdout, stderr) of the program, which has been built."""
        if config.in_process:
            command = [self.ownc, "run", "--diagnostics=short", *self.flags, self.source]
        else:
            command = [*config.wrapper, self.built[config.flags, config.compiler][0]]
        self.runs += 1
        here = os.path.join(self.folder, f"run{self.runs}")
        os.mkdir(here)
        return run([*command, *args], stdin, timeout, cwd=here, env=config.env)
