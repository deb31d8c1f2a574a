internal import QualityModel
internal import Statistics

extension CalibrationWorkbookDraft {
  /// A line a criterion.
  func criteria(_ criteria: [CriterionAgreement], name: ReportText) -> TableSheet {
    var table = TableSheet(name: name, columns: criteriaColumns)
    for criterion in criteria {
      table.row { row in
        row.put(outside: title(criterion))
        row.put(outside: criterion.criterionID)
        row.put(builder.partTitle(criterion.sectionID))
        row.put(criterion.callCount)
        row.put(criterion.answerCount)
        row.put(criterion.notApplicableCount)
        row.put(criterion.splitApplicabilityCount)
        row.put(criterion.agreement, self)
        row.put(wording.title(criterion.reading))
        if let first = criterion.coefficients.first {
          row.put(wording.title(first.coefficient))
          row.put(first.value, self)
        } else {
          row.skip(5)
        }
        row.put(criterion.pointsAtStake, self)
        row.put(criterion.direction, self)
        row.put(criterion.directionTest.map(wording.title) ?? "")
        row.put(criterion.directionProbability)
        row.put(coefficients(criterion))
      }
    }
    return table
  }

  private var criteriaColumns: [TableSheet.Column] {
    [
      .init(say(fr: "Critère", en: "Criterion"), width: 34),
      .init(say(fr: "Identifiant", en: "Id"), width: 22),
      .init(say(fr: "Rubrique", en: "Section"), width: 20),
      .init(say(fr: "Appels", en: "Calls"), width: 9, .count),
      .init(say(fr: "Réponses", en: "Answers"), width: 9, .count),
      .init(say(fr: "Sans objet", en: "Not applicable"), width: 9, .count),
      .init(
        say(fr: "Appels partagés sur sans objet", en: "Calls split on not applicable"), width: 13,
        .count),
    ] + figure(say(fr: "Accord", en: "Agreement"), .share) + [
      .init(say(fr: "Lecture", en: "Reading"), width: 20),
      .init(say(fr: "Coefficient", en: "Coefficient"), width: 24),
    ] + figure(say(fr: "Valeur du coefficient", en: "Coefficient's value"), .coefficient)
      + figure(say(fr: "Points en jeu", en: "Points at stake"), .points)
      + figure(
        say(fr: "Donneur d'ordre moins prestataire", en: "Client minus provider"), .signedPoints)
      + [
        .init(say(fr: "Test du sens", en: "Test of direction"), width: 22),
        .init(say(fr: "Probabilité", en: "Probability"), .probability),
        .init(say(fr: "Autres coefficients", en: "Other coefficients"), width: 44),
      ]
  }

  private func title(_ criterion: CriterionAgreement) -> String {
    builder.own(criterion.title, id: criterion.criterionID, limit: 500)
  }

  private func coefficients(_ criterion: CriterionAgreement) -> ReportText {
    let others = criterion.coefficients.dropFirst().map(builder.coefficient)
    return others.dropFirst().reduce(others.first ?? "") {
      say(fr: "\($0) ; \($1)", en: "\($0); \($1)")
    }
  }

  /// A line a pair of levels of a criterion.
  var levels: TableSheet {
    var table = TableSheet(
      name: say(fr: "Niveaux", en: "Levels"),
      columns: [
        .init(say(fr: "Critère", en: "Criterion"), width: 34),
        .init(say(fr: "Lignes et colonnes", en: "Rows and columns"), width: 32),
        .init(say(fr: "En ligne", en: "Row"), width: 22),
        .init(say(fr: "En colonne", en: "Column"), width: 22),
        .init(say(fr: "Paires", en: "Pairs"), width: 9, .count),
      ])
    for criterion in report.criteria {
      guard let confusion = criterion.confusion else { continue }
      let names = confusion.categories.map { builder.levelName($0, in: criterion) }
      for (place, counts) in zip(names.indices, confusion.counts) {
        for (column, count) in zip(names.indices, counts) {
          table.row {
            $0.put(outside: title(criterion))
            $0.put(axes(confusion.axes))
            $0.put(names[place])
            $0.put(names[column])
            $0.put(count)
          }
        }
      }
    }
    return table
  }

  private func axes(_ axes: LevelConfusion.Axes) -> ReportText {
    let (rows, columns) = builder.names(of: axes)
    return say(fr: "\(rows) / \(columns)", en: "\(rows) / \(columns)")
  }

  /// A line an answer on each call where answers differ, with its comment and its quotes whole.
  var differences: TableSheet {
    var table = TableSheet(
      name: say(fr: "Écarts", en: "Differences"),
      columns: [
        .init(say(fr: "Critère", en: "Criterion"), width: 30),
        .init(say(fr: "Appel", en: "Call"), width: 16),
        .init(say(fr: "Points de la note", en: "Points of the score"), width: 9, .points),
        .init(say(fr: "Évaluateur", en: "Evaluator"), width: 22),
        .init(say(fr: "Partie", en: "Side"), width: 17),
        .init(say(fr: "Réponse", en: "Answer"), width: 20),
        .init(say(fr: "Commentaire", en: "Comment"), width: 60),
        .init(say(fr: "Passages cités", en: "Words quoted"), width: 60),
      ])
    for criterion in report.criteria {
      for difference in criterion.differences {
        for given in difference.answers {
          table.row {
            $0.put(outside: title(criterion))
            $0.put(outside: difference.interactionID)
            $0.put(difference.points)
            $0.put(outside: builder.name(of: given.evaluatorID))
            $0.put(builder.side(of: given.evaluatorID))
            guard let answer = given.answer else {
              return $0.put(say(fr: "pas de réponse", en: "no answer"))
            }
            $0.put(builder.value(answer, in: criterion))
            $0.put(outside: answer.comment)
            $0.put(outside: answer.quotes.map(\.text).joined(separator: "\n"))
          }
        }
      }
    }
    return table
  }
}
