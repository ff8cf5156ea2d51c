# What a `.mojo` file declares itself comes before the names that it sees without an import.
#: run
def sort(mut items: List[Int]):
    items.reverse()

comptime Byte = Int

def main():
    var items: List[Byte] = [1, 3, 2]
    sort(items)
    print(items)
#= stdout
#| [2, 3, 1]
