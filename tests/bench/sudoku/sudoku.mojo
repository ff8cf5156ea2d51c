# One puzzle with its digits permuted, n times; all solutions by always trying the first empty cell with the fewest candidates.
# Prints the solutions, the nodes of the search, a checksum over the solved cells.
from std.sys import argv


struct Solver:
    var cells: List[Int]          # 81; 0: empty
    var rows: List[Int]           # digits used, as bits 1 to 9
    var columns: List[Int]
    var boxes: List[Int]
    var solutions: Int
    var nodes: Int
    var h: Int

    def __init__(out self):
        self.cells = List[Int](length=81, fill=0)
        self.rows = List[Int](length=9, fill=0)
        self.columns = List[Int](length=9, fill=0)
        self.boxes = List[Int](length=9, fill=0)
        self.solutions = 0
        self.nodes = 0
        self.h = 0

    def flip(mut self, cell: Int, bit: Int):
        var r = cell // 9
        var c = cell % 9
        var b = r // 3 * 3 + c // 3
        self.rows[r] ^= bit
        self.columns[c] ^= bit
        self.boxes[b] ^= bit

    def solve(mut self):
        self.nodes += 1
        var best = -1
        var fewest = 10
        var candidates = 0
        for cell in range(81):
            if self.cells[cell] != 0:
                continue
            var r = cell // 9
            var c = cell % 9
            var free = 1022 & ~(self.rows[r] | self.columns[c] | self.boxes[r // 3 * 3 + c // 3])
            var count = 0
            var m = free
            while m != 0:
                m &= m - 1
                count += 1
            if count < fewest:
                best = cell
                fewest = count
                candidates = free
                if count <= 1:
                    break
        if best < 0:
            self.solutions += 1
            for cell in range(81):
                self.h = (self.h * 31 + self.cells[cell]) % 1000000007
            return
        for digit in range(1, 10):
            var bit = 1 << digit
            if candidates & bit != 0:
                self.cells[best] = digit
                self.flip(best, bit)
                self.solve()
                self.flip(best, bit)
                self.cells[best] = 0


def main() raises:
    var n = atol(argv()[1])
    var puzzle = "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4.."
    var p = List[Int](length=10, fill=0)
    var s = 42
    var solutions = 0
    var nodes = 0
    var h = 0
    for _ in range(n):
        for i in range(10):
            p[i] = i
        var i = 9
        while i >= 2:
            s = s * 48271 % 2147483647
            p.swap_elements(i, 1 + s % i)
            i -= 1
        var solver = Solver()
        solver.h = h
        for cell in range(81):
            var character = Int(puzzle.as_bytes()[cell])
            if character != ord("."):
                var digit = p[character - 48]
                solver.cells[cell] = digit
                solver.flip(cell, 1 << digit)
        solver.solve()
        solutions += solver.solutions
        nodes += solver.nodes
        h = solver.h
    print(solutions, nodes, h)
