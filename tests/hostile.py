#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Bad and huge input: each case is generated, given to ownc, and must end with its status, the right number of
diagnostics, in bounded time and memory, and leave nothing behind. Last line: N passed, N failed."""
import ctypes
import os
import resource
import shutil
import stat
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(os.environ.get("OWNC", os.path.join(ROOT, "build", "bin", "ownc")))
HELLO = 'fn main():\n    print("hello")\n'


def nested_blocks(depth):
    return "fn main():\n" + "".join("    " * (i + 1) + "if True:\n" for i in range(depth)) + "    " * (depth + 1) + "pass\n"


# name, bytes of the file, status, part of the only diagnostic (None: accepted)
TEXTS = [
    ("empty file", "", 0, None),
    ("only comments", "# nothing\n\n   # here\n", 0, None),
    ("no newline at the end", HELLO.rstrip("\n"), 0, None),
    ("byte-order mark", "\ufeff" + HELLO, 0, None),
    ("CRLF", HELLO.replace("\n", "\r\n"), 0, None),
    ("unambiguous tabs", "fn main():\n\tif True:\n\t\tprint(1)\n", 0, None),
    ("line of 10 MB in a comment", HELLO + "# " + "x" * 10_000_000 + "\n", 0, None),
    ("line of 10 MB of code", "fn main():\n    var x = 1" + " + 1" * 2_500_000 + "\n    print(x)\n", 0, None),
    ("sum of 100,000 terms", "fn main():\n    var a = 1\n    print(a" + " + a" * 100_000 + ")\n", 0, None),
    ("string concatenation of 20,000 terms", 'fn main():\n    var a = String("x")\n    print(a' + " + a" * 20_000 + ")\n", 0, None),
    ("list of 20,000 items", "fn main():\n    var xs = [" + "1, " * 20_000 + "]\n    print(len(xs))\n", 0, None),
    ("elif ladder of 5,000", "fn main():\n    var a = 1\n    if a == 0:\n        pass\n"
     + "".join(f"    elif a == {i}:\n        pass\n" for i in range(5_000)), 0, None),
    ("256 brackets", "fn main():\n    print(" + "(" * 250 + "1" + ")" * 250 + ")\n", 0, None),
    ("invalid UTF-8", b'fn main():\n    print("\xff\xfe")\n', 1, "E01"),
    ("NUL byte", b"fn main():\n    print(1)\0\n", 1, "E01"),
    ("many NUL bytes", b"\0" * 10_000, 1, "E01"),
    ("ambiguous tabs", "fn main():\n    if True:\n\tprint(1)\n", 1, "E01"),
    ("bidirectional control", "fn main():\n    var a = 1 \u202e+ 2\n", 1, "E01"),
    ("100,000 parentheses", "fn main():\n    print(" + "(" * 100_000 + "1" + ")" * 100_000 + ")\n", 1, "E06"),
    ("100,000 open parentheses", "fn main():\n    print(" + "(" * 100_000 + "\n", 1, "E06"),
    ("100,000 unary minuses", "fn main():\n    print(" + "-" * 100_000 + "1)\n", 1, "E06"),
    ("100,000 times not", "fn main():\n    print(" + "not " * 100_000 + "True)\n", 1, "E06"),
    ("3,000 nested blocks", nested_blocks(3_000), 1, "E06"),
    ("integer of a million digits", "fn main():\n    print(" + "9" * 1_000_000 + ")\n", 1, "E0"),
    ("name of 100,000 letters", "fn main():\n    var " + "a" * 100_000 + " = 1\n", 1, "E06"),
    ("unterminated string", 'fn main():\n    print("abc)\n', 1, "E01"),
    ("unterminated bracket", "fn main():\n    print((1, 2\n", 1, "E01"),
    ("import not found", "import nowhere\nfn main():\n    pass\n", 1, "E05"),
    ("module-level statement", "print(1)\n", 0, None),
    ("module of 10,000 statements", "x = 1\n" + "x = x + 1\nprint(x)\n" * 5_000, 0, None),
    ("module of 5,000 functions", "".join(f"def f{i}(a, b=1): return a + b\n" for i in range(5_000)), 0, None),
    ("def of 5,000 statements", "def f(x):\n" + "    x = x.a(x)\n" * 5_000 + "    return x\n", 0, None),
    ("dynamic sum of 10,000 terms", "a = 1\nprint(a" + " + a" * 10_000 + ")\n", 0, None),
    ("dynamic elif ladder of 5,000", "a = 1\nif a == 0:\n    pass\n" + "".join(f"elif a == {i}:\n    pass\n" for i in range(5_000)), 0, None),
    ("dict of 20,000 entries", "d = {" + "".join(f"{i}: 'x', " for i in range(20_000)) + "}\nprint(len(d))\n", 0, None),
    ("comparison chain of 1,000", "a = 1\nprint(a" + " <= a" * 1_000 + ")\n", 0, None),
    ("1,000 attributes of attributes", "def f(a): return a" + ".b" * 1_000 + "\n", 0, None),
    ("40 nested def", "".join("    " * i + f"def f{i}(a{i}):\n" for i in range(40)) + "    " * 40 + "return " + " + ".join(f"a{i}" for i in range(40)) + "\n", 0, None),
    ("class of 5,000 methods", "class C:\n" + "".join(f"    def m{i}(self): return self.m{i}\n" for i in range(5_000)), 0, None),
    ("hierarchy of 1,000 classes", "class C0: pass\n" + "".join(f"class C{i}(C{i - 1}): pass\n" for i in range(1, 1_000)), 0, None),
    ("5,000 classes, each derived from the one before", "class C0:\n    pass\n" + "".join(
        f"class C{i}(C{i - 1}):\n    def set(self):\n        self.a{i} = {i}\n" for i in range(1, 5_000)) + "C4999().set()\n", 0, None),
    ("30 nested try", "".join("    " * i + "try:\n" for i in range(30)) + "    " * 30 + "print(1)\n"
     + "".join("    " * i + "except E as e:\n" + "    " * (i + 1) + "print(e)\n" for i in reversed(range(30))), 0, None),
    ("list literal nested 1,000 times", "x = " + "[" * 1_000 + "]" * 1_000 + "\n", 1, "E06"),
]


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


def run(arguments, folder, environment=None):
    done = subprocess.run([OWNC, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60, preexec_fn=limits, env=environment, check=False)
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")


def judge(status, err, wanted, code, folder, kept):
    """What is wrong with an outcome, or None."""
    rows = [line for line in err.splitlines() if "error[" in line]
    if status != wanted:
        return f"status {status}, expected {wanted}: {err[:400]}"
    if code is None and rows:
        return f"refused: {rows[0][:200]}"
    if code is not None and (len(rows) != 1 or f"error[{code}" not in rows[0]):
        return f"{len(rows)} diagnostics, expected one {code}…: {err[:600]}"
    left = sorted(set(os.listdir(folder)) - set(kept))
    return f"left behind: {left}" if left else None


def text_case(case, folder):
    _, text, wanted, code = case
    path = os.path.join(folder, "test.own")
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())
    status, _, err = run(["check", "--diagnostics=short", path], folder)
    return judge(status, err, wanted, code, folder, ["test.own"])


def write(folder, name, text=HELLO):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def case_missing(folder):
    status, _, err = run(["--diagnostics=short", "nothing.own"], folder)
    return judge(status, err, 3, "E0", folder, [])


def case_directory(folder):
    os.mkdir(os.path.join(folder, "d.own"))
    status, _, err = run(["--diagnostics=short", "d.own"], folder)
    return judge(status, err, 3, "E0512", folder, ["d.own"])


def case_fifo(folder):
    os.mkfifo(os.path.join(folder, "f.own"))
    status, _, err = run(["--diagnostics=short", "f.own"], folder)
    return judge(status, err, 3, "E0513", folder, ["f.own"])


def case_unreadable(folder):
    path = write(folder, "x.own")
    os.chmod(path, 0)
    if os.access(path, os.R_OK):  # root reads everything
        return None
    status, _, err = run(["--diagnostics=short", "x.own"], folder)
    return judge(status, err, 3, "E0511", folder, ["x.own"])


def case_too_large(folder):
    with open(os.path.join(folder, "x.own"), "wb") as file:
        file.truncate(2**28 + 1)  # takes no space on the disk
    status, _, err = run(["--diagnostics=short", "x.own"], folder)
    return judge(status, err, 3, "E0514", folder, ["x.own"])


def case_import_chain(folder):
    names = [f"m{i}.own" for i in range(300)]
    for i, name in enumerate(names):
        write(folder, name, f"import m{i + 1}\n" if i + 1 < len(names) else "x = 1\n")
    status, _, err = run(["--diagnostics=short", "m0.own"], folder)
    return judge(status, err, 1, "E0503", folder, names)


def case_unknown_option(folder):
    write(folder, "x.own")
    status, _, err = run(["--diagnostics=short", "--emti=c", "x.own"], folder)
    return judge(status, err, 2, "E0610", folder, ["x.own"]) or (None if "--emit" in err else f"no suggestion: {err}")


def case_no_arguments(folder):
    status, _, err = run([], folder)
    return None if status == 2 and "usage" in err.lower() else f"status {status}: {err}"


def case_not_writable(folder):
    write(folder, "x.own")
    status, _, err = run(["--diagnostics=short", "x.own", "-o", "no/such/folder/x"], folder)
    return judge(status, err, 3, "E0620", folder, ["x.own"])


def case_output_is_directory(folder):
    write(folder, "build.own")
    os.mkdir(os.path.join(folder, "build"))
    status, _, err = run(["--diagnostics=short", "build.own"], folder)
    return judge(status, err, 3, "E0621", folder, ["build.own", "build"])


def case_output_is_text(folder):
    write(folder, "notes.own")
    write(folder, "notes", "my notes\n")
    status, _, err = run(["--diagnostics=short", "notes.own"], folder)
    with open(os.path.join(folder, "notes"), encoding="utf-8") as file:
        if file.read() != "my notes\n":
            return "a text file was overwritten"
    return judge(status, err, 3, "E0621", folder, ["notes.own", "notes"])


def case_linker_missing(folder):
    write(folder, "x.own")
    status, _, err = run(["--diagnostics=short", "--linker=no-such-cc", "x.own"], folder)
    return judge(status, err, 3, "E0622", folder, ["x.own"])


def case_replaces_own_output(folder):
    write(folder, "x.own")
    for _ in range(2):
        status, _, err = run(["x.own"], folder)
        if status != 0:
            return f"status {status}: {err}"
    mode = os.stat(os.path.join(folder, "x")).st_mode
    return None if mode & stat.S_IXUSR else "not executable"


def case_huge_module_is_built(folder):
    path = write(folder, "x.own", "x = 1\n" + "x = x + 1\n" * 4_000 + "print(x)\n")
    status, _, err = run([path, "-o", "x"], folder)
    if status != 0:
        return f"status {status}: {err}"
    done = subprocess.run([os.path.join(folder, "x")], stdout=subprocess.PIPE, check=False)
    return None if done.stdout == b"4001\n" else f"printed {done.stdout}"


def case_full_device(folder):
    path = write(folder, "x.own")
    if not os.path.exists("/dev/full"):
        return None
    run([path, "-o", "x"], folder)
    with open("/dev/full", "wb") as full:
        done = subprocess.run([os.path.join(folder, "x")], stdout=full, stderr=subprocess.PIPE, check=False)
    return None if done.returncode != 0 and done.stderr else "writing to a full device is not an error"


def case_no_code_in_memory(folder):
    """The kernel refuses to make written memory executable: LLVM says so, and the status is that of the environment."""
    path = write(folder, "x.own")
    libc = ctypes.CDLL(None)

    def deny():
        if libc.prctl(65, 1, 0, 0, 0) != 0:  # PR_SET_MDWE: since Linux 6.3
            os._exit(77)

    done = subprocess.run([OWNC, "run", "--diagnostics=short", path], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60, preexec_fn=deny, check=False)
    if done.returncode == 77:
        return None
    return judge(done.returncode, done.stderr.decode(errors="replace"), 3, "E0625", folder, ["x.own"])


def main():
    passed, failed = 0, 0
    cases = [(case[0], lambda folder, case=case: text_case(case, folder)) for case in TEXTS]
    cases += [(name[5:].replace("_", " "), function) for name, function in globals().items() if name.startswith("case_")]
    for name, function in cases:
        folder = tempfile.mkdtemp(prefix="own-hostile-")
        try:
            problem = function(folder)
        except subprocess.TimeoutExpired:
            problem = "takes longer than 60 s"
        shutil.rmtree(folder, ignore_errors=True)
        if problem:
            failed += 1
            print(f"FAILED hostile: {name}: {problem}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
