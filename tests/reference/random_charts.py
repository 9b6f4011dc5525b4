#!/usr/bin/python3
"""Holds `trivsel chart` against a second reckoning of random tables: facets, parts, freeze, exclude,
given centre, target, multiply, methods, periods, aggregation, missing values, constant data and very
short series, in all their combinations.

    random_charts.py TRIVSEL [CASES [SEED]]

The second reckoning is written as plainly as can be, with exact fractions for sums and means, from
the formulas in src/stats/limits.hpp. It is no reference; tests/reference/charts.py holds those.
"""
import csv
import datetime
import json
import math
import pathlib
import random
import subprocess
import sys
import tempfile
from fractions import Fraction

NAN = math.nan


def known(values):
    return [v for v in values if not math.isnan(v)]


def finite(values):
    return all(math.isfinite(v) for v in values)


def total(values):
    values = known(values)
    return float(sum(Fraction(v) for v in values)) if finite(values) else sum(values)


def mean(values):
    values = known(values)
    if not values:
        return NAN
    return float(sum(Fraction(v) for v in values) / len(values)) if finite(values) else sum(values) / len(values)


def median(values):
    values = sorted(known(values))
    if not values:
        return NAN
    half = len(values) // 2
    return values[half] if len(values) % 2 else mean(values[half - 1:half + 1])


def deviation(values):
    values = known(values)
    if len(values) < 2:
        return NAN
    m = mean(values)
    return math.sqrt(math.fsum((v - m) ** 2 for v in values) / (len(values) - 1))


def divide(a, b):
    if math.isnan(a) or math.isnan(b) or (a == 0 and b == 0):
        return NAN
    return math.copysign(math.inf, a) if b == 0 else a / b


def root(v):
    return math.sqrt(v) if v >= 0 else NAN


def mean_range(values, screening, factor=3.267):
    ranges = known(abs(b - a) for a, b in zip(values, values[1:]))
    m = mean(ranges)
    if screening:
        m = mean([r for r in ranges if r < factor * m])
    return m


def period_start(day, period):
    if period == "week":
        return day - datetime.timedelta(days=day.weekday())
    month = {"month": day.month, "quarter": 3 * ((day.month - 1) // 3) + 1, "year": 1}[period]
    return day.replace(month=month, day=1)


def lines(chart, groups, base, o):
    """y, n, centre, sigma per point or (lower, upper), of one part."""
    y, n = [g["y"] for g in groups], [g["n"] for g in groups]
    at = lambda values: [v for v, b in zip(values, base) if b]
    size, cl = len(groups), o["cl"]
    both = lambda c, s: (c, [c - 3 * v for v in s], [c + 3 * v for v in s])
    none = [NAN] * size
    if chart == "run":
        return y, n, median(at(y)) if cl is None else cl, none, none
    if chart in ("i", "t"):
        z = [v ** (1 / 3.6) for v in y] if chart == "t" else y
        c = mean(at(z)) if cl is None else cl
        c, low, high = both(c, [mean_range([v - c for v in at(z)], o["screening"]) / 1.128] * size)
        if chart == "i":
            return y, n, c, low, high
        return ([v ** 3.6 for v in z], n, c ** 3.6, [v ** 3.6 if v >= 0 else 0 for v in low],
                [v ** 3.6 for v in high])
    if chart == "mr":
        y = [NAN] + [abs(b - a) for a, b in zip(y, y[1:])]
        c = mean(at(y)) if cl is None else cl
        return y, n, c, [0] * size, [3.267 * c] * size
    if chart == "c":
        y = [g["sum"] for g in groups]
        c = mean(at(y)) if cl is None else cl
        c, low, high = both(c, [root(c)] * size)
    if chart == "g":
        m = mean(at(y)) if cl is None else cl
        _, low, high = both(m, [root(m * (m + 1))] * size)
        c = median(at(y)) if cl is None else 0.693 * m
    if chart in ("u", "up", "p", "pp"):
        c = divide(total(at([g["sum"] for g in groups])), total(at(n))) if cl is None else cl
        variance = c * (1 - c) if chart[0] == "p" else c
        sigma = [root(divide(variance, v)) for v in n]
        if len(chart) == 2:
            z = [divide(a - c, s) for a, s in zip(y, sigma)]
            factor = mean_range(at(z), o["screening"]) / 1.128
            if o["names"]:
                factor = NAN if any(math.isnan(v) for v in at(z)) else deviation(at(z))
            sigma = [s * factor for s in sigma]
        c, low, high = both(c, sigma)
        if chart[0] == "p":
            high = [1 if math.isfinite(v) and v > 1 else v for v in high]
    if chart in ("c", "g", "u", "up", "p", "pp"):
        return y, n, c, [0 if math.isfinite(v) and v < 0 else v for v in low], high
    if chart == "ip":
        n = n if known(n) else [g["count"] for g in groups]
        c = divide(total(at([a * b for a, b in zip(y, n)])), total(at(n))) if cl is None else cl
        s = []
        for i in range(1, size):
            scale = root(divide(1.0, n[i]) + divide(1.0, n[i - 1]))
            s.append(divide(math.sqrt(math.pi / 2) * abs(y[i] - y[i - 1]), scale))
        s = known(s)
        if o["screening"]:
            s = [v for v in s if v < 3.2665 * mean(s)]
        return y, n, *both(c, [mean(s) * root(divide(1.0, v)) for v in n])
    counts, sds = [g["count"] for g in groups], [g["sd"] for g in groups]
    if len(set(counts)) == 1:
        s = mean(at(sds))
    else:
        s = root(divide(total(at([(k - 1) * d * d for k, d in zip(counts, sds)])),
                        total(at([k - 1.0 for k in counts]))))
    c4 = [NAN if k < 2 else math.sqrt(2 / (k - 1)) * math.gamma(k / 2) / math.gamma((k - 1) / 2)
          for k in counts]
    if chart == "xbar":
        c = divide(total(at([k * g["mean"] for k, g in zip(counts, groups)])), total(at([float(k) for k in counts])))
        return y, n, *both(c if cl is None else cl, [s / (c * math.sqrt(k)) if k > 1 else NAN for c, k in zip(c4, counts)])
    c = s if cl is None else cl
    share = [3 * math.sqrt(1 - v * v) / v if v == v else NAN for v in c4]
    return sds, n, c, [max(0.0, 1 - v) * c if v == v else NAN for v in share], [(1 + v) * c for v in share]


def runs(values, centre, method, boxes):
    sides = [v > centre for v in values if v > centre or v < centre]
    if not sides:
        return [0, None, None, None, None, False]
    longest = length = crossings = 0
    for i, side in enumerate(sides):
        crossed = i > 0 and side != sides[i - 1]
        crossings += crossed
        length = 1 if crossed else length + 1
        longest = max(longest, length)
    useful = len(sides)
    most = round(math.log2(useful)) + 3
    least, tail = 0, 1
    while 20 * tail < 2 ** (useful - 1):
        least += 1
        tail += math.comb(useful - 1, least)
    signal = longest > most or crossings < least
    if method != "anhoej" and useful in boxes:
        cb, lb, cd, ld = boxes[useful]
        signal = not (crossings >= cb and longest <= lb)
        if method == "cutbox" and cd:
            signal = not ((crossings >= cb + 1 and longest <= lb - 1) or
                          (crossings == cb and longest <= ld) or (crossings >= cd and longest <= lb))
    return [useful, longest, most, crossings, least, signal]


def expected(rows, o, boxes):
    """Points as CSV's rows, parts as JSON's, or None for a refusal."""
    facets = {}
    for row in rows:
        if row["x"] is None:
            continue
        facets.setdefault((row["f2"] if o["facets"] > 1 else "1", row["f1"] if o["facets"] else "1"), []).append(row)
    series = []
    for (f2, f1), members in sorted(facets.items()):
        by_x = {}
        for row in members:
            x = period_start(row["x"], o["period"]) if o["period"] else row["x"]
            by_x.setdefault(x, []).append(row)
        groups = []
        for x, same in sorted(by_x.items()):
            ys, ns = [r["y"] for r in same], [r["n"] for r in same]
            if o["use_n"]:
                lacks = [math.isnan(a) or math.isnan(b) for a, b in zip(ys, ns)]
                ys = [NAN if k else v for k, v in zip(lacks, ys)]
                ns = [NAN if k else v for k, v in zip(lacks, ns)]
            g = {"x": x, "count": len(known(ys)), "mean": mean(ys), "sd": deviation(ys),
                 "n": total(ns) if o["use_n"] else NAN,
                 "sum": NAN if len(ys) == 1 and not known(ys) else total(ys)}
            agg = {"mean": mean, "median": median, "sum": total, "sd": deviation}[o["agg"]](ys)
            g["y"] = divide(total(ys), g["n"]) if o["use_n"] else agg
            groups.append(g)
        series.append((f1, f2, groups))
    if o["chart"] == "t" and any(g["y"] <= 0 for _, _, groups in series for g in groups):
        return None
    points, parts = [], []
    for f1, f2, groups in series:
        size = len(groups)
        cuts = sorted({0, size} | {p for p in o["part"] if 0 < p < size})
        for number, (begin, end) in enumerate(zip(cuts, cuts[1:]), 1):
            kept = [i + 1 not in o["exclude"] for i in range(begin, end)]
            base = [k and (not o["freeze"] or o["part"] or i + 1 <= o["freeze"])
                    for i, k in zip(range(begin, end), kept)]
            y, n, c, low, high = lines(o["chart"], groups[begin:end], base, o)
            judged = [v for v, k in zip(y, kept) if k]
            run = runs(judged, c, o["method"], boxes)
            if o["chart"] == "mr" or o["names"]:
                run[5] = False
            parts.append([f1, f2, number, end - begin, len(judged), *run])
            for i in range(end - begin):
                k = o["multiply"]
                limits = [v * k if math.isfinite(v * k) else NAN for v in (low[i], high[i])]
                points.append([f1, f2, number, begin + i + 1, str(groups[begin + i]["x"]), y[i] * k,
                               n[i], c * k, *limits, y[i] * k > limits[1] or y[i] * k < limits[0]])
    if o["floor"] and not any(p[5] < 0 for p in points):
        for p in points:
            p[8] = 0 if p[8] < 0 else p[8]
    return (sorted(points, key=lambda p: (p[2], p[1], p[0], p[3])),
            sorted(parts, key=lambda p: (p[0], p[1], p[2])))


def random_table(rng):
    kind = rng.choice(["number", "day", "name"]) if rng.random() < 0.5 else "number"
    size = rng.choice([0, 1, 2, 3, 7, 12, 25, 60])
    value = rng.choice([lambda: rng.randrange(12), lambda: rng.randrange(12), lambda: 7, lambda: 0.1,
                        lambda: round(rng.gauss(50, 9), 2), lambda: rng.randrange(1, 40), lambda: 0])
    missing = rng.choice([0, 0, 0.15, 0.6, 1])
    repeats = rng.choice([1, 1, 3])
    rows = []
    for i in range(size):
        for _ in range(rng.randint(1, repeats)):
            x = {"number": i + 1, "name": f"unit {i:02}",
                 "day": datetime.date(2019, 12, 20) + datetime.timedelta(days=i * rng.choice([1, 9]))}[kind]
            rows.append({"x": None if rng.random() < 0.03 else x,
                         "y": NAN if rng.random() < missing else float(value()),
                         "n": NAN if rng.random() < missing / 3 else float(rng.choice([0, 20, 31, 80, 44])),
                         "f1": rng.choice("AB"), "f2": rng.choice("pqr")})
    rng.shuffle(rows)
    return kind, rows


def random_options(rng, kind):
    charts = ["run", "i", "mr", "ip", "c", "u", "up", "p", "pp", "g", "t", "xbar", "s"]
    chart = rng.choice(charts)
    some = lambda chance, value, otherwise=None: value() if rng.random() < chance else otherwise
    return {"chart": chart, "facets": rng.choice([0, 0, 1, 2]), "names": kind == "name",
            "use_n": chart in ("u", "up", "p", "pp") or (chart != "t" and rng.random() < 0.3),
            "agg": rng.choice(["mean", "mean", "median", "sum", "sd"]),
            "period": some(0.6, lambda: rng.choice(["week", "month", "quarter", "year"])) if kind == "day" else None,
            "freeze": some(0.3, lambda: rng.choice([1, 5, 12, 99]), 0),
            "part": some(0.3, lambda: [rng.randrange(0, 40) for _ in range(rng.randint(1, 3))], []),
            "exclude": some(0.3, lambda: [rng.randrange(0, 20) for _ in range(3)], []),
            "cl": some(0.2, lambda: rng.choice([0.2, 1.5, 7.0, 50.0])),
            "multiply": rng.choice([1, 1, 1000, 0.5]), "floor": rng.random() < 0.2,
            "method": rng.choice(["anhoej", "bestbox", "cutbox"]), "screening": rng.random() < 0.7}


def arguments(o):
    out = ["--type", o["chart"], "--agg", o["agg"], "--multiply", str(o["multiply"]), "--method", o["method"]]
    for i in range(o["facets"]):
        out += ["--facet", f"f{i + 1}"]
    out += [] if o["use_n"] else ["--no-denominator"]
    out += [] if o["screening"] else ["--no-screening"]
    out += ["--floor-zero"] if o["floor"] else []
    out += ["--target", "3"]
    for key in ("period", "freeze", "cl"):
        out += ["--" + key, str(o[key])] if o[key] else []
    for key in ("part", "exclude"):
        out += ["--" + key, ",".join(map(str, o[key]))] if o[key] else []
    return out


def same(want, have):
    if isinstance(want, bool) or isinstance(want, str):
        return str(have) == (str(int(want)) if isinstance(want, bool) else want)
    if math.isnan(want) or have == "":
        return math.isnan(want) and have == ""
    have = float(have)
    return want == have or abs(want - have) <= 1e-9 * max(abs(want), abs(have))


def cell(value):
    return "" if value is None or value != value else str(value).removesuffix(".0")


def near_equality(points):
    """A second reckoning rounds otherwise: where that can decide, nothing is held."""
    def close(a, b):
        return a != b and math.isfinite(a) and math.isfinite(b) and abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1e-9)
    return any(close(p[5], p[k]) for p in points for k in (7, 8, 9))


def check(trivsel, rows, o, boxes, folder):
    table = folder / "table.csv"
    with open(table, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["x", "y", "n", "f1", "f2"])
        writer.writerows([cell(r["x"]), cell(r["y"]), cell(r["n"]), r["f1"], r["f2"]] for r in rows)
    want = expected(rows, o, boxes)
    answers = []
    for form in ("csv", "json"):
        done = subprocess.run([trivsel, "chart", table, *arguments(o), "--format", form], text=True,
                              capture_output=True, check=False)
        if want is None:
            return [] if done.returncode == 3 else [f"exit {done.returncode} instead of a refusal"]
        if done.returncode != 0:
            return [done.stderr]
        answers.append(done.stdout)
    if near_equality(want[0]):
        return []
    got = [line.split(",") for line in answers[0].splitlines()[1:]]
    problems = [] if len(got) == len(want[0]) else [f"{len(got)} points instead of {len(want[0])}"]
    for a, b in zip(want[0], got):
        if not all(same(v, w) for v, w in zip(a, b)):
            problems.append(f"{b} instead of {a}")
    parts = [list(part.values()) for part in json.loads(answers[1])["parts"]]
    for a, b in zip(want[1], parts):
        b[:2] = map(str, b[:2])
        if a != b:
            problems.append(f"{b} instead of {a}")
    return problems if len(parts) == len(want[1]) else problems + ["another number of parts"]


def main():
    trivsel = pathlib.Path(sys.argv[1]).resolve()
    cases = int(sys.argv[2]) if len(sys.argv) > 2 else 400
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    with open(pathlib.Path(__file__).parent / "spc/box_bounds.csv", encoding="utf-8") as file:
        boxes = {int(r["n"]): [int(v or 0) for v in list(r.values())[1:]] for r in csv.DictReader(file)}
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        for i in range(cases):
            rng = random.Random(seed * 1_000_003 + i)
            kind, rows = random_table(rng)
            o = random_options(rng, kind)
            problems = check(trivsel, rows, o, boxes, pathlib.Path(folder))
            if problems:
                failures += 1
                print(f"case {i} of seed {seed}: {o}\n    " + "\n    ".join(problems[:3]))
    print(f"{cases - failures} of {cases} random charts agree")
    return 1 if failures else 0


sys.exit(main())
