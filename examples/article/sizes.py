# sizes.own for CPython.
import os
import sys


def report_size(name, size, n):
    try:
        os.write(3, f"{name}={size / max(n, 1):.9g}\n".encode())
    except OSError:
        pass


def resident_bytes():
    with open("/proc/self/statm") as file:
        return int(file.read().split(" ")[1]) * 4096


class PyPair:
    def __init__(self, number, weight):
        self.number = number
        self.weight = weight


def bench_sizes_def(n):
    start = resident_bytes()
    numbers = [i * 3 + 1000 for i in range(n)]
    middle = resident_bytes()
    report_size("bytes_per_integer", middle - start, n)
    pairs = [PyPair(i * 5 + 1000, i * 0.5) for i in range(n)]
    report_size("bytes_per_object", resident_bytes() - middle, n)
    return numbers[n - 1] + pairs[n - 1].number


if __name__ == "__main__":
    print(bench_sizes_def(int(sys.argv[1]) if len(sys.argv) > 1 else 500_000))
