#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A model of the cycle collector (runtime/dynamic/memory: candidates, trial, cycle) against reachability.

Random programs make objects, store references, move the last owner of one into another, let go, and mark objects as opaque;
minors with small budgets, slices, full passes and steps of gradual passes run in between. Must hold: no object that is reached
is freed, each count is the number of references, and a full pass leaves nothing that is not reached. With --break=RULE one rule
of the design is left out; then programs must fail, else the model shows nothing. Usage: model.py [PROGRAMS] [--seed=N]
[--break=RULE]
"""
import random
import sys

RULES = ("keep-undecided", "old-candidates", "register-lost-edges", "register-moves", "pass-decides", "pass-seeds-first", "abandoned-return")


class Object:
    __slots__ = ("slots", "count", "old", "settled", "single", "buffered", "colour", "dead", "opaque", "address")

    def __init__(self, address):
        self.slots, self.count, self.address = [None, None], 1, address
        self.single = False
        self.old = self.settled = self.buffered = self.dead = self.opaque = False
        self.colour = "black"


class TooLarge(Exception):
    pass


class Heap:
    def __init__(self, chance, broken):
        self.random, self.broken = chance, broken
        self.variables = [None] * 5
        self.objects = []
        self.young, self.old, self.sliced, self.deferred = [], [], [], []
        self.budget = self.random.choice((3, 5, 12, 40, 10 ** 9))
        self.memory, self.free_blocks = [], []
        self.gradual = None

    # ── the program ──

    def new(self):
        """The newest free block is taken first, as in the heap."""
        if not self.free_blocks:
            self.free_blocks.append(len(self.memory))
            self.memory.append(None)
        thing = Object(self.free_blocks.pop())
        thing.single = self.random.random() < 0.3
        self.memory[thing.address] = thing
        self.objects.append(thing)
        return thing

    def free_block(self, thing):
        assert self.memory[thing.address] is thing
        self.memory[thing.address] = None
        self.free_blocks.append(thing.address)

    def end(self, thing):
        """A candidate's block stays until its turn has come."""
        thing.dead, thing.count = True, 0
        if not thing.buffered:
            self.free_block(thing)

    def release(self, thing):
        if thing is None:
            return
        assert not thing.dead and thing.count > 0, "a freed object had an owner"
        thing.count -= 1
        if thing.count:
            self.register(thing)
            return
        slots, thing.slots = thing.slots, []
        self.end(thing)
        for child in slots:
            self.release(child)

    def register(self, thing):
        if not thing.buffered:
            thing.buffered = True
            self.young.append(thing)

    def step(self):
        chance = self.random.random()
        to, source = self.random.randrange(5), self.random.randrange(5)
        first, second = self.variables[to], self.walk(self.variables[source])
        if chance < 0.3:
            self.variables[to] = self.new()
            self.release(first)
        elif chance < 0.55:
            self.store(self.walk(first), second)
        elif chance < 0.65:
            self.move(self.walk(self.variables[source]), source)
        elif chance < 0.75:
            if second:
                second.count += 1
            self.variables[to] = second
            self.release(first)
        elif chance < 0.85:
            self.variables[to] = None
            self.release(first)
        elif chance < 0.9 and first:
            self.turn_opaque(first)
        else:
            self.collect()

    def walk(self, thing):
        for _ in range(self.random.randrange(4) if thing else 0):
            thing = self.random.choice(thing.slots) or thing
        return thing

    def store(self, into, what):
        if not into or into.opaque:
            return
        if what:
            what.count += 1
        slot = self.random.randrange(2)
        before, into.slots[slot] = into.slots[slot], what
        self.release(before)

    def move(self, into, source):
        """The variable gives its owner away to an object that may be reached through it only: nothing is released, so that is told."""
        if not into or into.opaque:
            return
        what, self.variables[source] = self.variables[source], None
        if "register-moves" not in self.broken:
            self.register(what)
        slot = self.random.randrange(2)
        before, into.slots[slot] = into.slots[slot], what
        self.release(before)

    def turn_opaque(self, thing):
        """What makes an object opaque holds it, and its release registers it again."""
        if thing.opaque:
            thing.opaque = False
            self.release(thing)
        else:
            thing.opaque = True
            thing.count += 1

    # ── trials ──

    def is_outside(self, thing, kind):
        """Young trials stop at what is old, those of a slice at what one before them has seen live."""
        return kind == "young" and thing.old or kind == "slice" and thing.settled

    def subtract(self, members, known, kind, edges, within=None):
        met_old, at = False, 0
        while at < len(members):
            thing = members[at]
            if edges + 1 + len(thing.slots) > self.budget:
                for done in members[:at]:
                    for child in done.slots if not done.opaque else ():
                        if child and not self.is_outside(child, kind) and child in known:
                            child.count += 1
                raise TooLarge
            edges += 1 + len(thing.slots)
            at += 1
            for child in thing.slots if not thing.opaque else ():
                if child is None:
                    continue
                if self.is_outside(child, kind):
                    met_old = True
                    continue
                if child not in known:
                    if within and not within(child):
                        continue
                    known.add(child)
                    members.append(child)
                child.count -= 1
        return met_old, edges

    def decide(self, members, known, kind):
        alive = [thing for thing in members if thing.count]
        rescued = set(alive)
        for thing in alive:
            for child in thing.slots if not thing.opaque else ():
                if child and child in known and not self.is_outside(child, kind):
                    child.count += 1
                    if child not in rescued:
                        rescued.add(child)
                        alive.append(child)
        garbage = [thing for thing in members if thing not in rescued]
        for thing in garbage:
            for child in thing.slots:
                if child in rescued:
                    child.count += 1
        for thing in alive:
            thing.old = True
            thing.settled = kind == "slice"
        return garbage

    def trial(self, candidate, kind, edges, within=None):
        members, known = [candidate], {candidate}
        try:
            met_old, edges = self.subtract(members, known, kind, edges, within)
        except TooLarge:
            return members, None, True, self.budget
        garbage = self.decide(members, known, kind)
        for thing in members if kind == "slice" or kind == "young" and not met_old else ():
            thing.buffered = thing.buffered and (thing.single or thing in garbage)
        for thing in garbage:
            thing.colour = "white"
        return members, garbage, met_old, edges

    def free(self, garbage):
        dead = set(garbage)
        lost = []
        for thing in garbage:
            lost += [child for child in thing.slots if child and child not in dead]
            thing.slots = []
            self.end(thing)
        for child in lost:
            if "register-lost-edges" in self.broken and child.count > 1:
                child.count -= 1
            else:
                self.release(child)

    # ── collections ──

    def is_due(self, thing):
        if thing.dead and thing.buffered:
            self.free_block(thing)
        due = thing.buffered and not thing.dead and thing.colour == "black"
        thing.buffered = False
        return due

    def put(self, pile, thing):
        thing.buffered = True
        pile.append(thing)

    def minor(self):
        most = self.random.choice((1, 3, 10 ** 9))
        taken, self.young = self.young[-most:], self.young[:-most]
        garbage, edges = [], 0
        while taken:
            thing = taken.pop(0)
            if not self.is_due(thing):
                continue
            if thing.old:
                if "old-candidates" not in self.broken:
                    self.put(self.old, thing)
                continue
            first = edges == 0
            members, found, met_old, edges = self.trial(thing, "young", edges)
            if found is None:
                if first:
                    for member in members:
                        member.old = True
                self.put(self.old if first else self.young, thing)
                break
            garbage += found
            if thing not in found and met_old and "keep-undecided" not in self.broken:
                self.put(self.old, thing)
        self.young += taken
        self.free(garbage)

    def slice(self):
        if not self.sliced:
            self.sliced, self.old = self.old, []
        garbage, edges = [], 0
        while self.sliced:
            thing = self.sliced.pop()
            if not self.is_due(thing) or thing.settled:
                continue
            first = edges == 0
            _, found, _, edges = self.trial(thing, "slice", edges)
            if found is None:
                self.put(self.deferred if first else self.sliced, thing)
                break
            garbage += found
        for thing in self.objects:
            thing.settled = False
        self.free(garbage)

    def full(self):
        self.abandon()
        budget, self.budget = self.budget, 10 ** 9
        piles = self.young + self.old + self.sliced + self.deferred
        self.young, self.old, self.sliced, self.deferred = [], [], [], []
        members = [thing for thing in piles if self.is_due(thing)]
        known = set(members)
        self.subtract(members, known, "all", 0)
        garbage = self.decide(members, known, "all")
        self.budget = budget
        self.free(garbage)

    # ── the gradual pass: marks by address, which may belong to another object by now, say what is worth deciding about ──

    def begin_pass(self):
        self.gradual = "seed"
        self.seeds = self.old + self.sliced + self.deferred
        self.old, self.sliced, self.deferred, self.seen = [], [], [], []
        self.marks, self.lives, self.tried, self.work, self.sweep, self.rounds = {}, set(), set(), [], [], 2

    def seed(self):
        if not self.seeds:
            self.gradual = "trace"
            return
        thing = self.seeds.pop()
        if self.is_due(thing):
            self.seen.append(thing.address)
            self.marks.setdefault(thing.address, 0)
            self.work.append((thing.address, 0))
            if "pass-seeds-first" in self.broken:
                self.trace()

    def abandon(self):
        """What the pass has seen are candidates again, or what is in their places."""
        if not self.gradual:
            return
        self.gradual = None
        self.old += self.seeds
        for address in self.seen if "abandoned-return" not in self.broken else ():
            thing = self.at(address)
            if thing and not thing.buffered:
                self.put(self.old, thing)

    def at(self, address):
        thing = self.memory[address]
        return thing if thing and not thing.dead else None

    def trace(self):
        if not self.work:
            self.gradual = "rescue"
            self.sweep = list(self.marks)
            return
        address, slot = self.work.pop()
        thing = self.at(address)
        if not thing or thing.opaque or slot >= len(thing.slots):
            return
        self.work.append((address, slot + 1))
        child = thing.slots[slot]
        if child and child.address not in self.marks:
            self.marks[child.address] = 0
            self.work.append((child.address, 0))
        if child:
            self.marks[child.address] += 1

    def is_suspect(self, thing):
        return thing.address in self.marks and thing.address not in self.lives

    def rescue(self):
        if self.work:
            thing = self.at(self.work.pop())
            for child in thing.slots if thing and not thing.opaque else ():
                if child and self.is_suspect(child):
                    self.lives.add(child.address)
                    self.work.append(child.address)
        elif self.sweep:
            address = self.sweep.pop()
            thing = self.at(address)
            if thing and self.is_suspect(thing) and (thing.buffered or thing.count != self.marks[address]):
                self.lives.add(address)
                self.work.append(address)
        else:
            self.rounds -= 1
            self.sweep = list(self.marks)
            self.gradual = "rescue" if self.rounds else "decide"

    def decide_pass(self):
        if not self.sweep:
            self.gradual = None
            return
        thing = self.at(self.sweep.pop())
        if not thing or not self.is_suspect(thing) or thing.address in self.tried:
            return
        if "pass-decides" in self.broken:
            self.end_undecided([thing])
            return
        budget, self.budget = self.budget, 10 ** 9
        members, garbage, _, _ = self.trial(thing, "suspects", 0, self.is_suspect)
        self.budget = budget
        for member in members:  # what lives may be owned by garbage whose turn comes later: that takes it along, once
            (self.lives if member.address in self.tried else self.tried).add(member.address)
        self.free(garbage)

    def end_undecided(self, things):
        for thing in things:
            slots, thing.slots = thing.slots, []
            self.end(thing)
            for child in slots:
                if child and not child.dead:
                    self.release(child)

    PHASES = {"seed": seed, "trace": trace, "rescue": rescue, "decide": decide_pass}

    def step_of_pass(self):
        self.PHASES[self.gradual](self)

    def go_on(self):
        if not self.gradual:
            self.begin_pass()
        for _ in range(self.random.choice((1, 2, 5, 20))):
            if self.gradual:
                self.step_of_pass()

    def collect(self):
        if self.random.random() < 0.4:
            self.go_on()
            return
        self.random.choice((self.minor, self.minor, self.minor, self.slice, self.slice, self.full))()

    # ── what must hold ──

    def reached(self):
        found = set(thing for thing in self.variables if thing) | set(t for t in self.objects if t.opaque and not t.dead)
        todo = list(found)
        while todo:
            for child in todo.pop().slots:
                if child and child not in found:
                    found.add(child)
                    todo.append(child)
        return found

    def check(self, whole):
        reached = self.reached()
        assert not any(thing.dead for thing in reached), "an object that is reached was freed"
        living = [thing for thing in self.objects if not thing.dead]
        counts = dict.fromkeys(living, 0)
        for thing in self.variables + [child for owner in living for child in owner.slots]:
            if thing:
                counts[thing] += 1
        assert all(counts[thing] + thing.opaque == thing.count for thing in living), "a count is wrong"
        assert not whole or len(living) == len(reached), "garbage is left"
        self.objects = living


def run(seed, broken):
    heap = Heap(random.Random(seed), broken)
    for step in range(heap.random.randrange(10, 90)):
        heap.step()
        if step % 10 == 0:
            heap.check(False)
    heap.full()
    heap.check(True)


def main():
    options = [word for word in sys.argv[1:] if word.startswith("--")]
    numbers = [int(word) for word in sys.argv[1:] if not word.startswith("--")]
    broken = [word[8:] for word in options if word.startswith("--break=")]
    seed = next((int(word[7:]) for word in options if word.startswith("--seed=")), 1)
    assert all(rule in RULES for rule in broken), f"rules: {', '.join(RULES)}"
    failed = []
    for number in range(seed, seed + (numbers or [2000])[0]):
        try:
            run(number, broken)
        except AssertionError as error:
            failed.append((number, str(error)))
    if not broken:
        for number, error in failed[:5]:
            print(f"--seed={number}: {error}")
        sys.exit(bool(failed))
    print(f"without {', '.join(broken)}: {len(failed)} programs fail")
    sys.exit(not failed)


if __name__ == "__main__":
    main()
