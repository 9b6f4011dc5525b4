#!/usr/bin/python3
"""Runs the console blocks of Markdown files and holds what comes against what stands there.

    run.py TRIVSEL FILE.md…            compares; exit 1 where something differs
    run.py --bless TRIVSEL FILE.md…    writes what came into the files: read the difference

A block is fenced as ```console. `$ command` is run by sh in a folder of the file's own; the lines
below it are its output, stderr included, and `[exit N]` where it is not 0. A line `…` stands for
any lines. The random part of an episode's id is written as k7f3a2, of an expense's as k3f2, and when
a command was refused as 2026-03-14T2200.
A block fenced as ```terminal is the same on a terminal: what a person types at a question stands
between ‹ and ›, an empty answer as ‹› and the end of input as ‹^D›.
A block fenced as ```yaml PATH is written to that file.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

EPISODE = re.compile(r"(\d{4}-\d\d-\d\dT\d{4}-)[a-z0-9]{6}\b")
EXPENSE = re.compile(r"\b(u\d+-)[a-z0-9]{4}\b")
REFUSED = re.compile(r"\d{4}-\d\d-\d\dT\d{4}(-k7f3a2\.refused)")
PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests" / "support"))
from terminal import Terminal  # noqa: E402


def environment(trivsel, home):
    return {
        "PATH": f"{pathlib.Path(trivsel).resolve().parent}:/usr/bin:/bin",
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "NO_COLOR": "1",
        "PROJECT": str(PROJECT),
        "GIT_CONFIG_NOSYSTEM": "1",
    }


TYPED = re.compile("‹([^›]*)›")


def run_piped(command, folder, env):
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=env, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
    return done.stdout, done.returncode


def run_on_terminal(command, folder, env, answers):
    """Answers each question with the next of the answers, and writes it down as ‹answer›."""
    terminal = Terminal(["sh", "-c", command], folder, env, quiet=0.1)
    while terminal.wait_for_question() is not None:
        answer = answers.pop(0) if answers else "^D"
        terminal.shown += f"‹{answer}›".encode()
        terminal.asked_at = len(terminal.shown)
        terminal.type("\x04" if answer == "^D" else answer + "\n")
        if answer != "^D":
            terminal.swallow_echo(answer)
    return terminal.shown, terminal.finish()


def run(command, folder, env, answers=None):
    if answers is None:
        shown, code = run_piped(command, folder, env)
    else:
        shown, code = run_on_terminal(command, folder, env, answers)
    text = shown.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    text = text.replace(env["HOME"], "$HOME").replace(str(PROJECT), "$PROJECT")
    text = EXPENSE.sub(r"\1k3f2", EPISODE.sub(r"\1k7f3a2", text))
    lines = REFUSED.sub(r"2026-03-14T2200\1", text).splitlines()
    if code:
        lines.append(f"[exit {code}]")
    return lines


def matches(expected, got):
    """Line by line; `…` takes any number of lines."""
    if not expected:
        return not got
    if expected[0] == "…":
        return any(matches(expected[1:], got[i:]) for i in range(len(got) + 1))
    return bool(got) and expected[0] == got[0] and matches(expected[1:], got[1:])


def next_folder(command, folder, env):
    """`cd` lasts until the end of the file."""
    if not command.startswith("cd "):
        return folder
    done = subprocess.run(["sh", "-c", command + " && pwd"], cwd=folder, env=env,
                          capture_output=True, text=True, check=True)
    return pathlib.Path(done.stdout.strip())


def run_file(path, trivsel, bless):
    # Outside every repository, so that a search upwards ends at the root.
    folder = pathlib.Path(tempfile.mkdtemp(prefix="trivsel-")) / path.stem
    folder.mkdir()
    home = folder
    env = environment(trivsel, home)
    out, failures, block = [], 0, ""
    lines = path.read_text(encoding="utf-8").split("\n")
    i = 0
    while i < len(lines):
        line = lines[i]
        i += 1
        out.append(line)
        if line.startswith("```"):
            block = line[3:]
        if line.startswith("```yaml "):
            end = lines.index("```", i)
            target = folder / line.split(" ", 1)[1]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text("\n".join(lines[i:end]) + "\n", encoding="utf-8")
        if block not in ("console", "terminal") or not line.startswith("$ "):
            continue
        command = line[2:]
        while command.endswith("\\"):
            command = command[:-1] + lines[i].lstrip(" >")
            out.append(lines[i])
            i += 1
        expected = []
        while not lines[i].startswith(("$ ", "```")):
            expected.append(lines[i])
            i += 1
        answers = TYPED.findall("\n".join(expected)) if block == "terminal" else None
        got = run(command, folder, env, answers)
        folder = next_folder(command, folder, env)
        if matches(expected, got):
            out += expected
            continue
        failures += 1
        out += got
        if not bless:
            print(f"{path}:{i}: $ {command}\n--- expected\n" + "\n".join(expected) +
                  "\n--- got\n" + "\n".join(got) + "\n")
    shutil.rmtree(home.parent)
    if bless and failures:
        path.write_text("\n".join(out), encoding="utf-8")
    return failures


def main():
    arguments = sys.argv[1:]
    bless = arguments[0] == "--bless"
    trivsel, *files = arguments[1:] if bless else arguments
    failures = sum(run_file(pathlib.Path(f).resolve(), trivsel, bless) for f in files)
    print(f"{len(files)} files, {failures} commands {'rewritten' if bless else 'differ'}")
    return 0 if bless or not failures else 1


sys.exit(main())
