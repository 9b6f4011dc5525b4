"""Writes random files in every form of the strict subset, and holds the reader against PyYAML.

The reader must take each file and read the values that were meant; and where one byte of it is
changed, it must refuse what PyYAML refuses and read what PyYAML reads. Usage: random_files.py
PROBE [FILES] [SEED]. The same seed gives the same files.
"""

import random
import sys

import yaml

from against import Probe, departure

WORDS = ["a", "id", "krav", "støj", "æøå", "pause-foer-krav", "2026-03-14", "21:30", "B-07", "0.50",
         "http://x.dk/a#b", "it's", 'so "quoted"', "50 %", "x,y", "1-2", "C#", "a:b", "😀", "-1", "[x",
         "é", "null", "~", "yes", "A&B", "?", "9:30-10", "a\\b", "*"]
PLAIN_START = "?*&!|>%@`'\"#,[]{}:-~"
MUTATIONS = list("\"'[]{},:#-|>&*!%@?\\ \n~a0") + ["\t", "\r", "\r\n", ": ", " #", "- ", "--- ", "...", "ø", "\x07"]


class Writer:
    def __init__(self, rng):
        self.rng = rng

    def chance(self, part):
        return self.rng.random() < part

    def text(self):
        words = [self.rng.choice(WORDS) for _ in range(self.rng.randint(1, 4))]
        text = " ".join(words)
        if self.chance(0.1):
            text += self.rng.choice([": x", " # y", "\n", "\nmore", "\t", ""])
        return text if self.chance(0.97) else ""

    def comment(self):
        return self.rng.choice(["", "", "", " # a comment", "   #", " # with: [odd, {things"])

    def scalar(self, in_flow, as_key=False):
        """A text in one line of YAML, with its value."""
        text = self.text()
        marks = ",[]{}?" if in_flow else ""
        plain = (text and text == text.strip() and text[0] not in PLAIN_START and "\n" not in text
                 and "\t" not in text and ": " not in text and " #" not in text
                 and not text.endswith(":") and not any(c in text for c in marks)
                 and not (as_key and text in ("null", "~")))
        if plain and in_flow:
            plain = not any(f":{c}" in text for c in marks)
        if plain and self.chance(0.7):
            return text, text
        if "\n" not in text and "\t" not in text and self.chance(0.5):
            return "'" + text.replace("'", "''") + "'", text
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        escaped = escaped.replace("\t", "\\t")
        if self.chance(0.3):
            escaped = escaped.replace("ø", "\\u00f8").replace("é", "\\xe9").replace("😀", "\\U0001F600")
        return '"' + escaped + '"', text

    def flow(self, depth):
        kind = self.rng.choice(["scalar", "scalar", "list", "map"] if depth < 4 else ["scalar"])
        if kind == "scalar":
            return self.scalar(True)
        items = []
        value = [] if kind == "list" else {}
        for _ in range(self.rng.randint(0, 3)):
            text, read = self.flow(depth + 1)
            if kind == "map":
                key, key_read = self.scalar(True, True)
                if key_read in value:
                    continue
                if self.chance(0.1):
                    text, read = "", ""
                value[key_read] = read
                text = f"{key}: {text}"
            else:
                value.append(read)
            items.append(text)
        space = lambda: self.rng.choice(["", "", " ", "  ", "\n      ", " # note\n      ", "\n\n  "])
        body = ",".join(space() + (item or " ") + space() for item in items)
        if items and self.chance(0.1):
            body += "," + space()
        opening, closing = "[]" if kind == "list" else "{}"
        return opening + body + closing, value

    def block_text(self, indent):
        """`|` and `>` with all that folding can meet."""
        mark = self.rng.choice(["|", "|-", ">", ">-"])
        lines = []
        for _ in range(self.rng.randint(0, 5)):
            lines.append(self.rng.choice(["", "text", "more text", "  deeper", "# no comment", "- dash",
                                          "key: value", "\ttab", "æøå  ", "   ", "'quote"]))
        while lines and (not lines[0].strip() or lines[0][0] in " \t"):
            lines.pop(0)
        if lines and self.chance(0.2):
            lines.insert(0, "")
        out = mark + self.comment() + "\n"
        for line in lines:
            out += (" " * indent + line if line.strip() or line else "") + "\n"
        return out, yaml.load("x: " + mark + "\n" + "".join((" " + l if l else "") + "\n" for l in lines),
                              Loader=yaml.CBaseLoader)["x"]

    def gaps(self, indent):
        return "".join(self.rng.choice(["\n", " " * indent + "# line\n", "# at the edge\n"])
                       for _ in range(self.rng.choice([0, 0, 0, 0, 1, 2])))

    def value_after(self, indent, depth, in_list):
        """What follows `key:` or `-`, its line end included."""
        kind = self.rng.choice(["scalar"] * 4 + ["flow", "block", "map", "list", "null"])
        if kind in ("map", "list") and depth > 4:
            kind = "scalar"
        if kind == "scalar":
            text, value = self.scalar(False)
            if self.chance(0.05):
                return "\n" + " " * (indent + 3) + text + self.comment() + "\n", value
            return " " * self.rng.randint(1, 3) + text + self.comment() + "\n", value
        if kind == "flow":
            text, value = self.flow(0)
            return " " + text + self.comment() + "\n", value
        if kind == "block":
            text, value = self.block_text(indent + self.rng.randint(1, 3))
            return " " + text, value
        if kind == "null":
            return self.comment() + "\n", ""
        deeper = indent + self.rng.randint(1, 4)
        if in_list and self.chance(0.5):
            space = deeper - indent - 1
            if space > 0:
                text, value = self.block(deeper, kind, depth + 1)
                return " " * space + text[deeper:], value
        if kind == "list" and not in_list and self.chance(0.3):
            deeper = indent
        text, value = self.block(deeper, kind, depth + 1)
        return self.comment() + "\n" + self.gaps(deeper) + text, value

    def block(self, indent, kind, depth):
        out = ""
        value = [] if kind == "list" else {}
        for _ in range(self.rng.randint(1, 4)):
            if kind == "list":
                text, read = self.value_after(indent, depth, True)
                value.append(read)
                head = "-"
            else:
                head, key = self.scalar(False, True)
                if key in value:
                    continue
                head += self.rng.choice([":", ":", ":", " :"])
                text, read = self.value_after(indent, depth, False)
                value[key] = read
            out += " " * indent + head + text
            if self.chance(0.2):
                out += self.gaps(indent)
        return out, value

    def file(self):
        text, value = self.block(self.rng.choice([0, 0, 0, 2]), self.rng.choice(["map", "map", "list"]), 0)
        if self.chance(0.1):
            text = "---\n" + text
        if self.chance(0.2):
            text = "# first\n\n" + text
        if self.chance(0.2):
            text = text.replace("\n", "\r\n")
        data = text.encode()
        if self.chance(0.1):
            data = b"\xef\xbb\xbf" + data
        if data.endswith(b"\n") and self.chance(0.1) and not data.rstrip(b"\r\n").endswith((b"|", b">")):
            data = data.rstrip(b"\r\n")
        return data, value


def mutated(data, rng):
    text = data.decode()
    at = rng.randrange(len(text) + 1)
    drop = rng.choice([0, 0, 1, 2])
    return (text[:at] + rng.choice(MUTATIONS) + text[at + drop:]).encode()


def main():
    probe = Probe(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    writer = Writer(rng)
    failures = 0
    taken = 0

    def fail(data, why):
        nonlocal failures
        failures += 1
        if failures <= 8:
            print(f"{why}\n{data!r}\n")

    for _ in range(count):
        data, value = writer.file()
        ours = probe.read(data)
        unended = not data.endswith(b"\n")
        if "value" not in ours:
            fail(data, f"refused: {ours['errors']}")
        elif not unended and ours["value"] != value:
            fail(data, f"read {ours['value']!r}, meant {value!r}")
        else:
            taken += 1
        wrong = departure(probe, data, yaml.CBaseLoader)
        if wrong:
            fail(data, wrong)
        for _ in range(4):
            odd = mutated(data, rng)
            wrong = departure(probe, odd, yaml.CBaseLoader)
            if wrong:
                fail(odd, wrong)
    print(f"{taken} of {count} files read as meant, {4 * count} changed ones; {failures} failures")
    return 1 if failures or taken == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
