#!/usr/bin/env python3
"""Includes point down only (docs/architecture.md). Usage: floors.py SOURCE_ROOT"""

import pathlib
import re
import sys

# From the ground up; the rooms of one floor do not know each other.
FLOORS = [
    {"text"}, {"values"}, {"files", "csv"}, {"yaml"}, {"model"}, {"programme"}, {"folder"},
    {"calendar", "stats", "money"}, {"intake"}, {"duties"}, {"rules"}, {"findings"}, {"report"},
    {"cli", "facade"},
]
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
INCLUDE = re.compile(r'^#include "([a-z_]+)/', re.MULTILINE)


def upward(source: pathlib.Path, root: pathlib.Path) -> list[str]:
    room = source.relative_to(root).parts[0]
    return [
        f"{source}: {room}/ includes {other}/, which does not lie below it"
        for other in INCLUDE.findall(source.read_text(encoding="utf-8"))
        if other != room and other in LEVEL and LEVEL[other] >= LEVEL[room]
    ]


def main() -> int:
    root = pathlib.Path(sys.argv[1]) / "src"
    rooms = {path.name for path in root.iterdir() if path.is_dir()}
    faults = [f"src/{room}/ has no floor: give it one" for room in sorted(rooms ^ LEVEL.keys())]
    for source in sorted(root.glob("*/**/*.[ch]pp")):
        faults += upward(source, root)
    print("\n".join(faults) or "includes point down")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
