struct Record { id: i64, value: f64 }
fn process_batch(data: &Vec<Record>) -> Vec<Record> {
    let mut out = Vec::with_capacity(data.len());
    for r in data {
        out.push(Record { id: r.id, value: r.value * 1.5 });
    }
    out
}
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let (n, k): (i64, i64) = (a[1].parse().unwrap(), a[2].parse().unwrap());
    let mut data = Vec::new();
    for i in 0..n {
        data.push(Record { id: i, value: i as f64 });
    }
    let mut sum = 0.0;
    for j in 0..k {
        let out = process_batch(&data);
        sum += out[(n - 1) as usize].value + out[(j % n) as usize].value;
        if out[0].id != 0 {
            return;
        }
    }
    println!("{:.1}", sum);
}
