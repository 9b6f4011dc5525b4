#!/usr/bin/python3
"""Proposes a change to the courses of a git repository, lets trivsel check it as each CI system
would (the course alone, the portfolio it lies in, and two courses at once), and reads what it says
with the programs that will read it.

    pull_request.py TRIVSEL PROJECT

A reader that is not installed is skipped and named; tests/run.sh installs them all. Exit 1 where
something does not hold.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree

TRIVSEL = str(pathlib.Path(sys.argv[1]).resolve())
PROJECT = pathlib.Path(sys.argv[2]).resolve()
PACKAGES = PROJECT / "tests" / "ci" / "node_modules"
TODAY = "2026-03-20"
FORMATS = ["json", "jsonl", "sarif", "junit", "github", "gitlab", "azure", "concise", "text"]

# Each file with what is put into it: findings of several rules, and texts that want to be commands.
HOSTILE = '::error file=x::f %0A ##vso[task.complete result=Failed;]x ]]> </failure> [a](http://b) \\n'
ADDED = {
    "plan.yaml": f"""
  - {{id: weekend, kind: seminar, title: "{HOSTILE}", date: 2026-04-11, status: planned, groups: [team], audience: [staff]}}
  - {{id: aften, kind: information, title: Aften, date: 2026-04-12, status: planned, groups: [team], audience: [staff]}}  # trivsel: ignore[TRV302] de har vagt
  - {{id: "{HOSTILE}", kind: semnar, title: Et, date: 2026-02-30}}
""",
    "budget.yaml": '"##vso[task.setvariable variable=x]y": 1\n',
    "::error file=a,line=1::b c.yaml": "a: 1\n",
    "linje\n::error::skift.yml": "a: 1\n",
}
PORTFOLIO = f"""format: 1
programme: magtanvendelse-voksne
title: "{HOSTILE}"
courses: ["gran huset", elm, "::error file=x::f ##vso[task.complete]"]
"""

failures = []
skipped = []


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED", what)


def command(*words, **options):
    return subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def git(folder, *words):
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1",
           "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@example.invalid",
           "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t@example.invalid"}
    done = command("git", "-C", str(folder), *words, env=env)
    if done.returncode != 0:
        raise SystemExit(f"git {words}: {done.stderr.decode()}")
    return done.stdout


def propose(repository):
    """Two clean courses on main, and the change on a branch. Returns the files it touches."""
    course = repository / "courses" / "gran huset"
    base = PROJECT / "tests" / "rules" / "base" / "mv"
    shutil.copytree(base, course)
    shutil.copytree(base, repository / "courses" / "elm")
    for path in (repository / "courses" / "elm").rglob("*.yaml"):
        path.write_text(path.read_text().replace("granhuset", "elm").replace("k1", "k2"))
    git(repository, "init", "-q", "--initial-branch=main")
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "clean")
    git(repository, "checkout", "-qb", "change")
    for name, text in ADDED.items():
        path = course / name
        old = path.read_text() if path.exists() else ""
        if name == "plan.yaml":
            head, _, rest = old.partition("activities:\n")
            path.write_text(head + "activities:\n" + text.strip("\n") + "\n" + rest)
        else:
            path.write_text(old + text)
    (repository / "courses" / "portfolio.yaml").write_text(PORTFOLIO)
    elm = repository / "courses" / "elm" / "plan.yaml"
    elm.write_text(elm.read_text().replace("2026-02-17", "2026-02-21"))
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "change")
    changed = git(repository, "diff", "-z", "--name-only", "main", "change")
    return course, {name.decode() for name in changed.split(b"\0") if name}


def trivsel(place, folders, *words, lang="en"):
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "CI": "true"}
    return command(TRIVSEL, "check", *map(str, folders), "--today", TODAY, "--built-in-only",
                   "--lang", lang, *words, cwd=place, env=env)


def shown(path):
    """As trivsel names a file in whose name there is a line feed."""
    return path.replace("\n", "^J")


# -- the grammars that the systems document ------------------------------------------------------

GITHUB = re.compile(r"^::(error|warning|notice) ((?:\w+=[^,:\r\n]*)(?:,\w+=[^,:\r\n]*)*)::([^\r\n]*)$")
AZURE = re.compile(r"^##vso\[task\.logissue ((?:\w+=[^;\]\r\n]*)(?:;\w+=[^;\]\r\n]*)*)\]([^\r\n]*)$")


def from_escapes(text, extra):
    for written, meant in extra + [("%0D", "\r"), ("%0A", "\n")]:
        text = text.replace(written, meant)
    return text


def read_github(text):
    found = []
    for line in text.splitlines():
        match = GITHUB.match(line)
        check(match is not None, f"github: no workflow command: {line[:80]}")
        if match is None:
            continue
        pairs = dict(pair.split("=", 1) for pair in match[2].split(","))
        path = from_escapes(pairs["file"], [("%3A", ":"), ("%2C", ",")]).replace("%25", "%")
        level = {"error": "error", "warning": "warning", "notice": "note"}[match[1]]
        found.append((pairs["title"].split()[0], path, int(pairs["line"]), level))
    return found


def read_azure(text):
    found = []
    for line in text.splitlines():
        match = AZURE.match(line)
        check(match is not None, f"azure: no logging command: {line[:80]}")
        check("##vso[" not in line[2:] and "##[" not in line, "azure: a second command in a line")
        if match is None:
            continue
        pairs = dict(pair.split("=", 1) for pair in match[1].split(";"))
        path = from_escapes(pairs["sourcepath"], [("%3B", ";"), ("%5D", "]")])
        note = match[2].startswith("note: ")
        found.append((pairs["code"], path.replace("%AZP25", "%"), int(pairs["linenumber"]),
                      "note" if note else pairs["type"]))
    return found


def read_gitlab(text):
    """What GitLab asks of an entry, and refuses the whole file without."""
    for entry in json.loads(text):
        location = entry["location"]
        for value in (entry["description"], entry["check_name"], entry["fingerprint"],
                      location["path"]):
            check(isinstance(value, str) and value != "", f"gitlab: an empty value in {entry}")
        check(entry["severity"] in ("info", "minor", "major", "critical", "blocker"),
              f"gitlab: no severity: {entry['severity']}")
        check(not location["path"].startswith(("./", "/", "..")), "gitlab: a path not from the root")
        check(isinstance(location["lines"]["begin"], int), "gitlab: a line is a number")


# -- programs that read --------------------------------------------------------------------------

def read_with_jq(name, program, path):
    if shutil.which("jq") is None:
        skipped.append(f"{name}: jq is not installed")
        return None
    done = command("jq", "-c", program, path)
    check(done.returncode == 0, f"{name}: jq cannot read it: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def read_sarif_with_multitool(path):
    """Microsoft's own validator, with all of its rules; only what is no style of theirs counts."""
    tool = PACKAGES / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
    if not tool.exists():
        skipped.append("sarif: the SARIF multitool is not installed (npm ci in tests/ci)")
        return
    tool.chmod(0o755)
    report = path + ".validation"
    env = {"PATH": os.environ["PATH"], "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1",
           "HOME": os.path.dirname(path)}
    done = command(str(tool), "validate", path, "--output", report, "--log", "ForceOverwrite",
                   "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note", env=env)
    check(os.path.exists(report), f"sarif: the multitool did not run: {done.stdout.decode()}")
    if not os.path.exists(report):
        return
    run = json.loads(pathlib.Path(report).read_text(encoding="utf-8-sig"))["runs"][0]
    for result in run.get("results", []):
        if result.get("level", "warning") == "error":
            check(False, f"sarif: {result['ruleId']} {json.dumps(result['message'])}")
    check(done.returncode == 0, f"sarif: the multitool says no: {done.stdout.decode()[-400:]}")


def read_junit_with_junitparser(path, suites):
    try:
        import junitparser
    except ImportError:
        skipped.append("junit: python3-junitparser is not installed")
        return None
    xml_file = junitparser.JUnitXml.fromfile(path)
    xml_file_failures = []
    names = [suite.name for suite in xml_file]
    check(names == suites, f"junit: the suites are called {names}")
    for suite in xml_file:
        cases = list(suite)
        check(suite.tests == len(cases), "junit: the suite's count of tests")
        failed = [case for case in cases
                  if any(isinstance(r, junitparser.Failure) for r in case.result)]
        check(suite.failures == len(failed), "junit: the suite's count of failures")
        xml_file_failures += [case.classname.split()[0] for case in failed]
    return xml_file_failures


def read_junit_with_junit2json(path):
    if not (PACKAGES / "junit2json").exists():
        skipped.append("junit: junit2json is not installed (npm ci in tests/ci)")
        return None
    done = command("node", str(PROJECT / "tests" / "ci" / "read_junit.mjs"), path)
    check(done.returncode == 0, f"junit: junit2json cannot read it: {done.stderr.decode()}")
    return json.loads(done.stdout) if done.returncode == 0 else None


def main():
    with tempfile.TemporaryDirectory() as place:
        repository = pathlib.Path(place) / "repository"
        repository.mkdir()
        course, changed = propose(repository)
        changed = {shown(path) for path in changed}
        run = Run(place, repository, changed)
        rules = {"TRV002", "TRV005", "TRV006", "TRV018"}
        run.judge("a course", place, [course], "courses/gran huset/", ["courses/gran huset"], rules)
        run.judge("a portfolio", place, [repository / "courses"], "courses/",
                  ["courses", "courses/elm", "courses/gran huset"], rules | {"TRV010", "TRV302"})
        two = ["courses/gran huset", "courses/elm"]
        run.judge("two courses", repository, two, "", two, rules | {"TRV302"})
        far = [course, repository / "courses" / "elm"]
        run.judge("two courses from afar", place, far, None, two, rules | {"TRV302"})
        judge_clean(repository, course)
    for reason in sorted(set(skipped)):
        print("SKIPPED", reason)
    print(f"{len(failures)} failures, {len(set(skipped))} readers skipped")
    return 1 if failures else 0


class Run:
    def __init__(self, place, repository, changed):
        self.place = place
        self.repository = repository
        self.changed = changed

    def judge(self, what, start, folders, prefix, suites, rules):
        before = len(failures)
        outputs = [f"--output={name}={self.place}/answer.{name}" for name in FORMATS]
        done = trivsel(start, folders, "--format=concise", "--fail-on=note", *outputs)
        check(done.returncode == 1, f"exit {done.returncode}: {done.stderr.decode()}")
        check(b"\r" not in done.stderr, "progress in a log")
        answer = {name: pathlib.Path(self.place, f"answer.{name}").read_text(encoding="utf-8")
                  for name in FORMATS}
        check(answer["concise"] == done.stdout.decode(), "a file is not what stdout says")
        judge(self, answer, prefix, suites, rules)
        print(what, "as each system reads it:", "not the same" if len(failures) > before else "ok")

    def from_root(self, path, prefix):
        """The path of a finding as a person would find it from the repository's root."""
        root = str(self.repository) + "/"
        if prefix is None:
            check(path.startswith(root), f"{path} lies outside")
            return path.removeprefix(root)
        return prefix + path


def judge(run, answer, prefix, suites, wanted):
    place = run.place
    findings = json.loads(answer["json"])["findings"]
    rules = {finding["rule"] for finding in findings}
    check(wanted <= rules, f"the change is found: {rules}")
    truth = [(f["rule"], run.from_root(f["path"], prefix), f["line"], f["level"])
             for f in findings]
    for _, path, line, _ in truth:
        check(path in run.changed, f"{path} is not of the change")
        real = run.repository / path.replace("^J", "\n")
        check(line <= len(real.read_text().splitlines()) + 1, f"{path} has no line {line}")

    check(read_github(answer["github"]) == truth, "github says the same")
    check(read_azure(answer["azure"]) == truth, "azure says the same")

    read_gitlab(answer["gitlab"])
    gitlab = read_with_jq("gitlab", ".[] | [(.check_name | split(\" \") | .[0]), .location.path, "
                          ".location.lines.begin, .severity, .fingerprint]", f"{place}/answer.gitlab")
    severity = {"error": "major", "warning": "minor", "note": "info"}
    if gitlab is not None:
        check([tuple(row[:4]) for row in gitlab] == [(r, p, n, severity[v]) for r, p, n, v in truth],
              "gitlab says the same")
        check(len({row[4] for row in gitlab}) == len(truth), "gitlab: a fingerprint stands twice")

    lines = read_with_jq("jsonl", ".", f"{place}/answer.jsonl")
    if lines is not None:
        check(lines[:-1] == findings, "jsonl says the same")
        check(lines[-1]["summary"]["ignored"] == json.loads(answer["json"])["summary"]["ignored"],
              "jsonl ends in the summary")

    read_sarif_with_multitool(f"{place}/answer.sarif")
    sarif = [(r["ruleId"], place_in_sarif(r), r["level"])
             for r in json.loads(answer["sarif"])["runs"][0]["results"]]
    check(sarif == [(r, (p, n), v) for r, p, n, v in truth], "sarif says the same")

    failed = read_junit_with_junitparser(f"{place}/answer.junit", suites)
    check(failed is None or set(failed) == rules, "junit fails what was found")
    read = read_junit_with_junit2json(f"{place}/answer.junit")
    check(read is None or set(read["failed"]) == rules, f"junit2json reads the same: {read}")
    check(read is None or read["suites"] == suites, f"junit2json reads the suites: {read}")
    xml.etree.ElementTree.fromstring(answer["junit"])

    for name, text in answer.items():
        check(not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text),
              f"{name}: a control character")
        if name == "azure":
            continue
        check("##vso[" not in text or name in ("json", "jsonl", "sarif", "gitlab"),
              f"{name}: a logging command")
        for line in text.splitlines():
            forged = line.lstrip().startswith("::") and name != "github"
            check(not forged, f"{name}: a forged command: {line[:60]}")


def place_in_sarif(result):
    place = result["locations"][0]["physicalLocation"]
    uri = urllib.parse.unquote(place["artifactLocation"]["uri"])
    return uri, place["region"]["startLine"]


def judge_clean(repository, course):
    """What is clean is empty, and still reads."""
    git(repository, "checkout", "-q", "main")
    for name in FORMATS:
        done = trivsel(repository, [course, "courses/elm"], f"--format={name}", lang="da")
        check(done.returncode == 0, f"{name}: the clean course is clean")
        text = done.stdout.decode()
        if name in ("github", "azure", "concise"):
            check(text == "", f"{name}: nothing to say")
        elif name == "gitlab":
            check(json.loads(text) == [], "gitlab: nothing to say")
        elif name == "sarif":
            check(json.loads(text)["runs"][0]["results"] == [], "sarif: nothing to say")
        elif name == "junit":
            check("<failure" not in text, "junit: nothing to say")


sys.exit(main())
