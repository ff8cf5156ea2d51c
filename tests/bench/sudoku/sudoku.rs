struct Solver { cells: Vec<i64>, rows: Vec<i64>, columns: Vec<i64>, boxes: Vec<i64>, solutions: i64, nodes: i64, h: i64 }
impl Solver {
    fn new(h: i64) -> Solver {
        Solver { cells: vec![0; 81], rows: vec![0; 9], columns: vec![0; 9], boxes: vec![0; 9], solutions: 0, nodes: 0, h }
    }
    fn flip(&mut self, cell: usize, bit: i64) {
        let (r, c) = (cell / 9, cell % 9);
        self.rows[r] ^= bit;
        self.columns[c] ^= bit;
        self.boxes[r / 3 * 3 + c / 3] ^= bit;
    }
    fn solve(&mut self) {
        self.nodes += 1;
        let (mut best, mut fewest, mut candidates) = (81, 10, 0);
        for cell in 0..81 {
            if self.cells[cell] != 0 {
                continue;
            }
            let (r, c) = (cell / 9, cell % 9);
            let free = 1022 & !(self.rows[r] | self.columns[c] | self.boxes[r / 3 * 3 + c / 3]);
            let (mut count, mut m) = (0, free);
            while m != 0 {
                m &= m - 1;
                count += 1;
            }
            if count < fewest {
                best = cell;
                fewest = count;
                candidates = free;
                if count <= 1 {
                    break;
                }
            }
        }
        if best == 81 {
            self.solutions += 1;
            for cell in 0..81 {
                self.h = (self.h * 31 + self.cells[cell]) % 1000000007;
            }
            return;
        }
        for digit in 1..10i64 {
            let bit = 1i64 << digit;
            if candidates & bit != 0 {
                self.cells[best] = digit;
                self.flip(best, bit);
                self.solve();
                self.flip(best, bit);
                self.cells[best] = 0;
            }
        }
    }
}
fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let puzzle = b"8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..";
    let (mut s, mut solutions, mut nodes, mut h) = (42i64, 0, 0, 0);
    for _ in 0..n {
        let mut p: Vec<i64> = (0..10).collect();
        for i in (2..10).rev() {
            s = s * 48271 % 2147483647;
            p.swap(i, 1 + (s % i as i64) as usize);
        }
        let mut solver = Solver::new(h);
        for cell in 0..81 {
            if puzzle[cell] != b'.' {
                let digit = p[(puzzle[cell] - b'0') as usize];
                solver.cells[cell] = digit;
                solver.flip(cell, 1 << digit);
            }
        }
        solver.solve();
        solutions += solver.solutions;
        nodes += solver.nodes;
        h = solver.h;
    }
    println!("{} {} {}", solutions, nodes, h);
}
