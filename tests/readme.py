#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Holds README.md to what the commands in it print.

  python3 tests/readme.py                the source of the main example and every `$ ownc view …` must be as they are printed
  python3 tests/readme.py --write        writes them anew
  python3 tests/readme.py --write bench  the tables of `$ ownc bench …`, too: their figures are of the machine it runs on

A picture whose text is a command is a file that the command prints. In a fence a line `$ COMMAND` is followed by what the command prints in the root folder, up to the next `$` or the end of the
fence; the fence after a line that ends in a link to a file of examples/ is a piece of that file.
"""
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
README = os.path.join(ROOT, "README.md")
ENVIRONMENT = dict(os.environ, LC_ALL="C.UTF-8", NO_COLOR="1", PATH=os.path.join(ROOT, "build", "bin") + ":" + os.environ["PATH"])
PICTURE = re.compile(r"!\[(ownc view --svg [^\]]*)\]\((\S+\.svg)\)")
FENCE = re.compile(r"^(```\w*\n)(.*?)^```$", re.M | re.S)


def printed(command):
    done = subprocess.run(command.split(), cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode()


def renew(fence, verbs):
    """The fence with the output of its commands of these verbs."""
    out = ""
    for piece in re.split(r"^(?=\$ )", fence, flags=re.M):
        command = piece.split("\n", 1)[0][2:]
        if piece.startswith("$ ownc ") and command.split()[1] in verbs:
            more = "\n" if piece.endswith("\n\n") else ""
            piece = f"$ {command}\n{printed(command)}{more}"
        out += piece
    return out


def pictures(text, write):
    """Files of pictures that are not as their commands print them; with `write` they are made anew."""
    found = PICTURE.findall(text)
    for command, name in found:
        path, now = os.path.join(ROOT, name), printed(command)
        if write:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(now)
        elif not os.path.exists(path) or open(path, encoding="utf-8").read() != now:
            yield name
    if not found:
        yield "no picture"


def lacking(text):
    """Files of which a fence shows something that they do not hold."""
    links = re.findall(r"\]\((examples/\S+)\):\n```\n(.*?)^```$", text, re.M | re.S)
    for name, piece in links:
        with open(os.path.join(ROOT, name), encoding="utf-8") as file:
            if piece not in file.read():
                yield name
    if not links:
        yield "no example"


def main():
    with open(README, encoding="utf-8") as file:
        old = file.read()
    verbs = ["view"] + sys.argv[2:]
    new = FENCE.sub(lambda found: found.group(1) + renew(found.group(2), verbs) + "```", old)
    if sys.argv[1:2] == ["--write"]:
        with open(README, "w", encoding="utf-8") as file:
            file.write(new)
    problems = [f"README.md shows what {name} does not hold" for name in lacking(new)]
    write = sys.argv[1:2] == ["--write"]
    problems += [f"{name} is not as its command prints it: python3 tests/readme.py --write" for name in pictures(new, write)]
    if new != old and sys.argv[1:2] != ["--write"]:
        problems.append("`ownc view` prints something else than README.md shows: python3 tests/readme.py --write")
    for problem in problems:
        print("FAILED readme:", problem)
    print(f"{max(3 - len(problems), 0)} passed, {len(problems)} failed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
