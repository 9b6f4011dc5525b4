#!/bin/sh
# Measures speed and memory against what they are promised to be, and prints the ratios. Not a test:
# the figures depend on the machine; only their ratios mean something.
set -eu
cd "$(dirname "$0")/../.."
cmake --preset release >/dev/null
cmake --build build/release --target trivsel_program bare_events peak >/dev/null
exec python3 tests/bench/measure.py build/release/trivsel build/release/tests/bench .
