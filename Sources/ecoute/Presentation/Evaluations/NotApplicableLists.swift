import Languages
import QualityModel
import Statistics

/// The tables of answers "not applicable".
struct NotApplicableLists {
  let context: CommandContext
  let names: [String: String]
  /// The one evaluator to show; `nil` means all.
  let evaluator: String?

  private var language: Language { context.language }

  private func say(_ french: String, _ english: String) -> String {
    context.say(fr: french, en: english)
  }

  private func evaluatorCell(_ id: String) -> ResultList.Cell {
    .coded(names[id].map { "\($0) (\(id))" } ?? id, id)
  }

  private func criterionCell(_ criterion: Criterion, _ grid: Grid?) -> ResultList.Cell {
    let title = grid.map { $0.text(criterion.title, in: language) } ?? ""
    return .coded(title.isEmpty ? criterion.id : title, criterion.id)
  }

  func both(_ rows: [NotApplicableTable.Row], _ grids: [String: Grid]) -> ResultList {
    var list = ResultList(
      schema: "ecoute.not-applicable/1",
      columns: [
        .init("evaluator", say("Évaluateur", "Evaluator")),
        .init("grid", say("Grille", "Grid")), .init("criterion", say("Critère", "Criterion")),
        .init("n", "n", .right), .init("notApplicable", say("Sans objet", "N/A"), .right),
        .init("share", say("Part", "Share"), .right),
        .init("othersN", say("n (autres)", "n (others)"), .right),
        .init("othersShare", say("Part (autres)", "Share (others)"), .right),
        .init("difference", say("Écart", "Difference"), .right),
        .init("interval", say("Intervalle à 95 %", "95 % interval"), .right),
        .init("probability", say("p corrigée", "adjusted p"), .right),
        .init("weightLost", say("Poids perdu", "Weight lost"), .right),
        .init("verdict", say("Constat", "Finding")),
      ])
    for row in rows where evaluator == nil || row.evaluatorID == evaluator {
      list.append([
        evaluatorCell(row.evaluatorID), .text(row.gridID),
        criterionCell(row.criterion, grids[row.gridID]), .count(row.own.count, language),
        .count(row.own.notApplicable, language),
        .percent(row.own.statistic.estimate?.value, language),
        .count(row.others.count, language),
        .percent(row.others.statistic.estimate?.value, language),
        .percent(row.difference.estimate?.value, language),
        .percentInterval(row.difference.estimate?.interval, language),
        .number(row.probability, decimals: 3, language), .percent(row.weightLost, language),
        .coded(row.verdict.title[language], row.verdict.rawValue),
      ])
    }
    return list
  }

  func criteria(
    _ rows: [(
      gridID: String, criterion: Criterion, share: NotApplicableTable.Share, weight: Double
    )], _ grids: [String: Grid]
  ) -> ResultList {
    var list = ResultList(
      schema: "ecoute.not-applicable-criteria/1",
      columns: [
        .init("grid", say("Grille", "Grid")), .init("criterion", say("Critère", "Criterion")),
        .init("n", "n", .right), .init("notApplicable", say("Sans objet", "N/A"), .right),
        .init("share", say("Part", "Share"), .right),
        .init("interval", say("Intervalle à 95 %", "95 % interval"), .right),
        .init("weight", say("Poids", "Weight"), .right),
        .init("weightLost", say("Poids perdu", "Weight lost"), .right),
      ])
    for row in rows {
      let estimate = row.share.statistic.estimate
      list.append([
        .text(row.gridID), criterionCell(row.criterion, grids[row.gridID]),
        .count(row.share.count, language), .count(row.share.notApplicable, language),
        .percent(estimate?.value, language), .percentInterval(estimate?.interval, language),
        .percent(row.weight, language), .percent((estimate?.value ?? 0) * row.weight, language),
      ])
    }
    return list
  }

  func evaluators(_ rows: [NotApplicableWeight.Row]) -> ResultList {
    var list = ResultList(
      schema: "ecoute.not-applicable-evaluators/1",
      columns: [
        .init("evaluator", say("Évaluateur", "Evaluator")),
        .init("grid", say("Grille", "Grid")),
        .init("n", say("n (évaluations)", "n (evaluations)"), .right),
        .init("answers", say("Réponses", "Answers"), .right),
        .init("notApplicable", say("Sans objet", "N/A"), .right),
        .init("weightLost", say("Poids perdu", "Weight lost"), .right),
        .init("othersN", say("n (autres)", "n (others)"), .right),
        .init("othersWeightLost", say("Poids perdu (autres)", "Weight lost (others)"), .right),
        .init("difference", say("Écart", "Difference"), .right),
        .init("interval", say("Intervalle à 95 %", "95 % interval"), .right),
        .init("probability", say("p corrigée", "adjusted p"), .right),
        .init("verdict", say("Constat", "Finding")),
      ])
    for row in rows where evaluator == nil || row.evaluatorID == evaluator {
      list.append([
        evaluatorCell(row.evaluatorID), .text(row.gridID), .count(row.own.count, language),
        .count(row.answers.count, language), .count(row.answers.notApplicable, language),
        .percent(row.own.estimate?.value, language), .count(row.others.count, language),
        .percent(row.others.estimate?.value, language),
        .percent(row.difference.estimate?.value, language),
        .percentInterval(row.difference.estimate?.interval, language),
        .number(row.probability, decimals: 3, language),
        .coded(row.verdict.title[language], row.verdict.rawValue),
      ])
    }
    return list
  }

  /// What the findings rest on, and what they do not prove.
  var method: String {
    let text = BilingualText.spaced(
      fr:
        "Comparaison aux autres évaluateurs sur la même grille, à 5 %, corrigée pour le nombre de "
        + "comparaisons. Un écart peut venir des appels : vérifiez-le sur des appels communs.",
      en:
        "Compared with the other evaluators on the same grid, at 5 %, corrected for the number of "
        + "comparisons. A difference may come from the calls: check it on shared calls.")
    return text[language]
  }
}

extension NotApplicableTable.Verdict {
  var title: BilingualText {
    switch self {
    case .more: BilingualText(fr: "plus que les autres", en: "more than the others")
    case .less: BilingualText(fr: "moins que les autres", en: "less than the others")
    case .notEstablished: BilingualText(fr: "écart non établi", en: "no difference established")
    case .tooFew: BilingualText(fr: "trop peu de réponses", en: "too few answers")
    case .alone: BilingualText(fr: "personne à comparer", en: "nobody to compare with")
    }
  }
}
