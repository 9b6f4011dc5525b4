#!/bin/sh
# Installs what is missing, builds trivsel, runs a course from its start to a report, and looks at
# the example. Run it from anywhere:  sh examples/quickstart.sh
set -eu
cd "$(dirname "$0")/.."
. examples/prepare.sh

prepare $build_packages
build release trivsel_program
trivsel=$PWD/build/release/trivsel
place=$PWD/build/quickstart
rm -rf "$place"
mkdir -p "$place"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }
run() { printf '$ trivsel %s\n' "$*"; "$trivsel" "$@"; }

cd "$place"
say "A new course"
run init granhuset-2026 --programme magtanvendelse-voksne --site "Botilbuddet Granhuset" \
  --legal-basis sel-108 --ownership municipal --places 12 --start 2026-02-02 --end 2026-08-03 \
  --order 2026-01-12 --order-deadline 2026-09-01 --lang da --git
cd granhuset-2026
say "Its plan"
run plan draft --today 2026-02-02
run plan --today 2026-02-02
say "An episode, on the evening of 14 March"
run log-episode --kinds violence,use-of-force --occurred 21:30 --citizen B-07 --against staff \
  --severity 2 --today 2026-03-14T22:05
say "The money"
run budget add --line vikar --activity seminar-1 --date 2026-03-20 --hours 39 --per-hour 312.50 \
  --voucher 4711 --today 2026-03-20
run budget --today 2026-03-20
say "What is due, and what is still open"
run plan next --today 2026-03-20
run check --fail-on never --format concise --today 2026-03-20
run report --today 2026-03-20 -o ../granhuset.html

cd ../../../examples/kastanjehuset
say "The example, a course in its fourth month"
run check --today 2026-05-29 --fail-on never --format concise
run report --today 2026-05-29 -o "$place/kastanjehuset.html"

say "Done"
echo "the program:  $trivsel"
echo "the reports:  $place/granhuset.html"
echo "              $place/kastanjehuset.html"
