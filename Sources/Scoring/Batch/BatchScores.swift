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
    /// Their exact mean, 0 to 100; `nil` without a score.
    public let value: Rational?
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
      let score = scores.column(kind)[index]
      let units = kind == .raw ? score.raw : score.final
      return units == IntegerScore.none ? nil : plan.points(Int128(units), place: score.place)
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
      let column = scores.column(kind)
      let width = plan.denominators.count
      var sums = [Int128](repeating: 0, count: counts.count * width)
      for row in 0..<rows {
        let units = kind == .raw ? column[row].raw : column[row].final
        let group = Int(groups[row])
        guard units != IntegerScore.none, group < counts.count else { continue }
        counts[group] += 1
        sums[group * width + column[row].place] += Int128(units)
      }
      return counts.indices.map { group in
        let mean = (0..<width).reduce(nil as Rational?) { sum, place in
          let units = sums[group * width + place]
          guard units != 0 || sum == nil else { return sum }
          return plan.points(units, place: place, over: counts[group]) + (sum ?? .zero)
        }
        return Mean(count: counts[group], value: counts[group] > 0 ? mean : nil)
      }
    case .fractions:
      var sums = [Rational](repeating: .zero, count: counts.count)
      for row in 0..<rows {
        let group = Int(groups[row])
        guard group < counts.count, let score = score(kind, at: row) else { continue }
        counts[group] += 1
        sums[group] += score
      }
      return counts.indices.map {
        Mean(count: counts[$0], value: sums[$0].divided(by: Rational(counts[$0])))
      }
    }
  }
}

extension IntegerScores {
  fileprivate func column(_ kind: BatchScores.Kind) -> [IntegerScore] {
    kind == .agent && !agent.isEmpty ? agent : service
  }
}

extension IntegerPlan {
  /// A number of units as points out of 100, divided by a count.
  fileprivate func points(_ units: Int128, place: Int, over count: Int = 1) -> Rational {
    let unit = Int128(full) * Int128(denominators[place])
    let (points, overflow) = units.multipliedReportingOverflow(by: 100)
    let (divisor, divisorOverflow) = unit.multipliedReportingOverflow(by: Int128(max(1, count)))
    guard overflow || divisorOverflow else { return Rational.reduced(points, divisor) }
    let share = Rational.reduced(units, unit)
    return (100 * share).divided(by: Rational(max(1, count))) ?? .zero
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
        integers.scores($0, count: count, length: rowLength, marks: marks)
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

  /// What the codes of one row say.
  func readings(_ row: ArraySlice<UInt8>) -> [Reading] {
    plan.readings { index in
      let code = Int(row[row.startIndex + index] & 127)
      if code == Int(AnswerCode.notApplicable) { return .notApplicable }
      return code < marks[index].count ? .answered(marks[index][code]) : .unanswered
    }
  }

  private func passes(_ row: ArraySlice<UInt8>) -> (service: Pass, agent: Pass) {
    let codes = Array(row)
    let readings = readings(row)
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
