"""What a report's numbers of money must be, reckoned from budget.yaml and expenses.yaml alone.

What the plan still expects is taken from the report before the change, as nothing that is changed here
changes it.
"""
from oracle import day, load, months_from


def ore(text):
    kroner, cents = text.split(".")
    return int(kroner + cents)


class Books:
    def __init__(self):
        self.expected = None  # by month: what the plan expects until its end, in øre

    def predict(self, folder, today, document):
        today = day(today)
        lines = load(folder / "budget.yaml").get("lines", [])
        every = load(folder / "expenses.yaml").get("expenses", [])
        booked = [entry for entry in every if day(entry["date"]) <= today]
        numbers = {"/money/entries": len(booked), "/money/later_entries": len(every) - len(booked),
                   "/money/unreadable_entries": 0}
        for i, line in enumerate(lines):
            used = sum(ore(entry["amount"]) for entry in booked if entry["line"] == line["id"])
            numbers |= {f"/money/lines/{i}/budget": ore(line["amount"]) / 100, f"/money/lines/{i}/used": used / 100}
        numbers["/money/budget"] = sum(ore(line["amount"]) for line in lines) / 100
        numbers["/money/used"] = sum(ore(entry["amount"]) for entry in booked) / 100
        return numbers | self.burn_up(lines, booked, document["figures"]["burn_up"])

    def burn_up(self, lines, booked, theirs):
        """By the month of the work; what corrects an entry counts on its day."""
        is_cap = theirs["limit_is"] == "cap"
        counted = {line["id"] for line in lines if not is_cap or line["kind"] == "substitutes"}
        limit = round(100 * theirs["limit"]) if is_cap else sum(ore(line["amount"]) for line in lines)
        by_id = {entry["id"]: entry for entry in booked}

        def month_of(entry):
            if "worked" not in entry and "corrects" in entry:
                return month_of(by_id[entry["corrects"]])
            return entry.get("worked", entry["date"])[:7]

        if self.expected is None:
            self.expected = {m["month"]: round(100 * (m["forecast"] - m["booked"])) for m in theirs["months"]}
        of_month = {}
        for entry in booked:
            if entry["line"] in counted:
                of_month[month_of(entry)] = of_month.get(month_of(entry), 0) + ore(entry["amount"])
        planned = [month for month, sum_until in self.expected.items() if sum_until]
        numbers, total, expected = {"/figures/burn_up/limit": limit / 100}, 0, 0
        every = sorted([*of_month, *planned])
        for month in months_from(every[0], every[-1]) if every else []:
            total += of_month.get(month, 0)
            expected = self.expected.get(month, expected)
            numbers |= {f"/figures/burn_up/months/{month}/booked": total / 100,
                        f"/figures/burn_up/months/{month}/forecast": (total + expected) / 100}
        return numbers | {"/figures/burn_up/booked": total / 100, "/figures/burn_up/forecast": (total + expected) / 100,
                          "/figures/burn_up/left": (limit - total - expected) / 100}
