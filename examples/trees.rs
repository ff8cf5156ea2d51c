// The fn half of trees.own in Rust.
struct Node { left: Option<Box<Node>>, right: Option<Box<Node>> }
fn build(depth: i64) -> Node {
    if depth == 0 {
        return Node { left: None, right: None };
    }
    Node { left: Some(Box::new(build(depth - 1))), right: Some(Box::new(build(depth - 1))) }
}
fn count(node: &Node) -> i64 {
    match (&node.left, &node.right) {
        (Some(l), Some(r)) => 1 + count(l) + count(r),
        _ => 1,
    }
}
fn main() {
    let n: i64 = std::env::args().nth(1).map_or(10, |n| n.parse().unwrap());
    println!("stretch {}", count(&build(n + 1)));
    let long_lived = build(n);
    let mut d = 4;
    while d <= n {
        let trees = 1i64 << (n - d + 4);
        let mut nodes = 0;
        for _ in 0..trees {
            nodes += count(&build(d));
        }
        println!("{} trees of {}: {}", trees, d, nodes);
        d += 4;
    }
    println!("long {}", count(&long_lived));
}
