#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random programs of dynamic code that pass objects around: counts must never show.

In: seeds (`random_counts.py FIRST LAST`), ownc. Out: a line per program that behaves differently with all rules that remove
counts, with none of them, or with a collection at each allocation, all with the checked runtime; three programs of four must
also print what CPython prints. Invariant: a program is made of its seed alone. The surprises: every third one has operators and
properties that change objects under the hands of their callers; every fourth has finalisers, whose order is not CPython's where
arguments end (own.def.unlike-argument), so that only our own ways are compared.
"""
import os
import random
import re
import sys

import configs
import oracle
import seeds

OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(configs.ROOT, "build", "bin", "ownc")))
WAYS = [configs.NAIVE._replace(flags=configs.CHECKED.flags + ("--elide=off",)), configs.CHECKED, configs.COLLECTING, configs.LLVM2]

NODE = '''dead = made = 0
class Node:
    def __init__(self, x=None, y=None):
        global made
        made += 1
        self.id, self.x, self.y = made, x, y
    def meet(self, other):
        self.x = other
        return self
    def swap(self):
        self.x, self.y = self.y, self.x
        return self.x
'''
SPECIAL = '''    def __add__(self, other):
        self.x = other
        return [other, self.y]
    def __eq__(self, other):
        self.y = None
        return self is other
    def __len__(self):
        return 2
    def __getitem__(self, i):
        if i > 2: raise IndexError
        self.y = i
        return self.x
    @property
    def made(self):
        self.x = None
        return [self.y]
'''
LOUD = '''    def __del__(self):
        global dead
        dead += 1
        print("gone", self.id)
'''
SHOW = '''def show(v, depth=2):
    if depth == 0: return "."
    if isinstance(v, Node): return "N" + str(v.id) + "(" + show(v.x, depth - 1) + "," + show(v.y, depth - 1) + ")"
    if isinstance(v, (list, tuple)): return "[" + ",".join([show(w, depth - 1) for w in v[:3]]) + "]" + str(len(v))
    if isinstance(v, dict): return "{" + ",".join([show(w, depth - 1) for w in v.values()]) + "}"
    return "fn" if callable(v) else str(v)[:20]
def keep(a, b):
    return [a, show(a)]
def rebind(v):
    global G
    G = Node(v)
    return G
G = Node()
H = [Node(), 1]
FIXED = Node(1, [2, 3])
'''


class Program:
    """One program; `lines` when it is made."""

    def __init__(self, seed):
        self.random, self.special, self.loud = random.Random(seed), seed % 3 == 1, seed % 4 == 3
        self.functions, self.variables, self.cells, self.depth = [], [], [], 0
        self.lines = (NODE + SPECIAL * self.special + LOUD * self.loud + SHOW).splitlines()
        for _ in range(self.random.randrange(2, 5)):
            self.function()
        self.calls()

    def add(self, text):
        self.lines.append("    " * self.depth + text)

    def pick(self, *choices):
        return self.random.choice(choices)

    def fill(self, form):
        """$v a variable, $a an atom, $e an expression, $c a condition, $x an attribute."""
        parts = {"v": lambda: self.pick(*self.variables), "a": self.atom, "e": lambda: self.expression(0), "c": self.condition,
                 "x": lambda: self.pick("x", "y")}
        return re.sub(r"\$(\w)", lambda match: parts[match.group(1)](), form)

    def atom(self):
        return self.pick(*self.variables * 2, "G", "H", "FIXED", "None", "'t'", str(self.random.randrange(9)))

    def expression(self, depth=1):
        if depth == 0 and self.random.random() < 0.6:
            return self.atom()
        forms = ["$v", "$v", "$v.$x", "$v.$x", "$v.$x.$x", "$v[0]", "$v[-1]", "$v.x[0]", "[$a, $e]", "($a, $e)", "{'k': $e}", "$v.meet($a)",
                 "$v.swap()", "($e if $c else $e)", "($e or $e)", "($e + $e)", "[$a for q in $v.$x]", "(lambda p: [p, $a])($e)", "G.$x",
                 "rebind($a)", "Node($a, $a)", "keep($v.x, $v.meet($a))", "keep(G.$x, rebind($a))", "keep(G, rebind($a))", "keep($v[0], $v.swap())",
                 "keep(H[0], H.insert(0, $a) or H.pop())", "keep($v.x, $v.x.clear())", "keep($v.x[0], $v.x.clear())", "Node($a, $e)"]
        if self.special:
            forms.append("$v.made")
        if self.functions and self.random.random() < 0.1:
            name, count = self.pick(*self.functions)
            return f"{name}({', '.join(self.atom() for _ in range(count))})"
        return self.fill(self.pick(*forms))

    def condition(self):
        return self.fill(self.pick("$v is None", "$v is $v", "$v == $a", "$v.x == $v.y", "len($v.$x) > 1", "$v", "not $v.$x"))

    def statement(self, nesting, loop):
        forms = ["$v = $e"] * 6 + ["$v.$x = $e", "$v.x.append($a)", "$v[0] = $e", "$v += $e", "H.append($a)", "G.$x = $e", "H[0] = $e",
                                   "$v = $v.$x", "print(show($e), show($e))", "if $c: raise ValueError($a)", "if $c: return $e"]
        if loop:
            forms.append("if $c: " + self.pick("break", "continue"))
        if self.cells:
            forms.append("$v = inner()")
        compound = [self.branch, self.loop, self.attempt, self.attempt] if nesting else []
        chosen = self.pick(*forms, *compound, *compound)
        if isinstance(chosen, str):
            self.add(self.fill(chosen))
        else:
            chosen(nesting - 1, loop)

    def block(self, nesting, loop):
        self.depth += 1
        for _ in range(self.random.randrange(1, 5)):
            self.statement(nesting, loop)
        self.depth -= 1

    def branch(self, nesting, loop):
        self.add(f"if {self.condition()}:")
        self.block(nesting, loop)
        if self.random.random() < 0.5:
            self.add("else:")
            self.block(nesting, loop)

    def loop(self, nesting, _):
        values = self.pick("range(2)", "H[:3]", self.fill("[$a, $e]"), self.fill("$v.$x"))
        self.add(f"for {self.pick('i', *self.variables)} in {values}:")
        self.block(nesting, True)

    def attempt(self, nesting, loop):
        self.add("try:")
        self.block(nesting, loop)
        self.add("except " + self.pick("Exception", "(TypeError, AttributeError)") + " as e:")
        self.add("    print(type(e).__name__)")
        self.add("    " + self.fill(self.pick("$v = None", "$v = e.args[0]", "$v = $a")))
        if self.random.random() < 0.4:
            self.add("finally:")
            self.add("    " + self.fill("$v = $a"))

    def function(self):
        name, parameters = f"f{len(self.functions)}", ["p", "q", "s"][:self.random.randrange(4)]
        self.variables, self.cells = parameters + ["a", "b", "c"], []
        self.add(f"def {name}({', '.join(parameters)}):")
        self.depth = 1
        for variable in "abc":
            self.add(f"{variable} = " + self.pick("None", "Node()", "[Node(), 1]", "Node(Node(), [1])", *parameters))
        if self.random.random() < 0.4:
            self.inner(self.pick(*self.variables))
        for _ in range(self.random.randrange(3, 8)):
            self.statement(2, False)
        self.add(self.fill("return $a"))
        self.depth = 0
        self.functions.append((name, len(parameters)))

    def inner(self, shared):
        self.cells = [shared]
        self.add("def inner():")
        if self.random.random() < 0.6:
            self.add(f"    nonlocal {shared}")
            self.add(f"    {shared} = " + self.pick("None", f"[{shared}]", f"Node({shared})"))
        self.add(f"    return {self.pick(shared, f'[{shared}, {self.pick(*self.variables)}]')}")

    def calls(self):
        self.variables, self.cells = ["m1", "m2", "m3"], []
        for variable in self.variables:
            self.add(f"{variable} = Node([1, Node()], Node())")
        for name, count in self.functions * 2:
            arguments = ", ".join(self.pick("m1", "m2", "m3", "[m1, m2]", "Node()", "3") for _ in range(count))
            self.lines += ["try:", f"    m1 = {name}({arguments})", "    print(show(m1))", "except Exception as e:", "    print(type(e).__name__)"]
        self.add("print(show(m1), show(m2), show(m3), show(G), show(H), made)")


def problems(seed, folder):
    """What is wrong with the program of the seed."""
    program = Program(seed)
    source = os.path.join(folder, f"seed{seed}.own")
    with open(source, "w", encoding="utf-8") as file:
        file.write("\n".join(program.lines) + "\n")
    expected = None if program.loud else oracle.ask(source, [], "", configs.TIME_LIMIT, folder)
    if expected and expected.status == "timeout":
        return
    programs = configs.Programs(OWNC, source, [], folder)
    for way, got, broken in seeds.outcomes(programs, WAYS):
        if broken:
            yield broken
            return
        if way is configs.COLLECTING and (program.loud or got.status == "timeout"):
            if got.status not in (0, "timeout"):  # cycles end earlier, so only the checks of the runtime count
                yield f"{way.name}: status {got.status}: {got.err[-400:]}"
                return
            continue
        expected = expected or got
        if got[:2] != expected[:2] or got.err:
            yield f"{way.name}: {got.err[-400:]}\n  " + "\n  ".join(oracle.differences(expected, got)[:8])
            return


if __name__ == "__main__":
    sys.exit(seeds.run(problems))
