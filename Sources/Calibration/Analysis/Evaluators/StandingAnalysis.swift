internal import QualityModel
internal import Statistics

/// How each evaluator scores beside the others.
struct StandingAnalysis: Sendable {
  let panel: Panel
  let tolerance: Double
  let total: ScoreTable
  let sections: [ScoreTable]
  let answers: [CriterionAnswers]
  let repeats: [CalibrationMaterial.RepeatedEvaluation]

  /// Every evaluator, in the panel's order.
  var standings: [EvaluatorStanding] {
    let severity = Severity(total.matrix, panel.evaluators.count)
    let bySection = SectionSeverities(sections, panel.evaluators.count)
    let predictions = total.matrix.map { RandomRaterEffects($0).predictions } ?? []
    let detection = ErrorDetectionAnalysis(panel, answers)
    let drift = DriftAnalysis(panel, total)
    let notApplicable = NotApplicableShares(panel, answers)
    return panel.evaluators.indices.map { place in
      var standing = EvaluatorStanding(evaluator: panel.evaluators[place])
      standing.callCount = panel.cells[place].count { $0 != nil }
      standing.deviation = severity.deviations[place]
      standing.probability = severity.probabilities[place]
      if predictions.indices.contains(place) { standing.predictedDeviation = predictions[place] }
      standing.reading = Self.reading(
        standing.deviation, standing.probability, tolerance: tolerance)
      standing.sections = bySection.deviations(of: place)
      if let reference = total.reference(for: place, panel.reference) {
        standing.againstReference =
          Means.pairedDifference(total.scores[place], minus: reference).statistic
      }
      standing.withinTolerance = withinTolerance(place)
      standing.criticalErrors = detection.detection(of: place)
      standing.notApplicableShare = notApplicable.own(place)
      standing.othersNotApplicableShare = notApplicable.others(place)
      standing.drift = drift.drift(of: place)
      let repeated = RepeatAnalysis(repeats, panel.evaluators[place].id)
      standing.repeatability = repeated.deviation
      standing.repeatedAnswers = repeated.sameAnswers
      return standing
    }
  }

  /// A difference that is sure but within the tolerance is in line: it changes nothing.
  static func reading(
    _ deviation: Statistic, _ probability: Double?, tolerance: Double
  ) -> EvaluatorStanding.Reading {
    guard let estimate = deviation.estimate else { return .undefined }
    guard let interval = estimate.interval else { return .undecided }
    if -tolerance <= interval.lower, interval.upper <= tolerance { return .inLine }
    guard let probability, probability < 0.05 else { return .undecided }
    return estimate.value < 0 ? .harsher : .softer
  }

  /// The share of an evaluator's calls within the tolerance of the reference, or else of the median
  /// of the others.
  private func withinTolerance(_ place: Int) -> Statistic {
    let wanted: [Double?]
    switch panel.reference {
    case .expert(let expert) where expert != place: wanted = total.scores[expert]
    case .expert, .consensus, .none: wanted = total.othersMedians(place)
    }
    let gaps = zip(total.scores[place], wanted).compactMap { score, other -> Double? in
      guard let score, let other else { return nil }
      return (score - other).magnitude
    }
    return Proportions.wilson(successes: gaps.count { $0 <= tolerance + 1e-9 }, of: gaps.count)
  }
}

/// What each evaluator gives above or under the others, adjusted for the calls they scored.
struct Severity: Sendable {
  /// From the mean of the other evaluators; negative is harsher.
  let deviations: [Statistic]
  /// Adjusted for the number of evaluators.
  let probabilities: [Double?]
  /// Before that.
  let rawProbabilities: [Double?]

  /// The severities of the rows of a matrix.
  ///
  /// ``RaterDeviations`` counts from the mean of all k raters, their own included; k / (k − 1) times
  /// that is the distance from the others, whose test is the same.
  init(_ matrix: RatingMatrix?, _ evaluatorCount: Int) {
    guard let matrix, matrix.raterCount == evaluatorCount else {
      deviations = Array(repeating: .undefined(.invalidInput, count: 0), count: evaluatorCount)
      probabilities = Array(repeating: nil, count: evaluatorCount)
      rawProbabilities = probabilities
      return
    }
    let found = RaterDeviations(matrix).raters
    let members = found.count { $0.deviation.statistic.estimate != nil }
    let scale = members > 1 ? Double(members) / Double(members - 1) : 1
    deviations = found.map { $0.deviation.statistic.scaled(by: scale) }
    probabilities = found.map(\.adjustedProbability)
    rawProbabilities = found.map(\.deviation.probability)
  }
}

extension Statistic {
  /// The figure in another unit, its error and interval with it.
  fileprivate func scaled(by factor: Double) -> Statistic {
    guard case .defined(let estimate) = self else { return self }
    return .defined(
      Estimate(
        value: estimate.value * factor, count: estimate.count, missing: estimate.missing,
        standardError: estimate.standardError.map { $0 * factor },
        interval: estimate.interval.map {
          Interval(lower: $0.lower * factor, upper: $0.upper * factor, level: $0.level)
        }))
  }
}

/// Severity by section, its probabilities adjusted for the number of evaluators and sections.
struct SectionSeverities: Sendable {
  private let ids: [String]
  private let severities: [Severity]
  private let probabilities: [[Double?]]

  init(_ tables: [ScoreTable], _ evaluatorCount: Int) {
    ids = tables.map(\.id)
    severities = tables.map { Severity($0.matrix, evaluatorCount) }
    let raw = severities.map(\.rawProbabilities)
    var adjusted = BenjaminiHochberg.adjusted(raw.joined().compactMap { $0 })[...]
    probabilities = raw.map { row in
      row.map { $0 == nil ? nil : adjusted.popFirst() }
    }
  }

  /// The deviations of one evaluator, in the grid's order.
  func deviations(of place: Int) -> [EvaluatorStanding.SectionDeviation] {
    ids.indices.map { section in
      EvaluatorStanding.SectionDeviation(
        sectionID: ids[section], deviation: severities[section].deviations[place],
        probability: probabilities[section][place])
    }
  }
}
