ONE = 1
_private = 2


def twice(x):
    return 2 * x


for step in range(3):
    pass
if step > 5:
    never = 1
del step
