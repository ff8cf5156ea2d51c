#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random programs over references: what ownc accepts must run clean when every value is watched.

In: FIRST and LAST seed. Out: how many programs were accepted, which codes refused the others, and each program that went wrong,
by its seed. A program has two trees of a recursive type and up to a dozen statements: references to nodes and texts, bound by
fields, elements, calls and choices; writes above and below them; moves, branches, loops. Accepted ones run in the interpreter
(`ownc run --interp`), which knows for each reference whether its storage is still there. The surprise: a panic is a good end,
because indexes are not looked after.
"""
import collections
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc"))
FINE = (0, 101)
PREAMBLE = '''struct Node(Movable):
    var name: String
    var n: Int
    var kids: List[Node]
    var box: Box[String]
    var opt: Optional[String]

    fn __init__(out self, name: String):
        self.name = name.copy()
        self.n = 1
        self.kids = List[Node]()
        self.box = Box[String](name + "b")
        self.opt = String(name + "o")

    fn kid(ref self, i: Int) -> ref[self.kids] Node:
        return self.kids[i % len(self.kids)]

    fn text(self) -> ref String:
        return self.name

fn tree(depth: Int) -> Node:
    var n = Node("n" + String(depth))
    if depth > 0:
        n.kids.append(tree(depth - 1))
        n.kids.append(tree(depth - 1))
    return n^

fn pick(ref a: Node, ref b: Node, c: Bool) -> ref[a, b] Node:
    return a if c else b

fn eat(owned n: Node): pass
fn two(mut a: Node, b: Node):
    a.name += b.name
fn size_of(n: Node) -> Int: return len(n.name)
fn grow(mut n: Node) -> Int:
    n.kids.append(Node("g"))
    return 1

fn main():
    var a = tree(2)
    var b = tree(2)
'''
# {n} a node, {m} another one, {s} the name of a text, {o} a or b, {k} a small number
PLAIN = ["{n}.kids.append(Node(\"x\"))", "{n}.kids.clear()", "{n} = tree(1)", "{n}.n += 1", "{n}.name = \"new\"",
         "{n}.box = Box[String](String(1))", "{n}.opt = None", "{n}.kids = List[Node]()", "print({n}.name)", "print({n}.n)",
         "print({n}.name)", "two({n}, {m})", "print(grow({n}) + size_of({m}))", "eat({o}^)"]
OF_TEXT = ["print({s})", "{s} += String(1)"]
NODES = ["{n}", "{n}", "{n}", "{n} if a.n > {k} else {m}", "pick({n}, {m}, a.n > 1)"]
TEXTS = ["{n}.name", "{n}.box[]", "{n}.opt.value()", "{n}.text()"]
STEPS = [".kids[0]", ".kids[1]", ".kid(0)"]


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.nodes, self.texts, self.count = ["a", "b"], [], 0
        self.lines = []

    def node(self):
        steps = self.random.choice([0, 0, 0, 1, 1, 2])
        return self.random.choice(self.nodes) + "".join(self.random.choice(STEPS) for _ in range(steps))

    def fill(self, form):
        text = self.random.choice(self.texts) if self.texts else ""
        return form.format(n=self.node(), m=self.node(), s=text, o=self.random.choice("ab"), k=self.random.randrange(3))

    def name(self, names, prefix):
        self.count += 1
        names.append(f"{prefix}{self.count}")
        return names[-1]

    def bind(self, indent):
        text = self.random.random() < 0.3
        value = self.fill(self.random.choice(TEXTS if text else NODES))
        name = self.name(self.texts if text else self.nodes, "s" if text else "r")
        self.lines.append(f"{indent}ref {name} = {value}")

    def block(self, indent, depth):
        nodes, texts = list(self.nodes), list(self.texts)
        for _ in range(self.random.randrange(1, 4)):
            self.statement(indent, depth)
        self.nodes, self.texts = nodes, texts

    def compound(self, indent, depth):
        kind, inner = self.random.randrange(3), indent + "    "
        if kind == 0:
            self.lines.append(self.fill(indent + "if {o}.n > {k}:"))
            self.block(inner, depth - 1)
            self.lines.append(indent + "else:")
        elif kind == 1:
            self.lines.append(indent + "for _ in range(2):")
        else:
            outer, iterable = list(self.nodes), self.node()
            name = self.name(self.nodes, "x")
            self.lines.append(f"{indent}for {self.random.choice(['ref ', ''])}{name} in {iterable}.kids:")
            self.block(inner, depth - 1)
            self.nodes = outer
            return
        self.block(inner, depth - 1)

    def statement(self, indent, depth):
        kind = self.random.random()
        if kind < 0.3:
            self.bind(indent)
        elif kind < 0.4 and depth:
            self.compound(indent, depth)
        elif kind < 0.5 and self.texts:
            self.lines.append(indent + self.fill(self.random.choice(OF_TEXT)))
        else:
            self.lines.append(indent + self.fill(self.random.choice(PLAIN)))

    def text(self):
        for _ in range(self.random.randrange(5, 14)):
            self.statement("    ", 2)
        return PREAMBLE + "\n".join(self.lines) + "\n"


def ownc(*words):
    return subprocess.run([OWNC, *words], capture_output=True, text=True, timeout=120, check=False)


def main():
    first, last = int(sys.argv[1]), int(sys.argv[2])
    accepted, wrong, codes = 0, 0, collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "program.own")
        for seed in range(first, last):
            with open(path, "w", encoding="utf-8") as file:
                file.write(Program(seed).text())
            checked = ownc("check", "--diagnostics=short", path)
            result = checked if checked.returncode else ownc("run", "--interp", path)
            accepted += checked.returncode == 0
            codes.update(part[:5] for part in checked.stderr.split("error[")[1:])
            if result.returncode not in (FINE if checked.returncode == 0 else (1,)):
                wrong += 1
                print(f"seed {seed}: status {result.returncode}: {result.stderr[:400]}")
    print(f"{accepted} accepted, {wrong} went wrong; refused by {dict(sorted(codes.items()))}")
    return 1 if wrong or not accepted else 0


if __name__ == "__main__":
    sys.exit(main())
