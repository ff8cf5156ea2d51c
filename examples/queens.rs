// The fn half of queens.own in Rust.
fn place(row: i64, n: i64, columns: &mut Vec<bool>, up: &mut Vec<bool>, down: &mut Vec<bool>) -> i64 {
    if row == n {
        return 1;
    }
    let mut count = 0;
    for c in 0..n {
        let (u, d) = ((row + c) as usize, (row - c + n - 1) as usize);
        let k = c as usize;
        if !columns[k] && !up[u] && !down[d] {
            columns[k] = true;
            up[u] = true;
            down[d] = true;
            count += place(row + 1, n, columns, up, down);
            columns[k] = false;
            up[u] = false;
            down[d] = false;
        }
    }
    count
}
fn main() {
    let n: i64 = std::env::args().nth(1).map_or(8, |n| n.parse().unwrap());
    let m = n as usize;
    println!("{}", place(0, n, &mut vec![false; m], &mut vec![false; 2 * m], &mut vec![false; 2 * m]));
}
