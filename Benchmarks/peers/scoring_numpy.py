"""The workload of scoring-bench, vectorised in numpy: same seed, same grid, same answers.

Scores are doubles. Answers are laid out by criterion, and rows are taken in blocks that stay in
the cache: the faster of the layouts tried.
"""

import sys
import time

import numpy as np

CRITERIA, AGENTS, SEED = 30, 1000, 2026
SECTION_WEIGHTS = [15.0, 20.0, 20.0, 15.0, 20.0, 10.0]
NOT_APPLICABLE = 127
BLOCK = 16_384


def splitmix(places):
    mixed = np.uint64(SEED) + (places + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def workload(evaluations):
    codes = np.empty((evaluations, CRITERIA), dtype=np.uint8)
    for start in range(0, evaluations, BLOCK):
        stop = min(evaluations, start + BLOCK)
        places = np.arange(start * CRITERIA, stop * CRITERIA, dtype=np.uint64)
        random = splitmix(places) >> np.uint64(32)
        level = np.maximum(
            random >> np.uint64(8) & np.uint64(3), random >> np.uint64(12) & np.uint64(3)
        )
        level[random % np.uint64(100) < 8] = NOT_APPLICABLE
        codes[start:stop] = level.reshape(-1, CRITERIA)
    first = evaluations * CRITERIA
    rows = np.arange(first, first + evaluations, dtype=np.uint64)
    agents = (splitmix(rows) >> np.uint64(32)) % np.uint64(AGENTS)
    return np.ascontiguousarray(codes.T), agents.astype(np.int64)


def tables():
    won, weighed = np.zeros((CRITERIA, 128)), np.zeros((CRITERIA, 128))
    for criterion in range(CRITERIA):
        weight = criterion % 3 + 1
        for level in range(4):
            won[criterion, level] = weight * level / 3
            weighed[criterion, level] = weight
    return won, weighed


def score(codes, out, won, weighed):
    evaluations = codes.shape[1]
    taken = np.empty(BLOCK)
    for start in range(0, evaluations, BLOCK):
        block = codes[:, start : start + BLOCK]
        size = block.shape[1]
        total, weight = np.zeros(size), np.zeros(size)
        failed = block[17] == 0
        room = taken[:size]
        for section, section_weight in enumerate(SECTION_WEIGHTS):
            numerator, denominator = np.zeros(size), np.zeros(size)
            for criterion in range(section * 5, section * 5 + 5):
                np.take(won[criterion], block[criterion], out=room, mode="clip")
                numerator += room
                np.take(weighed[criterion], block[criterion], out=room, mode="clip")
                denominator += room
            present = denominator > 0
            np.divide(numerator, denominator, out=numerator, where=present)
            if section == 3:
                numerator[failed] = 0
            numerator *= section_weight
            total += numerator
            weight += present * section_weight
        with np.errstate(invalid="ignore"):
            total *= 100 / weight
        np.minimum(total, 70, out=total, where=block[11] == 0)
        np.minimum(total, 50, out=total, where=block[3] == 0)
        total[block[29] == 0] = 0
        out[start : start + size] = total


def main():
    evaluations = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    codes, agents = workload(evaluations)
    won, weighed = tables()
    out = np.empty(evaluations)
    best = float("inf")
    for _ in range(5):
        start = time.process_time()
        score(codes, out, won, weighed)
        scored = ~np.isnan(out)
        sums = np.bincount(agents[scored], weights=out[scored], minlength=AGENTS)
        counts = np.bincount(agents[scored], minlength=AGENTS)
        best = min(best, time.process_time() - start)
    means = sums[counts > 0] / counts[counts > 0]
    print(
        f"scoring, numpy: {evaluations} evaluations × {CRITERIA} criteria "
        f"in {best * 1e6:.0f} µs ({best * 1e9 / evaluations:.0f} ns each), "
        f"mean of the agents' means {means.mean():.9f}"
    )


main()
