import Calendars
import Calibration
import QualityModel
import QualityStore
import Scoring

/// Scores the evaluations that a calibration report rests on, each on its own grid.
struct SessionScores {
  private let workspace: OpenWorkspace
  private let places: QuotePlaces

  init(_ workspace: OpenWorkspace) {
    self.workspace = workspace
    places = QuotePlaces(workspace.store)
  }

  /// The evaluations with their scores and calls; quotes with their time.
  func scored(_ evaluations: [Evaluation]) throws -> [ScoredEvaluation] {
    let calls = Dictionary(
      try workspace.store.interactions(ids: evaluations.map(\.interactionID)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return try evaluations.compactMap { evaluation in
      guard let interaction = calls[evaluation.interactionID] else { return nil }
      return ScoredEvaluation(
        evaluation: try places.filled(evaluation),
        scorecard: try workspace.grids.scorer(for: evaluation).scorecard(for: evaluation.answers),
        interaction: interaction)
    }
  }

  /// The calls that some evaluators scored a second time without knowing, on the same grid.
  func repeats(
    of evaluators: Set<String>
  ) throws -> [CalibrationMaterial.RepeatedEvaluation] {
    let ids = try workspace.store.repeatEvaluationIDs()
    guard !ids.isEmpty else { return [] }
    let all = try workspace.store.evaluations().filter { evaluators.contains($0.evaluatorID) }
    let firsts = Dictionary(
      all.filter { !ids.contains($0.id) }.map { (Self.key($0), $0) },
      uniquingKeysWith: { one, other in one.scoredAt <= other.scoredAt ? one : other })
    let pairs = all.filter { ids.contains($0.id) }.compactMap { second in
      firsts[Self.key(second)].map { ($0, second) }
    }
    let first = try scored(pairs.map(\.0))
    let second = try scored(pairs.map(\.1))
    guard first.count == pairs.count, second.count == pairs.count else { return [] }
    return zip(first, second).map {
      CalibrationMaterial.RepeatedEvaluation(first: $0, second: $1)
    }
  }

  private static func key(_ evaluation: Evaluation) -> String {
    [evaluation.evaluatorID, evaluation.interactionID, evaluation.gridDigest]
      .joined(separator: "\u{1F}")
  }

  /// What the provider's evaluators scored beside the sessions, on the sessions' grids: in the period,
  /// or in the months of the sessions' calls.
  func providerEvaluations(
    _ sessions: [CalibrationMaterial.SessionEvaluations], period: Period?, grids: Set<GridVersion>
  ) throws -> [ScoredEvaluation] {
    let days = sessions.flatMap(\.evaluations).map(\.interaction.start.date)
    guard let span = period ?? days.months else { return [] }
    let own = Set(sessions.flatMap(\.evaluations).map(\.evaluation.id))
    let left = try workspace.store.evaluationsOutsideAverages().union(own)
    let sides = Dictionary(
      try workspace.store.evaluators().map { ($0.id, $0.side) },
      uniquingKeysWith: { first, _ in first })
    let digests = Set(grids.map(\.digest))
    let filter = EvaluationFilter(interactionStartedIn: span == .all ? nil : span)
    return try scored(
      workspace.store.evaluations(filter).filter {
        sides[$0.evaluatorID] == .provider && digests.contains($0.gridDigest)
          && !left.contains($0.id)
      })
  }
}

extension [CalendarDate] {
  /// From the first day of the earliest month to the last of the latest.
  fileprivate var months: Period? {
    guard let first = self.min(), let last = self.max(),
      let start = CalendarDate(year: first.year, month: first.month, day: 1),
      let end = CalendarDate(
        year: last.year, month: last.month,
        day: CalendarDate.days(inMonth: last.month, of: last.year))
    else { return nil }
    return Period(from: start, to: end)
  }
}
