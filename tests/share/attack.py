#!/usr/bin/python3
"""Attacks shared reports: attack.py PROGRAM PROJECT [FOLDERS]

What the four forms of a report say of a course is put into integer programs over the true numbers of
each month, with every rule by which the report was made, as somebody knows them who has read the
documentation. No number of 1 to min_cell - 1 that is not told may have one possible value only. 77:
no glpsol here (Debian's glpk-utils).
"""
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import folders

PROGRAM, PROJECT = sys.argv[1], pathlib.Path(sys.argv[2])
FOLDERS = int(sys.argv[3]) if len(sys.argv) > 3 else 25
MOST = 2000
problems = []
solved = {}


def run(folder, today, fewest, form, kind=None):
    words = ["report", "--share", "--min-cell", str(fewest), "-C", str(folder), "--today", today]
    words += ["--format", form, "--lang", "en"] + (["--kind", kind] if kind else [])
    return subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=True).stdout


def months(first, last):
    all_months = list(folders.months_from(first, 600))
    return all_months[: all_months.index(last) + 1]


class Known:
    """Linear constraints over month numbers: what a reader knows of one kind of event."""

    def __init__(self):
        self.rows, self.binaries, self.names = {}, {}, set()
        self.most = {}  # of a variable: no more than the smallest total that it is part of

    def add(self, parts, sense, number):
        self.names.update(name for _, name in parts)
        self.rows[" ".join(f"{'+' if c > 0 else '-'} {abs(c)} {n}" for c, n in parts), sense, number] = None

    def total(self, names, low, high):
        self.most |= {n: min(high, self.most.get(n, MOST)) for n in names}
        if low == high:
            self.add([(1, n) for n in names], "=", low)
        else:
            self.add([(1, n) for n in names], ">=", low)
            self.add([(1, n) for n in names], "<=", high)

    def one_is_small(self, cells, fewest):
        """At least one of the sums lies within 1 … fewest - 1. A sum: [(coefficient, name)], constant, and
        how far from 0 it can lie: the smaller, the sooner the solver is done."""
        marks = []
        for parts, constant, farthest in cells:
            # The same sum of another report has the same mark.
            mark = self.binaries.setdefault((tuple(parts), constant), f"z{len(self.binaries)}")
            marks.append((1, mark))
            self.add(parts + [(-farthest - 1, mark)], ">=", -farthest - constant)
            self.add(parts + [(farthest, mark)], "<=", farthest + fewest - 1 - constant)
        if marks:
            self.add(marks, ">=", 1)

    def extreme(self, parts, sense):
        goal = " ".join(f"{'+' if c > 0 else '-'} {abs(c)} {n}" for c, n in parts)
        lines = [sense, f" goal: {goal}", "Subject To"]
        lines += [f" r{i}: {row} {how} {n}" for i, (row, how, n) in enumerate(self.rows)]
        marks = list(self.binaries.values())
        own = sorted(self.names - set(marks))
        lines += ["Bounds"] + [f" 0 <= {n} <= {self.most.get(n, MOST)}" for n in own]
        lines += ["Generals"] + [f" {n}" for n in own]
        if marks:
            lines += ["Binary"] + [f" {n}" for n in marks]
        program = "\n".join(lines + ["End", ""])
        key = hash(program)
        if key not in solved:
            with tempfile.TemporaryDirectory() as scratch:
                path = pathlib.Path(scratch)
                (path / "p").write_text(program)
                out = subprocess.run(["glpsol", "--lp", path / "p", "-o", path / "o"],
                                     capture_output=True, text=True).stdout
                text = (path / "o").read_text() if (path / "o").exists() else ""
                found = re.search(r"goal = (-?[\d.e+]+)", text)
                if not found or "OPTIMAL" not in text:
                    raise SystemExit(f"the integer program has no solution:\n{program}\n{out}")
                solved[key] = float(found.group(1))
        return round(solved[key])

    def values(self, parts):
        return self.extreme(parts, "Minimize"), self.extreme(parts, "Maximize")


def name(month):
    return "m" + month.replace("-", "")


def know_periods(known, series, fewest, of_month):
    """What the periods say; of_month: the variables of a month."""
    def add(month_list, low, high):
        known.total([v for month in month_list for v in of_month(month)], low, high)

    before = []
    for period in series["periods"]:
        inside = months(period["from"], period["to"])
        if period["before"]:
            before += inside
        if period["state"] == "unknown":
            continue
        steps = [inside[i:i + series["step"]] for i in range(0, len(inside), series["step"])]
        if period["before"]:
            steps.reverse()
        if period["state"] == "shown":
            add(inside, period["count"], period["count"])
        else:
            add(inside, 1, fewest - 1)
        for i in range(1, len(steps)):
            add([m for step in steps[:i] for m in step], 1, fewest - 1)
    if series["step_reason"] == "months-small":
        # A month is no more than its period.
        known.one_is_small([([(1, v) for v in of_month(m)], 0, known.most.get(of_month(m)[0], len(of_month(m)) * MOST))
                            for m in before], fewest)


def suppose_no_others(known, report):
    """That each record of violence is against staff or residents: what somebody may suppose."""
    for target in report["violence_against"]:
        known.total([f"d{name(m)}" for m in months(target["from"], target["to"])], 0, 0)


def know_targets(known, report):
    fewest = report["shared"]["min_cell"]
    for target in report["violence_against"]:
        inside = months(target["from"], target["to"])
        both = [f"{c}{name(m)}" for m in inside for c in "ab"]
        residents = [f"{c}{name(m)}" for m in inside for c in "ac"]
        if target["state"] == "shown":
            known.total(both, target["staff"], target["staff"])
            known.total(residents, target["resident"], target["resident"])
        elif target["state"] == "withheld":
            total = target["violence"]
            cells = []
            for group in (both, residents):
                cells.append(([(1, v) for v in group], 0, total))
                cells.append(([(-1, v) for v in group], total, total))
            for sign in (1, -1):
                cells.append(([(sign * c, f"{k}{name(m)}") for m in inside for k, c in (("a", 1), ("d", -1))], 0, total))
            known.one_is_small(cells, fewest)


def expect_hidden(where, known, parts, truth, fewest):
    """A small number that is not told has two possible values at least, and the true one is one."""
    if truth is None or not 1 <= truth < fewest:
        return 0
    low, high = known.values(parts)
    if not low <= truth <= high:
        raise SystemExit(f"{where}: the attacker's model excludes the truth ({truth}: {low} to {high})")
    if low == high:
        problems.append(f"{where}: {truth} can be reckoned back")
    return 1


def attack(where, reports, case):
    """What one report says, or several of one course on several days together."""
    report = reports[-1]
    fewest = report["shared"]["min_cell"]
    tried = 0
    for at, series in enumerate(report["series"]):
        known = Known()
        is_violence = series["kind"] == "violence"
        of_month = (lambda m: [c + name(m) for c in "abcd"]) if is_violence else (lambda m: [name(m)])
        for each in reports:
            know_periods(known, each["series"][at], fewest, of_month)
            if is_violence:
                know_targets(known, each)
        for supposing in ([False, True] if is_violence and case.none_else else [False]):
            if supposing:
                suppose_no_others(known, report)
            tried += attack_series(f"{where}, {series['kind']}", known, series, case, of_month, fewest)
            if is_violence:
                tried += attack_targets(where, known, report, case, fewest)
    return tried


def attack_series(where, known, series, case, of_month, fewest):
    tried = 0
    for period in series["periods"]:
        inside = months(period["from"], period["to"])
        if period["state"] == "unknown":
            continue
        pieces = [[m] for m in inside]
        pieces += [inside[i:i + 3] for i in range(0, len(inside), 3)] + [inside]
        for piece in pieces:
            if piece == inside and period["state"] == "shown":
                continue
            counts = [case.count(series["kind"], m) for m in piece]
            truth = None if None in counts else sum(counts)
            parts = [(1, v) for m in piece for v in of_month(m)]
            tried += expect_hidden(f"{where} {piece[0]}+{len(piece)}", known, parts, truth, fewest)
    return tried


def attack_targets(where, known, report, case, fewest):
    tried = 0
    for target in report["violence_against"]:
        if target["state"] == "unknown":
            continue
        inside = months(target["from"], target["to"])
        for whom, classes in (("staff", "ab"), ("resident", "ac"), ("both", "a"), ("neither", "d")):
            if case.knows_no_classes and len(classes) == 1:
                continue
            for piece in [inside] + [[m] for m in inside]:
                counts = [case.count("violence", m, whom) for m in piece]
                truth = None if None in counts else sum(counts)
                parts = [(1, c + name(m)) for m in piece for c in classes]
                tried += expect_hidden(f"{where}, against {whom} {piece[0]}+{len(piece)}", known, parts,
                                       truth, fewest)
    return tried


def numbers_of(value):
    if isinstance(value, dict):
        return {n for v in value.values() for n in numbers_of(v)}
    if isinstance(value, list):
        return {n for v in value for n in numbers_of(v)}
    return set(re.findall(r"\d+(?:\.\d+)?", str(value).replace(",", "")))


def expect_no_more(where, report, texts):
    """The other forms have no number that the JSON does not have."""
    known = numbers_of(report) | {str(n) for n in range(13)} | {"1000", "12", "50"}
    known |= {f"{float(n):.1f}" for n in known if "." not in n and len(n) < 7}
    for series in report["series"]:
        for side in ("before", "in_course"):
            side = series[side]
            for n in (side["from"], side["to"]):
                if side["months"]:
                    known.add(f"{n / side['months']:.1f}")
        for period in series["periods"]:
            known.add(str(len(months(period["from"], period["to"]))))
    known |= {month.lstrip("0") for month in known}
    for form, text in texts.items():
        if form == "html":
            expect_chart(where, report, text)
            text = re.sub(r"(?s)<style.*?</style>|<svg.*?</svg>|<[^>]*>", " ", text)
            text = html.unescape(text)
        else:
            text = re.sub(r"(?m)^.*[┤└│├].*$", " ", text)
        text = re.sub(r"\\(.)", r"\1", text)
        text = re.sub(r"sha256 [0-9a-f]{64}", " ", " ".join(text.split()))
        found = set(re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d),(?=\d{3})", "", text)))
        for number in sorted(found - known):
            problems.append(f"{where}: {form} says {number}, which the JSON does not")


def expect_chart(where, report, text):
    """The points of a chart lie where the shown means of a month lie, and there are no others."""
    for series in report["series"]:
        svg = re.search(rf'(?s)<svg[^>]*>(?:(?!</svg>).)*id="chart-{series["kind"]}-title".*?</svg>', text)
        if not svg:
            continue
        heights = [float(y) for y in re.findall(r'<circle class="rc-point[^>]*cy="([\d.]+)"', svg.group())]
        values = [p["count"] / len(months(p["from"], p["to"])) for p in series["periods"] if p["count"] is not None]
        if len(heights) != len(values):
            problems.append(f"{where}: {len(heights)} points are drawn of {len(values)} in {series['kind']}")
            continue
        low, high = values.index(min(values)), values.index(max(values))
        span = values[high] - values[low]
        for value, height in zip(values, heights):
            share = (value - values[low]) / span if span else 0
            if abs(heights[low] + share * (heights[high] - heights[low]) - height) > 0.11:
                problems.append(f"{where}: a point of {series['kind']} lies elsewhere")


def attack_folder(where, folder, today, case, fewest):
    texts = {form: run(folder, today, fewest, form) for form in ("json", "html", "md", "text")}
    report = json.loads(texts.pop("json"))
    expect_no_more(where, report, texts)
    return attack(where, [report], case), report


def attack_months(where, folder, case, fewest):
    """The reports of all months of a course together: what one has told, later ones tell the same."""
    reports = [json.loads(run(folder, today, fewest, "json")) for today in case.days_of_months()]
    for earlier, later in zip(reports, reports[1:]):
        for a, b in zip(earlier["series"], later["series"]):
            gone = [p for p in a["periods"] if p["state"] == "shown" and p not in b["periods"]]
            problems.extend(f"{where}, {a['kind']}: {p['from']} is told otherwise by a later report" for p in gone)
        gone = [t for t in earlier["violence_against"] if t not in later["violence_against"]]
        problems.extend(f"{where}, against: {t['from']} is told otherwise by a later report" for t in gone)
    return attack(f"{where}, all months", reports, case)


class Example:
    """The true numbers of an example, from its unshared report."""

    none_else = False
    knows_no_classes = True

    def __init__(self, folder, today):
        words = ["report", "-C", str(folder), "--today", today, "--format", "json", "--lang", "en"]
        self.report = json.loads(subprocess.run([PROGRAM, *words], capture_output=True, check=True).stdout)

    def count(self, kind, month, against=None):
        source = self.report["charts"] + [self.report["near_misses"]]
        if against:
            source = [s for s in self.report["violence_against"] if s["against"] == against]
        for series in source:
            if series["kind"] == kind or against:
                return next((m["count"] for m in series["months"] if m["month"] == month), None)
        return None


# Use of force in two half-years of 2012 and in 2011 at seven sites, as a municipality published them
# (Aarhus, redegørelse om magtanvendelse 2012, page 7); the names are ours.
PUBLISHED = [(12, 3, 16), (2, 1, 0), (2, 5, 0), (0, 0, 3), (0, 2, 1), (0, 0, 1), (0, 0, 3)]


def published_case(number, halves):
    case = folders.Case(number)
    draw = __import__("random").Random(number)
    case.name = f"invented{number}"
    case.before = list(folders.months_from("2011-01", 12))
    case.start, case.own = "2012-01", list(folders.months_from("2012-01", 12))
    case.baseline = {month: {"use-of-force": 0} for month in case.before}
    for _ in range(halves[2]):
        case.baseline[draw.choice(case.before)]["use-of-force"] += 1
    case.records = [folders.Record(draw.choice(case.own[6 * half:6 * half + 6]), ["use-of-force"], ["staff"])
                    for half in (0, 1) for _ in range(halves[half])]
    return case


def main():
    if not shutil.which("glpsol"):
        print("skipped: no glpsol (Debian's package glpk-utils)")
        return 77
    known = Known()
    known.total(["a", "b"], 7, 7)
    known.total(["a"], 5, 5)
    assert known.values([(1, "b")]) == (2, 2), "the attacker sees nothing"
    tried = 0
    scratch = pathlib.Path(tempfile.mkdtemp())
    for folder, today in (("kastanjehuset", "2026-05-29"), ("kastanjehuset", "2026-09-10"),
                          ("tovvaerket", "2023-10-05"), ("partnerskab", "2023-06-15"),
                          ("forvaltning", "2026-05-22"),
                          ("indsatsforloeb-2018/forloeb/tranebaerhuset", "2019-06-28")):
        path = PROJECT / "examples" / folder
        tried += attack_folder(f"{folder} {today}", path, today, Example(path, today), 5)[0]
    shown = 0
    # In 201, 4 records against both staff and residents; in 253, 5 in 4 months: 1.25, rounded by all forms alike.
    for seed in [*range(FOLDERS), 201, 253]:
        case, fewest = folders.Case(seed), (3, 5, 5, 8)[seed % 4]
        today = case.write(scratch / "course")
        found, report = attack_folder(f"folder {seed}", scratch / "course", today, case, fewest)
        tried += found + attack_months(f"folder {seed}", scratch / "course", case, fewest)
        shown += sum(t["state"] == "shown" for t in report["violence_against"])
    for number, halves in enumerate(PUBLISHED):
        case = published_case(number, halves)
        today = case.write(scratch / "course")
        tried += attack_folder(f"published row {number}", scratch / "course", today, case, 5)[0]
    shutil.rmtree(scratch)
    for problem in problems:
        print(problem)
    print(f"{tried} small numbers attacked with {len(solved)} integer programs, {len(problems)} got back")
    if tried < 200 or shown == 0:
        print("too little was attacked to say anything")
        return 1
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
