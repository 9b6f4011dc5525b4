#!/usr/bin/python3
"""One changed episode changes the numbers that it must, and no other.

    mutations.py TRIVSEL PROJECT

Every number of registrations is reckoned once more from the YAML (oracle.py), before and after an
episode is changed, withdrawn, added or removed. The report must say the same in both states; so the
numbers that change are exactly the predicted ones. Every changed number must name the file among
those that it came from, before or after, and every count must name exactly the files counted.
"""
import pathlib
import shutil
import sys
import tempfile

import courses
import flat
import oracle
import reports

RECKONED = ("/charts/", "/violence_against/", "/near_misses/", "/near_miss_ratio/", "/records/", "/silence/",
            "/figures/when_and_where/", "/findings/", "/basis/")


def same(a, b):
    return a == b or abs(a - b) <= 1e-9 * max(abs(a), abs(b))


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


class Mutations:
    def __init__(self, program, project, scratch):
        self.program, self.project, self.scratch = program, project, scratch
        self.failures = []
        self.changed = self.reckoned = self.done = 0

    def fail(self, *what):
        self.failures.append(" ".join(map(str, what)))

    def look(self, folder, today, name):
        """The report's numbers and origins, each held against the oracle's; and the oracle's."""
        document = reports.report(self.program, folder, today)
        numbers, origins = flat.flat(document)
        predicted, files = oracle.Oracle(self.program, folder, today).predict(document)
        reckoned = {key for key in numbers if key.startswith(RECKONED)}
        self.reckoned += len(reckoned)
        for key in sorted(reckoned ^ set(predicted)):
            self.fail(name, key, "is reckoned by one only:", numbers.get(key), predicted.get(key))
        for key in sorted(reckoned & set(predicted)):
            if not same(numbers[key], predicted[key]):
                self.fail(name, key, "is", numbers[key], "and must be", predicted[key])
            if key in files and origins[key] != files[key]:
                self.fail(name, key, "comes from", sorted(origins[key] ^ files[key]), "too much or too little")
        return numbers, origins, predicted

    def hold(self, base, today, name, path, change):
        folder = self.scratch / "changed"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(base, folder)
        before, from_before, predicted_before = self.look(folder, today, f"{name} before:")
        change(folder / path)
        after, from_after, predicted_after = self.look(folder, today, f"{name} after:")

        def differing(a, b):
            return {key for key in a.keys() | b.keys()
                    if (key in a) != (key in b) or not same(a[key], b[key])}

        changed = differing(before, after)
        predicted = differing(predicted_before, predicted_after)
        for key in sorted(changed ^ predicted):
            self.fail(name, key, "changed" if key in changed else "did not change")
        for key in sorted(changed):
            # A finding that appears because another file is gone comes of that one as well.
            counted = "/findings/note" if key.startswith("/findings/") else key
            if path not in from_before.get(counted, set()) | from_after.get(counted, set()):
                self.fail(name, key, "changed and does not name", path)
        self.changed += len(changed)
        self.done += 1


def main():
    with tempfile.TemporaryDirectory() as place:
        scratch = pathlib.Path(place)
        mutations = Mutations(sys.argv[1], pathlib.Path(sys.argv[2]), scratch)
        full = courses.full(mutations.project, scratch / "full")
        rare = courses.rare(mutations.project, scratch / "rare")
        for base, today, those in ((full, courses.DAY_OF_FULL, of_full), (rare, courses.DAY_OF_RARE, of_rare)):
            for name, path, change in those(base):
                mutations.hold(base, today, f"{base.name}, {name}:", path, change)
    print("\n".join(mutations.failures[:60]))
    print(f"{mutations.done} mutations, {mutations.changed} changed numbers, {mutations.reckoned} reckoned; "
          f"{len(mutations.failures)} failures")
    return 1 if mutations.failures or mutations.changed < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
