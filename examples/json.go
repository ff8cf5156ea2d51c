// The fn half of json.own in Go: a value is an interface.
package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

type value interface{ write(out *strings.Builder) }

type member struct {
	key   string
	value value
}

type (
	null   struct{}
	truth  bool
	number int
	text   string
	array  []value
	object []member
)

type generator struct{ s int }

func (g *generator) next(k int) int {
	g.s = g.s * 48271 % 2147483647
	return g.s % k
}

func made(i int, g *generator) value {
	members := object{{"id", number(i)}, {"active", truth(i%3 == 0)}}
	if i%5 == 0 {
		members = append(members, member{"parent", null{}})
	} else {
		members = append(members, member{"parent", number(i / 2)})
	}
	name := "name-" + strconv.Itoa(i) + "\t\"" + strconv.Itoa(g.next(1000)) + "\" é"
	members = append(members, member{"name", text(name)})
	tags := array{}
	for k := 0; k < i%4; k++ {
		tags = append(tags, number(g.next(1000000)-500000))
	}
	return append(members, member{"tags", tags})
}

func writeText(t string, out *strings.Builder) {
	out.WriteByte('"')
	start := 0
	for at := 0; at < len(t); at++ {
		c := t[at]
		if c >= 32 && c != '"' && c != '\\' {
			continue
		}
		out.WriteString(t[start:at])
		start = at + 1
		switch c {
		case '"':
			out.WriteString("\\\"")
		case '\\':
			out.WriteString("\\\\")
		case '\t':
			out.WriteString("\\t")
		case '\n':
			out.WriteString("\\n")
		default:
			fmt.Fprintf(out, "\\u%04x", c)
		}
	}
	out.WriteString(t[start:])
	out.WriteByte('"')
}

func (null) write(out *strings.Builder)     { out.WriteString("null") }
func (v truth) write(out *strings.Builder)  { out.WriteString(strconv.FormatBool(bool(v))) }
func (v number) write(out *strings.Builder) { out.WriteString(strconv.Itoa(int(v))) }
func (v text) write(out *strings.Builder)   { writeText(string(v), out) }

func (v array) write(out *strings.Builder) {
	out.WriteByte('[')
	for i, item := range v {
		if i > 0 {
			out.WriteByte(',')
		}
		item.write(out)
	}
	out.WriteByte(']')
}

func (v object) write(out *strings.Builder) {
	out.WriteByte('{')
	for i, m := range v {
		if i > 0 {
			out.WriteByte(',')
		}
		writeText(m.key, out)
		out.WriteByte(':')
		m.value.write(out)
	}
	out.WriteByte('}')
}

type parser struct {
	text       string
	at, values int
}

func (p *parser) expect(word string) {
	if !strings.HasPrefix(p.text[p.at:], word) {
		panic(fmt.Sprintf("%s is expected at %d", word, p.at))
	}
	p.at += len(word)
}

func (p *parser) number() int {
	negative := p.text[p.at] == '-'
	if negative {
		p.at++
	}
	n := 0
	for p.text[p.at] >= '0' && p.text[p.at] <= '9' {
		n = n*10 + int(p.text[p.at]) - '0'
		p.at++
	}
	if negative {
		return -n
	}
	return n
}

func (p *parser) string() string {
	p.expect("\"")
	var result strings.Builder
	start := p.at
	for p.text[p.at] != '"' {
		if p.text[p.at] == 0 {
			panic("a text does not end")
		}
		if p.text[p.at] != '\\' {
			p.at++
			continue
		}
		result.WriteString(p.text[start:p.at])
		result.WriteByte(p.escape())
		start = p.at
	}
	result.WriteString(p.text[start:p.at])
	p.at++
	return result.String()
}

func (p *parser) escape() byte {
	p.at += 2
	switch c := p.text[p.at-1]; c {
	case '"', '\\':
		return c
	case 't':
		return '\t'
	case 'n':
		return '\n'
	}
	panic("an escape is unknown")
}

func (p *parser) array() value {
	items := array{}
	p.expect("[")
	for p.text[p.at] != ']' {
		if len(items) > 0 {
			p.expect(",")
		}
		items = append(items, p.value())
	}
	p.at++
	return items
}

func (p *parser) object() value {
	members := object{}
	p.expect("{")
	for p.text[p.at] != '}' {
		if len(members) > 0 {
			p.expect(",")
		}
		key := p.string()
		p.expect(":")
		members = append(members, member{key, p.value()})
	}
	p.at++
	return members
}

func (p *parser) value() value {
	p.values++
	switch p.text[p.at] {
	case '{':
		return p.object()
	case '[':
		return p.array()
	case '"':
		return text(p.string())
	case 'n':
		p.expect("null")
		return null{}
	case 't':
		p.expect("true")
		return truth(true)
	case 'f':
		p.expect("false")
		return truth(false)
	}
	return number(p.number())
}

func main() {
	n := 1000
	if len(os.Args) > 1 {
		n, _ = strconv.Atoi(os.Args[1])
	}
	g := &generator{42}
	items := array{}
	for i := 0; i < n; i++ {
		items = append(items, made(i, g))
	}
	var out, again strings.Builder
	items.write(&out)
	first := out.String()
	p := &parser{text: first + "\x00"}
	p.value().write(&again)
	second, h := again.String(), 0
	for i := 0; i < len(second); i++ {
		h = (h*31 + int(second[i])) % 1000000007
	}
	same := "different"
	if first == second {
		same = "equal"
	}
	fmt.Println(len(second), p.values, same, h)
}
