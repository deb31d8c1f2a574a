/// The weights of every sum of grades of some raters, and of those sums without one or two of them:
/// elementary symmetric functions, for any number of grades.
struct GradeSums {
  /// For each rater, the weights of grades 0, 1, 2 and so on.
  private let weights: [[Double]]
  private let whole: [Double]
  private let withoutOne: [[Double]]
  private let withoutTwo: [[[Double]]]

  /// The sums of raters from the weight of each of their grades.
  init(_ weights: [[Double]]) {
    self.weights = weights
    whole = Self.sums(weights)
    withoutOne = weights.indices.map { out in
      Self.sums(weights.indices.filter { $0 != out }.map { weights[$0] })
    }
    withoutTwo = weights.indices.map { one in
      (0..<one).map { two in
        Self.sums(weights.indices.filter { $0 != one && $0 != two }.map { weights[$0] })
      }
    }
  }

  /// The weight of all ways to reach a sum.
  func weight(of sum: Int) -> Double { Self.weight(whole, sum) }

  /// The probability of each grade of a rater, given the sum.
  func shares(of rater: Int, sum: Int) -> [Double] {
    let total = weight(of: sum)
    return weights[rater].enumerated().map { grade, weight in
      weight * Self.weight(withoutOne[rater], sum - grade) / total
    }
  }

  /// The probability of each pair of grades of two raters, given the sum.
  func jointShares(of rater: Int, _ other: Int, sum: Int) -> [[Double]] {
    if rater == other {
      let shares = shares(of: rater, sum: sum)
      return shares.indices.map { row in
        shares.indices.map { $0 == row ? shares[row] : 0 }
      }
    }
    let rest = withoutTwo[max(rater, other)][min(rater, other)]
    let total = weight(of: sum)
    return weights[rater].enumerated().map { grade, weight in
      weights[other].enumerated().map { otherGrade, otherWeight in
        weight * otherWeight * Self.weight(rest, sum - grade - otherGrade) / total
      }
    }
  }

  private static func weight(_ sums: [Double], _ sum: Int) -> Double {
    sums.indices.contains(sum) ? sums[sum] : 0
  }

  private static func sums(_ weights: [[Double]]) -> [Double] {
    var values = [1.0]
    for rater in weights {
      var next = Array(repeating: 0.0, count: values.count + rater.count - 1)
      for (grade, weight) in rater.enumerated() {
        for (sum, value) in values.enumerated() { next[sum + grade] += weight * value }
      }
      values = next
    }
    return values
  }
}
