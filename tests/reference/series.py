#!/usr/bin/python3
"""Holds the numbers of `trivsel report` against those of `trivsel chart` on the same rows.

    series.py TRIVSEL PROJECT

For every example course, every series that `report --series` gives is asked for twice: as JSON, with
the numbers of the report, and as CSV, which goes through `trivsel chart` with the options that the
report names. Values, centre, limits and what lies outside them must agree to 1e-9 relative, the runs
analysis exactly. So must the charts of the status report itself with those series. The last line
counts the series that were held.
"""
import itertools
import json
import pathlib
import re
import subprocess
import sys

TOLERANCE = 1e-9
KINDS = ["near-miss", "threat", "psychological-violence", "violence", "self-harm", "property", "use-of-force"]
RUNS = {"useful": "n_useful", "longest_run": "longest_run", "longest_run_max": "longest_run_max",
        "crossings": "n_crossings", "crossings_min": "n_crossings_min", "signal": "runs_signal"}


def same(a, b):
    if a is None or b is None:
        return a is None and b is None
    if isinstance(a, str) or isinstance(b, str):  # infinite: a report has no such point
        return False
    return a == b or abs(a - b) <= TOLERANCE * max(abs(a), abs(b))


class Holder:
    def __init__(self, trivsel, project):
        self.trivsel = trivsel
        self.project = project
        self.failures = []
        self.held = 0
        self.drawn = 0

    def run(self, *arguments, text=None):
        done = subprocess.run([self.trivsel, *arguments], input=text, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{arguments}: exit {done.returncode}: {done.stderr}")
        return done.stdout

    def fail(self, what):
        self.failures.append(what)
        print(what)

    def report(self, course, *arguments):
        folder, day = course
        return self.run("report", "-C", str(folder), "--today", day, "--lang", "en", *arguments)

    def series(self, course, keys):
        asked = ["--series", ",".join(f"{key}={value}" for key, value in keys.items())]
        ours = json.loads(self.report(course, *asked, "--format", "json"))
        rows = self.report(course, *asked, "--format", "csv")
        self.hold(f"{course[0].name} {asked[1]}", ours, rows)

    def hold(self, name, ours, rows):
        if not ours["points"]:
            assert rows.count("\n") == 1, name
            self.held += 1
            return
        options = ours["chart_options"].split()
        theirs = json.loads(self.run("chart", "-", *options, "--format", "json", text=rows))
        before = len(self.failures)
        if len(theirs["points"]) != len(ours["points"]):
            self.fail(f"{name}: {len(ours['points'])} points, in the chart {len(theirs['points'])}")
            return
        drawn = ours["centre_of"] != "none"
        for mine, chart in zip(ours["points"], theirs["points"]):
            pairs = [("value", "y")]
            if drawn:
                pairs += [("lower", "lcl"), ("upper", "ucl")]
                if mine["outside"] != chart["sigma_signal"]:
                    self.fail(f"{name}: {mine['from']}: outside is {mine['outside']}")
            for key, other in pairs:
                if not same(mine[key], chart[other]):
                    self.fail(f"{name}: {mine['from']}: {key} is {mine[key]}, in the chart {chart[other]}")
        if drawn:
            self.drawn += 1
            if not same(ours["centre"], theirs["points"][0]["cl"]):
                self.fail(f"{name}: the centre is {ours['centre']}, in the chart {theirs['points'][0]['cl']}")
            self.runs(name, ours["runs"], theirs["parts"][0])
        self.held += len(self.failures) == before

    def runs(self, name, mine, chart):
        if mine is None:
            if chart["n_useful"] != 0:
                self.fail(f"{name}: no runs, in the chart {chart['n_useful']} useful points")
            return
        for key, other in RUNS.items():
            if mine[key] != chart[other]:
                self.fail(f"{name}: {key} is {mine[key]}, in the chart {chart[other]}")

    def facets(self, course, keys, split):
        """Small multiples: the JSON is the chart's own form."""
        asked = ["--series", ",".join(f"{key}={value}" for key, value in {**keys, "split": split}.items())]
        ours = json.loads(self.report(course, *asked, "--format", "json"))
        rows = self.report(course, *asked, "--format", "csv")
        self.table(f"{course[0].name} {asked[1]}", ours, rows, split, keys)

    def table(self, name, ours, rows, column, keys, multiply=None):
        if not ours["points"]:
            self.held += 1
            return
        options = ["--type", ours["type"], *(["--facet", column] if column else [])]
        factor = multiply or {"resident-days": "1000", "report": "100"}.get(keys.get("per"))
        options += ["--multiply", factor] if factor else []
        theirs = json.loads(self.run("chart", "-", *options, "--format", "json", text=rows))

        def numbers(table):
            return sorted(tuple("" if p[k] is None else f"{p[k]:.9g}" for k in ("y", "n", "cl", "lcl", "ucl"))
                          for p in table["points"])

        if numbers(ours) != numbers(theirs):
            self.fail(f"{name}: the points differ")
        else:
            self.held += 1
            self.drawn += 1

    def status(self, course):
        """The charts of the status report are the series of the same name."""
        status = json.loads(self.report(course, "--format", "json"))
        for chart in status["charts"]:
            keys = f"kind={chart['kind']}"
            alone = json.loads(self.report(course, "--series", keys, "--format", "json"))
            if any(alone[key] != chart["chart"][key] for key in chart["chart"]):
                self.fail(f"{course[0].name}: the report's chart of {chart['kind']} is not the series")
            if chart["rate"] is not None:
                rate = json.loads(self.report(course, "--series", f"{keys},per=resident-days", "--format", "json"))
                if any(rate[key] != chart["rate"][key] for key in chart["rate"]):
                    self.fail(f"{course[0].name}: the report's rate of {chart['kind']} is not the series")
        return status


def courses(project):
    days = {}
    for readme in sorted(project.glob("examples/*/README.md")):
        text = readme.read_text(encoding="utf-8")
        days[readme.parent] = re.search(r"today[=: ]+(\d{4}-\d\d-\d\d)", text).group(1)
    for folder, day in days.items():
        if (folder / "course.yaml").exists():
            yield folder, day
        else:
            for course in sorted(folder.glob("*/*/course.yaml")):
                yield course.parent, day


def main():
    holder = Holder(sys.argv[1], pathlib.Path(sys.argv[2]))
    some = 0
    for course in courses(holder.project):
        some += 1
        status = holder.status(course)
        sites = [site["id"] for site in status["course"]["sites"]]
        narrower = [{}] + [{"against": whom} for whom in ("staff", "resident")]
        narrower += [{"site": site} for site in sites if len(sites) > 1]
        steps = [{}] + [{"by": by} for by in ("month", "week", "event")]
        steps += [{"per": "resident-days"}, {"per": "place"}, {"by": "week", "per": "place"}]
        for kind, only, step in itertools.product(KINDS, narrower, steps):
            holder.series(course, {"kind": kind, **only, **step})
        holder.series(course, {"kind": "near-miss", "per": "report"})
        for split in ("against", "site", "place", "trigger", "legal-basis"):
            holder.facets(course, {"kind": "violence"}, split)
            holder.facets(course, {"kind": "use-of-force", "by": "week"}, split)
        holder.facets(course, {"kind": "violence", "per": "resident-days"}, "site")
        for measure in status["measures"]:
            asked = ["--series", f"measure={measure['id']}"]
            holder.table(f"{course[0].name} {asked[1]}",
                         json.loads(holder.report(course, *asked, "--format", "json")),
                         holder.report(course, *asked, "--format", "csv"), None, {})
    portfolio = holder.project / "examples/indsatsforloeb-2018", "2018-11-28"
    for keys, column, multiply in (({"kind": "violence"}, "course", None),
                                   ({"kind": "violence", "by": "site", "per": "resident-days"}, None, "1000")):
        asked = ["--series", ",".join(f"{key}={value}" for key, value in keys.items())]
        holder.table(f"portfolio {asked[1]}", json.loads(holder.report(portfolio, *asked, "--format", "json")),
                     holder.report(portfolio, *asked, "--format", "csv"), column, keys, multiply)
    print(f"{holder.held} series of {some} courses hold, {holder.drawn} of them drawn; "
          f"{len(holder.failures)} departures")
    if some < 9 or holder.drawn < 100:
        print("too few were compared")
        return 1
    return 1 if holder.failures else 0


if __name__ == "__main__":
    sys.exit(main())
