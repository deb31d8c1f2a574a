public import ExactNumbers
internal import QualityModel

/// The exact scores of a batch of evaluations, and their exact means.
public struct BatchScores: Sendable {
  /// Which score.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Before effects.
    case raw
    /// After effects: the service score.
    case final
    /// After effects, over the agent's own answers.
    case agent
  }

  /// The mean of some scores.
  public struct Mean: Sendable, Hashable {
    /// The evaluations that have a score.
    public let count: Int
    /// Their exact sum.
    public let sum: Rational

    /// The exact mean, 0 to 100; `nil` without a score.
    public var value: Rational? { sum.divided(by: Rational(count)) }
  }

  enum Storage: Sendable {
    case integers(IntegerScores, IntegerPlan)
    case fractions(raw: [Rational?], final: [Rational?], agent: [Rational?])
  }

  /// The number of evaluations.
  public let count: Int
  let storage: Storage

  /// The exact score of one evaluation, 0 to 100; `nil` when it has none or is not in the batch.
  public func score(_ kind: Kind, at index: Int) -> Rational? {
    guard index >= 0, index < count else { return nil }
    switch storage {
    case .fractions(let raw, let final, let agent):
      return [.raw: raw, .final: final, .agent: agent][kind]?[index]
    case .integers(let scores, let plan):
      let (units, places) = scores.column(kind)
      guard units[index] != IntegerScore.none else { return nil }
      let place = places.isEmpty ? 0 : Int(places[index])
      return plan.points(Int128(units[index]), place: place)
    }
  }

  /// The mean of each group: by agent, when `groups` are the agents' places in a list.
  ///
  /// Sums are kept in 128-bit integers, one for each denominator: exact, and the same in any order.
  /// - Parameters:
  ///   - groups: the group of each evaluation, from 0; a group not below `groupCount` is left out.
  ///   - groupCount: the number of groups.
  public func means(
    of kind: Kind, by groups: [UInt32], groupCount: Int
  ) -> [Mean] {
    let rows = min(count, groups.count)
    var counts = [Int](repeating: 0, count: max(0, groupCount))
    switch storage {
    case .integers(let scores, let plan):
      let (units, places) = scores.column(kind)
      let width = places.isEmpty ? 1 : plan.denominators.count
      var sums = [Int128](repeating: 0, count: counts.count * width)
      for row in 0..<rows where units[row] != IntegerScore.none {
        let group = Int(groups[row])
        guard group < counts.count else { continue }
        counts[group] += 1
        sums[group * width + (places.isEmpty ? 0 : Int(places[row]))] += Int128(units[row])
      }
      return counts.indices.map { group in
        let sum = (0..<width).reduce(Rational.zero) { sum, place in
          let units = sums[group * width + place]
          return units == 0 ? sum : sum + plan.points(units, place: place)
        }
        return Mean(count: counts[group], sum: sum)
      }
    case .fractions:
      var sums = [Rational](repeating: .zero, count: counts.count)
      for row in 0..<rows {
        let group = Int(groups[row])
        guard group < counts.count, let score = score(kind, at: row) else { continue }
        counts[group] += 1
        sums[group] += score
      }
      return counts.indices.map { Mean(count: counts[$0], sum: sums[$0]) }
    }
  }
}

extension IntegerScores {
  fileprivate func column(_ kind: BatchScores.Kind) -> (units: [Int64], places: [UInt16]) {
    switch kind {
    case .raw: (raw, places)
    case .final: (final, places)
    case .agent: agent.isEmpty ? (final, places) : (agent, agentPlaces)
    }
  }
}

extension IntegerPlan {
  /// A number of units as points out of 100.
  fileprivate func points(_ units: Int128, place: Int) -> Rational {
    let share = Rational.reduced(units, Int128(full) * Int128(denominators[place]))
    return 100 * share
  }
}

extension CompiledGrid {
  /// The scores of the rows of a buffer. An incomplete last row is left out.
  public func scores(of codes: [UInt8]) -> BatchScores {
    guard rowLength > 0 else {
      return BatchScores(count: 0, storage: .fractions(raw: [], final: [], agent: []))
    }
    let count = codes.count / rowLength
    if let integers {
      let scores = codes.withUnsafeBufferPointer {
        integers.scores($0, count: count, length: rowLength)
      }
      return BatchScores(count: count, storage: .integers(scores, integers))
    }
    var (raw, final, agent) = ([Rational?](), [Rational?](), [Rational?]())
    for row in 0..<count {
      let passes = passes(codes[(row * rowLength)..<(row + 1) * rowLength])
      raw.append(passes.service.raw)
      final.append(passes.service.final)
      agent.append(passes.agent.final)
    }
    return BatchScores(count: count, storage: .fractions(raw: raw, final: final, agent: agent))
  }

  private func passes(_ row: ArraySlice<UInt8>) -> (service: Pass, agent: Pass) {
    let codes = Array(row)
    let readings = plan.readings { index in
      let code = Int(codes[index] & 127)
      if code == Int(AnswerCode.notApplicable) { return .notApplicable }
      return code < marks[index].count ? .answered(marks[index][code]) : .unanswered
    }
    let service = Pass(plan, readings, leaving: [])
    guard plan.hasExcludingCause else { return (service, service) }
    let left = plan.criteria.indices.filter { index in
      guard case .answered(let mark) = readings[index] else { return false }
      return codes[index] >= AnswerCode.leftOutOfAgentScore && plan.misses(mark, index)
    }
    guard !left.isEmpty else { return (service, service) }
    return (service, Pass(plan, readings, leaving: Set(left)))
  }
}
