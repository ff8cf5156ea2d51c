fn a(i: i64, j: i64) -> f64 {
    1.0 / ((i + j) * (i + j + 1) / 2 + i + 1) as f64
}
fn times(v: &Vec<f64>, out: &mut Vec<f64>) {
    for i in 0..v.len() {
        let mut sum = 0.0;
        for j in 0..v.len() {
            sum += a(i as i64, j as i64) * v[j];
        }
        out[i] = sum;
    }
}
fn transposed_times(v: &Vec<f64>, out: &mut Vec<f64>) {
    for i in 0..v.len() {
        let mut sum = 0.0;
        for j in 0..v.len() {
            sum += a(j as i64, i as i64) * v[j];
        }
        out[i] = sum;
    }
}
fn main() {
    let n: usize = std::env::args().nth(1).unwrap().parse().unwrap();
    let (mut u, mut v, mut between) = (vec![1.0; n], vec![0.0; n], vec![0.0; n]);
    for _ in 0..10 {
        times(&u, &mut between);
        transposed_times(&between, &mut v);
        times(&v, &mut between);
        transposed_times(&between, &mut u);
    }
    let (mut uv, mut vv) = (0.0, 0.0);
    for i in 0..n {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    println!("{:.9}", f64::sqrt(uv / vv));
}
