print("part_nest.sub runs")
from part_nest.sub import made
