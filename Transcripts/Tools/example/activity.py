"""2,000 interactions of August to October 2026, the scripted calls among them."""

from __future__ import annotations

import datetime
import random
import re
from dataclasses import astuple, dataclass

from .calls import AGENTS
from .people import table

TOTAL = 2000
REASONS = ("facture", "panne", "resiliation", "livraison", "offre", "technicien", "mobile", "paiement")
USUAL = (22, 16, 9, 11, 10, 11, 13, 8)
STORMS = (19, 27, 9, 7, 6, 18, 7, 7)
QUEUES = {
    "facture": "Facturation", "paiement": "Facturation", "panne": "Assistance technique",
    "technicien": "Assistance technique", "resiliation": "Fidélisation", "offre": "Commercial",
    "livraison": "Logistique", "mobile": "Mobile"}
CAMPAIGNS = {8: "Rentrée étudiants", 9: "Rentrée fibre", 10: "Mobile famille"}
TALK = {"panne": 420, "technicien": 350, "resiliation": 380, "facture": 300, "livraison": 240,
        "offre": 320, "mobile": 290, "paiement": 230}
OUTCOMES = ("résolu", "suite programmée", "transféré", "non résolu")
# How the agent's manner shows in the telephony figures: talk, share of calls with a hold, hold length.
MANNER = {
    "A101": (1.12, 0.35, 60), "A102": (1.00, 0.62, 85), "A103": (0.72, 0.25, 50),
    "A104": (0.98, 0.35, 70), "A105": (0.95, 0.38, 75), "A106": (0.92, 0.60, 70),
    "A107": (1.18, 0.45, 70), "A108": (1.05, 0.42, 75)}


@dataclass
class Interaction:
    id: str
    channel: str
    direction: str
    agent: str
    start: datetime.datetime
    duration: int
    talk: int | str
    hold: int | str
    longest_hold: int | str
    holds: int | str
    wrap_up: int
    wait: int | str
    queue: str
    product: str
    campaign: str
    reason: str
    outcome: str
    customer: str
    language: str = "fr"
    scripted: bool = False


def product(reason, dice):
    if reason == "mobile":
        return "mobile"
    if reason in ("panne", "technicien"):
        return dice.choices(("fibre", "box TV"), (5, 1))[0]
    return dice.choices(("fibre", "mobile", "box TV"), (6, 4, 2))[0]


def moments(dice, count):
    """Openings Monday to Saturday, 8 to 20; October is busier, the storms bring calls."""
    days, weights = [], []
    day = datetime.date(2026, 8, 1)
    while day <= datetime.date(2026, 10, 31):
        if day.weekday() < 6 and day != datetime.date(2026, 8, 15):
            days.append(day)
            busy = 1.25 if day.month == 10 else 0.85 if day.month == 8 else 1.0
            weights.append(busy * (1.3 if day.weekday() == 0 else 0.6 if day.weekday() == 5 else 1))
        day += datetime.timedelta(days=1)
    hours = (6, 10, 12, 10, 6, 6, 9, 10, 10, 9, 7, 5)
    chosen = dice.choices(days, weights, k=count)
    return [
        datetime.datetime.combine(day, datetime.time(
            8 + dice.choices(range(12), hours)[0], dice.randrange(60), dice.randrange(60)))
        for day in chosen]


def scripted(call, dice):
    hold = sum(call.holds)
    number = dice.randint(100000, 999999)
    for turn in call.turns:
        if said := re.search(r"O,? ?V,? ?((?:\d[ ,]*){6})", turn.text):
            number = re.sub(r"\D", "", said[1])
            break
    outcome = "non résolu" if call.levels["solution"] == "non" else dice.choice(OUTCOMES[:2])
    return Interaction(
        call.id, "phone", "inbound", call.agent, call.start, call.duration, call.duration - hold,
        hold, max(call.holds, default=0), len(call.holds), dice.randint(25, 120),
        dice.randint(5, 140), QUEUES[call.reason], product(call.reason, dice), "", call.reason,
        outcome, f"OV{number}", call.language, True)


def invented(agent, start, dice):
    channel, direction = dice.choices(
        (("phone", "inbound"), ("phone", "outbound"), ("email", "inbound"), ("chat", "inbound")),
        (70, 10, 12, 8))[0]
    reason = dice.choices(REASONS, STORMS if start.month == 10 else USUAL)[0]
    pace, held, length = MANNER[agent]
    talk = hold = longest = holds = wait = ""
    campaign = ""
    if channel == "phone":
        talk = max(45, round(dice.lognormvariate(0, 0.45) * TALK[reason] * pace))
        lengths = []
        if dice.random() < (held if direction == "inbound" else 0.1):
            lengths = [max(12, round(dice.lognormvariate(0, 0.4) * length))
                       for _ in range(dice.choices((1, 2, 3), (7, 2, 1))[0])]
        hold, longest, holds = sum(lengths), max(lengths, default=0), len(lengths)
        wait = round(dice.expovariate(1 / (75 if start.month == 10 else 40)))
        if direction == "outbound":
            reason, campaign, wait = "offre", CAMPAIGNS[start.month], ""
            talk = max(30, round(dice.lognormvariate(0, 0.6) * 190))
        duration = talk + hold
    else:
        duration = round(dice.lognormvariate(0, 0.4) * (420 if channel == "email" else 660))
        wait = "" if channel == "email" else round(dice.expovariate(1 / 35))
    queue = "Ventes sortantes" if direction == "outbound" else QUEUES[reason]
    outcomes = ("vente", "refus", "rappel convenu") if direction == "outbound" else OUTCOMES
    weights = (22, 58, 20) if direction == "outbound" else (62, 24, 7, 7)
    return Interaction(
        "", channel, direction, agent, start, duration, talk, hold, longest, holds,
        max(8, round(dice.lognormvariate(0, 0.5) * 55)), wait, queue, product(reason, dice),
        campaign, reason, dice.choices(outcomes, weights)[0], f"OV{dice.randint(100000, 999999)}",
        "en" if agent in ("A102", "A108") and dice.random() < 0.25 else "fr")


def interactions(scripts):
    dice = random.Random("activity")
    made = [scripted(call, dice) for call in scripts]
    agents = list(AGENTS) * (TOTAL // len(AGENTS))
    for call in scripts:
        agents.remove(call.agent)
    made += [invented(agent, start, dice)
             for agent, start in zip(agents, moments(dice, len(agents)))]
    made.sort(key=lambda one: (one.start, one.agent))
    for number, one in enumerate(made, 1):
        one.id = one.id or f"I-{number:05d}"
    return made


def files(made):
    header = (
        "interaction", "channel", "direction", "agent", "start", "duration", "talk", "hold",
        "longest_hold", "holds", "wrap_up", "wait", "queue", "product", "campaign", "reason",
        "outcome", "customer")
    rows = []
    for one in made:
        row = list(astuple(one)[:len(header)])
        row[4] = one.start.isoformat()
        rows.append(row)
    return {"activity/interactions.csv": table(header, rows)}
