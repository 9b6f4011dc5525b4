"""20 clones log 50 episodes each through the program's flags; all branches merge without conflict,
in any order and all at once, into the same tree of 1,000 episodes. Usage: thousand.py TRIVSEL
"""
import pathlib
import random
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

import course_in_git as course

CLONES, EACH = 20, 50
# What a merge can do to files: the reader's own rules, and times that cannot be.
FAULTS = {f"TRV0{n:02}" for n in range(1, 21)} | {"TRV405", "TRV601", "TRV605"}


def log(house, number):
    rng = random.Random(number)
    here = course.clone(house, f"clone-{number}")
    here.branch(f"shift-{number}")
    paths = [here.command("log-episode", *course.random_episode(rng)) for _ in range(EACH)]
    here.commit(f"{EACH} episodes")
    return here, {path: here.read(path) for path in paths}


def check(house, written):
    there = {str(path.relative_to(house.folder)): path.read_text(encoding="utf-8")
             for path in (house.folder / "episodes").rglob("*.yaml")}
    assert there == written, f"{len(there)} episodes instead of {len(written)}"
    report = house.findings()
    assert report["summary"]["episodes"] == len(written), report["summary"]
    faults = [finding for finding in report["findings"] if finding["rule"] in FAULTS]
    assert not faults, faults[:3]


def main():
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="trivsel-") as scratch:
        house = course.start(sys.argv[1], pathlib.Path(scratch))
        written = {}
        with ThreadPoolExecutor(4) as pool:
            logged = list(pool.map(lambda number: log(house, number), range(CLONES)))
        for number, (here, episodes) in enumerate(logged):
            house.git("fetch", "--quiet", str(here.folder), f"shift-{number}:shift-{number}")
            written.update(episodes)
        assert len(written) == CLONES * EACH
        branches = [f"shift-{number}" for number in range(CLONES)]
        trees = set()
        for seed in range(3):
            order = random.Random(seed).sample(branches, CLONES)
            house.branch(f"one-by-one-{seed}")
            for branch in order:
                assert house.merge(branch), f"{branch} conflicts"
            trees.add(house.tree())
        house.branch("octopus")
        assert house.merge(*branches), "the octopus conflicts"
        trees.add(house.tree())
        assert len(trees) == 1, "the order of merging makes a difference"
        check(house, written)
    print(f"{len(written)} episodes of {CLONES} clones merged in {time.monotonic() - began:.1f} s")


main()
