#!/usr/bin/python3
"""Every report fits its published schema, and a report with anything else does not.

    schemas.py TRIVSEL PROJECT

All kinds of reports of all examples, in both languages, against schemas/report.schema.json and
schemas/report-portfolio.schema.json by ajv. Then each is broken: every key of it is left out, renamed
or given a value of another kind, one at a time over the reports, and must be refused. The last line
tells how many keys were broken; a key of the schema that no report has is named.
"""
import copy
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import courses
import reports

PLACEHOLDER = {"odd": [True]}
# What the schema tells once, for several keys.
SHARED = {("charts", "chart"): "#chart", ("charts", "rate"): "#chart", ("violence_against", "chart"): "#chart",
          ("anchoring",): "#work", ("authorities", "activities"): "#work", ("outcomes", "activities"): "#work",
          ("focus_areas", "activities"): "#work", ("#work", "held"): "#activity", ("#work", "planned"): "#activity",
          ("plan", "coming"): "#activity", ("plan", "overdue"): "#activity"}


def schema_name(document):
    return "report-portfolio" if document["kind"] == "portfolio" else "report"


def ajv(root, schemas, documents):
    request = json.dumps({"schemas": schemas, "files": [
        {"schema": schema_name(document), "data": data} for document, data in documents]})
    done = subprocess.run(["node", "validate.mjs"], cwd=root / "tests/web", input=request, capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def paths(value, at=(), general=()):
    """Every key of every object: its path, and the same without indexes and names of sets."""
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield from paths(item, (*at, i), general)
    elif isinstance(value, dict):
        for key, item in value.items():
            own = (*general, "*" if general in (("sources",), ("definitions",)) else key)
            yield (*at, key), own
            yield from paths(item, (*at, key), (SHARED[own],) if own in SHARED else own)


def within(document, path):
    for step in path[:-1]:
        document = document[step]
    return document


def broken(document, path):
    """The document without the key, with it renamed, with another value, and with one more beside it."""
    named = path[0] in ("sources", "definitions") and len(path) > 1
    changes = [("odd", lambda parent, key: parent.update({key: PLACEHOLDER})),
               ("renamed", lambda parent, key: parent.update({key + "_": parent.pop(key)}))]
    if not (named and len(path) == 2):
        changes += [("left out", lambda parent, key: parent.pop(key)),
                    ("one more", lambda parent, key: parent.update({"more": 1}))]
    for name, change in changes:
        other = copy.deepcopy(document)
        change(within(other, path), path[-1])
        yield name, other


def schema_paths(schema, shared, at=()):
    """The general paths that a schema tells of."""
    for part in schema.get("anyOf", []):
        yield from schema_paths(part, shared, at)
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        yield from schema_paths(shared[name], shared, (f"#{name}",))
    if "items" in schema:
        yield from schema_paths(schema["items"], shared, at)
    for key, part in schema.get("properties", {}).items():
        yield (*at, key)
        yield from schema_paths(part, shared, (*at, key))
    if isinstance(schema.get("additionalProperties"), dict):
        yield (*at, "*")
        yield from schema_paths(schema["additionalProperties"], shared, (*at, "*"))


def rewrite(place, *pairs):
    text = place.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, (place, old)
        text = text.replace(old, new)
    place.write_text(text, encoding="utf-8")


def special_reports(program, root, scratch):
    """What no example has: locked measures, something beside a signal, a consultant at two places."""
    full = courses.full(root, scratch / "full")
    rewrite(full / "baseline.yaml", ("month: 2025-11, site: kastanjehuset, near_miss: 5, threat: 7, "
                                     "psychological_violence: 1, violence: 8",
                                     "month: 2025-11, site: kastanjehuset, near_miss: 5, threat: 7, "
                                     "psychological_violence: 1, violence: 80"))
    code, _, err = reports.run(program, "plan", "lock-measures", "-C", full, "--today", courses.DAY_OF_FULL,
                               "--no-input")
    assert code == 0, err
    yield "locked", reports.report(program, full, courses.DAY_OF_FULL)
    shutil.copytree(root / "examples/indsatsforloeb-2018", scratch / "portfolio")
    course = scratch / "portfolio/forloeb/klokkelyngen"
    rewrite(course / "course.yaml", ("id: k2", "id: k3"))
    rewrite(course / "plan.yaml", ("consultants: [k2]", "consultants: [k3]"),
            (re.search(r"date: \S+", (course / "plan.yaml").read_text()).group(), "date: 2018-06-18"))
    yield "double", reports.report(program, scratch / "portfolio", "2018-11-28")
    rewrite(course / "course.yaml", ("format: 1", "format: 9"))
    yield "unknown", reports.report(program, scratch / "portfolio", "2018-11-28")


def every_report(program, root, scratch):
    for folder, day in reports.folders(root):
        for kind in [None] if reports.is_portfolio(folder) else reports.KINDS:
            for language in ("da", "en"):
                document = reports.report(program, folder, day, kind, language)
                if document is not None:
                    yield f"{folder.name} {kind} {language}", document
    yield from special_reports(program, root, scratch)
    houses = courses.houses(root, scratch / "houses")
    yield "houses", reports.report(program, houses, courses.DAY_OF_HOUSES)
    rare = courses.rare(root, scratch / "rare")
    yield "rare", reports.report(program, rare, courses.DAY_OF_RARE)
    (rare / "plan.yaml").unlink()
    (rare / "budget.yaml").unlink()
    (rare / "groups.yaml").unlink()
    yield "bare", reports.report(program, rare, courses.DAY_OF_RARE)


def main():
    program, root = sys.argv[1], pathlib.Path(sys.argv[2])
    if not (root / "tests/web/node_modules/ajv").is_dir():
        print("skipped: no ajv; run `npm ci` in tests/web")
        return 77
    schemas = {name: json.loads((root / f"schemas/{name}.schema.json").read_text())
               for name in ("report", "report-portfolio")}
    with tempfile.TemporaryDirectory() as scratch:
        every = list(every_report(program, root, pathlib.Path(scratch)))
    failures = []
    for (name, _), errors in zip(every, ajv(root, schemas, [(d, d) for _, d in every])):
        failures += [f"{name}: {error}" for error in errors]
    seen, bad = {"report": set(), "report-portfolio": set()}, []
    for name, document in every:
        for path, general in paths(document):
            if general in seen[schema_name(document)]:
                continue
            seen[schema_name(document)].add(general)
            bad += [(f"{name} {'/'.join(map(str, path))} {how}", document, other)
                    for how, other in broken(document, path)]
    for start in range(0, len(bad), 100):
        part = bad[start:start + 100]
        for (name, _, _), errors in zip(part, ajv(root, schemas, [(d, other) for _, d, other in part])):
            if not errors:
                failures.append(f"{name}: the schema takes it")
    for name, schema in schemas.items():
        unseen = set(schema_paths(schema, schema.get("definitions", {}))) - seen[name]
        failures += [f"{name}: no report has {'/'.join(path)}" for path in sorted(unseen)]
    print("\n".join(failures[:60]))
    keys = sum(map(len, seen.values()))
    print(f"{len(every)} reports fit, {len(bad)} broken ones of {keys} keys do not; {len(failures)} failures")
    return 1 if failures or keys < 150 else 0


if __name__ == "__main__":
    sys.exit(main())
