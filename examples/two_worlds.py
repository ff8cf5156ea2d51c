# The def half of two_worlds.own, for CPython; `ownc run` takes it as it is.
import sys


class PyRecord:
    def __init__(self, value):
        self.value = value


def process_def(r):
    return r.value * 1.5


def process_batch_def(data):
    results = []
    for r in data:
        results.append(process_def(r))
    total = 0.0
    for x in results:
        total += x
    return total


def bench_batch_def(n=1_000_000):
    return process_batch_def([PyRecord(float(i)) for i in range(n)])


if __name__ == "__main__":
    print(bench_batch_def(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
