#!/bin/sh
# Every kind of write of the library, failed at every call:
#   write.sh WRITE_PROBE   (an absolute path)
set -u
here=$(cd "$(dirname "$0")" && pwd)
probe=$1
template=$(mktemp -d) || exit 2
trap 'rm -rf "$template"' EXIT
mkdir "$template/ledger"
printf -- '- {amount: 1.00}\n' >"$template/ledger/expenses.yaml"
printf 'format: 1\n' >"$template/course.yaml"

# A careless writer first, to know that the test can fail.
sh "$here/inject.sh" "$template" sh -c \
  'printf "a\\n" >ledger/expenses.yaml; printf "b\\n" >>ledger/expenses.yaml' \
  >"$template.careless" 2>&1
code=$?
grep -q 'neither old nor new: ./ledger/expenses.yaml' "$template.careless"
noticed=$?
rm -f "$template.careless"
[ $code -ne 77 ] || { echo "SKIPPED: strace is missing or may not trace here"; exit 77; }
[ "$code $noticed" = "1 0" ] || { echo "FAILED: a careless writer passes"; exit 1; }

# A rename before the flush may, after a power cut, leave a name without its bytes.
order=$(cd "$template" && cp -R . "$template.order" && cd "$template.order" &&
  strace -qq -e trace=write,fsync,renameat "$probe" replace 2>&1 | sed 's/(.*//' | tr '\n' ' ')
rm -rf "$template.order"
[ "$order" = "write fsync renameat fsync " ] || { echo "FAILED: order is $order"; exit 1; }

# Many files: one flush for all, and no name before it.
order=$(cd "$template" && cp -R . "$template.order" && cd "$template.order" &&
  strace -qq -e trace=write,syncfs,renameat2 "$probe" many 2>&1 | sed 's/(.*//' | tr '\n' ' ')
rm -rf "$template.order"
[ "$order" = "write write write syncfs renameat2 renameat2 renameat2 " ] ||
  { echo "FAILED: order of many is $order"; exit 1; }

# A file system without hard links, as on a memory stick.
mkdir "$template.stick" && cd "$template.stick" || exit 2
strace -qq -o /dev/null -e inject=linkat:error=EPERM "$probe" create
code=$?
left=$(find . -type f)
cd / && rm -rf "$template.stick"
[ "$code $left" = "0 ./episodes/2026/new.yaml" ] || { echo "FAILED: without links: $left"; exit 1; }

for kind in replace create many tree; do
  echo "== $kind"
  sh "$here/inject.sh" "$template" "$probe" $kind
  code=$?
  [ $code -eq 0 ] || exit $code
done
