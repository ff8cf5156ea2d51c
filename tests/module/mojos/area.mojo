from std.math import sqrt
from .shared import FACTOR

@fieldwise_init
struct Square(Copyable):
    var side: Float64

    def area(self) -> Float64:
        return self.side * self.side * FACTOR

def sorted_side(var sides: List[Float64]) -> Float64:
    sort(sides)
    return sqrt(sides[0])
