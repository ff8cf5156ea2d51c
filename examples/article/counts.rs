// counts.own in Rust.
use std::fs;
use std::io::Write;
use std::os::fd::FromRawFd;

extern "C" {
    fn fork() -> i32;
    fn wait(status: *mut i32) -> i32;
    fn _exit(status: i32) -> !;
    fn fcntl(descriptor: i32, what: i32) -> i32;
}

fn report(name: &str, value: f64) {
    if unsafe { fcntl(3, 1) } < 0 { return; }
    let mut out = std::mem::ManuallyDrop::new(unsafe { fs::File::from_raw_fd(3) });
    let _ = writeln!(out, "{name}={value}");
}

fn number_in(path: &str, at: usize) -> i64 {
    fs::read_to_string(path).ok().and_then(|text| text.split(' ').nth(at)?.parse().ok()).unwrap_or(0)
}

fn resident_pages() -> i64 { number_in("/proc/self/statm", 1) }
fn faults() -> i64 { number_in("/proc/self/stat", 9) }

struct Item { value: i64 }

#[inline(never)]
fn sum(items: &[Item]) -> i64 { items.iter().map(|item| item.value).sum() }

fn main() {
    let n: i64 = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(200_000);
    let before = resident_pages();
    let items: Vec<Item> = (0..n).map(|i| Item { value: i + 1000 }).collect();
    let pages = resident_pages() - before;
    if unsafe { fork() } == 0 {
        let first = faults();
        if sum(&items) > 0 {
            report("pages_written_percent", 100.0 * (faults() - first) as f64 / pages.max(1) as f64);
            unsafe { _exit(0) }
        }
    }
    unsafe { wait(std::ptr::null_mut()); }
    let mut total = 0;
    for _ in 0..20 { total += sum(&items); }
    println!("{total}");
}
