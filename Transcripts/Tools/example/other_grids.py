"""One sale and one written contact an agent, on the other two grids."""

from . import texts
from .calls import AGENTS


def evaluations(interactions, grids, dice):
    from .evaluations import Evaluation
    from .people import EVALUATORS

    evaluators, made = list(EVALUATORS), []
    for number, agent in enumerate(AGENTS):
        mine = [one for one in interactions if one.agent == agent and not one.scripted]
        sale = dice.choice([one for one in mine if one.direction == "outbound" and one.talk > 90])
        written = dice.choice([one for one in mine if one.channel in ("email", "chat")])
        for interaction, name, answer, place in (
                (sale, "vente-sortante", sold, number), (written, "ecrit", wrote, number + 2)):
            one = Evaluation(interaction, evaluators[place % 4], name, {})
            fill(one, grids[name], answer, dice)
            made.append(one)
    return made


def fill(one, grid, answer, dice):
    from .evaluations import Row

    given = {}
    for criterion in grid.criteria.values():
        if grid.applies(criterion, given):
            row = Row(criterion.id, *answer(criterion, one.interaction, given, dice))
            given[criterion.id] = row.answer
            one.rows.append(row)


def sold(criterion, interaction, given, dice):
    """Answer, cause, comment, quote turn, quote."""
    id = criterion.id
    if id == "resultat":
        return ({"vente": "vente", "refus": "refus"}.get(interaction.outcome, "rappel"),)
    if id == "objection":
        return (dice.choice(list(criterion.levels)),)
    if id == "arguments":
        picked = [level for level in criterion.levels
                  if dice.random() < (0.15 if level == "pression" else 0.7)]
        return (" ".join(picked or ["usage"]),)
    if id == "refus-respecte":
        return ("na" if interaction.outcome == "vente" else "oui",)
    if "oui" in criterion.levels:
        return ("oui",)
    level = dice.choices(("absent", "present", "maitrise"), (1, 5, 4))[0]
    if level == "absent" and id in texts.SALES:
        said, quote = texts.SALES[id]
        return level, "conseiller", said, "", quote
    return (level,)


def wrote(criterion, interaction, given, dice):
    """Answer, cause, comment, quote turn, quote."""
    id = criterion.id
    if id == "issue-ecrite":
        level = {"transféré": "transfert", "suite programmée": "attente-client"}.get(
            interaction.outcome, "resolu")
        return level, "", texts.WRITTEN[id][level]
    if id == "formation-souhaitee":
        return (dice.choice(texts.WRITTEN[id]),)
    if id == "delai-premiere-reponse":
        return (str(0 if interaction.channel == "chat" else dice.choice((1, 3, 6, 20, 30))),)
    if id == "questions-ecrites" and dice.random() < 0.4:
        return ("na",)
    if id in ("destinataire", "reponse-complete"):
        return (dice.choice(("sans-ecart", "sans-ecart", "ecart-mineur")),)
    level = dice.choices(("ecart-majeur", "ecart-mineur", "sans-ecart"), (1, 3, 7))[0]
    comment = quote = ""
    if level != "sans-ecart" and id in texts.WRITTEN:
        comment = dice.choice(texts.WRITTEN[id])
    if id == "toutes-les-demandes":
        quote = dice.choice(texts.WRITTEN["demandes"])
    cause = "redacteur" if level == "ecart-majeur" else ""
    return level, cause, comment, "", quote
