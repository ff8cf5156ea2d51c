# Matrices as lists of rows: a[i][j] = t * (i - j) * (i + j) with t = 1 / n / n, b = a; c = a * b in the order i, k, j. Prints c[n / 2][n / 2].
from std.sys import argv


def matrix(n: Int) -> List[List[Float64]]:
    var t = 1.0 / Float64(n) / Float64(n)
    var rows = List[List[Float64]]()
    for i in range(n):
        var row = List[Float64]()
        row.reserve(n)                       # as long as it will be, as in the peers
        for j in range(n):
            row.append(t * Float64(i - j) * Float64(i + j))
        rows.append(row^)
    return rows^


# Adds `t` times the row `y` to the row `x`.
def add_row(mut x: List[Float64], y: List[Float64], t: Float64):
    for j in range(len(x)):
        x[j] += t * y[j]


def product(a: List[List[Float64]], b: List[List[Float64]], n: Int) -> List[List[Float64]]:
    var c = List[List[Float64]]()
    for i in range(n):
        c.append(List[Float64](length=n, fill=0.0))
        for k in range(n):
            add_row(c[i], b[k], a[i][k])
    return c^


# Mojo has no format for a number of decimals.
def fixed(x: Float64, digits: Int) -> String:
    var scale = 10**digits
    var whole = Int(round(x * Float64(scale)))
    var sign = "-" if whole < 0 else ""
    whole = abs(whole)
    var text = String(whole % scale)
    while text.byte_length() < digits:
        text = "0" + text
    return sign + String(whole // scale) + "." + text


def main() raises:
    var n = atol(argv()[1])
    var a = matrix(n)
    var b = matrix(n)
    var c = product(a, b, n)
    print(fixed(c[n // 2][n // 2], 9))
