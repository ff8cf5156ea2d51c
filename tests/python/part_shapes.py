"""What module-local.own imports: classes and functions of another file."""
print("shapes runs as", __name__)


class Shape:
    def area(self):
        return 0


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return area(self.side)


def area(side):
    return side * side
