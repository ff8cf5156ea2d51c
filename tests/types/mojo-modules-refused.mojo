# Modules of Mojo that Own leaves out are refused by their name; what is nowhere is no module.
#: check
from std.gpu import thread_idx  #~ E0299 `gpu` (Mojo's GPU code) is not built yet
from layout import Layout  #~ E0299 `layout` (Mojo's GPU code) is not built yet
from python import Python  #~ E0299 `python` (Mojo's bridge to CPython) is not built yet
from std.nowhere import x  #~ E0501 there is no module `std.nowhere`

def main() raises:
    print(thread_idx.x)
