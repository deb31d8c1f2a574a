internal import ExactNumbers
internal import QualityModel

/// A score as a whole number of units; `none` where there is no score.
struct IntegerScore {
  static let none = Int64.min

  var raw = IntegerScore.none
  var final = IntegerScore.none
  /// Its denominator's place in the plan.
  var place: UInt16 = 0
}

/// The scores of a batch in units of the plan.
struct IntegerScores: Sendable {
  var raw: [Int64] = []
  var final: [Int64] = []
  /// Empty when no answer is left out of the agent's score.
  var agent: [Int64] = []
  /// Empty when there is one denominator for all.
  var places: [UInt16] = []
  var agentPlaces: [UInt16] = []
}

extension IntegerPlan {
  /// The scores of `count` rows of `length` codes.
  func scores(_ codes: UnsafeBufferPointer<UInt8>, count: Int, length: Int) -> IntegerScores {
    guard let first = codes.baseAddress, count > 0 else { return IntegerScores() }
    var result = IntegerScores()
    result.raw = [Int64](repeating: IntegerScore.none, count: count)
    result.final = result.raw
    let keepsPlaces = denominators.count > 1
    if keepsPlaces { result.places = [UInt16](repeating: 0, count: count) }
    if canLeaveOut { (result.agent, result.agentPlaces) = (result.raw, result.places) }
    let row = UnsafeMutablePointer<UInt8>.allocate(capacity: length)
    defer { row.deallocate() }
    row.initialize(repeating: 0, count: length)
    let bench = ScoringBench(self)
    for index in 0..<count {
      var codes = first + index * length
      if !conditions.isEmpty {
        row.update(from: codes, count: length)
        conditions.hide(row)
        codes = UnsafePointer(row)
      }
      let score = bench.score(codes, forAgent: false)
      result.raw[index] = score.raw
      result.final[index] = score.final
      if keepsPlaces { result.places[index] = score.place }
      guard canLeaveOut else { continue }
      let agent = bench.hasLeftOut(codes, length) ? bench.score(codes, forAgent: true) : score
      result.agent[index] = agent.final
      if keepsPlaces { result.agentPlaces[index] = agent.place }
    }
    return result
  }
}
