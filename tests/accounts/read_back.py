#!/usr/bin/python3
"""Lets accounting programs that nobody here wrote read what `budget export` writes.

    read_back.py TRIVSEL EXAMPLES     with READER=hledger, beancount or locale

Of the examples, of random ledgers and of one with hostile texts: the other program must find the
journal sound, and every total of `budget show --format json` (by line, payer, activity, site and
month; of a portfolio by course, payer and month; with and without what the plan expects) must be
what the other program adds up. The CSV is added up by Python's own reader beside them. `locale` holds that a Danish LC_NUMERIC, and entries in
another order, change no byte.
"""
import csv
import io
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from decimal import Decimal

TODAY = "2026-05-29"
HOSTILE = [
    "u99 ; x:y", "a  Expenses:Board:Vikar  -1.00 DKK", "  2026-01-01 * falsk", "= 2026-01-01",
    "* (x) y", "(1) (2)", 'slut" ', '"\\\\', "komma, type:falsk", "a | b", "date:2020-01-01",
    "[2020-01-01]", "; date:2020-01-01", "12.187,50", "@ 7 EUR", "#tag ^link", "Æblegrød ½",
    "option \\\"title\\\"", "'=1+1", "=1+1", "!", "*", "  ", "a\u00a0\u00a0b", "{1.00 EUR}",
]
UNSEEN = ["\\n2026-01-01 x", "a\\tb", "\\u2028ny linje", "x\\ry"]


def run(trivsel, folder, *words, env=None):
    done = subprocess.run([trivsel, *words, "-C", str(folder), "--today", TODAY], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env={**os.environ, "TRIVSEL_LANG": "da", **(env or {})})
    return done.stdout


COURSE = """format: 1
programme: magtanvendelse-voksne
id: tal
title: "Tal; og  flere | \\"tal\\""
period: {start: 2026-01-02, end: 2026-08-03}
sites:
  - {id: a, name: A, legal_bases: [sel-108]}
  - {id: b, name: B, legal_bases: [sel-108]}
"""
BUDGET = """lines:
  - {id: vikar, kind: substitutes, payer: board, amount: 250000.00}
  - {id: -vikar, kind: substitutes, payer: site, amount: 4000.00}
  - {id: 1-mad, kind: catering, payer: site, amount: 500.00}
  - {id: oplaeg, kind: activities, payer: board, amount: 0.00}
rates:
  - {role: paedagog, per_hour: 312.55, from: 2026-01-01}
"""


def day(rng):
    return f"2026-{rng.randint(1, 8):02}-{rng.randint(1, 28):02}"


def entry(rng, number, text):
    keys = [f"id: u{number}", f"date: {day(rng)}"]
    if rng.random() < 0.5:
        keys.append(f"worked: {day(rng)}")
    keys.append("line: " + rng.choice(["vikar", "vikar", "-vikar", "1-mad", "oplaeg", "ukendt"]))
    link = rng.choice(["activity: s1", "activity: s2", "trial: t1", "activity: s3, trial: t1", ""])
    site = rng.choice(["site: a", "site: b", ""])
    keys += [key for key in (link, site) if key]
    ore = rng.choice([rng.randint(-100_000, 9_000_000), 999_999_999_999, 1, -1, 50])
    keys.append(f"amount: {Decimal(ore) / 100:.2f}")
    keys.append(f'voucher: "{rng.choice([str(number), text])}"')
    if number > 3 and rng.random() < 0.2:
        keys.append(f"corrects: u{rng.randint(1, number - 1)}")
    keys.append(f'text: "{text}"')
    return "  - {" + ", ".join(keys) + "}\n"


def safe(text):
    return text.replace('"', '\\"') if '\\"' not in text and "\\\\" not in text else "x"


def random_folder(folder, rng, count):
    texts = [safe(text) for text in HOSTILE] + UNSEEN
    plan = "activities:\n" + "".join(
        f"  - {{id: s{i}, kind: seminar, title: S, date: {day(rng)}, "
        f"status: {rng.choice(['planned', 'held'])}, "
        f"substitutes: {{people: {rng.randint(0, 90)}, hours: {rng.randint(1, 9)}.25}}}}\n"
        for i in range(1, 6)) + "trials:\n  - {id: t1, title: T, from: 2026-01-02, to: 2026-02-01}\n"
    entries = [entry(rng, i + 1, texts[i % len(texts)]) for i in range(count)]
    folder.mkdir()
    for name, text in (("course", COURSE), ("budget", BUDGET), ("plan", plan),
                       ("expenses", "expenses:\n" + "".join(entries) if entries else "expenses: []\n")):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return entries


def folders(examples, scratch):
    """(name, folder): courses only."""
    for course in sorted(examples.glob("**/course.yaml")):
        yield str(course.parent.relative_to(examples)), course.parent
    rng = random.Random(250_000)
    for i in range(6):
        random_folder(scratch / f"random-{i}", rng, rng.choice([0, 1, 12, 60]))
        yield f"random-{i}", scratch / f"random-{i}"


def totals_shown(trivsel, folder, with_plan):
    shown = json.loads(run(trivsel, folder, "budget", "show", "--format", "json"), parse_float=Decimal)
    key = "forecast" if with_plan else "spent"
    totals = {"all": {"": shown["total"][key]}}
    totals["line"] = {(row["payer"] or "", row["id"] or ""): row[key] for row in shown["lines"]}
    totals["payer"] = {row["payer"] or "": row[key] for row in shown["payers"]}
    totals["activity"] = {row["activity"] or "": row[key] for row in shown["activities"]
                          if not row["trial"]}
    totals["trial"] = {row["trial"]: row[key] for row in shown["activities"] if row["trial"]}
    totals["site"] = {row["site"] or "": row[key] for row in shown["sites"]}
    totals["month"] = {row["month"]: row[key] for row in shown["months"]}
    return totals


def account_key(account):
    """Expenses:Board:Vikar → (board, vikar)."""
    parts = account.split(":")[1:]
    payer = "" if parts[0] == "Unknown" else parts[0].lower()
    line = "".join(parts[1:])
    line = line[2:] if line.startswith("ZZ-") else line[:1].lower() + line[1:]
    return payer, line


def add_up(rows):
    """Totals of (account, day, tags, amount)."""
    totals = {name: defaultdict(Decimal) for name in
              ("all", "course", "line", "payer", "activity", "trial", "site", "month")}
    for account, date, tags, amount in rows:
        payer, line = account_key(account)
        totals["all"][""] += amount
        totals["line"][payer, line] += amount
        totals["payer"][payer] += amount
        totals["course"][tags.get("course", "")] += amount
        if tags.get("trial"):
            totals["trial"][tags["trial"]] += amount
        else:
            totals["activity"][tags.get("activity", "")] += amount
        totals["site"][tags.get("site", "")] += amount
        totals["month"][date[:7]] += amount
    return totals


def compare(name, what, ours, theirs):
    for kind, sums in ours.items():
        shown = {key: value for key, value in sums.items() if value}
        added = {key: value for key, value in theirs[kind].items() if value}
        if shown != added:
            sys.exit(f"{name}, {what}, by {kind}:\n  trivsel {shown}\n  {what} {added}")


def csv_rows(text):
    for row in csv.DictReader(io.StringIO(text.decode())):
        # Our lines are named as they are; the others' accounts are made of them.
        payer = (row["payer"] or "Unknown").capitalize()
        known = row["payer"] != ""
        line = row["line"] if known else ""
        line = line.removeprefix("'")  # what a spreadsheet would take for a formula has it
        line = "ZZ" + line if line.startswith("-") else line[:1].upper() + line[1:]
        yield (f"Expenses:{payer}" + (f":{line}" if line else ""), row["day"],
               {key: row[key] for key in ("course", "activity", "trial", "site")}, Decimal(row["amount"]))


def hledger_rows(journal):
    """As hledger itself reads it, posting by posting."""
    printed = subprocess.run(["hledger", "-f", journal, "print", "-O", "json", "Expenses"],
                             check=True, capture_output=True).stdout
    for transaction in json.loads(printed):
        tags = {name: value for name, value in transaction["ttags"]}
        for posting in transaction["tpostings"]:
            quantity = posting["pamount"][0]["aquantity"]
            amount = Decimal(quantity["decimalMantissa"]).scaleb(-quantity["decimalPlaces"])
            if posting["paccount"].startswith("Expenses"):
                yield posting["paccount"], transaction["tdate"], tags, amount


def hledger_balance(journal, *words):
    printed = subprocess.run(["hledger", "-f", journal, "balance", "-N", "-E", "--flat", "-O", "csv", *words],
                             check=True, capture_output=True).stdout.decode()
    rows = list(csv.reader(io.StringIO(printed)))[1:]
    return {account: Decimal(balance.split()[0]) for account, balance in rows if balance}


def with_hledger(name, folder, journal, ours, with_plan):
    subprocess.run(["hledger", "-f", journal, "check", "--strict", "ordereddates"], check=True)
    compare(name, "hledger", ours, add_up(hledger_rows(journal)))
    balance = {account_key(account): amount for account, amount
               in hledger_balance(journal, "^Expenses").items()}
    shown = {key: value for key, value in ours["line"].items() if value}
    if shown != {key: value for key, value in balance.items() if value}:
        sys.exit(f"{name}: hledger balance says {balance}, trivsel {shown}")
    for activity, amount in ours["activity"].items():
        found = sum(hledger_balance(journal, "^Expenses", f"tag:^activity$=^{activity}$").values())
        if activity and found != amount:
            sys.exit(f"{name}: hledger balance of {activity} is {found}, trivsel has {amount}")
    if sum(hledger_balance(journal).values()) != 0:
        sys.exit(f"{name}: the journal does not come to nothing")


def beancount_rows(journal):
    """As beancount itself reads it, posting by posting."""
    from beancount import loader
    from beancount.core.data import Transaction
    entries, errors, _ = loader.load_file(journal)
    if errors:
        sys.exit(f"{journal}: {errors[0]}")
    for entry in entries:
        for posting in entry.postings if isinstance(entry, Transaction) else []:
            if posting.account.startswith("Expenses"):
                yield posting.account, entry.date.isoformat(), entry.meta, posting.units.number


def with_beancount(name, folder, journal, ours, with_plan):
    subprocess.run(["bean-check", journal], check=True)
    compare(name, "beancount", ours, add_up(beancount_rows(journal)))


def read_back(trivsel, examples, reader):
    program = {"hledger": "hledger", "beancount": "bean-check"}[reader]
    if not shutil.which(program):
        print(f"skipped: {program} is not installed")
        return 77
    held = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, folder in folders(examples, pathlib.Path(scratch)):
            for with_plan in (False, True):
                flags = ["--with-plan"] if with_plan else []
                ours = totals_shown(trivsel, folder, with_plan)
                journal = f"{scratch}/{pathlib.Path(name).name}-{with_plan}.{reader}"
                pathlib.Path(journal).write_bytes(
                    run(trivsel, folder, "budget", "export", "--format", reader, *flags))
                check = with_hledger if reader == "hledger" else with_beancount
                check(name, folder, journal, ours, with_plan)
                table = run(trivsel, folder, "budget", "export", "--format", "csv", *flags)
                compare(name, "csv", ours, add_up(csv_rows(table)))
                held += sum(len(sums) for sums in ours.values())
        portfolio(trivsel, examples / "indsatsforloeb-2018", scratch, reader)
    print(f"{held} totals are those of {reader} and of the table")
    return 0


def portfolio_totals(trivsel, folder, key):
    """By course, payer and month."""
    shown, ahead = (json.loads(run(trivsel, folder, "budget", what, "--format", "json"),
                               parse_float=Decimal) for what in ("show", "forecast"))
    return {"all": {"": shown["total"][key]},
            "course": {row["folder"]: row[key] for row in shown["folders"]},
            "payer": {row["payer"] or "": row[key] for row in shown["payers"]},
            "month": {row["month"]: row[key] for row in ahead["months"]}}


def portfolio(trivsel, folder, scratch, reader):
    for with_plan in (False, True):
        flags = ["--with-plan"] if with_plan else []
        ours = portfolio_totals(trivsel, folder, "forecast" if with_plan else "spent")
        journal = f"{scratch}/portfolio-{with_plan}.{reader}"
        pathlib.Path(journal).write_bytes(
            run(trivsel, folder, "budget", "export", "--format", reader, *flags))
        if reader == "hledger":
            subprocess.run(["hledger", "-f", journal, "check", "--strict", "ordereddates"], check=True)
            balance = sum(hledger_balance(journal, "^Expenses").values())
            if balance != ours["all"][""]:
                sys.exit(f"portfolio: hledger balance says {balance}, trivsel {ours['all']}")
        else:
            subprocess.run(["bean-check", journal], check=True)
        rows_of = hledger_rows if reader == "hledger" else beancount_rows
        compare("portfolio", reader, ours, add_up(rows_of(journal)))
        table = run(trivsel, folder, "budget", "export", "--format", "csv", *flags)
        compare("portfolio", "csv", ours, add_up(csv_rows(table)))


def change_nothing(trivsel, examples):
    """Entries in another order, and the day's Danish numbers."""
    commands = [("budget", "show", "--by", by) for by in ("line", "payer", "activity", "site", "month")]
    commands += [("budget", "forecast"), ("budget", "burn-up"), ("budget", "burn-up", "--format", "svg"),
                 ("budget", "forecast", "--format", "json")]
    commands += [("budget", "export", "--format", name) for name in ("hledger", "beancount", "csv")]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        rng = random.Random(7)
        entries = random_folder(scratch / "a", rng, 40)
        shutil.copytree(scratch / "a", scratch / "b")
        rng.shuffle(entries)
        (scratch / "b/expenses.yaml").write_text("expenses:\n" + "".join(entries), encoding="utf-8")
        for command in commands:
            if run(trivsel, scratch / "a", *command) != run(trivsel, scratch / "b", *command):
                sys.exit(f"the order of the entries changes {' '.join(command)}")
        made = subprocess.run(["localedef", "-i", "da_DK", "-f", "UTF-8", str(scratch / "da_DK.UTF-8")],
                              capture_output=True)
        if not (scratch / "da_DK.UTF-8").is_dir():
            print(f"skipped: no Danish locale can be made: {made.stderr.decode().strip()}")
            return 77
        point = subprocess.run(["locale", "decimal_point"], capture_output=True, check=True,
                               env={**os.environ, "LOCPATH": str(scratch), "LC_ALL": "da_DK.UTF-8"})
        if point.stdout != b",\n":
            sys.exit(f"the Danish locale that was made writes decimals with {point.stdout}")
        for locale in ("LC_NUMERIC", "LC_ALL"):
            danish = {"LOCPATH": str(scratch), locale: "da_DK.UTF-8", "TRIVSEL_LANG": "en"}
            plain = {"LC_ALL": "C", "TRIVSEL_LANG": "en"}
            for command in commands:
                folder = examples / "kastanjehuset"
                if run(trivsel, folder, *command, env=danish) != run(trivsel, folder, *command, env=plain):
                    sys.exit(f"{locale}=da_DK.UTF-8 changes {' '.join(command)}")
    print(f"{len(commands)} answers, byte for byte the same")
    return 0


def main():
    trivsel, examples = sys.argv[1], pathlib.Path(sys.argv[2])
    reader = os.environ.get("READER", "hledger")
    sys.exit(change_nothing(trivsel, examples) if reader == "locale"
             else read_back(trivsel, examples, reader))


if __name__ == "__main__":
    main()
