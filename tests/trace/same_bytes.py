#!/usr/bin/python3
"""The same files, day and program give the same report, wherever, and whenever, it is made.

    same_bytes.py TRIVSEL PROJECT

A course and a portfolio are copied with their files written in another order, below another path,
and reported in every form under other locales, time zones, homes and working folders: not one byte
may differ, and no path of the machine may stand in a report. Then the day: SOURCE_DATE_EPOCH counts
where neither --today nor TRIVSEL_TODAY is given, to the minute in Copenhagen, and what is no number of
seconds is refused by these very words.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import reports

KINDS = [*reports.KINDS, "final --share"]
EXAMPLES = [("kastanjehuset", "2026-05-29", KINDS), ("indsatsforloeb-2018", "2018-11-28", ["portfolio", "portfolio --share"])]
FORMS = ["html", "md", "json", "text"]
SURROUNDINGS = [{"LC_ALL": "C"}, {"LC_ALL": "da_DK.UTF-8", "LANG": "da_DK.UTF-8"}, {"LC_ALL": "tr_TR.UTF-8"},
                {"LC_NUMERIC": "de_DE.UTF-8", "LANGUAGE": "en"}, {"TZ": "Pacific/Auckland"},
                {"TZ": "America/Anchorage"}, {"COLUMNS": "40", "TERM": "dumb"}, {"TMPDIR": "/nowhere"}]
CLEAN = {"PATH": os.environ["PATH"]}


def copy_backwards(base, folder):
    """Other inodes in another order, and times of long ago."""
    for place in sorted((p for p in base.rglob("*") if p.is_file()), reverse=True):
        other = folder / place.relative_to(base)
        other.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(place, other)
        os.utime(other, (86400, 86400))


class Bytes:
    def __init__(self, program, project, scratch):
        self.program, self.project, self.scratch = str(pathlib.Path(program).resolve()), project, scratch
        self.failures, self.compared = [], 0

    def run(self, *arguments, env=None, cwd=None):
        return subprocess.run([self.program, *arguments], capture_output=True, check=False, cwd=cwd,
                              env={**CLEAN, **(env or {})})

    def hold(self, name, condition):
        self.compared += 1
        if not condition:
            self.failures.append(name)

    def example(self, name, day, kinds):
        near = self.scratch / "a" / name
        far = self.scratch / "zz/æ ø" / name
        copy_backwards(self.project / "examples" / name, far)
        shutil.copytree(self.project / "examples" / name, near)
        for kind in kinds:
            for form in FORMS:
                asked = ["report", "--kind", *kind.split(), "--format", form, "--today", day]
                first = self.run(*asked, "-C", str(near))
                self.hold(f"{kind} {form}: exit {first.returncode}", first.returncode == 0 and first.stdout)
                self.hold(f"{kind} {form}: a path of the machine", str(self.scratch).encode() not in first.stdout)
                for i, env in enumerate(SURROUNDINGS):
                    folder = (near, far)[i % 2]
                    other = self.run(*asked, "-C", str(folder), env=env)
                    self.hold(f"{kind} {form} {env}", other.stdout == first.stdout)
                for cwd, where in ((far, []), (far.parent, ["-C", name]), (near / "..", ["-C", f"./{name}/"])):
                    other = self.run(*asked, *where, cwd=cwd, env={"HOME": str(self.scratch)})
                    self.hold(f"{kind} {form} from {cwd.name}", other.stdout == first.stdout)
                saved = self.scratch / "saved"
                saved.write_bytes(first.stdout)
                verified = self.run("report", "--verify", str(saved), "-C", str(far), "--lang", "en",
                                    env={"SOURCE_DATE_EPOCH": "0"})
                self.hold(f"{kind} {form}: {verified.stdout.decode()}",
                          verified.returncode == 0 and b"the same report" in verified.stdout)

    def days(self):
        folder = ["report", "-C", str(self.project / "examples/kastanjehuset"), "--format", "json"]
        # 2026-05-29T22:30 UTC is half past midnight in Copenhagen.
        epoch = {"SOURCE_DATE_EPOCH": "1780093800", "TZ": "America/Anchorage"}
        told = self.run(*folder, "--today", "2026-05-30T00:30")
        self.hold("the minute is not Copenhagen's", b'"now": "2026-05-30T00:30' in told.stdout)
        self.hold("SOURCE_DATE_EPOCH", self.run(*folder, env=epoch).stdout == told.stdout)
        other = self.run(*folder, "--today", "2026-05-29")
        self.hold("--today first", self.run(*folder, "--today", "2026-05-29", env=epoch).stdout == other.stdout)
        named = {**epoch, "TRIVSEL_TODAY": "2026-05-29"}
        self.hold("TRIVSEL_TODAY first", self.run(*folder, env=named).stdout == other.stdout)
        for wrong in ("12x", "x12", "-5", "1.5", " 5", "5 ", "1e9", "0x10", "9" * 30, "7258118401"):
            for language, text in (("en", 'SOURCE_DATE_EPOCH cannot be "{}"; write seconds since 1970'),
                                   ("da", 'SOURCE_DATE_EPOCH kan ikke være "{}"; skriv sekunder siden 1970')):
                refused = self.run(*folder[:3], "--lang", language, env={"SOURCE_DATE_EPOCH": wrong})
                expected = f"trivsel: {text.format(wrong)}\n"
                self.hold(f"{wrong}: {refused.stderr.decode()}",
                          (refused.returncode, refused.stdout, refused.stderr.decode()) == (2, b"", expected))


def main():
    with tempfile.TemporaryDirectory() as scratch:
        same = Bytes(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(scratch))
        for name, day, kinds in EXAMPLES:
            same.example(name, day, kinds)
        same.days()
    print("\n".join(same.failures[:40]))
    print(f"{same.compared} comparisons; {len(same.failures)} failures")
    return 1 if same.failures or same.compared < 250 else 0


if __name__ == "__main__":
    sys.exit(main())
