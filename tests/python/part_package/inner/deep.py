from . import twice, outer_names
from ..names import ONE as one
from .. import names


def deepest():
    return twice(one) + outer_names.ONE, names.ONE == outer_names.ONE
