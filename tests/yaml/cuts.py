"""Cuts every YAML file of the examples at every byte, and leaves every byte out in turn.

What PyYAML refuses, the program must refuse; where both accept, all values must be equal; and a
missing last line end must be said. Usage: cuts.py PROBE ROOT [--all]. Without --all, PyYAML's fast
loader reads a fixed share of the cuts, and its slow one (pure Python, which differs from it in
places) a smaller one; with --all both read everything.
"""

import pathlib
import sys

import yaml

from against import Probe, departure

PUSH_FAST = 24_000  # cuts that the fast loader reads without --all
PUSH_SLOW = 1_200


def files(root):
    folders = [root / "examples", root / "tests/rules/base", root / "tests/yaml/samples"]
    return sorted(path for folder in folders for path in folder.rglob("*.y*ml"))


def cuts(data):
    for at in range(len(data)):
        yield f"cut at byte {at}", data[:at]
    for at in range(len(data)):
        yield f"without byte {at}", data[:at] + data[at + 1:]


def main():
    probe_path, root = sys.argv[1], pathlib.Path(sys.argv[2])
    everything = "--all" in sys.argv[3:]
    inputs = [(path, what, data) for path in files(root) for what, data in cuts(path.read_bytes())]
    probe = Probe(probe_path)
    failures = 0
    for loader, most in ((yaml.CBaseLoader, PUSH_FAST), (yaml.BaseLoader, PUSH_SLOW)):
        step = 1 if everything else max(1, -(-len(inputs) // most))
        chosen = inputs[::step]
        for path, what, data in chosen:
            wrong = departure(probe, data, loader)
            if wrong is not None:
                failures += 1
                print(f"{path.relative_to(root)}: {what}: {wrong}")
        print(f"{loader.__name__}: {len(chosen)} of {len(inputs)} cuts")
    return 1 if failures or not inputs else 0


if __name__ == "__main__":
    sys.exit(main())
