#!/usr/bin/python3
"""Finds a type that is defined twice under one name in one namespace: names.py ROOT

Two such types in two files compile and link, and one then destroys the other's objects. Types of
one file alone belong in a namespace without a name.
"""
import collections
import pathlib
import re
import sys

OPENS = re.compile(r"(?:inline )?namespace ?([\w:]*) ?\{")
CLOSES = re.compile(r"\}  // namespace")
TYPE = re.compile(r"(?:struct|class|enum class) (\w+)(?! *::)[^;]*\{")


def definitions(path):
    inside = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if opened := OPENS.match(line):
            inside.append(opened.group(1))
        elif CLOSES.match(line):
            inside.pop()
        elif (found := TYPE.match(line)) and "" not in inside:
            if not re.match(r"(?:struct|class) \w+::", line):
                yield "::".join([*inside, found.group(1)]), f"{path}:{number}"


def main():
    places = collections.defaultdict(list)
    for path in sorted((pathlib.Path(sys.argv[1]) / "src").rglob("*.[ch]pp")):
        for name, place in definitions(path):
            places[name].append(place)
    twice = {name: found for name, found in places.items() if len(found) > 1}
    for name, found in twice.items():
        print(f"{name}: {', '.join(found)}")
    print(f"{len(places)} types, {len(twice)} of them defined twice")
    return 1 if twice or not places else 0


sys.exit(main())
