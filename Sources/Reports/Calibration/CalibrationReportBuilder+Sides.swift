internal import Languages
internal import QualityModel
internal import Statistics

/// The client against the provider.
extension CalibrationReportBuilder {
  /// "Sur 24 appels, le donneur d'ordre est plus sévère de 3,2 points que le prestataire (…) : …".
  func sentence(on part: SideComparison.Part, margin: Double) -> ReportText {
    switch part.difference {
    case .undefined(let why, let count):
      let reason = wording.comparisonReason(why, count: count, .calls)
      return say(
        fr: "Donneur d'ordre et prestataire : écart non calculé, \(reason).",
        en: "Client and provider: difference not computed, \(reason).")
    case .defined(let estimate):
      let base = wording.onCalls(estimate.count)
      let interval = wording.severityInterval(estimate.interval)
      let verdict = verdict(part, margin: margin)
      guard !wording.readsAsNothing(estimate.value) else {
        return say(
          fr: """
            \(base), donneur d'ordre et prestataire notent pareil en moyenne\(interval) : \(verdict).
            """,
          en: "\(base), client and provider score alike on average\(interval): \(verdict).")
      }
      let gap = wording.severity(estimate.value)
      return say(
        fr: """
          \(base), \(strong: "le donneur d’ordre") est \(gap) que le prestataire\(interval) : \
          \(verdict).
          """,
        en: """
          \(base), \(strong: "the client") is \(gap) than the provider\(interval): \(verdict).
          """)
    }
  }

  /// "Par rubrique, l'écart le plus grand est sur « Empathie » : …"; `nil` when no section differs by
  /// more than the margin.
  func largestSection(_ sides: SideComparison) -> ReportText? {
    let sections = sides.parts.filter { $0.id != report.total.id }
      .compactMap { part in part.difference.estimate.map { (part, $0) } }
    guard sections.count > 1,
      let (part, estimate) = sections.max(by: { $0.1.value.magnitude < $1.1.value.magnitude }),
      estimate.value.magnitude > sides.margin
    else { return nil }
    let title = partTitle(part.id, part.title)
    let gap = wording.severity(estimate.value)
    let interval = wording.severityInterval(estimate.interval)
    let verdict = verdict(part, margin: sides.margin)
    return say(
      fr: """
        Des \(sections.count) rubriques, l'écart le plus grand est sur « \(title) » : le donneur d'ordre y \
        est \(gap)\(interval) ; \(verdict).
        """,
      en: """
        Of the \(sections.count) sections, the largest difference is on “\(title)”: there the client is \
        \(gap)\(interval); \(verdict).
        """)
  }

  /// What the test of equivalence says, in words.
  func verdict(_ part: SideComparison.Part, margin: Double) -> ReportText {
    let margin = wording.plainPoints(margin)
    switch part.equivalence {
    case .equivalent:
      return say(
        fr: "équivalents à \(margin) près, intervalle compris",
        en: "equivalent within \(margin), interval included")
    case .different:
      return say(
        fr: "écart supérieur à la marge de \(margin), de façon établie",
        en: "beyond the margin of \(margin), established")
    case .undecided:
      return say(
        fr: "ni équivalence ni écart hors de la marge de \(margin) ne sont établis",
        en: "neither equivalence nor a difference beyond the margin of \(margin) is established")
    case .undefined:
      return say(fr: "équivalence non testée", en: "equivalence not tested")
    }
  }
}
