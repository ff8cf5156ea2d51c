# A module of a folder that has no `__init__`.
size = 3


def double(): return 2 * size
