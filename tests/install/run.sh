#!/bin/sh
# Installs the build into a scratch folder, builds a program against it, and runs that program.
# usage: run.sh BUILD SCRATCH
set -eu
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$2"
cmake --install "$1" --prefix "$2/prefix" >/dev/null
cmake -S "$here" -B "$2/build" -G Ninja -DCMAKE_PREFIX_PATH="$2/prefix" >/dev/null
cmake --build "$2/build" >/dev/null
answer=$("$2/build/consumer" "$here/../rules/base/mv" "$here/../../examples/indsatsforloeb-2018")
expected="magtanvendelse-voksne 0 2.0
indsatsforloeb-2018 6 forloeb/havrestykket
cannot open the folder /nonexistent: No such file or directory"
[ "$answer" = "$expected" ] || { printf 'expected:\n%s\ngot:\n%s\n' "$expected" "$answer"; exit 1; }
shown=$(nm -D --defined-only --demangle "$2"/prefix/lib*/*/libtrivsel.so "$2"/prefix/lib*/libtrivsel.so 2>/dev/null | grep -E ' [TBDR] ' | grep -v 'trivsel::api::' || true)
[ -z "$shown" ] || { printf 'the library shows more than its facade:\n%s\n' "$shown"; exit 1; }
