# Binary trees: one allocation per node; builds, counts and drops trees of growing depth beside one that lives to the end.
from std.memory import ArcPointer
from std.sys import argv


@fieldwise_init
struct Node:
    var left: Optional[ArcPointer[Node]]
    var right: Optional[ArcPointer[Node]]


def build(depth: Int) -> Node:
    if depth == 0:
        return Node(None, None)
    return Node(ArcPointer(build(depth - 1)), ArcPointer(build(depth - 1)))


def count(node: Node) -> Int:
    if node.left is None:
        return 1
    return 1 + count(node.left.value()[]) + count(node.right.value()[])


def trees(n: Int = 14):
    print(t"stretch {count(build(n + 1))}")
    var long_lived = build(n)
    var d = 4
    while d <= n:
        var trees = 1 << (n - d + 4)
        var nodes = 0
        for _ in range(trees):
            nodes += count(build(d))   # each tree ends here, at the end of the statement
        print(t"{trees} trees of {d}: {nodes}")
        d += 4
    print(t"long {count(long_lived)}")


def main() raises:
    trees(atol(argv()[1]))
