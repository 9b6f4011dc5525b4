"""Times `trivsel check` on many episodes against a bare reader of the same files, and on an example
against `git status`. Usage: measure.py TRIVSEL BARE_EVENTS ROOT."""

import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta

TODAY = "2026-08-01"
REPEATS = 7


def write_episodes(folder, count):
    """Episodes as a site writes them once all of an episode is known."""
    rng = random.Random(count)
    target = folder / "episodes/2026"
    target.mkdir(parents=True)
    begin = datetime(2026, 2, 2, 6, 0)
    minutes = 170 * 24 * 60 // count
    before = None
    for i in range(count):
        start = begin + timedelta(minutes=i * minutes)
        if start.month == 3 and start.day == 29 and start.hour in (1, 2, 3):
            start += timedelta(hours=5)  # the night whose clock is put forward
        at = lambda minutes: (start + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")
        day = lambda days: (start + timedelta(days=days)).strftime("%Y-%m-%d")
        name = start.strftime("%Y-%m-%dT%H%M-") + "".join(rng.choices("abcdefghijkmnpqrstuvwxyz23456789", k=6))
        covers = f", covers: [{before}]" if before and i % 5 == 0 else ""
        (target / f"{name}.yaml").write_text(f"""id: {name}
occurred: {at(0)}
site: granhuset
place: {rng.choice(["faellesrum", "gang"])}
kinds: [violence, use-of-force]
against: [staff]
citizens: [{rng.choice(["B-01", "B-02"])}]
severity: {rng.randint(1, 3)}
recorded: {at(40)}
recorded_by: staff-member

ended: {at(12)}
triggers: [krav, stoej, {rng.choice(["ventetid", "skift-af-vagt", "besoeg"])}]
warning_signs: [hoej-stemme, gaar-rastloest-rundt]
alternatives_tried: [verbal-deeskalering, pause, skift-af-medarbejder]
interventions:
  - {{type: hold, from: {at(3)}, minutes: {rng.randint(1, 9)}, legal_basis: sel-124d-1, approved: false}}
  - {{type: lead-away, from: {at(8)}, minutes: 2, legal_basis: sel-124d-1, approved: false}}
staff_involved: {rng.randint(2, 4)}
injuries: {{citizen: unhurt, staff: {rng.choice(["unhurt", "unknown"])}, other: unhurt}}
citizen_account: given
citizen_account_offered: {day(1)}
staff_absence_days: {rng.choice([0, 0, 0, 3])}
review: {{with_citizen: {day(2)}, with_staff: {day(1)}{covers}}}
learning: [en-ting-ad-gangen, spisning-i-mindre-grupper]
leads_to: [pause]
notified:
  - {{to: municipality, at: {at(600)}}}
  - {{to: leader, at: {at(60)}}}
""")
        before = name


def run(command, cwd):
    """Seconds and the peak of memory in KiB of one run."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    complaint = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    child.returncode = 0
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"{command}: {complaint.decode()}")
    return seconds, usage.ru_maxrss


def best(command, cwd, repeats=REPEATS):
    """The fastest of several runs, and the smallest peak."""
    runs = [run(command, cwd) for _ in range(repeats)]
    return min(seconds for seconds, _ in runs), min(peak for _, peak in runs)


def say(what, value, target=None):
    print(f"{what:<58} {value:>10}" + (f"   at most {target}" if target else ""))


def measure_many(trivsel, bare, root, scratch):
    seconds, peaks, counts = {}, {}, (1_000, 10_000)
    for count in counts:
        folder = scratch / f"course-{count}"
        shutil.copytree(root / "tests/rules/base/mv", folder)
        shutil.rmtree(folder / "episodes")
        write_episodes(folder, count)
        size = sum(path.stat().st_size for path in folder.rglob("*.yaml"))
        check = [trivsel, "check", "--today", TODAY]
        best(["sh", "-c", "find . -name '*.yaml' -exec cat {} +"], folder, 2)
        cat, _ = best(["sh", "-c", "find . -name '*.yaml' -exec cat {} +"], folder)
        one, _ = best([bare, "."], folder)
        two, _ = best([bare, ".", "2"], folder)
        seconds[count], peaks[count] = best(check, folder)
        single, _ = best(["taskset", "-c", "0", *check], folder, 3)
        print(f"\n{count} episodes, {size / count:.0f} bytes each")
        say("check, ms", f"{1000 * seconds[count]:.0f}")
        say("check on one core, ms", f"{1000 * single:.0f}")
        say("bare reader, one thread, ms", f"{1000 * one:.0f}")
        say("bare reader, two threads, ms", f"{1000 * two:.0f}")
        say("check / bare reader, one thread", f"{seconds[count] / one:.2f}", "1.6" if count == 10_000 else None)
        say("check / bare reader, two threads", f"{seconds[count] / two:.2f}", "1.6" if count == 10_000 else None)
        say("check / cat", f"{seconds[count] / cat:.1f}")
        say("bare reader / cat", f"{one / cat:.1f}")
        say("peak memory, KiB", f"{peaks[count]}")
        say("peak memory / episode, KiB", f"{peaks[count] / count:.2f}", "4" if count == 10_000 else None)
    few, many = counts
    print()
    say("each further episode, KiB", f"{(peaks[many] - peaks[few]) / (many - few):.2f}", "4")
    say("10,000 episodes / 1,000 episodes, time", f"{seconds[many] / seconds[few]:.1f}", "11")


def measure_example(trivsel, root, scratch):
    example = root / "examples/kastanjehuset"
    if not example.is_dir():
        example = root / "tests/rules/base/mv"
    folder = scratch / "example"
    shutil.copytree(example, folder)
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *arguments], cwd=folder, check=True)
    status, _ = best(["git", "status"], folder, 30)
    check, _ = best([trivsel, "check", "--today", "2026-06-01"], folder, 30)
    print(f"\n{example.relative_to(root)}")
    say("check, ms", f"{1000 * check:.1f}")
    say("git status, ms", f"{1000 * status:.1f}")
    say("check / git status", f"{check / status:.1f}", "5")


def main():
    trivsel, bare, root = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
    with tempfile.TemporaryDirectory() as scratch:
        measure_many(str(trivsel), str(bare), root, pathlib.Path(scratch))
        measure_example(str(trivsel), root, pathlib.Path(scratch))


if __name__ == "__main__":
    main()
