# The def half of json.own, for CPython; `ownc run` takes it as it is.
import sys


class PyNull:
    def write(self, out):
        out.append("null")


class PyTruth:
    def __init__(self, value):
        self.value = value

    def write(self, out):
        out.append("true" if self.value else "false")


class PyNumber:
    def __init__(self, value):
        self.value = value

    def write(self, out):
        out.append(str(self.value))


def write_text_def(text, out):
    out.append('"')
    start = 0
    for at in range(len(text)):
        c = text[at]
        if c >= " " and c != '"' and c != "\\":
            continue
        out.append(text[start:at])
        start = at + 1
        if c == '"':
            out.append('\\"')
        elif c == "\\":
            out.append("\\\\")
        elif c == "\t":
            out.append("\\t")
        elif c == "\n":
            out.append("\\n")
        else:
            out.append(f"\\u{ord(c):04x}")
    out.append(text[start:])
    out.append('"')


class PyText:
    def __init__(self, value):
        self.value = value

    def write(self, out):
        write_text_def(self.value, out)


class PyArray:
    def __init__(self, items):
        self.items = items

    def write(self, out):
        out.append("[")
        for i in range(len(self.items)):
            if i > 0:
                out.append(",")
            self.items[i].write(out)
        out.append("]")


class PyMember:
    def __init__(self, key, value):
        self.key = key
        self.value = value


class PyObject:
    def __init__(self, members):
        self.members = members

    def write(self, out):
        out.append("{")
        for i in range(len(self.members)):
            if i > 0:
                out.append(",")
            write_text_def(self.members[i].key, out)
            out.append(":")
            self.members[i].value.write(out)
        out.append("}")


class PyGenerator:
    def __init__(self):
        self.s = 42

    def next(self, k):
        self.s = self.s * 48271 % 2147483647
        return self.s % k


def made_def(i, generator):
    members = [PyMember("id", PyNumber(i)), PyMember("active", PyTruth(i % 3 == 0))]
    members.append(PyMember("parent", PyNull() if i % 5 == 0 else PyNumber(i // 2)))
    members.append(PyMember("name", PyText(f"name-{i}\t\"{generator.next(1000)}\" é")))
    tags = []
    for _ in range(i % 4):
        tags.append(PyNumber(generator.next(1000000) - 500000))
    members.append(PyMember("tags", PyArray(tags)))
    return PyObject(members)


class PyParser:
    def __init__(self, text):
        self.text = text + "\0"
        self.at = 0
        self.values = 0

    def expect(self, word):
        if not self.text.startswith(word, self.at):
            raise ValueError(f"{word} is expected at {self.at}")
        self.at += len(word)

    def number(self):
        negative = self.text[self.at] == "-"
        if negative:
            self.at += 1
        number = 0
        while "0" <= self.text[self.at] <= "9":
            number = number * 10 + ord(self.text[self.at]) - 48
            self.at += 1
        return -number if negative else number

    def string(self):
        self.expect('"')
        pieces = []
        start = self.at
        while self.text[self.at] != '"':
            if self.text[self.at] == "\0":
                raise ValueError("a text does not end")
            if self.text[self.at] != "\\":
                self.at += 1
                continue
            pieces.append(self.text[start:self.at])
            pieces.append(self.escape())
            start = self.at
        pieces.append(self.text[start:self.at])
        self.at += 1
        return "".join(pieces)

    def escape(self):
        c = self.text[self.at + 1]
        self.at += 2
        if c == '"' or c == "\\":
            return c
        if c == "t":
            return "\t"
        if c == "n":
            return "\n"
        raise ValueError("an escape is unknown")

    def array(self):
        items = []
        self.expect("[")
        while self.text[self.at] != "]":
            if len(items) > 0:
                self.expect(",")
            items.append(self.value())
        self.at += 1
        return PyArray(items)

    def object(self):
        members = []
        self.expect("{")
        while self.text[self.at] != "}":
            if len(members) > 0:
                self.expect(",")
            key = self.string()
            self.expect(":")
            members.append(PyMember(key, self.value()))
        self.at += 1
        return PyObject(members)

    def value(self):
        self.values += 1
        c = self.text[self.at]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return PyText(self.string())
        if c == "n":
            self.expect("null")
            return PyNull()
        if c == "t":
            self.expect("true")
            return PyTruth(True)
        if c == "f":
            self.expect("false")
            return PyTruth(False)
        return PyNumber(self.number())


def bench_json_def(n=100_000):
    generator = PyGenerator()
    out = []
    PyArray([made_def(i, generator) for i in range(n)]).write(out)
    text = "".join(out)
    parser = PyParser(text)
    again = []
    parser.value().write(again)
    again = "".join(again)
    h = 0
    size = 0
    for byte in again.encode():
        h = (h * 31 + byte) % 1000000007
        size += 1
    print(size, parser.values, "equal" if again == text else "different", h)


if __name__ == "__main__":
    bench_json_def(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
