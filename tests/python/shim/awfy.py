"""Runs a program of smarr/are-we-fast-yet: `awfy.py NAME ITERATIONS INNER`. Their own run.py loads the class by its computed name, which a
program that is compiled ahead of time cannot.

Standard output: the name, if the program found its result right. Standard error: `NAME seconds` for all iterations."""
import sys
import time

from bounce import Bounce
from cd import CD
from deltablue import DeltaBlue
from havlak import Havlak
from json import Json
from list import List
from mandelbrot import Mandelbrot
from nbody import NBody
from permute import Permute
from queens import Queens
from richards import Richards
from sieve import Sieve
from storage import Storage
from towers import Towers

PROGRAMS = {"Bounce": Bounce, "CD": CD, "DeltaBlue": DeltaBlue, "Havlak": Havlak, "Json": Json, "List": List, "Mandelbrot": Mandelbrot,
            "NBody": NBody, "Permute": Permute, "Queens": Queens, "Richards": Richards, "Sieve": Sieve, "Storage": Storage, "Towers": Towers}


def main(name, iterations, inner):
    program = PROGRAMS[name]()
    start = time.perf_counter()
    for _ in range(iterations):
        if not program.inner_benchmark_loop(inner):
            raise Exception("Benchmark failed with incorrect result")
    seconds = time.perf_counter() - start
    print(name, "is right")
    print(name, f"{seconds:.6f}", file=sys.stderr)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
