# `let` of old Mojo is refused with the word to write.
#: check
def main():
    let x = 3  #~ E0127 `let` is not a word of Own
    print(x)
