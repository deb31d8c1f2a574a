internal import QualityModel
internal import Statistics

extension CalibrationWorkbookDraft {
  /// The first page's sentences, then its figures.
  var summary: TableSheet {
    var table = TableSheet(
      name: say(fr: "Synthèse", en: "Summary"),
      columns: [.init(builder.documentTitle, width: 70)]
        + figure(say(fr: "Valeur", en: "Value"), .general))
    if let caution = builder.caution { table.row { $0.put(caution) } }
    for part in builder.summaryParts {
      table.row { $0.put(part.heading, isBold: true) }
      for sentence in part.sentences { table.row { $0.put(sentence) } }
    }
    table.row { $0.put(say(fr: "Chiffres", en: "Figures"), isBold: true) }
    for (title, statistic) in figures {
      table.row {
        $0.put(title)
        $0.put(statistic, self)
      }
    }
    return table
  }

  private var figures: [(ReportText, Statistic)] {
    let total = report.total
    var figures = [
      (
        say(fr: "Appels dans la tolérance (part)", en: "Calls within tolerance (share)"),
        total.withinTolerance
      ),
      (
        say(fr: "Paires dans la tolérance (part)", en: "Pairs within tolerance (share)"),
        total.pairsWithinTolerance
      ),
      (
        say(fr: "Écart moyen d'une paire (points)", en: "Mean gap of a pair (points)"),
        total.meanGap
      ),
      (say(fr: "ICC(2,1)", en: "ICC(2,1)"), total.reliability),
    ]
    if let errors = report.criticalErrors {
      figures.append(
        (
          say(fr: "Mêmes erreurs critiques (part)", en: "Same critical errors (share)"),
          errors.sameErrors
        ))
    }
    return figures
  }

  /// Conventions, what is left out, methods with their sources, and sessions with their digests.
  var notes: TableSheet {
    var table = TableSheet(
      name: say(fr: "Notes", en: "Notes"),
      columns: [
        .init(say(fr: "Sujet", en: "Subject"), width: 28),
        .init(say(fr: "Note", en: "Note"), width: 90),
        .init(say(fr: "Source", en: "Source"), width: 40),
      ])
    func add(_ subject: ReportText, _ notes: [ReportText]) {
      for note in notes {
        table.row {
          $0.put(subject)
          $0.put(note)
        }
      }
    }
    add(say(fr: "Conventions", en: "Conventions"), builder.conventions)
    add(say(fr: "Laissé de côté", en: "Left out"), builder.omissions)
    for method in CalibrationMethod.used(in: report) {
      table.row {
        $0.put(wording.title(method))
        $0.put(wording.meaning(method))
        $0.put(outside: wording.source(method))
      }
    }
    for session in report.sessions {
      table.row {
        $0.put(say(fr: "Séance", en: "Session"))
        $0.put(outside: "\(session.title) (\(session.id))")
        $0.put(outside: session.closingDigest)
      }
    }
    return table
  }
}
