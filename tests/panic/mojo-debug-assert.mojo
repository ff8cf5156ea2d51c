# `debug_assert` of Mojo panics with its text.
#: run
#: exit 101
def main():
    debug_assert(1 < 2, "fine")
    debug_assert(2 < 1, "not less")
#= stderr
#| mojo-debug-assert.mojo:6:5: panic: assertion failed: not less
