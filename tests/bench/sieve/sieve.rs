fn primes(n: usize) -> i64 {
    let mut prime = vec![true; n + 1];
    let mut count = 0;
    for i in 2..=n {
        if prime[i] {
            count += 1;
            for j in (i + i..=n).step_by(i) {
                prime[j] = false;
            }
        }
    }
    count
}
fn main() {
    let mut n: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    for _ in 0..3 {
        println!("{} {}", n, primes(n));
        n /= 2;
    }
}
