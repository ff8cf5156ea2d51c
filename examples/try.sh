#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Installs what is missing, builds ownc, compiles and runs the main example and prints what the compiler inserted in it.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/tests/setup.sh"
own_need_build
own_build "$root/build" ownc -DCMAKE_BUILD_TYPE=Release
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '$ ownc examples/ownership.own && ./ownership'
"$root/build/bin/ownc" "$root/examples/ownership.own"
./ownership
echo
echo '$ ownc view examples/ownership.own:process_batch'
"$root/build/bin/ownc" view "$root/examples/ownership.own:process_batch"
