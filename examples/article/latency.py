# latency.own for CPython.
import os
import sys
from time import perf_counter_ns as clock


def report_time(name, nanoseconds):
    try:
        os.write(3, f"{name}={nanoseconds / 1000:.9g}\n".encode())
    except OSError:
        pass


class PyRecord:
    def __init__(self, id, value, name):
        self.id = id
        self.value = value
        self.name = name


def request_def(i):
    return [PyRecord(j, j * 1.5, f"k{i}-{j}") for j in range(100)]


def bench_latency_def(n):
    times = []
    window = [[] for _ in range(1000)]
    sum = 0.0
    for i in range(n):
        start = clock()
        records = request_def(i)
        for r in records:
            sum += r.value
        window[i % 1000] = records
        times.append(clock() - start)
    times.sort()
    report_time("p50_us", times[n // 2])
    report_time("p99_us", times[n * 99 // 100])
    report_time("p999_us", times[n * 999 // 1000])
    report_time("max_us", times[n - 1])
    return sum


if __name__ == "__main__":
    print(bench_latency_def(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
