# `byte` is the only keyword of a subscript.
#: check
def main():
    print("abc"[codepoint=1])  #~ E0110 `=` is not expected here
