# The article: k rounds of process_batch (a new list, value * 1.5) over the same n records.
from std.sys import argv


@fieldwise_init
struct Record(Copyable):
    var id: Int
    var value: Float64


def process_batch(data: List[Record]) -> List[Record]:
    var out = List[Record]()
    out.reserve(len(data))
    for r in data:
        out.append(Record(r.id, r.value * 1.5))
    return out^


# Mojo has no format for a number of decimals.
def fixed(x: Float64, digits: Int) -> String:
    var scale = 10**digits
    var whole = Int(round(x * Float64(scale)))
    var sign = "-" if whole < 0 else ""
    whole = abs(whole)
    var text = String(whole % scale)
    while text.byte_length() < digits:
        text = "0" + text
    return sign + String(whole // scale) + "." + text


def main() raises:
    var n = atol(argv()[1])
    var k = atol(argv()[2])
    var data = List[Record]()
    for i in range(n):
        data.append(Record(i, Float64(i)))
    var sum = 0.0
    for j in range(k):
        var out = process_batch(data)
        sum += out[n - 1].value + out[j % n].value
    print(fixed(sum, 1))
