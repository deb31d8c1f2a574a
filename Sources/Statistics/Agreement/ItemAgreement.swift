/// What each item adds to the observed agreement of its raters, and how ratings spread over the
/// categories: the common ground of percent agreement, Gwet's and Fleiss' coefficients.
struct ItemAgreement {
  /// For each rated item, in order: the weighted share of agreeing pairs, `nil` with one rating.
  let agreements: [Double?]
  /// For each rated item, the share of its ratings in each category, item after item.
  let shares: [Double]
  /// The mean of `shares` over rated items.
  let prevalence: [Double]
  let weights: [[Double]]
  /// The number of rated items, Gwet's n.
  let rated: Int
  /// The number of items rated twice or more.
  let paired: Int
  /// The mean of `agreements`.
  let observed: Double

  /// What the counts give, or why they give nothing. Items that nobody rated are left out.
  static func of(
    _ counts: ItemCounts, _ weights: AgreementWeights
  ) -> Result<ItemAgreement, Undefined> {
    let size = counts.scale.count
    guard let table = weights.matrix(for: counts.scale) else {
      return .failure(Undefined(.invalidInput, counts.itemCount))
    }
    var agreements: [Double?] = []
    var shares: [Double] = []
    var totals = [Double](repeating: 0, count: size)
    for item in 0..<counts.itemCount {
      let row = counts.row(item)
      let ratings = row.reduce(0) { $0 + Double($1) }
      guard ratings > 0 else { continue }
      for (category, count) in row.enumerated() {
        let share = Double(count) / ratings
        shares.append(share)
        totals[category] += share
      }
      guard ratings > 1 else {
        agreements.append(nil)
        continue
      }
      agreements.append(weightedPairs(row, table) / (ratings * (ratings - 1)))
    }
    let rated = agreements.count
    let found = agreements.compactMap { $0 }
    guard rated > 0 else { return .failure(Undefined(.noObservations, 0)) }
    guard !found.isEmpty else { return .failure(Undefined(.noPairs, rated)) }
    return .success(
      ItemAgreement(
        agreements: agreements, shares: shares, prevalence: totals.map { $0 / Double(rated) },
        weights: table, rated: rated, paired: found.count,
        observed: found.reduce(0, +) / Double(found.count)))
  }

  /// The agreeing ordered pairs of different raters of one item, weighted.
  static func weightedPairs(_ row: ArraySlice<Int32>, _ weights: [[Double]]) -> Double {
    let used = row.enumerated().filter { $0.element > 0 }
    var sum = 0.0
    for (category, count) in used {
      var weighted = 0.0
      for (other, otherCount) in used { weighted += weights[category][other] * Double(otherCount) }
      sum += Double(count) * (weighted - 1)
    }
    return sum
  }

  /// Gwet's linearized standard error of `(observed − chance) / (1 − chance)`, with `slopes` the
  /// share of chance agreement that each rated item carries (Gwet 2008, BJMSP 61:29–48, equations
  /// 14 and 24; Gwet 2014, equations 5.3.10 and 5.3.15); `nil` with one item.
  func standardError(coefficient: Double, chance: Double, slopes: [Double]) -> Double? {
    guard rated > 1 else { return nil }
    let scale = Double(rated) / Double(paired)
    var squares = 0.0
    for (item, agreement) in agreements.enumerated() {
      let own = agreement.map { scale * ($0 - chance) / (1 - chance) } ?? 0
      let linear = own - 2 * (1 - coefficient) * (slopes[item] - chance) / (1 - chance)
      squares += (linear - coefficient) * (linear - coefficient)
    }
    return (squares / (Double(rated) * Double(rated - 1))).squareRoot()
  }

  /// The share of each rated item's ratings with the given number for each category.
  func itemMeans(_ numbers: [Double]) -> [Double] {
    (0..<rated).map { item in
      var sum = 0.0
      for category in numbers.indices {
        sum += shares[item * numbers.count + category] * numbers[category]
      }
      return sum
    }
  }
}

/// Why a figure cannot be given, with the number of observations.
struct Undefined: Error {
  let reason: UndefinedReason
  let count: Int

  init(_ reason: UndefinedReason, _ count: Int) {
    self.reason = reason
    self.count = count
  }

  var statistic: Statistic { .undefined(reason, count: count) }
}
