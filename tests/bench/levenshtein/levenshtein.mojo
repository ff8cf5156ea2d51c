# The edit distance of two texts of n letters out of four, by two rows of a table.
from std.sys import argv


struct Generator:
    var s: Int

    def __init__(out self):
        self.s = 42

    def next(mut self, k: Int) -> Int:
        self.s = self.s * 48271 % 2147483647
        return self.s % k


def letters(n: Int, mut generator: Generator) -> List[UInt8]:
    var text = List[UInt8]()
    for _ in range(n):
        text.append(UInt8(97 + generator.next(4)))
    return text^


def distance(a: List[UInt8], b: List[UInt8]) -> Int:
    var n = len(b)
    var row = List[Int]()
    for j in range(n + 1):
        row.append(j)
    var next = List[Int](length=n + 1, fill=0)
    for i in range(len(a)):
        next[0] = i + 1
        for j in range(n):
            var cost = row[j] + Int(a[i] != b[j])
            if row[j + 1] + 1 < cost:
                cost = row[j + 1] + 1
            if next[j] + 1 < cost:
                cost = next[j] + 1
            next[j + 1] = cost
        swap(row, next)
    return row[n]


def main() raises:
    var n = atol(argv()[1])
    var generator = Generator()
    var a = letters(n, generator)
    var b = letters(n, generator)
    print(distance(a, b))
