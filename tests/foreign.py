#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Own and C in one program, both ways: narrow integers, Bool, floats, pointers and structs keep their values.

In: build/bin/ownc and a C compiler. Out: a line per failure, status 1 if there is one. Each direction goes through LLVM -O0 and -O2 and
through the C back end, with C compiled at -O0 and -O2: callers and callees of C rely on how narrow integers are extended.
"""
import os
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OWNC = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "build", "bin", "ownc")
LIBRARY = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(OWNC))), "lib", "libown_rt.a")
WAYS = (("-O0",), ("-O2",), ("--backend=c", "-O2"))

OWN_LIBRARY = '''
from memory import UnsafePointer

@fieldwise_init
struct Point(Trivial):
    var x: Int32
    var y: Float64

fn inside(n: Int8) -> Int8:
    return n

@export
fn narrow(a: Int8, b: UInt8, c: Int16, d: UInt16, e: Bool) -> Int:
    return Int(a) * 2 + Int(b) * 3 + Int(c) * 5 + Int(d) * 7 + (11 if e else 0)

@export
fn minus(a: Int8) -> Int8:
    return inside(-a)

@export
fn less(a: UInt16, b: UInt16) -> Bool:
    return a < b

@export
fn top(a: UInt16) -> UInt16:
    return 65535 - a

@export
fn shift(mut p: Point, by: Float32):
    p.x -= 1
    p.y += Float64(by)

@export
fn total(values: UnsafePointer[Int16], count: Int) -> Float64:
    var sum = 0.0
    for i in range(count):
        sum += Float64(values[i])
    print("summed", count, minus(3))
    return sum
'''

C_MAIN = r'''
#include "library.h"
#include <stdio.h>
volatile int64_t wild = 0x1234567800000085;
int main(void) {
  Point point = {-5, 0.25};
  int16_t values[] = {-3, 300, -32768};
  shift(&point, 0.5f);
  printf("%ld %d %d %d %d\n", (long)narrow((int8_t)wild, (uint8_t)wild, -32768, 65535, true), minus((int8_t)wild),
         less((uint16_t)wild, 134), less(134, (uint16_t)wild), top((uint16_t)wild));
  fflush(stdout);
  printf("%d %g %g\n", point.x, point.y, total(values, 3));
  return 0;
}
'''
C_MAIN_SAYS = "summed 3 -3\n"  # of the exit handler; the order of two buffers is not promised
C_MAIN_PRINTS = {"295069 123 1 0 65402", "-6 0.75 -32471"}

C_LIBRARY = r'''
#include <stdbool.h>
#include <stdint.h>
int8_t c_minus(int8_t a) { return (int8_t)-a; }
uint16_t c_top(uint16_t a) { return (uint16_t)(65535 - a); }
bool c_less(int16_t a, int16_t b) { return a < b; }
int64_t c_wide(int8_t a, uint8_t b, int16_t c, uint16_t d, bool e) { return a * 2 + b * 3 + c * 5 + d * 7 + (e ? 11 : 0); }
float c_half(float x) { return x / 2; }
typedef struct { int32_t x; double y; } Point;
void c_shift(Point *p) { p->x = -p->x; p->y *= 2; }
'''

OWN_MAIN = '''
@fieldwise_init
struct Point(Trivial):
    var x: Int32
    var y: Float64

extern fn c_minus(a: Int8) -> Int8
extern fn c_top(a: UInt16) -> UInt16
extern fn c_less(a: Int16, b: Int16) -> Bool
extern fn c_wide(a: Int8, b: UInt8, c: Int16, d: UInt16, e: Bool) -> Int
extern fn c_half(x: Float32) -> Float32
extern fn c_shift(mut p: Point)

fn main():
    var wild = 0x1234567800000085
    var p = Point(3, 1.5)
    c_shift(p)
    print(c_minus(Int8.truncate(wild)), c_top(UInt16.truncate(wild)), c_less(-1, 1), c_less(1, Int16.truncate(-1)))
    print(c_wide(Int8.truncate(wild), UInt8.truncate(wild), -32768, 65535, wild > 0), c_half(3.0), p.x, p.y)
'''
OWN_MAIN_PRINTS = "123 65402 True False\n295069 1.5 -3 3.0\n"


def run(folder, *command):
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def c_calls_own(folder, way, level):
    write(folder, "library.own", OWN_LIBRARY)
    write(folder, "main.c", C_MAIN)
    yield run(folder, OWNC, "build", *way, "--emit=obj,header", "library.own"), None
    yield run(folder, "cc", level, "-Wall", "-Wextra", "-Wpedantic", "-Werror", "main.c", "library.o", LIBRARY, "-lm", "-lpthread", "-o", "program"), None
    status, out, err = run(folder, "./program")
    lines = out.splitlines()
    good = C_MAIN_SAYS.strip() in lines and C_MAIN_PRINTS <= set(lines) and len(lines) == 3
    yield (status, out, err), out if good else "three lines"


def own_calls_c(folder, way, level):
    write(folder, "library.c", C_LIBRARY)
    write(folder, "main.own", OWN_MAIN)
    yield run(folder, "cc", level, "-c", "library.c"), None
    yield run(folder, OWNC, "build", *way, "--link-file=library.o", "main.own"), None
    yield run(folder, "./main"), OWN_MAIN_PRINTS


def own_loads_c(folder, way, level):
    """`ownc run` takes a shared library."""
    write(folder, "library.c", C_LIBRARY)
    write(folder, "main.own", OWN_MAIN)
    yield run(folder, "cc", level, "-shared", "-fPIC", "library.c", "-o", "library.so"), None
    yield run(folder, OWNC, "run", *way, "--link-file=library.so", "main.own"), OWN_MAIN_PRINTS


def main():
    failed = count = 0
    for test in (c_calls_own, own_calls_c, own_loads_c):
        for way in WAYS if test is not own_loads_c else (("-O1",),):
            for level in ("-O0", "-O2"):
                with tempfile.TemporaryDirectory(prefix="own-foreign-") as folder:
                    count += 1
                    for (status, out, err), wanted in test(folder, way, level):
                        if status == 0 and (wanted is None or out == wanted):
                            continue
                        failed += 1
                        print(f"FAILED {test.__name__} {' '.join(way)}, C {level}: status {status}\n{out}{err}wanted: {wanted}")
                        break
    print(f"{count - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
