"""What module-local.own imports: a module with state of its own."""
START = 10
count = START
print("counting runs")


def bump():
    global count
    count += 1
    return count


def peek(name):
    return count if name == "count" else None
