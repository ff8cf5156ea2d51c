#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Installs what is missing, builds ownc, compiles and runs the main example, prints what the compiler inserted in it and measures it.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tests/setup.sh"
own_need_build
own_build "$root/build" ownc -DCMAKE_BUILD_TYPE=Release
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
PATH=$root/build/bin:$PATH
say() { printf '\n$ %s\n' "$*"; }
say "ownc examples/two_worlds.own && ./two_worlds"
ownc "$root/examples/two_worlds.own"
./two_worlds
cd "$root"
for command in "view examples/two_worlds.own:process_batch_fn" "view examples/two_worlds.own:process_batch_def" \
  "bench --peers --runs=10 examples/two_worlds.own"; do
  say "ownc $command"
  # shellcheck disable=SC2086
  ownc $command
done
