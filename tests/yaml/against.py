"""Holds the program's reader against PyYAML: shared by the scripts beside it."""

import json
import subprocess

import yaml


class Probe:
    """The reader, as a child process that answers for one file at a time."""

    def __init__(self, program):
        self.child = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def read(self, data):
        self.child.stdin.write(b"%d\n" % len(data) + data)
        self.child.stdin.flush()
        return json.loads(self.child.stdout.readline())


def pyyaml(data, loader):
    """(refused, value) of the first reader that everybody knows; scalars stay text."""
    try:
        return False, yaml.load(data, Loader=loader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return True, None


def departure(probe, data, loader):
    """What is wrong with the reader's answer for these bytes; None where nothing is."""
    ours = probe.read(data)
    refused, value = pyyaml(data, loader)
    if "value" not in ours:
        return None
    if refused:
        return "accepted what PyYAML refuses"
    # BaseLoader gives None for an empty file only; we give an empty text for any empty value.
    if ours["value"] != ("" if value is None else value):
        return f"reads {ours['value']!r}, PyYAML {value!r}"
    unended = data and data[-1:] not in (b"\n", b"\r")
    if unended and not any(rule == "TRV017" for rule, *_ in ours["warnings"]):
        return "says nothing of the missing last line end"
    return None
