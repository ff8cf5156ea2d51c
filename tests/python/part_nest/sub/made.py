print("part_nest.sub.made runs")
value = 7
