internal import Languages
internal import QualityModel
internal import Statistics

/// The table of criteria, most points at stake first.
extension CalibrationReportBuilder {
  var criteriaSection: ReportSection? {
    guard !report.criteria.isEmpty else { return nil }
    return ReportSection(
      say(fr: "Critère par critère", en: "Criterion by criterion"),
      blocks: [.table(criteriaTable(report.criteria, note: criteriaReading))])
  }

  func criteriaTable(_ criteria: [CriterionAgreement], note: ReportText? = nil)
    -> ReportTable
  {
    let hasDirection = criteria.contains { $0.direction != nil }
    var columns: [ReportTable.Column] = [
      .init(say(fr: "Critère", en: "Criterion"), width: hasDirection ? 19 : 25),
      .init(say(fr: "Appels", en: "Calls"), .number),
      .init(say(fr: "Accord (intervalle)", en: "Agreement (interval)"), width: 13),
      .init(say(fr: "Coefficient (intervalle)", en: "Coefficient (interval)"), width: 17),
    ]
    if hasDirection {
      columns.append(.init(say(fr: "Sens", en: "Direction"), width: 19))
    }
    columns += [
      .init(say(fr: "Points en jeu (intervalle)", en: "Points at stake (interval)"), width: 13),
      .init(say(fr: "Lecture", en: "Reading")),
    ]
    return ReportTable(
      caption: say(
        fr: "Par points en jeu décroissants ; entre parenthèses, l'intervalle à 95 %",
        en: "Most points at stake first; the 95% interval in parentheses"),
      columns: columns,
      groups: [.init(rows: criteria.map { row($0, hasDirection: hasDirection) })], note: note)
  }

  private func row(_ criterion: CriterionAgreement, hasDirection: Bool) -> [ReportTable.Cell] {
    var cells: [ReportTable.Cell] = [
      .text(ReportText(outside: own(criterion.title, id: criterion.criterionID))),
      countCell(criterion.callCount), .text(together(criterion.agreement, .share)),
      .text(criterion.coefficients.first.map(coefficient) ?? "–"),
    ]
    if hasDirection { cells.append(.text(direction(of: criterion))) }
    cells += [.text(stake(of: criterion)), .text(wording.title(criterion.reading))]
    return cells
  }

  /// "AC2 de Gwet 0,38 (0,17 à 0,59)".
  func coefficient(_ coefficient: CriterionAgreement.CoefficientValue) -> ReportText {
    let title = wording.title(coefficient.coefficient)
    let value = together(coefficient.value, .coefficient)
    return coefficient.value.estimate == nil
      ? say(fr: "\(title) : \(value)", en: "\(title): \(value)") : "\(title) \(value)"
  }

  /// Whether a side is harsher on a criterion beyond chance: its test says so, the number of criteria
  /// being taken into account.
  func isEstablished(_ criterion: CriterionAgreement) -> Bool {
    criterion.directionProbability.map { $0 < 0.05 } ?? false
  }

  /// Who is harsher, by how much, with its probability.
  private func direction(of criterion: CriterionAgreement) -> ReportText {
    guard let direction = criterion.direction else { return "–" }
    guard let estimate = direction.estimate else {
      return wording.comparedCell(direction, .points)
    }
    guard !wording.readsAsNothing(estimate.value) else {
      return say(fr: "sans écart", en: "no difference")
    }
    if !isEstablished(criterion) {
      let value = FigureStyle.points.signed(estimate.value, language)
      guard let probability = criterion.directionProbability.map(wording.probability) else {
        return say(fr: "non établi (\(value))", en: "not established (\(value))")
      }
      return say(
        fr: "non établi (\(value) ; \(probability))",
        en: "not established (\(value); \(probability))")
    }
    let gap = FigureStyle.points.text(estimate.value.magnitude, language)
    let who =
      estimate.value < 0
      ? say(fr: "donneur d'ordre plus sévère de \(gap)", en: "client \(gap) harsher")
      : say(fr: "prestataire plus sévère de \(gap)", en: "provider \(gap) harsher")
    guard let probability = criterion.directionProbability else { return who }
    return "\(who) (\(wording.probability(probability)))"
  }

  private func stake(of criterion: CriterionAgreement) -> ReportText {
    criterion.isScored
      ? together(criterion.pointsAtStake, .points)
      : say(fr: "ne compte pas dans la note", en: "not in the score")
  }

  private var criteriaReading: ReportText {
    let threshold = FigureStyle.coefficient.text(report.agreementThreshold, language)
    return say(
      fr: """
        Accord : part des paires d'évaluateurs d'un même appel qui répondent pareil, sans objet exclu ; \
        le coefficient en ôte l'accord dû au hasard, et c'est lui qui juge. « Accord établi » : tout \
        son intervalle est à \(threshold) ou plus ; « désaccord établi » : tout son intervalle est \
        au-dessous ; « non tranché » : il contient \(threshold), deux coefficients se contredisent ou \
        les appels sont trop peu. Points en jeu : ce dont deux évaluateurs d'un même appel s'écartent, \
        en moyenne, sur la note à cause de ce critère.
        """,
      en: """
        Agreement: the share of pairs of evaluators of the same call who answer alike, not applicable \
        left out; the coefficient takes out agreement by chance, and it is what judges. “Agreement \
        established”: its whole interval is at \(threshold) or above; “disagreement established”: its \
        whole interval is below; “not settled”: it holds \(threshold), two coefficients contradict each \
        other or calls are too few. Points at stake: what two evaluators of the same call differ by on \
        the score, on average, because of this criterion.
        """)
  }
}
