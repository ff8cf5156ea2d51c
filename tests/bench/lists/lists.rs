struct Node { value: i64, next: Option<Box<Node>> }
impl Drop for Node {
    fn drop(&mut self) {
        let mut next = self.next.take();
        while let Some(mut node) = next {
            next = node.next.take();
        }
    }
}
fn main() {
    let n: i64 = std::env::args().nth(1).unwrap().parse().unwrap();
    let mut h = 0i64;
    for _ in 0..2 {
        let mut head: Option<Box<Node>> = None;
        for i in 0..n {
            head = Some(Box::new(Node { value: i, next: head }));
        }
        let mut done: Option<Box<Node>> = None;
        while let Some(mut node) = head {
            head = node.next.take();
            node.next = done;
            done = Some(node);
        }
        let mut at = &done;
        while let Some(node) = at {
            h = (h * 31 + node.value) % 1000000007;
            at = &node.next;
        }
        println!("{} {}", n, h);
    }
}
