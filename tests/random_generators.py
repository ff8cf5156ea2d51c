#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random generators beside CPython: `yield` in every kind of statement, driven by next, send, throw, close and their end.

In: seeds (`random_generators.py FIRST LAST`), ownc. Out: a line per program that does not print what CPython prints, compiled with
all rules that remove counts, with none of them, and with a collection at each allocation, all with the checked runtime. Invariant:
a program is made of its seed alone and ends: after 300 decisions each one raises. The surprise: programs in which a generator
goes on after GeneratorExit are left out, because CPython's traceback then keeps its frame (own.def.unlike-raise).
"""
import os
import random
import sys

import configs
import oracle
import seeds

OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(configs.ROOT, "build", "bin", "ownc")))
WAYS = [configs.NAIVE._replace(flags=configs.CHECKED.flags + ("--elide=off",)), configs.CHECKED, configs.COLLECTING, configs.LLVM2]
FUNCTIONS, VARIABLES, BUDGET, DEPTH = 8, ("a", "b", "c"), 14, 3
OFTEN = ("ValueError", "KeyError")
ERRORS = OFTEN + ("GeneratorExit", "Exception", "BaseException")

HEAD = '''class D:
    def __init__(self, n): self.n = n
    def __repr__(self): return "D%d" % self.n
class M:
    def __init__(self, n, keeps): self.n, self.keeps = n, keeps
    def __repr__(self): return "M%d" % self.n
    def __enter__(self):
        log("enter", self.n)
        return self
    def __exit__(self, kind, error, trace):
        log("exit", self.n, repr(error))
        return self.keeps and kind is not GeneratorExit
seen, state, steps = [], 12345, 0
def tick():
    global state, steps
    steps += 1
    if steps > 300: raise IndexError("too long")
    state = (state * 1103515245 + 12345) % 2147483648
    return state >> 16 & 1 == 1
def log(*words):
    if len(seen) < 400: seen.append(" ".join(str(word) for word in words))
def drive(f, turns):
    global steps
    seen.clear()
    steps = 0
    g = f()
    for what, given in turns:
        try:
            if what == "next": r = next(g)
            elif what == "send": r = g.send(given)
            elif what == "throw": r = g.throw(given(7))
            elif what == "close": r = g.close()
            else: r = [x for x, _ in zip(g, range(3))]
            log("->", repr(r))
        except BaseException as e:
            log("!!", type(e).__name__, e, repr(e.__cause__), repr(e.__context__))
    log("end")
    g = r = None
    print(f.__name__, "|".join(seen))'''


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = HEAD.split("\n")
        for number in range(FUNCTIONS):
            self.function(number)
        for number in range(FUNCTIONS):
            for _ in range(4):
                self.lines.append(f"drive(f{number}, [{', '.join(self.turns())}])")

    def pick(self, *choices):
        return self.random.choice(choices)

    def number(self):
        return self.random.randrange(100)

    def function(self, number):
        self.inner, self.budget = number, BUDGET
        self.lines.append(f"def f{number}():")
        for name in VARIABLES:
            self.lines.append(f"    {name} = " + self.pick("0", "None", "'t'", "[1]", f"D({self.number()})"))
        self.block(1, False)
        self.block(1, False)
        self.lines += ["    yield a", "    return b"]

    def value(self):
        name, n = self.pick(*VARIABLES), self.number()
        other = f"(yield from f{self.random.randrange(self.inner)}())" if self.inner else "(yield)"
        return self.pick(name, str(n % 5), f"(yield {n})", f"[{name}, (yield {name})]", f"D({n})", other, f"str({name})", f"tuple(x for x in ({name}, {n}))")

    def block(self, depth, loop):
        for _ in range(self.random.randrange(1, 4)):
            self.statement(depth, loop)

    def body(self, depth, head, loop):
        self.lines.append("    " * depth + head)
        self.block(depth + 1, loop)

    def statement(self, depth, loop):
        self.budget -= 1
        name = self.pick(*VARIABLES)
        compound = depth <= DEPTH and self.budget > 0 and self.random.random() < 0.6
        if not compound:
            kinds = [f"{name} = {self.value()}", f"yield {self.value()}", f"log({self.number()}, {name})", f"if tick(): return {name}",
                     f"if tick(): raise {self.pick(*OFTEN, 'StopIteration')}({self.number()})"]
            if loop:
                kinds.append("if tick(): " + self.pick("break", "continue"))
            self.lines.append("    " * depth + self.pick(*kinds))
        elif self.random.random() < 0.45:
            self.attempt(depth, loop)
        else:
            source = f"f{self.random.randrange(self.inner)}()" if self.inner else "(1, D(5))"
            head, inside = self.pick((f"for {name} in {source}:", True), (f"for {name} in range({self.number() % 3}):", True), ("while tick():", True),
                                     ("if tick():", loop), (f"with M({self.number()}, {self.pick(False, False, True)}) as {name}:", loop))
            self.body(depth, head, inside)

    def attempt(self, depth, loop):
        indent, kind = "    " * depth, self.random.randrange(3)
        self.body(depth, "try:", loop)
        if kind < 2:
            self.lines += [f"{indent}except {self.pick(*OFTEN, *ERRORS)} as e:", f"{indent}    log('caught', repr(e))"]
            self.block(depth + 1, loop)
            if self.random.random() < 0.3:
                self.lines.append(f"{indent}    if tick(): raise")
            if self.random.random() < 0.3:
                self.body(depth, "else:", loop)
        if kind > 0:
            self.lines += [f"{indent}finally:", f"{indent}    log('finally', {self.number()})"]
            self.block(depth + 1, False)

    def turns(self):
        yield "('next', None)"
        for _ in range(self.random.randrange(1, 7)):
            what = self.pick("next", "next", "send", "send", "throw", "throw", "close", "list")
            given = self.random.randrange(9) if what == "send" else self.pick(*ERRORS) if what == "throw" else None
            yield f"('{what}', {given})"


def problems(seed, folder):
    """What is wrong with the program of the seed."""
    source = os.path.join(folder, f"seed{seed}.own")
    with open(source, "w", encoding="utf-8") as file:
        file.write("\n".join(Program(seed).lines) + "\n")
    expected = oracle.ask(source, [], "", configs.TIME_LIMIT, folder)
    if expected.status != 0 or "ignored GeneratorExit" in expected.err + expected.out:
        return
    programs = configs.Programs(OWNC, source, [], folder)
    for way, got, broken in seeds.outcomes(programs, WAYS):
        if broken:
            yield broken
            return
        if got[:2] != expected[:2]:
            yield f"{way.name}: {got.err[-400:]}\n  " + "\n  ".join(oracle.differences(expected, got)[:8])
            return


if __name__ == "__main__":
    sys.exit(seeds.run(problems))
