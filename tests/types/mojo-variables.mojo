# Variables that an assignment declares are checked like others: a value on every way, one type, no use before.
#: check
def some(n: Int) -> Int:
    if n > 0:
        x = 1
    return x  #~ E0305 `x` has no value

def types(n: Int):
    x = 1
    x = "a"  #~ E0203 `Int` is expected here, not `String`
    y += 1  #~ E0201 `y` is not declared
    z = nothing  #~ E0201 `nothing` is not declared
    print(z, before)  #~ E0201 `before` is not declared
    before = 1
    a, b = 1, 2, 3  #~ E0229 2 targets for 3 values
    Int = 3  #~ E0228 `Int` cannot be set: it is a type

def main():
    some(1)
    types(1)
