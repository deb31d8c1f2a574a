internal import QualityModel
internal import Statistics

/// What to look at first: at most five things, each of which an interval bears out.
struct PriorityRanking: Sendable {
  /// Most important first.
  let priorities: [CalibrationPriority]

  private static let most = 5
  private static let mostOfAKind = 2

  init(_ report: CalibrationReport, errors: CriticalErrorAnalysis, sides: SideAnalysis) {
    let kinds = [
      Self.criticalErrors(errors), Self.sides(report, sides), Self.criteria(report),
      Self.evaluators(report), Self.applicability(report),
    ]
    let more = Self.moreCalls(report)
    // The first of every kind before the second of any.
    let found = kinds.map { Array($0.prefix(Self.mostOfAKind)) }
    let room = Self.most - (more == nil ? 0 : 1)
    var kept = Set<CalibrationPriority>()
    for rank in 0..<Self.mostOfAKind {
      for kind in found where kind.indices.contains(rank) && kept.count < room {
        kept.insert(kind[rank])
      }
    }
    priorities = found.joined().filter(kept.contains) + [more].compactMap { $0 }
  }

  /// Criteria whose critical error is found by some and not by others on more than 5 % of calls, as
  /// the interval says.
  private static func criticalErrors(_ errors: CriticalErrorAnalysis) -> [CalibrationPriority] {
    errors.disputes
      .compactMap { criterion -> (String, Double)? in
        guard let lower = lowerShare(criterion.disputed, criterion.compared), lower > 0.05 else {
          return nil
        }
        return (criterion.criterionID, lower)
      }
      .ranked.map(CalibrationPriority.criticalError)
  }

  /// Sections, or else the total, on which the sides differ by more than the margin, and beyond
  /// chance when the number of parts is taken into account.
  private static func sides(
    _ report: CalibrationReport, _ sides: SideAnalysis
  ) -> [CalibrationPriority] {
    let apart = sides.differences.compactMap { part -> (String, Double)? in
      guard let value = part.difference.statistic.estimate?.value.magnitude,
        let probability = part.probability, probability < 0.05, value > sides.margin
      else { return nil }
      return (part.id, value)
    }
    let sections = apart.filter { $0.0 != "total" }
    return (sections.isEmpty ? apart : sections).ranked.map(CalibrationPriority.side)
  }

  /// Scored criteria that people do not agree on, most points at stake first.
  private static func criteria(_ report: CalibrationReport) -> [CalibrationPriority] {
    report.criteria.filter { $0.reading == .disagree && $0.isScored }
      .map { CalibrationPriority.criterion($0.criterionID) }
  }

  private static func evaluators(_ report: CalibrationReport) -> [CalibrationPriority] {
    report.standings
      .compactMap { standing -> (String, Double)? in
        guard standing.reading == .harsher || standing.reading == .softer,
          let value = standing.deviation.estimate?.value
        else { return nil }
        return (standing.evaluator.id, value.magnitude)
      }
      .ranked.map(CalibrationPriority.evaluator)
  }

  /// Criteria that some answer N/A and some do not on more than a tenth of calls, as the interval
  /// says.
  private static func applicability(_ report: CalibrationReport) -> [CalibrationPriority] {
    report.criteria
      .compactMap { criterion -> (String, Double)? in
        guard let lower = lowerShare(criterion.splitApplicabilityCount, report.callCount),
          lower > 0.1
        else { return nil }
        return (criterion.criterionID, lower)
      }
      .ranked.map(CalibrationPriority.applicability)
  }

  /// The calls that would tell whether scores agree, when those at hand do not.
  private static func moreCalls(_ report: CalibrationReport) -> CalibrationPriority? {
    ResolvingPowerAnalysis.callsToAdd(
      to: report.total.withinTolerance, toExclude: report.agreementThreshold
    ).map(CalibrationPriority.moreCalls)
  }

  /// The lower bound of a share of calls; `nil` under five calls.
  private static func lowerShare(_ count: Int, _ calls: Int) -> Double? {
    guard calls >= CriterionCoefficients.fewestCalls, count <= calls else { return nil }
    return Proportions.wilson(successes: count, of: calls).estimate?.interval?.lower
  }
}

extension [(String, Double)] {
  /// The names, largest figure first; of as large, as they come.
  fileprivate var ranked: [String] {
    enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0)
  }
}
