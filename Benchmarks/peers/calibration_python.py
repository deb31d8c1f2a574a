"""The panel of calibration-bench with krippendorff, irrCAC and pingouin: same seed, same answers.

The bootstrap of alpha resamples calls; it is run with fewer replicates and extrapolated, saying so.
"""

import sys
import time

import numpy as np

CRITERIA, RATERS, CALLS, LEVELS, SEED = 30, 6, 50, 5, 2026
MASK = (1 << 64) - 1


def random(place):
    mixed = (SEED + (place + 1) * 0x9E3779B97F4A7C15) & MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
    return mixed ^ (mixed >> 31)


def level(criterion, rater, call):
    own = random(criterion * CALLS + call) >> 32
    drawn = random(1_000_000 + (criterion * RATERS + rater) * CALLS + call) >> 32
    if drawn % 100 < 6:
        return np.nan
    return float((own if (drawn >> 8) % 3 < 2 else drawn >> 16) % LEVELS + 1)


PANELS = [
    np.array([[level(c, r, i) for i in range(CALLS)] for r in range(RATERS)])
    for c in range(CRITERIA)
]


def report(name, work, scale=1.0, note=""):
    start = time.perf_counter()
    values = work()
    elapsed = (time.perf_counter() - start) * 1e3 * scale
    print(f"{name}: {elapsed:.1f} ms{note}, mean {np.mean(values):.6f}")


def alphas(metric, replicates):
    import krippendorff

    domain = np.arange(1.0, LEVELS + 1)
    generator = np.random.default_rng(1)

    def one(panel):
        value = krippendorff.alpha(panel, value_domain=domain, level_of_measurement=metric)
        for _ in range(replicates):
            drawn = panel[:, generator.integers(0, CALLS, CALLS)]
            krippendorff.alpha(drawn, value_domain=domain, level_of_measurement=metric)
        return value

    return [one(panel) for panel in PANELS]


def gwet():
    import pandas as pd
    from irrCAC.raw import CAC

    return [
        CAC(pd.DataFrame(panel.T), digits=9, categories=list(range(1, LEVELS + 1)))
        .gwet()["est"]["coefficient_value"]
        for panel in PANELS
    ]


def intraclass():
    import pandas as pd
    import pingouin

    found = []
    for panel in PANELS:
        complete = panel[:, ~np.isnan(panel).any(axis=0)]
        raters, calls = np.indices(complete.shape)
        frame = pd.DataFrame(
            {"rater": raters.ravel(), "call": calls.ravel(), "score": complete.ravel()}
        )
        table = pingouin.intraclass_corr(frame, targets="call", raters="rater", ratings="score")
        found.append(table.loc[table["Type"].isin(["ICC2", "ICC(A,1)"]), "ICC"].iloc[0])
    return found


def attempt(name, work, **options):
    try:
        report(name, work, **options)
    except ImportError as error:
        print(f"{name}: skipped ({error})")


REPLICATES = int(sys.argv[1]) if len(sys.argv) > 1 else 200
note = f" (extrapolated from {REPLICATES} replicates)"
for metric in ("ordinal", "nominal"):
    attempt(
        f"krippendorff  alpha {metric}, 30 criteria x 10,000 replicates",
        lambda: alphas(metric, REPLICATES),
        scale=10_001 / (REPLICATES + 1),
        note=note,
    )
attempt("irrCAC  AC1 with its interval, 30 criteria", gwet)
attempt("pingouin  six ICC with their intervals, 30 criteria", intraclass)
