use std::collections::HashMap;
fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut counts: HashMap<i64, i64> = HashMap::new();
    let mut s = 42i64;
    for _ in 0..n {
        s = s * 48271 % 2147483647;
        *counts.entry(s % 500000).or_insert(0) += 1;
    }
    let largest = counts.values().max().unwrap();
    let sum: i64 = counts.iter().map(|(key, count)| key * count % 1000).sum();
    println!("{} {} {}", counts.len(), largest, sum);
}
