# Spectral norm of A(i, j) = 1 / ((i + j)(i + j + 1) / 2 + i + 1), n x n, by ten rounds of the power method.
from std.math import sqrt
from std.sys import argv


def a(i: Int, j: Int) -> Float64:
    return 1.0 / Float64((i + j) * (i + j + 1) // 2 + i + 1)


def times(v: List[Float64], mut out: List[Float64]):
    for i in range(len(v)):
        var sum = 0.0
        for j in range(len(v)):
            sum += a(i, j) * v[j]
        out[i] = sum


def transposed_times(v: List[Float64], mut out: List[Float64]):
    for i in range(len(v)):
        var sum = 0.0
        for j in range(len(v)):
            sum += a(j, i) * v[j]
        out[i] = sum


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
    var u = List[Float64](length=n, fill=1.0)
    var v = List[Float64](length=n, fill=0.0)
    var between = List[Float64](length=n, fill=0.0)
    for _ in range(10):
        times(u, between)
        transposed_times(between, v)
        times(v, between)
        transposed_times(between, u)
    var uv = 0.0
    var vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    print(fixed(sqrt(uv / vv), 9))
