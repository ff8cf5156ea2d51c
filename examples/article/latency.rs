// latency.own in Rust.
use std::io::Write;
use std::os::fd::FromRawFd;
use std::time::Instant;

extern "C" {
    fn fcntl(descriptor: i32, what: i32) -> i32;
}

fn report(name: &str, value: f64) {
    if unsafe { fcntl(3, 1) } < 0 { return; }
    let mut out = std::mem::ManuallyDrop::new(unsafe { std::fs::File::from_raw_fd(3) });
    let _ = writeln!(out, "{name}={value}");
}

#[allow(dead_code)]
struct Record { id: i64, value: f64, name: String }

fn request(i: usize) -> Vec<Box<Record>> {
    let mut records = Vec::new();
    for j in 0..100 { records.push(Box::new(Record { id: j, value: j as f64 * 1.5, name: format!("k{i}-{j}") })); }
    records
}

fn main() {
    let n: usize = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(20_000);
    let mut times = Vec::with_capacity(n);
    let mut window: Vec<Vec<Box<Record>>> = (0..1000).map(|_| Vec::new()).collect();
    let mut sum = 0.0;
    for i in 0..n {
        let start = Instant::now();
        let records = request(i);
        for record in &records { sum += record.value; }
        window[i % 1000] = records;
        times.push(start.elapsed().as_nanos() as f64 / 1000.0);
    }
    times.sort_by(f64::total_cmp);
    for (name, at) in [("p50_us", n / 2), ("p99_us", n * 99 / 100), ("p999_us", n * 999 / 1000), ("max_us", n - 1)] {
        report(name, times[at]);
    }
    println!("{sum:?}");
}
