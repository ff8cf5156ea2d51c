# n queens: how many ways are there to put n queens on a board of n x n so that none threatens another?
from std.sys import argv


def place(row: Int, n: Int, mut columns: List[Bool], mut up: List[Bool], mut down: List[Bool]) -> Int:
    if row == n:
        return 1
    var count = 0
    for c in range(n):
        var u = row + c
        var d = row - c + n - 1
        if not columns[c] and not up[u] and not down[d]:
            columns[c] = True
            up[u] = True
            down[d] = True
            count += place(row + 1, n, columns, up, down)
            columns[c] = False
            up[u] = False
            down[d] = False
    return count


def flags(n: Int) -> List[Bool]:
    var list = List[Bool]()
    for _ in range(n):
        list.append(False)
    return list^


def queens(n: Int = 12) -> Int:
    var columns = flags(n)
    var up = flags(2 * n)
    var down = flags(2 * n)
    return place(0, n, columns, up, down)


def main() raises:
    print(queens(atol(argv()[1])))
