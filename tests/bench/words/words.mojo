# Counts the words of one long text. Prints its bytes, how many different words, the most frequent one (the smallest of several), its count.
from std.sys import argv


struct Generator:
    var s: Int

    def __init__(out self):
        self.s = 42

    def next(mut self, k: Int) -> Int:
        self.s = self.s * 48271 % 2147483647
        return self.s % k


def written(n: Int) -> String:
    var generator = Generator()
    var text = String()
    for _ in range(n):
        var a = generator.next(50000)
        var b = generator.next(50000)
        text += String(t"word{min(a, b)} ")
    return text^


def main() raises:
    var text = written(atol(argv()[1]))
    var counts = Dict[String, Int]()
    var start = 0
    while start < text.byte_length():
        var end = text.find(" ", start)
        var word = String(text[byte=start:end])
        counts[word] = counts.get(word, 0) + 1
        start = end + 1
    var best = String()
    var most = 0
    for word in counts.keys():
        var count = counts[word]
        if count > most or (count == most and word < best):
            best = word.copy()
            most = count
    print(text.byte_length(), len(counts), best, most)
