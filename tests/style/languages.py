#!/usr/bin/python3
"""Finds a text that people read in one language only: languages.py ROOT

Texts stand in the sources in pairs, English and Danish, one behind the other. So a sentence that
stands alone is one that somebody cannot read, and a pair of equal sentences is one that nobody has
translated. Templates and rule pages have their own tests.
"""
import pathlib
import re
import sys

LITERAL = r'"(?:[^"\\]|\\.)*"'
TEXT = re.compile(rf"({LITERAL}(?:\s*{LITERAL})*)")
COMMENT = re.compile(rf"({LITERAL})|'(?:[^'\\]|\\.)'|//[^\n]*|/\*.*?\*/", re.S)
RAW = re.compile(r'R"([a-z]*)\(.*?\)\1"', re.S)
WORD = re.compile(r"[^\W\d_]{2,}")
# Values of a key, as people write them in a file; a command line; class names of a chart; a name
# of this program for others; options of a journal; a command.
SAME_IN_BOTH = re.compile(r"[a-z-]+(, [a-z-]+)*( …)?|budget [a-z-]+|option .*|(trivsel|git) .*|((rc|cc)-[a-z]+ ?)+|PRODID:.*|[a-z]+ [a-z]+-[a-z]+")
ELSEWHERE = {
    "src/values/zone.cpp": "a mistake of the build",
    "src/files/machine_error.cpp": "the English words are the system's own",
    "src/text/line_diff.cpp": "a line that diff and patch know",
    "src/report/control/reference_names.cpp": "names that programs compare with the reference",
    "src/facade/check.cpp": "a mistake of the program that calls, not of a person",
    "src/stats/widening.cpp": "a mistake of the program that calls, not of a person",
}


def words(literal):
    text = re.sub(r"\\.", " ", literal)
    return WORD.findall(re.sub(r"\{[^{}]*\}", " ", text))


def is_sentence(literal):
    found = words(literal)
    return len(found) >= 3 and " " in literal.strip('"') and not re.search(r"[<>=#;]|: \{", literal)


def joined(literal):
    return "".join(re.findall(rf'"((?:[^"\\]|\\.)*)"', literal))


def problems_of(path):
    source = RAW.sub('""', path.read_text(encoding="utf-8"))
    source = COMMENT.sub(lambda m: m.group(1) or " ", source)
    texts = list(TEXT.finditer(source))
    for i, match in enumerate(texts):
        before = source[texts[i - 1].end():match.start()] if i else "x"
        after = source[match.end():texts[i + 1].start()] if i + 1 < len(texts) else "x"
        paired = before.strip() == "," or after.strip() == ","
        line = source.count("\n", 0, match.start()) + 1
        text = joined(match.group())
        if not is_sentence(f'"{text}"') or SAME_IN_BOTH.fullmatch(text):
            continue
        if not paired:
            yield f"{path}:~{line}: in one language only: {text[:90]}"
        elif after.strip() == "," and not words(texts[i + 1].group()):
            yield f"{path}:~{line}: nothing in the other language: {text[:90]}"
        elif after.strip() == "," and joined(texts[i + 1].group()) == text:
            yield f"{path}:~{line}: the same in both languages: {text[:90]}"


def main():
    root = pathlib.Path(sys.argv[1])
    files = [path for path in sorted((root / "src").rglob("*.[ch]pp"))
             if str(path.relative_to(root)) not in ELSEWHERE]
    found = [problem for path in files for problem in problems_of(path)]
    print("\n".join(found))
    print(f"{len(files)} files, {len(found)} texts in one language")
    return 1 if found else 0


sys.exit(main())
