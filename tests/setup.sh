# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Shared by examples/try.sh and tests/run.sh: installs what is missing (Debian 12) and builds. Sourced, not run.
# In: $root (the checkout). Out: $root/build/bin/ownc. The second time both steps take about a second.

own_fail() { echo "own: $*" >&2; exit 1; }

# own_need PACKAGE…: installs the packages that are not there yet.
own_need() {
  missing=
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
  done
  [ -z "$missing" ] && return 0
  command -v apt-get >/dev/null || own_fail "these packages are needed:$missing"
  sudo=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || own_fail "root or sudo is needed to install:$missing"
    sudo=sudo
  fi
  echo "own: installing$missing" >&2
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 || own_fail "apt-get update failed"
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/tmp/own-apt.log 2>&1 ||
    { cat /tmp/own-apt.log >&2; own_fail "apt-get could not install:$missing"; }
}

own_need_build() {
  own_need gcc libc6-dev libstdc++-12-dev cmake ninja-build re2c lemon llvm-19-dev clang-19 libzstd-dev zlib1g-dev libxml2-dev libutf8proc-dev libtommath-dev libjansson-dev libffi-dev libgc1
}

# own_build FOLDER "TARGETS" [CMAKE OPTIONS…]: configures once, builds what changed; prints only when something fails.
own_build() {
  folder=$1
  targets=$2
  shift 2
  if [ ! -f "$folder/build.ninja" ]; then
    echo "own: configuring $(basename "$folder")" >&2
    cmake -S "$root" -B "$folder" -G Ninja "$@" >"$folder.log" 2>&1 || { cat "$folder.log" >&2; own_fail "cmake failed"; }
  fi
  echo "own: building $(basename "$folder")" >&2
  # shellcheck disable=SC2086
  ninja -C "$folder" $targets >"$folder.log" 2>&1 || { tail -n 60 "$folder.log" >&2; own_fail "the build failed"; }
  rm -f "$folder.log"
}
