# Trees built from the top and from the bottom, counted and dropped, beside a long-lived tree and a long list of numbers.
from std.memory import ArcPointer
from std.sys import argv


@fieldwise_init
struct Node:
    var left: Optional[ArcPointer[Node]]
    var right: Optional[ArcPointer[Node]]
    var i: Int


# Gives a leaf its descendants.
def grow(mut node: Node, height: Int):
    node.i = height
    if height > 0:
        node.left = ArcPointer(Node(None, None, 0))
        node.right = ArcPointer(Node(None, None, 0))
        grow(node.left.value()[], height - 1)
        grow(node.right.value()[], height - 1)


def top_down(height: Int) -> ArcPointer[Node]:
    var root = ArcPointer(Node(None, None, 0))
    grow(root[], height)
    return root^


def bottom_up(height: Int) -> ArcPointer[Node]:
    if height == 0:
        return ArcPointer(Node(None, None, 0))
    return ArcPointer(Node(bottom_up(height - 1), bottom_up(height - 1), height))


def count(node: Node) -> Int:
    if node.left is None:
        return node.i + 1
    return node.i + 1 + count(node.left.value()[]) + count(node.right.value()[])


# Mojo has no format for a number of decimals.
def fixed(x: Float64, digits: Int) -> String:
    var scale = 10**digits
    var whole = Int(round(x * Float64(scale)))
    var sign = "-" if whole < 0 else ""
    whole = abs(whole)
    var text = String(whole % scale)
    while text.byte_length() < digits:
        text = "0" + text
    return sign + String(whole // scale) + "." + text


def main() raises:
    var n = atol(argv()[1])
    var long_lived = top_down(n)
    var floats = List[Float64]()
    for i in range(500000):
        floats.append(1.0 / Float64(i + 1))
    var total = 0
    for d in range(4, n + 1, 2):
        var rounds = 2 * ((1 << (n + 3)) - 1) // ((1 << (d + 1)) - 1)
        var sum = 0
        for _ in range(rounds):
            var from_top = top_down(d)
            sum += count(from_top[])
            var from_bottom = bottom_up(d)
            sum += count(from_bottom[])
        print(d, rounds, sum)
        total += sum
    print("last", total, count(long_lived[]), fixed(floats[999], 9))
