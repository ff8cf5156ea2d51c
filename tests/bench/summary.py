# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What run.py prints: the machine, one table per program, the table of all programs with geometric means and the worst case.

In: medians per program and variant. Ratios are of processor time and of peak memory; 1.00 is clang-19 -O2 C with glibc. A missed gate or
target is said. A program without its C peer has no ratios."""
import collections
import math
import os
import platform
import re
import shutil
import subprocess

OWN, OWN_WRAP = "own", "own -O2 wrap"
C, C_TRAP, MOJO = "clang-19 -O2", "clang-19 -O2 trap", "mojo build"
COMPILERS = [["clang-19", "--version"], ["gcc", "--version"], ["rustc", "--version"], ["mojo", "--version"]]

Program = collections.namedtuple("Program", "name tier small big time memory")
Figures = collections.namedtuple("Figures", "wall cpu peak faults")

# touches 256 MB twice: the first touch of each page is the system's work, the second only memory's
TOUCH = r"""
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
int main(void) {
  size_t bytes = 256u << 20;
  char *volatile p = malloc(bytes);
  double a = now();
  memset(p, 1, bytes);
  double b = now();
  memset(p, 2, bytes);
  double c = now();
  memcpy(p, p + bytes / 2, bytes / 2);
  double d = now();
  printf("page touch %.2f us, fill %.1f GB/s, copy (read + write) %.1f GB/s\n", ((b - a) - (c - b)) / (bytes / 4096) * 1e6,
         bytes / (c - b) / 1e9, bytes / (d - c) / 1e9);
  return p[7] == 3;
}
"""


def pair(text):
    return tuple(float(part) for part in text.split(","))


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().strip()
    except OSError:
        return ""


def memory_costs(folder):
    source, exe = os.path.join(folder, "touch.c"), os.path.join(folder, "touch")
    with open(source, "w", encoding="utf-8") as file:
        file.write(TOUCH)
    subprocess.run(["gcc", "-O2", source, "-o", exe], check=True)
    return subprocess.run([exe], stdout=subprocess.PIPE, check=False).stdout.decode().strip()


def print_machine(folder):
    model = re.search(r"model name\s*: (.*)", read("/proc/cpuinfo"))
    pages = re.search(r"\[(\w+)\]", read("/sys/kernel/mm/transparent_hugepage/enabled"))
    print(f"{model.group(1) if model else 'unknown processor'}, {os.cpu_count()} cores, Linux {platform.release()}, "
          f"huge pages {pages.group(1) if pages else 'unknown'}, "
          f"governor {read('/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor') or 'unknown (virtual machine?)'}, load {os.getloadavg()[0]:.2f}")
    print(memory_costs(folder))
    for command in COMPILERS:
        if shutil.which(command[0]):
            print(subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout.decode().splitlines()[0])
    if os.getloadavg()[0] > 0.5 * (os.cpu_count() or 1):
        print("warning: other programs run beside the measured ones; these figures decide nothing")


def best_peer(modes, middle, mode):
    peers = [middle[label].cpu for label, its in modes.items() if its == mode and not label.startswith("own")]
    return min(peers) if peers else None


def print_program(program, ready, middle, runs):
    modes = {label: mode for label, mode, _, _ in ready}
    print(f"\n{program.name} ({program.tier}), n = {' '.join(program.big)}: medians of {runs} interleaved runs")
    print(f"  {'':24} {'wall s':>8} {'cpu s':>8} {'peak MB':>8} {'faults':>8}   cpu time to the best peer of its mode")
    for label, mode, _, _ in ready:
        figures, best = middle[label], best_peer(modes, middle, mode)
        ratio = f"{figures.cpu / best:.2f}" if label.startswith("own") and best else ""
        print(f"  {label:24} {figures.wall:8.3f} {figures.cpu:8.3f} {figures.peak:8.1f} {figures.faults:8.0f}   {ratio}")


def ratio(middle, over, under, field="cpu"):
    if over not in middle or under not in middle:
        return None
    return getattr(middle[over], field) / getattr(middle[under], field)


def ratios_of(modes, middle):
    """The columns of the table: names are COLUMNS'."""
    best_trap, best_wrap = best_peer(modes, middle, "trap"), best_peer(modes, middle, "wrap")
    return [ratio(middle, OWN, C), ratio(middle, OWN, C_TRAP), ratio(middle, OWN_WRAP, C),
            middle[OWN].cpu / best_trap if best_trap and OWN in middle else None,
            middle[OWN_WRAP].cpu / best_wrap if best_wrap and OWN_WRAP in middle else None,
            ratio(middle, OWN, OWN_WRAP), ratio(middle, C + ", mimalloc", C), ratio(middle, OWN_WRAP, MOJO), ratio(middle, OWN_WRAP, MOJO, "peak"), ratio(middle, OWN, C, "peak")]


COLUMNS = ["own/C", "own/C trap", "wrap/C", "own/best", "wrap/best", "own/wrap", "C mimalloc", "wrap/Mojo", "mem/Mojo", "memory"]


def verdict(what, value, limits):
    """Against (gate, target)."""
    if value is None or value <= limits[1]:
        return ""
    return f"{what}target {limits[1]} missed" if value <= limits[0] else f"{what}GATE {limits[0]} MISSED"


def cells(values):
    return "".join(f"{'' if value is None else f'{value:.2f}':>11}" for value in values)


def print_means(label, rows):
    columns = [[value for value in column if value is not None] for column in zip(*[values for _, values in rows])]
    means = [math.exp(mean_log(column)) if column else None for column in columns]
    worst = [max(column) if column else None for column in columns]
    print(f"{label + ', geometric mean':24}{cells(means)}")
    print(f"{label + ', worst':24}{cells(worst)}")


def mean_log(column):
    return sum(math.log(value) for value in column) / len(column)


def print_table(rows):
    """own/C: Own with traps to clang -O2 without; own/C trap, wrap/C: each mode to its own C; best: to the best peer of that mode."""
    print(f"\nprocessor time; 1.00 = clang-19 -O2 C with glibc, or the peer named; memory: peak to that C; mem/Mojo: to Mojo's\n{'':24}" +
          "".join(f"{column:>11}" for column in COLUMNS))
    tiers = collections.defaultdict(list)
    for program, modes, middle in rows:
        values = ratios_of(modes, middle)
        tiers[program.tier].append((program, values))
        said = [verdict("", values[0], program.time), verdict("memory ", values[-1], program.memory)]
        print(f"{program.name:24}{cells(values)}   {'; '.join(part for part in said if part)}")
    for tier, members in sorted(tiers.items()):
        print_means(f"tier {tier}", members)
