"""What becomes of two branches that write into the same file: both entries stay, or git or `check`
says so. Usage: ledgers.py TRIVSEL
"""
import pathlib
import sys
import tempfile

import course_in_git as course

EXPENSE = "{{id: {id}, date: 2026-03-02, line: lokaler, amount: {amount}}}"
TESTS = []


def test(function):
    TESTS.append(function)
    return function


def two_branches(house, first, second):
    """Does one thing on a branch, the other on another, and merges both into `main`."""
    base = house.git("rev-parse", "HEAD").strip()
    for name, work in (("first", first), ("second", second)):
        house.branch(name, base)
        work(house)
        house.commit(name)
    house.branch("both", base)
    assert house.merge("first")
    return house.merge("second")


def equal(got, wanted):
    assert got == wanted, f"\n  got    {got}\n  wanted {wanted}"


def told(house, rule):
    return [f for f in house.findings()["findings"] if f["rule"] == rule]


def places(finding):
    return [(p["path"], p["line"]) for p in [finding, *finding["related"]]]


@test
def the_first_entries_of_two_branches_are_both_there(house):
    def book(here):
        here.command("budget", "add", "--line", "lokaler", "--date", "2026-03-02", "--amount", "100")
    assert two_branches(house, book, book)
    lines = house.read("expenses.yaml").splitlines()
    equal([line[:14] for line in lines], ["expenses:", "  - {id: u1-" + lines[1][12:14], "  - {id: u1-" + lines[2][12:14]])
    assert lines[1] != lines[2]
    equal(told(house, "TRV008"), [])


@test
def lists_that_two_branches_begin_keep_their_keys(house):
    month = "{month: 2025-12, violence: 3}"
    change = "{date: 2026-03-01, what: ny app}"
    assert two_branches(
        house, lambda here: course.append_by_hand(here, "baseline.yaml", "baseline", month),
        lambda here: course.append_by_hand(here, "baseline.yaml", "practice_changes", change))
    equal(house.read("baseline.yaml"),
          f"baseline:\n  - {month}\n\npractice_changes:\n  - {change}\n")


@test
def brackets_that_two_branches_open_are_told(house):
    house.write("baseline.yaml", "baseline: []\npractice_changes: []\n")
    house.commit()
    assert two_branches(
        house, lambda here: course.append_by_hand(here, "baseline.yaml", "baseline", "{month: 2025-12, violence: 3}"),
        lambda here: course.append_by_hand(here, "baseline.yaml", "practice_changes", "{date: 2026-03-01, what: ny}"))
    equal([(f["line"], f["message"]) for f in told(house, "TRV007")],
          [(4, 'the key "baseline" stands twice'), (5, 'the key "practice_changes" stands twice')])


@test
def an_expense_changed_on_both_branches_is_there_twice_and_both_places_are_told(house):
    house.write("expenses.yaml", "expenses:\n  - " + EXPENSE.format(id="u1", amount="100.00") + "\n")
    house.commit()

    def change(amount):
        return lambda here: here.write("expenses.yaml", here.read("expenses.yaml").replace("100.00", amount))
    assert two_branches(house, change("110.00"), change("120.00"))
    equal(course.entries(house.read("expenses.yaml")),
          ["- " + EXPENSE.format(id="u1", amount=amount) for amount in ("110.00", "120.00")])
    equal([places(f) for f in told(house, "TRV008")], [[("expenses.yaml", 3), ("expenses.yaml", 2)]])
    at = "expenses.yaml:3:10", "expenses.yaml:2:10"
    for form in ("text", "concise", "github", "gitlab", "junit", "azure"):
        shown = house.try_run(house.trivsel, "check", "--format", form, "--today", course.TODAY).stdout
        assert at[1] in shown and (at[0] in shown or "line" in shown), (form, shown)
    sarif = house.try_run(house.trivsel, "check", "--format", "sarif", "--today", course.TODAY).stdout
    assert '"relatedLocations"' in sarif


@test
def a_month_counted_on_both_branches_is_told_with_both_places(house):
    def resident_days(number):
        return lambda here: course.append_by_hand(here, "occupancy.yaml", "occupancy",
                                                  f"{{month: 2026-02, resident_days: {number}}}")

    def violence(number):
        return lambda here: course.append_by_hand(here, "baseline.yaml", "baseline",
                                                  f"{{month: 2025-12, violence: {number}}}")
    assert two_branches(house, resident_days(660), resident_days(672))
    assert two_branches(house, violence(3), violence(4))
    equal([(f["message"], places(f)) for f in told(house, "TRV008")],
          [("December 2025 has different counts at granhuset", [("baseline.yaml", 3), ("baseline.yaml", 2)]),
           ("February 2026 has different numbers of resident days at granhuset",
            [("occupancy.yaml", 3), ("occupancy.yaml", 2)])])


@test
def the_same_month_with_the_same_days_is_one_line(house):
    def days(here):
        course.append_by_hand(here, "occupancy.yaml", "occupancy", "{month: 2026-02, resident_days: 660}")
    assert two_branches(house, days, days)
    equal(course.entries(house.read("occupancy.yaml")), ["- {month: 2026-02, resident_days: 660}"])
    equal(told(house, "TRV008"), [])


@test
def a_last_line_without_its_end_is_not_torn(house):
    for ends in (("", ""), ("", "\n"), ("\n", "")):
        def book(number):
            entry = EXPENSE.format(id=f"u{number}", amount=f"{number}.00")
            return lambda here: course.append_by_hand(here, "expenses.yaml", "expenses", entry, ends[number - 1])
        assert two_branches(house, book(1), book(2))
        text = house.read("expenses.yaml")
        equal(course.entries(text), ["- " + EXPENSE.format(id=f"u{n}", amount=f"{n}.00") for n in (1, 2)])
        equal([f["level"] for f in told(house, "TRV017")], [] if text.endswith("\n") else ["warning"])
        house.git("reset", "--quiet", "--hard", "main")


@test
def windows_line_ends_on_one_branch_are_told(house):
    course.append_by_hand(house, "expenses.yaml", "expenses", EXPENSE.format(id="u1", amount="1.00"))
    house.commit()

    def windows(here):
        course.append_by_hand(here, "expenses.yaml", "expenses", EXPENSE.format(id="u2", amount="2.00"))
        here.path("expenses.yaml").write_bytes(here.path("expenses.yaml").read_bytes().replace(b"\n", b"\r\n"))
    assert two_branches(house, windows, lambda here: course.append_by_hand(
        here, "expenses.yaml", "expenses", EXPENSE.format(id="u3", amount="3.00")))
    equal([(f["path"], f["message"]) for f in told(house, "TRV017")],
          [("expenses.yaml", "Windows and Unix line ends are mixed")])


@test
def entries_over_several_lines_are_told_where_git_mixed_them(house):
    def month(name):
        block = (f"month: {name}\n    site: granhuset\n    violence: 0\n    threat: 0\n    property: 0\n"
                 "    near_miss: 0")
        return lambda here: course.append_by_hand(here, "baseline.yaml", "baseline", block)
    assert two_branches(house, month("2025-11"), month("2025-12"))
    # git takes the lines in common for one: the first month has lost its counts.
    equal(house.read("baseline.yaml").count("violence"), 1)
    equal([(f["line"], f["message"]) for f in told(house, "TRV017")],
          [(3, "an entry stands over several lines, and git merges this file line by line")])


@test
def one_episode_corrected_on_both_branches_is_gits_conflict_and_named(house):
    path = house.command("log-episode", "--kinds", "threat", "--occurred", "2026-03-14T21:30")
    house.commit()
    episode = pathlib.Path(path).stem

    def withdraw(reason):
        return lambda here: here.command("episode", "withdraw", episode, "--reason", reason)
    assert not two_branches(house, withdraw("mistake"), withdraw("other"))
    equal(house.conflicts(), {path})
    for reason in ("mistake", "other"):
        assert f"withdrawn: {{on: {course.TODAY}, reason: {reason}}}" in house.read(path)
    equal([(f["path"], f["message"], f["help"]) for f in told(house, "TRV015")],
          [(path, "a conflict marker of git", "decide which lines hold, and delete the markers")])
    before = house.read(path)
    refused = house.try_run(house.trivsel, "episode", "withdraw", episode, "--reason", "other",
                            "--today", course.TODAY, "--lang", "en")
    assert refused.returncode != 0 and house.read(path) == before, refused


@test
def an_account_told_on_both_branches_is_gits_conflict_and_named(house):
    house.write("course.yaml", house.read("course.yaml").replace("accounts: ignored", "accounts: in-git"))
    house.write(".gitignore", house.read(".gitignore").replace("/accounts/\n", ""))
    path = house.command("log-episode", "--kinds", "threat", "--occurred", "2026-03-14T21:30")
    account = path.replace("episodes", "accounts", 1)
    house.write(account, f"id: {pathlib.Path(path).stem}\nbefore: uro i gangen\n")
    house.commit()

    def tell(whose, text):
        return lambda here: here.write(
            account, here.read(account) + f"{whose}: {{date: 2026-03-15, text: {text}}}\n")
    assert not two_branches(house, tell("citizen_account", "jeg ville ud"), tell("staff_account", "vi stod i vejen"))
    equal(house.conflicts(), {account})
    assert "jeg ville ud" in house.read(account) and "vi stod i vejen" in house.read(account)
    equal([(f["path"], f["message"]) for f in told(house, "TRV015")], [(account, "a conflict marker of git")])


@test
def activities_planned_on_both_branches_are_gits_conflict_and_named(house):
    def plan(title):
        return lambda here: here.command("plan", "add", "seminar", "--date", "2026-03-10", "--title", title)
    assert not two_branches(house, plan("One"), plan("Two"))
    equal(house.conflicts(), {"plan.yaml"})
    equal([(f["path"], f["message"]) for f in told(house, "TRV015")], [("plan.yaml", "a conflict marker of git")])
    house.git("reset", "--quiet", "--hard", "main")
    assert two_branches(house, plan("One"), lambda here: here.command(
        "plan", "add", "trial", "--date", "2026-03-10", "--to", "2026-03-20", "--title", "Two")), "two lists"
    equal(told(house, "TRV015"), [])


def main():
    failed = 0
    for one in TESTS:
        with tempfile.TemporaryDirectory(prefix="trivsel-") as scratch:
            try:
                one(course.start(sys.argv[1], pathlib.Path(scratch)))
            except AssertionError as error:
                failed += 1
                print(f"{one.__name__}: {error}")
    print(f"{len(TESTS)} tests, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
