from ..names import twice
from .. import names as outer_names
