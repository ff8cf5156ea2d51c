# The def half of queens.own, for CPython; `ownc run` takes it as it is.
import sys


def place_def(row, n, columns, up, down):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        u = row + c
        d = row - c + n - 1
        if not columns[c] and not up[u] and not down[d]:
            columns[c] = up[u] = down[d] = True
            count += place_def(row + 1, n, columns, up, down)
            columns[c] = up[u] = down[d] = False
    return count


def bench_queens_def(n=12):
    return place_def(0, n, [False] * n, [False] * (2 * n), [False] * (2 * n))


if __name__ == "__main__":
    print(bench_queens_def(int(sys.argv[1]) if len(sys.argv) > 1 else 8))
