# How often each of up to 500,000 numbers comes up. Prints how many there are, the largest count, the sum of key * count % 1000.
from std.sys import argv


def main() raises:
    var n = atol(argv()[1])
    var counts = Dict[Int, Int]()
    var s = 42
    for _ in range(n):
        s = s * 48271 % 2147483647
        var key = s % 500000
        counts[key] = counts.get(key, 0) + 1
    var largest = 0
    var sum = 0
    for key in counts.keys():
        var count = counts[key]
        largest = max(largest, count)
        sum += key * count % 1000
    print(len(counts), largest, sum)
