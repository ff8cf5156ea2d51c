// sizes.own in Rust.
use std::fs;
use std::io::Write;
use std::os::fd::FromRawFd;

extern "C" {
    fn fcntl(descriptor: i32, what: i32) -> i32;
}

fn report(name: &str, value: f64) {
    if unsafe { fcntl(3, 1) } < 0 { return; }
    let mut out = std::mem::ManuallyDrop::new(unsafe { fs::File::from_raw_fd(3) });
    let _ = writeln!(out, "{name}={value}");
}

fn resident_bytes() -> f64 {
    let text = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    text.split(' ').nth(1).and_then(|word| word.parse::<f64>().ok()).unwrap_or(0.0) * 4096.0
}

#[allow(dead_code)]
struct Pair { number: i64, weight: f64 }

fn main() {
    let n: i64 = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(500_000);
    let start = resident_bytes();
    let numbers: Vec<i64> = (0..n).map(|i| i * 3 + 1000).collect();
    let middle = resident_bytes();
    report("bytes_per_integer", (middle - start) / n.max(1) as f64);
    let pairs: Vec<Pair> = (0..n).map(|i| Pair { number: i * 5 + 1000, weight: i as f64 * 0.5 }).collect();
    report("bytes_per_object", (resident_bytes() - middle) / n.max(1) as f64);
    println!("{}", numbers[n as usize - 1] + pairs[n as usize - 1].number);
    std::hint::black_box((numbers, pairs));
}
