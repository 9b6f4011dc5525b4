"""Small course folders for the tests of shared reports."""
import datetime
import pathlib
import random
import shutil

KINDS = ["near-miss", "threat", "psychological-violence", "violence", "self-harm", "property", "use-of-force"]
COURSE = """format: 1
programme: magtanvendelse-voksne
programme_edition: "2026.1"
id: {id}
title: Om {id}
period: {{start: {start}, end: {end}}}
sites:
  - {{id: {id}, name: Botilbuddet {id}, legal_bases: [sel-108], ownership: municipal, places: 12, target_groups: [reduced-mental-function]}}
"""


class Record:
    def __init__(self, month, kinds, against=()):
        self.month, self.kinds, self.against = month, set(kinds), set(against)


def months_from(first, count):
    year, month = map(int, first.split("-"))
    for i in range(count):
        yield f"{year + (month - 1 + i) // 12:04}-{(month - 1 + i) % 12 + 1:02}"


def write(folder, name, start, end, baseline, records, splits=False):
    """`baseline`: month -> kind -> number; `records`: of the course. `splits`: the baseline keeps
    staff and residents apart."""
    folder = pathlib.Path(folder)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "episodes").mkdir(parents=True)
    (folder / "course.yaml").write_text(COURSE.format(id=name, start=start, end=end))
    rows = []
    for month, counts in baseline.items():
        cells = ", ".join(f"{kind.replace('-', '_')}: {n}" for kind, n in counts.items())
        rows.append(f"  - {{month: {month}, site: {name}, {cells}}}\n")
    (folder / "baseline.yaml").write_text("baseline:\n" + "".join(rows) if rows else "baseline: []\n")
    for number, record in enumerate(records):
        day = datetime.datetime.fromisoformat(record.month + "-05T08:00") + datetime.timedelta(
            hours=5 * (number % 90))
        id = f"{day:%Y-%m-%dT%H%M}-{number:06}"
        text = f"id: {id}\noccurred: {day:%Y-%m-%dT%H:%M}\nsite: {name}\n"
        text += f"kinds: [{', '.join(sorted(record.kinds))}]\nseverity: 1\n"
        if record.against:
            text += f"against: [{', '.join(sorted(record.against))}]\n"
        path = folder / "episodes" / f"{day.year}" / f"{id}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)


class Case:
    """A random course: a year or less before, and up to two years of it."""

    knows_no_classes = False

    def __init__(self, seed):
        draw = random.Random(seed)
        self.name = f"hus{seed}"
        self.none_else = draw.random() < 0.5  # all violence is against staff or residents
        self.before = list(months_from("2025-01", draw.choice([0, 7, 12, 12, 14])))
        first = next(iter(months_from("2025-01", 1))) if not self.before else None
        self.start = first or list(months_from("2025-01", len(self.before) + 1))[-1]
        self.own = list(months_from(self.start, draw.randint(4, 22)))
        means = {kind: draw.choice([0.1, 0.4, 1, 2, 4, 8]) for kind in KINDS}
        self.baseline = {month: {kind: number(draw, means[kind]) for kind in KINDS} for month in self.before}
        self.records = []
        for month in self.own:
            for kind in KINDS:
                for _ in range(number(draw, means[kind] * draw.choice([0.3, 1.0]))):
                    kinds = [kind] + ([draw.choice(KINDS)] if draw.random() < 0.2 else [])
                    whom = [w for w, p in (("staff", 0.7), ("resident", 0.35)) if draw.random() < p]
                    if self.none_else and not whom:
                        whom = ["staff"]
                    self.records.append(Record(month, kinds, whom))

    def days(self):
        last = self.own[-1]
        end = datetime.date.fromisoformat(list(months_from(last, 2))[1] + "-01")
        return f"{self.start}-01", f"{end - datetime.timedelta(days=1)}", f"{end + datetime.timedelta(days=9)}"

    def days_of_months(self):
        """The days on which the course's reports are made, the last one as `days` has it."""
        return [f"{month}-10" for month in list(months_from(self.start, len(self.own) + 1))[1:]]

    def write(self, folder):
        start, end, today = self.days()
        write(folder, self.name, start, end, self.baseline, self.records)
        return today

    def count(self, kind, month, against=None):
        if month in self.baseline:
            return self.baseline[month].get(kind) if against is None else None
        classes = {None: lambda r: True, "both": lambda r: len(r.against) == 2, "neither": lambda r: not r.against}
        counts = classes.get(against, lambda r: against in r.against)
        return sum(kind in r.kinds and counts(r) for r in self.records if r.month == month)


def number(draw, mean):
    """Poisson, by its definition."""
    n, product, least = 0, draw.random(), 2.718281828 ** -mean
    while product > least:
        n += 1
        product *= draw.random()
    return n
