# n x n points, at most 100 rounds each; prints the points inside and a checksum over the rounds.
from std.sys import argv


def main() raises:
    var n = atol(argv()[1])
    var inside = 0
    var h = 0
    for y in range(n):
        var ci = 2.0 * Float64(y) / Float64(n) - 1.0
        for x in range(n):
            var cr = 2.0 * Float64(x) / Float64(n) - 1.5
            var zr = 0.0
            var zi = 0.0
            var a = 0.0
            var b = 0.0
            var k = 0
            while k < 100 and a + b <= 4.0:
                zi = 2.0 * zr * zi + ci
                zr = a - b + cr
                a = zr * zr
                b = zi * zi
                k += 1
            if k == 100:
                inside += 1
            h = (h * 31 + k) % 1000000007
    print(inside, h)
