# In a file written for Mojo the first assignment declares a variable of the function, in every block; library names may be variables.
#: run
struct Guard:
    var n: Int
    fn __init__(inout self, n: Int):
        self.n = n
    fn __del__(owned self):
        print("gone", self.n)

def branches(n: Int) -> String:
    if n == 0:
        out = String("zero")
    elif n > 0:
        out = "plus"
    else:
        out = "minus"
    return out

def loop(n: Int) -> Int:
    sum = 0
    for i in range(n):
        last = i * i
        sum += last
        guard = Guard(i)
    return sum

def inside() -> Int:
    total = 1
    fn add(x: Int) -> Int:
        twice = x * 2
        return twice
    total = add(total) + add(total)
    return total

def deep(n: Int) -> Int:
    var known = 1
    while True:
        for i in range(10):
            if i == n:
                found, other = i, known
                break
        else:
            found = -1
            other = 0
        return found * 10 + other

def main() raises:
    print(branches(0), branches(1), branches(-1))
    print(loop(3), inside(), deep(3), deep(12))
    x = y = 3
    text = String("a")
    text += "b"
    print(x + y, text)
#= stdout
#| zero plus minus
#| gone 0
#| gone 1
#| gone 2
#| 5 4 31 -10
#| 6 ab
