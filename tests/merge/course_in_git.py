"""A site's course in git, its clones, and what commands and people do in them."""
import os
import pathlib
import subprocess

START = "2026-02-02"
TODAY = "2026-06-30"


class Trouble(Exception):
    pass


class Repository:
    """A course folder in git. All that runs in it sees the program, a home of its own and no
    configuration of the machine's."""

    def __init__(self, trivsel, folder, home):
        self.trivsel, self.folder, self.home = pathlib.Path(trivsel).resolve(), folder, home
        self.env = {
            "PATH": f"{self.trivsel.parent}:/usr/bin:/bin",
            "HOME": str(home),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "NO_COLOR": "1",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@example.invalid",
            "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t@example.invalid",
        }

    def try_run(self, *command):
        return subprocess.run([str(part) for part in command], cwd=self.folder, env=self.env,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)

    def run(self, *command):
        done = self.try_run(*command)
        if done.returncode != 0:
            raise Trouble(f"{command}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def git(self, *arguments):
        return self.run("git", *arguments)

    def command(self, *arguments, today=TODAY):
        return self.run(self.trivsel, *arguments, "--today", today, "--lang", "en").strip()

    def commit(self, message="more"):
        self.git("add", "-A")
        self.git("commit", "--quiet", "--allow-empty", "--no-verify", "-m", message)

    def branch(self, name, start="main"):
        self.git("checkout", "--quiet", "-B", name, start)

    def merge(self, *branches):
        """Whether git merged them without a conflict."""
        return self.try_run("git", "merge", "--quiet", "--no-edit", *branches).returncode == 0

    def conflicts(self):
        return set(self.git("diff", "--name-only", "--diff-filter=U").splitlines())

    def tree(self):
        return self.git("rev-parse", "HEAD^{tree}").strip()

    def path(self, name):
        return self.folder / name

    def read(self, name):
        path = self.path(name)
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def write(self, name, text):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, encoding="utf-8")

    def findings(self, language="en"):
        import json
        done = self.try_run(self.trivsel, "check", "--format", "json", "--today", TODAY,
                            "--lang", language, "--fail-on", "never")
        return json.loads(done.stdout)


def start(trivsel, scratch, *more):
    """A course as `init` makes it, in its first commit."""
    home = pathlib.Path(scratch) / "home"
    home.mkdir(exist_ok=True)
    outside = Repository(trivsel, pathlib.Path(scratch), home)
    outside.command("init", "house", "--programme", "magtanvendelse-voksne", "--site", "Granhuset",
                    "--legal-basis", "sel-108", "--ownership", "municipal", "--municipality",
                    "Elmekøbing", "--start", START, "--git", "--no-input", *more, today="2026-01-20")
    house = Repository(trivsel, pathlib.Path(scratch) / "house", home)
    house.commit("start")
    return house


def clone(house, name):
    folder = house.folder.parent / name
    house.git("clone", "--quiet", str(house.folder), str(folder))
    return Repository(house.trivsel, folder, house.home)


def entries(text):
    """The entries of a ledger: its lines that begin one."""
    return [line.strip() for line in text.splitlines() if line.lstrip().startswith("- ")]


def append_by_hand(repository, name, key, line, end="\n"):
    """A person types one more entry below the list's last, or begins the list."""
    lines = repository.read(name).splitlines()
    at = next(i for i, text in enumerate(lines) if text.startswith(f"{key}:"))
    lines[at] = f"{key}:"
    last = at + 1
    while last < len(lines) and lines[last].startswith("  - "):
        last += 1
    lines.insert(last, f"  - {line}")
    repository.write(name, "\n".join(lines) + end)


def random_episode(rng, year=2026):
    kinds = rng.sample(["near-miss", "threat", "violence", "use-of-force", "property"], rng.randint(1, 2))
    flags = ["--kinds", ",".join(kinds), "--occurred",
             f"{year}-{rng.randint(2, 6):02}-{rng.randint(3, 27):02}T{rng.randint(6, 22):02}:{rng.randint(0, 59):02}"]
    if rng.random() < 0.9:
        flags += ["--place", rng.choice(["gang", "faellesrum", "koekken"])]
    if rng.random() < 0.8:
        flags += ["--against", rng.choice(["staff", "resident", "staff,resident"])]
    if rng.random() < 0.8:
        flags += ["--citizen", rng.choice(["B-01", "B-02", "B-01,B-03"])]
    if rng.random() < 0.8:
        flags += ["--severity", str(rng.randint(0, 4))]
    return flags
