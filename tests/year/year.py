"""A site's year: its episodes are logged, completed and reviewed through the commands alone, on the
days and at the hours when people would, and `check` finds nothing left to be done for any of them.
Usage: year.py TRIVSEL [EPISODES]
"""
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from terminal import Terminal  # noqa: E402

FIRST, LAST = date(2026, 1, 5), date(2026, 12, 31)
KINDS = ["near-miss", "threat", "psychological-violence", "violence", "violence,use-of-force",
         "use-of-force", "self-harm", "property"]


class Site:
    def __init__(self, trivsel, scratch):
        self.trivsel, self.folder = pathlib.Path(trivsel).resolve(), scratch
        self.env = {"PATH": f"{self.trivsel.parent}:/usr/bin:/bin", "HOME": str(scratch), "TZ": "UTC",
                    "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb"}

    def run(self, *arguments, today):
        done = subprocess.run([str(self.trivsel), *arguments, "--today", today, "--lang", "en"],
                              cwd=self.folder, env=self.env, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=120)
        assert done.returncode in (0, 1), f"{arguments}: {done.stdout}{done.stderr}"
        return done.stdout.strip()

    def json(self, *arguments, today):
        return json.loads(self.run(*arguments, "--format", "json", today=today))


def clock(when):
    return when.strftime("%Y-%m-%dT%H:%M")


def begin(trivsel, scratch):
    site = Site(trivsel, scratch)
    site.run("init", "house", "--programme", "magtanvendelse-voksne", "--site", "Granhuset",
             "--legal-basis", "sel-108", "--ownership", "municipal", "--municipality", "Elmekøbing",
             "--start", str(FIRST), "--end", str(LAST), "--no-input", today="2025-12-20")
    site.folder = scratch / "house"
    site.run("plan", "add", "trial", "--id", "pause", "--date", "2026-02-09", "--to", "2026-03-13",
             "--title", "A pause before demands", "--site", "granhuset", today="2026-02-01")
    return site


def hours_of(rng, count):
    """When the episodes began: any hour of any day; not in the hours when the clock changes."""
    days = (LAST - FIRST).days - 20
    all_times = set()
    while len(all_times) < count:
        when = datetime.combine(FIRST, datetime.min.time()) + timedelta(minutes=rng.randrange(days * 1440))
        if not (when.weekday() == 6 and when.month in (3, 10) and when.day > 24 and when.hour < 4):
            all_times.add(when)
    return sorted(all_times)


def log(site, rng, began):
    """Within the hour, by flags."""
    flags = ["--kinds", rng.choice(KINDS), "--occurred", clock(began), "--place", rng.choice(["gang", "stue"]),
             "--against", rng.choice(["staff", "resident"]), "--citizen", rng.choice(["B-01", "B-02", "B-07"]),
             "--severity", str(rng.randint(0, 3)), "--recorded-by", rng.choice(["staff", "substitute"])]
    return site.run("log-episode", *flags, today=clock(began + timedelta(minutes=rng.randint(10, 55))))


class Answers:
    """What somebody answers who was there; an empty answer where the question is another."""

    def __init__(self, began):
        day = began.date()
        self.known = {
            "tried before force": "calm talk, pause", "What was done": "2", "And then": "",
            "minutes": "4", "legal basis": "sel-124d-1", "own words": "1",
            "Offered on": str(day + timedelta(days=1)), "hurt": "2", "absent": "0",
            "When told": clock(began + timedelta(hours=10)), "with the staff": str(day + timedelta(days=1)),
            "with the citizen": str(day + timedelta(days=2)), "led to it": "demands, noise",
            "was learned": "one thing at a time", "Which trials": "1"}
        self.asked = collections.Counter()

    def __call__(self, question):
        self.asked[question] += 1
        assert self.asked[question] < 4, f"{question} is asked again and again"
        return next((answer for part, answer in self.known.items() if part in question), "")


def complete(site, path, began):
    """Three days later, asked on a terminal."""
    answers = Answers(began)
    terminal = Terminal([site.trivsel, "log-episode", "--complete", pathlib.Path(path).stem, "--today",
                         clock(began + timedelta(days=3)), "--lang", "en"], site.folder, site.env,
                        quiet=0.002)
    while (question := terminal.wait_for_question()) is not None:
        terminal.type(answers(question) + "\n")
    code = terminal.finish()
    assert code == 0, terminal.text()
    return sum(answers.asked.values())


def tell_in_prose(site, path):
    """What people told lies beside the record; no command may touch it."""
    account = site.folder / path.replace("episodes", "accounts", 1)
    account.parent.mkdir(parents=True, exist_ok=True)
    account.write_text(f"id: {account.stem}\ncitizen_account: {{date: 2026-03-01, text: I wanted out}}\n"
                       "staff_account: {date: 2026-03-01, text: we were too quick}\n")
    return account, account.read_bytes()


def aside(site, rng, began):
    """A shift's small things by number, and now and then a record that was one too many."""
    if rng.random() < 0.05:
        site.run("log-episode", "--tally", "near-miss=3,threat=1", "--shift", "night", "--occurred", clock(began),
                 today=clock(began + timedelta(minutes=5)))
    if rng.random() < 0.02:
        double = site.run("log-episode", "--kinds", "threat", "--occurred", clock(began),
                          today=clock(began + timedelta(minutes=5)))
        site.run("episode", "withdraw", pathlib.Path(double).stem, "--reason", "mistake",
                 today=clock(began + timedelta(days=1)))


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    rng = random.Random(count)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="trivsel-") as scratch:
        site = begin(sys.argv[1], pathlib.Path(scratch))
        questions, prose = 0, []
        for number, began in enumerate(hours_of(rng, count)):
            path = log(site, rng, began)
            if number % 25 == 0:
                prose.append(tell_in_prose(site, path))
            questions += complete(site, path, began)
            aside(site, rng, began)
        site.run("plan", "study", "pause", "--showed", "It became calmer", "--decision", "adopt",
                 "--measure", "episodes a week before and after", today=str(LAST))
        listed = site.json("episode", "list", today=str(LAST))["episodes"]
        open_ones = [e for e in listed if e["open"] and not e["withdrawn"]]
        assert not open_ones, open_ones[:3]
        feedback = site.json("episode", "feedback", "--since", str(FIRST), today=str(LAST))["recorded"]
        assert len(feedback) == count, len(feedback)
        silent = [one for one in feedback if not one["became"]]
        assert not silent, silent[:3]
        report = site.json("check", today=str(LAST))
        left = [f for f in report["findings"] if f["path"].startswith(("episodes", "accounts"))]
        assert not left, [(f["rule"], f["path"], f["message"]) for f in left[:5]]
        unfinished = [f for f in report["findings"] if f["rule"] == "TRV321"]
        assert not unfinished, unfinished
        for account, before in prose:
            assert account.read_bytes() == before, f"{account} was changed"
    print(f"{count} episodes logged, completed ({questions} questions) and reviewed "
          f"in {time.monotonic() - started:.0f} s")


main()
