#!/bin/sh
# Drives a sanitized program over every folder at hand: sanitize.sh TRIVSEL
# Any report of a sanitizer ends the program with a code that none of its commands has.
set -eu
cd "$(dirname "$0")/.."
trivsel=$PWD/$1
export ASAN_OPTIONS=exitcode=99 UBSAN_OPTIONS=print_stacktrace=1

run() {
  code=0
  "$trivsel" "$@" >/dev/null 2>&1 || code=$?
  [ "$code" -le 4 ] || { echo "exit $code: trivsel $*"; "$trivsel" "$@" 2>&1 | tail -40; exit 1; }
}

for folder in examples/*/course.yaml tests/rules/base/*/course.yaml; do
  folder=${folder%/course.yaml}
  for today in 2026-01-20 2026-03-20 2026-05-29 2026-12-01; do
    run check "$folder" --today $today --lang da
  done
  run check "$folder" --today 2026-03-20 --format json
done
# What differs from a clean folder, standing alone: a folder that lacks nearly everything.
for folder in tests/rules/*/*/course.yaml; do
  run check "${folder%/course.yaml}" --today 2026-03-20 --format json
done
for folder in examples/*/ tests/rules/base/*/; do
  [ -f "$folder/course.yaml" ] || continue
  for command in "plan" "plan --format json" "plan next" "plan draft --dry-run" "budget" "budget forecast" \
    "report --format html" "report --format md" "report --format json" "report --format text"; do
    # shellcheck disable=SC2086
    run $command -C "$folder" --today 2026-05-29
  done
done
# A rehearsal draws tens of thousands of courses, which takes a sanitizer minutes and shows it nothing
# new: two small ones are enough.
transcripts=$(ls tests/cli/*.md | grep -v rehearse)
# shellcheck disable=SC2086
/usr/bin/python3 tests/cli/run.py "$trivsel" $transcripts docs/tutorial.md docs/chart.md docs/own-programme.md
for options in "--rate 4 --months 6" "--rate 2 --months 12 --resident-days 660 --dispersion 2 --gradual 4"; do
  # shellcheck disable=SC2086
  run plan rehearse $options --runs 200
done
