# Pointers, slices of bytes and the exchange of items under the names that Mojo has today.
#: run
from std.memory import ArcPointer, OwnedPointer as Owned

@fieldwise_init
struct Node:
    var value: Int
    var next: Optional[ArcPointer[Node]]

def main():
    var node = Node(1, ArcPointer(Node(2, None)))
    var shared = ArcPointer(7)
    var again = shared.copy()
    var owned = Owned(3)
    owned[] += 1
    print(node.next.value()[].value, shared[] + again[], owned[])
    var text = "hello"
    print(text[byte=1:3], text[byte=:2], text[byte=3:])
    var xs = [1, 2, 3]
    xs.swap_elements(0, 2)
    print(xs)
#= stdout
#| 2 14 4
#| el he lo
#| [3, 2, 1]
