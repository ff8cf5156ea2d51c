fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let (mut inside, mut h) = (0i64, 0i64);
    for y in 0..n {
        let ci = 2.0 * y as f64 / n as f64 - 1.0;
        for x in 0..n {
            let cr = 2.0 * x as f64 / n as f64 - 1.5;
            let (mut zr, mut zi, mut a, mut b, mut k) = (0.0f64, 0.0f64, 0.0f64, 0.0f64, 0i64);
            while k < 100 && a + b <= 4.0 {
                zi = 2.0 * zr * zi + ci;
                zr = a - b + cr;
                a = zr * zr;
                b = zi * zi;
                k += 1;
            }
            if k == 100 {
                inside += 1;
            }
            h = (h * 31 + k) % 1000000007;
        }
    }
    println!("{} {}", inside, h);
}
