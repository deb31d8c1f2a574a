internal import Calendars
internal import QualityModel
internal import Statistics

extension CalibrationWorkbookDraft {
  /// A line a call and a part, a column an evaluator.
  var scores: TableSheet {
    let evaluators = report.evaluators
    var table = TableSheet(
      name: say(fr: "Notes par appel", en: "Scores by call"),
      columns: [
        .init(say(fr: "Appel", en: "Call"), width: 18),
        .init(say(fr: "Rubrique", en: "Section"), width: 24),
      ]
        + evaluators.map {
          TableSheet.Column(
            ReportText(outside: CellText.of(builder.name(of: $0.id))), width: 14, .points)
        } + [.init(say(fr: "Étendue", en: "Range"), .points)])
    for part in [report.total] + report.sections {
      for call in part.scores {
        table.row { row in
          row.put(outside: call.interactionID)
          row.put(builder.partTitle(part.id, part.title))
          let given = evaluators.map { evaluator in
            call.scores.first { $0.evaluatorID == evaluator.id }?.score
          }
          for score in given { row.put(score) }
          let known = given.compactMap { $0 }
          row.put(known.max().flatMap { high in known.min().map { high - $0 } })
        }
      }
    }
    return table
  }

  /// A line an evaluator.
  var evaluators: TableSheet {
    var table = TableSheet(
      name: say(fr: "Évaluateurs", en: "Evaluators"), columns: evaluatorColumns)
    for standing in report.standings {
      table.row { row in
        row.put(outside: builder.name(of: standing.evaluator.id))
        row.put(builder.side(standing.evaluator.side))
        row.put(standing.callCount)
        row.put(standing.deviation, self)
        row.put(standing.probability)
        row.put(wording.title(standing.reading))
        row.put(standing.predictedDeviation.estimate?.value)
        row.put(standing.againstReference, self)
        row.put(standing.withinTolerance, self)
        if let errors = standing.criticalErrors {
          row.put(errors.found)
          row.put(errors.missed)
          row.put(errors.invented)
        } else {
          row.skip(3)
        }
        row.put(standing.notApplicableShare, self)
        row.put(standing.othersNotApplicableShare.estimate?.value)
        row.put(standing.repeatability, self)
        row.put(standing.repeatedAnswers, self)
      }
    }
    return table
  }

  private var evaluatorColumns: [TableSheet.Column] {
    [
      .init(say(fr: "Évaluateur", en: "Evaluator"), width: 24),
      .init(say(fr: "Partie", en: "Side"), width: 17),
      .init(say(fr: "Appels", en: "Calls"), width: 9, .count),
    ] + figure(say(fr: "Écart ajusté", en: "Adjusted difference"), .signedPoints) + [
      .init(say(fr: "p ajustée", en: "Adjusted p"), .probability),
      .init(say(fr: "Lecture", en: "Reading"), width: 24),
      .init(say(fr: "Écart prédit", en: "Predicted difference"), .signedPoints),
    ] + figure(say(fr: "Écart à la référence", en: "Against the reference"), .signedPoints)
      + figure(say(fr: "Appels dans la tolérance", en: "Calls within tolerance"), .share) + [
        .init(say(fr: "Erreurs critiques relevées", en: "Critical errors found"), .count),
        .init(say(fr: "Erreurs critiques manquées", en: "Critical errors missed"), .count),
        .init(say(fr: "Erreurs critiques en trop", en: "Critical errors invented"), .count),
      ] + figure(say(fr: "Sans objet", en: "Not applicable"), .share) + [
        .init(say(fr: "Sans objet, les autres", en: "Not applicable, others"), .share)
      ] + figure(say(fr: "Fidélité à soi-même", en: "Repeatability"), .points)
      + figure(say(fr: "Réponses identiques", en: "Answers repeated"), .share)
  }

  /// A line an evaluator and a section, then one an evaluator and a session.
  var evaluatorSections: TableSheet {
    var table = TableSheet(
      name: say(fr: "Sévérité en détail", en: "Severity in detail"),
      columns: [
        .init(say(fr: "Évaluateur", en: "Evaluator"), width: 24),
        .init(say(fr: "Rubrique ou séance", en: "Section or session"), width: 30),
        .init(say(fr: "Ouverte le", en: "Opened on"), dayFormat),
      ] + figure(say(fr: "Écart", en: "Difference"), .signedPoints) + [
        .init(say(fr: "p ajustée", en: "Adjusted p"), .probability),
        .init(say(fr: "Séance à expliquer", en: "Session to explain"), width: 12),
      ])
    for standing in report.standings {
      for section in standing.sections {
        table.row {
          $0.put(outside: builder.name(of: standing.evaluator.id))
          $0.put(builder.partTitle(section.sectionID))
          $0.skip()
          $0.put(section.deviation, self)
          $0.put(section.probability)
        }
      }
      for point in standing.drift?.points ?? [] {
        table.row {
          $0.put(outside: builder.name(of: standing.evaluator.id))
          $0.put(outside: point.sessionID)
          $0.put(point.openedOn)
          $0.put(point.deviation, self)
          $0.skip()
          $0.put(point.isSignal ? say(fr: "oui", en: "yes") : say(fr: "non", en: "no"))
        }
      }
    }
    return table
  }
}
