#!/bin/sh
# Sourced by quickstart.sh and tests/run.sh: installs what is missing on a Debian 12, and builds.
# `prepare PACKAGE…` installs; `build PRESET [TARGET]` configures and builds into build/PRESET.

build_packages="g++ cmake ninja-build pkg-config ccache git ca-certificates tzdata
  libyaml-cpp-dev libfmt-dev libcli11-dev doctest-dev nlohmann-json3-dev libkainjow-mustache-dev
  libhowardhinnant-date-dev libutf8proc-dev nettle-dev libcsv-dev libtinyxml2-dev"

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

prepare() {
  missing=
  for package in "$@"; do
    state=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
    [ "$state" = "install ok installed" ] || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  echo "installing:$missing"
  # shellcheck disable=SC2086
  as_root apt-get update -qq
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# A header compiled beforehand is found again by its content, not by its time.
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
CCACHE_BASEDIR=$(pwd)
export CCACHE_BASEDIR

build() {
  cmake --preset "$1" >/dev/null
  cmake --build "build/$1" ${2:+--target "$2"}
}
