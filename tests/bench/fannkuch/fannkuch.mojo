# fannkuch-redux in one thread: all permutations of n numbers, how often each can be flipped. Prints the checksum and the most flips.
from std.sys import argv


def fannkuch(n: Int):
    var order = List[Int]()
    for i in range(n):
        order.append(i)
    var flipped = List[Int](length=n, fill=0)
    var counts = List[Int](length=n, fill=0)
    var checksum = 0
    var most = 0
    var sign = 1
    var r = n
    while True:
        while r != 1:
            counts[r - 1] = r
            r -= 1
        if order[0] != 0:
            for i in range(n):
                flipped[i] = order[i]
            var flips = 0
            var first = flipped[0]
            while first != 0:
                var low = 0
                var high = first
                while low < high:
                    var t = flipped[low]
                    flipped[low] = flipped[high]
                    flipped[high] = t
                    low += 1
                    high -= 1
                flips += 1
                first = flipped[0]
            if flips > most:
                most = flips
            checksum += sign * flips
        sign = -sign
        # the next permutation
        while True:
            if r == n:
                print(checksum, most)
                return
            var first = order[0]
            for i in range(r):
                order[i] = order[i + 1]
            order[r] = first
            counts[r] -= 1
            if counts[r] > 0:
                break
            r += 1


def main() raises:
    fannkuch(atol(argv()[1]))
