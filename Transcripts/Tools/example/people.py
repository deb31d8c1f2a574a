"""Agents and evaluators, and the one way CSV files are written here."""

import csv
import io

from .calls import AGENTS

PROVIDER = "Relais & Voix"
COACHES = {"Mistral": "Hélène Faure", "Tramontane": "Rachid Ouazzani"}
EVALUATORS = {
    "E1": ("Catherine Morel", "client", "Responsable qualité, Orvanne Télécom"),
    "E2": ("Julien Astier", "client", "Analyste qualité, Orvanne Télécom"),
    "E3": ("Hélène Faure", "provider", "Responsable d'équipe Mistral, Relais & Voix"),
    "E4": ("Rachid Ouazzani", "provider", "Responsable d'équipe Tramontane, Relais & Voix"),
}


def side(evaluator):
    return EVALUATORS[evaluator][1]


def table(header, rows, delimiter=",", encoding="utf-8", end="\n"):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode(encoding)


def files():
    agents = [
        (id, name, team, site, PROVIDER, COACHES[team], since, "")
        for id, (name, team, site, _, since) in AGENTS.items()]
    evaluators = [(id, *values) for id, values in EVALUATORS.items()]
    return {
        "people/agents.csv": table(
            ("agent", "name", "team", "site", "provider", "coach", "start_date", "end_date"), agents),
        "people/evaluators.csv": table(("evaluator", "name", "side", "role"), evaluators),
    }
