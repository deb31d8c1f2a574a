/// The share of the outcome's variance that each subset of predictors explains, found by sweeping one
/// predictor after the other out of the correlations (Beaton 1964; Goodnight 1979, The American
/// Statistician 33:149–158). Each subset costs one step from the one without its last predictor.
struct SubsetsOfPredictors {
  /// R² by the bits of the subset.
  private(set) var explained: [Double]
  private let size: Int
  private var left: [Double]

  init(_ correlations: CorrelationTable) {
    size = correlations.size
    explained = [Double](repeating: 0, count: 1 << (size - 1))
    // One matrix for each number of predictors swept out.
    left = correlations.values + [Double](repeating: 0, count: size * size * (size - 1))
    visit(subset: 0, from: 0, depth: 0)
  }

  private mutating func visit(subset: Int, from first: Int, depth: Int) {
    let (here, next) = (depth * size * size, (depth + 1) * size * size)
    let outcome = size - 1
    for pivot in first..<outcome {
      let own = here + pivot * size
      let variance = left[own + pivot]
      // A predictor that follows from those already in explains nothing more.
      let isNew = variance > 1e-10
      let gain = isNew ? left[own + outcome] * left[own + outcome] / variance : 0
      let larger = subset | 1 << pivot
      explained[larger] = explained[subset] + gain
      guard pivot + 1 < outcome else { continue }
      for row in pivot + 1...outcome {
        let ratio = isNew ? left[own + row] / variance : 0
        for column in row...outcome {
          let value = left[here + row * size + column] - ratio * left[own + column]
          left[next + row * size + column] = value
        }
      }
      visit(subset: larger, from: pivot + 1, depth: depth + 1)
    }
  }

  /// What each predictor adds to R², on average over all orders of entry.
  var averagedGains: [Double] {
    let width = size - 1
    // |S|! (p − |S| − 1)! / p!, from the one before: 1/p at first.
    var weights = [1 / Double(width)]
    for taken in 1..<max(width, 2) {
      weights.append(weights[taken - 1] * Double(taken) / Double(width - taken))
    }
    return (0..<width).map { predictor in
      let bit = 1 << predictor
      return explained.indices.reduce(0) { sum, subset in
        subset & bit == 0
          ? sum + weights[subset.nonzeroBitCount] * (explained[subset | bit] - explained[subset])
          : sum
      }
    }
  }
}
