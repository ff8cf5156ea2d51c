# The primes up to n, n / 2, n / 4 by striking multiples from i + i on. Prints each n and how many there are.
from std.sys import argv


def primes(n: Int) -> Int:
    var prime = List[Bool](length=n + 1, fill=True)
    var count = 0
    for i in range(2, n + 1):
        if prime[i]:
            count += 1
            for j in range(i + i, n + 1, i):
                prime[j] = False
    return count


def main() raises:
    var n = atol(argv()[1])
    for _ in range(3):
        print(n, primes(n))
        n //= 2
