// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The functions of twins.own as a Rust programmer would write them down line by line. `//~ CODE`: refused by rustc.
#![allow(dead_code, unused)]
struct Shelf {
    items: Vec<String>,
    count: i64,
}
impl Shelf {
    fn new() -> Shelf {
        Shelf { items: vec!["a".to_string(), "b".to_string()], count: 2 }
    }
    fn at(&self, i: usize) -> &String {
        &self.items[i]
    }
    fn at_mut(&mut self, i: usize) -> &mut String {
        &mut self.items[i]
    }
    fn size(&self) -> i64 {
        self.count
    }
    fn bump(&mut self) -> i64 {
        self.count += 1;
        self.count
    }
}
fn add_to(a: &mut i64, b: i64) {
    *a += b;
}
fn push(v: &mut Vec<i64>, n: i64) {
    v.push(n);
}
fn join(a: &mut String, b: &mut String) {
    *a += b;
}
fn longer(a: &String, b: &String) -> bool {
    a.len() > b.len()
}

fn two_numbers() {
    let mut k = 3;
    add_to(&mut k, k); //~ E0503
    let j = 4;
    add_to(&mut k, j);
    println!("{}", k);
}
fn read_while_lent() {
    let mut xs = vec![1, 2, 3];
    let e = &mut xs[0];
    *e += 1;
    println!("{}", xs.len()); //~ E0502
    *e += 1;
    println!("{}", xs.len());
}
fn flat_write_while_lent() {
    let mut n = 1;
    let r = &n;
    println!("{}", r);
    n = 2; //~ E0506
    println!("{}", r);
    n = 3;
    println!("{}", n);
}
fn element_write_while_lent() {
    let mut xs = vec![1, 2, 3];
    let e = &xs[0];
    xs[1] = 5; //~ E0502
    println!("{}", e);
    xs[1] = 6;
}
fn two_in_turn() {
    let mut n = 1;
    let a = &mut n;
    let b = &mut n; //~ E0499
    *a += 1;
    *b += 1;
    println!("{}", n);
}
fn one_after_the_other() {
    let mut n = 1;
    let a = &mut n;
    *a += 1;
    let b = &mut n;
    *b += 1;
    println!("{}", n);
}
fn two_readers() {
    let n = 1;
    let a = &n;
    let b = &n;
    println!("{} {} {}", a, b, n);
}
fn fields_are_apart() {
    let mut s = Shelf::new();
    let items = &mut s.items;
    s.count += 1;
    items.push("c".to_string());
    println!("{} {}", s.items.len(), s.count);
}
fn whole_and_part() {
    let mut s = Shelf::new();
    let whole = &s;
    s.count = 7; //~ E0506
    println!("{}", whole.count);
}
fn receivers_wait() {
    let mut xs = vec![1, 2, 3];
    xs.push(xs.len());
    let last = xs.len() - 1;
    xs[last] = 9;
    println!("{:?}", xs);
}
fn arguments_in_turn() {
    let mut xs = vec![1, 2, 3];
    push(&mut xs, xs.len() as i64); //~ E0502
    xs.push(xs.pop().unwrap()); //~ E0499
    println!("{:?}", xs);
}
fn row_receiver() {
    let mut rows = vec![vec![1], vec![2]];
    rows[0].push(rows.len()); //~ E0502
    println!("{:?}", rows);
}
fn elements_apart() {
    let mut names = vec!["a".to_string(), "b".to_string()];
    join(&mut names[0], &mut names[1]); //~ E0499
    println!("{}", longer(&names[0], &names[1]));
}
fn exchange() {
    let mut names = vec!["a".to_string(), "b".to_string()];
    let mut x = "x".to_string();
    let mut y = "y".to_string();
    (x, y) = (y, x);
    (names[0], names[1]) = (names[1], names[0]); //~ E0507 E0507
    println!("{:?} {} {}", names, x, y);
}
fn moved_out_and_back(s: &mut Vec<i64>) {
    let mut old = *s; //~ E0507
    old.push(1);
    *s = old;
}
fn put_back_in_a_loop(s: &mut Shelf) {
    for i in 0..2 {
        let mut items = s.items; //~ E0507
        items.push(i.to_string());
        s.items = items;
    }
}
fn loop_and_length() {
    let mut xs = vec![1, 2, 3];
    for x in xs.iter_mut() {
        *x += xs.len(); //~ E0502
    }
    println!("{:?}", xs);
}
fn loop_and_store() {
    let mut xs = vec![1, 2, 3];
    for &x in xs.iter() {
        if x == 2 {
            xs[0] = x; //~ E0502
        }
    }
    println!("{:?}", xs);
}
fn loop_reads_only() {
    let xs = vec![1, 2, 3];
    let mut sum = 0;
    for x in xs.iter() {
        sum += x + xs.len();
    }
    println!("{}", sum);
}
fn accessor() {
    let mut s = Shelf::new();
    let first = s.at_mut(0);
    *first += "!";
    println!("{}", s.size()); //~ E0502
    *first += "!";
    println!("{}", s.bump());
}
fn accessor_reads() {
    let s = Shelf::new();
    let first = s.at(0);
    println!("{} {}", s.size(), first);
}
fn find(s: &mut Shelf) -> &mut String {
    if s.count > 0 {
        let r = &mut s.items[0];
        if r.len() > 3 {
            return r;
        }
    }
    s.items.push("new".to_string()); //~ E0499
    return &mut s.items[0]; //~ E0499
}
fn first_or(s: &mut Shelf) -> &mut String {
    if s.count == 0 {
        s.items.push("new".to_string());
    }
    return &mut s.items[0];
}
fn captured() {
    let mut total = 0;
    let mut add = |n: i64| total += n;
    add(1);
    println!("{}", total); //~ E0502
    add(2);
    println!("{}", total);
}
fn reborrowed() {
    let mut s = Shelf::new();
    let items = &mut s.items;
    let first = &mut items[0];
    *first += "x";
    println!("{}", items.len()); //~ E0502
    *first += "y";
    items.push("z".to_string());
    println!("{}", s.count);
}
fn kept_temporary() {
    let t = Shelf::new().at(0); //~ E0716
    println!("{}", t);
}
fn in_branches(flag: bool) {
    let mut a = 1;
    let mut b = 2;
    let r = if flag { &a } else { &b };
    a = 5; //~ E0506
    if flag {
        println!("{}", r);
    }
    b = 6;
}
fn next_round() {
    let mut xs = vec![1, 2];
    let mut n = 0;
    while n < 2 {
        let e = &mut xs[n];
        *e += 1;
        println!("{}", xs.len());
        n += 1;
    }
    println!("{:?}", xs);
}
fn through_optional() {
    let mut o = Some(Shelf::new());
    if o.is_some() {
        let v = o.as_mut().unwrap();
        v.count += 1;
        println!("{}", o.as_ref().unwrap().count); //~ E0502
        v.count += 1;
    }
}
fn behind_box() {
    let mut b = Box::new(Shelf::new());
    let items = &mut b.items;
    b.count = 4;
    items.push("c".to_string());
    println!("{}", b.count);
}
fn operands_in_order() {
    let mut n = 1;
    let r = &mut n;
    *r += 1;
    println!("{}", *r + n); //~ E0503
    *r = n + 1; //~ E0503
    println!("{}", n + *r); //~ E0503
}
fn last_operand() {
    let mut n = 1;
    let r = &mut n;
    *r += 1;
    println!("{}", *r + n);
}
fn receiver_of_a_part() {
    let mut s = Shelf::new();
    s.items.push(s.size().to_string());
    s.items.push(s.bump().to_string()); //~ E0499
    println!("{}", s.items.len());
}
fn augmented() {
    let mut names = vec!["a".to_string(), "b".to_string()];
    let mut numbers = vec![1, 2];
    names[0] += &names.len().to_string(); //~ E0502
    numbers[0] += numbers.len();
    println!("{:?} {:?}", names, numbers);
}
struct Noisy {
    name: String,
}
impl Drop for Noisy {
    fn drop(&mut self) {
        let name = self.name; //~ E0507
        println!("{}", name);
    }
}
fn captured_reader() {
    let mut words = vec!["a".to_string()];
    let size = || words.len();
    println!("{}", size());
    words.push("b".to_string()); //~ E0502
    println!("{} {}", size(), words.len());
    words.push("c".to_string());
}
fn through_two_references() {
    let mut s = Shelf::new();
    let a = &mut s;
    let b = &mut a.items;
    a.count = 3;
    b.push("x".to_string());
    a.bump();
    println!("{}", s.count);
}
fn set_in_both(flag: bool) {
    let mut a = vec![1];
    let mut b = vec![2];
    let r = if flag { &mut a } else { &mut b };
    r.push(3);
    println!("{}", a.len()); //~ E0502
    r.push(4);
}
fn sum(s: &[i64]) -> i64 {
    let mut total = 0;
    for x in s {
        total += x;
    }
    total
}
fn spans() {
    let mut xs = vec![1, 2, 3];
    let s = &mut xs[..];
    xs[0] = 5; //~ E0499
    println!("{}", xs.len()); //~ E0502
    s[1] = 7;
    println!("{} {}", xs.len(), sum(s)); //~ E0502
    s[2] = 8;
}
fn spans_read() {
    let mut xs = vec![1, 2, 3];
    let s = &xs[..];
    println!("{} {}", xs.len(), sum(s));
    xs[0] = 5;
}
fn slices() {
    let mut text = "abc".to_string();
    let s = text.as_str();
    println!("{} {}", s, text.len());
    text += "d";
    println!("{}", text);
}
fn main() {}
