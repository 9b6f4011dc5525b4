#!/usr/bin/python3
"""Breaks off the questions of `log-episode` at every one of them, on a real terminal, by Ctrl-C,
SIGTERM, the terminal's loss and kill -9, and goes on with --resume: prompts.py TRIVSEL

Nothing that was answered may be lost, nothing may be written before the end, what is kept is for its
owner alone and outside the folder, and the record is in the end the one that no break would have
given. The command that is printed at the end must give the same record once more.
"""
import os
import pathlib
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests" / "support"))
from terminal import Terminal  # noqa: E402

NOW = "2026-04-15T10:00"
ANSWERS = ["4,7", "09.10", "1", "1", "B-07", "yes", "2", "staff"]
COMPLETE = ["rolig tale, pause", "hold", "4", "sel-124d-1", "", "2", "today", "unhurt", "unhurt",
            "", "2", "2026-04-15"]


def answer_all(terminal, answers):
    for number, answer in enumerate(answers):
        if terminal.wait_for_question() is None:
            sys.exit(f"no question {number} for {answer!r}:\n{terminal.text()}")
        terminal.type(answer + "\n")
    return terminal.finish()


class Course:
    def __init__(self, trivsel, scratch, language):
        self.trivsel = trivsel
        self.folder = scratch / "course"
        self.state = scratch / "state"
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.state, ignore_errors=True)
        shutil.copytree(PROJECT / "tests/rules/base/mv", self.folder)
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(scratch), "LC_ALL": "C.UTF-8",
                    "XDG_STATE_HOME": str(self.state), "TRIVSEL_TODAY": NOW, "TERM": "xterm",
                    "TRIVSEL_LANG": language}
        self.before = self.files()

    def files(self):
        return {path.relative_to(self.folder): path.read_bytes()
                for path in self.folder.rglob("*") if path.is_file()}

    def start(self, *words):
        return Terminal([self.trivsel, "log-episode", *words], self.folder, self.env)

    def kept(self):
        return sorted(path for path in self.state.rglob("*") if path.is_file())

    def new_record(self):
        new = [path for path in self.files() if path not in self.before]
        assert len(new) == 1, f"not one new file: {new}"
        return re.sub(rb"^id: .*\n", b"", (self.folder / new[0]).read_bytes())

    def assert_nothing_written(self, what):
        assert self.files() == self.before, f"{what}: the folder is not as it was"

    def assert_kept(self, what, count):
        kept = self.kept()
        assert len(kept) == count, f"{what}: kept {kept}"
        for path in kept:
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, f"{what}: {path} is open to others"
            assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700, f"{what}: {path.parent}"


def break_off(terminal, how):
    """The exit code; nothing where no code is to be expected."""
    if how == "Ctrl-C":
        terminal.type("\x03")
    elif how == "a half line and Ctrl-C":
        terminal.type("B-0\x03")
    elif how == "SIGTERM":
        os.kill(terminal.child, signal.SIGTERM)
    elif how == "kill -9":
        os.kill(terminal.child, signal.SIGKILL)
    else:
        os.close(terminal.end)
        os.waitpid(terminal.child, 0)
        return None
    return terminal.finish()


CODES = {"Ctrl-C": 130, "a half line and Ctrl-C": 130, "SIGTERM": 130, "kill -9": -9,
         "the terminal's loss": None}


def entry(trivsel, scratch, language, ways):
    course = Course(trivsel, scratch, language)
    whole = course.start()
    code = answer_all(whole, ANSWERS)
    assert code == 0, f"the questions end with {code}:\n{whole.text()}"
    record = course.new_record()
    assert not course.kept(), f"still kept: {course.kept()}"
    count = same_by_command(course, whole.text(), record)
    for how in ways:
        expected = CODES[how]
        for at in range(len(ANSWERS)):
            what = f"{how} at question {at + 1} ({language})"
            course = Course(trivsel, scratch, language)
            terminal = course.start()
            for answer in ANSWERS[:at]:
                terminal.wait_for_question()
                terminal.type(answer + "\n")
            terminal.wait_for_question()
            code = break_off(terminal, how)
            assert code == expected, f"{what}: exit {code}\n{terminal.text()}"
            course.assert_nothing_written(what)
            course.assert_kept(what, 1 if at else 0)
            if at and code == 130:
                assert "--resume" in terminal.text(), f"{what}: not said how to go on"
            rest = course.start(*(["--resume"] if at else []))
            code = answer_all(rest, ANSWERS[at:])
            assert code == 0, f"{what}: going on ends with {code}\n{rest.text()}"
            assert course.new_record() == record, f"{what}: another record\n{course.new_record()}"
            assert not course.kept(), f"{what}: still kept: {course.kept()}"
            count += 1
    return count


def same_by_command(course, shown, record):
    """The printed command gives the record once more."""
    command = re.search(r": (trivsel log-episode --kinds .*?)\r?\n", shown).group(1).split()
    again = Course(course.trivsel, course.folder.parent, course.env["TRIVSEL_LANG"])
    subprocess.run([course.trivsel, *command[1:]], cwd=again.folder, env=again.env, check=True,
                   capture_output=True)
    assert again.new_record() == record, f"{' '.join(command)} gives\n{again.new_record()}"
    return 1


def completion(trivsel, scratch, language):
    """--complete: an interruption writes nothing, and the next time goes on."""

    def begun():
        course = Course(trivsel, scratch, language)
        subprocess.run([trivsel, "log-episode", "--kinds", "violence,use-of-force", "--occurred",
                        "09:10", "--against", "resident"], cwd=course.folder, env=course.env,
                       check=True, capture_output=True)
        new = next(path for path in course.files() if path not in course.before)
        course.id = new.stem
        course.path = course.folder / new
        return course

    course = begun()
    whole = course.start("--complete", course.id)
    answered = []
    while whole.wait_for_question():
        answered.append(COMPLETE[len(answered)] if len(answered) < len(COMPLETE) else "")
        whole.type(answered[-1] + "\n")
    assert whole.finish() == 0, whole.text()
    record = re.sub(rb"^id: .*\n", b"", course.path.read_bytes())
    count = 0
    for how in ("Ctrl-C", "kill -9"):
        for at in range(1, len(answered)):
            what = f"--complete, {how} at question {at + 1} ({language})"
            course = begun()
            before = course.path.read_bytes()
            terminal = course.start("--complete", course.id)
            for answer in answered[:at]:
                terminal.wait_for_question()
                terminal.type(answer + "\n")
            terminal.wait_for_question()
            code = break_off(terminal, how)
            assert code == CODES[how], f"{what}: exit {code}\n{terminal.text()}"
            assert course.path.read_bytes() == before, f"{what}: written"
            course.assert_kept(what, 1)
            rest = course.start(*(["--resume"] if at % 2 else ["--complete", course.id]))
            code = answer_all(rest, answered[at:])
            assert code == 0, f"{what}: going on ends with {code}\n{rest.text()}"
            got = re.sub(rb"^id: .*\n", b"", course.path.read_bytes())
            assert got == record, f"{what}: another record\n{got.decode()}"
            assert not course.kept(), f"{what}: still kept"
            count += 1
    return count


def back_after_going_on(trivsel, scratch):
    """`<` after --resume goes back into what was answered before."""
    course = Course(trivsel, scratch, "en")
    terminal = course.start()
    for answer in ANSWERS[:4]:
        terminal.wait_for_question()
        terminal.type(answer + "\n")
    terminal.wait_for_question()
    break_off(terminal, "kill -9")
    rest = course.start("--resume")
    assert answer_all(rest, ["<", "<", "2", "3", "", "", ""]) == 0, rest.text()
    record = course.new_record().decode()
    assert "place: gang\n" in record and "against: [self]\n" in record, record
    assert "kinds: [violence, use-of-force]\n" in record, record


def two_at_once(trivsel, scratch):
    """Nobody takes over what somebody else is answering."""
    course = Course(trivsel, scratch, "en")
    first = course.start()
    first.wait_for_question()
    first.type("2\n")
    first.wait_for_question()
    second = course.start("--resume")
    assert second.finish() == 2 and "nothing to go on with" in second.text(), second.text()
    break_off(first, "Ctrl-C")
    third = course.start("--resume")
    assert answer_all(third, [""] * 6) == 0, third.text()


def main():
    trivsel = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        count = entry(trivsel, scratch, "en", CODES) + entry(trivsel, scratch, "da", ["Ctrl-C"])
        count += completion(trivsel, scratch, "da")
        back_after_going_on(trivsel, scratch)
        two_at_once(trivsel, scratch)
    print(f"{count} breaks held")


main()
