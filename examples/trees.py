# The def half of trees.own, for CPython; `ownc run` takes it as it is.
import sys


class DynNode:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def build_def(depth):
    if depth == 0:
        return DynNode(None, None)
    return DynNode(build_def(depth - 1), build_def(depth - 1))


def count_def(node):
    if node.left is None:
        return 1
    return 1 + count_def(node.left) + count_def(node.right)


def bench_trees_def(n=14):
    print(f"stretch {count_def(build_def(n + 1))}")
    long_lived = build_def(n)
    d = 4
    while d <= n:
        trees = 1 << (n - d + 4)
        nodes = 0
        for _ in range(trees):
            nodes += count_def(build_def(d))
        print(f"{trees} trees of {d}: {nodes}")
        d += 4
    print(f"long {count_def(long_lived)}")


if __name__ == "__main__":
    bench_trees_def(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
