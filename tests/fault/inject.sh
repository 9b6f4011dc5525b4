#!/bin/sh
# Makes the system fail a command once at every call that writes, and looks at what is left.
#
#   inject.sh FOLDER COMMAND [ARGUMENT]...
#
# COMMAND runs in a fresh copy of FOLDER each time. For each call and each error, the first such call
# fails, then in the next run the second, and so on until a run succeeds untouched. After each run
# every file must have its bytes from before or from after a full run, a file that is new must be one
# that a full run makes too (under whatever name), no aside file may be left, and a run that says it
# succeeded must have done all. Then the same with the process killed at the call: an aside file may
# be left, but the next run must succeed and take it away.
#
# Exit code: 0 all held, 1 something did not, 77 this system lets no process be traced.
set -u
export LC_ALL=C

[ $# -ge 2 ] || { echo "usage: inject.sh FOLDER COMMAND [ARGUMENT]..." >&2; exit 2; }
folder=$1
shift
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 2' INT TERM

strace -qq -o "$scratch/trace" true 2>/dev/null || {
  echo "SKIPPED: strace is missing or may not trace here"
  exit 77
}

work=$scratch/work
runs=0
failures=0

fresh_copy() {
  rm -rf "$work"
  cp -R "$folder" "$work"
}

# One line a file or link: checksum, length, path. No folder: an empty one is nothing to git.
state_of() {
  (cd "$1" && find . -name '.*.trivsel-tmp' -prune -o ! -type d -exec cksum {} + |
    LC_ALL=C sort -k 3)
}

asides_in() { find "$1" -name '.*.trivsel-tmp' -prune -print; }

# What is neither as before nor as after. A path that is new may bear another name than in the full
# run, but its checksum and length must be those of a file that was new there.
strangers() {
  awk -v before="$scratch/before" -v after="$scratch/after" '
    function path_of(line, part) {
      split(line, part, " ")
      return substr(line, length(part[1]) + length(part[2]) + 3)
    }
    function bytes_of(line, part) { split(line, part, " "); return part[1] " " part[2] }
    BEGIN {
      while ((getline line < before) > 0) { was[line] = 1; known[path_of(line)] = 1 }
      while ((getline line < after) > 0) {
        will[line] = 1
        if (!(path_of(line) in known)) made[bytes_of(line)] = 1
      }
    }
    {
      path = path_of($0)
      seen[path] = 1
      if ($0 in was || $0 in will) next
      if (!(path in known) && bytes_of($0) in made) next
      print "neither old nor new: " path
    }
    END { for (path in known) if (!(path in seen)) print "gone: " path }' "$1"
}

# Names apart, is everything as after a full run?
is_complete() {
  cut -d ' ' -f 1,2 "$1" | sort >"$scratch/one"
  cut -d ' ' -f 1,2 "$scratch/after" | sort >"$scratch/other"
  cmp -s "$scratch/one" "$scratch/other"
}

fail() {
  echo "FAILED: $*"
  sed 's/^/    /' "$scratch/output"
  failures=$((failures + 1))
}

# run_with CALL FAULT N COMMAND...: the command with that fault; its exit code in $code.
run_with() {
  fault=$1:$2:when=$3
  call=$1
  shift 3
  fresh_copy
  : >"$scratch/trace"
  # The outer redirection takes the shell's own word on a killed process.
  {
    (cd "$work" && exec strace -f -qq -o "$scratch/trace" -e "trace=?$call" -e "inject=?$fault" \
      "$@") >"$scratch/output" 2>&1
    code=$?
  } 2>/dev/null
  runs=$((runs + 1))
}

look() {
  state_of "$work" >"$scratch/now"
  strangers "$scratch/now" >"$scratch/strangers"
  [ ! -s "$scratch/strangers" ] || fail "$fault: $(cat "$scratch/strangers")"
}

# An error at the Nth call; 1 when there was no such call any more.
error_at() {
  run_with "$@"
  look
  left=$(asides_in "$work")
  [ -z "$left" ] || fail "$fault: left behind: $left"
  [ "$code" -lt 128 ] || fail "$fault: ended by a signal ($code)"
  [ "$code" -ne 0 ] || is_complete "$scratch/now" || fail "$fault: success reported, work not done"
  grep -q INJECTED "$scratch/trace" && return 0
  [ "$code" -eq 0 ] || fail "$fault: untouched, and yet exit code $code"
  return 1
}

# Death at the Nth call; 1 when there was no such call any more.
kill_at() {
  run_with "$@"
  shift 3
  [ "$code" -ge 128 ] || return 1
  look
  (cd "$work" && "$@") >"$scratch/output" 2>&1 || fail "$fault: the next run fails ($?)"
  left=$(asides_in "$work")
  [ -z "$left" ] || fail "$fault: still there after the next run: $left"
  return 0
}

errors_of() {
  case $1 in
    openat) echo EMFILE EACCES ENOSPC EROFS EINTR ;;
    write) echo ENOSPC EIO EDQUOT EINTR ;;
    fsync) echo EIO ENOSPC EINTR ;;
    renameat | renameat2) echo EXDEV EACCES ENOSPC ;;
    linkat) echo EPERM EMLINK ENOSPC ;;
    mkdirat) echo ENOSPC EACCES EROFS ;;
  esac
}

fresh_copy
state_of "$work" >"$scratch/before"
(cd "$work" && "$@") >"$scratch/output" 2>&1 || { fail "a full run ends with $?"; exit 1; }
state_of "$work" >"$scratch/after"
! cmp -s "$scratch/before" "$scratch/after" || { fail "a full run changes nothing"; exit 1; }

for call in openat write fsync renameat renameat2 linkat mkdirat; do
  faulted=0
  for error in $(errors_of "$call"); do
    n=1
    while error_at "$call" "error=$error" $n "$@"; do n=$((n + 1)); done
    faulted=$((faulted + n - 1))
  done
  n=1
  while kill_at "$call" signal=KILL $n "$@"; do n=$((n + 1)); done
  echo "$call: $faulted errors, $((n - 1)) kills"
done
echo "$runs runs, $failures failures"
[ "$failures" -eq 0 ]
