#!/usr/bin/python3
"""Holds `trivsel chart` against the values of the reference programs in tests/reference/spc.

    charts.py TRIVSEL [CASE…]      all cases, or those whose names begin with CASE

Numbers must agree to 1e-9 relative, counts and signals exactly, and what the reference refuses must
be refused. Both forms are read: points from CSV, runs from JSON, and JSON's points against CSV's.
Every departure is printed; the last line counts the cases that hold.
"""
import csv
import json
import pathlib
import subprocess
import sys

SPC = pathlib.Path(__file__).resolve().parent / "spc"
TOLERANCE = 1e-9


def rows(name):
    with open(SPC / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def same_number(a, b):
    if a == "" or b == "":
        return a == b
    a, b = float(a), float(b)
    return a == b or abs(a - b) <= TOLERANCE * max(abs(a), abs(b))


class Reference:
    def __init__(self, trivsel, wanted):
        self.trivsel = trivsel
        self.wanted = tuple(wanted)
        self.failures = []
        self.held = 0
        self.refused = 0

    def run(self, arguments, text=None):
        done = subprocess.run([self.trivsel, "chart", *arguments], input=text, capture_output=True,
                              text=True, check=False, cwd=SPC)
        return done.returncode, done.stdout, done.stderr

    def is_wanted(self, case):
        return not self.wanted or case.startswith(self.wanted)

    def hold(self, case, problems):
        if problems:
            self.failures.append(case)
            print(f"{case}: " + "\n    ".join(problems[:4]))
        else:
            self.held += 1

    def refuses(self, case, code, err):
        """What is wrong with a refusal: it must be one sentence, with a place in the table."""
        if code == 3 and err.count("\n") == 1 and err.startswith("trivsel: line "):
            self.refused += 1
            return []
        return [f"exit {code} instead of a refusal: {err!r}"]

    def table(self, arguments, text=None):
        """The points by CSV and the whole document by JSON."""
        code, out, err = self.run([*arguments, "--format", "csv"], text)
        json_code, document, _ = self.run([*arguments, "--format", "json"], text)
        if code != 0 or json_code != code:
            return code, err, [], {}
        return code, err, list(csv.DictReader(out.splitlines())), json.loads(document)


def compare_rows(expected, got, numbers, exact):
    problems = []
    if len(expected) != len(got):
        problems.append(f"{len(got)} rows instead of {len(expected)}")
    for want, have in zip(expected, got):
        for key in numbers:
            if not same_number(want[key], have[key]):
                problems.append(f"row {want.get('i', want.get('rank'))}: {key} is {have[key]}, not {want[key]}")
        for key in exact:
            if want[key] != have[key]:
                problems.append(f"row {want.get('i', want.get('rank'))}: {key} is {have[key]}, not {want[key]}")
    return problems


def as_cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value)


def same_as_csv(points, got):
    """JSON's points say what CSV's rows say."""
    problems = [] if len(points) == len(got) else [f"{len(points)} points in JSON, {len(got)} rows in CSV"]
    for point, row in zip(points, got):
        for key, value in row.items():
            cell = as_cell(point[key])
            if cell != value and not (cell and value and cell != "Inf" and same_number(cell, value)):
                problems.append(f"{key} is {point[key]!r} in JSON and {value!r} in CSV")
    return problems


def arguments_of(case):
    arguments = [case["input"], "--type", case["chart"], "--agg", case["agg_fun"],
                 "--multiply", case["multiply"], "--method", case["method"]]
    if case["use_n"] == "0":
        arguments.append("--no-denominator")
    for key, option in (("freeze", "--freeze"), ("cl_given", "--cl"), ("x_period", "--period")):
        if case[key]:
            arguments += [option, case[key]]
    for key in ("part", "exclude"):
        if case[key]:
            arguments += ["--" + key, case[key].replace(" ", ",")]
    for facet in ("facet1", "facet2")[:int(case["facets"])]:
        arguments += ["--facet", facet]
    if case["y_neg"] == "0":
        arguments.append("--floor-zero")
    if case["screened_mr"] == "0":
        arguments.append("--no-screening")
    return arguments


RUNS = ("n_points", "n_obs", "n_useful", "longest_run", "longest_run_max", "n_crossings",
        "n_crossings_min", "runs_signal")


def compare_summary(expected, parts, got):
    problems = []
    if len(parts) != len(expected):
        return [f"{len(parts)} parts instead of {len(expected)}"]
    for want, have in zip(expected, parts):
        place = [as_cell(have[key]) for key in ("facet1", "facet2", "part")]
        if place != [want[key] for key in ("facet1", "facet2", "part")]:
            problems.append(f"part {place} instead of {list(want.values())[1:4]}")
        for key in RUNS:
            if as_cell(have[key]) != want[key]:
                problems.append(f"part {place}: {key} is {have[key]}, not {want[key]}")
        points = [p for p in got if [p["facet1"], p["facet2"], p["part"]] == place]
        if points and not same_number(points[0]["cl"], want["cl"]):
            problems.append(f"part {place}: cl is {points[0]['cl']}, not {want['cl']}")
        if sum(p["sigma_signal"] == "1" for p in points) != int(want["n_sigma_signals"]):
            problems.append(f"part {place}: other sigma signals than {want['n_sigma_signals']}")
    return problems


def charts(reference):
    summaries, points = {}, {}
    for row in rows("summary.csv"):
        summaries.setdefault(row["case"], []).append(row)
    for name in sorted({case["input"] for case in rows("cases.csv")}):
        for row in rows(name.replace("_input", "_expected")):
            points.setdefault(row["case"], []).append(row)
    count = 0
    for case in rows("cases.csv"):
        if not reference.is_wanted(case["case"]):
            continue
        code, err, got, document = reference.table(arguments_of(case))
        if case["status"] == "error":
            reference.hold(case["case"], reference.refuses(case["case"], code, err))
            continue
        problems = [err] if code != 0 else []
        if not problems:
            problems = compare_rows(points[case["case"]], got, ("y", "n", "cl", "lcl", "ucl"),
                                    ("facet1", "facet2", "part", "i", "x", "sigma_signal"))
            problems += compare_summary(summaries[case["case"]], document["parts"], got)
            problems += same_as_csv(document["points"], got)
            count += len(got)
        reference.hold(case["case"], problems)
    return count


def making_data_count(reference):
    points, count = {}, 0
    for row in rows("mdc_expected.csv"):
        points.setdefault(row["case"], []).append(row)
    for case in rows("mdc_summary.csv"):
        if not reference.is_wanted(case["case"]):
            continue
        arguments = [case["input"], "--type", "mdc", "--direction", case["improvement_direction"]]
        for key, option in (("target", "--target"), ("rebase_at_point", "--rebase"),
                            ("fix_after_n", "--fix-after")):
            if case[key]:
                arguments += [option, case[key]]
        if case["screen_outliers"] == "0":
            arguments.append("--no-screening")
        code, err, got, document = reference.table(arguments)
        if case["status"] == "error":
            reference.hold(case["case"], reference.refuses(case["case"], code, err))
            continue
        problems = [err] if code != 0 else []
        if not problems:
            problems = compare_rows(points[case["case"]], got, ("mean", "lpl", "upl"),
                                    ("i", "part", "special_cause_type", "point_type"))
            for key in ("variation", "assurance"):
                if as_cell(document[key]) != case[key]:
                    problems.append(f"{key} is {document[key]}, not {case[key]}")
            special = sum(row["point_type"] != "common_cause" for row in got)
            if special != int(case["n_special"]):
                problems.append(f"{special} special points, not {case['n_special']}")
            problems += same_as_csv(document["points"], got)
            count += len(got)
        reference.hold(case["case"], problems)
    return count


def pareto(reference):
    for expected in sorted(SPC.glob("P*_pareto_expected*.csv")):
        case = expected.stem
        if not reference.is_wanted(case):
            continue
        arguments = [case[:case.index("_expected")] + "_input.csv", "--type", "pareto"]
        if case.endswith("withNA"):
            arguments.append("--with-missing")
        code, err, got, document = reference.table(arguments)
        problems = [err] if code != 0 else compare_rows(
            rows(expected.name), got, ("p", "p_cum"), ("rank", "category", "y", "y_cum"))
        problems += same_as_csv(document["points"], got) if code == 0 else []
        reference.hold(case, problems)


def main():
    reference = Reference(pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:])
    count = charts(reference) + making_data_count(reference)
    pareto(reference)
    total = reference.held + len(reference.failures)
    print(f"{reference.held} of {total} cases hold ({count} points; {reference.refused} refused as they must be)")
    return 1 if reference.failures or total == 0 else 0


sys.exit(main())
