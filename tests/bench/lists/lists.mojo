# Twice: 0 to n - 1 at the front of a linked list of boxes, the list reversed by moving its nodes, a checksum over all values, the list dropped.
from std.memory import ArcPointer
from std.sys import argv


@fieldwise_init
struct Node:
    var value: Int
    var next: Optional[ArcPointer[Node]]


def built(n: Int) -> Optional[ArcPointer[Node]]:
    var head: Optional[ArcPointer[Node]] = None
    for i in range(n):
        var rest = head^
        head = ArcPointer(Node(i, rest^))
    return head^


def reversed_nodes(var list: Optional[ArcPointer[Node]]) -> Optional[ArcPointer[Node]]:
    var rest = list^
    var done: Optional[ArcPointer[Node]] = None
    while rest is not None:
        var node = rest.take()
        swap(rest, node[].next)
        swap(done, node[].next)
        done = node^
    return done^


def checksum(node: Node, h: Int) -> Int:
    var sum = (h * 31 + node.value) % 1000000007
    if node.next is None:
        return sum
    return checksum(node.next.value()[], sum)


def main() raises:
    var n = atol(argv()[1])
    var h = 0
    for _ in range(2):
        var list = reversed_nodes(built(n))
        h = checksum(list.value()[], h)
        print(n, h)
