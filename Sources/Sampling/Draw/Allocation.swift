internal import QualityModel

/// How many calls each cell of a frame is expected to give, and what the plan asks for in vain.
///
/// The rule when agents and strata compete: the agents' numbers hold, then the strata's within what
/// the agents leave possible. What cannot be had is told, never quietly changed.
struct Allocation {
  /// Expected calls by cell, in millionths; their total is whole.
  private(set) var expected: [Int] = []
  private(set) var shortfalls: [SampleShortfall] = []

  private static let unit = ControlledRounding.unit

  init(_ frame: SamplingFrame, _ random: RandomPart) {
    let rowTargets = rows(frame, random)
    let total = rowTargets.reduce(0, +)
    let columnTargets = columns(frame, random, total: total)
    let counts = ExpectedCounts(
      frame.cells.map {
        ExpectedCounts.Cell(row: $0.row, column: $0.column, population: $0.members.count)
      }, rowTargets: rowTargets, columnTargets: columnTargets, columnCount: frame.columns.count)
    expected = counts.counts
    guard let columnTargets else { return }
    for (column, target) in columnTargets.enumerated() {
      let found = counts.total(ofColumn: column)
      guard found < target else { continue }
      lower(
        Self.name(frame.columns[column]), asked: (target + Self.unit - 1) / Self.unit,
        available: found / Self.unit)
    }
  }

  /// What the agents' numbers leave of a stratum that lacks calls already, or of one more.
  private mutating func lower(_ stratum: String, asked: Int, available: Int) {
    let place = shortfalls.firstIndex { $0.subject == .stratum && $0.id == stratum }
    let shortfall = SampleShortfall(
      subject: .stratum, id: stratum, asked: place.map { shortfalls[$0].asked } ?? asked,
      available: available)
    if let place { shortfalls[place] = shortfall } else { shortfalls.append(shortfall) }
  }

  static func name(_ values: [String]) -> String {
    values.joined(separator: Stratification.separator)
  }

  private mutating func rows(_ frame: SamplingFrame, _ random: RandomPart) -> [Int] {
    let populations = frame.rowPopulations
    let wanted = wantedSize(random)
    guard let quotas = random.agents else {
      let available = populations.reduce(0, +)
      if let wanted, wanted > available { missTotal(wanted, available) }
      return [min(wanted ?? 0, available) * Self.unit]
    }
    var (lower, upper) = ([Int](), [Int]())
    for (agent, population) in zip(frame.rows, populations) {
      let bounds = quotas.bounds(of: agent)
      if bounds.atLeast > population {
        shortfalls.append(
          SampleShortfall(
            subject: .agent, id: agent, asked: bounds.atLeast, available: population))
      }
      lower.append(min(bounds.atLeast, population) * Self.unit)
      upper.append(min(bounds.atMost ?? population, population) * Self.unit)
    }
    guard !quotas.isExact, let wanted else { return lower }
    let (fewest, most) = (lower.reduce(0, +) / Self.unit, upper.reduce(0, +) / Self.unit)
    if wanted > most { missTotal(wanted, most) }
    if wanted < fewest { missTotal(fewest, wanted) }
    return Apportionment.shared(
      wanted * Self.unit, weights: populations.map(Double.init), lower: lower, upper: upper)
  }

  private func wantedSize(_ random: RandomPart) -> Int? {
    if let size = random.size { return size }
    guard let strata = random.strata, strata.allocation == .fixed else { return nil }
    return strata.fixed.reduce(0) { $0 + $1.count }
  }

  private mutating func missTotal(_ asked: Int, _ available: Int) {
    shortfalls.append(
      SampleShortfall(subject: .total, id: "", asked: asked, available: available))
  }

  /// The total of each stratum; `nil` when strata take what the agents' numbers give them.
  private mutating func columns(
    _ frame: SamplingFrame, _ random: RandomPart, total: Int
  ) -> [Int]? {
    guard let strata = random.strata else { return nil }
    let isFree = strata.allocation == .proportional && strata.minimum == 0
    if isFree, random.agents != nil { return nil }
    let populations = frame.columnPopulations
    var lower = [Int](repeating: 0, count: populations.count)
    var upper = populations.map { $0 * Self.unit }
    var weights = populations.map(Double.init)
    if strata.allocation == .equal { weights = weights.map { _ in 1 } }
    if strata.allocation == .fixed {
      let counts = Dictionary(
        strata.fixed.map { ($0.values, $0.count) }, uniquingKeysWith: { first, _ in first })
      for (column, values) in frame.columns.enumerated() {
        let count = counts[values] ?? 0
        miss(values, count, populations[column])
        upper[column] = min(count, populations[column]) * Self.unit
        lower[column] = upper[column]
        weights[column] = Double(max(1, count))
      }
      let known = Set(frame.columns)
      for stratum in strata.fixed where !known.contains(stratum.values) {
        miss(stratum.values, stratum.count, 0)
      }
      let sum = upper.reduce(0, +)
      if sum != total {
        if shortfalls.isEmpty {
          missTotal(max(sum, total) / Self.unit, min(sum, total) / Self.unit)
        }
        // Strata that cannot all have their counts share what the agents' numbers give.
        (lower, upper) = (lower.map { _ in 0 }, populations.map { $0 * Self.unit })
      }
    } else if strata.minimum > 0 {
      for (column, values) in frame.columns.enumerated() {
        miss(values, strata.minimum, populations[column])
        lower[column] = min(strata.minimum, populations[column]) * Self.unit
      }
      let needed = lower.reduce(0, +)
      if needed > total {
        missTotal(needed / Self.unit, total / Self.unit)
        lower = lower.map { _ in 0 }
      }
    }
    return Apportionment.shared(total, weights: weights, lower: lower, upper: upper)
  }

  private mutating func miss(_ values: [String], _ asked: Int, _ available: Int) {
    guard asked > available else { return }
    shortfalls.append(
      SampleShortfall(
        subject: .stratum, id: Self.name(values), asked: asked, available: available))
  }
}
