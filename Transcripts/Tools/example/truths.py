"""The planted truths, computed again from what was made, and the README that states them."""

import re

from . import evaluations as scoring
from .calls import AGENTS
from .people import EVALUATORS, side

MONTHS = {8: "August", 9: "September", 10: "October"}


def must(holds, what):
    if not holds:
        raise SystemExit("a planted truth no longer holds: " + what)


def ratios(agent, criterion, made):
    return [criterion.ratio(row.answer) for one in made if one.agent == agent
            for row in one.rows if row.criterion == criterion.id and row.answer != "na"]


def section_scores(made, grid):
    """Empathy, 0 to 100, of each evaluation, from the answers written."""
    for one in made:
        given = {row.criterion: row.answer for row in one.rows}
        parts = [(grid.criteria[id].weight, grid.criteria[id].ratio(given[id]))
                 for id in scoring.EMPATHY if given[id] != "na"]
        yield one, 100 * sum(w * r for w, r in parts) / sum(w for w, _ in parts)


def agents(made, grid):
    lines = []
    for agent, (strength, weakness) in scoring.PLANTED.items():
        means = {}
        for criterion in grid.criteria.values():
            if criterion.kind == "choice" and criterion.scored and not criterion.bonus:
                found = ratios(agent, criterion, made)
                if len(found) >= 4:
                    means[criterion.id] = (float(sum(found) / len(found)), len(found))
        rest = [mean for id, (mean, _) in means.items() if id not in (strength, weakness)]
        average = sum(rest) / len(rest)
        must(means[weakness][0] <= 0.45, f"{agent} is weak at {weakness}")
        must(means[strength][0] >= 0.95, f"{agent} is strong at {strength}")
        must(min(means, key=lambda id: means[id][0]) == weakness, f"{weakness} is {agent}'s lowest")
        must(min(rest) >= 0.6 and 0.75 <= average <= 0.95, f"{agent} is ordinary elsewhere")
        count = sum(one.agent == agent for one in made)
        name, team = AGENTS[agent][:2]
        cells = [f"`{id}` {means[id][0]:.2f} (n = {means[id][1]})" for id in (strength, weakness)]
        lines.append(f"| {agent} | {name} | {team} | {count} | {cells[0]} | {cells[1]} | {average:.2f} |")
    return "\n".join(lines)


def leniency(made, grid):
    found = {}
    for label, chosen in (("the six calls scored by all four", True), ("every inbound evaluation", False)):
        sides = {"client": [], "provider": []}
        for one, score in section_scores(made, grid):
            if not chosen or one.interaction.id in scoring.COMMON:
                sides[side(one.evaluator)].append(score)
        means = {name: float(sum(values) / len(values)) for name, values in sides.items()}
        difference = means["provider"] - means["client"]
        must(7 <= difference <= 9, f"the provider is lenient by about 8 points on {label}")
        found[label] = (
            f"| {label} | {means['client']:.1f} (n = {len(sides['client'])}) "
            f"| {means['provider']:.1f} (n = {len(sides['provider'])}) | {difference:+.1f} |")
    return "\n".join(found.values())


def word(scripts):
    lines, shares = [], {}
    for month, name in MONTHS.items():
        calls = [call for call in scripts if call.language == "fr" and call.start.month == month]
        said = [len(re.findall(r"coupures?\b", turn.text.lower())) for call in calls
                for turn in call.turns if turn.speaker == "customer"]
        saying = sum(any(re.search(r"coupures?\b", turn.text.lower()) for turn in call.turns
                         if turn.speaker == "customer") for call in calls)
        shares[month] = (saying, len(calls))
        lines.append(f"| {name} | {len(calls)} | {saying} | {sum(said)} |")
    must(shares[8][0] == 0 and shares[9][0] == 1, "almost no customer says coupure before October")
    must(shares[10][0] == shares[10][1] - 1, "all customers but one say coupure in October")
    return "\n".join(lines)


def surveys(answered):
    lines = []
    for agent in AGENTS:
        values = {survey: [one.value for one in answered
                           if one.survey == survey and one.interaction.agent == agent]
                  for survey in ("csat", "nps", "ces")}
        must(all(len(found) >= 4 for found in values.values()), f"{agent} has answers of each survey")
        csat, nps, ces = values.values()
        promoters = sum(value >= 9 for value in nps) - sum(value <= 6 for value in nps)
        lines.append(
            f"| {agent} | {100 * sum(v >= 7 for v in csat) / len(csat):.0f} % (n = {len(csat)}) "
            f"| {100 * promoters / len(nps):+.0f} (n = {len(nps)}) "
            f"| {sum(ces) / len(ces):.1f} (n = {len(ces)}) |")
    must(len(answered) == 300, "300 survey answers")
    return "\n".join(lines)


def readme(scripts, interactions, evaluated, answered, grids):
    grid = grids["service-client"]
    inbound = [one for one in evaluated if one.grid == grid.id]
    for call in scoring.COMMON:
        must({one.evaluator for one in inbound if one.interaction.id == call} == set(EVALUATORS),
             f"{call} is scored by all four")
    must(len(inbound) >= 120 and len(scripts) == 32 and len(interactions) == 2000, "the counts")
    counts = {name: sum(one.grid == name for one in evaluated) for name in grids}
    return TEXT.format(
        evaluations=len(evaluated), inbound=counts["service-client"], sales=counts["vente-sortante"],
        written=counts["ecrit"], rows=sum(len(one.rows) for one in evaluated),
        common=", ".join(scoring.COMMON), agents=agents(inbound, grid),
        leniency=leniency(inbound, grid), word=word(scripts), surveys=surveys(answered),
        ).encode()


TEXT = """\
# The example contact centre

Orvanne Télécom (fibre, mobile, TV box) has its customer service answered by Relais & Voix: eight
agents, two teams, two sites, August to October 2026. Every company, person, reference and number is
invented; phone numbers are from the ranges kept for fiction.

| Folder | What it holds |
|---|---|
| `Scripts/` | the 32 calls as they were written, one turn a line, and the turns that show each planted trait |
| `Calls/` | the same calls as transcripts, in four formats, eight calls each |
| `people/` | `agents.csv`, `evaluators.csv` (two of the client, two of the provider) |
| `activity/` | `interactions.csv`: 2,000 contacts; durations in whole seconds |
| `evaluations/` | `evaluations.csv`: {evaluations} evaluations, {rows} answers, one a row |
| `surveys/` | 300 answers: `csat.csv`, `nps.csv`, `ces.tsv` |
| `Tools/` | the script that made all of it from `Scripts/`, and checks it |

All folders but `Scripts/` and `Tools/`, and this page, are made by `python3 Transcripts/Tools/make-example.py`
(standard library only; the same scripts give the same bytes). With `--check` it says whether the files
are what it would write. It computes the figures below from what it made, and fails when a planted
truth no longer holds.

## Transcripts

The file's name is the interaction's id. `C-` calls are French, `E-` calls English.

- **WebVTT**: one cue a turn, the speaker in the voice span (`Agent`, `Client` or `Customer`).
- **Whisper JSON**: one file a channel, `<id>.agent.json` and `<id>.customer.json`, since Whisper knows no
  speakers; one segment a turn, words with times.
- **Amazon Transcribe Call Analytics JSON**: one entry a turn, items with times.
- **Plain text**: `[mm:ss] Conseiller : …` (`Agent: …` in English).

Times come from the number of letters and each speaker's pace; overlaps, holds and pauses are those of
the scripts. Turns keep the order of the script, so a turn has the same place in every format.

## Evaluations

Columns: `evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer,cause,comment,quote_turn,quote`.

- `answer`: a level's id, a number, a text, or `na`; a `multiple` criterion has its levels separated by spaces.
  Hidden criteria (their condition is false) have no row.
- `quote_turn`: the turn quoted, from 0 in time order; empty when the call was listened to and has no transcript.
- {inbound} are on the inbound grid, {sales} on `vente-sortante`, {written} on `ecrit`.
- Scored by all four evaluators: {common}.

## Surveys

| File | Encoding and shape | Scale |
|---|---|---|
| `csat.csv` | Windows-1252, `;`, CRLF, decimal comma, `dd/mm/yyyy hh:mm` (Excel, French) | 0 to 10 by halves, high is good, satisfied from 7 |
| `nps.csv` | UTF-8, `,`, ISO dates | 0 to 10, high is good |
| `ces.tsv` | UTF-8 with BOM, tabs, ISO dates and times | 1 to 7, "made it easy", high is good |

Answers follow the agent, the quality observed and the outcome, with much chance: satisfied share,
NPS and mean CES by agent are

| Agent | CSAT | NPS | CES |
|---|---|---|---|
{surveys}

## Planted truths

**Each agent has a strength and a weakness.** Mean ratio of the criterion on the inbound grid (0 worst, 1 best;
N/A left out), and the mean of the other scored criteria.

| Agent | Name | Team | Evaluations | Strength | Weakness | Others |
|---|---|---|---|---|---|---|
{agents}

**The provider's evaluators are lenient on empathy.** Mean score of the section `empathie`, 0 to 100.

| Over | Client | Provider | Difference |
|---|---|---|---|
{leniency}

**A word rises in the last month.** French calls in which a customer says « coupure » or « coupures »
(agents' words not counted).

| Month | French calls | calls with the word | times said |
|---|---|---|---|
{word}

**Rare errors.** One evaluation has a failed section (`courtoisie`, A106) and one a failed grid
(`donnees-bancaires`, A103), so that both effects can be seen.
"""
