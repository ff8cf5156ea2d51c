# Traits, conversions and constructors under the names that Mojo had in 2024.
#: run
from collections import List

@value
struct Complex(Boolable, EqualityComparable, Writable, Representable, Stringable):
    var re: Float64
    var im: Float64

    fn __init__(inout self, re: Float64, im: Float64 = 0.0):
        self.re = re
        self.im = im

    fn write_to[W: Writer](self, inout writer: W):
        writer.write("(", self.re, " + ", self.im, "i)")

    fn __bool__(self) -> Bool:
        return self.re != 0 or self.im != 0

@value
struct Name(CollectionElement, Stringable):
    var text: String
    fn __str__(self) -> String:
        return "name " + self.text

fn first[T: CollectionElement](xs: List[T]) -> T:
    return xs[0].copy()

fn main() raises:
    c = Complex(1.5)
    print(c, "{} and {1}".format(c, int("3") + 1), str(3), float(2), float("2.5"), int(2.7), int(True), int(Int64(7)))
    print(c == Complex(1.5, 0), c != Complex(2), True if c else False)
    xs = List[Int](1, 2, 3)
    print(xs, len(List[String]("a", "b")), first(xs), first(List[Name](Name("x"), Name("y"))))
#= stdout
#| (1.5 + 0.0i) (1.5 + 0.0i) and 4 3 2.0 2.5 2 1 7
#| True True True
#| [1, 2, 3] 2 1 name x
