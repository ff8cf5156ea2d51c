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
example=$root/examples/two_worlds.own
PATH=$root/build/bin:$PATH
say() { printf '\n$ %s\n' "$*"; }
say "ownc examples/two_worlds.own && ./two_worlds"
ownc "$example"
./two_worlds
for function in process_batch_fn process_batch_def; do
  say "ownc view examples/two_worlds.own:$function"
  ownc view "$example:$function"
done
say "ownc bench --peers --runs=10 examples/two_worlds.own"
ownc bench --peers --runs=10 "$example"
