# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The law of references into a recursive type, for enumerate.py: written from spec/45 alone, like law.py.

The owner `t` is a Node with a list of Nodes. A reference is known by the places it may refer to (tuples of steps; "#" is the one
step that leaves the storage of its owner: an element of a list) and by the references that it was certainly bound through. The
surprise: only reaching uses are looked at, from the front; the compiler asks from the back which references are used again.
"""
import law

OWNER = "t"
BELOW = ("kids", "#")


def holds(outer, inner):
    """Does the place `inner` lie in `outer`, or is it that?"""
    return inner[:len(outer)] == outer


class TreeFlow(law.Flow):
    accesses = frozenset(("first", "same", "either", "put", "add", "look", "finish"))

    def __init__(self):
        self.refs = {}  # name -> (places, names it was bound through)

    def known(self, name):
        return ({(OWNER,)}, frozenset()) if name == OWNER else self.refs[name]

    def way(self, name):
        """What a reference that is bound to this name is bound through."""
        return frozenset() if name == OWNER else self.refs[name][1] | {name}

    def bind(self, name, places, through, stale, empty):
        self.refs[name] = (places, through)
        return empty | {name} if stale else empty - {name}

    def change(self, name, below, empty):
        """own.ref.restructure, own.ref.lineage: what lies behind an interior step of the place that changes."""
        spared = self.way(name)
        for ref, (places, _) in self.refs.items():
            rests = [place[len(target) + len(below):] for target in self.known(name)[0] for place in places if holds(target + below, place)]
            if ref not in spared and any("#" in rest for rest in rests):
                empty = empty | {ref}
        return empty

    def access(self, node, empty):
        kind, names = node.kind, node.names
        if kind == "first":
            self.need(names[1], empty)
            places = {place + BELOW for place in self.known(names[1])[0]}
            return self.bind(names[0], places, self.way(names[1]), False, empty)
        if kind in ("same", "either"):
            sources = names[1:]
            if OWNER in sources:
                self.need(OWNER, empty)
            places = set().union(*(self.known(name)[0] for name in sources))
            through = frozenset.intersection(*map(self.way, sources))
            return self.bind(names[0], places, through, any(name in empty for name in sources), empty)
        if kind == "put" and names[0] == OWNER:
            return self.change(OWNER, (), empty) - {OWNER}
        self.need(names[0], empty)
        if kind == "finish":
            return empty | {OWNER} | set(self.refs)
        if kind == "look":
            return empty
        return self.change(names[0], () if kind == "put" else ("kids",), empty)


class Tree:
    def __init__(self, number, depth):
        self.number = number
        self.kids = [Tree(number + 100, depth - 1)] if depth else []


class TreeRun(law.Run):
    def __init__(self, bits):
        super().__init__(bits)
        self.refs = {}  # name -> how many first kids it is below t

    def make(self, name, number):
        self.values[name] = Tree(number, 2)

    def end_of(self, tree):
        self.say("d", tree.number)
        for kid in tree.kids:
            self.end_of(kid)

    def drop(self, name, only=None):
        if name in self.values and (only is None or name in only):
            self.end_of(self.values.pop(name))

    def depth(self, name):
        return 0 if name == OWNER else self.refs[name]

    def at(self, name):
        tree = self.values[OWNER]
        for _ in range(self.depth(name)):
            tree = tree.kids[0]
        return tree

    def do_first(self, node, name, of):
        self.refs[name] = self.depth(of) + 1

    def do_same(self, node, name, of):
        self.refs[name] = self.depth(of)

    def do_either(self, node, name, one, other):
        self.refs[name] = self.depth(one if self.next() else other)

    def do_look(self, node, name):
        self.say("r", self.at(name).number, len(self.at(name).kids))

    def do_add(self, node, name):
        self.at(name).kids.append(Tree(node.number, 0))

    def do_put(self, node, name):
        depth = self.depth(name)
        if depth == 0:
            self.drop(OWNER)
            self.make(OWNER, node.number)
            return
        above = self.values[OWNER]
        for _ in range(depth - 1):
            above = above.kids[0]
        old, above.kids[0] = above.kids[0], Tree(node.number, 2)
        self.end_of(old)

    def do_finish(self, node, name):
        self.say("g", self.values[name].number)
        self.drop(name)
