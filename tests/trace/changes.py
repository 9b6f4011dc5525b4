"""What the tests change in a course: a name, the file, and how."""
import pathlib

import courses


def edit(old, new):
    def change(place):
        text = place.read_text(encoding="utf-8")
        assert old in text, (place, old)
        place.write_text(text.replace(old, new, 1), encoding="utf-8")
    return change


def add_line(line):
    return lambda place: place.write_text(place.read_text(encoding="utf-8") + line, encoding="utf-8")


def written(occurred, kinds, against="[staff]"):
    return lambda place: courses.write_episode(place.parents[2], occurred, kinds, against)


def found(folder, *texts, but=()):
    """The first record that holds the texts, and none of the others."""
    for place in sorted(folder.glob("episodes/*/*.yaml")):
        text = place.read_text(encoding="utf-8")
        if all(each in text for each in texts) and not any(each in text for each in but):
            return place.relative_to(folder).as_posix()
    raise AssertionError(texts)


WITHDRAWN = "withdrawn: {on: 2026-05-20, reason: mistake}\n"


def of_full(folder):
    """Name, the file that is changed, and how. Months of March and April, so that they are whole."""
    violence = found(folder, "occurred: 2026-03", "kinds: [violence", "against: [staff]")
    force = found(folder, "occurred: 2026-03", "use-of-force", but=["near-miss"])
    tally = found(folder, "occurred: 2026-04", "tally:")
    yield "kind", violence, edit("kinds: [violence", "kinds: [threat")
    yield "kinds", violence, edit("kinds: [violence", "kinds: [threat, violence")
    yield "near-miss", violence, edit("kinds: [violence", "kinds: [near-miss")
    yield "target", violence, edit("against: [staff]", "against: [resident]")
    yield "both targets", violence, edit("against: [staff]", "against: [staff, resident]")
    yield "month", violence, edit("occurred: 2026-03", "occurred: 2026-04")
    yield "running month", violence, edit("occurred: 2026-03", "occurred: 2026-05")
    yield "future", violence, edit("occurred: 2026-03", "occurred: 2026-07")
    yield "before the course", violence, edit("occurred: 2026-03", "occurred: 2026-01")
    yield "withdrawn", force, add_line(WITHDRAWN)
    yield "removed", force, pathlib.Path.unlink
    yield "tally", tally, edit("near-miss: ", "near-miss: 1")
    yield "place", violence, edit("place: ", "place: gang #")
    yield "added", "episodes/2026/2026-04-09T1810-aaaaaa.yaml", written("2026-04-09T18:10", "violence, use-of-force")
    yield "added threat", "episodes/2026/2026-04-09T1810-aaaaaa.yaml", written("2026-04-09T18:10", "threat")


def of_rare(folder):
    middle = found(folder, "occurred: 2026-04-07", "kinds: [violence]")
    last = found(folder, "occurred: 2026-07-10")
    yield "kind", middle, edit("kinds: [violence]", "kinds: [threat]")
    yield "time", middle, edit("T07:55", "T13:55")
    yield "month", middle, edit("occurred: 2026-04-07", "occurred: 2026-05-07")
    yield "target", middle, edit("against: [staff]", "against: [resident]")
    yield "withdrawn", middle, add_line(WITHDRAWN)
    yield "removed last", last, pathlib.Path.unlink
    yield "at one time", last, edit("2026-07-10T08:20", "2026-07-07T17:40")
    yield "added", "episodes/2026/2026-07-20T0900-aaaaaa.yaml", written("2026-07-20T09:00", "violence")
    yield "added of another kind", "episodes/2026/2026-07-20T0900-aaaaaa.yaml", written("2026-07-20T09:00", "property")


def of_baseline(folder):
    """One number of one month before the course."""
    month = "month: 2025-06, site: kastanjehuset, "
    yield "a month's violence", "baseline.yaml", edit(month + "near_miss: 1, threat: 5, psychological_violence: 1, violence: 6",
                                                      month + "near_miss: 1, threat: 5, psychological_violence: 1, violence: 9")
    yield "a month's near-misses", "baseline.yaml", edit(month + "near_miss: 1", month + "near_miss: 4")
    yield "a month's use of force", "baseline.yaml", edit("self_harm: 1, property: 4, use_of_force: 9",
                                                          "self_harm: 1, property: 4, use_of_force: 2")
    yield "property, of no number", "baseline.yaml", edit("self_harm: 1, property: 4", "self_harm: 2, property: 4")


def of_occupancy(folder):
    for name, old, new in (("before the course", "2025-06, site: kastanjehuset, resident_days: 660",
                            "2025-06, site: kastanjehuset, resident_days: 600"),
                           ("in the course", "2026-03, site: kastanjehuset, resident_days: 678",
                            "2026-03, site: kastanjehuset, resident_days: 640")):
        yield f"resident days {name}", "occupancy.yaml", edit(old, new)
    yield "resident days of a month no more", "occupancy.yaml", edit(
        "  - {month: 2026-03, site: kastanjehuset, resident_days: 678}\n", "")


def of_team(folder):
    """Who was there on 11 March, and at the seminar on 25 March."""
    march = "attendance: {present: [leder, amr-1, tr, forvaltning, noegle-dag, noegle-aften, beboer]}"
    without = march.replace("amr-1, ", "")
    assert march in (folder / "plan.yaml").read_text(encoding="utf-8")
    yield "present to absent", "plan.yaml", edit(march, without[:-1] + ", absent: [{member: amr-1}]}")
    yield "present to excused", "plan.yaml", edit(march, without[:-1] + ", absent: [{member: amr-1, excused: true}]}")
    yield "present to not noted", "plan.yaml", edit(march, without)
    yield "one who comes when possible", "plan.yaml", edit(march, march.replace(", beboer", ""))
    yield "an excuse taken back", "plan.yaml", edit("absent: [{member: leder, excused: true}]", "absent: [{member: leder}]")
    yield "the deputy not there instead", "plan.yaml", edit("present: [souschef, amr-1, tr,", "present: [amr-1, tr,")
    yield "a seat held for longer", "groups.yaml", edit("from: 2026-02-02, to: 2026-04-20", "from: 2026-02-02, to: 2026-05-06")
    yield "another role", "groups.yaml", edit("{id: tr, roles: [union-representative]", "{id: tr, roles: [alternate]")


def of_books(folder):
    """Money of a line that the cap covers, of others, and none."""
    lokaler = "line: lokaler, activity: seminar-3, site: kastanjehuset, amount: 1850.00"
    yield "an amount", "expenses.yaml", edit(lokaler, lokaler.replace("1850", "1900"))
    yield "another line", "expenses.yaml", edit(lokaler, lokaler.replace("line: lokaler", "line: forplejning"))
    yield "an amount of substitutes", "expenses.yaml", edit("supplement: 611.44, amount: 4687.69", "supplement: 711.44, amount: 4787.69")
    yield "a month of work", "expenses.yaml", edit("worked: 2026-04-04, line: vikar", "worked: 2026-03-28, line: vikar")
    yield "a later entry", "expenses.yaml", edit("{id: u19, date: 2026-05-11,", "{id: u19, date: 2026-06-11,")
    yield "a line's budget", "budget.yaml", edit("payer: board, amount: 165000.00", "payer: board, amount: 160000.00")
    yield "an entry taken back", "expenses.yaml", add_line(
        "  - {id: u27, date: 2026-05-25, line: lokaler, site: kastanjehuset, amount: -1850.00, corrects: u19}\n")
