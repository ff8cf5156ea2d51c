# batch.own for CPython. The blocks that are there afterwards are the fewest it can have allocated.
import os
import sys


def report_allocations(before, n):
    try:
        os.write(3, f"allocations_per_record={(sys.getallocatedblocks() - before) / n:.9g}\n".encode())
    except OSError:
        pass


class PyRecord:
    def __init__(self, id, value):
        self.id = id
        self.value = value


def process_batch_def(data):
    results = []
    for r in data:
        results.append(PyRecord(r.id, r.value * 1.5))
    return results


def bench_batch_def(n):
    data = [PyRecord(i, float(i)) for i in range(n)]
    before = sys.getallocatedblocks()
    results = process_batch_def(data)
    report_allocations(before, n)
    total = 0.0
    for r in results:
        total += r.value
    return total


if __name__ == "__main__":
    print(bench_batch_def(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))
