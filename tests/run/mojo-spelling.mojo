# A file written for Mojo: `def` is static, in structs too, conventions, constants and strings have Mojo's words.
#: run
from collections import Dict, List, Optional
from std.math import sqrt
from std.memory import UnsafePointer
from std.sys import argv
from std.time import perf_counter_ns
import std.math as m

@fieldwise_init
struct Point(Copyable, Movable):
    var x: Int
    var y: Int

    def sum(self) -> Int:
        return self.x + self.y

struct Guard:
    var n: Int

    def __init__(out self, n: Int):
        self.n = n

    def __deinit__(deinit self):
        print("gone", self.n)

    def twice(imm self) -> Int:
        return self.n * 2

@value
struct Pair:
    var a: Int

def take(var guard: Guard) -> Int:
    return guard.n

def add(inout x: Int, borrowed y: Int):
    x += y

comptime N = 4

def refuses() raises:
    raise Error("no")

def main() raises:
    print(Point(1, 2).sum(), sqrt(16.0), m.floor(2.5), len(argv()), perf_counter_ns() > 0)
    var guard = Guard(3)
    print(guard.twice())
    print(take(guard^))
    @parameter
    if N == 4:
        print("four")
    comptime if N == 3:
        print("three")
    var k = 1
    add(k, 4)
    print(t"k is {k}", T'{k}')
    debug_assert(k == 5, "k")
    var pair = Pair(1)
    var copy = pair.copy()
    print(copy.a, String(3), atol("4") + 1)
    var bytes = List[Byte](length=2, fill=7)
    for b in "ab".bytes():
        bytes.append(b)
    sort(bytes)
    print(bytes, "abc".byte_length())
    comptime HEX = "0123abcdef"
    print(HEX[byte=5], String("xyz"[byte = 1 + 1]))
    try:
        refuses()
    except e:
        print(e)
#= stdout
#| 3 4.0 2.0 1 True
#| 6
#| gone 3
#| 3
#| four
#| k is 5 5
#| 1 3 5
#| [7, 7, 97, 98] 3
#| b z
#| no
