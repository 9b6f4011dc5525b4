"""Times `trivsel check` on many episodes against a bare reader of the same files, and on an example
against `git status`; `trivsel log-episode` against `git hash-object -w`; `trivsel plan draft` of
three years, and why there is no plan, against `trivsel --version`; `trivsel report` against
`trivsel check`; an import of many rows against `cp -r`; `trivsel chart` on many rows against awk,
and against R where it is; `trivsel plan rehearse` against the same in python3. Usage:
measure.py TRIVSEL BENCH_PROGRAMS ROOT.

A run is timed by the clock and by the processor time of all its threads; the best of several runs
counts. On a busy machine only the processor time says anything.
"""

import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timedelta
from typing import NamedTuple

TODAY = "2026-08-01"
REPEATS = 7
BOUND_OF_REHEARSAL = "0.7"  # 0.48 was measured


class Run(NamedTuple):
    clock: float  # milliseconds
    processor: float  # milliseconds, of all threads
    peak: int  # KiB


def write_episodes(folder, count):
    """Episodes as a site writes them once all of an episode is known."""
    rng = random.Random(count)
    target = folder / "episodes/2026"
    target.mkdir(parents=True)
    begin = datetime(2026, 2, 2, 6, 0)
    step = timedelta(minutes=170 * 24 * 60 // count)
    put_forward = datetime(2026, 3, 29, 2, 0)
    before = None
    for i in range(count):
        start = begin + i * step
        if abs(start - put_forward) < timedelta(hours=14):
            start += timedelta(days=2)

        def at(minutes, start=start):
            return (start + timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M")

        def day(days, start=start):
            return (start + timedelta(days=days)).strftime("%Y-%m-%d")

        tail = "".join(rng.choices("abcdefghijkmnpqrstuvwxyz23456789", k=6))
        name = start.strftime("%Y-%m-%dT%H%M-") + tail
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
  - {{type: hold, from: {at(3)}, minutes: {rng.randint(1, 5)}, legal_basis: sel-124d-1, approved: false}}
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


class Bench:
    def __init__(self, trivsel, programs, root):
        self.trivsel, self.programs, self.root = trivsel, programs, root

    def run(self, command, cwd):
        begin = time.perf_counter()
        done = subprocess.run([str(self.programs / "peak"), *command], cwd=cwd, check=False,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        clock = 1000 * (time.perf_counter() - begin)
        if done.returncode > 1:
            sys.exit(f"{command}: {done.stderr}")
        peak, processor = done.stderr.split()[-2:]
        return Run(clock, float(processor), int(peak))

    def best(self, command, cwd, repeats=REPEATS):
        runs = [self.run(command, cwd) for _ in range(repeats)]
        return Run(*(min(values) for values in zip(*runs)))

    def course(self, scratch, count):
        folder = scratch / f"course-{count}"
        shutil.copytree(self.root / "tests/rules/base/mv", folder)
        shutil.rmtree(folder / "episodes")
        if count > 0:
            write_episodes(folder, count)
        return folder

    def many(self, scratch):
        check = [str(self.trivsel), "check", "--today", TODAY]
        bare = str(self.programs / "bare_events")
        empty = self.best(check, self.course(scratch, 0))
        checks = {}
        for count in (1_000, 10_000):
            folder = self.course(scratch, count)
            size = sum(path.stat().st_size for path in folder.rglob("*.yaml"))
            target = "1.6" if count == 10_000 else None
            cat = self.best(["sh", "-c", "find . -name '*.yaml' -exec cat {} +"], folder)
            one = self.best([bare, "."], folder)
            two = self.best([bare, ".", "2"], folder)
            checks[count] = self.best(check, folder)
            print(f"\n{count} episodes, {size / count:.0f} bytes each")
            say("check, ms by the clock", f"{checks[count].clock:.0f}")
            say("check, ms of processor", f"{checks[count].processor:.0f}")
            say("bare reader, ms by the clock", f"{one.clock:.0f}")
            say("bare reader, ms of processor", f"{one.processor:.0f}")
            say("check / bare reader, by the clock", f"{checks[count].clock / one.clock:.2f}", target)
            say("check / bare reader, of processor", f"{checks[count].processor / one.processor:.2f}")
            say("check / bare reader in two threads, by the clock", f"{checks[count].clock / two.clock:.2f}", target)
            say("check / cat, by the clock", f"{checks[count].clock / cat.clock:.1f}")
            say("bare reader / cat, by the clock", f"{one.clock / cat.clock:.1f}")
        few, many = checks[1_000], checks[10_000]
        print()
        say("peak memory without episodes, KiB", f"{empty.peak}")
        say("peak memory with 1,000, KiB", f"{few.peak}")
        say("peak memory with 10,000, KiB", f"{many.peak}")
        say("each episode of 10,000, KiB", f"{(many.peak - empty.peak) / 10_000:.2f}", "4")
        say("each episode from 1,000 to 10,000, KiB", f"{(many.peak - few.peak) / 9_000:.2f}", "4")
        say("whole peak / 10,000 episodes, KiB", f"{many.peak / 10_000:.2f}")
        say("10,000 episodes / 1,000 episodes, by the clock", f"{many.clock / few.clock:.1f}", "11")
        say("10,000 episodes / 1,000 episodes, of processor", f"{many.processor / few.processor:.1f}", "11")

    def imports(self, scratch):
        """10,000 rows of another system, each a file; cp writes the same files, and sync -f flushes them."""
        rng = random.Random(11)
        first = datetime(2026, 2, 2, 6, 0)
        table, mapping = scratch / "rows.csv", scratch / "map.yaml"
        rows = []
        for i in range(10_000):
            when = first + timedelta(minutes=i * 5)
            rows.append(f"{i};{when:%d-%m-%Y};{when:%H.%M};{rng.choice(['Slag', 'Trussel'])};gang;B-01;{rng.randint(0, 4)}\n")
        table.write_text("Nr;Dato;Kl;Type;Sted;Borger;Alvor\n" + "".join(rows))
        mapping.write_text("""import: episodes
system: vagt
dates: day-first
columns:
  - {field: source.id, column: Nr}
  - {field: occurred, column: Dato, time: Kl}
  - {field: kinds, column: Type, codes: {Slag: [violence, use-of-force], Trussel: threat}}
  - {field: place, column: Sted}
  - {field: citizens, column: Borger}
  - {field: severity, column: Alvor}
""")
        command = [str(self.trivsel), "log-episode", "--import", str(table), "--map", str(mapping), "--today", TODAY]
        ours, plain = [], []
        folder = self.course(scratch, 0)
        for i in range(5):
            shutil.rmtree(folder / "episodes", ignore_errors=True)
            ours.append(self.run(command, folder))
            copy = scratch / f"copy-{i}"
            plain.append(self.run(["sh", "-c", f"cp -r episodes {copy} && sync -f {copy}"], folder))
        took, copied = min(run.clock for run in ours), min(run.clock for run in plain)
        print("\nan import of 10,000 rows, whole processes")
        say("import, ms by the clock", f"{took:.0f}")
        say("import, ms of processor", f"{min(run.processor for run in ours):.0f}")
        say("rows a second, by the clock", f"{10_000_000 / took:.0f}   at least 5000")
        say("cp -r of its files and sync -f, ms by the clock", f"{copied:.0f}")
        say("import / cp -r and sync -f, by the clock", f"{took / copied:.1f}", "2")

    def portfolio(self, scratch, courses, episodes=400):
        folder = scratch / f"portfolio-{courses}"
        (folder / "courses").mkdir(parents=True)
        (folder / "portfolio.yaml").write_text(
            "format: 1\nprogramme: magtanvendelse-voksne\ntitle: Many\ncourses: [courses/*]\n")
        one = self.course(folder, episodes)
        for number in range(courses):
            course = folder / f"courses/hus-{number:03}"
            shutil.copytree(one, course)
            for name in ("course.yaml", "plan.yaml"):
                text = (course / name).read_text()
                text = text.replace("granhuset-2026", f"hus-{number}").replace("k1", f"c{number}")
                (course / name).write_text(text)
        shutil.rmtree(one)
        return folder

    def portfolios(self, scratch):
        check = [str(self.trivsel), "check", "--today", TODAY]
        runs = {n: self.best(check, self.portfolio(scratch, n), 3) for n in (5, 25, 50)}
        print("\ncourses of 400 episodes each, in a portfolio")
        for courses, run in runs.items():
            say(f"check of {courses} courses, ms by the clock", f"{run.clock:.0f}")
            say(f"check of {courses} courses, ms of processor", f"{run.processor:.0f}")
        say("25 courses / 5 courses, of processor", f"{runs[25].processor / runs[5].processor:.1f}", "5.5")
        say("50 courses / 25 courses, of processor", f"{runs[50].processor / runs[25].processor:.1f}", "2.2")
        say("each course of 25, ms of processor", f"{runs[25].processor / 25:.1f}")
        say("peak memory with 25, KiB", f"{runs[25].peak}")

    def reports(self, scratch):
        """A report reads what a check reads, and draws; both are whole processes."""
        scratch.mkdir()
        print("\nreports, as HTML")
        for what, folder, target in (("500 episodes", self.course(scratch, 500), "2"),
                                     ("25 courses of 500", self.portfolio(scratch, 25, 500), "1.5")):
            page = scratch / "report.html"
            check = self.best([str(self.trivsel), "check", "--today", TODAY], folder, 5)
            report = self.best([str(self.trivsel), "report", "--today", TODAY, "-o", str(page)], folder, 5)
            say(f"{what}: report, ms by the clock", f"{report.clock:.0f}")
            say(f"{what}: report / check, by the clock", f"{report.clock / check.clock:.2f}", target)
            say(f"{what}: size, kB", f"{page.stat().st_size / 1000:.0f}", "300")

    def partnership(self, scratch, name, absences):
        """Three years, the sites of our clean folder, an empty plan."""
        folder = scratch / name
        shutil.copytree(self.root / "tests/rules/base/pb", folder)
        (folder / "plan.yaml").write_text("activities: []\ntrials: []\n")
        first = datetime(2021, 10, 1)
        entries = [f"  - {{from: {day(first, 28 * i)}, to: {day(first, 28 * i + 26)}, who: k1}}\n"
                   for i in range(absences)]
        if entries:
            with open(folder / "course.yaml", "a") as course:
                course.write("unavailable:\n" + "".join(entries))
        return folder

    def drafts(self, scratch):
        """Whole processes, of which a bare `--version` is the least that one can take."""
        draft = [str(self.trivsel), "plan", "draft", "--dry-run", "--today", "2021-10-01"]
        plan = self.partnership(scratch, "three-years", 0)
        conflict = self.partnership(scratch, "forty-demands", 40)
        least = self.best([str(self.trivsel), "--version"], plan)
        print("\nplans of a three-year partnership")
        for what, folder, target in (("plan draft", plan, "1000"),
                                     ("why not, 40 absences among the demands", conflict, "2000")):
            took = self.best(draft, folder, 3)
            say(f"{what}, ms by the clock", f"{took.clock:.0f}", target)
            say(f"{what}, ms of processor", f"{took.processor:.0f}")
            say(f"{what} / --version, by the clock", f"{took.clock / least.clock:.0f}")

    def accounts(self, scratch):
        """250 courses with 200 expenses each, against hledger on what we export of them."""
        folder = scratch / "accounts"
        rng = random.Random(250)
        for number in range(250):
            course = folder / f"courses/c{number:03}"
            shutil.copytree(self.root / "tests/rules/base/mv", course)
            lines = [f"  - {{id: u{i}, date: {day(datetime(2026, 2, 2), rng.randrange(180))}, "
                     f"line: {rng.choice(('vikar', 'vikar-egen', 'lokaler', 'raadgivning'))}, "
                     f"activity: {rng.choice(('seminar-1', 'seminar-2', 'seminar-3'))}, "
                     f"amount: {rng.randrange(100, 900000) / 100:.2f}, voucher: \"{number}-{i}\"}}\n"
                     for i in range(1, 201)]
            (course / "expenses.yaml").write_text("expenses:\n" + "".join(lines))
        (folder / "portfolio.yaml").write_text("format: 1\nprogramme: magtanvendelse-voksne\ntitle: Mange\n"
                                               "courses: [\"courses/*\"]\n")
        today = ["--today", "2026-09-01"]
        journal = scratch / "accounts.journal"
        subprocess.run([str(self.trivsel), "budget", "export", "--format", "hledger", "-o", str(journal), *today],
                       cwd=folder, check=True)
        ours = self.best([str(self.trivsel), "budget", "show", *today], folder, 5)
        print("\na portfolio of 250 courses with 200 expenses each")
        say("budget show, ms by the clock", f"{ours.clock:.0f}")
        say("budget show, ms of processor", f"{ours.processor:.0f}")
        say("budget show, peak KiB", f"{ours.peak}")
        if not shutil.which("hledger"):
            return say("hledger is not installed", "skipped")
        theirs = self.best(["hledger", "-f", str(journal), "balance"], folder, 3)
        say("hledger balance of its export, ms by the clock", f"{theirs.clock:.0f}")
        say("budget show / hledger balance, by the clock", f"{ours.clock / theirs.clock:.2f}", "1")

    def example(self, scratch):
        example = self.root / "examples/kastanjehuset"
        if not (example / "course.yaml").is_file():
            example = self.root / "tests/rules/base/mv"
        folder = scratch / "example"
        shutil.copytree(example, folder)
        git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
        for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
            subprocess.run([*git, *arguments], cwd=folder, check=True)
        status = self.best(["git", "status"], folder, 40)
        check = self.best([str(self.trivsel), "check", "--today", "2026-06-01"], folder, 40)
        print(f"\n{example.relative_to(self.root)}")
        say("check, ms by the clock", f"{check.clock:.1f}")
        say("git status, ms by the clock", f"{status.clock:.1f}")
        say("check / git status, by the clock", f"{check.clock / status.clock:.1f}", "5")

    def log_episode(self, scratch):
        """Each record is flushed to disk, and so is each of git's loose objects."""
        git = ["git", "-c", "core.fsync=loose-object"]
        flags = ["--kinds", "violence,use-of-force", "--occurred", "2026-03-14T21:30", "--place", "gang",
                 "--against", "staff", "--citizen", "B-01", "--severity", "2", "--today", "2026-03-14T22:05"]
        for count in (0, 1_000):
            folder = scratch / f"log-{count}"
            shutil.copytree(self.course(scratch / f"of-{count}", count), folder)
            subprocess.run([*git, "init", "-q"], cwd=folder, check=True)
            before = set(folder.rglob("episodes/**/*.yaml"))
            logged = [self.run([str(self.trivsel), "log-episode", *flags], folder) for _ in range(30)]
            paths = sorted(set(folder.rglob("episodes/**/*.yaml")) - before)
            assert len(paths) == len(logged)
            kept = [self.run([*git, "hash-object", "-w", str(path)], folder) for path in paths]
            ours, theirs = (min(run.clock for run in runs) for runs in (logged, kept))
            print(f"\nlog-episode by flags, {count} episodes there already")
            say("log-episode, ms by the clock", f"{ours:.1f}")
            say("git hash-object -w of what it wrote, ms by the clock", f"{theirs:.1f}")
            say("log-episode / git hash-object -w, by the clock", f"{ours / theirs:.1f}", "10")

    def chart(self, scratch):
        """Rows of events to 120 monthly counts, whole processes; awk only counts by month."""
        rng = random.Random(7)
        first = datetime(2015, 1, 1)
        for count in (100_000, 1_000_000):
            rows = scratch / f"events-{count}.csv"
            lines = ((first + timedelta(days=rng.randrange(3653))).strftime("%Y-%m-%d,1\n") for _ in range(count))
            rows.write_text("x,y\n" + "".join(lines))
            command = [str(self.trivsel), "chart", str(rows), "--type", "c", "--period", "month", "--format", "csv"]
            awk = ["awk", "-F,", 'NR > 1 { sum[substr($1, 1, 7)] += $2 } END { for (m in sum) print m "," sum[m] }', str(rows)]
            ours = self.best(command, scratch)
            plain = self.best(awk, scratch)
            print(f"\n{count} event rows to 120 months, C chart")
            say("chart, ms by the clock", f"{ours.clock:.1f}")
            say("chart, ms of processor", f"{ours.processor:.1f}")
            say("awk, ms by the clock", f"{plain.clock:.1f}")
            # qicharts2 takes 1.5 s for it, and a fortieth of that is two and a half times awk's count.
            say("chart / awk, by the clock", f"{ours.clock / plain.clock:.2f}", "2.5" if count == 100_000 else None)
            say("chart, peak KiB", f"{ours.peak}")
            if count == 100_000:
                reason = self.no_r()
                if reason:
                    print(f"  not compared with qicharts2: {reason}")
                else:
                    self.against_r(rows, ours)

    @staticmethod
    def no_r():
        """Why the 40 times cannot be checked here; empty where they can."""
        if not shutil.which("Rscript"):
            return "Rscript is not installed"
        found = subprocess.run(["Rscript", "-e", "library(qicharts2)"], capture_output=True, check=False)
        return "" if found.returncode == 0 else "R has no package qicharts2"

    def rehearsals(self, scratch):
        """10,000 courses of 24 months after 12, four times over (nothing changes, and three falls), judged, and
        the search for the months needed; tests/bench/rehearse.py does the same in python3."""
        command = [str(self.trivsel), "plan", "rehearse", "--rate", "4", "--months", "24", "--runs", "10000"]
        script = ["python3", str(self.root / "tests/bench/rehearse.py")]
        judged = self.same_rehearsal([*command, "--format", "json"], script)
        ours = self.best(command, scratch)
        python = self.best(script, scratch, 3)
        print(f"\n10,000 rehearsals of a course of 24 months: {judged} courses drawn and judged, here and there")
        say("plan rehearse, ms by the clock", f"{ours.clock:.0f}", "1000")
        say("plan rehearse, ms of processor", f"{ours.processor:.0f}")
        say("python3, the same for this case alone, ms of processor", f"{python.processor:.0f}")
        say("plan rehearse / python3, of processor", f"{ours.processor / python.processor:.2f}", BOUND_OF_REHEARSAL)

    @staticmethod
    def same_rehearsal(command, script):
        """How many courses python3 judged. Ends here where the two do not find the same: shares to within four
        standard errors of their difference, since both are drawn, and months to one."""
        ours = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)["rehearsals"][0]
        python = json.loads(subprocess.run(script, capture_output=True, check=True, text=True).stdout)
        rows = [ours["unchanged"], *ours["falls"]]
        for row, share in zip(rows, python["shares"], strict=True):
            if abs(row["share"] - share) > 2 * 2**0.5 * row["error"]:
                sys.exit(f"plan rehearse finds {row['share']}, python3 {share}")
        for row, months in zip(ours["falls"], python["months_needed"], strict=True):
            mine = row["months_for_0.8"]
            if (mine is None) != (months is None) or abs((mine or 0) - (months or 0)) > 1:
                sys.exit(f"plan rehearse needs {mine} months, python3 {months}")
        return python["judged"]

    def against_r(self, rows, ours):
        script = (f"library(qicharts2); d <- read.csv('{rows}'); d$x <- as.Date(d$x); "
                  "write.csv(qic(x, y, data = d, chart = 'c', x.period = 'month', return.data = TRUE))")
        theirs = self.best(["Rscript", "-e", script], rows.parent, 3)
        say("Rscript with qicharts2, ms by the clock", f"{theirs.clock:.0f}")
        say("Rscript / chart, by the clock", f"{theirs.clock / ours.clock:.0f}   at least 40")


def day(first, days):
    return (first + timedelta(days=days)).strftime("%Y-%m-%d")


def say(what, value, target=None):
    print(f"{what:<52} {value:>8}" + (f"   at most {target}" if target else ""))


def main():
    bench = Bench(*(pathlib.Path(argument).resolve() for argument in sys.argv[1:4]))
    with tempfile.TemporaryDirectory() as scratch:
        bench.chart(pathlib.Path(scratch))
        bench.rehearsals(pathlib.Path(scratch))
        bench.many(pathlib.Path(scratch))
        bench.imports(pathlib.Path(scratch))
        bench.portfolios(pathlib.Path(scratch))
        bench.drafts(pathlib.Path(scratch))
        bench.reports(pathlib.Path(scratch) / "reports")
        bench.accounts(pathlib.Path(scratch))
        bench.example(pathlib.Path(scratch))
        bench.log_episode(pathlib.Path(scratch))


if __name__ == "__main__":
    main()
