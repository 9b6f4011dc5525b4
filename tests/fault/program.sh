#!/bin/sh
# The commands that write, failed at every call: program.sh TRIVSEL
set -u
here=$(cd "$(dirname "$0")" && pwd)
trivsel=$1
export TRIVSEL_TODAY=2026-04-15T10:00

inject() {
  echo "== trivsel $*"
  sh "$here/inject.sh" "$here/../rules/base/mv" "$trivsel" "$@" || exit $?
}

inject plan hold seminar-2 --absent tr:excused
inject plan add trial --date 2026-06-10 --to 2026-06-20 --title "Ro ved måltider"

# Many files at once: none of them after an error, and after a death what a second run completes.
inject log-episode --import "$here/import.csv" --map "$here/import.yaml"

# An episode's id is random, so that its bytes differ from run to run: whatever call fails, the
# folder must stay one that can be read, with the new file whole or not there.
echo "== trivsel log-episode"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for call in openat write fsync linkat mkdirat unlinkat; do
  for n in 1 2 3 4 5 6 7 8; do
    rm -rf "$scratch/work"
    cp -R "$here/../rules/base/mv" "$scratch/work"
    (cd "$scratch/work" && strace -qq -o /dev/null -e trace=$call -e inject=$call:error=ENOSPC:when=$n \
      "$trivsel" log-episode --kinds threat --occurred 09:00 >/dev/null 2>&1)
    code=$?
    new=$(find "$scratch/work/episodes" -name '2026-04-15*.yaml' | wc -l)
    bad=$("$trivsel" check "$scratch/work" --format concise --fail-on never | grep -c 'TRV0' || true)
    [ "$bad" = 0 ] || { echo "FAILED: $call $n leaves what cannot be read"; exit 1; }
    case "$code $new" in
      # The file may be there although the answer, or the folder's flush, failed: that is told.
      "0 1" | "3 0" | "3 1") ;;
      *) echo "FAILED: $call $n: exit $code with $new new files"; exit 1 ;;
    esac
  done
done
echo "held"
