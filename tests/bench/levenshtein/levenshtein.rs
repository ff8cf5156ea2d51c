fn rnd(s: &mut i64, k: i64) -> i64 {
    *s = *s * 48271 % 2147483647;
    *s % k
}
fn letters(n: usize, s: &mut i64) -> Vec<u8> {
    (0..n).map(|_| (97 + rnd(s, 4)) as u8).collect()
}
fn distance(a: &Vec<u8>, b: &Vec<u8>) -> i64 {
    let n = b.len();
    let mut row: Vec<i64> = (0..=n as i64).collect();
    let mut next = vec![0i64; n + 1];
    for i in 0..a.len() {
        next[0] = i as i64 + 1;
        for j in 0..n {
            let mut cost = row[j] + (a[i] != b[j]) as i64;
            if row[j + 1] + 1 < cost {
                cost = row[j + 1] + 1;
            }
            if next[j] + 1 < cost {
                cost = next[j] + 1;
            }
            next[j + 1] = cost;
        }
        std::mem::swap(&mut row, &mut next);
    }
    row[n]
}
fn main() {
    let n: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut s = 42;
    let (a, b) = (letters(n, &mut s), letters(n, &mut s));
    println!("{}", distance(&a, &b));
}
