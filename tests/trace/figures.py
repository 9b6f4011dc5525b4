#!/usr/bin/python3
"""Every number of every report has one definition and its files.

    figures.py TRIVSEL PROJECT

Walks the JSON of every kind of report of every example, in both languages: each number is meant by
one line of `numbers`, each line means a number, its definition stands in `definitions` and among the
ids of `trivsel schema report --format md`, its files are files of the folder. Every definition is
used by some report.
"""
import pathlib
import re
import sys
import tempfile

import courses
import reports


class Walk:
    def __init__(self, program, project):
        self.program = program
        self.project = project
        self.failures = []
        self.used = set()
        self.numbers = 0
        table = reports.run(program, "schema", "report", "--format", "md", "--lang", "en")[1].decode()
        self.ids = re.findall(r"^\| `([^`]+)`", table, re.M)

    def fail(self, *what):
        self.failures.append(" ".join(map(str, what)))

    def walk(self, folder, document):
        name = (folder.name, document["kind"], document["language"])
        found = reports.traced(document)
        for at, figures in found.items():
            self.numbers += 1
            if len(figures) != 1:
                self.fail(*name, at, "is meant by", len(figures), "figures")
        meant = {figure["at"] for figures in found.values() for figure in figures}
        for figure in document["numbers"]:
            if figure["at"] not in meant:
                self.fail(*name, figure["at"], "means no number")
            if figure["definition"] not in document["definitions"]:
                self.fail(*name, figure["definition"], "is not told")
        named = {figure["from"] for figure in document["numbers"]}
        if named != set(document["sources"]):
            self.fail(*name, "sources are named otherwise:", named ^ set(document["sources"]))
        for files in document["sources"].values():
            missing = [path for path in files if not ((folder / path).is_dir() if path.endswith('/') else (folder / path).is_file())]
            if missing or files != sorted(set(files)):
                self.fail(*name, "no files:", missing or files)
        used = {figure["definition"] for figure in document["numbers"]}
        if used != set(document["definitions"]):
            self.fail(*name, "definitions differ:", used ^ set(document["definitions"]))
        self.used |= used

    def folder(self, folder, day):
        kinds = [None] if reports.is_portfolio(folder) else reports.KINDS
        for kind in kinds:
            for language in ("da", "en"):
                document = reports.report(self.program, folder, day, kind, language)
                if document is not None:
                    self.walk(folder, document)


def main():
    walk = Walk(sys.argv[1], pathlib.Path(sys.argv[2]))
    for folder, day in reports.folders(walk.project):
        walk.folder(folder, day)
    with tempfile.TemporaryDirectory() as scratch:
        rare = courses.rare(walk.project, pathlib.Path(scratch) / "rare")
        walk.walk(rare, reports.report(walk.program, rare, courses.DAY_OF_RARE))
        houses = courses.houses(walk.project, pathlib.Path(scratch) / "houses")
        walk.walk(houses, reports.report(walk.program, houses, courses.DAY_OF_HOUSES))
    unused = set(walk.ids) - walk.used
    unknown = walk.used - set(walk.ids)
    if len(walk.ids) != len(set(walk.ids)) or unused or unknown:
        walk.fail("unused definitions:", sorted(unused), "unknown:", sorted(unknown))
    print("\n".join(walk.failures[:40]))
    print(f"{walk.numbers} numbers, {len(walk.ids)} definitions; {len(walk.failures)} failures")
    return 1 if walk.failures or walk.numbers < 5000 else 0


if __name__ == "__main__":
    sys.exit(main())
