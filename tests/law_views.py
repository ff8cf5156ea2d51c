# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The law of views, for enumerate.py: written from spec/45 alone, like law.py.

Owners are values with a list; a view is a Span of such a list, in a variable that may be set again. What a view may refer to stands
in the same sets as what may be empty, as pairs (view, owner), so joins unite it, too. The surprise: that a value ends on an edge
needs no rule of its own: behind it the value may be empty, and a view of what may be empty is stale.
"""
import law


class ViewFlow(law.Flow):
    accesses = frozenset(("view", "set", "slice", "reset", "peek", "poke", "grow", "renew", "end"))

    @staticmethod
    def targets(view, empty):
        return {pair[1] for pair in empty if pair[0] == view and isinstance(pair, tuple)}

    def stale(self, view, empty):
        return view in empty or bool(self.targets(view, empty) & empty)

    def bind(self, view, targets, stale, empty):
        empty = frozenset(item for item in empty if item != view and not (isinstance(item, tuple) and item[0] == view))
        return empty | {(view, target) for target in targets} | ({view} if stale else set())

    def change(self, owner, empty):
        """own.view.stale: any change of an owner, its end all the more."""
        return empty | {pair[0] for pair in empty if isinstance(pair, tuple) and pair[1] == owner}

    def settled(self, exits):
        """Behind a join: views of what may be empty there are stale, whatever happens to it later."""
        return {kind: empty | {pair[0] for pair in empty if isinstance(pair, tuple) and pair[1] in empty}
                for kind, empty in exits.items()}

    def on_if(self, node, empty):
        return self.settled(super().on_if(node, empty))

    def on_while(self, node, empty):
        header = empty
        while True:  # the loop is entered with what its joins say of views
            settled = self.settled({"normal": header})["normal"]
            again = settled | self.around(node, settled)
            if again == header:
                return self.settled(super().on_while(node, header))
            header = again

    def around(self, node, header):
        exits = self.block(node.body, header)
        return exits.get("normal", frozenset()) | exits.get("continue", frozenset())

    def access(self, node, empty):
        kind, names = node.kind, node.names
        if kind in ("view", "set"):
            self.need(names[1], empty)
            return self.bind(names[0], {names[1]}, False, empty)
        if kind == "reset":  # a copy is no use
            return self.bind(names[0], self.targets(names[1], empty), self.stale(names[1], empty), empty)
        if kind in ("slice", "peek", "poke"):
            source = names[-1]
            if self.stale(source, empty):
                raise law.Fault(f"`{source}` may be stale")
            return self.bind(names[0], self.targets(source, empty), False, empty) if kind == "slice" else empty
        if kind != "renew":
            self.need(names[0], empty)
        empty = self.change(names[0], empty)
        return empty | {names[0]} if kind == "end" else empty - {names[0]} if kind == "renew" else empty


class ViewRun(law.Run):
    def __init__(self, bits):
        super().__init__(bits)
        self.views = {}  # name -> the list

    def make(self, name, number):
        self.values[name] = [number, [number, number + 1]]

    def do_view(self, node, name, owner):
        self.views[name] = self.values[owner][1]

    do_set = do_view

    def do_slice(self, node, name, source):
        self.views[name] = self.views[source]

    do_reset = do_slice

    def do_peek(self, node, name):
        self.say("v", self.views[name][0])

    def do_poke(self, node, name):
        self.views[name][0] += 100
