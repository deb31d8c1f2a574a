"""Makes a file of conversations, one JSON object a line, from a folder of one's own texts.

usage: make_corpus.py FOLDER OUT.ndjson

Files whose lines are JSON objects with `turns` are taken as they are. Any other file is a
conversation: each line is a turn, its speaker what comes before the first colon.
"""

import json
import pathlib
import sys


def conversations(path):
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and lines[0].lstrip().startswith("{"):
        for line in lines:
            try:
                value = json.loads(line)
            except ValueError:
                return
            if isinstance(value, dict) and isinstance(value.get("turns"), list):
                yield value
        return
    turns = []
    for line in lines:
        name, colon, rest = line.partition(":")
        known = bool(colon) and len(name) <= 40
        turns.append({"speaker": name.strip() if known else None, "text": rest if known else line})
    if turns:
        yield {"id": path.stem, "turns": turns}


def main():
    folder, out = map(pathlib.Path, sys.argv[1:3])
    count = 0
    with out.open("w", encoding="utf-8") as output:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in {".txt", ".json", ".jsonl", ".ndjson"} and path != out:
                for conversation in conversations(path):
                    output.write(json.dumps(conversation, ensure_ascii=False) + "\n")
                    count += 1
    print(f"{out}: {count} conversations")


main()
