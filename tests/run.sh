#!/bin/sh
# Installs what is missing, builds trivsel with its tests, and runs the push set.
#   sh tests/run.sh          the push set
#   sh tests/run.sh --all    the long ones as well
set -eu
cd "$(dirname "$0")/.."
. examples/prepare.sh

prepare $build_packages python3 python3-yaml python3-icalendar python3-junitparser strace jq chromium glpk-utils
prepare hledger beancount locales
command -v npm >/dev/null || prepare nodejs npm
for tests in web ci; do
  (cd "tests/$tests" && npm ci --loglevel=error --no-fund --no-audit)
done
build dev
if [ "${1:-}" = --all ]; then
  build asan trivsel_unit
  build/asan/tests/trivsel_unit
  exec ctest --preset dev --output-on-failure
fi
exec ctest --preset dev --output-on-failure --label-exclude long
