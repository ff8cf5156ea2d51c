#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`ownc check --fix`: what is sure goes into the file, what is not stays as it is, and a file is written whole or not at all.

In: build/bin/ownc. Out: a line per failure, then `N passed, N failed`; status 1 if there is one.
"""
import os
import stat
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "build", "bin", "ownc"))

SEVERAL = '''fn archive(owned names: List[String]):
    print(len(names))

fn main():
    var names = ["a", "b"]
    archive(names^)
    print(len(names))
    var count = 3
    print(cuont)
    var s = String("x")
    var t = s
    print(s, t)
    x = 5
    print(x)
'''
SEVERAL_FIXED = (SEVERAL.replace("names^", "names.copy()").replace("cuont", "count").replace("= s\n", "= s.copy()\n")
                 .replace("    x = 5", "    var x = 5"))
SEVERAL_SAYS = ["fixed main.own:9: did you mean `count`? (E0201)", "fixed main.own:13: declare it (E0201)",
                "fixed main.own:6: keep a copy (E0301)", "fixed main.own:11: keep a copy (E0302)"]
UNSURE = 'fn main():\n    var n: Int = "text"\n    print(n)\n'
HALF = 'fn main():\n    var n: Int = "text"\n    var count = 1\n    print(cuont, n)\n'
PART = "fn twice(number: Int) -> Int:\n    return nubmer * 2\n"
IMPORTER = "from part import twice\n\nfn main():\n    print(twice(2))\n"
FINE = "fn main():\n    print(1)\n"

# name, files before, files after, status, what stderr says line by line (its beginning)
CASES = [
    ("several", {"main.own": SEVERAL}, {"main.own": SEVERAL_FIXED}, 0, SEVERAL_SAYS),
    ("nothing sure", {"main.own": UNSURE}, {"main.own": UNSURE}, 1, ["error[E0"]),
    ("one of two", {"main.own": HALF}, {"main.own": HALF.replace("cuont", "count")}, 1,
     ["fixed main.own:4: did you mean `count`? (E0201)", "error[E0"]),
    ("imported file", {"main.own": IMPORTER, "part.own": PART}, {"main.own": IMPORTER, "part.own": PART.replace("nubmer", "number")}, 0,
     ["fixed ./part.own:2: did you mean `number`? (E0201)"]),
    ("nothing to do", {"main.own": FINE}, {"main.own": FINE}, 0, []),
]


def run(folder, *words, text=None):
    result = subprocess.run([OWNC, *words], cwd=folder, input=text, capture_output=True, text=True, timeout=60)
    return result.returncode, result.stderr


def read_all(folder):
    return {name: open(os.path.join(folder, name), encoding="utf-8").read() for name in sorted(os.listdir(folder))}


def write_all(folder, files):
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def case(folder, files, after, status, says):
    write_all(folder, files)
    got, err = run(folder, "check", "--fix", "main.own")
    lines = [line for line in err.splitlines() if line.startswith(("fixed", "error"))]
    heads = len(lines) == len(says) and all(line.startswith(head) or line.replace("./", "") == head.replace("./", "")
                                            for line, head in zip(lines, says))
    return got == status and heads and read_all(folder) == after or f"status {got}\n{err}{read_all(folder)}"


def keeps_mode(folder):
    write_all(folder, {"main.own": SEVERAL})
    os.chmod(os.path.join(folder, "main.own"), 0o750)
    run(folder, "check", "--fix", "main.own")
    mode = stat.S_IMODE(os.stat(os.path.join(folder, "main.own")).st_mode)
    return mode == 0o750 and read_all(folder) == {"main.own": SEVERAL_FIXED} or f"mode {mode:o}"


def refuses_link(folder):
    write_all(folder, {"real.own": SEVERAL})
    os.symlink("real.own", os.path.join(folder, "main.own"))
    status, err = run(folder, "check", "--fix", "main.own")
    return status != 0 and "symbolic link" in err and read_all(folder)["real.own"] == SEVERAL or f"status {status}\n{err}"


def standard_input(folder):
    status, err = run(folder, "check", "--fix", "-", text=SEVERAL)
    return status == 1 and "fixed" not in err and not os.listdir(folder) or f"status {status}\n{err}"


def only_check(folder):
    write_all(folder, {"main.own": FINE})
    status, err = run(folder, "build", "--fix", "main.own")
    return status == 2 and "--fix" in err or f"status {status}\n{err}"


def main():
    tests = [(name, lambda folder, rest=rest: case(folder, *rest)) for name, *rest in CASES]
    tests += [(test.__name__, test) for test in (keeps_mode, refuses_link, standard_input, only_check)]
    failed = 0
    for name, test in tests:
        with tempfile.TemporaryDirectory(prefix="own-fix-") as folder:
            result = test(folder)
        if result is not True:
            failed += 1
            print(f"FAILED {name}: {result}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
