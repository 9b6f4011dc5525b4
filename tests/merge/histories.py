"""Random histories of commands and of people's hands on several branches, merged with git. Nothing
is lost: what was written on a branch stands in what came of the merge, or git says that the file
conflicts and `check` names it. The order of merging makes no difference to what is there, nor to
what `check` finds. Two things depend on it, since git merges lines and knows no entries: whether
the last line has its end, and, where a line of the ledger was changed in its place, whether a line
beside it, or its old version, is there as well, which TRV008 tells. Usage: histories.py TRIVSEL [HISTORIES
[FIRST_SEED]]
"""
import collections
import pathlib
import random
import re
import sys
import tempfile

import course_in_git as course

LEDGERS = ("expenses.yaml", "baseline.yaml", "occupancy.yaml")
MONTHS = ["2025-10", "2025-11", "2025-12", "2026-02", "2026-03", "2026-04"]


class Branch:
    """What one branch has written, to be looked for after the merge."""

    def __init__(self, here, rng):
        self.here, self.rng = here, rng
        self.lines = collections.defaultdict(list)  # of ledgers, as they stand
        self.files = {}  # episodes, with their bytes
        self.changed = False  # a line of the ledger in its place

    def work(self, commands):
        for _ in range(commands):
            self.rng.choice([self.episode, self.book, self.days, self.count] * 2 +
                            [self.change, self.correct, self.plan])()

    def episode(self):
        path = self.here.command("log-episode", *course.random_episode(self.rng))
        self.files[path] = self.here.read(path)

    def book(self):
        before = course.entries(self.here.read("expenses.yaml"))
        self.here.command("budget", "add", "--line", self.rng.choice(["lokaler", "forplejning"]), "--date",
                          "2026-03-02", "--amount", self.rng.choice(["100", "250.50"]))
        after = course.entries(self.here.read("expenses.yaml"))
        assert after[:-1] == before, "an entry that was there has changed"
        self.lines["expenses.yaml"].append(after[-1])

    def by_hand(self, name, key, line):
        course.append_by_hand(self.here, name, key, line, self.rng.choice(["\n", "\n", "\n", ""]))
        self.lines[name].append("- " + line)

    def days(self):
        self.by_hand("occupancy.yaml", "occupancy",
                     f"{{month: {self.rng.choice(MONTHS)}, resident_days: {self.rng.choice([600, 660])}}}")

    def count(self):
        self.by_hand("baseline.yaml", "baseline",
                     f"{{month: {self.rng.choice(MONTHS)}, violence: {self.rng.randint(0, 9)}}}")

    def change(self):
        """Somebody corrects an amount in the ledger."""
        lines = course.entries(self.here.read("expenses.yaml"))
        if not lines:
            return
        self.changed = True
        old = self.rng.choice(lines)
        new = re.sub(r"amount: [0-9.]+", f"amount: {self.rng.randint(1, 999)}.00", old)
        self.here.write("expenses.yaml", self.here.read("expenses.yaml").replace(old, new))
        if old in self.lines["expenses.yaml"]:
            self.lines["expenses.yaml"].remove(old)
        self.lines["expenses.yaml"].append(new)

    def correct(self):
        """One of the episodes that all branches know is corrected."""
        path = self.rng.choice(sorted(str(p.relative_to(self.here.folder))
                                      for p in (self.here.folder / "episodes").rglob("*.yaml")))
        self.here.try_run(self.here.trivsel, "episode", "withdraw", pathlib.Path(path).stem, "--reason",
                          self.rng.choice(["mistake", "other"]), "--today", course.TODAY)
        self.files[path] = self.here.read(path)

    def plan(self):
        if self.rng.random() < 0.2:
            self.here.command("plan", "add", self.rng.choice(["team-meeting", "staff-meeting"]), "--date",
                              "2026-03-10", "--title", "Et møde")


def merged(house, base, branches):
    """The conflicts of the first branch that has some; nothing where all of them merged."""
    house.branch("merged", base)
    for branch in branches:
        if not house.merge(branch):
            return house.conflicts()
    return set()


def nothing_is_lost(house, branches):
    for name in LEDGERS:
        there = collections.Counter(course.entries(house.read(name)))
        for branch in branches:
            for line in branch.lines[name]:
                assert there[line], f"{name}: {line} is lost"
    for branch in branches:
        for path, text in branch.files.items():
            kept = [line for line in text.splitlines() if line not in house.read(path).splitlines()]
            assert not kept, f"{path}: {kept} is lost"


def doubles_are_told(house, report):
    """Each id that stands on several lines of the ledger is a finding for each line but the first."""
    ids = collections.Counter(re.findall(r"\{id: ([a-z0-9-]+)", house.read("expenses.yaml")))
    doubled = sorted((id, n - 1) for id, n in ids.items() if n > 1)
    told = collections.Counter(re.search(r'"(.*)"', f["message"])[1] for f in report["findings"]
                               if f["rule"] == "TRV008" and f["path"] == "expenses.yaml")
    assert sorted(told.items()) == doubled, (told, doubled)
    for finding in report["findings"]:
        assert finding["rule"] != "TRV008" or len(finding["related"]) == 1, finding


def conflict_is_named(house, conflicts, report):
    assert not conflicts & set(LEDGERS), conflicts
    told = {f["path"] for f in report["findings"] if f["rule"] == "TRV015"}
    assert told == conflicts, (told, conflicts)


def content(house, changed, old):
    """What is there, whatever the order of the lines; of what was changed in its place, what is new."""
    there = {name: house.read(name) for name in house.git("ls-files").splitlines()}
    for name in LEDGERS:
        there[name] = sorted(set(there[name].splitlines()) - (old if changed else set()))
    return there


def found(report, changed):
    all_found = [(f["rule"], f["path"], f["message"]) for f in report["findings"]
                 if "has no line end" not in f["message"]]
    if not changed:
        return sorted(all_found)
    return sorted({one for one in all_found if one[:2] != ("TRV008", "expenses.yaml")})


def one_history(house, seed):
    rng = random.Random(seed)
    base = house.git("rev-parse", "main").strip()
    old = set(house.git("show", f"{base}:expenses.yaml").splitlines())
    branches = {}
    for number in range(rng.randint(2, 5)):
        name = f"branch-{number}"
        house.branch(name, base)
        branches[name] = Branch(house, rng)
        branches[name].work(rng.randint(1, 9))
        house.commit(name)
    changed = any(branch.changed for branch in branches.values())
    outcomes = []
    for order in (sorted(branches), sorted(branches, reverse=True), rng.sample(sorted(branches), len(branches))):
        conflicts = merged(house, base, order)
        report = house.findings()
        if conflicts:
            conflict_is_named(house, conflicts, report)
            house.git("merge", "--abort")
            continue
        nothing_is_lost(house, branches.values())
        doubles_are_told(house, report)
        outcomes.append((content(house, changed, old), found(report, changed)))
    assert len(outcomes) in (0, 3), "whether it conflicts depends on the order"
    assert all(outcome == outcomes[0] for outcome in outcomes), "the order makes a difference"
    return bool(outcomes)


def begin(trivsel, scratch):
    house = course.start(trivsel, scratch)
    rng = random.Random(0)
    for _ in range(4):
        house.command("log-episode", *course.random_episode(rng))
    for _ in range(3):
        house.command("budget", "add", "--line", "lokaler", "--date", "2026-02-20", "--amount", "80")
    house.commit("what all know")
    return house


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 25
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    clean, failed = 0, 0
    with tempfile.TemporaryDirectory(prefix="trivsel-") as scratch:
        house = begin(sys.argv[1], pathlib.Path(scratch))
        for seed in range(first, first + count):
            try:
                clean += one_history(house, seed)
            except AssertionError as error:
                failed += 1
                print(f"seed {seed}: {error}")
                house.try_run("git", "merge", "--abort")
    print(f"{count} histories, {clean} merged without a conflict, {failed} failed")
    return 1 if failed or not clean else 0


sys.exit(main())
