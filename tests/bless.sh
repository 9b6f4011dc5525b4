#!/bin/sh
# Writes again what the program says of its own files, after a field table has changed: the tables
# in docs/format.md, docs/duties.md, docs/import.md and docs/report-figures.md, schemas/*.schema.json
# and the words in docs/own-programme.md.
# Read the difference before you commit it.
#   sh tests/bless.sh [PROGRAM]
set -eu
cd "$(dirname "$0")/.."
program=${1:-build/dev/trivsel}

for name in course groups plan baseline occupancy budget expenses episode account portfolio \
  programme duties import-map report report-portfolio; do
  "$program" schema "$name" --lang en >schemas/schema.new
  mv schemas/schema.new "schemas/$name.schema.json"
done

for page in docs/format.md docs/duties.md docs/import.md docs/report-figures.md; do
  inside=no
  while IFS= read -r line; do
    case $line in
      '<!-- fields: '*' -->')
        name=${line#'<!-- fields: '}
        printf '%s\n' "$line"
        "$program" schema "${name%' -->'}" --format md --lang en
        inside=yes
        ;;
      '<!-- end -->')
        printf '%s\n' "$line"
        inside=no
        ;;
      *) [ "$inside" = yes ] || printf '%s\n' "$line" ;;
    esac
  done <"$page" >"$page.new"
  mv "$page.new" "$page"
done

words=$("$program" schema programme --format md --lang en | sed -n '/^| word /,$p')
awk -v words="$words" '
  /^<!-- end -->$/ { inside = 0 }
  !inside { print }
  /^<!-- words -->$/ { print words; inside = 1 }
' docs/own-programme.md >docs/own-programme.new
mv docs/own-programme.new docs/own-programme.md
