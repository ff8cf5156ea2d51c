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
TIME_LIMIT = 60
BUILD_LIMIT = 120


class Config(NamedTuple):
    name: str
    flags: tuple = ()
    env: tuple = ()  # pairs that are added to the environment of the program
    compiler: tuple = ()  # what compiles the C output, where the way goes through C
    wrapper: tuple = ()  # what the program is started under
    in_process: bool = False  # `ownc run`


# ld.gold links twice as fast; one configuration links as users do.
QUICK_LINK = (f"--linker={os.path.join(ROOT, 'tests', 'quick-cc.sh')}",)
LLVM1 = Config("llvm -O1", ("--backend=llvm", "-O1") + QUICK_LINK)
LLVM2 = Config("llvm -O2", ("--backend=llvm", "-O2"))
C = Config("c", ("--emit=c",), compiler=("gcc", "-O2", "-fuse-ld=gold"))
C0 = Config("c -O0", C.flags, compiler=("gcc", "-O0", "-fuse-ld=gold"))
CHECKED = Config("checked", ("--backend=llvm", "-O0", "--checked") + QUICK_LINK)  # stands for -O0, too
IN_PROCESS = Config("ownc run", in_process=True)
NO_ALIAS_FACTS = Config("llvm -O2 without alias facts", LLVM2.flags + ("--alias-facts=off",) + QUICK_LINK)
NAIVE = Config("elide=off", ("--backend=llvm", "-O0", "--elide=off") + QUICK_LINK)
NO_BORROW = Config("no-borrow", CHECKED.flags + ("--no-borrow",))
INLINED = Config("inlined", CHECKED.flags + ("--inline=on",))
WITNESS = Config("witness", CHECKED.flags + ("--elide=witness", "--inline=on"))
AUDITED = Config("audited", CHECKED.flags, env=(("OWN_AUDIT", "50"),))
COLLECTING = Config("checked+gc-alloc", CHECKED.flags, env=(("OWN_GC", "alloc"),))
# Other memory models (spec 75): the same output. A test that says otherwise has `#: flags --model=own`.
RC = Config("rc", ("--checked", "--model=rc", "--verify"), in_process=True)
RC2 = Config("rc -O2", LLVM2.flags + ("--model=rc",) + QUICK_LINK)
RC_C = Config("rc c", C0.flags + ("--model=rc",), compiler=C0.compiler)
GC = Config("gc", ("--model=gc", "--verify"), in_process=True)
# A test goes through all of the first list of its kind and one of each other, chosen by its name; through all of all if it is
# named, or with --all. gcc takes three times as long with -O2 as with -O0: every fourth program is compiled with it, or every sixth.
C_TURNS = [C0, C, C0, C0]
# LLVM's optimisers take most of the time of a test: it goes through them once. The examples, as users do, with -O2, too.
RUN = [CHECKED], C_TURNS, [LLVM2, LLVM1, NO_ALIAS_FACTS, IN_PROCESS, RC]
OBJECTS = [CHECKED, COLLECTING], [C0, C, C0, C0, C0, C0], [LLVM2, LLVM1, NO_ALIAS_FACTS, IN_PROCESS, NAIVE, RC]  # the border
EXAMPLES = [LLVM2, *OBJECTS[0], RC, GC], *OBJECTS[1:]  # every model prints the same
PYTHON = [CHECKED, COLLECTING], [LLVM2, C0, LLVM1, C0, IN_PROCESS, NAIVE, WITNESS, INLINED, AUDITED]
COUNT = ([LLVM2, CHECKED, INLINED, COLLECTING, NAIVE, NO_BORROW, WITNESS],)  # the rules as they are, one by one, and none of them
# By name only. asan wants the --ownc of a sanitizer build and is one of two things, by the name of the test: the C output
# under AddressSanitizer and UBSan, or `ownc run`, with the runtime inside of ownc (at -O0: what LLVM's optimisers allocate is
# watched, too, and would take most of the time). valgrind runs the checked build.
ASAN = Config("asan", ("--emit=c",), compiler=("clang-19", "-O0", "-fsanitize=address,undefined", "-fno-sanitize-recover=all"))
VALGRIND = Config("valgrind", ("--backend=llvm", "-O0", "--checked"),
                  wrapper=("valgrind", "-q", "--error-exitcode=99", "--leak-check=full"))
ASAN_RUN = Config("asan in process", ("-O0", "--inline=on"), in_process=True)
ASAN_TURNS = 10  # one test in ten through C
# The interpreter of MIR watches every value. Longer programs it stops: STOPPED.
INTERP = Config("interp", ("--interp=5000000",), in_process=True)
STOPPED = "interpreter: stopped after"
UNBUILT = ", in the interpreter, is not built yet"
KNOWN = [LLVM1, LLVM2, NO_ALIAS_FACTS, C, C0, CHECKED, INLINED, IN_PROCESS, INTERP, NAIVE, NO_BORROW, WITNESS, AUDITED, COLLECTING, ASAN, ASAN_RUN,
         VALGRIND, RC, RC2, RC_C, GC]


def turn(test, count, salt=0):
    """Spreads the tests over `count` ways by their names; differently for each salt."""
    return (zlib.crc32(os.path.basename(test.path).encode()) >> 8 * salt) % count


def fits(test, config):
    """The checked heap and that of sanitizers are malloc's, where a collector does not look; the interpreter knows one model."""
    if config is INTERP:
        return not any(flag in ("--model=rc", "--model=gc") for flag in test.flags)
    return "--model=gc" not in test.flags or "--checked" not in config.flags and config not in (ASAN, ASAN_RUN)


def usual(test, kind):
    """The configurations of a test: what matters most for its kind, and one of each list of others."""
    chosen = list(kind[0])
    for salt, in_turn in enumerate(kind[1:]):
        chosen += in_turn if test.thorough else [in_turn[turn(test, len(in_turn), salt)]]
    return [config for config in chosen if fits(test, config) and (config not in (COLLECTING, AUDITED) or not test.big)]


def not_interpreted(config, status, err):
    """Why the interpreter did not run a program to its end; None: it did, or another configuration ran it."""
    if config is INTERP and UNBUILT in err:
        return "what is not built"
    return "steps" if config is INTERP and status == 3 and STOPPED in err else None


def by_name(test, chosen):
    """The configurations that the command line names."""
    in_process = test.timeout is None and not test.thorough and turn(test, ASAN_TURNS) != 0
    chosen = [ASAN_RUN if config is ASAN and in_process else config for config in chosen]
    return [config for config in chosen if fits(test, config)]


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
                libraries = ["-l" + flag[7:] for flag in self.flags if flag.startswith("--link=")]
                status, out, err = self.compile_c(config.compiler, output, exe, libraries)
                result = status, out, result[2] + err
            self.built[key] = (exe, *result)
        return self.built[key][1:]

    def compile_c(self, compiler, source, exe, libraries):
        """The C output without a warning, linked to the runtime of the build that ownc comes from."""
        library = os.path.join(os.path.dirname(os.path.dirname(self.ownc)), "lib", "libown_rt.a")
        return run([*compiler, "-std=c17", "-Wall", "-Wextra", "-Werror", "-I", os.path.join(ROOT, "runtime", "include"), source,
                    library, *libraries, "-lm", "-lpthread", "-o", exe], timeout=BUILD_LIMIT)

    def start(self, config, args, stdin, timeout=TIME_LIMIT):
        """(status, stdout, stderr) of the program, which has been built."""
        if config.in_process:
            command = [self.ownc, "run", "--diagnostics=short", *config.flags, *self.flags, self.source]
        else:
            command = [*config.wrapper, self.built[config.flags, config.compiler][0]]
        self.runs += 1
        here = os.path.join(self.folder, f"run{self.runs}")
        os.mkdir(here)
        return run([*command, *args], stdin, timeout, cwd=here, env=config.env)
