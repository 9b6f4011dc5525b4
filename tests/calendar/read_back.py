#!/usr/bin/python3
"""Lets a calendar program that nobody here wrote read what `plan export` writes.

    read_back.py TRIVSEL FOLDER…   the plans of these course folders
                                   and one of hostile and awkward activities
Every event must name the instants, the texts and the state that `plan show` gives for its activity.
With READER=node the file is read by node-ical (tests/web), else by python3-icalendar.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
HERE = pathlib.Path(__file__).resolve().parent
LONG = "Æblegrød, rødgrød; fløde \\\\ og ¾ " * 12
AWKWARD = [
    ("sommertid", "2026-03-29", "02:15-03:15", "Uret stilles frem"),
    ("foer-sommertid", "2026-03-28", "22:00-24:00", "Aftenen før"),
    ("vintertid", "2026-10-25", "02:30-03:30", "Uret stilles tilbage"),
    ("efter-vintertid", "2026-10-26", "08:00-09:00", "Dagen efter"),
    ("hele-dagen", "2026-06-05", None, "Uden klokkeslæt"),
    ("lang", "2026-06-08", "09:00-10:00", LONG.strip()),
    ("falsk", "2026-06-09", "09:00-10:00", "BEGIN:VEVENT\\nEND:VCALENDAR\\nX"),
]


def run(trivsel, *words):
    done = subprocess.run([trivsel, *words], capture_output=True, check=True,
                          env={**os.environ, "TRIVSEL_LANG": "da"})
    return done.stdout


def awkward_folder(folder):
    activities = ["activities:"]
    for name, day, time, title in AWKWARD:
        activities += [f"  - id: {name}", "    kind: seminar", f'    title: "{title}"',
                       f"    date: {day}"] + ([f'    time: "{time}"'] if time else [])
    activities += ["    status: cancelled",
                   "    moves: [{from: 2026-06-01, on: 2026-05-01, why: a},"
                   " {from: 2026-06-02, on: 2026-05-02, why: b}]"]
    course = ("format: 1\nprogramme: magtanvendelse-voksne\nid: kant\ntitle: Kanten\n"
              "language: da\nperiod: {start: 2026-02-02, end: 2026-12-01}\nsites: []\n")
    (folder / "course.yaml").write_text(course, encoding="utf-8")
    (folder / "plan.yaml").write_text("\n".join(activities) + "\n", encoding="utf-8")


def instant(day, minutes):
    """As a clock on the wall; a time that does not exist is when the clock was put forward."""
    wall = datetime.fromisoformat(day) + timedelta(minutes=minutes)
    there = wall.replace(tzinfo=COPENHAGEN)
    back = there.astimezone(timezone.utc).astimezone(COPENHAGEN)
    if back.replace(tzinfo=None) != wall:
        return datetime(wall.year, 3, wall.day, 1, tzinfo=timezone.utc)
    return there.astimezone(timezone.utc)


def expected(activity):
    day, time = activity["date"], activity.get("time")
    if time:
        begin, end = ([int(x) for x in part.split(":")] for part in time.split("-"))
        span = [instant(day, h * 60 + m).isoformat() for h, m in (begin, end)]
    else:
        span = [day, (datetime.fromisoformat(day) + timedelta(days=1)).date().isoformat()]
    return {
        "span": span,
        "summary": activity["title"].replace("\r", ""),
        "status": "CANCELLED" if activity.get("status") == "cancelled" else "CONFIRMED",
        "sequence": len(activity.get("moves", [])),
    }


def read_by_python(data):
    import icalendar

    def when(value):
        value = value.dt
        if isinstance(value, datetime):
            return value.astimezone(timezone.utc).isoformat()
        return value.isoformat()

    events = {}
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        events[str(event["UID"])] = {
            "span": [when(event["DTSTART"]), when(event["DTEND"])],
            "summary": str(event["SUMMARY"]),
            "status": str(event["STATUS"]),
            "sequence": int(event["SEQUENCE"]),
        }
    return events


def read_by_node(data):
    done = subprocess.run(["node", HERE.parent / "web" / "read_calendar.mjs"], input=data,
                          capture_output=True, check=True)
    return json.loads(done.stdout)


def check_lines(data):
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, f"a line of {len(line)} bytes: {line!r}"
        line.decode("utf-8")
        assert b"\n" not in line and b"\r" not in line, line


def check(trivsel, folder, read):
    plan = json.loads(run(trivsel, "plan", "-C", folder, "--format", "json"))
    data = run(trivsel, "plan", "export", "-C", folder, "--today", "2026-05-29")
    check_lines(data)
    course = next(line.split(": ")[1] for line in
                  pathlib.Path(folder, "course.yaml").read_text("utf-8").splitlines()
                  if line.startswith("id: "))
    wanted = {f"{a['id']}@{course}.trivsel": expected(a) for a in plan["activities"]}
    got = read(data)
    assert wanted, folder
    for uid in sorted(wanted.keys() | got.keys()):
        assert got.get(uid) == wanted.get(uid), (
            f"{uid}\n  wanted {wanted.get(uid)}\n  got    {got.get(uid)}")
    return len(wanted)


def reader():
    if os.environ.get("READER") != "node":
        return read_by_python
    if not (HERE.parent / "web" / "node_modules" / "node-ical").exists():
        print("skipped: node-ical is not installed (tests/run.sh does it)")
        sys.exit(77)
    return read_by_node


def main():
    trivsel, *folders = sys.argv[1:]
    read = reader()
    with tempfile.TemporaryDirectory() as awkward:
        awkward_folder(pathlib.Path(awkward))
        counts = [check(trivsel, folder, read) for folder in [*folders, awkward]]
    print(f"{sum(counts)} events of {len(counts)} plans read back alike")


main()
