// The fn half of json.own in Rust.
use std::fmt::Write;

struct Member { key: String, value: Value }

enum Value { Null, Truth(bool), Number(i64), Text(String), Array(Vec<Value>), Object(Vec<Member>) }

struct Generator { s: i64 }
impl Generator {
    fn next(&mut self, k: i64) -> i64 {
        self.s = self.s * 48271 % 2147483647;
        self.s % k
    }
}

fn made(i: i64, generator: &mut Generator) -> Value {
    let mut members = vec![
        Member { key: "id".to_string(), value: Value::Number(i) },
        Member { key: "active".to_string(), value: Value::Truth(i % 3 == 0) },
    ];
    let parent = if i % 5 == 0 { Value::Null } else { Value::Number(i / 2) };
    members.push(Member { key: "parent".to_string(), value: parent });
    let name = format!("name-{i}\t\"{}\" é", generator.next(1000));
    members.push(Member { key: "name".to_string(), value: Value::Text(name) });
    let mut tags = Vec::new();
    for _ in 0..i % 4 { tags.push(Value::Number(generator.next(1000000) - 500000)); }
    members.push(Member { key: "tags".to_string(), value: Value::Array(tags) });
    Value::Object(members)
}

fn write_text(text: &str, out: &mut String) {
    out.push('"');
    let mut start = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte >= 32 && byte != b'"' && byte != b'\\' { continue; }
        out.push_str(&text[start..at]);
        start = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\t' => out.push_str("\\t"),
            b'\n' => out.push_str("\\n"),
            _ => write!(out, "\\u{byte:04x}").unwrap(),
        }
    }
    out.push_str(&text[start..]);
    out.push('"');
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
        Value::Number(number) => write!(out, "{number}").unwrap(),
        Value::Text(text) => write_text(text, out),
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 { out.push(','); }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (i, member) in members.iter().enumerate() {
                if i > 0 { out.push(','); }
                write_text(&member.key, out);
                out.push(':');
                write(&member.value, out);
            }
            out.push('}');
        }
    }
}

struct Parser<'a> { text: &'a str, bytes: &'a [u8], at: usize, values: i64 }

impl Parser<'_> {
    fn expect(&mut self, word: &str) -> Result<(), String> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) { return Err(format!("{word} is expected at {}", self.at)); }
        self.at += word.len();
        Ok(())
    }

    fn number(&mut self) -> i64 {
        let negative = self.bytes[self.at] == b'-';
        if negative { self.at += 1; }
        let mut number = 0;
        while self.bytes[self.at].is_ascii_digit() {
            number = number * 10 + (self.bytes[self.at] - b'0') as i64;
            self.at += 1;
        }
        if negative { -number } else { number }
    }

    fn string(&mut self) -> Result<String, String> {
        self.expect("\"")?;
        let mut result = String::new();
        let mut start = self.at;
        while self.bytes[self.at] != b'"' {
            if self.bytes[self.at] == 0 { return Err("a text does not end".to_string()); }
            if self.bytes[self.at] != b'\\' {
                self.at += 1;
                continue;
            }
            result.push_str(&self.text[start..self.at]);
            result.push(self.escape()?);
            start = self.at;
        }
        result.push_str(&self.text[start..self.at]);
        self.at += 1;
        Ok(result)
    }

    fn escape(&mut self) -> Result<char, String> {
        self.at += 2;
        match self.bytes[self.at - 1] {
            b'"' => Ok('"'),
            b'\\' => Ok('\\'),
            b't' => Ok('\t'),
            b'n' => Ok('\n'),
            _ => Err("an escape is unknown".to_string()),
        }
    }

    fn array(&mut self) -> Result<Value, String> {
        let mut items = Vec::new();
        self.expect("[")?;
        while self.bytes[self.at] != b']' {
            if !items.is_empty() { self.expect(",")?; }
            items.push(self.value()?);
        }
        self.at += 1;
        Ok(Value::Array(items))
    }

    fn object(&mut self) -> Result<Value, String> {
        let mut members = Vec::new();
        self.expect("{")?;
        while self.bytes[self.at] != b'}' {
            if !members.is_empty() { self.expect(",")?; }
            let key = self.string()?;
            self.expect(":")?;
            let value = self.value()?;
            members.push(Member { key, value });
        }
        self.at += 1;
        Ok(Value::Object(members))
    }

    fn value(&mut self) -> Result<Value, String> {
        self.values += 1;
        match self.bytes[self.at] {
            b'{' => self.object(),
            b'[' => self.array(),
            b'"' => Ok(Value::Text(self.string()?)),
            b'n' => self.expect("null").map(|_| Value::Null),
            b't' => self.expect("true").map(|_| Value::Truth(true)),
            b'f' => self.expect("false").map(|_| Value::Truth(false)),
            _ => Ok(Value::Number(self.number())),
        }
    }
}

fn main() -> Result<(), String> {
    let n: i64 = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(1000);
    let mut generator = Generator { s: 42 };
    let items = (0..n).map(|i| made(i, &mut generator)).collect();
    let mut text = String::new();
    write(&Value::Array(items), &mut text);
    let bytes = [text.as_bytes(), &[0]].concat();
    let mut parser = Parser { text: &text, bytes: &bytes, at: 0, values: 0 };
    let parsed = parser.value()?;
    let mut again = String::new();
    write(&parsed, &mut again);
    let mut h: i64 = 0;
    for byte in again.bytes() { h = (h * 31 + byte as i64) % 1000000007; }
    println!("{} {} {} {h}", again.len(), parser.values, if again == text { "equal" } else { "different" });
    Ok(())
}
