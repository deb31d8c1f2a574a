"""The same coaching sheets made with Jinja2 and matplotlib's SVG, to compare with sheets-bench.

Run: python3 Benchmarks/peers/sheets_jinja.py [SHEETS]   (20 by default)
It times that many and gives the figure for 1,000 by multiplication, saying so.
"""

import io
import random
import sys
import time

import jinja2
import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

PAGE = jinja2.Environment(autoescape=True).from_string(
    """<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"/>
<title>Fiche de coaching de {{ s.name }}</title></head><body><main>
<header><p>Fiche de coaching · octobre 2026</p><h1>{{ s.name }}</h1></header>
<section><h2>Ce qui a été écouté</h2><p>{{ s.n }} évaluations de {{ s.n }} appels, sur {{ s.handled }}
contacts traités. Par Anne Roy (donneur d’ordre, 8) et Omar Filali (prestataire, 6).</p></section>
<section><h2>Qualité délivrée</h2>{{ s.bullet|safe }}<p>Le score ({{ fr(s.score.value) }} ; n =
{{ s.score.n }} appels ; intervalle à 95 % : {{ fr(s.score.low) }} à {{ fr(s.score.high) }})
{{ verdict(s.score) }}.</p></section>
<section><h2>Rubriques et dimensions</h2>{{ s.dots|safe }}<table><thead><tr><th>Intitulé</th>
<th>Moyenne</th><th>n</th><th>Intervalle</th><th>Équipe</th><th>Lecture</th></tr></thead><tbody>
{% for f in s.figures %}<tr><th>{{ f.title }}</th><td>{{ fr(f.value) }}</td><td>{{ f.n }}</td>
<td>{{ fr(f.low) }} à {{ fr(f.high) }}</td><td>{{ fr(f.team) }}</td><td>{{ verdict(f) }}</td></tr>
{% endfor %}</tbody></table></section>
<section><h2>Qualité perçue</h2>{% for f in s.surveys %}<p>{{ f.title }} : {{ fr(f.value) }} % (n =
{{ f.n }} réponses ; intervalle à 95 % : {{ fr(f.low) }} à {{ fr(f.high) }})</p>{% endfor %}</section>
<section><h2>Évaluations sans erreur</h2><table>{% for f in s.errors %}<tr><th>{{ f.title }}</th>
<td>{{ fr(f.value) }} %</td><td>{{ f.n }}</td></tr>{% endfor %}</table></section>
{% for part, points in (("Points forts", s.strengths), ("Priorités", s.priorities),
("À confirmer", s.confirm)) %}<section><h2>{{ part }}</h2>{% for p in points %}<section>
<h3>{{ p.title }}</h3><p>Le niveau ({{ fr(p.value) }} ; n = {{ p.n }} appels ; intervalle à 95 % :
{{ fr(p.low) }} à {{ fr(p.high) }}) {{ verdict(p) }}.</p><blockquote>« {{ p.quote }} »
<footer>{{ p.call }}, 02:14</footer></blockquote><p>Attendu : {{ p.expected }}</p>
<p>À travailler : {{ p.advice }}</p></section>{% endfor %}</section>{% endfor %}
<section><h2>Termes</h2><p>{% for t in s.terms %}« {{ t.text }} » ({{ t.n }}), {% endfor %}</p></section>
<section><h2>Plan d’action</h2><table><tr><th>N°</th><th>Action</th><th>Responsable</th>
<th>Échéance</th><th>Mesure</th></tr>{% for i in range(3) %}<tr><th>{{ i + 1 }}</th><td></td><td></td>
<td></td><td></td></tr>{% endfor %}</table></section>
<section><h2>Signatures</h2><p>« lu et reçu »</p></section></main></body></html>"""
)

WORDS = "alors votre box je regarde le dossier du technicien jeudi d'accord un instant".split()


def french(value):
    return f"{value:.1f}".replace(".", ",")


def verdict(figure):
    if figure["low"] >= 80:
        return "atteint l’objectif de 80, intervalle compris"
    if figure["high"] < 80:
        return "est sous l’objectif de 80 ; l’intervalle ne l’atteint pas"
    return "n’est pas tranché par rapport à l’objectif de 80"


def figure(random_source, title):
    value = random_source.uniform(40, 95)
    half = random_source.uniform(2, 10)
    return dict(title=title, value=value, n=random_source.randint(6, 25), low=value - half,
                high=min(100, value + half), team=random_source.uniform(70, 90))


def words(random_source, count):
    return " ".join(random_source.choices(WORDS, k=count))


def point(random_source, number):
    result = figure(random_source, f"Critère {number}")
    result.update(quote=words(random_source, 20), call=f"C-2610-{number}",
                  expected=words(random_source, 36), advice=words(random_source, 24))
    return result


def as_svg(drawing):
    out = io.StringIO()
    drawing.savefig(out, format="svg")
    plt.close(drawing)
    text = out.getvalue()
    return text[text.index("<svg"):]


def bullet(f):
    drawing, axes = plt.subplots(figsize=(7, 0.9))
    axes.barh([0], [f["value"]], height=0.5, color="#cfdbe4")
    axes.errorbar([f["value"]], [0], xerr=[[f["value"] - f["low"]], [f["high"] - f["value"]]], fmt="o")
    axes.plot([f["team"]], [-0.4], "D", color="grey")
    axes.axvline(80, color="#9a3412")
    axes.set_xlim(0, 100)
    axes.set_yticks([])
    return as_svg(drawing)


def dots(figures):
    drawing, axes = plt.subplots(figsize=(7, 3))
    rows = range(len(figures))
    axes.errorbar([f["value"] for f in figures], rows,
                  xerr=[[f["value"] - f["low"] for f in figures],
                        [f["high"] - f["value"] for f in figures]], fmt="o")
    axes.plot([f["team"] for f in figures], rows, "D", color="grey")
    axes.axvline(80, color="#9a3412")
    axes.set_xlim(0, 100)
    axes.set_yticks(list(rows), [f["title"] for f in figures])
    return as_svg(drawing)


def sheet(random_source, number):
    figures = [figure(random_source, f"Rubrique {i}") for i in range(12)]
    score = figure(random_source, "Score")
    return dict(
        name=f"Imane Alaoui {number}", n=14, handled=412, score=score, figures=figures,
        surveys=[figure(random_source, t) for t in ("CSAT", "NPS", "CES")],
        errors=[figure(random_source, t) for t in ("Client", "Métier", "Conformité")],
        strengths=[point(random_source, i) for i in range(3)],
        priorities=[point(random_source, i) for i in range(2)],
        confirm=[point(random_source, i) for i in range(2)],
        terms=[dict(text=words(random_source, 2), n=i) for i in range(15)],
        bullet=bullet(score), dots=dots(figures))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    source = random.Random(7)
    sheet(source, 0)  # fonts and caches, outside the measure
    start = time.perf_counter()
    total = sum(len(PAGE.render(s=sheet(source, i), fr=french, verdict=verdict).encode())
                for i in range(count))
    each = (time.perf_counter() - start) / count
    print(f"HTML, Jinja2 {jinja2.__version__} + matplotlib {matplotlib.__version__}: "
          f"{count} sheets measured, {each * 1000:.0f} ms and {total // count // 1024} KiB a sheet; "
          f"1,000 would take {each * 1000:.0f} s (extrapolated)")


main()
