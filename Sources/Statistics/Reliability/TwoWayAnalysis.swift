/// The mean squares of a complete items × raters table with one rating per cell.
struct TwoWayAnalysis {
  /// n, the number of items that every rater rated.
  let items: Int
  /// k, the number of raters.
  let raters: Int
  /// BMS of Shrout & Fleiss (1979): between items, n − 1 degrees of freedom.
  let betweenItems: Double
  /// JMS: between raters, k − 1 degrees of freedom.
  let betweenRaters: Double
  /// EMS: what is left, (n − 1)(k − 1) degrees of freedom.
  let residual: Double

  /// WMS: within items, n(k − 1) degrees of freedom.
  var withinItems: Double {
    let rest = Double(items - 1) * residual + betweenRaters
    return rest / Double(items)
  }

  /// The mean squares of the items that every rater rated, or why there are none.
  static func analysis(of ratings: RatingMatrix) -> Result<TwoWayAnalysis, Obstacle> {
    let complete = ratings.completeItems
    let (n, k) = (complete.count, ratings.raterCount)
    func failure(_ reason: UndefinedReason) -> Result<TwoWayAnalysis, Obstacle> {
      .failure(Obstacle(reason: reason))
    }
    guard n > 0, k > 0 else { return failure(.noObservations) }
    guard n > 1, k > 1 else { return failure(.tooFewObservations(needed: 2)) }
    let noise = ratings.roundingVariance
    guard noise.isFinite else { return failure(.invalidInput) }
    let origin = ratings.smallest
    func value(_ rater: Int, _ item: Int) -> Double {
      ratings.cells[rater * ratings.itemCount + item] - origin
    }
    let itemMeans = complete.map { item in
      (0..<k).map { value($0, item) }.sorted().reduce(0, +) / Double(k)
    }
    let raterMeans = (0..<k).map { rater in
      complete.map { value(rater, $0) }.sorted().reduce(0, +) / Double(n)
    }
    let mean = raterMeans.sorted().reduce(0, +) / Double(k)
    var residual = 0.0
    for (place, item) in complete.enumerated() {
      for rater in 0..<k {
        let rest = value(rater, item) - itemMeans[place] - (raterMeans[rater] - mean)
        residual += rest * rest
      }
    }
    func squares(_ means: [Double]) -> Double {
      means.map { ($0 - mean) * ($0 - mean) }.sorted().reduce(0, +)
    }
    func meanSquare(_ squares: Double, _ freedom: Int) -> Double {
      let value = squares / Double(freedom)
      return value <= noise ? 0 : value
    }
    let found = TwoWayAnalysis(
      items: n, raters: k, betweenItems: meanSquare(Double(k) * squares(itemMeans), n - 1),
      betweenRaters: meanSquare(Double(n) * squares(raterMeans), k - 1),
      residual: meanSquare(residual, (n - 1) * (k - 1)))
    guard (found.betweenItems + found.betweenRaters + found.residual).isFinite else {
      return failure(.invalidInput)
    }
    return .success(found)
  }
}

/// Why a table allows no analysis.
struct Obstacle: Error {
  let reason: UndefinedReason
}

extension RatingMatrix {
  /// The smallest rating; 0 when there is none.
  var smallest: Double {
    cells.lazy.filter { !$0.isNaN }.min() ?? 0
  }

  /// A variance that rounding alone could give to ratings of this size.
  var roundingVariance: Double {
    let largest = cells.lazy.filter { !$0.isNaN }.map(\.magnitude).max() ?? 0
    let step = largest * 1e-12
    return step * step
  }
}
