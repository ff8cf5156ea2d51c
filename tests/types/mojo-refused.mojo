# What Mojo has and Own leaves out is refused by its name, once.
#: check
from std.sys import has_accelerator  #~ E0299 `has_accelerator` (Mojo's GPU code) is not built yet
from memory import UnsafePointer
from collections import Counter  #~ E0235 module `collections` has no `Counter`

def lanes(x: SIMD[DType.float64, 4]) -> Int:  #~ E0299 `SIMD` (Mojo's SIMD) is not built yet
    return 1

def again(x: SIMD[DType.float64, 4]) -> Int:
    return 1

def pointer(x: UnsafePointer[Int, MutUntrackedOrigin]):  #~ E0299 `MutUntrackedOrigin` (Mojo's pointer origins) is not built yet
    pass

comptime Nodes = UnsafePointer[Int, MutOrigin]  #~ E0299 `MutOrigin` (Mojo's pointer origins) is not built yet

def main() raises:
    comptime assert has_accelerator(), "a device"
    if has_accelerator():
        print("here")
