internal import QualityModel
internal import Statistics

/// What the number of calls does not allow to tell, and how many more would.
struct ResolvingPowerAnalysis: Sendable {
  /// The figures whose interval holds the figure that matters: the total, then criteria of most
  /// points at stake, then the sides.
  let entries: [ResolvingPower]

  /// More calls than this are not the order of a session.
  private static let mostCalls = 200
  /// So many studies of 100 of the size given would tell, if the figure found is the true one.
  private static let power = 0.8
  /// Criteria named at most.
  private static let mostCriteria = 3

  init(_ report: CalibrationReport) {
    let threshold = report.agreementThreshold
    let total = Self.agreement(
      .scoresWithinTolerance, report.total.withinTolerance, threshold: threshold)
    let criteria = report.criteria.filter { $0.reading == .undecided && $0.isScored }
      .compactMap { criterion in
        criterion.coefficients.first.flatMap {
          Self.agreement(.criterion(criterion.criterionID), $0.value, threshold: threshold)
        }
      }
    let sides = report.sides.flatMap { sides -> ResolvingPower? in
      guard let part = sides.parts.first, part.equivalence == .undecided,
        let value = part.difference.estimate?.value
      else { return nil }
      let bound = value < 0 ? -sides.margin : sides.margin
      return Self.entry(.sides, part.difference, against: bound)
    }
    entries =
      [total].compactMap { $0 } + criteria.prefix(Self.mostCriteria) + [sides].compactMap { $0 }
  }

  /// An agreement beside one on the other side of the threshold: the threshold itself, or, when the
  /// figure is so near it that no number of calls would tell them apart, the first multiple of 0.05
  /// that is 0.2 away.
  private static func agreement(
    _ figure: ResolvingPower.Figure, _ statistic: Statistic, threshold: Double
  ) -> ResolvingPower? {
    guard let value = statistic.estimate?.value else { return nil }
    let apart =
      value < threshold
      ? min(max(threshold, ((value + 0.2) * 20 - 1e-9).rounded(.up) / 20), 1)
      : max(min(threshold, ((value - 0.2) * 20 + 1e-9).rounded(.down) / 20), 0)
    return entry(figure, statistic, against: apart)
  }

  private static func entry(
    _ figure: ResolvingPower.Figure, _ statistic: Statistic, against alternative: Double
  ) -> ResolvingPower? {
    guard let estimate = statistic.estimate, let interval = estimate.interval,
      interval.contains(alternative), (estimate.value - alternative).magnitude > 0.005
    else { return nil }
    return ResolvingPower(
      figure: figure, callCount: estimate.count, value: estimate.value, alternative: alternative,
      callsToAdd: callsToAdd(to: statistic, toExclude: alternative))
  }

  /// The calls that would tell a figure from another, if it is the true one; `nil` when it is told
  /// already, or when no number of the order of a few sessions does.
  static func callsToAdd(to statistic: Statistic, toExclude alternative: Double) -> Int? {
    guard let estimate = statistic.estimate, estimate.interval?.contains(alternative) ?? false,
      let further = AgreementPrecision(estimate)?
        .furtherItems(toExclude: alternative, power: power)
    else { return nil }
    return (1...mostCalls).contains(further) ? further : nil
  }
}
