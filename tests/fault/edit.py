#!/usr/bin/python3
"""Lets everything fail while an episode is written in an editor: edit.py TRIVSEL

Whatever fails, the editor, a check, the disk or the program itself: what was typed is in the folder,
or in a draft outside it that --resume opens again.
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
# A person's own editor, with an argument and a blank in its path.
EDITOR = """#!/bin/sh
# edit.sh HOW FILE
how=$1 file=$2
pwd >"$SEEN"
case $how in
  good) sed -i 's/^kinds:.*/kinds: [threat]/' "$file" ;;
  renames) sed 's/^kinds:.*/kinds: [threat]/' "$file" >"$file~" && mv "$file~" "$file" ;;
  fails) echo 'learning: [typed]' >>"$file"; exit 1 ;;
  killed)
    echo 'learning: [typed]' >>"$file"
    parent=$PPID
    [ "$(cat /proc/$parent/comm)" = trivsel ] || parent=$(awk '{print $4}' /proc/$parent/stat)
    kill -9 "$parent" ;;
  nothing) ;;
  broken) printf 'kinds: [threat\\n' >>"$file" ;;
  number) echo "learning: [$NUMBER]" >>"$file" ;;
  name) printf 'kinds: [threat]\\nlearning: [tryggvessen]\\n' >"$file.new"
        sed -i '/^kinds:/d;/^learning:/d' "$file"; cat "$file.new" >>"$file"; rm "$file.new" ;;
  ended) sed -i 's/^kinds:.*/kinds: [threat]/; s/^ended:.*/ended: 2026-04-15T08:00/' "$file" ;;
  other-id) sed -i 's/^id:.*/id: 2026-04-01T1420-aaaaaa/' "$file" ;;
  place) sed -i 's/^place:.*/place: faellesrum/' "$file" ;;
  removes) rm "$file" ;;
  huge) head -c 2000000 /dev/zero | tr '\\0' 'x' >>"$file" ;;
esac
"""


class Place:
    def __init__(self, trivsel, scratch, language="en"):
        self.trivsel, self.scratch = trivsel, scratch
        for name in ("course", "home", "my editor"):
            shutil.rmtree(scratch / name, ignore_errors=True)
        shutil.copytree(PROJECT / "tests/rules/base/mv", scratch / "course")
        self.folder = scratch / "course"
        (scratch / "my editor").mkdir()
        self.editor = scratch / "my editor/edit.sh"
        self.editor.write_text(EDITOR)
        self.editor.chmod(0o755)
        key = scratch / "home/.local/share/trivsel/granhuset-2026.yaml"
        key.parent.mkdir(parents=True)
        key.write_text("trivsel_key: 1\ncourse: granhuset-2026\ncodes:\n"
                       "  - {code: B-01, name: Ida Tryggvessen}\n")
        key.chmod(0o600)
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(scratch / "home"), "LC_ALL": "C.UTF-8",
                    "TRIVSEL_TODAY": NOW, "TERM": "xterm", "TRIVSEL_LANG": language,
                    "SEEN": str(scratch / "seen"), "NUMBER": "0" + str(10_000_000) + "5"}
        self.before = self.files()

    def files(self):
        return {str(path.relative_to(self.folder)): path.read_bytes()
                for path in self.folder.rglob("*") if path.is_file()}

    def run(self, how, *words, prefix=()):
        self.env["EDITOR"] = f"'{self.editor}' {how}"
        return subprocess.run([*prefix, self.trivsel, *words], cwd=self.folder, env=self.env,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=60, check=False)

    def drafts(self):
        return sorted(path for path in (self.scratch / "home/.local/state").rglob("*")
                      if path.is_file())

    def new(self):
        return {path: text for path, text in self.files().items() if self.before.get(path) != text}


def expect(done, code, place, drafts, what):
    assert done.returncode == code, f"{what}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    assert len(place.drafts()) == drafts, f"{what}: drafts {place.drafts()}\n{done.stderr}"
    for draft in place.drafts():
        assert stat.S_IMODE(draft.stat().st_mode) == 0o600 or "renames" in what, f"{what}: {draft}"
        assert place.folder not in draft.parents, f"{what}: in the folder"
    if code != 0:
        assert not place.new(), f"{what}: written {place.new().keys()}"


def fails_and_goes_on(trivsel, scratch):
    """How the editor leaves the draft; the exit code; what is said of it."""
    for how, code, said in (
            ("fails", 3, "failed; nothing was written; what was typed is kept in "),
            ("killed", -9, ""),
            ("broken", 1, "TRV0"),
            ("ended", 1, "TRV405"),
            ("number", 4, "this holds a CPR number or a name, which never go into the folder; "
                          "nothing was written; what was typed is kept in "),
            ("name", 4, "TRV604"),
            ("huge", 3, "the draft cannot be read: is too large; what was typed is kept in ")):
        place = Place(trivsel, scratch)
        place.env["NUMBER"] = "120341" + "5123"
        done = place.run(how, "log-episode", "--edit", "--kinds", "threat")
        expect(done, code, place, 1, how)
        assert said in done.stdout + done.stderr, f"{how}: {done.stdout}{done.stderr}"
        assert place.env["NUMBER"] not in done.stdout + done.stderr, how
        assert "yggvessen" not in done.stdout + done.stderr, how
        draft = place.drafts()[0]
        assert draft.read_bytes().strip(), how
        if how == "huge":
            continue
        # Whoever goes on puts right what is wrong.
        text = re.sub(r"(?m)^(learning|ended):.*\n", "", draft.read_text())
        draft.write_text(text.replace("\nkinds: [threat\n", "\n"))
        told = place.run("nothing", "log-episode", "--kinds", "threat", "--dry-run")
        assert "and not finished: `trivsel log-episode --resume`" in told.stderr, told.stderr
        done = place.run("good", "log-episode", "--resume")
        expect(done, 0, place, 0, f"{how}, gone on with")
        assert len(place.new()) == 1 and b"kinds: [threat]" in [*place.new().values()][0], how


def plain(trivsel, scratch):
    for how in ("good", "renames"):
        place = Place(trivsel, scratch)
        done = place.run(how, "log-episode", "--edit", "--occurred", "09:10")
        expect(done, 0, place, 0, how)
        [(path, text)] = place.new().items()
        assert text.decode() == (f"id: {pathlib.Path(path).stem}\noccurred: 2026-04-15T09:10\n"
                                 "kinds: [threat]\nrecorded: 2026-04-15T10:00\n"
                                 "recorded_by: staff\n"), text.decode()
        seen = (scratch / "seen").read_text().strip()
        assert seen.startswith(str(scratch / "home/.local/state")), f"the editor stands in {seen}"
    place = Place(trivsel, scratch)
    expect(place.run("nothing", "log-episode", "--edit"), 130, place, 0, "left as it was")
    place = Place(trivsel, scratch)
    place.env["VISUAL"] = "false"
    expect(place.run("good", "log-episode", "--edit"), 3, place, 0, "VISUAL comes first")
    place.env["TERM"] = "dumb"
    expect(place.run("good", "log-episode", "--edit"), 0, place, 0, "but not on a dumb terminal")
    place = Place(trivsel, scratch)
    done = place.run("removes", "log-episode", "--edit")
    assert done.returncode == 2 and "is gone; nothing was written" in done.stderr, done.stderr


def nothing_of_the_folder_runs(trivsel, scratch):
    place = Place(trivsel, scratch)
    trap = place.folder / "vi"
    trap.write_text(f"#!/bin/sh\ntouch '{scratch}/trapped'\n")
    trap.chmod(0o755)
    own = scratch / "bin/vi"
    own.parent.mkdir(exist_ok=True)
    own.write_text("#!/bin/sh\nexit 0\n")
    own.chmod(0o755)
    place.env["PATH"] = f".:{own.parent}:/usr/bin:/bin"
    done = subprocess.run([trivsel, "log-episode", "--edit"], cwd=place.folder, env=place.env,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
    assert done.returncode == 130, done.stderr
    assert not (scratch / "trapped").exists(), "a program of the folder was run"


def corrections(trivsel, scratch):
    place = Place(trivsel, scratch)
    path = next(path for path in sorted(place.before) if path.startswith("episodes/")
                and b"place: gang" in place.before[path])
    name = pathlib.Path(path).stem
    done = place.run("place", "episode", "edit", name)
    expect(done, 0, place, 0, "a correction")
    assert place.new() == {path: place.before[path].replace(b"place: gang", b"place: faellesrum")}
    place = Place(trivsel, scratch)
    expect(place.run("nothing", "episode", "edit", name), 130, place, 0, "a correction of nothing")
    done = place.run("other-id", "episode", "edit", name)
    expect(done, 1, place, 1, "another id")
    assert f"the id stays: {name}\n" in done.stderr, done.stderr
    # Somebody else changes the record meanwhile: nobody's words go over theirs.
    record = place.folder / path
    record.write_bytes(record.read_bytes() + b"# theirs\n")
    theirs = record.read_bytes()
    done = place.run("place", "log-episode", "--resume")
    assert done.returncode == 2 and "was changed since the draft was begun" in done.stderr, done.stderr
    assert record.read_bytes() == theirs and len(place.drafts()) == 1


def full_disk(trivsel, scratch):
    if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], check=False).returncode:
        print("strace cannot trace here: no full disk")
        return
    for call in ("write", "fsync", "linkat", "mkdirat"):
        for n in range(1, 9):
            place = Place(trivsel, scratch)
            (scratch / "seen").unlink(missing_ok=True)
            prefix = ("strace", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e",
                      f"inject={call}:error=ENOSPC:when={n}+")
            done = place.run("good", "log-episode", "--edit", prefix=prefix)
            typed = any(b"kinds: [threat]" in draft.read_bytes() for draft in place.drafts())
            opened = (scratch / "seen").exists()
            what = f"{call} fails from the {n}th on: exit {done.returncode}\n{done.stderr}"
            assert not opened or typed or place.new(), f"lost: {what}"
            assert done.returncode in (0, 2, 3), what


def asked_again(trivsel, scratch):
    """On a terminal: it is offered to open again, and Ctrl-C at that question keeps the draft."""
    for typed, code, drafts in (("2\n", 1, 1), ("\x03", 130, 1), ("?\n2\n", 1, 1)):
        place = Place(trivsel, scratch, "da")
        place.env["EDITOR"] = f"'{place.editor}' broken"
        terminal = Terminal([trivsel, "log-episode", "--edit"], place.folder, place.env)
        for part in re.findall(r"[^\n]*\n|\x03", typed):
            assert terminal.wait_for_question() is not None, terminal.text()
            terminal.type(part)
        got = terminal.finish()
        text = terminal.text()
        assert got == code and len(place.drafts()) == drafts, f"{typed!r}: exit {got}\n{text}"
        assert "  1 åbn den igen\n  2 gem den til senere\nOg nu? [1]: " in text, text
        assert "--resume` åbner det igen" in text.replace("\n", " "), text
        assert not place.new()


def main():
    trivsel = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        plain(trivsel, scratch)
        fails_and_goes_on(trivsel, scratch)
        nothing_of_the_folder_runs(trivsel, scratch)
        corrections(trivsel, scratch)
        full_disk(trivsel, scratch)
        asked_again(trivsel, scratch)
    print("nothing typed was lost")


main()
