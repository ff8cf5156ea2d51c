#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The tree is as clang-format-19 writes it, and clang-tidy-19 finds nothing. Needs build-asan (clang-19).
cd "$(dirname "$0")/.." || exit 1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
bad=0
for file in $(find compiler runtime -name '*.[ch]'); do
  clang-format-19 --dry-run -Werror "$file" >/dev/null 2>&1 || { echo "not formatted: $file"; bad=1; }
done
find compiler runtime -name '*.c' | xargs -P 2 -n 8 clang-tidy-19 --quiet -p build-asan >"$log" 2>&1
if grep -qE '(warning|error):' "$log"; then
  grep -E '(warning|error):' "$log" | sort -u
  bad=1
fi
exit $bad
