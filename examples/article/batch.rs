// batch.own in Rust; its allocator counts.
use std::alloc::{GlobalAlloc, Layout, System};
use std::io::Write;
use std::os::fd::FromRawFd;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

struct Counting;
static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 { ALLOCATIONS.fetch_add(1, Relaxed); System.alloc(layout) }
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) { System.dealloc(at, layout) }
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Relaxed);
        System.realloc(at, layout, size)
    }
}

#[global_allocator]
static GLOBAL: Counting = Counting;

extern "C" {
    fn fcntl(descriptor: i32, what: i32) -> i32;
}

fn report(name: &str, value: f64) {
    if unsafe { fcntl(3, 1) } < 0 { return; }
    let mut out = std::mem::ManuallyDrop::new(unsafe { std::fs::File::from_raw_fd(3) });
    let _ = writeln!(out, "{name}={value}");
}

struct Record { id: i64, value: f64 }

#[inline(never)]
fn process_batch(data: &[Record]) -> Vec<Record> {
    let mut results = Vec::new();
    for r in data { results.push(Record { id: r.id, value: r.value * 1.5 }); }
    results
}

fn main() {
    let n: i64 = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(200_000);
    let mut data = Vec::new();
    for i in 0..n { data.push(Record { id: i, value: i as f64 }); }
    let before = ALLOCATIONS.load(Relaxed);
    let results = process_batch(&data);
    report("allocations_per_record", (ALLOCATIONS.load(Relaxed) - before) as f64 / n as f64);
    let mut total = 0.0;
    for r in &results { total += r.value + (r.id - r.id) as f64; }
    println!("{total:?}");
}
