#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All small programs over the axes of ownership, against a model of the law that shares nothing with ownc.

In: a bound (statements per program) and axes; enumerate.own, what programs are made of. Out: the verdict of `ownc check` on each program is compared with the model's
(tests/law.py); each accepted program is run on every path by the interpreter of MIR (`ownc run --interp`), which watches that
each value ends once, and what it prints, drops and their order included, is compared with the model's. All programs of an
axis are functions of one file. The branches of a path come from the bits of a number. Last line: `N passed, N failed`.

    python3 tests/enumerate.py                 what CI runs
    python3 tests/enumerate.py --more          one statement more on every axis: half an hour
    python3 tests/enumerate.py 5 moves exits   larger, by hand
"""
import argparse
import collections
import concurrent.futures
import os
import re
import subprocess
import sys
import tempfile

import law
from law_trees import TreeFlow, TreeRun
from law_views import ViewFlow, ViewRun

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MOST_BITS = 5
PLAIN = "[Plain]"  # nothing happens where it ends
GENERIC = ["[Counted]", PLAIN]
BATCH = 5000  # programs of one file that runs: each is two instances, of which a program may have 20,000
CHUNK = 500

with open(os.path.join(ROOT, "tests", "enumerate.own"), encoding="utf-8") as preamble:
    PREAMBLE = preamble.read()


# ── programs: tuples; blocks are tuples of statements ──

Axis = collections.namedtuple("Axis", "atoms ends loop_ends forms owners params bound flow run generic before made",
                              defaults=(law.Flow, law.Run, False, (), "R"))


def calls(*names):
    return [("call", name, *rest) for name, *rest in names]


LOCALS = ("z", "e", "f", "c", "k", "w", "r", "s", "v")  # what statements declare
CLOSURES = {"c": "fn c() {mut x}: grow(x)", "k": "fn k() {read x}: show(x)", "w": "fn w() {x^}: show(x)"}
TEXTS = {"ref": {"e": "ref e = x.items[0]", "f": "ref f = x.n"}, "may": "may(o)", "raise": 'raise Error("e")', "read": "print(\"r\", {})",
         "write": "{} += 100", "end": "end({}^)", "close": CLOSURES, "run": "{}()", "first": "ref {} = {}.kids[0]",
         "same": "ref {} = {}", "either": "ref {} = {} if o.next() else {}", "look": "print(\"r\", {0}.id, len({0}.kids))",
         "finish": "finish({}^)", "view": "var {} = {}.items.span()", "set": "{} = {}.items.span()", "slice": "var {} = {}[0:1]",
         "reset": "{} = {}", "peek": "print(\"v\", {}[0])", "poke": "{}[0] += 100"}

AXES = {
    # (a) moves, drops on edges, loops
    "moves": Axis([("new", "x"), ("new", "y"), ("move", "x", "y"), ("move", "y", "x"), ("use", "x"), ("give", "x"), ("give", "y")],
                  [("return",)], [("break",), ("continue",)], ("if", "else", "while"), ("x", "y"), (), 4),
    # (c) fields and partial moves
    "fields": Axis([("new", "p"), ("use", "p"), ("give", "p"), ("new", "p.a"), ("use", "p.a"), ("give", "p.a"), ("give", "p.b"),
                    ("new", "p.b")],
                   [("return",)], [("break",)], ("if", "while"), ("p",), (), 3),
    # (d) conventions and overlap
    "calls": Axis([("give", "x"), ("new", "x"), ("change", "x"), ("churn", "y"), ("read_two", "x", "x"), ("change_one", "x", "y"),
                   ("change_one", "x", "x"), ("change_two", "x", "y"), ("change_two", "y", "y"), ("take_one", "x", "y"),
                   ("read_take", "x", "x"), ("read_take", "x", "y"), ("give", "y")],
                  [], [], ("if",), ("x", "y"), (), 3),
    # (b) references into flat and growable storage of an owner
    "references": Axis([("ref", "e"), ("ref", "f"), ("read", "e"), ("read", "f"), ("write", "e"), ("write", "f"), ("renew", "x"),
                        ("grow", "x"), ("show", "x"), ("end", "x")],
                       [], [("break",)], ("if", "while"), ("x",), (), 4, made="N"),
    # (d) parameters: `mut` holds at every exit, `owned` ends after all locals
    "params": Axis([("give", "m"), ("new", "m"), ("give", "w"), ("new", "w"), ("use", "m"), ("use", "w"), ("var", "z"), ("give", "z"),
                    ("may",)],
                   [("return",), ("raise",)], [], ("if", "try"), (), ("m", "w"), 3),
    # (e) scopes, exits, raise, finally
    "exits": Axis([("give", "x"), ("new", "x"), ("give", "y"), ("use", "x"), ("var", "z"), ("give", "z"), ("may",)],
                  [("return",), ("raise",)], [("break",)], ("if", "while", "try", "finally"), ("x", "y"), (), 3),
}


# (b) references that are joined, into a recursive type
AXES["trees"] = Axis([("first", "e", "t"), ("first", "f", "e"), ("first", "f", "r"), ("either", "r", "t", "e"), ("either", "r", "e", "s"),
                      ("same", "s", "e"), ("look", "e"), ("look", "f"), ("look", "s"), ("add", "t"), ("add", "e"), ("add", "f"), ("add", "r"),
                      ("add", "s"), ("put", "t"), ("put", "e"), ("put", "r"), ("finish", "t")],
                     [], [("break",)], ("if", "while"), ("t",), (), 4, TreeFlow, TreeRun)
# (b) the same, from a joined reference on: what was bound through it, and changes
AXES["joined"] = Axis([("first", "f", "r"), ("same", "s", "f"), ("look", "e"), ("look", "r"), ("look", "f"), ("look", "s"), ("add", "e"),
                       ("add", "f"), ("add", "s"), ("put", "r"), ("put", "f"), ("put", "s")],
                      [], [], ("if",), ("t",), (), 4, TreeFlow, TreeRun, before=(("first", "e", "t"), ("either", "r", "t", "e")))
# (f) closures that change, read and own what they captured
AXES["closures"] = Axis([("close", "c"), ("close", "k"), ("close", "w"), ("run", "c"), ("run", "k"), ("run", "w"), ("ref", "e"),
                         ("read", "e"), ("renew", "x"), ("end", "x")],
                        [("return",)], [("break",)], ("if", "while"), ("x",), (), 4, made="N")
# (b) views, which are set again on the way
AXES["views"] = Axis([("set", "v", "x"), ("set", "v", "y"), ("peek", "v"), ("grow", "x"), ("renew", "x"), ("end", "x")],
                     [], [("break",)], ("if", "else", "while"), ("x", "y"), (), 4, ViewFlow, ViewRun, before=(("view", "v", "y"),), made="N")
# (b) views of views
AXES["slices"] = Axis([("slice", "s", "v"), ("reset", "v", "s"), ("set", "v", "y"), ("peek", "v"), ("peek", "s"), ("poke", "v"),
                       ("grow", "x"), ("end", "x")],
                      [], [], ("if",), ("x", "y"), (), 4, ViewFlow, ViewRun, before=(("view", "v", "x"),), made="N")
# (g) the moves again, of a T that is Trivial and one that is not
AXES["generics"] = Axis(AXES["moves"].atoms, [("return",)], [("break",)], ("if", "else", "while"), ("x", "y"), (), 3, generic=True)
# (e) exits of several scopes that disagree about values of an outer one
AXES["ways"] = Axis([("give", "x"), ("give", "y"), ("var", "z")], [("return",)], [("break",)], ("if", "while"), ("x", "y"), (), 5)
# (e) `with`, left on every way
AXES["with"] = Axis([("give", "x"), ("new", "x"), ("use", "x"), ("var", "z"), ("give", "z"), ("may",)], [("return",), ("raise",)],
                    [("break",)], ("if", "with", "while"), ("x", "y"), (), 3)


def blocks(axis, size, in_loop, names):
    """All blocks with exactly `size` statements in all. A name that a block declares may be used behind that, in it."""
    if size == 0:
        yield ()
        return
    for stmt, used in statements(axis, size, in_loop, names):
        if used == size and is_end(stmt):
            yield (stmt,)
        elif not is_end(stmt):
            inner = names | {stmt[1]} if stmt[0] in law.DECLARING else names
            for rest in blocks(axis, size - used, in_loop, inner):
                yield (stmt, *rest)


def is_end(stmt):
    return stmt[0] in ("return", "raise", "break", "continue")


def statements(axis, size, in_loop, names):
    """(statement, how many it counts as), up to `size`."""
    for atom in axis.atoms + axis.ends + (axis.loop_ends if in_loop else []):
        declares = atom[0] in law.DECLARING
        if declares and atom[1] in names:
            continue
        if any(name in LOCALS and name not in names for name in atom[2 if declares else 1:]):
            continue
        yield atom, 1
    for form in axis.forms:
        loop = in_loop or form == "while"
        for inside in range(1, size):
            if form in ("if", "while", "with"):
                for block in blocks(axis, inside, loop, names):
                    yield (form, block, ()) if form == "if" else (form, block), inside + 1
            elif form == "else":
                for first in range(1, inside):
                    for yes in blocks(axis, first, loop, names):
                        for no in blocks(axis, inside - first, loop, names):
                            yield ("if", yes, no), inside + 1
            else:
                for first in range(1, inside + 1):
                    for body in blocks(axis, first, loop, names):
                        for rest in blocks(axis, inside - first, loop, names):
                            if rest or form == "try":
                                yield (form, body, rest), inside + 1


# ── text ──

def written(stmt, number):
    kind = stmt[0]
    if kind == "new":
        return f"{stmt[1]} = P(R({number}), R({number + 50}))" if stmt[1] == "p" else f"{stmt[1]} = R({number})"
    if kind == "var":
        return f"var {stmt[1]} = R({number})"
    if kind == "move":
        return f"{stmt[1]} = {stmt[2]}^"
    if kind in ("use", "give"):
        return f"{kind}_all({stmt[1]}{'^' if kind == 'give' else ''})" if stmt[1] == "p" else f"{kind}({stmt[1]}{'^' if kind == 'give' else ''})"
    if kind == "put":
        return f"{stmt[1]} = Node({number}, 2)"
    if kind == "add":
        return f"{stmt[1]}.kids.append(Node({number}, 0))"
    if kind == "renew":
        return f"{stmt[1]} = N({number})"
    if kind in TEXTS:
        text = TEXTS[kind]
        return text[stmt[1]] if kind in ("ref", "close") else text.format(*stmt[1:])
    if kind in ("take_one", "read_take"):
        return f"{kind}({stmt[1]}, {stmt[2]}^)"
    return f"{kind}({', '.join(stmt[1:])})" if len(stmt) > 1 else kind


def lines_of(block, depth, numbers):
    """The text of a block; statements get their numbers in order of the text, as in law.number."""
    indent, out = "    " * depth, []
    for stmt in block:
        number = next(numbers)
        kind = stmt[0]
        if kind == "if":
            out += [f"{indent}if o.next():", *lines_of(stmt[1], depth + 1, numbers)]
            if stmt[2]:
                out += [f"{indent}else:", *lines_of(stmt[2], depth + 1, numbers)]
        elif kind == "with":
            out += [f"{indent}with Guard():", *lines_of(stmt[1], depth + 1, numbers)]
        elif kind == "while":
            out += [f"{indent}while o.next():", *lines_of(stmt[1], depth + 1, numbers)]
        elif kind in ("try", "finally"):
            out += [f"{indent}try:", *lines_of(stmt[1], depth + 1, numbers), f"{indent}{'except' if kind == 'try' else 'finally'}:",
                    *(lines_of(stmt[2], depth + 1, numbers) or [indent + "    pass"])]
        else:
            out.append(indent + written(stmt, number))
    return out


def function_of(axis, index, program):
    params = "".join(f", {'mut' if name == 'm' else 'owned'} {name}: R" for name in axis.params)
    out = [f"fn f{index}{'[T: Made]' if axis.generic else ''}(mut o: Oracle{params}) raises:"]
    for place, name in enumerate(axis.owners):
        made = {"p": f"P(R({place + 1}), R({place + 51}))", "t": f"Node({place + 1}, 2)"}.get(name, f"{axis.made}({place + 1})")
        out.append(f"    var {name} = {made}")
    out += lines_of(program, 1, law.numbers())
    return [re.sub(r"\bR\(", "T(", re.sub(r"\b(use|give)\(", r"\1_any(", line)) for line in out] if axis.generic else out


def driver_of(axis, index, bits):
    """Runs the program on every path; a generic one with each of its types."""
    drivers = [f"fn t{index}():"]
    for item in GENERIC if axis.generic else [""]:
        drivers += driver_with(axis, index, bits, item)
    return drivers


def driver_with(axis, index, bits, item):
    if axis.params:
        call = ["            var m = R(1)", "            try:", f"                f{index}(o, m, R(2))", "            except:",
                "                print(\"raised\")", "            use(m)"]
    else:
        call = ["            try:", f"                f{index}{item}(o)", "            except:", "                print(\"raised\")"]
    return [f"    for bits in range({2 ** bits}):", f"        print(\"#\", {index}, bits)", "        if True:",
                  "            var o = Oracle(bits)", *call]


# ── ownc ──

def run(command, folder):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def refused_functions(ownc, path, starts, folder):
    """Which functions have an error, and codes -> how many."""
    status, _, err = run([ownc, "check", "--diagnostics=short", "--error-limit=0", path], folder)
    found, codes = {}, collections.Counter()
    for number, code in re.findall(r"^[^\n:]*:(\d+):\d+: error\[(E\d+)\]", err, re.M):
        if int(number) not in starts:
            raise SystemExit(f"an error outside of the programs: {err[:2000]}")
        found.setdefault(starts[int(number)], code)
        codes[code] += 1
    if status not in (0, 1):
        raise SystemExit(f"ownc check ends with status {status}: {err[:2000]}")
    return found, codes


class Enumeration:
    def __init__(self, ownc, name, axis, bound, folder):
        self.ownc, self.name, self.axis, self.bound, self.folder = ownc, name, axis, bound, folder
        names = frozenset(stmt[1] for stmt in axis.before)
        self.programs = [axis.before + program for size in range(1, bound + 1) for program in blocks(axis, size, False, names)]
        self.failures, self.said = [], []

    def fail(self, index, what):
        self.failures.append(f"{self.name}: {what}\n" + "\n".join(function_of(self.axis, index, self.programs[index])))

    def path(self, name):
        return os.path.join(self.folder, f"{self.name}-{name}.own")

    def verdicts(self):
        """Indexes of the programs that both accept; a difference is a failure."""
        text, starts = PREAMBLE.splitlines(), {}
        for index, program in enumerate(self.programs):
            lines = function_of(self.axis, index, program)
            for at in range(len(lines)):
                starts[len(text) + at + 1] = index
            text += lines
        with open(self.path("check"), "w", encoding="utf-8") as file:
            file.write("\n".join([*text, "fn main():", "    pass", ""]))
        refused, codes = refused_functions(self.ownc, self.path("check"), starts, self.folder)
        accepted, safe, unsound = [], 0, 0
        for index, program in enumerate(self.programs):
            fault = law.fault(self.axis, program)
            if index not in refused and fault is None:
                accepted.append(index)
            elif index not in refused:
                unsound += 1
                self.fail(index, f"UNSOUND: accepted, but {fault}")
            elif fault is None:
                safe += 1
                self.fail(index, f"refused ({refused[index]}), but no path breaks a rule")
        self.said.append(f"{self.name}: {len(self.programs)} programs up to {self.bound} statements: {len(accepted)} accepted, "
                         f"{len(refused)} refused ({', '.join(f'{code} {count}' for code, count in sorted(codes.items()))}); "
                         f"unsound {unsound}, refused though safe {safe}")
        return accepted

    def runs(self, accepted):
        """Each accepted program on every path: what the interpreter sees, and what is printed. How many paths."""
        return sum(self.run_batch(accepted[at:at + BATCH]) for at in range(0, len(accepted), BATCH))

    def run_batch(self, indexes):
        text, expected, starts = PREAMBLE.splitlines(), [], []
        for index in indexes:
            program = self.programs[index]
            bits = min(law.decisions(program), MOST_BITS)
            text += function_of(self.axis, index, program) + driver_of(self.axis, index, bits)
            starts.append(f"    t{index}()")
            for item in GENERIC if self.axis.generic else [""]:
                for number in range(2 ** bits):
                    events = law.events(self.axis, program, number)
                    expected += [f"# {index} {number}", *(line for line in events if item != PLAIN or not line.startswith("d "))]
        for at in range(0, len(starts), CHUNK):
            text += [f"fn chunk{at}():", *starts[at:at + CHUNK]]
        text += ["fn main():", *(f"    chunk{at}()" for at in range(0, len(starts), CHUNK)), ""]
        with open(self.path("run"), "w", encoding="utf-8") as file:
            file.write("\n".join(text))
        status, out, err = run([self.ownc, "run", "--interp=0", "--diagnostics=short", self.path("run")], self.folder)
        problems = [line for line in err.splitlines() if ": warning[" not in line and not re.match(r"\d+ warning", line)]
        self.compare(expected, out.splitlines(), status, "\n".join(problems))
        return sum(line.startswith("#") for line in expected)

    def compare(self, expected, got, status, err):
        at, index = 0, None
        for at, (want, have) in enumerate(zip(expected, got)):
            if want.startswith("# "):
                index = int(want.split()[1])
                begin = at
            if want != have:
                self.fail(index, f"path {expected[begin]}: the model says {events_from(expected, begin)}, the program {events_from(got, begin)}")
                return
        if status != 0:
            last = [line for line in got if line.startswith("# ")]
            self.fail(int(last[-1].split()[1]) if last else 0, f"status {status}: {err[:1500]}")
        elif len(expected) != len(got):
            self.fail(index or 0, "the output ends early or late")


def events_from(lines, begin):
    end = begin + 1
    while end < len(lines) and not lines[end].startswith("# "):
        end += 1
    return lines[begin + 1:end]


def enumerate_axis(ownc, name, bound, keep):
    """(what is to be printed, programs that agree, failures) of one axis."""
    axis = AXES[name]
    with tempfile.TemporaryDirectory(prefix="own-enumerate-") as folder:
        work = Enumeration(ownc, name, axis, bound, keep or folder)
        accepted = work.verdicts()
        paths = work.runs(accepted)
    out = [*work.said, f"{name}: {len(accepted)} programs ran clean on {paths} paths" if not work.failures else f"{name}: {len(work.failures)} failures"]
    return out + ["FAILED " + failure for failure in work.failures[:5]], len(work.programs) - len(work.failures), len(work.failures)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ownc", default=os.path.join(ROOT, "build", "bin", "ownc"))
    parser.add_argument("--keep", help="a folder for the generated files")
    parser.add_argument("--more", action="store_true", help="one statement more than CI")
    parser.add_argument("bound", nargs="?", type=int, help="statements; by default what the axis says")
    parser.add_argument("axes", nargs="*", default=[], help=", ".join(AXES))
    options = parser.parse_args()
    failed = passed = 0
    with concurrent.futures.ProcessPoolExecutor() as pool:
        jobs = [pool.submit(enumerate_axis, os.path.abspath(options.ownc), name, options.bound or AXES[name].bound + options.more, options.keep)
                for name in AXES if not options.axes or name in options.axes]
        for out, good, bad in (job.result() for job in jobs):
            print("\n".join(out), flush=True)
            passed += good
            failed += bad
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
