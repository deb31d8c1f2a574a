/// What each item adds to Krippendorff's alpha, so that a resample costs additions alone.
struct AlphaSums {
  /// How the sums of items are read.
  private enum Layout {
    /// Disagreement, ratings, sum and sum of squares of centred places: interval.
    case moments
    /// Disagreement, then the ratings of each category; with the squared distance of each pair.
    case distances([Double])
    /// The coincidences of each pair that met in an item, then the ratings of each category:
    /// ordinal, whose distances change with the ratings drawn.
    case coincidences([(Int, Int)])
  }

  let sums: ItemSums
  private let layout: Layout
  private let categories: Int
  private let paired: Int
  private let missing: Int

  /// The sums of the items that two or more rated, or why there are none.
  static func of(
    _ counts: ItemCounts, _ metric: KrippendorffAlpha.Metric
  ) -> Result<AlphaSums, Undefined> {
    var rows: [[Double]] = []
    var rated = 0
    for item in 0..<counts.itemCount {
      let row = counts.row(item).map { Double($0) }
      let ratings = row.reduce(0, +)
      if ratings > 0 { rated += 1 }
      if ratings > 1 { rows.append(row) }
    }
    guard rated > 0 else { return .failure(Undefined(.noObservations, 0)) }
    guard !rows.isEmpty else { return .failure(Undefined(.noPairs, rated)) }
    // A category that nobody used adds nothing to any of the four metrics.
    let used = (0..<counts.scale.count).filter { category in rows.contains { $0[category] > 0 } }
    let places = used.map { counts.scale.values[$0] }
    let kept = rows.map { row in used.map { row[$0] } }
    if metric == .ratio, places.contains(where: { $0 < 0 }) {
      return .failure(Undefined(.invalidInput, rows.count))
    }
    let (layout, items) = layOut(kept, places, metric)
    guard items.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      return .failure(Undefined(.invalidInput, rows.count))
    }
    return .success(
      AlphaSums(
        sums: ItemSums(items), layout: layout, categories: used.count, paired: rows.count,
        missing: counts.itemCount - rows.count))
  }

  /// The sums of numbers at the distance of the interval metric, which needs no categories.
  static func ofNumbers(_ matrix: RatingMatrix) -> Result<AlphaSums, Undefined> {
    var items: [[Double]] = []
    var rated = 0
    for item in 0..<matrix.itemCount {
      let ratings = (0..<matrix.raterCount).compactMap { matrix.rating(rater: $0, item: item) }
      if !ratings.isEmpty { rated += 1 }
      if ratings.count > 1 { items.append(ratings.sorted()) }
    }
    guard rated > 0 else { return .failure(Undefined(.noObservations, 0)) }
    guard !items.isEmpty else { return .failure(Undefined(.noPairs, rated)) }
    // In ascending order, so that neither items nor raters can change a digit of the mean.
    let all = items.flatMap { $0 }.sorted()
    let center = all.reduce(0) { $0 + $1 / Double(all.count) }
    let rows = items.map { ratings in
      let places = ratings.map { $0 - center }
      return [
        disagreement(Array(repeating: 1, count: places.count)) { first, second in
          let distance = places[first] - places[second]
          return distance * distance
        },
        Double(places.count), places.reduce(0, +), places.reduce(0) { $0 + $1 * $1 },
      ]
    }
    guard rows.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      return .failure(Undefined(.invalidInput, items.count))
    }
    return .success(
      AlphaSums(
        sums: ItemSums(rows), layout: .moments, categories: 0, paired: items.count,
        missing: matrix.itemCount - items.count))
  }

  /// Alpha on all items.
  var statistic: Statistic {
    guard let value = sums.value(value) else { return .undefined(.noVariation, count: paired) }
    return .defined(Estimate(value: value, count: paired, missing: missing))
  }

  /// Alpha from the sums over some items; `nil` without variation.
  func value(_ sums: UnsafeBufferPointer<Double>) -> Double? {
    let (ratings, observed, expected) =
      switch layout {
      case .moments: AlphaSums.moments(sums)
      case .distances(let distances): AlphaSums.distances(sums, distances, categories)
      case .coincidences(let pairs): AlphaSums.midranks(sums, pairs, categories)
      }
    guard expected > 0 else { return nil }
    return finite(1 - (ratings - 1) * observed / expected)
  }

  private static func layOut(
    _ rows: [[Double]], _ places: [Double], _ metric: KrippendorffAlpha.Metric
  ) -> (Layout, [[Double]]) {
    let size = places.count
    switch metric {
    case .interval:
      return (.moments, momentRows(rows, places))
    case .nominal, .ratio:
      var distances = [Double](repeating: 0, count: size * size)
      for row in 0..<size {
        for column in 0..<size where row != column {
          let ratio = (places[row] - places[column]) / (places[row] + places[column])
          let isSame = places[row] == places[column]
          distances[row * size + column] =
            metric == .nominal ? 1 : isSame ? 0 : ratio * ratio
        }
      }
      let items = rows.map { row in
        [disagreement(row) { distances[$0 * size + $1] }] + row
      }
      return (.distances(distances), items)
    case .ordinal:
      var met: Set<Int> = []
      for row in rows {
        let used = row.indices.filter { row[$0] > 0 }
        for (place, first) in used.enumerated() {
          for second in used[(place + 1)...] { met.insert(first * size + second) }
        }
      }
      let pairs = met.sorted().map { ($0 / size, $0 % size) }
      let items = rows.map { row in
        let divisor = row.reduce(-1, +)
        return pairs.map { 2 * row[$0.0] * row[$0.1] / divisor } + row
      }
      return (.coincidences(pairs), items)
    }
  }

  private static func momentRows(_ rows: [[Double]], _ places: [Double]) -> [[Double]] {
    let totals = places.indices.map { place in rows.reduce(0) { $0 + $1[place] } }
    let center =
      zip(totals, places).reduce(0) { $0 + $1.0 * $1.1 } / totals.reduce(0, +)
    let centered = places.map { $0 - center }
    return rows.map { row in
      var (sum, squares) = (0.0, 0.0)
      for (count, place) in zip(row, centered) {
        sum += count * place
        squares += count * place * place
      }
      let spread = disagreement(row) { first, second in
        let distance = centered[first] - centered[second]
        return distance * distance
      }
      return [spread, row.reduce(0, +), sum, squares]
    }
  }

  /// Σ n_c n_k δ²_ck over ordered pairs, over the item's ratings less 1.
  private static func disagreement(
    _ row: [Double], _ distance: (Int, Int) -> Double
  ) -> Double {
    let used = row.indices.filter { row[$0] > 0 }
    var sum = 0.0
    for (place, first) in used.enumerated() {
      for second in used[(place + 1)...] {
        sum += 2 * row[first] * row[second] * distance(first, second)
      }
    }
    return sum / row.reduce(-1, +)
  }

  private static func moments(
    _ sums: UnsafeBufferPointer<Double>
  ) -> (ratings: Double, observed: Double, expected: Double) {
    let (ratings, sum, squares) = (sums[1], sums[2], sums[3])
    let expected = 2 * (ratings * squares - sum * sum)
    // Ratings all alike leave rounding, far under any true spread.
    return (ratings, sums[0], expected > 1e-12 * ratings * squares ? expected : 0)
  }

  private static func distances(
    _ sums: UnsafeBufferPointer<Double>, _ distances: [Double], _ size: Int
  ) -> (ratings: Double, observed: Double, expected: Double) {
    var (ratings, expected) = (0.0, 0.0)
    distances.withUnsafeBufferPointer { distances in
      for first in 0..<size {
        let count = sums[1 &+ first]
        ratings += count
        guard count > 0 else { continue }
        var inner = 0.0
        for second in 0..<first {
          inner += sums[1 &+ second] * distances[first &* size &+ second]
        }
        expected += 2 * count * inner
      }
    }
    return (ratings, sums[0], expected)
  }

  /// The ordinal distance is the squared difference of mid-ranks: half the ratings of a category and
  /// all those before it.
  private static func midranks(
    _ sums: UnsafeBufferPointer<Double>, _ pairs: [(Int, Int)], _ size: Int
  ) -> (ratings: Double, observed: Double, expected: Double) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { ranks in
      let start = pairs.count
      var ratings = 0.0
      for category in 0..<size {
        let count = sums[start &+ category]
        ranks[category] = ratings + count / 2
        ratings += count
      }
      var observed = 0.0
      for (place, pair) in pairs.enumerated() {
        let distance = ranks[pair.0] - ranks[pair.1]
        observed += sums[place] * distance * distance
      }
      // Σ n_c n_k (R_c − R_k)² = 2(n Σ n_c (R_c − n/2)²), the mean mid-rank being n/2.
      var spread = 0.0
      for category in 0..<size {
        let distance = ranks[category] - ratings / 2
        spread += sums[start &+ category] * distance * distance
      }
      return (ratings, observed, 2 * ratings * spread)
    }
  }
}
