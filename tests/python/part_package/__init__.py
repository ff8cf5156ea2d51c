"""A package that tests import."""
print("package runs")
from .shapes import area, Square
from . import shapes as of_shapes
from .inner import deep
from .inner.deep import deepest as lowest

__all__ = ["area", "Square", "total"]
hidden_by_all = 1


def total(shapes):
    return sum(area(s) for s in shapes)
