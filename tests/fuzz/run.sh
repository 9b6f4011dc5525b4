#!/bin/sh
# Fuzzes the reader, the decoder and the edits for SECONDS (default 600), from the corpus and the
# examples on; what is found lies in build/fuzz/found. Needs clang and its sanitizers.
#   sh tests/fuzz/run.sh [SECONDS] [MOST_BYTES] [SEED]
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-600} most=${2:-4096} seed=${3:-1}
cmake --preset fuzz >/dev/null
cmake --build build/fuzz --target fuzz_reader
work=build/fuzz/corpus
seeds=build/fuzz/seeds
mkdir -p "$work" "$seeds" build/fuzz/found
find examples tests/rules docs -name '*.yaml' | while read -r file; do
  cp "$file" "$seeds/$(echo "$file" | tr / -)"
done
exec build/fuzz/tests/fuzz/fuzz_reader -max_total_time="$seconds" -max_len="$most" -seed="$seed" \
  -timeout=2 -rss_limit_mb=1024 -artifact_prefix=build/fuzz/found/ -dict=tests/fuzz/yaml.dict \
  "$work" tests/fuzz/corpus "$seeds"
