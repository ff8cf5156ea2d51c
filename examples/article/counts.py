# counts.own for CPython: its interpreter writes the counts, so only the pages tell.
import os
import resource
import sys


def report(name, value):
    try:
        os.write(3, f"{name}={value:.9g}\n".encode())
    except OSError:
        pass


def resident_pages():
    with open("/proc/self/statm") as file:
        return int(file.read().split(" ")[1])


def faults():
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt


class PyItem:
    def __init__(self, value):
        self.value = value


def sum_def(items):
    total = 0
    for item in items:
        total += item.value
    return total


def bench_counts_def(n):
    pages = resident_pages()
    items = [PyItem(i + 1000) for i in range(n)]
    pages = resident_pages() - pages
    if os.fork() == 0:
        first = faults()
        if sum_def(items) > 0:
            report("pages_written_percent", 100.0 * (faults() - first) / max(pages, 1))
            os._exit(0)
    os.wait()
    total = 0
    for _ in range(20):
        total += sum_def(items)
    return total


if __name__ == "__main__":
    print(bench_counts_def(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))
