internal import ExactNumbers
internal import QualityModel
internal import Statistics

/// Agreement on one criterion, by the coefficients that its kind of answer allows.
struct CriterionCoefficients: Sendable {
  /// The share of pairs who answered alike.
  let agreement: Statistic
  /// The coefficient to read first, then those beside it.
  let values: [CriterionAgreement.CoefficientValue]
  /// What must say the same as the first for a verdict; empty when the first stands alone.
  private let companions: [Statistic]

  init(_ answers: CriterionAnswers, callCount: Int, plan: BootstrapPlan) {
    let found =
      switch answers.criterion.kind {
      case .choice: Self.levels(answers, plan)
      case .multiple: Self.sets(answers, plan)
      case .number, .text: Self.numbers(answers, plan)
      }
    self = found ?? Self(.undefined(.invalidInput, count: callCount), [])
  }

  /// One level of a declared scale. Two levels: AC1 alone judges. More: alpha on their order, and
  /// AC2 must agree with it, because alpha falls to nothing where nearly all calls get one level.
  private static func levels(
    _ answers: CriterionAnswers, _ plan: BootstrapPlan
  ) -> CriterionCoefficients? {
    let levels = answers.criterion.levels
    let ids = levels.map(\.id)
    let scale = CategoryScale(values: levels.map(\.points.doubleValue)) ?? CategoryScale(count: 1)
    let rows = answers.entries.map { row in
      row.map { entry -> Int? in
        if case .given(.level(let id)) = entry { ids.firstIndex(of: id) } else { nil }
      }
    }
    guard let matrix = CategoryMatrix(rows, scale: scale) else { return nil }
    let counts = ItemCounts(matrix)
    let agreement = PercentAgreement.pairs(counts)
    let kappa = CriterionAgreement.CoefficientValue(.kappa, kappa(matrix))
    guard levels.count > 2 else {
      let first = CoefficientInterval(GwetAC.estimate(counts), agreement: agreement).statistic
      return Self(agreement, [.init(.gwetAC1, first), kappa])
    }
    // Levels worth the same are kinds of a thing, not degrees of it.
    guard Set(scale.values).count > 1 else {
      let alpha = KrippendorffAlpha.bootstrap(counts, metric: .nominal, plan: plan).statistic
      let second = CoefficientInterval(GwetAC.estimate(counts), agreement: agreement).statistic
      return Self(
        agreement, [.init(.alphaNominal, alpha), .init(.gwetAC1, second), kappa],
        companions: [second])
    }
    let second = CoefficientInterval(
      GwetAC.estimate(counts, weights: .quadratic),
      agreement: PercentAgreement.pairs(counts, weights: .quadratic)
    ).statistic
    let alpha = KrippendorffAlpha.bootstrap(counts, metric: .ordinal, plan: plan).statistic
    return Self(
      agreement, [.init(.alphaOrdinal, alpha), .init(.gwetAC2, second), kappa],
      companions: [second])
  }

  /// Any number of levels: each set of levels is a category of its own.
  private static func sets(
    _ answers: CriterionAnswers, _ plan: BootstrapPlan
  ) -> CriterionCoefficients? {
    let sets = answers.entries.map { row in
      row.map { entry -> [String]? in
        if case .given(.levels(let ids)) = entry { ids } else { nil }
      }
    }
    let seen = Set(sets.joined().compactMap { $0 }).sorted { $0.lexicographicallyPrecedes($1) }
    let rows = sets.map { row in row.map { set in set.flatMap { seen.firstIndex(of: $0) } } }
    guard let matrix = CategoryMatrix(rows, scale: CategoryScale(count: seen.count)) else {
      return nil
    }
    let counts = ItemCounts(matrix)
    let agreement = PercentAgreement.pairs(counts)
    let alpha = KrippendorffAlpha.bootstrap(counts, metric: .nominal, plan: plan).statistic
    return Self(
      agreement, [.init(.alphaNominal, alpha), .init(.kappa, kappa(matrix))],
      companions: [agreement])
  }

  /// Numbers: alike when they are the same.
  private static func numbers(
    _ answers: CriterionAnswers, _ plan: BootstrapPlan
  ) -> CriterionCoefficients? {
    let rows = answers.entries.map { row in
      row.map { entry -> Double? in
        if case .given(.number(let number)) = entry { number.doubleValue } else { nil }
      }
    }
    guard let matrix = RatingMatrix(rows) else { return nil }
    let counts = ItemCounts(numbers: matrix)
    let alpha = KrippendorffAlpha.bootstrap(counts, metric: .interval, plan: plan).statistic
    return Self(
      ToleranceAgreement.pairs(matrix, tolerance: 0), [.init(.alphaInterval, alpha)])
  }

  private init(
    _ agreement: Statistic, _ values: [CriterionAgreement.CoefficientValue],
    companions: [Statistic] = []
  ) {
    self.agreement = agreement
    self.values = values
    self.companions = companions
  }

  /// Cohen's kappa for two evaluators, Fleiss' for more.
  private static func kappa(_ matrix: CategoryMatrix) -> Statistic {
    let used = (0..<matrix.raterCount).filter { rater in
      (0..<matrix.itemCount).contains { matrix.category(rater: rater, item: $0) != nil }
    }
    return used.count == 2
      ? CohenKappa.estimate(matrix, rater: used[0], against: used[1])
      : FleissKappa.estimate(ItemCounts(matrix))
  }
}

extension CriterionCoefficients {
  /// The fewest calls on which a coefficient is read at all: resampling fewer says little.
  static let fewestCalls = 5

  /// What can be said: people agree when every interval looked at lies at or above the threshold,
  /// they do not when every one lies below it.
  func reading(threshold: Double) -> CriterionAgreement.Reading {
    guard agreement.estimate != nil else { return .undefined }
    // Without any variation alpha is silent; agreement on the declared scale then speaks alone.
    let judges = ([values.first?.value].compactMap { $0 } + companions).compactMap(\.estimate)
    // Where all agree a bootstrap draws the same figure again and again: agreement has an interval.
    let heard = (judges.isEmpty ? [agreement] : judges.map(bounded)).compactMap(\.estimate)
    guard heard.allSatisfy({ $0.count >= Self.fewestCalls }) else { return .undecided }
    let intervals = heard.compactMap(\.interval)
    guard intervals.count == heard.count else { return .undecided }
    if intervals.allSatisfy({ $0.lower >= threshold }) { return .agree }
    if intervals.allSatisfy({ $0.upper < threshold }) { return .disagree }
    return .undecided
  }

  private func bounded(_ estimate: Estimate) -> Statistic {
    estimate.interval == nil && estimate.value >= 1 - 1e-9 ? agreement : .defined(estimate)
  }
}
