"""What a report's numbers of registrations must be, reckoned from the YAML alone.

Nothing of the program counts here. Centre, limits and runs of the rows that come of it are those of
`trivsel chart`, which tests/reference holds against other programs; which type of chart is drawn is
taken from the report.
"""
import calendar
import datetime
import json
import pathlib

import reports
import yaml

KINDS = ["near-miss", "threat", "psychological-violence", "violence", "self-harm", "property", "use-of-force"]


def load(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) if path.exists() else {}


def day(text):
    return datetime.date.fromisoformat(text[:10])


def month_ends(month):
    year, number = map(int, month.split("-"))
    return datetime.date(year, number, 1), datetime.date(year, number, calendar.monthrange(year, number)[1])


def months_from(first, last):
    year, number = map(int, first.split("-"))
    while f"{year:04}-{number:02}" <= last:
        yield f"{year:04}-{number:02}"
        year, number = (year + 1, 1) if number == 12 else (year, number + 1)


class Oracle:
    """Of a course of one site, on a day."""

    def __init__(self, program, folder, today):
        self.program = program
        self.folder = pathlib.Path(folder)
        self.today = day(today)
        course = load(self.folder / "course.yaml")
        self.start, self.end = (day(course["period"][key]) for key in ("start", "end"))
        self.baseline = load(self.folder / "baseline.yaml").get("baseline", [])
        self.changes = load(self.folder / "baseline.yaml").get("practice_changes", [])
        self.days = {row["month"]: int(row["resident_days"])
                     for row in load(self.folder / "occupancy.yaml")["occupancy"]}
        self.records = {path.relative_to(self.folder).as_posix(): load(path)
                        for path in sorted(self.folder.glob("episodes/*/*.yaml"))}
        self.numbers, self.origins = {}, {}

    def put(self, name, value, origin=None):
        if value is None:
            return
        self.numbers[name] = value
        if origin is not None:
            self.origins[name] = set(origin)

    def counting(self):
        return {path: record for path, record in self.records.items()
                if "withdrawn" not in record and day(record["occurred"]) <= self.today}

    @staticmethod
    def times(record, kind, against=None):
        if "tally" in record:
            return 0 if against else int(record["tally"].get(kind, 0))
        return int(kind in record["kinds"] and (against is None or against in record["against"]))

    def counted(self, kind, against, first, last):
        found = {path: self.times(record, kind, against) for path, record in self.counting().items()
                 if first <= day(record["occurred"]) <= last}
        files = [path for path, times in found.items() if times]
        return sum(found.values()), ["course.yaml", *files]

    def months(self, kind, against=None):
        """Of each month: state, count, its files, resident days."""
        key = kind.replace("-", "_")
        before = {} if against else {row["month"]: int(row[key]) for row in self.baseline}
        known = [*before, self.start.isoformat()[:7]]
        rows = []
        for month in months_from(min(known), min(self.today, self.end).isoformat()[:7]):
            first, last = month_ends(month)
            outside = max((self.start - first).days, 0) + max((last - self.end).days, 0)
            covered = self.start <= last and self.end >= first
            running = covered and self.today <= last and self.today <= self.end
            count, files = self.counted(kind, against, first, last)
            if running:
                rows.append([month, "running", count, files, None])
            elif covered and outside <= 3:
                rows.append([month, "course", count, files, self.days.get(month)])
            elif month in before:
                rows.append([month, "baseline", before[month], ["course.yaml", "baseline.yaml"], self.days.get(month)])
            else:
                rows.append([month, "partial" if covered else "missing", count if covered else None, files, None])
        return rows

    def series(self, at, rows):
        self.put(f"{at}/months_left_out", 0, ["course.yaml"] + ["baseline.yaml"] * bool(self.baseline))
        for month, _, count, files, days in rows:
            name = f"{at}/months/{month}"
            self.put(f"{name}/count", count, files)
            self.put(f"{name}/resident_days", days, ["course.yaml", "occupancy.yaml"])
            if days:
                self.put(f"{name}/per_1000_resident_days", 1000 * count / days, [*files, "occupancy.yaml"])

    def events(self, kind, against=None):
        """Every event of the course with its time and file, a tally's as often as it counts."""
        events = []
        for path, record in self.counting().items():
            if self.start <= day(record["occurred"]) <= self.end:
                time = datetime.datetime.fromisoformat(record["occurred"])
                events += [(time, path)] * self.times(record, kind, against)
        return sorted(events, key=lambda event: event[0])

    def month_points(self, rows, rate):
        points = []
        for month, state, count, files, days in rows:
            first, last = month_ends(month)
            whole = state in ("baseline", "course")
            drawn = whole and (days if rate else True)
            points.append({"name": f"{first}", "y": count if drawn else None, "files": files,
                           "n": days if rate and drawn else None, "before": state in ("baseline", "missing"),
                           "so_far": count if not whole and not rate else None})
        return points

    def event_points(self, kind, against, nights):
        points, last = [], None
        for time, path in self.events(kind, against):
            if last is not None:
                between = (time.date() - last[0].date()).days if nights else (time - last[0]).total_seconds() / 86400
                points.append({"name": f"{last[0].date()}", "y": between, "n": None, "so_far": None,
                               "files": ["course.yaml", last[1], path], "before": False})
            last = time, path
        if nights:  # that it is nights comes of all events
            every = {path for point in points for path in point["files"]}
            points = [{**point, "files": every} for point in points]
        if last is not None:
            end = min(self.today, self.end)
            points.append({"name": f"{last[0].date()}", "y": None, "n": None, "before": False,
                           "so_far": (end - last[0].date()).days, "files": ["course.yaml", last[1]]})
        return points

    def chart(self, at, points, kind_of_chart, rate, by_event):
        """Puts the numbers of a chart; returns those that stand in `centre` and `runs` as well."""
        seen = {}
        for point in points:
            seen[point["name"]] = seen.get(point["name"], 0) + 1
            if seen[point["name"]] > 1:
                point["name"] += f"#{seen[point['name']]}"
        own = next((i for i, point in enumerate(points) if not point["before"]), len(points))
        known = [point for point in points if point["y"] is not None]
        before = [point for point in points[:own] if point["y"] is not None]
        drawn, alone = len(known) >= 10, len(before) >= 12
        freeze = own if drawn and alone else 0
        options = ["--type", kind_of_chart, *(["--freeze", freeze] if freeze else []),
                   *(["--multiply", 1000] if rate else [])]
        text = "x,y,n\n" if rate else "x,y\n"
        for i, point in enumerate(points):
            cells = [i + 1, point["y"], point["n"]] if rate else [i + 1, point["y"]]
            text += ",".join("" if cell is None else repr(cell) for cell in cells) + "\n"
        rows = self.folder.parent / "rows.csv"
        rows.write_text(text)
        code, out, err = reports.run(self.program, "chart", rows, *options, "--format", "json")
        assert code == 0, err
        theirs = json.loads(out)
        for point, row in zip(points, theirs["points"]):
            name = f"{at}/points/{point['name']}"
            days = ["occupancy.yaml"] * rate
            self.put(f"{name}/y", point["so_far"] if point["y"] is None else point["y"], point["files"])
            self.put(f"{name}/n", point["n"], ["course.yaml", "occupancy.yaml"])
            if point["y"] is not None:
                self.put(f"{name}/value", row["y"], [*point["files"], *days])
            if drawn:
                self.put(f"{name}/lower", row["lcl"])
                self.put(f"{name}/upper", row["ucl"])
        shared = {"known": len(known), "known_before": len(before)}
        if drawn:
            part = theirs["parts"][0]
            shared["centre"] = theirs["points"][0]["cl"]
            if shared["centre"] is not None:
                shared |= {f"runs/{key}": part[other] for key, other in (
                    ("useful", "n_useful"), ("longest_run", "longest_run"), ("longest_run_max", "longest_run_max"),
                    ("crossings", "n_crossings"), ("crossings_min", "n_crossings_min"))}
        for key, value in shared.items():
            self.put(f"{at}/{key}", value)
        self.put(f"{at}/multiply", 1000 if rate else 1, [])
        self.put(f"{at}/freeze", freeze)
        if not by_event:
            self.dispersion(at, before if freeze else known, rate)
        return shared

    def dispersion(self, at, chosen_by, rate):
        """Laney's sigma_z and its bound, where the chart is chosen by them."""
        small = sum(point["y"] <= 2 for point in chosen_by)
        if len(chosen_by) < 12 or (not rate and 2 * small > len(chosen_by)):
            return
        n = [point["n"] or 1 for point in chosen_by]
        centre = sum(point["y"] for point in chosen_by) / sum(n)
        z = [(point["y"] / size - centre) / (centre / size) ** 0.5 for point, size in zip(chosen_by, n)]
        m = len(z)
        self.put(f"{at}/dispersion", sum(abs(a - b) for a, b in zip(z, z[1:])) / (m - 1) / 1.128)
        self.put(f"{at}/dispersion_most", 1 + 1.645 * (0.8264 * m - 1.082) ** 0.5 / (m - 1))

    def section(self, at, theirs, kind, against=None):
        rows = self.months(kind, against)
        self.series(at, rows)
        drawn = theirs["chart"]
        by_event = drawn["step"] == "event"
        points = (self.event_points(kind, against, drawn["type"] == "g") if by_event
                  else self.month_points(rows, False))
        shared = self.chart(f"{at}/chart", points, drawn["type"], False, by_event)
        if against is not None:
            return
        for key, value in shared.items():
            for name in {"known": ["centre/whole_months"], "known_before": ["centre/baseline_months"],
                         "centre": ["centre/value"]}.get(key, [key]):
                self.put(f"{at}/{name}", value)
        if drawn["type"] in ("run", "g"):
            self.put(f"{at}/centre/median", shared.get("centre"))
        if theirs["rate"] is not None:
            self.chart(f"{at}/rate", self.month_points(rows, True), theirs["rate"]["type"], True, False)

    def ratios(self):
        for name, state, always in (("before", "baseline", "baseline.yaml"), ("in_course", "course", "course.yaml")):
            sums, files = {}, {}
            both = {kind: {row[0]: row for row in self.months(kind) if row[1] == state}
                    for kind in ("near-miss", "violence")}
            for kind, rows in both.items():
                sums[kind] = sum(row[2] for row in rows.values())
                files[kind] = {path for row in rows.values() for path in row[3]} | {always}
                files[kind] = {path for path in files[kind] if (self.folder / path).exists()}
            at = f"/near_miss_ratio/{name}"
            self.put(f"{at}/near_misses", sums["near-miss"], files["near-miss"])
            self.put(f"{at}/violence", sums["violence"], files["violence"])
            self.put(f"{at}/months", len(both["violence"]), files["near-miss"] | files["violence"])

    def records_section(self):
        gone = [path for path, record in self.records.items() if "withdrawn" in record]
        self.put("/records/counted", len(self.counting()), self.counting())
        self.put("/records/withdrawn", len(gone), gone)
        self.put("/records/unreadable", 0, [])
        for kind in KINDS:
            count, files = self.counted(kind, None, self.start, min(self.end, self.today))
            self.put(f"/records/in_course/{kind}", count, files)

    def pictures(self):
        """When and where: by weekday and hour, and by place, the largest first."""
        for i, kind in enumerate(("use-of-force", "violence")):
            at = f"/figures/when_and_where/{i}"
            files = self.counted(kind, None, self.start, min(self.end, self.today))[1]
            hours = [[0] * 24 for _ in range(7)]
            tallied, without, places = 0, 0, {}
            for time, path in self.events(kind):
                record = self.records[path]
                if "tally" in record:
                    tallied += 1
                else:
                    hours[time.weekday()][time.hour] += 1
                place = record.get("place")
                if place is None:
                    without += 1
                else:
                    places[place] = places.get(place, 0) + 1
            self.put(f"{at}/events", len(self.events(kind)), files)
            self.put(f"{at}/weekday_hour/tallied", tallied, files)
            for day_of_week, counts in enumerate(hours):
                for hour, count in enumerate(counts):
                    self.put(f"{at}/weekday_hour/counts/{day_of_week}/{hour}", count, files)
            self.put(f"{at}/places/without_place", without, files)
            running = 0
            for bar, count in enumerate(sorted(places.values(), reverse=True)):
                running += count
                self.put(f"{at}/places/bars/{bar}/count", count, files)
                self.put(f"{at}/places/bars/{bar}/running", running, files)

    def silence(self):
        """The chance that a stretch of days at the end stays empty; see src/stats/silence.hpp."""
        on = {}
        for path, record in self.counting().items():
            on.setdefault(day(record["occurred"]), []).append(path)
        last = max(on)
        changed = [day(change["date"]) for change in self.changes if day(change["date"]) < last]
        first = max([self.start, *changed])
        days, silent = (last - first).days + 1, (self.today - last).days - 1
        reporting = [at for at in on if at >= first]
        if silent < 7 or days < 28 or len(reporting) < 8:
            return
        chance = 1.0
        for i in range(len(reporting)):
            chance *= (days - i) / (days + silent - i)
        files = {"course.yaml", *(path for at in reporting for path in on[at])}
        files |= {"baseline.yaml"} if (self.folder / "baseline.yaml").exists() else set()
        for key, value in (("days", silent), ("days_before", days), ("reporting_days_before", len(reporting)),
                           ("probability", chance)):
            self.put(f"/silence/0/{key}", value, files)

    def findings(self):
        """As `trivsel check` gives them."""
        out = reports.run(self.program, "check", "-C", self.folder, "--today", self.today, "--format", "json",
                          "--lang", "en")[1]
        every, seen = json.loads(out)["findings"], {}
        files = {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.yaml")}
        self.put("/basis/files", len(files), files)
        levels = ["error", "warning", "note"]
        for level in levels:
            self.put(f"/findings/{level}", sum(finding["level"] == level for finding in every), files)
        for finding in sorted(every, key=lambda finding: levels.index(finding["level"])):
            name = f"{finding['rule']} {finding['path']}"
            seen[name] = seen.get(name, 0) + 1
            name += f"#{seen[name]}" if seen[name] > 1 else ""
            for key in ("line", "column"):
                self.put(f"/findings/items/{name}/{key}", finding[key], files)

    def predict(self, document):
        for i, kind in enumerate(("use-of-force", "violence")):
            self.section(f"/charts/{i}", document["charts"][i], kind)
        for i, against in enumerate(("staff", "resident")):
            self.section(f"/violence_against/{i}", document["violence_against"][i], "violence", against)
        self.series("/near_misses", self.months("near-miss"))
        self.ratios()
        self.records_section()
        self.pictures()
        self.silence()
        self.findings()
        return self.numbers, self.origins
