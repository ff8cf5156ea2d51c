# n records with a name each, appended one by one. Prints the sum of the names' lengths.
from std.sys import argv


@fieldwise_init
struct Record(Copyable):
    var id: Int
    var value: Float64
    var name: String


def main() raises:
    var n = atol(argv()[1])
    var records = List[Record]()
    for i in range(n):
        records.append(Record(i, Float64(i) * 1.5, String(t"record-{i}")))
    var total = 0
    for i in range(n):
        total += records[i].name.byte_length()
    print(total)
