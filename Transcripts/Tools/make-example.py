#!/usr/bin/env python3
"""Makes the data of the example contact centre from the call scripts.

    python3 Transcripts/Tools/make-example.py            writes the files
    python3 Transcripts/Tools/make-example.py --check    says whether the files are what it would write

The same scripts give the same bytes. The planted truths are computed again from what was made;
the command fails when one of them no longer holds.
"""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent))

from example import activity, calls, evaluations, formats, grids, people, surveys, truths

ROOT = pathlib.Path(__file__).resolve().parent.parent
MADE = ("Calls", "people", "activity", "evaluations", "surveys")


def make():
    scripts = [
        calls.parse(path.read_text(encoding="utf-8"), path.name)
        for path in sorted((ROOT / "Scripts").glob("*.txt"))]
    quotes = calls.quotes((ROOT / "Scripts/quotes.psv").read_text(encoding="utf-8"), scripts)
    grid = grids.read(ROOT.parent / "Grids")
    interactions = activity.interactions(scripts)
    scored = evaluations.evaluations(scripts, quotes, interactions, grid)
    answered = surveys.answers(interactions, scored, grid)
    files = formats.transcripts(scripts)
    files.update(people.files())
    files.update(activity.files(interactions))
    files.update(evaluations.files(scored, grid))
    files.update(surveys.files(answered))
    files["README.md"] = truths.readme(scripts, interactions, scored, answered, grid)
    return files


def present():
    paths = [path for folder in MADE for path in (ROOT / folder).rglob("*") if path.is_file()]
    return {path.relative_to(ROOT).as_posix() for path in paths} | {"README.md"}


def main():
    if sys.argv[1:] not in ([], ["--check"]):
        raise SystemExit(__doc__)
    files = make()
    if sys.argv[1:]:
        wrong = sorted(present() ^ files.keys()) + [
            name for name, data in sorted(files.items())
            if (ROOT / name).is_file() and (ROOT / name).read_bytes() != data]
        if wrong:
            raise SystemExit("not what the scripts make: " + ", ".join(wrong))
        print(f"{len(files)} files are what the scripts make")
        return
    for name in present() - files.keys():
        (ROOT / name).unlink(missing_ok=True)
    for name, data in files.items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    print(f"{len(files)} files written")


if __name__ == "__main__":
    main()
