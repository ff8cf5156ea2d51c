#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the one-file tests: tests/*/*.own (and *.mojo), examples/*.own and the fences of spec/*.md.

In: folders or files on the command line (all by default). Out: a line per failure with the command that repeats it, and
last `N passed, N failed`. A test is one file; its marks are described in tests/README.md. Every diagnostic must be pinned.
How programs are built and run is in configs.py, what CPython has to say in oracle.py.
"""
import argparse
import concurrent.futures
import difflib
import os
import re
import shutil
import sys
import tempfile

import configs
import oracle
from configs import ROOT, TIME_LIMIT, run

FOLDERS = ["lex", "parse", "types", "borrow", "drop", "ownership/cases", "module", "mir", "run", "panic", "errors", "c", "ll", "view", "cli",
           "explain", "python", "count", "bridge"]


class Test:
    """One test: its text, what must happen, and where it came from."""

    def __init__(self, path, text, name=None):
        self.path, self.name = path, name or os.path.relpath(path, ROOT)
        self.mode, self.what = "check", ""
        self.flags, self.args, self.stdin, self.exit, self.files, self.timeout = [], [], "", None, False, None
        self.plain_heap = False  # shows what only an ownc has whose programs use the heap of a release
        self.big = False  # too many objects for a collection at each
        self.thorough = False  # named on the command line: through every configuration of its kind
        self.pins, self.sections = [], {}
        self.says = []  # texts that standard error must hold (panics of the spec)
        self.parse(text)

    def parse(self, text):
        section = None
        first = True
        for number, line in enumerate(text.split("\n"), 1):
            if line.startswith("#: "):
                self.mark(line[3:].split(" ", 1), first)
                first = False
            elif line.startswith("#= "):
                section = self.sections.setdefault(line[3:].strip(), [])
            elif line.startswith("#|") and section is not None:
                section.append(line[3:] if line.startswith("#| ") else line[2:])
            else:
                pin = re.search(r"#~(\^*) (\w\d+)(?: (.*))?$", line)
                if pin:
                    self.pins.append((number - len(pin.group(1)), pin.group(2), (pin.group(3) or "").strip()))

    def mark(self, words, first):
        key, rest = words[0], words[1] if len(words) > 1 else ""
        if key == "flags":
            self.flags = rest.split()
        elif key == "args":
            self.args = rest.split()
        elif key == "stdin":
            self.stdin = rest.replace("\\n", "\n")
        elif key == "exit":
            self.exit = int(rest)
        elif key == "files":
            self.files = True
        elif key == "big":
            self.big = True
        elif key == "plain-heap":
            self.plain_heap = True
        elif key == "timeout":
            self.timeout = float(rest)
        elif key == "spec":
            pass
        elif first:
            self.mode, self.what = key, rest
        else:
            raise ValueError(f"{self.name}: unknown mark `{key}`")


def lines(text):
    text = text.split("\n")
    return text[:-1] if text and text[-1] == "" else text


def compare(what, expected, got):
    if expected == got:
        return []
    return [f"{what} differs:"] + list(difflib.unified_diff(expected, got, "expected", "got", lineterm="", n=2))[2:]


def own_functions(text, test):
    """The functions in the C output that the file itself has, not the library: behind a comment that names the file."""
    found = re.findall(r"^/\* [^\n]*\*/\n[^\n]*\) \{\n.*?^}\n", text, re.M | re.S)
    mine = [part.replace(test.path, os.path.basename(test.path)) for part in found if f" {test.path}:" in part.split("\n")[0]]
    return lines("\n".join(mine))


def check_pins(test, stderr):
    """Every diagnostic is pinned, every pin is met."""
    problems, wanted = [], list(test.pins)
    base = os.path.basename(test.path)
    for line in stderr.splitlines():
        match = re.match(r"(.*?):(\d+):(\d+): (error|warning)\[(\w+)\]: (.*)", line)
        if not match:
            if line.strip() and not re.match(r"^\d+ (error|warning)", line):
                problems.append(f"unexpected output: {line}")
            continue
        number, code, headline = int(match.group(2)), match.group(5), match.group(6)
        if os.path.basename(match.group(1)) != base:
            number = 0
        for pin in wanted:
            if pin[0] == number and pin[1] == code and pin[2] in headline:
                wanted.remove(pin)
                break
        else:
            problems.append(f"not pinned: {number}: {code} {headline}")
    problems += [f"missing: {number}: {code} {text}" for number, code, text in wanted]
    return problems


def noted_counts(source, listing):
    """By line: (verb, name, reason) of all notes that a view of count writes shows beside it."""
    found = {}
    for row in listing.split("\n"):
        match = re.match(r" *(\d+) \| ?", row)
        notes = row[match.end():].removeprefix(source[int(match.group(1)) - 1]).strip() if match else ""
        for note in notes.split("; ") if notes else []:
            verb, _, rest = note.partition(" ")
            names, _, reason = rest.rpartition(": ") if ": " in rest else (rest, "", "")
            for name in names.split(", "):
                found.setdefault(int(match.group(1)), []).append((verb, re.sub(r" x\d+$", "", name), reason))
    return found


def check_counts(source, found):
    """`#+ elided x: pair`: there is such a note, the reason contains `pair`; `#- elided x`: there is none."""
    problems, marks = [], 0
    for number, line in enumerate(source, 1):
        for sign, verb, name, reason in re.findall(r"#([+-]) (\w+) ([^:#]+)(?:: ([^#]*))?", line):
            marks += 1
            name, reason = name.strip(), reason.strip()
            there = any(note[:2] == (verb, name) and reason in note[2] for note in found.get(number, []))
            if there != (sign == "+"):
                problems.append(f"{number}: {'missing' if sign == '+' else 'must not be'}: {verb} {name}: {reason}")
                problems += [f"  is: {note[0]} {note[1]}: {note[2]}" for note in found.get(number, [])]
    return problems if marks else ["no count is marked"]


class Runner:
    def __init__(self, ownc, chosen, bless):
        self.ownc, self.chosen, self.bless = ownc, chosen, bless
        self.left_out = {}  # why the interpreter did not run a test -> names

    def test(self, test):
        folder = tempfile.mkdtemp(prefix="own-test-")
        try:
            handler = getattr(self, "mode_" + test.mode.replace("-", "_"), None)
            if handler is None:
                return [f"unknown mode `{test.mode}`"]
            return handler(test, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def section(self, test, name, got):
        if name not in test.sections:
            return []
        if self.bless and test.sections[name] != got:
            bless(test.path, name, got)
            return []
        return compare(name, test.sections[name], got)

    def mode_check(self, test, folder):
        status, _, err = run([self.ownc, "check", "--diagnostics=short", "--error-limit=1000", *test.flags, test.path], cwd=folder)
        problems = check_pins(test, err)
        errors = any(pin[1].startswith("E") for pin in test.pins)
        wanted = test.exit if test.exit is not None else (1 if errors else 0)
        if status != wanted:
            problems.append(f"exit status {status}, expected {wanted}\n{err}")
        if "diag" in test.sections:
            _, _, human = run([self.ownc, "check", "--color=never", *test.flags, os.path.basename(test.path)],
                              cwd=os.path.dirname(test.path))
            problems += self.section(test, "diag", lines(human))
        return problems

    def mode_run(self, test, folder):
        kind = {"bridge": configs.OBJECTS, "examples": configs.EXAMPLES}.get(os.path.basename(os.path.dirname(test.path)), configs.RUN)
        problems = self.each_config(test, folder, kind, lambda *result: self.outcome(test, *result))
        if not problems and "view" in test.sections:
            problems += self.mode_view(test, folder)
        return problems

    def mode_python(self, test, folder):
        """CPython's outcome on the same text is the expectation; it is asked once."""
        here = os.path.join(folder, "cpython")
        os.mkdir(here)
        expected = oracle.ask(test.path, test.args, test.stdin, TIME_LIMIT, here)
        if expected.status != (test.exit or 0):
            return [f"CPython ends with status {expected.status}:\n{expected.err}"]
        if "stdout" in test.sections and lines(expected.out) != test.sections["stdout"]:
            return compare("CPython's stdout", test.sections["stdout"], lines(expected.out))

        def judge(status, out, err):
            got = oracle.Outcome(status, out, oracle.without_warnings(err))
            printed = self.section(test, "stdout", lines(out))
            if printed:
                return printed
            if "stderr" not in test.sections:
                return oracle.differences(expected, got)
            plain = [line.replace(test.path, os.path.basename(test.path)) for line in lines(got.err)]
            return oracle.differences(expected, got._replace(err=expected.err)) + self.section(test, "stderr", plain)

        return self.each_config(test, folder, configs.COUNT if test.mode == "count" else configs.PYTHON, judge)

    def mode_unlike(self, test, folder):
        """A run test of dynamic code that CPython prints something else for: a divergence that is written down."""
        here = os.path.join(folder, "cpython")
        os.mkdir(here)
        if lines(oracle.ask(test.path, test.args, test.stdin, TIME_LIMIT, here).out) == test.sections["stdout"]:
            return ["CPython prints the same: this is no divergence"]
        return self.mode_run(test, folder)

    def each_config(self, test, folder, kind, judge):
        """Builds and runs the program in each configuration; the first one with a problem ends it."""
        programs = configs.Programs(self.ownc, test.path, test.flags, folder)
        for config in configs.by_name(test, self.chosen) if self.chosen else configs.usual(test, kind):
            if config.in_process and test.timeout is not None:
                continue
            status, out, err = programs.build(config)
            noise = oracle.without_warnings(err) if test.mode in ("python", "count") else "" if test.pins else err
            if status != 0 or out or noise:
                return [f"[{config.name}] build: status {status}\n{out}{err}"]
            status, out, err = programs.start(config, test.args, test.stdin, test.timeout or TIME_LIMIT)
            reason = configs.not_interpreted(config, status, err)
            if reason:
                self.left_out.setdefault(reason, []).append(test.name)
                continue
            if config.in_process and test.pins:
                err = oracle.without_warnings(err)
            problems = [f"[{config.name}] {problem}" for problem in judge(status, out, err)]
            if problems:
                return problems
        return []

    def outcome(self, test, status, out, err):
        if test.timeout is not None:
            return [] if status == "timeout" else [f"ended with status {status}, but should run for ever"]
        problems = []
        if status != (test.exit or 0):
            problems.append(f"exit status {status}, expected {test.exit or 0}; stderr:\n{err}")
        problems += self.section(test, "stdout", lines(out))
        if "stdout" not in test.sections and out:
            problems.append(f"prints without a `stdout` section:\n{out}")
        plain = [re.sub("0x[0-9a-f]+", "0x…", line.replace(test.path, os.path.basename(test.path))) for line in lines(err)]
        problems += self.section(test, "stderr", plain)
        problems += [f"standard error lacks `{text}`:\n{err}" for text in test.says if text not in err]
        if "stderr" not in test.sections and err and not test.says:
            problems.append(f"unexpected stderr:\n{err}")
        return problems

    def mode_dump(self, test, folder):
        status, out, err = run([self.ownc, "check", f"--dump={test.what}", *test.flags, test.path], cwd=folder)
        problems = [f"exit status {status}\n{err}"] if status not in (0, 1) else []
        return problems + self.section(test, test.what.split("@")[0].split(":")[0], lines(out))

    def mode_view(self, test, folder):
        status, out, err = run([self.ownc, "view", "--color=never", *test.flags, os.path.basename(test.path)],
                               cwd=os.path.dirname(test.path))
        wanted = 1 if any(pin[1].startswith("E") for pin in test.pins) else 0
        problems = [] if status == wanted else [f"view: exit status {status}\n{err}"]
        got = lines(out)
        while got and (got[-1].startswith("#") or re.match(r"\s*\d+ \| #[=|]", got[-1])):
            got.pop()
        return problems + self.section(test, "view", got)

    def mode_count(self, test, folder):
        """A python test whose lines say which counts `ownc view` shows there (`#+`) and which not (`#-`)."""
        status, out, err = run([self.ownc, "view", "--elided", "--color=never", *test.flags, test.path], cwd=folder)
        if status != 0:
            return [f"view: exit status {status}\n{err}"]
        with open(test.path, encoding="utf-8") as file:
            source = lines(file.read())
        problems = check_counts(source, noted_counts(source, out))
        return problems or self.mode_python(test, folder)

    def mode_emit(self, test, folder):
        """`#: emit c` / `#: emit llvm`: the output holds the lines of the section in this order."""
        status, out, err = run([self.ownc, "build", f"--emit={test.what}", "-o", "-", *test.flags, test.path], cwd=folder)
        if status != 0:
            return [f"exit status {status}\n{err}"]
        at = 0
        for fragment in test.sections.get(test.what, []):
            found = out.find(fragment.strip(), at)
            if found < 0:
                return [f"`{fragment.strip()}` is missing (or in another order)"]
            at = found + len(fragment.strip())
        absent = [line for line in test.sections.get("absent", []) if line.strip() in out]
        return [f"`{line}` must not occur" for line in absent] + self.section(test, "functions", own_functions(out, test))

    def mode_cli(self, test, folder):
        """`#: cli ARGS`: FILE stands for this file; stdout, stderr and status are compared."""
        words = [re.sub(r"^FILE\b", lambda _: test.path, word) for word in test.what.split()]
        status, out, err = run([self.ownc, *words], test.stdin, cwd=folder)
        problems = [] if status == (test.exit or 0) else [f"exit status {status}, expected {test.exit or 0}\n{err}"]
        plain = [[line.replace(os.path.dirname(test.path) + "/", "") for line in lines(text)] for text in (out, err)]
        left = os.listdir(folder)
        if left and "files" not in test.sections:
            problems.append(f"left behind: {left}")
        return problems + self.section(test, "stdout", plain[0]) + self.section(test, "stderr", plain[1])


def bless(path, name, got):
    """Rewrites one section in place; pins are never touched."""
    with open(path, encoding="utf-8") as file:
        old = file.read().split("\n")
    out, inside = [], False
    for line in old:
        if line.startswith("#= "):
            inside = line[3:].strip() == name
            out.append(line)
            if inside:
                out += ["#| " + text if text else "#|" for text in got]
        elif not (inside and line.startswith("#|")):
            out.append(line)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(out))


def spec_tests(folder):
    """Fences ```own WORDS of spec/*.md as tests, named by chapter and line; `output` after `run` is its stdout."""
    tests = []
    for directory in ("spec", "spec/errors"):
        for chapter in sorted(os.listdir(os.path.join(ROOT, directory))):
            if chapter.endswith(".md"):
                tests += chapter_tests(os.path.join(ROOT, directory, chapter), folder)
    return tests


def chapter_tests(path, folder):
    tests, block, words, start = [], None, [], 0
    with open(path, encoding="utf-8") as file:
        rows = file.read().split("\n")
    for number, line in enumerate(rows, 1):
        if block is None and line.startswith("```own") and line[6:7] in ("", " "):
            words, block, start = line[6:].split() or ["check"], [], number
        elif block is None and line.startswith("```output") and tests:
            words, block, start = ["output"], [], number
        elif block is not None and line.startswith("```"):
            if words[0] == "output":
                tests[-1].sections["stdout"] = block
            elif words[0] != "skip":
                tests.append(fence_test(path, start, words, block, folder))
            block = None
        elif block is not None:
            block.append(line)
    return tests


def fence_test(path, number, words, block, folder):
    name = f"{os.path.relpath(path, ROOT)}:{number}"
    if "body" in words:
        block = ["fn main() raises:"] + ["    " + line for line in block]
    ending = ".mojo" if "mojo" in words else ".own"
    file = os.path.join(folder, re.sub(r"\W", "_", name) + ending)
    with open(file, "w", encoding="utf-8") as out:
        out.write("\n".join(block) + "\n")
    test = Test(file, "\n".join(block), name)
    test.mode = {"check": "check", "reject": "check", "run": "run", "panic": "run", "python": "python", "count": "count", "unlike": "unlike"}[words[0]]
    if "in-place" in words:  # refused under the other memory models
        test.flags = ["--model=own"]
    if words[0] == "panic":
        test.exit = 101
        test.says = [line.split("#! ", 1)[1] for line in block if "#! " in line]
    if test.mode in ("run", "unlike"):
        test.sections.setdefault("stdout", [])
    return test


def collect(names, folder):
    tests = []
    if not names:
        names = [os.path.join(ROOT, "tests", f) for f in FOLDERS] + [os.path.join(ROOT, "examples"), "spec"]
    for name in names:
        before = len(tests)
        if name == "spec":
            tests += spec_tests(folder)
        elif os.path.isdir(name):
            tests += [load(os.path.join(name, f)) for f in sorted(os.listdir(name)) if f.endswith((".own", ".mojo"))]
        elif os.path.exists(name):
            tests.append(load(os.path.abspath(name)))
            tests[-1].thorough = True
        if len(tests) == before:
            raise SystemExit(f"{name}: there are no tests")
    return tests


def load(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        return Test(os.path.abspath(path), file.read())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ownc", default=os.path.join(ROOT, "build", "bin", "ownc"))
    parser.add_argument("--bless", action="store_true", help="rewrite `#=` sections")
    parser.add_argument("--jobs", type=int, default=(os.cpu_count() or 1) + 1)
    parser.add_argument("--config", action="append", help="only these configurations of run and python tests")
    parser.add_argument("--all", action="store_true", help="every configuration of a test's kind")
    parser.add_argument("--half", action="store_true", help="every second test, by its name")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    known = {config.name: config for config in configs.KNOWN}
    if any(name not in known for name in options.config or []):
        parser.error("configurations are: " + ", ".join(known))
    chosen = [known[name] for name in options.config] if options.config else None
    runner = Runner(os.path.abspath(options.ownc), chosen, options.bless)
    folder = tempfile.mkdtemp(prefix="own-spec-")
    failed = 0
    tests = collect(options.names, folder)
    if any(test.mode in ("python", "count") for test in tests) and oracle.version_problem():
        parser.error(oracle.version_problem())
    if chosen == [configs.INTERP]:  # what is only checked has been
        tests = [test for test in tests if test.mode in ("run", "unlike", "python", "count")]
        for test in tests:
            test.mode = "python" if test.mode == "count" else test.mode
    if configs.ASAN in (chosen or []):
        tests = [test for test in tests if not test.plain_heap]
    if options.half:
        tests = [test for test in tests if configs.turn(test, 2, 2)]
    for test in tests:
        test.thorough |= options.all
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for test, problems in zip(tests, pool.map(runner.test, tests)):
            if problems:
                failed += 1
                print(f"FAILED {test.name}\n  " + "\n".join(problems).replace("\n", "\n  "))
                print(f"  repeat: python3 tests/run.py {test.name if not test.name.startswith('spec') else 'spec'}")
    shutil.rmtree(folder, ignore_errors=True)
    for reason, names in sorted(runner.left_out.items()):
        print(f"not interpreted, for {reason}: {len(names)}: {' '.join(sorted(names))}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    return 1 if failed or not tests else 0


if __name__ == "__main__":
    sys.exit(main())
