# n intervals sorted by their start, their ends sorted; n queries count by two binary searches how many intervals overlap one. Prints the sum of
# the counts and a checksum over them.
from std.sys import argv


struct Generator:
    var s: Int

    def __init__(out self):
        self.s = 42

    def next(mut self, k: Int) -> Int:
        self.s = self.s * 48271 % 2147483647
        return self.s % k


@fieldwise_init
struct Interval(Copyable, Comparable):
    var s: Int
    var e: Int

    def __eq__(self, other: Self) -> Bool: return self.s == other.s
    def __ne__(self, other: Self) -> Bool: return self.s != other.s
    def __lt__(self, other: Self) -> Bool: return self.s < other.s
    def __le__(self, other: Self) -> Bool: return self.s <= other.s
    def __gt__(self, other: Self) -> Bool: return self.s > other.s
    def __ge__(self, other: Self) -> Bool: return self.s >= other.s


# How many start before `at`.
def starts_before(intervals: List[Interval], at: Int) -> Int:
    var low = 0
    var high = len(intervals)
    while low < high:
        var middle = (low + high) // 2
        if intervals[middle].s < at:
            low = middle + 1
        else:
            high = middle
    return low


# How many end at `at` or before.
def ends_until(ends: List[Int], at: Int) -> Int:
    var low = 0
    var high = len(ends)
    while low < high:
        var middle = (low + high) // 2
        if ends[middle] <= at:
            low = middle + 1
        else:
            high = middle
    return low


def main() raises:
    var n = atol(argv()[1])
    var generator = Generator()
    var intervals = List[Interval]()
    var ends = List[Int]()
    for _ in range(n):
        var s = generator.next(100000000)
        var e = s + 1 + generator.next(1000)
        intervals.append(Interval(s, e))
        ends.append(e)
    sort(intervals)
    sort(ends)
    var total = 0
    var h = 0
    for _ in range(n):
        var qs = generator.next(100000000)
        var qe = qs + 1 + generator.next(1000)
        var overlaps = starts_before(intervals, qe) - ends_until(ends, qs)
        total += overlaps
        h = (h * 31 + overlaps) % 1000000007
    print(total, h)
