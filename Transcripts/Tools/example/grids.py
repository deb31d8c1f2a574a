"""The three grids, read as far as making valid answers needs, and the check of an evaluation."""

from __future__ import annotations

import pathlib
import xml.etree.ElementTree as tree
from dataclasses import dataclass, field
from fractions import Fraction

NS = "{urn:ecoute:grid:1}"


@dataclass
class Criterion:
    id: str
    section: str
    kind: str
    weight: Fraction
    levels: dict  # id: points
    maximum: Fraction | None
    ranges: list
    scored: bool
    bonus: bool
    allows_na: bool
    comment: str
    evidence: str
    conditions: list = field(default_factory=list)

    @property
    def best(self):
        if self.kind == "number":
            return max(points for _, _, points in self.ranges)
        if self.kind == "multiple":
            total = sum(points for points in self.levels.values() if points > 0)
            return min(total, self.maximum) if self.maximum is not None else total
        return max(self.levels.values())

    def points(self, answer):
        if self.kind == "number":
            number = Fraction(answer)
            return next(points for low, high, points in self.ranges
                        if (low is None or low <= number) and (high is None or number < high))
        if self.kind == "multiple":
            total = sum(self.levels[level] for level in answer.split())
            return min(max(total, Fraction(0)), self.best)
        return self.levels[answer]

    def ratio(self, answer):
        return self.points(answer) / self.best

    def needs(self, requirement, answer):
        wanted = getattr(self, requirement).split()
        return "all" in wanted or answer in wanted


@dataclass
class Grid:
    id: str
    version: str
    criteria: dict
    causes: set

    def applies(self, criterion, answers):
        return all(holds(condition, answers) for condition in criterion.conditions)


def holds(node, answers):
    kind = node.tag.removeprefix(NS)
    if kind == "answer":
        return answers.get(node.get("criterion")) in node.get("in").split()
    parts = [holds(child, answers) for child in node]
    return {"all": all, "any": any, "not": lambda values: not values[0]}[kind](parts)


def read(folder):
    return {
        name: read_one(pathlib.Path(folder) / f"{name}.xml")
        for name in ("service-client", "vente-sortante", "ecrit")}


def read_one(path):
    root = tree.parse(path).getroot()
    scales = {
        scale.get("id"): {level.get("id"): Fraction(level.get("points")) for level in scale}
        for scale in root.findall(NS + "scale")}
    criteria = {}

    def walk(section, conditions):
        conditions = conditions + [node[0] for node in section.findall(NS + "appliesWhen")]
        for child in section:
            if child.tag == NS + "section":
                walk(child, conditions)
            elif child.tag == NS + "criterion":
                criteria[child.get("id")] = criterion(child, section.get("id"), conditions, scales)

    for section in root.findall(NS + "section"):
        walk(section, [])
    causes = {cause.get("id") for cause in root.findall(NS + "cause")}
    return Grid(root.get("id"), root.get("version"), criteria, causes)


def criterion(node, section, conditions, scales):
    inline = node.find(NS + "scale")
    if inline is None:
        levels = scales.get(node.get("scale"), {})
    else:
        levels = {level.get("id"): Fraction(level.get("points")) for level in inline}

    def number(text):
        return None if text is None else Fraction(text)

    def required(name):
        found = node.find(NS + name)
        return "" if found is None else found.get("requiredFor")

    return Criterion(
        node.get("id"), section, node.get("kind", "choice"), Fraction(node.get("weight", "1")),
        levels, number(node.get("max")),
        [(number(span.get("from")), number(span.get("to")), Fraction(span.get("points")))
         for span in node.findall(NS + "range")],
        node.get("scored", "true") == "true", node.get("bonus") == "true",
        node.get("notApplicable", "allowed") == "allowed",
        required("comment"), required("evidence"),
        conditions + [part[0] for part in node.findall(NS + "appliesWhen")])


def check(grid, evaluation):
    """Stops at the first answer that the grid would refuse."""
    answers = {row.criterion: row.answer for row in evaluation.rows}

    def refuse(why):
        raise SystemExit(f"{evaluation.id} {grid.id}: {why}")

    if len(answers) != len(evaluation.rows):
        refuse("two answers to one criterion")
    for id in answers:
        if id not in grid.criteria:
            refuse(f"no criterion {id}")
    for criterion in grid.criteria.values():
        asked = grid.applies(criterion, answers)
        if asked != (criterion.id in answers):
            refuse(f"{criterion.id} " + ("unanswered" if asked else "answered though hidden"))
    for row in evaluation.rows:
        criterion = grid.criteria[row.criterion]
        if row.answer == "na":
            if not criterion.allows_na:
                refuse(f"{row.criterion} cannot be N/A")
        elif criterion.kind == "choice" and row.answer not in criterion.levels:
            refuse(f"{row.criterion}: no level {row.answer}")
        elif criterion.kind == "multiple" and not set(row.answer.split()) <= set(criterion.levels):
            refuse(f"{row.criterion}: no levels {row.answer}")
        elif not row.answer:
            refuse(f"{row.criterion}: empty answer")
        elif criterion.kind in ("number", "multiple"):
            criterion.points(row.answer)
        if criterion.needs("comment", row.answer) and not row.comment:
            refuse(f"{row.criterion}={row.answer} needs a comment")
        if criterion.needs("evidence", row.answer) and not row.quote:
            refuse(f"{row.criterion}={row.answer} needs a quote")
        if row.cause and row.cause not in grid.causes:
            refuse(f"no cause {row.cause}")
