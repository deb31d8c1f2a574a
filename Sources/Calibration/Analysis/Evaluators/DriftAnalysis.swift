internal import Calendars
internal import QualityModel
internal import Statistics

/// Severity session after session.
struct DriftAnalysis: Sendable {
  /// The fewest sessions that make limits: with fewer, they would be drawn from chance itself.
  static let fewestSessions = 8
  /// Few rules, as each adds false alarms: a point beyond 3 σ, nine on one side, six steps in one
  /// direction, two of three beyond 2 σ.
  static let rules: Set<NelsonRules.Rule> = [.beyondThreeSigma, .sameSide, .trend, .twoOfThree]

  private let panel: Panel
  private let severities: [Severity]

  init(_ panel: Panel, _ total: ScoreTable) {
    self.panel = panel
    severities =
      panel.sessions.count < 2
      ? []
      : panel.sessions.indices.map { session in
        let calls = panel.calls.indices.filter { panel.calls[$0].session == session }
        let rows = total.scores.map { row in calls.map { row[$0] } }
        return Severity(RatingMatrix(rows), panel.evaluators.count)
      }
  }

  /// The chart of one evaluator; `nil` under two sessions with a deviation.
  func drift(of place: Int) -> EvaluatorStanding.Drift? {
    let sessions = severities.indices.filter {
      severities[$0].deviations[place].estimate != nil
    }
    guard sessions.count > 1 else { return nil }
    let values = sessions.compactMap { severities[$0].deviations[place].estimate?.value }
    let chart =
      values.count < Self.fewestSessions ? nil : XmRChart.chart(of: values).value
    let signals = Set(chart?.signals(Self.rules).map(\.place) ?? [])
    let points = sessions.enumerated().map { order, session in
      EvaluatorStanding.DriftPoint(
        sessionID: panel.sessions[session].session.id,
        openedOn: panel.sessions[session].session.openedAt.date,
        deviation: severities[session].deviations[place], isSignal: signals.contains(order))
    }
    return EvaluatorStanding.Drift(
      points: points, centre: chart?.center, lowerLimit: chart?.lowerLimit,
      upperLimit: chart?.upperLimit)
  }
}
