#!/bin/sh
# What may stand nowhere in the sources, or in one place only. Usage: bans.sh ROOT
set -eu
cd "$1"
failures=0

# banned WHY EXPRESSION PATH…
banned() {
  why=$1 expression=$2
  shift 2
  if found=$(grep -rnE "$expression" "$@"); then
    echo "$why:"
    echo "$found"
    failures=1
  fi
}

# only_in WHY EXPRESSION FILE: in src/, nowhere but there, and there it must be.
only_in() {
  found=$(grep -rlE "$2" src include | sort)
  if [ "$found" != "$3" ]; then
    echo "$1 belongs in $3 only, and stands in:"
    echo "$found"
    failures=1
  fi
}

banned "yaml-cpp's tree and emitter hide what a file says" \
  'YAML::(Node|Load[A-Za-z]*|Emitter)([^A-Za-z]|$)' src include
banned "work left undone is no comment" '\b(TODO|FIXME|XXX|HACK)\b' \
  --exclude=bans.sh --exclude-dir=node_modules CMakeLists.txt cmake src include tests docs examples schemas
only_in "yaml-cpp" '#include <yaml-cpp/' src/yaml/agreement.cpp
only_in "CLI11" '#include <CLI/' src/cli/arguments.cpp
only_in "date/tz" '#include <date/' src/values/zone.cpp
only_in "libcsv" '#include <csv.h>' src/csv/csv_file.cpp
exit $failures
