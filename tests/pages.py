#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is written about the compiler is complete: pages of diagnostics, rules of the specification, the map of the runtime,
the table of chapters.

In: compiler/base/diag.def, spec/errors/*.md, spec/*.md, runtime/README.md, the tests. Out: a line per gap. Checked: each code
has a page of the usual form and each page a code; each code of a source text is pinned by a test or a fence; rules have one
place each; a rule that a page names is there; each file of the runtime stands in its map. The surprise: codes of files, of limits and of the command line may be named by any test,
whatever its form, since they need more than a source text.
"""
import fnmatch
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PARTS = ["What happened", "Why it is refused", "Ways out", "Rule"]
LAST_OF_TEXT = "E0500"  # codes below are about what stands in a source


def read(*path):
    with open(os.path.join(ROOT, *path), encoding="utf-8", errors="replace") as file:
        return file.read()


def markdown(folder):
    return sorted(name for name in os.listdir(os.path.join(ROOT, folder)) if name.endswith(".md"))


def test_texts():
    """All that may name a code: tests of every form, and the fences of the specification."""
    for folder, _, names in os.walk(os.path.join(ROOT, "tests")):
        for name in names:
            if name.endswith((".own", ".py", ".c")):
                yield read(folder, name)
    for folder in ("spec", "spec/errors"):
        for name in markdown(folder):
            yield "\n".join(re.findall(r"```own.*?```", read(folder, name), re.S))


def rules(problems):
    """The ids of all rules; a second place of one is a problem."""
    found = {}
    for name in markdown("spec"):
        for rule in re.findall(r"^\*\*([a-z][\w.-]*\.[\w.-]+)\*\*", read("spec", name), re.M):
            if rule in found:
                problems.append(f"spec/{name}: rule {rule} stands in {found[rule]}, too")
            found[rule] = name
    return found


def check_page(code, text, known, problems):
    if not text.startswith(f"# {code}: "):
        problems.append(f"spec/errors/{code}.md: does not begin with `# {code}: `")
    at = 0
    for part in PARTS:
        found = text.find(f"\n## {part}\n", at)
        if found < 0:
            problems.append(f"spec/errors/{code}.md: `## {part}` is missing, or in another order")
        at = max(at, found)
    if code.startswith("E03"):
        wrong, _, right = text.partition("\n## A program that fails\n")[2].partition("\n## Ways out\n")
        if "```own " not in wrong or ("```own reject" in wrong and f"#~ {code}" not in wrong):
            problems.append(f"spec/errors/{code}.md: no program that fails with {code}")
        if not re.search(r"```own (check|run)\b", right.partition("\n## ")[0]):
            problems.append(f"spec/errors/{code}.md: no way out that compiles")
    for rule in re.findall(r"\bown\.[\w.-]*\w", text.rpartition("## Rule")[2]):
        if rule not in known:
            problems.append(f"spec/errors/{code}.md: there is no rule {rule}")


def check_map(problems):
    """Each source file of the runtime's folder and each room of its dynamic part stands in runtime/README.md."""
    text = read("runtime", "README.md")
    names = re.findall(r"`([\w*]+)`", text)
    for file in sorted(os.listdir(os.path.join(ROOT, "runtime"))):
        if file.endswith(".c") and not any(fnmatch.fnmatch(file[:-2], name) for name in names):
            problems.append(f"runtime/{file} does not stand in runtime/README.md")
    dynamic = os.path.join(ROOT, "runtime", "dynamic")
    for name in sorted(os.listdir(dynamic)):
        room = os.path.isdir(os.path.join(dynamic, name))
        if (room or name.endswith(".c")) and f"`{name}{'/' * room}`" not in text:
            problems.append(f"runtime/dynamic/{name} does not stand in runtime/README.md")


def check_chapters(problems):
    """Each chapter of the specification stands in the table of its introduction."""
    listed = re.findall(r"^\| (\w+) \|", read("spec", "00-intro.md"), re.M)
    for name in markdown("spec")[1:]:
        if name.split("-")[0] not in listed:
            problems.append(f"spec/{name} does not stand in spec/00-intro.md")


def main():
    problems = []
    check_map(problems)
    check_chapters(problems)
    codes = re.findall(r"^D\(([EW]\d+),", read("compiler", "base", "diag.def"), re.M)
    pages = [name[:-3] for name in markdown("spec/errors")]
    known = rules(problems)
    texts = "\n".join(test_texts())
    pinned = set(re.findall(r"#~\^* ?(E\d+)", texts))
    named = set(re.findall(r"\bE\d{4}\b", texts))
    problems += [f"{code}: spec/errors/{code}.md is missing" for code in codes if code not in pages]
    problems += [f"spec/errors/{page}.md: there is no code {page}" for page in pages if page not in codes]
    for code in codes:
        if code in pages:
            check_page(code, read("spec", "errors", code + ".md"), known, problems)
        if code not in (pinned if code < LAST_OF_TEXT else named):
            problems.append(f"{code}: no test emits it")
    for problem in problems:
        print(problem)
    print(f"{len(codes)} codes, {len(known)} rules, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
