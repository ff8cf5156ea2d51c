print("part_nest runs")
outer = "outer"
