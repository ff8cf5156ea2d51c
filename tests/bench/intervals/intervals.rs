struct Interval { s: i64, e: i64 }
fn rnd(state: &mut i64, k: i64) -> i64 {
    *state = *state * 48271 % 2147483647;
    *state % k
}
fn starts_before(intervals: &Vec<Interval>, at: i64) -> i64 {
    let (mut low, mut high) = (0, intervals.len() as i64);
    while low < high {
        let middle = (low + high) / 2;
        if intervals[middle as usize].s < at {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
fn ends_until(ends: &Vec<i64>, at: i64) -> i64 {
    let (mut low, mut high) = (0, ends.len() as i64);
    while low < high {
        let middle = (low + high) / 2;
        if ends[middle as usize] <= at {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}
fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let (mut state, mut intervals, mut ends) = (42i64, Vec::new(), Vec::new());
    for _ in 0..n {
        let s = rnd(&mut state, 100000000);
        let e = s + 1 + rnd(&mut state, 1000);
        intervals.push(Interval { s, e });
        ends.push(e);
    }
    intervals.sort_by_key(|i| i.s);
    ends.sort();
    let (mut total, mut h) = (0, 0);
    for _ in 0..n {
        let qs = rnd(&mut state, 100000000);
        let qe = qs + 1 + rnd(&mut state, 1000);
        let overlaps = starts_before(&intervals, qe) - ends_until(&ends, qs);
        total += overlaps;
        h = (h * 31 + overlaps) % 1000000007;
    }
    if intervals[0].e < 0 {
        return;
    }
    println!("{} {}", total, h);
}
