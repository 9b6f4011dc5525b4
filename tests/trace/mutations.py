#!/usr/bin/python3
"""One changed record changes the numbers that it must, and no other.

    mutations.py TRIVSEL PROJECT

Every number of registrations, of attendance and of money is reckoned once more from the YAML
(oracle.py, oracle_team.py, oracle_books.py), before and after changes.py changes one file: an episode,
who was there, an entry, a month of the baseline or of resident days. The report must say the same in
both states; so the numbers that change are exactly the predicted ones. Every changed number must name
the file among those that it came from, before or after, and every count exactly the files counted.
"""
import pathlib
import shutil
import sys
import tempfile

import changes
import courses
import flat
import oracle
import oracle_books
import oracle_team
import reports

RECKONED = ("/charts/", "/violence_against/", "/near_misses/", "/near_miss_ratio/", "/records/", "/silence/",
            "/figures/when_and_where/", "/findings/", "/basis/", "/attendance/", "/money/", "/figures/burn_up/")


def same(a, b):
    return a == b or abs(a - b) <= 1e-9 * max(abs(a), abs(b))


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
        predicted |= oracle_team.predict(folder, today) | self.books.predict(folder, today, document)
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
        self.books = oracle_books.Books()
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
            # A count that is not drawn any more, since its rate is gone, went with the rate.
            counted = f"{key[:-1]}value" if "/rate/points/" in key and key.endswith("/y") and key not in after else counted
            if path not in from_before.get(counted, set()) | from_after.get(counted, set()):
                self.fail(name, key, "changed and does not name", path)
        if (not changed) != ("of no number" in name):
            self.fail(name, "changes", len(changed), "numbers")
        self.changed += len(changed)
        self.done += 1


def main():
    with tempfile.TemporaryDirectory() as place:
        scratch = pathlib.Path(place)
        mutations = Mutations(sys.argv[1], pathlib.Path(sys.argv[2]), scratch)
        full = courses.full(mutations.project, scratch / "full")
        rare = courses.rare(mutations.project, scratch / "rare")
        of_full = [changes.of_full, changes.of_baseline, changes.of_occupancy, changes.of_team, changes.of_books]
        for base, today, those in ((full, courses.DAY_OF_FULL, of_full), (rare, courses.DAY_OF_RARE, [changes.of_rare])):
            for some in those:
                for name, path, change in some(base):
                    mutations.hold(base, today, f"{base.name}, {name}:", path, change)
    print("\n".join(mutations.failures[:60]))
    print(f"{mutations.done} mutations, {mutations.changed} changed numbers, {mutations.reckoned} reckoned; "
          f"{len(mutations.failures)} failures")
    return 1 if mutations.failures or mutations.changed < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
