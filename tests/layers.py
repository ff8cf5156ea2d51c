#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checks that the sources include only what their layer may use.

In: the `own_layer` lines of compiler/CMakeLists.txt and the #include lines of compiler/ and runtime/. Out: one line per
offence and status 1, or nothing but a count and status 0. The rules (architecture.md §2): an include names a folder of
USES or its own; quoted includes name their folder; LLVM only in backend/llvm; jansson only in tools and driver; the layers
have no cycle; runtime/ includes nothing of compiler/ (what they share is runtime/include/own/). Also that own/natives.def is whole.
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILER = os.path.join(ROOT, "compiler")
RUNTIME = os.path.join(ROOT, "runtime")
SUFFIXES = (".c", ".h", ".def", ".y", ".re")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')
LAYER = re.compile(r"^own_layer\(([\w/]+)([^)]*)\)", re.M)
KEYWORDS = ("USES", "LIBS", "GENERATED")
ABI_LIBRARIES = {"own_abi", "own_rt", "own_rt_embedded"}
JANSSON_LAYERS = {"tools", "driver"}
LLVM_LAYER = "backend/llvm"


def read_layers():
    """Name -> {"USES": set, "LIBS": set}."""
    with open(os.path.join(COMPILER, "CMakeLists.txt"), encoding="utf-8") as file:
        text = re.sub(r"#[^\n]*", "", file.read())
    layers = {}
    for name, rest in LAYER.findall(text):
        groups, current = {keyword: set() for keyword in KEYWORDS}, None
        for word in rest.split():
            if word in KEYWORDS:
                current = word
            elif current:
                groups[current].add(word)
        layers[name] = groups
    return layers


def find_cycle(layers):
    """A list of layers that use each other in a circle, or None."""
    done = set()

    def visit(name, path):
        if name in path:
            return path[path.index(name):] + [name]
        if name in done or name not in layers:
            return None
        for used in sorted(layers[name]["USES"]):
            cycle = visit(used, path + [name])
            if cycle:
                return cycle
        done.add(name)
        return None

    return next((cycle for cycle in (visit(name, []) for name in sorted(layers)) if cycle), None)


def sees_abi(layers, name):
    """May the layer include "own/…"? Libraries of the layers it uses are visible to it."""
    reached = [name, *layers[name]["USES"]]
    return any(layers[used]["LIBS"] & ABI_LIBRARIES for used in reached if used in layers)


def source_files(folder):
    for path, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            if name.endswith(SUFFIXES):
                yield os.path.join(path, name)


def includes_of(path):
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            match = INCLUDE.match(line)
            if match:
                yield number, match.group(1) == '"', match.group(2)


def check_quoted(layers, layer, target):
    """What is wrong with `#include "target"` in a file of the layer, or None."""
    folder = os.path.dirname(target)
    if not folder:
        return f'"{target}" names no folder'
    if folder == "own":
        return None if layer is None or sees_abi(layers, layer) else f"{layer} does not link own_abi"
    if layer is None:  # main.c may use every layer
        return None if folder in layers else f"{folder} is no layer"
    if folder != layer and folder not in layers[layer]["USES"]:
        return f'"{target}": {layer} may not use {folder}'
    return None


def check_foreign(layer, target):
    """Libraries that belong to certain layers only."""
    if target.startswith(("llvm-c/", "llvm/")) and layer != LLVM_LAYER:
        return f"<{target}>: LLVM belongs to {LLVM_LAYER}"
    if target == "jansson.h" and layer not in JANSSON_LAYERS:
        return f"<{target}>: jansson belongs to {' and '.join(sorted(JANSSON_LAYERS))}"
    return None


def check_compiler(layers):
    for path in source_files(COMPILER):
        shown = os.path.relpath(path, ROOT)
        layer = os.path.dirname(os.path.relpath(path, COMPILER))
        if layer and layer not in layers:
            yield f"{shown}: the folder {layer} has no own_layer line"
            continue
        for number, quoted, target in includes_of(path):
            wrong = check_foreign(layer, target)
            if not wrong and quoted:
                wrong = check_quoted(layers, layer or None, target)
            if wrong:
                yield f"{shown}:{number}: {wrong}"


def check_runtime(layers):
    for path in source_files(RUNTIME):
        shown = os.path.relpath(path, ROOT)
        for number, quoted, target in includes_of(path):
            if os.path.dirname(target) in layers or target.startswith("compiler/") or "../" in target:
                yield f"{shown}:{number}: the runtime includes \"{target}\" of the compiler"
            elif check_foreign("runtime", target):
                yield f"{shown}:{number}: {check_foreign('runtime', target)}"


def check_natives():
    """own/natives.def lists all methods and functions of the runtime."""
    found = set()
    for path in source_files(os.path.join(RUNTIME, "dynamic")):
        with open(path, encoding="utf-8") as file:
            found |= set(re.findall(r'\{"([A-Za-z_]\w*)",\s*\w+,\s*-?\w+,', file.read()))
    with open(os.path.join(RUNTIME, "include", "own", "natives.def"), encoding="utf-8") as file:
        listed = set(re.findall(r'^NATIVE\("(\w+)"\)', file.read(), re.M))
    return [f"runtime/include/own/natives.def: {name} is missing" for name in sorted(found - listed) if not name.startswith("__")]


def main():
    layers = read_layers()
    if not layers:
        print("compiler/CMakeLists.txt has no own_layer lines")
        return 1
    wrong = []
    for name in sorted(layers):
        wrong += [f"own_layer({name}): {used} is no layer" for used in sorted(layers[name]["USES"] - set(layers))]
    cycle = find_cycle(layers)
    if cycle:
        wrong.append("layers use each other: " + " -> ".join(cycle))
    wrong += check_compiler(layers)
    wrong += check_runtime(layers)
    wrong += check_natives()
    for line in wrong:
        print(line)
    if not wrong:
        print(f"{len(layers)} layers keep to their includes")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
