import Statistics
import Testing

@Suite("Random effects of raters")
struct RandomRaterEffectTests {
  @Test("Shrout and Fleiss's judges have their published variances and predictions")
  func judges() throws {
    // BMS 11.24, JMS 32.49, EMS 1.02 as published; R lme4 1.1-31 REML: 2.555563, 5.244451, 1.019443.
    try expect(
      IntraclassCorrelationTests.judges, items: 2.5555555556, raters: 5.2444444444,
      residual: 1.0194444444, [2.3004704499, -2.7040617569, -0.9282600061, 1.3318513131])
  }

  @Test("The anxiety ratings have lme4's variances and predictions")
  func anxiety() throws {
    // R lme4 REML: 0.3991227, 0.1684205, 1.448246.
    try expect(
      IntraclassCorrelationTests.anxiety, items: 0.399122807, raters: 0.1684210526,
      residual: 1.448245614, [0.1981424149, 0.1981424149, -0.3962848297])
  }

  private func expect(
    _ rows: [[Double?]], items: Double, raters: Double, residual: Double, _ predictions: [Double]
  ) throws {
    let found = RandomRaterEffects(try #require(RatingMatrix(rows)))
    let variances = try #require(found.variances)
    // On a complete panel the analysis of variance gives the same, exactly.
    #expect(variances.items.isNear(items, 1e-8))
    #expect(variances.raters.isNear(raters, 1e-8))
    #expect(variances.residual.isNear(residual, 1e-8))
    for (prediction, value) in zip(found.predictions, predictions) {
      #expect(try #require(prediction.estimate).value.isNear(value, 1e-4))
    }
    // Drawn toward 0 by nσ²ᵣ/(nσ²ᵣ + σ²).
    let count = Double(rows[0].count)
    let drawn = count * raters / (count * raters + residual)
    let deviations = RaterDeviations(try #require(RatingMatrix(rows))).raters
    for (prediction, rater) in zip(found.predictions, deviations) {
      let deviation = try #require(rater.deviation.statistic.estimate).value
      #expect(try #require(prediction.estimate).value.isNear(drawn * deviation, 1e-8))
    }
  }

  @Test("A panel with gaps has the greatest restricted likelihood, and prediction errors")
  func gaps() throws {
    // mpmath 1.3: the root of the likelihood's derivatives, whole covariance matrix, 40 digits.
    let found = RandomRaterEffects(try #require(RatingMatrix(RaterDeviationTests.gapped)))
    let variances = try #require(found.variances)
    #expect(variances.items.isNear(91.25797863128561, 1e-8))
    #expect(variances.raters.isNear(6.849653223445133, 1e-9))
    #expect(variances.residual.isNear(1.15260899859877, 1e-10))
    let values = [1.472776072192893, -3.329747933286504, -0.6431857279998273, 2.500157589093438]
    for (prediction, value) in zip(found.predictions, values) {
      let estimate = try #require(prediction.estimate)
      #expect(estimate.value.isNear(value, 1e-10))
      #expect(try #require(estimate.standardError).isNear(1.367282559013195, 1e-9))
      #expect((estimate.count, estimate.missing) == (6, 2))
    }
  }

  @Test("Order changes nothing, a scale the variances by its square")
  func invariance() throws {
    let rows = RaterDeviationTests.gapped
    let found = RandomRaterEffects(try #require(RatingMatrix(rows)))
    let raters = [3, 1, 0, 2]
    let turned = RandomRaterEffects(
      try #require(
        RatingMatrix(raters.map { rater in [5, 0, 7, 2, 1, 6, 4, 3].map { rows[rater][$0] } })))
    for (prediction, rater) in zip(turned.predictions, raters) {
      let (one, two) = (prediction.estimate, found.predictions[rater].estimate)
      #expect(try #require(one).value.isNear(try #require(two).value, 1e-12))
    }
    let scaled = RandomRaterEffects(
      try #require(RatingMatrix(rows.map { row in row.map { $0.map { 40 + 3 * $0 } } })))
    let (one, two) = (try #require(scaled.variances), try #require(found.variances))
    #expect((one.items / two.items).isNear(9, 1e-9))
    #expect((one.raters / two.raters).isNear(9, 1e-9))
    #expect((one.residual / two.residual).isNear(9, 1e-9))
  }

  @Test("Raters who differ less than chance explains have a variance of 0, and are all drawn to 0")
  func noSpread() throws {
    // The contradicting raters: JMS under EMS, BMS under EMS.
    let found = RandomRaterEffects(
      try #require(RatingMatrix(IntraclassCorrelationTests.contradiction)))
    let variances = try #require(found.variances)
    #expect((variances.items, variances.raters) == (0, 0))
    #expect(variances.residual > 0)
    for prediction in found.predictions {
      #expect(prediction == .defined(Estimate(value: 0, count: 5)))
    }
  }

  @Test("Raters who differ by constants are seen as they are, without a prediction error")
  func constant() throws {
    let found = RandomRaterEffects(
      try #require(RatingMatrix([[60, 80, 95, 70], [54, 74, 89, nil]])))
    let variances = try #require(found.variances)
    #expect(variances.residual == 0)
    #expect(variances.raters.isNear(18, 1e-9))
    #expect(found.predictions[0].estimate?.interval == nil)
    #expect(try #require(found.predictions[0].estimate).value.isNear(3, 1e-12))
  }

  @Test("A single item, no variation, parts without a link and a lone rater give reasons")
  func degenerate() throws {
    let cases: [([[Double?]], UndefinedReason)] = [
      ([[70], [80]], .tooFewObservations(needed: 2)), ([[7, 7, 7], [7, 7, 7]], .noVariation),
      ([[1, 2]], .disconnected), ([[1, 2, nil, nil], [nil, nil, 1, 2]], .disconnected),
      ([[1e300, -1e300], [1, 2]], .invalidInput), ([[nil], [nil]], .noObservations),
    ]
    for (rows, reason) in cases {
      let found = RandomRaterEffects(try #require(RatingMatrix(rows)))
      #expect(found.variances == nil)
      for (prediction, row) in zip(found.predictions, rows) {
        #expect(prediction == .undefined(reason, count: row.compactMap { $0 }.count))
      }
    }
    #expect(RandomRaterEffects(try #require(RatingMatrix([]))).predictions.isEmpty)
  }
}
