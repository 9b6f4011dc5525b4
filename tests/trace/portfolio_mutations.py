#!/usr/bin/python3
"""One changed file of one course changes the numbers of the portfolio's report that it must, and no other.

    portfolio_mutations.py TRIVSEL PROJECT

What must change, and by how much, is reckoned here from the YAML of the course; all other numbers must
stay, and each changed one must name the file. What courses register changes none.
"""
import pathlib
import shutil
import sys
import tempfile

import flat
import reports
from changes import edit
from oracle import load
from oracle_books import ore

TODAY = "2018-11-28"
COURSE = "forloeb/klokkelyngen"


class Portfolio:
    def __init__(self, program, folder):
        self.document = reports.report(program, folder, TODAY)
        self.numbers, self.origins = flat.flat(self.document)

    def place(self, at, key, value):
        """The pointer of the item of a list, and of a list within."""
        items = self.document
        for step in at.split("/")[1:]:
            items = items[step]
        return f"{at}/{next(i for i, item in enumerate(items) if item[key] == value)}"


def money(before, parts, course, payer, grant=None):
    """`parts`: by how much budget, spent and so on change, in øre. Of a grant: amount, booked, forecast."""
    places = [before.place("/money/courses", "folder", course), before.place("/money/payers", "payer", payer),
              "/money/total"]
    change = {f"{place}/{key}": number for place in places for key, number in parts.items()}
    if grant:
        place = before.place("/money/grants", "id", grant)
        spent = parts["spent"]
        change |= {f"{place}/booked": spent, f"{place}/forecast": spent, f"{place}/rest": -spent}
    return {key: number / 100 for key, number in change.items()}


def entry(folder, entry_id):
    return next(e for e in load(folder / COURSE / "expenses.yaml")["expenses"] if e["id"] == entry_id)


def payer_of(folder, line_id):
    return next(line["payer"] for line in load(folder / COURSE / "budget.yaml")["lines"] if line["id"] == line_id)


def grant_of(folder, day):
    return next(g["id"] for g in load(folder / "portfolio.yaml")["grants"] if g["from"] <= day <= g["to"])


def amount(folder, before, entry_id, new):
    """Another amount of an entry without hours."""
    old = entry(folder, entry_id)
    assert "hours" not in old
    more = ore(new) - ore(old["amount"])
    payer = payer_of(folder, old["line"])
    grant = grant_of(folder, old.get("worked", old["date"])) if payer == "board" else None
    change = money(before, {"spent": more, "rest": -more}, COURSE, payer, grant)
    text = (folder / COURSE / "expenses.yaml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if f"{{id: {entry_id}," in line)
    return "expenses.yaml", edit(line, line.replace(old["amount"], new)), change


def budget(folder, before, line_id, new):
    line = next(line for line in load(folder / COURSE / "budget.yaml")["lines"] if line["id"] == line_id)
    more = ore(new) - ore(line["amount"])
    change = money(before, {"budget": more, "rest": more}, COURSE, line["payer"])
    written = f"{{id: {line_id}, kind: {line['kind']}, payer: {line['payer']}, amount: "
    return "budget.yaml", edit(written + line["amount"], written + new), change


def places(folder, before, new):
    course = load(folder / COURSE / "course.yaml")
    old = course["sites"][0]["places"]
    at = before.place("/programmes", "id", course["programme"])
    return "course.yaml", edit(f"places: {old},", f"places: {new},"), {f"{at}/places": int(new) - int(old)}


def decision(folder, before, old, new):
    """Of the course's trial that has ended."""
    keys = {"adopt": "adopted", "adapt": "adapted", "abandon": "abandoned"}
    trial = next(t for t in load(folder / COURSE / "plan.yaml")["trials"] if t.get("decision") == old)
    assert trial["to"] < TODAY
    at = "/good_examples/trials"
    return "plan.yaml", edit(f"decision: {old}", f"decision: {new}"), {f"{at}/{keys[old]}": -1, f"{at}/{keys[new]}": 1}


def nothing(path, old, new):
    return path, edit(old, new), {}


def all_changes(folder, before):
    yield "an amount that a grant pays", amount(folder, before, "u09", "6500.00")
    yield "an amount that the site pays", amount(folder, before, "u10", "1350.50")
    yield "a line's budget", budget(folder, before, "lokaler", "7000.00")
    yield "a line's budget that a grant pays", budget(folder, before, "raadgivning", "150000.00")
    yield "places", places(folder, before, "22")
    yield "a decision", decision(folder, before, "adopt", "adapt")
    yield "another decision", decision(folder, before, "adopt", "abandon")
    episode = sorted((folder / COURSE).glob("episodes/*/*.yaml"))[0]
    text = episode.read_text(encoding="utf-8")
    severity = next(line for line in text.splitlines() if line.startswith("severity:"))
    yield "an episode", nothing(episode.relative_to(folder / COURSE), severity, "severity: 3" if severity[-1] != "3" else "severity: 2")
    for name, key in (("baseline", "violence: "), ("occupancy", "resident_days: ")):
        place = folder / COURSE / f"{name}.yaml"
        found = place.read_text(encoding="utf-8").split(key, 1)[1]
        old = found[:len(found) - len(found.lstrip("0123456789"))]
        yield f"a month of {name}", nothing(f"{name}.yaml", key + old, f"{key}{int(old) + 1}")


class Held:
    def __init__(self, program):
        self.program, self.failures, self.changed, self.done = program, [], 0, 0

    def hold(self, base, folder, name, before, change):
        path, apply, predicted = change
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(base, folder)
        apply(folder / COURSE / path)
        after = Portfolio(self.program, folder)
        if after.document["basis"]["sha256"] == before.document["basis"]["sha256"]:
            self.failures.append(f"{name}: the files are said to be the same")
        for key in sorted(before.numbers.keys() | after.numbers.keys() | predicted.keys()):
            old, new = before.numbers.get(key), after.numbers.get(key)
            if old is None or new is None or round(new - old - predicted.get(key, 0), 6):
                self.failures.append(f"{name}: {key} is {new}, was {old}, and must change by {predicted.get(key, 0)}")
            elif old != new and f"{COURSE}/{path}" not in before.origins[key] | after.origins[key]:
                self.failures.append(f"{name}: {key} changed and does not name {path}")
        self.changed += len(predicted)
        self.done += 1


def main():
    held = Held(sys.argv[1])
    base = pathlib.Path(sys.argv[2]) / "examples/indsatsforloeb-2018"
    before = Portfolio(held.program, base)
    with tempfile.TemporaryDirectory() as scratch:
        for name, change in all_changes(base, before):
            held.hold(base, pathlib.Path(scratch) / "changed", name, before, change)
    print("\n".join(held.failures[:40]))
    print(f"{held.done} mutations, {held.changed} changed numbers; {len(held.failures)} failures")
    return 1 if held.failures or held.changed < 30 or held.done < 10 else 0


if __name__ == "__main__":
    sys.exit(main())
