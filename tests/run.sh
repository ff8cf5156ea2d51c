#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Sets up, builds (gcc release; clang-19 with AddressSanitizer and UBSan) and runs every test. Last line: N passed, N failed.
# `sh tests/run.sh --fast` leaves the second build and the slow stages out.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tests/setup.sh"
fast=no
[ "${1:-}" = --fast ] && fast=yes
own_need_build
own_need python3 libcmocka-dev clang-19 libclang-rt-19-dev valgrind clang-format-19 clang-tidy-19
own_build "$root/build" "all unit" -DCMAKE_BUILD_TYPE=Release
cd "$root" || exit 1

totals=$(mktemp)
trap 'rm -f "$totals"' EXIT
# stage NAME COMMAND…: runs it; counts its `N passed, N failed`, or one test by its exit status if it prints none. Stages that
# use one core stand in pairs: `stage … & stage …; wait`.
stage() {
  name=$1
  passed=0
  failed=0
  shift
  log=$(mktemp)
  start=$(date +%s)
  "$@" >"$log" 2>&1
  status=$?
  counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
  if [ -n "$counts" ]; then
    passed=${counts%% passed*}
    failed=${counts#* passed, }
    failed=${failed%% failed*}
    if [ $status != 0 ] && [ "$failed" = 0 ]; then failed=1; fi
  elif [ $status = 0 ]; then
    passed=1
  else
    failed=1
  fi
  echo "$passed $failed" >>"$totals"
  [ $status = 0 ] || cat "$log"
  echo "== $name: ${counts:-status $status} ($(($(date +%s) - start)) s)"
  rm -f "$log"
}

# units BUILD: its unit tests, two at a time.
units() {
  logs=$(mktemp -d)
  good=$(find "$1/tests" -maxdepth 1 -type f -name 'unit_*' -perm -u+x |
    xargs -P 2 -I{} sh -c '"$1" >"$0/${1##*/}" 2>&1 && rm "$0/${1##*/}" && echo "$1"' "$logs" {} | wc -l)
  bad=$(find "$logs" -type f | wc -l)
  find "$logs" -type f -exec cat {} +
  rm -rf "$logs"
  echo "$good passed, $bad failed"
  [ "$bad" = 0 ] && [ "$good" != 0 ]
}

stage layers python3 tests/layers.py
stage sizes python3 tests/sizes.py
stage pages python3 tests/pages.py
stage library python3 tests/library.py
stage units units build
stage programs python3 tests/run.py
stage interpreter python3 tests/run.py --half --config interp tests/run tests/python tests/count tests/bridge tests/drop tests/borrow tests/ownership/cases tests/errors tests/panic tests/module examples spec
stage enumeration python3 tests/enumerate.py
stage last-use python3 tests/last_use.py
stage hostile python3 tests/hostile.py &
stage foreign python3 tests/foreign.py
stage "short memory" python3 tests/short_memory.py
stage fix python3 tests/fix.py
stage rust python3 tests/twins.py
stage pictures python3 tests/view_html.py
stage readme python3 tests/readme.py
stage experiments python3 tests/experiments.py
wait
stage bench python3 tests/bench_verb.py &
stage benchmarks python3 tests/bench/run.py --test
stage "compile gate" python3 tests/bench/run.py --gate
wait
if [ $fast = no ]; then
  stage scaling python3 tests/scaling.py
  own_build "$root/build-asan" "ownc own_rt unit" -DCMAKE_BUILD_TYPE=Debug -DCMAKE_C_COMPILER=clang-19 -DCMAKE_C_FLAGS_DEBUG=-gline-tables-only -DOWN_SANITIZE=address,undefined -DOWN_MUTANTS=ON
  stage mutants python3 tests/mutants.py
  stage "asan units" units build-asan
  stage format sh tests/format.sh
  export ASAN_OPTIONS=malloc_context_size=2:quarantine_size_mb=8:thread_local_quarantine_size_kb=64 # LLVM allocates much
  stage sanitizers python3 tests/run.py --ownc build-asan/bin/ownc --config asan
  stage valgrind python3 tests/run.py --half --config valgrind examples tests/drop
fi
awk '{ passed += $1; failed += $2 } END { print passed " passed, " failed " failed"; exit failed > 0 }' "$totals"
