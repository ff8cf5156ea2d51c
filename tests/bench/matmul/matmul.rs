fn matrix(n: i64) -> Vec<Vec<f64>> {
    let t = 1.0 / n as f64 / n as f64;
    (0..n).map(|i| (0..n).map(|j| t * (i - j) as f64 * (i + j) as f64).collect()).collect()
}
fn add_row(x: &mut Vec<f64>, y: &Vec<f64>, t: f64) {
    for j in 0..x.len() {
        x[j] += t * y[j];
    }
}
fn product(a: &Vec<Vec<f64>>, b: &Vec<Vec<f64>>, n: usize) -> Vec<Vec<f64>> {
    let mut c = Vec::new();
    for i in 0..n {
        c.push(vec![0.0; n]);
        for k in 0..n {
            add_row(&mut c[i], &b[k], a[i][k]);
        }
    }
    c
}
fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let (a, b) = (matrix(n), matrix(n));
    let c = product(&a, &b, n as usize);
    println!("{:.9}", c[n as usize / 2][n as usize / 2]);
}
