# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The law of ownership for the programs of enumerate.py, written from spec/40 and 50 alone.

In: a program, a tuple of statements. Out: `fault`: which rule some path breaks, or None; `events`: what it prints on the path
that a number chooses, drops and their order included. Two walks over the same tree: `Flow` finds the paths (here: names of
storage) that may hold no value at each point, as sets that joins unite; `Run` executes, and asks Flow's sets where an edge drops.
Nothing is shared with the compiler, which does the same on a control-flow graph with bits.
"""
import itertools

FIRST_NUMBER = 10
PARTS = {"p": ("p.a", "p.b")}  # in order of declaration
# Which references an act makes stale (ownership.md 5.2): a write of x what lies behind an interior step, its end all.
STALE = {"ref": set(), "read": set(), "write": set(), "show": set(), "grow": {"e"}, "renew": {"e"}, "end": {"e", "f", "x"}}
# Closures over x (own.closure.list): `c` lists it as `mut`, `k` as `read`, `w` owns what x held.
TAKES, CALLED = ("w",), {"c": "grow", "k": "show", "w": "read"}
DECLARING = ("var", "ref", "close", "first", "same", "either", "view", "slice")
ORDINARY_EXITS = ("return", "raise", "break", "continue")


def numbers():
    """Of statements, in the order of the text; a value is called by the statement that makes it."""
    return itertools.count(FIRST_NUMBER)


class Node:
    def __init__(self, stmt, counter):
        self.number = next(counter)
        self.kind = stmt[0]
        compound = self.kind in ("if", "while", "try", "finally", "with")
        self.names = () if compound else stmt[1:]
        self.body = tree(stmt[1], counter) if compound else ()
        self.rest = tree(stmt[2], counter) if compound and len(stmt) > 2 else ()
        self.joins = {}  # where control comes together -> the paths that may be empty there


def tree(program, counter=None):
    counter = counter or numbers()
    return [Node(stmt, counter) for stmt in program]


def leaves(name):
    return PARTS.get(name, (name,))


class Fault(Exception):
    pass


# ── which paths may be empty ──

def add(exits, kind, empty):
    exits[kind] = exits.get(kind, frozenset()) | empty


class Flow:
    """`empty` is a set of names: the path may hold no value."""

    accesses = frozenset(STALE)

    def block(self, nodes, empty):
        """Exit -> what may be empty there; `normal` is missing if the end is not reached."""
        exits = {"normal": empty}
        declared = set()
        for node in nodes:
            empty = exits.pop("normal", None)
            if empty is None:
                break
            for kind, left in self.node(node, empty).items():
                add(exits, kind, left)
            if node.kind in DECLARING:
                declared.add(node.names[0])
        return {kind: left - declared for kind, left in exits.items()}

    def node(self, node, empty):
        compound = getattr(self, "on_" + node.kind, None)
        return compound(node, empty) if compound else self.atom(node, empty)

    def need(self, name, empty):
        for path in {name, *leaves(name)}:
            if path in empty:
                raise Fault(f"`{name}` is used where `{path}` may hold no value")

    def atom(self, node, empty):
        kind, names = node.kind, node.names
        if kind in ORDINARY_EXITS:
            return {kind: empty}
        if kind == "may":
            return {"normal": empty, "raise": empty}
        if kind == "var":
            return {"normal": empty - {names[0]}}
        if kind == "new":
            return {"normal": self.filled(names[0], empty)}
        if kind == "move":
            self.need(names[1], empty)
            return {"normal": self.filled(names[0], empty | {names[1], *leaves(names[1])})}
        if kind in ("close", "run"):
            return {"normal": self.closure(kind, names[0], empty)}
        if kind in self.accesses:
            return {"normal": self.access(node, empty)}
        for name in names:
            self.need(name, empty)
        if kind in ("change_one", "change_two", "read_take", "take_one") and names[0] == names[1]:
            raise Fault("one call is given a place twice, and may change it or take it")
        if kind in ("take_one", "read_take"):
            return {"normal": empty | {names[1]}}
        return {"normal": empty | {names[0], *leaves(names[0])} if kind == "give" else empty}

    def access(self, node, empty):
        """References: `e` to an element inside of x, `f` to a flat field of x; a stale one counts as empty."""
        if node.kind == "ref":
            self.need("x", empty)
            return empty - {node.names[0]}
        if node.kind != "renew":
            self.need(node.names[0], empty)
        empty = empty | STALE[node.kind]
        return empty | {"x"} if node.kind == "end" else empty - {"x"} if node.kind == "renew" else empty

    def closure(self, kind, name, empty):
        """A closure lends what it lists when it is called; x is there when it is made, too."""
        if name in TAKES and kind == "run":
            return empty
        self.need("x", empty)
        if kind == "run":
            return empty | STALE[CALLED[name]]
        return (empty | STALE["end"] if name in TAKES else empty) - {name}

    def filled(self, name, empty):
        whole, _, part = name.partition(".")
        if part and whole in empty:
            raise Fault(f"`{name}` is set where `{whole}` may hold no value")
        return empty - {name, *leaves(name)}

    def on_if(self, node, empty):
        exits = {}
        for block in (node.body, node.rest):
            for kind, left in self.block(block, empty).items():
                add(exits, kind, left)
        node.joins["end"] = exits.get("normal", frozenset())
        return exits

    def on_while(self, node, empty):
        header = empty
        while True:
            exits = self.block(node.body, header)
            again = header | exits.get("normal", frozenset()) | exits.get("continue", frozenset())
            if again == header:
                break
            header = again
        end = header | exits.get("break", frozenset())
        node.joins.update(header=header, end=end)
        out = {kind: left for kind, left in exits.items() if kind in ("return", "raise")}
        return {**out, "normal": end}

    def on_try(self, node, empty):
        exits = self.block(node.body, empty)
        raised = exits.pop("raise", None)
        if raised is not None:
            node.joins["handler"] = raised
            for kind, left in self.block(node.rest, raised).items():
                add(exits, kind, left)
        node.joins["end"] = exits.get("normal", frozenset())
        return exits

    def on_with(self, node, empty):
        out = self.block(node.body, empty)
        node.joins.update(out)
        return out

    def on_finally(self, node, empty):
        out = {}
        for target, left in self.block(node.body, empty).items():
            node.joins[target] = left
            for kind, after in self.block(node.rest, left).items():
                add(out, target if kind == "normal" else kind, after)
        return out


# ── what happens ──

class Run:
    def __init__(self, bits):
        self.bits, self.out, self.values = bits, [], {}
        self.scopes = []  # lists of names, in order of declaration

    def next(self):
        self.bits, bit = divmod(self.bits, 2)
        return bit == 1

    def say(self, *words):
        self.out.append(" ".join(map(str, words)))

    def make(self, name, number):
        for place, leaf in enumerate(leaves(name)):
            self.values[leaf] = [number + 50 * place]

    def take(self, name):
        return [self.values.pop(leaf) for leaf in leaves(name)]

    def drop(self, name, only=None):
        for leaf in leaves(name):
            if leaf in self.values and (only is None or leaf in only):
                value = self.values.pop(leaf)
                self.say("d", value[0], *(items[0] for items in value[1:]))

    def edge(self, empty):
        """own.drop.edge: what holds here and may be empty behind the edge ends."""
        for scope in reversed(self.scopes):
            for name in reversed(scope):
                self.drop(name, empty)

    def block(self, nodes):
        self.scopes.append([])
        way = "normal"
        for node in nodes:
            way = self.node(node)
            if way != "normal":
                break
        for name in reversed(self.scopes.pop()):
            self.drop(name)
        return way

    def node(self, node):
        return getattr(self, "on_" + node.kind, self.atom)(node)

    def on_if(self, node):
        way = self.block(node.body if self.next() else node.rest)
        if way == "normal":
            self.edge(node.joins["end"])
        return way

    def on_while(self, node):
        self.edge(node.joins["header"])
        while self.next():
            way = self.block(node.body)
            if way in ("return", "raise"):
                return way
            if way == "break":
                break
            self.edge(node.joins["header"])
        self.edge(node.joins["end"])
        return "normal"

    def on_try(self, node):
        way = self.block(node.body)
        if way == "raise":
            self.edge(node.joins["handler"])
            way = self.block(node.rest)
        if way == "normal":
            self.edge(node.joins["end"])
        return way

    def on_finally(self, node):
        way = self.block(node.body)
        self.edge(node.joins[way])
        after = self.block(node.rest)
        return way if after == "normal" else after

    def on_with(self, node):
        self.say("in")
        way = self.block(node.body)
        self.say("out")
        return way

    def atom(self, node):
        kind, names = node.kind, node.names
        if kind in ORDINARY_EXITS:
            return kind
        if kind == "may":
            return "raise" if self.next() else "normal"
        getattr(self, "do_" + kind)(node, *names)
        return "normal"

    def do_var(self, node, name):
        self.scopes[-1].append(name)
        self.make(name, node.number)

    def do_new(self, node, name):
        self.drop(name)
        self.make(name, node.number)

    def do_move(self, node, to, name):
        value, = self.take(name)
        self.drop(to)
        self.values[to] = value

    def do_use(self, node, name):
        self.say("u", *(self.values[leaf][0] for leaf in leaves(name)))

    def do_give(self, node, name):
        taken = self.take(name)
        self.say("g", *(value[0] for value in taken))
        for value in taken:
            self.say("d", value[0])

    def do_change(self, node, name):
        self.values[name][0] += 100

    def do_churn(self, node, name):
        self.do_give(node, name)
        self.values[name] = [90]

    def do_close(self, node, name):
        if name in TAKES:
            self.values[name] = self.values.pop("x")
            self.scopes[-1].append(name)

    def do_run(self, node, name):
        if name == "c":
            self.do_grow(node, "x")
        else:
            self.do_show(node, "x" if name == "k" else name)

    def do_ref(self, node, name):
        pass  # what it refers to is found when it is used

    def do_read(self, node, name):
        self.say("r", self.values["x"][0] if name == "f" else self.values["x"][1][0])

    def do_write(self, node, name):
        if name == "f":
            self.values["x"][0] += 100
        else:
            self.values["x"][1][0] += 100

    def do_show(self, node, name):
        n, items = self.values[name]
        self.say("u", n, items[0], len(items))

    def do_grow(self, node, name):
        self.values[name][1].append(0)

    def do_renew(self, node, name):
        self.drop(name)
        self.values[name] = [node.number, [node.number, node.number + 1]]

    def do_end(self, node, name):
        self.say("g", self.values[name][0])
        self.drop(name)

    def do_read_two(self, node, one, other):
        self.say("rr", self.values[one][0], self.values[other][0])

    def do_change_one(self, node, one, other):
        self.values[one][0] += self.values[other][0]

    def do_change_two(self, node, one, other):
        self.values[one][0] += 1
        self.values[other][0] += 1

    def do_take_one(self, node, one, other):
        taken, = self.take(other)
        self.values[one][0] += taken[0]
        self.say("d", taken[0])

    def do_read_take(self, node, one, other):
        taken, = self.take(other)
        self.say("rt", self.values[one][0], taken[0])
        self.say("d", taken[0])


# ── what enumerate.py asks ──

def analysed(axis, program):
    nodes = tree(program)
    exits = axis.flow().block(nodes, frozenset())
    for kind, empty in exits.items():
        if "m" in axis.params and "m" in empty:
            raise Fault(f"`m` may hold no value at the end ({kind})")
    return nodes


def fault(axis, program):
    """Which rule some path breaks; None: none."""
    try:
        analysed(axis, program)
    except Fault as broken:
        return str(broken)
    return None


def events(axis, program, bits):
    """What an accepted program prints on the path of these bits."""
    run = axis.run(bits)
    nodes = analysed(axis, program)
    run.scopes.append([])
    for place, name in enumerate(axis.params):
        run.make(name, place + 1)
    run.scopes[-1] += [name for name in axis.params if name == "w"]
    run.scopes.append([])
    for place, name in enumerate(axis.owners):
        run.make(name, place + 1)
        if axis.made == "N":
            run.values[name] = [place + 1, [place + 1, place + 2]]
        run.scopes[-1].append(name)
    way = "normal"
    for node in nodes:
        way = run.node(node)
        if way != "normal":
            break
    for scope in reversed(run.scopes):
        for name in reversed(scope):
            run.drop(name)
    if way == "raise":
        run.say("raised")
    if axis.params:
        run.do_use(None, "m")
        run.drop("m")
    return run.out


def decisions(program):
    """Answers of the oracle on the longest path, with two rounds of each loop."""
    return sum(decisions_of(node) for node in tree(program))


def decisions_of(node):
    body, rest = (sum(map(decisions_of, block)) for block in (node.body, node.rest))
    return {"may": 1, "either": 1, "if": 1 + max(body, rest), "while": 2 * (1 + body) + 1}.get(node.kind, body + rest)
