struct Record { id: i64, value: f64, name: String }
fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut records = Vec::new();
    for i in 0..n {
        records.push(Record { id: i, value: i as f64 * 1.5, name: format!("record-{}", i) });
    }
    let total: usize = records.iter().map(|r| r.name.len()).sum();
    if records.last().map_or(false, |r| r.id < 0 || r.value < 0.0) {
        return;
    }
    println!("{}", total);
}
