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
}
