"""What `trivsel plan rehearse --rate 4 --months 24 --runs 10000` does, as a person would write it in
Python for that case alone: courses of 12 months before and 24 during, for each of four rows, judged
by the rules of runs around the centre of the months before, and the search for the months needed.
Prints the shares of signals, the months needed, and how many courses were judged, as JSON.

It is no reference: tests/unit holds the rehearsal against what is known exactly.
"""
import bisect
import itertools
import json
import math
import random

RATE, BEFORE, DURING, RUNS = 4, 12, 24, 10_000
MOST_MONTHS, SEARCH_RUNS, WANTED, FEWEST_USEFUL = 60, 4_000, 0.8, 10


def table(mean):
    return list(itertools.accumulate(math.exp(-mean) * mean**k / math.factorial(k) for k in range(40)))


def fewest_crossings(useful):
    total, tail = 2 ** (useful - 1), 0
    for k in range(useful):
        tail += math.comb(useful - 1, k)
        if tail >= 0.05 * total:
            return k
    return 0


POINTS = range(1, BEFORE + MOST_MONTHS + 1)
LONGEST = [0, *(round(math.log2(n)) + 3 for n in POINTS)]
CROSSINGS = [0, *(fewest_crossings(n) for n in POINTS)]


def is_signal(before, during, months):
    counts = [bisect.bisect(before, random.random()) for _ in range(BEFORE)]
    if 2 * sum(count <= 2 for count in counts) > BEFORE:  # a run chart, else C or I: their centre is one
        ordered = sorted(counts)
        centre = (ordered[BEFORE // 2 - 1] + ordered[BEFORE // 2]) / 2
    else:
        centre = sum(counts) / BEFORE
    counts += [bisect.bisect(during, random.random()) for _ in range(months)]
    useful = crossings = longest = run = 0
    above = None
    for count in counts:
        if count == centre:
            continue
        now = count > centre
        if useful and now != above:
            crossings += 1
            run = 0
        run += 1
        longest = max(longest, run)
        useful += 1
        above = now
    return useful >= FEWEST_USEFUL and centre > 0 and (
        longest > LONGEST[useful] or crossings < CROSSINGS[useful])


judged = 0


def share(fall, months, runs):
    global judged
    judged += runs
    before, during = table(RATE), table(RATE * (1 - fall))
    return sum(is_signal(before, during, months) for _ in range(runs)) / runs


def months_needed(fall):
    if share(fall, MOST_MONTHS, SEARCH_RUNS) < WANTED:
        return None
    too_few, enough = 0, MOST_MONTHS
    while enough - too_few > 1:
        middle = (too_few + enough) // 2
        if share(fall, middle, SEARCH_RUNS) >= WANTED:
            enough = middle
        else:
            too_few = middle
    return enough


random.seed(1)
falls = (0, 0.25, 0.5, 0.75)
shares = [share(fall, DURING, RUNS) for fall in falls]
months = [months_needed(fall) for fall in falls[1:]]
print(json.dumps({"shares": shares, "months_needed": months, "judged": judged}))
