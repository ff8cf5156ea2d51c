fn fannkuch(n: usize) {
    let mut order: Vec<i64> = (0..n as i64).collect();
    let (mut flipped, mut counts) = (vec![0i64; n], vec![0i64; n]);
    let (mut checksum, mut most, mut sign, mut r) = (0i64, 0i64, 1i64, n);
    loop {
        while r != 1 {
            counts[r - 1] = r as i64;
            r -= 1;
        }
        if order[0] != 0 {
            for i in 0..n {
                flipped[i] = order[i];
            }
            let mut flips = 0;
            let mut first = flipped[0];
            while first != 0 {
                let (mut low, mut high) = (0, first as usize);
                while low < high {
                    let t = flipped[low];
                    flipped[low] = flipped[high];
                    flipped[high] = t;
                    low += 1;
                    high -= 1;
                }
                flips += 1;
                first = flipped[0];
            }
            if flips > most {
                most = flips;
            }
            checksum += sign * flips;
        }
        sign = -sign;
        loop {
            if r == n {
                println!("{} {}", checksum, most);
                return;
            }
            let first = order[0];
            for i in 0..r {
                order[i] = order[i + 1];
            }
            order[r] = first;
            counts[r] -= 1;
            if counts[r] > 0 {
                break;
            }
            r += 1;
        }
    }
}
fn main() {
    fannkuch(std::env::args().nth(1).unwrap().parse().unwrap());
}
