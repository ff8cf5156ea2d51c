from ..leaf import double


def more(): return double() + 1
