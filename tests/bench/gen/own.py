#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""gen/own.py LINES [SEED]: about LINES lines of ordinary static Own, the same for the same arguments.

Functions of about twelve lines with comments; each calls one of the 100 functions of its kind before it (a chain of calls would only measure the
inliner), sometimes the library. Structs with methods, generics, boxes, moves, `mut` calls, calls that raise, loops, lists, texts; a module of
structs comes again every 40 functions. Everything is used once, so nothing is a warning."""
import sys


class Random:
    """The generator of all benchmarks."""

    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        self.state = self.state * 48271 % 2147483647
        return self.state % count


HEAD = '''"""A generated program."""

@fieldwise_init
struct Node:
    var value: Int
    var next: Optional[Box[Node]]


fn larger[T: Comparable & Copyable](a: T, b: T) -> T:
    if a < b:
        return b.copy()
    return a.copy()


fn lengths(node: Node) -> Int:
    # the chain behind it counts too
    if node.next is None:
        return 1
    return 1 + lengths(node.next.value()[])
'''

STRUCT = '''
# What belongs together in part {i}: numbers, and a name for reports.
@fieldwise_init
struct Part{i}(Copyable):
    var x: Int
    var y: Int
    var weight: Float64
    var name: String

    fn area(self) -> Int:
        return self.x * self.y

    fn grow(mut self, by: Int):
        # both sides, so that the shape stays
        self.x += by
        self.y += by
        if self.x > 1000:
            self.x = {n}

    fn heavier(self, other: Part{i}) -> Bool:
        return self.weight > other.weight
'''

# kind → text; {i} its number, {c} a callee of the same kind, {p} the newest struct, {n} a number
KINDS = {
    "count": '''
fn count{i}(a: Int, b: Int) -> Int:
    # how often the smaller one fits, and what is left over
    var x = a * 3 + {n}
    var y = b - x // 2
    while x > 100:
        x = x // 2
        y += 1
    if x == y and a > 0:
        y = {c}(x, y)
    else:
        y = larger(x, y + {n})
    return x + y
''',
    "part": '''
fn part{i}(read p: Part{p}, limit: Int) -> Int:
    # a copy may change, the original stays
    var q = p.copy()
    for step in range(limit):
        q.grow(step + {n})
        if q.heavier(p):
            break
    var sum = q.area() + len(q.name)
    if sum > limit:
        sum = {c}(q, limit - 1)
    return sum - p.x
''',
    "text": '''
fn text{i}(owned name: String, times: Int) -> String:
    # joins the pieces from left to right
    var result = String("t{n}")
    for k in range(times):
        result += name
        if len(result) > 80:
            return result^
    if times > {n}:
        name = {c}(result^, times - 1)
        return name^
    result += name
    return result^
''',
    "chain": '''
fn chain{i}(owned node: Box[Node], depth: Int) -> Box[Node]:
    # a new head in front of the old one
    var fresh = Node(depth + {n}, node^)
    if depth > 3:
        return {c}(Box(fresh^), depth - 1)
    var size = lengths(fresh)
    fresh.value = size * 2
    var box = Box[Node](fresh^)
    return box^
''',
    "fill": '''
fn fill{i}(mut items: List[Int], limit: Int):
    # squares that are not too large, largest last
    for k in range(limit):
        var square = k * k + {n}
        if square < limit * 10:
            items.append(square)
    if len(items) > {n}:
        items[0] = items[len(items) - 1]
    elif limit > 0:
        {c}(items, limit - 1)
''',
    "check": '''
fn check{i}(value: Int, name: String) raises -> Float64:
    # negative values have no meaning here
    if value < 0:
        raise Error("negative: " + name)
    var half = Float64(value) / 2.0
    try:
        if half > {n}.5:
            half = {c}(value - {n}, name)
    except error:
        half = 0.0
    return half + 1.0
''',
}


def function(kind, number, made, part, random):
    earlier = made[kind][-100:]
    if kind == "part":
        earlier = [name for name, its in earlier if its == part]
    callee = earlier[random.below(len(earlier))] if earlier else f"{kind}{number}"
    if kind == "count" and random.below(10) < 3:
        callee = "max"
    made[kind].append((f"{kind}{number}", part) if kind == "part" else f"{kind}{number}")
    return KINDS[kind].format(i=number, c=callee, p=part, n=random.below(90) + 1)


def main():
    lines, random = int(sys.argv[1]), Random(int(sys.argv[2]) if len(sys.argv) > 2 else 42)
    parts, kinds, made, number, part = [HEAD], list(KINDS), {kind: [] for kind in KINDS}, 0, -1
    total = HEAD.count("\n")
    while total < lines:
        if number % 40 == 0:
            part += 1
            parts.append(STRUCT.format(i=part, n=random.below(90) + 1))
            total += parts[-1].count("\n") + 1
        parts.append(function(kinds[random.below(len(kinds))], number, made, part, random))
        total += parts[-1].count("\n") + 1
        number += 1
    parts.append("\nfn main():\n    print(\"generated\")\n")
    sys.stdout.write("\n".join(parts))


if __name__ == "__main__":
    main()
