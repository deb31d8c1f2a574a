internal import Languages
internal import QualityModel
internal import Statistics

/// What the client's evaluators and the provider's give the same calls.
struct SideAnalysis: Sendable {
  let panel: Panel
  let margin: Double
  let threshold: Double?
  /// The total, then the sections.
  let differences: [Part]

  /// The difference on one part.
  struct Part: Sendable {
    let id: String
    let title: LocalizedText
    /// On each call, the mean of the client's scores minus the mean of the provider's.
    let difference: Means.Difference
    /// Its probability, adjusted for the number of parts; `nil` when there is none.
    let probability: Double?
  }

  init(
    panel: Panel, margin: Double, threshold: Double?, total: ScoreTable, sections: [ScoreTable]
  ) {
    self.panel = panel
    self.margin = margin
    self.threshold = threshold
    let (clients, providers) = (panel.evaluators(of: .client), panel.evaluators(of: .provider))
    let found =
      clients.isEmpty || providers.isEmpty
      ? []
      : ([total] + sections).compactMap { table in
        table.matrix.map {
          (table, GroupDifference($0, first: clients, minus: providers).perItem)
        }
      }
    var adjusted = BenjaminiHochberg.adjusted(found.compactMap(\.1.probability))[...]
    differences = found.map { table, difference in
      Part(
        id: table.id, title: table.title, difference: difference,
        probability: difference.probability == nil ? nil : adjusted.popFirst())
    }
  }

  /// The comparison; `nil` unless both sides scored a call.
  func comparison(
    agents: [Agent], evaluations: [ScoredEvaluation]
  ) -> SideComparison? {
    guard let total = differences.first?.difference.statistic.estimate else { return nil }
    return SideComparison(
      margin: margin, threshold: threshold,
      parts: differences.map(part),
      agents: AgentEffects(total, threshold: threshold, calls: panel.calls.map(\.interactionID))
        .effects(agents, evaluations))
  }

  private func part(_ part: Part) -> SideComparison.Part {
    let test = Equivalence(part.difference, margin: margin)
    let isTested = test.probability != nil
    let equivalence: SideComparison.Equivalence =
      switch test.verdict {
      case .equivalent: .equivalent
      case .different: .different
      case .inconclusive: isTested ? .undecided : .undefined
      }
    return SideComparison.Part(
      id: part.id, title: part.title, difference: part.difference.statistic,
      equivalenceInterval: isTested ? test.difference.estimate?.interval : nil,
      equivalenceProbability: test.probability, equivalence: equivalence)
  }
}
