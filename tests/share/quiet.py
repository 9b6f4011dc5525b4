#!/usr/bin/python3
"""What a shared report must not react to, and must not say: quiet.py PROGRAM PROJECT

1. A number that is withheld may be any other that is withheld: every form of the report has the same
   bytes. A portfolio's shared report has the same ones whatever episodes there are, and of its own
   report only the SHA-256 of the files is another.
2. Of all that people write into a folder (names, titles, prose, ids, paths) nothing stands in any
   form: every text of the examples is replaced by one that is nowhere else.
3. The JSON is what schemas/report-shared.schema.json says.
"""
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

import folders

PROGRAM, PROJECT = sys.argv[1], pathlib.Path(sys.argv[2])
FORMS = ("html", "md", "json", "text")
problems = []
documents = []


def run(folder, today, form, *more, share=True):
    words = ["report", "-C", str(folder), "--today", today, "--format", form]
    words += ["--share"] if share else []
    ran = subprocess.run([PROGRAM, *words, *more], capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(f"{' '.join(words)}: {ran.stderr}")
    if form == "json" and share:
        documents.append(json.loads(ran.stdout))
    return ran.stdout


def all_forms(folder, today):
    return {form: run(folder, today, form) for form in FORMS}


def expect_same(what, folder, today, changed, before):
    changed.write(folder)
    after = all_forms(folder, today)
    for form in FORMS:
        if after[form] != before[form]:
            problems.append(f"{what}: {form} tells it")


def variants(case, report, draw):
    """The same folder with other numbers that are withheld as well."""
    for series in report["series"]:
        for period in series["periods"]:
            if period["state"] == "unknown" or period["before"]:
                continue
            inside = [m for m in folders.months_from(period["from"], 100) if m <= period["to"]]
            own = [r for r in case.records if r.kinds == {series["kind"]} and r.month in inside]
            if period["state"] == "withheld":
                count = sum(case.count(series["kind"], m) for m in inside)
                for other in range(1, report["shared"]["min_cell"]):
                    # The first step keeps its number: it is what keeps the period from beginning later.
                    late = [r for r in own if r.month not in inside[:series["step"]]]
                    records = list(case.records)
                    if other > count:
                        records += [folders.Record(inside[-1], [series["kind"]])] * (other - count)
                    elif count - other <= len(late):
                        for record in late[:count - other]:
                            records.remove(record)
                    else:
                        continue
                    yield f"{series['kind']} {count} as {other} in {inside[0]}", records
            elif own and series["step"] == 3:
                record = draw.choice(own)
                at = inside.index(record.month) // 3 * 3
                moved = folders.Record(draw.choice(inside[at:at + 3]), record.kinds, record.against)
                yield (f"{series['kind']} moved from {record.month} to {moved.month}",
                       [moved if r is record else r for r in case.records])


def tells_violence(report):
    return any(t["state"] == "shown" for t in report["violence_against"])


def try_numbers(scratch):
    tried = 0
    for seed in range(100, 112):
        case, draw = folders.Case(seed), random.Random(seed)
        today = case.write(scratch / "course")
        before = all_forms(scratch / "course", today)
        report = json.loads(run(scratch / "course", today, "json"))
        records = case.records
        every = [v for v in variants(case, report, draw)
                 if not (tells_violence(report) and v[0].startswith("violence"))]
        for what, changed in draw.sample(every, min(len(every), 5)):
            case.records = changed
            expect_same(f"folder {seed}: {what}", scratch / "course", today, case, before)
            case.records = records
            tried += 1
    return tried


def try_portfolio(scratch):
    """One record more in each course that has some. The mark of a report says that, not how many."""
    copy, today = scratch / "zqportefoelje", "2018-11-28"
    shutil.copytree(PROJECT / "examples" / "indsatsforloeb-2018", copy)
    before, own = all_forms(copy, today), json.loads(run(copy, today, "json", share=False))
    page = run(copy, today, "html", share=False)
    added = 0
    for course in sorted(copy.glob("forloeb/*")):
        for path in sorted(course.glob("episodes/*/*.yaml"))[:1]:
            other = path.with_name(path.name.replace(path.stem[-6:], "zqzq22"))
            other.write_text(path.read_text().replace(path.stem, other.stem))
            added += 1
    after = all_forms(copy, today)
    problems.extend(f"a portfolio's {form} tells of episodes" for form in FORMS if after[form] != before[form])
    changed = json.loads(run(copy, today, "json", share=False))
    if changed["basis"].pop("sha256") == own["basis"].pop("sha256"):
        problems.append("a portfolio's mark does not know its files")
    if changed != own:
        problems.append("a portfolio's own JSON tells of episodes")
    mark = re.compile("sha256 [0-9a-f]{64}")
    if mark.sub("", run(copy, today, "html", share=False)) != mark.sub("", page):
        problems.append("a portfolio's own page tells of episodes")
    return added


def words_of_the_format():
    """Values that the format itself knows, and ids of the programmes."""
    known = set()

    def collect(node):
        if isinstance(node, dict):
            known.update(str(v) for v in node.get("enum", []))
            known.update(str(v) for v in [node.get("const")] if v)
            for value in node.values():
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)

    for path in (PROJECT / "schemas").glob("*.json"):
        collect(json.loads(path.read_text()))
    for path in (PROJECT / "schemas" / "programmes").glob("*.yaml"):
        pack = yaml.safe_load(path.read_text())
        known.update([pack["id"], pack["edition"]] + [o["id"] for o in pack.get("outcomes", [])])
    return known


SHAPED = re.compile(r"[\d.:,+/ -]*|\d{4}-.*|P\d.*|B-\d+|sel-.*|abl-.*|\d+.*")


def replace_texts(folder, known):
    """Every text of the files by one that is nowhere else, the same for the same."""
    places = {}

    def canary(text):
        return places.setdefault(text, f"kanarie{len(places):05}x")

    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text()
        marks = []

        def visit(node, key=""):
            if isinstance(node, yaml.MappingNode):
                for k, v in node.value:
                    visit(v, k.value)
            elif isinstance(node, yaml.SequenceNode):
                for v in node.value:
                    visit(v, key)
            elif node.tag.endswith(":str") and key not in ("programme", "programme_edition"):
                is_own_id = path.parent.parent.name == "episodes" and key == "id"
                if node.value not in known and not SHAPED.fullmatch(node.value) and not is_own_id:
                    marks.append((node.start_mark.index, node.end_mark.index, node.value))

        visit(yaml.compose(text))
        for start, end, value in reversed(marks):
            text = text[:start] + canary(value) + ("\n" if text[start:end].endswith("\n") else "") + text[end:]
        path.write_text(text)
    return set(places.values())


def try_texts(scratch):
    known = words_of_the_format()
    found_unshared = 0
    for folder, today, kinds in (("kastanjehuset", "2026-05-29", ("status", "supervision", "meeting")),
                                 ("kastanjehuset", "2026-09-10", ("final",)),
                                 ("tovvaerket", "2023-10-05", ("status", "final")),
                                 ("partnerskab", "2023-06-15", ("status", "final")),
                                 ("forvaltning", "2026-05-22", ("status",)),
                                 ("indsatsforloeb-2018", "2018-11-28", ("portfolio",))):
        copy = scratch / "zqmappe"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(PROJECT / "examples" / folder, copy)
        canaries = replace_texts(copy, known)
        names = {p.stem for p in copy.rglob("*") if len(p.stem) > 9 and p.stem not in known} | {"zqmappe"}
        for kind in kinds:
            plain = run(copy, today, "json", "--kind", kind, share=False)
            found_unshared += sum(c in plain for c in canaries)
            for form in FORMS:
                for language in ("da", "en"):
                    text = run(copy, today, form, "--kind", kind, "--lang", language)
                    for told in sorted(c for c in canaries | names if c in text or c in text.replace("\\", "")):
                        problems.append(f"{folder}, {kind}, {form}: tells {told}")
                    if "kanarie" in text:
                        problems.append(f"{folder}, {kind}, {form}: tells a text of the folder")
    return found_unshared


def try_schema():
    web = PROJECT / "tests" / "web"
    if not (web / "node_modules").is_dir():
        print("no ajv here: the schema is not tried (npm ci in tests/web)")
        return
    schema = json.loads((PROJECT / "schemas" / "report-shared.schema.json").read_text())
    broken = json.loads(json.dumps(documents[0]))
    broken["title"] = "Om huset"
    files = [{"schema": "shared", "data": data} for data in documents + [broken]]
    ran = subprocess.run(["node", "validate.mjs"], cwd=web, capture_output=True, text=True, check=True,
                         input=json.dumps({"schemas": {"shared": schema}, "files": files}))
    answers = json.loads(ran.stdout)
    if not answers.pop():
        problems.append("the schema takes a key that nobody knows")
    for answer in answers:
        problems.extend(f"schema: {line}" for line in answer)


def main():
    scratch = pathlib.Path(tempfile.mkdtemp())
    tried = try_numbers(scratch)
    texts = try_texts(scratch)
    added = try_portfolio(scratch)
    shutil.rmtree(scratch)
    try_schema()
    for problem in sorted(set(problems)):
        print(problem)
    print(f"{tried} withheld numbers changed, {added} records added to a portfolio, {texts} texts that the unshared reports tell, "
          f"{len(documents)} documents; {len(problems)} problems")
    return 1 if problems or tried < 30 or added < 3 or texts < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
