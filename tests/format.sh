#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The tree is as clang-format-19 writes it, and clang-tidy-19 finds nothing. Needs build-asan (clang-19).
cd "$(dirname "$0")/.." || exit 1
files=$(git ls-files -co --exclude-standard 'compiler/*.c' 'compiler/*.h' 'runtime/*.c' 'runtime/*.h')
bad=0
for file in $files; do
  clang-format-19 --dry-run -Werror "$file" >/dev/null 2>&1 || { echo "not formatted: $file"; bad=1; }
done
git ls-files -co --exclude-standard 'compiler/*.c' 'runtime/*.c' |
  xargs -P 2 -n 8 clang-tidy-19 --quiet -p build-asan 2>/dev/null | grep -E '(warning|error):' | sort -u >/tmp/own-tidy.log
if [ -s /tmp/own-tidy.log ]; then
  cat /tmp/own-tidy.log
  bad=1
fi
exit $bad
