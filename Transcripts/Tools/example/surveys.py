"""300 survey answers in three exports; quality and outcome weigh on them, and so does chance."""

from __future__ import annotations

import datetime
import random
from dataclasses import dataclass

from . import texts
from .calls import AGENTS
from .evaluations import PLANTED
from .people import table

COUNTS = {"csat": 120, "nps": 110, "ces": 70}
REPUTATION = {"A101": 0.82, "A102": 0.72, "A103": 0.73, "A104": 0.76, "A105": 0.66,
              "A106": 0.63, "A107": 0.74, "A108": 0.75}


@dataclass
class Answer:
    survey: str
    number: int
    interaction: object
    when: datetime.datetime
    value: float
    verbatim: str

    @property
    def id(self):
        return f"{self.survey.upper()}-{self.number:05d}"


def pleased(one, scored, dice):
    """How pleased the customer is, 0 to 1: the agent, what was observed, the outcome, chance."""
    mood = REPUTATION[one.agent]
    if one.id in scored:
        mood += (scored[one.id] - 0.8) * 0.7
    mood += {"résolu": 0.08, "vente": 0.08, "non résolu": -0.3, "transféré": -0.1}.get(one.outcome, 0)
    if one.longest_hold and one.longest_hold > 90:
        mood -= 0.06
    if one.start.month == 10 and one.reason in ("panne", "technicien"):
        mood -= 0.06
    return min(max(mood + dice.gauss(0, 0.17), 0), 1)


def verbatim(one, mood, dice):
    if dice.random() > 0.6:
        return ""
    kind = "bas" if mood < 0.48 else "moyen" if mood < 0.68 else "haut"
    if one.language == "en":
        return dice.choice(texts.ENGLISH_VERBATIMS[kind])
    if one.start.month == 10 and one.reason in ("panne", "technicien") and dice.random() < 0.75:
        return dice.choice(texts.STORM_VERBATIMS[kind])
    if kind != "haut" and dice.random() < 0.5:
        return dice.choice(texts.WEAK_VERBATIMS[PLANTED[one.agent][1]])
    return dice.choice(texts.VERBATIMS[kind])


def ratio(evaluation, grid):
    """A plain mean over the criteria of an inbound evaluation, 0 to 1."""
    ratios = [grid.criteria[row.criterion].ratio(row.answer) for row in evaluation.rows
              if row.answer != "na" and grid.criteria[row.criterion].kind == "choice"
              and grid.criteria[row.criterion].scored]
    return float(sum(ratios) / len(ratios))


def answers(interactions, evaluations, grids):
    dice = random.Random("surveys")
    scored = {one.interaction.id: ratio(one, grids[one.grid])
              for one in evaluations if one.grid == "service-client"}
    kinds = [survey for survey, count in COUNTS.items() for _ in range(count)]
    # Dealt in turns, so that each agent gets about as many of each survey.
    agents = [list(AGENTS)[place % len(AGENTS)] for place in range(len(kinds))]
    pools, made = {}, []
    for agent in AGENTS:
        mine = [one for one in interactions if one.agent == agent and one.direction == "inbound"]
        dice.shuffle(mine)
        mine.sort(key=lambda one: not (one.scripted or one.id in scored and dice.random() < 0.6))
        mine = mine[:agents.count(agent)]
        dice.shuffle(mine)
        pools[agent] = mine
    for survey, agent in zip(kinds, agents):
        one = pools[agent].pop()
        mood = pleased(one, scored, dice)
        when = one.start + datetime.timedelta(minutes=dice.choice((12, 25, 47, 95, 180, 1260)))
        if when.month != one.start.month:
            when = one.start + datetime.timedelta(minutes=9)
        value = {"csat": round(mood * 20) / 2, "nps": min(10, round(mood * 11)),
                 "ces": 1 + round(mood * 6)}[survey]
        made.append(Answer(survey, 0, one, when, value, verbatim(one, mood, dice)))
    made.sort(key=lambda answer: (answer.survey, answer.when, answer.interaction.id))
    for survey in COUNTS:
        for number, answer in enumerate((one for one in made if one.survey == survey), 1):
            answer.number = number
    return made


def files(made):
    def rows(survey, when, value):
        return [(one.id, one.interaction.id, one.interaction.agent, when(one.when),
                 value(one.value), one.verbatim) for one in made if one.survey == survey]

    csat = rows("csat", lambda day: f"{day:%d/%m/%Y %H:%M}",
                lambda value: f"{value:g}".replace(".", ","))
    nps = rows("nps", lambda day: f"{day:%Y-%m-%d}", str)
    ces = rows("ces", lambda day: f"{day:%Y-%m-%dT%H:%M:%S}", str)
    return {
        "surveys/csat.csv": table(
            ("N° de réponse", "N° de contact", "Matricule conseiller", "Date de réponse",
             "Note de satisfaction (0 à 10)", "Commentaire"),
            csat, ";", "cp1252", "\r\n"),
        "surveys/nps.csv": table(
            ("response_id", "interaction_id", "agent_id", "answered_on", "score", "verbatim"), nps),
        "surveys/ces.tsv": table(
            ("Response ID", "Contact ID", "Agent ID", "Completed at",
             "The company made it easy for me (1-7)", "Comment"), ces, "\t", "utf-8-sig"),
    }
