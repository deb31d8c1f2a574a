"""Reads the call scripts and gives each turn and each word its time."""

from __future__ import annotations

import datetime
import random
import re
from dataclasses import dataclass, field

AGENTS = {
    "A101": ("Claire Delmas", "Mistral", "Limoges", 158, "2022-03-14"),
    "A102": ("Yanis Belkacem", "Mistral", "Limoges", 182, "2023-01-09"),
    "A103": ("Sophie Granger", "Mistral", "Limoges", 232, "2021-09-06"),
    "A104": ("Mathis Leroux", "Mistral", "Limoges", 186, "2025-11-03"),
    "A105": ("Nadia Benali", "Tramontane", "Tanger", 164, "2020-06-15"),
    "A106": ("Karim Tazi", "Tramontane", "Tanger", 205, "2024-02-19"),
    "A107": ("Imane Alaoui", "Tramontane", "Tanger", 142, "2025-09-22"),
    "A108": ("Thomas Reilly", "Tramontane", "Tanger", 160, "2015-05-04"),
}

MARK = re.compile(r"\{(over|(?:pause|hold) (\d+))\}\s*")


@dataclass
class Word:
    text: str
    start: int
    end: int


@dataclass
class Turn:
    speaker: str  # "agent" or "customer"
    text: str
    pause: int = 0
    hold: int = 0
    over: bool = False
    words: list = field(default_factory=list)

    @property
    def start(self):
        return self.words[0].start

    @property
    def end(self):
        return self.words[-1].end


@dataclass
class Call:
    id: str
    agent: str
    language: str
    reason: str
    start: datetime.datetime
    levels: dict
    turns: list

    @property
    def duration(self):
        return -(-max(turn.end for turn in self.turns) // 1000)

    @property
    def holds(self):
        return [turn.hold for turn in self.turns if turn.hold]


def parse(text, name):
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    turns = []
    for line in body.strip().splitlines():
        who, said = line[0], line[3:]
        if line[1:3] != ": " or who not in "AC":
            raise SystemExit(f"{name}: not a turn: {line[:60]}")
        turn = Turn("agent" if who == "A" else "customer", "")
        while match := MARK.match(said):
            if match[1] == "over":
                turn.over = True
            elif match[1].startswith("pause"):
                turn.pause = int(match[2])
            else:
                turn.hold = int(match[2])
            said = said[match.end():]
        if "{" in said:
            raise SystemExit(f"{name}: a mark inside a turn: {said[:60]}")
        turn.text = said.strip()
        turns.append(turn)
    levels = dict(pair.split("=") for pair in fields["levels"].split())
    call = Call(
        fields["call"], fields["agent"], fields["language"], fields["reason"],
        datetime.datetime.fromisoformat(fields["date"]), levels, turns)
    if (levels["annonce-attente"] == "na") != (not call.holds):
        raise SystemExit(f"{name}: annonce-attente={levels['annonce-attente']}, holds {call.holds}")
    time_turns(call)
    return call


def time_turns(call):
    """Speaking rates make the times: a word lasts with its letters, punctuation adds a breath."""
    dice = random.Random("times " + call.id)
    rates = {"agent": AGENTS[call.agent][3], "customer": dice.randint(140, 195)}
    now, before, silent = dice.randint(300, 1200), 0, {"agent": 0, "customer": 0}
    for turn in call.turns:
        if turn.hold:
            now += turn.hold * 1000 + dice.randint(200, 600)
        elif turn.pause:
            now += turn.pause * 1000
        elif turn.over:
            now = max(before + 400, now - dice.randint(500, 1500))
        else:
            now += dice.randint(150, 800)
        # Nobody speaks over oneself: someone cut off has stopped before they speak again.
        now = max(now, silent[turn.speaker] + 100)
        before = now
        # An average French or English word has 4.4 letters; 6.4 with what separates it from the next.
        letter = 60_000 / rates[turn.speaker] / 6.4 * 1.05
        for text in turn.text.split():
            letters = sum(character.isalnum() for character in text)
            length = max(80, round((letters + 1.4) * letter * dice.uniform(0.85, 1.15)))
            if letters == 0:
                length = 20
            turn.words.append(Word(text, now, now + length))
            now += length
            if text[-1] in ".?!…":
                now += dice.randint(120, 320)
            elif text[-1] in ",;:":
                now += dice.randint(40, 140)
        silent[turn.speaker] = now = turn.end


def quotes(text, scripts):
    """The turn that shows each planted trait: {(call, criterion): (turn, words, comment)}."""
    turns = {call.id: call.turns for call in scripts}
    found = {}
    for line in text.splitlines()[1:]:
        call, criterion, turn, words, comment = line.split("|")
        if words not in turns[call][int(turn)].text:
            raise SystemExit(f"quotes.psv: {call} turn {turn} does not say: {words}")
        found[call, criterion] = (int(turn), words, comment)
    return found
