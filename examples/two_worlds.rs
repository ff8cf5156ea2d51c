// The fn half of two_worlds.own in Rust.
struct Record {
    value: f64,
}

fn process(r: &Record) -> f64 {
    r.value * 1.5
}

fn process_batch(data: Vec<Record>) -> f64 {
    let mut results = Vec::new();
    for r in &data {
        results.push(process(r));
    }
    let mut total = 0.0;
    for x in &results {
        total += x;
    }
    total
}

fn main() {
    let n: i64 = std::env::args().nth(1).map_or(1000, |n| n.parse().unwrap());
    let mut batch = Vec::new();
    for i in 0..n {
        batch.push(Record { value: i as f64 });
    }
    println!("{:.1}", process_batch(batch));
}
