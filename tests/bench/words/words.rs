use std::collections::HashMap;
use std::fmt::Write;
fn rnd(s: &mut i64, k: i64) -> i64 {
    *s = *s * 48271 % 2147483647;
    *s % k
}
fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let (mut s, mut text) = (42i64, String::new());
    for _ in 0..n {
        let (a, b) = (rnd(&mut s, 50000), rnd(&mut s, 50000));
        write!(text, "word{} ", a.min(b)).unwrap();
    }
    let mut counts: HashMap<String, i64> = HashMap::new();
    for word in text.split_terminator(' ') {
        match counts.get_mut(word) {
            Some(count) => *count += 1,
            None => {
                counts.insert(word.to_string(), 1);
            }
        }
    }
    let (mut best, mut most) = ("", 0);
    for (word, &count) in &counts {
        if count > most || (count == most && word.as_str() < best) {
            best = word;
            most = count;
        }
    }
    println!("{} {} {} {}", text.len(), counts.len(), best, most);
}
