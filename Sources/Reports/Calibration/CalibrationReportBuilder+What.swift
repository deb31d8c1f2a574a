internal import Languages
internal import QualityModel
internal import Statistics

/// On what people differ: the criteria that put most points at stake among those not agreed on.
extension CalibrationReportBuilder {
  /// The criteria that a manager reads of: those of the grid that all score on, or, when each side
  /// scores on its own, those that the crosswalk links.
  var comparedCriteria: [CriterionAgreement] {
    guard let pair = report.gridPair, report.criteria.allSatisfy({ $0.reading == .undefined })
    else { return report.criteria }
    return pair.criteria
  }

  var whatSentences: [ReportText] {
    let apart = comparedCriteria.filter { $0.reading == .disagree }
    let open = comparedCriteria.filter { criterion in
      criterion.reading == .undecided && !isSettledSoFar(criterion)
    }
    let shown = Array((apart + open).prefix(limits.criteria))
    guard !shown.isEmpty else { return [nothingApart] }
    var sentences = shown.map(sentence)
    let left = apart.count + open.count - shown.count
    if left > 0 {
      let criteria = ObservationUnit.criteria.counted(left, language)
      sentences.append(
        say(
          fr: """
            \(left < 2 ? "Reste" : "Restent") \(criteria) en désaccord ou non \
            tranché\(left < 2 ? "" : "s"), dans le tableau qui suit.
            """,
          en: "\(criteria) more in disagreement or not settled, in the table that follows."))
    }
    return sentences
  }

  /// Whether nobody answered otherwise, though calls are too few to establish agreement.
  func isSettledSoFar(_ criterion: CriterionAgreement) -> Bool {
    criterion.differences.isEmpty && (criterion.agreement.estimate?.value ?? 0) >= 1 - 1e-9
  }

  private var nothingApart: ReportText {
    if comparedCriteria.contains(where: { $0.reading == .agree || isSettledSoFar($0) }) {
      return say(
        fr: "Personne ne répond autrement que les autres sur un critère comparable.",
        en: "Nobody answers otherwise than the others on a criterion that can be compared.")
    }
    return say(
      fr: "Aucun critère ne peut être comparé.", en: "No criterion can be compared.")
  }

  private func sentence(_ criterion: CriterionAgreement) -> ReportText {
    let title = own(criterion.title, id: criterion.criterionID)
    guard let agreement = criterion.agreement.estimate else {
      return "\(name: title)"
    }
    let base = wording.onCalls(agreement.count)
    let share = FigureStyle.share.text(agreement.value, language)
    let interval = wording.between(agreement.interval, .share)
    let reading = wording.title(criterion.reading)
    let head = say(
      fr: """
        \(name: title) (\(reading)). \(base), deux évaluateurs répondent pareil dans \(share) des \
        cas\(interval)
        """,
      en: """
        \(name: title) (\(reading)). \(base), two evaluators answer alike in \(share) of \
        cases\(interval)
        """)
    let rest = [chanceCorrected(criterion), stake(criterion), direction(criterion)].compactMap {
      $0
    }
    guard !rest.isEmpty else { return "\(head)." }
    let more = rest.dropFirst().reduce(rest[0]) { say(fr: "\($0) ; \($1)", en: "\($0); \($1)") }
    return say(fr: "\(head) ; \(more).", en: "\(head); \(more).")
  }

  /// The coefficient that judges, with its interval.
  private func chanceCorrected(_ criterion: CriterionAgreement) -> ReportText? {
    criterion.coefficients.first.flatMap { $0.value.estimate == nil ? nil : coefficient($0) }
  }

  private func stake(_ criterion: CriterionAgreement) -> ReportText? {
    guard criterion.isScored, let stake = criterion.pointsAtStake.estimate else { return nil }
    let points = wording.points(stake.value)
    let interval = wording.between(stake.interval, .points)
    return say(
      fr: "\(points) de la note en jeu par appel\(interval)",
      en: "\(points) of the score at stake on each call\(interval)")
  }

  /// Which side is harsher, when it is beyond chance.
  private func direction(_ criterion: CriterionAgreement) -> ReportText? {
    guard let estimate = criterion.direction?.estimate, isEstablished(criterion) else {
      return nil
    }
    let harsher = wording.severity(-estimate.value.magnitude)
    return estimate.value < 0
      ? say(
        fr: "le donneur d'ordre y est \(harsher) sur les 100 du critère",
        en: "the client is \(harsher) on it, of the criterion's 100")
      : say(
        fr: "le prestataire y est \(harsher) sur les 100 du critère",
        en: "the provider is \(harsher) on it, of the criterion's 100")
  }
}
