"""Reports of folders as JSON, and what they say of their numbers."""
import json
import os
import pathlib
import re
import subprocess

KINDS = ["status", "supervision", "final", "meeting"]
TRACE = {"definitions", "sources", "numbers"}


def run(program, *arguments, env=None, cwd=None):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, check=False, cwd=cwd,
                          env={**os.environ, **(env or {})})
    return done.returncode, done.stdout, done.stderr


def report(program, folder, day, kind=None, language="en"):
    """None where the course has no report of that kind."""
    asked = ["--kind", kind] if kind else []
    code, out, err = run(program, "report", "-C", folder, "--today", day, "--lang", language,
                         "--format", "json", *asked)
    if code == 2 and kind == "supervision":
        return None
    if code != 0:
        raise RuntimeError(f"{folder} {kind}: exit {code}: {err.decode()}")
    return json.loads(out)


def folders(project):
    """Every example course and portfolio with the day its README tells, and the bases of the rules."""
    for readme in sorted(project.glob("examples/*/README.md")):
        text = readme.read_text(encoding="utf-8")
        day = re.search(r"today[=: ]+(\d{4}-\d\d-\d\d)", text).group(1)
        yield readme.parent, day
        for course in sorted(readme.parent.glob("*/*/course.yaml")):
            yield course.parent, day


def is_portfolio(folder):
    return not (pathlib.Path(folder) / "course.yaml").exists()


def values(value, at=""):
    """Every number with its JSON pointer, what traces them left out."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return
    if isinstance(value, (int, float)):
        yield at, value
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from values(item, f"{at}/{i}")
    else:
        for key, item in value.items():
            if at or key not in TRACE:
                yield from values(item, f"{at}/{key.replace('~', '~0').replace('/', '~1')}")


def traced(document):
    """By pointer: the figures that mean the number there."""
    exact, patterns = {}, {}
    for figure in document["numbers"]:
        (patterns if "*" in figure["at"] else exact).setdefault(figure["at"], []).append(figure)
    found = {}
    for at, _ in values(document):
        steps = at.split("/")
        tries = ["/".join(steps[:i] + ["*"] + steps[i + 1:]) for i, step in enumerate(steps) if step.isdigit()]
        found[at] = exact.get(at, []) + [figure for pattern in tries for figure in patterns.get(pattern, [])]
    return found


def origins(document):
    """By pointer: the paths that the number came from."""
    return {at: set(document["sources"][figures[0]["from"]]) for at, figures in traced(document).items()}
