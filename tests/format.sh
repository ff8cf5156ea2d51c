#!/bin/sh
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# The tree is as clang-format-19 writes it, and clang-tidy-19 finds nothing. Needs build-asan (clang-19).
# The runtime is compiled four times, but looked at once. The analyzer's depth is a twentieth of its default, and so is the time;
# files that none of the last 20 commits touched it has seen as they are (without a history it looks at all).
cd "$(dirname "$0")/.." || exit 1
log=$(mktemp)
commands=$(mktemp -d)
trap 'rm -rf "$log" "$commands"' EXIT
bad=0
if ! find compiler runtime -name '*.[ch]' | xargs -P 2 -n 16 clang-format-19 --dry-run -Werror >"$log" 2>&1; then
  grep 'error:' "$log" | cut -d: -f1 | sort -u | sed 's/^/not formatted: /'
  bad=1
fi
python3 -c '
import json
with open("build-asan/compile_commands.json") as file:
    once = {command["file"]: command for command in json.load(file)}
with open("'"$commands"'/compile_commands.json", "w") as file:
    json.dump(list(once.values()), file)'
find compiler runtime -name '*.c' | sort >"$commands/all"
{ git log -20 --name-only --format= -- compiler runtime && git ls-files -m; } 2>/dev/null | sort -u | comm -12 - "$commands/all" >"$commands/late"
[ -s "$commands/late" ] || cp "$commands/all" "$commands/late"
# tidy [OPTION…]: the files that are named on standard input.
tidy() {
  xargs -r -P 2 -n 4 clang-tidy-19 --quiet -p "$commands" --extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang \
    --extra-arg=max-nodes=12000 "$@" >>"$log" 2>&1
}
: >"$log"
tidy <"$commands/late"
comm -23 "$commands/all" "$commands/late" | tidy "--checks=-clang-analyzer-*"
if grep -qE '(warning|error):' "$log"; then
  grep -E '(warning|error):' "$log" | sort -u
  bad=1
fi
exit $bad
