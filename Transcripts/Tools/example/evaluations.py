"""Who scored which call, and what they answered on the inbound grid."""

from __future__ import annotations

import calendar
import datetime
import random
from dataclasses import dataclass, field
from fractions import Fraction

from . import grids, other_grids, texts
from .calls import AGENTS
from .people import EVALUATORS, side, table

PLANTED = {  # agent: strength, weakness
    "A101": ("reconnaissance-emotion", "reformulation"),
    "A102": ("questions-pertinentes", "annonce-attente"),
    "A103": ("solution", "debit"),
    "A104": ("sourire", "engagement-date"),
    "A105": ("reformulation", "reconnaissance-emotion"),
    "A106": ("annonce-attente", "sans-interruption"),
    "A107": ("engagement-date", "questions-pertinentes"),
    "A108": ("identification", "conclusion"),
}
COMMON = ("C-2609-01", "C-2609-04", "C-2610-02", "C-2610-05", "C-2610-06", "C-2610-07")
INBOUND = {agent: 22 if agent == "A108" else 18 for agent in AGENTS}
LENIENCY = (Fraction(76, 10), Fraction(84, 10))
EMPATHY = ("reconnaissance-emotion", "personnalisation", "reassurance")
STEPS = ("insuffisant", "partiel", "conforme", "exemplaire")
BINARY = ("non", "oui")


@dataclass
class Row:
    criterion: str
    answer: str
    cause: str = ""
    comment: str = ""
    quote_turn: int | str = ""
    quote: str = ""


@dataclass
class Evaluation:
    interaction: object
    evaluator: str
    grid: str
    levels: dict
    id: str = ""
    scored_at: datetime.datetime = None
    rows: list = field(default_factory=list)

    @property
    def agent(self):
        return self.interaction.agent

    @property
    def scripted(self):
        return self.interaction.scripted


def fixed(agent, criterion):
    return criterion in PLANTED[agent]


def quota(dice, count, shares):
    """`count` levels in the shares given, shuffled: a draw without luck."""
    levels, total = [], Fraction(0)
    for level, share in shares:
        total += Fraction(str(share)) * count
        levels += [level] * (round(total) - len(levels))
    levels += [shares[-1][0]] * (count - len(levels))
    dice.shuffle(levels)
    return levels


def listened(agent, count, interactions, dice):
    """The calls without transcript that were drawn: more in October, enough with a hold."""
    pool = [one for one in interactions if one.agent == agent and not one.scripted
            and one.channel == "phone" and one.direction == "inbound" and one.duration > 90]
    dice.shuffle(pool)
    held = {"A102": 0.75, "A106": 0.75}.get(agent, 0.5)
    wanted = quota(dice, count, ((8, 0.28), (9, 0.29), (10, 0.43)))
    with_hold = quota(dice, count, ((True, held), (False, 1 - held)))
    chosen = []
    for month, hold in zip(wanted, with_hold):
        one = next(one for one in pool if one.start.month == month and bool(one.hold) == hold)
        pool.remove(one)
        chosen.append(one)
    return sorted(chosen, key=lambda one: one.start)


def listened_levels(agent, calls, grid, dice):
    strength, weakness = PLANTED[agent]
    made = [{} for _ in calls]
    for criterion in grid.criteria.values():
        if not criterion.scored or criterion.kind != "choice":
            continue
        four = "partiel" in criterion.levels
        if criterion.id == weakness:
            shares = ((("insuffisant", 0.42), ("partiel", 0.4), ("conforme", 0.18)) if four
                      else (("non", 0.72), ("oui", 0.28)))
        elif criterion.id == strength:
            shares = (("conforme", 0.14), ("exemplaire", 0.86)) if four else (("oui", 1),)
        else:
            shares = (
                ((("insuffisant", 0.02), ("partiel", 0.14), ("conforme", 0.52),
                  ("exemplaire", 0.32))) if four else
                {"anticipation": (("non", 0.75), ("oui", 0.25)),
                 "solution": (("non", 0.1), ("oui", 0.9)),
                 "identification": (("non", 0.09), ("oui", 0.91)),
                 "courtoisie": (("oui", 1),), "donnees-bancaires": (("oui", 1),)}
                .get(criterion.id, (("non", 0.15), ("oui", 0.85))))
        asked = [levels for levels, call in zip(made, calls)
                 if (criterion.id != "annonce-attente" or call.hold)
                 and (criterion.id != "donnees-bancaires" or call.reason in ("paiement", "facture"))]
        for levels, level in zip(asked, quota(dice, len(asked), shares)):
            levels[criterion.id] = level
        for levels in made:
            levels.setdefault(criterion.id, "na")
    for levels in made:
        if not fixed(agent, "reconnaissance-emotion") and dice.random() < 0.08:
            levels["reconnaissance-emotion"] = "na"
        if dice.random() < 0.06:
            levels["autre-demande"] = "na"
    return made


def scripted_levels(call, dice):
    levels = dict(call.levels)
    levels["courtoisie"] = "oui"
    levels["reassurance"] = dice.choices(("partiel", "conforme", "exemplaire"), (3, 6, 1))[0]
    levels["autre-demande"] = "oui"
    levels["anticipation"] = "oui" if dice.random() < 0.25 else "non"
    levels["donnees-bancaires"] = "oui" if call.reason == "paiement" else "na"
    return levels


def with_noise(levels, agent, dice):
    """An evaluator's reading of a call: one step here or there, never on a planted trait."""
    heard = dict(levels)
    for id, level in levels.items():
        if fixed(agent, id):
            continue
        if level in STEPS[1:] and dice.random() < 0.14:
            step = STEPS.index(level) + dice.choice((-1, 1))
            heard[id] = STEPS[min(max(step, 1), 3)]
        elif id in ("reformulation-solution", "autre-demande") and dice.random() < 0.08:
            heard[id] = "oui" if level == "non" else "non"
    return heard


def mean(agent, criterion, made):
    ratios = [criterion.ratio(one.levels[criterion.id]) for one in made
              if one.agent == agent and one.levels.get(criterion.id, "na") != "na"]
    return sum(ratios) / len(ratios)


def lift(agent, made, grid):
    """No accidental weakness: the calls without transcript make up for hard calls with one."""
    for criterion in grid.criteria.values():
        if (not criterion.scored or criterion.kind != "choice" or criterion.bonus
                or fixed(agent, criterion.id)):
            continue
        ladder = STEPS if "partiel" in criterion.levels else BINARY
        mine = [one for one in made if one.agent == agent and not one.scripted
                and one.levels.get(criterion.id, "na") != "na"]
        while mine and mean(agent, criterion, made) < Fraction(68, 100):
            lowest = min(mine, key=lambda one: ladder.index(one.levels[criterion.id]))
            step = ladder.index(lowest.levels[criterion.id])
            if step == len(ladder) - 1:
                break
            lowest.levels[criterion.id] = ladder[step + 1]


def empathy(one, grid):
    """The score of the empathy section, 0 to 100."""
    parts = [(grid.criteria[id].weight, grid.criteria[id].ratio(one.levels[id]))
             for id in EMPATHY if one.levels[id] != "na"]
    return 100 * sum(w * r for w, r in parts) / sum(w for w, _ in parts)


def gap(made, grid):
    """Mean empathy of the provider's evaluators minus the client's."""
    sides = {"client": [], "provider": []}
    for one in made:
        sides[side(one.evaluator)].append(empathy(one, grid))
    return sum(sides["provider"]) / len(sides["provider"]) - sum(sides["client"]) / len(sides["client"])


def soften(made, among, grid, dice):
    """Raises single empathy answers of the provider's evaluators until the gap is about 8."""
    places = [(one, id) for one in among if side(one.evaluator) == "provider"
              for id in EMPATHY if not fixed(one.agent, id)]
    dice.shuffle(places)
    for up in (True, False):
        for one, id in places:
            now, level = gap(made, grid), one.levels[id]
            if LENIENCY[0] <= now <= LENIENCY[1]:
                return
            step = STEPS.index(level) + (1 if up else -1) if level in STEPS else 0
            if (now < LENIENCY[0]) != up or not 1 <= step <= 3:
                continue
            one.levels[id] = STEPS[step]
            if (gap(made, grid) > LENIENCY[1]) if up else (gap(made, grid) < LENIENCY[0]):
                one.levels[id] = level


def plan(scripts, interactions, grid, dice):
    known = {one.id: one for one in interactions}
    made = []
    for number, agent in enumerate(AGENTS):
        mine = []
        for call in (call for call in scripts if call.agent == agent):
            levels = scripted_levels(call, dice)
            if call.id in COMMON:
                made += [Evaluation(known[call.id], evaluator, grid.id, dict(levels))
                         for evaluator in EVALUATORS]
            else:
                mine.append((known[call.id], levels))
        taken = len(mine) + sum(one.agent == agent for one in made)
        drawn = listened(agent, INBOUND[agent] - taken, interactions, dice)
        mine += zip(drawn, listened_levels(agent, drawn, grid, dice))
        mine.sort(key=lambda pair: pair[0].start)
        turns = list(EVALUATORS)
        for place, (interaction, levels) in enumerate(mine):
            evaluator = turns[(place + number) % len(turns)]
            made.append(Evaluation(interaction, evaluator, grid.id, levels))
        lift(agent, made, grid)
    for one in made:
        if one.scripted:
            one.levels = with_noise(one.levels, one.agent, dice)
    common = [one for one in made if one.interaction.id in COMMON]
    soften(common, common, grid, dice)
    soften(made, [one for one in made if one not in common], grid, dice)
    plant_rare_errors(made)
    return made


def plant_rare_errors(made):
    """One failed section and one failed grid, so that the demonstration shows both effects."""
    rude = next(one for one in made if one.agent == "A106" and not one.scripted)
    rude.levels["courtoisie"] = "non"
    card = next(one for one in made if not one.scripted
                and one.levels["donnees-bancaires"] == "oui" and one.agent == "A103")
    card.levels["donnees-bancaires"] = "non"


def scored_at(interaction, dice):
    """One to three days after the call, within its month, at office hours."""
    last = calendar.monthrange(interaction.start.year, interaction.start.month)[1]
    day = min(interaction.start.day + dice.randint(1, 3), last)
    return interaction.start.replace(
        day=day, hour=dice.randint(9, 18), minute=dice.randrange(60), second=0)


def comment(id, level, criterion, scripted, dice):
    bank = (texts.SOBER if scripted else texts.COMMENTS).get(id, {})
    kind = {criterion.best: "haut", min(criterion.levels.values()): "bas"}.get(
        criterion.levels[level], level)
    return dice.choice(bank[kind]) if kind in bank else ""


def fill(one, grid, quotes, first, dice):
    """The rows of an inbound evaluation: what is asked, with comment, cause and quote."""
    strength, weakness = PLANTED[one.agent]
    answers = dict(one.levels)
    answers["motif"] = one.interaction.reason
    answers["mise-en-attente"] = str(one.interaction.longest_hold)
    answers["diagnostic"] = " ".join(
        level for level in grid.criteria["diagnostic"].levels if dice.random() < 0.6) or "test-ligne"
    theme = weakness if dice.random() < 0.7 else strength
    answers["point-marquant"] = texts.POINTS[theme]
    given = {}
    for criterion in grid.criteria.values():
        if not grid.applies(criterion, given):
            continue
        id, answer = criterion.id, answers[criterion.id]
        given[id] = answer
        row = Row(id, answer)
        one.rows.append(row)
        if criterion.kind == "number" and criterion.ratio(answer) == 0:
            row.cause, row.comment = "outil", "Double authentification en panne ce jour-là."
        if criterion.kind != "choice" or answer == "na" or not criterion.scored:
            continue
        missed = criterion.ratio(answer) < Fraction(1, 2) and not criterion.bonus
        if missed and dice.random() < 0.6:
            row.cause = "agent"
            if not fixed(one.agent, id) and not one.scripted and id in ("solution", "conclusion"):
                row.cause = dice.choice(("outil", "procedure", "client-final"))
        needed = criterion.needs("comment", answer)
        if needed or (not criterion.bonus and dice.random() < (0.35 if missed else 0.12)):
            row.comment = comment(id, answer, criterion, one.scripted, dice)
        if (one.interaction.id, id) in quotes:
            turn, words, said = quotes[one.interaction.id, id]
            row.quote_turn, row.quote = turn, words
            if first:
                row.comment = said
        elif criterion.needs("evidence", answer):
            row.quote = dice.choice(texts.HEARD[id])


def evaluations(scripts, quotes, interactions, all_grids):
    dice = random.Random("evaluations")
    grid = all_grids["service-client"]
    made = plan(scripts, interactions, grid, dice)
    seen = set()
    for one in made:
        fill(one, grid, quotes, one.interaction.id not in seen, dice)
        seen.add(one.interaction.id)
    made += other_grids.evaluations(interactions, all_grids, dice)
    for one in made:
        grids.check(all_grids[one.grid], named(one))
        one.scored_at = scored_at(one.interaction, dice)
    made.sort(key=lambda one: (one.scored_at, one.interaction.id, one.evaluator))
    for number, one in enumerate(made, 1):
        one.id = f"EV-{number:04d}"
    return made


def named(one):
    one.id = f"{one.interaction.id} by {one.evaluator}"
    return one


def files(made, all_grids):
    header = ("evaluation", "interaction", "evaluator", "grid", "version", "scored_at", "criterion",
              "answer", "cause", "comment", "quote_turn", "quote")
    rows = [
        (one.id, one.interaction.id, one.evaluator, one.grid, all_grids[one.grid].version,
         one.scored_at.isoformat(), row.criterion, row.answer, row.cause, row.comment,
         row.quote_turn, row.quote)
        for one in made for row in one.rows]
    return {"evaluations/evaluations.csv": table(header, rows)}
