"""The n-grams 1-3 of a file of conversations with scikit-learn, one core.

usage: terms_sklearn.py FILE.ndjson

The words are those of `terms-bench`: same folding, elisions and clitics, written as a regular
expression, so the numbers of terms can be compared.
"""

import json
import os
import re
import resource
import sys
import time
import unicodedata

import numpy
from sklearn.feature_extraction.text import CountVectorizer

APOSTROPHES = str.maketrans(
    {mark: "'" for mark in "’‘‛ʼ`´′"}
    | {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "‐": "-", "‑": "-"}
)
MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200f\ufeff]")
LETTER = "[^\\W_]"
CLITIC = "(?:je|tu|ils?|elles?|on|nous|vous|c[ei]|la|les?|lui|leur|moi|toi|y|en|t(?=-))"
ELIDED = "(?:[cdjlmnstz]|qu|jusqu|lorsqu|puisqu|quoiqu)"
# A hyphen joins two letters unless a clitic, or an elision, follows it.
HYPHEN = (
    f"-(?<=[^\\W\\d_]-)(?=[^\\W\\d_])(?!{CLITIC}(?!{LETTER}|'{LETTER}))(?!{ELIDED}' ?{LETTER})"
)
WORD = re.compile(
    f"{ELIDED}'(?= ?{LETTER})|{LETTER}+(?:(?:'(?={LETTER})|{HYPHEN}){LETTER}+)*"
)


def words(turn):
    folded = MARKS.sub("", unicodedata.normalize("NFD", turn.lower())).translate(APOSTROPHES)
    return WORD.findall(folded)


def grams(turns):
    for turn in turns:
        found = words(turn)
        yield from found
        for size in (2, 3):
            for start in range(len(found) - size + 1):
                yield " ".join(found[start : start + size])


path = sys.argv[1]
started = time.perf_counter()
with open(path, encoding="utf-8") as lines:
    calls = [
        [turn["text"] for turn in json.loads(line)["turns"]] for line in lines if line.strip()
    ]
counts = CountVectorizer(analyzer=grams).fit_transform(calls)
frequency = counts.sum(axis=0)
conversations = numpy.bincount(counts.indices, minlength=counts.shape[1])
elapsed = time.perf_counter() - started
size = os.path.getsize(path) / 1e6
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(
    f"scikit-learn: {counts.shape[1]} terms, {frequency.sum()} occurrences, "
    f"{conversations.sum()} conversations"
)
print(f"scikit-learn: {elapsed * 1000:.0f} ms, {size / elapsed:.1f} MB/s, peak memory {peak:.0f} MB")
