"""Holds the JSON Schemas against ajv: every file of the examples fits its schema, and what breaks a
schema is refused by ajv and by the program alike.

Usage: schemas.py TRIVSEL ROOT. Skips (77) where tests/web has no node_modules.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

NAMES = ["course", "groups", "plan", "baseline", "occupancy", "budget", "expenses"]
READER_RULES = {"TRV002", "TRV003", "TRV004", "TRV005", "TRV006", "TRV014"}
EPISODE = "episodes/2026/2026-02-20T0810-k7f3a2.yaml"

# (file of tests/rules/base/mv, what stands there, what stands there instead)
BROKEN = [
    ("course.yaml", "format: 1", "format: one"),
    ("course.yaml", "format: 1", "format: 1\nforma: 2"),
    ("course.yaml", "format: 1\n", ""),
    ("course.yaml", 'programme_edition: "2026.1"', "programme_edition: 2026.1"),
    ("course.yaml", "id: granhuset-2026", "id: Granhuset 2026"),
    ("course.yaml", "id: granhuset-2026", "id: 2026"),
    ("course.yaml", "language: en", "language: english"),
    ("course.yaml", "start: 2026-02-02", "start: 02-02-2026"),
    ("course.yaml", "start: 2026-02-02", "start: 2026-13-02"),
    ("course.yaml", "start: 2026-02-02", "start: "),
    ("course.yaml", "period: {start: 2026-02-02, end: 2026-08-03}", "period: 2026"),
    ("course.yaml", "kind: order", "kind: assessment"),
    ("course.yaml", "places: 12", "places: twelve"),
    ("course.yaml", "places: 12", "places: 12.5"),
    ("course.yaml", "places: 12", "places: -1"),
    ("course.yaml", "[sel-108]", "sel-108"),
    ("course.yaml", "project_lead: true", "project_lead: 1"),
    ("course.yaml", "project_lead: true", 'project_lead: "true"'),
    ("course.yaml", "citizens: [B-01, B-02]", "citizens: [B-01, ]\ncitizen: [B-02]"),
    ("course.yaml", "delete_after: P5Y", "delete_after: 5 years"),
    ("course.yaml", "delete_after: P5Y", "delete_after: P"),
    ("groups.yaml", "kind: implementation-team", "kind: team"),
    ("groups.yaml", "roles: [daily-leader]", "roles: daily-leader"),
    ("groups.yaml", "roles: [daily-leader]", "roles: [leader]"),
    ("groups.yaml", "{id: amr, ", "{"),
    ("plan.yaml", 'time: "10:00-12:00"', 'time: "10:00"'),
    ("plan.yaml", 'time: "10:00-12:00"', 'time: "10:00-25:00"'),
    ("plan.yaml", "mode: physical", "mode: room"),
    ("plan.yaml", "status: held", "status: yes"),
    ("plan.yaml", "title: Joint planning", "title: 2026"),
    ("plan.yaml", "title: Joint planning", "title: true"),
    ("plan.yaml", "activities:\n", "activity:\n"),
    ("baseline.yaml", "month: 2025-12", "month: 2025-12-01"),
    ("baseline.yaml", "month: 2025-12", "month: 2025-00"),
    ("baseline.yaml", "violence: 3", "violence: three"),
    ("baseline.yaml", "violence: 3", "violence: -3"),
    ("occupancy.yaml", "resident_days: 330", "resident_days: 330.5"),
    ("occupancy.yaml", "resident_days: 330", "days: 330"),
    ("budget.yaml", "amount: 250000.00", 'amount: "250000.00"'),
    ("budget.yaml", "amount: 250000.00", 'amount: 250000 kr'),
    ("budget.yaml", "kind: substitutes", "kind: vikarer"),
    ("expenses.yaml", 'voucher: "4711"', "voucher: 4711"),
    ("expenses.yaml", "hours: 39", "hours: many"),
    (EPISODE, "kinds: [violence, use-of-force]", "kinds: [voilence]"),
    (EPISODE, "kinds: [violence, use-of-force]", "kinds: violence"),
    (EPISODE, "occurred: 2026-02-20T08:10", "occurred: 2026-02-20"),
    (EPISODE, "occurred: 2026-02-20T08:10\n", ""),
    (EPISODE, "severity: 2", "severity: 5"),
    (EPISODE, "severity: 2", "severity: 2\ntally: {threats: 1}"),
    (EPISODE, "severity: 2", "severity: 2\ntally: {threat: -1}"),
    (EPISODE, "approved: false", "approved: nej"),
    (EPISODE, "injuries: {citizen: unhurt, staff: unhurt, other: unhurt}", "injuries: none"),
    (EPISODE, "id: 2026-02-20T0810-k7f3a2", "id: 2026-02-20-k7f3a2"),
]


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, as JSON Schema tools of editors read: no dates, no yes and no."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, expression, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+0123456789.")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(expression), first)


def schema_of(path):
    if path.name in [f"{name}.yaml" for name in NAMES]:
        return path.stem
    folders = {"episodes": "episode", "accounts": "account", "programmes": "programme",
               "import": "import-map"}
    for part in path.parts:
        if part in folders:
            return folders[part]
    return None


def ajv(root, files):
    schemas = {path.name.split(".")[0]: json.loads(path.read_text())
               for path in sorted((root / "schemas").glob("*.schema.json"))}
    request = json.dumps({"schemas": schemas, "files": files})
    done = subprocess.run(["node", "validate.mjs"], cwd=root / "tests/web", input=request,
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def refused_by_program(program, base, name, text):
    """Whether a rule of the reader names the file once it reads so."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / "course"
        shutil.copytree(base, folder)
        (folder / name).write_text(text)
        done = subprocess.run([program, "check", "-C", folder, "--format", "json", "--today", "2026-03-20"],
                              capture_output=True, text=True, check=False)
    findings = json.loads(done.stdout)["findings"]
    return any(f["rule"] in READER_RULES and f["path"] == name for f in findings)


def main():
    program, root = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    if not (root / "tests/web/node_modules/ajv").is_dir():
        print("skipped: no ajv; run `npm ci` in tests/web")
        return 77
    failures = []
    folders = [root / "examples", root / "tests/rules/base", root / "schemas/programmes"]
    # The courses of the clean portfolio hold only what differs from the clean course.
    partial = root / "tests/rules/base/portfolio/courses"
    paths = [path for folder in folders for path in sorted(folder.rglob("*.yaml"))
             if schema_of(path) and partial not in path.parents]
    files = [{"schema": schema_of(path), "data": yaml.load(path.read_text(), Loader=CoreLoader)} for path in paths]
    for path, errors in zip(paths, ajv(root, files)):
        failures += [f"{path.relative_to(root)}: ajv: {error}" for error in errors]

    base = root / "tests/rules/base/mv"
    broken = []
    for name, old, new in BROKEN:
        text = (base / name).read_text()
        if old not in text:
            failures.append(f"{name} holds no {old!r}")
        text = text.replace(old, new, 1)
        broken.append({"schema": schema_of(base / name), "data": yaml.load(text, Loader=CoreLoader)})
        if not refused_by_program(program, base, name, text):
            failures.append(f"{name} with {new!r}: the program takes it")
    for (name, _, new), errors in zip(BROKEN, ajv(root, broken)):
        if not errors:
            failures.append(f"{name} with {new!r}: ajv takes it")
    modeline = "# yaml-language-server: $schema=../../schemas/course.schema.json\n"
    if refused_by_program(program, base, "course.yaml", modeline + (base / "course.yaml").read_text()):
        failures.append("course.yaml: the program refuses an editor's line that names the schema")
    print("\n".join([*failures, f"{len(files)} files fit, {len(broken)} broken ones do not; {len(failures)} failures"]))
    return 1 if failures or not files else 0


if __name__ == "__main__":
    sys.exit(main())
